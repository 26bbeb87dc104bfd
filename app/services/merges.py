"""Two cards of one person: compared field by field, merged, told apart, and separated again for 30 days (protocol 12).

Nothing is rewritten: a merge is a record between the two cards pointed at, and what hangs on either is the person's
(`store.same_person`). What is chosen is an edit of the card in front: who a person is needs a second hand (domain 2.15).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import IDENTITY_FIELDS, MergeChoice, Person, PersonMerge, Variation
from app.models.registry import KINDS
from app.models.types import Stored
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.merging import DIFFERENT, SAME, UNDO_DAYS, check_cards, check_undo
from app.rules.problem import problem
from app.rules.variations import ACCEPTED, PROPOSED, REJECTED
from app.services.checks import found, refuse
from app.services.field_words import HIDDEN
from app.services.labels import field_label, python_value, shown
from app.services.names import list_name, load_names
from app.services.people import CONTACT_FIELDS
from app.services.stamps import stamp
from app.services.variations import propose_variation
from app.store.same_person import cards_of, face_of

WHAT = "La scheda della persona"
FIRST, SECOND = "prima", "seconda"
"""The choices of a field: what the card shown first says, or the other."""

_KIND = KINDS["person"]
_LIVE = (PersonMerge.undone.is_(False), PersonMerge.deleted_at.is_(None))


@dataclass(frozen=True)
class CardSide:
    """One of the two: the card pointed at, and the person as they are shown, by whom and when that card was made."""

    card_id: str
    person_id: str
    name: str
    author: str
    at: datetime


@dataclass(frozen=True)
class MergeRow:
    """A field, or a group of fields, that the two say differently. `chosen` is `prima` or `seconda` where one is empty."""

    field: str
    label: str
    first: str
    second: str
    chosen: str
    identity: bool


@dataclass(frozen=True)
class CardComparison:
    """Two cards side by side, the older first; `same` are the labels of what both say."""

    first: CardSide
    second: CardSide
    rows: tuple[MergeRow, ...]
    same: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """After a merge: the card that stays in front, what was edited on it, and the proposal made, if any."""

    merge_id: str
    person_id: str
    name: str
    edited: tuple[str, ...]
    variation_id: str | None


@dataclass(frozen=True)
class MergeView:
    """Two cards that were merged, as the person's card says it. `until` is the last day it can be undone; None: no more."""

    id: str
    cards: tuple[str, str]
    names: tuple[str, str]
    author: str
    at: datetime
    until: date | None


@dataclass(frozen=True)
class Separated:
    """After a merge was undone. `together`: another merge still holds the two; `kept`: fields changed since, left as they are."""

    names: tuple[str, str]
    together: bool
    kept: tuple[str, ...]


# ------------------------------------------------------------------------------------------------------------ before a merge


def compare_cards(session: Session, who: Who, one: str, other: str) -> CardComparison:
    """Two cards side by side: where each was merged already, the values of the person as they are shown.

    Raises `Notice`: `not_found`, `merge_reserved`, `merge_itself`, `merge_done` (they are one person already).
    """
    first, second = _pair(session, who, one, other)
    names = load_names(session)
    here, there = _shown_card(session, who, first), _shown_card(session, who, second)
    rows, same = [], []
    for fields in _field_groups():
        texts = [
            ", ".join(
                shown(session, names, "person", name, _stored(card, name))
                for name in fields
                if name not in HIDDEN and _stored(card, name) is not None
            )
            for card in (here, there)
        ]
        if texts[0] == texts[1]:  # what nobody reads (how a number is dialled, how sure a code is) stays the card's own
            same += [field_label(fields[0])] if texts[0] else []
        else:
            chosen = SECOND if _empty(here, fields) else FIRST if _empty(there, fields) else ""
            identity = fields[0] in IDENTITY_FIELDS
            rows.append(MergeRow(fields[0], field_label(fields[0]), texts[0], texts[1], chosen, identity))
    sides = [
        CardSide(card.id, face.id, list_name(face), names.author(card.operator_id, card.outpost_id), card.recorded_at)
        for card, face in ((first, here), (second, there))
    ]
    return CardComparison(sides[0], sides[1], tuple(rows), tuple(same))


# ---------------------------------------------------------------------------------------------------------------------- acts


def merge_cards(session: Session, who: Who, one: str, other: str, choices: Mapping[str, str] | None = None) -> Merged:
    """Two cards are one person from now on. `choices` says for each differing `field` of the comparison `prima` or `seconda`.

    The card that stays in front is the one whose identity was chosen, else the older. Raises `Notice` as `compare_cards`,
    `nothing_chosen` when a field in which both say something has no choice, `choice_unknown`.
    """
    compared = compare_cards(session, who, one, other)
    taken = _choices(compared, choices or {})
    identity = [taken[row.field] for row in compared.rows if row.identity]
    keep_second = identity.count(SECOND) > identity.count(FIRST)
    kept, left = (compared.second, compared.first) if keep_second else (compared.first, compared.second)
    wanted = SECOND if not keep_second else FIRST
    merge = PersonMerge(**stamp(who), card_a=kept.card_id, card_b=left.card_id, face=kept.person_id)
    session.add(merge)
    session.flush()
    face = found(session, who, Person, kept.person_id, WHAT)
    source = found(session, who, Person, left.person_id, WHAT)
    fields = [name for group in _field_groups() if taken.get(group[0]) == wanted for name in group]
    values = {name: getattr(source, name) for name in fields if _stored(source, name) != _stored(face, name)}
    proposed = {name: value for name, value in values.items() if name in IDENTITY_FIELDS and face.seq != 0}
    variation_id = None
    if proposed:
        variation_id = propose_variation(session, who, face.id, proposed, reason="unione di due schede").id
    changes: dict[str, list[Stored]] = {}
    for name, value in values.items():
        if name not in proposed:
            changes[name] = [_stored(face, name), _KIND.stored(name, value)]
            setattr(face, name, value)
    if values:
        # It lies where the face lies, wherever its author is today: whoever may undo the merge sees the face.
        born = stamp(who.at_outpost(face.outpost_id))
        choice = MergeChoice(**born, merge_id=merge.id, person_id=face.id, changes=changes, variation_id=variation_id)
        session.add(choice)
    session.flush()
    return Merged(merge.id, face.id, list_name(face), tuple(changes), variation_id)


def tell_apart(session: Session, who: Who, one: str, other: str) -> str:
    """Two cards that look alike are two persons, on every desk: nobody is asked again. Answers the id to take it back with.

    Raises `Notice` as `compare_cards`.
    """
    first, second = _pair(session, who, one, other)
    merge = PersonMerge(**stamp(who), card_a=first.id, card_b=second.id, face=first.id, decision=DIFFERENT)
    session.add(merge)
    session.flush()
    return merge.id


def separate(session: Session, who: Who, merge_id: str) -> Separated:
    """Take a merge back, with every other that joined the same two cards: what other merges say stays as it is.

    Chosen values go back to what they were where nobody changed them since; what was written on the card after the merge
    stays there. Raises `Notice`: `merge_undone` (already), `merge_not_seen`, `merge_undo_late`.
    """
    merge = session.get(PersonMerge, merge_id)
    if merge is None or merge.undone or merge.deleted_at is not None:
        raise Notice("merge_undone", "Questa unione è già stata annullata. L'elenco è aggiornato.")
    cards = [session.get(Person, one) for one in (merge.card_a, merge.card_b)]
    if any(card is None or card.deleted_at is not None for card in cards):
        refuse([problem("merge_not_seen")])
    twins = _between(session, merge.card_a, merge.card_b, merge.decision)
    refuse([one for twin in twins for one in check_undo(twin.decision, _merged_at(twin), who.now())])
    left: list[str] = []
    for twin in reversed(twins):
        twin.undone = True
        session.flush()
        left += _put_back(session, who, twin)
    names = (list_name(cards[0]), list_name(cards[1]))
    return Separated(names, merge.card_b in cards_of(session, merge.card_a), tuple(dict.fromkeys(left)))


# ------------------------------------------------------------------------------------------------------------------- reading


def merges_of(session: Session, who: Who, person_id: str) -> tuple[MergeView, ...]:
    """What was merged into a person, the last first; the same two cards once, though two desks joined them."""
    cards = cards_of(session, person_id)
    rows = session.scalars(
        select(PersonMerge)
        .where(PersonMerge.card_a.in_(cards), PersonMerge.decision == SAME, *_LIVE)
        .order_by(PersonMerge.recorded_at.desc(), PersonMerge.id.desc())
    )
    names = load_names(session)
    views: dict[frozenset[str], MergeView] = {}
    for row in rows:
        one, other = session.get(Person, row.card_a), session.get(Person, row.card_b)
        seen = one is not None and other is not None
        late = check_undo(row.decision, _merged_at(row), who.now())
        until = rome_day(_merged_at(row) + timedelta(days=UNDO_DAYS)) if seen and not late else None
        views.setdefault(
            frozenset((row.card_a, row.card_b)),
            MergeView(
                row.id,
                (row.card_a, row.card_b),
                (list_name(one), list_name(other)),
                names.author(row.operator_id, row.outpost_id),
                row.recorded_at,
                until,
            ),
        )
    return tuple(views.values())


def told_apart(session: Session, cards: Collection[str]) -> dict[frozenset[str], str]:
    """Pairs among these cards of whom somebody said that they are two persons, and the id of that word."""
    rows = session.scalars(
        select(PersonMerge).where(
            PersonMerge.card_a.in_(cards), PersonMerge.card_b.in_(cards), PersonMerge.decision == DIFFERENT, *_LIVE
        )
    )
    return {frozenset((row.card_a, row.card_b)): row.id for row in rows}


def merged_sentence(merged: Merged) -> str:
    """What a merge did, as it is said to whoever did it."""
    words = [
        f"Le due schede sono una sola persona: {merged.name}.",
        f"Si annulla dalla sua scheda per {UNDO_DAYS} giorni.",
    ]
    if merged.variation_id is not None:
        words.append("I dati anagrafici presi dall'altra scheda sono proposti: li rivede un'altra persona.")
    return " ".join(words)


def separated_sentence(separated: Separated) -> str:
    """What undoing a merge did, as it is said to whoever did it."""
    one, other = separated.names
    words = ["Unione annullata: ciò che è stato scritto dopo resta sulla scheda in cui è stato scritto."]
    if separated.together:
        words.append("Le due schede restano una persona per un'altra unione: si può annullare anche quella.")
    else:
        words.append(f"Sono di nuovo due schede: {one} e {other}.")
    if separated.kept:
        fields = ", ".join(dict.fromkeys(field_label(name).lower() for name in separated.kept))
        words.append(f"Cambiati dopo l'unione e lasciati come sono: {fields}.")
    return " ".join(words)


def until_words(view: MergeView) -> str:
    """Until when a merge can be undone."""
    return f"si annulla fino al {show_day(view.until)}" if view.until else "non si annulla più"


# -------------------------------------------------------------------------------------------------------------------- pieces


def _pair(session: Session, who: Who, one: str, other: str) -> tuple[Person, Person]:
    """The two cards, the older first."""
    cards = [found(session, who, Person, card, WHAT) for card in (one, other)]
    refuse(check_cards(one, other, [card.visibility for card in cards]))
    if other in cards_of(session, one):
        raise Notice("merge_done", "Le due schede sono già una sola persona. L'elenco è aggiornato.")
    first, second = sorted(cards, key=lambda card: (card.recorded_at, card.id))
    return first, second


def _shown_card(session: Session, who: Who, card: Person) -> Person:
    return found(session, who, Person, face_of(session, card.id), WHAT)


def _field_groups() -> Sequence[tuple[str, ...]]:
    """The fields that are chosen, those that travel together as one choice, in the order in which a card has them."""
    names = [name for name in _KIND.fields if name in IDENTITY_FIELDS or name in CONTACT_FIELDS]
    return tuple(dict.fromkeys(_KIND.group_of(name) for name in names))


def _stored(card: Person, name: str) -> Stored:
    return _KIND.stored(name, getattr(card, name))


def _empty(card: Person, fields: Sequence[str]) -> bool:
    """Says nothing: no text, and for a flag no."""
    return not any(_stored(card, name) for name in fields if name not in ("fiscal_code_state", "fiscal_code_reason"))


def _choices(compared: CardComparison, choices: Mapping[str, str]) -> dict[str, str]:
    rows = {row.field: row for row in compared.rows}
    for field, choice in choices.items():
        if field not in rows or choice not in (FIRST, SECOND):
            refuse([problem("choice_unknown", text=choice, field=field_label(field))])
    taken = {field: choices.get(field) or row.chosen for field, row in rows.items()}
    missing = [rows[field].label for field, choice in taken.items() if not choice]
    if missing:
        raise Notice(
            "nothing_chosen", f"Manca la scelta di: {', '.join(missing)}. Le due schede sono rimaste come erano."
        )
    return taken


def _merged_at(merge: PersonMerge) -> datetime:
    """When the 30 days began: when the centre received it; while it is only here, when it was made."""
    return merge.received_at or merge.recorded_at


def _between(session: Session, one: str, other: str, decision: str) -> list[PersonMerge]:
    """Live edges between exactly these two cards, in the order of their making."""
    return list(
        session.scalars(
            select(PersonMerge)
            .where(
                PersonMerge.card_a.in_((one, other)),
                PersonMerge.card_b.in_((one, other)),
                PersonMerge.decision == decision,
                *_LIVE,
            )
            .order_by(PersonMerge.recorded_at, PersonMerge.id)
        )
    )


def _put_back(session: Session, who: Who, merge: PersonMerge) -> list[str]:
    """Give the face its own values again; answers the fields that somebody changed since, which stay."""
    left: list[str] = []
    for choice in session.scalars(select(MergeChoice).where(MergeChoice.merge_id == merge.id)):
        face = session.get(Person, choice.person_id)
        if face is None:
            continue
        listed = _readable(choice.changes)
        back = _still(face, listed)
        left += [name for name in listed if name not in back]
        proposed = {name: value for name, value in back.items() if name in IDENTITY_FIELDS and face.seq != 0}
        for name, value in back.items():
            if name not in proposed:
                setattr(face, name, value)
        session.flush()
        proposed |= _withdraw(session, who, choice, face)
        if proposed:
            propose_variation(session, who, face.id, proposed, reason="unione annullata")
    return left


def _readable(changes: Mapping[str, Any]) -> dict[str, list[Stored]]:
    """Of what a merge lists, the fields that this version has: a newer one may have merged more."""
    names = {name for group in _field_groups() for name in group}
    return {name: pair for name, pair in changes.items() if name in names and isinstance(pair, list) and len(pair) == 2}


def _still(face: Person, changes: Mapping[str, Sequence[Stored]]) -> dict[str, Any]:
    """Fields that are as the merge left them, with what was there before. What travels together goes back together."""
    same = {name for name, (_, after) in changes.items() if _stored(face, name) == after}
    return {
        name: python_value("person", name, before)
        for name, (before, _) in changes.items()
        if all(mate in same for mate in _KIND.group_of(name) if mate in changes)
    }


def _withdraw(session: Session, who: Who, choice: MergeChoice, face: Person) -> dict[str, Any]:
    """Take back the proposal that a merge made; where it was accepted, answers what to propose instead."""
    variation = choice.variation_id and session.get(Variation, choice.variation_id)
    if not variation:
        return {}
    if variation.state == PROPOSED:
        variation.state, variation.decided_at, variation.decided_by = REJECTED, who.now(), who.operator_id
        variation.decision_note = "unione annullata"
    return _still(face, _readable(variation.changes)) if variation.state == ACCEPTED else {}
