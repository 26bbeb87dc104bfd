"""What the book of a session and the letter on a decision say, in plain values: the fields of the forms' data, by name."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.decisions import Decision, DecisionBody, DecisionSession, Dossier
from app.models.places import Outpost
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.catalogues import label, rows
from app.rules.clock import rome_day
from app.rules.problem import problem
from app.services.checks import found, refuse
from app.services.readings import open_text
from app.services.seats import members_of, person_name, seat_of
from app.services.sessions import WHAT, decisions_on, last_of, votes_in, votes_on

BOOK, LETTER = "SED-01", "LET-01"
RECORDS: dict[str, type[Record]] = {BOOK: DecisionSession, LETTER: Decision}
"""The kind each form is printed from."""
UNSIGNED: tuple[str, ...] = (LETTER,)
SENSITIVE: tuple[str, ...] = (LETTER,)


def session_book(session: Session, who: Who, record: Record | None, reason: str | None) -> dict[str, Any]:
    """SED-01: what the centre has of a session. Each dossier in it is a logged reading, its reason asked once. Raises `Notice`."""
    if not isinstance(record, DecisionSession):
        raise Notice("not_found", f"{WHAT} non è su questo computer.")
    body = found(session, who, DecisionBody, record.body_id, "L'organo")
    voters = {one.operator_id for one in votes_in(session, record.id)}
    dossiers = _agenda(session, record.id)
    for dossier in dossiers:
        open_text(session, who, dossier, reason)
    return {
        "body": body.name,
        "number": record.number,
        "day": record.held_on,
        "place": record.place,
        "quorum": body.quorum,
        "members": tuple(
            (
                person_name(session, one.member_operator_id),
                label("member_offices", one.office or "componente"),
                one.member_operator_id in voters,
            )
            for one in members_of(session, record.body_id)
            if seat_of(one).sits(record.held_on, None)
        ),
        "treated": [row for dossier in dossiers for row in _treated(session, dossier)],
        "minutes": record.minutes,
        "approved_on": record.minutes_on,
    }


def _agenda(session: Session, session_id: str) -> list[Dossier]:
    on_it = select(Dossier).where(Dossier.session_id == session_id, Dossier.deleted_at.is_(None))
    return sorted(session.scalars(on_it), key=lambda one: (one.position or 0, one.id))


def read_on(session: Session, form_code: str, record_id: str) -> list[Dossier] | list[Decision]:
    """The reserved records that one of these papers shows."""
    if form_code == BOOK:
        return _agenda(session, record_id)
    decision = session.get(Decision, record_id)
    return [decision] if decision is not None else []


def _treated(session: Session, dossier: Dossier) -> list[dict[str, Any]]:
    """A dossier with its votes and the first decision; each that replaced one follows it."""
    known = [
        one for one in decisions_on(session, dossier.id) if one.session_id == dossier.session_id and one.seq > 0
    ]  # fmt: skip
    votes = tuple(
        (person_name(session, one.operator_id or ""), label("votes", one.vote), one.reason)
        for one in votes_on(session, dossier.id)
        if one.session_id == dossier.session_id and one.seq > 0
    )
    return [
        {
            "number": dossier.number or "—",
            "person": dossier.content.get("person"),
            "waiver": dossier.waiver,
            "votes": votes if at == 0 else (),
            "outcome": label("decision_outcomes", one.outcome) if one is not None else None,
            "reasons": one.reasons if one is not None else None,
            "measures": tuple(label("body_measures", str(code)) for code in one.measures) if one is not None else (),
            "corrects": at > 0,
        }
        for at, one in enumerate(known or [None])
    ]


def decision_letter(session: Session, who: Who, record: Record | None, reason: str | None) -> dict[str, Any]:
    """LET-01: only what the centre decided and no later decision replaced; a logged reading. Raises `Notice`."""
    if not isinstance(record, Decision):
        raise Notice("not_found", "La decisione non è su questo computer.")
    if record.seq == 0:
        refuse([problem("letter_waiting")])
    dossier = found(session, who, Dossier, record.dossier_id, "La pratica")
    last = last_of(decisions_on(session, dossier.id))
    if last is not None and last.id != record.id:
        refuse([problem("letter_replaced")])
    open_text(session, who, record, reason)
    sitting = found(session, who, DecisionSession, record.session_id, WHAT)
    body = found(session, who, DecisionBody, sitting.body_id, "L'organo")
    outpost = session.get(Outpost, dossier.outpost_id) if dossier.outpost_id else None
    place = short_place(outpost.street, outpost.house_number) if outpost is not None else None
    return {
        "person": dossier.content.get("person"),
        "address": dossier.content.get("address"),
        "number": dossier.number,
        "body": body.name,
        "session": sitting.number,
        "day": rome_day(record.at),
        "outcome": record.outcome,
        "reasons": record.reasons,
        "measures": tuple(label("body_measures", str(code)) for code in record.measures),
        "review_days": int(rows("decisions", "review_days")),
        "contact": ", ".join(one for one in (outpost.name, place, outpost.phone) if one)
        if outpost is not None
        else None,
    }


_FACTS = {BOOK: session_book, LETTER: decision_letter}


def facts_of(
    session: Session, who: Who, form_code: str, record: Record | None, reason: str | None = None
) -> dict[str, Any]:
    """The facts of one of these papers. Raises `Notice`."""
    return _FACTS[form_code](session, who, record, reason)
