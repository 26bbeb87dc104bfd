"""One selection: criteria and places, what the money covers, the ranking criterion by criterion, the draw, who is selected."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.selection_views import RankRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.ask_panel import AskPanel
from app.ui.screens.parts import draft_words, fill
from app.ui.screens.training_asks import ROUND_FORMS
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.indemnities import RoundModel, RoundState
from app.ui.widgets import Button, ButtonRow, Columns, Facts, NoticeBox, Panel, Row, RowList, Text, column


class SelectionPage(Page):
    """`id` is the round's; "" prepares a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nuova selezione") if not id else self.tr("Selezione"))
        self._id = id
        self._model = RoundModel(bridge, id, self)
        self._resume: dict[str, Any] = {}
        self._seen = False
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.warning = NoticeBox("warn")
        self.warning.hide()
        self.ask = AskPanel(self._model, ROUND_FORMS)
        for part in (self.notice, self.warning, self.ask):
            self.add(part)
        self._all = Columns(self._left(), self._right(), shares=(3, 2))
        self.add(self._all, 1)
        self._all.hide()
        self.drafts = DraftKeeper(bridge, f"selezione:{id}", "selezione", self.title, self.ask.draft, self)
        self.ask.typed.connect(self.drafts.typed)
        self.ask.left.connect(self._left_asking)
        self.ask.thrown.connect(self._throw)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self._model.shown.connect(self._show)
        self._model.acted.connect(self._acted)
        self._model.made.connect(self._made)
        self._model.refresh({})

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
        holder = QWidget()
        lines = column(holder, gap=12)
        about = Panel(self.tr("Selezione"), "clipboard-list")
        self._facts = Facts()
        about.add(self._facts)
        self.change = Button(self.tr("Modifica"), "pencil", small=True)
        self.publish = Button(self.tr("Pubblica"), "check", small=True)
        self.draw = Button(self.tr("Sorteggio"), "refresh", small=True)
        self.close_round = Button(self.tr("Chiudi la selezione"), "lock", small=True)
        self.change.clicked.connect(lambda: self.ask.ask("edit"))
        self.publish.clicked.connect(lambda: self._model.act("publish", "", {}))
        self.draw.clicked.connect(lambda: self.ask.ask("draw"))
        self.close_round.clicked.connect(lambda: self._model.act("close", "", {}))
        for button in (self.change, self.publish, self.draw, self.close_round):
            button.hide()
        about.add(ButtonRow(self.change, self.publish, self.draw, self.close_round))
        lines.addWidget(about)
        criteria = Panel(self.tr("Criteri pubblicati"), "clipboard-check")
        self._criteria = Text("")
        self._drawn = Text("", "note_muted")
        criteria.add(self._criteria)
        criteria.add(self._drawn)
        lines.addWidget(criteria)
        lines.addStretch(1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: RoundState | None) -> None:
        view = state.view if state is not None else None
        self._all.setVisible(view is not None)
        self.keys_changed.emit()
        if state is None:
            self.set_title(self.tr("Selezione"), self.tr("Non è su questo computer."))
            return
        if view is None:
            if not self.ask.asked:
                self.ask.ask("new")
                self.drafts.restore()
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
        if self._resume:
            kept, self._resume = self._resume, {}
            self.ask.resume(kept)
        if not self._seen and self.isVisible():
            self._seen = True
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.ask.ask("points", path_id)
        elif letter == "S" and one.may_select:
            self.ask.ask("select", path_id)
        else:
            self.notice.say(
                "info",
                self.tr("Ora non si può: dipende dallo stato della selezione e da chi ha scritto la candidatura."),
            )

    def _acted(self, act: str) -> None:
        self.ask.settle()
        self._throw()
        said = self.tr("Salvato su questo computer.")
        if act == "select":
            said = self.tr("Inviato al centro per l'impegno: fino alla risposta non è deciso.")
        self.notice.say("info" if act == "select" else "ok", said)

    def _made(self, id: str) -> None:
        self.drafts.drop()
        self.open_thing.emit("selezione", id)
        self.closed.emit()

    def _left_asking(self) -> None:
        if self._id:
            self.ranking.setFocus(Qt.FocusReason.OtherFocusReason)

    def _throw(self) -> None:
        self.drafts.drop()
        self.set_work("", "")

    def _restore(self, body: dict[str, Any]) -> None:
        if body.get("act") and self._model.state is not None:
            self.ask.resume(body)

    def _draft_saved(self, moment: datetime) -> None:
        if self.ask.asked:
            self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Points, selecting, saving."""
        return [
            PageKey("P", self.tr("punti")),
            PageKey("S", self.tr("seleziona")),
            PageKey("save", self.tr("salva"), self.ask.confirm),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked; the ranking; what may be done."""
        if self.ask.asked:
            return self.ask.form.first_focus()
        return self.ranking if self.ranking.rows() else super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """The ranking, the rest."""
        return [self.ranking, self.area] if self.ranking.rows() else [self.area]

    def back(self) -> bool:
        """Esc leaves what is asked; its draft stays. Of a new selection it leaves the page."""
        if not self.ask.asked or not self._id:
            return False
        self.drafts.keep()
        return self.ask.leave()
