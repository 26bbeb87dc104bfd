"""A grant through two windows and the real centre: an operator at a desk and the fund manager at head office, by keyboard."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.models.funds import GrantRequest
from app.services import grants
from app.ui.style import install_look
from app.ui.theme import Appearance
from tests.helpers.grants import Office, open_office
from tests.helpers.window import Seat
from tests.helpers.world import SyncedDesk, World
from tests.ui.seats import words_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def office(world: World) -> Office:
    return open_office(world)


@pytest.fixture
def sit(qapp: Any) -> Iterator[Any]:
    """Somebody sits down at the window of a desk."""
    install_look(qapp, Appearance("light", 100)).keys.reset()
    seats = []

    def down(desk: SyncedDesk) -> Seat:
        seats.append(Seat(desk))
        return seats[-1]

    yield down
    for seat in seats:
        seat.close()


def aligned(*seats: Seat) -> None:
    """These desks meet the centre one after the other, and their windows hear of it."""
    for seat in seats:
        seat.desk.sync()
        seat.settle()


def proposed(seat: Seat, person: str, bill: str, euro: str = "280") -> Any:
    """A gas bill, from the card to the proposal with the keyboard alone; the page *Fondi*, where it stands then."""
    seat.open("persona", person)
    seat.press("Alt+E")
    seat.type("g")
    for typed in (euro, None, "Gas di prova", bill):
        seat.press("Return")
        if typed:
            seat.type(typed)
    page = seat.window.page(seat.window.current())
    page.form.field("documents").set_value(("fattura",))
    seat.press("Ctrl+Return")
    assert seat.window.current() == "fondi", words_of(seat.window.page(seat.window.current()))
    return seat.window.page("fondi")


def test_a_grant_is_promised_at_the_desk_and_decided_at_head_office(world: World, office: Office, sit: Any) -> None:
    """Envelope asked for and opened, a promise inside it, examined, admitted, committed, settled and paid: and nothing shown as
    done before the centre has answered."""
    person = office.household()["person_id"]
    desk, manager = sit(world.desk()), sit(office.manager)
    aligned(desk, manager)
    page = desk.show("fondi")
    desk.press("Ctrl+PgDown")
    desk.press("Alt+Q")
    desk.type("300")
    desk.press("Ctrl+Return")
    assert "L'ultimo passo è in attesa del centro." in words_of(page)
    aligned(desk, manager)
    other = manager.show("fondi")
    manager.press("Ctrl+PgDown")
    manager.press("A")
    manager.press("Ctrl+Return")
    aligned(manager, desk)
    assert office.sums()["leased"] == 30_000
    assert "300,00 € in quota ai computer" in words_of(desk.show("fondi"))

    page = proposed(desk, person, "771203")
    grant = page.grants.table.current_id()
    assert "I fondi sono riservati; manca il controllo dell'ufficio." in words_of(page)
    assert "in attesa del centro" in words_of(page)
    aligned(desk)
    assert "in attesa del centro" not in words_of(page)
    assert office.state(grant) == "coperta"

    aligned(manager)
    today = manager.show("oggi")
    assert "promessa al presidio" in words_of(today)
    manager.press("Return")
    assert manager.window.current() == "fondi"
    other.tabs.set_current("pratiche")
    other.grants.table.setFocus()
    manager.settle()
    assert other.grants.table.current_id() == grant
    for key in ("E", "A", "G"):
        manager.press(key)
        manager.press("Ctrl+Return")
        assert "in attesa del centro" in words_of(other)
        aligned(manager)
        other.grants.table.setFocus()
    assert office.state(grant) == "impegnata"
    assert office.sums()["committed"] == 28_000
    manager.press("L")
    manager.press("Ctrl+Return")
    aligned(manager)
    other.grants.table.setFocus()
    manager.press("P")
    manager.type("CRO 12")
    manager.press("Return")
    manager.type("oggi")
    manager.press("Ctrl+Return")
    aligned(manager, desk)
    assert office.sums()["paid"] == 28_000
    assert desk.desk.value(GrantRequest, grant, "state") == "pagata"
    assert "pagata il" in words_of(desk.show("fondi"))


def test_a_promise_that_bounces_comes_back_with_what_to_tell(world: World, office: Office, sit: Any) -> None:
    """The same bill was taken to two desks without network: the second is told why, and what the tenant is told."""
    home = office.household()
    first, second = world.desk(), sit(world.desk())
    grant = office.asked(first, 20_000, household=home, purpose="gas", supplier="Gas di prova", document_number="9",
                         period_from=None, period_to=None)  # fmt: skip
    office.leased(second.desk, 30_000)
    page = proposed(second, home["person_id"], "9", "200")
    mine = page.grants.table.current_id()
    first.run(grants.propose, grant)
    first.sync()
    aligned(second)
    assert second.desk.value(GrantRequest, mine, "state") == "bozza"
    page = second.show("da_rivedere")
    words = words_of(page)
    assert "si paga una volta sola" in words
    assert "Da dire alla persona" in words
    assert "Persona Prova" not in words
    second.press("Ctrl+Return")
    assert "Niente da rivedere" in words_of(page)
