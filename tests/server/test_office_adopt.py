"""A record written elsewhere keeps its author and its times when the office takes it over."""

from datetime import date

from sqlalchemy import select

from app.server import admin
from app.server.checks import check_centre
from app.server.installation import Installation
from app.server.office import Hand, office_act
from app.server.tables import RECORDS, sees
from app.synthetic.generator import SyntheticSet
from tests.helpers.desk import TickingClock


def test_an_adopted_record_stays_as_it_was_written(centre: Installation, hand: Hand, clock: TickingClock) -> None:
    company = admin.add_company(centre.engine, hand, "PVLO", "ALER di prova", {})
    row = next(row for kind, row in SyntheticSet("XS", 7, date(2026, 3, 12)).rows() if kind == "contact")
    id = str(row["id"])
    with office_act(centre.engine, company, hand) as office:
        office.adopt("contact", id, row)
        assert office.created == {"contact": 1}
    table = RECORDS["contact"]
    with centre.engine.connect() as connection:
        found = connection.execute(select(table).where(table.c.id == id)).mappings().one()
        scopes = set(connection.scalars(select(sees.c.scope).where(sees.c.id == id)))
    kept = ("operator_id", "device_id", "recorded_at", "received_at", "note", "topics")
    assert {name: found[name] for name in kept} == {name: row[name] for name in kept}
    assert found["company_id"] == company
    assert scopes == {f"o:{row['outpost_id']}"}
    assert [one.sentence for one in check_centre(centre, clock()) if not one.holds] == []
