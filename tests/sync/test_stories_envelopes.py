"""Envelopes between desks and centre (G16, G17, protocol 19.26-30 and 33): promised offline inside one, never over the cap."""

import json
from datetime import date
from typing import Any

import pytest

from app.errors import Notice
from app.models.funds import EnvelopeStep, FundEnvelope, GrantRequest
from app.server.account_orders import ExportReport, export_orders
from app.server.projects import load_projects
from app.server.reconciliation_end import Closed, close_reconciliation
from app.services import envelopes, grants
from app.services.envelopes import EnvelopeView
from app.services.grant_views import BOUNCED, grant_view, queue
from app.services.grants import ONLY_PROPOSED, RESERVED
from app.store.line import renew
from tests.helpers.grants import Office, open_office
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, agree, edit
from tests.sync.test_stories_restored import keep_copy, put_back, twin_of


@pytest.fixture
def office(world: World) -> Office:
    return open_office(world, cap="1.000", act="prova")


def refused(desk: SyncedDesk) -> list[str]:
    return [
        json.loads(text)["code"]
        for (text,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")
    ]


def of(desk: SyncedDesk, id: str) -> EnvelopeView:
    return next(one for one in desk.run(envelopes.list_envelopes) if one.id == id)


def promised(office: Office, desk: SyncedDesk, cents: int) -> tuple[str, bool]:
    grant = office.asked(desk, cents)
    return grant, desk.run(grants.promise, grant).covered


def close(office: Office) -> None:
    close_reconciliation(office.world.centre.engine, office.hand, office.world.company, ())


def close_without(office: Office, gone: SyncedDesk) -> Closed:
    """The wait ends without a laptop that never comes back."""
    world = office.world
    code = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=gone.who.device_id)
    closed = close_reconciliation(world.centre.engine, office.hand, world.company, [str(code)])
    world.desks.remove(gone)
    gone.close()
    return closed


def export(office: Office, name: str, **how: Any) -> ExportReport:
    folder = office.manager.path.parent
    return export_orders(office.world.centre.engine, office.hand, office.world.code, folder / name, **how)


def test_inside_the_envelope_a_promise_is_kept_and_outside_it_is_a_proposal(world: World, office: Office) -> None:
    """The desk counts its own undecided promises; the centre agrees with what it said."""
    desk = world.desk()
    envelope = office.leased(desk, 50_000)
    assert office.sums() == {"committed": 0, "leased": 50_000, "paid": 0, "free": 50_000}
    drafts = [office.asked(desk, cents) for cents in (30_000, 20_000, 1)]
    told = [desk.run(grants.promise, one) for one in drafts]
    assert [one.words for one in told] == [RESERVED, RESERVED, ONLY_PROPOSED]
    assert [one.code for one in told[2].problems] == ["envelope_short"]
    assert (of(desk, envelope).left_cents, of(desk, envelope).usable) == (0, False)
    assert set(desk.sync().decided) == {"ok"}
    assert [office.state(one) for one in drafts] == ["coperta", "coperta", "proposta"]
    assert office.sums() == {"committed": 50_000, "leased": 0, "paid": 0, "free": 50_000}
    office.decided(drafts[0])
    assert office.sums()["free"] == 50_000, "what was promised is committed, and nothing twice"
    office.manager.run(grants.examine, drafts[1])
    office.manager.run(grants.decline, drafts[1], "non ha i requisiti", "nessuna")
    office.manager.sync()
    assert office.sums() == {"committed": 30_000, "leased": 0, "paid": 0, "free": 70_000}
    agree(world)


def test_a_promise_made_while_the_office_had_begun_to_look_is_kept(world: World, office: Office) -> None:
    desk = world.desk()
    grant = office.asked(desk, 10_000)
    desk.run(grants.propose, grant)
    office.leased(desk, 50_000)
    office.decided(grant, until="in_istruttoria")
    assert desk.run(grants.promise, grant).covered, "it has not heard"
    assert set(desk.sync().decided) == {"ok"}
    assert office.state(grant) == "coperta"
    office.decided(grant)
    assert office.sums() == {"committed": 10_000, "leased": 40_000, "paid": 0, "free": 50_000}


def test_what_is_promised_or_leased_is_not_deleted(world: World, office: Office) -> None:
    desk = world.desk()
    envelope = office.leased(desk, 50_000)
    grant, _ = promised(office, desk, 10_000)
    desk.sync()
    for model, id in ((GrantRequest, grant), (FundEnvelope, envelope)):
        desk.run(edit, model, id, deleted_at=desk.who.now())
    desk.sync()
    assert refused(desk) == ["grant_fixed_since_proposal", "immutable_field"]
    assert office.sums() == {"committed": 10_000, "leased": 40_000, "paid": 0, "free": 50_000}


def test_what_an_envelope_lacks_the_screen_says(world: World, office: Office) -> None:
    desk, other = world.desk(), world.desk()
    desk.sync()
    for amount, code in ((0, "envelope_amount"), (-1, "envelope_amount")):
        with pytest.raises(Notice) as caught:
            desk.run(envelopes.ask, office.fund, amount)
        assert caught.value.code == code
    with pytest.raises(Notice) as caught:
        desk.run(envelopes.ask, office.fund, 100, stop_on=date(2026, 3, 11))
    assert caught.value.code == "envelope_stop_past"
    id = desk.run(envelopes.ask, office.fund, 10_000, stop_on=date(2026, 3, 12))
    assert not promised(office, desk, 100)[1], "asked for is not leased"
    desk.sync()
    office.manager.sync()
    with pytest.raises(Notice) as caught:
        office.manager.run(envelopes.step, id, "aperta", amount=10_001)
    assert caught.value.code == "grant_amount_over"
    office.manager.run(envelopes.step, id, "aperta", amount=5_000)
    office.manager.sync()
    other.sync()
    desk.sync()
    assert not of(other, id).usable
    with pytest.raises(Notice) as caught:
        other.run(envelopes.step, id, "restituita")
    assert caught.value.code == "envelope_other_desk"
    with pytest.raises(Notice) as caught:
        desk.run(envelopes.ask, office.fund, 100)
    assert caught.value.code == "envelope_already"
    desk.clock.advance(days=1)
    assert not of(desk, id).usable, "its own clock stops it; nothing is freed by that"
    assert not promised(office, desk, 100)[1]
    assert office.sums()["leased"] == 5_000


def test_given_back_what_is_left_is_free_again(world: World, office: Office) -> None:
    desk = world.desk()
    envelope = office.leased(desk, 50_000)
    grant, covered = promised(office, desk, 20_000)
    assert covered
    desk.run(envelopes.step, envelope, "restituita")
    assert set(desk.sync().decided) == {"ok"}
    assert office.sums() == {"committed": 20_000, "leased": 0, "paid": 0, "free": 80_000}
    assert (of(desk, envelope).state, of(desk, envelope).amount_cents) == ("restituita", 20_000)
    assert office.state(grant) == "coperta"
    assert not promised(office, desk, 100)[1]
    agree(world)


def test_two_perfect_copies_spend_the_same_euro(world: World, office: Office) -> None:
    """The centre honours up to the envelope, and the rest is a proposal at the head of the queue."""
    desk = world.desk()
    office.leased(desk, 50_000)
    twin = twin_of(world, desk)
    first, second = (promised(office, one, 40_000) for one in (desk, twin))
    assert (first[1], second[1]) == (True, True), "both desks believed it"
    desk.sync()
    twin.sync()
    assert (office.state(first[0]), office.state(second[0])) == ("coperta", "proposta")
    assert refused(twin) == ["envelope_short"]
    assert twin.run(envelopes.list_envelopes)[0].left_cents == 10_000, "what was refused is not counted as spent"
    told = twin.run(grant_view, second[0])
    assert (told.row.state, told.row.promised_at is not None) == ("proposta", True)
    assert told.refusal is not None
    assert told.refusal.tell == BOUNCED
    plain = office.asked(desk, 100)
    desk.run(grants.propose, plain)
    desk.sync()
    office.manager.sync()
    assert [row.id for row in office.manager.run(queue, office.fund)] == [first[0], second[0], plain]
    assert office.sums() == {"committed": 40_000, "leased": 10_000, "paid": 0, "free": 50_000}


def test_after_a_restore_of_the_desk_its_envelope_is_unusable_and_what_was_spent_counts(
    world: World, office: Office
) -> None:
    """Story 26: the copy holds a promise that was not sent; it was made on the old line, and is honoured from the new one."""
    desk = world.desk()
    envelope = office.leased(desk, 50_000)
    kept, covered = promised(office, desk, 10_000)
    assert covered
    copy = keep_copy(desk)
    lost, _ = promised(office, desk, 5_000)
    desk.sync()
    put_back(desk, copy)
    assert not of(desk, envelope).mine
    later, covered = promised(office, desk, 1_000)
    assert not covered
    world.settle()
    assert [office.state(one) for one in (kept, lost, later)] == ["coperta", "coperta", "proposta"]
    assert office.sums() == {"committed": 15_000, "leased": 35_000, "paid": 0, "free": 50_000}
    with pytest.raises(Notice) as caught:
        desk.run(envelopes.step, envelope, "restituita")
    assert caught.value.code == "envelope_other_desk"
    assert promised(office, desk, 1_000)[1] is False
    office.leased(desk, 20_000)
    assert promised(office, desk, 1_000)[1], "a new one, for the new line"


def test_a_promise_sent_under_a_new_line_was_made_on_the_old(world: World, office: Office) -> None:
    """The line on which a promise was written counts, whichever carries it."""
    desk = world.desk()
    office.leased(desk, 50_000)
    grant, _ = promised(office, desk, 10_000)
    desk.read(renew)
    desk.sync()
    assert office.state(grant) == "coperta"


def test_a_lost_laptop_takes_two_persons_and_a_grace(world: World, office: Office) -> None:
    """No clock ends it: what arrives before it is closed is honoured, what arrives later is first in the queue."""
    desk, coordinator, second = world.desk(), world.desk(role="coordinatore"), world.desk([], role="gestore_fondi")
    envelope = office.leased(desk, 50_000)
    early, late = (office.asked(desk, 10_000) for _ in range(2))
    desk.run(grants.promise, early)
    for one in (coordinator, second, office.manager):
        one.sync()
    bystander = twin_of(world, desk)  # the laptop that was found again, and has heard of nothing
    coordinator.run(envelopes.step, envelope, "dichiarata_persa", reason="rubato dal furgone")
    coordinator.sync()
    desk.sync()
    for person, code in ((coordinator, "envelope_second_person"), (desk, "not_allowed")):
        with pytest.raises(Notice) as caught:
            person.run(envelopes.step, envelope, "persa")
        assert caught.value.code == code
    office.manager.sync()
    office.manager.run(envelopes.step, envelope, "persa")
    office.manager.sync()
    assert office.sums() == {"committed": 10_000, "leased": 40_000, "paid": 0, "free": 50_000}
    assert office.state(early) == "coperta", "it arrived after the first of the two"
    assert of(office.manager, envelope).closes_on == date(2026, 4, 11)
    with pytest.raises(Notice) as caught:
        office.manager.run(envelopes.step, envelope, "chiusa")
    assert caught.value.code == "envelope_grace"
    assert bystander.run(grants.promise, late).covered
    for clock in (world.centre.clock, office.manager.clock):
        clock.advance(days=31)
    with pytest.raises(Notice) as caught:
        office.manager.run(envelopes.step, envelope, "chiusa", amount=9_999)
    assert caught.value.code == "envelope_spent_differs"
    step = {"envelope_id": envelope, "to_state": "chiusa", "at": office.manager.who.now()}
    office.manager.run(add, EnvelopeStep, **step, amount_cents=9_999)
    office.manager.sync()
    assert refused(office.manager) == ["envelope_spent_differs"]
    office.manager.run(envelopes.step, envelope, "chiusa")
    office.manager.sync()
    assert office.sums() == {"committed": 10_000, "leased": 0, "paid": 0, "free": 90_000}
    bystander.sync()
    assert (office.state(late), refused(bystander)) == ("proposta", ["envelope_not_open"])
    desk.sync()
    assert desk.value(FundEnvelope, envelope, "amount_cents") == 10_000


def test_an_envelope_never_takes_more_than_the_fund_has(world: World, office: Office) -> None:
    """INV-21: all envelopes together, and commitments outside of them, fit the cap."""
    desks = [world.desk() for _ in range(3)]
    ids = []
    for desk in desks:
        desk.sync()
        ids.append(desk.run(envelopes.ask, office.fund, 40_000))
        desk.sync()
    office.manager.sync()
    for id in ids:
        office.manager.run(envelopes.step, id, "aperta")
    office.manager.sync()
    assert refused(office.manager) == ["fund_short"]
    assert office.sums() == {"committed": 0, "leased": 80_000, "paid": 0, "free": 20_000}
    with pytest.raises(Notice) as caught:
        office.set(cap="799,99")
    assert caught.value.code == "fund_cap_below"


@pytest.mark.parametrize("renewed", [False, True], ids=["on its line", "with a new line"])
def test_the_centre_is_restored_to_before_the_envelope(world: World, office: Office, renewed: bool) -> None:
    """Stories 27 and 28: leased, spent and given back after the backup; every step comes again, in whatever order, and fits."""
    desk = world.desk()
    grant = office.asked(desk, 30_000)
    desk.sync()
    office.manager.sync()
    kept = keep(world.centre, world.company)
    envelope = office.leased(desk, 50_000)
    desk.run(grants.promise, grant)
    desk.sync()
    desk.run(envelopes.step, envelope, "restituita")
    desk.sync()
    office.manager.sync()
    before = office.sums()
    go_back(world.centre, world.company, kept, announced=True)
    assert office.sums() == {"committed": 0, "leased": 0, "paid": 0, "free": 100_000}
    if renewed:
        desk.read(renew)
    desk.sync()
    assert office.sums()["committed"] == 0, "the promise waits for the opening that the manager's desk has"
    office.manager.sync()
    desk.sync()
    close(office)
    world.settle()
    assert office.sums() == before == {"committed": 30_000, "leased": 0, "paid": 0, "free": 70_000}
    assert office.state(grant) == "coperta"
    assert desk.value(FundEnvelope, envelope, "state") == "restituita"


def test_while_the_centre_reconciles_nothing_is_committed(world: World, office: Office) -> None:
    """Story 29: the freeze. A commitment made meanwhile waits; what a desk spent in the lost future comes first, and both fit or not."""
    desk = world.desk()
    grant = office.asked(desk, 80_000)
    desk.run(grants.propose, grant)
    desk.sync()
    office.decided(grant, until="ammessa")
    spent = office.asked(desk, 30_000)
    desk.sync()
    kept = keep(world.centre, world.company)
    envelope = office.leased(desk, 50_000)
    desk.run(grants.promise, spent)
    desk.sync()
    go_back(world.centre, world.company, kept, announced=True)
    second = world.desk([], role="gestore_fondi")
    second.sync()
    second.run(grants.commit, grant)
    second.sync()
    assert office.state(grant) == "ammessa"
    assert [state for _, state in second.states()] == ["held"]
    assert second.run(grant_view, grant).row.state_words == "Impegnata, in attesa del centro"
    asked = desk.run(grants.draft, _draft(office))
    office.manager.sync()
    desk.sync()
    assert office.sums()["committed"] in (0, 30_000)
    world.settle()
    close(office)
    world.settle()
    assert office.state(spent) == "coperta"
    assert office.state(grant) == "ammessa"
    assert refused(second) == ["fund_short"]
    sums = office.sums()
    assert sums == {"committed": 30_000, "leased": 20_000, "paid": 0, "free": 50_000}
    assert office.state(asked.id) == "bozza"
    assert of(desk, envelope).usable


def test_a_closed_envelope_frees_nothing_twice(world: World, office: Office) -> None:
    """Story 33: closed by hand, its money leased again; the centre is restored to before the promises in it were there."""
    desk, other, coordinator = world.desk(), world.desk(), world.desk(role="coordinatore")
    grant = office.asked(desk, 60_000)
    envelope = office.leased(desk, 80_000)
    coordinator.sync()
    coordinator.run(envelopes.step, envelope, "dichiarata_persa", reason="prova")
    coordinator.sync()
    office.manager.sync()
    office.manager.run(envelopes.step, envelope, "persa")
    office.manager.sync()
    for clock in (world.centre.clock, office.manager.clock):
        clock.advance(days=31)
    kept = keep(world.centre, world.company)
    assert desk.run(grants.promise, grant).covered, "it has not heard that it was lost"
    desk.sync()
    office.manager.sync()
    office.manager.run(envelopes.step, envelope, "chiusa")
    office.manager.sync()
    assert office.sums() == {"committed": 60_000, "leased": 0, "paid": 0, "free": 40_000}
    second = office.leased(other, 40_000)
    go_back(world.centre, world.company, kept, announced=True)
    office.manager.sync()
    other.sync()
    assert office.sums()["free"] == 20_000, "the closing waits for what was spent: nothing is free by it yet"
    desk.sync()
    world.settle()
    close(office)
    world.settle()
    assert office.state(grant) == "coperta"
    assert office.sums() == {"committed": 60_000, "leased": 40_000, "paid": 0, "free": 0}
    assert other.value(FundEnvelope, second, "state") == "aperta"


def test_a_commitment_of_a_laptop_that_is_gone_comes_back_if_it_still_fits(world: World, office: Office) -> None:
    """Only the proposer's desk still knows of it: judged once more, booked anew under the same entries; where not, the cap wins."""
    desk = world.desk()
    first, second, third = (office.asked(desk, 60_000) for _ in range(3))
    for grant in (first, second, third):
        desk.run(grants.propose, grant)
    desk.sync()
    office.decided(first, until="ammessa")
    office.decided(second, until="ammessa")
    gone = world.desk([], role="gestore_fondi")
    world.settle()
    kept = keep(world.centre, world.company)
    gone.run(grants.commit, first)
    gone.sync()
    before = world.centre.scalar("SELECT id FROM ledger_entry WHERE subject_id = :g", g=first)
    desk.sync()
    office.manager.sync()
    go_back(world.centre, world.company, kept, announced=True)
    desk.sync()
    office.manager.sync()
    office.manager.run(grants.commit, second)
    office.manager.sync()
    closed = close_without(office, gone)
    world.settle()
    assert (office.state(first), office.state(second)) == ("ammessa", "impegnata"), "who asked the centre first"
    assert closed.undone == {"grant_step": 1}
    assert office.sums() == {"committed": 60_000, "leased": 0, "paid": 0, "free": 40_000}
    assert before is not None
    assert world.centre.scalar("SELECT count(*) FROM ledger_entry WHERE subject_id = :g", g=first) == 0


def test_an_opening_of_a_laptop_that_is_gone_comes_back_before_the_promises_in_it(world: World, office: Office) -> None:
    """The promise has waited for it, and the paper is out: it is kept."""
    desk, gone = world.desk(), world.desk([], role="gestore_fondi")
    grant, later = (office.asked(desk, 10_000) for _ in range(2))
    desk.sync()
    gone.sync()
    kept = keep(world.centre, world.company)
    envelope = desk.run(envelopes.ask, office.fund, 50_000)
    desk.sync()
    gone.sync()
    gone.run(envelopes.step, envelope, "aperta")
    gone.sync()
    desk.sync()
    desk.run(grants.promise, grant)
    desk.sync()
    entry = world.centre.scalar("SELECT id FROM ledger_entry WHERE debit = :e", e=f"envelope:{envelope}")
    go_back(world.centre, world.company, kept, announced=True)
    desk.sync()
    office.manager.sync()
    closed = close_without(office, gone)
    assert closed.made == {"envelope_step": 1}
    assert world.centre.scalar("SELECT id FROM ledger_entry WHERE debit = :e", e=f"envelope:{envelope}") == entry
    world.settle()
    assert office.sums() == {"committed": 10_000, "leased": 40_000, "paid": 0, "free": 50_000}
    assert (office.state(grant), refused(desk)) == ("coperta", [])
    assert desk.run(grants.promise, later).covered, "the envelope is open again"
    desk.sync()
    assert office.state(later) == "coperta"


def test_a_fund_that_was_loaded_after_the_backup_comes_back_with_what_was_taken_from_it(world: World) -> None:
    """No desk wrote it: the centre did. Without it every grant on it would be refused."""
    office, desk = Office(world, "", world.desk([], role="gestore_fondi")), world.desk()
    home = office.household()
    world.settle()
    kept = keep(world.centre, world.company)
    load_projects(world.centre.engine, office.hand, world.code, ["lodi"])
    office.set(household_cap="1.000", cap="1.000", act="prova")
    office.fund = str(world.centre.scalar("SELECT id FROM fund WHERE company_id = :c", c=world.company))
    grant = office.asked(desk, 10_000, household=home)
    desk.run(grants.propose, grant)
    desk.sync()
    office.decided(grant)
    before = office.sums()
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    world.settle()
    close(office)
    world.settle()
    assert office.sums() == before == {"committed": 10_000, "leased": 0, "paid": 0, "free": 90_000}
    assert office.state(grant) == "impegnata"
    assert (refused(desk), refused(office.manager)) == ([], [])
    agree(world)


def test_what_a_laptop_that_is_gone_promised_comes_back_from_what_head_office_has(world: World, office: Office) -> None:
    """The whole grant was written after the backup: it stands where its acts lead it, and its money with it. What was ordered and
    exported meanwhile is not ordered twice."""
    gone, desk = world.desk(), world.desk()
    homes = [office.household(code=f"C{number}") for number in range(3)]
    kept = keep(world.centre, world.company)
    envelope = office.leased(gone, 50_000)
    rent = {"purpose": "canone", "payee": "aler", "supplier": None, "document_number": None}
    promise, early, late = (office.asked(gone, 10_000, household=home, **rent) for home in homes)
    assert gone.run(grants.promise, promise).covered
    for grant in (early, late):
        gone.run(grants.propose, grant)
    gone.sync()
    office.decided(early, until="liquidata")
    assert export(office, "uno.csv").rows
    office.manager.sync()
    office.decided(late, until="liquidata")
    office.manager.sync()
    exported = export(office, "due.csv").rows[0]["riferimento"]  # and no desk heard of it
    before = office.sums()
    go_back(world.centre, world.company, kept, announced=True)
    office.manager.sync()
    desk.sync()
    with pytest.raises(Notice) as caught:
        export(office, "tre.csv")
    assert caught.value.code == "reconciling"
    closed = close_without(office, gone)
    world.settle()
    assert office.sums() == before == {"committed": 30_000, "leased": 40_000, "paid": 0, "free": 30_000}
    assert [office.state(one) for one in (promise, early, late)] == ["coperta", "liquidata", "liquidata"]
    assert desk.value(FundEnvelope, envelope, "amount_cents") == 50_000
    assert closed.orders == (exported,), "the other one's mark came back from the manager's desk"
    with pytest.raises(Notice) as caught:
        export(office, "tre.csv")
    assert caught.value.code == "orders_nothing"
    assert exported in str(caught.value)
    with pytest.raises(Notice) as caught:
        export(office, "tre.csv", include=["ORD-00000-00000"])
    assert caught.value.code == "order_not_doubtful"
    assert [row["riferimento"] for row in export(office, "tre.csv", include=[exported]).rows] == [exported]


def _draft(office: Office) -> grants.NewGrant:
    home = office.world.centre.rows(
        "SELECT person_id, household_id FROM grant_request WHERE company_id = :c LIMIT 1", c=office.world.company
    )[0]
    return grants.NewGrant(
        fund_id=office.fund, person_id=home.person_id, household_id=home.household_id, purpose="gas", payee="fornitore",
        amount_cents=100, supplier="Gas", document_number="G 1",
    )  # fmt: skip
