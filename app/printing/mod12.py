"""MOD-12, piano di rientro (bozza) (domain reference, 3.3 and 4.5): debt by line, instalments, what they weigh on the income.

A draft until both sides sign it. What the plan cannot do is printed with it. The fixed text is data (`resources/paper/mod12.toml`).
Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import row
from app.printing.ink import Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import other_signers, signature_line
from app.printing.values import day_text, money_text

WORDING: Path = PAPER_FOLDER / "mod12.toml"
RATES, SIGNERS = 12, 2
"""Rows of a blank form."""


@dataclass(frozen=True)
class PlanRate:
    """An instalment, in cents of each line."""

    position: int | None = None
    due_on: date | None = None
    rent_cents: int | None = None
    charges_cents: int | None = None

    @property
    def cents(self) -> int | None:
        """The whole of it; None on a blank form."""
        return None if self.rent_cents is None or self.charges_cents is None else self.rent_cents + self.charges_cents


@dataclass(frozen=True)
class RepaymentPlan:
    """What MOD-12 prints. `signers` are the person and the co-obligors, each with a line; `words` is the projection, line by line."""

    case_number: str | None = None
    person: str | None = None
    address: str | None = None
    tenancy_code: str | None = None
    balance_on: date | None = None
    rent_debt_cents: int | None = None
    charges_debt_cents: int | None = None
    plan_cents: int | None = None
    rates: tuple[PlanRate, ...] = ()
    current_rent_cents: int | None = None
    income_cents: int | None = None
    share: int | None = None
    share_with_rent: int | None = None
    missed_limit: int | None = None
    words: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def render(header: Header, data: RepaymentPlan, title: str, blank: bool) -> bytes:
    """MOD-12 as PDF bytes."""
    body, wording = composer_for(header), _wording()
    body.paragraph(wording["premise"], gap=0)
    body.section("1", "Persona e debito")
    body.grid(
        row(Field("Persona", data.person, 8), Field("Caso n.", data.case_number, 4)),
        row(Field("Indirizzo", data.address, 8), Field("Contratto", data.tenancy_code, 4)),
        row(Field("Saldo al", day_text(data.balance_on), 3), Field("Canone", money_text(data.rent_debt_cents), 3),
            Field("Spese", money_text(data.charges_debt_cents), 3), Field("Nel piano", money_text(data.plan_cents), 3)),
    )  # fmt: skip
    body.section("2", "Rate")
    rates = data.rates or (PlanRate(),) * (RATES if blank else 1)
    body.table(
        ("N.", "Scadenza", "Spese", "Canone", "Rata"),
        [
            (str(one.position or at), day_text(one.due_on), money_text(one.charges_cents), money_text(one.rent_cents),
             money_text(one.cents))
            for at, one in enumerate(rates, start=1)
        ],
        (0.8, 2.8, 2.8, 2.8, 2.8),
    )  # fmt: skip
    body.section("3", "Quanto pesa")
    body.grid(
        row(Field("Canone corrente al mese", money_text(data.current_rent_cents), 6),
            Field("Entrate al mese", money_text(data.income_cents), 6)),
        row(Field("Rata su entrate", _percent(data.share), 6),
            Field("Rata e canone su entrate", _percent(data.share_with_rent), 6)),
    )  # fmt: skip
    for line in data.words:
        body.paragraph(line, gap=3)
    start = len(body.pieces)
    body.section("4", "Clausole")
    for clause in wording["clauses"]:
        body.paragraph(f"– {clause}", gap=2)
    body.paragraph(
        Strong("Decadenza. "), f"Il piano decade con {data.missed_limit or '......'} rate scadute e non pagate.", gap=4
    )
    body.section("5", "Firme")
    signers: tuple[str | None, ...] = data.signers or (None,) * (SIGNERS if blank else 1)
    captions = [f"Firma: {one}" if one else "Firma della persona o di un coobbligato" for one in signers]
    captions.append("Firma per l’ufficio di ALER")
    for at in range(0, len(captions), 2):
        signature_line(body, data.signature, *captions[at : at + 2])
    other_signers(body, data.signature, always=blank)
    body.hold(start)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"bozza, testo {wording['version']}"
    return build(header, body, title, note, blank=blank)


def _percent(value: int | None) -> str | None:
    return None if value is None else f"{value}%"
