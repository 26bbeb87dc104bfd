"""An IBAN that money can be sent to: also the letter of an Italian one, which a library lets pass (domain 6.3)."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from stdnum import iban as stdnum_iban

from app.rules.iban import check_iban, plain_iban

GOOD = "IT60X0542811101000000123456"


def codes(text: str) -> list[str]:
    return [one.code for one in check_iban(text)]


@pytest.mark.parametrize(
    "text",
    [
        GOOD, "IT60 X054 2811 1010 0000 0123 456", "it60x0542811101000000123456",
        "LT121000011101001000", "BE68539007547034", "DE89370400440532013000", "SM86U0322509800000000270100",
    ],
)  # fmt: skip
def test_good_ones_pass_however_they_are_written(text: str) -> None:
    assert codes(text) == []


def test_a_wrong_control_letter_is_found_where_the_library_finds_none() -> None:
    wrong = "IT64Y0542811101000000123456"
    assert stdnum_iban.is_valid(wrong), "the library has learnt it: this check may go"
    assert codes(wrong) == ["iban_cin"]
    assert check_iban(wrong)[0].values == {"expected": "X", "found": "Y"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "iban_format"), ("IT60", "iban_format"), ("<script>", "iban_format"), ("IT60X05428111010000001234５6", "iban_format"),
        ("IT61X0542811101000000123456", "iban_check"), ("IT60X054281110100000012345", "iban_length"),
        ("BR1800360305000010009795493C1", "iban_country"),
    ],
)  # fmt: skip
def test_others_say_what_is_wrong(text: str, code: str) -> None:
    assert codes(text) == [code]


@given(st.integers(0, 26), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
def test_one_wrong_character_is_always_found(place: int, character: str) -> None:
    changed = GOOD[:place] + character + GOOD[place + 1 :]
    assert (codes(changed) == []) == (changed == GOOD)


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text: str) -> None:
    found = codes(text)
    assert found or stdnum_iban.is_valid(plain_iban(text))
