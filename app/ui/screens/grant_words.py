"""What grants and envelopes say on screen: the chip of a state, what a state means for the tenant, the words of a step. No name."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.grant_page import EnvelopeLine, GrantLine
from app.ui.inner_words import label
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.widgets import ChipSpec, state_chip

UNDECIDED_AS_THEY_ARE = frozenset({"bozza", "proposta", "coperta", "ritirata"})
"""States that a desk gives by itself: their chip stands before the centre has answered, and the words say that it has not."""

WAITS = QT_TRANSLATE_NOOP("grants", "in attesa del centro")

_MEANINGS = {
    "bozza": QT_TRANSLATE_NOOP("grants", "da completare e proporre"),
    "proposta": QT_TRANSLATE_NOOP("grants", "fuori quota: non è ancora una promessa"),
    "coperta": QT_TRANSLATE_NOOP("grants", "dentro la quota: fondi riservati, manca il controllo dell'ufficio"),
    "in_istruttoria": QT_TRANSLATE_NOOP("grants", "l'ufficio la esamina"),
    "ammessa": QT_TRANSLATE_NOOP("grants", "ammessa, non ancora impegnata"),
    "liquidata": QT_TRANSLATE_NOOP("grants", "il pagamento è in preparazione"),
    "rendicontata": QT_TRANSLATE_NOOP("grants", "pagata e rendicontata"),
}

STEP_WORDS = {
    "proposta": QT_TRANSLATE_NOOP("grants", "Proponi"),
    "in_istruttoria": QT_TRANSLATE_NOOP("grants", "Esamina"),
    "da_integrare": QT_TRANSLATE_NOOP("grants", "Chiedi documenti"),
    "ammessa": QT_TRANSLATE_NOOP("grants", "Ammetti"),
    "non_ammessa": QT_TRANSLATE_NOOP("grants", "Non ammettere"),
    "impegnata": QT_TRANSLATE_NOOP("grants", "Impegna"),
    "liquidata": QT_TRANSLATE_NOOP("grants", "Liquida"),
    "pagata": QT_TRANSLATE_NOOP("grants", "Registra il pagamento"),
    "rendicontata": QT_TRANSLATE_NOOP("grants", "Rendiconta"),
    "disimpegnata": QT_TRANSLATE_NOOP("grants", "Disimpegna"),
    "ritirata": QT_TRANSLATE_NOOP("grants", "Ritira"),
    "storno": QT_TRANSLATE_NOOP("grants", "Pagamento tornato"),
    "consegna": QT_TRANSLATE_NOOP("grants", "Documenti consegnati"),
}
"""The verb of a step's button."""

ENVELOPE_WORDS = {
    "aperta": QT_TRANSLATE_NOOP("grants", "Apri"),
    "negata": QT_TRANSLATE_NOOP("grants", "Nega"),
    "restituita": QT_TRANSLATE_NOOP("grants", "Restituisci"),
    "dichiarata_persa": QT_TRANSLATE_NOOP("grants", "Dichiara perso il portatile"),
    "persa": QT_TRANSLATE_NOOP("grants", "Conferma: portatile perso"),
    "chiusa": QT_TRANSLATE_NOOP("grants", "Chiudi"),
}

FIELD_OF = {
    "grant_amount": "amount_cents", "grant_payee": "payee", "grant_purpose_elsewhere": "purpose", "iban_format": "iban",
    "iban_country": "iban", "iban_length": "iban", "iban_check": "iban", "iban_cin": "iban", "period_reversed": "period_to",
    "grant_holder_differs": "report",
}  # fmt: skip
"""Beside which field a refusal is said."""

FIELD_NAMED = {
    "fornitore": "supplier", "numero del documento": "document_number", "periodo": "period_from", "IBAN": "iban",
    "intestatario dell'IBAN": "iban_holder",
}  # fmt: skip
"""The fields that a whole request needs, by the names that the rules give them."""


def said(text: str) -> str:
    """A text of grants in the language of the window."""
    return QCoreApplication.translate("grants", text)


def small(text: str) -> str:
    """As it stands inside a sentence; ALER stays ALER."""
    return text[:1].lower() + text[1:]


def chip_of(line: GrantLine) -> ChipSpec:
    """The chip of a row: a state that the centre has not confirmed is never shown as done."""
    if line.returned:
        return state_chip("rifiutata")
    if not line.row.decided and line.row.state not in UNDECIDED_AS_THEY_ARE:
        return state_chip("in_attesa")
    return state_chip(line.row.state)


def meaning(line: GrantLine) -> str:
    """What the state means, in a few words."""
    row, last = line.row, line.last
    if line.returned:
        return said("il centro non l'ha accettata: il motivo è in Da rivedere")
    if not row.decided and row.state not in UNDECIDED_AS_THEY_ARE:
        return f"{label('grant_states', row.state).lower()}, {said(WAITS)}"
    words = _meaning(line)
    if not row.decided and row.state != "bozza":
        words = f"{words} ({said(WAITS)})"
    if (
        row.disconnection
        and last is not None
        and row.state in ("bozza", "proposta", "coperta", "in_istruttoria", "da_integrare")
    ):
        words = f"{words} · {disconnection_words(row.disconnection_on)}"
    return words


def _meaning(line: GrantLine) -> str:
    row, last = line.row, line.last
    if row.state == "proposta" and row.promised_at is not None:
        return said("promessa fuori quota: passa davanti alle altre, decide l'ufficio")
    if last is None or row.state in _MEANINGS:
        return said(_MEANINGS.get(row.state, ""))
    if row.state == "impegnata":
        return said("decisa dal centro il {day}").format(day=show_day(rome_day(last.at)))
    if row.state == "pagata":
        return said("pagata il {day}").format(day=show_day(last.paid_on) if last.paid_on else "—")
    waits = row.state == "non_ammessa" and last.alternative == "lista_attesa"
    offered = label("grant_alternatives", last.alternative).lower() if waits and last.alternative else ""
    return " · ".join(one for one in (offered, last.reason) if one) or label("grant_states", row.state).lower()


def disconnection_words(day: date | None) -> str:
    """`distacco dal 30/03/2026`."""
    return said("distacco dal {day}").format(day=show_day(day)) if day is not None else said("distacco annunciato")


def envelope_words(line: EnvelopeLine) -> str:
    """What an envelope holds and until when promises are made in it."""
    one = line.view
    if not one.decided:
        return f"{one.state_words.lower()}, {said(WAITS)}"
    if one.state == "richiesta":
        return said("chiesti {amount}, lo apre la sede").format(amount=format_cents(one.asked_cents))
    words = [one.state_words.lower()]
    if one.amount_cents is not None:
        words.append(
            said("{amount}, restano {left}").format(
                amount=format_cents(one.amount_cents), left=format_cents(one.left_cents)
            )
        )
    if one.stop_on is not None and one.state == "aperta":
        words.append(said("si promette fino al {day}").format(day=show_day(one.stop_on)))
    if one.closes_on is not None:
        words.append(said("bloccato fino al {day}").format(day=show_day(one.closes_on)))
    return " · ".join(words)
