"""Technical requests to the maintenance system and its ticket numbers back, by file (domain 2.3, `docs/maintenance-csv.md`).

Only technical requests of class R0 leave (INV-09), without a name, a telephone or anybody's household. What comes back is first
read without writing anything; a row is taken whole or refused with its line and reason, all rows in one transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import Building, Unit
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.maintenance import LARGEST, AnswerRow, read_answers, written
from app.rules.problem import Problem, problem
from app.rules.requests import OPEN_STATES, THIRD_PARTY, allowed, category, in_lists
from app.rules.visibility import R0, exportable
from app.services.checks import refuse
from app.services.names import place_text, street_text
from app.services.request_views import listed_only
from app.services.requests import advance, send_to_third_party

AREA = "tecnica"
SENT_TO = "Manutenzione"
"""The third party's name where nobody says another."""

_AT_ONCE = 500
"""Numbers asked for in one query."""


@dataclass(frozen=True)
class ExportRow:
    """A request that leaves."""

    id: str
    number: str
    title: str
    where: str


@dataclass(frozen=True)
class Kept:
    """A request that was chosen and does not leave, and why."""

    number: str
    reason: str


@dataclass(frozen=True)
class ExportPlan:
    """What a file would hold: its rows, what stays and why, its bytes. Nothing is marked yet."""

    rows: tuple[ExportRow, ...]
    kept: tuple[Kept, ...]
    data: bytes


@dataclass(frozen=True)
class Taken:
    """A row of an answer that is taken: `what` says in Italian what it does."""

    line: int
    number: str
    ticket: str
    what: str


@dataclass(frozen=True)
class Refused:
    """A row that is not taken: its line in the file, what it named, why."""

    line: int
    number: str
    reason: str


@dataclass(frozen=True)
class AnswerReport:
    """What a file that came back does, or did (`applied`). `unchanged` counts rows that say what is known already."""

    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]
    unchanged: int
    applied: bool


# ------------------------------------------------------------------------------------------------------------- going out


def export_plan(session: Session, who: Who, request_ids: Sequence[str] | None = None) -> ExportPlan:
    """The file with these requests, or with every open technical one that nobody was sent yet. Writes nothing.

    Raises `Notice` (`export_nothing`) when no request is left to send.
    """
    rows, kept = [], []
    for row in _chosen(session, who, request_ids):
        why = _stays(row, who)
        if why is None:
            rows.append(row)
        elif request_ids is not None:
            kept.append(Kept(row.number or "", why.sentence))
    if not rows:
        reasons = " ".join(dict.fromkeys(one.reason for one in kept))
        raise Notice("export_nothing", f"Nessuna richiesta tecnica da inviare. {reasons}".strip())
    cells = [_cells(session, row) for row in rows]
    views = tuple(_row(session, row) for row in rows)
    return ExportPlan(views, tuple(kept), written(cells))


def mark_exported(session: Session, who: Who, request_ids: Sequence[str], sent_to: str = SENT_TO) -> tuple[str, ...]:
    """The file is written: its requests are `inviata_a_terzi`. Answers their numbers. Raises `Notice`; then none is marked."""
    numbers = []
    for request_id in request_ids:
        numbers.append(send_to_third_party(session, who, request_id, sent_to).number or "")
        session.flush()
    return tuple(numbers)


def _chosen(session: Session, who: Who, request_ids: Sequence[str] | None) -> Sequence[Request]:
    query = select(Request).where(Request.company_id == who.company_id, Request.deleted_at.is_(None))
    if request_ids is None:
        query = query.where(*listed_only(), Request.area == AREA, Request.state.in_(OPEN_STATES - {THIRD_PARTY}))
    else:
        query = query.where(Request.id.in_(request_ids))
    return session.scalars(query.order_by(Request.opened_at, Request.id)).all()


def _stays(row: Request, who: Who) -> Problem | None:
    """Why this request does not leave; None when it may."""
    listed = in_lists(row.category, row.visibility) and exportable(row.visibility, "manutenzione")
    if row.area != AREA or not listed or row.number is None:
        return problem("csv_not_technical")
    if row.state == THIRD_PARTY:
        return problem("csv_already_sent")
    if THIRD_PARTY not in allowed(row.state) and "assegnata" not in allowed(row.state):
        return problem("transition_not_allowed", from_state=label("states", row.state), to_state="inviata a terzi")
    return None


def _cells(session: Session, row: Request) -> dict[str, str | None]:
    unit = session.get(Unit, row.unit_id) if row.unit_id else None
    building = session.get(Building, row.building_id) if row.building_id else None
    return {
        "numero": row.number,
        "categoria": _title(row),
        "urgenza": label("urgencies", row.urgency),
        "comune": building.municipality if building else None,
        "via": building.street if building else None,
        "civico": building.house_number if building else None,
        "scala": row.stair,
        "piano": unit.floor if unit else None,
        "interno": unit.apartment_no if unit else None,
        "codice_ui": unit.code if unit else None,
        "luogo": label("places", row.place),
        "descrizione": row.description if row.visibility == R0 else None,
        "da_quando": row.since_text,
        "accesso": row.access_hours,
        "aperta_il": rome_day(row.opened_at).isoformat(),
        "entro": row.due_on.isoformat() if row.due_on else None,
    }


def _row(session: Session, row: Request) -> ExportRow:
    building = session.get(Building, row.building_id) if row.building_id else None
    unit = session.get(Unit, row.unit_id) if row.unit_id else None
    where = place_text(row.place, building, row.stair, unit)
    street = f"{street_text(building)}, " if building is not None else ""
    return ExportRow(row.id, row.number or "", _title(row), f"{street}{where}")


def _title(row: Request) -> str:
    known = category(row.area, row.category)
    return known.label if known else row.category


# ------------------------------------------------------------------------------------------------------------ coming back


def answer_file(path: Path) -> bytes:
    """The bytes of a file that came back; one that is too large is not read to its end. Raises `Notice`."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise Notice(
            "file_unreadable",
            "Il file scelto non si può leggere. Non è stato registrato niente: controllare che ci sia ancora.",
        ) from None
    if len(data) > LARGEST:
        refuse([problem("csv_too_large", limit=LARGEST // 1_000_000)])
    return data


def take_answers(session: Session, who: Who, data: bytes, *, apply: bool = False) -> AnswerReport:
    """Read a file that came back: what each row does and which are refused. Only with `apply` is it done.

    `ricevuta` and `in_lavorazione` note the ticket, `eseguita` makes the request *risolta*, `respinta` gives it back to work.
    Raises `Notice` (`csv_*`) where the file cannot be read as a whole; then nothing is written.
    """
    rows = read_answers(data)
    if isinstance(rows, Problem):
        raise Notice(rows.code, rows.sentence, **rows.values)
    taken: list[Taken] = []
    refused: list[Refused] = []
    unchanged = 0
    known = _requests(session, who, rows)
    for row in rows:
        request = known.get(row.number)
        why = row.refused or _not_taken(request, row)
        if why is not None or request is None:
            refused.append(Refused(row.line, row.number, (why or problem("csv_number_unknown")).sentence))
            continue
        ticket, step = _does(request, row)
        if ticket is None and step is None:
            unchanged += 1
            continue
        taken.append(Taken(row.line, row.number, row.ticket or request.external_ticket or "", _said(ticket, step)))
        if apply:
            _do(session, who, request, ticket, step, row)
    return AnswerReport(tuple(taken), tuple(refused), unchanged, apply)


def _requests(session: Session, who: Who, rows: Sequence[AnswerRow]) -> dict[str, Request]:
    """The technical requests with these numbers that a list may show, read at once: of any other it is not even said that it is
    there. A number that two requests bear names none.
    """
    numbers = sorted({row.number for row in rows if row.refused is None})
    found: dict[str, Request] = {}
    twice: set[str] = set()
    for at in range(0, len(numbers), _AT_ONCE):
        query = select(Request).where(
            *listed_only(),
            Request.company_id == who.company_id,
            Request.area == AREA,
            Request.number.in_(numbers[at : at + _AT_ONCE]),
        )
        for one in session.scalars(query):
            number = one.number or ""
            twice |= {number} & found.keys()
            found[number] = one
    return {
        number: one
        for number, one in found.items()
        if number not in twice and exportable(one.visibility, "manutenzione")
    }


def _not_taken(request: Request | None, row: AnswerRow) -> Problem | None:
    if request is None:
        return problem("csv_number_unknown")
    if not row.ticket and not request.external_ticket:
        return problem("csv_ticket_missing")
    if row.ticket and request.external_ticket and row.ticket != request.external_ticket:
        return problem("csv_ticket_other", ticket=request.external_ticket)
    ticket, step = _does(request, row)
    if ticket is None and step is None:
        return None
    if step is not None and step not in allowed(request.state):
        return problem(
            "transition_not_allowed", from_state=label("states", request.state), to_state=label("states", step)
        )
    if step is None and request.state not in OPEN_STATES:
        return problem("csv_ended", state=label("states", request.state))
    return None


def _does(request: Request, row: AnswerRow) -> tuple[str | None, str | None]:
    """The ticket to note and the state to go to; None for what is so already."""
    ticket = row.ticket if row.ticket and row.ticket != request.external_ticket else None
    if row.state == "eseguita":
        return ticket, None if request.state in ("risolta", "chiusa") else "risolta"
    if row.state == "respinta":
        return ticket, None if request.state == "in_lavorazione" else "in_lavorazione"
    return ticket, None


def _said(ticket: str | None, step: str | None) -> str:
    said = [f"ticket {ticket}"] if ticket else []
    if step == "risolta":
        said.append("diventa risolta")
    elif step is not None:
        said.append("la manutenzione non la prende: torna in lavorazione")
    return ", ".join(said)


def _do(session: Session, who: Who, request: Request, ticket: str | None, step: str | None, row: AnswerRow) -> None:
    if step is not None:
        advance(session, who, request.id, step, reason=row.note or None)
        session.flush()
    if ticket is not None:
        request.external_ticket = ticket
        session.flush()
