"""Fixtures shared by the tests of screens: a seat at a window over the small town, and the page measured in every size."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import BUDGET
from app.ui.style import dress
from app.ui.theme import Appearance, look
from tests.helpers.small_town import Town, desk_in_town
from tests.helpers.window import Seat
from tests.ui import shape

SIZES = (125, 200)  # the largest text of two columns, and of one
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@contextmanager
def at_the_window(folder: Path) -> Iterator[tuple[Seat, Town]]:
    """A person at a window over the small town's desk."""
    desk, town = desk_in_town(folder)
    seat = Seat(desk)
    try:
        yield seat, town
    finally:
        seat.close()
        look().use(Appearance("light", 100))


def alone(qtbot: QtBot, part: QWidget) -> None:
    """A part without a window around it: dressed as it would be in one, taken away at the end of the test."""
    qtbot.addWidget(part)
    dress(part)


def fits(seat: Seat, *pages: QWidget) -> None:
    """Nothing of these pages is cut and nothing scrolls sideways, in any size: the one that the window wears first, for to dress
    it anew costs more than all that is measured.
    """
    ids = [one for one, page in seat.window._made.items() if page in pages]
    assert len(ids) == len(pages)
    for percent in sorted(SIZES, key=lambda one: one != look().appearance.percent):
        look().use(Appearance("light", percent))
        for one in ids:
            seat.window.show_page(one)
            seat.settle()
            assert shape.cut(seat.window.page(one)) == [], (one, percent)
            assert shape.sticking_out(seat.window.page(one)) == [], (one, percent)
            assert seat.window.minimumSizeHint().width() <= BUDGET.width(), (one, percent)


def words_of(page: QWidget) -> str:
    """Every word that stands on a page: labels, fields, lists, tables."""
    found = []
    for one in shape.seen(page):
        if isinstance(one, QLabel):
            rich = one.textFormat() == Qt.TextFormat.RichText
            found.append(html.unescape(re.sub(r"<[^>]+>", "", one.text())) if rich else one.text())
        elif isinstance(one, QLineEdit):
            found.append(one.text())
        elif isinstance(one, QPlainTextEdit):
            found.append(one.toPlainText())
        elif isinstance(one, QAbstractItemView):
            model = one.model()
            for row in range(model.rowCount()):
                for at in range(1 if isinstance(one, QListView) else model.columnCount()):
                    index = model.index(row, at)
                    found += [str(index.data(role) or "") for role in _ROLES]
    return "\n".join(found)
