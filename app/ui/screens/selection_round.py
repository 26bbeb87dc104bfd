"""One selection: criteria and places, what the money covers, the ranking criterion by criterion, the draw, who is selected."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.training_views import RankRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey
from app.ui.screens.asking_page import AskingPage
from app.ui.screens.parts import fill, stack
from app.ui.screens.training_asks import ROUND_FORMS
from app.ui.viewmodels.indemnities import RoundModel, RoundState
from app.ui.widgets import Button, ButtonRow, Columns, Facts, NoticeBox, Panel, Row, RowList, Text


class SelectionPage(AskingPage):
    """`id` is the round's; "" prepares a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        title = self.tr("Selezione") if id else self.tr("Nuova selezione")
        super().__init__(bridge, "selezione", title, RoundModel(bridge, id), ROUND_FORMS)
        self._model: RoundModel
        self.warning = NoticeBox("warn")
        self.warning.hide()
        self.add(self.warning)
        self.stand(Columns(self._left(), self._right(), shares=(3, 2)))

    def _left(self) -> QWidget:
        panel = Panel(self.tr("Graduatoria"), "list", flush=True)
        self.ranking = RowList(self.tr("Graduatoria"), letters="PS")
        self.ranking.fit_content()
        self.ranking.opened.connect(lambda one: self.open_thing.emit("formazione", one))
        self.ranking.letter_pressed.connect(self._letter)
        self.nobody = Text("", "muted")
        self.nobody.setContentsMargins(14, 10, 14, 10)
        panel.add(self.ranking)
        panel.add(self.nobody)
        return panel

    def _right(self) -> QWidget:
        about = Panel(self.tr("Selezione"), "clipboard-list")
        self._facts = Facts()
        about.add(self._facts)
        self.change = self.asks(self.tr("Modifica"), "edit", "pencil")
        self.publish = Button(self.tr("Pubblica"), "check", small=True)
        self.draw = self.asks(self.tr("Sorteggio"), "draw", "refresh")
        self.close_round = Button(self.tr("Chiudi la selezione"), "lock", small=True)
        self.publish.clicked.connect(lambda: self._model.act("publish", "", {}))
        self.close_round.clicked.connect(lambda: self._model.act("close", "", {}))
        for button in (self.change, self.publish, self.draw, self.close_round):
            button.hide()
        about.add(ButtonRow(self.change, self.publish, self.draw, self.close_round))
        criteria = Panel(self.tr("Criteri pubblicati"), "clipboard-check")
        self._criteria = Text("")
        self._drawn = Text("", "note_muted")
        criteria.add(self._criteria)
        criteria.add(self._drawn)
        return stack(about, criteria)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_record(self, state: RoundState) -> None:
        """Everything of the selection; of a new one, what it asks."""
        view = state.view
        if view is None:
            if not self.asking.asking():
                self._ask("new")
            return
        row = view.row
        self.set_title(row.name, " · ".join(part for part in (row.number, row.project, row.state_words) if part))
        self.warning.setVisible(bool(row.warning))
        if row.warning:
            self.warning.say("warn", f"{row.coverage} {row.warning}")
        self._facts.set_facts(
            (
                (self.tr("Posti"), str(row.places)),
                (self.tr("Selezionati nel progetto"), str(row.selected)),
                (self.tr("Indennità piena"), format_cents(view.indemnity_cents)),
                (self.tr("Copertura"), row.coverage),
                (self.tr("Pubblicata il"), show_day(view.published_on) if view.published_on else ""),
                (self.tr("Chiusa il"), show_day(view.closed_on) if view.closed_on else ""),
            )
        )
        writes = "selection_round" in self._model.writes
        self.change.setVisible(writes and view.published_on is None)
        self.publish.setVisible(writes and view.published_on is None)
        open_now = writes and view.published_on is not None and view.closed_on is None
        self.draw.setVisible(open_now and view.ties > 0)
        self.close_round.setVisible(open_now)
        self._criteria.setText("\n".join(view.criteria) or self.tr("Non ci sono ancora criteri."))
        self._drawn.setText(view.draw_words)
        fill(self.ranking, [self._ranked(one) for one in view.ranking])
        self.ranking.setVisible(bool(view.ranking))
        self.nobody.setVisible(not view.ranking)
        self.nobody.setText(self.tr("Nessun candidato idoneo visibile qui. La graduatoria intera la vede la sede."))

    def _ranked(self, one: RankRow) -> Row:
        hints = [("P", self.tr("punti")), ("Return", self.tr("apri"))]
        if one.may_select:
            hints.insert(0, ("S", self.tr("seleziona")))
        total = self.tr("{n} punti").format(n=one.total)
        return Row(
            one.path_id, one.name, f"– {total}", one.settled, lead=str(one.place),
            second=" · ".join((*one.parts, one.state_words)), hints=tuple(hints),
        )  # fmt: skip

    # ---------------------------------------------------------------------------------------------------------- acts

    def _letter(self, letter: str, path_id: str) -> None:
        view = self._model.state.view if self._model.state is not None else None
        one = next((each for each in view.ranking if each.path_id == path_id), None) if view is not None else None
        if one is None or view is None:
            return
        if (
            letter == "P"
            and view.published_on is not None
            and view.closed_on is None
            and "training_path" in self._model.writes
        ):
            self._ask("points", path_id)
        elif letter == "S" and one.may_select:
            self._ask("select", path_id)
        else:
            self.notice.say(
                "info",
                self.tr("Ora non si può: dipende dallo stato della selezione e da chi ha scritto la candidatura."),
            )

    def said(self, act: str) -> tuple[str, str]:
        """Who is selected is paid from the fund: the centre decides."""
        if act == "select":
            return "info", self.tr("Inviato al centro per l'impegno: fino alla risposta non è deciso.")
        return super().said(act)

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """Points, selecting."""
        return [PageKey("P", self.tr("punti")), PageKey("S", self.tr("seleziona"))]

    def first_focus(self) -> QWidget | None:
        """What is asked; the ranking; what may be done."""
        return self.asking.first_focus() or (self.ranking if self.ranking.rows() else super().first_focus())

    def panes(self) -> Sequence[QWidget]:
        """The ranking, the rest."""
        return [self.ranking, self.area] if self.ranking.rows() else [self.area]
