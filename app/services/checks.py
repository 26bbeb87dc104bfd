"""Turns what rules answer into the one exception a use-case raises, so that every refusal carries all its reasons.

Knows no screen: a screen finds in `values["problems"]` the code and the sentence to put beside each field.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.who import Who
from app.rules.catalogues import codes
from app.rules.clock import rome_day
from app.rules.companies import check_same_company
from app.rules.problem import Problem, problem

R = TypeVar("R", bound=Record)


def refuse(problems: Iterable[Problem]) -> None:
    """Raise `Notice` when one of the problems blocks; its `problems` are `(code, sentence)` of all that do."""
    found = [one for one in problems if one.blocks]
    if found:
        sentence = " ".join(dict.fromkeys(one.sentence for one in found))
        raise Notice(
            found[0].code, sentence, **found[0].values, problems=tuple((one.code, one.sentence) for one in found)
        )


def check_choice(name: str, code: str | None, field: str) -> list[Problem]:
    """A code that is in no catalogue of this name; None is no choice and no problem. `field` is Italian."""
    return [] if code is None or code in codes(name) else [problem("choice_unknown", text=code, field=field)]


def found(session: Session, who: Who, model: type[R], record_id: str, what: str) -> R:
    """The record with this id, of this company and not deleted. `what` is its Italian name with the article.

    Raises `Notice` (`not_found`, `other_company`).
    """
    record = session.get(model, record_id)
    if record is None or record.deleted_at is not None:
        raise Notice("not_found", f"{what} non è su questo computer. Può essere di un altro presidio.")
    refuse(check_same_company(who.company_id, record.company_id))
    return record


def same_day(who: Who, moment: datetime) -> None:
    """An act is undone within its Rome day only. Raises `Notice` (`too_late_to_undo`)."""
    if rome_day(moment) != who.today():
        raise Notice("too_late_to_undo", "Si annulla solo nello stesso giorno. Si può correggere a mano.")
