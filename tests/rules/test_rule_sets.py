"""Rule files that do not read, versions that do not go together, and who may do what with one."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.problem import Problem
from app.rules.rule_reading import FOLDER, MOST_BYTES, read_body, read_file, shipped
from app.rules.rule_sets import (
    DRAFT,
    IN_FORCE,
    RETIRED,
    RuleSet,
    Standing,
    check_draft_edit,
    check_no_overlap,
    check_status,
    check_version,
    current,
    in_force,
    last_day,
    rules_on,
)

CRS_B = next(one for one in shipped() if one.id == "T-CRS-B/1")
FILE = (FOLDER / "T-CRS-B-1.yaml").read_bytes()
WORDS = {"label": "X", "kind": "bloccante", "ok": "Sì.", "ko": "No.", "missing": "Manca."}
FLAG = {"fact": "selected", "op": "==", "threshold": True, "unit": "flag"}


def changed(rules: RuleSet = CRS_B, **values) -> RuleSet:
    made = read_body(json.loads(json.dumps(rules.body)) | values)
    assert isinstance(made, RuleSet), made
    return made


def refused(**values) -> tuple[str, str]:
    """Why a body with these values instead is refused."""
    found = read_body(json.loads(json.dumps(CRS_B.body)) | values)
    assert isinstance(found, Problem)
    return found.code, found.sentence


def asking(test, **values) -> str:
    return refused(criteria=[{"code": "x", **WORDS, "test": test, **values}])[0]


def test_every_file_of_the_program_reads_and_is_called_as_it_says():
    named = {path.stem for path in Path(FOLDER).glob("T-*.yaml")}
    assert named == {one.id.replace("/", "-") for one in shipped()}
    assert {one.track for one in shipped()} == {"T-NAZ", "T-CRS-A", "T-CRS-B", "T-SAP-COM", "T-IND", "T-L1"}
    assert all(one.to_confirm for one in shipped())
    for one in shipped():
        assert check_no_overlap(one, shipped()) == []


def test_the_seed_parameters():
    known = {f"{one.track}/{one.version}": one for one in shipped()}
    figures = {
        ("T-NAZ/2", "ise_max"): ("<=", 3_500_000), ("T-NAZ/2", "isee_max"): ("<=", 2_600_000),
        ("T-NAZ/2", "cap"): ("<=", 1_200_000), ("T-NAZ/1", "cap"): ("<=", 800_000),
        ("T-NAZ/1", "residence_months"): (">=", 12), ("T-NAZ/2", "residence_months"): (">=", 12),
        ("T-CRS-A/1", "isee_max"): ("<=", 300_000), ("T-CRS-A/1", "cap_year"): ("<=", 185_000),
        ("T-CRS-A/1", "duration_months"): ("<=", 36), ("T-CRS-B/1", "isee_max"): ("<", 936_000),
        ("T-CRS-B/1", "cap_year"): ("<=", 270_000), ("T-CRS-B/1", "tenancy_months"): (">=", 24),
        ("T-IND/1", "indemnity_max"): ("<=", 200_000), ("T-IND/1", "offset_share"): ("==", 50),
        ("T-L1/1", "household_cap"): ("<=", None), ("T-NAZ/2", "cap_settle"): ("<=", 800_000),
        ("T-NAZ/2", "cap_delay"): ("<=", 600_000), ("T-CRS-B/1", "patrimony_max"): ("<=", None),
    }  # fmt: skip
    for (rules, key), figure in figures.items():
        one = known[rules].parameters[key]
        assert (one.op, one.value, one.to_confirm) == (*figure, True), (rules, key)
        assert known[rules].figure(key) == figure[1]


def test_a_file_and_its_stored_body_are_the_same_rules():
    again = read_body(json.loads(json.dumps(CRS_B.body)))
    assert isinstance(again, RuleSet)
    assert again.sha256 == CRS_B.sha256
    backwards = dict(reversed(CRS_B.body.items()))
    assert read_file(yaml.safe_dump(backwards, allow_unicode=True, sort_keys=False).encode()).sha256 == CRS_B.sha256
    assert changed(name="Altro nome").sha256 != CRS_B.sha256


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: [1", "rules_yaml"),
        (b"a: \x07", "rules_yaml"),
        (b"a: 2026-13-45", "rules_yaml"),
        ("a: è".encode("latin-1"), "rules_encoding"),
        (b"a: &x [*x]", "rules_alias"),
        (b"a: 1\na: 2", "rules_key_twice"),
        (b"x" * (MOST_BYTES + 1), "rules_too_large"),
        (b"[" * 5000, "rules_yaml"),
        (b"", "rules_type"),
        (b"- 1", "rules_type"),
        (b"a: 1.5", "rules_value"),
        (b"a: !!python/object/apply:os.system [ls]", "rules_yaml"),
        (b"track: T-X", "rules_key_missing"),
    ],
)
def test_a_file_that_does_not_read(data, code):
    found = read_file(data)
    assert isinstance(found, Problem)
    assert found.code == code
    assert found.sentence.endswith("Non è cambiato niente.")


def test_types_operators_and_units():
    assert asking({**FLAG, "threshold": "sì"}) == "rules_threshold"
    assert asking({**FLAG, "op": "<"}) == "rules_operator"
    assert asking({**FLAG, "op": ["=="]}) == "rules_operator"
    assert asking({**FLAG, "unit": "euro"}) == "rules_unit_unknown"
    assert asking({"fact": "isee", "op": "<", "threshold": 9360, "unit": "month"}) == "rules_unit"
    assert asking({"fact": "isee", "op": "<", "threshold": True, "unit": "eurocent"}) == "rules_threshold"
    assert asking({"fact": "income_drop", "op": ">", "threshold": 30, "unit": "percent"}) == "rules_operator"
    assert asking({"fact": "service", "op": "in", "threshold": "sap", "unit": "code"}) == "rules_threshold"
    assert asking({"fact": "contract_on", "op": "<", "threshold": "2026-02-30", "unit": "day"}) == "rules_threshold"
    assert asking({"fact": "fortuna", "op": "==", "threshold": True, "unit": "flag"}) == "rules_fact_unknown"
    assert asking({"fact": "isee", "parameter": "isee_maz"}) == "rules_parameter_unknown"
    assert asking({"fact": "isee", "parameter": "tenancy_months"}) == "rules_unit"
    assert asking({"fact": "isee"}) == "rules_key_missing"
    assert asking({**FLAG, "or": 1}) == "rules_key_unknown"
    assert (
        refused(parameters={"x": {"label": "X", "op": "==", "value": True, "unit": "flag"}})[0] == "rules_unit_unknown"
    )
    assert refused(parameters={"x": {"op": "==", "value": 1, "unit": "count"}})[0] == "rules_key_missing"
    assert asking({"any": []}) == "rules_type"
    assert asking("isee < 9360") == "rules_type"
    assert asking(FLAG, kind="grave") == "rules_kind"
    assert asking(FLAG, ok="{isee.__class__}") == "rules_gap"
    assert asking(FLAG, ok="{selected.__class__}") == "rules_gap"
    assert asking(FLAG, ok="{selected.against.isee_max}") == "rules_gap"
    assert asking(FLAG, ok="Vale {selected") == "rules_gap"
    deep = FLAG
    for _ in range(12):
        deep = {"not": deep}
    assert asking(deep) == "rules_deep"
    assert refused(valid_to="2019-01-01")[0] == "rules_days"
    assert refused(version=0)[0] == "rules_type"
    assert refused(to_confirm="sì")[0] == "rules_type"
    assert refused(funded={"presto": True})[0] == "rules_type"
    assert refused(criteria=[])[0] == "rules_key_missing"
    assert refused(criteria=[{"code": "x", **WORDS, "test": FLAG}] * 2)[0] == "rules_criterion_twice"


def test_a_circle_of_criteria_is_told_by_name():
    circle = [
        {"code": one, **WORDS, "test": {"all": [FLAG, {"not": {"criterion": other}}]}}
        for one, other in (("a", "b"), ("b", "c"), ("c", "a"))
    ]
    assert refused(criteria=circle) == (
        "rules_cycle", "I criteri si richiamano in cerchio: a → b → c → a. Non è cambiato niente.",
    )  # fmt: skip
    assert asking({"criterion": "x"}) == "rules_cycle"
    assert asking({"criterion": "y"}) == "rules_criterion_unknown"
    assert asking(FLAG, not_applicable_if={"criterion": "x"}) == "rules_cycle"
    assert refused(to_weigh={"if": {"criterion": "y"}, "message": "-"})[0] == "rules_criterion_unknown"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(CRS_B.body)), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=40)
@given(st.sampled_from(sorted(CRS_B.body)), JSON)
def test_anything_at_all_reads_or_is_refused(key, value):
    assert isinstance(read_body({**CRS_B.body, key: value}), RuleSet | Problem)
    assert isinstance(read_body(value), Problem)


@given(st.integers(0, len(FILE)), st.binary(max_size=6))
def test_a_file_with_any_bytes_in_it_reads_or_is_refused(at, junk):
    assert isinstance(read_file(FILE[:at] + junk + FILE[at:]), RuleSet | Problem)


# ------------------------------------------------------------------------------------------------------------- versions


def span(version, start, end=None):
    return changed(version=version, valid_from=start, valid_to=end)


def test_one_without_an_end_gives_way_the_day_before_the_next():
    first, second, third = span(1, "2020-01-01"), span(2, "2026-07-01", "2026-12-31"), span(3, "2027-02-01")
    every = (first, second, third)
    assert last_day(first, every) == date(2026, 6, 30)
    assert last_day(second, every) == date(2026, 12, 31)
    assert last_day(third, every) is None
    days = {
        date(2019, 12, 31): None,
        date(2026, 6, 30): 1,
        date(2026, 7, 1): 2,
        date(2027, 1, 1): None,
        date(2027, 2, 1): 3,
    }
    assert {day: found.version if (found := rules_on(every, "T-CRS-B", day)) else None for day in days} == days
    assert rules_on(every, "T-CRS-A", date(2026, 7, 1)) is None


@pytest.mark.parametrize(
    ("start", "end", "apart"),
    [
        ("2026-07-01", None, True),
        ("2020-01-01", None, False),
        ("2019-01-01", None, True),
        ("2019-01-01", "2019-12-31", True),
        ("2019-01-01", "2020-01-01", False),
        ("2024-06-01", None, False),
        ("2024-06-01", "2024-07-01", False),
        ("2023-06-01", "2024-01-01", False),
        ("2025-01-01", "2025-03-01", True),
    ],
)
def test_two_versions_never_count_on_one_day(start, end, apart):
    others = (span(1, "2020-01-01"), span(2, "2024-01-01", "2024-12-31"), changed(track="T-X", version=9))
    new = span(3, start, end)
    found = check_no_overlap(new, others)
    assert [one.code for one in found] == ([] if apart else ["rules_overlap"])
    if apart:
        every = (*others, new)
        for day in (date(2019, 6, 1), date(2020, 1, 1), date(2024, 6, 1), date(2025, 2, 1), date(2026, 8, 1)):
            valid = [
                one
                for one in every
                if one.track == new.track and one.valid_from <= day <= (last_day(one, every) or day)
            ]
            assert len(valid) <= 1


DAYS = st.dates(date(2020, 1, 1), date(2020, 12, 31))


@settings(max_examples=40)
@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=6), DAYS)
def test_whatever_is_let_in_force_no_day_has_two(spans, day):
    known: list[RuleSet] = []
    for number, (start, end) in enumerate(spans, 1):
        if end is None or start <= end:
            new = span(number, start.isoformat(), end.isoformat() if end else None)
            known += [] if check_no_overlap(new, known) else [new]
    counting = [one for one in known if one.valid_from <= day <= (last_day(one, known) or day)]
    assert len(counting) <= 1
    assert rules_on(known, "T-CRS-B", day) == next(iter(counting), None)


def test_two_persons_and_no_change_once_in_force():
    assert check_status(DRAFT, IN_FORCE, author_id="a", by="b") == []
    assert [one.code for one in check_status(DRAFT, IN_FORCE, author_id="a", by="a")] == ["rules_second_person"]
    assert [one.code for one in check_status(RETIRED, IN_FORCE, author_id="a", by="b")] == ["rules_step"]
    assert check_status(IN_FORCE, RETIRED, author_id="a", by="b") == []
    assert check_draft_edit(DRAFT, author_id="a", editor_id="a") == []
    assert [one.code for one in check_draft_edit(DRAFT, author_id="a", editor_id="b")] == ["rules_draft_of_other"]
    assert [one.code for one in check_draft_edit(IN_FORCE, author_id="a", editor_id="a")] == ["rules_fixed"]


def test_a_version_is_one_thing_and_one_of_the_program_can_be_retired():
    assert check_version(CRS_B, shipped(), []) == []
    assert [one.code for one in check_version(changed(name="Altro"), shipped(), [])] == ["rules_version_taken"]
    new = span(2, "2026-07-01")
    assert check_version(new, shipped(), []) == []
    assert [one.code for one in check_version(new, shipped(), [new.id])] == ["rules_version_taken"]

    def counting(*stored):
        return {one.id for one in in_force(current(shipped(), stored))}

    known = counting()
    assert CRS_B.id in known
    assert counting(Standing(CRS_B, DRAFT, "r", "a"), Standing(new, DRAFT, "s", "a")) == known
    assert counting(Standing(new, IN_FORCE, "s", "a")) == known | {new.id}
    assert counting(Standing(CRS_B, RETIRED, "r", "a")) == known - {CRS_B.id}
