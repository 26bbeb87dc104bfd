"""*Oggi*: begin and end the day. Left, what the day asks in the order of time; right, sync, drafts, numbers of the shift.

The day typed for *rimanda* is a draft until something is moved there or the question is left.
Never here: topics of talks, language, balances. The service leaves them out; this page adds nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.rules.clock import rome_day
from app.rules.dates import show_day, show_near_day, show_time
from app.services.arrears_due import CASE_DUE
from app.services.follow import DueRequest
from app.services.meetings import SessionView
from app.services.solidarity import SOLIDARITY_DUE
from app.services.tasks import APPLICATION, REVIEW, TASK
from app.services.today import TodayView
from app.sync.state import SyncStatus
from app.ui import inner_words
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices
from app.ui.page import Page, PageKey
from app.ui.screens.due_rows import (
    MILESTONE,
    OFFICE,
    agenda_row,
    disconnection_row,
    due_row,
    milestone_row,
    office_row,
    open_due,
    paper_row,
    referral_row,
)
from app.ui.screens.letter_words import LISTENING, letter_row, rent_rows
from app.ui.screens.parts import Numbers, OneOf, fill, saved_words
from app.ui.sync_words import sync_words
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.frame import reminder_words
from app.ui.viewmodels.today import PAPER, REQUEST, TodayModel, TodayState, draft_of, split_row
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    DateField,
    EmptyPage,
    Group,
    HintLine,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    column,
    state_chip,
)
from app.ui.widgets.rows import Entry

MEETING = "incontro"
"""Before the id of a meeting in the list."""


class TodayPage(Page):
    """The page of the day."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Oggi"))
        self._model = TodayModel(bridge, self)
        self._model.moved.connect(self._show)
        self._model.said.connect(self._say)
        bridge.sync_moved.connect(self._say_sync)
        self._bridge = bridge
        self._resuming = ""
        self.shift = Button(self.tr("Inizia turno"), "clock", "shift")
        self.shift.clicked.connect(self._toggle_shift)
        self.header.add_action(self.shift)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.reminders = NoticeBox("info", "", "clock")
        self.reminders.hide()
        self.add(self.reminders)
        self.add(Columns(self._agenda(), self._side(), shares=(7, 3)), 1)
        self.draft = DraftKeeper(bridge, "oggi:", "oggi", lambda: self.tr("Rinvio a un altro giorno"), self._body, self)
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._draft_saved)
        self._say_sync(bridge.sync_status)

    def _agenda(self) -> QWidget:
        panel = Panel(flush=True)
        panel.add(self._postpone_box())
        self.list = RowList(self.tr("Cose di oggi"), letters="FR")
        self.list.opened.connect(self._open)
        self.list.letter_pressed.connect(self._letter)
        self.empty = EmptyPage("calendar", self.tr("Niente in agenda."))
        self._stack = OneOf()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        panel.add(self._stack, 1)
        return panel

    def _postpone_box(self) -> QWidget:
        self._box = QWidget()
        lines = column(self._box, margin=14)
        self._what = Text("", "strong")
        self.day = DateField(self.tr("Rimanda al"), self._model.day, self.tr("domani, +7, lunedì, 20/3"))
        self.day.next_wanted.connect(self._postpone)
        self.day.changed.connect(lambda _day: self.draft.typed())
        move = Button(self.tr("Rimanda"), key="next")
        move.clicked.connect(self._postpone)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self._leave_postpone)
        lines.addWidget(self._what)
        lines.addWidget(self.day)
        lines.addWidget(ButtonRow(move, leave))
        self._box.hide()
        return self._box

    def _side(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self._start = Panel(self.tr("Inizio turno"), "clock")
        self.outpost = ChoiceField(self.tr("Presidio"))
        self.kind = ChoiceField(self.tr("Attività"), [(c.code, c.label) for c in choices("presence_kinds")])
        self.kind.set_value("sportello")
        self._start.add(Columns(self.outpost, self.kind))
        self.line = ChoiceField(self.tr("Linea di progetto"), prompt=self.tr("nessuna linea"))
        self._start.add(self.line)
        lines.addWidget(self._start)
        self._sync = Panel(self.tr("Allineamento"), "cloud")
        self._sync_lines = [Text("", "strong"), Text(""), Text("", "muted")]
        for line in self._sync_lines:
            self._sync.add(line)
        self._sync.add_head(HintLine((("sync", self.tr("prova")),)))
        lines.addWidget(self._sync)
        self._drafts_panel = Panel(self.tr("Bozze da riprendere"), "pencil", flush=True)
        self.drafts = RowList(self.tr("Bozze da riprendere"))
        self.drafts.fit_content()
        self.drafts.opened.connect(lambda key: self.open_thing.emit(*split_row(key)))
        self._drafts_panel.add(self.drafts)
        lines.addWidget(self._drafts_panel)
        self._numbers_panel = Panel(self.tr("In questo turno"), "clipboard-check")
        self._numbers = Numbers()
        self._numbers_panel.add(self._numbers)
        lines.addWidget(self._numbers_panel)
        lines.addStretch(1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: TodayState) -> None:
        view = state.view
        self.set_title(view.title, view.subtitle)
        running = view.shift is not None
        self.shift.setText(self.tr("Termina turno") if running else self.tr("Inizia turno"))
        self.shift.set_kind("plain" if running else "primary")
        self.shift.updateGeometry()
        self._start.setVisible(not running and not view.at_office)
        self.shift.setVisible(not view.at_office)
        self._numbers_panel.setVisible(not view.at_office)
        self.outpost.set_options([(one.id, one.name) for one in state.outposts])
        if self.outpost.value() is None:
            self.outpost.set_value(view.guessed_outpost_id)
        self.outpost.setVisible(len(state.outposts) > 1)
        self._say_line(state)
        self.reminders.set_text(" ".join(reminder_words(one, view.day) for one in view.reminders))
        self.reminders.setVisible(bool(view.reminders))
        self.list.set_rows(self._entries(view))
        self.empty.set_words(view.empty_text or "")
        self._stack.show_one(self.list if view.things else self.empty)
        if self._resuming:
            row_id, self._resuming = self._resuming, ""
            self._ask_day(row_id)
        for label, sentence in zip(self._sync_lines, view.sync.sentences, strict=False):
            label.setText(sentence)
        now = self._bridge.who.now()
        fill(
            self.drafts,
            [Row(":".join(draft_of(one)), one.title, second=saved_words(one.saved_at, now)) for one in view.drafts],
        )
        self._drafts_panel.set_note(str(len(view.drafts)))
        self._drafts_panel.setVisible(bool(view.drafts))
        self._numbers_panel.setVisible(running)
        self._numbers.set_numbers(
            [
                (self.tr("Contatti"), str(view.numbers.contacts)),
                (self.tr("Segnalazioni aperte"), str(view.numbers.requests_opened)),
                (self.tr("Moduli stampati"), str(view.numbers.forms_printed)),
            ]
        )

    def _say_line(self, state: TodayState) -> None:
        self.line.set_options([(one.id, one.words) for one in state.lines])
        if self.line.value() is None:
            self.line.set_value(next((one.id for one in state.lines if one.usual), None))
        self.line.setVisible(bool(state.lines))

    def _entries(self, view: TodayView) -> list[Entry]:
        acts = (("Return", self.tr("apri")), ("F", self.tr("fatto")), ("R", self.tr("rimanda")))
        entries: list[Entry] = []
        groups = (
            (
                self.tr("Distacchi annunciati"),
                "alert-triangle",
                [disconnection_row(one, view.day) for one in view.disconnections],
            ),
            *((one.title, one.icon, [office_row(row) for row in one.rows]) for one in view.office),
            (self.tr("Appuntamenti"), "calendar", [agenda_row(one, acts) for one in view.appointments]),
            (self.tr("Da richiamare"), "phone", [agenda_row(one, acts) for one in view.callbacks]),
            (self.tr("Laboratori"), "users-group", [self._meeting_row(one) for one in view.meetings]),
            (self.tr("Richieste da seguire"), "clipboard-list", [self._due_row(one) for one in view.requests]),
            (self.tr("Percorsi"), "map-pin", [due_row(one) for one in view.due]),
            (self.tr("Casi"), "file-text", [due_row(one) for one in view.cases]),
            (
                self.tr("Fogli da firmare"),
                "writing-sign",
                [paper_row(one) for one in view.papers],
            ),
            (self.tr("Lettere a cui rispondere"), "mail", [letter_row(one) for one in view.letters]),
            (self.tr("Da verificare"), "hourglass", rent_rows(view.rent_checks)),
            (
                self.tr("Tappe dei progetti"),
                "calendar-event",
                [milestone_row(one, view.day) for one in view.milestones],
            ),
            (
                self.tr("Invii senza risposta"),
                "arrows-exchange",
                [referral_row(one) for one in view.referrals],
            ),
            (
                self.tr("Tornati indietro"),
                "arrow-back-up",
                [
                    Row(f"review:{one.key}", one.title, f"– {one.subtitle}", chip=state_chip("rifiutata"))
                    for one in view.returned
                ],
            ),
        )
        for title, icon, rows in groups:
            if rows:
                entries += [Group(title, icon, str(len(rows))), *rows]
        return entries

    def _meeting_row(self, one: SessionView) -> Row:
        title = self.tr("{activity}, incontro {n}").format(activity=one.title, n=one.number)
        number = self.tr("registro n. {number}").format(number=one.register_number or "—")
        day = rome_day(one.starts_at)
        lead = show_time(one.starts_at) if day == self._model.day() else show_day(day)
        what = self.tr("– registro da chiudere") if one.due else ""
        hints = (("Return", self.tr("apri")),)
        return Row(f"{MEETING}:{one.id}", title, what, f"· {number}", lead=lead, hints=hints)

    def _due_row(self, one: DueRequest) -> Row:
        day = inner_words.words(show_near_day(one.due_on, self._model.day())) if one.due_on else ""
        why = self.tr("portata al coordinamento") if one.asked else self.tr("entro {day}").format(day=day)
        hints = (("Return", self.tr("apri")),)
        return Row(f"{REQUEST}:{one.id}", one.title, f"– {one.where}", why, lead=day, hints=hints)

    def _say(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)

    def _say_sync(self, status: SyncStatus) -> None:
        words = sync_words(status, self._bridge.who.now())
        self._sync.set_title(self.tr("Allineamento"), words.icon)

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Shift, undo, and what the list says by itself."""
        at_office = self._model.state is not None and self._model.state.view.at_office
        return [
            *([] if at_office else [PageKey("shift", self.tr("turno"), self._toggle_shift, in_foot=False)]),
            PageKey("undo", self.tr("annulla"), self._model.undo, in_foot=False),
            PageKey("redo", self.tr("ripeti"), self._model.redo, in_foot=False),
            PageKey("Up", self.tr("scorri"), None, in_foot=False),
            PageKey("Return", self.tr("apri")),
            PageKey("F R", self.tr("fatto, rimanda")),
            PageKey("pane_next", self.tr("altra colonna")),
            PageKey("search", self.tr("cerca")),
        ]

    def first_focus(self) -> QWidget | None:
        """The list; with nothing in it, the drafts or the shift."""
        if self.list.rows() or self._model.state is None:
            return self.list
        return self.drafts if self.drafts.rows() else self.shift if self.shift.isVisible() else self.empty

    def panes(self) -> Sequence[QWidget]:
        """List, then the right column."""
        return [self.list, self.drafts] if self.drafts.rows() else [self.list]

    def back(self) -> bool:
        """Esc leaves the question for a day."""
        if self._box.isHidden():
            return False
        self._leave_postpone()
        return True

    def _toggle_shift(self) -> None:
        chosen, line = self.outpost.value(), self.line.value()
        self._model.toggle_shift(
            chosen if isinstance(chosen, str) else None,
            str(self.kind.value() or "sportello"),
            line if isinstance(line, str) else None,
        )

    def _letter(self, letter: str, row_id: str) -> None:
        kind, record = split_row(row_id)
        if kind in (REVIEW, APPLICATION):
            self._open(row_id)
            return
        if kind in ("review", MEETING, LISTENING, REQUEST, "invio", MILESTONE):
            return
        if kind == OFFICE:
            return
        if letter == "F":
            self._model.done(kind, record)
        elif kind not in (PAPER, TASK):
            self._ask_day(row_id)

    def resume(self, id: str) -> None:
        """Ask again for the day of this appointment or call-back, once the list is read."""
        self._resuming = id

    def _ask_day(self, row_id: str) -> None:
        self.draft.turn_to(f"oggi:{row_id}")
        row = next((one for one in self.list.rows() if one.id == row_id), None)
        if row is None:
            self.draft.drop()  # done meanwhile: there is nothing left to move
            return
        self._what.setText(row.title)
        self.day.set_value(None)
        self._box.show()
        self.list.select(row_id)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft.restore()

    def _body(self) -> Mapping[str, Any]:
        return {"day": self.day.draft_text()}

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.draft.pending():
            self.day.set_draft_text(str(body["day"]))

    def _draft_saved(self, moment: datetime) -> None:
        if not self._box.isHidden():
            self.draft_kept(moment)

    def _postpone(self) -> None:
        day = self.day.value()
        if not isinstance(day, date) or self.day.problem():
            self.day.set_error(self.day.problem() or self.tr("Manca il giorno. Per esempio: domani, +7, lunedì."))
            return
        self._model.postpone(*split_row(self.draft.key.removeprefix("oggi:")), day)
        self._leave_postpone()

    def _leave_postpone(self) -> None:
        self._box.hide()
        self.draft.drop()
        self.set_work("", "")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row_id: str) -> None:
        kind, record = split_row(row_id)
        state = self._model.state
        if kind == PAPER:
            self.go.emit("stampa")
        elif kind == OFFICE:
            self.open_thing.emit(*split_row(record))
        elif kind == "review":
            self.go.emit("da_rivedere")
        elif kind == MEETING:
            self.open_thing.emit("incontro", record)
        elif kind == LISTENING:
            self.open_thing.emit(LISTENING, record)
        elif kind == REQUEST:
            self.open_thing.emit("richiesta", record)
        elif kind in ("invio", MILESTONE):
            self.open_thing.emit(kind, record)
        elif state is not None and kind in (TASK, REVIEW, APPLICATION, CASE_DUE, SOLIDARITY_DUE):
            open_due(self, (*state.view.due, *state.view.cases), record)
        elif state is not None:
            rows = (*state.view.appointments, *state.view.callbacks)
            one = next((r for r in rows if r.id == record), None)
            if one is not None and one.person_id is not None:
                self.open_thing.emit("persona", one.person_id)
