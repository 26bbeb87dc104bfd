"""Opening a mediation: what it is about, its sides, and who follows each. Nobody follows two."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.mediation import FEWEST_SIDES, LETTERS
from app.services.colleagues import Colleague
from app.services.mediation_views import NewCase, NewSide
from app.services.people import PersonRow
from app.ui.bridge import Bridge
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import Button, ButtonRow, CheckGroup, Panel, PickField, TextField, column


class SideFields(Panel):
    """One side: its person and who follows it. Signal: changed()."""

    changed = Signal()

    def __init__(self, bridge: Bridge, letter: str, colleagues: Sequence[Colleague]) -> None:
        super().__init__(self.tr("Parte {letter}").format(letter=letter), "user", usable=True)
        self._finder = PersonFinder(bridge, self)
        self._finder.found.connect(self._found)
        self.person = PickField(self.tr("Persona della parte {letter}").format(letter=letter), self.tr("facoltativa"))
        self.person.query_changed.connect(self._finder.look_for)
        self.person.changed.connect(lambda _id: self.changed.emit())
        words = self.tr("Chi segue la parte {letter}").format(letter=letter)
        self.followers = CheckGroup(words, [(one.id, one.name) for one in colleagues])
        self.followers.changed.connect(lambda _ids: self.changed.emit())
        self.person.next_wanted.connect(self.followers.setFocus)
        self.add(self.person)
        self.add(self.followers)

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.person.set_results(query, person_entries(rows))

    def side(self) -> NewSide:
        """What is chosen."""
        person, followers = self.person.value(), self.followers.value()
        ids = followers if isinstance(followers, tuple) else ()
        return NewSide(person if isinstance(person, str) else None, tuple(str(one) for one in ids))

    def draft(self) -> dict[str, Any]:
        """What is chosen, to be kept."""
        side = self.side()
        return {"person": side.person_id, "words": self.person.words(), "followers": list(side.followers)}

    def set_draft(self, body: Mapping[str, Any]) -> None:
        """Choose what was kept."""
        if body.get("person"):
            self.person.set_pick(str(body["person"]), str(body.get("words", "")))
        self.followers.set_value(tuple(body.get("followers", ())))


class NewMediation(QWidget):
    """Signals: typed(): something was chosen or written. wanted(NewCase): open it."""

    typed = Signal()
    wanted = Signal(object)

    def __init__(self, bridge: Bridge, request_id: str | None) -> None:
        super().__init__()
        self._bridge = bridge
        self._request = request_id
        self._colleagues: tuple[Colleague, ...] = ()
        self._kept: Mapping[str, Any] = {}
        lines = column(self, gap=12)
        about = Panel(self.tr("Di che cosa si tratta"), "message-2", usable=True)
        self.subject = TextField(self.tr("Oggetto"), self.tr("senza nomi: lo legge chi segue ogni parte"))
        self.subject.changed.connect(lambda _text: self.typed.emit())
        about.add(self.subject)
        lines.addWidget(about)
        self._holder = QWidget()
        self._lines = column(self._holder, gap=12)
        lines.addWidget(self._holder)
        self.more = Button(self.tr("Un'altra parte"), "user-plus", "new_row")
        self.more.clicked.connect(self.add_side)
        lines.addWidget(ButtonRow(self.more))
        lines.addStretch(1)
        self.sides: list[SideFields] = []
        self.subject.next_wanted.connect(self._to_first)

    def set_colleagues(self, found: Sequence[Colleague]) -> None:
        """Who may follow a side; the first time, the two sides stand there."""
        if self.sides:
            return
        self._colleagues = tuple(found)
        for _ in range(max(FEWEST_SIDES, len(self._kept.get("sides", ())))):
            self.add_side(quietly=True)
        for side, body in zip(self.sides, self._kept.get("sides", ()), strict=False):
            side.set_draft(body)
        me = next((one.id for one in self._colleagues if one.me), None)
        if me is not None and not self._kept:
            self.sides[0].followers.set_value((me,))

    def add_side(self, *, quietly: bool = False) -> None:
        """One more side."""
        if len(self.sides) == len(LETTERS):
            return
        side = SideFields(self._bridge, LETTERS[len(self.sides)], self._colleagues)
        side.changed.connect(self.typed)
        self.sides.append(side)
        self._lines.addWidget(side)
        if not quietly:
            side.person.setFocus(Qt.FocusReason.OtherFocusReason)
            self.typed.emit()

    def ask(self) -> None:
        """Open it with what stands here; what is missing the rules say."""
        subject = self.subject.value()
        sides = tuple(one.side() for one in self.sides)
        self.wanted.emit(NewCase(subject if isinstance(subject, str) else "", sides, self._request))

    def draft(self) -> dict[str, Any]:
        """What stands here, to be kept."""
        return {"subject": self.subject.draft_text(), "sides": [one.draft() for one in self.sides]}

    def set_draft(self, body: Mapping[str, Any]) -> None:
        """Put back what was kept."""
        self.subject.set_draft_text(str(body.get("subject", "")))
        self._kept = body
        while self.sides and len(self.sides) < len(body.get("sides", ())):
            self.add_side(quietly=True)
        for side, kept in zip(self.sides, body.get("sides", ()), strict=False):
            side.set_draft(kept)

    def _to_first(self) -> None:
        if self.sides:
            self.sides[0].person.setFocus(Qt.FocusReason.OtherFocusReason)
