"""*Nucleo*: who lives with a person, as of any day; somebody comes, goes, moves house, or a line is set right.

`id` is the person's. Reached from the household panel of the card.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.household_sheet import HouseholdSheet, StayView, WaitingChange
from app.services.households import MemberSaved, MemberView
from app.services.paper_grants import FORM as GRANT
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.household_form import ADD, CORRECT, END, MOVE, HouseholdForm
from app.ui.screens.money_reveal import AccountReveal
from app.ui.screens.parts import OneOf, fill, stack
from app.ui.screens.story_panel import StoryPanel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.household import HouseholdModel
from app.ui.viewmodels.pathways import StoryModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    DateField,
    EmptyPage,
    HintLine,
    NoticeBox,
    Panel,
    Row,
    RowList,
    column,
    state_chip,
)


class HouseholdPage(Page):
    """Composition and acts left; who was there, where else the person lived, proposals, and the household's story right."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nucleo"))
        self._bridge = bridge
        self._model = HouseholdModel(bridge, id, self)
        self._story = StoryModel(bridge, id, self)
        self._draft: dict[str, str] | None = None
        self.print_button = Button(self.tr("Stampa MOD-05"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.header.add_action(self.print_button)
        self.propose = Button(self.tr("Proponi un contributo"), "coin-euro", "Alt+E")
        self.propose.clicked.connect(self._propose)
        self.header.add_action(self.propose)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.form = HouseholdForm(self._model)
        self.add(self.form)
        self.add(Columns(self._now(), self._before(), shares=(3, 2)), 1)
        self._model.shown.connect(self._show)
        self._model.gone.connect(self._gone)
        self._model.acted.connect(self._saved)
        self._model.said.connect(self.notice.say)
        self.drafts = DraftKeeper(bridge, f"nucleo:{id}", "nucleo", self._draft_title, self.form.draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self.form.changed.connect(self.drafts.typed)
        self.form.thrown.connect(self._throw)
        self.drafts.restore()

    def _now(self) -> QWidget:
        self._panel = Panel(self.tr("Composizione"), "users", flush=True)
        self.members = RowList(self.tr("Componenti"), letters="UCS")
        self.members.fit_content()
        self.members.opened.connect(self._open_member)
        self.members.letter_pressed.connect(lambda letter, _id: self.ask({"U": END, "C": CORRECT, "S": MOVE}[letter]))
        self._empty = EmptyPage("users", self.tr("In questo giorno la persona non risulta in un nucleo."))
        self._one = OneOf()
        self._one.addWidget(self.members)
        self._one.addWidget(self._empty)
        self._panel.add(self._one)
        self.join = Button(self.tr("Aggiungi"), "user-plus", "new_row")
        self.join.clicked.connect(partial(self.ask, ADD))
        self.leaves = Button(self.tr("Esce"), "arrow-right", "U")
        self.leaves.clicked.connect(partial(self.ask, END))
        self.correct = Button(self.tr("Correggi"), "pencil", "C")
        self.correct.clicked.connect(partial(self.ask, CORRECT))
        self.moves = Button(self.tr("Trasloca"), "door", "S")
        self.moves.clicked.connect(partial(self.ask, MOVE))
        self.found = Button(self.tr("Scegli l'alloggio"), "door", "new_row", kind="primary")
        self.found.clicked.connect(partial(self.ask, MOVE))
        self._acts = ButtonRow(self.join, self.leaves, self.correct, self.moves)
        self._first_act = ButtonRow(self.found)
        self.day = DateField(self.tr("Com'era il"), self._bridge.who.today, self.tr("oggi, -3, 12/3"), past_only=True)
        self.day.changed.connect(self._look_at)
        self._account_panel = Panel(self.tr("Conto del contratto"), "coin-euro")
        self.account = AccountReveal()
        self.account.wanted.connect(self._model.show_accounts)
        self._model.accounts.connect(self.account.show_accounts)
        self._account_panel.add(self.account)
        return stack(self._panel, self._acts, self._first_act, self.day, self._account_panel)

    def _before(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self._waiting_panel = Panel(self.tr("Aspettano una decisione"), "hourglass", flush=True)
        self.waiting = RowList(self.tr("Aspettano una decisione"))
        self.waiting.fit_content()
        self._withdraw_hint = HintLine((("undo", self.tr("ritira")),))
        self._waiting_panel.add_head(self._withdraw_hint)
        self._waiting_panel.add(self.waiting)
        self._left_panel = Panel(self.tr("Non più nel nucleo"), "history", flush=True)
        self.left = RowList(self.tr("Non più nel nucleo"))
        self.left.fit_content()
        self.left.opened.connect(self._open_member)
        self._left_panel.add(self.left)
        self._stays_panel = Panel(self.tr("Dove ha abitato"), "door", self.tr("dal più recente"), flush=True)
        self.stays = RowList(self.tr("Dove ha abitato"))
        self.stays.fit_content()
        self.stays.opened.connect(self._open_stay)
        self._stays_panel.add(self.stays)
        for panel in (self._waiting_panel, self._left_panel, self._stays_panel):
            lines.addWidget(panel)
        self.story = StoryPanel(self._bridge)
        self.story.thing_wanted.connect(self.open_thing)
        self._story.told.connect(self.story.show_story)
        lines.addWidget(self.story, 1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again; what is being typed stays."""
        self._model.refresh(changed)
        self._story.refresh(changed)

    def _show(self, sheet: HouseholdSheet) -> None:
        members = sheet.household.members if sheet.household is not None else ()
        waited = self.window().focusWidget() is self.found  # the page was shown before it was read
        self.set_title(self.tr("Nucleo di {name}").format(name=sheet.name), sheet.where)
        kept = self.members.current_id()
        fill(self.members, [self._row(one) for one in members])
        own = next((one.id for one in members if one.person_id == sheet.person_id), "")
        if not self.members.select(kept) and own:
            self.members.select(own)
        self._one.show_one(self.members if members else self._empty)
        count = self.tr("1 persona") if len(members) == 1 else self.tr("{n} persone").format(n=len(members))
        self._panel.set_note(count if members else "")
        past = self._model.day is not None and self._model.day != self._bridge.who.today()
        self._panel.set_title(
            self.tr("Composizione al {day}").format(day=show_day(sheet.day)) if past else self.tr("Composizione")
        )
        self._acts.setVisible(bool(members))
        self._account_panel.setVisible(bool(members))
        self._first_act.setVisible(not members and not past)
        fill(self.left, [self._row(one) for one in sheet.left])
        self._left_panel.setVisible(bool(sheet.left))
        fill(self.stays, [Row(one.id, one.where, second=self._span(one), icon="door") for one in sheet.stays])
        self._stays_panel.setVisible(bool(sheet.stays))
        fill(self.waiting, [self._waiting_row(one) for one in sheet.waiting])
        self._waiting_panel.setVisible(bool(sheet.waiting))
        self._withdraw_hint.setVisible(any(one.own for one in sheet.waiting))
        self.keys_changed.emit()
        if waited:
            self._to_list()
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self._begin(draft)

    def _row(self, one: MemberView) -> Row:
        age = self.tr("{n} anni").format(n=one.age) if one.age is not None else ""
        return Row(one.id, one.name, (one.relation or "").lower(), f"· {age}" if age else "", second=self._span(one))

    def _span(self, one: MemberView | StayView) -> str:
        start = self.tr("dal {day}").format(day=show_day(one.from_day)) if one.from_day else ""
        end = self.tr("fino al {day}").format(day=show_day(one.to_day)) if one.to_day else ""
        return " ".join(part for part in (start, end) if part)

    def _waiting_row(self, one: WaitingChange) -> Row:
        words = "; ".join(f"{label}: {after}" for label, _before, after in one.changes)
        return Row(one.variation_id, one.name, muted=f"· {one.author}", second=words, chip=state_chip("proposta"))

    def _gone(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        self._acts.hide()
        self._first_act.hide()
        self.print_button.hide()

    def _look_at(self, day: object) -> None:
        if day is None or (isinstance(day, date) and day <= self._bridge.who.today()):
            self.account.conceal()
            self._model.look_at(day if isinstance(day, date) else None)

    def _open_member(self, member_id: str) -> None:
        sheet = self._model.state
        if sheet is None:
            return
        everybody = (*(sheet.household.members if sheet.household else ()), *sheet.left)
        person = next((one.person_id for one in everybody if one.id == member_id), None)
        if person is not None:
            self.open_thing.emit("persona", person)

    def _open_stay(self, stay_id: str) -> None:
        """Show the household as it was on the last day there."""
        sheet = self._model.state
        stay = next((one for one in sheet.stays if one.id == stay_id), None) if sheet is not None else None
        if stay is not None:
            self.day.set_value(stay.to_day)
            self._model.look_at(stay.to_day)

    # ---------------------------------------------------------------------------------------------------------- acts

    def ask(self, act: str) -> None:
        """Ask what an act needs; for an act on a member, about the current one."""
        sheet = self._model.state
        if sheet is None:
            return
        if self.form.asking():
            self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return  # one thing at a time: Esc leaves this one as a draft
        member = self._member(self.members.current_id()) if act != ADD else None
        if sheet.household is None:
            act, member = MOVE, None
        elif act != ADD and member is None:
            return
        self.notice.hide()
        self.form.start(act, sheet, member)
        self.keys_changed.emit()

    def _propose(self) -> None:
        if self._model.state is not None and self._model.state.person_id:
            self.open_thing.emit("contributo", f"persona:{self._model.state.person_id}")

    def _print(self) -> None:
        """A request for a contribution of the person whose household this is, as it is today."""
        if self._model.state is not None:
            self._bridge.print_wanted.emit(GRANT, self._model.state.person_id)

    def _member(self, member_id: str) -> MemberView | None:
        household = self._model.state.household if self._model.state is not None else None
        return next((one for one in household.members if one.id == member_id), None) if household else None

    def _begin(self, draft: Mapping[str, str]) -> None:
        member = self._member(draft.get("member", ""))
        sheet = self._model.state
        act = draft.get("act", "")
        if sheet is None or (member is None and act in (END, CORRECT)) or (act == ADD and sheet.household is None):
            return  # what the draft was about is no longer there
        self.form.start(act, sheet, member)
        self.form.set_draft(draft)
        self.keys_changed.emit()

    def _saved(self, _act: str, saved: MemberSaved) -> None:
        self.form.forget()
        self._leave_form()
        self.drafts.drop()
        words = self.tr("Nucleo salvato su questo computer.")
        if saved.variation_id is not None:
            words = self.tr("Proposta di variazione salvata. La rivede un'altra persona: fino ad allora resta com'era.")
        if saved.duplicates:
            names = ", ".join(one.name for one in saved.duplicates)
            words += " " + self.tr("Forse è già in archivio: {names}.").format(names=names)
        self.notice.say("info" if saved.variation_id or saved.duplicates else "ok", words)
        self._model.refresh({})
        self._to_list()

    def _throw(self) -> None:
        self.drafts.drop()
        self.form.forget()
        self._leave_form()
        self._to_list()

    def _leave_form(self) -> None:
        self.form.hide()
        self.set_work("", "")
        self.keys_changed.emit()

    def _to_list(self) -> None:
        stop = self.members if self.members.rows() else self.found
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    # --------------------------------------------------------------------------------------------------------- draft

    def _draft_title(self) -> str:
        return self.tr("Modifica di un nucleo")

    def _restore(self, body: dict[str, Any]) -> None:
        draft = {str(name): str(text) for name, text in body.items()}
        if self._model.state is None:
            self._draft = draft
        else:
            self._begin(draft)

    def _draft_saved(self, moment: datetime) -> None:
        if self.form.asking():
            self.draft_kept(moment)

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Save while something is asked; else the acts."""
        if self.form.asking():
            return [
                PageKey("next", self.tr("campo dopo")),
                PageKey("save", self.tr("salva"), self.form.save),
                PageKey("back", self.tr("lascia in bozza")),
            ]
        if not self.members.rows():
            return [
                PageKey("new_row", self.tr("scegli l'alloggio"), partial(self.ask, MOVE)),
                PageKey("back", self.tr("indietro")),
            ]
        return [
            PageKey("undo", self.tr("ritira la proposta"), self._model.withdraw, in_foot=False),
            PageKey("print", self.tr("stampa MOD-05"), self._print, in_foot=False),
            PageKey("Alt+E", self.tr("proponi un contributo"), self._propose, in_foot=False),
            PageKey("edit", self.tr("correggi"), partial(self.ask, CORRECT), in_foot=False),
            PageKey("U C S", self.tr("esce, correggi, trasloca")),
            PageKey("new_row", self.tr("aggiungi"), partial(self.ask, ADD)),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """The first field asked for; else the members; else the one act there is."""
        if self.form.asking():
            return self.form.first_focus()
        return self.members if self.members.rows() else self.found if not self._first_act.isHidden() else self.day

    def panes(self) -> Sequence[QWidget]:
        """What is asked, members, and what was before."""
        shown = [self.members if self.members.rows() else self.day]
        rest = [one for one in (self.waiting, self.left, self.stays, self.story.list) if one.rows()]
        return [*([self.form.form] if self.form.asking() else []), *shown, *rest[:1]]

    def back(self) -> bool:
        """Esc leaves what is asked, its draft stays; then a past day."""
        if self.form.asking():
            self.drafts.flush()
            self._leave_form()
            self._to_list()
            return True
        if self._model.day is not None:
            self.day.set_value(None)
            self._model.look_at(None)
            return True
        return False

    def leave(self) -> None:
        """What was typed goes to disk first."""
        if self.drafts.pending():
            self.drafts.flush()
        super().leave()
