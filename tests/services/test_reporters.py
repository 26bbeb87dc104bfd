"""One request, many reporters: conversations that join it, what stays whose, and what reserved things never show."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact
from app.models.requests import Request
from app.services import contacts, paper_facts, person_card, reporters, request_views, requests
from app.services.contacts import NewContact, Topic
from tests.helpers.small_town import counts, outbox

LEAK = Topic("tecnica", "infiltrazioni", description="Macchia sul soffitto del bagno.")


def told(desk, *topics, **more):
    return desk.run(contacts.save_contact, NewContact("sportello", topics, "segnalazione_aperta", **more))


@pytest.fixture
def leak(desk, town):
    """Adele's leak."""
    return told(desk, LEAK, person_id=town.people["Brambati"]).request_ids[0]


def joining(request_id, category="muffa_umidita", **more):
    return Topic("tecnica", category, joins=request_id, **more)


def row(desk, id, model=Request):
    return desk.read(lambda session: session.get(model, id))


def detail(desk, id):
    return desk.run(request_views.request_detail, id)


def refused(desk, code, *args, **kwargs):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        told(desk, *args, **kwargs)
    assert caught.value.code == code
    assert counts(desk) == before


def test_a_second_person_joins_instead_of_opening_another(desk, town, leak):
    saved = told(desk, joining(leak, description="Anche in cucina."), person_id=town.people["Zouaoui"])
    assert (saved.request_ids, saved.joined_numbers) == ((), ("A3-0001",))
    assert desk.read(lambda session: session.query(Request).count()) == 1
    assert row(desk, saved.id, Contact).topics == [
        {
            "area": "tecnica", "category": "muffa_umidita", "request_id": leak, "joined": True,
            "said": "Anche in cucina.",
        }
    ]  # fmt: skip
    assert [(one.name, one.person_id, one.said) for one in detail(desk, leak).reporters] == [
        ("Adele Brambati", town.people["Brambati"], None),
        ("Samira Zouaoui", town.people["Zouaoui"], "Anche in cucina."),
    ]


def test_joining_leaves_the_request_to_whoever_has_it(desk, town, leak):
    before = len(outbox(desk))
    told(desk, joining(leak), person_id=town.people["Zouaoui"])
    assert [kind for kind, _ in outbox(desk)[before:]] == ["contact"]


def test_whoever_finds_it_more_urgent_makes_it_so(desk, town, leak):
    told(desk, joining(leak, urgency="urgente"), person_id=town.people["Zouaoui"])
    assert row(desk, leak).urgency == "urgente"
    told(desk, joining(leak), person_id=town.people["Popescu"])
    assert row(desk, leak).urgency == "urgente"


def test_on_whose_behalf_is_said_for_each(desk, town, leak):
    told(desk, joining(leak), person_id=town.people["Zouaoui"], on_behalf_of_id=town.people["Popescu"])
    assert [one.on_behalf_of for one in detail(desk, leak).reporters] == [None, "Ionuț Popescu"]


def test_those_of_grouped_requests_are_told_too_with_their_number(desk, town, leak):
    other = told(desk, LEAK, person_id=town.people["Zouaoui"])
    told(desk, joining(other.request_ids[0]), person_id=town.people["Popescu"])
    desk.run(requests.link, (leak, other.request_ids[0]))
    assert [(one.name, one.number) for one in detail(desk, leak).reporters] == [
        ("Adele Brambati", None), ("Samira Zouaoui", "A3-0002"), ("Ionuț Popescu", "A3-0002"),
    ]  # fmt: skip


def test_the_request_stands_on_the_card_of_each(desk, town, leak):
    told(desk, joining(leak), person_id=town.people["Zouaoui"])
    timeline = desk.run(person_card.person_card, town.people["Zouaoui"]).timeline
    assert [(one.kind, one.id) for one in timeline if one.kind == "request"] == [("request", leak)]


def test_an_anonymous_person_joins_and_is_given_a_name_later_without_taking_the_request(desk, town):
    first = told(desk, replace(LEAK, place="stabile", building_id=town.building), anonymous=True)
    (request_id,) = first.request_ids
    joined = told(desk, joining(request_id), anonymous=True)
    assert [one.name for one in detail(desk, request_id).reporters] == [None, None]
    desk.run(contacts.promote_anonymous, joined.id, town.people["Zouaoui"])
    assert row(desk, request_id).reporter_id is None
    assert [one.name for one in detail(desk, request_id).reporters] == [None, "Samira Zouaoui"]


def test_paper_of_who_joined_says_their_words_and_not_the_neighbours(desk, town, leak):
    saved = told(desk, joining(leak, description="Anche in cucina."), person_id=town.people["Zouaoui"])
    facts = desk.run(paper_facts.first_contact, row(desk, saved.id, Contact))
    assert facts["description"] == "Anche in cucina."
    assert facts["request_numbers"] == ("A3-0001",)
    assert (facts["surname"], facts["apartment_no"]) == ("Zouaoui", "10")


def test_what_is_over_is_not_joined(desk, town, leak):
    desk.run(requests.advance, leak, "respinta", reason="Non è di ALER.")
    refused(desk, "join_ended", joining(leak), person_id=town.people["Zouaoui"])
    desk.run(requests.advance, leak, "riaperta", reason="L'acqua è tornata")
    told(desk, joining(leak), person_id=town.people["Zouaoui"])
    refused(desk, "reference_missing", joining(desk.who.new_id()), person_id=town.people["Zouaoui"])


def test_what_is_reserved_joins_nothing_and_is_not_joined(desk, town, leak):
    violence = Topic("sociale", "violenza", joins=leak)
    refused(desk, "join_reserved", violence, person_id=town.people["Zouaoui"])
    hidden = told(desk, Topic("sociale", "violenza"), person_id=town.people["Popescu"]).request_ids[0]
    refused(desk, "join_reserved", joining(hidden), person_id=town.people["Zouaoui"])


def test_a_reserved_conversation_shows_nobody_among_the_reporters(desk, town, leak):
    told(desk, joining(leak), Topic("sociale", "violenza"), person_id=town.people["Zouaoui"])
    assert [one.name for one in detail(desk, leak).reporters] == ["Adele Brambati"]


def test_a_request_that_becomes_reserved_takes_every_conversation_about_it_along(desk, town):
    loud = Topic("sociale", "conflitto_vicinato", description="Urla di notte.")
    (request_id,) = told(desk, loud, person_id=town.people["Brambati"]).request_ids
    joined = told(desk, replace(loud, joins=request_id), LEAK, person_id=town.people["Zouaoui"])
    desk.run(requests.edit_request, request_id, category="violenza")
    assert {one.visibility for one in desk.read(lambda s: list(s.scalars(select(Contact))))} == {"R3"}
    (other,) = joined.request_ids
    assert (row(desk, other).visibility, row(desk, other).contact_id) == ("R0", None)


def test_what_may_be_joined_this_stair_first(desk, town, leak):
    lift = desk.run(
        requests.open_request,
        requests.NewRequest("tecnica", "ascensore", building_id=town.building, stair="A", place="scala"),
    ).id
    green = desk.run(
        requests.open_request, requests.NewRequest("tecnica", "verde", building_id=town.building, place="stabile")
    ).id
    desk.run(requests.open_request, requests.NewRequest("sociale", "violenza", unit_id=town.units["B4"]))
    over = desk.run(requests.open_request, requests.NewRequest("tecnica", "verde", unit_id=town.units["B4"])).id
    desk.run(requests.advance, over, "respinta", reason="Doppia")
    found = desk.run(reporters.joinable, town.building, "B")
    assert [one.request_id for one in found] == [leak, green, lift]
    assert (found[0].number, found[0].title, found[0].where) == ("A3-0001", "Infiltrazioni", "sc. B, int. 7")
    assert desk.run(reporters.joinable_request, leak).where == "via delle Robinie 12, sc. B, int. 7"
    with pytest.raises(Notice) as caught:
        desk.run(reporters.joinable_request, over)
    assert caught.value.code == "join_ended"
