"""Replacing a small file: on disk before it takes the old one's place, and the old one until then."""

import os
import stat
from pathlib import Path

import pytest

from app.security import files
from app.security.files import exclusive, write_whole


def test_the_bytes_are_on_disk_before_the_name_moves_and_the_name_after(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    steps = []
    fsync, replace = os.fsync, Path.replace

    def seen_fsync(handle):
        folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        steps.append("folder" if folder else f"file of {os.fstat(handle).st_size} bytes")
        fsync(handle)

    def seen_replace(beside, target):
        steps.append("replace")
        return replace(beside, target)

    monkeypatch.setattr(files.os, "fsync", seen_fsync)
    monkeypatch.setattr(Path, "replace", seen_replace)
    write_whole(path, b"fresh")
    assert steps == ["file of 5 bytes", "replace", "folder"]
    assert path.read_bytes() == b"fresh"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_what_a_killed_write_left_is_taken_over(tmp_path):
    path = tmp_path / "file"
    path.with_name("file.tmp").write_bytes(b"half of somethi")
    write_whole(path, b"fresh")
    assert path.read_bytes() == b"fresh"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_the_lock_is_given_back_also_after_an_error(tmp_path):
    path = tmp_path / "file"
    with pytest.raises(ValueError, match="inside"), exclusive(path):
        raise ValueError("inside")
    with exclusive(path):
        pass


def test_what_cannot_be_written_whole_leaves_nothing_beside(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def full(handle):
        raise OSError(28, "no space left")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        write_whole(path, b"fresh")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
