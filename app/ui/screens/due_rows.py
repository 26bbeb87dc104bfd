"""Tasks, reviews and milestones due, as *Oggi* and *Percorsi* list them."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_near_day
from app.services.arrears_due import CASE_DUE
from app.services.projects import MilestoneDue
from app.services.solidarity import SOLIDARITY_DUE
from app.services.tasks import TASK, DueRow
from app.ui.inner_words import words
from app.ui.page import Page
from app.ui.widgets import Row

MILESTONE = "tappa"
"""Before the id of a milestone in a list, and the thing that opens it."""


def due_row(one: DueRow) -> Row:
    """A row that is opened, and done with F where it is a task."""
    hints = (("Return", _tr("apri")), *((("F", _tr("fatto")),) if one.kind == TASK else ()))
    late = _tr("in ritardo") if one.late else ""
    return Row(f"{one.kind}:{one.id}", one.name, f"– {words(one.text)}", late, lead=words(one.when), hints=hints)


def open_due(page: Page, rows: Iterable[DueRow], record_id: str) -> None:
    """Open the pathway or case of what is due; the person of a task of its own; of a notice the page that lists it."""
    one = next((each for each in rows if each.id == record_id), None)
    if one is not None and one.kind == CASE_DUE:
        page.open_thing.emit(CASE_DUE, one.id)
    elif one is not None and one.kind == SOLIDARITY_DUE:
        page.go.emit("casi")
    elif one is not None and one.pathway_id is not None:
        page.open_thing.emit("percorso", one.pathway_id)
    elif one is not None and one.person_id is not None:
        page.open_thing.emit("persona", one.person_id)


def milestone_row(one: MilestoneDue, today: date) -> Row:
    """A milestone of a project that is due."""
    late = _tr("in ritardo") if one.late else ""
    lead = words(show_near_day(one.due_on, today))
    return Row(f"{MILESTONE}:{one.id}", one.name, f"– {one.project}", late, lead=lead, hints=(("Return", _tr("apri")),))


def _tr(text: str) -> str:
    return QCoreApplication.translate("pathways", text)
