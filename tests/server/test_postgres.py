"""The embedded PostgreSQL: started, shared, killed, recovered."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from app.errors import Notice
from app.server import postgres_binaries
from app.server.postgres import EmbeddedPostgres, check_server


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A data folder with a durable cluster in it, made once for this module."""
    folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def embedded(home: Path) -> Iterator[EmbeddedPostgres]:
    """That cluster, started, with no table of an earlier test."""
    with EmbeddedPostgres(home) as server:
        with engine_of(server).begin() as connection:
            connection.execute(text("DROP TABLE IF EXISTS kept"))
        yield server


def engine_of(server: EmbeddedPostgres) -> Engine:
    return create_engine(server.connect_info(), poolclass=NullPool)


def write_row(server: EmbeddedPostgres, word: str) -> None:
    with engine_of(server).begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS kept (word text)"))
        connection.execute(text("INSERT INTO kept VALUES (:word)"), {"word": word})


def rows(server: EmbeddedPostgres) -> list[str]:
    with engine_of(server).connect() as connection:
        return list(connection.execute(text("SELECT word FROM kept ORDER BY word")).scalars())


def test_settings_are_durable_and_the_server_is_private(embedded: EmbeddedPostgres) -> None:
    with engine_of(embedded).connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes", "data_checksums"):
            assert connection.execute(text(f"SHOW {setting}")).scalar() == "on", setting
        assert connection.execute(text("SHOW listen_addresses")).scalar() == ""
        assert connection.execute(text("SHOW server_encoding")).scalar() == "UTF8"
        collation = text("SELECT datcollate FROM pg_database WHERE datname = 'portineria'")
        assert connection.execute(collation).scalar() == "C"
        check_server(connection)
    host = embedded.connect_info().query["host"]
    assert isinstance(host, str)
    assert Path(host).stat().st_mode & 0o077 == 0
    assert (embedded.cluster).stat().st_mode & 0o077 == 0
    assert (embedded.cluster.parent / "postgres.password").stat().st_mode & 0o077 == 0


def test_a_wrong_password_is_refused(embedded: EmbeddedPostgres) -> None:
    wrong = embedded.connect_info().set(password="wrong")
    with pytest.raises(Exception, match="password authentication failed"):
        create_engine(wrong, poolclass=NullPool).connect()


def test_data_outlives_a_stop_and_a_start(embedded: EmbeddedPostgres) -> None:
    write_row(embedded, "primo")
    embedded.stop()
    assert embedded.server_pid() is None
    embedded.start()
    assert rows(embedded) == ["primo"]


def test_the_last_of_several_users_stops_the_server(embedded: EmbeddedPostgres) -> None:
    second = EmbeddedPostgres(embedded.cluster.parent).start()
    pid = embedded.server_pid()
    embedded.stop()
    assert second.server_pid() == pid
    write_row(second, "ancora aperta")
    second.stop()
    assert second.server_pid() is None


def test_a_killed_database_recovers_with_all_that_was_committed(embedded: EmbeddedPostgres) -> None:
    write_row(embedded, "confermata")
    pid = embedded.server_pid()
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    embedded.start()
    assert rows(embedded) == ["confermata"]
    assert embedded.server_pid() != pid


PROGRAM = """
import sys
from pathlib import Path
from sqlalchemy import create_engine, text
from app.server.postgres import EmbeddedPostgres

server = EmbeddedPostgres(Path(sys.argv[1])).start()
with create_engine(server.connect_info()).begin() as connection:
    connection.execute(text("CREATE TABLE kept (word text)"))
    connection.execute(text("INSERT INTO kept VALUES ('confermata')"))
half = create_engine(server.connect_info()).connect()
half.execute(text("INSERT INTO kept VALUES ('mai confermata')"))
print("up", flush=True)
sys.stdin.read()
"""


def test_killing_the_centre_leaves_a_database_that_the_next_start_adopts_and_can_stop(
    embedded: EmbeddedPostgres,
) -> None:
    home = embedded.cluster.parent
    embedded.stop()
    child = subprocess.Popen([sys.executable, "-c", PROGRAM, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == b"up\n"
    orphan = embedded.server_pid()
    child.kill()
    child.wait()
    child.stdin.close()
    child.stdout.close()
    embedded.start()
    assert embedded.server_pid() == orphan
    assert rows(embedded) == ["confermata"]
    embedded.stop()
    assert embedded.server_pid() is None


def test_a_pid_file_that_names_a_stranger_does_not_block_the_start(embedded: EmbeddedPostgres) -> None:
    write_row(embedded, "prima")
    pid_file = embedded.cluster / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    embedded.stop()
    owner = embedded.cluster.stat()
    as_owner = {"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}
    stranger = subprocess.Popen(["cat"], stdin=subprocess.PIPE, cwd="/", **as_owner)
    try:
        pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
        os.chown(pid_file, owner.st_uid, owner.st_gid)
        embedded.start()
        assert rows(embedded) == ["prima"]
    finally:
        stranger.communicate()


def test_an_initdb_cut_half_way_is_done_again_below_a_long_path(private_folder: Path) -> None:
    deep = private_folder / ("a" * 60) / ("b" * 60)
    half = deep / "postgres.new"
    half.mkdir(parents=True)
    deep.parent.chmod(0o711)
    (half / "PG_VERSION").write_text("18\n")
    with EmbeddedPostgres(deep, durable=False) as server:
        write_row(server, "intera")
        host = server.connect_info().query["host"]
        assert isinstance(host, str)
        assert len(host) < 90
    assert not half.exists()
    assert not Path(host).exists()


def test_a_cluster_of_another_version_is_left_alone(private_folder: Path) -> None:
    cluster = private_folder / "postgres"
    cluster.mkdir()
    (cluster / "PG_VERSION").write_text("14\n")
    with pytest.raises(Notice) as refused:
        EmbeddedPostgres(private_folder).start()
    assert refused.value.code == "postgres_version"
    assert [path.name for path in cluster.iterdir()] == ["PG_VERSION"]


def test_pg_bin_that_leads_nowhere_is_said(private_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(private_folder))
    with pytest.raises(Notice) as refused:
        EmbeddedPostgres(private_folder)
    assert refused.value.code == "postgres_missing"


def test_root_in_a_closed_folder_opens_no_parent_and_everyone_finds_the_data_again(private_folder: Path) -> None:
    private_folder.chmod(0o700)
    data = private_folder / "centre"
    with EmbeddedPostgres(data, durable=False) as server:
        write_row(server, "al riparo")
        # Only root changes account, and only then the folder cannot be entered.
        assert server.cluster.is_relative_to(private_folder) == (os.geteuid() != 0)
    with EmbeddedPostgres(data, durable=False) as server:
        assert rows(server) == ["al riparo"]
        cluster = server.cluster
    assert private_folder.stat().st_mode & 0o777 == 0o700
    shutil.rmtree(cluster.parent)


def test_what_an_account_may_use_follows_every_folder_on_the_way(private_folder: Path) -> None:
    stranger = postgres_binaries.Account(uid=os.geteuid() + 12_345, gid=os.getegid() + 12_345)
    inner = private_folder / "inner"
    inner.mkdir(mode=0o755)
    program = inner / "program"
    program.write_text("")
    program.chmod(0o755)
    assert postgres_binaries.may_use(stranger, program)
    program.chmod(0o750)
    assert not postgres_binaries.may_use(stranger, program)
    program.chmod(0o755)
    inner.chmod(0o700)
    assert not postgres_binaries.may_use(stranger, program)
    assert postgres_binaries.may_use(None, program)
    assert postgres_binaries.may_use(postgres_binaries.Account(os.geteuid(), os.getegid()), program)


def test_binaries_that_the_account_cannot_reach_are_copied_once(
    private_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = private_folder / "cache"
    monkeypatch.delenv("PG_BIN", raising=False)
    monkeypatch.setattr(postgres_binaries, "_SHARED_COPY", shared)
    monkeypatch.setattr(postgres_binaries, "may_use", lambda *_: False)
    account = postgres_binaries.account_for(private_folder / "none")
    copied = postgres_binaries.find_binaries(account)
    assert copied.is_relative_to(shared)
    assert postgres_binaries.find_binaries(account) == copied
    assert len(list(shared.iterdir())) == 1
    ran = postgres_binaries.run_program(copied, "postgres", ["--version"], account=account)
    assert "PostgreSQL" in ran.stdout


def test_postgres_logs_no_row_and_no_statement(embedded: EmbeddedPostgres) -> None:
    marked = "CODICE-SEGRETO-80A01"
    with engine_of(embedded).begin() as connection:
        connection.execute(text("CREATE TABLE unique_words (word text PRIMARY KEY)"))
        connection.execute(text("INSERT INTO unique_words VALUES (:word)"), {"word": marked})
    with pytest.raises(Exception, match="duplicate key"), engine_of(embedded).begin() as connection:
        connection.execute(text("INSERT INTO unique_words VALUES (:word)"), {"word": marked})
    log = (embedded.cluster / "server.log").read_text()
    assert "duplicate key" in log
    assert marked not in log
