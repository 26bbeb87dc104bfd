"""Measures for any page: text that is cut, widgets that stick out at the side, names that differ from labels, focus stops."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app.ui.widgets import Button, Chip, HintLine, LetterBadge
from app.ui.widgets.frame_parts import BarBlock
from app.ui.widgets.rail import RailButton

NEVER_CUT = (Button, Chip, LetterBadge, BarBlock)


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every widget below `root` that is shown."""
    for child in root.findChildren(QWidget):
        if child.isVisibleTo(root) and child.width() > 0:
            yield child


def cut(root: QWidget) -> list[str]:
    """What does not get the room its words need."""
    found = []
    for one in seen(root):
        words = ""
        if isinstance(one, QLabel) and one.text():
            words = one.text()
            if one.wordWrap():
                short = one.heightForWidth(one.width()) - one.height() > 1
            else:
                short = one.sizeHint().width() > one.width() or one.sizeHint().height() - one.height() > 1
        elif isinstance(one, NEVER_CUT):
            words = one.accessibleName() or getattr(one, "text", str)() or type(one).__name__
            need = one.minimumSizeHint()
            short = need.width() > one.width() or need.height() > one.height()
        elif isinstance(one, RailButton | QComboBox | QLineEdit):
            words = one.accessibleName() or type(one).__name__
            short = one.minimumSizeHint().height() > one.height() or one.minimumSizeHint().width() > one.width()
        elif isinstance(one, HintLine):
            words = one.accessibleName()
            short = one.minimumSizeHint().width() > one.width() or one.minimumSizeHint().height() > one.height()
        else:
            short = False
        if short:
            found.append(
                f"{type(one).__name__} {words[:40]!r}: has {one.size().toTuple()}, needs {one.sizeHint().toTuple()}"
            )
    return found


def sticking_out(root: QWidget) -> list[str]:
    """What reaches beyond the right edge of the scroll area or page that holds it."""
    found = []
    for area in [root, *(w for w in seen(root) if isinstance(w, QScrollArea))]:
        inner = area.viewport() if isinstance(area, QScrollArea) else area
        for one in seen(inner):
            right = one.mapTo(inner, QPoint(one.width(), 0)).x()
            if right > inner.width() + 1 and not isinstance(one.parentWidget(), QAbstractScrollArea):
                found.append(f"{type(one).__name__} {one.accessibleName()!r} ends at {right} of {inner.width()}")
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            found.append(f"{type(area).__name__} scrolls sideways by {area.horizontalScrollBar().maximum()}")
    return found


def stops(root: QWidget) -> list[QWidget]:
    """The widgets that Tab reaches inside `root`, in Tab order."""
    found = []
    one = root
    while (one := one.nextInFocusChain()) is not root:
        tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and one.isVisibleTo(root) and one.isEnabled() and root.isAncestorOf(one) and not one.focusProxy():
            found.append(one)
    return found


def label_of(stop: QWidget) -> str:
    """The words that a person sees on or before a stop."""
    if isinstance(stop, QAbstractButton) and stop.text():
        return stop.text().replace("&&", "&")
    window = stop.window()
    for label in window.findChildren(QLabel):
        if label.buddy() is stop:
            return label.text()
    return ""


def ring_shown(app: QApplication, stop: QWidget) -> bool:
    """Whether the ring lies round the focused stop, or the stop paints its own (pixels change with the focus)."""
    ring = app.findChild(object, "focus_ring")
    frame = ring.frame()
    if frame is not None and frame.isVisible():
        around = frame.widget() is stop
        return around and frame.width() > stop.width() - 2 and frame.height() > stop.height() - 2
    return changes_with_focus(stop)


def changes_with_focus(stop: QWidget) -> bool:
    """Whether a stop that draws its own ring looks different without the focus."""
    host = stop.parentWidget() if isinstance(stop, QLineEdit) and stop.property("inside") else stop
    with_focus = host.grab().toImage()
    stop.clearFocus()
    without = host.grab().toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


def current_of(stack: QStackedWidget) -> QWidget:
    """The widget in front."""
    shown = stack.currentWidget()
    assert shown is not None
    return shown
