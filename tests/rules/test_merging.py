"""Cards that are one person: groups and faces are the same whatever comes first, and what is taken back is as if never said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.rules.merging import DIFFERENT, SAME, UNDO_DAYS, Edge, check_cards, check_undo, group_of, groups
from app.rules.visibility import R0, R2

CARDS = "abcdef"
NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)


@st.composite
def merges(draw, least: int = 1) -> list[Edge]:
    """Merges as people make them: two cards pointed at, the face of the kept one's person at that moment."""
    pairs = draw(st.lists(st.permutations(CARDS).map(lambda cards: cards[:2]), min_size=least, max_size=8))
    made: list[Edge] = []
    for place, (kept, other) in enumerate(pairs, start=1):
        made.append(Edge(f"e{place}", kept, other, group_of(made, kept).cards[0], place))
    return made


@given(merges(), st.randoms(use_true_random=False))
def test_the_order_in_which_edges_arrive_changes_nothing(edges, random):
    shuffled = list(edges)
    random.shuffle(shuffled)
    assert groups(shuffled) == groups(edges)
    for card in CARDS:
        assert group_of(shuffled, card) == group_of(edges, card)


@given(merges(least=2), st.data())
def test_what_is_taken_back_leaves_what_the_others_say_in_any_order(edges, data):
    """Taken back one after the other, each time all that is left is joined as the left edges alone would join it."""
    order = data.draw(st.permutations(edges))
    left = list(edges)
    for gone in order:
        left.remove(gone)
        joined = {frozenset(group.cards) for group in groups(left)}
        assert joined == _connected(left)
        for group in groups(left):
            assert group.face(group.cards) in group.cards
    assert groups(left) == ()


@given(merges())
def test_every_card_of_a_group_once_and_the_last_edge_gives_the_face(edges):
    for group in groups(edges):
        assert len(set(group.cards)) == len(group.cards)
        last = max((edge for edge in edges if edge.kept in group.cards), key=lambda edge: edge.place)
        assert group.cards[0] == (last.face if last.face in group.cards else last.kept)


def test_merge_a_b_then_b_c_then_undo_a_b():
    first = Edge("1", "a", "b", "a", 1)
    second = Edge("2", "b", "c", "a", 2)  # b was pointed at; its person wore the face of a
    assert groups([first, second])[0].cards[0] == "a"
    (left,) = groups([second])
    assert set(left.cards) == {"b", "c"}
    assert left.cards[0] == "b"  # a has left, and b was kept
    (left,) = groups([first])
    assert left.cards == ("a", "b")


def test_the_same_pair_twice_and_a_circle_are_one_person():
    twice = [Edge("1", "a", "b", "a", 1), Edge("2", "b", "a", "b", 2)]
    assert groups(twice)[0].cards == ("b", "a")
    circle = [Edge("1", "a", "b", "a", 1), Edge("2", "b", "c", "b", 2), Edge("3", "c", "a", "c", 3)]
    assert groups(circle)[0].cards[0] == "c"
    assert {frozenset(g.cards) for g in groups(circle[1:])} == {frozenset("abc")}


def test_what_is_not_sent_yet_comes_last():
    known = Edge("2", "a", "b", "a", 7)
    mine = Edge("1", "b", "a", "b", 0)
    assert groups([mine, known])[0].cards[0] == "b"
    assert groups([replace(mine, place=6), known])[0].cards[0] == "a"


def test_the_face_is_a_card_that_can_be_seen():
    (group,) = groups([Edge("1", "a", "b", "a", 1), Edge("2", "b", "c", "a", 2)])
    assert group.face({"a", "b", "c"}) == "a"
    assert group.face({"b", "c"}) == "b"
    assert group.face({"c"}) == "c"
    assert group.face(set()) is None


def test_only_two_open_cards_are_joined():
    assert check_cards("a", "b", [R0, R0]) == []
    assert [one.code for one in check_cards("a", "a", [R0, R0])] == ["merge_itself"]
    assert [one.code for one in check_cards("a", "b", [R0, R2])] == ["merge_reserved"]


def test_thirty_days_and_no_more():
    assert check_undo(SAME, NOW - timedelta(days=UNDO_DAYS), NOW) == []
    assert [one.code for one in check_undo(SAME, NOW - timedelta(days=UNDO_DAYS, seconds=1), NOW)] == [
        "merge_undo_late"
    ]
    assert check_undo(SAME, None, NOW) == []
    assert check_undo(DIFFERENT, NOW - timedelta(days=400), NOW) == []


def _connected(edges: list[Edge]) -> set[frozenset[str]]:
    """Connected cards, by walking, without the rule's own way."""
    found: set[frozenset[str]] = set()
    for start in {card for edge in edges for card in (edge.kept, edge.other)}:
        reached, fresh = {start}, [start]
        while fresh:
            card = fresh.pop()
            for edge in edges:
                for one, other in ((edge.kept, edge.other), (edge.other, edge.kept)):
                    if one == card and other not in reached:
                        reached.add(other)
                        fresh.append(other)
        found.add(frozenset(reached))
    return found
