"""The *Allegati* part of a record: its files in a list, and ways to add one: a button, a key, a drop."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.rules.files import JPEG
from app.services.attachments import ABROAD, COMING, HERE, REFUSED, AttachmentView
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.parts import OneOf, fill, near_moment
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.widgets import Button, ButtonRow, EmptyPage, NoticeBox, Panel, Row, RowList
from app.ui.widgets.chips import ChipSpec

FILTER = "(*.jpg *.jpeg *.png *.webp *.pdf)"
_CHIPS = {
    COMING: ChipSpec(QT_TRANSLATE_NOOP("attachments", "Sta arrivando"), "download", "info"),
    ABROAD: ChipSpec(QT_TRANSLATE_NOOP("attachments", "Non ancora al centro"), "hourglass", "neutral"),
    REFUSED: ChipSpec(QT_TRANSLATE_NOOP("attachments", "Rifiutato"), "ban", "err"),
}
_ONLY_HERE = ChipSpec(QT_TRANSLATE_NOOP("attachments", "Solo qui"), "device-floppy", "neutral")


class AttachmentsPanel(Panel):
    """Signals: opened(id): one is to be shown."""

    opened = Signal(str)

    def __init__(self, model: AttachmentsModel, *, fitted: bool = True) -> None:
        super().__init__(_tr("Allegati"), "paperclip", flush=True)
        self._model = model
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.list = RowList(_tr("Allegati"))
        self.list.opened.connect(self.opened)
        self.empty = EmptyPage(
            "paperclip", _tr("Nessun allegato."), _tr("Foto, scansioni e PDF si aggiungono qui o si trascinano sopra.")
        )
        self._pages = OneOf()
        for page in (self.empty, self.list):
            self._pages.addWidget(page)
        if fitted:
            self.list.fit_content()
        self.add_button = Button(_tr("Aggiungi file"), "paperclip", "Alt+F", small=True)
        self.add_button.clicked.connect(self.choose)
        acts = ButtonRow(self.add_button)
        acts.setContentsMargins(14, 6, 14, 10)
        self.add(self.notice)
        self.add(self._pages, 0 if fitted else 1)
        self.add(acts)
        self.setAcceptDrops(True)
        model.listed.connect(self._show)
        model.added.connect(self._added)
        model.refused.connect(lambda sentence: self.notice.say("err", sentence))

    def _show(self, views: Sequence[AttachmentView]) -> None:
        now = self._model.bridge.who.now()
        fill(self.list, [_row(one, now) for one in views])
        self._pages.show_one(self.list if views else self.empty)
        self.set_note(str(len(views)) if views else "")

    def _added(self, view: AttachmentView) -> None:
        name = view.file_name or _tr("Allegato riservato")
        self.notice.say(
            "ok", _tr("{name} è su questo computer, cifrato. Parte da solo dopo le schede.").format(name=name)
        )

    # ---------------------------------------------------------------------------------------------------------- adding

    def choose(self) -> None:
        """Ask which files."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, _tr("Aggiungi file"), "", f"{_tr('Foto, scansioni e PDF')} {FILTER}"
        )
        self.take([Path(one) for one in chosen])

    def take(self, paths: Sequence[Path]) -> None:
        """Add these."""
        if paths and self._model.owner:
            self.notice.say("info", _tr("Il file si prepara: una foto diventa piccola e perde luogo e apparecchio."))
            self._model.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.take(dropped(event))
        event.acceptProposedAction()


def dropped(event: QDropEvent) -> list[Path]:
    """The files of this computer that were dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _row(one: AttachmentView, now: datetime) -> Row:
    size = (
        _tr("{n} MB").format(n=f"{one.size / 1_000_000:.1f}".replace(".", ","))
        if one.size >= 1_000_000
        else (_tr("{n} kB").format(n=max(1, round(one.size / 1_000))))
    )
    what = _tr("Foto") if one.media_type == JPEG else "PDF"
    chip = _CHIPS.get(one.place) or (None if one.at_centre else _ONLY_HERE)
    if chip is not None:
        chip = ChipSpec(_tr(chip.text), chip.icon, chip.kind)
    return Row(
        one.id,
        one.file_name or _tr("Allegato riservato"),
        muted=f"· {near_moment(one.added_at, now)}, {one.author}",
        second=f"{what}, {size}",
        icon="camera" if one.media_type == JPEG else "file-text",
        chip=chip,
        hints=(("Return", _tr("apri")),) if one.place == HERE else (),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("attachments", text)
