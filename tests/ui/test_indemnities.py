"""*Indennità* by keyboard: selections with what the money covers, a ranking that explains itself, hours, what is due, a tutor's page."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.models.funds import Fund
from app.models.network import Partner
from app.models.projects import Project, ProjectTarget
from app.models.registry import KINDS
from app.models.training import IndemnityAct, SelectionRound, Trainee, TrainingHours, TrainingPath, TrainingStep
from app.services.stamps import stamp
from app.ui.widgets import Button
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of

DAY = date(2026, 3, 1)
CRITERIA = [
    {"code": "morosita", "label": "Durata della morosità", "weight": 3, "ties": None},
    {"code": "carico", "label": "Persone a carico", "weight": 2, "ties": 1},
]


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


class Course:
    """A project with a selection and three paths, put on the desk as if they had come from the centre."""

    def __init__(self, seat, town, *, closed: bool = False) -> None:
        self.seat, self.town = seat, town
        who = seat.desk.who
        self.project = Project(**stamp(who), code="PROSAL", name="PRO_SALOMONE", amount_cents=1, role="capofila")
        fund = Fund(
            **stamp(who),
            code="IND",
            name="Indennità",
            kind="indennita",
            project_id=self.project.id,
            cap_cents=13_100_000,
        )
        target = ProjectTarget(
            **stamp(who), project_id=self.project.id, metric="tirocinanti", value=100, binding="limite"
        )
        self.round = SelectionRound(
            **stamp(who), project_id=self.project.id, fund_id=fund.id, number="A3-S0001", name="Prima selezione", places=2,
            indemnity_cents=200_000, published_on=DAY, criteria=CRITERIA, closed_on=DAY if closed else None,
        )  # fmt: skip
        self.partner = Partner(**stamp(who), name="Ente formativo di prova", kind="ente_formazione")
        self._receive("gestore_fondi", self.project, target, fund)
        self._receive("direzione", self.round, self.partner)
        self.paths = {
            name: self._path(name, state, scores)
            for name, state, scores in (
                ("Brambati", "in_corso", {"morosita": 3, "carico": 1}),
                ("Rossetti", "idoneo", {"morosita": 1, "carico": 2}),
                ("Verdani", "idoneo", {"morosita": 1, "carico": 2}),
            )
        }
        self.running = self.paths["Brambati"]
        self._receive(
            "direzione",
            TrainingStep(
                **stamp(who, visibility="R1"),
                path_id=self.running,
                to_state="selezionato",
                at=who.now(),
                amount_cents=200_000,
            ),
            TrainingStep(**stamp(who, visibility="R1"), path_id=self.running, to_state="in_corso", at=who.now()),
        )

    def _path(self, name: str, state: str, scores: dict[str, int]) -> str:
        who = self.seat.desk.who
        row = TrainingPath(
            **stamp(who, visibility="R1", readers=[self.town.colleague]), number=f"A3-F-{name[:2]}", project_id=self.project.id,
            round_id=self.round.id, person_id=who.new_id(), household_id=None, candidate=f"Prova {name}",
            source="servizi_sociali", sent_by="Comune di Codogno", sent_on=DAY, legal_basis="Convenzione 4/2025", scores=scores,
            state=state, minutes_planned=6000, start_on=date(2026, 1, 12), end_on=date(2026, 3, 6), course="Pulizie",
            provider_id=self.partner.id, unemployed_on=date(2025, 11, 3), unemployment_proof="did",
        )  # fmt: skip
        id, shown = KINDS["trainee"].part(
            row.id, {name: getattr(row, name) for name in KINDS["trainee"].fields if name != "path_id"}
        )
        self._receive("direzione", row, Trainee(**{**shown, "id": id, "company_id": who.company_id, "extra": {}}))
        return row.id

    def hours(self, by: str, minutes: int = 3000, *, confirmed: bool = False, how: str = "accesso") -> str:
        who = replace(self.seat.desk.who, operator_id=by)
        row = TrainingHours(
            **stamp(who, visibility="R1"), path_id=self.running, from_day=date(2026, 1, 12), to_day=date(2026, 2, 6), minutes=minutes,
            how=how, confirmed_by=who.operator_id if confirmed else None, confirmed_at=who.now() if confirmed else None,
        )  # fmt: skip
        self._receive("gestore_fondi", row)
        return row.id

    def _receive(self, role: str, *records) -> None:
        who = self.seat.desk.who
        self.seat.desk.who = replace(who, role=role)
        received(self.seat.desk, records)
        self.seat.desk.who = who

    def sit(self, role: str, operator: str | None = None) -> None:
        """From now on somebody of this role sits there."""
        who = self.seat.bridge.who
        self.seat.bridge.who = replace(who, role=role, operator_id=operator or who.operator_id)

    def read(self, model):
        return self.seat.desk.read(lambda s: list(s.scalars(select(model))))


def test_the_list_says_what_the_money_covers_and_what_is_due(seated):
    seat, town = seated
    course = Course(seat, town)
    course.hours(town.colleague, confirmed=True)
    course.sit("gestore_fondi")
    page = seat.show("indennita")
    said = words_of(page)
    for words in (
        "65 indennità piene coperte su 100 previste.", "100 indennità intere costano 200.000,00 €", "Prima selezione",
        "selezionati nel progetto 1", "Denaro da disporre", "Prova Brambati", "50 ore su 100", "Tranche della quota A 500,00 €",
    ):  # fmt: skip
        assert words in said, words
    assert seat.focus() is page.list
    assert not page.new.isVisible()
    fits(seat, page)


def test_without_anything_it_says_how_a_path_begins(seated):
    seat, _ = seated
    page = seat.show("indennita")
    assert "comincia con una candidatura" in words_of(page)
    assert page.new.isVisible()
    fits(seat, page)


def test_a_ranking_explains_itself_and_a_draw_settles_what_is_equal(seated):
    seat, town = seated
    course = Course(seat, town)
    course.sit("direzione", town.colleague)
    page = seat.open("selezione", course.round.id)
    said = words_of(page)
    for words in (
        "Durata della morosità, peso 3", "Persone a carico, peso 2 · per le parità 1ª", "Durata della morosità: 3 × 3 = 9", "11 punti",
        "a pari merito: serve il sorteggio",
    ):  # fmt: skip
        assert words in said, words
    fits(seat, page)
    page.close_round.click()
    seat.settle()
    assert "serve il sorteggio" in words_of(page)
    page.draw.click()
    seat.settle()
    seat.type("ruota di Milano 12 45")
    seat.press("Ctrl+Return")
    assert "a parità, per sorteggio" in words_of(page)
    assert "SHA-256" in words_of(page)
    page.close_round.click()
    seat.settle()
    assert course.read(SelectionRound)[0].closed_on is not None
    page.ranking.setFocus()
    page.ranking.select(page._model.state.view.ranking[1].path_id)
    seat.press("S")
    seat.press("Ctrl+Return")
    assert "fino alla risposta non è deciso" in words_of(page)
    chosen = next(one for one in course.read(TrainingPath) if one.state == "selezionato")
    assert chosen.id == course.read(SelectionRound)[0].draw["order"][0]


def test_a_new_selection_is_written_and_published_and_then_stands(seated):
    seat, town = seated
    course = Course(seat, town)
    course.sit("direzione")
    page = seat.open("selezione", "")
    form = page.asking.form()
    form.field("name").set_value("Seconda selezione")
    form.field("project_id").set_value(course.project.id)
    form.field("places").set_value(10)
    form.field("criteria").set_value("Durata della morosità; tre; 1")
    form.field("fund_id").set_value(course.read(Fund)[0].id)
    seat.press("Ctrl+Return")
    assert "I criteri hanno un nome, un peso intero" in words_of(page)
    form.field("criteria").set_value("Durata della morosità; 3\nPersone a carico; 2; 1")
    seat.press("Ctrl+Return")
    made = seat.window.page(seat.window.current())
    made.publish.click()
    seat.settle()
    row = next(one for one in course.read(SelectionRound) if one.name == "Seconda selezione")
    assert (row.published_on, row.places, row.indemnity_cents) == (seat.desk.who.today(), 10, 200_000)
    assert [(one["code"], one["weight"], one["ties"]) for one in row.criteria] == [
        ("durata_della_morosita", 3, None), ("persone_a_carico", 2, 1),
    ]  # fmt: skip
    assert not made.change.isVisible()


def test_hours_are_confirmed_and_a_tranche_is_paid_as_computed(seated):
    seat, town = seated
    course = Course(seat, town)
    hours = course.hours("un-tutor")
    course.sit("gestore_fondi", "cassiera")
    page = seat.open("formazione", course.running)
    fits(seat, page)
    page.hours.setFocus()
    page.hours.select(hours)
    seat.press("C")
    assert course.read(TrainingHours)[0].confirmed_by == "cassiera"
    page.requirements.check.click()
    seat.settle()
    said = words_of(page.requirements)
    assert "03/11/2025" in said, "what came out of the rules: value, day and source"
    assert "T-IND/1" in said
    page.files.click()
    seat.settle()
    assert seat.window.page(f"allegati:training_path:{course.running}") is not None, "where the certificate is filed"
    seat.open("formazione", course.running)
    pay = next(one for one in page.findChildren(Button) if one.text() == "Tranche della quota A: 500,00 €")
    pay.click()
    seat.settle()
    seat.type("CRO 0412")
    page.asking.form().field("paid_on").set_value(seat.desk.who.today())
    seat.press("Ctrl+Return")
    (act,) = course.read(IndemnityAct)
    assert (act.amount_cents, act.kind, act.reference) == (50_000, "tranche", "CRO 0412")
    assert "In attesa del centro" in words_of(page)
    assert "è deciso quando il centro risponde" in words_of(page)


def test_a_tutor_finds_own_trainees_certifies_hours_and_sees_no_money(seated):
    seat, town = seated
    course = Course(seat, town)
    course.sit("tutor", town.colleague)
    page = seat.show("indennita")
    said = words_of(page)
    assert "Tirocinanti" in said
    assert "Prova Brambati" in said
    assert "Prima selezione" not in said
    assert "€" not in said
    detail = seat.open("formazione", course.running)
    assert "€" not in words_of(detail)
    assert "Comune di Codogno" not in words_of(detail)
    seat.press("Ctrl+Ins")
    form = detail.asking.form()
    form.field("from_day").set_value(date(2026, 1, 12))
    form.field("to_day").set_value(date(2026, 1, 16))
    form.field("hours").set_value(30)
    seat.press("Ctrl+Return")
    (hours,) = course.read(TrainingHours)
    assert (hours.minutes, hours.how, hours.operator_id) == (1800, "accesso", town.colleague)
    detail.hours.setFocus()
    detail.hours.select(hours.id)
    seat.press("C")
    assert "seconda persona" in words_of(detail)
    fits(seat, detail)


def test_a_list_is_tried_then_taken(seated, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    seat, town = seated
    course = Course(seat, town)
    file = tmp_path / "elenco.csv"
    file.write_bytes(b"cognome;nome;codice_fiscale;data_nascita\r\nNovelli;Iva;;12/03/1975\r\nSenza;Data;;\r\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page = seat.open("candidatura", "")
    seat.press("Alt+E")
    assert page.form.field("sent_by").error()
    for name, value in (("sent_by", "Comune di Codogno"), ("sent_on", DAY), ("legal_basis", "Convenzione 4/2025")):
        page.form.field(name).set_value(value)
    before = len(course.read(TrainingPath))
    seat.press("Alt+E")
    said = words_of(page)
    assert "Nomi da registrare: 1. Rifiutati: 1." in said
    assert "serve la data di nascita" in said
    assert len(course.read(TrainingPath)) == before
    page.apply.click()
    seat.settle()
    assert len(course.read(TrainingPath)) == before + 1
    assert "Candidature registrate su questo computer: 1." in words_of(page)
    fits(seat, page)
