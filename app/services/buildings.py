"""The building panel: stairs by floors with the open requests of each dwelling, and patterns among them.

Helping one family may help the whole stair: what several dwellings report alike is said in one sentence. A reserved
request is never counted (INV-06), and a dwelling looks the same whether it is let or vacant.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.places import Building, Unit
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import areas
from app.rules.clock import rome_day
from app.rules.requests import OPEN_STATES, category
from app.services.checks import found
from app.services.names import street_text, unit_text
from app.services.request_views import listed_only

PATTERN_FROM = 3
"""Open requests of one kind on one stair from which a pattern is said."""

_WATER = frozenset({"infiltrazioni", "muffa_umidita"})
_GROUND = {"S": -1.0, "SI": -1.0, "T": 0.0, "PT": 0.0, "R": 0.5, "RIALZATO": 0.5}


@dataclass(frozen=True)
class Cell:
    """A dwelling: its number and how many open requests of each area (`T`, `A`, `S`) it has."""

    unit_id: str
    number: str
    counts: tuple[tuple[str, int], ...]
    in_pattern: bool


@dataclass(frozen=True)
class FloorRow:
    """One floor of a stair, its dwellings in order of number."""

    floor: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class CommonCell:
    """Open requests of a stair's common parts (`stair` None: of the building), and what they are about."""

    stair: str | None
    counts: tuple[tuple[str, int], ...]
    titles: tuple[str, ...]


@dataclass(frozen=True)
class StairPanel:
    """A stair, its floors from the top down."""

    stair: str
    floors: tuple[FloorRow, ...]
    common: CommonCell


@dataclass(frozen=True)
class Pattern:
    """Several open requests alike on one stair: `title` says how many of what, `detail` where and what it may be."""

    stair: str
    categories: tuple[str, ...]
    request_ids: tuple[str, ...]
    unit_ids: tuple[str, ...]
    title: str
    detail: str
    linked: bool


@dataclass(frozen=True)
class BuildingPanel:
    """A building as its panel shows it."""

    id: str
    title: str
    stairs: tuple[StairPanel, ...]
    common: CommonCell
    patterns: tuple[Pattern, ...]
    open_count: int


@dataclass(frozen=True)
class StairItem:
    """One open request on a stair, for the side of *Nuovo contatto*."""

    request_id: str
    title: str
    where: str
    days: int


@dataclass(frozen=True)
class StairView:
    """What is open on a stair: items newest first, patterns as on the panel."""

    items: tuple[StairItem, ...]
    patterns: tuple[Pattern, ...]


def building_panel(session: Session, who: Who, building_id: str) -> BuildingPanel:
    """Stairs by floors with counts by area. Raises `Notice` (`not_found`, `other_company`)."""
    building = found(session, who, Building, building_id, "Lo stabile")
    units = _dwellings(session, building_id)
    requests = _open_requests(session, building_id)
    patterns = tuple(_patterns(units, requests))
    marked = {one for pattern in patterns for one in pattern.unit_ids}
    own: dict[str, list[Request]] = {}
    for row in requests:
        if row.unit_id:
            own.setdefault(row.unit_id, []).append(row)
    stairs = []
    for stair in sorted({unit.stair or "—" for unit in units}, key=_natural):
        mine = [unit for unit in units if (unit.stair or "—") == stair]
        floors = [
            FloorRow(floor, tuple(_cell(unit, own.get(unit.id, []), marked) for unit in _on_floor(mine, floor)))
            for floor in sorted({unit.floor or "—" for unit in mine}, key=_height, reverse=True)
        ]
        common = [row for row in requests if not row.unit_id and (row.stair or "—") == stair and row.place == "scala"]
        stairs.append(StairPanel(stair, tuple(floors), _common(stair, common)))
    drawn = {panel.stair for panel in stairs}
    rest = [row for row in requests if not row.unit_id and (row.place != "scala" or (row.stair or "—") not in drawn)]
    return BuildingPanel(
        building.id, street_text(building), tuple(stairs), _common(None, rest), patterns, len(requests)
    )


def stair_view(session: Session, who: Who, building_id: str, stair: str | None) -> StairView:
    """What is already open on a stair, for whoever is about to add to it."""
    units = _dwellings(session, building_id)
    by_id = {unit.id: unit for unit in units}
    requests = [row for row in _open_requests(session, building_id) if row.stair == stair]
    items = [
        StairItem(
            row.id,
            _title(row),
            _where(by_id.get(row.unit_id or ""), row.stair),
            (who.today() - rome_day(row.opened_at)).days,
        )
        for row in sorted(requests, key=lambda row: row.opened_at, reverse=True)
    ]
    return StairView(tuple(items), tuple(_patterns(units, requests)))


def _dwellings(session: Session, building_id: str) -> list[Unit]:
    return list(
        session.scalars(
            select(Unit).where(Unit.building_id == building_id, Unit.kind == "alloggio", Unit.deleted_at.is_(None))
        )
    )


def _open_requests(session: Session, building_id: str) -> list[Request]:
    return list(
        session.scalars(
            select(Request)
            .where(*listed_only(), Request.building_id == building_id, Request.state.in_(OPEN_STATES))
            .order_by(Request.opened_at, Request.id)
        )
    )


def _cell(unit: Unit, rows: Sequence[Request], marked: set[str]) -> Cell:
    return Cell(unit.id, unit.apartment_no or unit.code, _counts(rows), unit.id in marked)


def _common(stair: str | None, rows: Sequence[Request]) -> CommonCell:
    return CommonCell(stair, _counts(rows), tuple(dict.fromkeys(_title(row) for row in rows)))


def _counts(rows: Iterable[Request]) -> tuple[tuple[str, int], ...]:
    by_area = Counter(row.area for row in rows)
    return tuple((one.letter, by_area[one.code]) for one in areas() if by_area[one.code])


def _patterns(units: Sequence[Unit], requests: Sequence[Request]) -> list[Pattern]:
    groups: dict[tuple[str, str], list[Request]] = {}
    for row in requests:
        if row.stair is not None:
            kind = "acqua" if row.category in _WATER else row.category
            groups.setdefault((row.stair, kind), []).append(row)
    return [
        _pattern(stair, kind, rows, units)
        for (stair, kind), rows in sorted(groups.items())
        if len(rows) >= PATTERN_FROM
    ]


def _pattern(stair: str, kind: str, rows: Sequence[Request], units: Sequence[Unit]) -> Pattern:
    by_id = {unit.id: unit for unit in units}
    unit_ids = tuple(dict.fromkeys(row.unit_id for row in rows if row.unit_id))
    touched = [by_id[one] for one in unit_ids if one in by_id]
    above = _one_above_the_other(touched, units)
    what = "acqua" if kind == "acqua" else _title(rows[0]).lower()
    title = f"{len(rows)} segnalazioni di {what} {'una sopra l’altra' if above else 'sulla stessa scala'}"
    numbers = ", ".join(
        unit.apartment_no or unit.code for unit in sorted(touched, key=lambda u: _natural(u.apartment_no or u.code))
    )
    detail = f"sc. {stair}, int. {numbers}" if numbers else f"sc. {stair}, parti comuni"
    if above:
        detail += " – forse la stessa colonna."
    ids = tuple(row.id for row in rows)
    linked = all(set(ids) - {row.id} <= set(row.linked_to) for row in rows)
    return Pattern(stair, tuple(sorted({row.category for row in rows})), ids, unit_ids, title, detail, linked)


def _one_above_the_other(touched: Sequence[Unit], units: Sequence[Unit]) -> bool:
    """Do these dwellings stand in one column: the same place on at least three floors of one stair?"""
    floors = {unit.floor for unit in touched}
    if len(floors) < PATTERN_FROM or len(touched) != len(floors):
        return False
    places = set()
    for unit in touched:
        row = [one.id for one in _on_floor([u for u in units if u.stair == unit.stair], unit.floor or "—")]
        places.add(row.index(unit.id))
    return len(places) == 1


def _on_floor(units: Iterable[Unit], floor: str) -> list[Unit]:
    return sorted(
        (unit for unit in units if (unit.floor or "—") == floor),
        key=lambda unit: _natural(unit.apartment_no or unit.code),
    )


def _title(row: Request) -> str:
    known = category(row.area, row.category)
    return known.label if known else row.category


def _where(unit: Unit | None, stair: str | None) -> str:
    return unit_text(unit, stair) or "parti comuni"


def _height(floor: str) -> tuple[float, str]:
    """Floors from the cellar up: `-1`, `T`, `R`, `1`, `2`... what is no number lies at the bottom, in order of letter."""
    text = floor.strip().upper()
    if text in _GROUND:
        return _GROUND[text], text
    number = re.fullmatch(r"[+-]?\d+", text)
    return (float(text), text) if number else (-99.0, text)


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """`2` before `10`, `15` before `15/A`."""
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part.upper()) for part in re.findall(r"\d+|\D+", text)
    )
