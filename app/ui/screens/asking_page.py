"""A page of one record of the network with a question above it: what is asked, its draft, what came of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.network import may_edit
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.parts import draft_words
from app.ui.viewmodels.network import NewReferralModel, RecordModel
from app.ui.widgets import Button, NoticeBox, PickField, Row


class AskingPage(Page):
    """A record, a question above it, and its draft."""

    def __init__(self, bridge: Bridge, kind: str, id: str, reader: Any, title: str) -> None:
        super().__init__(title)
        self._bridge = bridge
        self._id = id
        self._kind = kind
        self.model = RecordModel(bridge, id, reader, self)
        self._search = NewReferralModel(bridge, self)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.asking = Asking(bridge, f"{kind}:{id}", kind, self.title)
        self.asking.kept.connect(self._kept)
        self.asking.left.connect(lambda: self.set_work("", ""))
        self.add(self.notice)
        self.add(self.asking)
        self.model.gone.connect(lambda notice: self.notice.say("err", str(notice)))
        self.model.saved.connect(self._saved)
        self.model.refused.connect(self._refused)

    def body_field(self, name: str, hint: str = "") -> PickField:
        """A field that finds a body."""
        field = PickField(name, hint, "users-group", self.tr("Nome dell'ente"))
        field.query_changed.connect(self._search.search_partners)

        def answer(query: str, rows: Any) -> None:
            field.set_results(
                query, [Row(one.id, one.name, second=words(one.kind_label), icon="users-group") for one in rows]
            )

        self._search.partners.connect(answer)
        return field

    def editor_buttons(self, *buttons: Button) -> None:
        """Acts of those who coordinate, on a record that is there."""
        for button in buttons:
            self.header.add_action(button)
            button.setVisible(bool(self._id) and may_edit(self._bridge.who.role))

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self.model.refresh(changed)

    def _saved(self, saved: Any) -> None:
        self.asking.done()
        if not self._id:
            self.open_thing.emit(self._kind, saved if isinstance(saved, str) else saved.id)
            self.closed.emit()
            return
        self.notice.say("ok", self.tr("Salvato su questo computer."))

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    def _kept(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    def keys(self) -> Sequence[PageKey]:
        """Save."""
        return [PageKey("save", self.tr("salva"), self.asking.confirm)]

    def first_focus(self) -> QWidget | None:
        """What is asked, or what is there."""
        return self.asking.first_focus() or super().first_focus()

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return bool(self._id) and self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()
