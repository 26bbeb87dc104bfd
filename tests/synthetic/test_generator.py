import hashlib
import os
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.rules.clock import from_utc_text
from app.synthetic.generator import SIZES, SyntheticSet, generate

AS_OF = date(2026, 3, 12)
ROOT = Path(__file__).resolve().parents[2]


def digest(rows):
    found = hashlib.blake2b(digest_size=16)
    for kind, row in rows:
        found.update(repr((kind, list(row.items()))).encode())
    return found.hexdigest()


@pytest.fixture(scope="module")
def xs():
    whole = SyntheticSet("XS", 7, AS_OF)
    return whole, list(whole.rows())


@pytest.fixture(scope="module")
def s_rows():
    """Set S by kind, the main company alone."""
    found, main = defaultdict(list), None
    for kind, row in generate("S", 7, AS_OF):
        main = main or row["id"]
        if row["company_id"] == main:
            found[kind].append(row)
    return found


def counts(rows, company_id):
    return Counter(kind for kind, row in rows if row["company_id"] == company_id)


def test_the_same_seed_size_and_day_give_the_same_set_in_any_process(xs):
    assert digest(generate("XS", 7, AS_OF)) == digest(xs[1])
    assert digest(generate("XS", 8, AS_OF)) != digest(xs[1])
    assert digest(generate("XS", 7, AS_OF + timedelta(days=1))) != digest(xs[1])
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from datetime import date\n"
        "from app.synthetic.generator import generate\n"
        "sys.stdout.buffer.write(repr(list(generate('XS', 7, date(2026, 3, 12)))).encode())\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "4"}
    other = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert other.stdout == repr(xs[1]).encode()


def test_an_unknown_size_says_which_exist():
    with pytest.raises(ValueError, match="XS, S, M, L"):
        generate("XXS", 1, AS_OF)


def test_counts_of_the_smallest_set(xs):
    whole, rows = xs
    assert [estate.plan.code for estate in whole.companies] == ["PVLO", "MI"]
    found = counts(rows, whole.companies[0].id)
    assert (found["unit"], found["person"], found["operator"]) == (
        60,
        120,
        9,
    )  # two managers, a coordinator, six of head office
    today = [row for kind, row in rows if kind == "household" and row["to_day"] is None]
    assert len([row for row in today if row["company_id"] == whole.companies[0].id]) == 50
    assert abs(sum(found.values()) - found["account_movement"] - SIZES["XS"].records) <= 100
    second = counts(rows, whole.companies[1].id)
    assert (second["unit"], second["person"]) == (16, 23)
    assert second["contact"] > 5


def test_counts_of_set_s(s_rows):
    found = {kind: len(rows) for kind, rows in s_rows.items()}
    size = SIZES["S"]
    assert (found["unit"], found["person"]) == (size.units, size.persons)
    assert sum(row["to_day"] is None for row in s_rows["household"]) == size.households
    assert abs(sum(found.values()) - found["account_movement"] - size.records) <= size.records * 0.02


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_seed_and_day_give_a_whole_set(seed):
    for as_of in (date(2026, 1, 2), date(2024, 2, 29), date(2025, 10, 27)):
        whole = SyntheticSet("XS", seed, as_of)
        rows = list(whole.rows())
        assert len({row["id"] for _, row in rows}) == len(rows)
        assert "dst_hour" in whole.marks
        found = counts(rows, whole.companies[0].id)
        assert abs(found.total() - found["account_movement"] - SIZES["XS"].records) <= 140


def test_outposts_of_lodi(xs):
    rows = [row for kind, row in xs[1] if kind == "outpost"]
    lodi = {row["code"]: row for row in rows if row["company_id"] == xs[0].companies[0].id}
    assert (lodi["COD"]["street"], lodi["COD"]["house_number"]) == ("viale Cairo", "15")
    assert (lodi["CAS"]["street"], lodi["CAS"]["house_number"]) == ("viale G. Matteotti", "4")
    assert lodi["SAN"]["name"] == "Sant'Angelo Lodigiano"
    assert lodi["MOB"]["kind"] == "mobile"
    towns = {row["municipality"] for row in lodi.values() if row["kind"] != "mobile"}
    assert towns == {"Sant'Angelo Lodigiano", "Codogno", "Casalpusterlengo"}
    operators = [row for kind, row in xs[1] if kind == "operator" and row["company_id"] == xs[0].companies[0].id]
    assert [row["role"] for row in operators].count("community_manager") == 2
    slots = [row for kind, row in xs[1] if kind == "opening_slot" and row["outpost_id"] == lodi["CAS"]["id"]]
    assert [(row["weekday"], row["from_time"], row["to_time"]) for row in slots] == [(2, "10:00", "12:00")]


def test_buildings_of_via_salomone_have_even_numbers_and_all_other_streets_are_invented(xs):
    buildings = [row for kind, row in xs[1] if kind == "building"]
    salomone = [int(row["house_number"]) for row in buildings if row["street"] == "via Salomone"]
    assert salomone
    assert all(28 <= number <= 66 and number % 2 == 0 for number in salomone)
    addresses = [(row["municipality"], row["street"], row["house_number"]) for row in buildings]
    assert len(set(addresses)) == len(addresses)


def test_everything_lies_before_the_set_date(xs):
    end = f"{AS_OF.isoformat()}T00:00:00"
    ahead = set(xs[0].marks["clock_a_year_ahead"])
    for kind, row in xs[1]:
        assert row["recorded_at"] < end or row["id"] in ahead, kind
        assert row["received_at"] < end, kind


def test_the_diary_reaches_into_the_coming_days(xs):
    due = [row for kind, row in xs[1] if kind == "appointment" and row["state"] == "fissato"]
    assert due
    assert all(row["at"] >= AS_OF.isoformat() for row in due)


class TestDistributionsOfSetS:
    def share(self, rows, test):
        return sum(map(bool, map(test, rows))) / len(rows)

    def test_people(self, s_rows):
        persons = s_rows["person"]
        assert self.share(persons, lambda row: row["citizenship"] == "IT") == pytest.approx(0.78, abs=0.06)
        members = Counter(row["household_id"] for row in s_rows["household_member"] if row["to_day"] is None)
        sizes = Counter(min(size, 5) for size in members.values())
        assert sizes[1] / len(members) == pytest.approx(0.38, abs=0.05)
        assert sizes[5] / len(members) == pytest.approx(0.09, abs=0.04)

    def test_leases(self, s_rows):
        tenancies = s_rows["tenancy"]
        areas = Counter(row["income_area"] for row in tenancies)
        assert areas["protezione"] / len(tenancies) == pytest.approx(0.55, abs=0.05)
        young = self.share(tenancies, lambda row: row["contract_on"] > (AS_OF - timedelta(days=730)).isoformat())
        assert young == pytest.approx(0.11, abs=0.04)
        boundary = sorted(row["contract_on"] for row in tenancies)[len(tenancies) // 2]
        assert 11 <= AS_OF.year - int(boundary[:4]) <= 17
        assert all(8_000 <= row["charges_cents"] <= 16_000 for row in tenancies)
        assert all(2_000 <= row["rent_cents"] <= 35_000 for row in tenancies)
        poor = self.share(s_rows["means_test"], lambda row: row["value_cents"] <= 300_000)
        assert poor == pytest.approx(0.125, abs=0.04)

    def test_requests(self, s_rows):
        requests = s_rows["request"]
        areas = Counter(row["area"] for row in requests)
        for area, wanted in (("tecnica", 0.50), ("amministrativa", 0.32), ("sociale", 0.18)):
            assert areas[area] / len(requests) == pytest.approx(wanted, abs=0.03)
        technical = [row for row in requests if row["area"] == "tecnica"]

        def heating(months):
            return self.share(
                [row for row in technical if int(row["opened_at"][5:7]) in months],
                lambda row: row["category"] == "riscaldamento",
            )

        assert 1.8 < heating({11, 12, 1, 2}) / heating({4, 5, 6, 7, 8, 9}) < 4.0

    def test_days_to_close(self, s_rows):
        opened = {row["id"]: (row["area"], row["opened_at"]) for row in s_rows["request"]}
        solved = defaultdict(dict)
        for row in s_rows["request_transition"]:
            if row["to_state"] == "risolta":
                area, start = opened[row["request_id"]]
                days = (from_utc_text(row["at"]) - from_utc_text(start)).days
                solved[area].setdefault(row["request_id"], days)
        for area, median in (("tecnica", 21), ("amministrativa", 10), ("sociale", 45)):
            days = sorted(solved[area].values())
            assert days[len(days) // 2] == pytest.approx(median, rel=0.2)
        reopened = {row["request_id"] for row in s_rows["request_transition"] if row["to_state"] == "riaperta"}
        assert len(reopened) / len(opened) == pytest.approx(0.055, abs=0.02)

    def test_most_notes_are_ordinary_and_few_are_reserved(self, s_rows):
        classes = Counter(row["visibility"] for row in s_rows["visit_note"])
        total = sum(classes.values())
        assert classes["R0"] / total == pytest.approx(0.60, abs=0.03)
        assert 0 < classes["R3"] / total < 0.04
        reserved = [row for row in s_rows["request"] if row["category"] == "violenza"]
        assert 0 < len(reserved) / len(s_rows["request"]) < 0.02
