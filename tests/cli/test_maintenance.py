"""Requests to maintenance and back on the command line: a try first, then the file, then the answer."""

from pathlib import Path

from tests.cli.conftest import Office


def test_a_request_leaves_and_its_ticket_comes_back(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    made = desk(
        "add", "request", "--json", "-", typed='{"area": "tecnica", "category": "ascensore", "place": "stabile"}'
    )
    number, id = made.told["record"]["values"]["number"], made.told["record"]["id"]
    out = tmp_path / "manutenzione.csv"
    assert desk("maintenance", "export", "--out", str(out), "--dry-run").status == 0
    assert not out.exists()
    assert desk("maintenance", "export", "--out", str(tmp_path / "no" / "x.csv")).status != 0
    assert desk("show", id).told["record"]["values"]["state"] == "aperta", "what cannot be written is not sent"
    assert [row["number"] for row in desk("maintenance", "export", "--out", str(out)).told["requests"]] == [number]
    assert out.read_bytes().startswith(b"\xef\xbb\xbfnumero;")
    assert desk("maintenance", "export", "--out", str(out)).told["code"] == "export_nothing"
    back = tmp_path / "ritorno.csv"
    back.write_text(f"numero;ticket;stato\n{number};TK1;eseguita\nZZ-1;TK2;ricevuta\n", encoding="utf-8")
    tried = desk("maintenance", "import", str(back))
    assert (tried.status, tried.told["applied"], [row["line"] for row in tried.told["refused"]]) == (3, False, [3])
    assert desk("show", id).told["record"]["values"]["external_ticket"] is None
    assert desk("maintenance", "import", str(back), "--apply").told["applied"]
    values = desk("show", id).told["record"]["values"]
    assert (values["external_ticket"], values["state"]) == ("TK1", "risolta")
    back.write_bytes("numero;ticket;stato\nA;Pi\xf9;ricevuta\n".encode("latin-1"))
    assert desk("maintenance", "import", str(back), "--apply").told["code"] == "csv_encoding"
