"""Who is expected where each week, when an outpost stays closed, and what an hour costs."""

from collections.abc import Iterator
from datetime import date, datetime

from app.synthetic.places import Estate
from app.synthetic.rows import Dice, Made, made, milliseconds
from app.synthetic.staff import Worker, by_coordinator

_HOUR_CENTS = 2_450


def make_roster(dice: Dice, estate: Estate, workers: list[Worker], at: datetime, as_of: date) -> Iterator[Made]:
    """Each operator at each outpost on its opening days; the patron saint's day of this year; hourly costs, reserved."""
    ms = milliseconds(at)
    for worker in workers:
        taken: set[int] = set()
        for outpost in worker.outposts:
            for weekday, start, end, _ in outpost.plan.slots:
                if weekday in taken:
                    continue
                taken.add(weekday)
                yield made(
                    "roster_slot",
                    by_coordinator(estate, dice.new_id(ms), at, outpost.id),
                    rostered_operator_id=worker.id,
                    weekday=weekday,
                    from_time=start,
                    to_time=end,
                    from_day=at.date().isoformat(),
                )
        rate = by_coordinator(estate, dice.new_id(ms), at) | {"visibility": "R2"}
        yield made(
            "cost_rate", rate, rated_operator_id=worker.id, hour_cents=_HOUR_CENTS, from_day=at.date().isoformat()
        )
    for outpost in estate.outposts:
        day = f"{as_of.year}-01-19"
        yield made(
            "closure",
            by_coordinator(estate, dice.new_id(ms), at, outpost.id),
            kind="patrono",
            from_day=day,
            to_day=day,
            reason="Santo patrono",
        )
