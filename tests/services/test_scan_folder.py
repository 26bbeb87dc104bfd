"""The scanner's folder: a file still being written is waited for, a read one goes, a failed one stays with a sentence."""

from pathlib import Path

import pytest
from PIL import Image

from app.errors import Notice
from app.services import scan_folder, scan_pages, scanning
from app.services.scan_folder import DONE, MOVE, REMOVE, FolderWatch, folder_setting, set_folder
from app.store.contents import ContentFiles
from tests.helpers.scans import picture, read_here


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "files")


@pytest.fixture
def folder(desk, tmp_path: Path) -> Path:
    made = tmp_path / "scanner"
    made.mkdir()
    desk.run(set_folder, str(made))
    return made


def page(shade=230):
    return picture(Image.new("L", (300, 400), shade))


@pytest.fixture
def look(desk, files):
    watch = FolderWatch()
    return lambda: scanning.scan_folder(desk.worker, desk.who, files, watch, read=read_here)


def names(folder):
    return sorted(one.name for one in folder.iterdir())


def test_a_whole_file_is_read_and_moved_one_being_written_is_waited_for(desk, folder, look):
    whole = page()
    (folder / "a.jpg").write_bytes(whole[:400])
    assert look() == ()
    (folder / "a.jpg").write_bytes(whole)
    assert look() == ()
    (report,) = look()
    assert (report.name, report.pages) == ("a.jpg", 1)
    assert names(folder) == [DONE]
    assert names(folder / DONE) == ["a.jpg"]
    assert look() == look() == ()
    assert len(desk.run(scan_pages.waiting_papers)) == 1


def test_nothing_is_written_over_in_the_subfolder(folder, look):
    for shade in (1, 2):
        (folder / "scan.jpg").write_bytes(page(shade))
        look()
        look()
    assert names(folder / DONE) == ["scan (2).jpg", "scan.jpg"]


def test_a_file_may_be_removed_once_it_is_read(desk, folder, look):
    desk.run(set_folder, str(folder), REMOVE)
    (folder / "a.jpg").write_bytes(page())
    look()
    assert len(look()) == 1
    assert names(folder) == []


def test_a_file_that_failed_stays_with_a_sentence_until_it_changes(desk, folder, look):
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 e poi niente")
    look()
    assert look() == ()
    assert names(folder) == ["a.pdf"]
    assert "incompleto" in desk.run(folder_setting).stayed["a.pdf"]
    assert look() == ()
    (folder / "a.pdf").write_bytes(page())
    look()
    assert len(look()) == 1
    assert desk.run(folder_setting).stayed == {}


def test_a_failed_file_that_is_taken_away_is_forgotten(desk, folder, look):
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 e poi niente")
    look()
    look()
    (folder / "a.pdf").unlink()
    look()
    assert desk.run(folder_setting).stayed == {}


def test_links_hidden_and_other_files_are_left_alone(folder, look, tmp_path):
    (tmp_path / "altrove.jpg").write_bytes(page())
    (folder / "legame.jpg").symlink_to(tmp_path / "altrove.jpg")
    (folder / ".nascosto.jpg").write_bytes(page())
    (folder / "note.txt").write_bytes(b"x")
    (folder / "cartella.pdf").mkdir()
    (folder / "vuoto.pdf").write_bytes(b"")
    before = names(folder)
    assert look() == look() == ()
    assert names(folder) == before


def test_a_folder_that_went_is_said_and_comes_back(desk, folder, look):
    folder.rename(folder.with_name("via"))
    assert look() == ()
    assert "non si apre" in desk.run(folder_setting).stayed[""]
    folder.with_name("via").rename(folder)
    look()
    assert desk.run(folder_setting).stayed == {}


def test_a_file_that_cannot_be_moved_is_read_once(desk, folder, look, monkeypatch):
    (folder / "a.jpg").write_bytes(page())

    def refuse(*_):
        raise PermissionError(13, "")

    monkeypatch.setattr(Path, "rename", refuse)
    look()
    assert len(look()) == 1
    assert "resta nella cartella" in desk.run(folder_setting).stayed["a.jpg"]
    assert look() == ()
    assert len(desk.run(scan_pages.waiting_papers)) == 1


def test_without_a_folder_nothing_is_looked_at(desk, look):
    assert desk.run(folder_setting) == scan_folder.FolderSetting(None, MOVE, {})
    assert look() == ()
    with pytest.raises(Notice, match="non si apre"):
        desk.run(set_folder, "/non/ci/sono")
    with pytest.raises(Notice, match="sposta, elimina"):
        desk.run(set_folder, None, "brucia")
