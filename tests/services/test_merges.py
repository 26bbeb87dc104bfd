"""Two cards of one person: compared, merged, told apart, separated; and everywhere the person is one."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.arrears import ArrearsCase, SolidarityApplication
from app.models.contacts import Contact
from app.models.documents import Authorisation, PrintedDocument
from app.models.funds import GrantRequest
from app.models.intake import IntakeForm
from app.models.pathways import CaseOpening, NeedsAssessment, Pathway
from app.models.people import Household, HouseholdMember, MergeChoice, Person, PersonMerge, Variation
from app.models.requests import Request
from app.models.tenancies import Tenancy, TenancyParty
from app.models.visits import Visit, VisitNote
from app.services import merges, paper_facts, people, records, review, variations
from app.services.arrears_views import cases_about
from app.services.assessments import assessments_of
from app.services.cases import cases_of
from app.services.documents import list_documents
from app.services.duplicates import own_duplicates
from app.services.household_sheet import household_sheet
from app.services.household_story import story_of
from app.services.households import add_member, end_membership, household_as_of, household_of_person
from app.services.intake import open_intake_of
from app.services.merges import FIRST, SECOND
from app.services.notes import notes_of
from app.services.pathway_views import list_pathways
from app.services.people import possible_duplicates, search_all, search_people
from app.services.person_card import person_card
from app.services.readings import open_reserved, reserved_reason_needed
from app.services.request_views import request_detail
from app.services.solidarity import applications_of
from app.services.stamps import stamp
from app.services.timeline import timeline_of
from app.services.whose import of_person
from app.store.same_person import cards_of, face_of
from tests.helpers.small_town import counts, outbox, received

BORN = date(1960, 5, 4)


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def card(desk, surname="Brambatti", **fields: Any) -> str:
    """A card made after those of the town, known at the centre."""
    desk.clock.advance(minutes=1)
    values = {"name": "Adele", "birth_date": BORN, "phone1": "0377 000 118", **fields}
    row = Person(**{**stamp(desk.who), "surname": surname, **values})
    received(desk, [row])
    return row.id


def person(desk, card_id: str) -> Person:
    return desk.read(lambda s: s.get(Person, card_id))


def edge(desk, merge_id: str) -> PersonMerge:
    return desk.read(lambda s: s.get(PersonMerge, merge_id))


def face(desk, card_id: str) -> str:
    return desk.read(lambda s: face_of(s, card_id))


def together(desk, card_id: str) -> set[str]:
    return set(desk.read(lambda s: cards_of(s, card_id)))


@pytest.fixture
def pair(desk, town) -> tuple[str, str]:
    """The card of the town, and a younger one with a telephone and a mail of its own."""
    return town.people["Brambati"], card(desk, "Brambati", phone1="333 000 4127", email="adele@esempio.it")


# ------------------------------------------------------------------------------------------------------------ comparing


def test_only_what_is_read_differently_is_compared_and_an_empty_side_needs_no_choice(desk, pair):
    compared = desk.run(merges.compare_cards, pair[1], pair[0])
    assert (compared.first.card_id, compared.second.card_id) == pair  # the older first, whichever was named first
    rows = {row.field: row for row in compared.rows}
    assert {field: row.chosen for field, row in rows.items()} == {"phone1": "", "email": SECOND}
    assert (rows["phone1"].first, rows["phone1"].second) == ("0377 000 118", "333 000 4127")
    assert {"Cognome", "Nome", "Nascita"} <= set(compared.same)
    assert compared.first.author == "M. F., presidio di Codogno"


def test_what_cannot_be_merged_is_refused_and_changes_nothing(desk, pair):
    first, second = pair
    assert refused(desk, merges.merge_cards, first, first).code == "merge_itself"
    assert refused(desk, merges.merge_cards, first, "boh").code == "not_found"
    assert refused(desk, merges.merge_cards, first, second).code == "nothing_chosen"
    assert refused(desk, merges.merge_cards, first, second, {"phone1": "terza"}).code == "choice_unknown"
    assert refused(desk, merges.merge_cards, first, second, {"language": FIRST}).code == "choice_unknown"
    reserved = card(desk, visibility="R2")
    assert refused(desk, merges.merge_cards, first, reserved).code == "merge_reserved"
    desk.run(merges.merge_cards, first, second, {"phone1": FIRST})
    assert refused(desk, merges.merge_cards, first, second).code == "merge_done"
    assert refused(desk, merges.tell_apart, first, second).code == "merge_done"


# -------------------------------------------------------------------------------------------------------------- merging


def test_chosen_values_are_ordinary_edits_and_are_listed(desk, pair):
    first, second = pair
    merged = desk.run(merges.merge_cards, first, second, {"phone1": SECOND})
    assert (merged.person_id, set(merged.edited)) == (first, {"phone1", "email"})
    assert merged.variation_id is None
    assert (person(desk, first).phone1, person(desk, first).email) == ("333 000 4127", "adele@esempio.it")
    assert person(desk, second).phone1 == "333 000 4127"  # the other card is not touched
    made = edge(desk, merged.merge_id)
    assert (made.card_a, made.card_b, made.face, made.decision) == (first, second, first, "stessa")
    choice = desk.read(lambda s: s.scalars(select(MergeChoice)).one())
    assert choice.changes == {
        "phone1": ["0377 000 118", "333 000 4127"],
        "email": [None, "adele@esempio.it"],
    }
    assert [kind for kind, _ in outbox(desk)] == ["person_merge", "merge_choice", "person"]


def test_the_card_whose_identity_was_chosen_stays_and_nothing_is_proposed(desk, town):
    first, second = town.people["Brambati"], card(desk, "Brambatti")
    merged = desk.run(merges.merge_cards, first, second, {"surname": SECOND})
    assert (merged.person_id, merged.name, merged.variation_id) == (second, "Brambatti Adele", None)
    assert person(desk, first).surname == "Brambati"
    assert face(desk, first) == second


def test_identity_taken_from_both_cards_is_proposed_for_a_second_hand(desk, town):
    first = town.people["Brambati"]
    second = card(desk, "Brambatti", birth_place="Lodi", birth_code="E648", birth_date=date(1960, 5, 5))
    picked = {"surname": FIRST, "birth_date": FIRST}
    merged = desk.run(merges.merge_cards, first, second, picked)
    assert merged.person_id == first
    assert person(desk, first).birth_place is None
    proposed = desk.read(lambda s: s.get(Variation, merged.variation_id))
    assert proposed.changes == {"birth_place": [None, "Lodi"], "birth_code": [None, "E648"]}
    assert "li rivede un'altra persona" in merges.merged_sentence(merged)


def test_of_a_card_that_the_centre_has_not_heard_of_identity_is_edited_at_once(desk, town):
    desk.clock.advance(minutes=1)
    first = desk.run(
        people.create_person, {"surname": "Doria", "name": "Ada", "fiscal_code_reason": "non_disponibile"}
    ).id
    second = card(desk, "Doriani", name="Ada", birth_place="Lodi", birth_date=None, phone1=None)
    merged = desk.run(merges.merge_cards, first, second, {"surname": FIRST})
    assert (merged.person_id, merged.variation_id) == (first, None)
    assert (person(desk, first).surname, person(desk, first).birth_place) == ("Doria", "Lodi")


def test_values_are_those_of_the_person_as_shown_and_the_edge_holds_the_cards_pointed_at(desk, town):
    a, b = town.people["Brambati"], card(desk, "Brambati", phone1="02 1")
    c = card(desk, "Brambati", phone1="02 3")
    desk.run(merges.merge_cards, a, b, {"phone1": FIRST})
    compared = desk.run(merges.compare_cards, b, c)
    assert [row.first for row in compared.rows] == ["0377 000 118"]
    merged = desk.run(merges.merge_cards, b, c, {"phone1": SECOND})
    made = edge(desk, merged.merge_id)
    assert (made.card_a, made.card_b, made.face) == (b, c, a)
    assert person(desk, a).phone1 == "02 3"


# ------------------------------------------------------------------------------------------------------------ separating


def test_undone_values_go_back_where_nobody_changed_them_since(desk, pair):
    first, second = pair
    merged = desk.run(merges.merge_cards, first, second, {"phone1": SECOND})
    desk.run(people.edit_person, first, {"email": "altra@esempio.it"})
    done = desk.run(merges.separate, merged.merge_id)
    assert (done.together, done.kept) == (False, ("email",))
    assert (person(desk, first).phone1, person(desk, first).email) == ("0377 000 118", "altra@esempio.it")
    assert together(desk, first) == {first}
    assert "lasciati come sono: e-mail" in merges.separated_sentence(done)
    assert refused(desk, merges.separate, merged.merge_id).code == "merge_undone"


def test_what_a_newer_version_merged_besides_does_not_stop_the_undo(desk, pair):
    merged = desk.run(merges.merge_cards, *pair, {"phone1": SECOND})

    def of_a_newer_one(session, who):
        choice = session.scalars(select(MergeChoice)).one()
        choice.changes = {**choice.changes, "nickname": ["Dele", "Ada"], "email": "no pair"}

    desk.run(of_a_newer_one)
    done = desk.run(merges.separate, merged.merge_id)
    assert (done.kept, person(desk, pair[0]).phone1) == ((), "0377 000 118")


def test_merge_a_b_then_b_c_and_undo_a_b(desk, town):
    """Story 31: what was joined to b stays with b, whatever face it wore."""
    a, b, c = town.people["Brambati"], card(desk, "Brambati"), card(desk, "Brambati")
    first = desk.run(merges.merge_cards, a, b)
    desk.run(merges.merge_cards, b, c)
    assert {face(desk, one) for one in (a, b, c)} == {a}
    desk.run(merges.separate, first.merge_id)
    assert together(desk, a) == {a}
    assert together(desk, b) == {b, c}
    assert face(desk, c) == b


def test_a_circle_holds_until_its_last_but_one_edge_is_undone(desk, town):
    a, b, c = town.people["Brambati"], card(desk, "Brambati"), card(desk, "Brambati")
    made = [desk.run(merges.merge_cards, a, b).merge_id, desk.run(merges.merge_cards, b, c).merge_id]

    def close_the_circle(session, who):
        row = PersonMerge(**stamp(who), card_a=c, card_b=a, face=a)  # as a colleague's desk did meanwhile
        session.add(row)
        return row.id

    made.append(desk.run(close_the_circle))
    assert desk.run(merges.separate, made[1]).together
    assert together(desk, b) == {a, b, c}
    assert not desk.run(merges.separate, made[0]).together
    assert together(desk, a) == {a, c}


def test_undo_takes_back_both_merges_of_the_same_pair(desk, pair):
    first, second = pair
    merged = desk.run(merges.merge_cards, first, second, {"phone1": SECOND})

    def again(session, who):
        session.add(PersonMerge(**stamp(who), card_a=second, card_b=first, face=second))

    desk.run(again)
    (view,) = desk.run(merges.merges_of, first)
    assert set(view.cards) == {first, second}
    assert not desk.run(merges.separate, merged.merge_id).together
    assert together(desk, first) == {first}


def test_thirty_days(desk, pair):
    merged = desk.run(merges.merge_cards, *pair, {"phone1": FIRST})
    (view,) = desk.run(merges.merges_of, pair[1])
    assert view.until == date(2026, 4, 11)
    assert merges.until_words(view) == "si annulla fino al 11/04/2026"
    desk.clock.advance(days=30, minutes=1)
    late = refused(desk, merges.separate, merged.merge_id)
    assert late.code == "merge_undo_late"
    assert "30 giorni" in str(late)
    assert together(desk, pair[0]) == set(pair)
    (view,) = desk.run(merges.merges_of, pair[0])
    assert (view.until, merges.until_words(view)) == (None, "non si annulla più")


def test_undo_withdraws_the_proposal_or_proposes_the_way_back(desk, town):
    first = town.people["Brambati"]

    def merged_with(**fields):
        second = card(desk, "Brambatti", **fields)
        done = desk.run(merges.merge_cards, first, second, {"surname": FIRST})
        assert done.person_id == first
        return done

    one = merged_with(birth_place="Lodi", birth_code="E648")
    desk.run(merges.separate, one.merge_id)
    withdrawn = desk.read(lambda s: s.get(Variation, one.variation_id))
    assert (withdrawn.state, withdrawn.decision_note) == ("respinta", "unione annullata")
    other = merged_with(birth_place="Lodi", birth_code="E648")

    def by_a_colleague(session, who):
        session.get(Variation, other.variation_id).operator_id = town.colleague

    desk.run(by_a_colleague)
    desk.run(variations.accept_variation, other.variation_id)
    assert person(desk, first).birth_place == "Lodi"
    desk.run(merges.separate, other.merge_id)
    assert person(desk, first).birth_place == "Lodi"  # a second hand here too
    (back,) = desk.run(variations.open_variations, person_id=first)
    assert {(field, after) for field, _, after in back.changes} == {("birth_place", None), ("birth_code", None)}
    assert back.reason == "unione annullata"


def test_who_does_not_see_both_cards_takes_nothing_back(desk, pair):
    merged = desk.run(merges.merge_cards, *pair, {"phone1": FIRST})
    desk.read(lambda s: s.connection().exec_driver_sql("DELETE FROM person WHERE id = ?", (pair[1],)))
    assert refused(desk, merges.separate, merged.merge_id).code == "merge_not_seen"


def test_whoever_shows_one_of_the_two_hears_of_a_merge_and_of_its_end(desk, pair):
    heard = []
    desk.worker.on_changed = heard.append
    merged = desk.run(merges.merge_cards, *pair, {"phone1": FIRST, "email": FIRST})
    desk.run(merges.separate, merged.merge_id)
    assert [changes["person"] for changes in heard] == [frozenset(pair), frozenset(pair)]


# ------------------------------------------------------------------------------------------------- the person is one


def test_the_card_shows_what_hangs_on_every_card(desk, town, pair):
    first, second = pair
    who = desk.who
    visit = Visit(**stamp(who), person_id=second, kind="programmata", started_at=who.now(), state="aperta")
    contact = Contact(**stamp(who), channel="sportello", started_at=who.now(), person_id=second, topics=[])
    request = Request(
        **stamp(who), area="tecnica", category="ascensore", opened_at=who.now(), reporter_id=second, number="N1"
    )
    received(
        desk,
        [
            visit,
            contact,
            request,
            VisitNote(**stamp(who), person_id=second, body="Da richiamare"),
            PrintedDocument(**stamp(who), form_code="MOD-01", person_id=second, printed_at=who.now()),
            IntakeForm(**stamp(who), person_id=second, started_at=who.now(), state="in_compilazione"),
            Authorisation(**stamp(who), person_id=second, kind="avvisi", text_version="1", given_at=who.now()),
        ],
    )
    alone = desk.run(timeline_of, first)
    merged = desk.run(merges.merge_cards, first, second, {"phone1": FIRST})
    for asked in (first, second):
        shown = desk.run(person_card, asked)
        assert (shown.id, set(shown.cards)) == (first, {first, second})
        assert (shown.contacts, shown.requests, shown.papers) == (1, 1, 2)
        assert [one.id for one in shown.merges] == [merged.merge_id]
    assert len(desk.run(timeline_of, first)) == len(alone) + 6
    assert [note.body for note in desk.run(notes_of, person_id=first)] == ["Da richiamare"]
    assert len(desk.run(list_documents, person_id=first)) == 1
    assert desk.run(open_intake_of, first) is not None
    assert desk.run(paper_facts.privacy_notice, person(desk, first))["messages"]["given"]
    assert desk.run(paper_facts.visit_report, desk.read(lambda s: s.get(Visit, visit.id)), interview=False)[
        "person"
    ] == ("Adele Brambati")
    assert desk.run(request_detail, request.id).reporter == "Adele Brambati"
    desk.run(merges.separate, merged.merge_id)
    assert desk.run(timeline_of, first) == alone
    assert desk.run(person_card, second).contacts == 1


def test_what_was_followed_under_another_card_and_household_is_the_persons(desk, town):
    """Each of two desks wrote the family down: whatever either began is found with the person, and goes back with the undo."""
    first, other = town.people["Brambati"], card(desk, "Brambatti")
    home = Household(**stamp(desk.who), unit_id=town.units["B7"])
    member = HouseholdMember(**stamp(desk.who), household_id=home.id, person_id=other, from_day=date(2010, 1, 1))
    of = {"household_id": home.id, "person_id": other}
    who, day = desk.who, desk.who.today()
    rows = [
        NeedsAssessment(**stamp(who), **of, assessed_on=day),
        CaseOpening(**stamp(who), **of, opened_on=day, number="C1"),
        Pathway(**stamp(who), **of, type="contrasto_morosita", number="P1", start_on=day, state="proposto"),
        ArrearsCase(**stamp(who), **of, opened_on=day, number="M1"),
        SolidarityApplication(**stamp(who), **of, notice_id=who.new_id()),
        GrantRequest(
            **stamp(who), **of, fund_id=who.new_id(), applicant="A. B.", purpose="gas", amount_cents=1, payee="fornitore",
            state="pagata", number="G1",
        ),
    ]  # fmt: skip
    received(desk, [home, member, *rows])

    def followed(asked: str) -> list[list[str]]:
        theirs = desk.run(of_person, asked)
        told = [one.id for one in desk.run(story_of, theirs)]
        return [
            [one.id for one in desk.run(assessments_of, theirs)],
            [one.id for one in desk.run(cases_of, theirs)],
            [one.id for one in desk.run(list_pathways, theirs)],
            [one.id for one in desk.run(cases_about, theirs)],
            [one.id for one in desk.run(applications_of, whose=theirs)],
            [row.id for row in rows if row.id in told],
        ]

    alone, whole = followed(first), [[row.id] for row in rows[:5]] + [[row.id for row in rows]]
    assert alone == [[]] * 6
    merged = desk.run(merges.merge_cards, first, other, {"surname": FIRST})
    assert [followed(asked) for asked in (first, other)] == [whole] * 2
    # The household written down anew is ended: what was begun in it still is the person's.
    desk.run(lambda s, who: setattr(s.get(HouseholdMember, member.id), "to_day", date(2011, 1, 1)))
    assert followed(first) == whole
    desk.run(merges.separate, merged.merge_id)
    assert (followed(first), followed(other)) == (alone, whole)


def test_household_and_lease_of_one_card_are_the_persons(desk, town):
    home, other = town.people["Brambati"], card(desk, "Brambatti")
    household = town.households["Brambati"]
    tenancy = Tenancy(**stamp(desk.who), unit_id=town.units["B7"], contract_on=date(2015, 1, 1))
    received(
        desk,
        [
            tenancy,
            TenancyParty(**stamp(desk.who), tenancy_id=tenancy.id, person_id=home, role="assegnatario"),
            HouseholdMember(**stamp(desk.who), household_id=household, person_id=other, from_day=date(2020, 1, 1)),
        ],
    )
    assert len(desk.run(household_as_of, household, desk.who.today()).members) == 2
    desk.run(merges.merge_cards, home, other, {"surname": SECOND})
    for asked in (home, other):
        shown = desk.run(person_card, asked)
        assert shown.id == other
        assert shown.household is not None
        assert [one.person_id for one in shown.household.members] == [other]
        assert shown.tenancy is not None
        assert shown.tenancy.role == "assegnatario"
        assert desk.run(household_of_person, asked, desk.who.today()).id == household
        assert len(desk.run(household_sheet, asked).stays) == 2


def test_two_households_of_merged_cards_are_set_right_by_ending_one(desk, town):
    """Each card brought one: the second is a mistake that must not be refused because there are two."""
    first, other = town.people["Brambati"], card(desk, "Brambatti")
    theirs = HouseholdMember(
        **stamp(desk.who), household_id=town.households["Zouaoui"], person_id=other, from_day=date(2020, 1, 1)
    )
    received(desk, [theirs])
    desk.run(merges.merge_cards, first, other, {"surname": FIRST})
    assert desk.run(household_of_person, first, desk.who.today()).id == town.households["Zouaoui"]
    ended = desk.run(end_membership, theirs.id, date(2020, 1, 1), reason="errore")
    assert ended.variation_id is not None  # the centre has it: somebody else decides
    # To join a third one while in any is refused as ever.
    third = town.households["Popescu"]
    assert refused(desk, add_member, third, first, relation=None).code == "already_in_household"


def test_the_search_finds_the_person_once_under_any_name_or_code(desk, town):
    first = town.people["Brambati"]
    second = card(desk, "Zanetti", name="Adelina", fiscal_code="ZNTDLN60E44E648X", fiscal_code_state="valido")
    desk.run(merges.merge_cards, first, second, {"surname": FIRST, "name": FIRST})
    for typed in ("bramb", "zanet", "adelina", "ZNTDLN60E44E648X"):
        (row,) = desk.run(search_people, typed)
        assert (row.id, row.name) == (first, "Brambati Adele"), typed
    found, _ = desk.run(search_all, "adel")
    assert [row.id for row in found] == [first]
    listed = [one.id for one in desk.run(records.list_records, "person")]
    assert first in listed
    assert second not in listed
    assert [one.id for one in desk.run(records.list_records, "person", "zanet")] == [first]


def test_a_face_that_is_not_on_this_desk_gives_way_and_is_no_error(desk, town):
    first, second = town.people["Brambati"], card(desk, "Zanetti")
    desk.run(merges.merge_cards, first, second, {"surname": FIRST})
    desk.read(lambda s: s.connection().exec_driver_sql("DELETE FROM person WHERE id = ?", (first,)))
    assert face(desk, second) == second
    shown = desk.run(person_card, second)
    assert (shown.name, shown.merges[0].until) == ("Zanetti Adele", None)
    assert [row.id for row in desk.run(search_people, "zanet")] == [second]


def test_one_reason_opens_the_reserved_notes_of_all_cards(desk, town, pair):
    first, second = pair
    notes = [VisitNote(**stamp(desk.who, visibility="R2"), person_id=one, body="riservata") for one in pair]
    for note in notes:
        note.operator_id, note.readers = town.colleague, [desk.who.operator_id]
    reserved = Request(
        **stamp(desk.who, visibility="R2"),
        area="sociale",
        category="violenza",
        opened_at=desk.who.now(),
        reporter_id=second,
    )
    received(desk, [*notes, reserved])
    desk.run(merges.merge_cards, first, second, {"phone1": FIRST})
    assert desk.run(reserved_reason_needed, second)
    opened = desk.run(open_reserved, second, reason="colloquio")
    assert {one.id for one in opened} >= {note.id for note in notes}
    assert not desk.run(reserved_reason_needed, first)


# ----------------------------------------------------------------------------------------------------- possible duplicates


def test_merged_cards_are_no_longer_asked_about(desk, pair):
    (item,) = desk.run(review.list_review).items
    merged = desk.run(review.merge_alike, item.key, {"phone1": FIRST})
    assert desk.run(review.list_review).items == ()
    same = {"surname": "Brambati", "name": "Adele", "birth_date": BORN}
    assert [one.id for one in desk.run(possible_duplicates, **same)] == [pair[0]]
    assert desk.run(possible_duplicates, **same, except_id=pair[0]) == ()
    desk.run(merges.separate, merged.merge_id)
    assert [one.key for one in desk.run(review.list_review).items] == [item.key]


def test_two_told_apart_are_not_asked_about_on_any_desk(desk, town, pair):
    (item,) = desk.run(review.list_review).items
    desk.run(review.keep_both, item.key)
    assert [kind for kind, _ in outbox(desk)] == ["person_merge"]
    assert desk.run(own_duplicates) == ()
    # Not under another card of theirs either.
    third = card(desk, "Brambati")
    (item,) = desk.run(review.list_review).items
    assert third in item.key
    desk.run(merges.merge_cards, pair[0], third)
    assert desk.run(own_duplicates) == ()


def test_three_alike_are_one_thing_decided_two_at_a_time(desk, town):
    cards = [town.people["Brambati"], card(desk, "Brambati"), card(desk, "Brambati")]
    (item,) = desk.run(review.list_review).items
    assert (item.count, item.subtitle) == (3, "due schede con lo stesso nome e la stessa nascita (in tutto 3)")
    desk.run(review.merge_alike, item.key)
    (item,) = desk.run(review.list_review).items
    assert item.count == 2
    desk.run(review.merge_alike, item.key)
    assert desk.run(review.list_review).items == ()
    assert together(desk, cards[0]) == set(cards)


def test_a_key_that_names_no_two_cards_is_refused(desk):
    assert refused(desk, review.merge_alike, "doppione:solo").code == "not_a_duplicate"
    assert refused(desk, review.keep_both, "conflitto:person:x").code == "not_a_duplicate"
