"""G13: a damaged database is made anew beside the old one, with what can still be read of the work that was only there."""

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from app.errors import Notice, Retry
from app.models.people import Person
from app.rules.clock import rome_day
from app.services.drafts import list_drafts, save_draft
from app.store import beside
from app.store.engine import faults_in, open_engine
from app.store.farewell import FAREWELL
from app.store.remains import read_remains
from app.sync import anew
from tests.helpers.desk import KEY
from tests.helpers.vaults import PIN
from tests.helpers.world import SyncedDesk, World, add_person, edit
from tests.sync.test_stories_dismissed import dismiss
from tests.sync.test_stories_parting import Laptop

PAGE = 4096
UNSENT = 60


@pytest.fixture
def laptop(world: World) -> Iterator[tuple[Laptop, SyncedDesk, dict[str, str]]]:
    """One with much unsent work and a draft; a colleague; and the unsent changes by their identity, with their records."""
    colleague, desk = world.desk(), world.desk()
    person = colleague.run(add_person, "Del centro", phone1="0")
    for number in range(30):
        colleague.run(add_person, f"Altra {number}")
    world.settle()
    made = Laptop(world, desk)
    desk.run(edit, Person, person, phone1="1")
    for number in range(UNSENT - 1):
        desk.run(add_person, f"Nuova {number}", domicile="x" * 900)
    desk.run(save_draft, "contatto", "contatto", "Bozza", {"note": "una bozza"})
    unsent = dict(desk.rows("SELECT cid, rid FROM outbox WHERE state = 'pending'"))
    assert len(unsent) == UNSENT
    made.opened.close()
    yield made, colleague, unsent
    made.opened.close()


def damage(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE + 100)
        file.write(bytes(64))


def last_page(path: Path) -> int:
    return path.stat().st_size // PAGE - 1


def last_page_of_outbox(path: Path) -> int:
    """The last that is needed to read the table: what is ruined from there on hurts it, what is ruined behind does not."""
    whole, trial = path.read_bytes(), path.with_name("trial.db")

    def can_be_read(ruined_from: int) -> bool:
        sound = whole[: ruined_from * PAGE]
        trial.write_bytes(sound + b"x" * (len(whole) - len(sound)))
        try:
            engine = open_engine(trial, KEY)
        except Notice:
            return False
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT * FROM outbox").fetchall()
        except DBAPIError:
            return False
        finally:
            engine.dispose()
        return True

    behind = bisect_left(range(last_page(path) + 1), True, key=can_be_read)
    for file in path.parent.glob("trial.db*"):
        file.unlink()
    return behind - 1


def lose_some_changes(laptop: Laptop) -> set[str]:
    """Ruin a page of the outbox, the last, since what was written last stands there; the identities that can still be read."""
    path = laptop.place / "desk.db"
    damage(path, last_page_of_outbox(path))
    left = read_remains(path, KEY)
    assert left.damaged == ["outbox"]
    assert 0 < len(left.rows["outbox"]) < UNSENT
    return {row["cid"] for row in left.rows["outbox"]}


def make_anew(laptop: Laptop, code: str | None = None) -> anew.Anew:
    return anew.provision_anew(laptop.profile, laptop.operator, PIN, laptop.store, laptop.desk.clock, code)


def logged(world: World) -> set[str]:
    return {row.cid for row in world.centre.rows("SELECT cid FROM change_log WHERE company_id = :c", c=world.company)}


def test_what_is_readable_reaches_the_centre_and_the_rest_comes_from_it(world: World, laptop) -> None:
    made, colleague, unsent = laptop
    readable = lose_some_changes(made)
    assert UNSENT / 2 < len(readable) < UNSENT
    told = make_anew(made)
    assert (told.unsent, told.gaps) == (len(readable), True)
    assert logged(world) & unsent.keys() == readable, "each under its own identity"
    assert told.kept == made.place / f"desk.damaged-{rome_day(made.desk.clock())}.db"
    assert faults_in(told.kept, KEY), "the old file is kept as it is"
    assert not faults_in(made.place / "desk.db", KEY)
    made.open()
    desk = made.desk
    assert [draft.title for draft in desk.run(list_drafts)] == ["Bozza"]
    for cid in readable:
        assert desk.value(Person, unsent[cid], "id") is not None
    assert desk.rows("SELECT count(*) FROM person WHERE surname LIKE 'Altra%'") == [(30,)]
    desk.run(add_person, "Dopo")
    assert desk.sync(check=True).mended == 0
    assert desk.is_synced()
    colleague.sync()
    assert colleague.rows("SELECT count(*) FROM person WHERE surname = 'Dopo'") == [(1,)]


def test_rows_are_found_one_by_one_when_an_index_does_not_say_where_they_are(laptop) -> None:
    made, _, _ = laptop
    path = made.place / "desk.db"
    made.open()
    roots = made.desk.rows("SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'outbox'")
    made.opened.close()
    readable = lose_some_changes(made)
    for (number,) in roots:
        damage(path, number - 1)
    assert {row["cid"] for row in read_remains(path, KEY).rows["outbox"]} == readable


def test_nothing_of_it_is_sent_twice(world: World, laptop) -> None:
    """What had arrived though the desk never heard is known by its identity."""
    made, _, unsent = laptop
    made.open()
    with pytest.raises(Retry):
        made.desk.sync("no_answer")
    made.opened.close()
    arrived = logged(world) & unsent.keys()
    assert arrived
    lose_some_changes(made)
    make_anew(made)
    found = world.centre.rows("SELECT surname FROM person WHERE company_id = :c", c=world.company)
    assert len(found) == len({row.surname for row in found})


@pytest.mark.parametrize("cut", ["before anything came", "in mid copy", "between the renames"])
def test_cut_anywhere_it_goes_on_and_the_old_file_stays_until_then(
    world: World, laptop, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    made, _, unsent = laptop
    readable = lose_some_changes(made)
    old = (made.place / "desk.db").read_bytes()
    with monkeypatch.context() as killed:
        if cut == "before anything came":
            killed.setattr("app.sync.client.CentreClient.exchange", die)
        elif cut == "in mid copy":
            killed.setattr("app.sync.client.CentreClient.fill", die)
        else:
            replace = Path.replace
            killed.setattr(Path, "replace", lambda one, to: die() if one.name == "desk.whole.db" else replace(one, to))
        with pytest.raises(Killed):
            make_anew(made)
    if cut == "between the renames":
        made.open()  # the next start goes on by itself
    else:
        assert (made.place / "desk.db").read_bytes() == old
        assert beside.is_begun(made.place)
        assert make_anew(made).kept is not None
        made.open()
    assert logged(world) & unsent.keys() == readable
    assert made.desk.rows("SELECT count(*) FROM person WHERE surname LIKE 'Altra%'") == [(30,)]
    assert made.desk.sync().outcome == "ok"
    assert made.desk.is_synced()


def test_a_file_that_is_whole_is_left_alone(laptop) -> None:
    made, _, _ = laptop
    with pytest.raises(Notice) as refused:
        make_anew(made)
    assert refused.value.code == "not_damaged"
    assert not beside.is_begun(made.place)


def test_a_file_that_says_nothing_takes_an_invitation(laptop) -> None:
    made, _, _ = laptop
    path = made.place / "desk.db"
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])
    with pytest.raises(Notice) as refused:
        make_anew(made)
    assert refused.value.code == "invitation_needed"
    assert path.exists()


def test_a_file_damaged_again_on_the_same_day_is_kept_beside_the_first(laptop) -> None:
    """A disk that fails does so again, and what was not read of the first may be read elsewhere."""
    made, _, _ = laptop
    kept = []
    for _ in range(2):
        path = made.place / "desk.db"
        damage(path, last_page(path))
        assert faults_in(path, KEY)
        ruined = path.read_bytes()
        kept.append((make_anew(made).kept, ruined))
    assert len({path for path, _ in kept}) == 2
    for path, ruined in kept:
        assert path is not None
        assert path.read_bytes() == ruined


def test_a_dismissed_desk_whose_file_is_damaged_hands_over_what_can_be_read_and_is_erased(world: World, laptop) -> None:
    made, _, _ = laptop
    readable = lose_some_changes(made)
    dismiss(world, made.desk)
    with pytest.raises(Notice) as told:
        make_anew(made)
    assert told.value.code == "cut_off"
    handed = {row.cid for row in world.centre.rows("SELECT cid FROM tray WHERE company_id = :c", c=world.company)}
    assert handed == readable
    made.open()
    assert made.align().is_dismissed
    assert made.erase() is not None
    assert made.left() == [FAREWELL]
