"""The evening receipt: numbered by the centre, over what it has decided on a line, signed so that it can be checked later."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from app.errors import Notice
from app.models.types import canonical_json
from app.rules.clock import from_utc_text, utc_text
from app.security.signing import sign, sign_public, verify
from app.server.caller import Caller
from app.server.tables import change_log, counter, line, line_n
from app.server.tables import receipt as receipts
from app.sync.messages import ReceiptAnswer, ReceiptRequest
from app.sync.protocol import RECEIPT_PURPOSE

_APART = 10_000
"""More receipts than a company is given between a backup and its restore: those of 500 desks in twenty evenings. [A]"""

SHORTEST_SIGNATURE = 12
"""Digits of a signature that are enough to tell it from any other: as many as the page *Allineamento* shows."""

_TEXT = re.compile(r'\{"at":.*?"verdicts":\{.*?\}\}')
_SIGNATURE = re.compile(r"(?<![0-9a-f])[0-9a-f]{128}(?![0-9a-f])")


@dataclass(frozen=True)
class Examined:
    """A receipt that the centre signed, as it was signed. `kept`: the centre has it still; `logged`: how many of its changes it has.

    `typed`: a signature was compared, too.
    """

    number: str
    at: datetime
    device: str
    line: str | None
    since: int
    high: int
    verdicts: tuple[tuple[str, int], ...]
    kept: bool
    logged: int
    typed: bool

    @property
    def covered(self) -> int:
        """How many changes it is about."""
        return sum(count for _, count in self.verdicts)


def leave_room(connection: Connection, company_id: str | None = None) -> None:
    """Give no number again that a lost future may have given: it is on paper, and on the desk that printed it. All companies if none."""
    room = update(counter).values(receipts=counter.c.receipts + _APART)
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
            "verdicts": dict(_decided(connection, caller.company_id, request.line, request.since, known.high)),
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


def examine_number(
    connection: Connection, seeds: Sequence[bytes], company_id: str, number: int, signature: str | None = None
) -> Examined:
    """The receipt that the centre gave under a number; `signature` are digits of the sheet, the first ones at least.

    Raises `Notice`: `receipt_unknown`, `receipt_altered` (in the database), `receipt_signature_short`, `receipt_signature_other`.
    """
    typed = re.sub(r"\s", "", signature or "").lower().removesuffix(".")
    if signature is not None and len(typed) < SHORTEST_SIGNATURE:
        raise Notice(
            "receipt_signature_short",
            f"Della firma servono almeno le prime {SHORTEST_SIGNATURE} cifre, come sono scritte sul foglio.",
        )
    row = connection.execute(
        select(receipts.c.body, receipts.c.signature).where(
            receipts.c.company_id == company_id, receipts.c.number == number
        )
    ).one_or_none()
    if row is None:
        raise Notice(
            "receipt_unknown",
            f"Il centro non ha una ricevuta n. {number:04d} di questa azienda. Controllare il numero. Se il centro è stato ripristinato da "
            "una copia, la ricevuta può essere di dopo la copia: il foglio si controlla da solo con --sheet.",
            number=number,
        )
    if not _genuine(seeds, row.body, row.signature):
        raise Notice(
            "receipt_altered",
            f"La ricevuta n. {number:04d} nella base dati del centro non corrisponde alla sua firma: è stata cambiata dopo. Fa fede il "
            "foglio, se la sua firma è buona: controllarlo con --sheet.",
            number=number,
        )
    if not row.signature.hex().startswith(typed):
        raise Notice(
            "receipt_signature_other",
            f"La firma scritta non è quella della ricevuta n. {number:04d}. Controllare le cifre; se sono quelle del foglio, il foglio è "
            "stato cambiato o non è di questo centro.",
            number=number,
        )
    return _examined(connection, company_id, json.loads(row.body), kept=True, typed=bool(typed))


def examine_sheet(connection: Connection, seeds: Sequence[bytes], company_id: str, sheet: str) -> Examined:
    """A receipt by the words of its sheet, copied from the PDF: what was signed and the signature stand on it.

    Raises `Notice`: `receipt_sheet_unreadable`, `receipt_sheet_altered`, `receipt_foreign`.
    """
    joined = re.sub(r"\s", "", sheet)
    body, signature = _TEXT.search(joined), _SIGNATURE.search(joined)
    if body is None or signature is None:
        raise Notice(
            "receipt_sheet_unreadable",
            "Nel testo non si trovano «Testo firmato» e «Firma del centro» di una ricevuta. Copiare dal PDF tutto il foglio e ripetere.",
        )
    given = bytes.fromhex(signature[0])
    if not _genuine(seeds, body[0], given):
        raise Notice(
            "receipt_sheet_altered",
            "La firma sul foglio non è quella di questo centro per questo testo: il foglio è stato cambiato, o viene da un altro centro.",
        )
    told = json.loads(body[0])
    row = connection.execute(
        select(receipts.c.company_id, receipts.c.body).where(receipts.c.signature == given)
    ).one_or_none()
    if row is not None and row.company_id != company_id:
        raise Notice("receipt_foreign", "La ricevuta è buona, ma è di un'altra azienda di questo centro.")
    return _examined(connection, company_id, told, kept=row is not None and row.body == body[0], typed=True)


def _examined(connection: Connection, company_id: str, told: dict[str, Any], *, kept: bool, typed: bool) -> Examined:
    code = connection.scalar(select(line.c.code).where(line.c.company_id == company_id, line.c.id == told["line"]))
    logged = _decided(connection, company_id, told["line"], told["since"], told["high"])
    return Examined(
        told["number"],
        from_utc_text(told["at"]),
        told["device"],
        code,
        told["since"],
        told["high"],
        tuple(told["verdicts"].items()),
        kept,
        sum(logged.values()),
        typed,
    )


def _genuine(seeds: Sequence[bytes], body: str, signature: bytes) -> bool:
    """Whether the centre signed it, under any key it ever had."""
    return any(verify(sign_public(seed), RECEIPT_PURPOSE, body.encode(), bytes(signature)) for seed in seeds)


def _decided(connection: Connection, company_id: str, line_id: str, since: int, high: int) -> Counter[str]:
    """What was decided of the changes of a line, `since` and `high` included, those that came first on another line too."""
    log, second = change_log, line_n
    verdicts: Counter[str] = Counter(
        connection.scalars(
            select(log.c.verdict).where(
                log.c.company_id == company_id, log.c.line == line_id, log.c.n >= since, log.c.n <= high
            )
        )
    )
    verdicts.update(
        connection.scalars(
            select(log.c.verdict).where(
                second.c.company_id == company_id,
                second.c.line == line_id,
                second.c.n >= since,
                second.c.n <= high,
                log.c.company_id == second.c.company_id,
                log.c.cid == second.c.cid,
            )
        )
    )
    return verdicts
