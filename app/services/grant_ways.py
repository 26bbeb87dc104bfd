"""Where a grant that does not go on can go: another line of funds, or, from the waiting list, the same fund again. One act each (2.8)."""

from dataclasses import fields

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.funds import GrantRequest
from app.models.who import Who
from app.rules import funds as rules
from app.services.checks import found
from app.services.funds import FundView, list_funds
from app.services.grant_check import check_proposed
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
    if row.state not in rules.DEAD:
        withdraw(session, who, grant_id, ELSEWHERE)
    return _anew(session, who, row, wanted.id)


def ask_again(session: Session, who: Who, grant_id: str) -> Promise:
    """Ask the same of the same fund once more, as a new request: what was refused or withdrawn stays as it was decided.

    Raises `Notice` (`grant_still_stands`), and what proposing raises.
    """
    row = found(session, who, GrantRequest, grant_id, WHAT)
    if row.state not in rules.DEAD:
        raise Notice("grant_still_stands", "La richiesta è ancora in corso: non serve riproporla.")
    return _anew(session, who, row, row.fund_id)


def _anew(session: Session, who: Who, row: GrantRequest, fund_id: str) -> Promise:
    new = NewGrant(**{one.name: getattr(row, one.name) for one in fields(NewGrant)} | {"fund_id": fund_id})
    done = promise(session, who, draft(session, who, new).id)
    check_proposed(session, who, done.grant_id)
    return done
