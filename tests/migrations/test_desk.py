"""The desk's migrations: head is the models, back and forth changes nothing, and no step ever loses a file."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from app.errors import Notice
from app.models.base import Record
from app.models.local import LOCAL, Draft
from app.models.people import Person
from app.models.registry import KINDS, SCHEMA, newer_than
from app.models.types import canonical_json
from app.services.drafts import save_draft
from app.store import migrate
from app.store.engine import open_engine
from app.store.search import find
from app.store.worker import Worker
from tests.helpers.desk import KEY, _template, make_desk, migrated
from tests.helpers.small_town import build_town, counts
from tests.migrations.make_desk_file import WORD, contents
from tests.migrations.schema import NEXT, newest_revision, schema, scripts_with_next

ROOT = Path(__file__).parents[2]
OLD = migrate.HEAD
"""The revision that these tests go on from."""
SCHEMAS = {
    "desk-0001": 1, "desk-0006": 2, "desk-0007": 2, "desk-0008": 3, "desk-0009": 4, "desk-0010": 4, "desk-0011": 5,
}  # fmt: skip
"""The registry's version in each; the newest file's is today's."""
SAVED = sorted(Path(__file__).parent.glob("desk-*.db"))


@pytest.fixture
def engine(tmp_path):
    engine = migrated(tmp_path / "desk.db")
    yield engine
    engine.dispose()


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """This program as its next version, with one step more; desks are still made by this one."""
    _template()
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts_with_next(migrate._SCRIPTS, tmp_path))
    monkeypatch.setattr(migrate, "HEAD", NEXT)


def _all_sql(connection):
    return sorted(connection.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master")).all())


# ------------------------------------------------------------------------------------------------------------- the schema


def test_head_is_the_newest_revision():
    assert newest_revision(migrate._SCRIPTS) == migrate.HEAD


def test_migrations_lead_to_the_models(engine, tmp_path):
    other = open_engine(tmp_path / "models.db", KEY)
    with other.begin() as connection:
        Record.metadata.create_all(connection)
        LOCAL.create_all(connection)
        wanted = schema(connection)
    with engine.connect() as connection:
        assert schema(connection) == wanted
    assert set(KINDS) <= set(wanted)
    assert len(wanted) > len(KINDS) + 10
    other.dispose()


def test_down_and_up_again_leaves_the_schema_as_it_was(engine):
    with engine.begin() as connection:
        before = _all_sql(connection)
        migrate.downgrade(connection, "base")
        left = {row.name for row in _all_sql(connection)}
        assert left <= {"alembic_version", "sqlite_autoindex_alembic_version_1"}
        migrate.upgrade(connection)
        assert _all_sql(connection) == before


def test_nothing_happens_to_a_database_that_is_up_to_date(engine, tmp_path):
    engine.connect().close()  # the files that SQLite keeps beside an open database
    before = {file.name for file in tmp_path.iterdir()}
    migrate.bring_up_to_date(engine, tmp_path / "desk.db")
    assert {file.name for file in tmp_path.iterdir()} == before


# --------------------------------------------------------------------------------------------------------- earlier files


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_a_database_of_every_version_opens_with_all_it_held(file, tmp_path):
    known = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    path = tmp_path / "desk.db"
    path.write_bytes(file.read_bytes())
    engine = open_engine(path, known["key"])
    migrate.bring_up_to_date(engine, path)
    worker = Worker(engine)
    now = worker.transact(contents).result()
    for table, rows in known["rows"].items():
        if table == "lease_use":  # 0010: nothing was ever leased before envelopes were records
            continue
        assert len(now[table]) == len(rows)
        if table == "sync" and file.stem != f"desk-{migrate.HEAD}":
            (row,) = rows
            row["need_check"] = 1  # what came before the upgrade is compared once
        for before, after in zip(rows, now[table], strict=True):
            assert _as_then(after, before) == before, table
    # And it works: every kind is read, what may be searched is found, a save is captured.
    worker.transact(lambda s: [s.query(kind.model).all() for kind in KINDS.values()]).result()
    hits = worker.transact(lambda s: find(s, WORD, limit=500)).result()
    assert {hit.group for hit in hits} >= {"persone", "note"}
    waiting = len(now["outbox"])
    worker.transact(_rename_one).result()
    assert len(worker.transact(contents).result()["outbox"]) == waiting + 1
    worker.close()


def _as_then(row, before):
    """A row with the fields that it had then: those that are no columns any more lie in `extra`."""
    gone = sorted(before.keys() - row.keys())
    if gone:
        extra = json.loads(row["extra"])
        row = row | {name: extra.pop(name, None) for name in gone} | {"extra": canonical_json(extra)}
    return {name: row[name] for name in before}


@pytest.mark.parametrize("file", SAVED, ids=lambda file: file.stem)
def test_a_kind_that_a_version_did_not_know_is_held_back_from_its_like(file):
    """`Sync.since`: a centre of that version could not take it. 0009 never left the house: the next had the same number."""
    tables = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["rows"].keys()
    version = max(kind.sync.since for name, kind in KINDS.items() if name in tables)
    assert version == SCHEMAS[file.stem]
    assert newer_than(version) == KINDS.keys() - tables or file.stem == "desk-0009"


def test_what_rows_said_and_search_found_before_is_made_anew(tmp_path):
    """A category of a debt or of health, in the title of a row that nobody touches again; cases, which 0010 did not find."""
    file = next(file for file in SAVED if file.stem == "desk-0010")
    path = tmp_path / "desk.db"
    path.write_bytes(file.read_bytes())
    engine = open_engine(path, json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["key"])
    with engine.begin() as db:
        assert db.exec_driver_sql("UPDATE search_text SET title = 'Morosità' WHERE kind = 'request'").rowcount
        assert not db.exec_driver_sql("SELECT id FROM search_text WHERE kind = 'arrears_case'").all()
    migrate.bring_up_to_date(engine, path)
    with engine.connect() as db:
        titles = dict(db.exec_driver_sql("SELECT kind, title FROM search_text").all())
    engine.dispose()
    assert titles["request"] != "Morosità"
    assert titles["arrears_case"].startswith("Caso")


def test_what_waited_for_its_row_before_that_was_written_down_waits_after_it(tmp_path):
    file = next(file for file in SAVED if file.stem == "desk-0006")
    path = tmp_path / "desk.db"
    path.write_bytes(file.read_bytes())
    engine = open_engine(path, json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["key"])
    with engine.begin() as db:
        for kind, id, seq, changed, rid in (
            ("person", "behind", 10, "person", "behind"),
            ("person", "reached", 60, "person", "reached"),
            ("request", "moved", 10, "request_transition", "step"),
        ):
            db.exec_driver_sql("INSERT INTO base (kind, id, seq, row) VALUES (?, ?, ?, NULL)", (kind, id, seq))
            db.exec_driver_sql(
                "INSERT INTO outbox (cid, made_on, kind, rid, body, recorded_at, recorded_offset, state, vseq) "
                "VALUES (?, '', ?, ?, '{}', '', 0, 'done', 50)",
                (f"c-{rid}", changed, rid),
            )
        db.exec_driver_sql("UPDATE request_transition SET id = 'step', request_id = 'moved' WHERE rowid = 1")
    migrate.bring_up_to_date(engine, path)
    with engine.connect() as db:
        found = db.exec_driver_sql("SELECT id, waits FROM base WHERE id IN ('behind', 'reached', 'moved')")
        assert dict(found.all()) == {"behind": 50, "reached": None, "moved": 50}
    engine.dispose()


@pytest.mark.parametrize("role", ["tutor", "community_manager"])
def test_a_tutors_desk_keeps_of_its_paths_what_tutors_are_shown(role, tmp_path):
    """0011, before the centre has said anything."""
    file = next(file for file in SAVED if file.stem == "desk-0010")
    path = tmp_path / "desk.db"
    path.write_bytes(file.read_bytes())
    engine = open_engine(path, json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["key"])
    with engine.begin() as db:
        db.exec_driver_sql("UPDATE desk SET role = ?", (role,))
        before = db.exec_driver_sql("SELECT id, candidate, seq FROM training_path ORDER BY id").all()
    migrate.bring_up_to_date(engine, path)
    with engine.connect() as db:
        kept = db.exec_driver_sql("SELECT id FROM training_path").all()
        shown = db.exec_driver_sql("SELECT path_id, candidate, seq FROM trainee ORDER BY path_id").all()
    engine.dispose()
    assert (len(kept), shown) == ((0, before) if role == "tutor" else (len(before), []))


def test_there_is_a_saved_file_of_this_version():
    assert f"desk-{migrate.HEAD}" in {file.stem for file in SAVED}
    assert SCHEMAS[f"desk-{migrate.HEAD}"] == SCHEMA


def _rename_one(session):
    from app.models.local import Desk
    from app.models.who import Who
    from app.rules.clock import new_id_maker
    from tests.helpers.desk import TickingClock

    desk, clock = session.query(Desk).one(), TickingClock()
    session.info["who"] = Who(
        desk.company_id, desk.operator_id, desk.device_id, desk.outpost_id, desk.role, clock, new_id_maker(clock)
    )
    session.query(Person).first().surname = "Nuovo"


# ---------------------------------------------------------------------------------------------------------- a step ahead


def test_a_newer_database_is_refused_and_left_as_it_was(tmp_path):
    desk = make_desk(tmp_path)
    desk.run(save_draft, "k", "s", "t", {"testo": "prima"})
    desk.read(lambda s: s.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'"))
    desk.worker.close()
    before = desk.path.read_bytes()
    engine = open_engine(desk.path, KEY)
    with pytest.raises(Notice, match="versione più recente") as caught:
        migrate.bring_up_to_date(engine, desk.path)
    assert caught.value.code == "database_newer"
    engine.dispose()
    assert desk.path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.suffix in (".db", ".tmp")] == ["desk.db"]


def test_data_survive_a_step_and_the_copy_before_it_is_whole(tmp_path, next_version):
    desk = make_desk(tmp_path)
    build_town(desk)
    desk.run(save_draft, "k", "s", "t", {"testo": "prima"})  # lies in the write-ahead log when the copy is made
    before = counts(desk)
    migrate.bring_up_to_date(desk.engine, desk.path)
    assert counts(desk) == before
    with desk.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM person WHERE nickname = surname")) == before["person"]
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == NEXT
    desk.worker.close()
    copy = open_engine(tmp_path / f"desk.before-{OLD}.db", KEY)
    with copy.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == OLD
        assert connection.scalar(text("SELECT body FROM draft")) == '{"testo":"prima"}'
        assert connection.scalar(text("SELECT count(*) FROM person")) == before["person"]
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
    copy.dispose()
    assert not list(tmp_path.glob("*.tmp"))


def test_without_room_for_the_copy_nothing_is_touched(tmp_path, next_version):
    desk = make_desk(tmp_path)
    (tmp_path / f"desk.before-{OLD}.tmp").mkdir()  # where the copy would be written
    with pytest.raises(Notice) as caught:
        migrate.bring_up_to_date(desk.engine, desk.path)
    assert caught.value.code == "no_room_for_copy"
    with desk.engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == OLD
    desk.worker.close()


MIGRATES = f"""
import sys
from pathlib import Path
from app.store import migrate
from app.store.engine import open_engine

migrate._SCRIPTS, migrate.HEAD = Path(sys.argv[2]), "{NEXT}"
path = Path(sys.argv[1])
migrate.bring_up_to_date(open_engine(path, "{KEY}"), path)
"""


def test_killed_in_mid_step_it_is_still_the_old_one_and_the_next_start_finishes(tmp_path, monkeypatch):
    desk = make_desk(tmp_path)
    build_town(desk)
    before = counts(desk)
    desk.worker.close()
    real = migrate._SCRIPTS
    dying = scripts_with_next(real, tmp_path, killed=True)
    ended = subprocess.run(
        [sys.executable, "-c", MIGRATES, str(desk.path), str(dying)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    engine = open_engine(desk.path, KEY)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == OLD
        assert "nickname" not in schema(connection)["person"]["columns"]
    (tmp_path / "whole").mkdir()
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts_with_next(real, tmp_path / "whole"))
    monkeypatch.setattr(migrate, "HEAD", NEXT)
    migrate.bring_up_to_date(engine, desk.path)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(nickname) FROM person")) == before["person"]
    worker = Worker(engine)
    assert worker.transact(lambda s: s.query(Draft).count()).result() == before["draft"]
    worker.close()
