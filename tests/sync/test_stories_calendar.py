"""A calendar read elsewhere: what the feed says and never says, who gets one, and what is left of a revoked address."""

import logging
from datetime import date, timedelta

import httpx2
import icalendar
import pytest

from app.errors import Notice
from app.models.contacts import Appointment
from app.models.pathways import CaseOpening, NeedsAssessment
from app.models.people import Household, HouseholdMember
from app.server import calendars
from app.services.agenda import NewAppointment, add_appointment
from app.services.week import export_calendar
from app.sync.messages import CalendarAsk
from tests.helpers.desk import MORNING
from tests.helpers.world import add, add_person, edit

NEW, REVOKE, LOOK = CalendarAsk("new"), CalendarAsk("revoke"), CalendarAsk("look")
SAID = "PAROLE-CHE-NON-ESCONO"


def fetch(world, token, suffix=".ics"):
    with httpx2.Client(base_url=world.centre.url, verify=False, trust_env=False) as caller:
        return caller.get(f"/v1/calendar/{token}{suffix}")


def events(world, token):
    answer = fetch(world, token)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert SAID not in answer.text
    return icalendar.Calendar.from_ical(answer.text).walk("VEVENT")


def appointment(desk, **fields):
    given = {
        "at": MORNING + timedelta(hours=2),
        "minutes": 30,
        "assigned_to": desk.who.operator_id,
        "subject": SAID,
        "place": SAID,
    }
    return desk.run(add, Appointment, **(given | fields))


def case(desk, number, household=None, **fields):
    household = household or desk.run(add, Household, from_day=date(2020, 1, 1))
    assessed = {"household_id": household, "assessed_on": MORNING.date(), "outcome": "presa_in_carico"}
    assessment = desk.run(add, NeedsAssessment, **assessed, visibility="R1")
    of_it = {"household_id": household, "assessment_id": assessment, "opened_on": MORNING.date()}
    return desk.run(add, CaseOpening, **of_it, number=number, **({"visibility": "R1"} | fields))


def test_the_feed_says_time_outpost_and_case_number_and_nothing_else(world):
    desk = world.desk()
    person = desk.run(add_person, SAID, name=SAID)
    number = "PVLO-COD-A3-2026-000123"
    appointment(desk, person_id=person, case_id=case(desk, number), kind="visita", remind_minutes=20)
    desk.sync()
    (one,) = events(world, desk.client.calendar(NEW).token)
    assert (one["SUMMARY"], one["LOCATION"]) == (f"Codogno, {number}", "Codogno")
    assert one.decoded("DTSTART") == MORNING + timedelta(hours=2)
    assert person not in str(one.to_ical())


def test_an_appointment_with_somebody_in_charge_says_their_case_to_whoever_may_see_it(world):
    desk, colleague = world.desk(), world.desk()
    person, number = desk.run(add_person, SAID), "PVLO-COD-A3-2026-000124"
    household = desk.run(add, Household, from_day=date(2020, 1, 1))
    desk.run(add, HouseholdMember, household_id=household, person_id=person, from_day=date(2020, 1, 1))
    case(desk, number, household)
    world.settle()
    at = MORNING + timedelta(hours=2)
    for given_to in (desk, colleague):
        desk.run(add_appointment, NewAppointment(at, person_id=person, assigned_to=given_to.who.operator_id))
    world.settle()
    assert [one["SUMMARY"] for one in events(world, desk.client.calendar(NEW).token)] == [f"Codogno, {number}"]
    assert [one["SUMMARY"] for one in events(world, colleague.client.calendar(NEW).token)] == ["Codogno"]
    for at_desk, said in ((desk, f"Codogno, {number}"), (colleague, "Codogno")):
        text = at_desk.run(export_calendar, MORNING.date(), MORNING.date())
        (one,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
        assert one["SUMMARY"] == said


def test_hostile_words_from_a_desk_stay_where_they_are(world):
    desk = world.desk()
    hostile = "A1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:finto\nATTENDEE:mailto:a@esempio.it," + "x" * 300
    appointment(desk, case_id=case(desk, hostile))
    desk.sync()
    (one,) = events(world, desk.client.calendar(NEW).token)
    assert "ATTENDEE" not in one
    assert one["SUMMARY"].startswith("Codogno, A1\nEND:VEVENT")


def test_it_obeys_what_the_operator_may_see(world):
    desk, colleague = world.desk(), world.desk()
    mine = desk.who.operator_id
    hour = appointment(desk)
    appointment(colleague)  # a colleague's own
    appointment(
        colleague, assigned_to=mine, visibility="R1", at=MORNING + timedelta(hours=3)
    )  # and the operator no reader
    seen = appointment(colleague, assigned_to=mine, visibility="R1", readers=[mine], at=MORNING + timedelta(hours=4))
    reserved = case(colleague, "PVLO-COD-A3-2026-000777", visibility="R1")
    desk.run(edit, Appointment, hour, case_id=None)
    colleague.run(edit, Appointment, seen, case_id=reserved)
    world.settle()
    token = desk.client.calendar(NEW).token
    assert [one["SUMMARY"] for one in events(world, token)] == ["Codogno", "Codogno"]
    world.centre.unassign(world.company, mine, world.outposts[0])
    assert [one.decoded("DTSTART").hour for one in events(world, token)] == [12]  # only what they are named in


def test_a_reserved_appointment_is_an_hour_without_a_case(world):
    desk = world.desk()
    appointment(desk, visibility="R3", case_id=case(desk, "PVLO-COD-A3-2026-000123"))
    desk.sync()
    (one,) = events(world, desk.client.calendar(NEW).token)
    assert one["SUMMARY"] == "Codogno"


def test_what_is_done_cancelled_struck_out_or_long_past_is_not_in_it(world):
    desk = world.desk()
    appointment(desk, state="fatto")
    appointment(desk, state="annullato")
    appointment(desk, at=MORNING - timedelta(days=40))
    appointment(desk, at=MORNING + timedelta(days=400))
    desk.run(edit, Appointment, appointment(desk), deleted_at=MORNING)
    desk.sync()
    assert events(world, desk.client.calendar(NEW).token) == []


def test_an_address_is_replaced_and_revoked_and_of_neither_anything_is_left(world):
    desk = world.desk()
    desk.sync()
    assert desk.client.calendar(LOOK).made_at is None
    first = desk.client.calendar(NEW).token
    second = desk.client.calendar(NEW)
    assert desk.client.calendar(LOOK).made_at == second.made_at
    assert desk.client.calendar(LOOK).token is None
    assert events(world, second.token) == []
    unknown = fetch(world, "mai-visto")
    gone = fetch(world, first)
    desk.client.calendar(REVOKE)
    assert unknown.status_code == 404
    for other in (
        gone,
        fetch(world, second.token),
        fetch(world, second.token, ""),
        fetch(world, "x" * 5_000),
        fetch(world, "%00%ff"),
    ):
        assert (other.status_code, other.content, dict(other.headers) | {"date": ""}) == (
            404, unknown.content, dict(unknown.headers) | {"date": ""},
        )  # fmt: skip
    assert world.centre.rows("SELECT 1 FROM calendar_feed WHERE company_id = :c", c=world.company) == []


def test_an_unknown_and_a_revoked_address_are_found_out_by_the_same_one_question(world):
    """The same time: what is asked of the database for either is the same statement, and no other."""
    from sqlalchemy import event

    desk = world.desk()
    desk.sync()
    token = desk.client.calendar(NEW).token
    desk.client.calendar(REVOKE)
    asked = []

    def note(connection, cursor, statement, *rest):
        asked.append(statement)

    event.listen(world.centre.engine, "before_cursor_execute", note)
    try:
        counts = []
        for name in (token, "mai-visto"):
            asked.clear()
            assert fetch(world, name).status_code == 404
            counts.append([one for one in asked if "calendar_feed" in one or "appointment" in one])
    finally:
        event.remove(world.centre.engine, "before_cursor_execute", note)
    assert counts[0] == counts[1]
    assert len(counts[0]) == 1


def test_only_a_hash_is_kept_and_nothing_of_the_address_is_logged(world, caplog):
    desk = world.desk()
    desk.sync()
    with caplog.at_level(logging.DEBUG):
        token = desk.client.calendar(NEW).token
        events(world, token)
        fetch(world, token, "")
    ours = [one for one in caplog.records if not one.name.startswith("http")]  # not of the one who asks
    assert [one for one in ours if one.name == "portineria.access"]
    assert all(token not in one.getMessage() and token not in str(one.args) for one in ours)
    (row,) = world.centre.rows("SELECT * FROM calendar_feed WHERE company_id = :c", c=world.company)
    assert token.encode() not in b"".join(
        bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row
    )


def test_without_a_known_device_there_is_no_address(world):
    desk = world.desk()
    desk.sync()
    with httpx2.Client(base_url=world.centre.url, verify=False, trust_env=False) as caller:
        assert caller.post("/v1/calendar", content=b"").status_code in (400, 401)
    with world.centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET state = 'revocato' WHERE id = %s", (desk.who.device_id,))
    with pytest.raises(Notice) as caught:
        desk.client.calendar(NEW)
    assert caught.value.code == "device_revoked"


def test_an_administrator_lists_and_revokes_addresses(world):
    desk, other = world.desk(), world.desk()
    world.settle()
    token = desk.client.calendar(NEW).token
    assert [one["initials"] for one in calendars.list_feeds(world.centre.engine, world.code)] == ["M. F."]
    calendars.revoke_feed(world.centre.engine, world.code, "M. F.")
    assert fetch(world, token).status_code == 404
    with pytest.raises(Notice) as caught:
        calendars.revoke_feed(world.centre.engine, world.code, "M. F.")
    assert caught.value.code == "calendar_unknown"
    assert other.client.calendar(LOOK).made_at is None


def test_who_left_is_read_no_more(world):
    desk = world.desk()
    desk.sync()
    token = desk.client.calendar(NEW).token
    world.centre.put(
        world.company, "operator", desk.who.operator_id, surname="Prova", name="Operatrice", initials="M. F.",
        active_to=MORNING.date() - timedelta(days=1),
    )  # fmt: skip
    assert fetch(world, token).status_code == 404
