"""The account of a tenancy travels to who may read it, and nobody writes it from a desk: not even who pays."""

import json
from datetime import date

import pytest

from app.errors import Notice
from app.models.accounts import AccountMovement, AccountOrder
from app.services import records
from app.services.accounts import account_view
from tests.helpers.world import World, add, edit


def test_an_account_is_read_at_its_outpost_and_written_by_no_desk(world: World) -> None:
    outpost, elsewhere = world.outposts[0], world.centre.outpost(world.company, "CAS", "Casale")
    here, funds = world.desk(), world.desk(role="gestore_fondi")
    away = world.desk([elsewhere])
    lease = world.centre.put(
        world.company, "tenancy", code="C1", unit_id="u", outpost_id=outpost, account_on=date(2026, 2, 28)
    )
    facts = {"tenancy_id": lease, "line": "canone", "outpost_id": outpost, "reference": "R1"}
    moved = world.centre.put(
        world.company, "account_movement", **facts, posted_on=date(2026, 1, 5), amount_cents=125_050
    )
    world.settle()
    assert here.run(account_view, lease).residual_cents == 125_050
    assert funds.value(AccountMovement, moved, "amount_cents") is None
    assert away.value(AccountMovement, moved, "amount_cents") is None
    order = {"tenancy_id": lease, "line": "canone", "amount_cents": 1, "cause_kind": "grant_request", "cause_id": "g"}
    for desk in (here,):
        with pytest.raises(Notice) as caught:
            desk.run(records.edit, moved, {"amount_cents": "1"})
        assert caught.value.code == "kind_not_edited"
        # One that is made to send it all the same is refused.
        desk.run(edit, AccountMovement, moved, amount_cents=1)
        desk.run(add, AccountOrder, **order, reference="ORD-1")
        assert desk.sync().decided == {"refused": 2}
        reasons = [
            json.loads(one)["code"] for (one,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL")
        ]
        assert reasons == ["not_allowed", "not_allowed"]
    funds.run(add, AccountOrder, **order, reference="ORD-2")
    assert funds.sync().decided == {"refused": 1}
    stands = "SELECT amount_cents FROM account_movement WHERE id = :i"
    assert world.centre.scalar(stands, i=moved) == 125_050
    assert world.centre.scalar("SELECT count(*) FROM account_order WHERE company_id = :c", c=world.company) == 0
