"""What a laboratory offers: activities that meet every week with their register, and groups that run a common service themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.synthetic import phrases
from app.synthetic.people import Population
from app.synthetic.places import Estate, Outpost
from app.synthetic.rows import Author, Dice, Made, RomeDay, json_text, made, stamp
from app.synthetic.staff import Worker

_MEAN = 12
_KINDS = (
    ("facilitazione_digitale", "Aiuto con il telefono e i servizi digitali"),
    ("doposcuola", "Doposcuola"),
    ("corso", "Corso di italiano"),
    ("orientamento_lavoro", "Orientamento al lavoro"),
    ("raccolta_differenziata", "La raccolta differenziata nel palazzo"),
    ("consumi_bollette", "Leggere la bolletta"),
)
_HOURS = (570, 690)
"""Minutes of the day at which a meeting begins and ends."""


@dataclass(slots=True)
class _Course:
    id: str
    outpost: Outpost
    enrolled: list[str] = field(default_factory=list)
    meetings: int = 0


class Laboratories:
    """The activities of one company's outposts."""

    def __init__(self, dice: Dice, estate: Estate, population: Population) -> None:
        self._dice = dice
        self._estate = estate
        self._courses: dict[str, list[_Course]] = {}
        self._people: dict[str, list[str]] = {}
        self._registers = 0
        for family in population.families:
            self._people.setdefault(family.dwelling.outpost.id, []).extend(one.id for one in family.members)

    def make(self, worker: Worker, first: RomeDay, per_outpost: int, project: str | None) -> Iterator[Made]:
        """Each outpost's activities with who enrolled, and a group that keeps its own stairs clean."""
        dice = self._dice
        for outpost in worker.outposts:
            author = worker.author(self._estate.id, outpost.id, first.day)
            at, ms = first.at(480)
            for kind, title in _KINDS[:per_outpost]:
                course = _Course(dice.new_id(ms), outpost)
                self._courses.setdefault(outpost.id, []).append(course)
                yield made(
                    "activity",
                    stamp(course.id, author, at, first.offset),
                    project_id=project,
                    kind=kind,
                    title=f"{title}, {outpost.plan.name}",
                    place="Sala comune",
                    capacity=20,
                    recurring=1,
                    from_day=first.text,
                    leader=worker.initials,
                )
                for person in self._some(outpost.id, dice.between(8, 16)):
                    course.enrolled.append(person)
                    yield made(
                        "activity_enrolment",
                        stamp(dice.new_id(ms), author, at, first.offset),
                        activity_id=course.id,
                        person_id=person,
                        enrolled_on=first.text,
                    )
            building = next((id for id, place in self._estate.buildings if place is outpost), None)
            if building is not None:
                yield from self._group(author, first, outpost, building)

    def meeting(self, worker: Worker, outpost: Outpost, author: Author, day: RomeDay) -> Iterator[Made]:
        """One meeting with its register; a few guests are counted and not named."""
        courses = self._courses.get(outpost.id)
        if not courses:
            return
        dice = self._dice
        course = dice.pick(courses)
        course.meetings += 1
        self._registers += 1
        start, end = _HOURS
        begin, ms = day.at(start)
        id = dice.new_id(ms)
        number = f"{author.line_code}-R{self._registers:04d}"
        yield made(
            "activity_session",
            stamp(id, author, begin, day.offset),
            activity_id=course.id,
            number=course.meetings,
            register_number=number,
            starts_at=begin,
            ends_at=day.at(end)[0],
            place="Sala comune",
            leader=worker.initials,
            guests=dice.below(4),
            state="svolta",
        )
        for person in course.enrolled:
            came = dice.chance(_MEAN / 14)
            entered = dice.between(0, 20) if came else 0
            yield made(
                "attendance",
                stamp(dice.new_id(ms), author, day.at(end)[0], day.offset),
                session_id=id,
                person_id=person,
                present=int(came),
                in_at=day.at(start + entered)[0] if came else None,
                out_at=day.at(end)[0] if came else None,
                minutes=end - start - entered if came else None,
                signed=int(came),
            )

    def _group(self, author: Author, day: RomeDay, outpost: Outpost, building: str) -> Iterator[Made]:
        dice = self._dice
        at, ms = day.at(490)
        id = dice.new_id(ms)
        yield made(
            "self_management_group",
            stamp(id, author, at, day.offset),
            building_id=building,
            name="Scale pulite",
            service="pulizie",
            started_on=day.text,
        )
        for place, person in enumerate(self._some(outpost.id, 4)):
            yield made(
                "group_member",
                stamp(dice.new_id(ms), author, at, day.offset),
                group_id=id,
                person_id=person,
                role="componente" if place else "referente",
                from_day=day.text,
            )
        yield made(
            "group_minutes",
            stamp(dice.new_id(ms), author, at, day.offset),
            group_id=id,
            held_on=day.text,
            text=dice.pick(phrases.MINUTES),
            decisions=json_text(["Turni di pulizia a settimane alterne"]),
        )

    def _some(self, outpost_id: str, count: int) -> list[str]:
        people = self._people.get(outpost_id, [])
        return list(dict.fromkeys(self._dice.pick(people) for _ in range(count))) if people else []
