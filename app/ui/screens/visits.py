"""*Visite*: those to close first, then the others. Rows say place, when and why; never a name, never what was noted."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.visits import CLOSED, VisitView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.parts import near_moment
from app.ui.screens.visit_words import kind_words
from app.ui.viewmodels.visits import VisitsModel
from app.ui.widgets import Button, EmptyPage, FilterBar, Group, Panel, Row, RowList, state_chip
from app.ui.widgets.rows import Entry

OPEN = "aperte"


class VisitsPage(Page):
    """The list of visits."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Visite"))
        self._bridge = bridge
        self._model = VisitsModel(bridge, self)
        self._model.moved.connect(self._show)
        self.new = Button(self.tr("Nuova visita"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.header.add_action(self.new)
        panel = Panel(flush=True)
        self.filters = FilterBar()
        self.filters.removed.connect(self._toggle)
        panel.add(self.filters)
        self.list = RowList(self.tr("Visite"))
        self.list.opened.connect(lambda visit: self.open_thing.emit("visita", visit))
        start = Button(self.tr("Nuova visita"), "plus", "new_row")
        start.clicked.connect(self._new)
        self.empty = EmptyPage(
            "stairs",
            self.tr("Nessuna visita su questo computer."),
            self.tr("Una visita nasce dalla scheda della persona o da qui."),
            start,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        panel.add(self._stack, 1)
        self.add(panel, 1)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, visits: tuple[VisitView, ...]) -> None:
        going = [one for one in visits if one.state != CLOSED]
        done = [one for one in visits if one.state == CLOSED]
        entries: list[Entry] = []
        for title, icon, group in (
            (self.tr("Da chiudere"), "pencil", going),
            (self.tr("Chiuse"), "clipboard-check", done),
        ):
            if group:
                entries += [Group(title, icon, str(len(group))), *(self._row(one) for one in group)]
        self.list.set_rows(entries)
        self._stack.setCurrentWidget(self.list if entries else self.empty)
        self.filters.set_filters([(OPEN, self.tr("da chiudere"))] if self._model.open_only else [])
        self.filters.set_count(self.tr("{n} visite").format(n=len(visits)) if len(visits) != 1 else self.tr("1 visita"))
        words = self.tr("{n} da chiudere").format(n=len(going)) if going else self.tr("Nessuna da chiudere")
        self.header.set_subtitle(words)

    def _row(self, one: VisitView) -> Row:
        when = near_moment(one.started_at, self._bridge.who.now())
        parts = [kind_words(one.kind)]
        marks = [part.state for part in (*one.rooms, *one.systems)]
        if "pericolo" in marks:
            parts.append(self.tr("pericolo segnato"))
        if one.next_on is not None:
            parts.append(self.tr("prossima {day}").format(day=f"{one.next_on:%d/%m/%Y}"))
        chip = "bozza" if one.state != CLOSED else one.standing
        hints = (("Return", self.tr("riprendi") if one.state != CLOSED else self.tr("apri")),)
        place = one.line or self.tr("Luogo non indicato")
        return Row(
            one.id, place, lead=when, second=" · ".join(parts), icon="stairs", chip=state_chip(chip), hints=hints
        )

    def _new(self) -> None:
        self.open_thing.emit("visita", "")

    def _toggle(self, *_: object) -> None:
        self._model.show_open_only(not self._model.open_only)

    def keys(self) -> Sequence[PageKey]:
        """New, filter, open."""
        return [
            PageKey("filter", self.tr("solo da chiudere"), self._toggle),
            PageKey("new_row", self.tr("nuova visita"), self._new),
            PageKey("Return", self.tr("apri")),
        ]

    def first_focus(self) -> QWidget | None:
        """The list, or the way to a first visit."""
        return self.list if self._stack.currentWidget() is self.list else self.empty

    def panes(self) -> Sequence[QWidget]:
        """The list."""
        return [self._stack]
