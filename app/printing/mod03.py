"""MOD-03, verbale di visita domiciliare, and its sheet of sensitive observations (domain reference, 3.3).

The report holds the operative note and, when asked for, the talk (R1). What is sensitive (R2) is printed only on the
sheet apart, which has its own pages. A reserved note (R3) is neither: see `reserved`.
"""

from dataclasses import dataclass
from datetime import date, time

from app.printing.cells import Field, Said, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, Row, row
from app.printing.ink import Box, Strong
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, other_signers, signature_line
from app.printing.values import choices, day_text, hour_text

REASONS = {w: w for w in ("programmata", "richiesta", "urgenza")}
STATES = {"buono": "buono", "da_riparare": "da riparare", "pericolo": "pericolo"}
ROOMS = ("ingresso", "cucina", "bagno", "camera", "soggiorno", "balcone o cantina")
SYSTEMS = ("impianto elettrico", "riscaldamento", "acqua e scarichi", "serramenti")


@dataclass(frozen=True)
class Part:
    """A room or a system of the dwelling: state as in `STATES`, a short note, the numbers of its photos."""

    name: str
    state: str | None = None
    note: str | None = None
    photos: str | None = None


@dataclass(frozen=True)
class VisitReport:
    """What MOD-03 prints. `interview` is R1: None unless its print was asked for."""

    day: date | None = None
    start: time | None = None
    end: time | None = None
    operators: str | None = None
    present: str | None = None
    reason: str | None = None
    entry_consent: bool = False
    person: str | None = None
    municipality: str | None = None
    street: str | None = None
    house_number: str | None = None
    stair: str | None = None
    floor: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None
    rooms: tuple[Part, ...] = ()
    systems: tuple[Part, ...] = ()
    declared_present: str | None = None
    note: str | None = None
    interview: str | None = None
    has_sensitive_sheet: bool = False
    request_numbers: tuple[str, ...] = ()
    agreements: str | None = None
    next_day: str | None = None
    read_by_person: bool = False
    read_to_person: bool = False
    refuses_to_sign: bool = False
    signature: Signature | None = None


@dataclass(frozen=True)
class SensitiveObservations:
    """The R2 sheet of a visit: `visit_number` is the local number of its MOD-03, `author` the initials."""

    visit_number: str | None = None
    day: date | None = None
    author: str | None = None
    observations: str | None = None
    signature: Signature | None = None


def render(header: Header, data: VisitReport, title: str, blank: bool) -> bytes:
    """MOD-03 as PDF bytes."""
    body = composer_for(header)
    _visit(body, data)
    _dwelling(body, data, header.large)
    body.section("3", "Colloquio e osservazioni")
    body.grid(row(Field("Persone presenti, come dichiarate", data.declared_present)), Lines(data.note, 4))
    if blank or data.interview is not None:
        body.paragraph("Colloquio (di caso, R1)", gap=6, keep=True)
        body.grid(Lines(data.interview, 4), together=True)
    body.paragraph(Box(data.has_sensitive_sheet), " Osservazioni sensibili su foglio a parte (R2)", gap=6)
    body.section("4", "Richieste, accordi, prossima data")
    numbers = ", ".join(data.request_numbers) or None
    body.grid(
        row(Field("Richieste raccolte, n.", numbers, 7), Field("Prossima visita", data.next_day, 5)),
        Lines(data.agreements, 3),
        together=True,
    )
    body.section("5", "Firme")
    body.paragraph(
        Box(data.read_by_person), " ho letto ", Box(data.read_to_person), " mi è stato letto ",
        Box(data.refuses_to_sign), " rifiuta di firmare", gap=5, keep=True,
    )  # fmt: skip
    other_signers(body, data.signature, always=False)
    signature_line(body, data.signature, "Firma della persona", "Firma dell’operatore/operatrice o degli operatori")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)


def _visit(body: Composer, data: VisitReport) -> None:
    body.section("1", "Visita")
    body.grid(
        row(
            Field("Data", day_text(data.day), 2),
            Field("Dalle", hour_text(data.start), 1.2),
            Field("Alle", hour_text(data.end), 1.2),
            Field("Operatori", data.operators, 3),
            Field("Presenti", data.present, 4.6),
        ),
        row(
            Ticks(choices(REASONS, data.reason), 7, "Motivo"),
            Ticks([("consenso all’ingresso", data.entry_consent)], 5),
        ),
        row(Field("Persona visitata", data.person, 5), Field("Comune", data.municipality, 3.5),
            Field("Codice u.i.", data.unit_code, 3.5)),
        row(
            Field("Via", data.street, 6),
            Field("Civico", data.house_number, 1.5),
            Field("Scala", data.stair, 1.5),
            Field("Piano", data.floor, 1.5),
            Field("Int.", data.apartment_no, 1.5),
        ),
    )  # fmt: skip


def _dwelling(body: Composer, data: VisitReport, large: bool) -> None:
    body.section("2", "Stato dell’alloggio")
    rooms = data.rooms or tuple(Part(name) for name in ROOMS)
    systems = data.systems or tuple(Part(name) for name in SYSTEMS)
    body.grid(*[_part(part, large) for part in rooms])
    body.paragraph("Impianti", gap=6, keep=True)
    body.grid(*[_part(part, large) for part in systems])


def _part(part: Part, large: bool) -> Row:
    name, state, note, photos = (2.4, 5.8, 2.7, 1.1) if large else (2.6, 4.7, 3.4, 1.3)
    return row(
        Said((Strong(part.name),), name),
        Ticks(choices(STATES, part.state), state),
        Field("Note", part.note, note),
        Field("Foto n.", part.photos, photos),
    )


def render_sensitive(header: Header, data: SensitiveObservations, title: str, blank: bool) -> bytes:
    """The R2 sheet of a visit as PDF bytes."""
    body = composer_for(header)
    body.boxed(
        "Foglio sensibile (R2): non circola con il verbale.",
        "Si conserva a parte e lo legge solo chi segue il caso. Scrivere solo ciò che serve, senza diagnosi.",
        gap=0,
    )
    body.grid(
        row(
            Field("Verbale di visita n.", data.visit_number, 6),
            Field("Data della visita", day_text(data.day), 3),
            Field("Scritto da", data.author, 3),
        ),
        gap=8,
    )
    body.section("1", "Osservazioni sensibili")
    body.grid(Lines(data.observations, 14))
    signature_line(body, data.signature, OPERATOR)
    return build(header, body, title, "a parte, R2", blank=blank, mark_pages=True)
