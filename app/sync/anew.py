"""A desk whose database is damaged, or lost, is provisioned anew beside what is left of it (G13).

What only this laptop had (unsent work under its own identities, drafts, keys of files) is carried over as far as it can be read;
the centre gives the rest. The new database is put in place when it is whole, and the damaged one is kept. Cut anywhere, it goes on.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.local import UNANSWERED, Desk, Outbox, SyncState
from app.rules.clock import Clock, rome_day
from app.rules.local_numbers import line_code
from app.security.keyring_store import KeyringStore
from app.security.keys import Opened
from app.security.vault import open_vault
from app.security.witness import WitnessPlaces
from app.store.beside import BEING_MADE, go_on, is_begun, put_in_place
from app.store.engine import faults_in, open_engine
from app.store.line import new_line, new_nonce, standing
from app.store.migrate import bring_up_to_date
from app.store.profile import OpenDesk, Profile, alone, desk_of
from app.store.remains import ONLY_HERE, Remains, read_remains, write_remains
from app.store.worker import Worker
from app.sync import outbox
from app.sync.arrival import Arrival
from app.sync.bases import Base
from app.sync.engine import SyncEngine
from app.sync.enrolment import Introduction, deposit, introduce, write_introduction
from app.sync.state import SyncStatus

_CARRIED = tuple(table for table in ONLY_HERE if table not in ("desk", "sync"))


@dataclass(frozen=True)
class Anew:
    """What became of a damaged database: `unsent` changes carried over, whether some may be missing (`gaps`), records received,
    where the old file is kept (None: there was none).
    """

    unsent: int
    gaps: bool
    received: int
    kept: Path | None


def anew_words(made: Anew) -> list[str]:
    """What became of it, what is safe, what to do: for the lock page and the command line."""
    words = [f"L'archivio è rifatto. Schede dal centro: {made.received}. Modifiche ritrovate e inviate: {made.unsent}."]
    if made.gaps:
        words.append(
            "Una parte del vecchio archivio non si legge più: ciò che non era ancora al centro può mancare in parte. "
            "Controllare il lavoro degli ultimi giorni."
        )
    if made.kept is not None:
        words.append(
            f"Il vecchio archivio è conservato, cifrato, in {made.kept}. Chiamare la sede prima di cancellarlo."
        )
    return [*words, "I numeri dei moduli continuano con un'altra sigla."]


def provision_anew(
    profile: Profile,
    operator_id: str,
    pin: str,
    store: KeyringStore | None,
    clock: Clock,
    code_text: str | None = None,
    on_status: Callable[[SyncStatus], None] = lambda status: None,
) -> Anew:
    """Make an operator's database anew. An invitation (`code_text`) is needed only where the old file does not even say whose it is.
    `on_status` is told how far the copy is, on this thread.

    Raises `Retry` when the centre is away, and `Notice` (`not_damaged`, `invitation_needed`, those of the vault and of an alignment):
    what was done is kept, and goes on next time. The old file stays where it is until the new one is whole; after `cut_off` it is as
    whole as it will be, and the next alignment erases the copy.
    """
    place = profile.place(operator_id)
    with alone(place):  # to the end: nobody saves into the old file meanwhile
        opened = open_vault(place / "vault.json", pin, store)
        go_on(place, rome_day(clock()))
        old = place / "desk.db"
        if not is_begun(place) and old.exists() and not faults_in(old, opened.database_key.hex):
            raise Notice("not_damaged", "L'archivio su questo computer è integro: non c'è niente da rifare.")
        remains = read_remains(old, opened.database_key.hex) if old.exists() else Remains()
        path = place / BEING_MADE
        engine = open_engine(path, opened.database_key.hex)
        worker = Worker(engine)
        try:
            bring_up_to_date(engine, path)
            unsent = _begin(worker, remains, opened, operator_id, clock, code_text)
            places = WitnessPlaces(opened.vault_id, store, profile.witnesses)
            desk = desk_of(worker, opened, places, place / "vault.json", clock)
            desk.bear_witness(worker.transact(standing).result())
            received, stopped = _fill(desk, on_status)
        finally:
            worker.close()
        kept = put_in_place(place, rome_day(clock()))
    if stopped is not None:
        raise stopped
    return Anew(unsent, "outbox" in remains.damaged or not remains.rows, received, kept if kept.exists() else None)


def _begin(
    worker: Worker, remains: Remains, opened: Opened, operator_id: str, clock: Clock, code_text: str | None
) -> int:
    """Say in the new database whose it is, and carry over what can be read; how many changes that nobody has taken yet."""
    if worker.transact(lambda s: s.scalars(select(Desk)).one_or_none()).result() is None:
        met: Introduction | None = None
        if remains.one("desk") is None or remains.one("sync") is None:
            if code_text is None:
                raise Notice(
                    "invitation_needed",
                    "Il vecchio archivio non dice più di chi è. Serve un nuovo invito della sede, per lo stesso operatore. "
                    "Il vecchio archivio resta dov'è.",
                )
            met = introduce(code_text)
            if met.answer.operator_id != operator_id:
                raise Notice(
                    "other_operator",
                    "L'invito è per un altro operatore. Il vecchio archivio resta dov'è: chiamare la sede.",
                )
        worker.transact(lambda s: _say_whose(s, remains, met, clock)).result()
        if met is not None:
            deposit(met, opened)
    return worker.transact(lambda s: _carry(s, remains, clock)).result()


def _say_whose(session: Session, remains: Remains, met: Introduction | None, clock: Clock) -> None:
    if met is not None:
        write_introduction(session, met, clock())
        return
    write_remains(session.connection(), remains, ("desk",))
    last = remains.one("sync") or {}
    # A line of its own: how far the old one had gone, nobody can say for sure. The place is an honest one, and since no scope is
    # known yet, the centre gives all of them whole.
    place = last["cursor"]
    code = line_code(secrets.token_bytes(3))
    session.add(SyncState(id=1, line=new_line(), line_code=code, nonce=new_nonce(), cursor=place, top=last["top"]))


def _carry(session: Session, remains: Remains, clock: Clock) -> int:
    """Rows that are not here yet; undecided changes lose their place, keep their identity, and are shown."""
    db = session.connection()
    known = set(session.scalars(select(Outbox.cid)))
    for row in remains.rows.get("outbox", []):
        if row["state"] in UNANSWERED:
            row |= {"state": "pending", "line": None, "n": None, "reason": None}
    write_remains(db, remains, _CARRIED)
    state = session.scalars(select(SyncState)).one()
    fresh = [row for row in remains.rows.get("outbox", []) if row["state"] == "pending" and row["cid"] not in known]
    arrival = Arrival(session, state, clock())
    keys = list(dict.fromkeys((row["kind"], row["rid"]) for row in fresh))
    arrival.bases.load(keys)
    for key in keys:
        if arrival.bases.get(key) is None:
            arrival.bases.add(key, Base(0, None))
    arrival.touched.update(keys)
    arrival.stirred.update(keys)
    arrival.settle()
    return session.scalar(select(func.count()).select_from(Outbox).where(Outbox.state == "pending")) or 0


def _fill(desk: OpenDesk, on_status: Callable[[SyncStatus], None]) -> tuple[int, Notice | None]:
    """Align until everything is here; the records received. A dismissed desk is given nothing more: what it had is handed over, and
    the Notice says so.
    """
    engine = SyncEngine(desk, on_status)
    try:
        report = engine.run_once()
    finally:
        engine.stop()
    told = Notice(report.outcome, engine.status.sentence or "L'allineamento si è fermato. Chiamare la sede.")
    if report.outcome == "cut_off":
        return 0, told
    if report.outcome != "ok":
        raise told
    if desk.worker.transact(outbox.next_fill).result() is not None:
        raise Retry("the copy is not whole")
    return report.received, None
