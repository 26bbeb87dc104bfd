"""Whether this installation can do its work: one Italian line a check, exit status 0 only when all passed.

Started with `--self-check`, above all by the bundle on a computer where nothing else is installed: every part that a
packager can forget (Qt's platform and fonts, SQLCipher, migrations, PDF, keyring, TLS) is really used, in a temporary
folder and on the loopback address. Touches no profile and no data of anyone, and shows none. Belongs beside `app.main`.
"""

import ssl
import sys
import tempfile
import threading
import time
from base64 import encodebytes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO, TextIOWrapper
from pathlib import Path

from app.errors import Notice

_PATIENCE = 20.0  # seconds a window may take to appear, or an answer to come, on a slow computer


def self_check(say: Callable[[str], None] = print) -> int:
    """Run every check, even after one failed; `say` takes each line. The exit status: 0 when all passed, otherwise 1."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Finestra", _window),
        ("Pagine", _pages),
        ("Archivio cifrato", _encrypted_database),
        ("Struttura dell'archivio", _migration),
        ("Elenchi e calendario", _catalogues),
        ("Stampa in PDF", _pdf),
        ("Foto degli allegati", _pictures),
        ("Lettura dei fogli firmati", _scans),
        ("Portachiavi", _keyring),
        ("Connessione protetta", _tls),
    ]
    failures = 0
    for name, check in checks:
        try:
            line = check()
        except Exception as error:  # noqa: BLE001 - the edge: whatever a part raises is what the check is there to find
            failures += 1
            line = f"NON FUNZIONA ({type(error).__name__}: {error})"
        say(f"{name}: {line}")
    if failures:
        say(f"Controllo non superato: {failures} su {len(checks)}. I dati non sono stati toccati. Chiamare la sede.")
    else:
        say(f"Controllo superato: {len(checks)} su {len(checks)}.")
    return 1 if failures else 0


def main() -> int:
    """The self-check on the terminal. Never in a process that already has a window: it makes its own."""
    if isinstance(sys.stdout, TextIOWrapper):  # None in a Windows program without a console
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    return self_check()


class _Broken(Exception):
    """A check that ran and found something wrong."""


def _window() -> str:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtGui import QFontInfo
    from PySide6.QtWidgets import QApplication, QLabel

    from app.ui.icons import icon_names, icon_pixmap
    from app.ui.style import install_look

    app = QApplication.instance() or QApplication(["portineria"])
    assert isinstance(app, QApplication)
    look = install_look(app)
    label = QLabel("Portineria")
    label.show()
    waited_until = time.monotonic() + _PATIENCE
    while not label.windowHandle().isExposed():
        if time.monotonic() > waited_until:
            raise _Broken("la finestra non compare")
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    picture = label.grab().toImage()
    family = QFontInfo(label.font()).family()
    label.close()
    if len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) < 2:
        raise _Broken("la finestra è vuota")
    names = icon_names()
    if not names or icon_pixmap(names[0], look.colour("accent"), 24).toImage().allGray():
        raise _Broken("le icone non si disegnano")
    return f"a posto (schermo {app.platformName()}, carattere {family})"


def _pages() -> str:
    from app.ui.pages import load_all

    return f"a posto ({load_all()} pagine)"


def _encrypted_database() -> str:
    from app.store.engine import open_engine

    with tempfile.TemporaryDirectory(prefix="portineria-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "prova.db"
        engine = open_engine(path, "ab" * 32)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE VIRTUAL TABLE prova USING fts5(testo)")
            connection.exec_driver_sql("INSERT INTO prova VALUES ('parola cercata')")
            found = connection.exec_driver_sql("SELECT count(*) FROM prova WHERE prova MATCH 'cercata'").scalar()
            version = connection.exec_driver_sql("PRAGMA cipher_version").scalar()
        engine.dispose()
        if found != 1:
            raise _Broken("la ricerca non trova")
        if b"SQLite format" in path.read_bytes():
            raise _Broken("il file non è cifrato")
        try:
            open_engine(path, "cd" * 32).dispose()
        except Notice:
            return f"a posto (SQLCipher {version})"
        raise _Broken("si apre con una chiave qualunque")


def _migration() -> str:
    from app.store.engine import open_engine
    from app.store.migrate import HEAD, bring_up_to_date

    with tempfile.TemporaryDirectory(prefix="portineria-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "prova.db"
        engine = open_engine(path, "ab" * 32)
        bring_up_to_date(engine, path)
        with engine.connect() as connection:
            revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        engine.dispose()
    if revision != HEAD:
        raise _Broken(f"revisione {revision} invece di {HEAD}")
    return f"a posto (revisione {revision})"


def _catalogues() -> str:
    from app.rules.catalogues import municipalities
    from app.rules.clock import ROME
    from app.rules.codice_fiscale import place_on
    from app.rules.courtesy import forms_with_courtesy, languages, offered
    from app.rules.phones import read_phone
    from app.rules.roles import roles

    day = date(2026, 7, 1)
    place = place_on("E648", day)
    if place is None or not municipalities():
        raise _Broken("mancano gli elenchi dei comuni")
    if not roles():
        raise _Broken("mancano i ruoli")
    forms = forms_with_courtesy()
    if not forms or any(len(offered(form)) != len(languages()) for form in forms):
        raise _Broken("mancano traduzioni di cortesia")
    if not read_phone("0371 000000").e164:
        raise _Broken("i numeri di telefono non si leggono")
    if datetime(day.year, day.month, day.day, 12, tzinfo=ROME).utcoffset() != timedelta(hours=2):
        raise _Broken("manca il fuso orario di Roma")
    return f"a posto ({place.name}, ora di Roma)"


def _pdf() -> str:
    import pypdfium2

    from app.printing.document import Header
    from app.printing.mod01 import FirstContact, render

    # A name in a script of its own asks for the fall-back fonts too.
    data = FirstContact(surname="Prova", name="Ковач ليلى")
    paper = render(Header(company_name="Prova", form_code="MOD-01"), data, "Scheda di primo contatto", blank=False)
    document = pypdfium2.PdfDocument(paper)
    pages = len(document)
    page = document[0]
    text = page.get_textpage().get_text_bounded()
    picture = page.render(scale=0.5)
    if "Ковач" not in text:
        raise _Broken("mancano caratteri nella stampa")
    if picture.width < 1:
        raise _Broken("l'anteprima è vuota")
    return f"a posto (MOD-01, {pages} pagina, {len(paper) // 1024} kB)"


def _pictures() -> str:
    from PIL import Image

    from app.services.pictures import prepare

    for kind in ("JPEG", "PNG", "WEBP"):
        out = BytesIO()
        Image.new("RGB", (64, 48), "white").save(out, kind)
        if not prepare(out.getvalue()).data.startswith(b"\xff\xd8"):
            raise _Broken(f"una foto {kind} non si prepara")
    return "a posto (JPEG, PNG, WebP)"


def _scans() -> str:
    from app.printing.document import Header
    from app.printing.mod01 import FirstContact, render
    from app.rules.scan_codes import read_code
    from app.services.scan_process import read_scan

    print_id = "0192f3a4-7b1c-7def-8a90-1234567890ab"
    header = Header(company_name="Prova", form_code="MOD-01", document_id=print_id)
    pages = read_scan(render(header, FirstContact(), "Scheda di primo contatto", blank=True), seconds=_PATIENCE)
    codes = [read_code(code) for page in pages for code in page.codes]
    if [code.document_id for code in codes if code is not None] != [print_id]:
        raise _Broken("il codice di un foglio non si legge")
    return "a posto (in un processo a parte)"


def _keyring() -> str:
    from app.security.keyring_store import keyring_works, system_keyring

    store = system_keyring()
    if store is None:
        raise _Broken("su questo computer non c'è un portachiavi: servirà una frase segreta lunga")
    if not keyring_works(store):
        raise _Broken("il portachiavi non conserva ciò che riceve, o è chiuso")
    return "a posto"


def _tls() -> str:
    import httpx2

    with (
        tempfile.TemporaryDirectory(prefix="portineria-") as folder,
        _https_server(Path(folder)) as (port, certificate),
    ):
        address = f"https://127.0.0.1:{port}/"
        with httpx2.Client(verify=_trusting(certificate), trust_env=False, timeout=_PATIENCE) as client:
            answer = client.get(address)
        if answer.text != "pronto":
            raise _Broken("la risposta non è quella attesa")
        other, _key = _certificate()
        try:
            with httpx2.Client(verify=_trusting(other), trust_env=False, timeout=_PATIENCE) as client:
                client.get(address)
        except httpx2.ConnectError:
            return f"a posto ({' '.join(ssl.OPENSSL_VERSION.split()[:2])})"
        raise _Broken("si fida di un centro sconosciuto")


def _trusting(certificate: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=certificate)
    return context


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "6")
        self.end_headers()
        self.wfile.write(b"pronto")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a check speaks in its one line."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: the handshake that a client breaks off is one of the things checked."""


@contextmanager
def _https_server(folder: Path) -> Iterator[tuple[int, str]]:
    """A server on the loopback address under a certificate of this moment; gives its port and the certificate."""
    certificate, key = _certificate()
    (folder / "certificate.pem").write_text(certificate, encoding="ascii")
    (folder / "key.pem").write_text(key, encoding="ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    server = _Server(("127.0.0.1", 0), _Answer)
    # The handshake is left to the thread of each connection, so that one refused does not end the server.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port, certificate
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _certificate() -> tuple[str, str]:
    """A self-signed Ed25519 certificate for 127.0.0.1 and its key, as PEM.

    Written field by field (X.509, RFC 5280 and 8410): the desk carries no library that makes certificates, since it needs
    none at work, and a key kept in the sources would be nobody's secret.
    """
    from nacl.signing import SigningKey

    key = SigningKey.generate()
    ed25519 = _der(0x30, _der(0x06, b"\x2b\x65\x70"))
    name = _der(0x30, _der(0x31, _der(0x30, _der(0x06, b"\x55\x04\x03") + _der(0x0C, b"prova"))))
    validity = _der(0x30, _der(0x17, b"000101000000Z") + _der(0x18, b"20991231235959Z"))
    public = _der(0x30, ed25519 + _der(0x03, b"\x00" + bytes(key.verify_key)))
    address = _der(0x30, _der(0x06, b"\x55\x1d\x11") + _der(0x04, _der(0x30, _der(0x87, bytes((127, 0, 0, 1))))))
    serial = _der(0x02, b"\x01" + bytes(key.verify_key)[:8])
    body = _der(
        0x30,
        _der(0xA0, _der(0x02, b"\x02"))
        + serial
        + ed25519
        + name
        + validity
        + name
        + public
        + _der(0xA3, _der(0x30, address)),
    )
    certificate = _der(0x30, body + ed25519 + _der(0x03, b"\x00" + key.sign(body).signature))
    private = _der(0x30, _der(0x02, b"\x00") + ed25519 + _der(0x04, _der(0x04, bytes(key))))
    return _pem("CERTIFICATE", certificate), _pem("PRIVATE KEY", private)


def _der(tag: int, value: bytes) -> bytes:
    size = len(value)
    if size < 0x80:
        return bytes((tag, size)) + value
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(length))) + length + value


def _pem(label: str, data: bytes) -> str:
    return f"-----BEGIN {label}-----\n{encodebytes(data).decode('ascii')}-----END {label}-----\n"
