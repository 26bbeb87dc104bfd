"""A day of an operator, as records: shift, conversations, requests, visits, notes, appointments, papers (7.3).

Knows the people and places made before; `generator` decides who works when.
"""

from collections.abc import Iterator
from datetime import date

from app.rules.catalogues import answer_days
from app.synthetic import phrases
from app.synthetic.cases import Cases
from app.synthetic.intakes import make_intake
from app.synthetic.laboratories import Laboratories
from app.synthetic.leases import Family, Resident
from app.synthetic.listening import Listening
from app.synthetic.network import Network
from app.synthetic.papers import Papers
from app.synthetic.pathways import Pathways
from app.synthetic.people import Population
from app.synthetic.places import Estate, Outpost
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, Weighted, day_later, json_text, stamp
from app.synthetic.staff import Worker

RECORDS_A_DAY = 62.0
"""Records of an ordinary day, transitions of its requests included: measured on sets S and L."""

_CHANNELS = Weighted(
    {
        "sportello": 42,
        "telefono": 26,
        "scala_cortile": 12,
        "messaggio": 6,
        "email": 5,
        "evento": 2,
        "lettera": 2,
        "visita": 5,
    }
)
_OUTCOMES = Weighted({"informazione_data": 50, "appuntamento": 12, "visita": 8, "invio": 12, "nessun_seguito": 18})
_NOTE_CLASSES = Weighted({"R0": 60, "R1": 29, "R2": 9, "R3": 2})
_MINUTES_A_DAY = (515, 990)
_ADULT_DAYS = 18 * 365.25
_ROOMS = ("Ingresso", "Cucina", "Soggiorno", "Bagno", "Camera 1")
_SYSTEMS = ("Impianto elettrico", "Riscaldamento", "Acqua e scarichi", "Serramenti")
_READ_REASONS = ("colloquio_in_corso", "preparazione_visita", "riunione_equipe")
_NOTHING = "[]"


class Work:
    """Everything an operator's day leaves behind; keeps who lives where at hand."""

    def __init__(
        self,
        dice: Dice,
        estate: Estate,
        population: Population,
        workers: list[Worker],
        as_of: date,
        days: dict[date, RomeDay],
    ) -> None:
        self.dice = dice
        self.estate = estate
        self.cases = Cases(dice, as_of, days)
        self._workers = workers
        self.days = days
        self.families = population.families
        self.papers = Papers(dice, estate, as_of, days)
        self.listening = Listening(dice, workers, as_of, days)
        self.pathways = Pathways(dice, workers, as_of, days, self.papers)
        self.network = Network(dice, estate, as_of, days)
        self.laboratories = Laboratories(dice, estate, population)
        self._by_outpost: dict[str, list[Family]] = {}
        for family in population.families:
            self._by_outpost.setdefault(family.dwelling.outpost.id, []).append(family)
        self._buildings: dict[str, list[str]] = {}
        for building_id, outpost in estate.buildings:
            self._buildings.setdefault(outpost.id, []).append(building_id)

    def day(self, worker: Worker, day: RomeDay, intensity: float) -> Iterator[Made]:
        """One operator-day; `intensity` 1 is an ordinary one."""
        outpost = self._outpost_of(worker, day)
        author = worker.author(self.estate.id, outpost.id, day.day)
        dice = self.dice
        yield self.presence(author, day, 510, 750, "sportello")
        yield self.presence(author, day, 810, 1005, "territorio" if dice.chance(0.7) else "ufficio")
        count = max(1, round(intensity * dice.between(5, 11)))
        first, last = _MINUTES_A_DAY
        step = (last - first) // count
        for number in range(count):
            yield from self._contact(worker, outpost, author, day, first + number * step + dice.below(max(1, step - 4)))
        for _ in range(round(intensity * dice.between(2, 4))):
            yield from self._case_note(author, day, dice.between(*_MINUTES_A_DAY))
        if dice.chance(0.4 * intensity):
            yield from self._intake(outpost, author, day)
        yield from self._walk(worker, outpost, author, day, intensity)
        yield self.papers.printed(outpost, author, day, 1000, "MOD-14", None, None, None)

    def _walk(self, worker: Worker, outpost: Outpost, author: Author, day: RomeDay, intensity: float) -> Iterator[Made]:
        """Assessments with what comes of them, people sent to partners, a meeting of the laboratory, now and then the local board."""
        dice = self.dice
        for chance, act in ((0.3, self.pathways.assess), (0.5, self._send)):
            found = self.someone(outpost.id, day.day) if dice.chance(chance * intensity) else None
            if found is not None:
                yield from act(worker, author, day, dice.between(*_MINUTES_A_DAY), found)
        if dice.chance(0.4):
            yield from self.laboratories.meeting(worker, outpost, author, day)
        if dice.chance(0.008):
            yield self.network.board(author, day)

    def _send(
        self, worker: Worker, author: Author, day: RomeDay, minute: int, found: tuple[Family, Resident]
    ) -> Iterator[Made]:
        yield from self.network.referral(worker, author, day, minute, found[1])

    def _outpost_of(self, worker: Worker, day: RomeDay) -> Outpost:
        weekday = day.day.isoweekday()
        open_today = [one for one in worker.outposts if any(slot[0] == weekday for slot in one.plan.slots)]
        return self.dice.pick(open_today or worker.outposts)

    def someone(self, outpost_id: str, day: date) -> tuple[Family, Resident] | None:
        """An adult who lived under this outpost on that day, in the household of that day."""
        families = self._by_outpost.get(outpost_id)
        for _ in range(4):
            family = self.dice.pick(families) if families else None
            if family is not None and family.contract_on <= day:
                member = family.members[0] if self.dice.chance(0.7) else self.dice.pick(family.members)
                if (day - member.birth).days > _ADULT_DAYS:
                    return family, member
        return None

    def presence(self, author: Author, day: RomeDay, start: int, end: int, kind: str) -> Made:
        """A stretch of work."""
        at, ms = day.at(start)
        row: Row = {
            **stamp(self.dice.new_id(ms), author, at, day.offset),
            "kind": kind,
            "started_at": at,
            "ended_at": day.at(end)[0],
            "project_line_id": None,
        }
        return "presence", row

    # ------------------------------------------------------------------------------------------------------ conversations
    def contact_row(
        self, author: Author, id: str, at: str, offset: int, *, channel: str, found: tuple[Family, Resident] | None,
        topics: str = _NOTHING, note: str | None = None, visibility: str = "R0", outcome: str = "informazione_data",
        minutes: int = 15, received_on: str | None = None, due_on: str | None = None, anonymous: bool = False,
        information: str = _NOTHING, received: str = "",
    ) -> Row:  # fmt: skip
        """A contact with all its columns."""
        family, person = found or (None, None)
        return {
            **stamp(id, author, at, offset, visibility=visibility, received=received),
            "channel": channel,
            "direction": "entrata",
            "started_at": at,
            "minutes": minutes,
            "anonymous": int(anonymous),
            "person_id": person.id if person else None,
            "household_id": family.id if family else None,
            "promoted_at": None,
            "caller_role": None
            if person is None
            else "assegnatario"
            if person.relation == "intestatario"
            else "componente",
            "building_id": family.dwelling.building_id if family else None,
            "unit_id": family.dwelling.id if family else None,
            "place": None,
            "topics": topics,
            "note": note,
            "outcome": outcome,
            "outcome_detail": None,
            "information_given": information,
            "received_on": received_on,
            "answer_due_on": due_on,
            "assigned_to": None,
            "answers_id": None,
            "handed_over": None,
        }

    def _contact(self, worker: Worker, outpost: Outpost, author: Author, day: RomeDay, minute: int) -> Iterator[Made]:
        dice = self.dice
        channel = _CHANNELS.throw(dice)
        anonymous = dice.chance(0.1)
        found = None if anonymous else self.someone(outpost.id, day.day)
        at, ms = day.at(minute, dice.below(60))
        contact_id = dice.new_id(ms)
        topic = self.cases.topic(day)
        opens = dice.chance(0.5) and (found is not None or dice.chance(0.4))
        request_id = dice.new_id(ms + 1000) if opens else None
        visibility = self.cases.visibility(topic[1])
        outcome = "segnalazione_aperta" if opens else _OUTCOMES.throw(dice)
        notice = found is not None and dice.chance(0.09)
        letter = channel == "lettera"
        contact = self.contact_row(
            author,
            contact_id,
            at,
            day.offset,
            channel=channel,
            found=found,
            topics=json_text([{"area": topic[0], "category": topic[1], "request_id": request_id}]),
            note=dice.pick(phrases.CONTACT_NOTES) if dice.chance(0.7) else None,
            visibility=visibility,
            outcome=outcome,
            minutes=dice.between(4, 40),
            received_on=day.text if letter else None,
            due_on=day_later(day, answer_days(), self.days).text if letter else None,
            anonymous=anonymous,
            information='["informativa_privacy"]' if notice else _NOTHING,
        )
        if letter:
            contact["assigned_to"] = worker.id
        yield "contact", contact
        if letter:
            yield from self.listening.answer(worker, author, day, contact)
        family, person = found or (None, None)
        if request_id is not None:
            opened = self.cases.open(
                worker, author, day, minute + 2, topic, id=request_id, contact_id=contact_id, family=family, person=person,
                building_id=dice.pick(self._buildings[outpost.id]),
            )  # fmt: skip
            yield from opened
            yield from self._about(author, day, minute + 3, opened[0][1], outpost, found)
        if found is None or visibility == "R3":
            return
        if notice:
            yield self.papers.authorisation(author, day, minute + 3, found[1], channel)
        yield from self._follow_up(worker, outpost, author, day, minute, contact_id, found, outcome)

    def _about(
        self,
        author: Author,
        day: RomeDay,
        minute: int,
        request: Row,
        outpost: Outpost,
        found: tuple[Family, Resident] | None,
    ) -> Iterator[Made]:
        """A visit that found nobody; a quarrel that somebody mediates."""
        if request["area"] == "tecnica" and self.dice.chance(0.08):
            yield self.listening.no_access(author, day, minute, request)
        if request["category"] == "conflitto_vicinato" and found is not None and self.dice.chance(0.4):
            other = self.someone(outpost.id, day.day)
            if other is not None and other[0].id != found[0].id:
                yield from self.listening.mediation(author, day, minute, request, [found, other])

    def _follow_up(
        self, worker: Worker, outpost: Outpost, author: Author, day: RomeDay, minute: int, contact_id: str,
        found: tuple[Family, Resident], outcome: str,
    ) -> Iterator[Made]:  # fmt: skip
        dice = self.dice
        if dice.chance(0.26):
            yield self.papers.printed(outpost, author, day, minute + 4, "MOD-01", "contact", contact_id, found[1])
        if outcome == "appuntamento" or dice.chance(0.04):
            yield self.papers.appointment(worker, author, day, minute + 5, contact_id, found[1])
        if dice.chance(0.12):
            yield self.papers.callback(worker, author, day, minute + 6, contact_id, found[1])
        if dice.chance(0.19):
            yield from self._visit(worker, outpost, author, day, minute + 7, found)
        if dice.chance(0.2):
            yield self.papers.attachment(author, day, minute + 8, "contact", contact_id)
        if dice.chance(0.06):
            yield self.listening.information(author, day, minute + 9, contact_id, found[1])

    # -------------------------------------------------------------------------------------------------- visits and notes
    def _visit(
        self,
        worker: Worker,
        outpost: Outpost,
        author: Author,
        day: RomeDay,
        minute: int,
        found: tuple[Family, Resident],
    ) -> Iterator[Made]:
        dice = self.dice
        family, person = found
        at, ms = day.at(minute)
        id = dice.new_id(ms)
        closed = dice.chance(0.97)
        worst = dice.pick(("buono", "buono", "da_riparare"))
        row: Row = {
            **stamp(id, author, at, day.offset),
            "kind": dice.pick(("programmata", "programmata", "richiesta", "urgenza")),
            "person_id": person.id,
            "household_id": family.id,
            "unit_id": family.dwelling.id,
            "contact_id": None,
            "appointment_id": None,
            "started_at": at,
            "ended_at": day.at(minute + 25)[0] if closed else None,
            "entry_consent": 1,
            "people_present": str(len(family.members)),
            "rooms": json_text([{"room": room, "state": "buono", "note": ""} for room in _ROOMS]),
            "systems": json_text([{"room": one, "state": worst, "note": ""} for one in _SYSTEMS]),
            "request_ids": _NOTHING,
            "agreement": dice.pick(phrases.AGREEMENTS) if closed else None,
            "next_on": day_later(day, dice.between(20, 90), self.days).text if dice.chance(0.3) else None,
            "state": "chiusa" if closed else "aperta",
            "signature": dice.pick(("letto", "letto_da_operatore", "rifiuta_di_firmare")) if closed else None,
        }
        yield "visit", row
        for number in range(dice.between(1, 3)):
            yield from self.note(author, day, minute + 9 + number, _NOTE_CLASSES.throw(dice), person, visit_id=id)
        if dice.chance(0.6):
            yield self.papers.printed(outpost, author, day, minute + 27, "MOD-03", "visit", id, person)
        for number in range(dice.below(3)):
            yield self.papers.attachment(author, day, minute + 10 + number, "visit", id)

    def _case_note(self, author: Author, day: RomeDay, minute: int) -> Iterator[Made]:
        found = self.someone(author.outpost_id or "", day.day)
        if found is not None:
            yield from self.note(author, day, minute, _NOTE_CLASSES.throw(self.dice), found[1])

    def note(
        self, author: Author, day: RomeDay, minute: int, visibility: str, person: Resident, *, visit_id: str | None = None,
        body: str | None = None, read: bool = False,
    ) -> Iterator[Made]:  # fmt: skip
        """A note, now and then with the version before, and the reading of a sensitive one by its named colleague."""
        dice = self.dice
        at, ms = day.at(minute)
        id = dice.new_id(ms)
        colleague = dice.pick(self._workers)
        named = visibility in ("R1", "R2") and colleague.id != author.operator_id and dice.chance(0.5)
        if read:
            colleague, named = next(one for one in self._workers if one.id != author.operator_id), True
        readers = json_text([colleague.id]) if named else _NOTHING
        signed = dice.chance(0.9)
        row: Row = {
            **stamp(id, author, at, day.offset, visibility=visibility, readers=readers),
            "visit_id": visit_id,
            "person_id": person.id,
            "body": body or f"{dice.pick(phrases.NOTES[visibility])} {dice.pick(phrases.NOTES[visibility])}",
            "signed_at": day.at(minute + 14)[0] if signed else None,
            "corrects_id": None,
        }
        yield "visit_note", row
        if dice.chance(0.13):
            yield (
                "note_version",
                {
                    **stamp(dice.new_id(ms), author, at, day.offset, visibility=visibility, readers=readers),
                    "note_id": id,
                    "body": dice.pick(phrases.NOTES[visibility]),
                    "saved_at": day.at(minute + 5)[0],
                },
            )
        if named and visibility == "R2":
            reader = colleague.author(author.company_id, author.outpost_id, day.day)
            read_at, read_ms = day.at(minute + 20)
            yield (
                "reading",
                {
                    **stamp(dice.new_id(read_ms), reader, read_at, day.offset, visibility=visibility),
                    "record_kind": "visit_note",
                    "record_id": id,
                    "read_at": read_at,
                    "reason": dice.pick(_READ_REASONS),
                },
            )

    def _intake(self, outpost: Outpost, author: Author, day: RomeDay) -> Iterator[Made]:
        found = self.someone(outpost.id, day.day)
        if found is None:
            return
        dice = self.dice
        state = "in_compilazione" if dice.chance(0.08) else "firmata"
        rows = make_intake(
            dice, author, day, 900, *found, number=self.papers.local_number(outpost, author, day.day.year), state=state,
            health=dice.chance(0.35), esf=dice.chance(0.3),
        )  # fmt: skip
        yield from rows
        yield self.papers.printed(outpost, author, day, 940, "MOD-02", "intake_form", str(rows[0][1]["id"]), found[1])
