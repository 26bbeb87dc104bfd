"""The system's keyring: a real one, a locked one, a missing one, and those that must never be used."""

import subprocess
import sys

import keyring
import pytest
from keyring.backends import chainer, fail, null
from keyring.backends.SecretService import Keyring as SecretServiceKeyring

from app.errors import Notice
from app.security.keyring_store import LONGEST, KeyringStore, keyring_works, system_keyring
from app.security.vault import create_vault, open_vault
from tests.helpers.memory_keyring import ALLOWED, MemoryKeyring, memory_store
from tests.helpers.secret_service import address_of_the_bus, secret_service, use
from tests.helpers.vaults import CHEAP, PIN

NOWHERE = "unix:path=/nonexistent/bus"


def _code(act):
    with pytest.raises(Notice) as caught:
        act()
    return caught.value.code


class Plaintext(MemoryKeyring):
    """Stands for keyrings.alt's: works well, and keeps everything in clear."""

    priority = 99.0


def test_a_real_secret_service_through_its_whole_life(tmp_path):
    path = tmp_path / "operator.vault"
    with secret_service() as service, use(service):
        store = system_keyring()
        assert store is not None
        assert keyring_works(store)
        assert store.get("assente") is None
        for value in ("perché no?", "seconda", "x" * LONGEST):
            store.put("voce", value)
            assert store.get("voce") == value
        store.delete("voce")
        store.delete("voce")
        assert store.get("voce") is None
        made = create_vault(path, PIN, store, cost=CHEAP)

        # The daemon ends: no keyring, said as a state and, to who still holds the store, as a sentence.
        service.stop_keyring()
        assert system_keyring() is None
        assert not keyring_works(store)
        assert _code(lambda: open_vault(path, PIN, store)) == "keyring_failed"
        assert _code(lambda: open_vault(path, PIN, None)) == "keyring_absent"

        # It is back, but its password was not given.
        service.start_keyring(unlocked=False)
        locked = system_keyring()
        assert locked is not None
        assert not keyring_works(locked)
        assert _code(lambda: open_vault(path, PIN, locked)) == "keyring_locked"

        # And unlocked again: everything is as it was.
        service.stop_keyring()
        service.start_keyring(unlocked=True)
        reopened = system_keyring()
        assert reopened is not None
        assert open_vault(path, PIN, reopened) == made
        for file in service.folder.rglob("*.keyring"):
            assert made.database_key.raw not in file.read_bytes()


def test_a_keyring_whose_daemon_dies_answers_all_the_same():
    with secret_service() as service, use(service):
        store = system_keyring()
        assert store is not None
        store.put("voce", "perché no?")
        service.kill_keyring()
        assert store.get("voce") == "perché no?"
        assert keyring_works(store)


def test_without_a_bus_or_on_an_empty_bus_there_is_no_keyring():
    with address_of_the_bus(NOWHERE):
        assert system_keyring() is None
    with secret_service(keyring=False) as service, use(service):
        assert system_keyring() is None


def test_the_keyring_package_s_own_choice_is_never_asked(monkeypatch):
    """An environment variable, a configuration file or a chain could put a plain-text backend in front."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.security.test_keyring_store.Plaintext")
    before = keyring.get_keyring()
    keyring.set_keyring(Plaintext())
    try:
        with address_of_the_bus(NOWHERE):
            assert system_keyring() is None
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize(
    "backend",
    [null.Keyring, fail.Keyring, chainer.ChainerBackend, MemoryKeyring, Plaintext],
)
def test_backends_off_the_list_are_refused(backend):
    with pytest.raises(ValueError, match="list"):
        KeyringStore(backend())


def test_a_subclass_of_an_allowed_backend_is_not_that_backend():
    class Overridden(SecretServiceKeyring):
        def set_password(self, service, username, password):
            """Keeps nothing."""

    with pytest.raises(ValueError, match="list"):
        KeyringStore(Overridden())
    with pytest.raises(ValueError, match="list"):
        KeyringStore(Plaintext(), allowed=ALLOWED)


def test_a_write_is_read_back():
    backend = MemoryKeyring()
    backend.forgetful = True
    store = memory_store(backend)
    assert _code(lambda: store.put("voce", "valore")) == "keyring_failed"
    assert not keyring_works(store)
    backend.forgetful = False
    assert keyring_works(store)
    backend.forgetful = True
    backend.entries.clear()
    assert _code(lambda: store.put("voce", "valore")) == "keyring_failed"


def test_a_backend_that_fails_in_its_own_way_is_one_notice_without_its_words():
    class Broken(MemoryKeyring):
        def get_password(self, service, username):
            raise RuntimeError("segreto nel testo")

    store = KeyringStore(Broken(), allowed=[f"{__name__}.{Broken.__qualname__}"])
    with pytest.raises(Notice) as caught:
        store.get("voce")
    assert caught.value.code == "keyring_failed"
    assert "segreto" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("value", ["", "x" * (LONGEST + 1)])
def test_what_windows_could_not_hold_is_refused_everywhere(value):
    with pytest.raises(ValueError, match="1280"):
        memory_store().put("voce", value)


def test_a_vault_s_entry_is_far_below_what_windows_holds(tmp_path):
    backend = MemoryKeyring()
    create_vault(tmp_path / "operator.vault", PIN, memory_store(backend), cost=CHEAP)
    assert all(len(value) == 64 for value in backend.entries.values())


def test_the_rest_of_the_package_carries_no_keyring():
    """The centre uses it too, and has none."""
    program = (
        "import sys, app.security.vault, app.security.recovery, app.security.signing, app.security.redaction, "
        "app.security.witness, app.security.keyring_store; sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
