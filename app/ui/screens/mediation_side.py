"""The one side that this operator follows: its person, who follows it, its confidential notes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from app.services.colleagues import Colleague
from app.services.mediation_views import SideView
from app.ui.bridge import Bridge
from app.ui.screens.parts import fill, near_moment
from app.ui.widgets import Button, ButtonRow, ChoiceField, Facts, NoteField, Panel, Row, Text, Timeline


class SidePanel(Panel):
    """Signals: typed(): a note is being written. written(text): save it. joined(operator id): one more for this side.

    sheet_wanted(side id): its paper.
    """

    typed = Signal()
    written = Signal(str)
    joined = Signal(str)
    sheet_wanted = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(self.tr("La parte seguita"), "user", usable=True)
        self._bridge = bridge
        self._side: SideView | None = None
        self._none = Text(
            self.tr("Le parti di questa mediazione sono seguite da altri: le loro note non sono qui."), "muted"
        )
        self._facts = Facts()
        hint = self.tr("la legge solo chi segue questa parte, e non cambia più")
        self.note = NoteField(self.tr("Nota riservata"), hint, lines=4, grow=True)
        self.note.changed.connect(lambda _text: self.typed.emit())
        self.keep = Button(self.tr("Salva nota"), "check", "save")
        self.keep.clicked.connect(self.write)
        self.sheet = Button(self.tr("Stampa il foglio della parte"), "printer")
        self.sheet.clicked.connect(self._print)
        self._acts = ButtonRow(self.keep, self.sheet)
        self.list = Timeline(self.tr("Note di questa parte"))
        self.list.fit_content()
        self.more = ChoiceField(self.tr("Un altro operatore per questa parte"), prompt=self.tr("Scegliere"))
        self.add_one = Button(self.tr("Aggiungi"), "user-plus", small=True)
        self.add_one.clicked.connect(self._join)
        self._join_row = ButtonRow(self.add_one)
        self._whole = (self._facts, self.note, self._acts, self.list, self.more, self._join_row)
        for part in (self._none, *self._whole):
            self.add(part)
        self.add_stretch()

    def show_side(self, side: SideView | None, colleagues: Sequence[Colleague]) -> None:
        """The side of this operator; None where others follow them all."""
        self._side = side
        self._none.setVisible(side is None)
        for part in self._whole:
            part.setVisible(side is not None)
        if side is None:
            return
        self.set_title(self.tr("Parte {letter}").format(letter=side.letter))
        self._facts.set_facts(((self.tr("Persona"), side.name), (self.tr("Seguita da"), ", ".join(side.followers))))
        now = self._bridge.who.now()
        rows = [
            Row(one.id, near_moment(one.at, now), f"· {one.author}", second=one.body, icon="note") for one in side.notes
        ]
        fill(self.list, rows)
        self.list.setVisible(bool(rows))
        others = [(one.id, one.name) for one in colleagues if not one.me]
        self.more.set_options(others)
        self.more.setVisible(bool(others))
        self._join_row.setVisible(bool(others))

    def write(self) -> None:
        """Save the note."""
        text = self.note.value()
        if isinstance(text, str):
            self.note.set_error("")
            self.written.emit(text)
        else:
            self.note.set_error(self.tr("Manca il testo della nota."))

    def _join(self) -> None:
        chosen = self.more.value()
        if isinstance(chosen, str):
            self.joined.emit(chosen)

    def _print(self) -> None:
        if self._side is not None:
            self.sheet_wanted.emit(self._side.id)

    def clear(self) -> None:
        """The note became a record."""
        self.note.set_value(None)

    def draft(self) -> dict[str, str]:
        """What is typed, {} for nothing."""
        text = self.note.draft_text()
        return {"note": text} if text else {}

    def set_draft(self, body: Mapping[str, str]) -> None:
        """Put it back."""
        self.note.set_draft_text(str(body.get("note", "")))
