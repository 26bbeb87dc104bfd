"""The grants of a fund: the table left, the current one right. Head office has what waits first, in the order of the queue."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.rules.money import format_cents
from app.services.grant_page import FundPage, GrantCard
from app.ui.page import PageKey
from app.ui.screens.grant_card import KEYS, LETTERS, GrantPanel
from app.ui.screens.grant_words import chip_of, meaning
from app.ui.screens.parts import OneOf
from app.ui.widgets import Column, Columns, EmptyPage, Panel, Table, TableRow, column


class GrantPane(QWidget):
    """Signals: chosen(grant id or ""). wanted(act): of the current grant."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = Table(
            self.tr("Pratiche"),
            (
                Column("number", self.tr("Pratica"), "strong"),
                Column("purpose", self.tr("Per cosa")),
                Column("amount", self.tr("Importo"), "number"),
                Column("state", self.tr("Stato"), "chip"),
                Column("meaning", self.tr("Che cosa vuol dire"), share=1),
            ),
            letters=LETTERS,
        )
        self.table.current_changed.connect(self.chosen)
        self.table.opened.connect(lambda _id: self._into())
        self.table.letter_pressed.connect(self._letter)
        self.empty = EmptyPage("coin-euro", self.tr("Nessuna proposta."), "")
        self._stack = OneOf()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._panel = Panel(self.tr("Proposte"), flush=True)
        self._panel.add(self._stack, 1)
        self.detail = GrantPanel()
        self.detail.wanted.connect(self.wanted)
        column(self).addWidget(Columns(self._panel, self.detail, shares=(8, 5)), 1)

    @property
    def card(self) -> GrantCard | None:
        """The current grant."""
        return self.detail.card

    def show_page(self, page: FundPage) -> None:
        """Show the grants of a fund."""
        self.table.set_rows(
            [
                TableRow(
                    one.row.id,
                    {
                        "number": one.row.number or "—",
                        "purpose": one.row.purpose,
                        "amount": format_cents(one.row.amount_cents),
                        "state": chip_of(one),
                        "meaning": meaning(one),
                    },
                )
                for one in page.lines
            ]
        )
        self._stack.show_one(self.table if page.lines else self.empty)
        if page.hands.decides:
            self._panel.set_title(self.tr("Da decidere e decise"))
            waits = self.tr("1 aspetta l'ufficio") if page.waiting == 1 else self.tr("{n} aspettano l'ufficio")
            self._panel.set_note(waits.format(n=page.waiting) if page.waiting else "")
            self.empty.set_words(
                self.tr("Nessuna proposta da esaminare."), self.tr("Arrivano dai presidi con l'allineamento.")
            )
            return
        self.empty.set_words(
            self.tr("Nessuna proposta."), self.tr("Si fa con Ctrl+Ins, o dalla scheda della persona: in due minuti.")
        )
        own = page.own
        if own is not None and own.usable:
            words = self.tr("quota di questo computer: {amount}, restano {left}")
            self._panel.set_note(
                words.format(amount=format_cents(own.amount_cents or 0), left=format_cents(own.left_cents))
            )
        else:
            self._panel.set_note(self.tr("questo computer non ha una quota"))

    def show_card(self, card: GrantCard | None) -> None:
        """Show one grant beside the table."""
        self.detail.show_card(card)

    def _letter(self, letter: str, id: str) -> None:
        if self.card is None or self.card.view.row.id != id:
            return  # the row is read still: a letter never acts on the grant before it
        for act in self.detail.buttons:
            if KEYS.get(act) == letter:
                self.wanted.emit(act)
                return

    def _into(self) -> None:
        if self.detail.buttons:
            next(iter(self.detail.buttons.values())).setFocus()

    def keys(self) -> Sequence[PageKey]:
        """Those of the current grant."""
        found = [PageKey("Return", self.tr("apri"), None)]
        for act, button in self.detail.buttons.items():
            key = KEYS.get(act, "")
            if key:
                # A letter is the table's own: the foot only says it.
                does = None if len(key) == 1 else partial(self.wanted.emit, act)
                found.append(PageKey(key, button.text()[:1].lower() + button.text()[1:], does, in_foot=key == "print"))
        return found

    def first_focus(self) -> QWidget | None:
        """The table, if it has rows."""
        return self.table if not self.table.isHidden() else None

    def panes(self) -> Sequence[QWidget]:
        """Table and detail."""
        return [self._stack, self.detail] if self.detail.buttons else [self._stack]
