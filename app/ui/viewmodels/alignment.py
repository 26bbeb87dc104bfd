"""*Allineamento*: what went, what stays here and why, and the evening receipt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.local import UNANSWERED, Outbox, Receipt
from app.models.who import Who
from app.rules.verdicts import decided_and_received
from app.services.centre import SyncFacts, sync_facts
from app.services.labels import kind_label
from app.services.paper_receipt import evening_receipt
from app.services.review import ReviewItem, list_review
from app.sync.receipt import EveningReceipt
from app.sync.state import SyncStatus
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ViewModel

_LATEST = 8


@dataclass(frozen=True)
class PastReceipt:
    """A receipt of an earlier evening: `received` out of `written` changes."""

    number: str
    at: datetime
    received: int
    returned: int


@dataclass(frozen=True)
class AlignmentState:
    """The page. `waiting` are `(what, count)` of changes that leave by themselves; `receipt` the facts of the last one."""

    facts: SyncFacts
    items: tuple[ReviewItem, ...]
    waiting: tuple[tuple[str, int], ...]
    receipt: Mapping[str, Any] | None
    past: tuple[PastReceipt, ...]


def read_alignment(session: Session, who: Who) -> AlignmentState:
    """Everything in one transaction."""
    facts = sync_facts(session, who)
    counted = session.execute(
        select(Outbox.kind, func.count())
        .where(Outbox.state.in_(UNANSWERED), Outbox.settled_at.is_(None))
        .group_by(Outbox.kind)
        .order_by(func.count().desc(), Outbox.kind)
    )
    waiting = tuple((words(kind_label(kind)), count) for kind, count in counted)
    receipt = evening_receipt(session, who, None) if facts.receipt_number is not None else None
    rows = session.scalars(select(Receipt).order_by(Receipt.at.desc()).limit(_LATEST))
    return AlignmentState(facts, list_review(session, who).items, waiting, receipt, tuple(_past(row) for row in rows))


def _past(row: Receipt) -> PastReceipt:
    verdicts = {str(code): int(count) for code, count in row.body.get("verdicts", {}).items()}
    decided, received = decided_and_received(verdicts)
    return PastReceipt(row.number, row.at, received, decided - received)


class AlignmentModel(ViewModel):
    """Signals: moved(AlignmentState); status(SyncStatus); receipt_came(number); refused(sentence)."""

    moved = Signal(object)
    status = Signal(object)
    receipt_came = Signal(str)
    refused = Signal(str)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.state: AlignmentState | None = None
        bridge.sync_moved.connect(self._moved)

    def now(self) -> datetime:
        """The time of the page (UTC)."""
        return self.bridge.who.now()

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again: nearly every change is one that waits to leave."""
        self.bridge.call(read_alignment, self._read)()

    def _read(self, state: AlignmentState) -> None:
        self.state = state
        self.moved.emit(state)

    def _moved(self, status: SyncStatus) -> None:
        self.status.emit(status)
        self.refresh({})

    def align(self) -> None:
        """F5: now."""
        self.bridge.engine.sync_now()

    def ask_receipt(self) -> None:
        """Ask the centre for a receipt over what it has decided."""
        self._background.start(self.bridge.engine.receipt, self._came, self._failed)

    def _came(self, receipt: EveningReceipt) -> None:
        self.receipt_came.emit(receipt.number)
        self.refresh({})

    def _failed(self, error: Notice | Retry) -> None:
        away = QCoreApplication.translate("alignment", "Il centro non risponde. La ricevuta si chiede più tardi.")
        self.refused.emit(str(error) if isinstance(error, Notice) else away)
