"""SED-01, the book of a session: who was there, each dossier by number with its votes and its decision, the minutes (domain 2.10).

Names stand inside alone: neither the number of the print nor the name of a file says one.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import day_text

BLANK_ROWS = 4


@dataclass(frozen=True)
class Treated:
    """A dossier as the session treated it. `votes` are (name, vote, reason); `outcome` None where nothing was decided."""

    number: str
    person: str | None = None
    waiver: str | None = None
    votes: tuple[tuple[str, str, str | None], ...] = ()
    outcome: str | None = None
    reasons: str | None = None
    measures: tuple[str, ...] = ()
    corrects: bool = False


@dataclass(frozen=True)
class SessionBook:
    """What SED-01 prints. `members` are (name, office, was there)."""

    body: str | None = None
    number: str | None = None
    day: date | None = None
    place: str | None = None
    quorum: int | None = None
    members: tuple[tuple[str, str, bool], ...] = ()
    treated: tuple[Treated, ...] = ()
    minutes: str | None = None
    approved_on: date | None = None
    signature: Signature | None = None


def render(header: Header, data: SessionBook, title: str, blank: bool) -> bytes:
    """SED-01 as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Seduta")
    body.grid(
        row(Field("Organo", data.body, 5), Field("Seduta n.", data.number, 2), Field("Data", day_text(data.day), 2),
            Field("Numero legale", str(data.quorum) if data.quorum else None, 3)),
        row(Field("Luogo", data.place, 12)),
    )  # fmt: skip
    body.section("2", "Componenti")
    members: list[tuple[str | None, str | None, str | None]] = [
        (name, office, "sì" if there else "no") for name, office, there in data.members
    ]
    body.table(("Cognome e nome", "Incarico", "Presente"), members or [(None, None, None)] * BLANK_ROWS, (6, 4, 2))
    body.section("3", "Pratiche")
    for one in data.treated or ((Treated("……"),) if blank else ()):
        _treated(body, one, blank)
    if not data.treated and not blank:
        body.paragraph("Nessuna pratica all’ordine del giorno.", gap=4)
    body.section("4", "Verbale")
    body.grid(Lines(data.minutes, 3))
    if data.approved_on is not None:
        body.paragraph(f"Verbale approvato il {day_text(data.approved_on)}.", gap=6)
    signature_line(body, data.signature, "Firma di chi presiede", "Firma di chi verbalizza")
    body.notes()
    note = "R2, da compilare a penna" if blank else "R2, compilato al computer"
    return build(header, body, title, note, blank=blank)


def _treated(body: Composer, one: Treated, blank: bool) -> None:
    start = len(body.pieces)
    body.grid(
        row(
            Field("Pratica n.", None if blank else one.number, 4),
            Field("Persona", one.person, 5),
            Field("Esito", one.outcome or (None if blank else "non decisa"), 3),
        ),
        *([row(Field("Deroga", one.waiver, 12))] if one.waiver else []),
    )
    votes: list[tuple[str | None, str | None, str | None]] = [
        (name, vote, reason or "—") for name, vote, reason in one.votes
    ]
    if votes or blank:
        body.table(("Componente", "Voto", "Motivo"), votes or [(None, None, None)] * 3, (4, 2, 6))
    body.hold(start)
    if one.reasons or blank:
        body.paragraph("Motivazione", " (corregge la decisione precedente)" if one.corrects else "", gap=3, keep=True)
        body.grid(Lines(one.reasons, 2))
    if one.measures:
        body.grid(row(Field("Misure", ", ".join(one.measures), 12)))
    body.space(6)
