"""The evening receipt for its page and its sheet: what the centre has, what stayed here that evening and why. No name (G11)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import UNANSWERED, Desk, Outbox, Receipt
from app.models.who import Who
from app.rules.searching import fold
from app.rules.verdicts import NOT_TAKEN, WORDS, decided_and_received
from app.security.signing import fingerprint
from app.services.labels import kind_label
from app.services.names import load_names
from app.services.refusals import reason_of

Facts = dict[str, Any]

_STATES = {"refused": "Non accettata", "bounced": "Non accettata", "held": "In attesa al centro"}
_HELD = "aspetta al centro altre schede, rimandate dopo un ripristino"
_SETTLED = {
    "da_parte": "messa da parte",
    "rimandata": "corretta e rimandata",
    "superata": "superata da una modifica accettata",
}


def evening_receipt(session: Session, who: Who, number: str | None) -> Facts:
    """The receipt kept under `number`, the last one when None, with what waited when it was given.

    Raises `Notice` (`receipt_missing`).
    """
    query = select(Receipt).order_by(Receipt.at.desc())
    row = session.scalars(query if number is None else query.where(Receipt.number == number)).first()
    if row is None:
        raise Notice(
            "receipt_missing", "Su questo computer non c'è questa ricevuta. La ricevuta arriva con l'allineamento."
        )
    verdicts = {str(code): int(count) for code, count in row.body.get("verdicts", {}).items()}
    left = row.body["left"] if "left" in row.body else _left_now(session)
    decided, received = decided_and_received(verdicts)
    unsent = sum(state in UNANSWERED and state != "held" for _, state, _ in left)
    key = session.scalars(select(Desk.centre_sign_key)).one()
    names = load_names(session)
    return {
        "number": row.number,
        "line": row.body.get("line_code"),
        "written": row.body.get("written", decided + unsent),
        "received": received,
        "at": row.at,
        "operator": names.operator(who.operator_id),
        "outpost": names.outpost(who.outpost_id),
        "verdicts": tuple(
            sorted(verdicts.items(), key=lambda one: list(WORDS).index(one[0]) if one[0] in WORDS else len(WORDS))
        ),
        "kinds": _kinds(row.body, received),
        "remaining": [_remaining(session, *one) for one in left],
        "signed_text": row.body.get("text"),
        "centre_signature": row.signed.hex() if row.signed else None,
        "key_fingerprint": fingerprint(key) if key is not None else None,
    }


def _left_now(session: Session) -> list[tuple[str, str, str]]:
    """For a receipt of a version that did not keep what stayed: what stays today."""
    rows = session.scalars(
        select(Outbox)
        .where(Outbox.settled_at.is_(None), Outbox.state.in_((*UNANSWERED, *NOT_TAKEN)))
        .order_by(Outbox.row)
    )
    return [(row.kind, row.state, row.cid) for row in rows]


def _remaining(session: Session, kind: str, state: str, cid: str) -> Facts:
    """One change that stayed. Why is asked of the journal: a receipt keeps no words of it, so that nothing outlives an erasure."""
    row = session.scalars(select(Outbox).where(Outbox.cid == cid)).one_or_none()
    same = row is not None and row.state == state
    if state in NOT_TAKEN:
        why = reason_of(row) if row is not None and same and row.reason else "non accettata dal centro"
        settled = row.settled_how if row is not None and row.settled_at is not None else None
        act = f"niente: {_SETTLED.get(settled, 'già decisa')}" if settled else "leggere in Da rivedere"
        if not same:
            act = "niente: non è più su questo computer"
    else:
        why = _HELD if state == "held" else "non ancora inviata"
        act = "niente: parte da sola" if same else "niente: il centro ha poi risposto"
    return {"state": _STATES.get(state, "Da inviare"), "reference": kind_label(kind), "reason": why, "action": act}


def _kinds(body: Mapping[str, Any], received: int) -> list[Facts]:
    """What was received, by the kinds' words in order; nothing where the journal no longer had all of it."""
    found = [{"kind": kind_label(kind), "new": new, "updated": updated} for kind, new, updated in body.get("kinds", ())]
    found.sort(key=lambda one: fold(one["kind"]))
    return found if sum(one["new"] + one["updated"] for one in found) == received else []
