"""What a sheet would look like, without printing it: nothing is numbered, recorded or sent; only sensitive readings are.

The preview goes through `documents.gather` itself, inside a savepoint that is rolled back, so that the page on screen is the
page that comes out. What a person reads of class R2 or R3 is a reading like any other and stays written down.
"""

from sqlalchemy.orm import Session

from app.models.visits import Visit
from app.models.who import Who
from app.rules.visibility import R2
from app.services import paper_decisions
from app.services.checks import found
from app.services.documents import Paper, gather
from app.services.notes import notes_of, open_note
from app.services.paper_facts import sheet_of
from app.services.paper_presence import WITH_COSTS, time_sheet_facts
from app.services.readings import open_text, reason_is_needed
from app.services.timesheet import cost_reason_needed
from app.store import capture

SENSITIVE = ("MOD-02-L", "MOD-02-P", "MOD-03-S", "NOTA-R3", WITH_COSTS, *paper_decisions.RECORDS)
"""Forms whose preview is a reading: they ask a reason as any R2 or R3 record."""


def preview(
    session: Session,
    who: Who,
    form_code: str,
    record_id: str | None = None,
    *,
    blank: bool = False,
    large: bool = False,
    reason: str | None = None,
    confirmed: bool = False,
    courtesy: str | None = None,
) -> Paper:
    """The paper as it would be printed now. Raises what `gather` raises."""
    if not blank and record_id is not None:
        _read(session, who, form_code, record_id, reason)
    session.flush()
    kept = {table: set(ids) for table, ids in capture.changed(session).items()}
    point = session.begin_nested()
    try:
        paper = gather(
            session, who, form_code, record_id, blank=blank, large=large, reason=reason, confirmed=confirmed,
            courtesy=courtesy,
        )  # fmt: skip
    finally:
        # Whatever gather did or refused, nothing of it stays: the screen only looks.
        point.rollback()
        capture.changed(session).clear()
        capture.changed(session).update(kept)
    return paper


def preview_needs_reason(session: Session, who: Who, form_code: str, record_id: str) -> bool:
    """Must a reason be asked before this sheet is shown? Never for a form that holds nothing sensitive."""
    if form_code in ("MOD-02-L", "MOD-02-P"):
        sheet = sheet_of(session, who, form_code, record_id)
        return reason_is_needed(session, who, sheet.__tablename__, sheet.id)
    if form_code == "MOD-03-S":
        return any(
            reason_is_needed(session, who, "visit_note", note.id)
            for note in notes_of(session, who, visit_id=record_id)
            if note.visibility == R2
        )
    if form_code == WITH_COSTS:
        return cost_reason_needed(session, who)
    if form_code in paper_decisions.RECORDS:
        return any(
            reason_is_needed(session, who, one.__tablename__, one.id)
            for one in paper_decisions.read_on(session, form_code, record_id)
        )
    return form_code == "NOTA-R3" and reason_is_needed(session, who, "visit_note", record_id)


def _read(session: Session, who: Who, form_code: str, record_id: str, reason: str | None) -> None:
    if form_code in ("MOD-02-L", "MOD-02-P"):
        open_text(session, who, sheet_of(session, who, form_code, record_id), reason)
    elif form_code == "MOD-03-S":
        visit = found(session, who, Visit, record_id, "La visita")
        for note in notes_of(session, who, visit_id=visit.id):
            if note.visibility == R2:
                open_note(session, who, note.id, reason=reason)
    elif form_code == WITH_COSTS:
        time_sheet_facts(session, who, form_code, record_id, None, reason)
    elif form_code in paper_decisions.RECORDS:
        for record in paper_decisions.read_on(session, form_code, record_id):
            open_text(session, who, record, reason)
    elif form_code == "NOTA-R3":
        open_note(session, who, record_id, reason=reason)
