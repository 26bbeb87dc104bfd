"""iCalendar text read back by another library: whatever is smuggled into a field stays in that field."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.ical import Event, calendar

NOW = datetime(2026, 3, 12, 8, 40, tzinfo=UTC)
FIELDS = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "CLASS"}


def read(*events, name="Portineria"):
    text = calendar(name, events, NOW)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\r\n" in text
    assert not text.replace("\r\n", "").count("\n")
    found = icalendar.Calendar.from_ical(text)
    assert {part.name for part in found.walk()} <= {"VCALENDAR", "VEVENT", "VALARM"}
    made = found.walk("VEVENT")
    assert all(set(one) == FIELDS for one in made)
    return found, made


def test_an_appointment_says_time_outpost_and_case_number():
    _, (one,) = read(Event("a", NOW, 45, "Codogno", "PVLO-COD-A3-2026-000123", 30))
    assert one["SUMMARY"] == "Codogno, PVLO-COD-A3-2026-000123"
    assert one["LOCATION"] == "Codogno"
    assert one.decoded("DTSTART") == NOW
    assert one.decoded("DTEND") == NOW + timedelta(minutes=45)
    (alarm,) = one.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(minutes=-30)


@pytest.mark.parametrize(
    "hostile",
    [
        "Codogno\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:altro",
        "Codogno\nATTENDEE:mailto:altri@esempio.it",
        "Codogno\rURL:https://esempio.it",
        "uno, due; tre \\ quattro \\n cinque",
        "Codogno\u2028DESCRIPTION:x\x85ATTACH:y\x0bz\x00",
        "è" * 180,
        "👩‍👩‍👧‍👦" * 20,
        "\ud800 mezzo carattere",
        ":" * 100 + ";LANGUAGE=it:x",
        "\n" * 50,
    ],
)
def test_hostile_words_stay_in_their_field(hostile):
    found, (one, other) = read(Event("a", NOW, 30, hostile, hostile), Event("b", NOW, None, "Lodi"), name=hostile)
    assert len(found.walk("VEVENT")) == 2
    assert {"ATTENDEE", "URL", "ATTACH", "DESCRIPTION"}.isdisjoint(one)
    assert "Lodi" in (one["SUMMARY"], other["SUMMARY"])


@settings(max_examples=60)
@given(st.text(max_size=120), st.text(max_size=40))
def test_any_text_at_all_makes_one_event(outpost, number):
    _, (one,) = read(Event("a", NOW, 30, outpost, number))
    assert one.decoded("DTSTART") == NOW


def test_the_record_behind_an_event_cannot_be_told_from_it():
    text = calendar("Portineria", [Event("0195d0a4-e14b-7668-8f00-d2c19a3b5c7d", NOW, 30, "Codogno")], NOW)
    assert "0195d0a4" not in text
