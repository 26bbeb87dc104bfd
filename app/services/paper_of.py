"""Which function gathers what each form says."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.who import Who
from app.services import paper_facts, paper_requests


def facts_of(
    session: Session,
    who: Who,
    form_code: str,
    record: Record | None,
    record_id: str | None,
    day: date | None,
    *,
    interview: bool,
    reason: str | None,
) -> dict[str, Any]:
    """The facts of a form about a record, by the names of the form's own fields. Raises `Notice`."""
    own = paper_requests.FACTS.get(form_code)
    if own is not None:
        return own(session, who, record)
    return _built_in(session, who, form_code, record, record_id, day, interview=interview, reason=reason)


def _built_in(
    session: Session,
    who: Who,
    form_code: str,
    record: Record | None,
    record_id: str | None,
    day: date | None,
    *,
    interview: bool,
    reason: str | None,
) -> dict[str, Any]:
    match form_code:
        case "MOD-00":
            return paper_facts.privacy_notice(session, who, record)
        case "MOD-01":
            return paper_facts.first_contact(session, who, record)
        case "MOD-02":
            return paper_facts.intake(session, who, record)
        case "MOD-02-L":
            return paper_facts.health_sheet(session, who, record)
        case "MOD-02-P":
            return paper_facts.participant_sheet(session, who, record)
        case "MOD-03":
            return paper_facts.visit_report(session, who, record, interview=interview)
        case "MOD-03-S":
            return paper_facts.sensitive_observations(session, who, record, reason=reason)
        case "NOTA-R3":
            return paper_facts.reserved_note(session, who, record, reason=reason)
        case "MOD-14":
            return paper_facts.daily_summary(session, who, day)
        case _:
            return paper_facts.evening_receipt(session, who, record_id)
