"""One door for whatever a person does on the page of a pathway: the act by name, what it is about, the values typed.

The page asks by these names and the draft of what is typed keeps them; each goes to the use-case that guards it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.models.who import Who
from app.services import care_team, housing, pacts, pathways, tasks
from app.services.care_team import NewMember
from app.services.housing import ApplicationView, NewApplication
from app.services.tasks import NewTask

Values = Mapping[str, Any]
Act = Callable[[Session, Who, str, str, Values], object]


def act_on(session: Session, who: Who, pathway_id: str, act: str, target: str, values: Values) -> None:
    """Do it. `target` is the state or record it is about, empty for the pathway itself. Raises `Notice`; KeyError for no such act."""
    ACTS[act](session, who, pathway_id, target, values)


def _step(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.advance(session, who, id, target, outcome=values.get("outcome"), reason=values.get("reason"))


def _goal(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: values.get(name) for name in ("domain", "indicator", "due_on")}
    return pathways.add_goal(session, who, id, str(values.get("text") or ""), **given)


def _edit_goal(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.edit_goal(session, who, target, **values)


def _result(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.close_goal(session, who, target, str(values.get("result") or ""), values.get("closed_on"))


def _task(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: value for name, value in values.items() if value is not None and name != "subject"}
    return tasks.add_task(session, who, NewTask(str(values.get("subject") or ""), pathway_id=id, **given))


def _edit_task(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return tasks.edit_task(session, who, target, values)


def _done(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return tasks.do_task(session, who, target, values.get("outcome"))


def _undone(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return tasks.undo_task(session, who, target)


def _review(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.add_review(session, who, id, values["due_on"])


def _move_review(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.move_review(session, who, target, values["due_on"])


def _edit_pathway(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pathways.edit_pathway(session, who, id, **values)


def _held(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: values.get(name) for name in ("done_on", "next_on")}
    return pathways.do_review(session, who, target, str(values.get("summary") or ""), **given)


def _joins(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return care_team.add_member(session, who, id, NewMember(**{n: v for n, v in values.items() if v is not None}))


def _leaves(session: Session, who: Who, id: str, target: str, values: Values) -> None:
    care_team.end_member(session, who, target, values.get("to_day"))


def _pact(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pacts.save_pact(session, who, id, **values)


def _sign(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {name: values.get(name) for name in ("signed_on", "paper_number")}
    return pacts.sign_pact(session, who, id, str(values.get("how") or ""), **given)


def _plan(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """`needs:abitare` and `resources:abitare` are the two fields of a domain."""
    needs: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        part, _, domain = name.partition(":")
        if domain:
            needs.setdefault(domain, {})[part] = value
    plain = {name: values.get(name) for name in ("indicators", "revise_on")}
    return pacts.save_plan(session, who, id, needs=needs, **plain)


def _sign_plan(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return pacts.sign_plan(session, who, id, str(values.get("how") or ""), signed_on=values.get("signed_on"))


def _apply(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    documents = _listed(values.get("documents"))
    given = {name: values.get(name) for name in ("municipality", "opens_on", "deadline_on")}
    new = NewApplication(notice=str(values.get("notice") or ""), pathway_id=id, documents=documents, **given)
    return housing.add_application(session, who, new)


def _edit_application(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    """Documents already brought stay so under their name."""
    view = _application(session, who, id, target)
    got = dict(view.documents)
    documents = [{"name": name, "got": got.get(name, False)} for name in _listed(values.get("documents"))]
    return housing.edit_application(session, who, target, **{**values, "documents": documents})


def _listed(text: Any) -> list[str]:
    return [one.strip() for one in str(text or "").split(",") if one.strip()]


def _application(session: Session, who: Who, id: str, target: str) -> ApplicationView:
    return next(one for one in housing.applications_of(session, who, pathway_id=id) if one.id == target)


def _applied(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    brought = set(values.get("got") or ())
    view = _application(session, who, id, target)
    for name, got in view.documents:
        if got != (name in brought):
            housing.got_document(session, who, target, name, got=not got)
    given = {name: values.get(name) for name in ("on", "protocol", "reason")}
    return housing.move_application(session, who, target, str(values.get("state") or view.state), **given)


ACTS: dict[str, Act] = {
    "step": _step,
    "edit_pathway": _edit_pathway,
    "goal": _goal,
    "edit_goal": _edit_goal,
    "result": _result,
    "task": _task,
    "edit_task": _edit_task,
    "done": _done,
    "undone": _undone,
    "review": _review,
    "move_review": _move_review,
    "held": _held,
    "joins": _joins,
    "leaves": _leaves,
    "pact": _pact,
    "sign": _sign,
    "plan": _plan,
    "sign_plan": _sign_plan,
    "application": _apply,
    "applied": _applied,
    "edit_application": _edit_application,
}
