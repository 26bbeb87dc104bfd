"""Italian and English: the catalogue is whole, the Italian keeps its voice, and an English window speaks English."""

import json
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.errors import Notice
from app.rules.catalogues import choices as italian_choices
from app.rules.problem import problem
from app.services.checks import refuse
from app.services.intake_fields import SECTIONS_BY_CODE
from app.services.request_views import NextState
from app.services.review_details import WrittenField
from app.sync.state import SyncStatus
from app.ui import inner_words, pages
from app.ui.sync_words import sync_words
from app.ui.theme import Appearance
from app.ui.translation import FOLDER, install_translation, language_of, use_formats
from tests import translations
from tests.helpers.filled_desk import filled_desk
from tests.helpers.window import Seat
from tests.ui.shape import cut, sticking_out

GAP = re.compile(r"\{\w*\}")
ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
ITALIAN = QLocale(QLocale.Language.Italian, QLocale.Country.Italy)

# Design 9: no exclamation mark, no "OK", nobody is spoken to as "tu" or "Lei".
WRONG_VOICE = re.compile(
    r"""(?ix) ! | \bok\b
    | \b(tu|tuo|tua|tuoi|tue|ti|suo[ ]pc|lei|vostr[oaei]|hai|puoi|devi|vuoi|inserisci|clicca|premi|salva[ ]i[ ]tuoi
        |controlla[ ]la[ ]tua|riprova[ ]più|attendere[ ]prego|scusa|siamo[ ]spiacenti|operazione[ ]completata|errore[ ]imprevisto
        |con[ ]successo)\b
    """
)  # fmt: skip


@pytest.fixture(scope="module")
def told() -> list[tuple[str, str, str, str]]:
    return list(translations.messages())


@pytest.fixture(scope="module")
def said_below() -> list[str]:
    """What the layers below the window say: every module of theirs is read for it."""
    return translations.inner_words()


@pytest.fixture
def english(qapp, dressed):
    """The application in English, and in Italian again afterwards."""
    before = {one for one in qapp.children() if isinstance(one, QTranslator)}
    assert install_translation(qapp, ENGLISH)
    yield dressed
    for one in qapp.children():
        if isinstance(one, QTranslator) and one not in before:
            qapp.removeTranslator(one)
            one.setParent(None)
    qapp.setProperty("portineria_language", None)
    use_formats(qapp)
    assert QCoreApplication.translate("pages", "Oggi") == "Oggi"


# ---------------------------------------------------------------------------------------------------------- the catalogue


def test_catalogue_holds_every_word_of_the_window_and_of_the_layers_below_and_no_other(told, said_below):
    wanted = translations.window_words() | {(inner_words.CONTEXT, one) for one in said_below}
    held = {(context, text) for context, text, _, _ in told}
    hint = "run: python -m tests.translations"
    assert wanted - held == set(), hint
    assert held - wanted == set(), hint


def test_list_of_inner_words_is_up_to_date(said_below):
    held = json.loads(inner_words.LIST.read_text(encoding="utf-8"))
    assert held == said_below, "run: python -m tests.translations"


def test_everything_is_translated_and_nothing_is_kept_that_is_no_longer_said(told):
    assert [(context, text) for context, text, english, kind in told if not english or kind] == []


def test_gaps_are_the_same_in_both_languages(told):
    wrong = [
        (text, english) for _, text, english, _ in told if sorted(GAP.findall(text)) != sorted(GAP.findall(english))
    ]
    assert wrong == []


def test_edges_and_full_stops_are_the_same_in_both_languages(told):
    def shape(text):
        return (text[:1].isspace(), text[-1:].isspace(), text.endswith("…"), text.count("\n"))

    assert [(text, english) for _, text, english, _ in told if shape(text) != shape(english)] == []
    sentences = [(text, english) for _, text, english, _ in told if len(text) > 24]
    assert [one for one in sentences if one[0].endswith(".") != one[1].endswith(".")] == []


def test_italian_keeps_the_voice_of_the_house(told):
    assert [text for _, text, _, _ in told if WRONG_VOICE.search(text)] == []


def test_english_has_no_exclamation_mark_no_ok_and_speaks_to_nobody(told):
    wrong = re.compile(r"(?i)!|\bok\b|\b(you|your|yours|please|sorry)\b")
    assert [english for _, _, english, _ in told if wrong.search(english)] == []


def test_no_italian_is_left_in_the_english(told):
    left = re.compile(r"(?i)\b(il|lo|gli|degli|non|nessuna?|questo|questa|scheda|presidio|richiesta|manca|serve|già)\b")
    assert [english for _, _, english, _ in told if left.search(english)] == []


def test_catalogue_tells_nothing_of_the_machine_that_made_it():
    text = translations.CATALOGUE.read_text(encoding="utf-8")
    assert "<location" not in text
    assert str(translations.ROOT) not in text


def test_compiled_catalogue_is_the_one_of_the_source(told):
    compiled = QTranslator()
    assert compiled.load("portineria_en", str(FOLDER))
    wrong = [(context, text) for context, text, english, _ in told if compiled.translate(context, text) != english]
    assert wrong == [], "run: python -m tests.translations"


# ------------------------------------------------------------------------------------------------------------ the language


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["it-IT"], "it"), (["en-GB"], "en"), (["en_US"], "en"), (["ro-RO", "en-US"], "en"), (["ro-RO"], "it"),
        (["it-CH", "en"], "it"), (["C"], "it"), ([], "it"),
    ],
)  # fmt: skip
def test_first_language_that_there_is_else_italian(wanted, language):
    assert language_of(SimpleNamespace(uiLanguages=lambda: wanted)) == language


def test_italian_needs_no_catalogue(qapp, dressed):
    before = QCoreApplication.translate("pages", "Oggi")
    assert not install_translation(qapp, ITALIAN)
    assert QCoreApplication.translate("pages", "Oggi") == before == "Oggi"


def test_names_of_days_follow_the_language_and_figures_do_not(qapp, english):
    from datetime import date

    from app.ui.widgets import DateField, MoneyField

    field = DateField("Day", lambda: date(2026, 3, 12))
    field.edit.setText("12/3")
    assert field.hint() == "Thursday 12 March 2026"
    assert field.value() == date(2026, 3, 12)
    money = MoneyField("Amount", "€")
    money.set_value(125050)
    assert money.edit.text() == "1.250,50"


# ------------------------------------------------------------------------------------------------- words from further within


def test_italian_window_gets_what_it_was_given(dressed):
    state = NextState("chiusa", "Chiusa", "Chiudi", None, ())
    refused = Notice("required", "Manca «Telefono».")
    assert inner_words.in_window(state) is state
    assert inner_words.refusal(refused) is refused
    assert inner_words.words("Richiesta") == "Richiesta"


def test_answers_come_in_the_language_of_the_window(english):
    state = NextState("chiusa", "Chiusa", "Chiudi", None, ("outcome",))
    assert inner_words.in_window(state) == NextState("chiusa", "Closed", "Close", None, ("outcome",))
    assert inner_words.in_window(({"x": [state]}, 3))[0]["x"][0].verb == "Close"


def test_what_a_person_typed_is_never_touched(english):
    typed = WrittenField("description", "Descrizione", "Altro", "Nessuna", True)
    assert inner_words.in_window(typed) == replace(typed, label="Description")


def test_refusals_are_told_one_by_one(english):
    with pytest.raises(Notice) as caught:
        refuse([problem("required", field="Telefono"), problem("money_negative")])
    told = inner_words.refusal(caught.value)
    assert str(told) == "“Telephone” is missing. The amount cannot be below zero."
    assert [code for code, _ in told.values["problems"]] == ["required", "money_negative"]
    assert told.code == "required"


@pytest.mark.parametrize(
    ("italian", "expected"),
    [
        ("2 argomenti: infiltrazioni, bollettazione", "2 topics: leaks, billing"),
        ("1 nota operativa, 2 note sensibili (nascoste)", "1 operational note, 2 sensitive notes (hidden)"),
        ("3 segnalazioni di muffa e umidità una sopra l’altra", "3 reports of mould and damp one above the other"),
        ("via dei Gelsi 4, sc. B, int. 7", "via dei Gelsi 4, stair. B, no. 7"),
        (
            "Codice sbagliato. Si può riprovare tra 30 secondi. Niente viene cancellato.",
            "Wrong code. It can be tried again in 30 seconds. Nothing is erased.",
        ),
        ("muffa e umidità – in lavorazione", "mould and damp – in progress"),
        ("Oggi, giovedì 12 marzo", "Today, Thursday 12 March"),
        (
            "Giovedì 12 marzo, Codogno · quattro passi, si può lasciare a metà e riprendere",
            "Thursday 12 March, Codogno · four steps, can be left half-way and resumed",
        ),
        ("MOD-01 n. …-000011", "MOD-01 no. …-000011"),
        (
            "La richiesta è chiusa: non può diventare in lavorazione.",
            "The request is closed: it cannot become in progress.",
        ),
        ("3 cose aspettano una decisione. Niente è andato perso.", "3 things wait for a decision. Nothing was lost."),
        ("via delle Robinie 12, parti comuni", "via delle Robinie 12, shared parts"),
        ("Il codice ha almeno 6 cifre.", "The code has at least 6 digits."),
        ("Brambati Adele", "Brambati Adele"),
        ("", ""),
    ],
)
def test_finished_sentences_are_recognised(english, italian, expected):
    assert inner_words.words(italian) == expected


def test_catalogues_and_sections_of_the_form_are_translated(english):
    assert [one.code for one in inner_words.choices("urgencies")] == [one.code for one in italian_choices("urgencies")]
    assert [one.label for one in inner_words.choices("urgencies")] == ["Ordinary", "Urgent", "Immediate"]
    assert inner_words.label("states", "aperta") == "Open"
    assert [area.label for area in inner_words.areas()] == ["Technical", "Administrative", "Social"]
    assert inner_words.in_window(SECTIONS_BY_CODE["b"]).fields[0].label == "Telephone 1"


def test_every_name_in_the_table_of_shown_fields_is_a_field_of_some_answer():
    """A class that is renamed would otherwise stay Italian without anyone noticing."""
    import dataclasses
    import gc
    import importlib
    import pkgutil

    import app.services
    import app.sync
    import app.ui.viewmodels

    for package in (app.services, app.sync, app.ui.viewmodels):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    known: dict[str, set[str]] = {}
    for kind in (one for one in gc.get_objects() if isinstance(one, type) and dataclasses.is_dataclass(one)):
        if kind.__module__.startswith("app."):
            known.setdefault(kind.__name__, set()).update(field.name for field in dataclasses.fields(kind))
    table = inner_words._SHOWN | inner_words._ITALIAN
    assert {name: fields for name, fields in table.items() if not set(fields) <= known.get(name, set())} == {}


# ------------------------------------------------------------------------------------------------------- an English window


def test_sync_block_says_it_in_english(english):
    status = replace(SyncStatus(), pending=12)
    words = sync_words(status, __import__("datetime").datetime(2026, 3, 12, 9, tzinfo=__import__("datetime").UTC))
    assert (words.fact, words.consequence) == ("Network present", "12 to send, safe here")


RAIL = [
    "Today", "Agenda", "Persons", "Listening", "Requests", "Visits", "Pathways", "Cases", "Intake forms", "Laboratories",
    "Indemnity", "Projects", "Funds", "Network", "Print", "Signed papers", "To review", "Alignment",
]  # fmt: skip
OPERATOR = ["Appearance", "Change the phrase"]
SHOWN = ("oggi", "richieste", "schede", "aspetto", "codice")


@pytest.mark.parametrize("percent", [100, 200])
def test_english_window_speaks_english_and_cuts_nothing(english, tmp_path, percent):
    english.use(Appearance("light", percent))
    seat = Seat(filled_desk(tmp_path))
    try:
        assert [one.words for one in pages.specs(seat.bridge, seat.background) if one.in_rail] == RAIL
        for page_id in SHOWN:
            seat.show(page_id)
            assert cut(seat.window) == []
            assert sticking_out(seat.window) == []
            for label in (one for one in seat.window.findChildren(type(seat.window.page(page_id).header))):
                assert label.title() in [*RAIL, *OPERATOR] or label.title().startswith("Today")
    finally:
        seat.close()
        english.use(Appearance("light", 100))
        QApplication.processEvents()
