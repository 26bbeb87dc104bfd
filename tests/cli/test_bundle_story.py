"""Two laptops and a centre on the command line: one has no network, the other carries its stick and cannot read it."""

import os
from pathlib import Path

from tests.cli.conftest import Office
from tests.cli.test_story import add_person
from tests.helpers.marks import Marks


def test_a_stick_goes_to_the_centre_and_its_answer_comes_back(office: Office, tmp_path: Path) -> None:
    away, colleague = office.desk("M. F."), office.desk("G. R.")
    add_person(away, "Brambati", phone1="0377 000 118")
    seen = add_person(colleague, "Quaglia")
    colleague("sync")
    stick = tmp_path / "stick"
    stick.mkdir()

    made = away("bundle", "export", "--out", str(stick))
    assert made.status == 0, made.told
    [bundle] = stick.iterdir()
    assert (made.told["changes"], made.told["size"]) == (1, bundle.stat().st_size)
    # Neither the name of the file nor a byte of it says whose it is, or what is in it.
    ids = (office.company, office.outpost, away("status").told["operator"]["id"])
    marks = Marks("Brambati", "Adele", "0377 000 118", "ALER di prova", "PVLO", "Codogno", "M. F.", *ids)
    assert marks.below(stick) == {}

    carried = colleague("bundle", "carry", str(bundle))
    assert carried.status == 0, carried.told
    assert not carried.told["already_received"]
    answer = Path(carried.told["answer"])
    assert answer.parent == stick
    assert Marks("Quaglia", "Brambati", *ids).below(stick) == {}
    assert not colleague("list", "person", "--search", "brambati").told["records"]

    again = colleague("bundle", "carry", str(bundle))
    assert (again.status, again.told["already_received"]) == (0, True)
    assert again.told["received_at"] == carried.told["received_at"]
    assert "già ricevuto" in colleague.plain("bundle", "carry", str(bundle))[1]

    told = away("bundle", "import", str(answer))
    assert told.status == 0, told.told
    assert (told.told["verdicts"], told.told["pending"]) == ({"ok": 1}, 0)
    assert away("show", seen).told["record"]["values"]["surname"] == "Quaglia"
    assert away("status").told["sync"]["aligned"]
    twice = away("bundle", "import", str(answer))
    assert (twice.status, twice.told["code"]) == (5, "answer_read")

    assert away("sync").told["sent"] == 0
    for desk in office.desks:
        desk("sync")
        assert desk("check", "--with-centre").told["different"] == []


def test_what_goes_wrong_is_one_sentence_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    away, colleague = office.desk("M. F."), office.desk("G. R.")
    add_person(away)
    made = Path(away("bundle", "export", "--out", str(tmp_path)).told["file"])
    whole = made.read_bytes()
    broken = tmp_path / "rotta.busta"
    broken.write_bytes(whole[:-1])
    for words, code in (
        (("bundle", "carry", str(broken)), "bundle_damaged"),
        (("bundle", "carry", os.devnull), "bundle_strange"),
        (("bundle", "carry", str(tmp_path / "manca")), "stick_unreadable"),
        (("bundle", "import", str(made)), "bundle_not_answer"),
        (("bundle", "export", "--out", str(tmp_path / "manca")), "stick_unwritable"),
    ):
        answer = colleague(*words)
        assert (answer.status, answer.told["code"]) == (5, code)
        assert answer.told["reason"].endswith(".")
    assert colleague("bundle", "carry", str(made)).status == 0
