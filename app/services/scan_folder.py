"""The folder in which a scanner leaves its files: what is whole there, and what becomes of a file that was read.

A file is taken once it looked the same twice, so that one still being written is waited for. One that was read goes to a
subfolder or away, as the setting says; one that could not be stays where it is, with a sentence, and is tried again only when
it changes. Knows no database but the settings.
"""

import json
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.settings import get_setting, set_setting

MOVE, REMOVE = "sposta", "elimina"
"""What happens to a file that was read."""
DONE = "Archiviati"
"""The subfolder."""
ENDINGS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")
MOST_AT_ONCE = 50

_FOLDER, _AFTER, _FAILED = "scan_folder", "scan_after", "scan_failed"
_NO_FOLDER = "La cartella dello scanner non si apre: controllare che ci sia ancora, o sceglierne un'altra."
_NOT_AWAY = "Letto, ma il file non si può spostare né eliminare: resta nella cartella e non cambia più niente."

Look = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(frozen=True)
class FolderSetting:
    """The watched folder of this desk (None for none), what happens to what was read, and why files stayed: name -> sentence."""

    folder: Path | None
    after: str
    stayed: dict[str, str]


@dataclass(frozen=True)
class Waiting:
    """A whole file of the folder."""

    path: Path
    look: Look


def folder_setting(session: Session, who: Who) -> FolderSetting:
    """As this desk has it."""
    folder = get_setting(session, who, _FOLDER)
    stayed = json.loads(get_setting(session, who, _FAILED) or "{}")
    return FolderSetting(
        Path(folder) if folder else None,
        get_setting(session, who, _AFTER) or MOVE,
        {name: sentence for name, (sentence, *_) in stayed.items()},
    )


def set_folder(session: Session, who: Who, folder: str | None, after: str | None = None) -> FolderSetting:
    """Watch this folder from now on (None for none). Raises `Notice` for one that is not there."""
    if folder is not None and not Path(folder).is_dir():
        raise Notice("scan_folder_missing", _NO_FOLDER)
    if after is not None and after not in (MOVE, REMOVE):
        raise Notice("choice_unknown", f"Dopo la lettura un file si può: {MOVE}, {REMOVE}.")
    if folder != get_setting(session, who, _FOLDER):
        set_setting(session, who, _FOLDER, folder)
        set_setting(session, who, _FAILED, None)
    if after is not None:
        set_setting(session, who, _AFTER, after)
    return folder_setting(session, who)


def failed_looks(session: Session, who: Who) -> dict[str, Look]:
    """Files that stayed, as they looked then."""
    return {
        name: (look[0], look[1])
        for name, (_, *look) in json.loads(get_setting(session, who, _FAILED) or "{}").items()
        if len(look) == 2
    }


def note_stayed(session: Session, who: Who, name: str, sentence: str | None, look: Look = (0, 0)) -> None:
    """Why a file stayed; None when it did not. Says nothing anew where nothing changed."""
    stayed = json.loads(get_setting(session, who, _FAILED) or "{}")
    before = dict(stayed)
    if sentence is None:
        stayed.pop(name, None)
    else:
        stayed[name] = [sentence, *look]
    if stayed != before:
        set_setting(session, who, _FAILED, json.dumps(stayed, ensure_ascii=False) if stayed else None)


class FolderWatch:
    """Remembers how the files of a folder looked last time. One thread asks it at a time."""

    def __init__(self) -> None:
        self._seen: dict[Path, Look] = {}

    def whole(self, folder: Path, failed: dict[str, Look]) -> tuple[Waiting, ...]:
        """Files that look as they did the last time this was asked, oldest first. Raises `Notice` for a folder that is not there.

        Left out: those that failed and look the same, links, folders, hidden files, other endings.
        """
        now = dict(_files(folder))
        same = [
            Waiting(path, look)
            for path, look in now.items()
            if look[0] > 0 and self._seen.get(path) == look and failed.get(path.name) != look
        ]
        self._seen = now
        return tuple(sorted(same, key=lambda one: (one.look[1], one.path.name)))[:MOST_AT_ONCE]


def _files(folder: Path) -> "list[tuple[Path, Look]]":
    try:
        entries = list(os.scandir(folder))
    except OSError:
        raise Notice("scan_folder_missing", _NO_FOLDER) from None
    found = []
    for entry in entries:
        if entry.name.startswith((".", "~")) or not entry.name.lower().endswith(ENDINGS):
            continue
        with suppress(OSError):
            seen = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(seen.st_mode):
                found.append((Path(entry.path), (seen.st_size, seen.st_mtime_ns)))
    return found


def put_away(path: Path, after: str) -> str | None:
    """Move a file that was read to the subfolder, or remove it; a sentence when neither can be."""
    try:
        if after == REMOVE:
            path.unlink()
            return None
        done = path.parent / DONE
        done.mkdir(exist_ok=True)
        path.rename(_free(done, path))
    except OSError:
        return _NOT_AWAY
    return None


def _free(folder: Path, path: Path) -> Path:
    """A name that nothing has there: nothing is ever written over."""
    for number in range(1, 10_000):
        place = folder / (path.name if number == 1 else f"{path.stem} ({number}){path.suffix}")
        if not place.exists():
            return place
    raise FileExistsError(str(folder))


def read_folder(
    files: tuple[Waiting, ...], after: str, take: Callable[[Path], str]
) -> dict[str, tuple[str | None, Look]]:
    """Read each of these with `take` (a sentence, or `Notice`) and put it away: name -> why it stayed (None: it did not), look."""
    told: dict[str, tuple[str | None, Look]] = {}
    for one in files:
        try:
            take(one.path)
        except Notice as notice:
            told[one.path.name] = (str(notice), one.look)
        else:
            told[one.path.name] = (put_away(one.path, after), one.look)
    return told
