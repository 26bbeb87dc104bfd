"""`portineria demo [--keep DIR] [--seed N]`: plays the day, prints the proofs, shows the result.

Exit status 0 only when everything held, 1 otherwise, 130 when interrupted. Whatever the machine refuses (folder, space,
database) ends in a sentence.
"""

import argparse
import errno
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from app.config import VERSION
from app.errors import Notice, Retry

FREE_BYTES = 200_000_000
"""What a run takes is some 90 MB, most of it PostgreSQL's; below this much free space it is not begun."""

LEFT_BYTES = 20_000_000
"""Less than this when something broke: it was the disk."""

DEFAULT_SEED = 7

_REASONS = {
    errno.EACCES: "il permesso manca",
    errno.EPERM: "il permesso manca",
    errno.EROFS: "si può solo leggere",
    errno.ENOTDIR: "non è una cartella",
    errno.EEXIST: "c'è già un file con questo nome",
    errno.ENOSPC: "il disco è pieno",
    errno.EDQUOT: "lo spazio assegnato è finito",
    errno.ENAMETOOLONG: "il nome è troppo lungo",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the demo; the exit status."""
    parser = argparse.ArgumentParser(
        prog="portineria demo",
        description="Una giornata di lavoro su persone inventate, dal portatile al centro e ritorno, con le prove alla fine.",
    )
    parser.add_argument("--keep", type=Path, metavar="CARTELLA", help="tiene tutto in questa cartella")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, metavar="N", help="il seme dei dati inventati (7)")
    chosen = parser.parse_args(arguments)
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        with _folder(chosen.keep) as folder:
            return _play(folder, chosen.seed, keep=chosen.keep is not None)
    except Notice as notice:
        return _give_up(str(notice))
    except Retry:
        return _give_up("Il centro della demo non ha risposto.")
    except OSError as error:
        return _give_up(_trouble(error))
    except KeyboardInterrupt:
        return _give_up("Interrotta.", 130)
    except Exception as error:  # noqa: BLE001 - the program's edge: a bug is said with its places, without anybody's data
        return _give_up(_unforeseen(error, chosen.keep))
    finally:
        signal.signal(signal.SIGTERM, before)


def _play(folder: Path, seed: int, *, keep: bool) -> int:
    from app.demo import story
    from app.demo.stage import set_stage
    from app.demo.voice import Voice

    Voice(lambda: "").say(
        "Demo di Portineria: persone, indirizzi e codici fiscali sono inventati; luoghi e cifre dei presidi sono veri."
    )
    with set_stage(folder, seed, keep=keep) as stage:
        return 0 if story.play(stage) else 1


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Where everything goes: a new folder of our own below `keep`, or a temporary one of which only prints are left."""
    if keep is not None:
        folder = _claim(keep.expanduser().absolute())
        _require_space(folder)
        yield folder
        print(f"Tutto è rimasto in {folder}{_elsewhere(folder)}.")
        return
    folder = Path(tempfile.mkdtemp(prefix="portineria-demo-"))
    # PostgreSQL runs under an account of its own when root starts it, and must be able to walk through.
    folder.chmod(0o711)
    try:
        _require_space(folder)
        yield folder
    finally:
        _tidy(folder)
        if folder.exists():
            print(f"Il resto è stato tolto; ciò che si può guardare è in {folder}.")


def _elsewhere(folder: Path) -> str:
    """Where PostgreSQL's files are when its account, under root, may not walk into the folder."""
    note = folder / "centro" / "postgres.place"
    return f" (i file della base dati in {note.read_text('utf-8').strip()})" if note.exists() else ""


def _claim(wanted: Path) -> Path:
    """`wanted` itself when it is new or empty, else the first free `demo-N` in it: two runs never share a folder."""
    for number in range(1, 1_000):
        place = wanted if number == 1 else wanted / f"demo-{number}"
        place.mkdir(parents=True, exist_ok=True, mode=0o711)
        if any(place.iterdir()):
            continue
        try:
            (place / "centro").mkdir(mode=0o711)
        except FileExistsError:
            continue  # another demo has just taken it
        return place
    raise Notice("folder_full", f"In {wanted} ci sono già troppe demo. Indicare un'altra cartella.")


def _require_space(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < FREE_BYTES:
        raise Notice(
            "no_space",
            f"In {folder} restano {free // 1_000_000} MB liberi e ne servono {FREE_BYTES // 1_000_000}. "
            "Liberare spazio o indicare un'altra cartella con --keep.",
        )


def _tidy(folder: Path) -> None:
    """Remove everything but what there is to look at; the folder too when there is nothing."""
    for child in folder.iterdir():
        if child.name not in ("stampe", "schermate"):
            shutil.rmtree(child, ignore_errors=True)
        elif not any(child.iterdir()):
            child.rmdir()
    if not any(folder.iterdir()):
        folder.rmdir()


def _trouble(error: OSError) -> str:
    where = f" in {error.filename}" if error.filename else ""
    why = _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
    return f"Non si riesce a scrivere{where}: {why}. Indicare un'altra cartella con --keep."


def _unforeseen(error: Exception, keep: Path | None) -> str:
    """A bug, unless the disk has filled up meanwhile: then it is every library's own way of saying so."""
    if _free_below(keep or Path(tempfile.gettempdir())) < LEFT_BYTES:
        return "Il disco si è riempito durante la demo. Liberare spazio o indicare un'altra cartella con --keep."
    from app.security.redaction import crash_report

    return f"C'è un errore nel programma.\n{crash_report(error, VERSION)}"


def _free_below(folder: Path) -> int:
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _give_up(sentence: str, status: int = 1) -> int:
    sys.stdout.flush()
    print(f"La demo si è fermata. {sentence}", file=sys.stderr)
    return status


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
