"""How a command of the centre answers: Italian lines for a person, or one JSON object for a program."""

import json
import sys

from app.errors import Notice

DONE, REFUSED, PARTLY = 0, 1, 3
"""Exit statuses: done; refused or not sound; done, but something in it was refused."""


class Output:
    """Gathers what a command says. Lines go out at once, unless JSON was asked for: then one object at the end."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._told: dict[str, object] = {}

    def line(self, text: str) -> None:
        """A line for a person."""
        if not self._as_json:
            sys.stdout.write(f"{text}\n")

    def tell(self, **values: object) -> None:
        """Values for a program."""
        self._told.update(values)

    def flush(self) -> None:
        """Let what was said be seen now."""
        sys.stdout.flush()

    def close(self) -> None:
        """The command ended well."""
        if self._as_json:
            sys.stdout.write(json.dumps({"ok": True, **self._told}, ensure_ascii=False, default=str) + "\n")
        self.flush()

    def refuse(self, notice: Notice) -> None:
        """The command was refused."""
        if self._as_json:
            told = {"ok": False, "code": notice.code, "reason": str(notice), "values": notice.values}
            sys.stdout.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")
        else:
            sys.stderr.write(f"{notice}\n")
