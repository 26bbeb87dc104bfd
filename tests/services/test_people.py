from datetime import date

import pytest

from app.errors import Notice
from app.models.people import Person, Variation
from app.models.requests import Request
from app.models.visits import VisitNote
from app.services import households, people, person_card, variations
from tests.helpers.desk import make_desk
from tests.helpers.household import add, add_company, add_lease, add_person, add_place, count, known_at_centre


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


def refused(desk, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    return caught.value


# ---------------------------------------------------------------------------------------------------------------- finding


def test_a_row_has_name_place_and_age(desk):
    add_person(desk, unit=add_place(desk), birth_date=date(1947, 6, 4))
    (row,) = desk.run(people.search_people, "bramb robin")
    assert (row.name, row.place, row.age, row.qualifier) == (
        "Brambati Adele", "via delle Robinie 12, sc. B, int. 7", 78, "",
    )  # fmt: skip
    assert row.name_spans == ((0, 5),)


def test_homonyms_of_one_household_are_father_and_son(desk):
    unit = add_place(desk)
    old, home = add_person(desk, "Brambati", "Carlo", unit=unit, birth_date=date(1941, 5, 1), sex="M")
    young, _ = add_person(desk, "Brambati", "Carlo", household=home, birth_date=date(1974, 5, 1), sex="M")
    rows = {row.id: row.qualifier for row in desk.run(people.search_people, "brambati")}
    assert rows == {old: "padre", young: "figlio"}


def test_other_homonyms_are_told_apart_by_birth_date(desk):
    unit = add_place(desk)
    _, home = add_person(desk, "Brambati", "Carla", unit=unit, birth_date=date(1960, 5, 1))
    add_person(desk, "Brambati", "Carla", household=home, birth_date=date(1966, 5, 2))
    rows = [row.qualifier for row in desk.run(people.search_people, "brambati")]
    assert sorted(rows) == ["01/05/1960", "02/05/1966"]


# --------------------------------------------------------------------------------------------------------- adding, editing


def test_a_codice_fiscale_fills_birth_data(desk):
    saved = desk.run(
        people.create_person,
        {"surname": "Rossi", "name": "Maria", "fiscal_code": "rssmra70c55c816f", "phone1": "333 000 4127"},
    )
    card = desk.run(person_card.person_card, saved.id)
    data = card.data
    assert (data.sex, data.birth_date, data.birth_code) == ("F", date(1970, 3, 15), "C816")
    assert (data.fiscal_code, data.fiscal_code_state) == ("RSSMRA70C55C816F", "valido")
    assert data.phone1_e164 == "+393330004127"
    assert saved.warnings == ()


def test_a_difference_with_the_codice_fiscale_is_a_warning_never_a_block(desk):
    saved = desk.run(
        people.create_person,
        {"surname": "Rossi", "name": "Maria", "fiscal_code": "RSSMRA70C55C816F", "birth_date": date(1970, 4, 15)},
    )
    assert [one.code for one in saved.warnings] == ["cf_differs"]
    assert desk.run(person_card.person_card, saved.id).data.fiscal_code_state == "da_verificare"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"surname": "Rossi", "name": "Maria"}, "cf_missing"),
        ({"surname": "Rossi", "fiscal_code": "RSSMRA70C55C816A"}, "cf_check_letter"),
        ({"surname": "Rossi", "fiscal_code": "RSSMRA70"}, "cf_length"),
        ({"surname": " ", "name": "", "fiscal_code_reason": "non_rilasciato"}, "required"),
        ({"surname": "Rossi", "fiscal_code_reason": "boh"}, "choice_unknown"),
        ({"surname": "Rossi", "seq": 9}, "field_unknown"),
    ],
)
def test_a_wrong_person_is_refused_and_nothing_is_saved(desk, values, code):
    refused(desk, code, people.create_person, values)
    assert count(desk, Person) == 0


def test_no_codice_fiscale_needs_only_its_reason(desk):
    saved = desk.run(people.create_person, {"surname": "Hoxha", "fiscal_code_reason": "non_rilasciato"})
    data = desk.run(person_card.person_card, saved.id).data
    assert (data.fiscal_code, data.fiscal_code_state) == (None, "assente")


def test_possible_duplicates_by_code_omocode_or_name_and_birth(desk):
    first, _ = add_person(desk, "Rossi", "Maria", birth_date=date(1970, 3, 15), fiscal_code="RSSMRA70C55C816F", sex="F")
    same_code = desk.run(people.create_person, {"surname": "Rosi", "fiscal_code": "RSSMRA70C55C81SC"})
    assert [(one.id, one.reason) for one in same_code.duplicates] == [(first, "codice_fiscale")]
    same_name = desk.run(
        people.create_person,
        {"surname": "ROSSI", "name": "Maria", "birth_date": date(1970, 3, 15), "fiscal_code_reason": "altro"},
    )
    assert (first, "nome_e_nascita") in [(one.id, one.reason) for one in same_name.duplicates]


def test_contact_data_are_edited_at_once_identity_of_a_known_person_becomes_a_proposal(desk):
    person, _ = add_person(desk, fiscal_code_reason="non_disponibile")
    known_at_centre(desk, "person", person)
    saved = desk.run(
        people.edit_person, person, {"email": " adele@posta.example ", "surname": "Brambatti"}, reason="documento"
    )
    assert saved.edited == ("email",)
    card = desk.run(person_card.person_card, person)
    assert (card.data.email, card.data.surname) == ("adele@posta.example", "Brambati")
    (proposal,) = card.variations
    assert proposal.id == saved.variation_id
    assert ("surname", "Brambati", "Brambatti") in proposal.changes


def test_before_the_centre_knows_a_person_identity_is_edited_directly(desk):
    person, _ = add_person(desk, fiscal_code_reason="non_disponibile")
    saved = desk.run(people.edit_person, person, {"surname": "Brambatti"})
    assert saved.variation_id is None
    assert desk.run(person_card.person_card, person).data.surname == "Brambatti"


def test_a_proposal_is_accepted_by_another_person_once(desk):
    person, _ = add_person(desk, birth_date=date(1947, 6, 4), fiscal_code_reason="altro")
    known_at_centre(desk, "person", person)
    proposal = desk.run(people.edit_person, person, {"birth_date": date(1947, 6, 14)}).variation_id
    refused(desk, "variation_own", variations.accept_variation, proposal)
    colleague = desk.who.at_outpost(desk.who.outpost_id)
    colleague = type(colleague)(**(colleague.__dict__ | {"operator_id": colleague.new_id()}))
    decided = desk.worker.run(variations.accept_variation, colleague, proposal)
    assert decided.state == "accettata"
    assert desk.run(person_card.person_card, person).data.birth_date == date(1947, 6, 14)
    refused(desk, "variation_decided", variations.reject_variation, proposal, note="già fatto")


def test_a_proposal_made_on_older_data_is_not_accepted(desk):
    person, _ = add_person(desk, fiscal_code_reason="altro")
    known_at_centre(desk, "person", person)
    first = desk.run(people.edit_person, person, {"name": "Adelina"}).variation_id
    second = desk.run(people.edit_person, person, {"name": "Adelia"}).variation_id
    chief = type(desk.who)(**(desk.who.__dict__ | {"role": "coordinatore"}))
    desk.worker.run(variations.accept_variation, chief, first)
    with pytest.raises(Notice) as caught:
        desk.worker.run(variations.accept_variation, chief, second)
    assert caught.value.code == "variation_stale"
    assert desk.run(variations.reject_variation, second, note="superata").state == "respinta"
    assert count(desk, Variation, state="proposta") == 0


# --------------------------------------------------------------------------------------------- INV-04, households as of a day


def test_a_household_is_as_of_its_day_never_as_of_today(desk):
    old_home, new_home = add_place(desk), add_place(desk, number="14")
    person, first = add_person(desk, unit=old_home, since=date(2009, 10, 1))
    second = desk.run(households.create_household, unit_id=new_home, from_day=date(2026, 3, 1)).id
    desk.run(households.move_member, person, second, day=date(2026, 3, 1))

    def home(day):
        found = desk.run(households.household_of_person, person, day)
        return found and found.id

    assert home(date(2009, 9, 30)) is None
    assert home(date(2009, 10, 1)) == first
    assert home(date(2026, 2, 28)) == first
    assert home(date(2026, 3, 1)) == second
    card = desk.run(person_card.person_card, person, day=date(2026, 2, 28))
    assert card.dwelling.house_number == "12"
    assert desk.run(person_card.person_card, person).dwelling.house_number == "14"


def test_members_are_listed_as_of_the_day_the_assignee_first(desk):
    unit = add_place(desk)
    adele, home = add_person(
        desk, unit=unit, birth_date=date(1947, 6, 4), since=date(2009, 10, 1), relation="intestatario"
    )
    sofia, _ = add_person(desk, "Brambati", "Sofia", birth_date=date(1978, 9, 1), fiscal_code_reason="altro")
    desk.run(households.add_member, home, sofia, relation="figlio", from_day=date(2020, 5, 1))
    before = desk.run(households.household_as_of, home, date(2020, 4, 30))
    after = desk.run(households.household_as_of, home, date(2020, 5, 1))
    assert [one.person_id for one in before.members] == [adele]
    assert [(one.person_id, one.age) for one in after.members] == [(adele, 72), (sofia, 41)]


def test_moves_that_make_no_sense_are_refused(desk):
    unit = add_place(desk)
    person, home = add_person(desk, unit=unit, since=date(2026, 3, 1))
    other = desk.run(households.create_household, unit_id=add_place(desk, number="14")).id
    refused(desk, "already_in_household", households.add_member, other, person, relation=None)
    refused(desk, "move_too_early", households.move_member, person, other, day=date(2026, 3, 1))
    refused(desk, "already_in_household", households.move_member, person, home, day=date(2026, 3, 5))
    refused(desk, "day_in_future", households.move_member, person, other, day=date(2026, 3, 13))
    box = add_place(desk, number="1", kind="box")
    refused(desk, "not_a_dwelling", households.create_household, unit_id=box)
    assert desk.run(households.household_of_person, person, desk.who.today()).id == home


# --------------------------------------------------------------------------------------------------------------- the card


def test_the_card_shows_role_place_lease_and_no_money(desk):
    unit = add_place(desk)
    person, home = add_person(desk, unit=unit, sex="F", birth_date=date(1947, 6, 4))
    add_lease(desk, unit, person, home)
    card = desk.run(person_card.person_card, person)
    assert card.role_line == "Assegnataria · via delle Robinie 12, scala B, piano 2, int. 7 – Codogno"
    assert (card.age, card.tenancy.contract_on) == (78, date(2009, 10, 1))
    assert "9812" not in repr(card)
    money = desk.run(person_card.show_money, person)
    assert (money.rent_cents, money.means_cents) == (9812, 612540)


def test_the_timeline_hides_r2_and_leaves_r3_out(desk):
    from app.services import notes, visits

    person, _ = add_person(desk, unit=add_place(desk))
    visit = desk.run(visits.start_visit, person)
    desk.run(notes.add_note, "operativa", visit_id=visit.id)
    desk.run(notes.add_note, "zzqxsensibile", visit_id=visit.id, visibility="R2")
    desk.run(notes.add_note, "zzqxriservata", visit_id=visit.id, visibility="R3")
    add(desk, VisitNote, visibility="R3", person_id=person, body="zzqxaltra")
    add(
        desk, Request, visibility="R3", number="A3-0009", area="sociale", category="violenza", reporter_id=person,
        opened_at=desk.clock(),
    )  # fmt: skip
    timeline = desk.run(person_card.person_card, person).timeline
    assert [(one.kind, one.detail, one.hidden) for one in timeline] == [
        ("visit", "1 nota operativa, 1 nota sensibile (nascosta)", 1)
    ]
    assert "zzqx" not in repr(timeline)
    assert "A3-0009" not in repr(timeline)
    assert timeline[0].standing == "solo_qui"
