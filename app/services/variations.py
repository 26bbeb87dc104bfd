"""Proposals to change who a person is or with whom they live (*proposta di variazione*): decided by another, never silent.

One proposal holds all that one act changes, so that nobody is ever half moved: accepting it does the whole or nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import IDENTITY_FIELDS, MEMBER_FIELDS, HouseholdMember, Person, Variation
from app.models.registry import kind_of
from app.models.types import Stored
from app.models.who import Who
from app.rules.problem import problem
from app.rules.variations import (
    ACCEPTED,
    PROPOSED,
    REJECTED,
    Proposal,
    changes_of,
    check_decision,
    member_field,
    split_field,
)
from app.services.checks import found, refuse
from app.services.memberships import Stay, check_stays, stay_of, write_stays
from app.services.stamps import stamp
from app.store.same_person import cards_of

_DAYS = ("birth_date", "from_day", "to_day")


@dataclass(frozen=True)
class VariationView:
    """A proposal: `changes` are `(field, before, proposed)` in stored forms (days as ISO text); see `Variation` for names."""

    id: str
    person_id: str
    state: str
    changes: tuple[tuple[str, Stored, Stored], ...]
    reason: str | None
    proposed_by: str | None
    proposed_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    decision_note: str | None


def propose_variation(
    session: Session, who: Who, person_id: str, changes: Mapping[str, Any], *, reason: str | None = None
) -> VariationView:
    """Propose new values for identity fields of a person. Raises `Notice` when nothing would change."""
    person = found(session, who, Person, person_id, "La persona")
    kind = kind_of(Person)
    wanted: dict[str, list[Stored]] = {}
    for field, value in changes.items():
        if field not in IDENTITY_FIELDS:
            raise ValueError(f"not an identity field: {field}")
        before, proposed = kind.stored(field, getattr(person, field)), kind.stored(field, value)
        if before != proposed:
            wanted[field] = [before, proposed]
    return _propose(session, who, person_id, wanted, reason)


def propose_stays(
    session: Session, who: Who, person_id: str, stays: Sequence[Stay], *, reason: str | None = None
) -> VariationView:
    """Propose memberships of a person, already checked, as one proposal. Raises `Notice` when nothing would change.

    The id of a membership that is new travels in the proposal: wherever it is accepted, it is born the same record.
    """
    kind = kind_of(HouseholdMember)
    wanted: dict[str, list[Stored]] = {}
    for stay in stays:
        row = session.get(HouseholdMember, stay.id)
        for field in MEMBER_FIELDS if row is not None else ("household_id", *MEMBER_FIELDS):
            before = None if row is None else kind.stored(field, getattr(row, field))
            proposed = kind.stored(field, getattr(stay, field))
            if before != proposed:
                wanted[member_field(stay.id, field)] = [before, proposed]
    return _propose(session, who, person_id, wanted, reason)


def _propose(
    session: Session, who: Who, person_id: str, wanted: dict[str, list[Stored]], reason: str | None
) -> VariationView:
    if not wanted:
        raise Notice("nothing_changes", "I dati proposti sono già quelli della scheda.")
    variation = Variation(**stamp(who), person_id=person_id, changes=wanted, reason=(reason or "").strip() or None)
    session.add(variation)
    session.flush()
    return _view(variation)


def open_variations(session: Session, who: Who, *, person_id: str | None = None) -> tuple[VariationView, ...]:
    """Proposals that wait for a decision, oldest first."""
    query = select(Variation).where(Variation.state == PROPOSED, Variation.deleted_at.is_(None))
    if person_id is not None:
        query = query.where(Variation.person_id.in_(cards_of(session, person_id)))
    return tuple(_view(one) for one in session.scalars(query.order_by(Variation.recorded_at, Variation.id)))


def accept_variation(session: Session, who: Who, variation_id: str, *, note: str | None = None) -> VariationView:
    """Accept a proposal: the person takes the proposed values, and with them the household.

    Raises `Notice`: already decided, proposed by the same operator, the person or the membership changed since
    (`variation_stale`), or by now the person would be in two households.
    """
    variation = _decidable(session, who, variation_id, ACCEPTED)
    person = found(session, who, Person, variation.person_id, "La persona")
    own = changes_of(variation.changes, None)
    _refuse_stale(person, own)
    member_ids = sorted({one for one, _ in map(split_field, variation.changes) if one is not None})
    stays = [_proposed_stay(session, person.id, one, changes_of(variation.changes, one)) for one in member_ids]
    check_stays(session, who, person.id, stays)
    for field, (_, proposed) in own.items():
        setattr(person, field, _python(field, proposed))
    write_stays(session, who, stays)
    return _decide(session, who, variation, ACCEPTED, note)


def _proposed_stay(session: Session, person_id: str, member_id: str, changes: Mapping[str, Any]) -> Stay:
    """A membership as it will be. One that a proposal ends or corrects must still be what the proposal saw."""
    row = session.get(HouseholdMember, member_id)
    values = {field: _python(field, pair[1]) for field, pair in changes.items()}
    if row is None and "household_id" in changes:
        return Stay(member_id, person_id=person_id, **values)
    if row is None or row.deleted_at is not None:
        raise Notice("not_found", "Il componente del nucleo non è su questo computer. Può essere di un altro presidio.")
    _refuse_stale(row, changes)
    return replace(stay_of(row), **values)


def _refuse_stale(record: Person | HouseholdMember, changes: Mapping[str, Any]) -> None:
    kind = kind_of(record)
    for field, (before, _) in changes.items():
        if kind.stored(field, getattr(record, field)) != before:
            raise Notice(
                "variation_stale",
                "La scheda della persona è cambiata dopo questa proposta. Respingerla e proporre di nuovo.",
                field=field,
            )


def _python(field: str, stored: Any) -> Any:
    return date.fromisoformat(stored) if field in _DAYS and stored else stored


def reject_variation(session: Session, who: Who, variation_id: str, *, note: str) -> VariationView:
    """Reject a proposal, or withdraw one's own. `note` says why."""
    variation = _decidable(session, who, variation_id, REJECTED)
    if not note.strip():
        refuse([problem("required", field="motivo")])
    return _decide(session, who, variation, REJECTED, note)


def _decidable(session: Session, who: Who, variation_id: str, state: str) -> Variation:
    variation = found(session, who, Variation, variation_id, "La proposta di variazione")
    proposal = Proposal(variation.operator_id, variation.state, variation.changes)
    refuse(check_decision(proposal, state, decided_by=who.operator_id, role=who.role))
    return variation


def _decide(session: Session, who: Who, variation: Variation, state: str, note: str | None) -> VariationView:
    variation.state = state
    variation.decided_at = who.now()
    variation.decided_by = who.operator_id
    variation.decision_note = (note or "").strip() or None
    session.flush()
    return _view(variation)


def _view(variation: Variation) -> VariationView:
    return VariationView(
        variation.id,
        variation.person_id,
        variation.state,
        tuple((field, pair[0], pair[1]) for field, pair in sorted(variation.changes.items())),
        variation.reason,
        variation.operator_id,
        variation.recorded_at,
        variation.decided_by,
        variation.decided_at,
        variation.decision_note,
    )
