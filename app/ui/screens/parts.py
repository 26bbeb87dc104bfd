"""Small pieces that several screens share: numbers in lines, when a draft was saved, titles of things."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.clock import rome_day
from app.rules.dates import show_day, show_near_day, show_time
from app.ui import inner_words
from app.ui.page import Page
from app.ui.widgets import (
    Button,
    ButtonRow,
    EmptyPage,
    FilterBar,
    Line,
    Panel,
    RowList,
    Text,
    Timeline,
    clear_layout,
    column,
    row,
)
from app.ui.widgets.base import first_stop
from app.ui.widgets.rows import Entry


class OneOf(QWidget):
    """Pages of which one is shown; only that one asks for room (Qt's own stack asks for the tallest of all)."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self, gap=0)
        self._pages: list[QWidget] = []
        self._shown: QWidget | None = None

    def addWidget(self, page: QWidget) -> None:
        """Add a page; the first is shown."""
        self._pages.append(page)
        self._lines.addWidget(page, 1)
        self.show_one(self._shown or page)

    def currentWidget(self) -> QWidget | None:
        """The page shown."""
        return self._shown

    def show_one(self, page: QWidget) -> None:
        """Show a page and hide the others. The focus that would be lost stays here, else where the whole page begins."""
        focus = self.window().focusWidget()  # the window may not be in front
        had = _is_within(self, focus) and not _is_within(page, focus)
        self._shown = page
        for one in self._pages:
            one.setVisible(one is page)
        stop = (first_stop(page) or self._beginning()) if had else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _beginning(self) -> QWidget | None:
        around: QWidget | None = self
        while around is not None and not isinstance(around, Page):
            around = around.parentWidget()
        return around.first_focus() if around is not None else None


def stack(*parts: QWidget) -> QWidget:
    """One below the other, at the top."""
    holder = QWidget()
    lines = column(holder, gap=12)
    for part in parts:
        lines.addWidget(part)
    lines.addStretch(1)
    return holder


class NowPanel(Panel):
    """How a record stands, and a button for each thing that may be done with it now."""

    def __init__(self) -> None:
        super().__init__(self.tr("Che cosa fare ora"), "arrow-right")
        self._stands, self._lacking = Text(""), Text("", "muted")
        self._row = column(gap=0)
        self.add(self._stands)
        self.add(self._lacking)
        self.body.addLayout(self._row)
        self.buttons: list[Button] = []

    def show_now(self, stands: str, steps: Sequence[tuple[str, Callable[[], object]]], lacking: str = "") -> None:
        """Show this; the focus stays on the buttons if it was there."""
        had = any(button.hasFocus() for button in self.buttons)
        clear_layout(self._row)
        self.buttons = [Button(words) for words, _act in steps]
        for button, (_words, act) in zip(self.buttons, steps, strict=True):
            button.clicked.connect(lambda _on=False, act=act: act())
        self._row.addWidget(ButtonRow(*self.buttons))
        if had and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._stands.setText(stands)
        self._stands.setVisible(bool(stands))
        self._lacking.setText(lacking)
        self._lacking.setVisible(bool(lacking))


class PastSteps(Panel):
    """The steps of a record, the newest first."""

    def __init__(self) -> None:
        super().__init__(self.tr("Passaggi"), "history", self.tr("dal più recente"), flush=True)
        self.list = Timeline(self.tr("Passaggi"))
        self.list.fit_content()
        self.add(self.list)

    def show_steps(self, oldest_first: Sequence[Entry]) -> None:
        """Show these."""
        fill(self.list, oldest_first[::-1])
        self.list.setVisible(bool(oldest_first))


def filtered_list(bar: FilterBar | None, rows: RowList, empty: EmptyPage) -> tuple[Panel, OneOf]:
    """A panel of filter chips above a list, or what stands in its place when it is empty; and the stack of the two."""
    panel, stack = Panel(flush=True), OneOf()
    stack.addWidget(rows)
    stack.addWidget(empty)
    if bar is not None:
        panel.add(bar)
    panel.add(stack, 1)
    return panel, stack


def holds_focus(part: QWidget) -> bool:
    """Whether the focus is on this part or within it."""
    return _is_within(part, QApplication.focusWidget())


def _is_within(part: QWidget, one: QWidget | None) -> bool:
    return one is not None and (one is part or part.isAncestorOf(one))


def fill(rows: RowList, entries: Sequence[Entry]) -> None:
    """Show rows in a list beside other panels: no row is current until the list has the focus."""
    rows.set_rows(entries)
    if not rows.hasFocus():
        rows.setCurrentIndex(QModelIndex())


class Numbers(QWidget):
    """Words left, a figure right, a hairline between: "Contatti  2"."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(self, gap=2)

    def set_numbers(self, numbers: Sequence[tuple[str, str]]) -> None:
        """Show these."""
        clear_layout(self._lines)
        for at, (words, figure) in enumerate(numbers):
            if at:
                self._lines.addWidget(Line())
            holder = QWidget()
            line = row(holder)
            line.addWidget(Text(words), 1)
            value = Text(figure, "strong", wrap=False)
            value.setAccessibleName(f"{words}: {figure}")
            line.addWidget(value, 0, Qt.AlignmentFlag.AlignRight)
            self._lines.addWidget(holder)


def saved_words(moment: datetime, now: datetime) -> str:
    """`salvata alle 10:04`, `salvata ieri, 11:12`."""
    if rome_day(moment) == rome_day(now):
        return QCoreApplication.translate("parts", "salvata alle {time}").format(time=show_time(moment))
    saved = QCoreApplication.translate("parts", "salvata {day}, {time}")
    return saved.format(day=inner_words.words(show_near_day(rome_day(moment), rome_day(now))), time=show_time(moment))


def draft_words(moment: datetime) -> str:
    """`Bozza salvata su questo computer alle 10:06:41`, for the foot."""
    words = QCoreApplication.translate("parts", "Bozza salvata su questo computer alle {time}")
    return words.format(time=f"{show_time(moment)}:{moment:%S}")


def near_moment(moment: datetime, now: datetime) -> str:
    """`oggi, 10:00`, `ieri, 17:42`, `12/03/2026`."""
    days = (rome_day(now) - rome_day(moment)).days
    near = inner_words.words(show_near_day(rome_day(moment), rome_day(now)))
    return f"{near}, {show_time(moment)}" if 0 <= days <= 1 else show_day(rome_day(moment))
