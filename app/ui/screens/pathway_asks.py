"""What each act on a pathway asks, in the panel of `asking`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.rules.assessments import DOMAINS
from app.ui.inner_words import choices, label
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.asking import AskForm
from app.ui.viewmodels.pathways import PathwayModel, PathwayState
from app.ui.widgets import (
    CheckGroup,
    ChoiceField,
    DateField,
    Form,
    NoteField,
    TextField,
)

_TITLES = {
    "step": QT_TRANSLATE_NOOP("pathways", "Cambiare stato"),
    "edit_pathway": QT_TRANSLATE_NOOP("pathways", "Correggere il percorso"),
    "goal": QT_TRANSLATE_NOOP("pathways", "Nuovo obiettivo"),
    "edit_goal": QT_TRANSLATE_NOOP("pathways", "Correggere l'obiettivo"),
    "result": QT_TRANSLATE_NOOP("pathways", "Risultato dell'obiettivo"),
    "task": QT_TRANSLATE_NOOP("pathways", "Nuova cosa da fare"),
    "edit_task": QT_TRANSLATE_NOOP("pathways", "Correggere la cosa da fare"),
    "done": QT_TRANSLATE_NOOP("pathways", "Fatto"),
    "review": QT_TRANSLATE_NOOP("pathways", "Fissare una verifica"),
    "move_review": QT_TRANSLATE_NOOP("pathways", "Spostare la verifica"),
    "held": QT_TRANSLATE_NOOP("pathways", "Verifica fatta"),
    "joins": QT_TRANSLATE_NOOP("pathways", "Chi entra nell'équipe"),
    "leaves": QT_TRANSLATE_NOOP("pathways", "Chi esce dall'équipe"),
    "pact": QT_TRANSLATE_NOOP("pathways", "Impegni del patto"),
    "sign": QT_TRANSLATE_NOOP("pathways", "Firma del patto"),
    "unsign": QT_TRANSLATE_NOOP("pathways", "Togliere la firma di una scansione"),
    "plan": QT_TRANSLATE_NOOP("pathways", "Progetto personalizzato"),
    "sign_plan": QT_TRANSLATE_NOOP("pathways", "Firma del progetto"),
    "application": QT_TRANSLATE_NOOP("pathways", "Domanda di alloggio"),
    "applied": QT_TRANSLATE_NOOP("pathways", "A che punto è la domanda"),
    "edit_application": QT_TRANSLATE_NOOP("pathways", "Correggere la domanda"),
}
ASKING_STEPS = frozenset({"concluso", "sospeso", "interrotto"})
"""Steps that need a word before they are taken."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("pathways", text)


def _options(name: str) -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in choices(name)]


def _day(model: PathwayModel, words: str, *, past: bool = False) -> DateField:
    return DateField(
        words, model.bridge.who.today, _tr("oggi, +60, 20/5") if not past else _tr("oggi, ieri, -3"), past_only=past
    )


def _team(state: PathwayState) -> list[tuple[str, str]]:
    """Operators who see the pathway: who may be given something of it."""
    names = dict(state.operators)
    return [(one, names[one]) for one in state.view.operators if one in names]


def _step(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    if target == "concluso":
        form.add("outcome", ChoiceField(_tr("Esito"), _options("pathway_outcomes")))
    form.add("reason", TextField(_tr("Motivo"), _tr("facoltativo") if target == "concluso" else _tr("obbligatorio")))


def _edit_pathway(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    refers = ChoiceField(_tr("Referente"), _team(state))
    form.add_row({"referent_id": refers, "planned_end_on": _day(model, _tr("Fine prevista"))})
    form.set_values({"referent_id": state.view.referent_id, "planned_end_on": state.view.planned_end_on})


def _goal(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("text", NoteField(_tr("Obiettivo"), _tr("una cosa che si può verificare"), lines=2))
    form.add_row({"domain": ChoiceField(_tr("Area"), _options("need_domains")), "due_on": _day(model, _tr("Entro"))})
    form.add("indicator", TextField(_tr("Come si verifica"), _tr("facoltativo")))
    one = next((each for each in state.view.goals if each.id == target), None)
    if one is not None:
        form.set_values({"text": one.text, "domain": one.domain_code, "due_on": one.due_on, "indicator": one.indicator})


def _result(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add_row(
        {
            "result": ChoiceField(_tr("Risultato"), _options("goal_results")),
            "closed_on": _day(model, _tr("Quando"), past=True),
        }
    )


def _task(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("subject", TextField(_tr("Che cosa"), _tr("obbligatorio")))
    by = ChoiceField(_tr("Chi lo fa"), _options("task_who"))
    by.set_value("operatore")
    form.add_row({"who": by, "due_on": _day(model, _tr("Entro"))})
    follows = ChoiceField(_tr("Chi lo segue"), _team(state))
    follows.set_value(model.bridge.who.operator_id)
    goals = [(one.id, one.text[:60]) for one in state.view.goals if one.result is None]
    form.add_row({"assigned_to": follows, "goal_id": ChoiceField(_tr("Per l'obiettivo"), goals, _tr("facoltativo"))})
    one = next((each for each in state.view.tasks if each.id == target), None)
    if one is not None:
        names = ("subject", "who", "due_on", "assigned_to", "goal_id")
        form.set_values({name: getattr(one, name) for name in names})


def _done(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("outcome", TextField(_tr("Com'è andata"), _tr("facoltativo")))


def _review(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("due_on", _day(model, _tr("Giorno della verifica")))
    one = next((each for each in state.view.reviews if each.id == target), None)
    if one is not None:
        form.set_values({"due_on": one.due_on})


def _held(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("summary", NoteField(_tr("Che cosa è emerso"), _tr("obbligatorio"), lines=3))
    form.add_row({"done_on": _day(model, _tr("Fatta il"), past=True), "next_on": _day(model, _tr("Prossima verifica"))})


def _joins(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("member_operator_id", ChoiceField(_tr("Operatore"), list(state.operators), _tr("oppure")))
    form.add("partner_contact_id", ChoiceField(_tr("Referente di un ente"), list(state.contacts), _tr("oppure")))
    form.add_row(
        {"name": TextField(_tr("Nome del professionista")), "body": TextField(_tr("Ente"), _tr("facoltativo"))}
    )
    form.add("role", TextField(_tr("Ruolo"), _tr("facoltativo")))


def _leaves(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("to_day", _day(model, _tr("Ultimo giorno"), past=True))


def _pact(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    for name, words in (
        ("of_household", _tr("Impegni della persona e del nucleo")),
        ("of_company", _tr("Impegni di ALER")),
        ("of_partner", _tr("Impegni dell'ente")),
        ("on_rent", _tr("Impegni sul pagamento corrente")),
        ("if_broken", _tr("Che cosa succede se non si rispetta")),
    ):
        form.add(name, NoteField(words, lines=2))
    form.add("until_on", _day(model, _tr("Durata, fino al")))
    pact = state.view.pact
    if pact is not None:
        form.set_values({**dict(pact.texts), "until_on": pact.until_on})


def _sign(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    how = ChoiceField(_tr("Come"), _options("pact_signatures"))
    how.set_value("scansione" if state.view.pact is not None and state.view.pact.scanned else "carta")
    form.add_row({"how": how, "signed_on": _day(model, _tr("Firmato il"), past=True)})
    form.add("paper_number", TextField(_tr("Numero del modulo"), _tr("se firmato su carta"), upper=True))


def _unsign(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add("reason", TextField(_tr("Perché la scansione non era di questo foglio"), _tr("obbligatorio")))


def _plan(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    for code in DOMAINS:
        form.add_row(
            {
                f"needs:{code}": TextField(_tr("{area}: bisogni").format(area=label("need_domains", code))),
                f"resources:{code}": TextField(_tr("{area}: risorse").format(area=label("need_domains", code))),
            }
        )
    form.add_row(
        {"indicators": TextField(_tr("Indicatori")), "revise_on": _day(model, _tr("Revisione"))}, shares=(2, 1)
    )
    plan = state.view.plan
    if plan is not None:
        said = {
            f"{part}:{code}": words
            for code, *both in plan.needs
            for part, words in zip(("needs", "resources"), both, strict=True)
        }
        form.set_values({**said, "indicators": plan.indicators, "revise_on": plan.revise_on})


def _sign_plan(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    how = ChoiceField(_tr("Come"), _options("pact_signatures"))
    how.set_value("scansione" if state.view.plan is not None and state.view.plan.scanned else "carta")
    form.add_row({"how": how, "signed_on": _day(model, _tr("Firmato il"), past=True)})


def _application(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    form.add_row({"notice": TextField(_tr("Avviso"), _tr("obbligatorio")), "municipality": TextField(_tr("Comune"))})
    form.add_row({"opens_on": _day(model, _tr("Apertura")), "deadline_on": _day(model, _tr("Scadenza"))})
    form.add("documents", TextField(_tr("Documenti da portare"), _tr("divisi da virgole")))
    one = next((each for each in state.view.applications if each.id == target), None)
    if one is not None:
        known = {name: getattr(one, name) for name in ("notice", "municipality", "opens_on", "deadline_on")}
        form.set_values({**known, "documents": ", ".join(name for name, _got in one.documents)})


def _applied(form: Form, state: PathwayState, target: str, model: PathwayModel) -> None:
    one = next((each for each in state.view.applications if each.id == target), None)
    documents = [(name, name) for name, _got in one.documents] if one is not None else []
    if documents and one is not None:
        got = CheckGroup(_tr("Documenti portati"), documents)
        got.set_value(tuple(name for name, here in one.documents if here))
        form.add("got", got)
    stands = ChoiceField(_tr("Stato"), _options("housing_states"))
    stands.set_value(one.state if one is not None else None)
    form.add_row({"state": stands, "on": _day(model, _tr("Quando"), past=True)})
    form.add_row({"protocol": TextField(_tr("Protocollo")), "reason": TextField(_tr("Motivo"))})


_FILLERS: dict[str, Callable[[Form, PathwayState, str, PathwayModel], None]] = {
    "step": _step, "edit_pathway": _edit_pathway, "goal": _goal, "edit_goal": _goal, "result": _result, "task": _task,
    "edit_task": _task, "done": _done, "review": _review, "move_review": _review, "held": _held, "joins": _joins,
    "leaves": _leaves, "pact": _pact, "sign": _sign, "plan": _plan, "sign_plan": _sign_plan, "application": _application,
    "unsign": _unsign,
    "edit_application": _application, "applied": _applied,
}  # fmt: skip
_DAY = {"due_on": partial(_tr, QT_TRANSLATE_NOOP("pathways", "Manca il giorno. Per esempio: +60, 20/5."))}
_NEEDED = {"review": _DAY, "move_review": _DAY}
FORMS = {act: AskForm(partial(_tr, _TITLES[act]), fill, _NEEDED.get(act, {})) for act, fill in _FILLERS.items()}
