"""What is due, as *Oggi* and *Percorsi* list it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.services.arrears_due import CASE_DUE
from app.services.day_rows import DayRow
from app.services.solidarity import SOLIDARITY_DUE
from app.services.tasks import TASK, DueRow
from app.services.today import AgendaRow, PaperRow
from app.ui.inner_words import words
from app.ui.page import Page
from app.ui.viewmodels.today import PAPER
from app.ui.widgets import Row, state_chip

OPENED = "apri"
"""Before what a row opens and its id: `apri:fondi:<id>`."""


def due_row(one: DueRow) -> Row:
    """A row that is opened, and done with F where it is a task."""
    hints = (("Return", _tr("apri")), *((("F", _tr("fatto")),) if one.kind == TASK else ()))
    title = words(one.name) if one.kind in (CASE_DUE, SOLIDARITY_DUE) else one.name  # any other names a person
    late = _late(one.late)
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


def day_row(one: DayRow) -> Row:
    """Something that is opened where it is done."""
    return Row(
        f"{OPENED}:{one.opens}:{one.id}",
        one.title or one.name,
        f"– {one.text}" if one.text else "",
        _late(one.late),
        lead=one.lead,
        hints=(("Return", _tr("apri")),),
        chip=state_chip(one.state) if one.state else None,
    )


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


def _late(late: bool) -> str:
    return f"· {_tr('in ritardo')}" if late else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("pathways", text)
