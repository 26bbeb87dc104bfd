"""The fund of Lodi at the centre: made once with its cap in the ledger, changed within what was taken, shown with its sums."""

from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import text

from app.errors import Notice
from app.models.registry import KINDS
from app.rules.ledger import Posting, balances, promise
from app.server import admin, fund_commands
from app.server.checks import CheckLine, check_centre
from app.server.commands import main
from app.server.funds import change_fund, list_funds
from app.server.installation import Installation
from app.server.ledger import ledger_about, ledger_of
from app.server.office import Hand, office_act
from app.server.projects import load_projects
from app.server.tables import RECORDS


class Office:
    """Head office of Lodi with its project list."""

    def __init__(self, centre: Installation, hand: Hand) -> None:
        self.engine, self.hand = centre.engine, hand
        admin.add_company(self.engine, hand, "LO", "ALER di prova", {})
        self.done = self.load()

    def load(self, **how: Any) -> Any:
        return load_projects(self.engine, self.hand, "LO", ["lodi"], **how)

    def set(self, **values: str) -> bool:
        return change_fund(self.engine, self.hand, "LO", "L1-LO-2025", values)

    def refused(self, **values: str) -> str:
        before = self.fund(), self.entries()
        with pytest.raises(Notice) as caught:
            self.set(**values)
        assert (self.fund(), self.entries()) == before
        return caught.value.code

    def fund(self) -> dict[str, Any]:
        (found,) = list_funds(self.engine, self.hand, "LO")
        return found

    def entries(self) -> list[Posting]:
        table = RECORDS["ledger_entry"]
        with self.engine.connect() as connection:
            rows = connection.execute(table.select().order_by(table.c.seq)).all()
        return [Posting(row.credit, row.debit, row.amount_cents) for row in rows]


@pytest.fixture
def office(centre: Installation, hand: Hand) -> Office:
    return Office(centre, hand)


def test_l1_is_made_with_its_project_and_k1_gives_nothing(office: Office) -> None:
    """Domain 2.17: 25,200.00 to give; the 494,414.00 of K1 never."""
    assert office.done.created["fund"] == 1
    fund = office.fund()
    assert (fund["cap_cents"], fund["free_cents"], fund["household_cap_cents"]) == (2_520_000, 2_520_000, None)
    (entry,) = office.entries()
    assert (entry.credit[:4], entry.debit[:5], entry.amount_cents) == ("cap:", "fund:", 2_520_000)
    again = office.load()
    assert (again.created, again.differ, len(office.entries())) == ({}, [], 1)


def test_a_cap_is_changed_by_an_entry_and_asked_back_by_another(office: Office) -> None:
    assert office.set(cap="20.000", act="det. 1/2026", household_cap="600", purposes="luce gas", to="31/12/2026")
    assert not office.set(cap="20.000,00")
    fund = office.fund()
    assert (fund["cap_cents"], fund["free_cents"], fund["purposes"]) == (2_000_000, 2_000_000, ["luce", "gas"])
    assert office.load().differ == ["L1-LO-2025: cap_cents, valid_to"]
    office.load(restore=True)
    assert office.fund()["free_cents"] == 2_520_000
    assert [one.amount_cents for one in office.entries()] == [2_520_000, 520_000, 520_000]
    assert sum(balances(office.entries()).values()) == 0


def test_what_is_wrong_changes_nothing(office: Office) -> None:
    wrong: list[tuple[dict[str, str], str]] = [
        ({"cap": "25.200,01"}, "fund_over_line"), ({"cap": "0"}, "fund_cap_wrong"), ({"cap": "-5"}, "money_negative"),
        ({"cap": "1,250.50"}, "money_format"), ({"cap": ""}, "required"), ({"name": ""}, "required"),
        ({"household_cap": "0"}, "fund_household_cap_wrong"), ({"purposes": "luce mutuo"}, "choice_unknown"),
        ({"from": "2026-13-01"}, "day_unknown"), ({"from": "boh"}, "day_format"), ({"to": "01/01/2020"}, "period_reversed"),
        ({"leased": "5"}, "field_unknown"),
    ]  # fmt: skip
    assert [office.refused(**values) for values, _ in wrong] == [code for _, code in wrong]


def test_what_was_taken_is_the_least_a_cap_may_be(office: Office) -> None:
    with office_act(office.engine, admin.company_of(office.engine, "LO"), office.hand) as act:
        (id,) = act.index("fund", "id")
        one = {"fund_id": id, "at": office.hand.clock(), "cause_kind": "grant_step", "cause_id": "x"}
        act.create("ledger_entry", one | {"credit": f"fund:{id}", "debit": "open:g", "amount_cents": 30_000})
        act.create("ledger_entry", one | {"credit": f"fund:{id}", "debit": "envelope:e", "amount_cents": 20_000})
    assert office.refused(cap="499,99") == "fund_cap_below"
    assert office.set(cap="500")
    fund = office.fund()
    assert (fund["committed_cents"], fund["leased_cents"], fund["free_cents"]) == (30_000, 20_000, 0)
    assert KINDS["fund"].sync.derived[:2] == ("committed_cents", "leased_cents")


def test_an_act_reads_the_sums_and_what_it_is_about_and_no_other_entry(office: Office) -> None:
    with office_act(office.engine, admin.company_of(office.engine, "LO"), office.hand) as act:
        (id,) = act.index("fund", "id")
        one = {"fund_id": id, "at": office.hand.clock(), "cause_kind": "grant_step", "cause_id": "x"}
        for other in range(30):
            act.create(
                "ledger_entry",
                one | {"credit": f"fund:{id}", "debit": f"open:{other}", "amount_cents": 1, "subject_id": str(other)},
            )
        leased = one | {"credit": f"fund:{id}", "debit": "envelope:e", "amount_cents": 20_000, "subject_id": "e"}
        spent = one | {"credit": "envelope:e", "debit": "open:g", "amount_cents": 5_000, "subject_id": "g"}
        for entry in (leased, spent):
            act.create("ledger_entry", entry)
        act.edit_stored("fund", id, {"committed_cents": 5_030, "leased_cents": 15_000})
    with office_act(office.engine, admin.company_of(office.engine, "LO"), office.hand, dry_run=True) as act:
        about = ledger_about(act.board, id, "new", "e")
        assert sum(kind == "ledger_entry" for kind, _ in act.board.records) == len(about.entries) == 2
        whole = ledger_of(act.board, id)
        assert about.totals() == whole.totals()
        for name, of in (("fund", id), ("envelope", "e"), ("open", "g"), ("cap", id)):
            assert about.balance(name, of) == whole.balance(name, of) != 0
        assert [one.code for one in about.check(promise("e", "new", 15_001))] == ["envelope_short"]
        assert about.check(promise("e", "new", 15_000)) == []


def test_the_check_of_the_centre_adds_the_ledgers_up(centre: Installation, office: Office) -> None:
    def said() -> list[CheckLine]:
        return [one for one in check_centre(centre, office.hand.clock()) if one.code == "funds"]

    (line,) = said()
    assert (line.holds, line.figures) == (True, {"funds": 1, "out": 0})
    with office.engine.begin() as connection:
        connection.execute(text("UPDATE ledger_entry SET amount_cents = amount_cents - 1"))
    (line,) = said()
    assert (line.holds, line.figures) == (False, {"funds": 1, "out": 1})


def test_from_the_command_line(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @contextmanager
    def opened(_: object) -> Any:
        yield office

    monkeypatch.setattr(fund_commands, "open_centre", opened)
    set_it = ["server", "funds", "set", "--company", "LO", "--fund", "L1-LO-2025", "--set"]
    assert main([*set_it, "household_cap=600"]) == 0
    assert main([*set_it, "household_cap=600"]) == 0
    assert main([*set_it, "household_cap"]) == 1
    assert main(["server", "funds", "list", "--company", "LO"]) == 0
    said = capsys.readouterr().out
    assert "liberi 25.200,00 €" in said
    assert "limite per nucleo: 600,00 €" in said
    assert "Era già così." in said
    with pytest.raises(Notice) as caught:
        change_fund(office.engine, office.hand, "LO", "K1", {"cap": "1"})
    assert caught.value.code == "fund_unknown"
