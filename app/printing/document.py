"""What every printed form says about itself: who prints, where, which record, and how.

Plain frozen data. Every field may be unknown; an unknown one prints as a dotted line or is left out. Must not know the
database or the screen: a use-case fills it in.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class Annex:
    """Pages behind a form that are not signed and not filed: their pieces, title, note, and the sentence at the foot."""

    pieces: tuple[Any, ...]
    title: str
    note: str
    foot: str


@dataclass(frozen=True)
class Header:
    """The data around the body of a form.

    `printed_at` is an aware time. `number_prefix` (`PVLO-COD-A3-2026-`) is printed with dots after it when there is no
    `annex` is drawn after the form, with page numbers of its own.
    `local_number` yet. `document_id` is the print itself: with it the code of each page says which print, page and number it
    is (`app.rules.scan_codes`), without it only the record or the form. `provisional` says that the record was not at the
    centre when this was printed. `logo` and `band` are PNG or JPEG bytes; without `band`, the slots of the programme are
    drawn. `initials` are the operator's.
    """

    company_name: str | None = None
    outpost_name: str | None = None
    outpost_address: str | None = None
    form_code: str = ""
    revision: int = 1
    local_number: str | None = None
    number_prefix: str | None = None
    record_id: str | None = None
    document_id: str | None = None
    programme: str | None = None
    action: str | None = None
    printed_at: datetime | None = None
    initials: str | None = None
    computer: str | None = None
    provisional: bool = False
    large: bool = False
    logo: bytes | None = None
    band: bytes | None = None
    annex: Annex | None = None


@dataclass(frozen=True)
class Guardian:
    """Who signs for somebody else: `kind` is `tutore` or `amministratore_di_sostegno`."""

    kind: str | None = None
    name: str | None = None
    decree: str | None = None
    decree_day: date | None = None


@dataclass(frozen=True)
class Signature:
    """Place and day of the signature, and the two cases in which the person does not sign."""

    place: str | None = None
    day: date | None = None
    unable: bool = False
    unable_before: str | None = None
    guardian: Guardian | None = None
