"""Devices: enrolled with a one-time code, known by a token, cut off by revoking them."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from app.errors import Notice
from app.rules.clock import NewId, from_utc_text, utc_text
from app.security.signing import seal_token
from app.server.announcement import announce
from app.server.caller import Caller
from app.server.enrolment import secret_digest
from app.server.tables import RECORDS, counter, deposit, device, enrolment, line
from app.sync.messages import EnrolAnswer, EnrolRequest

TOKEN_BYTES = 32

_BY_TOKEN = select(device).where(device.c.token_hash == bindparam("digest"))


def token_digest(token: str) -> bytes:
    """What is kept of a device's token. The token is random: no salt is due."""
    return hashlib.blake2b(token.encode(), digest_size=32, person=b"portineria-dev").digest()


def caller_of(connection: Connection, token: str) -> Caller | None:
    """The device that holds this token, revoked ones too (their work is still taken); None for nobody's."""
    found = connection.execute(_BY_TOKEN, {"digest": token_digest(token)}).mappings().one_or_none()
    if found is None:
        return None
    return Caller(found["company_id"], found["id"], found["operator_id"], found["code"], found["outpost_id"])


def enrol(connection: Connection, token_key: bytes, request: EnrolRequest, now: datetime, new_id: NewId) -> EnrolAnswer:
    """Turn a one-time code into a device. The same code sent again by the same desk, after a lost answer, is refused: it
    takes a new code, and nothing was lost. Raises `Notice` for a code that is unknown, used or expired.

    The company's lock comes first, as in every act of its office: what the code says is read under it.
    """
    given = enrolment.c.secret_hash == secret_digest(request.secret)
    company_id = connection.scalar(select(enrolment.c.company_id).where(given))
    company_code = connection.scalar(select(counter.c.code).where(counter.c.company_id == company_id).with_for_update())
    code = (
        connection.execute(select(enrolment).where(given, enrolment.c.company_id == company_id))
        .mappings()
        .one_or_none()
    )
    if company_id is None or code is None:
        raise Notice(
            "code_unknown", "Il centro non conosce questo codice. Controllarlo o chiederne uno nuovo alla sede."
        )
    if code["used_at"] is not None:
        raise Notice("code_used", "Questo codice è già stato usato. Chiederne uno nuovo alla sede.")
    if from_utc_text(code["expires_at"]) < now:
        raise Notice("code_expired", "Questo codice è scaduto. Chiederne uno nuovo alla sede.")
    company, operator = RECORDS["company"], RECORDS["operator"]
    house = connection.execute(
        select(company.c.name, company.c.recovery_key).where(
            company.c.company_id == company_id, company.c.id == company_id
        )
    ).one()
    who = (
        connection.execute(
            select(operator).where(operator.c.company_id == company_id, operator.c.id == code["operator_id"])
        )
        .mappings()
        .one()
    )
    made = connection.scalar(select(func.count()).select_from(device).where(device.c.company_id == company_id)) or 0
    device_id, token, device_code = new_id(), secrets.token_urlsafe(TOKEN_BYTES), code_of(made)
    connection.execute(
        device.insert().values(
            company_id=company_id,
            id=device_id,
            operator_id=who["id"],
            outpost_id=code["outpost_id"],
            code=device_code,
            token_hash=token_digest(token),
            sign_key=request.sign_key,
            box_key=request.box_key,
            state="attivo",
            enrolled_at=utc_text(now),
        )
    )
    connection.execute(
        line.insert().values(
            company_id=company_id,
            id=request.line,
            device_id=device_id,
            operator_id=who["id"],
            code=device_code,
            state="aperta",
            made_at=utc_text(now),
        )
    )
    connection.execute(
        update(enrolment)
        .where(enrolment.c.company_id == company_id, enrolment.c.id == code["id"])
        .values(used_at=utc_text(now))
    )
    return EnrolAnswer(
        company_id=company_id,
        company_code=str(company_code),
        company_name=house.name,
        operator_id=who["id"],
        operator_name=f"{who['name']} {who['surname']}",
        operator_initials=who["initials"],
        role=who["role"],
        outpost_id=code["outpost_id"],
        device_id=device_id,
        device_code=device_code,
        token=token,
        recovery_key=house.recovery_key,
        cursor=seal_token(token_key, company_id, 0, bytes(8)),
    )


def keep_deposit(connection: Connection, caller: Caller, sealed: bytes, now: datetime) -> None:
    """Keep a desk's sealed database key; the newest replaces the one before, whose spoken code was used up."""
    upsert = insert(deposit).values(
        company_id=caller.company_id,
        device_id=caller.device_id,
        operator_id=caller.operator_id,
        sealed=sealed,
        at=utc_text(now),
    )
    connection.execute(
        upsert.on_conflict_do_update(
            index_elements=["company_id", "device_id"],
            set_={"sealed": upsert.excluded.sealed, "at": upsert.excluded.at},
        )
    )


def code_of(place: int) -> str:
    """The short name of a company's n-th device, from 0: A1 to A9, B1 ... Z9, then AA1 ..."""
    letters, digit = divmod(place, 9)
    name = ""
    letters += 1
    while letters:
        letters, letter = divmod(letters - 1, 26)
        name = chr(ord("A") + letter) + name
    return f"{name}{digit + 1}"


def revoke(connection: Connection, company_id: str, device_id: str) -> bool:
    """Cut a device off, which is told at once if it waits: its next work goes to the tray. False when no such device is active."""
    result = connection.execute(
        update(device)
        .where(device.c.company_id == company_id, device.c.id == device_id, device.c.state == "attivo")
        .values(state="revocato")
    )
    announce(connection, company_id, 0)
    return result.rowcount == 1
