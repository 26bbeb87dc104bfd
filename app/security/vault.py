"""The vault: where one operator's database key lives on one computer, and the only ways to it.

The key is wrapped twice. The PIN slot opens with the PIN *and* a 256-bit secret of the system's keyring (or, on a
machine without one, with a long passphrase); the recovery slot opens with a code head office reads out once
(`recovery` tells that story). Every act reads the file, changes it under a lock and replaces it whole; works offline;
wipes nothing. Knows no database: it hands out a key.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec
from nacl.utils import random

from app.errors import Notice
from app.security.attempts import Attempts, anchored, failed, full_wait, remaining, wait_words
from app.security.codes import to_groups
from app.security.files import exclusive
from app.security.keys import KEY_BYTES, DatabaseKey, Opened
from app.security.passwords import MODERATE, SALT_BYTES, Cost, check_pin, stretch
from app.security.recovery import new_challenge, read_spoken_code, spoken_symbols
from app.security.vault_file import (
    FORMAT,
    Slot,
    VaultFile,
    held,
    keyring_tag,
    open_slot,
    read_vault,
    seal_slot,
    wrapping_key,
    write_vault,
)

Uptime = Callable[[], float]
"""Seconds the machine has been up, unmoved by the date: `time.monotonic`."""


class SecretStore(Protocol):
    """What the vault wants of the system's keyring: small texts by name. Raises Notice when it cannot answer."""

    def get(self, name: str) -> str | None:
        """The value, or None when there is none of that name."""

    def put(self, name: str, value: str) -> None:
        """Keep `value` and make sure that it was kept."""

    def delete(self, name: str) -> None:
        """Forget it; nothing happens when there is none."""


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """What the lock screen may say before any code is typed. `wait` is in seconds."""

    vault_id: str
    passphrase_alone: bool
    failures: int
    wait: int
    recovery_asked: bool


@dataclass(frozen=True, slots=True)
class _Lock:
    """A PIN slot with the keyring entry it stands on, and that entry's value when it is new."""

    slot: Slot
    entry: str | None
    tag: bytes
    new_secret: bytes | None


def create_vault(
    path: Path, pin: str, store: SecretStore | None, *, cost: Cost = MODERATE, database_key: DatabaseKey | None = None
) -> Opened:
    """Make a vault with a new random key (or, when head office rebuilds a lost vault, the `database_key` it deposited).

    `store` None: no keyring, and `pin` must be a passphrase of 16 characters. Raises the Notices of `check_pin` and
    of the keyring, and `vault_exists`: an existing vault is never replaced.
    """
    words = check_pin(pin, keyring=store is not None)
    path.parent.mkdir(parents=True, exist_ok=True)
    with exclusive(path):
        if path.exists():
            raise Notice(
                "vault_exists", "Su questo computer i dati di questo operatore ci sono già: si apre con il codice."
            )
        key = database_key or DatabaseKey(random(KEY_BYTES).hex())
        opened = Opened(vault_id=random(16).hex(), database_key=key, seed=random(KEY_BYTES))
        lock = _lock(opened, words, store, cost)
        challenge = new_challenge(opened.vault_id)
        vault = VaultFile(
            format=FORMAT,
            vault_id=opened.vault_id,
            keyring_entry=lock.entry,
            keyring_tag=lock.tag,
            pin=lock.slot,
            recovery=_recovery_slot(opened, challenge, cost),
            challenge=challenge,
        )
        _commit(path, vault, lock, store)
    return opened


def open_vault(path: Path, pin: str, store: SecretStore | None, *, uptime: Uptime = time.monotonic) -> Opened:
    """The key, for the right PIN.

    Raises Notice `wrong_pin` (values `failures`, `wait`), `wait_before_retry` (value `wait`, in seconds; the PIN was
    not looked at), `keyring_secret_missing`, and those of `read_vault` and of the keyring. Remembering the PIN makes
    void a recovery code that was asked for and not used.
    """
    with held(path):
        vault, opened = _open(path, pin, store, uptime)
        if vault.asked:
            challenge = new_challenge(vault.vault_id)
            slot = _recovery_slot(opened, challenge, vault.recovery.cost)
            vault = msgspec.structs.replace(vault, recovery=slot, challenge=challenge, asked=False)
        write_vault(path, msgspec.structs.replace(vault, attempts=Attempts()))
    return opened


def change_pin(path: Path, old: str, new: str, store: SecretStore | None, *, uptime: Uptime = time.monotonic) -> Opened:
    """Give the vault a new PIN; the database key stays. Takes a keyring into use when the machine now has one.

    Raises the Notices of `open_vault` for the old PIN and of `check_pin` for the new one; the old PIN then still opens.
    """
    words = check_pin(new, keyring=store is not None)
    with held(path):
        vault, opened = _open(path, old, store, uptime)
        # A new entry each time: whenever we are killed, the file names an entry that is still there.
        lock = _lock(opened, words, store, vault.pin.cost)
        _commit(path, _relocked(vault, lock), lock, store)
        _forget(store, vault.keyring_entry)
    return opened


def ask_recovery(path: Path) -> str:
    """The challenge to read to head office by telephone (three groups), the same until it is used or made void."""
    with held(path):
        vault = read_vault(path)
        if not vault.asked:
            write_vault(path, msgspec.structs.replace(vault, asked=True))
    return to_groups(vault.challenge)


def open_with_code(path: Path, code: str, new_pin: str, store: SecretStore | None) -> Opened:
    """Use the code head office read out: once, and only together with a new PIN.

    One replace of the file puts the new PIN and a new recovery slot in and takes the old slot out, so a used code opens
    nothing any more. Works although the keyring lost its secret, and on another computer. Raises Notice `code_length`,
    `code_group`, `recovery_code_wrong`, and those of `check_pin` and of the keyring: the code then stays good.
    """
    words = check_pin(new_pin, keyring=store is not None)
    symbols = read_spoken_code(code)
    with held(path):
        vault = read_vault(path)
        slot = vault.recovery
        opened = open_slot("recovery", vault.vault_id, slot, stretch(symbols, slot.salt, slot.cost), vault.challenge)
        if opened is None:
            raise Notice(
                "recovery_code_wrong",
                "Questo codice non apre i dati: forse risponde a una richiesta precedente. "
                "Rileggere alla sede la richiesta mostrata qui. Niente viene cancellato.",
            )
        lock = _lock(opened, words, store, vault.pin.cost)
        challenge = new_challenge(vault.vault_id)
        renewed = msgspec.structs.replace(
            _relocked(vault, lock),
            recovery=_recovery_slot(opened, challenge, slot.cost),
            challenge=challenge,
            asked=False,
        )
        _commit(path, renewed, lock, store)
        _forget(store, vault.keyring_entry)
    return opened


def vault_status(path: Path, *, uptime: Uptime = time.monotonic) -> VaultStatus:
    """What may be said of a locked vault. Raises the Notices of `read_vault`."""
    vault = read_vault(path)
    return VaultStatus(
        vault_id=vault.vault_id,
        passphrase_alone=vault.keyring_entry is None,
        failures=vault.attempts.failures,
        wait=remaining(vault.attempts, uptime()),
        recovery_asked=vault.asked,
    )


def destroy_vault(path: Path, store: SecretStore | None) -> None:
    """Make the database unreadable for good on this computer (a dismissed device, all its work taken by the centre).

    The keyring's half goes first: once it is gone the PIN opens nothing, even from a copy of the file.
    """
    if not path.exists():
        return
    with exclusive(path):
        try:
            entry = read_vault(path).keyring_entry
        except Notice:
            entry = None
        if entry is not None and store is not None:
            store.delete(entry)
        path.unlink(missing_ok=True)


def _open(path: Path, pin: str, store: SecretStore | None, uptime: Uptime) -> tuple[VaultFile, Opened]:
    """Judge the wait and the PIN. The wrong try is on disk *before* the PIN is looked at: killing us gives no free
    one.
    """
    vault = read_vault(path)
    now = uptime()
    attempts = anchored(vault.attempts, now)
    if attempts != vault.attempts:
        write_vault(path, msgspec.structs.replace(vault, attempts=attempts))
    wait = remaining(attempts, now)
    if wait:
        raise Notice(
            "wait_before_retry", f"Si può riprovare tra {wait_words(wait)}. Niente viene cancellato.", wait=wait
        )
    keyring_secret = _keyring_secret(vault, store)
    attempts = failed(attempts, now)
    write_vault(path, msgspec.structs.replace(vault, attempts=attempts))
    slot = vault.pin
    key = wrapping_key(stretch(pin, slot.salt, slot.cost), keyring_secret)
    opened = open_slot("pin", vault.vault_id, slot, key, vault.keyring_entry or "")
    if opened is None:
        wait = full_wait(attempts)
        again = f"Si può riprovare tra {wait_words(wait)}." if wait else "Si può riprovare subito."
        raise Notice(
            "wrong_pin",
            f"Codice sbagliato. {again} Niente viene cancellato.",
            failures=attempts.failures,
            wait=wait,
        )
    return vault, opened


def _keyring_secret(vault: VaultFile, store: SecretStore | None) -> bytes:
    """The keyring's half, or b"" when the vault stands on a passphrase. A missing half is no wrong PIN and not
    counted.
    """
    if vault.keyring_entry is None:
        return b""
    if store is None:
        raise Notice(
            "keyring_absent",
            "Il portachiavi di questo computer non risponde, e senza non si apre. I dati sono salvi: "
            "si può riavviare il computer, o chiedere un codice alla sede.",
        )
    value = store.get(vault.keyring_entry)
    try:
        secret = bytes.fromhex(value or "")
    except ValueError:
        secret = b""
    if len(secret) != KEY_BYTES or keyring_tag(secret, vault.vault_id) != vault.keyring_tag:
        raise Notice(
            "keyring_secret_missing",
            "Il portachiavi di questo computer non ha più la sua parte della chiave. I dati sono salvi: "
            "si aprono con un codice della sede.",
        )
    return secret


def _lock(opened: Opened, words: str, store: SecretStore | None, cost: Cost) -> _Lock:
    entry = None if store is None else f"{opened.vault_id}-{random(4).hex()}"
    secret = b"" if store is None else random(KEY_BYTES)
    tag = b"" if store is None else keyring_tag(secret, opened.vault_id)
    salt = random(SALT_BYTES)
    slot = seal_slot("pin", opened, wrapping_key(stretch(words, salt, cost), secret), salt, cost, bound=entry or "")
    return _Lock(slot=slot, entry=entry, tag=tag, new_secret=secret or None)


def _relocked(vault: VaultFile, lock: _Lock) -> VaultFile:
    return msgspec.structs.replace(
        vault, pin=lock.slot, keyring_entry=lock.entry, keyring_tag=lock.tag, attempts=Attempts()
    )


def _recovery_slot(opened: Opened, challenge: str, cost: Cost) -> Slot:
    salt = random(SALT_BYTES)
    key = stretch(spoken_symbols(opened.seed, opened.vault_id, challenge), salt, cost)
    return seal_slot("recovery", opened, key, salt, cost, bound=challenge)


def _commit(path: Path, vault: VaultFile, lock: _Lock, store: SecretStore | None) -> None:
    """Keyring first, file second: a kill in between leaves the old file with its old entry, and one idle entry."""
    if store is not None and lock.entry is not None and lock.new_secret is not None:
        store.put(lock.entry, lock.new_secret.hex())
    write_vault(path, vault)


def _forget(store: SecretStore | None, entry: str | None) -> None:
    """Drop the entry no file names any more. A keyring that fails now does no harm: the entry opens nothing."""
    if store is None or entry is None:
        return
    try:
        store.delete(entry)
    except Notice:
        return
