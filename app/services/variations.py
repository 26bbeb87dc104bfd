"""Proposals to change who a person is (*proposta di variazione*): made by one, decided by another, never silent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import IDENTITY_FIELDS, Person, Variation
from app.models.registry import kind_of
from app.models.types import Stored
from app.models.who import Who
from app.rules.problem import problem
from app.rules.variations import ACCEPTED, PROPOSED, REJECTED, Proposal, check_decision
from app.services.checks import found, refuse
from app.services.stamps import stamp

_DAYS = ("birth_date",)


@dataclass(frozen=True)
class VariationView:
    """A proposal: `changes` are `(field, before, proposed)` in stored forms (days as ISO text)."""

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
        query = query.where(Variation.person_id == person_id)
    return tuple(_view(one) for one in session.scalars(query.order_by(Variation.recorded_at, Variation.id)))


def accept_variation(session: Session, who: Who, variation_id: str, *, note: str | None = None) -> VariationView:
    """Accept a proposal: the person takes the proposed values.

    Raises `Notice`: already decided, proposed by the same operator, or the person changed since (`variation_stale`).
    """
    variation = _decidable(session, who, variation_id, ACCEPTED)
    person = found(session, who, Person, variation.person_id, "La persona")
    kind = kind_of(Person)
    for field, (before, _) in variation.changes.items():
        if kind.stored(field, getattr(person, field)) != before:
            raise Notice(
                "variation_stale",
                "La scheda della persona è cambiata dopo questa proposta. Respingerla e proporre di nuovo.",
                field=field,
            )
    for field, (_, proposed) in variation.changes.items():
        setattr(person, field, date.fromisoformat(proposed) if field in _DAYS and proposed else proposed)
    return _decide(session, who, variation, ACCEPTED, note)


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
