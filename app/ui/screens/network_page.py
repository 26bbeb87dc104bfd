"""A page of one record of the network, with what is asked above it."""

from collections.abc import Callable
from typing import Any

from app.rules.network import may_edit
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.screens.asking_page import AskingPage
from app.ui.viewmodels.base import RecordModel
from app.ui.viewmodels.network import TABLES, NewReferralModel
from app.ui.widgets import Button, PickField, Row


class NetworkPage(AskingPage):
    """`reader` reads the record."""

    def __init__(self, bridge: Bridge, kind: str, id: str, reader: Callable[..., Any], title: str) -> None:
        super().__init__(bridge, kind, title, RecordModel(bridge, id, reader, TABLES))
        self._search = NewReferralModel(bridge, self)

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
