"""A conversation as a screen or a file has it, and what a saved one left behind. Plain data, no session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.services.agenda import NewAppointment, NewCallback


@dataclass(frozen=True)
class Topic:
    """One thing talked about. With `opens_request` it becomes a request; `place` is a code, None is the person's dwelling.

    `joins` is an open request that others reported before: none is opened then, and `description` stays with the
    conversation. `called` are codes of the emergency numbers that were called (`emergenze`, `antiviolenza`).
    """

    area: str
    category: str
    urgency: str = "ordinaria"
    description: str | None = None
    place: str | None = None
    building_id: str | None = None
    stair: str | None = None
    unit_id: str | None = None
    opens_request: bool = True
    linked_to: Sequence[str] = ()
    joins: str | None = None
    called: Sequence[str] = ()


@dataclass(frozen=True)
class NewContact:
    """A conversation as the screen has it. Times are aware; `minutes` None is counted from `started_at` to now.

    Mandatory: `channel`, one topic, `outcome`. A letter has the day it came (`received_on`), the day its answer is due (the
    parameter's days later, unless said) and who answers it; `answers_id` is the letter that this contact answers, whose topics
    it has when none is given. `handed_over` lists `{kind, what}`: things given against a receipt.
    """

    channel: str | None
    topics: Sequence[Topic]
    outcome: str | None
    outcome_detail: str | None = None
    person_id: str | None = None
    on_behalf_of_id: str | None = None
    anonymous: bool = False
    caller_role: str | None = None
    direction: str = "entrata"
    started_at: datetime | None = None
    minutes: int | None = None
    place: str | None = None
    building_id: str | None = None
    unit_id: str | None = None
    note: str | None = None
    information_given: Sequence[str] = ()
    handed_over: Sequence[Mapping[str, str]] = ()
    received_on: date | None = None
    answer_due_on: date | None = None
    assigned_to: str | None = None
    answers_id: str | None = None
    appointment: NewAppointment | None = None
    callback: NewCallback | None = None


@dataclass(frozen=True)
class SavedContact:
    """What a saved conversation left behind. `request_ids` and `request_numbers` are in the order of the topics.

    `joined_numbers` are those of requests that were there before.
    """

    id: str
    visibility: str
    person_id: str | None
    household_id: str | None
    started_at: datetime
    minutes: int
    answer_due_on: date | None
    request_ids: tuple[str, ...]
    request_numbers: tuple[str, ...]
    appointment_id: str | None
    callback_id: str | None
    authorisation_id: str | None
    joined_numbers: tuple[str, ...] = ()
    information_ids: tuple[str, ...] = ()
