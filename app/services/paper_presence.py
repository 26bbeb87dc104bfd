"""What FOGLIO-ORE prints, from records."""

from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.names import load_names
from app.services.timesheet import month_of, time_sheet

WITH_COSTS = "FOGLIO-ORE-C"
FORMS = ("FOGLIO-ORE", WITH_COSTS)


def span_of(text: str | None, day: date) -> tuple[date, date]:
    """The days of a sheet: `2026-03-01/2026-03-31`, or the month of `day`. Raises `Notice` (`span_format`)."""
    if not text:
        return month_of(day)
    try:
        first, last = (date.fromisoformat(part) for part in text.split("/"))
    except ValueError:
        raise Notice(
            "span_format", "Il periodo non si legge. Si scrive con due giorni: 2026-03-01/2026-03-31.", given=text[:40]
        ) from None
    return first, last


def span_text(first: date, last: date) -> str:
    """The two days as `span_of` reads them."""
    return f"{first.isoformat()}/{last.isoformat()}"


def time_sheet_facts(
    session: Session, who: Who, form_code: str, span: str | None, day: date | None, reason: str | None
) -> dict[str, Any]:
    """The facts of the sheet. With costs each rate is opened with the reason, and the reading logged. Raises as `time_sheet`."""
    first, last = span_of(span, day or who.today())
    view = time_sheet(session, who, first, last, costs=form_code == WITH_COSTS, reason=reason)
    own = load_names(session).operator(who.operator_id)
    return {
        "first": first,
        "last": last,
        "operator": own if view.own_only else "tutti quelli visibili",
        "rows": [asdict(row) for row in view.rows],
        "lines": [asdict(one) for one in view.totals],
        "minutes": view.minutes,
        "cents": view.cents,
        "running": view.running,
        "unpriced": view.unpriced,
    }
