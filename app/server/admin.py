"""What an administrator sets up: companies, outposts, operators, where they serve, codes for their desks.

Plain functions over an open engine; `commands` gives them a command line. Each is one act (`office`), so that desks learn
of it by themselves. Knows no argument parser.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, insert, or_, select

from app.errors import Notice
from app.rules.catalogues import codes, municipalities
from app.rules.clock import utc_text
from app.rules.local_numbers import is_code
from app.rules.roles import roles
from app.server.db import reading
from app.server.enrolment import DEFAULT_HOURS, IssuedCode, issue_code
from app.server.installation import Installation
from app.server.office import Hand, Office, office_act
from app.server.tables import RECORDS, counter, enrolment

ROLES = tuple(roles())
"""Roles of domain 2.16."""

_KEY_BYTES = 32
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_WEEKDAYS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")


@dataclass(frozen=True)
class Opening:
    """Weekly hours: `weekday` 1 is Monday, times are local `HH:MM`."""

    weekday: int
    from_time: str
    to_time: str


def add_company(engine: Engine, hand: Hand, code: str, name: str, details: Mapping[str, Any]) -> str:
    """Register a company; its id. `details` are further fields of the company record."""
    _require_code(code)
    company_id = hand.new_id()
    with office_act(engine, company_id, hand, founding=code) as office:
        office.create("company", {"code": code, "name": _text("name", name), **details}, id=company_id)
        for town in municipalities():
            office.create(
                "municipality",
                {
                    "code": town.istat,
                    "belfiore": town.code,
                    "name": town.name,
                    "province": town.province,
                    "postal_code": town.cap,
                    "phone_prefix": town.phone_prefix,
                    "from_day": town.valid_from,
                    "to_day": town.valid_to,
                },
            )
    return company_id


def add_outpost(
    engine: Engine, hand: Hand, company: str, code: str, name: str, details: Mapping[str, Any], hours: list[Opening]
) -> str:
    """Register an outpost of the company with this code, and its weekly hours; the outpost's id."""
    _require_code(code)
    kind = details.get("kind", "fisso")
    if kind not in codes("outpost_kinds"):
        raise Notice(
            "outpost_kind_unknown", f"«{kind}» non è un tipo di presidio: {', '.join(sorted(codes('outpost_kinds')))}."
        )
    with office_act(engine, company_of(engine, company), hand) as office:
        if code in office.index("outpost", "code"):
            raise Notice("outpost_code_taken", f"L'azienda ha già un presidio con il codice {code}.", given=code)
        made = hand.new_id()
        office.create("outpost", {"code": code, "name": _text("name", name), "outpost_id": made, **details}, id=made)
        for one in hours:
            office.create(
                "opening_slot",
                {"outpost_id": made, "weekday": one.weekday, "from_time": one.from_time, "to_time": one.to_time},
            )
    return made


def end_assignments(office: Office, last_day: date, *which: ColumnElement[bool]) -> int:
    """Make a day the last of these assignments, and delete those that begin after it; how many there were that went on."""
    assigned = RECORDS["operator_assignment"].c
    going_on = office.connection.execute(
        select(assigned.id, assigned.from_day).where(
            assigned.company_id == office.company_id,
            assigned.deleted_at.is_(None),
            or_(assigned.to_day.is_(None), assigned.to_day > last_day.isoformat()),
            *which,
        )
    ).all()
    for one in going_on:
        begun = one.from_day <= last_day.isoformat()
        office.edit(
            "operator_assignment", one.id, {"to_day": last_day} if begun else {"deleted_at": office.hand.clock()}
        )
    return len(going_on)


def add_operator(
    engine: Engine, hand: Hand, company: str, surname: str, name: str, initials: str, role: str, from_day: date | None
) -> str:
    """Register an operator; their id. Initials name them on lists and papers, and are unique in a company."""
    if role not in ROLES:
        raise Notice("role_unknown", f"«{role}» non è un ruolo: {', '.join(ROLES)}.", role=role)
    initials = _text("initials", initials).upper()
    with office_act(engine, company_of(engine, company), hand) as office:
        if initials in office.index("operator", "initials"):
            raise Notice("initials_taken", f"L'azienda ha già un operatore con la sigla {initials}.", initials=initials)
        return office.create(
            "operator",
            {
                "surname": _text("surname", surname),
                "name": _text("name", name),
                "initials": initials,
                "role": role,
                "active_from": from_day,
            },
        )


def assign(
    engine: Engine, hand: Hand, company: str, operator: str, outpost: str, from_day: date, to_day: date | None
) -> str:
    """Send an operator (by initials) to an outpost (by code) from a day to a day; the assignment's id."""
    if to_day is not None and to_day < from_day:
        raise Notice("days_reversed", "L'ultimo giorno dell'assegnazione viene prima del primo.")
    with office_act(engine, company_of(engine, company), hand) as office:
        operator_id = operator_of(office, operator)
        outpost_id = outpost_of(office, outpost)
        return office.create(
            "operator_assignment",
            {"outpost_id": outpost_id, "assigned_operator_id": operator_id, "from_day": from_day, "to_day": to_day},
        )


def make_enrolment(
    centre: Installation, hand: Hand, company: str, operator: str, outpost: str | None, hours: int = DEFAULT_HOURS
) -> IssuedCode:
    """A one-time code for a desk of this operator, whose usual outpost it is to know."""
    if not 1 <= hours <= 24 * 30:
        raise Notice("hours_out_of_range", "Un codice di iscrizione vale da 1 ora a 30 giorni.", hours=hours)
    company_id = company_of(centre.engine, company)
    issued = issue_code(centre.config, centre.keys, hand.clock, hours)
    with office_act(centre.engine, company_id, hand) as office:
        operator_id = operator_of(office, operator)
        outpost_id = outpost_of(office, outpost) if outpost is not None else None
        office.connection.execute(
            insert(enrolment).values(
                company_id=company_id,
                id=hand.new_id(),
                secret_hash=issued.secret_digest,
                operator_id=operator_id,
                outpost_id=outpost_id,
                expires_at=utc_text(issued.expires_at),
            )
        )
    return issued


def set_recovery_key(engine: Engine, hand: Hand, company: str, public: str) -> None:
    """Give the company's desks the public key that their database keys are sealed to (base64, 32 bytes)."""
    try:
        raw = base64.b64decode(public, validate=True)
    except binascii.Error:
        raw = b""
    if len(raw) != _KEY_BYTES:
        raise Notice(
            "recovery_key_wrong",
            "La chiave pubblica di recupero non è valida. Copiare la riga che ha scritto «recovery new-key».",
        )
    company_id = company_of(engine, company)
    with office_act(engine, company_id, hand) as office:
        office.edit("company", company_id, {"recovery_key": base64.b64encode(raw).decode()})


def company_of(engine: Engine, code: str) -> str:
    """The id of the company with this code. Raises Notice `company_unknown`, which names those that there are."""
    with reading(engine) as connection:
        known: dict[str, str] = {row.code: row.company_id for row in _companies(connection)}
    if code in known:
        return known[code]
    there = f"Ci sono: {', '.join(sorted(known))}." if known else "Registrarla con «portineria server company add»."
    raise Notice("company_unknown", f"Nel centro non c'è un'azienda con il codice {code}. {there}", given=code)


def _companies(connection: Connection) -> list[Row[tuple[str, str]]]:
    return list(connection.execute(select(counter.c.code, counter.c.company_id)))


def read_opening(text: str) -> Opening:
    """`lun 09:00-12:30` as weekly hours. Raises Notice `hours_format`."""
    parts = text.strip().lower().replace("-", " ").split()
    shaped = len(parts) == 3 and parts[0][:3] in _WEEKDAYS and all(_TIME.fullmatch(one) for one in parts[1:])
    if shaped and parts[1] < parts[2]:
        return Opening(_WEEKDAYS.index(parts[0][:3]) + 1, parts[1], parts[2])
    raise Notice("hours_format", f"L'orario «{text}» non si legge. Scriverlo come «lun 09:00-12:30».")


def operator_of(office: Office, initials: str) -> str:
    """The id of the operator with these initials. Raises Notice `operator_unknown`."""
    found = office.index("operator", "initials").get(initials.upper())
    if found is None:
        raise Notice("operator_unknown", f"L'azienda non ha un operatore con la sigla {initials}.", initials=initials)
    return found


def outpost_of(office: Office, code: str) -> str:
    """The id of the outpost with this code. Raises Notice `outpost_unknown`."""
    found = office.index("outpost", "code").get(code)
    if found is None:
        raise Notice("outpost_unknown", f"L'azienda non ha un presidio con il codice {code}.", given=code)
    return found


def _require_code(code: str) -> None:
    if not is_code(code):
        raise Notice(
            "code_format",
            f"«{code}» non va bene come codice: servono da 2 a 8 lettere maiuscole o cifre, perché entra nei numeri "
            "dei moduli.",
            given=code,
        )


def _text(field: str, value: str) -> str:
    text = " ".join(value.split())
    if not text:
        raise Notice("empty_value", f"La voce «{field}» è vuota.", field=field)
    return text
