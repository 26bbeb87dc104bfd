"""*Foglio ore* from the keyboard: months, a span, paper, CSV, and costs behind their cover; reminders in the foot."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from app.models.staff import CostRate, Presence
from app.models.visits import Reading
from app.services.agenda import NewAppointment, add_appointment
from app.services.drafts import list_drafts
from app.ui.viewmodels.frame import FrameModel
from tests.services.test_planning import as_role
from tests.services.test_timesheet import lines as make_lines
from tests.services.test_timesheet import rated, work
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def head(seated):
    """Somebody of head office, with hours of two and a rate they may read."""
    seat, town = seated
    as_role(seat.desk, "direzione")
    seat.bridge.who = seat.desk.who
    lines = make_lines.__wrapped__(seat.desk, town)
    work(seat.desk, 2.5, project_line_id=lines["k1"])
    rated(seat.desk, seat.desk.who.operator_id, 2_000, operator_id=town.colleague, readers=[seat.desk.who.operator_id])
    return seat, town, lines


def test_the_month_turns_and_a_span_is_chosen(seated):
    seat, _ = seated
    work(seat.desk, 2)
    page = seat.open("ore", "mese")
    assert "2:00" in words_of(page)
    assert "01/03/2026 – 31/03/2026" in words_of(page)
    seat.press("Alt+PgUp")
    assert "28/02/2026" in words_of(page)
    assert not page.empty.isHidden()
    page.form.set_values({"first": date(2026, 3, 10), "last": date(2026, 3, 12)})
    seat.press("Ctrl+Return")
    assert "2:00" in words_of(page)


def test_days_that_cannot_be_are_said(seated):
    seat, _ = seated
    page = seat.open("ore", "mese")
    for first, last, words in (
        (date(2026, 3, 12), date(2026, 3, 1), "prima del primo"),
        (date(2020, 3, 1), date(2026, 3, 12), "al massimo"),
        (None, date(2026, 3, 12), "Manca il giorno"),
    ):
        page.form.set_values({"first": first, "last": last})
        seat.press("Ctrl+Return")
        assert words in page.notice.text() + page.first.error()


def test_costs_are_asked_for_with_a_reason_and_go_with_the_cover(head):
    seat, _, _ = head
    page = seat.open("ore", "mese")
    assert "€" not in words_of(page)
    page.reveal.wanted.emit()
    seat.settle()
    assert not page.reason.isHidden()
    page.reason.reason.set_value("altro")
    page.reason.words.set_value("rendiconto")
    page.reason._give()
    seat.settle()
    assert "50,00 € di 494.414,00 €" in words_of(page)
    assert seat.desk.read(lambda s: [one.reason for one in s.query(Reading)]) == ["rendiconto"]
    page.leave()
    assert "€" not in words_of(page)


def test_who_may_not_read_costs_is_not_told_of_them(seated):
    seat, _ = seated
    page = seat.open("ore", "mese")
    assert page._costs.isHidden()


def test_the_csv_is_written_or_refused_in_words(seated, tmp_path, monkeypatch):
    seat, _ = seated
    work(seat.desk, 2)
    page = seat.open("ore", "mese")
    target = tmp_path / "ore.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    seat.press("Ctrl+S")
    assert "Sportello;120;2,00" in target.read_text("utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "manca" / "ore.csv"), ""))
    seat.press("Ctrl+S")
    assert "non si è potuto scrivere" in page.notice.text()


def test_ctrl_p_takes_the_days_in_front_to_paper(seated):
    seat, _ = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, span: wanted.append((form, span)))
    page = seat.open("ore", "mese")
    page.go.disconnect()
    seat.press("Ctrl+P")
    assert wanted == [("FOGLIO-ORE", "2026-03-01/2026-03-31")]


def test_the_shift_is_charged_to_the_line_that_is_chosen(head):
    seat, _, lines = head
    seat.desk.who = seat.bridge.who = replace(seat.desk.who, role="community_manager")  # head office begins no shift
    page = seat.show("oggi")
    assert page.line.value() == lines["k1"]
    page.line.set_value(lines["l1"])
    seat.press("F2")
    begun = seat.desk.read(lambda s: s.query(Presence).where(Presence.ended_at.is_(None)).one())
    assert begun.project_line_id == lines["l1"]


def test_a_reminder_is_said_once_in_the_foot_and_stands_in_oggi(seated):
    seat, town = seated
    frame = FrameModel(seat.bridge)
    at = seat.desk.clock.moment + timedelta(minutes=50)
    seat.desk.run(add_appointment, NewAppointment(at, person_id=town.people["Zouaoui"], minutes=20, remind_minutes=30))
    page = seat.show("oggi")
    assert page.reminders.isHidden()
    seat.desk.clock.advance(minutes=25)
    for _ in range(2):
        frame.remind()
        seat.settle()
    assert seat.notices == [("info", "Appuntamento oggi alle 10:30.")]
    assert "Appuntamento oggi alle 10:30." in page.reminders.text()
    seat.desk.clock.advance(hours=2)
    page.refresh({})
    seat.settle()
    assert page.reminders.isHidden()


def test_head_office_writes_what_an_hour_costs_and_names_its_readers(head):
    seat, town, _ = head
    page = seat.open("ore", "mese")
    seat.press("Ctrl+Ins")
    seat.press("Ctrl+Return")
    assert "Manca l'operatore" in page.rate.operator.error()
    page.rate.form.set_draft({"operator": town.colleague, "cents": "24,50", "from_day": "1/1/2026"})
    page.draft.flush()
    seat.settle()
    assert [one.key for one in seat.desk.run(list_drafts)] == ["ore:costo"]
    seat.press("Ctrl+Return")
    assert page.rate.isHidden()
    assert seat.desk.run(list_drafts) == ()
    rates = seat.desk.read(lambda s: [(one.hour_cents, one.visibility) for one in s.query(CostRate)])
    assert (2_450, "R2") in rates
    seat.press("Ctrl+Ins")
    page.rate.form.set_draft({"operator": town.colleague, "cents": "900", "from_day": "1/1/2026"})
    seat.press("Ctrl+Return")
    assert "tra 0,01 e 500 euro" in page.rate.cents.error()
    fits(seat, page)


def test_who_may_not_write_costs_is_not_offered_to(seated):
    seat, _ = seated
    page = seat.open("ore", "costo")
    assert page.new_rate.isHidden()
    assert page.rate.isHidden()


def test_nothing_is_asked_of_a_desk_that_is_closed(seated):
    seat, _ = seated
    frame = FrameModel(seat.bridge)
    seat.bridge._closed = True
    frame._tick.timeout.emit()
    assert not frame._tick.isActive()
    seat.bridge._closed = False


def test_everything_fits_at_every_size(head):
    seat, _, _ = head
    page = seat.open("ore", "mese")
    page._model.price("rendiconto")
    seat.settle()
    fits(seat, page)
