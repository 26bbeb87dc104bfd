"""A forgotten PIN, mended by telephone with head office, whose private key never touches a network.

The story, and why it is so:

1. The company makes an X25519 pair. The private half lives in a file under a passphrase on a machine that is offline;
   the public half goes to the desks. At enrolment a desk seals (database key, seed, who it is) to it: the
   **deposit**. The centre keeps deposits and can open none.
2. A 256-bit key is too long to read aloud (52 characters and their checks). So the vault has a second slot, opened by a
   **spoken code** of 100 bits: 20 characters in five groups, each with a check character that says which group was
   misheard.
3. The code is derived from the seed and from the **challenge** that the locked desk shows: four characters that name
   the vault, eight drawn at random when the slot was made. Without the challenge head office itself cannot make the
   code, and a code heard once opens nothing after.
4. Using the code takes a new PIN in the same act, destroys the slot and makes the next one with another challenge:
   the code opens once. Since the seed is behind both slots and in the deposit, the next code needs no new deposit: a
   desk that recovers offline stays recoverable. Remembering the PIN after all makes an asked code void.
5. The deposit also holds the database key itself: when the vault file is lost, head office rebuilds it with the laptop
   at hand (`create_vault(..., database_key=...)`).

What it cannot do: a *copy* of the old vault file still opens with its old code; nothing offline can prevent that. Who
head office talks to is judged by people (call back the number on file), not here.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import Aead
from nacl.utils import random

from app.errors import Notice
from app.security.codes import from_groups, symbols_of, to_groups
from app.security.files import write_whole
from app.security.keys import KEY_BYTES, DatabaseKey, Opened
from app.security.passwords import MODERATE, SALT_BYTES, Cost, bearable, check_pin, stretch

SPOKEN_SYMBOLS = 20
CHALLENGE_SYMBOLS = 12
_NAME_SYMBOLS = 4
_FORMAT = 1


class DepositContext(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose key a deposit holds: ids, no names."""

    company: str
    operator: str
    device: str


@dataclass(frozen=True, slots=True)
class RecoveryPair:
    """The company's recovery keys, 32 bytes each. The private one is written with `write_private_key` and kept
    offline.
    """

    public: bytes
    private: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Deposit:
    """An opened deposit, at head office only."""

    context: DepositContext
    vault_id: str
    database_key: DatabaseKey
    seed: bytes = field(repr=False)


class _Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    context: DepositContext
    vault_id: str
    key: bytes
    seed: bytes


class _KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    portineria_recovery_key: int
    public: bytes
    salt: bytes
    cost: Cost
    box: bytes


def make_recovery_pair() -> RecoveryPair:
    """A new pair for the company."""
    private = PrivateKey.generate()
    return RecoveryPair(public=bytes(private.public_key), private=bytes(private))


def seal_database_key(recovery_public: bytes, opened: Opened, context: DepositContext) -> bytes:
    """The deposit: sealed to head office, readable by nobody on the way. ValueError for a key that is not 32 bytes."""
    content = _Content(
        format=_FORMAT,
        context=context,
        vault_id=opened.vault_id,
        key=opened.database_key.raw,
        seed=opened.seed,
    )
    return SealedBox(_public(recovery_public)).encrypt(msgspec.json.encode(content))


def open_deposit(private: bytes, deposit: bytes, context: DepositContext) -> Deposit:
    """Head office opens a deposit, which must be the one of `context` (the centre might hand out another's).

    Raises Notice `deposit_unreadable` or `deposit_of_another`.
    """
    try:
        plain = SealedBox(PrivateKey(private)).decrypt(deposit)
        content = msgspec.json.decode(plain, type=_Content)
        key = DatabaseKey(content.key.hex())
    except (CryptoError, ValueError, TypeError, msgspec.DecodeError):
        raise Notice(
            "deposit_unreadable",
            "Questo deposito non si apre con questa chiave di recupero. Controllare azienda e file della chiave.",
        ) from None
    if content.context != context:
        raise Notice("deposit_of_another", "Il deposito è di un altro operatore o computer: il codice non si rilascia.")
    return Deposit(context=context, vault_id=content.vault_id, database_key=key, seed=content.seed)


def one_use_code(private: bytes, deposit: bytes, context: DepositContext, challenge: str) -> str:
    """The code to read aloud, five groups of five characters, for the challenge the locked desk shows.

    Raises Notice `code_length` or `code_group` (challenge misheard), `challenge_of_another` (it is not that desk's),
    and those of `open_deposit`.
    """
    symbols = from_groups(challenge, CHALLENGE_SYMBOLS)
    opened = open_deposit(private, deposit, context)
    if not symbols.startswith(_vault_name(opened.vault_id)):
        raise Notice(
            "challenge_of_another",
            "La richiesta letta al telefono viene da un altro operatore o computer: il codice non si rilascia.",
        )
    return to_groups(spoken_symbols(opened.seed, opened.vault_id, symbols))


def new_challenge(vault_id: str) -> str:
    """The 12 symbols that a desk shows for its next recovery slot: 4 name the vault, 8 are random (40 bits)."""
    return _vault_name(vault_id) + symbols_of(random(5), CHALLENGE_SYMBOLS - _NAME_SYMBOLS)


def spoken_symbols(seed: bytes, vault_id: str, challenge: str) -> str:
    """The 20 symbols (100 bits) that open the recovery slot made for `challenge`."""
    digest = hashlib.blake2b(f"{vault_id} {challenge}".encode(), key=seed, digest_size=16, person=b"portineria-code")
    return symbols_of(digest.digest(), SPOKEN_SYMBOLS)


def read_spoken_code(text: str) -> str:
    """The 20 symbols of a code as typed. Raises Notice `code_length` or `code_group`."""
    return from_groups(text, SPOKEN_SYMBOLS)


def write_private_key(path: Path, pair: RecoveryPair, passphrase: str, *, cost: Cost = MODERATE) -> None:
    """Keep the private key in a file under a passphrase of at least 16 characters. Never replaces a file.

    Raises Notice `passphrase_short`, `pin_trivial` or `key_file_exists`.
    """
    words = check_pin(passphrase, keyring=False)
    if path.exists():
        raise Notice("key_file_exists", "Il file della chiave di recupero c'è già: sceglierne un altro.")
    salt = random(SALT_BYTES)
    header = _key_header(pair.public, salt, cost)
    box = Aead(stretch(words, salt, cost)).encrypt(pair.private, header)
    content = _KeyFile(portineria_recovery_key=_FORMAT, public=pair.public, salt=salt, cost=cost, box=bytes(box))
    write_whole(path, msgspec.json.encode(content))


def read_private_key(path: Path, passphrase: str) -> RecoveryPair:
    """The pair from its file. Raises Notice `key_file_unreadable` or `passphrase_wrong`."""
    try:
        content = msgspec.json.decode(path.read_bytes(), type=_KeyFile)
        if not bearable(content.cost) or len(content.salt) != SALT_BYTES:
            raise ValueError("not ours")
    except (OSError, ValueError, msgspec.DecodeError):
        raise Notice("key_file_unreadable", "Il file della chiave di recupero non si legge.") from None
    key = stretch(passphrase, content.salt, content.cost)
    header = _key_header(content.public, content.salt, content.cost)
    try:
        private = Aead(key).decrypt(content.box, header)
        pair = RecoveryPair(public=bytes(PrivateKey(private).public_key), private=private)
    except (CryptoError, ValueError, TypeError):
        pair = None
    if pair is None or pair.public != content.public:
        raise Notice("passphrase_wrong", "La frase non apre la chiave di recupero, oppure il file è rovinato.")
    return pair


def _key_header(public: bytes, salt: bytes, cost: Cost) -> bytes:
    return msgspec.json.encode(["portineria recovery key", _FORMAT, public, salt, cost.passes, cost.memory_kib])


def _vault_name(vault_id: str) -> str:
    digest = hashlib.blake2b(vault_id.encode(), digest_size=8, person=b"portineria-name").digest()
    return symbols_of(digest, _NAME_SYMBOLS)


def _public(raw: bytes) -> PublicKey:
    if len(raw) != KEY_BYTES:
        raise ValueError("a recovery public key is 32 bytes")
    return PublicKey(raw)
