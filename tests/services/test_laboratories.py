"""Activities, meetings, registers, enrolments and self-management groups on one desk."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.errors import Notice
from app.models.activities import ActivityEnrolment, ActivitySession, Attendance
from app.models.people import Person, PersonMerge
from app.printing.filling import render_paper
from app.services import activities, attendance, day, enrolments, groups, meetings, records
from app.services.attendance import Mark
from app.services.documents import gather
from app.services.timeline import timeline_of
from app.store import search
from tests.helpers.household import add, count, known_at_centre
from tests.printing import reading

START = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
END = START + timedelta(hours=2)


@pytest.fixture
def course(desk):
    new = activities.NewActivity("facilitazione_digitale", " Facilitazione digitale ", place="Sala comune", capacity=2)
    return desk.run(activities.add_activity, new)


@pytest.fixture
def meeting(desk, course):
    return desk.run(meetings.add_session, course.id, START, END)


def refused(desk, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    return caught.value


def test_a_register_is_filled_from_who_enrolled_and_who_came_last_time(desk, town, course, meeting):
    adele, samira, ionut = town.people.values()
    desk.run(enrolments.enrol, course.id, adele)
    desk.run(attendance.close_register, meeting.id, [Mark(adele, True), Mark(samira, True), Mark(ionut, False)])
    later = desk.run(meetings.add_session, course.id, START + timedelta(days=7), END + timedelta(days=7))
    view = desk.run(attendance.register_view, later.id)
    assert [row.name for row in view.rows] == ["Brambati Adele", "Zouaoui Samira"]
    assert {row.present for row in view.rows} == {None}
    assert (view.from_number, view.session.number, view.begun) == (1, 2, False)


def test_closing_writes_hours_guests_and_the_state_in_one_act(desk, town, meeting):
    adele, samira, _ = town.people.values()
    late = START + timedelta(minutes=15)
    marks = [Mark(adele, True, signed=True), Mark(samira, True, in_at=late)]
    view = desk.run(attendance.close_register, meeting.id, marks, guests=3)
    assert [(row.present, row.minutes, row.signed) for row in view.rows] == [(True, 120, True), (True, 105, False)]
    assert (view.session.state, view.session.present, view.guests) == ("svolta", 2, 3)
    again = desk.run(
        attendance.close_register, meeting.id, [Mark(adele, True, signed=True), Mark(samira, False)], guests=3
    )
    assert [row.present for row in again.rows] == [True, False]
    assert count(desk, Attendance) == 2, "a correction is no second attendance"


def test_what_hangs_on_an_activity_lies_at_its_outpost(desk, town, course, meeting):
    elsewhere = desk.who.at_outpost(town.casale)
    adele = town.people["Brambati"]
    desk.worker.run(enrolments.enrol, elsewhere, course.id, adele)
    desk.worker.run(attendance.close_register, elsewhere, meeting.id, [Mark(adele, True)])
    later = desk.worker.run(meetings.add_session, elsewhere, course.id, START, END)
    rows = desk.read(
        lambda session: [session.query(one).all() for one in (ActivityEnrolment, Attendance, ActivitySession)]
    )
    assert {row.outpost_id for kind in rows for row in kind} == {town.codogno}
    assert later.activity_id == course.id


def test_one_wrong_line_saves_nothing_and_names_itself(desk, town, meeting):
    adele, samira, _ = town.people.values()
    marks = [Mark(adele, True), Mark(samira, True, out_at=END + timedelta(minutes=1))]
    error = refused(desk, "attendance_outside", attendance.close_register, meeting.id, marks, guests=1)
    assert error.values["person_id"] == samira
    assert count(desk, Attendance) == 0
    assert desk.run(meetings.session_view, meeting.id).state == "prevista"


def test_a_person_twice_whatever_the_card(desk, town, meeting):
    adele = town.people["Brambati"]
    other = add(desk, Person, surname="Brambati", name="Adele")
    add(desk, PersonMerge, card_a=adele, card_b=other, face=adele, decision="stessa")
    refused(desk, "attendance_twice", attendance.close_register, meeting.id, [Mark(adele, True), Mark(other, True)])
    desk.run(attendance.add_attendance, meeting.id, Mark(adele, True))
    refused(desk, "attendance_twice", attendance.add_attendance, meeting.id, Mark(other, True))
    assert [row.name for row in desk.run(attendance.register_view, meeting.id).rows] == ["Brambati Adele"]


def test_no_register_before_the_meeting_nor_late_without_the_note(desk, town, course):
    adele = town.people["Brambati"]
    ahead = desk.run(meetings.add_session, course.id, START + timedelta(days=1), END + timedelta(days=1))
    refused(desk, "attendance_early", attendance.close_register, ahead.id, [Mark(adele, True)])
    refused(desk, "attendance_early", attendance.close_register, ahead.id, [], guests=4)
    old = desk.run(meetings.add_session, course.id, START - timedelta(days=8), END - timedelta(days=8))
    assert desk.run(attendance.register_view, old.id).late
    seen = "Registro ritrovato, visto da G. R."
    refused(desk, "attendance_late_role", attendance.close_register, old.id, [Mark(adele, True)], late_note=seen)
    desk.who = replace(desk.who, role="coordinatore")
    refused(desk, "attendance_late", attendance.close_register, old.id, [Mark(adele, True)])
    desk.run(attendance.close_register, old.id, [Mark(adele, True)], late_note=seen)
    assert count(desk, Attendance, late_note="Registro ritrovato, visto da G. R.") == 1


def test_a_register_is_found_by_its_number_and_never_for_a_meeting_that_never_was(desk, meeting):
    assert meeting.register_number == "A3-LAB-01"
    for code in ("a3-lab-01 ", meeting.id):
        assert desk.run(meetings.find_register, code).id == meeting.id
    refused(desk, "register_unknown", meetings.find_register, "A3-LAB-99")
    refused(desk, "register_unknown", meetings.find_register, " ")
    refused(desk, "not_found", attendance.close_register, desk.who.new_id(), [])


def test_the_next_meetings_keep_their_hour_when_the_clock_changes(desk, course):
    made = desk.run(meetings.repeat_sessions, course.id, START, END, count=4)
    assert [one.starts_at.hour for one in made] == [8, 8, 8, 7], "from 29 March it is summer time"
    assert [one.number for one in made] == [1, 2, 3, 4]
    assert len({one.register_number for one in made}) == 4
    refused(desk, "repeat_wrong", meetings.repeat_sessions, course.id, START, END, count=61)


def test_meetings_out_of_the_days_of_the_activity_are_all_refused(desk, course):
    desk.run(activities.edit_activity, course.id, {"to_day": date(2026, 3, 20)})
    refused(desk, "session_outside", meetings.repeat_sessions, course.id, START, END, count=3)
    far = START + timedelta(days=800)
    desk.run(activities.edit_activity, course.id, {"to_day": None})
    refused(desk, "session_far", meetings.add_session, course.id, far, far + timedelta(hours=1))
    assert count(desk, ActivitySession) == 0


def test_a_meeting_is_cancelled_with_a_reason_and_not_when_somebody_was_there(desk, town, meeting):
    refused(desk, "session_cancel_reason", meetings.cancel_session, meeting.id, " ")
    desk.run(attendance.add_attendance, meeting.id, Mark(town.people["Brambati"], True))
    refused(desk, "session_attended", meetings.cancel_session, meeting.id, "Sala occupata")
    other = desk.run(meetings.add_session, meeting.activity_id, START, END)
    assert desk.run(meetings.cancel_session, other.id, "Sala occupata").state == "annullata"
    refused(desk, "session_step", attendance.close_register, other.id, [])
    refused(desk, "session_fixed", meetings.move_session, other.id, START, END)


def test_enrolment_says_when_the_places_are_over_and_refuses_a_person_twice(desk, town, course):
    warnings = [desk.run(enrolments.enrol, course.id, person)[1] for person in town.people.values()]
    assert [[one.code for one in found] for found in warnings] == [[], [], ["activity_full"]]
    refused(desk, "enrolled_twice", enrolments.enrol, course.id, town.people["Brambati"])
    first = desk.run(enrolments.enrolments, course.id)[0]
    desk.run(enrolments.withdraw, first.id)
    refused(desk, "withdrawn_already", enrolments.withdraw, first.id)
    assert desk.run(activities.activity_view, course.id).enrolled == 2
    desk.run(enrolments.enrol, course.id, town.people["Brambati"])


def test_a_list_holds_the_next_and_the_last_meeting(desk, town, course, meeting):
    desk.run(attendance.close_register, meeting.id, [Mark(town.people["Brambati"], True)], guests=5)
    coming = desk.run(meetings.add_session, course.id, START + timedelta(days=7), END + timedelta(days=7))
    desk.run(meetings.add_session, course.id, START + timedelta(days=14), END + timedelta(days=14))
    (view,) = desk.run(activities.list_activities)
    assert view.next_session.id == coming.id
    assert (view.last_session.id, view.last_session.present, view.last_session.guests) == (meeting.id, 1, 5)
    assert [one.id for one in desk.run(meetings.list_sessions, due_only=True)] == []
    desk.run(activities.edit_activity, course.id, {"ended_on": date(2026, 3, 11)})
    assert desk.run(activities.list_activities) == ()


def test_the_evening_asks_for_registers_still_open_and_counts_what_was_held(desk, town, course, meeting):
    later = desk.run(meetings.add_session, course.id, START + timedelta(hours=8), END + timedelta(hours=8))
    assert [(one.kind, one.id) for one in desk.run(day.without_outcome)] == [("activity_session", meeting.id)]
    assert [one.id for one in desk.run(meetings.meetings_of_today)] == [meeting.id, later.id]
    desk.run(attendance.close_register, meeting.id, [Mark(town.people["Brambati"], True)], guests=4)
    assert desk.run(day.without_outcome) == ()
    assert desk.run(day.day_numbers).activities == (meetings.MeetingNumbers("Facilitazione digitale", 1, 4),)
    words = " ".join(reading.page_texts(render_paper(desk.run(gather, "MOD-14"))))
    assert "Facilitazione digitale" in words
    assert "Brambati" not in words


def test_what_the_centre_has_is_shown_before_what_waits_here(desk, town, meeting):
    adele = town.people["Brambati"]
    add(desk, Attendance, session_id=meeting.id, person_id=adele, present=False)
    theirs = add(desk, Attendance, session_id=meeting.id, person_id=adele, present=True, minutes=90)
    known_at_centre(desk, "attendance", theirs)
    (row,) = desk.run(attendance.register_view, meeting.id).rows
    assert (row.attendance_id, row.minutes) == (theirs, 90)


def test_a_group_its_people_and_what_it_decided(desk, town):
    made = desk.run(groups.add_group, name="Scala B", service="pulizie", building_id=town.building)
    assert (made.place, made.started_on) == ("via delle Robinie 12", date(2026, 3, 12))
    adele = town.people["Brambati"]
    member = desk.run(groups.add_member, made.id, adele, role="referente")
    refused(desk, "group_member_twice", groups.add_member, made.id, adele)
    refused(desk, "group_member_early", groups.add_member, made.id, town.people["Zouaoui"], from_day=date(2026, 3, 11))
    desk.run(groups.add_minutes, made.id, text="Turni di pulizia", decisions=["Il lunedì la scala", " "])
    refused(desk, "day_in_future", groups.add_minutes, made.id, text="x", held_on=date(2026, 3, 13))
    desk.run(groups.end_member, member.id)
    view = desk.run(groups.end_group, made.id)
    assert view.minutes[0].decisions == ("Il lunedì la scala",)
    assert [(one.name, one.role, one.to_day) for one in view.members] == [
        ("Brambati Adele", "referente", date(2026, 3, 12))
    ]


def test_the_command_line_obeys_the_same_rules(desk, town):
    course = desk.run(records.add, "activity", {"kind": "corso", "title": "Cucito"})
    refused(desk, "choice_unknown", records.add, "activity", {"kind": "ballo", "title": "Cucito"})
    when = {"starts_at": "2026-03-12T09:00:00+01:00", "ends_at": "2026-03-12T11:00:00+01:00"}
    meeting = desk.run(records.add, "activity_session", {"activity_id": course.id, **when})
    one = {"session_id": meeting.id, "person_id": town.people["Brambati"]}
    written = desk.run(records.add, "attendance", one)
    refused(desk, "attendance_twice", records.add, "attendance", one)
    desk.run(records.edit, written.id, {"out_at": "2026-03-12T10:30:00+01:00"})
    assert count(desk, Attendance, minutes=90) == 1
    desk.run(records.edit, meeting.id, {"guests": 4})
    assert desk.run(meetings.session_view, meeting.id).guests == 4
    enrolled = desk.run(records.add, "activity_enrolment", {"activity_id": course.id, "person_id": one["person_id"]})
    desk.run(records.edit, enrolled.id, {"withdrawn_on": "oggi"})
    group = desk.run(
        records.add, "self_management_group", {"name": "Scala B", "service": "verde", "building_id": town.building}
    )
    member = desk.run(records.add, "group_member", {"group_id": group.id, "person_id": one["person_id"]})
    desk.run(records.edit, member.id, {"to_day": "2026-03-12"})
    desk.run(records.add, "group_minutes", {"group_id": group.id, "text": "Turni", "decisions": ["Il lunedì"]})
    desk.run(records.edit, group.id, {"ended_on": "2026-03-12"})
    desk.run(records.edit, course.id, {"ended_on": "2026-03-12"})
    other = desk.run(records.add, "activity_session", {"activity_id": course.id, **when})
    desk.run(records.edit, other.id, {"state": "annullata", "reason": "Sala occupata"})
    assert desk.run(meetings.session_view, other.id).state == "annullata"


def test_the_story_of_a_person_holds_meetings_enrolments_and_groups_and_no_absence(desk, town, course, meeting):
    adele, samira, _ = town.people.values()
    desk.run(enrolments.enrol, course.id, adele)
    group = desk.run(groups.add_group, name="Scala B", service="verde", building_id=town.building)
    desk.run(groups.add_member, group.id, adele)
    desk.run(attendance.close_register, meeting.id, [Mark(adele, True), Mark(samira, False)])
    story = {(one.kind, one.id, one.title, one.detail) for one in desk.run(timeline_of, adele)}
    assert story == {
        ("activity_session", meeting.id, "Laboratorio: Facilitazione digitale", "incontro 1, 2 ore"),
        ("activity", course.id, "Iscrizione: Facilitazione digitale", ""),
        ("self_management_group", group.id, "Gruppo di autogestione: Scala B", "componente"),
    }
    assert desk.run(timeline_of, samira) == ()


def test_the_search_finds_a_register_by_its_number_and_an_activity_by_its_title(desk, course, meeting):
    find = lambda text: desk.read(lambda session: [(one.kind, one.id) for one in search.find(session, text)])  # noqa: E731 - asked thrice
    assert find("a3-lab-01") == [("activity_session", meeting.id)]
    assert set(find("facilitazione")) == {("activity", course.id), ("activity_session", meeting.id)}
    desk.run(activities.edit_activity, course.id, {"title": "Computer insieme"})
    assert set(find("computer")) == {("activity", course.id), ("activity_session", meeting.id)}
