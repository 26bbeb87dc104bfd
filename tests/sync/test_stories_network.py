"""Stories of the network: a step made twice, a late answer, an authorisation revoked elsewhere, who writes what, one lead."""

import json
from dataclasses import dataclass, replace
from functools import partial

import pytest

from app.models.network import (
    BoardMeeting,
    Partner,
    PartnerContact,
    Partnership,
    PartnershipDeed,
    PartnershipMember,
    Referral,
    ReferralStep,
)
from app.services.board_meetings import write_meeting
from app.services.deeds import NewDeed, add_deed, end_deed
from app.services.partners import add_contact, create_partner
from app.services.partnerships import NewMember, change_lead, create_partnership
from app.services.records import edit as edit_record
from app.services.referrals import NewReferral, advance, prepare
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit


@dataclass
class Two:
    """A coordinator's desk and an operator's, with a body and a person that both know."""

    world: World
    boss: SyncedDesk
    desk: SyncedDesk
    partner: str
    person: str

    def referral(self, desk: SyncedDesk | None = None, **more: object) -> str:
        new = NewReferral(self.person, self.partner, "Serve l'ISEE.", **more)
        return (desk or self.desk).run(prepare, new).id


@pytest.fixture
def two(world: World) -> Two:
    boss, desk = world.desk(role="coordinatore"), world.desk()
    partner = boss.run(create_partner, {"name": "Patronato Aurora", "kind": "caf_patronato"}).id
    person = desk.run(add_person, "Rossi")
    world.settle()
    return Two(world, boss, desk, partner, person)


def last_reasons(desk: SyncedDesk) -> list[str]:
    return [json.loads(one)["code"] for (one,) in desk.rows(
        "SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")]  # fmt: skip


def test_a_step_made_twice_stands_once(two: Two) -> None:
    referral = two.referral()
    two.world.settle()
    two.desk.run(advance, referral, "consegnato")
    two.boss.run(advance, referral, "consegnato")
    assert two.desk.sync().decided == {"ok": 1}
    assert two.boss.sync().decided == {"refused": 1}
    assert last_reasons(two.boss) == ["referral_step_not_allowed"]
    two.world.settle()
    assert two.boss.value(Referral, referral, "state") == "consegnato"
    agree(two.world)


def test_an_answer_after_no_answer_is_taken_and_no_answer_after_an_answer_is_not(two: Two) -> None:
    late, prompt = two.referral(), two.referral()
    for one in (late, prompt):
        two.desk.run(advance, one, "consegnato")
    two.world.settle()
    for clock in (two.desk.clock, two.boss.clock, two.world.centre.clock):
        clock.advance(days=15)
    two.desk.run(advance, late, "senza_risposta")
    two.desk.run(advance, prompt, "senza_risposta")
    two.boss.run(advance, prompt, "accettato")
    two.boss.sync()
    assert two.desk.sync().decided == {"ok": 1, "refused": 1}
    two.world.settle()
    two.boss.run(advance, late, "accettato")
    assert two.boss.sync().decided == {"ok": 1}
    two.world.settle()
    assert [two.desk.value(Referral, one, "state") for one in (late, prompt)] == ["accettato", "accettato"]
    agree(two.world)


def test_a_revoked_authorisation_meets_an_offline_referral_at_the_centre(two: Two) -> None:
    """INV-52: revoked at one desk, used at another that has not heard: refused whole, with what came after it."""
    first = two.referral(fields=("nome",), basis="autorizzazione", sign_now=True)
    paper = two.desk.value(Referral, first, "authorisation_id")
    two.world.settle()
    two.boss.run(edit_record, paper, {"revoked_at": two.boss.who.now().isoformat(), "revoked_how": "a voce"})
    two.boss.sync()
    two.desk.clock.advance(hours=1)
    two.world.centre.clock.advance(hours=2)
    second = two.referral(fields=("nome",), basis="autorizzazione", authorisation_id=paper)
    two.desk.run(advance, second, "consegnato")
    two.desk.run(advance, first, "consegnato")
    assert two.desk.sync().decided == {"refused": 3}
    assert last_reasons(two.desk) == ["authorisation_revoked", "depends", "authorisation_revoked"]
    two.world.settle()
    assert two.boss.value(Referral, first, "state") == "preparato", "lawful when written, it goes no further"
    count = two.world.centre.scalar("SELECT count(*) FROM referral WHERE id = :i", i=second)
    assert count == 0
    agree(two.world)


def test_a_deed_that_ended_elsewhere_blocks_an_offline_referral_with_data(two: Two) -> None:
    today = two.boss.who.today()
    deed = two.boss.run(add_deed, NewDeed(today, today, partner_id=two.partner))
    two.world.settle()
    kept = two.referral(fields=("nome",), basis="accordo", deed_id=deed)
    two.boss.run(end_deed, deed, today)
    two.boss.sync()
    assert two.desk.sync().decided == {"ok": 1}, "written on its last day"
    for clock in (two.desk.clock, two.world.centre.clock):
        clock.advance(days=1)
    # The desk still has its own older word on the deed: as if it had never heard.
    two.desk.run(add, Referral, person_id=two.person, partner_id=two.partner, reason="x", fields=["nome"],
                 basis="accordo", deed_id=deed, prepared_on=two.desk.who.today())  # fmt: skip
    assert two.desk.sync().decided == {"refused": 1}
    assert last_reasons(two.desk) == ["deed_not_active"]
    assert two.desk.value(Referral, kept, "state") == "preparato"
    agree(two.world)


def test_the_centre_holds_data_without_a_basis_and_classes_too_wide(two: Two) -> None:
    health = two.boss.run(create_partner, {"name": "ASST della Bassa", "kind": "ats_asst"}).id
    two.world.settle()
    for more in ({"fields": ["nome"]}, {"partner_id": health}, {"reason": "a\nb\nc\nd"}):
        given = {"person_id": two.person, "partner_id": two.partner, "reason": "x"} | more
        two.desk.run(add, Referral, prepared_on=two.desk.who.today(), **given)
    assert two.desk.sync().decided == {"refused": 3}
    assert last_reasons(two.desk) == ["referral_needs_basis", "visibility_too_wide", "referral_reason_long"]


def test_what_community_managers_may_not_write_is_refused_at_the_centre(two: Two) -> None:
    day = two.desk.who.today()
    contact = two.boss.run(add_contact, two.partner, {"surname": "Neri"})
    two.world.settle()
    # As a desk would write that believes its operator coordinates: the centre knows better.
    believed = replace(two.desk.who, role="coordinatore")
    for act in (
        partial(edit, model=Partner, id=two.partner, phone="0377 000 200"),
        partial(add, model=Partner, name="Nuova", kind="caritas"),
        partial(add, model=PartnershipDeed, partner_id=two.partner, signed_on=day, from_day=day),
        partial(edit, model=PartnerContact, id=contact, phone="0377 000 201"),
    ):
        two.desk.worker.run(act, believed)
    own = two.desk.run(add_contact, two.partner, {"surname": "Verdi"})
    assert two.desk.sync().decided == {"refused": 4, "ok": 1}
    assert last_reasons(two.desk) == ["not_allowed", "not_allowed", "not_allowed", "partner_contact_other"]
    two.world.settle()
    assert two.boss.value(PartnerContact, own, "surname") == "Verdi"
    agree(two.world)


def test_two_coordinators_name_a_lead_each_and_one_stands(two: Two) -> None:
    """INV-50 where two desks meet: the second lead is refused, in the centre's order."""
    other = two.world.desk(role="coordinatore")
    project = two.world.centre.put(
        two.world.company, "project", code="FORNASE", name="Abitare al Fornasè", amount_cents=24_747_104, role="partner"
    )
    town = two.boss.run(create_partner, {"name": "Comune di Prato", "kind": "comune"}).id
    two.world.settle()
    members = [NewMember(two.partner, "capofila"), NewMember(town), NewMember(None)]
    whole = two.boss.run(create_partnership, project, "Rete", members)
    two.world.settle()
    ids = {one.partner_id: one.id for one in whole.members}
    two.boss.run(change_lead, whole.id, ids[town])
    two.boss.sync()
    other.run(add, PartnershipMember, partnership_id=whole.id, partner_id=None, role="partner")
    third = other.run(create_partner, {"name": "Terza", "kind": "caritas"}).id
    other.run(edit, PartnershipMember, ids[two.partner], tasks="ascolto")
    other.run(add, PartnershipMember, partnership_id=whole.id, partner_id=third)
    other.run(edit, PartnershipMember, ids[None], role="capofila")
    assert other.sync().decided == {"refused": 2, "ok": 3}
    assert last_reasons(other) == ["partnership_member_twice", "partnership_two_leads"]
    two.world.settle()
    leads = two.world.centre.rows(
        "SELECT partner_id FROM partnership_member WHERE partnership_id = :w AND role = 'capofila'", w=whole.id
    )
    assert leads == [(town,)]
    assert two.desk.value(Partnership, whole.id, "name") == "Rete"
    agree(two.world)


def test_approved_minutes_are_changed_by_nobody(two: Two) -> None:
    meeting = two.desk.run(write_meeting, {"title": "Tavolo", "held_at": two.desk.who.now(), "minutes": "Fatto."})
    two.world.settle()
    two.boss.run(write_meeting, {"approved_on": two.boss.who.today()}, meeting)
    two.world.settle()
    two.desk.run(edit, BoardMeeting, meeting, minutes="Altro.")
    assert two.desk.sync().decided == {"refused": 1}
    assert last_reasons(two.desk) == ["meeting_approved"]
    two.world.settle()
    assert two.desk.value(BoardMeeting, meeting, "minutes") == "Fatto."


def test_a_sensitive_referral_and_its_steps_reach_only_its_readers(two: Two) -> None:
    colleague = two.world.desk()
    health = two.boss.run(create_partner, {"name": "ASST della Bassa", "kind": "ats_asst"}).id
    two.world.settle()
    referral = two.desk.run(prepare, NewReferral(two.person, health, "Scelta del medico.")).id
    two.desk.run(advance, referral, "consegnato")
    two.world.settle()
    for kind in ("referral", "referral_step"):
        assert colleague.sums().get(kind, (0, ""))[0] == 0
    assert two.world.centre.scalar("SELECT count(*) FROM referral_step WHERE referral_id = :i", i=referral) == 1
    assert two.desk.read(lambda session: session.query(ReferralStep).one().visibility) == "R1"
    agree(two.world)
