"""The whole story of a household, newest first, as far as the reader may see it: on the card of a person and on *Nucleo*."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.household_story import StoryEntry
from app.ui.bridge import Bridge
from app.ui.kind_looks import THINGS
from app.ui.screens.parts import OneOf, fill, near_moment
from app.ui.widgets import EmptyPage, Panel, Row, Timeline

_ICONS = {
    "contact": "message", "request": "tool", "visit": "stairs", "visit_note": "note", "printed_document": "printer",
    "intake_form": "id", "pathway": "map-pin", "needs_assessment": "clipboard-check", "case_opening": "users-group",
    "pathway_step": "arrow-right", "housing_application": "door", "household_member": "users", "task": "check",
    "pact": "writing-sign", "pathway_review": "calendar", "pathway_goal": "circle-check",
    "referral": "arrows-exchange", "activity": "users-group", "activity_session": "users-group", "self_management_group": "users",
    "mediation_case": "users-group", "grant_request": "coin-euro",
}  # fmt: skip


class StoryPanel(Panel):
    """Signal: thing_wanted(kind, id)."""

    thing_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Storia del nucleo"), "history", self.tr("tutti i componenti, dal più recente"), flush=True
        )
        self.setParent(parent)
        self._bridge = bridge
        self.list = Timeline(self.tr("Storia del nucleo"))
        self.list.opened.connect(self.open_row)
        self._none = EmptyPage("history", self.tr("La persona non è in un nucleo."))
        self._page = OneOf()
        self._page.addWidget(self.list)
        self._page.addWidget(self._none)
        self.add(self._page, 1)

    def show_story(self, story: Sequence[StoryEntry]) -> None:
        """These facts; none: the person is in no household."""
        now = self._bridge.who.now()
        rows = [
            Row(
                f"{one.kind}:{one.id}:{one.at.timestamp():.0f}", one.title, muted=f"· {near_moment(one.at, now)}",
                second=" · ".join(part for part in (one.name, one.detail, one.typed, one.author) if part),
                icon=_ICONS.get(one.kind, "note"),
            )
            for one in story
        ]  # fmt: skip
        fill(self.list, rows)
        self._page.show_one(self.list if rows else self._none)

    def open_row(self, row_id: str) -> None:
        """Open what a row is about, where there is a page for it. `row_id` is `kind:id`, perhaps with more."""
        kind, record, *_when = row_id.split(":")
        if kind in THINGS:
            self.thing_wanted.emit(THINGS[kind], record)
