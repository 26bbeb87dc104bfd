"""Contacts: the three mandatory answers, anonymity, and the household as it was on the day (INV-04). Knows no record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.rules.catalogues import answer_days, codes
from app.rules.problem import Problem, problem

LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True)
class Membership:
    """A person in a household from a day to a day, both included (None = open)."""

    household_id: str
    person_id: str
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


def household_on(memberships: Iterable[Membership], person_id: str, day: date) -> str | None:
    """The household a person belonged to on a day (INV-04). None when in none.

    Of two on the same day (a move typed with one day too many) the one joined last counts; of two joined together, the
    lesser id, so that every desk answers alike.
    """
    found = [member for member in memberships if member.person_id == person_id and member.covers(day)]
    if not found:
        return None
    latest = max((member.valid_from or date.min) for member in found)
    return min(member.household_id for member in found if (member.valid_from or date.min) == latest)


def household_members_on(memberships: Iterable[Membership], household_id: str, day: date) -> list[str]:
    """Who made up a household on a day: person ids, in order, each once."""
    return sorted({one.person_id for one in memberships if one.household_id == household_id and one.covers(day)})


def check_contact(
    *,
    channel: str | None,
    topics: Sequence[str],
    outcome: str | None,
    anonymous: bool = False,
    person_ids: Sequence[str] = (),
) -> list[Problem]:
    """What a first contact lacks: channel, at least one topic, outcome; and no person in an anonymous one."""
    found = []
    if not channel:
        found.append(problem("contact_needs_channel"))
    elif channel not in codes("channels"):
        found.append(problem("choice_unknown", text=channel, field="canale"))
    if not topics:
        found.append(problem("contact_needs_topic"))
    if not outcome:
        found.append(problem("contact_needs_outcome"))
    elif outcome not in codes("contact_outcomes"):
        found.append(problem("choice_unknown", text=outcome, field="esito"))
    if anonymous and person_ids:
        found.append(problem("contact_anonymous_person"))
    return found


def check_promotion(*, anonymous: bool, promoted: bool) -> list[Problem]:
    """Why an anonymous contact may not be given a person: it may once, and only if it was anonymous."""
    if promoted:
        return [problem("contact_promoted_already")]
    if not anonymous:
        return [problem("contact_not_anonymous")]
    return []


def answer_due(channel: str, received_on: date) -> date | None:
    """The day by which a letter is answered; None for the other channels."""
    return received_on + timedelta(days=answer_days()) if channel == "lettera" else None
