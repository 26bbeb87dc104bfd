"""*Persone*: find somebody in five seconds and see the whole household; and the page of one person."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.people import PersonRow
from app.services.person_card import PersonCard
from app.sync.state import copied_percent
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey, Work
from app.ui.screens.parts import OneOf
from app.ui.screens.people_rows import person_entries
from app.ui.screens.person_desk import PersonDesk
from app.ui.sync_words import when_words
from app.ui.theme import look
from app.ui.viewmodels.people import PeopleModel
from app.ui.widgets import Button, ButtonRow, Columns, EmptyPage, Panel, RowList, TextField, column


class _WithPerson(Page):
    """What both pages share: one person, their keys, and where the work is."""

    def __init__(self, bridge: Bridge, background: Background, title: str, *, new: bool = False) -> None:
        super().__init__(title)
        self._bridge = bridge
        self.person = PersonDesk(bridge, background, new=new)
        self.person.thing_wanted.connect(self.open_thing)
        self.person.said.connect(self.set_work)
        self.person.mode_changed.connect(self.keys_changed)
        self.person.model.shown.connect(self._card_shown)

    def _card_shown(self) -> None:
        self.keys_changed.emit()
        self.work_changed.emit()

    def work(self) -> Work:
        """While nothing is typed: how old the centre's data are. Nothing while nobody is shown."""
        said = super().work()
        if said.sentence or self.person.model.card is None:
            return said
        status = self._bridge.sync_status
        if status.last_ok_at is None:
            return Work("device-floppy", self.tr("Scheda letta da questo computer"))
        words = self.tr("Scheda letta da questo computer · dati del centro: {when}")
        return Work("device-floppy", words.format(when=when_words(status.last_ok_at, self._bridge.who.now())))

    def keys(self) -> Sequence[PageKey]:
        """Save while editing; else what one does with a person."""
        if self.person.editing():
            return [
                PageKey("next", self.tr("campo dopo")),
                PageKey("save", self.tr("salva"), self.person.save),
                PageKey("back", self.tr("lascia in bozza")),
            ]
        return [
            PageKey("new_contact", self.tr("nuovo contatto"), self._new_contact, in_foot=False),
            PageKey("visit", self.tr("visita"), lambda: self.person.act("visita"), in_foot=False),
            PageKey("print", self.tr("stampa"), lambda: self.person.act("stampa"), in_foot=False),
            PageKey("Alt+F", self.tr("aggiungi file"), self._add_file, in_foot=False),
            PageKey("Alt+I", self.tr("informa"), lambda: self.person.act("informazione"), in_foot=False),
            PageKey("Ctrl+Shift+P", self.tr("stampa MOD-16"), lambda: self.person.act("mod16"), in_foot=False),
            PageKey("Alt+E", self.tr("proponi un contributo"), lambda: self.person.act("proposta"), in_foot=False),
            PageKey("Alt+L", self.tr("stampa MOD-05"), lambda: self.person.act("contributo"), in_foot=False),
            PageKey("pane_next", self.tr("altro riquadro")),
            PageKey("edit", self.tr("modifica"), self._edit, in_foot=self.person.model.card is not None),
            PageKey("back", self.tr("indietro")),
        ]

    def _new_contact(self) -> None:
        if self.person.model.id:
            self.person.act("contatto")
        else:
            self.open_thing.emit("contatto", "")

    def _edit(self) -> None:
        if self.person.model.id:
            self.person.begin()

    def _add_file(self) -> None:
        if self.person.model.id:
            self.person.pane.add_file()

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self.person.refresh(changed)


class PeoplePage(_WithPerson):
    """List beside card; one column from 150 %, where Invio opens the card as a page of its own."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(bridge, background, self.tr("Persone"))
        self._model = PeopleModel(bridge, self)
        self._model.found.connect(self._found)
        self.header.hide()
        self.panel = Panel(self.tr("Aperte di recente"), "users", flush=True)
        self.query = TextField(self.tr("Cerca"), self.tr("cognome, via, telefono, codice fiscale"))
        self.query.changed.connect(lambda _value: self._search())
        self.query.next_wanted.connect(self._to_list)
        self.list = RowList(self.tr("Persone trovate"))
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(self._open)
        self.empty = EmptyPage("user", self.tr("Ancora nessuna persona aperta."))
        self._stack = OneOf()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        add = Button(self.tr("Aggiungi"), "user-plus", "new_row", small=True)
        add.clicked.connect(self._add)
        anonymous = Button(self.tr("Contatto anonimo"), "user-question", small=True)
        anonymous.clicked.connect(lambda: self.open_thing.emit("contatto", ""))
        left = QWidget()
        lines = column(left, gap=10)
        lines.addWidget(self.query)
        self.panel.add(self._stack, 1)
        lines.addWidget(self.panel, 1)
        lines.addWidget(ButtonRow(add, anonymous))
        self.add(Columns(left, self.person, shares=(1, 3)), 1)

    def _search(self) -> None:
        self._model.search(self.query.draft_text())

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        if query != self.query.draft_text():
            return  # an answer to letters that were typed before: the next one is on its way
        self.list.set_rows(person_entries(rows))
        self.panel.set_title(self.tr("Persone trovate") if query.strip() else self.tr("Aperte di recente"))
        self.panel.set_note(str(len(rows)) if rows else "")
        self._stack.show_one(self.list if rows else self.empty)
        if query.strip():
            words = self.tr("Si può aggiungere o registrare un contatto anonimo.")
            percent = copied_percent(self._bridge.sync_status)
            if percent is not None:
                words = self.tr("Le schede del centro sono arrivate al {n} %: può non essere ancora qui.").format(
                    n=percent
                )
            self.empty.set_words(self.tr("Nessuno con «{query}».").format(query=query.strip()), words)
        else:
            self.empty.set_words(
                self.tr("Ancora nessuna persona aperta."), self.tr("Scrivere qualche lettera per cercare.")
            )

    def _chosen(self, person_id: str) -> None:
        if not look().narrow:
            self.person.open(person_id)

    def _open(self, person_id: str) -> None:
        self.open_thing.emit("persona", person_id)

    def _to_list(self) -> None:
        if self.list.rows():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self.open_thing.emit("persona", "")

    def keys(self) -> Sequence[PageKey]:
        """Also: add a person."""
        nobody = self.person.model.card is None and not self.person.editing()
        return [PageKey("new_row", self.tr("aggiungi"), self._add, in_foot=nobody), *super().keys()]

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """List and card."""
        if not changed or "person" in changed:
            self._search()
        super().refresh(changed)

    def first_focus(self) -> QWidget | None:
        """The words to look for."""
        return self.person.first_focus() if self.person.editing() else self.query

    def panes(self) -> Sequence[QWidget]:
        """List, card."""
        return [self.query, self.person]

    def back(self) -> bool:
        """Esc: out of the edit, then out of the words typed."""
        if self.person.leave_edit():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.query.draft_text():
            self.query.set_value(None)
            self._search()
            self.query.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        """One column: the list alone; a person opens as a page."""
        super().set_narrow(narrow)
        self.person.setVisible(not narrow)
        if not narrow and self.list.current_id():
            self.person.open(self.list.current_id())


class PersonPage(_WithPerson):
    """One person; `id` empty adds somebody new."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, background, self.tr("Persona") if id else self.tr("Nuova persona"), new=not id)
        self._id = id
        self.header.hide()
        self.add(self.person, 1)
        self.person.model.shown.connect(self._known)
        self.person.made.connect(self._made)
        self.person.open(id)
        self.person.model.remember()
        if id:
            self.person.restore()
        else:
            self.person.begin()

    def title(self) -> str:
        """The name, for the list of open things."""
        card = self.person.model.card if hasattr(self, "person") else None
        return card.name if card is not None else super().title()

    def _known(self, _card: PersonCard) -> None:
        self.title_changed.emit()

    def _made(self, person_id: str) -> None:
        self.open_thing.emit("persona", person_id)
        self.closed.emit()

    def first_focus(self) -> QWidget | None:
        """The first action, or the first field."""
        return self.person.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """The card."""
        return [self.person]

    def back(self) -> bool:
        """Esc: out of the edit; a new person is left as a draft."""
        if not self._id:
            self.person.drafts.keep()
            return False
        return self.person.leave_edit()
