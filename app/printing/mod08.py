"""MOD-08, scheda per la commissione morosità incolpevole, and the list of papers to bring (domain reference, 3.3 and 4.6).

What happened, what was seen, what the check of the criteria says with its reasons, and a space for the decision that a commission
fills. The fixed text is data (`resources/paper/mod08.toml`). Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field, Said, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, row
from app.printing.ink import Box, Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import day_text, money_text

WORDING: Path = PAPER_FOLDER / "mod08.toml"
CAUSES = {
    "C1": "licenziamento",
    "C2": "riduzione dell’orario",
    "C3": "cassa integrazione",
    "C4": "contratto non rinnovato",
    "C5": "fine di attività autonoma",
    "C6": "malattia, infortunio o decesso",
    "C7": "altra causa sopravvenuta",
}
DECISIONS = ("incolpevole", "non riconosciuta", "rinvio")
MEASURES = (
    "congelamento del debito",
    "piano di rientro",
    "contributo di solidarietà",
    "percorso di lavoro",
    "percentuale di sostenibilità",
)
YEARS, NOTICES, MEMBERS, MONTHS, DOCUMENTS, CRITERIA = 4, 4, 5, 12, 6, 4
"""Rows of a blank form."""


@dataclass(frozen=True)
class YearBalance:
    """What of a year is past its day, line by line, in cents."""

    year: str | None = None
    rent_cents: int | None = None
    charges_cents: int | None = None


@dataclass(frozen=True)
class Act:
    """An act on the debt that was received."""

    kind: str | None = None
    day: date | None = None
    amount_cents: int | None = None
    reference: str | None = None


@dataclass(frozen=True)
class Member:
    """Somebody of the household. `then` and `now`: in it when it happened, in it today."""

    name: str | None = None
    birth: date | None = None
    relation: str | None = None
    then: bool = False
    now: bool = False


@dataclass(frozen=True)
class MonthPair:
    """The same place in the two years: a month before the cause and one after, with their cents."""

    before: str | None = None
    before_cents: int | None = None
    after: str | None = None
    after_cents: int | None = None


@dataclass(frozen=True)
class Document:
    """A document: seen in the original or still to be seen."""

    name: str
    seen: bool = False
    detail: str | None = None


@dataclass(frozen=True)
class Criterion:
    """A criterion with what came out and why."""

    label: str | None = None
    outcome: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class CaseSheet:
    """What MOD-08 prints. Amounts are cents; `drop` is the fall of the income in whole percent."""

    case_number: str | None = None
    person: str | None = None
    birth: date | None = None
    tax_code: str | None = None
    address: str | None = None
    tenancy_code: str | None = None
    contract_on: date | None = None
    income_area: str | None = None
    income_band: str | None = None
    opened_on: date | None = None
    operator: str | None = None
    balance_on: date | None = None
    balance: tuple[YearBalance, ...] = ()
    rent_debt_cents: int | None = None
    charges_debt_cents: int | None = None
    acts: tuple[Act, ...] = ()
    members: tuple[Member, ...] = ()
    cause: str | None = None
    cause_on: date | None = None
    cause_note: str | None = None
    months: tuple[MonthPair, ...] = ()
    before_cents: int | None = None
    after_cents: int | None = None
    drop: int | None = None
    documents: tuple[Document, ...] = ()
    track: str | None = None
    rule_set: str | None = None
    checked_on: date | None = None
    outcome: str | None = None
    criteria: tuple[Criterion, ...] = ()
    proposal: str | None = None
    other_aids: tuple[str, ...] = ()
    signature: Signature | None = None


@dataclass(frozen=True)
class ToBring:
    """What the list of papers to bring prints: no reason, so that it can lie on a table at home."""

    person: str | None = None
    case_number: str | None = None
    papers: tuple[str, ...] = ()
    where: str | None = None
    operator: str | None = None
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def render(header: Header, data: CaseSheet, title: str, blank: bool) -> bytes:
    """MOD-08 as PDF bytes."""
    body, wording = composer_for(header), _wording()
    body.paragraph(wording["premise"], gap=0)
    _identifiers(body, data)
    _debt(body, data, blank)
    _household(body, data, blank)
    _cause(body, data, blank)
    _documents(body, data, blank)
    _check(body, data, blank, wording)
    start = len(body.pieces)
    body.section("8", "Proposta dell’operatore e altri aiuti")
    body.grid(Lines(data.proposal, 3 if blank else 2), together=True)
    body.paragraph(Strong("Altri aiuti"), gap=4, keep=True)
    body.grid(Lines("\n".join(data.other_aids) or None, 2), together=True)
    signature_line(body, data.signature, OPERATOR, "Firma del/la responsabile")
    body.hold(start)
    _decision(body)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"testo {wording['version']}"
    return build(header, body, title, note, blank=blank)


def _identifiers(body: Composer, data: CaseSheet) -> None:
    body.section("1", "Caso")
    body.grid(
        row(Field("Persona", data.person, 6), Field("Nascita", day_text(data.birth), 3), Field("Caso n.", data.case_number, 3)),
        row(Field("Codice fiscale", data.tax_code, 5), Field("Indirizzo", data.address, 7)),
        row(Field("Contratto", data.tenancy_code, 4), Field("Dal", day_text(data.contract_on), 2.5),
            Field("Area", data.income_area, 3), Field("Fascia", data.income_band, 2.5)),
        row(Field("Aperto il", day_text(data.opened_on), 4), Field("Operatore/operatrice", data.operator, 8)),
    )  # fmt: skip


def _debt(body: Composer, data: CaseSheet, blank: bool) -> None:
    body.section("2", "Saldo, canone e spese distinti", "per anno di scadenza")
    years = data.balance or (YearBalance(),) * (YEARS if blank else 1)
    body.table(
        ("Anno", "Canone", "Spese"),
        [(one.year, money_text(one.rent_cents), money_text(one.charges_cents)) for one in years],
        (3, 4.5, 4.5),
    )
    body.grid(
        row(Field("Saldo al", day_text(data.balance_on), 3), Field("Canone in tutto", money_text(data.rent_debt_cents), 4.5),
            Field("Spese in tutto", money_text(data.charges_debt_cents), 4.5)),
    )  # fmt: skip
    body.section("3", "Atti ricevuti")
    acts = data.acts or (Act(),) * (NOTICES if blank else 1)
    body.table(
        ("Atto", "Data", "Importo", "Riferimento"),
        [(one.kind, day_text(one.day), money_text(one.amount_cents), one.reference) for one in acts],
        (4, 2.4, 2.6, 3),
    )


def _household(body: Composer, data: CaseSheet, blank: bool) -> None:
    body.section("4", "Nucleo al momento dei fatti e oggi")
    members = data.members or (Member(),) * (MEMBERS if blank else 1)
    mark = {True: "sì", False: "no"}
    body.table(
        ("Cognome e nome", "Nascita", "Parentela", "Allora", "Oggi"),
        [
            (one.name, day_text(one.birth), one.relation, mark[one.then] if one.name else None, mark[one.now] if one.name else None)
            for one in members
        ],
        (4.2, 2.2, 3.2, 1.2, 1.2), even=True,
    )  # fmt: skip


def _cause(body: Composer, data: CaseSheet, blank: bool) -> None:
    body.section("5", "Causa ed entrate")
    known = {**CAUSES, **({data.cause: data.cause} if data.cause and data.cause not in CAUSES else {})}
    ticks = [(f"{code} {words}" if code in CAUSES else words, code == data.cause) for code, words in known.items()]
    body.grid(row(Ticks(ticks, 12, "Causa")), row(Field("Data dell’evento", day_text(data.cause_on), 12)))
    if blank or data.cause_note:
        body.grid(Lines(data.cause_note, 3 if blank else 1), together=True)
    months = data.months or (MonthPair(),) * MONTHS
    body.paragraph(Strong("Entrate del nucleo, dodici mesi prima e dodici dalla causa"), gap=4, keep=True)
    body.table(
        ("Mese prima", "Entrate", "Mese dopo", "Entrate"),
        [
            (_month(one.before), money_text(one.before_cents), _month(one.after), money_text(one.after_cents))
            for one in months
        ],
        (2.6, 3.4, 2.6, 3.4),
    )
    body.grid(
        row(Field("Totale prima", money_text(data.before_cents), 4), Field("Totale dopo", money_text(data.after_cents), 4),
            Field("Calo", f"{data.drop}%" if data.drop is not None else None, 4)),
    )  # fmt: skip


def _month(month: str | None) -> str | None:
    """`2025-03` as `03/2025`."""
    return "/".join(reversed(month.split("-"))) if month else None


def _documents(body: Composer, data: CaseSheet, blank: bool) -> None:
    body.section("6", "Documenti", "☒ visto in originale")
    if blank:
        body.grid(*[row(Said((Box(False),), 0.6), Field("Documento", None, 11.4)) for _ in range(DOCUMENTS)])
        return
    shown = data.documents or (Document("nessun documento"),)
    body.grid(
        *[
            row(Ticks([(f"{one.name}{f' – {one.detail}' if one.detail else ''}", one.seen)]))
            for one in shown
        ]
    )  # fmt: skip


def _check(body: Composer, data: CaseSheet, blank: bool, wording: dict[str, Any]) -> None:
    body.section("7", "Verifica dei criteri")
    body.paragraph(wording["check"], gap=3, keep=True)
    body.grid(
        row(Field("Regole", data.track, 6), Field("Versione", data.rule_set, 3), Field("Riferita al", day_text(data.checked_on), 3)),
        row(Field("Esito", data.outcome, 12)),
    )  # fmt: skip
    criteria = data.criteria or (Criterion(),) * (CRITERIA if blank else 1)
    body.table(
        ("Criterio", "Esito", "Perché"),
        [(one.label, one.outcome, one.text) for one in criteria],
        (2.8, 2.4, 6.8),
        even=True,
    )


def _decision(body: Composer) -> None:
    """A space for the commission, empty on every print: what it decides is written by it alone, on the page that it signs."""
    start = len(body.pieces)
    body.section("9", "Decisione della commissione")
    body.grid(
        row(Ticks([(one, False) for one in DECISIONS], 12, "Decisione")),
        row(Ticks([(one, False) for one in MEASURES], 12, "Misure")),
        row(Field("Dal", None, 4), Field("Al", None, 4), Field("Seduta del", None, 4)),
        together=True,
    )
    body.paragraph(Strong("Motivazione"), gap=4, keep=True)
    body.grid(Lines(None, 4), together=True)
    signature_line(body, None, "Firma di un commissario", "Firma di un commissario")
    signature_line(body, None, "Firma di un commissario", "Firma del/la presidente")
    body.hold(start)


def render_to_bring(header: Header, data: ToBring, title: str, blank: bool) -> bytes:
    """The list of papers to bring as PDF bytes, one page."""
    body, wording = composer_for(header), _wording()
    body.section("1", "Per chi")
    body.grid(row(Field("Persona", data.person, 8), Field("Riferimento n.", data.case_number, 4)))
    body.section("2", "Documenti da portare")
    body.paragraph(wording["bring"], gap=3, keep=True)
    papers: tuple[str | None, ...] = data.papers or (None,) * (DOCUMENTS if blank else 1)
    body.grid(
        *[row(Ticks([(one, False)])) if one else row(Said((Box(False),), 0.6), Field("Documento", None, 11.4)) for one in papers]
    )  # fmt: skip
    body.section("3", "Dove e con chi")
    body.grid(row(Field("Dove", data.where, 7), Field("Operatore/operatrice", data.operator, 5)))
    body.paragraph(wording["bring_close"], gap=5)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"testo {wording['version']}"
    return build(header, body, title, note, blank=blank)
