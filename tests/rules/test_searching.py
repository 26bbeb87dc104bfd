import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.searching import fold, index_text, match_expression, phone_text

PEOPLE = [
    "D'Angelo Niccolò", "De Luca Maria", "Łukaszewicz Paweł", "Þórsson Aðalsteinn", "Müller Jürgen", "Şahin Işıl",
    "Новиков Иван", "El Amrani Fatima", "Rossi Maria Grazia", "Dell'Orto Anna",
]  # fmt: skip


def test_folding():
    assert fold("NICCOLÒ") == "niccolo"
    assert fold("D’Angelo") == "d'angelo"
    assert fold("Łódź Þór Şen Işıl") == "lodz thor sen isil"
    assert fold("E\u0301 perche\u0301, e`, ﬁne, \u0301n") == "e perche, e', fine, n"
    assert index_text("D'Angelo") == "d'angelo dangelo"
    assert index_text("De Luca") == "de deluca luca"
    assert index_text("Müller") == "muller mueller"
    assert index_text(None, "", "via delle Robinie 15/A") == "via delle robinie 15 a"
    assert index_text("Al") == "al"
    assert phone_text("+390371421234") == "390371421234 0371421234"
    assert phone_text("+40721234567") == "40721234567"
    assert phone_text(None) == ""


@pytest.fixture(scope="module")
def index():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize='unicode61')")
    for person in PEOPLE:
        db.execute("INSERT INTO t VALUES (?)", (index_text(person) + " " + phone_text("+390371421234"),))
    yield db
    db.close()


def found(index, typed):
    expression = match_expression(typed)
    if expression is None:
        return []
    rows = index.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", (expression,))
    return [PEOPLE[rowid - 1] for (rowid,) in rows]


@pytest.mark.parametrize(
    ("typed", "person"),
    [("dangelo", 0), ("d'ang", 0), ("D’ANGELO nicc", 0), ("angelo", 0), ("niccolo'", 0), ("deluca", 1), ("de luca", 1),
     ("lukasz", 2), ("thorsson", 3), ("muller", 4), ("mueller", 4), ("MÜLLER", 4), ("sahin", 5), ("новик", 6),
     ("elamrani", 7), ("amrani fat", 7), ("dellorto", 9)],
)  # fmt: skip
def test_what_people_type_finds_the_person(index, typed, person):
    assert found(index, typed) == [PEOPLE[person]]


def test_each_word_narrows(index):
    assert found(index, "maria") == ["De Luca Maria", "Rossi Maria Grazia"]
    assert found(index, "maria ros") == ["Rossi Maria Grazia"]
    assert found(index, "maria xyz") == []


def test_a_phone_is_found_however_it_is_grouped(index):
    assert len(found(index, "0371 42 12")) == len(PEOPLE)
    assert len(found(index, "+39 0371 421234")) == len(PEOPLE)
    assert found(index, "0371 99") == []


@given(st.text(max_size=60))
def test_no_text_is_syntax(text):
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize='unicode61')")
        db.execute("INSERT INTO t VALUES (?)", (index_text(text),))
        expression = match_expression(text)
        if expression is not None:
            db.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()
    finally:
        db.close()


@pytest.mark.parametrize("typed", ["", "   ", "'", '"', "***", "-", "🙂", "AND", "NEAR(", 'a" OR "b'])
def test_syntax_and_noise(index, typed):
    assert isinstance(found(index, typed), list)
