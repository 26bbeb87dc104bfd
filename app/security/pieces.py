"""Bytes kept or sent piece by piece, each encrypted and authenticated by itself: any one is read without those before it.

A piece says whose and which it is (`name`, `place`), so that none passes for another. Knows no file and no database.
"""

from nacl.exceptions import CryptoError
from nacl.secret import Aead

OVERHEAD = Aead.NONCE_SIZE + Aead.MACBYTES
"""Bytes by which a piece grows when it is sealed."""


def seal_piece(key: bytes, name: str, place: int, data: bytes) -> bytes:
    """Encrypt piece `place` (from 0) of what is called `name` under a 32-byte key."""
    return bytes(Aead(key).encrypt(data, _said(name, place)))


def open_piece(key: bytes, name: str, place: int, sealed: bytes) -> bytes | None:
    """What was sealed, or None for anything else."""
    try:
        return Aead(key).decrypt(sealed, _said(name, place))
    except (CryptoError, ValueError, TypeError):
        return None


def _said(name: str, place: int) -> bytes:
    return f"portineria piece v1\0{name}\0{place}".encode()
