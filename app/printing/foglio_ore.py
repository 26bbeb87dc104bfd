"""FOGLIO-ORE, the time sheet of funded staff: hours by operator, project line and kind over some days (domain reference, 2.1).

With costs it is another form, FOGLIO-ORE-C, filed apart: what an hour costs is class R2.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Composer, row
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import day_text, money_text


@dataclass(frozen=True)
class HoursRow:
    """Minutes of one operator on one line in one kind of work; `cents` what they cost, None where it is not known."""

    operator: str
    line: str
    kind: str
    minutes: int
    cents: int | None = None


@dataclass(frozen=True)
class LineHours:
    """A line: minutes, what they cost and what it has, in cents."""

    line: str
    minutes: int
    cents: int | None = None
    amount_cents: int | None = None


@dataclass(frozen=True)
class StaffHours:
    """What the sheet prints. None for a list means unknown (blank lines). `running` shifts are not counted yet."""

    first: date | None = None
    last: date | None = None
    operator: str | None = None
    rows: tuple[HoursRow, ...] | None = None
    lines: tuple[LineHours, ...] | None = None
    minutes: int | None = None
    cents: int | None = None
    running: int = 0
    unpriced: int = 0
    signature: Signature | None = None


def clock_hours(minutes: int | None) -> str | None:
    """`152:30`: hours and minutes."""
    return None if minutes is None else f"{minutes // 60}:{minutes % 60:02d}"


def render(header: Header, data: StaffHours, title: str, blank: bool) -> bytes:
    """The sheet without costs as PDF bytes."""
    return _render(header, data, title, blank, costs=False)


def render_costs(header: Header, data: StaffHours, title: str, blank: bool) -> bytes:
    """The sheet with costs as PDF bytes."""
    return _render(header, data, title, blank, costs=True)


def _render(header: Header, data: StaffHours, title: str, blank: bool, *, costs: bool) -> bytes:
    body = composer_for(header)
    body.grid(
        row(
            Field("Dal", day_text(data.first), 3),
            Field("Al", day_text(data.last), 3),
            Field("Operatori", data.operator, 6),
        ),
        gap=0,
    )
    _hours(body, data, costs=costs)
    _lines(body, data, costs=costs)
    for sentence in _notes(data, costs=costs):
        body.paragraph(sentence, gap=4)
    signature_line(body, data.signature, OPERATOR)
    signature_line(body, None, "Firma di chi coordina")
    note = "R2: ore e costi, si conserva a parte" if costs else "ore per linea di progetto"
    return build(header, body, title, note, blank=blank)


def _hours(body: Composer, data: StaffHours, *, costs: bool) -> None:
    body.section("1", "Ore per operatore, linea e attività")
    rows: list[list[str | None]]
    if data.rows is None:
        rows = [[None] * 4 for _ in range(8)]
        rows.append(["Totale", None, None, None])
    else:
        rows = [[one.operator, one.line, one.kind, clock_hours(one.minutes)] for one in data.rows]
        rows = rows or [["nessuna ora nel periodo", "–", "–", "0:00"]]
        rows.append(["Totale", "", "", clock_hours(data.minutes)])
    heads: tuple[str, ...] = ("Operatore", "Linea di progetto", "Attività", "Ore")
    if not costs:
        body.table(heads, rows, (24, 40, 22, 14), right=(3,), strong_last=True)
        return
    money = [None] * len(rows) if data.rows is None else [_money(one.cents) for one in data.rows] or ["–"]
    money = money if data.rows is None else [*money, _money(data.cents)]
    body.table(
        (*heads, "Costo"),
        [[*cells, cost] for cells, cost in zip(rows, money, strict=True)],
        (20, 34, 18, 11, 17),
        right=(3, 4),
        strong_last=True,
    )


def _lines(body: Composer, data: StaffHours, *, costs: bool) -> None:
    body.section("2", "Per linea di progetto")
    rows: list[list[str | None]]
    if data.lines is None:
        rows = [[None] * (4 if costs else 2) for _ in range(2)]
    elif costs:
        rows = [[one.line, clock_hours(one.minutes), _money(one.cents), _money(one.amount_cents)] for one in data.lines]
    else:
        rows = [[one.line, clock_hours(one.minutes)] for one in data.lines]
    if not rows:
        none: list[str | None] = ["nessuna", "0:00", "–", "–"]
        rows = [none[: 4 if costs else 2]]
    if costs:
        body.table(("Linea", "Ore", "Costo", "Importo della linea"), rows, (44, 14, 20, 22), right=(1, 2, 3))
    else:
        body.table(("Linea", "Ore"), rows, (80, 20), right=(1,))


def _money(cents: int | None) -> str:
    return money_text(cents) or "–"


def _notes(data: StaffHours, *, costs: bool) -> list[str]:
    found = []
    if data.running == 1:
        found.append("Un turno non era terminato alla stampa: le sue ore non sono contate.")
    elif data.running:
        found.append(f"{data.running} turni non erano terminati alla stampa: le loro ore non sono contate.")
    if costs and data.unpriced:
        found.append(f"Righe senza un costo orario per tutti i loro giorni: {data.unpriced}. Il totale manca.")
    return found
