"""The centre's word on listening: contacts and letters, what was told, what is published."""

import json
from collections.abc import Callable
from datetime import date

from app.rules.anonymity import Named, check_anonymous, named
from app.rules.clock import rome_day
from app.rules.contacts import Membership, check_promotion, household_members_on
from app.rules.information import check_information, check_rent
from app.rules.letters import DRAFT, LETTER, PUBLISHED, Letter, check_answer, check_letter, check_publication_step
from app.rules.problem import Problem, problem
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of, time_of

_TEXTS = {"title": "titolo", "question": "domanda", "answer": "risposta"}
_TELLING = ("person_id", "topic", "told_on", "contact_id")


def _contact(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    found = _household(scene)
    if before is not None and before.get("person_id") != row.get("person_id"):
        nobody = bool(before.get("anonymous")) or before.get("person_id") is None
        found += check_promotion(anonymous=nobody, promoted=before.get("promoted_at") is not None)
    if before is not None and before.get("promoted_at") is not None and row.get("promoted_at") is None:
        found.append(problem("contact_promoted_already"))
    return found + _letter(scene)


def _household(scene: Scene) -> list[Problem]:
    """INV-04: a person, or no household; and never one that began with them after the day of the contact.

    What a desk knew when it wrote stands otherwise: a household left meanwhile is the one of that day as it was seen.
    """
    before, row = scene.before, scene.after
    household, person = text_of(row.get("household_id")), text_of(row.get("person_id"))
    if household is None or (before is not None and before.get("household_id") == household):
        return []
    if person is None:
        return [problem("contact_household_alone")]
    started = time_of(row.get("started_at"))
    spans = [one for one in _members(scene, household) if one.person_id == person]
    if started is None or not spans:
        return []
    day = rome_day(started)
    if all(one.valid_from is not None and one.valid_from > day for one in spans):
        return [problem("contact_household_later")]
    return []


def _letter(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    guarded = ("channel", "direction", "received_on", "answer_due_on", "assigned_to", "answers_id")
    if before is not None and all(before.get(name) == row.get(name) for name in guarded):
        return []
    if before is not None and before.get("answers_id") not in (None, row.get("answers_id")):
        return [problem("immutable_field", field="answers_id")]
    incoming = _as_letter(row)
    # Versions before this one wrote a day on letters that go out, too: that harms nothing.
    found = [] if row.get("channel") == LETTER and not incoming.is_letter else check_letter(incoming)
    given_to = text_of(row.get("assigned_to"))
    if given_to is not None and given_to not in scene.board.staff.roles:
        found = [*found, problem("reference_missing", field="assigned_to")]
    answered = text_of(row.get("answers_id"))
    if answered is None:
        return found
    letter = scene.board.get("contact", answered)
    started = time_of(row.get("started_at"))
    if letter is None or started is None:
        return [*found, problem("reference_missing", field="answers_id")]
    return found + check_answer(
        direction=str(row.get("direction")),
        day=rome_day(started),
        visibility=str(row["visibility"]),
        letter=_as_letter(letter.row),
    )


def _as_letter(row: Row) -> Letter:
    return Letter(
        str(row.get("channel")), str(row.get("direction")), day_of(row.get("received_on")),
        day_of(row.get("answer_due_on")), text_of(row.get("assigned_to")), str(row.get("visibility")),
    )  # fmt: skip


def _information(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    told_on = day_of(row.get("told_on"))
    if told_on is None:
        return [problem("wrong_type", field="told_on")]
    if before is not None:
        fixed = [name for name in _TELLING if before.get(name) != row.get(name)]
        if fixed:
            return [problem("immutable_field", field=fixed[0])]
    topic, today = str(row.get("topic")), rome_day(scene.received_at)
    found = []
    told = ("topic", "told_on", "deadline_on")
    if before is None or any(before.get(name) != row.get(name) for name in told):
        found += check_information(
            topic=topic, told_on=told_on, deadline_on=day_of(row.get("deadline_on")), today=_not_before(today, told_on)
        )
    looked = ("rent_paid", "rent_checked_on")
    if before is None or any(before.get(name) != row.get(name) for name in looked):
        found += check_rent(
            topic=topic,
            told_on=told_on,
            rent_paid=text_of(row.get("rent_paid")),
            checked_on=day_of(row.get("rent_checked_on")),
            today=None,
        )
    return found


def _not_before(today: date, told_on: date) -> date | None:
    """A day ahead of the centre's own may be a clock that is a little fast: only more than a day is refused."""
    return None if (told_on - today).days <= 1 else today


def _publication(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    letter = scene.board.get("contact", text_of(row.get("letter_id")))
    if letter is not None and str(letter.row["visibility"]) not in ("R0", "R1"):
        return [problem("publication_reserved")]
    state = str(row.get("state"))
    was = DRAFT if before is None else str(before.get("state"))
    found = check_publication_step(was, state)
    if (
        before is not None
        and was != DRAFT
        and any(before.get(name) != row.get(name) for name in (*_TEXTS, "letter_id"))
    ):
        found.append(problem("publication_fixed"))
    if state == PUBLISHED:
        if row.get("published_on") is None:
            found.append(problem("publication_needs_day"))
        texts = {words: str(row.get(name) or "") for name, words in _TEXTS.items()}
        found += check_anonymous(texts, _named(scene, letter.row) if letter is not None else ())
    return found


def _named(scene: Scene, letter: Row) -> list[Named]:
    """Everybody of the letter that the centre knows: who wrote, whom it is for, the household of that day."""
    board = scene.board
    ids = {text_of(letter.get("person_id")), *_behalf(scene, letter)} - {None}
    household, started = text_of(letter.get("household_id")), time_of(letter.get("started_at"))
    if household is not None and started is not None:
        ids |= set(household_members_on(_members(scene, household), household, rome_day(started)))
    home = board.get("household", household)
    unit = board.get("unit", text_of(letter.get("unit_id")) or (text_of(home.row.get("unit_id")) if home else None))
    building = board.get("building", text_of(unit.row.get("building_id")) if unit else None)
    dwelling = {
        "house_number": building.row.get("house_number") if building else None,
        "apartment_no": unit.row.get("apartment_no") if unit else None,
        "unit_code": unit.row.get("code") if unit else None,
    }
    cards = {card for one in ids for card in cards_of(scene, str(one))}
    people = [board.get("person", one) for one in sorted(cards)]
    return [one for held in people if held is not None for one in named(held.row, dwelling)]


def _behalf(scene: Scene, letter: Row) -> list[str | None]:
    """For whom a letter asks, by its topics and by the requests that came of them."""
    try:
        topics = json.loads(str(letter.get("topics")))
    except json.JSONDecodeError:
        return []
    rows = [one for one in topics if isinstance(one, dict)] if isinstance(topics, list) else []
    asked = [scene.board.get("request", one.get("request_id")) for one in rows]
    return [
        *(one.get("on_behalf_of_id") for one in rows),
        *(text_of(held.row.get("on_behalf_of_id")) for held in asked if held is not None),
    ]


def _members(scene: Scene, household: str) -> list[Membership]:
    rows = [
        scene.board.records[("household_member", id)].row
        for id in scene.board.load_where("household_member", household_id=household)
    ]
    return [
        Membership(household, str(row["person_id"]), day_of(row.get("from_day")), day_of(row.get("to_day")))
        for row in rows
        if row.get("deleted_at") is None
    ]


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "contact": _contact,
    "information": _information,
    "publication": _publication,
}
