"""*Regole* by keyboard: a version beside the one in force, its try-out, a draft that another person puts in force."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import select

from app.models.arrears import ArrearsCase
from app.models.eligibility import RuleSet as RuleSetRow
from app.models.tenancies import MeansTest, Tenancy
from app.rules.eligibility import DECLARED, Fact
from app.rules.rule_reading import FOLDER
from app.services import evaluations, rule_drafts, rule_sets, solidarity
from app.services.drafts import get_draft
from app.services.stamps import stamp
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of

DAY = date(2026, 3, 12)


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def isee_of(who, household):
    return MeansTest(
        **stamp(who), household_id=household, value_cents=920_000, dsu_protocol="INPS-1", issued_on=date(2026, 2, 12),
        expires_on=date(2026, 12, 31),
    )  # fmt: skip


def evaluated(seat, town):
    """A past evaluation of a household whose ISEE is 9.200 euro."""
    who = seat.desk.who
    home, person = town.households["Brambati"], town.people["Brambati"]
    case = ArrearsCase(**stamp(who), household_id=home, person_id=person, opened_on=DAY)
    received(seat.desk, [case, isee_of(who, home)])
    stated = {"forfeiture": Fact(False, DAY, DECLARED)}
    seat.desk.run(evaluations.make_evaluation, "arrears_case", case.id, "T-CRS-B", DAY, stated=stated)


def at_head_office(seat, operator=None):
    """Whoever sits there now is of *Direzione Sociale*."""
    who = seat.desk.who
    seat.desk.who = replace(who, role="direzione", outpost_id=None, operator_id=operator or who.operator_id)
    seat.bridge.who = seat.desk.who


def test_a_version_is_prepared_compared_and_tried(seated, monkeypatch, tmp_path):
    seat, town = seated
    evaluated(seat, town)
    at_head_office(seat)
    page = seat.show("regole")
    assert seat.focus() is page.list
    page.list.select("T-CRS-B/1")
    seat.settle()
    words = words_of(page)
    for said in (
        "T-CRS-B, versione 1", "In vigore", "viene con il programma", "da fissare: Patrimonio massimo",
        "dal 15/10/2019 in poi", "meno di 9.360,00 €", "da fissare",
        "ISEE meno di 9.360,00 €", "bloccante", "informativo",
    ):  # fmt: skip
        assert said in words, said
    assert not page.edit.isVisible()
    assert page.retire.text() == "Chiedi il ritiro"
    page.new.click()
    seat.settle()
    assert page.list.current_id() == "T-CRS-B/2"
    page.edit.click()
    seat.settle()
    assert seat.opened[-1] == ("regola", "T-CRS-B/2")
    draft = seat.window.page("regola:T-CRS-B/2")
    draft.form.field("figure:isee_max").setFocus()
    seat.press("Ctrl+A")
    seat.type("9.000")
    assert draft.form.values()["figure:isee_max"] == 900_000
    draft.drafts.flush()
    seat.settle()
    kept = seat.desk.run(get_draft, "regola:T-CRS-B/2")
    assert kept.body["figure:isee_max"].startswith("9.000")
    fits(seat, draft)
    draft.save.click()
    seat.settle()
    assert seat.desk.run(get_draft, "regola:T-CRS-B/2") is None
    page = seat.show("regole")
    words = words_of(page)
    assert "Confronto con T-CRS-B/1, in vigore" in words
    assert "ISEE massimo" in words
    assert "meno di 9.000,00 € (da confermare)" in words
    assert "Cambiato" in words
    page.trial.click()
    seat.settle()
    words = words_of(page)
    assert "provate: 1, cambierebbero: 1" in words
    assert "Incompleta → Non ammissibile" in words
    assert "supera la soglia di 9.000,00 €" in words
    fits(seat, page)
    assert not page.force.isVisible()  # never by who wrote it
    broken = tmp_path / "rotte.yaml"
    text = (FOLDER / "T-CRS-B-1.yaml").read_text(encoding="utf-8")
    broken.write_text(
        text.replace("test: {fact: isee, parameter: isee_max}", "test: {criterion: isee}"), encoding="utf-8"
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(broken), ""))
    page.file.click()
    seat.settle()
    assert "I criteri si richiamano in cerchio: isee → isee. Non è cambiato niente." in words_of(page)
    assert seat.desk.read(lambda s: [one.version for one in s.scalars(select(RuleSetRow))]) == [2]


def test_the_limit_that_head_office_sets_lets_a_household_through(seated):
    """The limit of patrimony comes empty (Q6): nobody is kept waiting by it once head office has set it, on the screen."""
    seat, town = seated
    manager = seat.desk.who
    home, person = town.households["Brambati"], town.people["Brambati"]
    lease = Tenancy(
        **stamp(manager),
        unit_id=town.units["A4"],
        household_id=home,
        contract_on=date(2020, 1, 1),
        income_area="accesso",
    )
    received(seat.desk, [lease, isee_of(manager, home)])
    office = replace(manager, role="direzione")
    notice = seat.desk.worker.run(
        solidarity.add_solidarity_notice, office, 2026, "T-CRS-B", opens_on=DAY, closes_on=DAY
    ).id
    asked = seat.desk.run(solidarity.add_application, notice, person).id
    page = seat.open("domanda", asked)
    for name, values in (
        ("patrimony", {"value": 1_200_000, "document": "attestazione ISEE"}),
        ("forfeiture", {"value": "no"}),
    ):
        page._ask("fact", name)
        page.asking.form().set_values(values)
        seat.press("Ctrl+Return")
    words = words_of(page)
    assert "Incompleta" in words
    assert "Non manca niente del nucleo: la sede deve ancora fissare «Patrimonio massimo»." in words
    at_head_office(seat)
    draft = seat.desk.run(rule_drafts.new_draft, "T-CRS-B").id
    form = seat.open("regola", draft)
    form.form.set_values({"valid_from": date(2026, 1, 1), "figure:patrimony_max": 1_500_000, "to_confirm": "no"})
    form.save.click()
    seat.settle()
    row = seat.desk.read(lambda s: s.scalars(select(RuleSetRow)).one())
    at_head_office(seat, town.colleague)
    received_back(seat, row.id)
    page = seat.show("regole")
    page.list.select(draft)
    seat.settle()
    assert not page.edit.isVisible()
    page.force.click()
    seat.settle()
    assert "messa in vigore qui, in attesa del centro: non vale ancora" in words_of(page)
    assert "In attesa" in words_of(page)
    assert seat.desk.run(rule_sets.rules_for, "T-CRS-B", DAY).version == 1
    received_back(seat, row.id)
    seat.desk.who = seat.bridge.who = manager
    page = seat.open("domanda", asked)
    page.check.click()
    seat.settle()
    words = words_of(page)
    assert "Ammissibile al vaglio" in words
    assert "Patrimonio 12.000,00 € (attestazione ISEE del 12/03/2026), nel limite di 15.000,00 €." in words


def received_back(seat, id):
    """The centre has taken this draft."""
    seat.desk.read(lambda s: s.connection().exec_driver_sql("DELETE FROM outbox") and None)
    seat.desk.read(lambda s: s.connection().exec_driver_sql("DELETE FROM base") and None)
    seat.desk.read(lambda s: s.connection().exec_driver_sql("UPDATE rule_set SET seq = 1 WHERE id = ?", (id,)) and None)


def test_who_may_not_change_rules_reads_them(seated):
    seat, _town = seated
    page = seat.show("regole")
    page.list.select("T-CRS-B/1")
    seat.settle()
    assert "meno di 9.360,00 €" in words_of(page)
    for button in (page.new, page.file, page.edit, page.force, page.retire, page.drop):
        assert not button.isVisible()
    assert page.keys() == []
