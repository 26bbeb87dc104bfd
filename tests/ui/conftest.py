"""Qt for the tests of the desk's face: no screen, our look, one appearance at a time."""

import os
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.ui.main_window import MainWindow
from app.ui.style import install_look
from app.ui.theme import Appearance, Look


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every shown window that it cannot pass on size hints; that is no warning of ours."""
    for item in items:
        if "tests/ui" in str(item.path).replace(os.sep, "/"):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """A window that a test leaves behind is dressed again, widget by widget, in every test after it."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for window in app.topLevelWidgets():
            if isinstance(window, MainWindow) and shiboken6.isValid(window):
                shiboken6.delete(window)


@pytest.fixture
def dressed(qapp) -> Look:
    """The application in our style, light, 100 %, keys as delivered."""
    made = install_look(qapp, Appearance("light", 100))
    made.keys.reset()
    return made
