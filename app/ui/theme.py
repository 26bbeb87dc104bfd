"""The design tokens and how the desk looks now: palette, text size, comfort, hints.

Everything that paints asks the one `Look` (a child of the application, found with `look()`) for a colour by token name, a
font by role or a size. Colours exist only in `resources/tokens.json`; a test refuses a colour literal anywhere else in
`app.ui`. Knows no widget, no screen and no record.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette

from app.ui.keys import KeyMap

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PALETTES = ("light", "dark", "contrast", "sunlight")
PERCENTS = (100, 110, 125, 150, 175, 200)
NARROW_FROM = 150
FAMILIES = ("Titillium Web", "Noto Sans", "DejaVu Sans", "Noto Emoji")
# The page title grows slower than the rest (27 pt at 200 %): it is large from the start, and the pictures show it so.
TITLE_GROWTH = 0.6


@dataclass(frozen=True)
class Floor:
    """A pair of tokens that must keep a contrast ratio of at least `least` in every palette."""

    fg: str
    bg: str
    least: float


@dataclass(frozen=True)
class Tokens:
    """`resources/tokens.json`, read once: colours per palette, points, pixels and contrast floors."""

    palettes: Mapping[str, Mapping[str, str]]
    points: Mapping[str, float]
    spaces: tuple[int, ...]
    radius: int
    hint_radius: int
    ring: int
    ring_contrast: int
    ring_gap: int
    floors: tuple[Floor, ...]


def load_tokens(path: Path = RESOURCES / "tokens.json") -> Tokens:
    """Read the tokens; KeyError or ValueError when the file is not ours."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Tokens(
        palettes=raw["themes"],
        points=raw["type_pt"],
        spaces=tuple(raw["space_px"]),
        radius=raw["radius_px"]["control"],
        hint_radius=raw["radius_px"]["key_hint"],
        ring=raw["focus"]["width_px"],
        ring_contrast=raw["focus"]["width_contrast_px"],
        ring_gap=raw["focus"]["gap_px"],
        floors=tuple(Floor(f["fg"], f["bg"], float(f["min"])) for f in raw["contrast_floor"]),
    )


def contrast_ratio(one: QColor, other: QColor) -> float:
    """WCAG 2.1 contrast ratio of two opaque colours, 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class Appearance:
    """What a person chose in *Aspetto*; `palette` is one of PALETTES or "system"."""

    palette: str = "system"
    percent: int = 100
    comfortable: bool = False
    key_hints: bool = True
    letters: bool = True

    def settings(self) -> dict[str, str]:
        """As texts, to be stored."""
        return {
            "palette": self.palette,
            "percent": str(self.percent),
            "comfortable": str(int(self.comfortable)),
            "key_hints": str(int(self.key_hints)),
            "letters": str(int(self.letters)),
        }

    @classmethod
    def of_settings(cls, settings: Mapping[str, str]) -> "Appearance":
        """What `settings` gave; a choice that is missing, or that this version does not know, is as at the beginning."""
        given = {**cls().settings(), **settings}
        return cls(
            palette=given["palette"] if given["palette"] in PALETTES else cls.palette,
            percent=int(given["percent"]) if given["percent"] in map(str, PERCENTS) else cls.percent,
            comfortable=given["comfortable"] == "1",
            key_hints=given["key_hints"] == "1",
            letters=given["letters"] == "1",
        )


def system_palette() -> str:
    """The palette that follows the system's choice: contrast, dark or light.

    Only read, never set: QStyleHints.setColorScheme does nothing on the plain xcb and offscreen platforms.
    """
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


class Look(QObject):
    """The present look. One per application, made by `app.ui.style.install_look`.

    Signals:
        changed: palette, size or hints changed; everything painted by hand repaints.
        concealed: reserved content must hide at once (F12, lock, leaving a card), and drafts go to disk.
    """

    changed = Signal()
    concealed = Signal()
    present: ClassVar["Look | None"] = None
    """The application's own, once it has one. Asked for with each size, font and colour: no search among Qt's children."""

    def __init__(self, tokens: Tokens, appearance: Appearance, keys: KeyMap, parent: QObject) -> None:
        super().__init__(parent)
        Look.present = self
        self.tokens = tokens
        self.keys = keys
        self.appearance = appearance
        self._fonts: dict[str, QFont] = {}
        self._heights: dict[str, int] = {}
        keys.changed.connect(self.changed)

    @property
    def palette_name(self) -> str:
        """One of PALETTES, with "system" resolved."""
        chosen = self.appearance.palette
        return chosen if chosen in PALETTES else system_palette()

    @property
    def narrow(self) -> bool:
        """True from 150 %: one column, icons alone in the rail."""
        return self.appearance.percent >= NARROW_FROM

    @property
    def heavy(self) -> bool:
        """True in contrast and sunlight, where lines are 2 px and nothing is said by a tint."""
        return self.palette_name in ("contrast", "sunlight")

    @property
    def line(self) -> int:
        """Width of a line in px."""
        return 2 if self.heavy else 1

    @property
    def ring(self) -> int:
        """Width of the focus ring in px."""
        return self.tokens.ring_contrast if self.palette_name == "contrast" else self.tokens.ring

    def use(self, appearance: Appearance) -> None:
        """Change the look at once, everywhere."""
        if appearance.percent < 100 or appearance.percent > 200:
            raise ValueError(f"text size out of range: {appearance.percent}")
        self.appearance = appearance
        self._fonts.clear()
        self._heights.clear()
        self.changed.emit()

    def bigger(self, steps: int) -> None:
        """Text one step larger (`1`) or smaller (`-1`), within 100-200 %."""
        nearest = min(PERCENTS, key=lambda p: abs(p - self.appearance.percent))
        at = min(max(PERCENTS.index(nearest) + steps, 0), len(PERCENTS) - 1)
        self.use(replace(self.appearance, percent=PERCENTS[at]))

    def toggle_sunlight(self) -> None:
        """Ctrl+Maiusc+L: sunlight, or back to the system's choice."""
        other = "system" if self.palette_name == "sunlight" else "sunlight"
        self.use(replace(self.appearance, palette=other))

    def colour(self, token: str) -> QColor:
        """The colour of a token in the present palette; KeyError for an unknown token."""
        return QColor(self.tokens.palettes[self.palette_name][token])

    def points(self, role: str) -> float:
        """Size of a type role (page_title, panel_title, body, note, key_hint) in points at the present text size."""
        factor = self.appearance.percent / 100
        if role == "page_title":
            factor = 1 + (factor - 1) * TITLE_GROWTH
        return self.tokens.points[role] * factor

    def font(self, role: str = "body", strong: bool = False, underlined: bool = False) -> QFont:
        """A font by role; titles are SemiBold by themselves. Handed out as a copy."""
        strong = strong or role.endswith("title")
        name = f"{role}-{strong}-{underlined}"
        if name not in self._fonts:
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPointSizeF(self.points(role))
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            font.setUnderline(underlined)
            self._fonts[name] = font
        return QFont(self._fonts[name])

    def text_height(self, role: str = "body") -> int:
        """Line height of a role in px (the font's own)."""
        if role not in self._heights:
            self._heights[role] = QFontMetrics(self.font(role)).height()
        return self._heights[role]

    def control_height(self) -> int:
        """Height of a field or button in px: text + 12, never under 44 in comfortable mode."""
        height = self.text_height() + 12
        return max(height, 44) if self.appearance.comfortable else height

    def icon_size(self, role: str = "body") -> int:
        """Side of an icon beside text of this role, px."""
        return round(self.text_height(role) * 0.82)

    def qpalette(self) -> QPalette:
        """The QPalette of the present tokens, for what Fusion still draws itself."""
        made = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "text",
            QPalette.ColorRole.Highlight: "select",
            QPalette.ColorRole.HighlightedText: "on_select",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent_strong",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Light: "line",
            QPalette.ColorRole.Midlight: "line",
            QPalette.ColorRole.Mid: "control",
            QPalette.ColorRole.Dark: "control",
            QPalette.ColorRole.Shadow: "control",
        }
        for role, token in roles.items():
            made.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return made


def look() -> Look:
    """The application's look. RuntimeError before `install_look`."""
    if Look.present is None:
        raise RuntimeError("install_look has not been called")
    return Look.present


def load_fonts(folder: Path = RESOURCES / "fonts") -> list[str]:
    """Register the bundled fonts; returns the family names found."""
    families: list[str] = []
    for path in sorted(folder.glob("*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families
