"""The code at the foot of a page: written, read back, typed by a reader on another keyboard; other people's codes are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.scan_codes import PaperCode, read_code, write_code

ID = "0192f3a4-7b1c-7def-8a90-1234567890ab"
NUMBER = "PVLO-COD-A3-2026-000123"


@given(st.uuids(), st.integers(1, 999), st.booleans())
def test_what_is_written_is_read_back(id, page, numbered):
    number = NUMBER if numbered else None
    text = write_code(str(id), page, 999, number)
    assert read_code(text) == read_code(text.lower()) == PaperCode(str(id), None, number, page, 999)
    assert len(text) <= 62
    assert (
        len(write_code(ID, 24, 24, NUMBER)) <= 61
    )  # what a QR code of version 3 and level M holds in letters and digits


@given(st.text(max_size=80))
def test_any_text_is_read_or_is_nobodys(text):
    read_code(text)


@pytest.mark.parametrize("id", [ID, ID.upper(), ID.replace("-", ""), ID.replace("-", "'"), f" {ID}\r\n"])
def test_papers_of_earlier_versions_hold_a_plain_id(id):
    assert read_code(id) == PaperCode(any_id=ID)


def test_blank_papers_of_earlier_versions_name_only_their_form():
    assert read_code("MOD-02 rev. 1") == PaperCode(form_code="MOD-02")
    assert read_code("NOTA-R3 rev. 2") == PaperCode(form_code="NOTA-R3")


def test_a_number_is_read_typed_or_scanned():
    for text in (NUMBER, NUMBER.lower(), NUMBER.replace("-", "'"), NUMBER.replace("-", " - ")):
        assert read_code(text) == PaperCode(number=NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "", "https://example.org/", "PRT1", "PRT2.0000000000000000000000000.1.1", "8001234567890",
        f"PRT1.{'Z' * 25}.1.1", f"PRT1.{'0' * 25}.0.1", f"PRT1.{'0' * 25}.3.2", "PVLO-COD-A3-2026-000000",
    ],
)  # fmt: skip
def test_other_codes_are_nobodys(text):
    assert read_code(text) is None


def test_an_impossible_page_is_not_written():
    for page, pages in ((0, 1), (2, 1), (1, 1000)):
        with pytest.raises(ValueError, match="page"):
            write_code(ID, page, pages)
