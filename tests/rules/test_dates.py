from datetime import UTC, date, datetime, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import dates
from app.rules.problem import Problem

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("150370", date(1970, 3, 15)),
        ("15031970", date(1970, 3, 15)),
        ("15/03/1970", date(1970, 3, 15)),
        ("15/3/70", date(1970, 3, 15)),
        ("15.3.1970", date(1970, 3, 15)),
        ("1970-03-15", date(1970, 3, 15)),
        ("120326", TODAY),
        ("130326", date(1926, 3, 13)),  # births lie in the past, so a day too late is a century ago
        ("oggi", TODAY),
        (" Ieri ", date(2026, 3, 11)),
        ("-3", date(2026, 3, 9)),
        ("−3", date(2026, 3, 9)),
        ("29022004", date(2004, 2, 29)),
    ],
)
def test_births_and_past_days(typed, day):
    assert dates.parse_day(typed, TODAY, not_after=TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("domani", date(2026, 3, 13)), ("+7", date(2026, 3, 19)), ("130326", date(2026, 3, 13)), ("010146", date(2046, 1, 1)),
     ("010147", date(1947, 1, 1))],
)  # fmt: skip
def test_days_that_may_lie_ahead(typed, day):
    assert dates.parse_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [("", "day_format"), ("presto", "day_format"), ("15/03", "day_format"), ("290203", "day_unknown"),
     ("310426", "day_unknown"), ("01/01/1700", "day_unknown"),
     ("31/12/9999", "day_unknown"), ("domani", "day_in_future"), ("13/03/2026", "day_in_future"),
     ("+1", "day_in_future"), ("0000", "day_format"), ("00002020", "day_unknown"), ("١٢٠٣٢٦", "day_format")],
)  # fmt: skip
def test_what_is_no_day_says_why(typed, code):
    found = dates.parse_day(typed, TODAY, not_after=TODAY)
    assert isinstance(found, Problem)
    assert found.code == code


@given(st.text(max_size=12))
def test_no_text_breaks_the_parser(text):
    assert isinstance(dates.parse_day(text, TODAY), date | Problem)
    assert isinstance(dates.parse_time(text), time | Problem)


@given(st.dates(min_value=date(1900, 1, 1), max_value=TODAY))
def test_what_is_shown_is_read_back(day):
    assert dates.parse_day(dates.show_day(day), TODAY, not_after=TODAY) == day
    assert dates.parse_day(day.strftime("%d%m%Y"), TODAY) == day


def test_times():
    assert dates.parse_time("9") == time(9)
    assert dates.parse_time("930") == dates.parse_time("9:30") == dates.parse_time("09.30") == time(9, 30)
    assert dates.parse_time("24:00").code == dates.parse_time("9:60").code == "time_format"


def test_ordinary_days_have_24_hours():
    start, end = dates.day_edges(date(2026, 3, 12))
    assert (start, end) == (datetime(2026, 3, 11, 23, tzinfo=UTC), datetime(2026, 3, 12, 23, tzinfo=UTC))


def test_the_night_of_march_has_23_hours_and_skips_one():
    start, end = dates.day_edges(date(2026, 3, 29))
    assert end - start == timedelta(hours=23)
    assert dates.rome_moment(date(2026, 3, 29), time(1, 59)) == datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert dates.rome_moment(date(2026, 3, 29), time(2, 30)).code == "time_skipped"
    assert dates.rome_moment(date(2026, 3, 29), time(3)) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_the_night_of_october_has_25_hours_and_one_comes_twice():
    start, end = dates.day_edges(date(2026, 10, 25))
    assert end - start == timedelta(hours=25)
    first = dates.rome_moment(date(2026, 10, 25), time(2, 30))
    again = dates.rome_moment(date(2026, 10, 25), time(2, 30), second=True)
    assert again - first == timedelta(hours=1)
    assert dates.show_time(first) == dates.show_time(again) == "02:30"
    assert dates.same_rome_day(first, again)


def test_an_event_at_2359_belongs_to_its_rome_day():
    late = datetime(2026, 7, 1, 21, 59, tzinfo=UTC)
    assert dates.show_moment(late) == "01/07/2026 23:59"
    assert not dates.same_rome_day(late, late + timedelta(minutes=1))


def test_age_turns_on_the_birthday():
    assert dates.age_on(date(1970, 3, 12), TODAY) == 56
    assert dates.age_on(date(1970, 3, 13), TODAY) == 55
    assert dates.age_on(TODAY, TODAY) == 0
    assert dates.age_on(date(1923, 12, 31), TODAY) == 102


def test_born_on_29_february():
    assert dates.age_on(date(2004, 2, 29), date(2026, 2, 28)) == 21
    assert dates.age_on(date(2004, 2, 29), date(2026, 3, 1)) == 22
    assert dates.age_on(date(2004, 2, 29), date(2024, 2, 29)) == 20


def test_days_near_today_are_words():
    assert dates.show_near_day(TODAY, TODAY) == "oggi"
    assert dates.show_near_day(date(2026, 3, 11), TODAY) == "ieri"
    assert dates.show_near_day(date(2026, 3, 10), TODAY) == "10/03/2026"


def test_holidays_are_those_of_the_library():
    for year in range(2010, 2036):
        ours = {
            day
            for day in (date(year, 1, 1) + timedelta(days=step) for step in range(366))
            if day.year == year and dates.holiday_on(day)
        }
        theirs = {day for day in holidays.country_holidays("IT", years=year) if day.weekday() != 6 or day in ours}
        assert ours == theirs


def test_patron_saints_hold_only_at_home():
    assert dates.holiday_on(date(2026, 2, 3), "C816") == "San Biagio"
    assert dates.holiday_on(date(2026, 1, 19), "E648") == "San Bassiano"
    assert dates.holiday_on(date(2026, 12, 7), "F205") == "Sant'Ambrogio"
    assert dates.holiday_on(date(2026, 2, 3), "E648") is None
    assert dates.holiday_on(date(2026, 2, 3)) is None
    assert not dates.is_working_day(date(2026, 2, 3), "C816")
    assert dates.is_working_day(date(2026, 2, 3), "E648")
    assert not dates.is_working_day(date(2026, 3, 14))  # Saturday
