"""MOD-13, indennità di formazione: accettazione e prospetto (domain reference, 3.3 and 2.9).

The fixed text is data (`resources/paper/mod13.toml`), since head office approves it. Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import row
from app.printing.ink import Box, Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import other_signers, signature_line
from app.printing.values import day_text

WORDING: Path = PAPER_FOLDER / "mod13.toml"
PERIODS, PAYMENTS = 4, 4
"""Rows of a blank form; of a filled one as many as there are."""


@dataclass(frozen=True)
class Period:
    """Confirmed hours of a period, and how they were certified."""

    first: date | None = None
    last: date | None = None
    hours: str | None = None
    how: str | None = None


@dataclass(frozen=True)
class Payment:
    """What was paid, withheld or given back, with its day and reference."""

    what: str | None = None
    amount: str | None = None
    day: date | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Acceptance:
    """What MOD-13 prints. Amounts are written out (`1.000,00 €`); `outcome` is a label."""

    path_number: str | None = None
    project: str | None = None
    person: str | None = None
    birth: date | None = None
    fiscal_code: str | None = None
    address: str | None = None
    provider: str | None = None
    course: str | None = None
    start: date | None = None
    end: date | None = None
    hours_planned: str | None = None
    hours_done: str | None = None
    granted: str | None = None
    quota_a: str | None = None
    quota_b: str | None = None
    paid: str | None = None
    withheld: str | None = None
    still_open: str | None = None
    debt_rent: str | None = None
    debt_charges: str | None = None
    debt_on: date | None = None
    tenancy: str | None = None
    iban: str | None = None
    outcome: str | None = None
    periods: tuple[Period, ...] = ()
    payments: tuple[Payment, ...] = ()
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def text_version() -> str:
    """The version of the fixed text that is printed now."""
    return str(_wording()["version"])


def render(header: Header, data: Acceptance, title: str, blank: bool) -> bytes:
    """MOD-13 as PDF bytes."""
    body, wording = composer_for(header), _wording()
    body.paragraph(wording["premise"], gap=0)
    body.section("1", "Chi partecipa e percorso")
    body.grid(
        row(Field("Persona", data.person, 7), Field("Percorso n.", data.path_number, 5)),
        row(Field("Nata/o il", day_text(data.birth), 4), Field("Codice fiscale", data.fiscal_code, 8)),
        row(Field("Indirizzo", data.address, 12)),
        row(Field("Progetto", data.project, 5), Field("Ente formativo", data.provider, 7)),
        row(Field("Corso", data.course, 12)),
        row(
            Field("Dal", day_text(data.start), 3),
            Field("Al", day_text(data.end), 3),
            Field("Ore previste", data.hours_planned, 3),
            Field("Ore confermate", data.hours_done, 3),
        ),
    )
    body.section("2", "Indennità", "al massimo 2.000,00 € per persona e per progetto")
    body.grid(
        row(
            Field("Indennità", data.granted, 4),
            Field("Quota A, 50%", data.quota_a, 4),
            Field("Quota B, 50%", data.quota_b, 4),
        ),
        row(
            Field("Pagato", data.paid, 4),
            Field("Trattenuto", data.withheld, 4),
            Field("Ancora aperto", data.still_open, 4),
        ),
    )
    for words in ("quota_a", "quota_b", "odd_cent", "rest"):
        body.paragraph(wording[words], gap=3)
    if data.outcome:
        body.paragraph(Strong("Esito: "), data.outcome, gap=4)
    if blank or data.periods:
        body.table(
            ("Dal", "Al", "Ore", "Come sono certificate"),
            [
                (day_text(one.first), day_text(one.last), one.hours, one.how)
                for one in (data.periods or (Period(),) * PERIODS)
            ],
            (2, 2, 2, 6),
        )
    if blank or data.payments:
        body.table(
            ("Atto", "Importo", "Giorno", "Riferimento"),
            [
                (one.what, one.amount, day_text(one.day), one.reference)
                for one in (data.payments or (Payment(),) * PAYMENTS)
            ],
            (4.5, 2.5, 2, 3),
        )
    body.section("3", "Posizione debitoria del nucleo")
    body.grid(
        row(
            Field("Contratto", data.tenancy, 3),
            Field("Canone", data.debt_rent, 3),
            Field("Spese", data.debt_charges, 3),
            Field("Al", day_text(data.debt_on), 3),
        )
    )
    body.section("4", "Dove si paga")
    body.grid(row(Field("IBAN", data.iban, 12)), together=True)
    body.paragraph(wording["iban"], gap=3)
    body.section("5", "Accettazione e firme")
    body.paragraph(Box(False), " ", wording["accept"], gap=0, keep=True)
    signature_line(body, data.signature, "Firma di chi partecipa")
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, "Firma per ALER", "Firma per l’ente formativo")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"testo {text_version()}"
    own = replace(header, programme=wording["programme"], action=wording["action"])
    return build(own, body, title, note, blank=blank)
