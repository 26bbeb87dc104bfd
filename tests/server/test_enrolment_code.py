"""The enrolment code: it forgives how it was copied and refuses what was changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.errors import Notice
from app.security import enrolment_code
from app.security.enrolment_code import EnrolmentCode, decode, encode
from app.server import certificates, enrolment
from app.server.config import CentreConfig
from app.server.keys import make_keys

CODE = EnrolmentCode(
    address="https://centro.example.org:8443",
    secret=bytes(range(16)),
    expires_at=datetime(2026, 3, 15, 8, 40, tzinfo=UTC),
    ca_fingerprint=bytes(range(100, 116)),
    sign_key_fingerprint=bytes(range(200, 216)),
)
TEXT = encode(CODE)
NOW = datetime(2026, 3, 12, 8, 40, 30, tzinfo=UTC)


def refused(text: str) -> str:
    with pytest.raises(Notice) as notice:
        decode(text)
    return notice.value.code


def test_a_code_comes_back_as_it_went() -> None:
    assert TEXT.startswith("PORTINERIA1-")
    assert decode(TEXT) == CODE
    plain = replace(CODE, address="http://127.0.0.1:8080", ca_fingerprint=b"")
    assert decode(encode(plain)) == plain
    assert len(TEXT) < 180


@settings(max_examples=60)
@given(
    host=st.from_regex(r"[a-z0-9.\-]{1,60}:[1-9][0-9]{0,3}", fullmatch=True),
    secret=st.binary(min_size=16, max_size=16),
    prints=st.binary(min_size=32, max_size=32),
    minutes=st.integers(0, 4_223_371_679),
)
def test_any_code_comes_back(host: str, secret: bytes, prints: bytes, minutes: int) -> None:
    code = EnrolmentCode(f"https://{host}", secret, datetime.fromtimestamp(minutes * 60, UTC), prints[:16], prints[16:])
    assert decode(encode(code)) == code


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.lower(),
        TEXT.replace("-", " "),
        TEXT.replace("-", ""),
        f"  {TEXT}\r\n",
        "\n".join(TEXT[at : at + 40] for at in range(0, len(TEXT), 40)),
        TEXT.replace("-", "\u2011"),
        "\ufeff" + TEXT + "\u200b",
        TEXT[:12] + TEXT[12:].replace("0", "O").replace("1", "l"),
    ],
)
def test_copying_habits_are_forgiven(changed: str) -> None:
    assert decode(changed) == CODE


def test_every_wrong_character_is_noticed() -> None:
    for place in range(len("PORTINERIA1-"), len(TEXT)):
        if TEXT[place] != "-":
            other = "Z" if TEXT[place] != "Z" else "Y"
            assert refused(TEXT[:place] + other + TEXT[place + 1 :]) in ("code_altered", "code_truncated"), place


def test_two_neighbours_swapped_are_noticed() -> None:
    symbols = TEXT[12:].replace("-", "")
    for place in range(2, len(symbols) - 1):
        if symbols[place] != symbols[place + 1]:
            swapped = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
            assert refused("PORTINERIA1" + swapped) == "code_altered", place


def test_every_cut_is_called_a_cut() -> None:
    for length in range(len("PORTINERIA1"), len(TEXT)):
        assert refused(TEXT[:length]) == "code_truncated", length


def test_other_texts_versions_and_tails_have_their_own_sentence() -> None:
    assert refused("") == "code_not_ours"
    assert refused("https://centro.example.org") == "code_not_ours"
    assert refused(TEXT.replace("A1-", "A0-")) == "code_version"
    assert refused(TEXT.replace("A1-", "A2-")) == "code_version"
    with pytest.raises(Notice, match="Aggiornare il programma"):
        decode(TEXT.replace("A1-", "A2-"))
    with pytest.raises(Notice, match="codice nuovo"):
        decode(TEXT.replace("A1-", "A0-"))
    assert refused(TEXT + "-7") == "code_too_long"
    assert refused(TEXT[:20] + "U" + TEXT[21:]) == "code_altered"


def test_secrets_and_sizes_are_guarded() -> None:
    assert "secret" not in repr(CODE)
    with pytest.raises(ValueError):
        encode(replace(CODE, secret=b"short"))
    with pytest.raises(ValueError):
        encode(replace(CODE, ca_fingerprint=b""))
    with pytest.raises(ValueError):
        encode(replace(CODE, address="centro.example.org"))


def test_a_code_of_an_impossible_time_is_refused() -> None:
    body = bytes([1]) + b"\xff" * 4 + bytes(48) + b"centro:1"
    payload = bytes([len(body)]) + body
    assert (
        refused("PORTINERIA1" + enrolment_code._to_symbols(payload + enrolment_code._check(payload))) == "code_altered"
    )


def centre(folder: Path) -> tuple[CentreConfig, bytes]:
    ca = certificates.make_ca(folder / "tls", NOW)
    config = CentreConfig(folder, CODE.address, "0.0.0.0", 8443, tls=True, names=("centro.example.org",))
    return config, ca


def test_an_issued_code_names_this_centre_and_keeps_no_secret(tmp_path: Path) -> None:
    config, ca = centre(tmp_path)
    keys = make_keys(config.keys)
    issued = enrolment.issue_code(config, keys, lambda: NOW, hours=2)
    code = decode(issued.text)
    assert code.address == config.address
    assert code.expires_at == issued.expires_at == datetime(2026, 3, 12, 10, 40, tzinfo=UTC)
    assert code.ca_fingerprint == ca[:16]
    assert code.trusts_sign_key(keys.sign_public)
    assert not code.trusts_sign_key(bytes(32))
    assert code.trusts_ca(_der(config))
    assert not code.trusts_ca(_der(config) + b"x")
    assert issued.secret_digest == enrolment.secret_digest(code.secret)
    assert enrolment.issue_code(config, keys, lambda: NOW).text != issued.text
    assert issued.text not in repr(issued)


def _der(config: CentreConfig) -> bytes:
    import ssl

    return ssl.PEM_cert_to_DER_cert(certificates.ca_pem(config.tls_folder).decode())


def test_a_plain_loopback_centre_names_no_ca(tmp_path: Path) -> None:
    config = CentreConfig(tmp_path, "http://127.0.0.1:8080", "127.0.0.1", 8080, tls=False, names=())
    issued = enrolment.issue_code(config, make_keys(config.keys), lambda: NOW + timedelta(days=1))
    assert decode(issued.text).ca_fingerprint == b""
    assert not decode(issued.text).trusts_ca(sha256(b"").digest())


def test_a_reader_reads_the_qr_back() -> None:
    drawn = enrolment.qr_terminal(TEXT)
    # Each character is two dots, one above the other; a full block is light.
    dots = {"█": (255, 255), "▀": (255, 0), "▄": (0, 255), " ": (0, 0)}
    lines = [line for line in drawn.splitlines() if line]
    picture = Image.new("L", (len(lines[0]), 2 * len(lines)), 255)
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            for half in (0, 1):
                picture.putpixel((column, 2 * row + half), dots[letter][half])
    picture = picture.resize((picture.width * 4, picture.height * 4))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == TEXT
    assert enrolment.qr_svg(TEXT).startswith(b"<?xml")
