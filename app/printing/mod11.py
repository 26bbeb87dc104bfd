"""MOD-11, lettera di invio, with its tear-off answer (domain reference, 3.3). Of the person it prints the chosen data and no more."""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, Row, row
from app.printing.ink import Strong
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import day_text
from app.rules.catalogues import choices

ANSWERS = ("accolto", "in attesa", "non di competenza")


@dataclass(frozen=True)
class ReferralLetter:
    """What MOD-11 prints. `data` is (label, value) of the person, exactly as it was chosen; empty prints that none is sent."""

    day: date | None = None
    number: str | None = None
    operator: str | None = None
    sender_phone: str | None = None
    body: str | None = None
    service: str | None = None
    contact: str | None = None
    address: str | None = None
    hours: str | None = None
    data: tuple[tuple[str, str], ...] = ()
    reason: str | None = None
    asked: str | None = None
    availability: str | None = None
    basis: str | None = None
    signature: Signature | None = None


def render(header: Header, data: ReferralLetter, title: str, blank: bool) -> bytes:
    """MOD-11 as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Chi invia e a chi")
    body.grid(
        row(Field("Data", day_text(data.day), 2), Field("Invio n.", data.number, 2.5),
            Field("Operatore/operatrice", data.operator, 4), Field("Recapito del presidio", data.sender_phone, 3.5)),
        row(Field("Ente", data.body, 4.5), Field("Servizio", data.service, 4), Field("Referente", data.contact, 3.5)),
        row(Field("Indirizzo", data.address, 6), Field("Orari", data.hours, 6)),
    )  # fmt: skip
    body.section("2", "Persona inviata", "solo ciò che serve a questo ente")
    _person(body, data, blank)
    body.section("3", "Perché e che cosa si chiede")
    body.paragraph("Motivo, in tre righe e senza dati sensibili", gap=3, keep=True)
    body.grid(Lines(data.reason, 3), together=True)
    body.paragraph("Che cosa si chiede", gap=3, keep=True)
    body.grid(Lines(data.asked, 2), row(Field("Disponibilità della persona", data.availability)), together=True)
    _basis(body, data, blank)
    signature_line(body, data.signature, "Firma della persona", "Firma dell’operatore/operatrice")
    _slip(body, header, data)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)


def _person(body: Composer, data: ReferralLetter, blank: bool) -> None:
    if blank:
        cells = [Field(one.label, None) for one in choices("referral_fields")]
    elif data.data:
        cells = [Field(label, value) for label, value in data.data]
    else:
        body.paragraph("Nessun dato personale: la persona si presenta con questa lettera.", gap=3)
        return
    across = 4 if blank else 3
    rows: list[Row] = []
    while cells:
        rows.append(row(*cells[:across]))
        cells = cells[across:]
    body.grid(*rows)


def _basis(body: Composer, data: ReferralLetter, blank: bool) -> None:
    if blank:
        body.grid(row(Ticks([(one.label, False) for one in choices("referral_bases")], 1)), gap=5)
    elif data.basis:
        body.grid(row(Field("Base dell’invio dei dati", data.basis)), gap=5)
    else:
        return
    body.paragraph(
        "Firmando, la persona autorizza l’invio dei dati scritti sopra a questo ente, per questo motivo; può revocare.",
        gap=3,
    )


def _slip(body: Composer, header: Header, data: ReferralLetter) -> None:
    """The answer, to be torn off and given back: it names the referral and never the person."""
    start = len(body.pieces)
    place = ", ".join(part for part in (header.outpost_name, header.outpost_address) if part)
    body.paragraph(
        "– – – – – – – – – – – – – – – – – – – – –  staccare qui  – – – – – – – – – – – – – – – – – – – – –",
        gap=6,
        keep=True,
    )
    body.paragraph(Strong("Tagliando di risposta"), f", da restituire a: {place}" if place else "", gap=3, keep=True)
    body.grid(
        row(Field("Invio n.", data.number, 3), Field("Ente", data.body, 5), Field("Servizio", data.service, 4)),
        row(
            Ticks([(words, False) for words in ANSWERS], 7),
            Field("Data", None, 2.5),
            Field("Primo incontro il", None, 2.5),
        ),
        row(Field("Note", None, 6), Field("Timbro e firma dell’ente", None, 6)),
        together=True,
    )
    body.hold(start)
