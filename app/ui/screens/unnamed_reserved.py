"""*Riservate senza persona*: reserved requests and contacts that name nobody, and so stand on nobody's card (INV-06, INV-10).

Asked for on purpose, with a reason that is written down; it all goes at the first cover: F12, the lock, another page.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.services.readings import ReservedItem
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.reserved import ReasonBox
from app.ui.screens.reserved_items import ReservedItems
from app.ui.theme import look
from app.ui.viewmodels.reserved import UnnamedReservedModel
from app.ui.widgets import Button, Text


class UnnamedReservedPage(Page):
    """Why, then what there is."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Riservate senza persona"))
        self._model = UnnamedReservedModel(bridge, self)
        self.add(
            Text(
                self.tr(
                    "Richieste e contatti riservati di chi non ha detto il nome: non stanno in nessun elenco e su nessuna scheda. "
                    "Li apre chi li ha scritti e chi coordina."
                )
            )
        )
        self.reason = ReasonBox()
        self.add(self.reason)
        self.again = Button(self.tr("Apri le note riservate"), "eye-off")
        self.again.clicked.connect(self._model.ask)
        self.add(self.again)
        self.body.setAlignment(self.again, Qt.AlignmentFlag.AlignLeft)
        self.items = ReservedItems(bridge)
        self.add(self.items)
        self.body.addStretch(1)
        self.reason.given.connect(self._model.open)
        self.reason.left.connect(self.conceal)
        self.items.thing_wanted.connect(self.open_thing)
        self.items.moved.connect(lambda: self._model.open(None))
        self._model.reason_needed.connect(self._ask)
        self._model.opened.connect(self._show)
        look().concealed.connect(self.conceal)

    def _ask(self, needed: bool) -> None:
        if not needed:
            self._model.open(None)
            return
        self.again.hide()
        self.reason.ask(self.tr("Per aprire le note riservate serve un motivo."))

    def _show(self, items: tuple[ReservedItem, ...]) -> None:
        if self.isVisible():  # else left meanwhile: nothing is put on screen behind somebody's back
            self.again.setVisible(not items)
            at_work = _holds_focus(self.items)
            self.items.show_items(items)
            if not at_work:  # the question that was answered is gone, and the focus with it
                self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def conceal(self) -> None:
        """What was opened goes."""
        inside = _holds_focus(self)
        self.items.conceal()
        self.reason.hide()
        self.again.show()
        if inside:
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> Sequence[PageKey]:
        """Back."""
        return [PageKey("back", self.tr("indietro"))]

    def first_focus(self) -> QWidget:
        """What opens it; once it is open, the first thing that can be done there."""
        return self.items.first_stop() or self.again


def _holds_focus(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)
