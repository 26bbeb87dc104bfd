"""*Agenda*: the week of an outpost, shared. Left, the days in order; right, which outpost and the calendar elsewhere.

Never here: topics of talks, balances; of what is reserved only the hour. What is typed is a draft until it is saved.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.agenda import APPOINTMENT, CALLBACK
from app.services.week import WEEK, Week
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.agenda_ask import END, MOVE, REMIND, AskBox
from app.ui.screens.agenda_form import AddForm, PlanForm, ThingForm
from app.ui.screens.agenda_link import CalendarPanel
from app.ui.screens.agenda_rows import CLOSURE, day_of_row, entries, split_row
from app.ui.screens.parts import draft_words, stack
from app.ui.viewmodels.agenda import AgendaModel, days_on
from app.ui.viewmodels.base import DraftKeeper
from app.ui.widgets import Button, ButtonRow, ChoiceField, Columns, NoticeBox, Panel, RowList, column

SLOT = "roster_slot"
THING, PLAN = "nuovo", "programma"


class AgendaPage(Page):
    """The week."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Agenda"))
        self._model = AgendaModel(bridge, self)
        self._wanted: date | None = self._model.day()
        self._resuming = ""
        self.new = Button(self.tr("Aggiungi"), "calendar-plus", "new_row", kind="primary")
        self.new.clicked.connect(self._new)
        self.plan_button = Button(self.tr("Programma"), "users", "Alt+P")
        self.plan_button.clicked.connect(self._plan)
        self.hours = Button(self.tr("Foglio ore"), "clock", "Alt+O")
        self.hours.clicked.connect(self._open_hours)
        for one in (self.hours, self.plan_button, self.new):
            self.header.add_action(one)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.form = ThingForm(self._model, bridge)
        self.plan = PlanForm(self._model, bridge)
        self.ask = AskBox(self._model)
        for part in (self.notice, self.form, self.plan, self.ask):
            self.add(part)
        self.add(Columns(self._days(), self._side(bridge, background), shares=(7, 3)), 1)
        self.draft = DraftKeeper(
            bridge, f"agenda:{THING}", "agenda", lambda: self.tr("Agenda: cosa da salvare"), self._body, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._draft_saved)
        for box in (self.form, self.plan):
            box.typed.connect(self.draft.typed)
            box.thrown.connect(self._left)
        self.ask.typed.connect(self.draft.typed)
        self.ask.left.connect(self._left)
        self._model.moved.connect(self._show)
        self._model.said.connect(self.notice.say)
        self._model.made.connect(self._made)
        self._model.refused.connect(self._refused)

    def _days(self) -> QWidget:
        panel = Panel(flush=True)
        before = Button(self.tr("Settimana prima"), "chevron-left", "Alt+PgUp", small=True)
        before.clicked.connect(lambda: self._turn(-WEEK))
        today = Button(self.tr("Oggi"), "calendar", "Alt+Home", small=True)
        today.clicked.connect(self._to_today)
        after = Button(self.tr("Settimana dopo"), "chevron-right", "Alt+PgDown", small=True)
        after.clicked.connect(lambda: self._turn(WEEK))
        holder = QWidget()
        column(holder, margin=8).addWidget(ButtonRow(before, today, after))
        panel.add(holder)
        self.list = RowList(self.tr("Settimana"), letters="FRATX")
        self.list.opened.connect(self._open)
        self.list.letter_pressed.connect(self._letter)
        panel.add(self.list, 1)
        return panel

    def _side(self, bridge: Bridge, background: Background) -> QWidget:
        self._where = Panel(self.tr("Presidio"), "map-pin")
        self.outpost = ChoiceField(self.tr("Agenda di"))
        self.outpost.changed.connect(lambda code: self._model.show_outpost(code if isinstance(code, str) else None))
        self._where.add(self.outpost)
        self.calendar = CalendarPanel(self._model, bridge, background)
        return stack(self._where, self.calendar)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, week: Week) -> None:
        first, last = week.days[0].day, days_on(week.days[0].day)
        self.header.set_subtitle(f"{week.outpost} · {show_day(first)} – {show_day(last)}")
        self.plan_button.setVisible(self._model.may_plan())
        self.outpost.set_options(week.outposts)
        if self.outpost.value() is None:
            self.outpost.set_value(week.outpost_id)
        self._where.setVisible(len(week.outposts) > 1)
        self.form.set_week(week)
        self.plan.set_week(week)
        self.list.set_rows(entries(week, self._model.day(), may_plan=self._model.may_plan()))
        if self._wanted is not None:
            day, self._wanted = self._wanted, None
            self._select_day(day)
        if self._resuming:
            key, self._resuming = self._resuming, ""
            self._take_up(key)

    def _select_day(self, day: date) -> None:
        row = next((one for one in self.list.rows() if day_of_row(one.id) == day), None)
        if row is not None:
            self.list.select(row.id)

    def _day(self) -> date:
        return day_of_row(self.list.current_id()) or self._model.first

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Weeks and days, what is added, undo."""
        planning = [PageKey("Alt+P", self.tr("programma"), self._plan, in_foot=False)] if self._model.may_plan() else []
        return [
            *planning,
            PageKey("Alt+O", self.tr("foglio ore"), self._open_hours, in_foot=False),
            PageKey("Alt+PgUp", self.tr("settimana prima"), lambda: self._turn(-WEEK), in_foot=False),
            PageKey("Alt+PgDown", self.tr("settimana dopo"), lambda: self._turn(WEEK)),
            PageKey("Ctrl+PgUp", self.tr("giorno prima"), lambda: self._step_day(-1), in_foot=False),
            PageKey("Ctrl+PgDown", self.tr("giorno dopo"), lambda: self._step_day(1)),
            PageKey("Alt+Home", self.tr("oggi"), self._to_today, in_foot=False),
            PageKey("save", self.tr("salva"), self._save, in_foot=False),
            PageKey("undo", self.tr("annulla"), self._model.undo, in_foot=False),
            PageKey("redo", self.tr("ripeti"), self._model.redo, in_foot=False),
            PageKey("F R A X", self.tr("fatto, rimanda, avviso, disdici")),
            PageKey("new_row", self.tr("aggiungi"), self._new),
        ]

    def first_focus(self) -> QWidget | None:
        """The days."""
        return self.list

    def panes(self) -> Sequence[QWidget]:
        """The days, then the right column."""
        return [self.list, self.calendar]

    def back(self) -> bool:
        """Esc leaves what is asked."""
        shown = next((box for box in (self.ask, self.form, self.plan) if not box.isHidden()), None)
        if shown is None:
            return False
        shown.leave()
        return True

    def leave(self) -> None:
        """The address of the calendar goes with the page."""
        self.calendar.forget()
        super().leave()

    def _turn(self, days: int) -> None:
        self._wanted = date.fromordinal(self._day().toordinal() + days)
        self._model.turn(days)

    def _step_day(self, step: int) -> None:
        day = date.fromordinal(self._day().toordinal() + step)
        if self._model.first <= day <= days_on(self._model.first):
            self._select_day(day)
        else:
            self._wanted = day
            self._model.go_to(day)

    def _to_today(self) -> None:
        self._wanted = self._model.day()
        self._model.go_to(self._model.day())

    def _open_hours(self) -> None:
        self.open_thing.emit("ore", "mese")

    # ---------------------------------------------------------------------------------------------------------- acts

    def _letter(self, letter: str, row_id: str) -> None:
        kind, record = split_row(row_id)
        thing = self._model.thing(kind, record)
        if letter == "T":
            shift = self._model.shift(record) if kind == SLOT else None
            if shift is not None and self._model.may_plan():
                self._ask(END, SLOT, record, shift.initials)
        elif kind == CLOSURE:
            if letter == "X" and record and self._model.may_plan():
                self._model.reopen(record)
        elif thing is None or thing.state == "fatto":
            return
        elif letter == "F":
            self._model.done(kind, record)
        elif letter == "R":
            self._ask(MOVE, kind, record, thing.name)
        elif kind == APPOINTMENT and letter == "A":
            self._ask(REMIND, kind, record, thing.name)
        elif kind == APPOINTMENT:
            self._model.cancel(record)

    def _ask(self, mode: str, kind: str, record: str, title: str) -> None:
        self._close_boxes()
        self.draft.turn_to(f"agenda:{mode}:{kind}:{record}")
        self.ask.ask(mode, kind, record, title)
        self.draft.restore()

    def _new(self) -> None:
        self._begin(self.form, THING)

    def _plan(self) -> None:
        if self._model.may_plan():
            self._begin(self.plan, PLAN)

    def _begin(self, box: AddForm, key: str) -> None:
        if not box.isHidden():
            box.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._close_boxes()
        self.draft.turn_to(f"agenda:{key}")
        self.new.set_kind("plain")  # the filled button is that of the form
        box.start(self._day())
        self.draft.restore()

    def _close_boxes(self) -> None:
        for box in (self.ask, self.form, self.plan):
            if not box.isHidden():
                box.hide()
                self.draft.keep()

    def _save(self) -> None:
        for box, act in ((self.ask, self.ask.answer), (self.form, self.form.save), (self.plan, self.plan.save)):
            if not box.isHidden():
                act()

    def _made(self) -> None:
        for box in (self.ask, self.form, self.plan):
            box.leave()

    def _refused(self, notice: Notice) -> None:
        if not self.ask.isHidden():
            self.ask.refuse(str(notice))
        elif not self.form.isHidden():
            self.form.refuse(notice)
        elif not self.plan.isHidden():
            self.plan.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    def _left(self) -> None:
        self.new.set_kind("primary")
        self.draft.drop()
        self.set_work("", "")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row_id: str) -> None:
        thing = self._model.thing(*split_row(row_id))
        if thing is not None and thing.person_id is not None:
            self.open_thing.emit("persona", thing.person_id)

    # -------------------------------------------------------------------------------------------------------- drafts

    def resume(self, id: str) -> None:
        """Go on with what was being typed, once the week is read."""
        self._resuming = id
        if self._model.week is not None:
            self._show(self._model.week)

    def _take_up(self, key: str) -> None:
        if key in (THING, PLAN):
            self._begin(self.form if key == THING else self.plan, key)
            return
        mode, kind, record = (*key.split(":", 2), "", "")[:3]
        thing, shift = self._model.thing(kind, record), self._model.shift(record)
        if mode in (MOVE, REMIND) and kind in (APPOINTMENT, CALLBACK) and thing is not None and thing.state != "fatto":
            self._ask(mode, kind, record, thing.name)
        elif mode == END and shift is not None:
            self._ask(mode, SLOT, record, shift.initials)
        else:
            self.draft.turn_to(f"agenda:{key}")
            self.draft.drop()  # done meanwhile, or of another week: there is nothing left to ask here

    def _body(self) -> Mapping[str, Any]:
        if not self.ask.isHidden():
            return self.ask.draft()
        return {"typed": (self.plan if not self.plan.isHidden() else self.form).form.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        typed = body.get("typed")
        if self.draft.pending() or not isinstance(typed, dict):
            return
        if not self.ask.isHidden():
            self.ask.form.set_draft(typed)
        else:
            (self.plan if not self.plan.isHidden() else self.form).restore(typed)

    def _draft_saved(self, moment: datetime) -> None:
        if not (self.ask.isHidden() and self.form.isHidden() and self.plan.isHidden()):
            self.set_work("pencil", draft_words(moment))
