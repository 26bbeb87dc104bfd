"""Letters on a desk: received, assigned, answered, published; what is refused keeps nothing."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact
from app.models.people import HouseholdMember, Person
from app.models.staff import OperatorAssignment
from app.services import contacts, documents, letters, publications
from app.services.colleagues import colleagues_at
from app.services.contacts import NewContact, Topic
from app.services.stamps import stamp
from tests.helpers.desk import MORNING
from tests.helpers.small_town import counts, received

DUE = date(2026, 4, 11)
ARREARS = Topic("sociale", "solitudine", opens_request=False)
RESERVED = Topic("sociale", "violenza", opens_request=False)


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def letter(desk, town, **more) -> str:
    given = {"person_id": town.people["Brambati"], "received_on": date(2026, 3, 12), **more}
    return desk.run(
        contacts.save_contact, NewContact("lettera", more.pop("topics", (ARREARS,)), "nessun_seguito", **given)
    ).id


def answer(desk, letter_id, **more):
    given = {"channel": "lettera", "topics": (), "outcome": "informazione_data", "direction": "uscita", **more}
    return desk.run(contacts.save_contact, NewContact(**given, answers_id=letter_id))


def state(desk, letter_id):
    return desk.run(letters.letter_detail, letter_id).row.state


def test_a_letter_is_received_assigned_and_answered(desk, town):
    one = letter(desk, town)
    row = desk.run(letters.letter_detail, one).row
    assert (row.state, row.due_on, row.days, row.sender) == ("da_assegnare", DUE, 30, "Brambati Adele")
    assert desk.run(letters.assign_letter, one, town.colleague).row.state == "assegnata"
    sent = answer(desk, one)
    detail = desk.run(letters.letter_detail, one)
    assert (detail.row.state, detail.row.answer_id, detail.answers[0].channel) == ("risposta", sent.id, "lettera")
    assert sent.person_id == town.people["Brambati"]
    assert sent.request_ids == ()
    assert sent.answer_due_on is None


def test_the_late_one_is_first_and_the_answered_one_last(desk, town):
    answered = letter(desk, town)
    answer(desk, answered)
    later = letter(desk, town, answer_due_on=date(2026, 5, 1))
    late = letter(desk, town, received_on=date(2026, 1, 2))
    near = letter(desk, town, answer_due_on=date(2026, 3, 15))
    listed = desk.run(letters.list_letters)
    assert [row.id for row in listed.rows] == [late, near, later, answered]
    assert dict(listed.counts) == {"in_ritardo": 1, "da_assegnare": 2, "assegnata": 0, "risposta": 1}
    assert [row.id for row in desk.run(letters.list_letters, state="in_ritardo").rows] == [late]
    assert [row.days for row in listed.rows] == [-39, 3, 50, None]


def test_today_shows_what_is_mine_and_near(desk, town):
    mine = letter(desk, town, answer_due_on=date(2026, 3, 19), assigned_to=desk.who.operator_id)
    letter(desk, town, answer_due_on=date(2026, 3, 20), assigned_to=desk.who.operator_id)
    letter(desk, town, answer_due_on=date(2026, 3, 13), assigned_to=town.colleague)
    assert [row.id for row in desk.run(letters.letters_due)] == [mine]
    nobodys = letter(desk, town, answer_due_on=date(2026, 3, 14))
    assert [row.id for row in desk.run(letters.letters_due)] == [nobodys, mine]
    answer(desk, nobodys)
    desk.clock.advance(days=30)
    assert len(desk.run(letters.letters_due)) == 2
    answer(desk, mine)
    assert [row.id for row in desk.run(letters.letters_due)] != [mine]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"answer_due_on": date(2026, 3, 11)}, "letter_due_before_received"),
        ({"received_on": date(2026, 3, 13)}, "day_in_future"),
        ({"assigned_to": "nobody"}, "reference_missing"),
        ({"direction": "uscita", "received_on": None, "answer_due_on": DUE}, "letter_only"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_whole(desk, town, more, code):
    new = NewContact(
        "lettera", (ARREARS,), "nessun_seguito", **{"received_on": date(2026, 3, 12), **more}
    )  # fmt: skip
    assert refused(desk, contacts.save_contact, new).code == code


def test_an_answer_to_what_is_no_letter_or_of_another_company_is_refused(desk, town):
    call = desk.run(contacts.save_contact, NewContact("telefono", (ARREARS,), "nessun_seguito")).id
    new = NewContact("lettera", (ARREARS,), "informazione_data", direction="uscita", answers_id=call)
    assert refused(desk, contacts.save_contact, new).code == "answer_to_no_letter"
    one = letter(desk, town)
    new = NewContact("lettera", (), "informazione_data", answers_id=one)
    assert refused(desk, contacts.save_contact, new).code == "answer_not_outgoing"
    foreign = Contact(**stamp(desk.who) | {"company_id": desk.who.new_id()}, channel="lettera", started_at=MORNING)
    received(desk, [foreign])
    new = NewContact("lettera", (ARREARS,), "informazione_data", direction="uscita", answers_id=foreign.id)
    assert refused(desk, contacts.save_contact, new).code == "other_company"


def test_a_letter_without_a_scan_is_allowed_and_said(desk, town):
    detail = desk.run(letters.letter_detail, letter(desk, town))
    assert detail.row.scans == 0
    assert detail.warnings == ("La lettera è senza scansione. Si può aggiungere quando si vuole.",)


def test_a_reserved_letter_is_in_no_list_and_is_not_published(desk, town):
    one = desk.run(contacts.save_contact, NewContact("lettera", (RESERVED,), "nessun_seguito")).id
    assert desk.run(letters.list_letters).rows == ()
    words = {"title": "T", "question": "D", "answer": "R"}
    assert refused(desk, publications.write_publication, None, letter_id=one, **words).code == "publication_reserved"
    new = NewContact("lettera", (ARREARS,), "informazione_data", direction="uscita", answers_id=one)
    assert refused(desk, contacts.save_contact, new).code == "answer_reserved"


def test_only_a_colleague_of_the_outpost_gets_it(desk, town):
    one = letter(desk, town)
    assert [c.initials for c in desk.run(colleagues_at, town.codogno)] == ["M. F.", "G. R."]

    def leave(session, who):
        for row in session.scalars(select(OperatorAssignment).filter_by(assigned_operator_id=town.colleague)):
            row.to_day = date(2026, 3, 1)

    desk.run(leave)
    assert refused(desk, letters.assign_letter, one, town.colleague).code == "reference_missing"
    there = replace(desk.who, outpost_id=town.casale)
    assert [c.initials for c in desk.worker.run(letters.letter_detail, there, one).colleagues] == ["M. F."]
    assert desk.run(letters.assign_letter, one, desk.who.operator_id).row.assigned == "M. F."
    assert desk.run(letters.assign_letter, one, None).row.state == "da_assegnare"


# ------------------------------------------------------------------------------------------------------------- publication

QUESTION = "Sono una inquilina e abito da sola al civico 12. Ho tanti vicini che non riescono a pagare."
ANSWER = "Il laboratorio sociale del quartiere aiuta chi non riesce a far fronte alle spese."


def draft(desk, letter_id, **more):
    words = {"title": "I laboratori sociali", "question": QUESTION, "answer": ANSWER, **more}
    return desk.run(publications.write_publication, None, letter_id=letter_id, **words).id


def test_a_letter_is_published_once_nobody_can_be_read_in_it(desk, town):
    one = letter(desk, town)
    made = draft(desk, one, answer=f"Cara Adele, {ANSWER} Abita al civico 12, interno 7.")
    told = refused(desk, publications.publish, made)
    assert told.code == "publication_names"
    assert "In «risposta» si legge «Adele», il nome di una persona." in str(told)
    assert "«12, int. 7»" in str(told)
    assert refused(desk, documents.gather, "RISPOSTA", made).code == "publication_names"
    desk.run(publications.write_publication, made, title="I laboratori sociali", question=QUESTION, answer=ANSWER)
    done = desk.run(publications.publish, made, published_in="rivista di ottobre")
    assert (done.state, done.published_on) == ("pubblicata", date(2026, 3, 12))
    text = publications.publication_text(done)
    assert text.startswith("I laboratori sociali\n\nSono una inquilina")
    assert text.endswith("Pubblicata il 12/03/2026 in rivista di ottobre.\n")
    assert "Brambati" not in text
    facts = desk.run(documents.gather, "RISPOSTA", made).facts
    assert (facts["heading"], facts["question"], facts["state"]) == ("I laboratori sociali", QUESTION, "pubblicata")


def test_whoever_lived_there_on_the_day_is_not_named_either(desk, town):
    son = Person(**stamp(desk.who), surname="Neri", name="Tullio", phone1="333 000 9999")
    gone = Person(**stamp(desk.who), surname="Verdi", name="Oreste")
    home = town.households["Brambati"]
    received(desk, [son, gone])
    received(
        desk,
        [
            HouseholdMember(**stamp(desk.who), household_id=home, person_id=son.id, from_day=date(2020, 1, 1)),
            HouseholdMember(
                **stamp(desk.who),
                household_id=home,
                person_id=gone.id,
                from_day=date(2016, 1, 1),
                to_day=date(2019, 1, 1),
            ),
        ],
    )
    one = letter(desk, town)
    assert "«Tullio»" in str(refused(desk, publications.publish, draft(desk, one, question="Vivo con Tullio.")))
    assert desk.run(publications.publish, draft(desk, one, question="Conosco Oreste.")).state == "pubblicata"


def test_for_whom_a_letter_asks_is_not_named_either(desk, town):
    leak = Topic("tecnica", "infiltrazioni", description="Macchia.")
    new = NewContact(
        "lettera", (leak,), "segnalazione_aperta", person_id=town.people["Brambati"], on_behalf_of_id=town.people["Zouaoui"]
    )  # fmt: skip
    one = desk.run(contacts.save_contact, new).id
    assert "«Samira»" in str(
        refused(desk, publications.publish, draft(desk, one, question="La vicina Samira ha una macchia."))
    )


def test_what_was_published_does_not_change_and_may_be_withdrawn(desk, town):
    one = letter(desk, town)
    made = draft(desk, one)
    assert refused(desk, publications.withdraw, made).code == "publication_state"
    desk.run(publications.publish, made)
    words = {"title": "Altro", "question": QUESTION, "answer": ANSWER}
    assert refused(desk, publications.write_publication, made, **words).code == "publication_fixed"
    assert desk.run(publications.withdraw, made).state == "ritirata"
    assert refused(desk, publications.publish, made).code == "publication_state"
    assert [view.state for view in desk.run(publications.publications_of, one)] == ["ritirata"]


def test_an_empty_text_and_a_day_to_come_are_refused(desk, town):
    one = letter(desk, town)
    words = {"title": " ", "question": QUESTION, "answer": ""}
    assert refused(desk, publications.write_publication, None, letter_id=one, **words).code == "required"
    made = draft(desk, one)
    assert refused(desk, publications.publish, made, on=date(2026, 3, 13)).code == "day_in_future"
