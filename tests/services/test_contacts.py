"""Saving a conversation: what it leaves behind, what it must not, and INV-04, INV-06, INV-07 at their edges."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Appointment, Callback, Contact
from app.models.documents import Authorisation
from app.models.local import Outbox
from app.models.people import Household, HouseholdMember, Person
from app.models.requests import Request, RequestTransition
from app.services import contacts
from app.services.agenda import NewAppointment, NewCallback
from app.services.contacts import NewContact, Topic
from app.services.stamps import stamp
from tests.helpers.desk import MORNING, make_desk
from tests.helpers.small_town import build_town, counts, outbox, received

LEAK = Topic("tecnica", "infiltrazioni", description="Macchia sul soffitto del bagno.")
BILL = Topic("amministrativa", "bollettazione", description="Non capisce la bolletta.")
VIOLENCE = Topic("sociale", "violenza", "urgente", "Ha paura di tornare a casa.", called=("antiviolenza",))


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def rows(desk, model):
    return desk.read(lambda session: list(session.scalars(select(model).order_by(model.id))))


def test_one_conversation_two_topics_two_requests(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact("sportello", (LEAK, BILL), "segnalazione_aperta", person_id=town.people["Brambati"]),
    )
    contact, (leak, bill) = rows(desk, Contact)[0], rows(desk, Request)
    assert saved.request_numbers == (leak.number, bill.number) == ("A3-0001", "A3-0002")
    assert contact.topics == [
        {"area": "tecnica", "category": "infiltrazioni", "request_id": leak.id},
        {"area": "amministrativa", "category": "bollettazione", "request_id": bill.id},
    ]
    assert {row.contact_id for row in (leak, bill)} == {contact.id}
    assert (leak.state, leak.place, leak.unit_id, leak.stair) == ("aperta", "alloggio", town.units["B7"], "B")
    assert leak.household_id == contact.household_id == town.households["Brambati"]
    steps = rows(desk, RequestTransition)
    assert [(step.request_id, step.from_state, step.to_state) for step in steps] == [
        (leak.id, "bozza", "aperta"),
        (bill.id, "bozza", "aperta"),
    ]


def test_every_saved_thing_has_its_outbox_row_and_a_parent_comes_first(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello",
            (LEAK, BILL),
            "appuntamento",
            person_id=town.people["Brambati"],
            information_given=("informativa_privacy", "recapiti_utili"),
            appointment=NewAppointment(at=MORNING + timedelta(days=5), minutes=30),
            callback=NewCallback(),
        ),
    )
    sent = outbox(desk)
    first, second = saved.request_ids
    steps = {step.request_id: step.id for step in rows(desk, RequestTransition)}
    assert sorted(sent) == sorted(
        [
            ("contact", saved.id),
            ("request", first),
            ("request_transition", steps[first]),
            ("request", second),
            ("request_transition", steps[second]),
            ("appointment", saved.appointment_id),
            ("callback", saved.callback_id),
            ("authorisation", saved.authorisation_id),
        ]
    )
    place = {rid: n for n, (_, rid) in enumerate(sent)}
    assert all(place[saved.id] < place[rid] for rid in place if rid != saved.id)
    assert all(place[one] < place[steps[one]] for one in saved.request_ids)


def test_the_state_of_a_request_never_travels_as_an_edit(desk, town):
    desk.run(contacts.save_contact, NewContact("telefono", (LEAK,), "segnalazione_aperta"))
    bodies = desk.read(lambda s: [row.body for row in s.scalars(select(Outbox).where(Outbox.kind == "request"))])
    assert not {"state", "state_at", "outcome"} & set(bodies[0])


def test_what_was_promised_and_handed_over(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello",
            (BILL,),
            "visita",
            person_id=town.people["Brambati"],
            information_given=("informativa_privacy",),
            appointment=NewAppointment(at=MORNING + timedelta(days=5), minutes=30),
            callback=NewCallback(due_on=date(2026, 3, 14)),
        ),
    )
    (appointment,), (callback,), (notice,) = rows(desk, Appointment), rows(desk, Callback), rows(desk, Authorisation)
    assert (appointment.kind, appointment.person_id, appointment.contact_id) == (
        "visita",
        town.people["Brambati"],
        saved.id,
    )
    assert (callback.due_on, callback.phone) == (date(2026, 3, 14), "0377 000 118")
    assert (notice.kind, notice.text_version, notice.person_id) == (
        "informativa",
        "MOD-00 rev. 1",
        town.people["Brambati"],
    )


@pytest.mark.parametrize(
    ("channel", "topics", "outcome", "code"),
    [
        (None, (LEAK,), "informazione_data", "contact_needs_channel"),
        ("sportello", (), "informazione_data", "contact_needs_topic"),
        ("sportello", (LEAK,), None, "contact_needs_outcome"),
        ("piccione", (LEAK,), "informazione_data", "choice_unknown"),
        ("sportello", (Topic("tecnica", "violenza"),), "informazione_data", "category_unknown"),
        ("sportello", (Topic("tecnica", "verde", urgency="forse"),), "informazione_data", "choice_unknown"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_saved(desk, town, channel, topics, outcome, code):
    assert refused(desk, contacts.save_contact, NewContact(channel, topics, outcome)).code == code


def test_all_that_is_missing_is_said_at_once(desk, town):
    error = refused(desk, contacts.save_contact, NewContact(None, (), None))
    assert [code for code, _ in error.values["problems"]] == [
        "contact_needs_channel",
        "contact_needs_topic",
        "contact_needs_outcome",
    ]
    assert (
        str(error)
        == "Manca il canale del contatto. Manca il motivo: indicare almeno un argomento. Manca l'esito del contatto."
    )


def test_a_refusal_after_something_was_added_leaves_nothing(desk, town):
    wrong = Topic("tecnica", "verde", linked_to=(desk.who.new_id(),))
    assert (
        refused(desk, contacts.save_contact, NewContact("sportello", (LEAK, wrong), "nessun_seguito")).code
        == "not_found"
    )
    saved = desk.run(contacts.save_contact, NewContact("sportello", (LEAK,), "nessun_seguito"))
    assert saved.request_numbers == ("A3-0001",)


def test_an_appointment_in_the_past_is_refused(desk, town):
    past = NewAppointment(at=MORNING - timedelta(days=1))
    error = refused(desk, contacts.save_contact, NewContact("sportello", (LEAK,), "appuntamento", appointment=past))
    assert error.code == "appointment_in_past"


def test_a_letter_waits_thirty_days_from_the_day_it_came(desk, town):
    letter = NewContact("lettera", (BILL,), "segnalazione_aperta", received_on=date(2026, 3, 10))
    assert desk.run(contacts.save_contact, letter).answer_due_on == date(2026, 4, 9)
    assert desk.run(contacts.save_contact, NewContact("email", (BILL,), "nessun_seguito")).answer_due_on is None


def test_minutes_are_counted_from_the_start(desk, town):
    desk.clock.advance(minutes=6)
    saved = desk.run(contacts.save_contact, NewContact("sportello", (LEAK,), "nessun_seguito", started_at=MORNING))
    assert saved.minutes == 6


def test_the_emergency_script_is_known_before_saving(desk, town):
    def script(*topics):
        return desk.read(lambda session: contacts.script_for(session, desk.who, topics))

    before = counts(desk)
    assert script(LEAK, BILL) == ()
    urgent = script(Topic("tecnica", "impianto_elettrico", "immediata"))
    assert "112" in urgent[0]
    assert urgent[-1].endswith("ALER di prova, 0371 000 999.")
    assert any("1522" in line for line in script(VIOLENCE))
    assert counts(desk) == before


# ------------------------------------------------------------------------------------------------------------- INV-04


def _moved(desk, town, day: date) -> str:
    """Brambati left her household the day before `day` and joined a new one on it."""
    household = Household(**stamp(desk.who), unit_id=town.units["A1"], from_day=day)
    joined = HouseholdMember(
        **stamp(desk.who), household_id=household.id, person_id=town.people["Brambati"], from_day=day
    )
    received(desk, [household, joined])

    def leave(session: Session, who) -> None:
        old = session.scalars(
            select(HouseholdMember).where(HouseholdMember.household_id == town.households["Brambati"])
        ).one()
        old.to_day = day - timedelta(days=1)

    desk.run(leave)
    return household.id


@pytest.mark.parametrize(("days_ago", "old"), [(0, False), (1, True)])
def test_the_household_is_that_of_the_day_of_the_contact(desk, town, days_ago, old):
    new = _moved(desk, town, date(2026, 3, 12))
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "telefono",
            (LEAK,),
            "nessun_seguito",
            person_id=town.people["Brambati"],
            started_at=MORNING - timedelta(days=days_ago),
        ),
    )
    assert saved.household_id == (town.households["Brambati"] if old else new)
    assert rows(desk, Request)[0].unit_id == town.units["B7" if old else "A1"]


def test_an_anonymous_contact_gets_a_person_once_with_the_household_of_its_day(desk, town):
    saved = desk.run(contacts.save_contact, NewContact("sportello", (LEAK,), "nessun_seguito", anonymous=True))
    assert (saved.person_id, saved.household_id) == (None, None)
    desk.clock.advance(days=30)
    _moved(desk, town, date(2026, 4, 1))
    promoted = desk.run(contacts.promote_anonymous, saved.id, town.people["Brambati"])
    assert promoted.household_id == town.households["Brambati"]
    (request,) = rows(desk, Request)
    assert (request.reporter_id, request.household_id) == (town.people["Brambati"], town.households["Brambati"])
    again = refused(desk, contacts.promote_anonymous, saved.id, town.people["Zouaoui"])
    assert again.code == "contact_promoted_already"


def test_a_contact_with_a_person_is_not_promoted_and_an_anonymous_one_names_nobody(desk, town):
    named = desk.run(
        contacts.save_contact,
        NewContact("sportello", (LEAK,), "nessun_seguito", person_id=town.people["Brambati"]),
    )
    assert refused(desk, contacts.promote_anonymous, named.id, town.people["Zouaoui"]).code == "contact_not_anonymous"
    both = NewContact("sportello", (LEAK,), "nessun_seguito", anonymous=True, person_id=town.people["Brambati"])
    assert refused(desk, contacts.save_contact, both).code == "contact_anonymous_person"


# ------------------------------------------------------------------------------------------------------------- INV-06


def test_violence_makes_everything_that_comes_of_the_contact_reserved(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello",
            (VIOLENCE, BILL),
            "appuntamento",
            person_id=town.people["Zouaoui"],
            information_given=("informativa_privacy",),
            appointment=NewAppointment(at=MORNING + timedelta(days=1)),
            callback=NewCallback(),
        ),
    )
    assert saved.visibility == "R3"
    reserved = [row for model in (Contact, Appointment, Callback, Authorisation) for row in rows(desk, model)]
    assert {row.visibility for row in reserved} == {"R3"}
    violence, bill = rows(desk, Request)
    assert (violence.visibility, violence.contact_id) == ("R3", saved.id)
    assert (bill.visibility, bill.contact_id) == ("R0", None)
    assert [step.visibility for step in rows(desk, RequestTransition)] == ["R3", "R0"]
    assert rows(desk, Contact)[0].topics[0]["called"] == ["antiviolenza"]


def test_where_r3_is_off_no_free_text_is_taken(tmp_path):
    desk = make_desk(tmp_path)
    town = build_town(desk, r3_enabled=False)
    for new in (
        NewContact("sportello", (VIOLENCE,), "invio", person_id=town.people["Zouaoui"]),
        NewContact("sportello", (Topic("sociale", "violenza"),), "invio", note="Ha paura."),
        NewContact("sportello", (Topic("sociale", "violenza"),), "invio", callback=NewCallback()),
    ):
        assert refused(desk, contacts.save_contact, new).code == "r3_switched_off"
    desk.worker.close()


def test_where_r3_is_off_only_date_help_and_who_was_called_stay(tmp_path):
    desk = make_desk(tmp_path)
    town = build_town(desk, r3_enabled=False)
    violence = Topic("sociale", "violenza", called=("antiviolenza", "emergenze"))
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello",
            (violence, LEAK),
            "invio",
            person_id=town.people["Zouaoui"],
            caller_role="assegnatario",
            information_given=("informativa_privacy",),
        ),
    )
    (contact,) = rows(desk, Contact)
    assert contact.visibility == "R3"
    assert (contact.person_id, contact.household_id, contact.unit_id, contact.building_id, contact.caller_role) == (
        None,
    ) * 5
    assert contact.information_given == ["informativa_privacy"]
    assert contact.topics[0] == {
        "area": "sociale",
        "category": "violenza",
        "request_id": None,
        "called": ["antiviolenza", "emergenze"],
    }
    (request,) = rows(desk, Request)
    assert (request.category, request.contact_id, request.reporter_id) == (
        "infiltrazioni",
        None,
        town.people["Zouaoui"],
    )
    assert (saved.authorisation_id, rows(desk, Authorisation)) == (None, [])
    desk.worker.close()


# ------------------------------------------------------------------------------------------------------------- INV-07


def test_nothing_of_another_company_is_linked(desk, town):
    stranger = Person(**stamp(desk.who), surname="Altrove")
    stranger.company_id = desk.who.new_id()
    received(desk, [stranger])
    error = refused(
        desk, contacts.save_contact, NewContact("sportello", (LEAK,), "nessun_seguito", person_id=stranger.id)
    )
    assert error.code == "other_company"
    saved = desk.run(contacts.save_contact, NewContact("sportello", (LEAK,), "nessun_seguito", anonymous=True))
    assert refused(desk, contacts.promote_anonymous, saved.id, stranger.id).code == "other_company"
