"""What happened with a person, newest first: contacts, requests, visits, papers, one list.

R3 does not appear at all; of R2 only the number of hidden notes is said. No text of either is ever read here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.contacts import Contact, Information
from app.models.documents import PrintedDocument
from app.models.intake import IntakeForm
from app.models.network import Referral
from app.models.requests import Request
from app.models.visits import Visit, VisitNote
from app.models.who import Who
from app.rules.catalogues import areas, label
from app.rules.clock import ROME, rome_day
from app.rules.dates import show_day
from app.rules.local_numbers import short_tail
from app.rules.requests import in_lists
from app.rules.visibility import R2, R3
from app.services.centre import centre_states
from app.services.names import Names, load_names
from app.services.partners import referral_line
from app.services.reporters import joined_requests
from app.services.timeline_acts import calls, mediations, referral_steps
from app.services.timeline_laboratories import laboratories
from app.store.same_person import cards_of

R = TypeVar("R", bound=Record)

Cards = tuple[str, ...]
"""The ids of all cards of one person."""

_CONTACT_TITLES = {
    ("sportello", "entrata"): "Contatto allo sportello",
    ("telefono", "entrata"): "Telefonata",
    ("telefono", "uscita"): "Telefonata fatta",
    ("lettera", "entrata"): "Lettera ricevuta",
    ("lettera", "uscita"): "Lettera inviata",
    ("email", "entrata"): "E-mail ricevuta",
    ("email", "uscita"): "E-mail inviata",
    ("messaggio", "entrata"): "Messaggio ricevuto",
    ("messaggio", "uscita"): "Messaggio inviato",
    ("scala_cortile", "entrata"): "Incontro in scala o cortile",
    ("visita", "entrata"): "Colloquio in visita",
    ("evento", "entrata"): "Incontro a un evento",
    ("visita", "uscita"): "Colloquio cercato in visita",
    ("scala_cortile", "uscita"): "Incontro cercato in scala o cortile",
    ("evento", "uscita"): "Incontro cercato a un evento",
}
_REQUEST_TITLES = {
    "tecnica": "Segnalazione tecnica", "amministrativa": "Richiesta amministrativa", "sociale": "Richiesta sociale",
}  # fmt: skip
_INTAKE_STATES = {"in_compilazione": "in compilazione", "completa": "completa, da firmare", "firmata": "firmata"}


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened. `author` is empty for what was done at this desk's outpost; `hidden` counts R2 notes; `typed` is what
    somebody wrote, read as it was written.
    """

    kind: str
    id: str
    channel: str | None
    at: datetime
    title: str
    detail: str
    author: str
    standing: str
    hidden: int = 0
    typed: str = ""


def hidden_notes(count: int) -> str:
    """`1 nota sensibile (nascosta)`."""
    return f"{count} {'nota sensibile (nascosta)' if count == 1 else 'note sensibili (nascoste)'}"


def timeline_of(session: Session, who: Who, person_id: str, *, limit: int = 200) -> tuple[TimelineEntry, ...]:
    """The timeline of a person, newest first: whatever hangs on any of their cards."""
    names, cards = load_names(session), cards_of(session, person_id)
    entries = [one for part in _PARTS for one in part(session, who, names, cards)]
    return tuple(sorted(entries, key=lambda one: (one.at, one.id), reverse=True)[:limit])


def category_labels(topics: Iterable[dict[str, Any]]) -> list[str]:
    """What rows say of the topics that may be shown: never a reserved category (INV-06)."""
    known = {category.code: category for area in areas() for category in area.categories}
    shown = []
    for topic in topics:
        category = known.get(str(topic.get("category")))
        if category is not None and not category.reserved:
            shown.append(category.row.lower())
    return list(dict.fromkeys(shown))


def _live(session: Session, model: type[R], *conditions: ColumnElement[bool]) -> Sequence[R]:
    return list(session.scalars(select(model).where(*conditions, model.deleted_at.is_(None), model.visibility != R3)))


def _author(who: Who, names: Names, record: Record) -> str:
    if record.outpost_id == who.outpost_id or record.outpost_id is None:
        return ""
    return f"collega di {names.outpost(record.outpost_id)}"


def _entry(
    who: Who, names: Names, record: Record, at: datetime, title: str, detail: str, standing: str, **more: Any
) -> TimelineEntry:
    if record.visibility == R2:
        detail, more["hidden"], more["typed"] = hidden_notes(1), 1, ""
    return TimelineEntry(
        record.__tablename__, record.id, more.get("channel"), at, title, detail, _author(who, names, record), standing,
        more.get("hidden", 0), more.get("typed", ""),
    )  # fmt: skip


def _contacts(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _live(session, Contact, Contact.person_id.in_(cards))
    where = centre_states(session, "contact", [row.id for row in rows])
    found = []
    for row in rows:
        title = _CONTACT_TITLES.get((row.channel, row.direction), f"Contatto: {label('channels', row.channel)}")
        topics = category_labels(row.topics)
        count = f"{len(topics)} {'argomento' if len(topics) == 1 else 'argomenti'}: " if topics else ""
        outcome = label("contact_outcomes", row.outcome).lower() if row.outcome else ""
        detail = f"{count}{', '.join(topics)}" if topics else outcome
        found.append(_entry(who, names, row, row.started_at, title, detail, where[row.id], channel=row.channel))
    return found


def _their_requests(session: Session, cards: Cards) -> list[Request]:
    joined = [
        one
        for contact in _live(session, Contact, Contact.person_id.in_(cards))
        for one in joined_requests(contact.topics)
    ]
    theirs = or_(Request.reporter_id.in_(cards), Request.on_behalf_of_id.in_(cards), Request.id.in_(joined))
    return [row for row in _live(session, Request, theirs) if in_lists(row.category, row.visibility)]


def _requests(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _their_requests(session, cards)
    where = centre_states(session, "request", [row.id for row in rows])
    found = []
    for row in rows:
        what = ", ".join(category_labels([{"category": row.category}])) or row.category
        state = label("states", row.state).lower()
        outcome = f": {label('request_outcomes', row.outcome).lower()}" if row.outcome else ""
        detail = f"{what} – {state}{outcome}"
        title = _REQUEST_TITLES.get(row.area, "Richiesta")
        found.append(_entry(who, names, row, row.opened_at, title, detail, where[row.id]))
    return found


def _visits(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    visits = _live(session, Visit, Visit.person_id.in_(cards))
    notes = _live(
        session,
        VisitNote,
        or_(VisitNote.person_id.in_(cards), VisitNote.visit_id.in_([visit.id for visit in visits])),
    )
    where = centre_states(session, "visit", [visit.id for visit in visits]) | centre_states(
        session, "visit_note", [note.id for note in notes]
    )
    found = []
    for visit in visits:
        own = [note for note in notes if note.visit_id == visit.id]
        hidden = sum(note.visibility == R2 for note in own)
        open_notes = len(own) - hidden
        parts = []
        if open_notes:
            parts.append(f"{open_notes} {'nota operativa' if open_notes == 1 else 'note operative'}")
        if hidden:
            parts.append(hidden_notes(hidden))
        detail = ", ".join(parts) or ("in corso" if visit.state == "aperta" else "senza note")
        found.append(_entry(who, names, visit, visit.started_at, "Visita", detail, where[visit.id], hidden=hidden))
    shown = {visit.id for visit in visits}
    for note in notes:
        if note.visit_id is None or note.visit_id not in shown:
            body = " ".join(note.body.split())[:120] if note.visibility != R2 else ""
            found.append(_entry(who, names, note, note.recorded_at, "Nota", "", where[note.id], typed=body))
    return found


def _papers(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _live(session, PrintedDocument, PrintedDocument.person_id.in_(cards))
    where = centre_states(session, "printed_document", [row.id for row in rows])
    found = []
    for row in rows:
        number = f" n. {short_tail(row.local_number)}" if row.local_number else ""
        if row.signed_how == "rifiuta_di_firmare":
            detail = "stampato, firma rifiutata"
        elif row.signed_how == "non_serve":
            detail = "stampato"
        else:
            detail = "stampato e firmato" if row.signed_at else "stampato, da firmare"
        entry = _entry(who, names, row, row.printed_at, f"{row.form_code}{number}", detail, where[row.id])
        found.append(entry)
    return found


def _intakes(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _live(session, IntakeForm, IntakeForm.person_id.in_(cards))
    where = centre_states(session, "intake_form", [row.id for row in rows])
    return [
        _entry(
            who,
            names,
            row,
            row.started_at,
            "Scheda di accesso",
            _INTAKE_STATES.get(row.state, row.state)
            + (f" il {show_day(rome_day(row.signed_at))}" if row.signed_at else ""),
            where[row.id],
        )
        for row in rows
    ]


def _acts(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    referrals = _live(session, Referral, Referral.person_id.in_(cards))
    happened = [
        *laboratories(session, cards),
        *calls(session, _their_requests(session, cards)),
        *referral_steps(session, referrals),
        *mediations(session, who, cards),
    ]
    kinds = {row.__tablename__ for row, *_ in happened}
    where: dict[str, str] = {}
    for kind in kinds:
        where |= centre_states(session, kind, [row.id for row, *_ in happened if row.__tablename__ == kind])
    return [
        replace(_entry(who, names, row, at, title, detail, where[row.id]), kind=opens.__tablename__, id=opens.id)
        for row, opens, at, title, detail in happened
    ]


def _told(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _live(session, Information, Information.person_id.in_(cards))
    where = centre_states(session, "information", [row.id for row in rows])
    return [
        _entry(
            who, names, row, _told_at(row), "Informazione data",
            label("information", row.topic).lower(), where[row.id],
        )
        for row in rows
    ]  # fmt: skip


def _told_at(row: Information) -> datetime:
    """When it was written, on the day itself; else noon of the day on which it was said."""
    same = rome_day(row.recorded_at) == row.told_on
    return row.recorded_at if same else datetime.combine(row.told_on, time(12), ROME)


def _referrals(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    rows = _live(session, Referral, Referral.person_id.in_(cards))
    where = centre_states(session, "referral", [row.id for row in rows])
    return [
        _entry(who, names, row, row.recorded_at, "Invio a un ente", referral_line(session, row), where[row.id])
        for row in rows
    ]


def _walked(session: Session, who: Who, names: Names, cards: Cards) -> list[TimelineEntry]:
    from app.services.household_story import pathway_entries  # it tells of households with the timelines made here

    return pathway_entries(session, who, cards)


_PARTS = (_contacts, _requests, _visits, _papers, _intakes, _acts, _told, _referrals, _walked)
