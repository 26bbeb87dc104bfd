"""What each form must say, and what some must never say."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest

from app.printing.document import Guardian, Signature
from app.printing.forms import render
from app.printing.intake import Intake, Member
from app.printing.mod00 import text_version
from app.printing.mod14 import ActivityCount, FormCount, GrantCount, case_number
from app.printing.receipt import EveningReceipt, KindCount, Remaining
from app.printing.samples import BLANK_HEADER, HEADER, SAMPLES
from tests.printing import reading


def words(code, data=None, header=HEADER, *, blank=False):
    return reading.text(render(code, header, SAMPLES[code] if data is None else data, blank=blank))


# --- MOD-00 ----------------------------------------------------------------------------------------------------------


def test_the_notice_has_thirteen_points_ten_lines_and_its_version():
    printed = words("MOD-00")
    for number in range(1, 14):
        assert f"\n{number}. " in printed
    assert "\n14. " not in printed
    summary = printed.split("In dieci righe\n")[1].split("\n1. ")[0]
    assert len(summary.strip().splitlines()) == 10
    assert f"testo {text_version()}" in printed
    assert "{" not in printed
    assert printed.count("Data e firma") == 4


def test_the_notice_speaks_without_tu():
    printed = f" {words('MOD-00').lower()} "
    for word in (" tu ", " tuoi ", " tua ", " ti ", "!"):
        assert word not in printed


# --- MOD-01 ----------------------------------------------------------------------------------------------------------


def test_first_contact_says_what_was_recorded():
    printed = words("MOD-01")
    for value in ("PVLO-COD-A3-2026-000123", "12/03/2026", "10:00", "6 minuti", "Brambati", "04/06/1947",
                  "LO-COD-0412-B07", "A3-0412, A3-0413", "19/03/2026, ore 9:30", "12/03/2026, 10:06",
                  "op. M. F., computer A3", "compilata al computer"):  # fmt: skip
        assert value in printed


def test_the_emergency_script_is_printed_and_stays_on_the_page():
    data = replace(
        SAMPLES["MOD-01"],
        urgency="immediata",
        emergency=("Chiamare il 112 e restare in un luogo sicuro.", "Pronto intervento: numero di prova 000 000 000."),
    )
    pdf = render("MOD-01", HEADER, data)
    assert reading.page_count(pdf) == 1
    assert "Chiamare il 112" in reading.text(pdf)


def test_who_cannot_sign_and_who_is_represented():
    signature = Signature(
        "Codogno", date(2026, 3, 12), True, "S. L.", Guardian("amministratore_di_sostegno", "Galli Rosa", "12/2025")
    )
    pdf = render("MOD-01", HEADER, replace(SAMPLES["MOD-01"], signature=signature))
    assert reading.page_count(pdf) == 1
    printed = reading.text(pdf)
    assert "Impossibilitato/a a firmare" in printed
    assert "445/2000, art. 4" in printed
    assert "Galli Rosa" in printed
    assert "Impossibilitato" not in words("MOD-01")


def test_an_outcome_without_details_is_ticked_with_room_to_write():
    data = replace(SAMPLES["MOD-01"], request_opened=True, request_numbers=(), appointment="", channel="scala_cortile")
    printed = words("MOD-01", data)
    assert "altro: scala o cortile" in printed
    assert "A3-0412" not in printed
    assert reading.page_count(render("MOD-01", HEADER, data)) == 1


# --- MOD-02 ----------------------------------------------------------------------------------------------------------


def test_intake_has_its_sections_but_neither_health_nor_european_fund():
    printed = words("MOD-02")
    titles = (
        "Dati anagrafici", "Recapiti", "Alloggio e contratto", "Nucleo familiare", "Situazione economica",
        "Situazione lavorativa e formativa", "Morosità", "Utenze", "Bisogni e risorse", "Cosa chiede la persona",
        "Esito e prossimi passi", "Dichiarazioni e firme",
    )  # fmt: skip
    for letter, title in zip("ABCDEFGHIMNO", titles, strict=True):
        assert f"{letter} {title}" in printed or f"{letter}\n{title}" in printed
    for absent in ("Salute e fragilità", "ausili", "preferisco non rispondere", "minoranza"):
        assert absent not in printed
    assert not {"needs_health", "health", "minority"} & {field.name for field in fields(Intake)}


def test_intake_money_dates_and_ticks():
    printed = words("MOD-02")
    for value in ("98,12 €", "1.312,00 €", "6.125,40 €", "LMRFTM85M49Z330C", "El Amrani", "addetta pulizie, part-time"):
        assert value in printed


def test_the_declaration_cites_the_law_and_stands_with_its_signature():
    for blank in (False, True):
        pages = reading.page_texts(render("MOD-02", HEADER, SAMPLES["MOD-02"], blank=blank))
        [page] = [page for page in pages if "consapevole" in page]
        for article in ("artt. 46 e 47", "art. 75", "art. 76"):
            assert article in " ".join(page.split())
        assert "Firma del/la dichiarante" in page


def test_intake_is_three_or_four_pages_for_families_up_to_six():
    for size in range(1, 7):
        members = tuple(Member(f"Persona {number}") for number in range(size))
        pdf = render("MOD-02", HEADER, replace(SAMPLES["MOD-02"], members=members))
        assert reading.page_count(pdf) in (3, 4)
        assert all(f"Persona {number}" in reading.text(pdf) for number in range(size))


def test_a_section_that_goes_on_says_where():
    first, second, *_ = reading.page_texts(render("MOD-02", HEADER, SAMPLES["MOD-02"]))
    assert "continua a pagina 2" in first
    assert "Haddad Omar" in second


def test_the_sheets_apart_have_their_own_pages_and_number_of_the_case():
    for code in ("MOD-02-L", "MOD-02-P"):
        printed = words(code)
        assert "pagina 1 di 1" in printed
        assert "PVLO-COD-A3-2026-000124" in printed
    assert words("MOD-02-P").count("preferisco non rispondere") == 4
    assert "Non indicare diagnosi" in words("MOD-02-L")


# --- MOD-03 ----------------------------------------------------------------------------------------------------------


def test_the_talk_is_printed_only_on_request():
    assert "avvisata per telefono" in words("MOD-03")
    without = words("MOD-03", replace(SAMPLES["MOD-03"], interview=None))
    assert "Colloquio (di caso, R1)" not in without
    assert "rifiuta di firmare" in without


def test_a_reserved_note_is_marked_on_every_page():
    data = replace(SAMPLES["NOTA-R3"], text="parole di prova " * 900)
    pages = reading.page_texts(render("NOTA-R3", HEADER, data))
    assert len(pages) > 1
    assert all("R3" in page for page in pages)
    assert reading.squeezed("\n".join(pages)).count("parolediprova") >= 890


# --- MOD-14 ----------------------------------------------------------------------------------------------------------


def test_the_daily_summary_adds_up():
    printed = words("MOD-14")
    for value in ("giovedì 12/03/2026", "2 h 10 min", "Totale, di cui anonimi 1", "280,00 €", "…-000127", "1 foglio",
                  "11/03/2026, 17:42"):  # fmt: skip
        assert value in printed
    assert "solo numeri, nessun nome" in printed


@pytest.mark.parametrize("name", ["Brambati Adele", "Brambati", "Rossi 3", "rossi-3", "", "BRAMBATI"])
def test_a_name_is_no_case_number(name):
    with pytest.raises(ValueError, match="case number"):
        case_number(name)
    for slot in (
        {"forms": (FormCount("MOD-01", 1, 0, (name,)),)},
        {"grants": (GrantCount("Proposte L1", 1, 100, (name,)),)},
    ):
        with pytest.raises(ValueError, match="case number"):
            render("MOD-14", HEADER, replace(SAMPLES["MOD-14"], **slot))


@pytest.mark.parametrize("number", ["PVLO-COD-A3-2026-000127", "A3-0412", "…-000127", "28", "PVLO-COD-A3-2026-R0417"])
def test_local_numbers_are_case_numbers(number):
    assert case_number(number) == number


def test_the_error_about_a_name_does_not_repeat_it():
    with pytest.raises(ValueError, match="case number") as caught:
        case_number("Brambati Adele")
    assert "Brambati" not in str(caught.value)


def test_a_day_with_very_many_rows_still_prints_all():
    meetings = tuple(ActivityCount(f"incontro n. {number}", number) for number in range(60))
    pdf = render("MOD-14", HEADER, replace(SAMPLES["MOD-14"], activities=meetings))
    assert all(f"incontro n. {number}" in reading.text(pdf) for number in range(60))
    assert reading.page_count(pdf) > 1


# --- the receipt -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "written", "sentence"),
    [
        (41, 44, "Il centro ha ricevuto 41 schede su 44."),
        (44, 44, "Il centro ha ricevuto 44 schede su 44."),
        (1, 2, "Il centro ha ricevuto 1 scheda su 2."),
        (0, 3, "Il centro ha ricevuto 0 schede su 3."),
    ],
)
def test_the_first_sentence_of_the_receipt(received, written, sentence):
    left = (Remaining("Da inviare", "Persona", "non ancora inviata"),) * (written - received)
    data = EveningReceipt(received=received, written=written, line="A3", remaining=left)
    printed = words("RICEVUTA", data)
    assert sentence in printed
    assert ("salv" in printed) == (received < written)


def test_the_receipt_points_to_no_empty_list():
    """What was not accepted and was dealt with since is said; nobody looks for it at point 2."""
    printed = words("RICEVUTA", EveningReceipt(received=3, written=5, line="A3"))
    assert "Le altre 2 non sono state accettate e sono già state decise." in " ".join(printed.split())
    assert "al punto 2" not in printed


def test_the_receipt_lists_verdicts_reasons_and_the_signature_to_verify():
    printed = " ".join(words("RICEVUTA").split())
    assert "accettate 39, non accettate dal centro 2" in printed
    assert "PVLO-COD-A3-2026-R0417" in printed
    for line in ("al centro risulta già chiusa", "campo scritto da due persone", "9b1d0f3a 77c2e458", "4C1A 77E0 93D2"):
        assert line in printed
    assert "uguali" in printed


def test_different_checksums_are_said():
    printed = words("RICEVUTA", replace(SAMPLES["RICEVUTA"], centre_digest="0000"))
    assert "diverse: avvisare la sede" in printed
    assert "uguali" not in printed


def test_an_empty_evening_says_that_nothing_is_left():
    data = EveningReceipt(received=3, written=3, line="A3", kinds=(KindCount("Contatti e note", 3),))
    assert "Nessuna scheda resta da inviare." in words("RICEVUTA", data)


def test_a_long_list_repeats_its_head_on_every_page():
    left = tuple(
        Remaining("Rifiutata", f"A3-{number:04d}", "al centro risulta già chiusa", "leggere") for number in range(90)
    )
    data = replace(SAMPLES["RICEVUTA"], remaining=left, written=131, received=41)
    pages = reading.page_texts(render("RICEVUTA", HEADER, data))
    assert len(pages) > 2
    for page in pages:
        assert ("al centro risulta" in page) == ("Che cosa fare" in page)
    assert all(f"A3-{number:04d}" in "\n".join(pages) for number in range(90))


# --- header ----------------------------------------------------------------------------------------------------------


def test_a_blank_form_leaves_the_number_to_be_filled():
    printed = words("MOD-01", header=BLANK_HEADER, blank=True)
    assert "PVLO-COD-A3-2026-......" in printed
    assert "da compilare a penna, in stampatello" in printed
    assert "modello vuoto, 12/03/2026" in printed


def test_the_time_of_the_print_is_romes():
    summer = replace(HEADER, printed_at=datetime(2026, 7, 1, 8, 0, tzinfo=UTC))
    assert "01/07/2026, 10:00" in words("MOD-01", header=summer)
