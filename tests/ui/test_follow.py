"""Beside a request: its day, visits that found nobody in two keys, the coordinator, MOD-04; the keyboard only."""

from datetime import date

import pytest

from app.models.requests import AccessAttempt
from app.models.staff import Operator, OperatorAssignment
from app.services import follow, requests, visits
from app.services.drafts import get_draft
from app.services.stamps import stamp
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of
from tests.ui.test_requests import opened, request


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def coordinator(seated):
    seat, town = seated
    who = Operator(**stamp(seat.desk.who), surname="Conti", name="Ada", initials="A. C.", role="coordinatore")
    place = stamp(seat.desk.who.at_outpost(town.codogno))
    span = OperatorAssignment(**place, assigned_operator_id=who.id, from_day=date(2026, 1, 1))
    received(seat.desk, [who, span])
    return who.id


def attempts(seat):
    return seat.desk.read(lambda s: [row.outcome for row in s.query(AccessAttempt).order_by(AccessAttempt.at)])


def test_nobody_at_home_is_two_keys(seated):
    seat, town = seated
    page = seat.open("richiesta", opened(seat, town))
    seat.press("Alt+P")
    seat.press("Return")
    assert attempts(seat) == ["nessuno"]
    assert "Nessuno in casa" in words_of(page.follow)
    assert "1 di seguito senza entrare" in page.follow.notice.text()


def test_three_in_a_row_propose_the_coordinator_and_one_says_why(seated, coordinator):
    seat, town = seated
    one = opened(seat, town)
    for _ in range(3):
        seat.desk.run(follow.record_attempt, one)
    page = seat.open("richiesta", one)
    assert "3 passaggi di seguito senza entrare" in words_of(page.follow)
    seat.press("Alt+C")
    assert seat.focus() is page.follow.reason.edit, "the only coordinator is chosen already"
    seat.press("Ctrl+Return")
    assert page.follow.reason.error()
    seat.type("Nessuno risponde da una settimana")
    page.drafts.flush()
    seat.settle()
    kept = seat.desk.run(get_draft, f"richiesta:{one}")
    assert "Nessuno risponde" in str(kept.body)
    seat.press("Ctrl+Return")
    assert request(seat, one).escalated_to == coordinator
    assert "A. C., dal 12/03/2026: Nessuno risponde" in words_of(page.follow)
    assert seat.desk.run(get_draft, f"richiesta:{one}") is None
    page.follow.back.setFocus()
    seat.press("Return")
    assert request(seat, one).escalated_to is None


def test_without_a_coordinator_the_page_says_so(seated):
    seat, town = seated
    page = seat.open("richiesta", opened(seat, town))
    seat.press("Alt+C")
    assert "Nessuno coordina questo presidio" in page.follow.notice.text()
    assert page.follow.form.isHidden()


def test_the_day_is_edited_and_a_wrong_one_is_said_beside_the_field(seated):
    seat, town = seated
    one = opened(seat, town)
    page = seat.open("richiesta", one)
    seat.press("Ctrl+E")
    field = page.form.field("due_on")
    field.setFocus()
    field.set_draft_text("32/13")
    seat.press("Ctrl+Return")
    assert field.error()
    field.set_draft_text("20/3")
    page.form.field("access_hours").set_draft_text("mattina")
    seat.press("Ctrl+Return")
    after = request(seat, one)
    assert (after.due_on, after.access_hours) == (date(2026, 3, 20), "mattina")


def test_sending_on_and_reopening_ask_what_the_rules_ask(seated):
    seat, town = seated
    one = opened(seat, town)
    seat.show("richieste")
    seat.press("V")
    page = seat.window.page("richieste")
    seat.press("Ctrl+Return")
    assert "serve a chi" in page.steps.sent_to.error()
    seat.type("Idraulica Lodi")
    seat.press("Ctrl+Return")
    view = seat.desk.run(follow.follow_of, one)
    assert view.waiting_for == "Idraulica Lodi"
    detail = seat.open("richiesta", one)
    assert "Idraulica Lodi, dal 12/03/2026" in words_of(detail.follow)
    seat.desk.run(requests.advance, one, "risolta")
    seat.settle()
    again = next(n for n in detail._model.detail.next_states if n.state == "riaperta")
    detail.steps.ask(again)
    seat.press("Ctrl+Return")
    assert "serve il motivo" in detail.steps.reason.error()
    seat.type("Perde ancora")
    seat.press("Ctrl+Return")
    assert request(seat, one).state == "riaperta"


def test_mod04_is_offered_for_technical_requests_only(seated):
    seat, town = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    leak, lonely = opened(seat, town), opened(seat, town, category="solitudine", area="sociale")
    page = seat.open("richiesta", leak)
    page.print_button.setFocus()
    seat.press("Return")
    assert wanted == [("MOD-04", leak)]
    assert seat.open("richiesta", lonely).print_button.isHidden()


def test_mod05_is_offered_for_requests_about_money_of_somebody(seated):
    seat, town = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    money = {"category": "contributi", "area": "amministrativa"}
    of_nobody = opened(seat, town, **money)
    help_asked = opened(seat, town, **money, reporter_id=town.people["Brambati"])
    assert seat.open("richiesta", of_nobody).print_button.isHidden()
    page = seat.open("richiesta", help_asked)
    assert page.print_button.text() == "Stampa MOD-05"
    seat.press("Ctrl+P")
    assert wanted == [("MOD-05", help_asked)]


def test_everything_fits_at_every_size(seated, coordinator):
    seat, town = seated
    one = opened(seat, town)
    for _ in range(3):
        seat.desk.run(follow.record_attempt, one)
    page = seat.open("richiesta", one)
    seat.press("Alt+C")
    fits(seat, page)


def test_a_visit_that_found_nobody_is_two_keys_and_stands_on_the_requests(seated):
    seat, town = seated
    one = opened(seat, town)
    visit = seat.desk.run(visits.start_visit, town.people["Brambati"]).id
    page = seat.open("visita", visit)
    seat.press("Alt+P")
    seat.press("Return")
    assert attempts(seat) == ["nessuno"]
    assert request(seat, one).number in page.notice.text()
    assert page._model.state.closed
    assert page.nobody_button.isHidden()


def test_esc_leaves_the_question_and_the_visit_goes_on(seated):
    seat, town = seated
    page = seat.open("visita", seat.desk.run(visits.start_visit, town.people["Brambati"]).id)
    seat.press("Alt+P")
    seat.press("Escape")
    assert page.nobody.isHidden()
    assert attempts(seat) == []


def test_oggi_shows_mine_that_are_due_and_opens_them(seated):
    seat, town = seated
    one = opened(seat, town)
    seat.desk.run(requests.take, one)
    seat.desk.run(requests.edit_request, one, due_on=date(2026, 3, 12))
    page = seat.show("oggi")
    assert "Richieste da seguire" in words_of(page)
    assert "Infiltrazioni" in words_of(page)
    page.list.select(f"apri:richiesta:{one}")
    seat.press("Return")
    assert seat.opened[-1] == ("richiesta", one)


def test_the_list_is_filtered_by_what_is_overdue_and_the_chip_goes(seated):
    seat, town = seated
    for category in ("ascensore", "verde"):
        opened(seat, town, category=category)
    seat.desk.clock.advance(days=20)
    page = seat.show("richieste")
    page.filter.follow.set_value("overdue")
    page.filter._changed("follow", "overdue")
    seat.settle()
    assert "Ascensore" in words_of(page.table)
    assert "Verde" not in words_of(page.table)
    assert ("overdue", "scadenza passata") in page.filter.chips()
    page.bar.removed.emit("overdue")
    seat.settle()
    assert "Verde" in words_of(page.table)


def test_every_pattern_has_its_sentence_and_the_building_as_a_whole_its_line(seated):
    """The panel as the design has it: technical and social side by side, all that is open, nothing reserved, no vacancy."""
    seat, town = seated
    for unit in ("B4", "B7", "B10"):
        opened(seat, town, unit)
    for unit in ("A1", "A2", "A3"):
        opened(seat, town, unit, category="riscaldamento")
    opened(seat, town, "B7", category="solitudine", area="sociale")
    opened(seat, town, "B4", category="violenza", area="sociale")
    lift = requests.NewRequest("tecnica", "ascensore", place="stabile", building_id=town.building)
    seat.desk.run(requests.open_request, lift)
    page = seat.show("richieste")
    said = words_of(page.building)
    assert "3 segnalazioni di acqua una sopra l’altra" in said
    assert "3 segnalazioni di riscaldamento sulla stessa scala" in said
    assert "ascensore" in said
    assert page.building.cell(town.units["B7"]).dwelling.letters == ("T", "S")
    assert page.building.cell(town.units["B4"]).dwelling.letters == ("T",), "violence never counts"
    vacant, let = page.building.cell(town.units["A15"]).dwelling, page.building.cell(town.units["B1"]).dwelling
    assert (vacant.letters, vacant.in_pattern) == (let.letters, let.in_pattern)
