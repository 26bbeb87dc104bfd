"""Files of attachments on the disk: nothing of them can be read, nothing passes for another, nothing half-written counts."""

import resource
import stat
from pathlib import Path

import pytest

from app.errors import Notice
from app.rules.files import CHUNK
from app.store.contents import ContentFiles, Written

DATA = bytes(range(256)) * (CHUNK // 128) + b"Brambati Adele"


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "files")


def on_disk(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "files").iterdir())


def test_what_is_written_is_read_again_and_cannot_be_read_in_the_file(files: ContentFiles, tmp_path: Path) -> None:
    one = files.write(DATA)
    assert files.read(one) == DATA
    [file] = on_disk(tmp_path)
    raw = file.read_bytes()
    assert b"Brambati" not in raw
    assert DATA[:64] not in raw
    assert one.key not in raw
    # The name says neither what it is nor which content.
    assert file.suffix == ""
    assert file.name not in (one.hash, one.hash[:32])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert files.write(DATA).file != one.file


def test_any_flipped_byte_and_any_cut_are_noticed(files: ContentFiles, tmp_path: Path) -> None:
    one = files.write(DATA)
    [file] = on_disk(tmp_path)
    whole = file.read_bytes()
    for place in range(0, len(whole), len(whole) // 29 + 1):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        assert files.read(one) is None
    for length in (0, 1, CHUNK, len(whole) - 1):
        file.write_bytes(whole[:length])
        assert files.read(one) is None
    file.write_bytes(whole)
    assert files.read(one) == DATA


def test_pieces_that_change_places_or_files_are_noticed(files: ContentFiles, tmp_path: Path) -> None:
    one, two = files.write(DATA), files.write(DATA[::-1])
    folder = tmp_path / "files"
    size = CHUNK + 40
    raw = (folder / one.file).read_bytes()
    (folder / one.file).write_bytes(raw[size : 2 * size] + raw[:size] + raw[2 * size :])
    assert files.piece(one, 0) is None
    (folder / one.file).write_bytes((folder / two.file).read_bytes())
    assert files.read(one) is None
    assert files.read(Written(two.hash, two.file, one.key, two.size, two.stored)) is None


def test_half_a_piece_is_cut_off_by_the_next(files: ContentFiles, tmp_path: Path) -> None:
    from app.rules.files import content_hash

    one = files.begin(content_hash(DATA), len(DATA))
    files.append(one, 0, DATA[:CHUNK])
    with on_disk(tmp_path)[0].open("ab") as file:
        file.write(b"mezzo pezzo")
    for at in range(CHUNK, len(DATA), CHUNK):
        files.append(one, at, DATA[at : at + CHUNK])
    assert files.read(one) == DATA


def test_a_full_disk_is_told_and_leaves_nothing(files: ContentFiles, tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(Notice, match="Il disco di questo computer non accetta il file"):
            files.write(DATA)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert on_disk(tmp_path) == []


def test_a_sweep_takes_what_no_row_knows_but_not_what_is_being_made(files: ContentFiles, tmp_path: Path) -> None:
    known, making, stray = files.write(DATA), files.write(DATA), files.write(DATA)
    files.settled(known)
    files.settled(stray)
    assert files.sweep([known.file]) == 1
    assert {path.name for path in on_disk(tmp_path)} == {known.file, making.file}
    # A program that is started anew remembers none of those it was making.
    assert ContentFiles(tmp_path / "files").sweep([known.file]) == 1
    assert ContentFiles(tmp_path / "altrove").sweep([]) == 0
