import csv
from datetime import date

import pytest
import yaml

from app.rules.dates import parse_day
from app.rules.money import parse_cents
from app.server.import_mapping import FIELDS, read_mapping
from app.synthetic.csv_files import COLUMNS, write_csv
from app.synthetic.generator import SyntheticSet

AS_OF = date(2026, 3, 12)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    whole = SyntheticSet("XS", 5, AS_OF)
    rows = list(whole.rows())
    files = write_csv(rows, tmp_path_factory.mktemp("csv"))
    tables = {}
    for name, (data, _) in files.items():
        with data.open(encoding="utf-8", newline="") as stream:
            tables[name] = list(csv.DictReader(stream, delimiter=";"))
    return whole, rows, files, tables


def test_each_file_holds_the_main_company_and_nothing_else(written):
    whole, rows, _, tables = written
    main = whole.companies[0].id
    for name, kind in (("units", "unit"), ("persons", "person"), ("tenancies", "tenancy")):
        assert len(tables[name]) == sum(one == kind and row["company_id"] == main for one, row in rows)
    assert {row["PRESIDIO"] for row in tables["units"]} <= {"COD", "CAS", "SAN", "MOB"}


def test_another_company_can_be_named(written, tmp_path):
    whole, rows, _, _ = written
    files = write_csv(rows, tmp_path, whole.companies[1].id)
    assert len(files["persons"][0].read_text(encoding="utf-8").splitlines()) == 24


def test_the_mapping_files_are_what_the_importer_reads(written):
    _, _, files, tables = written
    for name, (_, mapping) in files.items():
        read = read_mapping(mapping)
        assert (read.kind, read.separator) == (name, ";")
        assert set(read.columns.values()) == set(tables[name][0])
        assert set(COLUMNS[name]) <= set(FIELDS[name])
        assert yaml.safe_load(mapping.read_text(encoding="utf-8"))["columns"] == COLUMNS[name]


def test_files_refer_to_each_other(written):
    tables = written[3]
    units = {row["COD_UI"] for row in tables["units"]}
    people = {row["COD_ANAGRAFICO"] for row in tables["persons"]}
    households = {row["COD_NUCLEO"] for row in tables["persons"]}
    assert len(units) == len(tables["units"])
    assert {row["COD_UI"] for row in (*tables["persons"], *tables["tenancies"])} <= units
    for row in tables["tenancies"]:
        assert row["COD_NUCLEO"] in households
        assert row["ASSEGNATARIO"] in people
        assert set(filter(None, row["COOBBLIGATI"].split("|"))) <= people


def test_days_and_amounts_are_written_as_italians_do(written):
    tables = written[3]
    for row in tables["persons"]:
        assert isinstance(parse_day(row["DATA_NASCITA"], AS_OF, not_after=AS_OF), date)
        assert "/" in row["DATA_NASCITA"]
    for row in tables["tenancies"]:
        assert isinstance(parse_cents(row["CANONE"]), int)
        assert "," in row["SPESE"]


def test_whoever_moved_appears_once_with_the_household_of_today(written):
    whole, rows, _, tables = written
    moved = next(row for kind, row in rows if row["id"] == whole.marks["two_households"][0])
    lines = [row for row in tables["persons"] if row["COD_ANAGRAFICO"] == moved["external_code"]]
    assert len(lines) == 1
    assert lines[0]["NEL_NUCLEO_AL"] == ""
    gone = next(row for kind, row in rows if row["id"] == whole.marks["deceased_assignee"][0])
    (line,) = [row for row in tables["persons"] if row["COD_ANAGRAFICO"] == gone["external_code"]]
    assert line["NEL_NUCLEO_AL"]
    assert line["DATA_DECESSO"]
