"""A centre restored from a backup, as its administrator does it, with two laptops and a stick: all on the command line."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.security.vault import create_vault
from app.server.commands import main
from app.server.db import open_engine
from app.server.migrate import downgrade
from app.server.postgres import EmbeddedPostgres
from tests.cli.conftest import CommandLine
from tests.cli.test_story import add_person
from tests.helpers.postgres import fresh_database
from tests.helpers.secret_service import SecretService
from tests.helpers.vaults import CHEAP, PIN


def test_a_restore_as_an_administrator_does_it(
    keyring: SecretService,
    postgres_server: EmbeddedPostgres,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.sync.enrolment.create_vault", partial(create_vault, cost=CHEAP))
    data, pin, backup = tmp_path / "centro", tmp_path / "pin", tmp_path / "una.backup"
    pin.write_text(f"{PIN}\n")

    def say(*words: str) -> dict[str, Any]:
        capsys.readouterr()
        main(["server", *words, "--data", str(data), "--json"])
        return dict(json.loads(capsys.readouterr().out))

    def desk(initials: str) -> CommandLine:
        operator = ("--surname", "Prova", "--name", "Una", "--initials", initials)
        assert say("operator", "add", "--company", "PVLO", *operator)["ok"]
        place = ("--company", "PVLO", "--operator", initials, "--outpost", "COD")
        assert say("assign", *place, "--from", "01/07/2025")["ok"]
        line = CommandLine(tmp_path / initials, pin, capsys, monkeypatch)
        assert line("enrol", say("enrol-code", *place)["code"]).status == 0
        assert line("sync").status == 0
        return line

    def status() -> tuple[list[str], list[str]]:
        told = say("reconcile", "status", "--company", "PVLO")
        return (told["came"], told["missing"]) if told["reconciling"] else ([], [])

    with fresh_database(postgres_server, None) as url:
        dsn = tmp_path / "dsn"
        dsn.write_text(url.render_as_string(hide_password=False) + "\n")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        capsys.readouterr()
        assert say("init", "--plain", "--port", port, "--dsn-file", str(dsn))["ok"]
        assert say("company", "add", "--code", "PVLO", "--name", "ALER di prova")["ok"]
        assert say("outpost", "add", "--company", "PVLO", "--code", "COD", "--name", "Codogno", "--kind", "fisso")["ok"]
        with serving(data):
            first, second = desk("UP"), desk("DS")
            before = add_person(first, "Prima")
            first("sync")
            assert say("backup", "--out", str(backup))["ok"]
            after = add_person(first, "Dopo")
            first("sync")
            second("sync")
            add_person(second, "Sulla chiavetta")
            stick = second("bundle", "export", "--out", str(tmp_path)).told["file"]
            assert status() == ([], [])

        engine = open_engine(url)
        with engine.begin() as connection:
            downgrade(connection, "base")
        engine.dispose()
        assert say("restore", "--file", str(backup))["ok"]
        with serving(data):
            assert status() == ([], ["A1", "A2"])
            assert say("reconcile", "close", "--company", "PVLO")["code"] == "desks_missing"
            carried = first("bundle", "carry", stick)
            assert carried.status == 0, carried.told
            assert status() == ([], ["A1", "A2"]), "a stick is no desk that has come"
            read = second("bundle", "import", carried.told["answer"])
            assert "ripristinato" in json.dumps(read.told, ensure_ascii=False), read.told
            evening = first("sync", "--receipt")
            assert (evening.status, evening.told["receipt"]["number"]) == (0, "10002"), (
                "no number of the lost future again"
            )
            assert status() == (["A1"], ["A2"])
            assert second("sync").status == 0
            assert status() == (["A1", "A2"], [])
            assert say("reconcile", "close", "--company", "PVLO")["judged"] == 0
            for line in (first, second):
                assert line("sync").status == 0
                assert line("check", "--with-centre").told["different"] == []
                surnames = {one["values"]["surname"] for one in shown(line, before, after)}
                assert surnames == {"Prima", "Dopo"}
            assert say("check")["holds"]


def shown(line: CommandLine, *ids: str) -> list[dict[str, Any]]:
    return [line("show", id).told["record"] for id in ids]


@contextmanager
def serving(data: Path) -> Iterator[None]:
    """The centre, served by a process of its own until the end."""
    program = [sys.executable, "-m", "app.server.commands", "server", "serve", "--data", str(data)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        assert running.stdout is not None
        try:
            assert "http://" in running.stdout.readline()
            yield
        finally:
            running.terminate()
            running.wait()
