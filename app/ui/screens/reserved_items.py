"""What is behind *Riservato*, once opened: words, files, and the steps of a request, which no list shows (INV-06).

It all goes at the first cover: F12, the lock, another tab.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_moment
from app.services.readings import ReservedItem
from app.services.request_views import open_reserved
from app.ui.bridge import Bridge
from app.ui.inner_words import label
from app.ui.screens.request_steps import StepsPanel
from app.ui.viewmodels.requests import RequestsModel
from app.ui.widgets import Button, ButtonRow, EmptyPage, Panel, Text, clear_layout, column

REQUEST = "request"


class ReservedItems(QWidget):
    """Signals: thing_wanted(kind, id): something to open. moved(): a request went a step on."""

    thing_wanted = Signal(str, str)
    moved = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RequestsModel(bridge, self, reads=open_reserved)
        self._model.advanced.connect(lambda _state: self._advanced())
        self.steps = StepsPanel(self._model, in_list=False)
        self._model.detailed.connect(lambda _detail: self._to_first_step())
        self.steps.hide()
        self.step_buttons: list[Button] = []
        self._stops: list[Button] = []
        self._awaited = False
        lines = column(self, gap=12)
        self._items = column(gap=12)
        lines.addLayout(self._items)
        lines.addWidget(self.steps)

    def show_items(self, items: Sequence[ReservedItem]) -> None:
        """Put these on screen."""
        self._clear_items()
        if not items:
            self._items.addWidget(EmptyPage("shield-lock", self.tr("Niente che si possa leggere da qui.")))
        for item in items:
            self._items.addWidget(self._panel(item))

    def first_stop(self) -> QWidget | None:
        """The first button of the first of them."""
        return self._stops[0] if self._stops else None

    def conceal(self) -> None:
        """Take it all off the screen."""
        self._clear_items()
        self._model.choose("")
        self.steps.hide()

    def _clear_items(self) -> None:
        clear_layout(self._items)
        self.step_buttons, self._stops = [], []

    def _panel(self, item: ReservedItem) -> Panel:
        panel = Panel(item.title, "shield-lock", show_moment(item.at))
        words = Text(item.text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        panel.add(Text(label("classes", item.visibility), "note_muted"))
        panel.add(words)
        files = Button(self.tr("Allegati"), "paperclip", small=True)
        files.clicked.connect(partial(self.thing_wanted.emit, "allegati", f"{item.kind}:{item.id}"))
        acts = [files]
        if item.kind == REQUEST:
            steps = Button(self.tr("Che cosa fare ora"), "arrow-right", small=True)
            steps.clicked.connect(partial(self._choose, item.id))
            self.step_buttons.append(steps)
            acts.insert(0, steps)
        self._stops += acts
        panel.add(ButtonRow(*acts))
        return panel

    def _choose(self, request_id: str) -> None:
        self._model.choose(request_id)
        self._awaited = True
        self.steps.show()

    def _to_first_step(self) -> None:
        first, awaited, self._awaited = self.steps.first_stop(), self._awaited, False
        if awaited and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _advanced(self) -> None:
        self._model.choose(self._model.current)
        self.moved.emit()
