"""The frame of the first run: three steps in words, a body that changes, back and next. Knows no step's content."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.base import Icon, Text, column, first_stop, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.lock_page import CentredCard
from app.ui.widgets.messages import NoticeBox


class _StepName(QWidget):
    """The name of a step, with a tick when done and SemiBold with a line when current."""

    def __init__(self, words: str) -> None:
        super().__init__()
        layout = row(self, gap=6)
        self._tick = Icon("check", "muted")
        self._words = Text(words, "muted", wrap=False)
        layout.addWidget(self._tick)
        layout.addWidget(self._words)
        self.show_state("later")

    def show_state(self, state: str) -> None:
        """done, now or later."""
        self._tick.setVisible(state == "done")
        self._words.set_role("step_now" if state == "now" else "muted")
        done = self.tr("{step}, fatto").format(step=self._words.text())
        now = self.tr("{step}, passo attuale").format(step=self._words.text())
        self.setAccessibleName({"done": done, "now": now}.get(state, self._words.text()))


class FirstRunPage(CentredCard):
    """Three steps. The screen gives each step a widget; the frame shows one, keeps what is typed, says notices.

    Signals:
        next_wanted(step), back_wanted(step): the step (0, 1, 2) whose button was pressed. The screen decides.
        practice_wanted(): practice data instead of an invitation.
    """

    next_wanted = Signal(int)
    back_wanted = Signal(int)
    practice_wanted = Signal()

    def __init__(self, steps: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(760, parent)
        self.inside.addWidget(Text(self.tr("Preparare questo computer"), "page_title"))
        names = row(gap=22)
        self._names: list[_StepName] = []
        for n, (words, _) in enumerate(steps, 1):
            name = _StepName(f"{n}. {words}")
            self._names.append(name)
            names.addWidget(name)
        names.addStretch(1)
        self.inside.addLayout(names)
        # Not a stack of pages: that would not ask for the height that wrapped words need, but for a guess.
        self._step = 0
        self._bodies = [widget for _, widget in steps]
        for widget in self._bodies:
            self.inside.addWidget(widget)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.inside.addWidget(self.notice)
        actions = row(gap=10)
        self.back = Button(self.tr("Indietro"), key="back")
        self.practice = Button(self.tr("Dati di prova"), kind="link")
        self._note = Text("", "note_muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.next = Button(self.tr("Avanti"), "arrow-right", "next", kind="primary")
        actions.addWidget(self.back)
        actions.addWidget(self.practice)
        actions.addWidget(self._note, 1)
        actions.addWidget(self.next)
        self.inside.addLayout(actions)
        self.back.clicked.connect(lambda: self.back_wanted.emit(self.step()))
        self.next.clicked.connect(lambda: self.next_wanted.emit(self.step()))
        self.practice.clicked.connect(self.practice_wanted)
        self.set_step(0)

    def step(self) -> int:
        """The step shown, from 0."""
        return self._step

    def set_step(self, step: int) -> None:
        """Show a step; what was typed in the others stays."""
        self._step = step
        for n, body in enumerate(self._bodies):
            body.setVisible(n == step)
        for n, name in enumerate(self._names):
            name.show_state("done" if n < step else "now" if n == step else "later")
        self.back.setEnabled(step > 0)
        self.notice.hide()

    def set_note(self, words: str) -> None:
        """The words beside *Avanti*."""
        self._note.setText(words)

    def first_focus(self) -> QWidget | None:
        """The first stop of the step."""
        return first_stop(self._bodies[self._step])


def step_body(*lines: str) -> tuple[QWidget, QVBoxLayout]:
    """A step's widget with its opening sentences, and the column to add fields to."""
    made = QWidget()
    inside = column(made, gap=12)
    for words in lines:
        inside.addWidget(Text(words))
    return made, inside
