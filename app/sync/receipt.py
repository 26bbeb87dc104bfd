"""The evening receipt on the desk (G11): what the centre says it has, signed, and what is still here and why.

"Received" is only what the centre has decided; the rest is listed with its reason, in words the desk owns.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import UNANSWERED, Desk, Outbox, Receipt, SyncState
from app.rules.clock import from_utc_text
from app.rules.sentences import newer_centre_words, sentence_for
from app.rules.verdicts import NOT_TAKEN, decided_and_received
from app.security.signing import verify
from app.store.worker import Worker
from app.sync import outbox
from app.sync.client import CentreClient
from app.sync.messages import ReceiptAnswer, ReceiptRequest
from app.sync.protocol import RECEIPT_PURPOSE

NOT_SENT = ("pending", "again")
"""States of changes that the centre does not have: what it holds it has counted itself."""


@dataclass(frozen=True)
class Waiting:
    """A change that stays here: what kind of record, its state here, and why in Italian."""

    kind: str
    state: str
    sentence: str


@dataclass(frozen=True)
class EveningReceipt:
    """The receipt's content: numbers and reasons, no names. `written` are the changes since the last receipt that the centre
    decided, and those that it does not have; `waiting` all that stays here, whenever it was written.
    """

    number: str
    at: datetime
    line_code: str
    written: int
    received: int
    verdicts: dict[str, int]
    waiting: tuple[Waiting, ...] = ()
    signature: bytes = field(default=b"", repr=False)


def ask_receipt(worker: Worker, client: CentreClient) -> EveningReceipt:
    """Ask the centre for a receipt over what was decided since the last one. Raises `Retry`, or `Notice` for a false one."""
    request = worker.transact(_request).result()
    answer = client.receipt(request)
    return worker.transact(lambda session: _keep(session, request, answer)).result()


def _request(session: Session) -> ReceiptRequest:
    state = session.get_one(SyncState, 1)
    last = session.scalars(select(Receipt).order_by(Receipt.at.desc()).limit(1)).one_or_none()
    since = int(last.body["high"]) + 1 if last is not None and last.body.get("line") == state.line else 1
    return ReceiptRequest(state.line, since)


def _keep(session: Session, request: ReceiptRequest, answer: ReceiptAnswer) -> EveningReceipt:
    """Keep it with what stays here now: a sheet printed on another day says what waited this evening."""
    desk = session.scalars(select(Desk)).one()
    state = session.get_one(SyncState, 1)
    key = desk.centre_sign_key
    if key is not None and not verify(key, RECEIPT_PURPOSE, answer.body.encode(), answer.signature):
        raise Notice(
            "receipt_not_genuine",
            "La ricevuta non è firmata da questo centro e non è stata conservata. Chiamare la sede.",
        )
    body = json.loads(answer.body)
    verdicts = {str(k): int(v) for k, v in body["verdicts"].items()}
    left = list(
        session.scalars(
            select(Outbox)
            .where(Outbox.settled_at.is_(None), Outbox.state.in_((*UNANSWERED, *NOT_TAKEN)))
            .order_by(Outbox.row)
        )
    )
    later = outbox.held_back(session.connection(), state.centre_schema)
    decided, received = decided_and_received(verdicts)
    written = decided + sum(row.state in NOT_SENT for row in left)
    kept = {
        "line_code": state.line_code,
        "text": answer.body,
        "written": written,
        "left": [[row.kind, row.state, row.cid] for row in left],
        "kinds": _kinds(session, body["line"], body["since"], body["high"]),
    }
    # A centre that went back to an old backup may give a number again: this is then the one that it knows.
    session.merge(
        Receipt(number=answer.number, at=from_utc_text(answer.at), body={**body, **kept}, signed=answer.signature)
    )
    return EveningReceipt(
        answer.number,
        from_utc_text(answer.at),
        state.line_code,
        written,
        received,
        verdicts,
        tuple(Waiting(row.kind, row.state, _sentence(row, for_newer_centre=row.row in later)) for row in left),
        answer.signature,
    )


def _kinds(session: Session, line: str, since: int, high: int) -> list[list[str | int]]:
    """`[kind, new records, changes of known ones]` of what the centre took of these numbers and this desk still has in its journal."""
    rows = session.scalars(
        select(Outbox).where(Outbox.line == line, Outbox.n >= since, Outbox.n <= high, Outbox.state == "done")
    )
    counts: dict[str, list[int]] = {}
    for row in rows:
        born = row.body.get("recorded_at")
        counts.setdefault(row.kind, [0, 0])[0 if born is not None and born[0] is None else 1] += 1
    return [[kind, *counts[kind]] for kind in sorted(counts)]


def _sentence(row: Outbox, *, for_newer_centre: bool) -> str:
    if row.reason is None:
        if for_newer_centre:
            return newer_centre_words(1)
        if row.state == "held":
            return "È al centro, che per deciderla aspetta altri computer."
        return "Non ancora inviata: parte al prossimo allineamento."
    values = {key: value for key, value in row.reason.items() if key != "code"}
    return sentence_for(str(row.reason["code"]), values)
