"""Accounts of tenancies: a file twice changes nothing, a corrected one adds what is new, orders go out once and come back booked."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.errors import Notice
from app.models.registry import KINDS
from app.rules.accounts import order_reference
from app.rules.clock import utc_text
from app.server import admin
from app.server.account_imports import AccountReport, import_accounts
from app.server.account_orders import ExportReport, export_orders
from app.server.checks import check_centre
from app.server.config import CentreConfig
from app.server.db import open_engine
from app.server.imports import import_file
from app.server.installation import Installation
from app.server.keys import make_keys
from app.server.office import Hand, Office, office_act
from app.server.postgres import EmbeddedPostgres
from app.server.rules_accounts import lines_at, order_made
from app.server.scene import Scene
from app.server.tables import RECORDS, counter, sees
from tests.helpers.centre import _template
from tests.helpers.postgres import fresh_database

MAPPING = """
kind: accounts
columns: {tenancy_code: CONTR, line: VOCE, posted_on: DEL, due_on: SCADE, period: PERIODO, amount: EURO, words: CAUSALE,
  reference: RIF, order_reference: ORDINE}
values:
  line: {C: canone, S: spese}
"""
HEAD = "CONTR;VOCE;DEL;SCADE;PERIODO;EURO;CAUSALE;RIF;ORDINE\n"
ROWS = (
    "C1;C;01/01/2026;05/01/2026;2026-01;1.250,50;Canone gennaio;R1;\n",
    "C1;S;01/01/2026;05/01/2026;2026-01;134,50;Spese gennaio;R2;\n",
    "C1;C;20/01/2026;;;-250,50;Bollettino;R3;\n",
    "C2;canone;01/01/2026;05/01/2026;;98,12;;R4;\n",
)
FILE = HEAD + "".join(ROWS)
_NUMBERS = count(10)


@dataclass
class Accounts:
    """A company with an outpost and tenancies C1 and C2 (of other households), and files for it."""

    folder: Path
    centre: Installation
    hand: Hand

    def __post_init__(self) -> None:
        self.code = f"T{next(_NUMBERS)}"
        engine = self.centre.engine
        self.company = admin.add_company(engine, self.hand, self.code, "ALER di prova", {})
        self.outpost = admin.add_outpost(engine, self.hand, self.code, "COD", "Codogno", {}, [])
        with self.act() as office:
            self.tenancies = {code: self._tenancy(office, code) for code in ("C1", "C2")}

    def _tenancy(self, office: Office, code: str | None) -> str:
        building = office.create(
            "building",
            {"street": "via Prova", "house_number": "1", "municipality": "Codogno", "outpost_id": self.outpost},
        )
        unit = office.create("unit", {"code": f"U{code}", "building_id": building, "outpost_id": self.outpost})
        return office.create("tenancy", {"code": code, "unit_id": unit, "outpost_id": self.outpost})

    @contextmanager
    def act(self) -> Iterator[Office]:
        with office_act(self.centre.engine, self.company, self.hand) as office:
            yield office

    def take(self, content: str | bytes, mapping: str = MAPPING, **how: Any) -> AccountReport:
        file, map_file = self.folder / "conti.csv", self.folder / "conti.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        map_file.write_text(mapping, "utf-8")
        return import_accounts(self.centre.engine, self.hand, self.code, file, map_file, **how)

    def order(self, cents: int, line: str = "canone", tenancy: str = "C1", cause: str = "grant_request") -> str:
        """An order, as an act of the centre makes one; its reference."""
        id = self.hand.new_id()
        reference = order_reference(id)
        fields = {
            "tenancy_id": self.tenancies[tenancy], "line": line, "amount_cents": cents, "cause_kind": cause,
            "cause_id": self.hand.new_id(), "reference": reference, "outpost_id": self.outpost,
        }  # fmt: skip
        with self.act() as office:
            office.create("account_order", fields, id=id)
        return reference

    def export(self, name: str = "ordini.csv", **how: Any) -> ExportReport:
        return export_orders(self.centre.engine, self.hand, self.code, self.folder / name, **how)

    def seq(self) -> int:
        return int(self.read(select(counter.c.seq).where(counter.c.company_id == self.company))[0]["seq"])

    def rows(self, kind: str, **equal: str) -> list[dict[str, Any]]:
        table = RECORDS[kind]
        equal = {"company_id": self.company, **equal}
        return self.read(select(table).where(*(table.c[name] == value for name, value in equal.items())))

    def row(self, kind: str, **equal: str) -> dict[str, Any]:
        (one,) = self.rows(kind, **equal)
        return one

    def read(self, query: Any) -> list[dict[str, Any]]:
        with self.centre.engine.connect() as connection:
            return [dict(one) for one in connection.execute(query).mappings()]

    def balances(self, day: date = date(2026, 12, 31)) -> dict[str, dict[str, tuple[int, int, Any]]]:
        """Balance, orders on their way and what is overdue of each line, by the code of the tenancy."""
        told = {}
        with self.act() as office:
            for code, id in self.tenancies.items():
                lines = lines_at(office.board, id, day)
                told[code] = {line: (one.balance_cents, one.pending_cents, one.overdue) for line, one in lines.items()}
        return told


@pytest.fixture(scope="module")
def shared(postgres_server: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One centre for all of these tests: each has a company of its own in it."""
    folder = tmp_path_factory.mktemp("centre")
    config = CentreConfig(folder, "http://127.0.0.1:8080", "127.0.0.1", 8080, tls=False, names=())
    with fresh_database(postgres_server, _template(postgres_server)) as url:
        engine = open_engine(url)
        yield Installation(config, make_keys(config.keys), engine)
        engine.dispose()


@pytest.fixture
def accounts(tmp_path: Path, shared: Installation, hand: Hand) -> Accounts:
    return Accounts(tmp_path, shared, hand)


def codes(found: list[Any]) -> list[tuple[int, str]]:
    return [(one.line, one.code) for one in found]


# ------------------------------------------------------------------------------------------------------------- coming in


def test_movements_come_in_with_their_outpost_and_the_cut_off_of_the_account(accounts: Accounts) -> None:
    report = accounts.take(FILE, upto=date(2026, 1, 31))
    assert (report.added, report.known, report.rejected, report.to_check, report.saved) == (4, 0, [], [], True)
    one = accounts.row("account_movement", reference="R1")
    assert (one["tenancy_id"], one["line"], one["amount_cents"]) == (accounts.tenancies["C1"], "canone", 125_050)
    assert (one["posted_on"], one["due_on"], one["period"]) == ("2026-01-01", "2026-01-05", "2026-01")
    assert (one["words"], one["outpost_id"], one["visibility"]) == ("Canone gennaio", accounts.outpost, "R0")
    assert accounts.row("account_movement", reference="R3")["amount_cents"] == -25_050
    scopes = {row["scope"] for row in accounts.read(select(sees).where(sees.c.id == one["id"]))}
    assert scopes == {f"o:{accounts.outpost}"}
    assert {row["account_on"] for row in accounts.rows("tenancy")} == {"2026-01-31"}
    known = accounts.row("account_import")
    assert (known["upto_on"], known["movements"], known["rejected"]) == ("2026-01-31", 4, 0)
    assert accounts.balances()["C1"] == {
        "canone": (100_000, 0, ((2026, 100_000),)),
        "spese": (13_450, 0, ((2026, 13_450),)),
    }
    assert [one.sentence for one in check_centre(accounts.centre, accounts.hand.clock()) if not one.holds] == []


def test_the_same_file_twice_changes_nothing(accounts: Accounts) -> None:
    accounts.take(FILE)
    before = accounts.seq()
    again = accounts.take(FILE)
    assert (again.added, again.known, again.file_known, again.changed) == (0, 4, True, False)
    other_bytes = accounts.take(HEAD + "".join(reversed(ROWS)) + ROWS[0])
    assert (other_bytes.added, other_bytes.known, other_bytes.file_known) == (0, 5, False)
    assert len(accounts.rows("account_movement")) == 4
    assert accounts.seq() == before + 1  # that there was this file too


def test_a_corrected_file_adds_only_what_is_new(accounts: Accounts) -> None:
    first = accounts.take(FILE + "C9;C;01/02/2026;;;10,00;;R5;\nC1;C;01/02/2026;;;10.00;;R6;\n")
    assert codes(first.rejected) == [(6, "tenancy_unknown"), (7, "money_format")]
    before = {row["id"]: row["seq"] for row in accounts.rows("account_movement")}
    second = accounts.take(FILE + "C2;C;01/02/2026;;;10,00;;R5;\nC1;C;01/02/2026;;;10,00;;R6;\n")
    assert (second.added, second.known, second.rejected) == (2, 4, [])
    after = {row["id"]: row["seq"] for row in accounts.rows("account_movement")}
    assert len(after) == 6
    assert {id: after[id] for id in before} == before


def test_a_file_whose_tenancy_was_missing_is_simply_read_again(accounts: Accounts) -> None:
    content = FILE + "C3;C;01/01/2026;;;10,00;;R5;\n"
    assert codes(accounts.take(content).rejected) == [(6, "tenancy_unknown")]
    with accounts.act() as office:
        accounts.tenancies["C3"] = accounts._tenancy(office, "C3")
    again = accounts.take(content)
    assert (again.added, again.known, again.file_known, again.rejected) == (1, 4, True, [])
    known = accounts.row("account_import")
    assert (known["movements"], known["rejected"]) == (5, 0)


def test_a_movement_that_changed_upstream_is_reported_and_never_written(accounts: Accounts) -> None:
    accounts.take(FILE)
    before = accounts.row("account_movement", reference="R1")
    report = accounts.take(FILE.replace("1.250,50", "1.200,00").replace("Canone gennaio", "Canone"))
    assert codes(report.to_check) == [(2, "movement_changed")]
    (said,) = (one.sentence for one in report.to_check)
    assert "importo: 1.250,50 € nel conto, 1.200,00 € nel file" in said
    assert "«R1»" in said
    assert "storno" in said
    assert (report.added, report.known) == (0, 3)
    assert accounts.row("account_movement", reference="R1") == before
    moved = accounts.take(FILE.replace("C2;canone", "C1;canone"))
    assert "contratto: «C2» nel conto, «C1» nel file" in moved.to_check[0].sentence


def test_a_movement_read_again_after_a_restore_is_the_same_record(accounts: Accounts) -> None:
    accounts.take(FILE)
    before = {row["reference"]: row["id"] for row in accounts.rows("account_movement")}
    known = accounts.row("account_import")["id"]
    with accounts.centre.engine.begin() as connection:  # the copy that was put back is older than the file
        for kind in ("account_movement", "account_import"):
            connection.execute(RECORDS[kind].delete().where(RECORDS[kind].c.company_id == accounts.company))
    accounts.take(FILE)
    assert {row["reference"]: row["id"] for row in accounts.rows("account_movement")} == before
    assert accounts.row("account_import")["id"] == known


def test_an_older_file_does_not_set_the_cut_off_back(accounts: Accounts) -> None:
    accounts.take(FILE, upto=date(2026, 2, 28))
    accounts.take(HEAD + "C1;C;01/12/2025;;;10,00;;R0;\n")
    assert accounts.row("tenancy", code="C1")["account_on"] == "2026-02-28"


def test_the_same_file_may_tell_up_to_a_later_day_and_follows_its_tenancy_to_another_outpost(
    accounts: Accounts,
) -> None:
    accounts.take(FILE, upto=date(2026, 1, 31))
    other = admin.add_outpost(accounts.centre.engine, accounts.hand, accounts.code, "CAS", "Casale", {}, [])
    with accounts.act() as office:
        office.load("tenancy", [accounts.tenancies["C1"]])
        office.edit("tenancy", accounts.tenancies["C1"], {"outpost_id": other})
    assert accounts.take(FILE, upto=date(2026, 2, 28)).known == 4
    assert accounts.take(FILE, upto=date(2026, 1, 31)).changed is False
    assert accounts.row("account_import")["upto_on"] == "2026-02-28"
    assert {row["account_on"] for row in accounts.rows("tenancy")} == {"2026-02-28"}
    assert accounts.row("account_movement", reference="R1")["outpost_id"] == other
    assert accounts.row("account_movement", reference="R4")["outpost_id"] == accounts.outpost


def test_a_dry_run_tells_all_and_saves_nothing(accounts: Accounts) -> None:
    reference = accounts.order(25_050)
    before = accounts.seq()
    report = accounts.take(FILE.replace("R3;", f"R3;{reference}"), dry_run=True)
    assert (report.added, report.booked, report.saved) == (4, [reference], False)
    assert accounts.seq() == before
    assert accounts.rows("account_movement") == []


BAD_ROWS = (
    ("C1;C;01/01/2026;;;1,250.50;;{r};", "money_format"),
    ("C1;C;01/01/2026;;;0,00;;{r};", "money_zero"),
    ("C1;C;01/01/2026;;;--5;;{r};", "money_format"),
    ("C1;C;01/01/2026;;;10.000.000.000,00;;{r};", "money_too_large"),
    ("C1;X;01/01/2026;;;5;;{r};", "choice_unknown"),
    ("C1;C;31/02/2026;;;5;;{r};", "day_unknown"),
    ("C1;C;01/01/2027;;;5;;{r};", "day_in_future"),
    ("C1;C;01/01/1860;;;5;;{r};", "day_unknown"),
    ("C1;C;ieri;;;5;;{r};", "day_format"),
    ("C1;C;01/03/2026;;;5;;{r};", "after_upto"),
    ("C1;C;01/01/2026;05/01/2062;;5;;{r};", "due_far"),
    ("C1;C;01/01/2026;05/01/1999;;5;;{r};", "due_far"),
    ("C1;C;01/01/2026;;;5;;;", "required"),
    (";C;01/01/2026;;;5;;{r};", "required"),
    ("C1;C;01/01/2026;;;;;{r};", "required"),
    ("C9;C;01/01/2026;;;5;;{r};", "tenancy_unknown"),
    ("C1;C;01/01/2026;;;5;;{r}", "wrong_width"),
    ("C1;C;01/01/2026;;;5;;{r}\x07;", "characters_hidden"),
    ("C1;C;01/01/2026;;;5;dovuto\u202e00,5;{r};", "characters_hidden"),
    ("C1;C;01/01/2026;;;5;" + "x" * 201 + ";{r};", "too_long"),
)


def test_each_bad_row_is_set_aside_with_its_reason_and_the_rest_comes_in(accounts: Accounts) -> None:
    lines = [row.format(r=f"B{n}") + "\n" for n, (row, _) in enumerate(BAD_ROWS)]
    report = accounts.take(HEAD + "".join(lines) + "".join(ROWS), upto=date(2026, 2, 28))
    assert codes(report.rejected) == [(n + 2, code) for n, (_, code) in enumerate(BAD_ROWS)]
    assert all(one.sentence.endswith(".") for one in report.rejected)
    assert (report.added, accounts.row("account_import")["rejected"]) == (4, len(BAD_ROWS))


def test_rows_that_disagree_under_one_reference_are_all_set_aside(accounts: Accounts) -> None:
    other = "C1;C;01/01/2026;05/01/2026;2026-01;1,00;Canone gennaio;R1;\n"
    assert codes(accounts.take(FILE + other).rejected) == [(2, "repeated"), (6, "repeated")]
    assert codes(accounts.take(HEAD + other + "".join(ROWS)).rejected) == [(2, "repeated"), (3, "repeated")]
    assert accounts.rows("account_movement", reference="R1") == []


@pytest.mark.parametrize(
    ("encoding", "separator", "written"),
    [("utf-8", ";", "utf-8"), ("utf-8", ";", "utf-8-sig"), ("cp1252", ";", "cp1252"), ("utf-8", ",", "utf-8"),
     ("utf-16", "\t", "utf-16")],
)  # fmt: skip
def test_encodings_and_separators_are_those_of_the_mapping(
    accounts: Accounts, encoding: str, separator: str, written: str
) -> None:
    row = separator.join(("C1", "C", "01/01/2026", "", "", '"1.250,50"', "perché no", "R1", ""))
    content = (HEAD.replace(";", separator) + row + "\r\n").encode(written)
    mapping = MAPPING + f'encoding: {encoding}\nseparator: "{separator}"\n'.replace("\t", "\\t")
    assert accounts.take(content, mapping).added == 1
    assert accounts.row("account_movement")["words"] == "perché no"


def test_a_file_that_is_none_is_refused_whole(accounts: Accounts) -> None:
    before = accounts.seq()
    cases = [
        (FILE.replace("gennaio", "più").encode("cp1252"), MAPPING, "csv_encoding"),
        (FILE.replace(";", ","), MAPPING, "csv_separator"),
        (FILE.replace("EURO", "IMPORTO"), MAPPING, "csv_columns"),
        (FILE + 'C1;C;"01', MAPPING, "csv_broken"),
        (b"\xff\xfe\x00\x01" * 99, MAPPING, "csv_encoding"),
        (b"\x00" * 99, MAPPING, "csv_encoding"),
        (HEAD + '"' + "x" * 140_000 + '";', MAPPING, "csv_broken"),
        (b"", MAPPING, "csv_columns"),
        (FILE, MAPPING.replace("kind: accounts", "kind: units"), "mapping_wrong"),
        (FILE, MAPPING + "encoding: hex", "mapping_wrong"),
        (FILE, MAPPING.replace("reference: RIF, ", ""), "mapping_wrong"),
    ]
    for content, mapping, code in cases:
        with pytest.raises(Notice) as notice:
            accounts.take(content, mapping)
        assert (notice.value.code, str(notice.value)[-1]) == (code, "."), content[:40]
    with pytest.raises(Notice) as notice:
        accounts.take(FILE, upto=date(2030, 1, 1))
    assert notice.value.code == "upto_in_future"
    assert accounts.seq() == before


def test_a_file_over_the_limit_is_not_read(accounts: Accounts) -> None:
    accounts.take(FILE, dry_run=True)
    huge = accounts.folder / "enorme.csv"
    huge.touch()
    os.truncate(huge, 201 * 1024 * 1024)
    with pytest.raises(Notice) as notice:
        import_accounts(accounts.centre.engine, accounts.hand, accounts.code, huge, accounts.folder / "conti.yaml")
    assert notice.value.code == "file_too_large"


def test_a_large_file_is_one_act(accounts: Accounts) -> None:
    lines = [f"C{n % 2 + 1};{'CS'[n % 2]};01/01/2026;;;{n % 900 + 1},00;;M{n};\n" for n in range(3_000)]
    report = accounts.take(HEAD + "".join(lines))
    assert (report.added, report.rejected) == (3_000, [])
    assert accounts.seq() == max(row["seq"] for row in accounts.rows("account_import"))
    assert accounts.take(HEAD + "".join(lines)).known == 3_000


def test_the_register_import_does_not_take_an_account_file(accounts: Accounts) -> None:
    accounts.take(FILE, dry_run=True)
    file, mapping = accounts.folder / "conti.csv", accounts.folder / "conti.yaml"
    with pytest.raises(Notice) as notice:
        import_file(accounts.centre.engine, accounts.hand, accounts.code, file, mapping)
    assert notice.value.code == "mapping_wrong"


# ---------------------------------------------------------------------------------------------------------------- orders


def test_orders_go_out_once_come_back_and_are_booked(accounts: Accounts) -> None:
    first = accounts.order(30_000)
    second = accounts.order(13_450, "spese", "C1", "indemnity_act")
    accounts.take(FILE)
    assert accounts.balances()["C1"]["canone"] == (100_000, 30_000, ((2026, 100_000),))
    report = accounts.export()
    assert [row["riferimento"] for row in report.rows] == [first, second]
    assert report.rows[1] | {"del": ""} == {
        "riferimento": second, "contratto": "C1", "voce": "spese", "importo": "134,50", "del": "",
        "causale": "Trattenuta sull'indennità di formazione",
    }  # fmt: skip
    assert (accounts.folder / "ordini.csv").read_bytes() == report.data
    assert {row["exported_at"] for row in accounts.rows("account_order")} != {None}

    # The office books them and sends its file: each row names the order.
    booked = "".join(
        f"{row['contratto']};{row['voce']};01/02/2026;;;-{row['importo']};{row['causale']};B{n};{row['riferimento'].lower()}\n"
        for n, row in enumerate(report.rows)
    )
    taken = accounts.take(HEAD + booked)
    assert (taken.booked, taken.to_check) == ([first, second], [])
    assert {row["booked_on"] for row in accounts.rows("account_order")} == {"2026-02-01"}
    assert accounts.balances()["C1"] == {"canone": (70_000, 0, ((2026, 70_000),)), "spese": (0, 0, ())}
    before = accounts.seq()
    again = accounts.take(HEAD + booked)
    assert (again.booked, again.to_check, accounts.seq()) == ([], [], before)


def test_exporting_twice_gives_nothing_new_and_again_the_same_file(accounts: Accounts) -> None:
    with pytest.raises(Notice) as notice:
        accounts.export(again=True)
    assert notice.value.code == "orders_never"
    accounts.order(1_000)
    assert accounts.export(dry_run=True).rows
    assert not (accounts.folder / "ordini.csv").exists()
    first = accounts.export()
    before = accounts.seq()
    with pytest.raises(Notice) as notice:
        accounts.export("altro.csv")
    assert notice.value.code == "orders_nothing"
    assert accounts.export("copia.csv", again=True).data == first.data == (accounts.folder / "copia.csv").read_bytes()
    assert accounts.seq() == before
    accounts.order(2_000)
    with pytest.raises(Notice) as notice:
        accounts.export()  # never over a file that may be the only one with its orders
    assert notice.value.code == "file_exists"
    later = accounts.export("due.csv")
    assert [row["importo"] for row in later.rows] == ["20,00"]
    assert accounts.export("copia.csv", again=True).data == later.data


def test_what_the_account_holds_already_is_not_ordered_again(accounts: Accounts) -> None:
    reference = accounts.order(1_000)
    accounts.take(FILE + f"C1;C;01/02/2026;;;-10,00;;W1;{reference}\n")
    with pytest.raises(Notice) as notice:
        accounts.export()
    assert notice.value.code == "orders_nothing"


def test_where_the_file_cannot_be_written_nothing_is_marked(accounts: Accounts) -> None:
    accounts.order(1_000)
    with pytest.raises(OSError, match="none"):
        accounts.export("none/ordini.csv")
    assert accounts.row("account_order")["exported_at"] is None
    assert accounts.export().marked


def test_an_order_of_a_tenancy_without_a_code_stays_and_is_said(accounts: Accounts) -> None:
    with accounts.act() as office:
        accounts.tenancies["?"] = accounts._tenancy(office, None)
    kept = accounts.order(500, tenancy="?")
    with pytest.raises(Notice) as notice:
        accounts.export()
    assert kept in str(notice.value)
    accounts.order(600)
    assert accounts.export(include=[kept]).kept == [kept], "it waits, and the file says for what"
    assert accounts.row("account_order", reference=kept)["exported_at"] is None


def test_a_movement_that_does_not_fit_its_order_is_reported_and_counted_once(accounts: Accounts) -> None:
    first, second, third = accounts.order(30_000), accounts.order(5_000), accounts.order(7_000)
    content = FILE + (
        f"C1;C;01/02/2026;;;-299,00;;W1;{first}\n"
        f"C2;C;01/02/2026;;;-50,00;;W2;{second}\n"
        f"C1;S;01/02/2026;;;-70,00;;W3;{third}\n"
        "C1;C;01/02/2026;;;-1,00;;W4;ORD-00000-00000\n"
    )
    report = accounts.take(content)
    wrong = [
        (6, "booking_other_amount"), (7, "booking_other_tenancy"), (8, "booking_other_line"), (9, "order_unknown"),
    ]  # fmt: skip
    assert codes(report.to_check) == wrong
    assert (report.added, report.booked) == (8, [])
    assert {row["booked_on"] for row in accounts.rows("account_order")} == {None}
    assert accounts.balances()["C1"]["canone"][:2] == (100_000 - 29_900 - 100, 5_000)
    # The office takes it back and books it as it should be: the order is booked by what fits.
    corrected = f"C1;C;02/02/2026;;;299,00;storno;W5;{first}\nC1;C;02/02/2026;;;-300,00;;W6;{first}\n"
    after = accounts.take(HEAD + corrected)
    assert (after.booked, codes(after.to_check)) == ([first], [(2, "booking_other_amount")])
    twice = accounts.take(HEAD + f"C1;C;03/02/2026;;;-300,00;;W7;{first}\n")
    assert codes(twice.to_check) == [(2, "order_booked")]
    assert "«W6», «W7»" in twice.to_check[0].sentence
    assert accounts.row("account_order", reference=first)["booked_on"] == "2026-02-02"


def test_an_act_orders_always_the_same_and_what_it_ordered_is_owed_no_more(accounts: Accounts) -> None:
    accounts.take(FILE)
    day = date(2026, 2, 1)
    with accounts.act() as office:
        after = {
            "operator_id": None, "recorded_at": utc_text(accounts.hand.clock()), "recorded_offset": 60,
            "visibility": "R1", "readers": "[]",
        }  # fmt: skip
        scene = Scene(
            office.board, KINDS["indemnity_act"], office.hand.new_id(), None, after, "", accounts.hand.clock()
        )

        def owed() -> int:
            return lines_at(office.board, accounts.tenancies["C1"], day)["canone"].residual_cents

        assert owed() == 100_000
        made = order_made(scene, accounts.tenancies["C1"], "canone", 60_000)
        assert order_made(scene, accounts.tenancies["C1"], "canone", 60_000) == made
        assert order_made(scene, accounts.tenancies["C1"], "spese", 1).id != made.id
        assert made.fields["reference"] == order_reference(made.id)
        assert (made.kind, made.fields["outpost_id"]) == ("account_order", accounts.outpost)
        assert (made.fields["cause_kind"], made.fields["cause_id"]) == ("indemnity_act", scene.id)
        # Of the class of what it comes from: it tells no more people than that does.
        assert made.fields["visibility"] == "R1"
        of_grant = order_made(scene, accounts.tenancies["C1"], "canone", 1, cause=("grant_request", "g1"))
        assert (of_grant.fields["cause_kind"], of_grant.fields["cause_id"]) == ("grant_request", "g1")
        # What an act has just ordered is owed no more by the next one in the same push.
        named = ("tenancy_id", "line", "amount_cents", "cause_kind", "cause_id", "reference", "outpost_id")
        office.create("account_order", {name: made.fields[name] for name in named}, id=made.id)
        assert owed() == 40_000
    assert accounts.export().rows[0]["causale"] == "Trattenuta sull'indennità di formazione"


# -------------------------------------------------------------------------------------------------- any files, any order


@st.composite
def files_of(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """Rows, and files that hold each of them at least once: a split, shuffled, some rows and files more than once."""
    cells = st.tuples(
        st.sampled_from(("C1;C", "C1;S", "C2;C", "C2;S")), st.sampled_from(("1,00", "-900,99", "45,07", "-123,45")),
        st.sampled_from(("", "ORDER")),
    ) | st.just(("C1;C", "-123,45", "ORDER"))  # fmt: skip
    rows = [
        f"{tenancy};{draw(st.integers(1, 28)):02d}/01/2026;;;{euros};;M{n};{order}\n"
        for n, (tenancy, euros, order) in enumerate(draw(st.lists(cells, min_size=1, max_size=8)))
    ]
    parts: list[list[str]] = [[] for _ in range(draw(st.integers(1, 3)))]
    for row in rows:
        for at in draw(st.sets(st.integers(0, len(parts) - 1), min_size=1)):
            parts[at].append(row)
    files = [draw(st.permutations(part + draw(st.lists(st.sampled_from(rows), max_size=2)))) for part in parts]
    return rows, [list(one) for one in draw(st.permutations(files + files[:1]))]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=files_of())
def test_any_order_split_or_repetition_of_files_gives_the_same_balances(
    tmp_path: Path, shared: Installation, hand: Hand, case: tuple[list[str], list[list[str]]]
) -> None:
    rows, files = case
    company = Accounts(tmp_path, shared, hand)
    reference = company.order(12_345)
    whole = [row.replace("ORDER", reference) for row in rows]
    for file in files:
        company.take(HEAD + "".join(row.replace("ORDER", reference) for row in file))
    assert len(company.rows("account_movement")) == len(rows)
    fitting = [row for row in whole if row.startswith("C1;C;") and row.split(";")[5] == "-123,45" and reference in row]
    booked = company.row("account_order")["booked_on"]
    assert booked == min((f"2026-01-{row.split(';')[2][:2]}" for row in fitting), default=None)
    for code, lines in company.balances().items():
        own = [row.rstrip("\n").split(";") for row in whole if row.startswith(code)]
        for line, (balance, pending, _) in lines.items():
            cents = [int(cells[5].replace(",", "")) for cells in own if cells[1] == line[0].upper()]
            assert balance == sum(cents)
            seen = any(cells[8] == reference for cells in own)
            assert pending == (12_345 if (code, line) == ("C1", "canone") and not seen else 0)
