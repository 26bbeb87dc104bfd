"""Nothing personal outside the encrypted stores: every kind of error is provoked with a marked name and codice fiscale, on
a desk and on a centre that are programs of their own, and all that they left on the disk is searched for the marks.

Not searched are only the test's own inputs and PostgreSQL's own files of data; its log is.
"""

import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest
import zstandard
from sqlalchemy import text

from app.server.db import open_engine
from app.server.postgres import EmbeddedPostgres
from tests.helpers.marks import Marks
from tests.stories.provocations import FISCAL, NAME, SURNAME, TEXT

ROOT = Path(__file__).parents[2]
MARKS = Marks(SURNAME, NAME, FISCAL)
HERE = "127.0.0.1"
MAPPING = """
kind: persons
columns: {person_code: COD, surname: COGNOME, name: NOME, sex: SESSO, birth_date: NATO, fiscal_code: CF, phone1: TEL}
"""
PERSONS = f"""COD;COGNOME;NOME;SESSO;NATO;CF;TEL
P1;{SURNAME};{NAME};M;01/01/1980;{FISCAL};0377 000118
P2;{SURNAME};{NAME};{NAME};{FISCAL};{SURNAME};{TEXT}
P1;{SURNAME};{NAME};M;01/01/1980;{FISCAL};
;{SURNAME};;;;{FISCAL};
P3;{SURNAME}
"""
COMMANDS = """
import json, sys
from app.cli import main
from app.collector import settle_collector
settle_collector()  # as both programs do
print(json.dumps([main(words) for words in json.loads(sys.argv[1])]))
"""


@dataclass
class Box:
    """A machine of its own: home, temporary folder, working folder; a desk's profile and a centre's data."""

    folder: Path

    def __post_init__(self) -> None:
        for name in ("home", "temporary", "inputs", "exports", "said", "profile"):
            (self.folder / name).mkdir()
        (self.folder / "temporary").chmod(0o1777)

    @property
    def environment(self) -> dict[str, str]:
        home = str(self.folder / "home")
        temporary = str(self.folder / "temporary")
        own = dict.fromkeys(("HOME", "APPDATA", "LOCALAPPDATA"), home)
        own |= {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        own |= dict.fromkeys(("TMPDIR", "TMP", "TEMP"), temporary)
        return os.environ | own | {"PYTHONPATH": str(ROOT)}

    def start(self, *words: str, **how: Any) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, *words], cwd=self.folder, env=self.environment, text=True, stdin=subprocess.DEVNULL, **how
        )

    def provoke(self, what: str) -> tuple[int, dict[str, str]]:
        """Run a part of `provocations`: how it ended, and act -> what became of it. Standard error stays in `said`."""
        with (self.folder / "said" / f"{what}.err").open("w") as err:
            child = self.start("-m", "tests.stories.provocations", what, stdout=subprocess.PIPE, stderr=err)
            out = child.communicate()[0]
        return child.returncode, dict(line.split(" ", 1) for line in out.splitlines())

    def centre(self, *commands: tuple[str, ...]) -> tuple[list[int], list[dict[str, Any]]]:
        """Commands of the centre, in one program: their statuses and answers, which are the administrator's and not kept."""
        given = json.dumps([["server", *words, "--data", "centre", "--json"] for words in commands])
        child = self.start("-c", COMMANDS, given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        *answers, statuses = map(json.loads, child.communicate()[0].splitlines())
        return statuses, answers

    def leaks(self) -> dict[str, set[str]]:
        cluster = EmbeddedPostgres(self.folder / "centre").cluster
        inside = [path for path in cluster.iterdir() if not path.name.startswith(("server.log", "portineria.conf"))]
        return MARKS.below(self.folder, skip=[self.folder / "inputs", *inside])


@pytest.fixture(scope="module")
def box() -> Iterator[Box]:
    # Directly below the temporary folder: PostgreSQL's own account must get in.
    folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    folder.chmod(0o711)
    yield Box(folder)
    shutil.rmtree(folder, ignore_errors=True)


@dataclass
class Running:
    """The centre at work: its port, and the authority it answers under."""

    port: int
    trust: ssl.SSLContext


@pytest.fixture(scope="module")
def centre(box: Box) -> Iterator[Running]:
    with socket.create_server((HERE, 0)) as probe:
        port = probe.getsockname()[1]
    assert box.centre(("init", "--address", f"https://localhost:{port}", "--host", HERE))[0] == [0]
    err = (box.folder / "said" / "serve.err").open("w")
    child = box.start("-m", "app", "server", "serve", "--data", "centre", stdout=subprocess.PIPE, stderr=err)
    assert child.stdout is not None
    assert "risponde" in child.stdout.readline()
    try:
        trust = ssl.create_default_context(cafile=str(box.folder / "centre" / "tls" / "ca.pem"))
        yield Running(port, trust)
    finally:
        child.send_signal(signal.SIGINT)
        (box.folder / "said" / "serve.out").write_text(child.communicate()[0])
        err.close()


@pytest.fixture(scope="module")
def invited(box: Box, centre: Running) -> None:
    company = ("--company", "PVLO")
    statuses, answers = box.centre(
        ("company", "add", "--code", "PVLO", "--name", "ALER di prova"),
        ("outpost", "add", *company, "--code", "COD", "--name", "Codogno"),
        ("operator", "add", *company, "--surname", "Prova", "--name", "Una", "--initials", "UP"),
        ("assign", *company, "--operator", "UP", "--outpost", "COD", "--from", "01/07/2025"),
        ("enrol-code", *company, "--operator", "UP", "--outpost", "COD"),
    )
    assert statuses == [0] * 5
    (box.folder / "inputs" / "code").write_text(answers[-1]["code"])


@pytest.fixture(scope="module")
def day(box: Box, invited: None) -> dict[str, str]:
    status, acts = box.provoke("day")
    assert status == 0, (box.folder / "said" / "day.err").read_text()
    return acts


def test_a_desk_s_bad_day_leaves_no_trace(box: Box, day: dict[str, str]) -> None:
    # First that what was to go wrong went wrong, and as it should.
    wanted = {
        "enrol-garbage": "5", "enrol-short-phrase": "5", "enrol": "0", "enrol-again": "5", "wrong-pin": "5",
        "first-sync": "0", "add-person": "5", "add-good": "0", "not-json": "2", "not-a-kind": "5", "too-long": "5",
        "half-emoji": "5", "not-an-id": "5", "not-a-command": "2", "odd-search": "0", "found": "0", "contact": "0",
        "print-nowhere": "5", "print-nothing": "5", "file-kept": "0", "file-broken": "5", "file-missing": "5",
        "file-of-nobody": "5", "file-on-full-disk": "5", "file-nowhere": "5",
        "print-on-full-disk": "5", "export-on-full-disk": "OSError", "print": "0", "print-damaged": "1",
        "show-damaged": "1", "edit-damaged": "1", "sync-away": "4", "sync-foreign-centre": "4", "sync-refused": "3",
    }  # fmt: skip
    assert {act: day[act].split()[0] for act in wanted} == wanted
    errors = {name.partition("-")[2]: became for name, became in day.items() if name.startswith("worker-")}
    assert errors == {
        "crash": "RuntimeError",
        "twice": "IntegrityError",
        "nonsense": "OperationalError",
        "unbindable": "InterfaceError",
        "full-disk": "Notice",
        "after": "done",
    }
    assert day["engine-bug"] == "RuntimeError"
    # The errors are in the log, and the marks nowhere: neither there nor in any file or name of a file.
    log = (box.folder / "profile" / "logs" / "portineria.log").read_text()
    assert "provoked_failure" in log
    assert len(list((box.folder / "profile" / "logs").glob("crash-*.txt"))) >= 3
    assert box.leaks() == {}
    assert list((box.folder / "exports").iterdir()) == [], "what could not be printed leaves nothing behind"
    left = [path for path in (box.folder / "temporary").rglob("*") if path.is_file()]
    assert left == []


def test_crashes_report_places_and_no_words(box: Box, day: dict[str, str]) -> None:
    status, acts = box.provoke("crashes")
    assert status == 1
    assert int(acts["reports"]) >= 2
    said = (box.folder / "said" / "crashes.err").read_text()
    assert "ExceptionGroup" in said
    assert "provocations" not in said  # not our code: its frames are dots
    assert box.leaks() == {}


def test_the_window_s_errors_leave_no_trace(box: Box, day: dict[str, str]) -> None:
    reports = len(list((box.folder / "profile" / "logs").glob("crash-*.txt")))
    status, acts = box.provoke("window")
    assert (status, acts) == (0, {"report-shown": "True"}), (box.folder / "said" / "window.err").read_text()
    said = (box.folder / "said" / "window.err").read_text()
    assert "LookupError" in said
    assert len(list((box.folder / "profile" / "logs").glob("crash-*.txt"))) >= min(reports + 1, 20)
    assert box.leaks() == {}


def test_a_program_killed_in_mid_transaction_leaves_only_what_is_encrypted(box: Box, day: dict[str, str]) -> None:
    status, acts = box.provoke("killed")
    assert status == -signal.SIGKILL
    assert int(acts["in-the-middle"]) > 1_000_000, "the pages of the transaction were on the disk"
    assert box.leaks() == {}


def test_a_program_that_aborts_writes_no_memory_down(box: Box, day: dict[str, str]) -> None:
    status, acts = box.provoke("core")
    assert status == -signal.SIGABRT
    assert acts["core-limit"] == "0"
    assert [path.name for path in box.folder.iterdir() if path.name.startswith("core")] == []
    assert box.leaks() == {}


def test_a_centre_s_bad_day_leaves_no_trace(box: Box, centre: Running, day: dict[str, str]) -> None:
    statuses = _bad_requests(centre)
    assert {400, 401, 404, 405, 413, 415} <= set(statuses)
    assert max(statuses) < 500
    _broken_lines(centre)
    assert _with_a_broken_database(box, centre) == 500
    inputs = box.folder / "inputs"
    (inputs / "map.yaml").write_text(MAPPING)
    (inputs / "persons.csv").write_text(PERSONS)
    (inputs / "broken.csv").write_bytes(PERSONS.encode() + b"\xff\xfe\x00" + TEXT.encode())
    (inputs / "broken.yaml").write_text(f"kind: [{TEXT}\n")
    company = ("--company", "PVLO")
    files = ("import", *company, "--file")
    statuses, _ = box.centre(
        (*files, "inputs/persons.csv", "--mapping", "inputs/map.yaml"),
        (*files, "inputs/broken.csv", "--mapping", "inputs/map.yaml"),
        (*files, "inputs/persons.csv", "--mapping", "inputs/broken.yaml"),
        ("operator", "add", *company, "--surname", SURNAME, "--name", NAME, "--initials", "UP"),
        ("operator", "add", "--company", SURNAME, "--surname", SURNAME, "--name", NAME, "--initials", "ZQ"),
        ("assign", *company, "--operator", SURNAME, "--outpost", NAME, "--from", FISCAL),
        ("enrol-code", *company, "--operator", SURNAME, "--outpost", NAME),
        ("device", "revoke", *company, "--code", FISCAL),
        ("backup", "--out", "exports/copia.bak"),
    )
    assert statuses == [3, 1, 1, 1, 1, 1, 1, 1, 0]
    assert (box.folder / "exports" / "copia.bak").stat().st_size > 1_000
    log = (box.folder / "centre" / "logs" / "centre.log").read_text()
    assert "request_answered" in log
    assert "request_failed" in log
    assert box.leaks() == {}


def _bad_requests(centre: Running) -> list[int]:
    """Bodies, paths, heads and queries that are nothing the centre can read, with marks in each."""
    marked = TEXT.encode()
    line = {"v": 3, "s": 1, "l": "ab" * 16, "m": 0, "a": 0, "t": 0, "o": b"", "c": b""}
    bodies = [
        marked,
        zstandard.compress(marked),
        zstandard.compress(marked)[:-4] + marked,
        zstandard.compress(msgspec.msgpack.encode(TEXT)),
        zstandard.compress(msgspec.msgpack.encode({"v": TEXT})),
        zstandard.compress(msgspec.msgpack.encode(line | {"l": SURNAME})),
        zstandard.compress(msgspec.msgpack.encode(line | {"changes": [TEXT, [TEXT] * 8, {TEXT: TEXT}]})),
        zstandard.compress(msgspec.msgpack.encode({TEXT: {TEXT: [TEXT]}})),
        zstandard.compress(b"\xda\xff\xff" + marked),
        zstandard.compress(marked * 500_000),
    ]
    found = []
    address = f"https://localhost:{centre.port}"
    with httpx2.Client(base_url=address, verify=centre.trust, trust_env=False, timeout=30) as client:
        for path in ("/v1/exchange", "/v1/enrol", "/v1/deposit", "/v1/receipt"):
            for body in bodies:
                for token in ({}, {"authorization": f"Bearer {FISCAL}"}, {"authorization": TEXT}):
                    head = {"content-type": "application/zstd"} | token
                    found.append(client.post(path, content=body, headers=head).status_code)
        for path in (f"/{SURNAME}", f"/v1/{FISCAL}?name={NAME}", f"/v1/ready?cf={FISCAL}", f"/v1/exchange/{TEXT}"):
            found += [client.get(path).status_code, client.post(path, content=marked).status_code]
        found.append(client.request(SURNAME.upper(), "/v1/ready").status_code)
        odd = {"content-type": SURNAME, "content-encoding": SURNAME, "accept": TEXT, "x-forwarded-for": TEXT}
        found.append(client.post("/v1/exchange", content=marked, headers=odd).status_code)
        found.append(client.get("/v1/ready", headers={"user-agent": TEXT * 10, "cookie": TEXT}).status_code)
    return found


def _broken_lines(centre: Running) -> None:
    """What is no HTTP, or no TLS, or stops half-way; each is answered or hung up on before the next."""
    loose = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    loose.check_hostname = False
    loose.verify_mode = ssl.CERT_NONE
    heads = [
        f"{TEXT}\r\n\r\n",
        f"GET /{SURNAME} HTTP/9.9\r\n\r\n",
        f"GET / HTTP/1.1\r\n{SURNAME}\r\n\r\n",
        f"POST /v1/exchange HTTP/1.1\r\nhost: {SURNAME}\r\ncontent-length: {SURNAME}\r\n\r\n{TEXT}",
        f"POST /v1/exchange HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n{TEXT}\r\n",
        f"GET / HTTP/1.1\r\nhost: a\r\nx: {TEXT * 1_000}\r\n\r\n",
    ]
    for head in heads:
        with socket.create_connection((HERE, centre.port)) as plain, loose.wrap_socket(plain) as line:
            line.sendall(head.encode())
            line.settimeout(30)
            assert line.recv(4_096).startswith(b"HTTP/1.1 4")
    with socket.create_connection((HERE, centre.port)) as plain, loose.wrap_socket(plain) as line:
        line.sendall(f"POST /v1/exchange HTTP/1.1\r\nhost: a\r\ncontent-length: 999\r\n\r\n{TEXT}".encode())
    for said in (f"GET /{SURNAME} HTTP/1.1\r\nhost: {NAME}\r\n\r\n".encode(), b"\x16\x03\x01" + TEXT.encode()):
        with socket.create_connection((HERE, centre.port)) as line:
            line.settimeout(30)
            line.sendall(said)
            with suppress(ConnectionResetError):
                assert b"HTTP" not in line.recv(4_096)
    for name in (f"{SURNAME}.example", NAME):
        with socket.create_connection((HERE, centre.port)) as plain, loose.wrap_socket(plain, server_hostname=name):
            pass


def _with_a_broken_database(box: Box, centre: Running) -> int:
    """A table that is not there, and one that refuses the row of a real desk's exchange, about which PostgreSQL has much to
    say. The status that the first gives.
    """
    engine = open_engine(EmbeddedPostgres(box.folder / "centre").connect_info())

    def change(statement: str) -> None:
        with engine.begin() as connection:
            connection.execute(text(statement))

    asked = zstandard.compress(
        msgspec.msgpack.encode({"secret": TEXT.encode(), "line": "ab", "sign_key": bytes(32), "box_key": bytes(32)})
    )
    try:
        change("ALTER TABLE enrolment RENAME TO elsewhere")
        head = {"content-type": "application/zstd"}
        answer = httpx2.post(
            f"https://localhost:{centre.port}/v1/enrol?{TEXT}", content=asked, headers=head, verify=centre.trust
        )
        assert MARKS.within(answer.content) == set()
        change("ALTER TABLE elsewhere RENAME TO enrolment")
        change("ALTER TABLE person ADD CONSTRAINT nobody CHECK (surname IS NULL) NOT VALID")
        status, acts = box.provoke("again")
        assert (status, acts["sync-broken-centre"]) == (0, "3 -")
        change("ALTER TABLE person DROP CONSTRAINT nobody")
    finally:
        engine.dispose()
    return answer.status_code


def test_the_search_sees_every_place(box: Box, day: dict[str, str]) -> None:
    [vault] = (box.folder / "profile").glob("*/vault.json")
    cluster = EmbeddedPostgres(box.folder / "centre").cluster
    places = [
        box.folder / "temporary", box.folder / "home", box.folder / "exports", box.folder / "said", box.folder,
        box.folder / "profile" / "logs", vault.parent, box.folder / "centre", box.folder / "centre" / "logs",
    ]  # fmt: skip
    planted = [place / "planted" for place in places] + [cluster / "server.log.planted"]
    for file in planted:
        file.write_bytes(zstandard.compress(TEXT.encode("utf-16")))
    try:
        assert set(box.leaks()) == {str(file.relative_to(box.folder)) for file in planted}
    finally:
        for file in planted:
            file.unlink()
    # A mark appended to what the programs themselves wrote is seen too, the encrypted database not left out.
    for file in (
        vault.parent / "desk.db",
        vault,
        cluster / "server.log",
        box.folder / "centre" / "logs" / "centre.log",
    ):
        before = file.read_bytes()
        assert MARKS.within(before) == set()
        assert MARKS.within(before + FISCAL.encode()) == {f"{FISCAL} (UTF-8)"}
