"""A page of one record with a question above it: what is asked for an act, its draft, what came of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.asking import AskForm, Asking
from app.ui.viewmodels.base import RecordModel
from app.ui.widgets import Button, ButtonRow, NoticeBox, Panel, RowList


class AskingPage(Page):
    """What the record says stands below (`stand`) and is shown by `show_record`; without an id a new one is asked for.

    `kind` is what the record is opened as. What `forms` ask goes through the model's door; a page that asks otherwise takes
    `confirmed`.
    """

    def __init__(
        self, bridge: Bridge, kind: str, title: str, model: RecordModel[Any], forms: Mapping[str, AskForm] | None = None
    ) -> None:
        super().__init__(title)
        self._bridge, self._nameless = bridge, title
        self._kind, self._id = kind, model.id
        self._model = model
        model.setParent(self)
        self._whole = QWidget()
        self._adding: list[QWidget] = []
        self._seen = False
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.asking = Asking(bridge, f"{kind}:{model.id}", kind, self.draft_title)
        self.asking.go_back.setVisible(bool(model.id))
        self.asking.asked.connect(self._asked)
        self.asking.confirmed.connect(self.confirmed)
        self.asking.kept.connect(self._kept)
        self.asking.left.connect(self._left_asking)
        self.add(self.notice)
        self.add(self.asking)
        model.shown.connect(self._shown)
        model.gone.connect(self._gone)
        model.acted.connect(self._acted)
        model.refused.connect(self._refused)
        if forms is not None:
            self.asking.add_forms(forms, model)

    def stand(self, whole: QWidget) -> None:
        """What the record says, seen once it is read; and what was typed before."""
        self._whole = whole
        whole.hide()
        self.add(whole, 1)
        self.asking.drafts.restore()

    def asks(self, words: str, act: str, icon: str) -> Button:
        """A small button that asks for an act."""
        button = Button(words, icon, small=True)
        button.clicked.connect(lambda: self._ask(act))
        return button

    def listed(self, title: str, icon: str, added: tuple[str, str], letters: str = "") -> tuple[RowList, Panel]:
        """A list in a panel, with the act and the words of what may be added to it."""
        panel, rows = Panel(title, icon, flush=True), RowList(title, letters=letters)
        rows.fit_content()
        act, words = added
        more = ButtonRow(self.asks(self.tr("Aggiungi: {what}").format(what=words.lower()), act, "plus"))
        more.setContentsMargins(14, 6, 14, 10)
        self._adding.append(more)
        panel.add(rows)
        panel.add(more)
        return rows, panel

    def may_add(self, may: bool) -> None:
        """Whether anything may be added to these lists now."""
        for one in self._adding:
            one.setVisible(may)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def show_record(self, state: Any) -> None:
        """Show what was read."""

    def _shown(self, state: Any) -> None:
        self._whole.setVisible(bool(self._id))
        self.keys_changed.emit()
        self.show_record(state)
        if not self._seen and self.isVisible():
            self._seen = True
            (self.first_focus() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self, _notice: Notice) -> None:
        self._whole.hide()
        self.keys_changed.emit()
        self.set_title(self._nameless, self.tr("Non è su questo computer, o lo vede solo chi lo segue."))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self, act: str, target: str = "") -> None:
        self.asking.ask(act, about=target)

    def _asked(self) -> None:
        self.notice.hide()
        self.area.verticalScrollBar().setValue(0)  # the question stands at the top, and may be taller than the page
        self.keys_changed.emit()

    def _left_asking(self) -> None:
        self.set_work("", "")
        self.keys_changed.emit()

    def confirmed(self, act: str, values: dict[str, Any]) -> None:
        """Do what was asked."""
        self._model.act(act, self.asking.about, values)

    def said(self, act: str) -> tuple[str, str]:
        """What is said when an act is done: kind and sentence."""
        return "ok", self.tr("Salvato su questo computer.")

    def _acted(self, act: str, result: Any) -> None:
        if act in ("", self.asking.act):  # what was done beside the question leaves what is typed there
            self.asking.done()
        if self._id:
            self.notice.say(*self.said(act))
        else:
            self.open_thing.emit(self._kind, result if isinstance(result, str) else result.id)
            self.closed.emit()

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    def draft_title(self) -> str:
        """How what is typed here is named among what is to be finished."""
        return self.title()

    def _kept(self, moment: datetime) -> None:
        if self.asking.asking():
            self.draft_kept(moment)

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """Keys of a record that is there, beside those of every page of this kind."""
        return ()

    def keys(self) -> Sequence[PageKey]:
        """Save, back; the page's own while there is something to see."""
        back = PageKey("back", self.tr("indietro"))
        there = self._whole.isVisibleTo(self)
        if not (there or self.asking.asking()):
            return [back]
        save = PageKey("save", self.tr("salva"), self.asking.confirm)
        return [*(self.own_keys() if there else ()), save, back]

    def first_focus(self) -> QWidget | None:
        """What is asked, or what is there."""
        return self.asking.first_focus() or super().first_focus()

    def back(self) -> bool:
        """Esc leaves the question, its draft stays; of a new record it leaves the page."""
        return bool(self._id) and self.asking.leave()
