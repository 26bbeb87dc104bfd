"""States of a grant, who does which step, amounts, the household's most, one bill once, who is paid, the queue (domain 2.8)."""

from dataclasses import replace
from datetime import date, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.rules import project_list
from app.rules.catalogues import codes, rows
from app.rules.fund_terms import check_fund, check_open_fund, fund_actions, fund_year, others_total
from app.rules.funds import (
    COMMITTED,
    DEAD,
    OTHER_HAND,
    WAITING,
    Asked,
    Lodging,
    Said,
    Standing,
    allowed,
    bill_key,
    bill_keys,
    check_edit,
    check_lodging,
    check_request,
    check_step,
    check_whole,
    may_do,
    papers_of,
    payees_of,
    queue_key,
    same_bill,
    tell_of,
)
from app.rules.participants import age_band
from app.rules.roles import roles

DAY = date(2026, 3, 12)
BILL = Asked("luce", 10_000, "fornitore", supplier="Luce", document_number="1", documents=("fattura",))
RENT = Asked("canone", 30_000, "aler", tenancy_id="t", period_from=DAY)
READY = Standing(
    "in_istruttoria", BILL, frozenset({"author"}), Lodging("sap"), others_cents=0, household_cap_cents=100_000
)


def found(problems):
    return [one.code for one in problems]


def step(standing, to_state, amount=None, *, role="gestore_fondi", author="manager", **said):
    return found(check_step(standing, Said(to_state, amount, **said), role=role, author=author))


def test_the_states_are_those_of_the_domain() -> None:
    reached = {to for state in codes("grant_states") for to in allowed(state)}
    assert reached | {"bozza"} == codes("grant_states")
    assert not any(allowed(state) for state in DEAD)
    assert all("ritirata" in allowed(state) for state in codes("grant_states") - DEAD - {"pagata", "rendicontata"})
    assert WAITING.isdisjoint(COMMITTED | DEAD)


def test_every_step_is_somebodys_and_only_of_roles_that_may_write_it() -> None:
    for kind, name in (("grant_steps", "grant_step"), ("envelope_steps", "envelope_step")):
        assert all(name in roles()[role].writes for role in rows("funds", kind))
    done = {to for role in rows("funds", "grant_steps") for to in codes("grant_states") if may_do(role, to)}
    assert done == codes("grant_states") - {"bozza"}
    assert not may_do("community_manager", "impegnata"), "a desk never commits (INV-20)"
    assert not may_do("coordinatore", "ammessa")
    assert not may_do("nessuno", "proposta")


@given(st.sampled_from(sorted(codes("grant_states"))), st.sampled_from(sorted(codes("grant_states"))))
def test_no_step_leaves_the_machine(state: str, to_state: str) -> None:
    """Whatever it says and whoever says it: a step that the machine does not have is refused."""
    said = {"reason": "perché sì", "reference": "CRO", "paid_on": DAY}
    codes_found = [
        step(replace(READY, state=state, admitted_cents=10_000, open_cents=10_000), to_state, 10_000, role=role, **said)
        for role in ("community_manager", "gestore_fondi")
    ]
    assert ([] in codes_found) == (to_state in allowed(state))


@pytest.mark.parametrize("to_state", sorted(OTHER_HAND))
def test_whoever_asked_never_decides(to_state: str) -> None:
    before = next(state for state in codes("grant_states") if to_state in allowed(state) and state != "pagata")
    standing = replace(READY, state=before, admitted_cents=10_000, open_cents=10_000)
    assert step(standing, to_state, 10_000, author="author", reason="no") == ["grant_own"]


@pytest.mark.parametrize(
    ("state", "to_state", "most"),
    [
        ("in_istruttoria", "ammessa", 10_000), ("ammessa", "impegnata", 9_000), ("impegnata", "liquidata", 8_000),
        ("liquidata", "pagata", 8_000),
    ],
)  # fmt: skip
def test_an_amount_only_stays_or_falls(state: str, to_state: str, most: int) -> None:
    """INV-22, to the cent, and never zero or less."""
    standing = replace(READY, state=state, admitted_cents=9_000, open_cents=8_000)
    said = {"reference": "CRO", "paid_on": DAY}
    assert step(standing, to_state, most, **said) == []
    assert step(standing, to_state, most + 1, **said) == ["grant_amount_over"]
    for amount in (0, -1, None):
        assert step(standing, to_state, amount, **said) == ["grant_amount"]


def test_the_household_has_its_most_and_none_means_nothing() -> None:
    assert step(replace(READY, others_cents=90_000), "ammessa", 10_000) == []
    assert step(replace(READY, others_cents=90_001), "ammessa", 10_000) == ["grant_over_household_cap"]
    assert step(replace(READY, household_cap_cents=None), "ammessa", 10_000) == ["grant_no_household_cap"]
    assert step(replace(READY, others_cents=None), "ammessa", 10_000) == [], (
        "a desk that does not know lets the centre judge"
    )


def test_a_year_of_a_fund_runs_from_its_first_day() -> None:
    assert fund_year(date(2025, 7, 1), DAY) == (date(2025, 7, 1), date(2026, 6, 30))
    assert fund_year(date(2025, 7, 1), date(2026, 7, 1)) == (date(2026, 7, 1), date(2027, 6, 30))
    assert fund_year(None, DAY) == (date(2026, 1, 1), date(2026, 12, 31))
    assert fund_year(date(2024, 2, 29), date(2025, 3, 1)) == (date(2025, 3, 1), date(2026, 2, 28))
    grants = [
        ("ammessa", 100, DAY),
        ("pagata", 20, date(2025, 6, 30)),
        ("ritirata", 3, DAY),
        ("pagata", 4, date(2025, 7, 1)),
    ]
    assert others_total(grants, date(2025, 7, 1), DAY) == 104


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_every_day_is_in_one_year_of_a_fund(start: date, day: date) -> None:
    first, last = fund_year(start, day)
    assert first <= day <= last
    assert fund_year(start, last) == (first, last)
    assert fund_year(start, last + timedelta(days=1))[0] == last + timedelta(days=1)


def test_the_same_bill_however_it_was_typed() -> None:
    assert bill_key(replace(BILL, supplier="Énergia S.p.A.", document_number="AB-12/34")) == "energiaspa|ab1234"
    assert bill_key(replace(BILL, document_number=" - ")) is None
    assert bill_key(RENT) == "canone|t"
    assert bill_key(replace(RENT, period_from=None)) is None
    assert bill_key(replace(RENT, document_number="9")) == "canone|t", "every notice asks for the same rent"
    mixed = bill_key(replace(RENT, purpose="misto"))
    assert set(bill_keys("canone|t")) == {"canone|t", mixed}
    assert mixed is not None
    assert set(bill_keys(mixed)) == {"canone|t", "spese|t", "misto|t"}
    assert bill_keys("energiaspa|ab1234") == ("energiaspa|ab1234",)
    january, february = (date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 28))
    assert not same_bill(january, february)
    assert same_bill(january, (date(2026, 1, 31), None))
    assert same_bill(january, (None, None)), "one that does not say its period may be any"


def test_who_is_paid_and_never_cash() -> None:
    everything = {payee for purpose in codes("grant_purposes") for payee in payees_of(purpose)}
    assert everything == {"aler", "fornitore", "rimborso"}
    assert payees_of("canone") == payees_of("spese") == payees_of("misto") == ("aler",)
    asked = {"fund_kind": "contributi"}
    assert found(check_request(RENT, **asked)) == found(check_request(BILL, **asked)) == []
    assert found(check_request(replace(RENT, payee="rimborso"), **asked)) == ["grant_payee"]
    assert found(check_request(replace(BILL, payee="contanti"), **asked)) == ["grant_payee"]
    assert found(check_request(replace(BILL, purpose="mutuo"), **asked)) == ["choice_unknown"]
    assert found(check_request(BILL, fund_kind="indennita")) == ["grant_purpose_elsewhere"]
    assert found(check_request(BILL, **asked, fund_purposes=["gas"])) == ["grant_purpose_elsewhere"]
    mixed = replace(RENT, purpose="misto")
    assert found(check_request(mixed, **asked, fund_purposes=["canone"])) == ["grant_purpose_elsewhere"]
    assert found(check_request(mixed, **asked, fund_purposes=["canone", "spese"])) == []
    assert found(check_request(replace(BILL, iban="IT60X0542811101000000123456"), **asked)) == ["grant_iban_elsewhere"]
    refund = replace(BILL, payee="rimborso", iban="IT64Y0542811101000000123456", iban_holder="Persona")
    assert found(check_request(refund, **asked)) == ["iban_cin"]
    for amount in (0, -1):
        assert found(check_request(replace(BILL, amount_cents=amount), **asked)) == ["grant_amount"]


def test_what_must_be_there_to_be_proposed_and_to_be_admitted() -> None:
    assert check_whole(BILL) == check_whole(RENT) == []
    assert len(check_whole(replace(BILL, supplier=" ", document_number=None))) == 2
    assert len(check_whole(replace(BILL, payee="rimborso"))) == 2
    refund = replace(BILL, payee="rimborso", iban="IT60X0542811101000000123456", applicant="Adele Brambati")
    for holder, code in (
        ("BRAMBATI ADELE MARIA", []),
        ("Adèle Brambati e Ugo", []),
        ("Ugo Brambati", ["grant_holder_differs"]),
    ):
        assert found(check_whole(replace(refund, iban_holder=holder))) == code
    assert check_whole(replace(refund, iban_holder="Ugo Brambati", report="il conto è del figlio")) == []
    assert len(check_whole(replace(RENT, tenancy_id=None, period_from=None))) == 2
    assert papers_of(RENT) == ()
    assert papers_of(replace(BILL, payee="rimborso", disconnection=True)) == ("fattura", "ricevuta", "distacco")
    assert step(replace(READY, asked=replace(BILL, documents=())), "ammessa", 10_000) == ["grant_papers_missing"]
    assert step(replace(READY, state="liquidata", open_cents=5), "pagata", 5) == ["required", "required"]
    assert step(READY, "non_ammessa") == ["grant_needs_reason"]
    assert step(READY, "non_ammessa", reason="no", alternative="boh") == ["choice_unknown"]
    assert all(tell_of(code) for code in codes("grant_alternatives"))
    assert tell_of(None) == ""


def test_who_gets_no_grant() -> None:
    """INV-25, when it is proposed, admitted and committed."""
    for lodging, code in (
        (Lodging("sap", "decadenza"), "grant_forfeiture"),
        (Lodging("sap", "senza_titolo"), "grant_untitled"),
        (Lodging("sas"), "grant_not_sap"),
    ):
        assert found(check_lodging(lodging)) == [code]
        for state, to_state, role in (
            ("bozza", "proposta", "coordinatore"),
            ("in_istruttoria", "ammessa", "gestore_fondi"),
        ):
            assert code in step(replace(READY, state=state, lodging=lodging), to_state, 10_000, role=role)
    assert step(replace(READY, lodging=Lodging("")), "ammessa", 10_000) == ["grant_no_tenancy"]
    assert step(replace(READY, lodging=Lodging(None)), "ammessa", 10_000) == [], "a desk that is sent no tenancies"


def test_what_was_proposed_stays_and_what_was_decided_all_of_it() -> None:
    assert check_edit("bozza", ["amount_cents", "fund_id"]) == []
    assert check_edit("da_integrare", ["documents", "iban"]) == []
    assert found(check_edit("proposta", ["amount_cents"])) == ["grant_fixed_since_proposal"]
    assert check_edit("proposta", ["promised_at"]) == []
    assert check_edit("in_istruttoria", ["promised_at"]) == [], (
        "promised offline: it is first in the queue all the same"
    )
    assert found(check_edit("coperta", ["deleted_at"])) == ["grant_fixed_since_proposal"]
    assert check_edit("bozza", ["deleted_at"]) == []
    assert found(check_edit("ammessa", ["documents"])) == ["grant_fixed"]
    assert check_edit("pagata", []) == []


def test_the_queue() -> None:
    keys = [
        queue_key("promised", False, None, "5", "a"),
        queue_key(None, True, date(2026, 3, 20), "9", "b"),
        queue_key(None, True, None, "1", "c"),
        queue_key(None, False, None, "2", "d"),
        queue_key(None, False, None, "3", "e"),
    ]
    assert sorted([keys[3], keys[0], keys[4], keys[2], keys[1]]) == keys


def test_l1_is_all_there_is_to_give() -> None:
    """Domain 2.17: 25,200.00, and never the 494,414.00 of K1."""
    (lodi,) = (one for one in project_list.projects() if one.code == "LODI")
    given = [line for line in lodi.lines if line.fund is not None]
    assert [(line.action, line.amount, line.fund.code) for line in given if line.fund] == [
        ("L1", 2_520_000, "L1-LO-2025")
    ]
    assert sum(line.amount for line in lodi.lines) == 51_961_400
    terms = {"line_cents": 49_441_400, "action": "K1"}
    for kind in codes("fund_kinds"):
        assert "K1" not in fund_actions(kind)
        assert "fund_not_spendable" in found(check_fund(kind, 49_441_400, **terms))
    assert found(check_fund("contributi", 2_520_000, action=None, line_cents=None)) == ["fund_not_spendable"]


def test_a_fund_within_its_line_and_above_what_was_taken() -> None:
    def check(cap: int, **more: object) -> list[str]:
        return found(check_fund("contributi", cap, action="L1", line_cents=2_520_000, **more))

    assert check(2_520_000) == check(1_000, taken_cents=1_000) == []
    assert check(2_520_001) == ["fund_over_line"]
    assert check(999, taken_cents=1_000) == ["fund_cap_below"]
    assert check(0) == ["fund_cap_wrong"]
    assert check(5, household_cap_cents=0) == ["fund_household_cap_wrong"]
    assert check(5, purposes=["mutuo"]) == ["choice_unknown"]
    assert check(5, valid_from=DAY, valid_to=date(2026, 1, 1)) == ["period_reversed"]
    assert found(check_open_fund(DAY, DAY, DAY)) == []
    assert found(check_open_fund(None, date(2026, 3, 11), DAY)) == ["fund_not_valid"]


@pytest.mark.parametrize(
    ("birth", "band"),
    [
        (date(2008, 3, 13), "meno_di_18"), (date(2008, 3, 12), "da_18_a_29"), (date(1996, 3, 13), "da_18_a_29"),
        (date(1996, 3, 12), "da_30_a_54"), (date(1971, 3, 13), "da_30_a_54"), (date(1971, 3, 12), "55_e_oltre"), (None, None),
    ],
)  # fmt: skip
def test_age_bands_on_their_edges(birth: date | None, band: str | None) -> None:
    assert age_band(birth, DAY) == band
