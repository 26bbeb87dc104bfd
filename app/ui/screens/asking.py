"""A panel that asks for one act at a time, with a draft that follows the fingers: what was typed is back after a kill."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.errors import Notice
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import DraftKeeper
from app.ui.widgets import Button, ButtonRow, Form, NoticeBox, Panel


class Asking(Panel):
    """Hidden until `ask`. Signals: confirmed(act, values): to be saved. asked(): a question stands. left(): it went away.

    kept(datetime): the draft.
    """

    confirmed = Signal(str, dict)
    asked = Signal()
    left = Signal()
    kept = Signal(object)

    def __init__(self, bridge: Bridge, key: str, screen: str, title: Callable[[], str]) -> None:
        super().__init__("", "pencil", usable=True)
        self._acts: dict[str, tuple[str, Form]] = {}
        self.act, self.about = "", ""
        self._from: QWidget | None = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self.save = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save.clicked.connect(self.confirm)
        self.throw = Button(self.tr("Getta la bozza"), "trash")
        self.throw.clicked.connect(self.done)
        self._buttons = ButtonRow(self.save, self.throw)
        self.drafts = DraftKeeper(bridge, key, screen, title, self._body, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._kept)
        self.hide()

    def add_act(self, act: str, title: str, form: Form) -> Form:
        """An act that may be asked, with its form."""
        self._acts[act] = (title, form)
        form.hide()
        form.changed.connect(lambda _name, _value: self._typed())
        form.finished.connect(self.save.setFocus)
        self.add(form)
        self.body.removeWidget(self._buttons)
        self.add(self._buttons)
        return form

    def form(self, act: str) -> Form:
        """The form of an act."""
        return self._acts[act][1]

    def ask(self, act: str, values: Mapping[str, object] | None = None, about: str = "") -> None:
        """Ask for an act; `values` fill its form. `about` is what it is done to, kept with the draft."""
        if not self.act:
            self._from = self.window().focusWidget()  # the window may not be in front
        self.act, self.about = act, about
        for name, (_, form) in self._acts.items():
            form.setVisible(name == act)
        title, form = self._acts[act]
        self.set_title(title)
        self.notice.hide()
        if values is not None:
            form.clear()
            form.set_values(values)
        self.asked.emit()
        self.show()
        first = form.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def asking(self) -> bool:
        """Is something asked?"""
        return bool(self.act)

    def confirm(self) -> None:
        """Ctrl+Invio."""
        if not self.act:
            return
        form = self._acts[self.act][1]
        problems = form.problems()
        if problems:
            form.set_errors(problems)
            return
        self.notice.hide()
        self.confirmed.emit(self.act, form.values())

    def refuse(self, notice: Notice) -> None:
        """What was asked for was refused: the sentence stands above what was typed."""
        self.notice.say("err", str(notice))

    def done(self) -> None:
        """Saved, or given up: the draft goes."""
        self.drafts.drop()
        self.leave()

    def leave(self) -> bool:
        """Esc: the question goes, its draft stays, and the focus is where it was. True when there was one."""
        if not self.act:
            return False
        self.drafts.keep()
        self.act = ""
        focus: QWidget | None = self.window().focusWidget()
        had = focus is None or self.isAncestorOf(focus)
        self.hide()
        self.left.emit()
        if had and self._from is not None and isValid(self._from) and self._from.isVisible():
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def first_focus(self) -> QWidget | None:
        """The first field of what is asked."""
        return self._acts[self.act][1].first_focus() if self.act else None

    def _typed(self) -> None:
        if self.act:
            self.drafts.typed()

    def _body(self) -> dict[str, Any]:
        return {"act": self.act, "about": self.about, "form": self._acts[self.act][1].draft() if self.act else {}}

    def _restore(self, body: dict[str, Any]) -> None:
        act = str(body.get("act") or "")
        if act in self._acts:
            self._acts[act][1].set_draft(body["form"])
            self.ask(act, about=str(body.get("about") or ""))

    def _kept(self, moment: datetime) -> None:
        self.kept.emit(moment)
