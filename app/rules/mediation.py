"""Conflicts between neighbours (domain 2.3): at least two sides, and nobody ever follows two of them.

What one side said in confidence is read by its own operators only. So that this holds for good, whoever follows a side stays
among its readers: the list only grows, and nobody crosses over. Knows no record.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from app.rules.problem import Problem, problem
from app.rules.visibility import R1

OPEN = "aperta"
AGREED = "accordo"
ENDS = (AGREED, "senza_accordo", "interrotta")
CATEGORY = "conflitto_vicinato"
FEWEST_SIDES = 2
LETTERS = "ABCDEFGH"


def check_class(visibility: str) -> list[Problem]:
    """Everything of a mediation is R1: neither an outpost's (R0), nor a coordinator's without being named (R3)."""
    return [] if visibility == R1 else [problem("mediation_class")]


def check_sides(followers: Sequence[Collection[str]]) -> list[Problem]:
    """Why a mediation may not begin with these sides, each given by who follows it."""
    if len(followers) < FEWEST_SIDES:
        return [problem("mediation_needs_sides")]
    if len(followers) > len(LETTERS):
        return [problem("mediation_too_many_sides", limit=len(LETTERS))]
    if any(not side for side in followers):
        return [problem("mediation_side_unfollowed")]
    everybody = [one for side in followers for one in set(side)]
    return [problem("mediation_two_sides")] if len(everybody) != len(set(everybody)) else []


def check_followers(
    after: Collection[str],
    *,
    before: Collection[str] = (),
    elsewhere: Iterable[str] = (),
    on_the_case: Iterable[str] | None = None,
) -> list[Problem]:
    """Why a side may not be followed by these people: nobody, somebody who left, somebody of another side.

    `elsewhere` are the followers of the other sides and whoever wrote for one; `on_the_case` who may read the case at all.
    """
    if not after:
        return [problem("mediation_side_unfollowed")]
    if not set(before) <= set(after):
        return [problem("mediation_followers_stay")]
    if not set(after).isdisjoint(elsewhere):
        return [problem("mediation_two_sides")]
    if on_the_case is not None and not set(after) <= set(on_the_case):
        return [problem("mediation_not_on_case")]
    return []


def check_note(author: str, readers: Iterable[str], followers: Collection[str]) -> list[Problem]:
    """Only who follows a side writes for it, and only its followers read it."""
    if author not in followers or not set(readers) <= set(followers):
        return [problem("mediation_not_follower")]
    return []


def check_meeting(*, state: str, sides: int | None) -> list[Problem]:
    """A joint meeting needs an open case and two sides; `sides` None: this desk does not see them all."""
    if state != OPEN:
        return [problem("mediation_closed")]
    return [problem("mediation_needs_sides")] if sides is not None and sides < FEWEST_SIDES else []


def check_closing(
    before: str,
    after: str,
    *,
    closed_on: date | None,
    agreement: str | None,
    opened_on: date,
    today: date | None = None,
    sides: int | None = None,
) -> list[Problem]:
    """Why a case may not end so: once, with its day, and an agreement with its words."""
    if before != OPEN:
        return [problem("mediation_closed")]
    if after not in ENDS:
        return [problem("choice_unknown", text=after, field="esito")]
    found = []
    if closed_on is None:
        found.append(problem("required", field="data di chiusura"))
    elif closed_on < opened_on or (today is not None and closed_on > today):
        found.append(problem("mediation_day", day=closed_on.isoformat(), opened=opened_on.isoformat()))
    if after == AGREED and not (agreement or "").strip():
        found.append(problem("mediation_agreement_needed"))
    if after == AGREED and sides is not None and sides < FEWEST_SIDES:
        found.append(problem("mediation_needs_sides"))
    return found
