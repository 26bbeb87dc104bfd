"""A panel that asks for one act at a time, with a draft that follows the fingers: what was typed is back after a kill."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.errors import Notice
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import DraftKeeper, RecordModel
from app.ui.widgets import Button, ButtonRow, Form, NoticeBox, Panel, column


@dataclass(frozen=True)
class AskForm:
    """The form of an act, made anew each time it is asked: its title, what fills it from what is known of the record, and the
    fields without which it is not sent, with what is said then.
    """

    title: Callable[[], str]
    fill: Callable[[Form, Any, str, Any], None]
    needed: Mapping[str, Callable[[], str]] = field(default_factory=dict)


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
        self._makers: Mapping[str, AskForm] = {}
        self._model: RecordModel[Any] | None = None
        self._typed_last: dict[str, Any] = {}
        self._waiting: dict[str, Any] = {}
        self._from: QWidget | None = None
        self.act, self.about = "", ""
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self._forms = column(gap=0)
        self.body.addLayout(self._forms)
        self.save = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save.clicked.connect(self.confirm)
        self.go_back = Button(self.tr("Lascia"), key="back")
        self.go_back.clicked.connect(self.leave)
        self.throw = Button(self.tr("Getta la bozza"), "trash")
        self.throw.clicked.connect(self.done)
        self.add(ButtonRow(self.save, self.go_back, self.throw))
        self.drafts = DraftKeeper(bridge, key, screen, title, self.draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.kept)
        self.hide()

    def add_act(self, act: str, title: str, form: Form) -> Form:
        """An act that may be asked, with its form, which stays."""
        self._acts[act] = (title, form)
        form.hide()
        form.changed.connect(lambda _name, _value: self._typed())
        form.finished.connect(self.save.setFocus)
        self._forms.addWidget(form)
        return form

    def add_forms(self, forms: Mapping[str, AskForm], model: RecordModel[Any]) -> None:
        """Acts that may be asked once `model` knows its record, each with a form that is made from it."""
        self._makers, self._model = forms, model
        model.shown.connect(self._go_on)

    def form(self, act: str = "") -> Form:
        """The form of an act; without, of what is asked."""
        return self._acts[act or self.act][1]

    def ask(self, act: str, values: Mapping[str, object] | None = None, about: str = "") -> None:
        """Ask for an act; `values` fill its form. `about` is what it is done to, kept with the draft."""
        if act in self._makers and not self._make(act, about):
            return
        self._from = self._from if self.act else self.window().focusWidget()
        self.act, self.about = act, about
        for name, (_, form) in self._acts.items():
            form.setVisible(name == act)
        title, form = self._acts[act]
        self.set_title(title)
        self.notice.hide()
        if values is not None:
            form.clear()
            form.set_values(values)
        self.show()
        (form.first_focus() or self.save).setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def _make(self, act: str, about: str) -> bool:
        """The form of an act anew, with what was typed for it before. False while nothing is known of the record."""
        if self._model is None or self._model.state is None:
            return False
        form = Form()
        self._makers[act].fill(form, self._model.state, about, self._model)
        if (self._typed_last.get("act"), self._typed_last.get("about")) == (act, about):
            form.set_draft(self._typed_last["form"])
        if act in self._acts:
            _, old = self._acts.pop(act)
            old.hide()
            self._forms.removeWidget(old)
            old.deleteLater()
        self.add_act(act, self._makers[act].title(), form)
        return True

    def asking(self) -> bool:
        """Is something asked?"""
        return bool(self.act)

    def confirm(self) -> None:
        """Ctrl+Invio."""
        if not self.act:
            return
        form = self.form()
        values = form.values()
        needed = self._makers[self.act].needed if self.act in self._makers else {}
        problems = form.problems() or {name: said() for name, said in needed.items() if values.get(name) is None}
        if problems:
            form.set_errors(problems)
            return
        self.notice.hide()
        self.confirmed.emit(self.act, values)

    def refuse(self, notice: Notice) -> None:
        """What was asked for was refused: the sentence stands above what was typed."""
        self.notice.say("err", str(notice))

    def done(self) -> None:
        """Saved, or given up: the draft goes."""
        self._typed_last = {}
        self.drafts.drop()
        self.leave()

    def leave(self) -> bool:
        """Esc: the question goes, its draft stays. True when there was one."""
        if not self.act:
            return False
        self.drafts.keep()
        self.act = ""
        self.hide()
        self.left.emit()
        if self._from is not None and isValid(self._from) and self._from.isVisible():
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def first_focus(self) -> QWidget | None:
        """The first field of what is asked; where there is none, what saves it."""
        return (self.form().first_focus() or self.save) if self.act else None

    def draft(self) -> dict[str, Any]:
        """The act last typed for, what it is about, and what was typed; {} for nothing."""
        return dict(self._typed_last)

    def _typed(self) -> None:
        if self.act:
            self._typed_last = {"act": self.act, "about": self.about, "form": self.form().draft()}
            self.drafts.typed()

    def _restore(self, body: dict[str, Any]) -> None:
        # What a draft of before was about stands under `target`.
        act, about = str(body.get("act") or ""), str(body.get("about") or body.get("target") or "")
        if act in self._makers:
            self._typed_last = {"act": act, "about": about, "form": dict(body.get("form") or {})}
            self._waiting = self._typed_last
            self._go_on()
        elif act in self._acts:
            self._acts[act][1].set_draft(body["form"])
            self.ask(act, about=about)

    def _go_on(self, _state: object = None) -> None:
        """Ask again what a draft was typed for, once the record is known."""
        if self._waiting and self._model is not None and self._model.state is not None:
            kept, self._waiting = self._waiting, {}
            self.ask(kept["act"], about=kept["about"])
