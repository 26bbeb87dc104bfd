"""Listening over two desks and the centre: the letter of the second seed (F19), anonymous contacts, what was told (F17).

The people, their numbers and their dwelling are invented; the words are those of the published letter.
"""

from datetime import date

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact, Information, Publication
from app.models.documents import Attachment
from app.models.people import Household, HouseholdMember, Person
from app.services import contacts, information, letters, merges, publications
from app.services.contacts import NewContact, Topic
from app.services.documents import gather, mark_signed
from app.services.information import NewInformation
from app.services.refusals import refused_groups
from tests.helpers.carrier import Carrier
from tests.helpers.pictures import pdf
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit

DAY = date(2026, 3, 12)
ARREARS = Topic("sociale", "solitudine", opens_request=False)
BILL = Topic("amministrativa", "bollettazione", opens_request=False)
QUESTION = (
    "Sono una inquilina di via Salomone, abito da sola al civico 66. Io per fortuna riesco a pagare ancora le spese. "
    "Ma ho tanti vicini di casa che non riescono ad arrivare a fine mese e non pagano più l'affitto da tempo. "
    "Stiamo aspettando."
)
ANSWER = (
    "Siamo presenti nel quartiere con un Laboratorio sociale che ha come obiettivo il supporto alle marginalità: "
    "contrasto alla morosità incolpevole, abitare assistito, contrasto al disagio sociale, autogestione."
)


def refusals(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def tenant(world: World, desk: SyncedDesk) -> tuple[str, str]:
    """Somebody of via Salomone 66, int. 7; the ids of person and household."""
    home = {"street": "via Salomone", "house_number": "66", "municipality": "Milano"}
    building = world.centre.put(world.company, "building", outpost_id=world.outposts[0], **home)
    door = {"code": "MI-SAL-066-07", "stair": "A", "floor": "2", "apartment_no": "7"}
    unit = world.centre.put(world.company, "unit", outpost_id=world.outposts[0], building_id=building, **door)
    world.settle()
    person = desk.run(add_person, "Sironi", name="Livia", phone1="333 000 4127")
    household = desk.run(add, Household, unit_id=unit, from_day=date(2010, 1, 1))
    desk.run(add, HouseholdMember, household_id=household, person_id=person, from_day=date(2010, 1, 1))
    return person, household


def test_the_letter_of_the_second_seed_is_received_assigned_answered_and_published(world: World) -> None:
    first, second = world.desk(), world.desk()
    person, household = tenant(world, first)
    letter = first.run(
        contacts.save_contact,
        NewContact("lettera", (ARREARS,), "nessun_seguito", person_id=person, received_on=DAY, note=QUESTION),
    ).id
    carrier, reader = Carrier(first), Carrier(second)
    paper = pdf(1, "Lettera")
    scan = carrier.attach(letter, paper, "contact", "lettera.pdf")
    carrier.carry()
    reader.carry()
    assert reader.data(scan) == paper
    assert second.run(letters.letter_detail, letter).row.scans == 1
    assert second.value(Contact, letter, "household_id") == household
    row = second.run(letters.assign_letter, letter, second.who.operator_id).row
    assert (row.state, row.due_on) == ("assegnata", date(2026, 4, 11))
    world.settle()
    assert first.run(letters.letter_detail, letter).row.state == "assegnata"
    second.clock.advance(days=40)
    first.clock.advance(days=40)
    world.centre.clock.advance(days=40)
    assert second.run(letters.letters_due)[0].state == "in_ritardo"
    new = NewContact("lettera", (), "informazione_data", direction="uscita", answers_id=letter, note=ANSWER)
    answer = second.run(contacts.save_contact, new)
    world.settle()
    detail = first.run(letters.letter_detail, letter)
    assert (detail.row.state, detail.answers[0].id, detail.answers[0].note) == ("risposta", answer.id, ANSWER)

    words = {"title": "I Laboratori sociali", "question": QUESTION, "answer": ANSWER}
    made = second.run(publications.write_publication, None, letter_id=letter, **words)
    done = second.run(publications.publish, made.id, published_in="rivista della casa")
    assert done.state == "pubblicata"
    world.settle()
    shown = first.run(publications.publications_of, letter)[0]
    assert (shown.state, shown.question, shown.answer) == ("pubblicata", QUESTION, ANSWER)
    assert not any(word in publications.publication_text(shown) for word in ("Livia", "Sironi", "333", "int."))
    assert refusals(first) == refusals(second) == []
    assert first.read(lambda s: len(list(s.scalars(select(Attachment))))) == 1
    agree(world)


def test_a_desk_that_publishes_a_name_is_refused_by_the_centre(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person, _ = tenant(world, desk)
    friend = desk.run(add_person, "Neri", name="Tullio")
    asks = Topic("sociale", "solitudine", description="Aiuto.")
    new = NewContact("lettera", (asks,), "nessun_seguito", person_id=person, on_behalf_of_id=friend)
    letter = desk.run(contacts.save_contact, new).id
    made = ""
    for question in ("Scrive Livia S.", "Scrive per Tullio."):
        words = {"title": "T", "question": question, "answer": ANSWER}
        made = desk.run(publications.write_publication, None, letter_id=letter, **words).id
        desk.sync()
        desk.run(edit, Publication, made, state="pubblicata", published_on=DAY)
    desk.sync()
    assert refusals(desk) == ["publication_names", "publication_names"]
    other.sync()
    assert other.value(Publication, made, "state") == "bozza"
    agree(world)


def test_what_the_centre_does_not_take_of_letters(world: World) -> None:
    desk = world.desk()
    letter = desk.run(contacts.save_contact, NewContact("lettera", (ARREARS,), "nessun_seguito", received_on=DAY)).id
    another = desk.run(contacts.save_contact, NewContact("lettera", (ARREARS,), "nessun_seguito")).id
    call = desk.run(contacts.save_contact, NewContact("telefono", (BILL,), "informazione_data")).id
    desk.sync()
    desk.run(edit, Contact, letter, answer_due_on=date(2026, 3, 1))
    desk.run(edit, Contact, another, assigned_to="nessuno")
    desk.run(edit, Contact, call, assigned_to=desk.who.operator_id)
    stray = desk.run(
        add, Contact, channel="lettera", direction="uscita", started_at=desk.who.now(), answers_id=call
    )  # fmt: skip
    back = desk.run(
        add, Contact, channel="lettera", direction="entrata", started_at=desk.who.now(), answers_id=letter
    )  # fmt: skip
    desk.sync()
    assert refusals(desk) == [
        "letter_due_before_received",
        "reference_missing",
        "letter_only",
        "answer_to_no_letter",
        "answer_not_outgoing",
    ]
    assert world.centre.scalar("SELECT count(*) FROM contact WHERE id IN (:a, :b)", a=stray, b=back) == 0
    agree(world)


def test_an_anonymous_contact_gets_its_person_once_whoever_asks(world: World) -> None:
    """Two desks promote the same contact: the second is told, and the log says who did it and when."""
    desk, other = world.desk(), world.desk()
    first, second = desk.run(add_person, "Brambati"), desk.run(add_person, "Zouaoui")
    contact = desk.run(contacts.save_contact, NewContact("sportello", (BILL,), "informazione_data", anonymous=True)).id
    world.settle()
    desk.run(contacts.promote_anonymous, contact, first)
    other.run(contacts.promote_anonymous, contact, second)
    desk.sync()
    assert other.sync().decided == {"clash": 1}
    world.settle()
    with pytest.raises(Notice) as caught:
        other.run(contacts.promote_anonymous, contact, second)
    assert caught.value.code == "contact_promoted_already"
    other.run(edit, Contact, contact, person_id=second)
    other.sync()
    assert refusals(other) == ["contact_promoted_already"]
    world.settle()
    assert {one.value(Contact, contact, "person_id") for one in world.desks} == {first}
    who = world.centre.scalar(
        "SELECT count(*) FROM change_log WHERE rid = :c AND author = :o AND verdict = 'ok' AND body LIKE :p",
        c=contact, o=desk.who.operator_id, p="%promoted_at%",
    )  # fmt: skip
    assert who == 1
    agree(world)


def test_a_household_of_later_is_refused_and_one_left_meanwhile_is_not(world: World) -> None:
    """INV-04 at the centre: what was true on the day stands, what began afterwards does not."""
    desk = world.desk()
    person, household = tenant(world, desk)
    later = desk.run(add, Household, unit_id=None, from_day=date(2026, 3, 20))
    desk.run(add, HouseholdMember, household_id=later, person_id=person, from_day=date(2026, 3, 20))
    given = {"channel": "sportello", "started_at": desk.who.now()}
    desk.run(add, Contact, **given, person_id=person, household_id=household)
    desk.run(add, Contact, **given, person_id=person, household_id=later)
    desk.run(add, Contact, **given, household_id=household)
    desk.sync()
    assert refusals(desk) == ["contact_household_later", "contact_household_alone"]
    agree(world)


def test_what_was_told_here_is_looked_at_there_and_nobody_rewrites_it(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person, _ = tenant(world, desk)
    told = desk.run(information.add_information, NewInformation(person, "pagamento_canone", date(2025, 9, 1))).row.id
    world.settle()
    other.run(information.check_rent_paid, told, "si")
    world.settle()
    assert desk.run(information.information_detail, told).rent_paid == "si"
    slip = desk.run(information.information_for_slip, person).row.id
    desk.run(gather, "MOD-16", slip)
    world.settle()
    other.run(mark_signed, other.run(information.information_detail, slip).document_id)
    world.settle()
    assert "firmato" in desk.run(information.information_detail, slip).row.slip
    early = desk.run(information.add_information, NewInformation(person, "pagamento_canone")).row.id
    desk.run(edit, Information, early, rent_paid="si", rent_checked_on=DAY)
    desk.run(edit, Information, told, told_on=date(2024, 1, 1))
    desk.run(add, Information, person_id=person, topic="recapiti_utili", told_on=DAY)
    desk.sync()
    assert refusals(desk) == ["rent_check_early", "immutable_field", "information_not_told"]
    agree(world)


def test_a_name_known_only_at_the_centre_is_found_there(world: World) -> None:
    """The desk that publishes does not have the card of whoever lives with the writer."""
    places = [world.outposts[0], world.centre.outpost(world.company)]
    desk, other = world.desk([places[0]]), world.desk(places)
    person, household = tenant(world, desk)
    desk.sync()
    letter = desk.run(contacts.save_contact, NewContact("lettera", (ARREARS,), "nessun_seguito", person_id=person)).id
    world.settle()
    there = other.who.at_outpost(places[1])
    son = other.worker.run(add_person, there, "Neri", name="Tullio")
    other.worker.run(
        add, there, HouseholdMember, household_id=household, person_id=son, from_day=date(2020, 1, 1)
    )  # fmt: skip
    world.settle()
    assert desk.read(lambda s: s.get(Person, son)) is None
    words = {"title": "T", "question": "Vivo con Tullio.", "answer": ANSWER}
    made = desk.run(publications.write_publication, None, letter_id=letter, **words).id
    desk.run(publications.publish, made)
    desk.sync()
    assert refusals(desk) == ["publication_names"]
    agree(world)


def test_a_name_on_another_card_of_the_writer_is_found_at_the_centre(world: World) -> None:
    """The writer was merged with a card that the publishing desk may not see; the name on it is theirs all the same."""
    places = [world.outposts[0], world.centre.outpost(world.company)]
    desk, other = world.desk([places[0]]), world.desk(places)
    person, _household = tenant(world, desk)
    desk.sync()
    letter = desk.run(contacts.save_contact, NewContact("lettera", (ARREARS,), "nessun_seguito", person_id=person)).id
    world.settle()
    twin = other.worker.run(add_person, other.who.at_outpost(places[1]), "Ferrantini", name="Ottavia")
    other.sync()
    other.run(
        merges.merge_cards,
        person,
        twin,
        {row.field: "prima" for row in other.run(merges.compare_cards, person, twin).rows},
    )
    world.settle()
    assert desk.read(lambda s: s.get(Person, twin)) is None
    words = {"title": "T", "question": "Sono la Ferrantini.", "answer": ANSWER}
    made = desk.run(publications.write_publication, None, letter_id=letter, **words).id
    desk.run(publications.publish, made)
    desk.sync()
    assert refusals(desk) == ["publication_names"]
