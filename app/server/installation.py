"""One centre, opened: settings, keys, database up to date. What every command and the demo begin with.

Also makes a new one (`set_up`): keys, house CA, certificate, database, and the settings last, so that a set-up cut
half-way is simply done again. Knows no record.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from app.errors import Notice
from app.rules.clock import Clock
from app.server import certificates
from app.server.config import DEFAULT_PORT, CentreConfig, is_set_up, load_config, require_safe_transport, save_config
from app.server.db import open_engine
from app.server.keys import CentreKeys, load_keys, make_keys
from app.server.migrate import bring_up_to_date
from app.server.postgres import EmbeddedPostgres, check_server


@dataclass(frozen=True)
class Installation:
    """An open centre. `engine` is on a database at this version's schema."""

    config: CentreConfig
    keys: CentreKeys
    engine: Engine

    @property
    def direct(self) -> URL | None:
        """The address of PostgreSQL itself, None when `engine` calls it without a pooler between."""
        return read_dsn(self.config.direct_dsn) if self.config.direct_dsn else None

    @property
    def ca(self) -> str | None:
        """The house CA in PEM, None on plain HTTP."""
        return certificates.ca_pem(self.config.tls_folder).decode() if self.config.tls else None


@dataclass(frozen=True)
class Wishes:
    """What the administrator asked of `set_up`; None or empty takes the default."""

    address: str | None = None
    host: str | None = None
    port: int | None = None
    names: tuple[str, ...] = ()
    plain: bool = False
    dsn: str | None = None
    keys_file: Path | None = None
    backups_folder: Path | None = None


def set_up(data: Path, wishes: Wishes, clock: Clock) -> CentreConfig:
    """Make a centre in `data`. Raises Notice when there is one, and for wishes that cannot be.

    Keys and certificates that a cut set-up (or a person who moves a centre) left there are kept.
    """
    if is_set_up(data):
        raise Notice(
            "centre_exists",
            f"Nella cartella {data} c'è già un centro, che resta com'è. "
            "Per rifare solo il certificato usare «portineria server init --renew».",
            folder=str(data),
        )
    config = _planned(data, wishes)
    require_safe_transport(config.host, tls=config.tls)
    data.mkdir(parents=True, exist_ok=True, mode=0o711)
    if config.keys.exists():
        load_keys(config.keys)
    else:
        make_keys(config.keys)
    if config.tls:
        if not (config.tls_folder / "ca.pem").exists():
            certificates.make_ca(config.tls_folder, clock())
        certificates.make_server_certificate(config.tls_folder, config.names, clock())
    with _database(config) as engine:
        bring_up_to_date(engine)
    save_config(config)
    return config


def renew_certificate(data: Path, names: tuple[str, ...], clock: Clock) -> CentreConfig:
    """A new server certificate under the same CA, for other names when given. Desks notice nothing."""
    config = load_config(data)
    if not config.tls:
        raise Notice(
            "no_certificate", "Questo centro risponde in chiaro sulla sola macchina locale: non ha un certificato."
        )
    if names:
        config = replace(config, names=names)
    certificates.make_server_certificate(config.tls_folder, config.names, clock())
    save_config(config)
    return config


@contextmanager
def open_centre(data: Path) -> Iterator[Installation]:
    """Open the centre in `data`: the embedded PostgreSQL is started if it is down and stopped by its last user.

    Raises Notice when it was never set up, its keys are missing, or its database cannot be reached.
    """
    config = load_config(data)
    keys = load_keys(config.keys)
    with _database(config) as engine:
        bring_up_to_date(engine)
        yield Installation(config, keys, engine)


@contextmanager
def _database(config: CentreConfig) -> Iterator[Engine]:
    if config.dsn is None:
        with EmbeddedPostgres(config.data) as server:
            engine = open_engine(server.connect_info())
            try:
                yield engine
            finally:
                engine.dispose()
        return
    engine = open_engine(read_dsn(config.dsn))
    try:
        try:
            with engine.connect() as connection:
                check_server(connection)
        except OperationalError:
            raise Notice(
                "database_unreachable",
                "La base dati indicata non risponde o rifiuta l'accesso. Nulla è cambiato. Controllare che PostgreSQL "
                "sia avviato e che indirizzo, utente e password nella voce «dsn» siano giusti.",
            ) from None
        yield engine
    finally:
        engine.dispose()


def read_dsn(dsn: str) -> URL:
    """The SQLAlchemy address of a DSN such as `postgresql://user:password@host/database`. Raises Notice otherwise.

    Several hosts are written as PostgreSQL does: `postgresql://user:password@one:5432,two:5432/database?target_session_attrs=read-write`.
    """
    try:
        url = make_url(dsn)
    except ArgumentError:
        url = None
    except ValueError:  # SQLAlchemy takes what follows the first colon for one port
        url = _several_hosts(dsn)
    if url is None or url.get_backend_name() != "postgresql" or not url.database:
        raise Notice(
            "dsn_wrong",
            "L'indirizzo della base dati non è valido: serve la forma postgresql://utente:password@macchina/base.",
        )
    return url.set(drivername="postgresql+psycopg")


def _several_hosts(dsn: str) -> URL | None:
    try:
        parts = {name: str(value) for name, value in conninfo_to_dict(dsn).items() if value is not None}
    except ProgrammingError:
        return None
    if not all(port.isdigit() for port in parts.get("port", "5432").split(",")):
        return None
    user, password, database = (parts.pop(name, None) for name in ("user", "password", "dbname"))
    return URL.create("postgresql", username=user, password=password, database=database, query=parts)


def _planned(data: Path, wishes: Wishes) -> CentreConfig:
    scheme = "http" if wishes.plain else "https"
    own_name = socket.gethostname()
    if not certificates.is_host_name(own_name):  # an underscore, say, which machines may have and certificates may not
        own_name = "localhost"
    names = wishes.names or (_host_of(wishes.address) if wishes.address else ()) or (own_name,)
    port = wishes.port or (_port_of(wishes.address) if wishes.address else None) or DEFAULT_PORT
    shown = "127.0.0.1" if wishes.plain else names[0]
    address = wishes.address or f"{scheme}://{f'[{shown}]' if ':' in shown else shown}:{port}"
    if not address.startswith(f"{scheme}://"):
        raise Notice(
            "address_wrong",
            f"L'indirizzo {address} non comincia con {scheme}://. "
            "I portatili chiamano il centro con https; in chiaro (--plain) solo su questa macchina.",
            address=address,
        )
    if wishes.dsn is not None:
        read_dsn(wishes.dsn)
    return CentreConfig(
        data=data,
        address=address.rstrip("/"),
        host=wishes.host or ("127.0.0.1" if wishes.plain else "0.0.0.0"),  # noqa: S104 - desks call from outside, over TLS
        port=port,
        tls=not wishes.plain,
        names=tuple(dict.fromkeys((*names, own_name, "localhost", "127.0.0.1"))) if not wishes.plain else (),
        dsn=wishes.dsn,
        keys_file=wishes.keys_file,
        backups_folder=wishes.backups_folder,
    )


def _host_of(address: str) -> tuple[str, ...]:
    host = _parts(address)[0]
    return (host,) if host else ()


def _port_of(address: str) -> int | None:
    return _parts(address)[1]


def _parts(address: str) -> tuple[str | None, int | None]:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
        return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise Notice(
            "address_wrong",
            f"L'indirizzo {address} non si legge. Scriverlo per intero, per esempio https://centro.esempio.it:8443.",
            address=address,
        ) from None
