"""The fields of a deed or data agreement, of one body or of a whole partnership."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.network_text import parse_attendees
from app.ui.inner_words import choices
from app.ui.widgets import ChoiceField, DateField, Form, NoteField, TextField


def deed_form(today: Callable[[], date]) -> Form:
    """Kind, number, days, signatories by line."""
    form = Form()
    kinds = [(one.code, one.label) for one in choices("deed_kinds")]
    form.add_row({"kind": ChoiceField(_tr("Tipo"), kinds), "number": TextField(_tr("Numero"), _tr("facoltativo"))})
    form.add_row(
        {
            "signed_on": DateField(_tr("Firmata il"), today, past_only=True),
            "from_day": DateField(_tr("Vale dal"), today),
            "to_day": DateField(_tr("Fino al"), today, _tr("facoltativo")),
        }
    )
    form.add("signatories", NoteField(_tr("Firmatari"), _tr("uno per riga, ente: nome"), lines=3, paragraph=True))
    return form


def signatories_of(text: str | None) -> tuple[dict[str, str | None], ...]:
    """As the record keeps them."""
    return tuple({"body": one["body"], "name": one["name"], "role": None} for one in parse_attendees(text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("deed_form", text)
