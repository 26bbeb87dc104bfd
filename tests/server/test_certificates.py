"""The house CA: a desk that trusts it alone reaches the centre, and nobody else."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from app.errors import Notice
from app.rules.clock import system_clock
from app.server import certificates

NO_CHECK_TIME = 0x200000  # OpenSSL's X509_V_FLAG_NO_CHECK_TIME
NOW = system_clock().replace(microsecond=0)


def house(
    folder: Path, *, names: tuple[str, ...] = ("localhost", "127.0.0.1"), made: datetime = NOW, days: int = 90
) -> Path:
    certificates.make_ca(folder, made)
    certificates.make_server_certificate(folder, names, made, days)
    return folder


def trusting(folder: Path) -> ssl.SSLContext:
    """What a desk builds: this CA and no other."""
    context = ssl.create_default_context(cadata=certificates.ca_pem(folder).decode())
    assert len(context.get_ca_certs()) == 1
    return context


@contextmanager
def answering(folder: Path) -> Iterator[int]:
    """A TLS port that shakes hands with one caller after another."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            while True:
                try:
                    plain, _ = listener.accept()
                except OSError:
                    return
                with plain:
                    try:
                        with context.wrap_socket(plain, server_side=True) as safe:
                            safe.sendall(b"centro")
                    except OSError:
                        continue

        thread = threading.Thread(target=run)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def reach(port: int, context: ssl.SSLContext, name: str = "localhost") -> bytes:
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        context.wrap_socket(plain, server_hostname=name) as safe,
    ):
        return safe.recv(6)


def test_a_desk_reaches_the_centre_of_its_ca_and_no_other(tmp_path: Path) -> None:
    ours, other = house(tmp_path / "ours"), house(tmp_path / "other")
    with answering(ours) as port:
        assert reach(port, trusting(ours)) == b"centro"
        assert reach(port, trusting(ours), "127.0.0.1") == b"centro"
        with pytest.raises(ssl.SSLCertVerificationError):
            reach(port, trusting(other))
        with pytest.raises(ssl.SSLCertVerificationError):
            reach(port, ssl.create_default_context())
        with pytest.raises(ssl.SSLCertVerificationError, match=r"[Hh]ostname"):
            reach(port, trusting(ours), "altrove.example.org")


def test_an_expired_certificate_connects_only_without_the_time_check(tmp_path: Path) -> None:
    folder = house(tmp_path / "tls", made=NOW - timedelta(days=400), days=90)
    assert certificates.days_left(folder, NOW) < 0
    patient = trusting(folder)
    patient.verify_flags |= NO_CHECK_TIME
    other = trusting(house(tmp_path / "other"))
    other.verify_flags |= NO_CHECK_TIME
    with answering(folder) as port:
        with pytest.raises(ssl.SSLCertVerificationError, match="expired"):
            reach(port, trusting(folder))
        assert reach(port, patient) == b"centro"
        with pytest.raises(ssl.SSLCertVerificationError):
            reach(port, other)


def test_a_renewed_certificate_serves_the_desks_enrolled_before(tmp_path: Path) -> None:
    folder = house(tmp_path)
    before = trusting(folder)
    old = (folder / "server.pem").read_bytes()
    certificates.make_server_certificate(folder, ("localhost", "centro.example.org"), NOW)
    assert (folder / "server.pem").read_bytes() != old
    assert certificates.server_names(folder) == ("localhost", "centro.example.org")
    assert certificates.days_left(folder, NOW) == certificates.SERVER_DAYS
    with answering(folder) as port:
        assert reach(port, before) == b"centro"


def test_the_fingerprint_is_that_of_the_certificate_and_the_ca_lasts_ten_years(tmp_path: Path) -> None:
    fingerprint = certificates.make_ca(tmp_path, NOW)
    assert fingerprint == certificates.ca_fingerprint(tmp_path)
    der = ssl.PEM_cert_to_DER_cert(certificates.ca_pem(tmp_path).decode())
    assert fingerprint == sha256(der).digest()
    (held,) = trusting(tmp_path).get_ca_certs()
    until = held["notAfter"]
    assert isinstance(until, str)
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(until), UTC)
    assert (ends - NOW).days in (certificates.CA_DAYS, certificates.CA_DAYS - 1)


def test_a_server_certificate_never_outlives_its_ca(tmp_path: Path) -> None:
    certificates.make_ca(tmp_path, NOW)
    late = NOW + timedelta(days=certificates.CA_DAYS - 10)
    certificates.make_server_certificate(tmp_path, ("localhost",), late)
    assert certificates.days_left(tmp_path, late) == 10


def test_keys_are_for_the_owner_alone_and_the_ca_is_never_replaced(tmp_path: Path) -> None:
    folder = house(tmp_path)
    for name in ("ca.key", "server.key"):
        assert (folder / name).stat().st_mode & 0o077 == 0, name
    before = certificates.ca_pem(folder)
    with pytest.raises(Notice) as refused:
        certificates.make_ca(folder, NOW)
    assert refused.value.code == "ca_exists"
    assert certificates.ca_pem(folder) == before


@pytest.mark.parametrize("name", ["", "a b", "http://centro.example.org", "centro:8443", "-è-", "x" * 64, "a..b"])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    certificates.make_ca(tmp_path, NOW)
    with pytest.raises(Notice) as refused:
        certificates.make_server_certificate(tmp_path, (name,), NOW)
    assert refused.value.code == "bad_host_name"
    assert not (tmp_path / "server.pem").exists()


def test_without_a_ca_there_is_no_certificate(tmp_path: Path) -> None:
    with pytest.raises(Notice) as refused:
        certificates.make_server_certificate(tmp_path, ("localhost",), NOW)
    assert refused.value.code == "ca_missing"
