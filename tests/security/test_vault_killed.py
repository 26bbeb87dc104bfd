"""Killed at any point of any act, the vault opens with the old PIN or the new one, with the same key."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import Notice
from app.security import files, vault_file
from app.security.vault import (
    ask_recovery,
    change_pin,
    create_vault,
    open_vault,
    open_with_code,
    vault_status,
)
from tests.helpers.memory_keyring import MemoryKeyring, memory_store
from tests.helpers.vaults import CHEAP, OTHER_PIN, PHRASE, PIN


class Killed(BaseException):
    """The process ends here: nothing of ours may catch it."""


class Fuse:
    """Lets `left` steps happen and ends the process before the next."""

    def __init__(self, monkeypatch, backend: MemoryKeyring) -> None:
        self.left: int | None = None
        self.steps = 0
        for owner, name in (
            (files.os, "open"),
            (files.os, "fsync"),
            (Path, "replace"),
            (Path, "unlink"),
            (backend, "set_password"),
            (backend, "delete_password"),
            (vault_file, "write_whole"),
        ):
            monkeypatch.setattr(owner, name, self._fused(getattr(owner, name)))

    def _fused(self, act):
        def step(*args, **options):
            self.steps += 1
            if self.left is not None:
                if self.left == 0:
                    raise Killed
                self.left -= 1
            return act(*args, **options)

        return step


def _open_with_either(path, store, pins):
    opened, codes = [], set()
    for pin in pins:
        try:
            opened.append(open_vault(path, pin, store))
        except Notice as notice:
            codes.add(notice.code)
    assert len(opened) == 1
    assert codes <= {"wrong_pin", "keyring_secret_missing"}
    return opened[0]


@pytest.mark.parametrize("act", ["open", "change", "recover"])
def test_killed_before_any_step(tmp_path, monkeypatch, act):
    backend = MemoryKeyring()
    store = memory_store(backend)
    path = tmp_path / "operator.vault"
    made = create_vault(path, PIN, store, cost=CHEAP)
    acts = {
        "open": lambda: open_vault(path, PIN, store),
        "change": lambda: change_pin(path, PIN, OTHER_PIN, store),
        # The code itself is made in test_recovery; here the slot is opened by what the seed gives.
        "recover": lambda: open_with_code(path, _code(path, made), OTHER_PIN, store),
    }
    fuse = Fuse(monkeypatch, backend)
    start, entries = path.read_bytes(), dict(backend.entries)
    acts[act]()
    total, fuse.steps = fuse.steps, 0
    assert total > 8
    for left in range(total):
        path.write_bytes(start)
        backend.entries = dict(entries)
        fuse.left = left
        with pytest.raises(Killed):
            acts[act]()
        fuse.left = None
        assert _open_with_either(path, store, [PIN, OTHER_PIN]) == made


def _code(path, made):
    from app.security.codes import to_groups
    from app.security.recovery import spoken_symbols
    from app.security.vault_file import read_vault

    return to_groups(spoken_symbols(made.seed, made.vault_id, read_vault(path).challenge))


def test_killed_while_it_is_made_leaves_nothing_that_looks_made(tmp_path, monkeypatch):
    backend = MemoryKeyring()
    store = memory_store(backend)
    path = tmp_path / "operator.vault"
    fuse = Fuse(monkeypatch, backend)
    create_vault(tmp_path / "trial.vault", PIN, store, cost=CHEAP)
    for left in range(fuse.steps):
        fuse.left = left
        with pytest.raises(Killed):
            create_vault(path, PIN, store, cost=CHEAP)
        fuse.left = None
        if path.exists():  # the last step: the folder's fsync after the replace
            open_vault(path, PIN, store)
            path.unlink()
    create_vault(path, PIN, store, cost=CHEAP)


def test_killing_it_during_the_look_gives_no_free_try(tmp_path, monkeypatch):
    path = tmp_path / "operator.vault"
    store = memory_store()
    create_vault(path, PIN, store, cost=CHEAP)

    def killed(*_):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("app.security.vault.stretch", killed)
        for _ in range(4):
            with pytest.raises(Killed):
                open_vault(path, OTHER_PIN, store, uptime=lambda: 10_000.0 * vault_status(path).failures)
    assert vault_status(path).failures == 4


def test_a_full_disk_is_said_and_changes_nothing(tmp_path, monkeypatch):
    path = tmp_path / "operator.vault"
    made = create_vault(path, PHRASE, None, cost=CHEAP)
    with monkeypatch.context() as patch:

        def full(_):
            raise OSError(28, "No space left on device")

        patch.setattr(files.os, "fsync", full)
        for act in (lambda: open_vault(path, PHRASE, None), lambda: ask_recovery(path)):
            with pytest.raises(Notice) as caught:
                act()
            assert caught.value.code == "disk_refused"
    assert open_vault(path, PHRASE, None) == made


CHILD = """
import sys
from pathlib import Path
from app.security.vault import change_pin
path, old, new = Path(sys.argv[1]), "frase numero uno di prova", "frase numero due di prova"
while True:
    change_pin(path, old, new, None)
    print("changed", flush=True)
    old, new = new, old
"""


def test_a_real_process_killed_in_the_midst_of_changing_the_pin(tmp_path):
    path = tmp_path / "operator.vault"
    pins = ["frase numero uno di prova", "frase numero due di prova"]
    made = create_vault(path, pins[0], None, cost=CHEAP)
    for rounds in (1, 3, 8, 20):
        child = subprocess.Popen([sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE)
        for _ in range(rounds):
            assert child.stdout.readline() == b"changed\n"
        child.kill()
        child.communicate()
        assert _open_with_either(path, None, pins) == made
        try:
            change_pin(path, pins[1], pins[0], None)
        except Notice:
            open_vault(path, pins[0], None)


GUESSER = """
import sys
from itertools import count
from pathlib import Path
from app.errors import Notice
from app.security.vault import open_vault
uptimes = map(float, count(int(sys.argv[2]), 1_000_000))  # so far apart that no wait is left
print("ready", flush=True)
sys.stdin.readline()
for _ in range(100):
    try:
        open_vault(Path(sys.argv[1]), "not this one at all", None, uptime=lambda: next(uptimes))
    except Notice as notice:
        assert notice.code == "wrong_pin", notice.code
"""


def test_two_processes_at_once_lose_no_wrong_try(tmp_path):
    """Desk and command line on one vault: reading and writing back is one act."""
    path = tmp_path / "operator.vault"
    create_vault(path, PHRASE, None, cost=CHEAP)
    command = [sys.executable, "-c", GUESSER, str(path)]
    children = [
        subprocess.Popen([*command, first], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for first in ("500000", "1000000")
    ]
    for child in children:
        assert child.stdout.readline() == b"ready\n"
    for child in children:
        child.stdin.write(b"go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    assert vault_status(path).failures == 200
