"""Members come, leave, die, move and are corrected; past compositions stay; what the centre has only by proposal."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.people import Household, HouseholdMember, Person, Variation
from app.services import households, people, person_card, records, review, review_details, variations
from tests.helpers.desk import make_desk
from tests.helpers.household import add_company, add_person, add_place, count, known_at_centre
from tests.helpers.small_town import counts

TODAY = date(2026, 3, 12)
SINCE = date(2009, 10, 1)


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def unit(desk):
    return add_place(desk)


@pytest.fixture
def adele(desk, unit):
    """In a household since 2009, nothing of it at the centre yet."""
    return add_person(desk, unit=unit, since=SINCE, relation="intestatario", birth_date=date(1947, 6, 4))


def refused(desk, code, use_case, *args, **kwargs):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    assert counts(desk) == before
    return caught.value


def stays(desk, person):
    def read(session):
        rows = session.query(HouseholdMember).filter_by(person_id=person).all()
        return sorted((row.from_day or date.min, row.to_day, row.household_id) for row in rows)

    return desk.read(read)


def membership(desk, person):
    return desk.read(
        lambda session: session.query(HouseholdMember.id).filter_by(person_id=person, to_day=None).one()[0]
    )


def home(desk, person, day=TODAY):
    found = desk.run(households.household_of_person, person, day)
    return found and found.id


def as_colleague(desk, use_case, *args, **kwargs):
    return desk.worker.run(use_case, replace(desk.who, operator_id=desk.who.new_id()), *args, **kwargs)


def heard(desk):
    """Whatever is here is known at the centre."""
    for model in (Person, Household, HouseholdMember):
        for (id,) in desk.read(lambda session, one=model: session.query(one.id).all()):
            known_at_centre(desk, model.__tablename__, id)


# ---------------------------------------------------------------------------------------------- before the centre has them


def test_somebody_new_joins_with_relation_and_day(desk, adele):
    _, household = adele
    saved = desk.run(
        households.add_new_member,
        household,
        {"surname": "Brambati", "name": "Sofia", "fiscal_code_reason": "non_disponibile"},
        relation="nipote",
        from_day=date(2020, 5, 1),
    )
    assert (saved.household_id, saved.variation_id) == (household, None)
    view = desk.run(households.household_as_of, household, date(2020, 5, 1))
    assert [(one.name, one.relation, one.from_day) for one in view.members] == [
        ("Brambati Adele", "Intestatario/a della scheda", SINCE), ("Brambati Sofia", "Nipote", date(2020, 5, 1)),
    ]  # fmt: skip
    assert len(desk.run(households.household_as_of, household, date(2020, 4, 30)).members) == 1


def test_somebody_new_who_may_not_join_is_not_left_behind_alone(desk, adele):
    values = {"surname": "Brambati", "fiscal_code_reason": "altro", "birth_date": date(2025, 1, 1)}
    refused(
        desk, "member_before_birth", households.add_new_member, adele[1], values, relation=None, from_day=date(2024, 1, 1)
    )  # fmt: skip


def test_who_leaves_is_gone_the_day_after_and_still_there_before(desk, adele):
    person, household = adele
    desk.run(households.end_membership, membership(desk, person), date(2026, 2, 28))
    assert home(desk, person, date(2026, 2, 28)) == household
    assert home(desk, person, date(2026, 3, 1)) is None


def test_who_died_has_the_day_on_the_card_too(desk, adele):
    person, household = adele
    desk.run(households.end_membership, membership(desk, person), date(2026, 3, 1), died=True)
    assert desk.run(person_card.person_card, person).data.deceased_on == date(2026, 3, 1)
    refused(
        desk, "member_after_death", households.add_member, household, person, relation=None, from_day=date(2026, 3, 2)
    )


def test_a_date_is_corrected_and_opened_again(desk, adele):
    person, household = adele
    member = membership(desk, person)
    desk.run(households.correct_membership, member, {"from_day": date(2010, 1, 1), "to_day": TODAY})
    assert stays(desk, person) == [(date(2010, 1, 1), TODAY, household)]
    desk.run(households.correct_membership, member, {"to_day": None})
    assert stays(desk, person) == [(date(2010, 1, 1), None, household)]
    refused(desk, "member_ends_first", households.correct_membership, member, {"to_day": date(2009, 1, 1)})
    refused(desk, "member_before_birth", households.correct_membership, member, {"from_day": date(1947, 6, 3)})


def test_a_move_ends_one_and_begins_the_other_with_no_day_between_and_none_in_both(desk, adele):
    person, old = adele
    there = add_place(desk, number="14")
    _, new = add_person(desk, "Galli", "Rosa", unit=there, since=date(2015, 1, 1))
    saved = desk.run(households.move_in, person, there, day=date(2026, 3, 1), relation="convivente")
    assert saved.household_id == new
    assert stays(desk, person) == [(SINCE, date(2026, 2, 28), old), (date(2026, 3, 1), None, new)]
    assert [home(desk, person, date(2026, 3, 1) - timedelta(days=n)) for n in (0, 1)] == [new, old]


def test_apart_from_who_lives_there_a_household_of_ones_own_begins(desk, adele, unit):
    rosa, _ = add_person(desk, "Galli", "Rosa")
    saved = desk.run(households.move_in, rosa, unit, day=TODAY, relation="intestatario", apart=True)
    assert saved.household_id != adele[1]
    assert [
        len(desk.run(households.household_as_of, one, TODAY).members) for one in (adele[1], saved.household_id)
    ] == [1, 1]
    assert desk.run(households.household_in, unit, TODAY).id == saved.household_id
    assert desk.run(households.household_in, unit, date(2026, 3, 11)).id == adele[1]


def test_first_visit_a_household_for_who_has_none(desk):
    rosa, _ = add_person(desk, "Galli", "Rosa")
    flat = add_place(desk, number="20")
    assert desk.run(households.household_in, flat, TODAY) is None
    saved = desk.run(households.move_in, rosa, flat, day=date(2025, 11, 1), relation="intestatario")
    assert home(desk, rosa) == saved.household_id
    assert desk.run(person_card.person_card, rosa).dwelling.unit_id == flat
    box = add_place(desk, number="1", kind="box")
    carlo, _ = add_person(desk, "Galli", "Carlo")
    refused(desk, "not_a_dwelling", households.move_in, carlo, box, day=TODAY)


def test_two_households_at_once_cannot_be(desk, adele):
    person, household = adele
    other = desk.run(households.create_household, unit_id=add_place(desk, number="14")).id
    refused(desk, "already_in_household", households.add_member, other, person, relation=None)
    refused(
        desk, "already_in_household", households.add_member, other, person, relation=None, from_day=date(2000, 1, 1)
    )
    desk.run(households.move_member, person, other, day=TODAY)
    first = desk.read(lambda session: session.query(HouseholdMember.id).filter_by(household_id=household).one()[0])
    refused(desk, "already_in_household", households.correct_membership, first, {"to_day": TODAY})


# ------------------------------------------------------------------------------------------------ once the centre has them


def test_a_known_membership_is_ended_by_proposal_only(desk, adele):
    person, household = adele
    heard(desk)
    member = membership(desk, person)
    saved = desk.run(households.end_membership, member, date(2026, 3, 1), reason="sentita la vicina")
    assert home(desk, person) == household
    (waiting,) = desk.run(person_card.person_card, person).variations
    assert (waiting.id, waiting.reason) == (saved.variation_id, "sentita la vicina")
    assert waiting.changes == ((f"household_member.{member}.to_day", None, "2026-03-01"),)
    refused(desk, "variation_own", variations.accept_variation, saved.variation_id)
    as_colleague(desk, variations.accept_variation, saved.variation_id)
    assert home(desk, person) is None
    assert home(desk, person, date(2026, 3, 1)) == household


def test_a_known_death_is_said_at_once_and_the_household_waits(desk, adele):
    person, household = adele
    heard(desk)
    desk.run(households.end_membership, membership(desk, person), date(2026, 3, 1), died=True)
    card = desk.run(person_card.person_card, person)
    assert (card.data.deceased_on, card.household.id, len(card.variations)) == (date(2026, 3, 1), household, 1)


def test_a_move_is_one_proposal_and_happens_whole(desk, adele):
    person, old = adele
    heard(desk)
    there = add_place(desk, number="14")
    saved = desk.run(households.move_in, person, there, day=date(2026, 3, 1), relation="intestatario")
    assert stays(desk, person) == [(SINCE, None, old)]
    assert count(desk, Variation) == 1
    as_colleague(desk, variations.accept_variation, saved.variation_id)
    assert stays(desk, person) == [
        (SINCE, date(2026, 2, 28), old), (date(2026, 3, 1), None, saved.household_id),
    ]  # fmt: skip


def test_a_rejected_move_leaves_everybody_where_they_were(desk, adele):
    person, old = adele
    heard(desk)
    saved = desk.run(households.move_in, person, add_place(desk, number="14"), day=date(2026, 3, 1))
    as_colleague(desk, variations.reject_variation, saved.variation_id, note="abita ancora lì")
    assert stays(desk, person) == [(SINCE, None, old)]


def test_of_two_proposals_the_second_no_longer_fits(desk, adele):
    person, _ = adele
    heard(desk)
    first = desk.run(households.end_membership, membership(desk, person), date(2026, 3, 1))
    second = desk.run(households.move_in, person, add_place(desk, number="14"), day=date(2026, 3, 5))
    as_colleague(desk, variations.accept_variation, first.variation_id)
    with pytest.raises(Notice) as caught:
        as_colleague(desk, variations.accept_variation, second.variation_id)
    assert caught.value.code == "variation_stale"


def test_a_proposal_is_not_accepted_into_two_households(desk, adele):
    person, _ = adele
    member = membership(desk, person)
    desk.run(households.end_membership, member, date(2026, 2, 1))
    heard(desk)
    back = desk.run(households.correct_membership, member, {"to_day": None})
    other = desk.run(households.create_household, unit_id=add_place(desk, number="14"), from_day=date(2026, 2, 2)).id
    desk.run(households.add_member, other, person, relation=None, from_day=date(2026, 2, 2))
    with pytest.raises(Notice) as caught:
        as_colleague(desk, variations.accept_variation, back.variation_id)
    assert caught.value.code == "already_in_household"
    assert [one[:2] for one in stays(desk, person)] == [(SINCE, date(2026, 2, 1)), (date(2026, 2, 2), None)]


def test_who_is_new_joins_a_known_household_at_once(desk, adele):
    heard(desk)
    rosa, _ = add_person(desk, "Galli", "Rosa")
    assert desk.run(households.add_member, adele[1], rosa, relation="ospite").variation_id is None
    assert home(desk, rosa) == adele[1]


def test_the_same_rules_hold_on_the_command_line(desk, adele):
    person, household = adele
    member = membership(desk, person)
    desk.run(records.edit, member, {"relation": "genitore"})
    heard(desk)
    desk.run(records.edit, member, {"to_day": "2026-03-01"})
    assert home(desk, person) == household
    assert count(desk, Variation, person_id=person) == 1


def test_a_colleague_reads_the_proposal_in_words(desk, adele):
    person, _ = adele
    heard(desk)
    saved = desk.run(
        households.move_in, person, add_place(desk, number="14"), day=date(2026, 3, 1), relation="intestatario"
    )
    item = next(one for one in as_colleague(desk, review.list_review).items if one.kind == review.VARIATION)
    detail = desk.run(review_details.proposal_detail, item.key)
    assert detail.variation_id == saved.variation_id
    assert set(detail.changes) == {
        ("Al, via delle Robinie 12, sc. B, int. 7", "vuoto", "28/02/2026"),
        ("Dal, via delle Robinie 14, sc. B, int. 7", "vuoto", "01/03/2026"),
        ("Parentela, via delle Robinie 14, sc. B, int. 7", "vuoto", "Intestatario/a della scheda"),
    }


def test_identity_and_household_do_not_get_in_each_others_way(desk, adele):
    person, _ = adele
    heard(desk)
    name = desk.run(people.edit_person, person, {"name": "Adelina", "fiscal_code_reason": "altro"}).variation_id
    left = desk.run(households.end_membership, membership(desk, person), date(2026, 3, 1)).variation_id
    for one in (left, name):
        as_colleague(desk, variations.accept_variation, one)
    assert desk.run(person_card.person_card, person).data.name == "Adelina"
    assert home(desk, person) is None
