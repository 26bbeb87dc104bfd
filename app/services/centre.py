"""What of this laptop's work is at the centre: facts for the chips, the badge, *Oggi* and the end of the day (G1, G11).

Reads the outbox and the state of sync, writes nothing. Whether there is a network is the sync engine's to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.local import RETURNED, UNANSWERED, Fill, Outbox, Receipt, SyncState
from app.models.registry import KINDS, newer_than
from app.models.review import Conflict
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.dates import show_near_day, show_time
from app.rules.sentences import cut_off_words, newer_centre_words

ONLY_HERE, WAITING, RECEIVED, IN_CONFLICT, REFUSED = "solo_qui", "in_attesa", "ricevuta", "in_conflitto", "rifiutata"
CHIPS = {
    ONLY_HERE: "Solo qui",
    WAITING: "In attesa",
    RECEIVED: "Ricevuta",
    IN_CONFLICT: "In conflitto",
    REFUSED: "Rifiutata",
}
"""State chips of a record towards the centre (design board, widgets)."""


@dataclass(frozen=True)
class SyncFacts:
    """Counts of changes, times in UTC. `aligned` is true only when the centre has acknowledged everything (protocol 5.7).

    `for_newer_centre` of the unsent ones wait until the centre is updated: it does not know their kinds.
    `compared_at`: when this laptop's records were last compared with the centre's; `mended`: how many differed then.
    `sentences` are the three of *Oggi*: last complete alignment, what waits, what to do.
    """

    unsent: int
    records_unsent: int
    returned: int
    conflicts: int
    last_full_at: datetime | None
    last_answer: str | None
    receipt_number: str | None
    receipt_at: datetime | None
    clock_offset: int | None
    cut_off: bool
    aligned: bool
    compared_at: datetime | None
    mended: int
    for_newer_centre: int
    sentences: tuple[str, ...]


def centre_states(session: Session, kind: str, ids: Iterable[str]) -> dict[str, str]:
    """Chip code of each record of a kind. What was appended to a record (a request's transitions) counts as the record's."""
    wanted = tuple(ids)
    if not wanted:  # of most kinds a person has nothing
        return {}
    model = KINDS[kind].model
    states = dict.fromkeys(wanted, RECEIVED)
    never_sent = set(session.scalars(select(model.id).where(model.id.in_(wanted), model.seq == 0)))
    parents = {
        name: reference
        for name, one in KINDS.items()
        if (reference := one.sync.inherits) in one.sync.refs and one.sync.refs[reference] == kind
    }
    undecided = session.execute(
        select(Outbox.kind, Outbox.rid, Outbox.state, Outbox.body).where(
            Outbox.kind.in_((kind, *parents)),
            Outbox.state.in_((*UNANSWERED, *RETURNED)),
            Outbox.settled_at.is_(None),
        )
    )
    found: dict[str, set[str]] = {}
    for row_kind, rid, state, body in undecided:
        reference = parents.get(row_kind)
        owner = rid if reference is None else body.get(reference, (None, None))[1]
        if owner in states:
            found.setdefault(owner, set()).add(state)
    clashing = set(
        session.scalars(
            select(Conflict.record_id).where(
                Conflict.record_kind == kind, Conflict.settled_at.is_(None), Conflict.record_id.in_(wanted)
            )
        )
    )
    for record_id in wanted:
        mine = found.get(record_id, set())
        if mine.intersection(RETURNED):
            states[record_id] = REFUSED
        elif record_id in clashing:
            states[record_id] = IN_CONFLICT
        elif mine:
            states[record_id] = ONLY_HERE if record_id in never_sent else WAITING
    return states


def sync_facts(session: Session, who: Who) -> SyncFacts:
    """Where this laptop stands with the centre, as far as its database knows."""
    state = session.get_one(SyncState, 1)
    counted = session.execute(
        select(Outbox.state, func.count()).where(Outbox.settled_at.is_(None)).group_by(Outbox.state)
    )
    counts: dict[str, int] = {row[0]: row[1] for row in counted}
    unsent = sum(counts.get(one, 0) for one in UNANSWERED)
    returned = sum(counts.get(one, 0) for one in RETURNED)
    records = session.execute(
        select(func.count()).select_from(
            select(Outbox.kind, Outbox.rid).where(Outbox.state.in_(UNANSWERED)).distinct().subquery()
        )
    ).scalar_one()
    conflicts = session.execute(
        select(func.count()).select_from(Conflict).where(Conflict.settled_at.is_(None), Conflict.deleted_at.is_(None))
    ).scalar_one()
    newer = _for_newer_centre(session, state)
    filling = session.execute(select(func.count()).select_from(Fill)).scalar_one() > 0
    receipt = session.scalars(select(Receipt).order_by(Receipt.at.desc())).first()
    aligned = (
        unsent == 0
        and state.made == state.acked
        and not filling
        and state.last_answer == "ok"
        and not state.more
        and not state.cut_off
    )
    return SyncFacts(
        unsent=unsent,
        records_unsent=records,
        returned=returned,
        conflicts=conflicts,
        last_full_at=state.last_ok_at,
        last_answer=state.last_answer,
        receipt_number=receipt.number if receipt else None,
        receipt_at=receipt.at if receipt else None,
        clock_offset=state.clock_offset,
        cut_off=state.cut_off,
        aligned=aligned,
        compared_at=state.checked_at,
        mended=state.mended or 0,
        for_newer_centre=newer,
        sentences=_sentences(who, state, unsent, newer, aligned=aligned, filling=filling),
    )


def _for_newer_centre(session: Session, state: SyncState) -> int:
    kinds = newer_than(state.centre_schema) if state.centre_schema is not None else frozenset()
    if not kinds:
        return 0
    held_back = (Outbox.state.in_(UNANSWERED), Outbox.n.is_(None), Outbox.kind.in_(kinds))
    return session.scalar(select(func.count()).select_from(Outbox).where(*held_back)) or 0


def _sentences(who: Who, state: SyncState, unsent: int, newer: int, *, aligned: bool, filling: bool) -> tuple[str, ...]:
    if state.last_ok_at is None:
        last = "Nessun allineamento completo finora."
    else:
        day = show_near_day(rome_day(state.last_ok_at), who.today())
        last = f"Ultimo allineamento completo: {day}, {show_time(state.last_ok_at)}."
    if state.cut_off:
        return (
            last,
            cut_off_words(unsent),
            "Chiamare la sede.",
        )
    if aligned:
        return last, "Il centro ha ricevuto tutto.", "Niente da fare adesso."
    to_do = "Restare dove c'è rete: la copia riprende da dove era." if filling else "Niente da fare adesso."
    if unsent == 0 and filling:
        return last, "Non tutte le schede del centro sono già qui: chi non si trova può arrivare ancora.", to_do
    if unsent == 0:
        return last, "Niente da inviare.", to_do
    if newer:
        return last, newer_centre_words(newer), "Avvisare la sede."
    words = "1 modifica da inviare. È salva" if unsent == 1 else f"{unsent} modifiche da inviare. Sono salve"
    leave = "parte da sola" if unsent == 1 else "partono da sole"
    return last, f"{words} su questo computer e {leave} quando torna la rete.", to_do
