"""What a role may not write is said before it is begun: nobody types a page to be refused at its end (domain 2.16)."""

import pytest

from app.models.registry import KINDS
from app.rules.roles import roles
from app.ui import pages, role_words
from tests.services.test_planning import as_role
from tests.ui.seats import at_the_window, words_of

TOLD = "Il ruolo «Custode sociale» non comprende questo lavoro. Niente è cambiato: si può chiedere a chi coordina il presidio."


def test_the_frame_offers_a_role_what_it_does():
    every = {"new_contact", "shift", "close_day"}
    offered = {role: role_words.acts_of(role) for role in ("custode", "direzione", "gestore_fondi", "commissario")}
    assert offered == {"custode": every, "direzione": {"new_contact"}, "gestore_fondi": set(), "commissario": set()}
    assert "non ha turni" in role_words.barred_thing("commissario", "giornata", "oggi")
    assert role_words.barred_thing("coordinatore", "giornata", "oggi") == ""


@pytest.fixture
def caretaker(tmp_path, dressed):
    with at_the_window(tmp_path) as (seat, town):
        as_role(seat.desk, "custode")
        seat.bridge.who = seat.desk.who
        yield seat, town


@pytest.mark.parametrize("place", ["visite", "schede", "laboratori"])
def test_a_page_that_the_role_may_not_fill_does_not_open(caretaker, place):
    seat, _ = caretaker
    seat.show(place)
    seat.press("Ctrl+Ins")
    assert seat.notices == [("err", TOLD)]
    assert seat.window.current() == place


def test_a_caretaker_has_contacts_and_technical_topics_only(caretaker):
    seat, _ = caretaker
    page = seat.open("contatto", "")
    seat.press("Alt+S")
    assert page.topics.boxes == []
    assert page.notice.text() == TOLD
    seat.press("Alt+T")
    assert [box.area.code for box in page.topics.boxes] == ["tecnica"]


def test_a_card_is_opened_and_not_edited(caretaker):
    seat, town = caretaker
    page = seat.open("persona", town.people["Brambati"])
    assert "Brambati Adele" in words_of(page)
    seat.press("Ctrl+E")
    assert not page.person.editing()
    assert page.person.notice.text() == TOLD
    seat.press("Ctrl+T")
    assert seat.notices == [("err", TOLD)]


def test_who_works_on_cases_begins_all_of_it_and_who_reads_none():
    for kind, record in role_words._MADE.items():
        pages.thing_icon(kind)
        assert record in KINDS
    begun = {
        role: {kind for kind in role_words._MADE if not role_words.barred_thing(role, kind, "")} for role in roles()
    }
    assert role_words._MADE.keys() - begun["community_manager"] == {
        "avviso",
        "ente",
        "partenariato",
        "proroga",
        "tappa",
    }
    assert begun["direzione"] | {"contributo"} == role_words._MADE.keys() == begun["coordinatore"] | {"proroga"}
    assert begun["custode"] == {"contatto"}
    assert all(not begun[role] for role in ("audit", "regione", "tutor", "amministratore"))
    assert not role_words.barred_thing("custode", "visita", "019ce133-e360-7000-8172-38fcd9170ac6")
