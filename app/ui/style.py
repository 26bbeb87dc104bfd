"""Fusion dressed in the tokens: one proxy style, one style sheet, one focus ring.

The style draws what Fusion draws too small or too faint (check and radio marks, focus ring); the sheet says the rest, from
`Look` alone. Knows no screen and no record.
"""

import locale
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from app.ui.icons import window_icon
from app.ui.keys import KeyMap
from app.ui.theme import Appearance, Look, load_fonts, load_tokens, look
from app.ui.translation import use_formats

OWN_RING = "own_ring"  # a widget with this property draws the ring itself, inside


def _mark(look: Look) -> int:
    """Marks of 0,72 line heights."""
    return round(look.text_height() * 0.72)


def _ring_room(look: Look) -> int:
    """A ring that stands away from its control."""
    return look.ring + look.tokens.ring_gap


# Qt asks thousands of times for each page that is made, mostly for what is not ours: one look-up answers.
_METRICS: dict[QStyle.PixelMetric, Callable[[Look], int]] = {
    QStyle.PixelMetric.PM_IndicatorHeight: _mark,
    QStyle.PixelMetric.PM_IndicatorWidth: _mark,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: _mark,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: _mark,
    QStyle.PixelMetric.PM_FocusFrameHMargin: _ring_room,
    QStyle.PixelMetric.PM_FocusFrameVMargin: _ring_room,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: lambda look: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: lambda look: 8,
}
_HINTS: dict[QStyle.StyleHint, int] = {
    QStyle.StyleHint.SH_Widget_Animation_Duration: 0,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    # Laid over the nearest scroll area or window; under its widget it would be cut by the direct parent.
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
}


class PortineriaStyle(QProxyStyle):
    """Fusion with our marks and ring. Holds no state but the look it paints with."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Marks and the ring are ours; all else is Fusion's."""
        own = _METRICS.get(metric)
        return own(self._look) if own is not None else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """No animation; a combo opens below itself, as a list."""
        own = _HINTS.get(hint)
        return own if own is not None else super().styleHint(hint, option, widget, returnData)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """The ring that QFocusFrame lays around the focused control."""
        if element == QStyle.ControlElement.CE_FocusFrame:
            on_select = isinstance(widget, QFocusFrame) and _on_select(widget.widget())
            paint_ring(painter, QRectF(option.rect), self._look, "focus_on_select" if on_select else "focus")
            return
        super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Check and radio marks with a 3:1 border; no dotted focus rectangle."""
        on = bool(option.state & QStyle.StateFlag.State_On)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        if element in (
            QStyle.PrimitiveElement.PE_IndicatorCheckBox,
            QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck,
        ):
            paint_check(painter, QRectF(option.rect), on, self._look, enabled)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            paint_radio(painter, QRectF(option.rect), on, self._look, enabled, _on_select(widget))
        elif element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)


def paint_ring(painter: QPainter, rect: QRectF, look: Look, ink: str = "focus", square: bool = False) -> None:
    """The focus ring along the inner edge of `rect`; `square` for rows and cells."""
    half = look.ring / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(ink), look.ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = 0 if square else look.tokens.radius + look.tokens.ring_gap
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def paint_check(painter: QPainter, rect: QRectF, on: bool, look: Look, enabled: bool = True) -> None:
    """A check mark of our own: border in `control`, filled with `accent` and ticked when on."""
    edge = max(look.line, 1)
    box = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    full = on and enabled
    painter.setPen(QPen(look.colour("accent" if full else "control"), edge))
    painter.setBrush(look.colour("accent" if full else "surface" if enabled else "sunken"))
    painter.drawRoundedRect(box, look.tokens.hint_radius, look.tokens.hint_radius)
    if on:
        pen = QPen(look.colour("on_accent" if enabled else "muted"), max(rect.width() / 8, 1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        side, left, top = rect.width(), rect.left(), rect.top()
        points = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
        painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in points])
    painter.restore()


def _on_select(widget: QWidget | None) -> bool:
    """True for a widget that lies on the ground of a current row or chosen version."""
    return widget is not None and widget.property("on") == "select"


def paint_radio(
    painter: QPainter, rect: QRectF, on: bool, look: Look, enabled: bool = True, on_select: bool = False
) -> None:
    """A radio mark of our own: ring, and a dot when on."""
    edge = max(look.line, 1) + (0.5 if on else 0)
    ring = rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = "accent" if on and enabled else "control"
    if on_select and look.heavy:
        # The accent of these palettes cannot be told from their chosen ground.
        ink = "on_select"
    painter.setPen(QPen(look.colour(ink), edge))
    painter.setBrush(look.colour("select" if ink == "on_select" else "surface" if enabled else "sunken"))
    painter.drawEllipse(ring)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ink))
        painter.drawEllipse(rect.center(), rect.width() * 0.27, rect.width() * 0.27)
    painter.restore()


class FocusRing(QObject):
    """One QFocusFrame that follows the focus; views and widgets with OWN_RING draw theirs inside."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self.setObjectName("focus_ring")
        self._app = app
        self._frame: QFocusFrame | None = None
        self._on: QWidget | None = None
        app.focusChanged.connect(self._follow)
        look.changed.connect(self._lay_again)

    def frame(self) -> QFocusFrame | None:
        """The frame around the present control, if one is shown."""
        return self._frame if self._on is not None else None

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        self._lay(new)
        # Qt shows no frame round what is scrolled out of view, nor shows it later when the page has scrolled there.
        # Two rounds of events: in the first one the page scrolls to what has the focus.
        QTimer.singleShot(0, self, self._wait_for_scroll)

    def _wait_for_scroll(self) -> None:
        QTimer.singleShot(0, self, self._show_late)

    def _show_late(self) -> None:
        if self._on is not None and self._frame is not None and self._frame.isHidden():
            self._lay(self._on)

    def _lay(self, new: QWidget | None) -> None:
        # A control that has the focus while its window is deleted loses it before it says `destroyed`.
        if self._on is not None and isValid(self._on):
            self._on.removeEventFilter(self)
            self._on.destroyed.disconnect(self._forget_widget)
        self._on = None
        if self._frame is not None:
            self._frame.setWidget(None)  # type: ignore[arg-type]  # the stub forgets that Qt takes a null here
        if new is None or isinstance(new, QAbstractItemView) or new.property(OWN_RING):
            return
        if self._frame is None:
            self._frame = QFocusFrame()
            # The frame is a child of whatever scroll area or window it lies on, and dies with it.
            self._frame.destroyed.connect(self._forget_frame)
        self._frame.setWidget(new)
        self._on = new
        new.destroyed.connect(self._forget_widget)
        new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt hides the frame when the style of its widget changes (a field that turns wrong): lay it again."""
        if event.type() == QEvent.Type.StyleChange and watched is self._on:
            QTimer.singleShot(0, self, self._lay_again)
        return super().eventFilter(watched, event)

    def _lay_again(self) -> None:
        self._lay(self._app.focusWidget())

    def _forget_frame(self) -> None:
        self._frame = None

    def _forget_widget(self) -> None:
        self._on = None


def sheet(look: Look) -> str:
    """The one style sheet, made from the tokens and the text size."""
    name = look.palette_name
    c = dict(look.tokens.palettes[name])
    line, radius = look.line, look.tokens.radius
    field_height = look.control_height() - 2 * line
    pt = {role: f"{look.points(role):.2f}pt" for role in look.tokens.points}
    bar = round(look.text_height() * 0.62)
    return f"""
QMainWindow, QDialog, QWidget[ground="window"] {{ background: {c["window"]}; color: {c["text"]}; }}
QWidget[ground="surface"] {{ background: {c["surface"]}; color: {c["text"]}; }}
QFrame[ground="panel"] {{ background: {c["surface"]}; border: {line}px solid {c["line"]};
    border-radius: {radius}px; }}
QFrame[ground="card"] {{ background: {c["surface"]}; border: {line}px solid {c["control"]};
    border-radius: {radius}px; }}
QFrame[ground="bar"] {{ background: {c["bar"]}; border: 0; border-bottom: {line - 1}px solid {c["line"]}; }}
QFrame[ground="rail"] {{ background: {c["surface"]}; border: 0; border-right: {line}px solid {c["line"]}; }}
QFrame[ground="foot"] {{ background: {c["surface"]}; border: 0; border-top: {line}px solid {c["line"]}; }}
QFrame[ground="chosen"] {{ background: {c["select"]}; border: 0; border-left: 1px solid {c["line"]};
    border-bottom: {line}px solid {c["line"]}; }}
QFrame[ground="surface"], QFrame[ground="cell"] {{ background: {c["surface"]}; border: 0;
    border-left: 1px solid {c["line"]}; border-bottom: {line}px solid {c["line"]}; }}
QFrame[ground="head"] {{ background: {c["sunken"]}; border: 0; border-left: 1px solid {c["line"]};
    border-bottom: {line}px solid {c["control"]}; }}
QFrame[ground="line"] {{ background: {c["line"]}; border: 0; }}
QLabel {{ background: transparent; border: 0; padding: 0; color: {c["text"]}; }}
QLabel[role="muted"], QLabel[role="note_muted"], QLabel[role="group"] {{ color: {c["muted"]}; }}
QLabel[role="note"], QLabel[role="note_muted"] {{ font-size: {pt["note"]}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="group"], QLabel[role="label"] {{ font-size: {pt["note"]}; font-weight: 600; }}
QLabel[role="error"] {{ font-size: {pt["note"]}; color: {c["err"]}; }}
QLabel[role="step_now"] {{ font-weight: 600; border-bottom: 3px solid {c["accent"]}; padding-bottom: 2px; }}
QLabel[role="panel_title"] {{ font-size: {pt["panel_title"]}; font-weight: 600; }}
QLabel[role="page_title"] {{ font-size: {pt["page_title"]}; font-weight: 600; }}
QLabel[on="select"] {{ color: {c["on_select"]}; }}
QLabel[on="bar"] {{ color: {c["on_bar"]}; }}
QLabel[on="bar_muted"] {{ color: {c["on_bar_muted"]}; font-size: {pt["note"]}; }}
QLineEdit, QComboBox {{ background: {c["surface"]}; color: {c["text"]}; border: {line}px solid {c["control"]};
    border-radius: {radius}px; padding: 0 9px; min-height: {field_height}px;
    selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
    placeholder-text-color: {c["muted"]}; }}
QComboBox {{ padding-right: {bar + 18}px; }}
QPlainTextEdit, QTextBrowser {{ background: {c["surface"]}; color: {c["text"]};
    border: {line}px solid {c["control"]}; border-radius: {radius}px; padding: 4px 5px;
    selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
    placeholder-text-color: {c["muted"]}; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] {{
    border: 2px solid {c["err"]}; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ background: {c["sunken"]}; color: {c["muted"]};
    border-style: dashed; }}
QLineEdit:read-only {{ background: {c["sunken"]}; }}
QLineEdit[inside="true"] {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: 0; width: {bar + 14}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {c["surface"]}; color: {c["text"]}; border: {line}px solid {c["control"]};
    selection-background-color: {c["select"]}; selection-color: {c["on_select"]}; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {look.text_height() + 10}px; padding: 0 8px; }}
QCheckBox, QRadioButton {{ background: transparent; color: {c["text"]}; min-height: {max(24, look.text_height())}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c["muted"]}; }}
QAbstractItemView {{ background: {c["surface"]}; color: {c["text"]}; border: 0; outline: 0; }}
QHeaderView {{ background: {c["surface"]}; border: 0; }}
QHeaderView::section {{ background: {c["surface"]}; color: {c["muted"]}; border: 0;
    border-bottom: {line}px solid {c["control"]}; padding: 5px 10px; font-size: {pt["note"]}; font-weight: 600; }}
QTableView {{ gridline-color: {c["line"]}; }}
QTabBar {{ background: transparent; border: 0; }}
QTabBar::tab {{ background: transparent; color: {c["muted"]}; border: 0; border-bottom: 3px solid transparent;
    padding: 6px 13px; min-height: {look.text_height()}px; }}
QTabBar::tab:selected {{ color: {c["text"]}; font-weight: 600; border-bottom-color: {c["accent"]}; }}
QTabBar QToolButton {{ background: {c["surface"]}; color: {c["text"]}; border: {line}px solid {c["control"]}; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: {c["sunken"]}; width: {max(12, bar)}px; border: 0; margin: 0; }}
QScrollBar[slim="true"]:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ background: {c["sunken"]}; height: {max(12, bar)}px; border: 0; margin: 0; }}
QScrollBar::handle {{ background: {c["control"]}; border-radius: 3px; min-height: 32px; min-width: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {c["surface"]}; color: {c["text"]}; border: {line}px solid {c["control"]}; padding: 4px; }}
QMenu::item {{ padding: 7px 22px 7px 12px; border: 1px solid transparent; }}
QMenu::item:selected {{ background: {c["select"]}; color: {c["on_select"]}; border-color: {c["focus_on_select"]}; }}
QMenu::item:disabled {{ color: {c["muted"]}; }}
QToolTip {{ background: {c["surface"]}; color: {c["text"]}; border: {line}px solid {c["control"]}; padding: 4px 6px; }}
QSplitter::handle {{ background: transparent; }}
"""


def dress(window: QWidget) -> None:
    """Put the sheet on a window and on all that comes into it; from then on it changes with the look.

    On the application it would cost twice: Qt would polish every part again at each step in which a page is put together, and,
    where another sheet takes its place, once for each of its ancestors.
    """
    window.setStyleSheet(sheet(look()))


class _Dresser(QObject):
    """Puts the look on the application and its windows again whenever it changes, or the system's choice does."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._app = app
        self._look = look
        self._worn: tuple[str, str, str] | None = None
        look.changed.connect(self.dress)
        app.styleHints().colorSchemeChanged.connect(look.changed)

    def dress(self) -> None:
        """Font, palette, sheet and icon from the look, unless that is what is worn: it polishes every widget anew."""
        wanted = (self._look.palette_name, self._look.font().toString(), sheet(self._look))
        if wanted == self._worn:
            return
        self._worn = wanted
        self._app.setFont(self._look.font())
        self._app.setPalette(self._look.qpalette())
        for window in self._app.topLevelWidgets():
            if window.styleSheet() and window.parentWidget() is None:
                window.setStyleSheet(wanted[2])
        self._app.setWindowIcon(window_icon())


def install_look(app: QApplication, appearance: Appearance | None = None, keys: KeyMap | None = None) -> Look:
    """Dress the application: fonts, style, sheet, ring. Called once, before the first window; later calls change it."""
    if Look.present is not None:
        Look.present.use(appearance or Appearance())
        return Look.present
    # Qt switches the C locale when the application starts; numbers in PDF and JSON must stay plain.
    locale.setlocale(locale.LC_NUMERIC, "C")
    use_formats(app)
    load_fonts()
    made = Look(load_tokens(), appearance or Appearance(), keys or KeyMap(app), app)
    app.setStyle(PortineriaStyle(made))
    _Dresser(app, made).dress()
    FocusRing(app, made)
    return made
