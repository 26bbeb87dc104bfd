"""What follows at the centre from a step or an act on an indemnity: ledger entries, and the order that credits the tenancy's account.

Asked after the row was accepted, at the same place of the company's order.
"""

from collections.abc import Callable, Iterator

from app.models.types import canonical_json
from app.rules.accounts import split_order
from app.rules.indemnities import WITHHOLDING
from app.rules.training import OUTCOME, SELECTED
from app.server.ledger import book
from app.server.made import Made
from app.server.rules_accounts import order_made
from app.server.rules_training import act_postings, debt_at_outcome, fund_of, grant_postings, owed_at, steps_of_path
from app.server.scene import Scene, text_of, time_of


def _step(scene: Scene) -> Iterator[Made]:
    row = scene.after
    held = scene.board.get("training_path", text_of(row["path_id"]))
    fund_id = fund_of(scene, held.row) if held is not None else None
    if row["to_state"] == SELECTED and fund_id is not None:
        yield from book(scene, fund_id, grant_postings(fund_id, str(row["path_id"]), int(row["amount_cents"] or 0)))
    owed = owed_at(scene, held.row, time_of(row["at"])) if row["to_state"] == OUTCOME and held is not None else None
    if owed is not None:
        yield Made("training_step", scene.id, {"debt": canonical_json(owed)})


def _act(scene: Scene) -> Iterator[Made]:
    row = scene.after
    held = scene.board.get("training_path", text_of(row["path_id"]))
    fund_id = fund_of(scene, held.row) if held is not None else None
    if held is None or fund_id is None:
        return
    id, amount = str(row["path_id"]), int(row["amount_cents"] or 0)
    yield from book(scene, fund_id, act_postings(str(row["kind"]), fund_id, id, amount))
    if row["kind"] == WITHHOLDING:
        # Services first, as every credit without a line of its own (domain 1.3).
        owed = debt_at_outcome(steps_of_path(scene, id)) or {}
        for line, part in split_order(amount, owed).items():
            yield order_made(scene, str(held.row["tenancy_id"]), line, part)


ACTS: dict[str, Callable[[Scene], Iterator[Made]]] = {"training_step": _step, "indemnity_act": _act}
