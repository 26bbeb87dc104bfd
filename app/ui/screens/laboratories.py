"""*Laboratori*: registers still open, activities with their next and last meeting, self-management groups. Never a name."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.clock import rome_day
from app.rules.dates import show_day, show_time
from app.services.activities import ActivityView
from app.services.groups import GroupView
from app.services.meetings import SessionView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label
from app.ui.page import Page, PageKey
from app.ui.screens.parts import OneOf, stack
from app.ui.viewmodels.laboratories import LaboratoriesModel, LabsState
from app.ui.widgets import (
    Button,
    Columns,
    EmptyPage,
    FilterBar,
    Group,
    Panel,
    Row,
    RowList,
    Text,
    TextField,
)
from app.ui.widgets.rows import Entry

ENDED = "finite"


class LaboratoriesPage(Page):
    """The page of the rail."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Laboratori"))
        self._model = LaboratoriesModel(bridge, self)
        self._model.moved.connect(self._show)
        self._model.register_found.connect(self._found)
        self._model.refused.connect(self._refused)
        self.new_group = Button(self.tr("Nuovo gruppo"), "users", "Ctrl+Shift+Ins")
        self.new_group.clicked.connect(self._new_group)
        self.new = Button(self.tr("Nuova attività"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.header.add_action(self.new_group)
        self.header.add_action(self.new)
        self.add(Columns(self._left(), self._right(), shares=(3, 1)), 1)

    def _left(self) -> QWidget:
        panel = Panel(flush=True)
        self.filters = FilterBar()
        self.filters.removed.connect(self._toggle)
        panel.add(self.filters)
        self.list = RowList(self.tr("Laboratori"))
        self.list.opened.connect(self._open)
        start = Button(self.tr("Nuova attività"), "plus", "new_row")
        start.clicked.connect(self._new)
        self.empty = EmptyPage(
            "users-group",
            self.tr("Nessuna attività su questo computer."),
            self.tr("Un'attività ha incontri con data, iscritti e un registro delle presenze."),
            start,
        )
        self._pages = OneOf()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        panel.add(self._pages, 1)
        return panel

    def _right(self) -> QWidget:
        panel = Panel(self.tr("Registro su carta"), "clipboard-check")
        self.number = TextField(self.tr("Numero del registro"), self.tr("A3-LAB-06, o il codice sul foglio"))
        self.number.next_wanted.connect(self._find)
        find = Button(self.tr("Trova l'incontro"), "search", small=True)
        find.clicked.connect(self._find)
        panel.add(self.number)
        panel.add(find)
        panel.add(
            Text(self.tr("Il foglio stampato bianco e la sua trascrizione hanno lo stesso numero."), "note_muted")
        )
        return stack(panel)

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: LabsState) -> None:
        entries: list[Entry] = []
        for title, icon, rows in (
            (self.tr("Registri da chiudere"), "pencil", [self._due(one) for one in state.due]),
            (self.tr("Attività"), "users-group", [self._activity(one) for one in state.activities]),
            (self.tr("Gruppi di autogestione"), "users", [self._group(one) for one in state.groups]),
        ):
            if rows:
                entries += [Group(title, icon, str(len(rows))), *rows]
        self.list.set_rows(entries)
        self._pages.show_one(self.list if entries else self.empty)
        self.filters.set_filters([(ENDED, self.tr("anche finite"))] if self._model.ended else [])
        n = len(state.activities)
        self.filters.set_count(self.tr("{n} attività").format(n=n))
        due = len(state.due)
        words = self.tr("{n} registri da chiudere").format(n=due) if due else self.tr("Nessun registro da chiudere")
        self.header.set_subtitle(self.tr("1 registro da chiudere") if due == 1 else words)

    def _due(self, one: SessionView) -> Row:
        title = self.tr("{activity}, incontro {n}").format(activity=one.title, n=one.number)
        number = self.tr("registro n. {number}").format(number=one.register_number or "—")
        second = " · ".join(part for part in (one.place, number) if part)
        hints = (("Return", self.tr("apri il registro")),)
        return Row(f"incontro:{one.id}", title, when(one), second=second, icon="clipboard-check", hints=hints)

    def _activity(self, one: ActivityView) -> Row:
        coming = self.tr("prossimo {when}").format(when=when(one.next_session)) if one.next_session else ""
        last = ""
        if one.last_session is not None:
            before = one.last_session
            said = self.tr("ultimo {when}, {n} presenti")
            if before.guests:
                said = self.tr("ultimo {when}, {n} presenti e {guests} ospiti a parte")
            last = said.format(when=when(before), n=before.present, guests=before.guests)
        places = f"{one.enrolled}/{one.capacity}" if one.capacity is not None else str(one.enrolled)
        enrolled = self.tr("iscritti {n}").format(n=places)
        ended = self.tr("finita il {day}").format(day=show_day(one.ended_on)) if one.ended_on else ""
        kind = label("activity_kinds", one.kind)
        parts = (one.place or "", coming or self.tr("nessun incontro previsto"), last, enrolled, ended)
        return Row(
            f"attivita:{one.id}", one.title, kind if kind != one.title else "",
            second=" · ".join(part for part in parts if part), icon="users-group",
            hints=(("Return", self.tr("apri")),),
        )  # fmt: skip

    def _group(self, one: GroupView) -> Row:
        members = sum(1 for member in one.members if member.to_day is None)
        people = self.tr("{n} componenti").format(n=members)
        last = self.tr("ultimo verbale {day}").format(day=show_day(one.minutes[0].held_on)) if one.minutes else ""
        ended = self.tr("finito il {day}").format(day=show_day(one.ended_on)) if one.ended_on else ""
        parts = (one.place, people, last, ended)
        return Row(
            f"gruppo:{one.id}", one.name, label("group_services", one.service),
            second=" · ".join(part for part in parts if part), icon="users", hints=(("Return", self.tr("apri")),),
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------------------ acts

    def _open(self, row: str) -> None:
        kind, _, id = row.partition(":")
        self.open_thing.emit(kind, id)

    def _new(self) -> None:
        self.open_thing.emit("attivita", "")

    def _new_group(self) -> None:
        self.open_thing.emit("gruppo", "")

    def _toggle(self, *_: object) -> None:
        self._model.show_ended(not self._model.ended)

    def _to_number(self) -> None:
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        code = self.number.value()
        if code:
            self._model.find_register(str(code))
        else:
            self.number.set_error(self.tr("Manca il numero del registro."))

    def _found(self, one: SessionView) -> None:
        self.number.set_value(None)
        self.open_thing.emit("incontro", one.id)

    def _refused(self, notice: Notice) -> None:
        self.number.set_error(str(notice))

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """A register by number, ended ones, new things."""
        return [
            PageKey("Ctrl+Shift+Ins", self.tr("nuovo gruppo"), self._new_group, in_foot=False),
            PageKey("filter", self.tr("anche finite"), self._toggle),
            PageKey("Alt+R", self.tr("registro n."), self._to_number),
            PageKey("new_row", self.tr("nuova attività"), self._new),
            PageKey("Return", self.tr("apri")),
        ]

    def first_focus(self) -> QWidget | None:
        """The list, or the way to a first activity."""
        return self.list if self._pages.currentWidget() is self.list else self.empty

    def panes(self) -> Sequence[QWidget]:
        """The list, the number."""
        return [self._pages, self.number]


def when(one: SessionView) -> str:
    """`12/03/2026, 14:30`."""
    return f"{show_day(rome_day(one.starts_at))}, {show_time(one.starts_at)}"
