"""Letters: their days, who answers, what an answer may answer, and where a letter stands. Knows no record.

A letter is an incoming contact of the channel `lettera`. Where it stands is derived from what is there and never stored.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from app.rules.catalogues import listening
from app.rules.dates import check_ahead, check_behind
from app.rules.problem import Problem, problem
from app.rules.visibility import stricter

LETTER, INCOMING, OUTGOING = "lettera", "entrata", "uscita"

TO_ASSIGN, ASSIGNED, LATE, ANSWERED = "da_assegnare", "assegnata", "in_ritardo", "risposta"
STATES = (LATE, TO_ASSIGN, ASSIGNED, ANSWERED)
"""In the order in which they are listed: what is late first, what is answered last."""


@dataclass(frozen=True)
class Letter:
    """What the rules ask of a letter. `received_on` None where nobody wrote the day."""

    channel: str
    direction: str
    received_on: date | None = None
    answer_due_on: date | None = None
    assigned_to: str | None = None
    visibility: str = "R0"

    @property
    def is_letter(self) -> bool:
        """Whether this is a letter that came."""
        return self.channel == LETTER and self.direction == INCOMING


def letter_state(*, assigned: bool, due_on: date | None, answered: bool, today: date) -> str:
    """Where a letter stands: an answer ends it, a day gone by comes before who has it in hand."""
    if answered:
        return ANSWERED
    if due_on is not None and due_on < today:
        return LATE
    return ASSIGNED if assigned else TO_ASSIGN


def is_near(due_on: date | None, today: date) -> bool:
    """Whether an answer is due so soon, or was, that it belongs to the day of who has it in hand."""
    return due_on is not None and due_on <= today + timedelta(days=int(listening()["answer_ahead_days"]))


def check_letter(letter: Letter, today: date | None = None) -> list[Problem]:
    """Whether the days of a letter can be true, and whether what is no letter has none. `today` None: the centre asks."""
    if not letter.is_letter:
        stray = (letter.answer_due_on, letter.assigned_to)
        return [problem("letter_only")] if any(one is not None for one in stray) else []
    received, due = letter.received_on, letter.answer_due_on
    if received is not None and today is not None and received > today:
        return [problem("day_in_future", day=received.isoformat())]
    if received is not None and due is not None and due < received:
        return [problem("letter_due_before_received", day=received.isoformat(), due_day=due.isoformat())]
    return [] if today is None else [*check_behind(received, today), *check_ahead(due, today)]


def check_answer(*, direction: str, day: date, visibility: str, letter: Letter) -> list[Problem]:
    """Whether a contact of this day may be the answer to that one. Any channel answers a letter."""
    if direction != OUTGOING:
        return [problem("answer_not_outgoing")]
    if not letter.is_letter:
        return [problem("answer_to_no_letter")]
    if stricter(visibility, letter.visibility) != visibility:
        return [problem("answer_reserved")]
    if letter.received_on is not None and day < letter.received_on:
        return [problem("answer_before_letter", day=letter.received_on.isoformat())]
    return []


# ------------------------------------------------------------------------------------------------------------ publication

DRAFT, PUBLISHED, WITHDRAWN = "bozza", "pubblicata", "ritirata"
_MAY_BECOME = {DRAFT: (PUBLISHED,), PUBLISHED: (WITHDRAWN,), WITHDRAWN: ()}


def check_publication_step(from_state: str, to_state: str) -> list[Problem]:
    """`bozza` -> `pubblicata` -> `ritirata`, and nothing else."""
    if from_state == to_state or to_state in _MAY_BECOME.get(from_state, ()):
        return []
    return [problem("publication_state", from_state=from_state, to_state=to_state)]
