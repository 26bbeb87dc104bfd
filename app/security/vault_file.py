"""The vault file: its shape on disk and the two slots that hold the database key, wrapped.

Both slots seal the same 64 bytes (database key, recovery seed) with XChaCha20-Poly1305, bound to the header so that
no part of one vault fits another. The checksum is not a defence: it tells a damaged file from a wrong code. When a
PIN may be tried, and what is written when, is `vault`'s affair.
"""

import hashlib
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from app.errors import Notice
from app.security.attempts import Attempts
from app.security.files import exclusive, write_whole
from app.security.keys import KEY_BYTES, DatabaseKey, Opened
from app.security.passwords import SALT_BYTES, Cost, bearable

FORMAT = 1
_LARGEST_FILE = 16_384


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One wrapped copy of the secrets: Argon2id salt and cost, nonce, box."""

    salt: bytes
    cost: Cost
    nonce: bytes
    box: bytes


class VaultFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says; no field is secret in clear.

    `keyring_entry` names the secret in the system's keyring (None: the passphrase stands alone) and `keyring_tag` is a
    hash by which a wrong secret is told from a wrong PIN. `challenge` belongs to the recovery slot; `asked` says that
    it was shown and a code for it may be on its way. `attempts` counts wrong PINs.
    """

    format: int
    vault_id: str
    keyring_entry: str | None
    keyring_tag: bytes
    pin: Slot
    recovery: Slot
    challenge: str
    asked: bool = False
    attempts: Attempts = Attempts()
    checksum: bytes = b""


class _Outline(msgspec.Struct):
    format: int


def read_vault(path: Path) -> VaultFile:
    """The vault at `path`. Raises Notice `vault_missing`, `vault_damaged` or `vault_too_new`."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise missing() from None
    except OSError:
        raise damaged() from None
    if len(data) > _LARGEST_FILE:
        raise damaged()
    try:
        outline = msgspec.json.decode(data, type=_Outline)
        if outline.format > FORMAT:
            raise Notice(
                "vault_too_new",
                "I dati di questo operatore sono di una versione più recente di Portineria: va aggiornata. "
                "I dati sono salvi.",
            )
        vault = msgspec.json.decode(data, type=VaultFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise damaged() from None
    # Encoding again must give the same bytes: no bit of the file is without meaning.
    if encode(vault) != data or not _sound(vault):
        raise damaged()
    return vault


def write_vault(path: Path, vault: VaultFile) -> None:
    """Replace the file durably and whole. Raises Notice `disk_refused`: the old file then stands."""
    try:
        write_whole(path, encode(vault))
    except OSError:
        raise Notice(
            "disk_refused",
            "Il disco di questo computer non accetta scritture, forse è pieno. I dati sono salvi: "
            "si può liberare spazio e riprovare.",
        ) from None


def held(path: Path) -> AbstractContextManager[None]:
    """The lock around reading and writing back. Raises Notice `vault_missing` when there is nothing to lock."""
    if not path.exists():
        raise missing()
    return exclusive(path)


def encode(vault: VaultFile) -> bytes:
    """The file's bytes, checksum renewed."""
    plain = msgspec.json.encode(msgspec.structs.replace(vault, checksum=b""))
    checksum = hashlib.blake2b(plain, digest_size=16, person=b"portineria-file").digest()
    return msgspec.json.encode(msgspec.structs.replace(vault, checksum=checksum))


def missing() -> Notice:
    """The Notice for a file that is not there."""
    return Notice(
        "vault_missing", "Su questo computer non ci sono dati di questo operatore: serve un codice di invito."
    )


def damaged() -> Notice:
    """The Notice for a file that cannot be read."""
    return Notice(
        "vault_damaged",
        "Il file che apre i dati di questo operatore è rovinato. Niente viene cancellato: la sede può ripristinarlo.",
    )


def keyring_tag(secret: bytes, vault_id: str) -> bytes:
    """A hash of the keyring's secret, of no use to who does not hold it: the secret is 256 random bits."""
    return hashlib.blake2b(vault_id.encode(), key=secret, digest_size=8, person=b"portineria-tag").digest()


def wrapping_key(stretched: bytes, keyring_secret: bytes) -> bytes:
    """One key from the stretched text *and* the keyring's secret (empty when there is no keyring)."""
    return hashlib.blake2b(stretched, key=keyring_secret, digest_size=KEY_BYTES, person=b"portineria-wrap").digest()


def seal_slot(name: str, opened: Opened, key: bytes, salt: bytes, cost: Cost, *, bound: str) -> Slot:
    """Wrap the secrets under `key`. `name` and `bound` (keyring entry or challenge) must be the same on opening."""
    nonce = random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    header = _header(name, opened.vault_id, salt, cost, bound)
    secrets = opened.database_key.raw + opened.seed
    box = crypto_aead_xchacha20poly1305_ietf_encrypt(secrets, header, nonce, key)
    return Slot(salt=salt, cost=cost, nonce=nonce, box=box)


def open_slot(name: str, vault_id: str, slot: Slot, key: bytes, bound: str) -> Opened | None:
    """The secrets, or None when the key is not the right one or the slot is not what was sealed."""
    header = _header(name, vault_id, slot.salt, slot.cost, bound)
    try:
        secrets = crypto_aead_xchacha20poly1305_ietf_decrypt(slot.box, header, slot.nonce, key)
    except (CryptoError, ValueError):
        return None
    if len(secrets) != 2 * KEY_BYTES:
        return None
    return Opened(vault_id=vault_id, database_key=DatabaseKey(secrets[:KEY_BYTES].hex()), seed=secrets[KEY_BYTES:])


def _header(name: str, vault_id: str, salt: bytes, cost: Cost, bound: str) -> bytes:
    return msgspec.json.encode([FORMAT, name, vault_id, salt, cost.passes, cost.memory_kib, bound])


def _sound(vault: VaultFile) -> bool:
    return (
        vault.format == FORMAT
        and len(vault.vault_id) == 32
        and all(len(slot.salt) == SALT_BYTES and bearable(slot.cost) for slot in (vault.pin, vault.recovery))
    )
