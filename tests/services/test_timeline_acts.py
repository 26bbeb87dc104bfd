"""Calls at the dwelling, steps of referrals, presences and mediations on the timeline of a person and the story of a household."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.services import activities, attendance, households, mediation, meetings, people
from app.services.activities import NewActivity
from app.services.attendance import Mark
from app.services.follow import record_attempt
from app.services.household_story import story_of
from app.services.mediation_views import NewCase, NewSide
from app.services.referrals import NewReferral, advance, prepare
from app.services.timeline import timeline_of
from app.services.whose import of_household
from tests.helpers.network import build_network
from tests.services.test_requests import opened


def said(desk, town, name="Brambati", who=None):
    entries = desk.worker.run(timeline_of, who or desk.who, town.people[name])
    return [(one.kind, one.title, one.detail) for one in entries]


def told(desk, town, who=None):
    entries = desk.worker.run(story_of, who or desk.who, of_household(town.households["Brambati"]))
    return [(one.kind, one.name, one.title) for one in entries]


def test_calls_at_the_dwelling_are_told_with_how_they_ended(desk, town):
    leak = opened(desk, unit_id=town.units["B7"], reporter_id=town.people["Brambati"])
    desk.run(record_attempt, leak)
    desk.clock.advance(hours=1)
    desk.run(record_attempt, leak, "entrato", by="manutenzione")
    calls = [one for one in said(desk, town) if one[1] == "Passaggio in alloggio"]
    assert [(kind, detail.rpartition(", ")[0]) for kind, _, detail in calls] == [
        ("request", "entrati, manutenzione"), ("request", "nessuno in casa"),
    ]  # fmt: skip
    assert [one[2] for one in told(desk, town)].count("Passaggio in alloggio") == 2


def test_each_step_of_a_referral_is_told(desk, town):
    net = build_network(desk)
    sent = desk.run(
        prepare, NewReferral(town.people["Brambati"], net["caf_patronato"], "ISEE da rifare", service="ISEE")
    )
    desk.run(advance, sent.id, "consegnato")
    steps = [one for one in said(desk, town) if one[0] == "referral"]
    assert ("referral", "Invio: consegnato", "Patronato Aurora, ISEE") in steps
    assert len(steps) == 2
    assert [one[2] for one in told(desk, town) if one[0] == "referral"].count("Invio a un ente") == 1


def test_presences_of_two_members_at_one_meeting_are_two_facts(desk, town):
    new = {"surname": "Prova", "name": "Livia", "fiscal_code_reason": "non_disponibile"}
    adele, other = town.people["Brambati"], desk.run(people.create_person, new).id
    desk.run(households.add_member, town.households["Brambati"], other, relation="figlio", from_day=desk.who.today())
    start = desk.who.now() - timedelta(hours=3)
    course = desk.run(activities.add_activity, NewActivity("corso", "Cucito", place="Sala"))
    meeting = desk.run(meetings.add_session, course.id, start, start + timedelta(hours=2))
    desk.run(attendance.close_register, meeting.id, [Mark(adele, True), Mark(other, True)])
    present = [one for one in told(desk, town) if one[0] == "activity_session"]
    assert sorted(name for _, name, _ in present) == ["Adele Brambati", "Livia Prova"]


@pytest.fixture
def quarrel(desk, town):
    """Adele's side is followed here, the other by a colleague; both were heard, and both met."""
    sides = (
        NewSide(town.people["Brambati"], (desk.who.operator_id,)), NewSide(town.people["Zouaoui"], (town.colleague,)),
    )  # fmt: skip
    case = desk.run(mediation.open_case, NewCase("Rumori di notte", sides, building_id=town.building))
    theirs = replace(desk.who, operator_id=town.colleague)
    desk.run(mediation.add_note, case.side.id, "Dice di non dormire")
    other = desk.worker.run(mediation.case_view, theirs, case.row.id)
    desk.worker.run(mediation.add_note, theirs, other.side.id, "Dice che non è vero")
    desk.run(mediation.hold_meeting, case.row.id, place="Sala", summary="Si sono parlati")
    return theirs


def test_a_mediation_is_told_to_who_follows_that_side_and_never_of_the_other(desk, town, quarrel):
    own = [one for one in said(desk, town) if one[0] == "mediation_case"]
    assert {title for _, title, _ in own} == {
        "Mediazione M-A3-0001 aperta", "Colloquio di mediazione", "Incontro di mediazione",
    }  # fmt: skip
    for who, name, entries in (
        (desk.who, "Zouaoui", "the side of somebody else, opened by oneself"),
        (quarrel, "Brambati", "and the other way round"),
        (replace(desk.who, operator_id=desk.who.new_id(), role="coordinatore"), "Brambati", "who coordinates"),
    ):
        words = str(said(desk, town, name, who))
        assert "ediazione" not in words, entries
        assert "M-A3" not in words
    assert any(kind == "mediation_case" for kind, *_ in told(desk, town))
    assert not any(kind == "mediation_case" for kind, *_ in told(desk, town, quarrel))
    everything = str([said(desk, town, name, who) for name in town.people for who in (desk.who, quarrel)])
    for confided in ("dormire", "non è vero", "parlati", "Rumori"):
        assert confided not in everything
