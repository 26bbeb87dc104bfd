"""What the code at the foot of a printed page says, written and read back: which print, which page of how many, which number.

`PRT1.<print>.<page>.<pages>[.<local number>]`, with the id in base 36 and dots for the hyphens of the number: only letters,
digits and dots, which a bar code reader that types them hits right on an Italian keyboard and a QR code holds in half the room.
Earlier versions printed the plain id of the record, or on a blank form its code: both are still read. Knows no database.
"""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from app.rules.local_numbers import LocalNumber, parse_local_number

MOST_PAGES = 999
"""Pages of one paper that the code can count."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ID_LENGTH = 25
_CODE = re.compile(
    r"PRT1\.(?P<id>[0-9A-Z]{25})\.(?P<page>[0-9]{1,3})\.(?P<pages>[0-9]{1,3})(\.(?P<number>[0-9A-Z.]{8,48}))?"
)
# A reader set to an American keyboard types ' for the hyphen on an Italian one.
_PLAIN_ID = re.compile(r"[0-9A-F]{8}([-'?]?)[0-9A-F]{4}\1[0-9A-F]{4}\1[0-9A-F]{4}\1[0-9A-F]{12}")
_FORM = re.compile(r"(?P<form>[A-Z]{3,8}(-[A-Z0-9]{1,3}){0,2}) REV\. [0-9]{1,3}")


@dataclass(frozen=True)
class PaperCode:
    """What was read. `document_id` is the print; `any_id` a record or a print, on papers of earlier versions.

    `page` and `pages` count from 1, 0 for not said. One that has neither id nor number names only a form (`form_code`).
    """

    document_id: str | None = None
    any_id: str | None = None
    number: str | None = None
    page: int = 0
    pages: int = 0
    form_code: str | None = None


def write_code(document_id: str, page: int, pages: int, number: str | None = None) -> str:
    """The text of the code on page `page` of `pages`. Raises ValueError for an id that is no UUID or an impossible page."""
    if not 1 <= page <= pages <= MOST_PAGES:
        raise ValueError(f"page {page} of {pages}")
    value, digits = uuid.UUID(document_id).int, ""
    for _ in range(_ID_LENGTH):
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return ".".join(("PRT1", digits, str(page), str(pages), *([number.replace("-", ".")] if number else [])))


def read_code(text: str) -> PaperCode | None:
    """What a code says, as printed, or typed by a bar code reader in any case; None for anybody else's code.

    A local number typed by hand is read too.
    """
    plain = " ".join(text.upper().split())
    match = _CODE.fullmatch(plain)
    if match is not None:
        return _of_print(match)
    if _PLAIN_ID.fullmatch(plain) is not None:
        return PaperCode(any_id=str(uuid.UUID(re.sub(r"[^0-9A-F]", "", plain))))
    match = _FORM.fullmatch(plain)
    if match is not None:
        return PaperCode(form_code=match["form"])
    number = parse_local_number(plain.replace("'", "-").replace("?", "-"))
    return PaperCode(number=str(number)) if isinstance(number, LocalNumber) else None


def ids_named(codes: Iterable[str]) -> set[str]:
    """The ids of prints and records that these codes name."""
    found = [code for code in map(read_code, codes) if code is not None]
    return {id for code in found for id in (code.document_id, code.any_id) if id is not None}


def _of_print(match: re.Match[str]) -> PaperCode | None:
    value, page, pages = int(match["id"], 36), int(match["page"]), int(match["pages"])
    if value >= 1 << 128 or not 1 <= page <= pages:
        return None
    number = parse_local_number((match["number"] or "").replace(".", "-"))
    return PaperCode(
        document_id=str(uuid.UUID(int=value)),
        number=str(number) if isinstance(number, LocalNumber) else None,
        page=page,
        pages=pages,
    )
