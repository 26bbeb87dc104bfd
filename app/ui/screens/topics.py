"""The topics of one conversation, in order: added by a key, numbered, walked with Invio and Tab, taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.contacts import Topic
from app.ui.page import spread_narrow
from app.ui.role_words import barred
from app.ui.screens.topic import NOWHERE, TopicBox
from app.ui.viewmodels.contact import Around
from app.ui.widgets import Button, ButtonRow, column

MOST_TOPICS = 8
AREAS = {"T": "tecnica", "A": "amministrativa", "S": "sociale"}


class TopicList(QWidget):
    """Boxes, and below them the buttons that add one.

    Signals: changed(): anything typed, added or taken away. full(): one more was wanted than there may be. barred(sentence): the role of
    who writes opens no request of that area.
    finished(): Invio in the last field of the last topic.
    """

    changed = Signal()
    full = Signal()
    barred = Signal(str)
    finished = Signal()

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.boxes: list[TopicBox] = []
        self._around: Around = NOWHERE
        self._narrow = False
        self._before: QWidget | None = None
        lines = column(self, gap=8)
        self._lines = column(gap=8)
        self.buttons = {
            letter: Button(words, "plus", key)
            for letter, words, key in (
                ("T", self.tr("Tecnica"), "topic_technical"),
                ("A", self.tr("Amministrativa"), "topic_administrative"),
                ("S", self.tr("Sociale"), "topic_social"),
            )
        }
        for letter, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, one=letter: self.add(AREAS[one]))
        lines.addLayout(self._lines)
        lines.addWidget(ButtonRow(*self.buttons.values(), words=self.tr("Motivo: aggiungere un argomento")))

    def follow(self, before: QWidget) -> None:
        """The stop that Tab leaves towards the topics."""
        self._before = before

    def add(self, area: str, draft: dict[str, str] | None = None) -> None:
        """One more topic; one from a draft does not take the focus."""
        if len(self.boxes) >= MOST_TOPICS:
            self.full.emit()
            return
        refusal = barred(self._role, "request", area=area) if draft is None else ""
        if refusal:
            self.barred.emit(refusal)
            return
        box = TopicBox(area)
        box.set_around(self._around)
        spread_narrow(box, self._narrow)
        if draft is not None:
            box.set_draft(draft)
        box.changed.connect(self.changed)
        box.finished.connect(lambda: self._after(box))
        box.gone.connect(lambda: self._remove(box))
        self.boxes.append(box)
        self._lines.addWidget(box)
        self._number()
        self._put_in_tab_order()
        if draft is None:
            box.category.setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit()

    def _remove(self, box: TopicBox) -> None:
        self.boxes.remove(box)
        self._lines.removeWidget(box)
        box.hide()
        box.deleteLater()
        self._number()
        self.buttons["T"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _number(self) -> None:
        for at, box in enumerate(self.boxes, 1):
            box.set_place_in_list(at, len(self.boxes))

    def _put_in_tab_order(self) -> None:
        # A box made later stands last in Qt's chain, whatever its place on the page.
        before = self._before
        if before is None:
            return
        for stop in (*(one for box in self.boxes for one in box.stops()), *self.buttons.values()):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _after(self, box: TopicBox) -> None:
        at = self.boxes.index(box) + 1
        if at < len(self.boxes):
            self.boxes[at].category.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def set_around(self, around: Around) -> None:
        """Where they happen unless said otherwise."""
        self._around = around
        for box in self.boxes:
            box.set_around(around)

    def set_narrow(self, narrow: bool) -> None:
        """Remembered for topics added later."""
        self._narrow = narrow

    def first_stop(self) -> QWidget:
        """The first topic, or the button that makes one."""
        return self.boxes[0].category if self.boxes else self.buttons["T"]

    def known(self) -> Sequence[Topic]:
        """The topics that have a category already."""
        return [box.topic() for box in self.boxes if box.category.value()]

    def reserved(self) -> bool:
        """Whether one of them makes the conversation R3."""
        return any(box.reserved() for box in self.boxes)

    def show_problems(self) -> bool:
        """Say what is missing in each. True when something is."""
        return bool([box for box in self.boxes if box.problem()])
