"""The encrypted file and its worker on a bad day: another key, damage, a full disk, another program."""

import resource
from contextlib import contextmanager

import pytest
from sqlalchemy.exc import IntegrityError

from app.errors import Notice
from app.models.local import Setting
from app.services.drafts import get_draft, save_draft
from app.store.engine import open_engine
from tests.helpers.desk import KEY, make_desk
from tests.helpers.small_town import build_town, counts

LONG = {"testo": "parola " * 2_000}


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    yield desk
    desk.worker.close()


def _refusal(act, *arguments):
    with pytest.raises(Notice) as caught:
        act(*arguments)
    return caught.value.code


@contextmanager
def largest_file(size):
    """The system refuses to let a file of this process grow beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _closed(desk):
    desk.worker.close()
    return desk.path


# ------------------------------------------------------------------------------------------------------------- the file


def test_a_wrong_key_is_told_and_changes_nothing(desk):
    path = _closed(desk)
    before = path.read_bytes()
    assert _refusal(open_engine, path, "cd" * 32) == "database_unreadable"
    assert path.read_bytes() == before
    open_engine(path, KEY).dispose()


@pytest.mark.parametrize("key", ["", "ab" * 31, "AB" * 32, "ab" * 33, "zz" * 32, "ab" * 32 + "\n"])
def test_a_key_of_another_shape_is_our_mistake(tmp_path, key):
    with pytest.raises(ValueError, match="64 hex digits"):
        open_engine(tmp_path / "x.db", key)
    assert not (tmp_path / "x.db").exists()


def test_any_flipped_byte_is_noticed_and_never_read_as_something_else(desk):
    build_town(desk)
    told = counts(desk)
    path = _closed(desk)
    whole = path.read_bytes()
    for place in range(0, len(whole), len(whole) // 23 + 1):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        assert _opens_as(path) in ("database_unreadable", told)


@pytest.mark.parametrize("part", [0.0005, 0.3, 0.75, 0.999])
def test_a_file_cut_short_is_noticed(desk, part):
    build_town(desk)
    path = _closed(desk)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    assert _opens_as(path) == "database_unreadable"


def _opens_as(path):
    """What `counts` finds when every page was read, or the code of the refusal."""
    from app.store.worker import Worker
    from tests.helpers.desk import DeskForTests

    try:
        engine = open_engine(path, KEY)
    except Notice as notice:
        return notice.code
    worker = Worker(engine)
    desk = DeskForTests(path, engine, worker, None, None)
    try:
        desk.read(lambda session: session.connection().exec_driver_sql("PRAGMA integrity_check").all())
        return counts(desk)
    except Notice as notice:
        return notice.code
    finally:
        worker.close()


def test_a_folder_may_have_any_name(tmp_path):
    for name in ("conto?cache=shared", "100 %41", "perché #1", "a&b=c"):
        folder = tmp_path / name
        folder.mkdir()
        open_engine(folder / "desk.db", KEY).dispose()
        assert [file.name for file in folder.iterdir()] == ["desk.db"]


def test_a_missing_folder_and_a_folder_in_the_file_s_place_are_told(tmp_path):
    assert _refusal(open_engine, tmp_path / "nowhere" / "desk.db", KEY) == "database_missing"
    (tmp_path / "desk.db").mkdir()
    assert _refusal(open_engine, tmp_path / "desk.db", KEY) == "database_missing"


def test_nothing_of_what_is_saved_can_be_read_in_the_files(desk):
    desk.run(save_draft, "contatto:", "contatto", "Contatto", {"testo": "Quintilia Bragadin dalla scala B"})
    for file in desk.path.parent.iterdir():
        assert b"Quintilia" not in file.read_bytes()
        assert not file.read_bytes().startswith(b"SQLite format 3")


# ------------------------------------------------------------------------------------------------------------- full disk


def _fill_by_limit(desk):
    with desk.engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return largest_file(100_000)  # the log of writes begins anew, and finds room for a third of the save


@contextmanager
def _fill_by_pages(desk):
    """SQLite's own limit of pages: it answers as on a disk without room."""

    def limit(pages):
        # The PRAGMA holds for the connection of the pool, which is the worker's.
        desk.read(lambda s: s.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}").all())

    limit(1)
    yield
    limit(1_000_000)


@pytest.mark.parametrize(("fill", "code"), [(_fill_by_limit, "disk_failed"), (_fill_by_pages, "disk_full")])
def test_a_full_disk_keeps_nothing_of_the_save_and_all_of_the_others(desk, fill, code):
    build_town(desk)
    desk.run(save_draft, "visita:1", "visita", "Visita", {"testo": "salvata prima"})
    before = counts(desk)
    with fill(desk):
        codes = {_refusal(_save_much, desk) for _ in range(3)}
        assert codes == {code}
        assert counts(desk) == before
    assert desk.run(get_draft, "visita:1").body == {"testo": "salvata prima"}
    _save_much(desk)
    assert counts(desk)["draft"] == before["draft"] + 20


def _save_much(desk):
    def many(session, who):
        for number in range(20):
            save_draft(session, who, f"contatto:{number}", "contatto", "Contatto", LONG)

    desk.run(many)


def test_a_full_disk_at_the_opening_is_told(desk):
    path = _closed(desk)
    with largest_file(1_000):
        # Opening makes the shared index of the write-ahead log, for which there is no room.
        assert _refusal(open_engine, path, KEY) in ("disk_failed", "disk_full", "database_missing")
    open_engine(path, KEY).dispose()


# ------------------------------------------------------------------------------------------------------- other refusals


def test_another_program_that_holds_the_file_is_told(tmp_path):
    desk = make_desk(tmp_path)
    other = open_engine(desk.path, KEY)
    with other.begin():
        # The wait is SQLite's own: shortened on the worker's connection, so that the test does not wait ten seconds.
        with desk.engine.connect() as connection:
            driver = connection.connection.driver_connection
        driver.execute("PRAGMA busy_timeout = 20")
        assert _refusal(desk.run, save_draft, "k", "s", "t", {}) == "database_busy"
    desk.run(save_draft, "k", "s", "t", {})
    other.dispose()
    desk.worker.close()


def test_letters_that_no_file_can_hold_are_told(desk):
    assert _refusal(desk.run, save_draft, "k", "s", "\ud83d", {}) == "unstorable_text"
    assert _refusal(desk.run, save_draft, "k", "s", "t", {"testo": "x\udc00"}) == "unstorable_text"
    assert counts(desk)["draft"] == 0


def test_our_own_mistakes_stay_mistakes(desk):
    def twice(session, who):
        session.add(Setting(key="a", value="1"))
        session.flush()
        session.connection().exec_driver_sql("INSERT INTO setting (key, value) VALUES ('a', '2')")

    with pytest.raises(IntegrityError):
        desk.run(twice)
    assert counts(desk)["setting"] == 0
