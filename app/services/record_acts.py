"""How a record of each kind is added and edited from JSON: whoever knows the use-case of a kind declares it here."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.registry import Kind
from app.models.who import Who

Values = Mapping[str, Any]
Adder = Callable[[Session, Who, Kind, Values], str]
Editor = Callable[[Session, Who, Kind, Record, Values], None]

ADDERS: dict[str, Adder] = {}
EDITORS: dict[str, Editor] = {}


def adds(*kinds: str) -> Callable[[Adder], Adder]:
    """What follows adds records of these kinds, and answers the id."""

    def declare(act: Adder) -> Adder:
        assert not ADDERS.keys() & set(kinds), kinds
        ADDERS.update(dict.fromkeys(kinds, act))
        return act

    return declare


def edits(*kinds: str) -> Callable[[Editor], Editor]:
    """What follows changes fields of records of these kinds."""

    def declare(act: Editor) -> Editor:
        assert not EDITORS.keys() & set(kinds), kinds
        EDITORS.update(dict.fromkeys(kinds, act))
        return act

    return declare
