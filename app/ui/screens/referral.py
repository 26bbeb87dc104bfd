"""*Invio*: a new one in under a minute, with exactly what will be printed beside it; then its letter, its states, its answer.

`id` is the referral's, or where a new one begins: `persona:…`, `richiesta:…`, `percorso:…`, or nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.referral_views import ReferralView, referral_view
from app.services.referrals import ReferralSaved, advance
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.parts import NowPanel, PastSteps, draft_words, near_moment, stack
from app.ui.screens.referral_form import ReferralForm
from app.ui.screens.referral_words import verb
from app.ui.theme import look
from app.ui.viewmodels.base import RecordModel
from app.ui.viewmodels.network import TABLES
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    Facts,
    Form,
    NoticeBox,
    Panel,
    Row,
    StateChip,
    Text,
    TextField,
)

STEP = "passo"
ANSWERS = ("accettato", "rifiutato")
"""Answers of the body: what it said, as its slip says it, may be written with the step."""


class ReferralPage(Page):
    """A referral, new or known."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Invio"))
        self._bridge = bridge
        self._new = not id or ":" in id
        self._model = RecordModel(bridge, "" if self._new else id, referral_view, TABLES, parent=self)
        self._open: ReferralView | None = None
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self._model.refused.connect(self._refused)
        self._model.acted.connect(self._saved)
        if self._new:
            self.set_title(self.tr("Nuovo invio"))
            self.form = ReferralForm(bridge, self._model, id)
            self.form.kept.connect(self._kept)
            self.form.said.connect(self.notice.say)
            self.form.known.connect(lambda name: self.set_title(self.tr("Nuovo invio"), name))
            self.add(self.form, 1)
            return
        self.print_button = Button(self.tr("Stampa MOD-11"), "printer", "print", kind="primary")
        self.print_button.clicked.connect(self._print)
        self.header.add_action(self.print_button)
        self.asking = Asking(bridge, f"invio:{id}", "invio", lambda: self.tr("Passaggio di un invio"))
        self.asking.kept.connect(self._kept)
        self.asking.confirmed.connect(self._confirmed)
        self.asking.left.connect(lambda: self.set_work("", ""))
        form = Form()
        form.add("outcome", ChoiceField(self.tr("Esito"), [(c.code, c.label) for c in choices("referral_outcomes")]))
        form.add("note", TextField(self.tr("Nota"), self.tr("facoltativa")))
        self.asking.add_act(STEP, self.tr("Concludi l'invio"), form)
        for state in ANSWERS:
            said = Form()
            said.add("note", TextField(self.tr("Che cosa ha risposto l'ente"), self.tr("facoltativo")))
            self.asking.add_act(state, verb(state), said)
        self.add(Columns(self._left(), self._right(), shares=(3, 2)), 1)
        self._model.shown.connect(self._show)
        look().concealed.connect(self._conceal)
        self._model.gone.connect(lambda notice: self.notice.say("err", str(notice)))
        self.asking.drafts.restore()

    def _left(self) -> QWidget:
        self._what = Panel(self.tr("Invio"), "arrows-exchange")
        self._chip = StateChip("ricevuta")
        self._what.add_head(self._chip)
        self._facts = Facts()
        self._what.add(self._facts)
        self.uncover = Button(self.tr("Mostra il testo"), "eye", small=True)
        self.uncover.clicked.connect(self._uncover)
        self._why = ChoiceField(self.tr("Motivo della lettura"), [(c.code, c.label) for c in choices("read_reasons")])
        self._what.add(self._why)
        self._why.hide()
        self.uncover.hide()
        self.files = Button(self.tr("Fogli tornati"), "paperclip", small=True)
        self.files.clicked.connect(lambda: self.open_thing.emit("allegati", f"referral:{self._model.id}"))
        self._what.add(ButtonRow(self.uncover, self.files))
        self.now = NowPanel()
        return stack(self._what, self.now, self.asking)

    def _right(self) -> QWidget:
        self._paper = Panel(self.tr("Che cosa dice la lettera della persona"), "file-text")
        self._none = Text(self.tr("Nessun dato personale."), "muted")
        self._data = Facts()
        self._paper.add(self._none)
        self._paper.add(self._data)
        self.steps = PastSteps()
        return stack(self._paper, self.steps)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, view: ReferralView) -> None:
        row = view.row
        if view.covered and self._open is not None:
            one = self._open
            view = replace(view, reason=one.reason, asked=one.asked, availability=one.availability, covered=False)
        self.set_title(self.tr("Invio {number}").format(number=row.number or ""), f"{view.person} · {row.partner}")
        self._what.set_title(row.partner)
        self._chip.set_state(row.standing)
        self._facts.set_facts(
            [
                (self.tr("Stato"), row.state_label),
                (self.tr("Persona"), view.person),
                (self.tr("Servizio"), row.service or ""),
                (self.tr("Referente"), view.contact or ""),
                (self.tr("Preparato il"), show_day(row.prepared_on)),
                (self.tr("Motivo"), view.reason or ""),
                (self.tr("Si chiede"), view.asked or ""),
                (self.tr("Disponibilità"), view.availability or ""),
                (self.tr("Base dell'invio dei dati"), view.basis or ""),
                (self.tr("Esito"), view.outcome or ""),
            ],
            strong=(self.tr("Stato"),),
        )
        self.uncover.setVisible(view.covered)
        self._why.setVisible(view.covered)
        self._data.set_facts(view.data)
        self._none.setVisible(not view.data)
        steps = [(verb(state), partial(self._ask_step, state)) for state in row.next_states]
        self.now.show_now("" if steps else self.tr("Niente: l'invio è finito."), steps)
        now = self._bridge.who.now()
        self.steps.show_steps(
            [
                Row(
                    str(at), words(one.to_label), one.outcome or "", second=one.note or "", lead=near_moment(one.at, now),
                )
                for at, one in enumerate(view.steps)
            ]
        )  # fmt: skip
        if row.overdue:
            late = self.tr("Consegnato da {days} giorni senza risposta: sentire l'ente, poi segnare che cosa ha detto.")
            self.notice.say("warn", late.format(days=row.days))

    def _uncovered(self, view: ReferralView) -> None:
        self._open = view
        self._show(view)

    def _conceal(self) -> None:
        """The words of a reserved referral go: on F12, on the lock, on leaving."""
        if self._open is not None:
            self._open = None
            self._model.refresh({})

    def _uncover(self) -> None:
        self._bridge.call(referral_view, self._uncovered, self._refused)(
            self._model.id, uncover=True, why=str(self._why.value() or "") or None
        )

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask_step(self, state: str) -> None:
        if state == "concluso":
            self.asking.ask(STEP)
        elif state in ANSWERS:
            self.asking.ask(state)
        else:
            self._model.do(advance, self._model.id, state)

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        self._model.do(advance, self._model.id, act if act in ANSWERS else "concluso", **values)

    def _saved(self, _act: str, saved: ReferralSaved) -> None:
        if self._new:
            self.form.forget()
            self.open_thing.emit("invio", saved.id)
            self.closed.emit()
            return
        self.asking.done()
        self.notice.say("ok", self.tr("Passaggio salvato su questo computer."))

    def _refused(self, notice: Notice) -> None:
        if self._new:
            self.form.refuse(notice)
        elif self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    def _print(self) -> None:
        if not self._new:
            self._bridge.print_wanted.emit("MOD-11", self._model.id)

    def _kept(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Save, or print."""
        if self._new:
            return [PageKey("save", self.tr("salva"), self.form.confirm)]
        return [
            PageKey("save", self.tr("conferma"), self.asking.confirm),
            PageKey("print", self.tr("stampa"), self._print),
        ]

    def first_focus(self) -> QWidget | None:
        """The form, or the letter."""
        return self.form.first_focus() if self._new else self.print_button

    def panes(self) -> Sequence[QWidget]:
        """One."""
        return [self.area]

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return not self._new and self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        (self.form.drafts if self._new else self.asking.drafts).keep()
        self._conceal()
        super().leave()
