"""Grants and envelopes on one desk, without a centre: what is written, found and said there; through the command line's doors too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.accounts import AccountMovement
from app.models.funds import EnvelopeStep, Fund, FundEnvelope, GrantRequest
from app.models.local import Outbox, SyncState
from app.models.projects import FundingAction, Programme, Project, ProjectLine
from app.models.tenancies import Tenancy
from app.services import envelopes, funds, grants, records
from app.services.grant_views import grant_view, list_grants
from app.services.grants import NewGrant
from app.services.stamps import stamp
from app.services.today import today
from tests.helpers.small_town import outbox, received


def from_head_office(desk, records) -> None:
    """As if it had come from the centre, written by whoever may."""
    own, desk.who = desk.who, replace(desk.who, role="gestore_fondi")
    received(desk, records)
    desk.who = own


@pytest.fixture
def fund(desk) -> str:
    who = desk.who
    programme = Programme(**stamp(who), code="PR-FSE", name="PR FSE+")
    action = FundingAction(**stamp(who), programme_id=programme.id, code="L1", name="Sostegno")
    project = Project(**stamp(who), code="LODI", name="Lodi", amount_cents=51_961_400, role="capofila", source="S1:5")
    line = ProjectLine(
        **stamp(who), project_id=project.id, funding_action_id=action.id, name="Canoni e utenze", amount_cents=2_520_000, source="S1:5"
    )  # fmt: skip
    made = Fund(
        **stamp(who), code="L1-LO-2025", name="Canoni e utenze", project_id=project.id, project_line_id=line.id, cap_cents=2_520_000,
        household_cap_cents=100_000, committed_cents=20_000, leased_cents=500_000,
    )  # fmt: skip
    id = made.id
    from_head_office(desk, [programme, action, project, line, made])
    return id


@pytest.fixture
def person(town) -> str:
    return next(id for name, id in town.people.items() if name in town.households)


def bill(fund: str, person: str, **values: object) -> dict[str, object]:
    return {
        "fund_id": fund, "person_id": person, "purpose": "luce", "amount_cents": 28_000, "payee": "fornitore", "supplier": "Energia",
        "document_number": "77", "period_from": date(2026, 1, 1), "period_to": date(2026, 2, 28),
    } | values  # fmt: skip


def leased(desk, fund: str, cents: int, **fields: object) -> str:
    """An envelope of this desk, open."""
    line = desk.read(lambda s: s.get_one(SyncState, 1).line)
    row = FundEnvelope(
        **stamp(desk.who), fund_id=fund, made_on=line, asked_cents=cents, state="aperta", amount_cents=cents, **fields
    )
    step = EnvelopeStep(**stamp(desk.who), envelope_id=row.id, to_state="aperta", at=desk.who.now(), amount_cents=cents)
    id = row.id
    received(desk, [row, step])
    return id


def refused(desk, code, use_case, *args, **kwargs) -> str:
    before = outbox(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    assert outbox(desk) == before, "nothing half done"
    return str(caught.value)


def test_a_draft_has_a_number_and_what_the_bill_is_known_by(desk, town, fund, person) -> None:
    row = desk.run(grants.draft, NewGrant(**bill(fund, person)))
    view = desk.run(grant_view, row.id)
    assert (view.row.state, view.row.number is not None, view.row.decided) == ("bozza", True, False)
    assert view.next_states == ("proposta", "ritirata")
    assert view.papers_missing == ("Bolletta o fattura",)
    assert desk.read(lambda s: s.get_one(GrantRequest, row.id).bill_key) == "energia|77"
    assert desk.run(list_grants, states=["bozza"])[0].id == row.id
    assert desk.run(list_grants, household_id="nobody's") == ()


def test_what_cannot_be_asked_is_said_at_once(desk, fund, person) -> None:
    for values, code in (
        ({"amount_cents": 0}, "grant_amount"), ({"amount_cents": -1}, "grant_amount"), ({"purpose": "mutuo"}, "choice_unknown"),
        ({"payee": "contanti"}, "grant_payee"), ({"payee": "aler"}, "grant_payee"),
        ({"payee": "rimborso", "iban": "IT64Y0542811101000000123456"}, "iban_cin"),
        ({"payee": "rimborso", "iban": "IT60 X054"}, "iban_format"),
        ({"iban": "IT60X0542811101000000123456"}, "grant_iban_elsewhere"),
        ({"period_to": date(2025, 1, 1)}, "period_reversed"), ({"fund_id": "none"}, "not_found"), ({"person_id": "none"}, "not_found"),
    ):  # fmt: skip
        refused(desk, code, grants.draft, NewGrant(**bill(fund, person, **values)))


def test_an_amount_typed_wrong_on_the_command_line(desk, fund, person) -> None:
    for text in ("1,250.50", "duecento", "12.5"):
        refused(desk, "wrong_type", records.add, "grant_request", bill(fund, person, amount_cents=text))


def test_from_the_command_line_to_the_outbox(desk, fund, person) -> None:
    typed = bill(
        fund,
        person,
        period_from="2026-01-01",
        period_to="2026-02-28",
        disconnection="sì",
        disconnection_on="20/03/2026",
    )
    grant = desk.run(records.add, "grant_request", typed).id
    desk.run(records.edit, grant, {"documents": '["fattura", "distacco"]'})
    refused(desk, "envelope_none", records.add, "grant_step", {"grant_id": grant, "to_state": "coperta"})
    envelope = leased(desk, fund, 50_000)
    step = desk.run(records.add, "grant_step", {"grant_id": grant, "to_state": "coperta"})
    assert step.values["envelope_id"] == envelope
    assert desk.run(grant_view, grant).row.state_words == "Fondi riservati, in attesa del centro"
    assert desk.run(grant_view, grant).money_words == grants.RESERVED
    refused(desk, "grant_step_not_allowed", records.add, "grant_step", {"grant_id": grant, "to_state": "impegnata"})
    refused(desk, "field_unknown", records.add, "grant_step", {"grant_id": grant, "to_state": "proposta", "at": "oggi"})
    desk.run(records.add, "envelope_step", {"envelope_id": envelope, "to_state": "restituita"})
    assert [kind for kind, _ in outbox(desk)][-1] == "envelope_step"


def test_one_euro_more_than_is_left_and_the_last_one(desk, fund, person) -> None:
    """Counted over promises that the centre has not decided; what does not fit is a proposal and says why."""
    envelope = leased(desk, fund, 50_000)
    for number, cents, covered in (("1", 30_000, True), ("2", 20_001, False), ("3", 20_000, True), ("4", 1, False)):
        grant = desk.run(grants.draft, NewGrant(**bill(fund, person, document_number=number, amount_cents=cents))).id
        told = desk.run(grants.promise, grant)
        assert told.covered is covered
        assert desk.run(grant_view, grant).row.state == ("coperta" if covered else "proposta")
    view = desk.run(envelopes.list_envelopes, fund)[0]
    assert (view.id, view.left_cents, view.spent_cents, view.usable) == (envelope, 0, 50_000, False)


def test_an_envelope_of_another_life_of_this_desk_is_not_used(desk, fund, person) -> None:
    leased(desk, fund, 50_000)
    desk.run(lambda s, who: setattr(s.get_one(SyncState, 1), "line", "ab" * 16))
    grant = desk.run(grants.draft, NewGrant(**bill(fund, person))).id
    told = desk.run(grants.promise, grant)
    assert (told.covered, told.words) == (False, grants.ONLY_PROPOSED)
    assert not desk.run(envelopes.list_envelopes)[0].mine


def test_the_stop_day_is_the_last_one(desk, fund, person) -> None:
    leased(desk, fund, 50_000, stop_on=desk.who.today())
    first, second = (desk.run(grants.draft, NewGrant(**bill(fund, person, document_number=n))).id for n in "12")
    assert desk.run(grants.promise, first).covered
    later = replace(desk.who, clock=lambda: desk.who.now() + timedelta(days=1))
    told = desk.worker.run(grants.promise, later, second)
    assert [one.code for one in told.problems] == ["envelope_stopped", "envelope_short"]


def test_the_same_bill_is_found_before_it_is_sent(desk, fund, person) -> None:
    first = desk.run(grants.draft, NewGrant(**bill(fund, person))).id
    second = desk.run(grants.draft, NewGrant(**bill(fund, person, supplier="ENERGIA", document_number="7 7"))).id
    desk.run(grants.propose, first)
    refused(desk, "grant_bill_twice", grants.propose, second)
    refused(desk, "grant_bill_twice", grants.promise, second)
    desk.run(grants.edit_grant, second, document_number="78")
    desk.run(grants.propose, second)
    refused(desk, "grant_bill_twice", grants.edit_grant, second, document_number="77")


def test_a_household_that_lost_its_title(desk, town, fund, person) -> None:
    home = next(id for name, id in town.households.items() if town.people.get(name) == person)
    received(desk, [Tenancy(**stamp(desk.who), unit_id="u", household_id=home, title="decadenza")])
    grant = desk.run(grants.draft, NewGrant(**bill(fund, person))).id
    said = refused(desk, "grant_forfeiture", grants.propose, grant)
    assert "altro aiuto" in said


def test_a_proposal_for_rent_takes_along_what_is_owed(desk, town, fund, person) -> None:
    """Head office is sent no movements of the account."""
    home = next(id for name, id in town.households.items() if town.people.get(name) == person)
    lease = Tenancy(**stamp(desk.who), unit_id="u", household_id=home, account_on=date(2026, 2, 28))
    charge = AccountMovement(
        **stamp(desk.who),
        tenancy_id=lease.id,
        line="canone",
        posted_on=date(2026, 2, 5),
        amount_cents=9_000,
        reference="R1",
    )
    received(desk, [lease, charge])
    rent = {"purpose": "canone", "payee": "aler", "supplier": None, "document_number": None}
    for asked, said in (
        (rent, "Da pagare sul conto al 28/02/2026, tolti gli ordini in attesa: canone 90,00 €"),
        ({}, None),
    ):
        grant = desk.run(grants.draft, NewGrant(**bill(fund, person, **asked))).id
        desk.run(grants.propose, grant)
        reason = desk.run(grant_view, grant).steps[-1].reason
        assert reason is None if said is None else reason.startswith(said)


def test_a_supply_about_to_be_cut_off_is_at_the_top_of_today(desk, fund, person) -> None:
    plain = desk.run(today).things
    numbers = {}
    for number, on in (("1", None), ("2", date(2026, 3, 30)), ("3", date(2026, 3, 20))):
        asked = bill(fund, person, document_number=number, disconnection=number != "1", disconnection_on=on)
        numbers[number] = desk.run(grants.draft, NewGrant(**asked)).id
    desk.run(grants.propose, numbers["3"])
    view = desk.run(today)
    assert [row.id for row in view.urgent[0].rows] == [numbers["3"], numbers["2"]]
    assert view.things == plain + 2
    desk.run(grants.withdraw, numbers["2"], "pagata dai figli")
    assert [row.id for row in desk.run(today).urgent[0].rows] == [numbers["3"]]


def test_what_a_fund_may_still_give_is_indicative(desk, fund) -> None:
    (view,) = desk.run(funds.list_funds)
    assert (view.cap_cents, view.free_cents, view.open) == (2_520_000, 2_000_000, True)
    assert view.words == "Disponibile non ancora ricevuto dal centro."
    desk.run(lambda s, who: setattr(s.get_one(SyncState, 1), "last_ok_at", who.now()))
    assert desk.run(funds.fund_view, fund).words == "Disponibile indicativo al 12/03 09:40: 20.000,00 €"
    refused(desk, "not_allowed", funds.edit_fund, fund, cap_cents=2_500_000)


def test_what_the_centre_refused_is_said_with_what_can_be_done(desk, fund, person) -> None:
    """A promise that bounced: the paper that was handed out counts as a proposal, before others."""
    leased(desk, fund, 50_000)
    grant = desk.run(grants.draft, NewGrant(**bill(fund, person))).id
    desk.run(grants.promise, grant)

    def bounce(session, who) -> None:
        row = session.query(Outbox).filter(Outbox.kind == "grant_step").order_by(Outbox.row.desc()).first()
        row.state, row.reason = "refused", {"code": "envelope_short", "available": "10,00 €", "asked": "280,00 €"}

    desk.run(bounce)
    told = desk.run(grant_view, grant).refusal
    assert told is not None
    assert told.reason.startswith("Nel plafond restano 10,00 €")
    assert told.tell.startswith("Il foglio consegnato vale come proposta")
    assert told.alternatives == ("Lista d'attesa",)
