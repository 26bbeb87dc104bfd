"""The line of a desk database: one life of it, from enrolment or from the day it was found restored or copied (protocol 10).

A database put back from a copy would give out numbers that were given out before. It begins a new line instead: numbers of its
own under a code of its own, while every undecided change keeps its identity, so that what the lost future had sent already
has no second effect.
"""

import secrets
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.models.local import UNANSWERED, Outbox, SyncState
from app.rules.local_numbers import line_code

LINE_BYTES = 16
NONCE_BYTES = 8


@dataclass(frozen=True)
class Standing:
    """How far a line has gone: last number sealed, and how many local numbers it gave out in the latest `year` (0: none yet)."""

    line: str
    made: int
    year: int
    numbers: int


def new_line() -> str:
    """The name of a line."""
    return secrets.token_hex(LINE_BYTES)


def new_nonce() -> bytes:
    """What tells one exchange of a line from the same one of a copy."""
    return secrets.token_bytes(NONCE_BYTES)


def standing(session: Session) -> Standing:
    """Where this database stands: what the witness outside the file must know."""
    state = session.get_one(SyncState, 1)
    session.flush()
    latest = session.connection().exec_driver_sql(
        "SELECT year, sum(last) FROM local_number WHERE line = ? GROUP BY year ORDER BY year DESC LIMIT 1",
        (state.line,),
    )
    year, numbers = latest.one_or_none() or (0, 0)
    return Standing(state.line, state.made, year, numbers)


def renew(session: Session) -> None:
    """Begin a new line. Undecided changes lose their place and keep their identity and the line they were made on."""
    session.flush()
    state = session.get_one(SyncState, 1)
    state.line, state.line_code = new_line(), line_code(secrets.token_bytes(3))
    state.made = state.acked = state.turn = state.safe = 0
    state.nonce = new_nonce()
    # A change that was given up gets a number that may pass: the centre knows it by its identity if it had taken it.
    session.execute(update(Outbox).where(Outbox.state.in_(UNANSWERED)).values(line=None, n=None, reason=None))
    session.info.pop("line", None)
