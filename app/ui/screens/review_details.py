"""One thing of *Da rivedere* that is not compared side by side: its reason, its texts, and what can be done. Shown beside the list."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.services import review
from app.services.review_details import Action, DeclinedDetail, GrantWays, ProposalDetail
from app.ui import inner_words
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.review import RefusalState
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChipSpec,
    Column,
    DateField,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Table,
    TableRow,
    Text,
    TextField,
    clear_layout,
    column,
    state_chip,
)

_LONG = 60
_CHIPS = {
    review.CONFLICT: "in_conflitto",
    review.REFUSAL: "rifiutata",
    review.HANDED_OVER: "consegnata",
    review.VARIATION: "proposta",
    review.GRANT: "non_ammessa",
}
LATER, OTHER_LINE = "decido_domani", "altra_linea"
_KEYS = {LATER: "Alt+D", OTHER_LINE: "Alt+L"}


def item_chip(kind: str) -> ChipSpec:
    """The chip of a thing to review."""
    if kind in _CHIPS:
        return state_chip(_CHIPS[kind])
    return ChipSpec(QCoreApplication.translate("review", "Doppione?"), "users", "info")


class ActionRow(QWidget):
    """The buttons of a thing; the first is filled. Signal: wanted(code)."""

    wanted = Signal(str)

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        buttons = []
        for at, action in enumerate(actions):
            primary = at == 0 and len(actions) > 1
            key = "save" if at == 0 else _KEYS.get(action.code, "")
            button = Button(action.label, "check" if primary else "", key, kind="primary" if primary else "plain")
            button.clicked.connect(lambda _on=False, c=action.code: self.wanted.emit(c))
            buttons.append(button)
        column(self).addWidget(ButtonRow(*buttons))


class DetailView(QWidget):
    """Shows a refusal or a proposal. Signals: wanted(code): an action; typed(): a text of it changed."""

    wanted = Signal(str)
    typed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._lines = column(self, gap=12)
        self.form: Form | None = None
        self._panel: Panel | None = None
        self._first: QWidget | None = None
        self._offered: frozenset[str] = frozenset()
        self.grant_id = ""
        """The grant that is shown, if it is one."""

    def offers(self, code: str) -> bool:
        """Whether this can be done with what is shown."""
        return code in self._offered

    def first_focus(self) -> QWidget | None:
        """The first field, or the first button."""
        return self._first

    def corrections(self) -> dict[str, Any]:
        """What was typed differently: field name to its new value."""
        return self.form.values() if self.form is not None else {}

    def problems(self) -> bool:
        """Show what the fields do not understand; true when something is wrong."""
        if self.form is None:
            return False
        found = self.form.problems()
        self.form.set_errors(found)
        return bool(found)

    def draft(self) -> dict[str, str]:
        """As typed."""
        return self.form.draft() if self.form is not None else {}

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Put it back, over what stands there."""
        if self.form is not None and draft:
            self.form.set_draft(draft)

    def set_note(self, note: str) -> None:
        """What stands right in the head ("1 di 3")."""
        if self._panel is not None:
            self._panel.set_note(note)

    def _begin(self, title: str, icon: str) -> Panel:
        clear_layout(self._lines)
        self.form = None
        self._first = None
        self._panel = Panel(title, icon)
        self._lines.addWidget(self._panel)
        return self._panel

    def _finish(self, actions: tuple[Action, ...]) -> None:
        self._offered = frozenset(one.code for one in actions)
        row = ActionRow(actions)
        row.wanted.connect(self.wanted)
        self._lines.addWidget(row)
        self._lines.addStretch(1)
        if self._first is None:
            self._first = row.findChild(Button)

    def show_refusal(self, state: RefusalState, now: Any) -> None:
        """Why the centre did not take it, what was written, what hangs on it."""
        detail = state.detail
        panel = self._begin(detail.title, "arrows-exchange" if detail.left else "ban")
        if detail.left:
            words = self.tr(
                "Diventa una scheda solo se qualcuno la riprende. Fino ad allora resta qui: niente si perde."
            )
            panel.add(NoticeBox("info", words, lead=detail.reason))
            written = self.tr("Scritto {when}, arrivato al centro {then}.")
        else:
            panel.add(NoticeBox("err", self.tr("Il testo è al sicuro su questo computer."), lead=detail.reason))
            written = self.tr("Scritto {when}, deciso dal centro {then}.")
        panel.add(
            Text(
                written.format(when=near_moment(detail.written_at, now), then=near_moment(detail.decided_at, now)),
                "muted",
            )
        )
        if detail.ways is not None:
            self._say_ways(panel, detail.ways)
        form = Form()
        fixed: list[tuple[str, str]] = []
        for one in detail.fields:
            if one.field in state.texts:
                long = len(one.text) > _LONG or "\n" in one.text
                field = NoteField(one.label, lines=3) if long else TextField(one.label)
                form.add(one.field, field).set_value(one.text)
            elif one.field in state.days:
                form.add(one.field, DateField(one.label, self._today)).set_value(state.days[one.field])
            else:
                text, had = (inner_words.words(each or "") if one.ours else each for each in (one.text, one.before))
                before = f" ({self.tr('prima: {text}').format(text=had)})" if had else ""
                fixed.append((one.label, f"{text}{before}"))
        if fixed:
            panel.add(Facts(fixed))
        if form.names():
            panel.add(form)
            form.changed.connect(lambda *_: self.typed.emit())
            self.form = form
            self._first = form.first_focus()
        if detail.follows:
            stay = self.tr("Restano con questa: {things}.").format(things=", ".join(detail.follows).lower())
            panel.add(Text(stay, "muted"))
        copy = Button(self.tr("Copia il testo"), "copy", small=True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(detail.copy_text))
        panel.add(ButtonRow(copy))
        self._finish(detail.actions)

    def show_declined(self, detail: DeclinedDetail, now: Any) -> None:
        """Why head office did not admit a grant, where it can go instead, and what to tell the tenant."""
        panel = self._begin(detail.title, "ban")
        panel.add(NoticeBox("err", self.tr("La richiesta è chiusa: niente è stato impegnato."), lead=detail.reason))
        panel.add(Text(self.tr("Deciso {when}.").format(when=near_moment(detail.at, now)), "muted"))
        self._say_ways(panel, detail.ways)
        self._finish(detail.actions)

    def _say_ways(self, panel: Panel, ways: GrantWays) -> None:
        facts = [(self.tr("Alternative"), "; ".join(ways.alternatives)), (self.tr("Da dire alla persona"), ways.tell)]
        panel.add(Facts(facts))
        self.grant_id = ways.grant_id

    def show_proposal(self, detail: ProposalDetail, now: Any) -> None:
        """What a colleague proposes to change of who a person is."""
        panel = self._begin(detail.title, "hourglass")
        words = self.tr("Variazione proposta da {who}, {when}.")
        panel.add(Text(words.format(who=detail.author, when=near_moment(detail.at, now))))
        if detail.reason:
            panel.add(Text(self.tr("Motivo: {reason}.").format(reason=detail.reason.rstrip(".")), "muted"))
        table = Table(
            self.tr("Campi"),
            (
                Column("field", self.tr("Campo"), "strong"),
                Column("before", self.tr("Adesso"), share=1),
                Column("after", self.tr("Proposto"), share=1),
            ),
        )
        table.set_rows(
            [TableRow(name, {"field": name, "before": old, "after": new}) for name, old, new in detail.changes]
        )
        table.fit_content()
        panel.add(table)
        form = Form()
        form.add("note", TextField(self.tr("Motivo della decisione"), self.tr("obbligatorio per respingere")))
        form.changed.connect(lambda *_: self.typed.emit())
        panel.add(form)
        self.form = form
        self._first = table
        self._finish(detail.actions)
