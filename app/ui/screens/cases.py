"""*Casi*: cases of innocent arrears by number, state and next step, never by name; and the list for a conversation."""

from collections.abc import Sequence

from app.errors import Notice
from app.rules.dates import show_day
from app.services.arrears_views import ArrearsRow
from app.services.solidarity import SolidarityNoticeView
from app.services.work_list import Candidate
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import PageKey
from app.ui.screens.case_page import CasePage
from app.ui.screens.list_page import ListPage
from app.ui.viewmodels.cases import CasesModel, CasesState, ConversationsModel
from app.ui.widgets import Button, EmptyPage, NoticeBox, Row, Text

__all__ = ["CasePage", "CasesPage", "ConversationsPage"]


class CasesPage(ListPage):
    """The list. Whose a case is stands on its own page only."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model = CasesModel(bridge)
        empty = EmptyPage(
            "file-text",
            self.tr("Nessun caso seguito qui."),
            self.tr("Un caso si apre dalla scheda della persona o dall'elenco per un colloquio. Quelli seguiti da altri non si vedono."),
        )  # fmt: skip
        super().__init__(self.tr("Casi"), model, empty)
        self._model = model
        model.moved.connect(self._show)
        self.talks = Button(self.tr("Elenco per un colloquio"), "users", "new_row")
        self.talks.clicked.connect(self._talks)
        self.header.add_action(self.talks)
        self.list.opened.connect(self._open)

    def _show(self, state: CasesState) -> None:
        self.show_groups(
            (
                (self.tr("Casi aperti"), "file-text", [self._row(one) for one in state.open]),
                (self.tr("Contributo di solidarietà"), "calendar", [self._notice(one) for one in state.notices[:4]]),
                (self.tr("Chiusi"), "clipboard-check", [self._row(one) for one in state.closed]),
            )
        )
        late = sum(one.late for one in state.open)
        said = (
            self.tr("1 caso aperto") if len(state.open) == 1 else self.tr("{n} casi aperti").format(n=len(state.open))
        )
        self.header.set_subtitle(f"{said} · {self.tr('{n} in ritardo').format(n=late)}" if late else said)

    def _row(self, one: ArrearsRow) -> Row:
        state = label("arrears_states", one.state)
        if one.waiting:
            state = self.tr("{state}, in attesa del centro").format(state=state)
        day = show_day(one.next_on) if one.next_on else ""
        late = self.tr("in ritardo") if one.late else ""
        second = " · ".join(part for part in (words(one.next_words), day, late) if part)
        return Row(f"caso:{one.id}", one.number, f"– {state}", second=second, icon="file-text")

    def _notice(self, one: SolidarityNoticeView) -> Row:
        closes = self.tr("chiude il {day}").format(day=show_day(one.closes_on)) if one.closes_on else ""
        state = self.tr("aperto") if one.open else self.tr("non aperto oggi")
        rules = "" if one.rules else self.tr("per quest'anno non ci sono ancora le regole")
        second = " · ".join(part for part in (closes, one.place, rules) if part)
        title = self.tr("Avviso {year} · {measure}").format(
            year=one.year, measure=label("solidarity_measures", one.measure)
        )
        return Row(f"solidarieta:{one.id}", title, f"– {state}", second=second, icon="calendar")

    def _open(self, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        if kind == "caso":
            self.open_thing.emit("caso", id)
        else:
            self.go.emit("solidarieta")

    def _talks(self) -> None:
        self.go.emit("colloqui")

    def keys(self) -> Sequence[PageKey]:
        """Open, or the list for a conversation."""
        return [PageKey("new_row", self.tr("elenco per un colloquio"), self._talks), PageKey("next", self.tr("apri"))]


class ConversationsPage(ListPage):
    """*Possibili aventi titolo, non iscritti* (domain 2.10): each row says why it is there. Not searched, not exported, not printed."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model = ConversationsModel(bridge)
        empty = EmptyPage(
            "users",
            self.tr("Nessuno in elenco."),
            self.tr("Si leggono le schede di accesso visibili da qui, i conti dei contratti e i casi aperti."),
        )
        notice = NoticeBox("err")
        notice.hide()
        why = Text(
            self.tr(
                "Persone che potrebbero avere diritto a un aiuto e non sono in nessun caso visibile da qui. È un elenco per un "
                "colloquio: non dice altro di loro, non si cerca, non si stampa e non esce da questo computer."
            )
        )
        super().__init__(self.tr("Elenco per un colloquio"), model, empty, letters="C", above=(notice, why))
        self.notice = notice
        model.moved.connect(self._show)
        model.started.connect(lambda one: self.open_thing.emit("caso", one))
        model.refused.connect(self._refused)
        self.list.opened.connect(lambda one: self.open_thing.emit("persona", one))
        self.list.letter_pressed.connect(lambda _letter, one: model.start(one))

    def _show(self, rows: tuple[Candidate, ...]) -> None:
        hints = (("Return", self.tr("apri la scheda")), ("C", self.tr("apri un caso")))
        self.show_rows(
            [
                Row(
                    one.person_id, one.name, f"– {words(one.place)}", second=" ".join(words(why) for why in one.reasons),
                    icon="user", hints=hints,
                )
                for one in rows
            ]
        )  # fmt: skip
        count = self.tr("1 persona") if len(rows) == 1 else self.tr("{n} persone").format(n=len(rows))
        self.header.set_subtitle(count if rows else "")

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    def keys(self) -> Sequence[PageKey]:
        """Open the card, or go back."""
        return [PageKey("next", self.tr("apri la scheda")), PageKey("back", self.tr("indietro"))]
