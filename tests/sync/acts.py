"""What operators do in the random world: each act is one save on one desk, of a record that this desk shows."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Appointment, Contact
from app.models.people import Person
from app.models.requests import Request
from app.models.review import WHOLE, Conflict
from app.models.visits import VisitNote
from app.rules.requests import allowed
from app.services import merges, resend
from app.services.attachments import add_attachment, keep
from app.services.refusals import left_groups
from app.services.requests import advance
from tests.helpers.carrier import Carrier
from tests.helpers.pictures import bulky_pdf
from tests.helpers.world import World, add, edit
from tests.sync import oracle

MODELS = {m.__tablename__: m for m in (Person, Contact, Request, VisitNote, Appointment)}
ACTS = (
    "new_person", "new_contact", "new_request", "new_note", "new_appointment", "edit_person", "edit_person", "edit_person",
    "edit_pair", "edit_pair", "edit_pair", "edit_note", "edit_appointment", "edit_appointment", "edit_request", "edit_request",
    "delete_appointment", "undelete", "misclassify", "advance_request", "advance_request", "reserve_request", "settle",
)  # fmt: skip
MERGING = ("merge", "merge", "separate", "tell_apart")
FILING = ("attach", "attach")
TAKING = ("take_over", "take_over", "take_over", "leave_it")
_FILES = (bulky_pdf(100, seed=1), bulky_pdf(100, seed=2), bulky_pdf(100_000, seed=3))


class Acts:
    """Saves by desk. `saved` is every change ever saved there, cid -> id of its record; `files` what was attached, by its id."""

    world: World
    carriers: list[Carrier]
    records: list[tuple[str, str]]
    saved: list[dict[str, str]]
    unheard: set[int]
    """Desks that have not aligned since the centre went back."""
    safe: set[str]
    reserved: dict[str, set[str]]
    files: dict[str, bytes]

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
        self.look_at_synced(desk)
        return result

    def look_at_synced(self, desk: int) -> None:
        """What a desk says of itself is what it heard last: of a centre that went back it may not have heard yet."""
        if desk not in self.unheard:
            oracle.synced_is_true(self.world, self.world.desks[desk])

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

    def merge(self, desk: int, pick: int, value: int) -> None:
        self._pair(desk, merges.merge_cards, pick, value)

    def tell_apart(self, desk: int, pick: int, value: int) -> None:
        self._pair(desk, merges.tell_apart, pick, value)

    def separate(self, desk: int, pick: int, value: int) -> None:
        """Undo a merge that this desk shows."""
        shown = self.world.desks[desk].rows("SELECT id FROM person_merge WHERE undone = 0 ORDER BY id")
        if shown:
            self._do(desk, merges.separate, shown[pick % len(shown)][0])

    def _pair(self, desk: int, act: Callable[..., Any], pick: int, value: int) -> None:
        one, other = self._pick(desk, "person", pick), self._pick(desk, "person", pick + 1 + value)
        if one is not None and other is not None and one != other:
            self._do(desk, act, one, other)

    def attach(self, desk: int, pick: int, value: int) -> None:
        """A file of a person: three in all, so that two desks attach the same."""
        person = self._pick(desk, "person", pick)
        if person is not None:
            self._attach(desk, "person", person, value)

    def _attach(self, desk: int, kind: str, owner: str, value: int) -> None:
        data = _FILES[value % len(_FILES)]
        carrier = self.carriers[desk]
        media_type, content = keep(data, carrier.files)
        try:
            made = self._do(desk, add_attachment, kind, owner, "foglio.pdf", media_type, content)
        finally:
            carrier.files.settled(content)
        if made is not None:
            self.files[made.id] = data

    def take_over(self, desk: int, pick: int, value: int) -> None:
        """Go on with what a dismissed laptop had begun."""
        self._decide(desk, resend.correct_and_resend, pick)

    def leave_it(self, desk: int, pick: int, value: int) -> None:
        self._decide(desk, resend.keep_aside, pick)

    def _decide(self, desk: int, act: Callable[..., Any], pick: int) -> None:
        keys = [group.key for group in self.world.desks[desk].read(left_groups)]
        if keys:
            self._do(desk, act, keys[pick % len(keys)])

    def _edit(self, desk: int, kind: str, pick: int, **fields: Any) -> None:
        id = self._pick(desk, kind, pick // 2)
        if id is not None:
            self._do(desk, edit, MODELS[kind], id, **fields)


def _settle(session: Any, who: Any, pick: int, mine: bool) -> None:
    """An ordinary edit that chooses a value and closes the conflict."""
    conflicts = list(
        session.scalars(
            select(Conflict)
            .where(Conflict.settled_at.is_(None), Conflict.field != WHOLE)
            .order_by(Conflict.recorded_at, Conflict.field)
        )
    )
    if not conflicts:
        return
    one = conflicts[pick % len(conflicts)]
    record = session.get(MODELS[one.record_kind], one.record_id) if one.record_kind in MODELS else None
    if record is not None and mine and one.record_kind == "person":
        setattr(record, one.field, one.value)
    one.settled_at, one.settled_by, one.settled_choice = who.now(), who.operator_id, "mia" if mine else "centro"
