"""Roster, closures and the time sheet: pure rules at their edges."""

from datetime import UTC, date, datetime

import pytest

from app.rules.closures import Closing, check_closure, closed_because, town_code, unconfirmed_patron
from app.rules.roster import ABSENT, Slot, check_slot, slots_on
from app.rules.timesheet import Rate, Stretch, check_rate, check_span, cost_cents, sheet

MONDAY = date(2026, 3, 9)


def slot(id="a", weekday=1, start="09:00", end="12:00", first=MONDAY, last=None, operator="m", kind="sportello"):
    return Slot(id, operator, weekday, start, end, first, last, kind)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (slot(start="12:00"), "slot_ends_first"),
        (slot(start="24:00", end="25:00"), "time_format"),
        (slot(start="9:00"), "time_format"),
        (slot(last=date(2026, 3, 8)), "last_day_first"),
        (slot(weekday=0), "weekday_unknown"),
        (slot(weekday=8), "weekday_unknown"),
        (slot(weekday=2, last=MONDAY), "weekday_of_day"),
        (slot(first=date(1026, 3, 9)), "day_out_of_range"),
        (slot(first=date(9026, 3, 9)), "day_out_of_range"),
        (slot(last=date(2037, 1, 5)), "day_out_of_range"),
        (slot(start="١٠:00", end="12:00"), "time_format"),
    ],
)
def test_a_slot_that_cannot_be(made, code):
    assert [one.code for one in check_slot(made, ())] == [code]


@pytest.mark.parametrize(
    ("other", "clashes"),
    [
        (slot("b", start="11:59", end="13:00"), True),
        (slot("b", start="12:00", end="13:00"), False),
        (slot("b", weekday=2), False),
        (slot("b", operator="g"), False),
        (slot("b", first=date(2026, 3, 1), last=date(2026, 3, 8)), False),
        (slot("b", first=date(2026, 3, 1), last=date(2026, 3, 16)), True),
        (slot("b", first=date(2026, 3, 10), last=date(2026, 3, 15)), False),
        (slot("b", last=MONDAY), False),
    ],
)
def test_two_slots_of_one_operator_on_one_day_share_no_moment(other, clashes):
    assert [one.code for one in check_slot(slot(), [other])] == (["slot_overlap"] if clashes else [])
    assert [one.code for one in check_slot(other, [slot()])] == (["slot_overlap"] if clashes else [])


def test_a_slot_does_not_clash_with_itself():
    assert check_slot(slot(), [slot()]) == []


def test_an_exception_stands_before_the_weekly_slots_of_that_operator_and_day():
    weekly = [slot("a"), slot("b", start="14:00", end="16:00"), slot("c", operator="g")]
    away = slot("x", start="00:00", end="23:59", last=MONDAY, kind=ABSENT)
    assert [one.id for one in slots_on(MONDAY, [*weekly, away])] == ["x", "c"]
    assert [one.id for one in slots_on(date(2026, 3, 16), [*weekly, away])] == ["a", "c", "b"]


def test_an_outpost_is_closed_on_holidays_closures_and_its_own_patron():
    shut = [Closing("cod", date(2026, 8, 10), date(2026, 8, 14), "ferie"), Closing(None, MONDAY, MONDAY, "guasto")]
    assert closed_because(date(2026, 8, 14), "cod", "Codogno", shut) == "ferie"
    assert closed_because(date(2026, 8, 15), "cod", "Codogno", shut) == "Ferragosto"
    assert closed_because(date(2026, 8, 14), "cas", "Casalpusterlengo", shut) is None
    assert closed_because(MONDAY, "cas", None, shut) == "guasto"
    assert closed_because(date(2026, 2, 3), "cod", "Codogno", ()) == "San Biagio"
    assert closed_because(date(2026, 2, 3), "cas", "Casalpusterlengo", ()) is None
    assert closed_because(date(2026, 4, 6), None, None, ()) == "Lunedì dell'Angelo"


def test_a_patron_that_nobody_confirmed_is_said_and_closes_nothing():
    day = date(2026, 8, 24)
    assert unconfirmed_patron(day, "Casalpusterlengo")
    assert closed_because(day, "cas", "Casalpusterlengo", ()) is None
    assert unconfirmed_patron(day, "Codogno") is None
    assert unconfirmed_patron(day, None) is None
    assert town_code("") is None


@pytest.mark.parametrize(
    ("kind", "first", "last", "reason", "code"),
    [
        ("chiusura", MONDAY, date(2026, 3, 8), "ferie", "last_day_first"),
        ("chiusura", MONDAY, date(2027, 3, 10), "ferie", "closure_long"),
        ("chiusura", MONDAY, MONDAY, "  ", "required"),
        ("festa", MONDAY, MONDAY, "ferie", "choice_unknown"),
        ("chiusura", date(1, 1, 1), MONDAY, "ferie", "day_out_of_range"),
    ],
)
def test_a_closure_that_cannot_be(kind, first, last, reason, code):
    assert code in [one.code for one in check_closure(kind, first, last, reason)]


def at(day, hour, minute=0, second=0):
    return datetime(2026, 3, day, hour, minute, second, tzinfo=UTC)


def test_hours_are_added_by_operator_line_and_kind_and_a_night_counts_on_both_days():
    made = sheet(
        [
            Stretch("m", "k1", "sportello", at(9, 8), at(9, 10, 30)),
            Stretch("m", "k1", "sportello", at(9, 12), at(9, 13, 0, 59)),
            Stretch("m", None, "formazione", at(9, 14), at(9, 15)),
            Stretch("g", "k1", "sportello", at(9, 22, 30), at(9, 23, 30)),  # midnight in Rome is 23:00 UTC
            Stretch("m", "k1", "sportello", at(9, 16), None),
        ],
        MONDAY,
        MONDAY,
    )
    assert [(row.operator_id, row.line_id, row.kind, row.minutes) for row in made.rows] == [
        ("g", "k1", "sportello", 30),
        ("m", None, "formazione", 60),
        ("m", "k1", "sportello", 210),
    ]
    assert made.running == 1


def test_midnight_costs_no_minute():
    night = Stretch("m", None, "ufficio", at(9, 22, 30, 40), at(9, 23, 45, 40))
    days = [MONDAY, date(2026, 3, 10)]
    assert [sheet([night], day, day).rows[0].minutes for day in days] == [29, 46]
    assert sheet([night], *days).rows[0].minutes == 75


def test_the_night_when_clocks_change_is_as_long_as_it_was():
    night = Stretch("m", None, "ufficio", at(28, 23), datetime(2026, 3, 29, 22, tzinfo=UTC))
    assert sheet([night], date(2026, 3, 29), date(2026, 3, 29)).rows[0].minutes == 23 * 60


def test_a_rate_holds_on_its_days_and_what_has_none_has_no_cost():
    work = [Stretch("m", "k1", "sportello", at(day, 8), at(day, 9, 30)) for day in (9, 10)]
    old, new = Rate("m", 2_001, date(2026, 1, 1), MONDAY), Rate("m", 3_000, date(2026, 3, 10), None)
    assert sheet(work, MONDAY, date(2026, 3, 10), [old, new]).rows[0].cents == 3_002 + 4_500
    assert sheet(work, MONDAY, date(2026, 3, 10), [old]).rows[0].cents is None
    assert cost_cents(1, 29) == 0
    assert cost_cents(1, 30) == 1


def test_a_rate_and_a_span_that_cannot_be():
    one = Rate("m", 2_500, MONDAY, None)
    assert check_rate(one, [Rate("g", 2_500, MONDAY, None)]) == []
    assert [p.code for p in check_rate(one, [Rate("m", 1, date(2026, 1, 1), MONDAY)])] == ["rate_overlap"]
    assert [p.code for p in check_rate(Rate("m", 0, MONDAY, None), [])] == ["rate_out_of_range"]
    assert [p.code for p in check_rate(Rate("m", 50_001, MONDAY, None), [])] == ["rate_out_of_range"]
    assert [p.code for p in check_span(MONDAY, date(2026, 3, 8))] == ["last_day_first"]
    assert [p.code for p in check_span(MONDAY, date(2027, 3, 10))] == ["span_long"]
