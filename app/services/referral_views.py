"""What screens and paper read of referrals: rows, one whole, the data a letter prints, and what would let data go (INV-52)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.documents import Authorisation
from app.models.network import Partner, PartnerContact, Referral, ReferralStep
from app.models.people import Person
from app.models.who import Who
from app.rules.catalogues import choices, label, unanswered_days
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.network import (
    CONSENT_KIND,
    DELIVERED,
    OPEN_REFERRALS,
    allowed,
    names,
    overdue,
)
from app.rules.phones import show_phone
from app.rules.visibility import R3, read_is_logged
from app.services.centre import centre_states
from app.services.checks import found
from app.services.deeds import active_deed
from app.services.names import dwelling_on, people_by_id, person_name
from app.services.partners import contact_name
from app.services.person_card import dwelling_view
from app.services.readings import open_text
from app.store.same_person import cards_of

WHAT = "L'invio"


@dataclass(frozen=True)
class ReferralRow:
    """A referral in a list: never the person's name where others look, never the reason."""

    id: str
    number: str | None
    person_id: str
    partner_id: str
    partner: str
    service: str | None
    state: str
    state_label: str
    state_at: datetime | None
    prepared_on: date
    days: int
    overdue: bool
    next_states: tuple[str, ...]
    visibility: str
    standing: str


@dataclass(frozen=True)
class ReferralStepRow:
    """A step already made."""

    to_label: str
    at: datetime
    outcome: str | None
    note: str | None


@dataclass(frozen=True)
class ReferralView:
    """A referral whole. `data` is what the letter prints of the person: (label, value).

    `covered`: it is R2 or R3 and its words were not asked for; reason, what is asked and notes are then left out.
    """

    row: ReferralRow
    person: str
    contact: str | None
    reason: str | None
    asked: str | None
    availability: str | None
    basis: str | None
    fields: tuple[str, ...]
    data: tuple[tuple[str, str], ...]
    outcome: str | None
    steps: tuple[ReferralStepRow, ...]
    covered: bool


@dataclass(frozen=True)
class Grounds:
    """What would let a person's data go to a body today: a deed in force, an authorisation not taken back; in words."""

    deed_id: str | None
    deed: str | None
    authorisation_id: str | None
    authorisation: str | None


def grounds(session: Session, who: Who, person_id: str, partner_id: str) -> Grounds:
    """What lets data of this person go to this body today, for the form's choice."""
    partner = found(session, who, Partner, partner_id, "L'ente")
    deed = active_deed(session, partner_id, who.today())
    paper = next(
        (
            one
            for one in session.scalars(
                select(Authorisation)
                .where(
                    Authorisation.person_id.in_(cards_of(session, person_id)),
                    Authorisation.kind == CONSENT_KIND,
                    Authorisation.revoked_at.is_(None),
                    Authorisation.deleted_at.is_(None),
                )
                .order_by(Authorisation.given_at.desc())
            )
            if names(one.recipient, partner.name)
        ),
        None,
    )
    deed_words = None
    if deed is not None:
        until = f" al {show_day(deed.to_day)}" if deed.to_day else ""
        deed_words = f"{label('deed_kinds', deed.kind)} in vigore dal {show_day(deed.from_day)}{until}"
    return Grounds(
        deed.id if deed else None, deed_words, paper.id if paper else None,
        f"Autorizzazione del {show_day(rome_day(paper.given_at))}" if paper else None,
    )  # fmt: skip


def chosen_data(session: Session, who: Who, person_id: str, fields: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Exactly what a letter with these fields prints of the person: (label, value); what is not known prints as a dash."""
    person = found(session, who, Person, person_id, "La persona")
    _, place = dwelling_on(session, person_id, who.today())
    values = {
        "nome": person_name(person),
        "nascita": show_day(person.birth_date) if person.birth_date else "",
        "codice_fiscale": person.fiscal_code or "",
        "indirizzo": _address(session, place.unit_id if place else None),
        "telefono": show_phone(person.phone1_e164) if person.phone1_e164 else person.phone1 or "",
        "email": person.email or "",
        "lingua": _language(person),
    }
    return tuple((label("referral_fields", one), values.get(one) or "—") for one in ordered(fields) if one in values)


def list_referrals(
    session: Session,
    who: Who,
    *,
    partner_id: str | None = None,
    person_id: str | None = None,
    open_only: bool = False,
    overdue_only: bool = False,
) -> tuple[ReferralRow, ...]:
    """Referrals that may be listed, those that wait longest for an answer first; reserved ones (R3) never."""
    query = select(Referral).where(
        Referral.deleted_at.is_(None), Referral.visibility != R3, Referral.company_id == who.company_id
    )
    if partner_id is not None:
        query = query.where(Referral.partner_id == partner_id)
    if person_id is not None:
        query = query.where(Referral.person_id.in_(cards_of(session, person_id)))
    if open_only:
        query = query.where(Referral.state.in_(OPEN_REFERRALS))
    records = list(session.scalars(query.order_by(Referral.prepared_on.desc(), Referral.id.desc()).limit(1_000)))
    rows = _rows(session, who, records)
    if overdue_only:
        rows = [one for one in rows if one.overdue]
    return tuple(sorted(rows, key=lambda one: (not one.overdue, one.state not in OPEN_REFERRALS)))


def unanswered(session: Session, who: Who) -> tuple[ReferralRow, ...]:
    """Referrals of this outpost handed over so long ago that the missing answer is asked for: the reminder of *Oggi*."""
    edge = who.now() - timedelta(days=unanswered_days() - 1)
    records = list(
        session.scalars(
            select(Referral)
            .where(
                Referral.deleted_at.is_(None),
                Referral.visibility != R3,
                Referral.state == DELIVERED,
                Referral.state_at < edge,
            )
            .order_by(Referral.state_at)
        )
    )
    return tuple(one for one in _rows(session, who, records) if one.overdue)


def referral_view(
    session: Session, who: Who, referral_id: str, *, uncover: bool = False, why: str | None = None
) -> ReferralView:
    """One referral. The words of a sensitive one are left out unless asked for, which is a logged reading (INV-10).

    Raises `Notice` (`not_found`, `read_needs_reason`).
    """
    row = found(session, who, Referral, referral_id, WHAT)
    covered = read_is_logged(row.visibility) and not uncover
    if read_is_logged(row.visibility) and uncover:
        open_text(session, who, row, why)
    contact = session.get(PartnerContact, row.partner_contact_id) if row.partner_contact_id else None
    steps = session.scalars(
        select(ReferralStep)
        .where(ReferralStep.referral_id == row.id, ReferralStep.deleted_at.is_(None))
        .order_by(ReferralStep.at, ReferralStep.id)
    )
    return ReferralView(
        _rows(session, who, [row])[0],
        person_name(people_by_id(session, [row.person_id]).get(row.person_id)),
        contact_name(contact) if contact else None,
        *((None, None, None) if covered else (row.reason, row.asked, row.availability)),
        label("referral_bases", row.basis) if row.basis else None,
        ordered(row.fields),
        chosen_data(session, who, row.person_id, row.fields),
        label("referral_outcomes", row.outcome) if row.outcome else None,
        tuple(
            ReferralStepRow(
                label("referral_states", one.to_state), one.at,
                label("referral_outcomes", one.outcome) if one.outcome else None, None if covered else one.note,
            )
            for one in steps
        ),
        covered,
    )  # fmt: skip


def _rows(session: Session, who: Who, records: Sequence[Referral]) -> list[ReferralRow]:
    bodies = {one.id: one.name for one in session.scalars(select(Partner).where(
        Partner.id.in_({row.partner_id for row in records})))}  # fmt: skip
    where = centre_states(session, "referral", [one.id for one in records])
    today = who.today()
    return [
        ReferralRow(
            one.id, one.number, one.person_id, one.partner_id, bodies.get(one.partner_id, "—"), one.service, one.state,
            label("referral_states", one.state), one.state_at, one.prepared_on,
            (today - (rome_day(one.state_at) if one.state_at else one.prepared_on)).days,
            overdue(one.state, one.state_at, today), allowed(one.state), one.visibility, where[one.id],
        )
        for one in records
    ]  # fmt: skip


def ordered(fields: Sequence[str]) -> tuple[str, ...]:
    """In the order of the catalogue, each once; unknown codes stay, for the rules to refuse."""
    order = [one.code for one in choices("referral_fields")]
    known = [one for one in order if one in fields]
    return (*known, *(str(one) for one in fields if one not in order))


def _language(person: Person) -> str:
    interpreter = "serve un interprete" if person.needs_interpreter else ""
    return ", ".join(part for part in (person.language or "", interpreter) if part)


def _address(session: Session, unit_id: str | None) -> str:
    dwelling = dwelling_view(session, unit_id)
    return dwelling.line if dwelling is not None else ""
