"""What holds for every form: it prints in each version, is read back, names no one it must not, and repeats its bytes."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4

from app.printing import fonts, ink
from app.printing.forms import FORMS, render
from app.printing.gallery import VERSIONS, print_version
from app.printing.mod02_sheets import HealthSheet
from app.printing.page import DISCLAIMER, MARGIN, QR_SIDE
from app.printing.samples import HEADER, SAMPLES, header_for
from tests.printing import reading

ROOT = Path(__file__).resolve().parents[2]

# code: pages of the filled, the blank and the large filled print
PAGES = {
    "MOD-00": (2, 2, 3),
    "MOD-01": (1, 1, 2),
    "MOD-02": (4, 4, 5),
    "MOD-02-L": (1, 1, 1),
    "MOD-02-P": (1, 1, 2),
    "MOD-03": (2, 2, 2),
    "MOD-03-S": (1, 1, 1),
    "MOD-09": (1, 1, 2),
    "VERBALE-GRUPPO": (1, 1, 2),
    "MOD-10": (1, 1, 1),
    "MOD-04": (2, 1, 3),
    "MOD-05": (2, 2, 3),
    "MOD-11": (1, 1, 2),
    "MOD-06": (2, 2, 2),
    "MOD-07": (1, 2, 2),
    "MOD-08": (3, 3, 4),
    "MOD-08-D": (1, 1, 1),
    "MOD-12": (1, 2, 2),
    "MOD-13": (2, 2, 2),
    "MOD-14": (1, 1, 2),
    "MOD-16": (1, 1, 2),
    "RISPOSTA": (1, 1, 1),
    "MEDIAZIONE": (1, 1, 2),
    "MEDIAZIONE-P": (1, 1, 1),
    "RICEVUTA": (1, 1, 2),
    "FOGLIO-ORE": (1, 1, 1),
    "FOGLIO-ORE-C": (1, 1, 1),
    "TAVOLO": (1, 1, 1),
    "SED-01": (1, 1, 2),
    "LET-01": (1, 1, 1),
    "NOTA-R3": (1, 1, 1),
}
# Fields that choose a tick box: only their known values print.
CODES = {
    "urgency", "sex", "tenancy_role", "income_area", "work_state", "education", "employment", "minority",
    "disability", "foreign_background", "other_disadvantaged", "housing_exclusion", "jobless_household",
    "dependent_children", "single_adult", "reason", "state", "kind", "areas", "needs", "causes", "code", "cause", "cut_off",
}  # fmt: skip
OWN_ACTION = {"MOD-05": "azione L.1", "MOD-13": "azione 9.1.3"}
"""Forms of one action: its band, whatever the outpost is funded by."""


@cache
def sample_print(code, version):
    """The sample as it prints, printed once for all that look at it."""
    return print_version(code, version)


def test_the_registry_holds_the_forms_of_the_first_release():
    assert set(PAGES) == set(FORMS) == set(SAMPLES)


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize(("version", "at"), list(zip(VERSIONS, range(3), strict=True)))
def test_pages_are_as_many_as_expected_and_numbered(code, version, at):
    pdf = sample_print(code, version)
    pages = reading.page_texts(pdf)
    assert len(pages) == PAGES[code][at]
    for number, words in enumerate(pages, start=1):
        assert f"pagina {number} di {len(pages)}" in words
        assert DISCLAIMER in words
    assert FORMS[code].title in " ".join(pages[0].split())
    assert f"{code} rev. 1" in pages[0]


@pytest.mark.parametrize("code", PAGES)
def test_a_scanner_reads_the_record_on_every_page(code):
    pdf = sample_print(code, "compilata")
    for found in reading.codes(pdf):
        assert [one.text for one in found] == [HEADER.record_id]
        assert found[0].ec_level == "M"
    assert QR_SIDE / 72 * 25.4 >= 15


def test_a_blank_form_without_a_record_carries_its_own_code():
    pdf = sample_print("MOD-02", "vuota")
    assert {one.text for page in reading.codes(pdf) for one in page} == {"MOD-02 rev. 1"}
    assert "numero assegnato alla trascrizione" in reading.text(pdf)


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_leaves_the_margins_and_no_letter_is_too_small(code, version):
    for _, shown, (left, bottom, right, top), size in reading.characters(sample_print(code, version)):
        assert left >= MARGIN - 1, shown
        assert right <= A4[0] - MARGIN + 1, shown
        assert bottom >= MARGIN - 2, shown
        assert top <= A4[1] - MARGIN + 2, shown
        assert size >= 8.4, shown


def test_large_print_writes_values_and_words_at_14_points():
    sizes = [size for _, _, _, size in reading.characters(sample_print("MOD-02", "grande"))]
    assert sum(size >= 10.9 for size in sizes) > 0.95 * len(sizes)
    assert sum(size > 13.9 for size in sizes) > 0.4 * len(sizes)
    small = [size for _, _, _, size in reading.characters(sample_print("MOD-02", "compilata"))]
    assert sum(size > 10.9 for size in small) > 0.4 * len(small)


@pytest.mark.parametrize("code", PAGES)
def test_the_same_input_gives_the_same_bytes(code):
    first = sample_print(code, "compilata")
    print_version("MOD-14", "vuota")
    assert print_version(code, "compilata") == first


def test_threads_printing_at_once_give_the_same_bytes():
    work = [(code, version) for code in PAGES for version in VERSIONS]
    alone = [sample_print(code, version) for code, version in work]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda one: print_version(*one), work)) == alone


@pytest.mark.parametrize("code", PAGES)
def test_language_title_and_fonts_are_in_the_file(code):
    pdf = sample_print(code, "compilata")
    assert b"/Lang (it-IT)" in pdf
    assert b"Helvetica" not in pdf
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        data = document.get_metadata_dict()
    finally:
        document.close()
    assert data["Title"].startswith(f"{code} {FORMS[code].title}")
    assert "Brambati" not in data["Title"]


@pytest.mark.parametrize("code", PAGES)
def test_provisional_is_said_only_of_a_filled_print_not_yet_at_the_centre(code):
    said = render(code, header_for(provisional=True), SAMPLES[code])
    assert "provvisorio" in reading.page_texts(said)[0].lower()
    assert all("Foglio provvisorio" in page for page in reading.page_texts(said))
    for quiet in (
        render(code, header_for(), SAMPLES[code]),
        render(code, header_for(provisional=True), SAMPLES[code], blank=True),
    ):
        assert "provvisorio" not in reading.text(quiet).lower()


@pytest.mark.parametrize("code", PAGES)
def test_a_blank_form_shows_nothing_of_the_data(code):
    words = reading.text(render(code, header_for(blank=True), SAMPLES[code], blank=True))
    for secret in ("Brambati", "El Amrani", "Haddad", "LMRFTM85M49Z330C", "Macchia", "stampelle", "None"):
        assert secret not in words


@pytest.mark.parametrize("code", PAGES)
def test_a_form_prints_from_an_empty_header_and_no_data(code):
    from app.printing.document import Header

    assert "None" not in reading.text(render(code, Header()))


def test_a_form_takes_only_its_own_data():
    with pytest.raises(TypeError):
        render("MOD-02", HEADER, HealthSheet())
    with pytest.raises(KeyError):
        render("MOD-99", HEADER)


def test_sensitive_and_reserved_words_have_forms_of_their_own():
    sensitive = {"MOD-02-L", "MOD-02-P", "MOD-03-S", "FOGLIO-ORE-C", "SED-01", "LET-01"}
    assert {code for code, form in FORMS.items() if "R2" in form.classes} == sensitive
    assert {code for code, form in FORMS.items() if "R3" in form.classes} == {"NOTA-R3"}
    apart = {code for code, form in FORMS.items() if form.classes & {"R2", "R3"}}
    assert {code for code, form in FORMS.items() if form.apart} == {*apart, "MEDIAZIONE-P"}
    for code, form in FORMS.items():
        if form.apart:
            first = reading.page_texts(sample_print(code, "compilata"))[0]
            assert {"R2": "R2", "R3": "RISERVATO (R3)"}.get(max(form.classes), "") in first or code == "MOD-02-P"


def test_the_european_band_is_on_funded_forms_only():
    for code, form in FORMS.items():
        words = reading.page_texts(sample_print(code, "compilata"))[0]
        assert ("Cofinanziato" in words or "Fondo sociale europeo" in words) == form.funded
        assert (OWN_ACTION.get(code, "azione K.1") in words) == form.funded
    older = render("MOD-01", replace(HEADER, programme="POR FSE 2014-2020", action="Asse II, azione 9.4.2"))
    assert "Fondo sociale europeo" in reading.text(older)
    assert "Cofinanziato" not in reading.text(render("MOD-01", replace(HEADER, programme=None, action=None)))
    elsewhere = replace(HEADER, programme="POR FSE 2014-2020", action="Asse II, azione 9.1.3")
    words = reading.text(render("MOD-05", elsewhere))
    assert "azione L.1" in words
    assert "9.1.3" not in words


def test_a_logo_takes_the_place_of_the_companys_initials():
    import io

    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (84, 37), (255, 0, 0)).save(stream, "PNG")
    with_logo = render("MOD-01", replace(HEADER, logo=stream.getvalue()), SAMPLES["MOD-01"])
    without = render("MOD-01", HEADER, SAMPLES["MOD-01"])
    assert reading.page_texts(without)[0].count("Pavia-Lodi") == 2
    assert reading.page_texts(with_logo)[0].count("Pavia-Lodi") == 1


def filled(kind, value, path=""):
    """A dataclass of the given kind whose free texts are all `value` with the name of their field before it."""
    made = {}
    for field in fields(kind):
        if field.type in (str | None, str) and field.name not in CODES:
            made[field.name] = f"{path}{field.name} {value}"
    return kind(**made)


LONG = "alfa beta gamma delta epsilon zeta eta theta iota kappa lambda"


@pytest.mark.parametrize("code", [code for code in PAGES if code not in ("MOD-14", "RICEVUTA")])
@pytest.mark.parametrize("large", [False, True])
def test_long_values_are_never_cut(code, large):
    data = filled(FORMS[code].data, LONG)
    pdf = render(code, replace(HEADER, large=large), data)
    printed = reading.squeezed(reading.text(pdf))
    for field in fields(data):
        value = getattr(data, field.name)
        if isinstance(value, str) and field.name not in ("channel", "person_role", "notice_version"):
            assert reading.squeezed(value) in printed, field.name
    for _, shown, (left, bottom, right, _), _ in reading.characters(pdf):
        assert left >= MARGIN - 1, shown
        assert right <= A4[0] - MARGIN + 1, shown
        assert bottom >= MARGIN - 2, shown


def test_a_value_longer_than_its_page_is_printed_in_full_in_a_note():
    words = " ".join(f"parola{number}" for number in range(900))
    pdf = render("MOD-02", HEADER, replace(SAMPLES["MOD-02"], last_job=words))
    assert "per intero alla nota 1" in reading.text(pdf)
    printed = reading.squeezed(reading.text(pdf))
    assert all(f"parola{number}" in printed for number in range(900))


def strange(value, odd):
    """The same data with every free text replaced by names of many alphabets."""
    if is_dataclass(value):
        changed = {
            f.name: strange(getattr(value, f.name), odd)
            for f in fields(value)
            if f.name
            not in CODES | {"to_sign", "numbers", "receipt_number", "verdicts", "contacts", "visits", "incomes"}
        }
        return replace(value, **changed)
    if isinstance(value, str):
        return odd
    if isinstance(value, tuple) and all(isinstance(item, str) or is_dataclass(item) for item in value):
        return tuple(strange(item, odd) for item in value)
    return value


@pytest.mark.parametrize("code", PAGES)
def test_names_of_many_alphabets_lose_no_glyph_on_any_form(code, monkeypatch):
    odd = "Новиков عبد الله Łuczyński 😀 Ștefan"
    drawn: list[tuple[str, str]] = []
    real = fonts.runs

    def watched(text, role="regular"):
        pieces = real(text, role)
        drawn.extend(pieces)
        return pieces

    monkeypatch.setattr(ink.fonts, "runs", watched)
    fonts.width.cache_clear()
    pdf = render(code, HEADER, strange(SAMPLES[code], odd))
    assert {"NotoSans-SemiBold", "DejaVuSans"} <= {font for font, _ in drawn}
    for font, part in drawn:
        assert {ord(c) for c in part} <= fonts.characters(font), part
        assert fonts.UNKNOWN not in part
    printed = reading.text(pdf)
    assert "Новиков" in printed
    assert "Łuczyński" in printed
    assert all(font.encode() in pdf for font in {font for font, _ in drawn})


def test_the_documentation_shows_every_form():
    page = (ROOT / "docs" / "forms.md").read_text(encoding="utf-8")
    for code in FORMS:
        for version in VERSIONS:
            picture = f"{code.lower()}-{version}.png"
            assert f"forms/{picture}" in page
            assert (ROOT / "docs" / "forms" / picture).is_file()
    told = re.findall(r"^\| ([A-Z][^|]*) \| (R[^|]*) \|", page, re.MULTILINE)
    rows = {code: set(re.findall(r"R\d", classes)) for codes, classes in told for code in codes.split(", ")}
    assert {code for code, form in FORMS.items() if not (rows.get(code) and rows[code] <= form.classes)} == set()
