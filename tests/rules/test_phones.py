import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.phones import read_phone, show_phone


@pytest.mark.parametrize(
    ("typed", "e164", "kind"),
    [
        ("0371 421234", "+390371421234", "fisso"),
        ("+39 02 1234567", "+39021234567", "fisso"),
        ("333 1234567", "+393331234567", "mobile"),
        ("0039 333.123.45.67", "+393331234567", "mobile"),
        ("+40 721 234 567", "+40721234567", "estero"),
        ("00212 612345678", "+212612345678", "estero"),
        ("800 123456", "+39800123456", "altro"),
    ],
)
def test_numbers_that_can_be_dialled(typed, e164, kind):
    phone = read_phone(f" {typed} ")
    assert (phone.raw, phone.e164, phone.kind, phone.problems) == (typed, e164, kind, ())


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0371-42", "phone_landline_short"),
        ("333 123456", "phone_mobile_length"),
        ("333 12345678", "phone_mobile_length"),
    ],
)
def test_wrong_lengths_warn_and_are_kept(typed, code):
    phone = read_phone(typed)
    assert phone.e164 is not None
    assert [(found.code, found.blocks) for found in phone.problems] == [(code, False)]


def test_eight_figures_are_the_shortest_landline():
    assert [found.code for found in read_phone("0371 421").problems] == ["phone_landline_short"]
    assert [found.code for found in read_phone("0371 4212").problems] == []


@pytest.mark.parametrize("typed", ["112", "118", "1522", "1 1 2"])
def test_public_numbers_are_nobodys(typed):
    assert [found.code for found in read_phone(typed).problems] == ["phone_public"]


@pytest.mark.parametrize("typed", ["", "casa", "12", "+999 1", "+"])
def test_what_cannot_be_dialled_is_kept_as_typed(typed):
    phone = read_phone(typed)
    assert (phone.raw, phone.e164) == (typed, None)
    assert [found.code for found in phone.problems] == ["phone_format"]


def test_display():
    assert show_phone("+393331234567") == "333 123 4567"
    assert show_phone("+40721234567") == "+40 721 234 567"


@given(st.text(max_size=25))
def test_no_text_breaks_the_reader(text):
    phone = read_phone(text)
    assert phone.e164 or phone.problems
