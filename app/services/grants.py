"""Requests for a grant (MOD-05, domain 2.8): written, proposed and, inside this desk's envelope, promised; then decided by head office.

`advance` alone appends a step, after the rules that the centre asks too; what commits money is final only when the centre has
answered (`seq` above 0). What screens read is in `grant_views`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.funds import Fund, GrantRequest, GrantStep
from app.models.people import Person
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules import funds as rules
from app.rules.accounts import check_own_tenancy
from app.rules.funds import Said, Standing
from app.rules.iban import plain_iban
from app.rules.problem import Problem, problem
from app.services.accounts import owed_words, running_tenancy
from app.services.assessments import household_for
from app.services.checks import found, refuse
from app.services.envelopes import usable_for
from app.services.funds import WHAT as FUND
from app.services.funds import check_asked_of
from app.services.grant_standing import asked_of, same_bill, standing_of
from app.services.names import people_by_id, person_name
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.store.numbers import next_number

WHAT = "La richiesta di contributo"
SERIES = "contributo"
RESERVED = "I fondi sono riservati; manca il controllo dell'ufficio."
"""What the screen and the slip say of a promise inside an envelope (G17)."""
HOLDS = "Riservati il {day}. Se la richiesta arriva a plafond chiuso, vale come proposta e passa davanti alle altre."
"""Until when that holds, on paper: no clock ends it (decision 0026)."""
ONLY_PROPOSED = "È una proposta: i fondi non sono riservati, decide l'ufficio."
_NO_YEAR = 0
_EDITABLE = frozenset(
    {
        "fund_id", "purpose", "amount_cents", "payee", "iban", "iban_holder", "supplier", "document_number", "document_on", "due_on",
        "period_from", "period_to", "tenancy_id", "disconnection", "disconnection_on", "other_aid", "other_aid_cents", "isee_cents",
        "isee_until", "report", "documents",
    }
)  # fmt: skip


@dataclass(frozen=True)
class NewGrant:
    """What is asked for. Cents. The household is the person's of today unless it is named."""

    fund_id: str
    person_id: str
    purpose: str
    amount_cents: int
    payee: str
    household_id: str | None = None
    tenancy_id: str | None = None
    iban: str | None = None
    iban_holder: str | None = None
    supplier: str | None = None
    document_number: str | None = None
    document_on: date | None = None
    due_on: date | None = None
    period_from: date | None = None
    period_to: date | None = None
    disconnection: bool = False
    disconnection_on: date | None = None
    other_aid: str | None = None
    other_aid_cents: int | None = None
    isee_cents: int | None = None
    isee_until: date | None = None
    report: str | None = None
    documents: Sequence[str] = ()


@dataclass(frozen=True)
class Promise:
    """What became of a promise: `covered` inside the envelope, or only proposed, and why. `words` for screen and slip."""

    grant_id: str
    covered: bool
    words: str
    problems: tuple[Problem, ...] = ()


def draft(session: Session, who: Who, new: NewGrant) -> GrantRequest:
    """Write a request in `bozza`. Raises `Notice` (`grant_*`, `iban_*`, `household_missing`, `assignment_*`, `not_found`)."""
    check_assigned(session, who)
    found(session, who, Fund, new.fund_id, FUND)
    household_id = household_for(session, who, new.person_id, new.household_id)
    person = found(session, who, Person, new.person_id, "La persona")
    values = {name: getattr(new, name) for name in _EDITABLE} | {"documents": list(new.documents)}
    values["tenancy_id"] = new.tenancy_id or running_tenancy(session, household_id)
    _, line_code, number = next_number(session, SERIES, _NO_YEAR)
    row = GrantRequest(
        **stamp(who),
        number=f"{line_code}-C{number:04d}",
        household_id=household_id,
        person_id=person.id,
        applicant=person_name(person),
        **values,
    )
    _tidy(row)
    refuse(_asked_problems(session, row))
    session.add(row)
    session.flush()
    return row


def edit_grant(session: Session, who: Who, grant_id: str, **changes: Any) -> GrantRequest:
    """Change a request: all of a draft, bill, papers and IBAN until it is admitted. Raises `Notice` (`grant_fixed*`, `grant_*`)."""
    row = found(session, who, GrantRequest, grant_id, WHAT)
    check_assigned(session, who)
    refuse([problem("immutable_field", field=name) for name in sorted(set(changes) - _EDITABLE)])
    moved = [name for name, value in changes.items() if getattr(row, name) != value]
    refuse(rules.check_edit(row.state, moved))
    for name in moved:
        setattr(row, name, changes[name])
    _tidy(row)
    twice = [problem("grant_bill_twice")] if row.state != rules.FIRST_STATE and same_bill(session, row) else []
    refuse([*_asked_problems(session, row), *twice])
    session.flush()
    return row


def propose(session: Session, who: Who, grant_id: str) -> GrantStep:
    """`bozza` -> `proposta`; for rent and charges with what is owed, because head office is not sent the account.

    Raises `Notice` (`required`, `grant_*`, `fund_not_valid`).
    """
    row = found(session, who, GrantRequest, grant_id, WHAT)
    check_asked_of(found(session, who, Fund, row.fund_id, FUND), who.today())
    owed = owed_words(session, row.tenancy_id, who.today()) if row.payee == "aler" else None
    return advance(session, who, grant_id, Said("proposta", reason=owed))


def promise(session: Session, who: Who, grant_id: str) -> Promise:
    """Propose and, where this desk's envelope holds it, promise it, in one transaction; otherwise it is a proposal, and says why.

    Eligibility, the same bill, the household's cap and a second person are still judged (G17). Raises `Notice` as `propose` does.
    """
    row = found(session, who, GrantRequest, grant_id, WHAT)
    if row.state == rules.FIRST_STATE:
        propose(session, who, grant_id)
    envelope, why_not = usable_for(session, who, row.fund_id, row.amount_cents)
    if envelope is None:
        return Promise(row.id, False, ONLY_PROPOSED, tuple(why_not))
    row.promised_at = row.promised_at or who.now()
    advance(session, who, grant_id, Said("coperta", amount_cents=row.amount_cents), envelope_id=envelope.id)
    return Promise(row.id, True, RESERVED)


def must_promise(session: Session, who: Who, grant_id: str) -> Promise:
    """`promise`, or nothing at all. Raises `Notice` (`envelope_*`) where it would be a proposal only."""
    done = promise(session, who, grant_id)
    refuse(done.problems)
    return done


def advance(session: Session, who: Who, grant_id: str, said: Said, *, envelope_id: str | None = None) -> GrantStep:
    """Append a step. An amount that is not said is the whole of what may be. Raises `Notice` (`grant_*`, `not_allowed`, `required`)."""
    check_assigned(session, who)
    row = found(session, who, GrantRequest, grant_id, WHAT)
    session.flush()
    standing = standing_of(session, who, row)
    if said.amount_cents is None:
        said = Said(
            said.to_state,
            _usual_amount(standing, said.to_state),
            said.reason,
            said.alternative,
            said.reference,
            said.paid_on,
        )
    refuse(rules.check_step(standing, said, role=who.role, author=who.operator_id))
    step = GrantStep(
        **stamp(who) | {"outpost_id": row.outpost_id, "visibility": row.visibility, "readers": list(row.readers)},
        grant_id=row.id,
        from_state=row.state,
        to_state=said.to_state,
        at=who.now(),
        amount_cents=said.amount_cents,
        envelope_id=envelope_id,
        reason=(said.reason or "").strip() or None,
        alternative=said.alternative,
        reference=(said.reference or "").strip() or None,
        paid_on=said.paid_on,
    )
    session.add(step)
    apply_step(row, step)
    session.flush()
    return step


def examine(session: Session, who: Who, grant_id: str) -> GrantStep:
    """Take it into examination, or hand in what was asked for."""
    return advance(session, who, grant_id, Said("in_istruttoria"))


def admit(session: Session, who: Who, grant_id: str, amount: int | None = None) -> GrantStep:
    """Admit it, for all that is asked or less. The household's cap must be set (2.8)."""
    return advance(session, who, grant_id, Said("ammessa", amount))


def decline(session: Session, who: Who, grant_id: str, reason: str, alternative: str) -> GrantStep:
    """Do not admit it: why, and what is offered instead."""
    if not alternative:
        refuse([problem("required", field="alternativa")])
    return advance(session, who, grant_id, Said("non_ammessa", reason=reason, alternative=alternative))


def commit(session: Session, who: Who, grant_id: str, amount: int | None = None) -> GrantStep:
    """Commit the money: the centre does it, if the fund has it."""
    return advance(session, who, grant_id, Said("impegnata", amount))


def settle(session: Session, who: Who, grant_id: str, amount: int | None = None) -> GrantStep:
    """Settle what will be paid; what is committed beyond it goes back to the fund. Rent and charges become an order."""
    return advance(session, who, grant_id, Said("liquidata", amount))


def pay(
    session: Session, who: Who, grant_id: str, reference: str, paid_on: date, amount: int | None = None
) -> GrantStep:
    """Write down the payment, with its reference and day."""
    if paid_on > who.today():
        refuse([problem("day_in_future", day=paid_on.isoformat())])
    return advance(session, who, grant_id, Said("pagata", amount, reference=reference, paid_on=paid_on))


def payment_returned(session: Session, who: Who, grant_id: str, reason: str) -> GrantStep:
    """A payment came back (*storno*): a contra entry, and the money is open again."""
    row = found(session, who, GrantRequest, grant_id, WHAT)
    if row.state not in rules.PAID_STATES:
        raise Notice("grant_not_paid", "Il contributo non risulta pagato: non c'è un pagamento da stornare.")
    return advance(session, who, grant_id, Said("liquidata", reason=reason))


def account_for(session: Session, who: Who, grant_id: str) -> GrantStep:
    """It is in the account that was given of the project."""
    return advance(session, who, grant_id, Said("rendicontata"))


def release(session: Session, who: Who, grant_id: str, reason: str) -> GrantStep:
    """Take a commitment back: the money is free again."""
    return advance(session, who, grant_id, Said("disimpegnata", reason=reason))


def withdraw(session: Session, who: Who, grant_id: str, reason: str) -> GrantStep:
    """Withdraw what was not paid."""
    return advance(session, who, grant_id, Said("ritirata", reason=reason))


def applicant(session: Session, row: GrantRequest) -> str:
    """Who asked, as they are called now."""
    person = people_by_id(session, [row.person_id]).get(row.person_id)
    return person_name(person) if person is not None else row.applicant


def _usual_amount(standing: Standing, to_state: str) -> int | None:
    if to_state == "ammessa":
        return standing.asked.amount_cents
    if to_state == "impegnata":
        return standing.admitted_cents
    returned = standing.state in rules.PAID_STATES
    return standing.open_cents if to_state in ("liquidata", "pagata") and not returned else None


def _asked_problems(session: Session, row: GrantRequest) -> list[Problem]:
    fund = session.get(Fund, row.fund_id)
    kind, purposes = (fund.kind, fund.purposes) if fund is not None else ("contributi", [])
    tenancy = session.get(Tenancy, row.tenancy_id) if row.tenancy_id else None
    own = check_own_tenancy(tenancy.household_id, row.household_id) if tenancy is not None else []
    return [*rules.check_request(asked_of(row), fund_kind=kind, fund_purposes=purposes or []), *own]


def _tidy(row: GrantRequest) -> None:
    for name in ("iban_holder", "supplier", "document_number", "other_aid", "report"):
        setattr(row, name, (getattr(row, name) or "").strip() or None)
    row.iban = plain_iban(row.iban) or None if row.iban else None
    row.bill_key = rules.bill_key(asked_of(row))
