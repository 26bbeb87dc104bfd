"""The right column of *Nuovo contatto*: what is open on this stair, the last contacts, how to be discreet.

Empty while a topic is reserved, so that nobody reads over the shoulder what the conversation is about.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.buildings import Pattern, StairView
from app.services.contacts import Topic
from app.services.timeline import TimelineEntry
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.contact import Around
from app.ui.widgets import Button, CheckField, HintLine, Line, Panel, Text, clear_layout, column, plain, row, strong

MOST_ITEMS = 4


class ContactSide(QWidget):
    """Signals: changed(): *Collega anche questa* was ticked or not."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        lines = column(self, gap=12)
        self._stair_panel = Panel(self.tr("Su questa scala"), "building")
        self._stair = column(gap=4)
        self._stair_panel.body.addLayout(self._stair)
        self.link = CheckField(self.tr("Collega anche questa"))
        self.link.setChecked(True)
        self.link.toggled.connect(lambda _on: self.changed.emit())
        self._stair_panel.add(self.link)
        self._last_panel = Panel(self.tr("Ultimi contatti"), "user")
        self._last = column(gap=4)
        self._last_panel.body.addLayout(self._last)
        discreet = Panel(self.tr("Se serve riservatezza"), "shield-lock")
        line = row(gap=6)
        line.addWidget(HintLine((("cover", ""),)))
        line.addWidget(Text(self.tr("copre subito lo schermo"), "note"), 1)
        discreet.body.addLayout(line)
        self.anonymous = Button("", "user-question", "anonymous", small=True)
        discreet.add(self.anonymous)
        self.set_anonymous(False)
        self._discreet = discreet
        lines.addWidget(self._stair_panel)
        lines.addWidget(self._last_panel)
        lines.addWidget(discreet)
        lines.addStretch(1)
        self._patterns: tuple[Pattern, ...] = ()
        self._known = False
        self._reserved = False
        self.set_around(None, None)

    def set_around(self, around: Around | None, now: datetime | None) -> None:
        """Show what is known around the person or place."""
        there = around.open_there if around is not None else None
        self._patterns = there.patterns if there is not None else ()
        clear_layout(self._stair)
        self._show_stair(there)
        clear_layout(self._last)
        last = around.last if around is not None and now is not None else ()
        for one in last:
            self._last.addWidget(_last_line(one, now or one.at))
        self._known = there is not None
        self._last_panel.setProperty("filled", bool(last))
        self.set_reserved(self._reserved)

    def _show_stair(self, there: StairView | None) -> None:
        for pattern in self._patterns:
            sentence = Text(role="body")
            sentence.set_rich(strong(pattern.title))
            self._stair.addWidget(sentence)
            self._stair.addWidget(Text(pattern.detail, "note"))
        if there is not None and not there.items:
            self._stair.addWidget(Text(self.tr("Niente di aperto su questa scala."), "muted"))
        elif there is not None:
            if self._patterns:
                self._stair.addWidget(Line())
            for item in there.items[:MOST_ITEMS]:
                days = self.tr("oggi") if item.days == 0 else self.tr("da {n} giorni").format(n=item.days)
                self._stair.addWidget(Text(f"{item.where} – {item.title.lower()}, {days}", "note"))
            more = len(there.items) - MOST_ITEMS
            if more > 0:
                self._stair.addWidget(Text(self.tr("e altre {n}").format(n=more), "note_muted"))

    def set_anonymous(self, anonymous: bool) -> None:
        """Say what the button does now."""
        self.anonymous.setText(self.tr("Indica la persona") if anonymous else self.tr("Resta anonima"))

    def set_topics(self, topics: Sequence[Topic]) -> None:
        """Offer the link while one of the topics is of a pattern."""
        self.link.setVisible(any(self._fits(topic) for topic in topics))

    def linked_to(self, topic: Topic) -> tuple[str, ...]:
        """Requests that this topic joins, when the tick is on."""
        found = self._fits(topic)
        offered = self.link.isChecked() and not self._reserved
        return found.request_ids if found is not None and offered else ()

    def _fits(self, topic: Topic) -> Pattern | None:
        near = topic.joins is None and topic.place in ("alloggio", "scala")
        return next((one for one in self._patterns if near and topic.category in one.categories), None)

    def set_reserved(self, reserved: bool) -> None:
        """Empty the column, or show it again."""
        self._reserved = reserved
        self._stair_panel.setVisible(self._known and not reserved)
        self._last_panel.setVisible(bool(self._last_panel.property("filled")) and not reserved)
        self._discreet.setVisible(not reserved)


def _last_line(one: TimelineEntry, now: datetime) -> Text:
    made = Text(role="note")
    made.set_rich(f"{strong(near_moment(one.at, now))} {plain(f'{one.title.lower()}: {one.detail}')}")
    return made
