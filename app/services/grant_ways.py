"""Where a grant that does not go on can go: another line of funds, or the waiting list. One act each (domain 2.8)."""

from dataclasses import fields

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.funds import GrantRequest
from app.models.who import Who
from app.rules import funds as rules
from app.services.checks import found
from app.services.funds import FundView, list_funds
from app.services.grants import WHAT, NewGrant, Promise, draft, promise, withdraw

ELSEWHERE = "Chiesto su un'altra linea di fondi."


def other_lines(session: Session, who: Who, row: GrantRequest) -> tuple[FundView, ...]:
    """The other funds that help for the same purpose and, as far as is known here, have the money; by code."""
    return tuple(
        one
        for one in list_funds(session, who)
        if one.id != row.fund_id
        and one.open
        and one.free_cents >= row.amount_cents
        and rules.is_helped(row.purpose, one.purposes)
    )


def another_line(session: Session, who: Who, grant_id: str, fund_id: str | None = None) -> Promise:
    """Ask the same of another fund (None: the first that may help), in one transaction; what still waits here is withdrawn, so that
    one bill stays in one request.

    Raises `Notice` (`grant_no_other_line`), and what withdrawing and proposing raise.
    """
    row = found(session, who, GrantRequest, grant_id, WHAT)
    lines = other_lines(session, who, row)
    wanted = next((one for one in lines if fund_id in (None, one.id)), None)
    if wanted is None:
        raise Notice(
            "grant_no_other_line",
            "Non c'è un'altra linea di fondi aperta per questa spesa. La richiesta resta com'è: si può cercare un altro aiuto.",
        )
    new = NewGrant(**{one.name: getattr(row, one.name) for one in fields(NewGrant)} | {"fund_id": wanted.id})
    if row.state not in rules.DEAD:
        withdraw(session, who, grant_id, ELSEWHERE)
    return promise(session, who, draft(session, who, new).id)
