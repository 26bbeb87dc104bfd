import random
import re
from datetime import date

import pytest
from codicefiscale import codicefiscale as oracle
from hypothesis import given
from hypothesis import strategies as st
from stdnum.it import codicefiscale as stdnum_cf

from app.rules import codice_fiscale as cf
from app.rules.fiscal_letters import check_letter, compose
from app.rules.problem import Problem

TODAY = date(2026, 3, 12)

# surname, name, sex, birth, place, code: domain reference 6.1.
VECTORS = [
    ("Rossi", "Maria", "F", date(1970, 3, 15), "C816", "RSSMRA70C55C816F"),
    ("Bianchi", "Giuseppe", "M", date(1948, 12, 1), "F205", "BNCGPP48T01F205S"),
    ("D'Angelo", "Niccolò", "M", date(2004, 2, 29), "E648", "DNGNCL04B29E648E"),
    ("Fo", "Al", "M", date(1960, 1, 31), "B910", "FOXLAX60A31B910A"),
    ("Ferrari", "Gianfranco", "M", date(1955, 10, 10), "I274", "FRRGFR55R10I274B"),
    ("El Amrani", "Fatima", "F", date(1985, 8, 9), "Z330", "LMRFTM85M49Z330C"),
    ("Popescu", "Ion", "M", date(1979, 6, 23), "Z129", "PPSNIO79H23Z129U"),
    ("Hoxha", "Ana", "F", date(2021, 11, 30), "I690", "HXHNAA21S70I690A"),
]
MARIA = "RSSMRA70C55C816F"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector[-1])
def test_vectors_are_proposed_checked_decoded_and_compared(vector):
    surname, name, sex, birth, place, code = vector
    assert cf.propose(surname, name, sex, birth, place) == code
    assert cf.quick_check(code) == cf.Quick(code, "ordinario")
    decoded = cf.decode(code, TODAY, declared_birth=birth)
    assert (decoded.sex, decoded.birth_date, decoded.place.code) == (sex, birth, place)
    assert cf.compare(code, surname=surname, name=name, sex=sex, birth=birth, place_code=place) == ()


def test_each_of_the_128_omocodes_is_the_same_person():
    forms = cf.omocodes(MARIA)
    assert len(set(forms)) == 128
    assert forms[0] == MARIA
    assert forms[1] == "RSSMRA70C55C81SC"  # the rightmost figure becomes a letter first
    assert forms[-1] == "RSSMRATLCRRCUMSZ"
    assert set(forms) == set(oracle.decode(MARIA)["omocodes"])
    for form in forms:
        decoded = cf.decode(form, TODAY)
        assert (decoded.sex, decoded.birth_date, decoded.place.name) == ("F", date(1970, 3, 15), "Codogno")
        assert decoded.omocode == (form != MARIA)
        assert cf.quick_check(form).kind == ("ordinario" if form == MARIA else "omocode")
        assert cf.compare(form, surname="Rossi", name="Maria", sex="F", birth=None, place_code="C816") == ()


class TestMeasuredCases:
    """The table of domain reference 6.1: what the two libraries get wrong."""

    def test_omocode_that_touches_the_day(self):
        with pytest.raises(ValueError, match="invalid literal"):
            stdnum_cf.get_gender("RSSMRA70C5RC816A")
        assert cf.decode("RSSMRA70C5RC816A", TODAY).sex == "F"

    def test_day_81_with_its_right_check_letter(self):
        assert stdnum_cf.is_valid("RSSMRA70C81C816V")
        assert not oracle.is_valid("RSSMRA70C81C816V")
        assert [found.code for found in cf.quick_check("RSSMRA70C81C816V").problems] == ["cf_day"]

    def test_unknown_birthplace(self):
        code = "RSSMRA70C55X999" + check_letter("RSSMRA70C55X999")
        assert stdnum_cf.is_valid(code)
        assert cf.quick_check(code).kind == "ordinario"
        assert cf.decode(code, TODAY).code == "cf_place"

    def test_century_follows_the_declared_birth(self):
        code = "RSSMRA23A01C816A"
        assert stdnum_cf.get_birth_date(code) == date(1923, 1, 1)
        undeclared = cf.decode(code, TODAY)
        assert (undeclared.birth_date, undeclared.century_certain) == (date(2023, 1, 1), False)
        old = cf.decode(code, TODAY, declared_birth=date(1923, 1, 1))
        assert (old.birth_date, old.century_certain, old.place.province) == (date(1923, 1, 1), True, "MI")
        young = cf.decode(code, TODAY, declared_birth=date(2023, 1, 1))
        assert (young.birth_date, young.century_certain, young.place.province) == (date(2023, 1, 1), True, "LO")
        assert [found.code for found in cf.check(code, TODAY).problems] == ["cf_century"]

    def test_province_at_birth_date(self):
        day_before = cf.decode(compose("Rossi", "Maria", "F", date(1992, 4, 15), "C816"), TODAY)
        day_after = cf.decode(compose("Rossi", "Maria", "F", date(1992, 4, 16), "C816"), TODAY)
        assert (day_before.place.province, day_after.place.province) == ("MI", "LO")


def test_a_birth_in_the_future_of_this_century_belongs_to_the_last():
    code = compose("Rossi", "Maria", "F", date(1926, 3, 13), "C816")
    assert cf.decode(code, TODAY).birth_date == date(1926, 3, 13)
    assert cf.decode(code, date(2026, 3, 13)).birth_date == date(2026, 3, 13)


def test_29_february_of_a_year_that_had_none_belongs_to_the_other_century():
    code = compose("Rossi", "Maria", "F", date(2000, 2, 29), "C816")
    assert cf.decode(code, TODAY).birth_date == date(2000, 2, 29)  # 1900 had no 29 February
    never = "RSSMRA01B69C816" + check_letter("RSSMRA01B69C816")
    assert cf.quick_check(never).kind == "ordinario"
    assert cf.decode(never, TODAY).code == "cf_date"


def test_a_wrong_check_letter_says_which_one_is_right():
    (found,) = cf.quick_check("RSSMRA70C55C816I").problems
    assert found.sentence == "L'ultima lettera dovrebbe essere F, non I. Controllare il documento."
    assert found.blocks


def test_typing_is_no_error_until_it_cannot_become_a_code():
    for length in range(1, 16):
        assert cf.quick_check(MARIA[:length].lower()) == cf.Quick(MARIA[:length], "incompleto")
    assert cf.quick_check("RSSMRA70C55C81O").problems[0].values == {"position": 15, "text": "O"}
    assert cf.quick_check("RSSMRA70F").problems[0].code == "cf_shape"  # F is no month
    assert cf.quick_check("").kind == "assente"
    assert cf.quick_check(MARIA + "A").problems[0].code == "cf_length"
    assert cf.quick_check("RSSMRÀ").problems[0].code == "cf_character"


@pytest.mark.parametrize(
    "scanned",
    [MARIA + "\r", MARIA + "\r\n", f"*{MARIA}*", "\ufeff" + MARIA, "rss mra 70c55 c816f", f"%E{MARIA}ROSSI^^MARIA?\n"],
)
def test_scanners_may_add_an_enter_and_their_marks(scanned):
    assert cf.clean(scanned) == MARIA
    assert cf.quick_check(scanned).kind == "ordinario"


def test_eleven_figures_are_provisional_and_never_blocked():
    checked = cf.check("00743110157", TODAY)
    assert (checked.kind, checked.provisional) == ("provvisorio", True)
    assert [(found.code, found.blocks) for found in checked.problems] == [("cf_provisional", False)]
    doubtful = cf.check("00743110158\r", TODAY)
    assert [found.code for found in doubtful.problems] == ["cf_provisional", "cf_provisional_check"]
    assert not any(found.blocks for found in doubtful.problems)
    assert cf.quick_check("0074311").kind == "incompleto"


def test_a_missing_code_needs_a_reason():
    assert [found.code for found in cf.check("", TODAY).problems] == ["cf_missing"]
    with_reason = cf.check(" ", TODAY, missing_reason="non_rilasciato")
    assert (with_reason.kind, with_reason.problems) == ("assente", ())


def test_differences_name_the_part():
    checked = cf.check(MARIA, TODAY, surname="Rossi", name="Mario", sex="M", birth=date(1971, 4, 16), place_code="E648")
    assert [one.sentence for one in checked.differences] == [
        "anno: atteso 71, trovato 70",
        "mese: atteso D, trovato C",
        "giorno: atteso 16, trovato 15",
        "sesso: atteso M, trovato F",
        "luogo: atteso E648, trovato C816",
    ]
    assert [found.blocks for found in checked.problems] == [False] * 5
    assert checked.proposal == compose("Rossi", "Mario", "M", date(1971, 4, 16), "E648")
    (surname,) = cf.compare(MARIA, surname="Verdi", name="Maria", sex=None, birth=None, place_code=None)
    assert surname == cf.Difference("cognome", "VRD", "RSS")


def test_what_is_not_written_yet_is_not_compared():
    assert cf.check(MARIA, TODAY, surname="", name="").differences == ()
    assert [one.field for one in cf.check(MARIA, TODAY, surname="Rossi", name="").differences] == ["nome"]


def test_an_umlaut_may_be_spelled_either_way_and_never_blocks():
    assert oracle.encode_lastname("Öz") == "ZOX"
    proposal = cf.propose("Öz", "Emre", "M", date(1990, 1, 1), "Z110")
    assert proposal.startswith("ZOE")
    older = "ZOX" + proposal[3:15]
    older += check_letter(older)
    for code in (proposal, older):
        assert not [one for one in cf.check(code, TODAY, surname="Öz", name="Emre").problems if one.blocks]
        assert cf.compare(code, surname="Öz", name="Emre", sex="M", birth=None, place_code=None) == ()
    assert [one.blocks for one in cf.check(older, TODAY, surname="Ozz", name="Emre").problems] == [False]


def test_names_outside_the_latin_alphabet_are_not_guessed():
    assert cf.propose("Новиков", "Иван", "M", date(1990, 1, 1), "Z138").code == "cf_not_latin"
    assert cf.propose("Þórsson", "Łukasz", "M", date(1990, 1, 1), "Z127")[:6] == "THRLSZ"
    assert cf.propose("Sembène", "", "M", date(1990, 1, 1), "Z343")[:6] == "SMBXXX"
    assert cf.propose("Rossi", "Maria", "", date(1990, 1, 1), "C816").code == "cf_needs"
    assert cf.propose("Rossi", "Maria", "F", date(1990, 1, 1), "X999").code == "cf_place"


def test_a_ceased_town_and_state():
    # Cecoslovacchia (Z105) ended on 1 January 1993.
    assert cf.place_on("Z105", date(1970, 1, 1)).abroad
    assert cf.place_on("Z105", date(2001, 1, 1)) is None
    assert cf.decode(compose("Rossi", "Maria", "F", date(2001, 1, 1), "Z105"), TODAY).code == "cf_place_date"
    assert [place.code for place in cf.places_named("sant'angelo LODIGIANO", date(1980, 1, 1))] == ["I274"]
    assert cf.places_named("Peru", date(1990, 1, 1))[0].code == "Z611"
    assert cf.places_named("Paese inesistente", date(1990, 1, 1)) == []


def test_composer_equals_the_library_on_a_sample():
    chance = random.Random(7)
    surnames = [
        "Rossi",
        "D'Angelo",
        "De Luca",
        "El Amrani",
        "Fo",
        "Łukaszewicz",
        "Sembène",
        "Ait-Haddou",
        "Nguyễn",
        "Iè",
    ]
    names = ["Maria", "Gian Franco", "Niccolò", "Al", "Aïcha", "Ana", "Giuseppe", "José", "Ion", "Uè"]
    places = ["C816", "F205", "E648", "I274", "B910", "Z330", "Z129", "Z138"]
    for _ in range(150):
        surname, name, place = chance.choice(surnames), chance.choice(names), chance.choice(places)
        birth, sex = date.fromordinal(chance.randint(710_000, 739_000)), chance.choice("FM")
        assert compose(surname, name, sex, birth, place) == oracle.encode(
            surname, name, sex, birth.isoformat(), place
        ), (surname, name)


@given(st.text(max_size=30))
def test_no_text_breaks_the_check(text):
    quick = cf.quick_check(text)
    assert all(isinstance(found, Problem) for found in quick.problems)
    cf.check(text, TODAY, surname=text, name=text)
    if quick.kind in ("ordinario", "omocode"):
        assert re.fullmatch("[A-Z0-9]{16}", quick.code)


@given(st.from_regex(r"[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}", fullmatch=True))
def test_the_quick_check_accepts_only_what_stdnum_accepts(body):
    code = body + check_letter(body)
    if cf.quick_check(code).kind == "ordinario" and int(body[9:11]) % 40 <= 28:
        assert stdnum_cf.is_valid(code)
    assert cf.quick_check(code[:15] + chr((ord(code[15]) - 64) % 26 + 65)).problems[0].code == "cf_check_letter"
