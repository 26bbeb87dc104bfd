"""Imports: the same file changes nothing, a changed file changes what it should, a wrong one saves nothing."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text, update

from app.errors import Notice
from app.rules import codice_fiscale
from app.server import admin
from app.server.checks import check_centre
from app.server.db import writing
from app.server.import_mapping import read_mapping
from app.server.import_persons import MEMORY, first_memory, merge_person
from app.server.imports import ImportReport, import_file
from app.server.installation import Installation
from app.server.office import Hand, office_act
from app.server.reconciling import begin_reconciling
from app.server.tables import RECORDS, counter

UNITS_MAP = """
kind: units
columns:
  unit_code: UI
  unit_kind: TIPO
  building_code: FABB
  street: VIA
  house_number: CIVICO
  floor: PIANO
  outpost: PRESIDIO
values:
  unit_kind: {A: alloggio, NO: box}
defaults: {municipality: Codogno}
"""
UNITS = """UI;TIPO;FABB;VIA;CIVICO;PIANO;PRESIDIO
U1;A;F1;via Prova;1;R;COD
U2;NO;F1;via Prova;1;-1;COD
U3;;F2;"via Prova; interna";15/A;007;COD
"""
PERSONS_MAP = """
kind: persons
encoding: cp1252
columns:
  person_code: COD
  surname: COGNOME
  name: NOME
  sex: SESSO
  birth_date: NATO
  birth_code: LUOGO
  fiscal_code: CF
  phone1: TEL
  email: MAIL
  unit_code: UI
  household_code: NUCLEO
  relation: PARENTELA
"""
FISCAL = codice_fiscale.propose("Prova", "Niccolò", "M", date(1970, 3, 15), "C816")
PERSONS = f"""COD;COGNOME;NOME;SESSO;NATO;LUOGO;CF;TEL;MAIL;UI;NUCLEO;PARENTELA
P1;Prova;Niccolò;M;15/03/1970;C816;{FISCAL};0377 000000;a@example.org;U1;N1;
P2;Prova;Anna;F;01/02/1999;;;;;U1;N1;figlia
"""
TENANCIES_MAP = """
kind: tenancies
columns: {tenancy_code: CONTR, unit_code: UI, household_code: NUCLEO, assigned_on: DAL, rent: CANONE,
  income_area: AREA, assignee: INTEST, co_obligors: COOBB}
"""
TENANCIES = """CONTR;UI;NUCLEO;DAL;CANONE;AREA;INTEST;COOBB
C1;U1;N1;01/07/2019;"1.250,50";protezione;P1;P2
"""


class Desk:
    """Files in a folder, and imports of them."""

    def __init__(self, folder: Path, centre: Installation, hand: Hand) -> None:
        self.folder, self.centre, self.hand = folder, centre, hand

    def take(self, mapping: str, content: str | bytes, *, encoding: str = "utf-8", **how: Any) -> ImportReport:
        file, map_file = self.folder / "file.csv", self.folder / "map.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        map_file.write_text(mapping, "utf-8")
        return import_file(self.centre.engine, self.hand, "PVLO", file, map_file, **how)

    def people(self, content: str = PERSONS) -> ImportReport:
        return self.take(PERSONS_MAP, content, encoding="cp1252")

    def seq(self) -> int:
        with self.centre.engine.connect() as connection:
            return int(connection.scalar(select(counter.c.seq)) or 0)

    def row(self, kind: str, **equal: str) -> dict[str, Any]:
        table = RECORDS[kind]
        query = select(table).where(*(table.c[name] == value for name, value in equal.items()))
        with self.centre.engine.connect() as connection:
            return dict(connection.execute(query).mappings().one())

    def count(self, kind: str) -> int:
        with self.centre.engine.connect() as connection:
            return int(connection.scalar(text(f"SELECT count(*) FROM {kind}")) or 0)


@pytest.fixture
def desk(tmp_path: Path, centre: Installation, hand: Hand) -> Desk:
    company = admin.add_company(centre.engine, hand, "PVLO", "ALER di prova", {})
    admin.add_outpost(centre.engine, hand, "PVLO", "COD", "Codogno", {}, [])
    assert company
    return Desk(tmp_path, centre, hand)


@pytest.fixture
def town(desk: Desk) -> Desk:
    """Units and persons are in."""
    desk.take(UNITS_MAP, UNITS)
    desk.people()
    return desk


def refused(desk: Desk, mapping: str, content: str | bytes) -> Notice:
    before = desk.seq()
    with pytest.raises(Notice) as notice:
        desk.take(mapping, content)
    assert desk.seq() == before
    return notice.value


def test_units_persons_and_tenancies_come_in_and_hang_together(town: Desk) -> None:
    report = town.take(TENANCIES_MAP, TENANCIES)
    assert report.created == {"tenancy": 1, "tenancy_party": 2}
    outpost = town.row("outpost", code="COD")["id"]
    first, third = town.row("unit", code="U1"), town.row("unit", code="U3")
    assert (first["kind"], first["floor"], first["outpost_id"]) == ("alloggio", "R", outpost)
    assert town.row("unit", code="U2")["kind"] == "box"
    assert (third["kind"], third["floor"]) == ("alloggio", "007")
    assert town.row("building", id=third["building_id"])["street"] == "via Prova; interna"
    person = town.row("person", external_code="P1")
    assert (person["name"], person["birth_date"], person["fiscal_code"]) == ("Niccolò", "1970-03-15", FISCAL)
    assert (person["fiscal_code_state"], person["outpost_id"]) == ("ordinario", outpost)
    assert person["phone1_e164"] == "+390377000000"
    household = town.row("household", external_code="N1")
    assert household["unit_id"] == first["id"]
    assert town.row("household_member", person_id=person["id"])["household_id"] == household["id"]
    tenancy = town.row("tenancy", code="C1")
    assert (tenancy["rent_cents"], tenancy["assigned_on"], tenancy["service"]) == (125050, "2019-07-01", "sap")
    assert tenancy["household_id"] == household["id"]
    assert town.row("tenancy_party", person_id=person["id"])["role"] == "assegnatario"
    assert [one.sentence for one in check_centre(town.centre, town.hand.clock()) if not one.holds] == []


def test_the_same_file_twice_changes_nothing(town: Desk) -> None:
    town.take(TENANCIES_MAP, TENANCIES)
    before = town.seq()
    reports = [town.take(UNITS_MAP, UNITS), town.people(), town.take(TENANCIES_MAP, TENANCIES)]
    assert town.seq() == before
    assert [(one.created, one.changed, one.proposals, one.kept) for one in reports] == [({}, {}, 0, 0)] * 3


def test_nothing_comes_in_while_desks_may_bring_it_back(desk: Desk, centre: Installation) -> None:
    """After a restore the persons of yesterday's file may stand on a laptop alone: read again, each would be there twice."""
    with writing(centre.engine) as connection:
        begin_reconciling(connection, admin.company_of(centre.engine, "PVLO"), desk.hand.clock())
    for how in ({}, {"dry_run": True}):
        with pytest.raises(Notice) as caught:
            desk.take(UNITS_MAP, UNITS, **how)
        assert caught.value.code == "reconciling"
        assert str(caught.value) == (
            "Dopo il ripristino il centro aspetta ancora i portatili: ciò che il file dice può tornare da loro. Nulla è stato importato. "
            "Ripetere dopo «portineria server reconcile close»."
        )
    assert desk.count("unit") == 0
    with writing(centre.engine) as connection:
        connection.execute(update(counter).values(reconciling=0))
    assert desk.take(UNITS_MAP, UNITS).created["unit"] > 0


def test_a_desks_word_outlives_the_same_file_and_a_changed_one(town: Desk) -> None:
    person = town.row("person", external_code="P1")
    company = person["company_id"]
    with office_act(town.centre.engine, company, town.hand) as office:
        office.edit("person", person["id"], {"phone1": "333 0000001", "phone1_e164": "+393330000001"})
    assert town.people().changed == {}
    report = town.people(PERSONS.replace("0377 000000", "0377 000001").replace("a@example.org", "b@example.org"))
    assert (report.kept, report.changed, report.proposals) == (1, {"person": 1}, 0)
    after = town.row("person", external_code="P1")
    assert (after["phone1"], after["phone1_e164"]) == ("333 0000001", "+393330000001")
    assert after["email"] == "b@example.org"


def test_a_changed_identity_is_proposed_once_and_never_written(town: Desk) -> None:
    changed = PERSONS.replace("P2;Prova;Anna", "P2;Prova;Anna Maria")
    assert town.people(changed).proposals == 1
    assert town.row("person", external_code="P2")["name"] == "Anna"
    variation = town.row("variation", reason="importazione")
    assert json.loads(variation["changes"]) == {"name": ["Anna", "Anna Maria"]}
    assert town.people(changed).proposals == 0
    assert town.count("variation") == 1


def test_a_missing_identity_is_filled_in(town: Desk) -> None:
    fiscal = codice_fiscale.propose("Prova", "Anna", "F", date(1999, 2, 1), "C816")
    report = town.people(PERSONS.replace("01/02/1999;;;", f"01/02/1999;C816;{fiscal};"))
    assert report.proposals == 0
    person = town.row("person", external_code="P2")
    assert (person["fiscal_code"], person["fiscal_code_state"]) == (fiscal, "ordinario")


def test_a_person_whom_a_desk_wrote_down_first_is_joined_by_codice_fiscale(desk: Desk) -> None:
    desk.take(UNITS_MAP, UNITS)
    outpost = desk.row("outpost", code="COD")
    with office_act(desk.centre.engine, outpost["company_id"], desk.hand) as office:
        office.create(
            "person",
            {"surname": "Prova", "fiscal_code": FISCAL, "phone1": "333 0000001", "outpost_id": outpost["id"]},
        )
    report = desk.people()
    assert report.created["person"] == 1
    joined = desk.row("person", external_code="P1")
    assert (joined["phone1"], joined["name"], joined["email"]) == ("333 0000001", "Niccolò", "a@example.org")
    assert report.kept == 1
    assert report.proposals == 0


def test_bad_rows_are_set_aside_with_their_line_and_the_rest_comes_in(desk: Desk) -> None:
    desk.take(UNITS_MAP, UNITS)
    report = desk.people(
        PERSONS
        + '"P3";"Pro\nva";X;F;01/01/2001;;;;;U1;;\n'  # two lines, one row
        + "P4;Prova;Uno;F;31/02/2001;;;;;U1;;\n"
        + "P5;Prova;Due;F;01/01/2001;;RSSMRA80A01H501X;;;U1;;\n"
        + "P6;Prova;Tre;Z;01/01/2001;;;;;U1;;\n"
        + "P7;;Quattro;F;01/01/2001;;;;;U1;;\n"
        + "P8;Prova;Cinque;F;01/01/2001;;;;;U9;;\n"
        + "P9;Prova;Sei;F;01/01/2001;;;;;;;\n"
        + "P1;Prova;Altro;M;15/03/1970;;;;;U1;;\n"
        + "P10;Prova;Corta\n"
        + ";;;;;;;;;;;\n"
        + "P11;Prova;Sette;F;ieri;;;;;U1;;\n"
        + "P12;Prova;Otto;F;;;;;;U3;N1;\n"
    )
    assert {(one.line, one.code) for one in report.rejected} == {
        (6, "day_unknown"),
        (7, "cf_check_letter"),
        (8, "choice_unknown"),
        (9, "required"),
        (10, "unit_unknown"),
        (11, "outpost_missing"),
        (12, "repeated"),
        (13, "wrong_width"),
        (15, "day_format"),
        (16, "household_differs"),
    }
    assert all(one.sentence for one in report.rejected)
    assert desk.count("person") == 3
    assert desk.row("person", external_code="P3")["surname"] == "Pro va"


def test_rows_that_disagree_about_their_building_do_not_undo_each_other(desk: Desk) -> None:
    other = UNITS.replace("U2;NO;F1;via Prova;1;-1", "U2;NO;F1;via Altra;1;-1")
    assert [(one.line, one.code) for one in desk.take(UNITS_MAP, other).rejected] == [(3, "building_differs")]
    before = desk.seq()
    desk.take(UNITS_MAP, other)
    assert desk.seq() == before


def test_a_dry_run_tells_all_and_a_strict_run_all_or_nothing(desk: Desk) -> None:
    before = desk.seq()
    report = desk.take(UNITS_MAP, UNITS, dry_run=True)
    assert (report.created, report.saved) == ({"building": 2, "unit": 3}, False)
    bad = UNITS + "U4;A;F1;via Prova;1;R;XXX\n"
    assert not desk.take(UNITS_MAP, bad, strict=True).saved
    assert desk.seq() == before
    assert desk.take(UNITS_MAP, bad).saved
    assert desk.count("unit") == 3


def test_a_changed_file_changes_just_that(town: Desk) -> None:
    assert town.take(UNITS_MAP, UNITS.replace("U1;A;F1;via Prova;1;R", "U1;A;F1;via Prova;1;2")).changed == {"unit": 1}
    assert town.row("unit", code="U1")["floor"] == "2"


def test_a_file_that_is_not_what_the_mapping_says_saves_nothing(desk: Desk) -> None:
    codes = {
        refused(desk, UNITS_MAP, UNITS.replace(";", ",")).code,
        refused(desk, UNITS_MAP, UNITS.replace("VIA", "STRADA")).code,
        refused(desk, UNITS_MAP, UNITS.replace("via", "viàle").encode("cp1252")).code,
        refused(desk, UNITS_MAP, UNITS + 'U9;A;"aperta;F1').code,
    }
    assert codes == {"csv_separator", "csv_columns", "csv_encoding", "csv_broken"}
    assert refused(desk, UNITS_MAP, UNITS.encode("utf-16")).code == "csv_encoding"
    assert refused(desk, UNITS_MAP, "").code == "csv_columns"
    assert refused(desk, UNITS_MAP, UNITS.replace("TIPO", "UI")).code == "csv_columns"
    separator = refused(desk, UNITS_MAP, UNITS.replace(";", "\t"))
    assert "tabulazione" in str(separator)
    encoding = refused(desk, UNITS_MAP, UNITS.replace("Prova;1;R", "Pròva;1;R").encode("cp1252"))
    assert encoding.values["line"] == 2
    assert "cp1252" in str(encoding)
    assert desk.count("unit") == 0


def test_a_byte_order_mark_and_windows_lines_do_not_matter(desk: Desk) -> None:
    report = desk.take(UNITS_MAP, UNITS.replace("\n", "\r\n").encode("utf-8-sig"))
    assert (report.rejected, report.created["unit"]) == ([], 3)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("", "vuoto"),
        ("kind: ships", "kind"),
        ("kind: units\ncolumns: {unit_code: A}", "manca il campo"),
        (UNITS_MAP + "colour: blue", "colour"),
        (UNITS_MAP.replace("floor:", "flor:"), "flor"),
        (UNITS_MAP + "encoding: utf-99", "utf-99"),
        (UNITS_MAP + 'separator: ";;"', "separator"),
        (UNITS_MAP.replace("{A: alloggio, NO: box}", "alloggio"), "coppie"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong(tmp_path: Path, wrong: str, why: str) -> None:
    """It is read before the file and before the database is looked at."""
    (tmp_path / "map.yaml").write_text(wrong, "utf-8")
    with pytest.raises(Notice) as notice:
        read_mapping(tmp_path / "map.yaml")
    assert notice.value.code == "mapping_wrong"
    assert why in str(notice.value)


def test_an_unreadable_mapping_or_a_missing_file_is_said(desk: Desk, tmp_path: Path) -> None:
    assert refused(desk, "kind: [", UNITS).code == "mapping_unreadable"
    assert refused(desk, "kind: ships", UNITS).code == "mapping_wrong"
    (tmp_path / "map.yaml").write_text(UNITS_MAP)
    with pytest.raises(Notice) as notice:
        import_file(desk.centre.engine, desk.hand, "PVLO", tmp_path / "none.csv", tmp_path / "map.yaml")
    assert notice.value.code == "file_missing"


def test_what_hangs_on_something_unknown_is_set_aside(town: Desk) -> None:
    content = TENANCIES + "C2;U9;;;;;;\nC3;U1;N9;;;;;\nC4;U1;;;;;P9;\nC5;U1;;;;;P1;P2|P9\nC6;U1;;;1,250.50;;;\n"
    report = town.take(TENANCIES_MAP, content)
    assert [(one.line, one.code) for one in report.rejected] == [
        (3, "unit_unknown"),
        (4, "household_unknown"),
        (5, "person_unknown"),
        (6, "person_unknown"),
        (7, "money_format"),
    ]
    assert town.count("tenancy") == 1


def test_merging_a_person_field_by_field() -> None:
    wanted = {"surname": "Prova", "email": "a@example.org", "language": None}
    memory = first_memory(wanted)
    row = {"surname": "Prova", "email": "a@example.org", "language": "it", **memory}
    assert merge_person(row, wanted).taken == memory
    told = merge_person(row, wanted | {"email": "b@example.org", "surname": "Provetti", "language": "en"})
    assert told.taken["email"] == "b@example.org"
    assert told.proposed == {"surname": ["Prova", "Provetti"]}
    assert told.kept == 1
    emptied = merge_person(row, wanted | {"email": None})
    assert emptied.taken["email"] is None
    assert merge_person(row | {MEMORY: None}, {"language": None}).taken.keys() == {MEMORY}
