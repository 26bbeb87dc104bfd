"""MOD-02, scheda di accesso: the case paper, sections A to O without L (domain reference, 3.1).

Sections L (health) and P (European Social Fund) are other documents with their own pages, `mod02_sheets`, so that
this one can circulate without them. Must not hold health, disability percentages of a diagnosis, or any R2/R3 text.
"""

from app.printing.cells import Comb, Field, Said, Ticks
from app.printing.document import Header
from app.printing.flow import Composer, Lines, row
from app.printing.ink import Box, Gap, Strong
from app.printing.intake import CAUSES, EDUCATION, INCOME_SOURCES, NEED_AREAS, Intake, Member, Utility
from app.printing.page import build, composer_for
from app.printing.signatures import DECLARANT, OPERATOR, other_signers, signature_line
from app.printing.values import birth_text, choices, day_text, money_text

BLANK_MEMBERS = 4
INTRODUCTION = "I campi facoltativi si possono lasciare vuoti. Salute (L) e Fondo sociale (P) stanno su fogli separati."
DECLARATION = (
    "Il/La sottoscritto/a, consapevole che chi rilascia dichiarazioni mendaci, forma o usa atti falsi è punito ai "
    "sensi del codice penale e delle leggi speciali in materia (art. 76 D.P.R. 445/2000) e decade dai benefici ottenuti con "
    "la dichiarazione non veritiera (art. 75), dichiara ai sensi degli artt. 46 e 47 del D.P.R. 445/2000 che quanto "
    "riportato in questa scheda corrisponde al vero. La firma è apposta davanti a chi riceve la scheda, oppure si "
    "allega copia di un documento di identità."
)


def render(header: Header, data: Intake, title: str, blank: bool) -> bytes:
    """MOD-02, sections A-K and M-O, as PDF bytes."""
    body = composer_for(header)
    body.paragraph(INTRODUCTION, size=body.sizes.value, gap=0)
    _identity(body, data)
    _contacts(body, data)
    _dwelling(body, data)
    _household(body, data, blank)
    _economy(body, data)
    _work(body, data)
    _arrears(body, data)
    _utilities(body, data)
    _needs(body, data)
    body.section("M", "Cosa chiede la persona", "con parole sue")
    body.grid(Lines(data.request, 5))
    _outcome(body, data)
    _declarations(body, data, blank)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilata al computer"
    return build(header, body, title, note, blank=blank)


def _identity(body: Composer, data: Intake) -> None:
    body.section("A", "Dati anagrafici")
    body.grid(
        row(
            Field("Cognome", data.surname, 5),
            Field("Nome", data.name, 4),
            Ticks([("F", data.sex == "F"), ("M", data.sex == "M")], 3, "Sesso (da documento)"),
        ),
        row(
            Field("Data di nascita (gg/mm/aaaa)", birth_text(data.birth), 3),
            Field("Comune o Stato di nascita", data.birth_place, 5),
            Field("Cittadinanza", data.citizenship, 4),
        ),
        row(Comb("Codice fiscale", data.tax_code, 7), Field("Stato civile (facoltativo)", data.marital_status, 5)),
        row(
            Field("Titolo di soggiorno (fuori UE)", data.residence_permit, 4),
            Field("Scade il", day_text(data.permit_expiry), 2),
            Field("Documento, tipo e numero", data.id_document, 4),
            Field("Scade il", day_text(data.id_expiry), 2),
        ),
    )


def _contacts(body: Composer, data: Intake) -> None:
    body.section("B", "Recapiti")
    body.grid(
        row(Field("Telefono 1", data.phone1, 3), Field("Telefono 2", data.phone2, 3), Field("E-mail", data.email, 6)),
        row(Field("PEC", data.certified_email, 6), Field("Canale e orario preferiti", data.preferred_channel, 6)),
        row(
            Field("Persona di riferimento", data.contact_name, 5),
            Field("Relazione", data.contact_relation, 3),
            Field("Telefono", data.contact_phone, 4),
        ),
        row(Field("Domicilio, se diverso dall’alloggio", data.other_address)),
    )


def _dwelling(body: Composer, data: Intake) -> None:
    body.section("C", "Alloggio e contratto")
    titles = choices({w: w for w in ("assegnatario", "coobbligato", "componente")}, data.tenancy_role)
    areas = choices({w: w for w in ("protezione", "accesso", "permanenza")}, data.income_area)
    body.grid(
        row(
            Field("Codice u.i.", data.unit_code, 3),
            Field("Via e civico", data.street, 6),
            Field("Scala", data.stair, 1),
            Field("Piano", data.floor, 1),
            Field("Int.", data.apartment_no, 1),
        ),
        row(
            Field("CAP", data.postcode, 2),
            Field("Comune", data.municipality, 4),
            Field("Assegnato il", day_text(data.assigned_on), 3),
            Field("Contratto del", day_text(data.contract_on), 3),
        ),
        row(Ticks(titles, 6, "Titolo"), Ticks(areas, 6, "Area")),
        row(
            Field("Fascia", data.income_band, 2),
            Field("Canone mensile", money_text(data.rent_cents), 3),
            Field("Spese mensili", money_text(data.charges_cents), 3),
            Field("Anagrafe utenza aggiornata al", day_text(data.census_on), 4),
        ),
    )


def _household(body: Composer, data: Intake, blank: bool) -> None:
    body.section("D", "Nucleo familiare")
    shown = [*data.members, *[Member()] * max(0, (BLANK_MEMBERS if blank else 1) - len(data.members))]
    for member in shown:
        body.grid(
            row(
                Field("Cognome e nome", member.name, 5),
                Field("Codice fiscale", member.tax_code, 4),
                Field("Nato/a il", birth_text(member.birth), 3),
            ),
            row(
                Field("Parentela", member.relation, 3),
                Field("Occupazione", member.occupation, 3),
                Ticks([("studente", member.student), ("disabilità", member.disability)], 4),
                Field("Convive dal", day_text(member.since), 2),
            ),
            together=True,
        )


def _economy(body: Composer, data: Intake) -> None:
    body.section("E", "Situazione economica", "importi in euro")
    incomes = dict(data.incomes)
    sources = [Field(label, money_text(incomes.get(code)), 4) for code, label in INCOME_SOURCES.items()]
    body.grid(
        row(
            Field("ISEE, valore", money_text(data.isee_cents), 3),
            Field("Tipo di ISEE", data.isee_kind, 3),
            Field("Scade il", day_text(data.isee_expiry), 2.5),
            Field("N. della DSU", data.dsu_number, 3.5),
        ),
        row(
            Field("ISE", money_text(data.ise_cents), 3),
            Field("Uscite fisse al mese", money_text(data.outgoings_cents), 3),
            Field("Debiti diversi dall’affitto (facoltativo)", money_text(data.other_debts_cents), 6),
        ),
        row(*sources[:3]),
        row(*sources[3:]),
    )


def _work(body: Composer, data: Intake) -> None:
    body.section("F", "Situazione lavorativa e formativa", "di chi fa domanda")
    states = choices({w: w for w in ("occupato", "disoccupato", "inattivo")}, data.work_state)
    did = data.did_declared or data.did_on is not None
    body.grid(
        row(Ticks(states, 9, "Condizione"), Field("Da quando", day_text(data.work_since), 3)),
        row(
            Ticks([("DID", did)], 2),
            Field("Data della DID", day_text(data.did_on), 3),
            Field("Centro per l’impiego", data.job_centre, 3.5),
            Field("Ultimo lavoro", data.last_job, 3.5),
        ),
        row(Ticks(choices(EDUCATION, data.education), 12, "Titolo di studio più alto")),
        row(
            Field("Patente", data.driving_licence, 2),
            Field("Lingue", data.languages, 5),
            Field("Competenze digitali", data.digital_skills, 5),
        ),
    )


def _arrears(body: Composer, data: Intake) -> None:
    body.section("G", "Morosità")
    plan = data.plan_running or data.plan_instalments is not None
    instalments = None if data.plan_instalments is None else str(data.plan_instalments)
    body.grid(
        row(
            Field("Saldo alla data", day_text(data.balance_on), 2.5),
            Field("Canone", money_text(data.rent_debt_cents), 3),
            Field("Spese", money_text(data.charges_debt_cents), 3),
            Field("Periodo", data.debt_period, 3.5),
        ),
        row(Ticks(choices(CAUSES, *data.causes), 12, "Causa dichiarata")),
        row(
            Ticks([("piano di rientro in corso", plan)], 4.2),
            Field("N. rate", instalments, 1.5),
            Field("Sollecito del", day_text(data.reminder_on), 2.1),
            Field("Messa in mora del", day_text(data.default_notice_on), 2.1),
            Field("Intimazione del", day_text(data.injunction_on), 2.1),
        ),
    )


def _utilities(body: Composer, data: Intake) -> None:
    body.section("H", "Utenze")
    by_kind = {utility.kind: utility for utility in data.utilities}
    extra = [u for u in data.utilities if u.kind not in ("luce", "gas", "acqua")]
    for utility in [*(by_kind.get(kind, Utility(kind)) for kind in ("luce", "gas", "acqua")), *extra]:
        code = {"luce": "Luce, codice POD", "gas": "Gas, codice PDR", "acqua": "Acqua, codice utenza"}
        body.grid(
            row(
                Field(code.get(utility.kind, f"{utility.kind}, codice"), utility.code, 4),
                Field("Intestatario", utility.holder, 4),
                Field("Fornitore", utility.supplier, 4),
            ),
            row(
                Field("Insoluto", money_text(utility.unpaid_cents), 4),
                Ticks([("rischio distacco", utility.cut_off_risk), ("bonus sociale attivo", utility.social_bonus)], 8),
            ),
            together=True,
        )


def _needs(body: Composer, data: Intake) -> None:
    body.section("I", "Bisogni e risorse", "note brevi")
    notes = dict(data.needs)
    body.grid(
        *[row(Said((Strong(label),), 3), Field("", notes.get(code), 9)) for code, label in NEED_AREAS.items()],
        row(Field("Rete familiare", data.family_network)),
        row(
            Field("Servizi già attivi", data.active_services, 5),
            Field("Assistente sociale", data.social_worker, 4),
            Field("Telefono", data.social_worker_phone, 3),
        ),
    )


def _outcome(body: Composer, data: Intake) -> None:
    body.section("N", "Esito e prossimi passi")
    taken = [("sì", data.taken_on is True), ("no", data.taken_on is False)]
    body.grid(
        row(Ticks(taken, 3, "Presa in carico"), Field("Se no, motivo", data.refusal_reason, 9)),
        row(
            Field("Équipe", data.team, 5),
            Field("Referente", data.referent, 3),
            Field("Prossimo appuntamento", data.next_appointment, 4),
        ),
        together=True,
    )


def _declarations(body: Composer, data: Intake, blank: bool) -> None:
    start = len(body.pieces)
    body.section("O", "Dichiarazioni e firme")
    body.paragraph(DECLARATION)
    version = data.notice_version
    body.paragraph(
        Box(data.notice_seen), " Ha preso visione dell’informativa privacy (MOD-00", *_version(version), ")", gap=5
    )
    body.paragraph(
        Box(data.may_refer_to is not None), " Autorizza l’invio dei dati a ", Gap(data.may_refer_to, 150), " per ",
        Gap(data.may_refer_for, None), gap=4,
    )  # fmt: skip
    body.paragraph(
        Box(data.may_photograph), " Autorizza foto e video alle attività ", Box(data.may_message),
        " Vuole ricevere avvisi via SMS, WhatsApp o e-mail", gap=4,
    )  # fmt: skip
    body.paragraph(
        Box(data.may_talk_to_contact),
        " Autorizza a parlare con la persona di riferimento indicata alla sezione B",
        gap=4,
    )
    body.paragraph("Le autorizzazioni sono libere, si firmano una per una sul MOD-00 e si possono ritirare.", gap=4)
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, DECLARANT, OPERATOR)
    # What is declared and the signature under it stand on one sheet.
    body.hold(start)


def _version(version: str | None) -> tuple[str, ...]:
    return (f", testo {version}",) if version else ()
