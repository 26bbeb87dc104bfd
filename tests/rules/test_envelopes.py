"""Envelopes as pure rules, and any sequence of desks, managers and lost laptops played against the ledger (INV-21, G17)."""

from dataclasses import replace
from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.rules.catalogues import codes
from app.rules.envelopes import (
    HONOURED,
    Envelope,
    allowed,
    check_asked,
    check_promise,
    check_step,
    check_stop,
    closes_on,
)
from app.rules.funds import grace_days
from app.rules.ledger import (
    ENVELOPE,
    Posting,
    account,
    balances,
    check_postings,
    give_back,
    lease,
    promise,
    set_cap,
    totals,
)

DAY = date(2026, 3, 12)
OPEN = Envelope("aperta", "mine", "f", "holder", 50_000, 50_000, 0)


def found(problems):
    return [one.code for one in problems]


def step(
    envelope, to_state, *, role="gestore_fondi", author="manager", line="other", amount=None, reason=None, day=DAY
):
    return found(
        check_step(envelope, to_state, role=role, author=author, line=line, amount=amount, reason=reason, day=day)
    )


def test_the_states_are_those_that_are_named() -> None:
    assert {to for state in codes("envelope_states") for to in allowed(state)} | {"richiesta"} == codes(
        "envelope_states"
    )
    assert all(allowed(state) for state in HONOURED), "what still takes promises can still end"


def test_a_promise_inside_is_never_refused_for_lack_of_money() -> None:
    fits = {"fund_id": "f", "line": "mine"}
    for state in HONOURED:
        assert check_promise(replace(OPEN, state=state), **fits, amount=50_000) == []
    assert found(check_promise(OPEN, **fits, amount=50_001)) == ["envelope_short"]
    assert check_promise(replace(OPEN, left_cents=None), **fits, amount=50_001) == []
    assert found(check_promise(OPEN, fund_id="g", line="mine", amount=1)) == ["envelope_other_fund"]
    assert found(check_promise(OPEN, fund_id="f", line="new", amount=1)) == ["envelope_other_line"]
    for state in codes("envelope_states") - HONOURED:
        assert found(check_promise(replace(OPEN, state=state), **fits, amount=1)) == ["envelope_not_open"]


def test_the_day_stops_the_desk_and_frees_nothing() -> None:
    assert check_stop(None, DAY) == check_stop(DAY, DAY) == []
    assert found(check_stop(DAY, DAY + timedelta(days=1))) == ["envelope_stopped"]


def test_only_its_own_desk_gives_it_back() -> None:
    assert step(OPEN, "restituita", role="community_manager", line="mine") == []
    assert step(OPEN, "restituita", role="community_manager", line="new") == ["envelope_other_desk"]
    assert step(OPEN, "restituita", line="mine") == ["not_allowed"]
    assert step(replace(OPEN, state="richiesta"), "restituita", role="community_manager", line="mine") == [
        "envelope_step_not_allowed"
    ], "given back before it was opened: sent again after a restore it waits for the opening"


def test_two_persons_and_neither_is_its_holder() -> None:
    assert step(OPEN, "dichiarata_persa", reason="rubato") == []
    assert step(OPEN, "dichiarata_persa") == ["envelope_needs_reason"]
    assert step(OPEN, "dichiarata_persa", role="coordinatore", author="holder", reason="x") == [
        "envelope_second_person"
    ]
    declared = replace(OPEN, state="dichiarata_persa", declared_by="first")
    assert step(declared, "persa") == []
    assert step(declared, "persa", author="first") == ["envelope_second_person"]
    assert step(OPEN, "persa") == ["envelope_step_not_allowed"]


def test_a_lost_one_is_closed_after_its_grace_and_says_what_was_spent() -> None:
    lost = replace(OPEN, state="persa", lost_on=DAY, spent_cents=10_000, left_cents=40_000)
    last = DAY + timedelta(days=grace_days())
    assert closes_on(DAY) == last
    assert step(lost, "chiusa", amount=10_000, day=last) == []
    assert step(lost, "chiusa", amount=10_000, day=last - timedelta(days=1)) == ["envelope_grace"]
    assert step(lost, "chiusa", amount=9_999, day=last) == ["envelope_spent_differs"]
    assert step(replace(lost, lost_on=None), "chiusa", amount=10_000, day=last) == ["envelope_grace"]


def test_opening() -> None:
    asked = replace(OPEN, state="richiesta")
    assert step(asked, "aperta", amount=50_000) == []
    assert step(asked, "aperta", amount=50_001) == ["grant_amount_over"]
    assert step(asked, "aperta", amount=0) == step(asked, "aperta") == ["envelope_amount"]
    assert step(asked, "aperta", amount=1, author="holder") == ["envelope_second_person"]
    assert step(asked, "negata") == ["envelope_needs_reason"]
    assert step(asked, "boh") == ["envelope_state_unknown"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"amount": 0}, "envelope_amount"), ({"amount": -5}, "envelope_amount"), ({"amount": 10**13}, "envelope_amount"),
        ({"line": "other"}, "envelope_other_desk"), ({"stop_on": date(2026, 3, 11)}, "envelope_stop_past"),
    ],
)  # fmt: skip
def test_asking(asked: dict[str, object], code: str) -> None:
    usual = {"amount": 1, "stop_on": None, "line": "mine"} | asked
    assert found(check_asked(usual["amount"], usual["stop_on"], DAY, line=usual["line"], own_line="mine")) == [code]


class Desks(RuleBasedStateMachine):
    """Two desks that count for themselves, a manager, two who declare laptops lost; promises arrive late, or twice from a copy."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Posting] = []
        self.book(set_cap("f", 0, 100_000))
        self.envelopes: dict[str, Envelope] = {}
        self.believed: dict[str, int] = {}
        self.sent: list[tuple[str, int]] = []
        self.honest = True
        self.today = DAY

    def book(self, wanted: list[Posting]) -> bool:
        fits = not check_postings(balances(self.entries), wanted)
        if fits:
            self.entries += wanted
        return fits

    def now(self, id: str) -> Envelope:
        own = account(ENVELOPE, id)
        spent = sum(one.amount_cents for one in self.entries if one.credit == own and one.debit.startswith("open:"))
        return replace(self.envelopes[id], left_cents=balances(self.entries).get(own, 0), spent_cents=spent)

    @rule(desk=st.sampled_from("ab"), amount=st.integers(1, 80_000))
    def opened(self, desk: str, amount: int) -> None:
        id = f"{desk}{len(self.envelopes)}"
        asked = Envelope("richiesta", desk, "f", desk, amount)
        said = {"role": "gestore_fondi", "author": "m", "line": "m", "reason": None, "day": self.today}
        if not check_step(asked, "aperta", amount=amount, **said) and self.book(lease("f", id, amount)):
            self.envelopes[id] = replace(asked, state="aperta")
            self.believed[id] = amount

    @rule(data=st.data(), share=st.integers(1, 100))
    def promised(self, data: st.DataObject, share: int) -> None:
        """On the desk, which looks at what it believes is left and at nothing else."""
        usable = [id for id, left in self.believed.items() if left > 0]
        if usable:
            id = data.draw(st.sampled_from(sorted(usable)))
            amount = max(1, self.believed[id] * share // 100)
            self.believed[id] -= amount
            self.sent.append((id, amount))

    @rule(data=st.data())
    def copied(self, data: st.DataObject) -> None:
        """A perfect copy promises the same euros."""
        if self.sent:
            self.honest = False
            self.sent.append(data.draw(st.sampled_from(self.sent)))

    @rule()
    def arrives(self) -> None:
        if self.sent:
            id, amount = self.sent.pop(0)
            envelope = self.now(id)
            bounced = check_promise(envelope, fund_id="f", line=envelope.line, amount=amount)
            if not bounced:
                assert self.book(promise(id, f"g{len(self.entries)}", amount))
            assert not bounced or not self.honest or envelope.state not in HONOURED

    @rule(
        data=st.data(),
        to_state=st.sampled_from(["restituita", "dichiarata_persa", "persa", "chiusa"]),
        days=st.integers(0, 40),
    )
    def ends(self, data: st.DataObject, to_state: str, days: int) -> None:
        self.today += timedelta(days=days)
        if not self.envelopes:
            return
        id = data.draw(st.sampled_from(sorted(self.envelopes)))
        if to_state == "restituita":  # in the order of its line: what was promised before has arrived
            while any(one == id for one, _ in self.sent):
                self.arrives()
        envelope = self.now(id)
        own = to_state == "restituita"
        said = {"role": "community_manager" if own else "gestore_fondi", "author": to_state, "line": envelope.line}
        if check_step(envelope, to_state, **said, amount=envelope.spent_cents, reason="prova", day=self.today):
            return
        if to_state in ("restituita", "chiusa"):
            assert self.book(give_back("f", id, envelope.left_cents or 0))
        lost_on = self.today if to_state == "persa" else envelope.lost_on
        self.envelopes[id] = replace(
            envelope, state=to_state, declared_by=envelope.declared_by or to_state, lost_on=lost_on
        )
        if own:
            self.believed.pop(id, None)

    @invariant()
    def never_over_the_cap_and_nothing_below_zero(self) -> None:
        sums = totals(self.entries)
        assert sums.committed + sums.leased <= sums.cap == 100_000
        assert all(cents >= 0 for name, cents in balances(self.entries).items() if not name.startswith("cap:"))

    @invariant()
    def what_has_ended_holds_nothing(self) -> None:
        for id, envelope in self.envelopes.items():
            if envelope.state not in HONOURED:
                assert self.now(id).left_cents == 0


TestDesks = Desks.TestCase
