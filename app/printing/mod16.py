"""MOD-16, ricevuta di informazione sul contributo regionale di solidarietà (domain reference, 3.3).

The slip that protects a tenant: what was explained, until when one may apply, what to bring, where. A copy stays with whoever
signs. The words come from the record; those of the catalogue are proposals until head office confirms them.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field, Said
from app.printing.document import Header, Signature
from app.printing.flow import Lines, Row, plain, row
from app.printing.ink import Box
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, other_signers, signature_line
from app.printing.values import birth_text, day_text

RECEIVED = "Chi firma dichiara di aver ricevuto queste informazioni. La firma non è una domanda di contributo e non obbliga a presentarla."
READ_OUT = " mi è stato letto "
_BLANK_LINES = 4


@dataclass(frozen=True)
class ContributionSlip:
    """What MOD-16 prints. `explained` is what was said; `to_bring` the documents, one a line; `deadline` the notice's last day."""

    day: date | None = None
    place: str | None = None
    surname: str | None = None
    name: str | None = None
    birth: date | int | None = None
    municipality: str | None = None
    street: str | None = None
    house_number: str | None = None
    stair: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None
    explained: str | None = None
    deadline: date | None = None
    to_bring: tuple[str, ...] = ()
    where: str | None = None
    operator: str | None = None
    signature: Signature | None = None


def render(header: Header, data: ContributionSlip, title: str, blank: bool) -> bytes:
    """MOD-16 as PDF bytes, one page in normal print."""
    body = composer_for(header)
    body.section("1", "Persona")
    name = [Field("Cognome", data.surname, 4), Field("Nome", data.name, 4), Field("Nascita", birth_text(data.birth), 4)]
    home = [
        Field("Comune", data.municipality, 3),
        Field("Via", data.street, 3.2),
        Field("Civico", data.house_number, 1.3),
        Field("Scala", data.stair, 1.1),
        Field("Int.", data.apartment_no, 1),
        Field("Codice u.i.", data.unit_code, 2.7),
    ]
    body.grid(row(*name), *([row(*home[:3]), row(*home[3:])] if header.large else [row(*home)]))
    body.section("2", "Che cosa è stato spiegato")
    body.grid(
        row(Field("Data", day_text(data.day), 3), Field("Luogo", data.place, 6), Field("Operatore", data.operator, 3)),
        Lines(data.explained, 5),
    )
    body.section("3", "Scadenza dell’avviso e dove rivolgersi")
    body.grid(row(Field("Domanda entro il", day_text(data.deadline), 3), Field("Dove", data.where, 9)))
    body.section("4", "Documenti da portare")
    body.grid(*_documents(data.to_bring), together=True)
    body.paragraph(Box(False), " ho letto ", Box(False), READ_OUT, Box(False), " rifiuta di firmare", gap=7, keep=True)
    body.boxed("", RECEIVED, gap=6, heavy=False)
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, "Firma della persona", OPERATOR)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilata al computer"
    return build(header, body, title, note, blank=blank)


def _documents(words: tuple[str, ...]) -> list[Row | Lines]:
    """The documents to bring with a box each; lines to write on where none is known."""
    if not words:
        return [Lines(None, _BLANK_LINES)]
    pairs = [words[at : at + 2] for at in range(0, len(words), 2)]
    return [
        plain(*(Said((Box(False), f" {one}") if one else (), 1) for one in (*pair, *[""] * (2 - len(pair)))))
        for pair in pairs
    ]
