"""The random world: three desks, each the real engine with its own encrypted file, over HTTP through a proxy that breaks
exchanges, against the real centre on PostgreSQL. After each step and at rest `oracle` looks at the databases.

Desk 0 serves at the first outpost, desk 2 at the second, desk 1 at both: whatever is R0 at one of them has two who see it.
"""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import hypothesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from sqlalchemy import select

import app.server.pull
import app.sync.pace
from app.errors import Notice, Retry
from app.models.contacts import Appointment, Contact
from app.models.people import Person
from app.models.requests import Request
from app.models.review import Conflict
from app.models.visits import VisitNote
from app.rules.clock import rome_day
from app.rules.requests import allowed
from app.server.erasure import erase_person
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation, waiting_company
from app.services.requests import advance
from tests.helpers import past
from tests.helpers.centre import CentreForTests
from tests.helpers.proxy import FAULTS
from tests.helpers.world import World, add, agree, edit
from tests.sync import oracle

MODELS = {m.__tablename__: m for m in (Person, Contact, Request, VisitNote, Appointment)}
ACTS = (
    "new_person", "new_contact", "new_request", "new_note", "new_appointment", "edit_person", "edit_person", "edit_person",
    "edit_pair", "edit_pair", "edit_pair", "edit_note", "edit_appointment", "edit_appointment", "edit_request", "edit_request",
    "delete_appointment", "undelete", "misclassify", "advance_request", "advance_request", "reserve_request", "settle",
)  # fmt: skip

desks = st.integers(0, 2)
picks = st.integers(0, 3)
values = st.integers(0, 3)
faults = st.lists(st.sampled_from(FAULTS), max_size=2)


class SyncWorld(RuleBasedStateMachine):
    """Rules are what operators and networks do; `saved` is every change ever saved, by desk."""

    centre: ClassVar[CentreForTests]
    folder: ClassVar[Path]

    @initialize(
        page=st.sampled_from((2, 5, 2_000)),
        batch=st.sampled_from((1, 3, 2_000)),
        goes_back=st.sampled_from((False, False, True)),
        erases=st.sampled_from((False, False, True)),
    )
    def open_world(self, page: int, batch: int, goes_back: bool, erases: bool) -> None:
        self.erases = erases
        self.goes_back = goes_back
        self.backup: past.Rows | None = None
        self.safe: set[str] = set()
        self.went_back = False
        app.server.pull.PAGE_ROWS = page
        app.sync.pace.GIVE_UP_AFTER = 2  # alone and failed twice: often enough to be given up now and then
        self.place = Path(tempfile.mkdtemp(dir=self.folder))
        self.world = World(self.centre, self.place)
        self.world.outposts.append(self.centre.outpost(self.world.company, "LOD", "Lodi"))
        first, second = self.world.outposts
        self.serving = [{first}, {first, second}, {second}]
        for places in self.serving:
            self.world.desk(sorted(places, key=self.world.outposts.index))
        self.batch = batch
        self.records: list[tuple[str, str]] = []
        for place in (first, second):
            self._known_before("person", place, surname="Nota", phone1="000")
            self._known_before("request", place, area="tecnica", category="ascensore", opened_at=self.centre.clock())
            self._known_before("appointment", place, at=self.centre.clock())
        for desk in self.world.desks:
            desk.sync()
        self.saved: list[dict[str, str]] = [{}, {}, {}]
        self.reserved: dict[str, set[str]] = {}

    def _known_before(self, kind: str, outpost: str, **fields: Any) -> None:
        """A record that both operators of an outpost know from the start: that is where they meet."""
        who = self.world.desks[1].who
        fields |= {"outpost_id": outpost, "operator_id": who.operator_id, "device_id": who.device_id}
        self.records.append((kind, self.centre.put(self.world.company, kind, **fields)))

    # ----------------------------------------------------------------------------------------------------------- work

    def _do(self, desk: int, act: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """One save by an operator; what the desk's own rules refuse is not saved at all."""
        one = self.world.desks[desk]
        try:
            result = one.run(act, *args, **kwargs)
        except Notice:
            result = None
        # The outbox never loses a row: what is here now was saved now or before.
        now = dict(one.rows("SELECT cid, rid FROM outbox WHERE kind <> ''"))
        erased = oracle.erased_on(one)
        kept = {cid for cid, rid in self.saved[desk].items() if rid not in erased}
        assert kept <= now.keys() | self.safe, "a saved change is gone"
        self.saved[desk] |= now
        oracle.view_shows_own_work(one)
        oracle.synced_is_true(self.world, one)
        return result

    def _pick(self, desk: int, kind: str, pick: int) -> str | None:
        """A record of this kind that the desk shows, the same one whenever an example is played again."""
        shown = {id for (id,) in self.world.desks[desk].rows(f'SELECT id FROM "{kind}"')}
        here = [id for k, id in self.records if k == kind and id in shown]
        return here[pick % len(here)] if here else None

    def _add(self, desk: int, model: Any, **fields: Any) -> None:
        id = self._do(desk, add, model, **fields)
        self.records.append((model.__tablename__, id))
        if fields.get("visibility", "R0") != "R0":
            self.reserved[id] = {self.world.desks[desk].who.operator_id}

    def new_person(self, desk: int, pick: int, value: int) -> None:
        self._add(desk, Person, surname=f"Prova {value}", phone1=f"{value}")

    def new_contact(self, desk: int, pick: int, value: int) -> None:
        person = self._pick(desk, "person", pick)
        now = self.world.desks[desk].who.now()
        self._add(desk, Contact, channel="sportello", person_id=person, minutes=value, started_at=now)

    def new_request(self, desk: int, pick: int, value: int) -> None:
        now = self.world.desks[desk].who.now()
        self._add(desk, Request, area="tecnica", category="infiltrazioni", opened_at=now, description=f"muffa {value}")
        self._do(desk, advance, self.records[-1][1], "aperta")

    def new_note(self, desk: int, pick: int, value: int) -> None:
        person = self._pick(desk, "person", pick)
        self._add(desk, VisitNote, person_id=person, body=f"nota {value}", visibility="R2" if value == 0 else "R0")

    def new_appointment(self, desk: int, pick: int, value: int) -> None:
        now = self.world.desks[desk].who.now()
        self._add(desk, Appointment, person_id=self._pick(desk, "person", pick), at=now, minutes=value)

    def edit_person(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "person", pick, **{("phone1", "email", "language")[value % 3]: f"{value}"})

    def edit_pair(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "person", pick, phone1=f"{value}", phone1_e164=f"+39{value}")

    def edit_note(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "visit_note", pick, body=f"nota {value}")  # refused when it is a colleague's

    def edit_appointment(self, desk: int, pick: int, value: int) -> None:
        now = self.world.desks[desk].who.now()
        fields = {"state": "fatto", "done_at": now} if value == 0 else {"at": now, "minutes": value}
        self._edit(desk, "appointment", pick, **fields)

    def delete_appointment(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "appointment", pick, deleted_at=self.world.desks[desk].who.now())

    def undelete(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "appointment", pick, deleted_at=None)

    def edit_request(self, desk: int, pick: int, value: int) -> None:
        self._edit(desk, "request", pick, description=f"muffa {value}")

    def misclassify(self, desk: int, pick: int, value: int) -> None:
        fields = {"category": "nessuna"} if value else {"category": "ascensore"}  # the centre refuses the first
        self._edit(desk, "request", pick, **fields)

    def advance_request(self, desk: int, pick: int, value: int) -> None:
        request = self._pick(desk, "request", pick)
        if request is None:
            return
        state = self.world.desks[desk].value(Request, request, "state")
        step = allowed(state)[value % len(allowed(state))]
        ending = {"outcome": "intervento_eseguito", "outcome_day": date(2026, 3, 12)} if step == "chiusa" else {}
        reason = "fuori zona" if step == "respinta" else None
        self._do(desk, advance, request, step, reason=reason, **ending)

    def reserve_request(self, desk: int, pick: int, value: int) -> None:
        request = self._pick(desk, "request", pick)
        if request is not None and value == 0:
            self._do(desk, edit, Request, request, visibility="R3")

    def settle(self, desk: int, pick: int, value: int) -> None:
        self._do(desk, _settle, pick, value > 1)

    def _edit(self, desk: int, kind: str, pick: int, **fields: Any) -> None:
        id = self._pick(desk, kind, pick // 2)
        if id is not None:
            self._do(desk, edit, MODELS[kind], id, **fields)

    # -------------------------------------------------------------------------------------------------------- network

    def sync(self, desk: int, broken: list[str]) -> None:
        one = self.world.desks[desk]
        one.pace.batch = self.batch
        try:
            report = one.sync(*broken)
        except Retry:
            assert broken, "the network was whole"
        else:
            assert report.outcome == "ok"
            assert self.went_back or report.mended == 0, "the desk and the centre differed"
        oracle.view_shows_own_work(one)
        oracle.synced_is_true(self.world, one)

    @rule(act=st.sampled_from(ACTS), desk=desks, pick=picks, value=values)
    def work(self, act: str, desk: int, pick: int, value: int) -> None:
        getattr(self, act)(desk, pick, value)

    @rule(
        act=st.sampled_from((*ACTS, "sync", "sync", "sync", "sync", "all")),
        desk=desks,
        pick=picks,
        value=values,
        broken=faults,
    )
    def work_or_sync(self, act: str, desk: int, pick: int, value: int, broken: list[str]) -> None:
        if act == "all":
            for one in range(3):
                self.sync(one, [])
        elif act == "sync":
            self.sync(desk, broken)
        else:  # an edit while this same desk waits for its answer
            proxy = self.world.desks[desk].proxy
            proxy.during = lambda: getattr(self, act)(desk, pick, value)
            self.sync(desk, broken)
            proxy.during = None

    @rule(desk=desks, place=st.integers(0, 1))
    def move(self, desk: int, place: int) -> None:
        """The office sends an operator to an outpost, or takes them away from it."""
        company, operator, outpost = (
            self.world.company,
            self.world.desks[desk].who.operator_id,
            self.world.outposts[place],
        )
        if outpost in self.serving[desk]:
            self.centre.unassign(company, operator, outpost)
        else:
            self.centre.assign(company, operator, outpost)
        self.serving[desk] ^= {outpost}

    @precondition(lambda self: self.goes_back and not self.went_back)
    @rule(announced=st.booleans())
    def back_up_or_restore(self, announced: bool) -> None:
        """The first time a backup is made; the second time the centre is what it was then."""
        if self.backup is None:
            self.backup = past.keep(self.centre, self.world.company)
            self.safe = oracle.log_cids(self.world)
            return
        past.go_back(self.centre, self.world.company, self.backup, announced=announced)
        self.went_back = True
        self._look_who_serves()

    @precondition(lambda self: self.erases)
    @rule(pick=picks)
    def erase(self, pick: int) -> None:
        """The office erases a person, wherever they are."""
        people = self.centre.rows("SELECT id FROM person WHERE company_id = :c", c=self.world.company)
        if not people or oracle.erased_ids(self.world):
            return
        here = {id for (id,) in people}
        person = [id for kind, id in self.records if kind == "person" and id in here][pick % len(here)]
        hand = Hand(self.centre.clock, self.centre.new_id)
        seed = self.centre.keys.sign_seed
        register = self.place / "erasures.register"
        erase_person(self.centre.engine, hand, seed, self.world.company, person, "richiesta", register)

    def _look_who_serves(self) -> None:
        """Where each operator serves by the centre's books, which may have lost an act of the office."""
        for desk, one in enumerate(self.world.desks):
            found = self.centre.rows(
                "SELECT outpost_id FROM operator_assignment WHERE company_id = :c AND assigned_operator_id = :o "
                "AND (to_day IS NULL OR to_day >= :d)",
                c=self.world.company,
                o=one.who.operator_id,
                d=rome_day(self.centre.clock()).isoformat(),
            )
            self.serving[desk] = {outpost for (outpost,) in found}

    # ----------------------------------------------------------------------------------------------------------- rest

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            for desk in self.world.desks:
                desk.sync()
            if self.went_back:
                self._end_the_wait()
            agree(self.world)
            for desk, saved in zip(self.world.desks, self.saved, strict=True):
                if self.goes_back or self.erases:
                    oracle.everything_decided(self.world, desk, saved)
                else:
                    oracle.everything_decided_once(self.world, desk, set(saved))
                oracle.nobody_holds_the_erased(self.world, desk)
                oracle.view_shows_own_work(desk)
                oracle.synced_is_true(self.world, desk)
            oracle.log_explains_rows(self.world)
            oracle.losers_are_kept(self.world)
            oracle.requests_follow_transitions(self.world)
            oracle.nobody_sees_too_much(self.world, self.reserved)
        finally:
            self.world.close()
            shutil.rmtree(self.place, ignore_errors=True)

    def _end_the_wait(self) -> None:
        """Every desk has come; what it sent may have set free what another's waited for."""
        self.world.settle()
        if waiting_company(self.centre.engine, self.world.company) is not None:
            hand = Hand(self.centre.clock, self.centre.new_id)
            close_reconciliation(self.centre.engine, hand, self.world.company, ())
        self.world.settle()


def _settle(session: Any, who: Any, pick: int, mine: bool) -> None:
    """An ordinary edit that chooses a value and closes the conflict."""
    conflicts = list(
        session.scalars(
            select(Conflict).where(Conflict.settled_at.is_(None)).order_by(Conflict.recorded_at, Conflict.field)
        )
    )
    if not conflicts:
        return
    one = conflicts[pick % len(conflicts)]
    record = session.get(MODELS[one.record_kind], one.record_id) if one.record_kind in MODELS else None
    if record is not None and mine and one.record_kind == "person":
        setattr(record, one.field, one.value)
    one.settled_at, one.settled_by, one.settled_choice = who.now(), who.operator_id, "mia" if mine else "centro"


def play(centre: CentreForTests, folder: Path, *, seed: int, examples: int, steps: int) -> None:
    """Play this many random worlds; the same ones for the same seed. Raises with the shortest story that breaks a promise."""
    SyncWorld.centre, SyncWorld.folder = centre, folder
    run_state_machine_as_test(
        hypothesis.seed(seed)(SyncWorld),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            print_blob=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
