"""Subscribed calendars: one revocable address for each operator, and the feed it gives.

Of the token only a hash is kept; whoever holds it reads times, outposts and case numbers of the operator's own appointments that
the operator may see now. Whatever no feed answers to (unknown, revoked, of somebody who left) is 404, found out by one and the
same look-up.
"""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from app.errors import Notice
from app.models.registry import KINDS
from app.rules.clock import from_utc_text, rome_day, utc_text
from app.rules.contacts import Membership, household_on
from app.rules.ical import Event, calendar
from app.rules.visibility import may_read, read_is_logged
from app.server.admin import company_of
from app.server.board import readers_of
from app.server.caller import Caller
from app.server.db import reading, writing
from app.server.problems import Problem
from app.server.scene import day_of
from app.server.scopes import scopes_held, scopes_of_row
from app.server.tables import RECORDS, calendar_feed, device
from app.sync.messages import CalendarAsk, CalendarGiven

TOKEN_BYTES = 32
DAYS_BACK, DAYS_AHEAD = 31, 366
MOST_EVENTS = 2_000
SUFFIX = ".ics"

_operator, _appointment = RECORDS["operator"], RECORDS["appointment"]
_BY_TOKEN = select(calendar_feed.c.company_id, calendar_feed.c.operator_id).where(
    calendar_feed.c.token_hash == bindparam("digest")
)
_SERVES = select(_operator.c.active_to).where(
    _operator.c.company_id == bindparam("company"),
    _operator.c.id == bindparam("operator"),
    _operator.c.deleted_at.is_(None),
)
_APPOINTMENTS = (
    select(_appointment)
    .where(
        _appointment.c.company_id == bindparam("company"),
        _appointment.c.deleted_at.is_(None),
        _appointment.c.state == "fissato",
        _appointment.c.at >= bindparam("since"),
        _appointment.c.at < bindparam("until"),
        _appointment.c.assigned_to == bindparam("operator"),
    )
    .order_by(_appointment.c.at, _appointment.c.id)
    .limit(MOST_EVENTS)
)


def token_hash(token: str) -> bytes:
    """What is kept of an address. The token is random: no salt is due."""
    return hashlib.blake2b(token.encode("utf-8", "replace"), digest_size=32, person=b"portineria-cal").digest()


def answer(connection: Connection, caller: Caller, asked: CalendarAsk, now: datetime) -> CalendarGiven:
    """What a desk asks about its operator's calendar: whether there is an address, another one, or none any more.

    Another one revokes the one before. Raises Notice `device_revoked` for a dismissed device.
    """
    state = connection.scalar(
        select(device.c.state).where(device.c.company_id == caller.company_id, device.c.id == caller.device_id)
    )
    if state != "attivo":
        raise Notice("device_revoked", "Questo computer non è più abilitato: il calendario non si può condividere.")
    mine = calendar_feed.c.company_id == caller.company_id, calendar_feed.c.operator_id == caller.operator_id
    if asked.act == "look":
        return CalendarGiven(made_at=connection.scalar(select(calendar_feed.c.made_at).where(*mine)))
    if asked.act == "revoke":
        connection.execute(delete(calendar_feed).where(*mine))
        return CalendarGiven()
    token, at = secrets.token_urlsafe(TOKEN_BYTES), utc_text(now)
    fresh = {"token_hash": token_hash(token), "made_at": at}
    connection.execute(
        insert(calendar_feed)
        .values(company_id=caller.company_id, operator_id=caller.operator_id, **fresh)
        .on_conflict_do_update(index_elements=["company_id", "operator_id"], set_=fresh)
    )
    return CalendarGiven(token, at)


def feed(connection: Connection, name: str, now: datetime) -> str:
    """The calendar at an address, `<token>.ics`. Raises `Problem` 404 for any that gives none."""
    found = connection.execute(_BY_TOKEN, {"digest": token_hash(name.removesuffix(SUFFIX))}).one_or_none()
    if found is None or not name.endswith(SUFFIX):
        raise _nothing()
    today = rome_day(now)
    who = {"company": found.company_id, "operator": found.operator_id}
    serving = connection.execute(_SERVES, who).one_or_none()
    if serving is None or (serving.active_to is not None and date.fromisoformat(serving.active_to) < today):
        raise _nothing()
    return calendar("Portineria", _events(connection, found.company_id, found.operator_id, now), now)


def _nothing() -> Problem:
    return Problem(404, "not_found", "A questo indirizzo non c'è nulla.")


def _events(connection: Connection, company_id: str, operator_id: str, now: datetime) -> list[Event]:
    held = scopes_held(connection, company_id, operator_id, rome_day(now))
    span = {"since": utc_text(now - timedelta(days=DAYS_BACK)), "until": utc_text(now + timedelta(days=DAYS_AHEAD))}
    asked = {"company": company_id, "operator": operator_id, **span}
    rows = [
        row
        for row in map(dict, connection.execute(_APPOINTMENTS, asked).mappings())
        if may_read(scopes_of_row(KINDS["appointment"], row, readers_of(row)), held)
    ]
    places = _words(connection, company_id, "outpost", "name", {row["outpost_id"] for row in rows})
    cases = _seen_cases(connection, company_id, rows, held)
    return [
        Event(
            row["id"],
            from_utc_text(row["at"]),
            row["minutes"],
            places.get(row["outpost_id"] or "", "ufficio"),
            None if read_is_logged(row["visibility"]) else cases.get(row["id"]),
            row["remind_minutes"],
        )
        for row in rows
    ]


def _seen_cases(
    connection: Connection, company_id: str, rows: list[dict[str, Any]], held: frozenset[str]
) -> dict[str, str]:
    """Appointment -> number of its case, of those that the operator may see: the one it names, else the open one of the household
    that its person was in on its day.
    """
    homes = _homes(connection, company_id, rows)
    table = RECORDS["case_opening"]
    named = table.c.id.in_({row["case_id"] for row in rows} - {None})
    at_home = table.c.household_id.in_(set(homes.values())) & table.c.closed_on.is_(None)
    asked = select(table).where(table.c.company_id == company_id, table.c.deleted_at.is_(None), named | at_home)
    seen = [
        row
        for row in map(dict, connection.execute(asked).mappings())
        if row["number"] and may_read(scopes_of_row(KINDS["case_opening"], row, readers_of(row)), held)
    ]
    by_id = {row["id"]: row["number"] for row in seen}
    by_home = {row["household_id"]: row["number"] for row in seen if row["closed_on"] is None}
    numbers = {row["id"]: by_id.get(row["case_id"]) or by_home.get(homes.get(row["id"])) for row in rows}
    return {id: number for id, number in numbers.items() if number}


def _homes(connection: Connection, company_id: str, rows: list[dict[str, Any]]) -> dict[str, str]:
    """Appointment -> household of its person on its day."""
    table = RECORDS["household_member"]
    asked = select(table.c.household_id, table.c.person_id, table.c.from_day, table.c.to_day).where(
        table.c.company_id == company_id,
        table.c.deleted_at.is_(None),
        table.c.person_id.in_({row["person_id"] for row in rows} - {None}),
    )
    spans = [
        Membership(home, person, day_of(first), day_of(last)) for home, person, first, last in connection.execute(asked)
    ]
    days = {row["id"]: rome_day(from_utc_text(row["at"])) for row in rows}
    homes = {row["id"]: household_on(spans, row["person_id"], days[row["id"]]) for row in rows}
    return {id: home for id, home in homes.items() if home is not None}


def _words(connection: Connection, company_id: str, kind: str, field: str, ids: set[str | None]) -> dict[str, str]:
    table = RECORDS[kind]
    found = connection.execute(
        select(table.c.id, table.c[field]).where(
            table.c.company_id == company_id, table.c.id.in_([id for id in ids if id])
        )
    )
    return {one[0]: one[1] for one in found}


# -------------------------------------------------------------------------------------------------------- administrators


def list_feeds(engine: Engine, company: str) -> list[dict[str, str]]:
    """Who has an address at a company: initials and when it was made (UTC text)."""
    company_id = company_of(engine, company)
    with reading(engine) as connection:
        found = connection.execute(
            select(_operator.c.initials, calendar_feed.c.made_at)
            .join(
                _operator,
                (_operator.c.company_id == calendar_feed.c.company_id)
                & (_operator.c.id == calendar_feed.c.operator_id),
            )
            .where(calendar_feed.c.company_id == company_id)
            .order_by(_operator.c.initials, calendar_feed.c.made_at)
        )
        return [dict(row) for row in found.mappings()]


def revoke_feed(engine: Engine, company: str, initials: str) -> None:
    """Strike an operator's address out. Raises Notice `calendar_unknown` when there is none."""
    company_id = company_of(engine, company)
    with writing(engine) as connection:
        whose = select(_operator.c.id).where(
            _operator.c.company_id == company_id, func.upper(_operator.c.initials) == initials.strip().upper()
        )
        gone = connection.execute(
            delete(calendar_feed).where(
                calendar_feed.c.company_id == company_id, calendar_feed.c.operator_id.in_(whose)
            )
        ).rowcount
    if not gone:
        raise Notice(
            "calendar_unknown",
            f"L'operatore {initials} non ha un calendario condiviso: niente da revocare.",
            given=initials,
        )
