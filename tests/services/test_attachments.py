"""Attachments on one desk: as reserved as their owner, kept once, opened through the one door."""

import re
from pathlib import Path

import pytest

from app.errors import Notice
from app.models.documents import Attachment
from app.models.local import Content
from app.models.visits import Reading, VisitNote
from app.rules.files import ARRIVED, JPEG, PDF
from app.services import attachments
from app.services.attachments import (
    OWNERS,
    add_attachment,
    bytes_of,
    keep,
    list_attachments,
    open_attachment,
    plain_name,
)
from app.services.notes import add_note
from app.store.capture import changed
from app.store.contents import ContentFiles, forget
from tests.helpers.pictures import huge_png, many_pages, pdf, photo


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "files")


def attach(desk, files, owner, data=None, kind="person", name="bolletta.pdf", who=None):
    media_type, content = keep(data or pdf(), files)
    try:
        return desk.worker.run(add_attachment, who or desk.who, kind, owner, name, media_type, content)
    finally:
        files.settled(content)


def test_added_listed_opened(desk, town, files):
    person = town.people["Brambati"]
    one = attach(desk, files, person, photo(), name="/home/mario/IMG 20.HEIC.png")
    two = attach(desk, files, person)
    assert [view.id for view in desk.run(list_attachments, "person", person)] == [two.id, one.id]
    assert (one.file_name, one.media_type, one.place, one.at_centre) == ("IMG 20.HEIC.jpg", JPEG, "qui", False)
    opened = desk.run(open_attachment, two.id)
    assert bytes_of(opened, files) == pdf()
    record = desk.read(lambda s: s.get(Attachment, one.id))
    assert record.size == one.size <= 400_000
    assert desk.read(lambda s: s.query(Reading).count()) == 0


def test_the_same_content_is_kept_once_and_goes_with_its_last_record(desk, town, files, tmp_path):
    first = attach(desk, files, town.people["Brambati"])
    second = attach(desk, files, town.people["Brambati"])
    assert desk.read(lambda s: s.query(Content).count()) == 1
    assert desk.read(lambda s: forget(s.connection(), changed(s), [first.id])) == ()
    [name] = desk.read(lambda s: forget(s.connection(), changed(s), [first.id, second.id]))
    files.remove([name])
    with pytest.raises(Notice):
        desk.run(open_attachment, first.id)
    files.sweep([])
    assert list((tmp_path / "files").iterdir()) == []


def test_it_is_as_reserved_as_its_owner_and_a_reading_of_it_is_logged(desk, town, files):
    note = desk.run(add_note, "x", person_id=town.people["Brambati"], visibility="R2", readers=[town.colleague])
    one = attach(desk, files, note.id, kind="visit_note", name="referto di Adele.pdf")
    record = desk.read(lambda s: s.get(Attachment, one.id))
    assert (record.visibility, record.readers) == ("R2", [town.colleague])
    assert one.file_name is None
    colleague = _as(desk, town.colleague)
    [seen] = desk.worker.run(list_attachments, colleague, "visit_note", note.id)
    assert seen.file_name is None
    with pytest.raises(Notice, match="serve il motivo"):
        desk.worker.run(open_attachment, colleague, one.id)
    opened = desk.worker.run(open_attachment, colleague, one.id, reason="Sostituzione")
    assert opened.file_name == "referto di Adele.pdf"
    readings = desk.read(lambda s: [(r.record_id, r.reason) for r in s.query(Reading).all()])
    assert readings == [(one.id, "Sostituzione")]
    # The reason was given for the person: the note itself asks no more today, nor does the file.
    desk.worker.run(open_attachment, colleague, one.id)


def test_who_may_not_read_the_owner_sees_and_adds_nothing(desk, town, files):
    note = desk.run(add_note, "x", person_id=town.people["Brambati"], visibility="R2")
    one = attach(desk, files, note.id, kind="visit_note")
    stranger = _as(desk, town.colleague)
    assert desk.worker.run(list_attachments, stranger, "visit_note", note.id) == ()
    with pytest.raises(Notice, match="riservata"):
        desk.worker.run(open_attachment, stranger, one.id, reason="curiosità")
    with pytest.raises(Notice, match="riservata"):
        attach(desk, files, note.id, kind="visit_note", who=stranger)
    assert desk.read(lambda s: s.query(Attachment).count()) == 1


def _as(desk, operator_id):
    from dataclasses import replace

    return replace(desk.who, operator_id=operator_id)


@pytest.mark.parametrize(
    ("state", "code"),
    [(ARRIVED, "attachment_coming"), (None, "attachment_abroad"), ("illeggibile", "attachment_refused")],
)
def test_what_is_not_here_says_where_it_is(desk, town, files, state, code):
    one = attach(desk, files, town.people["Brambati"])

    def elsewhere(session):
        session.connection().exec_driver_sql("DELETE FROM content")
        session.connection().exec_driver_sql("UPDATE attachment SET content_state = ?", (state,))

    desk.read(elsewhere)
    with pytest.raises(Notice) as caught:
        desk.run(open_attachment, one.id)
    assert caught.value.code == code


def test_a_damaged_file_is_told_and_fetched_again_where_it_can_be(desk, town, files, tmp_path):
    one = attach(desk, files, town.people["Brambati"])
    [file] = (tmp_path / "files").iterdir()
    file.write_bytes(b"altro")
    opened = desk.run(open_attachment, one.id)
    with pytest.raises(Notice, match="rovinato su questo computer"):
        bytes_of(opened, files)
    assert desk.run(attachments.lost, one.id) is False
    desk.read(lambda s: s.connection().exec_driver_sql("UPDATE attachment SET content_state = 'arrivato'"))
    assert desk.run(attachments.lost, one.id) is True
    with pytest.raises(Notice, match="sta arrivando"):
        desk.run(open_attachment, one.id)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", photo(300, 200)[:-300], b"%PDF-", huge_png(100_000, 100_000), many_pages(5_000)]
)
def test_a_bad_file_is_told_and_changes_nothing(desk, town, files, tmp_path, data):
    with pytest.raises(Notice, match="Non è stato aggiunto niente"):
        keep(data, files)
    assert not (tmp_path / "files").exists()


def test_an_owner_that_is_not_there_or_takes_no_files(desk, town, files):
    with pytest.raises(Notice, match="non è su questo computer"):
        attach(desk, files, "nessuno")
    with pytest.raises(Notice, match="non si aggiungono file"):
        attach(desk, files, town.people["Brambati"], kind="operator")
    assert desk.read(lambda s: s.query(Attachment).count()) == 0


@pytest.mark.parametrize(
    ("given", "kind", "kept"),
    [
        ("foto.PNG", JPEG, "foto.jpg"),
        ("C:\\Users\\mario\\scansione.pdf", PDF, "scansione.pdf"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("a\nb\u202egpj.pdf", PDF, "a b gpj.pdf"),
        ("", JPEG, "allegato.jpg"),
        ("è" * 300 + ".pdf", PDF, "è" * 116 + ".pdf"),
        (".pdf", PDF, ".pdf.pdf"),
    ],
)
def test_the_name_is_a_name_and_no_path(given, kind, kept):
    assert plain_name(given, kind) == kept


def test_nothing_of_a_file_can_be_read_beside_the_database(desk, town, files, tmp_path):
    attach(desk, files, town.people["Brambati"], pdf(words="Sfratto esecutivo"), name="Sfratto.pdf")
    desk.read(lambda s: s.query(VisitNote).count())
    for path in tmp_path.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert b"Sfratto" not in raw
            assert b"%PDF-" not in raw


def test_files_may_hang_on_whatever_a_screen_opens_them_of():
    screens = Path(__file__).parents[2] / "app" / "ui"
    opened = {
        kind
        for path in screens.rglob("*.py")
        for kind in re.findall(r'"allegati", f"(\w+):', path.read_text(encoding="utf-8"))
    }
    assert "partnership_deed" in opened
    assert opened <= set(OWNERS)
