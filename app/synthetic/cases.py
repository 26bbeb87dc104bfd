"""The life of a synthetic request: opened, moved on with the medians of the domain reference, closed or still open."""

from collections import deque
from datetime import date
from typing import NamedTuple

from app.rules.catalogues import areas
from app.rules.requests import required_visibility
from app.synthetic import phrases
from app.synthetic.leases import Family, Resident
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, Weighted, day_later, stamp
from app.synthetic.staff import Worker

_AREAS = Weighted({"tecnica": 50, "amministrativa": 32, "sociale": 18})
_MEDIAN_DAYS = {"tecnica": 21.0, "amministrativa": 10.0, "sociale": 45.0}
_OUTCOMES = {
    "tecnica": "intervento_eseguito", "amministrativa": "pratica_conclusa", "sociale": "accompagnamento_avviato",
}  # fmt: skip
_URGENCY = Weighted({"ordinaria": 84, "urgente": 13, "immediata": 3})
_THIRD_PARTIES = {
    "tecnica": "Ufficio manutenzione",
    "amministrativa": "Ufficio utenza",
    "sociale": "Servizio sociale comunale",
}
_WINTER = (11, 12, 1, 2)
# Rare on purpose: a reserved request is one in some hundred.
_WEIGHTS = {"violenza": 0.25, "dipendenze": 0.4, "disagio_psichico": 0.5, "muffa_umidita": 1.6}
_CATEGORIES = {
    (area.code, winter): Weighted(
        {
            one.code: _WEIGHTS.get(one.code, 1.0) * (3.0 if winter and one.code == "riscaldamento" else 1.0)
            for one in area.categories
        }
    )
    for area in areas()
    for winter in (False, True)
}
_RESERVED = frozenset(
    one.code for area in areas() for one in area.categories if required_visibility(area.code, one.code) == "R3"
)


class Step(NamedTuple):
    """One state reached, on a day at a minute of it."""

    state: str
    day: RomeDay
    minute: int
    reason: str | None = None
    sent_to: str | None = None
    duplicate_of: str | None = None
    outcome: str | None = None


class Cases:
    """Opens requests and lives them to their end or to the set's date."""

    def __init__(self, dice: Dice, as_of: date, days: dict[date, RomeDay]) -> None:
        self._dice = dice
        self._as_of = as_of
        self._days = days
        self._numbers: dict[str, int] = {}
        self._recent: dict[str, deque[str]] = {}
        self.reserved: list[str] = []

    def topic(self, day: RomeDay) -> tuple[str, str]:
        """Area and category of something asked on this day: three times more heating in winter."""
        area = _AREAS.throw(self._dice)
        return area, _CATEGORIES[area, day.day.month in _WINTER].throw(self._dice)

    @staticmethod
    def visibility(category: str) -> str:
        """R3 for a reserved category, else R0."""
        return "R3" if category in _RESERVED else "R0"

    def number(self, line_code: str) -> str:
        """The next local number of a line, `A3-0412`."""
        self._numbers[line_code] = self._numbers.get(line_code, 0) + 1
        return f"{line_code}-{self._numbers[line_code]:04d}"

    def open(
        self,
        worker: Worker,
        author: Author,
        day: RomeDay,
        minute: int,
        topic: tuple[str, str],
        *,
        id: str,
        contact_id: str | None,
        family: Family | None,
        person: Resident | None,
        building_id: str,
        steps: list[Step] | None = None,
    ) -> list[Made]:
        """The request and its transitions; `steps` replaces the ordinary life."""
        dice = self._dice
        area, category = topic
        visibility = self.visibility(category)
        outpost = author.outpost_id or ""
        recent = self._recent.setdefault(outpost, deque(maxlen=40))
        life = steps or self._life(day, minute, area, recent if visibility == "R0" else None)
        last = life[-1]
        at, _ = day.at(minute)
        assigned = any(step.state == "assegnata" for step in life)
        dwelling = family.dwelling if family is not None else None
        request: Row = {
            **stamp(id, author, at, day.offset, visibility=visibility),
            "number": self.number(author.line_code),
            "area": area,
            "category": category,
            "urgency": "immediata" if visibility == "R3" else _URGENCY.throw(dice),
            "place": "alloggio" if dwelling is not None else "stabile",
            "building_id": dwelling.building_id if dwelling is not None else building_id,
            "stair": dwelling.stair if dwelling is not None else None,
            "unit_id": dwelling.id if dwelling is not None else None,
            "contact_id": contact_id,
            "reporter_id": person.id if person is not None else None,
            "on_behalf_of_id": None,
            "household_id": family.id if family is not None else None,
            "description": dice.pick(phrases.REQUESTS[category]),
            "linked_to": "[]",
            "assigned_to": worker.id if assigned else None,
            "external_ticket": f"TK{dice.between(10_000, 99_999)}" if any(step.sent_to for step in life) else None,
            "due_on": None,
            "escalated_on": None,
            "escalated_to": None,
            "escalation_reason": None,
            "since_text": None,
            "access_hours": None,
            "access_phone": None,
            "opened_at": at,
            "state": last.state,
            "state_at": last.day.at(last.minute)[0],
            "outcome": last.outcome,
            "outcome_day": last.day.text if last.outcome else None,
            "duplicate_of_id": last.duplicate_of,
        }
        rows: list[Made] = [("request", request)]
        before = "bozza"
        for step in life:
            rows.append(("request_transition", self._transition(worker, author, id, before, step, visibility)))
            before = step.state
        if visibility == "R3":
            self.reserved.append(id)
        elif last.state != "duplicata":
            recent.append(id)
        return rows

    def _transition(
        self, worker: Worker, author: Author, request_id: str, before: str, step: Step, visibility: str
    ) -> Row:
        at, ms = step.day.at(step.minute)
        own = worker.author(author.company_id, author.outpost_id, step.day.day)
        return {
            **stamp(self._dice.new_id(ms), own, at, step.day.offset, visibility=visibility),
            "request_id": request_id,
            "from_state": before,
            "to_state": step.state,
            "at": at,
            "outcome": step.outcome,
            "outcome_day": step.day.text if step.outcome else None,
            "reason": step.reason,
            "duplicate_of_id": step.duplicate_of,
            "sent_to": step.sent_to,
        }

    def _later(self, days: float, after: RomeDay) -> RomeDay:
        return day_later(after, int(days), self._days)

    def _life(self, day: RomeDay, minute: int, area: str, recent: deque[str] | None) -> list[Step]:
        dice = self._dice
        steps = [Step("aperta", day, minute)]
        throw = dice.unit()
        if throw < 0.03 and recent:
            steps.append(Step("duplicata", day, minute + 3, duplicate_of=dice.pick(recent)))
            return steps
        if throw > 0.975:
            steps.append(
                Step("respinta", self._later(dice.unit() * 3, day), minute + 5, reason=dice.pick(phrases.REFUSALS))
            )
            return self._so_far(steps)
        total = max(1.0, min(400.0, dice.lognormal(_MEDIAN_DAYS[area], 0.8)))
        steps.append(Step("assegnata", self._later(total * 0.05 * dice.unit(), day), minute + 8))
        steps.append(Step("in_lavorazione", self._later(total * 0.3, day), minute + 13))
        if dice.chance(0.6 if area == "tecnica" else 0.3):
            steps.append(
                Step("inviata_a_terzi", self._later(total * 0.5, day), minute + 17, sent_to=_THIRD_PARTIES[area])
            )
        elif dice.chance(0.3):
            steps.append(Step("in_attesa_inquilino", self._later(total * 0.6, day), minute + 19))
        steps.append(Step("risolta", self._later(total, day), minute + 23))
        closing = self._later(total + dice.unit() * 8, day)
        steps.append(Step("chiusa", closing, minute + 29, outcome=_OUTCOMES[area]))
        if dice.chance(0.06):
            again = self._later(2 + dice.unit() * 20, closing)
            steps.append(Step("riaperta", again, minute + 31, reason="Il problema è tornato."))
            steps.append(Step("in_lavorazione", self._later(2, again), minute + 33))
            steps.append(Step("risolta", self._later(total * 0.4 + 3, again), minute + 37))
            steps.append(Step("chiusa", self._later(total * 0.4 + 5, again), minute + 41, outcome=_OUTCOMES[area]))
        return self._so_far(steps)

    def _so_far(self, steps: list[Step]) -> list[Step]:
        return [step for step in steps if step.day.day < self._as_of]
