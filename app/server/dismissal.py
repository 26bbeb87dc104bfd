"""Devices and operators that leave, and the work that theirs handed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, and_, delete, select

from app.errors import Notice
from app.rules.clock import rome_day, utc_text
from app.server.admin import company_of, end_assignments, operator_of
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


def dismiss_again(engine: Engine, hand: Hand, register: Path) -> int:
    """Dismiss again whoever a restored database holds for at work: devices are cut off (how many those were), invitations open
    nothing, the operators' last day is what it was. Where nothing is to be done, no company is locked.
    """
    gone = dismissed(register)
    at_work = and_(device.c.id.in_([*gone]), device.c.state == "attivo")
    invited = enrolment.c.id.in_([*gone])
    with reading(engine) as connection:
        companies = {company for company, _ in _serving(connection, gone)}
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
                    _end_service(office, id, rome_day(gone[id]))
    return cut


def _serving(connection: Connection, gone: Mapping[str, datetime]) -> list[tuple[str, str]]:
    """Operators who left, in a database that does not know it: company and id. Whoever was assigned again since is not one."""
    of = RECORDS["operator"].c
    found = connection.execute(select(of.company_id, of.id, of.active_to).where(of.id.in_([*gone]))).all()
    return [(one.company_id, one.id) for one in found if one.active_to != rome_day(gone[one.id]).isoformat()]


def _end_service(office: Office, operator_id: str, last_day: date) -> int:
    """An operator's last day anywhere; how many assignments went on after it, or had yet to begin."""
    assigned = RECORDS["operator_assignment"].c
    ended = end_assignments(office, last_day, assigned.assigned_operator_id == operator_id)
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
