"""SIGKILL one second after the last key: text, record and screen come back. A real process, a real screen, a real keyring."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.main import profile_at
from app.security.keyring_store import system_keyring
from app.security.keys import DatabaseKey
from app.security.vault import create_vault
from app.store.profile import Label
from tests.helpers.desk import KEY, make_desk
from tests.helpers.secret_service import secret_service, use
from tests.helpers.small_town import build_town
from tests.helpers.vaults import CHEAP, PIN
from tests.helpers.xvfb import xvfb
from tests.ui.victim import PHONE, TEXT

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(tmp_path):
    """A laptop with a screen, a keyring, and one operator's desk on it; gives the environment and the profile's folder."""
    desk = make_desk(tmp_path)
    build_town(desk)
    operator = desk.who.operator_id
    desk.worker.close()
    folder = tmp_path / "profilo"
    place = folder / operator
    place.mkdir(parents=True)
    shutil.copy(desk.path, place / "desk.db")
    with secret_service() as service, xvfb() as display:
        with use(service):
            create_vault(place / "vault.json", PIN, system_keyring(), cost=CHEAP, database_key=DatabaseKey(KEY))
        profile_at(folder).write_label(Label(operator, "M. F.", "ALER di prova"))
        env = {
            **service.env, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        }  # fmt: skip
        yield env, folder


def start(machine, act):
    env, folder = machine
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.victim", str(folder), act],
        env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def said(process):
    """The next line of the desktop; its errors when it says nothing."""
    assert process.stdout is not None
    assert process.stderr is not None
    line = process.stdout.readline()
    assert line, process.stderr.read()
    return json.loads(line)


def killed_after_typing(machine, act):
    """Let the desktop be typed in, and kill it one second after the last key."""
    process = start(machine, act)
    typed = said(process)["typed"]
    time.sleep(1.0)  # the promise itself: what was typed a second ago is on disk
    process.kill()
    process.wait()
    for pipe in (process.stdout, process.stderr):
        pipe.close()
    return typed


def opened_again(machine):
    """What is in front when the desktop is opened again."""
    process = start(machine, "guarda")
    answer = said(process)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    return answer


def test_a_conversation_survives(machine):
    assert killed_after_typing(machine, "contatto") == TEXT
    assert opened_again(machine) == {"front": "contatto:", "text": TEXT, "category": "infiltrazioni"}


def test_the_edit_of_a_person_survives(machine):
    assert killed_after_typing(machine, "persona") == PHONE
    answer = opened_again(machine)
    assert answer["front"].startswith("persona:")
    assert len(answer["front"]) > len("persona:")
    assert answer["text"] == PHONE
