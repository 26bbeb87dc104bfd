"""*Progetti* by keyboard: what was promised against what is known here, heads without a name apart, milestones."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from app.models.activities import Activity, ActivitySession
from app.models.contacts import Contact
from app.models.projects import FundingAction, Milestone, Programme, Project, ProjectLine, ProjectTarget
from app.services.drafts import get_draft
from app.services.stamps import stamp
from tests.helpers.pictures import pdf
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of

AT = datetime(2026, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def put(seat, town, *, role="coordinatore"):
    """A project with everything, one that only its name is known of, and work done."""
    who = seat.desk.who
    programme = Programme(**stamp(who), code="POR", name="POR FSE 2014-2020, Asse II")
    action = FundingAction(**stamp(who), programme_id=programme.id, code="9.1.3", name="Inclusione attiva")
    full = Project(
        **stamp(who), code="PROSAL", name="PRO_SALOMONE", town="Milano", place="via Salomone", programme_id=programme.id,
        amount_cents=25_130_391, role="capofila", start_on=date(2025, 7, 1), outposts=[town.codogno], source="S2:35",
    )  # fmt: skip
    bare = Project(**stamp(who), code="LABRHO", name="LABORATORI SOCIALI", town="Rho", amount_cents=1, role="partner")
    line = ProjectLine(
        **stamp(who), project_id=full.id, funding_action_id=action.id, name="Inclusione attiva",
        amount_cents=13_130_391, to_confirm=True, source="A",
    )  # fmt: skip
    targets = [
        ProjectTarget(**stamp(who), project_id=full.id, metric=metric, value=value, binding=binding)
        for metric, value, binding in (
            ("persone_coinvolte", 500, "obiettivo"), ("tirocinanti", 100, "limite"), ("durata_mesi", 24, "limite"),
        )
    ]  # fmt: skip
    steps = [
        Milestone(**stamp(who), project_id=full.id, name=name, due_on=due, done_on=done)
        for name, due, done in (
            ("Presentazione ai Comuni", date(2025, 7, 15), date(2025, 7, 14)), ("Avvio dei corsi", date(2026, 3, 1), None),
        )
    ]  # fmt: skip
    activity = Activity(**stamp(who), project_id=full.id, kind="evento", title="Festa")
    feast = ActivitySession(**stamp(who), activity_id=activity.id, starts_at=AT, ends_at=AT, guests=40, state="svolta")
    contact = Contact(**stamp(who), channel="sportello", person_id=town.people["Brambati"], started_at=AT)
    seat.desk.who = replace(seat.desk.who, role="coordinatore")  # a desk itself refuses milestones of others
    received(seat.desk, [programme, action, full, bare, line, *targets, *steps, activity, feast, contact])
    seat.bridge.who = replace(seat.bridge.who, role=role)
    return full.id


def milestones(seat):
    return seat.desk.read(lambda s: {one.name: one for one in s.scalars(select(Milestone))})


def test_what_was_promised_and_what_is_known_here(seated):
    seat, town = seated
    put(seat, town, role="community_manager")
    page = seat.show("progetti")
    assert seat.focus() is page.list
    words = words_of(page)
    for said in (
        "PRO_SALOMONE", "Persone coinvolte: almeno 500", "1 qui", "mese 8", "al massimo 100", "0 qui",
        "Ospiti senza nome agli incontri", "40", "da confermare", "251.303,91 €, non è una disponibilità",
        "100 indennità intere costano 200.000,00 €", "1 fatte su 2", "in ritardo", "Mancano le schede riservate di altri",
        "30/06/2027, calcolato",
    ):  # fmt: skip
        assert said in words, said
    assert "41" not in words
    assert "Brambati" not in words
    assert page.new.isHidden() or not page.new.isVisible()
    seat.press("End")
    assert "L'importo è del partenariato" in words_of(page)
    assert "non si conta nulla" in words_of(page)
    fits(seat, page)


def test_without_projects_it_says_who_makes_them(seated):
    seat, _ = seated
    page = seat.show("progetti")
    assert "Li registra la sede" in words_of(page)
    fits(seat, page)


def test_a_milestone_is_written_done_and_undone_from_the_keyboard(seated):
    seat, town = seated
    put(seat, town)
    page = seat.show("progetti")
    seat.press("Ctrl+Ins")
    sheet = seat.window.page(seat.window.current())
    assert seat.focus() is sheet.form.field("name").edit
    seat.press("Ctrl+Return")
    assert sheet.form.field("name").error()
    seat.type("Festa d'estate")
    seat.press("Return")
    seat.type("20/6/2026")
    seat.press("Ctrl+Return")
    assert milestones(seat)["Festa d'estate"].due_on == date(2026, 6, 20)
    assert seat.window.current() == "progetti"
    page.steps.setFocus()
    page.steps.select(milestones(seat)["Avvio dei corsi"].id)
    seat.press("F")
    assert milestones(seat)["Avvio dei corsi"].done_on == date(2026, 3, 12)
    assert "2 fatte su 3" in words_of(page)
    seat.press("F")
    assert milestones(seat)["Avvio dei corsi"].done_on is None


def test_a_milestone_is_changed_or_taken_away_and_half_typed_ones_are_kept(seated):
    seat, town = seated
    project = put(seat, town)
    id = milestones(seat)["Avvio dei corsi"].id
    sheet = seat.open("tappa", id)
    fits(seat, sheet)
    field = sheet.form.field("due_on")
    field.edit.setFocus()
    field.edit.selectAll()
    seat.type("15/3")
    sheet.leave()
    seat.settle()
    assert seat.desk.run(get_draft, f"tappa:{id}").body["due_on"] == "15/3"
    seat.press("Ctrl+Return")
    assert milestones(seat)["Avvio dei corsi"].due_on == date(2026, 3, 15)
    assert seat.desk.run(get_draft, f"tappa:{id}") is None
    sheet = seat.open("tappa", id)
    sheet.delete.setFocus()
    seat.press("Space")
    assert milestones(seat)["Avvio dei corsi"].deleted_at is not None
    gone = seat.open("tappa", f"progetto:{project}x")
    assert "non è su questo computer" in words_of(gone)


def test_a_milestone_due_is_opened_from_the_day(seated):
    seat, town = seated
    put(seat, town)
    page = seat.show("oggi")
    assert "Tappe dei progetti" in words_of(page)
    page.list.select(f"apri:tappa:{milestones(seat)['Avvio dei corsi'].id}")
    page.list.setFocus()
    seat.press("Return")
    sheet = seat.window.page(seat.window.current())
    assert sheet.form.field("name").value() == "Avvio dei corsi"
    fits(seat, page)


def test_an_act_of_extension_is_recorded_with_its_file_from_the_keyboard(seated, monkeypatch, tmp_path):
    seat, town = seated
    put(seat, town, role="direzione")
    seat.desk.who = replace(seat.desk.who, role="direzione")
    file = tmp_path / "decreto.pdf"
    file.write_bytes(pdf(words="decreto"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page = seat.show("progetti")
    seat.press("Alt+P")
    sheet = seat.window.page(seat.window.current())
    assert seat.focus() is sheet.form.field("number").edit
    for typed in ("12/2026", "1/3/2026", "31/12/2027"):
        seat.type(typed)
        seat.press("Return")
    seat.press("Ctrl+Return")
    assert "Manca il file dell'atto" in words_of(sheet)
    fits(seat, sheet)
    seat.press("Alt+F")
    assert "decreto.pdf" in words_of(sheet)
    seat.press("Ctrl+Return")
    seat.until(lambda: seat.window.current() == "progetti")
    seat.settle()
    words = words_of(page)
    for said in ("atto 12/2026 del 01/03/2026", "fino al 31/12/2027", "31/12/2027, per proroga"):
        assert said in words, said
    fits(seat, page)
    page.extensions.setFocus()
    seat.press("Return")
    sheet = seat.window.page(seat.window.current())
    assert seat.focus() is sheet.open_file
    seat.press("Return")
    assert seat.window.current().startswith("allegati:project_extension:")
    seat.press("Escape")
    sheet.delete.click()
    seat.settle()
    assert page.extensions.rows() == []


def test_who_may_not_extend_a_project_is_offered_nothing(seated):
    seat, town = seated
    put(seat, town, role="coordinatore")
    page = seat.show("progetti")
    assert not page.extend.isVisible()
    assert "Proroghe" not in words_of(page)
    seat.press("Alt+P")
    assert seat.window.current() == "progetti"
