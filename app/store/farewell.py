"""A copy that is erased from this laptop: its device was dismissed, and the centre has all its work (G21, decision 0019).

The order makes it safe to be killed in: a small file first says that the copy is to go and what a person is told; then the
keys, without which the rest is noise; then the rest. Whoever finds that file goes on. Nothing here decides *that* a copy goes.
"""

import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from app.errors import Notice
from app.rules.clock import from_utc_text, utc_text
from app.rules.dates import show_moment
from app.security.files import write_whole
from app.security.vault import destroy_vault
from app.security.witness import SecretStore, WitnessPlaces, forget_witness

FAREWELL = "dismissed.json"
_KEPT = (FAREWELL, "desk.lock")
TOLD_FOR = timedelta(days=30)
"""How long the first page tells of a copy that was erased."""


class Farewell(msgspec.Struct, frozen=True):
    """What is left of an erased copy: whose it was, as the lock page knew them, when it went (UTC text), and how many changes a
    coordinator was given in its place.
    """

    operator_id: str
    initials: str
    company: str
    at: str
    handed_over: int
    vault_id: str


def erase_copy(place: Path, farewell: Farewell, store: SecretStore | None, witnesses: Path) -> None:
    """Erase the copy in this folder; its database is closed. OSError when the disk refuses the first word: then nothing happened."""
    write_whole(place / FAREWELL, msgspec.json.encode(farewell))
    finish_erasure(place, store, witnesses)


def finish_erasure(place: Path, store: SecretStore | None, witnesses: Path) -> Farewell | None:
    """Go on with an erasure that was begun in this folder, if any. What the disk does not let go of now goes at the next start."""
    farewell = farewell_in(place)
    if farewell is None:
        return None
    with suppress(Notice, OSError):  # a keyring that is away keeps half of a key to a vault that is gone
        destroy_vault(place / "vault.json", store)
    for one in place.iterdir():
        if one.name in _KEPT:
            continue
        with suppress(OSError):
            if one.is_dir():
                shutil.rmtree(one)
            else:
                one.unlink(missing_ok=True)
    forget_witness(WitnessPlaces(farewell.vault_id, store, witnesses))
    return farewell


def farewell_in(place: Path) -> Farewell | None:
    """Whether the copy in this folder was erased, or is to be."""
    try:
        return msgspec.json.decode((place / FAREWELL).read_bytes(), type=Farewell)
    except (OSError, msgspec.MsgspecError):
        return None


def farewell_words(farewell: Farewell) -> str:
    """What happened, what is safe, what to do: for the first page and the command line."""
    when, count = show_moment(from_utc_text(farewell.at)), farewell.handed_over
    given = {
        0: "Tutto il lavoro era già al centro.",
        1: "1 modifica non ancora inviata è stata consegnata a chi coordina.",
    }.get(count, f"{count} modifiche non ancora inviate sono state consegnate a chi coordina.")
    return (
        f"{farewell.initials}, {farewell.company}: la sede ha tolto l'accesso a questo computer. {given} "
        f"La copia dei dati è stata cancellata da qui ({when}). Per tornare a lavorare qui serve un nuovo invito della sede."
    )


def farewell_notice(farewell: Farewell) -> Notice:
    """The same as a refusal, for whoever still asks for these data."""
    return Notice("dismissed", farewell_words(farewell))


def is_told(farewell: Farewell, now: datetime) -> bool:
    """Whether the first page still tells of it."""
    return utc_text(now - TOLD_FOR) < farewell.at
