"""Notes that are already written: R0 and R1 as they are, R2 and R3 behind a button that asks why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_moment
from app.services.names import Names
from app.services.notes import NoteView
from app.ui.screens.visit_words import class_words
from app.ui.viewmodels.visit import hidden
from app.ui.widgets import Button, Line, Reveal, Text, clear_layout, column


class WrittenNotes(QWidget):
    """The notes of a record, oldest first. `wanted(note id)`: a sensitive one is asked for; answer with `show_text`.

    `files_wanted(note id)`: what hangs on it.
    """

    wanted = Signal(str)
    files_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, gap=6)
        self._covers: dict[str, Reveal] = {}
        self._shown: tuple[NoteView, ...] = ()

    def set_notes(self, notes: Sequence[NoteView], names: Names) -> None:
        """Show these."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        clear_layout(self._column)
        self._covers = {}
        for at, note in enumerate(notes):
            if at:
                self._column.addWidget(Line())
            head = self.tr("{who}, {when} · {kind}").format(
                who=names.operator(note.author_id), when=show_moment(note.written_at), kind=class_words(note.visibility)
            )
            if note.signed_at is not None:
                head += " · " + self.tr("firmata")
            if note.corrects_id is not None:
                head += " · " + self.tr("correzione")
            self._column.addWidget(Text(head, "note_muted"))
            if hidden(note):
                cover = Reveal(self.tr("Mostra la nota {kind}").format(kind=class_words(note.visibility)))
                cover.wanted.connect(lambda n=note.id: self.wanted.emit(n))
                self._covers[note.id] = cover
                self._column.addWidget(cover)
            else:
                self._column.addWidget(Text(note.body or ""))
            files = Button(self.tr("Allegati della nota"), "paperclip", small=True)
            files.clicked.connect(lambda _on=False, n=note.id: self.files_wanted.emit(n))
            self._column.addWidget(files, 0, Qt.AlignmentFlag.AlignLeft)

    def show_text(self, note_id: str, text: str) -> None:
        """Put the words of an opened note on screen, until they are covered again."""
        if note_id in self._covers:
            self._covers[note_id].show_text(text)
