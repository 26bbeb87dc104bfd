"""Operators, where they serve, and the laptops they carry, one of which is lost and replaced on the way; who works at head office."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from app.rules.clock import offset_minutes, utc_text
from app.synthetic.names import COORDINATORS, HEAD_OFFICE, OPERATORS
from app.synthetic.places import Estate, Outpost
from app.synthetic.rows import Author, Dice, Made, Row, imported, milliseconds, stamp

_LOST_DAYS, _LOST_SHARE = 60, 0.4
"""How long ago the first laptop was lost: so many days, or this share of a shorter set."""
# Assigned well before the first record, so that the few that lie further back have an assignment too (INV-03).
_HIRED_BEFORE = timedelta(days=730)


@dataclass(slots=True)
class Worker:
    """An operator: outposts served, and laptops by the day each was first used (oldest first)."""

    id: str
    initials: str
    outposts: list[Outpost]
    laptops: list[tuple[date, str, str]]
    authors: dict[tuple[str | None, str], Author] = field(default_factory=dict)

    def author(self, company_id: str, outpost_id: str | None, day: date) -> Author:
        """Who records that day at that outpost, with the laptop of that day."""
        device_id, line_code = next((id, code) for first, id, code in reversed(self.laptops) if first <= day)
        known = self.authors.get((outpost_id, device_id))
        if known is None:
            known = self.authors[outpost_id, device_id] = Author(company_id, outpost_id, self.id, device_id, line_code)
        return known


def make_staff(
    dice: Dice, estate: Estate, operators: int, at: datetime, as_of: date, *, names_from: int = 0
) -> tuple[list[Worker], list[Made]]:
    """Community managers and one coordinator, assigned from the first day; the first one's laptop is replaced. Head office too."""
    rows: list[Made] = []
    workers: list[Worker] = []
    ms, first_day = milliseconds(at), at.date()
    few = operators <= 2
    served = [outpost for outpost in estate.outposts if any(home.outpost is outpost for home in estate.dwellings)]
    for number in range(operators):
        surname, name, initials = OPERATORS[(names_from + number) % len(OPERATORS)]
        own = served if few else [served[(number + step) % len(served)] for step in range(min(2, len(served)))]
        letter = chr(ord("A") + number)
        laptops = [(date.min, dice.new_id(ms), f"{letter}1")]
        if number == 0:
            lost = as_of - timedelta(days=min(_LOST_DAYS, int((as_of - first_day).days * _LOST_SHARE)))
            laptops.append((lost, dice.new_id(ms), f"{letter}2"))
        worker = Worker(dice.new_id(ms), initials, list(own), laptops)
        workers.append(worker)
        rows.append(("operator", _operator(worker.id, estate, surname, name, initials, "community_manager", at)))
        rows.extend(
            ("operator_assignment", _assignment(dice, estate, worker.id, outpost.id, at)) for outpost in worker.outposts
        )
    surname, name, initials = COORDINATORS[names_from % len(COORDINATORS)]
    coordinator = dice.new_id(ms)
    estate.coordinator = Author(estate.id, estate.outposts[0].id, coordinator, dice.new_id(ms), "S1")
    rows.append(("operator", _operator(coordinator, estate, surname, name, initials, "coordinatore", at)))
    rows.extend(
        ("operator_assignment", _assignment(dice, estate, coordinator, outpost.id, at)) for outpost in estate.outposts
    )
    for place, (role, people) in HEAD_OFFICE.items():
        surname, name, initials = people[bool(names_from)]
        author = Author(estate.id, None, dice.new_id(ms), dice.new_id(ms), f"H{len(estate.office) + 1}")
        estate.office[place] = author
        rows.append(("operator", _operator(author.operator_id, estate, surname, name, initials, role, at)))
    return workers, rows


def by_coordinator(estate: Estate, id: str, at: datetime, outpost_id: str | None = None) -> Row:
    """The columns of a record that the company's coordinator wrote, at one outpost or the first."""
    author = estate.coordinator
    assert author is not None, "staff comes before what it writes"
    return stamp(id, replace(author, outpost_id=outpost_id or author.outpost_id), utc_text(at), offset_minutes(at))


def _operator(id: str, estate: Estate, surname: str, name: str, initials: str, role: str, at: datetime) -> Row:
    return {
        **imported(id, estate.id, None, at),
        "surname": surname,
        "name": name,
        "initials": initials,
        "role": role,
        "active_from": (at - _HIRED_BEFORE).date().isoformat(),
        "active_to": None,
    }


def _assignment(dice: Dice, estate: Estate, operator_id: str, outpost_id: str, at: datetime) -> Row:
    return {
        **imported(dice.new_id(milliseconds(at)), estate.id, outpost_id, at),
        "assigned_operator_id": operator_id,
        "from_day": (at - _HIRED_BEFORE).date().isoformat(),
        "to_day": None,
    }
