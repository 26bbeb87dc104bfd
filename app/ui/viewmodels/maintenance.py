"""Technical requests to the maintenance system and its tickets back: the file first, then the mark; a reading first, then the record."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import Notice
from app.security.files import write_whole
from app.services.maintenance import AnswerReport, ExportPlan, answer_file, export_plan, mark_exported, take_answers
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel


class MaintenanceModel(ViewModel):
    """Signals: planned(ExportPlan or None): what would leave. read(AnswerReport): what came back does, or did.
    said(kind, sentence).
    """

    planned = Signal(object)
    read = Signal(object)
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.plan: ExportPlan | None = None
        self._answer = b""

    def look(self, only: Sequence[str] | None = None) -> None:
        """What would leave now: every open technical request, or these."""
        self.bridge.call(export_plan, self._planned, self._nothing)(only)

    def leave_out(self, request_id: str) -> None:
        """One of them stays."""
        rows = self.plan.rows if self.plan is not None else ()
        left = [row.id for row in rows if row.id != request_id]
        if len(left) < len(rows):
            self.look(left)

    def _planned(self, plan: ExportPlan) -> None:
        self.plan = plan
        self.planned.emit(plan)

    def _nothing(self, notice: Notice) -> None:
        self.plan = None
        self.planned.emit(None)
        self.said.emit("info", str(notice))

    def write(self, path: Path, sent_to: str) -> None:
        """The file, and only then each request is marked as sent."""
        plan = self.plan
        if plan is None:
            return
        try:
            write_whole(path, plan.data)
        except OSError:
            self.said.emit(
                "err", _tr("Il file non si può scrivere lì. Nessuna richiesta è stata segnata come inviata.")
            )
            return
        self.bridge.call(mark_exported, partial(self._marked, path.name), self._refused)(
            [row.id for row in plan.rows], sent_to
        )

    def _marked(self, name: str, numbers: tuple[str, ...]) -> None:
        self.plan = None
        self.planned.emit(None)
        words = _tr("Richieste scritte in «{name}» e segnate come inviate a terzi: {n}.")
        self.said.emit("ok", words.format(n=len(numbers), name=name))

    def read_file(self, path: Path) -> None:
        """Read what came back; nothing is written yet."""
        try:
            self._answer = answer_file(path)
        except Notice as notice:
            self._refused(notice)
            return
        self.bridge.call(take_answers, self.read.emit, self._refused)(self._answer)

    def apply(self) -> None:
        """Record the rows that may be taken."""
        self.bridge.call(take_answers, self._applied, self._refused)(self._answer, apply=True)

    def _applied(self, report: AnswerReport) -> None:
        self.read.emit(report)
        words = _tr("Righe registrate su questo computer: {n}. Rifiutate: {m}.")
        self.said.emit("ok", words.format(n=len(report.taken), m=len(report.refused)))

    def _refused(self, notice: Notice) -> None:
        self.said.emit("err", str(notice))


def _tr(text: str) -> str:
    return QCoreApplication.translate("maintenance", text)
