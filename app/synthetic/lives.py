"""Lives side by side: what grants, cases and paths go through, in the order of time and as far as the set's day.

A life is an iterator that acts when it is resumed and yields how many days it then waits; it acts on working days alone. Whoever
writes through `Lives.write` writes after everybody who wrote before, so that sums hold at every moment.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from heapq import heappop, heappush

from app.rules.dates import is_working_day
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, Value, made, rome_day_of, stamp

_FIRST_MINUTE = 520
_SECONDS_EACH = 6

Life = Iterator[int]


class Lives:
    """The clock of a company's lives and all that they write, in order, in `rows`."""

    def __init__(self, dice: Dice, as_of: date, days: dict[date, RomeDay]) -> None:
        self.dice = dice
        self.as_of = as_of
        self.rows: list[Made] = []
        self._days = days
        self._queue: list[tuple[date, int, Life]] = []
        self._begun = 0
        self._acts: dict[date, int] = {}
        self.day = self.prepared(as_of)

    def prepared(self, day: date) -> RomeDay:
        """A day, prepared once for all."""
        if day not in self._days:
            self._days[day] = rome_day_of(day)
        return self._days[day]

    def begin(self, day: date, life: Life) -> None:
        """A life that begins on a day, or on the next working one."""
        self._begun += 1
        heappush(self._queue, (_working(day), self._begun, life))

    def run(self) -> list[Made]:
        """Live on until the set's day; what was written."""
        while self._queue:
            day, number, life = heappop(self._queue)
            if day >= self.as_of:
                continue
            self.day = self.prepared(day)
            later = next(life, None)
            if later is not None:
                heappush(self._queue, (_working(day + timedelta(days=later)), number, life))
        return self.rows

    def now(self) -> str:
        """The next moment of this day, in stored form."""
        return self.day.at(*self._moment())[0]

    def write(
        self,
        author: Author,
        of: str,
        /,
        *,
        visibility: str = "R0",
        readers: str = "[]",
        at: str | None = None,
        **values: Value,
    ) -> Row:
        """A record of this moment, which may still be completed. With `at` (a field's name) it says the moment there too."""
        minute, second = self._moment()
        text, ms = self.day.at(minute, second)
        row = stamp(self.dice.new_id(ms), author, text, self.day.offset, visibility=visibility, readers=readers)
        one = made(of, row, **values | ({at: text} if at else {}))
        self.rows.append(one)
        return one[1]

    def _moment(self) -> tuple[int, int]:
        number = self._acts[self.day.day] = self._acts.get(self.day.day, 0) + 1
        minutes, second = divmod(number * _SECONDS_EACH, 60)
        return _FIRST_MINUTE + minutes, second


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def beside(author: Author, row: Row) -> Author:
    """Who acts, at the outpost of what the act is about."""
    return replace(author, outpost_id=None if row["outpost_id"] is None else str(row["outpost_id"]))
