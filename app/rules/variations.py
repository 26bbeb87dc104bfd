"""Who a person is changes through a proposal that somebody else decided (domain 2.15). Knows no record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.problem import Problem, problem

REVIEWERS = frozenset({"coordinatore", "direzione"})
"""Roles that may also decide on a proposal of their own."""

PROPOSED, ACCEPTED, REJECTED = "proposta", "accettata", "respinta"


@dataclass(frozen=True)
class Proposal:
    """A proposal as far as rules ask: who made it, where it stands, `{field: [before, proposed]}`."""

    proposed_by: str | None
    state: str
    changes: Mapping[str, Any]


def check_decision(proposal: Proposal, state: str, *, decided_by: str, role: str | None) -> list[Problem]:
    """Why this operator may not move a proposal to `state`. Anybody may reject; accepting one's own takes a reviewer."""
    if proposal.state != PROPOSED:
        return [problem("variation_decided", state=proposal.state)]
    if state not in (ACCEPTED, REJECTED):
        return [problem("state_unknown", to_state=state)]
    if state == ACCEPTED and proposal.proposed_by == decided_by and role not in REVIEWERS:
        return [problem("variation_own")]
    return []


def check_identity_edit(
    changed: Mapping[str, Any], proposals: Iterable[Proposal], *, editor: str, role: str | None
) -> list[Problem]:
    """Why identity fields may not take these new values: each must be what one proposal says that this editor may accept."""
    for proposal in proposals:
        proposed = all(name in proposal.changes and proposal.changes[name][1] == new for name, new in changed.items())
        theirs = proposal.proposed_by != editor or role in REVIEWERS
        if proposed and theirs and proposal.state != REJECTED:
            return []
    return [problem("identity_by_proposal", field=next(iter(changed)))] if changed else []
