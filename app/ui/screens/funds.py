"""*Fondi*: what a fund may still give as far as is known here, the grants, and the envelope of this computer; head office decides here.

Never here: money that is not for persons (K1), a total of what is proposed and what is committed, names in rows, *approva* on one's own.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.clock import ROME
from app.rules.dates import show_day, show_time
from app.rules.funds import Said
from app.rules.money import format_cents
from app.services.funds import FundView
from app.services.grant_page import FundPage, GrantCard
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.envelope_pane import EnvelopePane
from app.ui.screens.fund_asks import ASKED, CAP, ENVELOPE, GIVE_BACK, TOLD, add_asks
from app.ui.screens.grant_card import AGAIN, CHECK, EDIT, FILES, OTHER, PERSON, PRINT, PROMISE, SLIP, state_of
from app.ui.screens.grant_pane import GrantPane
from app.ui.screens.parts import OneOf, holds_focus
from app.ui.viewmodels.funds import FundsModel, waiting_words
from app.ui.widgets import (
    EMPTY,
    HATCHED,
    SOLID,
    Button,
    ChoiceField,
    EmptyPage,
    NoticeBox,
    Panel,
    Share,
    ShareBar,
    Tabs,
    Text,
    plain,
    strong,
)

GRANTS, ENVELOPES = "pratiche", "plafond"


class FundsPage(Page):
    """The bar of the fund, then two lists of which one is in front."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Fondi e proposte"))
        self._bridge = bridge
        self._page: FundPage | None = None
        self._wanted = ""
        self._model = FundsModel(bridge, self)
        self._model.moved.connect(self._show)
        self._model.carded.connect(self._card)
        self._model.said.connect(self._say)
        self._model.refused.connect(self._refused)
        self.cap = Button(self.tr("Tetto e finalità"), "adjustments", "Alt+U")
        self.cap.clicked.connect(self._ask_cap)
        self.new = Button(self.tr("Nuova proposta"), "plus", "new_row", kind="primary")
        self.new.clicked.connect(self._new)
        for button in (self.cap, self.new):
            self.header.add_action(button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.asking = Asking(bridge, "fondi:", "fondi", lambda: self.tr("Passo di una pratica dei fondi"))
        add_asks(self.asking, bridge.who.today)
        self.asking.confirmed.connect(self._confirmed)
        self.asking.kept.connect(self.draft_kept)
        self.asking.left.connect(self._asked_no_more)
        self.add(self.asking)
        self._fund_panel = Panel()
        self.fund = ChoiceField(self.tr("Fondo"), prompt=self.tr("Scegliere"))
        self.fund.changed.connect(self._turn)
        self._amount = Text("", "body")
        self.bar = ShareBar()
        self._cap_words = NoticeBox("warn")
        self._cap_words.set_text(self.tr("La sede non ha ancora fissato il tetto: si può proporre, non ammettere."))
        for part in (self.fund, self._amount, self.bar, self._cap_words):
            self._fund_panel.add(part)
        self.tabs = Tabs([(GRANTS, self.tr("Pratiche")), (ENVELOPES, self.tr("Plafond"))])
        self.tabs.setAccessibleName(self.tr("Fondi e proposte"))
        self.tabs.chosen.connect(self._tab)
        self.grants = GrantPane()
        self.grants.chosen.connect(self._model.choose)
        self.grants.wanted.connect(self._act)
        self.envelopes = EnvelopePane()
        self.envelopes.wanted.connect(self._envelope_act)
        self.envelopes.turned.connect(self.keys_changed)
        self._stack = OneOf()
        self._stack.addWidget(self.grants)
        self._stack.addWidget(self.envelopes)
        self.empty = EmptyPage(
            "coin-euro",
            self.tr("Nessun fondo su questo computer."),
            self.tr("Li registra la sede; arrivano con l'allineamento."),
        )
        for widget, stretch in ((self._fund_panel, 0), (self.tabs, 0), (self._stack, 1), (self.empty, 1)):
            self.add(widget, stretch)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, page: FundPage) -> None:
        waited = self._page is None or self._page.fund is None or holds_focus(self.empty)
        self._page = page
        for part in (self.tabs, self._stack):
            part.setVisible(page.fund is not None)
        self._fund_panel.setVisible(page.fund is not None and not self.asking.asking())
        self.empty.setVisible(page.fund is None)
        self.new.setVisible(page.hands.proposes and page.fund is not None)
        self.cap.setVisible(page.hands.caps and page.fund is not None)
        if page.fund is None:
            self.header.set_subtitle("")
            return
        self._model.fund = page.fund.id
        self.fund.set_options([(one.id, f"{one.code}, {one.name}") for one in page.funds])
        self.fund.set_value(page.fund.id)
        self.fund.setVisible(len(page.funds) > 1)
        words = self.tr("{code}, {name} · senza rete gli importi sono indicativi")
        self.header.set_subtitle(words.format(code=page.fund.code, name=page.fund.name))
        self._say_money(page.fund)
        self._cap_words.setVisible(page.fund.household_cap_cents is None)
        self.grants.show_page(page)
        self.envelopes.show_page(page)
        self._bring_wanted()
        if waited and self.isVisible() and not self.asking.asking():
            focus = self.first_focus()
            if focus is not None:
                focus.setFocus()
        self.keys_changed.emit()

    def _bring_wanted(self) -> None:
        """What the page was opened for comes to the front, whichever list it is in."""
        wanted, self._wanted = self._wanted, ""
        if wanted and self.grants.table.select(wanted):
            self.tabs.set_current(GRANTS)
        elif wanted and self.envelopes.list.select(wanted):
            self.tabs.set_current(ENVELOPES)
        else:
            return
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_money(self, fund: FundView) -> None:
        free = max(0, fund.free_cents)
        cap = format_cents(fund.cap_cents)
        if fund.as_of is None:
            said = self.tr("disponibile non ancora ricevuto dal centro, su {cap}").format(cap=cap)
            self._amount.set_rich(plain(said[:1].upper() + said[1:]))
        else:
            when = f"{show_day(fund.as_of.astimezone(ROME).date())[:5]} {self.tr('ore')} {show_time(fund.as_of)}"
            said = self.tr("disponibile indicativo su {cap}, al {when}").format(cap=cap, when=when)
            self._amount.set_rich(f"{strong(format_cents(free))} {plain(said)}")
        self.bar.set_shares(
            [
                Share(
                    fund.committed_cents,
                    format_cents(fund.committed_cents),
                    self.tr("impegnati, decisi dal centro"),
                    SOLID,
                ),
                Share(fund.leased_cents, format_cents(fund.leased_cents), self.tr("in quota ai computer"), HATCHED),
                Share(free, format_cents(free), self.tr("liberi, finché il centro non decide altro"), EMPTY),
            ]
        )

    def _card(self, card: GrantCard | None) -> None:
        self.grants.show_card(card)
        if card is not None and card.view.row.decided and self.notice.text() == waiting_words():
            self.notice.hide()  # the centre has answered
        self.keys_changed.emit()

    def _turn(self, fund: object) -> None:
        if isinstance(fund, str):
            self._model.turn_to(fund)

    def _tab(self, _tab: str) -> None:
        self._stack.show_one(self.envelopes if self.tabs.current() == ENVELOPES else self.grants)
        self.keys_changed.emit()

    def _say(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _new(self) -> None:
        if self._page is not None and self._page.hands.proposes and self._page.fund is not None:
            self.open_thing.emit("contributo", "")

    def _act(self, act: str) -> None:
        card = self.grants.card
        if card is None:
            return
        id = card.view.row.id
        if act == PRINT:
            self._bridge.print_wanted.emit("MOD-05", id)
        elif act == EDIT:
            self.open_thing.emit("contributo", id)
        elif act == PERSON:
            self.open_thing.emit("persona", card.person_id)
        elif act == FILES:
            self.open_thing.emit("allegati", f"grant_request:{id}")
        elif act == PROMISE:
            self._model.promise(id)
        elif act == SLIP:
            self._bridge.print_wanted.emit("MOD-10", id)
        elif act == CHECK:
            self._model.check(id)
        elif act == OTHER:
            self._model.another_line(id)
        elif act == AGAIN:
            self._model.ask_again(id)
        elif act in ASKED:
            self._ask(id, act, self._begin_with(card, act))
        else:
            self._model.step(id, Said(state_of(act)), lambda: None)

    def _begin_with(self, card: GrantCard, act: str) -> dict[str, object]:
        admitted = card.view.admitted_cents
        amounts = {"ammessa": card.view.row.amount_cents, "impegnata": admitted, "liquidata": card.view.open_cents,
                   "pagata": card.view.open_cents}  # fmt: skip
        return {"amount": amounts[act]} if act in amounts else {}

    def _envelope_act(self, act: str, id: str) -> None:
        if act == ENVELOPE:
            if self._page is not None and self._page.hands.asks and self._page.own is None:
                self._ask(self._model.fund, ENVELOPE, {})
        elif act in ASKED:
            amounts: dict[str, object] = {}
            if self._page is not None and act == "aperta":
                amounts = {"amount": next(one.view.asked_cents for one in self._page.envelopes if one.view.id == id)}
            self._ask(id, act, amounts)
            if act in TOLD:
                self.asking.notice.say("info", self.envelopes.words(id))
        else:
            self._model.envelope_step(id, GIVE_BACK if act == GIVE_BACK else act)

    def _ask_cap(self) -> None:
        if self._page is not None and self._page.fund is not None and self._page.hands.caps:
            fund = self._page.fund
            self._ask(fund.id, CAP, {"amount": fund.household_cap_cents, "purposes": fund.purposes})

    def _ask(self, id: str, act: str, values: Mapping[str, object]) -> None:
        self.notice.hide()
        self.asking.drafts.turn_to(f"fondi:{id}")
        self.asking.ask(act, values)
        if self.asking.first_focus() is None:
            self.asking.save.setFocus()
        self._fund_panel.hide()
        self.keys_changed.emit()

    def _confirmed(self, act: str, values: dict[str, object]) -> None:
        id = self.asking.drafts.key.removeprefix("fondi:")
        amount = values.get("amount")
        cents = amount if isinstance(amount, int) else None
        reason = str(values.get("reason") or "") or None
        missing = [
            name
            for name in ("amount", "reason", "alternative", "reference", "paid_on")
            if name in values and values[name] is None
        ]
        if (missing and act != ENVELOPE) or (act == ENVELOPE and cents is None):
            self.asking.form(act).set_errors(dict.fromkeys(missing[:1], self.tr("Serve per questo passo.")))
            return
        day = values.get("paid_on")
        if act == CAP and cents is not None:
            helped = values.get("purposes")
            self._model.set_terms(cents, helped if isinstance(helped, tuple) else (), self.asking.done)
        elif act == ENVELOPE and cents is not None:
            stop = values.get("stop_on")
            self._model.ask_envelope(cents, stop if isinstance(stop, date) else None, reason, self.asking.done)
        elif act in self.envelopes.acts:
            self._model.envelope_step(id, act, amount=cents, reason=reason, then=self.asking.done)
        elif act == "pagata" and isinstance(day, date):
            self._model.pay(id, str(values["reference"]), day, cents, self.asking.done)
        else:
            alternative = values.get("alternative")
            chosen = alternative if isinstance(alternative, str) else None
            self._model.step(id, Said(state_of(act), cents, reason, chosen), self.asking.done)

    def _asked_no_more(self) -> None:
        self.set_work("", "")
        self._fund_panel.show()
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys_changed.emit()

    def resume(self, id: str) -> None:
        """Show this grant, envelope or fund; what was being typed of it comes back."""
        if not id:
            return
        self._wanted = id
        self._model.show_front(id)
        self.asking.drafts.turn_to(f"fondi:{id}")
        self.asking.drafts.restore()

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """What the page does; letters work on the current grant."""
        if self.asking.asking():
            return [PageKey("save", self.tr("salva"), self.asking.confirm)]
        if self._page is None or self._page.fund is None:
            return []
        found = [
            PageKey("Ctrl+PgDown", self.tr("altro elenco"), partial(self._step, 1), in_foot=False),
            PageKey("Ctrl+PgUp", self.tr("elenco prima"), partial(self._step, -1), in_foot=False),
            PageKey("Up", self.tr("scorri"), None),
        ]
        if self._page.hands.caps:
            found.append(PageKey("Alt+U", self.tr("tetto e finalità"), self._ask_cap, in_foot=False))
        if self.tabs.current() == ENVELOPES:
            return [*found, *self.envelopes.keys()]
        found += self.grants.keys()
        if self._page.hands.proposes:
            found.append(PageKey("new_row", self.tr("nuova proposta"), self._new))
        return found

    def _step(self, by: int) -> None:
        tabs = [GRANTS, ENVELOPES]
        self.tabs.set_current(tabs[(tabs.index(self.tabs.current()) + by) % 2])
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """What is asked; else the list in front, or the button that begins it."""
        if self.asking.asking():
            return self.asking.first_focus() or self.asking.save
        if self._page is None or self._page.fund is None:
            return self.empty
        pane = self.envelopes if self.tabs.current() == ENVELOPES else self.grants
        return pane.first_focus() or (self.new if self._page.hands.proposes else self.tabs)

    def panes(self) -> Sequence[QWidget]:
        """The list, then what is beside it."""
        pane = self.envelopes if self.tabs.current() == ENVELOPES else self.grants
        return [self.tabs, *pane.panes()]

    def back(self) -> bool:
        """Esc leaves what is asked; its draft stays."""
        return self.asking.leave()

    def leave(self) -> None:
        """What is typed goes to disk."""
        self.asking.drafts.keep()
        super().leave()
