"""*Rete*: bodies by service, area and kind; referrals moved by one key; partnerships, calls and local boards.

The list of referrals says number, body and state; never a person's name, never why.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.network import may_edit
from app.rules.problem import problem
from app.services.partners import PartnerFilter, PartnerRow, services_and_areas
from app.services.referral_views import ReferralRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, words
from app.ui.page import Page, PageKey
from app.ui.screens.parts import OneOf, near_moment
from app.ui.screens.referral_words import LETTERS, STATES, verb
from app.ui.viewmodels.network import NetworkModel, NetworkState
from app.ui.widgets import (
    Button,
    ChoiceField,
    Column,
    EmptyPage,
    Form,
    Group,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Table,
    TableRow,
    Tabs,
    TextField,
    column,
    state_chip,
)
from app.ui.widgets.rows import Entry

BODIES, REFERRALS, PARTNERSHIPS, BOARDS = "enti", "invii", "partenariati", "tavoli"


class NetworkPage(Page):
    """Four lists under tabs."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Rete"))
        self._bridge = bridge
        self._model = NetworkModel(bridge, self)
        self._model.listed.connect(self._show)
        self._model.refused.connect(self._refused)
        self._model.advanced.connect(self._advanced)
        self.new = Button(self.tr("Nuovo invio"), "plus", "new_row", kind="primary")
        self.new.clicked.connect(self._new)
        self.call = Button(self.tr("Nuovo avviso"), "file-text")
        self.call.clicked.connect(lambda: self.open_thing.emit("avviso", ""))
        self.call.hide()
        self.header.add_action(self.call)
        self.header.add_action(self.new)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.tabs = Tabs(
            [
                (BODIES, self.tr("Enti")),
                (REFERRALS, self.tr("Invii")),
                (PARTNERSHIPS, self.tr("Partenariati")),
                (BOARDS, self.tr("Tavoli")),
            ]
        )
        self.tabs.chosen.connect(self._turn)
        self.add(self.notice)
        self.add(self.tabs)
        self._empty: dict[QWidget, tuple[OneOf, EmptyPage]] = {}
        self._parts = {
            BODIES: self._make_bodies(),
            REFERRALS: self._make_referrals(),
            PARTNERSHIPS: self._make_partnerships(),
            BOARDS: self._make_boards(),
        }
        self._pages = OneOf()
        for page in self._parts.values():
            self._pages.addWidget(page)
        self.add(self._pages, 1)
        self._say_new(BODIES)

    def _make_bodies(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=10)
        self.filter = Form()
        kinds = [(one.code, one.label) for one in choices("partner_kinds")]
        self.words = TextField(self.tr("Cerca"), placeholder=self.tr("nome, servizio, zona, referente"))
        self.filter.add_row(
            {
                "text": self.words,
                "service": ChoiceField(self.tr("Servizio"), prompt=self.tr("Tutti")),
                "area": ChoiceField(self.tr("Zona"), prompt=self.tr("Tutte")),
                "kind": ChoiceField(self.tr("Tipo"), kinds, prompt=self.tr("Tutti")),
            }
        )
        self.filter.changed.connect(lambda _name, _value: self._narrow())
        self.filter.finished.connect(self._to_list)
        panel = Panel(flush=True)
        self.bodies = Table(
            self.tr("Enti"),
            (
                Column("name", self.tr("Ente"), "strong", share=3),
                Column("kind", self.tr("Tipo"), "text", share=2, narrow=False),
                Column("services", self.tr("Servizi"), "text", share=3),
                Column("hours", self.tr("Orari"), "text", share=3, narrow=False),
                Column("phone", self.tr("Telefono"), "text", share=2),
            ),
        )
        self.bodies.opened.connect(partial(self.open_thing.emit, "ente"))
        self.no_bodies = EmptyPage("users-group", self.tr("Nessun ente."))
        self._bodies = OneOf()
        self._bodies.addWidget(self.bodies)
        self._bodies.addWidget(self.no_bodies)
        panel.add(self._bodies, 1)
        lines.addWidget(self.filter)
        lines.addWidget(panel, 1)
        return holder

    def _make_referrals(self) -> QWidget:
        panel = Panel(flush=True)
        self.referrals = Table(
            self.tr("Invii"),
            (
                Column("number", self.tr("Invio"), "strong", share=2),
                Column("body", self.tr("Ente"), "text", share=3),
                Column("service", self.tr("Servizio"), "text", share=2, narrow=False),
                Column("state", self.tr("Stato"), "text", share=3),
                Column("days", self.tr("Giorni"), "number", narrow=False),
                Column("centre", self.tr("Sul centro"), "chip"),
            ),
            letters="".join(STATES),
        )
        self.referrals.opened.connect(partial(self.open_thing.emit, "invio"))
        self.referrals.letter_pressed.connect(self._letter)
        self.referrals.current_changed.connect(lambda _id: self.keys_changed.emit())
        return self._or_empty(panel, self.referrals, "arrows-exchange", self.tr("Nessun invio su questo computer."))

    def _make_partnerships(self) -> QWidget:
        panel = Panel(flush=True)
        self.partnerships = RowList(self.tr("Partenariati"))
        self.partnerships.opened.connect(self._open_row)
        listed = self._or_empty(panel, self.partnerships, "users-group", self.tr("Nessun partenariato."))
        if not self._edits():
            _, empty = self._empty[self.partnerships]
            empty.set_words(self.tr("Nessun partenariato."), words(problem("network_role").sentence))
        return listed

    def _make_boards(self) -> QWidget:
        panel = Panel(flush=True)
        self.boards = RowList(self.tr("Tavoli"))
        self.boards.opened.connect(partial(self.open_thing.emit, "tavolo"))
        return self._or_empty(panel, self.boards, "message-2", self.tr("Nessun tavolo territoriale."))

    def _or_empty(self, panel: Panel, listed: QWidget, icon: str, nothing: str) -> QWidget:
        either = OneOf()
        empty = EmptyPage(icon, nothing, self.tr("Si aggiunge da qui."))
        either.addWidget(listed)
        either.addWidget(empty)
        self._empty[listed] = (either, empty)
        panel.add(either, 1)
        return panel

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: NetworkState) -> None:
        services, areas = services_and_areas(state.every)
        for name, options in (("service", services), ("area", areas)):
            field = self.filter.field(name)
            chosen = field.value()
            assert isinstance(field, ChoiceField)
            field.set_options([(one, one) for one in options])
            field.set_value(chosen)
        self.bodies.set_rows([self._body_row(one) for one in state.partners])
        none = self.tr("Nessun ente con questi filtri.") if state.every else self.tr("Nessun ente nella rete.")
        self.no_bodies.set_words(none, self.tr("Gli enti sono scritti da chi coordina o dalla Direzione Sociale."))
        self._bodies.show_one(self.bodies if state.partners else self.no_bodies)
        self.referrals.set_rows([self._referral_row(one) for one in state.referrals])
        self._either(self.referrals, bool(state.referrals))
        self.keys_changed.emit()
        entries: list[Entry] = []
        if state.partnerships:
            entries.append(Group(self.tr("Partenariati"), "users-group", str(len(state.partnerships))))
        for one in state.partnerships:
            lead = (
                one.members[0].name if one.members and one.members[0].role == "capofila" else self.tr("senza capofila")
            )
            second = self.tr("capofila {lead} · membri: {n}").format(lead=lead, n=len(one.members))
            about = " · ".join((second, *(words(problem.sentence) for problem in one.warnings)))
            entries.append(
                Row(f"partenariato:{one.id}", one.project, f"– {one.name}", second=about, icon="users-group")
            )
        if state.calls:
            entries.append(Group(self.tr("Avvisi per partner"), "file-text", str(len(state.calls))))
        for call in state.calls:
            until = self.tr("scade il {day}").format(day=show_day(call.deadline_on)) if call.deadline_on else ""
            second = " · ".join(
                filter(None, (call.project, until, self.tr("risposte: {n}").format(n=len(call.answers))))
            )
            entries.append(Row(f"avviso:{call.id}", call.title, second=second, icon="file-text"))
        self.partnerships.set_rows(entries)
        self._either(self.partnerships, bool(entries))
        now = self._bridge.who.now()
        self.boards.set_rows(
            [
                Row(
                    one.id,
                    one.title,
                    second=one.place or "",
                    lead=near_moment(one.held_at, now),
                    muted=self.tr("– verbale approvato") if one.approved_on else "",
                )
                for one in state.meetings
            ]
        )
        self._either(self.boards, bool(state.meetings))
        late = sum(one.overdue for one in state.referrals)
        self.header.set_subtitle(" · ".join((self._bodies_words(len(state.every)), self._late_words(late))))

    def _bodies_words(self, n: int) -> str:
        if not n:
            return self.tr("Nessun ente")
        return self.tr("1 ente") if n == 1 else self.tr("{n} enti").format(n=n)

    def _late_words(self, n: int) -> str:
        if not n:
            return self.tr("nessun invio senza risposta")
        return self.tr("1 invio senza risposta") if n == 1 else self.tr("{n} invii senza risposta").format(n=n)

    def _either(self, listed: QWidget, there: bool) -> None:
        either, empty = self._empty[listed]
        either.show_one(listed if there else empty)

    def _body_row(self, one: PartnerRow) -> TableRow:
        kind = words(one.kind_label)
        cells = {
            "name": one.name,
            "kind": f"{kind}, {self.tr('accreditato')}" if one.accredited else kind,
            "services": ", ".join(one.services),
            "hours": words(one.hours),
            "phone": one.phone or "",
        }
        return TableRow(one.id, cells)

    def _referral_row(self, one: ReferralRow) -> TableRow:
        state = words(one.state_label)
        if one.overdue:
            state = self.tr("{state}: manca la risposta").format(state=state)
        cells = {
            "number": one.number or "—",
            "body": one.partner,
            "service": one.service or "",
            "state": state,
            "days": one.days,
            "centre": state_chip(one.standing),
        }
        return TableRow(one.id, cells)

    # ---------------------------------------------------------------------------------------------------------- acts

    def _narrow(self) -> None:
        said = {name: value if isinstance(value, str) else None for name, value in self.filter.values().items()}
        self._model.narrow_to(PartnerFilter(said["text"] or "", said["kind"], said["service"], said["area"]))

    def _turn(self, tab: str) -> None:
        self.notice.hide()
        self._pages.show_one(self._parts[tab])
        self._say_new(tab)
        self.keys_changed.emit()
        if not self.tabs.hasFocus():  # who walks along the tabs goes on walking
            self._to(self._list())

    def _say_new(self, tab: str) -> None:
        self.new.setText(
            {
                PARTNERSHIPS: self.tr("Nuovo partenariato"),
                BOARDS: self.tr("Nuovo tavolo"),
                BODIES: self.tr("Nuovo ente") if self._edits() else self.tr("Nuovo invio"),
            }.get(tab, self.tr("Nuovo invio"))
        )
        self.new.setVisible(tab != PARTNERSHIPS or self._edits())
        self.call.setVisible(tab == PARTNERSHIPS and self._edits())
        self.new.updateGeometry()

    def _edits(self) -> bool:
        return may_edit(self._bridge.who.role)

    def _new(self) -> None:
        tab = self.tabs.current()
        if tab == BOARDS:
            self.open_thing.emit("tavolo", "")
        elif tab == PARTNERSHIPS and self._edits():
            self.open_thing.emit("partenariato", "")
        elif tab == BODIES and self._edits():
            self.open_thing.emit("ente", "")
        elif tab == PARTNERSHIPS:
            self.notice.say("info", words(problem("network_role").sentence))
        else:
            self.open_thing.emit("invio", "")

    def _open_row(self, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        self.open_thing.emit(kind, id)

    def _letter(self, letter: str, referral_id: str) -> None:
        if STATES[letter] == "concluso":
            self.open_thing.emit("invio", referral_id)
        else:
            self._model.advance(referral_id, STATES[letter])

    def _advanced(self) -> None:
        self.notice.say("ok", self.tr("Passaggio salvato su questo computer."))

    def _to_list(self) -> None:
        self._to(self._list())

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Filter, new, states."""
        return [
            PageKey("filter", self.tr("cerca un ente"), self._to_filter, in_foot=False),
            PageKey(
                "new_row", self.tr("nuovo"), self._new, in_foot=self.tabs.current() != PARTNERSHIPS or self._edits()
            ),
            *(PageKey(LETTERS[state], verb(state).lower()) for state in self._next_states()),
            PageKey("Return", self.tr("apri")),
        ]

    def _next_states(self) -> tuple[str, ...]:
        """Where the current referral may go."""
        state = self._model.state
        if state is None or self.tabs.current() != REFERRALS:
            return ()
        return next((one.next_states for one in state.referrals if one.id == self.referrals.current_id()), ())

    def _list(self) -> QWidget:
        tab = self.tabs.current()
        lists: dict[str, QWidget] = {REFERRALS: self.referrals, PARTNERSHIPS: self.partnerships, BOARDS: self.boards}
        return lists.get(tab, self.bodies)

    def first_focus(self) -> QWidget | None:
        """The words to look for, or the list of the tab."""
        return self.words if self.tabs.current() in ("", BODIES) else self._list()

    def panes(self) -> Sequence[QWidget]:
        """Tabs, then the list."""
        return [self.tabs, self._pages]

    def _to_filter(self) -> None:
        self.tabs.set_current(BODIES)
        self._turn(BODIES)
        self._to(self.words)

    def _to(self, widget: QWidget) -> None:
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
