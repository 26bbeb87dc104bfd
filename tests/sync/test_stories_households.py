"""Who lives with whom: a membership that the centre has changes only through a proposal that somebody else decided."""

from datetime import date

from app.models.people import HouseholdMember
from app.services.households import add_member, create_household, end_membership, move_member
from app.services.refusals import refused_groups
from app.services.variations import accept_variation
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit

SINCE, LEFT = date(2020, 1, 1), date(2025, 1, 1)


def settle_in(desk: SyncedDesk) -> tuple[str, str]:
    """A person in a household; the ids of person and membership."""
    person = desk.run(add_person, "Prova")
    household = desk.run(create_household, unit_id=None, from_day=SINCE).id
    desk.run(add_member, household, person, relation="intestatario", from_day=SINCE)
    return person, desk.read(lambda s: s.query(HouseholdMember.id).filter_by(person_id=person).scalar())


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def test_a_proposed_end_reaches_everybody_once_a_colleague_accepts(world: World) -> None:
    desk, other = world.desk(), world.desk()
    _, member = settle_in(desk)
    world.settle()
    proposal = desk.run(end_membership, member, LEFT).variation_id
    assert proposal is not None
    world.settle()
    other.run(accept_variation, proposal)
    world.settle()
    assert refused(other) == []
    assert {one.value(HouseholdMember, member, "to_day") for one in (desk, other)} == {LEFT}
    agree(world)


def test_a_move_accepted_elsewhere_is_whole_on_every_desk(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person, _ = settle_in(desk)
    world.settle()
    new = desk.run(create_household, unit_id=None, from_day=LEFT).id
    proposal = desk.run(move_member, person, new, day=LEFT).variation_id
    world.settle()
    other.run(accept_variation, proposal)
    world.settle()
    for one in (desk, other):
        rows = one.read(
            lambda s: sorted((r.from_day, r.to_day) for r in s.query(HouseholdMember).filter_by(person_id=person))
        )
        assert rows == [(SINCE, date(2024, 12, 31)), (LEFT, None)]
    agree(world)


def test_a_desk_that_skips_the_proposal_is_refused(world: World) -> None:
    desk, other = world.desk(), world.desk()
    _, member = settle_in(desk)
    world.settle()
    other.run(edit, HouseholdMember, member, to_day=LEFT)
    assert other.sync().decided == {"refused": 1}
    assert refused(other) == ["member_by_proposal"]
    world.settle()
    assert desk.value(HouseholdMember, member, "to_day") is None
    agree(world)


def test_before_the_first_answer_a_day_is_simply_corrected(world: World) -> None:
    desk = world.desk()
    desk.sync()
    _, member = settle_in(desk)
    desk.proxy.during = lambda: desk.run(edit, HouseholdMember, member, to_day=LEFT)
    desk.sync()
    assert desk.sync().decided == {"ok": 1}
    agree(world)
