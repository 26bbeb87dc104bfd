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
from app.security.signing import verify
from app.store.worker import Worker
from app.sync import outbox
from app.sync.client import CentreClient
from app.sync.messages import ReceiptAnswer, ReceiptRequest
from app.sync.protocol import RECEIPT_PURPOSE


@dataclass(frozen=True)
class Waiting:
    """A change that the receipt does not cover: what kind of record, its state here, and why in Italian."""

    kind: str
    state: str
    sentence: str


@dataclass(frozen=True)
class EveningReceipt:
    """The receipt's content: numbers and reasons, no names. `written` = `received` + `waiting`, changes since `since`."""

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
    waiting = tuple(_waiting(session, state, request.since))
    received = sum(verdicts.values()) - sum(verdicts.get(v, 0) for v in ("refused", "bounced"))
    not_sent = sum(1 for one in waiting if one.state not in ("refused", "bounced"))
    session.add(Receipt(number=answer.number, at=from_utc_text(answer.at), body=body, signed=answer.signature))
    return EveningReceipt(
        answer.number,
        from_utc_text(answer.at),
        state.line_code,
        sum(verdicts.values()) + not_sent,
        received,
        verdicts,
        waiting,
        answer.signature,
    )


def _waiting(session: Session, state: SyncState, since: int) -> list[Waiting]:
    rows = session.scalars(
        select(Outbox)
        .where(
            Outbox.settled_at.is_(None),
            Outbox.state.in_((*UNANSWERED, "refused", "bounced"))
            & (Outbox.n.is_(None) | (Outbox.line != state.line) | (Outbox.n >= since)),
        )
        .order_by(Outbox.row)
    )
    later = outbox.held_back(session.connection(), state.centre_schema)
    return [Waiting(row.kind, row.state, _sentence(row, for_newer_centre=row.row in later)) for row in rows]


def _sentence(row: Outbox, *, for_newer_centre: bool) -> str:
    if row.reason is None:
        if for_newer_centre:
            return newer_centre_words(1)
        if row.state == "held":
            return "È al centro, che per deciderla aspetta altri computer."
        return "Non ancora inviata: parte al prossimo allineamento."
    values = {key: value for key, value in row.reason.items() if key != "code"}
    return sentence_for(str(row.reason["code"]), values)
