"""The maintenance CSV at its edges: formulas, encodings, columns, sizes, quotes, duplicates."""

import csv
import io

import pytest

from app.rules.maintenance import COLUMNS, LARGEST, MOST_ROWS, read_answers, safe_cell, written
from app.rules.problem import Problem

HEAD = "numero;ticket;stato;nota\n"


def code(data: bytes | str) -> str:
    found = read_answers(data.encode() if isinstance(data, str) else data)
    assert isinstance(found, Problem), found
    assert found.sentence.endswith(".")
    assert "Non è stato registrato niente" in found.sentence
    return found.code


def reasons(text: str) -> list[tuple[int, str | None]]:
    found = read_answers(text.encode())
    assert not isinstance(found, Problem), found
    return [(row.line, row.refused.code if row.refused else None) for row in found]


@pytest.mark.parametrize("text", ["=1+1", "+39 333", "-2", "@SUM(A1)", "\t=1", "\r=2", "  =HYPERLINK(1)", "|x", "%0A"])
def test_no_cell_that_leaves_is_a_formula(text):
    assert safe_cell(text).startswith("'")


def test_what_leaves_is_one_line_a_row_and_keeps_quotes_and_accents():
    data = written([{"numero": "A3-0001", "descrizione": 'Perde; "molto"\r\ne\u2028poi è'}])
    assert data.startswith(b"\xef\xbb\xbf")
    head, row = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert tuple(head) == COLUMNS
    assert dict(zip(head, row, strict=True))["descrizione"] == 'Perde; "molto" e poi è'


def test_a_file_that_cannot_be_read_as_a_whole_says_why():
    assert code("numero;ticket;stato\nA3-1;Più;ricevuta\n".encode("cp1252")) == "csv_encoding"
    assert code("numero;ticket;stato\n".encode("utf-16")) == "csv_encoding"
    assert code(b"numero;ticket;stato\nA\x00;1;ricevuta\n") == "csv_encoding"
    assert code(b"PK\x03\x04" + bytes(range(256))) == "csv_encoding"
    assert code("") == code("\n\n") == code(HEAD) == "csv_empty"
    assert code("numero;stato\nA3-1;ricevuta\n") == "csv_column_missing"
    assert code("numero;ticket;stato;telefono\nA3-1;1;ricevuta;2\n") == "csv_column_unknown"
    assert code("numero;ticket;stato;ticket\nA3-1;1;ricevuta;2\n") == "csv_column_twice"
    assert code(HEAD + 'A3-1;"T1;ricevuta;\n') == "csv_broken"
    assert code(b"x" * (LARGEST + 1)) == "csv_too_large"
    assert code("numero;ticket;stato\n" + "A;1;ricevuta\n" * (MOST_ROWS + 1)) == "csv_too_many"


def test_each_row_is_judged_with_its_line():
    text = (
        HEAD
        + "A3-0001;TK1;ricevuta;\n"
        + "\n"
        + 'A3-0002;TK2;ricevuta;"due\nrighe"\n'
        + "A3-0001;TK3;eseguita;\n"
        + "A3-0003;=cmd|1;ricevuta;\n"
        + "A3-0004;TK4;fatta;\n"
        + ";TK5;ricevuta;\n"
        + "A3-0006;TK6;ricevuta\n"
        + "A3-0007;<script>;ricevuta;\n"
        + "A3-0008;TK8;ricevuta;+39\n"
        + f"A3-0009;TK9;ricevuta;{'x' * 1001}\n"
    )
    assert reasons(text) == [
        (2, None),
        (4, None),
        (6, "csv_row_twice"),
        (7, "csv_formula"),
        (8, "choice_unknown"),
        (9, "required"),
        (10, "csv_cells"),
        (11, "csv_ticket"),
        (12, "csv_formula"),
        (13, "too_long"),
    ]


def test_columns_come_in_any_order_with_commas_too_and_our_own_are_left_alone():
    found = read_answers("Stato,Ticket,Numero,comune\nIn lavorazione,TK 1,A3-0001,Codogno\n".encode("utf-8-sig"))
    assert [(row.number, row.ticket, row.state) for row in found] == [("A3-0001", "TK 1", "in_lavorazione")]


def test_a_cell_longer_than_the_reader_takes_is_a_clear_sentence():
    assert code(HEAD + "A3-1;" + "x" * 140_000 + ";ricevuta;\n") == "csv_broken"
