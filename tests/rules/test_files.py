"""What a file may be: looked at by content, measured before it is decoded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.files import (
    JPEG,
    LARGEST_FILE,
    NOT_TAKEN,
    PDF,
    REFUSED,
    TOO_LARGE,
    UNREADABLE,
    Refused,
    check_file,
    content_hash,
    media_type,
)
from tests.helpers.pictures import many_scans, pdf, photo


def test_the_type_is_what_the_bytes_are() -> None:
    assert [media_type(photo(8, 8, kind=kind)) for kind in ("JPEG", "PNG", "WEBP")] == [JPEG, "image/png", "image/webp"]
    assert media_type(pdf()) == PDF
    for other in (b"", b"GIF89a", b"PK\x03\x04", b"<html>", b"MZ", b"RIFF....WAVE", b"\x00\x00\x00\x18ftypheic"):
        assert media_type(other) is None


def test_the_name_of_a_content_is_blake2b_256() -> None:
    assert content_hash(b"abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"


@pytest.mark.parametrize(
    ("data", "named", "code"),
    [
        (b"%PDF-" + bytes(LARGEST_FILE), PDF, TOO_LARGE),
        (pdf(), JPEG, NOT_TAKEN),
        (photo(8, 8), PDF, NOT_TAKEN),
        (photo(8, 8, kind="PNG"), "image/png", NOT_TAKEN),
        (b"", PDF, NOT_TAKEN),
        (photo(300, 200)[:-300], JPEG, UNREADABLE),
        (pdf()[:200], PDF, UNREADABLE),
        (many_scans(100), JPEG, UNREADABLE),
    ],
)
def test_what_the_centre_refuses(data: bytes, named: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        check_file(data, named)
    assert caught.value.code == code


def test_only_what_goes_over_the_pixels_counts_as_a_scan() -> None:
    """Cameras make several scans, and put other pictures before and films behind their own."""
    whole = photo(300, 200)
    beside = b"\xff\xda" * 1_000
    before = b"\xff\xe1" + (len(beside) + 2).to_bytes(2, "big") + beside
    for taken in (many_scans(20), whole[:2] + before + whole[2:], whole + beside):
        check_file(taken, JPEG)


@given(
    st.binary(max_size=400),
    st.sampled_from([b"\xff\xd8\xff", b"%PDF-", b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBPVP8 "]),
)
def test_any_bytes_at_all_are_refused_by_a_word(tail: bytes, start: bytes) -> None:
    for named in (JPEG, PDF):
        assert word(start + tail, named) in (None, *REFUSED)


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_any_changed_byte_of_a_picture_is_taken_or_refused_by_a_word(place: int, value: int) -> None:
    whole = bytearray(_PHOTO)
    whole[place % len(whole)] = value
    assert word(bytes(whole), JPEG) in (None, *REFUSED)


def word(data: bytes, named: str) -> str | None:
    """What `check_file` says of them; any other exception is a failure."""
    try:
        check_file(data, named)
    except Refused as refused:
        return refused.code
    return None


_PHOTO = photo(120, 80)
