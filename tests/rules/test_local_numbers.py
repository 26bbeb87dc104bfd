import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.local_numbers import LocalNumber, format_local_number, is_code, line_code, parse_local_number, short_tail


def test_the_printed_form():
    assert format_local_number("PVLO", "COD", "A3", 2026, 123) == "PVLO-COD-A3-2026-000123"
    assert format_local_number("PVLO", "COD", "A3", 2026, 1_000_000) == "PVLO-COD-A3-2026-1000000"
    assert short_tail("PVLO-COD-A3-2026-000123") == "…-000123"


@pytest.mark.parametrize(
    "typed", ["PVLO-COD-A3-2026-000123", " pvlo-cod-a3-2026-000123\r", "PVLO–COD–A3–2026–000123", "PVLO COD".replace(" ", "-")
              + "-A3-2026-000123"],
)  # fmt: skip
def test_typed_and_scanned_numbers(typed):
    assert parse_local_number(typed) == LocalNumber("PVLO", "COD", "A3", 2026, 123)


@pytest.mark.parametrize("typed", ["", "000123", "PVLO-COD-A3-2026-123", "PVLO-COD-A3-1926-000123", "PVLO-COD-A3-2026-000000",
                                   "PVLO-C D-A3-2026-000123-1", "PVLO--A3-2026-000123"])  # fmt: skip
def test_what_is_no_number(typed):
    assert parse_local_number(typed).code == "local_number_format"


@pytest.mark.parametrize(
    "parts",
    [
        ("PVLO", "COD", "A3", 2026, 0),
        ("P", "COD", "A3", 2026, 1),
        ("PVLO", "co", "A3", 2026, 1),
        ("A", "B-C", "D", 1, 1),
    ],
)
def test_a_number_that_could_not_be_read_back_is_never_issued(parts):
    with pytest.raises(ValueError, match="not a local number"):
        format_local_number(*parts)


@given(st.binary(min_size=3, max_size=8))
def test_a_code_born_offline_fits_in_a_number(random_bytes):
    code = line_code(random_bytes)
    assert len(code) == 4
    number = format_local_number("PVLO", "COD", code, 2026, 1)
    assert parse_local_number(number).device == code


def test_codes():
    assert is_code("COD")
    assert not is_code("co")
    assert not is_code("A-B")
    assert line_code(b"\x00\x00\x00") == "AAAA"
    assert line_code(b"\xff\xff\xff") == "7777"
