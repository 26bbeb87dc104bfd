"""The centre's word on funds, envelopes and grants (INV-20 to INV-25), under the company's lock: what stands now is what counts."""

import json
from collections.abc import Callable
from datetime import date

from app.models.registry import KINDS
from app.rules import envelopes, fund_terms, funds
from app.rules.accounts import check_own_tenancy
from app.rules.clock import rome_day
from app.rules.envelopes import Envelope
from app.rules.funds import Asked, Lodging, Said, Standing
from app.rules.ledger import (
    ENVELOPE,
    OPEN,
    PAID,
    Posting,
    account,
    commit,
    give_back,
    lease,
    pay,
    promise,
    release,
    set_cap,
)
from app.rules.problem import Problem, problem
from app.server.cards import cards_of
from app.server.ledger import Ledger, ledger_about, ledger_of
from app.server.scene import Row, Scene, day_of, text_of, time_of

_ENDED = ("restituita", "chiusa", "negata")


def _fund(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    if before is not None and (before["kind"], before["project_line_id"]) != (row["kind"], row["project_line_id"]):
        return [problem("immutable_field", field="kind")]
    line = scene.board.get("project_line", text_of(row["project_line_id"]))
    action = scene.board.get("funding_action", text_of(line.row["funding_action_id"])) if line is not None else None
    named = scene.board.load_where("fund", code=str(row["code"]))
    if any(id != scene.id and scene.board.records[("fund", id)].row.get("deleted_at") is None for id in named):
        return [problem("fund_code_taken", text=text_of(row["code"]))]
    totals = ledger_of(scene.board, scene.id).totals()
    taken = totals.committed + totals.leased
    if row.get("deleted_at") is not None and taken:
        return [problem("fund_in_use")]
    return fund_terms.check_fund(
        str(row["kind"]),
        number(row["cap_cents"]),
        household_cap_cents=_maybe(row["household_cap_cents"]),
        action=text_of(action.row["code"]) if action is not None else None,
        line_cents=number(line.row["amount_cents"]) if line is not None else None,
        taken_cents=taken,
        purposes=listed(row["purposes"]),
        valid_from=day_of(row["valid_from"]),
        valid_to=day_of(row["valid_to"]),
    )


def _envelope(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    if before is not None:
        names = ("fund_id", "made_on", "asked_cents", "stop_on", "deleted_at")
        return [problem("immutable_field", field=name) for name in names if before[name] != row[name]]
    fund = scene.board.get("fund", text_of(row["fund_id"]))
    if fund is None:
        return [problem("reference_missing", field="fund_id")]
    if fund.row["kind"] != "contributi":
        return [problem("envelope_kind")]
    others = scene.board.load_where("fund_envelope", fund_id=str(row["fund_id"]), made_on=str(row["made_on"]))
    held = [scene.board.records[("fund_envelope", id)].row for id in others if id != scene.id]
    if any(one["state"] not in _ENDED and one.get("deleted_at") is None for one in held):
        return [problem("envelope_already")]
    day = rome_day(scene.received_at)
    stop_on = day_of(row["stop_on"])
    return envelopes.check_asked(
        number(row["asked_cents"]),
        max(stop_on, day) if stop_on else None,
        day,
        line=str(row["made_on"]),
        own_line=scene.line,
    )


def _envelope_step(scene: Scene) -> list[Problem]:
    row = scene.after
    held = scene.board.get("fund_envelope", text_of(row["envelope_id"]))
    if held is None:
        return [problem("reference_missing", field="envelope_id")]
    id = str(row["envelope_id"])
    ledger = ledger_about(scene.board, str(held.row["fund_id"]), id, id)
    found = envelopes.check_step(
        envelope_of(scene, id, held.row, ledger),
        str(row["to_state"]),
        role=scene.role or "",
        author=scene.author,
        line=scene.line,
        amount=_maybe(row["amount_cents"]),
        reason=text_of(row["reason"]),
        day=rome_day(scene.received_at),
    )
    return found or ledger.check(envelope_postings(held.row, row, ledger))


def envelope_of(scene: Scene, id: str, row: Row, ledger: Ledger) -> Envelope:
    """An envelope as it stands, with who declared its laptop lost."""
    steps = [
        scene.board.records[("envelope_step", one)] for one in scene.board.load_where("envelope_step", envelope_id=id)
    ]
    said = {str(one.row["to_state"]): one for one in steps}
    lost = said["persa"].received_at if "persa" in said else None
    lost_at = time_of(lost)
    return Envelope(
        state=str(row["state"]),
        line=str(row["made_on"]),
        fund_id=str(row["fund_id"]),
        holder=str(row["operator_id"]),
        asked_cents=number(row["asked_cents"]),
        left_cents=ledger.balance(ENVELOPE, id),
        spent_cents=spent_in(id, ledger),
        declared_by=text_of(said["dichiarata_persa"].row["operator_id"]) if "dichiarata_persa" in said else None,
        lost_on=rome_day(lost_at) if lost_at is not None else None,
    )


def spent_in(envelope_id: str, ledger: Ledger) -> int:
    """What was promised inside an envelope, in cents."""
    own = account(ENVELOPE, envelope_id)
    return sum(
        one.amount_cents for one in ledger.entries.values() if one.credit == own and one.debit.startswith(f"{OPEN}:")
    )


def envelope_postings(envelope: Row, step: Row, ledger: Ledger) -> list[Posting]:
    """What a step of an envelope moves."""
    id, fund = str(step["envelope_id"]), str(envelope["fund_id"])
    if step["to_state"] == "aperta":
        return lease(fund, id, number(step["amount_cents"]))
    if step["to_state"] in ("restituita", "chiusa"):
        return give_back(fund, id, ledger.balance(ENVELOPE, id))
    return []


def _grant(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    fund = scene.board.get("fund", text_of(row["fund_id"]))
    if fund is None:
        return [problem("reference_missing", field="fund_id")]
    asked = asked_of(row)
    found = []
    if before is not None:
        changed = [name for name in KINDS["grant_request"].editable if before.get(name) != row.get(name)]
        found += funds.check_edit(
            str(before["state"]), [name for name in changed if name not in ("outpost_id", "readers")]
        )
    if row["bill_key"] != funds.bill_key(asked):
        found.append(problem("wrong_type", field="bill_key"))
    found += funds.check_request(asked, fund_kind=str(fund.row["kind"]), fund_purposes=listed(fund.row["purposes"]))
    tenancy = scene.board.get("tenancy", text_of(row["tenancy_id"]))
    if tenancy is not None:
        found += check_own_tenancy(text_of(tenancy.row["household_id"]), text_of(row["household_id"]))
    if row["state"] != funds.FIRST_STATE and bill_twice(scene, scene.id, row):
        found.append(problem("grant_bill_twice"))
    return found


def _grant_step(scene: Scene) -> list[Problem]:
    row = scene.after
    held = scene.board.get("grant_request", text_of(row["grant_id"]))
    if held is None:
        return [problem("reference_missing", field="grant_id")]
    grant, id = held.row, str(row["grant_id"])
    fund = scene.board.get("fund", text_of(grant["fund_id"]))
    if fund is None:
        return [problem("reference_missing", field="fund_id")]
    day = rome_day(time_of(row["at"]) or scene.received_at)
    ledger = ledger_about(scene.board, str(grant["fund_id"]), id, text_of(row["envelope_id"]))
    found = funds.check_step(
        _standing(scene, id, grant, fund.row, ledger, day),
        said_of(row),
        role=scene.role or "",
        author=scene.author,
    )
    if row["to_state"] == "proposta":
        found += fund_terms.check_open_fund(day_of(fund.row["valid_from"]), day_of(fund.row["valid_to"]), day)
    if row["to_state"] == "coperta" and not found:
        found += _covered(scene, grant, ledger)
    if row["to_state"] == "ritirata" and grant["state"] == "liquidata" and order_is_out(scene, id):
        found.append(problem("grant_order_out"))
    return found or ledger.check(grant_postings(grant, row, ledger))


def _standing(scene: Scene, id: str, grant: Row, fund: Row, ledger: Ledger, day: date) -> Standing:
    steps = _steps(scene, id)
    return Standing(
        state=str(grant["state"]),
        asked=asked_of(grant),
        hands=frozenset(
            {str(grant["operator_id"])}
            | {str(one["operator_id"]) for one in steps if one["to_state"] in ("proposta", "coperta")}
        ),
        lodging=lodging_of(scene, grant),
        bill_twice=bill_twice(scene, id, grant),
        admitted_cents=_admitted(steps)[0],
        open_cents=ledger.balance(OPEN, id),
        others_cents=_others(scene, id, grant, fund, day),
        household_cap_cents=_maybe(fund["household_cap_cents"]),
    )


def _steps(scene: Scene, id: str) -> list[Row]:
    held = [scene.board.records[("grant_step", one)] for one in scene.board.load_where("grant_step", grant_id=id)]
    return [one.row for one in sorted(held, key=lambda one: (one.seq, str(one.row["at"])))]


def _admitted(steps: list[Row]) -> tuple[int | None, date | None]:
    """The amount that counts (admitted, or less once it was committed or paid) and the day of the admission."""
    cents, on = None, None
    for one in steps:
        if one["to_state"] == "ammessa":
            at = time_of(one["at"])
            on = rome_day(at) if at is not None else None
        if one["to_state"] in ("ammessa", "impegnata", "liquidata", "pagata") and one["amount_cents"] is not None:
            cents = number(one["amount_cents"])
    return cents, on


def _others(scene: Scene, id: str, grant: Row, fund: Row, day: date) -> int:
    """What the household was admitted otherwise in this year of the fund: the household of the record, and one written down anew, which
    is known by who asks, whichever card of theirs, and by the contract of the dwelling.
    """
    known: list[dict[str, str]] = [{"household_id": str(grant["household_id"])}]
    known += [{"person_id": card} for card in cards_of(scene, str(grant["person_id"]))]
    known += [{"tenancy_id": str(grant["tenancy_id"])}] if grant["tenancy_id"] is not None else []
    fund_id, found = str(grant["fund_id"]), []
    for other in {one for by in known for one in scene.board.load_where("grant_request", fund_id=fund_id, **by)} - {id}:
        row = scene.board.records[("grant_request", other)].row
        cents, on = _admitted(_steps(scene, other))
        if cents is not None and on is not None and row.get("deleted_at") is None:
            found.append((str(row["state"]), cents, on))
    return fund_terms.others_total(found, day_of(fund["valid_from"]), day)


def bill_twice(scene: Scene, id: str, row: Row) -> bool:
    """Whether the same bill is already asked for, from any fund of the company."""
    if row["bill_key"] is None:
        return False
    span = day_of(row["period_from"]), day_of(row["period_to"])
    keys = funds.bill_keys(str(row["bill_key"]))
    for other in [one for key in keys for one in scene.board.load_where("grant_request", bill_key=key)]:
        one = scene.board.records[("grant_request", other)].row
        dead = one["state"] in funds.DEAD or one["state"] == funds.FIRST_STATE or one.get("deleted_at") is not None
        if other != id and not dead and funds.same_bill(span, (day_of(one["period_from"]), day_of(one["period_to"]))):
            return True
    return False


def lodging_of(scene: Scene, grant: Row) -> Lodging:
    """How the household holds its dwelling: the tenancy of the request, else a running one of the household; the worst title of all."""
    ids = scene.board.load_where("tenancy", household_id=str(grant["household_id"]))
    named = scene.board.get("tenancy", text_of(grant["tenancy_id"]))
    rows = [scene.board.records[("tenancy", id)].row for id in ids] + ([named.row] if named is not None else [])
    running = [one for one in rows if one["ended_on"] is None and one.get("deleted_at") is None]
    title = next((text_of(one["title"]) for one in running if one["title"] is not None), None)
    services = [str(one["service"]) for one in running]
    return Lodging("sap" if "sap" in services else next(iter(services), ""), title)


def _covered(scene: Scene, grant: Row, ledger: Ledger) -> list[Problem]:
    row = scene.after
    held = scene.board.get("fund_envelope", text_of(row["envelope_id"]))
    if held is None:
        return [problem("reference_missing", field="envelope_id")]
    amount = number(grant["amount_cents"])
    if row["amount_cents"] != amount:
        return [problem("grant_amount")]
    envelope = envelope_of(scene, str(row["envelope_id"]), held.row, ledger)
    return envelopes.check_promise(envelope, fund_id=str(grant["fund_id"]), line=scene.line, amount=amount)


def grant_postings(grant: Row, step: Row, ledger: Ledger) -> list[Posting]:
    """What a step of a grant moves."""
    id, fund, to_state = str(step["grant_id"]), str(grant["fund_id"]), step["to_state"]
    amount, still = number(step["amount_cents"]), ledger.balance(OPEN, id)
    if to_state == "coperta":
        return promise(str(step["envelope_id"]), id, amount)
    if to_state == "impegnata":
        return commit(fund, id, still, amount)
    if to_state == "liquidata":
        returned = ledger.undone(account(PAID, id))  # of money that was paid: it came back
        return [returned] if returned is not None else release(fund, id, still - amount)
    if to_state == "pagata":
        return [*pay(id, amount), *release(fund, id, still - amount)]
    return release(fund, id, still) if to_state in funds.DEAD else []


def order_is_out(scene: Scene, grant_id: str) -> bool:
    """Whether the order to the housing company's accounts was exported already."""
    orders = [
        scene.board.records[("account_order", one)].row
        for one in scene.board.load_where("account_order", cause_id=grant_id)
    ]
    return any(one["exported_at"] is not None and one.get("deleted_at") is None for one in orders)


def asked_of(row: Row) -> Asked:
    """What a request says, from its stored row."""
    return Asked(
        purpose=str(row["purpose"]),
        amount_cents=number(row["amount_cents"]),
        payee=str(row["payee"]),
        iban=text_of(row["iban"]),
        iban_holder=text_of(row["iban_holder"]),
        supplier=text_of(row["supplier"]),
        document_number=text_of(row["document_number"]),
        period_from=day_of(row["period_from"]),
        period_to=day_of(row["period_to"]),
        tenancy_id=text_of(row["tenancy_id"]),
        disconnection=bool(row["disconnection"]),
        documents=tuple(listed(row["documents"])),
        applicant=text_of(row["applicant"]),
        report=text_of(row["report"]),
    )


def said_of(row: Row) -> Said:
    """What a step says, from its stored row."""
    return Said(
        str(row["to_state"]), _maybe(row["amount_cents"]), text_of(row["reason"]), text_of(row["alternative"]),
        text_of(row["reference"]), day_of(row["paid_on"]),
    )  # fmt: skip


def cap_postings(scene: Scene) -> list[Posting]:
    """What a fund's row moves: its cap, set or changed."""
    before = number(scene.before["cap_cents"]) if scene.before is not None else 0
    return set_cap(scene.id, before, number(scene.after["cap_cents"]))


def number(stored: object) -> int:
    """A stored amount in cents; zero for none."""
    return stored if isinstance(stored, int) else 0


def _maybe(stored: object) -> int | None:
    return stored if isinstance(stored, int) else None


def listed(stored: object) -> list[str]:
    """A stored JSON list as texts; empty for anything else."""
    try:
        value = json.loads(str(stored or "[]"))
    except json.JSONDecodeError:
        return []
    return [str(one) for one in value] if isinstance(value, list) else []


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "fund": _fund,
    "fund_envelope": _envelope,
    "envelope_step": _envelope_step,
    "grant_request": _grant,
    "grant_step": _grant_step,
}
