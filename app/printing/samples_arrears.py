"""Samples of the papers of cases of innocent arrears, for pictures and tests. All invented."""

from datetime import date

from app.printing.document import Signature
from app.printing.mod08 import Act, CaseSheet, Criterion, Document, Member, MonthPair, ToBring, YearBalance
from app.printing.mod12 import PlanRate, RepaymentPlan

_DAY = date(2026, 3, 12)
_MONTHS = tuple(f"{year}-{month:02d}" for year in (2024, 2025, 2026) for month in range(1, 13))


_SIGNED = Signature("Codogno", _DAY)

ARREARS: dict[str, object] = {
    "MOD-08": CaseSheet(
        case_number="A3-K0012",
        person="Adele Brambati",
        birth=date(1961, 4, 2),
        address="via delle Robinie 12, sc. B, int. 7, Codogno",
        tenancy_code="SAP-0412-07",
        contract_on=date(2009, 10, 1),
        income_area="protezione",
        income_band="A3",
        opened_on=date(2026, 2, 10),
        operator="M. F.",
        balance_on=date(2026, 2, 28),
        balance=(YearBalance("2025", 71_340, 28_400), YearBalance("2026", 19_624, 6_100)),
        rent_debt_cents=90_964,
        charges_debt_cents=34_500,
        acts=(
            Act("Sollecito", date(2025, 9, 10), 42_000, "prot. 1188/2025"),
            Act("Messa in mora", date(2026, 1, 15), 118_064, "prot. 77/2026"),
        ),
        members=(
            Member("Adele Brambati", date(1961, 4, 2), "intestatario", True, True),
            Member("Bruno Brambati", date(1990, 7, 21), "figlio", True, False),
        ),
        cause="C4",
        cause_on=date(2025, 4, 1),
        cause_note="Il contratto a termine non è stato rinnovato. Da allora lavori saltuari.",
        months=tuple(
            MonthPair(_MONTHS[3 + at], 118_000, _MONTHS[15 + at], 62_000 if at < 11 else None) for at in range(12)
        ),
        before_cents=1_416_000,
        after_cents=682_000,
        drop=47,
        documents=(
            Document("Contratto scaduto", True, "rilasciato il 31/03/2025"),
            Document("Estratto contributivo", False, "da portare"),
        ),
        track="Commissione aziendale sulla morosità incolpevole",
        rule_set="T-SAP-COM/1",
        checked_on=_DAY,
        outcome="Ammissibile se documentata",
        criteria=(
            Criterion("Alloggio ALER a canone sociale", "soddisfatto", "L’alloggio è di proprietà ALER, a canone sociale."),
            Criterion("Area o fascia di reddito", "soddisfatto", "Area protezione, fascia A3: tra quelle ammesse."),
            Criterion("Causa", "da documentare", "Causa C4 (dichiarazione del 10/02/2026)."),
        ),
        proposal="Congelamento per dodici mesi e piano di rientro quando riprende il lavoro.",
        other_aids=("Contributo di solidarietà 2026, in preparazione",),
        signature=_SIGNED,
    ),
    "MOD-08-D": ToBring(
        person="Adele Brambati",
        case_number="A3-K0012",
        papers=("Contratto scaduto", "Estratto contributivo", "Attestazione ISEE"),
        where="Codogno, viale Cairo 15",
        operator="M. F.",
    ),
    "MOD-12": RepaymentPlan(
        case_number="A3-K0012",
        person="Adele Brambati",
        address="via delle Robinie 12, sc. B, int. 7, Codogno",
        tenancy_code="SAP-0412-07",
        balance_on=date(2026, 2, 28),
        rent_debt_cents=90_964,
        charges_debt_cents=34_500,
        plan_cents=125_464,
        rates=tuple(
            PlanRate(at, date(2026, 3 + at, 10), rent, charges)
            for at, (rent, charges) in enumerate(
                ((0, 20_910), (7_320, 13_590), (20_910, 0), (20_910, 0), (20_910, 0), (20_914, 0)), start=1
            )
        ),
        current_rent_cents=9_812,
        income_cents=62_000,
        share=34,
        share_with_rent=50,
        missed_limit=3,
        words=(
            "Rate: 6, la prima di 209,10 €, l'ultima il 10/09/2026.",
            "Il piano non estingue il debito prima del 10/09/2026.",
            "La rata è il 34 per cento delle entrate; con il canone corrente il 50 per cento.",
            "Sopra il 30 per cento delle entrate il piano rischia di non durare.",
        ),
        signers=("Adele Brambati",),
        signature=_SIGNED,
    ),
}  # fmt: skip
