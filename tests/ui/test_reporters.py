"""One request, many reporters: joined from *Nuovo contatto*, added to from the request's page, all of them listed there."""

import pytest
from sqlalchemy import select

from app.models.contacts import Contact
from app.models.requests import Request
from app.services.contacts import NewContact, Topic, save_contact
from app.services.requests import NewRequest, advance, open_request
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def leak_of(seat, town, name="Brambati", **more):
    topic = Topic("tecnica", "infiltrazioni", description="Macchia sul soffitto.", **more)
    new = NewContact("sportello", (topic,), "segnalazione_aperta", person_id=town.people[name])
    return seat.desk.run(save_contact, new)


def count(seat, model):
    return seat.desk.read(lambda session: session.query(model).count())


def last_contact(seat):
    return seat.desk.read(lambda session: session.scalars(select(Contact).order_by(Contact.id.desc())).first())


def in_front(seat, town, name):
    page = seat.open("contatto", town.people[name])
    seat.settle()
    return page


def test_a_topic_joins_what_is_open_on_the_stair(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    page = in_front(seat, town, "Zouaoui")
    seat.press("Alt+T")
    box = page.topics.boxes[0]
    assert box.joins.isVisible()
    assert "apre una richiesta" in box._count.text()
    box.joins.setFocus()
    seat.press("Down")
    seat.press("Return")
    assert box.joins.value() == leak
    assert box.joins.words() == "A3-0001 Infiltrazioni, sc. B, int. 7"
    assert box.category.value() == "infiltrazioni"
    assert "si aggiunge" in box._count.text()
    assert not box.place.isVisible()
    assert box.joins.edit.cursorPosition() == 0
    box.description.setFocus()
    seat.type("Anche da lei.")
    page.form.outcome.set_value("segnalazione_aperta")
    seat.press("Ctrl+Return")
    assert count(seat, Request) == 1
    assert last_contact(seat).topics[0]["said"] == "Anche da lei."
    assert seat.notices[-1] == ("ok", "Contatto salvato su questo computer. Si aggiunge a A3-0001.")


def test_a_request_is_found_among_many_by_number_and_words(seated):
    seat, town = seated
    leak_of(seat, town)
    lift = seat.desk.run(
        open_request, NewRequest("tecnica", "ascensore", building_id=town.building, stair="B", place="scala")
    ).id
    page = in_front(seat, town, "Zouaoui")
    seat.press("Alt+T")
    box = page.topics.boxes[0]
    box.joins.setFocus()
    seat.type("asc")
    assert [row.title for row in box.joins.results.list.rows()] == ["A3-0002"]
    seat.press("Return")
    assert box.joins.value() == lift


def test_nothing_is_offered_where_nothing_of_that_kind_is_open(seated):
    seat, town = seated
    page = in_front(seat, town, "Zouaoui")
    seat.press("Alt+T")
    assert not page.topics.boxes[0].joins.isVisible()
    leak_of(seat, town)
    page = in_front(seat, town, "Brambati")
    seat.press("Alt+S")
    assert not page.topics.boxes[0].joins.isVisible()


def test_what_was_joined_survives_in_the_draft(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    page = in_front(seat, town, "Zouaoui")
    seat.press("Alt+T")
    page.topics.boxes[0].joins.setFocus()
    seat.press("Down")
    seat.press("Return")
    seat.press("Escape")
    seat.window.close_page(f"contatto:{town.people['Zouaoui']}")
    again = in_front(seat, town, "Zouaoui")
    assert again.topics.boxes[0].joins.value() == leak
    assert again.topics.boxes[0].joins.isVisible()


def test_one_more_person_from_the_page_of_the_request(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    page = seat.open("richiesta", leak)
    assert [row.title for row in page.reporters.rows()] == ["Adele Brambati"]
    seat.press("Ctrl+Ins")
    assert seat.window.current() == f"contatto:richiesta:{leak}"
    contact = seat.window.page(seat.window.current())
    assert contact.topics.boxes[0].joins.words() == "A3-0001 Infiltrazioni, via delle Robinie 12, sc. B, int. 7"
    contact.form.person.setFocus()
    seat.type("zou")
    seat.until(contact.form.person.results.count)
    seat.press("Return")
    contact.form.outcome.set_value("segnalazione_aperta")
    seat.press("Ctrl+Return")
    assert count(seat, Request) == 1
    page = seat.open("richiesta", leak)
    assert [row.title for row in page.reporters.rows()] == ["Adele Brambati", "Samira Zouaoui"]
    page.reporters.setFocus()
    seat.press("Down")
    seat.press("Return")
    assert seat.window.current() == f"persona:{town.people['Zouaoui']}"


def test_nobody_is_added_to_what_is_over(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    seat.desk.run(advance, leak, "respinta", reason="Non è di ALER.")
    page = seat.open("richiesta", leak)
    assert not page.one_more.isVisible()
    seat.press("Ctrl+Ins")
    assert seat.window.current() == f"richiesta:{leak}"


def test_a_pattern_is_grouped_from_the_request_and_all_its_reporters_are_told(seated):
    seat, town = seated
    first = leak_of(seat, town).request_ids[0]
    leak_of(seat, town, "Zouaoui")
    third = seat.desk.run(open_request, NewRequest("tecnica", "muffa_umidita", unit_id=town.units["B4"])).id
    page = seat.open("richiesta", first)
    assert "3 segnalazioni di acqua una sopra l’altra" in words_of(page)
    page.group.setFocus()
    seat.press("Return")
    assert not page.group.isVisible()
    assert third in seat.desk.read(lambda session: session.get(Request, first).linked_to)
    assert [row.title for row in page.reporters.rows()] == ["Adele Brambati", "Samira Zouaoui"]
    assert "A3-0002" in page.reporters.rows()[1].second
    seat.press("Ctrl+Z")
    assert seat.desk.read(lambda session: session.get(Request, first).linked_to) == []


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    leak_of(seat, town, "Zouaoui", joins=leak)
    seat.desk.run(open_request, NewRequest("tecnica", "muffa_umidita", unit_id=town.units["B4"]))
    seat.desk.run(open_request, NewRequest("tecnica", "muffa_umidita", unit_id=town.units["B1"]))
    fits(seat, seat.open("richiesta", leak))
    page = in_front(seat, town, "Zouaoui")
    seat.press("Alt+T")
    page.topics.boxes[0].joins.setFocus()
    seat.press("Down")
    seat.press("Return")
    fits(seat, page)


def test_a_step_keeps_the_focus_when_the_page_is_read_again(seated):
    seat, town = seated
    leak = leak_of(seat, town).request_ids[0]
    page = seat.open("richiesta", leak)
    page.steps.first_stop().setFocus()
    leak_of(seat, town, "Zouaoui", joins=leak)
    seat.settle()
    assert len(page.reporters.rows()) == 2
    assert seat.focus() is page.steps.first_stop()
