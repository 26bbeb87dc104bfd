"""A request for a grant as its form is filled and saved: from a person, a household, a request or a draft, in under two minutes.

What is known already stands in the form; what is saved is proposed at once and, where this desk's envelope holds it, promised, or is
kept as a draft until the bill is there. What is proposed is checked against the rules of L.1 in the same transaction, and the answer kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy.orm import Session

from app.models.funds import GrantRequest
from app.models.requests import Request
from app.models.who import Who
from app.rules import funds as rules
from app.rules.funds import Asked
from app.rules.visibility import R0
from app.services.accounts import running_tenancy
from app.services.checks import found
from app.services.envelopes import EnvelopeView, list_envelopes
from app.services.funds import FundView, list_funds
from app.services.grant_check import check_proposed
from app.services.grant_standing import same_bill
from app.services.grants import WHAT, NewGrant, Promise, draft, edit_grant, promise
from app.services.names import households_of, list_name, the_person
from app.services.paper_grants import applicant
from app.services.person_card import means_test_on

FIELDS = tuple(one.name for one in fields(NewGrant) if one.name not in ("person_id", "household_id"))
"""What the form asks, by the names of the record."""

_ABOUT_BILL = (
    "supplier", "document_number", "document_on", "due_on", "period_from", "period_to", "iban", "iban_holder", "disconnection",
    "disconnection_on", "other_aid", "other_aid_cents", "isee_cents", "isee_until", "report", "documents",
)  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """What the form begins with. `grant_id` None: a new one; `fixed`: it was proposed, and only bill and papers may change;
    `settled`: it was admitted or ended, and is only read.
    """

    grant_id: str | None
    number: str | None
    person_id: str | None
    person: str
    household: bool
    fixed: bool
    settled: bool
    funds: tuple[FundView, ...]
    envelopes: tuple[EnvelopeView, ...]
    values: Mapping[str, Any]


def sheet(session: Session, who: Who, origin: str) -> Sheet:
    """The form of what it was opened from: the id of a grant, of a person, a household or a request; empty for none.

    Raises `Notice`: what `paper_grants.applicant` raises.
    """
    funds = tuple(one for one in list_funds(session, who) if one.open)
    envelopes = tuple(one for one in list_envelopes(session, who) if one.mine and one.usable)
    row = session.get(GrantRequest, origin) if origin else None
    if row is not None:
        person = the_person(session, row.person_id)
        values = {name: getattr(row, name) for name in FIELDS}
        fixed = row.state != rules.FIRST_STATE
        settled = row.state not in rules.UNTIL_ADMITTED
        return Sheet(
            row.id, row.number, row.person_id, list_name(person), True, fixed, settled, funds, envelopes, values
        )
    if not origin:
        return Sheet(None, None, None, "", False, False, False, funds, envelopes, {})
    person = applicant(session, who, origin)
    household = households_of(session, [person.id], who.today())[person.id]
    return Sheet(
        None,
        None,
        person.id,
        list_name(person),
        household is not None,
        False,
        False,
        funds,
        envelopes,
        _known(session, who, household, session.get(Request, origin)),
    )


def save_grant(session: Session, who: Who, grant_id: str | None, person_id: str, values: Mapping[str, Any]) -> Promise:
    """Write a request and propose it; a draft is gone on with. Raises `Notice` as `draft`, `edit_grant` and `promise` do."""
    done = promise(session, who, keep_draft(session, who, grant_id, person_id, values).id)
    check_proposed(session, who, done.grant_id)
    return done


def keep_draft(
    session: Session, who: Who, grant_id: str | None, person_id: str, values: Mapping[str, Any]
) -> GrantRequest:
    """Write a request, or go on with it, and propose nothing yet. Raises `Notice` as `draft` and `edit_grant` do."""
    if grant_id is None:
        return draft(session, who, NewGrant(person_id=person_id, **values))
    return edit_grant(session, who, grant_id, **values)


def asked_from(values: Mapping[str, Any]) -> Asked:
    """What the rules ask of a request that is being written."""
    return Asked(
        **{one.name: values[one.name] for one in fields(Asked) if one.name in values and one.name != "documents"}
    )


def twin_of(session: Session, who: Who, grant_id: str | None, person_id: str, values: Mapping[str, Any]) -> str:
    """The number of another request for the same bill that is seen here, before this one is saved; empty for none."""
    household = households_of(session, [person_id], who.today()).get(person_id) if person_id else None
    lease = values.get("tenancy_id") or running_tenancy(session, household)
    span = {name: values[name] for name in ("period_from", "period_to")}
    key = rules.bill_key(asked_from({**values, "tenancy_id": lease, "payee": values["payee"] or ""}))
    other = same_bill(session, GrantRequest(id=grant_id or "", bill_key=key, **span))
    return (other.number or "—") if other is not None else ""


def amend_grant(session: Session, who: Who, grant_id: str, values: Mapping[str, Any]) -> str:
    """Correct bill and papers of what was proposed; its id. Raises `Notice` as `edit_grant` does."""
    row = found(session, who, GrantRequest, grant_id, WHAT)
    edit_grant(session, who, row.id, **{name: values[name] for name in _ABOUT_BILL if name in values})
    check_proposed(session, who, row.id)
    return row.id


def _known(session: Session, who: Who, household: str | None, request: Request | None) -> dict[str, Any]:
    means = means_test_on(session, household, who.today())
    known: dict[str, Any] = {}
    if means is not None:
        known |= {"isee_cents": means.value_cents, "isee_until": means.expires_on}
    if request is not None and request.visibility == R0:
        known["report"] = request.description
    return known
