import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.money import MAX_CENTS, format_cents, parse_cents
from app.rules.problem import Problem


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("1250", 125000), ("1250,5", 125050), ("1.250,50", 125050), ("1.250,50 €", 125050), ("€ 0,09", 9), ("1.250", 125000),
     ("12.345.678", 1234567800), (" 280 euro ", 28000), ("0", 0)],
)  # fmt: skip
def test_italian_amounts(typed, cents):
    assert parse_cents(typed) == cents


@pytest.mark.parametrize(
    "typed",
    [
        "1,250.50",
        "-1,250.50",
        "1.250.50",
        "1 250.50",
        "12.50",
        "1.25",
        "1250,555",
        "12,",
        "",
        ",50",
        "1e3",
        "--1",
        "١٢",
        "1.2500",
    ],
)
def test_what_could_be_misread_is_refused(typed):
    assert parse_cents(typed).code == "money_format"


def test_below_zero_only_where_allowed():
    assert parse_cents("-12,50").code == "money_negative"
    assert parse_cents("-12,50", negative=True) == -1250


@pytest.mark.parametrize("typed", ["-0,01", "-1.250,50", "-1250 €", "€ -5", "- 5"])
def test_a_negative_amount_is_said_to_be_one(typed):
    assert parse_cents(typed).code == "money_negative"


def test_the_largest_amount():
    assert parse_cents(format_cents(MAX_CENTS)) == MAX_CENTS
    assert parse_cents(format_cents(MAX_CENTS + 1)).code == "money_too_large"


def test_display():
    assert format_cents(125050) == "1.250,50 €"
    assert format_cents(-5) == "-0,05 €"
    assert format_cents(0, symbol=False) == "0,00"
    assert format_cents(123456789) == "1.234.567,89 €"


@given(st.integers(min_value=-MAX_CENTS, max_value=MAX_CENTS))
def test_what_is_shown_is_read_back(cents):
    assert parse_cents(format_cents(cents), negative=True) == cents


@given(st.text(max_size=20))
def test_no_text_breaks_the_parser(text):
    assert isinstance(parse_cents(text), int | Problem)
