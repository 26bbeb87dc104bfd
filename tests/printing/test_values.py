from datetime import UTC, date, datetime, time

import pytest

from app.printing import values


@pytest.mark.parametrize(
    ("cents", "shown"),
    [(123_456, "1.234,56 €"), (0, "0,00 €"), (5, "0,05 €"), (-28_000, "-280,00 €"), (49_441_400_00, "49.441.400,00 €")],
)
def test_money(cents, shown):
    assert values.money_text(cents) == shown


def test_unknown_values_stay_unknown():
    for write in (
        values.money_text, values.day_text, values.weekday_text, values.hour_text, values.moment_text,
        values.birth_text, values.hours_text,
    ):  # fmt: skip
        assert write(None) is None


def test_days_and_hours():
    assert values.day_text(date(2026, 3, 2)) == "02/03/2026"
    assert values.weekday_text(date(2026, 3, 12)) == "giovedì 12/03/2026"
    assert values.hour_text(time(9, 5)) == "09:05"
    assert values.birth_text(1947) == "1947"
    assert values.hours_text(130) == "2 h 10 min"
    assert values.hours_text(45) == "45 min"


def test_moments_are_shown_on_romes_clock_in_winter_and_summer():
    assert values.moment_text(datetime(2026, 1, 31, 23, 30, tzinfo=UTC)) == "01/02/2026, 00:30"
    assert values.moment_text(datetime(2026, 7, 1, 8, 0, 9, tzinfo=UTC), seconds=True) == "01/07/2026, 10:00:09"


def test_codes_find_their_box_whatever_their_spelling():
    channels = {"sportello": "sportello", "e-mail": "e-mail"}
    for code in ("e-mail", "e_mail", "email", "E-Mail"):
        assert values.choices_or_other(channels, code) == [("sportello", False), ("e-mail", True), ("altro", False)]


def test_a_code_the_form_does_not_list_is_not_lost():
    assert values.choices({"protezione": "protezione"}, "decadenza") == [("protezione", False), ("decadenza", True)]
    assert values.choices({"C1": "licenziamento"}, "C1", "C8") == [("licenziamento", True), ("C8", True)]


def test_an_unlisted_code_is_written_beside_altro():
    assert values.choices_or_other({}, "scala_cortile", {"scala_cortile": "scala o cortile"}) == [
        ("altro: scala o cortile", True)
    ]
    assert values.choices_or_other({"sportello": "sportello"}, "scala_cortile")[-1] == ("altro: scala cortile", True)
    assert values.choices_or_other({"sportello": "sportello"}, "altro")[-1] == ("altro", True)
    assert values.choices_or_other({"sportello": "sportello"}, None)[-1] == ("altro", False)
