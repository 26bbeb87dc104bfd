"""Signatures, sealed boxes, fingerprints and place tokens, for desk and centre alike.

Thin over libsodium, with one habit: whatever is signed or authenticated says what it is for, so that bytes signed for
one purpose are worthless for another. Knows no file and no wire format.
"""

import hashlib
import hmac
from collections.abc import Sequence

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey
from nacl.utils import random

from app.security.codes import symbols_of

TOKEN_BYTES = 24
MARK_BYTES = 8
LARGEST_SEQ = 2**63 - 1


def new_key() -> bytes:
    """32 random bytes: an Ed25519 seed, an X25519 private key or a token key, as the caller decides."""
    return random(32)


def sign_public(seed: bytes) -> bytes:
    """The 32-byte Ed25519 public key of a seed."""
    return bytes(SigningKey(seed).verify_key)


def sign(seed: bytes, purpose: str, message: bytes) -> bytes:
    """Ed25519 signature (64 bytes) over `purpose`, a zero byte and `message`."""
    return SigningKey(seed).sign(_signed(purpose, message)).signature


def verify(public: bytes, purpose: str, message: bytes, signature: bytes) -> bool:
    """Whether `sign` made it with the other half of `public`; False for anything malformed."""
    try:
        VerifyKey(public).verify(_signed(purpose, message), signature)
    except (BadSignatureError, ValueError, TypeError, CryptoError):
        return False
    return True


def box_public(private: bytes) -> bytes:
    """The 32-byte X25519 public key of a private one."""
    return bytes(PrivateKey(private).public_key)


def seal(public: bytes, data: bytes) -> bytes:
    """Encrypt to the holder of a box key; the sender is not authenticated (sign for that)."""
    return SealedBox(PublicKey(public)).encrypt(data)


def unseal(private: bytes, data: bytes) -> bytes | None:
    """What was sealed to us, or None when it was not or was altered."""
    try:
        return SealedBox(PrivateKey(private)).decrypt(data)
    except (CryptoError, ValueError, TypeError):
        return None


def possession(challenge: bytes, data: bytes) -> bytes:
    """32 bytes that only who holds all of `data` can answer a 32-byte challenge with."""
    return hashlib.blake2b(data, key=challenge, digest_size=32, person=b"portineria-has").digest()


def challenge_for(key: bytes, *parts: str) -> bytes:
    """A challenge of 32 bytes that the holder of `key` can make again and nobody else foretell: one for each row of parts."""
    return hashlib.blake2b("\0".join(parts).encode(), key=key, digest_size=32, person=b"portineria-cha").digest()


def fingerprint(public: bytes) -> str:
    """80 bits of a hash of a key or certificate in four readable groups, to compare by eye or by telephone."""
    symbols = symbols_of(hashlib.blake2b(public, digest_size=10, person=b"portineria-fpr").digest(), 16)
    return "-".join(symbols[at : at + 4] for at in range(0, 16, 4))


def seal_token(key: bytes, company: str, seq: int, mark: bytes) -> bytes:
    """A place in a company's order in the only form a desk holds it: seq 8, mark 8, MAC 8 bytes.

    `key` is 32 bytes, 0 <= seq < 2**63, `mark` 8 bytes; ValueError otherwise.
    """
    if len(key) != 32 or len(mark) != MARK_BYTES or not 0 <= seq <= LARGEST_SEQ:
        raise ValueError("a token takes a 32-byte key, an 8-byte mark and a seq from 0 to 2**63 - 1")
    place = seq.to_bytes(8, "big") + mark
    return place + _token_mac(key, company, place)


def open_token(keys: Sequence[bytes], company: str, token: bytes) -> tuple[int, bytes] | None:
    """(seq, mark) of a token sealed for this company under any of `keys` (newest first, while marks live), else
    None.
    """
    if len(token) != TOKEN_BYTES:
        return None
    place, mac = token[:16], token[16:]
    if not any(hmac.compare_digest(_token_mac(key, company, place), mac) for key in keys):
        return None
    seq = int.from_bytes(place[:8], "big")
    return (seq, place[8:]) if seq <= LARGEST_SEQ else None


def _signed(purpose: str, message: bytes) -> bytes:
    if "\0" in purpose or not purpose:
        raise ValueError("a purpose is a non-empty text without zero bytes")
    return purpose.encode() + b"\0" + message


def _token_mac(key: bytes, company: str, place: bytes) -> bytes:
    return hashlib.blake2b(place + company.encode(), key=key, digest_size=8, person=b"portineria-tok").digest()
