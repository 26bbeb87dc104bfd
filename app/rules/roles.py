"""Roles (domain 2.16): which scopes each holds and which kinds it writes, as head office's data says (`roles.yaml`).

The centre enforces it on every change and every page; a desk asks the same before it saves. Knows no record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from app.rules.catalogues import rows
from app.rules.problem import Problem, problem
from app.rules.visibility import (
    COMPANY_SCOPE,
    DECISIONS_SCOPE,
    FUNDS_SCOPE,
    INTERNAL_SCOPE,
    OFFICE_SCOPE,
    REGISTER_SCOPE,
    operator_scope,
    outpost_scope,
    session_scope,
    supervision_scope,
    tutor_scope,
)

COORDINATOR = "coordinatore"
NEEDED_PAGES = ("oggi", "da_rivedere", "allineamento")
"""The pages without which nobody sees what a desk did and sends it."""
OWN_PROPOSALS, LATE_REGISTERS, HOURS_OF_OTHERS = "proposte", "tardivi", "ore"
"""What the file lets a role do beside writing its kinds."""

_SUPERVISION, _REGISTERS, _SESSIONS = "supervisione", "registri", "sedute"


@dataclass(frozen=True)
class Role:
    """What one role sees and may (words of the file) and the kinds it writes. `areas` of requests: all when empty.

    `office`: works at head office, where no assignment to an outpost is needed to write. `pages`: those of its rail.
    """

    code: str
    label: str
    sees: frozenset[str]
    writes: frozenset[str]
    areas: frozenset[str]
    office: bool
    pages: tuple[str, ...]
    may: frozenset[str]


@cache
def roles() -> dict[str, Role]:
    """The roles by code, in the order of the file."""
    groups = {name: frozenset(kinds) for name, kinds in rows("roles", "groups").items()}
    return {
        row["code"]: Role(
            row["code"],
            row["label"],
            frozenset(row["sees"]),
            frozenset().union(*(groups[name] for name in row["writes"])),
            frozenset(row.get("areas", ())),
            bool(row.get("office", False)),
            tuple(row["pages"]),
            frozenset(row.get("may", ())),
        )
        for row in rows("roles", "roles")
    }


def scopes_of_operator(
    operator_id: str, role: str, outposts: Iterable[str], sittings: Iterable[str] = ()
) -> frozenset[str]:
    """The scopes that an operator of this role holds who serves these outposts and sits in these sessions; none for an unknown role."""
    found = roles().get(role)
    sees = found.sees if found else frozenset()
    served = list(outposts)
    held: set[str] = set()
    if "riferimenti" in sees:
        held.add(COMPANY_SCOPE)
    if "interno" in sees:
        held.add(INTERNAL_SCOPE)
    if "presidi" in sees:
        held |= {OFFICE_SCOPE, *map(outpost_scope, served)}
    if _SUPERVISION in sees:
        held |= set(map(supervision_scope, served))
    if "proprie" in sees:
        held.add(operator_scope(operator_id))
    if "tirocini" in sees:
        held.add(tutor_scope(operator_id))
    if _REGISTERS in sees:
        held.add(REGISTER_SCOPE)
    if "fondi" in sees:
        held.add(FUNDS_SCOPE)
    if "decisioni" in sees:
        held.add(DECISIONS_SCOPE)
    if _SESSIONS in sees:
        held |= set(map(session_scope, sittings))
    return frozenset(held)


def is_office(role: str) -> bool:
    """Whether this role works at head office."""
    found = roles().get(role)
    return found is not None and found.office


def pages_of(role: str) -> frozenset[str]:
    """The pages that this role finds in the rail; for an unknown one those that every desk needs."""
    found = roles().get(role)
    return frozenset(found.pages if found is not None else NEEDED_PAGES)


def supervises(role: str | None) -> bool:
    """Does this role read what is reserved at the outposts it serves (R1; R2 and R3 after a reason)?"""
    found = roles().get(role or "")
    return found is not None and _SUPERVISION in found.sees


def audits(role: str | None) -> bool:
    """Does this role read the registers: who read what is reserved, and earlier versions of notes?"""
    found = roles().get(role or "")
    return found is not None and _REGISTERS in found.sees


def sits_on_bodies(role: str | None) -> bool:
    """Does this role read the dossiers of the sessions that one sits in?"""
    found = roles().get(role or "")
    return found is not None and _SESSIONS in found.sees


def may(role: str | None, act: str) -> bool:
    """Does the file let this role do that (`OWN_PROPOSALS`, ...)?"""
    found = roles().get(role or "")
    return found is not None and act in found.may


def check_write(role: str, kind: str, *, area: str | None = None) -> list[Problem]:
    """Why a role may not write a record of this kind (and, where it has an area, of this one); empty when it may."""
    found = roles().get(role)
    if found is None or kind not in found.writes or (area is not None and found.areas and area not in found.areas):
        return [problem("not_allowed")]
    return []
