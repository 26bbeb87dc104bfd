"""Letters: what came, who answers it and by when, and the answer. Where a letter stands is derived and never stored.

A reserved letter is in no list. A letter without a scan is allowed, and it is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.documents import Attachment
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.letters import (
    ANSWERED,
    ASSIGNED,
    INCOMING,
    LATE,
    LETTER,
    STATES,
    TO_ASSIGN,
    Letter,
    check_answer,
    check_letter,
    is_near,
    letter_state,
)
from app.rules.problem import Problem, problem
from app.rules.visibility import R0, R1
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.colleagues import Colleague, colleagues_at
from app.services.names import list_name, load_names, people_by_id
from app.services.staff import check_assigned
from app.services.timeline import category_labels

WHAT = "La lettera"
STATE_LABELS = {TO_ASSIGN: "Da assegnare", ASSIGNED: "Assegnata", LATE: "In ritardo", ANSWERED: "Risposta"}


@dataclass(frozen=True)
class LetterRow:
    """A letter in a list. `days` until the answer is due (below zero: late), None once answered or without a day."""

    id: str
    person_id: str | None
    sender: str
    about: str
    received_on: date | None
    due_on: date | None
    days: int | None
    state: str
    state_label: str
    assigned_to: str | None
    assigned: str
    scans: int
    answer_id: str | None
    standing: str


@dataclass(frozen=True)
class LetterList:
    """The letters, late ones first, and how many there are in each state."""

    rows: tuple[LetterRow, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class AnswerView:
    """What was sent back: when, how, by whom."""

    id: str
    day: date
    channel: str
    author: str
    note: str | None


@dataclass(frozen=True)
class LetterDetail:
    """A letter with what it says and what was sent back. `warnings` are sentences that stop nothing."""

    row: LetterRow
    note: str | None
    place: str | None
    outcome: str
    answers: tuple[AnswerView, ...]
    warnings: tuple[str, ...]
    colleagues: tuple[Colleague, ...] = ()


def list_letters(
    session: Session, who: Who, *, state: str | None = None, mine: bool = False, limit: int = 300
) -> LetterList:
    """Letters that came: late ones first, then by the day the answer is due; answered ones last, newest first."""
    rows = _rows(session, who, _letters(session))
    counts = tuple((one, sum(row.state == one for row in rows)) for one in STATES)
    wanted = [
        row
        for row in rows
        if (state is None or row.state == state) and (not mine or row.assigned_to == who.operator_id)
    ]
    return LetterList(tuple(sorted(wanted, key=_order)[:limit]), counts)


def letters_due(session: Session, who: Who) -> tuple[LetterRow, ...]:
    """What *Oggi* asks: letters in this operator's hand, or in nobody's at their outpost, whose answer is due soon, or was."""
    nobodys = Contact.assigned_to.is_(None) & (Contact.outpost_id == who.outpost_id)
    mine = _letters(session, (Contact.assigned_to == who.operator_id) | nobodys, Contact.answer_due_on.is_not(None))
    near = [one for one in mine if is_near(one.answer_due_on, who.today())]
    rows = _rows(session, who, near) if near else []
    return tuple(sorted((row for row in rows if row.state != ANSWERED), key=_order))


def letter_detail(session: Session, who: Who, letter_id: str) -> LetterDetail:
    """One letter. Raises `Notice`: `not_found`, `answer_to_no_letter`."""
    letter = _letter(session, who, letter_id)
    row = _rows(session, who, [letter])[0]
    names = load_names(session)
    answers = tuple(
        AnswerView(
            one.id, rome_day(one.started_at), label("channels", one.channel).lower(), names.operator(one.operator_id), one.note
        )
        for one in _answers(session, [letter.id]).get(letter.id, ())
    )  # fmt: skip
    warnings = () if row.scans else (problem("letter_without_scan").sentence,)
    outcome = label("contact_outcomes", letter.outcome) if letter.outcome else ""
    people = colleagues_at(session, who, letter.outpost_id or who.outpost_id)
    return LetterDetail(row, letter.note, letter.place, outcome, answers, warnings, people)


def assign_letter(session: Session, who: Who, letter_id: str, operator_id: str | None) -> LetterDetail:
    """Give a letter to somebody of its outpost, or to nobody again. Raises `Notice` (`reference_missing`)."""
    letter = _letter(session, who, letter_id)
    check_assigned(session, who)
    if letter.assigned_to != operator_id:
        refuse(assignee_problems(session, who, operator_id, letter.outpost_id))
        letter.assigned_to = operator_id
    session.flush()
    return letter_detail(session, who, letter_id)


def set_answer_due(session: Session, who: Who, letter_id: str, due_on: date | None) -> LetterDetail:
    """Move the day by which a letter is answered. Raises `Notice` (`letter_due_before_received`)."""
    letter = _letter(session, who, letter_id)
    check_assigned(session, who)
    refuse(check_letter(Letter(letter.channel, letter.direction, letter.received_on, due_on), who.today()))
    if letter.answer_due_on != due_on:
        letter.answer_due_on = due_on
    session.flush()
    return letter_detail(session, who, letter_id)


def assignee_problems(
    session: Session, who: Who, operator_id: str | None, outpost_id: str | None = None
) -> list[Problem]:
    """Why a letter may not be given to this operator."""
    if operator_id is None or operator_id in {
        one.id for one in colleagues_at(session, who, outpost_id or who.outpost_id)
    }:
        return []
    return [problem("reference_missing", field="assegnata a")]


def letter_problems(session: Session, who: Who, contact: Letter, *, answers_id: str | None, day: date) -> list[Problem]:
    """Why a contact may not be saved as this letter, or as the answer to that one."""
    problems = check_letter(contact, who.today()) + assignee_problems(session, who, contact.assigned_to)
    if answers_id is not None:
        letter = found(session, who, Contact, answers_id, WHAT)
        problems += check_answer(
            direction=contact.direction, day=day, visibility=contact.visibility, letter=letter_of(letter)
        )
    return problems


def letter_of(row: Contact) -> Letter:
    """A contact as the rules know it."""
    return Letter(
        row.channel, row.direction, row.received_on, row.answer_due_on, row.assigned_to, row.visibility
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------------------ pieces


def _letter(session: Session, who: Who, letter_id: str) -> Contact:
    letter = found(session, who, Contact, letter_id, WHAT)
    if not letter_of(letter).is_letter or letter.visibility not in (R0, R1):
        refuse([problem("answer_to_no_letter")])
    return letter


def _letters(session: Session, *conditions: ColumnElement[bool]) -> list[Contact]:
    return list(
        session.scalars(
            select(Contact).where(
                Contact.channel == LETTER,
                Contact.direction == INCOMING,
                Contact.deleted_at.is_(None),
                Contact.visibility.in_((R0, R1)),
                *conditions,
            )
        )
    )


def _answers(session: Session, ids: Sequence[str]) -> dict[str, list[Contact]]:
    rows = session.scalars(
        select(Contact)
        .where(Contact.answers_id.in_(ids), Contact.deleted_at.is_(None))
        .order_by(Contact.started_at, Contact.id)
    )
    answers: dict[str, list[Contact]] = {}
    for row in rows:
        answers.setdefault(str(row.answers_id), []).append(row)
    return answers


def _rows(session: Session, who: Who, letters: Sequence[Contact]) -> list[LetterRow]:
    ids = [one.id for one in letters]
    answers, names = _answers(session, ids), load_names(session)
    people = people_by_id(session, (one.person_id for one in letters))
    standing = centre_states(session, "contact", ids)
    hung = session.execute(
        select(Attachment.owner_id, func.count())
        .where(Attachment.owner_kind == "contact", Attachment.owner_id.in_(ids), Attachment.deleted_at.is_(None))
        .group_by(Attachment.owner_id)
    )
    scans: dict[str, int] = {owner: count for owner, count in hung}  # noqa: C416  a row is no pair to mypy
    rows = []
    for one in letters:
        answered = answers.get(one.id)
        state = letter_state(
            assigned=one.assigned_to is not None, due_on=one.answer_due_on, answered=bool(answered), today=who.today()
        )
        days = (one.answer_due_on - who.today()).days if one.answer_due_on is not None and not answered else None
        rows.append(
            LetterRow(
                one.id, one.person_id, list_name(people.get(one.person_id)) if one.person_id else "Senza nome",
                ", ".join(category_labels(one.topics)), one.received_on, one.answer_due_on, days, state,
                STATE_LABELS[state], one.assigned_to, names.operator(one.assigned_to) if one.assigned_to else "",
                scans.get(one.id, 0), answered[0].id if answered else None, standing[one.id],
            )
        )  # fmt: skip
    return rows


def _order(row: LetterRow) -> tuple[int, int, str]:
    """Late ones first, then by due day; answered ones last, the newest first."""
    if row.state == ANSWERED:
        return (1, -(row.received_on or date.min).toordinal(), row.id)
    return (0, (row.due_on or date.max).toordinal(), row.id)
