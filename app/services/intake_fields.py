"""The fields of the *scheda di accesso* (domain 3.1), section by section, with what each may hold.

One table for screens, checks and paper. Stored values are plain JSON: days as ISO text, money in cents, flags as true or
false. Knows no record and no session.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast, get_args

from app.rules.catalogues import codes
from app.rules.problem import Problem, problem

Type = Literal["text", "day", "cents", "count", "flag", "choice", "choices", "money_by", "notes_by"]


@dataclass(frozen=True)
class FieldSpec:
    """One field: `choices` names the catalogue of a `choice`, of `choices`, or of the keys of `money_by` and `notes_by`."""

    name: str
    label: str
    type: Type = "text"
    choices: str = ""


@dataclass(frozen=True)
class SectionSpec:
    """One section. A `table` one is a list of rows; `sensitive` ones (L, P) are records of their own, of class R2."""

    code: str
    title: str
    fields: tuple[FieldSpec, ...]
    table: bool = False
    sensitive: bool = False


def _fields(text: str) -> tuple[FieldSpec, ...]:
    """One field a line: `name | label | type | choices`."""
    specs = []
    for line in text.strip().splitlines():
        parts = [part.strip() for part in line.split("|")]
        name, label, type_, choices = (*parts, "", "")[:4]
        if type_ and type_ not in get_args(Type):
            raise ValueError(f"{name}: no such type: {type_}")
        specs.append(FieldSpec(name, label, cast("Type", type_ or "text"), choices))
    return tuple(specs)


SECTION_SPECS: tuple[SectionSpec, ...] = (
    SectionSpec("a", "Dati anagrafici", _fields("""
        surname | Cognome
        name | Nome
        sex | Sesso (da documento) | choice | sexes
        birth_date | Data di nascita | day
        birth_place | Comune o Stato di nascita
        birth_code | Codice del luogo di nascita
        fiscal_code | Codice fiscale
        citizenship | Cittadinanza
        residence_permit | Titolo di soggiorno | choice | residence_permits
        residence_permit_expires | Scadenza del titolo | day
        document_type | Documento | choice | document_kinds
        document_number | Numero del documento
        document_expires | Scadenza del documento | day
        marital_status | Stato civile | choice | marital_states
    """)),
    SectionSpec("b", "Recapiti", _fields("""
        phone1 | Telefono 1
        phone2 | Telefono 2
        email | E-mail
        pec | PEC
        preferred_channel | Canale preferito | choice | preferred_channels
        preferred_time | Orario preferito
        contact_name | Persona di riferimento
        contact_relation | Relazione
        contact_phone | Telefono della persona di riferimento
        domicile | Domicilio, se diverso
    """)),
    SectionSpec("c", "Alloggio e contratto", _fields("""
        unit_code | Codice u.i.
        street | Via
        house_number | Civico
        stair | Scala
        floor | Piano
        apartment_no | Interno
        postal_code | CAP
        municipality | Comune
        assigned_on | Data di assegnazione | day
        contract_on | Data del contratto | day
        role | Titolo | choice | tenancy_roles
        income_area | Area | choice | income_areas
        income_band | Fascia
        rent_cents | Canone mensile | cents
        charges_cents | Spese mensili | cents
        census_on | Anagrafe utenza aggiornata al | day
    """)),
    SectionSpec("d", "Nucleo familiare", _fields("""
        person_id | Scheda della persona
        name | Cognome e nome
        fiscal_code | Codice fiscale
        birth_date | Data di nascita | day
        relation | Parentela
        occupation | Occupazione | choice | occupations
        student | Studente | flag
        disability | Disabilità | flag
        since | Convivente dal | day
    """), table=True),
    SectionSpec("e", "Situazione economica", _fields("""
        isee_cents | ISEE | cents
        isee_kind | Tipo di ISEE | choice | means_test_kinds
        isee_expires | Scadenza | day
        dsu_protocol | Numero della DSU
        ise_cents | ISE | cents
        incomes | Entrate mensili | money_by | income_sources
        outgoings_cents | Uscite fisse al mese | cents
        other_debts_cents | Debiti diversi dall'affitto | cents
    """)),
    SectionSpec("f", "Situazione lavorativa e formativa", _fields("""
        employment | Condizione | choice | employment_states
        employed_since | Da quando | day
        did | DID | flag
        did_on | Data della DID | day
        job_centre | Centro per l'impiego
        last_job | Ultimo lavoro
        education | Titolo di studio | choice | isced
        driving_licence | Patente
        languages | Lingue
        digital_skills | Competenze digitali | choice | digital_skills
    """)),
    SectionSpec("g", "Morosità", _fields("""
        balance_on | Saldo alla data | day
        rent_debt_cents | Canone | cents
        charges_debt_cents | Spese | cents
        period | Periodo
        causes | Causa dichiarata | choices | arrears_causes
        plan_running | Piano di rientro in corso | flag
        plan_instalments | Numero di rate | count
        reminder_on | Sollecito | day
        default_notice_on | Messa in mora | day
        injunction_on | Intimazione | day
    """)),
    SectionSpec("h", "Utenze", _fields("""
        kind | Utenza | choice | utilities
        holder | Intestatario
        supplier | Fornitore
        code | POD o PDR
        unpaid_cents | Insoluto | cents
        cut_off_risk | Rischio di distacco | flag
        social_bonus | Bonus sociale attivo | flag
    """), table=True),
    SectionSpec("i", "Bisogni e risorse", _fields("""
        needs | Bisogni | notes_by | need_domains
        family_network | Rete familiare
        active_services | Servizi già attivi
        social_worker | Assistente sociale
        social_worker_phone | Telefono
    """)),
    SectionSpec("l", "Salute e fragilità", _fields("""
        needs | Difficoltà | choices | frailties
        other | Altra necessità pratica
        what_helps | Che cosa aiuta in concreto
    """), sensitive=True),
    SectionSpec("m", "Cosa chiede la persona", _fields("""
        request | Con parole sue
    """)),
    SectionSpec("n", "Esito e prossimi passi", _fields("""
        taken_on | Presa in carico | flag
        refusal_reason | Motivo
        team | Équipe
        referent | Referente
        next_appointment | Prossimo appuntamento
    """)),
    SectionSpec("o", "Dichiarazioni e firme", _fields("""
        notice_seen | Presa visione dell'informativa | flag
        notice_version | Versione dell'informativa
        may_refer_to | Autorizza l'invio dei dati a
        may_refer_for | per
        may_photograph | Autorizza foto e video | flag
        may_message | Vuole ricevere avvisi | flag
        may_talk_to_contact | Autorizza a parlare con la persona di riferimento | flag
        unable_to_sign | Impossibilitato/a a firmare | flag
        unable_before | Dichiarazione raccolta in presenza di
        guardian_kind | Tutore o amministratore di sostegno
        guardian_name | Nome
        guardian_decree | Decreto n.
        guardian_decree_day | del | day
    """)),
    SectionSpec("p", "Solo FSE", _fields("""
        operation | Operazione o progetto
        employment | Condizione | choice | fse_employment_states
        unemployed_since | Disoccupato/a dal | day
        did_on | Data della DID | day
        job_centre | Centro per l'impiego
        education | Titolo di studio | choice | isced
        citizenship | Cittadinanza
        foreign_background | Origine straniera | choice | answers
        minority | Appartenenza a una minoranza | choice | answers
        disability | Disabilità | choice | answers
        other_disadvantaged | Altra situazione di svantaggio | choice | answers
        housing_exclusion | Esclusione abitativa | choice | answers
        residence | Comune di residenza
        household_jobless | Nucleo senza lavoro | choice | answers
        household_dependent_children | Con figli a carico | choice | answers
        household_single_adult | Un solo adulto | choice | answers
        entry_on | Ingresso | day
        exit_on | Uscita | day
        exit_reason | Motivo dell'uscita
    """), sensitive=True),
)  # fmt: skip
"""In the order of the form."""

SECTIONS_BY_CODE = {spec.code: spec for spec in SECTION_SPECS}


def check_section(spec: SectionSpec, values: Any) -> list[Problem]:
    """What is wrong with the values of a section: a dictionary, a list of them for a table."""
    rows = values if spec.table else [values]
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        return [problem("wrong_type", field=spec.title)]
    known = {field.name: field for field in spec.fields}
    found: list[Problem] = []
    for row in rows:
        for name, value in row.items():
            if name not in known:
                found.append(problem("unknown_field", field=name))
            elif value is not None:
                found.extend(_check_value(known[name], value))
    return found


def _check_value(field: FieldSpec, value: Any) -> list[Problem]:
    wrong = [problem("wrong_type", field=field.label)]
    right = True
    chosen: list[Any] = []
    match field.type:
        case "text":
            right = isinstance(value, str)
        case "day":
            right = _is_day(value)
        case "cents" | "count":
            right = _is_amount(value)
        case "flag":
            right = isinstance(value, bool)
        case "choice":
            right, chosen = isinstance(value, str), [value]
        case "choices":
            right = isinstance(value, list) and all(isinstance(one, str) for one in value)
            chosen = value if right else []
        case "money_by":
            right = isinstance(value, Mapping) and all(_is_amount(one) for one in value.values())
            chosen = list(value) if right else []
        case "notes_by":
            right = isinstance(value, Mapping) and all(isinstance(one, str) for one in value.values())
            chosen = list(value) if right else []
    if not right:
        return wrong
    known = codes(field.choices) if field.choices else frozenset()
    return [problem("choice_unknown", text=str(one), field=field.label) for one in chosen if one not in known]


def _is_day(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_amount(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_filled(value: Any) -> bool:
    """Does a section hold anything at all?"""
    if isinstance(value, Mapping):
        return any(is_filled(one) for one in value.values())
    if isinstance(value, list):
        return any(is_filled(one) for one in value)
    return value not in (None, "", False)
