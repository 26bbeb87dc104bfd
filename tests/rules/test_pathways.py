"""INV-08 and INV-11 to INV-13 as pure rules, and that the scores of an assessment are never one number."""

from datetime import date, timedelta

import pytest

from app.rules.assessments import check_assessment, check_case_closing, check_opening
from app.rules.catalogues import choices, codes
from app.rules.pathways import (
    CLOSED,
    RUNNING,
    Standing,
    allowed,
    check_goals,
    check_housing,
    check_new_on,
    check_pathway,
    check_review,
    check_signature,
    check_step,
)

DAY = date(2026, 3, 12)
READY = Standing(pact_signed=True, goals=1, reviews_due=(DAY + timedelta(days=90),), another_running=False)


def found(problems):
    return [one.code for one in problems]


def test_the_seven_types_and_the_states_are_those_of_the_domain():
    assert len(choices("pathway_types")) == 7
    assert len(choices("need_domains")) == 7
    assert [one.code for one in choices("pathway_outcomes")] == [
        "raggiunto", "parziale", "non_raggiunto", "trasferito", "abbandono", "decesso",
    ]  # fmt: skip
    reached = {to for state in codes("pathway_states") for to in allowed(state)}
    assert reached | {"proposto"} == codes("pathway_states")
    assert not any(allowed(state) for state in CLOSED)
    assert all("concluso" in allowed(state) for state in RUNNING)


def test_every_step_that_the_machine_does_not_name_is_refused():
    for start in codes("pathway_states"):
        for end in codes("pathway_states") - set(allowed(start)):
            assert found(check_step(start, end, READY, day=DAY, outcome="raggiunto", reason="x")) == [
                "pathway_step_not_allowed"
            ]
    assert found(check_step("attivo", "altro", READY, day=DAY)) == ["pathway_state_unknown"]


@pytest.mark.parametrize(
    ("standing", "codes_found"),
    [
        (READY, []),
        (Standing(False, 1, READY.reviews_due, False), ["pathway_needs_pact"]),
        (Standing(True, 0, READY.reviews_due, False), ["pathway_needs_goal"]),
        (Standing(True, 1, (), False), ["pathway_needs_review"]),
        (Standing(True, 1, (DAY + timedelta(days=91),), False), ["pathway_needs_review"]),
        (Standing(True, 1, READY.reviews_due, True), ["pathway_already_active"]),
    ],
)
def test_active_needs_pact_goal_review_and_no_other_of_the_type(standing, codes_found):
    for start in ("concordato", "sospeso", "in_verifica"):
        assert found(check_step(start, "attivo", standing, day=DAY)) == codes_found


def test_agreed_needs_the_pact_and_the_ends_need_their_words():
    unsigned = Standing(False, 1, READY.reviews_due, False)
    assert found(check_step("proposto", "concordato", unsigned, day=DAY)) == ["pathway_needs_pact"]
    assert found(check_step("attivo", "concluso", READY, day=DAY)) == ["pathway_needs_outcome"]
    assert found(check_step("attivo", "concluso", READY, day=DAY, outcome="bello")) == ["choice_unknown"]
    assert found(check_step("attivo", "concluso", READY, day=DAY, outcome="parziale")) == []
    for end in ("sospeso", "interrotto"):
        assert found(check_step("attivo", end, READY, day=DAY, reason=" ")) == ["pathway_needs_reason"]


def test_nothing_new_hangs_on_a_closed_pathway_and_only_a_closed_one_is_continued():
    assert {state for state in codes("pathway_states") if check_new_on(state)} == CLOSED

    def proposed(**more):
        return found(check_pathway("contrasto_morosita", DAY, None, household_id="h", **more))

    assert proposed(follows_state="attivo", follows_household="h") == ["pathway_follows_open"]
    assert proposed(follows_state="concluso", follows_household="h") == []
    assert proposed(follows_state="concluso", follows_household="altro") == ["pathway_other_household"]
    assert found(check_pathway("gita", DAY, DAY - timedelta(days=1), household_id="h")) == [
        "choice_unknown",
        "pathway_dates",
    ]


def test_a_review_is_at_most_ninety_days_ahead_and_done_with_words():
    assert found(check_review(DAY + timedelta(days=90), DAY)) == []
    assert found(check_review(DAY + timedelta(days=91), DAY)) == ["review_too_far"]
    assert found(check_review(DAY, DAY, done_on=DAY)) == ["review_not_whole"]
    assert found(check_review(DAY, DAY, summary="bene")) == ["review_not_whole"]
    assert found(check_review(DAY, DAY, done_on=DAY, summary="bene")) == []


def test_a_pact_is_signed_on_paper_with_its_number_or_as_a_scan():
    assert found(check_signature(None, None)) == []
    assert found(check_signature(DAY, "carta")) == ["pact_not_whole"]
    assert found(check_signature(DAY, "carta", paper_number="PVLO-COD-A3-2026-000004")) == []
    assert found(check_signature(DAY, "scansione")) == ["pact_not_whole"]
    assert found(check_signature(DAY, "scansione", scanned=True)) == []
    assert found(check_signature(None, "scansione", scanned=True)) == ["pact_not_whole"]
    assert found(check_signature(DAY, "a voce")) == ["choice_unknown"]
    assert found(check_goals(5)) == []
    assert found(check_goals(6)) == ["pact_too_many_goals"]


@pytest.mark.parametrize(
    ("days", "code"), [(0, []), (90, []), (91, ["assessment_too_old"]), (-1, ["assessment_after_opening"])]
)
def test_a_case_opens_on_an_assessment_of_the_last_ninety_days(days, code):
    assert found(check_opening(DAY - timedelta(days=days), DAY)) == code
    assert found(check_opening(None, DAY)) == ["assessment_missing"]


def test_a_case_closes_with_day_and_reason():
    assert found(check_case_closing(DAY, None, None)) == []
    assert found(check_case_closing(DAY, DAY, None)) == ["case_closing_incomplete"]
    assert found(check_case_closing(DAY, DAY - timedelta(days=1), "trasferito")) == ["case_closed_before_opening"]


def test_scores_are_0_to_4_or_not_asked():
    asked = {"abitare": {"score": 4}, "lavoro": {"score": 0}, "salute": {"score": None}}
    assert found(check_assessment(asked, ["sfratto"], "presa_in_carico")) == []
    for wrong in (5, -1, True, "3", 2.5):
        assert found(check_assessment({"abitare": {"score": wrong}}, [], None)) == ["score_out_of_range"]
    assert found(check_assessment({"gioia": {"score": 1}, "abitare": 3}, ["nuvole"], "boh")) == [
        "choice_unknown", "score_out_of_range", "choice_unknown", "choice_unknown",
    ]  # fmt: skip
    assert found(check_assessment({}, [], None, assessed_on=DAY + timedelta(days=1), today=DAY)) == ["day_in_future"]


def test_an_application_past_its_first_state_has_its_day():
    assert found(check_housing("in_preparazione", None, None, None)) == []
    assert found(check_housing("presentata", None, None, None)) == ["housing_needs_outcome"]
    assert found(check_housing("assegnata", DAY, None, None)) == []
    assert found(check_housing("esclusa", DAY, DAY, None)) == ["housing_needs_outcome"]
    assert found(check_housing("persa", None, None, None)) == ["choice_unknown"]
