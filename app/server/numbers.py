"""Local numbers that stand on more than one thing: what two perfect copies of a desk gave out before either met the centre (G10).

No software prevents that, and nothing is merged or renumbered for it: the numbers are on paper. Somebody decides which is printed anew.
"""

from typing import Any

from sqlalchemy import Engine, Select, func, literal, select, union_all

from app.models.registry import KINDS, Kind
from app.server.admin import company_of
from app.server.db import reading
from app.server.tables import RECORDS, change_log, device, line

RECEIPT = "RICEVUTA"


def list_doubled(engine: Engine, company: str) -> list[dict[str, str | None]]:
    """Each use of a number given out more than once, by number: the number, what bears it, on which day, by whose hand (initials)
    and device, on which line's code.

    Each print of a form has a number of its own. A receipt has the centre's, the same on every print of it, and is no double.
    """
    company_id = company_of(engine, company)
    operator = RECORDS["operator"]
    uses = union_all(*(_uses(kind, company_id) for kind in KINDS.values() if kind.sync.numbered is not None)).subquery()
    doubled = (
        select(uses.c.kind, uses.c.number).group_by(uses.c.kind, uses.c.number).having(func.count() > 1).subquery()
    )
    log = change_log.c
    born = (log.company_id == company_id) & (log.kind == uses.c.kind) & (log.rid == uses.c.id)
    query = (
        select(uses.c.number, uses.c.kind, uses.c.id, uses.c.at, operator.c.initials, device.c.code.label("device"))
        .add_columns(func.min(line.c.code).label("line"))
        .join(doubled, (doubled.c.kind == uses.c.kind) & (doubled.c.number == uses.c.number))
        .join(operator, (operator.c.company_id == company_id) & (operator.c.id == uses.c.operator_id), isouter=True)
        # Whose hand it was the centre's own log says; what the record says of itself is written by whoever made it.
        .join(change_log, born & (log.prev_seq == 0), isouter=True)
        .join(device, (device.c.company_id == company_id) & (device.c.id == log.device), isouter=True)
        .join(line, (line.c.company_id == company_id) & (line.c.id == log.line), isouter=True)
        .group_by(uses.c.number, uses.c.kind, uses.c.id, uses.c.at, operator.c.initials, device.c.code)
        .order_by(uses.c.number, uses.c.at, uses.c.id)
    )
    with reading(engine) as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def _uses(kind: Kind, company_id: str) -> Select[Any]:
    of = RECORDS[kind.name].c
    number = of[kind.sync.numbered or ""]
    found = select(
        number.label("number"), literal(kind.name).label("kind"), of.id, of.recorded_at.label("at"), of.operator_id
    ).where(of.company_id == company_id, number.is_not(None))
    return found.where(of.form_code != RECEIPT) if "form_code" in of else found
