"""MOD-04 and the papers of a mediation: what they say, what they never say, who may have them."""

from dataclasses import replace

import pypdfium2
import pytest

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.printing.filling import render_paper
from app.services import attachments, documents, follow, mediation, requests
from app.services.mediation_views import NewCase, NewSide
from app.store.contents import ContentFiles
from tests.helpers.pictures import photo
from tests.services.test_documents import words
from tests.services.test_requests import opened, refused


def test_mod04_says_where_what_and_how_to_get_in_and_names_nobody(desk, town):
    one = opened(desk, unit_id=town.units["B7"], reporter_id=town.people["Brambati"], description="Acqua dal soffitto")
    desk.run(requests.edit_request, one, access_hours="mattina, cane", since_text="da domenica", external_ticket="TK1")
    desk.run(follow.record_attempt, one)
    desk.run(requests.send_to_third_party, one, "Idraulica Lodi")
    text = words(desk.run(documents.gather, "MOD-04", one))
    for said in (
        "via delle Robinie",
        "LOB007",
        "Infiltrazioni",
        "Acqua dal soffitto",
        "mattina, cane",
        "da domenica",
        "TK1",
    ):
        assert said in text
    assert "1 senza trovare nessuno" in text
    assert "Idraulica Lodi" in text
    assert "Brambati" not in text


def test_mod04_shows_the_photographs_that_are_here(desk, town, tmp_path):
    one = opened(desk, unit_id=town.units["B7"])
    files = ContentFiles(tmp_path / "files")
    kind, content = attachments.keep(photo(900, 600), files)
    desk.run(attachments.add_attachment, "request", one, "soffitto.jpg", kind, content)
    paper = desk.run(documents.gather, "MOD-04", one)
    without, with_it = render_paper(paper), render_paper(paper, files.read)
    assert [len(pypdfium2.PdfDocument(pdf)) for pdf in (without, with_it)] == [1, 2]
    assert len(pypdfium2.PdfDocument(render_paper(paper, lambda one: None))) == 1, "a damaged file is only counted"
    assert len(pypdfium2.PdfDocument(render_paper(paper, lambda one: b"\xff\xd8\xffno picture"))) == 1


def test_mod04_is_of_technical_requests_and_never_of_reserved_ones(desk, town):
    assert refused(desk, documents.gather, "MOD-04", opened(desk, "solitudine", "sociale")).code == "not_technical"
    assert refused(desk, documents.gather, "MOD-04", opened(desk, "violenza", "sociale")).code == "print_reserved"


@pytest.fixture
def case(desk, town):
    both = (
        NewSide(town.people["Brambati"], (desk.who.operator_id,)),
        NewSide(town.people["Zouaoui"], (town.colleague,)),
    )
    return desk.run(mediation.open_case, NewCase("Rumori", both, building_id=town.building))


def test_the_agreement_holds_joint_matters_only(desk, town, case):
    desk.run(mediation.add_note, case.side.id, "Detto in confidenza")
    desk.run(mediation.hold_meeting, case.row.id, summary="Riservatezza del tavolo", agreed="Silenzio alle 22")
    desk.run(mediation.close_case, case.row.id, "accordo", agreement="Si abbassa il volume")
    text = words(desk.run(documents.gather, "MEDIAZIONE", case.row.id))
    for said in ("M-A3-0001", "Silenzio alle 22", "Si abbassa il volume", "Brambati Adele"):
        assert said in text
    assert "confidenza" not in text.replace("ha detto in confidenza", "")


def test_the_sheet_of_a_side_is_for_its_followers_and_so_is_the_record_of_its_print(desk, town, case):
    desk.run(mediation.add_note, case.side.id, "Detto in confidenza")
    text = words(desk.run(documents.gather, "MEDIAZIONE-P", case.side.id))
    assert "Detto in confidenza" in text
    assert "Zouaoui" not in text
    other = next(side.id for side in desk.read(lambda s: mediation.sides_of(s, case.row.id)) if side.letter == "B")
    assert refused(desk, documents.gather, "MEDIAZIONE-P", other).code == "mediation_not_follower"
    theirs = replace(desk.who, operator_id=town.colleague)
    desk.worker.run(documents.gather, theirs, "MEDIAZIONE-P", other)
    print_of_b = desk.read(lambda s: s.query(PrintedDocument).filter_by(record_id=other).one())
    assert (print_of_b.visibility, print_of_b.readers) == ("R1", []), "whoever opened the case is not let in"


def test_a_stranger_prints_no_agreement(desk, town, case):
    stranger = replace(desk.who, operator_id=desk.who.new_id(), role="coordinatore")
    with pytest.raises(Notice) as caught:
        desk.worker.run(documents.gather, stranger, "MEDIAZIONE", case.row.id)
    assert caught.value.code == "not_for_reader"
