"""What an act on an open record asks: one panel, whose form is made anew for the act, kept as a draft while it is typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance

from app.errors import Notice
from app.ui.widgets import Button, ButtonRow, Form, NoticeBox, Panel, column


class AskedModel(Protocol):
    """The view-model of the record: what is known of it (None: nothing), and the door for acts."""

    state: Any
    refused: SignalInstance

    def act(self, act: str, target: str, values: Mapping[str, Any]) -> None: ...


@dataclass(frozen=True)
class AskForm:
    """The form of one act: its title, what fills it, and the fields without which it is not sent, with what is said then."""

    title: Callable[[], str]
    fill: Callable[[Form, Any, str, Any], None]
    needed: Mapping[str, Callable[[], str]] = field(default_factory=dict)


class AskPanel(Panel):
    """What is typed stays until it is saved or thrown away: left with Esc, it is there when the same is asked again.

    Signals: typed(): something was; `draft()` has it. left(): nothing is asked any more. thrown(): what was typed is given up.
    """

    typed = Signal()
    left = Signal()
    thrown = Signal()

    def __init__(self, model: AskedModel, forms: Mapping[str, AskForm]) -> None:
        super().__init__("", "pencil", usable=True)
        self._model, self._forms = model, forms
        self.asked, self._target = "", ""
        self._kept: dict[str, Any] = {}
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.form = Form()
        self._holder = column(gap=0)
        self.save = Button(self.tr("Salva"), "check", "save")
        self.save.clicked.connect(self.confirm)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self.leave)
        self.add(self.notice)
        self.body.addLayout(self._holder)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self._throw)
        self.add(ButtonRow(self.save, leave, throw))
        self.hide()
        model.refused.connect(self._refused)

    def ask(self, act: str, target: str = "") -> None:
        """Show what this act needs; what was typed before for it is put back."""
        state = self._model.state
        if state is None:
            return
        self._drop_form()
        self.asked, self._target = act, target
        form = Form()
        self._forms[act].fill(form, state, target, self._model)
        if (self._kept.get("act"), self._kept.get("target")) == (act, target):
            form.set_draft(self._kept["form"])
        form.changed.connect(lambda _name, _value: self._typed())
        form.finished.connect(self.save.setFocus)
        self._holder.addWidget(form)
        form.show()  # at once, and not when the loop comes round: a panel that was open already would not give it the focus
        self.form = form
        self.notice.hide()
        self.set_title(self._forms[act].title())
        self.show()
        first = form.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> dict[str, Any]:
        """The act last typed for, what it is about, and what was typed; {} for nothing."""
        return dict(self._kept)

    def resume(self, body: Mapping[str, Any]) -> None:
        """Ask again what this draft was typed for."""
        if body.get("act") in self._forms:
            self._kept = {"act": body["act"], "target": str(body.get("target")), "form": dict(body.get("form") or {})}
            self.ask(self._kept["act"], self._kept["target"])

    def settle(self) -> None:
        """It was done: nothing of it is kept."""
        self._kept = {}
        self.hide()
        self.leave()

    def _typed(self) -> None:
        self._kept = {"act": self.asked, "target": self._target, "form": self.form.draft()}
        self.typed.emit()

    def _throw(self) -> None:
        self.settle()
        self.thrown.emit()

    def confirm(self) -> None:
        """Do it."""
        if not self.asked:
            return
        problems = self.form.problems()
        if problems:
            self.form.set_errors(problems)
            return
        values = self.form.values()
        missing = {name: said() for name, said in self._forms[self.asked].needed.items() if values.get(name) is None}
        if missing:
            self.form.set_errors(missing)
            return
        self._model.act(self.asked, self._target, values)

    def leave(self) -> bool:
        """Ask nothing any more. True when something was asked."""
        if not self.asked:
            return False
        self.asked = ""
        self.hide()
        self.left.emit()
        return True

    def _drop_form(self) -> None:
        self.form.hide()
        self._holder.removeWidget(self.form)
        self.form.deleteLater()

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        if not self.asked:
            self.set_title(self.tr("Non è possibile ora"))
            self.show()
