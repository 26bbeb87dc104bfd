"""What head office has to do today: each source for the role that does it, and nothing of the others'."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.models.decisions import BodyMember, DecisionBody, DecisionSession, Dossier
from app.models.eligibility import RuleSet
from app.models.projects import ProjectTarget
from app.services.day_rows import groups_of
from app.services.office_today import SOURCES
from app.services.stamps import stamp
from app.services.today import today
from tests.helpers.fund_desk import envelope_on, fund_on, grant_on
from tests.helpers.small_town import received


@pytest.fixture
def sitting(desk, town):
    """A session of the commission in eight days, its window open, with one dossier that is not complete."""
    who = desk.who
    day = who.today()
    body = DecisionBody(**stamp(who), kind="commissione", name="Commissione morosità")
    session = DecisionSession(
        **stamp(who), body_id=body.id, held_on=day + timedelta(days=8), opens_on=day, closes_on=day + timedelta(days=9)
    )
    member = BodyMember(**stamp(who), body_id=body.id, member_operator_id=who.operator_id, from_day=date(2026, 1, 1))
    rules = RuleSet(**stamp(who), track="incolpevole", version=2, valid_from=date(2026, 4, 1), sha256="0" * 64)
    desk.who = replace(who, role="direzione")
    received(desk, [body, session, member, rules])
    received(desk, [Dossier(**stamp(who), session_id=session.id, case_operator_id=town.colleague)])
    desk.who = who
    return session.id


def as_role(desk, role):
    desk.who = replace(desk.who, role=role)
    return {
        one.title: [(row.opens, row.text) for row in one.rows]
        for one in desk.run(lambda s, who: groups_of(SOURCES, s, who))
    }


def test_the_social_department_has_sessions_rules_and_targets(desk, sitting):
    fund_on(desk)
    project = desk.read(lambda s: s.connection().exec_driver_sql("SELECT id FROM project").scalar())
    past = {"project_id": project, "by_on": date(2026, 3, 1)}
    promised = (("persone_coinvolte", 500, "obiettivo"), ("durata_mesi", 24, "limite"))
    received(desk, [ProjectTarget(**stamp(desk.who), **past, metric=m, value=v, binding=b) for m, v, b in promised])
    found = as_role(desk, "direzione")
    assert found["Sedute da preparare"] == [("sedute", "1 pratica, 1 da decidere")]
    assert found["Regole da confermare"] == [("regole", "in bozza, dal 01/04/2026")]
    (targets,) = [
        one for one in desk.run(lambda s, who: groups_of(SOURCES, s, who)) if one.title == "Obiettivi e fatti"
    ]
    assert {(row.title, row.text, row.late) for row in targets.rows} == {
        ("Persone coinvolte: almeno 500", "non ancora contati, Lodi", True),
        ("Durata in mesi: al massimo 24", "non ancora contati, Lodi", False),
    }, "a limit that was kept is not late"
    assert found.keys() == {"Sedute da preparare", "Regole da confermare", "Obiettivi e fatti"}


def test_a_commissioner_has_the_sessions_whose_window_is_open(desk, sitting):
    assert as_role(desk, "commissario") == {"Sedute aperte": [("sedute", "1 pratica, 1 da decidere")]}
    desk.clock.moment += timedelta(days=10)
    assert as_role(desk, "commissario") == {}


def test_a_second_person_is_asked_for_a_lost_laptop(desk, town):
    fund = fund_on(desk)
    envelope_on(desk, fund, 30_000, "dichiarata_persa", operator_id=town.colleague, made_on="altra")
    assert "Seconde firme" not in as_role(desk, "coordinatore"), "whoever declared it is not the second"
    desk.who = replace(desk.who, operator_id=desk.who.new_id())
    assert as_role(desk, "coordinatore")["Seconde firme"] == [
        ("fondi", "portatile dichiarato perso: serve una seconda persona")
    ]
    assert as_role(desk, "community_manager") == {}


def test_envelopes_are_minded_before_they_run_out_and_after_their_day(desk, town):
    fund = fund_on(desk, household_cap_cents=None)
    day = desk.who.today()
    envelope_on(desk, fund, 30_000, "richiesta", amount_cents=None, made_on="uno")
    envelope_on(desk, fund, 30_000, made_on="due", stop_on=day - timedelta(days=1))
    used = envelope_on(desk, fund, 30_000, made_on="tre")
    envelope_on(desk, fund, 30_000, made_on="quattro", stop_on=day + timedelta(days=60))
    grant_on(desk, town, fund, "A3-C0001", "proposta", "coperta", steps={"coperta": {"envelope_id": used}})
    found = as_role(desk, "gestore_fondi")
    assert sorted(text for _, text in found["Plafond"]) == [
        "chiesto, da aprire o negare", "da restituire, restano 300,00 €", "quasi finito, restano 20,00 €",
    ]  # fmt: skip
    assert found["Fondi senza tetto"] == [("fondi", "manca il tetto per nucleo: si può proporre, non ammettere")]
    assert found["Proposte da esaminare"] == [("fondi", "fondi riservati")]
    assert desk.run(today).at_office
    assert desk.run(today).guessed_outpost_id is None
