"""The awkward moments that every set must hold (domain reference 7.5): odd clocks, odd hours, odd days of work."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from app.rules.clock import offset_minutes, utc_text
from app.synthetic import edges
from app.synthetic.cases import Step
from app.synthetic.intakes import make_intake
from app.synthetic.leases import Family, Resident
from app.synthetic.people import Population
from app.synthetic.places import Outpost
from app.synthetic.rows import Author, Dice, Made, RomeDay, json_text, milliseconds, moment, rome_day_of
from app.synthetic.staff import Worker
from app.synthetic.work import Work


class EdgeWork:
    """Makes each awkward moment once and marks it in the population."""

    def __init__(self, dice: Dice, work: Work, population: Population, workers: list[Worker], as_of: date) -> None:
        self._dice = dice
        self._work = work
        self._population = population
        self._workers = workers
        self._as_of = as_of
        self._homes = {one.id: (family, one) for family in population.families for one in family.members}

    def make(self) -> Iterator[Made]:
        """All of them, on the last days before the set's date."""
        recent = [day for day in (self._as_of - timedelta(days=back) for back in range(1, 30)) if day.weekday() < 5]
        day = rome_day_of(recent[1])
        yield from self._odd_hours(recent[0])
        yield from self._odd_clocks(day)
        yield from self._moved_mid_shift(rome_day_of(recent[2]))
        yield from self._same_intake_twice(day)
        yield from self._closed_here_updated_there(day)
        yield from self._swap_with_open_request()
        yield from self._debt_of_the_deceased(day)
        yield from self._reserved(day)
        yield from self._odd_text(day)
        yield from self._rare()
        yield from self._tomorrow(rome_day_of(recent[0]))
        self._population.mark("device_replaced", self._workers[0].laptops[0][1])
        self._population.mark("device_replaced", self._workers[0].laptops[1][1])

    def _rare(self) -> Iterator[Made]:
        """What an ordinary day seldom holds, so that the smallest set has each kind: two months back, for what came of it."""
        day = rome_day_of(
            next(one for back in range(60, 70) if (one := self._as_of - timedelta(days=back)).weekday() < 5)
        )
        worker, work = self._workers[0], self._work
        _, author = self._at(worker, day.day)
        found, other = (self._somebody(place) for place in (0, 1))
        yield work.network.board(author, day)
        yield from work.network.referral(worker, author, day, 620, found[1])
        yield from work.pathways.assess(worker, author, day, 640, found, "accesso_abitazione")
        letter = work.contact_row(
            author, self._dice.new_id(day.at(660)[1]), day.at(660)[0], day.offset, channel="lettera", found=found, received_on=day.text,
            topics=json_text([{"area": "tecnica", "category": "parti_comuni", "request_id": None}]),
        )  # fmt: skip
        yield "contact", letter
        yield from work.listening.answer(worker, author, day, letter, published=True)
        yield work.listening.information(author, day, 670, str(letter["id"]), found[1])
        opened = work.cases.open(
            worker, author, day, 680, ("sociale", "conflitto_vicinato"), id=self._dice.new_id(day.at(680)[1]), contact_id=None,
            family=found[0], person=found[1], building_id=found[0].dwelling.building_id,
        )  # fmt: skip
        yield from opened
        yield from work.listening.mediation(author, day, 690, opened[0][1], [found, other])
        yield work.listening.no_access(author, day, 700, opened[0][1])
        yield from work.note(author, day, 710, "R2", found[1], read=True)

    def _tomorrow(self, day: RomeDay) -> Iterator[Made]:
        """Something is due in the days to come."""
        worker, found = self._workers[0], self._somebody(0)
        _, author = self._at(worker, day.day)
        contact = self._work.contact_row(
            author, self._dice.new_id(day.at(730)[1]), day.at(730)[0], day.offset, channel="telefono", found=found,
            topics=json_text([{"area": "amministrativa", "category": "documenti", "request_id": None}]),
        )  # fmt: skip
        yield "contact", contact
        yield self._work.papers.appointment(worker, author, day, 731, str(contact["id"]), found[1])

    def _somebody(self, place: int) -> tuple[Family, Resident]:
        """The head of one of the first households of the first outpost."""
        here = [one for one in self._population.families if one.dwelling.outpost is self._workers[0].outposts[0]]
        return here[place], here[place].members[0]

    def _at(self, worker: Worker, day: date, family: Family | None = None) -> tuple[Outpost, Author]:
        outpost = family.dwelling.outpost if family is not None else worker.outposts[0]
        return outpost, worker.author(self._work.estate.id, outpost.id, day)

    def _who(self, mark: str) -> tuple[Family, Resident]:
        return self._homes[self._population.marks[mark][0]]

    def _contact_at(
        self,
        mark: str,
        at: datetime,
        *,
        recorded: datetime | None = None,
        note: str | None = None,
        anonymous: bool = True,
    ) -> Iterator[Made]:
        _, author = self._at(self._workers[0], at.date())
        dated = recorded or at
        id = self._dice.new_id(milliseconds(dated))
        self._population.mark(mark, id)
        row = self._work.contact_row(
            author, id, utc_text(dated), offset_minutes(dated), channel="telefono", found=None, anonymous=anonymous, note=note,
            topics=json_text([{"area": "tecnica", "category": "ascensore", "request_id": None}]),
            received=utc_text(at + timedelta(minutes=40)),
        )  # fmt: skip
        yield "contact", row

    def _odd_hours(self, day: date) -> Iterator[Made]:
        """A minute before midnight; twice at half past two in the night of October; just before the hour that March skips."""
        yield from self._contact_at("event_at_2359", moment(day, 23, 59))
        october = _last_sunday(self._as_of, 10)
        yield from self._contact_at("dst_hour", moment(october, 2, 30))
        yield from self._contact_at("dst_hour", moment(october, 2, 30, fold=1))
        yield from self._contact_at("dst_march", moment(_last_sunday(self._as_of, 3), 1, 59))

    def _odd_clocks(self, day: RomeDay) -> Iterator[Made]:
        """Desks whose clock was three hours behind and a year ahead: recorded by it, received at the centre's time."""
        at = moment(day.day, 11, 5)
        yield from self._contact_at("clock_three_hours_behind", at, recorded=at - timedelta(hours=3))
        yield from self._contact_at("clock_a_year_ahead", at, recorded=at + timedelta(days=365))

    def _moved_mid_shift(self, day: RomeDay) -> Iterator[Made]:
        """The last hour of a day at two outposts, half an hour each, without a gap."""
        worker = self._workers[-1]
        here, there = worker.outposts[0], worker.outposts[-1]
        for outpost, start, end in ((here, 1050, 1080), (there, 1080, 1110)):
            made = self._work.presence(
                worker.author(self._work.estate.id, outpost.id, day.day), day, start, end, "sportello"
            )
            self._population.mark("moved_mid_shift", str(made[1]["id"]))
            yield made

    def _same_intake_twice(self, day: RomeDay) -> Iterator[Made]:
        """Two operators type the same person's form on two laptops; the second time every sensitive answer is refused."""
        family, person = self._who("double_surname")
        for place, worker in enumerate((self._workers[0], self._workers[-1])):
            outpost, author = self._at(worker, day.day, family)
            rows = make_intake(
                self._dice, author, day, 640 + 50 * place, family, person, esf=place == 1, refuses_all=True,
                number=self._work.papers.local_number(outpost, author, day.day.year), state="in_compilazione" if place else "completa",
            )  # fmt: skip
            self._population.mark("same_intake_twice", str(rows[0][1]["id"]))
            for kind, row in rows[1:]:
                if kind == "intake_esf":
                    self._population.mark("refuses_every_sensitive_question", str(row["id"]))
            yield from rows

    def _closed_here_updated_there(self, day: RomeDay) -> Iterator[Made]:
        """One operator closes a request, another reopens it the same afternoon with news from the office."""
        family, person = self._who("wrong_check_letter")
        _, author = self._at(self._workers[0], day.day, family)
        steps = [
            Step("aperta", day, 541),
            Step("assegnata", day, 545),
            Step("in_lavorazione", day, 560),
            Step("risolta", day, 700),
            Step("chiusa", day, 705, outcome="intervento_eseguito"),
            Step("riaperta", day, 906, reason="L'ufficio manutenzione segnala un secondo intervento."),
        ]
        id = self._dice.new_id(day.at(541)[1])
        rows = self._work.cases.open(
            self._workers[0], author, day, 540, ("tecnica", "infiltrazioni"), id=id, contact_id=None, family=family,
            person=person, building_id=family.dwelling.building_id, steps=steps,
        )  # fmt: skip
        other = self._workers[-1]
        rows[-1][1].update(
            operator_id=other.id, device_id=other.author(self._work.estate.id, author.outpost_id, day.day).device_id
        )
        self._population.mark("closed_here_updated_there", id)
        yield from rows

    def _swap_with_open_request(self) -> Iterator[Made]:
        """The household has moved since, the request about the dwelling it left is still open."""
        family, other = self._population.families_marked("dwelling_swap")
        day = rome_day_of(self._as_of - timedelta(days=170))
        _, author = self._at(self._workers[0], day.day, other)
        id = self._dice.new_id(day.at(600)[1])
        rows = self._work.cases.open(
            self._workers[0], author, day, 600, ("tecnica", "muffa_umidita"), id=id, contact_id=None, family=other,
            person=family.members[0], building_id=other.dwelling.building_id,
            steps=[Step("aperta", day, 600), Step("assegnata", day, 604), Step("in_lavorazione", day, 640)],
        )  # fmt: skip
        # The household of that day is the former one, in the dwelling that is now the other's.
        rows[0][1]["household_id"] = self._population.marks["former_household"][0]
        self._population.mark("swap_with_open_request", id)
        yield from rows

    def _debt_of_the_deceased(self, day: RomeDay) -> Iterator[Made]:
        family, person = self._who("widow_with_debt")
        family.debt = 412_350
        outpost, author = self._at(self._workers[0], day.day, family)
        rows = make_intake(
            self._dice,
            author,
            day,
            850,
            family,
            person,
            number=self._work.papers.local_number(outpost, author, day.day.year),
        )
        self._population.mark("debt_of_the_deceased", str(rows[0][1]["id"]))
        yield from rows

    def _reserved(self, day: RomeDay) -> Iterator[Made]:
        """A reserved note and a reserved request."""
        family, _ = self._who("newborn")
        mother = family.members[0]
        _, author = self._at(self._workers[0], day.day, family)
        for kind, row in self._work.note(author, day, 770, "R3", mother):
            if kind == "visit_note":
                self._population.mark("r3_note", str(row["id"]))
            yield kind, row
        id = self._dice.new_id(day.at(780)[1])
        self._population.mark("r3_request", id)
        yield from self._work.cases.open(
            self._workers[0], author, day, 780, ("sociale", "violenza"), id=id, contact_id=None, family=family, person=mother,
            building_id=family.dwelling.building_id, steps=[Step("aperta", day, 780)],
        )  # fmt: skip

    def _odd_text(self, day: RomeDay) -> Iterator[Made]:
        """Emoji, other alphabets, invisible marks; and a document that has expired."""
        yield from self._contact_at("odd_characters", moment(day.day, 12, 20), note=edges.ODD_TEXT)


def _last_sunday(as_of: date, month: int) -> date:
    """The last Sunday of that month, in the latest year in which it lies before the set's date."""
    for year in (as_of.year, as_of.year - 1):
        last = date(year, month, 31)
        sunday = last - timedelta(days=(last.weekday() + 1) % 7)
        if sunday < as_of:
            return sunday
    raise AssertionError("a year has one")
