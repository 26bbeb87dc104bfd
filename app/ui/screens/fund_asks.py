"""What the steps of a grant, of an envelope and of a fund ask before they are taken."""

from collections.abc import Callable
from datetime import date

from app.ui.inner_words import choices
from app.ui.screens.asking import Asking
from app.ui.screens.grant_words import ENVELOPE_WORDS, STEP_WORDS, tr
from app.ui.widgets import ChoiceField, DateField, Field, Form, MoneyField, NoteField, TextField

CAP, ENVELOPE, GIVE_BACK = "tetto", "chiedi", "restituita"

_AMOUNT = frozenset({"ammessa", "impegnata", "liquidata"})
_REASON = frozenset({"da_integrare", "disimpegnata", "ritirata", "storno"})
_ENVELOPE_REASON = frozenset({"negata", "dichiarata_persa"})

ASKED = _AMOUNT | _REASON | _ENVELOPE_REASON | {"non_ammessa", "pagata", "aperta", CAP, ENVELOPE}
"""Acts that ask something; the others are done at once."""


def add_asks(asking: Asking, today: Callable[[], date]) -> None:
    """Give the panel the form of every act that asks something."""
    for act in _AMOUNT:
        asking.add_act(act, tr(STEP_WORDS[act]), _form({"amount": _amount()}))
    for act in _REASON:
        asking.add_act(act, tr(STEP_WORDS[act]), _form({"reason": _reason()}))
    for act in _ENVELOPE_REASON:
        asking.add_act(act, tr(ENVELOPE_WORDS[act]), _form({"reason": _reason()}))
    asking.add_act("aperta", tr("Apri il plafond"), _form({"amount": _amount()}))
    asking.add_act("non_ammessa", tr(STEP_WORDS["non_ammessa"]), _decline_form())
    asking.add_act("pagata", tr(STEP_WORDS["pagata"]), _payment_form(today))
    asking.add_act(
        CAP, tr("Tetto per nucleo"), _form({"amount": MoneyField(tr("Il più per un nucleo in un anno"), tr("in euro"))})
    )
    asking.add_act(ENVELOPE, tr("Chiedi un plafond per questo computer"), _envelope_form(today))


def _form(fields: dict[str, Field]) -> Form:
    form = Form()
    for name, field in fields.items():
        form.add(name, field)
    return form


def _amount() -> MoneyField:
    return MoneyField(tr("Importo"), tr("può solo restare o scendere"))


def _reason() -> NoteField:
    return NoteField(tr("Motivo"), tr("in parole da dire alla persona"), lines=2, paragraph=True)


def _decline_form() -> Form:
    form = Form()
    options = [(one.code, one.label) for one in choices("grant_alternatives")]
    form.add_row({"reason": _reason(), "alternative": ChoiceField(tr("Alternativa"), options, tr("che cosa si offre"))})
    return form


def _payment_form(today: Callable[[], date]) -> Form:
    form = Form()
    form.add_row(
        {
            "reference": TextField(tr("Riferimento"), tr("CRO o mandato"), most=80),
            "paid_on": DateField(tr("Pagata il"), today, past_only=True),
            "amount": _amount(),
        }
    )
    return form


def _envelope_form(today: Callable[[], date]) -> Form:
    form = Form()
    form.add_row(
        {
            "amount": MoneyField(tr("Importo chiesto"), tr("lo apre la sede")),
            "stop_on": DateField(tr("Si promette fino al"), today, tr("facoltativo; poi si restituisce")),
        }
    )
    form.add("reason", TextField(tr("Nota"), tr("facoltativa"), most=200))
    return form
