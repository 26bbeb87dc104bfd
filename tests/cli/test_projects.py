"""`portineria projects` and `print --courtesy`, against a real centre."""

from pathlib import Path

from app.server.office import Hand
from app.server.projects import load_projects
from tests.cli.conftest import Office
from tests.cli.test_story import add_person
from tests.helpers.pictures import pdf
from tests.printing import reading


def test_projects_as_head_office_loaded_them_and_a_form_with_its_translation(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    assert desk("projects").told["projects"] == []
    assert "Li registra la sede." in desk.plain("projects")[1]
    centre = office.centre
    code = centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=office.company)
    load_projects(centre.engine, Hand(centre.clock, centre.new_id), code, ["milano"])
    assert desk("sync").told["synced"]
    told = {one["row"]["code"]: one for one in desk("projects").told["projects"]}
    assert len(told) == 8
    assert told["PROSAL"]["warnings"] == [
        "100 indennità intere costano 200.000,00 €: la linea è di 131.303,91 €. Ne copre 65."
    ]
    assert told["GOLAB"]["reached"] is None
    said = desk.plain("projects")[1]
    assert "importo pubblicato 251.303,91 €; dal 01/09/2018 al 16/05/2020, mese 20 di 24" in said
    assert "Persone coinvolte: almeno 500; oggi 0 su questo computer" in said
    assert "Tirocinanti con indennità: al massimo 100; oggi 0 su questo computer" in said
    person, out = add_person(desk), tmp_path / "informativa.pdf"
    assert desk("print", "MOD-00", "--record", person, "--out", str(out), "--courtesy", "ar").status == 0
    assert reading.page_count(out.read_bytes()) == 5
    contribution = tmp_path / "contributo.pdf"
    assert desk("print", "MOD-05", "--record", person, "--out", str(contribution), "--courtesy", "ar").status == 0
    assert reading.page_count(contribution.read_bytes()) == 4
    refused = desk("print", "MOD-00", "--record", person, "--out", str(tmp_path / "x.pdf"), "--courtesy", "xx")
    assert (refused.status, refused.told["code"]) == (5, "courtesy_unknown")
    assert not (tmp_path / "x.pdf").exists()


def test_a_list_of_candidates_is_tried_taken_and_the_second_time_nothing(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    centre = office.centre
    code = centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=office.company)
    load_projects(centre.engine, Hand(centre.clock, centre.new_id), code, ["milano"])
    assert desk("sync").told["synced"]
    file = tmp_path / "elenco.csv"
    file.write_text(
        "cognome;nome;codice_fiscale;data_nascita\nNovelli;Iva;;12/03/1975\nSenza;Data;;\n", encoding="utf-8"
    )
    sent = ("--sender", "Comune di prova", "--day", "01/03/2026", "--basis", "Convenzione 4/2025")
    assert desk("candidates", str(file), "--project", "NESSUNO-CODICE", *sent).told["code"] == "project_unknown"
    tried = desk("candidates", str(file), "--project", "PROSAL", *sent)
    assert (tried.status, tried.told["applied"], [row["line"] for row in tried.told["refused"]]) == (3, False, [3])
    assert desk("list", "training_path").told["records"] == []
    assert desk("candidates", str(file), "--project", "PROSAL", *sent, "--apply").told["applied"]
    again = desk("candidates", str(file), "--project", "PROSAL", *sent, "--apply").told
    assert (again["taken"], again["known"]) == ([], 1)
    (kept,) = desk("list", "training_path").told["records"]
    assert kept["values"]["legal_basis"] == "Convenzione 4/2025"
    assert desk("sync").told["synced"]
    assert desk("show", kept["id"]).told["record"]["standing"] != "rifiutata"


def test_an_act_of_extension_is_recorded_with_its_file(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.", role="direzione")
    centre = office.centre
    code = centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=office.company)
    load_projects(centre.engine, Hand(centre.clock, centre.new_id), code, ["milano"])
    assert desk("sync").told["synced"]
    act = ("projects", "--extend", "PROSAL", "--act", "12/2020", "--day", "01/04/2020", "--until", "30/09/2020")
    refused = desk(*act)
    assert (refused.status, refused.told["code"]) == (5, "project_extension_half")
    file = tmp_path / "decreto.pdf"
    file.write_bytes(pdf())
    made = desk(*act, "--file", str(file)).told["extension"]
    assert "proroga: atto 12/2020 del 01/04/2020, fino al 30/09/2020" in desk.plain("projects")[1]
    copy = tmp_path / "copia.pdf"
    assert desk("attachments", "save", made["attachment_id"], "--out", str(copy)).status == 0
    assert copy.read_bytes() == pdf()
