"""*Fogli firmati*: signed papers come back. What is recognised is filed by itself; what is not lies here with its picture beside.

A file is chosen, dropped anywhere on the page, or left by a scanner in its folder. Blank forms that nobody has transcribed are
listed too: each is joined to the record that was made of it.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.documents import DocumentView
from app.services.scan_folder import ENDINGS
from app.services.scan_lookup import MISSING, NOT_NOW, SIGNED, UNWRITTEN
from app.services.scan_pages import WaitingPaper
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.screens.paper_view import PaperView
from app.ui.screens.parts import OneOf, fill, near_moment
from app.ui.screens.scan_side import Asked, FolderPanel, WhereTo, chip_of, sheet_title
from app.ui.theme import look
from app.ui.viewmodels.scans import ScansModel, ScanState
from app.ui.widgets import Button, Columns, EmptyPage, NoticeBox, Panel, Row, RowList, column

FILTER = f"({' '.join(f'*{one}' for one in ENDINGS)})"
_BLANK = "modulo:"
_ANYWAY = (SIGNED, MISSING, NOT_NOW)
"""Why pages wait that may be filed all the same."""


class ScansPage(Page):
    """The list of what waits, its picture, and where it belongs."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(_tr("Fogli firmati"), _tr("Le scansioni dei fogli stampati vanno sulla loro scheda da sole."))
        self._bridge = bridge
        self._key = ""
        self._shown_once = False
        self._model = ScansModel(bridge, background, self)
        self._model.moved.connect(self._show)
        self._model.told.connect(self._tell)
        self._model.shown.connect(self._pictures)
        self.add_button = Button(_tr("Leggi file"), "file-text", "Alt+F", kind="primary")
        self.add_button.clicked.connect(self.choose_files)
        self.header.add_action(self.add_button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.confirm = NoticeBox("warn")
        self.confirm.add_action(_tr("Scarta"), key="next").clicked.connect(self._discard)
        self.confirm.add_action(_tr("Lascia")).clicked.connect(self._keep)
        self.confirm.hide()
        for part in (self.notice, self.confirm):
            self.add(part)
        self.add(Columns(self._left(), self._right(), shares=(2, 3)), 1)
        self.setAcceptDrops(True)
        look().concealed.connect(self.view.clear)

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.list = RowList(_tr("Fogli da guardare"))
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(lambda _key: self._into())
        self.none = EmptyPage(
            "circle-check",
            _tr("Niente da guardare."),
            _tr("Un file si sceglie con Leggi file, oppure si trascina qui."),
        )
        self._lists = OneOf()
        for page in (self.none, self.list):
            self._lists.addWidget(page)
        waiting = Panel(_tr("Da guardare"), "eye", flush=True)
        waiting.add(self._lists, 1)
        self._waiting = waiting
        self.blanks = RowList(_tr("Moduli vuoti non ancora trascritti"))
        self.blanks.fit_content()
        self.blanks.current_changed.connect(self._chosen)
        self.blanks.opened.connect(self._blank_opened)
        self._blanks = Panel(_tr("Moduli vuoti in giro"), "pencil", flush=True)
        self._blanks.add(self.blanks)
        self.folder = FolderPanel()
        self.folder.chosen.connect(lambda folder: self._model.watch(folder or None))
        self.folder.after_chosen.connect(self._after)
        lines.addWidget(waiting, 1)
        lines.addWidget(self._blanks)
        lines.addWidget(self.folder)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.asked = Asked()
        self.asked.anyway.clicked.connect(self._anyway)
        self.asked.away.clicked.connect(self._ask_discard)
        self.where = WhereTo()
        self.where.people_wanted.connect(self._model.search_people)
        self.where.person_chosen.connect(self._person)
        self.where.paper_chosen.connect(lambda code: self._model.choose(self._key, code))
        self.where.record_chosen.connect(self._record)
        self._model.people.connect(self.where.set_people)
        self._model.papers.connect(self.where.set_papers)
        self._model.records.connect(self.where.set_found)
        self.view = PaperView(_tr("Pagina letta"))
        self.empty = EmptyPage(
            "file-text",
            _tr("Nessun foglio scelto."),
            _tr("Nell'elenco stanno le pagine che non hanno trovato il loro posto."),
        )
        for part in (self.asked, self.where):
            lines.addWidget(part)
        lines.addWidget(self.view, 1)
        lines.addWidget(self.empty, 1)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: ScanState) -> None:
        now = self._bridge.who.now()
        focus = self.list.hasFocus()
        self.list.set_rows([self._row(one) for one in state.waiting])
        fill(
            self.blanks,
            [
                Row(f"{_BLANK}{one.id}", sheet_title(one), second=near_moment(one.printed_at, now), icon="pencil")
                for one in state.blanks
            ],
        )
        self._lists.show_one(self.list if state.waiting else self.none)
        self._waiting.set_note(str(len(state.waiting)) if state.waiting else "")
        self._blanks.setVisible(bool(state.blanks))
        self.folder.set_folder(state.folder)
        if state.waiting and self.window().focusWidget() is self.add_button and not self._shown_once:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown_once = self._shown_once or bool(state.waiting)
        if self._in_hand() is None:
            self._key = ""
            self._chosen(self.list.current_id() if state.waiting else "")
            if focus and not state.waiting:
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say_asked()
        self.keys_changed.emit()

    def _row(self, one: WaitingPaper) -> Row:
        title = sheet_title(one.document) if one.document is not None else one.read or one.file_name
        count = _tr("1 pagina") if len(one.page_ids) == 1 else _tr("{n} pagine").format(n=len(one.page_ids))
        second = f"{count} · {one.file_name}" if title != one.file_name else count
        return Row(one.key, title, second=second, icon="file-text", chip=chip_of(one.reason))

    def _in_hand(self) -> WaitingPaper | DocumentView | None:
        if self._key.startswith(_BLANK):
            return self._model.blank(self._key.removeprefix(_BLANK))
        return self._model.waiting(self._key)

    def _chosen(self, key: str) -> None:
        if key and key == self._key:
            return
        self._key = key
        self._keep()
        self.view.clear()
        one = self._in_hand()
        self.asked.setVisible(one is not None)
        known = isinstance(one, WaitingPaper) and one.reason in _ANYWAY and not one.chosen
        self.where.setVisible(one is not None and not known)
        self.view.setVisible(isinstance(one, WaitingPaper))
        self.empty.setVisible(one is None)
        if one is not None:
            self.where.reset(blank=self._form() is not None)
            self._say_asked()
        if isinstance(one, WaitingPaper):
            self._model.show(key)
        self.keys_changed.emit()

    def _form(self) -> DocumentView | None:
        """The blank form in hand that waits to be transcribed."""
        one = self._in_hand()
        if isinstance(one, WaitingPaper):
            return one.document if one.reason == UNWRITTEN else None
        return one

    def _say_asked(self) -> None:
        one = self._in_hand()
        scanned = isinstance(one, WaitingPaper)
        sentence = (
            one.sentence
            if isinstance(one, WaitingPaper)
            else _tr("Modulo stampato vuoto, di cui non c'è ancora una scheda.")
        )
        self.asked.sentence.setText(words(sentence))
        self.asked.anyway.setVisible(isinstance(one, WaitingPaper) and one.reason in _ANYWAY)
        self.asked.away.setVisible(scanned)

    def _pictures(self, key: str, jpegs: Sequence[bytes]) -> None:
        if key == self._key:
            self.view.set_pages([QImage.fromData(one) for one in jpegs if one])

    def _tell(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, words(sentence))
        if not self.isVisible():
            self._bridge.notice.emit(kind, sentence)

    # ------------------------------------------------------------------------------------------------------------ acts

    def choose_files(self) -> None:
        """Ask which files."""
        chosen, _ = QFileDialog.getOpenFileNames(self, _tr("Leggi file"), "", f"{_tr('Fogli scansionati')} {FILTER}")
        self.take([Path(one) for one in chosen])

    def take(self, paths: Sequence[Path]) -> None:
        """Read these."""
        if paths:
            self._model.add(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.take(_dropped(event))
        event.acceptProposedAction()

    def _blank_opened(self, key: str) -> None:
        self._chosen(key)
        self._into()

    def _into(self) -> None:
        if self._in_hand() is not None:
            self._target().setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self) -> QWidget:
        return self.asked.anyway if self.asked.anyway.isVisibleTo(self) else self.where.first_focus()

    def _person(self, person_id: str) -> None:
        form = self._form()
        if form is not None:
            self._model.records_of(form.form_code, person_id)
        else:
            self._model.papers_of(person_id)

    def _record(self, record_id: str) -> None:
        form = self._form()
        if form is not None:
            self._model.join(form, record_id)

    def _anyway(self) -> None:
        if self.asked.anyway.isVisibleTo(self):
            self._model.anyway(self._key)

    def _ask_discard(self) -> None:
        one = self._in_hand()
        if isinstance(one, WaitingPaper):
            self.confirm.say(
                "warn", _tr("La pagina scartata non torna: resta solo il foglio di carta."), _tr("Scartare?")
            )
            self.confirm.findChildren(Button)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _discard(self) -> None:
        self._keep()
        self._model.discard(self._key)

    def _keep(self) -> None:
        if not self.confirm.isHidden():
            self.confirm.hide()
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _after(self, code: str) -> None:
        state = self._model.state
        if state is not None and state.folder.folder is not None and state.folder.after != code:
            self._model.watch(str(state.folder.folder), code)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Read files; file, discard, pages."""
        found = [
            PageKey("undo", _tr("annulla l'ultima archiviazione"), self._model.undo, in_foot=False),
            PageKey("Alt+F", _tr("leggi file"), self.choose_files),
        ]
        one = self._in_hand()
        if isinstance(one, WaitingPaper):
            found = [
                PageKey("PgUp", _tr("pagina prima"), lambda: self.view.page_down(-1), in_foot=False),
                PageKey("PgDown", _tr("pagina dopo"), lambda: self.view.page_down(1)),
                PageKey("Alt+X", _tr("scarta"), self._ask_discard, in_foot=False),
                *found,
            ]
            if one.reason in _ANYWAY:
                found.append(PageKey("Alt+L", _tr("archivia lo stesso"), self._anyway))
        return found

    def _first(self) -> QWidget:
        return self.list if self.list.rows() else self.add_button

    def first_focus(self) -> QWidget | None:
        """The list, or the way to fill it."""
        return self._first()

    def panes(self) -> Sequence[QWidget]:
        """List, then what is in hand."""
        if self._in_hand() is None:
            return [self._first()]
        return [self._first(), self._target()]

    def back(self) -> bool:
        """Esc leaves a question, then goes back to the list."""
        if not self.confirm.isHidden():
            self._keep()
            return True
        if self.list.rows() and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def leave(self) -> None:
        """Pictures are not kept on screen."""
        super().leave()
        self.view.clear()
        self._key = ""

    def set_narrow(self, narrow: bool) -> None:
        """In one column the page keeps a height in which it can be read."""
        super().set_narrow(narrow)
        self.view.setMinimumHeight(look().text_height() * 16 if narrow else 0)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("scans", text)
