"""MOD-05, richiesta di contributo, azione L1: help with rent, charges or a household's own bills (domain reference, 2.8 and 3.3).

It is a proposal: whoever makes it signs above, whoever decides signs in a space of their own (INV-24). The fixed text is data
(`resources/paper/mod05.toml`), since head office approves it. Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Cell, Comb, Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, row
from app.printing.ink import Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import DECLARANT, other_signers, signature_line
from app.printing.values import birth_text, choices, day_text, money_text

WORDING: Path = PAPER_FOLDER / "mod05.toml"
PURPOSES = {"canone": "canone", "spese": "spese", "luce": "luce", "gas": "gas", "acqua": "acqua", "altro": "altro"}
CUT_OFF = {"nessuno": "no", "preavviso": "preavviso ricevuto", "avvenuto": "già avvenuto"}
ATTACHMENTS = {
    "fattura": "bolletta o fattura",
    "distacco": "avviso di distacco",
    "ricevuta": "ricevuta",
    "isee": "ISEE",
    "identita": "documento di identità",
}
WAYS = {
    "posizione_aler": "accredito su posizione ALER",
    "fornitore": "pagamento al fornitore",
    "rimborso": "rimborso su IBAN",
}
"""Codes and words of the boxes. No way of payment is cash (domain 2.8)."""
TENANCY_ROLES = {one: one for one in ("assegnatario", "coobbligato", "componente")}
PROPOSER = "Firma di chi propone (operatore/operatrice)"
APPROVER = "Firma di chi approva"
BLANK_MEMBERS = 5


@dataclass(frozen=True)
class Member:
    """Somebody of the household; `relation` is to the assignee."""

    name: str | None = None
    birth: date | int | None = None
    relation: str | None = None


@dataclass(frozen=True)
class GrantApplication:
    """What MOD-05 prints. `number` is the proposal's, `request_number` that of the request it comes from; `standing`
    says whether the money is reserved.

    Codes of `purposes`, `cut_off`, `attachments` and `way` are those of the tables above; another one gets a box of its own. None
    in `unpaid` and `other_aid` says that it was not asked, and ticks nothing. Amounts are cents.
    """

    surname: str | None = None
    name: str | None = None
    birth: date | int | None = None
    birth_place: str | None = None
    tax_code: str | None = None
    phone: str | None = None
    municipality: str | None = None
    street: str | None = None
    house_number: str | None = None
    stair: str | None = None
    floor: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None
    tenancy_role: str | None = None
    tenancy_code: str | None = None
    contract_on: date | None = None
    rent_cents: int | None = None
    charges_cents: int | None = None
    members: tuple[Member, ...] = ()
    isee_cents: int | None = None
    isee_kind: str | None = None
    isee_expiry: date | None = None
    dsu_number: str | None = None
    purposes: tuple[str, ...] = ()
    other_purpose: str | None = None
    amount_cents: int | None = None
    supplier: str | None = None
    document_number: str | None = None
    document_on: date | None = None
    due_on: date | None = None
    period: str | None = None
    unpaid: bool | None = None
    unpaid_cents: int | None = None
    cut_off: str | None = None
    cut_off_on: date | None = None
    other_aid: bool | None = None
    other_aid_which: str | None = None
    other_aid_cents: int | None = None
    number: str | None = None
    proposed_on: date | None = None
    operator: str | None = None
    request_number: str | None = None
    report: str | None = None
    attachments: tuple[str, ...] = ()
    other_attachments: str | None = None
    way: str | None = None
    iban: str | None = None
    iban_holder: str | None = None
    standing: str | None = None
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def render(header: Header, data: GrantApplication, title: str, blank: bool) -> bytes:
    """MOD-05 as PDF bytes, two pages in normal print. The band is that of action L1, whatever the outpost is funded by."""
    body, wording = composer_for(header), _wording()
    body.paragraph(Strong(data.standing) if data.standing else wording["premise"], gap=0)
    _applicant(body, header, data)
    _household(body, data, blank)
    _expense(body, header, data, wording)
    _proposal(body, data)
    body.section("7", "Allegati")
    body.grid(
        row(Ticks(choices(ATTACHMENTS, *data.attachments))),
        row(Field("Altri allegati", data.other_attachments)),
        together=True,
    )
    body.section("8", "Modalità di pagamento")
    body.paragraph(wording["payment"], gap=3, keep=True)
    body.grid(
        row(Ticks(choices(WAYS, data.way))),
        row(Field("IBAN (solo per il rimborso)", data.iban, 7.5), Field("Intestato a", data.iban_holder, 4.5)),
        together=True,
    )
    _signatures(body, data, wording)
    _approval(body, wording)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"testo {wording['version']}"
    own = replace(header, programme=wording["programme"], action=wording["action"])
    return build(own, body, title, note, blank=blank)


def _applicant(body: Composer, header: Header, data: GrantApplication) -> None:
    body.section("1", "Richiedente")
    home = [
        Field("Comune", data.municipality, 2.6),
        Field("Via", data.street, 3.3),
        Field("Civico", data.house_number, 1.2),
        Field("Scala", data.stair, 1),
        Field("Piano", data.floor, 1),
        Field("Int.", data.apartment_no, 0.9),
        Field("Codice u.i.", data.unit_code, 2),
    ]
    lease: list[Cell] = [
        Ticks(choices(TENANCY_ROLES, data.tenancy_role), 6.2, "Titolo"),
        Field("Contratto del", day_text(data.contract_on), 1.8),
        Field("Canone al mese", money_text(data.rent_cents), 2),
        Field("Spese al mese", money_text(data.charges_cents), 2),
    ]
    body.grid(
        row(
            Field("Cognome", data.surname, 3.6),
            Field("Nome", data.name, 3.2),
            Field("Nato/a il", birth_text(data.birth), 2),
            Field("Luogo di nascita", data.birth_place, 3.2),
        ),
        row(
            Comb("Codice fiscale", data.tax_code, 6),
            Field("Telefono", data.phone, 3),
            Field("Contratto n.", data.tenancy_code, 3),
        ),
        *([row(*home[:3]), row(*home[3:])] if header.large else [row(*home)]),
        *([row(lease[0]), row(*lease[1:])] if header.large else [row(*lease)]),
    )


def _household(body: Composer, data: GrantApplication, blank: bool) -> None:
    body.section("2", "Nucleo familiare e ISEE")
    members = data.members or (Member(),) * (BLANK_MEMBERS if blank else 1)
    body.table(
        ("Cognome e nome", "Nascita", "Parentela"),
        [(one.name, birth_text(one.birth), one.relation) for one in members],
        (6.5, 2.3, 3.2),
    )
    body.grid(
        row(
            Field("ISEE, valore", money_text(data.isee_cents), 2.6),
            Field("Tipo di ISEE", data.isee_kind, 3),
            Field("Scade il", day_text(data.isee_expiry), 2.2),
            Field("N. della DSU", data.dsu_number, 4.2),
        )
    )


def _expense(body: Composer, header: Header, data: GrantApplication, wording: dict[str, Any]) -> None:
    body.section("3", "Finalità e importo")
    what: list[Cell] = [
        Ticks(choices(PURPOSES, *data.purposes), 7.3, "Per che cosa si chiede"),
        Field("Se altro, che cosa", data.other_purpose, 2.5),
        Field("Importo richiesto", money_text(data.amount_cents), 2.2),
    ]
    body.grid(*([row(what[0]), row(*what[1:])] if header.large else [row(*what)]), together=True)
    body.section("4", "Documento di spesa, insoluto e distacco")
    body.grid(
        row(Field("Fornitore", data.supplier, 5), Field("Documento n.", data.document_number, 4),
            Field("Data", day_text(data.document_on), 3)),
        row(Field("Periodo", data.period, 5), Field("Scadenza", day_text(data.due_on), 4),
            Field("Insoluto, importo", money_text(data.unpaid_cents), 3)),
        row(
            Ticks(_yes_no(data.unpaid), 3, "Insoluto"),
            Ticks(choices(CUT_OFF, data.cut_off), 6, "Distacco"),
            Field("Distacco, dal", day_text(data.cut_off_on), 3),
        ),
    )  # fmt: skip
    body.section("5", "Altri aiuti per la stessa spesa")
    body.paragraph(wording["once"], gap=3, keep=True)
    body.grid(
        row(
            Ticks(_yes_no(data.other_aid), 2.6, "Altri aiuti"),
            Field("Se sì, quali e da chi", data.other_aid_which, 6.4),
            Field("Importo", money_text(data.other_aid_cents), 3),
        ),
        together=True,
    )


def _yes_no(known: bool | None) -> list[tuple[str, bool]]:
    return [("no", known is False), ("sì", known is True)]


def _proposal(body: Composer, data: GrantApplication) -> None:
    body.section("6", "Relazione dell’operatore/operatrice", "senza dati sulla salute")
    body.grid(
        row(
            Field("Chi propone", data.operator, 3.6),
            Field("Proposta il", day_text(data.proposed_on), 2.4),
            Field("Proposta n.", data.number, 3),
            Field("Dalla richiesta n.", data.request_number, 3),
        ),
        Lines(data.report, 6),
        together=True,
    )


def _signatures(body: Composer, data: GrantApplication, wording: dict[str, Any]) -> None:
    start = len(body.pieces)
    body.section("9", "Dichiarazione e firme")
    body.paragraph(wording["declaration"])
    # Who signs, and whether they can, is found out over the paper: without an answer all ways are there to be ticked.
    other_signers(body, data.signature, always=data.signature is None)
    signature_line(body, data.signature, DECLARANT, PROPOSER)
    # What is declared and the signatures under it stand on one sheet.
    body.hold(start)


def _approval(body: Composer, wording: dict[str, Any]) -> None:
    """To be filled by pen by whoever decides: nothing of it is known when the form is printed."""
    start = len(body.pieces)
    body.section("10", "Istruttoria e approvazione", "riservato alla sede")
    body.paragraph(Strong(wording["two_people"]), gap=3, keep=True)
    outcomes = [(words, False) for words in ("ammessa", "non ammessa", "da integrare")]
    body.grid(
        row(Ticks(outcomes, 6, "Esito"), Field("Importo ammesso", None, 3), Field("Fondo", None, 3)),
        row(
            Field("Motivo, o che cosa manca", None, 6), Field("Istruttoria di", None, 3), Field("Decisione di", None, 3)
        ),
    )
    signature_line(body, None, "Firma di chi ha istruito", APPROVER)
    body.hold(start)
