"""A person in an imported file and the same person in the registry: what to take, what to propose, what to leave.

Each imported person remembers a digest of what the file said last, so that a file that says the same again changes nothing,
whatever desks have corrected since. Pure functions; `imports` writes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Any

from app.models.people import IDENTITY_FIELDS
from app.models.registry import KINDS
from app.models.types import Stored, canonical_json
from app.rules import codice_fiscale
from app.rules.phones import read_phone
from app.rules.problem import Problem, blocking

MEMORY = "imported"
"""The field, unknown to `models` and so kept in `extra`, in which a person remembers the last import."""

_PLAIN = (
    "surname", "name", "sex", "birth_date", "birth_place", "birth_code", "citizenship", "email", "language",
    "deceased_on",
)  # fmt: skip
_FOLLOWS = {"fiscal_code_state": "fiscal_code", "phone1_e164": "phone1", "phone2_e164": "phone2"}
"""Fields that are made from another one and go where it goes."""


@dataclass
class Told:
    """What a file means for a person in the registry, in stored forms. `kept` counts fields where a desk's word stands."""

    taken: dict[str, Stored] = field(default_factory=dict)
    proposed: dict[str, list[Stored]] = field(default_factory=dict)
    kept: int = 0


def person_of(values: Mapping[str, Any], today: date) -> dict[str, Any] | Problem:
    """Fields of a person record from a row's values; the first problem that stands in the way otherwise."""
    wanted = {name: values[name] for name in _PLAIN if name in values}
    for name in ("phone1", "phone2"):
        if name in values:
            phone = read_phone(values[name]) if values[name] is not None else None
            wanted |= {name: phone.raw if phone else None, f"{name}_e164": phone.e164 if phone else None}
    if "fiscal_code" in values:
        checked = codice_fiscale.check(
            values["fiscal_code"] or "",
            today,
            surname=values.get("surname"),
            name=values.get("name"),
            sex=values.get("sex"),
            birth=values.get("birth_date"),
            place_code=values.get("birth_code"),
            missing_reason="importazione",
        )
        wrong = blocking(list(checked.problems))
        if wrong:
            return wrong[0]
        wanted |= {"fiscal_code": checked.code or None, "fiscal_code_state": checked.kind}
    return wanted


def first_memory(wanted: Mapping[str, Any]) -> dict[str, Stored]:
    """The memory of a person whom an import brings for the first time."""
    return {MEMORY: canonical_json({name: _digest(_stored(name, wanted)) for name in wanted if name not in _FOLLOWS})}


def merge_person(row: Mapping[str, Stored], wanted: Mapping[str, Any]) -> Told:
    """Judge each field of the file against the registry's row.

    The file says what it said last time, or what stands: nothing. Nobody has written since: taken, identity excepted,
    which becomes a proposal once there is one (domain 2.15). Otherwise the registry's word stands.
    """
    told = Told()
    memory: dict[str, str] = json.loads(str(row.get(MEMORY) or "{}"))
    for name in wanted:
        if name in _FOLLOWS:
            continue
        new, current, last = _stored(name, wanted), row.get(name), memory.get(name)
        memory[name] = _digest(new)
        if new == current or last == _digest(new) or (new is None and last is None):
            continue
        if name in IDENTITY_FIELDS and current is not None:
            told.proposed[name] = [current, new]
        elif current is None or last == _digest(current):
            told.taken[name] = new
        else:
            told.kept += 1
    for name, leader in _FOLLOWS.items():
        if leader in told.proposed:
            told.proposed[name] = [row.get(name), _stored(name, wanted)]
        elif leader in told.taken:
            told.taken[name] = _stored(name, wanted)
    told.taken[MEMORY] = canonical_json(memory)
    return told


def _stored(name: str, wanted: Mapping[str, Any]) -> Stored:
    return KINDS["person"].stored(name, wanted[name])


def _digest(value: Stored) -> str:
    """Enough to see that the file says something else, and too little to read what it said."""
    return blake2b(canonical_json(value).encode(), digest_size=6).hexdigest()
