"""Candidates from a list of the social services, and what screens read of selections and indemnities, on one desk."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from app.errors import Notice
from app.models.funds import Fund
from app.models.people import Person
from app.models.projects import Project, ProjectTarget
from app.models.tenancies import Tenancy
from app.models.training import SelectionRound, Trainee, TrainingHours, TrainingPath
from app.rules.roles import pages_of
from app.services.candidates import ListReport, SentList, take_list
from app.services.desk_today import trainees
from app.services.duplicates import own_duplicates
from app.services.households import add_member, create_household
from app.services.project_views import project_detail
from app.services.stamps import stamp
from app.services.training import NewCandidate, add_candidate, edit_path
from app.services.training_acts import act_on_path
from app.services.training_views import path_view, training_page
from tests.helpers.small_town import received

ANNA = "RSSNNA80A41F205O"
LIST = (
    "Cognome;Nome;CF;Nato il;Note\r\n"
    f"Rossi;Anna;{ANNA};01/01/1980;salute\r\n"
    "Verdi;Bea;;12/03/1975;\r\n"
    "Neri;Carla;;;\r\n"
    "Bianchi;Dina;RSSNNA80A41F205X;;\r\n"
    f"Rossi;Anna;{ANNA};;\r\n"
    "=cmd();Elsa;;01/01/1990;\r\n"
    "Gialli;Fede;;31/02/1990;\r\n"
    ";Gina;;01/01/1990;\r\n"
).encode("utf-8-sig")


@pytest.fixture
def project(desk, town) -> str:
    """PRO_SALOMONE, with a fund that covers 65 full indemnities of the 100 foreseen."""
    who = desk.who
    made = Project(**stamp(who), code="PROSAL", name="PRO_SALOMONE", amount_cents=25_130_391, role="capofila")
    fund = Fund(**stamp(who), code="IND", name="Indennità", kind="indennita", project_id=made.id, cap_cents=13_100_000)
    target = ProjectTarget(**stamp(who), project_id=made.id, metric="tirocinanti", value=100, binding="limite")
    round_ = SelectionRound(
        **stamp(who), project_id=made.id, fund_id=fund.id, number="A3-S0001", name="Prima selezione", places=100,
        indemnity_cents=200_000, published_on=date(2026, 3, 1),
        criteria=[{"code": "carico", "label": "Persone a carico", "weight": 2, "ties": 1}],
    )  # fmt: skip
    for role, records in (("gestore_fondi", [made, target, fund]), ("direzione", [round_])):
        desk.who = replace(who, role=role)
        received(desk, records)
    desk.who = who
    return made.id


def sent(project: str, **more: object) -> SentList:
    said = {"sent_by": "Servizio sociale di Codogno", "sent_on": date(2026, 3, 2), "legal_basis": "Convenzione 4/2025"}
    return SentList(project, **{**said, **more})


def how_many(desk, model) -> int:
    return desk.read(lambda s: s.scalar(select(func.count()).select_from(model)))


def test_a_list_is_tried_first_and_says_what_it_would_do(desk, project) -> None:
    before = how_many(desk, Person)
    tried: ListReport = desk.run(take_list, sent(project), LIST)
    assert [(one.line, one.name, one.new) for one in tried.taken] == [(2, "Rossi Anna", True), (3, "Verdi Bea", True)]
    assert [one.line for one in tried.refused] == [4, 5, 6, 7, 8, 9]
    assert tried.refused[0].reason == "Senza codice fiscale serve la data di nascita: altrimenti non si sa chi è."
    assert not tried.applied
    assert how_many(desk, TrainingPath) == 0
    assert how_many(desk, Person) == before


def test_a_list_is_taken_once_and_nothing_of_it_that_was_not_asked_for(desk, project) -> None:
    done = desk.run(take_list, sent(project), LIST, apply=True)
    assert (len(done.taken), len(done.refused), done.applied) == (2, 6, True)
    assert [one.line for one in done.refused] == [4, 5, 6, 7, 8, 9]
    kept = desk.read(
        lambda s: [
            (p.candidate, p.source, p.sent_by, p.sent_on, p.legal_basis) for p in s.scalars(select(TrainingPath))
        ]
    )
    said = ("servizi_sociali", "Servizio sociale di Codogno", date(2026, 3, 2), "Convenzione 4/2025")
    assert sorted(kept) == [("Anna Rossi", *said), ("Bea Verdi", *said)]
    assert "salute" not in str(desk.read(lambda s: [vars(p) for p in s.scalars(select(Person))]))
    people = how_many(desk, Person)
    again = desk.run(take_list, sent(project), LIST, apply=True)
    assert (again.taken, again.known, len(again.refused)) == ((), 2, 6)
    assert (how_many(desk, TrainingPath), how_many(desk, Person)) == (2, people)


def test_who_came_from_a_list_gets_home_and_requirements_once_they_are_known(desk, town, project) -> None:
    """What is missing is said; the household is found when it is there; the rules are asked and what they found stays."""
    desk.run(take_list, sent(project), LIST, apply=True)
    path, person = desk.read(lambda s: s.execute(select(TrainingPath.id, TrainingPath.person_id)).first())
    missing = desk.run(path_view, path).missing
    assert ["contratto di locazione" in missing[0], "disoccupazione" in missing[1]] == [True, True]
    home = desk.run(create_household, unit_id=None, from_day=date(2024, 1, 1)).id
    desk.run(add_member, home, person, relation="intestatario", from_day=date(2024, 1, 1))
    lease = Tenancy(
        **stamp(desk.who), unit_id="u", household_id=home, service="sap", contract_on=date(2024, 1, 1), code="C1"
    )
    received(desk, [lease])
    desk.run(act_on_path, path, "plan", "", {"unemployed_on": date(2025, 11, 3), "unemployment_proof": "did"})
    kept = desk.read(lambda s: s.get(TrainingPath, path))
    assert (kept.household_id, kept.tenancy_id) == (home, lease.id)
    view = desk.run(path_view, path)
    assert (view.missing, view.evaluation) == ((), None)
    desk.run(act_on_path, path, "evaluate", "", {})
    seen = desk.run(path_view, path).evaluation
    outcomes = {one.code: one.outcome for one in seen.criteria}
    assert outcomes == {
        "resident": "SODDISFATTO", "arrears": "DATO_MANCANTE", "unemployment": "SODDISFATTO", "selected": "DATO_MANCANTE",
    }  # fmt: skip
    assert "03/11/2025" in next(one.text for one in seen.criteria if one.code == "unemployment")
    elsewhere = TrainingPath(
        **stamp(desk.who), project_id=project, person_id="altrove", candidate="Bea Verdi", source="operatore"
    )
    received(desk, [elsewhere])
    desk.run(edit_path, elsewhere.id, {"course": "Sartoria"})
    assert desk.read(lambda s: s.get(TrainingPath, elsewhere.id)).course == "Sartoria", "whose card is not on this desk"


def test_who_has_the_same_name_and_birth_goes_to_the_review_and_a_code_names_its_person(desk, project) -> None:
    received(
        desk,
        [
            Person(**stamp(desk.who), surname="Verdi", name="Bea", birth_date=date(1975, 3, 12)),
            Person(**stamp(desk.who), surname="Rossi", name="Anna", fiscal_code=ANNA, fiscal_code_state="valido"),
        ],
    )
    done = desk.run(take_list, sent(project), LIST, apply=True)
    assert [(one.name, one.new, one.alike) for one in done.taken] == [
        ("Rossi Anna", False, False),
        ("Verdi Bea", True, True),
    ]
    assert len(desk.run(own_duplicates)) == 1


@pytest.mark.parametrize("left_out", [{"sent_by": " "}, {"sent_on": None}, {"legal_basis": ""}])
def test_a_list_of_nobody_is_not_read(desk, project, left_out) -> None:
    with pytest.raises(Notice, match="base giuridica"):
        desk.run(take_list, sent(project, **left_out), LIST, apply=True)
    assert how_many(desk, TrainingPath) == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "csv_empty"),
        (b"Cognome;Nome\r\nRossi;Anna\r\n", "csv_column_missing"),
        (b"cognome;nome;cf;nascita\r\nRos\xe8;Anna;;\r\n", "csv_encoding"),
        (b'cognome;nome;cf;nascita\r\n"Rossi;Anna;;\r\n', "csv_broken"),
        (b"cognome;surname;nome;cf;nascita\r\na;b;c;d;e\r\n", "csv_column_twice"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(desk, project, data, said) -> None:
    with pytest.raises(Notice) as refused:
        desk.run(take_list, sent(project), data, apply=True)
    assert refused.value.code == said


def test_sixty_five_of_a_hundred_is_said_and_the_warning_is_not_hidden(desk, project) -> None:
    """INV-33, domain 2.17: 100 x 2.000,00 is more than the line."""
    (row,) = desk.run(training_page).rounds
    assert row.coverage == "65 indennità piene coperte su 100 previste."
    assert row.warning == "100 indennità intere costano 200.000,00 €: la linea è di 131.000,00 €. Ne copre 65."


def test_a_selected_trainee_is_a_fact_of_the_projects_target(desk, town, project) -> None:
    path = desk.run(add_candidate, NewCandidate(project, next(iter(town.people.values())), "autocandidatura")).id

    def trainees() -> int | None:
        found = desk.run(project_detail, project)
        return next(one.fact for one in found.targets if one.metric == "tirocinanti")

    assert trainees() == 0
    for state, fact in (("selezionato", 1), ("in_corso", 1), ("ritirato", 0)):
        desk.read(lambda s, state=state: setattr(s.get(TrainingPath, path), "state", state))
        assert trainees() == fact


def test_a_tutor_is_shown_own_trainees_and_nothing_of_the_path_itself(desk, town, project) -> None:
    path = desk.run(add_candidate, NewCandidate(project, next(iter(town.people.values())), "operatore")).id
    tutor = replace(desk.who, role="tutor", operator_id=town.colleague)
    shown = {"path_id": path, "candidate": "Anna Rossi", "state": "in_corso"}
    others = Trainee(**stamp(desk.who, visibility="R1"), **{**shown, "path_id": "another"})
    desk.who, operator = tutor, desk.who
    received(desk, [others])
    assert "indennita" in pages_of("tutor")
    assert desk.run(training_page).paths == ()
    with pytest.raises(Notice, match="visibile solo a chi lo segue"):
        desk.run(path_view, "another")
    received(desk, [Trainee(**stamp(operator, visibility="R1", readers=[town.colleague]), **shown)])
    page = desk.run(training_page)
    assert (page.rounds, [one.id for one in page.paths], page.tutor) == ((), [path], True)
    (row,) = desk.run(trainees)
    assert (row.opens, row.id, row.name, row.text) == ("formazione", path, "Anna Rossi", "nessuna ora certificata")
    today = desk.who.today()
    certified = {"path_id": path, "from_day": today - timedelta(days=20), "to_day": today - timedelta(days=13)}
    hours = TrainingHours(**stamp(desk.who, visibility="R1"), **certified, minutes=60, how="accesso")
    received(desk, [hours])
    assert desk.run(trainees) == (), "two weeks have not passed"
    desk.clock.moment += timedelta(days=1)
    assert [one.text[:24] for one in desk.run(trainees)] == ["ore certificate fino al "]
    seen = desk.run(path_view, path)
    assert (seen.row.name, seen.money, seen.iban, seen.next_states) == ("Anna Rossi", None, None, ())
