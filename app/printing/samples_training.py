"""Invented data for the paper of training indemnities. No person here exists."""

from datetime import date

from app.printing.document import Signature
from app.printing.mod13 import Acceptance, Payment, Period

TRAINING: dict[str, object] = {
    "MOD-13": Acceptance(
        path_number="A3-F0007",
        project="PRO_SALOMONE",
        person="Brambati Adele",
        birth=date(1987, 6, 4),
        fiscal_code="BRMDLA87H44F205K",
        address="via delle Robinie 12, scala B, interno 7, Codogno",
        provider="Ente formativo di prova",
        course="Addetta alle pulizie e alla cura del verde",
        start=date(2026, 1, 12),
        end=date(2026, 3, 6),
        hours_planned="100",
        hours_done="50",
        granted="2.000,00 €",
        quota_a="1.000,00 €",
        quota_b="1.000,00 €",
        paid="500,00 €",
        withheld="0,00 €",
        still_open="1.500,00 €",
        debt_rent="3.120,00 €",
        debt_charges="480,50 €",
        debt_on=date(2026, 2, 28),
        tenancy="LO-COD-0412-B07",
        iban="IT60X0542811101000000123456",
        periods=(Period(date(2026, 1, 12), date(2026, 2, 6), "50", "certificate dal tutor con il suo accesso"),),
        payments=(Payment("Tranche della quota A", "500,00 €", date(2026, 2, 20), "CRO 0412"),),
        signature=Signature("Codogno", date(2026, 1, 9)),
    )
}
