"""Invented data for the papers of listening. No person here exists; the published words are those of the second seed."""

from datetime import date

from app.printing.answer import PublishedAnswer
from app.printing.document import Signature
from app.printing.mod10 import HandOver
from app.printing.mod16 import ContributionSlip

_DAY = date(2026, 3, 12)
_SIGNED = Signature("Codogno", _DAY)

LISTENING: dict[str, object] = {
    "MOD-10": HandOver(
        day=_DAY,
        place="Codogno, viale Cairo 15",
        things=("chiavi", "copia"),
        what="due chiavi della cantina n. 7\ncopia del contratto di locazione",
        given_by="M. F.",
        given_to="Brambati Adele",
        reference="A3-0412",
        signature=_SIGNED,
    ),
    "MOD-16": ContributionSlip(
        day=_DAY,
        place="Codogno, viale Cairo 15",
        surname="Brambati",
        name="Adele",
        birth=date(1947, 6, 4),
        municipality="Codogno",
        street="via delle Robinie",
        house_number="12",
        stair="B",
        apartment_no="7",
        unit_code="LO-COD-0412-B07",
        explained="Che cos’è il contributo regionale di solidarietà, chi può chiederlo, che si chiede ogni anno quando esce l’avviso "
        "e che non chiederlo senza motivo può avere conseguenze sull’assegnazione.",
        deadline=date(2026, 4, 30),
        to_bring=("documento d’identità", "codice fiscale", "attestazione ISEE valida", "ultima bolletta ALER"),
        where="presidio di Codogno, viale Cairo 15, martedì e giovedì 10–12",
        operator="M. F.",
        signature=_SIGNED,
    ),
    "RISPOSTA": PublishedAnswer(
        heading="I Laboratori sociali: un sostegno concreto nei quartieri",
        question="Abito da sola al civico 66. Io per fortuna riesco a pagare ancora le spese e, grazie alle associazioni presenti e "
        "attive nel quartiere, a non sentire la solitudine.\n"
        "Ma ho tanti vicini di casa, persone per bene, che non riescono ad arrivare a fine mese e non pagano più l’affitto "
        "da tempo. Stiamo aspettando.",
        answer="Nel quartiere è presente un Laboratorio sociale che ha come obiettivo il supporto alle marginalità.\n"
        "Gli obiettivi: contrasto alla morosità incolpevole, accompagnamento all’abitare assistito, contrasto al disagio sociale, "
        "promozione dell’autogestione, sostegno concreto a chi è in temporanea difficoltà.",
        state="pubblicata",
        published_on=date(2026, 4, 2),
        published_in="la rivista degli inquilini",
    ),
}
