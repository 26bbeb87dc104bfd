"""Getting in: where the personal code comes from, whose data, wrong codes, no keyring, and how each command ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from tests.cli.conftest import Office
from tests.cli.test_story import add_person
from tests.helpers.proxy import FaultProxy
from tests.helpers.secret_service import address_of_the_bus
from tests.helpers.vaults import PHRASE, PIN

ROOT = Path(__file__).parents[2]


def portineria(*words: str, **options: object) -> "subprocess.CompletedProcess[str]":
    """The program as it is started, in a session without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
        **options,
    )


def test_the_code_is_read_from_a_descriptor_and_no_keyring_asks_for_a_phrase(office: Office, tmp_path: Path) -> None:
    office.operator("M. F.")
    code, profile = office.code("M. F."), tmp_path / "senza"
    with address_of_the_bus(f"unix:path={tmp_path}/nessuno"):
        words = ("enrol", "-", "--profile", str(profile), "--pin-fd")
        for said, status, reason in (
            (PIN, 5, "passphrase_short"),
            (PHRASE, 0, None),
        ):
            reading, writing = os.pipe()
            os.write(writing, f"{said}\n".encode())
            os.close(writing)
            done = portineria(*words, str(reading), "--json", input=code, pass_fds=(reading,), env=dict(os.environ))
            os.close(reading)
            told = json.loads(done.stdout)
            assert (done.returncode, told.get("code")) == (status, reason)
            assert "non ha un portachiavi" in done.stderr
        assert told["keyring"] is False
        assert not any(PHRASE.encode() in file.read_bytes() for file in profile.rglob("*") if file.is_file())


def test_a_wrong_code_lengthens_the_wait_and_the_right_one_waits_too(office: Office) -> None:
    desk = office.desk("M. F.")
    right = desk.pin_file.read_text()
    desk.pin_file.write_text("000000\n")
    codes = [desk("status").told["code"] for _ in range(6)]
    assert codes[0] == "wrong_pin"
    assert codes[-1] == "wait_before_retry"
    desk.pin_file.write_text(right)
    answer = desk("status")
    assert (answer.status, answer.told["code"]) == (5, "wait_before_retry")
    assert answer.told["values"]["wait"] > 0


def test_several_operators_on_one_laptop_are_named(office: Office) -> None:
    line = office.line("insieme")
    for initials in ("M. F.", "G. R."):
        office.operator(initials)
        assert line("enrol", office.code(initials)).status == 0
    answer = line("status")
    assert answer.status == 2
    assert "M. F." in answer.told["reason"]
    assert line("status", "--operator", "G. R.").status == 0
    assert line("status", "--operator", "Nessuno").told["code"] == "operator_unknown"


def test_a_centre_that_is_away_ends_with_four_and_keeps_the_work(office: Office) -> None:
    proxy = FaultProxy(office.centre.url)
    try:
        desk = office.desk("M. F.", address=proxy.url)
        add_person(desk)
    finally:
        proxy.stop()
    for words in (("sync",), ("check", "--with-centre"), ("enrol", office.code("M. F.", address=proxy.url))):
        answer = desk(*words)
        assert (answer.status, answer.told["code"]) == (4, "centre_away")
        assert "salvo" in answer.told["reason"]
    told = desk("status").told
    assert (told["sync"]["unsent"], told["sync"]["aligned"]) == (1, False)
    assert desk("check").status == 0


def test_whatever_cannot_be_read_ends_with_two_and_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for words in (
        ["boh"],
        ["list"],
        ["list", "person", "--limit", "0"],
        ["print", "MOD-01"],
        ["resolve", "chiave"],
        ["resolve", "chiave", "--aside", "--accept"],
        ["generate", "--size", "XXL", "--seed", "1", "--out", "x"],
        ["server", "boh"],
        ["status", "--pin", PIN],
    ):
        assert main(words) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert "Traceback" not in said.err
        assert said.err.count("\n") == 1
        assert not any(english in said.err for english in ("argument", "required", "invalid", "usage"))


def test_nobody_enrolled_and_files_that_are_not_there_are_said(office: Office, tmp_path: Path) -> None:
    line = office.line("vuoto")
    assert line("status").told["code"] == "not_enrolled"
    desk = office.desk("M. F.")
    assert desk("add", "person", "--json", str(tmp_path / "manca.json")).told["code"] == "file_trouble"
    for typed in ("[1]", "{", "[" * 100_000, '"testo"'):
        answer = desk("add", "person", "--json", "-", typed=typed)
        assert (answer.status, answer.told["code"]) == (2, "usage")
    assert desk("add", "boh", "--json", "-", typed="{}").told["code"] == "kind_unknown"
    assert desk("add", "person", "--json", "-", typed='{"colore": 1}').told["code"] == "field_unknown"
    assert desk("show", "boh").told["code"] == "not_found"
    assert desk("edit", "boh", "--set", "senza").status == 2
    assert desk("enrol", "PORTINERIA1-ABCDE").status == 5
    desk.pin_file.unlink()
    assert desk("status").told["code"] == "file_trouble"


def test_without_a_terminal_the_code_must_come_from_somewhere(office: Office) -> None:
    desk = office.desk("M. F.")
    done = portineria("status", "--profile", str(desk.profile), stdin=subprocess.DEVNULL, env=dict(os.environ))
    assert done.returncode == 2
    assert "--pin-file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bug_leaves_a_report_without_a_trace_or_a_name(office: Office) -> None:
    desk = office.desk("M. F.")

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("MARCATORE")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.services.records.add", broken)
        answer = desk("add", "person", "--json", "-", typed='{"surname": "MARCATORE"}')
    assert (answer.status, answer.told["code"]) == (1, "bug")
    assert "Traceback" not in answer.err
    [report] = (desk.profile / "logs").glob("crash-*.txt")
    text = report.read_text()
    assert "RuntimeError" in text
    assert "app/cli/records.py" in text
    assert "MARCATORE" not in text + json.dumps(answer.told) + answer.err


def test_a_damaged_file_is_found_by_check(office: Office) -> None:
    desk = office.desk("M. F.")
    for number in range(40):
        add_person(desk, f"Prova{'abcdefghilmnopqrstuvz'[number % 21]}{'x' * number}", domicile="x" * 300)
    sound = desk("check")
    assert sound.status == 0
    assert sound.told["faults"] == []
    assert sound.told["tables"]["operator"]["count"] == 1
    [database] = desk.profile.glob("*/desk.db")
    data = bytearray(database.read_bytes())
    middle = len(data) // 4096 // 2 * 4096
    data[middle + 100 : middle + 200] = bytes(100)
    database.write_bytes(data)
    broken = desk("check")
    assert broken.status == 5
    assert broken.told.get("faults") or broken.told["code"] == "database_unreadable"
