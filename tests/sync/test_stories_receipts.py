"""The evening receipt (G11): what was received, what stayed and why, on paper; and the paper checked at the centre later."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from textwrap import wrap
from typing import Any

import pytest
from sqlalchemy import text

from app.models.people import Person
from app.models.requests import Request
from app.printing.filling import render_paper
from app.security.signing import new_key
from app.server import receipt_commands
from app.server.commands import main
from app.server.db import writing
from app.services.documents import gather
from app.services.resend import keep_aside
from app.services.review import list_review
from app.sync.receipt import ask_receipt
from tests.helpers.centre import CentreForTests
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, add_person, edit
from tests.printing import reading

Verify = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def verify(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Verify:
    """`portineria server receipt verify` at this world's centre: its status and what it answered."""

    @contextmanager
    def opened(_data: Path) -> Iterator[CentreForTests]:
        yield world.centre

    monkeypatch.setattr(
        receipt_commands, "open_centre", opened
    )  # only where the centre lies: keys and database are its own

    def run(*words: str) -> tuple[int, dict[str, Any]]:
        capsys.readouterr()
        command = ["server", "receipt", "verify", "--company", world.code, *words, "--data", str(tmp_path), "--json"]
        status = main(command)
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return status, answer

    return run


def evening(world: World) -> SyncedDesk:
    """A desk of which two changes were taken, one refused, and one is not sent yet."""
    desk = world.desk()
    desk.run(add_person, "Uno")
    desk.run(add_person, "Due")
    desk.run(add, Request, area="tecnica", category="nessuna", opened_at=desk.who.now())
    desk.sync()
    desk.run(add_person, "Tre")
    return desk


def sheet(desk: SyncedDesk, number: str | None = None) -> str:
    return reading.text(render_paper(desk.run(gather, "RICEVUTA", number)))


def flat(words: str) -> str:
    return " ".join(words.split())


def _grouped(signature: bytes) -> str:
    """As it stands on the sheet."""
    return " ".join(wrap(signature.hex(), 8))


def test_the_sheet_says_what_was_received_and_what_stayed_and_why(world: World) -> None:
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    said = flat(sheet(desk))
    assert "Il centro ha ricevuto 2 schede su 4." in said
    assert "Scheda della persona 2 0 2" in said, "what was received, by kind"
    assert "......" not in said.partition("Luogo e data")[0], "nothing is left for a pen"
    for words in (desk.rows("SELECT line_code FROM sync")[0][0], given.number, "Non accettata", "Da inviare"):
        assert words in said
    assert "leggere in Da rivedere" in said
    assert "non ancora inviata" in said


def test_a_sheet_printed_later_says_what_stayed_that_evening(world: World) -> None:
    """Not what stays when it is printed: its number, its counts and its list are of one moment."""
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    desk.sync()
    desk.run(keep_aside, desk.run(list_review).items[0].key)
    desk.run(add_person, "Quattro")
    said = flat(sheet(desk, given.number))
    assert "Il centro ha ricevuto 2 schede su 4." in said
    assert "niente: il centro ha poi risposto" in said
    assert "niente: messa da parte" in said
    assert "non accettate dal centro 1" in said
    assert said.count("Da inviare") == 1


def test_what_was_refused_and_dealt_with_before_is_not_looked_for_in_vain(world: World) -> None:
    desk = evening(world)
    desk.run(keep_aside, desk.run(list_review).items[0].key)
    desk.sync()
    ask_receipt(desk.worker, desk.client)
    said = flat(sheet(desk))
    assert "Il centro ha ricevuto 3 schede su 4." in said
    assert "il motivo è scritto al punto 2" not in said, "point 2 lists nothing"


def test_a_change_that_is_held_at_the_centre_is_counted_once(world: World) -> None:
    one, two = world.desk(), world.desk()
    person = one.run(add_person, "Rossi")
    world.settle()
    kept = keep(world.centre, world.company)
    late = one.run(add_person, "Bianchi")
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    two.run(edit, Person, late, phone1="1")
    two.run(edit, Person, person, phone1="2")
    two.sync()
    assert ("person", "held") in two.states()
    given = ask_receipt(two.worker, two.client)
    assert given.written == given.received == sum(given.verdicts.values())


def test_a_receipt_is_verified_at_the_centre_by_number_signature_or_sheet(
    world: World, verify: Verify, tmp_path: Path
) -> None:
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    status, told = verify("--number", given.number, "--signature", _grouped(given.signature)[:17].upper())
    assert (status, told["receipt"]["typed"], told["receipt"]["missing"]) == (0, True, 0)
    assert dict(told["receipt"]["verdicts"]) == {"ok": 2, "refused": 1}
    assert told["receipt"]["line"] == desk.rows("SELECT line_code FROM sync")[0][0]
    file = tmp_path / "foglio.txt"
    file.write_text(sheet(desk), encoding="utf-8")
    assert verify("--sheet", str(file)) == (0, told)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("number", "receipt_unknown"),
        ("signature", "receipt_signature_other"),
        ("short", "receipt_signature_short"),
        ("text", "receipt_sheet_altered"),
        ("centre", "receipt_sheet_altered"),
        ("company", "receipt_foreign"),
        ("words", "receipt_sheet_unreadable"),
    ],
)
def test_an_altered_or_foreign_receipt_is_refused(
    world: World, verify: Verify, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, code: str
) -> None:
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    words, file = sheet(desk), tmp_path / "foglio.txt"
    asked = ["--number", given.number]
    if what == "number":
        asked = ["--number", str(int(given.number) + 1)]
    elif what == "signature":
        asked += ["--signature", "f" * 16 if not given.signature.hex().startswith("f") else "0" * 16]
    elif what == "short":
        asked += ["--signature", given.signature.hex()[:4]]
    else:
        asked = ["--sheet", str(file)]
    if what == "text":
        words = words.replace('"ok":2', '"ok":9')
        assert '"ok":9' in words
    if what == "centre":
        other = replace(world.centre.keys, sign=(new_key(),))
        monkeypatch.setattr(world.centre, "keys", other)
    if what == "company":
        world.company = world.centre.company("ALTRA")
    if what == "words":
        words = words.replace('"verdicts"', "")
    file.write_text(words, encoding="utf-8")
    status, told = verify(*asked)
    assert (status, told["code"]) == (1, code)


def test_a_receipt_changed_in_the_database_is_told(world: World, verify: Verify) -> None:
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    with writing(world.centre.engine) as connection:
        connection.execute(
            text("UPDATE receipt SET body = replace(body, :said, :wanted) WHERE company_id = :c"),
            {"c": world.company, "said": '"ok":2', "wanted": '"ok":9'},
        )
    status, told = verify("--number", given.number)
    assert (status, told["code"]) == (1, "receipt_altered")


def test_a_receipt_of_a_future_that_was_lost_is_still_known_as_genuine(
    world: World, verify: Verify, tmp_path: Path
) -> None:
    """After a restore its number is not given to another, its sheet verifies, and what the centre lacks is counted until the desk came."""
    desk = world.desk()
    desk.run(add_person, "Uno")
    desk.sync()
    kept = keep(world.centre, world.company)
    desk.run(add_person, "Due")
    desk.sync()
    given = ask_receipt(desk.worker, desk.client)
    file = tmp_path / "foglio.txt"
    file.write_text(sheet(desk, given.number), encoding="utf-8")
    go_back(world.centre, world.company, kept, announced=False)
    assert verify("--number", given.number)[1]["code"] == "receipt_unknown"
    status, told = verify("--sheet", str(file))
    assert (status, told["receipt"]["kept"], told["receipt"]["missing"]) == (3, False, 1)
    desk.sync()
    again = ask_receipt(desk.worker, desk.client)
    assert again.number != given.number
    assert {given.number, again.number} == {row[0] for row in desk.rows("SELECT number FROM receipt")}
    status, told = verify("--sheet", str(file))
    assert (status, told["receipt"]["kept"], told["receipt"]["missing"]) == (3, False, 0)
