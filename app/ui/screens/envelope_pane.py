"""Envelopes (*plafond*): that of this computer, and for head office those of all; asked for, opened, given back, declared lost."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.funds import grace_days
from app.rules.money import format_cents
from app.services.grant_page import EnvelopeLine, FundPage
from app.ui.page import PageKey
from app.ui.screens.fund_asks import ENVELOPE, GIVE_BACK
from app.ui.screens.grant_words import ENVELOPE_WORDS, envelope_words, said
from app.ui.screens.parts import OneOf
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    EmptyPage,
    Facts,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Scroll,
    Text,
    column,
    state_chip,
)

_KEYS = {"aperta": "A", "negata": "N", "dichiarata_persa": "D", "persa": "C", "chiusa": "H"}


class EnvelopePane(QWidget):
    """Signals: wanted(act, envelope id): a step's state, or `fund_asks.ENVELOPE` to ask for one; turned(): another row is in front."""

    wanted = Signal(str, str)
    turned = Signal()
    acts = frozenset(ENVELOPE_WORDS)

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, EnvelopeLine] = {}
        self._page: FundPage | None = None
        self.own = Panel(self.tr("Plafond di questo computer"), "wallet")
        self._facts = Facts()
        self._said = NoticeBox("info")
        self.ask = Button(self.tr("Chiedi un plafond"), "plus", "Alt+Q", small=True)
        self.ask.clicked.connect(lambda: self.wanted.emit(ENVELOPE, ""))
        self.give_back = Button(self.tr("Restituisci"), "arrow-back-up", "Alt+R", small=True)
        self.give_back.clicked.connect(self._give_back)
        for part in (self._facts, self._said, ButtonRow(self.ask, self.give_back)):
            self.own.add(part)
        self.list = RowList(self.tr("Plafond"), letters="".join(_KEYS.values()))
        self.list.current_changed.connect(lambda _id: self._turn())
        self.list.letter_pressed.connect(self._letter)
        self.list.opened.connect(lambda _id: self._into())
        self.empty = EmptyPage("wallet", self.tr("Nessun plafond."), self.tr("Lo chiede un presidio, lo apre la sede."))
        self._stack = OneOf()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        panel = Panel(self.tr("Plafond visti da qui"), flush=True)
        panel.add(self._stack, 1)
        self._right = Scroll(margin=0)
        lines = self._right.inner
        lines.addWidget(self.own)
        self._acts_panel = Panel(self.tr("Plafond scelto"), "wallet")
        self._next = NoticeBox("info")
        self._losses = Facts()
        self._chosen = Text("", "body")
        self.buttons = {state: Button(said(ENVELOPE_WORDS[state]), "", key, small=True) for state, key in _KEYS.items()}
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, s=state: self._want(s))
        for widget in (self._chosen, self._losses, self._next, ButtonRow(*self.buttons.values())):
            self._acts_panel.add(widget)
        lines.addWidget(self._acts_panel)
        lines.addStretch(1)
        column(self).addWidget(Columns(panel, self._right, shares=(8, 5)), 1)

    def set_narrow(self, narrow: bool) -> None:
        """In one column the page scrolls, and all of it is there."""
        self._right.set_whole(narrow)

    def show_page(self, page: FundPage) -> None:
        """Show the envelopes of a fund."""
        self._page = page
        self._lines = {one.view.id: one for one in page.envelopes}
        self.list.set_rows(
            [
                Row(
                    one.view.id,
                    self.tr("Questo computer")
                    if one.view.mine
                    else self.tr("Computer di {who}").format(who=one.holder),
                    second=envelope_words(one),
                    chip=None if one.view.decided else state_chip("in_attesa"),
                    icon="wallet",
                )
                for one in page.envelopes
            ]
        )
        self._stack.show_one(self.list if page.envelopes else self.empty)
        self.own.setVisible(page.hands.asks)
        own = page.own
        self.ask.setVisible(own is None)
        self.give_back.setVisible(own is not None and own.decided and own.state == "aperta")
        if own is None:
            self._facts.set_facts([])
            self._said.set_text(self.tr("Senza plafond si può proporre: i fondi non sono riservati, decide l'ufficio."))
        else:
            self._facts.set_facts(
                [
                    (self.tr("Stato"), own.state_words if own.decided else self.tr("in attesa del centro")),
                    (self.tr("Chiesti"), format_cents(own.asked_cents)),
                    (self.tr("Aperto con"), format_cents(own.amount_cents) if own.amount_cents is not None else ""),
                    (self.tr("Restano"), format_cents(own.left_cents) if own.state == "aperta" else ""),
                    (self.tr("Si promette fino al"), show_day(own.stop_on) if own.stop_on else ""),
                ],
                strong=(self.tr("Restano"),),
            )
            self._said.set_text(self._sentence(page))
        self._show_acts()

    def _sentence(self, page: FundPage) -> str:
        own = page.own
        if own is None or not own.decided:
            return self.tr("L'ultimo passo è in attesa del centro.")
        if own.state == "richiesta":
            return self.tr("Lo apre la sede: fino ad allora si può solo proporre.")
        if own.stop_on is not None and not own.usable and own.left_cents:
            return self.tr(
                "Il giorno di fine è passato: si restituisce ciò che resta. Le promesse fatte restano valide."
            )
        return self.tr(
            "Finché non si restituisce, nessuno può usare questi fondi altrove. Nessuna data lo chiude da sola."
        )

    def _turn(self) -> None:
        self._show_acts()
        self.turned.emit()

    def _show_acts(self) -> None:
        line = self._lines.get(self.list.current_id())
        acts = _beside(line) if line is not None else ()
        words = self._next_words(line) if line is not None else ""
        self._acts_panel.setVisible(line is not None and bool(acts or words))
        if line is not None:
            self._chosen.setText(envelope_words(line))
            self._losses.set_facts(self._loss_facts(line))
            self._next.set_text(words)
            self._next.setVisible(bool(words))
        for state, button in self.buttons.items():
            button.setVisible(state in acts)

    def _loss_facts(self, line: EnvelopeLine) -> list[tuple[str, str]]:
        """Who declared the laptop lost, who confirmed it, when, and why."""
        names = (self.tr("Dichiarato perso da"), self.tr("Confermato da"))
        found = []
        for name, who, one in zip(names, line.declared_by, line.view.losses, strict=False):
            said = self.tr("{who}, il {day}").format(who=who, day=show_day(rome_day(one.at)))
            found.append((name, f"{said}: {one.reason}" if one.reason else said))
        return found

    def words(self, id: str) -> str:
        """What the next step of an envelope asks and does."""
        line = self._lines.get(id)
        return self._next_words(line) if line is not None else ""

    def _next_words(self, line: EnvelopeLine) -> str:
        """What the next step asks and does, before it is taken; empty where there is nothing to say."""
        one = line.view
        if one.state == "richiesta":
            return self.tr("Lo apre un'altra persona: non chi lo chiede.") if line.second else ""
        if one.state == "aperta":
            return (
                self.tr("Chi tiene il plafond non dichiara perso il suo portatile: lo fanno altre due persone.")
                if line.second
                else ""
            )
        if one.state == "dichiarata_persa":
            first = line.declared_by[0] if line.declared_by else "—"
            words = self.tr(
                "Serve la conferma di una seconda persona, della sede o del coordinamento: non {who}, né chi tiene il plafond. "
                "Dalla conferma ciò che resta è bloccato per {n} giorni; le promesse che arrivano intanto valgono."
            )
            return words.format(who=first, n=grace_days())
        if one.state == "persa" and one.closes_on is not None and "chiusa" not in line.next_states:
            words = self.tr("Ciò che resta è bloccato fino al {day}: le promesse che arrivano prima valgono.")
            return words.format(day=show_day(one.closes_on))
        if one.state == "persa":
            words = self.tr(
                "Chiudendo, {left} tornano liberi. Una promessa che arriva dopo resta una proposta, in testa alla lista, "
                "come dice il foglio."
            )
            return words.format(left=format_cents(one.left_cents))
        return ""

    def _want(self, state: str) -> None:
        self.wanted.emit(state, self.list.current_id())

    def _letter(self, letter: str, id: str) -> None:
        line = self._lines.get(id)
        for state, key in _KEYS.items():
            if key == letter and line is not None and state in _beside(line):
                self.wanted.emit(state, id)

    def _give_back(self) -> None:
        if self._page is not None and self._page.own is not None:
            self.wanted.emit(GIVE_BACK, self._page.own.id)

    def _into(self) -> None:
        for button in self.buttons.values():
            if not button.isHidden():
                button.setFocus()
                return

    def keys(self) -> Sequence[PageKey]:
        """Ask and give back; letters work on the current row."""
        found = []
        if not self.own.isHidden() and not self.ask.isHidden():
            found.append(PageKey("Alt+Q", self.tr("chiedi un plafond"), self.ask.click))
        if not self.own.isHidden() and not self.give_back.isHidden():
            found.append(PageKey("Alt+R", self.tr("restituisci"), self.give_back.click))
        line = self._lines.get(self.list.current_id())
        found += [
            PageKey(_KEYS[one], said(ENVELOPE_WORDS[one]).lower(), None) for one in (_beside(line) if line else ())
        ]
        return found

    def first_focus(self) -> QWidget | None:
        """The list; else what can be asked."""
        if not self.list.isHidden():
            return self.list
        return self.ask if not self.own.isHidden() and not self.ask.isHidden() else None

    def panes(self) -> Sequence[QWidget]:
        """The list, then what can be done."""
        return [self._stack, self._right]


def _beside(line: EnvelopeLine) -> tuple[str, ...]:
    """What can be done with the row; giving back this computer's own has its button already."""
    return tuple(one for one in line.next_states if one != GIVE_BACK)
