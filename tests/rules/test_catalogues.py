import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from codicefiscale import codicefiscale as oracle

from app.rules import catalogues as c
from app.rules.codice_fiscale import place_on

LISTS = [*c._LISTS, *c.mod02_lists()]


@pytest.mark.parametrize("name", LISTS)
def test_each_list_has_unique_ascii_codes_and_labels(name):
    choices = c.choices(name)
    assert len(choices) > 1
    assert len(c.codes(name)) == len(choices)
    for choice in choices:
        assert re.fullmatch(r"[a-z0-9_]+|R[0-3]|C[1-8]|T-CRS-[AB]|[FM]|[0-9]", choice.code), choice
        assert choice.label
        assert "True" not in choice.label
    assert c.label(name, choices[0].code) == choices[0].label
    assert c.label(name, "mai_vista") == "mai_vista"


def test_an_unknown_list_is_a_bug():
    with pytest.raises(KeyError):
        c.choices("inesistente")


def test_the_taxonomy_is_the_one_of_the_domain():
    assert [(area.code, area.letter, len(area.categories)) for area in c.areas()] == [
        ("tecnica", "T", 12),
        ("amministrativa", "A", 11),
        ("sociale", "S", 11),
    ]
    every = [category for area in c.areas() for category in area.categories]
    assert len({category.code for category in every}) == len(every)
    assert [category.code for category in every if category.reserved] == ["violenza"]
    assert all(re.fullmatch("[a-z_]+", category.code) for category in every)


def test_towns_change_province_on_their_day():
    for code in ("I274", "C816", "B910", "E648"):
        assert c.municipality_on(code, date(1992, 4, 15)).province == "MI"
        assert c.municipality_on(code, date(1992, 4, 16)).province == "LO"
    assert c.municipality_on("F205", date(2026, 1, 1)).cap is None
    assert c.municipality_on("X999", date(2026, 1, 1)) is None
    assert len({town.code for town in c.municipalities()}) == 12


def test_towns_and_countries_agree_with_the_library():
    for town in c.municipalities():
        day = town.valid_from or date(1990, 1, 1)
        assert (place_on(town.code, day).name, place_on(town.code, day).province) == (town.name, town.province)
        assert oracle.encode_birthplace(town.name) == town.code
    for country in c.countries():
        assert place_on(country.code, date(2026, 1, 1)).abroad, country
    assert len({country.iso for country in c.countries()}) == len(c.countries())
    shown = {country.code: country.name for country in c.countries()}
    assert {code: place_on(code, date(2026, 1, 1)).name for code in shown} == shown


def test_emergency_texts():
    assert [number.number for number in c.emergency_numbers()] == ["112", "1522", "114", "116117"]
    assert c.emergency_script() == c.emergency_script("PVLO", "")
    assert c.emergency_script("Azienda Casa", "0371 000000")[-1].endswith("Azienda Casa, 0371 000000.")
    assert any("1522" in line for line in c.violence_script())


def test_every_file_is_known_and_explained():
    readme = (c.FOLDER / "README").read_text(encoding="utf-8")
    for path in Path(c.FOLDER).glob("*.yaml"):
        assert path.stem in readme
        assert yaml.safe_load(path.read_text(encoding="utf-8"))
