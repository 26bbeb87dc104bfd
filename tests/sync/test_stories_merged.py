"""Two cards of one person, merged on desks that have not heard of one another: every desk ends with the same persons."""

from datetime import date

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact
from app.models.people import Household, HouseholdMember, MergeChoice, Person, PersonMerge, Variation
from app.rules.merging import Edge, groups
from app.services import merges, review
from app.services.conflicts import unsettled
from app.services.households import household_of_person, move_member
from app.services.merges import FIRST, SECOND
from app.services.person_card import person_card
from app.services.refusals import reason_of, refused_groups
from app.services.variations import accept_variation
from app.store.same_person import cards_of, face_of
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def persons(desk: SyncedDesk, *cards: str) -> dict[str, str]:
    """Card -> face, as a desk shows them."""
    return desk.read(lambda s: {card: face_of(s, card) for card in cards})


def at_the_centre(world: World) -> list[set[str]]:
    """The persons that the centre's own edges make, by the same rule."""
    rows = world.centre.rows(
        "SELECT id, card_a, card_b, face, seq FROM person_merge"
        " WHERE company_id = :c AND undone = 0 AND decision = 'stessa'",
        c=world.company,
    )
    return [set(group.cards) for group in groups(Edge(*row) for row in rows)]


def known(world: World, desk: SyncedDesk, count: int = 2, **fields: str) -> list[str]:
    """Cards alike that every desk has."""
    cards = []
    for _ in range(count):
        desk.clock.advance(minutes=1)
        cards.append(desk.run(add_person, "Prova", name="Ada", **fields))
    world.settle()
    return cards


def later(world: World, **delta: float) -> None:
    world.centre.clock.advance(**delta)
    for desk in world.desks:
        desk.clock.advance(**delta)


def test_a_merge_is_the_same_on_every_desk_and_what_is_written_then_goes_to_the_face(world: World) -> None:
    one, two = world.desk(), world.desk()
    a, b = known(world, one)
    two.run(add, Contact, channel="sportello", person_id=b, started_at=two.who.now())
    one.run(edit, Person, b, phone1="333 1")
    one.run(merges.merge_cards, a, b)
    world.settle()
    for desk in (one, two):
        assert persons(desk, a, b) == {a: a, b: a}
        shown = desk.run(person_card, b)
        assert (shown.id, shown.contacts, shown.data.phone1) == (a, 1, "333 1")
    assert at_the_centre(world) == [{a, b}]
    agree(world)


def test_two_desks_merge_the_same_pair_offline_and_nothing_clashes(world: World) -> None:
    one, two = world.desk(), world.desk()
    a, b = known(world, one)
    one.run(edit, Person, b, email="ada@esempio.it")
    world.settle()
    one.run(merges.merge_cards, a, b)
    two.run(merges.merge_cards, b, a)
    one.sync()
    two.sync()
    world.settle()
    for desk in (one, two):
        assert refused(desk) == []
        assert not desk.read(unsettled)
        assert len(desk.run(merges.merges_of, a)) == 1  # one pair, though two edges
        assert desk.value(Person, a, "email") == "ada@esempio.it"
    assert persons(one, a, b) == persons(two, a, b)
    # Whoever undoes it undoes both, and a colleague who does so at once says the same.
    one.run(merges.separate, one.run(merges.merges_of, a)[0].id)
    two.run(merges.separate, two.run(merges.merges_of, a)[0].id)
    world.settle()
    for desk in (one, two):
        assert refused(desk) == []
        assert not desk.read(unsettled)
        assert persons(desk, a, b) == {a: a, b: b}
        assert desk.value(Person, a, "email") is None
    assert at_the_centre(world) == []
    agree(world)


def test_the_value_that_loses_when_two_merge_differently_is_kept(world: World) -> None:
    """The same pair, each choosing another telephone: one stands, the other waits in Da rivedere as of any field."""
    one, two, three = world.desk(), world.desk(), world.desk()
    a, b = known(world, one)
    three.run(edit, Person, a, phone1="111")
    three.run(edit, Person, b, phone1="222")
    world.settle()
    one.run(merges.merge_cards, a, b, {"phone1": SECOND})
    two.run(edit, Person, a, phone1="333")
    two.run(merges.merge_cards, a, b, {"phone1": FIRST})
    one.sync()
    assert two.sync().decided.get("clash") == 1
    world.settle()
    assert one.value(Person, a, "phone1") == two.value(Person, a, "phone1") == "222"
    ((key, rows),) = one.read(unsettled).items()
    assert key == ("person", a)
    assert [row.value for row in rows] == ["333"]
    agree(world)


def test_a_circle_of_three_desks_is_one_person(world: World) -> None:
    desks = [world.desk() for _ in range(3)]
    a, b, c = known(world, desks[0], 3)
    for desk, pair in zip(desks, ((a, b), (b, c), (c, a)), strict=True):
        desk.run(merges.merge_cards, *pair)
    world.settle()
    faces = [persons(desk, a, b, c) for desk in desks]
    assert faces[0] == faces[1] == faces[2]
    assert len(set(faces[0].values())) == 1
    assert at_the_centre(world) == [{a, b, c}]
    agree(world)


def test_merge_a_b_then_b_c_on_another_desk_and_undo_a_b(world: World) -> None:
    """Story 31: the edge holds the cards that were pointed at, so c stays with b and not with the face b wore."""
    one, two = world.desk(), world.desk()
    a, b, c = known(world, one, 3)
    first = one.run(merges.merge_cards, a, b)
    world.settle()
    assert persons(two, b) == {b: a}
    two.run(merges.merge_cards, b, c)
    world.settle()
    assert set(one.read(lambda s: cards_of(s, c))) == {a, b, c}
    two.run(merges.separate, first.merge_id)
    world.settle()
    for desk in (one, two):
        assert persons(desk, a, b, c) == {a: a, b: b, c: b}
    assert at_the_centre(world) == [{b, c}]
    agree(world)


def test_undo_after_29_days_is_taken_and_after_31_refused(world: World) -> None:
    one, two = world.desk(), world.desk()
    a, b = known(world, one)
    c, d = known(world, one)
    early, late = one.run(merges.merge_cards, a, b), one.run(merges.merge_cards, c, d)
    world.settle()
    later(world, days=29)
    two.run(merges.separate, early.merge_id)
    two.sync()
    assert refused(two) == []
    later(world, days=2)
    world.settle()
    assert persons(one, a, b, c, d) == {a: a, b: b, c: c, d: c}
    with pytest.raises(Notice, match="30 giorni"):
        two.run(merges.separate, late.merge_id)
    # A desk whose clock is behind asks all the same: the centre counts from when it received the merge.
    two.run(edit, PersonMerge, late.merge_id, undone=True)
    two.sync()
    assert refused(two) == ["merge_undo_late"]
    assert "30 giorni" in two.read(lambda s: reason_of(refused_groups(s)[0].root))
    world.settle()
    assert persons(two, c, d) == persons(one, c, d) == {c: c, d: c}
    agree(world)


def test_a_clock_a_year_ahead_takes_nothing_from_the_thirty_days(world: World) -> None:
    """The merge was received today, whatever day its desk believes in."""
    one, two = world.desk(), world.desk()
    a, b = known(world, one)
    merged = one.run(merges.merge_cards, a, b)
    world.settle()
    moment = two.rows("SELECT received_at FROM person_merge WHERE id = ?", merged.merge_id)[0][0]
    assert moment is not None
    two.run(edit, PersonMerge, merged.merge_id, undone=True)
    world.centre.clock.advance(days=30, hours=1)
    two.sync()
    assert refused(two) == ["merge_undo_late"]


def test_two_told_apart_are_asked_about_on_no_desk(world: World) -> None:
    one, two = world.desk(), world.desk()
    cards = [desk.run(add_person, "Doria", name="Ada", fiscal_code="DRODAA60E44E648X") for desk in (one, two)]
    world.settle()
    (item,) = one.run(review.list_review).items
    assert [shown.key for shown in two.run(review.list_review).items] == [item.key]
    one.run(review.keep_both, item.key)
    world.settle()
    assert two.run(review.list_review).items == ()
    assert persons(two, *cards) == dict(zip(cards, cards, strict=True))
    two.run(review.undo_put_off, item.key)
    world.settle()
    assert [shown.key for shown in one.run(review.list_review).items] == [item.key]
    agree(world)


def test_identity_from_both_cards_is_decided_by_a_colleague(world: World) -> None:
    one, two = world.desk(), world.desk()
    (a,) = known(world, one, 1)
    one.clock.advance(minutes=1)
    b = one.run(add_person, "Provetta", name="Ada", birth_place="Lodi")
    world.settle()
    merged = one.run(merges.merge_cards, a, b, {"surname": FIRST})
    world.settle()
    assert refused(one) == []
    assert two.value(Variation, merged.variation_id, "changes") == {"birth_place": [None, "Lodi"]}
    two.run(accept_variation, merged.variation_id)
    world.settle()
    assert one.value(Person, a, "birth_place") == "Lodi"
    assert refused(two) == []
    agree(world)


def test_a_person_moves_with_the_household_that_another_card_brought(world: World) -> None:
    """The proposal is on the face, the membership it ends on the other card: the centre knows that they are one."""
    one, two = world.desk(), world.desk()
    a, b = known(world, one)
    old, new = one.run(add, Household), one.run(add, Household)
    member = one.run(add, HouseholdMember, household_id=old, person_id=b, from_day=date(2020, 1, 1))
    one.run(merges.merge_cards, a, b)
    world.settle()
    moved = one.run(move_member, a, new, day=date(2026, 3, 2))
    world.settle()
    two.run(accept_variation, moved.variation_id)
    two.sync()
    assert refused(two) == []
    world.settle()
    assert one.value(HouseholdMember, member, "to_day") == date(2026, 3, 1)
    assert one.run(household_of_person, b, date(2026, 3, 12)).id == new
    agree(world)


# ------------------------------------------------------------------------------------------------------- two outposts


def test_cards_of_two_outposts_stay_where_they_are_and_both_sides_know(world: World) -> None:
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    here, there = world.outposts
    one, both, two = world.desk([here]), world.desk([here, there]), world.desk([there])
    a = one.run(add_person, "Prova", phone1="111")
    two.clock.advance(minutes=1)
    both.clock.advance(minutes=2)
    b = two.run(add_person, "Prova", phone1="222", email="ada@esempio.it")
    world.settle()
    merged = both.run(merges.merge_cards, a, b, {"phone1": SECOND})
    world.settle()
    for desk in (one, both, two):
        assert set(desk.read(lambda s: cards_of(s, a))) == {a, b}
    assert merged.person_id == a
    assert persons(one, a) == {a: a}
    assert persons(both, a, b) == {a: a, b: a}
    assert persons(two, b) == {b: b}  # a is not theirs to see: b stands for itself, and nothing breaks
    assert two.value(Person, a, "surname") is None
    assert one.value(Person, b, "surname") is None
    # What was taken over lies where the face lies.
    assert two.rows("SELECT count(*) FROM merge_choice") == [(0,)]
    assert one.read(lambda s: s.scalars(select(MergeChoice)).one()).changes["phone1"] == ["111", "222"]
    with pytest.raises(Notice) as caught:
        two.run(merges.separate, merged.merge_id)
    assert caught.value.code == "merge_not_seen"
    agree(world)


def test_the_centre_lets_only_who_sees_both_merge_or_undo(world: World) -> None:
    """A desk that skips the rules is refused: what it may not see is not its to join."""
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    here, there = world.outposts
    one, both, two = world.desk([here]), world.desk([here, there]), world.desk([there])
    a, c = one.run(add_person, "Prova"), one.run(add_person, "Prova")
    b = two.run(add_person, "Prova")
    world.settle()
    one.run(add, PersonMerge, card_a=a, card_b=b, face=a)
    one.sync()
    assert refused(one) == ["merge_not_seen"]
    one.run(add, PersonMerge, card_a=a, card_b=a, face=a)
    one.run(add, PersonMerge, card_a=a, card_b=c, face=a, decision="forse")
    one.sync()
    assert sorted(refused(one)) == ["choice_unknown", "merge_itself", "merge_not_seen"]
    merged = both.run(merges.merge_cards, a, b)
    joined = one.run(merges.merge_cards, a, c)
    world.settle()
    two.run(edit, PersonMerge, merged.merge_id, undone=True)
    two.run(edit, PersonMerge, joined.merge_id, card_b=b)
    two.sync()
    assert sorted(refused(two)) == ["merge_not_seen", "merge_not_seen"]
    both.run(edit, PersonMerge, joined.merge_id, face=c)
    both.sync()
    assert refused(both) == ["immutable_field"]
    both.run(edit, PersonMerge, joined.merge_id, undone=True)
    both.sync()
    both.run(edit, PersonMerge, joined.merge_id, undone=False)
    assert both.sync().decided == {"refused": 1}
    world.settle()
    row = world.centre.rows("SELECT card_b, face, undone FROM person_merge WHERE id = :i", i=joined.merge_id)
    assert [tuple(one) for one in row] == [(c, a, 1)]


def test_a_reserved_card_is_never_joined_nor_its_choices_forged(world: World) -> None:
    one, two = world.desk(), world.desk()
    (a,) = known(world, one, 1)
    reserved = one.run(add, Person, "R2", surname="Prova")
    world.settle()
    one.run(add, PersonMerge, card_a=a, card_b=reserved, face=a)
    one.sync()
    assert refused(one) == ["merge_reserved"]
    other = one.run(add_person, "Prova")
    merged = one.run(merges.merge_cards, a, other)
    world.settle()
    two.run(add, MergeChoice, merge_id=merged.merge_id, person_id=a, changes={"phone1": [None, "9"]})
    two.sync()
    assert refused(two) == ["not_allowed"]
