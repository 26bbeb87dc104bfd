"""One door for whatever a person does on the page of a case: the act by name, what it is about, the values typed.

The page asks by these names and the draft of what is typed keeps them; each goes to the use-case that guards it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase
from app.models.who import Who
from app.rules.eligibility import DECLARED, DOCUMENTED, Fact
from app.rules.rule_reading import known_facts
from app.services import arrears, case_dossier, measures, solidarity
from app.services.arrears import CASE, NewEvidence
from app.services.care_team import followed
from app.services.measures import NewMeasure, Wanted

YES = "si"
Values = Mapping[str, Any]
Act = Callable[[Session, Who, str, str, Values], object]


def act_on(session: Session, who: Who, case_id: str, act: str, target: str, values: Values) -> None:
    """Do it. `target` is the state or record it is about, empty for the case itself. Raises `Notice`; KeyError for no such act."""
    ACTS[act](session, who, case_id, target, values)


def _step(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """A step; with the complete dossier the dossier for the commission is made too."""
    row = arrears.advance(session, who, id, target, outcome=values.get("outcome"), reason=values.get("reason"))
    return case_dossier.prepare_dossier(session, who, id) if target == "dossier_completo" else row


def _cause(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """The cause with its day. Another day moves the twelve months: what falls out of them is let go."""
    case = followed(session, who, ArrearsCase, id, CASE)
    given = {name: values.get(name) for name in ("cause", "cause_on", "cause_words")}
    if given["cause_on"] != case.cause_on:
        given["income"] = arrears.income_around(case.income, given["cause_on"])
    return arrears.edit_case(session, who, id, **given)


def _proposal(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return arrears.edit_case(session, who, id, proposal=values.get("proposal"))


def _income(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """`2025-03` is a month; what is empty is not known."""
    case = followed(session, who, ArrearsCase, id, CASE)
    return arrears.edit_case(session, who, id, income=arrears.income_around(values, case.cause_on))


def _fact(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """What no record of this desk says of some facts of the rules, by name; the check is made again with it."""
    given = {name: value for name, value in values.items() if name in known_facts() and value is not None}
    if not given:
        raise Notice("fact_missing", "Non è stato scritto nessun dato: nulla è cambiato.")
    source = DOCUMENTED if values.get("document") else DECLARED
    for name, value in given.items():
        said = value == YES if known_facts()[name].unit == "flag" else value
        said = said.isoformat() if isinstance(said, date) else said
        fact = Fact(said, values.get("as_of") or who.today(), source, (), None, values.get("document"))
        arrears.set_fact(session, who, id, name, fact)
    return arrears.evaluate_case(session, who, id)


def _evidence(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    names = ("kind", "holder", "issued_on", "valid_until", "checked_by", "note")
    given: dict[str, Any] = {name: values[name] for name in names if values.get(name) is not None}
    return arrears.add_evidence(session, who, id, NewEvidence(**given, seen_original=bool(values.get("checked_by"))))


def _seen(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    by = values.get("checked_by")
    return arrears.edit_evidence(session, who, target, seen_original=bool(by), checked_by=by)


def _notice(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: values.get(name) for name in ("amount_cents", "reference")}
    return arrears.add_notice(session, who, id, str(values.get("kind") or ""), values["dated_on"], **given)


def _evaluate(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return arrears.evaluate_case(session, who, id)


def _share(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return arrears.share_case(session, who, id, str(values.get("operator_id") or ""))


def _plan(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return measures.add_plan(session, who, id, wanted_of(values), missed_limit=values.get("missed_limit"))


def wanted_of(values: Values) -> Wanted:
    """What the simulator is asked, from the values of its form."""
    names = ("count", "share", "first_due", "income_cents", "rent_debt_cents", "charges_debt_cents")
    given = {name: values[name] for name in names if values.get(name) is not None}
    return Wanted(**given, services_first=values.get("services_first", True) is not False)


def _measure(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    names = ("kind", "from_day", "to_day", "amount_cents", "percent", "note")
    given: dict[str, Any] = {name: values[name] for name in names if values.get(name) is not None}
    return measures.add_measure(session, who, id, NewMeasure(**given))


def _accept(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return measures.accept_plan(session, who, target, values.get("accepted_on"))


def _end(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return measures.end_measure(session, who, target, str(values.get("end_reason") or ""), values.get("ended_on"))


def _paid(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: values.get(name) for name in ("paid_cents", "paid_on")}
    return measures.pay_instalment(session, who, target, **given)


def _dossier(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return case_dossier.prepare_dossier(session, who, id)


def _apply(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    case = followed(session, who, ArrearsCase, id, CASE)
    notice = str(values.get("notice_id") or "")
    return solidarity.add_application(session, who, notice, case.person_id, case_id=id)


ACTS: dict[str, Act] = {
    "step": _step,
    "cause": _cause,
    "proposal": _proposal,
    "income": _income,
    "fact": _fact,
    "evidence": _evidence,
    "seen": _seen,
    "notice": _notice,
    "evaluate": _evaluate,
    "share": _share,
    "plan": _plan,
    "measure": _measure,
    "accept": _accept,
    "end": _end,
    "paid": _paid,
    "dossier": _dossier,
    "apply": _apply,
}
