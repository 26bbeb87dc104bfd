"""LET-01, the letter to the tenant on a decision: plain words, the reasons, what happens next, how to ask for a review.

The fixed text is data (`resources/paper/let01.toml`). Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field
from app.printing.document import Header
from app.printing.flow import Composer, Lines, row
from app.printing.ink import Gap, Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import day_text

WORDING: Path = PAPER_FOLDER / "let01.toml"


@dataclass(frozen=True)
class DecisionLetter:
    """What LET-01 prints. `outcome` is the stored word; `contact` says where to ask."""

    person: str | None = None
    address: str | None = None
    number: str | None = None
    body: str | None = None
    session: str | None = None
    day: date | None = None
    outcome: str | None = None
    reasons: str | None = None
    measures: tuple[str, ...] = ()
    review_days: int | None = None
    contact: str | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def render(header: Header, data: DecisionLetter, title: str, blank: bool) -> bytes:
    """LET-01 as PDF bytes."""
    body, wording = composer_for(header), _wording()
    body.grid(
        row(Field("A", data.person, 5), Field("Indirizzo", data.address, 7)),
        row(
            Field("Pratica n.", data.number, 4),
            Field("Decisa da", data.body, 5),
            Field("Seduta", data.session, 3),
        ),
    )
    name = Gap(None, 200) if blank else data.person or ""
    body.paragraph("Gentile ", name, ", ", wording["opening"], gap=8)
    body.section("1", "Che cosa è stato deciso")
    _decided(body, data, wording, blank)
    body.section("2", "Perché")
    if blank:
        body.grid(Lines(None, 6))
    for part in (one.strip() for one in (data.reasons or "").split("\n")):
        if part:
            body.paragraph(part, gap=4)
    body.section("3", "Che cosa succede adesso")
    if blank or data.outcome is None:
        body.grid(Lines(None, 3))
    else:
        body.paragraph(wording["next"].get(data.outcome, ""), gap=4)
    body.section("4", "Chiedere un riesame")
    days = str(data.review_days) if data.review_days else "……"
    body.paragraph(wording["review"].format(days=days), gap=4)
    body.paragraph(wording["help"], gap=4)
    if data.contact:
        body.paragraph(Strong("Presidio: "), data.contact, gap=4)
    body.leave_section()
    signature_line(body, None, "Per l’azienda")
    body.notes()
    return build(header, body, title, "lettera personale (R2)", blank=blank)


def _decided(body: Composer, data: DecisionLetter, wording: dict[str, Any], blank: bool) -> None:
    if blank or data.outcome is None:
        body.grid(Lines(None, 3))
        return
    when = f" Decisione del {day_text(data.day)}." if data.day else ""
    body.paragraph(Strong(wording["decided"].get(data.outcome, data.outcome)), when, gap=4)
    for one in data.measures:
        body.paragraph(f"– {one}", gap=2)
