"""Sessions, votes and papers of a body on one desk: who sees what by the day, what asks a reason, what paper says and where."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.errors import Notice
from app.models.decisions import Dossier, Vote
from app.models.documents import PrintedDocument
from app.models.visits import Reading
from app.printing.filling import render_paper
from app.services import decisions, records, sessions
from app.services.documents import gather
from app.services.previews import preview, preview_needs_reason
from tests.helpers.commission_here import commission_here, decided_here
from tests.helpers.small_town import received
from tests.printing.reading import page_texts


def refused(desk, code, act, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(act, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)


def readings(desk):
    return desk.run(lambda s, w: s.scalar(select(func.count()).select_from(Reading)))


def test_sources_of_oggi_are_for_whom_they_are(desk, town):
    here = commission_here(desk, town, role="direzione", held=3)
    assert [one.id for one in desk.run(sessions.sessions_to_prepare)] == [here.session]
    assert desk.run(sessions.open_sessions) == ()
    desk.who = replace(desk.who, role="commissario")
    assert [one.undecided for one in desk.run(sessions.open_sessions)] == [1]
    assert desk.run(sessions.sessions_to_prepare) == ()
    desk.who = replace(desk.who, role="community_manager", operator_id=town.colleague)
    assert desk.run(sessions.open_sessions) == ()


def test_an_agenda_shows_numbers_and_what_is_missing_and_no_name(desk, town):
    here = commission_here(desk, town, role="direzione", held=3)
    detail = desk.run(sessions.session_detail, here.session)
    assert [one.number for one in detail.agenda] == ["A3-K0012"]
    assert {one.id: (one.missing, one.against is None) for one in detail.candidates} == {
        here.ready: ((), True),
        here.lacking: (("Area o fascia di reddito",), False),
    }
    assert "Nilde" not in repr(detail)
    desk.run(sessions.put_on_agenda, here.ready, here.session)
    rows = desk.run(sessions.session_detail, here.session).agenda
    assert [(one.position, one.waiting) for one in rows] == [(1, False), (2, True)]


def test_a_reason_is_asked_once_a_session_and_each_reading_is_written_down(desk, town):
    here = commission_here(desk, town, role="commissario")
    refused(desk, "read_needs_reason", decisions.open_dossier, here.dossier)
    view = desk.run(decisions.open_dossier, here.dossier, "seduta")
    assert ("Causa", "C1, licenziamento") in dict(view.sections)["Causa ed entrate"]
    assert readings(desk) == 1
    desk.clock.advance(days=2)
    assert not desk.run(decisions.reading_reason_needed, here.dossier)
    desk.run(decisions.look_again, here.dossier)
    assert readings(desk) == 1
    desk.run(decisions.open_dossier, here.dossier)
    assert readings(desk) == 2
    desk.clock.advance(days=6)
    refused(desk, "dossier_not_visible", decisions.open_dossier, here.dossier, "seduta")
    refused(desk, "dossier_not_visible", decisions.look_again, here.dossier)
    refused(desk, "window_closed", decisions.cast_vote, here.dossier, "favorevole")
    assert readings(desk) == 2


def test_only_who_sits_there_opens_and_votes(desk, town):
    here = commission_here(desk, town, role="commissario")
    desk.who = replace(desk.who, operator_id=desk.who.new_id())
    refused(desk, "dossier_not_visible", decisions.open_dossier, here.dossier, "seduta")
    refused(desk, "not_a_member", decisions.cast_vote, here.dossier, "favorevole")
    refused(desk, "not_on_agenda", decisions.cast_vote, here.ready, "favorevole")
    assert desk.run(lambda s, w: s.scalar(select(func.count()).select_from(Vote))) == 0


def test_votes_and_decisions_from_json_go_through_the_same_door(desk, town):
    here = commission_here(desk, town, role="commissario", votes=1)
    refused(desk, "vote_needs_reason", records.add, "vote", {"dossier_id": here.dossier, "vote": "contrario"})
    refused(
        desk, "not_on_agenda", records.add, "vote",
        {"dossier_id": here.dossier, "session_id": desk.who.new_id(), "vote": "favorevole"},
    )  # fmt: skip
    desk.run(records.add, "vote", {"dossier_id": here.dossier, "vote": "favorevole"})
    values = {"dossier_id": here.dossier, "outcome": "incolpevole", "reasons": "Sì.", "measures": '["congelamento"]'}
    refused(desk, "decision_quorum", records.add, "decision", values)
    received(desk, [])
    desk.who = replace(desk.who, role="direzione")
    desk.run(records.edit, here.lacking, {"waiver": "Arriva in seduta."})
    assert desk.run(lambda s, w: s.get(Dossier, here.lacking).waiver_by) == desk.who.operator_id
    refused(desk, "agenda_closed", records.edit, here.lacking, {"session_id": here.session})
    body = desk.run(records.add, "decision_body", {"kind": "nucleo", "name": "Nucleo", "quorum": 1}).id
    refused(desk, "body_quorum", records.edit, body, {"quorum": 0})
    days = {"body_id": body, "held_on": "2026-03-20", "opens_on": "2026-03-18", "closes_on": "2026-03-17"}
    refused(desk, "session_window", records.add, "decision_session", days)
    made = desk.run(records.add, "decision_session", days | {"closes_on": "2026-03-25"})
    assert made.values["number"] == "1/2026"


def test_the_letter_says_what_why_and_what_next_and_only_what_the_centre_decided(desk, town):
    here = commission_here(desk, town, role="commissario", votes=2)
    reasons = "Il lavoro è finito a giugno."
    made = desk.run(decisions.decide, here.dossier, "incolpevole", reasons, ["congelamento"])
    desk.who = replace(desk.who, role="direzione")
    refused(desk, "letter_waiting", gather, "LET-01", made, reason="lettera")
    case = desk.read(lambda s: s.get(Dossier, here.dossier).case_id)
    assert desk.run(decisions.letter_for, case_id=case) is None
    desk.run(lambda s, w: s.connection().exec_driver_sql("UPDATE decision SET seq = 9"))  # the centre has answered
    desk.who = replace(desk.who, operator_id=town.colleague)
    assert desk.run(decisions.letter_for, case_id=case) == made
    assert desk.run(preview_needs_reason, "LET-01", made)
    refused(desk, "read_needs_reason", gather, "LET-01", made)
    words = " ".join(page_texts(render_paper(desk.run(gather, "LET-01", made, reason="spedire la lettera"))))
    for said in ("Nilde Prova", "riconosciuta incolpevole", "Il lavoro è finito a giugno.", "Congelamento del debito",
                 "entro 30 giorni", "Codogno"):  # fmt: skip
        assert said in words, said
    document = desk.run(lambda s, w: s.scalars(select(PrintedDocument)).one())
    assert (document.visibility, document.signed_how) == ("R2", "non_serve")


def test_the_book_names_people_inside_alone(desk, town):
    here = commission_here(desk, town, role="direzione", votes=2)
    decided_here(desk, here)
    before = readings(desk)
    assert desk.run(preview_needs_reason, "SED-01", here.session)
    words = " ".join(page_texts(render_paper(desk.run(preview, "SED-01", here.session, reason="libro"))))
    for said in (
        "Seduta n.",
        "1/2026",
        "A3-K0012",
        "Nilde Prova",
        "Rosa Verdi",
        "Favorevole",
        "Il lavoro è finito a giugno.",
    ):
        assert said in words, said
    assert readings(desk) == before + 1
    paper = desk.run(gather, "SED-01", here.session)
    assert "Nilde" not in f"{paper.header} {paper.document}"


def test_minutes_wait_for_the_session_and_freeze_when_they_are_approved(desk, town):
    here = commission_here(desk, town, role="direzione", held=1)
    refused(desk, "minutes_early", sessions.write_minutes, here.session, "Presto.")
    desk.clock.advance(days=1)
    refused(desk, "meeting_no_minutes", sessions.write_minutes, here.session, " ", desk.who.today())
    refused(desk, "minutes_day", sessions.write_minutes, here.session, "Sì.", desk.who.today() + timedelta(days=1))
    desk.run(sessions.write_minutes, here.session, "Si apre alle 10.", desk.who.today())
    refused(desk, "minutes_approved", sessions.write_minutes, here.session, "Si apre alle 11.")
    refused(
        desk, "session_begun", sessions.change_session, here.session, {"held_on": desk.who.today() + timedelta(days=2)}
    )
