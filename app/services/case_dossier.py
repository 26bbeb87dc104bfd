"""The dossier of a case of innocent arrears: MOD-08 as it stands now, kept for a body, with the evaluation it rests on (INV-42).

It is R2: whoever opens it says why. A dossier that is not on an agenda yet is made anew in place; one that is on one stays as it was,
and the next is a new record.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase
from app.models.decisions import Dossier
from app.models.who import Who
from app.rules.arrears import BEFORE_AGENDA, TRACK, check_complete
from app.rules.problem import problem
from app.rules.visibility import R2, stricter
from app.services.arrears import CASE, standing_of
from app.services.care_team import followed, stamp_below
from app.services.checks import refuse
from app.services.evaluations import latest_evaluation
from app.services.paper_arrears import case_sheet, sheet_content


def prepare_dossier(session: Session, who: Who, case_id: str) -> Dossier:
    """Make the case ready for a body: `complete` only where nothing that blocks is unknown; else a waiver must be written.

    Raises `Notice` (`not_for_reader`, `arrears_step_not_allowed` before it is examined, `arrears_needs_evaluation`).
    """
    case = followed(session, who, ArrearsCase, case_id, CASE)
    if case.state not in BEFORE_AGENDA:
        refuse([problem("arrears_step_not_allowed", from_state=case.state, to_state="dossier_completo")])
    evaluation = latest_evaluation(session, who, case_id, TRACK)
    if evaluation is None:
        refuse([problem("arrears_needs_evaluation")])
    assert evaluation is not None  # it was just refused
    lacking = check_complete(standing_of(session, who, case))
    content = sheet_content(case_sheet(session, who, case))
    row = session.scalars(
        select(Dossier).where(Dossier.case_id == case_id, Dossier.session_id.is_(None), Dossier.deleted_at.is_(None))
    ).first()
    if row is None:
        row = Dossier(
            **(stamp_below(who, case) | {"visibility": stricter(R2, case.visibility)}),
            case_id=case_id,
            case_operator_id=case.operator_id,
            number=case.number,
            content={},
        )
        session.add(row)
    row.content, row.evaluation_id, row.complete = content, evaluation.id, not lacking
    session.flush()
    return row
