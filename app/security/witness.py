"""The witness: what this machine remembers of a desk database, outside it (protocol, sections 2, 5 and 10).

A database restored from a backup, or copied to another machine, does not know it. The witness does: it stands in the
system's keyring and in a second folder, and is written after each seal and each local number. Where both places can
be read the later writing counts, so that one that failed for a while does no harm. Knows no database: numbers come
in, a finding goes out.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

import msgspec

from app.errors import Notice
from app.security.files import write_whole


class Witness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`line` (32 hex digits), `machine` (see `machine.machine_id`), `made`: last n sealed, last local number and its
    year.

    `writing` is the place's own counter; callers leave it at 0.
    """

    line: str
    machine: str
    made: int
    local_year: int = 0
    local_number: int = 0
    writing: int = 0


class Finding(Enum):
    """What the comparison of file and witness says. Anything but `SAME` needs a new line before a number is issued."""

    SAME = "stesso"
    NO_WITNESS = "senza testimone"
    OTHER_MACHINE = "altro computer"
    OTHER_LINE = "altra linea"
    BEHIND = "file precedente"


class SecretStore(Protocol):
    """What the witness wants of the system's keyring. Raises Notice when it cannot answer."""

    def get(self, name: str) -> str | None:
        """The value, or None."""

    def put(self, name: str, value: str) -> None:
        """Keep the value."""

    def delete(self, name: str) -> None:
        """Forget it."""


@dataclass(frozen=True, slots=True)
class WitnessPlaces:
    """Where the witness of one vault stands: keyring (None when there is none) and a folder outside the profile."""

    vault_id: str
    store: SecretStore | None
    folder: Path


def read_witness(places: WitnessPlaces) -> Witness | None:
    """The later of the two, or None when neither place has a readable one."""
    found = [witness for witness in (_from_keyring(places), _from_folder(places)) if witness is not None]
    return max(found, key=lambda witness: witness.writing, default=None)


def write_witness(places: WitnessPlaces, witness: Witness) -> None:
    """Write both places, durably. One is enough; when neither takes it, Notice `witness_refused`."""
    before = read_witness(places)
    data = msgspec.json.encode(msgspec.structs.replace(witness, writing=before.writing + 1 if before else 1))
    written = False
    if places.store is not None:
        try:
            places.store.put(_entry(places), data.decode())
            written = True
        except Notice:
            pass  # locked or away: the folder has it, and the later writing counts
    try:
        places.folder.mkdir(parents=True, exist_ok=True)
        write_whole(_file(places), data)
        written = True
    except OSError:
        pass  # full or forbidden: the keyring has it
    if not written:
        raise Notice(
            "witness_refused",
            "Questo computer non riesce ad annotare l'ultimo numero usato. I dati sono salvi: "
            "prima di stampare o inviare va liberato spazio sul disco.",
        )


def forget_witness(places: WitnessPlaces) -> None:
    """Remove it from both places (the vault is being destroyed). What cannot be removed is left: it holds no data."""
    if places.store is not None:
        with suppress(Notice):
            places.store.delete(_entry(places))
    with suppress(OSError):
        _file(places).unlink(missing_ok=True)


def compare(
    witness: Witness | None, *, line: str, machine: str, made: int, local_year: int, local_number: int
) -> Finding:
    """What the database file's own numbers say beside the witness. A file *ahead* is normal: killed before the
    writing.
    """
    if witness is None:
        return Finding.NO_WITNESS
    if witness.machine != machine:
        return Finding.OTHER_MACHINE
    if witness.line != line:
        return Finding.OTHER_LINE
    if made < witness.made or (local_year, local_number) < (witness.local_year, witness.local_number):
        return Finding.BEHIND
    return Finding.SAME


def _from_keyring(places: WitnessPlaces) -> Witness | None:
    if places.store is None:
        return None
    try:
        text = places.store.get(_entry(places))
    except Notice:
        return None
    return _decoded(text.encode()) if text else None


def _from_folder(places: WitnessPlaces) -> Witness | None:
    try:
        return _decoded(_file(places).read_bytes())
    except OSError:
        return None


def _decoded(data: bytes) -> Witness | None:
    try:
        return msgspec.json.decode(data, type=Witness)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _entry(places: WitnessPlaces) -> str:
    return f"{places.vault_id}-testimone"


def _file(places: WitnessPlaces) -> Path:
    return places.folder / f"{places.vault_id}.witness"
