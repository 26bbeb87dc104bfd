"""Letters and their answers, texts that name nobody, what was told and the rent looked at afterwards: the edges."""

from datetime import date

import pytest

from app.rules.anonymity import Named, check_anonymous, named
from app.rules.catalogues import codes
from app.rules.information import check_information, check_rent, rent_check_from, told_topics
from app.rules.letters import Letter, check_answer, check_letter, check_publication_step, is_near, letter_state

DAY = date(2026, 3, 12)
LETTER = Letter("lettera", "entrata", received_on=DAY)


def found(problems):
    return [one.code for one in problems]


@pytest.mark.parametrize(
    ("assigned", "due", "answered", "state"),
    [
        (False, date(2026, 4, 11), False, "da_assegnare"),
        (True, date(2026, 4, 11), False, "assegnata"),
        (True, DAY, False, "assegnata"),
        (True, date(2026, 3, 11), False, "in_ritardo"),
        (False, date(2026, 3, 11), False, "in_ritardo"),
        (True, date(2026, 3, 11), True, "risposta"),
        (False, None, False, "da_assegnare"),
    ],
)
def test_where_a_letter_stands(assigned, due, answered, state):
    assert letter_state(assigned=assigned, due_on=due, answered=answered, today=DAY) == state


def test_a_letter_belongs_to_the_day_a_week_before_it_is_due():
    assert [is_near(day, DAY) for day in (date(2026, 3, 19), date(2026, 3, 20), date(2026, 1, 1), None)] == [
        True,
        False,
        True,
        False,
    ]


def test_the_days_of_a_letter():
    assert check_letter(Letter("lettera", "entrata", DAY, DAY), DAY) == []
    late = check_letter(Letter("lettera", "entrata", DAY, date(2026, 3, 11)), DAY)
    assert found(late) == ["letter_due_before_received"]
    assert late[0].sentence == (
        "La risposta scade il 11/03/2026, prima dell'arrivo della lettera (12/03/2026). Controllare le date."
    )
    assert found(check_letter(Letter("lettera", "entrata", date(2026, 3, 13)), DAY)) == ["day_in_future"]
    assert found(check_letter(Letter("telefono", "entrata", answer_due_on=DAY), DAY)) == ["letter_only"]
    assert found(check_letter(Letter("lettera", "uscita", assigned_to="x"), DAY)) == ["letter_only"]
    assert check_letter(Letter("telefono", "entrata"), DAY) == []


def test_what_may_answer_what():
    def asked(direction="uscita", day=DAY, visibility="R0", letter=LETTER):
        return found(check_answer(direction=direction, day=day, visibility=visibility, letter=letter))

    assert asked() == []
    assert asked(direction="entrata") == ["answer_not_outgoing"]
    assert asked(letter=Letter("email", "entrata")) == ["answer_to_no_letter"]
    assert asked(letter=Letter("lettera", "uscita")) == ["answer_to_no_letter"]
    assert asked(day=date(2026, 3, 11)) == ["answer_before_letter"]
    assert asked(letter=Letter("lettera", "entrata", DAY, visibility="R3")) == ["answer_reserved"]
    assert asked(visibility="R3", letter=Letter("lettera", "entrata", DAY, visibility="R3")) == []


def test_a_publication_goes_one_way():
    states = ("bozza", "pubblicata", "ritirata")
    allowed = {(a, b) for a in states for b in states if not check_publication_step(a, b)}
    assert allowed == {*zip(states, states, strict=True), ("bozza", "pubblicata"), ("pubblicata", "ritirata")}


LIDIA = Named(
    surname="De Rossi", name="Lidia", phones=("333 000 4127", "+393330004127"), fiscal_code="DRSLDI50A41F205X",
    email="lidia@posta.example", house_number="66", apartment_no="7", unit_code="MI-SAL-066-07",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cara Lidia, grazie.", "Lidia"),
        ("cara LIDIA", "Lidia"),
        ("la signora de  rossi", "Rossi"),
        ("chiamare il 333-000.41 27", "333 000 4127"),
        ("chiamare il +39 3330004127", "333 000 4127"),
        ("cf drs ldi 50a41 f205x", "DRSLDI50A41F205X"),
        ("scrive da Lidia@posta.example", "lidia@posta.example"),
        ("abito al civico 66, interno 7", "66, int. 7"),
        ("via Salomone 66/7", "66, int. 7"),
        ("al 66, scala B, int. 07", "66, int. 7"),
        ("unità MI-SAL-066-07", "MI-SAL-066-07"),
    ],
)
def test_what_gives_somebody_away_is_named(text, shown):
    problems = check_anonymous({"domanda": text}, [LIDIA])
    assert f"In «domanda» si legge «{shown}»" in " ".join(one.sentence for one in problems)
    assert {one.code for one in problems} == {"publication_names"}


@pytest.mark.parametrize(
    "text",
    [
        "Sono una inquilina di via Salomone, abito da sola al civico 66.",
        "Abito all'interno 7 di un palazzo.",
        "Le dirossiane colline e la parola validia non sono nomi.",
        "Ci sono 66 alloggi e 77 interni.",
        "",
    ],
)
def test_what_gives_nobody_away_may_be_published(text):
    assert check_anonymous({"domanda": text}, [LIDIA]) == []


def test_whoever_the_card_says_to_ask_instead_is_not_named_either():
    people = named({"surname": "Brambati", "contact_name": "Sergio", "contact_phone": "0377 000 200"}, {})
    assert [
        one.values["text"] for one in check_anonymous({"risposta": "ne parli con Sergio (0377000200)"}, people)
    ] == [
        "Sergio",
        "0377 000 200",
    ]


def test_a_thing_found_twice_is_said_once():
    assert len(check_anonymous({"domanda": "Lidia e Lidia"}, [LIDIA, LIDIA])) == 1


# ------------------------------------------------------------------------------------------------------------ information


def test_every_topic_that_leaves_a_record_is_something_one_hands_over():
    topics = told_topics()
    assert [one.code for one in topics] == ["contributo_regionale_solidarieta", "pagamento_canone", "regole_casa"]
    assert {one.code for one in topics} <= codes("information")
    assert [one.follows_rent for one in topics] == [True, True, False]
    assert all(one.source and one.explained for one in topics)


def test_six_months_end_on_a_day_there_is():
    assert rent_check_from(date(2026, 3, 12)) == date(2026, 9, 12)
    assert rent_check_from(date(2026, 8, 31)) == date(2027, 2, 28)
    assert rent_check_from(date(2025, 12, 1)) == date(2026, 6, 1)


def test_what_can_have_been_told():
    def asked(topic="pagamento_canone", told=DAY, deadline=None):
        return found(check_information(topic=topic, told_on=told, deadline_on=deadline, today=DAY))

    assert asked() == asked(deadline=DAY) == []
    assert asked(topic="recapiti_utili") == ["information_not_told"]
    assert asked(told=date(2026, 3, 13)) == ["day_in_future"]
    assert asked(deadline=date(2026, 3, 11)) == ["information_before_told"]


def test_when_the_rent_may_be_looked_at():
    told = date(2025, 9, 12)

    def asked(topic="pagamento_canone", paid="si", day=DAY, told=told):
        return found(check_rent(topic=topic, told_on=told, rent_paid=paid, checked_on=day, today=DAY))

    assert asked() == asked(paid="no") == asked(paid=None, day=None) == []
    assert asked(told=date(2025, 9, 13)) == ["rent_check_early"]
    assert asked(topic="regole_casa") == ["rent_check_elsewhere"]
    assert asked(paid="forse") == ["choice_unknown"]
    assert asked(day=None) == asked(paid=None) == ["rent_check_half"]
    assert asked(day=date(2026, 3, 13)) == ["rent_check_day"]
