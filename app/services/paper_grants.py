"""What MOD-05 (richiesta di contributo, azione L1) and the slip (MOD-10) say of a grant and its applicant: the fields of the forms' data.

The paper is about the request for a grant, and is filed with it. Before one is written it may be asked for from the person, from a
household (its head applies) or from a request of theirs, whose number and open words go into the operator's report; then it is about
the person, and what nobody wrote yet (purpose, amount, bill, way of payment) is left to the pen. Nothing of R2 or R3 is read (INV-09).
"""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.funds import GrantRequest
from app.models.people import Household, Person
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.funds import FIRST_STATE, parts_of
from app.rules.money import format_cents
from app.rules.phones import show_phone
from app.rules.requests import in_lists
from app.rules.visibility import R0
from app.services.checks import found
from app.services.grant_views import GrantView, grant_view
from app.services.grants import HOLDS, ONLY_PROPOSED, RESERVED
from app.services.grants import applicant as applicant_name
from app.services.households import household_as_of, household_of_person
from app.services.names import load_names, the_person
from app.services.paper_facts import place_of
from app.services.person_card import means_test_on, show_money, tenancy_on

Facts = dict[str, Any]

FORM = "MOD-05"
SLIP = "MOD-10"
"""What whoever asked takes home: what was asked for, and whether the money is there."""

_WAYS = {"aler": "posizione_aler"}
"""Ways of payment whose box has another code than the payee."""


def subject(session: Session, who: Who, record_id: str) -> GrantRequest | Person:
    """What the paper is about: the grant of this id, or who applies (`applicant`, which says what it raises)."""
    return session.get(GrantRequest, record_id) or applicant(session, who, record_id)


def applicant(session: Session, who: Who, record_id: str) -> Person:
    """Who applies, given the id of a person, a household or a request.

    Raises `Notice`: not on this desk, nobody in the household, a request of nobody or a reserved one, or the person died.
    """
    household = session.get(Household, record_id)
    if household is not None:
        members = household_as_of(session, who, household.id, who.today()).members
        person_id = members[0].person_id if members else None
        missing = "In questo nucleo oggi non risulta nessuno: la richiesta di contributo si stampa dalla scheda della persona."
    else:
        request = _request(session, record_id)
        person_id = (request.on_behalf_of_id or request.reporter_id) if request is not None else record_id
        missing = (
            "Questa richiesta non è di una persona conosciuta: la richiesta di contributo si stampa dalla sua scheda."
        )
    if person_id is None:
        raise Notice("no_applicant", missing)
    person = the_person(session, person_id) or found(session, who, Person, person_id, "La persona")
    if person.deceased_on is not None:
        raise Notice(
            "applicant_deceased",
            "La persona risulta deceduta: il contributo lo chiede un altro componente del nucleo, dalla sua scheda.",
        )
    return person


def application(session: Session, who: Who, record: Record | None, asked_id: str | None) -> Facts:
    """MOD-05 of a grant or of an applicant, as of today; `asked_id` is what it was asked for from, as for `subject`."""
    if isinstance(record, GrantRequest):
        person = applicant(session, who, record.person_id)
        view = grant_view(session, who, record.id)
        on = view.row.proposed_at
        standing = "" if view.money_words == ONLY_PROPOSED else " ".join(_standing(view))
        said = {"standing": standing or None, "proposed_on": rome_day(on) if on is not None else None}
        return _of_applicant(session, who, person) | _of_grant(session, record) | said
    if not isinstance(record, Person):
        raise TypeError("MOD-05 is of a grant or of a person")
    return _of_applicant(session, who, record) | _from_request(session, asked_id)


def slip(session: Session, who: Who, row: GrantRequest) -> Facts:
    """MOD-10 of a grant that was proposed. Raises `Notice` (`slip_of_draft`)."""
    if row.state == FIRST_STATE:
        raise Notice("slip_of_draft", "La richiesta è ancora una bozza: la ricevuta si stampa quando è proposta.")
    asked = f"Copia della richiesta di contributo n. {row.number or '—'} (MOD-05): "
    payee = label("grant_payees", row.payee)
    what = f"{label('grant_purposes', row.purpose).lower()}, {format_cents(row.amount_cents)}, {payee[:1].lower()}{payee[1:]}."
    return {
        "day": who.today(),
        "things": ("copia",),
        "what": "\n".join((asked + what, *_standing(grant_view(session, who, row.id)))),
        "given_by": load_names(session).operator(who.operator_id),
        "given_to": applicant_name(session, row),
        "reference": row.number,
    }


def _standing(view: GrantView) -> list[str]:
    """What the paper says of the money: reserved, only proposed, or why not and what can be done instead (G17)."""
    refusal = view.refusal
    if refusal is None:
        promised = view.row.promised_at if view.money_words == RESERVED else None
        holds = HOLDS.format(day=show_day(rome_day(promised))) if promised is not None else ""
        return [one for one in (view.money_words, holds) if one]
    ways = f"Alternative: {'; '.join(refusal.alternatives)}." if refusal.alternatives else ""
    return [one for one in (refusal.reason, ways, refusal.tell) if one]


def _of_applicant(session: Session, who: Who, person: Person) -> Facts:
    today = who.today()
    household = household_of_person(session, who, person.id, today)
    unit_id = household.unit_id if household is not None else None
    phone = person.phone1_e164 or person.phone2_e164
    return {
        "surname": person.surname,
        "name": person.name,
        "birth": person.birth_date,
        "birth_place": person.birth_place,
        "tax_code": person.fiscal_code,
        "phone": show_phone(phone) if phone else person.phone1,
        "members": [
            {"name": one.name, "birth": one.birth_date, "relation": one.relation}
            for one in (household.members if household is not None else ())
        ],
        "proposed_on": today,
        "operator": load_names(session).operator(who.operator_id),
        **place_of(session, unit_id, None),
        **_lease(session, who, person.id, unit_id, today),
        **_means(session, household.id if household is not None else None, today),
    }


def _of_grant(session: Session, row: GrantRequest) -> Facts:
    """What was asked for. Only what is written: a bill that is not unpaid as far as is known ticks nothing."""
    said = {
        "number": row.number,
        "purposes": parts_of(row.purpose),
        "amount_cents": row.amount_cents,
        "supplier": row.supplier,
        "document_number": row.document_number,
        "document_on": row.document_on,
        "due_on": row.due_on,
        "period": _period(row.period_from, row.period_to),
        "cut_off": "preavviso" if row.disconnection else None,
        "cut_off_on": row.disconnection_on,
        "other_aid": True if row.other_aid else None,
        "other_aid_which": row.other_aid,
        "other_aid_cents": row.other_aid_cents,
        "operator": load_names(session).operator(row.operator_id),
        "report": row.report,
        "attachments": tuple(row.documents),
        "way": _WAYS.get(row.payee, row.payee),
        "iban": row.iban,
        "iban_holder": row.iban_holder,
    }
    if row.isee_cents is not None:
        said |= {"isee_cents": row.isee_cents, "isee_expiry": row.isee_until}
    return said


def _period(begun: date | None, ended: date | None) -> str | None:
    days = [show_day(day) for day in (begun, ended) if day is not None]
    return " – ".join(days) or None


def _lease(session: Session, who: Who, person_id: str, unit_id: str | None, today: date) -> Facts:
    tenancy = tenancy_on(session, person_id, unit_id, today)
    if tenancy is None:
        return {}
    money = show_money(session, who, person_id, day=today)
    return {
        "tenancy_role": tenancy.role,
        "tenancy_code": tenancy.code,
        "contract_on": tenancy.contract_on,
        "rent_cents": money.rent_cents,
        "charges_cents": money.charges_cents,
    }


def _means(session: Session, household_id: str | None, today: date) -> Facts:
    means = means_test_on(session, household_id, today)
    if means is None:
        return {}
    return {
        "isee_cents": means.value_cents,
        "isee_kind": label("means_test_kinds", means.kind),
        "isee_expiry": means.expires_on,
        "dsu_number": means.dsu_protocol,
    }


def _from_request(session: Session, asked_id: str | None) -> Facts:
    request = _request(session, asked_id)
    if request is None:
        return {}
    said = request.description if request.visibility == R0 else None
    return {"request_number": request.number, "report": said}


def _request(session: Session, id: str | None) -> Request | None:
    """The request of this id. Raises `Notice` (`print_reserved`) for one that no list shows (INV-06)."""
    request = session.get(Request, id) if id is not None else None
    if request is not None and not in_lists(request.category, request.visibility):
        raise Notice(
            "print_reserved",
            "Questa richiesta è riservata: la richiesta di contributo si stampa dalla scheda della persona.",
            form=FORM,
        )
    return request
