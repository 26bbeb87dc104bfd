"""Visit notes: an unsigned one is its author's alone, signing closes it, corrections are new notes. Knows no record."""

from datetime import datetime

from app.rules.clock import utc_text
from app.rules.problem import Problem, problem
from app.rules.visibility import stricter


def check_note_edit(*, author_id: str, editor_id: str, signed_at: datetime | None) -> list[Problem]:
    """Why this operator may not change the text of a note."""
    if signed_at is not None:
        return [problem("note_signed")]
    if editor_id != author_id:
        return [problem("note_not_author")]
    return []


def check_signing(*, author_id: str, signer_id: str, signed_at: datetime | None, body: str) -> list[Problem]:
    """Why a note may not be closed now (*chiudi nota*)."""
    if signed_at is not None:
        return [problem("note_already_signed", day=utc_text(signed_at))]
    if signer_id != author_id:
        return [problem("note_not_author")]
    if not body.strip():
        return [problem("note_empty")]
    return []


def check_correction(
    *, corrected_signed_at: datetime | None, corrected_visibility: str, visibility: str
) -> list[Problem]:
    """Why a new note may not correct another: the other must be closed, and the correction is no less reserved."""
    if corrected_signed_at is None:
        return [problem("note_correction_unsigned")]
    if stricter(visibility, corrected_visibility) != visibility:
        return [problem("note_correction_visibility", required=corrected_visibility)]
    return []
