"""*Invio*: a new one in under a minute, with exactly what will be printed beside it; then its letter, its states, its answer.

`id` is the referral's, or where a new one begins: `persona:…`, `richiesta:…`, `percorso:…`, or nothing.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.network import PREPARED
from app.services.referral_views import ReferralView, referral_view
from app.services.referrals import ReferralSaved, advance, edit_referral
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.parts import NowPanel, PastSteps, near_moment, stack
from app.ui.screens.referral_form import ReferralForm
from app.ui.screens.referral_words import verb
from app.ui.theme import look
from app.ui.viewmodels.base import RecordModel
from app.ui.viewmodels.network import TABLES
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    ChoiceField,
    Columns,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Row,
    StateChip,
    Text,
    TextField,
)

STEP, CORRECT = "passo", "correggi"
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
        self._shown: ReferralView | None = None
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self._model.refused.connect(self._refused)
        self._model.acted.connect(self._saved)
        if self._new:
            self.set_title(self.tr("Nuovo invio"))
            self.form = ReferralForm(bridge, self._model, id)
            self.form.kept.connect(self.draft_kept)
            self.form.said.connect(self.notice.say)
            self.form.known.connect(lambda name: self.set_title(self.tr("Nuovo invio"), name))
            self.add(self.form, 1)
            return
        self.print_button = Button(self.tr("Stampa MOD-11"), "printer", "print", kind="primary")
        self.print_button.clicked.connect(self._print)
        self.header.add_action(self.print_button)
        self.asking = Asking(bridge, f"invio:{id}", "invio", lambda: self.tr("Passaggio di un invio"))
        self.asking.kept.connect(self.draft_kept)
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
        self.asking.add_act(CORRECT, self.tr("Correggere l'invio"), self._words())
        self.add(Columns(self._left(), self._right(), shares=(3, 2)), 1)
        self._model.shown.connect(self._show)
        look().concealed.connect(self._conceal)
        self._model.gone.connect(lambda notice: self.notice.say("err", str(notice)))
        self.asking.drafts.restore()

    def _words(self) -> Form:
        """What can be corrected until it is handed over; another body, or another basis for the data, is another referral."""
        form, optional = Form(), self.tr("facoltativo")
        form.add("reason", NoteField(self.tr("Motivo"), self.tr("al più tre righe, senza dati sensibili"), lines=3))
        form.add("asked", TextField(self.tr("Che cosa si chiede"), optional))
        form.add("availability", TextField(self.tr("Disponibilità della persona"), optional))
        form.add("service", TextField(self.tr("Servizio"), optional))
        fields = [(c.code, c.label) for c in choices("referral_fields")]
        form.add("fields", CheckGroup(self.tr("Dati della persona nella lettera"), fields))
        return form

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
                (self.tr("Stato"), words(row.state_label)),
                (self.tr("Persona"), view.person),
                (self.tr("Servizio"), row.service or ""),
                (self.tr("Referente"), view.contact or ""),
                (self.tr("Preparato il"), show_day(row.prepared_on)),
                (self.tr("Motivo"), view.reason or ""),
                (self.tr("Si chiede"), view.asked or ""),
                (self.tr("Disponibilità"), view.availability or ""),
                (self.tr("Base dell'invio dei dati"), words(view.basis or "")),
                (self.tr("Esito"), words(view.outcome or "")),
            ],
            strong=(self.tr("Stato"),),
        )
        self.uncover.setVisible(view.covered)
        self._why.setVisible(view.covered)
        self._data.set_facts(view.data)
        self._none.setVisible(not view.data)
        self._shown = view
        steps: list[tuple[str, Callable[[], object]]] = [
            (verb(state), partial(self._ask_step, state)) for state in row.next_states
        ]
        if self._may_correct():
            steps.append((self.tr("Correggi"), self._correct))
        self.now.show_now("" if steps else self.tr("Niente: l'invio è finito."), steps)
        self.keys_changed.emit()
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

    def _may_correct(self) -> bool:
        """Until it is handed over. The words of a reserved one do not stand open in a form that F12 leaves on the screen."""
        shown = self._shown
        return shown is not None and shown.row.state == PREPARED and not shown.covered and self._open is None

    def _correct(self) -> None:
        view = self._shown
        if view is not None and self._may_correct():
            words = {"reason": view.reason, "asked": view.asked, "availability": view.availability}
            self.asking.ask(CORRECT, words | {"service": view.row.service, "fields": view.fields})

    def _ask_step(self, state: str) -> None:
        if state == "concluso":
            self.asking.ask(STEP)
        elif state in ANSWERS:
            self.asking.ask(state)
        else:
            self._model.do(advance, self._model.id, state)

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act == CORRECT:
            self._model.do(edit_referral, self._model.id, values)
            return
        self._model.do(advance, self._model.id, act if act in ANSWERS else "concluso", **values)

    def _saved(self, _act: str, saved: ReferralSaved) -> None:
        if self._new:
            self.form.forget()
            self.open_thing.emit("invio", saved.id)
            self.closed.emit()
            return
        corrected = self.asking.act == CORRECT
        self.asking.done()
        said = self.tr("Correzione salvata.") if corrected else self.tr("Passaggio salvato su questo computer.")
        self.notice.say("ok", said)

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

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Save, or print."""
        if self._new:
            return [PageKey("save", self.tr("salva"), self.form.confirm)]
        return [
            *([PageKey("edit", self.tr("correggi"), self._correct)] if self._may_correct() else []),
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
