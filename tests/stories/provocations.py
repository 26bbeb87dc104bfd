"""Everything that can go wrong on a desk, done on purpose with marked words in it. Run as a program of its own by
`test_nothing_personal`, which then reads what was left behind: `python -m tests.stories.provocations WHAT ...`.

Each act says on standard output what became of it, never with what; the test knows what must become of each.
"""

import contextlib
import gc
import io
import json
import logging
import os
import resource
import signal
import socket
import ssl
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme

from app.cli import main as command
from app.cli.entry import opened
from app.collector import settle_collector
from app.errors import Notice
from app.models.local import Desk
from app.models.people import Person
from app.models.registry import KINDS
from app.rules.clock import system_clock
from app.security.files import write_whole
from app.security.redaction import install_crash_hooks, set_up_logging
from app.security.vault import create_vault
from app.services import records
from app.services.stamps import stamp
from app.sync.engine import SyncEngine
from tests.helpers.pictures import pdf
from tests.helpers.vaults import CHEAP, PHRASE

SURNAME, NAME, FISCAL = "Zzorvaq", "Quirzibaldo", "ZZRQZB80A01F205J"
TEXT = f"{SURNAME} {NAME} {FISCAL}"
PROFILE, INPUTS, EXPORTS = Path("profile"), Path("inputs"), Path("exports")


def say(act: str, became: object) -> None:
    """One line for the test: what was done, and a status, a code or the name of an exception."""
    sys.__stdout__.write(f"{act} {became}\n")
    sys.__stdout__.flush()


def run(*words: str, typed: str = "", pin: str = "pin") -> tuple[int, dict[str, Any]]:
    """A command of the desk as a person types it; its status and answer. What it shows is the person's, and is dropped."""
    out, sys.stdin = io.StringIO(), io.StringIO(typed)
    json_flag = [] if words[0] == "add" else ["--json"]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        status = command([*words, *json_flag, "--profile", str(PROFILE), "--pin-file", str(INPUTS / pin)])
    return status, json.loads(out.getvalue() or "{}")


def told(act: str, *words: str, typed: str = "", pin: str = "pin") -> dict[str, Any]:
    """`run`, and say what became of it."""
    status, answer = run(*words, typed=typed, pin=pin)
    say(act, f"{status} {answer.get('code', '-')}")
    return answer


@contextmanager
def desk() -> Iterator[Any]:
    """The desk opened as the command line opens it."""
    from argparse import Namespace

    with opened(Namespace(profile=PROFILE, operator=None, pin_file=INPUTS / "pin", pin_fd=None)) as open_desk:
        yield open_desk


def sql(*statements: str) -> None:
    """Damage, as a disk or a later version might do it."""
    with desk() as one:
        one.worker.transact(lambda s: [s.connection().exec_driver_sql(text) for text in statements]).result()


def became(act: str, work: Callable[[], Any]) -> None:
    """Say which exception ended `work`, and log it as the program would."""
    set_up_logging(PROFILE / "logs" / "portineria.log")
    try:
        work()
    except Exception as error:
        logging.getLogger("portineria.test").exception("provoked_failure", exc_info=error)
        say(act, type(error).__name__)
    else:
        say(act, "done")


# ------------------------------------------------------------------------------------------------------------ the desk's day


def enrolment(code: str) -> None:
    """Codes that are none, then the right one."""
    told("enrol-garbage", "enrol", f"PORTINERIA1-{TEXT}")
    told("enrol-short-phrase", "enrol", code, pin="marked-short")
    told("enrol", "enrol", code)
    told("enrol-again", "enrol", code)
    told("wrong-pin", "status", pin="marked")
    told("first-sync", "sync")


def bad_values() -> str:
    """Every kind of record with marks in every field; then good ones. The id of a person who is stored."""
    with desk() as one:
        for kind, known in KINDS.items():
            for values in (
                dict.fromkeys(known.fields, TEXT),
                {field: [TEXT] for field in known.editable},
                {TEXT: TEXT},
            ):
                with contextlib.suppress(Notice):
                    one.worker.run(records.add, one.who, kind, values)
    told("add-person", "add", "person", "--json", "-", typed=json.dumps({"surname": SURNAME, "birth_date": TEXT}))
    good = {"surname": SURNAME, "name": NAME, "fiscal_code": FISCAL, "phone1": "0377 000 118"}
    person = str(told("add-good", "add", "person", "--json", "-", typed=json.dumps(good))["record"]["id"])
    with desk() as one:
        for field in KINDS["person"].fields:
            for value in (TEXT, [TEXT], {TEXT: TEXT}, 10**30):
                with contextlib.suppress(Notice):
                    one.worker.run(records.edit, one.who, person, {field: value})
    told("not-json", "add", "person", "--json", "-", typed=f"{{{TEXT}")
    told("not-a-kind", "add", SURNAME, "--json", "-", typed="{}")
    told("too-long", "add", "person", "--json", "-", typed=json.dumps({**good, "domicile": TEXT * 20_000}))
    told("half-emoji", "add", "person", "--json", "-", typed=json.dumps({**good, "surname": f"{SURNAME}\ud83d"}))
    told("not-an-id", "show", TEXT)
    told("not-a-command", TEXT)
    told("odd-search", "list", "person", "--search", f'{SURNAME}" OR * NEAR( \x00 {FISCAL}')
    told("found", "list", "person", "--search", SURNAME)
    return person


def files(person: str) -> None:
    """Files with marked names and words: one that is kept, others that are not."""
    good, bad = INPUTS / f"{SURNAME}.pdf", INPUTS / f"{SURNAME} {NAME}.jpg"
    good.write_bytes(pdf(words=TEXT))
    bad.write_bytes(b"\xff\xd8\xff" + TEXT.encode() * 50)
    told("file-kept", "attachments", "add", person, str(good))
    told("file-broken", "attachments", "add", person, str(bad))
    told("file-missing", "attachments", "add", person, str(INPUTS / f"{TEXT}.pdf"))
    told("file-of-nobody", "attachments", "add", TEXT, str(good))
    with largest_file(500):
        told("file-on-full-disk", "attachments", "add", person, str(good))
    [kept] = run("attachments", "list", person)[1]["attachments"]
    told("file-nowhere", "attachments", "save", kept["id"], "--out", str(EXPORTS / SURNAME / "copia.pdf"))


def paper(person: str) -> None:
    """Printing: an odd place, a record that is none, a disk that is full, a record that is damaged."""
    topic = {"area": "tecnica", "category": "infiltrazioni", "description": TEXT, "place": "quartiere"}
    contact = {"channel": "sportello", "outcome": "segnalazione_aperta", "topics": [topic], "person_id": person}
    made = told("contact", "add", "contact", "--json", "-", typed=json.dumps(contact))["record"]["id"]
    out = str(EXPORTS / "modulo.pdf")
    told("print-nowhere", "print", "MOD-01", "--record", made, "--out", str(EXPORTS / "manca" / "a.pdf"))
    told("print-nothing", "print", "MOD-01", "--record", TEXT, "--out", out)
    with largest_file(4_000):
        told("print-on-full-disk", "print", "MOD-01", "--record", made, "--out", out)
        became("export-on-full-disk", partial(write_whole, EXPORTS / "altro.pdf", TEXT.encode() * 1_000))
    told("print", "print", "MOD-01", "--record", made, "--out", out)
    Path(out).unlink()  # what was asked for is the person's own
    sql(f"UPDATE contact SET recorded_at = '{TEXT}'")
    told("print-damaged", "print", "MOD-01", "--record", made, "--out", out)
    sql("UPDATE contact SET recorded_at = '2026-03-12T08:40:00.000000Z'", f"UPDATE person SET readers = '[{TEXT}'")
    told("show-damaged", "show", person)
    told("edit-damaged", "edit", person, "--set", "phone1=0377 000 119")
    sql("UPDATE person SET readers = '[]'")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The system refuses to let a file grow beyond `size` bytes, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def database() -> None:
    """Errors of the database and of our own code on the worker's thread, a full disk, another program."""
    with desk() as one:
        worker, who = one.worker, one.who

        def person(session: Any, who: Any) -> Person:
            made = Person(**stamp(who), surname=SURNAME, name=NAME, fiscal_code=FISCAL)
            session.add(made)
            session.flush()
            return made

        def crash(session: Any, who: Any) -> None:
            raise RuntimeError(TEXT, person(session, who).surname)

        def twice(session: Any, who: Any) -> None:
            session.connection().exec_driver_sql("INSERT INTO setting (key, value) VALUES (?, ?)", [(TEXT, TEXT)] * 2)

        def nonsense(session: Any, who: Any) -> None:
            session.connection().exec_driver_sql(f"SELECT '{TEXT}' FROM {SURNAME}")

        def unbindable(session: Any, who: Any) -> None:
            session.connection().exec_driver_sql("SELECT ?", ({TEXT},))

        def much(session: Any, who: Any) -> None:
            for _ in range(20):
                session.add(Person(**stamp(who), surname=SURNAME, domicile=TEXT * 1_000))

        for work in (crash, twice, nonsense, unbindable):
            became(f"worker-{work.__name__}", partial(worker.run, work, who))
        with largest_file(100_000):
            became("worker-full-disk", partial(worker.run, much, who))
        became("worker-after", partial(worker.run, person, who))


def crashes() -> None:
    """What nobody catches: in the main thread, in another, in a destructor; warnings; other libraries' logs."""
    logs = PROFILE / "logs"
    set_up_logging(logs / "portineria.log")
    install_crash_hooks(logs, "prova", system_clock)

    class Leaving:
        def __del__(self) -> None:
            raise ValueError(TEXT)

    def thread() -> None:
        raise LookupError(TEXT)

    def nested() -> None:
        try:
            raise KeyError(TEXT)
        except KeyError as error:
            error.add_note(TEXT)
            raise ExceptionGroup(TEXT, [ValueError(TEXT), OSError(5, TEXT, TEXT)]) from error

    other = threading.Thread(target=thread, name=SURNAME)
    other.start()
    other.join()
    Leaving()
    gc.collect()
    warnings.warn(TEXT, stacklevel=1)
    log = logging.getLogger("another.library")
    log.error("value %s", TEXT)
    log.error(f"value {TEXT}", extra={"who": TEXT}, stack_info=True)  # noqa: G004 - what others do
    log.error("person_saved name=%s", TEXT)
    log.error("person_saved name=%d", TEXT)
    say("reports", len(list(logs.glob("crash-*.txt"))))
    nested()


def window() -> None:
    """The window's own errors: a use-case that breaks behind a screen, a slot that breaks, a document that is none."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    from app.ui.bridge import Bridge

    set_up_logging(PROFILE / "logs" / "portineria.log")
    install_crash_hooks(PROFILE / "logs", "prova", system_clock)
    app = QApplication([SURNAME])
    shown = QLabel(TEXT)
    shown.show()
    with desk() as one:
        bridge = Bridge(one, "prova")
        reports: list[str] = []
        bridge.broke.connect(reports.append)

        def breaks(session: Any, who: Any) -> None:
            raise RuntimeError(TEXT)

        def slot() -> None:
            raise LookupError(TEXT)

        bridge.call(breaks)()
        QTimer.singleShot(0, slot)
        QTimer.singleShot(
            5, lambda: shown.setPixmap(TEXT)
        )  # a slot called wrongly: Qt's binding quotes what it was given
        look = QTimer(interval=5)
        look.timeout.connect(lambda: app.quit() if reports else None)
        look.start()
        app.exec()
        say("report-shown", TEXT not in reports[0] and "RuntimeError" in reports[0])


def core() -> None:
    """Die of a signal that makes the system write the memory down, if it is let."""
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    install_crash_hooks(PROFILE / "logs", "prova", system_clock)
    say("core-limit", resource.getrlimit(resource.RLIMIT_CORE)[0])
    with desk() as one:
        one.worker.run(lambda session, who: [p.surname for p in session.query(Person)], one.who)
        os.abort()


def killed() -> None:
    """Die in the middle of a transaction so large that its pages are on disk already."""
    with desk() as one:

        def half(session: Any, who: Any) -> None:
            session.connection().exec_driver_sql("PRAGMA cache_size = -200")
            for _ in range(2):
                for _ in range(100):
                    session.add(Person(**stamp(who), surname=SURNAME, fiscal_code=FISCAL, domicile=TEXT * 200))
                session.flush()
            say("in-the-middle", sum(file.stat().st_size for file in PROFILE.rglob("desk.db-wal")))
            os.kill(os.getpid(), signal.SIGKILL)

        one.worker.run(half, one.who)


# ---------------------------------------------------------------------------------------------------------------- the wire


class Answers(BaseHTTPRequestHandler):
    """A centre that answers badly, each time in another way."""

    ways: Iterator[tuple[int, str, bytes]]

    def do_POST(self) -> None:
        """Whatever is asked, the next bad answer."""
        self.rfile.read(int(self.headers["content-length"]))
        status, kind, body = next(self.ways)
        self.send_response(status, SURNAME)
        self.send_header("content-type", kind)
        self.send_header("x-note", TEXT)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """The test's own server says nothing."""


def wire() -> None:
    """Alignment with centres that are away, foreign, or answer marks."""
    with desk() as one:
        true_address = one.desk.centre_url
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        closed = nobody.getsockname()[1]
    call("sync-away", f"https://localhost:{closed}")
    authority = trustme.CA(organization_name=SURNAME)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", common_name=NAME).configure_cert(context)
    with answering([(200, "text/plain", TEXT.encode())], context) as port:
        call("sync-foreign-centre", f"https://localhost:{port}")
    refusal = {"code": SURNAME.lower(), "reason": TEXT, "values": {TEXT: TEXT}}
    bad = [
        (200, "application/zstd", TEXT.encode()),
        (200, "application/json", json.dumps(refusal).encode()),
        (422, "application/json", json.dumps(refusal).encode()),
        (401, "text/html", TEXT.encode()),
        (500, "text/html", TEXT.encode()),
        (302, "text/plain", TEXT.encode()),
    ]
    with answering(bad) as port:
        for number in range(len(bad)):
            call(f"sync-bad-answer-{number}", f"http://127.0.0.1:{port}")
    engine_of_the_window(f"http://{SURNAME}.invalid")
    call("sync-refused", true_address, break_outbox=True)


def again() -> None:
    """Save one more and align with the true centre, whatever state that is in."""
    with desk() as one:
        one.worker.run(lambda session, who: session.add(Person(**stamp(who), surname=SURNAME, name=NAME)), one.who)
    told("sync-broken-centre", "sync")


def call(act: str, address: str, *, break_outbox: bool = False) -> None:
    """Align with the centre at `address`."""

    def change(session: Any) -> None:
        session.query(Desk).one().centre_url = address
        if break_outbox:
            connection = session.connection()
            connection.exec_driver_sql(
                "UPDATE outbox SET body = json_set(body, '$.birth_date', json_array(NULL, ?)) WHERE state = 'pending'"
                " AND kind = 'person'",
                (TEXT,),
            )
            connection.exec_driver_sql(
                "UPDATE outbox SET kind = 'company' WHERE state = 'pending' AND kind = 'contact'"
            )

    with desk() as one:
        one.worker.transact(change).result()
    told(act, "sync")


@contextmanager
def answering(ways: list[tuple[int, str, bytes]], tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """A bad centre on loopback; its port."""
    handler = type("Bad", (Answers,), {"ways": iter(ways)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # it is there to be hung up on
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def engine_of_the_window(address: str) -> None:
    """The thread that aligns behind the window meets a bug: `on_status` breaks with marks in its message."""
    with desk() as one:
        asked = threading.Event()

        def broken(status: object) -> None:
            asked.set()
            raise RuntimeError(TEXT, address)

        engine = SyncEngine(one, broken)
        became("engine-bug", engine.run_once)
        say("engine-asked", asked.is_set())


def main() -> None:
    """Do what the first word names."""
    settle_collector()  # as both programs do
    sys.modules["app.sync.enrolment"].create_vault = partial(create_vault, cost=CHEAP)  # Argon2 is tested elsewhere
    if sys.argv[1] == "day":
        (INPUTS / "pin").write_text(PHRASE)
        (INPUTS / "marked").write_text(f"{TEXT} {TEXT}")
        (INPUTS / "marked-short").write_text(SURNAME)
        enrolment((INPUTS / "code").read_text())
        person = bad_values()
        files(person)
        paper(person)
        database()
        wire()
        return
    acts = {"again": again, "crashes": crashes, "core": core, "killed": killed, "window": window}
    acts[sys.argv[1]]()


if __name__ == "__main__":
    main()
