"""*Allegati*: the files of one record in a list, the one that is open beside it. Shown from memory, never from a file.

`id` is `<kind>:<record>`, perhaps with `:<attachment>` to open it at once. A reserved one asks its reason and goes with F12, the lock
and leaving the page.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice, Retry
from app.rules.files import PDF
from app.rules.visibility import read_is_logged
from app.services.attachments import HERE, AttachmentView, OpenAttachment
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.screens.paper_view import PaperView, page_image
from app.ui.screens.parts import OneOf
from app.ui.screens.reserved import ReasonBox
from app.ui.theme import look
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.widgets import Button, ButtonRow, Columns, EmptyPage, NoticeBox, Text, column


class AttachmentsPage(Page):
    """The files of a record."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Allegati"))
        self._background = background
        kind, owner, self._first = (*id.split(":"), "")[:3]
        self._asked = ""
        self._read_once = False
        self._shown: OpenAttachment | None = None
        self._data = b""
        self._page = self._pages = 0
        self._model = AttachmentsModel(bridge, background, self)
        self.files = AttachmentsPanel(self._model, fitted=False)
        self.files.opened.connect(self._open)
        self.save = Button(self.tr("Salva una copia"), "download", "Ctrl+S")
        self.save.clicked.connect(self._ask_copy)
        self.header.add_action(self.save)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.confirm = NoticeBox("warn")
        self.confirm.add_action(self.tr("Scegli dove"), key="next").clicked.connect(self._copy)
        self.confirm.add_action(self.tr("Lascia")).clicked.connect(self._leave_copy)
        self.confirm.hide()
        self.reason = ReasonBox()
        self.reason.given.connect(lambda reason: self._model.open(self._asked, reason))
        for part in (self.notice, self.confirm, self.reason):
            self.add(part)
        self.add(Columns(self.files, self._right(), shares=(2, 3)), 1)
        self._model.listed.connect(self._listed)
        self._model.opened.connect(self._show)
        self._model.reason_wanted.connect(self._ask_reason)
        self._model.saved.connect(self._saved)
        look().concealed.connect(self._conceal)
        self._say_nothing()
        self._model.show(kind, owner)

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=8)
        self.view = PaperView(self.tr("Allegato"))
        self.empty = EmptyPage(
            "paperclip", self.tr("Nessun file aperto."), self.tr("Invio apre quello scelto nell'elenco.")
        )
        self._sheet = OneOf()
        self._sheet.addWidget(self.empty)
        self._sheet.addWidget(self.view)
        lines.addWidget(self._sheet, 1)
        self.before = Button(self.tr("Pagina prima"), "chevron-left", "PgUp", small=True)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after = Button(self.tr("Pagina dopo"), "chevron-right", "PgDown", small=True)
        self.after.clicked.connect(lambda: self._turn(1))
        self.where = Text("", "note_muted", wrap=False)
        self._turner = ButtonRow(self.before, self.after)
        lines.addWidget(self.where)
        lines.addWidget(self._turner)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read the list again."""
        self._model.refresh(changed)

    def _listed(self, views: Sequence[AttachmentView]) -> None:
        words = self.tr("1 file") if len(views) == 1 else self.tr("{n} file").format(n=len(views))
        if self._shown is None:
            self.header.set_subtitle(words if views else "")
        if views and not self._read_once and self.window().focusWidget() is self.files.add_button:
            self.files.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_once = self._read_once or bool(views)
        first, self._first = self._first, "" if views else self._first
        if first and views and self.files.list.select(first):
            self._open(first)

    def _open(self, id: str) -> None:
        self.notice.hide()
        self.reason.hide()
        self._leave_copy()
        view = next((one for one in self._model.views if one.id == id), None)
        if view is not None and view.place != HERE:
            self._say_nothing()
        self._model.open(id)

    def _ask_reason(self, id: str) -> None:
        self._say_nothing()
        self._asked = id
        self.reason.ask(self.tr("Per aprire questo allegato serve un motivo."))

    def _show(self, found: OpenAttachment, data: bytes) -> None:
        self._shown, self._data, self._page, self._pages = found, data, 0, 1
        self.set_title(self.tr("Allegati"), found.file_name)
        self.save.setEnabled(True)
        if found.view.media_type == PDF:
            self._draw()
        else:
            self._put(QImage.fromData(data), 1)

    def _draw(self) -> None:
        """One page at a time: a scan of a hundred pages would fill the memory."""
        data, page, shown = self._data, self._page, self._shown

        def put(drawn: tuple[QImage, int]) -> None:
            if self._shown is shown and self._page == page:
                self._put(*drawn)

        self._background.start(lambda: page_image(data, page), put, self._broken)

    def _put(self, picture: QImage, pages: int) -> None:
        if picture.isNull():
            self.notice.say("err", self.tr("Il file non si può mostrare. Si può salvarne una copia e aprirla altrove."))
            return
        self._pages = pages
        self.view.set_pages([picture])
        self._sheet.show_one(self.view)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < pages)
        self.where.setText(self.tr("Pagina {n} di {all}").format(n=self._page + 1, all=pages))
        for part in (self.where, self._turner):
            part.setVisible(pages > 1)
        self.keys_changed.emit()
        # In one column it lies below the list: once it has its place, it comes into view.
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.view, 0, 0))

    def _broken(self, _error: Notice | Retry) -> None:
        self._put(QImage(), 1)

    def _turn(self, steps: int) -> None:
        if self._shown is not None and 0 <= self._page + steps < self._pages:
            self._page += steps
            self._draw()

    def _say_nothing(self) -> None:
        self._shown, self._data = None, b""
        self._model.forget()
        self.view.clear()
        self._sheet.show_one(self.empty)
        self.save.setEnabled(False)
        for part in (self.where, self._turner):
            part.hide()
        self.header.set_subtitle("")
        self.keys_changed.emit()

    def _conceal(self) -> None:
        """F12, lock, leaving: what is reserved goes."""
        if self._shown is not None and read_is_logged(self._shown.view.visibility):
            self._leave_copy()
            self._say_nothing()
        self.reason.hide()

    # ------------------------------------------------------------------------------------------------------ a copy outside

    def _ask_copy(self) -> None:
        if self._shown is None:
            self.notice.say("info", self.tr("Nessun file aperto. Invio apre quello scelto nell'elenco."))
            return
        words = self.tr("Chi apre quel file la vede, senza codice e senza traccia. Cancellarla quando non serve più.")
        self.confirm.say("warn", words, self.tr("La copia esce dall'archivio cifrato."))
        self.confirm.findChildren(Button)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_copy(self) -> None:
        if not self.confirm.isHidden():
            self.confirm.hide()
            self.files.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        self._leave_copy()
        if self._shown is not None:
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Salva una copia"), self._shown.file_name)
            if chosen:
                self._model.save_copy(Path(chosen))

    def _saved(self) -> None:
        self.notice.say("info", self.tr("Copia salvata fuori dall'archivio cifrato. Cancellarla quando non serve più."))

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Add, open, turn, save a copy."""
        turning = [
            PageKey("PgUp", self.tr("pagina prima"), lambda: self._turn(-1), in_foot=False),
            PageKey("PgDown", self.tr("pagina dopo"), lambda: self._turn(1)),
        ]
        return [
            *(turning if self._pages > 1 and self._shown is not None else ()),
            PageKey("pane_next", self.tr("altro riquadro"), in_foot=False),
            PageKey("Ctrl+S", self.tr("salva una copia"), self._ask_copy, in_foot=self._shown is not None),
            PageKey("Alt+F", self.tr("aggiungi file"), self.files.choose),
            PageKey("Return", self.tr("apri")),
        ]

    def first_focus(self) -> QWidget | None:
        """The list, or the way to a first file."""
        return self.files.list if self._model.views else self.files.add_button

    def panes(self) -> Sequence[QWidget]:
        """List and file."""
        return [self.files, *([self.view] if self._shown is not None else [])]

    def back(self) -> bool:
        """Esc leaves what is asked."""
        if not self.reason.isHidden():
            self.reason.leave()
            return True
        if not self.confirm.isHidden():
            self._leave_copy()
            return True
        return False
