"""MOD-06, patto di accompagnamento, and MOD-07, progetto personalizzato (PAI) (domain reference, 3.3).

The fixed text of the pact is data (`resources/paper/mod06.toml`), since head office approves it. Scores of an assessment are
on no paper. Must not know the database.
"""

import functools
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field, Said
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, row
from app.printing.ink import Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import other_signers, signature_line
from app.printing.values import day_text

WORDING: Path = PAPER_FOLDER / "mod06.toml"
GOALS, REVIEWS, SIGNERS, ACTIONS, TEAM = 5, 4, 2, 9, 5
"""Rows of a blank form; of a filled one at least as many goals and signers as there are."""

DOMAINS = ("Abitare", "Economia", "Lavoro", "Salute", "Relazioni", "Minori", "Competenze")


@dataclass(frozen=True)
class Goal:
    """One goal: what, how it is verified, by when."""

    text: str | None = None
    indicator: str | None = None
    due: date | None = None


@dataclass(frozen=True)
class Pact:
    """What MOD-06 prints. `adults` are the adults of the household, each with a line to sign."""

    pathway_number: str | None = None
    kind: str | None = None
    person: str | None = None
    address: str | None = None
    adults: tuple[str, ...] = ()
    referent: str | None = None
    partner: str | None = None
    start: date | None = None
    until: date | None = None
    goals: tuple[Goal, ...] = ()
    of_household: str | None = None
    of_company: str | None = None
    of_partner: str | None = None
    on_rent: str | None = None
    reviews: tuple[date, ...] = ()
    if_broken: str | None = None
    signature: Signature | None = None


@dataclass(frozen=True)
class Need:
    """One domain: what is needed and what there is to build on."""

    domain: str
    needs: str | None = None
    resources: str | None = None


@dataclass(frozen=True)
class Action:
    """Who does what by when, for which goal."""

    goal: str | None = None
    action: str | None = None
    who: str | None = None
    due: date | None = None


@dataclass(frozen=True)
class Member:
    """Somebody on the team."""

    name: str | None = None
    role: str | None = None
    body: str | None = None


@dataclass(frozen=True)
class Plan:
    """What MOD-07 prints."""

    pathway_number: str | None = None
    kind: str | None = None
    person: str | None = None
    address: str | None = None
    referent: str | None = None
    start: date | None = None
    needs: tuple[Need, ...] = ()
    actions: tuple[Action, ...] = ()
    team: tuple[Member, ...] = ()
    indicators: str | None = None
    revise: date | None = None
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def text_version() -> str:
    """The version of the fixed text that is printed now."""
    return str(_wording()["version"])


def render(header: Header, data: Pact, title: str, blank: bool) -> bytes:
    """MOD-06 as PDF bytes."""
    body, wording = composer_for(header), _wording()
    body.paragraph(wording["premise"], gap=0)
    body.section("1", "Parti e durata")
    body.grid(
        row(Field("Persona", data.person, 7), Field("Percorso n.", data.pathway_number, 5)),
        row(Field("Indirizzo", data.address, 12)),
        row(Field("Tipo di percorso", data.kind, 12)),
        row(Field("Referente ALER", data.referent, 5), Field("Ente", data.partner, 7)),
        row(Field("Dal", day_text(data.start), 6), Field("Al", day_text(data.until), 6)),
    )
    body.section("2", "Obiettivi", "al massimo cinque, che si possano verificare")
    goals = [*data.goals, *[Goal()] * (GOALS - len(data.goals))] if blank else data.goals or (Goal(),)
    body.table(
        ("N.", "Obiettivo", "Come si verifica", "Entro"),
        [(str(at), one.text, one.indicator, day_text(one.due)) for at, one in enumerate(goals, start=1)],
        (0.6, 6, 3.4, 2),
    )
    body.section("3", "Impegni")
    for words, said in (
        ("Della persona e del nucleo", data.of_household),
        ("Di ALER", data.of_company),
        ("Dell’ente", data.of_partner),
        ("Sul pagamento corrente", data.on_rent),
    ):
        body.paragraph(Strong(words), gap=5, keep=True)
        body.grid(Lines(said, 3 if blank else 2), together=True)
    body.section("4", "Verifiche")
    days: list[str | None] = [day_text(one) for one in data.reviews]
    days += [None] * (REVIEWS - len(days)) if blank else [None] * (not days)
    body.grid(
        *[
            row(*[Field(f"Verifica {at + n + 1}", day, 3) for n, day in enumerate(days[at : at + 4])])
            for at in range(0, len(days), 4)
        ]
    )
    body.section("5", "Se non si rispetta, recesso, riservatezza")
    body.paragraph(wording["broken"], gap=3)
    if blank or data.if_broken:
        body.grid(Lines(data.if_broken, 2), together=True)
    body.paragraph(Strong("Recesso. "), wording["withdrawal"], gap=4)
    body.paragraph(Strong("Riservatezza. "), wording["privacy"], gap=4)
    _signatures(body, data, blank)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else f"testo {text_version()}"
    return build(header, body, title, note, blank=blank)


def _signatures(body: Composer, data: Pact, blank: bool) -> None:
    body.section("6", "Firme")
    adults: tuple[str | None, ...] = data.adults or ((None,) * SIGNERS if blank else (None,))
    for at in range(0, len(adults), 2):
        captions = [f"Firma: {one}" if one else "Firma di un componente adulto" for one in adults[at : at + 2]]
        signature_line(body, data.signature, *captions)
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, "Firma del/la referente ALER", "Firma per l’ente")


def render_plan(header: Header, data: Plan, title: str, blank: bool) -> bytes:
    """MOD-07 as PDF bytes."""
    body = composer_for(header)
    body.section("1", "Percorso")
    body.grid(
        row(Field("Persona", data.person, 7), Field("Percorso n.", data.pathway_number, 5)),
        row(Field("Indirizzo", data.address, 12)),
        row(Field("Tipo di percorso", data.kind, 12)),
        row(Field("Referente ALER", data.referent, 7), Field("Dal", day_text(data.start), 5)),
    )
    body.section("2", "Bisogni e risorse, area per area")
    said = {one.domain: one for one in data.needs}
    shown = DOMAINS if blank else tuple(said) or DOMAINS
    body.grid(
        *[
            row(
                Said((Strong(name),), 2.4),
                Field("Bisogni", said[name].needs if name in said else None, 4.8),
                Field("Risorse", said[name].resources if name in said else None, 4.8),
            )
            for name in shown
        ]
    )
    body.section("3", "Che cosa si fa, chi, quando")
    actions = data.actions or (Action(),) * (ACTIONS if blank else 1)
    body.table(
        ("Obiettivo", "Azione", "Chi", "Entro"),
        [(one.goal, one.action, one.who, day_text(one.due)) for one in actions],
        (3.6, 4.2, 2.2, 2),
    )
    body.section("4", "Équipe")
    team = data.team or (Member(),) * (TEAM if blank else 1)
    body.table(("Nome", "Ruolo", "Ente"), [(one.name, one.role, one.body) for one in team], (4, 4, 4))
    body.section("5", "Indicatori e revisione")
    body.grid(Lines(data.indicators, 2), row(Field("Revisione il", day_text(data.revise), 12)), together=True)
    body.section("6", "Firme")
    other_signers(body, data.signature, always=False)
    signature_line(body, data.signature, "Firma della persona", "Firma per l’équipe")
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)
