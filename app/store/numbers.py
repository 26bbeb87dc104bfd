"""Local numbers: a series per line and year, given out offline without clashes because the line's code is part of them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import Desk, LocalNumber, SyncState


def next_number(session: Session, series: str, year: int) -> tuple[str, str, int]:
    """Take the next number of `series` (`modulo`, `richiesta`) in `year`: company code, line code, number."""
    desk = session.scalars(select(Desk)).one()
    state = session.get_one(SyncState, 1)
    counter = session.get(LocalNumber, (state.line, year, series))
    if counter is None:
        counter = LocalNumber(line=state.line, year=year, series=series, last=0)
        session.add(counter)
    counter.last += 1
    return desk.company_code, state.line_code, counter.last
