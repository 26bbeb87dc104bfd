"""The enrolment code: all that a desk must know to find and trust its centre, in one string.

`PORTINERIA1-` and groups of five characters: the centre's address, a one-time secret, and the fingerprints of the house CA
and of the centre's signing key. It is pasted or scanned, so it forgives case, spaces, dashes, line breaks and the
confusions O/0 and I/L/1; it is not meant to be dictated. A leaf shared by desk and centre: no file, no network, no clock
(whether a code has expired is the centre's to say, since a desk's clock may be wrong).
"""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

from app.errors import Notice

PREFIX = "PORTINERIA"
VERSION = 1
SECRET_BYTES = 16
# Half a SHA-256. Forging a CA or key that fits means a second preimage, 2^128 work, not a collision.
FINGERPRINT_BYTES = 16

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_CONFUSED = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CHECK_BYTES = 4
_GROUP = 5
_TLS = 1
_LAST_MINUTE = 4_223_371_679  # of the year 9999, where Python's calendar ends


@dataclass(frozen=True)
class EnrolmentCode:
    """What a code says. `address` is `https://host:port` (`http` for loopback only, then `ca_fingerprint` is empty).

    Fingerprints are the first 16 bytes of a SHA-256: of the CA certificate's DER form, and of the raw Ed25519 public key.
    `expires_at` is UTC, whole minutes, to be shown; the centre decides.
    """

    address: str
    secret: bytes = field(repr=False)
    expires_at: datetime
    ca_fingerprint: bytes
    sign_key_fingerprint: bytes

    def trusts_ca(self, der: bytes) -> bool:
        """Whether a certificate (DER) is the CA that this code names."""
        return len(self.ca_fingerprint) == FINGERPRINT_BYTES and _shortened(der) == self.ca_fingerprint

    def trusts_sign_key(self, public: bytes) -> bool:
        """Whether a raw Ed25519 public key is the one that this code names."""
        return _shortened(public) == self.sign_key_fingerprint


def encode(code: EnrolmentCode) -> str:
    """The code as one line: `PORTINERIA1-XXXXX-XXXXX-...`. ValueError for parts of a wrong size."""
    tls = code.address.startswith("https://")
    host = urlsplit(code.address).netloc.encode("ascii")
    if not host or not (tls or code.address.startswith("http://")):
        raise ValueError("an address is https://host:port or http://host:port")
    sizes = (len(code.secret), len(code.sign_key_fingerprint), len(code.ca_fingerprint))
    if sizes != (SECRET_BYTES, FINGERPRINT_BYTES, FINGERPRINT_BYTES if tls else 0):
        raise ValueError("a secret or a fingerprint of a wrong size")
    minutes = int(code.expires_at.timestamp()) // 60
    body = (
        bytes([_TLS if tls else 0])
        + minutes.to_bytes(4, "big")
        + code.secret
        + code.sign_key_fingerprint
        + code.ca_fingerprint
        + host
    )
    payload = bytes([len(body)]) + body
    symbols = _to_symbols(payload + _check(payload))
    return "-".join([f"{PREFIX}{VERSION}", *(symbols[at : at + _GROUP] for at in range(0, len(symbols), _GROUP))])


def decode(text: str) -> EnrolmentCode:
    """Read a pasted or scanned code.

    Raises Notice: `code_not_ours`, `code_version` (value `version`), `code_truncated` (values `expected`, `got`, in
    characters), `code_too_long`, `code_altered`.
    """
    typed = "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
    if not typed.startswith(PREFIX):
        raise Notice(
            "code_not_ours",
            f"Questo testo non è un codice di iscrizione: i codici cominciano con {PREFIX}{VERSION}. "
            "Nulla è cambiato. Copiare il codice intero, dalla prima lettera.",
        )
    version, symbols = typed[len(PREFIX) : len(PREFIX) + 1], typed[len(PREFIX) + 1 :].translate(_CONFUSED)
    if version != str(VERSION):
        raise _wrong_version(version)
    if not symbols:
        raise _truncated(None, 0)
    if any(letter not in _ALPHABET for letter in symbols):
        raise _altered()
    size = (_value(symbols[:2]) >> 2) & 0xFF if len(symbols) >= 2 else 0
    expected = _symbols_for(1 + size + _CHECK_BYTES)
    if len(symbols) < expected or len(symbols) < 2:
        raise _truncated(expected if len(symbols) >= 2 else None, len(symbols))
    raw = _from_symbols(symbols[:expected], 1 + size + _CHECK_BYTES)
    if raw is None or _check(raw[:-_CHECK_BYTES]) != raw[-_CHECK_BYTES:]:
        raise _altered()
    if len(symbols) > expected:
        raise Notice(
            "code_too_long",
            f"Dopo il codice ci sono {len(symbols) - expected} caratteri in più. Nulla è cambiato. "
            "Copiare soltanto il codice.",
        )
    code = _parse(raw[1:-_CHECK_BYTES])
    if code is None:
        raise _altered()
    return code


def _parse(body: bytes) -> EnrolmentCode | None:
    tls = bool(body) and body[0] == _TLS
    at = 5 + SECRET_BYTES
    ca_at = at + FINGERPRINT_BYTES
    host_at = ca_at + (FINGERPRINT_BYTES if tls else 0)
    minutes = int.from_bytes(body[1:5], "big")
    if len(body) <= host_at or body[0] > _TLS or minutes > _LAST_MINUTE:
        return None
    try:
        host = body[host_at:].decode("ascii")
    except UnicodeDecodeError:
        return None
    return EnrolmentCode(
        address=f"{'https' if tls else 'http'}://{host}",
        secret=body[5:at],
        expires_at=datetime.fromtimestamp(minutes * 60, UTC),
        ca_fingerprint=body[ca_at:host_at],
        sign_key_fingerprint=body[at:ca_at],
    )


def _shortened(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()[:FINGERPRINT_BYTES]


def _check(payload: bytes) -> bytes:
    return hashlib.sha256(b"portineria enrolment code 1\0" + payload).digest()[:_CHECK_BYTES]


def _symbols_for(count: int) -> int:
    return (count * 8 + 4) // 5


def _value(symbols: str) -> int:
    value = 0
    for letter in symbols:
        value = value << 5 | _ALPHABET.index(letter)
    return value


def _to_symbols(data: bytes) -> str:
    count = _symbols_for(len(data))
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in reversed(range(count)))


def _from_symbols(symbols: str, count: int) -> bytes | None:
    """The bytes, or None when the filling bits at the end are not zero: one code has one spelling."""
    spare = len(symbols) * 5 - count * 8
    number = _value(symbols)
    if number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(count, "big")


def _wrong_version(version: str) -> Notice:
    older = version.isdigit() and int(version) < VERSION
    return Notice(
        "code_version",
        "Il codice viene da una versione precedente del centro. Nulla è cambiato. Chiedere un codice nuovo."
        if older
        else "Il codice viene da una versione più recente del centro. Nulla è cambiato. Aggiornare il programma e riprovare.",
        version=version,
    )


def _truncated(expected: int | None, got: int) -> Notice:
    missing = "" if expected is None else f" (mancano {expected - got} caratteri)"
    return Notice(
        "code_truncated",
        f"Il codice è incompleto{missing}. Nulla è cambiato. Copiarlo di nuovo per intero.",
        expected=expected,
        got=got,
    )


def _altered() -> Notice:
    return Notice(
        "code_altered",
        "Il codice è stato alterato: almeno un carattere non torna. Nulla è cambiato. Copiarlo di nuovo, senza "
        "correggerlo a mano.",
    )
