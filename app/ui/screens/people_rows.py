"""How people and addresses read in a list: *cognome nome*, then *via civ., sc., int. · età*. Nothing else, ever."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.rules.searching import Hit, Span
from app.services.people import PersonRow
from app.ui.widgets import Row


def person_row(one: PersonRow) -> Row:
    """A person in a list, with the found letters marked."""
    age = QCoreApplication.translate("people", "{n} anni").format(n=one.age) if one.age is not None else ""
    return Row(
        one.id,
        one.name,
        f"({one.qualifier})" if one.qualifier else "",
        second=" · ".join(part for part in (one.place, age) if part),
        marks=lengths(one.name_spans),
        second_marks=lengths(one.place_spans),
    )


def person_entries(rows: Sequence[PersonRow]) -> list[Row]:
    """People, as a search field shows them."""
    return [person_row(one) for one in rows]


def place_entries(hits: Sequence[Hit]) -> list[Row]:
    """Buildings and dwellings; the id says which (`building:…`, `unit:…`)."""
    return [
        Row(
            f"{hit.kind}:{hit.id}",
            hit.title,
            second=hit.detail,
            icon="building" if hit.kind == "building" else "door",
            marks=lengths(hit.title_spans),
            second_marks=lengths(hit.detail_spans),
        )
        for hit in hits
    ]


def lengths(spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """(start, end) as (start, length)."""
    return tuple((start, end - start) for start, end in spans)
