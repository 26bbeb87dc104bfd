"""One activity: its meetings, who enrolled, what it is. Never a telephone or a household."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.activities import CANCELLED, HELD, PLANNED
from app.rules.dates import show_day, show_time
from app.services.enrolments import EnrolmentView
from app.services.meetings import SessionView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.activity_forms import ActivityForm, MeetingForm
from app.ui.screens.laboratories import when
from app.ui.screens.parts import stack
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.laboratories import ActivityModel, ActivityState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    NoticeBox,
    Panel,
    PickField,
    Row,
    RowList,
    Text,
    TextField,
    column,
)
from app.ui.widgets.chips import ChipSpec


class ActivityPage(Page):
    """An activity; id "" begins a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nuova attività") if not id else self.tr("Attività"))
        self._bridge = bridge
        self._model = ActivityModel(bridge, id, self)
        self._filled = False
        self._cancelling = ""
        self._sessions: tuple[SessionView, ...] = ()
        self._sentences = {
            "saved": self.tr("Attività salvata su questo computer."),
            "ended": self.tr("Attività finita. I registri restano."),
            "planned": self.tr("Incontri creati, ognuno con il numero del suo registro."),
            "moved": self.tr("Incontro spostato. Il numero del registro resta."),
            "cancelled": self.tr("Incontro annullato."),
            "withdrawn": self.tr("Iscrizione finita oggi."),
        }
        self.new = Button(self.tr("Nuovo incontro"), "calendar-plus", "new_row")
        self.new.clicked.connect(self._plan)
        self.header.add_action(self.new)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.side = ActivityForm(bridge.who.today)
        self._left_side = self._left()
        self.add(Columns(self._left_side, self.side, shares=(3, 2)), 1)
        self._connect()
        self.draft = DraftKeeper(
            bridge, f"attivita:{id}", "attivita", lambda: self.tr("Attività, da salvare"), self._typed_so_far, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self.draft_kept)
        self._show_stage()

    def _left(self) -> QWidget:
        self.plan_form = MeetingForm(self._bridge.who.today)
        meetings = Panel(self.tr("Incontri"), "calendar", flush=True)
        self.meetings = RowList(self.tr("Incontri"), letters="NS")
        self.meetings.fit_content()
        self.no_meetings = Text(self.tr("Nessun incontro. Ctrl+Ins ne crea uno o più."), "muted")
        self.cancel_panel = QWidget()
        ask = column(self.cancel_panel, margin=14, gap=8)
        self.reason = TextField(self.tr("Motivo dell'annullamento"), self.tr("obbligatorio"))
        do, leave = Button(self.tr("Annulla incontro"), "ban"), Button(self.tr("Lascia"), "x")
        do.clicked.connect(self._cancel)
        leave.clicked.connect(self.cancel_panel.hide)
        self.reason.next_wanted.connect(self._cancel)
        ask.addWidget(self.reason)
        ask.addWidget(ButtonRow(do, leave))
        self.cancel_panel.hide()
        meetings.add(self.meetings)
        meetings.add(_padded(self.no_meetings))
        meetings.add(self.cancel_panel)
        self.enrolled_panel = Panel(self.tr("Iscritti"), "users", flush=True)
        self.enrolled = RowList(self.tr("Iscritti"), letters="R")
        self.enrolled.fit_content()
        self.person = PickField(self.tr("Iscrivi una persona"), self.tr("da oggi"))
        self.enrolled_panel.add(self.enrolled)
        self.enrolled_panel.add(_padded(self.person))
        return stack(self.plan_form, meetings, self.enrolled_panel)

    def _connect(self) -> None:
        model = self._model
        model.moved.connect(self._show)
        model.made.connect(self._made)
        model.done.connect(self._done)
        model.enrolled.connect(self._enrolled)
        model.refused.connect(self._refused)
        model.people.connect(lambda query, rows: self.person.set_results(query, person_entries(rows)))
        self.side.saved.connect(model.save)
        self.side.typed.connect(self._typed)
        self.side.end_button.clicked.connect(model.end)
        self.plan_form.typed.connect(self._typed)
        self.reason.changed.connect(self._typed)
        self.plan_form.planned.connect(model.plan)
        self.plan_form.thrown.connect(self._leave_plan)
        self.meetings.opened.connect(lambda one: self.open_thing.emit("incontro", one))
        self.meetings.letter_pressed.connect(self._letter)
        self.plan_form.moved.connect(model.move)
        self.enrolled.letter_pressed.connect(lambda _letter, one: model.withdraw(one))
        self.person.query_changed.connect(model.search)
        self.person.changed.connect(self._picked)

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show_stage(self) -> None:
        going = bool(self._model.id)
        self._left_side.setVisible(going)
        self.new.setVisible(going)
        self.side.end_button.setVisible(going)

    def _show(self, state: ActivityState) -> None:
        self.side.set_projects(state.projects)
        view = state.view
        if view is not None:
            kind = label("activity_kinds", view.kind)
            parts = (kind if kind != view.title else "", view.project or "", view.place or "")
            self.set_title(view.title, " · ".join(part for part in parts if part))
            self._sessions = state.sessions
            self.meetings.set_rows([_meeting(one) for one in state.sessions])
            self.meetings.setVisible(bool(state.sessions))
            self.no_meetings.setVisible(not state.sessions)
            self.enrolled.set_rows([_enrolled(one) for one in state.enrolled])
            self.enrolled.setVisible(bool(state.enrolled))
            places = f"{view.enrolled}/{view.capacity}" if view.capacity is not None else str(view.enrolled)
            self.enrolled_panel.set_note(places)
            self.side.end_button.setVisible(view.ended_on is None)
        if not self._filled:
            if view is not None:
                self.side.fill(view)
            self._filled = True  # from here on what changes is typed
            self.draft.restore()
        self.keys_changed.emit()

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _typed(self, *_: object) -> None:
        if self._filled:
            self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        planning = self.plan_form.draft() if not self.plan_form.isHidden() else None
        reason = [self._cancelling, self.reason.draft_text()] if not self.cancel_panel.isHidden() else None
        return {
            "reason": reason,
            "form": self.side.form.draft(),
            "recurring": self.side.recurring.isChecked(),
            "plan": planning,
        }

    def _restore(self, body: dict[str, Any]) -> None:
        self.side.form.set_draft(body.get("form", {}))
        self.side.recurring.setChecked(bool(body.get("recurring")))
        if body.get("plan") is not None:
            self.plan_form.set_draft(body["plan"])
            self._show_plan()
        if body.get("reason") is not None:
            self._ask_reason(str(body["reason"][0]))
            self.reason.set_draft_text(str(body["reason"][1]))
        if self.draft.saved_at is not None:
            self.set_work("pencil", draft_words(self.draft.saved_at))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _made(self, id: str) -> None:
        self.draft.drop()
        self.open_thing.emit("attivita", id)
        self.closed.emit()

    def _done(self, code: str) -> None:
        self.draft.drop()
        if code in ("planned", "moved"):
            self._leave_plan()
        if code == "cancelled":
            self.cancel_panel.hide()
            self.meetings.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say("ok", self._sentences[code])
        self.set_work("check", self.tr("Tutto salvato su questo computer"))

    def _enrolled(self, warning: str) -> None:
        said = self.tr("Persona iscritta da oggi.")
        self.notice.say("warn" if warning else "ok", f"{said} {words(warning)}".strip())

    def _refused(self, notice: Notice) -> None:
        planning = not self.plan_form.isHidden()
        form: ActivityForm | MeetingForm = self.plan_form if planning else self.side
        if not form.refuse(notice.code, str(notice)):
            self.notice.say("err", str(notice))

    def _plan(self) -> None:
        if self._model.id:
            if self.plan_form.isHidden() and self._sessions:
                self.plan_form.suggest(self._sessions[0])
            self._show_plan()
            self.plan_form.form.field("day").setFocus(Qt.FocusReason.OtherFocusReason)
            self.keys_changed.emit()

    def _show_plan(self) -> None:
        # Ctrl+Invio is of one form at a time.
        self.plan_form.show()
        self.side.save_button.hide()

    def _leave_plan(self) -> None:
        self.side.save_button.show()
        self.plan_form.clear()
        self.plan_form.hide()
        self.draft.drop()
        self.meetings.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys_changed.emit()

    def _letter(self, letter: str, session_id: str) -> None:
        one = next((one for one in self._sessions if one.id == session_id), None)
        if one is None or one.state != PLANNED:
            self.notice.say("info", self.tr("Un incontro svolto o annullato resta com'è."))
        elif letter == "N":
            self._ask_reason(session_id)
        else:
            self.plan_form.begin_move(one)
            self._show_plan()
            self.plan_form.form.field("day").setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_reason(self, session_id: str) -> None:
        self._cancelling = session_id
        self.cancel_panel.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        reason = self.reason.value()
        if reason is None:
            self.reason.set_error(self.tr("Per annullare l'incontro serve il motivo."))
        else:
            self.reason.set_value(None)
            self._model.cancel(self._cancelling, str(reason))

    def _picked(self, person_id: object) -> None:
        if person_id:
            self.person.set_value(None)
            self._model.enrol(str(person_id))

    def _save(self) -> None:
        if not self.plan_form.isHidden():
            self.plan_form.save()
        else:
            self.side.save()

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Meetings, enrolment, saving."""
        if not self._model.id:
            return [PageKey("save", self.tr("salva attività"), self._save)]
        return [
            PageKey("S", self.tr("sposta incontro"), in_foot=False),
            PageKey("N", self.tr("annulla incontro")),
            PageKey("R", self.tr("ritira iscritto")),
            PageKey("new_row", self.tr("nuovo incontro"), self._plan),
            PageKey("Return", self.tr("apri il registro")),
            PageKey("save", self.tr("salva"), self._save),
        ]

    def first_focus(self) -> QWidget | None:
        """The meetings; the title of a new activity."""
        if not self._model.id:
            return self.side.form.first_focus()
        return self.meetings if not self.meetings.isHidden() else self.person

    def panes(self) -> Sequence[QWidget]:
        """Meetings, enrolled, the activity."""
        return [self._left_side, self.enrolled_panel, self.side] if self._model.id else [self.side]

    def back(self) -> bool:
        """Esc leaves the new meetings, or the reason."""
        if not self.cancel_panel.isHidden():
            self.cancel_panel.hide()
            self.meetings.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if not self.plan_form.isHidden():
            self._leave_plan()
            return True
        return False


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column(holder, margin=14, gap=0).addWidget(widget)
    return holder


def _meeting(one: SessionView) -> Row:
    number = _tr("registro n. {number}").format(number=one.register_number or "—")
    counts = ""
    if one.state == HELD:
        said = _tr("{n} presenti e {guests} ospiti a parte") if one.guests else _tr("{n} presenti")
        counts = said.format(n=one.present, guests=one.guests)
    parts = (number, one.place or "", counts, one.reason or "")
    opens, moves, cancels = ("Return", _tr("apri il registro")), ("S", _tr("sposta")), ("N", _tr("annulla"))
    hints = (opens, moves, cancels) if one.state == PLANNED else (opens,)
    title = _tr("Incontro {n}").format(n=one.number)
    return Row(
        one.id, title, f"{when(one)}–{show_time(one.ends_at)}", second=" · ".join(part for part in parts if part),
        icon="calendar-event", chip=_chip(one), hints=hints,
    )  # fmt: skip


def _chip(one: SessionView) -> ChipSpec:
    if one.state == HELD:
        return ChipSpec(_tr("Svolto"), "check", "ok")
    if one.state == CANCELLED:
        return ChipSpec(_tr("Annullato"), "ban", "neutral")
    return ChipSpec(_tr("Da chiudere"), "pencil", "warn") if one.due else ChipSpec(_tr("Previsto"), "", "plain")


def _enrolled(one: EnrolmentView) -> Row:
    since = _tr("dal {day}").format(day=show_day(one.enrolled_on))
    until = _tr("al {day}").format(day=show_day(one.withdrawn_on)) if one.withdrawn_on else ""
    hints = (("R", _tr("ritira")),) if one.withdrawn_on is None else ()
    return Row(one.id, one.name, f"{since} {until}".strip(), icon="user", hints=hints)


def _tr(text: str) -> str:
    return QCoreApplication.translate("activity", text)
