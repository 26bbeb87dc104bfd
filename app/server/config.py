"""The centre's data folder: what lies where in it, and the few settings in `centre.toml`.

Everything a centre needs is below one folder, so that moving or saving it is copying it. Secrets are files of their own,
never settings; only a DSN may hold a password, which is why the file is readable by its owner alone. Reads and writes
files; knows no database and no network.
"""

import ipaddress
import json
import os
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import platformdirs

from app.errors import Notice
from app.security.files import write_whole

DEFAULT_PORT = 8443
_FILE = "centre.toml"
_PLACES = ("keys_file", "backups_folder", "registers_folder")


@dataclass(frozen=True)
class CentreConfig:
    """Settings and places of one centre.

    `address` is what desks call (`https://centro.example.org:8443`); `host` and `port` are where the centre listens;
    `names` are the host names and IP addresses in its certificate; `dsn` is None for the embedded PostgreSQL, and `direct_dsn`
    leads to PostgreSQL itself where `dsn` leads to a pooler such as PgBouncer, through which nobody can listen for news.
    `registers_folder` is one for all processes of a centre: whoever was dismissed at one is let in again by none.
    """

    data: Path
    address: str
    host: str
    port: int
    tls: bool
    names: tuple[str, ...]
    dsn: str | None = None
    direct_dsn: str | None = None
    keys_file: Path | None = None
    backups_folder: Path | None = None
    registers_folder: Path | None = None

    @property
    def keys(self) -> Path:
        """The key file. It may be moved out of the data folder; it is never part of a backup."""
        return self.keys_file or self.data / "keys" / "centre.keys"

    @property
    def backups(self) -> Path:
        """The folder that `backup` writes to when none is named."""
        return self.backups_folder or self.data / "backups"

    @property
    def sentinel(self) -> Path:
        """The newest place of each company, outside the database."""
        return self.data / "sentinel.json"

    @property
    def register(self) -> Path:
        """Orders to erase a person, outside the database and its backups."""
        return (self.registers_folder or self.data) / "erasures.register"

    @property
    def dismissals(self) -> Path:
        """Devices and operators that were dismissed, outside the database and its backups."""
        return (self.registers_folder or self.data) / "dismissals.register"

    @property
    def tls_folder(self) -> Path:
        """The folder of the house CA and the server's certificate."""
        return self.data / "tls"


def default_data_folder() -> Path:
    """`PORTINERIA_CENTRE` when set, /var/lib/portineria/centre for root, else the user's own data folder."""
    named = os.environ.get("PORTINERIA_CENTRE")
    if named:
        return Path(named)
    if sys.platform != "win32" and os.geteuid() == 0:
        return Path("/var/lib/portineria/centre")
    return platformdirs.user_data_path("portineria", appauthor=False) / "centre"


def is_set_up(data: Path) -> bool:
    """Whether `server init` has been run in this folder."""
    return (data / _FILE).exists()


def is_loopback(host: str) -> bool:
    """Whether a host to listen on or to call is this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def require_safe_transport(host: str, *, tls: bool) -> None:
    """Raise Notice when personal data would cross a network in clear: without TLS only loopback is served."""
    if not tls and not is_loopback(host):
        raise Notice(
            "plain_http_refused",
            f"Senza TLS il centro risponde solo a questa macchina (127.0.0.1), non su {host}: i dati viaggerebbero in "
            "chiaro. Preparare il certificato con «portineria server init», oppure indicare --host 127.0.0.1.",
            host=host,
        )


def save_config(config: CentreConfig) -> None:
    """Write `centre.toml`, whole or not at all, readable by its owner."""
    config.data.mkdir(parents=True, exist_ok=True)
    lines = ["# Impostazioni del centro Portineria. Dopo una modifica riavviare «portineria server serve»."]
    settings: dict[str, object] = {
        "address": config.address,
        "host": config.host,
        "port": config.port,
        "tls": config.tls,
        "names": list(config.names),
        "dsn": config.dsn,
        "direct_dsn": config.direct_dsn,
        "keys_file": config.keys_file and str(config.keys_file),
        "backups_folder": config.backups_folder and str(config.backups_folder),
        "registers_folder": config.registers_folder and str(config.registers_folder),
    }
    # A JSON string, number, list or boolean is also a TOML one.
    lines += [
        f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in settings.items() if value is not None
    ]
    write_whole(config.data / _FILE, ("\n".join(lines) + "\n").encode())


def load_config(data: Path) -> CentreConfig:
    """Read `centre.toml`. Raises Notice when the folder was never set up or a setting is wrong.

    The environment's `PORTINERIA_DSN` and `PORTINERIA_DIRECT_DSN` win over the file, for those who keep passwords elsewhere.
    """
    file = data / _FILE
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise Notice(
            "centre_not_set_up",
            f"Nella cartella {data} non c'è un centro. Prepararlo con «portineria server init --data {data}».",
            folder=str(data),
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Notice(
            "config_unreadable",
            f"Il file {file} non si legge ({error}). I dati sono intatti. Correggere il file e ripetere.",
            file=str(file),
        ) from None
    places = {key: Path(found[key]) if key in found else None for key in _PLACES}
    return CentreConfig(
        data=data,
        address=_setting(file, found, "address", str),
        host=_setting(file, found, "host", str),
        port=_setting(file, found, "port", int),
        tls=_setting(file, found, "tls", bool),
        names=tuple(str(name) for name in _setting(file, found, "names", list)),
        dsn=os.environ.get("PORTINERIA_DSN") or found.get("dsn"),
        direct_dsn=os.environ.get("PORTINERIA_DIRECT_DSN") or found.get("direct_dsn"),
        keys_file=places["keys_file"],
        backups_folder=places["backups_folder"],
        registers_folder=places["registers_folder"],
    )


_T = TypeVar("_T")


def _setting(file: Path, found: dict[str, object], key: str, wanted: type[_T]) -> _T:
    value = found.get(key)
    if not isinstance(value, wanted):
        raise Notice(
            "config_wrong",
            f"Nel file {file} la voce «{key}» manca o non ha il tipo giusto. I dati sono intatti. "
            "Correggere il file e ripetere.",
            file=str(file),
            key=key,
        )
    return value
