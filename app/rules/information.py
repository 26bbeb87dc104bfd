"""Who was told what: the topics that leave a record, and the payment of the current rent looked at afterwards.

A tenant who was properly informed and did not apply for a contribution answers for it (r.r. 4/2017, art. 25, as changed in 2021):
what was told, when and on which signed slip protects whoever was told. Knows no record.
"""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.rules.catalogues import codes, listening
from app.rules.dates import check_ahead, check_behind
from app.rules.problem import Problem, problem

CONTRIBUTION = "contributo_regionale_solidarieta"


@dataclass(frozen=True)
class ToldTopic:
    """A topic of the catalogue `information` that leaves a record. Its words are proposals that head office confirms.

    `follows_rent`: the payment of the current rent is looked at afterwards. `form`: the slip that is signed.
    """

    code: str
    follows_rent: bool
    explained: str
    to_bring: tuple[str, ...]
    source: str
    form: str | None = None
    to_confirm: bool = True


@cache
def told_topics() -> tuple[ToldTopic, ...]:
    """The topics in file order."""
    return tuple(
        ToldTopic(
            str(row["code"]), bool(row["follows_rent"]), str(row["explained"]).strip(), tuple(row["to_bring"]),
            str(row["source"]), row.get("form"), bool(row.get("to_confirm", True)),
        )
        for row in listening()["told"]
    )  # fmt: skip


def told_topic(code: str) -> ToldTopic | None:
    """The topic with this code; None for what leaves no record."""
    return next((one for one in told_topics() if one.code == code), None)


def rent_check_from(told_on: date) -> date:
    """The first day on which the payment may be looked at: the months of the parameter later, on the last day if need be."""
    month = told_on.month - 1 + int(listening()["rent_months"])
    year, month = told_on.year + month // 12, month % 12 + 1
    return date(year, month, min(told_on.day, calendar.monthrange(year, month)[1]))


def check_information(*, topic: str, told_on: date, deadline_on: date | None, today: date | None) -> list[Problem]:
    """Whether this can have been told on that day. `today` None: the centre asks, and its day is not the desk's."""
    found = [] if told_topic(topic) is not None else [problem("information_not_told", text=topic)]
    if today is not None and told_on > today:
        found.append(problem("day_in_future", day=told_on.isoformat()))
    if deadline_on is not None and deadline_on < told_on:
        found.append(
            problem("information_before_told", day=told_on.isoformat(), due_day=deadline_on.isoformat())
        )  # fmt: skip
    return [*found, *check_ahead(deadline_on, told_on), *(check_behind(told_on, today) if today is not None else [])]


def check_rent(
    *, topic: str, told_on: date, rent_paid: str | None, checked_on: date | None, today: date | None
) -> list[Problem]:
    """Whether this is an answer on the current rent: of a topic that asks for it, once its months have passed."""
    if rent_paid is None and checked_on is None:
        return []
    if rent_paid is None or checked_on is None:
        return [problem("rent_check_half")]
    if rent_paid not in codes("rent_outcomes"):
        return [problem("choice_unknown", text=rent_paid, field="canone corrente pagato")]
    known = told_topic(topic)
    if known is None or not known.follows_rent:
        return [problem("rent_check_elsewhere")]
    if today is not None and checked_on > today:
        return [problem("rent_check_day")]
    first = rent_check_from(told_on)
    return [problem("rent_check_early", day=first.isoformat())] if checked_on < first else []
