"""The building panel of *Richieste*: what the service counts, as the plan that the widget draws."""

from PySide6.QtCore import QCoreApplication

from app.services.buildings import BuildingPanel as BuildingView
from app.services.buildings import Cell, CommonCell, StairPanel
from app.ui.widgets import Dwelling, Pattern, Stair, StairFloor, WholeBuilding


def plan_of(view: BuildingView) -> tuple[Stair, ...]:
    """Stairs by floors. Every dwelling looks the same, let or vacant."""
    return tuple(_stair(panel) for panel in view.stairs)


def pattern_of(view: BuildingView) -> Pattern | None:
    """The patterns in words: the first in front, the others after it, so that every thick border has its sentence."""
    if not view.patterns:
        return None
    first, *others = view.patterns
    rest = [f"{one.title}: {one.detail.rstrip('.')}." for one in others]
    return Pattern(first.title, "\n".join([first.detail, *rest]))


def whole_of(view: BuildingView) -> WholeBuilding:
    """What is open in no dwelling and on no stair that is drawn."""
    return WholeBuilding(_letters(view.common), ", ".join(view.common.titles).lower())


def _stair(panel: StairPanel) -> Stair:
    # The service gives floors from the top; the widget wants a number that orders them.
    count = len(panel.floors)
    floors = tuple(
        StairFloor(count - at, _floor_words(floor.floor), tuple(_dwelling(cell) for cell in floor.cells))
        for at, floor in enumerate(panel.floors)
    )
    return Stair(panel.stair, floors, _letters(panel.common), ", ".join(panel.common.titles).lower())


def _dwelling(cell: Cell) -> Dwelling:
    return Dwelling(cell.unit_id, cell.number, tuple(letter for letter, _ in cell.counts), cell.in_pattern)


def _letters(common: CommonCell) -> tuple[str, ...]:
    return tuple(letter for letter, _ in common.counts)


def _floor_words(floor: str) -> str:
    return QCoreApplication.translate("building", "piano {floor}").format(floor=floor)
