"""What a PIN or a passphrase must be, and how it is stretched.

With the system's keyring a PIN of six digits is enough, since the keyring's 256-bit secret carries the strength;
without it the words typed are all there is, so they must be long. Stretching is Argon2id, its cost written beside
what it guards.
"""

import unicodedata
from itertools import pairwise

import msgspec
from nacl.pwhash import argon2id

from app.errors import Notice

PIN_DIGITS = 6
PASSPHRASE = 8
PASSPHRASE_ALONE = 16
LONGEST = 256
SALT_BYTES = argon2id.SALTBYTES

NO_KEYRING_SENTENCE = (
    "Questo computer non ha un portachiavi di sistema: al posto del codice serve una frase di almeno "
    f"{PASSPHRASE_ALONE} caratteri, sola difesa dei dati se il computer viene rubato."
)


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Argon2id parameters: passes and memory in KiB."""

    passes: int
    memory_kib: int


MODERATE = Cost(passes=3, memory_kib=128 * 1024)
"""0.24 s on a core of 2024 (measured), under a second on the laptops of the outposts (estimated)."""


def bearable(cost: Cost) -> bool:
    """Whether a cost read from a file is one we can have written: a changed file must not eat the machine."""
    return 1 <= cost.passes <= 10 and 8 <= cost.memory_kib <= 1024 * 1024


def normal(text: str) -> str:
    """The one form of what was typed, whatever the keyboard composed: NFKC, no blanks at the ends."""
    return unicodedata.normalize("NFKC", text).strip()


def stretch(text: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes from typed text by Argon2id. Takes as long as `cost` says."""
    secret = normal(text).encode("utf-8", "surrogatepass")
    return argon2id.kdf(32, secret, salt, opslimit=cost.passes, memlimit=cost.memory_kib * 1024)


def check_pin(text: str, *, keyring: bool) -> str:
    """The normal form of a new PIN or passphrase.

    Raises Notice `pin_short`, `pin_trivial`, `passphrase_short` or `pin_long`. `keyring` says whether the system's
    keyring takes part; without it only a passphrase of at least 16 characters will do.
    """
    words = normal(text)
    if len(words) > LONGEST:
        raise Notice("pin_long", f"Il codice supera {LONGEST} caratteri: ne serve uno più corto.", longest=LONGEST)
    if not keyring:
        if len(words) < PASSPHRASE_ALONE:
            raise Notice("passphrase_short", NO_KEYRING_SENTENCE, shortest=PASSPHRASE_ALONE)
        if _period(words) <= len(words) // 2 or len(set(words)) < 6 or _runs(words):
            raise Notice("pin_trivial", "La frase si indovina troppo facilmente: ne serve una meno ripetitiva.")
        return words
    if words.isascii() and words.isdigit():
        if len(words) < PIN_DIGITS:
            raise Notice("pin_short", f"Il codice ha almeno {PIN_DIGITS} cifre.", shortest=PIN_DIGITS)
        if _trivial(words):
            raise Notice(
                "pin_trivial", "Il codice si indovina troppo facilmente: niente cifre ripetute, niente cifre in fila."
            )
        return words
    if len(words) < PASSPHRASE:
        raise Notice(
            "pin_short",
            f"Il codice ha almeno {PIN_DIGITS} cifre; con lettere, almeno {PASSPHRASE} caratteri.",
            shortest=PASSPHRASE,
        )
    if _trivial(words):
        raise Notice("pin_trivial", "La frase si indovina troppo facilmente: ne serve una meno ripetitiva.")
    return words


def rules_in_words(*, keyring: bool) -> tuple[str, ...]:
    """What `check_pin` asks of a new PIN or passphrase, for whoever is about to choose one."""
    if not keyring:
        return (
            NO_KEYRING_SENTENCE,
            "La frase ha almeno sei caratteri diversi, e non è la stessa parola ripetuta.",
        )
    return (
        f"Il codice ha almeno {PIN_DIGITS} cifre; con lettere, almeno {PASSPHRASE} caratteri.",
        "Niente cifre ripetute, niente cifre in fila: si indovinano per prime.",
    )


def _trivial(text: str) -> bool:
    return len(set(text)) < 3 or _period(text) <= len(text) // 2 or _runs(text)


def _period(text: str) -> int:
    """Length of the shortest block of which `text` is a repetition (perhaps cut), its own length when none."""
    return next(size for size in range(1, len(text) + 1) if text == (text[:size] * len(text))[: len(text)])


def _runs(text: str) -> bool:
    """Whether the whole text goes up or down by one (123456, 654321, 890123, abcdefgh)."""
    steps = {ord(right) - ord(left) for left, right in pairwise(text)}
    if text.isdigit():
        steps = {(step + 1) % 10 - 1 for step in steps}
    return steps <= {1} or steps <= {-1}
