"""The demo as a person runs it, and a demo in which something was tampered with: its proofs must be able to fail."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.demo import entry

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^  (sì|NO)  (\S.*?)  +(\S.*)$")

PROOFS = {
    "Lo stesso CSV importato due volte",
    "Umidità: lo schema della scala si vede",
    "Violenza: prima del salvataggio le frasi di emergenza",
    "Senza rete niente si perde",
    "La scheda di accesso riprende da dove era",
    "Appuntamento e richiamata in Oggi",
    "Richiesta interrotta a metà, poi ripresa",
    "Risposta persa dopo il salvataggio, poi recuperata",
    "Ricevuta della sera di M. F.",
    "Ricevuta della sera di I. B.",
    "La giornata al centro",
    "Campi diversi: le due modifiche si uniscono",
    "Stesso campo: il conflitto è nelle due liste",
    "Impronte per tabella di M. F. e del centro",
    "Impronte per tabella di I. B. e del centro",
    "Nota R2 assente dal portatile di I. B.",
    "Richiesta R3 assente dal portatile di I. B.",
    "Foglio L (salute) assente dal portatile di M. F.",
    "Controprova: la nota R0 c'è da I. B.",
    "ALER Milano assente dal portatile di M. F.",
    "ALER Milano assente dal portatile di I. B.",
    "Archivio di M. F. cifrato su disco",
    "Archivio di I. B. cifrato su disco",
    "Stampe rilette",
    "Il centro si controlla",
    "L'elenco dei progetti preso due volte",
    "Le ore della giornata sono sulla linea K1",
    "La richiesta in ritardo è al coordinamento",
    "Parte A della mediazione assente dal portatile di I. B.",
    "Parte B della mediazione assente dal portatile di M. F.",
    "Controprova: ciò che le parti concordano è su entrambi",
    "La risposta pubblicata non nomina nessuno",
    "Il percorso ha lo stesso stato nei tre archivi",
    "Ogni persona della classe contata una volta",
    "MOD-11 porta solo i dati scelti",
    "Il foglio firmato torna sulla sua scheda",
    "Alla manutenzione e ritorno",
    "Il calendario esportato non nomina nessuno",
    "Il contributo promesso nel plafond è pagato",
    "Fuori dal plafond il fondo è finito, con un'alternativa",
    "Indennità con un lavoro stabile: tutta alla persona",
    "Indennità senza lavoro: la metà va al debito",
    "La commissione ha deciso e la lettera lo dice",
}
FOUND = {
    "Impronte per tabella di I. B. e del centro",
    "Nota R2 assente dal portatile di I. B.",
    "Il centro si controlla",
    "L'elenco dei progetti preso due volte",
    "Le ore della giornata sono sulla linea K1",
    "La richiesta in ritardo è al coordinamento",
    "Parte A della mediazione assente dal portatile di I. B.",
    "Controprova: ciò che le parti concordano è su entrambi",
    "Impronte per tabella di M. F. e del centro",
    "La risposta pubblicata non nomina nessuno",
    "Il percorso ha lo stesso stato nei tre archivi",
    "Ogni persona della classe contata una volta",
    "MOD-11 porta solo i dati scelti",
    "Il foglio firmato torna sulla sua scheda",
    "Alla manutenzione e ritorno",
    "Il calendario esportato non nomina nessuno",
    "Il contributo promesso nel plafond è pagato",
    "Fuori dal plafond il fondo è finito, con un'alternativa",
    "Indennità con un lavoro stabile: tutta alla persona",
    "Indennità senza lavoro: la metà va al debito",
    "La commissione ha deciso e la lettera lo dice",
}
"""What the tampering below touches."""
PICTURES = "Schermate di tutte le pagine"

TAMPERED = """
import sys
from functools import partial
from sqlalchemy import text
from app.__main__ import main
from app.demo import story
from app.security.passwords import Cost
from app.security.vault import create_vault
from app.sync import enrolment

# Argon2 is made to take its time; what it is worth is tested with the vault.
enrolment.create_vault = partial(create_vault, cost=Cost(passes=1, memory_kib=8))

def tamper(stage):
    def write(session):
        db = session.connection()
        # A word changed behind the exchange, and a colleague's sensitive text that should not be here.
        db.exec_driver_sql("UPDATE person SET surname = 'Altro' WHERE id = ?", (stage.ids["shared"],))
        for number, name in enumerate(("r2", "side_a")):
            db.exec_driver_sql("INSERT INTO setting (key, value) VALUES (?, ?)", (f"x{number}", stage.texts[name]))
    stage.second.read(write)
    untold = "UPDATE grant_step SET alternative = NULL WHERE grant_id = ?"
    stage.second.read(lambda s: s.connection().exec_driver_sql(untold, (stage.ids["beyond"],)))
    with stage.centre.engine.begin() as connection:
        for words, id in (
            ("UPDATE pathway SET state = 'sospeso' WHERE id = :id", "pathway"),
            ("UPDATE publication SET answer = :writer WHERE id = :id", "publication"),
            ("UPDATE attendance SET person_id = (SELECT min(person_id) FROM attendance WHERE session_id = :id) "
             "WHERE session_id = :id", "class"),
            ("UPDATE request SET escalated_to = NULL WHERE id = :id", "late"),
            ("UPDATE printed_document SET signed_how = NULL WHERE id = :id", "referral_paper"),
            ("UPDATE request SET external_ticket = NULL WHERE id = :ticketed", None),
            ("UPDATE presence SET project_line_id = NULL WHERE operator_id = :operator", None),
            ("UPDATE project SET code = (SELECT min(code) FROM project)", None),
            ("UPDATE ledger_entry SET amount_cents = 1 WHERE subject_id = :id AND debit LIKE 'paid%'", "grant"),
            ("UPDATE training_path SET state = 'in_corso' WHERE id = :id", "stable"),
            ("UPDATE account_order SET amount_cents = 1 WHERE cause_id IN "
             "(SELECT id FROM indemnity_act WHERE path_id = :id)", "withheld"),
        ):
            connection.execute(text(words), {"id": stage.ids.get(id or ""), "writer": stage.texts["writer"],
                "ticketed": stage.lists["ticketed"][0], "operator": stage.first.operator_id})
    # A letter that says more than was chosen, one that says nothing of the decision, and a calendar with a name.
    stage.texts["letter"] = str(stage.first.printed[0])
    stage.texts["referral_file"] = str(stage.first.printed[0])
    stage.texts["calendar"] += stage.texts["writer"]
    stage.first.read(lambda s: s.connection().exec_driver_sql("UPDATE mediation_meeting SET agreed = 'altro'"))

play = story.play

def tampered_with(stage):
    print("held:", play(stage))
    stage.first.open()  # whoever photographed it closed it
    tamper(stage)
    stage.voice.proofs.clear()
    story.prove(stage)
    return stage.voice.table()

story.play = tampered_with
sys.argv[0] = "portineria"
sys.exit(main())
"""
AGAIN = "NON TORNA"
"""What is said at once of the first proof that fails: the second table follows."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own account can enter, as root's pytest folders cannot be."""
    made = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


def run(*command: str) -> subprocess.CompletedProcess[str]:
    quiet = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    env = {name: value for name, value in os.environ.items() if name not in quiet}
    env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    # From another folder: nothing of the demo may depend on where it is started.
    return subprocess.run([sys.executable, *command], env=env, cwd="/", capture_output=True, text=True, check=False)


def table(said: str) -> dict[str, str]:
    return {found[2]: found[1] for line in said.splitlines() if (found := ROW.match(line))}


def test_the_whole_day_holds_and_what_is_tampered_with_afterwards_is_found(folder: Path) -> None:
    """One day serves both: it is half a minute of the suite."""
    done = run("-c", TAMPERED, "demo", "--keep", str(folder / "prova"))
    said, _, again = done.stdout.partition(AGAIN)
    assert "held: True" in said, done.stdout + done.stderr
    assert done.stderr == ""
    assert table(said) == dict.fromkeys({*PROOFS, PICTURES}, "sì")
    kept = folder / "prova"
    prints = {file.name.split("_")[0] for file in (kept / "stampe").glob("*.pdf")}
    assert prints == {
        "MOD-00", "MOD-01", "MOD-02", "MOD-02-L", "MOD-03", "MOD-03-S", "MOD-05", "MOD-06", "MOD-09", "MOD-11", "MOD-13", "MOD-14",
        "MOD-16", "LET-01", "RICEVUTA",
    }  # fmt: skip
    assert (kept / "stampe" / "agenda.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")
    for file in (*(kept / "stampe").glob("*.pdf"), *(kept / "schermate").iterdir()):
        assert str(file) in said
    # Each step says its hour; none goes back.
    hours = [line[:5] for line in said.splitlines() if re.match(r"\d\d:\d\d  ", line)]
    assert len(hours) > 32
    assert hours == sorted(hours)
    assert not list((kept / "centro" / "postgres").glob("postmaster.pid"))
    assert done.returncode == 1
    rows = table(again)
    assert rows.keys() < PROOFS, "what a step measured as it went is not there to be measured again"
    # The centre's own rows are summed from their hashes, which its check compares with the rows.
    assert {name for name, holds in rows.items() if holds == "NO"} == FOUND


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert entry.main(["--keep", str(tmp_path / "file" / "sotto")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("La demo si è fermata. Non si riesce a scrivere in ")
    assert said.count("\n") == 1


def test_a_full_disk_is_said_before_anything_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    little = SimpleNamespace(total=10**9, used=10**9 - 2_000_000, free=2_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: little)
    assert entry.main(["--keep", str(tmp_path / "piena")]) == 1
    assert "restano 2 MB liberi" in capsys.readouterr().err


def test_two_runs_never_share_a_folder(tmp_path: Path) -> None:
    assert entry._claim(tmp_path) == tmp_path
    assert entry._claim(tmp_path) == tmp_path / "demo-2"
    assert entry._claim(tmp_path) == tmp_path / "demo-3"
