"""Training paths (domain 2.9): states, who does which step, candidates, certified hours (INV-30, INV-33, INV-34). Cents and minutes.

What is due of the money is in `indemnities`. Knows no record.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.rules.catalogues import codes, rows
from app.rules.dates import add_months
from app.rules.iban import check_iban
from app.rules.money import format_cents
from app.rules.problem import Problem, problem

TRACK = "T-IND"
FIRST_STATE, UNFIT = "candidato", "non_idoneo"
SELECTED, PACT, RUNNING, OUTCOME, CLOSED = "selezionato", "patto_firmato", "in_corso", "esito_occupazionale", "chiuso"
LEFT = frozenset({"ritirato", "escluso"})
STABLE = "stabile"
ACCEPTANCE = "MOD-13"
"""The form by which a person accepts the indemnity and its rule: the pact, and the word without which nothing is withheld."""
_BY_HAND = frozenset({"sul_posto", "scansione"})

_NEXT: dict[str, tuple[str, ...]] = {
    "candidato": ("idoneo", "non_idoneo", "ritirato"),
    "idoneo": ("selezionato", "non_idoneo", "ritirato"),
    "non_idoneo": (),
    "selezionato": ("patto_firmato", "ritirato", "escluso"),
    "patto_firmato": ("in_corso", "ritirato", "escluso"),
    "in_corso": ("completato", "ritirato", "escluso"),
    "completato": ("esito_occupazionale",),
    "ritirato": ("esito_occupazionale", "chiuso"),
    "escluso": ("esito_occupazionale", "chiuso"),
    "esito_occupazionale": ("chiuso",),
    "chiuso": (),
}
_WITH_REASON = frozenset({"non_idoneo", "ritirato", "escluso"})
_HOLDS_A_PLACE = frozenset({"selezionato", "patto_firmato", "in_corso", "completato"})


def parameter(name: str) -> Any:
    """A figure or list of `training.yaml`. KeyError for another name."""
    return rows("training", name)


# ---------------------------------------------------------------------------------------------------------------- steps


@dataclass(frozen=True)
class Acceptance:
    """A print of MOD-13 of a path: its number, and how and on which day it was signed; None while it was not."""

    number: str | None
    signed_on: date | None
    signed_how: str | None

    @property
    def is_signed(self) -> bool:
        return self.number is not None and self.signed_on is not None and self.signed_how in _BY_HAND


@dataclass(frozen=True)
class Standing:
    """What a step is judged against. None stands for what a desk cannot know and the centre does.

    `case_open`: the household has a case of innocent arrears, recognised or under evaluation. `own_tenancy`: the tenancy is the
    household's own. `ahead`: candidates of the round before this one who still stand. `selected`: who holds a place in the project,
    of `places_target` in all. `free_cents`: free in the fund of the round. `another`: the person has an indemnity in this project.
    """

    state: str
    author_id: str
    began: bool = False
    open_cents: int = 0
    unemployed_on: date | None = None
    unemployment_proof: str | None = None
    own_tenancy: bool = True
    case_open: bool | None = None
    round_closed: bool = False
    ahead: int = 0
    places: int = 0
    selected: int = 0
    places_target: int | None = None
    full_cents: int = 0
    most_cents: int = 0
    free_cents: int | None = None
    another: bool = False
    planned: int | None = None
    provider: bool = False
    start_on: date | None = None
    end_on: date | None = None
    outcome: str | None = None
    hours_waiting: bool = False
    papers: tuple[Acceptance, ...] = ()


@dataclass(frozen=True)
class Said:
    """What a step says."""

    to_state: str
    amount_cents: int | None = None
    outcome: str | None = None
    proof: str | None = None
    reason: str | None = None
    contract: str | None = None
    contract_on: date | None = None
    contract_months: int | None = None


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one; none for an unknown state."""
    return _NEXT.get(state, ())


def steps_of(role: str) -> tuple[str, ...]:
    """The steps that a role does."""
    return tuple(parameter("training_steps").get(role, ()))


def check_step(now: Standing, said: Said, *, role: str, author: str, day: date) -> list[Problem]:
    """Why a path may not go to a state now; empty when it may."""
    if said.to_state not in _NEXT:
        return [problem("training_state_unknown", to_state=said.to_state)]
    if said.to_state not in allowed(now.state):
        return [problem("training_step_not_allowed", from_state=now.state, to_state=said.to_state)]
    if said.to_state not in steps_of(role):
        return [problem("training_step_role", to_state=said.to_state)]
    if said.to_state in _WITH_REASON and not (said.reason or "").strip():
        return [problem("training_needs_reason")]
    check = {
        "idoneo": check_fit, SELECTED: _check_selected, PACT: _check_pact, RUNNING: _check_begun, OUTCOME: _check_outcome,
        CLOSED: _check_closed,
    }.get(said.to_state)  # fmt: skip
    found = check(now, said, day) if check is not None else []
    if said.to_state in (SELECTED, "idoneo", CLOSED) and author == now.author_id:
        found.append(problem("training_second_person"))
    if said.to_state != SELECTED and said.amount_cents is not None:
        found.append(problem("training_amount_elsewhere"))
    return found


def check_fit(now: Standing, said: Said | None, day: date) -> list[Problem]:
    """Resident in a dwelling of the company, innocent arrears recognised or under evaluation, unemployment certified (S2:26)."""
    found = [] if now.own_tenancy else [problem("training_not_resident")]
    if now.case_open is False:
        found.append(problem("training_needs_case"))
    return found + check_unemployment(now.unemployed_on, now.unemployment_proof, day)


def check_unemployment(day: date | None, proof: str | None, by: date) -> list[Problem]:
    """Why unemployment is not certified on a day: the proof and its day, not after it (INV-34)."""
    proven = day is not None and day <= by and proof in codes("unemployment_proofs")
    return [] if proven else [problem("training_no_proof")]


def _check_selected(now: Standing, said: Said, day: date) -> list[Problem]:
    """INV-30 and INV-33: heads and money, the smaller wins."""
    if not now.round_closed:
        return [problem("training_round_open")]
    amount = said.amount_cents or 0
    if not 0 < amount <= min(now.full_cents, now.most_cents):
        return [problem("training_amount", most=format_cents(min(now.full_cents, now.most_cents)))]
    found = []
    if now.another:
        found.append(problem("training_twice"))
    if now.ahead >= now.places:
        found.append(problem("training_no_place", places=now.places))
    if now.places_target is not None and now.selected >= now.places_target:
        found.append(problem("training_full", count=now.places_target))
    if now.free_cents is not None and amount > now.free_cents:
        found.append(problem("training_money", asked=format_cents(amount), available=format_cents(now.free_cents)))
    return found


def _check_pact(now: Standing, said: Said, day: date) -> list[Problem]:
    return [] if signed_as(now.papers, said.proof) is not None else [problem("training_needs_pact")]


def signed_of(papers: Iterable[Acceptance]) -> Acceptance | None:
    """The MOD-13 of a path that its person signed, the last one."""
    return max((one for one in papers if one.is_signed), key=lambda one: (one.signed_on, one.number), default=None)


def signed_as(papers: Iterable[Acceptance], number: str | None) -> Acceptance | None:
    """The signed one of this number; None where there is none."""
    return signed_of(one for one in papers if one.number == number)


def _check_begun(now: Standing, said: Said, day: date) -> list[Problem]:
    if not now.provider or not now.planned or now.planned <= 0 or now.start_on is None:
        return [problem("training_not_planned")]
    return check_unemployment(now.unemployed_on, now.unemployment_proof, now.start_on)


def _check_outcome(now: Standing, said: Said, day: date) -> list[Problem]:
    if said.outcome not in codes("training_outcomes"):
        return [problem("choice_unknown", text=said.outcome, field="esito")]
    if now.state in LEFT and not now.began:
        return [problem("training_never_began")]
    if now.hours_waiting:
        return [problem("training_hours_waiting")]
    if said.outcome == "nessuno":
        return []
    if not (said.proof or "").strip():
        return [problem("training_outcome_proof")]
    if said.outcome == STABLE:
        return check_stable(said.contract, said.contract_on, said.contract_months, now.end_on)
    return []


def check_stable(contract: str | None, on: date | None, months: int | None, end_on: date | None) -> list[Problem]:
    """Why a job is not stable: a contract of no limit or of so many months, within so many months of the end (`stable_job`, [A])."""
    asked = parameter("stable_job")
    long_enough = contract == "indeterminato" or (contract == "determinato" and (months or 0) >= int(asked["months"]))
    in_time = on is not None and end_on is not None and on <= add_months(end_on, int(asked["within_months"]))
    if long_enough and in_time:
        return []
    return [problem("training_not_stable", months=int(asked["months"]), within=int(asked["within_months"]))]


def _check_closed(now: Standing, said: Said, day: date) -> list[Problem]:
    found = [] if now.open_cents == 0 else [problem("training_still_open", amount=format_cents(now.open_cents))]
    if now.state in LEFT and now.began:
        found.append(problem("training_needs_outcome"))
    if said.outcome != now.outcome:
        found.append(problem("immutable_field", field="outcome"))
    return found


def holds_place(state: str, *, left: bool) -> bool:
    """Whether a path counts among those selected (INV-33). `left`: it went through `ritirato` or `escluso`."""
    return state in _HOLDS_A_PLACE or (state in (OUTCOME, CLOSED) and not left)


def covered(full_cents: int, fund_cents: int) -> int:
    """How many whole indemnities a fund covers."""
    return fund_cents // full_cents if full_cents > 0 else 0


# ---------------------------------------------------------------------------------------------------------------- paths, hours


def check_candidate(
    source: str, sent_by: str | None, sent_on: date | None, legal_basis: str | None, day: date
) -> list[Problem]:
    """Where a name comes from. Of a list of the social services: who sent it, when, and on which legal basis."""
    if source not in codes("training_sources"):
        return [problem("choice_unknown", text=source, field="provenienza")]
    if source == "servizi_sociali" and not ((sent_by or "").strip() and sent_on and (legal_basis or "").strip()):
        return [problem("training_source_half")]
    return [problem("training_source_future")] if sent_on is not None and sent_on > day else []


_FIXED_FROM = {
    "idoneo": ("unemployed_on", "unemployment_proof", "tenancy_id", "household_id"),
    "selezionato": ("round_id",),
    "in_corso": ("provider_id", "minutes_planned", "start_on"),
    OUTCOME: ("end_on", "course", "iban"),
}
_ORDER = tuple(_NEXT)
_ALWAYS = ("person_id", "project_id", "source", "sent_by", "sent_on", "legal_basis", "number")


def check_path_edit(state: str, changed: Collection[str], *, round_closed: bool) -> list[Problem]:
    """Fields of a path that are decided upon do not change any more."""
    at = _ORDER.index(state) if state in _ORDER else 0
    fixed = {*_ALWAYS, *(name for since, names in _FIXED_FROM.items() if at >= _ORDER.index(since) for name in names)}
    if round_closed:
        fixed.add("scores")
    return [problem("training_fixed") for _ in sorted(fixed.intersection(changed))[:1]]


def check_plan(minutes: int | None, start_on: date | None, end_on: date | None, iban: str | None) -> list[Problem]:
    """Why a course may not be written so, or money not be sent to this account; nothing of it need be known yet."""
    found = check_iban(iban) if iban is not None else []
    if minutes is not None and minutes <= 0:
        found.append(problem("training_planned_hours"))
    if start_on is not None and end_on is not None and end_on < start_on:
        found.append(problem("training_planned_days"))
    return found


@dataclass(frozen=True)
class Hours:
    """Minutes of attendance in a period, as they are certified."""

    from_day: date
    to_day: date
    minutes: int
    how: str
    register_number: str | None = None


def check_hours(
    hours: Hours,
    others: Iterable[tuple[date, date]],
    *,
    state: str,
    start_on: date | None,
    day: date,
    role: str,
    reader: bool,
) -> list[Problem]:
    """Why hours may not be certified so: by the tutor's own sign-in (a reader of the path), or by a register with a number."""
    if state not in (RUNNING, "completato", *LEFT) or start_on is None:
        return [problem("hours_state")]
    if hours.how not in codes("hours_sources"):
        return [problem("choice_unknown", text=hours.how, field="come")]
    found = []
    if hours.how == "accesso" and not (role in parameter("hours_tutors") and reader):
        found.append(problem("hours_tutor"))
    if hours.how == "registro" and not (hours.register_number or "").strip():
        found.append(problem("hours_register"))
    if not start_on <= hours.from_day <= hours.to_day <= day:
        found.append(problem("hours_period"))
    elif any(hours.from_day <= last and first <= hours.to_day for first, last in others):
        found.append(problem("hours_twice"))
    most = ((hours.to_day - hours.from_day) // timedelta(days=1) + 1) * int(parameter("day_minutes"))
    if not 0 < hours.minutes <= max(most, 0):
        found.append(problem("hours_minutes", hours=max(most, 0) // 60))
    return found


def check_confirmation(
    state: str, *, certified_by: str, confirmed_by: str, author: str, role: str, how: str, filed: bool
) -> list[Problem]:
    """Why hours may not be confirmed so: before the outcome, by a second person, with the register filed where there is one."""
    found = [problem("hours_state")] if state in (OUTCOME, CLOSED) else []
    if confirmed_by != author or confirmed_by == certified_by or role not in parameter("hours_confirmers"):
        found.append(problem("hours_second_person"))
    if how == "registro" and not filed:
        found.append(problem("hours_not_filed"))
    return found


def minutes_upto(hours: Iterable[tuple[date, int]], upto: date | None) -> int:
    """Confirmed minutes of the periods that end by `upto` (None: all). `hours` are `(last day, minutes)`."""
    return sum(minutes for last, minutes in hours if upto is None or last <= upto)
