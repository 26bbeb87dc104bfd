"""What follows at the centre from an act on a fund, an envelope or a grant: entries of the ledger, the fund's sums, the order to the
housing company's accounts, and who takes part in the funded action (domain 5.3).

Asked after the row was accepted, at the same place of the company's order.
"""

from collections.abc import Callable, Iterator
from uuid import NAMESPACE_OID, uuid5

from app.rules.accounts import split_order
from app.rules.clock import rome_day, utc_text
from app.rules.funds import parts_of
from app.rules.ledger import ENVELOPE
from app.rules.participants import age_band
from app.server.cards import cards_of
from app.server.ledger import book, ledger_about, ledger_of
from app.server.made import Made, born_of
from app.server.rules_accounts import lines_at, order_made
from app.server.rules_funds import cap_postings, envelope_postings, grant_postings, number, spent_in
from app.server.scene import Row, Scene, day_of, text_of, time_of


def _fund(scene: Scene) -> Iterator[Made]:
    # Its row may come from a desk, which is told the sums and does not make them: they are added up anew.
    yield from book(scene, scene.id, cap_postings(scene), ledger_of(scene.board, scene.id).totals())


def _envelope_step(scene: Scene) -> Iterator[Made]:
    row = scene.after
    held = scene.board.get("fund_envelope", text_of(row["envelope_id"]))
    if held is None:
        return
    id, fund_id = str(row["envelope_id"]), str(held.row["fund_id"])
    ledger = ledger_about(scene.board, fund_id, id, id)
    if row["to_state"] in ("restituita", "chiusa"):
        # Being next in the order of its line, every earlier promise is here: what was spent the centre knows itself.
        yield Made("fund_envelope", id, {"amount_cents": spent_in(id, ledger)})
    elif row["to_state"] != "aperta":
        size = ledger.balance(ENVELOPE, id) + spent_in(id, ledger)
        yield Made("fund_envelope", id, {"amount_cents": size or None})
    yield from book(scene, fund_id, envelope_postings(held.row, row, ledger))


def _grant_step(scene: Scene) -> Iterator[Made]:
    row = scene.after
    held = scene.board.get("grant_request", text_of(row["grant_id"]))
    if held is None:
        return
    id, grant = str(row["grant_id"]), held.row
    ledger = ledger_about(scene.board, str(grant["fund_id"]), id)
    came_back = ledger.position(id).paid > 0
    yield from book(scene, str(grant["fund_id"]), grant_postings(grant, row, ledger))
    if row["to_state"] == "impegnata":
        yield from _participant(scene, grant)
    if row["to_state"] == "liquidata" and grant["payee"] == "aler" and not came_back:
        yield from _orders(scene, id, grant)
    if row["to_state"] == "ritirata":
        now = utc_text(scene.received_at)
        for order in scene.board.load_where("account_order", cause_id=id):
            yield Made("account_order", order, {"deleted_at": now})


def _orders(scene: Scene, id: str, grant: Row) -> Iterator[Made]:
    """The credit to the tenant's account, on the line that was asked for. Rent and charges together: as much as is owed to charges,
    which are paid first (domain 1.3), and the rest to the rent.
    """
    cents, tenancy = number(scene.after["amount_cents"]), str(grant["tenancy_id"])
    lines = parts_of(str(grant["purpose"]))
    parts = {lines[0]: cents}
    if len(lines) > 1:
        day = rome_day(time_of(scene.after["at"]) or scene.received_at)
        charges = split_order(cents, {"spese": lines_at(scene.board, tenancy, day)["spese"].residual_cents})
        parts = charges | {"canone": cents - sum(charges.values())}
    for line, part in parts.items():
        if part:
            yield order_made(scene, tenancy, line, part, cause=("grant_request", id))


def _participant(scene: Scene, grant: Row) -> Iterator[Made]:
    """One person is one participant of an action, however many grants and cards (5.1): entered with the first, never again."""
    fund = scene.board.get("fund", text_of(grant["fund_id"]))
    person = scene.board.get("person", text_of(grant["person_id"]))
    line = text_of(fund.row["project_line_id"]) if fund is not None else None
    if line is None or person is None:
        return
    cards = cards_of(scene, str(grant["person_id"]))
    ids = {card: str(uuid5(NAMESPACE_OID, f"participant/{scene.board.company_id}/{line}/{card}")) for card in cards}
    if any(scene.board.get("participant", one) is not None for one in ids.values()):
        return
    id = ids[str(grant["person_id"])]
    day = rome_day(time_of(scene.after["at"]) or scene.received_at)
    born = born_of(
        scene,
        "participant",
        "participant",
        {
            "outpost_id": grant["outpost_id"], "person_id": grant["person_id"], "project_line_id": line,
            "entered_on": day.isoformat(), "age_band": age_band(day_of(person.row["birth_date"]), day),
            "cause_kind": "grant_request", "cause_id": scene.after["grant_id"],
        },
    )  # fmt: skip
    yield Made("participant", id, born.fields)


ACTS: dict[str, Callable[[Scene], Iterator[Made]]] = {
    "fund": _fund,
    "envelope_step": _envelope_step,
    "grant_step": _grant_step,
}
