"""Signed papers come back on the command line, against a real centre: what is filed here reaches the colleague."""

from pathlib import Path

import pypdfium2
from PIL import Image

from tests.cli.conftest import Office
from tests.cli.test_story import add_person
from tests.helpers.scans import picture, scan, sheets, skewed


def paper(desk, out: Path, *words: str):
    """A printed form: its recorded print, and its pages seen by a scanner."""
    document = desk("print", *words, "--out", str(out)).told["document"]
    return document, [skewed(page, 2) for page in sheets(out.read_bytes())]


def test_a_scan_is_filed_and_reaches_the_colleague(office: Office, tmp_path: Path) -> None:
    first, second = office.desk("M. F."), office.desk("G. R.")
    person = add_person(first)
    document, pages = paper(first, tmp_path / "p.pdf", "MOD-00", "--record", person)
    scanned = tmp_path / "firmato.tif"
    scanned.write_bytes(scan(pages, "TIFF"))
    told = first("scan", str(scanned)).told
    assert [one["id"] for one in told["read"][0]["filed"]] == [document["id"]]
    assert told["read"][0]["filed"][0]["signed_how"] == "scansione"
    assert first("scan", str(scanned)).told["read"][0]["pages"] == 0
    assert "Non è cambiato niente" in first.plain("scan", str(scanned))[1]
    first("sync")
    second("sync")
    [seen] = second("attachments", "list", person).told["attachments"]
    assert (seen["file_name"], seen["place"]) == (f"MOD-00 {document['local_number']} firmato.pdf", "qui")
    copy = tmp_path / "copia.pdf"
    assert second("attachments", "save", seen["id"], "--out", str(copy)).status == 0
    opened = pypdfium2.PdfDocument(copy)
    assert len(opened) == len(pages)
    opened.close()
    # The colleague scans the same paper: it is signed already, and is offered.
    scanned.write_bytes(scan(pages[::-1], "TIFF"))
    told = second("scan", str(scanned)).told
    assert [(one["why"], one["document"]["id"]) for one in told["waiting"]] == [("gia_firmato", document["id"])]
    # It was somebody else's paper: taken back, with the reason.
    back = first("scan", "--take-back", document["local_number"], "--reason", "era di un'altra persona").told
    assert (back["document"]["id"], back["pages"]) == (document["id"], len(pages))
    assert first("scan").told["waiting"]
    first("sync")
    second("sync")
    assert second("attachments", "list", person).told["attachments"] == []
    why = office.centre.scalar("SELECT correction FROM printed_document WHERE id = :id", id=document["id"])
    assert why == "era di un'altra persona"


def test_a_blank_form_filled_by_pen_is_joined_by_its_number(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    document, pages = paper(desk, tmp_path / "p.pdf", "MOD-00", "--blank")
    (tmp_path / "foto.jpg").write_bytes(picture(pages[0]))
    waiting = desk("scan", str(tmp_path / "foto.jpg")).told["waiting"]
    assert [one["why"] for one in waiting] == ["non_trascritto"]
    person = add_person(desk)
    assert desk("scan", "--join", document["local_number"], person).told["document"]["record_id"] == person
    left = desk("scan").told["waiting"]
    if left:  # the notice has more pages than were photographed
        assert [one["why"] for one in left] == ["mancano_pagine"]
        assert desk("scan", "--page", left[0]["pages"][0], "--anyway").status == 0
    assert len(desk("attachments", "list", person).told["attachments"]) == 1


def test_a_folder_is_read_and_what_is_not_known_is_decided(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    folder = tmp_path / "scanner"
    folder.mkdir()
    (folder / "a.png").write_bytes(picture(Image.new("L", (300, 400), 240), "PNG"))
    (folder / "b.pdf").write_bytes(b"%PDF-1.7 e poi niente")
    answer = desk("scan", "--folder", str(folder), "--after", "elimina")
    assert (answer.status, [one["file"] for one in answer.told["read"]]) == (3, ["a.png"])
    assert ["b.pdf" in one and "incompleto" in one for one in answer.told["refused"]] == [True]
    assert [one.name for one in folder.iterdir()] == ["b.pdf"]
    [one] = answer.told["waiting"]
    assert desk("scan", "--page", one["pages"][0]).status == 2
    assert (
        desk("scan", "--page", one["pages"][0], "--paper", "PVLO-COD-A3-2026-000999").told["code"] == "document_unknown"
    )
    assert desk("scan", "--page", one["pages"][0], "--discard").told["discarded"] == 1
    assert desk("scan").told["waiting"] == []


def test_bad_input_is_said_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    bad = tmp_path / "verbale.doc"
    bad.write_bytes(b"parole")
    assert desk("scan", str(bad)).told["code"] == "scan_type_not_taken"
    assert desk("scan", str(tmp_path / "manca.pdf")).told["code"] == "scan_unreadable"
    assert desk("scan", "--folder", str(tmp_path / "manca")).told["code"] == "scan_folder_missing"
    assert desk("scan", str(bad), "--page", "x").status == 2
    assert desk("scan", "--join", "PVLO-COD-A3-2026-000999", "x").told["code"] == "document_unknown"
    assert desk("scan").told["waiting"] == []
