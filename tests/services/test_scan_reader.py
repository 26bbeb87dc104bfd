"""Our printed pages read back from scans and photographs; hostile files end in a sentence, in a process of their own."""

import io
import sys
import zlib
from datetime import UTC, datetime

import pytest
from PIL import Image

from app.errors import Notice
from app.main import main
from app.printing import forms
from app.printing.document import Header
from app.rules.scan_codes import read_code
from app.services import scan_process
from app.services.scan_process import FLAG, read_scan
from app.services.scan_reader import MOST_PAGES, ReadPage, pages_of
from tests.helpers.pictures import huge_png, many_pages, pdf, pdf_of
from tests.helpers.scans import grainy, photographed, picture, scan, sheets, skewed

ID = "0192f3a4-7b1c-7def-8a90-1234567890ab"
NUMBER = "PVLO-COD-A3-2026-000123"


@pytest.fixture(scope="module")
def form() -> bytes:
    header = Header(
        company_name="ALER di prova", local_number=NUMBER, record_id=ID, document_id=ID,
        printed_at=datetime(2026, 3, 12, tzinfo=UTC), initials="M. F.", computer="A3",
    )  # fmt: skip
    return forms.render("MOD-02", header, None, blank=True)


def said(pages):
    return [
        [(code.document_id, code.number, code.page) for code in map(read_code, page.codes) if code] for page in pages
    ]


def test_each_page_says_its_print_its_number_and_its_place(form):
    clean = sheets(form)
    pages = read_scan(form)
    assert said(pages) == [[(ID, NUMBER, at + 1)] for at in range(len(clean))]
    assert {read_code(page.codes[0]).pages for page in pages} == {len(clean)}
    assert all(len(page.jpeg) <= 600_000 for page in pages)


DEGRADED = {
    "skewed": lambda page: skewed(page, 4),
    "skewed the other way": lambda page: skewed(page, -6),
    "on its side": lambda page: skewed(page, 90),
    "on the other side": lambda page: skewed(page, 272),
    "upside down and skewed": lambda page: skewed(page, 183),
    "grainy": lambda page: grainy(page, 30),
    "a faint copy": lambda page: grainy(page.point(lambda v: 150 + v * 105 // 255), 12),
    "black and white": lambda page: page.point(lambda v: 255 if v > 190 else 0).convert("1"),
}


@pytest.mark.parametrize("how", DEGRADED)
def test_a_bad_scan_at_150_dots_is_read(form, how):
    (page,) = pages_of(picture(DEGRADED[how](sheets(form)[0]), "PNG"))
    assert said([page]) == [[(ID, NUMBER, 1)]]


def test_a_photograph_in_bad_light_is_read(form):
    page = sheets(form, 180)[0]
    assert [said(pages_of(picture(photographed(page, seed)))) for seed in (1,)] == [[[(ID, NUMBER, 1)]]]


def test_what_lies_upside_down_is_kept_upright(form):
    clean = sheets(form)[0]
    kept = [
        Image.open(io.BytesIO(next(pages_of(picture(page, "PNG"))).jpeg)).convert("L").resize((40, 56))
        for page in (clean, skewed(clean, 180), skewed(clean, 90))
    ]
    for turned in kept[1:]:
        differences = [abs(a - b) for a, b in zip(kept[0].tobytes(), turned.tobytes(), strict=True)]
        assert sum(differences) / len(differences) < 12


def test_a_tiff_of_many_pages_gives_all_of_them(form):
    pages = list(pages_of(scan(sheets(form, 120), "TIFF")))
    assert [page.place for page in pages] == list(range(len(pages)))
    assert [page[0][2] for page in said(pages)] == [at + 1 for at in range(len(pages))]


def test_a_page_without_a_code_is_a_page_all_the_same():
    (page,) = read_scan(picture(Image.new("L", (800, 1100), 255)))
    assert page.codes == ()
    assert page.jpeg.startswith(b"\xff\xd8")


# ------------------------------------------------------------------------------------------------------------ hostile files


def locked_pdf() -> bytes:
    return pdf_of(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>",
         b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"],
        trailer=b"/Encrypt 3 0 R /ID [<" + b"43" * 16 + b"> <" + b"43" * 16 + b">]",
    )  # fmt: skip


def bomb_pdf(side: int = 100_000) -> bytes:
    """A few kilobytes that say they are a picture of ten thousand million points."""
    squeezed = zlib.compress(b"\0" * 20_000_000, 9)
    return pdf_of([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /I 4 0 R >> >> >>",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (side, side, len(squeezed), squeezed),
        b"<< /Length 22 >>\nstream\n595 0 0 842 0 0 cm /I Do\nendstream",
    ])  # fmt: skip


REFUSED = {
    "100,000 points wide": (lambda: huge_png(100_000, 100_000), "scan_too_large", "50 milioni di punti"),
    "5,000 pages": (lambda: many_pages(5_000), "scan_too_many_pages", "più di 200 pagine"),
    "locked": (locked_pdf, "scan_locked", "password"),
    "half a pdf": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4, "scan_broken", "incompleto"),
    "half a picture": (lambda: picture(Image.new("L", (600, 800), 200))[:700], "scan_broken", "incompleto"),
    "words": (lambda: b"Verbale" * 50, "scan_type_not_taken", "PDF né una foto"),
    "nothing": (lambda: b"", "scan_type_not_taken", "PDF né una foto"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_hostile_file_ends_in_a_sentence(what):
    make, code, words = REFUSED[what]
    with pytest.raises(Notice, match=words) as caught:
        read_scan(make())
    assert caught.value.code == code
    assert "Non è stato archiviato niente" in str(caught.value)


def test_a_bomb_does_no_harm():
    # PDFium may draw such a page as an empty one, or the reader may end: either way somebody answers, and soon.
    try:
        end = [page.codes for page in read_scan(bomb_pdf())]
    except Notice as notice:
        end = [notice.code]
    assert end in ([()], ["scan_broken"], ["scan_too_large"])


def test_a_reader_that_dies_hangs_or_says_nonsense_is_a_sentence():
    def reader(words: str) -> tuple[str, ...]:
        return (sys.executable, "-c", words)

    for words in ("import os; os.abort()", "print('ciao', end='')", "pass"):
        with pytest.raises(Notice) as caught:
            read_scan(pdf(), command=reader(words))
        assert caught.value.code == "scan_broken"
    with pytest.raises(Notice) as caught:
        read_scan(pdf(), seconds=0.3, command=reader("import time; time.sleep(60)"))
    assert caught.value.code == "scan_too_slow"


def test_a_page_that_comes_before_a_broken_one_is_forgotten():
    two = scan([Image.new("L", (200, 300), 255), Image.new("L", (200, 300), 0)], "TIFF")
    with pytest.raises(Notice):
        read_scan(two[: len(two) // 3])


def test_the_program_in_one_folder_is_its_own_reader(monkeypatch):
    asked = []
    monkeypatch.setattr("app.services.scan_reader.main", lambda: asked.append(True) or 0)
    assert main([FLAG]) == 0
    assert asked == [True]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert tuple(scan_process._command()) == (sys.executable, FLAG)


def test_no_more_pages_than_the_limit_are_read():
    assert len(list(pages_of(many_pages(3)))) == 3
    assert isinstance(next(pages_of(many_pages(MOST_PAGES))), ReadPage)
