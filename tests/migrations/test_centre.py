"""The centre's migrations: head is the models, back and forth changes nothing, a newer database is refused."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from app.errors import Notice
from app.models.registry import KINDS
from app.models.types import Day, Flag, Json, UtcTime
from app.server import migrate
from app.server.db import open_engine
from app.server.tables import CENTRE, RECORDS
from app.sync.changes import row_hash, signed64
from tests.helpers.centre import _template
from tests.helpers.postgres import fresh_database
from tests.migrations.schema import NEXT, newest_revision, schema, scripts_with_next

ROOT = Path(__file__).parents[2]
RECORD_STAMPS = {"visibility": "R0", "readers": "[]", "extra": "{}"}


@pytest.fixture
def engine(postgres_server):
    with fresh_database(postgres_server, _template(postgres_server)) as url:
        engine = open_engine(url)
        with engine.begin() as connection:
            connection.execute(
                text("INSERT INTO counter (company_id, code, seq, mark) VALUES ('c', 'PVLO', 12, '\\x0102')")
            )
        yield engine
        engine.dispose()


def _version(engine):
    with engine.connect() as connection:
        return connection.scalar(text("SELECT version_num FROM alembic_version"))


def _seq(engine):
    with engine.connect() as connection:
        return connection.scalar(text("SELECT seq FROM counter"))


def test_head_is_the_newest_revision():
    assert newest_revision(migrate._SCRIPTS) == migrate.HEAD


def test_migrations_lead_to_the_models(engine, database):
    other = open_engine(database)
    with other.begin() as connection:
        CENTRE.create_all(connection)
        wanted = schema(connection)
    other.dispose()
    with engine.connect() as connection:
        assert schema(connection) == wanted
    assert all(wanted[kind]["key"] == ["company_id", "id"] for kind in KINDS)


def test_down_and_up_again_leaves_the_schema_as_it_was(engine):
    with engine.begin() as connection:
        before = schema(connection)
        migrate.downgrade(connection, "base")
        assert schema(connection) == {}
        migrate.upgrade(connection)
        assert schema(connection) == before


def test_who_sees_what_is_put_in_the_scopes_of_roles(engine):
    """0008: coordinators were named one by one, and office work was everybody's."""
    common = "recorded_at, recorded_offset, visibility, readers, extra, seq, row_hash"
    with engine.begin() as connection:
        migrate.downgrade(connection, "0007")
        for id, outpost, visibility in (("n", "'o1'", "R3"), ("m", "NULL", "R0")):
            connection.execute(
                text(
                    f"INSERT INTO visit_note (company_id, id, body, operator_id, outpost_id, {common}) "
                    f"VALUES ('c', '{id}', 'x', 'anna', {outpost}, 't', 0, '{visibility}', '[\"bruno\"]', '{{}}', 1, 0)"
                )
            )
        for scope, id in (("u:anna", "n"), ("u:bruno", "n"), ("u:carla", "n"), ("c", "m")):
            connection.execute(
                text("INSERT INTO sees VALUES ('c', :scope, 'visit_note', :id, 1, 0)"), {"scope": scope, "id": id}
            )
        migrate.upgrade(connection)
        found = connection.execute(text("SELECT id, scope FROM sees ORDER BY id, scope")).all()
    assert [tuple(one) for one in found] == [("m", "w"), ("n", "s:o1"), ("n", "u:anna"), ("n", "u:bruno")]


def test_presences_are_moved_to_the_companys_own_people_and_back(engine):
    """0008: one at an outpost, one of the office, one that left an outpost for another."""
    common = "recorded_at, recorded_offset, visibility, readers, extra, seq, row_hash"
    placed = [
        ("o:o1", "a", 1, 0),
        ("c", "b", 2, 0),
        ("o:o1", "m", 3, 1),
        ("o:o2", "m", 3, 0),
        ("o:o1", "g", 4, 1),
        ("u:x", "g", 4, 0),
    ]

    def found(connection):
        rows = connection.execute(
            text("SELECT scope, id, seq, gone FROM sees WHERE kind = 'presence' ORDER BY id, scope")
        )
        return [tuple(one) for one in rows]

    with engine.begin() as connection:
        migrate.downgrade(connection, "0007")
        for id, outpost, visibility in (("a", "o1", "R0"), ("b", None, "R0"), ("m", "o2", "R0"), ("g", "o1", "R2")):
            connection.execute(
                text(
                    f"INSERT INTO presence (company_id, id, kind, started_at, operator_id, outpost_id, {common}) "
                    f"VALUES ('c', :id, 'sportello', 't', 'x', :outpost, 't', 0, :visibility, '[]', '{{}}', 1, 0)"
                ),
                {"id": id, "outpost": outpost, "visibility": visibility},
            )
        for scope, id, seq, gone in placed:
            row = {"scope": scope, "id": id, "seq": seq, "gone": gone}
            connection.execute(text("INSERT INTO sees VALUES ('c', :scope, 'presence', :id, :seq, :gone)"), row)
        migrate.upgrade(connection)
        moved = found(connection)
        migrate.downgrade(connection, "0007")
        back = found(connection)
        migrate.upgrade(connection)
        assert found(connection) == moved
    assert moved == [
        ("i", "a", 1, 0), ("i", "b", 2, 0), ("i", "g", 4, 1), ("s:o1", "g", 1, 0), ("u:x", "g", 4, 0), ("i", "m", 3, 0),
    ]  # fmt: skip
    assert back == [("o:o1", "a", 1, 0), ("c", "b", 2, 0), ("o:o1", "g", 4, 1), ("u:x", "g", 4, 0), ("o:o2", "m", 3, 0)]


def test_what_tutors_are_shown_is_made_of_the_paths_that_are_there(engine):
    """0011: a row of each path, with the hash that the judge would give it, in the scopes of tutors as its hours are."""
    common = "operator_id, readers, visibility, recorded_at, recorded_offset, extra, seq, row_hash"
    values = "'anna', '[\"tutor\"]', 'R1', 't', 0, '{}', 7, 0"
    with engine.begin() as connection:
        migrate.downgrade(connection, "0010")
        connection.execute(
            text(
                f"INSERT INTO training_path (company_id, id, project_id, person_id, candidate, source, scores, iban, state, {common}) "
                f"VALUES ('c', 'p', 'x', 'y', 'Prova Rossi', 'operatore', '{{}}', 'IT60', 'in_corso', {values})"
            )
        )
        connection.execute(
            text(
                f"INSERT INTO training_hours (company_id, id, path_id, from_day, to_day, minutes, how, {common}) "
                f"VALUES ('c', 'h', 'p', 'd', 'd', 60, 'accesso', {values})"
            )
        )
        migrate.upgrade(connection)
        (row,) = connection.execute(RECORDS["trainee"].select()).mappings()
        seen = connection.execute(text("SELECT kind, id, scope, seq, gone FROM sees ORDER BY kind, scope")).all()
    id, fields = KINDS["trainee"].part("p", row)
    assert (row["id"], row["candidate"], row["seq"]) == (id, "Prova Rossi", 7)
    assert row["row_hash"] == signed64(row_hash("trainee", id, fields))
    assert [tuple(one) for one in seen] == [
        ("trainee", id, "t:tutor", 7, 0), ("training_hours", "h", "t:anna", 7, 0), ("training_hours", "h", "t:tutor", 7, 0),
    ]  # fmt: skip


def test_a_newer_database_is_refused_and_left_as_it_was(engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Notice, match="versione più recente") as caught:
        migrate.bring_up_to_date(engine)
    assert caught.value.code == "database_newer"
    assert (_version(engine), _seq(engine)) == ("9999", 12)


def test_data_survive_a_step(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts_with_next(migrate._SCRIPTS, tmp_path))
    monkeypatch.setattr(migrate, "HEAD", NEXT)
    migrate.bring_up_to_date(engine)
    assert (_version(engine), _seq(engine)) == (NEXT, 12)
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        assert "nickname" in schema(connection)["person"]["columns"]


@pytest.mark.parametrize("revision", [f"{number:04}" for number in range(1, int(migrate.HEAD))])
def test_a_database_of_every_revision_keeps_a_row_of_each_table(engine, revision):
    """What was made with each earlier schema, every column filled, is there after the upgrade and says what it said."""
    with engine.begin() as connection:
        migrate.downgrade(connection, revision)
        was = {}
        for table, columns in ((name, one["columns"]) for name, one in schema(connection).items()):
            if table in ("counter", "lease") or (revision == "0001" and table in ("salvage", "erasure", "held")):
                continue  # the first is filled; nothing was ever leased, nor salvaged, erased or held before 0002
            row = {name: _value(table, name, family) for name, (family, _, _) in columns.items()}
            marks = ", ".join(f":{name}" for name in row)
            connection.execute(text(f'INSERT INTO "{table}" ({", ".join(map(_quoted, row))}) VALUES ({marks})'), row)
            was[table] = row
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        for table, row in was.items():
            now = connection.execute(text(f'SELECT * FROM "{table}"')).mappings().first()
            assert now is not None, table
            kept = json.loads(now["extra"]) if "extra" in row else {}
            told = {name: now[name] if name in now else kept[name] for name in row.keys() - {"extra"}}
            assert {name: bytes(one) if isinstance(one, memoryview) else one for name, one in told.items()} == {
                name: value for name, value in row.items() if name != "extra"
            }, table


def _quoted(name):
    return f'"{name}"'


def _value(table, name, family):
    """Something of the form that its kind says; what is of no kind is any text, number or bytes."""
    if name == "company_id":
        return "c"
    if name in RECORD_STAMPS:
        return RECORD_STAMPS[name]
    if table in KINDS and name in KINDS[table].model.__table__.columns:
        column = KINDS[table].model.__table__.columns[name]
        match column.type:
            case Json():
                return "[]" if column.default is not None and column.default.arg(None) == [] else "{}"
            case UtcTime():
                return "2026-03-12T08:00:00.000000Z"
            case Day():
                return "2026-03-12"
            case Flag():
                return 1
    return 7 if family == "INTEGER" else b"x" if family == "BLOB" else f"{name} perché"


def test_fields_that_were_kept_unknown_are_where_rules_look_for_them_after_a_step(engine):
    """0008 gave appointments a case: a newer desk may have named one before, and what hangs on a case follows it."""
    common = "kind, at, state, recorded_at, recorded_offset, visibility, readers, extra, seq, row_hash"
    values = "'colloquio', 't', 'fissato', 't', 0, 'R0', '[]'"
    with engine.begin() as connection:
        migrate.downgrade(connection, "0007")
        for id, extra in (("a", '{"case_id":"x","later":1}'), ("b", "{}")):
            connection.execute(
                text(
                    f"INSERT INTO appointment (company_id, id, {common}) VALUES ('c', '{id}', {values}, :extra, 1, 7)"
                ),
                {"extra": extra},
            )
    migrate.bring_up_to_date(engine)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id, case_id, extra, seq, row_hash FROM appointment ORDER BY id")).all()
    assert [tuple(one) for one in rows] == [("a", "x", '{"later":1}', 1, 7), ("b", None, "{}", 1, 7)]


MIGRATES = """
import sys
from pathlib import Path
from app.server import migrate
from app.server.db import open_engine

migrate._SCRIPTS, migrate.HEAD = Path(sys.argv[2]), "{NEXT}"
migrate.bring_up_to_date(open_engine(sys.argv[1]))
"""


def test_killed_in_mid_step_it_is_still_the_old_one(engine, tmp_path):
    dying = scripts_with_next(migrate._SCRIPTS, tmp_path, killed=True)
    url = engine.url.render_as_string(hide_password=False)
    ended = subprocess.run(
        [sys.executable, "-c", MIGRATES, url, str(dying)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert (_version(engine), _seq(engine)) == (migrate.HEAD, 12)
    with engine.connect() as connection:
        assert "nickname" not in schema(connection)["person"]["columns"]
