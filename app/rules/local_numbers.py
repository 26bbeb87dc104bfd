"""Local numbers of papers: `AZIENDA-PRESIDIO-DISP-ANNO-PROGR`, e.g. `PVLO-COD-A3-2026-000123`.

Each line (one life of one desk database) counts by itself under its own code, so that two desks without network can never
issue the same number. Knows no database: who counts is the store.
"""

import re
from dataclasses import dataclass

from app.rules.problem import Problem, problem

_NUMBER = re.compile(
    r"(?P<company>[A-Z0-9]{2,8})-(?P<outpost>[A-Z0-9]{2,8})-(?P<device>[A-Z0-9]{1,8})"
    r"-(?P<year>20[0-9]{2})-(?P<serial>[0-9]{6,9})"
)
_CODE = re.compile(r"[A-Z0-9]{2,8}")
# RFC 4648: no 0, 1, 8 or 9, which are misread by hand.
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
# What a scanner, a word processor or a hurried hand puts for a hyphen.
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−_/", "-"))


@dataclass(frozen=True)
class LocalNumber:
    """The five parts; `str()` gives the printed form."""

    company: str
    outpost: str
    device: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.company}-{self.outpost}-{self.device}-{self.year}-{self.serial:06d}"


def format_local_number(company: str, outpost: str, device: str, year: int, serial: int) -> str:
    """The printed form. Raises ValueError when a part could not be read back: codes come from the centre, checked there."""
    shown = str(LocalNumber(company, outpost, device, year, serial))
    if serial < 1 or _NUMBER.fullmatch(shown) is None:
        raise ValueError(f"not a local number: {shown}")
    return shown


def parse_local_number(text: str) -> LocalNumber | Problem:
    """Read a number typed or scanned: any case, spaces and other dashes forgiven."""
    match = _NUMBER.fullmatch(re.sub(r"\s", "", text).upper().translate(_DASHES))
    if match is None or int(match["serial"]) == 0:
        return problem("local_number_format", text=text.strip()[:40])
    return LocalNumber(match["company"], match["outpost"], match["device"], int(match["year"]), int(match["serial"]))


def short_tail(number: str) -> str:
    """`…-000123`: enough in a list, where company, outpost and year are known."""
    return f"…-{number.rsplit('-', 1)[-1]}"


def is_code(text: str) -> bool:
    """May this be the code of a company or an outpost inside a local number?"""
    return _CODE.fullmatch(text) is not None


def line_code(random_bytes: bytes) -> str:
    """Four base32 characters for a line born offline, from at least three random bytes (the first 20 bits count)."""
    number = int.from_bytes(random_bytes[:3], "big") >> 4
    return "".join(_BASE32[(number >> shift) & 31] for shift in (15, 10, 5, 0))
