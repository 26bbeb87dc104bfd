"""TAVOLO, the minutes of a local board: who came, the agenda, what was said and decided."""

from dataclasses import dataclass
from datetime import date, time

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import day_text, hour_text


@dataclass(frozen=True)
class BoardMinutes:
    """What TAVOLO prints. `attendees` are (body, name); `decisions` (what, who, day)."""

    board: str | None = None
    day: date | None = None
    hour: time | None = None
    place: str | None = None
    attendees: tuple[tuple[str | None, str], ...] = ()
    agenda: str | None = None
    minutes: str | None = None
    decisions: tuple[tuple[str, str | None, date | None], ...] = ()
    approved_on: date | None = None
    signature: Signature | None = None


def render(header: Header, data: BoardMinutes, title: str, blank: bool) -> bytes:
    """TAVOLO as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Incontro")
    body.grid(
        row(Field("Tavolo", data.board, 5), Field("Data", day_text(data.day), 2), Field("Ora", hour_text(data.hour), 1.5),
            Field("Luogo", data.place, 3.5)),
    )  # fmt: skip
    body.section("2", "Presenti")
    came: list[tuple[str | None, str | None, str | None]] = [(name, of or "—", "") for of, name in data.attendees]
    if blank:
        came = [(None, None, "")] * 7
    body.table(("Cognome e nome", "Ente", "Firma"), came, (5, 4, 3))
    body.section("3", "Ordine del giorno")
    body.grid(Lines(data.agenda, 2))
    body.section("4", "Verbale")
    body.grid(Lines(data.minutes, 6 if blank else 4))
    body.section("5", "Decisioni")
    rows: list[tuple[str | None, str | None, str | None]] = [
        (what, who or "—", day_text(due) or "—") for what, who, due in data.decisions
    ]
    if blank:
        rows = [(None, None, None)] * 3
    if rows:
        body.table(("Che cosa", "Chi", "Entro il"), rows, (7, 3, 2))
    else:
        body.paragraph("Nessuna decisione.", gap=4)
    if data.approved_on is not None:
        body.paragraph(f"Verbale approvato il {day_text(data.approved_on)}.", gap=6)
    signature_line(body, data.signature, "Firma di chi presiede", "Firma di chi verbalizza")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)
