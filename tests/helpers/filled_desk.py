"""A desk filled with synthetic set XS as an exchange would have, and a morning's work of its operator on top."""

from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.models.registry import KINDS
from app.store import search
from app.synthetic.generator import SyntheticSet
from tests.helpers.desk import DeskForTests, TickingClock, make_desk

DAY = date(2026, 3, 12)
MORNING = datetime(2026, 3, 12, 8, 40, tzinfo=UTC)


def filled_desk(folder: Path, clock: TickingClock | None = None) -> DeskForTests:
    """Set XS of the main company, known at the centre, on the desk of its first operator at Codogno."""
    made = SyntheticSet("XS", 7, DAY)
    rows = list(made.rows())
    worker = made.workers[0]
    estate = made.companies[0]
    outpost = next((one for one in worker.outposts if one.plan.name == "Codogno"), worker.outposts[0])
    desk = make_desk(
        folder,
        clock=clock or TickingClock(MORNING),
        operator_id=worker.id,
        outpost_id=outpost.id,
        company_id=estate.id,
        line_code=worker.laptops[-1][2],
    )

    def work(session: Session) -> None:
        connection = session.connection()
        by_kind: dict[str, list[dict[str, object]]] = {}
        for kind, row in rows:
            if row["company_id"] == estate.id and kind in KINDS:
                by_kind.setdefault(kind, []).append({**row, "seq": 1})
        for kind, many in by_kind.items():
            table = KINDS[kind].model.__table__
            names = [column.name for column in table.columns if column.name in many[0]]
            places = ", ".join(f":{name}" for name in names)
            quoted = ", ".join(f'"{name}"' for name in names)
            text = f'INSERT INTO "{kind}" ({quoted}) VALUES ({places})'
            connection.exec_driver_sql(text, [{name: row[name] for name in names} for row in many])
        search.rebuild(connection)

    desk.read(work)
    return desk
