"""What is for all who follow a mediation: what it is about, the meetings of all sides, the agreement and the end."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.dates import show_day
from app.rules.mediation import OPEN
from app.services.mediation_views import ENDED, CaseView, MeetingView
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.screens.parts import fill, near_moment
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    DateField,
    Facts,
    Form,
    NoteField,
    Panel,
    Row,
    RowList,
    TextField,
    column,
)


class JointPanel(QWidget):
    """Signals: typed(). met(place, summary, agreed): save a meeting. ended(state, day, agreement): close. request_wanted(id)."""

    typed = Signal()
    met = Signal(object, object, object)
    ended = Signal(str, object, object)
    request_wanted = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._request = ""
        lines = column(self, gap=12)
        self._about = Panel(self.tr("Per tutte le parti"), "users-group", self.tr("visibile a chi segue la mediazione"))
        self._facts = Facts()
        self.request = Button(self.tr("Apri la richiesta"), "clipboard-list", small=True)
        self.request.clicked.connect(lambda: self.request_wanted.emit(self._request))
        self._about.add(self._facts)
        self._about.add(ButtonRow(self.request))
        lines.addWidget(self._about)
        lines.addWidget(self._make_meetings())
        lines.addWidget(self._make_end())
        lines.addStretch(1)

    def _make_meetings(self) -> QWidget:
        panel = Panel(self.tr("Incontri con tutte le parti"), "users", usable=True)
        self.list = RowList(self.tr("Incontri"))
        self.list.fit_content()
        self.meeting = Form()
        self.meeting.add("place", TextField(self.tr("Dove"), self.tr("facoltativo")))
        self.meeting.add("summary", NoteField(self.tr("Che cosa si è detto"), lines=2))
        self.meeting.add("agreed", TextField(self.tr("Che cosa è stato concordato"), self.tr("facoltativo")))
        self.meeting.changed.connect(lambda _name, _value: self.typed.emit())
        self.keep = Button(self.tr("Salva l'incontro di oggi"), "check")
        self.keep.clicked.connect(self._meet)
        self.meeting.add_widget(ButtonRow(self.keep))
        panel.add(self.list)
        panel.add(self.meeting)
        return panel

    def _make_end(self) -> QWidget:
        self._end_panel = Panel(self.tr("Accordo e chiusura"), "writing-sign", usable=True)
        self.end = Form()
        self.state = ChoiceField(self.tr("Come finisce"), [(code, words(label)) for code, label in ENDED.items()])
        self.day = DateField(self.tr("Data"), self._bridge.who.today, self.tr("oggi"), past_only=True)
        self.agreement = NoteField(self.tr("Accordo"), self.tr("che cosa fa ogni parte, da quando"), lines=3)
        self.end.add_row({"state": self.state, "day": self.day}, shares=(1, 1))
        self.end.add("agreement", self.agreement)
        self.end.changed.connect(lambda _name, _value: self.typed.emit())
        self.close_button = Button(self.tr("Chiudi la mediazione"), "check")
        self.close_button.clicked.connect(self._end)
        self.end.add_widget(ButtonRow(self.close_button))
        self._end_panel.add(self.end)
        return self._end_panel

    def show_case(self, case: CaseView) -> None:
        """The case as it stands."""
        self._request = case.request_id or ""
        self.request.setVisible(bool(self._request))
        ended = f"{case.row.state_label}, {show_day(case.closed_on)}" if case.closed_on else ""
        self._facts.set_facts(
            (
                (self.tr("Oggetto"), case.subject),
                (self.tr("Richiesta"), case.request_number or ""),
                (self.tr("Chiusa"), ended),
                (self.tr("Accordo"), case.agreement or ""),
            )
        )
        fill(self.list, [self._row(one) for one in case.meetings])
        self.list.setVisible(bool(case.meetings))
        going = case.row.state == OPEN
        self.meeting.setVisible(going)
        self._end_panel.setVisible(going)

    def _row(self, one: MeetingView) -> Row:
        said = " · ".join(part for part in (one.summary, one.agreed) if part)
        when = near_moment(one.at, self._bridge.who.now())
        return Row(one.id, one.place or self.tr("Incontro"), f"· {when}", one.author, second=said, icon="users")

    def has_focus(self) -> bool:
        """Whether somebody types here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def save(self) -> None:
        """Ctrl+Invio: the end where it is being written, else the meeting."""
        focus = QApplication.focusWidget()
        if focus is not None and self._end_panel.isAncestorOf(focus):
            self._end()
        elif not self.meeting.isHidden():
            self._meet()

    def _meet(self) -> None:
        place, summary, agreed = (self.meeting.field(name).value() for name in ("place", "summary", "agreed"))
        if not any((place, summary, agreed)):
            self.meeting.set_errors({"summary": self.tr("Scrivere che cosa si è detto o concordato.")})
            return
        self.meeting.set_errors({})
        self.met.emit(place, summary, agreed)

    def _end(self) -> None:
        problems = self.end.problems()
        state = self.state.value()
        if not isinstance(state, str):
            problems = {**problems, "state": self.tr("Scegliere come finisce.")}
        self.end.set_errors(problems)
        if problems:
            return
        day = self.day.value()
        self.ended.emit(state, day if isinstance(day, date) else None, self.agreement.value())

    def clear_meeting(self) -> None:
        """The meeting became a record."""
        self.meeting.clear()

    def clear_end(self) -> None:
        """The end did."""
        self.end.clear()

    def draft(self) -> dict[str, Any]:
        """What is typed, {} for nothing."""
        kept = {"meeting": self.meeting.draft(), "end": self.end.draft()}
        return kept if any(text for part in kept.values() for text in part.values()) else {}

    def set_draft(self, body: Mapping[str, Any]) -> None:
        """Put it back."""
        self.meeting.set_draft(body.get("meeting", {}))
        self.end.set_draft(body.get("end", {}))
