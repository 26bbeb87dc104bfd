"""A reserved note (R3) on paper: one note, printed alone, after a confirmation the screen asks for (domain reference,
2.5).

It has its own marking on every page and leaves out the subject from the title, the file's title included. Never part of
another form or of a list.
"""

from dataclasses import dataclass
from datetime import datetime

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import moment_text


@dataclass(frozen=True)
class ReservedNote:
    """One R3 note. `reason` is why it was printed, `confirmed_by` the initials of who confirmed; times are aware."""

    written_at: datetime | None = None
    author: str | None = None
    reason: str | None = None
    confirmed_by: str | None = None
    text: str | None = None
    signature: Signature | None = None


def render(header: Header, data: ReservedNote, title: str, blank: bool) -> bytes:
    """One reserved note as PDF bytes."""
    body = composer_for(header)
    body.boxed(
        "RISERVATO (R3): copia unica.",
        "La legge solo chi l’ha scritta e il coordinamento. Non si fotocopia, non si allega ad altri fogli, non si "
        "lascia incustodita.",
        gap=0,
    )
    body.grid(
        row(
            Field("Nota scritta il", moment_text(data.written_at), 4),
            Field("Da", data.author, 2),
            Field("Stampa confermata da", data.confirmed_by, 3),
        ),
        row(Field("Motivo della stampa", data.reason)),
        gap=8,
    )
    body.section("1", "Nota")
    body.grid(Lines(data.text, 14))
    signature_line(body, data.signature, OPERATOR)
    body.notes()
    return build(header, body, title, "stampa singola, R3", blank=blank, mark_pages=True)
