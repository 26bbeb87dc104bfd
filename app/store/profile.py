"""A profile: the folder of one laptop, with one encrypted database, key and number series for each operator who uses it.

`<profile>/<operator id>/` holds `desk.db`, `files` (attachments, each encrypted), `vault.json` and `label.json` (initials and
company, for the lock page: never a tenant's data). The witness stands outside the profile, so that a folder put back from a
backup is noticed.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import Desk, SyncState
from app.models.staff import Operator
from app.models.who import Who
from app.rules.clock import Clock, new_id_maker, rome_day, utc_text
from app.security.files import write_whole
from app.security.keyring_store import KeyringStore
from app.security.keys import Opened
from app.security.machine import machine_id
from app.security.vault import change_pin, open_vault
from app.security.witness import Finding, SecretStore, Witness, WitnessPlaces, compare, read_witness, write_witness
from app.store.beside import go_on
from app.store.contents import ContentFiles
from app.store.engine import open_engine
from app.store.farewell import FAREWELL, Farewell, erase_copy, farewell_in, farewell_notice, finish_erasure
from app.store.line import Standing, renew, standing
from app.store.migrate import bring_up_to_date
from app.store.sole import take_alone
from app.store.worker import Changes, Worker


class Label(msgspec.Struct, frozen=True):
    """What the lock page may say of an operator's database."""

    operator_id: str
    initials: str
    company: str


@dataclass(frozen=True)
class Profile:
    """Where a laptop keeps its databases, and where their witnesses."""

    folder: Path
    witnesses: Path

    def place(self, operator_id: str) -> Path:
        """The folder of one operator."""
        return self.folder / operator_id

    def labels(self) -> list[Label]:
        """Operators enrolled on this laptop, by initials."""
        labels = (read_label(file.parent) for file in self.folder.glob("*/label.json"))
        # A folder without a readable label opens with its code all the same, once it is named.
        found = [label for label in labels if label is not None and farewell_in(self.place(label.operator_id)) is None]
        return sorted(found, key=lambda label: label.initials)

    def farewells(self, store: SecretStore | None) -> list[Farewell]:
        """Copies that were erased from this laptop; one whose erasure was cut short is erased now."""
        found = [self._finish(file.parent, store) for file in self.folder.glob(f"*/{FAREWELL}")]
        return sorted((one for one in found if one is not None), key=lambda one: one.at)

    def _finish(self, place: Path, store: SecretStore | None) -> Farewell | None:
        lock = take_alone(place / "desk.lock")
        if lock is None:
            return None  # another program is at it
        try:
            return finish_erasure(place, store, self.witnesses)
        finally:
            os.close(lock)

    def write_label(self, label: Label) -> None:
        """Say who a folder belongs to."""
        write_whole(self.place(label.operator_id) / "label.json", msgspec.json.encode(label))


@dataclass
class OpenDesk:
    """An operator's database, open: the worker that owns it, and who is at work."""

    worker: Worker
    who: Who
    desk: "DeskFacts"
    opened: Opened = field(repr=False)
    places: WitnessPlaces = field(repr=False)
    vault: Path = field(repr=False)
    finding: Finding = Finding.SAME
    """What the witness said when it was opened; anything but `SAME` has begun a new line."""
    _lock: int = field(repr=False, default=-1)
    files: ContentFiles = field(init=False, repr=False)
    """The bytes of attachments."""

    def __post_init__(self) -> None:
        self.files = ContentFiles(self.vault.with_name("files"))

    def bear_witness(self, standing: Standing) -> None:
        """Write down outside the file how far it has gone. Raises `Notice` (`witness_refused`)."""
        write_witness(self.places, witness_of(standing))

    @property
    def keyring(self) -> bool:
        """Whether the system's keyring takes part in a new PIN; without one it must be a long phrase."""
        return self.places.store is not None

    def change_pin(self, old: str, new: str) -> None:
        """Another PIN from now on; the database stays open. Takes a second of work. Raises the Notices of `vault.change_pin`."""
        change_pin(self.vault, old, new, self.places.store)

    def erase(self, may_go: Callable[[Session], bool], handed_over: Callable[[Session], int]) -> Farewell | None:
        """Close the desk and erase this copy of it for good, if `may_go` still says so; what is left to tell, or None.

        Whoever calls lets nobody save any more. OSError when the disk refuses the first word of it: then nothing is erased.
        """
        going, count = self.worker.transact(lambda s: (may_go(s), handed_over(s))).result()
        if not going:
            return None
        place = self.vault.parent
        label = read_label(place) or Label(self.who.operator_id, "", self.desk.company_code)
        at = utc_text(self.who.now())
        farewell = Farewell(label.operator_id, label.initials, label.company, at, count, self.places.vault_id)
        self.worker.close()
        try:
            erase_copy(place, farewell, self.places.store, self.places.folder)
        finally:
            self.close()
        return farewell

    def close(self) -> None:
        """Finish the queue, close the database, let others open it."""
        self.worker.close()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


@dataclass(frozen=True)
class DeskFacts:
    """What a desk knows of itself and of its centre."""

    company_id: str
    company_code: str
    operator_id: str
    role: str
    device_id: str
    outpost_id: str | None
    line_code: str
    centre_url: str | None
    centre_ca: str | None
    token: str | None = field(repr=False)


def open_desk(
    profile: Profile,
    operator_id: str,
    pin: str,
    store: KeyringStore | None,
    clock: Clock,
    on_changed: Callable[[Changes], None] = lambda changes: None,
) -> OpenDesk:
    """Open an operator's database with their PIN. Raises the Notices of `open_vault`, and `already_open`."""
    place = profile.place(operator_id)
    lock = _take(place)
    try:
        gone = finish_erasure(place, store, profile.witnesses)
        if gone is not None:
            raise farewell_notice(gone)
        opened = open_vault(place / "vault.json", pin, store)
        return start_desk(profile, operator_id, opened, store, clock, on_changed, lock)
    except BaseException:  # a desk that does not open does not stay locked
        if lock >= 0:
            os.close(lock)
        raise


@contextmanager
def alone(place: Path) -> Iterator[int]:
    """Hold an operator's folder, so that no other program opens what is in it. Raises `already_open`."""
    lock = _take(place)
    try:
        yield lock
    finally:
        if lock >= 0:
            os.close(lock)


def _take(place: Path) -> int:
    lock = take_alone(place / "desk.lock") if place.is_dir() else -1
    if lock is None:
        raise Notice(
            "already_open",
            "Questi dati sono già aperti in un'altra finestra di Portineria. Chiudere quella e riprovare.",
        )
    return lock


def start_desk(
    profile: Profile,
    operator_id: str,
    opened: Opened,
    store: KeyringStore | None,
    clock: Clock,
    on_changed: Callable[[Changes], None] = lambda changes: None,
    lock: int = -1,
) -> OpenDesk:
    """Start the worker on a database whose vault is open. Raises the Notices of `open_engine` and `bring_up_to_date`, and
    `database_missing`: a new empty file in place of a lost one would hide the loss.
    """
    place = profile.place(operator_id)
    path = place / "desk.db"
    go_on(place, rome_day(clock()))
    if not path.exists():
        raise Notice(
            "database_missing",
            "L'archivio di questo operatore non c'è più su questo computer. Quello che era già al centro è al sicuro. "
            "Chiamare la sede.",
        )
    engine = open_engine(path, opened.database_key.hex)
    worker = Worker(engine, on_changed)
    places = WitnessPlaces(opened.vault_id, store, profile.witnesses)
    try:
        bring_up_to_date(engine, path)
        finding = _begin_anew_if_restored(worker, places)
        desk = desk_of(worker, opened, places, place / "vault.json", clock, finding, lock)
    except BaseException:  # nor does its thread stay
        worker.close()
        raise

    def note_numbers(changes: Changes) -> None:
        if "local_number" in changes:
            with Session(engine) as session:
                desk.bear_witness(standing(session))

    worker.after_commit = note_numbers
    return desk


def desk_of(
    worker: Worker,
    opened: Opened,
    places: WitnessPlaces,
    vault: Path,
    clock: Clock,
    finding: Finding = Finding.SAME,
    lock: int = -1,
) -> OpenDesk:
    """A desk over a worker whose database says whose it is."""
    facts = worker.transact(read_facts).result()
    who = Who(
        company_id=facts.company_id,
        operator_id=facts.operator_id,
        device_id=facts.device_id,
        outpost_id=facts.outpost_id,
        role=facts.role,
        clock=clock,
        new_id=new_id_maker(clock),
    )
    return OpenDesk(worker, who, facts, opened, places, vault, finding, lock)


def read_label(place: Path) -> Label | None:
    """What the lock page may say of the database in this folder; None when it does not read."""
    try:
        return msgspec.json.decode((place / "label.json").read_bytes(), type=Label)
    except (OSError, msgspec.MsgspecError):
        return None


def witness_of(at: Standing) -> Witness:
    """What the witness keeps of where a database stands, on this machine."""
    return Witness(line=at.line, machine=machine_id(), made=at.made, local_year=at.year, local_number=at.numbers)


def _begin_anew_if_restored(worker: Worker, places: WitnessPlaces) -> Finding:
    """Compare file and witness before any number is issued; a database that was restored, copied or carried begins a new line.

    Killed in between, the next opening finds the same and begins once more.
    """
    at = worker.transact(standing).result()
    finding = compare(
        read_witness(places),
        line=at.line,
        machine=machine_id(),
        made=at.made,
        local_year=at.year,
        local_number=at.numbers,
    )
    if finding is not Finding.SAME:
        worker.transact(renew).result()
        write_witness(places, witness_of(worker.transact(standing).result()))
    return finding


def read_facts(session: Session) -> DeskFacts:
    """The desk's own row and its line's code; the role is what the centre last said of the operator."""
    desk = session.scalars(select(Desk)).one()
    operator = session.get(Operator, desk.operator_id)
    state = session.get_one(SyncState, 1)
    return DeskFacts(
        company_id=desk.company_id,
        company_code=desk.company_code,
        operator_id=desk.operator_id,
        role=operator.role if operator is not None else desk.role,
        device_id=desk.device_id,
        outpost_id=desk.outpost_id,
        line_code=state.line_code,
        centre_url=desk.centre_url,
        centre_ca=desk.centre_ca,
        token=desk.token,
    )
