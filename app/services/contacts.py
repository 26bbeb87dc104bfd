"""Contacts: one conversation of any channel, many topics, each of which may open a request (INV-04, INV-06, INV-07).

A topic of a reserved category makes the contact and all that comes of it R3. What is not reserved then does not point back
at the contact: a reference that a colleague may not follow would tell that there is something.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.documents import Authorisation
from app.models.people import Person
from app.models.places import Building, Company, Unit
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import codes, emergency_numbers, emergency_script, violence_script
from app.rules.clock import rome_day
from app.rules.companies import check_same_company
from app.rules.contacts import LONGEST_MINUTES, answer_due, check_contact, check_promotion
from app.rules.dates import check_behind
from app.rules.letters import INCOMING, Letter
from app.rules.problem import problem
from app.rules.requests import needs_emergency_script, required_visibility
from app.rules.roles import check_write
from app.rules.visibility import R0, R3, check_r3_text, stricter
from app.services import agenda
from app.services.checks import check_choice, found, refuse
from app.services.contact_parts import NewContact as NewContact  # noqa: PLC0414 - callers know it from here
from app.services.contact_parts import SavedContact as SavedContact  # noqa: PLC0414 - callers know it from here
from app.services.contact_parts import Topic as Topic  # noqa: PLC0414 - callers know it from here
from app.services.information import told_in_contact
from app.services.letters import letter_problems
from app.services.names import Place, dwelling_on
from app.services.reporters import JOINED, join, join_problems
from app.services.requests import NewRequest, add_request, link, new_request_problems, r3_enabled
from app.services.staff import check_assigned
from app.services.stamps import stamp

NOTICE = "informativa_privacy"
NOTICE_VERSION = "MOD-00 rev. 1"
"""The text of the privacy notice that this version of the program hands over."""


def script_for(session: Session, who: Who, topics: Sequence[Topic]) -> tuple[str, ...]:
    """The lines to show before saving: danger first, then violence; none when no topic asks for them."""
    company = session.get(Company, who.company_id)
    lines: tuple[str, ...] = ()
    if any(needs_emergency_script(topic.urgency) for topic in topics):
        lines = emergency_script(company.name, company.emergency_line or "") if company else emergency_script()
    if any(required_visibility(topic.area, topic.category) == R3 for topic in topics):
        lines = (*lines, *violence_script())
    return lines


def place_for(session: Session, who: Who, person_id: str) -> Place | None:
    """Where a topic of this person happens unless said otherwise: today's dwelling."""
    return dwelling_on(session, person_id, who.today())[1]


def save_contact(session: Session, who: Who, new: NewContact) -> SavedContact:
    """Record the conversation, its requests with their first transition, and what was promised in it.

    Raises `Notice` with every reason in `problems`: what is missing, `choice_unknown`, `category_unknown`,
    `r3_switched_off`, `other_company`, `assignment_*`, `appointment_in_past`, `not_found`. Nothing is saved then.
    """
    check_assigned(session, who)
    now = who.now()
    started = new.started_at or now
    if new.answers_id is not None:
        new = _answering(session, who, new, new.answers_id)
    visibility = _visibility(new.topics)
    bare = visibility == R3 and not r3_enabled(session, who)
    _check(session, who, new, visibility, started, bare=bare)
    contact = _contact(session, who, new, visibility, now=now, started=started)
    if bare:
        _strip(contact)
    ids = [who.new_id() if _opens(topic, bare=bare) else None for topic in new.topics]
    contact.topics = [_topic_entry(topic, one, new.on_behalf_of_id) for topic, one in zip(new.topics, ids, strict=True)]
    # The contact is born before its requests: in the line to the centre a parent always comes first.
    session.add(contact)
    opened = _open_requests(session, who, new, contact, started, ids)
    joined = [join(session, topic.joins, topic.urgency) for topic in new.topics if topic.joins]
    appointment, callback, notice = (None, None, None) if bare else _promises(session, who, new, contact)
    told = told_in_contact(session, who, contact)
    return SavedContact(
        contact.id,
        visibility,
        contact.person_id,
        contact.household_id,
        started,
        contact.minutes or 0,
        contact.answer_due_on,
        tuple(row.id for row in opened),
        tuple(row.number or "" for row in opened),
        appointment,
        callback,
        notice,
        tuple(row.number or "" for row in joined),
        told,
    )


def promote_anonymous(session: Session, who: Who, contact_id: str, person_id: str) -> SavedContact:
    """Give an anonymous contact its person, once. The household is that of the contact's day, not today's (INV-04).

    Its requests get the person too, and what was told leaves its records. Raises `Notice` (`contact_promoted_already`,
    `contact_not_anonymous`).
    """
    contact = found(session, who, Contact, contact_id, "Il contatto")
    nobody = contact.anonymous or contact.person_id is None
    refuse(check_promotion(anonymous=nobody, promoted=contact.promoted_at is not None))
    check_assigned(session, who)
    found(session, who, Person, person_id, "La persona")
    household_id, _ = dwelling_on(session, person_id, rome_day(contact.started_at))
    contact.anonymous = False
    contact.person_id = person_id
    contact.household_id = household_id
    contact.promoted_at = who.now()
    opened = []
    for entry in contact.topics:
        row = session.get(Request, entry.get("request_id") or "")
        if row is not None and not entry.get(JOINED):
            opened.append(row)
            if row.reporter_id is None:
                row.reporter_id, row.household_id = person_id, household_id
    told = told_in_contact(session, who, contact)
    return SavedContact(
        contact.id, contact.visibility, person_id, household_id, contact.started_at, contact.minutes or 0,
        contact.answer_due_on, tuple(row.id for row in opened), tuple(row.number or "" for row in opened), None, None, None,
        (), told,
    )  # fmt: skip


def _answering(session: Session, who: Who, new: NewContact, letter_id: str) -> NewContact:
    """An answer is to whoever wrote and about what they wrote, unless it says otherwise; its topics open nothing."""
    letter = found(session, who, Contact, letter_id, "La lettera")
    topics = [Topic(str(one["area"]), str(one["category"]), opens_request=False) for one in letter.topics]
    person = new.person_id if new.anonymous else new.person_id or letter.person_id
    return replace(new, topics=new.topics or topics, person_id=person)


def _visibility(topics: Sequence[Topic]) -> str:
    visibility = R0
    for topic in topics:
        visibility = stricter(visibility, required_visibility(topic.area, topic.category))
    return visibility


def _check(session: Session, who: Who, new: NewContact, visibility: str, started: datetime, *, bare: bool) -> None:
    problems = check_contact(
        channel=new.channel,
        topics=[topic.category for topic in new.topics],
        outcome=new.outcome,
        anonymous=new.anonymous,
        person_ids=[new.person_id] if new.person_id else [],
    )
    problems += check_choice("directions", new.direction, "direzione")
    problems += check_choice("reporter_kinds", new.caller_role, "chi è")
    for code in new.information_given:
        problems += check_choice("information", code, "informazioni consegnate")
    for thing in new.handed_over:
        problems += [] if thing.get("kind") else [problem("required", field="consegnato")]
        problems += check_choice("handed_over", thing.get("kind"), "consegnato")
        problems += check_r3_text(visibility, r3_enabled=r3_enabled(session, who), text=thing.get("what"))
    letter = Letter(
        str(new.channel), new.direction, _came_on(new, started), new.answer_due_on, new.assigned_to, visibility
    )  # fmt: skip
    problems += letter_problems(session, who, letter, answers_id=new.answers_id, day=rome_day(started))
    if rome_day(started) > who.today():
        problems.append(problem("day_in_future", day=rome_day(started).isoformat()))
    problems += check_behind(rome_day(started), who.today())
    if new.minutes is not None and not 0 <= new.minutes <= LONGEST_MINUTES:
        problems.append(problem("contact_minutes"))
    numbers = {number.code for number in emergency_numbers()}
    enabled = r3_enabled(session, who)
    for topic in new.topics:
        own = required_visibility(topic.area, topic.category)
        problems += new_request_problems(session, who, _request(new, topic), own)
        if topic.joins:
            problems += join_problems(session, who, topic.joins, own)
            problems += check_r3_text(visibility, r3_enabled=enabled, text=topic.description)
        problems += [
            problem("choice_unknown", text=one, field="chi è stato chiamato")
            for one in topic.called
            if one not in numbers
        ]
    for text in (new.note, new.outcome_detail, new.place):
        problems += check_r3_text(visibility, r3_enabled=enabled, text=text)
    if new.appointment is not None:
        problems += agenda.appointment_problems(session, who, new.appointment)
    if new.callback is not None:
        problems += agenda.callback_problems(session, who, new.callback)
    if bare and (new.appointment is not None or new.callback is not None):
        problems.append(problem("r3_switched_off"))
    for model, record_id in ((Building, new.building_id), (Unit, new.unit_id)):
        place = session.get(model, record_id) if record_id else None
        problems += check_same_company(who.company_id, place.company_id if place else None)
    refuse(problems)
    if new.person_id is not None:
        found(session, who, Person, new.person_id, "La persona")


def _contact(
    session: Session, who: Who, new: NewContact, visibility: str, *, now: datetime, started: datetime
) -> Contact:
    household_id, dwelling = None, None
    if new.person_id is not None:
        household_id, dwelling = dwelling_on(session, new.person_id, rome_day(started))
    received_on = _came_on(new, started)
    return Contact(
        **stamp(who, visibility=visibility),
        channel=new.channel,
        direction=new.direction,
        started_at=started,
        minutes=new.minutes if new.minutes is not None else max(0, int((now - started).total_seconds() // 60)),
        anonymous=new.anonymous,
        person_id=new.person_id,
        household_id=household_id,
        caller_role=new.caller_role,
        building_id=new.building_id or (dwelling.building_id if dwelling else None),
        unit_id=new.unit_id or (dwelling.unit_id if dwelling else None),
        place=_clean(new.place),
        note=_clean(new.note),
        outcome=new.outcome,
        outcome_detail=_clean(new.outcome_detail),
        information_given=list(dict.fromkeys(new.information_given)),
        handed_over=[{"kind": one["kind"], "what": _clean(one.get("what"))} for one in new.handed_over] or None,
        received_on=received_on,
        answer_due_on=new.answer_due_on or (answer_due(str(new.channel), received_on) if received_on else None),
        assigned_to=new.assigned_to,
        answers_id=new.answers_id,
    )


def _came_on(new: NewContact, started: datetime) -> date | None:
    """The day a letter came; None for everything else."""
    came = new.channel == "lettera" and new.direction == INCOMING
    return (new.received_on or rome_day(started)) if came else None


def _strip(contact: Contact) -> None:
    """Where reserved notes are switched off only date, help given and who was called are kept (domain 2.5)."""
    contact.anonymous = True
    contact.person_id = contact.household_id = contact.caller_role = None
    contact.handed_over = None
    contact.building_id = contact.unit_id = None


def _opens(topic: Topic, *, bare: bool) -> bool:
    return (
        topic.opens_request and not topic.joins and not (bare and required_visibility(topic.area, topic.category) == R3)
    )


def _request(new: NewContact, topic: Topic) -> NewRequest:
    return NewRequest(
        area=topic.area,
        category=topic.category,
        urgency=topic.urgency,
        description=topic.description,
        place=topic.place,
        building_id=topic.building_id or (new.building_id if topic.place in {"stabile", "scala"} else None),
        stair=topic.stair,
        unit_id=topic.unit_id or (new.unit_id if topic.place == "alloggio" else None),
        reporter_id=new.person_id,
        on_behalf_of_id=new.on_behalf_of_id,
        linked_to=topic.linked_to,
    )


def _open_requests(
    session: Session, who: Who, new: NewContact, contact: Contact, day_of: datetime, ids: Sequence[str | None]
) -> list[Request]:
    rows = []
    for topic, request_id in zip(new.topics, ids, strict=True):
        if request_id is None:
            continue
        own = required_visibility(topic.area, topic.category)
        points_back = stricter(own, contact.visibility) == own
        request = replace(_request(new, topic), contact_id=contact.id if points_back else None)
        rows.append(add_request(session, who, request, day_of=day_of, visibility=own, request_id=request_id))
        if topic.linked_to:
            link(session, who, (request_id, *topic.linked_to))
    return rows


def _topic_entry(topic: Topic, request_id: str | None, on_behalf_of_id: str | None) -> dict[str, Any]:
    entry: dict[str, Any] = {"area": topic.area, "category": topic.category, "request_id": topic.joins or request_id}
    if topic.joins:
        more = {"said": _clean(topic.description), "on_behalf_of_id": on_behalf_of_id}
        entry |= {JOINED: True, **{name: value for name, value in more.items() if value}}
    if topic.called:
        entry["called"] = sorted(set(topic.called))
    return entry


def _promises(
    session: Session, who: Who, new: NewContact, contact: Contact
) -> tuple[str | None, str | None, str | None]:
    """What the conversation promised or handed over, as reserved as the conversation itself."""
    appointment = callback = notice = None
    visibility = contact.visibility
    if new.appointment is not None:
        kind = "visita" if new.outcome == "visita" else new.appointment.kind
        wanted = replace(
            new.appointment, kind=kind, person_id=new.appointment.person_id or new.person_id, contact_id=contact.id
        )
        appointment = agenda.put_appointment(session, who, wanted, visibility)
    if new.callback is not None:
        promised = replace(new.callback, person_id=new.callback.person_id or new.person_id, contact_id=contact.id)
        callback = agenda.put_callback(session, who, promised, visibility)
    # Who may write conversations and nothing else (a caretaker) leaves none: that it was handed over stands in the contact.
    may_tell = not check_write(who.role, Authorisation.__tablename__)
    if NOTICE in new.information_given and new.person_id is not None and may_tell:
        notice = Authorisation(
            **stamp(who, visibility=visibility),
            person_id=new.person_id,
            kind="informativa",
            text_version=NOTICE_VERSION,
            given_at=who.now(),
            channel=new.channel if new.channel in codes("channels") else None,
        )
        session.add(notice)
    return (
        appointment.id if appointment else None,
        callback.id if callback else None,
        notice.id if notice else None,
    )


def _clean(text: str | None) -> str | None:
    return (text or "").strip() or None
