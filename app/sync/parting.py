"""When a dismissed desk may be erased: once the centre has cut it off, and has answered for everything it had (G21)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.local import Outbox, SyncState
from app.sync import outbox


def has_nothing_left(session: Session) -> bool:
    """Whether this desk is cut off and nothing in its outbox lacks an answer.

    What the centre could never take (`outbox.POISON`) is only here: it stays until a person has dealt with it.
    """
    state = session.get_one(SyncState, 1)
    code = func.json_extract(Outbox.reason, "$.code")
    given_up = session.scalar(
        select(func.count()).select_from(Outbox).where(code == outbox.POISON, Outbox.settled_at.is_(None))
    )
    answered = outbox.undecided(session) == 0 and state.made == state.acked and not given_up
    return state.cut_off and state.last_answer == "cut_off" and answered


def handed_over(session: Session) -> int:
    """Changes that a coordinator was given."""
    return session.scalar(select(func.count()).select_from(Outbox).where(Outbox.state == "trayed")) or 0
