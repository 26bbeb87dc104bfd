"""MOD-09 and the minutes of a group: what goes on paper, and that a register printed blank finds its meeting again."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.errors import Notice
from app.printing.filling import render_paper
from app.services import activities, attendance, enrolments, groups, meetings
from app.services.attachments import add_attachment, keep, list_attachments
from app.services.attendance import Mark
from app.services.documents import gather
from app.store.contents import ContentFiles
from tests.helpers.pictures import pdf
from tests.printing import reading

START = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
END = START + timedelta(hours=2)


@pytest.fixture
def meeting(desk, town):
    course = desk.run(activities.add_activity, activities.NewActivity("corso", "Cucito", place="Sala comune"))
    for person in ("Zouaoui", "Brambati"):
        desk.run(enrolments.enrol, course.id, town.people[person])
    return desk.run(meetings.add_session, course.id, START, END, leader="M. F.")


def test_a_register_is_printed_blank_with_its_number_and_its_names_and_found_again(desk, town, meeting):
    paper = desk.run(gather, "MOD-09", meeting.id)
    assert [(row["name"], row["present"]) for row in paper.facts["rows"]] == [
        ("Brambati Adele", None), ("Zouaoui Samira", None),
    ]  # fmt: skip
    words = " ".join(reading.page_texts(render_paper(paper)))
    for said in ("A3-LAB-01", "Brambati Adele", "09:00", "11:00", "da compilare a penna"):
        assert said in words
    for never in ("0377", "Robinie", "presente", "assente"):
        assert never not in words
    assert desk.run(attendance.register_view, meeting.id).printed
    for code in ("A3-LAB-01", paper.header.local_number, paper.header.record_id, paper.document.id):
        assert desk.run(meetings.find_register, code).id == meeting.id


def test_a_filled_register_says_hours_and_guests_under_the_same_number(desk, town, meeting):
    blank = desk.run(gather, "MOD-09", meeting.id)
    marks = [
        Mark(town.people["Brambati"], True, in_at=START + timedelta(minutes=15)),
        Mark(town.people["Zouaoui"], False),
    ]
    desk.run(attendance.close_register, meeting.id, marks, guests=3)
    filled = desk.run(gather, "MOD-09", meeting.id)
    assert filled.facts["register_number"] == blank.facts["register_number"] == "A3-LAB-01"
    first, second = filled.facts["rows"]
    assert (first["start"], first["end"], second["present"]) == (time(9, 15), time(11, 0), False)
    assert (filled.facts["hours"], filled.facts["guests"]) == ("1,75", 3)
    assert "compilato al computer" in " ".join(reading.page_texts(render_paper(filled)))


def test_a_cancelled_meeting_has_no_register_to_print(desk, meeting):
    desk.run(meetings.cancel_session, meeting.id, "Sala occupata")
    with pytest.raises(Notice) as caught:
        desk.run(gather, "MOD-09", meeting.id)
    assert caught.value.code == "session_cancelled"


def test_the_signed_register_is_kept_on_its_meeting(desk, meeting, tmp_path):
    files = ContentFiles(tmp_path / "files")
    media_type, content = keep(pdf(), files)
    view = desk.run(add_attachment, "activity_session", meeting.id, "registro.pdf", media_type, content)
    files.settled(content)
    assert [one.id for one in desk.run(list_attachments, "activity_session", meeting.id)] == [view.id]


def test_minutes_name_who_was_in_the_group_on_their_day(desk, town):
    group = desk.run(
        groups.add_group, name="Scala B", service="pulizie", building_id=town.building, started_on=date(2026, 3, 1)
    )
    desk.run(groups.add_member, group.id, town.people["Brambati"], role="referente", from_day=date(2026, 3, 1))
    desk.run(groups.add_member, group.id, town.people["Popescu"])
    made = desk.run(
        groups.add_minutes, group.id, text="Turni", decisions=["Il lunedì la scala"], held_on=date(2026, 3, 5)
    )
    paper = desk.run(gather, "VERBALE-GRUPPO", made.id)
    assert paper.facts["members"] == (("Brambati Adele", "referente"),)
    words = " ".join(reading.page_texts(render_paper(paper)))
    for said in ("Scala B", "via delle Robinie 12", "Il lunedì la scala", "05/03/2026"):
        assert said in words
