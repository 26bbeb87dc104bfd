"""*Sedute* by keyboard: an agenda made and what it lacks, votes by one key, what waits for the centre, what covers itself."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.models.decisions import BodyMember, Decision, DecisionBody, DecisionSession, Dossier, Vote
from app.ui.theme import look
from tests.helpers.commission_here import commission_here, decided_here
from tests.ui.seats import at_the_window, fits, words_of


@contextmanager
def seated_as(folder, role, **more):
    with at_the_window(folder) as (seat, town):
        here = commission_here(seat.desk, town, role=role, **more)
        seat.bridge.who = replace(seat.bridge.who, role=role, outpost_id=None)
        yield seat, here


def opened(seat, here):
    page = seat.open("pratica", here.dossier)
    if not page.reason.isHidden():
        page.reason.given.emit("seduta")
        page.reason.hide()
        seat.settle()
    return page


def test_who_prepares_makes_an_agenda_by_keyboard(tmp_path, dressed):
    with seated_as(tmp_path, "direzione", held=3) as (seat, here):
        page = seat.show("sedute")
        words = words_of(page)
        for said in ("Seduta n. 1/2026", "Commissione di Lodi", "Rosa Verdi", "Pratica A3-K0012", "Pronta",
                     "manca: Area o fascia di reddito", "Non può andare"):  # fmt: skip
            assert said in words, said
        assert "Nilde" not in words
        page.ready.setFocus()
        page.ready.select(here.ready)
        seat.press("M")
        seat.settle()
        assert seat.desk.read(lambda s: s.get(Dossier, here.ready).session_id) == here.session
        assert "In attesa" in words_of(page)
        page.ready.setFocus()
        page.ready.select(here.lacking)
        seat.press("M")
        seat.settle()
        assert "Nella pratica mancano dati" in page.notice.text()
        seat.press("D")
        seat.type("Il documento arriva in seduta.")
        seat.press("Ctrl+Return")
        seat.settle()
        assert seat.desk.read(lambda s: s.get(Dossier, here.lacking).waiver) == "Il documento arriva in seduta."
        assert page.ready.hasFocus()
        page.agenda.setFocus()
        page.agenda.select(here.ready)
        seat.press("T")
        seat.settle()
        assert seat.desk.read(lambda s: s.get(Dossier, here.ready).session_id) is None
        page.list.setFocus()
        seat.press("M")
        later = seat.bridge.who.today() + timedelta(days=9)
        page.asking.form("session").set_values({"held_on": later})
        seat.press("Ctrl+Return")
        seat.settle()
        assert "deve stare tra il primo e l'ultimo giorno" in page.asking.notice.text()
        page.asking.form("session").set_values({"closes_on": later})
        seat.press("Ctrl+Return")
        seat.settle()
        assert seat.desk.read(lambda s: s.get(DecisionSession, here.session).held_on) == later


def test_bodies_and_members_are_written_and_bad_ones_refused(tmp_path, dressed):
    with seated_as(tmp_path, "direzione", held=3) as (seat, here):
        page = seat.show("sedute")
        page.asking.ask("body", {"kind": "nucleo", "name": "Nucleo di Lodi", "quorum": "due", "tie": "rinvia"})
        page.asking.confirm()
        seat.settle()
        assert "Serve un numero" in page.asking.form("body").field("quorum").error()
        page.asking.form("body").set_values({"quorum": "1", "areas": ["protezione"], "bands": "b1, "})
        page.asking.confirm()
        seat.settle()
        made = seat.desk.read(lambda s: s.scalars(select(DecisionBody.id).where(DecisionBody.kind == "nucleo")).one())
        page.bodies.setFocus()
        page.bodies.select(made)
        seat.press("Return")
        assert page.asking.form("body").values()["areas"] == ("protezione",)
        assert page.asking.form("body").values()["bands"] == "B1"
        seat.press("Escape")
        seat.press("C")
        page.asking.form("member").set_values({"operator_id": here.colleague, "office": "presidente"})
        page.asking.confirm()
        seat.settle()
        assert seat.desk.read(lambda s: s.scalars(select(BodyMember.office).where(BodyMember.body_id == made)).one())
        page._ask("session", "", {"body_id": made})
        day = seat.bridge.who.today()
        page.asking.form("session").set_values({"opens_on": day, "held_on": day, "closes_on": day.replace(day=1)})
        page.asking.confirm()
        seat.settle()
        assert "prima di cominciare" in page.asking.notice.text()


def test_a_commissioner_reads_with_a_reason_and_votes_by_one_key(tmp_path, dressed):
    with seated_as(tmp_path, "commissario", votes=1) as (seat, here):
        page = seat.show("sedute")
        assert "Nilde" not in words_of(page)
        assert page.new.isHidden()
        assert not page._bodies_panel.isVisible()
        page = seat.open("pratica", here.dossier)
        assert not page.reason.isHidden()
        assert "Nilde" not in words_of(page)
        page = opened(seat, here)
        words = words_of(page)
        for said in (
            "Nilde Prova",
            "C1, licenziamento",
            "4.200,00 €",
            "Rosa Verdi",
            "Congelare il debito per un anno.",
        ):
            assert said in words, said
        page.votes.setFocus()
        seat.press("C")
        seat.press("Ctrl+Return")
        seat.settle()
        assert "con il motivo" in page.asking.notice.text()
        seat.press("Escape")
        page.votes.setFocus()
        seat.press("F")
        seat.press("Ctrl+Return")
        seat.settle()
        mine = select(Vote).where(Vote.operator_id == seat.desk.who.operator_id)
        assert seat.desk.read(lambda s: s.scalars(mine).one().vote) == "favorevole"
        words = words_of(page)
        assert "In attesa" in words
        assert "servono 2 voti arrivati al centro" in words
        assert not page.decide.isEnabled()


def test_the_chair_writes_the_decision_and_it_waits_for_the_centre(tmp_path, dressed):
    with seated_as(tmp_path, "commissario", votes=2) as (seat, here):
        page = opened(seat, here)
        page._ask_decision()
        assert "Contributo regionale" not in words_of(page)  # not among what this body may grant
        page.asking.form("decide").set_values({"reasons": "Causa provata.", "measures": ["crs"]})
        page.asking.confirm()
        seat.settle()
        assert "non è tra quelle" in page.asking.notice.text()
        page.asking.form("decide").set_values({"measures": ["congelamento"]})
        page.asking.confirm()
        seat.settle()
        assert seat.desk.read(lambda s: s.scalars(select(Decision.outcome)).one()) == "incolpevole"
        assert "in attesa del centro: non è ancora una decisione" in words_of(page)
        assert not page.letter.isVisible()


def test_what_is_open_covers_itself_and_opening_it_again_is_a_reading(tmp_path, dressed):
    with seated_as(tmp_path, "direzione", votes=2) as (seat, here):
        made = decided_here(seat.desk, here)
        page = opened(seat, here)
        assert "Nilde Prova" in words_of(page)
        wanted = []
        seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
        page._print()
        assert wanted == [("LET-01", made)]
        look().concealed.emit()
        seat.settle()
        assert "Nilde" not in words_of(page) + page.title()
        page.reveal.click()
        seat.settle()
        assert "Nilde Prova" in words_of(page)


@pytest.mark.parametrize("role", ["direzione", "commissario"])
def test_nothing_is_cut(tmp_path, dressed, role):
    with seated_as(tmp_path, role, held=0 if role == "commissario" else 3, votes=1) as (seat, _here):
        page = seat.show("sedute")
        fits(seat, page)
