"""*Fogli firmati*: scans read one after the other in a process of their own, what waits, and the scanner's folder."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.who import Who
from app.services.blank_forms import blanks_out, join_code, records_for
from app.services.documents import DocumentView, list_documents
from app.services.people import PersonRow, search_people
from app.services.scan_folder import FolderSetting, FolderWatch, folder_setting, set_folder
from app.services.scan_pages import Filed, WaitingPaper, choose_paper, file_anyway, pictures_of, waiting_papers
from app.services.scan_unfile import TakenBack
from app.services.scanning import (
    ScanReport,
    discard,
    file_ready,
    import_scan,
    read_scan_file,
    scan_folder,
    take_back,
)
from app.store.contents import ContentFiles, Written
from app.store.worker import Worker
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ReadModel

T = TypeVar("T")

LOOK_EVERY_MS = 4_000
"""How often the scanner's folder is looked into."""
CLOSED = "desk_closed"


@dataclass(frozen=True)
class ScanState:
    """What waits for a person, blank forms that nobody has transcribed, and the folder."""

    waiting: tuple[WaitingPaper, ...]
    blanks: tuple[DocumentView, ...]
    folder: FolderSetting


def read_scans(session: Session, who: Who) -> ScanState:
    """All of it."""
    waiting = tuple(one for one in waiting_papers(session, who) if one.reason is not None)
    return ScanState(waiting, blanks_out(session, who), folder_setting(session, who))


def at_work(work: Callable[[], T]) -> Callable[[], T]:
    """Work on a thread of its own; that the desk is closed meanwhile is no bug: what was read goes on the next time."""

    def run() -> T:
        try:
            return work()
        except RuntimeError as error:
            if "after shutdown" not in str(error):
                raise
            raise Notice(
                "desk_closed", "Il programma si è chiuso: la lettura riprende alla prossima apertura."
            ) from None

    return run


class ScansModel(ReadModel):
    """Signals:
    moved(ScanState); told(kind, sentence): a file was read, a paper filed, or why not.
    shown(key, tuple): the pictures of what is in hand, as JPEGs.
    people(query, rows), papers(tuple), records(tuple): what may be chosen: (code, words).
    """

    shown_by = frozenset({"scanned_page", "printed_document", "setting"})
    moved = Signal(object)
    told = Signal(str, str)
    shown = Signal(str, tuple)
    people = Signal(str, tuple)
    papers = Signal(tuple)
    records = Signal(tuple)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self._queue: list[Path] = []
        self._reading = False
        self._undo: list[str] = []
        self._reports: list[ScanReport] = []
        self._failures: list[str] = []
        self.state: ScanState | None = None

    @property
    def _hands(self) -> tuple[Worker, Who, ContentFiles]:
        return self.bridge.desk.worker, self.bridge.who, self.bridge.desk.files

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(read_scans, self._read)()

    def _read(self, state: ScanState) -> None:
        self.state = state
        self.moved.emit(state)

    def waiting(self, key: str) -> WaitingPaper | None:
        """What waits under this key."""
        return next((one for one in (self.state.waiting if self.state else ()) if one.key == key), None)

    def blank(self, id: str) -> DocumentView | None:
        """A blank form that nobody has transcribed."""
        return next((one for one in (self.state.blanks if self.state else ()) if one.id == id), None)

    # --------------------------------------------------------------------------------------------------------- reading

    def add(self, paths: Sequence[Path]) -> None:
        """Read these files, one after the other."""
        self._queue += paths
        self._next()

    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._reading

    def _next(self) -> None:
        if self._reading:
            return
        if not self._queue:
            self._tell_all()
            return
        self._reading = True
        path = self._queue.pop(0)
        worker, who, files = self._hands
        self.told.emit("info", _tr("Si legge {name}. Si può continuare a lavorare.").format(name=path.name))
        self._background.start(
            at_work(lambda: import_scan(worker, who, files, read_scan_file(path), path.name)),
            self._done,
            partial(self._refused, path.name),
        )

    def _done(self, report: ScanReport) -> None:
        self._reading = False
        self._undo += [one.document.id for one in report.filed]
        self._reports.append(report)
        self._next()

    def _refused(self, name: str, error: Notice | Retry) -> None:
        self._reading = False
        self._failures.append(f"{name}: {words(str(error))}")
        self._next()

    def _tell_all(self) -> None:
        """What became of the files brought together, in one notice: the next file would take the words of the last away."""
        failures, reports = self._failures, self._reports
        self._failures, self._reports = [], []
        said = list(failures)
        if len(reports) == 1:
            said.append(words(reports[0].sentence))
        elif reports:
            filed = tuple(one for report in reports for one in report.filed)
            name = _tr("{n} file").format(n=len(reports))
            pages = sum(one.pages for one in reports)
            said.append(words(ScanReport(name, pages, filed, reports[-1].waiting, None).sentence))
        filed_some = any(one.filed for one in reports)
        if filed_some:
            said.append(_tr("Ctrl+Z annulla."))
        self.told.emit("err" if failures else "ok" if filed_some else "info", " ".join(said))

    # --------------------------------------------------------------------------------------------------------- showing

    def show(self, key: str) -> None:
        """The pictures of what waits under this key."""
        one = self.waiting(key)
        if one is not None:
            self.bridge.call(pictures_of, partial(self._found, key))(one.page_ids)

    def _found(self, key: str, contents: tuple[Written, ...]) -> None:
        files = self.bridge.desk.files
        self._background.start(lambda: tuple(files.read(one) or b"" for one in contents), partial(self.shown.emit, key))

    def search_people(self, text: str) -> None:
        """Look for the person of a paper."""

        def found(query: str, rows: tuple[PersonRow, ...]) -> None:
            self.people.emit(query, rows)

        self.bridge.call(search_people, partial(found, text))(text, limit=8)

    def papers_of(self, person_id: str) -> None:
        """The prints of a person, those without a signature first."""

        def found(documents: tuple[DocumentView, ...]) -> None:
            self.papers.emit(tuple(sorted(documents, key=lambda one: one.signed_at is not None)))

        self.bridge.call(list_documents, found)(person_id=person_id)

    def records_of(self, form_code: str, person_id: str) -> None:
        """The records of a person that a blank form may have been transcribed into."""
        self.bridge.call(records_for, self.records.emit)(form_code, person_id)

    # -------------------------------------------------------------------------------------------------------- deciding

    def choose(self, key: str, code: str) -> None:
        """What waits under this key belongs to the print with this number."""
        one = self.waiting(key)
        if one is not None:
            self.bridge.call(choose_paper, lambda _view: self.settle(), self._said)(one.page_ids, code)

    def anyway(self, key: str) -> None:
        """Filed although it is signed already, or lacks pages."""
        one = self.waiting(key)
        if one is not None:
            self.bridge.call(file_anyway, lambda _none: self.settle(), self._said)(one.page_ids)

    def join(self, document: DocumentView, record_id: str) -> None:
        """A blank form was transcribed in this record."""
        self.bridge.call(join_code, self._joined, self._said)(document.id, record_id)

    def _joined(self, document: DocumentView) -> None:
        said = _tr("Il modulo {number} è collegato alla scheda.")
        self.told.emit("ok", said.format(number=document.local_number or document.form_code))
        self.settle()

    def discard(self, key: str) -> None:
        """Thrown away."""
        one = self.waiting(key)
        if one is None:
            return
        worker, who, files = self._hands
        said = _tr("Pagine scartate: {n}.").format(n=len(one.page_ids))
        self._background.start(
            at_work(lambda: discard(worker, who, files, one.page_ids)),
            lambda _none: self.told.emit("ok", said),
            self._said,
        )

    def settle(self) -> None:
        """File what can be filed now."""
        worker, who, files = self._hands
        self._background.start(at_work(lambda: file_ready(worker, who, files)), self._filed, self._said)

    def _filed(self, filed: Sequence[Filed]) -> None:
        if filed:
            self._undo += [one.document.id for one in filed]
            said = _tr("Foglio archiviato sulla sua scheda.") if len(filed) == 1 else _tr("Fogli archiviati: {n}.")
            self.told.emit("ok", f"{said.format(n=len(filed))} {_tr('Ctrl+Z annulla.')}")
        self.read()

    def undo(self) -> None:
        """Take back the scan that was filed last on this page: its pages wait here again, what it signed is unsigned."""
        if not self._undo:
            self.told.emit("info", _tr("Niente da annullare."))
            return
        worker, who, files = self._hands
        document = self._undo.pop()
        self._background.start(at_work(lambda: take_back(worker, who, files, document)), self._taken_back, self._said)

    def _taken_back(self, _done: TakenBack) -> None:
        self.told.emit("ok", _tr("Annullato: la firma è tolta e il foglio aspetta di nuovo qui."))
        self.read()

    def _said(self, error: Notice | Retry) -> None:
        self.told.emit("err", str(error))
        self.read()

    # ---------------------------------------------------------------------------------------------------------- folder

    def watch(self, folder: str | None, after: str | None = None) -> None:
        """Watch this folder from now on."""
        self.bridge.call(set_folder, None, self._said)(folder, after)


class ScanWatch(QObject):
    """Behind every page: looks into the scanner's folder, and files pages whose print came or was transcribed meanwhile."""

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._background = background
        self._watch = FolderWatch()
        self._busy = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(self._changed)
        bridge.call(folder_setting, self._set)()

    def _set(self, setting: FolderSetting) -> None:
        if setting.folder is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _changed(self, changed: Mapping[str, Collection[str]]) -> None:
        if "setting" in changed:
            self._bridge.call(folder_setting, self._set)()
        if "printed_document" in changed and not self._busy:
            self._bridge.call(waiting_papers, self._settle)()

    def _settle(self, waiting: Sequence[WaitingPaper]) -> None:
        if not self._busy and waiting:
            worker, who, files = self._bridge.desk.worker, self._bridge.who, self._bridge.desk.files
            self._begin(lambda: file_ready(worker, who, files), lambda _filed: None)

    def look(self) -> None:
        """Look into the folder now."""
        if not self._busy:
            worker, who, files, watch = self._bridge.desk.worker, self._bridge.who, self._bridge.desk.files, self._watch
            self._begin(lambda: scan_folder(worker, who, files, watch), self._tell)

    def _begin(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._busy = True

        def done(result: T) -> None:
            self._busy = False
            then(result)

        self._background.start(at_work(work), done, self._failed)

    def _tell(self, reports: Sequence[ScanReport]) -> None:
        for report in reports:
            self._bridge.notice.emit("ok" if report.filed else "info", words(report.sentence))

    def _failed(self, error: Notice | Retry) -> None:
        self._busy = False
        if isinstance(error, Notice) and error.code == CLOSED:
            self._timer.stop()  # another operator's desk is open by now: nothing of this one is said there
        else:
            self._bridge.notice.emit("err", str(error))


def _tr(text: str) -> str:
    return QCoreApplication.translate("scans", text)
