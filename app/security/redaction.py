"""Logs that cannot say who: an allow-list, since nobody can list everything that is personal.

A line holds its time, level, place in our code, an *event* and plain numbers. An event is a constant text such as
`sync_finished sent=%d seconds=%.1f`; a message of any other shape (a name, an f-string with a value in it, another
library's sentence) is dropped and its place kept. Of an exception: type names, our own frames, Notice codes; never
its text, its arguments, its notes or local variables, since SQLAlchemy's hold bound values, PostgreSQL's the row,
msgspec's and Unicode's the input. The same text serves crash reports.
"""

import logging
import logging.handlers
import re
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.errors import Notice

_PACKAGE = __name__.partition(".")[0]
_EVENT = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+(?: [a-z_]+=%(?:d|s|\.[0-9]f))*\Z")
_FIELD = re.compile(r" ([a-z_]+)=%(d|s|\.[0-9]f)")
_IDENTIFIER = re.compile(r"[A-Za-z_<][A-Za-z0-9_.<>]{0,120}\Z", re.ASCII)
_CODE = re.compile(r"[a-z][a-z0-9_]{0,60}\Z", re.ASCII)
_LARGEST_NUMBER = 10_000_000
_HIDDEN = "#"
_MOST_FRAMES = 40
_MOST_CAUSES = 8
_MOST_REPORTS = 20


class Code(str):
    """A stable code (Notice code, verdict, reason) that may stand behind `%s` in an event; ValueError for other
    text.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        if not _CODE.match(text):
            raise ValueError("a code is lower-case ASCII with underscores")
        return super().__new__(cls, text)


class PlainFormatter(logging.Formatter):
    """The one formatter. It never calls `getMessage`, so no message and no argument gets through unless allowed."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the lines of the exception."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        level = record.levelname if _IDENTIFIER.match(record.levelname) else _HIDDEN
        text = f"{moment}Z {level} {_place(record)} {_event(record)}".rstrip()
        error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
        return text if error is None else f"{text}\n{exception_text(error)}"


def exception_text(error: BaseException) -> str:
    """Types, our frames and Notice codes of an exception, its causes and its group; nothing that depends on data."""
    return "\n".join(_chain(error, "", set()))


def crash_report(error: BaseException, version: str) -> str:
    """The text a person may copy and send: program version, Python, system, and `exception_text`."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    return f"Portineria {version} · Python {python} · {sys.platform}\n{exception_text(error)}\n"


def set_up_logging(file: Path | None, *, level: int = logging.INFO) -> None:
    """Send every logger of the process through `PlainFormatter`: to `file` (1 MB, three older ones), else to stderr.

    Replaces all handlers of the root logger and removes those other libraries hung on theirs; call it first, and
    again after a library configured its own (give uvicorn `log_config=None, access_log=False`). Warnings go the same
    way.
    """
    handler: logging.Handler
    if file is None:
        handler = logging.StreamHandler()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
        )
    handler.setFormatter(PlainFormatter())
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
        old.close()
    for logger in logging.Logger.manager.loggerDict.values():
        if isinstance(logger, logging.Logger):
            for old in logger.handlers[:]:
                logger.removeHandler(old)
            logger.propagate = True
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(True)
    # A handler that fails would print the raw record, arguments included, to stderr.
    logging.raiseExceptions = False


def install_crash_hooks(
    folder: Path, version: str, clock: Callable[[], datetime], on_crash: Callable[[str], None] | None = None
) -> Callable[[], None]:
    """Catch what nobody caught, in the main thread, other threads and destructors: a report in `folder`, none on
    stderr. A process that the system itself ends writes no image of its memory, which would hold every key and name.

    `on_crash` gets the report's text (a window may show it). Keeps the newest 20 reports. Returns the undo.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    _forbid_core_files()

    def crashed(error: BaseException | None) -> None:
        if error is None:
            return
        report = crash_report(error, version)
        _keep(folder, clock(), report)
        if on_crash is not None:
            on_crash(report)
        elif sys.stderr is not None:  # a windowed program on Windows has none
            sys.stderr.write(report)

    def main_hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            crashed(error.with_traceback(trace))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            crashed(args.exc_value)

    def destructor_hook(args: "sys.UnraisableHookArgs") -> None:
        crashed(args.exc_value)

    sys.excepthook, threading.excepthook, sys.unraisablehook = main_hook, thread_hook, destructor_hook

    def undo() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    return undo


def _forbid_core_files() -> None:
    """Windows keeps such images only where its administrator asked for them."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _keep(folder: Path, moment: datetime, report: str) -> None:
    """Write one report. A full disk must not turn a crash into another: then it is only shown."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"crash-{moment:%Y%m%dT%H%M%S%f}.txt").write_text(report, encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _event(record: logging.LogRecord) -> str:
    template = record.msg
    if type(template) is not str or not _EVENT.match(template):
        return ""
    fields = _FIELD.findall(template)
    values = record.args if isinstance(record.args, tuple) else ()
    shown = [f"{name}={_value(kind, value)}" for (name, kind), value in zip(fields, values, strict=False)]
    return " ".join([template.partition(" ")[0], *shown])


def _value(kind: str, value: Any) -> str:
    """A number or a code; longer numbers could be telephone numbers."""
    if kind == "s":
        if isinstance(value, Enum):
            return value.name
        return str(value) if type(value) is Code else _HIDDEN
    if isinstance(value, bool):
        return str(int(value))
    if type(value) not in (int, float) or not abs(value) < _LARGEST_NUMBER:
        return _HIDDEN
    text: str = f"%{kind}" % value
    return text


def _place(record: logging.LogRecord) -> str:
    """`app/sync/engine.py:120` for our own lines, the logger's name for others: never a path, which names a user."""
    parts = re.split(r"[/\\]", record.pathname)
    ours = [str(part) for part in Path(__file__).parts[: -len(__name__.split("."))]]
    if parts[: len(ours)] == ours or Path(record.pathname).parts[: len(ours)] == tuple(ours):
        inside = Path(record.pathname).parts[len(ours) :]
    else:
        inside = tuple(parts)  # a bundle's code has paths relative to the program
    if inside[:1] == (_PACKAGE,) and _IDENTIFIER.match(".".join(inside)):
        return f"{'/'.join(inside)}:{record.lineno}"
    return record.name if _IDENTIFIER.match(record.name) else _HIDDEN


def _chain(error: BaseException, indent: str, seen: set[int]) -> list[str]:
    lines: list[str] = []
    link = ""
    current: BaseException | None = error
    while current is not None and id(current) not in seen and len(seen) < _MOST_CAUSES:
        seen.add(id(current))
        lines.append(indent + link + _name(current))
        lines += [f"{indent}  {frame}" for frame in _frames(current.__traceback__)]
        if isinstance(current, BaseExceptionGroup):
            for member in current.exceptions:
                lines += _chain(member, indent + "  | ", seen)
        if current.__cause__ is not None:
            current, link = current.__cause__, "caused by "
        else:
            current, link = (None if current.__suppress_context__ else current.__context__), "while handling "
    return lines


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    name = name if _IDENTIFIER.match(name) else _HIDDEN
    if isinstance(error, Notice) and _CODE.match(error.code):
        return f"{name} [{error.code}]"
    return name


def _frames(trace: TracebackType | None) -> list[str]:
    """Our frames as `app/store/worker.py:120 run`; runs of others as one line of dots."""
    frames: list[str] = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        function = trace.tb_frame.f_code.co_name
        if isinstance(module, str) and module.partition(".")[0] == _PACKAGE and _IDENTIFIER.match(module):
            shown = function if _IDENTIFIER.match(function) else _HIDDEN
            frames.append(f"{module.replace('.', '/')}.py:{trace.tb_lineno} {shown}")
        elif not frames or frames[-1] != "...":
            frames.append("...")
        trace = trace.tb_next
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        frames = [*frames[:half], "...", *frames[-half:]]
    return frames
