"""Laboratories over two desks and a centre: one attendance for a person and a meeting, registers, meetings cancelled."""

import json
from datetime import timedelta

from app.models.activities import Activity, ActivitySession, Attendance
from app.models.people import PersonMerge
from app.services.activities import NewActivity, add_activity
from app.services.attendance import Mark, close_register, register_view
from app.services.documents import gather
from app.services.enrolments import enrol
from app.services.meetings import add_session, cancel_session, find_register, session_view
from app.services.review import list_review
from app.services.review_details import refusal_detail
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit


def a_meeting(desk: SyncedDesk, **past: float) -> str:
    """A meeting that began an hour ago (or `past`), known to every desk after the next exchange."""
    course = desk.run(add_activity, NewActivity("corso", "Cucito"))
    start = desk.who.now() - (timedelta(**past) if past else timedelta(hours=1))
    return desk.run(add_session, course.id, start, start + timedelta(hours=2)).id


def last_reasons(desk: SyncedDesk) -> list[str]:
    return [
        json.loads(r)["code"] for (r,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")
    ]


def test_two_desks_mark_the_same_person_and_one_attendance_stands(world: World) -> None:
    desk, other = world.desk(), world.desk()
    meeting, person = a_meeting(desk), desk.run(add_person, "Rossi")
    world.settle()
    desk.run(close_register, meeting, [Mark(person, True)], guests=2)
    other.run(close_register, meeting, [Mark(person, False)], guests=2)
    assert other.sync().decided["ok"] >= 1
    assert desk.sync().decided["refused"] == 1
    assert last_reasons(desk) == ["attendance_twice"]
    (item,) = desk.run(list_review).items
    assert item.title == "Presenza – Rossi"
    assert "già segnata a questo incontro" in item.subtitle
    shown = {one.label: one.text for one in desk.run(refusal_detail, item.key).fields}
    assert shown["Incontro"] == "Cucito, incontro 1 del 12/03/2026"
    world.settle()
    assert world.centre.scalar("SELECT count(*) FROM attendance WHERE session_id = :m", m=meeting) == 1
    for one in world.desks:
        (row,) = one.run(register_view, meeting).rows
        assert row.present is False
        assert one.run(session_view, meeting).state == "svolta"
    agree(world)


def test_two_cards_of_one_person_are_one_at_the_centre(world: World) -> None:
    desk, other = world.desk(), world.desk()
    meeting = a_meeting(desk)
    first, second = desk.run(add_person, "Rossi"), desk.run(add_person, "Rossi")
    desk.run(add, PersonMerge, card_a=first, card_b=second, face=first, decision="stessa")
    desk.sync()
    other.sync()
    desk.run(close_register, meeting, [Mark(first, True)])
    desk.sync()
    other.run(add, Attendance, session_id=meeting, person_id=second, minutes=60)
    assert other.sync().decided == {"refused": 1}
    assert last_reasons(other) == ["attendance_twice"]


def test_a_register_for_a_meeting_that_was_cancelled_goes_back(world: World) -> None:
    desk, other = world.desk(), world.desk()
    meeting, person = a_meeting(desk), desk.run(add_person, "Rossi")
    world.settle()
    desk.run(cancel_session, meeting, "Sala occupata")
    other.run(close_register, meeting, [Mark(person, True)])
    desk.sync()
    assert "refused" in other.sync().decided
    assert "session_cancelled" in last_reasons(other)
    world.settle()
    assert world.centre.scalar("SELECT count(*) FROM attendance WHERE session_id = :m", m=meeting) == 0
    assert {one.value(ActivitySession, meeting, "state") for one in world.desks} == {"annullata"}


def test_the_centre_asks_the_rules_of_a_desk_that_forgot_them(world: World) -> None:
    desk = world.desk()
    meeting, person = a_meeting(desk), desk.run(add_person, "Rossi")
    old = a_meeting(desk, days=9)
    coming = a_meeting(desk, days=-1)
    desk.sync()
    for at, fields in (
        (meeting, {"minutes": 121}),
        (old, {"minutes": 60}),
        (coming, {"minutes": 60}),
        (desk.who.new_id(), {"minutes": 60}),
    ):
        desk.run(add, Attendance, session_id=at, person_id=person, **fields)
    desk.run(add, Attendance, session_id=old, person_id=person, minutes=60, late_note="Visto da G. R.")
    chief = world.desk(role="coordinatore")
    chief.sync()
    chief.run(add, Attendance, session_id=old, person_id=person, minutes=60)
    noted = chief.run(add, Attendance, session_id=old, person_id=person, minutes=60, late_note="Visto da G. R.")
    assert chief.sync().decided == {"ok": 1, "refused": 1}
    assert last_reasons(chief) == ["attendance_late"]
    number = desk.value(ActivitySession, meeting, "register_number")
    desk.run(
        add, ActivitySession, activity_id=desk.value(ActivitySession, meeting, "activity_id"), register_number=number,
        starts_at=desk.who.now(), ends_at=desk.who.now() + timedelta(hours=1),
    )  # fmt: skip
    desk.run(edit, ActivitySession, meeting, register_number="A3-LAB-77")
    desk.run(add, Activity, kind="ballo", title="Ballo")
    assert desk.sync().decided == {"refused": 8}
    assert last_reasons(desk) == [
        "attendance_too_long", "attendance_late_role", "attendance_early", "reference_missing", "attendance_late_role",
        "register_taken", "immutable_field", "choice_unknown",
    ]  # fmt: skip
    desk.run(edit, Attendance, noted, late_note="Riscritta da altri")
    desk.sync()
    assert last_reasons(desk)[-1] == "attendance_late_role"


def test_two_desks_enrol_the_same_person_and_one_enrolment_stands(world: World) -> None:
    desk, other = world.desk(), world.desk()
    course, person = desk.run(add_activity, NewActivity("corso", "Cucito")).id, desk.run(add_person, "Rossi")
    world.settle()
    desk.run(enrol, course, person)
    other.run(enrol, course, person)
    desk.sync()
    assert other.sync().decided == {"refused": 1}
    assert last_reasons(other) == ["enrolled_twice"]


def test_a_register_printed_blank_at_one_desk_is_transcribed_at_another_under_its_number(world: World) -> None:
    desk, other = world.desk(), world.desk()
    meeting, person = a_meeting(desk), desk.run(add_person, "Rossi")
    printed = desk.run(gather, "MOD-09", meeting)
    world.settle()
    found = other.run(find_register, str(printed.header.local_number))
    assert (found.id, found.register_number) == (meeting, printed.facts["register_number"])
    other.run(close_register, found.id, [Mark(person, True, signed=True)], guests=4)
    world.settle()
    filled = desk.run(gather, "MOD-09", meeting)
    assert filled.facts["register_number"] == printed.facts["register_number"]
    assert [(row["name"], row["present"]) for row in filled.facts["rows"]] == [("Rossi", True)]
    assert filled.facts["guests"] == 4
    agree(world)
