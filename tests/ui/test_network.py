"""*Rete* from the keyboard: a referral in under a minute, states by one key, bodies, partnerships, boards; what was typed stays."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.network import BoardMeeting, Partner, PartnerContact, PartnershipDeed, PartnershipMember, Referral
from app.services.deeds import NewDeed, add_deed
from app.services.drafts import get_draft
from app.services.partners import create_partner
from app.services.partnerships import answer_call, publish_call
from app.services.referrals import NewReferral, advance, prepare
from app.services.requests import NewRequest, open_request
from app.ui.theme import look
from tests.helpers.network import build_network
from tests.ui.seats import at_the_window, fits, words_of

TODAY = date(2026, 3, 12)


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as (seat, town):
        yield seat, town, build_network(seat.desk)


@pytest.fixture
def boss(seated):
    """The one at the window coordinates."""
    seat = seated[0]
    seat.bridge.who = replace(seat.bridge.who, role="coordinatore")
    return seated


def stored(seat, model):
    return seat.desk.read(lambda session: session.query(model).order_by(model.id.desc()).first())


def prepared(seat, town, net, **more):
    new = NewReferral(town.people["Brambati"], net["caf_patronato"], "Serve l'ISEE.", **more)
    return seat.desk.run(prepare, new).id


def press_on(seat, widget, *keys):
    widget.setFocus()
    for key in keys:
        seat.press(key)


def test_a_referral_from_the_card_shows_what_it_prints_and_is_signed_on_the_letter(seated):
    seat, town, _net = seated
    page = seat.open("invio", f"persona:{town.people['Brambati']}")
    form = page.form
    assert seat.focus() in (form.partner, form.partner.edit)
    seat.type("isee")
    seat.until(form.partner.results.count)
    seat.press("Return")
    assert form.service.value() is None
    form.form.field("reason").setFocus()
    seat.type("Serve l'ISEE per il bonus")
    form.form.field("fields").set_value(("nome", "telefono"))
    form.form.changed.emit("fields", None)
    seat.settle()
    assert "Brambati" in words_of(page)
    seat.press("Ctrl+Return")
    assert "serve una scrittura in vigore" in form.notice.text()
    assert stored(seat, Referral) is None
    form.basis.set_value("firma")
    seat.press("Ctrl+Return")
    row = stored(seat, Referral)
    assert (row.fields, row.basis, row.state) == (["nome", "telefono"], "autorizzazione", "preparato")
    assert seat.opened[-1] == ("invio", row.id)


def test_the_bases_offered_are_those_in_force(seated):
    seat, town, net = seated
    seat.desk.worker.run(
        add_deed, replace(seat.desk.who, role="coordinatore"), NewDeed(TODAY, TODAY, partner_id=net["caritas"])
    )
    page = seat.open("invio", f"persona:{town.people['Brambati']}")
    page.form.partner.set_pick(net["caritas"], "Caritas")
    page.form._choose_again()
    seat.settle()
    page.form.basis.set_value("accordo")
    assert page.form.basis.value() == "accordo"
    page.form.partner.set_pick(net["parrocchia"], "Parrocchia")
    page.form._choose_again()
    seat.settle()
    assert page.form.basis.value() is None, "no deed binds this one"


def test_sensitive_words_warn_while_they_are_typed(seated):
    seat, town, _net = seated
    page = seat.open("invio", f"persona:{town.people['Brambati']}")
    page.form.form.field("reason").setFocus()
    seat.type("è depressa")
    assert "depressa" in page.form.warning.text()
    assert not page.form.warning.isHidden()


def test_what_was_typed_for_a_referral_comes_back(seated):
    seat, town, net = seated
    place = f"persona:{town.people['Brambati']}"
    page = seat.open("invio", place)
    page.form.partner.set_pick(net["caf_patronato"], "Patronato Aurora")
    page.form._choose_again()
    seat.settle()
    page.form.service.set_value("ISEE")
    page.form.form.field("reason").setFocus()
    seat.type("Bolletta doppia")
    page.form.drafts.flush()
    seat.settle()
    assert seat.desk.run(get_draft, f"invio:{place}") is not None
    seat.window.close_page(f"invio:{place}")
    again = seat.open("invio", place)
    values = again.form.form.values()
    assert (values["reason"], values["service"], values["partner"]) == ("Bolletta doppia", "ISEE", net["caf_patronato"])


def test_a_request_begins_a_referral_of_its_reporter(seated):
    seat, town, net = seated
    new = NewRequest("amministrativa", "bollettazione", reporter_id=town.people["Brambati"])
    request = seat.desk.run(open_request, new).id
    page = seat.open("richiesta", request)
    press_on(seat, page.referral_button, "Space")
    assert seat.opened[-1] == ("invio", f"richiesta:{request}")
    referral = seat.window.page(f"invio:richiesta:{request}")
    referral.form.partner.set_pick(net["caritas"], "Caritas")
    referral.form.form.field("reason").set_value("Spesa")
    referral.form.confirm()
    seat.settle()
    assert stored(seat, Referral).request_id == request


def test_states_move_by_one_key_in_the_list_and_a_wrong_one_is_said(seated):
    seat, town, net = seated
    id = prepared(seat, town, net)
    page = seat.show("rete")
    page.tabs.set_current("invii")
    page._turn("invii")
    seat.settle()
    assert seat.focus() is page.referrals
    seat.press("A")
    assert "non può diventare accettato" in page.notice.text()
    seat.press("C")
    seat.press("A")
    assert stored(seat, Referral).state == "accettato"
    seat.press("F")
    assert seat.opened[-1] == ("invio", id)
    assert "Brambati" not in words_of(page), "a list holds no name"


def test_to_conclude_asks_the_outcome_and_prints_come_from_the_page(seated):
    seat, town, net = seated
    id = prepared(seat, town, net)
    for state in ("consegnato", "accettato", "primo_incontro"):
        seat.desk.run(advance, id, state)
    page = seat.open("invio", id)
    wanted = []
    seat.bridge.print_wanted.connect(lambda *what: wanted.append(what))
    press_on(seat, page.print_button, "Space")
    assert wanted == [("MOD-11", id)]
    page._ask_step("concluso")
    seat.press("Ctrl+Return")
    assert "serve l'esito" in page.asking.notice.text()
    page.asking.form("passo").field("outcome").set_value("servizio_ottenuto")
    seat.press("Ctrl+Return")
    assert stored(seat, Referral).state == "concluso"
    assert "l'invio è finito" in words_of(page)


def test_the_answer_of_a_body_is_written_with_its_words(seated):
    seat, town, net = seated
    id = prepared(seat, town, net)
    seat.desk.run(advance, id, "consegnato")
    page = seat.open("invio", id)
    page._ask_step("accettato")
    seat.type("Primo incontro il 20 alle 9")
    seat.press("Ctrl+Return")
    assert stored(seat, Referral).state == "accettato"
    assert "Primo incontro il 20 alle 9" in words_of(page)


def test_a_missing_answer_reaches_oggi_after_fourteen_days(seated):
    seat, town, net = seated
    id = prepared(seat, town, net)
    seat.desk.run(advance, id, "consegnato")
    seat.desk.clock.advance(days=14)
    page = seat.show("oggi")
    assert "consegnato da 14 giorni" in words_of(page)
    page.list.select(f"invio:{id}")
    press_on(seat, page.list, "Return")
    assert seat.opened[-1] == ("invio", id)


def test_bodies_are_found_by_words_service_area_and_kind(seated):
    seat, _town, net = seated
    page = seat.show("rete")
    assert seat.focus() is page.words.edit
    seat.type("lavoro")
    assert len(page.bodies._rows.rows) == 2
    page.words.set_value(None)
    page.filter.field("area").set_value("Lodigiano")
    page._narrow()
    seat.settle()
    assert len(page.bodies._rows.rows) == 3
    page.filter.field("kind").set_value("caritas")
    page._narrow()
    seat.settle()
    assert [row.id for row in page.bodies._rows.rows] == [net["caritas"]]
    press_on(seat, page.bodies, "Return")
    assert seat.opened[-1] == ("ente", net["caritas"])


def test_a_community_manager_proposes_a_contact_but_does_not_edit_the_body(seated):
    seat, _town, net = seated
    page = seat.open("ente", net["caf_patronato"])
    assert page.edit_button.isHidden()
    press_on(seat, page.contact_button, "Space")
    seat.type("Verdi")
    seat.press("Ctrl+Return")
    assert stored(seat, PartnerContact).surname == "Verdi"
    assert "lunedì 09:00–12:30" in words_of(page)


def test_one_who_coordinates_writes_a_body_with_its_hours_and_a_deed(boss):
    seat, _town, _net = boss
    page = seat.open("ente", "")
    form = page.asking.form("ente")
    seat.type("Doposcuola Stella")
    form.field("kind").set_value("volontariato")
    form.field("hours").set_value("sempre")
    seat.press("Ctrl+Return")
    assert "Orario non valido" in form.field("hours").error()
    form.field("hours").set_value("lunedì 15-18")
    seat.press("Ctrl+Return")
    body = stored(seat, Partner)
    assert body.hours == [{"weekday": 1, "from_time": "15:00", "to_time": "18:00"}]
    page = seat.open("ente", body.id)
    press_on(seat, page.deed_button, "Space")
    seat.press("Ctrl+Return")
    assert page.asking.form("scrittura").field("signed_on").error()
    for name in ("signed_on", "from_day"):
        page.asking.form("scrittura").field(name).set_value(TODAY)
    page.asking.form("scrittura").field("signatories").set_value("Stella: Ines Sala")
    seat.press("Ctrl+Return")
    assert stored(seat, PartnershipDeed).signatories == [{"body": "Stella", "name": "Ines Sala", "role": None}]


def test_a_partnership_is_written_and_its_lead_changed_by_a_key(boss):
    seat, _town, net = boss
    page = seat.open("partenariato", "")
    form = page.asking.form("nuovo")
    form.field("project").set_value(net["FORNASE"])
    form.field("name").set_value("Rete di prova")
    page.asking.confirm()
    seat.settle()
    assert "il capofila indicato non corrisponde" in page.asking.notice.text()
    form.field("lead").set_pick(net["comune"], "Comune")
    page.asking.confirm()
    seat.settle()
    page = seat.open(*seat.opened[-1])
    assert "I membri sono 1" in page.warning.text()
    press_on(seat, page.member_button, "Space")
    page.asking.form("membro").field("partner").set_pick(net["caritas"], "Caritas")
    page.asking.form("membro").field("share").set_value(1_000_00)
    page.asking.confirm()
    seat.settle()
    assert "1.000,00 €" in words_of(page)
    caritas = next(one.id for one in page._members if one.name.startswith("Caritas"))
    page.members.select(caritas)
    press_on(seat, page.members, "M")
    page.asking.form("quota").field("budget_share_cents").set_value(2_000_00)
    seat.press("Ctrl+Return")
    assert "2.000,00 €" in words_of(page)
    page.members.select(page._model.state.members[1].id)
    press_on(seat, page.members, "C")
    assert page._model.state.members[0].name == "Caritas di Prato Piccolo"
    assert len({stored(seat, PartnershipMember).partnership_id}) == 1
    page.members.select(page._model.state.members[0].id)
    press_on(seat, page.members, "T")
    seat.press("Ctrl+Return")
    assert "capofila" in page.asking.notice.text(), "the lead does not go: another one leads first"
    seat.press("Escape")
    page.members.select(page._model.state.members[1].id)
    press_on(seat, page.members, "T")
    seat.press("Space")
    assert [one.name for one in page._model.state.members] == ["Caritas di Prato Piccolo"]


def test_a_call_and_its_answers(boss):
    seat, _town, net = boss
    page = seat.open("avviso", "")
    seat.type("Manifestazione di interesse")
    seat.press("Ctrl+Return")
    page = seat.open(*seat.opened[-1])
    press_on(seat, page.answer_button, "Space")
    page.asking.form("risposta").field("partner").set_pick(net["caritas"], "Caritas")
    page.asking.form("risposta").field("outcome").set_value("ammesso")
    page.asking.confirm()
    seat.settle()
    assert "Ammesso" in words_of(page)
    press_on(seat, page.close_button, "Space")
    seat.press("Ctrl+Return")
    assert "Chiuso il" in words_of(page)
    assert not page.answer_button.isVisible()


def test_a_board_is_written_printed_and_approved(seated):
    seat, _town, _net = seated
    page = seat.open("tavolo", "")
    form = page.asking.form("tavolo")
    seat.type("Tavolo di Codogno")
    seat.press("Ctrl+Return")
    assert form.field("hour").error() == "Manca l'ora."
    form.field("hour").set_draft_text("1730")
    form.field("attendees").set_value("Comune: Rosa Verdi")
    form.field("minutes").set_value("Si comincia.")
    form.field("decisions").set_value("Aprire | parrocchia | boh")
    seat.press("Ctrl+Return")
    assert "Data non riconosciuta" in form.field("decisions").error()
    form.field("decisions").set_value("Aprire | parrocchia | 1/4/2026")
    seat.press("Ctrl+Return")
    meeting = stored(seat, BoardMeeting)
    page = seat.open("tavolo", meeting.id)
    press_on(seat, page.edit_button, "Space")
    seat.press("Escape")
    seat.desk.clock.advance(days=1)
    press_on(seat, page.approve, "Space")
    assert stored(seat, BoardMeeting).approved_on == date(2026, 3, 13)
    assert page.edit_button.isHidden()


def test_nothing_is_cut_in_any_size(boss):
    seat, town, net = boss
    call = seat.bridge.desk.worker.run(publish_call, seat.bridge.who, "Avviso di prova")
    seat.bridge.desk.worker.run(answer_call, seat.bridge.who, call, net["caritas"], received_on=TODAY)
    build_network(seat.desk, partnerships=True)
    pages = [
        seat.show("rete"),
        seat.open("invio", f"persona:{town.people['Brambati']}"),
        seat.open("invio", prepared(seat, town, net)),
        seat.open("ente", net["caf_patronato"]),
        seat.open("tavolo", ""),
    ]
    fits(seat, *pages)


def test_arrows_walk_along_the_tabs(seated):
    seat, _town, _net = seated
    page = seat.show("rete")
    page.tabs.setFocus()
    for tab in ("invii", "partenariati", "tavoli"):
        seat.press("Right")
        assert page.tabs.current() == tab
    assert page.new.text() == "Nuovo tavolo"


def test_the_file_of_a_deed_hangs_on_it(boss):
    seat, _town, net = boss
    deed = seat.bridge.desk.worker.run(add_deed, seat.bridge.who, NewDeed(TODAY, TODAY, partner_id=net["caritas"]))
    page = seat.open("ente", net["caritas"])
    page.deeds.select(deed)
    press_on(seat, page.deeds, "Return")
    assert seat.opened[-1] == ("allegati", f"partnership_deed:{deed}")


def test_the_words_of_a_reserved_referral_are_shown_only_when_asked_for(boss):
    seat, town, _net = boss
    who = seat.bridge.who
    safe = seat.desk.worker.run(create_partner, who, {"name": "Centro Aiuto", "kind": "antiviolenza"}).id
    id = seat.desk.run(prepare, NewReferral(town.people["Brambati"], safe, "Primo colloquio")).id
    page = seat.open("invio", id)
    assert "Primo colloquio" not in words_of(page)
    press_on(seat, page.uncover, "Space")
    assert "Primo colloquio" in words_of(page)
    look().concealed.emit()
    seat.settle()
    assert "Primo colloquio" not in words_of(page)


def test_who_may_not_write_partnerships_is_told_who_may(seated):
    seat = seated[0]
    page = seat.show("rete")
    page.tabs.set_current("partenariati")
    page._turn("partenariati")
    seat.press("Ctrl+Ins")
    assert seat.window.current() == "rete"
    assert "sono scritti da chi coordina o dalla Direzione Sociale" in page.notice.text()
    assert "Si aggiunge da qui" not in words_of(page)
    fits(seat, page)
