"""*Richieste*: the list and its filter, one request and what may follow, the building around it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import Building
from app.models.who import Who
from app.rules.searching import Hit
from app.services.buildings import BuildingPanel, Pattern, building_panel
from app.services.names import by_id, load_names, street_text, unit_place
from app.services.request_views import (
    RequestDetail,
    RequestFilter,
    RequestList,
    list_requests,
    request_detail,
)
from app.services.requests import RequestState, advance, edit_request, link, send_to_third_party, unlink
from app.store.search import find
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

TABLES = frozenset({"request", "request_transition", "contact", "outbox", "conflict", "building", "unit"})
"""What the list, the chips and the panel are made of."""

WORK_TO_DO = RequestFilter()


def place_of_work(session: Session, who: Who) -> str:
    """The outpost's name, for the line under the title."""
    return load_names(session).outpost(who.outpost_id)


def find_building(session: Session, who: Who, text: str) -> list[Hit]:
    """Buildings by address, for the filter."""
    return [hit for hit in find(session, text, limit=12, groups=("indirizzi",)) if hit.kind == "building"]


def find_request(session: Session, who: Who, text: str) -> list[Hit]:
    """Requests by number and words, to say of which this one is a duplicate."""
    return [hit for hit in find(session, text, limit=8, groups=("richieste",)) if hit.kind == "request"]


def panel_of_unit(session: Session, who: Who, unit_id: str) -> BuildingPanel:
    """The panel of the building a dwelling stands in. Raises `Notice` when it is not on this desk."""
    place = unit_place(session, unit_id)
    if place is None or place.building_id is None:
        raise Notice("not_found", "L'alloggio non è su questo computer. Può essere di un altro presidio.")
    return building_panel(session, who, place.building_id)


def change_request(session: Session, who: Who, request_id: str, changes: Mapping[str, Any]) -> RequestState:
    """Change some fields of a request."""
    return edit_request(session, who, request_id, **changes)


@dataclass(frozen=True)
class Listed:
    """The rows, and the street of each building in them: a list over several buildings says which."""

    rows: RequestList
    streets: Mapping[str, str]


def read_list(session: Session, who: Who, wanted: RequestFilter) -> Listed:
    """The list with the streets."""
    rows = list_requests(session, who, wanted)
    buildings = by_id(session, Building, {row.building_id for row in rows.rows})
    return Listed(rows, {one.id: street_text(one) for one in buildings.values()})


class RequestsModel(ViewModel):
    """Signals:
    listed(Listed): the rows of the present filter. detailed(RequestDetail or None): the current row's.
    built(BuildingPanel or None): the building of the current row or of the filter. outpost(name).
    placed(BuildingPanel): the building asked for from the search box.
    advanced(RequestState): a state changed. edited(RequestState): its words did. refused(Notice): it did not. said(kind, sentence).
    buildings(query, hits), others(query, hits): answers to search fields.
    """

    listed = Signal(object)
    detailed = Signal(object)
    built = Signal(object)
    outpost = Signal(str)
    advanced = Signal(object)
    edited = Signal(object)
    refused = Signal(object)
    said = Signal(str, str)
    placed = Signal(object)
    buildings = Signal(str, object)
    others = Signal(str, object)

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None = None,
        reads: Callable[[Session, Who, str], RequestDetail] = request_detail,
    ) -> None:
        super().__init__(bridge, parent)
        self._reads = reads
        self.filter = WORK_TO_DO
        self.current = ""
        self.detail: RequestDetail | None = None
        self.panel: BuildingPanel | None = None
        self._linked: list[tuple[str, ...]] = []

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what is shown, if it may have changed ({}: all)."""
        if changed and not TABLES.intersection(changed):
            return
        self.bridge.call(place_of_work, self.outpost.emit)()
        self.bridge.call(read_list, self.listed.emit)(self.filter)
        if self.current:
            self._read_detail()

    def narrow_to(self, **fields: Any) -> None:
        """Change the filter: `states`, `building_id`, `unit_id`, `area`, `category`, `urgency`, `text`..."""
        self.filter = replace(self.filter, **fields)
        self.bridge.call(read_list, self.listed.emit)(self.filter)
        if "building_id" in fields:
            self._read_building(self.filter.building_id)

    def show_place(self, kind: str, record_id: str) -> None:
        """A building, or the building of a dwelling, was looked for: its requests, and its panel even without any."""
        if kind == "building":
            self.bridge.call(building_panel, self.placed.emit)(record_id)
        else:
            self.bridge.call(panel_of_unit, self.placed.emit)(record_id)

    def choose(self, request_id: str) -> None:
        """Another row is current ("" for none)."""
        self.current = request_id
        if request_id:
            self._read_detail()
        else:
            self.detail = None
            self.detailed.emit(None)
            if self.filter.building_id is None:
                self.panel = None
                self.built.emit(None)

    def _read_detail(self) -> None:
        self.bridge.call(self._reads, self._detailed, self._no_detail)(self.current)

    def _detailed(self, detail: RequestDetail) -> None:
        if detail.row.id != self.current:
            return
        self.detail = detail
        self.detailed.emit(detail)
        self._read_building(self.filter.building_id or detail.row.building_id)

    def _no_detail(self, _notice: Notice) -> None:
        # Gone from this desk, or reserved meanwhile: the list says so by no longer showing it.
        self.detail = None
        self.detailed.emit(None)

    def _read_building(self, building_id: str | None) -> None:
        if building_id is None:
            self.panel = None
            self.built.emit(None)
        else:
            self.bridge.call(building_panel, self._built)(building_id)

    def _built(self, panel: BuildingPanel) -> None:
        self.panel = panel
        self.built.emit(panel)

    # ---------------------------------------------------------------------------------------------------------- acts

    def advance(
        self,
        to_state: str,
        *,
        outcome: str | None = None,
        outcome_day: date | None = None,
        reason: str | None = None,
        duplicate_of_id: str | None = None,
        sent_to: str | None = None,
    ) -> None:
        """Move the current request one step."""
        if not self.current:
            return
        if to_state == "inviata_a_terzi":
            self.bridge.call(send_to_third_party, self.advanced.emit, self.refused.emit)(self.current, sent_to)
            return
        self.bridge.call(advance, self.advanced.emit, self.refused.emit)(
            self.current,
            to_state,
            outcome=outcome,
            outcome_day=outcome_day,
            reason=reason,
            duplicate_of_id=duplicate_of_id,
            sent_to=sent_to,
        )

    def edit(self, changes: Mapping[str, Any]) -> None:
        """Change fields of the current request."""
        self.bridge.call(change_request, self._edited, self.refused.emit)(self.current, changes)

    def _edited(self, state: RequestState) -> None:
        self.said.emit("ok", _tr("Richiesta salvata su questo computer."))
        self.edited.emit(state)

    def pattern(self) -> Pattern | None:
        """The pattern of the building that is to be grouped: the current request's own, else the first."""
        waiting = [one for one in self.panel.patterns if not one.linked] if self.panel is not None else []
        return next((one for one in waiting if self.current in one.request_ids), waiting[0] if waiting else None)

    def group(self) -> None:
        """*Raggruppa*: the requests of one pattern of the building point at each other."""
        pattern = self.pattern()
        if pattern is None:
            self.said.emit("info", _tr("Niente da raggruppare in questo stabile."))
            return
        self.bridge.call(link, partial(self._grouped, pattern.request_ids), self.refused.emit)(pattern.request_ids)

    def _grouped(self, ids: tuple[str, ...], _states: Sequence[RequestState]) -> None:
        self._linked.append(ids)
        self.said.emit("ok", _tr("{n} richieste raggruppate. Ctrl+Z annulla.").format(n=len(ids)))

    def undo(self) -> None:
        """Take the last grouping apart; a change of state is a step that stays written."""
        if self._linked:
            self.bridge.call(unlink, self._ungrouped)(self._linked.pop())
        else:
            self.said.emit("info", _tr("Niente da annullare: un passaggio di stato si corregge con un altro."))

    def _ungrouped(self, _states: Sequence[RequestState]) -> None:
        self.said.emit("ok", _tr("Raggruppamento annullato."))

    # ------------------------------------------------------------------------------------------------------ searching

    def search_buildings(self, text: str) -> None:
        """For the filter."""
        self.bridge.call(find_building, partial(self._buildings, text))(text)

    def _buildings(self, query: str, hits: list[Hit]) -> None:
        self.buildings.emit(query, hits)

    def search_others(self, text: str) -> None:
        """For *Duplicata di…*; never itself."""
        self.bridge.call(find_request, partial(self._others, text))(text)

    def _others(self, query: str, hits: list[Hit]) -> None:
        self.others.emit(query, [hit for hit in hits if hit.id != self.current])


def _tr(text: str) -> str:
    return QCoreApplication.translate("requests", text)
