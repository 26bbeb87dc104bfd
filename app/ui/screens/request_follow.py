"""Beside a request: by when, whom it waits for, who came and found nobody, and whoever coordinates. Never red for age."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.services.follow import AttemptView, FollowView
from app.ui.bridge import Bridge
from app.ui.screens.parts import fill, near_moment
from app.ui.viewmodels.follow import Followed, FollowModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Facts,
    Form,
    NoticeBox,
    Panel,
    Row,
    RowList,
    TextField,
)

_FIELDS = {"escalation_needs_coordinator": "to", "escalation_needs_reason": "reason"}


class FollowPanel(Panel):
    """Signals: typed(): a reason is being written, `draft()` has it. settled(): it was brought, or given up.

    mediation(id): open this mediation ("" opens a new one from the request).
    """

    typed = Signal()
    settled = Signal()
    mediation = Signal(str)

    def __init__(self, bridge: Bridge, id: str) -> None:
        super().__init__(self.tr("Scadenza e passaggi"), "clock")
        self._bridge = bridge
        self._kept: dict[str, str] = {}
        self._conflict = False
        self.model = FollowModel(bridge, id, self)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self._facts = Facts()
        self._proposal = NoticeBox("info", icon="users")
        self._proposal.add_action(self.tr("Porta al coordinamento")).clicked.connect(self.ask_escalation)
        self._proposal.hide()
        self.attempt = Button(self.tr("Passaggio in alloggio"), "door", "Alt+P", small=True)
        self.attempt.clicked.connect(self.ask_attempt)
        self.up = Button(self.tr("Porta al coordinamento"), "users", "Alt+C", small=True)
        self.up.clicked.connect(self.ask_escalation)
        self.back = Button(self.tr("Ritira dal coordinamento"), "arrow-back-up", small=True)
        self.back.clicked.connect(self.model.take_back)
        self.mediate = Button(self.tr("Mediazione"), "users-group", small=True)
        self.mediate.clicked.connect(self._mediate)
        self._acts = ButtonRow(self.attempt, self.up, self.back, self.mediate)
        self._asked = self._make_question()
        self.form = self._make_form()
        self.list = RowList(self.tr("Passaggi in alloggio"))
        self.list.fit_content()
        for part in (self.notice, self._facts, self._proposal, self._acts, self._asked, self.form, self.list):
            self.add(part)
        self.model.moved.connect(self._show)
        self.model.done.connect(self._done)
        self.model.refused.connect(self._refused)

    def _make_question(self) -> QWidget:
        self.nobody = Button(self.tr("Nessuno in casa"), "door", "next")
        self.nobody.clicked.connect(lambda: self._attempted("nessuno"))
        refused = Button(self.tr("Non ha fatto entrare"))
        refused.clicked.connect(lambda: self._attempted("rifiutato"))
        entered = Button(self.tr("Entrato"))
        entered.clicked.connect(lambda: self._attempted("entrato"))
        asked = ButtonRow(self.nobody, refused, entered, words=self.tr("Come è andata"))
        asked.hide()
        return asked

    def _make_form(self) -> Form:
        form = Form()
        self.to = ChoiceField(self.tr("A chi coordina"))
        self.reason = TextField(self.tr("Perché"), self.tr("obbligatorio"))
        form.add_row({"to": self.to, "reason": self.reason}, shares=(1, 2))
        self._confirm = Button(self.tr("Porta"), "check", "save")
        self._confirm.clicked.connect(self.confirm)
        form.add_widget(ButtonRow(self._confirm))
        form.finished.connect(self._confirm.setFocus)
        form.changed.connect(lambda _name, _value: self._typed())
        form.hide()
        return form

    # ------------------------------------------------------------------------------------------------------- showing

    def of_conflict(self, conflict: bool) -> None:
        """Whether a mediation may be opened from this request."""
        self._conflict = conflict
        self._offer()

    def _show(self, state: Followed) -> None:
        view = state.view
        self._facts.set_facts(
            (
                (self.tr("Entro"), self._due(view)),
                (self.tr("In attesa"), self._waiting(view)),
                (self.tr("Al coordinamento"), self._escalated(view)),
            )
        )
        words = self.tr("{n} passaggi di seguito senza entrare. Si può chiedere aiuto a chi coordina.")
        self._proposal.set_text(words.format(n=view.missed))
        self._proposal.setVisible(view.proposed)
        self.to.set_options([(one.id, one.name) for one in state.coordinators])
        if len(state.coordinators) == 1:
            self.to.set_value(state.coordinators[0].id)
        fill(self.list, [self._row(one) for one in view.attempts])
        self.list.setVisible(bool(view.attempts))
        self.set_note(self.tr("{n} senza entrare").format(n=view.missed) if view.missed else "")
        self._offer()

    def _offer(self) -> None:
        state = self.model.state
        going = state is not None and state.view.can_escalate
        on = state is not None and state.view.escalated_on is not None
        self.up.setVisible(going and not (state is not None and state.view.proposed))
        self.attempt.setVisible(going or on)
        self.back.setVisible(on)
        self.mediate.setVisible(self._conflict)

    def _due(self, view: FollowView) -> str:
        if view.due_on is None:
            return self.tr("nessun giorno")
        day = show_day(view.due_on)
        return self.tr("{day}, passato").format(day=day) if view.overdue else day

    def _waiting(self, view: FollowView) -> str:
        if view.waiting_for is None or view.waiting_since is None:
            return ""
        whom = view.waiting_for or self.tr("inquilino")
        return self.tr("{whom}, dal {day}").format(whom=whom, day=show_day(rome_day(view.waiting_since)))

    def _escalated(self, view: FollowView) -> str:
        if view.escalated_on is None:
            return ""
        words = self.tr("{who}, dal {day}: {why}")
        return words.format(
            who=view.escalated_to or "", day=show_day(view.escalated_on), why=view.escalation_reason or ""
        )

    def _row(self, one: AttemptView) -> Row:
        outcomes = {
            "nessuno": self.tr("Nessuno in casa"),
            "rifiutato": self.tr("Non ha fatto entrare"),
            "entrato": self.tr("Entrato"),
        }
        by = self.tr("manutenzione") if one.by == "manutenzione" else one.operator
        when = near_moment(one.at, self._bridge.who.now())
        return Row(one.id, outcomes.get(one.outcome, one.outcome), f"· {when}", by, second=one.note or "", icon="door")

    # ---------------------------------------------------------------------------------------------------------- acts

    def ask_attempt(self) -> None:
        """Alt+P, then Invio: nobody was in. Two keys."""
        if not self.attempt.isHidden():
            self._asked.show()
            self.nobody.setFocus(Qt.FocusReason.OtherFocusReason)

    def _attempted(self, outcome: str) -> None:
        self._asked.hide()
        self.model.attempt(outcome)
        self.attempt.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_escalation(self) -> None:
        """To whom and why."""
        state = self.model.state
        if state is None or not state.view.can_escalate:
            return
        if not state.coordinators:
            self.notice.say("info", self.tr("Nessuno coordina questo presidio su questo computer: chiedere alla sede."))
            return
        for name, text in self._kept.items():
            self.form.field(name).set_draft_text(text)
        self.form.show()
        one = self.reason if len(state.coordinators) == 1 else self.to
        one.setFocus(Qt.FocusReason.OtherFocusReason)

    def asking(self) -> bool:
        """Whether a reason is asked."""
        return not self.form.isHidden()

    def confirm(self) -> None:
        """Bring it."""
        to, reason = self.to.value(), self.reason.value()
        self.model.escalate(to if isinstance(to, str) else None, reason if isinstance(reason, str) else None)

    def leave(self) -> bool:
        """Esc: nothing is asked any more; what was typed stays a draft."""
        asked = self.asking() or not self._asked.isHidden()
        self.form.hide()
        self._asked.hide()
        if asked:
            (self.attempt if self.up.isHidden() else self.up).setFocus(Qt.FocusReason.OtherFocusReason)
        return asked

    def draft(self) -> dict[str, str]:
        """What was typed, {} for nothing."""
        return dict(self._kept)

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Have it at hand when it is asked again."""
        self._kept = {name: text for name, text in draft.items() if name in ("to", "reason")}

    def _typed(self) -> None:
        self._kept = {name: text for name, text in self.form.draft().items() if text}
        self.typed.emit()

    def _done(self, kind: str, sentence: str) -> None:
        if self.asking():
            self._kept = {}
            self.form.clear()
            self.form.hide()
            self.settled.emit()
            self.attempt.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(kind, sentence)

    def _refused(self, notice: Notice) -> None:
        problems = notice.values.get("problems", ())
        errors = {_FIELDS[c]: s for c, s in problems if c in _FIELDS} if isinstance(problems, tuple) else {}
        if errors and self.asking():
            self.form.set_errors(errors)
        else:
            self.notice.say("err", str(notice))

    def _mediate(self) -> None:
        cases = self.model.state.cases if self.model.state is not None else ()
        self.mediation.emit(cases[0].id if cases else "")
