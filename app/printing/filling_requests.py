"""MOD-04 and the papers of a mediation from plain facts, as `filling` makes the others."""

from collections.abc import Callable, Mapping
from typing import Any

from app.printing.mediation import Agreement, Meeting, Party, Said, SideSheet

Facts = Mapping[str, Any]


def _agreement(facts: Facts) -> Agreement:
    parties = tuple(Party(**row) for row in facts["parties"])
    meetings = tuple(Meeting(**row) for row in facts["meetings"])
    return Agreement(**{**facts, "parties": parties, "meetings": meetings})


def _side(facts: Facts) -> SideSheet:
    return SideSheet(**{**facts, "notes": tuple(Said(**row) for row in facts["notes"])})


FILLERS: dict[str, Callable[[Facts], object]] = {
    "MEDIAZIONE": _agreement,
    "MEDIAZIONE-P": _side,
}
