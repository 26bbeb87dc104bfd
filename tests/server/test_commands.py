"""`portineria server ...` as it is typed: what it says, what it answers to a program, how it ends."""

import base64
import json
import signal
import ssl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import URL, select, text

from app.models.registry import KINDS
from app.models.types import canonical_json
from app.rules.clock import system_clock
from app.security.enrolment_code import decode
from app.security.keys import DatabaseKey, Opened
from app.security.recovery import DepositContext, seal_database_key
from app.server.commands import main
from app.server.db import open_engine, writing
from app.server.installation import Wishes, _planned, open_centre
from app.server.migrate import downgrade
from app.server.tables import RECORDS, deposit, device, salvage
from tests.server.test_accounts import FILE, MAPPING
from tests.server.test_imports import FISCAL, PERSONS, PERSONS_MAP, UNITS, UNITS_MAP

Say = Callable[..., Any]


@pytest.fixture
def data(tmp_path: Path, database: URL) -> Path:
    """A centre in a folder, on a database that was named to it."""
    dsn = tmp_path / "dsn"
    dsn.write_text(database.render_as_string(hide_password=False) + "\n")
    folder = tmp_path / "centro"
    assert main(["server", "init", "--data", str(folder), "--plain", "--dsn-file", str(dsn)]) == 0
    return folder


@pytest.fixture
def say(data: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command with `--json`: its exit status and what it answered."""

    def run(*words: str) -> tuple[int, dict[str, Any]]:
        capsys.readouterr()
        status = main(["server", *words, "--data", str(data), "--json"])
        said = capsys.readouterr()
        assert said.err == ""
        answer = json.loads(said.out)
        assert isinstance(answer, dict)
        return status, answer

    return run


def build(say: Say) -> None:
    """A company with an outpost and an operator at work."""
    assert say("company", "add", "--code", "PVLO", "--name", "ALER di prova", "--no-r3")[0] == 0
    outpost = ("outpost", "add", "--company", "PVLO", "--code", "COD", "--name", "Codogno")
    assert say(*outpost, "--kind", "mobile", "--house-number", "15", "--hours", "mar 10:00-12:00")[0] == 0
    operator = ("operator", "add", "--company", "PVLO", "--surname", "Prova", "--name", "Una", "--initials", "up")
    assert say(*operator)[0] == 0
    assert say("assign", "--company", "PVLO", "--operator", "UP", "--outpost", "COD", "--from", "01/07/2025")[0] == 0


def test_a_newcomer_sets_up_a_centre_and_gets_a_code(say: Say, data: Path) -> None:
    build(say)
    status, answer = say("enrol-code", "--company", "PVLO", "--operator", "UP", "--outpost", "COD", "--hours", "1")
    assert status == 0
    code = decode(answer["code"])
    assert code.address == "http://127.0.0.1:8443"
    assert code.expires_at > system_clock()
    assert say("device", "list", "--company", "PVLO") == (0, {"ok": True, "devices": []})
    assert say("numbers", "doubled", "--company", "PVLO") == (0, {"ok": True, "doubled": []})
    assert say("calendar", "list", "--company", "PVLO") == (0, {"ok": True, "calendars": []})
    unknown = say("receipt", "verify", "--company", "PVLO", "--number", "0417")
    assert (unknown[0], unknown[1]["code"]) == (1, "receipt_unknown")
    unknown = say("calendar", "revoke", "--company", "PVLO", "--operator", "up")
    assert (unknown[0], unknown[1]["code"]) == (1, "calendar_unknown")
    left = {"last_day": "2099-12-31", "assignments": 1, "coordinators": []}
    assert say("outpost", "close", "--company", "PVLO", "--code", "COD", "--to", "31/12/2099") == (
        0,
        {"ok": True, **left},
    )
    left = {"devices": [], "invitations": 1, "assignments": 1}
    assert say("operator", "dismiss", "--company", "PVLO", "--operator", "up") == (0, {"ok": True, **left})
    assert say("device", "revoke", "--company", "PVLO", "--code", "A1")[1]["code"] == "device_unknown"
    assert say("device", "handed-over", "--company", "PVLO") == (0, {"ok": True, "handed_over": []})
    status, answer = say("check")
    assert status == 0
    assert answer["holds"]
    with open_centre(data) as centre, centre.engine.connect() as connection:
        assert connection.scalar(text("SELECT house_number FROM outpost")) == "15"
        assert connection.scalar(text("SELECT r3_enabled FROM company")) == 0
        assert connection.scalar(text("SELECT from_day FROM operator_assignment")) == "2025-07-01"


def test_a_refusal_is_one_sentence_on_standard_error(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["server", "enrol-code", "--company", "XX", "--operator", "A", "--data", str(data)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Nel centro non c'è un'azienda con il codice XX.")
    assert "Traceback" not in said.err


def test_refusals_have_a_code_for_programs(say: Say, data: Path, tmp_path: Path) -> None:
    assert say("init")[1]["code"] == "centre_exists"
    assert say("init", "--renew")[1]["code"] == "no_certificate"
    assert (
        say("assign", "--company", "PVLO", "--operator", "A", "--outpost", "B", "--from", "boh")[1]["code"]
        == "day_format"
    )
    missing = say("recovery", "new-key", "--out", str(tmp_path / "k"), "--passphrase-file", str(tmp_path / "none"))
    assert missing[1]["code"] == "file_trouble"
    assert main(["server", "check", "--data", str(tmp_path / "altrove")]) == 1


def test_an_import_reports_its_rows_and_ends_with_three(say: Say, tmp_path: Path) -> None:
    build(say)
    (tmp_path / "map.yaml").write_text(UNITS_MAP)
    (tmp_path / "units.csv").write_text(UNITS + "U4;A;F1;via Prova;1;R;XXX\n")
    words = (
        "import",
        "--company",
        "PVLO",
        "--file",
        str(tmp_path / "units.csv"),
        "--mapping",
        str(tmp_path / "map.yaml"),
    )
    status, answer = say(*words, "--dry-run")
    assert (status, answer["saved"], answer["created"]["unit"]) == (3, False, 3)
    status, answer = say(*words)
    assert (status, answer["saved"], answer["rejected"][0]["line"]) == (3, True, 5)
    status, answer = say(*words)
    assert (status, answer["created"], answer["changed"]) == (3, {}, {})


def test_backup_verify_and_refusal_to_restore_over_data(say: Say, tmp_path: Path) -> None:
    build(say)
    file = str(tmp_path / "una.backup")
    status, answer = say("backup", "--out", file)
    assert (status, answer["rows"]["company"]) == (0, 1)
    assert say("backup", "--verify", file)[1]["rows"] == answer["rows"]
    assert say("restore", "--file", file)[1]["code"] == "restore_not_empty"


def test_a_person_is_erased_and_no_backup_brings_them_back(say: Say, data: Path, database: URL, tmp_path: Path) -> None:
    """G26, G9: what would go is said first; the order is repeated by a restore; then the centre waits for its desks."""
    build(say)
    for name, mapping, content in (("u", UNITS_MAP, UNITS), ("p", PERSONS_MAP, PERSONS)):
        (tmp_path / f"{name}.yaml").write_text(mapping)
        (tmp_path / f"{name}.csv").write_text(content, encoding="cp1252" if name == "p" else "utf-8")
        files = ("--file", str(tmp_path / f"{name}.csv"), "--mapping", str(tmp_path / f"{name}.yaml"))
        assert say("import", "--company", "PVLO", *files)[0] in (0, 3)
    file = str(tmp_path / "una.backup")
    assert say("backup", "--out", file)[0] == 0
    order = ("erasure", "order", "--company", "PVLO", "--person", FISCAL, "--ground", "richiesta")
    assert say(*order)[1] == {"ok": True, "erased": False, "records": {"household_member": 1, "person": 1}}
    assert say(*order, "--yes")[1]["erased"] is True
    assert say(*order, "--yes")[1]["code"] == "person_unknown"
    assert (
        say("erasure", "order", "--company", "PVLO", "--person", "x", "--ground", "boh", "--yes")[1]["code"]
        == "person_unknown"
    )
    (done,) = say("erasure", "list", "--company", "PVLO")[1]["orders"]
    assert (done["records"], done["missing"]) == (2, [])
    assert say("reconcile", "close", "--company", "PVLO")[1]["code"] == "not_reconciling"
    engine = open_engine(database)
    with engine.begin() as connection:
        downgrade(connection, "base")
    engine.dispose()
    assert say("restore", "--file", file)[1]["erasures"] == 1
    assert say(*order)[1]["code"] == "person_unknown"
    status = say("reconcile", "status", "--company", "PVLO")[1]
    assert (status["reconciling"], status["missing"]) == (True, [])
    assert say("reconcile", "close", "--company", "PVLO")[1]["judged"] == 0
    assert say("reconcile", "status", "--company", "PVLO")[1]["reconciling"] is False
    assert say("check")[0] == 0


def test_no_restore_has_at_work_again_who_left_nor_open_what_closed(say: Say, database: URL, tmp_path: Path) -> None:
    """G9, G21: the outpost closed after the backup; the operator came, and left, after it: only a desk still has them, at work."""
    build(say)
    file = str(tmp_path / "una.backup")
    assert say("backup", "--out", file)[0] == 0
    newcomer = ("operator", "add", "--company", "PVLO", "--surname", "Prova", "--name", "Due", "--initials", "dp")
    assert say(*newcomer)[0] == 0
    assert say("assign", "--company", "PVLO", "--operator", "DP", "--outpost", "COD", "--from", "01/07/2025")[0] == 0

    def rows(kind: str) -> list[dict[str, Any]]:
        own = open_engine(database)
        with own.connect() as connection:
            found = connection.execute(select(RECORDS[kind]).order_by(RECORDS[kind].c.id)).mappings().all()
        own.dispose()
        return [dict(one) for one in found]

    kept = {kind: rows(kind)[-1] for kind in ("operator", "operator_assignment")}
    assert say("operator", "dismiss", "--company", "PVLO", "--operator", "DP")[1]["assignments"] == 1
    assert say("outpost", "close", "--company", "PVLO", "--code", "COD")[1]["assignments"] == 1
    closed_on = [one["closed_on"] for one in rows("outpost")]
    engine = open_engine(database)
    with engine.begin() as connection:
        downgrade(connection, "base")
    assert say("restore", "--file", file)[0] == 0
    assert [one["closed_on"] for one in rows("outpost")] == closed_on != [None]
    assert [one["to_day"] is None for one in rows("operator_assignment")] == [False]
    with writing(engine) as connection:
        for kind, row in kept.items():
            told = canonical_json({name: row[name] for name in KINDS[kind].fields})
            brought = {"company_id": row["company_id"], "kind": kind, "id": row["id"], "seq": row["seq"], "row": told}
            connection.execute(salvage.insert().values(**brought, from_line="desk"))
    engine.dispose()
    assert say("reconcile", "close", "--company", "PVLO")[1]["made"] == {"operator": 1, "operator_assignment": 1}
    left_on = rows("operator")[-1]["active_to"]
    assert left_on is not None
    assert [one["to_day"] for one in rows("operator_assignment")] == [left_on, left_on]


def test_a_forgotten_pin_from_key_to_spoken_code(say: Say, data: Path, tmp_path: Path) -> None:
    build(say)
    words = tmp_path / "frase"
    words.write_text("quattro parole assai lunghe di prova\n")
    secret = ("--passphrase-file", str(words))
    status, answer = say("recovery", "new-key", "--out", str(tmp_path / "chiave"), *secret)
    assert status == 0
    public = answer["public"]
    assert say("recovery", "set-key", "--company", "PVLO", "--public", public)[0] == 0
    opened = Opened("ab" * 16, DatabaseKey("cd" * 32), bytes(32))
    with open_centre(data) as centre:
        with centre.engine.connect() as connection:
            company, operator = connection.execute(text("SELECT company_id, id FROM operator")).one()
            assert connection.scalar(text("SELECT recovery_key FROM company")) == public
        sealed = seal_database_key(base64.b64decode(public), opened, DepositContext(company, operator, "dev"))
        with writing(centre.engine) as connection:
            connection.execute(
                device.insert().values(
                    company_id=company,
                    id="dev",
                    operator_id=operator,
                    code="A1",
                    token_hash=b"t",
                    state="attivo",
                    enrolled_at="",
                )
            )
            connection.execute(
                deposit.insert().values(company_id=company, device_id="dev", operator_id=operator, sealed=sealed, at="")
            )
    assert say("recovery", "list", "--company", "PVLO")[1]["deposits"][0]["code"] == "A1"
    file = str(tmp_path / "deposito")
    assert say("recovery", "deposit", "--company", "PVLO", "--device", "A1", "--out", file)[0] == 0
    from app.security.codes import to_groups
    from app.security.recovery import new_challenge, read_spoken_code, spoken_symbols

    challenge = new_challenge(opened.vault_id)
    code = (
        "recovery",
        "code",
        "--key",
        str(tmp_path / "chiave"),
        "--deposit",
        file,
        "--challenge",
        to_groups(challenge),
    )
    spoken = say(*code, *secret)[1]["code"]
    assert read_spoken_code(spoken) == spoken_symbols(opened.seed, opened.vault_id, challenge)
    assert (
        say("recovery", "deposit", "--company", "PVLO", "--device", "B9", "--out", file)[1]["code"] == "deposit_missing"
    )


def test_a_database_that_is_not_there_is_said_without_its_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dsn = tmp_path / "dsn"
    for address, code in (
        ("postgresql://chi:segretissima@127.0.0.1:9/nulla", "database_unreachable"),
        (
            "postgresql://chi:segretissima@127.0.0.1:9,localhost:9/nulla?target_session_attrs=read-write",
            "database_unreachable",
        ),
        ("postgresql://chi:segretissima@127.0.0.1:nove/nulla", "dsn_wrong"),
        ("mysql://chi:segretissima@127.0.0.1/nulla", "dsn_wrong"),
        ("segretissima", "dsn_wrong"),
    ):
        dsn.write_text(address)
        assert main(["server", "init", "--data", str(tmp_path / "c"), "--plain", "--dsn-file", str(dsn), "--json"]) == 1
        said = capsys.readouterr()
        assert json.loads(said.out)["code"] == code
        assert "segretissima" not in said.out + said.err


def test_from_nothing_to_tls_in_two_commands_and_gently_down(private_folder: Path) -> None:
    data = private_folder / "centro"
    program = [sys.executable, "-m", "app.server.commands", "server"]
    made = subprocess.run(
        [*program, "init", "--data", data, "--name", "localhost", "--port", "1", "--json"],
        capture_output=True,
        check=True,
    )
    assert json.loads(made.stdout)["names"][0] == "localhost"
    serving = [*program, "serve", "--data", data, "--host", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        first = running.stdout.readline()
        assert "https://127.0.0.1:" in first, running.stderr.read()
        port = first.partition("https://127.0.0.1:")[2].partition(" ")[0]
        ours = ssl.create_default_context(cadata=(data / "tls" / "ca.pem").read_text())
        answer = httpx2.get(f"https://localhost:{port}/v1/ready", verify=ours, trust_env=False)
        assert answer.status_code == 200
        running.send_signal(signal.SIGTERM)
        assert running.wait() == 0
        assert "Traceback" not in running.stderr.read()
    assert "request_answered method=get route=v1_ready status=200" in (data / "logs" / "centre.log").read_text()
    assert not (data / "postgres" / "postmaster.pid").exists()


def test_a_machine_with_an_odd_name_still_gets_a_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, expected in (("macchina_7", "https://localhost:8443"), ("macchina-7", "https://macchina-7:8443")):
        monkeypatch.setattr("socket.gethostname", lambda name=name: name)
        assert _planned(tmp_path, Wishes()).address == expected


def test_the_named_database_is_really_used(data: Path, database: URL) -> None:
    engine = open_engine(database)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1
    engine.dispose()
    assert not (data / "postgres").exists()


def test_a_database_that_is_lost_in_the_middle_is_said(
    data: Path, database: URL, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """PostgreSQL hangs up while the centre starts: a sentence, as for one that is not there. Found by the soak with faults."""
    capsys.readouterr()
    engine = open_engine(database)

    def hangs_up(*_: object) -> None:
        with engine.connect() as connection:
            connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    monkeypatch.setattr("app.server.command_work.watched", hangs_up)
    assert main(["server", "serve", "--data", str(data), "--port", "0"]) == 1
    engine.dispose()
    said = capsys.readouterr()
    assert said.err.startswith("La base dati si è interrotta durante il comando.")
    assert "Traceback" not in said.err


def test_accounts_are_tried_taken_and_reported(say: Say, tmp_path: Path) -> None:
    build(say)
    for name, mapping, content in (
        ("units", UNITS_MAP, UNITS),
        ("tenancies", "kind: tenancies\ncolumns: {tenancy_code: CONTR, unit_code: UI}\n", "CONTR;UI\nC1;U1\nC2;U2\n"),
        ("accounts", MAPPING, FILE + "C9;C;01/01/2026;;;5,00;;R9;\nC1;C;01/01/2026;;;-5,00;;R8;ORD-1\n"),
    ):
        (tmp_path / f"{name}.yaml").write_text(mapping)
        (tmp_path / f"{name}.csv").write_text(content)
        if name != "accounts":
            file = ("--file", str(tmp_path / f"{name}.csv"), "--mapping", str(tmp_path / f"{name}.yaml"))
            assert say("import", "--company", "PVLO", *file)[0] == 0
    report = tmp_path / "scarti.csv"
    words = ("accounts", "import", str(tmp_path / "accounts.csv"), "--company", "PVLO", "--report", str(report))
    words += ("--mapping", str(tmp_path / "accounts.yaml"), "--upto", "31/01/2026")
    tried = say(*words, "--dry-run")[1]
    assert (tried["added"], tried["saved"]) == (5, False)
    status, answer = say(*words)
    assert (status, answer["added"], answer["upto"], answer["saved"]) == (3, 5, "2026-01-31", True)
    assert [(one["line"], one["code"]) for one in answer["rejected"] + answer["to_check"]] == [
        (6, "tenancy_unknown"),
        (7, "order_unknown"),
    ]
    told = report.read_text("utf-8-sig").splitlines()
    assert [line.split(";")[:2] for line in told] == [["riga", "esito"], ["6", "scartata"], ["7", "da verificare"]]
    again = say(*words)[1]
    assert (again["added"], again["known"], again["file_known"]) == (0, 5, True)
    export = ("accounts", "orders", "export", "--company", "PVLO", "--out", str(tmp_path / "ordini.csv"))
    status, answer = say(*export)
    assert (status, answer["code"]) == (1, "orders_nothing")
    assert (say(*export, "--again")[1]["code"], (tmp_path / "ordini.csv").exists()) == ("orders_never", False)
    status, answer = say(*words, "--upto", "domani")
    assert (status, answer["code"]) == (1, "upto_in_future")
