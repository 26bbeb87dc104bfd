"""Tasks, reviews and milestones due, and what head office has to do, as *Oggi* and *Percorsi* list them."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_near_day
from app.rules.money import format_cents
from app.services.arrears_due import CASE_DUE
from app.services.grant_views import GrantRow
from app.services.office_today import FUNDS, OfficeRow
from app.services.projects import MilestoneDue
from app.services.referral_views import ReferralRow
from app.services.solidarity import SOLIDARITY_DUE
from app.services.tasks import TASK, DueRow
from app.services.today import AgendaRow, PaperRow
from app.ui.inner_words import words
from app.ui.page import Page
from app.ui.viewmodels.today import PAPER
from app.ui.widgets import Row, state_chip

MILESTONE = "tappa"
"""Before the id of a milestone in a list, and the thing that opens it."""

OFFICE = "ufficio"
"""Before the page and the id of a row of head office: `ufficio:fondi:<id>`."""


def due_row(one: DueRow) -> Row:
    """A row that is opened, and done with F where it is a task."""
    hints = (("Return", _tr("apri")), *((("F", _tr("fatto")),) if one.kind == TASK else ()))
    late = _tr("in ritardo") if one.late else ""
    title = words(one.name) if one.kind == SOLIDARITY_DUE else one.name  # any other names a person, or a number
    return Row(f"{one.kind}:{one.id}", title, f"– {words(one.text)}", late, lead=words(one.when), hints=hints)


def open_due(page: Page, rows: Iterable[DueRow], record_id: str) -> None:
    """Open the pathway or case of what is due; the person of a task of its own; of a notice the page that lists it."""
    one = next((each for each in rows if each.id == record_id), None)
    if one is not None and one.kind == CASE_DUE:
        page.open_thing.emit(CASE_DUE, one.id)
    elif one is not None and one.kind == SOLIDARITY_DUE:
        page.go.emit("solidarieta")
    elif one is not None and one.pathway_id is not None:
        page.open_thing.emit("percorso", one.pathway_id)
    elif one is not None and one.person_id is not None:
        page.open_thing.emit("persona", one.person_id)


def milestone_row(one: MilestoneDue, today: date) -> Row:
    """A milestone of a project that is due."""
    late = _tr("in ritardo") if one.late else ""
    lead = words(show_near_day(one.due_on, today))
    return Row(f"{MILESTONE}:{one.id}", one.name, f"– {one.project}", late, lead=lead, hints=(("Return", _tr("apri")),))


def office_row(one: OfficeRow) -> Row:
    """Something for head office, opened on its page."""
    late = _tr("in ritardo") if one.late else ""
    hints = (("Return", _tr("apri")),)
    return Row(
        f"{OFFICE}:{one.page}:{one.id}",
        one.title,
        f"– {one.text}",
        late,
        lead=one.lead,
        hints=hints,
    )


def disconnection_row(one: GrantRow, today: date) -> Row:
    """A supply about to be cut off: the grant asked for it, without a name."""
    lead = words(show_near_day(one.disconnection_on, today)) if one.disconnection_on is not None else ""
    title = f"{one.number or '—'}, {one.purpose.lower()} {format_cents(one.amount_cents)}"
    hints = (("Return", _tr("apri")),)
    return Row(f"{OFFICE}:{FUNDS}:{one.id}", title, f"– {one.state_words.lower()}", lead=lead, hints=hints)


def referral_row(one: ReferralRow) -> Row:
    """A referral that nobody answered."""
    said = QCoreApplication.translate("today", "– consegnato da {days} giorni")
    return Row(f"invio:{one.id}", one.partner, said.format(days=one.days), f"· {one.number or ''}")


def paper_row(one: PaperRow) -> Row:
    """A printed sheet whose signature is not recorded."""
    said = QCoreApplication.translate("TodayPage", "– stampato, firma non ancora registrata")
    hints = (("F", QCoreApplication.translate("TodayPage", "firmato")),)
    return Row(f"{PAPER}:{one.id}", one.text, said, lead=one.when, hints=hints)


def agenda_row(one: AgendaRow, hints: tuple[tuple[str, str], ...]) -> Row:
    """An appointment or a call-back."""
    muted = " ".join(f"· {part}" for part in (one.phone, one.place) if part)
    chip = state_chip("riservata") if one.reserved else None
    shown = hints if one.person_id else hints[1:]
    return Row(f"{one.kind}:{one.id}", one.name, f"– {one.text}", muted, lead=one.when, hints=shown, chip=chip)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pathways", text)
