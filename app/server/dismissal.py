"""Devices and operators that leave, outposts that close, and the work that theirs handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, select

from app.errors import Notice
from app.rules.clock import rome_day, utc_text
from app.server.admin import company_of, end_assignments, operator_of, outpost_of
from app.server.db import reading, writing
from app.server.devices import revoke
from app.server.office import Hand, Office, office_act
from app.server.readmission import dismissed, write_dismissal
from app.server.tables import RECORDS, calendar_feed, device, enrolment, tray


@dataclass(frozen=True)
class Dismissed:
    """What an operator lost: devices by code, invitations that nobody had used, assignments that went on or had yet to begin."""

    devices: tuple[str, ...]
    invitations: int
    assignments: int


@dataclass(frozen=True)
class Closed:
    """An outpost that closes: its last day, the assignments that end with it, and who coordinates what is left of it (initials)."""

    last_day: date
    assignments: int
    coordinators: tuple[str, ...]


def revoke_device(engine: Engine, hand: Hand, company: str, code: str, dismissals: Path) -> None:
    """Cut a device off: its token opens nothing any more, and what it still sends goes to the tray.

    It is written down outside the database first, so that no restored centre lets it in again.
    """
    company_id = company_of(engine, company)
    with writing(engine) as connection:
        device_id = connection.scalar(
            select(device.c.id).where(device.c.company_id == company_id, device.c.code == code.upper())
        )
        if device_id is None or not _cut_off(connection, hand, company_id, device_id, dismissals):
            raise Notice("device_unknown", f"L'azienda non ha un dispositivo attivo con il codice {code}.", given=code)


def dismiss_operator(engine: Engine, hand: Hand, company: str, initials: str, dismissals: Path) -> Dismissed:
    """An operator leaves: all their devices are cut off, unused invitations open nothing, today is their last day anywhere, and
    what had not begun does not begin.

    Their records, and their name on them, stay. Done again it finds nothing left to do. Raises Notice `operator_unknown`.
    """
    now = hand.clock()
    with office_act(engine, company_of(engine, company), hand) as office:
        operator_id = operator_of(office, initials)
        write_dismissal(dismissals, operator_id, now)
        mine = device.c.company_id == office.company_id, device.c.operator_id == operator_id
        active = office.connection.execute(
            select(device.c.id, device.c.code).where(*mine, device.c.state == "attivo").order_by(device.c.code)
        ).all()
        for one in active:
            _cut_off(office.connection, hand, office.company_id, one.id, dismissals)
        invited = enrolment.c.company_id == office.company_id, enrolment.c.operator_id == operator_id
        for id in office.connection.scalars(
            select(enrolment.c.id).where(*invited, enrolment.c.expires_at > utc_text(hand.clock()))
        ):
            write_dismissal(dismissals, id, hand.clock())  # a used one too: a backup of before then holds it for unused
        invitations = office.connection.execute(
            delete(enrolment).where(*invited, enrolment.c.used_at.is_(None))
        ).rowcount
        read_elsewhere = calendar_feed.c.company_id == office.company_id, calendar_feed.c.operator_id == operator_id
        office.connection.execute(delete(calendar_feed).where(*read_elsewhere))
        ended = _end_service(office, operator_id, rome_day(now))
    return Dismissed(tuple(one.code for one in active), invitations, ended)


def close_outpost(
    engine: Engine, hand: Hand, company: str, code: str, dismissals: Path, last_day: date | None = None
) -> Closed:
    """An outpost closes: the day, today if none is named, is the last of whoever serves there, and what had not begun by then
    does not begin.

    Who coordinates it stays: what the desks still have on it comes to them. Its records stay too. A closing day is never put
    off: done again it finds nothing left to do. Raises Notice `outpost_unknown`, `day_past`.
    """
    today = rome_day(hand.clock())
    last_day = last_day or today
    if last_day < today:
        raise Notice("day_past", "L'ultimo giorno è già passato: ciò che si è scritto dopo non sarebbe più accolto.")
    with office_act(engine, company_of(engine, company), hand) as office:
        outpost_id = outpost_of(office, code)
        if _is_open_after(office, outpost_id, last_day):
            write_dismissal(dismissals, outpost_id, datetime.combine(last_day, time(12), UTC))
        return _close(office, outpost_id, last_day)


def _close(office: Office, outpost_id: str, last_day: date) -> Closed:
    staff = office.board.staff
    staying = [
        id
        for id in staff.coordinators_of(outpost_id)
        if any(one.valid_to is None or one.valid_to > last_day for one in staff.at(id, outpost_id))
    ]
    assigned = RECORDS["operator_assignment"].c
    ended = end_assignments(
        office, last_day, assigned.outpost_id == outpost_id, assigned.assigned_operator_id.not_in(staying)
    )
    if _is_open_after(office, outpost_id, last_day):
        office.edit("outpost", outpost_id, {"closed_on": last_day + timedelta(days=1)})
    names = [row["initials"] for id in staying if (row := office.row("operator", id)) is not None]
    return Closed(last_day, ended, tuple(sorted(map(str, names))))


def _is_open_after(office: Office, outpost_id: str, last_day: date) -> bool:
    row = office.row("outpost", outpost_id)
    known = row["closed_on"] if row is not None else None
    return known is None or str(known) > (last_day + timedelta(days=1)).isoformat()


def dismiss_again(engine: Engine, hand: Hand, register: Path) -> int:
    """Dismiss again whoever a restored database holds for at work: devices are cut off (how many those were), invitations open
    nothing, the last day of operators and outposts is what it was. Where nothing is to be done, no company is locked.
    """
    gone = dismissed(register)
    at_work = and_(device.c.id.in_([*gone]), device.c.state == "attivo")
    invited = enrolment.c.id.in_([*gone])
    with reading(engine) as connection:
        companies = {company for company, _ in (*_serving(connection, gone), *_open(connection, gone))}
        for held in (select(device.c.company_id).where(at_work), select(enrolment.c.company_id).where(invited)):
            companies.update(connection.scalars(held))
    cut = 0
    for company_id in sorted(companies):
        with office_act(engine, company_id, hand) as office:
            connection = office.connection
            connection.execute(delete(enrolment).where(enrolment.c.company_id == company_id, invited))
            for id in connection.scalars(select(device.c.id).where(device.c.company_id == company_id, at_work)).all():
                cut += revoke(connection, company_id, id)
            for company, id in _serving(connection, gone):
                if company == company_id:
                    before = RECORDS["operator_assignment"].c.recorded_at <= utc_text(gone[id])
                    _end_service(office, id, rome_day(gone[id]), before)
            for company, id in _open(connection, gone):
                if company == company_id:
                    _close(office, id, rome_day(gone[id]))
    return cut


def _serving(connection: Connection, gone: Mapping[str, datetime]) -> list[tuple[str, str]]:
    """Operators who left, in a database that does not know it or has an assignment of before that goes on: company and id. Whoever
    was assigned again since is not one.
    """
    of, assigned = RECORDS["operator"].c, RECORDS["operator_assignment"].c
    found = connection.execute(select(of.company_id, of.id, of.active_to).where(of.id.in_([*gone]))).all()
    last_days = {one.id: rome_day(gone[one.id]).isoformat() for one in found}
    given = connection.execute(
        select(assigned.assigned_operator_id.label("id"), assigned.to_day, assigned.recorded_at).where(
            assigned.assigned_operator_id.in_([*last_days]), assigned.deleted_at.is_(None)
        )
    )
    going_on = {
        one.id
        for one in given
        if one.recorded_at <= utc_text(gone[one.id]) and (one.to_day is None or one.to_day > last_days[one.id])
    }
    return [(one.company_id, one.id) for one in found if one.active_to != last_days[one.id] or one.id in going_on]


def _open(connection: Connection, gone: Mapping[str, datetime]) -> list[tuple[str, str]]:
    """Outposts that closed, in a database that does not know it: company and id."""
    of = RECORDS["outpost"].c
    found = connection.execute(select(of.company_id, of.id, of.closed_on).where(of.id.in_([*gone]))).all()
    last_days = {one.id: rome_day(gone[one.id]) for one in found}
    return [
        (one.company_id, one.id)
        for one in found
        if one.closed_on is None or one.closed_on > (last_days[one.id] + timedelta(days=1)).isoformat()
    ]


def _end_service(office: Office, operator_id: str, last_day: date, *which: ColumnElement[bool]) -> int:
    """An operator's last day anywhere, or in `which` assignments; how many went on after it, or had yet to begin."""
    assigned = RECORDS["operator_assignment"].c
    ended = end_assignments(office, last_day, assigned.assigned_operator_id == operator_id, *which)
    office.edit("operator", operator_id, {"active_to": last_day})
    return ended


def _cut_off(connection: Connection, hand: Hand, company_id: str, device_id: str, dismissals: Path) -> bool:
    write_dismissal(dismissals, device_id, hand.clock())
    return revoke(connection, company_id, device_id)


def list_devices(engine: Engine, company: str) -> list[dict[str, str | None]]:
    """The company's devices: code, state, operator's initials, when enrolled and last seen (UTC text)."""
    company_id = company_of(engine, company)
    operator = RECORDS["operator"]
    with reading(engine) as connection:
        found = connection.execute(
            select(device.c.code, device.c.state, operator.c.initials, device.c.enrolled_at, device.c.seen_at)
            .join(operator, (operator.c.company_id == device.c.company_id) & (operator.c.id == device.c.operator_id))
            .where(device.c.company_id == company_id)
            .order_by(device.c.enrolled_at, device.c.code)
        )
        return [dict(row) for row in found.mappings()]


def list_handed_over(engine: Engine, company: str) -> list[dict[str, str | None]]:
    """Work of devices that might no longer write it, oldest first: when, whose (initials), kind and id of the record, the change.

    What it says of a record that is here stands beside it too, in *Da rivedere*; what a dismissed device had begun is only here.
    """
    company_id = company_of(engine, company)
    operator = RECORDS["operator"]
    with reading(engine) as connection:
        found = connection.execute(
            select(tray.c.received_at, operator.c.initials, tray.c.kind, tray.c.rid, tray.c.reason, tray.c.body)
            .join(operator, (operator.c.company_id == tray.c.company_id) & (operator.c.id == tray.c.operator_id))
            .where(tray.c.company_id == company_id)
            .order_by(tray.c.received_at, tray.c.cid)
        )
        return [dict(row) for row in found.mappings()]
