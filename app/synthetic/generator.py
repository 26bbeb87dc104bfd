"""Synthetic sets XS, S, M, L: the same seed, size and date always give the same rows (domain reference 7.2 and 7.5).

`generate` streams `(kind, row)`, parents before children, rows in stored form with the same keys for every row of a kind.
A set holds its main company with the counts of its size and a small second one, so that boundaries between companies have
something to hold. Nobody in it exists. Knows no database: whoever asks decides where the rows go.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.rules.dates import is_working_day
from app.synthetic.money import make_money
from app.synthetic.people import Population
from app.synthetic.places import MI, MI_WIDE, PVLO, PVLO_WIDE, CompanyPlan, Estate, make_company, make_units
from app.synthetic.projects import make_projects
from app.synthetic.roster import make_roster
from app.synthetic.rows import Dice, Made, RomeDay, rome_day_of
from app.synthetic.staff import Worker, make_staff
from app.synthetic.work import RECORDS_A_DAY, Work
from app.synthetic.work_edges import EdgeWork

_GROWTH = 1.10


@dataclass(frozen=True)
class Size:
    """What a set holds: households and persons are those of today, records are all rows of the main company but the movements of
    accounts, which are the housing company's work and not that of the operator-days that 7.2 counts.
    """

    units: int
    households: int
    persons: int
    operators: int
    records: int
    history_days: int
    plan: CompanyPlan
    second: CompanyPlan


_FIVE_YEARS = 5 * 365
SIZES: dict[str, Size] = {
    "XS": Size(60, 50, 120, 2, 2_000, 90, PVLO, MI),
    "S": Size(1_800, 1_540, 3_700, 2, 110_000, _FIVE_YEARS, PVLO, MI),
    "M": Size(10_000, 8_300, 20_000, 6, 320_000, _FIVE_YEARS, PVLO_WIDE, MI),
    "L": Size(14_400, 11_500, 32_000, 12, 700_000, _FIVE_YEARS, MI_WIDE, PVLO),
}
_SMALL = 2_000
"""Records up to which a set holds one activity for each outpost only."""
_SECOND = Size(16, 10, 23, 1, 700, 60, MI, PVLO)


class SyntheticSet:
    """One set. `rows` may be read once; then `marks` names every edge case (mark -> record ids), `companies` the estates."""

    def __init__(self, size: str, seed: int, as_of: date) -> None:
        if size not in SIZES:
            raise ValueError(f"unknown size {size!r}: one of {', '.join(SIZES)}")
        self.size = SIZES[size]
        self.as_of = as_of
        self.companies: list[Estate] = []
        self.workers: list[Worker] = []
        self.marks: dict[str, list[str]] = {}
        self._key = f"portineria {size} {seed} {as_of.isoformat()}"

    def rows(self) -> Iterator[Made]:
        """All rows, the main company's first."""
        yield from self._company(self.size, self.size.plan, main=True)
        yield from self._company(_SECOND, self.size.second, main=False)

    def _company(self, size: Size, plan: CompanyPlan, *, main: bool) -> Iterator[Made]:
        dice = Dice(f"{self._key} {plan.code}")
        first_day = self.as_of - timedelta(days=size.history_days)
        since = datetime(first_day.year, first_day.month, first_day.day, 6, tzinfo=UTC)
        emitted = 0
        estate, rows = make_company(dice, plan, since)
        self.companies.append(estate)
        for made in rows:
            emitted += 1
            yield made
        for made in make_units(dice, estate, size.units, size.units // 25, since):
            emitted += 1
            yield made
        workers, rows = make_staff(
            dice, estate, size.operators, since, self.as_of, names_from=0 if main else len(self.workers)
        )
        self.workers.extend(workers)
        for made in rows:
            emitted += 1
            yield made
        population = Population(dice, estate, self.as_of, since)
        for made in population.make(size.households, size.persons, with_edges=main):
            emitted += 1
            yield made
        days: dict[date, RomeDay] = {}
        work = Work(dice, estate, population, workers, self.as_of, days)
        for made in self._company_wide(dice, estate, work, workers, since, small=size.records <= _SMALL):
            emitted += made[0] != "account_movement"
            yield made
        yield from self._working_life(size, work, workers, first_day, size.records - emitted, days)
        if main:
            yield from EdgeWork(dice, work, population, workers, self.as_of).make()
            self.marks = population.marks

    def _company_wide(
        self, dice: Dice, estate: Estate, work: Work, workers: list[Worker], since: datetime, *, small: bool
    ) -> Iterator[Made]:
        """What a company works with from the first day: projects, partners, roster, the laboratory's activities."""
        projects = make_projects(dice, estate, since, self.as_of)
        yield from projects.rows
        yield from work.network.make(since, projects.ids[:1], few=small)
        yield from make_money(
            dice,
            estate,
            workers,
            work.families,
            projects,
            work.network.trainer,
            work.days,
            self.as_of,
            work.papers,
            small=small,
        )
        yield from make_roster(dice, estate, workers, since, self.as_of)
        first = rome_day_of(since.date())
        for worker in workers[:1] if small else workers[::2]:
            yield from work.laboratories.make(worker, first, 1 if small else 3, projects.ids[0])

    def _working_life(
        self, size: Size, work: Work, workers: list[Worker], first_day: date, quota: int, days: dict[date, RomeDay]
    ) -> Iterator[Made]:
        """Operator-days, a tenth more each year, each busier or calmer so that the sum of all records comes out."""
        calendar = [first_day + timedelta(days=step) for step in range((self.as_of - first_day).days)]
        working = [day for day in calendar if is_working_day(day)]
        weights = [_GROWTH ** ((day - first_day).days / 365.25) for day in working]
        wanted = max(1.0, quota / RECORDS_A_DAY)
        rate = wanted / (sum(weights) * len(workers))
        busier = max(1.0, rate * max(weights))
        left, expected = quota, wanted
        # Each on their own account and not in step, so that in a small set too everybody works all the time through.
        due = [place / len(workers) for place in range(len(workers))]
        for day, weight in zip(working, weights, strict=True):
            if day not in days:
                days[day] = rome_day_of(day)
            for place, worker in enumerate(workers):
                due[place] += rate * weight / busier
                if due[place] < 1.0:
                    continue
                due[place] -= 1.0
                intensity = min(4.0, max(0.3, left / max(1.0, expected) / RECORDS_A_DAY)) * busier
                for made in work.day(worker, days[day], intensity):
                    left -= 1
                    yield made
                expected -= busier


def generate(size: str, seed: int, as_of: date) -> Iterator[Made]:
    """Stream a set: `(kind, row)` with the kinds and fields of `app.models`. Raises ValueError for an unknown size."""
    return SyntheticSet(size, seed, as_of).rows()
