"""The two sheets of MOD-02 that travel apart from it: L (health and frailty, R2) and P (European Social Fund).

Each is a document of its own with its own page numbers and record id. L asks only what is needed and never a diagnosis;
on P every sensitive question has *preferisco non rispondere*, and a refusal blocks nothing (domain reference, 3.1,
5.3).
"""

from dataclasses import dataclass
from datetime import date

from app.printing.cells import Comb, Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Lines, row
from app.printing.intake import EDUCATION
from app.printing.page import build, composer_for
from app.printing.signatures import DECLARANT, OPERATOR, other_signers, signature_line
from app.printing.values import choices, day_text

FRAILTIES = {
    "difficolta_motorie": "difficoltà motorie",
    "ausili": "necessità di ausili",
    "non_autosufficienza": "non autosufficienza",
}
EMPLOYMENT = {
    "occupato_dipendente": "occupato dipendente",
    "autonomo": "autonomo",
    "disoccupato": "disoccupato",
    "inattivo_formazione": "inattivo in istruzione o formazione",
    "inattivo": "inattivo non in istruzione o formazione",
}
ANSWERS = {"si": "sì", "no": "no", "rifiuta": "preferisco non rispondere"}
SENSITIVE = (
    (("foreign_background", "Origine straniera"), ("minority", "Appartenenza a una minoranza")),
    (("disability", "Disabilità (senza diagnosi)"), ("other_disadvantaged", "Altra situazione di svantaggio")),
)


@dataclass(frozen=True)
class HealthSheet:
    """Section L. `case_number` is the local number of the MOD-02 it belongs to; `needs` are codes of `FRAILTIES`."""

    case_number: str | None = None
    person: str | None = None
    needs: tuple[str, ...] = ()
    other: str | None = None
    what_helps: str | None = None
    signature: Signature | None = None


@dataclass(frozen=True)
class ParticipantSheet:
    """Section P. Answers are `si`, `no`, `rifiuta` or None; `education` is the ISCED digit."""

    case_number: str | None = None
    operation: str | None = None
    surname: str | None = None
    name: str | None = None
    tax_code: str | None = None
    sex: str | None = None
    birth: date | None = None
    citizenship: str | None = None
    employment: str | None = None
    unemployed_since: date | None = None
    did_on: date | None = None
    job_centre: str | None = None
    education: str | None = None
    residence: str | None = None
    housing_exclusion: str | None = None
    jobless_household: str | None = None
    dependent_children: str | None = None
    single_adult: str | None = None
    foreign_background: str | None = None
    minority: str | None = None
    disability: str | None = None
    other_disadvantaged: str | None = None
    entry_on: date | None = None
    exit_on: date | None = None
    exit_reason: str | None = None
    signature: Signature | None = None


def render_health(header: Header, data: HealthSheet, title: str, blank: bool) -> bytes:
    """Sheet L as PDF bytes."""
    body = composer_for(header)
    body.boxed(
        "Foglio sensibile (R2): non circola con la scheda di accesso.",
        "Si conserva a parte e lo legge solo chi segue il caso. La sezione è facoltativa: non compilarla non toglie "
        "nulla.",
        gap=0,
    )
    body.grid(row(Field("Persona", data.person, 7), Field("Scheda di accesso n.", data.case_number, 5)), gap=8)
    body.section("L", "Salute e fragilità", "facoltativa")
    body.paragraph("Solo ciò che serve per organizzare l’aiuto. Non indicare diagnosi.")
    options = choices({**FRAILTIES, "altro": "altro"}, *data.needs, "altro" if data.other else None)
    body.grid(
        row(Ticks(options)), row(Field("Se altro, quale necessità pratica", data.other)),
    )  # fmt: skip
    body.paragraph("Che cosa aiuta in concreto (accesso, orari, accompagnamento, ausili)", gap=8, keep=True)
    body.grid(Lines(data.what_helps, 6))
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, DECLARANT, OPERATOR)
    body.notes()
    return build(header, body, title, "facoltativo, R2", blank=blank, mark_pages=True)


def render_participant(header: Header, data: ParticipantSheet, title: str, blank: bool) -> bytes:
    """Sheet P as PDF bytes."""
    body = composer_for(header)
    yes_no = {"si": "sì", "no": "no"}
    body.paragraph(
        "Dati richiesti dai regolamenti del Fondo sociale europeo. Il foglio si conserva a parte.",
        gap=0,
    )
    body.section("P", "Partecipante al Fondo sociale europeo")
    body.grid(
        row(Field("Operazione o progetto", data.operation, 7), Field("Scheda di accesso n.", data.case_number, 5)),
        row(
            Field("Cognome", data.surname, 5),
            Field("Nome", data.name, 4),
            Ticks([("F", data.sex == "F"), ("M", data.sex == "M")], 3, "Sesso (da documento)"),
        ),
        row(
            Comb("Codice fiscale", data.tax_code, 7),
            Field("Data di nascita", day_text(data.birth), 2.4),
            Field("Cittadinanza", data.citizenship, 2.6),
        ),
        row(Ticks(choices(EMPLOYMENT, data.employment), 12, "Condizione il giorno dell’ingresso (una sola)")),
        row(
            Field("Disoccupato/a dal", day_text(data.unemployed_since), 3),
            Field("Data della DID", day_text(data.did_on), 3),
            Field("Centro per l’impiego", data.job_centre, 6),
        ),
        row(Ticks(choices(EDUCATION, data.education), 12, "Titolo di studio più alto")),
        row(
            Field("Comune di residenza", data.residence, 5),
            Ticks(choices(yes_no, data.housing_exclusion), 7, "Sfratto in corso o senza dimora"),
        ),
        row(
            Ticks(choices(yes_no, data.jobless_household), 4, "Nessuno lavora nel nucleo"),
            Ticks(choices(yes_no, data.dependent_children), 4, "Figli a carico nel nucleo"),
            Ticks(choices(yes_no, data.single_adult), 4, "Un solo adulto nel nucleo"),
        ),
        row(
            Field("Ingresso il", day_text(data.entry_on), 3),
            Field("Uscita il", day_text(data.exit_on), 3),
            Field("Motivo dell’uscita", data.exit_reason, 6),
        ),
    )
    body.section("P", "Domande sensibili")
    body.paragraph(
        "Rispondere è una scelta libera: chi preferisce non rispondere partecipa allo stesso modo.", keep=True
    )
    body.grid(
        *[
            row(*(Ticks(choices(ANSWERS, getattr(data, field)), 6, label) for field, label in pair))
            for pair in SENSITIVE
        ],
        together=True,
    )
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, DECLARANT, OPERATOR)
    body.notes()
    return build(header, body, title, "foglio separato", blank=blank, mark_pages=True)
