"""The evening receipt: numbered by the centre, over what it has decided on a line, signed so that it can be checked later."""

from collections import Counter
from datetime import datetime

from sqlalchemy import Connection, select, update

from app.models.types import canonical_json
from app.rules.clock import utc_text
from app.security.signing import sign
from app.server.caller import Caller
from app.server.tables import change_log, counter, line, line_n
from app.server.tables import receipt as receipts
from app.sync.messages import ReceiptAnswer, ReceiptRequest
from app.sync.protocol import RECEIPT_PURPOSE

_APART = 10_000
"""More receipts than a company is given between a backup and its restore: those of 500 desks in twenty evenings. [A]"""


def leave_room(connection: Connection, company_id: str | None = None) -> None:
    """Give no number again that a lost future may have given: it is on paper, and on the desk that printed it. All companies if none."""
    room = update(counter).values(receipts=(counter.c.receipts // _APART + 1) * _APART)
    connection.execute(room if company_id is None else room.where(counter.c.company_id == company_id))


def give_receipt(
    connection: Connection, sign_seed: bytes, caller: Caller, request: ReceiptRequest, now: datetime
) -> ReceiptAnswer | None:
    """A receipt for the changes from `since` on; None when the line is not this device's."""
    known = connection.execute(
        select(line.c.high, line.c.device_id).where(line.c.company_id == caller.company_id, line.c.id == request.line)
    ).one_or_none()
    if known is None or known.device_id != caller.device_id:
        return None
    log = change_log
    verdicts: Counter[str] = Counter(
        connection.scalars(
            select(log.c.verdict).where(
                log.c.company_id == caller.company_id, log.c.line == request.line, log.c.n >= request.since
            )
        )
    )
    second = line_n
    verdicts.update(
        connection.scalars(
            select(log.c.verdict).where(
                second.c.company_id == caller.company_id,
                second.c.line == request.line,
                second.c.n >= request.since,
                log.c.company_id == second.c.company_id,
                log.c.cid == second.c.cid,
            )
        )
    )
    number = connection.execute(
        update(counter)
        .where(counter.c.company_id == caller.company_id)
        .values(receipts=counter.c.receipts + 1)
        .returning(counter.c.receipts)
    ).scalar_one()
    at = utc_text(now)
    body = canonical_json(
        {
            "number": f"{number:04d}",
            "line": request.line,
            "device": caller.code,
            "since": request.since,
            "high": known.high,
            "verdicts": dict(verdicts),
            "at": at,
        }
    )
    signature = sign(sign_seed, RECEIPT_PURPOSE, body.encode())
    connection.execute(
        receipts.insert().values(
            company_id=caller.company_id,
            number=number,
            line=request.line,
            high=known.high,
            at=at,
            body=body,
            signature=signature,
        )
    )
    return ReceiptAnswer(f"{number:04d}", at, body, signature)
