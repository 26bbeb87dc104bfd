"""Who acts: the one argument that gives a use-case its operator, its place, its clock and its ids."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.rules.clock import Clock, NewId, rome_day


@dataclass(frozen=True)
class Who:
    """The operator at work on one desk. `outpost_id` is None only for office work."""

    company_id: str
    operator_id: str
    device_id: str
    outpost_id: str | None
    role: str
    clock: Clock
    new_id: NewId

    def now(self) -> datetime:
        """The time this act is dated with, aware UTC."""
        return self.clock()

    def today(self) -> date:
        """The Europe/Rome day of `now`."""
        return rome_day(self.clock())

    def at_outpost(self, outpost_id: str | None) -> "Who":
        """The same operator at another outpost."""
        return replace(self, outpost_id=outpost_id)
