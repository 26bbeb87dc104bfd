"""*Visite*: those to close first, then the others. Rows say place, when and why; never a name, never what was noted."""

from collections.abc import Sequence

from app.services.visits import CLOSED, VisitView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey
from app.ui.screens.list_page import ListPage
from app.ui.screens.parts import near_moment
from app.ui.screens.visit_words import kind_words
from app.ui.viewmodels.visits import VisitsModel
from app.ui.widgets import Button, EmptyPage, FilterBar, Row, state_chip

OPEN = "aperte"


class VisitsPage(ListPage):
    """The list of visits."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model, filters = VisitsModel(bridge), FilterBar()
        start = Button(self.tr("Nuova visita"), "plus", "new_row")
        empty = EmptyPage(
            "stairs",
            self.tr("Nessuna visita su questo computer."),
            self.tr("Una visita nasce dalla scheda della persona o da qui."),
            start,
        )
        super().__init__(self.tr("Visite"), model, empty, bar=filters)
        self._bridge, self._model, self.filters = bridge, model, filters
        model.moved.connect(self._show)
        self.new = Button(self.tr("Nuova visita"), "plus", "new_row")
        self.header.add_action(self.new)
        for button in (self.new, start):
            button.clicked.connect(self._new)
        self.filters.removed.connect(self._toggle)
        self.list.opened.connect(lambda visit: self.open_thing.emit("visita", visit))

    def _show(self, visits: tuple[VisitView, ...]) -> None:
        going = [one for one in visits if one.state != CLOSED]
        done = [one for one in visits if one.state == CLOSED]
        self.show_groups(
            (
                (self.tr("Da chiudere"), "pencil", [self._row(one) for one in going]),
                (self.tr("Chiuse"), "clipboard-check", [self._row(one) for one in done]),
            )
        )
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
