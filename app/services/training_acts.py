"""One door for whatever a person does on the pages of a selection and of a training path: the act by name, what it is about, the values.

The pages ask by these names and the draft of what is typed keeps them; each goes to the use-case that guards it.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.models.who import Who
from app.rules.training import SELECTED, TRACK, Said
from app.services import indemnities, selection, training
from app.services.evaluations import make_evaluation
from app.services.training import NewHours

Values = Mapping[str, Any]
Act = Callable[[Session, Who, str, str, Values], object]


def act_on_path(session: Session, who: Who, path_id: str, act: str, target: str, values: Values) -> None:
    """Do it. `target` is the state, act or record it is about. Raises `Notice`; KeyError for no such act."""
    PATH_ACTS[act](session, who, path_id, target, values)


def act_on_round(session: Session, who: Who, round_id: str, act: str, target: str, values: Values) -> None:
    """Do it. `target` is the candidacy it is about. Raises `Notice`; KeyError for no such act."""
    ROUND_ACTS[act](session, who, round_id, target, values)


def _step(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return training.advance(session, who, id, Said(target, **values))


def _plan(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    values = dict(values)
    hours = values.pop("hours_planned", None)
    return training.edit_path(
        session, who, id, {**values, "minutes_planned": hours * 60 if hours is not None else None}
    )


def _share(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return training.share_path(session, who, id, str(values.get("operator_id") or ""))


def _hours(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    minutes = int(values.get("hours") or 0) * 60 + int(values.get("minutes") or 0)
    register = values.get("register_number")
    new = NewHours(id, values["from_day"], values["to_day"], minutes, target, register)
    return training.certify_hours(session, who, new)


def _confirm(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return training.confirm_hours(session, who, target)


def _drop(session: Session, who: Who, id: str, target: str, values: Values) -> None:
    training.drop_hours(session, who, target)


def _evaluate(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return make_evaluation(session, who, "training_path", id, TRACK, who.today())


def _money(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return indemnities.act(session, who, id, target, **values)


def _edit(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return selection.edit_round(session, who, id, values)


def _publish(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return selection.publish(session, who, id)


def _draw(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return selection.make_draw(session, who, id, str(values.get("seed") or ""))


def _close(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return selection.close_round(session, who, id)


def _points(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    given = {code: points for code, points in values.items() if points is not None}
    return training.edit_path(session, who, target, {"scores": given})


def _select(session: Session, who: Who, id: str, target: str, values: Values) -> object:
    return training.advance(session, who, target, Said(SELECTED, amount_cents=values.get("amount_cents")))


PATH_ACTS: dict[str, Act] = {
    "step": _step, "plan": _plan, "share": _share, "hours": _hours, "confirm": _confirm, "drop": _drop, "money": _money,
    "evaluate": _evaluate,
}  # fmt: skip
ROUND_ACTS: dict[str, Act] = {
    "edit": _edit, "publish": _publish, "draw": _draw, "close": _close, "points": _points, "select": _select,
}  # fmt: skip
