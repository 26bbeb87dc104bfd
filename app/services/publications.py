"""A letter and its answer for others to read: words of their own, in which nobody of the letter is named.

`bozza` -> `pubblicata` -> `ritirata`. What was published does not change any more; whoever wrote a name is told which and where.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Contact, Publication
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Building, Unit
from app.models.requests import Request
from app.models.who import Who
from app.rules.anonymity import Named, check_anonymous, named
from app.rules.clock import rome_day
from app.rules.contacts import Membership, household_members_on
from app.rules.dates import show_day
from app.rules.letters import DRAFT, PUBLISHED, WITHDRAWN, check_publication_step
from app.rules.problem import problem
from app.rules.visibility import R0, R1
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.letters import letter_of
from app.services.names import load_names
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

WHAT = "La risposta"
TEXTS = {"title": "titolo", "question": "domanda", "answer": "risposta"}


@dataclass(frozen=True)
class PublicationView:
    """A publication with its words. `state`: `bozza`, `pubblicata`, `ritirata`."""

    id: str
    letter_id: str | None
    title: str
    question: str
    answer: str
    state: str
    published_on: date | None
    published_in: str | None
    author: str
    standing: str


def write_publication(
    session: Session,
    who: Who,
    publication_id: str | None,
    *,
    letter_id: str | None = None,
    title: str = "",
    question: str = "",
    answer: str = "",
) -> PublicationView:
    """Begin a publication of a letter, or write on its draft. Raises `Notice` (`required`, `publication_fixed`, `_reserved`)."""
    check_assigned(session, who)
    words = {"title": title.strip(), "question": question.strip(), "answer": answer.strip()}
    refuse([problem("required", field=TEXTS[name]) for name, text in words.items() if not text])
    if publication_id is None:
        if letter_id is None:
            refuse([problem("required", field="lettera")])
        _letter(session, who, str(letter_id))
        row = Publication(**stamp(who), letter_id=letter_id, **words)
        session.add(row)
    else:
        row = found(session, who, Publication, publication_id, WHAT)
        if row.state != DRAFT and any(getattr(row, name) != text for name, text in words.items()):
            refuse([problem("publication_fixed")])
        for name, text in words.items():
            if getattr(row, name) != text:
                setattr(row, name, text)
    session.flush()
    return publication_view(session, who, row.id)


def publish(
    session: Session, who: Who, publication_id: str, *, on: date | None = None, published_in: str | None = None
) -> PublicationView:
    """Publish a draft, once nobody of the letter can be read in it. Raises `Notice` (`publication_names`, `_state`)."""
    row = found(session, who, Publication, publication_id, WHAT)
    check_assigned(session, who)
    day = on or who.today()
    refuse(check_publication_step(row.state, PUBLISHED))
    if row.state == PUBLISHED:
        return publication_view(session, who, row.id)
    if day > who.today():
        refuse([problem("day_in_future", day=day.isoformat())])
    check_names(session, who, row)
    row.state, row.published_on, row.published_in = PUBLISHED, day, (published_in or "").strip() or None
    session.flush()
    return publication_view(session, who, row.id)


def check_names(session: Session, who: Who, row: Publication) -> None:
    """Raise `Notice` (`publication_names`) with everything in the texts that gives somebody of the letter away."""
    texts = {words: getattr(row, name) for name, words in TEXTS.items()}
    letter = _letter(session, who, row.letter_id) if row.letter_id else None
    refuse(check_anonymous(texts, named_in_letter(session, letter) if letter is not None else ()))


def withdraw(session: Session, who: Who, publication_id: str) -> PublicationView:
    """Take a published answer back: it stays, and is not handed out any more. Raises `Notice` (`publication_state`)."""
    row = found(session, who, Publication, publication_id, WHAT)
    check_assigned(session, who)
    refuse(check_publication_step(row.state, WITHDRAWN))
    if row.state != WITHDRAWN:
        row.state = WITHDRAWN
    session.flush()
    return publication_view(session, who, row.id)


def publication_view(session: Session, who: Who, publication_id: str) -> PublicationView:
    """One publication."""
    return _view(session, who, [found(session, who, Publication, publication_id, WHAT)])[0]


def publications_of(session: Session, who: Who, letter_id: str) -> tuple[PublicationView, ...]:
    """The publications of a letter, newest first."""
    rows = session.scalars(
        select(Publication)
        .where(Publication.letter_id == letter_id, Publication.deleted_at.is_(None))
        .order_by(Publication.recorded_at.desc(), Publication.id.desc())
    )
    return _view(session, who, list(rows))


def publication_text(view: PublicationView) -> str:
    """What goes into a file: title, question, answer, and where and when it was published. Nothing of the letter itself."""
    when = f"Pubblicata il {show_day(view.published_on)}" if view.published_on else "Bozza, non ancora pubblicata"
    where = f" in {view.published_in}" if view.published_in else ""
    return "\n\n".join((view.title, view.question, "LA RISPOSTA", view.answer, f"{when}{where}.")) + "\n"


def named_in_letter(session: Session, letter: Contact) -> tuple[Named, ...]:
    """Everybody a reader could recognise: who wrote, whom it is for, and the household as it was on that day."""
    day = rome_day(letter.started_at)
    asked = [session.get(Request, str(one["request_id"])) for one in letter.topics if one.get("request_id")]
    ids = {letter.person_id, *(one.get("on_behalf_of_id") for one in letter.topics)}
    ids = (ids | {row.on_behalf_of_id for row in asked if row is not None}) - {None}
    if letter.household_id:
        members = session.scalars(
            select(HouseholdMember).where(
                HouseholdMember.household_id == letter.household_id, HouseholdMember.deleted_at.is_(None)
            )
        )
        spans = [Membership(one.household_id, one.person_id, one.from_day, one.to_day) for one in members]
        ids |= set(household_members_on(spans, letter.household_id, day))
    cards = {card for one in ids for card in cards_of(session, str(one))}
    people = session.scalars(select(Person).where(Person.id.in_(cards)))
    return tuple(one for person in people for one in named(_facts(person), _dwelling(session, letter)))


# ------------------------------------------------------------------------------------------------------------------ pieces


def _letter(session: Session, who: Who, letter_id: str) -> Contact:
    letter = found(session, who, Contact, letter_id, "La lettera")
    if letter.visibility not in (R0, R1):
        raise Notice("publication_reserved", problem("publication_reserved").sentence)
    if not letter_of(letter).is_letter:
        refuse([problem("answer_to_no_letter")])
    return letter


def _facts(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in Person.__table__.columns.keys()}  # noqa: SIM118  a column collection


def _dwelling(session: Session, letter: Contact) -> dict[str, str | None]:
    household = session.get(Household, letter.household_id) if letter.household_id else None
    unit_id = letter.unit_id or (household.unit_id if household else None)
    unit = session.get(Unit, unit_id) if unit_id else None
    building = session.get(Building, unit.building_id) if unit and unit.building_id else None
    return {
        "house_number": building.house_number if building else None,
        "apartment_no": unit.apartment_no if unit else None,
        "unit_code": unit.code if unit else None,
    }


def _view(session: Session, who: Who, rows: Iterable[Publication]) -> tuple[PublicationView, ...]:
    listed = list(rows)
    names = load_names(session)
    standing = centre_states(session, "publication", [row.id for row in listed])
    return tuple(
        PublicationView(
            row.id, row.letter_id, row.title, row.question, row.answer, row.state, row.published_on, row.published_in,
            names.operator(row.operator_id), standing[row.id],
        )
        for row in listed
    )  # fmt: skip
