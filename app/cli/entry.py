"""Getting in: whose data, with which personal code, and the desk opened for the length of one command.

The code comes from a prompt, a descriptor or a file; never from an argument or the environment, which other programs see.
"""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.output import DONE, OPEN, Output, Usage
from app.config import default_profile, witness_folder
from app.errors import Notice
from app.rules.clock import system_clock
from app.security.keyring_store import KeyringStore, keyring_works, system_keyring
from app.security.passwords import LONGEST, NO_KEYRING_SENTENCE
from app.security.vault import vault_status
from app.store.farewell import Farewell, farewell_notice
from app.store.profile import Label, OpenDesk, Profile, open_desk
from app.sync.anew import anew_words, provision_anew
from app.sync.enrolment import enrol as enrol_desk

_PROMPT = "Codice personale: "
_PHRASE_PROMPT = "Frase: "
_FIRST_LINE = 4 * LONGEST + 2
"""Bytes of the longest code, all of whose characters take four, and its end of line."""


def profile_of(chosen: Namespace) -> Profile:
    """The profile that was named, or the system's own place."""
    return Profile(chosen.profile or default_profile(), witness_folder())


def working_keyring() -> KeyringStore | None:
    """The system's keyring if it keeps what it is given, None otherwise."""
    store = system_keyring()
    return store if store is not None and keyring_works(store) else None


@contextmanager
def opened(chosen: Namespace) -> Iterator[OpenDesk]:
    """The desk of the operator who was named, or of the only one there is, closed with the block."""
    profile, operator_id, pin = _whose(chosen)
    desk = open_desk(profile, operator_id, pin, system_keyring(), system_clock)
    try:
        yield desk
    finally:
        desk.close()


def _whose(chosen: Namespace) -> tuple[Profile, str, str]:
    """The profile, whose data are meant, and their personal code."""
    profile = profile_of(chosen)
    label = _label(profile, chosen.operator, profile.farewells(system_keyring()))
    vault = profile.place(label.operator_id) / "vault.json"
    pin = _pin(chosen, _PHRASE_PROMPT if vault_status(vault).passphrase_alone else _PROMPT)
    return profile, label.operator_id, pin


def renew(chosen: Namespace, output: Output) -> int:
    """Make a damaged database anew, and say what could be carried over."""
    profile, operator_id, pin = _whose(chosen)
    made = provision_anew(profile, operator_id, pin, system_keyring(), system_clock, chosen.code)
    for line in anew_words(made):
        output.line(line)
    output.tell(unsent=made.unsent, gaps=made.gaps, received=made.received, kept=str(made.kept) if made.kept else None)
    return OPEN if made.gaps else DONE


def enrol(chosen: Namespace, output: Output) -> int:
    """Enrol this computer with the code that head office gave."""
    store = working_keyring()
    if store is None:
        output.aside(NO_KEYRING_SENTENCE)
    code = sys.stdin.read() if chosen.code == "-" else chosen.code
    prompt = _PHRASE_PROMPT if store is None else _PROMPT
    pin = _pin(chosen, prompt, again=True)
    profile = profile_of(chosen)
    profile.folder.mkdir(parents=True, exist_ok=True)
    answer = enrol_desk(profile, code, pin, store, system_clock)
    output.line(f"Iscritto: {answer.operator_name}, {answer.company_name}, computer {answer.device_code}.")
    output.line("Per scaricare i dati: portineria sync")
    output.tell(
        operator={"id": answer.operator_id, "initials": answer.operator_initials, "name": answer.operator_name},
        company={"id": answer.company_id, "code": answer.company_code, "name": answer.company_name},
        role=answer.role,
        outpost_id=answer.outpost_id,
        computer=answer.device_code,
        keyring=store is not None,
    )
    return 0


def _label(profile: Profile, wanted: str | None, farewells: list[Farewell]) -> Label:
    labels = profile.labels()
    gone = [one for one in farewells if wanted in (None, one.operator_id, one.initials)]
    if gone and not [one for one in labels if wanted in (None, one.operator_id, one.initials)]:
        raise farewell_notice(gone[-1])
    if not labels:
        raise Notice(
            "not_enrolled",
            "Su questo computer non è iscritto nessun operatore. Si comincia con: portineria enrol CODICE",
        )
    if wanted is None:
        if len(labels) > 1:
            raise Usage(f"Su questo computer lavorano più operatori: indicare --operator ({_initials(labels)}).")
        return labels[0]
    found = [one for one in labels if wanted in (one.operator_id, one.initials)]
    if len(found) != 1:
        raise Notice(
            "operator_unknown",
            f"Nessun operatore «{wanted}» su questo computer, o più di uno. Ci sono: {_initials(labels)}.",
            wanted=wanted,
        )
    return found[0]


def _initials(labels: list[Label]) -> str:
    double = {one.initials for one in labels if sum(other.initials == one.initials for other in labels) > 1}
    return ", ".join(one.operator_id if one.initials in double else one.initials for one in labels)


def _pin(chosen: Namespace, prompt: str, *, again: bool = False) -> str:
    if chosen.pin_fd is not None:
        try:
            with os.fdopen(chosen.pin_fd, "rb", closefd=False) as stream:
                return _first_line(stream.readline(_FIRST_LINE))
        except OSError:
            raise Usage(f"Dal descrittore {chosen.pin_fd} non si legge niente.") from None
    if chosen.pin_file is not None:
        path: Path = chosen.pin_file
        with path.open("rb") as stream:
            return _first_line(stream.readline(_FIRST_LINE))
    if not _has_terminal():
        raise Usage("Serve il codice personale, e qui non c'è una tastiera: indicare --pin-file o --pin-fd.")
    pin = getpass.getpass(prompt)
    if again and getpass.getpass("Ancora una volta: ") != pin:
        raise Notice("pins_differ", "I due codici sono diversi. Non è stato fatto niente.")
    return pin


def _first_line(line: bytes) -> str:
    try:
        return line.rstrip(b"\r\n").decode()
    except UnicodeDecodeError:
        raise Usage("Il codice personale non è un testo in UTF-8.") from None


def _has_terminal() -> bool:
    """Whether somebody can be asked; standard input may be the data of `add`."""
    if os.name != "posix":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
