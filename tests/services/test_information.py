"""Who was told what: from a conversation, by hand, for a slip; looked at after six months; no figure names or ranks anybody."""

from dataclasses import fields, replace
from datetime import date

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact, Information
from app.models.people import Household, HouseholdMember
from app.services import contacts, documents, information, previews
from app.services.contacts import NewContact, Topic
from app.services.information import InformationFilter, InformationRow, NewInformation
from app.services.stamps import stamp
from tests.helpers.small_town import counts, received

CONTRIBUTION, RENT, RULES = "contributo_regionale_solidarieta", "pagamento_canone", "regole_casa"
BILL = Topic("amministrativa", "bollettazione", opens_request=False)
LEAK = Topic("tecnica", "infiltrazioni", opens_request=False)
RESERVED = Topic("sociale", "violenza", opens_request=False)


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def told(desk, town, topic=RENT, day=None, who="Brambati", **more):
    return desk.run(information.add_information, NewInformation(town.people[who], topic, day, **more)).row.id


def rows(desk):
    return desk.read(lambda session: list(session.scalars(select(Information).order_by(Information.id))))


def test_what_is_handed_over_in_a_talk_leaves_its_records(desk, town):
    given = ("informativa_privacy", CONTRIBUTION, RULES, "recapiti_utili")
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello", (BILL,), "informazione_data", person_id=town.people["Brambati"], information_given=given
        ),
    )
    made = rows(desk)
    assert [one.topic for one in made] == [CONTRIBUTION, RULES]
    assert tuple(one.id for one in made) == saved.information_ids
    assert {(one.contact_id, one.household_id, one.told_on) for one in made} == {
        (saved.id, town.households["Brambati"], date(2026, 3, 12))
    }
    assert made[0].where == "presidio di Codogno, viale Cairo 15"
    assert "attestazione ISEE valida" in made[0].to_bring


def test_who_is_anonymous_is_told_without_a_record_until_they_have_a_name(desk, town):
    new = NewContact("sportello", (BILL,), "informazione_data", anonymous=True, information_given=(RENT,))
    saved = desk.run(contacts.save_contact, new)
    assert rows(desk) == []
    promoted = desk.run(contacts.promote_anonymous, saved.id, town.people["Brambati"])
    assert [one.id for one in rows(desk)] == list(promoted.information_ids)
    again = refused(desk, contacts.promote_anonymous, saved.id, town.people["Zouaoui"])
    assert again.code == "contact_promoted_already"


def test_a_caretaker_hands_over_and_leaves_it_in_the_contact(desk, town):
    new = NewContact(
        "sportello", (LEAK,), "informazione_data", person_id=town.people["Brambati"], information_given=(RENT,)
    )
    saved = desk.worker.run(contacts.save_contact, replace(desk.who, role="custode"), new)
    assert (saved.information_ids, rows(desk)) == ((), [])


def test_a_caretaker_who_hands_over_the_notice_has_the_contact_and_nothing_half_saved(desk, town):
    caretaker = replace(desk.who, role="custode")
    notice = ("informativa_privacy",)
    new = NewContact(
        "sportello", (LEAK,), "informazione_data", person_id=town.people["Brambati"], information_given=notice
    )
    saved = desk.worker.run(contacts.save_contact, caretaker, new)
    assert saved.authorisation_id is None
    assert desk.read(lambda s: s.get(Contact, saved.id).information_given) == list(notice)
    before = counts(desk)
    social = NewContact("sportello", (Topic("sociale", "solitudine"),), "segnalazione_aperta", information_given=notice)
    with pytest.raises(Notice, match="ruolo"):
        desk.worker.run(contacts.save_contact, caretaker, replace(social, person_id=town.people["Brambati"]))
    assert counts(desk) == before


def test_a_contact_without_anybody_may_be_given_its_person_too(desk, town):
    saved = desk.run(contacts.save_contact, NewContact("telefono", (BILL,), "informazione_data"))
    assert desk.run(contacts.promote_anonymous, saved.id, town.people["Brambati"]).person_id == town.people["Brambati"]


def test_promotion_takes_the_household_of_the_day_of_the_talk(desk, town):
    """INV-04, whatever has happened since."""
    saved = desk.run(contacts.save_contact, NewContact("sportello", (BILL,), "informazione_data", anonymous=True))
    new = Household(**stamp(desk.who), unit_id=town.units["A3"], from_day=date(2026, 4, 1))
    person = town.people["Brambati"]

    def moves_out(session, who):
        session.scalars(select(HouseholdMember).filter_by(person_id=person)).one().to_day = date(2026, 3, 31)

    desk.run(moves_out)
    moved = HouseholdMember(**stamp(desk.who), household_id=new.id, person_id=person, from_day=date(2026, 4, 1))
    received(desk, [new, moved])
    desk.clock.advance(days=60)
    assert desk.run(contacts.promote_anonymous, saved.id, person).household_id == town.households["Brambati"]
    assert desk.read(lambda s: s.get(Contact, saved.id).household_id) == town.households["Brambati"]


def test_what_is_told_in_a_reserved_talk_is_as_reserved_and_in_no_list(desk, town):
    new = NewContact(
        "sportello", (RESERVED,), "informazione_data", person_id=town.people["Brambati"], information_given=(RENT,)
    )
    desk.run(contacts.save_contact, new)
    assert [one.visibility for one in rows(desk)] == ["R3"]
    listed = desk.run(information.list_information)
    assert (listed.rows, sum(one.told for one in listed.figures)) == ((), 0)


def test_the_words_said_last_are_said_again_until_their_deadline(desk, town):
    told(desk, town, CONTRIBUTION, explained="Avviso 2026.", deadline_on=date(2026, 4, 30), to_bring=("ISEE",))
    again = desk.run(information.add_information, NewInformation(town.people["Zouaoui"], CONTRIBUTION))
    assert (again.explained, again.deadline_on, again.to_bring) == ("Avviso 2026.", date(2026, 4, 30), ("ISEE",))
    desk.clock.advance(days=60)
    later = desk.run(information.add_information, NewInformation(town.people["Popescu"], CONTRIBUTION))
    assert later.deadline_on is None
    assert later.explained.startswith("Che cos'è il contributo")


def test_one_slip_is_for_one_record(desk, town):
    first = desk.run(information.information_for_slip, town.people["Brambati"]).row.id
    assert desk.run(information.information_for_slip, town.people["Brambati"]).row.id == first
    desk.clock.advance(days=1)
    assert desk.run(information.information_for_slip, town.people["Brambati"]).row.id != first


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"topic": "recapiti_utili"}, "information_not_told"),
        ({"told_on": date(2026, 3, 13)}, "day_in_future"),
        ({"deadline_on": date(2026, 3, 11)}, "information_before_told"),
        ({"person_id": "nobody"}, "not_found"),
    ],
)
def test_what_cannot_have_been_told_is_refused_whole(desk, town, given, code):
    new = NewInformation(**{"person_id": town.people["Brambati"], **given})
    assert refused(desk, information.add_information, new).code == code


def test_after_six_months_it_waits_to_be_looked_at(desk, town):
    due = told(desk, town, RENT, date(2025, 9, 12))
    waiting = told(desk, town, RENT, date(2025, 9, 13), "Zouaoui")
    rules = told(desk, town, RULES, date(2024, 1, 1), "Popescu")
    listed = desk.run(information.list_information)
    assert [(row.id, row.state) for row in listed.rows] == [
        (due, "da_verificare"),
        (waiting, "in_attesa"),
        (rules, "senza_verifica"),
    ]
    assert listed.due == desk.run(information.rent_checks_due) == 1
    assert refused(desk, information.check_rent_paid, waiting, "si").code == "rent_check_early"
    assert refused(desk, information.check_rent_paid, rules, "si").code == "rent_check_elsewhere"
    assert desk.run(information.check_rent_paid, due, "in_parte").rent_checked_on == date(2026, 3, 12)
    assert desk.run(information.rent_checks_due) == 0
    assert desk.run(information.check_rent_paid, due, None).row.state == "da_verificare"


def test_the_list_by_topic_span_outpost_and_what_waits(desk, town):
    old = told(desk, town, RENT, date(2025, 6, 1))
    new = told(desk, town, CONTRIBUTION, date(2026, 3, 1), "Zouaoui")

    def ids(**wanted):
        return [row.id for row in desk.run(information.list_information, InformationFilter(**wanted)).rows]

    assert ids() == [old, new]
    assert ids(topic=CONTRIBUTION) == ids(from_day=date(2026, 3, 1)) == [new]
    assert ids(to_check=True) == ids(to_day=date(2025, 12, 31)) == [old]
    assert ids(outpost_id=town.casale) == []
    assert ids(outpost_id=town.codogno) == [old, new]


def test_figures_count_by_topic_and_a_row_never_says_who_paid(desk, town):
    for who, paid in (("Brambati", "si"), ("Zouaoui", "no"), ("Popescu", None)):
        one = told(desk, town, RENT, date(2025, 6, 1), who)
        if paid:
            desk.run(information.check_rent_paid, one, paid)
    told(desk, town, RULES)
    figures = {one.topic: (one.told, one.verified, one.paid) for one in desk.run(information.list_information).figures}
    assert figures == {CONTRIBUTION: (0, 0, 0), RENT: (3, 2, 1), RULES: (1, 0, 0)}
    assert not {"rent_paid", "paid", "outcome"} & {field.name for field in fields(InformationRow)}


def test_only_what_is_not_signed_can_be_worded_again(desk, town):
    one = told(desk, town, CONTRIBUTION)
    changed = desk.run(information.edit_information, one, explained="Altro.", deadline_on=date(2026, 5, 1))
    assert (changed.explained, changed.to_bring) == ("Altro.", ())
    bad = refused(desk, information.edit_information, one, deadline_on=date(2026, 3, 1))
    assert bad.code == "information_before_told"


def test_a_slip_marks_the_record_and_is_signed_now_or_later(desk, town):
    one = told(desk, town, CONTRIBUTION)
    paper = desk.run(documents.gather, "MOD-16", one)
    detail = desk.run(information.information_detail, one)
    assert (detail.document_id, detail.row.slip) == (paper.document.id, "MOD-16 n. …-000001, da firmare")
    assert (paper.facts["surname"], paper.facts["apartment_no"]) == ("Brambati", "7")
    assert paper.facts["explained"].startswith("Che cos'è il contributo")
    desk.run(documents.mark_signed, paper.document.id)
    assert desk.run(information.information_detail, one).row.slip == "MOD-16 n. …-000001, firmato"
    again = desk.run(documents.gather, "MOD-16", one)
    assert desk.run(information.information_detail, one).document_id == paper.document.id != again.document.id
    assert refused(desk, information.edit_information, one, explained="Altro.").code == "information_signed"


def test_a_preview_of_a_slip_marks_nothing(desk, town):
    one = told(desk, town, CONTRIBUTION)
    desk.run(previews.preview, "MOD-16", one)
    assert desk.run(information.information_detail, one).document_id is None


def test_a_slip_is_for_its_own_topic(desk, town):
    assert refused(desk, documents.gather, "MOD-16", told(desk, town, RENT)).code == "slip_of_other_topic"


def test_a_receipt_says_what_was_handed_over_and_to_whom(desk, town):
    things = ({"kind": "chiavi", "what": "due chiavi della cantina"}, {"kind": "copia", "what": ""})
    leak = Topic("tecnica", "infiltrazioni", description="Macchia.")
    new = NewContact(
        "sportello", (leak,), "segnalazione_aperta", person_id=town.people["Brambati"], handed_over=things
    )  # fmt: skip
    saved = desk.run(contacts.save_contact, new)
    facts = desk.run(documents.gather, "MOD-10", saved.id).facts
    assert (facts["things"], facts["what"]) == (("chiavi", "copia"), "due chiavi della cantina")
    assert (facts["given_to"], facts["given_by"], facts["reference"]) == ("Brambati Adele", "M. F.", "A3-0001")
    bare = desk.run(contacts.save_contact, NewContact("sportello", (BILL,), "informazione_data")).id
    assert refused(desk, documents.gather, "MOD-10", bare).code == "nothing_handed_over"


def test_what_the_first_sheet_has_no_box_for_gets_one(desk, town):
    new = NewContact("sportello", (BILL,), "informazione_data", information_given=(RENT, "recapiti_utili"))
    saved = desk.run(contacts.save_contact, new)
    facts = desk.run(documents.gather, "MOD-01", saved.id).facts
    assert (facts["also_told"], facts["got_useful_contacts"]) == (("pagamento del canone corrente",), True)
