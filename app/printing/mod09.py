"""MOD-09, registro presenze attività (domain reference, 3.3): printed blank before a meeting, or filled after it.

The blank one carries the number of the meeting's register (INV-62) and the names expected; what is filled by pen comes back
under the same number. Never a telephone, a household or why somebody was absent.
"""

from dataclasses import dataclass
from datetime import date, time

from app.printing.cells import Field, Said
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Row, row
from app.printing.ink import Strong
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import day_text, hour_text

BLANK_ROWS = 12
SPARE_ROWS = 2
_SHARES = (0.8, 4.6, 3.0, 1.3, 3.0, 1.3)
_LARGE = (0.9, 4.4, 2.6, 1.7, 2.6, 1.7)


@dataclass(frozen=True)
class Attendee:
    """A line: `present` None is still to be filled by pen."""

    name: str | None = None
    present: bool | None = None
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class AttendanceRegister:
    """What MOD-09 prints. `guests` are heads that nobody knows, counted apart; None leaves a line for them. `held` once filled."""

    project: str | None = None
    activity: str | None = None
    meeting: int | None = None
    register_number: str | None = None
    place: str | None = None
    day: date | None = None
    start: time | None = None
    end: time | None = None
    leader: str | None = None
    rows: tuple[Attendee, ...] = ()
    guests: int | None = None
    hours: str | None = None
    held: bool = False
    signature: Signature | None = None


def render(header: Header, data: AttendanceRegister, title: str, blank: bool) -> bytes:
    """MOD-09 as PDF bytes."""
    body = composer_for(header)
    by_pen = blank or not data.held
    _meeting(body, data)
    body.section("2", "Presenze")
    shares = _LARGE if header.large else _SHARES
    spare = max(BLANK_ROWS - len(data.rows), SPARE_ROWS) if by_pen else 0
    rows = [*data.rows, *(Attendee() for _ in range(spare))]
    body.grid(_head(shares), *[_line(at, one, shares) for at, one in enumerate(rows, 1)])
    present = sum(1 for one in data.rows if one.present) if data.held else None
    body.grid(
        row(
            Field("Presenti", None if present is None else str(present), 3),
            Field("Ore di presenza", data.hours, 3),
            Field("Ospiti non registrati (contati a parte)", None if data.guests is None else str(data.guests), 6),
        ),
        gap=8,
        together=True,
    )
    signature_line(body, data.signature, "Firma di chi conduce", "Firma dell’operatore/operatrice")
    body.notes()
    note = "da compilare a penna, in stampatello" if by_pen else "compilato al computer"
    return build(header, body, title, note, blank=blank)


def _meeting(body: Composer, data: AttendanceRegister) -> None:
    body.section("1", "Incontro")
    body.grid(
        row(Field("Progetto", data.project, 6), Field("Registro n.", data.register_number, 3),
            Field("Incontro n.", None if data.meeting is None else str(data.meeting), 2)),
        row(Field("Attività", data.activity, 6), Field("Conduttore", data.leader, 5)),
        row(
            Field("Luogo", data.place, 5),
            Field("Data", day_text(data.day), 3),
            Field("Dalle", hour_text(data.start), 1.5),
            Field("Alle", hour_text(data.end), 1.5),
        ),
    )  # fmt: skip


def _head(shares: tuple[float, ...]) -> Row:
    titles = ("N.", "Cognome e nome", "Firma entrata", "Ora", "Firma uscita", "Ora")
    return row(*(Said((Strong(words),), share) for words, share in zip(titles, shares, strict=True)))


def _line(at: int, one: Attendee, shares: tuple[float, ...]) -> Row:
    known = one.present is not None
    sign = "presente" if one.present else "assente" if known else None
    cells = (
        str(at),
        one.name,
        sign,
        hour_text(one.start) if known and one.present else ("" if known else None),
        "" if known else None,
        hour_text(one.end) if known and one.present else ("" if known else None),
    )
    return row(*(Field("", text, share) for text, share in zip(cells, shares, strict=True)))
