"""The forms of *Sedute*: a session, its minutes, a waiver, a body and who sits on it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.bodies import NewBody
from app.ui.inner_words import choices
from app.ui.widgets import CheckGroup, ChoiceField, DateField, Form, NoteField, TextField

Today = Callable[[], date]


def session_form(today: Today) -> Form:
    """Which body, its days, where. `body_id` has no options until the bodies are known."""
    form = Form()
    number = TextField(_tr("Numero"), _tr("vuoto: il prossimo"))
    form.add_row({"body_id": ChoiceField(_tr("Organo"), ()), "number": number}, (3, 1))
    form.add_row(
        {
            "opens_on": DateField(_tr("Consultazione dal"), today),
            "held_on": DateField(_tr("Seduta il"), today),
            "closes_on": DateField(_tr("Consultazione fino al"), today),
        }
    )
    form.add("place", TextField(_tr("Luogo"), _tr("facoltativo")))
    return form


def minutes_form(today: Today) -> Form:
    """The minutes, and the day of their approval."""
    form = Form()
    form.add("minutes", NoteField(_tr("Verbale"), lines=8, paragraph=True))
    approved = DateField(
        _tr("Approvato il"), today, _tr("vuoto finché è una bozza; poi non cambia più"), past_only=True
    )
    form.add("minutes_on", approved)
    return form


def waiver_form() -> Form:
    """Why a dossier goes on an agenda although something is missing."""
    form = Form()
    form.add(
        "waiver", NoteField(_tr("Deroga"), _tr("perché va in seduta anche se mancano dati"), lines=3, paragraph=True)
    )
    return form


def body_form() -> Form:
    """The parameters of a body."""
    form = Form()
    kinds = [(one.code, one.label) for one in choices("body_kinds")]
    form.add_row({"kind": ChoiceField(_tr("Tipo"), kinds), "name": TextField(_tr("Nome"), _tr("obbligatorio"))})
    ties = [(one.code, one.label) for one in choices("tie_rules")]
    form.add_row(
        {
            "quorum": TextField(_tr("Voti per decidere"), _tr("numero legale")),
            "tie": ChoiceField(_tr("In parità"), ties),
        }
    )
    measures = [(one.code, one.label) for one in choices("body_measures")]
    form.add("measures", CheckGroup(_tr("Misure che può concedere"), measures))
    areas = [(one.code, one.label) for one in choices("income_areas")]
    form.add("areas", CheckGroup(_tr("Aree ammesse"), areas, _tr("nessuna: tutte")))
    form.add(
        "bands", TextField(_tr("Fasce ammesse"), _tr("separate da virgole, per esempio B1; vuoto: nessuna in più"))
    )
    form.add("source", TextField(_tr("Atto"), _tr("facoltativo")))
    return form


def member_form(today: Today) -> Form:
    """Who sits on a body and since when. `operator_id` has no options until the commissioners are known."""
    form = Form()
    offices = [(one.code, one.label) for one in choices("member_offices")]
    form.add_row({"operator_id": ChoiceField(_tr("Chi"), ()), "office": ChoiceField(_tr("Incarico"), offices)})
    form.add_row(
        {"from_day": DateField(_tr("Dal"), today), "to_day": DateField(_tr("Fino al"), today, _tr("facoltativo"))}
    )
    return form


def end_form(today: Today) -> Form:
    """The last day of a seat."""
    form = Form()
    form.add("to_day", DateField(_tr("Ultimo giorno"), today))
    return form


def body_of(values: Mapping[str, Any]) -> NewBody | None:
    """What was typed for a body; None where the votes are no number."""
    quorum = str(values["quorum"] or "1").strip()
    if not quorum.isdigit():
        return None
    bands = [one.strip().upper() for one in str(values["bands"] or "").split(",") if one.strip()]
    return NewBody(
        str(values["kind"] or ""), str(values["name"] or ""), int(quorum), str(values["tie"] or ""),
        [*(values["areas"] or ()), *bands],
        list(values["measures"] or ()), values["source"],
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("session_forms", text)
