"""The program's own alignment with attachments: their bytes come last, give way to a save, and change nothing by failing."""

import threading
from dataclasses import replace

import pytest

from app.models.documents import Attachment
from app.models.people import Person
from app.rules.files import ARRIVED, CHUNK
from app.security.keys import DatabaseKey, Opened
from app.security.witness import WitnessPlaces
from app.services.attachments import add_attachment, keep
from app.store.profile import OpenDesk, read_facts
from app.sync import state
from app.sync.engine import SyncEngine
from app.sync.state import Phase, SyncStatus
from tests.helpers.desk import KEY
from tests.helpers.pictures import bulky_pdf, pdf
from tests.helpers.world import SyncedDesk, World, add_person

SEND = "/v1/attachment/send"
LONGEST = 60.0


def opened(desk: SyncedDesk) -> OpenDesk:
    """The desk as the program holds it."""
    facts = replace(desk.read(read_facts), centre_url=desk.proxy.url, token=desk.token)
    key = Opened(vault_id="ab" * 16, database_key=DatabaseKey(KEY), seed=b"\0" * 32)
    folder = desk.path.with_suffix("")
    folder.mkdir(exist_ok=True)
    places = WitnessPlaces("ab" * 16, None, folder / "w")
    return OpenDesk(desk.worker, desk.who, facts, key, places, folder / "vault.json")


@pytest.fixture
def desk(world: World) -> tuple[SyncedDesk, OpenDesk, str]:
    made = world.desk()
    return made, opened(made), made.run(add_person, "Rossi")


def attach(one: OpenDesk, person: str, data: bytes) -> str:
    media_type, content = keep(data, one.files)
    id = one.worker.run(add_attachment, one.who, "person", person, "foglio.pdf", media_type, content).id
    one.files.settled(content)
    return id


def test_one_alignment_sends_records_then_files_then_hears_of_them(desk) -> None:
    made, one, person = desk
    id = attach(one, person, pdf())
    engine = SyncEngine(one)
    report = engine.run_once()
    engine.stop()
    assert report.outcome == "ok"
    first_piece = made.proxy.paths.index(SEND)
    assert "/v1/exchange" in made.proxy.paths[:first_piece]
    assert made.value(Attachment, id, "content_state") == ARRIVED
    assert (engine.status.synced, engine.status.files) == (True, 0)


@pytest.mark.parametrize("fault", ["busy", "no_answer"])
def test_files_that_fail_change_nothing_of_the_alignment(desk, fault: str) -> None:
    made, one, person = desk
    attach(one, person, pdf())
    made.proxy.file_faults = [fault] * 3
    engine = SyncEngine(one)
    report = engine.run_once()
    engine.stop()
    assert (report.outcome, report.pending) == ("ok", 0)
    assert (engine.status.phase, engine.status.synced, engine.status.failures) == (Phase.RESTING, True, 0)
    assert engine.status.files == 1


def test_a_bug_in_files_changes_nothing_of_the_alignment(desk, monkeypatch, caplog) -> None:
    _, one, person = desk
    attach(one, person, pdf())
    monkeypatch.setattr("app.sync.attachments.Courier.carry", lambda *_: 1 / 0)
    engine = SyncEngine(one)
    assert engine.run_once().outcome == "ok"
    engine.stop()
    assert engine.status.synced
    assert "files_failed" in caplog.text


def test_with_nothing_new_files_are_not_even_looked_for(desk, monkeypatch) -> None:
    _, one, person = desk
    attach(one, person, pdf())
    engine = SyncEngine(one)
    engine.run_once()
    engine.run_once()  # the centre's word, which came with the first, is news of its own
    with monkeypatch.context() as patch:
        patch.setattr("app.sync.attachments.Courier.carry", lambda *_: pytest.fail("looked for"))
        one.worker.run(add_person, one.who, "Neri")
        assert engine.run_once().outcome == "ok"
    attach(one, person, pdf(words="altro"))
    engine.run_once()
    engine.stop()
    assert engine.status.files == 0
    assert one.worker.transact(lambda s: {a.content_state for a in s.query(Attachment)}).result() == {ARRIVED}


def test_a_save_in_the_midst_of_a_file_goes_first(desk, monkeypatch) -> None:
    made, one, person = desk
    monkeypatch.setattr(state, "GATHER_SECONDS", 0.0)
    id = attach(one, person, bulky_pdf(3 * CHUNK))
    done = threading.Event()
    saved: list[str] = []

    def told(status: SyncStatus) -> None:
        resting = status.phase is Phase.RESTING and status.files == 0 and saved
        if resting and made.value(Attachment, id, "content_state") == ARRIVED:
            done.set()

    engine = SyncEngine(one, told)
    one.worker.on_changed = lambda changes: engine.saved() if "outbox" in changes else None

    def save() -> None:
        saved.append(made.run(add_person, "Verdi"))

    made.proxy.after_piece = save
    engine.start()
    assert done.wait(LONGEST)
    engine.stop()
    paths = [path for path in made.proxy.paths if path != "/v1/news"]  # a wait that begins is in nobody's way
    first = paths.index(SEND)
    assert paths[first + 1] == "/v1/exchange"  # the record, before the second piece
    assert SEND in paths[first + 1 :]
    assert made.value(Attachment, id, "content_state") == ARRIVED
    assert made.value(Person, saved[0], "seq") > 0


def test_the_end_of_the_program_waits_for_one_piece_at_most(desk) -> None:
    made, one, person = desk
    attach(one, person, bulky_pdf(3 * CHUNK))
    engine = SyncEngine(one)
    made.proxy.after_piece = engine._quit.set
    engine.start()
    engine._thread.join(LONGEST)
    assert not engine._thread.is_alive()
    assert made.proxy.paths.count(SEND) == 1
    engine.stop()
    assert engine.status.files == 1
