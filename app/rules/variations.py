"""Who a person is, and with whom they live, changes through a proposal that somebody else decided (domain 2.15). Knows no record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.rules.problem import Problem, problem
from app.rules.roles import OWN_PROPOSALS, may

PROPOSED, ACCEPTED, REJECTED = "proposta", "accettata", "respinta"


_MEMBER = "household_member"


@dataclass(frozen=True)
class Proposal:
    """A proposal as far as rules ask: who made it, where it stands, `{field: [before, proposed]}`."""

    proposed_by: str | None
    state: str
    changes: Mapping[str, Any]


def member_field(member_id: str, field: str) -> str:
    """The name that a field of a membership has among the changes of a proposal."""
    return f"{_MEMBER}.{member_id}.{field}"


def split_field(name: str) -> tuple[str | None, str]:
    """The membership that a name among the changes speaks of (None: the person) and the field."""
    kind, _, rest = name.partition(".")
    member_id, _, field = rest.partition(".")
    return (member_id, field) if kind == _MEMBER and field else (None, name)


def changes_of(changes: Mapping[str, Any], member_id: str | None) -> dict[str, Any]:
    """What a proposal changes of one membership, or of the person (None), by field."""
    split = ((split_field(name), pair) for name, pair in changes.items())
    return {field: pair for (owner, field), pair in split if owner == member_id}


def check_decision(proposal: Proposal, state: str, *, decided_by: str, role: str | None) -> list[Problem]:
    """Why this operator may not move a proposal to `state`. Anybody may reject; accepting one's own takes a reviewer."""
    if proposal.state != PROPOSED:
        return [problem("variation_decided", state=proposal.state)]
    if state not in (ACCEPTED, REJECTED):
        return [problem("state_unknown", to_state=state)]
    if state == ACCEPTED and proposal.proposed_by == decided_by and not may(role, OWN_PROPOSALS):
        return [problem("variation_own")]
    return []


def check_identity_edit(
    changed: Mapping[str, Any], proposals: Iterable[Proposal], *, editor: str, role: str | None
) -> list[Problem]:
    """Why identity fields may not take these new values: each must be what one proposal says that this editor may accept."""
    return _by_proposal("identity_by_proposal", changed, proposals, editor, role)


def check_member_edit(
    member_id: str, changed: Mapping[str, Any], proposals: Iterable[Proposal], *, editor: str, role: str | None
) -> list[Problem]:
    """The same for a membership that the centre has."""
    own = (replace(one, changes=changes_of(one.changes, member_id)) for one in proposals)
    return _by_proposal("member_by_proposal", changed, own, editor, role)


def _by_proposal(
    code: str, changed: Mapping[str, Any], proposals: Iterable[Proposal], editor: str, role: str | None
) -> list[Problem]:
    for proposal in proposals:
        proposed = all(name in proposal.changes and proposal.changes[name][1] == new for name, new in changed.items())
        theirs = proposal.proposed_by != editor or may(role, OWN_PROPOSALS)
        if proposed and theirs and proposal.state != REJECTED:
            return []
    return [problem(code, field=next(iter(changed)))] if changed else []
