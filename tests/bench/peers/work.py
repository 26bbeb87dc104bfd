"""The work that every contestant does: 10,000 conversations of some 645 bytes of JSON in 14 fields, one of them a note.

Only the standard library: Anki's own environment reads this too.
"""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

RECORDS = 10_000
PEOPLE, FEW_PEOPLE = 100, 5
"""Tenants of a desk, and of a desk in a crowd; the conversations go round them."""
CROWD, CROWD_RECORDS = 50, 200
SOME = 100
"""Changed of all that is stored, for the figure of an ordinary evening."""

_NOTE = 300
_WORDS = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split()
_BEGIN = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
_CHANNELS = ("sportello", "telefono", "visita", "email")
_CALLERS = ("titolare", "familiare", "vicino")
_PLACES = ("scala", "cortile", "ufficio")
_AREAS = ("tecnica", "amministrativa", "sociale", "convivenza")
_OUTCOMES = ("informazione_data", "segnalazione_aperta", "rinviato", "inviato_altrove")


def note(number: int, turn: int = 0) -> str:
    """Some 300 characters of real Italian words in no order, each time others; `turn` counts how often it was rewritten."""
    dice = random.Random(number * 1_009 + turn)
    text = ""
    while len(text) < _NOTE:
        text += dice.choice(_WORDS) + " "
    return text[:_NOTE].rstrip()


def record(number: int, person: str) -> dict[str, Any]:
    """The fields of one conversation, as plain JSON values."""
    dice = random.Random(number)
    area = dice.choice(_AREAS)
    return {
        "channel": dice.choice(_CHANNELS),
        "direction": "entrata",
        "started_at": (_BEGIN + timedelta(minutes=17 * number)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "minutes": dice.randrange(2, 60),
        "person_id": person,
        "household_id": None,
        "caller_role": dice.choice(_CALLERS),
        "building_id": None,
        "unit_id": None,
        "place": dice.choice(_PLACES),
        "topics": [{"area": area, "category": dice.choice(_WORDS)}],
        "note": note(number),
        "outcome": dice.choice(_OUTCOMES),
        "outcome_detail": None,
    }


def changed(number: int, turn: int) -> dict[str, Any]:
    """What an edit of a conversation sets: its length and its note."""
    return {"minutes": 60 + turn, "note": note(number, turn)}


def identity(kind: str, number: int) -> str:
    """A made-up id of 32 hex digits, the same in every run."""
    return f"{random.Random(f'{kind} {number}').getrandbits(128):032x}"
