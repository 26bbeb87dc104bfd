"""What a larger centre is made of, for real: server processes of their own, PgBouncer before PostgreSQL, a standby beside it."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL

from app.rules.clock import system_clock
from app.server import certificates
from app.server.config import CentreConfig, save_config
from app.server.keys import CentreKeys, load_keys, make_keys
from app.server.postgres import EmbeddedPostgres
from app.server.postgres_binaries import run_program

ROOT = Path(__file__).parents[2]


def plain(url: URL) -> str:
    """An address as an administrator writes it in `centre.toml`, password and all."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def data_folders(
    folder: Path, count: int, dsn: str, direct: str | None = None, *, tls: bool = False
) -> tuple[list[Path], CentreKeys]:
    """Data folders of the machines of one centre: the same keys and database in each, as `docs/scaling.md` says.

    With `tls` all show the same certificate for 127.0.0.1, of a house CA whose key the first has alone.
    """
    made: list[CentreConfig] = []
    for number in range(count):
        config = CentreConfig(
            folder / f"machine{number}", "http://127.0.0.1:8080", "127.0.0.1", 8080, tls=tls, names=(), dsn=dsn,
            direct_dsn=direct,
        )  # fmt: skip
        save_config(config)
        if made:
            config.keys.parent.mkdir()
            shutil.copy(made[0].keys, config.keys)
        else:
            make_keys(config.keys)
        made.append(config)
    if tls:
        certificates.make_ca(made[0].tls_folder, system_clock())
        certificates.make_server_certificate(made[0].tls_folder, ("127.0.0.1",), system_clock())
        for other in made[1:]:
            other.tls_folder.mkdir()
            for name in ("server.pem", "server.key", "ca.pem"):
                shutil.copy(made[0].tls_folder / name, other.tls_folder / name)
    return [config.data for config in made], load_keys(made[0].keys)


@contextmanager
def server_process(data: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """`portineria server serve` as a process of its own: its address and itself. Ended by SIGTERM, as a service is."""
    command = [sys.executable, "-P", "-m", "app", "server", "serve", "--data", str(data), "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=data, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            assert "risponde su" in said, said
            yield said.split("risponde su ")[1].split(" ")[0], process
        finally:
            process.terminate()
            process.communicate(timeout=60)


@contextmanager
def pgbouncer(server: EmbeddedPostgres, url: URL, *, pool: int = 4) -> Iterator[URL]:
    """PgBouncer in transaction mode before one database, on loopback; its address."""
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program is not None, "PgBouncer is not installed"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="portineria-bouncer-"))
    (folder / "users").write_text(f'"{url.username}" "{url.password}"\n')
    (folder / "ini").write_text(
        f"[databases]\n{url.database} = host={url.query['host']}\n[pgbouncer]\nlisten_addr = 127.0.0.1\n"
        f"listen_port = {port}\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = {folder / 'users'}\n"
        f"pool_mode = transaction\ndefault_pool_size = {pool}\nmax_client_conn = 200\n"
    )
    account = server._account
    for path in (folder, *folder.iterdir()):
        if account is not None:
            os.chown(path, account.uid, account.gid)
    user = {"user": account.uid, "group": account.gid, "extra_groups": []} if account is not None else {}
    with subprocess.Popen(
        [program, "-q", str(folder / "ini")], cwd=folder, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **user
    ) as process:
        try:
            through = url.set(host="127.0.0.1", port=port, query={})
            _await(plain(through))
            yield through
        finally:
            process.terminate()
            process.wait(60)
    shutil.rmtree(folder)


class Standby:
    """A synchronous standby of a test's cluster. `promote` makes it the primary; both stand in one address, `url`."""

    def __init__(self, primary: EmbeddedPostgres) -> None:
        self._primary = primary
        first = primary.connect_info()
        self.folder = primary.cluster.with_name("standby")
        self._socket = Path(tempfile.mkdtemp(prefix="portineria-pg-"))
        self._account = primary._account
        self.folder.mkdir(mode=0o700)
        if self._account is not None:
            for place in (self.folder, self._socket):
                os.chown(place, self._account.uid, self._account.gid)
        # What `durable=False` has switched off: here a commit is to wait, though not for the disk.
        self._tell(plain(first), "ALTER SYSTEM SET synchronous_commit = 'on'")
        password = {"PGPASSWORD": str(first.password)}
        socket_folder = str(first.query["host"])
        made = run_program(
            primary.binaries,
            "pg_basebackup",
            [
                "-h",
                socket_folder,
                "-U",
                str(first.username),
                "-D",
                str(self.folder),
                "-R",
                "-c",
                "fast",
                "-X",
                "stream",
                "-N",
            ],
            account=self._account,
            environment=password,
        )
        assert made.returncode == 0, made.stderr
        # The name is asked for from now on by the first; the copy does not ask for one when it takes over.
        self._tell(plain(first), "ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()")
        self.start()
        self.url = first.set(query={"host": f"{socket_folder},{self._socket}", "target_session_attrs": "read-write"})
        self.alone = first.set(query={"host": str(self._socket)})
        with psycopg.connect(plain(first), autocommit=True) as admin:
            while admin.execute("SELECT sync_state FROM pg_stat_replication").fetchall() != [("sync",)]:
                pass

    def start(self) -> None:
        assert self._control("start", "-w", "-o", f"-c unix_socket_directories={self._socket}") == 0

    def stop(self) -> None:
        self._control("stop", "-w", "-m", "immediate")

    def promote(self) -> None:
        assert self._control("promote", "-w") == 0

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)
        shutil.rmtree(self._socket)

    def _control(self, action: str, *options: str) -> int:
        arguments = [action, "-D", str(self.folder), "-s", *options]
        return run_program(self._primary.binaries, "pg_ctl", arguments, account=self._account, capture=False).returncode

    @staticmethod
    def _tell(address: str, *statements: str) -> None:
        with psycopg.connect(address, autocommit=True) as admin:
            for statement in statements:
                admin.execute(statement.encode())


def _await(address: str) -> None:
    for _ in range(2_000):
        try:
            psycopg.connect(address, connect_timeout=5).close()
        except psycopg.OperationalError:
            continue
        return
    raise AssertionError("PgBouncer does not answer")
