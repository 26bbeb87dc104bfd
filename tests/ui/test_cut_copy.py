"""The first copy was cut and the program is opened again: what is here is used, and nobody takes it for all there is (G13)."""

import pytest

import app.server.fill
from app.errors import Retry
from app.sync.cycle import Cycle
from app.sync.engine import status_now
from app.sync.state import copied_percent
from app.ui.desktop import Desktop
from tests.helpers.vaults import PIN
from tests.helpers.window import send_keys, send_text
from tests.helpers.world import World, add_person
from tests.sync.conftest import centre, database, postgres_server, private_folder, world
from tests.sync.test_stories_parting import Laptop
from tests.ui import shape
from tests.ui.seats import words_of
from tests.ui.test_renewal import desktop

__all__ = ["centre", "database", "desktop", "postgres_server", "private_folder", "world"]

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def laptop(world: World, monkeypatch: pytest.MonkeyPatch) -> Laptop:
    """One whose first copy was cut, closed, without its centre."""
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 5)
    author, newcomer = world.desk(), world.desk()
    for place in range(60):
        author.run(add_person, f"Prova {place:02}")
    author.sync()
    with pytest.raises(Retry):
        newcomer.sync(*[""] * 10, "no_answer")
    made = Laptop(world, newcomer)
    made.opened.worker.transact(lambda s: s.connection().exec_driver_sql("UPDATE desk SET centre_url = ?", (NOWHERE,)))
    made.opened.close()
    return made


def test_a_copy_cut_midway_says_so_when_the_program_is_opened_again(qtbot, laptop: Laptop, desktop: Desktop) -> None:
    said = reached(laptop)
    assert 20 < said < 80
    send_text(PIN)
    send_keys("Return")
    badge = f"Senza rete, dati al {said} %, il resto riprende da solo"
    qtbot.waitUntil(lambda: desktop.window.top.sync.accessibleName() == badge, timeout=20_000)
    window = desktop.window
    qtbot.waitUntil(lambda: "Restare dove c'è rete" in words_of(window.page("oggi")), timeout=20_000)
    assert "Non tutte le schede del centro sono già qui" in words_of(window.page("oggi"))
    qtbot.waitUntil(lambda: shape.cut(window) == [], timeout=10_000)
    window.show_page("allineamento")
    qtbot.waitUntil(lambda: f"arrivate al {said} %" in words_of(window.page("allineamento")), timeout=20_000)
    window.show_page("persone")
    page = window.page("persone")
    page.query.edit.setFocus()
    send_text("Prova 59")
    qtbot.waitUntil(lambda: "può non essere ancora qui" in words_of(page), timeout=20_000)
    qtbot.waitUntil(lambda: shape.cut(window) == [], timeout=10_000)


def reached(laptop: Laptop) -> int:
    """The per cent that the closed desk had come to."""
    laptop.open()
    percent = copied_percent(laptop.opened.worker.transact(status_now).result())
    laptop.opened.close()
    assert percent is not None
    return percent


def test_a_copy_goes_on_from_what_was_said_and_ends_in_everything(world: World, laptop: Laptop) -> None:
    told: list[int] = [reached(laptop)]
    laptop.open()
    Cycle(
        laptop.opened.worker,
        laptop.desk.client,
        laptop.desk.clock,
        on_progress=lambda one: told.append(100 * one.copied // one.to_copy) if one.to_copy else None,
    ).run()
    assert told == sorted(told)
    assert told[-1] <= 100
    after = laptop.opened.worker.transact(status_now).result()
    assert (copied_percent(after), after.synced) == (None, True)
    laptop.opened.close()
