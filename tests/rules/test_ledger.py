"""The ledger of a fund: double entry, each term at least zero, granted = paid + withheld + released + still open (INV-31, G18)."""

import hypothesis.strategies as st
from hypothesis import given
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.rules.ledger import (
    ENVELOPE,
    FREE,
    OPEN,
    PAID,
    WITHHELD,
    Posting,
    account,
    balances,
    check_postings,
    commit,
    contra,
    give_back,
    lease,
    pay,
    position,
    promise,
    release,
    set_cap,
    totals,
    withhold,
)

CAP = 2_520_000
CENTS = st.integers(-5, CAP + 5)
GRANTS = st.sampled_from(["g1", "g2", "g3"])
ENVELOPES = st.sampled_from(["e1", "e2"])


class AFund(RuleBasedStateMachine):
    """Any sequence of acts, each booked only where `check_postings` has nothing against it: as the centre does."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[str, Posting] = {}
        self.undone: set[str] = set()
        self.cap = 0
        self.act(set_cap("f", 0, CAP))
        self.cap = CAP

    def balance(self, kind: str, id: str) -> int:
        return balances(self.entries.values()).get(account(kind, id), 0)

    def act(self, wanted: list[Posting]) -> bool:
        before = balances(self.entries.values())
        if check_postings(before, wanted):
            assert balances(self.entries.values()) == before
            return False
        for one in wanted:
            self.entries[f"n{len(self.entries)}"] = one
        return True

    @rule(amount=CENTS)
    def the_cap_changes(self, amount: int) -> None:
        if amount >= 0 and self.act(set_cap("f", self.cap, amount)):
            self.cap = amount

    @rule(envelope=ENVELOPES, amount=CENTS)
    def leased(self, envelope: str, amount: int) -> None:
        self.act(lease("f", envelope, amount))

    @rule(envelope=ENVELOPES, grant=GRANTS, amount=CENTS)
    def promised(self, envelope: str, grant: str, amount: int) -> None:
        self.act(promise(envelope, grant, amount))

    @rule(envelope=ENVELOPES)
    def given_back(self, envelope: str) -> None:
        assert self.act(give_back("f", envelope, self.balance(ENVELOPE, envelope)))
        assert self.balance(ENVELOPE, envelope) == 0

    @rule(grant=GRANTS, amount=CENTS)
    def committed(self, grant: str, amount: int) -> None:
        still = self.balance(OPEN, grant)
        if amount >= 0 and self.act(commit("f", grant, still, amount)):
            assert self.balance(OPEN, grant) == amount

    @rule(grant=GRANTS, amount=CENTS, which=st.sampled_from([pay, withhold]))
    def paid_or_withheld(self, grant: str, amount: int, which: object) -> None:
        self.act(which(grant, amount))

    @rule(grant=GRANTS, amount=CENTS)
    def released(self, grant: str, amount: int) -> None:
        self.act(release("f", grant, amount))

    @precondition(lambda self: any(one.debit.startswith(f"{PAID}:") for one in self.entries.values()))
    @rule(data=st.data())
    def came_back(self, data: st.DataObject) -> None:
        found = sorted(
            id for id, one in self.entries.items() if one.debit.startswith(f"{PAID}:") and id not in self.undone
        )
        if found:
            id = data.draw(st.sampled_from(found))
            assert self.act([contra(id, self.entries[id])])
            self.undone.add(id)

    @invariant()
    def it_balances(self) -> None:
        found = balances(self.entries.values())
        assert sum(found.values()) == 0
        assert all(cents >= 0 for name, cents in found.items() if not name.startswith("cap:"))

    @invariant()
    def every_euro_has_a_line(self) -> None:
        for grant in ("g1", "g2", "g3"):
            at = position(self.entries.values(), grant)
            assert at.granted == at.paid + at.withheld + at.released + at.open
            assert min(at.granted, at.paid, at.withheld, at.released, at.open) >= 0

    @invariant()
    def never_over_the_cap(self) -> None:
        found = totals(self.entries.values())
        assert found.cap == self.cap
        assert found.free == self.balance(FREE, "f") >= 0
        assert found.committed + found.leased <= self.cap
        assert found.paid <= found.committed


TestAFund = AFund.TestCase


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(1, 10**9)), max_size=30))
def test_double_entry_sums_to_zero_whatever_is_booked(rows: list[tuple[str, str, int]]) -> None:
    assert sum(balances(Posting(*row) for row in rows).values()) == 0


def test_what_does_not_fit_names_where_it_lacks() -> None:
    now = {account(FREE, "f"): 100, account(ENVELOPE, "e"): 50, account(OPEN, "g"): 10}
    codes = [
        check_postings(now, wanted)[0].code
        for wanted in (lease("f", "e", 101), promise("e", "g", 51), pay("g", 11), lease("f", "e", -1))
    ]
    assert codes == ["fund_short", "envelope_short", "ledger_short", "ledger_amount"]
    assert check_postings(now, [*lease("f", "e", 60), *lease("f", "e", 60)])[0].code == "fund_short"
    assert "1,00 €" in check_postings(now, lease("f", "e", 101))[0].sentence


def test_nothing_is_booked_for_nothing() -> None:
    assert [*set_cap("f", 5, 5), *commit("f", "g", 7, 7), *give_back("f", "e", 0), *release("f", "g", 0)] == []
    assert position([], "g").withheld == 0
    assert account(WITHHELD, "g") == "withheld:g"
