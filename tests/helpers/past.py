"""A centre that goes back in time: the rows of one company are put back as they were, as a restored backup does.

A real backup and a real restore are tested in `tests/server/test_backup.py` and in the stories of the command line; in the
random worlds, which do it thousands of times, copying rows is enough: what desks meet is the same.
"""

from typing import Any

from sqlalchemy import Select, bindparam, exists, literal, select, text, union_all

from app.server.reconciling import begin_reconciling
from app.server.tables import CENTRE
from tests.helpers.centre import CentreForTests

Rows = dict[str, list[dict[str, Any]]]
TABLES = [table for table in CENTRE.sorted_tables if "company_id" in table.c]
FILLED = union_all(
    *(
        select(literal(table.name)).where(exists(select(1).where(table.c.company_id == bindparam("company"))))
        for table in TABLES
    )
)
"""The names of the tables in which a company has rows: of a hundred and more a few."""


def keep(centre: CentreForTests, company: str) -> Rows:
    """What a backup of this moment holds of a company; desks hear that everything in it is safe."""
    with centre.engine.begin() as connection:
        filled = connection.scalars(FILLED, {"company": company})
        kept = {name: [dict(row) for row in connection.execute(_of(name, company)).mappings()] for name in filled.all()}
        connection.execute(text("UPDATE line SET safe = high WHERE company_id = :c"), {"c": company})
    return kept


def go_back(centre: CentreForTests, company: str, kept: Rows, *, announced: bool) -> None:
    """The company is as it was. `announced`: `server restore` said so; otherwise nobody knows yet."""
    with centre.engine.begin() as connection:
        for name in connection.scalars(FILLED, {"company": company}).all():
            table = CENTRE.tables[name]
            connection.execute(table.delete().where(table.c.company_id == company))
        for name, rows in kept.items():
            connection.execute(CENTRE.tables[name].insert(), rows)
        if announced:
            begin_reconciling(connection, company, centre.clock())


def _of(table: str, company: str) -> Select[Any]:
    return select(CENTRE.tables[table]).where(CENTRE.tables[table].c.company_id == company)
