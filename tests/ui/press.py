"""Pressing keys as a person does. Characters go one event each: QTest's keyClicks aborts on "ò" (qasciikey.cpp)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def write(widget: QWidget, text: str) -> None:
    """Type text into a widget."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, letter))


def key(widget: QWidget, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press and let go one key."""
    QTest.keyClick(widget, pressed, modifiers)
