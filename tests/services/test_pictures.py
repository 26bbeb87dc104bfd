"""A picture as it is kept: small, upright, and without a word of where and with what it was taken."""

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.rules.files import JPEG, LARGEST_FILE, LARGEST_PICTURE, NOT_TAKEN, PDF, REFUSED, TOO_LARGE, UNREADABLE, Refused
from app.services.pictures import LARGEST_JPEG, LONGEST_SIDE, prepare
from tests.helpers.pictures import MAKER, many_pages, many_scans, pdf, photo


def kept(data: bytes) -> Image.Image:
    prepared = prepare(data)
    assert prepared.media_type == JPEG
    assert len(prepared.data) <= LARGEST_JPEG
    picture = Image.open(io.BytesIO(prepared.data))
    assert max(picture.size) <= LONGEST_SIDE
    return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_device_and_comment_are_gone(kind: str) -> None:
    given = photo(2000, 1500, kind=kind)
    assert MAKER.encode() in given
    picture = kept(given)
    assert picture.size == (1600, 1200)
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert MAKER.encode() not in prepare(given).data


def test_a_picture_that_cannot_be_pressed_gets_smaller_until_it_fits() -> None:
    assert max(kept(photo(1600, 1500, noise=True)).size) < LONGEST_SIDE


def test_a_small_picture_is_not_blown_up_and_a_see_through_one_lies_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 30), (255, 0, 0, 0)).save(out, "PNG")
    picture = kept(out.getvalue())
    assert picture.size == (40, 30)
    assert min(picture.getpixel((5, 5))) > 250


@pytest.mark.parametrize("mode", ["1", "P", "L", "LA", "I;16", "CMYK"])
def test_a_scan_of_any_depth_stays_what_it_was(mode: str) -> None:
    grey = Image.new("L", (2000, 100), 255)
    grey.paste(0, (0, 0, 1000, 100))
    scan = grey.convert("I").point(lambda v: v * 257).convert("I;16") if mode == "I;16" else grey.convert(mode)
    out = io.BytesIO()
    scan.save(out, "JPEG" if mode == "CMYK" else "PNG")
    picture = kept(out.getvalue()).convert("L")
    assert picture.size == (1600, 80)
    assert picture.getpixel((100, 40)) < 10
    assert picture.getpixel((1500, 40)) > 245


def test_a_picture_taken_sideways_stands_upright() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x011A] = 72.0
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (400, 200)).save(out, "JPEG", exif=exif)
    data = bytearray(out.getvalue())
    assert kept(bytes(data)).size == (200, 400)
    data[data.index(b"Exif") + 6 + 23] = 13  # what the camera wrote is broken: a number stands where words should
    assert kept(bytes(data)).size == (400, 200)


def test_the_same_photo_becomes_the_same_bytes() -> None:
    assert prepare(photo()).data == prepare(photo()).data


def test_a_pdf_is_kept_as_it_is() -> None:
    assert prepare(pdf(3)).data == pdf(3)
    assert prepare(pdf()).media_type == PDF


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        prepare(data)
    return caught.value.code


def test_what_is_too_large_is_refused_before_it_is_decoded(monkeypatch) -> None:
    monkeypatch.setattr("app.services.pictures.decode", lambda picture: pytest.fail("decoded"))
    assert refusal(bytes(LARGEST_FILE + 1)) == TOO_LARGE
    side = int(LARGEST_PICTURE**0.5) + 1
    header = bytearray(photo(16, 16))
    at = header.index(b"\xff\xc0")
    header[at + 5 : at + 9] = side.to_bytes(2, "big") * 2
    assert refusal(bytes(header)) == TOO_LARGE
    assert refusal(many_pages(5_000)) == TOO_LARGE
    assert refusal(many_scans(100)) == UNREADABLE


def test_other_types_and_broken_files_are_refused() -> None:
    assert refusal(b"GIF89a" + bytes(50)) == NOT_TAKEN
    assert refusal(b"MZ" + bytes(50)) == NOT_TAKEN
    assert refusal(photo()[:-3_000]) == UNREADABLE
    assert refusal(b"%PDF-1.7\nniente\n%%EOF") == UNREADABLE
    assert refusal(pdf()[:300]) == UNREADABLE


def test_a_pdf_that_asks_for_a_password_is_refused() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    sheet = Canvas(out, encrypt="segreta")
    sheet.drawString(1, 1, "x")
    sheet.save()
    assert refusal(out.getvalue()) == UNREADABLE


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_few_flipped_bytes_are_taken_or_refused_by_a_word(seed: int, kind: str) -> None:
    dice = random.Random(seed)
    data = bytearray(photo(60, 40, kind=kind))
    for _ in range(dice.randint(1, 8)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    try:
        kept(bytes(data))
    except Refused as refused:
        code = refused.code
    else:
        code = TOO_LARGE
    assert code in REFUSED
