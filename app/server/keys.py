"""The centre's own keys: they sign, open bundles and seal places in the order, and lie outside the database.

Made once at `init`, loaded at `serve`, never printed and never part of a backup: whoever holds a copy of the database
alone can neither forge the centre nor read a bundle. Lists, newest first, so that older keys still open what was sealed
to them after a rotation. What they do is `app.security.signing`.
"""

import base64
import binascii
import json
import stat
import sys
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from app.errors import Notice
from app.security.files import write_whole
from app.security.signing import box_public, new_key, sign_public

_KINDS = ("sign", "box", "token")
_KEY_BYTES = 32


@dataclass(frozen=True)
class CentreKeys:
    """Ed25519 seeds, X25519 private keys and token keys, 32 bytes each, newest first."""

    sign: tuple[bytes, ...] = field(repr=False)
    box: tuple[bytes, ...] = field(repr=False)
    token: tuple[bytes, ...] = field(repr=False)

    @property
    def sign_seed(self) -> bytes:
        """The seed that signs now."""
        return self.sign[0]

    @property
    def sign_public(self) -> bytes:
        """The public half of `sign_seed`."""
        return sign_public(self.sign[0])

    @property
    def box_public(self) -> bytes:
        """The public key that desks seal bundles to now."""
        return box_public(self.box[0])

    @property
    def sign_fingerprint(self) -> bytes:
        """SHA-256 of the public signing key: what an enrolment code carries."""
        return sha256(self.sign_public).digest()


def make_keys(file: Path) -> CentreKeys:
    """New keys, written to `file` (owner only). Raises Notice when the file is there: keys are never overwritten."""
    if file.exists():
        raise Notice(
            "keys_exist",
            f"Le chiavi del centro ci sono già ({file}) e non vengono sostituite: senza quelle i portatili non "
            "riconoscerebbero più il centro.",
            file=str(file),
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    keys = CentreKeys(sign=(new_key(),), box=(new_key(),), token=(new_key(),))
    content = {kind: [base64.b64encode(key).decode() for key in getattr(keys, kind)] for kind in _KINDS}
    write_whole(file, json.dumps({"portineria_centre_keys": 1} | content, indent=1).encode())
    return keys


def load_keys(file: Path) -> CentreKeys:
    """Read the key file. Raises Notice when it is missing, damaged, or readable by others."""
    try:
        content = json.loads(file.read_bytes())
        lists = {kind: tuple(base64.b64decode(key, validate=True) for key in content[kind]) for kind in _KINDS}
    except FileNotFoundError:
        raise Notice(
            "keys_missing",
            f"Manca il file delle chiavi del centro ({file}). I dati sono intatti, ma senza chiavi i portatili non "
            "possono riconoscere il centro. Rimettere la copia conservata altrove.",
            file=str(file),
        ) from None
    except (ValueError, KeyError, TypeError, binascii.Error):
        raise _damaged(file) from None
    if any(not keys or any(len(key) != _KEY_BYTES for key in keys) for keys in lists.values()):
        raise _damaged(file)
    if sys.platform != "win32" and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Notice(
            "keys_exposed",
            f"Il file delle chiavi {file} è leggibile da altri utenti della macchina. "
            f"Chiuderlo con «chmod 600 {file}» e valutare se altri possono averlo letto.",
            file=str(file),
        )
    return CentreKeys(**lists)


def _damaged(file: Path) -> Notice:
    return Notice(
        "keys_damaged",
        f"Il file delle chiavi del centro ({file}) è rovinato. I dati sono intatti. "
        "Rimettere la copia conservata altrove.",
        file=str(file),
    )
