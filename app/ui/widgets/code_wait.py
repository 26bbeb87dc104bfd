"""The wait after a wrong code, the same wherever a code is asked: the sentence under its field, and a button that rests.

Nothing is ever wiped. The vault keeps the true count; here it is only said, and a try that would be refused is spared.
"""

from PySide6.QtCore import QObject, QTimer

from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import CodeField


class CodeWait(QObject):
    """Says why a code was refused, and when another may be tried."""

    def __init__(self, code: CodeField, button: Button) -> None:
        super().__init__(code)
        self._code = code
        self._button = button
        self._why = ""
        self._left = 0
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)

    def refuse(self, sentence: str, seconds: int) -> None:
        """A wrong code: it is emptied, `sentence` stands below; it may hold {seconds}, which counts down."""
        self._why = sentence
        self._left = max(seconds, 0)
        self._code.clear()
        self._button.setEnabled(self._left == 0)
        self._code.set_error(self._why.format(seconds=self._left))
        if self._left:
            self._tick.start()

    def left(self) -> int:
        """Seconds still to wait."""
        return self._left

    def holds(self) -> bool:
        """Whether it is too early for another try; typing took the sentence away, so it is said again."""
        if self._left:
            self._code.set_error(self._why.format(seconds=self._left))
        return self._left > 0

    def _second(self) -> None:
        self._left = max(self._left - 1, 0)
        if self._left == 0:
            self._tick.stop()
            self._button.setEnabled(True)
            self._code.set_error(self.tr("Ora si può riprovare."))
        elif "{seconds}" in self._why:
            self._code.set_error(self._why.format(seconds=self._left))
