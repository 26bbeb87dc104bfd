"""*Mediazioni*: those that this operator follows or opened. No name and no subject in the list."""

from collections.abc import Sequence
from functools import partial

from app.rules.dates import show_day
from app.services.mediation_views import CaseRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey
from app.ui.screens.list_page import ListPage
from app.ui.viewmodels.mediation import MediationsModel
from app.ui.widgets import Button, EmptyPage, Row, state_chip


class MediationsPage(ListPage):
    """The list, and a new one."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model = MediationsModel(bridge)
        empty = EmptyPage(
            "users-group",
            self.tr("Nessuna mediazione seguita qui."),
            self.tr(
                "Si apre da una richiesta di conflitto di vicinato, o con Ctrl+Ins. Quelle seguite da altri non si vedono."
            ),
        )
        super().__init__(self.tr("Mediazioni"), model, empty)
        self._model = model
        model.moved.connect(self._show)
        self.new_button = Button(self.tr("Nuova mediazione"), "plus", "new_row", kind="primary")
        self.new_button.clicked.connect(self._new)
        self.header.add_action(self.new_button)
        self.list.opened.connect(partial(self.open_thing.emit, "mediazione"))

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        self.show_rows([self._row(one) for one in rows])
        self.header.set_subtitle(self.tr("Seguite o aperte da qui: {n}").format(n=len(rows)) if rows else "")

    def _row(self, one: CaseRow) -> Row:
        side = self.tr("parte {letter}").format(letter=one.side) if one.side else self.tr("parti seguite da altri")
        opened = self.tr("aperta il {day}").format(day=show_day(one.opened_on))
        second = " · ".join(part for part in (one.where, opened, side) if part)
        return Row(
            one.id, one.number, f"– {one.state_label}", second=second, icon="users-group", chip=state_chip(one.standing)
        )

    def _new(self) -> None:
        self.open_thing.emit("mediazione", "")

    def keys(self) -> Sequence[PageKey]:
        """Open, or a new one."""
        return [PageKey("new_row", self.tr("nuova"), self._new), PageKey("next", self.tr("apri"))]
