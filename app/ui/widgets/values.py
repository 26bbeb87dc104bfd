"""Fields whose value is not text: day, time, money, whole number. They say in words what they understood.

What is typed stays as typed until the field is left, and for ever when it means nothing. Knows no record; "today" is
handed in.
"""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from app.ui.widgets.fields import TextField
from app.ui.widgets.read_values import cents_figures, day_figures, read_cents, read_day, read_time


class DateField(TextField):
    """A day. Takes -3, oggi, martedì, 12/3; after the label the day understood. Value: `date` or None."""

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        hint: str = "",
        past_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent=parent)
        self._today = today
        self._own_hint = hint
        self._past_only = past_only
        self.edit.textChanged.connect(self._understood)

    def value(self) -> object:
        """The day or None."""
        return read_day(self.edit.text(), self._today())

    def set_value(self, value: object) -> None:
        """Show a day."""
        self.edit.setText(day_figures(value) if isinstance(value, date) else "")
        self.set_error("")

    def set_hint(self, hint: str) -> None:
        """The words while no day is understood."""
        self._own_hint = hint
        self._understood()

    def problem(self) -> str:
        """What is wrong with the day typed."""
        if not self.edit.text().strip():
            return ""
        day = self.value()
        if not isinstance(day, date):
            return self.tr("La data non si capisce. Scrivere 12/03/2026, oppure -3 per tre giorni fa.")
        if self._past_only and day > self._today():
            return self.tr("La data è nel futuro. Controllare l’anno.")
        return ""

    def _understood(self) -> None:
        day = self.value()
        words = (
            QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy") if isinstance(day, date) else ""
        )
        super().set_hint(words or self._own_hint)

    def _after_leaving(self) -> None:
        super()._after_leaving()
        day = self.value()
        if isinstance(day, date) and not self.error():
            self.edit.setText(day_figures(day))


class TimeField(TextField):
    """A time of day. Takes 9, 930, 14:30. Value: `time` or None."""

    def value(self) -> object:
        """The time or None."""
        return read_time(self.edit.text())

    def set_value(self, value: object) -> None:
        """Show a time."""
        self.edit.setText(f"{value:%H:%M}" if isinstance(value, time) else "")
        self.set_error("")

    def problem(self) -> str:
        """What is wrong with the time typed."""
        if self.edit.text().strip() and self.value() is None:
            return self.tr("L’ora non si capisce. Scrivere 14:30.")
        return ""

    def _after_leaving(self) -> None:
        super()._after_leaving()
        moment = self.value()
        if isinstance(moment, time):
            self.edit.setText(f"{moment:%H:%M}")


class MoneyField(TextField):
    """Euro. Takes 280, 1.250,50. Value: int cents or None."""

    def value(self) -> object:
        """Cents or None."""
        return read_cents(self.edit.text())

    def set_value(self, value: object) -> None:
        """Show cents."""
        self.edit.setText(cents_figures(value) if isinstance(value, int) else "")
        self.set_error("")

    def problem(self) -> str:
        """What is wrong with the amount typed."""
        if self.edit.text().strip() and self.value() is None:
            return self.tr("L’importo non si capisce. Scrivere 1.250,50.")
        return ""

    def _after_leaving(self) -> None:
        super()._after_leaving()
        cents = self.value()
        if isinstance(cents, int):
            self.edit.setText(cents_figures(cents))


class NumberField(TextField):
    """A whole number within `least` and `most`. Value: int or None."""

    def __init__(
        self, label: str, hint: str = "", least: int = 0, most: int = 9999, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent=parent)
        self._least = least
        self._most = most

    def value(self) -> object:
        """The number or None."""
        text = self.edit.text().strip()
        number = int(text) if text.lstrip("-").isdigit() and len(text) < 12 else None
        return number if number is not None and self._least <= number <= self._most else None

    def set_value(self, value: object) -> None:
        """Show a number."""
        self.edit.setText(str(value) if isinstance(value, int) else "")
        self.set_error("")

    def problem(self) -> str:
        """What is wrong with the number typed."""
        if self.edit.text().strip() and self.value() is None:
            words = self.tr("Serve un numero intero da {least} a {most}.")
            return words.format(least=self._least, most=self._most)
        return ""
