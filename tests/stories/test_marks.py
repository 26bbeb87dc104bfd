"""The searcher of `test_nothing_personal` finds what it is there to find: a test that cannot fail proves nothing."""

import base64
import gzip
import io
import os
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
import zstandard
from reportlab.pdfgen.canvas import Canvas

from tests.helpers.marks import Marks

ROOT = Path(__file__).parents[2]
WORD = "Zzorvaq"
MARKS = Marks(WORD, "QRZBLD80A01F205K")
SENTENCE = f"Errore: la persona {WORD} non è stata salvata."


def _zip(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", text)
    return file.getvalue()


def _pdf(text: str) -> bytes:
    file = io.BytesIO()
    page = Canvas(file)
    page.drawString(100, 700, text)
    page.save()
    return file.getvalue()


@pytest.mark.parametrize(
    "leak",
    [
        SENTENCE.encode(),
        SENTENCE.upper().encode("latin-1"),
        SENTENCE.lower().encode(),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("utf-32"),
        *(base64.b64encode(b"x" * offset + SENTENCE.encode()) for offset in range(3)),
        *(base64.urlsafe_b64encode(b"x" * offset + SENTENCE.encode("utf-16-le")) for offset in range(3)),
        SENTENCE.encode().hex().encode(),
        SENTENCE.encode().hex().upper().encode(),
        b"name=" + "".join(f"%{byte:02X}" for byte in SENTENCE.encode()).encode(),
        "".join(f"\\u{ord(letter):04x}" for letter in SENTENCE).encode(),
        zlib.compress(SENTENCE.encode() * 50),
        b"before" + zlib.compress(SENTENCE.encode(), 1) + b"after",
        zlib.compress(os.urandom(900) + SENTENCE.encode())[:-6],
        gzip.compress(SENTENCE.encode(), mtime=0),
        zstandard.compress(SENTENCE.encode() * 50),
        os.urandom(999) + zstandard.compress(SENTENCE.encode()) + os.urandom(9),
        zstandard.compress(base64.b64encode(SENTENCE.encode())),
        _zip(SENTENCE),
        _pdf(SENTENCE),
        b"\xff\x00" * 500 + SENTENCE.encode() + b"\xfe" * 500,
    ],
)
def test_a_leak_is_found_in_any_form(tmp_path, leak):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "a.bin").write_bytes(leak)
    assert set(MARKS.below(tmp_path)) == {str(Path("logs") / "a.bin")}


def test_names_of_files_count_and_innocent_files_do_not(tmp_path):
    (tmp_path / f"crash-{WORD}.txt").write_bytes(b"")
    (tmp_path / "random").write_bytes(os.urandom(300_000))
    (tmp_path / "text").write_bytes(zlib.compress(b"Nessun nome qui.") + b"z" * 10_000)
    assert set(MARKS.below(tmp_path)) == {f"crash-{WORD}.txt"}


def test_only_the_named_folders_are_left_out(tmp_path):
    for name in ("inputs", "logs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text(WORD)
    assert set(MARKS.below(tmp_path, skip=[tmp_path / "inputs"])) == {str(Path("logs") / "a")}


LEAKS = f"""
import logging, sys
from pathlib import Path
from app.security.redaction import set_up_logging

if sys.argv[2] == "redacted":
    set_up_logging(Path(sys.argv[1]))
else:
    logging.basicConfig(filename=sys.argv[1])
try:
    raise ValueError("not a date: {WORD}")
except ValueError:
    logging.getLogger("portineria").exception("cannot save %s", "{WORD}")
"""


@pytest.mark.parametrize(("how", "leaks"), [("redacted", False), ("plain", True)])
def test_a_log_that_is_not_redacted_is_caught(tmp_path, how, leaks):
    log = tmp_path / "portineria.log"
    subprocess.run(
        [sys.executable, "-c", LEAKS, str(log), how], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True
    )
    assert "ValueError" in log.read_text()
    assert bool(MARKS.below(tmp_path)) == leaks
