"""Referrals (*invii*): prepared with the data chosen one by one, moved by appended steps, awaited (INV-52, INV-53, domain 2.11).

What the letter prints is decided here once and stored: `chosen_data` is both the preview on the screen and the paper.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.models.documents import Authorisation
from app.models.network import Partner, PartnerContact, PartnershipDeed, Referral, ReferralStep
from app.models.pathways import Pathway
from app.models.people import Person
from app.models.requests import Request
from app.models.who import Who
from app.rules.network import (
    CONSENT,
    CONSENT_KIND,
    DELIVERED,
    Consent,
    check_data,
    check_reason,
    check_step,
    check_words,
    required_visibility,
)
from app.rules.problem import Problem, problem
from app.rules.visibility import R0, check_r3_text, stricter
from app.services.checks import found, refuse
from app.services.deeds import terms_of
from app.services.names import dwelling_on
from app.services.referral_views import WHAT, ordered
from app.services.requests import r3_enabled
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.store.numbers import next_number
from app.store.same_person import cards_of

SERIES = "invio"
_NO_YEAR = 0
AUTHORISATION_TEXT = "MOD-11 rev. 1"
"""The text that a person signs on the letter itself."""


@dataclass(frozen=True)
class NewReferral:
    """Who is sent where, why, and what the letter may say of them.

    `fields` are codes of `referral_fields`. `sign_now`: the person signs on the letter, and the authorisation is recorded with it.
    """

    person_id: str
    partner_id: str
    reason: str
    service: str | None = None
    partner_contact_id: str | None = None
    asked: str | None = None
    availability: str | None = None
    fields: Sequence[str] = ()
    basis: str | None = None
    deed_id: str | None = None
    authorisation_id: str | None = None
    sign_now: bool = False
    pathway_id: str | None = None
    request_id: str | None = None


@dataclass(frozen=True)
class ReferralSaved:
    """A referral after an act; `warnings` never stopped it."""

    id: str
    number: str | None
    state: str
    warnings: tuple[Problem, ...] = ()


def prepare(session: Session, who: Who, new: NewReferral) -> ReferralSaved:
    """Record a referral, state `preparato`. Raises `Notice` for what the rules refuse; nothing is numbered then."""
    check_assigned(session, who)
    found(session, who, Person, new.person_id, "La persona")
    partner = found(session, who, Partner, new.partner_id, "L'ente")
    problems = [*_partner_takes(session, who, new, partner), *check_reason(new.reason)]
    problems += check_words(new.reason, new.asked, new.availability)
    fields = ordered(new.fields)
    if not (new.sign_now and new.basis == CONSENT):
        problems += data_problems(session, who, new, fields)
    else:
        problems += check_data(fields, CONSENT, at=who.now(), partner_id=partner.id, partner_name=partner.name,
                               person_id=new.person_id, consent=_signed_now(new, partner))  # fmt: skip
    visibility, readers = _class_of(session, who, new, partner)
    keeps = r3_enabled(session, who)
    problems += [
        one for text in (new.reason, new.asked) for one in check_r3_text(visibility, r3_enabled=keeps, text=text)
    ]
    refuse(problems)
    authorisation_id = new.authorisation_id if new.basis == CONSENT else None
    if fields and new.basis == CONSENT and new.sign_now:
        authorisation_id = _authorise(session, who, new, partner, visibility, readers)
    household_id, _ = dwelling_on(session, new.person_id, who.today())
    _, line_code, number = next_number(session, SERIES, _NO_YEAR)
    row = Referral(
        **stamp(who, visibility=visibility, readers=readers),
        number=f"I-{line_code}-{number:04d}",
        person_id=new.person_id,
        household_id=household_id,
        partner_id=partner.id,
        partner_contact_id=new.partner_contact_id,
        service=_text(new.service),
        pathway_id=new.pathway_id,
        request_id=new.request_id,
        reason=_text(new.reason),
        asked=_text(new.asked),
        availability=_text(new.availability),
        fields=list(fields),
        basis=new.basis if fields else None,
        deed_id=new.deed_id if fields and new.basis != CONSENT else None,
        authorisation_id=authorisation_id if fields else None,
        prepared_on=who.today(),
    )
    session.add(row)
    session.flush()
    return ReferralSaved(row.id, row.number, row.state, tuple(one for one in problems if not one.blocks))


def advance(
    session: Session, who: Who, referral_id: str, to_state: str, *, outcome: str | None = None, note: str | None = None
) -> ReferralSaved:
    """Move a referral one step. To hand it over, what let the data go must still hold (INV-52). Raises `Notice`."""
    row = found(session, who, Referral, referral_id, WHAT)
    check_assigned(session, who)
    problems = check_step(row.state, to_state, since=row.state_at, at=who.now(), outcome=outcome)
    if to_state == DELIVERED and not problems:
        problems += data_problems(session, who, row, tuple(row.fields))
    refuse(problems)
    readers = (
        [] if row.visibility == R0 else sorted({*row.readers, row.operator_id or who.operator_id} - {who.operator_id})
    )
    step = ReferralStep(
        **stamp(who, visibility=row.visibility, readers=readers), referral_id=row.id, from_state=row.state,
        to_state=to_state, at=who.now(), outcome=outcome, note=_text(note),
    )  # fmt: skip
    session.add(step)
    apply_step(row, step)
    session.flush()
    return ReferralSaved(row.id, row.number, row.state)


def edit_referral(session: Session, who: Who, referral_id: str, changes: Mapping[str, Any]) -> ReferralSaved:
    """Change the words of a referral, or its data and their basis while it is not handed over yet."""
    row = found(session, who, Referral, referral_id, WHAT)
    check_assigned(session, who)
    guarded = {"fields", "basis", "deed_id", "authorisation_id", "partner_contact_id", "service"} & set(changes)
    if row.state != "preparato" and (guarded or set(changes) & {"reason", "asked", "availability"}):
        refuse([problem("referral_sent")])
    after = {name: changes.get(name, getattr(row, name)) for name in EDITABLE}
    new = NewReferral(row.person_id, row.partner_id, **after)
    fields = ordered(new.fields)
    problems = [*check_reason(new.reason), *check_words(new.reason, new.asked, new.availability)]
    problems += data_problems(session, who, new, fields)
    problems += _contact_of(session, new)
    refuse(problems)
    for name in changes:
        if name in EDITABLE:
            setattr(row, name, list(fields) if name == "fields" else _text(changes[name]))
    return ReferralSaved(row.id, row.number, row.state, tuple(one for one in problems if not one.blocks))


EDITABLE = (
    "reason", "asked", "availability", "service", "partner_contact_id", "fields", "basis", "deed_id", "authorisation_id",
)  # fmt: skip


def data_problems(session: Session, who: Who, of: NewReferral | Referral, fields: Sequence[str]) -> list[Problem]:
    """Why these data may not go to the body now."""
    partner = session.get(Partner, of.partner_id)
    deed = session.get(PartnershipDeed, of.deed_id) if of.deed_id else None
    paper = session.get(Authorisation, of.authorisation_id) if of.authorisation_id else None
    consent = None
    if paper is not None and paper.deleted_at is None:
        cards = frozenset(cards_of(session, paper.person_id))
        consent = Consent(cards, paper.kind, paper.recipient, paper.revoked_at)
    return check_data(
        fields, of.basis, at=who.now(), partner_id=of.partner_id, partner_name=partner.name if partner else "",
        person_id=of.person_id, deed=terms_of(session, deed) if deed is not None and deed.deleted_at is None else None,
        consent=consent,
    )  # fmt: skip


# ----------------------------------------------------------------------------------------------------------------- pieces


def _partner_takes(session: Session, who: Who, new: NewReferral, partner: Partner) -> list[Problem]:
    problems = _contact_of(session, new)
    if partner.ended_on is not None and partner.ended_on < who.today():
        problems.append(problem("partner_ended", day=partner.ended_on.isoformat()))
    for model, record_id, what in ((Pathway, new.pathway_id, "Il percorso"), (Request, new.request_id, "La richiesta")):
        if record_id:
            found(session, who, model, record_id, what)
    return problems


def _contact_of(session: Session, new: NewReferral) -> list[Problem]:
    if not new.partner_contact_id:
        return []
    contact = session.get(PartnerContact, new.partner_contact_id)
    return (
        [] if contact is not None and contact.partner_id == new.partner_id else [problem("partner_contact_elsewhere")]
    )


def _class_of(session: Session, who: Who, new: NewReferral, partner: Partner) -> tuple[str, list[str]]:
    """As strict as the kind of body asks, and as the pathway or request that it comes from."""
    visibility, readers = required_visibility(partner.kind), set[str]()
    for model, record_id in ((Pathway, new.pathway_id), (Request, new.request_id)):
        source = session.get(model, record_id) if record_id else None
        if source is not None:
            visibility = stricter(visibility, source.visibility)
            readers |= {*source.readers, source.operator_id or who.operator_id}
    return visibility, [] if visibility == R0 else sorted(readers - {who.operator_id})


def _signed_now(new: NewReferral, partner: Partner) -> Consent:
    return Consent(frozenset({new.person_id}), CONSENT_KIND, partner.name)


def _authorise(
    session: Session, who: Who, new: NewReferral, partner: Partner, visibility: str, readers: list[str]
) -> str:
    record = Authorisation(
        **stamp(who, visibility=visibility, readers=readers), person_id=new.person_id, kind=CONSENT_KIND,
        recipient=partner.name, purpose=_text(new.service) or _text(new.asked), text_version=AUTHORISATION_TEXT,
        given_at=who.now(), channel="sul_posto",
    )  # fmt: skip
    session.add(record)
    session.flush()
    return record.id


def _text(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value
