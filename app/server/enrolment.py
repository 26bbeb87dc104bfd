"""Issuing enrolment codes: a fresh secret, the string, its QR.

Only the secret's digest is kept at the centre, so that a copy of the database enrols nobody. The format is
`app.security.enrolment_code`; storing and redeeming belong to whoever holds the tables.
"""

import hashlib
import io
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import segno
from nacl.utils import random

from app.rules.clock import Clock
from app.security.enrolment_code import FINGERPRINT_BYTES, SECRET_BYTES, EnrolmentCode, encode
from app.server.certificates import ca_fingerprint
from app.server.config import CentreConfig
from app.server.keys import CentreKeys

DEFAULT_HOURS = 72


@dataclass(frozen=True)
class IssuedCode:
    """A code to hand over once: its text, until when it serves (UTC, whole minutes), and the digest to be stored."""

    text: str = field(repr=False)
    expires_at: datetime
    secret_digest: bytes


def issue_code(config: CentreConfig, keys: CentreKeys, clock: Clock, hours: int = DEFAULT_HOURS) -> IssuedCode:
    """Make a code for this centre's address, CA and signing key, good for `hours` from now and for one use."""
    expires_at = (clock() + timedelta(hours=hours)).replace(second=0, microsecond=0)
    secret = random(SECRET_BYTES)
    code = EnrolmentCode(
        address=config.address,
        secret=secret,
        expires_at=expires_at,
        ca_fingerprint=ca_fingerprint(config.tls_folder)[:FINGERPRINT_BYTES] if config.tls else b"",
        sign_key_fingerprint=keys.sign_fingerprint[:FINGERPRINT_BYTES],
    )
    return IssuedCode(encode(code), expires_at, secret_digest(secret))


def secret_digest(secret: bytes) -> bytes:
    """What the centre stores and compares instead of a code's secret (32 bytes). The secret is random: no salt is due."""
    return hashlib.blake2b(secret, digest_size=32, person=b"portineria-enr").digest()


def qr_svg(text: str) -> bytes:
    """The code as an SVG picture, to be printed."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", scale=4, xmldecl=True)
    return out.getvalue()


def qr_terminal(text: str) -> str:
    """The code drawn with half blocks, to be scanned from a terminal."""
    out = io.StringIO()
    segno.make(text, error="l", micro=False).terminal(out, compact=True)
    return out.getvalue()
