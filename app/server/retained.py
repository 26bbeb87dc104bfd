"""What the law keeps of a person who is erased (GDPR art. 17 c. 3 b): the proof of how public money was spent on them.

Grants and indemnities that the ledger knows, and attendance at what a funded project paid for, until the end of the tenth year after
(domain 3.2); whoever they were paid to, as participant and as member of a household. All else goes at once.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, case, func, select

from app.rules.clock import from_utc_text, rome_day
from app.rules.ledger import OPEN, account
from app.server.closure import Ids, closure, written_elsewhere
from app.server.tables import RECORDS

YEARS = 10
"""Full years after the last act; a default that no act of the programme has replaced yet."""

ORDERED = "autorita"
"""The ground that takes what is kept too; but for money that is promised and not settled, which nobody could settle any more."""

_PAID_TO = ("grant_request", "training_path")
_WHO = ("person", "person_merge", "participant", "household", "household_member")
"""Without these nobody could say to whom it was paid."""


@dataclass(frozen=True)
class Reach:
    """What an erasure takes (`goes`) and what stays for now (`stays`), until `until` (included; None: as long as money is open)."""

    goes: Ids
    stays: Ids
    until: date | None = None


def reach(connection: Connection, company_id: str, cards: Ids, ground: str, today: date) -> Reach:
    """What an erasure of these cards of a person would do today, on this ground."""
    elsewhere = written_elsewhere(connection, company_id)
    every = closure(connection, company_id, cards, elsewhere)
    days = _money(connection, company_id, every, ordered=ground == ORDERED)
    if ground != ORDERED:
        days |= _funded_attendance(connection, company_id, every)
    kept = {key: until for key, until in days.items() if until is None or until >= today}
    if not kept:
        return Reach(every, {})
    roots: Ids = {}
    for kind, id in kept:
        roots.setdefault(kind, []).append(id)
    told = closure(connection, company_id, roots, elsewhere)
    stays = {kind: [id for id in ids if kind in _WHO or id in told.get(kind, ())] for kind, ids in every.items()}
    goes = {kind: [id for id in ids if id not in stays[kind]] for kind, ids in every.items()}
    until = None if None in kept.values() else max(day for day in kept.values() if day is not None)
    return Reach(_some(goes), _some(stays), until)


def _some(ids: Ids) -> Ids:
    return {kind: members for kind, members in ids.items() if members}


def _money(connection: Connection, company_id: str, ids: Ids, *, ordered: bool) -> dict[tuple[str, str], date | None]:
    """Grants and indemnities in the ledger, and until when they are kept: None while cents are promised. Only these if `ordered`."""
    of = RECORDS["ledger_entry"].c
    kept: dict[tuple[str, str], date | None] = {}
    for kind in _PAID_TO:
        for id in ids.get(kind, ()):
            open_money = account(OPEN, id)
            signed = case(
                (of.debit == open_money, of.amount_cents), (of.credit == open_money, -of.amount_cents), else_=0
            )
            query = select(func.max(of.at), func.sum(signed)).where(of.company_id == company_id, of.subject_id == id)
            last, cents = connection.execute(query).one()
            if last is not None and (cents or not ordered):
                kept[(kind, id)] = None if cents else _end(last)
    return kept


def _funded_attendance(connection: Connection, company_id: str, ids: Ids) -> dict[tuple[str, str], date | None]:
    """Attendances at what a project paid for."""
    there, meeting, activity = (RECORDS[kind].c for kind in ("attendance", "activity_session", "activity"))
    found = connection.execute(
        select(there.id, meeting.starts_at).where(
            there.company_id == company_id,
            there.id.in_(ids.get("attendance", ())),
            meeting.company_id == company_id,
            meeting.id == there.session_id,
            activity.company_id == company_id,
            activity.id == meeting.activity_id,
            activity.project_id.is_not(None),
        )
    )
    return {("attendance", id): _end(at) for id, at in found}


def _end(at: str) -> date:
    return date(rome_day(from_utc_text(at)).year + YEARS, 12, 31)
