"""G26: every kind of record says what becomes of it when a person whom it names is erased, and does it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BigInteger

from app.models.registry import KINDS, Kind
from app.models.types import Day, Flag, Json, UtcTime
from tests.helpers.world import World, agree
from tests.sync.test_stories_erased import erase, on_disk, traces

WORD = "Zenobia"
"""Stands in every field of whatever goes."""

STAY = {
    "the company, where it works and who works for it": (
        "company", "municipality", "outpost", "opening_slot", "building", "unit", "operator", "operator_assignment",
        "presence", "roster_slot", "cost_rate", "closure",
    ),
    "who pays for what, and with whom": (
        "programme", "funding_action", "project", "project_extension", "project_line", "project_target", "milestone",
        "partner", "partner_contact", "partner_call", "partnership", "partnership_member", "partnership_deed",
        "board_meeting",
    ),
    "the books: leases and accounts are the housing company's, and the ledger says only how much": (
        "tenancy", "account_import", "account_movement", "account_order",
        "fund", "fund_envelope", "envelope_step", "ledger_entry",
    ),
    "what is said of everybody, or in words that name nobody": (
        "activity", "activity_session", "self_management_group", "group_minutes", "publication", "selection_round",
        "rule_set", "solidarity_notice", "decision_body", "body_member", "decision_session",
    ),
}  # fmt: skip
"""Kinds that tell of nobody who is listened to, and why: a kind that is not here goes with the person."""

_STAMPS = {"visibility", "readers", "operator_id", "device_id", "recorded_at", "recorded_offset", "deleted_at"}

STAYING = {kind for kinds in STAY.values() for kind in kinds}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return tmp_path / "erasures.register"


def one_of_each(world: World) -> dict[str, str]:
    """A record of every kind, by kind: each points at the others, `*` at the person, and those that go have the word everywhere."""
    made = {"company": world.company, "outpost": world.outposts[0]}
    made["operator"] = world.desks[0].who.operator_id
    for kind in KINDS.values():
        if kind.name in made:
            continue
        word = "altro" if kind.name in STAYING else WORD
        made[kind.name] = world.centre.put(world.company, kind.name, **_filled(world, kind, word, made))
    return made


def _filled(world: World, kind: Kind, word: str, made: dict[str, str]) -> dict[str, Any]:
    fields = {name: _value(world, kind, name, word) for name in kind.editable - _STAMPS}
    fields |= {name: made.get(target) for name, target in kind.sync.refs.items()}
    if "person_id" in kind.fields:
        fields["person_id"] = made["person"]
    if "*" in kind.sync.about:
        fields |= {kind.names: "person", f"{kind.pointer}_id": made["person"]}
    return fields | {"outpost_id": world.outposts[0]}


def _value(world: World, kind: Kind, name: str, word: str) -> Any:
    column = kind.model.__table__.columns[name]
    if isinstance(column.type, Json):
        return {"testo": word} if column.default is not None and "dict" in repr(column.default.arg) else [word]
    by_type: dict[type[Any], Any] = {UtcTime: world.centre.clock(), Day: date(2026, 1, 7), Flag: True, BigInteger: 1}
    return by_type.get(type(column.type), word)


def test_of_every_kind_nothing_is_left_of_whom_it_names(world: World, register: Path) -> None:
    """A kind that a later version adds goes with the person, or stands above with the reason why it stays."""
    desk = world.desk()
    made = one_of_each(world)
    world.settle()
    assert {*KINDS} - {*traces(world, WORD)} == STAYING | {"activity_enrolment", "instalment"}, "these have no words"
    erase(world, made["person"], register, "autorita")  # who asks themselves leaves the proof of what was paid
    assert traces(world, WORD) == []
    stayed = {kind for kind, id in made.items() if world.centre.scalar(f'SELECT 1 FROM "{kind}" WHERE id = :i', i=id)}
    assert stayed == STAYING
    world.settle()
    assert on_disk(desk, WORD) == []
    agree(world)


def test_what_can_go_is_let_go_of_or_taken_along(world: World) -> None:
    """Of a record that goes nothing points anywhere any more: whatever refers to it goes too, or can do without."""
    goes = {*KINDS} - STAYING
    assert set(_reached("person")) == goes
    for kind in KINDS.values():
        assert {kind.target(name) for name in kind.sync.about if name != "*"} <= goes, (
            f"{kind.name} is about what stays"
        )
        for name, target in kind.sync.refs.items():
            if target in goes and name not in kind.sync.about:
                nullable = kind.model.__table__.columns[name].nullable
                assert nullable, f"{kind.name}.{name} can neither go nor be let go of"


def _reached(start: str) -> Iterable[str]:
    found = {start}
    while True:
        more = {
            kind.name
            for kind in KINDS.values()
            if "*" in kind.sync.about or not found.isdisjoint(kind.target(name) for name in kind.sync.about)
        } | {KINDS[name].target(KINDS[name].sync.keeps) for name in found if KINDS[name].sync.keeps}
        if more <= found:
            return found
        found |= more
