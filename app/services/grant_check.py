"""What the rules of L.1 say of a request for a grant: asked when it is proposed or changed, kept, and shown to whoever decides.

It decides nothing: the centre judges each step by itself (`app/rules/funds.py`).
"""

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.evaluations import EvaluationView, latest_evaluation, make_evaluation

TRACK = "T-L1"


def check_grant(session: Session, who: Who, grant_id: str) -> EvaluationView:
    """Ask the rules that count today about a request, and keep the answer. Raises `Notice` (`not_found`, `rules_none`)."""
    return make_evaluation(session, who, "grant_request", grant_id, TRACK, who.today())


def check_proposed(session: Session, who: Who, grant_id: str) -> None:
    """The same with what was just proposed, which does not wait for rules that head office has not loaded."""
    try:
        check_grant(session, who, grant_id)
    except Notice as notice:
        if notice.code != "rules_none":
            raise


def last_check(session: Session, who: Who, grant_id: str) -> EvaluationView | None:
    """The last answer; None before the first."""
    return latest_evaluation(session, who, grant_id, TRACK)
