"""Files of a record on the command line, against a real centre."""

from pathlib import Path

from app.rules.files import LARGEST_FILE
from tests.cli.conftest import Office
from tests.cli.test_story import add_person
from tests.helpers.pictures import MAKER, pdf, photo


def test_a_photo_is_added_carried_and_saved_by_a_colleague(office: Office, tmp_path: Path) -> None:
    first, second = office.desk("M. F."), office.desk("G. R.")
    person = add_person(first)
    source = tmp_path / "IMG_1.png"
    source.write_bytes(photo(2000, 1500, kind="PNG"))
    added = first("attachments", "add", person, str(source)).told["attachment"]
    assert (added["file_name"], added["place"], added["at_centre"]) == ("IMG_1.jpg", "qui", False)
    told = first("sync").told
    assert (told["synced"], told["files"]) == (True, 0)
    second("sync")
    [seen] = second("attachments", "list", person).told["attachments"]
    assert (seen["id"], seen["place"], seen["at_centre"]) == (added["id"], "qui", True)
    out = tmp_path / "copia.jpg"
    assert second("attachments", "save", seen["id"], "--out", str(out)).status == 0
    assert out.read_bytes().startswith(b"\xff\xd8\xff")
    assert MAKER.encode() not in out.read_bytes()
    assert "IMG_1.jpg" in second.plain("attachments", "list", person)[1]
    # Beside the database there is nothing that could be looked at.
    for path in second.profile.rglob("*"):
        assert not path.is_file() or not path.read_bytes().startswith((b"\xff\xd8\xff", b"%PDF"))


def test_bad_input_is_said_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    person = add_person(desk)
    good, bad, large = tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pdf"
    good.write_bytes(pdf())
    bad.write_bytes(b"MZ" + bytes(100))
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    for owner, file, code in (
        (person, bad, "file_type_not_taken"),
        (person, large, "file_too_large"),
        (person, tmp_path / "manca.pdf", "file_unreadable"),
        ("nessuna", good, "not_found"),
    ):
        answer = desk("attachments", "add", owner, str(file))
        assert (answer.status, answer.told["code"]) == (5, code)
    assert desk("attachments", "list", person).told["attachments"] == []
    assert "Nessun allegato." in desk.plain("attachments", "list", person)[1]
    assert desk("attachments", "save", "nessuno", "--out", str(tmp_path / "x")).told["code"] == "not_found"
    assert desk("attachments").status == 2
