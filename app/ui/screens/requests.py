"""*Richieste*: follow them, and see the pattern of a building. A list holds no tenant's name and nothing reserved."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.buildings import BuildingPanel as BuildingView
from app.services.request_views import RequestFilter, RequestRow
from app.services.requests import RequestState
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.parts import OneOf
from app.ui.screens.request_building import pattern_of, plan_of, whole_of
from app.ui.screens.request_filter import FilterPanel
from app.ui.screens.request_maintenance import MaintenancePanel
from app.ui.screens.request_page import RequestPage
from app.ui.screens.request_steps import StepsPanel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.requests import Listed, RequestsModel
from app.ui.widgets import (
    BuildingPanel,
    Button,
    ButtonRow,
    Column,
    Columns,
    EmptyPage,
    FilterBar,
    HintLine,
    NoticeBox,
    Panel,
    Scroll,
    Table,
    TableRow,
    column,
    state_chip,
)

__all__ = ["RequestPage", "RequestsPage"]


class RequestsPage(Page):
    """Table, detail, building."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Richieste"))
        self._model = RequestsModel(bridge, self)
        self._narrow = False
        self._counts: tuple[int, int] | None = None
        self._outpost = ""
        self._resuming = ""
        self._streets: Mapping[str, str] = {}
        self.filter_button = Button(self.tr("Filtra"), "filter", "filter")
        self.filter_button.clicked.connect(self._toggle_filter)
        self.new_button = Button(self.tr("Nuova richiesta"), "plus", "new_row", kind="primary")
        self.new_button.clicked.connect(self._new)
        self.upkeep_button = Button(self.tr("Manutenzione"), "tool", "Alt+M")
        self.upkeep_button.clicked.connect(self._toggle_upkeep)
        self.mediations_button = Button(self.tr("Mediazioni"), "users-group")
        self.mediations_button.clicked.connect(partial(self.go.emit, "mediazioni"))
        self.header.add_action(self.mediations_button)
        self.header.add_action(self.upkeep_button)
        self.header.add_action(self.filter_button)
        self.header.add_action(self.new_button)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.filter = FilterPanel(self._model)
        self.add(self.notice)
        self.add(self.filter)
        self.upkeep = MaintenancePanel(bridge, background)
        self.add(self.upkeep)
        self.add(Columns(self._make_list(), self._around(), shares=(16, 9)), 1)
        self.filter.changed.connect(self._filtered)
        self._model.listed.connect(self._show)
        self._model.built.connect(self._show_building)
        self._model.outpost.connect(self._at_outpost)
        self._model.said.connect(self._say)
        self._model.placed.connect(lambda view: self.filter.choose_building(view.id, view.title))
        self.drafts = DraftKeeper(bridge, "richieste:", "richieste", self._draft_title, self.steps.draft, self)
        self.drafts.saved.connect(self.draft_kept)
        self.drafts.restored.connect(self._restore)
        self.steps.typed.connect(self.drafts.typed)
        self.steps.thrown.connect(self._throw)
        self._model.advanced.connect(self._advanced)
        self._filtered()

    def _make_list(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        listed = Panel(flush=True)
        self.bar = FilterBar()
        self.bar.removed.connect(self.filter.remove)
        self.table = Table(
            self.tr("Richieste"),
            (
                Column("letter", self.tr("Area"), "letter"),
                Column("what", self.tr("Cosa"), "strong", share=3),
                Column("where", self.tr("Dove"), "text", share=3),
                Column("state", self.tr("Stato"), "text", share=2),
                Column("days", self.tr("Giorni"), "number", narrow=False),
                Column("centre", self.tr("Sul centro"), "chip"),
            ),
            letters="PVDG",
        )
        self.table.current_changed.connect(self._choose)
        self.table.opened.connect(partial(self.open_thing.emit, "richiesta"))
        self.table.letter_pressed.connect(self._letter)
        self.empty = EmptyPage("clipboard-list", self.tr("Nessuna richiesta aperta."))
        self._stack = OneOf()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        listed.add(self.bar)
        listed.add(self._stack, 1)
        self.steps = StepsPanel(self._model)
        self.steps.settled.connect(self._to_table)
        lines.addWidget(listed, 1)
        lines.addWidget(self.steps)
        return holder

    def _around(self) -> QWidget:
        self._building_panel = Panel(self.tr("Stabile"), "building")
        self._building_panel.add_head(HintLine((("pane_next", ""),)))
        self.building = BuildingPanel()
        self.building.dwelling_chosen.connect(self._cell)
        scroll = Scroll(margin=0, gap=0)
        scroll.inner.addWidget(self.building)
        scroll.inner.addStretch(1)
        self._building_panel.add(scroll, 1)
        self.group = Button(self.tr("Raggruppa"), "link", "G", small=True)
        self.group.clicked.connect(self._model.group)
        self._building_panel.add(ButtonRow(self.group))
        self._no_building = EmptyPage("building", self.tr("Nessuno stabile per questa riga."))
        self._side = OneOf()
        self._side.addWidget(self._building_panel)
        self._side.addWidget(self._no_building)
        self.reserved_button = Button(self.tr("Riservate senza persona"), "shield-lock", small=True)
        self.reserved_button.clicked.connect(partial(self.go.emit, "riservate"))
        holder = QWidget()
        lines = column(holder, gap=12)
        lines.addWidget(self._side, 1)
        lines.addWidget(ButtonRow(self.reserved_button))
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def show_place(self, kind: str, record_id: str) -> None:
        """The requests of a building found in the search box (`building`), or of a dwelling's (`unit`)."""
        self._model.show_place(kind, record_id)

    def _at_outpost(self, name: str) -> None:
        self._outpost = name

    def _show(self, listed: Listed) -> None:
        rows = listed.rows
        self._streets = listed.streets
        self._counts = (rows.open_count, rows.opened_today)
        self._say_counts()
        self.bar.set_count(
            self.tr("{n} di {all}").format(n=len(rows.rows), all=rows.matching)
            if len(rows.rows) < rows.matching
            else str(rows.matching)
        )
        self.table.set_rows([self._row(one) for one in rows.rows])
        if self._model.filter == RequestFilter():
            self.empty.set_words(
                self.tr("Nessuna richiesta aperta."),
                self.tr("Una richiesta nasce da un contatto, o con Nuova richiesta."),
            )
        else:
            self.empty.set_words(
                self.tr("Nessuna richiesta con questi filtri."), self.tr("Togliere un filtro con Canc, o Ctrl+F.")
            )
        self._stack.show_one(self.table if rows.rows else self.empty)
        if self._resuming:
            self.table.select(self._resuming)

    def _say_counts(self) -> None:
        if self._counts is None:
            return
        outpost = (
            "" if self._narrow else self._outpost
        )  # it stands above already, and beside four buttons there is no room
        said = self.tr("{outpost} · {open} aperte, {today} di oggi")
        count, today = self._counts
        self.header.set_subtitle(said.format(outpost=outpost, open=count, today=today).removeprefix(" · "))

    def set_narrow(self, narrow: bool) -> None:
        """In one column the line under the title says the counts alone."""
        super().set_narrow(narrow)
        self._narrow = narrow
        self._say_counts()

    # -------------------------------------------------------------------------------------------------------- drafts

    def resume(self, id: str) -> None:
        """Ask again what was typed for this request."""
        self._resuming = id
        if id:
            self._choose(id)

    def _choose(self, request_id: str) -> None:
        if self._resuming and request_id != self._resuming:
            return  # the list is only filling up
        other = request_id != self._model.current
        self.drafts.turn_to(f"richieste:{request_id}")
        self._model.choose(request_id)
        if request_id and (other or self._resuming):
            # Its answer comes after the detail, which begins with nothing asked.
            self.drafts.restore(self._nothing_kept)

    def _restore(self, body: dict[str, Any]) -> None:
        self.steps.set_draft(body)
        if self._resuming:
            self._resuming = ""
            self.steps.resume()

    def _nothing_kept(self) -> None:
        self._resuming = ""

    def _advanced(self, state: RequestState) -> None:
        if state.id == self._model.current:
            self._throw()

    def _throw(self) -> None:
        self.drafts.drop()
        self.set_work("", "")

    def _draft_title(self) -> str:
        number = self._model.detail.row.number if self._model.detail is not None else None
        return self.tr("Passaggio della richiesta {number}").format(number=number or "").strip()

    # ------------------------------------------------------------------------------------------------------- showing

    def _row(self, one: RequestRow) -> TableRow:
        street = self._streets.get(one.building_id or "", "")
        where = one.where if self._model.filter.building_id or not street else f"{street}, {one.where}"
        what = one.title if one.urgency == "ordinaria" else f"{one.title}, {one.urgency_label.lower()}"
        cells = {
            "letter": one.letter,
            "what": what,
            "where": where,
            "state": self.tr("{state}, al coordinamento").format(state=one.state_label)
            if one.escalated
            else one.state_label,
            "days": one.days,
            "centre": state_chip(one.centre),
        }
        return TableRow(one.id, cells)

    def _show_building(self, view: BuildingView | None) -> None:
        if view is None:
            self._side.show_one(self._no_building)
            return
        self._side.show_one(self._building_panel)
        self._building_panel.set_title(view.title[:1].upper() + view.title[1:])
        self.building.set_building(plan_of(view), pattern_of(view), whole_of(view))
        self.group.setVisible(any(not one.linked for one in view.patterns))

    def _say(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)

    def _filtered(self) -> None:
        self.bar.set_filters(self.filter.chips())

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """States by letter in the list; filter, new, undo."""
        return [
            PageKey("filter", self.tr("filtra"), self._toggle_filter, in_foot=False),
            PageKey("new_row", self.tr("nuova"), self._new, in_foot=False),
            PageKey("Alt+M", self.tr("manutenzione"), self._toggle_upkeep, in_foot=False),
            PageKey("save", self.tr("conferma"), self.steps.confirm, in_foot=False),
            PageKey("next", self.tr("apri")),
            PageKey("P V D", self.tr("cambia stato")),
            PageKey("G", self.tr("raggruppa")),
            PageKey("undo", self.tr("annulla"), self._model.undo),
        ]

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self.table

    def panes(self) -> Sequence[QWidget]:
        """Table, detail, building."""
        return [*([] if self.upkeep.isHidden() else [self.upkeep]), self.table, self.steps, self._side]

    def back(self) -> bool:
        """Esc: what is asked, then the filter, then out."""
        if self.steps.leave():
            return True
        for panel in (self.upkeep, self.filter):
            if not panel.isHidden():
                panel.hide()
                self._to_table()
                return True
        return False

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_filter(self) -> None:
        self.filter.setVisible(self.filter.isHidden())
        (self.table if self.filter.isHidden() else self.filter.building).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_upkeep(self) -> None:
        if self.upkeep.isHidden():
            self.upkeep.begin()
        else:
            self.upkeep.hide()
            self._to_table()

    def _letter(self, letter: str, _row: str) -> None:
        if letter == "G":
            self._model.group()
        else:
            self.steps.press_letter(letter)

    def _cell(self, unit_id: str) -> None:
        panel, cell = self._model.panel, self.building.cell(unit_id)
        if panel is not None and cell is not None:
            words = self.tr("alloggio: int. {number}").format(number=cell.dwelling.number)
            self.filter.choose_unit(panel.id, panel.title, unit_id, words)
            self._to_table()

    def _new(self) -> None:
        self.open_thing.emit("contatto", "")
