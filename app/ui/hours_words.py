"""The public opening hours as the covered screen says them."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.services.opening import Opening, PublicClosure, PublicHours
from app.ui.inner_words import CONTEXT
from app.ui.widgets.read_values import WEEKDAYS


def hours_title(hours: PublicHours) -> str:
    """What stands above the table."""
    title = QCoreApplication.translate("hours", "Presidi territoriali")
    return f"{title}, {hours.company}" if hours.company else title


def hours_rows(hours: PublicHours) -> list[tuple[str, str, str]]:
    """(outpost, address, hours) for each outpost."""
    return [
        (
            one.name,
            one.address or QCoreApplication.translate("hours", "sede mobile"),
            "; ".join((_week(one.openings), *map(_closed, one.closures))),
        )
        for one in hours.outposts
    ]


def _closed(one: PublicClosure) -> str:
    words = QCoreApplication.translate("hours", "chiuso il {day} ({reason})")
    return words.format(day=show_day(one.day), reason=one.reason)


def _week(openings: Sequence[Opening]) -> str:
    """`martedì 10:00–12:00, giovedì 10:00–12:00 e 14:00–16:00 su appuntamento`."""
    if not openings:
        return QCoreApplication.translate("hours", "orari affissi nello stabile")
    days = []
    for weekday, spans in groupby(openings, key=lambda one: one.weekday):
        day = QCoreApplication.translate(CONTEXT, WEEKDAYS[weekday - 1])
        days.append(f"{day} {QCoreApplication.translate('hours', ' e ').join(map(_span, spans))}")
    return ", ".join(days)


def _span(one: Opening) -> str:
    span = f"{one.from_time}–{one.to_time}"
    return (
        QCoreApplication.translate("hours", "{span} su appuntamento").format(span=span) if one.by_appointment else span
    )
