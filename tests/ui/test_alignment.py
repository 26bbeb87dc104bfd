"""*Allineamento*: one true sentence, what stays and why, receipts; the evening receipt asked of a real centre's answer."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.activities import Activity
from app.models.local import Outbox, Receipt, SyncState
from app.rules.sentences import newer_centre_words
from app.services.people import edit_person
from app.services.stamps import stamp
from app.sync.state import Phase, SyncStatus
from app.ui.sync_words import sync_words
from tests.helpers.desk import MORNING
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def all_received(seat):
    """The desk as after an alignment in which everything was answered."""

    def work(session: Session, who) -> None:
        state = session.scalars(select(SyncState)).one()
        state.last_ok_at, state.last_answer = who.now(), "ok"

    seat.desk.run(work)


def receipt(seat, number="0417", verdicts=None):
    def work(session: Session, who) -> None:
        body = {"line": "x", "high": 3, "verdicts": verdicts or {"ok": 41}, "line_code": "A3"}
        session.add(Receipt(number=number, at=who.now(), body=body, signed=b"\x7f\x3a\x91\xc2\x0b\x5e"))

    seat.desk.run(work)


def changed(seat, town, name="Brambati", judge=""):
    seat.desk.run(edit_person, town.people[name], {"contact_name": "Vicina"})

    def work(session: Session, who) -> None:
        for row in session.scalars(select(Outbox).where(Outbox.state == "pending")):
            row.state, row.reason, row.decided_at = judge, {"code": "rule"}, who.now()

    if judge:
        seat.desk.run(work)


def synced(seat, **more):
    return replace(SyncStatus(synced=True, last_ok_at=seat.desk.who.now()), **more)


def test_green_only_when_everything_was_acknowledged(seated):
    seat, town = seated
    all_received(seat)
    page = seat.show("allineamento")
    page._say(synced(seat))
    assert page.sentence.kind() == "ok"
    assert "ha ricevuto tutto" in page.sentence.text()
    changed(seat, town)
    seat.settle()
    page._say(synced(seat))
    assert page.sentence.kind() != "ok"
    assert "1 modifica da inviare" in page.sentence.text()


def test_what_waits_for_the_update_of_the_centre_is_not_said_to_go_by_itself(seated):
    seat, town = seated
    all_received(seat)
    seat.desk.run(lambda session, who: session.add(Activity(**stamp(who), kind="corso", title="Orto")))
    page = seat.show("allineamento")
    page._say(synced(seat, synced=False))
    assert "Parte da solo" in page.sentence.text()
    seat.desk.run(lambda session, who: setattr(session.scalars(select(SyncState)).one(), "centre_schema", 1))
    changed(seat, town)
    seat.settle()
    page._say(synced(seat, synced=False))
    assert f"2 modifiche da inviare, al sicuro qui. {newer_centre_words(1)}" in page.sentence.text()
    assert "Parte da solo" not in page.sentence.text()


def test_which_side_is_to_be_updated_is_told_apart():
    facts = [
        sync_words(SyncStatus(Phase.STOPPED, problem=problem), MORNING).fact
        for problem in ("too_old", "centre_too_old")
    ]
    assert facts == ["Serve un aggiornamento", "Il centro va aggiornato"]


def test_a_refusal_is_a_row_that_leads_to_the_review(seated):
    seat, town = seated
    changed(seat, town, judge="refused")
    page = seat.show("allineamento")
    shown = words_of(page.table)
    assert "Rifiutata" in shown
    assert "Brambati Adele" in shown
    seat.press("Return")
    assert seat.window.current() == "da_rivedere"


def test_nothing_waiting_is_said_instead_of_an_empty_table(seated):
    seat, town = seated
    all_received(seat)
    page = seat.show("allineamento")
    assert page.empty.isVisible()
    assert page.table.isHidden()
    assert seat.focus() is page.align
    changed(seat, town)
    seat.settle()
    assert page.table.isVisible()
    assert page.empty.isHidden()


def test_what_waits_says_that_it_leaves_by_itself(seated):
    seat, town = seated
    changed(seat, town)
    page = seat.show("allineamento")
    assert "niente: parte da sola" in words_of(page.table)
    assert "al sicuro qui" in page.sentence.text()


def test_the_centre_away_changes_the_sentence_only(seated):
    seat, _town = seated
    page = seat.show("allineamento")
    page._say(SyncStatus(phase=Phase.AWAY, failures=3, next_try_at=seat.desk.who.now()))
    assert "Il centro non risponde." in page.sentence.text()
    assert page.sentence.kind() == "neutral"
    assert page.progress.isHidden()


def test_a_running_alignment_is_counted_and_never_full(seated):
    seat, _town = seated
    page = seat.show("allineamento")
    page._say(SyncStatus(phase=Phase.RUNNING, answered=44, to_send=44))
    assert "Inviate 44 modifiche su 44" in page.progress.sentence()
    assert page.progress.share() < 1.0


def test_the_receipt_says_how_many_out_of_how_many(seated):
    seat, town = seated
    receipt(seat, "0416", {"ok": 30})
    receipt(seat, "0417", {"ok": 39, "refused": 2})
    changed(seat, town, judge="refused")
    page = seat.show("allineamento")
    shown = words_of(page)
    for words in ("n. 0417", "39 su 41", "Non accettate", "n. 0416"):
        assert words in shown
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, number: wanted.append((form, number)))
    seat.press("Ctrl+P")
    page.past.setFocus()
    page.past.select("0416")
    seat.press("Return")
    assert wanted == [("RICEVUTA", "0417"), ("RICEVUTA", "0416")]


def test_without_a_receipt_the_page_says_how_one_comes(seated):
    seat, _town = seated
    page = seat.show("allineamento")
    assert "Ancora nessuna ricevuta" in words_of(page)
    seat.press("Ctrl+P")
    assert "da stampare" in page.notice.text()


def test_asking_without_a_centre_says_so_and_loses_nothing(seated):
    seat, _town = seated
    page = seat.show("allineamento")
    seat.press("Ctrl+Ins")
    seat.until(lambda: "non è ancora collegato" in page.notice.text())


def test_alignment_fits_at_every_size(seated):
    seat, town = seated
    page = seat.show("allineamento")
    receipt(seat)
    changed(seat, town, judge="refused")
    changed(seat, town, "Zouaoui")
    fits(seat, page)


@pytest.mark.parametrize(
    ("files", "said", "badge"), [(1, "1 file di allegati è", "1 file in viaggio"), (3, "3 file di", "3 file in")]
)
def test_files_on_their_way_are_counted_and_leave_the_sentence_green(seated, files, said, badge):
    seat, _ = seated
    all_received(seat)
    page = seat.show("allineamento")
    page._say(synced(seat, files=files))
    assert page.sentence.kind() == "ok"
    assert said in page.sentence.text()
    assert badge in sync_words(synced(seat, files=files), seat.desk.who.now()).consequence
    page._say(synced(seat))
    assert "viaggio" not in page.sentence.text()
