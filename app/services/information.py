"""Who was told what: written from a conversation, from a person's card or by hand; looked at again when the months have passed.

A row of the list says that somebody was told and whether it was looked at, never whether the rent was paid: that is opened for
one person at a time. Figures are counts by topic, and nobody is put in an order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Contact, Information
from app.models.documents import PrintedDocument
from app.models.people import Person
from app.models.places import Outpost
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.information import (
    CONTRIBUTION,
    ToldTopic,
    check_information,
    check_rent,
    rent_check_from,
    told_topic,
    told_topics,
)
from app.rules.local_numbers import short_tail
from app.rules.roles import check_write
from app.rules.visibility import R0, R1
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.names import dwelling_on, list_name, load_names, people_by_id
from app.services.solidarity import NoticeWords, notices_to_tell
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

WHAT = "L'informazione"
TO_CHECK, WAITING, CHECKED, NOT_CHECKED = "da_verificare", "in_attesa", "verificata", "senza_verifica"


@dataclass(frozen=True)
class NewInformation:
    """What was told to whom. What is left out is what was said last of this topic, else the words of the catalogue.

    `notice_id` is the notice of the contribution that its words are taken from, where several are open.
    """

    person_id: str
    topic: str = CONTRIBUTION
    told_on: date | None = None
    explained: str | None = None
    deadline_on: date | None = None
    to_bring: Sequence[str] | None = None
    where: str | None = None
    contact_id: str | None = None
    notice_id: str | None = None


@dataclass(frozen=True)
class InformationRow:
    """One thing told, as a list has it. `state`: `da_verificare`, `in_attesa`, `verificata`, `senza_verifica` (no rent asked)."""

    id: str
    person_id: str
    name: str
    topic: str
    topic_label: str
    told_on: date
    author: str
    outpost: str
    state: str
    check_from: date | None
    slip: str
    standing: str


@dataclass(frozen=True)
class TopicFigures:
    """Of one topic: how often it was told, how many of these were looked at, and in how many the current rent was paid."""

    topic: str
    label: str
    told: int
    verified: int
    paid: int
    follows_rent: bool


@dataclass(frozen=True)
class InformationFilter:
    """What is listed; empty is everything. The span is of days told, both included."""

    topic: str | None = None
    from_day: date | None = None
    to_day: date | None = None
    outpost_id: str | None = None
    to_check: bool = False
    limit: int = 300


@dataclass(frozen=True)
class InformationList:
    """Rows (those to look at first, then newest first), the figures of all that matches, and how many wait to be looked at."""

    rows: tuple[InformationRow, ...]
    matching: int
    figures: tuple[TopicFigures, ...]
    due: int


@dataclass(frozen=True)
class InformationDetail:
    """One thing told with its words. `rent_paid` is for whoever opened it."""

    row: InformationRow
    explained: str | None
    deadline_on: date | None
    to_bring: tuple[str, ...]
    where: str | None
    contact_id: str | None
    document_id: str | None
    rent_paid: str | None
    rent_checked_on: date | None
    visibility: str


def add_information(session: Session, who: Who, new: NewInformation) -> InformationDetail:
    """Record what somebody was told. Raises `Notice` (`information_not_told`, `day_in_future`, `information_before_told`...)."""
    check_assigned(session, who)
    person = found(session, who, Person, new.person_id, "La persona")
    if new.contact_id is not None:
        contact = found(session, who, Contact, new.contact_id, "Il contatto")
        if contact.visibility not in (R0, R1):
            raise Notice("contact_reserved", "Il contatto è riservato: l'informazione si scrive nel contatto stesso.")
    row = _make(session, who, new, person.visibility, person.readers)
    session.flush()
    return information_detail(session, who, row.id)


def told_in_contact(session: Session, who: Who, contact: Contact) -> tuple[str, ...]:
    """The records of what was handed over in a conversation with somebody; none for who is anonymous. Answers their ids.

    Whoever may write conversations and nothing else (a caretaker) leaves none: what was handed over stands in the contact.
    """
    if contact.person_id is None or check_write(who.role, Information.__tablename__):
        return ()
    made = []
    for code in contact.information_given:
        if told_topic(code) is not None:
            new = NewInformation(contact.person_id, code, rome_day(contact.started_at), contact_id=contact.id)
            made.append(_make(session, who, new, contact.visibility, contact.readers).id)
    return tuple(made)


def information_for_slip(session: Session, who: Who, person_id: str) -> InformationDetail:
    """What a MOD-16 of this person is about: today's record of the contribution without a slip, made if there is none."""
    row = session.scalars(
        select(Information)
        .where(
            Information.person_id.in_(cards_of(session, person_id)), Information.topic == CONTRIBUTION,
            Information.told_on == who.today(), Information.deleted_at.is_(None),
            Information.visibility.in_((R0, R1)), Information.document_id.is_(None),
        )
        .order_by(Information.recorded_at.desc())
    ).first()  # fmt: skip
    if row is None:
        return add_information(session, who, NewInformation(person_id))
    return information_detail(session, who, row.id)


def with_defaults(session: Session, who: Who, new: NewInformation) -> NewInformation:
    """The same with what is usually said of the topic: of the contribution what head office's notice says (the one named, else the
    first), else what was last written here, if its deadline is still to come.
    """
    topic = told_topic(new.topic)
    if topic is None:
        return new
    told_on = new.told_on or who.today()
    last = _last_said(session, topic, told_on)
    outpost = session.get(Outpost, who.outpost_id) if who.outpost_id else None
    notices = dict(notices_to_tell(session, told_on)) if topic.code == CONTRIBUTION else {}
    notice_id = new.notice_id if new.notice_id in notices else next(iter(notices), None)
    said = notices.get(notice_id or "", NoticeWords())
    usual = f"{topic.explained} {said.title}." if said.title else last.explained if last else None
    return replace(
        new,
        told_on=told_on,
        notice_id=notice_id,
        explained=_clean(new.explained) or usual or topic.explained,
        deadline_on=new.deadline_on or said.deadline_on or (last.deadline_on if last else None),
        to_bring=new.to_bring if new.to_bring is not None else said.to_bring or (last or topic).to_bring,
        where=_clean(new.where) or said.where or (last.where if last else None) or _outpost_words(outpost),
    )


def edit_information(
    session: Session,
    who: Who,
    information_id: str,
    *,
    explained: str | None = None,
    deadline_on: date | None = None,
    to_bring: Sequence[str] = (),
    where: str | None = None,
) -> InformationDetail:
    """Correct the words of a record that has no signed slip. Raises `Notice` (`information_signed`)."""
    row = found(session, who, Information, information_id, WHAT)
    check_assigned(session, who)
    paper = session.get(PrintedDocument, row.document_id) if row.document_id else None
    if paper is not None and paper.signed_at is not None:
        raise Notice(
            "information_signed",
            "Il foglio di questa informazione è firmato: le parole restano quelle. Se ne scrive un'altra.",
        )
    refuse(check_information(topic=row.topic, told_on=row.told_on, deadline_on=deadline_on, today=who.today()))
    wanted = {
        "explained": _clean(explained), "deadline_on": deadline_on, "to_bring": _lines(to_bring), "where": _clean(where),
    }  # fmt: skip
    for name, value in wanted.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    session.flush()
    return information_detail(session, who, row.id)


def check_rent_paid(
    session: Session, who: Who, information_id: str, rent_paid: str | None, checked_on: date | None = None
) -> InformationDetail:
    """Write whether the current rent was paid in the months after; None takes it back. Raises `Notice` (`rent_check_*`)."""
    row = found(session, who, Information, information_id, WHAT)
    check_assigned(session, who)
    day = None if rent_paid is None else checked_on or who.today()
    refuse(check_rent(topic=row.topic, told_on=row.told_on, rent_paid=rent_paid, checked_on=day, today=who.today()))
    if (row.rent_paid, row.rent_checked_on) != (rent_paid, day):
        row.rent_paid, row.rent_checked_on = rent_paid, day
    session.flush()
    return information_detail(session, who, row.id)


def list_information(session: Session, who: Who, wanted: InformationFilter | None = None) -> InformationList:
    """What was told, with its figures. Nothing reserved, and of nobody whether they paid."""
    wanted = wanted or InformationFilter()
    rows = [row for row in _live(session) if _matches(row, wanted)]
    today = who.today()
    listed = [row for row in rows if not wanted.to_check or _state(row, today) == TO_CHECK]
    listed.sort(key=lambda row: (-row.told_on.toordinal(), row.id))
    listed.sort(key=lambda row: _state(row, today) != TO_CHECK)
    due = sum(1 for row in rows if _state(row, today) == TO_CHECK)
    return InformationList(_rows(session, who, listed[: wanted.limit]), len(listed), _figures(rows), due)


def rent_checks_due(session: Session, who: Who) -> int:
    """How many wait to be looked at, of those told at this operator's outpost."""
    followed = [one.code for one in told_topics() if one.follows_rent]
    waiting = session.scalars(
        select(Information.told_on).where(
            Information.deleted_at.is_(None), Information.visibility.in_((R0, R1)), Information.topic.in_(followed),
            Information.outpost_id == who.outpost_id, Information.rent_paid.is_(None),
        )
    )  # fmt: skip
    return sum(1 for told_on in waiting if rent_check_from(told_on) <= who.today())


def information_detail(session: Session, who: Who, information_id: str) -> InformationDetail:
    """One thing told, with its words and what was found afterwards."""
    row = found(session, who, Information, information_id, WHAT)
    return InformationDetail(
        _rows(session, who, [row])[0], row.explained, row.deadline_on, tuple(row.to_bring), row.where, row.contact_id,
        row.document_id, row.rent_paid, row.rent_checked_on, row.visibility,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------------------ pieces


def _make(session: Session, who: Who, new: NewInformation, visibility: str, readers: Sequence[str] = ()) -> Information:
    whole = with_defaults(session, who, new)
    told_on = whole.told_on or who.today()
    refuse(check_information(topic=new.topic, told_on=told_on, deadline_on=whole.deadline_on, today=who.today()))
    household_id, _ = dwelling_on(session, new.person_id, told_on)
    row = Information(
        **stamp(who, visibility=visibility, readers=list(readers)),
        person_id=new.person_id,
        household_id=household_id,
        contact_id=new.contact_id,
        topic=new.topic,
        told_on=told_on,
        explained=_clean(whole.explained),
        deadline_on=whole.deadline_on,
        to_bring=_lines(whole.to_bring or ()),
        where=_clean(whole.where),
    )
    session.add(row)
    return row


def _last_said(session: Session, topic: ToldTopic, told_on: date) -> Information | None:
    query = select(Information).where(
        Information.topic == topic.code, Information.visibility == R0, Information.deadline_on >= told_on,
        Information.deleted_at.is_(None),
    )  # fmt: skip
    return session.scalars(query.order_by(Information.recorded_at.desc(), Information.id.desc())).first()


def _live(session: Session) -> list[Information]:
    return list(
        session.scalars(
            select(Information).where(Information.deleted_at.is_(None), Information.visibility.in_((R0, R1)))
        )
    )


def _matches(row: Information, wanted: InformationFilter) -> bool:
    return (
        (wanted.topic is None or row.topic == wanted.topic)
        and (wanted.outpost_id is None or row.outpost_id == wanted.outpost_id)
        and (wanted.from_day or date.min) <= row.told_on <= (wanted.to_day or date.max)
    )


def _state(row: Information, today: date) -> str:
    topic = told_topic(row.topic)
    if topic is None or not topic.follows_rent:
        return NOT_CHECKED
    if row.rent_paid is not None:
        return CHECKED
    return TO_CHECK if rent_check_from(row.told_on) <= today else WAITING


def _figures(rows: Sequence[Information]) -> tuple[TopicFigures, ...]:
    figures = []
    for topic in told_topics():
        own = [row for row in rows if row.topic == topic.code]
        verified = [row for row in own if row.rent_paid is not None]
        paid = sum(1 for row in verified if row.rent_paid == "si")
        figures.append(
            TopicFigures(
                topic.code, label("information", topic.code), len(own), len(verified), paid, topic.follows_rent
            )
        )
    return tuple(figures)


def _rows(session: Session, who: Who, rows: Sequence[Information]) -> tuple[InformationRow, ...]:
    names = load_names(session)
    people = people_by_id(session, (row.person_id for row in rows))
    standing = centre_states(session, "information", [row.id for row in rows])
    papers = {row.document_id for row in rows if row.document_id}
    slips = {
        one.id: one for one in session.scalars(select(PrintedDocument).where(PrintedDocument.id.in_(papers)))
    }  # fmt: skip
    views = []
    for row in rows:
        topic = told_topic(row.topic)
        views.append(
            InformationRow(
                row.id, row.person_id, list_name(people.get(row.person_id)), row.topic,
                label("information", row.topic), row.told_on, names.operator(row.operator_id),
                names.outpost(row.outpost_id), _state(row, who.today()),
                rent_check_from(row.told_on) if topic is not None and topic.follows_rent else None,
                _slip(slips.get(row.document_id or "")), standing[row.id],
            )
        )  # fmt: skip
    return tuple(views)


def _slip(paper: PrintedDocument | None) -> str:
    if paper is None:
        return "senza foglio"
    number = f" n. {short_tail(paper.local_number)}" if paper.local_number else ""
    if paper.signed_how == "rifiuta_di_firmare":
        return f"{paper.form_code}{number}, firma rifiutata"
    return f"{paper.form_code}{number}, {'firmato' if paper.signed_at else 'da firmare'}"


def _outpost_words(outpost: Outpost | None) -> str | None:
    if outpost is None:
        return None
    street = short_place(outpost.street, outpost.house_number)
    return ", ".join(part for part in (f"presidio di {outpost.name}", street) if part)


def _lines(words: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(text for text in (str(one).strip() for one in words) if text))


def _clean(text: str | None) -> str | None:
    return (text or "").strip() or None
