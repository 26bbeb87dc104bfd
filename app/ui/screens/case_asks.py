"""What each act on a case asks."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.rules.eligibility import MISSING
from app.rules.rule_reading import known_facts
from app.services.case_acts import YES
from app.ui.inner_words import choices, label
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.asking import AskForm
from app.ui.viewmodels.cases import CaseModel, CaseState
from app.ui.widgets import ChoiceField, DateField, Form, MoneyField, NoteField, NumberField, TextField
from app.ui.widgets.fields import Field

_TITLES = {
    "step": QT_TRANSLATE_NOOP("cases", "Cambiare stato"),
    "cause": QT_TRANSLATE_NOOP("cases", "Causa"),
    "proposal": QT_TRANSLATE_NOOP("cases", "Proposta per la commissione"),
    "fact": QT_TRANSLATE_NOOP("cases", "Dato che manca alla verifica"),
    "income": QT_TRANSLATE_NOOP("cases", "Entrate dei mesi prima e dopo la causa"),
    "evidence": QT_TRANSLATE_NOOP("cases", "Nuovo documento"),
    "seen": QT_TRANSLATE_NOOP("cases", "Originale visto"),
    "notice": QT_TRANSLATE_NOOP("cases", "Atto ricevuto"),
    "share": QT_TRANSLATE_NOOP("cases", "Chi segue il caso"),
    "measure": QT_TRANSLATE_NOOP("cases", "Nuova misura"),
    "accept": QT_TRANSLATE_NOOP("cases", "Piano accettato"),
    "end": QT_TRANSLATE_NOOP("cases", "Fine della misura"),
    "paid": QT_TRANSLATE_NOOP("cases", "Rata pagata"),
    "apply": QT_TRANSLATE_NOOP("cases", "Domanda di contributo di solidarietà"),
}
_NO_DAY = QT_TRANSLATE_NOOP("cases", "Manca il giorno: la data di un atto conta.")
ASKING_STEPS = frozenset({"integrazione_richiesta", "monitoraggio", "archiviata"})
"""Steps that need a word before they are taken."""


def asks_first(state: str, to_state: str) -> bool:
    """Whether a word is needed before this step."""
    return to_state in ASKING_STEPS or (to_state == "istruttoria" and state in ("decisa", "recupero_ordinario"))


_OWN_ACTS = {"cause": "cause", "income_drop": "income", "notice_received": "notice"}


def answers(state: CaseState, code: str) -> str:
    """The act by which what a criterion lacks is written down; "" where it lacks nothing."""
    lacking = facts_lacking(state, code)
    act = next((_OWN_ACTS[one] for one in lacking if one in _OWN_ACTS), "fact") if lacking else ""
    return "cause" if act == "income" and state.view.cause_on is None else act


def _tr(text: str) -> str:
    return QCoreApplication.translate("cases", text)


def _options(name: str, without: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in choices(name) if one.code not in without and not one.retired]


def _day(model: CaseModel, words: str, *, past: bool = True) -> DateField:
    hint = _tr("oggi, ieri, -3") if past else _tr("oggi, +60, 20/5")
    return DateField(words, model.bridge.who.today, hint, past_only=past)


def _step(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    if target == "archiviata":
        kept = ("incolpevole", "non_riconosciuta", "rinviata")
        form.add("outcome", ChoiceField(_tr("Perché"), _options("arrears_outcomes", kept)))
        form.add("reason", TextField(_tr("Nota"), _tr("facoltativo")))
        return
    words = {
        "monitoraggio": _tr("Che cosa si è visto"),
        "integrazione_richiesta": _tr("Che cosa manca"),
    }.get(target, _tr("Perché si riesamina"))
    form.add("reason", NoteField(words, _tr("obbligatorio"), lines=2))


def _cause(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add(
        "cause", ChoiceField(_tr("Causa"), [(code, f"{code} {words}") for code, words in _options("arrears_causes")])
    )
    form.add("cause_on", _day(model, _tr("Data dell'evento")))
    form.add("cause_words", NoteField(_tr("Che cosa è successo"), _tr("in poche parole, senza diagnosi"), lines=2))
    view = state.view
    form.set_values({"cause": view.cause, "cause_on": view.cause_on, "cause_words": view.cause_note})


def _proposal(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add("proposal", NoteField(_tr("Proposta"), _tr("che cosa si propone e perché"), lines=4))
    form.set_values({"proposal": state.view.proposal})


def _income(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    """A line for each pair of months, the one before beside the one after."""
    view = state.view
    known = {month: cents for side in view.amounts.values() for month, cents in side.items()}
    for before, after in zip(*view.months, strict=True):
        form.add_row({month: MoneyField(month_words(month), "€") for month in (before, after)})
    form.set_values(known)


def _fact(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    """A field for each fact that the criterion lacks."""
    for name in facts_lacking(state, target):
        form.add(name, _fact_field(name, model))
    form.add_row(
        {"as_of": _day(model, _tr("Alla data del")), "document": TextField(_tr("Documento visto"), _tr("facoltativo"))}
    )


def facts_lacking(state: CaseState, code: str) -> tuple[str, ...]:
    """What a criterion of the last check asks about and nobody knows; none where the check has its answer."""
    seen = state.view.evaluation
    criteria = seen.criteria if seen is not None else ()
    return next((one.lacks for one in criteria if one.code == code and one.outcome == MISSING), ())


def _fact_field(name: str, model: CaseModel) -> Field:
    spec = known_facts()[name]
    title = spec.label  # as the criteria beside it: rules are in Italian
    if spec.unit == "flag":
        return ChoiceField(title, [(YES, _tr("sì")), ("no", _tr("no"))])
    if spec.unit == "eurocent":
        return MoneyField(title, "€")
    if spec.unit == "day":
        return _day(model, title)
    if spec.unit != "code":
        return NumberField(title, "")
    if name == "service":
        return ChoiceField(title, [("sap", _tr("sociale, SAP")), ("altro", _tr("altro"))])
    return ChoiceField(title, _options("income_areas")) if name == "income_area" else TextField(title, upper=True)


def month_words(month: str) -> str:
    """`2025-03` as `03/2025`."""
    year, number = month.split("-")
    return f"{number}/{year}"


def _evidence(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    wanted = list(state.view.wanted_evidence)
    options = sorted(_options("evidence_kinds"), key=lambda one: one[0] not in wanted)
    form.add_row(
        {"kind": ChoiceField(_tr("Documento"), options), "holder": TextField(_tr("Di chi è"), _tr("facoltativo"))}
    )
    form.add_row(
        {"issued_on": _day(model, _tr("Rilasciato il")), "valid_until": _day(model, _tr("Vale fino al"), past=False)}
    )
    form.add_row(
        {"checked_by": TextField(_tr("Originale visto da"), _tr("sigla, se visto")), "note": TextField(_tr("Nota"))}
    )
    if wanted:
        form.set_values({"kind": wanted[0]})


def _seen(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add("checked_by", TextField(_tr("Originale visto da"), _tr("sigla; vuoto: non visto")))


def _notice(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add_row(
        {"kind": ChoiceField(_tr("Atto"), _options("notice_kinds")), "dated_on": _day(model, _tr("Data dell'atto"))}
    )
    form.add_row(
        {"amount_cents": MoneyField(_tr("Importo"), "€"), "reference": TextField(_tr("Protocollo o riferimento"))}
    )


def _share(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add("operator_id", ChoiceField(_tr("Chi lo segue anche"), list(state.operators)))


def _measure(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add("kind", ChoiceField(_tr("Misura"), _options("measure_kinds", ("piano_di_rientro",))))
    form.add_row({"from_day": _day(model, _tr("Dal"), past=False), "to_day": _day(model, _tr("Al"), past=False)})
    form.add_row(
        {"amount_cents": MoneyField(_tr("Importo"), "€"), "percent": NumberField(_tr("Percentuale"), _tr("1-100"))}
    )
    form.add("note", TextField(_tr("Nota"), _tr("facoltativo")))


def _accept(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add("accepted_on", _day(model, _tr("Firmato il")))


def _end(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add_row(
        {
            "end_reason": ChoiceField(_tr("Perché finisce"), _options("measure_ends")),
            "ended_on": _day(model, _tr("Quando")),
        }
    )


def _paid(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    form.add_row({"paid_cents": MoneyField(_tr("Pagato in tutto"), "€"), "paid_on": _day(model, _tr("Quando"))})
    rates = (rate for measure in state.view.measures for rate in measure.rates)
    one = next((rate for rate in rates if rate.id == target), None)
    if one is not None:
        form.set_values({"paid_cents": one.rent_cents + one.charges_cents})


def _apply(form: Form, state: CaseState, target: str, model: CaseModel) -> None:
    options = [(one.id, f"{one.year}, {label('solidarity_measures', one.measure)}") for one in state.notices]
    form.add("notice_id", ChoiceField(_tr("Avviso"), options))
    if len(options) == 1:
        form.set_values({"notice_id": options[0][0]})


_FILLERS: dict[str, Callable[[Form, CaseState, str, CaseModel], None]] = {
    "step": _step, "cause": _cause, "proposal": _proposal, "income": _income, "fact": _fact, "evidence": _evidence, "seen": _seen,
    "notice": _notice, "share": _share, "measure": _measure, "accept": _accept, "end": _end, "paid": _paid, "apply": _apply,
}  # fmt: skip


FORMS: Mapping[str, AskForm] = {
    act: AskForm(partial(_tr, title), _FILLERS[act], {"dated_on": partial(_tr, _NO_DAY)} if act == "notice" else {})
    for act, title in _TITLES.items()
}
