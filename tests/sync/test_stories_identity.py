"""Who a person is: the centre takes a change of identity only through a proposal that somebody else decided (domain 2.15)."""

from app.models.people import Person, Variation
from app.services.refusals import reason_of, refused_groups
from app.services.variations import accept_variation, propose_variation, reject_variation
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def test_before_the_first_answer_a_name_is_simply_corrected(world: World) -> None:
    """A slip noticed at once is no proposal, even when the record has arrived meanwhile."""
    desk = world.desk()
    desk.sync()
    person = desk.run(add_person, "Prva")
    desk.proxy.during = lambda: desk.run(edit, Person, person, surname="Prova")
    desk.sync()
    assert desk.sync().decided == {"ok": 1}
    assert world.centre.scalar("SELECT surname FROM person WHERE id = :i", i=person) == "Prova"
    agree(world)


def test_later_a_direct_change_is_refused_and_nothing_else_is(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Prova")
    world.settle()
    other.run(edit, Person, person, surname="Altra")
    other.run(edit, Person, person, phone1="111")
    assert other.sync().decided == {"refused": 1, "ok": 1}
    assert refused(other) == ["identity_by_proposal"]
    assert "proposta di variazione" in other.read(lambda s: reason_of(refused_groups(s)[0].root))
    assert other.value(Person, person, "surname") == "Prova"
    world.settle()
    agree(world)


def test_a_proposal_accepted_by_a_colleague_changes_the_person_everywhere(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Prova")
    world.settle()
    proposal = desk.run(propose_variation, person, {"surname": "Provetta", "birth_place": "Lodi"}).id
    assert desk.value(Person, person, "surname") == "Prova"
    world.settle()
    other.run(accept_variation, proposal)
    world.settle()
    assert refused(other) == []
    for one in (desk, other):
        assert one.value(Person, person, "surname") == "Provetta"
        assert one.value(Variation, proposal, "state") == "accettata"
    agree(world)


def test_nobody_accepts_their_own_even_below_the_use_case(world: World) -> None:
    """A desk that skips the rule is refused by the centre: the person and the proposal stay as they were."""
    desk = world.desk()
    person = desk.run(add_person, "Prova")
    desk.sync()
    proposal = desk.run(propose_variation, person, {"surname": "Altra"}).id
    desk.sync()
    desk.run(edit, Variation, proposal, state="accettata", decided_by=desk.who.operator_id)
    desk.run(edit, Person, person, surname="Altra")
    assert desk.sync().decided == {"refused": 2}
    assert sorted(refused(desk)) == ["identity_by_proposal", "variation_own"]
    assert desk.value(Person, person, "surname") == "Prova"
    agree(world)


def test_two_colleagues_decide_apart_and_the_first_stands(world: World) -> None:
    """One accepts, one rejects, both offline: the centre's order decides, the second hears that it was decided."""
    desk, one, two = world.desk(), world.desk(), world.desk()
    person = desk.run(add_person, "Prova")
    world.settle()
    proposal = desk.run(propose_variation, person, {"surname": "Altra"}).id
    world.settle()
    one.run(reject_variation, proposal, note="il documento dice altro")
    two.run(accept_variation, proposal)
    one.sync()
    two.sync()
    world.settle()
    assert refused(two) == ["identity_by_proposal"]
    for each in (desk, one, two):
        assert each.value(Person, person, "surname") == "Prova"
        assert each.value(Variation, proposal, "state") == "respinta"
    agree(world)
