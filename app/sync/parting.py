"""What a dismissed desk still hands over, and when it may be erased: once the centre has answered for everything it had (G21)."""

from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.models.local import Outbox, SyncState
from app.sync import outbox

ONLY_HERE = (outbox.POISON, "internal", "malformed")
"""Reasons for which the centre has nothing of a change that it answered for: it could not take it, keep it, or read it."""


def give_refused(session: Session) -> int:
    """What the centre refused and nobody has dealt with goes out once more, as a change of its own, to be handed over; how many.

    Under its old name the centre would give its old answer, and no coordinator would ever see it.
    """
    rows = session.scalars(
        select(Outbox).where(Outbox.state == "refused", Outbox.settled_at.is_(None), _code().not_in(ONLY_HERE))
    ).all()
    for row in rows:
        row.cid = str(uuid5(NAMESPACE_OID, f"{row.cid}/consegna"))
        row.state, row.line, row.n, row.vseq = "again", None, None, None
    return len(rows)


def has_nothing_left(session: Session) -> bool:
    """Whether this desk is cut off and nothing in its outbox lacks an answer.

    What is `ONLY_HERE` stays until a person has dealt with it.
    """
    state = session.get_one(SyncState, 1)
    only_here = session.scalar(
        select(func.count()).select_from(Outbox).where(_code().in_(ONLY_HERE), Outbox.settled_at.is_(None))
    )
    answered = outbox.undecided(session) == 0 and state.made == state.acked and not only_here
    return state.cut_off and state.last_answer == "cut_off" and answered


def _code() -> ColumnElement[str]:
    return func.coalesce(func.json_extract(Outbox.reason, "$.code"), "")


def handed_over(session: Session) -> int:
    """Changes that a coordinator was given."""
    return session.scalar(select(func.count()).select_from(Outbox).where(Outbox.state == "trayed")) or 0
