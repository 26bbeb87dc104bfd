"""A small invented town on a test desk: two outposts, colleagues, a building with two stairs, and some people in it.

What is put here is as if it had come from the centre: known there, with nothing left to send.
"""

import tempfile
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.local import BaseRow, Outbox
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Building, Company, OpeningSlot, Outpost, Unit
from app.models.registry import kind_of
from app.models.staff import Operator, OperatorAssignment
from app.models.who import Who
from app.rules.clock import new_id_maker
from app.services.stamps import stamp
from app.store.engine import open_engine
from app.store.worker import Worker
from tests.helpers.desk import KEY, DeskForTests, TickingClock, frozen, make_desk, thawed


@dataclass
class Town:
    codogno: str
    casale: str
    colleague: str
    building: str
    units: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    households: dict[str, str] = field(default_factory=dict)


def received(desk: DeskForTests, records: Iterable[Any], seq: int = 1) -> None:
    """Store records as an exchange would have: known to the centre, nothing in the outbox."""

    def work(session: Session, who: Who) -> None:
        kept = list(records)
        before = session.scalar(select(func.max(Outbox.row))) or 0
        session.add_all(kept)
        session.flush()
        core = session.connection()
        core.execute(delete(Outbox).where(Outbox.row > before))
        for record in kept:
            if isinstance(record, Record):
                kind = kind_of(record)
                core.execute(delete(BaseRow).where(BaseRow.kind == kind.name, BaseRow.id == record.id))
                core.execute(update(kind.model).where(kind.model.id == record.id).values(seq=seq))

    desk.run(work)


def build_town(desk: DeskForTests, *, assigned: bool = True, r3_enabled: bool = True) -> Town:
    who = desk.who
    assert who.outpost_id is not None
    town = Town(who.outpost_id, who.new_id(), who.new_id(), who.new_id())
    records: list[Record] = [
        _with_id(
            Company(
                **stamp(who), code="PVLO", name="ALER di prova", emergency_line="0371 000 999", r3_enabled=r3_enabled
            ),
            who.company_id,
        ),
        _with_id(
            Outpost(**stamp(who), code="COD", name="Codogno", street="viale Cairo", house_number="15"), town.codogno
        ),
        _with_id(Outpost(**stamp(who), code="CAS", name="Casalpusterlengo", street="via Prova"), town.casale),
        _with_id(Operator(**stamp(who), surname="Ferri", name="Mara", initials="M. F."), who.operator_id),
        _with_id(Operator(**stamp(who), surname="Riva", name="Gino", initials="G. R."), town.colleague),
        # 12 March 2026 is a Thursday.
        OpeningSlot(**_at(who, town.codogno), weekday=4, from_time="10:00", to_time="12:00"),
        OpeningSlot(**_at(who, town.casale), weekday=4, from_time="14:00", to_time="16:00"),
        _with_id(
            Building(**stamp(who), street="via delle Robinie", house_number="12", municipality="Codogno"), town.building
        ),
    ]
    if assigned:
        records += [
            OperatorAssignment(**_at(who, place), assigned_operator_id=operator, from_day=date(2026, 1, 1))
            for operator in (who.operator_id, town.colleague)
            for place in (town.codogno, town.casale)
        ]
    number = 0
    for floor in ("T", "1", "2", "3", "4"):
        for stair in ("A", "B"):
            for column in range(3):
                number = "T1234".index(floor) * 3 + column + 1
                unit = Unit(
                    **stamp(who), building_id=town.building, code=f"LO{stair}{number:03d}", stair=stair, floor=floor,
                    apartment_no=str(number),
                )  # fmt: skip
                town.units[f"{stair}{number}"] = unit.id
                records.append(unit)
    for surname, name, where in (("Brambati", "Adele", "B7"), ("Zouaoui", "Samira", "B10"), ("Popescu", "Ionuț", "A3")):
        household = Household(**stamp(who), unit_id=town.units[where], from_day=date(2015, 1, 1))
        person = Person(**stamp(who), surname=surname, name=name, birth_date=date(1960, 5, 4), phone1="0377 000 118")
        records += [
            household,
            person,
            HouseholdMember(**stamp(who), household_id=household.id, person_id=person.id, from_day=date(2015, 1, 1)),
        ]
        town.people[surname] = person.id
        town.households[surname] = household.id
    received(desk, records)
    return town


@cache
def _settled() -> tuple[bytes, Who, Town]:
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        town = build_town(desk)
        desk.worker.close()
        return frozen(desk.path, open_engine(desk.path, KEY)), desk.who, town


def desk_in_town(folder: Path) -> tuple[DeskForTests, Town]:
    """A new desk in the town: built once for a test process and copied from then on."""
    content, who, town = _settled()
    clock = TickingClock()
    path = folder / "desk.db"
    engine = thawed(path, content)
    who = replace(who, clock=clock, new_id=new_id_maker(clock))
    return DeskForTests(path, engine, Worker(engine), who, clock), deepcopy(town)


def outbox(desk: DeskForTests) -> list[tuple[str, str]]:
    """Kind and record of every change waiting here, in order."""
    return desk.read(
        lambda session: [(row.kind, row.rid) for row in session.scalars(select(Outbox).order_by(Outbox.row))]
    )


def counts(desk: DeskForTests) -> dict[str, int]:
    """Rows of every table of this desk: the same before and after what was refused."""
    tables = [*Record.metadata.sorted_tables, *Outbox.metadata.sorted_tables]
    asked = ", ".join(f'(SELECT count(*) FROM "{table.name}")' for table in tables)
    found = desk.read(lambda session: session.connection().exec_driver_sql(f"SELECT {asked}").one())
    return dict(zip((table.name for table in tables), found, strict=True))


def _with_id(record: Any, record_id: str) -> Any:
    record.id = record_id
    return record


def _at(who: Who, outpost_id: str) -> dict[str, Any]:
    return stamp(who.at_outpost(outpost_id))
