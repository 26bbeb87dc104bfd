"""Invented data for the papers of a body that decides. No person here exists."""

from datetime import date

from app.printing.document import Signature
from app.printing.let01 import DecisionLetter
from app.printing.sed01 import SessionBook, Treated

_DAY = date(2026, 3, 12)

SAMPLES = {
    "SED-01": SessionBook(
        body="Commissione per la morosità incolpevole",
        number="3/2026",
        day=_DAY,
        place="sede, sala A",
        quorum=2,
        members=(
            ("Verdi Rosa", "Presidente", True),
            ("Bianchi Piero", "Componente", True),
            ("Sala Ines", "Componente", False),
        ),
        treated=(
            Treated(
                "A3-K0012",
                "Adele Brambati",
                votes=(("Verdi Rosa", "Favorevole", None), ("Bianchi Piero", "Astenuto", "Conosce la famiglia.")),
                outcome="Morosità incolpevole riconosciuta",
                reasons="Il lavoro è finito a giugno e le entrate sono calate del 60 %.",
                measures=("Congelamento del debito",),
            ),
            Treated("A3-K0015", "Piera Prova", waiver="L'estratto conto arriva in seduta."),
        ),
        minutes="Si apre la seduta alle 10.00. Le pratiche sono trattate nell'ordine.\nSi chiude alle 11.30.",
        approved_on=_DAY,
        signature=Signature("Pavia", _DAY),
    ),
    "LET-01": DecisionLetter(
        person="Adele Brambati",
        address="via delle Robinie 12, Codogno",
        number="A3-K0012",
        body="Commissione per la morosità incolpevole",
        session="3/2026",
        day=_DAY,
        outcome="incolpevole",
        reasons="Il lavoro è finito a giugno 2025 perché la ditta ha chiuso.\nLe entrate sono calate del 60 %.",
        measures=("Congelamento del debito", "Piano di rientro"),
        review_days=30,
        contact="Codogno, viale Cairo 15, 0377 000 118",
    ),
}
