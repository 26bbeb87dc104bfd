"""One of the two laptops: a profile of its own, an operator at work, the alignment they start by hand.

Everything it does goes through what the screens call: `worker.run(use_case, who, ...)` and the sync engine.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from app.models.who import Who
from app.printing.filling import render_paper
from app.rules.clock import Clock
from app.security.keyring_store import KeyringStore
from app.security.vault import destroy_vault
from app.security.witness import WitnessPlaces, forget_witness
from app.services import documents
from app.store.profile import OpenDesk, Profile, open_desk
from app.sync.client import connect
from app.sync.cycle import Report
from app.sync.engine import SyncEngine
from app.sync.receipt import EveningReceipt, ask_receipt

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Laptop:
    """An enrolled laptop. `desk` is open between `open` and `close`; `printed` are the PDFs it made."""

    initials: str
    profile: Profile
    operator_id: str
    pin: str
    store: KeyringStore | None
    clock: Clock
    prints: Path
    printed: list[Path] = field(default_factory=list)
    _desk: OpenDesk | None = None
    _engine: SyncEngine | None = None
    _places: WitnessPlaces | None = None

    @property
    def desk(self) -> OpenDesk:
        """The open desk."""
        assert self._desk is not None, "the laptop is closed"
        return self._desk

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.profile.place(self.operator_id) / "desk.db"

    def open(self) -> None:
        """Open the operator's database with the PIN."""
        self._desk = open_desk(self.profile, self.operator_id, self.pin, self.store, self.clock)
        self._engine = SyncEngine(self._desk)
        self._places = self._desk.places

    def close(self) -> None:
        """Close it as the window does. May be called twice."""
        if self._engine is not None:
            self._engine.stop()
        if self._desk is not None:
            self._desk.close()
        self._desk = self._engine = None

    def hand_over(self) -> OpenDesk:
        """Open, and let a window have the desk: whoever shows it closes it."""
        self.close()
        self.open()
        desk, self._desk, self._engine = self.desk, None, None
        return desk

    def forget(self) -> None:
        """Take this laptop's secrets out of the keyring: its data are about to be removed."""
        self.close()
        if self._places is not None:
            forget_witness(self._places)
        destroy_vault(self.profile.place(self.operator_id) / "vault.json", self.store)

    def do(self, use_case: Callable[Concatenate[Session, Who, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a use-case as a screen does and wait for it."""
        return self.desk.worker.run(use_case, self.desk.who, *args, **kwargs)

    def read(self, work: Callable[[Session], T]) -> T:
        """Look at the database."""
        return self.desk.worker.transact(work).result()

    def align(self, *, check: bool = False) -> Report:
        """One alignment. Raises `Retry` when the line breaks."""
        assert self._engine is not None, "the laptop is closed"
        return self._engine.run_once(check=check)

    def ask_receipt(self) -> EveningReceipt:
        """The evening receipt, signed by the centre."""
        facts = self.desk.desk
        with connect(str(facts.centre_url), facts.centre_ca, facts.token) as client:
            return ask_receipt(self.desk.worker, client)

    def print(self, form_code: str, record_id: str | None = None, **how: Any) -> documents.Paper:
        """Print a form to a PDF, as *Stampa* does."""
        paper = self.do(documents.gather, form_code, record_id, **how)
        number = paper.header.local_number or str(paper.facts.get("number") or paper.document.id)
        file = self.prints / f"{form_code}_{number.replace('/', '-')}.pdf"
        file.write_bytes(render_paper(paper))
        self.printed.append(file)
        return paper
