"""*Ascolto*: letters to answer, what was told and is looked at afterwards, conversations that may still get a name."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.desk_today import RENT_CHECKS
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.information_pane import InformationPane
from app.ui.screens.letter_pane import LetterPane
from app.ui.screens.parts import OneOf
from app.ui.screens.unnamed_pane import UnnamedPane
from app.ui.widgets import Button, Tabs

LETTERS, TOLD, UNNAMED = "lettere", "informazioni", "senza_nome"

Pane = LetterPane | InformationPane | UnnamedPane


class ListeningPage(Page):
    """Three lists, one in front."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Ascolto"))
        self._bridge = bridge
        self.filter_button = Button(self.tr("Filtra"), "filter", "filter")
        self.filter_button.clicked.connect(self._filter)
        self.new_button = Button(self.tr("Nuovo contatto"), "message-plus", "new_row", kind="primary")
        self.new_button.clicked.connect(self._new)
        self.header.add_action(self.filter_button)
        self.header.add_action(self.new_button)
        self.tabs = Tabs(
            [
                (LETTERS, self.tr("Lettere")),
                (TOLD, self.tr("Informazioni date")),
                (UNNAMED, self.tr("Senza nome")),
            ]
        )
        self.tabs.setAccessibleName(self.tr("Ascolto"))
        self.tabs.chosen.connect(self._chosen)
        self.add(self.tabs)
        self.letters = LetterPane(bridge, background)
        self.told = InformationPane(bridge, background)
        self.unnamed = UnnamedPane(bridge, background)
        self._panes: dict[str, Pane] = {LETTERS: self.letters, TOLD: self.told, UNNAMED: self.unnamed}
        self._stack = OneOf()
        for one in self._panes.values():
            self._stack.addWidget(one)
            one.thing_wanted.connect(self._open)
        self.letters.worked.connect(self.set_work)
        self.add(self._stack, 1)
        self._tell()

    @property
    def pane(self) -> Pane:
        """The list in front."""
        return self._panes.get(self.tabs.current(), self.letters)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what is in front; the others when they come to the front."""
        self.pane.refresh(changed)

    def _chosen(self, _tab: str) -> None:
        self._stack.show_one(self.pane)
        self.pane.refresh({})
        self._tell()
        self.keys_changed.emit()

    def _tell(self) -> None:
        self.filter_button.setVisible(self.pane is not self.unnamed)
        self.header.set_subtitle(
            {
                LETTERS: self.tr("Chi scrive, chi risponde ed entro quando."),
                TOLD: self.tr("Chi è stato informato, di che cosa e quando."),
                UNNAMED: self.tr("Contatti a cui si può ancora dare una persona."),
            }[self.tabs.current() or LETTERS]
        )

    def _open(self, kind: str, id: str) -> None:
        if kind == "stampa":
            self.go.emit("stampa")
        else:
            self.open_thing.emit(kind, id)

    def _filter(self) -> None:
        self.pane.toggle_filter()

    def _new(self) -> None:
        self.open_thing.emit("contatto", "")

    def show_tab(self, tab: str) -> None:
        """Bring one of the lists to the front."""
        self.tabs.set_current(tab)

    def resume(self, id: str) -> None:
        """From *Oggi* or a draft: this letter, or what waits to be looked at."""
        if id == RENT_CHECKS:
            self.show_tab(TOLD)
            self.told.only_to_check()
        else:
            self.show_tab(LETTERS)
            self.letters.resume(id)

    def keys(self) -> Sequence[PageKey]:
        """Those of the list in front, and a new contact."""
        lists = [
            PageKey("Ctrl+PgDown", self.tr("elenco dopo"), lambda: self._step(1), in_foot=False),
            PageKey("Ctrl+PgUp", self.tr("elenco prima"), lambda: self._step(-1), in_foot=False),
        ]
        return [PageKey("new_row", self.tr("nuovo contatto"), self._new, in_foot=False), *lists, *self.pane.keys()]

    def _step(self, by: int) -> None:
        ids = list(self._panes)
        self.show_tab(ids[(ids.index(self.tabs.current()) + by) % len(ids)])
        self.pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """The list in front, or the tabs when it is empty."""
        one = self.pane.first_focus()
        return self.tabs if one is self.pane.bar else one

    def panes(self) -> Sequence[QWidget]:
        """Tabs, then what is in front."""
        return [self.tabs, *self.pane.panes()]

    def back(self) -> bool:
        """Esc within the list in front."""
        return self.pane.back()
