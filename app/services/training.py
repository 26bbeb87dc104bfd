"""Training paths: candidates, their steps, tutors, certified hours (domain 2.9).

`advance` alone appends a step, after the rules that the centre asks too; whatever commits money is final only when the centre has
answered (`seq` above 0). Rounds are in `selection`, money in `indemnities`, what screens read in `training_views`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import Attachment
from app.models.network import Partner
from app.models.people import Person
from app.models.projects import Project
from app.models.staff import Operator
from app.models.training import SelectionRound, TrainingHours, TrainingPath, TrainingStep
from app.models.who import Who
from app.rules import training as rules
from app.rules.iban import plain_iban
from app.rules.problem import problem
from app.rules.roles import roles
from app.rules.selection import check_scores, criteria_of
from app.rules.training import Hours, Said
from app.rules.visibility import R1
from app.services.accounts import running_tenancy
from app.services.assessments import household_for
from app.services.care_team import stamp_at_home, words
from app.services.checks import found, refuse
from app.services.names import person_name
from app.services.repayment import suggest_plan
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.services.training_standing import ROUND, children, followed, path_here, standing_here
from app.store.numbers import next_number
from app.store.same_person import cards_of

SERIES = "formazione"
HOURS = "Le ore"
_NO_YEAR = 0
_EDITABLE = frozenset(
    {
        "round_id", "tenancy_id", "unemployed_on", "unemployment_proof", "provider_id", "course", "minutes_planned", "start_on",
        "end_on", "iban", "scores",
    }
)  # fmt: skip


@dataclass(frozen=True)
class NewCandidate:
    """A name, and where it comes from. Of the social services' lists also who sent it, when, on which legal basis.

    `follower_id`: a colleague who follows it too, where head office records a name.
    """

    project_id: str
    person_id: str
    source: str
    round_id: str | None = None
    household_id: str | None = None
    tenancy_id: str | None = None
    sent_by: str | None = None
    sent_on: date | None = None
    legal_basis: str | None = None
    unemployed_on: date | None = None
    unemployment_proof: str | None = None
    follower_id: str | None = None


@dataclass(frozen=True)
class NewHours:
    """Minutes of attendance in a period. `how`: `accesso` or `registro` (with its number)."""

    path_id: str
    from_day: date
    to_day: date
    minutes: int
    how: str
    register_number: str | None = None


def add_candidate(session: Session, who: Who, new: NewCandidate) -> TrainingPath:
    """Record a candidacy. Raises `Notice` (`training_source_*`, `training_candidate_twice`, `round_closed`, `not_found`)."""
    check_assigned(session, who)
    found(session, who, Project, new.project_id, "Il progetto")
    person = found(session, who, Person, new.person_id, "La persona")
    refuse(rules.check_candidate(new.source, new.sent_by, new.sent_on, new.legal_basis, who.today()))
    if new.round_id is not None:
        round_ = found(session, who, SelectionRound, new.round_id, ROUND)
        if round_.project_id != new.project_id:
            refuse([problem("training_other_project")])
        if round_.closed_on is not None:
            refuse([problem("round_closed")])
    if candidacy_of(session, new.project_id, new.person_id) is not None:
        refuse([problem("training_candidate_twice")])
    readers = [_follower(session, who, new.follower_id)] if new.follower_id is not None else []
    household_id = new.household_id or _household(session, who, new.person_id)
    _, line_code, number = next_number(session, SERIES, _NO_YEAR)
    row = TrainingPath(
        **stamp(who, visibility=R1, readers=sorted(set(readers) - {who.operator_id})),
        number=f"{line_code}-F{number:04d}",
        project_id=new.project_id,
        round_id=new.round_id,
        person_id=person.id,
        household_id=household_id,
        tenancy_id=new.tenancy_id or running_tenancy(session, household_id),
        candidate=person_name(person),
        source=new.source,
        sent_by=words(new.sent_by),
        sent_on=new.sent_on,
        legal_basis=words(new.legal_basis),
        unemployed_on=new.unemployed_on,
        unemployment_proof=new.unemployment_proof,
        state=rules.FIRST_STATE,
    )
    session.add(row)
    session.flush()
    return row


def candidacy_of(session: Session, project_id: str, person_id: str) -> TrainingPath | None:
    """The candidacy that a person, under whichever card, has in a project; one that was not fit does not count."""
    query = select(TrainingPath).where(
        TrainingPath.project_id == project_id,
        TrainingPath.person_id.in_(cards_of(session, person_id)),
        TrainingPath.state != "non_idoneo",
        TrainingPath.deleted_at.is_(None),
    )
    return session.scalars(query).first()


def edit_path(session: Session, who: Who, path_id: str, changes: Mapping[str, Any]) -> TrainingPath:
    """Change a path: proof, provider, course, hours, days, IBAN, points. Raises `Notice` (`training_fixed`, `scores_wrong`, `iban_*`)."""
    row = path_here(session, who, path_id)
    check_assigned(session, who)
    refuse([problem("immutable_field", field=name) for name in sorted(set(changes) - _EDITABLE)])
    ready: dict[str, Any] = {name: words(value) if isinstance(value, str) else value for name, value in changes.items()}
    if ready.get("iban") is not None:
        ready["iban"] = plain_iban(str(ready["iban"]))
    moved = {name for name, value in ready.items() if getattr(row, name) != value}
    round_ = session.get(SelectionRound, row.round_id) if row.round_id else None
    closed = round_ is not None and round_.closed_on is not None
    refuse(rules.check_path_edit(row.state, moved, round_closed=closed))
    if "round_id" in moved and ready["round_id"] is not None:
        other = found(session, who, SelectionRound, str(ready["round_id"]), ROUND)
        refuse([problem("round_closed")] if other.closed_on is not None or closed else [])
        refuse([problem("training_other_project")] if other.project_id != row.project_id else [])
    if "scores" in moved:
        if round_ is None or round_.published_on is None:
            refuse([problem("round_not_published")])
        refuse(check_scores(ready["scores"], criteria_of(round_.criteria if round_ is not None else [])))
    if "provider_id" in moved and ready["provider_id"] is not None:
        found(session, who, Partner, str(ready["provider_id"]), "L'ente formativo")
    plan = {name: ready.get(name, getattr(row, name)) for name in ("minutes_planned", "start_on", "end_on", "iban")}
    refuse(rules.check_plan(*plan.values()))
    for name in moved:
        setattr(row, name, ready[name])
    if row.state == rules.FIRST_STATE:
        _know_home(session, who, row)
    session.flush()
    return row


def _know_home(session: Session, who: Who, row: TrainingPath) -> None:
    """Whoever came from a list has a household and a contract once somebody knows the person's: they are found with the next change.
    Head office is sent paths of persons whom it is not sent.
    """
    if row.household_id is None and session.get(Person, row.person_id) is not None:
        row.household_id = _household(session, who, row.person_id)
    if row.tenancy_id is None:
        row.tenancy_id = running_tenancy(session, row.household_id)


def share_path(session: Session, who: Who, path_id: str, operator_id: str) -> TrainingPath:
    """A tutor certifies its hours from now on, or a colleague follows it too. Raises `Notice` (`training_follower`, `not_found`)."""
    row = path_here(session, who, path_id)
    check_assigned(session, who)
    row.readers = sorted({*row.readers, _follower(session, who, operator_id)} - {str(row.operator_id)})
    session.flush()
    return row


def _follower(session: Session, who: Who, operator_id: str) -> str:
    colleague = found(session, who, Operator, operator_id, "La persona che segue il percorso")
    refuse([] if colleague.role in follower_roles() else [problem("training_follower")])
    return colleague.id


def follower_roles() -> frozenset[str]:
    """Who may be named on a path: its tutors, and whoever writes candidacies."""
    return frozenset(rules.parameter("hours_tutors")) | {
        code for code, role in roles().items() if "training_path" in role.writes
    }


def advance(session: Session, who: Who, path_id: str, said: Said) -> TrainingPath:
    """Move a path one step, if the rules allow it from the state it is in here. Raises `Notice` (`training_*`)."""
    row = path_here(session, who, path_id)
    check_assigned(session, who)
    session.flush()
    now = standing_here(session, row, said.to_state)
    if said.to_state == rules.PACT:
        signed = rules.signed_of(now.papers)
        said = replace(said, proof=signed.number if signed is not None else None)
    outcome = row.outcome if said.to_state == rules.CLOSED else said.outcome
    refuse(
        rules.check_step(
            now, Said(**{**vars(said), "outcome": outcome}), role=who.role, author=who.operator_id, day=who.today()
        )
    )
    step = TrainingStep(
        **stamp_at_home(who, row),
        path_id=row.id,
        from_state=row.state,
        to_state=said.to_state,
        at=who.now(),
        amount_cents=said.amount_cents,
        outcome=outcome,
        contract=said.contract,
        contract_on=said.contract_on,
        contract_months=said.contract_months,
        proof=words(said.proof),
        reason=words(said.reason),
    )
    session.add(step)
    apply_step(row, step)
    session.flush()
    if outcome == rules.STABLE and said.to_state == rules.OUTCOME:
        suggest_plan(session, who, row)
    return row


def certify_hours(session: Session, who: Who, new: NewHours) -> TrainingHours:
    """Certify hours of a period: the tutor signed in, or a signed register. Raises `Notice` (`hours_*`)."""
    path = followed(session, who, new.path_id)
    check_assigned(session, who)
    others = children(session, TrainingHours, new.path_id)
    refuse(
        rules.check_hours(
            Hours(new.from_day, new.to_day, new.minutes, new.how, new.register_number),
            [(one.from_day, one.to_day) for one in others],
            state=path.state,
            start_on=path.start_on,
            day=who.today(),
            role=who.role,
            reader=who.operator_id in path.readers,
        )
    )
    row = TrainingHours(
        **stamp_at_home(who, path),
        path_id=new.path_id,
        from_day=new.from_day,
        to_day=new.to_day,
        minutes=new.minutes,
        how=new.how,
        register_number=words(new.register_number),
    )
    session.add(row)
    session.flush()
    return row


def drop_hours(session: Session, who: Who, hours_id: str) -> None:
    """Take back hours that were certified by mistake and are not confirmed. Raises `Notice` (`hours_confirmed`, `hours_author`)."""
    row = _hours(session, who, hours_id)
    if row.operator_id != who.operator_id:
        refuse([problem("hours_author")])
    row.deleted_at = who.now()
    session.flush()


def confirm_hours(session: Session, who: Who, hours_id: str) -> TrainingHours:
    """Confirm hours as the second person; they do not change any more. Raises `Notice` (`hours_second_person`, `hours_not_filed`)."""
    row = _hours(session, who, hours_id)
    path = followed(session, who, row.path_id)
    refuse(
        rules.check_confirmation(
            path.state,
            certified_by=str(row.operator_id),
            confirmed_by=who.operator_id,
            author=who.operator_id,
            role=who.role,
            how=row.how,
            filed=is_filed(session, row.id),
        )
    )
    row.confirmed_by, row.confirmed_at = who.operator_id, who.now()
    session.flush()
    return row


def is_filed(session: Session, hours_id: str) -> bool:
    """Whether the signed register of these hours is among their files."""
    query = select(Attachment.id).where(Attachment.owner_id == hours_id, Attachment.deleted_at.is_(None))
    return session.scalars(query).first() is not None


def _hours(session: Session, who: Who, hours_id: str) -> TrainingHours:
    row = found(session, who, TrainingHours, hours_id, HOURS)
    followed(session, who, row.path_id)
    check_assigned(session, who)
    if row.confirmed_at is not None:
        refuse([problem("hours_confirmed")])
    return row


def _household(session: Session, who: Who, person_id: str) -> str | None:
    """The household of today; a candidate whose household is not known yet is recorded all the same."""
    try:
        return household_for(session, who, person_id, None)
    except Notice as notice:
        if notice.code != "household_missing":
            raise
        return None
