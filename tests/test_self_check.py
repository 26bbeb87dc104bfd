"""The self-check of an installation: it passes on a whole one and names the part that is missing on another."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.secret_service import secret_service
from tests.helpers.xvfb import xvfb

ROOT = Path(__file__).parent.parent
PARTS = [
    "Finestra",
    "Pagine",
    "Archivio cifrato",
    "Struttura dell'archivio",
    "Elenchi e calendario",
    "Stampa in PDF",
    "Foto degli allegati",
    "Lettura dei fogli firmati",
    "Portachiavi",
    "Connessione protetta",
]


def check(environment: dict[str, str], code: str = "from app.self_check import main; main_status = main()"):
    begun = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from app.collector import settle_collector; settle_collector()"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", f"{begun}; {code}; sys.exit(main_status)"],
        env={**environment, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_passes_on_this_installation_on_a_real_screen():
    with secret_service() as service, xvfb() as display:
        done = check({"HOME": service.env["HOME"], "DISPLAY": display, **bus(service.env)})
    lines = done.stdout.splitlines()
    assert [line.split(": a posto")[0] for line in lines[:-1]] == PARTS, done.stdout + done.stderr
    assert lines[-1] == "Controllo superato: 10 su 10."
    assert "schermo xcb" in lines[0]
    assert done.returncode == 0


def test_each_part_left_out_is_named_and_the_others_are_still_tried(tmp_path):
    # What a bundle without the migrations and without pypdfium2 (which pages show papers with) looks like, on a computer without a keyring.
    leave_out = (
        "import pathlib; sys.modules['pypdfium2'] = None; import app.store.migrate as m; "
        "m._SCRIPTS = pathlib.Path('/nowhere'); from app.self_check import main; main_status = main()"
    )
    done = check({"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}, leave_out)
    bad = [line.split(":")[0] for line in done.stdout.splitlines() if "NON FUNZIONA" in line]
    assert bad == ["Pagine", "Struttura dell'archivio", "Stampa in PDF", "Portachiavi"], done.stdout + done.stderr
    assert "Controllo non superato: 4 su 10." in done.stdout
    assert done.returncode == 1


def bus(environment: dict[str, str]) -> dict[str, str]:
    return {"DBUS_SESSION_BUS_ADDRESS": environment["DBUS_SESSION_BUS_ADDRESS"]}
