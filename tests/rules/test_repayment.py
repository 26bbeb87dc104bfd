from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import repayment
from app.rules.repayment import (
    Due,
    check_instalment,
    check_rates,
    check_simulation,
    plan_standing,
    simulate,
    split,
    split_by_amount,
)

FIRST = date(2026, 1, 31)
debts = st.fixed_dictionaries({"canone": st.integers(0, 5_000_000), "spese": st.integers(0, 5_000_000)}).filter(
    lambda debt: sum(debt.values()) > 0
)


def codes_of(found):
    return [one.code for one in found]


@given(debts, st.integers(1, 120), st.booleans())
def test_instalments_are_the_debt_to_the_cent(debt, count, services_first):
    count = min(count, sum(debt.values()))
    rates = split(debt, count, FIRST, services_first=services_first)
    assert len(rates) == count
    assert sum(one.rent_cents for one in rates) == debt["canone"]
    assert sum(one.charges_cents for one in rates) == debt["spese"]
    assert all(one.rent_cents >= 0 and one.charges_cents >= 0 and one.cents > 0 for one in rates)
    assert len({one.cents for one in rates[:-1]}) <= 1, "all but the last are equal"
    assert rates[-1].cents >= rates[0].cents, "the last takes the rest"
    assert check_rates([(one.rent_cents, one.charges_cents) for one in rates], sum(debt.values())) == []
    days = [one.due_on for one in rates]
    assert days == sorted(set(days))


@given(debts, st.integers(1, 500_000), st.booleans())
def test_by_amount_what_is_planned_and_what_is_left_are_the_debt(debt, monthly, services_first):
    rates = split_by_amount(debt, monthly, FIRST, services_first=services_first)
    total = sum(debt.values())
    assert 1 <= len(rates) <= repayment.most_instalments()
    assert all(one.cents == monthly for one in rates[:-1])
    assert all(0 < one.cents <= monthly and min(one.rent_cents, one.charges_cents) >= 0 for one in rates)
    left = total - sum(one.cents for one in rates)
    assert left >= 0
    if left:
        assert len(rates) == repayment.most_instalments()


@given(debts, st.integers(2, 60))
def test_services_come_first(debt, count):
    rates = split(debt, min(count, sum(debt.values())), FIRST)
    paid_rent = False
    for one in rates:
        assert not (paid_rent and one.charges_cents), "no charge is paid after rent was"
        paid_rent = paid_rent or bool(one.rent_cents)


def test_a_month_without_the_day_takes_its_last():
    assert [one.due_on for one in split({"canone": 300, "spese": 0}, 3, FIRST)] == [
        date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31),
    ]  # fmt: skip


def test_an_honest_projection():
    """24.500 EUR, as commission cases average (domain 4.5): a plan that an income bears does not clear it."""
    debt = {"canone": 1_900_000, "spese": 550_000}
    borne = simulate(debt, FIRST, share=15, income_cents=80_000, rent_cents=9_812)
    assert (len(borne.rates), borne.weight.left_cents) == (120, 2_450_000 - 120 * 12_000)
    assert "Anche pagando tutte le rate restano 10.100,00 €" in borne.weight.words[1]
    cleared = simulate(debt, FIRST, count=60, income_cents=80_000, rent_cents=9_812)
    assert cleared.weight.left_cents == 0
    assert cleared.weight.words[1] == "Il piano non estingue il debito prima del 31/12/2030."
    assert (cleared.weight.share, cleared.weight.share_with_rent) == (52, 64)
    assert "rischia di non durare" in cleared.weight.words[-2]
    assert cleared.weight.words[-1] == (
        "La rata più alta che può durare è di 141,88 €: in 120 rate, il massimo, si pagano 17.025,60 € e restano 7.474,40 €. "
        "Serve anche un'altra misura."
    )
    small = simulate({"canone": 100_000, "spese": 0}, FIRST, count=2, income_cents=80_000, rent_cents=9_812)
    assert small.weight.words[-1].endswith("è di 141,88 €: per tutto il debito ne servono 8.")
    assert (
        "per una rata non resta niente"
        in simulate(debt, FIRST, count=9, income_cents=30_000, rent_cents=9_812).weight.words[-1]
    )
    assert "non si può pagare" in simulate(debt, FIRST, count=9, income_cents=30_000).weight.words[-2]
    assert "non si sa quanto pesa" in simulate(debt, FIRST, count=60).weight.words[-1]


@pytest.mark.parametrize(
    ("debt", "asked", "code"),
    [
        ({"canone": 0, "spese": 0}, {"count": 3}, "plan_no_debt"),
        ({"canone": 100, "spese": -1}, {"count": 3}, "plan_no_debt"),
        ({"canone": 100, "spese": 0}, {"count": 0}, "plan_instalments"),
        ({"canone": 100, "spese": 0}, {"count": 101}, "plan_instalments"),
        ({"canone": 10_000, "spese": 0}, {"count": 121}, "plan_instalments"),
        ({"canone": 100, "spese": 0}, {}, "plan_count_or_share"),
        ({"canone": 100, "spese": 0}, {"count": 2, "share": 10, "income_cents": 100}, "plan_count_or_share"),
        ({"canone": 100, "spese": 0}, {"share": 101, "income_cents": 100}, "plan_count_or_share"),
        ({"canone": 100, "spese": 0}, {"share": 10}, "plan_needs_income"),
        ({"canone": 100, "spese": 0}, {"share": 1, "income_cents": 99}, "plan_needs_income"),
    ],
)
def test_what_cannot_be_simulated(debt, asked, code):
    given_all = {"count": None, "share": None, "income_cents": None} | asked
    assert codes_of(check_simulation(debt, **given_all)) == [code]
    with pytest.raises(ValueError, match="not a plan"):
        simulate(debt, FIRST, **asked)


@given(st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 1000)), min_size=1, max_size=12), st.integers(1, 5))
def test_a_plan_is_forfeited_by_as_many_missed_instalments_as_it_says(made, limit):
    rates = [
        Due(one.due_on, cents, min(paid, cents))
        for one, (cents, paid) in zip(split({"canone": 12, "spese": 0}, 12, FIRST), made, strict=False)
    ]
    day = date(2026, 8, 1)
    missed = sum(one.due_on < day and one.paid_cents < one.cents for one in rates)
    found = plan_standing(rates, limit, day)
    assert found.missed == missed
    assert (found.state == "decaduto") == (missed >= limit)
    assert found.paid_cents + found.left_cents == sum(one.cents for one in rates)
    assert (found.next_on is None) == all(one.paid_cents == one.cents for one in rates)


def test_an_instalment_paid_late_is_missed_no_more():
    rates = [Due(date(2026, 1, 31), 100), Due(date(2026, 2, 28), 100)]
    assert plan_standing(rates, 2, date(2026, 2, 28)).state == "in_corso", "on its own day it is not missed"
    assert plan_standing(rates, 2, date(2026, 3, 1)).state == "decaduto"
    assert plan_standing([Due(date(2026, 1, 31), 100, 100), rates[1]], 2, date(2026, 3, 1)).state == "in_corso"
    assert plan_standing([Due(date(2026, 1, 31), 100, 100)], 2, date(2026, 3, 1)).state == "concluso"


def test_instalments_and_payments_are_whole():
    today = date(2026, 3, 12)
    assert check_instalment(100, 0, paid_on=None, paid_cents=None, today=today) == []
    assert codes_of(check_instalment(0, 0, paid_on=None, paid_cents=None, today=today)) == ["instalment_amount"]
    assert codes_of(check_instalment(-1, 5, paid_on=None, paid_cents=None, today=today)) == ["instalment_amount"]
    assert codes_of(check_instalment(100, 0, paid_on=today, paid_cents=None, today=today)) == ["instalment_not_whole"]
    assert codes_of(check_instalment(100, 0, paid_on=today, paid_cents=101, today=today)) == ["instalment_paid_amount"]
    ahead = date(2026, 3, 13)
    assert codes_of(check_instalment(100, 0, paid_on=ahead, paid_cents=50, today=today)) == ["day_in_future"]
    assert codes_of(check_rates([(100, 0)], 101)) == ["plan_not_the_debt"]
    assert codes_of(check_rates([], 101)) == codes_of(check_rates([(0, 0)], 0)) == ["instalment_amount"]
