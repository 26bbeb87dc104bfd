from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import arrears, solidarity
from app.rules.arrears import (
    Standing,
    allowed,
    check_case,
    check_evidence,
    check_income,
    check_measure,
    check_notice,
    check_step,
    income_months,
    income_of,
    outcome_after,
    reviews_due,
)
from app.rules.catalogues import choices, codes, rows

TODAY = date(2026, 3, 12)
CAUSE = date(2025, 3, 20)
KNOWN = ({"label": "Area", "kind": "bloccante", "outcome": "SODDISFATTO"},)
LACKING = ({"label": "Area o fascia di reddito", "kind": "bloccante", "outcome": "DATO_MANCANTE"},)


def codes_of(found):
    return [one.code for one in found]


def step(state, to_state, **rest):
    said = {name: rest.pop(name) for name in ("reason", "outcome") if name in rest}
    return codes_of(check_step(Standing(state, **rest), to_state, **said))


def test_the_catalogue_and_the_machine_name_the_same_states():
    assert {one.code for one in choices("arrears_states")} == set(arrears._NEXT)
    assert set(rows("arrears", "archive_reasons")) <= codes("arrears_outcomes")
    for cause in choices("arrears_causes"):
        assert arrears.evidence_of(cause.code)
        assert set(arrears.evidence_of(cause.code)) <= codes("evidence_kinds")


def test_from_the_first_sign_to_a_complete_dossier():
    assert step("rilevata", "colloquio") == []
    assert step("colloquio", "istruttoria") == ["arrears_needs_cause"]
    assert step("colloquio", "istruttoria", cause="C1") == []
    assert step("istruttoria", "integrazione_richiesta", cause="C1") == ["arrears_needs_reason"]
    assert step("istruttoria", "integrazione_richiesta", cause="C1", reason="manca l'ISEE") == []
    assert step("istruttoria", "dossier_completo") == ["arrears_needs_cause", "arrears_needs_evaluation"]
    ready = {"cause": "C1", "cause_on": CAUSE}
    assert step("istruttoria", "dossier_completo", **ready, evaluated=LACKING) == ["arrears_incomplete"]
    assert step("istruttoria", "dossier_completo", **ready, evaluated=KNOWN) == []
    assert step("integrazione_richiesta", "dossier_completo", **ready, evaluated=LACKING) == ["arrears_incomplete"]
    assert step("integrazione_richiesta", "dossier_completo", **ready, evaluated=KNOWN) == []
    assert step("rilevata", "decisione") == ["arrears_state_unknown"]
    assert step("rilevata", "dossier_completo") == ["arrears_step_not_allowed"]


@pytest.mark.parametrize("state", sorted(arrears._NEXT))
@pytest.mark.parametrize("to_state", sorted(arrears.BY_BODY))
def test_no_desk_puts_a_case_on_an_agenda_or_decides_it(state, to_state):
    assert step(state, to_state, outcome="incolpevole") == ["arrears_by_body"]
    assert to_state not in allowed(state, "incolpevole")


def test_after_the_decision():
    """Recognised: measures. Not: a plan, the ordinary recovery or new papers. Put off: examined again."""
    assert allowed("decisa", "incolpevole") == ("misure_attive", "archiviata")
    assert allowed("decisa", "non_riconosciuta") == ("misure_attive", "recupero_ordinario", "istruttoria", "archiviata")
    assert allowed("decisa", "rinviata") == ("istruttoria", "archiviata")
    own = {"outcome": "incolpevole"}
    assert codes_of(check_step(Standing("decisa", **own), "misure_attive", **own)) == ["arrears_needs_measure"]
    frozen = Standing("decisa", measures=frozenset({"congelamento"}), **own)
    assert check_step(frozen, "misure_attive", **own) == []
    other = {"outcome": "non_riconosciuta"}
    frozen = Standing("decisa", measures=frozenset({"congelamento"}), **other)
    assert codes_of(check_step(frozen, "misure_attive", **other)) == ["arrears_needs_plan"]
    planned = Standing("decisa", measures=frozenset({"piano_di_rientro"}), **other)
    assert check_step(planned, "misure_attive", **other) == []
    again = Standing("decisa", cause="C1", **other)
    assert codes_of(check_step(again, "istruttoria")) == ["arrears_needs_reason"]
    assert check_step(again, "istruttoria", reason="nuovi documenti") == []


def test_a_desk_never_says_an_outcome_that_was_not_decided():
    standing = Standing("misure_attive", outcome="non_riconosciuta")
    assert outcome_after(standing, "monitoraggio", None) == "non_riconosciuta"
    found = check_step(standing, "monitoraggio", outcome="incolpevole", reason="visto")
    assert codes_of(found) == ["arrears_outcome_by_body"]
    assert outcome_after(Standing("decisa", outcome="rinviata"), "istruttoria", None) is None


@pytest.mark.parametrize("state", sorted(set(arrears._NEXT) - arrears.CLOSED))
def test_every_open_case_is_put_away_with_a_reason(state):
    assert step(state, "archiviata") == ["arrears_needs_archive_reason"]
    assert step(state, "archiviata", outcome="decesso") == []


@pytest.mark.parametrize("to_state", ["chiusa", "archiviata"])
def test_no_case_ends_before_its_measures(to_state):
    """Else nobody would be reminded of the instalments, and nothing could end them."""
    said = "incolpevole" if to_state == "chiusa" else "decesso"
    running = Standing("monitoraggio", "incolpevole", measures=frozenset({"congelamento", "piano_di_rientro"}))
    (found,) = check_step(running, to_state, outcome=said)
    assert (found.code, found.values["text"]) == ("arrears_measures_run", "congelamento del debito, piano di rientro")
    assert check_step(replace(running, measures=frozenset()), to_state, outcome=said) == []


def test_monitoring_at_six_and_twelve_months():
    assert step("misure_attive", "monitoraggio") == ["arrears_needs_reason"]
    assert reviews_due(date(2025, 8, 31), 0) == (date(2026, 2, 28), date(2026, 8, 31))
    assert reviews_due(date(2025, 8, 31), 1) == (date(2026, 8, 31),)
    assert reviews_due(date(2025, 8, 31), 2) == ()


def test_causes_papers_and_acts():
    assert check_case("C1", CAUSE, {}, opened_on=TODAY, today=TODAY) == []
    assert codes_of(check_case("C9", CAUSE, {}, opened_on=TODAY, today=TODAY)) == ["choice_unknown"]
    assert codes_of(check_case(None, CAUSE, {}, opened_on=TODAY, today=TODAY)) == ["arrears_cause_missing"]
    assert codes_of(check_case("C1", date(2026, 3, 13), {}, opened_on=TODAY, today=TODAY)) == ["day_in_future"]
    assert codes_of(check_case("C8", CAUSE, {}, opened_on=TODAY, today=TODAY)) == ["arrears_cause_closed"]
    assert check_case("C8", CAUSE, {}, opened_on=TODAY, today=TODAY, chosen=False) == []
    paper = {"seen_original": False, "checked_by": None, "today": TODAY}
    assert check_evidence("did", CAUSE, None, **paper) == []
    assert codes_of(check_evidence("did", CAUSE, CAUSE.replace(day=1), **paper)) == ["evidence_days"]
    assert codes_of(check_evidence("did", None, None, **paper | {"seen_original": True})) == ["evidence_checked_by"]
    assert codes_of(check_evidence("did", None, None, **paper | {"checked_by": "M. F."})) == ["evidence_checked_by"]
    assert codes_of(check_evidence("lettera", date(2026, 3, 13), None, **paper)) == ["choice_unknown", "day_in_future"]
    assert check_notice("diffida", TODAY, 100, today=TODAY) == []
    assert codes_of(check_notice("multa", date(2026, 3, 13), 0, today=TODAY)) == [
        "choice_unknown", "day_in_future", "money_not_above_zero",
    ]  # fmt: skip


def test_measures():
    assert check_measure("congelamento", TODAY, date(2026, 9, 12), amount_cents=100_000) == []
    assert codes_of(check_measure("congelamento", TODAY, None, amount_cents=100_000)) == ["freeze_needs_end"]
    assert codes_of(check_measure("congelamento", TODAY, date(2026, 1, 1), amount_cents=0)) == [
        "measure_days", "money_not_above_zero",
    ]  # fmt: skip
    assert codes_of(check_measure("piano_di_rientro", TODAY, None, amount_cents=1)) == ["plan_needs_limit"]
    assert check_measure("piano_di_rientro", TODAY, None, amount_cents=1, missed_limit=3) == []
    assert codes_of(check_measure("percentuale_sostenibilita", TODAY, None, percent=101)) == ["share_needs_percent"]
    assert codes_of(check_measure("crs", TODAY, None, others=["crs"])) == ["measure_already"]
    assert codes_of(check_measure("crs", TODAY, None, ended_on=TODAY)) == ["measure_end_not_whole"]
    ended = {"ended_on": TODAY, "end_reason": "concluso"}
    assert check_measure("crs", TODAY, None, **ended, others=["crs"]) == []


def test_income_stands_in_the_twelve_months_on_each_side_of_the_cause():
    before, after = income_months(CAUSE)
    assert (before[0], before[-1], after[0], after[-1]) == ("2024-03", "2025-02", "2025-03", "2026-02")
    table = {"before": dict.fromkeys(before, 120_000), "after": dict.fromkeys(after, 60_000)}
    assert check_income(table, CAUSE) == []
    assert (income_of(table).drop, income_of(table).whole) == (50, True)
    assert codes_of(check_income({"before": {"2025-03": 1}}, CAUSE)) == ["income_month_out"]
    assert codes_of(check_income({"before": {"2025-02": -1}}, CAUSE)) == ["income_amount"]
    assert codes_of(check_income({"before": {"2025-02": True}}, CAUSE)) == ["income_amount"]
    assert codes_of(check_income({"before": {"2025-02": 1}}, None)) == ["arrears_needs_cause"]
    assert (
        codes_of(check_income({"during": {}}, CAUSE)) == codes_of(check_income({"after": [1]}, CAUSE)) == ["wrong_type"]
    )
    assert income_of({"before": {"2025-02": 100_000}}).drop is None
    part = {"before": {"2025-02": 100_000}, "after": {"2025-03": 90_000, "2025-04": 30_000}}
    assert (income_of(part).drop, income_of(part).whole) == (40, False)


@given(
    st.lists(st.integers(0, 10**7), min_size=12, max_size=12), st.lists(st.integers(0, 10**7), min_size=12, max_size=12)
)
def test_the_drop_of_whole_tables_is_that_of_their_sums(old, new):
    before, after = income_months(CAUSE)
    found = income_of({"before": dict(zip(before, old, strict=True)), "after": dict(zip(after, new, strict=True))})
    assert found.drop == (max((sum(old) - sum(new)) * 100 // sum(old), 0) if sum(old) else None)


# ---------------------------------------------------------------------------------------------------- solidarity contribution


def application(state, **rest):
    known = {
        "before": None, "submitted_on": None, "outcome_on": None, "granted_cents": None, "reason": None, "today": TODAY,
    }  # fmt: skip
    return codes_of(solidarity.check_application(state, **known | rest))


def test_a_notice_a_year_and_measure():
    assert solidarity.check_notice(2026, "T-CRS-B", TODAY, TODAY) == []
    found = solidarity.check_notice(2018, "T-IND", TODAY, date(2026, 1, 1), others=[(2018, "T-IND")])
    assert codes_of(found) == ["choice_unknown", "solidarity_year", "solidarity_days", "solidarity_notice_already"]


def test_an_application_is_followed_to_its_outcome():
    assert application("in_preparazione") == []
    assert application("presentata") == ["solidarity_step", "solidarity_needs_day"]
    handed = {"before": "in_preparazione", "submitted_on": TODAY}
    assert application("presentata", **handed, opens_on=TODAY, closes_on=TODAY) == []
    assert application("presentata", **handed, closes_on=date(2026, 3, 11)) == ["solidarity_out_of_window"]
    assert application("presentata", **handed | {"submitted_on": date(2026, 3, 13)}) == ["day_in_future"]
    ended = {"before": "presentata", "submitted_on": TODAY, "outcome_on": TODAY}
    assert application("accolta", **ended, granted_cents=270_000, cap_cents=270_000) == []
    assert application("accolta", **ended, granted_cents=270_001, cap_cents=270_000) == ["solidarity_over_cap"]
    assert application("accolta", **ended, granted_cents=0) == ["money_not_above_zero"]
    assert application("accolta", **ended) == ["money_not_above_zero"]
    assert application("accolta", **ended | {"before": "accolta"}) == [], "a body decided: its amount is still to come"
    assert application("non_accolta", **ended) == ["solidarity_needs_reason"]
    assert application("accolta", **ended | {"outcome_on": None}, granted_cents=1) == ["solidarity_needs_outcome_day"]
    assert application("in_preparazione", another=True) == ["solidarity_already"]
    assert application("ritirata", before="presentata", another=True, reason="cambio casa", submitted_on=TODAY) == []
    assert application("presentata", before="accolta", submitted_on=TODAY) == ["solidarity_step"]
    assert application("persa") == ["choice_unknown"]


def test_every_arrow_of_the_domain_that_is_a_desks_is_there():
    """Domain 4.5, without what a body does; a closed case stays as it was closed."""
    arrows = (
        ("rilevata", "colloquio"), ("colloquio", "istruttoria"), ("istruttoria", "integrazione_richiesta"),
        ("integrazione_richiesta", "istruttoria"), ("integrazione_richiesta", "dossier_completo"),
        ("istruttoria", "dossier_completo"), ("misure_attive", "monitoraggio"), ("monitoraggio", "monitoraggio"),
        ("monitoraggio", "chiusa"), ("recupero_ordinario", "istruttoria"),
    )  # fmt: skip
    assert [one for one in arrows if one[1] not in allowed(one[0], "non_riconosciuta")] == []
    assert [state for state in set(arrears._NEXT) - arrears.CLOSED if "archiviata" not in allowed(state)] == []
