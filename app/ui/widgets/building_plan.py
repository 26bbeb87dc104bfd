"""A building as stairs and floors, for screen and paper alike. Pure; no Qt.

Every dwelling looks the same whether let or vacant; requests about violence are never among the letters given.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dwelling:
    """A dwelling: its number, the areas (T, A, S) of its open requests, whether it is part of a pattern."""

    id: str
    number: str
    letters: tuple[str, ...] = ()
    in_pattern: bool = False


@dataclass(frozen=True)
class StairFloor:
    """The dwellings of one stair on one floor, left to right. `level` orders floors (0 is the ground floor)."""

    level: int
    label: str
    dwellings: tuple[Dwelling, ...]


@dataclass(frozen=True)
class Stair:
    """A stair: its name, its floors in any order, and what is open in the common parts ("ascensore")."""

    code: str
    floors: tuple[StairFloor, ...]
    common_letters: tuple[str, ...] = ()
    common_words: str = ""


@dataclass(frozen=True)
class Pattern:
    """What the building shows as a whole: a sentence, and where."""

    sentence: str
    detail: str = ""


@dataclass(frozen=True)
class WholeBuilding:
    """What is open in the building as a whole, in no dwelling and on no stair: areas, and what in words."""

    letters: tuple[str, ...] = ()
    words: str = ""


def levels(stairs: tuple[Stair, ...]) -> list[tuple[int, str]]:
    """All floors of the building from the top, as (level, label)."""
    found = {floor.level: floor.label for stair in stairs for floor in stair.floors}
    return sorted(found.items(), reverse=True)


def widest(stair: Stair) -> int:
    """The most dwellings on one floor of a stair, at least 1."""
    return max((len(f.dwellings) for f in stair.floors), default=1) or 1
