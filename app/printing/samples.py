"""Invented data for every form: for the gallery, the tests and a self-check. No person here exists.

One filled sample per form code, and headers for a filled and a blank print.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from app.printing import samples_network
from app.printing.document import Guardian, Header, Signature
from app.printing.intake import Intake, Member, Utility
from app.printing.mod00 import Authorisation, PrivacyNotice
from app.printing.mod01 import FirstContact
from app.printing.mod02_sheets import HealthSheet, ParticipantSheet
from app.printing.mod03 import Part, SensitiveObservations, VisitReport
from app.printing.mod06 import Action, Goal, Need, Pact, Plan
from app.printing.mod06 import Member as TeamMember
from app.printing.mod14 import ActivityCount, AreaCount, DailySummary, FormCount, GrantCount
from app.printing.receipt import EveningReceipt, KindCount, Remaining
from app.printing.reserved import ReservedNote
from app.printing.samples_arrears import ARREARS
from app.printing.samples_decisions import SAMPLES as OF_DECISIONS
from app.printing.samples_laboratories import LABORATORIES
from app.printing.samples_listening import LISTENING
from app.printing.samples_presence import STAFF_HOURS
from app.printing.samples_requests import SAMPLES as OF_REQUESTS
from app.printing.samples_training import TRAINING

DAY = date(2026, 3, 12)
SIGNED = Signature("Codogno", DAY)

HEADER = Header(
    company_name="ALER Pavia-Lodi",
    outpost_name="Presidio territoriale di Codogno",
    outpost_address="viale Cairo 15, 26845 Codogno (LO)",
    local_number="PVLO-COD-A3-2026-000123",
    record_id="0195d0a4-7c1e-7f3a-9b20-5e41c07d9a12",
    programme="PR FSE+ 2021-2027",
    action="Priorità 3, azione K.1",
    printed_at=datetime(2026, 3, 12, 9, 6, tzinfo=UTC),
    initials="M. F.",
    computer="A3",
)
BLANK_HEADER = replace(HEADER, local_number=None, number_prefix="PVLO-COD-A3-2026-", record_id=None)

FIRST_CONTACT = FirstContact(
    day=DAY,
    hour=time(10, 0),
    place="Codogno, viale Cairo 15",
    operator="M. F.",
    minutes=6,
    channel="sportello",
    surname="Brambati",
    name="Adele",
    birth=date(1947, 6, 4),
    phone="333 000 4127",
    language="italiano",
    person_role="assegnatario",
    municipality="Codogno",
    street="via delle Robinie",
    house_number="12",
    stair="B",
    floor="2",
    apartment_no="7",
    unit_code="LO-COD-0412-B07",
    areas=("amministrativa", "tecnica"),
    description="Macchia d’acqua sul soffitto del bagno, si allarga da dieci giorni. Sopra c’è l’int. 10.\n"
    "Non è chiara la voce «servizi a rimborso» della bolletta di febbraio.",
    urgency="ordinaria",
    request_numbers=("A3-0412", "A3-0413"),
    visit="19/03/2026, ore 9:30",
    got_privacy_notice=True,
    got_contribution_leaflet=True,
    signature=SIGNED,
)

INTAKE = Intake(
    surname="El Amrani",
    name="Fatima",
    sex="F",
    birth=date(1985, 8, 9),
    birth_place="Marocco",
    citizenship="marocchina",
    tax_code="LMRFTM85M49Z330C",
    residence_permit="soggiornante di lungo periodo",
    permit_expiry=date(2029, 5, 31),
    id_document="carta d’identità CA00000AA",
    id_expiry=date(2031, 8, 9),
    phone1="333 000 5518",
    email="f.elamrani@posta.example",
    preferred_channel="telefono, dopo le 17",
    contact_name="Samir El Amrani",
    contact_relation="fratello",
    contact_phone="333 000 7702",
    unit_code="LO-COD-0412-A03",
    street="via delle Robinie 12",
    stair="A",
    floor="1",
    apartment_no="3",
    postcode="26845",
    municipality="Codogno",
    assigned_on=date(2016, 9, 1),
    contract_on=date(2016, 9, 15),
    tenancy_role="assegnatario",
    income_area="protezione",
    income_band="A3",
    rent_cents=9_812,
    charges_cents=13_450,
    census_on=date(2024, 6, 30),
    members=(
        Member("El Amrani Fatima", "LMRFTM85M49Z330C", date(1985, 8, 9), "richiedente", "addetta pulizie, part-time"),
        Member("Haddad Youssef", None, date(1980, 2, 17), "coniuge", "in cerca di lavoro"),
        Member("Haddad Nadia", None, date(2011, 11, 3), "figlia", student=True),
        Member("Haddad Omar", None, date(2014, 4, 22), "figlio", student=True, disability=True),
        Member("Haddad Sara", None, date(2019, 1, 8), "figlia", student=True, since=date(2019, 1, 8)),
    ),
    isee_cents=612_540,
    isee_kind="ordinario",
    isee_expiry=date(2026, 12, 31),
    dsu_number="INPS-ISEE-2026-00000000A-00",
    incomes=(("lavoro", 68_000), ("adi", 41_200)),
    outgoings_cents=38_000,
    work_state="occupato",
    work_since=date(2023, 2, 1),
    last_job="addetta pulizie",
    education="2",
    languages="arabo, francese, italiano",
    digital_skills="telefono sì, moduli in rete con aiuto",
    balance_on=date(2026, 2, 28),
    rent_debt_cents=84_000,
    charges_debt_cents=131_200,
    debt_period="da giugno 2025",
    causes=("C4",),
    reminder_on=date(2025, 12, 4),
    utilities=(
        Utility("luce", "IT001E00000000", "Haddad Youssef", "fornitore Alfa", 21_450, cut_off_risk=True),
        Utility("gas", None, "Haddad Youssef", "fornitore Alfa", social_bonus=True),
    ),
    needs=(
        ("abitare", "muffa nella camera dei figli"),
        ("economia", "una sola entrata; bolletta della luce scaduta"),
        ("competenze", "chiede aiuto per i moduli in rete"),
    ),
    family_network="il fratello a Casalpusterlengo aiuta con i figli",
    request="Vorrei capire che cosa pagare per primo e non perdere la luce.\n"
    "Per la camera dei bambini serve un controllo.",
    taken_on=True,
    team="M. F., servizio sociale del Comune",
    referent="M. F.",
    next_appointment="24/03/2026, ore 10:00",
    notice_seen=True,
    notice_version="1.0",
    may_talk_to_contact=True,
    signature=SIGNED,
)

SAMPLES: dict[str, object] = {
    **OF_REQUESTS,
    **samples_network.SAMPLES,
    "MOD-00": PrivacyNotice(
        controller="ALER Pavia-Lodi",
        controller_contact="sede di Pavia, protocollo@azienda.example",
        officer_contact="privacy@azienda.example",
        partners="della rete del quartiere",
        person="Brambati Adele",
        messages=Authorisation(True, DAY),
        signature=SIGNED,
    ),
    "MOD-01": FIRST_CONTACT,
    "MOD-02": INTAKE,
    "MOD-02-L": HealthSheet(
        case_number="PVLO-COD-A3-2026-000124",
        person="El Amrani Fatima",
        needs=("difficolta_motorie", "ausili"),
        what_helps="Un componente usa le stampelle: serve l’appuntamento al piano terra, al mattino.",
        signature=Signature(
            "Codogno", DAY, guardian=Guardian("tutore", "Haddad Youssef", "118/2025", date(2025, 5, 6))
        ),
    ),
    "MOD-02-P": ParticipantSheet(
        case_number="PVLO-COD-A3-2026-000124",
        operation="Presìdi territoriali di Lodi, azione K.1",
        surname="El Amrani",
        name="Fatima",
        tax_code="LMRFTM85M49Z330C",
        sex="F",
        birth=date(1985, 8, 9),
        citizenship="marocchina",
        employment="occupato_dipendente",
        education="2",
        residence="Codogno",
        housing_exclusion="no",
        jobless_household="no",
        dependent_children="si",
        single_adult="no",
        minority="rifiuta",
        disability="no",
        entry_on=DAY,
        signature=SIGNED,
    ),
    "MOD-03": VisitReport(
        day=DAY,
        start=time(11, 30),
        end=time(12, 5),
        operators="M. F.",
        present="la signora e un tecnico della manutenzione",
        reason="programmata",
        entry_consent=True,
        person="Brambati Adele",
        municipality="Codogno",
        street="via delle Robinie",
        house_number="12",
        stair="B",
        floor="2",
        apartment_no="7",
        unit_code="LO-COD-0412-B07",
        rooms=(
            Part("ingresso", "buono"),
            Part("cucina", "buono"),
            Part("bagno", "da_riparare", "macchia d’acqua sul soffitto, 40 cm", "1, 2"),
            Part("camera", "buono"),
        ),
        systems=(
            Part("impianto elettrico", "buono"),
            Part("riscaldamento", "buono"),
            Part("acqua e scarichi", "pericolo", "perdita vicino al contatore"),
        ),
        declared_present="una persona",
        note="La macchia viene dal bagno dell’int. 10. Chiuso il rubinetto generale del bagno.",
        interview="Chiede di essere avvisata per telefono prima del tecnico.",
        has_sensitive_sheet=True,
        request_numbers=("A3-0412", "A3-0420"),
        agreements="Il tecnico passa entro due giorni. Intanto il bagno si usa senza la doccia.",
        next_day="19/03/2026",
        read_to_person=True,
        signature=SIGNED,
    ),
    "MOD-03-S": SensitiveObservations(
        visit_number="PVLO-COD-A3-2026-000125",
        day=DAY,
        author="M. F.",
        observations="Fatica a salire le scale con la spesa: serve capire se il montascale è utilizzabile.",
        signature=SIGNED,
    ),
    **LABORATORIES,
    **ARREARS,
    **OF_DECISIONS,
    **LISTENING,
    "MOD-06": Pact(
        pathway_number="A3-P0007",
        kind="Contrasto alla morosità",
        person="Adele Brambati",
        address="via delle Robinie 12, sc. B, int. 7, Codogno",
        adults=("Adele Brambati", "Bruno Brambati"),
        referent="M. F.",
        partner="Caritas di prova",
        start=DAY,
        until=date(2026, 9, 12),
        goals=(
            Goal("Pagare il canone corrente per sei mesi", "estratto della posizione", date(2026, 9, 10)),
            Goal("Chiedere il contributo per le utenze", "domanda protocollata", date(2026, 4, 10)),
        ),
        of_household="Pagare il canone entro il 10 di ogni mese. Portare le ricevute alla verifica.",
        of_company="Preparare il piano di rientro e rispondere alle domande entro cinque giorni.",
        of_partner="Accompagnare allo sportello utenze.",
        on_rent="Canone corrente di 98,12 € al mese, dal mese di aprile.",
        reviews=(date(2026, 5, 12), date(2026, 7, 14)),
        signature=SIGNED,
    ),
    "MOD-07": Plan(
        pathway_number="A3-P0007",
        kind="Contrasto alla morosità",
        person="Adele Brambati",
        address="via delle Robinie 12, sc. B, int. 7, Codogno",
        referent="M. F.",
        start=DAY,
        needs=(
            Need("Economia", "entrate dimezzate da ottobre", "il figlio aiuta con la spesa"),
            Need("Abitare", "tre bollettini non pagati", "tiene all’alloggio, vi abita dal 2009"),
        ),
        actions=(
            Action("Pagare il canone corrente", "domiciliare il pagamento in posta", "Nucleo", date(2026, 4, 10)),
            Action("Chiedere il contributo", "preparare la domanda con i documenti", "M. F.", date(2026, 3, 30)),
        ),
        team=(
            TeamMember("M. F.", "referente", "ALER"),
            TeamMember("Carla Prova", "assistente sociale", "Comune di Codogno"),
        ),
        indicators="Rate pagate su rate dovute; domanda presentata.",
        revise=date(2026, 7, 14),
        signature=SIGNED,
    ),
    "MOD-14": DailySummary(
        day=DAY,
        operator="M. F.",
        outpost="Codogno",
        shift_start=time(9, 40),
        shift_end=time(16, 45),
        field_minutes=130,
        contacts=(("sportello", 6), ("telefono", 2), ("visita", 1), ("scala o cortile", 1)),
        anonymous=1,
        requests=(AreaCount("tecnica", 4, 1), AreaCount("amministrativa", 2, 2), AreaCount("sociale", 1, 0)),
        visits=(("programmata", 1),),
        reports_signed=1,
        activities=(ActivityCount("facilitazione digitale, n. 6", 10, 2),),
        forms=(
            FormCount("MOD-01 primo contatto", 4, 3, ("…-000127",)),
            FormCount("MOD-02 scheda di accesso", 1, 1),
            FormCount("MOD-03 verbale di visita", 1, 1),
        ),
        grants=(
            GrantCount("Proposte L1 (non ancora impegnate)", 1, 28_000, ("A3-31",)),
            GrantCount("Lettere di invio consegnate", 1, None, ("A3-28",)),
        ),
        drafts=1,
        conflicts=0,
        refused=1,
        to_send=44,
        last_sync_at=datetime(2026, 3, 11, 16, 42, tzinfo=UTC),
        signature=SIGNED,
    ),
    "RICEVUTA": EveningReceipt(
        number="PVLO-COD-A3-2026-R0417",
        line="A3",
        written=44,
        received=41,
        at=datetime(2026, 3, 12, 15, 47, 8, tzinfo=UTC),
        written_until=datetime(2026, 3, 12, 15, 46, 58, tzinfo=UTC),
        seconds=4,
        bytes_sent=118_000,
        from_others=18,
        operator="M. F.",
        outpost="Codogno",
        verdicts=(("ok", 39), ("refused", 2)),
        kinds=(
            KindCount("Contatti e note", 15),
            KindCount("Segnalazioni", 7, 5),
            KindCount("Visite", 1),
            KindCount("Presenze e turni", 7),
            KindCount("Moduli stampati", 6),
        ),
        remaining=(
            Remaining("In conflitto", "scheda …-7c1e", "campo scritto da due persone", "scegliere in Da rivedere"),
            Remaining("Rifiutata", "segnalazione A3-0398", "al centro risulta già chiusa", "leggere e archiviare"),
            Remaining("Rifiutata", "proposta A3-31", "il fondo L1-LO non basta", "altra linea o attesa"),
        ),
        waiting_files="Inoltre 3 foto (0,9 MB) aspettano una rete migliore e partono da sole.",
        desk_digest="7F3A 91C2 0B5E",
        centre_digest="7F3A 91C2 0B5E",
        signed_text="linea A3, 41 ricevute, 39 accettate, 2 non accettate",
        centre_signature="9b1d0f3a77c2e4581a6f0c9e2d43b7859b1d0f3a77c2e4581a6f0c9e2d43b785"
        "41c07d9a125e7f3a0195d0a4e14b6688f00d2c19a3b5c7d9e1f3051729384756",
        key_fingerprint="4C1A 77E0 93D2",
        signature=SIGNED,
    ),
    **TRAINING,
    "FOGLIO-ORE": STAFF_HOURS,
    "FOGLIO-ORE-C": STAFF_HOURS,
    "NOTA-R3": ReservedNote(
        written_at=datetime(2026, 3, 12, 11, 20, tzinfo=UTC),
        author="M. F.",
        reason="consegna al coordinamento",
        confirmed_by="M. F.",
        text="Testo di prova di una nota riservata.",
        signature=SIGNED,
    ),
}


def header_for(*, blank: bool = False, large: bool = False, provisional: bool = False) -> Header:
    """The sample header for a print."""
    chosen = BLANK_HEADER if blank else HEADER
    return replace(chosen, large=large, provisional=provisional)
