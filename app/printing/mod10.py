"""MOD-10, ricevuta: what is handed over, to whom, for whom, on which case (domain reference, 3.3).

It says that something changed hands and never that money was paid. Holds R0 data only.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import other_signers, signature_line
from app.printing.values import choices, day_text

THINGS = {w: w for w in ("documento", "buono", "informativa", "chiavi", "copia")}
NO_MONEY = "Non vale come quietanza di denaro: attesta solo la consegna di quanto è scritto sopra."


@dataclass(frozen=True)
class HandOver:
    """What MOD-10 prints. `things` are codes of `THINGS`; `what` says them in words; `reference` is the number of a case."""

    day: date | None = None
    place: str | None = None
    things: tuple[str, ...] = ()
    what: str | None = None
    given_by: str | None = None
    given_to: str | None = None
    on_behalf_of: str | None = None
    reference: str | None = None
    signature: Signature | None = None


def render(header: Header, data: HandOver, title: str, blank: bool) -> bytes:
    """MOD-10 as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Consegna")
    body.grid(row(Field("Data", day_text(data.day), 3), Field("Luogo", data.place, 9)))
    body.section("2", "Che cosa è consegnato")
    body.grid(row(Ticks(choices(THINGS, *data.things))), Lines(data.what, 5))
    body.section("3", "A chi")
    body.grid(
        row(Field("Chi riceve", data.given_to, 6), Field("Per conto di", data.on_behalf_of, 6)),
        row(Field("Chi consegna", data.given_by, 6), Field("Riferimento pratica, n.", data.reference, 6)),
        together=True,
    )
    body.boxed("", NO_MONEY, gap=8, heavy=False)
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, "Firma di chi consegna", "Firma di chi riceve")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilata al computer"
    return build(header, body, title, note, blank=blank)
