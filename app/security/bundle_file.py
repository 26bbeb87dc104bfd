"""The sealed file that carries a desk's work to its centre on a stick, and the one that carries the answer back.

    mark (13 bytes) | for whom 16 | signer 32 | bundle 16 | sealed content | signature 64

`for whom` is a hash of the box key that opens it, `signer` an Ed25519 key, `bundle` 16 random bytes: nothing in the clear
says whose it is, and the name of the file is made of `bundle` alone. The signature covers all but the mark, so that whoever
carries it can tell a whole file from a damaged one without being able to read it. Both files have one form and differ in
mark and purpose: one cannot be taken for the other. Its refusals are said alike by the desk that reads a file and by the
centre that is sent one. Knows no message and no table.
"""

import hashlib
from dataclasses import dataclass
from enum import Enum

from app.errors import Notice
from app.security.signing import seal, sign, sign_public, unseal, verify

ID_BYTES = 16
LARGEST_FILE = 50_000_000
"""Bytes: neither the desk writes nor the centre reads a longer one."""

_KEY_ID, _SIGNER, _SIGNATURE = 16, 32, 64
_HEADER = _KEY_ID + _SIGNER + ID_BYTES


class Way(Enum):
    """Which way a file goes: its mark, what its signature is for, the ending of its name."""

    TO_CENTRE = (b"PORTINERIA-B1", "portineria bundle v1", ".busta")
    BACK = (b"PORTINERIA-A1", "portineria bundle answer v1", ".risposta")

    def __init__(self, mark: bytes, purpose: str, ending: str) -> None:
        self.mark, self.purpose, self.ending = mark, purpose, ending


@dataclass(frozen=True)
class Envelope:
    """A whole file with a good signature. `signer` is only what the file says: whether it is known is the reader's to ask."""

    recipient: bytes
    signer: bytes
    bundle: bytes
    sealed: bytes

    def open(self, box_private: bytes) -> bytes | None:
        """The content, or None when it was sealed to another key."""
        return unseal(box_private, self.sealed)


def close_envelope(way: Way, recipient: bytes, sign_seed: bytes, bundle: bytes, content: bytes) -> bytes:
    """The file: `content` sealed to the public box key `recipient`, signed."""
    header = key_id(recipient) + sign_public(sign_seed) + bundle
    sealed = seal(recipient, content)
    return way.mark + header + sealed + sign(sign_seed, way.purpose, _signed(header, sealed))


def read_envelope(way: Way, data: bytes) -> Envelope:
    """A file that goes this way, once its signature holds. Raises `Notice` for any other bytes."""
    if not data.startswith(way.mark):
        raise _stranger(way, data)
    body = data[len(way.mark) :]
    header, sealed, signature = body[:_HEADER], body[_HEADER:-_SIGNATURE], body[-_SIGNATURE:]
    signer = header[_KEY_ID : _KEY_ID + _SIGNER]
    if len(body) < _HEADER + _SIGNATURE or not verify(signer, way.purpose, _signed(header, sealed), signature):
        raise damaged(way)
    return Envelope(header[:_KEY_ID], signer, header[_KEY_ID + _SIGNER :], sealed)


def damaged(way: Way) -> Notice:
    """The refusal of a file that is cut, altered, or signed by somebody else than it says."""
    if way is Way.TO_CENTRE:
        return Notice(
            "bundle_damaged",
            "La busta è incompleta o è stata alterata: niente di quello che contiene è stato preso. Il lavoro è al sicuro sul "
            "computer da cui viene: farsi preparare di nuovo la chiavetta.",
        )
    return Notice(
        "answer_damaged",
        "La risposta è incompleta o è stata alterata: qui non è cambiato niente. Far portare di nuovo la busta al centro.",
    )


def key_id(box_public: bytes) -> bytes:
    """What a file says of the key that opens it."""
    return hashlib.blake2b(box_public, digest_size=_KEY_ID, person=b"portineria-box").digest()


def file_name(way: Way, bundle: bytes) -> str:
    """The name of the file: it says nothing of who or where."""
    return f"portineria-{bundle.hex()[:12]}{way.ending}"


def _stranger(way: Way, data: bytes) -> Notice:
    if way is Way.BACK and data.startswith(Way.TO_CENTRE.mark):
        return Notice(
            "bundle_not_answer",
            "Questa è la busta che va al centro, non la risposta. Qui non è cambiato niente: la porta un collega che ha la rete.",
        )
    if way is Way.TO_CENTRE and data.startswith(Way.BACK.mark):
        return Notice(
            "answer_not_bundle",
            "Questa è già la risposta del centro: si legge sul computer da cui viene la busta. Niente è stato inviato.",
        )
    return Notice("bundle_strange", "Questo file non è una busta di Portineria. Niente è stato letto né inviato.")


def _signed(header: bytes, sealed: bytes) -> bytes:
    return len(header).to_bytes(4, "big") + header + sealed
