"""Listening from the command line: every channel, letters, what was told, publications; the rules are those of the screens."""

import pytest

from app.errors import Notice
from app.rules.catalogues import choices
from app.services import records
from tests.helpers.small_town import counts

TOPIC = [{"area": "amministrativa", "category": "bollettazione", "opens_request": False}]


def refused(desk, use_case, *args) -> str:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args)
    assert counts(desk) == before
    return caught.value.code


@pytest.mark.parametrize("direction", ["entrata", "uscita"])
@pytest.mark.parametrize("channel", [one.code for one in choices("channels")])
def test_every_channel_both_ways(desk, town, channel, direction):
    given = {"channel": channel, "direction": direction, "outcome": "informazione_data", "topics": TOPIC}
    values = desk.run(records.add, "contact", {**given, "person_id": town.people["Brambati"]}).values
    assert (values["channel"], values["direction"]) == (channel, direction)
    came = (channel, direction) == ("lettera", "entrata")
    assert (values["received_on"], values["answer_due_on"]) == (("2026-03-12", "2026-04-11") if came else (None, None))


def test_a_letter_its_answer_and_its_publication(desk, town):
    given = {"channel": "lettera", "outcome": "nessun_seguito", "topics": TOPIC, "person_id": town.people["Brambati"]}
    assert refused(
        desk, records.add, "contact", {**given, "received_on": "12/3/2026", "answer_due_on": "1/3/2026"}
    ) == ("letter_due_before_received")
    letter = desk.run(records.add, "contact", given).id
    assert desk.run(records.edit, letter, {"assigned_to": town.colleague}).values["assigned_to"] == town.colleague
    assert refused(desk, records.edit, letter, {"answer_due_on": "2026-03-01"}) == "letter_due_before_received"
    sent = {"channel": "email", "direction": "uscita", "outcome": "informazione_data", "answers_id": letter}
    assert desk.run(records.add, "contact", sent).values["answers_id"] == letter
    words = {"letter_id": letter, "title": "T", "question": "Scrive Adele.", "answer": "R"}
    made = desk.run(records.add, "publication", words).id
    assert refused(desk, records.edit, made, {"state": "pubblicata"}) == "publication_names"
    desk.run(records.edit, made, {"question": "Chi scrive chiede aiuto."})
    done = desk.run(records.edit, made, {"state": "pubblicata", "published_in": "rivista"}).values
    assert (done["state"], done["published_on"], done["published_in"]) == ("pubblicata", "2026-03-12", "rivista")
    assert refused(desk, records.edit, made, {"state": "bozza"}) == "publication_state"
    assert desk.run(records.edit, made, {"state": "ritirata"}).values["state"] == "ritirata"


def test_an_anonymous_contact_is_promoted_once(desk, town):
    given = {"channel": "sportello", "outcome": "informazione_data", "topics": TOPIC, "anonymous": True}
    contact = desk.run(records.add, "contact", given).id
    person = town.people["Brambati"]
    assert desk.run(records.edit, contact, {"person_id": person}).values["household_id"] == town.households["Brambati"]
    assert refused(desk, records.edit, contact, {"person_id": town.people["Zouaoui"]}) == "contact_promoted_already"


def test_what_was_told_and_what_was_found(desk, town):
    given = {"person_id": town.people["Brambati"], "topic": "pagamento_canone", "told_on": "1/9/2025"}
    made = desk.run(records.add, "information", given)
    assert (made.values["told_on"], made.values["household_id"]) == ("2025-09-01", town.households["Brambati"])
    assert desk.run(records.edit, made.id, {"where": "sportello"}).values["where"] == "sportello"
    assert desk.run(records.edit, made.id, {"rent_paid": "si"}).values["rent_checked_on"] == "2026-03-12"
    assert refused(desk, records.add, "information", {**given, "topic": "altro"}) == "information_not_told"
    assert refused(desk, records.add, "information", {**given, "told_on": "1/9/2026"}) == "day_in_future"
    assert refused(desk, records.edit, made.id, {"person_id": town.people["Zouaoui"]}) == "field_unknown"


def test_things_handed_over_are_of_a_known_sort(desk, town):
    given = {"channel": "sportello", "outcome": "informazione_data", "topics": TOPIC}
    things = [{"kind": "chiavi", "what": "cantina"}]
    assert desk.run(records.add, "contact", {**given, "handed_over": things}).values["handed_over"] == (
        '[{"kind":"chiavi","what":"cantina"}]'
    )
    assert refused(desk, records.add, "contact", {**given, "handed_over": [{"kind": "contanti"}]}) == "choice_unknown"
    assert refused(desk, records.add, "contact", {**given, "handed_over": ["chiavi"]}) == "wrong_type"
