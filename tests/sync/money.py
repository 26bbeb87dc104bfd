"""Money in the random world: a small fund, envelopes of two desks, grants that are asked for, promised and decided by head office."""

from contextlib import suppress
from datetime import date

from app.errors import Notice
from app.models.funds import FundEnvelope, GrantRequest
from app.services import envelopes, grants
from app.services.grants import NewGrant
from tests.helpers.grants import Office, lend, open_office
from tests.sync.acts import Acts

SPENDING = (
    "ask_grant", "promise", "decide", "ask_grant", "promise", "decide", "decide", "envelope", "ask_grant", "cap", "decide", "promise",
    "envelope",
)  # fmt: skip
BILLS = ("bill", "bill")
CAP, LEASED = 100_000, 30_000
"""Cents: what is asked for is soon more than the fund has, and than an envelope."""


class Money(Acts):
    """`manager` is the place of head office's desk among those of the world; `homes` are households that may ask, at both outposts."""

    office: Office
    manager: int
    homes: list[dict[str, str]]

    def open_fund(self) -> None:
        """A fund, a manager, and an envelope open on the first two desks."""
        self.office = open_office(self.world, cap="1.000", act="prova", household_cap="600")
        self.manager = self.world.desks.index(self.office.manager)
        self.homes = [self.office.household(outpost_id=place) for place in self.world.outposts]
        self.records += [("person", home["person_id"]) for home in self.homes]
        for desk in self.world.desks[:2]:
            self.records.append(("fund_envelope", lend(self.world, self.office.fund, desk, LEASED)))

    def ask_grant(self, desk: int, pick: int, value: int) -> None:
        """A bill of one of few numbers, so that two ask for the same; proposed at once."""
        home = self.homes[pick % len(self.homes)]
        new = NewGrant(
            fund_id=self.office.fund, amount_cents=10_000 * (1 + value), purpose="luce", payee="fornitore", supplier="Luce di prova",
            document_number=f"N {pick}{value}{len(self.records) % 3}", documents=["fattura"], period_from=date(2026, 1, 1), **home,
        )  # fmt: skip
        made = self._do(desk, grants.draft, new)
        if made is not None:
            self.records.append(("grant_request", made.id))
            self._do(desk, grants.propose, made.id)

    def promise(self, desk: int, pick: int, value: int) -> None:
        """Inside the desk's envelope, as far as that goes."""
        grant = self._pick(desk, "grant_request", pick)
        if grant is not None:
            self._do(desk, grants.promise, grant)

    def bill(self, desk: int, pick: int, value: int) -> None:
        """The scan of a bill among the files of a grant."""
        grant = self._pick(desk, "grant_request", pick)
        if grant is not None:
            self._attach(desk, "grant_request", grant, value)

    def decide(self, desk: int, pick: int, value: int) -> None:
        """The next step of a grant by head office; now and then another than the usual one."""
        grant = self._pick(self.manager, "grant_request", pick)
        if grant is None:
            return
        one = self.world.desks[self.manager]
        match one.value(GrantRequest, grant, "state"):
            case "proposta" | "coperta":
                self._do(self.manager, grants.examine, grant)
            case "in_istruttoria" if value == 0:
                self._do(self.manager, grants.decline, grant, "non ha i requisiti", "nessuna")
            case "in_istruttoria":
                self._do(self.manager, grants.admit, grant, 10_000 if value == 1 else None)
            case "ammessa" | "impegnata" | "liquidata" if value == 0:
                self._do(self.manager, grants.withdraw, grant, "pagato da altri")
            case "ammessa":
                self._do(self.manager, grants.commit, grant)
            case "impegnata":
                self._do(self.manager, grants.settle, grant, 5_000 if value == 1 else None)
            case "liquidata":
                self._do(self.manager, grants.pay, grant, "CRO 1", one.who.today())
            case "pagata" if value == 0:
                self._do(self.manager, grants.payment_returned, grant, "IBAN chiuso")

    def envelope(self, desk: int, pick: int, value: int) -> None:
        """A desk gives its envelope back or asks for one; head office opens what is asked for."""
        shown = self._pick(self.manager, "fund_envelope", pick)
        if value == 0:
            mine = self._pick(desk, "fund_envelope", pick)
            if mine is not None:
                self._do(desk, envelopes.step, mine, "restituita")
        elif value == 1:
            asked = self._do(desk, envelopes.ask, self.office.fund, LEASED)
            if asked is not None:
                self.records.append(("fund_envelope", asked))
        elif shown is not None:
            state = self.world.desks[self.manager].value(FundEnvelope, shown, "state")
            if state == "richiesta":
                self._do(self.manager, envelopes.step, shown, "aperta")

    def cap(self, desk: int, pick: int, value: int) -> None:
        """Head office changes the cap at the centre, where that does not take what is committed or leased."""
        with suppress(Notice):
            self.office.set(cap=f"{700 + 100 * value}", act="prova")
