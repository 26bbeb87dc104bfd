"""An invented partner network for each company: bodies of every kind, their people, calls, partnerships, deeds, referrals, boards."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from app.rules.catalogues import choices
from app.synthetic import phrases
from app.synthetic.leases import Resident
from app.synthetic.names import SURNAMES
from app.synthetic.places import Estate
from app.synthetic.rows import (
    Author,
    Dice,
    Made,
    RomeDay,
    Value,
    day_later,
    json_text,
    made,
    milliseconds,
    stamp,
)
from app.synthetic.staff import Worker, by_coordinator

_ANSWERS = ("accettato", "accettato", "accettato", "rifiutato", "senza_risposta")
_OUTCOMES = ("servizio_ottenuto", "servizio_ottenuto", "in_parte", "rinuncia", "non_presentata")
_FIELDS = (["nome", "telefono"], ["nome", "telefono", "lingua"], ["nome", "nascita", "indirizzo", "telefono"])
_FEW = 8
_WITH_DEED = 4
"""Every so many bodies one has signed an agreement on data."""


class Network:
    """The bodies of one company; sends people to them."""

    def __init__(self, dice: Dice, estate: Estate, as_of: date, days: dict[date, RomeDay]) -> None:
        self._dice = dice
        self._estate = estate
        self._as_of = as_of
        self._days = days
        self._partners: list[tuple[str, str, str | None]] = []
        self.trainer: str | None = None
        """The body that trains, if there is one."""
        """Id, kind, deed with this body or None."""
        self._number = 0

    def make(self, at: datetime, projects: list[str], *, few: bool) -> Iterator[Made]:
        """Bodies of each kind (`few`: of some) with two people each, and the partnership of every project."""
        dice, ms = self._dice, milliseconds(at)
        for place, kind in enumerate(choices("partner_kinds")[: _FEW if few else None]):
            id = dice.new_id(ms)
            deed = dice.new_id(ms) if place % _WITH_DEED == 0 else None
            self._partners.append((id, kind.code, deed))
            if self.trainer is None or kind.code == "ente_formazione":
                self.trainer = id
            name = f"{kind.label} {dice.pick(phrases.PLACES)}"
            yield self._shared(
                "partner",
                id,
                at,
                name=name,
                kind=kind.code,
                accredited=int(kind.code == "ente_formazione"),
                services=json_text([dice.pick(phrases.SERVICES)]),
                areas=json_text([one.plan.name for one in self._estate.outposts[:2]]),
                hours=json_text([{"weekday": dice.between(1, 5), "from_time": "09:00", "to_time": "12:00"}]),
                municipality=self._estate.outposts[0].plan.name,
                phone="0371 555 0100",
            )
            for role in ("referente", "segreteria"):
                yield self._shared(
                    "partner_contact",
                    dice.new_id(ms),
                    at,
                    partner_id=id,
                    surname=dice.pick(SURNAMES),
                    name="Prova",
                    role=role,
                    phone="0371 555 0101",
                )
            if deed is not None:
                yield self._shared(
                    "partnership_deed",
                    deed,
                    at,
                    partner_id=id,
                    kind="accordo_dati",
                    signed_on=_day(at),
                    from_day=_day(at),
                    to_day=_day(at, 5 * 365),
                    signatories=json_text([{"body": name, "name": dice.pick(SURNAMES), "role": "presidente"}]),
                )
        for project in projects:
            yield from self._partnership(project, at)

    def referral(self, worker: Worker, author: Author, day: RomeDay, minute: int, person: Resident) -> Iterator[Made]:
        """Somebody is sent to a body; what came of it, as far as the set's day."""
        dice = self._dice
        partner, _, deed = dice.pick(
            [one for one in self._partners if one[1] not in ("ats_asst", "consultorio", "antiviolenza")]
        )
        at, ms = day.at(minute)
        id = dice.new_id(ms)
        self._number += 1
        steps = self._steps(day)
        last = steps[-1] if steps else ("preparato", day, None)
        data = dice.pick(_FIELDS) if deed else []
        yield made(
            "referral",
            stamp(id, author, at, day.offset),
            number=f"{author.line_code}-I{self._number:03d}",
            person_id=person.id,
            household_id=person.household_id,
            partner_id=partner,
            service=dice.pick(phrases.SERVICES),
            reason=dice.pick(phrases.REASONS),
            asked=dice.pick(phrases.ASKED),
            fields=json_text(sorted(data)),
            basis="accordo" if data else None,
            deed_id=deed if data else None,
            prepared_on=day.text,
            state=last[0],
            state_at=last[1].at(minute + 1)[0] if steps else None,
            outcome=last[2],
        )
        before = "preparato"
        for state, when, outcome in steps:
            then, step_ms = when.at(minute + 1)
            yield made(
                "referral_step",
                stamp(
                    dice.new_id(step_ms),
                    worker.author(author.company_id, author.outpost_id, when.day),
                    then,
                    when.offset,
                ),
                referral_id=id,
                from_state=before,
                to_state=state,
                at=then,
                outcome=outcome,
            )
            before = state

    def board(self, author: Author, day: RomeDay) -> Made:
        """A meeting of the local board."""
        at, ms = day.at(1050)
        return made(
            "board_meeting",
            stamp(self._dice.new_id(ms), author, at, day.offset),
            title="Tavolo territoriale",
            held_at=at,
            place="Sala civica",
            attendees=json_text([{"body": "Comune", "name": self._dice.pick(SURNAMES)}]),
            agenda="Andamento del presidio; iniziative comuni",
            minutes=self._dice.pick(phrases.MINUTES),
            decisions=json_text([{"text": "Apertura di uno sportello comune", "who": "Comune", "due_on": None}]),
            approved_on=day.text,
        )

    def _steps(self, day: RomeDay) -> list[tuple[str, RomeDay, str | None]]:
        dice = self._dice
        answer = dice.pick(_ANSWERS)
        planned: list[tuple[str, int, str | None]] = [
            ("consegnato", 0, None),
            (answer, 15 if answer == "senza_risposta" else dice.between(1, 12), None),
        ]
        if answer == "accettato":
            planned += [("primo_incontro", dice.between(3, 20), None), ("in_corso", dice.between(1, 20), None)]
            planned += [("concluso", dice.between(10, 90), dice.pick(_OUTCOMES))] if dice.chance(0.7) else []
        steps, when = [], day
        for state, later, outcome in planned:
            when = day_later(when, later, self._days)
            if when.day >= self._as_of:
                break
            steps.append((state, when, outcome))
        return steps

    def _partnership(self, project: str, at: datetime) -> Iterator[Made]:
        dice, ms = self._dice, milliseconds(at)
        id = dice.new_id(ms)
        chosen = [dice.pick(self._partners)[0] for _ in range(3)]
        yield self._shared(
            "partner_call",
            dice.new_id(ms),
            at,
            title="Avviso per manifestazione di interesse",
            project_id=project,
            published_on=_day(at, -90),
            deadline_on=_day(at, -60),
            closed_on=_day(at, -50),
            answers=json_text(
                [
                    {"partner_id": one, "received_on": _day(at, -70), "outcome": "ammesso", "reason": None}
                    for one in sorted(set(chosen))
                ]
            ),
        )
        yield self._shared(
            "partnership", id, at, project_id=project, name="Partenariato del progetto", from_day=_day(at)
        )
        yield self._shared("partnership_member", dice.new_id(ms), at, partnership_id=id, role="capofila")
        for partner in sorted(set(chosen)):
            yield self._shared(
                "partnership_member", dice.new_id(ms), at, partnership_id=id, partner_id=partner, role="partner"
            )
        yield self._shared(
            "partnership_deed",
            dice.new_id(ms),
            at,
            partnership_id=id,
            signed_on=_day(at),
            from_day=_day(at),
            signatories=json_text([{"body": "ALER", "name": dice.pick(SURNAMES), "role": "presidente"}]),
        )

    def _shared(self, of: str, id: str, at: datetime, /, **values: Value) -> Made:
        return made(of, by_coordinator(self._estate, id, at), **values)


def _day(at: datetime, later: int = 0) -> str:
    return (at.date() + timedelta(days=later)).isoformat()
