"""What a body does with a dossier in its session: read with a reason, voted on, decided (INV-40 to INV-42). The centre's word is final.

A vote or decision that the centre has not answered is told as such and counts for nobody else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.decisions import Decision, DecisionBody, DecisionSession, Dossier, Vote
from app.models.who import Who
from app.rules.decisions import (
    Ballot,
    check_at_table,
    check_decision,
    check_vote,
    may_decide,
    outcome_of,
    result_of,
)
from app.rules.problem import problem
from app.services.checks import found, refuse
from app.services.names import load_names
from app.services.readings import check_open, may_open, open_text, reason_is_needed
from app.services.seats import body_of, person_name, seat_in, sitting_of
from app.services.sessions import (
    DOSSIER,
    WHAT,
    decisions_on,
    decisions_on_case,
    kind_of_body,
    last_of,
    missing_of,
    votes_on,
)
from app.services.stamps import stamp

FOLLOWS = "Segue il caso."
"""Why who follows the case abstains (INV-41), when nothing else is said."""

Section = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class VoteView:
    """A vote. `waiting`: the centre has not answered yet."""

    name: str
    vote: str
    reason: str | None
    own: bool
    waiting: bool


@dataclass(frozen=True)
class DecisionView:
    """A decision; `replaced` by a later one. `waiting`: the centre has not answered, so nothing is decided yet."""

    id: str
    outcome: str
    reasons: str
    measures: tuple[str, ...]
    at: datetime
    replaced: bool
    waiting: bool


@dataclass(frozen=True)
class DossierView:
    """A dossier opened. `sections` are (title, ((label, text), ...)) of MOD-08 as it stood.

    `may_vote`, `may_decide`: whether this reader may now. `asked` is the outcome that the votes at the centre lead to, None below
    the quorum; `measures` are those the body may grant.
    """

    id: str
    session_id: str | None
    number: str
    person: str | None
    address: str | None
    sections: tuple[Section, ...]
    missing: tuple[str, ...]
    waiver: str | None
    operator: str
    votes: tuple[VoteView, ...]
    decisions: tuple[DecisionView, ...]
    own_case: bool
    may_vote: bool
    may_decide: bool
    quorum: int
    asked: str | None
    measures: tuple[str, ...]


def reading_reason_needed(session: Session, who: Who, dossier_id: str) -> bool:
    """Must a reason be asked before a dossier is opened? Once a session."""
    return reason_is_needed(session, who, "dossier", dossier_id)


def open_dossier(session: Session, who: Who, dossier_id: str, reason: str | None = None) -> DossierView:
    """Open a dossier; the reading is written down. Raises `Notice` (`dossier_not_visible`, `read_needs_reason`)."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    open_text(session, who, dossier, reason)
    return _view(session, who, dossier)


def look_again(session: Session, who: Who, dossier_id: str) -> DossierView:
    """A dossier that is open on the screen, as it stands now: no new reading. Raises `Notice` where it may be open no more."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    refuse(check_open(session, who, dossier))
    return _view(session, who, dossier)


def cast_vote(session: Session, who: Who, dossier_id: str, vote: str, reason: str | None = None) -> str:
    """Vote on a dossier in its session; the vote's id. It counts when the centre has answered. Raises `Notice` (`vote_*`, ...)."""
    dossier, sitting, _ = _table(session, who, dossier_id)
    votes = [one for one in votes_on(session, dossier.id) if one.session_id == sitting.id]
    refuse(
        check_vote(
            vote,
            reason,
            voter=who.operator_id,
            case_operator=dossier.case_operator_id,
            voted={one.operator_id for one in votes if one.operator_id},
            decided=any(one.session_id == sitting.id for one in decisions_on(session, dossier.id)),
        )
    )
    record = Vote(
        **stamp(who, visibility=dossier.visibility),
        dossier_id=dossier.id,
        session_id=sitting.id,
        vote=vote,
        reason=(reason or "").strip() or (FOLLOWS if dossier.case_operator_id == who.operator_id else None),
    )
    session.add(record)
    return record.id


def decide(
    session: Session, who: Who, dossier_id: str, outcome: str, reasons: str, measures: Sequence[str] = ()
) -> str:
    """Write down what the body decided; its id. Nothing is decided until the centre has answered.

    A decision that stands on the case is named by the new one and stays (INV-40). Raises `Notice` (`decision_*`, ...).
    """
    dossier, sitting, office = _table(session, who, dossier_id)
    body = found(session, who, DecisionBody, sitting.body_id, "L'organo")
    last = last_of(decisions_on_case(session, dossier))
    refuse(
        check_decision(
            body_of(body),
            outcome,
            reasons,
            measures,
            office=office,
            ballots=_ballots(session, dossier, sitting),
            standing=last.id if last else None,
            replaces=last.id if last else None,
            begun=sitting_of(sitting).begun(who.today()),
        )
    )
    told = {dossier.case_operator_id, dossier.operator_id or "", *dossier.readers} - {who.operator_id, ""}
    record = Decision(
        **stamp(who, visibility=dossier.visibility, readers=sorted(told)),
        dossier_id=dossier.id,
        session_id=sitting.id,
        outcome=outcome,
        reasons=reasons.strip(),
        measures=list(measures),
        replaces_id=last.id if last else None,
        at=who.now(),
    )
    session.add(record)
    return record.id


def letter_for(
    session: Session, who: Who, *, case_id: str | None = None, application_id: str | None = None
) -> str | None:
    """The decision on a case or application that its letter is about: the one that stands, once the centre has taken it."""
    same = Dossier.case_id == case_id if case_id is not None else Dossier.application_id == application_id
    dossiers = session.scalars(select(Dossier).where(Dossier.deleted_at.is_(None), same))
    last = last_of([one for dossier in dossiers for one in decisions_on(session, dossier.id)])
    return last.id if last is not None and last.seq > 0 and may_open(who, last) else None


def _table(session: Session, who: Who, dossier_id: str) -> tuple[Dossier, DecisionSession, str | None]:
    """The dossier, its session, and the office of whoever acts, who sits there now. Raises `Notice`."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    if dossier.session_id is None:
        refuse([problem("not_on_agenda")])
    sitting = found(session, who, DecisionSession, dossier.session_id or "", WHAT)
    seat = seat_in(session, sitting, who.operator_id, who.today())
    refuse(check_at_table(sitting_of(sitting), seat, on_agenda=True, day=who.today()))
    return dossier, sitting, seat.office if seat is not None else None


def _ballots(session: Session, dossier: Dossier, sitting: DecisionSession) -> list[Ballot]:
    """The votes that the centre has."""
    found_here = []
    for one in votes_on(session, dossier.id):
        if one.session_id == sitting.id and one.seq > 0 and one.operator_id:
            seat = seat_in(session, sitting, one.operator_id, None)
            found_here.append(Ballot(one.operator_id, one.vote, seat.office if seat else None))
    return found_here


def _view(session: Session, who: Who, dossier: Dossier) -> DossierView:
    sitting = session.get(DecisionSession, dossier.session_id) if dossier.session_id else None
    body = session.get(DecisionBody, sitting.body_id) if sitting is not None else None
    seat = seat_in(session, sitting, who.operator_id, who.today()) if sitting is not None else None
    at_table = sitting is not None and not check_at_table(sitting_of(sitting), seat, on_agenda=True, day=who.today())
    votes = [one for one in votes_on(session, dossier.id) if one.session_id == dossier.session_id]
    decisions = decisions_on(session, dossier.id)
    here = any(one.session_id == dossier.session_id for one in decisions)
    ballots = _ballots(session, dossier, sitting) if sitting is not None else []
    enough = body is not None and len(ballots) >= body.quorum
    content = dossier.content
    return DossierView(
        dossier.id, dossier.session_id, dossier.number or "senza numero", content.get("person"), content.get("address"),
        _sections(content), missing_of(session, dossier), dossier.waiver,
        load_names(session).operator(dossier.case_operator_id),
        tuple(_vote(session, who, one) for one in votes), tuple(_decision(one, decisions) for one in decisions),
        own_case=dossier.case_operator_id == who.operator_id,
        may_vote=at_table and not here and all(one.operator_id != who.operator_id for one in votes),
        may_decide=at_table and sitting is not None and sitting_of(sitting).begun(who.today())
        and may_decide(seat.office if seat else None),
        quorum=body.quorum if body is not None else 0,
        asked=outcome_of(kind_of_body(dossier), result_of(ballots, body.tie)) if body is not None and enough else None,
        measures=tuple(body.measures) if body is not None else (),
    )  # fmt: skip


def _vote(session: Session, who: Who, one: Vote) -> VoteView:
    name = person_name(session, one.operator_id or "")
    return VoteView(name, one.vote, one.reason, one.operator_id == who.operator_id, one.seq == 0)


def _decision(one: Decision, beside: list[Decision]) -> DecisionView:
    return DecisionView(
        one.id, one.outcome, one.reasons,
        tuple(map(str, one.measures)), one.at,
        any(other.replaces_id == one.id for other in beside), one.seq == 0,
    )  # fmt: skip


def _sections(content: Mapping[str, Any]) -> tuple[Section, ...]:
    """The words of a dossier, as `case_dossier` wrote them: `sections` is a list of `{title, rows: [[label, text], ...]}`."""
    return tuple(
        (str(one["title"]), tuple((str(label), str(text)) for label, text in one["rows"]))
        for one in content.get("sections", ())
    )
