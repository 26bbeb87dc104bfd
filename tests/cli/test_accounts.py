"""`portineria account`, against a real centre: what an account file brought is read on the desk of the outpost."""

from pathlib import Path

from app.rules.accounts import order_reference
from app.server.account_imports import import_accounts
from app.server.office import Hand, office_act
from tests.cli.conftest import Office
from tests.server.test_accounts import FILE, MAPPING


def test_an_account_is_read_where_its_tenancy_is(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    centre, here = office.centre, {"outpost_id": office.outpost}
    hand = Hand(centre.clock, centre.new_id)
    with office_act(centre.engine, office.company, hand) as act:
        building = act.create(
            "building", {"street": "via Prova", "house_number": "1", "municipality": "Codogno", **here}
        )
        unit = act.create("unit", {"code": "U1", "building_id": building, **here})
        tenancies = [act.create("tenancy", {"code": code, "unit_id": unit, **here}) for code in ("C1", "C2")]
        order, facts = hand.new_id(), {"line": "canone", "amount_cents": 28_000, "cause_kind": "grant_request"}
        told = {"tenancy_id": tenancies[0], "cause_id": hand.new_id(), "reference": order_reference(order)}
        act.create("account_order", facts | told | here, id=order)
    (tmp_path / "conti.csv").write_text(FILE)
    (tmp_path / "conti.yaml").write_text(MAPPING)
    code = centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=office.company)
    assert import_accounts(centre.engine, hand, code, tmp_path / "conti.csv", tmp_path / "conti.yaml").added == 4
    assert desk("sync").told["synced"]
    (one,) = desk("account", "C1").told["accounts"]
    assert (one["tenancy_id"], one["upto_on"]) == (tenancies[0], "2026-01-20")
    assert [line["pending_cents"] for line in one["lines"]] == [28_000, 0]
    said = desk.plain("account", "C1", "--movements")[1]
    assert "Contratto C1\n  saldo al 20/01/2026\n" in said
    assert (
        "  Canone: 1.000,00 €; scaduti 1.000,00 € (2026: 1.000,00 €); in attesa di contabilizzazione 280,00 €" in said
    )
    assert f"{order_reference(order)}  Canone  280,00 €  Contributo del fondo: in attesa di contabilizzazione" in said
    assert "  20/01/2026  Canone      -250,50 €  Bollettino\n" in said
    movement = one["movements"][0]["id"]
    assert "Voce: Canone" in desk.plain("show", movement)[1]
    nobody = desk("account", "C9")
    assert (nobody.status, nobody.told["code"]) == (5, "not_found")
