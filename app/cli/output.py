"""How a command answers: Italian lines for a person, or one JSON object for a program; and the exit statuses."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from app.errors import Notice
from app.rules.clock import utc_text

DONE, BUG, USAGE, OPEN, AWAY, REFUSED = 0, 1, 2, 3, 4, 5
"""Exit statuses: done; an error of the program; a command that cannot be read; done but something is refused or still to be
sent; the centre is unreachable; refused with a reason.
"""


class Usage(Exception):
    """The command cannot be read as it was typed; the text is an Italian sentence."""


class Output:
    """Gathers what a command says. Lines go out at once, unless JSON was asked for: then one object at the end."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._told: dict[str, object] = {}

    def line(self, text: str = "") -> None:
        """A line for a person."""
        if not self.as_json:
            sys.stdout.write(f"{text}\n")

    def tell(self, **values: object) -> None:
        """Values for a program; dataclasses, times and days become plain JSON."""
        self._told.update({name: plain(value) for name, value in values.items()})

    def aside(self, text: str) -> None:
        """Something a person must know that is not the answer: on standard error, whatever the form of the answer."""
        sys.stderr.write(f"{text}\n")

    def close(self, *, ok: bool) -> None:
        """The command ended."""
        if self.as_json:
            sys.stdout.write(json.dumps({"ok": ok, **self._told}, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def refuse(self, notice: Notice) -> None:
        """The command was refused, and why: on standard error, in JSON on standard output."""
        if self.as_json:
            told = {"ok": False, "code": notice.code, "reason": str(notice), "values": plain(notice.values)}
            sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        else:
            sys.stderr.write(f"{notice}\n")


def plain(value: Any) -> Any:
    """A value as JSON has it: times as UTC text, days as ISO text, dataclasses and mappings as objects."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, str | int | float | None):
        return value
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Sequence | set | frozenset):
        return [plain(one) for one in value]
    return str(value)
