"""Mediation between neighbours: a case, its sides each with their own operators, confidential notes, joint meetings, an end.

A view holds one side at most: the one that this operator follows. The desk of whoever follows another side is never sent these
notes; what is refused here the centre refuses too (`app.rules.mediation`). A coordinator is nobody here unless named.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.mediation import MediationCase, MediationMeeting, MediationNote, MediationSide
from app.models.people import Person
from app.models.places import Building
from app.models.requests import Request
from app.models.who import Who
from app.rules.mediation import (
    CATEGORY,
    LETTERS,
    OPEN,
    check_closing,
    check_followers,
    check_meeting,
    check_note,
    check_sides,
)
from app.rules.problem import problem
from app.rules.requests import in_lists
from app.rules.visibility import R1
from app.services.centre import CHIPS, centre_states
from app.services.checks import found, refuse
from app.services.mediation_views import (
    STATES,
    CaseRow,
    CaseView,
    MeetingView,
    NewCase,
    NewSide,
    NoteView,
    SideView,
)
from app.services.names import dwelling_on, load_names, person_name, street_text, the_person
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.numbers import next_number
from app.store.same_person import cards_of, person_of_cards

WHAT = "La mediazione"
_NO_YEAR = 0


def open_case(session: Session, who: Who, new: NewCase) -> CaseView:
    """Open a mediation with all its sides. Raises `Notice` (`mediation_*`, `required`, `other_company`); then nothing is there."""
    check_assigned(session, who)
    if not new.subject.strip():
        refuse([problem("required", field="di che cosa si tratta")])
    refuse(check_sides([one.followers for one in new.sides]))
    persons = [one.person_id for one in new.sides if one.person_id]
    for person_id in persons:
        found(session, who, Person, person_id, "La persona")
    if len(set(person_of_cards(session, persons).values())) != len(persons):
        refuse([problem("mediation_same_person")])
    request = _its_request(session, who, new.request_id)
    building_id = new.building_id or (request.building_id if request is not None else None)
    if building_id is not None:
        found(session, who, Building, building_id, "Lo stabile")
    people = {one for side in new.sides for one in side.followers}
    _, line_code, number = next_number(session, "mediazione", _NO_YEAR)
    case = MediationCase(
        **stamp(who, visibility=R1, readers=sorted(people - {who.operator_id})),
        number=f"M-{line_code}-{number:04d}",
        request_id=new.request_id,
        building_id=building_id,
        subject=new.subject.strip(),
        opened_on=who.today(),
        state=OPEN,
    )
    session.add(case)
    session.flush()
    for letter, side in zip(LETTERS, new.sides, strict=False):
        session.add(_side(session, who, case.id, letter, side))
        session.flush()
    return case_view(session, who, case.id)


def add_side(session: Session, who: Who, case_id: str, side: NewSide) -> CaseView:
    """One more side, by whoever opened the case: nobody else sees them all. Raises `Notice`."""
    case = _case(session, who, case_id)
    if case.operator_id != who.operator_id:
        raise Notice("mediation_not_mine", "Un'altra parte la aggiunge chi ha aperto la mediazione.")
    refuse(check_meeting(state=case.state, sides=None))
    others = _sides(session, case_id)
    refuse(check_sides([*(tuple(one.readers) for one in others), side.followers]))
    if side.person_id is not None:
        found(session, who, Person, side.person_id, "La persona")
        if {one.person_id for one in others} & set(cards_of(session, side.person_id)):
            refuse([problem("mediation_same_person")])
    _let_in(session, case, side.followers)
    letter = next(one for one in LETTERS if one not in {other.letter for other in others})
    session.add(_side(session, who, case_id, letter, side))
    session.flush()
    return case_view(session, who, case_id)


def add_followers(session: Session, who: Who, side_id: str, operators: Sequence[str]) -> CaseView:
    """More operators for a side, by who follows it or opened the case; they are sent what it said before. Raises `Notice`."""
    side = found(session, who, MediationSide, side_id, "La parte")
    case = _case(session, who, side.case_id)
    if who.operator_id not in (*side.readers, case.operator_id):
        refuse([problem("mediation_not_follower")])
    after = sorted({*side.readers, *operators})
    # What this desk does not see, the followers of a side opened by somebody else, the centre judges.
    elsewhere = {one for other in _sides(session, case.id) if other.id != side.id for one in other.readers}
    refuse(check_followers(after, before=side.readers, elsewhere=elsewhere))
    _let_in(session, case, operators)
    side.readers = after
    session.flush()
    return case_view(session, who, case.id)


def add_note(session: Session, who: Who, side_id: str, body: str) -> NoteView:
    """Write down what a side said. It is not changed afterwards: a correction is another note. Raises `Notice`."""
    check_assigned(session, who)
    side = found(session, who, MediationSide, side_id, "La parte")
    if not body.strip():
        refuse([problem("required", field="testo")])
    refuse(check_note(who.operator_id, (), side.readers))
    note = MediationNote(
        **stamp(who, visibility=R1, readers=sorted({*side.readers} - {who.operator_id})),
        side_id=side.id,
        at=who.now(),
        body=body.strip(),
    )
    session.add(note)
    session.flush()
    return NoteView(note.id, note.at, load_names(session).operator(note.operator_id), note.body)


def hold_meeting(
    session: Session,
    who: Who,
    case_id: str,
    *,
    at: datetime | None = None,
    place: str | None = None,
    summary: str | None = None,
    agreed: str | None = None,
) -> CaseView:
    """A joint meeting, past or planned: what is written here is for all who follow the case. Raises `Notice`."""
    check_assigned(session, who)
    case = _case(session, who, case_id)
    refuse(check_meeting(state=case.state, sides=_known_sides(session, who, case)))
    words = [(text or "").strip() or None for text in (place, summary, agreed)]
    if at is None and not any(words):
        refuse([problem("required", field="che cosa si è detto")])
    readers = sorted({*case.readers, str(case.operator_id)} - {who.operator_id})
    session.add(
        MediationMeeting(
            **stamp(who, visibility=R1, readers=readers),
            case_id=case.id,
            at=at or who.now(),
            place=words[0],
            summary=words[1],
            agreed=words[2],
        )
    )
    session.flush()
    return case_view(session, who, case_id)


def close_case(
    session: Session, who: Who, case_id: str, state: str, *, closed_on: date | None = None, agreement: str | None = None
) -> CaseView:
    """End it: `accordo` with its words, `senza_accordo`, `interrotta`. Raises `Notice`; then nothing changes."""
    check_assigned(session, who)
    case = _case(session, who, case_id)
    day, words = closed_on or who.today(), (agreement or "").strip() or None
    refuse(
        check_closing(
            case.state,
            state,
            closed_on=day,
            agreement=words,
            opened_on=case.opened_on,
            today=who.today(),
            sides=_known_sides(session, who, case),
        )
    )
    case.state, case.closed_on, case.agreement = state, day, words
    session.flush()
    return case_view(session, who, case_id)


def case_view(session: Session, who: Who, case_id: str) -> CaseView:
    """The case, and the side that this operator follows. Raises `Notice` (`not_found`, `not_for_reader`)."""
    case = _case(session, who, case_id)
    names = load_names(session)
    request = session.get(Request, case.request_id) if case.request_id else None
    meetings = session.scalars(
        select(MediationMeeting)
        .where(MediationMeeting.case_id == case.id, MediationMeeting.deleted_at.is_(None))
        .order_by(MediationMeeting.at.desc(), MediationMeeting.id.desc())
    )
    side = _own_side(session, who, case.id)
    return CaseView(
        row=_rows(session, who, [case])[0],
        subject=case.subject,
        request_id=request.id if request is not None else None,
        request_number=request.number if request is not None else None,
        closed_on=case.closed_on,
        agreement=case.agreement,
        mine=case.operator_id == who.operator_id,
        side=side_view(session, who, side.id) if side is not None else None,
        meetings=tuple(
            MeetingView(one.id, one.at, names.operator(one.operator_id), one.place, one.summary, one.agreed)
            for one in meetings
        ),
    )


def side_view(session: Session, who: Who, side_id: str) -> SideView:
    """One side with its notes, for whoever follows it. Raises `Notice` (`mediation_not_follower`)."""
    side = found(session, who, MediationSide, side_id, "La parte")
    if who.operator_id not in side.readers:
        refuse([problem("mediation_not_follower")])
    names = load_names(session)
    person = the_person(session, side.person_id) if side.person_id else None
    return SideView(
        side.id,
        side.letter,
        side.person_id,
        person_name(person) if person is not None else "",
        tuple(names.operator(one) for one in side.readers),
        tuple(
            NoteView(one.id, one.at, names.operator(one.operator_id), one.body)
            for one in reversed(_notes(session, side.id))
        ),
    )


def list_cases(session: Session, who: Who, *, request_id: str | None = None) -> tuple[CaseRow, ...]:
    """The mediations that this operator follows or opened, open ones first, then the newest; or those of one request."""
    query = select(MediationCase).where(MediationCase.deleted_at.is_(None))
    if request_id is not None:
        query = query.where(MediationCase.request_id == request_id)
    rows = session.scalars(query.order_by(MediationCase.opened_on.desc(), MediationCase.id.desc()))
    mine = [row for row in rows if who.operator_id in (*row.readers, row.operator_id)]
    return _rows(session, who, sorted(mine, key=lambda row: row.state != OPEN))


def sides_of(session: Session, case_id: str) -> tuple[MediationSide, ...]:
    """The sides that are on this desk, in order of letter: all of them only where the case was opened."""
    return tuple(sorted(_sides(session, case_id), key=lambda side: side.letter))


# ------------------------------------------------------------------------------------------------------------------ pieces


def _case(session: Session, who: Who, case_id: str) -> MediationCase:
    case = found(session, who, MediationCase, case_id, WHAT)
    if who.operator_id not in (*case.readers, case.operator_id):
        raise Notice("not_for_reader", "Questa mediazione è riservata a chi la segue.")
    return case


def _its_request(session: Session, who: Who, request_id: str | None) -> Request | None:
    if request_id is None:
        return None
    request = found(session, who, Request, request_id, "La richiesta")
    if request.category != CATEGORY or not in_lists(request.category, request.visibility):
        raise Notice("mediation_other_request", "Una mediazione si apre da una richiesta di conflitto di vicinato.")
    return request


def _side(session: Session, who: Who, case_id: str, letter: str, side: NewSide) -> MediationSide:
    household_id = dwelling_on(session, side.person_id, who.today())[0] if side.person_id else None
    return MediationSide(
        **stamp(who, visibility=R1, readers=sorted(set(side.followers))),
        case_id=case_id,
        letter=letter,
        person_id=side.person_id,
        household_id=household_id,
    )


def _let_in(session: Session, case: MediationCase, operators: Sequence[str]) -> None:
    """Whoever follows a side sees the case: said before the side says it."""
    readers = sorted({*case.readers, *operators} - {str(case.operator_id)})
    if readers != case.readers:
        case.readers = readers
        session.flush()


def _sides(session: Session, case_id: str) -> list[MediationSide]:
    return list(
        session.scalars(
            select(MediationSide).where(MediationSide.case_id == case_id, MediationSide.deleted_at.is_(None))
        )
    )


def _known_sides(session: Session, who: Who, case: MediationCase) -> int | None:
    """How many sides there are, where this desk sees them all."""
    return len(_sides(session, case.id)) if case.operator_id == who.operator_id else None


def _own_side(session: Session, who: Who, case_id: str) -> MediationSide | None:
    return next((side for side in _sides(session, case_id) if who.operator_id in side.readers), None)


def _notes(session: Session, side_id: str) -> list[MediationNote]:
    return list(
        session.scalars(
            select(MediationNote)
            .where(MediationNote.side_id == side_id, MediationNote.deleted_at.is_(None))
            .order_by(MediationNote.at, MediationNote.id)
        )
    )


def _rows(session: Session, who: Who, cases: Sequence[MediationCase]) -> tuple[CaseRow, ...]:
    chips = centre_states(session, "mediation_case", [one.id for one in cases])
    rows = []
    for case in cases:
        building = session.get(Building, case.building_id) if case.building_id else None
        side = _own_side(session, who, case.id)
        rows.append(
            CaseRow(
                case.id, case.number or "", street_text(building) if building is not None else "", case.opened_on,
                case.state, STATES.get(case.state, case.state), side.letter if side is not None else None,
                chips[case.id], CHIPS[chips[case.id]],
            )
        )  # fmt: skip
    return tuple(rows)
