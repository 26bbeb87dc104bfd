"""Mediation on one desk (domain 2.3): at least two sides, one side on view, an end that is said whole."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.mediation import MediationNote, MediationSide
from app.services import mediation, records
from app.services.mediation_views import NewCase, NewSide
from app.store.search import find
from tests.services.test_requests import opened, refused


def sides(desk, town, *more):
    mine = NewSide(town.people["Brambati"], (desk.who.operator_id,))
    return (mine, NewSide(town.people["Zouaoui"], (town.colleague,)), *more)


@pytest.fixture
def case(desk, town):
    return desk.run(mediation.open_case, NewCase("Rumori di notte", sides(desk, town), building_id=town.building))


def test_a_case_shows_the_side_that_one_follows_and_no_other(desk, town, case):
    assert (case.row.number, case.row.state, case.mine, case.side.letter) == ("M-A3-0001", "aperta", True, "A")
    assert case.side.name == "Adele Brambati"
    words = str(case)
    assert "Zouaoui" not in words
    assert town.people["Zouaoui"] not in words
    theirs = replace(desk.who, operator_id=town.colleague)
    other = desk.worker.run(mediation.case_view, theirs, case.row.id)
    assert other.side.letter == "B"
    assert "Brambati" not in str(other)


def test_who_follows_a_side_writes_for_it_alone(desk, town, case):
    desk.run(mediation.add_note, case.side.id, " Dice di non dormire ")
    view = desk.run(mediation.case_view, case.row.id)
    assert [note.body for note in view.side.notes] == ["Dice di non dormire"]
    other = desk.read(lambda s: s.query(MediationSide).filter_by(letter="B").one().id)
    assert refused(desk, mediation.add_note, other, "x").code == "mediation_not_follower"
    assert refused(desk, mediation.side_view, other).code == "mediation_not_follower"
    assert refused(desk, mediation.add_note, case.side.id, "  ").code == "required"
    theirs = replace(desk.who, operator_id=town.colleague)
    assert "dormire" not in str(desk.worker.run(mediation.case_view, theirs, case.row.id))
    assert desk.read(lambda s: s.query(MediationNote).one().visibility) == "R1"


def test_nobody_follows_two_sides_and_a_side_is_followed(desk, town):
    me, she = desk.who.operator_id, town.colleague
    for wrong, code in (
        ((NewSide(None, (me,)),), "mediation_needs_sides"),
        ((NewSide(None, (me,)), NewSide(None, ())), "mediation_side_unfollowed"),
        ((NewSide(None, (me,)), NewSide(None, (she, me))), "mediation_two_sides"),
        ((NewSide(town.people["Popescu"], (me,)), NewSide(town.people["Popescu"], (she,))), "mediation_same_person"),
    ):
        assert refused(desk, mediation.open_case, NewCase("Rumori", wrong)).code == code
    assert refused(desk, mediation.open_case, NewCase("  ", sides(desk, town))).code == "required"


def test_a_stranger_and_a_coordinator_see_nothing(desk, town, case):
    for role in ("community_manager", "coordinatore"):
        stranger = replace(desk.who, operator_id=desk.who.new_id(), role=role)
        assert desk.worker.run(mediation.list_cases, stranger) == ()
        with pytest.raises(Exception, match="riservata a chi la segue"):
            desk.worker.run(mediation.case_view, stranger, case.row.id)


def test_it_opens_from_a_conflict_and_from_nothing_else(desk, town):
    conflict = opened(desk, "conflitto_vicinato", "sociale", unit_id=town.units["B7"])
    leak = opened(desk, unit_id=town.units["B7"])
    view = desk.run(mediation.open_case, NewCase("Rumori", sides(desk, town), request_id=conflict))
    assert (view.request_id, view.row.where) == (conflict, "via delle Robinie 12")
    assert [row.id for row in desk.run(mediation.list_cases, request_id=conflict)] == [view.row.id]
    wrong = NewCase("Rumori", sides(desk, town), request_id=leak)
    assert refused(desk, mediation.open_case, wrong).code == "mediation_other_request"


def test_a_side_and_its_followers_only_grow(desk, town, case):
    third = desk.who.new_id()
    view = desk.run(mediation.add_side, case.row.id, NewSide(town.people["Popescu"], (third,)))
    assert [side.letter for side in desk.read(lambda s: mediation.sides_of(s, view.row.id))] == ["A", "B", "C"]
    two = NewSide(None, (town.colleague,))
    assert refused(desk, mediation.add_side, case.row.id, two).code == "mediation_two_sides"
    assert refused(desk, mediation.add_followers, case.side.id, [third]).code == "mediation_two_sides"
    fourth = desk.who.new_id()
    desk.run(mediation.add_followers, case.side.id, [fourth])
    theirs = replace(desk.who, operator_id=fourth)
    assert desk.worker.run(mediation.case_view, theirs, case.row.id).side.letter == "A"


def test_a_joint_meeting_is_for_all(desk, town, case):
    desk.run(
        mediation.hold_meeting, case.row.id, place="Presidio", summary="Si sono parlati", agreed="Silenzio alle 22"
    )
    theirs = replace(desk.who, operator_id=town.colleague)
    (meeting,) = desk.worker.run(mediation.case_view, theirs, case.row.id).meetings
    assert (meeting.summary, meeting.agreed) == ("Si sono parlati", "Silenzio alle 22")
    assert refused(desk, mediation.hold_meeting, case.row.id).code == "required"


def test_closing_says_how_and_what_and_happens_once(desk, town, case):
    id = case.row.id
    assert refused(desk, mediation.close_case, id, "accordo").code == "mediation_agreement_needed"
    assert refused(desk, mediation.close_case, id, "boh").code == "choice_unknown"
    before = {"closed_on": date(2026, 3, 11), "agreement": "x"}
    assert refused(desk, mediation.close_case, id, "accordo", **before).code == "mediation_day"
    view = desk.run(mediation.close_case, id, "accordo", agreement="Silenzio dalle 22")
    assert (view.row.state, view.closed_on, view.agreement) == ("accordo", date(2026, 3, 12), "Silenzio dalle 22")
    assert refused(desk, mediation.close_case, id, "interrotta").code == "mediation_closed"
    assert refused(desk, mediation.hold_meeting, id, summary="x").code == "mediation_closed"


def test_a_mediation_from_the_command_line_obeys_the_rules_of_the_screen(desk, town):
    me, she = desk.who.operator_id, town.colleague
    sides = [{"person_id": town.people["Brambati"], "followers": [me]}, {"followers": [she]}]
    assert (
        refused(desk, records.add, "mediation_case", {"subject": "x", "sides": [*sides, sides[0]]}).code
        == "mediation_two_sides"
    )
    assert refused(desk, records.add, "mediation_case", {"subject": "x", "sides": "A"}).code == "wrong_type"
    case = desk.run(records.add, "mediation_case", {"subject": "Rumori", "sides": sides}).id
    own = next(one for one in desk.run(records.list_records, "mediation_side") if me in str(one.values["readers"])).id
    other = next(one for one in desk.run(records.list_records, "mediation_side") if one.id != own).id
    desk.run(records.add, "mediation_note", {"side_id": own, "body": "Detto in confidenza"})
    assert (
        refused(desk, records.add, "mediation_note", {"side_id": other, "body": "x"}).code == "mediation_not_follower"
    )
    desk.run(records.add, "mediation_meeting", {"case_id": case, "summary": "Tutti insieme"})
    desk.run(records.add, "mediation_side", {"case_id": case, "followers": [desk.who.new_id()]})
    desk.run(records.edit, own, {"followers": desk.who.new_id()})
    assert refused(desk, records.edit, case, {"subject": "altro"}).code == "field_unknown"
    closed = desk.run(records.edit, case, {"state": "senza_accordo"})
    assert closed.values["closed_on"] == "2026-03-12"


def test_the_search_finds_a_case_by_its_number_and_nothing_that_was_said(desk, town, case):
    desk.run(mediation.add_note, case.side.id, "Confidenza segretissima")
    desk.run(mediation.hold_meeting, case.row.id, summary="Tavolata", agreed="Silenziosamente")
    (hit,) = desk.read(lambda s: find(s, "M-A3-0001"))
    assert (hit.kind, hit.id) == ("mediation_case", case.row.id)
    for text in ("segretissima", "Tavolata", "Silenziosamente", "Rumori"):
        assert desk.read(lambda s, words=text: find(s, words)) == []
