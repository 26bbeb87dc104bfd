"""What a signed paper does to the record it was printed from: where its scan hangs, whether it may sign now, what it signs.

A pact, an individual plan or a repayment plan is signed by its scan under the rules that hold by hand; where those refuse, the page
waits.
"""

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import ActivitySession
from app.models.arrears import ArrearsMeasure
from app.models.base import Record
from app.models.documents import PrintedDocument
from app.models.registry import KINDS
from app.models.who import Who
from app.rules.activities import CANCELLED
from app.rules.clock import rome_day
from app.services.measures import accept_plan, running_plan, unaccept_plan
from app.services.pacts import (
    SCAN,
    pact_of,
    plan_of,
    sign_pact,
    sign_plan,
    unsign_pact,
    unsign_plan,
    unsigned_pact,
    written_plan,
)

PACT, PLAN, REGISTER, LETTER, REPAYMENT = "MOD-06", "MOD-07", "MOD-09", "MOD-11", "MOD-12"
COMES_BACK_AGAIN = (LETTER,)
"""Forms that come back more than once: the letter signed here, then its tear-off, which is on the last page, from the partner."""


def hangs_on(session: Session, document: PrintedDocument) -> Record | None:
    """The record whose file this paper becomes: of a pact or plan those themselves, not the pathway; None for none."""
    if document.record_kind not in KINDS or document.record_id is None:
        return None
    if document.form_code == PACT:
        return pact_of(session, document.record_id)
    if document.form_code == PLAN:
        return plan_of(session, document.record_id)
    return session.get(KINDS[document.record_kind].model, document.record_id)


def why_not_now(session: Session, who: Who, document: PrintedDocument) -> str | None:
    """Why this paper may not sign its record now, in a sentence; None when it may, or signs nothing."""
    if document.record_id is None:
        return None
    try:
        if document.form_code == PACT:
            unsigned_pact(session, who, document.record_id)
        elif document.form_code == PLAN:
            written_plan(session, who, document.record_id)
        elif document.form_code == REPAYMENT:
            running_plan(session, who, document.record_id)
    except Notice as notice:
        return str(notice)
    if document.form_code == REGISTER:
        meeting = session.get(ActivitySession, document.record_id)
        if meeting is not None and meeting.state == CANCELLED:
            return "L'incontro di questo registro è stato annullato."
    return None


def sign_record(session: Session, who: Who, document: PrintedDocument) -> None:
    """Sign the pact or plan by this scan, which hangs on it. A plan that this paper signed before, or that was accepted by hand,
    stays as it was.

    Raises `Notice` as by hand.
    """
    if document.record_id is None:
        return
    if document.form_code == PACT:
        sign_pact(session, who, document.record_id, SCAN)
    elif document.form_code == PLAN:
        plan = plan_of(session, document.record_id)
        if document.signed_at is None or (plan is not None and plan.signed_on is None):
            sign_plan(session, who, document.record_id, SCAN)
    elif document.form_code == REPAYMENT and running_plan(session, who, document.record_id).accepted_on is None:
        accept_plan(session, who, document.record_id)


def unsign_record(session: Session, who: Who, document: PrintedDocument, reason: str) -> None:
    """Take back what the scan of this paper signed. A pact or plan that is signed otherwise stays so. Raises `Notice`."""
    if document.record_id is None:
        return
    if document.form_code == PACT:
        pact = pact_of(session, document.record_id)
        if pact is not None and pact.signed_how == SCAN:
            unsign_pact(session, who, pact, reason)
    elif document.form_code == PLAN:
        plan = plan_of(session, document.record_id)
        if plan is not None and plan.signed_how == SCAN:
            unsign_plan(session, who, plan)
    elif document.form_code == REPAYMENT and document.signed_how == SCAN and document.signed_at is not None:
        measure = session.get(ArrearsMeasure, document.record_id)
        if measure is not None and measure.accepted_on == rome_day(document.signed_at):
            unaccept_plan(session, who, measure)
