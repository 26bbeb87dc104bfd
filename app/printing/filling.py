"""From what a use-case gathered to the page: plain facts become the form's own data, and the data a PDF.

Pure: no database, no screen; runs in any thread. The names of facts are those of the forms' data types, but for the intake
form, whose stored sections are turned into its fields here.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from app.printing import forms, mod05, mod06, mod08, mod12, sed01
from app.printing.document import Guardian, Header, Signature
from app.printing.filling_requests import FILLERS
from app.printing.filling_training import acceptance
from app.printing.foglio_ore import HoursRow, LineHours, StaffHours
from app.printing.intake import Intake, Member, Utility
from app.printing.mod00 import Authorisation, PrivacyNotice
from app.printing.mod02_sheets import ParticipantSheet
from app.printing.mod03 import Part, VisitReport
from app.printing.mod04 import MOST_PHOTOS, TechnicalReport
from app.printing.mod09 import AttendanceRegister, Attendee
from app.printing.mod14 import ActivityCount, AreaCount, DailySummary, FormCount
from app.printing.receipt import EveningReceipt, KindCount, Remaining
from app.rules.catalogues import label
from app.services.documents import Paper
from app.store.contents import Written

Facts = Mapping[str, Any]


def render_paper(paper: Paper, read: Callable[[Written], bytes | None] | None = None) -> bytes:
    """The gathered paper as PDF bytes, the same for the same paper. `read` gives the bytes of its photographs; without it, or
    where one is damaged, they are only counted.
    """
    header = Header(**asdict(paper.header))
    data = None if paper.blank else fill(paper.form_code, paper.facts)
    if isinstance(data, TechnicalReport) and read is not None:
        photos = [read(one) for one in paper.pictures[:MOST_PHOTOS]]
        data = replace(data, photos=tuple(one for one in photos if one is not None))
    return forms.render(paper.form_code, header, data, blank=paper.blank, courtesy=paper.courtesy)


def fill(form_code: str, facts: Facts) -> object:
    """The form's own data from gathered facts. Raises KeyError for a form that is not printed from records."""
    turned = _TURNED.get(form_code)
    return turned(facts) if turned is not None else forms.FORMS[form_code].data(**facts)


def _with(facts: Facts, **changed: Any) -> dict[str, Any]:
    return {**facts, **changed}


def _notice(facts: Facts) -> PrivacyNotice:
    given = {
        name: Authorisation(**facts[name])
        for name in ("refer", "photos", "messages", "contact_person")
        if facts.get(name) is not None
    }
    return PrivacyNotice(**_with(facts, **given))


def _visit(facts: Facts) -> VisitReport:
    return VisitReport(**_with(facts, rooms=_parts(facts["rooms"]), systems=_parts(facts["systems"])))


def _receipt(facts: Facts) -> EveningReceipt:
    left, kinds = (
        tuple(made(**row) for row in facts[name]) for name, made in (("remaining", Remaining), ("kinds", KindCount))
    )
    return EveningReceipt(**_with(facts, remaining=left, kinds=kinds))


def _parts(rows: list[dict[str, Any]]) -> tuple[Part, ...]:
    return tuple(Part(**row) for row in rows)


def _register(facts: Facts) -> AttendanceRegister:
    return AttendanceRegister(**_with(facts, rows=tuple(Attendee(**row) for row in facts["rows"])))


def _grant(facts: Facts) -> mod05.GrantApplication:
    return mod05.GrantApplication(**_with(facts, members=tuple(mod05.Member(**row) for row in facts["members"])))


def _pact(facts: Facts) -> mod06.Pact:
    return mod06.Pact(**_with(facts, goals=tuple(mod06.Goal(**row) for row in facts["goals"])))


def _plan(facts: Facts) -> mod06.Plan:
    return mod06.Plan(
        **_with(
            facts,
            needs=tuple(mod06.Need(**row) for row in facts["needs"]),
            actions=tuple(mod06.Action(**row) for row in facts["actions"]),
            team=tuple(mod06.Member(**row) for row in facts["team"]),
        )
    )


def _case(facts: Facts) -> mod08.CaseSheet:
    turned = {
        "balance": mod08.YearBalance, "acts": mod08.Act, "members": mod08.Member, "months": mod08.MonthPair,
        "documents": mod08.Document, "criteria": mod08.Criterion,
    }  # fmt: skip
    return mod08.CaseSheet(
        **_with(facts, **{name: tuple(of(**row) for row in facts[name]) for name, of in turned.items()})
    )


def _repayment(facts: Facts) -> mod12.RepaymentPlan:
    return mod12.RepaymentPlan(**_with(facts, rates=tuple(mod12.PlanRate(**row) for row in facts["rates"])))


def _session(facts: Facts) -> sed01.SessionBook:
    return sed01.SessionBook(**_with(facts, treated=tuple(sed01.Treated(**row) for row in facts["treated"])))


def _hours(facts: Facts) -> StaffHours:
    rows, lines = tuple(HoursRow(**row) for row in facts["rows"]), tuple(LineHours(**one) for one in facts["lines"])
    return StaffHours(**_with(facts, rows=rows, lines=lines))


def _summary(facts: Facts) -> DailySummary:
    return DailySummary(
        **_with(
            facts,
            activities=tuple(ActivityCount(**asdict(row)) for row in facts["activities"]),
            requests=tuple(AreaCount(**row) for row in facts["requests"]),
            forms=tuple(FormCount(**_with(row, to_sign=tuple(row["to_sign"]))) for row in facts["forms"]),
        )
    )


# ---------------------------------------------------------------------------------------------------------- the intake form


def _intake(facts: Facts) -> Intake:
    sections = {code: facts.get(code) or {} for code in "abcefgimno"}
    rows = {code: facts.get(code) or [] for code in "dh"}
    return Intake(
        **_personal(sections["a"]),
        **_contacts(sections["b"]),
        **_dwelling(sections["c"]),
        members=tuple(_member(row) for row in rows["d"]),
        **_economy(sections["e"]),
        **_work(sections["f"]),
        **_arrears(sections["g"]),
        utilities=tuple(_utility(row) for row in rows["h"]),
        **_needs(sections["i"]),
        request=sections["m"].get("request"),
        **_next_steps(sections["n"]),
        **_declarations(sections["o"]),
    )  # fmt: skip


def _personal(a: Facts) -> dict[str, Any]:
    document = [_label("document_kinds", a.get("document_type")), a.get("document_number")]
    return {
        "surname": a.get("surname"),
        "name": a.get("name"),
        "sex": a.get("sex"),
        "birth": _day(a.get("birth_date")),
        "birth_place": a.get("birth_place"),
        "citizenship": a.get("citizenship"),
        "tax_code": a.get("fiscal_code"),
        "marital_status": _label("marital_states", a.get("marital_status")),
        "residence_permit": _label("residence_permits", a.get("residence_permit")),
        "permit_expiry": _day(a.get("residence_permit_expires")),
        "id_document": " ".join(part for part in document if part) or None,
        "id_expiry": _day(a.get("document_expires")),
    }


def _contacts(b: Facts) -> dict[str, Any]:
    preferred = [_label("preferred_channels", b.get("preferred_channel")), b.get("preferred_time")]
    return {
        "phone1": b.get("phone1"),
        "phone2": b.get("phone2"),
        "email": b.get("email"),
        "certified_email": b.get("pec"),
        "preferred_channel": ", ".join(part for part in preferred if part) or None,
        "contact_name": b.get("contact_name"),
        "contact_relation": b.get("contact_relation"),
        "contact_phone": b.get("contact_phone"),
        "other_address": b.get("domicile"),
    }


def _dwelling(c: Facts) -> dict[str, Any]:
    return {
        "unit_code": c.get("unit_code"),
        "street": " ".join(part for part in (c.get("street"), c.get("house_number")) if part) or None,
        "stair": c.get("stair"),
        "floor": c.get("floor"),
        "apartment_no": c.get("apartment_no"),
        "postcode": c.get("postal_code"),
        "municipality": c.get("municipality"),
        "assigned_on": _day(c.get("assigned_on")),
        "contract_on": _day(c.get("contract_on")),
        "tenancy_role": c.get("role"),
        "income_area": c.get("income_area"),
        "income_band": c.get("income_band"),
        "rent_cents": c.get("rent_cents"),
        "charges_cents": c.get("charges_cents"),
        "census_on": _day(c.get("census_on")),
    }


def _member(row: Facts) -> Member:
    return Member(
        name=row.get("name"),
        tax_code=row.get("fiscal_code"),
        birth=_day(row.get("birth_date")),
        relation=row.get("relation"),
        occupation=_label("occupations", row.get("occupation")),
        student=bool(row.get("student")),
        disability=bool(row.get("disability")),
        since=_day(row.get("since")),
    )


def _economy(e: Facts) -> dict[str, Any]:
    return {
        "isee_cents": e.get("isee_cents"),
        "isee_kind": _label("means_test_kinds", e.get("isee_kind")),
        "isee_expiry": _day(e.get("isee_expires")),
        "dsu_number": e.get("dsu_protocol"),
        "ise_cents": e.get("ise_cents"),
        "incomes": tuple(sorted((e.get("incomes") or {}).items())),
        "outgoings_cents": e.get("outgoings_cents"),
        "other_debts_cents": e.get("other_debts_cents"),
    }


def _work(f: Facts) -> dict[str, Any]:
    return {
        "work_state": f.get("employment"),
        "work_since": _day(f.get("employed_since")),
        "did_declared": bool(f.get("did")),
        "did_on": _day(f.get("did_on")),
        "job_centre": f.get("job_centre"),
        "last_job": f.get("last_job"),
        "education": f.get("education"),
        "driving_licence": f.get("driving_licence"),
        "languages": f.get("languages"),
        "digital_skills": _label("digital_skills", f.get("digital_skills")),
    }


def _arrears(g: Facts) -> dict[str, Any]:
    return {
        "balance_on": _day(g.get("balance_on")),
        "rent_debt_cents": g.get("rent_debt_cents"),
        "charges_debt_cents": g.get("charges_debt_cents"),
        "debt_period": g.get("period"),
        "causes": tuple(g.get("causes") or ()),
        "plan_running": bool(g.get("plan_running")),
        "plan_instalments": g.get("plan_instalments"),
        "reminder_on": _day(g.get("reminder_on")),
        "default_notice_on": _day(g.get("default_notice_on")),
        "injunction_on": _day(g.get("injunction_on")),
    }


def _utility(row: Facts) -> Utility:
    return Utility(
        kind=row.get("kind") or "",
        code=row.get("code"),
        holder=row.get("holder"),
        supplier=row.get("supplier"),
        unpaid_cents=row.get("unpaid_cents"),
        cut_off_risk=bool(row.get("cut_off_risk")),
        social_bonus=bool(row.get("social_bonus")),
    )


def _needs(i: Facts) -> dict[str, Any]:
    return {
        "needs": tuple(sorted((i.get("needs") or {}).items())),
        "family_network": i.get("family_network"),
        "active_services": i.get("active_services"),
        "social_worker": i.get("social_worker"),
        "social_worker_phone": i.get("social_worker_phone"),
    }


def _next_steps(n: Facts) -> dict[str, Any]:
    return {name: n.get(name) for name in ("taken_on", "refusal_reason", "team", "referent", "next_appointment")}


def _declarations(o: Facts) -> dict[str, Any]:
    guardian = None
    if o.get("guardian_name") or o.get("guardian_kind"):
        guardian = Guardian(
            o.get("guardian_kind"), o.get("guardian_name"), o.get("guardian_decree"), _day(o.get("guardian_decree_day"))
        )
    signature = None
    if guardian is not None or o.get("unable_to_sign"):
        signature = Signature(
            unable=bool(o.get("unable_to_sign")), unable_before=o.get("unable_before"), guardian=guardian
        )
    return {
        "notice_seen": bool(o.get("notice_seen")),
        "notice_version": o.get("notice_version"),
        "may_refer_to": o.get("may_refer_to"),
        "may_refer_for": o.get("may_refer_for"),
        "may_photograph": bool(o.get("may_photograph")),
        "may_message": bool(o.get("may_message")),
        "may_talk_to_contact": bool(o.get("may_talk_to_contact")),
        "signature": signature,
    }


def _participant(facts: Facts) -> ParticipantSheet:
    a, c, answers = facts["a"], facts["c"], facts["answers"]
    employment = answers.get("employment")
    return ParticipantSheet(
        case_number=facts.get("case_number"),
        operation=answers.get("operation"),
        surname=a.get("surname"),
        name=a.get("name"),
        tax_code=a.get("fiscal_code"),
        sex=a.get("sex"),
        birth=_day(a.get("birth_date")),
        citizenship=answers.get("citizenship") or a.get("citizenship"),
        employment="inattivo_in_formazione" if employment == "inattivo_formazione" else employment,
        unemployed_since=_day(answers.get("unemployed_since")),
        did_on=_day(answers.get("did_on")),
        job_centre=answers.get("job_centre"),
        education=answers.get("education"),
        residence=answers.get("residence") or c.get("municipality"),
        housing_exclusion=answers.get("housing_exclusion"),
        jobless_household=answers.get("household_jobless"),
        dependent_children=answers.get("household_dependent_children"),
        single_adult=answers.get("household_single_adult"),
        foreign_background=answers.get("foreign_background"),
        minority=answers.get("minority"),
        disability=answers.get("disability"),
        other_disadvantaged=answers.get("other_disadvantaged"),
        entry_on=_day(answers.get("entry_on")),
        exit_on=_day(answers.get("exit_on")),
        exit_reason=answers.get("exit_reason"),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _label(name: str, code: str | None) -> str | None:
    return label(name, code) if code else None


_TURNED: Mapping[str, Callable[[Facts], object]] = {
    **FILLERS,
    "FOGLIO-ORE": _hours,
    "FOGLIO-ORE-C": _hours,
    "MOD-00": _notice,
    "MOD-02": _intake,
    "MOD-02-P": _participant,
    "MOD-03": _visit,
    "MOD-05": _grant,
    "MOD-06": _pact,
    "MOD-07": _plan,
    "MOD-08": _case,
    "MOD-12": _repayment,
    "MOD-09": _register,
    "MOD-13": acceptance,
    "MOD-14": _summary,
    "RICEVUTA": _receipt,
    "SED-01": _session,
}
"""Forms whose facts are not their data field by field."""
