"""Sessions of a body: prepared, their agenda (INV-42), their minutes; what is to prepare and what is open, for *Oggi* and *Sedute*.

Nothing here names a person: an agenda shows numbers, and what a dossier says is opened in `decisions`, with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase, SolidarityApplication
from app.models.decisions import Decision, DecisionBody, DecisionSession, Dossier, Vote
from app.models.eligibility import Evaluation
from app.models.who import Who
from app.rules.arrears import unknown_blocking
from app.rules.decisions import (
    COMMISSION,
    INCOME,
    UNIT,
    File,
    check_comes_off,
    check_goes_on,
    check_minutes,
    check_sitting,
    check_sitting_change,
    check_waiver,
)
from app.rules.decisions import Sitting as Days
from app.rules.problem import problem
from app.services.centre import RECEIVED, centre_states
from app.services.checks import found, refuse
from app.services.names import load_names
from app.services.seats import body_of, members_of, person_name, prepares, seat_in, sitting_of
from app.services.stamps import stamp

WHAT, DOSSIER = "La seduta", "La pratica"
TO_PREPARE_DAYS = 21
"""How many days before a session *Oggi* says that it is to be prepared."""


@dataclass(frozen=True)
class NewSession:
    """A session to prepare. Without a `number` it takes the next of its body and year."""

    body_id: str
    held_on: date
    opens_on: date
    closes_on: date
    place: str | None = None
    number: str | None = None


@dataclass(frozen=True)
class SessionRow:
    """A session in a list. `standing`: `da_preparare`, `aperta`, `chiusa`; `undecided` counts what is on the agenda and not decided."""

    id: str
    body_id: str
    body: str
    number: str
    held_on: date
    opens_on: date
    closes_on: date
    standing: str
    dossiers: int
    undecided: int
    waiting: bool


@dataclass(frozen=True)
class DossierRow:
    """A dossier on an agenda, or that could go on it. `missing` are labels of blocking criteria without an answer.

    `against` says why it cannot go on as it is (None: it can). `votes` counts those that the centre has; `vote` is one's own, `decision`
    the outcome that stands. `waiting`: the last act on it here is not answered by the centre yet.
    """

    id: str
    number: str
    position: int
    kind: str
    complete: bool
    missing: tuple[str, ...]
    waiver: str | None
    operator: str
    votes: int
    vote: str | None
    decision: str | None
    against: str | None
    waiting: bool


@dataclass(frozen=True)
class SessionDetail:
    """One session: `seat` is the office that the reader has in it, None for who does not sit there."""

    row: SessionRow
    place: str | None
    quorum: int
    present: tuple[str, ...]
    agenda: tuple[DossierRow, ...]
    candidates: tuple[DossierRow, ...]
    minutes: str | None
    minutes_on: date | None
    may_prepare: bool
    agenda_open: bool
    seat: str | None


# ----------------------------------------------------------------------------------------------------------------- sessions


def plan_session(session: Session, who: Who, new: NewSession) -> str:
    """Prepare a session; its id. Raises `Notice` (`session_*`, `not_found`)."""
    found(session, who, DecisionBody, new.body_id, "L'organo")
    taken = _numbers(session, new.body_id)
    number = (new.number or "").strip() or _next(taken, new.held_on.year)
    refuse(check_sitting(number, Days(new.held_on, new.opens_on, new.closes_on), taken))
    record = DecisionSession(
        **stamp(who), body_id=new.body_id, number=number, held_on=new.held_on, opens_on=new.opens_on,
        closes_on=new.closes_on, place=(new.place or "").strip() or None,
    )  # fmt: skip
    session.add(record)
    return record.id


def change_session(session: Session, who: Who, session_id: str, values: Mapping[str, Any]) -> str:
    """Change the number, days or place of a session. Raises `Notice`; then nothing changes."""
    record = found(session, who, DecisionSession, session_id, WHAT)
    after = {name: values.get(name, getattr(record, name)) for name in ("number", "held_on", "opens_on", "closes_on")}
    days = Days(after["held_on"], after["opens_on"], after["closes_on"])
    refuse(
        [
            *check_sitting(after["number"], days, _numbers(session, record.body_id) - {record.number or ""}),
            *check_sitting_change(sitting_of(record), days, who.today()),
        ]
    )
    for name, value in after.items():
        setattr(record, name, value)
    if "place" in values:
        record.place = (values["place"] or "").strip() or None
    return record.id


def write_minutes(
    session: Session, who: Who, session_id: str, text: str | None, approved_on: date | None = None
) -> str:
    """Write the minutes; with `approved_on` they are approved and change no more. Raises `Notice` (`minutes_*`)."""
    record = found(session, who, DecisionSession, session_id, WHAT)
    after = ((text or "").strip() or None, approved_on)
    refuse(check_minutes(sitting_of(record), (record.minutes, record.minutes_on), after, who.today()))
    record.minutes, record.minutes_on = after
    return record.id


# --------------------------------------------------------------------------------------------------------------- the agenda


def put_on_agenda(session: Session, who: Who, dossier_id: str, session_id: str) -> str:
    """Ask for a dossier to go on an agenda; the case moves when the centre has taken it. Raises `Notice` (`agenda_*`)."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    record = found(session, who, DecisionSession, session_id, WHAT)
    body = found(session, who, DecisionBody, record.body_id, "L'organo")
    if not prepares(who):
        refuse([problem("agenda_office")])
    if dossier.session_id == session_id:
        return dossier.id
    if dossier.session_id is not None:
        refuse([problem("agenda_move")])
    refuse(check_goes_on(body_of(body), sitting_of(record), _file(session, who, dossier), who.today()))
    on_it = session.scalars(select(Dossier.position).where(Dossier.session_id == session_id)).all()
    dossier.session_id, dossier.position = session_id, max((one or 0 for one in on_it), default=0) + 1
    return dossier.id


def take_off(session: Session, who: Who, dossier_id: str) -> str:
    """Take a dossier off the agenda that it is on. Raises `Notice` (`agenda_*`)."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    if not prepares(who):
        refuse([problem("agenda_office")])
    if dossier.session_id is None:
        return dossier.id
    record = found(session, who, DecisionSession, dossier.session_id, WHAT)
    votes = [one for one in votes_on(session, dossier.id) if one.session_id == record.id]
    decided = any(one.session_id == record.id for one in decisions_on(session, dossier.id))
    refuse(check_comes_off(sitting_of(record), votes=len(votes), decided=decided, day=who.today()))
    dossier.session_id = dossier.position = None
    return dossier.id


def waive(session: Session, who: Who, dossier_id: str, text: str) -> str:
    """Write that a dossier goes on an agenda although something is missing: who waives and when (INV-42). Raises `Notice`."""
    dossier = found(session, who, Dossier, dossier_id, DOSSIER)
    if not prepares(who):
        refuse([problem("agenda_office")])
    refuse(check_waiver(text, who.operator_id, who.today(), author=who.operator_id, day=who.today()))
    dossier.waiver, dossier.waiver_by, dossier.waiver_on = text.strip(), who.operator_id, who.today()
    return dossier.id


# ------------------------------------------------------------------------------------------------------------------ reading


def list_sessions(session: Session, who: Who) -> tuple[SessionRow, ...]:
    """For who prepares them all sessions, else those one sits in whose window is open; the next to be held first."""
    rows = [
        _row(session, who, record)
        for record in session.scalars(select(DecisionSession).where(DecisionSession.deleted_at.is_(None)))
        if prepares(who) or _open_to(session, who, record)
    ]
    order = {"aperta": 0, "da_preparare": 1, "chiusa": 2}
    return tuple(sorted(rows, key=lambda one: (order[one.standing], _ahead(one, who.today()), one.id)))


def session_detail(session: Session, who: Who, session_id: str) -> SessionDetail:
    """One session with its agenda; for who prepares it also what could go on it, and what is missing. Raises `Notice`."""
    record = found(session, who, DecisionSession, session_id, WHAT)
    if not prepares(who) and not _open_to(session, who, record):
        refuse([problem("dossier_not_visible")])
    body = found(session, who, DecisionBody, record.body_id, "L'organo")
    on_it = select(Dossier).where(Dossier.deleted_at.is_(None), Dossier.session_id == session_id)
    agenda = sorted(session.scalars(on_it), key=lambda one: (one.position or 0, one.id))
    seat = seat_in(session, record, who.operator_id, who.today())
    sitting, may = sitting_of(record), prepares(who)
    return SessionDetail(
        _row(session, who, record), record.place, body.quorum, present(session, record),
        tuple(_agenda_row(session, who, one) for one in agenda),
        _candidates(session, who, body, sitting) if may and not sitting.begun(who.today()) else (),
        record.minutes, record.minutes_on, may, not sitting.begun(who.today()),
        (seat.office or "componente") if seat is not None else None,
    )  # fmt: skip


def sessions_to_prepare(session: Session, who: Who) -> tuple[SessionRow, ...]:
    """For *Oggi* of who prepares sessions: those of the next weeks, the next first. Nothing for others."""
    if not prepares(who):
        return ()
    today = who.today()
    rows = (one for one in list_sessions(session, who) if today <= one.held_on)
    return tuple(one for one in rows if (one.held_on - today).days <= TO_PREPARE_DAYS)


def open_sessions(session: Session, who: Who) -> tuple[SessionRow, ...]:
    """For *Oggi* of who sits on a body: the sessions one sits in whose window is open, the next first."""
    return () if prepares(who) else list_sessions(session, who)


def present(session: Session, record: DecisionSession) -> tuple[str, ...]:
    """Who voted in a session, by name: who is not among them was not at the table."""
    voters = {one.operator_id for one in votes_in(session, record.id)}
    seated = dict.fromkeys(one.member_operator_id for one in members_of(session, record.body_id))
    return tuple(person_name(session, one) for one in seated if one in voters)


def votes_in(session: Session, session_id: str) -> list[Vote]:
    """The votes given in a session that this desk has."""
    return list(session.scalars(select(Vote).where(Vote.session_id == session_id, Vote.deleted_at.is_(None))))


def votes_on(session: Session, dossier_id: str) -> list[Vote]:
    """The votes on a dossier that this desk has, in the order in which they were given."""
    query = select(Vote).where(Vote.dossier_id == dossier_id, Vote.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Vote.recorded_at, Vote.id)))


def decisions_on(session: Session, dossier_id: str) -> list[Decision]:
    """The decisions on a dossier that this desk has, the first first."""
    query = select(Decision).where(Decision.dossier_id == dossier_id, Decision.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Decision.at, Decision.id)))


def last_of(decisions: list[Decision]) -> Decision | None:
    """The decision that no other replaced."""
    replaced = {one.replaces_id for one in decisions}
    return next((one for one in decisions if one.id not in replaced), None)


def kind_of_body(dossier: Dossier) -> str:
    """The kind of body that a dossier is for."""
    return COMMISSION if dossier.case_id is not None else UNIT


# ------------------------------------------------------------------------------------------------------------------- pieces


def _open_to(session: Session, who: Who, record: DecisionSession) -> bool:
    today = who.today()
    return sitting_of(record).open(today) and seat_in(session, record, who.operator_id, today) is not None


def _numbers(session: Session, body_id: str) -> set[str]:
    query = select(DecisionSession.number).where(
        DecisionSession.body_id == body_id, DecisionSession.deleted_at.is_(None), DecisionSession.number.is_not(None)
    )
    return {str(one) for one in session.scalars(query)}


def _next(taken: set[str], year: int) -> str:
    """`3/2026` after `2/2026`; numbers that somebody wrote in another way count for nothing."""
    last = (one.removesuffix(f"/{year}") for one in taken if one.endswith(f"/{year}"))
    return f"{max((int(one) for one in last if one.isdigit()), default=0) + 1}/{year}"


def _ahead(row: SessionRow, today: date) -> int:
    days = (row.held_on - today).days
    return days if days >= 0 else 10_000 - days


def _row(session: Session, who: Who, record: DecisionSession) -> SessionRow:
    sitting, today = sitting_of(record), who.today()
    body = session.get(DecisionBody, record.body_id)
    on_it = session.scalars(
        select(Dossier.id).where(Dossier.deleted_at.is_(None), Dossier.session_id == record.id)
    ).all()
    decided = set(session.scalars(select(Decision.dossier_id).where(Decision.session_id == record.id)))
    standing = "chiusa" if sitting.over(today) else "aperta" if sitting.open(today) else "da_preparare"
    return SessionRow(
        record.id, record.body_id, body.name if body else "", record.number or "", record.held_on, record.opens_on,
        record.closes_on, standing, len(on_it), len(set(on_it) - decided), record.seq == 0,
    )  # fmt: skip


def _candidates(session: Session, who: Who, body: DecisionBody, sitting: Days) -> tuple[DossierRow, ...]:
    field = Dossier.case_id if body.kind == COMMISSION else Dossier.application_id
    query = select(Dossier).where(Dossier.deleted_at.is_(None), Dossier.session_id.is_(None), field.is_not(None))
    rows = []
    for dossier in session.scalars(query.order_by(Dossier.recorded_at, Dossier.id)):
        against = check_goes_on(body_of(body), sitting, _file(session, who, dossier), who.today())
        rows.append(_agenda_row(session, who, dossier, against[0].sentence if against else None))
    return tuple(rows)


def _file(session: Session, who: Who, dossier: Dossier) -> File:
    """What an agenda asks of a dossier. Whoever prepares it may not hold the case: then the centre alone looks at its state."""
    kind = kind_of_body(dossier)
    case = session.get(ArrearsCase, dossier.case_id) if dossier.case_id else None
    application = session.get(SolidarityApplication, dossier.application_id) if dossier.application_id else None
    if kind == COMMISSION:
        state, outcome = (case.state, case.outcome) if case is not None else ("dossier_completo", None)
    else:
        state, outcome = (application.state if application is not None else "presentata"), None
    return File(
        kind, dossier.complete, dossier.waiver is not None, state, outcome,
        frozenset(str(dossier.content[name]) for name in INCOME if dossier.content.get(name)),
        any(waits(session, who, one) for one in _beside(session, dossier)),
    )  # fmt: skip


def _beside(session: Session, dossier: Dossier) -> list[Dossier]:
    same = (
        Dossier.case_id == dossier.case_id
        if dossier.case_id is not None
        else Dossier.application_id == dossier.application_id
    )
    return list(session.scalars(select(Dossier).where(Dossier.deleted_at.is_(None), Dossier.id != dossier.id, same)))


def waits(session: Session, who: Who, dossier: Dossier) -> bool:
    """Whether a dossier waits on an agenda: not decided there, and the session's window has not closed."""
    record = session.get(DecisionSession, dossier.session_id) if dossier.session_id else None
    if record is None or sitting_of(record).over(who.today()):
        return False
    return not any(one.session_id == record.id for one in decisions_on(session, dossier.id))


def decisions_on_case(session: Session, dossier: Dossier) -> list[Decision]:
    """Every decision on the case or application of a dossier that this desk has."""
    return [one for beside in (dossier, *_beside(session, dossier)) for one in decisions_on(session, beside.id)]


def missing_of(session: Session, dossier: Dossier) -> tuple[str, ...]:
    """Labels of the blocking criteria that nothing is known of, as the evaluation of a dossier says."""
    evaluation = session.get(Evaluation, dossier.evaluation_id) if dossier.evaluation_id else None
    return tuple(unknown_blocking(evaluation.result.get("criteria", ()))) if evaluation is not None else ()


def _agenda_row(session: Session, who: Who, dossier: Dossier, against: str | None = None) -> DossierRow:
    votes = [one for one in votes_on(session, dossier.id) if one.session_id == dossier.session_id]
    own = next((one for one in votes if one.operator_id == who.operator_id), None)
    decisions = [one for one in decisions_on(session, dossier.id) if one.session_id == dossier.session_id]
    decision = last_of(decisions)
    states = centre_states(session, "dossier", [dossier.id])
    return DossierRow(
        dossier.id, dossier.number or "senza numero", dossier.position or 0, kind_of_body(dossier), dossier.complete,
        missing_of(session, dossier), dossier.waiver, load_names(session).operator(dossier.case_operator_id),
        sum(one.seq > 0 for one in votes), own.vote if own else None, decision.outcome if decision else None, against,
        dossier.seq == 0 or states[dossier.id] != RECEIVED,
    )  # fmt: skip
