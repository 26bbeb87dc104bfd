"""*Foglio ore*: hours by operator, project line and kind for a month or a span, with what they cost for who may see it (K1).

What an hour costs is R2: it is counted only after `open_text` has let each rate be read and written the reading down.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.projects import FundingAction, Project, ProjectLine
from app.models.staff import CostRate, Presence
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import day_edges, show_day
from app.rules.roles import HOURS_OF_OTHERS, may
from app.rules.timesheet import Rate, Stretch, check_span, sheet
from app.services.checks import refuse
from app.services.names import Names, load_names
from app.services.readings import may_open, open_text, reason_is_needed
from app.services.staff import SALARIES

NO_LINE = "nessuna linea"
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class SheetRow:
    """Minutes of one operator (initials) on one line in one kind of work; `cents` None where the cost is not shown or not known."""

    operator: str
    line: str
    kind: str
    minutes: int
    cents: int | None


@dataclass(frozen=True)
class LineTotal:
    """A line with hours: what its project has (cents) and what these hours cost of it."""

    line: str
    minutes: int
    cents: int | None
    amount_cents: int | None


@dataclass(frozen=True)
class TimeSheet:
    """The sheet of some days. `costs` says whether costs are in it; `costs_known` whether there is any to ask for.

    `running` presences are not ended and not counted; `unpriced` rows have hours without a rate.
    """

    first: date
    last: date
    rows: tuple[SheetRow, ...]
    totals: tuple[LineTotal, ...]
    minutes: int
    cents: int | None
    running: int
    unpriced: int
    own_only: bool
    costs: bool
    costs_known: bool


def month_of(day: date) -> tuple[date, date]:
    """First and last day of a day's month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def time_sheet(
    session: Session, who: Who, first: date, last: date, *, costs: bool = False, reason: str | None = None
) -> TimeSheet:
    """The hours between two Rome days, both included: everybody's for who oversees, else one's own.

    With `costs` the rates that this operator may read are opened and their reading is logged. Raises `Notice`: `last_day_first`,
    `span_long`, `day_out_of_range`; with costs `read_needs_reason` too.
    """
    refuse(check_span(first, last))
    own_only = not may(who.role, HOURS_OF_OTHERS)
    stretches = _stretches(session, who, first, last, own_only=own_only)
    readable = [row for row in _rates(session) if may_open(who, row)]
    counted = sheet(stretches, first, last, _opened(session, who, readable, reason) if costs else ())
    names, lines = load_names(session), _lines(session)
    rows = tuple(
        SheetRow(
            names.operator(row.operator_id),
            _line_words(lines, row.line_id),
            label("presence_kinds", row.kind),
            row.minutes,
            row.cents if costs else None,
        )
        for row in sorted(counted.rows, key=lambda row: _order(names, lines, row.operator_id, row.line_id, row.kind))
    )
    totals = []
    for id in dict.fromkeys(row.line_id for row in counted.rows):
        of_line = [row for row in counted.rows if row.line_id == id]
        line = lines.get(id or "")
        totals.append(
            LineTotal(
                _line_words(lines, id),
                sum(row.minutes for row in of_line),
                _sum([row.cents for row in of_line]) if costs else None,
                line[1] if line else None,
            )
        )
    return TimeSheet(
        first,
        last,
        rows,
        tuple(sorted(totals, key=lambda one: (one.line == NO_LINE, one.line))),
        sum(row.minutes for row in rows),
        _sum([row.cents for row in rows]) if costs else None,
        counted.running,
        sum(row.cents is None for row in counted.rows) if costs else 0,
        own_only,
        costs,
        bool(readable),
    )


def cost_reason_needed(session: Session, who: Who) -> bool:
    """Must a reason be asked before costs are shown? Never of who wrote them all, once a day of anybody else."""
    return any(reason_is_needed(session, who, "cost_rate", row.id) for row in _rates(session) if may_open(who, row))


def sheet_csv(view: TimeSheet) -> str:
    """The sheet as CSV for a spreadsheet in Italian: semicolons, decimal commas, hours in hundredths, no formula in any cell."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    head = ["dal", "al", "operatore", "linea", "attività", "minuti", "ore"]
    writer.writerow([*head, "costo"] if view.costs else head)
    for row in view.rows:
        cells = [
            show_day(view.first), show_day(view.last), _cell(row.operator), _cell(row.line), _cell(row.kind),
            str(row.minutes), decimal(round(row.minutes * 100 / 60)),
        ]  # fmt: skip
        writer.writerow([*cells, "" if row.cents is None else decimal(row.cents)] if view.costs else cells)
    return out.getvalue()


def hours_words(minutes: int) -> str:
    """`7:05`: hours and minutes."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def decimal(hundredths: int) -> str:
    """`1234,50`, as a spreadsheet reads it."""
    return f"{hundredths // 100},{hundredths % 100:02d}"


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_BEGINS_FORMULA) else text


def _stretches(session: Session, who: Who, first: date, last: date, *, own_only: bool) -> list[Stretch]:
    start, end = day_edges(first)[0], day_edges(last)[1]
    query = select(Presence).where(
        Presence.deleted_at.is_(None),
        Presence.started_at < end,
        (Presence.ended_at.is_(None)) | (Presence.ended_at > start),
    )
    if own_only:
        query = query.where(Presence.operator_id == who.operator_id)
    return [
        Stretch(row.operator_id or "", row.project_line_id, row.kind, row.started_at, row.ended_at)
        for row in session.scalars(query)
    ]


def _rates(session: Session) -> list[CostRate]:
    return list(session.scalars(select(CostRate).where(CostRate.deleted_at.is_(None)).order_by(CostRate.id)))


def _opened(session: Session, who: Who, readable: list[CostRate], reason: str | None) -> list[Rate]:
    for row in readable:
        open_text(session, who, row, reason)
    return [Rate(row.rated_operator_id, row.hour_cents, row.from_day, row.to_day) for row in readable]


def _lines(session: Session) -> dict[str, tuple[str, int]]:
    """Line -> (words, amount to hold the cost against): of a line of K1 the line's own, which the seed makes the project's."""
    found = session.execute(
        select(ProjectLine.id, ProjectLine.name, ProjectLine.amount_cents, FundingAction.code, Project.code)
        .join(FundingAction, FundingAction.id == ProjectLine.funding_action_id)
        .join(Project, Project.id == ProjectLine.project_id)
        .where(ProjectLine.deleted_at.is_(None))
    )
    return {
        id: (name if action.replace(".", "") == SALARIES else f"{project}, {name}", amount)
        for id, name, amount, action, project in found
    }


def _line_words(lines: dict[str, tuple[str, int]], id: str | None) -> str:
    return NO_LINE if id is None else lines[id][0] if id in lines else "linea non visibile"


def _order(
    names: Names, lines: dict[str, tuple[str, int]], operator: str, line: str | None, kind: str
) -> tuple[str, bool, str, str]:
    return names.operator(operator), line is None, _line_words(lines, line), kind


def _sum(cents: list[int | None]) -> int | None:
    known = [one for one in cents if one is not None]
    return sum(known) if len(known) == len(cents) and known else None
