"""Starts the reader of scans (`scan_reader`) in a process of its own, with an end in sight: seconds, pages, bytes.

Whatever a file does to its decoder, here it becomes an Italian sentence. Waits: never on the window's thread, nor on the
database's.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from app.errors import Notice
from app.services.scan_reader import (
    BROKEN,
    LARGEST_SCAN,
    LOCKED,
    MOST_PAGES,
    MOST_SECONDS,
    NOT_TAKEN,
    TOO_LARGE,
    TOO_MANY_PAGES,
    ReadPage,
    read_messages,
)

FLAG = "--read-scan"
"""The hidden argument with which the program in one folder starts as a reader."""
_ROOT = Path(__file__).resolve().parents[2]

_SENTENCES = {
    TOO_LARGE: (
        "scan_too_large",
        (
            "Il file è troppo grande: al massimo 100 MB, e una pagina 50 milioni di punti. Non è stato archiviato niente: "
            "scansionare a 200 punti per pollice e riprovare."
        ),
    ),
    TOO_MANY_PAGES: (
        "scan_too_many_pages",
        f"Il file ha più di {MOST_PAGES} pagine. Non è stato archiviato niente: dividerlo e riprovare.",
    ),
    LOCKED: (
        "scan_locked",
        "Il PDF è protetto da una password. Non è stato archiviato niente: salvarlo senza password e riprovare.",
    ),
    NOT_TAKEN: (
        "scan_type_not_taken",
        (
            "Il file non è un PDF né una foto (JPEG, PNG, TIFF, WebP). Non è stato archiviato niente: salvarlo in uno di "
            "questi formati e riprovare."
        ),
    ),
    BROKEN: (
        "scan_broken",
        "Il file è rovinato o incompleto. Non è stato archiviato niente: scansionare di nuovo il foglio e riprovare.",
    ),
}
_SLOW = (
    "scan_too_slow",
    "La lettura del file dura troppo ed è stata fermata. Non è stato archiviato niente: dividere il file e riprovare.",
)


def read_scan(data: bytes, *, seconds: float = MOST_SECONDS, command: Sequence[str] = ()) -> tuple[ReadPage, ...]:
    """Every page of a scan. Raises `Notice`, and then there are none. `command` is another reader, for tests."""
    if len(data) > LARGEST_SCAN:
        raise Notice(*_SENTENCES[TOO_LARGE])
    environment = os.environ | {"PYTHONPATH": str(_ROOT)}
    with subprocess.Popen(
        command or _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(seconds, stop)
        clock.start()
        try:
            pages, end = _talk(process, data)
        finally:
            clock.cancel()
            process.kill()
    if late.is_set():
        raise Notice(*_SLOW)
    if end is not True or not pages:
        raise refusal(str(end))
    return tuple(pages)


def refusal(code: str) -> Notice:
    """Why a file was not read, in words."""
    return Notice(*_SENTENCES.get(code, _SENTENCES[BROKEN]))


def _talk(process: "subprocess.Popen[bytes]", data: bytes) -> tuple[list[ReadPage], bool | str]:
    assert process.stdin is not None
    assert process.stdout is not None
    source, pages = process.stdin, list[ReadPage]()

    def feed() -> None:
        with suppress(OSError, ValueError):  # it ended before it had read all: its answer says why
            source.write(data)
            source.close()

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    end: bool | str = BROKEN
    for message in read_messages(process.stdout):
        if not isinstance(message, ReadPage):
            end = message
            break
        pages.append(message)
        if len(pages) > MOST_PAGES:
            return [], TOO_MANY_PAGES
    return pages, end


def _command() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return (sys.executable, FLAG)
    return (sys.executable, "-m", "app.services.scan_reader")


def as_reader(arguments: Sequence[str]) -> Callable[[], int] | None:
    """What to run instead of the desktop when the program was started as a reader."""
    if list(arguments) != [FLAG]:
        return None
    from app.services.scan_reader import main

    return main
