"""Whose records are meant: a household's, or all that concerns one person, whichever of their cards it was written on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from app.models.people import HouseholdMember
from app.models.who import Who
from app.rules.contacts import Membership, household_on
from app.store.same_person import cards_of


@dataclass(frozen=True)
class Whose:
    """What lies with one of these households, or names one of these cards."""

    households: frozenset[str]
    cards: frozenset[str] = frozenset()

    def of(self, model: Any) -> ColumnElement[bool]:
        """The condition on a kind that has a household, and perhaps a person."""
        own = model.person_id.in_(self.cards) if hasattr(model, "person_id") else false()
        return or_(model.household_id.in_(self.households), own)

    def holds(self, row: Any) -> bool:
        """Whether such a record is meant."""
        return row.household_id in self.households or row.person_id in self.cards


def of_household(household_id: str) -> Whose:
    """What lies with one household."""
    return Whose(frozenset((household_id,)))


def of_case(session: Session, household_id: str, person_id: str) -> Whose:
    """What lies with the household of a case, and what names its person."""
    return Whose(frozenset((household_id,)), frozenset(cards_of(session, person_id)))


def of_person(session: Session, who: Who, person_id: str) -> Whose:
    """What names a person, and what lies with the households they are in today.

    Two merged cards may each have brought a household: until one membership is ended both are theirs.
    """
    cards = cards_of(session, person_id)
    return Whose(_households_on(session, cards, who.today()), frozenset(cards))


def _households_on(session: Session, cards: tuple[str, ...], day: date) -> frozenset[str]:
    rows = session.scalars(
        select(HouseholdMember).where(HouseholdMember.person_id.in_(cards), HouseholdMember.deleted_at.is_(None))
    )
    spans = [Membership(row.household_id, row.person_id, row.from_day, row.to_day) for row in rows]
    return frozenset(home for card in cards if (home := household_on(spans, card, day)) is not None)
