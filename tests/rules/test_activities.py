from datetime import UTC, date, datetime, timedelta

import pytest

from app.rules import activities as rules
from app.rules.catalogues import choices

START = datetime(2026, 3, 12, 13, 30, tzinfo=UTC)
END = START + timedelta(hours=2)


def codes(problems):
    return [one.code for one in problems]


def attendance(**given):
    fields = {
        "present": True,
        "in_at": None,
        "out_at": None,
        "minutes": 120,
        "written_at": END,
        "late_note": None,
        "role": "coordinatore",
    }
    state = given.pop("state", "prevista")
    return codes(rules.check_attendance(START, END, state, **(fields | given)))


def test_the_kinds_are_the_twelve_of_the_domain():
    assert [one.label for one in choices("activity_kinds")] == [
        "Animazione", "Doposcuola", "Orientamento al lavoro", "Corso", "Assemblea di scala", "Educazione alle regole",
        "Raccolta differenziata", "Facilitazione digitale", "Consumi e bollette", "Gruppo di autogestione", "Mediazione",
        "Evento",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, []),
        ({"minutes": 121}, ["attendance_too_long"]),
        ({"minutes": -1}, ["attendance_too_long"]),
        ({"in_at": START + timedelta(minutes=15), "minutes": 105}, []),
        ({"in_at": START + timedelta(minutes=15), "minutes": 106}, ["attendance_too_long"]),
        ({"in_at": START - timedelta(minutes=1)}, ["attendance_outside"]),
        ({"out_at": END + timedelta(minutes=1)}, ["attendance_outside"]),
        ({"in_at": END, "out_at": START, "minutes": 0}, ["attendance_backwards"]),
        ({"written_at": START - timedelta(seconds=1)}, ["attendance_early"]),
        ({"written_at": START}, []),
        ({"written_at": END + timedelta(days=7)}, []),
        ({"written_at": END + timedelta(days=8)}, ["attendance_late"]),
        ({"written_at": END + timedelta(days=8), "late_note": " "}, ["attendance_late"]),
        ({"written_at": END + timedelta(days=8), "late_note": "Registro ritrovato"}, []),
        (
            {"written_at": END + timedelta(days=8), "late_note": "Registro ritrovato", "role": "community_manager"},
            ["attendance_late_role"],
        ),
        ({"role": "community_manager"}, []),
        ({"present": False, "minutes": None}, []),
        ({"present": False, "minutes": 5}, ["attendance_absent"]),
        ({"state": "annullata"}, ["session_cancelled"]),
    ],
)
def test_an_attendance_keeps_within_its_meeting(given, expected):
    assert attendance(**given) == expected


def test_seven_days_are_days_of_rome():
    late_evening = datetime(2026, 3, 12, 22, 30, tzinfo=UTC)
    assert not rules.is_late(late_evening, datetime(2026, 3, 19, 22, 59, tzinfo=UTC))
    assert rules.is_late(late_evening, datetime(2026, 3, 19, 23, 1, tzinfo=UTC))


def test_one_attendance_for_a_person_whatever_the_card():
    assert codes(rules.check_once(("a", "b"), {"b"})) == ["attendance_twice"]
    assert rules.check_once(("a", "b"), {"c"}) == []


@pytest.mark.parametrize(
    ("before", "after", "reason", "attended", "expected"),
    [
        ("prevista", "svolta", None, True, []),
        ("prevista", "annullata", "Sala occupata", False, []),
        ("prevista", "annullata", " ", False, ["session_cancel_reason"]),
        ("prevista", "annullata", "Sala occupata", True, ["session_attended"]),
        ("annullata", "svolta", None, False, ["session_step"]),
        ("svolta", "annullata", "x", False, ["session_step"]),
        ("prevista", "rimandata", None, False, ["state_unknown"]),
    ],
)
def test_states_of_a_meeting(before, after, reason, attended, expected):
    assert codes(rules.check_session_state(before, after, reason=reason, attended=attended)) == expected


@pytest.mark.parametrize(
    ("start", "end", "guests", "expected"),
    [
        (START, END, 0, []),
        (START, START, 0, ["session_ends_first"]),
        (START, START + timedelta(hours=12, seconds=1), 0, ["session_too_long"]),
        (START - timedelta(days=12), END - timedelta(days=12), 0, ["session_outside"]),
        (START + timedelta(days=20), END + timedelta(days=20), 0, ["session_outside"]),
        (START, END, -1, ["guests_wrong"]),
        (START, END, 2_001, ["guests_wrong"]),
    ],
)
def test_a_meeting_lies_within_its_activity(start, end, guests, expected):
    span = {"from_day": date(2026, 3, 1), "to_day": date(2026, 3, 31)}
    assert codes(rules.check_session(start, end, **span, guests=guests)) == expected


def test_a_day_far_from_today_is_a_slip_of_the_pen():
    none = {"from_day": None, "to_day": None}
    far = START + timedelta(days=733)
    assert codes(rules.check_session(far, far + timedelta(hours=1), **none, today=date(2026, 3, 12))) == ["session_far"]
    assert rules.check_session(far, far + timedelta(hours=1), **none, today=date(2026, 3, 13)) == []
    old = START - timedelta(days=733)
    assert codes(rules.check_session(old, old + timedelta(hours=1), **none, today=date(2026, 3, 12))) == ["session_far"]


def test_more_people_than_places_is_said_and_stops_nothing():
    (warning,) = rules.check_capacity(12, 13)
    assert warning.code == "activity_full"
    assert not warning.blocks
    assert rules.check_capacity(12, 12) == rules.check_capacity(None, 900) == []


def test_enrolments_activities_groups():
    day = date(2026, 3, 12)
    before = day - timedelta(days=1)
    assert codes(rules.check_enrolment(day, None, to_day=None, already=True)) == ["enrolled_twice"]
    assert codes(rules.check_enrolment(day, before, to_day=None, already=False)) == ["withdrawn_first"]
    assert codes(rules.check_enrolment(day, None, to_day=before, already=False)) == ["enrolment_outside"]
    assert codes(rules.check_activity("ballo", " ", 0, day, before)) == [
        "choice_unknown", "required", "capacity_wrong", "activity_ends_first",
    ]  # fmt: skip
    assert codes(rules.check_group("", "ascensore", day, before)) == ["required", "choice_unknown", "group_ends_first"]
    assert codes(rules.check_group_member("capo", before, None, started_on=day, already=True)) == [
        "choice_unknown", "group_member_early", "group_member_twice",
    ]  # fmt: skip
    assert codes(rules.check_group_minutes(day, " ", started_on=day, today=before)) == ["required", "day_in_future"]
    assert codes(rules.check_group_minutes(before, "Testo", started_on=day, today=day)) == ["group_minutes_early"]
    assert codes(rules.check_register_number("A3-LAB-06", taken=True)) == ["register_taken"]


@pytest.mark.parametrize(
    ("minutes", "words"), [(120, "2"), (105, "1,75"), (90, "1,5"), (20, "0,33"), (0, "0"), (600, "10")]
)
def test_hours_as_they_are_read(minutes, words):
    assert rules.show_hours(minutes) == words


def test_spans_that_share_a_day():
    day = date(2026, 3, 12)
    after = day + timedelta(days=1)
    assert rules.days_overlap((day, day), (day, None))
    assert not rules.days_overlap((day, day), (after, None))
