"""The files of one record: listed, added one after the other, opened, saved as a copy outside."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import Notice, Retry
from app.security.files import write_whole
from app.services.attachments import (
    AttachmentView,
    OpenAttachment,
    add_attachment,
    bytes_of,
    keep,
    list_attachments,
    lost,
    open_attachment,
    read_file,
)
from app.store.contents import Written
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

TABLES = frozenset({"attachment", "content"})
_READ_NEEDS_REASON = "read_needs_reason"


class AttachmentsModel(ViewModel):
    """Signals:
    listed(tuple): the files of the record, as AttachmentView.
    opened(OpenAttachment, bytes): one that may be shown.
    added(AttachmentView): a file is on this computer, encrypted.
    reason_wanted(str): this one is opened with a reason.
    refused(str), saved(): what a person must know; a copy was written.
    """

    listed = Signal(tuple)
    opened = Signal(object, bytes)
    added = Signal(object)
    reason_wanted = Signal(str)
    refused = Signal(str)
    saved = Signal()

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self._files = bridge.desk.files
        self._waiting: list[tuple[str, str, Path]] = []
        self._adding = False
        self.kind = self.owner = ""
        self.views: tuple[AttachmentView, ...] = ()
        self.open_one: tuple[OpenAttachment, bytes] | None = None

    # --------------------------------------------------------------------------------------------------------- showing

    def show(self, kind: str, owner: str) -> None:
        """The files of this record from now on."""
        if (kind, owner) != (self.kind, self.owner):
            self.kind, self.owner, self.views = kind, owner, ()
            self.listed.emit(())
        self.refresh({})

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if files or their records moved."""
        if self.owner and (not changed or TABLES.intersection(changed)):
            self.bridge.call(list_attachments, partial(self._listed, self.owner), self._unlisted)(self.kind, self.owner)

    def _listed(self, owner: str, views: tuple[AttachmentView, ...]) -> None:
        if owner == self.owner:
            self.views = views
            self.listed.emit(views)

    def _unlisted(self, _notice: Notice) -> None:
        self.views = ()
        self.listed.emit(())

    # ---------------------------------------------------------------------------------------------------------- adding

    def add(self, paths: Sequence[Path]) -> None:
        """Add these files to the record shown now, one after the other."""
        self._waiting += [(self.kind, self.owner, path) for path in paths]
        self._next()

    def busy(self) -> bool:
        """Whether a file is being made ready."""
        return self._adding

    def _next(self) -> None:
        if self._adding or not self._waiting:
            return
        self._adding = True
        kind, owner, path = self._waiting.pop(0)
        files = self._files
        self._background.start(
            lambda: keep(read_file(path), files), partial(self._kept, kind, owner, path.name), self._not_added
        )

    def _kept(self, kind: str, owner: str, name: str, kept: tuple[str, Written]) -> None:
        media_type, content = kept
        self.bridge.call(add_attachment, partial(self._added, content), partial(self._not_written, content))(
            kind, owner, name, media_type, content
        )

    def _added(self, content: Written, view: AttachmentView) -> None:
        self._files.settled(content)
        self._adding = False
        self.added.emit(view)
        self._next()

    def _not_written(self, content: Written, notice: Notice) -> None:
        self._files.settled(content)
        self._not_added(notice)

    def _not_added(self, error: Notice | Retry) -> None:
        self._adding = False
        self.refused.emit(str(error))
        self._next()

    # --------------------------------------------------------------------------------------------------------- opening

    def open(self, id: str, reason: str | None = None) -> None:
        """Show one, with a reason where one is needed."""
        self.bridge.call(partial(open_attachment, reason=reason), self._may_read, partial(self._not_opened, id))(id)

    def _may_read(self, found: OpenAttachment) -> None:
        files = self._files
        self._background.start(
            lambda: bytes_of(found, files), partial(self._read, found), partial(self._damaged, found.view.id)
        )

    def _read(self, found: OpenAttachment, data: bytes) -> None:
        self.open_one = (found, data)
        self.opened.emit(found, data)

    def _not_opened(self, id: str, notice: Notice) -> None:
        if notice.code == _READ_NEEDS_REASON:
            self.reason_wanted.emit(id)
        else:
            self.refused.emit(str(notice))

    def _damaged(self, id: str, error: Notice | Retry) -> None:
        self.bridge.call(lost)(id)
        self.refused.emit(str(error))

    def forget(self) -> None:
        """What was opened is not kept."""
        self.open_one = None

    def save_copy(self, path: Path) -> None:
        """Write what is open to a file of the person's choice, outside the encrypted store."""
        if self.open_one is None:
            return
        try:
            write_whole(path, self.open_one[1])
        except OSError:
            self.refused.emit(
                QCoreApplication.translate(
                    "attachments", "Il file non si può scrivere lì. Scegliere un'altra cartella."
                )
            )
        else:
            self.saved.emit()
