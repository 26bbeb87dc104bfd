"""VERBALE-GRUPPO: the minutes of a self-management group (*autogestione*), with who was in it that day and what it decided."""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import choices, day_text

SERVICES = {"pulizie": "pulizie", "verde": "verde", "riscaldamento": "riscaldamento", "altro": "altro servizio comune"}
BLANK_MEMBERS = 5
BLANK_DECISIONS = 3


@dataclass(frozen=True)
class GroupRecord:
    """What the minutes print. `members` are `(name, role)` of who was in the group on the day; `service` as in `SERVICES`."""

    group: str | None = None
    service: str | None = None
    building: str | None = None
    day: date | None = None
    members: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    decisions: tuple[str, ...] = ()
    signature: Signature | None = None


def render(header: Header, data: GroupRecord, title: str, blank: bool) -> bytes:
    """The minutes as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Gruppo")
    body.grid(
        row(Field("Gruppo", data.group, 5), Field("Data", day_text(data.day), 2)),
        row(Field("Stabile", data.building)),
        row(Ticks(choices(SERVICES, data.service), 1, "Servizio")),
    )
    body.section("2", "Componenti")
    members: list[tuple[str | None, str | None]] = list(data.members)
    if blank:
        members += [(None, None)] * BLANK_MEMBERS
    body.grid(
        *[
            row(Field("Cognome e nome", name, 4), Field("Ruolo", role, 2), Field("Firma", None, 4))
            for name, role in members
        ]
    )
    body.section("3", "Che cosa si è detto")
    body.grid(Lines(data.text, 6))
    body.section("4", "Decisioni")
    decisions: list[str | None] = list(data.decisions)
    if blank or not decisions:
        decisions += [None] * BLANK_DECISIONS
    body.grid(*[row(Field(f"Decisione {at}", one)) for at, one in enumerate(decisions, 1)])
    signature_line(body, data.signature, "Firma del/della referente", "Firma dell’operatore/operatrice")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)
