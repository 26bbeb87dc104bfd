"""What is reserved (R1) and goes from hand to hand in the random world: a case of arrears with a plan, a training path whose tutor is
shown a part of it; and a laboratory at which two desks mark the same persons.
"""

from datetime import date, timedelta

from app.models.arrears import ArrearsMeasure
from app.models.training import TrainingPath
from app.rules.repayment import Rate
from app.services import arrears, measures, training
from app.services.activities import NewActivity, add_activity
from app.services.attendance import Mark, close_register
from app.services.meetings import add_session, cancel_session
from app.services.training import NewHours
from tests.helpers.world import edit
from tests.sync.acts import Acts

FOLLOWING = (
    "open_case", "follow_case", "follow_case", "share_case", "plan", "plan", "certify", "certify", "confirm_hours", "tutor_changes",
    "edit_path", "register", "register",
)  # fmt: skip
START = date(2026, 1, 12)


class Cases(Acts):
    """`tutor` is the place of the tutor's desk among those of the world, `case` and `path` are of desk 1, `meeting` is of nobody."""

    tutor: int
    case: str
    path: str
    meeting: str

    def begin_cases(self) -> None:
        """A case that was decided, a path that began, a meeting that is over: what takes many steps to come to."""
        world, put, own = self.world, self.world.centre.put, self.world.desks[1]
        company, place = world.company, world.outposts[0]
        tutor = world.desk([], role="tutor")
        self.tutor = world.desks.index(tutor)
        home = put(company, "household", outpost_id=place, from_day=date(2020, 1, 1))
        person = put(company, "person", outpost_id=place, surname="Caso", birth_date=date(1990, 5, 1))
        self.records.append(("person", person))
        put(
            company, "household_member", outpost_id=place, household_id=home, person_id=person, relation="intestatario",
            from_day=date(2020, 1, 1),
        )  # fmt: skip
        about = {
            "outpost_id": place, "operator_id": own.who.operator_id, "device_id": own.who.device_id, "person_id": person,
            "household_id": home, "visibility": "R1",
        }  # fmt: skip
        self.case = put(
            company, "arrears_case", **about, state="decisa", outcome="incolpevole", cause="C1", cause_on=date(2025, 10, 1),
            opened_on=date(2025, 11, 3),
        )  # fmt: skip
        project = put(company, "project", code="PROSAL", name="Prova", amount_cents=1, role="capofila")
        self.path = put(
            company, "training_path", **about, readers=[tutor.who.operator_id], project_id=project, candidate="Caso", source="operatore",
            state="in_corso", start_on=START, end_on=date(2026, 3, 6), minutes_planned=6_000,
        )  # fmt: skip
        self.records += [("arrears_case", self.case), ("training_path", self.path)]
        self.reserved |= {one: {own.who.operator_id} for one in (self.case, self.path)}
        own.sync()
        start = own.who.now() - timedelta(hours=1)
        course = own.run(add_activity, NewActivity("corso", "Cucito")).id
        self.meeting = own.run(add_session, course, start, start + timedelta(hours=2)).id

    def open_case(self, desk: int, pick: int, value: int) -> None:
        person = self._pick(desk, "person", pick)
        if person is not None:
            made = self._do(desk, arrears.open_case, arrears.NewCase(person, cause="C1", cause_on=date(2025, 10, 1)))
            if made is not None:
                self.records.append(("arrears_case", made.id))
                self.reserved[made.id] = {self.world.desks[desk].who.operator_id}

    def follow_case(self, desk: int, pick: int, value: int) -> None:
        """A step, a proof or some words, by whoever has the case."""
        case = self._pick(desk, "arrears_case", pick)
        if case is None:
            return
        if value == 0:
            self._do(desk, arrears.add_evidence, case, arrears.NewEvidence("lettera_licenziamento"))
        elif value == 1:
            self._do(desk, arrears.edit_case, case, cause_words=f"parole {pick}")
        else:
            steps = {
                "rilevata": "colloquio",
                "colloquio": "istruttoria",
                "decisa": "misure_attive",
                "misure_attive": "monitoraggio",
            }
            state = self.world.desks[desk].value(arrears.ArrearsCase, case, "state")
            if state in steps:
                self._do(desk, arrears.advance, case, steps[state], reason="si va avanti")

    def share_case(self, desk: int, pick: int, value: int) -> None:
        case, other = self._pick(desk, "arrears_case", pick), self.world.desks[value % 3].who.operator_id
        if case is not None and self._do(desk, arrears.share_case, case, other) is not None:
            self.reserved[case].add(other)

    def plan(self, desk: int, pick: int, value: int) -> None:
        """A plan is written, signed, paid."""
        case = self._pick(desk, "arrears_case", pick)
        if case is None:
            return
        plans = self.world.desks[desk].rows("SELECT id FROM arrears_measure WHERE case_id = ? ORDER BY id", case)
        if not plans:
            rates = [Rate(place, date(2026, 4 + place, 10), 5_000, 1_000) for place in (1, 2)]
            self._do(desk, measures.write_plan, case, rates)
            return
        plan = plans[0][0]
        if self.world.desks[desk].value(ArrearsMeasure, plan, "accepted_on") is None:
            self._do(desk, measures.accept_plan, plan)
            return
        rates = self.world.desks[desk].rows("SELECT id FROM instalment WHERE measure_id = ? ORDER BY position", plan)
        if rates:
            self._do(desk, measures.pay_instalment, rates[value % len(rates)][0], paid_cents=1_000 * (1 + value))

    def certify(self, desk: int, pick: int, value: int) -> None:
        """The tutor's hours of one of four weeks."""
        first = START + timedelta(weeks=pick)
        new = NewHours(self.path, first, first + timedelta(days=4), 60 * (1 + value), "accesso")
        self._do(self.tutor, training.certify_hours, new)

    def confirm_hours(self, desk: int, pick: int, value: int) -> None:
        """By whoever has the path."""
        hours = self.world.desks[desk].rows("SELECT id FROM training_hours ORDER BY id")
        if hours:
            self._do(desk, training.confirm_hours, hours[pick % len(hours)][0])

    def tutor_changes(self, desk: int, pick: int, value: int) -> None:
        """The path is taken from its tutor, or given to them again."""
        named = [self.world.desks[self.tutor].who.operator_id] if value else []
        if self._pick(1, "training_path", 0) is not None:
            self._do(1, edit, TrainingPath, self.path, readers=named)

    def edit_path(self, desk: int, pick: int, value: int) -> None:
        """What a tutor is shown, and what they are not."""
        if self._pick(1, "training_path", 0) is not None:
            fields = {"course": f"Corso {pick}"} if value else {"iban": "IT60X0542811101000000123456"}
            self._do(1, training.edit_path, self.path, fields)

    def register(self, desk: int, pick: int, value: int) -> None:
        """Who was at the meeting; or it was cancelled."""
        person = self._pick(desk, "person", pick)
        if person is None or not self.world.desks[desk].rows(
            "SELECT 1 FROM activity_session WHERE id = ?", self.meeting
        ):
            return
        if value == 0:
            self._do(desk, cancel_session, self.meeting, "Sala occupata")
        else:
            self._do(desk, close_register, self.meeting, [Mark(person, value > 1)], guests=pick)
