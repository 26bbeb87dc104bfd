"""Icons drawn from the bundled outlines and tinted with a colour token while painting.

One file serves every palette and size, so no coloured copy is ever stored. Knows no widget.
"""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme import RESOURCES, look

ICONS = RESOURCES / "icons"


def icon_names() -> list[str]:
    """The names of all bundled icons."""
    return sorted(path.stem for path in ICONS.glob("*.svg"))


def icon_pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The outline `name` in `colour`, `size` px square. FileNotFoundError for a name that is not bundled."""
    key = f"portineria-{name}-{colour.rgba()}-{size}-{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    outline = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour.name())
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(outline.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def paint_icon(painter: QPainter, name: str, colour: QColor, x: float, y: float, size: int) -> None:
    """Draw an icon with its top left at (x, y), in logical px."""
    painter.drawPixmap(round(x), round(y), icon_pixmap(name, colour, size, painter.device().devicePixelRatioF()))


def window_icon() -> QIcon:
    """The program's own icon, for title bar and task bar."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64):
        icon.addPixmap(icon_pixmap("door", look().colour("accent"), size))
    return icon
