"""A desk that was enrolled after the backup this centre was restored from: the centre does not know it, and its work is on it.

At enrolment each desk was given a letter, signed by the centre: which device it is, whose, and the digest of its token. Presented
to a centre that has no such device, it proves that the centre went back. A device that was dismissed is known again as that: its
dismissal stands in a register outside the database, its work is handed over, and it is given nothing.
"""

import json
import re
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from app.models.types import canonical_json
from app.rules.clock import from_utc_text, utc_text
from app.security.signing import sign, verify
from app.server.reconciling import begin_reconciling
from app.server.register import append
from app.server.tables import counter, device
from app.sync.messages import LETTER_PURPOSE, DeviceLetter

_BYTES = ("token_hash", "sign_key", "box_key")
_FIELDS = ("company_id", "id", "operator_id", "outpost_id", "code", "enrolled_at", *_BYTES)

_LINE = re.compile(r"(.{27}) (\S+)$", re.MULTILINE)
"""A moment, as `utc_text` writes it, and an id."""


def letter_of(connection: Connection, sign_seed: bytes, company_id: str, device_id: str) -> DeviceLetter:
    """The letter of a device of this centre."""
    query = select(device).where(device.c.company_id == company_id, device.c.id == device_id)
    row = connection.execute(query).mappings().one()
    told = {name: row[name].hex() if name in _BYTES and row[name] is not None else row[name] for name in _FIELDS}
    body = canonical_json(told)
    return DeviceLetter(body, sign(sign_seed, LETTER_PURPOSE, body.encode()))


def readmit(connection: Connection, public: bytes, letter: DeviceLetter, register: Path | None, now: datetime) -> bool:
    """Know the device of a genuine letter again, a dismissed one as dismissed; False for any other letter and for a known device."""
    if not verify(public, LETTER_PURPOSE, letter.body.encode(), letter.signature):
        return False
    told = json.loads(letter.body)
    company = counter.c.company_id == told["company_id"]
    if connection.scalar(select(counter.c.company_id).where(company).with_for_update()) is None:
        return False
    mine = device.c.company_id == told["company_id"]
    if connection.scalar(select(device.c.id).where(mine, device.c.id == told["id"])) is not None:
        return False
    row = {
        name: bytes.fromhex(told[name]) if name in _BYTES and told[name] is not None else told[name] for name in _FIELDS
    }
    if connection.scalar(select(device.c.id).where(mine, device.c.code == told["code"])) is not None:
        row["code"] = f"{told['code']}{str(told['id'])[-4:].upper()}"  # another was enrolled under it meanwhile
    gone = register is not None and told["id"] in dismissed(register)
    connection.execute(device.insert().values(**row, state="revocato" if gone else "attivo"))
    begin_reconciling(connection, told["company_id"], now)
    return True


def write_dismissal(register: Path, id: str, now: datetime) -> None:
    """Append to the register, durably, the id of a device, an invitation or an operator that is dismissed, or of an outpost and a moment
    of its last day. Raises Notice `register_not_written`.
    """
    append(register, f"{utc_text(now)} {id}\n", "Nulla è cambiato.")


def dismissed(register: Path) -> dict[str, datetime]:
    """Ids of devices and operators that were dismissed, of such operators' invitations, and of outposts that closed: when, for the
    last time.

    A line that a full disk cut off, and that the next then goes on, hides nothing of the next.
    """
    try:
        lines = _LINE.findall(register.read_text("ascii"))
    except FileNotFoundError:
        return {}
    return {id: from_utc_text(at) for at, id in lines}
