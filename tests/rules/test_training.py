"""Training indemnities: steps, hours, and above all that no cent of an indemnity is ever lost, paid twice or early (INV-30 to INV-35)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.indemnities import (
    BALANCE,
    RELEASE,
    TRANCHE,
    WITHHOLDING,
    Earned,
    Indemnity,
    beyond_debt,
    check_act,
    due,
    indemnity_of,
    matured,
    withheld_half,
)
from app.rules.projects import check_indemnities
from app.rules.training import (
    LEFT,
    Acceptance,
    Hours,
    Said,
    Standing,
    check_candidate,
    check_confirmation,
    check_hours,
    check_path_edit,
    check_plan,
    check_stable,
    check_step,
    covered,
    holds_place,
    minutes_upto,
)

DAY = date(2026, 6, 15)
OUTCOME = "esito_occupazionale"
GRANTED = st.integers(1, 200_000)


def codes(problems: list) -> list[str]:
    return [one.code for one in problems]


# ------------------------------------------------------------------------------------------------------------------- figures


def test_the_figures_of_the_seed() -> None:
    """Domain 2.17: 2.000,00 -> 1.000,00; 1.333,33 -> 666,67 withheld and 666,66 paid; 100 full ones exceed the line."""
    assert withheld_half(200_000) == 100_000
    odd = Indemnity(133_333)
    assert (odd.quota_b, odd.quota_a) == (66_667, 66_666)
    assert covered(200_000, 13_000_000) == 65
    assert codes(check_indemnities(100, 200_000, 13_000_000)) == ["indemnities_exceed_line"]


@given(GRANTED)
def test_the_odd_cent_is_in_the_half_that_waits(granted: int) -> None:
    one = Indemnity(granted)
    assert one.quota_a + one.quota_b == granted
    assert one.quota_b - one.quota_a in (0, 1)


@given(GRANTED, st.integers(1, 60_000), st.lists(st.integers(0, 20_000), max_size=12))
def test_tranches_grow_with_the_hours_and_never_pass_quota_a(granted: int, planned: int, periods: list[int]) -> None:
    now, minutes, paid = Indemnity(granted), 0, 0
    for one in periods:
        minutes += one
        tranche = due(now, Earned("in_corso", minutes, planned, began=True)).get(TRANCHE, 0)
        now = now.after(TRANCHE, tranche)
        assert now.tranches >= paid, "what was paid never shrinks"
        paid = now.tranches
        assert now.tranches <= now.quota_a <= granted / 2
        assert due(now, Earned("in_corso", minutes, planned, began=True)) == {}, "never twice"
    if minutes >= planned:
        assert now.tranches == now.quota_a


@given(
    granted=GRANTED,
    planned=st.integers(1, 60_000),
    minutes=st.lists(st.integers(0, 30_000), min_size=1, max_size=4),
    outcome=st.sampled_from(["stabile", "temporaneo", "nessuno"]),
    debt=st.integers(0, 300_000),
    order=st.lists(st.sampled_from([TRANCHE, BALANCE, WITHHOLDING, RELEASE]), max_size=12),
    left=st.booleans(),
)
def test_every_cent_is_somewhere_in_whatever_order_the_acts_come(
    granted: int, planned: int, minutes: list[int], outcome: str, debt: int, order: list[str], left: bool
) -> None:
    """granted = paid + withheld + released + open, each at least zero, at every moment; nothing stays open at the end (INV-31)."""
    now, told = Indemnity(granted), 0
    for one in minutes:
        told += one
        if TRANCHE in order:
            now = now.after(TRANCHE, due(now, Earned("in_corso", told, planned, began=True)).get(TRANCHE, 0))
        assert now.paid <= now.quota_a
    earned = Earned(OUTCOME, told, planned, True, outcome, debt)
    for kind in (*order, WITHHOLDING, TRANCHE, BALANCE, RELEASE, BALANCE, RELEASE):
        now = now.after(kind, due(now, earned).get(kind, 0))
        assert now.granted == now.paid + now.withheld + now.released + now.open
        assert min(now.tranches, now.balance, now.withheld, now.released, now.open) >= 0
        assert now.withheld <= min(debt, now.quota_b)
    assert now.open == 0
    assert due(now, earned) == {}
    assert now.released == now.quota_a - matured(now.quota_a, told, planned)
    assert now.withheld == (0 if outcome == "stabile" else min(debt, now.quota_b))


@given(GRANTED, st.sampled_from(sorted(LEFT)))
def test_who_left_before_the_beginning_gives_all_of_it_back(granted: int, state: str) -> None:
    assert due(Indemnity(granted), Earned(state, 0, 6000, began=False)) == {RELEASE: granted}


def test_a_debt_smaller_than_quota_b_leaves_the_rest_to_the_person_and_head_office_is_told() -> None:
    now, earned = Indemnity(200_000, tranches=100_000), Earned(OUTCOME, 600, 600, True, "nessuno", 30_000)
    assert due(now, earned) == {WITHHOLDING: 30_000}, "the debt first"
    assert beyond_debt(now, earned) == 70_000
    now = now.after(WITHHOLDING, 30_000)
    assert due(now, earned) == {BALANCE: 70_000}
    assert beyond_debt(now, earned) == 70_000


def test_where_the_debt_is_not_known_quota_b_stays_open() -> None:
    now, earned = Indemnity(200_000, tranches=100_000), Earned(OUTCOME, 600, 600, True, "nessuno", None)
    assert due(now, earned) == {}
    signed = {"reference": "M", "acceptance_on": DAY, "papers": (Acceptance("M", DAY, "sul_posto"),)}
    assert codes(check_act(WITHHOLDING, 1, now, earned, day=DAY, **signed)) == ["indemnity_debt_unknown"]


# ---------------------------------------------------------------------------------------------------------------------- acts

RUNNING = Earned("in_corso", 300, 600, began=True)
PAID = {"day": DAY, "upto_on": DAY, "reference": "CRO 1", "paid_on": DAY}


@pytest.mark.parametrize(
    ("amount", "changed", "said"),
    [
        (50_000, {}, []),
        (50_001, {}, ["indemnity_amount"]),
        (-50_000, {}, ["indemnity_amount"]),
        (0, {}, ["indemnity_amount"]),
        (50_000, {"unemployed": False}, ["indemnity_no_proof"]),
        (50_000, {"reference": " "}, ["indemnity_payment_half"]),
        (50_000, {"paid_on": date(2026, 6, 16)}, ["indemnity_payment_half"]),
        (50_000, {"upto_on": None}, ["indemnity_period"]),
        (50_000, {"upto_on": date(2026, 6, 16)}, ["indemnity_period"]),
        (50_000, {"last_upto_on": date(2026, 6, 16)}, ["indemnity_period"]),
    ],
)
def test_a_tranche_is_what_attendance_earned_and_nothing_else(amount: int, changed: dict, said: list[str]) -> None:
    assert codes(check_act(TRANCHE, amount, Indemnity(200_000), RUNNING, **{**PAID, **changed})) == said


def test_without_more_hours_there_is_no_tranche() -> None:
    """INV-34."""
    now = Indemnity(200_000, tranches=50_000)
    assert codes(check_act(TRANCHE, 1, now, RUNNING, **PAID)) == ["indemnity_no_attendance"]


def test_quota_b_waits_for_the_outcome_and_an_offset_for_a_signature() -> None:
    now = Indemnity(200_000, tranches=100_000)
    assert codes(check_act(BALANCE, 100_000, now, RUNNING, day=DAY, reference="CRO 2", paid_on=DAY)) == [
        "indemnity_nothing_due"
    ]
    failed = Earned(OUTCOME, 600, 600, True, "nessuno", 500_000)
    unsigned = check_act(WITHHOLDING, 100_000, now, failed, day=DAY, reference="PVLO-1")
    assert codes(unsigned) == ["indemnity_needs_acceptance"]
    signed = {"day": DAY, "reference": "PVLO-1", "papers": (Acceptance("PVLO-1", DAY, "sul_posto"),)}
    assert codes(check_act(WITHHOLDING, 100_000, now, failed, **signed)) == ["indemnity_needs_acceptance"], "which day"
    assert check_act(WITHHOLDING, 100_000, now, failed, **signed, acceptance_on=DAY) == []
    assert codes(check_act(RELEASE, 1, now, failed, day=DAY)) == ["indemnity_needs_reason"]
    assert codes(check_act("dono", 1, now, failed, day=DAY)) == ["choice_unknown"]


def test_sums_come_from_acts() -> None:
    acts = [(TRANCHE, 30_000), (TRANCHE, 70_000), (WITHHOLDING, 60_000), (BALANCE, 40_000)]
    assert indemnity_of(200_000, acts) == Indemnity(200_000, 100_000, 40_000, 60_000, 0)


# --------------------------------------------------------------------------------------------------------------------- steps

IDLE = Standing(
    state="idoneo", author_id="autrice", unemployed_on=date(2026, 1, 10), unemployment_proof="did", round_closed=True, places=10,
    places_target=100, selected=64, full_cents=200_000, most_cents=200_000, free_cents=200_000, planned=6000, provider=True,
    start_on=date(2026, 2, 1), end_on=date(2026, 5, 31),
)  # fmt: skip
SELECT = Said("selezionato", amount_cents=200_000)


def step(now: Standing, said: Said, role: str = "direzione", author: str = "altra") -> list[str]:
    return codes(check_step(now, said, role=role, author=author, day=DAY))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"round_closed": False}, ["training_round_open"]),
        ({"another": True}, ["training_twice"]),
        ({"ahead": 10}, ["training_no_place"]),
        ({"selected": 100}, ["training_full"]),
        ({"selected": 99, "free_cents": 199_999}, ["training_money"]),
        ({"places_target": None, "selected": 100}, []),
    ],
)
def test_heads_and_money_are_both_counted_when_one_is_selected(changed: dict, said: list[str]) -> None:
    """INV-30, INV-33: the smaller wins."""
    assert step(replace(IDLE, **changed), SELECT) == said


@pytest.mark.parametrize("amount", [None, 0, -1, 200_001])
def test_an_indemnity_is_above_zero_and_no_more_than_the_highest(amount: int | None) -> None:
    assert step(IDLE, Said("selezionato", amount_cents=amount)) == ["training_amount"]


def test_two_persons_and_the_right_roles() -> None:
    assert step(IDLE, SELECT, author="autrice") == ["training_second_person"]
    assert step(IDLE, SELECT, role="community_manager") == ["training_step_role"]
    assert step(IDLE, SELECT, role="tutor") == ["training_step_role"]
    assert step(IDLE, Said("completato")) == ["training_step_not_allowed"]
    assert step(IDLE, Said("laureato")) == ["training_state_unknown"]
    assert step(IDLE, Said("non_idoneo")) == ["training_needs_reason"]
    assert step(replace(IDLE, state="in_corso"), Said("completato", amount_cents=1)) == ["training_amount_elsewhere"]


def test_who_is_fit_lives_there_has_a_case_and_is_unemployed() -> None:
    now, fit = replace(IDLE, state="candidato", case_open=True), Said("idoneo")
    assert step(now, fit) == []
    assert step(replace(now, case_open=None), fit) == [], "a desk that is not sent cases leaves it to the centre"
    assert step(replace(now, case_open=False), fit) == ["training_needs_case"]
    assert step(replace(now, own_tenancy=False), fit) == ["training_not_resident"]
    for wrong in ({"unemployed_on": None}, {"unemployment_proof": "parola"}, {"unemployed_on": date(2026, 6, 16)}):
        assert step(replace(now, **wrong), fit) == ["training_no_proof"]


def test_a_path_begins_planned_and_with_the_proof_of_before() -> None:
    now, begin = replace(IDLE, state="patto_firmato"), Said("in_corso")
    assert step(now, begin) == []
    assert step(replace(now, provider=False), begin) == ["training_not_planned"]
    assert step(replace(now, planned=0), begin) == ["training_not_planned"]
    assert step(replace(now, unemployed_on=date(2026, 2, 2)), begin) == ["training_no_proof"]
    chosen, number = replace(IDLE, state="selezionato"), "PVLO-1"
    pact = Said("patto_firmato", proof=number)
    for paper in (
        None,
        Acceptance(number, None, None),
        Acceptance(number, DAY, "rifiuta_di_firmare"),
        Acceptance("2", DAY, "sul_posto"),
    ):
        now = replace(chosen, papers=(paper,) if paper is not None else ())
        assert step(now, pact) == ["training_needs_pact"]
    assert step(replace(chosen, papers=(Acceptance(number, DAY, "scansione"),)), pact) == []


def test_the_outcome_is_proven_and_a_stable_job_is_one() -> None:
    now = replace(IDLE, state="completato", began=True)
    stable = Said(
        OUTCOME, outcome="stabile", proof="UNILAV", contract="determinato", contract_on=DAY, contract_months=6
    )
    assert step(now, stable) == []
    assert step(now, replace(stable, contract_months=5)) == ["training_not_stable"]
    assert step(now, replace(stable, contract="indeterminato", contract_months=None)) == []
    assert step(now, replace(stable, proof=None)) == ["training_outcome_proof"]
    assert step(now, Said(OUTCOME, outcome="nessuno")) == []
    assert step(now, Said(OUTCOME, outcome="fortuna")) == ["choice_unknown"]
    assert step(replace(now, hours_waiting=True), Said(OUTCOME, outcome="nessuno")) == ["training_hours_waiting"]
    assert step(replace(now, state="ritirato", began=False), Said(OUTCOME, outcome="nessuno")) == [
        "training_never_began"
    ]


@pytest.mark.parametrize(
    ("on", "said"), [(date(2026, 11, 30), []), (date(2026, 12, 1), ["training_not_stable"]), (None, ["training_not_stable"])]
)  # fmt: skip
def test_a_stable_job_comes_within_six_months_of_the_end(on: date | None, said: list[str]) -> None:
    assert codes(check_stable("indeterminato", on, None, date(2026, 5, 30))) == said


def test_nothing_is_closed_while_a_cent_is_open() -> None:
    now = replace(IDLE, state=OUTCOME, began=True, outcome="nessuno")
    close = Said("chiuso", outcome="nessuno")
    assert step(now, close, role="gestore_fondi") == []
    assert step(replace(now, open_cents=1), close, role="gestore_fondi") == ["training_still_open"]
    assert step(now, replace(close, outcome="stabile"), role="gestore_fondi") == ["immutable_field"]
    left = replace(now, state="ritirato", outcome=None)
    assert step(left, Said("chiuso"), role="gestore_fondi") == ["training_needs_outcome"]


def test_who_holds_a_place() -> None:
    assert [holds_place(state, left=False) for state in ("idoneo", "selezionato", "in_corso", OUTCOME, "chiuso")] == [
        False, True, True, True, True,
    ]  # fmt: skip
    assert not holds_place("chiuso", left=True)
    assert not holds_place("ritirato", left=True)


# ---------------------------------------------------------------------------------------------------------- candidates, hours


def test_a_name_from_a_list_says_who_when_and_why() -> None:
    assert check_candidate("servizi_sociali", "Comune", DAY, "art. 1", DAY) == []
    for wrong in ((" ", DAY, "art. 1"), ("Comune", None, "art. 1"), ("Comune", DAY, None)):
        assert codes(check_candidate("servizi_sociali", *wrong, DAY)) == ["training_source_half"]
    assert codes(check_candidate("passaparola", None, None, None, DAY)) == ["choice_unknown"]
    assert codes(check_candidate("operatore", None, date(2026, 6, 16), None, DAY)) == ["training_source_future"]


@pytest.mark.parametrize(
    ("minutes", "last", "iban", "said"),
    [
        (None, None, None, []),
        (6000, date(2026, 1, 12), "IT60X0542811101000000123456", []),
        (0, None, None, ["training_planned_hours"]),
        (-60, None, None, ["training_planned_hours"]),
        (6000, date(2026, 1, 11), None, ["training_planned_days"]),
        (6000, None, "IT61X0542811101000000123456", ["iban_check"]),
        (6000, None, "IT60X05428111010000001234567", ["iban_length"]),
    ],
)
def test_a_course_has_hours_an_order_of_days_and_an_account_that_exists(
    minutes: int | None, last: date | None, iban: str | None, said: list[str]
) -> None:
    assert [one.code for one in check_plan(minutes, date(2026, 1, 12), last, iban)] == said


def test_what_was_decided_upon_stays() -> None:
    assert check_path_edit("candidato", {"unemployed_on", "scores"}, round_closed=False) == []
    assert codes(check_path_edit("candidato", {"scores"}, round_closed=True)) == ["training_fixed"]
    assert codes(check_path_edit("candidato", {"person_id"}, round_closed=False)) == ["training_fixed"]
    assert codes(check_path_edit("idoneo", {"unemployed_on"}, round_closed=False)) == ["training_fixed"]
    assert check_path_edit("selezionato", {"minutes_planned", "provider_id"}, round_closed=True) == []
    assert codes(check_path_edit("in_corso", {"minutes_planned"}, round_closed=True)) == ["training_fixed"]


APRIL = Hours(date(2026, 4, 1), date(2026, 4, 30), 4800, "accesso")


@pytest.mark.parametrize(
    ("hours", "given", "said"),
    [
        (APRIL, {}, []),
        (APRIL, {"reader": False}, ["hours_tutor"]),
        (APRIL, {"role": "community_manager"}, ["hours_tutor"]),
        (replace(APRIL, how="registro", register_number="A3-F-1"), {"role": "community_manager", "reader": False}, []),
        (replace(APRIL, how="registro"), {}, ["hours_register"]),
        (replace(APRIL, how="memoria"), {}, ["choice_unknown"]),
        (APRIL, {"others": [(date(2026, 4, 30), date(2026, 5, 2))]}, ["hours_twice"]),
        (APRIL, {"others": [(date(2026, 5, 1), date(2026, 5, 2))]}, []),
        (APRIL, {"state": "selezionato"}, ["hours_state"]),
        (APRIL, {"day": date(2026, 4, 29)}, ["hours_period"]),
        (replace(APRIL, from_day=date(2026, 1, 31)), {}, ["hours_period"]),
        (replace(APRIL, minutes=30 * 480), {}, []),
        (replace(APRIL, minutes=30 * 480 + 1), {}, ["hours_minutes"]),
        (replace(APRIL, minutes=0), {}, ["hours_minutes"]),
    ],
)
def test_who_certifies_hours_and_which(hours: Hours, given: dict, said: list[str]) -> None:
    asked = {
        "others": [],
        "state": "in_corso",
        "start_on": date(2026, 2, 1),
        "day": DAY,
        "role": "tutor",
        "reader": True,
    }
    assert codes(check_hours(hours, **{**asked, **given})) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, []),
        ({"author": "tutor", "confirmed_by": "tutor"}, ["hours_second_person"]),
        ({"confirmed_by": "un'altra"}, ["hours_second_person"]),
        ({"role": "tutor"}, ["hours_second_person"]),
        ({"how": "registro"}, ["hours_not_filed"]),
        ({"how": "registro", "filed": True}, []),
    ],
)
def test_a_second_person_confirms_them(given: dict, said: list[str]) -> None:
    asked = {"certified_by": "tutor", "confirmed_by": "io", "author": "io", "role": "coordinatore", "how": "accesso"}
    assert codes(check_confirmation("in_corso", **{**asked, "filed": False, **given})) == said


def test_after_the_outcome_nothing_is_confirmed_any_more() -> None:
    asked = {"certified_by": "tutor", "confirmed_by": "io", "author": "io", "role": "coordinatore", "how": "accesso"}
    assert codes(check_confirmation(OUTCOME, **asked, filed=True)) == ["hours_state"]


def test_minutes_count_by_the_last_day_of_their_period() -> None:
    hours = [(date(2026, 3, 31), 100), (date(2026, 4, 30), 200)]
    assert [minutes_upto(hours, day) for day in (None, date(2026, 4, 29), date(2026, 4, 30))] == [300, 100, 300]
