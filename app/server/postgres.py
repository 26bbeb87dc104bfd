"""The embedded PostgreSQL: a centre that needs nothing but its data folder.

With no database named, a cluster lives in the data folder, with durable settings, reachable only through a private
socket folder (on Windows through the loopback address) and a random password. Several commands may use it at once: the
first starts it, each adopts it if it is up, the last one stops it. Killing any of them leaves a cluster that the next
start adopts or recovers. With a DSN none of this is used. Knows nothing of our tables.

Written for Windows as well (loopback, `pg_ctl`'s restricted token), but tried on Linux only.
"""

import os
import secrets
import shutil
import socket
import sys
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql
from sqlalchemy import URL, Connection, text

from app.errors import Notice
from app.security.files import exclusive, write_whole
from app.server import postgres_binaries
from app.server.postgres_binaries import run_program

DATABASE = "portineria"
OLDEST, NEWEST = 15, 18

_USER = "portineria"
_USERS_LOCK = 0x506F7274  # any number of ours: the advisory lock that every user of the cluster shares
_START_SECONDS = 90
_LOG_LIMIT = 5_000_000
_SOCKET_PATH_LIMIT = 100  # sun_path holds 107 bytes, and PostgreSQL adds ".s.PGSQL.5432"
_SOCKET_PREFIX = "portineria-pg-"

# What PostgreSQL writes in its log: no statement, no DETAIL (it would hold the row), no parameter.
_SETTINGS = """
listen_addresses = '{listen}'
port = {port}
unix_socket_directories = '{socket}'
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
fsync = {durable}
synchronous_commit = {durable}
full_page_writes = {durable}
max_connections = 60
shared_buffers = '64MB'
idle_in_transaction_session_timeout = '5min'
timezone = 'UTC'
lc_messages = 'C'
log_destination = 'stderr'
logging_collector = off
log_statement = 'none'
log_min_error_statement = 'panic'
log_error_verbosity = 'terse'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
"""


class EmbeddedPostgres:
    """The cluster below one data folder. `start` and `stop` may be called by several processes for the same folder."""

    def __init__(self, data: Path, *, durable: bool = True) -> None:
        """`durable=False` is for tests alone: it trades safety on power loss for speed."""
        self._data = data.resolve()
        self._durable = durable
        self._keeper: psycopg.Connection[tuple[object, ...]] | None = None
        self._data.mkdir(parents=True, exist_ok=True)
        self.cluster = self._find_place()
        self._account = postgres_binaries.account_for(self.cluster)
        self.binaries = postgres_binaries.find_binaries(self._account)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> Self:
        """Make the cluster if there is none, start it if it is down, and hold it up until `stop`.

        Raises Notice when PostgreSQL cannot be started or the cluster belongs to another version.
        """
        try:
            self._start()
        except psycopg.errors.DiskFull:
            self.stop()
            raise Notice(
                "disk_full",
                f"Il disco della cartella {self._data} è pieno: la base dati non si avvia. "
                "I dati sono intatti: liberare spazio e riprovare.",
                folder=str(self._data),
            ) from None
        except BaseException:
            self.stop()  # a server that was begun for nothing does not stay
            raise
        return self

    def _start(self) -> None:
        with exclusive(self._data / "postgres"):
            self._make_cluster()
            deadline = time.monotonic() + _START_SECONDS
            while True:
                if self._pid() is None:
                    self._start_server(deadline)
                try:
                    self._keep()
                    break
                except psycopg.OperationalError:
                    # Starting up, in crash recovery, or just being stopped by the last other user: look again.
                    if time.monotonic() > deadline:
                        raise self._not_started() from None
                    time.sleep(0.05)
            self._ensure_database()

    def stop(self) -> None:
        """Let go of the cluster; the last of its users stops the server."""
        if self._keeper is None:
            return
        keeper, self._keeper = self._keeper, None
        with exclusive(self._data / "postgres"):
            try:
                with keeper:
                    # Given back aloud: of a connection that is merely closed the server hears later than it is asked who is left.
                    keeper.execute("SELECT pg_advisory_unlock_shared(%s)", (_USERS_LOCK,))
                    row = keeper.execute("SELECT pg_try_advisory_lock(%s)", (_USERS_LOCK,)).fetchone()
            except psycopg.OperationalError:
                return
            if row is not None and row[0]:
                folder = self._where()[0]
                self._control("stop", "-m", "fast", "-w", "-t", "60")
                if _SOCKET_PREFIX in folder:
                    shutil.rmtree(folder, ignore_errors=True)

    def connect_info(self, database: str = DATABASE) -> URL:
        """The SQLAlchemy address of `database`. It holds the password: never log it."""
        where = self._where()
        return URL.create(
            "postgresql+psycopg",
            username=_USER,
            password=self._password(),
            database=database,
            port=None if where[0].startswith("/") else int(where[1]),
            host=None if where[0].startswith("/") else where[0],
            query={"host": where[0]} if where[0].startswith("/") else {},
        )

    def create_database(self, name: str, template: str | None = None) -> None:
        """Make a database, as a copy of `template` (which nobody may be using) when given."""
        # Copied as files: nobody else is at work in this cluster whom its checkpoint could make wait.
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
            sql.Identifier(name), sql.Identifier(template or "template0")
        )
        with self._connect("postgres") as connection:
            connection.execute(command)

    def drop_database(self, name: str) -> None:
        """Remove a database, ending the connections that still use it."""
        with self._connect("postgres") as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def server_pid(self) -> int | None:
        """The process id of PostgreSQL, or None when it is down."""
        return self._pid()

    def _keep(self) -> None:
        """Hold the lock that all users of the cluster share, for as long as this connection lives."""
        if self._keeper is not None:
            self._keeper.close()
        self._keeper = self._connect("postgres")
        self._keeper.execute("SELECT pg_advisory_lock_shared(%s)", (_USERS_LOCK,))

    # -- the cluster's place ------------------------------------------------------------------------------------------

    def _find_place(self) -> Path:
        """`<data>/postgres`, or below /var/lib when root's data folder cannot be entered by an unprivileged account."""
        usual = self._data / "postgres"
        account = postgres_binaries.account_for(usual)
        if usual.exists() or account is None:
            return usual
        self._data.chmod(self._data.stat().st_mode | 0o011)
        if postgres_binaries.may_use(account, self._data):
            return usual
        note = self._data / "postgres.place"
        if note.exists():
            return Path(note.read_text("utf-8").strip())
        shelter = Path("/var/lib/portineria/clusters")
        shelter.mkdir(parents=True, exist_ok=True)
        place = shelter / sha256(str(self._data).encode()).hexdigest()[:16] / "postgres"
        place.parent.mkdir(exist_ok=True)
        place.parent.chmod(0o711)
        note.write_text(f"{place}\n", "utf-8")
        return place

    def _make_cluster(self) -> None:
        version_file = self.cluster / "PG_VERSION"
        if version_file.exists():
            made_by, ours = int(version_file.read_text()), postgres_binaries.major_version(self.binaries)
            if made_by != ours:
                raise Notice(
                    "postgres_version",
                    f"La base dati è stata creata con PostgreSQL {made_by}, ma è installata la versione {ours}. "
                    "I dati sono intatti. Indicare con PG_BIN i programmi della versione giusta, oppure fare una copia "
                    "con quelli e ripristinarla in una cartella nuova.",
                    made_by=made_by,
                    installed=ours,
                )
            return
        # Built beside and renamed when whole: an initdb cut half-way leaves nothing that looks like a cluster.
        fresh = self.cluster.with_name("postgres.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        password = secrets.token_urlsafe(32)
        handed = fresh.with_name("postgres.pw")
        write_whole(handed, password.encode())
        if self._account is not None:
            os.chown(fresh, self._account.uid, self._account.gid)
            os.chown(handed, self._account.uid, self._account.gid)
        made = run_program(
            self.binaries,
            "initdb",
            ["-D", str(fresh), "-U", _USER, "--auth=scram-sha-256", "--pwfile", str(handed), "--encoding=UTF8"]
            + ["--locale=C", "--data-checksums", "--no-instructions"]
            + ([] if self._durable else ["--no-sync"]),
            account=self._account,
        )
        handed.unlink()
        if made.returncode != 0:
            raise Notice(
                "postgres_not_created",
                f"La base dati non è stata creata in {self.cluster}: {made.stderr.strip().splitlines()[-1]}. "
                "Nulla è cambiato. Controllare lo spazio sul disco e i permessi della cartella.",
                folder=str(self.cluster),
            )
        with (fresh / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("\ninclude 'portineria.conf'\n")
        write_whole(self._data / "postgres.password", password.encode())
        fresh.rename(self.cluster)

    # -- the running server -------------------------------------------------------------------------------------------

    def _start_server(self, deadline: float) -> None:
        log = self.cluster / "server.log"
        if log.exists() and log.stat().st_size > _LOG_LIMIT:
            log.replace(log.with_suffix(".log.1"))
        while True:
            self._write_settings()
            before = log.stat().st_size if log.exists() else 0
            if self._control("start", "-w", "-t", str(_START_SECONDS), "-l", str(log)) == 0:
                return
            said = log.read_bytes()[before:].decode("utf-8", "replace") if log.exists() else ""
            # After a kill the children of the dead server need a moment to notice and let go of the shared memory.
            passing = "shared memory block" in said or "is already in use" in said or "postmaster.pid" in said
            if not passing or time.monotonic() > deadline:
                raise self._not_started()
            time.sleep(0.1)

    def _write_settings(self) -> None:
        listen, port, folder = "", 5432, ""
        if sys.platform == "win32":
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                listen, port = "127.0.0.1", probe.getsockname()[1]
        else:
            folder = str(self._socket_folder())
        settings = self.cluster / "portineria.conf"
        settings.write_text(
            _SETTINGS.format(listen=listen, port=port, socket=folder, durable="on" if self._durable else "off"), "utf-8"
        )
        self._hand_over(settings)

    def _socket_folder(self) -> Path:
        inside = self.cluster.parent / "postgres.socket"
        if len(str(inside)) <= _SOCKET_PATH_LIMIT - len(".s.PGSQL.5432"):
            inside.mkdir(mode=0o700, exist_ok=True)
        else:
            inside = Path(tempfile.mkdtemp(prefix=_SOCKET_PREFIX))
        self._hand_over(inside)
        return inside

    def _hand_over(self, path: Path) -> None:
        if self._account is not None and sys.platform != "win32":
            os.chown(path, self._account.uid, self._account.gid)

    def _pid(self) -> int | None:
        """The pid of a server that is really at work in this cluster; a stale pid file counts as none."""
        try:
            pid = int((self.cluster / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return None
        if sys.platform == "win32":
            return pid if self._control("status") == 0 else None
        if not _lives(pid):
            return None
        # After a restart of the machine the number may belong to a stranger, and PostgreSQL, which only asks whether
        # the number is alive, would refuse to start for ever. A real server stands in its own cluster.
        with suppress(OSError):
            if Path(f"/proc/{pid}/cwd").resolve(strict=True) != self.cluster.resolve():
                (self.cluster / "postmaster.pid").unlink(missing_ok=True)
                return None
        return pid

    def _where(self) -> tuple[str, str]:
        """Host (or socket folder) and port, as the running server itself wrote them."""
        lines = (self.cluster / "postmaster.pid").read_text("utf-8").splitlines()
        if sys.platform == "win32":
            return "127.0.0.1", lines[3]
        return lines[4], lines[3]

    def _connect(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        try:
            host, port = self._where()
        except (FileNotFoundError, IndexError):
            raise psycopg.OperationalError("not running") from None
        return psycopg.connect(
            host=host,
            port=int(port),
            user=_USER,
            password=self._password(),
            dbname=database,
            autocommit=True,
            connect_timeout=10,
            application_name="portineria",
        )

    def _ensure_database(self) -> None:
        assert self._keeper is not None
        known = self._keeper.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone()
        if known is None:
            self.create_database(DATABASE)

    def _password(self) -> str:
        try:
            return (self._data / "postgres.password").read_text("utf-8")
        except FileNotFoundError:
            raise Notice(
                "postgres_password_lost",
                f"Nella cartella {self._data} manca il file «postgres.password», senza il quale la base dati non si "
                "apre. I dati sono intatti. Rimettere il file da una copia della cartella.",
                folder=str(self._data),
            ) from None

    def _control(self, action: str, *options: str) -> int:
        arguments = [action, "-D", str(self.cluster), "-s", *options]
        return run_program(self.binaries, "pg_ctl", arguments, account=self._account, capture=False).returncode

    def _not_started(self) -> Notice:
        return Notice(
            "postgres_not_started",
            f"La base dati in {self.cluster} non si avvia. I dati non sono stati toccati. "
            f"Il motivo è nelle ultime righe di {self.cluster / 'server.log'}.",
            folder=str(self.cluster),
        )


def check_server(connection: Connection) -> None:
    """Raise Notice unless the database behind `connection` is one that the centre can live in."""
    version = int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10_000
    if not OLDEST <= version <= NEWEST:
        raise Notice(
            "postgres_unsupported",
            f"La base dati indicata è PostgreSQL {version}; servono le versioni da {OLDEST} a {NEWEST}. "
            "Nulla è stato scritto.",
            version=version,
        )
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise Notice(
            "postgres_encoding",
            f"La base dati indicata usa la codifica {encoding}; serve UTF8. Nulla è stato scritto. "
            "Creare una base dati con ENCODING 'UTF8' TEMPLATE template0.",
            encoding=encoding,
        )


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
