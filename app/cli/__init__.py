"""The desk's command line: the use-cases that the screens call, without a window (docs/command-line.md).

`main` is the edge: whatever happens inside becomes an exit status and one Italian sentence, never a stack trace. The desk's
parts and the centre's are each imported only when one of their commands is asked for.
"""

import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.cli.arguments import parse, parse_with
from app.cli.output import AWAY, BUG, DONE, REFUSED, USAGE, Output, Usage
from app.config import VERSION, default_profile
from app.errors import Notice, Retry
from app.rules.clock import system_clock
from app.security.redaction import install_crash_hooks, set_up_logging

INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Run one command (without the program's name); its exit status: see `app.cli.output`."""
    if arguments and arguments[0] == "server":
        with _watched(default_profile()):
            return _edge(lambda: _server(arguments), Output(as_json="--json" in arguments))
    try:
        chosen = parse(arguments)
    except Usage as usage:
        Output(as_json="--json" in arguments).refuse(Notice("usage", str(usage)))
        return USAGE
    output = Output(as_json=chosen.as_json)
    with _watched(chosen.profile or default_profile()):
        return _edge(lambda: _desk(chosen, output), output)


def _desk(chosen: Namespace, output: Output) -> int:
    from app.cli.commands import COMMANDS

    status = COMMANDS[chosen.command](chosen, output)
    output.close(ok=status == DONE)
    return status


def _server(arguments: Sequence[str]) -> int:
    try:
        from app.server.commands import add_server_commands, run
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("app."):
            raise
        raise Notice(
            "centre_not_installed",
            "Su questo computer c'è solo la parte degli sportelli: i comandi del centro si danno dove è installato il centro.",
        ) from None
    return run(parse_with(add_server_commands, arguments))


def _edge(work: Callable[[], int], output: Output) -> int:
    """The status of `work`, or what became of it."""
    try:
        return work()
    except Usage as usage:
        output.refuse(Notice("usage", str(usage)))
        return USAGE
    except Notice as notice:
        output.refuse(notice)
        return REFUSED
    except Retry:
        output.refuse(
            Notice(
                "centre_away",
                "Il centro non risponde. Il lavoro è salvo su questo computer e parte quando torna la rete.",
            )
        )
        return AWAY
    except BrokenPipeError:
        # Whoever read our lines has enough (`| head`); nothing more can be said, not even while the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        where = str(error.filename or "un file")
        output.refuse(
            Notice("file_trouble", f"Non è stato possibile usare {where}: {_system_words(error)}.", file=where)
        )
        return REFUSED
    except (KeyboardInterrupt, EOFError):
        output.refuse(Notice("interrupted", "Interrotto. Quello che era salvato resta salvato."))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the program's edge: a bug becomes a report and a sentence
        sys.excepthook(type(error), error, error.__traceback__)
        output.refuse(
            Notice(
                "bug",
                "Il programma si è fermato per un suo errore. Quello che era salvato resta salvato. "
                "Una relazione senza dati personali è nella cartella «logs» del profilo: mandarla alla sede.",
            )
        )
        return BUG


def _system_words(error: OSError) -> str:
    words: dict[type[OSError], str] = {
        FileNotFoundError: "non c'è",
        IsADirectoryError: "è una cartella",
        NotADirectoryError: "la cartella non c'è",
        PermissionError: "non si può leggere o scrivere",
        FileExistsError: "c'è già",
    }
    return words.get(type(error)) or error.strerror or "non risponde"


@contextmanager
def _watched(profile: Path) -> Iterator[None]:
    """Logs and crash reports go into the profile's `logs`, cleaned of whatever is personal; undone at the end."""
    logs = profile / "logs"
    set_up_logging(logs / "portineria.log" if profile.is_dir() else None, level=logging.WARNING)
    undo = install_crash_hooks(logs, VERSION, system_clock, on_crash=lambda report: None)
    try:
        yield
    finally:
        undo()
        logging.captureWarnings(False)
        root = logging.getLogger()
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
