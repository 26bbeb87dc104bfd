"""What each form says about a record, in plain values: the fields of the form's own data type, by name.

Only text that may go there is read (INV-09): MOD-01, 03 and 14 hold nothing of R2 or R3; the sheets L, P and S
hold R2, after `readings` let them; NOTA-R3 holds one note. Knows nothing of pages.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.contacts import Appointment, Contact
from app.models.documents import Authorisation, PrintedDocument
from app.models.intake import IntakeEsf, IntakeForm, IntakeHealth
from app.models.people import Person
from app.models.places import Building, Company, Outpost, Unit
from app.models.requests import Request
from app.models.visits import Visit, VisitNote
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.catalogues import areas, emergency_script, label
from app.rules.clock import ROME
from app.rules.dates import show_day, show_time
from app.rules.phones import show_phone
from app.rules.requests import in_lists
from app.rules.visibility import R0, R1, R2, R3, exportable
from app.services.checks import found
from app.services.day import day_numbers
from app.services.intake import sensitive_record
from app.services.names import dwelling_on, load_names, person_name, the_person
from app.services.person_card import dwelling_view
from app.services.readings import may_open, open_text
from app.services.reporters import joined_requests
from app.store.same_person import cards_of

Facts = dict[str, Any]


def privacy_notice(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-00, of a person or of nobody."""
    company = session.get(Company, who.company_id)
    facts: Facts = {}
    if company is not None:
        facts |= {
            "controller": company.name,
            "controller_contact": company.privacy_contact or company.address,
            "officer_contact": company.data_protection_officer,
        }
    if isinstance(record, Person):
        facts["person"] = f"{record.surname or ''} {record.name or ''}".strip()
        given = {
            one.kind: one
            for one in session.scalars(
                select(Authorisation)
                .where(
                    Authorisation.person_id.in_(cards_of(session, record.id)),
                    Authorisation.revoked_at.is_(None),
                    Authorisation.deleted_at.is_(None),
                    Authorisation.visibility.in_((R0, R1)),
                )
                .order_by(Authorisation.given_at)
            )
        }
        for field, kind in (
            ("refer", "invio_dati"),
            ("photos", "foto_video"),
            ("messages", "avvisi"),
            ("contact_person", "persona_riferimento"),
        ):
            if kind in given:
                facts[field] = {"given": True, "day": given[kind].given_at.astimezone(ROME).date()}
        if "invio_dati" in given:
            facts |= {"refer_to": given["invio_dati"].recipient, "refer_for": given["invio_dati"].purpose}
    return facts


def first_contact(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-01 of a contact: its open topics, and the numbers of the requests that may be listed."""
    contact = _of(record, Contact)
    local = contact.started_at.astimezone(ROME)
    names = load_names(session)
    person = the_person(session, contact.person_id)
    requests = _requests_of(session, contact)
    joined = joined_requests(contact.topics)
    own = [row for row in requests if row.id not in joined]
    reserved = {category.code for area in areas() for category in area.categories if category.reserved}
    topics = [topic for topic in contact.topics if topic.get("category") not in reserved]
    # What somebody else said of a request that this person joined stays theirs.
    said = [*(row.description for row in own), *(topic.get("said") for topic in topics)]
    urgency = next(
        (one for one in ("immediata", "urgente") if any(row.urgency == one for row in requests)), "ordinaria"
    )
    company = session.get(Company, who.company_id)
    outpost = session.get(Outpost, contact.outpost_id) if contact.outpost_id else None
    appointments = [
        row
        for row in session.scalars(
            select(Appointment).where(Appointment.contact_id == contact.id, Appointment.deleted_at.is_(None))
        )
        if exportable(row.visibility, "modulo")
    ]
    facts: Facts = {
        "day": local.date(),
        "hour": local.time().replace(second=0, microsecond=0),
        "place": contact.place or _outpost_place(outpost),
        "operator": names.operator(contact.operator_id),
        "minutes": contact.minutes,
        "channel": contact.channel,
        "anonymous": contact.anonymous,
        "person_role": contact.caller_role,
        "areas": tuple(dict.fromkeys(str(topic.get("area")) for topic in topics)),
        "description": "\n".join(dict.fromkeys(filter(None, said))) or contact.note,
        "urgency": urgency,
        "information_given": contact.outcome == "informazione_data",
        "request_numbers": tuple(row.number for row in requests if row.number),
        "appointment": next((_when(row) for row in appointments if row.kind != "visita"), None),
        "visit": next((_when(row) for row in appointments if row.kind == "visita"), None),
        "referred_to": contact.outcome_detail if contact.outcome == "invio" else None,
        "care_proposed": contact.outcome == "proposta_presa_in_carico",
        "no_follow_up": contact.outcome == "nessun_seguito",
        "got_privacy_notice": "informativa_privacy" in contact.information_given,
        "got_contribution_leaflet": "contributo_regionale_solidarieta" in contact.information_given,
        "got_useful_contacts": "recapiti_utili" in contact.information_given,
        "emergency": emergency_script(
            company.name if company else "", (company.emergency_line if company else "") or ""
        )
        if urgency == "immediata"
        else (),
    }
    if person is not None and not contact.anonymous:
        phone = person.phone1_e164 or person.phone2_e164
        facts |= {
            "surname": person.surname,
            "name": person.name,
            "birth": person.birth_date,
            "phone": show_phone(phone) if phone else person.phone1,
            "language": person.language,
            "needs_interpreter": person.needs_interpreter,
        }
    return facts | place_of(session, _unit_of(session, contact, own), contact.building_id)


def intake(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-02 without L and P: the sections as stored; the paper's own names are given by `app.printing.filling`."""
    form = _of(record, IntakeForm)
    return {section: getattr(form, f"section_{section}") for section in "abcdefghimno"} | {"number": form.number}


def health_sheet(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-02-L (R2)."""
    sheet = _of(record, IntakeHealth)
    form, person = _form_of(session, sheet)
    return {
        "case_number": form.number if form else None,
        "person": _listed(person, form),
        "needs": tuple(code for code in sheet.answers.get("needs", ()) if code != "altro"),
        "other": sheet.answers.get("other"),
        "what_helps": sheet.answers.get("what_helps"),
    }


def participant_sheet(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-02-P (R2): the person's data from section A, the answers as stored."""
    sheet = _of(record, IntakeEsf)
    form, _ = _form_of(session, sheet)
    return {
        "case_number": form.number if form else None,
        "a": form.section_a if form else {},
        "c": form.section_c if form else {},
        "answers": sheet.answers,
    }


def visit_report(session: Session, who: Who, record: Record | None, *, interview: bool) -> Facts:
    """MOD-03: R0 notes, the R1 talk only when asked for, and whether there is a sheet apart. Never R2 or R3 words."""
    visit = _of(record, Visit)
    start = visit.started_at.astimezone(ROME)
    end = visit.ended_at.astimezone(ROME) if visit.ended_at else None
    names = load_names(session)
    person = the_person(session, visit.person_id)
    notes = [note for note in _notes(session, visit) if may_open(who, note)]
    requests = [session.get(Request, one) for one in visit.request_ids]
    talks = [note.body for note in notes if note.visibility == R1] if interview else []
    return {
        "day": start.date(),
        "start": start.time().replace(second=0, microsecond=0),
        "end": end.time().replace(second=0, microsecond=0) if end else None,
        "operators": names.operator(visit.operator_id),
        "reason": visit.kind,
        "entry_consent": bool(visit.entry_consent),
        "person": person_name(person) if person else None,
        "rooms": _parts(visit.rooms),
        "systems": _parts(visit.systems),
        "declared_present": visit.people_present,
        "note": "\n".join(note.body for note in notes if note.visibility == R0) or None,
        "interview": "\n".join(talks) or None,
        "has_sensitive_sheet": any(note.visibility == R2 for note in notes),
        "request_numbers": tuple(
            row.number for row in requests if row is not None and row.number and in_lists(row.category, row.visibility)
        ),
        "agreements": visit.agreement,
        "next_day": show_day(visit.next_on) if visit.next_on else None,
        "read_by_person": visit.signature == "letto",
        "read_to_person": visit.signature == "letto_da_operatore",
        "refuses_to_sign": visit.signature == "rifiuta_di_firmare",
    } | place_of(session, visit.unit_id, None)


def sensitive_observations(session: Session, who: Who, record: Record | None, *, reason: str | None) -> Facts:
    """MOD-03-S: the R2 notes of a visit that this operator may open; each is a logged reading."""
    visit = _of(record, Visit)
    notes = [note for note in _notes(session, visit) if note.visibility == R2 and may_open(who, note)]
    if not notes:
        raise Notice("no_sensitive_notes", "Di questa visita non ci sono osservazioni sensibili da stampare.")
    for note in notes:
        open_text(session, who, note, reason)
    names = load_names(session)
    report = session.scalars(
        select(PrintedDocument.local_number)
        .where(PrintedDocument.form_code == "MOD-03", PrintedDocument.record_id == visit.id)
        .order_by(PrintedDocument.printed_at.desc())
    ).first()
    return {
        "visit_number": report,
        "day": visit.started_at.astimezone(ROME).date(),
        "author": ", ".join(dict.fromkeys(names.operator(note.operator_id) for note in notes)),
        "observations": "\n".join(note.body for note in notes),
    }


def reserved_note(session: Session, who: Who, record: Record | None, *, reason: str | None) -> Facts:
    """NOTA-R3: one reserved note alone, a logged reading."""
    note = _of(record, VisitNote)
    if note.visibility != R3:
        raise Notice("not_reserved", "Questo foglio è solo per le note riservate. Le altre si stampano con la visita.")
    open_text(session, who, note, reason)
    names = load_names(session)
    return {
        "written_at": note.recorded_at,
        "author": names.operator(note.operator_id),
        "reason": label("read_reasons", reason) if reason else None,
        "confirmed_by": names.operator(who.operator_id),
        "text": note.body,
    }


def daily_summary(session: Session, who: Who, day: date | None) -> Facts:
    """MOD-14: numbers and local numbers, no name (INV-09)."""
    numbers = day_numbers(session, who, day)
    facts = {name: getattr(numbers, name) for name in numbers.__dataclass_fields__}
    facts["requests"] = [asdict(row) for row in numbers.requests]
    facts["forms"] = [asdict(row) for row in numbers.forms]
    return facts


def sheet_of(session: Session, who: Who, form_code: str, record_id: str) -> Record:
    """The record a sheet of MOD-02 is about, asked for by its own id or by that of its form."""
    section = "l" if form_code == "MOD-02-L" else "p"
    model: type[IntakeHealth | IntakeEsf] = IntakeHealth if section == "l" else IntakeEsf
    record = session.get(model, record_id) or sensitive_record(session, record_id, section)
    if record is None:
        raise Notice("sheet_empty", "Questo foglio non è ancora stato compilato. Si può stampare vuoto.")
    return found(session, who, model, record.id, "Il foglio")


def _of(record: Record | None, model: type[Any]) -> Any:
    if not isinstance(record, model):
        raise TypeError(f"the form is about a {model.__tablename__}")
    return record


def _when(row: Appointment) -> str:
    return f"{show_day(row.at.astimezone(ROME).date())}, ore {show_time(row.at).lstrip('0')}"


def _outpost_place(outpost: Outpost | None) -> str | None:
    if outpost is None:
        return None
    street = short_place(outpost.street, outpost.house_number)
    return ", ".join(part for part in (outpost.name, street) if part)


def _requests_of(session: Session, contact: Contact) -> list[Request]:
    """Requests of a contact that may be listed: by its topics and by reference, never a reserved one (INV-06)."""
    ids = [str(topic["request_id"]) for topic in contact.topics if topic.get("request_id")]
    rows = session.scalars(select(Request).where((Request.id.in_(ids)) | (Request.contact_id == contact.id)))
    shown = [
        row
        for row in rows
        if row.deleted_at is None and in_lists(row.category, row.visibility) and exportable(row.visibility, "modulo")
    ]
    return sorted(shown, key=lambda row: (ids.index(row.id) if row.id in ids else len(ids), row.id))


def _unit_of(session: Session, contact: Contact, requests: list[Request]) -> str | None:
    if contact.unit_id:
        return contact.unit_id
    if contact.person_id:
        _, place = dwelling_on(session, contact.person_id, contact.started_at.astimezone(ROME).date())
        if place is not None and place.unit_id:
            return place.unit_id
    return next((row.unit_id for row in requests if row.unit_id), None)


def place_of(session: Session, unit_id: str | None, building_id: str | None) -> Facts:
    """Where something is, by the fields of a form: a dwelling, else a building."""
    dwelling = dwelling_view(session, unit_id)
    if dwelling is not None:
        return {
            name: getattr(dwelling, name)
            for name in ("municipality", "street", "house_number", "stair", "floor", "apartment_no", "unit_code")
        }
    unit = session.get(Unit, unit_id) if unit_id else None
    building = session.get(Building, building_id) if building_id else None
    if building is None:
        return {"unit_code": unit.code} if unit else {}
    return {
        "municipality": building.municipality, "street": building.street, "house_number": building.house_number,
    }  # fmt: skip


def _notes(session: Session, visit: Visit) -> list[VisitNote]:
    return list(
        session.scalars(
            select(VisitNote)
            .where(VisitNote.visit_id == visit.id, VisitNote.deleted_at.is_(None))
            .order_by(VisitNote.recorded_at, VisitNote.id)
        )
    )


def _parts(parts: list[Any]) -> list[Facts]:
    return [
        {"name": str(part["room"]).lower(), "state": part.get("state"), "note": part.get("note") or None}
        for part in parts
    ]


def _form_of(session: Session, sheet: IntakeHealth | IntakeEsf) -> tuple[IntakeForm | None, Person | None]:
    form = session.get(IntakeForm, sheet.intake_id)
    person_id = sheet.person_id or (form.person_id if form else None)
    return form, the_person(session, person_id)


def _listed(person: Person | None, form: IntakeForm | None) -> str | None:
    source: Mapping[str, Any] = form.section_a if form else {}
    surname = source.get("surname") or (person.surname if person else None)
    name = source.get("name") or (person.name if person else None)
    return " ".join(part for part in (surname, name) if part) or None
