"""*Fondi*: the page, one grant, and the acts on grants, envelopes and the fund; a request for a grant being written."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.models.funds import EnvelopeStep, Fund, GrantRequest, GrantStep
from app.models.who import Who
from app.rules.funds import Said
from app.services import envelopes, funds, grants
from app.services.evaluations import EvaluationView
from app.services.grant_check import check_grant
from app.services.grant_page import GrantCard, fund_page, grant_card
from app.services.grant_ways import another_line, ask_again
from app.services.grant_writing import Sheet, amend_grant, keep_draft, save_grant, sheet, twin_of
from app.services.grants import Promise
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, ViewModel


def waiting_words() -> str:
    """What is said of a step until the centre has answered."""
    return _tr("Salvato su questo computer. Decide il centro: fino ad allora è in attesa.")


def set_terms(session: Session, who: Who, fund_id: str, cents: int, purposes: Sequence[str]) -> Fund:
    """Set the most for a household of a fund, and what it helps for (nothing named: everything). Raises `Notice` as `edit_fund` does."""
    return funds.edit_fund(session, who, fund_id, household_cap_cents=cents, purposes=list(purposes))


class FundsModel(ReadModel):
    """Signals: moved(FundPage). carded(GrantCard or None): the current grant. said(kind, sentence). refused(Notice)."""

    shown_by = frozenset(
        {
            "fund",
            "fund_envelope",
            "envelope_step",
            "grant_request",
            "grant_step",
            "outbox",
            "person",
            "tenancy",
            "operator",
            "evaluation",
            "attachment",
        }
    )
    moved = Signal(object)
    carded = Signal(object)
    said = Signal(str, str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.fund = ""
        self.current = ""

    def day(self) -> date:
        """Today in Rome."""
        return self.bridge.who.today()

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(fund_page, self.moved.emit)(self.fund or None)
        self._read_card()

    def turn_to(self, fund_id: str) -> None:
        """Bring another fund to the front."""
        if fund_id != self.fund:
            self.show_front(fund_id)

    def show_front(self, front: str) -> None:
        """Bring the fund of this grant or envelope to the front, or this fund."""
        self.fund = front
        self.bridge.call(fund_page, self.moved.emit)(front or None)

    def choose(self, grant_id: str) -> None:
        """The current grant."""
        if grant_id != self.current:
            self.current = grant_id
            self._read_card()

    def _read_card(self) -> None:
        wanted = self.current
        if not wanted:
            self.carded.emit(None)
            return

        def read(card: GrantCard) -> None:
            if wanted == self.current:
                self.carded.emit(card)

        self.bridge.call(grant_card, read, self.refused.emit)(wanted)

    # ------------------------------------------------------------------------------------------------------------ acts

    def step(self, grant_id: str, said: Said, then: Callable[[], object]) -> None:
        """Append a step of a grant; it counts when the centre has answered."""

        def done(_step: GrantStep) -> None:
            then()
            self.said.emit("info", waiting_words())

        self.bridge.call(grants.advance, done, self.refused.emit)(grant_id, said)

    def pay(self, grant_id: str, reference: str, paid_on: date, amount: int | None, then: Callable[[], object]) -> None:
        """Write down a payment."""

        def done(_step: GrantStep) -> None:
            then()
            self.said.emit("info", waiting_words())

        self.bridge.call(grants.pay, done, self.refused.emit)(grant_id, reference, paid_on, amount)

    def promise(self, grant_id: str) -> None:
        """Promise a proposal inside this desk's envelope."""
        self.bridge.call(grants.promise, self.promised, self.refused.emit)(grant_id)

    def another_line(self, grant_id: str) -> None:
        """Ask another fund for the same."""
        self.bridge.call(another_line, self._asked, self.refused.emit)(grant_id)

    def _asked(self, done: Promise) -> None:
        self.current = ""
        self.promised(done)

    def promised(self, done: Promise) -> None:
        """Say what became of a promise."""
        self.said.emit(
            "ok" if done.covered else "info", " ".join((done.words, *(one.sentence for one in done.problems)))
        )

    def ask_again(self, grant_id: str) -> None:
        """Ask the same of the same fund once more."""
        self.bridge.call(ask_again, self._asked, self.refused.emit)(grant_id)

    def check(self, grant_id: str) -> None:
        """Ask the rules about a grant, as of today."""

        def checked(_seen: EvaluationView) -> None:
            self.said.emit("info", _tr("Verifica fatta e salvata su questo computer. Decide l'ufficio."))

        self.bridge.call(check_grant, checked, self.refused.emit)(grant_id)

    def ask_envelope(self, amount: int, stop_on: date | None, note: str | None, then: Callable[[], object]) -> None:
        """Ask for an envelope for this desk."""

        def asked(_id: str) -> None:
            then()
            self.said.emit("info", _tr("Plafond chiesto. Lo apre la sede: fino ad allora si può solo proporre."))

        self.bridge.call(envelopes.ask, asked, self.refused.emit)(self.fund, amount, stop_on=stop_on, note=note)

    def envelope_step(
        self, envelope_id: str, to_state: str, *, amount: int | None = None, reason: str | None = None,
        then: Callable[[], object] = lambda: None,
    ) -> None:  # fmt: skip
        """A step of an envelope."""

        def done(_step: EnvelopeStep) -> None:
            then()
            self.said.emit("info", waiting_words())

        self.bridge.call(envelopes.step, done, self.refused.emit)(envelope_id, to_state, amount=amount, reason=reason)

    def set_terms(self, household_cap: int, purposes: Sequence[str], then: Callable[[], object]) -> None:
        """Set the most for a household of the fund in front, and what it helps for."""

        def done(_fund: Fund) -> None:
            then()
            self.said.emit("ok", _tr("Tetto e finalità salvati. Valgono quando il centro li ha ricevuti."))

        self.bridge.call(set_terms, done, self.refused.emit)(self.fund, household_cap, purposes)


class GrantModel(ViewModel):
    """Signals: begun(Sheet). gone(Notice): nothing can be written. saved(grant id, kind, sentence). refused(Notice).

    twin(number): another request for the same bill, "" for none.
    """

    begun = Signal(object)
    gone = Signal(object)
    saved = Signal(str, str, str)
    refused = Signal(object)
    twin = Signal(str)

    def look_for_twin(self, read: Sheet, person_id: str, values: Mapping[str, Any]) -> None:
        """Is the bill asked for already?"""
        self.bridge.call(twin_of, self.twin.emit)(read.grant_id, person_id, values)

    def read(self, origin: str) -> None:
        """The form of what it was opened from."""
        self.bridge.call(sheet, self.begun.emit, self.gone.emit)(origin)

    def propose(self, read: Sheet, person_id: str, values: Mapping[str, Any]) -> None:
        """Save and propose."""

        def done(promise: Promise) -> None:
            self.saved.emit(promise.grant_id, "ok" if promise.covered else "info", promise.words)

        self.bridge.call(save_grant, done, self.refused.emit)(read.grant_id, person_id, values)

    def keep(self, read: Sheet, person_id: str, values: Mapping[str, Any]) -> None:
        """Save and propose nothing yet."""

        def done(row: GrantRequest) -> None:
            words = _tr("Bozza {number} salvata su questo computer. Si completa e si propone da Fondi.")
            self.saved.emit(row.id, "info", words.format(number=row.number or ""))

        self.bridge.call(keep_draft, done, self.refused.emit)(read.grant_id, person_id, values)

    def amend(self, grant_id: str, values: Mapping[str, Any]) -> None:
        """Correct bill and papers."""

        def done(id: str) -> None:
            self.saved.emit(id, "ok", _tr("Correzioni salvate su questo computer."))

        self.bridge.call(amend_grant, done, self.refused.emit)(grant_id, values)


def _tr(text: str) -> str:
    return QCoreApplication.translate("funds", text)
