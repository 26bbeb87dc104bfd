"""*Incontro*: the register of a meeting as it is being marked. Nothing is written down before it is closed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.rules.activities import CANCELLED, check_hours, minutes_between
from app.rules.clock import from_utc_text, rome_day, utc_text
from app.rules.dates import parse_time, rome_moment
from app.rules.problem import Problem
from app.rules.roles import LATE_REGISTERS, may
from app.services.attendance import Mark, RegisterRow, RegisterView, close_register, register_view
from app.services.people import PersonRow, search_people
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ReadModel

_SPAN = re.compile(r"\s*(?P<first>[0-9:.,]*)\s*(?:[-–/ ]\s*(?P<last>[0-9:.,]*))?\s*")


@dataclass(frozen=True)
class Line:
    """A line of the register as it stands on the page. `problem` says what is wrong with its hours, else empty."""

    person_id: str
    name: str
    present: bool | None
    in_at: datetime | None
    out_at: datetime | None
    minutes: int
    signed: bool
    problem: str


class RegisterModel(ReadModel):
    """Signals: moved(): lines, guests or the meeting changed; typed(): a mark was made; refused(Notice);
    closed(RegisterView): written down; found(query, rows): persons for what was typed.
    """

    shown_by = frozenset(
        {
            "activity_session",
            "attendance",
            "activity_enrolment",
            "activity",
            "person",
            "person_merge",
            "outbox",
            "printed_document",
        }
    )
    moved = Signal()
    typed = Signal()
    refused = Signal(object)
    closed = Signal(object)
    found = Signal(str, tuple)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.view: RegisterView | None = None
        self.marks: dict[str, Mark] = {}
        self.added: dict[str, str] = {}
        self.guests = 0
        self.signed = False
        self._own_guests = False

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(register_view, self._read, self.refused.emit)(self.id)

    def _read(self, view: RegisterView) -> None:
        if self.view is None:
            self.signed = view.printed
        self.view = view
        if not self._own_guests:
            self.guests = view.guests
        self.moved.emit()

    # ----------------------------------------------------------------------------------------------------------- lines

    @property
    def usable(self) -> bool:
        """May marks be made? Not before it is read, not on a cancelled meeting."""
        return self.view is not None and self.view.session.state != CANCELLED

    @property
    def supervises(self) -> bool:
        """May this operator write down who was there when it is late?"""
        return may(self.bridge.who.role, LATE_REGISTERS)

    def lines(self) -> list[Line]:
        """Every line in order, with what was marked here over what is written down."""
        if self.view is None:
            return []
        known = {row.person_id for row in self.view.rows}
        rows = [*self.view.rows, *(RegisterRow(id, name) for id, name in self.added.items() if id not in known)]
        return [self._line(row) for row in sorted(rows, key=lambda row: (row.name.casefold(), row.person_id))]

    def _line(self, row: RegisterRow) -> Line:
        mark = self.marks.get(row.person_id)
        if mark is None:
            return Line(row.person_id, row.name, row.present, row.in_at, row.out_at, row.minutes, row.signed, "")
        if not mark.present or self.view is None:
            return Line(row.person_id, row.name, False, None, None, 0, False, "")
        meeting = self.view.session
        problems = check_hours(meeting.starts_at, meeting.ends_at, mark.in_at, mark.out_at, None)
        begun, gone = mark.in_at or meeting.starts_at, mark.out_at or meeting.ends_at
        minutes = 0 if problems else minutes_between(begun, gone)
        told = words(problems[0].sentence) if problems else ""
        return Line(row.person_id, row.name, True, mark.in_at, mark.out_at, minutes, mark.signed, told)

    def counts(self) -> tuple[int, int, int]:
        """Present, absent, still to mark."""
        states = [one.present for one in self.lines()]
        return states.count(True), states.count(False), states.count(None)

    # ----------------------------------------------------------------------------------------------------------- marks

    def mark(self, person_id: str, *, present: bool) -> None:
        """Present from the beginning to the end, or absent."""
        if self.usable and person_id:
            self.marks[person_id] = Mark(person_id, present, signed=present and self.signed)
            self._moved()

    def unmark(self, person_id: str) -> None:
        """Take the mark of this page away; what is written down stays."""
        if self.marks.pop(person_id, None) is not None:
            self._moved()

    def all_present(self) -> None:
        """Everybody who is not marked yet."""
        if self.usable:
            for one in self.lines():
                if one.present is None:
                    self.marks[one.person_id] = Mark(one.person_id, present=True, signed=self.signed)
            self._moved()

    def set_times(self, person_id: str, text: str) -> str:
        """`1445`, `1445-1600`, `-1600`: from, from and to, to. Answers what is not understood, else nothing."""
        span = _SPAN.fullmatch(text)
        if self.view is None or span is None or not any(char.isdigit() for char in text):
            return QCoreApplication.translate("register", "Orario non riconosciuto. Esempi: 1445, 1445-1600, -1600.")
        moments: list[datetime | None] = []
        for part in (span["first"], span["last"]):
            moment = self._moment(part) if part else None
            if isinstance(moment, Problem):
                return words(moment.sentence)
            moments.append(moment)
        begun, gone = moments
        self.marks[person_id] = Mark(person_id, present=True, in_at=begun, out_at=gone, signed=self.signed)
        self._moved()
        return ""

    def _moment(self, text: str) -> datetime | Problem:
        at = parse_time(text)
        if isinstance(at, Problem) or self.view is None:
            return at  # type: ignore[return-value]  # a problem, or never asked
        return rome_moment(rome_day(self.view.session.starts_at), at)

    def add(self, person_id: str, name: str) -> None:
        """Somebody who is not on the list: present."""
        self.added.setdefault(person_id, name)
        self.mark(person_id, present=True)

    def set_guests(self, number: int) -> None:
        """Heads that nobody knows, never below none."""
        if self.usable:
            self._own_guests = True
            self.guests = max(number, 0)
            self._moved()

    def set_signed(self, signed: bool) -> None:
        """Whether those present signed on the sheet."""
        self.signed = signed
        for id, mark in self.marks.items():
            self.marks[id] = Mark(id, mark.present, mark.in_at, mark.out_at, signed=mark.present and signed)
        self._moved()

    def search(self, text: str) -> None:
        """Persons for the field that adds one."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.found.emit(text, rows)

        self.bridge.call(search_people, answer)(text)

    def _moved(self) -> None:
        self.moved.emit()
        self.typed.emit()

    # ------------------------------------------------------------------------------------------------- closing, drafts

    def close(self, late_note: str | None) -> None:
        """Write everything down."""

        def written(view: RegisterView) -> None:
            self.marks.clear()
            self.added.clear()
            self._own_guests = False
            self._read(view)
            self.closed.emit(view)

        self.bridge.call(close_register, written, self.refused.emit)(
            self.id, list(self.marks.values()), guests=self.guests, late_note=late_note
        )

    def draft(self) -> dict[str, Any]:
        """What is marked and not written down yet."""
        marks = [
            [one.person_id, one.present, one.in_at and utc_text(one.in_at), one.out_at and utc_text(one.out_at)]
            for one in self.marks.values()
        ]
        guests = self.guests if self._own_guests else None
        return {"marks": marks, "added": dict(self.added), "guests": guests, "signed": self.signed}

    def set_draft(self, body: Mapping[str, Any]) -> None:
        """Put it back."""
        self.signed = bool(body.get("signed"))
        rows: Sequence[Any] = body.get("marks", ())
        for id, present, begun, gone in rows:
            first, last = (from_utc_text(str(text)) if text else None for text in (begun, gone))
            self.marks[str(id)] = Mark(str(id), bool(present), first, last, signed=bool(present) and self.signed)
        self.added |= {str(id): str(name) for id, name in dict(body.get("added", {})).items()}
        if body.get("guests") is not None:
            self._own_guests, self.guests = True, int(body["guests"])
        self.moved.emit()
