"""Logs and crash reports: a planted name and codice fiscale come through nowhere, whatever goes wrong."""

import json
import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec
import psycopg
import pytest
import sqlalchemy
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Notice, Retry
from app.security.keys import DatabaseKey
from app.security.redaction import Code, PlainFormatter, crash_report, exception_text, install_crash_hooks

NAME = "Tarassaconi"
CODE = "TRSZZZ80A01F205X"
BOTH = f"{NAME} {CODE}"


@contextmanager
def closing_engine(engine: sqlalchemy.Engine) -> Iterator[None]:
    """Python 3.13 complains, at a random later moment, of SQLite connections that nobody closed."""
    try:
        yield
    finally:
        engine.dispose()


def _broken_database():
    engine = sqlalchemy.create_engine("sqlite://")
    with closing_engine(engine), engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE person (name TEXT PRIMARY KEY, code TEXT)"))
        for _ in range(2):
            connection.execute(
                sqlalchemy.text("INSERT INTO person VALUES (:name, :code)"), {"name": NAME, "code": CODE}
            )


def _database_that_names_the_row():
    row = f"Key (name)=({BOTH}) already exists."
    raise psycopg.errors.UniqueViolation(f'duplicate key value violates "person_pkey"\nDETAIL:  {row}')


def _wire_type():
    msgspec.json.decode(json.dumps(BOTH), type=Literal["aperta", "chiusa"])


class _Person(msgspec.Struct, forbid_unknown_fields=True):
    age: int


def _unknown_field():
    msgspec.json.decode(json.dumps({"age": 3, BOTH: 1}), type=_Person)


def _group():
    raise ExceptionGroup(BOTH, [ValueError(BOTH), ExceptionGroup(CODE, [KeyError(NAME)])])


def _chained():
    try:
        int(BOTH)
    except ValueError as error:
        error.add_note(BOTH)
        raise RuntimeError(CODE) from error


def _while_handling():
    local = BOTH
    try:
        {}[local]
    except KeyError:
        Path(f"/nonexistent/{local}").read_bytes()


def _raise(error):
    raise error


ERRORS = {
    "SQLAlchemy": _broken_database,
    "psycopg from the server": _database_that_names_the_row,
    "psycopg's own": lambda: psycopg.conninfo.conninfo_to_dict(f"{NAME}={CODE}"),
    "msgspec type": _wire_type,
    "msgspec field": _unknown_field,
    "JSON": lambda: json.loads(f'{{"{BOTH}": }}'),
    "encode": lambda: f"{BOTH} è qui".encode("ascii"),
    "decode": (BOTH.encode() + b"\xff").decode,
    "compile": lambda: compile(f"{BOTH} = ", NAME, "exec"),
    "file": lambda: Path(f"/nonexistent/{BOTH}").read_text(),
    "attribute": lambda: getattr(BOTH, NAME),
    "group": _group,
    "chain": _chained,
    "context": _while_handling,
    "notice": lambda: _raise(Notice("person_unknown", BOTH, name=NAME)),
    "notice with a bad code": lambda: _raise(Notice(BOTH, BOTH)),
    "retry": lambda: _raise(Retry(BOTH)),
    "exit": lambda: _raise(SystemExit(BOTH)),
    "own code": lambda: DatabaseKey(BOTH),
}


def _caught(act) -> BaseException:
    with pytest.raises(BaseException) as caught:
        act()
    return caught.value


def _line(message, *args, error=None, name="app.sync.engine"):
    record = logging.LogRecord(
        name, logging.ERROR, __file__, 7, message, args, (type(error), error, error.__traceback__) if error else None
    )
    return PlainFormatter().format(record)


@pytest.mark.parametrize("kind", ERRORS)
def test_no_error_says_who(kind):
    error = _caught(ERRORS[kind])
    ordinary = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert NAME in ordinary or CODE in ordinary, "else this kind of error proves nothing"
    for text in (exception_text(error), crash_report(error, "1.0"), _line(BOTH, BOTH, error=error)):
        assert NAME not in text
        assert CODE not in text
        assert type(error).__name__ in text


def test_what_a_report_does_say():
    error = _caught(lambda: DatabaseKey("nulla"))
    system = f"Portineria 1.0 · Python {sys.version.split()[0]} · {sys.platform}"
    lines = crash_report(error, "1.0").splitlines()
    assert lines[0] == system
    assert lines[1:3] == ["ValueError", "  ..."]
    assert lines[3].startswith("  app/security/keys.py:")
    assert lines[3].endswith(" __init__")
    assert "Notice [person_unknown]" in exception_text(_caught(ERRORS["notice"]))
    assert "sqlalchemy.exc.IntegrityError" in exception_text(_caught(ERRORS["SQLAlchemy"]))
    chain = exception_text(_caught(ERRORS["chain"]))
    assert chain.splitlines()[0] == "RuntimeError"
    assert "caused by ValueError" in chain
    assert "while handling KeyError" in exception_text(_caught(ERRORS["context"]))
    assert "  | KeyError" in exception_text(_caught(ERRORS["group"]))


def test_a_long_and_a_circular_chain_end():
    def deep(left):
        if left:
            deep(left - 1)
        raise ValueError(BOTH)

    assert len(exception_text(_caught(lambda: deep(500))).splitlines()) < 50
    first, second = ValueError(BOTH), KeyError(BOTH)
    first.__cause__, second.__cause__ = second, first
    assert exception_text(first).splitlines() == ["ValueError", "caused by KeyError"]


@pytest.mark.parametrize(
    ("message", "args", "shown"),
    [
        ("sync_finished", (), "sync_finished"),
        ("sync_finished sent=%d seconds=%.1f", (44, 1.25), "sync_finished sent=44 seconds=1.2"),
        ("change_refused reason=%s", (Code("not_yours"),), "change_refused reason=not_yours"),
        ("state_seen value=%d", (True,), "state_seen value=1"),
        # A value of another kind is not shown, whatever the place says.
        ("change_refused reason=%s", ("not_yours",), "change_refused reason=#"),
        ("sync_finished sent=%d", ("44",), "sync_finished sent=#"),
        ("sync_finished sent=%d", (3401234567,), "sync_finished sent=#"),
        ("sync_finished sent=%d", (float("nan"),), "sync_finished sent=#"),
        # Texts that are no events are dropped whole.
        ("Saved %s", (BOTH,), ""),
        (BOTH, (), ""),
        (NAME.lower(), (), ""),
        (f"saved_person name={NAME}", (), ""),
        ("saved_person name=%r", (NAME,), ""),
        (ValueError(BOTH), (), ""),
        ({"name": NAME}, (), ""),
    ],
)
def test_what_a_log_line_shows(message, args, shown):
    line = _line(message, *args)
    assert line.endswith(f"Z ERROR app.sync.engine {shown}".rstrip())
    assert line.count("\n") == 0


@given(text=st.text(min_size=1).filter(lambda text: text.lower() != text or " " in text), arg=st.text(min_size=12))
def test_no_text_gets_through_as_message_argument_or_logger(text, arg):
    line = _line(text, arg, name=text + "è")
    assert line.split("Z ")[1] == "ERROR #"


def test_a_code_is_not_just_any_text():
    for text in ("", BOTH, "Rossi", "a b", "à", "9"):
        with pytest.raises(ValueError, match="code"):
            Code(text)


def test_crash_hooks_keep_the_newest_reports_and_undo_themselves(tmp_path):
    before = sys.excepthook
    shown = []
    moments = iter(datetime(2026, 3, 12, 8, 0, second, tzinfo=UTC) for second in range(30))
    undo = install_crash_hooks(tmp_path / "logs", "1.0", lambda: next(moments), shown.append)
    try:
        for _ in range(25):
            error = _caught(ERRORS["chain"])
            sys.excepthook(type(error), error, error.__traceback__)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        undo()
    assert sys.excepthook is before
    files = sorted((tmp_path / "logs").iterdir())
    assert [file.name for file in files] == [f"crash-20260312T0800{second:02}000000.txt" for second in range(5, 25)]
    assert len(shown) == 25
    assert files[-1].read_text(encoding="utf-8") == shown[-1]


PROGRAM = f"""
import asyncio, gc, logging, sys, threading, warnings
from datetime import UTC, datetime
from pathlib import Path
import sqlalchemy
from app.security.redaction import install_crash_hooks, set_up_logging

folder = Path(sys.argv[1])
noisy = logging.getLogger("sqlalchemy.engine")
noisy.addHandler(logging.StreamHandler())
noisy.setLevel(logging.DEBUG)
set_up_logging(folder / "portineria.log")
install_crash_hooks(folder, "1.0", lambda: datetime.now(UTC))

name, code = "{NAME}", "{CODE}"
logging.getLogger("app.sync.engine").info("sync_finished sent=%d", 3)
logging.getLogger("app.store").warning("saved %s", name)
logging.info(f"{{name}} {{code}}")
logging.getLogger("uvicorn.access").info('"GET /persons?q=%s"', name)
logging.error("broken %d %d", name)
warnings.warn(f"{{name}} {{code}}", stacklevel=1)
try:
    engine = sqlalchemy.create_engine("sqlite://", echo=False)
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("INSERT INTO nowhere VALUES (:name)"), {{"name": name}})
except sqlalchemy.exc.OperationalError:
    logging.exception("save_failed")

class Late:
    def __del__(self):
        raise ValueError(name)
    def __repr__(self):
        return name
Late()
gc.collect()
thread = threading.Thread(target=lambda: int(code), name=name)
thread.start()
thread.join()
async def forgotten():
    raise KeyError(code)
async def main():
    task = asyncio.create_task(forgotten(), name=name)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
asyncio.run(main())
raise RuntimeError(f"{{name}} {{code}}")
"""


def test_a_whole_program_in_which_everything_goes_wrong(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "logs")], capture_output=True, env=environment, check=False
    )
    written = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "logs").iterdir()}
    everything = done.stdout + done.stderr + "\n".join([*written, *written.values()]).encode()
    assert done.returncode == 1
    for planted in (NAME, CODE):
        assert planted.lower().encode() not in everything.lower()
    log = written.pop("portineria.log")
    assert "INFO app.sync.engine sync_finished sent=3" in log
    assert "save_failed\nsqlalchemy.exc.OperationalError" in log
    assert "WARNING py.warnings" in log
    assert "ERROR asyncio\nKeyError" in log
    # The destructor, the thread and the main program.
    assert len(written) == 3
    assert sorted(report.splitlines()[1] for report in written.values()) == ["RuntimeError", "ValueError", "ValueError"]
