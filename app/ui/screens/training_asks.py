"""What each act on a selection and on a training path asks, in the panel of `asking`."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.training import Acceptance, parameter
from app.ui.inner_words import choices, label
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.asking import AskForm
from app.ui.viewmodels.indemnities import PathModel, PathState, RoundModel, RoundState, criteria_text
from app.ui.widgets import ChoiceField, DateField, Form, MoneyField, NoteField, NumberField, Text, TextField

DIRECT_STEPS = frozenset({"idoneo", "in_corso", "completato", "chiuso"})
"""Steps that are taken without a word."""


_COMPUTED = QT_TRANSLATE_NOOP("training", "L'importo è calcolato, qui e di nuovo al centro.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("training", text)


def _day(model: PathModel, words: str, *, past: bool = True) -> DateField:
    return DateField(words, model.bridge.who.today, _tr("oggi, ieri, -3") if past else _tr("20/5, +30"), past_only=past)


def acceptance_words(paper: Acceptance | None) -> str:
    """The MOD-13 that a pact or a withholding stands on, or what is to be done first."""
    if paper is None:
        return _tr("MOD-13: ancora da stampare.")
    if not paper.is_signed or paper.signed_on is None:
        return _tr("MOD-13 n. {n}: stampato, manca la firma.").format(n=paper.number or "—")
    return _tr("MOD-13 n. {n}, firmato il {day}.").format(n=paper.number, day=show_day(paper.signed_on))


def _options(name: str) -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in choices(name)]


def _step(form: Form, state: PathState, target: str, model: PathModel) -> None:
    form.add_widget(
        Text(_tr("Nuovo stato: {state}.").format(state=label("training_states", target).lower()), "note_muted")
    )
    if target == "selezionato":
        form.add("amount_cents", MoneyField(_tr("Indennità concessa"), _tr("al massimo 2.000,00")))
    elif target == "patto_firmato":
        form.add_widget(Text(acceptance_words(state.view.acceptance), "note_muted"))
    elif target == "esito_occupazionale":
        form.add("outcome", ChoiceField(_tr("Esito"), _options("training_outcomes")))
        form.add(
            "proof", TextField(_tr("Documento che lo prova"), _tr("contratto, comunicazione; non serve se nessuno"))
        )
        form.add_row(
            {
                "contract": ChoiceField(_tr("Contratto"), _options("training_contracts"), _tr("per un'occupazione")),
                "contract_on": _day(model, _tr("Dal"), past=False),
                "contract_months": NumberField(_tr("Mesi"), _tr("se a termine")),
            }
        )
    else:
        form.add("reason", NoteField(_tr("Motivo"), _tr("in parole da dire alla persona"), lines=2))


def _plan(form: Form, state: PathState, target: str, model: PathModel) -> None:
    view = state.view
    form.add_row(
        {
            "unemployed_on": _day(model, _tr("Disoccupazione dal")),
            "unemployment_proof": ChoiceField(_tr("Prova"), _options("unemployment_proofs")),
        }
    )
    form.add("provider_id", ChoiceField(_tr("Ente formativo"), list(state.providers)))
    form.add_row({"course": TextField(_tr("Corso")), "hours_planned": NumberField(_tr("Ore previste"))}, shares=(3, 1))
    form.add_row(
        {
            "start_on": _day(model, _tr("Primo giorno"), past=False),
            "end_on": _day(model, _tr("Ultimo giorno"), past=False),
        }
    )
    form.add("iban", TextField(_tr("IBAN"), _tr("intestato alla persona"), upper=True))
    form.set_values(
        {
            "unemployed_on": view.unemployed_on, "unemployment_proof": view.unemployment_proof, "provider_id": view.provider_id,
            "course": view.course or None, "hours_planned": view.row.planned // 60 or None, "start_on": view.start_on,
            "end_on": view.end_on, "iban": view.iban,
        }
    )  # fmt: skip


def _share(form: Form, state: PathState, target: str, model: PathModel) -> None:
    form.add("operator_id", ChoiceField(_tr("Tutor o collega"), list(state.followers)))


def _hours(form: Form, state: PathState, target: str, model: PathModel) -> None:
    form.add_row({"from_day": _day(model, _tr("Dal")), "to_day": _day(model, _tr("Al"))})
    form.add_row({"hours": NumberField(_tr("Ore")), "minutes": NumberField(_tr("Minuti"), _tr("facoltativi"))})
    last = max((one.to_day for one in state.view.hours), default=None)
    form.set_values({"from_day": last + timedelta(days=1) if last is not None else state.view.start_on})
    if target == "registro":
        form.add("register_number", TextField(_tr("Numero del registro firmato"), _tr("obbligatorio"), upper=True))


def _money(form: Form, state: PathState, target: str, model: PathModel) -> None:
    money = state.view.money
    due = next(
        (f"{words}: {format_cents(cents)}." for kind, words, cents in (money.due if money else ()) if kind == target),
        "",
    )
    form.add_widget(Text(f"{due} {_tr(_COMPUTED)}".strip(), "note_muted"))
    if target in ("tranche", "saldo"):
        form.add_row(
            {
                "reference": TextField(_tr("Riferimento del pagamento"), _tr("CRO o mandato")),
                "paid_on": _day(model, _tr("Pagato il")),
            }
        )
    if target == "tranche":
        form.add("upto_on", _day(model, _tr("Ore fino al")))
        form.set_values({"upto_on": model.bridge.who.today()})
    elif target == "trattenuta":
        form.add_widget(Text(acceptance_words(state.view.acceptance), "note_muted"))
    elif target == "rilascio":
        form.add("reason", NoteField(_tr("Motivo"), _tr("obbligatorio"), lines=2))


def _round(form: Form, state: RoundState, target: str, model: RoundModel) -> None:
    view = state.view
    form.add("name", TextField(_tr("Nome della selezione"), _tr("obbligatorio")))
    if view is None:
        form.add("project_id", ChoiceField(_tr("Progetto"), list(state.projects)))
    form.add_row(
        {
            "places": NumberField(_tr("Posti")),
            "closes_on": DateField(_tr("Si chiude il"), model.bridge.who.today, _tr("20/5, +30")),
        }
    )
    form.add_row(
        {
            "fund_id": ChoiceField(_tr("Fondo per indennità"), list(state.funds)),
            "indemnity_cents": MoneyField(_tr("Indennità piena"), _tr("al massimo 2.000,00")),
        }
    )
    hint = _tr("uno per riga: nome; peso; ordine per le parità (facoltativo)")
    form.add("criteria", NoteField(_tr("Criteri"), hint, lines=4))
    if view is not None:
        form.set_values(
            {
                "name": view.row.name, "places": view.row.places, "closes_on": view.closes_on, "fund_id": state.fund_id,
                "indemnity_cents": view.indemnity_cents, "criteria": criteria_text(state.criteria),
            }
        )  # fmt: skip


def _draw(form: Form, state: RoundState, target: str, model: RoundModel) -> None:
    form.add(
        "seed",
        TextField(_tr("Testo del sorteggio"), _tr("scelto davanti a tutti: un'estrazione, una data e un numero")),
    )


def _points(form: Form, state: RoundState, target: str, model: RoundModel) -> None:
    most = _tr("da 0 a {n}").format(n=parameter("points_max"))
    for one in state.criteria:
        form.add(str(one["code"]), NumberField(str(one["label"]), most))
    form.set_values(dict(state.points.get(target, {})))


def _select(form: Form, state: RoundState, target: str, model: RoundModel) -> None:
    form.add("amount_cents", MoneyField(_tr("Indennità concessa"), _tr("al massimo 2.000,00")))
    if state.view is not None:
        form.set_values({"amount_cents": state.view.indemnity_cents})


_DAY = partial(_tr, QT_TRANSLATE_NOOP("training", "Manca il giorno."))

PATH_FORMS = {
    "step": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Cambiare stato")), _step),
    "plan": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Dati del percorso")), _plan),
    "share": AskForm(
        partial(_tr, QT_TRANSLATE_NOOP("training", "Chi segue il percorso")),
        _share,
        {"operator_id": partial(_tr, QT_TRANSLATE_NOOP("training", "Scegliere chi lo segue."))},
    ),
    "hours": AskForm(
        partial(_tr, QT_TRANSLATE_NOOP("training", "Certificare ore")), _hours, {"from_day": _DAY, "to_day": _DAY}
    ),
    "money": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Denaro dell'indennità")), _money),
}
_PLACES = {"places": partial(_tr, QT_TRANSLATE_NOOP("training", "Manca il numero dei posti."))}
ROUND_FORMS = {
    "new": AskForm(
        partial(_tr, QT_TRANSLATE_NOOP("training", "Nuova selezione")),
        _round,
        {**_PLACES, "project_id": partial(_tr, QT_TRANSLATE_NOOP("training", "Scegliere il progetto."))},
    ),
    "edit": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Modificare la selezione")), _round, _PLACES),
    "draw": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Sorteggio")), _draw),
    "points": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Punti")), _points),
    "select": AskForm(partial(_tr, QT_TRANSLATE_NOOP("training", "Selezionare")), _select),
}
