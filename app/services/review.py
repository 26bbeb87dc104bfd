"""*Da rivedere*: the only list of things that need a person (INV-80).

Conflicts, what the centre did not take, proposals of colleagues, possible duplicates; each may be put off to tomorrow. How
conflicts are settled is in `conflicts`, refusals in `resend`, proposals in `variations`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.funds import GrantRequest
from app.models.local import Outbox, Postponed
from app.models.people import Person, Variation
from app.models.registry import KINDS
from app.models.review import Conflict
from app.models.who import Who
from app.rules.dates import day_edges
from app.services import variations
from app.services.conflicts import conflict_key, unsettled
from app.services.duplicates import PREFIX, Alike, own_duplicates, read_key
from app.services.labels import title_of
from app.services.merges import Merged, merge_cards, separate, tell_apart, told_apart
from app.services.names import Names, by_id, list_name, load_names, people_by_id
from app.services.refusals import Group, decided_at, group_title, left_groups, refused_groups, why
from app.services.scan_lookup import waiting_count

CONFLICT, REFUSAL, HANDED_OVER, VARIATION = "conflitto", "rifiuto", "consegna", "variazione"
GRANT = "contributo"
"""A grant of this operator that head office did not admit, until they have told the tenant."""
DUPLICATE = PREFIX
CHIPS = {
    CONFLICT: "In conflitto",
    REFUSAL: "Rifiutata",
    HANDED_OVER: "Consegnata",
    VARIATION: "Proposta",
    DUPLICATE: "Doppione?",
    GRANT: "Non ammessa",
}

NEVER = date.max
"""Put off for good: a grant not admitted that was told, and what earlier versions wrote of two persons that are not one."""

_NUMBERS = ("", "Un campo scritto", "Due campi scritti", "Tre campi scritti")


@dataclass(frozen=True)
class ReviewItem:
    """One thing to decide. `kind` gives the chip; `at` is when it came (UTC); `count` how many changes or fields it holds."""

    key: str
    kind: str
    chip: str
    title: str
    subtitle: str
    record_kind: str
    record_id: str
    at: datetime
    count: int


@dataclass(frozen=True)
class ReviewList:
    """What waits today, oldest first; `postponed` of them come back another day; `settled_today` were decided here.

    `scans` are scanned papers that wait in *Fogli firmati*.
    """

    items: tuple[ReviewItem, ...]
    postponed: int
    settled_today: int
    sentence: str
    scans: int = 0


def list_review(session: Session, who: Who) -> ReviewList:
    """Everything that waits for a decision today."""
    items = sorted(_all_items(session, who), key=lambda item: (item.at, item.key))
    put_off_items = _put_off(session, who)
    due = tuple(item for item in items if item.key not in put_off_items)
    settled = _settled_today(session, who)
    scans = waiting_count(session, who)
    if not due:
        sentence = "Niente da rivedere." if not scans else "Ci sono fogli scansionati da guardare."
    elif len(due) == 1:
        sentence = "Una cosa aspetta una decisione. Niente è andato perso."
    else:
        sentence = f"{len(due)} cose aspettano una decisione. Niente è andato perso."
    waiting = sum(1 for item in items if put_off_items.get(item.key, NEVER) != NEVER)
    return ReviewList(due, waiting, settled, sentence, scans)


def review_count(session: Session, who: Who) -> int:
    """How many things wait today, scanned papers too: the number in the rail."""
    put_off_items = _put_off(session, who)
    due = sum(1 for item in _all_items(session, who) if item.key not in put_off_items)
    return due + waiting_count(session, who)


def settle_variation(
    session: Session, who: Who, key: str, *, accept: bool, note: str | None = None
) -> variations.VariationView:
    """Accept a colleague's proposal, or reject it with a reason. Raises what `variations` raises."""
    variation_id = key.removeprefix(f"{VARIATION}:")
    if accept:
        return variations.accept_variation(session, who, variation_id, note=note)
    return variations.reject_variation(session, who, variation_id, note=note or "")


def merge_alike(session: Session, who: Who, key: str, choices: Mapping[str, str] | None = None) -> Merged:
    """Two cards that look alike are one person. Raises what `merges.merge_cards` raises."""
    return merge_cards(session, who, *read_key(key), choices)


def keep_both(session: Session, who: Who, key: str) -> None:
    """Two persons that look alike are two: nobody is asked again, on any desk. `undo_put_off` undoes it."""
    tell_apart(session, who, *read_key(key))


def put_off(session: Session, who: Who, key: str) -> date:
    """*Decido domani*: the item hides until tomorrow (Rome). Answers the day it comes back. Raises `Notice` (`item_settled`)."""
    if key not in {item.key for item in _all_items(session, who)}:
        raise settled_already()
    tomorrow = who.today() + timedelta(days=1)
    _put(session, key, tomorrow)
    return tomorrow


def undo_put_off(session: Session, who: Who, key: str) -> None:
    """The item stands in the list again at once, also when its two persons had been told apart."""
    row = session.get(Postponed, key)
    if row is not None:
        session.delete(row)
    if key.startswith(f"{DUPLICATE}:"):
        for said in told_apart(session, read_key(key)).values():
            separate(session, who, said)


def _put(session: Session, key: str, until: date) -> None:
    row = session.get(Postponed, key)
    if row is None:
        session.add(Postponed(item=key, until=until))
    else:
        row.until = until


def _put_off(session: Session, who: Who) -> dict[str, date]:
    today = who.today()
    return {row.item: row.until for row in session.scalars(select(Postponed).where(Postponed.until > today))}


def _all_items(session: Session, who: Who) -> list[ReviewItem]:
    names = load_names(session)
    return [
        *_conflicts(session),
        *(_refusal(session, names, group) for group in (*refused_groups(session), *left_groups(session))),
        *_proposals(session, who),
        *_declined(session, who),
        *_duplicates(session, who),
    ]


def _conflicts(session: Session) -> list[ReviewItem]:
    items = []
    for (kind, record_id), rows in unsettled(session).items():
        record = session.get(KINDS[kind].model, record_id) if kind in KINDS else None
        values = {} if record is None else {name: getattr(record, name) for name in KINDS[kind].fields}
        fields = {KINDS[kind].group_of(row.field)[0] if kind in KINDS else row.field for row in rows}
        if any(row.reason == "eliminazione" for row in rows):
            subtitle = "eliminata mentre altri la modificavano"
        else:
            count = len(fields)
            words = _NUMBERS[count] if count < len(_NUMBERS) else f"{count} campi scritti"
            subtitle = f"{words} da due persone"
            if all(row.reason == "consegna" for row in rows):
                subtitle = f"{words} da chi non segue più questa scheda"
            elif all(row.reason == "ripristino" for row in rows):
                subtitle = (
                    f"{words} e perso nel ripristino del centro"
                    if count == 1
                    else f"{words} e persi nel ripristino del centro"
                )
        title = title_of(session, kind, values or {"visibility": rows[0].visibility})
        items.append(
            _item(
                conflict_key(kind, record_id),
                CONFLICT,
                title,
                subtitle,
                kind,
                record_id,
                rows[0].recorded_at,
                len(fields),
            )
        )
    return items


def _refusal(session: Session, names: Names, group: Group) -> ReviewItem:
    root = group.root
    kind = HANDED_OVER if root.state == "trayed" else REFUSAL
    return _item(
        group.key,
        kind,
        group_title(session, group),
        why(names, group),
        root.kind,
        root.rid,
        decided_at(group),
        len(group.rows),
    )


def _proposals(session: Session, who: Who) -> list[ReviewItem]:
    rows = list(
        session.scalars(
            select(Variation).where(
                Variation.state == "proposta", Variation.operator_id != who.operator_id, Variation.deleted_at.is_(None)
            )
        )
    )
    names, persons = load_names(session), people_by_id(session, (row.person_id for row in rows))
    return [
        _item(
            f"{VARIATION}:{row.id}",
            VARIATION,
            list_name(persons.get(row.person_id)),
            f"variazione proposta da {names.operator(row.operator_id)}",
            "person",
            row.person_id,
            row.recorded_at,
            len(row.changes),
        )
        for row in rows
    ]


def _declined(session: Session, who: Who) -> list[ReviewItem]:
    rows = session.scalars(
        select(GrantRequest).where(
            GrantRequest.operator_id == who.operator_id,
            GrantRequest.state == "non_ammessa",
            GrantRequest.deleted_at.is_(None),
        )
    )
    return [
        _item(
            f"{GRANT}:{row.id}", GRANT, f"contributo n. {row.number or '—'}", "non ammesso dall'ufficio", "grant_request", row.id,
            row.state_at or row.recorded_at, 1,
        )
        for row in rows
    ]  # fmt: skip


def told(session: Session, who: Who, key: str) -> None:
    """The tenant was told, or another line was asked: a grant that was not admitted needs nobody any more. `undo_put_off` undoes it."""
    _put(session, key, NEVER)


def _duplicates(session: Session, who: Who) -> list[ReviewItem]:
    alike = own_duplicates(session, who)
    cards = by_id(session, Person, (card for pair in alike for card in (pair.one, pair.other)))
    return [
        _item(
            pair.key, DUPLICATE, list_name(cards[pair.other]), _alike_words(pair), "person", pair.other,
            cards[pair.other].recorded_at, pair.count,
        )
        for pair in alike
    ]  # fmt: skip


def _alike_words(pair: Alike) -> str:
    return pair.reason if pair.count == 2 else f"{pair.reason} (in tutto {pair.count})"


def _settled_today(session: Session, who: Who) -> int:
    start, end = day_edges(who.today())
    conflicts = session.scalar(
        select(func.count(func.distinct(Conflict.record_id))).where(
            Conflict.settled_at >= start, Conflict.settled_at < end, Conflict.settled_by == who.operator_id
        )
    )
    refusals = session.scalar(
        select(func.count(func.distinct(Outbox.settled_at))).where(
            Outbox.settled_at >= start, Outbox.settled_at < end, Outbox.settled_how.in_(("da_parte", "rimandata"))
        )
    )
    return (conflicts or 0) + (refusals or 0)


def _item(
    key: str, kind: str, title: str, subtitle: str, record_kind: str, record_id: str, at: datetime, count: int
) -> ReviewItem:  # fmt: skip
    return ReviewItem(key, kind, CHIPS[kind], title, subtitle, record_kind, record_id, at, count)


def settled_already() -> Notice:
    """What is said of an item that is no longer there."""
    return Notice("item_settled", "La cosa da rivedere è già stata decisa. L'elenco è aggiornato.")
