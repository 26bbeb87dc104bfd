"""What the steps of a grant, of an envelope and of a fund ask before they are taken."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.funds import parts_of
from app.ui.inner_words import choices
from app.ui.screens.asking import Asking
from app.ui.screens.grant_words import ENVELOPE_WORDS, STEP_WORDS, said
from app.ui.widgets import CheckGroup, ChoiceField, DateField, Field, Form, MoneyField, NoteField, TextField

CAP, ENVELOPE, GIVE_BACK = "tetto", "chiedi", "restituita"

_AMOUNT = frozenset({"ammessa", "impegnata", "liquidata"})
_REASON = frozenset({"da_integrare", "disimpegnata", "ritirata", "storno"})
_ENVELOPE_REASON = frozenset({"negata", "dichiarata_persa"})

TOLD = ("persa", "chiusa")
"""Acts that ask nothing but whether: what they do to promises that are still on their way is said first."""

ASKED = _AMOUNT | _REASON | _ENVELOPE_REASON | {"non_ammessa", "pagata", "aperta", CAP, ENVELOPE, *TOLD}
"""Acts that ask something; the others are done at once."""


def add_asks(asking: Asking, today: Callable[[], date]) -> None:
    """Give the panel the form of every act that asks something."""
    for act in _AMOUNT:
        asking.add_act(act, said(STEP_WORDS[act]), _form({"amount": _amount()}))
    for act in _REASON:
        asking.add_act(act, said(STEP_WORDS[act]), _form({"reason": _reason()}))
    for act in _ENVELOPE_REASON:
        asking.add_act(act, said(ENVELOPE_WORDS[act]), _form({"reason": _reason()}))
    for act in TOLD:
        asking.add_act(act, said(ENVELOPE_WORDS[act]), Form())
    asking.add_act("aperta", _tr("Apri il plafond"), _form({"amount": _amount()}))
    asking.add_act("non_ammessa", said(STEP_WORDS["non_ammessa"]), _decline_form())
    asking.add_act("pagata", said(STEP_WORDS["pagata"]), _payment_form(today))
    asking.add_act(CAP, _tr("Tetto e finalità"), _terms_form())
    asking.add_act(ENVELOPE, _tr("Chiedi un plafond per questo computer"), _envelope_form(today))


def _form(fields: dict[str, Field]) -> Form:
    form = Form()
    for name, field in fields.items():
        form.add(name, field)
    return form


def _amount() -> MoneyField:
    return MoneyField(_tr("Importo"), _tr("può solo restare o scendere"))


def _reason() -> NoteField:
    return NoteField(_tr("Motivo"), _tr("in parole da dire alla persona"), lines=2, paragraph=True)


def _terms_form() -> Form:
    purposes = [(one.code, one.label) for one in choices("grant_purposes") if parts_of(one.code) == (one.code,)]
    return _form(
        {
            "amount": MoneyField(_tr("Il più per un nucleo in un anno"), _tr("in euro")),
            "purposes": CheckGroup(_tr("Finalità ammesse"), purposes, _tr("nessuna spuntata: tutte")),
        }
    )


def _decline_form() -> Form:
    form = Form()
    options = [(one.code, one.label) for one in choices("grant_alternatives")]
    form.add_row(
        {"reason": _reason(), "alternative": ChoiceField(_tr("Alternativa"), options, _tr("che cosa si offre"))}
    )
    return form


def _payment_form(today: Callable[[], date]) -> Form:
    form = Form()
    form.add_row(
        {
            "reference": TextField(_tr("Riferimento"), _tr("CRO o mandato"), most=80),
            "paid_on": DateField(_tr("Pagata il"), today, past_only=True),
            "amount": _amount(),
        }
    )
    return form


def _envelope_form(today: Callable[[], date]) -> Form:
    form = Form()
    form.add_row(
        {
            "amount": MoneyField(_tr("Importo chiesto"), _tr("lo apre la sede")),
            "stop_on": DateField(_tr("Si promette fino al"), today, _tr("facoltativo; poi si restituisce")),
        }
    )
    form.add("reason", TextField(_tr("Nota"), _tr("facoltativa"), most=200))
    return form


def _tr(text: str) -> str:
    return QCoreApplication.translate("grants", text)
