"""Bodies of the network and the people who work there: found by service, area and kind, written by those who coordinate.

A community manager proposes a contact of a body and edits their own; everything else of a body is head office's (domain 2.16).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.network import Partner, PartnerContact, PartnershipDeed, Referral
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.network import Deed, check_partner, check_role, may_edit
from app.rules.network_text import show_hours
from app.rules.problem import Problem, problem
from app.rules.searching import fold
from app.services.checks import found, refuse
from app.services.deeds import binds
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "L'ente"
PARTNER_FIELDS = (
    "name", "kind", "tax_code", "register_number", "accredited", "services", "areas", "hours", "address", "municipality",
    "phone", "email", "website", "note", "ended_on",
)  # fmt: skip
CONTACT_FIELDS = ("surname", "name", "role", "service", "phone", "email", "ended_on")


@dataclass(frozen=True)
class PartnerRow:
    """A body in a list. `services` and `areas` as they are written; `ended` when it left the network."""

    id: str
    name: str
    kind: str
    kind_label: str
    services: tuple[str, ...]
    areas: tuple[str, ...]
    municipality: str | None
    phone: str | None
    hours: str
    accredited: bool
    ended: bool


@dataclass(frozen=True)
class ContactRow:
    """A person who works for a body. `mine` says that whoever looks may edit it."""

    id: str
    name: str
    surname: str
    given: str | None
    role: str | None
    service: str | None
    phone: str | None
    email: str | None
    ended: bool
    mine: bool


@dataclass(frozen=True)
class DeedRow:
    """A deed that binds a body. `active` is of today."""

    id: str
    kind_label: str
    number: str | None
    signed_on: date
    from_day: date
    to_day: date | None
    active: bool


@dataclass(frozen=True)
class PartnerCard:
    """A body whole. `referrals` counts those that may be seen here, by state, in the order of the states."""

    row: PartnerRow
    tax_code: str | None
    register_number: str | None
    address: str | None
    email: str | None
    website: str | None
    note: str | None
    ended_on: date | None
    hours: tuple[Mapping[str, Any], ...]
    contacts: tuple[ContactRow, ...]
    deeds: tuple[DeedRow, ...]
    referrals: tuple[tuple[str, int], ...]
    may_edit: bool


@dataclass(frozen=True)
class PartnerSaved:
    """A body after it was written; `warnings` never stopped it."""

    id: str
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PartnerFilter:
    """Which bodies: words anywhere in them, a kind, a service, an area. Those that left only with `ended`."""

    text: str = ""
    kind: str | None = None
    service: str | None = None
    area: str | None = None
    ended: bool = False


def create_partner(session: Session, who: Who, values: Mapping[str, Any]) -> PartnerSaved:
    """Add a body. Raises `Notice` for what the rules refuse (`network_role` among them); a name already there is a warning."""
    check_assigned(session, who)
    ready = _cleaned(values)
    problems = [*check_role(who.role), *check_partner(ready)]
    refuse(problems)
    double = _double(session, str(ready["name"]))
    record = Partner(**stamp(who), **ready)
    session.add(record)
    return PartnerSaved(record.id, tuple(double))


def edit_partner(session: Session, who: Who, partner_id: str, changes: Mapping[str, Any]) -> PartnerSaved:
    """Change fields of a body; what the rules refuse changes nothing."""
    record = found(session, who, Partner, partner_id, WHAT)
    check_assigned(session, who)
    ready = _cleaned(changes)
    after = {name: ready.get(name, getattr(record, name)) for name in PARTNER_FIELDS}
    refuse([*check_role(who.role), *check_partner(after)])
    for name, value in ready.items():
        setattr(record, name, value)
    return PartnerSaved(record.id)


def add_contact(session: Session, who: Who, partner_id: str, values: Mapping[str, Any]) -> str:
    """Propose or write a person of a body; their id. Anybody at work may (domain 2.16)."""
    found(session, who, Partner, partner_id, WHAT)
    check_assigned(session, who)
    ready = {name: _text(values.get(name)) for name in CONTACT_FIELDS}
    refuse([problem("required", field="cognome")] if not ready["surname"] else [])
    record = PartnerContact(**stamp(who), partner_id=partner_id, **ready)
    session.add(record)
    return record.id


def edit_contact(session: Session, who: Who, contact_id: str, changes: Mapping[str, Any]) -> str:
    """Change a person of a body: by who wrote it, or by those who coordinate."""
    record = found(session, who, PartnerContact, contact_id, "Il referente")
    check_assigned(session, who)
    if not _may_edit_contact(who, record):
        refuse([problem("partner_contact_other")])
    ready = {name: _text(value) for name, value in changes.items() if name in CONTACT_FIELDS}
    if "surname" in ready and not ready["surname"]:
        refuse([problem("required", field="cognome")])
    for name, value in ready.items():
        setattr(record, name, value)
    return record.id


def list_partners(session: Session, who: Who, wanted: PartnerFilter = PartnerFilter()) -> tuple[PartnerRow, ...]:
    """Bodies that match, by name. Words are looked for in name, kind, services, areas, town and people."""
    people: dict[str, list[str]] = {}
    for known in session.scalars(select(PartnerContact).where(PartnerContact.deleted_at.is_(None))):
        people.setdefault(known.partner_id, []).append(f"{known.surname} {known.name or ''} {known.service or ''}")
    needles = fold(wanted.text).split()
    rows = []
    for one in session.scalars(
        select(Partner).where(Partner.deleted_at.is_(None), Partner.company_id == who.company_id)
    ):
        row = _row(one, who.today())
        if row.ended and not wanted.ended:
            continue
        if wanted.kind not in (None, row.kind) or wanted.service not in (None, *row.services):
            continue
        if wanted.area not in (None, *row.areas, row.municipality):
            continue
        parts = (row.name, row.kind_label, *row.services, *row.areas, row.municipality or "", *people.get(row.id, ()))
        hay = fold(" ".join(parts))
        if all(needle in hay for needle in needles):
            rows.append(row)
    return tuple(sorted(rows, key=lambda row: (fold(row.name), row.id)))


def services_and_areas(rows: Sequence[PartnerRow]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The services and the areas (towns included) that these bodies have, for the filter."""
    services = {one for row in rows for one in row.services}
    areas = {one for row in rows for one in (*row.areas, row.municipality) if one}
    return tuple(sorted(services, key=fold)), tuple(sorted(areas, key=fold))


def partner_card(session: Session, who: Who, partner_id: str) -> PartnerCard:
    """A body with its people, its deeds and the referrals to it. Raises `Notice` (`not_found`)."""
    record = found(session, who, Partner, partner_id, WHAT)
    today = who.today()
    contacts = session.scalars(
        select(PartnerContact)
        .where(PartnerContact.partner_id == partner_id, PartnerContact.deleted_at.is_(None))
        .order_by(PartnerContact.surname, PartnerContact.name)
    )
    states = Counter(
        session.scalars(select(Referral.state).where(Referral.partner_id == partner_id, Referral.deleted_at.is_(None)))
    )
    return PartnerCard(
        _row(record, today), record.tax_code, record.register_number, record.address, record.email, record.website,
        record.note, record.ended_on, tuple(record.hours),
        tuple(_contact(who, one) for one in contacts),
        tuple(_deed(one, terms, today) for one, terms in binds(session, partner_id)),
        tuple((code, states[code]) for code in _STATE_ORDER if states[code]),
        may_edit(who.role),
    )  # fmt: skip


_STATE_ORDER = (
    "preparato", "consegnato", "senza_risposta", "accettato", "primo_incontro", "in_corso", "concluso", "rifiutato",
)  # fmt: skip


def contact_name(record: PartnerContact) -> str:
    """`Cognome Nome`."""
    return f"{record.surname} {record.name or ''}".strip()


def _row(record: Partner, today: date) -> PartnerRow:
    return PartnerRow(
        record.id, record.name, record.kind, label("partner_kinds", record.kind), tuple(record.services),
        tuple(record.areas), record.municipality, record.phone, show_hours(record.hours), record.accredited,
        record.ended_on is not None and record.ended_on < today,
    )  # fmt: skip


def _contact(who: Who, record: PartnerContact) -> ContactRow:
    return ContactRow(
        record.id, contact_name(record), record.surname, record.name, record.role, record.service, record.phone, record.email,
        record.ended_on is not None and record.ended_on < who.today(), _may_edit_contact(who, record),
    )  # fmt: skip


def _deed(record: PartnershipDeed, terms: Deed, today: date) -> DeedRow:
    return DeedRow(
        record.id, label("deed_kinds", record.kind), record.number, record.signed_on, record.from_day, record.to_day,
        terms.active(today),
    )  # fmt: skip


def _may_edit_contact(who: Who, record: PartnerContact) -> bool:
    return record.operator_id == who.operator_id or may_edit(who.role)


def _cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """Texts without edges, empty ones None; lists as lists without empty entries."""
    ready: dict[str, Any] = {}
    for name, value in values.items():
        if name in ("services", "areas"):
            ready[name] = [one.strip() if isinstance(one, str) else one for one in value or [] if one not in ("", None)]
        elif name == "hours":
            ready[name] = list(value or [])
        elif name == "accredited":
            ready[name] = bool(value)
        elif name in PARTNER_FIELDS:
            ready[name] = _text(value)
    return ready


def _text(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value


def _double(session: Session, name: str) -> list[Problem]:
    wanted = fold(name)
    others = session.scalars(select(Partner.name).where(Partner.deleted_at.is_(None)))
    return [problem("partner_double", text=one) for one in others if fold(one) == wanted][:1]


def referral_to(session: Session, row: Referral) -> str:
    """`Patronato Aurora, ISEE`."""
    partner = session.get(Partner, row.partner_id)
    return ", ".join(part for part in (partner.name if partner else "—", row.service) if part)


def referral_line(session: Session, row: Referral) -> str:
    """`Patronato Aurora, ISEE – consegnato`, for a person's timeline."""
    outcome = f": {label('referral_outcomes', row.outcome).lower()}" if row.outcome else ""
    return f"{referral_to(session, row)} – {label('referral_states', row.state).lower()}{outcome}"
