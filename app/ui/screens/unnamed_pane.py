"""*Ascolto*, conversations without a name: one may be given its person, once."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.people import PersonRow
from app.services.unnamed import UnnamedRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey
from app.ui.screens.parts import filtered_list, holds_focus, near_moment
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.listening import UnnamedModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    EmptyPage,
    FilterBar,
    NoticeBox,
    Panel,
    PickField,
    Row,
    RowList,
    Text,
    column,
    state_chip,
)


class UnnamedPane(QWidget):
    """Signals: thing_wanted(kind, id): something to open."""

    thing_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, _background: Background) -> None:
        super().__init__()
        self._bridge = bridge
        self._model = UnnamedModel(bridge, self)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.bar = FilterBar()
        self.list = RowList(self.tr("Contatti senza nome"))
        self.list.opened.connect(self._to_person)
        self.empty = EmptyPage("user-question", self.tr("Nessun contatto senza nome."))
        panel, self._stack = filtered_list(self.bar, self.list, self.empty)
        ask = Panel(self.tr("Chi era"), "user-question")
        ask.add(
            Text(
                self.tr(
                    "Si indica una volta sola. Vale il nucleo del giorno del contatto; resta scritto chi lo ha fatto."
                ),
                "muted",
            )
        )
        self.person = PickField(self.tr("Persona"), self.tr("nome, codice fiscale, telefono"))
        self.person.query_changed.connect(self._model.search_people)
        self.person.next_wanted.connect(self.save)
        ask.add(self.person)
        self.give = Button(self.tr("Indica la persona"), "user-plus", "save", small=True)
        self.give.clicked.connect(self.save)
        ask.add(ButtonRow(self.give))
        side = QWidget()
        parts = column(side, gap=12)
        parts.addWidget(ask)
        parts.addStretch(1)
        lines = column(self, gap=12)
        lines.addWidget(self.notice)
        lines.addWidget(Columns(panel, side, shares=(5, 4)), 1)
        self._model.listed.connect(self._show)
        self._model.people.connect(self._people)
        self._model.said.connect(self.notice.say)
        self._model.named.connect(self._named)

    def _to_person(self, _one: str) -> None:
        self.person.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, rows: tuple[UnnamedRow, ...]) -> None:
        self.list.set_rows([self._row(one) for one in rows])
        self._stack.show_one(self.list if rows else self.empty)
        self.bar.set_count(str(len(rows)))

    def _row(self, one: UnnamedRow) -> Row:
        second = " · ".join(part for part in (one.where, one.author) if part)
        chip = state_chip(one.standing) if one.standing != "ricevuta" else None
        return Row(
            one.id, one.channel, f"– {one.about}" if one.about else "", lead=near_moment(one.at, self._bridge.who.now()),
            second=second, chip=chip, hints=(("Return", self.tr("indica la persona")),),
        )  # fmt: skip

    def _people(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.person.set_results(query, person_entries(rows))

    def save(self) -> None:
        """Ctrl+Invio."""
        contact, person = self.list.current_id(), self.person.value()
        if not contact:
            return
        if isinstance(person, str):
            self._model.name(contact, person)
        else:
            self.person.set_error(self.tr("Manca la persona: scegliere dall'elenco."))
            self.person.setFocus(Qt.FocusReason.TabFocusReason)

    def _named(self) -> None:
        self.person.set_pick(None, "")
        self.person.set_error("")
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_filter(self) -> None:
        """There is nothing to narrow here."""

    def keys(self) -> Sequence[PageKey]:
        """Who it was."""
        return [
            PageKey("save", self.tr("indica la persona"), self.save),
            PageKey("Return", self.tr("scegli")),
        ]

    def first_focus(self) -> QWidget:
        """The list, also while it is being read; the bar when it is known to be empty."""
        return self.list if self._stack.currentWidget() is self.list else self.bar

    def panes(self) -> Sequence[QWidget]:
        """List, person."""
        return [self.list, self.person] if self.list.rows() else [self._stack]

    def back(self) -> bool:
        """Esc: back to the list."""
        if holds_focus(self.person) and self.list.rows():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False
