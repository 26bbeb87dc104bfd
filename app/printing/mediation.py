"""MEDIAZIONE, the agreement that all sides sign, and MEDIAZIONE-P, what one side said in confidence (domain reference, 2.3).

The agreement holds joint matters only. The sheet of a side is about that side alone, filed apart from the agreement, and names
nobody of another side.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import choices, day_text

ENDS = {"accordo": "accordo", "senza_accordo": "senza accordo", "interrotta": "interrotta"}


@dataclass(frozen=True)
class Party:
    """One side of the agreement; without a name it is written by hand at the table."""

    letter: str
    name: str | None = None


@dataclass(frozen=True)
class Meeting:
    """A joint meeting, as the agreement lists it."""

    day: date | None = None
    place: str | None = None
    agreed: str | None = None


@dataclass(frozen=True)
class Agreement:
    """What MEDIAZIONE prints."""

    number: str | None = None
    opened_on: date | None = None
    where: str | None = None
    subject: str | None = None
    parties: tuple[Party, ...] = (Party("A"), Party("B"))
    meetings: tuple[Meeting, ...] = ()
    state: str | None = None
    closed_on: date | None = None
    agreement: str | None = None
    signature: Signature | None = None


@dataclass(frozen=True)
class Said:
    """One confidential note of a side."""

    when: str
    author: str
    text: str


@dataclass(frozen=True)
class SideSheet:
    """What MEDIAZIONE-P prints: one side, by letter and name, and what it said."""

    number: str | None = None
    letter: str | None = None
    person: str | None = None
    followers: str | None = None
    notes: tuple[Said, ...] = ()
    signature: Signature | None = None


def render(header: Header, data: Agreement, title: str, blank: bool) -> bytes:
    """MEDIAZIONE as PDF bytes."""
    body = composer_for(header)
    body.section("1", "La mediazione")
    body.grid(
        row(
            Field("Mediazione n.", data.number, 4),
            Field("Aperta il", day_text(data.opened_on), 3),
            Field("Stabile", data.where, 5),
        ),
        row(Field("Di che cosa si tratta", data.subject)),
    )
    body.section("2", "Le parti")
    body.grid(*[row(Field(f"Parte {one.letter}: cognome e nome", one.name)) for one in data.parties])
    meetings = data.meetings or ((Meeting(), Meeting()) if blank else ())
    if meetings:
        body.section("3", "Incontri con tutte le parti")
        cells = [(day_text(one.day), one.place, one.agreed) for one in meetings]
        body.table(("Data", "Dove", "Che cosa è stato concordato"), cells, (2, 3, 7))
    body.section("4", "Accordo")
    body.grid(
        row(Ticks(choices(ENDS, data.state), 8, "Esito"), Field("Data", day_text(data.closed_on), 4)),
        Lines(data.agreement, 8),
    )
    body.paragraph(
        "Le parti si impegnano a quanto scritto sopra. Ognuna può chiedere un altro incontro al presidio. Questo foglio non contiene ciò "
        "che una parte ha detto in confidenza.",
        gap=6,
    )
    for at in range(0, len(data.parties), 2):
        pair = data.parties[at : at + 2]
        signature_line(body, data.signature, *(f"Firma della parte {one.letter}" for one in pair))
    signature_line(body, None, OPERATOR)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)


def render_side(header: Header, data: SideSheet, title: str, blank: bool) -> bytes:
    """MEDIAZIONE-P as PDF bytes."""
    body = composer_for(header)
    body.boxed(
        "Foglio di una parte sola: non circola con l’accordo.",
        "Lo legge solo chi segue questa parte. Non si mostra, non si copia e non si consegna a chi segue un’altra parte.",
        gap=0,
    )
    body.grid(
        row(
            Field("Mediazione n.", data.number, 4),
            Field("Parte", data.letter, 2),
            Field("Seguita da", data.followers, 6),
        ),
        row(Field("Cognome e nome", data.person)),
        gap=8,
    )
    body.section("1", "Che cosa ha detto la parte")
    if data.notes:
        body.table(
            ("Quando", "Chi ha scritto", "Nota"), [(one.when, one.author, one.text) for one in data.notes], (3, 2, 8)
        )
    else:
        body.grid(Lines(None, 14))
    signature_line(body, data.signature, OPERATOR)
    body.notes()
    return build(header, body, title, "di una parte sola", blank=blank, mark_pages=True)
