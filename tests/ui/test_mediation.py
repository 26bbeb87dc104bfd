"""*Mediazione* on screen: one side at a time, no name in any title, opened, noted, met and closed from the keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.models.mediation import MediationCase, MediationNote
from app.services import mediation
from app.services.drafts import get_draft, list_drafts
from app.services.mediation_views import NewCase, NewSide
from tests.ui.seats import at_the_window, fits, words_of
from tests.ui.test_requests import opened


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def case_of(seat, town):
    """Side A is followed here, side B by the colleague, whose note lies in this file only because the test put it there."""
    mine = NewSide(town.people["Brambati"], (seat.desk.who.operator_id,))
    theirs = NewSide(town.people["Zouaoui"], (town.colleague,))
    case = seat.desk.run(mediation.open_case, NewCase("Rumori", (mine, theirs), building_id=town.building)).row.id
    other = next(side.id for side in seat.desk.read(lambda s: mediation.sides_of(s, case)) if side.letter == "B")
    seat.desk.worker.run(mediation.add_note, replace(seat.desk.who, operator_id=town.colleague), other, "Segreto di B")
    return case


def everything_said(seat):
    """Every word on screen: pages, rail, titles, clipboard."""
    return "\n".join(
        (words_of(seat.window), seat.window.windowTitle(), QApplication.clipboard().text(), str(seat.window.things()))
    )


def test_one_side_stands_on_the_page_and_nothing_of_the_other(seated):
    seat, town = seated
    case = case_of(seat, town)
    page = seat.open("mediazione", case)
    assert "Parte A" in words_of(page)
    assert "Adele Brambati" in words_of(page)
    said = everything_said(seat)
    for other in ("Zouaoui", "Samira", "Segreto di B", "Parte B"):
        assert other not in said
    assert page.title() == "Mediazione M-A3-0001", "no name where others may read over the shoulder"
    assert "Brambati" not in str(seat.window.things())
    fits(seat, page)


def test_a_note_is_a_draft_and_then_a_record(seated):
    seat, town = seated
    case = case_of(seat, town)
    page = seat.open("mediazione", case)
    assert page.side.note.isAncestorOf(seat.focus())
    seat.press("Ctrl+Return")
    assert page.side.note.error()
    seat.type("Dorme poco")
    page.draft.flush()
    seat.settle()
    assert seat.desk.run(get_draft, f"mediazione:{case}").body["side"] == {"note": "Dorme poco"}
    assert "Dorme" not in str([one.title for one in seat.desk.run(list_drafts)])
    seat.press("Ctrl+Return")
    assert "Dorme poco" in seat.desk.read(lambda s: [note.body for note in s.query(MediationNote)])
    assert seat.desk.run(get_draft, f"mediazione:{case}") is None
    assert "Dorme poco" in words_of(page.side)


def test_whom_others_follow_altogether_the_page_says_so(seated):
    seat, town = seated
    both = (NewSide(None, (town.colleague,)), NewSide(None, (seat.desk.who.new_id(),)))
    case = seat.desk.run(mediation.open_case, NewCase("Rumori", both)).row.id
    page = seat.open("mediazione", case)
    assert "sono seguite da altri" in words_of(page)
    assert page.side.note.isHidden()
    fits(seat, page)


def test_it_opens_from_a_conflict_with_two_sides(seated):
    seat, town = seated
    conflict = opened(seat, town, category="conflitto_vicinato", area="sociale")
    request = seat.open("richiesta", conflict)
    request.follow.mediate.setFocus()
    seat.press("Return")
    assert seat.opened[-1] == ("mediazione", f"richiesta:{conflict}")
    page = seat.window.page(f"mediazione:richiesta:{conflict}")
    assert seat.focus() is page.new.subject.edit
    seat.type("Rumori la sera")
    seat.press("Ctrl+Return")
    assert "seguita da almeno un operatore" in page.notice.text()
    assert len(page.new.sides) == 2
    page.new.sides[1].followers.set_value((town.colleague,))
    page.new.sides[0].person.setFocus()
    seat.type("brambati")
    seat.until(page.new.sides[0].person.results.count)
    seat.press("Return")
    fits(seat, page)
    page.new.subject.setFocus()
    seat.press("Ctrl+Return")
    case = seat.desk.read(lambda s: s.query(MediationCase).one())
    assert (case.request_id, case.subject) == (conflict, "Rumori la sera")
    assert seat.opened[-1] == ("mediazione", case.id)


def test_what_was_chosen_for_a_new_one_is_a_draft(seated):
    seat, _ = seated
    page = seat.open("mediazione", "")
    seat.type("Rumori")
    page.new.add_side()
    page.draft.flush()
    seat.settle()
    kept = seat.desk.run(get_draft, "mediazione:")
    assert (kept.body["new"]["subject"], len(kept.body["new"]["sides"])) == ("Rumori", 3)
    seat.window.close_page("mediazione:")
    again = seat.open("mediazione", "")
    assert again.new.subject.value() == "Rumori"
    assert len(again.new.sides) == 3


def test_a_meeting_and_the_agreement_are_for_all(seated):
    seat, town = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    case = case_of(seat, town)
    page = seat.open("mediazione", case)
    page.joint.meeting.field("summary").setFocus()
    seat.type("Si sono parlati")
    page.joint.keep.setFocus()
    seat.press("Return")
    assert "Si sono parlati" in words_of(page.joint)
    page.joint.close_button.setFocus()
    seat.press("Return")
    assert page.joint.state.error()
    page.joint.state.set_value("accordo")
    page.joint.close_button.setFocus()
    seat.press("Return")
    assert "serve scrivere che cosa" in page.notice.text()
    page.joint.agreement.setFocus()
    seat.type("Silenzio dalle 22")
    page.joint.close_button.setFocus()
    seat.press("Return")
    assert seat.desk.read(lambda s: s.get(MediationCase, case).state) == "accordo"
    assert "Silenzio dalle 22" in words_of(page.joint)
    assert page.joint.meeting.isHidden()
    page.paper.setFocus()
    seat.press("Return")
    page.side.sheet.setFocus()
    seat.press("Return")
    assert [form for form, _ in wanted] == ["MEDIAZIONE", "MEDIAZIONE-P"]


def test_the_list_says_no_name_and_no_subject_and_is_reached_from_requests(seated):
    seat, town = seated
    page = seat.show("mediazioni")
    assert "Nessuna mediazione seguita qui." in words_of(page)
    assert seat.focus() is page.new_button
    fits(seat, page)
    case = case_of(seat, town)
    seat.settle()
    seat.show("oggi")
    seat.show("mediazioni")
    assert seat.focus() is page.list
    words = words_of(page)
    assert "M-A3-0001" in words
    for kept in ("Brambati", "Zouaoui", "Rumori"):
        assert kept not in words
    page.list.select(case)
    page.list.setFocus()
    seat.press("Return")
    assert seat.opened[-1] == ("mediazione", case)
    requests = seat.show("richieste")
    requests.mediations_button.setFocus()
    seat.press("Return")
    assert seat.window.current() == "mediazioni"
