"""*Persone*: found in a few letters, the whole card, edited in place; who a person is changes only by proposal."""

from datetime import date

import pytest
from sqlalchemy import select

from app.models.accounts import AccountMovement, AccountOrder
from app.models.people import Person, Variation
from app.models.requests import Request
from app.models.tenancies import Tenancy
from app.models.visits import Reading
from app.services.contacts import NewContact, Topic, save_contact
from app.services.drafts import get_draft, list_drafts
from app.services.merges import merge_cards
from app.services.notes import add_note
from app.services.requests import NewRequest, open_request
from app.services.stamps import stamp
from app.services.visits import start_visit
from app.store import search
from app.ui.theme import Appearance, look
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def person(desk, person_id):
    return desk.read(lambda session: session.get(Person, person_id))


def named(desk, surname):
    return desk.read(lambda session: session.scalars(select(Person).where(Person.surname == surname)).one())


def asked_of(page):
    """What the page asks to open, instead of opening it."""
    asked = []
    page.open_thing.connect(lambda kind, record: asked.append((kind, record)))
    return asked


def foot(page):
    """The words of the keys below a page."""
    keys = page.keys()
    return [one.words for one in keys if one.in_foot]


def test_a_few_letters_find_a_person_and_show_the_card(seated):
    seat, town = seated
    page = seat.show("persone")
    assert seat.focus() is page.query.edit
    seat.type("zou")
    assert [row.title for row in page.list.rows()] == ["Zouaoui Samira"]
    assert page.list.rows()[0].second == "via delle Robinie 12, sc. B, int. 10 · 65 anni"
    words = words_of(page.person)
    assert "Zouaoui Samira" in words
    assert "0377 000 118" in words
    assert "1 persona" in words
    seat.press("Return")
    assert seat.focus() is page.list
    seat.press("Return")
    assert seat.window.current() == f"persona:{town.people['Zouaoui']}"
    assert [thing.words for thing in seat.window.things()] == ["Zouaoui Samira"]


def test_the_foot_speaks_of_a_card_only_where_there_is_one(seated):
    seat, _ = seated
    page = seat.show("persone")
    assert page.work().sentence == ""
    assert foot(page) == ["aggiungi", "altro riquadro", "indietro"]
    seat.type("zou")
    seat.until(lambda: page.person.model.card)
    assert page.work().sentence == "Scheda letta da questo computer"
    assert foot(page) == ["altro riquadro", "modifica", "indietro"]


def test_nobody_found_says_what_can_be_done(seated):
    seat, _ = seated
    page = seat.show("persone")
    seat.type("xyz")
    assert "Nessuno con «xyz»." in words_of(page)
    seat.press("Escape")
    assert page.query.draft_text() == ""


def test_the_last_opened_come_first_when_nothing_is_typed(seated):
    seat, town = seated
    seat.open("persona", town.people["Popescu"])
    seat.open("persona", town.people["Brambati"])
    page = seat.show("persone")
    assert [row.title for row in page.list.rows()] == ["Brambati Adele", "Popescu Ionuț"]


def test_keys_of_the_card(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    asked = asked_of(page)
    seat.press("Ctrl+T")
    assert asked[-1] == ("visita", f"persona:{town.people['Brambati']}")
    seat.open("persona", town.people["Brambati"])
    seat.press("Ctrl+N")
    assert asked[-1] == ("contatto", town.people["Brambati"])
    assert seat.window.current() == f"contatto:{town.people['Brambati']}"


def test_contact_data_change_at_once(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    seat.press("Ctrl+E")
    assert seat.focus() is page.person.form.form.field("phone1").edit
    seat.press("Ctrl+A")
    seat.type("333 000 4127")
    seat.press("Return")
    seat.press("Return")
    seat.type("adele@posta.example")
    seat.press("Ctrl+Return")
    after = person(seat.desk, town.people["Brambati"])
    assert (after.phone1, after.email) == ("333 000 4127", "adele@posta.example")
    assert not page.person.editing()
    assert "333 000 4127" in words_of(page)
    assert seat.desk.run(list_drafts) == ()
    assert seat.desk.read(lambda session: session.query(Variation).count()) == 0


def test_what_was_left_with_esc_is_there_when_it_is_edited_again(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    seat.press("Ctrl+E")
    seat.press("Ctrl+A")
    seat.type("333 000 4127")
    seat.press("Escape")
    page = seat.show("persone")
    page.person.open(town.people["Brambati"])
    seat.settle()
    page.person.begin()
    seat.settle()
    assert page.person.form.form.field("phone1").draft_text() == "333 000 4127"


def test_a_new_surname_becomes_a_proposal(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    seat.press("Ctrl+E")
    assert page.person.form.proposal.isVisible()
    field = page.person.form.form.field("surname")
    field.setFocus()
    seat.press("Ctrl+A")
    seat.type("Brambatti")
    page.person.form.form.field("fiscal_code_reason").set_value("non_disponibile")
    page.person.form.reason.setFocus()
    seat.type("errore di trascrizione")
    seat.press("Ctrl+Return")
    assert person(seat.desk, town.people["Brambati"]).surname == "Brambati"
    proposed = seat.desk.read(lambda session: session.query(Variation).one())
    assert proposed.changes["surname"] == ["Brambati", "Brambatti"]
    assert proposed.reason == "errore di trascrizione"
    assert "Proposta di variazione" in page.person.notice.text()
    assert page.person.pane.waiting.isVisible()


def test_an_edit_left_with_esc_stays_a_draft_and_comes_back(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    seat.press("Ctrl+E")
    seat.press("Ctrl+A")
    seat.type("0371 000 222")
    seat.press("Escape")
    assert not page.person.editing()
    assert person(seat.desk, town.people["Brambati"]).phone1 == "0377 000 118"
    key = f"persona:{town.people['Brambati']}"
    assert seat.desk.run(get_draft, key).body["phone1"] == "0371 000 222"
    assert seat.desk.run(get_draft, key).title == "Modifica di una scheda"
    seat.window.close_page(key)
    again = seat.open("persona", town.people["Brambati"])
    assert again.person.editing()
    assert again.person.form.form.field("phone1").draft_text() == "0371 000 222"


def test_somebody_new_is_added_and_the_code_fills_the_rest(seated):
    seat, _ = seated
    seat.show("persone")
    seat.press("Ctrl+Ins")
    page = seat.window.page("persona:")
    form = page.person.form.form
    assert seat.focus() is form.field("surname").edit
    seat.type("Prova")
    seat.press("Return")
    seat.type("Ada")
    seat.press("Return")
    seat.type("prvdaa80a41b910")
    letter = page.person.form.code.hint()
    assert letter == ""
    seat.type("x")
    hint = page.person.form.code.hint()
    assert "L'ultima lettera dovrebbe essere" in hint
    right = hint.split("essere ")[1][0]
    seat.press("Backspace")
    seat.type(right)
    assert page.person.form.code.hint() == "F, 01/01/1980, Casalpusterlengo"
    seat.press("Return")
    assert form.field("sex").value() == "F"
    assert str(form.field("birth_date").value()) == "1980-01-01"
    seat.press("Ctrl+Return")
    added = named(seat.desk, "Prova")
    assert (added.fiscal_code, added.sex, added.birth_place) == (f"PRVDAA80A41B910{right}", "F", "Casalpusterlengo")
    assert seat.window.current() == f"persona:{added.id}"


def test_the_same_person_twice_is_said_before_saving(seated):
    seat, town = seated
    page = seat.open("persona", "")
    form = page.person.form.form
    seat.type("Brambati")
    seat.press("Return")
    seat.type("Adele")
    form.field("birth_date").setFocus()
    seat.type("04/05/1960")
    seat.press("Return")
    assert "Forse è già qui." in page.person.form.double.text()
    page.person.form._open_double.setFocus()
    seat.press("Return")
    assert seat.window.current() == f"persona:{town.people['Brambati']}"


def test_a_code_left_half_typed_is_said_to_be_wrong_and_a_provisional_one_is_not(seated):
    seat, _ = seated
    page = seat.open("persona", "")
    code = page.person.form.code
    code.setFocus()
    seat.type("brm")
    assert code.error() == ""
    seat.press("Tab")
    assert code.error() == "Il codice fiscale ha 16 caratteri (11 cifre se provvisorio); questo ne ha 3."
    code.setFocus()
    seat.press("Ctrl+A")
    seat.type("12345678903")
    seat.press("Tab")
    assert (code.error(), code.hint()) == ("", "Codice fiscale provvisorio di 11 cifre: sarà da aggiornare.")
    code.setFocus()
    seat.press("Ctrl+A")
    seat.press("Del")
    seat.press("Tab")
    assert code.error() == ""


def test_a_missing_code_is_asked_beside_its_field(seated):
    seat, _ = seated
    page = seat.open("persona", "")
    seat.type("Sola")
    seat.press("Ctrl+Return")
    assert page.person.form.form.field("fiscal_code_reason").error()
    assert seat.desk.read(lambda session: session.query(Person).filter_by(surname="Sola").count()) == 0


def reserved_note(seat, town):
    visit = seat.desk.run(start_visit, person_id=town.people["Brambati"])
    colleague = seat.desk.who
    seat.desk.run(add_note, body="parole molto riservate", visibility="R2", visit_id=visit.id)
    return colleague


def test_reserved_words_come_after_the_tab_and_go_with_f12(seated):
    seat, town = seated
    reserved_note(seat, town)
    page = seat.open("persona", town.people["Brambati"])
    assert "1 nota sensibile (nascosta)" in words_of(page)
    assert "parole molto riservate" not in words_of(page)
    page.person.pane.card.set_current("riservato")
    seat.settle()
    assert "parole molto riservate" in words_of(page)  # one's own: no reason is asked
    assert seat.desk.read(lambda session: session.query(Reading).count()) == 1
    seat.press("F12")
    seat.press("F12")
    assert "parole molto riservate" not in words_of(page)


def test_what_was_uncovered_of_one_person_does_not_stay_over_the_next_chosen(seated):
    seat, town = seated
    reserved_note(seat, town)
    with_account(seat, town)
    adele, other = town.people["Brambati"], town.people["Zouaoui"]
    person = seat.show("persone").person
    pane = person.pane
    person.open(adele)
    seat.settle()
    for one in (pane.money, pane.account):
        one.wanted.emit()
    seat.settle()
    assert [pane.money.shown(), pane.account.shown()] == [True, True]
    person.open(other)
    assert [pane.money.shown(), pane.account.shown()] == [False, False]
    person.open(adele)
    seat.settle()
    pane.card.set_current("riservato")
    seat.settle()
    assert "parole molto riservate" in words_of(pane)
    person.open(other)
    assert "parole molto riservate" not in words_of(pane)
    seat.settle()
    assert "parole molto riservate" not in words_of(pane)
    assert pane.again.isVisible()


def test_what_was_asked_about_one_person_does_not_come_once_another_is_chosen(seated):
    seat, town = seated
    person, came = seat.show("persone").person, []
    person.open(town.people["Brambati"])
    seat.settle()
    for answer in (person.model.money, person.model.accounts, person.model.reason_needed, person.model.reserved):
        answer.connect(came.append)
    person.model.show_money()
    person.model.show_accounts()
    person.model.ask_reserved()
    person.model.open_reserved(None)
    person.open(town.people["Zouaoui"])
    seat.settle()
    assert came == []


def test_a_reserved_request_is_brought_to_its_end_from_behind_its_tab(seated):
    seat, town = seated
    who = town.people["Zouaoui"]
    id = seat.desk.run(open_request, NewRequest("sociale", "violenza", reporter_id=who)).id
    page = seat.open("persona", who)
    page.person.pane.card.set_current("riservato")
    seat.settle()
    items = page.person.pane.items
    for state, fields in (
        ("assegnata", {}),
        ("in_lavorazione", {}),
        ("risolta", {}),
        ("chiusa", {"outcome": "accompagnamento_avviato"}),
    ):
        items.step_buttons[0].setFocus()
        seat.press("Return")
        assert seat.focus() is items.steps.first_stop()
        items.steps.ask(next(one for one in items.steps._detail.next_states if one.state == state))
        seat.settle()
        if fields:
            items.steps.form.set_values(fields)
            items.steps.confirm()
            seat.settle()
        assert seat.desk.read(lambda session: session.get(Request, id).state) == state
    assert "(chiusa)" in words_of(page)
    page.person.pane.card.set_current("scheda")
    assert items.step_buttons == []
    assert items.steps.isHidden()


def test_a_reason_is_asked_where_there_is_nothing_too(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Popescu"])
    page.person.pane.card.set_current("riservato")
    seat.settle()
    assert page.person.pane.reason.isVisible()
    seat.type("col")
    seat.press("Return")
    assert "Niente che si possa leggere" in words_of(page)
    reading = seat.desk.read(lambda session: session.query(Reading).one())
    assert reading.reason == "colloquio_in_corso"


def test_rows_and_card_face_hold_nothing_forbidden(seated):
    seat, town = seated
    who = town.people["Brambati"]
    seat.desk.run(
        save_contact,
        NewContact("sportello", (Topic("sociale", "violenza", description="zitta"),), "invio", person_id=who),
    )
    seat.desk.run(open_request, NewRequest("sociale", "violenza", reporter_id=who, description="zitta"))
    seat.desk.run(save_contact, NewContact("sportello", (Topic("amministrativa", "morosita"),), "invio", person_id=who))
    seat.desk.run(open_request, NewRequest("sociale", "dipendenze", reporter_id=who))

    def abroad(session, _who):
        one = session.get(Person, who)
        one.citizenship = "Marocco"

    seat.desk.run(abroad)
    page = seat.open("persona", who)
    words = words_of(page).lower()
    for forbidden in ("violenza", "zitta", "marocco", "canone:", "moros", "dipendenz"):
        assert forbidden not in words
    (hit,) = seat.desk.run(lambda session, _who: search.find(session, "dipendenze"))
    assert "dipendenz" not in repr(hit).lower(), "found by its category, called by what a row may say"


def test_money_is_shown_on_asking_and_hidden_again(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    page.person.pane.money.setFocus()
    seat.press("Return")
    assert page.person.pane.money.shown()
    page.person.pane.card.set_current("contatti")
    assert not page.person.pane.money.shown()


def with_account(seat, town, name="Brambati", told=date(2026, 2, 28)):
    """A lease of the household with an account up to the end of February, and an order on its way."""
    stamps, home = stamp(seat.desk.who), town.households[name]
    lease = Tenancy(**stamps, unit_id=town.units["B7"], household_id=home, code="C1", account_on=told)
    moved = [
        AccountMovement(
            **stamp(seat.desk.who), tenancy_id=lease.id, line=line, posted_on=day, due_on=day, amount_cents=cents,
            reference=f"R{line}{day}",
        )
        for line, day, cents in (
            ("canone", date(2025, 11, 5), 125_050), ("canone", date(2026, 1, 5), 9_812), ("spese", date(2026, 1, 5), -1_000),
        )
    ]  # fmt: skip
    order = AccountOrder(
        **stamp(seat.desk.who), tenancy_id=lease.id, line="canone", amount_cents=28_000, cause_kind="grant_request",
        cause_id=seat.desk.who.new_id(), reference="ORD-7K2M9-XQ4TC",
    )  # fmt: skip
    received(seat.desk, [lease, *moved, order])


def test_the_account_is_shown_on_asking_line_by_line_and_hidden_again(seated):
    seat, town = seated
    with_account(seat, town)
    page = seat.open("persona", town.people["Brambati"])
    account = page.person.pane.account
    assert "saldo" not in words_of(page).lower()
    account.setFocus()
    seat.press("Return")
    assert account.shown()
    told = words_of(account)
    for words in (
        "Contratto C1: saldo al 28/02/2026",
        "Canone: 1.348,62 €, di cui con scadenza passata 1.348,62 € (2025: 1.250,50 €; 2026: 98,12 €)",
        "Spese: 10,00 € a credito",
        "La scadenza più vecchia ancora da pagare è di 3 mesi fa.",
        "In attesa di contabilizzazione: 280,00 €, canone, contributo del fondo (ORD-7K2M9-XQ4TC)",
        "Contando anche gli ordini in attesa resta da pagare 1.068,62 €.",
    ):
        assert words in told
    assert "moros" not in words_of(page).lower()
    look().concealed.emit()
    assert not account.shown()
    assert "saldo" not in words_of(page).lower()


@pytest.mark.parametrize("lease", [False, True])
def test_an_account_that_no_file_has_told_says_so_and_what_is_on_its_way(seated, lease):
    seat, town = seated
    if lease:
        with_account(seat, town, told=None)
    page = seat.open("persona", town.people["Brambati"])
    page.person.pane.account.setFocus()
    seat.press("Return")
    told = words_of(page.person.pane.account)
    assert ("Nessun contratto del nucleo su questo computer." in told) is not lease
    assert ("Il conto non è ancora arrivato dall'ufficio che lo tiene." in told) is lease
    assert ("In attesa di contabilizzazione: 280,00 €, canone, contributo del fondo" in told) is lease


def merged(seat, town):
    """A second card of Brambati, made later and merged; the ids of both and of the merge."""
    first = town.people["Brambati"]
    seat.desk.clock.advance(minutes=1)
    second = Person(**stamp(seat.desk.who), surname="Zanetti", name="Adele", phone1="333 000 4127")
    received(seat.desk, [second])
    done = seat.desk.run(merge_cards, first, second.id, {"surname": "prima", "phone1": "seconda"})
    return first, second.id, done.merge_id


def test_merged_cards_are_one_in_the_list_and_come_apart_from_the_card(seated):
    seat, town = seated
    first, second, _merge = merged(seat, town)
    page = seat.show("persone")
    seat.type("zanet")
    seat.until(page.list.rows)
    assert [(row.id, row.title) for row in page.list.rows()] == [(first, "Brambati Adele")]
    page = seat.open("persona", second)
    assert page.person.model.id == first
    shown = words_of(page)
    assert "Schede unite" in shown
    assert "si annulla fino al 11/04/2026" in shown
    assert "333 000 4127" in shown
    separate = page.person.pane.separate
    separate.setFocus()
    seat.press("Space")
    assert "Sono di nuovo due schede: Brambati Adele e Zanetti Adele" in page.person.notice.text()
    assert person(seat.desk, first).phone1 == "0377 000 118"
    assert "Schede unite" not in words_of(page)
    assert page.isAncestorOf(seat.focus())
    page = seat.show("persone")
    assert [row.title for row in page.list.rows()] == ["Zanetti Adele"]


def test_after_thirty_days_the_card_says_that_it_is_late(seated):
    seat, town = seated
    first, _second, _merge = merged(seat, town)
    page = seat.open("persona", first)
    assert page.person.pane.separate.isEnabled()
    seat.desk.clock.advance(days=31)
    page.person.pane.separate.click()  # the card was read while there was time
    seat.settle()
    assert "30 giorni" in page.person.notice.text()
    page.refresh({})
    seat.settle()
    assert "non si annulla più" in words_of(page)
    assert not page.person.pane.separate.isEnabled()


def test_of_several_merges_the_one_in_hand_is_undone(seated):
    seat, town = seated
    first, _second, merge = merged(seat, town)
    third = Person(**stamp(seat.desk.who), surname="Brambati", name="Adele", phone1="333 000 4127")
    received(seat.desk, [third])
    seat.desk.run(merge_cards, first, third.id)
    page = seat.open("persona", first)
    pane = page.person.pane
    assert not pane.separate.isEnabled()  # which one?
    pane._merged.setFocus()
    pane._merged.select(merge)
    seat.press("Return")
    assert seat.focus() is pane.separate
    seat.press("Space")
    assert [one.id for one in page.person.model.card.merges] != [merge]
    assert len(page.person.model.card.merges) == 1


def test_from_150_per_cent_the_list_stands_alone(seated):
    seat, town = seated
    page = seat.show("persone")
    look().use(Appearance("light", 150))
    seat.settle()
    assert page.person.isHidden()
    seat.type("popescu")
    seat.press("Return")
    seat.press("Return")
    assert seat.window.current() == f"persona:{town.people['Popescu']}"


def test_actions_go_below_the_name_when_there_is_no_room_beside_it(seated):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    seat.window.resize(1920, 690)
    seat.settle()
    card = page.person.pane.card
    name, actions = card._name, card._actions
    assert actions.mapTo(card, actions.rect().topLeft()).x() > name.mapTo(card, name.rect().topLeft()).x()
    seat.window.resize(1366, 690)
    seat.settle()
    assert actions.mapTo(card, actions.rect().topLeft()).y() > name.mapTo(card, name.rect().bottomLeft()).y()
    assert page.person.pane.contact.y() == page.person.pane.print.y(), "all of them on one line"
    look().use(Appearance("light", 200))
    seat.settle()
    assert actions.mapTo(card, actions.rect().topLeft()).y() > name.mapTo(card, name.rect().bottomLeft()).y()


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    page = seat.show("persone")
    seat.type("bram")
    fits(seat, page)
    merged(seat, town)
    with_account(seat, town)
    card = seat.open("persona", town.people["Brambati"])
    card.person.pane.account.setFocus()
    seat.press("Return")
    fits(seat, card)
    assert "saldo al 28/02/2026" in words_of(card)
    seat.press("Ctrl+E")
    fits(seat, card)
