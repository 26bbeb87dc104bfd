"""The facts of a record's household, gathered from what this desk holds, each with its day and its source (domain 4.4).

As of the day that counts and never of today: who was in the household then, which lease ran, which attestation held. What no record says
(forfeiture, what the social services wrote) is stated by whoever evaluates, and kept with the evaluation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsEvidence, DebtNotice, SolidarityApplication
from app.models.funds import Fund, GrantRequest
from app.models.intake import IntakeForm
from app.models.people import Household, Person
from app.models.tenancies import MeansTest, Tenancy
from app.models.training import TrainingPath, TrainingStep
from app.models.who import Who
from app.rules.catalogues import countries, label
from app.rules.clock import rome_day
from app.rules.dates import age_on
from app.rules.derived_facts import holds_on
from app.rules.eligibility import ARCHIVE, DECLARED, DOCUMENTED, Fact, check_fact, fact_from
from app.rules.funds import COMMITTED, is_helped
from app.rules.problem import Problem
from app.rules.training import SELECTED, UNFIT
from app.services.checks import found, refuse
from app.services.grant_standing import others_admitted, same_bills
from app.services.households import household_as_of
from app.services.names import the_person
from app.services.training_standing import children
from app.store.same_person import cards_of

Subject = ArrearsCase | GrantRequest | TrainingPath | SolidarityApplication
SUBJECTS: dict[str, tuple[type[Subject], str]] = {
    "arrears_case": (ArrearsCase, "Il caso"),
    "grant_request": (GrantRequest, "La richiesta di contributo"),
    "training_path": (TrainingPath, "Il percorso formativo"),
    "solidarity_application": (SolidarityApplication, "La domanda di contributo di solidarietà"),
}
"""The records that can be evaluated, with their Italian names."""

_TWELVE = 12
_RECOGNISED = {"incolpevole": "riconosciuta", "non_riconosciuta": "non_riconosciuta"}


@dataclass(frozen=True)
class Balance:
    """A tenancy's debt as the account says it: cents that were due and cents that were paid, as of a day."""

    debt_cents: int
    paid_cents: int
    as_of: date
    account: str


def subject_of(session: Session, who: Who, kind: str, record_id: str) -> Subject:
    """The record that is evaluated. Raises `Notice` (`not_found`, `evaluation_kind`)."""
    if kind not in SUBJECTS:
        raise Notice("evaluation_kind", "Questa scheda non si valuta con le regole.", kind=kind)
    model, name = SUBJECTS[kind]
    return found(session, who, model, record_id, name)


def gather_facts(
    session: Session, who: Who, kind: str, record_id: str, day: date, *, balance: Balance | None = None
) -> dict[str, Fact]:
    """What the desk's records say of this record's household on a day; they count more than what was stated.

    Raises `Notice` (`not_found`, `fact_*`, `evaluation_kind`).
    """
    subject = subject_of(session, who, kind, record_id)
    known = _means(session, subject, day)
    known |= _lease(session, subject, day)
    known |= _members(session, who, subject, day)
    known |= _person(session, subject, day)
    known |= _work(session, subject, day)
    known |= _standing(session, subject, day)
    match subject:
        case ArrearsCase():
            known = _case(session, subject, day) | known
        case TrainingPath():
            known |= _path(session, subject, day)
        case GrantRequest():
            known = _grant(session, subject, day) | known
        case SolidarityApplication() if subject.case_id is not None:
            case = session.get(ArrearsCase, subject.case_id)
            known = (_case(session, case, day) if case is not None else {}) | known
    if balance is not None:
        evidence = (f"account:{balance.account}",)
        known["debt"] = Fact(balance.debt_cents, balance.as_of, ARCHIVE, evidence)
        known["debt_paid"] = Fact(balance.paid_cents, balance.as_of, ARCHIVE, evidence)
    return known


def read_facts(rows: Mapping[str, object]) -> dict[str, Fact]:
    """Facts from their stored form. Raises `Notice` (`fact_unknown`, `fact_wrong`)."""
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for name, row in rows.items():
        one = fact_from(row)
        if isinstance(one, Problem):
            problems.append(one)
        else:
            problems += check_fact(name, one)
            facts[name] = one
    refuse(problems)
    return facts


def _means(session: Session, subject: Subject, day: date) -> dict[str, Fact]:
    """ISEE and ISE of the household (of who formed it that day, never of the one it came from): the one that holds that day, of
    several the last issued; else the last one that expired. An ISEE *corrente* that holds stands for the ISEE.
    """
    own = MeansTest.household_id.is_(None) & MeansTest.person_id.in_(cards_of(session, subject.person_id))
    mine = own if subject.household_id is None else or_(own, MeansTest.household_id == subject.household_id)
    rows = session.scalars(
        select(MeansTest).where(mine, MeansTest.deleted_at.is_(None), MeansTest.value_cents.is_not(None))
    )
    held: dict[str, list[MeansTest]] = {}
    for row in rows:
        if _issued(row) <= day:
            held.setdefault(row.kind, []).append(row)

    def best(kind: str) -> MeansTest | None:
        return max(
            held.get(kind, ()), key=lambda one: (holds_on(one.expires_on, day), _issued(one), one.id), default=None
        )

    current, isee = best("isee_corrente"), best("isee")
    if current is not None and holds_on(current.expires_on, day):
        isee = current
    return {name: _attested(row) for name, row in (("isee", isee), ("ise", best("ise"))) if row is not None}


def _issued(row: MeansTest) -> date:
    return row.issued_on or rome_day(row.recorded_at)


def _attested(row: MeansTest) -> Fact:
    assert row.value_cents is not None
    source = DOCUMENTED if row.dsu_protocol and row.issued_on else DECLARED
    return Fact(row.value_cents, _issued(row), source, (f"means_test:{row.id}",), row.expires_on, "attestazione")


def _lease(session: Session, subject: Subject, day: date) -> dict[str, Fact]:
    row = _tenancy(session, subject, day)
    if row is None:
        return {}
    at = row.census_on or rome_day(row.recorded_at)
    evidence = (f"tenancy:{row.id}",)
    assigned = row.assigned_on or row.contract_on
    values: dict[str, str | bool | None] = {
        "service": row.service,
        "owned_by_aler": True,
        "assigned_on": assigned.isoformat() if assigned else None,
        "contract_on": row.contract_on.isoformat() if row.contract_on else None,
        "income_area": row.income_area,
        "income_band": row.income_band,
    }
    return {name: Fact(value, at, ARCHIVE, evidence) for name, value in values.items() if value is not None}


def _tenancy(session: Session, subject: Subject, day: date) -> Tenancy | None:
    named = getattr(subject, "tenancy_id", None)
    if named is not None:
        return session.get(Tenancy, named)
    rows = session.scalars(
        select(Tenancy).where(Tenancy.household_id == subject.household_id, Tenancy.deleted_at.is_(None))
    )
    running = [one for one in rows if (one.contract_on or date.min) <= day <= (one.ended_on or date.max)]
    return max(running, key=lambda one: (one.contract_on or date.min, one.id), default=None)


def _members(session: Session, who: Who, subject: Subject, day: date) -> dict[str, Fact]:
    if subject.household_id is None or session.get(Household, subject.household_id) is None:
        return {}
    view = household_as_of(session, who, subject.household_id, day)
    births = [one.birth_date for one in view.members]
    if not births:
        return {}
    evidence = (f"household:{view.id}",)
    known = {"household_members": Fact(len(births), day, DECLARED, evidence)}
    dated = [one for one in births if one is not None]
    if len(dated) == len(births):
        known["minors"] = Fact(sum(age_on(one, day) < 18 for one in dated), day, DECLARED, evidence)
        known["oldest_birth_on"] = Fact(min(dated).isoformat(), day, DECLARED, evidence)
    return known


def _person(session: Session, subject: Subject, day: date) -> dict[str, Fact]:
    person = the_person(session, subject.person_id)
    known: dict[str, Fact] = {}
    if person is None:
        return known
    evidence = (f"person:{person.id}",)
    at = rome_day(person.recorded_at)
    if citizenship := _citizenship(person):
        known["citizenship"] = Fact(citizenship, at, DECLARED, evidence)
    if person.residence_permit and person.residence_permit_expires:
        known["residence_permit"] = Fact(
            True, at, DOCUMENTED, evidence, person.residence_permit_expires, "permesso di soggiorno"
        )
    return known


def _citizenship(person: Person) -> str | None:
    said = (person.citizenship or "").strip().casefold()
    if not said:
        return None
    if said in ("italia", "italiana", "it"):
        return "italiana"
    state = next(
        (one for one in countries() if said in (one.name.casefold(), one.iso.casefold(), one.code.casefold())), None
    )
    return None if state is None else "ue" if state.eu else "extra_ue"


def _work(session: Session, subject: Subject, day: date) -> dict[str, Fact]:
    """Unemployment: the certificate on a training path, else the last intake form's declaration (DID or condition)."""
    if isinstance(subject, TrainingPath) and subject.unemployed_on is not None and subject.unemployed_on <= day:
        source = DOCUMENTED if subject.unemployment_proof else DECLARED
        proof = label("unemployment_proofs", subject.unemployment_proof) if subject.unemployment_proof else None
        return _unemployed(subject.unemployed_on, source, f"training_path:{subject.id}", proof)
    forms = session.scalars(
        select(IntakeForm)
        .where(IntakeForm.person_id.in_(cards_of(session, subject.person_id)), IntakeForm.deleted_at.is_(None))
        .order_by(IntakeForm.started_at.desc(), IntakeForm.id.desc())
    )
    for form in forms:
        said, at = form.section_f, rome_day(form.started_at)
        if at > day or not said:
            continue
        since = date.fromisoformat(said["did_on"]) if said.get("did") and said.get("did_on") else None
        evidence = f"intake_form:{form.id}"
        if since is not None and since <= day:
            return _unemployed(since, DECLARED, evidence, None)
        if said.get("employment") == "occupato":
            return {"unemployed": Fact(False, at, DECLARED, (evidence,))}
    return {}


def _path(session: Session, path: TrainingPath, day: date) -> dict[str, Fact]:
    """Who lives in a dwelling of the company under the household's own contract, and whether the selection chose this person."""
    known: dict[str, Fact] = {}
    tenancy = _tenancy(session, path, day)
    if tenancy is not None and tenancy.household_id == path.household_id and path.household_id is not None:
        lives = tenancy.ended_on is None or day <= tenancy.ended_on
        known["resident_in_block"] = Fact(lives, day, ARCHIVE, (f"tenancy:{tenancy.id}",))
    for step in children(session, TrainingStep, path.id):
        on = rome_day(step.at)
        if step.to_state in (SELECTED, UNFIT) and on <= day:
            known["selected"] = Fact(
                step.to_state == SELECTED, on, DOCUMENTED, (f"training_path:{path.id}",), None, "graduatoria"
            )
    return known


def _unemployed(since: date, source: str, evidence: str, document: str | None) -> dict[str, Fact]:
    return {
        "unemployed": Fact(True, since, source, (evidence,), None, document),
        "unemployed_on": Fact(since.isoformat(), since, source, (evidence,), None, document),
    }


def _standing(session: Session, subject: Subject, day: date) -> dict[str, Fact]:
    """How the household's arrears stand: decided by a commission, or a case that runs. Never computed."""
    if isinstance(subject, ArrearsCase) or subject.household_id is None:
        return {}
    cases = session.scalars(
        select(ArrearsCase)
        .where(ArrearsCase.household_id == subject.household_id, ArrearsCase.deleted_at.is_(None))
        .order_by(ArrearsCase.opened_on.desc(), ArrearsCase.id.desc())
    )
    for one in cases:
        if one.opened_on <= day and one.state != "archiviata":
            standing = _RECOGNISED.get(one.outcome or "", "in_valutazione")
            at = rome_day(one.state_at) if one.state_at else one.opened_on
            return {"arrears_standing": Fact(standing, at, ARCHIVE, (f"arrears_case:{one.id}",))}
    return {}


def _case(session: Session, case: ArrearsCase, day: date) -> dict[str, Fact]:
    known = read_facts(case.facts)
    mine = f"arrears_case:{case.id}"
    if case.cause is not None:
        papers = session.scalars(
            select(ArrearsEvidence).where(
                ArrearsEvidence.case_id == case.id, ArrearsEvidence.deleted_at.is_(None), ArrearsEvidence.seen_original
            )
        )
        seen = [one for one in papers if holds_on(one.valid_until, day)]
        evidence = (mine, *sorted(f"arrears_evidence:{one.id}" for one in seen))
        at = case.cause_on or case.opened_on
        known["cause"] = Fact(case.cause, at, DOCUMENTED if seen else DECLARED, evidence)
    for name, when in (("income_before", "before"), ("income_after", "after")):
        months = case.income.get(when) or {}
        if len(months) == _TWELVE:
            known[name] = Fact(sum(months.values()), case.cause_on or case.opened_on, DECLARED, (mine,))
    notices = session.scalars(select(DebtNotice).where(DebtNotice.case_id == case.id, DebtNotice.deleted_at.is_(None)))
    for row in sorted((one for one in notices if one.dated_on <= day), key=lambda one: (one.dated_on, one.id)):
        source = DOCUMENTED if row.reference else DECLARED
        received = Fact(True, row.dated_on, source, (f"debt_notice:{row.id}",), None, row.kind.replace("_", " "))
        known["notice_received"] = received
        if row.kind == "intimazione":
            known["eviction_summons"] = received
    return known


def _grant(session: Session, grant: GrantRequest, day: date) -> dict[str, Fact]:
    """What the request and its fund say. What this desk does not hold the centre adds when it judges."""
    mine = (f"grant_request:{grant.id}",)
    asked_on = rome_day(grant.recorded_at)
    known = _title(session, grant, day) | {
        "asked": Fact(grant.amount_cents, asked_on, DECLARED, mine),
        "disconnection_risk": Fact(grant.disconnection, grant.disconnection_on or asked_on, DECLARED, mine),
    }
    if grant.isee_cents is not None:
        known["isee"] = Fact(grant.isee_cents, asked_on, DECLARED, mine, grant.isee_until, "dichiarazione")
    fund = session.get(Fund, grant.fund_id)
    if fund is None:
        return known
    of_fund, since = (f"fund:{fund.id}",), fund.valid_from or rome_day(fund.recorded_at)
    if fund.purposes:
        known["purpose_admitted"] = Fact(is_helped(grant.purpose, fund.purposes), since, ARCHIVE, of_fund)
    if fund.household_cap_cents is not None:
        known["household_cap"] = Fact(fund.household_cap_cents, since, ARCHIVE, of_fund)
    others = others_admitted(session, grant, fund, day)
    known["granted_this_year"] = Fact(
        sum(others.values()), day, ARCHIVE, tuple(sorted(f"grant_request:{one}" for one in others))
    )
    if grant.bill_key is not None:
        paid = sorted(f"grant_request:{one.id}" for one in same_bills(session, grant) if one.state in COMMITTED)
        known["bill_already_paid"] = Fact(bool(paid), day, ARCHIVE, tuple(paid))
    return known


def _title(session: Session, grant: GrantRequest, day: date) -> dict[str, Fact]:
    """What the archive says of the title of the dwelling (INV-25). Nothing where the lease is not on this desk: that is no *yes*."""
    row = _tenancy(session, grant, day)
    if row is None:
        return {}
    at, evidence = row.census_on or rome_day(row.recorded_at), (f"tenancy:{row.id}",)
    return {
        name: Fact(row.title == title, at, ARCHIVE, evidence)
        for name, title in (("untitled_occupancy", "senza_titolo"), ("forfeiture", "decadenza"))
    }
