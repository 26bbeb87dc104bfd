"""What must be true of a world of desks: read from the databases themselves, with code that shares nothing with the product's."""

import json
from collections import defaultdict
from typing import Any

from sqlalchemy import text

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
        on_desk = desk.rows(_of_each_kind("SELECT '{kind}' FROM \"{kind}\" WHERE id = ?1"), id)
        assert on_desk == [], f"an erased {on_desk} on a desk"
        at_centre = world.centre.rows(
            _of_each_kind("SELECT '{kind}' FROM \"{kind}\" WHERE company_id = :c AND id = :i"), c=world.company, i=id
        )
        assert at_centre == [], f"an erased {at_centre} at the centre"
        assert not desk.rows("SELECT 1 FROM outbox WHERE rid = ? AND body <> '{}'", id), (
            "what was written of the erased"
        )
        for table in ("base", "salvage", "leaving", "unknown_record"):
            assert not desk.rows(f"SELECT 1 FROM {table} WHERE id = ?", id), f"the erased in {table}"
        log = "SELECT count(*) FROM change_log WHERE company_id = :c AND rid = :i AND (body IS NOT NULL OR taken IS NOT NULL)"
        assert world.centre.scalar(log, c=world.company, i=id) == 0, "the erased in the log"


def _of_each_kind(sql: str) -> str:
    """One question for the records of all kinds: a question for each would be most of what looking costs."""
    return " UNION ALL ".join(sql.format(kind=kind) for kind in KINDS)


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


STEPS = {
    "grant_step": "grant_id",
    "envelope_step": "envelope_id",
    "arrears_step": "case_id",
    "training_step": "path_id",
}
"""Steps that lead something else than a request, and the field that names what they lead."""


def steps_lead(world: World) -> None:
    """Whatever is led by steps is in the state to which the last accepted one led it."""
    for step, of in STEPS.items():
        kind = KINDS[step].moves
        assert kind is not None
        led = {
            row[0]: row
            for row in world.centre.rows(
                f'SELECT s.{of}, s.to_state, s.at FROM "{step}" s JOIN change_log l ON l.company_id = s.company_id '
                f"AND l.kind = :k AND l.rid = s.id WHERE s.company_id = :c AND s.deleted_at IS NULL ORDER BY l.seq",
                c=world.company,
                k=step,
            )
        }
        for id, state in world.centre.rows(
            f'SELECT id, state FROM "{kind.name}" WHERE company_id = :c', c=world.company
        ):
            assert id not in led or led[id].to_state == state, f"a {kind.name} is not where its last step led it"


def money_adds_up(world: World) -> None:
    """G16, G18, INV-20: read from the ledger's rows as they were booked, one after the other.

    At no moment has a fund given more than its cap, an envelope more than was leased in it, or a grant paid more than it was given;
    what the fund's row says is what its ledger says; and a grant has the money that its state speaks of.
    """
    with world.centre.engine.connect() as connection, connection.begin():
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))

        def rows(sql: str) -> list[Any]:
            return list(connection.execute(text(sql), {"c": world.company}))

        entries = rows(
            "SELECT fund_id, credit, debit, amount_cents, seq FROM ledger_entry WHERE company_id = :c ORDER BY seq"
        )
        funds = rows("SELECT id, cap_cents, committed_cents, leased_cents, paid_cents FROM fund WHERE company_id = :c")
        grants = rows("SELECT id, state, amount_cents FROM grant_request WHERE company_id = :c")
    balance: dict[str, int] = defaultdict(int)
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for one in entries:
        assert one.amount_cents > 0, "an entry that moves nothing"
        for name, cents in ((one.credit, -one.amount_cents), (one.debit, one.amount_cents)):
            balance[name] += cents
            sums[(one.fund_id, name.partition(":")[0])] += cents
        assert one.credit.startswith("cap:") or balance[one.credit] >= 0, f"more was taken than there was: {one.credit}"
    for fund in funds:
        of = {kind: sums[(fund.id, kind)] for kind in ("cap", "fund", "envelope", "open", "paid", "withheld")}
        assert -of["cap"] == fund.cap_cents, "the ledger and the fund's row differ on the cap"
        taken = of["open"] + of["paid"] + of["withheld"]
        assert (taken, of["envelope"], of["paid"]) == (fund.committed_cents, fund.leased_cents, fund.paid_cents)
        assert taken + of["envelope"] + of["fund"] == fund.cap_cents, "a fund over its cap, or a cent that went astray"
    for grant in grants:
        still, paid = balance[f"open:{grant.id}"], balance[f"paid:{grant.id}"]
        assert 0 <= still + paid <= grant.amount_cents, "a grant was given more than was asked for"
        if grant.state in ("impegnata", "liquidata", "coperta"):
            assert (still > 0, paid) == (True, 0), f"a grant that is {grant.state} has {still} cents, and {paid} paid"
        if grant.state in ("pagata", "rendicontata"):
            assert (still, paid > 0) == (0, True), f"a grant that is {grant.state} has {still} cents, and {paid} paid"
        if grant.state in ("bozza", "proposta", "non_ammessa", "disimpegnata", "ritirata"):
            assert (still, paid) == (0, 0), f"a grant that is {grant.state} has {still} cents, and {paid} paid"


def promised_within_envelopes(desk: SyncedDesk) -> None:
    """G17: a desk never promises more than was leased to it."""
    for leased, promised in desk.rows(
        "SELECT e.amount_cents, sum(s.amount_cents) FROM fund_envelope e JOIN grant_step s ON s.envelope_id = e.id "
        "AND s.to_state = 'coperta' AND s.deleted_at IS NULL WHERE e.made_on = ? GROUP BY e.id",
        desk.line,
    ):
        assert promised <= leased, "a desk promised more than its envelope holds"


def promises_are_kept(world: World) -> None:
    """G17: a promise inside an envelope is never refused for money. Of the named holes (decision 0026) none is in these worlds."""
    for (reason,) in world.centre.rows(
        "SELECT reason FROM change_log WHERE company_id = :c AND kind = 'grant_step' AND verdict = 'refused' "
        "AND body LIKE '%coperta%' AND reason IS NOT NULL",
        c=world.company,
    ):
        code = json.loads(reason)["code"]
        assert not code.startswith(("envelope_", "fund_", "ledger_")), f"a promise was refused for money: {code}"


def tutor_sees_a_part(world: World, tutor: SyncedDesk) -> None:
    """A tutor has of each path that names them what a trainee is, as the path says it, and nothing else that names them."""
    fields = ("candidate", "course", "minutes_planned", "start_on", "end_on", "state", "outcome")
    names = ", ".join(fields)
    paths = world.centre.rows(
        f"SELECT id, readers, {names} FROM training_path WHERE company_id = :c ORDER BY id", c=world.company
    )
    named = {one.id: tuple(one[2:]) for one in paths if tutor.who.operator_id in json.loads(one.readers)}
    shown = {id: tuple(rest) for id, *rest in tutor.rows(f"SELECT path_id, {names} FROM trainee")}
    assert shown == named, "a tutor is shown something else than the paths that name them"
    for kind in ("training_path", "person", "household", "arrears_case"):
        assert not tutor.rows(f'SELECT 1 FROM "{kind}"'), f"a {kind} on a tutor's desk"
    theirs = tutor.rows("SELECT path_id FROM training_hours WHERE operator_id <> ?", tutor.who.operator_id)
    assert {id for (id,) in theirs} <= named.keys(), "hours that a tutor neither wrote nor follows"


def nobody_was_there_twice(world: World) -> None:
    """One attendance for a person and a meeting, and none at a meeting that was cancelled."""
    twice = world.centre.rows(
        "SELECT 1 FROM attendance WHERE company_id = :c AND deleted_at IS NULL GROUP BY session_id, person_id HAVING count(*) > 1",
        c=world.company,
    )
    assert not twice, "a person was at a meeting twice"
    cancelled = world.centre.rows(
        "SELECT 1 FROM attendance a JOIN activity_session s ON s.company_id = a.company_id AND s.id = a.session_id "
        "WHERE a.company_id = :c AND a.deleted_at IS NULL AND s.state = 'annullata'",
        c=world.company,
    )
    assert not cancelled, "somebody was at a meeting that was cancelled"


def files_are_whole(carriers: list[Carrier], files: dict[str, bytes]) -> None:
    """Whoever has the record of an attachment that the centre took has its bytes, as they were attached."""
    for carrier in carriers:
        for id, state in carrier.desk.rows("SELECT id, content_state FROM attachment WHERE deleted_at IS NULL"):
            if state == ARRIVED:
                assert carrier.data(id) == files[id], "an attachment is not what was attached"


def nobody_sees_too_much(world: World, reserved: dict[str, set[str]]) -> None:
    """`reserved`: id of a reserved record -> operators who may have it. No other desk holds it, in no table."""
    for desk in world.desks:
        for kind, id in desk.rows(_of_each_kind("SELECT '{kind}', id FROM \"{kind}\"")):
            assert id not in reserved or desk.who.operator_id in reserved[id], f"a reserved {kind} on another desk"
        for kind in ("arrears_step", "arrears_evidence", "arrears_measure"):
            for (id,) in desk.rows(f"SELECT case_id FROM {kind}"):
                assert desk.who.operator_id in reserved.get(id, ()), f"a {kind} on another desk"
        for id, value in desk.rows("SELECT record_id, value FROM conflict"):
            shown = id in reserved and value is not None
            assert not shown or desk.who.operator_id in reserved[id], "what a reserved record says, on another desk"
