"""Grants between desks and centre (domain 2.8, INV-20 to INV-25): proposed at a desk, decided by others, committed at the centre alone."""

import json
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from app.errors import Notice, Retry
from app.models.accounts import AccountOrder
from app.models.funds import Fund, GrantRequest, GrantStep
from app.services import funds, grants
from app.services.grant_views import ahead_of, grant_view, queue
from tests.helpers.grants import Office, open_office
from tests.helpers.world import SyncedDesk, World, add, agree


@pytest.fixture
def office(world: World) -> Office:
    return open_office(world)


def refused(desk: SyncedDesk) -> list[str]:
    """Codes of what the centre did not take of this desk, in order."""
    return [
        json.loads(text)["code"]
        for (text,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")
    ]


def code_of(desk: SyncedDesk, act: Any, *given: Any, **how: Any) -> str:
    with pytest.raises(Notice) as caught:
        desk.run(act, *given, **how)
    assert str(caught.value)
    return caught.value.code


def test_a_grant_from_the_desk_to_the_supplier(world: World, office: Office) -> None:
    """Proposed, examined, admitted for less, committed, settled, paid: every cent has its line, and each desk sees the same."""
    desk, manager = world.desk(), office.manager
    grant = office.asked(desk, 28_000)
    desk.run(grants.propose, grant)
    assert desk.run(grant_view, grant).row.state_words == "Proposta, in attesa del centro"
    assert desk.sync().decided == {"ok": 2}
    assert desk.run(grant_view, grant).row.state_words == "Proposta"
    assert office.sums() == {"committed": 0, "leased": 0, "paid": 0, "free": 2_520_000}
    manager.sync()
    manager.run(grants.examine, grant)
    manager.run(grants.admit, grant, 25_000)
    manager.run(grants.commit, grant)
    with pytest.raises(Retry):
        manager.sync("no_answer")
    assert manager.sync().decided == {"ok": 3}, "said again after the answer was lost, and booked once"
    assert office.sums() == {"committed": 25_000, "leased": 0, "paid": 0, "free": 2_495_000}
    manager.run(grants.settle, grant, 24_000)
    manager.run(grants.pay, grant, "CRO 1", manager.who.today())
    manager.sync("twice")
    assert office.sums() == {"committed": 24_000, "leased": 0, "paid": 24_000, "free": 2_496_000}
    world.settle()
    assert desk.value(Fund, office.fund, "paid_cents") == 24_000
    assert desk.run(funds.list_funds)[0].words.endswith("24.960,00 €")
    assert "Disponibile indicativo al 12/03 " in desk.run(funds.list_funds)[0].words
    agree(world)


def test_a_payment_that_came_back_is_a_contra_entry(world: World, office: Office) -> None:
    desk, manager = world.desk(), office.manager
    grant = office.asked(desk, 10_000)
    desk.run(grants.propose, grant)
    desk.sync()
    office.decided(grant, until="liquidata")
    manager.run(grants.pay, grant, "CRO 1", manager.who.today())
    manager.sync()
    assert code_of(manager, grants.payment_returned, grant, "") == "grant_needs_reason"
    manager.run(grants.payment_returned, grant, "IBAN chiuso")
    manager.sync()
    assert office.sums() == {"committed": 10_000, "leased": 0, "paid": 0, "free": 2_510_000}
    entries = world.centre.rows(
        "SELECT id, contra_of FROM ledger_entry WHERE :paid IN (credit, debit) ORDER BY seq", paid=f"paid:{grant}"
    )
    assert [one.contra_of for one in entries] == [None, entries[0].id]
    assert manager.run(grant_view, grant).open_cents == 10_000
    manager.run(grants.pay, grant, "CRO 2", manager.who.today())
    manager.sync()
    assert office.sums()["paid"] == 10_000
    assert code_of(manager, grants.withdraw, grant, "ripensato") == "grant_step_not_allowed"


def test_rent_becomes_an_order_to_the_tenants_account(world: World, office: Office) -> None:
    """Never cash: and an order that was not exported yet goes when the grant is withdrawn."""
    desk = world.desk()
    rent = {"purpose": "canone", "payee": "aler", "supplier": None, "document_number": None}
    home = office.household()
    grant = office.asked(desk, 30_000, household=home, **rent)
    desk.run(grants.propose, grant)
    desk.sync()
    office.decided(grant, until="liquidata")
    desk.sync()
    orders = desk.rows("SELECT tenancy_id, line, amount_cents, cause_id, deleted_at FROM account_order")
    assert orders == [(home["tenancy_id"], "canone", 30_000, grant, None)]
    office.manager.run(grants.withdraw, grant, "pagato da altri")
    office.manager.sync()
    desk.sync()
    assert desk.rows("SELECT count(*) FROM account_order WHERE deleted_at IS NULL")[0][0] == 0
    assert office.sums()["free"] == 2_520_000
    assert desk.read(lambda s: s.query(AccountOrder).one().reference)


def test_rent_and_charges_in_one_request_are_two_orders(world: World, office: Office) -> None:
    """`misto`: charges as far as they are owed, the rest is rent; and neither is asked for a second time by itself."""
    desk, home = world.desk(), office.household()
    world.centre.put(
        world.company, "account_movement", tenancy_id=home["tenancy_id"], line="spese", posted_on=date(2026, 1, 1), amount_cents=5_000,
        reference="S1", outpost_id=world.outposts[0],
    )  # fmt: skip
    plain = {"payee": "aler", "supplier": None, "document_number": None}
    grant = office.asked(desk, 30_000, household=home, purpose="misto", **plain)
    desk.run(grants.propose, grant)
    again = office.asked(desk, 100, household=home, purpose="spese", **plain)
    assert code_of(desk, grants.propose, again) == "grant_bill_twice"
    desk.sync()
    office.decided(grant, until="liquidata")
    desk.sync()
    orders = desk.rows("SELECT line, amount_cents FROM account_order WHERE cause_id = ? ORDER BY line", grant)
    assert orders == [("canone", 25_000), ("spese", 5_000)]


def test_rent_goes_to_the_households_own_account(world: World, office: Office) -> None:
    """INV-32: never to another household's, whoever sends it."""
    desk = world.desk()
    home, other = office.household(), office.household()
    rent = {"purpose": "canone", "payee": "aler", "supplier": None, "document_number": None}
    desk.sync()
    asked = {
        "tenancy_id": other["tenancy_id"],
        "amount_cents": 100,
        "fund_id": office.fund,
        "person_id": home["person_id"],
    }
    new = grants.NewGrant(
        purpose="canone", payee="aler", household_id=home["household_id"], period_from=date(2026, 1, 1), **asked
    )
    assert code_of(desk, grants.draft, new) == "order_other_household"
    grant = office.asked(desk, 100, household=home, **rent)
    desk.run(_set, grant, tenancy_id=other["tenancy_id"], bill_key=f"canone|{other['tenancy_id']}")
    desk.sync()
    assert refused(desk) == ["order_other_household"]


def test_nobody_decides_what_they_proposed(world: World, office: Office) -> None:
    """INV-24, said by the desk and, to a desk that sends it all the same, by the centre."""
    desk, manager = world.desk(), office.manager
    home = office.household()
    manager.sync()
    own = manager.run(add, GrantRequest, **_plain(office, home))
    manager.sync()
    desk.sync()
    manager.run(_sent, own, "proposta")
    manager.sync()
    assert refused(manager) == ["not_allowed"], "a manager proposes nothing"
    grant = office.asked(desk, 10_000)
    desk.run(grants.propose, grant)
    assert code_of(desk, grants.admit, grant) in ("grant_step_not_allowed", "not_allowed")
    desk.run(_sent, grant, "in_istruttoria")
    desk.run(_sent, grant, "ammessa", amount_cents=10_000)
    desk.sync()
    assert refused(desk) == ["not_allowed"]
    world.centre.put(
        world.company, "operator", desk.who.operator_id, role="gestore_fondi", surname="A", name="B", initials="A. B."
    )
    desk.run(_sent, grant, "ammessa", amount_cents=10_000)
    desk.sync()
    assert refused(desk) == ["not_allowed", "grant_own"]
    assert office.state(grant) == "in_istruttoria"


def test_nothing_is_admitted_before_the_households_most_is_set(world: World) -> None:
    office = open_office(world, household_cap="")
    desk, manager = world.desk(), office.manager
    home = office.household()
    first, second = (office.asked(desk, 30_000, household=home, document_number=n) for n in "12")
    for grant in (first, second):
        desk.run(grants.propose, grant)
    desk.sync()
    manager.sync()
    manager.run(grants.examine, first)
    assert code_of(manager, grants.admit, first) == "grant_no_household_cap"
    office.set(household_cap="500")
    manager.sync()
    manager.run(grants.admit, first)
    manager.run(grants.examine, second)
    assert code_of(manager, grants.admit, second) == "grant_over_household_cap"
    manager.run(_sent, second, "ammessa", amount_cents=30_000)
    manager.sync()
    assert refused(manager) == ["grant_over_household_cap"]
    manager.run(grants.admit, second, 20_000)
    manager.sync()
    assert (office.state(first), office.state(second)) == ("ammessa", "ammessa")
    # The household written down anew, with another record: who asks is the same person, or the dwelling's contract is the same.
    anew = office.household()
    asks = office.asked(desk, 100, household={**anew, "person_id": home["person_id"]})
    with world.centre.engine.begin() as connection:
        moved = {"h": anew["household_id"], "i": home["tenancy_id"]}
        connection.execute(text("UPDATE tenancy SET household_id = :h WHERE id = :i"), moved)
    dwells = desk.run(
        add, GrantRequest, **_plain(office, {**anew, "tenancy_id": home["tenancy_id"]}), documents=["fattura"]
    )
    for place, again in enumerate((asks, dwells)):
        desk.run(_sent, again, "proposta")
        desk.sync()
        manager.sync()
        manager.run(grants.examine, again)
        assert code_of(manager, grants.admit, again) == "grant_over_household_cap"
        manager.run(_sent, again, "ammessa", amount_cents=100)
        manager.sync()
        assert refused(manager)[1 + place :] == ["grant_over_household_cap"]


def test_the_same_bill_is_paid_once(world: World, office: Office) -> None:
    """Two desks that do not know of each other; the second is told, however it wrote the number. A later period is another bill."""
    one, two = world.desk(), world.desk()
    bill = {"supplier": "Energia S.p.A.", "document_number": "AB-12/34"}
    first = office.asked(one, 10_000, **bill)
    second = office.asked(two, 10_000, supplier="ENERGIA SPA", document_number="ab 1234")
    one.run(grants.propose, first)
    two.run(grants.propose, second)
    one.sync()
    two.sync()
    assert refused(two) == ["grant_bill_twice"]
    assert (office.state(first), office.state(second)) == ("proposta", "bozza")
    third = office.asked(two, 10_000, **bill)
    assert code_of(two, grants.propose, third) == "grant_bill_twice", "found before it is sent"
    later = office.asked(two, 10_000, **bill, period_from=date(2026, 3, 1), period_to=date(2026, 4, 30))
    two.run(grants.propose, later)
    one.run(grants.withdraw, first, "pagata dalla famiglia")
    one.sync()
    two.sync()
    two.run(grants.propose, third)
    assert two.sync().decided == {"ok": 1}
    agree_but_refused(world)


def test_who_gets_no_grant(world: World, office: Office) -> None:
    """INV-25: forfeiture, no title, not public housing; and without a known tenancy nothing is admitted."""
    desk = world.desk()
    for tenancy, code in (
        ({"title": "decadenza"}, "grant_forfeiture"),
        ({"title": "senza_titolo"}, "grant_untitled"),
        ({"service": "sas"}, "grant_not_sap"),
    ):
        grant = office.asked(desk, 5_000, household=office.household(**tenancy))
        assert code_of(desk, grants.propose, grant) == code
        desk.run(_sent, grant, "proposta")
        desk.sync()
        assert refused(desk)[-1] == code
    ended = office.asked(desk, 5_000, household=office.household(ended_on=date(2025, 1, 1)))
    desk.run(grants.propose, ended)
    desk.sync()
    office.manager.sync()
    office.manager.run(grants.examine, ended)
    office.manager.run(grants.admit, ended)  # head office is sent no tenancies: the centre knows
    office.manager.sync()
    assert refused(office.manager) == ["grant_no_tenancy"]
    assert office.state(ended) == "in_istruttoria"


def test_a_fund_gives_what_it_has_and_its_cap_never_falls_below_what_was_taken(world: World) -> None:
    office = open_office(world, cap="100", act="prova")
    desk, manager = world.desk(), office.manager
    made = [office.asked(desk, 6_000) for _ in range(2)]
    for grant in made:
        desk.run(grants.propose, grant)
    desk.sync()
    for grant in made:
        office.decided(grant)
    assert [office.state(grant) for grant in made] == ["impegnata", "ammessa"]
    assert refused(manager) == ["fund_short"]
    told = manager.run(grant_view, made[1]).refusal
    assert told is not None
    assert told.by_centre
    assert "40,00 €" in told.reason
    assert "60,00 €" in told.reason
    assert told.alternatives == ("Lista d'attesa",)
    assert "in lista" in told.tell
    with pytest.raises(Notice) as caught:
        office.set(cap="59,99")
    assert caught.value.code == "fund_cap_below"
    assert code_of(manager, funds.edit_fund, office.fund, cap_cents=5_999) == "fund_cap_below"
    assert office.set(cap="60", act="prova 2")
    assert office.sums() == {"committed": 6_000, "leased": 0, "paid": 0, "free": 0}
    manager.sync()
    manager.run(funds.edit_fund, office.fund, cap_cents=12_000, cap_act="prova 3")
    manager.sync()
    assert office.sums()["free"] == 6_000
    manager.run(grants.commit, made[1])
    manager.sync()
    assert office.state(made[1]) == "impegnata"
    agree_but_refused(world)


def test_the_queue_and_what_stands_in_front(world: World, office: Office) -> None:
    """Promised first, then a supply about to be cut off, then by time."""
    desk = world.desk()
    plain, cut, later, promised = (office.asked(desk, 1_000 + place) for place in range(4))
    desk.run(grants.edit_grant, cut, disconnection=True, disconnection_on=date(2026, 3, 20))
    for grant in (plain, cut, later, promised):
        desk.run(grants.propose, grant)
    desk.run(_promised, promised)
    assert [row.id for row in desk.run(queue, office.fund)] == [promised, cut, plain, later]
    assert [row.id for row in desk.run(ahead_of, plain)] == [promised, cut]
    assert desk.run(grant_view, later).ahead == 3


def test_head_office_says_no_with_a_reason_and_an_alternative(world: World, office: Office) -> None:
    desk, manager = world.desk(), office.manager
    grant = office.asked(desk, 1_000)
    desk.run(grants.propose, grant)
    desk.sync()
    manager.sync()
    manager.run(grants.examine, grant)
    assert code_of(manager, grants.decline, grant, "", "altra_linea") == "grant_needs_reason"
    assert code_of(manager, grants.decline, grant, "non è una spesa ammessa", "boh") == "choice_unknown"
    manager.run(grants.decline, grant, "non è una spesa ammessa", "altra_linea")
    manager.sync()
    desk.sync()
    told = desk.run(grant_view, grant).refusal
    assert told is not None
    assert (told.reason, told.alternatives, told.by_centre) == ("non è una spesa ammessa", ("Altra linea",), False)
    assert told.tell.startswith("Si può chiedere")


def test_what_was_proposed_stays_as_it_was(world: World, office: Office) -> None:
    desk = world.desk()
    grant = office.asked(desk, 1_000)
    desk.run(grants.propose, grant)
    desk.sync()
    assert code_of(desk, grants.edit_grant, grant, amount_cents=2_000) == "grant_fixed_since_proposal"
    desk.run(grants.edit_grant, grant, documents=["fattura", "isee"])
    desk.run(_set, grant, amount_cents=3_000)
    desk.sync()
    assert refused(desk) == ["grant_fixed_since_proposal"]
    office.decided(grant)
    desk.sync()
    assert code_of(desk, grants.edit_grant, grant, report="altro") == "grant_fixed"
    assert code_of(desk, grants.withdraw, grant, "ripensato") == "grant_committed_withdraw"


def test_one_person_is_one_participant_of_the_action(world: World, office: Office) -> None:
    """Domain 5.1 and 5.3: stored when the first grant is committed, with what L.1 asks and nothing more; also with two cards."""
    desk = world.desk()
    home, other = office.household(), office.household()
    cards = {"card_a": home["person_id"], "card_b": other["person_id"], "face": home["person_id"]}
    world.centre.put(world.company, "person_merge", outpost_id=world.outposts[0], decision="stessa", **cards)
    for number, of in (("1", home), ("2", home), ("3", other)):
        grant = office.asked(desk, 1_000, household=of, document_number=number)
        desk.run(grants.propose, grant)
        desk.sync()
        office.decided(grant)
    found = office.manager.rows("SELECT person_id, age_band, entered_on, cause_kind FROM participant")
    assert found == [(home["person_id"], "da_30_a_54", "2026-03-12", "grant_request")]
    desk.sync()
    assert desk.rows("SELECT count(*) FROM participant")[0][0] == 0


def test_k1_is_no_money_to_give(world: World, office: Office) -> None:
    """494,414.00 is the cost of the project: no fund lies on it, and none can be made."""
    assert [fund.cap_cents for fund in office.manager.run(funds.list_funds)] in ([], [2_520_000])
    office.manager.sync()
    assert [fund.cap_cents for fund in office.manager.run(funds.list_funds)] == [2_520_000]
    (k1,) = office.manager.rows(
        "SELECT l.id FROM project_line l JOIN funding_action a ON a.id = l.funding_action_id WHERE a.code = 'K1'"
    )[0]
    new = funds.NewFund("K1", "Servizi", k1, 49_441_400)
    assert code_of(office.manager, funds.add_fund, new) == "fund_not_spendable"
    office.manager.run(add, Fund, code="K1", name="Servizi", project_line_id=k1, cap_cents=49_441_400)
    office.manager.sync()
    assert refused(office.manager) == ["fund_not_spendable"]


def _plain(office: Office, home: dict[str, str]) -> dict[str, Any]:
    return {
        "fund_id": office.fund, **home, "applicant": "Prova", "purpose": "luce", "amount_cents": 1_000, "payee": "fornitore",
        "supplier": "Luce", "document_number": "1", "bill_key": "luce|1",
    }  # fmt: skip


def _sent(session: Any, who: Any, grant: str, to_state: str, **fields: Any) -> str:
    """A step that no use-case would write."""
    return add(session, who, GrantStep, grant_id=grant, to_state=to_state, at=who.now(), **fields)


def _set(session: Any, who: Any, grant: str, **fields: Any) -> None:
    row = session.get(GrantRequest, grant)
    for name, value in fields.items():
        setattr(row, name, value)


def _promised(session: Any, who: Any, grant: str) -> None:
    session.get(GrantRequest, grant).promised_at = who.now()


def agree_but_refused(world: World) -> None:
    """Every desk has what the centre says; what was refused still waits for a person, so it is not called synced."""
    for desk in world.desks:
        report = desk.sync(check=True)
        assert (report.outcome, report.mended) == ("ok", 0)
