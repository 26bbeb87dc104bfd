"""Projects: how long they may last, what their lines may add up to, whose money it is (INV-14, INV-15, INV-16). Knows no record.

Amounts are cents. Sources: domain 2.7; the call's 24 months and hard stop are [P14].
"""

from collections.abc import Iterable
from datetime import date, timedelta

from app.rules.dates import add_months
from app.rules.files import is_content_hash
from app.rules.money import format_cents
from app.rules.problem import Problem, problem
from app.rules.roles import check_write

MONTHS = 24
"""The longest a project lasts without an act that extends it (INV-14)."""

LEAD, PARTNER = "capofila", "partner"


def months_elapsed(start: date, day: date) -> int:
    """Completed months from the first day of a project to another day; 0 before it starts."""
    months = (day.year - start.year) * 12 + day.month - start.month
    if add_months(start, max(months, 0)) > day:
        months -= 1
    return max(months, 0)


def last_day(
    start: date | None, end: date | None, hard_stop: date | None, extended_to: date | None = None
) -> date | None:
    """The last day of a project's window: its end, else 24 months from the start or the call's hard stop; later by an act of
    extension. None: not known.
    """
    last = end
    if last is None and start is not None:
        natural = add_months(start, MONTHS) - timedelta(days=1)
        last = min(natural, hard_stop) if hard_stop is not None else natural
    return max(last, extended_to) if last is not None and extended_to is not None else last


def check_days(
    start: date | None, end: date | None, hard_stop: date | None, *, extended_to: date | None = None
) -> list[Problem]:
    """INV-14: within 24 months and the call's hard stop, unless an act of extension reaches `extended_to`."""
    if end is None:
        return []
    if start is not None and end < start:
        return [problem("project_days_reversed")]
    found = []
    beyond = extended_to is None or end > extended_to
    if beyond and start is not None and end > add_months(start, MONTHS):
        found.append(problem("project_too_long", months=MONTHS))
    if beyond and hard_stop is not None and end > hard_stop:
        found.append(problem("project_past_stop", day=hard_stop.isoformat()))
    return found


def check_later_stop(before: date | None, after: date | None, *, extended_to: date | None) -> list[Problem]:
    """A hard stop moves to a later day, or away, only by an act of extension that reaches there (INV-14)."""
    later = before is not None and (after is None or after > before)
    covered = extended_to is not None and (after is None or after <= extended_to)
    return [problem("project_stop_later")] if later and not covered else []


def check_extension(
    number: str,
    file_hash: str | None,
    act_on: date,
    until_on: date,
    *,
    start: date | None,
    end: date | None,
    hard_stop: date | None,
    today: date,
) -> list[Problem]:
    """An act of extension is whole with number, day and file (INV-14), and goes beyond what the project lasts without any act.

    An `end` that another act allowed is no reason against it: acts may arrive in any order.
    """
    last = last_day(start, None, hard_stop) or end
    found = []
    if not number.strip() or not is_content_hash(file_hash or ""):
        found.append(problem("project_extension_half"))
    if act_on > today:
        found.append(problem("day_in_future", day=act_on.isoformat()))
    if last is None:
        found.append(problem("project_extension_no_start"))
    elif until_on <= last:
        found.append(problem("project_extension_short", day=last.isoformat()))
    return found


def may_extend(role: str) -> bool:
    """Whether the roles of the company (`roles.yaml`) let this one write acts of extension."""
    return not check_write(role, "project_extension")


def check_amounts(amount: int, lines: Iterable[int]) -> list[Problem]:
    """INV-15: the lines of a project add up to no more than its amount."""
    sums = list(lines)
    if amount <= 0 or any(one <= 0 for one in sums):
        return [problem("project_amount_wrong", field="progetto" if amount <= 0 else "linea")]
    beyond = sum(sums) - amount
    return [problem("project_lines_exceed", amount=format_cents(beyond))] if beyond > 0 else []


def check_line(role: str, act: str | None) -> list[Problem]:
    """INV-16: in a partner's role the award belongs to the partnership; a line of the company needs the act of its share."""
    return [problem("line_needs_share_act")] if role != LEAD and not (act or "").strip() else []


def check_indemnities(count: int, each: int, line: int) -> list[Problem]:
    """So many whole indemnities against the line that pays them: a warning, never hidden (domain 0.2 fact 2)."""
    asked = count * each
    if asked <= line:
        return []
    return [
        problem(
            "indemnities_exceed_line",
            count=count,
            asked=format_cents(asked),
            line=format_cents(line),
            covered=line // each,
        )
    ]


def may_write_milestones(role: str) -> bool:
    """Whether the roles of the company (`roles.yaml`) let this one write milestones."""
    return not check_write(role, "milestone")


def check_milestone(role: str, done_on: date | None, today: date) -> list[Problem]:
    """Who may write a milestone, and that it was not done in the future."""
    found = [] if may_write_milestones(role) else [problem("milestone_role")]
    if done_on is not None and done_on > today:
        found.append(problem("milestone_future", day=done_on.isoformat()))
    return found
