"""A dismissed desk hands over all it has, hears of all of it, and only then is erased (G21)."""

from pathlib import Path

import pytest

from app.errors import Notice
from app.models.local import Outbox
from app.models.people import Person
from app.security.keys import DatabaseKey
from app.security.vault import create_vault
from app.security.witness import WitnessPlaces, read_witness, write_witness
from app.services.attachments import add_attachment, keep
from app.services.centre import sync_facts
from app.store import farewell
from app.store.line import standing
from app.store.profile import Label, Profile, open_desk, witness_of
from app.sync.engine import SyncEngine
from app.sync.outbox import POISON
from app.sync.parting import handed_over, has_nothing_left
from tests.helpers.desk import KEY
from tests.helpers.memory_keyring import memory_store
from tests.helpers.pictures import pdf
from tests.helpers.vaults import CHEAP, PIN
from tests.helpers.world import SyncedDesk, World, add_person, edit
from tests.sync.test_stories_dismissed import dismiss


class Laptop:
    """A desk of the world as its operator has it: in a profile, behind a vault, aligned by the program's engine."""

    def __init__(self, world: World, desk: SyncedDesk) -> None:
        self.store, self.desk, self.operator = memory_store(), desk, desk.who.operator_id
        self.profile = Profile(world.folder / "profilo", world.folder / "testimone")
        self.place = self.profile.place(self.operator)
        self.place.mkdir(parents=True)
        desk.rows("UPDATE desk SET centre_url = ?, token = ? RETURNING 1", world.centre.url, desk.token)
        at = desk.read(standing)
        desk.worker.close()
        desk.path.rename(self.place / "desk.db")
        (self.place / "desk.before-0003.db").write_bytes(b"copia")
        self.profile.write_label(Label(self.operator, "M. F.", "ALER di prova"))
        opened = create_vault(self.place / "vault.json", PIN, self.store, cost=CHEAP, database_key=DatabaseKey(KEY))
        self.witness = WitnessPlaces(opened.vault_id, self.store, self.profile.witnesses)
        write_witness(self.witness, witness_of(at))
        self.open()

    def open(self) -> None:
        self.opened = open_desk(self.profile, self.operator, PIN, self.store, self.desk.clock)
        self.desk.worker = self.opened.worker

    def align(self) -> SyncEngine:
        engine = SyncEngine(self.opened)
        try:
            assert engine.run_once().outcome == "cut_off"
        finally:
            engine.stop()
        return engine

    def erase(self) -> farewell.Farewell | None:
        return self.opened.erase(has_nothing_left, handed_over)

    def left(self) -> list[str]:
        return sorted(one.name for one in self.place.rglob("*") if one.is_file() and not one.name.endswith(".lock"))


@pytest.fixture
def laptop(world: World):
    """One who has sent something, and has written something more, dismissed meanwhile."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi")
    desk.sync()
    made = Laptop(world, desk)
    desk.run(edit, Person, person, phone1="1")
    desk.run(add_person, "Bianchi")
    dismiss(world, desk)
    yield made
    made.opened.close()


def test_it_hands_over_and_then_its_copy_is_erased(world: World, laptop: Laptop) -> None:
    engine = laptop.align()
    assert engine.is_dismissed
    assert laptop.desk.run(sync_facts).sentences[1] == engine.status.sentence, "one truth on every page"
    told = laptop.erase()
    assert told is not None
    assert (told.initials, told.handed_over) == ("M. F.", 2)
    assert laptop.left() == [farewell.FAREWELL]
    assert read_witness(laptop.witness) is None
    assert world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company) == 2
    assert laptop.profile.labels() == []
    words = farewell.farewell_words(told)
    assert "2 modifiche non ancora inviate sono state consegnate a chi coordina" in words
    with pytest.raises(Notice) as refused:
        laptop.open()
    assert (refused.value.code, str(refused.value)) == ("dismissed", words)


def test_what_is_saved_at_the_last_moment_keeps_the_copy(world: World, laptop: Laptop) -> None:
    assert laptop.align().is_dismissed
    laptop.desk.run(add_person, "Ultima")
    assert laptop.erase() is None
    assert "1 modifica resta qui" in laptop.desk.run(sync_facts).sentences[1]
    assert laptop.align().is_dismissed
    assert laptop.erase() is not None
    assert world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company) == 3


def test_what_the_centre_could_never_take_keeps_the_copy(laptop: Laptop) -> None:
    """It is in no other place: whoever wrote it copies it, or leaves it."""

    def give_up(session) -> None:
        session.query(Outbox).filter_by(kind="person", state="pending").first().reason = {"code": POISON}

    laptop.desk.read(give_up)
    assert not laptop.align().is_dismissed
    assert laptop.erase() is None
    assert "desk.db" in laptop.left()


@pytest.mark.parametrize("code", ["internal", "malformed"])
def test_what_the_centre_could_not_keep_keeps_the_copy_until_somebody_dealt_with_it(laptop: Laptop, code: str) -> None:
    """Refused by a fault of the centre, or too large: its text is only here, as the page says."""

    def refuse(session) -> None:
        one = session.query(Outbox).filter_by(kind="person", state="done").first()
        one.state, one.reason = "refused", {"code": code}

    laptop.desk.read(refuse)
    assert not laptop.align().is_dismissed
    assert laptop.erase() is None
    laptop.desk.read(
        lambda s: setattr(s.query(Outbox).filter_by(state="refused").one(), "settled_at", laptop.desk.clock())
    )
    assert laptop.align().is_dismissed
    assert laptop.erase() is not None


def test_a_file_that_was_not_sent_goes_first(world: World, laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes reach the centre from a dismissed device as its records do; while they cannot, the copy stays."""
    media_type, content = keep(pdf(), laptop.opened.files)
    laptop.desk.run(
        add_attachment, "person", laptop.desk.rows("SELECT id FROM person")[0][0], "a.pdf", media_type, content
    )
    laptop.opened.files.settled(content)
    with monkeypatch.context() as broken:
        broken.setattr("app.sync.attachments.Courier._send", lambda *_: False)
        assert not laptop.align().is_dismissed
    assert laptop.align().is_dismissed
    assert world.centre.scalar("SELECT count(*) FROM content WHERE company_id = :c", c=world.company) > 0
    assert laptop.erase() is not None
    assert laptop.left() == [farewell.FAREWELL]


@pytest.mark.parametrize("after", ["the first word", "some files", "all files"])
def test_killed_in_mid_erasure_it_goes_on_at_the_next_start(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    laptop.align()
    with monkeypatch.context() as killed:
        if after == "some files":
            unlink, seen = Path.unlink, []

            def twice(path: Path, missing_ok: bool = False) -> None:
                seen.append(path)
                if len(seen) > 3:
                    raise Killed
                unlink(path, missing_ok=missing_ok)

            killed.setattr(Path, "unlink", twice)
        else:
            killed.setattr(farewell, "destroy_vault" if after == "the first word" else "forget_witness", die)
        with pytest.raises(Killed):
            laptop.erase()
    assert laptop.profile.labels() == []
    told = laptop.profile.farewells(laptop.store)
    assert [one.initials for one in told] == ["M. F."]
    assert laptop.left() == [farewell.FAREWELL]
    assert laptop.profile.farewells(laptop.store) == told


def test_another_operator_of_the_laptop_keeps_theirs(world: World, laptop: Laptop) -> None:
    other = Laptop(world, world.desk())
    laptop.align()
    laptop.erase()
    assert [one.operator_id for one in other.profile.labels()] == [other.operator]
    other.opened.close()
    other.open()
    other.desk.run(add_person, "Di un'altra")
    other.opened.close()
