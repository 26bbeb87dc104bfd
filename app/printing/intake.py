"""The data of MOD-02, scheda di accesso, and the words of its lists. Plain frozen data, every field may be unknown.

Money is in cents. Codes are the stored Italian words. Must not hold health data: those are `HealthSheet`, on their own
sheet.
"""

from dataclasses import dataclass
from datetime import date

from app.printing.document import Signature

CAUSES = {
    "C1": "licenziamento",
    "C2": "orario ridotto per accordo",
    "C3": "cassa integrazione",
    "C4": "contratto a termine non rinnovato",
    "C5": "fine di attività autonoma o d’impresa",
    "C6": "malattia, infortunio o decesso nel nucleo",
    "C7": "altre cause sopravvenute",
}
EDUCATION = {
    "0": "nessuno",
    "1": "elementare",
    "2": "media",
    "3": "qualifica o diploma",
    "4": "IFTS o post-diploma",
    "5": "ITS",
    "6": "laurea triennale",
    "7": "laurea magistrale",
    "8": "dottorato",
    "9": "estero non riconosciuto",
}
INCOME_SOURCES = {
    "lavoro": "Entrate al mese: lavoro",
    "pensione": "Pensione",
    "naspi": "NASpI",
    "adi": "Assegno di inclusione (ADI)",
    "invalidita": "Prestazioni assistenziali INPS",
    "altro": "Altre entrate",
}
NEED_AREAS = {
    "abitare": "Abitare",
    "economia": "Economia",
    "lavoro": "Lavoro",
    "salute": "Salute",
    "relazioni": "Relazioni",
    "minori": "Minori",
    "competenze": "Competenze",
}


@dataclass(frozen=True)
class Member:
    """One row of the household. `disability` is yes or no, never what it is."""

    name: str | None = None
    tax_code: str | None = None
    birth: date | int | None = None
    relation: str | None = None
    occupation: str | None = None
    student: bool = False
    disability: bool = False
    since: date | None = None


@dataclass(frozen=True)
class Utility:
    """One of the household's own contracts: `kind` is `luce`, `gas` or `acqua`."""

    kind: str
    code: str | None = None
    holder: str | None = None
    supplier: str | None = None
    unpaid_cents: int | None = None
    cut_off_risk: bool = False
    social_bonus: bool = False


@dataclass(frozen=True)
class Intake:
    """What MOD-02 prints, section by section.

    `incomes` pairs a code of `INCOME_SOURCES` with cents a month, `needs` a code of `NEED_AREAS` with a short note
    (R0 or R1 words only), `education` is the ISCED digit, `causes` are codes of `CAUSES`.
    """

    # A
    surname: str | None = None
    name: str | None = None
    sex: str | None = None
    birth: date | int | None = None
    birth_place: str | None = None
    citizenship: str | None = None
    tax_code: str | None = None
    marital_status: str | None = None
    residence_permit: str | None = None
    permit_expiry: date | None = None
    id_document: str | None = None
    id_expiry: date | None = None
    # B
    phone1: str | None = None
    phone2: str | None = None
    email: str | None = None
    certified_email: str | None = None
    preferred_channel: str | None = None
    contact_name: str | None = None
    contact_relation: str | None = None
    contact_phone: str | None = None
    other_address: str | None = None
    # C
    unit_code: str | None = None
    street: str | None = None
    stair: str | None = None
    floor: str | None = None
    apartment_no: str | None = None
    postcode: str | None = None
    municipality: str | None = None
    assigned_on: date | None = None
    contract_on: date | None = None
    tenancy_role: str | None = None
    income_area: str | None = None
    income_band: str | None = None
    rent_cents: int | None = None
    charges_cents: int | None = None
    census_on: date | None = None
    # D
    members: tuple[Member, ...] = ()
    # E
    isee_cents: int | None = None
    isee_kind: str | None = None
    isee_expiry: date | None = None
    dsu_number: str | None = None
    ise_cents: int | None = None
    incomes: tuple[tuple[str, int], ...] = ()
    outgoings_cents: int | None = None
    other_debts_cents: int | None = None
    # F
    work_state: str | None = None
    work_since: date | None = None
    did_declared: bool = False
    did_on: date | None = None
    job_centre: str | None = None
    last_job: str | None = None
    education: str | None = None
    driving_licence: str | None = None
    languages: str | None = None
    digital_skills: str | None = None
    # G
    balance_on: date | None = None
    rent_debt_cents: int | None = None
    charges_debt_cents: int | None = None
    debt_period: str | None = None
    causes: tuple[str, ...] = ()
    plan_running: bool = False
    plan_instalments: int | None = None
    reminder_on: date | None = None
    default_notice_on: date | None = None
    injunction_on: date | None = None
    # H
    utilities: tuple[Utility, ...] = ()
    # I
    needs: tuple[tuple[str, str], ...] = ()
    family_network: str | None = None
    active_services: str | None = None
    social_worker: str | None = None
    social_worker_phone: str | None = None
    # M
    request: str | None = None
    # N
    taken_on: bool | None = None
    refusal_reason: str | None = None
    team: str | None = None
    referent: str | None = None
    next_appointment: str | None = None
    # O
    notice_seen: bool = False
    notice_version: str | None = None
    may_refer_to: str | None = None
    may_refer_for: str | None = None
    may_photograph: bool = False
    may_message: bool = False
    may_talk_to_contact: bool = False
    signature: Signature | None = None
