"""Secrets held in memory, in objects that do not show themselves in a traceback, a log or a pickle.

Only the holders: who makes, wraps and opens them is `vault` and `recovery`.
"""

import re
from dataclasses import dataclass, field
from typing import NoReturn

KEY_BYTES = 32
_HEX = re.compile(r"[0-9a-f]{64}\Z")


class DatabaseKey:
    """The random 256-bit key of one desk database.

    SQLCipher does not refuse a key of the wrong length, so anything but exactly 64 lower-case hex digits is a
    ValueError.
    """

    __slots__ = ("_hex",)

    def __init__(self, hex_digits: str) -> None:
        if not _HEX.match(hex_digits):
            raise ValueError("a database key is exactly 64 lower-case hex digits")
        self._hex = hex_digits

    @property
    def hex(self) -> str:
        """The 64 hex digits that `PRAGMA key = "x'...'"` wants."""
        return self._hex

    @property
    def raw(self) -> bytes:
        """The same key as 32 bytes."""
        return bytes.fromhex(self._hex)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DatabaseKey) and self._hex == other._hex

    def __hash__(self) -> int:
        return hash(self._hex)

    def __repr__(self) -> str:
        return "DatabaseKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a database key is never pickled or copied to another process")


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened vault: what the desk may use until it locks.

    `vault_id` is 32 hex digits and not secret: it names the vault's witness and deposit. `seed` (32 bytes) is the
    root of the spoken recovery codes and goes nowhere but into a deposit sealed to head office.
    """

    vault_id: str
    database_key: DatabaseKey
    seed: bytes = field(repr=False)
