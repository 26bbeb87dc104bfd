"""Companies, their outposts, and invented buildings around them.

Outposts stand where the press says they stand; every building but the via Salomone block (even numbers 28 to 66, as public
pages describe it) is in an invented street. Knows nothing of who lives there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from app.rules.catalogues import Municipality, municipalities, municipality_on
from app.rules.clock import rome_day
from app.synthetic.names import STREETS
from app.synthetic.rows import Author, Dice, Made, Row, imported, milliseconds


@dataclass(frozen=True)
class OutpostPlan:
    """An outpost as it will be made; `slots` are (weekday, from, to, by appointment), `share` of the company's units."""

    code: str
    name: str
    town: str
    share: float
    kind: str = "fisso"
    street: str | None = None
    house_number: str | None = None
    slots: tuple[tuple[int, str, str, bool], ...] = ()
    salomone: bool = False


@dataclass(frozen=True)
class CompanyPlan:
    """A company as it will be made."""

    code: str
    name: str
    address: str
    programme: str
    outposts: tuple[OutpostPlan, ...]


_CODOGNO = OutpostPlan(
    "COD", "Codogno", "C816", 0.38, street="viale Cairo", house_number="15",
    slots=((1, "09:30", "12:30", False), (4, "09:30", "12:30", False)),
)  # fmt: skip
_CASALPUSTERLENGO = OutpostPlan(
    "CAS",
    "Casalpusterlengo",
    "B910",
    0.30,
    street="viale G. Matteotti",
    house_number="4",
    slots=((2, "10:00", "12:00", False),),
)
_SANT_ANGELO = OutpostPlan(
    "SAN", "Sant'Angelo Lodigiano", "I274", 0.26, slots=((3, "09:00", "12:00", False), (3, "14:00", "16:00", True))
)
_VAN = OutpostPlan("MOB", "Presidio mobile", "E648", 0.06, kind="mobile", slots=((5, "09:00", "13:00", True),))
_SALOMONE = OutpostPlan(
    "SAL", "Social Point via Salomone", "F205", 0.5, kind="laboratorio", street="via Salomone", house_number="32",
    slots=((2, "10:00", "12:00", False), (3, "10:00", "12:00", True), (4, "10:00", "12:00", False), (5, "10:00", "12:00", False)),
    salomone=True,
)  # fmt: skip

PVLO = CompanyPlan(
    "PVLO",
    "ALER Pavia-Lodi",
    "via delle Industrie 1, Pavia",
    "PR FSE+ 2021-2027",
    (_CODOGNO, _CASALPUSTERLENGO, _SANT_ANGELO, _VAN),
)
PVLO_WIDE = CompanyPlan(
    PVLO.code, PVLO.name, PVLO.address, PVLO.programme,
    (
        *PVLO.outposts,
        OutpostPlan("LOD", "Lodi", "E648", 0.45, slots=((1, "09:00", "12:00", False),)),
        OutpostPlan("PAV", "Pavia", "G388", 1.6, slots=((2, "09:00", "12:00", False), (4, "14:00", "16:00", False))),
    ),
)  # fmt: skip
MI = CompanyPlan("MI", "ALER Milano", "viale delle Betulle 1, Milano", "POR FSE 2014-2020", (_SALOMONE,))
MI_WIDE = CompanyPlan(
    MI.code, MI.name, MI.address, MI.programme,
    (
        _SALOMONE,
        OutpostPlan("GOL", "Spazio Borsi", "F205", 0.5, kind="laboratorio", slots=((1, "10:00", "12:00", False),)),
        OutpostPlan("CIN", "Cinisello Balsamo", "C707", 0.6, slots=((2, "09:00", "12:00", False),)),
        OutpostPlan("SES", "Sesto San Giovanni", "I690", 0.5, slots=((3, "09:00", "12:00", False),)),
        OutpostPlan("RHO", "Rho", "H264", 0.4, slots=((4, "09:00", "12:00", False),)),
        OutpostPlan("COR", "Cormano", "D013", 0.3, slots=((5, "09:00", "12:00", False),)),
    ),
)  # fmt: skip


@dataclass(slots=True)
class Outpost:
    """An outpost made: what operators need of it."""

    id: str
    plan: OutpostPlan
    town: Municipality


@dataclass(slots=True)
class Dwelling:
    """A unit of kind `alloggio`, with its address at hand."""

    id: str
    code: str
    outpost: Outpost
    building_id: str
    street: str
    house_number: str
    stair: str
    floor: str
    apartment_no: str


@dataclass(slots=True)
class Estate:
    """A company made: its ids, its dwellings in order, the buildings that have none."""

    id: str
    plan: CompanyPlan
    outposts: list[Outpost] = field(default_factory=list)
    dwellings: list[Dwelling] = field(default_factory=list)
    buildings: list[tuple[str, Outpost]] = field(default_factory=list)
    empty_buildings: list[str] = field(default_factory=list)
    coordinator: Author | None = None
    """Who coordinates, and writes what the whole company works with."""
    office: dict[str, Author] = field(default_factory=dict)
    """Who works at head office, by the names of `names.HEAD_OFFICE`: no outpost, a desk of their own each."""


def make_company(dice: Dice, plan: CompanyPlan, at: datetime) -> tuple[Estate, list[Made]]:
    """The company with its towns, outposts and opening slots, as the centre would have them from the first day."""
    ms = milliseconds(at)
    estate = Estate(dice.new_id(ms), plan)
    rows: list[Made] = [
        (
            "company",
            {
                **imported(estate.id, estate.id, None, at),
                "code": plan.code,
                "name": plan.name,
                "address": plan.address,
                "phone": None,
                "emergency_line": "0382 000000" if plan.code == "PVLO" else "02 00000000",
                "privacy_contact": None,
                "data_protection_officer": None,
                "r3_enabled": 1,
                "recovery_key": None,
            },
        )
    ]
    rows.extend(("municipality", _municipality(dice.new_id(ms), estate.id, known, at)) for known in municipalities())
    day = rome_day(at)
    for outpost_plan in plan.outposts:
        town = municipality_on(outpost_plan.town, day)
        assert town is not None
        outpost = Outpost(dice.new_id(ms), outpost_plan, town)
        estate.outposts.append(outpost)
        rows.append(("outpost", _outpost(outpost, estate, at)))
        for weekday, start, end, by_appointment in outpost_plan.slots:
            slot = {
                **imported(dice.new_id(ms), estate.id, outpost.id, at),
                "weekday": weekday,
                "from_time": start,
                "to_time": end,
                "by_appointment": int(by_appointment),
                "kind": "sportello",
            }
            rows.append(("opening_slot", slot))
    return estate, rows


def _municipality(id: str, company_id: str, town: Municipality, at: datetime) -> Row:
    return {
        **imported(id, company_id, None, at),
        "code": town.istat,
        "belfiore": town.code,
        "name": town.name,
        "province": town.province,
        "postal_code": town.cap,
        "phone_prefix": town.phone_prefix,
        "from_day": town.valid_from.isoformat() if town.valid_from else None,
        "to_day": town.valid_to.isoformat() if town.valid_to else None,
    }


def _outpost(outpost: Outpost, estate: Estate, at: datetime) -> Row:
    plan, town = outpost.plan, outpost.town
    return {
        **imported(outpost.id, estate.id, outpost.id, at),
        "code": plan.code,
        "name": plan.name,
        "kind": plan.kind,
        "street": plan.street,
        "house_number": plan.house_number,
        "postal_code": town.cap,
        "municipality": town.name,
        "province": town.province,
        "phone": None,
        "programme": estate.plan.programme,
        "funding_action": "K1" if estate.plan.code == "PVLO" else "9.1.3",
        "closed_on": None,
    }


def make_units(dice: Dice, estate: Estate, units: int, others: int, at: datetime) -> Iterator[Made]:
    """Buildings and exactly `units` units, `others` of them no dwellings; fills the estate as it goes.

    Outside via Salomone the first two buildings have the numbers `15/A` and `snc`, the second also the stair `—`; one
    building more has no unit at all.
    """
    shares = [outpost.plan.share for outpost in estate.outposts]
    ordinary = next((place for place, one in enumerate(estate.outposts) if not one.plan.salomone), None)
    left = units
    for place, outpost in enumerate(estate.outposts):
        count = left if place == len(shares) - 1 else round(units * shares[place] / sum(shares))
        left -= count
        number = 0
        while count > 0:
            number += 1
            largest = 24 if outpost.plan.salomone else dice.between(6, 9) if units < 200 else dice.between(10, 24)
            size = min(count, largest)
            count -= size
            odd = {1: "15/A", 2: "snc"}.get(number) if place == ordinary else None
            building = _building(dice, estate, outpost, number, odd, at)
            estate.buildings.append((str(building["id"]), outpost))
            yield "building", building
            for index in range(size):
                other = others > 0 and size > 1 and index == size - 1
                others -= other
                unit = _unit(dice, estate, outpost, building, index, other=other, single=odd == "snc", at=at)
                if not other:
                    estate.dwellings.append(_dwelling(outpost, building, unit))
                yield "unit", unit
    empty = _building(dice, estate, estate.outposts[-1], 0, "1", at)
    empty["name"] = "Locale comune e cortile"
    estate.empty_buildings.append(str(empty["id"]))
    estate.buildings.append((str(empty["id"]), estate.outposts[-1]))
    yield "building", empty


def _dwelling(outpost: Outpost, building: Row, unit: Row) -> Dwelling:
    return Dwelling(
        str(unit["id"]), str(unit["code"]), outpost, str(building["id"]), str(building["street"]),
        str(building["house_number"]), str(unit["stair"]), str(unit["floor"]), str(unit["apartment_no"]),
    )  # fmt: skip


def _building(dice: Dice, estate: Estate, outpost: Outpost, number: int, odd: str | None, at: datetime) -> Row:
    salomone = outpost.plan.salomone and 1 <= number <= 20
    town = outpost.town
    return {
        **imported(dice.new_id(milliseconds(at)), estate.id, outpost.id, at),
        "code": f"{outpost.plan.code}{number:03d}",
        "name": None,
        "street": "via Salomone"
        if salomone
        else STREETS[(number // 8 + sum(map(ord, outpost.plan.code))) % len(STREETS)],
        "house_number": str(26 + 2 * number) if salomone else odd or str(number % 8 * 2 + number // 128 * 16 + 1),
        "postal_code": town.cap,
        "municipality": town.name,
        "province": town.province,
        "neighbourhood": "Case Bianche di via Salomone" if salomone else None,
    }


def _unit(
    dice: Dice, estate: Estate, outpost: Outpost, building: Row, index: int, *, other: bool,
    single: bool, at: datetime,
) -> Row:  # fmt: skip
    floor = index // 4 if not outpost.plan.salomone else index // 3
    return {
        **imported(dice.new_id(milliseconds(at)), estate.id, outpost.id, at),
        "building_id": building["id"],
        "code": f"{estate.plan.code}-{building['code']}-{index + 1:03d}",
        "kind": dice.pick(("box", "negozio", "cantina")) if other else "alloggio",
        "stair": "—" if single else "AB"[index % 2],
        "floor": "-1" if other else "R" if floor == 0 else str(floor),
        "apartment_no": str(index + 1),
    }
