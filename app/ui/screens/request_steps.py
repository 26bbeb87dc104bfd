"""One request with only the state changes allowed now, and what each of them asks.

What is typed for a change is the page's to keep as a draft; Esc leaves it there, and it is back when the change is asked again.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import Notice
from app.rules.clock import rome_day
from app.rules.dates import show_day, show_near_day, show_time
from app.rules.requests import OPEN_STATES
from app.rules.searching import Hit
from app.services.request_views import NextState, RequestDetail
from app.ui.inner_words import choices, label, words
from app.ui.viewmodels.requests import RequestsModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    DateField,
    Form,
    NoticeBox,
    Panel,
    PickField,
    Row,
    Text,
    TextField,
    clear_layout,
    column,
)

_LETTERS = {"assegnata": "P", "inviata_a_terzi": "V", "duplicata": "D"}
_ASKS = {
    "chiusa": ("outcome", "day"),
    "duplicata": ("original",),
    "respinta": ("reason",),
    "riaperta": ("reason",),
    "inviata_a_terzi": ("sent_to",),
}
_STATE = "state"


class StepsPanel(Panel):
    """The current request.

    Signals: settled(): an act ended or was left; the list may have the focus again. typed(): something was, `draft()` has it.
    thrown(): what was typed is given up.
    """

    settled = Signal()
    typed = Signal()
    thrown = Signal()

    def __init__(self, model: RequestsModel, *, in_list: bool = True) -> None:
        super().__init__(self.tr("Nessuna richiesta"))
        self._model = model
        self._in_list = in_list
        self._asked = ""
        self._kept: dict[str, str] = {}
        self._detail: RequestDetail | None = None
        self._letters: dict[str, NextState] = {}
        self._first: Button | None = None
        self._row: QWidget | None = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self._text = Text("", "body")
        self._buttons = column(gap=0)
        self.form = self._make_form()
        self.add(self.notice)
        self.add(self._text)
        self.body.addLayout(self._buttons)
        self.add(self.form)
        self.add_stretch()
        model.detailed.connect(self.show_detail)
        model.refused.connect(self._refused)
        model.advanced.connect(lambda _state: self._settle())
        model.others.connect(self._others)

    def _make_form(self) -> Form:
        form = Form()
        self.outcome = ChoiceField(self.tr("Esito"), [(c.code, c.label) for c in choices("request_outcomes")])
        self.day = DateField(self.tr("Data dell'esito"), self._model.bridge.who.today, self.tr("oggi"), past_only=True)
        self.original = PickField(
            self.tr("Duplicata di"), self.tr("obbligatorio"), "copy", self.tr("Numero o parole dell'altra richiesta")
        )
        self.original.query_changed.connect(self._model.search_others)
        self.reason = TextField(self.tr("Motivo"), self.tr("obbligatorio"))
        self.sent_to = TextField(self.tr("A chi"), self.tr("obbligatorio"))
        form.add_row({"outcome": self.outcome, "day": self.day}, shares=(2, 1))
        for name, field in (("original", self.original), ("reason", self.reason), ("sent_to", self.sent_to)):
            form.add(name, field)
        self._confirm = Button(self.tr("Conferma"), "check", "save")
        self._confirm.clicked.connect(self.confirm)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self._throw)
        form.add_widget(ButtonRow(self._confirm, throw))
        form.finished.connect(self._confirm.setFocus)
        form.changed.connect(lambda _name, _value: self._typed())
        form.hide()
        return form

    def show_detail(self, detail: RequestDetail | None) -> None:
        """Another request, or the same after an act."""
        changed = detail is None or self._detail is None or detail.row.id != self._detail.row.id
        self._detail = detail
        if changed:
            self._kept = {}
            self._leave(quietly=True)
            self.notice.hide()
        focus = QApplication.focusWidget()
        on_a_button = focus is not None and not changed and self._row is not None and self._row.isAncestorOf(focus)
        clear_layout(self._buttons)
        self._row = None
        self._letters = {}
        self._first = None
        if detail is None:
            self.set_title(self.tr("Nessuna richiesta"))
            self.set_note("")
            self._text.setText("")
            return
        row = detail.row
        self.set_title(f"{row.title} – {row.where}" if self._in_list else self.tr("Che cosa fare ora"))
        today = self._model.bridge.who.today()
        opened = self.tr("aperta {day} alle {time} da {who}")
        day = words(show_near_day(rome_day(detail.opened_at), today))
        if self._in_list:
            note = opened.format(day=day, time=show_time(detail.opened_at), who=detail.opened_by)
            due = (
                self.tr("entro {day}").format(day=show_day(row.due_on))
                if row.due_on and row.state in OPEN_STATES
                else ""
            )
            self.set_note(" · ".join(part for part in (note, due) if part))
        self._text.setText(detail.description or self.tr("Senza descrizione."))
        self._text.setVisible(self._in_list)
        self._row = self._make_buttons(detail)
        self._buttons.addWidget(self._row)
        first = self.first_stop()
        if on_a_button and first is not None:
            # What was pressed is gone; the next thing to do stands in its place.
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_buttons(self, detail: RequestDetail) -> QWidget:
        made = []
        for one in detail.next_states:
            button = Button(one.verb, key=_LETTERS.get(one.state, "") if self._in_list else "")
            button.clicked.connect(lambda _on=False, state=one: self.ask(state))
            made.append(button)
            if one.state in _LETTERS:
                self._letters[_LETTERS[one.state]] = one
        self._first = made[0] if made else None
        return ButtonRow(*made, words=self.tr("{state}: ora").format(state=detail.row.state_label))

    def press_letter(self, letter: str) -> None:
        """P, V or D on the row; one that is not allowed now does nothing but say so."""
        one = self._letters.get(letter)
        if one is not None:
            self.ask(one)
        elif self._detail is not None:
            sentence = self.tr("La richiesta è {state}: questo passaggio ora non si può fare.")
            self.notice.say("info", sentence.format(state=self._detail.row.state_label.lower()))

    def ask(self, one: NextState) -> None:
        """Do it, or ask first what it needs."""
        self.notice.hide()
        if one.state in _ASKS:
            self._open(one.state, one.verb)
        else:
            self._model.advance(one.state)

    def _open(self, state: str, verb: str) -> None:
        """Show what a change asks, with what was typed for this request before."""
        self._asked = state
        self.form.clear()
        if state == "chiusa":
            self.day.set_value(self._model.bridge.who.today())
        for name in self.form.names():
            field = self.form.field(name)
            field.setVisible(name in _ASKS[state])
            if name in self._kept:
                field.set_draft_text(self._kept[name])
        self._confirm.setText(verb)
        self.form.show()
        self.form.field(_ASKS[state][0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> dict[str, str]:
        """What was last asked and typed, {} for nothing."""
        return dict(self._kept)

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Have what `draft` gave at hand when it is asked again."""
        self._kept = {str(name): str(text) for name, text in draft.items()}

    def resume(self) -> None:
        """Ask again what the draft was typed for, even if the change is no longer allowed: confirming then says why."""
        state = self._kept.get(_STATE, "")
        if state in _ASKS and self._detail is not None:
            verbs = {one.state: one.verb for one in self._detail.next_states}
            self._open(state, verbs.get(state, label("states", state)))

    def _typed(self) -> None:
        self._kept = {_STATE: self._asked, **self.form.draft()}
        self.typed.emit()

    def asking(self) -> bool:
        """Whether something is being asked."""
        return not self.form.isHidden()

    def confirm(self) -> None:
        """Do what was asked about."""
        if not self.asking():
            return
        problems = self.form.problems()
        if problems:
            self.form.set_errors(problems)
            return
        # Only what this change asks: the draft may hold words typed for another one.
        asked = {name: self.form.field(name).value() for name in _ASKS[self._asked]}
        day = asked.get("day")
        self._model.advance(
            self._asked,
            outcome=_words(asked.get("outcome")),
            outcome_day=day if isinstance(day, date) else None,
            reason=_words(asked.get("reason")),
            duplicate_of_id=_words(asked.get("original")),
            sent_to=_words(asked.get("sent_to")),
        )

    def leave(self) -> bool:
        """Esc: nothing is asked any more, what was typed stays a draft. True when something was asked."""
        if not self.asking():
            return False
        self._leave()
        return True

    def first_stop(self) -> QWidget | None:
        """The first button of what may follow."""
        return self._first

    def _settle(self) -> None:
        self._kept = {}
        self._leave()

    def _throw(self) -> None:
        self._settle()
        self.thrown.emit()

    def _leave(self, *, quietly: bool = False) -> None:
        had = self.asking()
        self.form.hide()
        if had and not quietly:
            self.settled.emit()

    def _refused(self, notice: Notice) -> None:
        fields = {
            "close_needs_outcome": "outcome", "close_needs_day": "day", "outcome_in_future": "day",
            "outcome_before_opening": "day", "duplicate_needs_original": "original", "duplicate_of_itself": "original",
            "duplicate_cycle": "original", "reject_needs_reason": "reason",
            "reopen_needs_reason": "reason", "third_party_needs_name": "sent_to",
        }  # fmt: skip
        problems = notice.values.get("problems", ())
        errors = {fields[c]: s for c, s in problems if c in fields} if isinstance(problems, tuple) else {}
        if errors and self.asking():
            self.form.set_errors(errors)
        else:
            self.notice.say("err", str(notice))

    def _others(self, query: str, hits: list[Hit]) -> None:
        self.original.set_results(query, [Row(hit.id, hit.title, second=hit.detail) for hit in hits])


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
