"""Rules asked about facts: the boundaries of domain 4.6, the words, and what holds for whatever rules and facts."""

import json
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.derived_facts import (
    DERIVED,
    begun_months,
    cap_margin,
    completed_months,
    holds_on,
    income_drop,
    residual_debt,
)
from app.rules.eligibility import (
    ARCHIVE,
    DECLARED,
    DOCUMENTED,
    MET,
    MISSING,
    NOT_APPLICABLE,
    NOT_MET,
    SOURCES,
    TO_DOCUMENT,
    Fact,
    check_fact,
    evaluate,
    fact_from,
    join,
    result_text,
)
from app.rules.problem import Problem
from app.rules.rule_reading import known_facts, read_body, shipped
from app.rules.rule_sets import RuleSet, rules_on

DAY = date(2026, 3, 12)
SETS = {one.id: one for one in shipped()}
CRS_A, CRS_B = SETS["T-CRS-A/1"], SETS["T-CRS-B/1"]


def isee(cents, *, issued=date(2026, 2, 12), until=date(2026, 12, 31), source=DOCUMENTED):
    return Fact(cents, issued, source, ("means_test:1",), until, "attestazione")


def on_file(value, as_of=date(2026, 3, 1)):
    return Fact(value, as_of, ARCHIVE)


def outcome(rules: RuleSet, code: str, facts, day=DAY) -> tuple[str, str]:
    row = next(one for one in evaluate(rules, facts, day)["criteria"] if one["code"] == code)
    return row["outcome"], row["text"]


# --------------------------------------------------------------------------------------------------------- boundaries of 4.6


@pytest.mark.parametrize(("cents", "expected"), [(935_999, MET), (936_000, NOT_MET), (936_001, NOT_MET)])
def test_isee_of_the_second_measure_is_strictly_below(cents, expected):
    assert outcome(CRS_B, "isee", {"isee": isee(cents)})[0] == expected


@pytest.mark.parametrize(("cents", "expected"), [(299_999, MET), (300_000, MET), (300_001, NOT_MET)])
def test_isee_of_the_first_measure_may_be_equal(cents, expected):
    assert outcome(CRS_A, "isee", {"isee": isee(cents)})[0] == expected


@pytest.mark.parametrize(
    ("assigned", "day", "expected"),
    [
        ("2024-04-11", date(2026, 3, 12), NOT_MET),
        ("2024-03-13", date(2026, 3, 12), NOT_MET),  # 23 months and 30 days
        ("2024-03-12", date(2026, 3, 12), MET),
        ("2024-02-29", date(2026, 2, 27), NOT_MET),
        ("2024-02-29", date(2026, 2, 28), MET),
    ],
)
def test_twenty_four_months_are_complete_or_not(assigned, day, expected):
    assert outcome(CRS_B, "tenancy", {"assigned_on": on_file(assigned)}, day)[0] == expected


@pytest.mark.parametrize(
    ("contract", "day", "expected"),
    [
        ("2024-02-29", date(2027, 2, 28), MET),
        ("2024-02-29", date(2027, 3, 1), NOT_MET),
        ("2023-03-12", date(2026, 3, 12), MET),
        ("2023-03-12", date(2026, 3, 13), NOT_MET),
    ],
)
def test_the_first_measure_lasts_thirty_six_months_from_the_contract(contract, day, expected):
    assert outcome(CRS_A, "duration", {"contract_on": on_file(contract)}, day)[0] == expected


def test_an_isee_that_expired_on_31_december_is_missing_on_2_january():
    facts = {"isee": isee(500_000, issued=date(2025, 2, 12), until=date(2025, 12, 31))}
    assert outcome(CRS_B, "isee", facts, date(2025, 12, 31))[0] == MET
    found, text = outcome(CRS_B, "isee", facts, date(2026, 1, 2))
    assert found == MISSING
    assert text == (
        "Manca un ISEE valido il 02/01/2026: per il contributo 2026 dev'essere sotto 9.360,00 €. Portare l'attestazione. "
        "Non vale più il 02/01/2026: attestazione del 12/02/2025, valida fino al 31/12/2025."
    )


def test_a_year_that_straddles_a_change_is_judged_by_the_day():
    tighter = version(CRS_B, 2, valid_from="2026-07-01", isee_max=900_000)
    both = (*shipped(), tighter)
    facts = {"isee": isee(920_000)}
    for day, expected in ((date(2026, 6, 30), MET), (date(2026, 7, 1), NOT_MET)):
        rules = rules_on(both, "T-CRS-B", day)
        assert rules is not None
        assert outcome(rules, "isee", facts, day)[0] == expected
    assert rules_on(both, "T-CRS-B", date(2019, 10, 14)) is None
    assert [rules_on(both, "T-NAZ", day).version for day in (date(2016, 8, 8), date(2016, 8, 9))] == [1, 2]


def version(rules: RuleSet, number: int, *, valid_from: str | None = None, **figures) -> RuleSet:
    body = json.loads(json.dumps(rules.body)) | {"version": number}
    body["valid_from"] = valid_from or body["valid_from"]
    for key, value in figures.items():
        body["parameters"][key]["value"] = value
    made = read_body(body)
    assert isinstance(made, RuleSet), made
    return made


# ------------------------------------------------------------------------------------------------------- outcomes and words


def test_the_words_of_domain_4_6():
    found, text = outcome(CRS_B, "isee", {"isee": isee(940_000)})
    assert found == NOT_MET
    assert text == (
        "ISEE 9.400,00 € (attestazione del 12/02/2026, valida fino al 31/12/2026): supera la soglia di 9.360,00 € prevista per "
        "il contributo 2026. Se il reddito è calato di recente, valuta l'ISEE corrente."
    )
    assert "è pari alla soglia di 9.360,00 €" in outcome(CRS_B, "isee", {"isee": isee(936_000)})[1]
    declared = outcome(CRS_B, "isee", {"isee": isee(500_000, source=DECLARED)})
    assert declared[0] == TO_DOCUMENT
    assert declared[1].endswith("Da documentare: attestazione ISEE in corso di validità.")


def whole(**facts):
    """A household that the second measure admits, were the limits of patrimony loaded."""
    known = {
        "service": on_file("sap"), "isee": isee(500_000), "assigned_on": on_file("2020-01-01"),
        "income_area": on_file("accesso"), "patrimony": isee(100), "forfeiture": on_file(False),
    }  # fmt: skip
    return {name: fact for name, fact in (known | facts).items() if fact is not None}


def test_the_track_says_the_worst_of_its_blocking_criteria_and_never_that_something_is_granted():
    loaded = version(CRS_B, 2, valid_from="2026-01-01", patrimony_max=1_500_000)

    def said(rules=loaded, **facts):
        result = evaluate(rules, whole(**facts), DAY)
        return result["outcome"], result["text"]

    assert said()[0] == "ammissibile_al_vaglio"
    assert said(isee=isee(500_000, source=DECLARED))[0] == "ammissibile_se_documentata"
    assert said(isee=None)[0] == "incompleta"
    assert said(isee=None, forfeiture=on_file(True)) == (
        "non_ammissibile", ["Risulta una decadenza dall'assegnazione (archivio ALER al 01/03/2026)."],
    )  # fmt: skip
    assert said(CRS_B) == (  # the limits of patrimony are not loaded (Q6)
        "incompleta", ["Non manca niente del nucleo: la sede deve ancora fissare «Patrimonio massimo»."],
    )  # fmt: skip
    assert said(rent_of_year_paid=on_file(False))[0] == "ammissibile_al_vaglio"  # it only informs


def test_a_figure_that_head_office_has_not_set_is_never_said_to_be_missing_at_the_household():
    def row(facts):
        return next(one for one in evaluate(CRS_B, facts, DAY)["criteria"] if one["code"] == "patrimony")

    known = row(whole())
    assert (known["outcome"], known["evidence"]) == (MISSING, [])  # nothing to bring
    unknown = row(whole(patrimony=None))
    assert unknown["text"] == (
        "Manca il patrimonio del nucleo: portare l'attestazione ISEE, che lo dice. "
        "La sede deve ancora fissare «Patrimonio massimo»."
    )
    assert unknown["evidence"] == ["attestazione ISEE in corso di validità"]
    income = outcome(SETS["T-NAZ/1"], "income", {}, date(2015, 1, 1))
    assert income[0] == MISSING
    assert income[1].endswith("La sede deve ancora fissare «ISE massimo», «ISEE massimo».")


def test_the_national_fund_leaves_public_housing_out_and_the_body_weighs_other_causes():
    naz, com = SETS["T-NAZ/2"], SETS["T-SAP-COM/1"]
    assert evaluate(naz, {"service": on_file("sap")}, DAY)["outcome"] == "non_applicabile"
    assert evaluate(naz, {"service": on_file("privato")}, DAY)["outcome"] == "incompleta"
    assert "Per il 2021 ci sono fondi." in evaluate(naz, {}, date(2021, 5, 1))["notices"]
    assert "Per il 2026 non si sa se ci sono fondi." in evaluate(naz, {}, DAY)["notices"]
    facts = {
        "service": on_file("sap"), "owned_by_aler": on_file(True), "debt": on_file(50_000), "debt_paid": on_file(10_000),
        "income_area": on_file("protezione"), "cause": Fact("C1", DAY, DOCUMENTED),
    }  # fmt: skip
    assert evaluate(com, facts, DAY)["outcome"] == "ammissibile_al_vaglio"
    result = evaluate(com, facts | {"cause": Fact("C7", DAY, DECLARED)}, DAY)
    assert result["outcome"] == "da_valutare"
    assert "Debito residuo 400,00 € (archivio ALER al 01/03/2026)." in [one["text"] for one in result["criteria"]]


def test_what_has_to_be_known_of_the_rules_is_said_with_every_answer():
    confirm = "Le cifre di queste regole sono da confermare dalla sede."
    assert evaluate(CRS_B, {}, DAY)["notices"] == [
        "Per il 2026 non è caricato un avviso proprio: valgono le regole dal 15/10/2019.", confirm,
    ]  # fmt: skip
    assert evaluate(CRS_B, {}, date(2019, 12, 31))["notices"] == [confirm]
    this_year = read_body(
        json.loads(json.dumps(CRS_B.body)) | {"version": 2, "valid_from": "2026-01-01", "to_confirm": False}
    )
    assert evaluate(this_year, {}, DAY)["notices"] == []


def test_a_criterion_may_point_at_another_and_not_apply():
    body = {
        "track": "T-X", "name": "Prova", "version": 1, "valid_from": "2026-01-01", "valid_to": None, "legal_ref": "-",
        "source": "-", "to_confirm": True, "criteria": [
            {"code": "a", "label": "A", "kind": "bloccante", "ok": "Sì.", "ko": "No.", "missing": "Manca.",
             "test": {"fact": "unemployed", "op": "==", "threshold": True, "unit": "flag"}},
            {"code": "b", "label": "B", "kind": "bloccante", "ok": "Sì.", "ko": "No.", "missing": "Manca.",
             "test": {"not": {"criterion": "a"}}, "evidence": ["carta"],
             "not_applicable_if": {"fact": "minors", "op": ">=", "threshold": 1, "unit": "count"}},
        ],
    }  # fmt: skip
    rules = read_body(body)
    assert isinstance(rules, RuleSet)
    unemployed = Fact(True, DAY, DOCUMENTED)
    assert outcome(rules, "b", {"unemployed": unemployed, "minors": on_file(0)})[0] == NOT_MET
    assert outcome(rules, "b", {"unemployed": unemployed}) == (MISSING, "Manca.")
    assert outcome(rules, "b", {"unemployed": unemployed, "minors": on_file(1)}) == (
        NOT_APPLICABLE,
        "B: non si applica.",
    )
    assert outcome(rules, "b", {"minors": Fact(1, DAY, DECLARED)})[0] == TO_DOCUMENT


# ------------------------------------------------------------------------------------------------------------- derived facts


@pytest.mark.parametrize(
    ("start", "end", "whole", "begun"),
    [
        (date(2024, 2, 29), date(2024, 3, 28), 0, 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12, 12),
        (date(2024, 2, 29), date(2028, 2, 28), 47, 48),
        (date(2024, 2, 29), date(2028, 2, 29), 48, 48),
        (date(2025, 1, 31), date(2025, 2, 27), 0, 1),
        (date(2025, 1, 31), date(2025, 2, 28), 1, 1),
        (date(2025, 1, 31), date(2025, 3, 30), 1, 2),
        (date(2025, 1, 31), date(2025, 1, 31), 0, 0),
        (date(2025, 5, 1), date(2025, 1, 31), 0, 0),
    ],
)
def test_months_between_days(start, end, whole, begun):
    assert (completed_months(start, end), begun_months(start, end)) == (whole, begun)


def test_sums_of_money_and_papers():
    assert residual_debt(50_000, 10_000) == 40_000
    assert residual_debt(50_000, 60_000) == 0
    assert cap_margin(60_000, 50_000, 20_000) == -10_000
    assert [income_drop(*pair) for pair in ((100, 70), (1000, 701), (100, 120), (0, 5))] == [30, 29, 0, None]
    assert holds_on(None, DAY)
    assert holds_on(DAY, DAY)
    assert not holds_on(date(2026, 3, 11), DAY)


def test_what_is_worked_out_is_as_strong_as_its_weakest_fact():
    facts = {"debt": on_file(5), "debt_paid": Fact(1, date(2026, 3, 9), DECLARED, ("x",), date(2026, 4, 1))}
    row = next(one for one in evaluate(SETS["T-SAP-COM/1"], facts, DAY)["criteria"] if one["code"] == "debt")["facts"][
        0
    ]
    assert (row["value"], row["source"], row["as_of"], row["valid_until"]) == (4, DECLARED, "2026-03-09", "2026-04-01")
    assert set(DERIVED) <= set(known_facts())
    assert all(set(one.needs) <= set(known_facts()) for one in DERIVED.values())


def test_facts_that_are_none_are_refused():
    assert check_fact("isee", isee(1)) == []
    assert [one.code for one in check_fact("isee", Fact("1", DAY, DECLARED))] == ["fact_wrong"]
    assert [one.code for one in check_fact("isee", Fact(True, DAY, DECLARED))] == ["fact_wrong"]
    assert [one.code for one in check_fact("isee", Fact(1, DAY, "voce"))] == ["fact_wrong"]
    assert [one.code for one in check_fact("contract_on", Fact("30/02/2024", DAY, ARCHIVE))] == ["fact_wrong"]
    assert [one.code for one in check_fact("simpatia", Fact(1, DAY, DECLARED))] == ["fact_unknown"]
    assert fact_from(isee(5).stored()) == isee(5)
    assert isinstance(fact_from({"value": 1, "as_of": "ieri", "source": DECLARED}), Problem)
    assert isinstance(fact_from([]), Problem)
    with pytest.raises(ValueError, match="isee"):
        evaluate(CRS_B, {"isee": Fact("1", DAY, DECLARED)}, DAY)


# ------------------------------------------------------------------------------------------------------- for whatever there is

TRUTHS = st.sampled_from([True, False, None])
DECIDED = {MET, NOT_MET, TO_DOCUMENT, NOT_APPLICABLE}
DAYS = st.dates(date(2019, 10, 15), date(2027, 12, 31))
VALUES = {
    "eurocent": st.sampled_from([0, 1, 299_999, 300_000, 300_001, 935_999, 936_000, 3_500_001]),
    "month": st.integers(0, 60), "year": st.integers(0, 100), "percent": st.integers(0, 100), "count": st.integers(0, 5),
    "day": st.dates(date(2015, 1, 1), date(2027, 1, 1)).map(date.isoformat), "flag": st.booleans(),
    "code": st.sampled_from(["sap", "protezione", "C1", "C7", "A1", "ue", "riconosciuta", "altro"]),
}  # fmt: skip


@st.composite
def some_facts(draw):
    names = draw(st.lists(st.sampled_from(sorted(known_facts())), unique=True, max_size=14))
    return {
        name: Fact(
            draw(VALUES[known_facts()[name].unit]), draw(DAYS), draw(st.sampled_from(SOURCES)), (),
            draw(st.none() | DAYS),
        )
        for name in names
    }  # fmt: skip


@given(st.lists(TRUTHS, min_size=1, max_size=5))
def test_laws_of_three_values(held):
    assert join("any", held) == join("not", [join("all", [join("not", [one]) for one in held])])
    assert join("all", held) == join("all", held[::-1]) == join("all", [*held, *held])
    assert join("not", [join("not", held[:1])]) == held[0]
    if None not in held:
        assert join("all", held) is all(held)
        assert join("any", held) is any(held)


@given(st.lists(TRUTHS, min_size=1, max_size=5), st.data())
def test_knowing_more_never_undoes_what_was_decided(held, data):
    known = [data.draw(st.booleans()) if one is None else one for one in held]
    for how in ("all", "any", "not"):
        assert join(how, held) in (None, join(how, known))


@settings(max_examples=60)
@given(st.sampled_from(shipped()), some_facts(), some_facts(), DAYS)
def test_a_fact_more_never_makes_a_decided_criterion_missing(rules, facts, more, day):
    fewer = evaluate(rules, facts, day)
    added = evaluate(rules, more | facts, day)
    for before, after in zip(fewer["criteria"], added["criteria"], strict=True):
        assert before["outcome"] not in DECIDED or after["outcome"] in DECIDED


@settings(max_examples=40)
@given(st.sampled_from(shipped()), some_facts(), DAYS, st.randoms())
def test_the_same_facts_give_the_same_bytes_in_whatever_order(rules, facts, day, random):
    text = result_text(evaluate(rules, facts, day))
    names = list(facts)
    random.shuffle(names)
    again = {name: fact_from(json.loads(json.dumps(facts[name].stored()))) for name in names}
    assert result_text(evaluate(rules, again, day)) == text == result_text(json.loads(text))
    shuffled = json.loads(json.dumps(rules.body))
    random.shuffle(shuffled["criteria"])
    other = evaluate(read_body(shuffled), facts, day)
    assert other["outcome"] == json.loads(text)["outcome"]
    rows = {one["code"]: one for one in json.loads(text)["criteria"]}
    assert {one["code"]: one for one in other["criteria"]} == rows


# ------------------------------------------------------------------------------------------------------ what must never change


def test_a_rule_set_that_was_released_keeps_its_bytes():
    """A change is a new version, in a new file: evaluations of years ago point at these."""
    assert {one.id: one.sha256[:16] for one in shipped()} == {
        "T-CRS-A/1": "c7fcd18fcf2c8c26",
        "T-CRS-B/1": "aa713915a123fc78",
        "T-IND/1": "37f6f6e298ab5470",
        "T-L1/1": "92256acce7a0d610",
        "T-NAZ/1": "ece2fbfbaef1016a",
        "T-NAZ/2": "d330d56b0ded9288",
        "T-SAP-COM/1": "e040a186d4f3eb61",
    }


def test_this_engine_answers_as_it_did():
    """Another answer to the same question is another ENGINE."""
    facts = whole(isee=isee(940_000), income_area=Fact("accesso", DAY, DECLARED), heating_bonus=on_file(True))
    assert sha256(result_text(evaluate(CRS_B, facts, DAY)).encode()).hexdigest()[:16] == "67bd0f81d8be950b"
