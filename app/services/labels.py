"""How kinds, fields and stored values read in Italian, for whatever shows a record field by field: *Da rivedere*, reports.

Values come in stored forms (None, integers, text), because that is what changes, conflicts and proposals hold.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from app.models.people import Household, HouseholdMember
from app.models.places import Building, Unit
from app.models.registry import KINDS
from app.models.types import Stored
from app.rules.catalogues import codes, label
from app.rules.dates import show_day, show_moment
from app.rules.money import format_cents
from app.rules.requests import area, category
from app.rules.variations import member_field, split_field
from app.rules.visibility import R0, R1
from app.services.field_words import CHOICES, CHOICES_BY_KIND, FIELD_LABELS, HIDDEN, KIND_LABELS, OPERATORS
from app.services.meetings import called
from app.services.names import Names, list_name, place_text, street_text, the_person, unit_place, unit_text

_DIALECT = DefaultDialect()

EMPTY = "vuoto"
RESERVED = "Scheda riservata"
_KINDS_OF = ("record_kind", "owner_kind")
_AREAS = ("tecnica", "amministrativa", "sociale")


def kind_label(kind: str) -> str:
    """`Richiesta`; a kind this version does not know is called by its name."""
    return KIND_LABELS.get(kind, kind)


def field_label(field: str) -> str:
    """`Telefono`; a field that this version does not know is written with spaces."""
    return FIELD_LABELS.get(field, field.replace("_", " ").removesuffix(" id").capitalize())


def python_value(kind: str, field: str, stored: Stored) -> Any:
    """What a stored value is in Python, as a record's attribute holds it."""
    column: Any = KINDS[kind].model.__table__.columns[field].type
    if isinstance(column, TypeDecorator):
        return column.process_result_value(stored, _DIALECT)
    return stored


def shown(session: Session, names: Names, kind: str, field: str, stored: Stored) -> str:
    """A stored value as a person reads it; `vuoto` for none."""
    if stored is None or stored in ("", "[]", "{}"):
        return EMPTY
    if kind not in KINDS or field not in KINDS[kind].fields:
        return str(stored)
    value = python_value(kind, field, stored)
    if field.endswith("_cents") and isinstance(value, int):
        return format_cents(value)
    if isinstance(value, datetime):
        return show_moment(value)
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, bool):
        return "sì" if value else "no"
    if isinstance(value, list | dict):
        return _spelled(_catalogue(kind, field), value)
    return _worded(session, names, kind, field, str(value))


def in_our_words(kind: str, field: str, stored: Stored) -> bool:
    """Whether `shown` answers with words of ours (a catalogue's, yes or no, nothing there), and with none that a person typed."""
    if stored is None or stored in ("", "[]", "{}") or kind not in KINDS or field not in KINDS[kind].fields:
        return stored in (None, "", "[]", "{}")
    coded = _catalogue(kind, field) is not None or field in ("area", "category", *_KINDS_OF)
    return coded or isinstance(python_value(kind, field, stored), bool)


def proposal_rows(
    session: Session, names: Names, changes: Mapping[str, Sequence[Stored]]
) -> tuple[tuple[str, str, str], ...]:
    """What a proposal of variation changes, as `(label, before, proposed)`; a membership says in which dwelling it is."""
    rows = []
    for name, (before, proposed) in sorted(changes.items()):
        member_id, field = split_field(name)
        kind = "household_member" if member_id else "person"
        if field in HIDDEN:
            continue
        where = f", {_household_of(session, member_id, changes)}" if member_id else ""
        now, then = (shown(session, names, kind, field, value) for value in (before, proposed))
        rows.append((f"{field_label(field)}{where}", now, then))
    return tuple(rows)


def household_text(session: Session, household_id: str | None) -> str:
    """Where a household lives: `via delle Robinie 12, sc. B, int. 7`; without a dwelling, that it is a household."""
    household = session.get(Household, household_id) if household_id else None
    place = unit_place(session, household.unit_id) if household is not None and household.unit_id else None
    return place.text if place is not None else "nucleo senza alloggio"


def _household_of(session: Session, member_id: str, changes: Mapping[str, Sequence[Stored]]) -> str:
    joined = changes.get(member_field(member_id, "household_id"))
    member = session.get(HouseholdMember, member_id)
    household_id = joined[1] if joined else member.household_id if member is not None else None
    return household_text(session, str(household_id) if household_id else None)


def title_of(session: Session, kind: str, values: Mapping[str, Any]) -> str:
    """How a record is called in a list. Nothing of a reserved or sensitive one is said."""
    if values.get("visibility") not in (R0, R1):
        return RESERVED
    if kind == "person":
        return " ".join(str(values[part]) for part in ("surname", "name") if values.get(part)) or kind_label(kind)
    if kind == "request":
        known = category(str(values.get("area")), str(values.get("category")))
        unit = session.get(Unit, values["unit_id"]) if values.get("unit_id") else None
        building = session.get(Building, values["building_id"]) if values.get("building_id") else None
        where = place_text(str(values.get("place")), building, values.get("stair"), unit)
        return ", ".join([known.row if known else kind_label(kind), where])
    if kind == "contact" and values.get("started_at") is not None:
        return (
            f"Contatto del {show_moment(values['started_at'])}, {label('channels', str(values.get('channel'))).lower()}"
        )
    person = the_person(session, values.get("person_id"))
    own = list_name(person) if person is not None else _own_name(kind, values.get)
    return f"{kind_label(kind)} – {own}" if own else kind_label(kind)


_NAMED = {
    "activity": ("title",), "board_meeting": ("title",), "case_opening": ("number",), "milestone": ("name",),
    "partner": ("name",), "partner_call": ("title",), "partner_contact": ("surname", "name"), "partnership": ("name",),
    "pathway": ("number",), "pathway_goal": ("text",), "project": ("name",), "referral": ("number",),
    "self_management_group": ("name",), "task": ("subject",),
}  # fmt: skip
"""Kinds that have a name or number of their own, and the fields it stands in."""


def _own_name(kind: str, value: Callable[[str], Any]) -> str:
    return " ".join(str(value(field)) for field in _NAMED.get(kind, ()) if value(field))


def _worded(session: Session, names: Names, kind: str, field: str, value: str) -> str:
    catalogue = _catalogue(kind, field)
    if catalogue is not None:
        return label(catalogue, value)
    if field in OPERATORS or KINDS[kind].sync.refs.get(field) == "operator":
        return names.operator(value)
    if field == "area":
        known_area = area(value)
        return known_area.label if known_area else value
    if field == "category":
        return next((one.label for a in _AREAS for one in [category(a, value)] if one), value)
    target = KINDS[kind].sync.refs.get(field)
    if target == "person":
        return list_name(the_person(session, value))
    if target == "building":
        return street_text(session.get(Building, value))
    if target == "unit":
        unit = session.get(Unit, value)
        return unit_text(unit) or "riferimento non visibile"
    if target == "activity_session":
        return called(session, value)
    if target in _NAMED:
        named = session.get(KINDS[target].model, value)
        return _own_name(target, lambda field: getattr(named, field, None)) or kind_label(target).lower()
    if field in _KINDS_OF:
        target, value = None, kind_label(value)
    return kind_label(target).lower() if target else value


def _catalogue(kind: str, field: str) -> str | None:
    return CHOICES_BY_KIND.get((kind, field)) or CHOICES.get(field)


def _spelled(catalogue: str | None, value: Any) -> str:
    """A small list or dictionary in one line."""
    if isinstance(value, dict):
        return (
            "; ".join(f"{name.replace('_', ' ')}: {_spelled(None, one)}" for name, one in sorted(value.items()))
            or EMPTY
        )
    if isinstance(value, list):
        return ", ".join(_spelled(catalogue, one) for one in value) or EMPTY
    if isinstance(value, bool):
        return "sì" if value else "no"
    text = "—" if value is None else str(value)
    return label(catalogue, text) if catalogue and text in codes(catalogue) else text
