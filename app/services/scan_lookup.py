"""Which print each scanned page belongs to, and why it cannot be filed yet. Asked anew each time: it changes as prints come.

Apart from `scan_pages`, because the count stands in *Da rivedere*, which papers themselves ask for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.documents import PrintedDocument
from app.models.local import ScannedPage
from app.models.who import Who
from app.rules.scan_codes import PaperCode, read_code
from app.services.readings import may_open
from app.services.scan_acts import COMES_BACK_AGAIN, why_not_now

NO_CODE, FOREIGN, UNKNOWN, SEVERAL = "senza_codice", "altro_codice", "sconosciuto", "piu_fogli"
UNWRITTEN, SIGNED, MISSING, NOT_NOW = "non_trascritto", "gia_firmato", "mancano_pagine", "firma_non_ammessa"
TAKEN_BACK = "tolto"
"""Why pages wait."""


@dataclass(frozen=True)
class Found:
    """A page and what its code, or an operator, says it is of."""

    page: ScannedPage
    print: PrintedDocument | None
    code: PaperCode | None
    reason: str | None


@dataclass(frozen=True)
class Together:
    """Pages of one print (`print`), those of one scan that was taken back, or one page of nobody's. `reason` is None when they can
    be filed: `kept`, in their order.

    `refusal` says why the paper may not sign its record now.
    """

    key: str
    rows: tuple[Found, ...]
    kept: tuple[Found, ...]
    print: PrintedDocument | None
    reason: str | None
    missing: tuple[int, ...]
    refusal: str | None = None


def together_now(session: Session, who: Who) -> tuple[Together, ...]:
    """Every scanned page that is not filed, put together, oldest first."""
    groups: dict[str, list[Found]] = {}
    for row in session.scalars(select(ScannedPage).order_by(ScannedPage.at, ScannedPage.file_hash, ScannedPage.place)):
        found = _look_up(session, who, row)
        alone = row.file_hash if found.reason == TAKEN_BACK else row.id
        groups.setdefault(found.print.id if found.print is not None else alone, []).append(found)
    return tuple(_together(session, who, key, rows) for key, rows in groups.items())


def waiting_count(session: Session, who: Who) -> int:
    """How many papers and single pages wait for a person."""
    return sum(1 for one in together_now(session, who) if one.reason is not None)


def _together(session: Session, who: Who, key: str, rows: list[Found]) -> Together:
    ordered = sorted(rows, key=lambda row: (row.code.page if row.code is not None else 0, row.page.at, row.page.place))
    document = rows[0].print
    if document is None:
        return Together(key, tuple(ordered), (), None, rows[0].reason or UNKNOWN, ())
    kept, missing = _in_order(rows)
    again = document.form_code in COMES_BACK_AGAIN
    if again:
        kept = ordered
        missing = () if any(row.code is None or row.code.page == row.code.pages for row in ordered) else missing
    signed = document.signed_at is not None or document.signed_how is not None
    anyway = all(row.page.anyway for row in kept)
    reason = refusal = None
    if document.blank and document.record_id is None:
        reason = UNWRITTEN
    elif not anyway:
        refusal = why_not_now(session, who, document)
        if signed and not again:
            reason = SIGNED
        elif refusal is not None:
            reason = NOT_NOW
        elif missing:
            reason = MISSING
    return Together(key, tuple(ordered), tuple(kept), document, reason, missing, refusal)


def _in_order(rows: list[Found]) -> tuple[list[Found], tuple[int, ...]]:
    """The pages of a print in its order, a page that came twice only the first time; and those that did not come."""
    placed: dict[int, Found] = {}
    others = []
    pages = 0
    for row in rows:
        if row.code is None or row.code.page == 0:
            others.append(row)
        else:
            placed.setdefault(row.code.page, row)
            pages = max(pages, row.code.pages)
    missing = tuple(page for page in range(1, pages + 1) if page not in placed)
    return [*(placed[page] for page in sorted(placed)), *others], missing


def _look_up(session: Session, who: Who, page: ScannedPage) -> Found:
    if page.document_id is not None:
        chosen = session.get(PrintedDocument, page.document_id)
        return Found(page, chosen, None, None if chosen is not None else UNKNOWN)
    codes = [code for code in map(read_code, page.codes) if code is not None]
    if page.taken_back:
        return Found(page, None, codes[0] if codes else None, TAKEN_BACK)
    if not codes:
        return Found(page, None, None, FOREIGN if page.codes else NO_CODE)
    prints: dict[str, PrintedDocument] = {}
    for code in codes:
        prints |= {row.id: row for row in prints_of(session, code) if may_open(who, row)}
    if len(prints) == 1:
        return Found(page, next(iter(prints.values())), codes[0], None)
    return Found(page, None, codes[0], SEVERAL if prints else UNKNOWN)


def prints_of(session: Session, code: PaperCode) -> Iterable[PrintedDocument]:
    """Every print that a code may mean."""
    if code.document_id is not None:
        named = PrintedDocument.id == code.document_id
    elif code.any_id is not None:
        named = or_(PrintedDocument.id == code.any_id, PrintedDocument.record_id == code.any_id)
    elif code.number is not None:
        named = PrintedDocument.local_number == code.number
    else:
        return ()
    return session.scalars(select(PrintedDocument).where(named, PrintedDocument.deleted_at.is_(None))).all()
