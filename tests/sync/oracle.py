"""What must be true of a world of desks: read from the databases themselves, with code that shares nothing with the product's."""

import json
from collections import defaultdict
from typing import Any

from app.models.registry import KINDS
from app.rules.files import ARRIVED
from tests.helpers.carrier import Carrier
from tests.helpers.world import SyncedDesk, World

DECIDED_HERE = {
    "ok": "done",
    "clash": "done",
    "refused": "refused",
    "trayed": "trayed",
}


GIVEN_UP = "coalesce(state = 'refused' AND reason LIKE '%poison%', 0)"
"""A change that failed alone too often: its number went empty, its content waits on the desk."""


def view_shows_own_work(desk: SyncedDesk) -> None:
    """While a change is undecided, the view shows the last value its author gave each field.

    Not of a record whose making the centre refused: that lies in *Da rivedere*, with all that was written on it.
    """
    last: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    unmade: set[tuple[str, str]] = set()
    for kind, rid, body, state in desk.rows(
        "SELECT kind, rid, body, state FROM outbox WHERE state IN ('pending', 'refused', 'trayed') ORDER BY row"
    ):
        written = {name: pair[1] for name, pair in json.loads(body).items()}
        if state == "pending":
            last[(kind, rid)].update(written)
        elif "recorded_at" in written:
            unmade.add((kind, rid))
    for (kind, rid), fields in last.items():
        if (kind, rid) in unmade:
            continue
        names = ", ".join(f'"{name}"' for name in fields)
        shown = desk.rows(f'SELECT {names} FROM "{kind}" WHERE id = ?', rid)
        assert len(shown) == 1, f"a {kind} with undecided work is not there"
        assert dict(zip(fields, shown[0], strict=True)) == fields, f"a {kind} does not show its author's own work"


def synced_is_true(world: World, desk: SyncedDesk) -> None:
    """Who says *Sincronizzato* has nothing that the centre's log lacks (G11). Of the erased only numbers are left."""
    if not desk.is_synced():
        return
    mine = {cid for (cid,) in desk.rows(f"SELECT cid FROM outbox WHERE state <> 'void' AND NOT ({GIVEN_UP})")}
    assert mine <= log_cids(world), "said to be synced with a change the centre does not have"


def log_cids(world: World) -> set[str]:
    return {r[0] for r in world.centre.rows("SELECT cid FROM change_log WHERE company_id = :c", c=world.company)}


def everything_decided_once(world: World, desk: SyncedDesk, saved: set[str]) -> None:
    """Each saved change is still here, has one verdict at the centre, and this desk was told of it exactly once."""
    log = {
        r.n: r
        for r in world.centre.rows(
            "SELECT cid, verdict, n, body FROM change_log WHERE company_id = :c AND line = :l",
            c=world.company,
            l=desk.line,
        )
    }
    outbox = desk.rows(f"SELECT cid, state, n, {GIVEN_UP} FROM outbox")
    assert {cid for cid, *_ in outbox} == saved, "a saved change is gone, or one appeared"
    assert sorted(n for _, _, n, _ in outbox) == list(range(1, len(outbox) + 1)), "numbers with holes"
    assert len(log) == len(outbox), "the centre's log differs from what was saved"
    for cid, state, n, given_up in outbox:
        assert DECIDED_HERE[log[n].verdict] == state, f"decided {log[n].verdict}, shown {state}"
        assert log[n].body is None if given_up else log[n].cid == cid, "another change on its number"
    assert desk.answered["all"] == len(outbox), "told of a verdict more or less than once"


def everything_decided(world: World, desk: SyncedDesk, saved: dict[str, str]) -> None:
    """The same where the centre went back, or somebody was erased: each saved change has one final answer.

    `saved`: cid -> id of its record. Of the erased only numbers are left, and not even those of what was never sent.
    """
    erased = erased_ids(world) | erased_on(desk)
    log = {
        r.cid: r.verdict
        for r in world.centre.rows("SELECT cid, verdict FROM change_log WHERE company_id = :c", c=world.company)
    }
    given_up = {cid for (cid,) in desk.rows(f"SELECT cid FROM outbox WHERE {GIVEN_UP}")}
    kept = {cid for cid, rid in saved.items() if rid not in erased}
    assert kept - given_up <= log.keys(), "a saved change never came back to the centre"
    for cid, state, rid in desk.rows("SELECT cid, state, rid FROM outbox WHERE kind <> ''"):
        if cid not in given_up and rid not in erased:
            assert DECIDED_HERE[log[cid]] == state, f"decided {log[cid]}, shown {state}"


def nothing_is_left_behind(world: World, desk: SyncedDesk, saved: dict[str, str]) -> None:
    """G21: of a dismissed laptop each saved change is in the log, and in the tray if it was handed over."""
    erased = erased_ids(world) | erased_on(desk)
    given_up = {cid for (cid,) in desk.rows(f"SELECT cid FROM outbox WHERE {GIVEN_UP}")}
    kept = {cid for cid, rid in saved.items() if rid not in erased} - given_up
    log = {
        r.cid: r.verdict
        for r in world.centre.rows(
            "SELECT cid, verdict FROM change_log WHERE company_id = :c AND body IS NOT NULL", c=world.company
        )
    }
    tray = {r.cid for r in world.centre.rows("SELECT cid FROM tray WHERE company_id = :c", c=world.company)}
    assert kept <= log.keys(), "a dismissed laptop took work away with it"
    assert {cid for cid in kept if log[cid] == "trayed"} <= tray, "handed over to nobody"


def erased_ids(world: World) -> set[str]:
    """Ids that may be nowhere."""
    return {r[0] for r in world.centre.rows("SELECT rid FROM erasure WHERE company_id = :c", c=world.company)}


def erased_on(desk: SyncedDesk) -> set[str]:
    """The same as a desk has it: with what only it knew and what told of the erased, never sent."""
    return {rid for (rid,) in desk.rows("SELECT rid FROM erased")}


def nobody_holds_the_erased(world: World, desk: SyncedDesk) -> None:
    """G26: no record, no content of a change, at the centre or on a desk."""
    for id in erased_ids(world) | erased_on(desk):
        for kind in KINDS:
            assert not desk.rows(f'SELECT 1 FROM "{kind}" WHERE id = ?', id), f"an erased {kind} on a desk"
            there = world.centre.scalar(
                f'SELECT count(*) FROM "{kind}" WHERE company_id = :c AND id = :i', c=world.company, i=id
            )
            assert there == 0, f"an erased {kind} at the centre"
        assert not desk.rows("SELECT 1 FROM outbox WHERE rid = ? AND body <> '{}'", id), (
            "what was written of the erased"
        )
        for table in ("base", "salvage", "leaving", "unknown_record"):
            assert not desk.rows(f"SELECT 1 FROM {table} WHERE id = ?", id), f"the erased in {table}"
        log = "SELECT count(*) FROM change_log WHERE company_id = :c AND rid = :i AND (body IS NOT NULL OR taken IS NOT NULL)"
        assert world.centre.scalar(log, c=world.company, i=id) == 0, "the erased in the log"


def log_explains_rows(world: World) -> None:
    """Each value at the centre came from one change, taken once, by somebody who saw what it replaced."""
    records: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    declined: dict[tuple[str, str, str, str], list[tuple[Any, Any]]] = defaultdict(list)
    changes = world.centre.rows(
        "SELECT kind, rid, verdict, device, body, taken, seq, n FROM change_log WHERE company_id = :c",
        c=world.company,
    )
    for one in changes:
        if one.verdict in ("refused", "trayed") and one.body is not None:
            for name, (old, new) in json.loads(one.body).items():
                declined[(one.device, one.kind, one.rid, name)].append((old, new))
    seen: set[int] = set()
    for one in sorted((c for c in changes if c.taken is not None), key=lambda c: c.seq):
        assert one.seq not in seen, "two changes on one place"
        seen.add(one.seq)
        body, row = json.loads(one.body), records[(one.kind, one.rid)]
        for name, new in json.loads(one.taken).items():
            old = body[name][0]
            before = row.get(name)
            bridges = [o for o, _ in declined[(one.device, one.kind, one.rid, name)]]
            fresh = name not in row
            assert fresh or before == old or before in bridges, f"{one.kind}.{name} overwritten unseen"
            row[name] = new
        for name in json.loads(one.taken):
            for mate in KINDS[one.kind].group_of(name):
                if mate in body and mate in row:
                    assert row[mate] == body[mate][1], f"{one.kind}.{name} and {mate}: a pair nobody wrote"
    for (kind, rid), fields in records.items():
        names = ", ".join(f'"{n}"' for n in fields)
        found = world.centre.rows(
            f'SELECT {names} FROM "{kind}" WHERE company_id = :c AND id = :i', c=world.company, i=rid
        )
        derived = {"visibility", "readers"} if KINDS[kind].sync.inherits else set()
        assert {n: v for n, v in zip(fields, found[0], strict=True) if n not in derived} == {
            n: v for n, v in fields.items() if n not in derived
        }, f"a {kind} differs from its log"


def losers_are_kept(world: World) -> None:
    """Each losing value is readable as a conflict, settled or not."""
    kept = {
        (r.cid, r.field): r.value
        for r in world.centre.rows("SELECT cid, field, value FROM conflict WHERE company_id = :c", c=world.company)
    }
    for one in world.centre.rows(
        "SELECT cid, kind, rid, body, taken, verdict FROM change_log WHERE company_id = :c AND verdict = 'clash'",
        c=world.company,
    ):
        mine = [field for cid, field in kept if cid == one.cid]
        assert mine, "a clash with no loser kept"
        for field in mine:
            lost = json.loads(one.body)[field][1]
            assert kept[(one.cid, field)] == (None if lost is None else str(lost))


def requests_follow_transitions(world: World) -> None:
    """A request's state, outcome and day are those of one and the same transition, the last accepted (no mixed pair)."""
    last: dict[str, Any] = {}
    for t in world.centre.rows(
        "SELECT t.request_id, t.to_state, t.outcome, t.outcome_day, l.seq FROM request_transition t JOIN change_log l "
        "ON l.company_id = t.company_id AND l.kind = 'request_transition' AND l.rid = t.id "
        "WHERE t.company_id = :c ORDER BY l.seq",
        c=world.company,
    ):
        last[t.request_id] = t
    for r in world.centre.rows(
        "SELECT id, state, outcome, outcome_day FROM request WHERE company_id = :c", c=world.company
    ):
        t = last.get(r.id)
        expected = ("bozza", None, None) if t is None else (t.to_state, t.outcome, t.outcome_day)
        assert (r.state, r.outcome, r.outcome_day) == expected


def files_are_whole(carriers: list[Carrier], files: dict[str, bytes]) -> None:
    """Whoever has the record of an attachment that the centre took has its bytes, as they were attached."""
    for carrier in carriers:
        for id, state in carrier.desk.rows("SELECT id, content_state FROM attachment WHERE deleted_at IS NULL"):
            if state == ARRIVED:
                assert carrier.data(id) == files[id], "an attachment is not what was attached"


def nobody_sees_too_much(world: World, reserved: dict[str, set[str]]) -> None:
    """`reserved`: id of a reserved record -> operators who may have it. No other desk holds it, in no table."""
    for desk in world.desks:
        for kind in KINDS:
            for (id,) in desk.rows(f'SELECT id FROM "{kind}"'):
                assert id not in reserved or desk.who.operator_id in reserved[id], f"a reserved {kind} on another desk"
        for id, value in desk.rows("SELECT record_id, value FROM conflict"):
            shown = id in reserved and value is not None
            assert not shown or desk.who.operator_id in reserved[id], "what a reserved record says, on another desk"
