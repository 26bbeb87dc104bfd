"""The stick on *Allineamento*: prepared here, read here, or carried for a colleague. Files and network in the background."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.errors import Notice, Retry
from app.sync.bundle import AnswerRead, BundleFacts, Carried, Prepared, bundles_made, carry, prepare, read_answer
from app.sync.client import connect
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

T = TypeVar("T")


class BundlesModel(ViewModel):
    """Signals: moved(tuple of BundleFacts, newest first); prepared(Prepared); carried(Carried); answer_read(AnswerRead);
    failed(Notice or Retry).
    """

    moved = Signal(object)
    prepared = Signal(object)
    carried = Signal(object)
    answer_read = Signal(object)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.made: tuple[BundleFacts, ...] = ()
        self.busy = False

    def refresh(self) -> None:
        """Read again which bundles this desk made."""
        self.bridge.call(bundles_made, self._read)()

    def _read(self, made: tuple[BundleFacts, ...]) -> None:
        self.made = made
        self.moved.emit(made)

    def prepare(self, folder: Path) -> None:
        """Write the bundle into a folder."""
        desk = self.bridge.desk
        self._start(lambda: prepare(desk.worker, desk.who.clock, desk.bear_witness, folder), self._prepared)

    def read_answer(self, file: Path) -> None:
        """Take what the centre answered."""
        desk = self.bridge.desk
        self._start(lambda: read_answer(desk.worker, desk.who.clock, desk.bear_witness, file), self._answer_read)

    def carry(self, file: Path) -> None:
        """Bring a colleague's bundle to the centre, over a connection of its own."""
        facts = self.bridge.desk.desk

        def work() -> Carried:
            if facts.centre_url is None:
                raise Notice("no_centre", "Questo computer non è ancora collegato a un centro.")
            with connect(facts.centre_url, facts.centre_ca, facts.token) as client:
                return carry(client, file)

        self._start(work, self._carried)

    def _start(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """One at a time: a second press while a large file is written starts nothing."""
        if not self.busy:
            self.busy = True
            self._background.start(work, then, self._failed)

    def _prepared(self, made: Prepared) -> None:
        self.busy = False
        self.prepared.emit(made)
        self.refresh()

    def _carried(self, carried: Carried) -> None:
        self.busy = False
        self.carried.emit(carried)

    def _answer_read(self, told: AnswerRead) -> None:
        self.busy = False
        self.answer_read.emit(told)
        self.refresh()

    def _failed(self, error: Notice | Retry) -> None:
        self.busy = False
        self.failed.emit(error)
        self.refresh()
