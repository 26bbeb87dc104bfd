"""What comes of listening: who was told what, letters answered and published, visits that found nobody, neighbours who quarrel."""

from collections.abc import Iterator
from datetime import date

from app.synthetic import phrases
from app.synthetic.leases import Family, Resident
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, day_later, json_text, made, stamp
from app.synthetic.staff import Worker

_TOPICS = ("contributo_regionale_solidarieta", "pagamento_canone", "regole_casa")
_PAID = ("si", "si", "in_parte", "no")
_SIX_MONTHS = 184


class Listening:
    """Makes what hangs on a conversation or a request."""

    def __init__(self, dice: Dice, workers: list[Worker], as_of: date, days: dict[date, RomeDay]) -> None:
        self._dice = dice
        self._workers = workers
        self._as_of = as_of
        self._days = days
        self._mediations = 0

    def information(self, author: Author, day: RomeDay, minute: int, contact_id: str, person: Resident) -> Made:
        """Somebody was told of contributions, rent or rules; half a year later somebody looked whether the rent was paid."""
        dice = self._dice
        at, ms = day.at(minute)
        topic = dice.pick(_TOPICS)
        looked = day_later(day, _SIX_MONTHS + dice.below(20), self._days)
        seen = topic != "regole_casa" and looked.day < self._as_of and dice.chance(0.8)
        return made(
            "information",
            stamp(dice.new_id(ms), author, at, day.offset),
            person_id=person.id,
            household_id=person.household_id,
            contact_id=contact_id,
            topic=topic,
            told_on=day.text,
            explained=dice.pick(phrases.TOLD),
            to_bring=json_text(["ISEE"]),
            rent_paid=dice.pick(_PAID) if seen else None,
            rent_checked_on=looked.text if seen else None,
        )

    def answer(
        self, worker: Worker, author: Author, day: RomeDay, letter: Row, *, published: bool = False
    ) -> Iterator[Made]:
        """A letter is answered some days later, now and then also in public."""
        dice = self._dice
        when = day_later(day, dice.between(4, 28), self._days)
        if when.day >= self._as_of:
            return
        hand = worker.author(author.company_id, author.outpost_id, when.day)
        at, ms = when.at(620)
        written: Row = {
            "direction": "uscita", "started_at": at, "minutes": 20, "note": dice.pick(phrases.ANSWERS), "received_on": None,
            "answer_due_on": None, "assigned_to": None, "answers_id": letter["id"],
        }  # fmt: skip
        yield "contact", letter | stamp(dice.new_id(ms), hand, at, when.offset) | written
        if published or dice.chance(0.3):
            yield made(
                "publication",
                stamp(dice.new_id(ms), hand, at, when.offset),
                letter_id=letter["id"],
                title="Una domanda al presidio",
                question="Un inquilino chiede quando sarà fatto un lavoro nel palazzo.",
                answer=dice.pick(phrases.ANSWERS),
                state="pubblicata",
                published_on=when.text,
                published_in="Bacheca del presidio",
            )

    def no_access(self, author: Author, day: RomeDay, minute: int, request: Row) -> Made:
        """The technician came and nobody was at home."""
        at, ms = day.at(minute)
        return made(
            "access_attempt",
            stamp(self._dice.new_id(ms), author, at, day.offset, visibility=str(request["visibility"])),
            request_id=request["id"],
            at=at,
            who=self._dice.pick(("manutenzione", "operatore")),
            outcome="nessuno",
        )

    def mediation(
        self, author: Author, day: RomeDay, minute: int, request: Row, sides: list[tuple[Family, Resident]]
    ) -> Iterator[Made]:
        """Two neighbours, each heard alone, then together. The second side is followed by a colleague."""
        dice = self._dice
        self._mediations += 1
        case, ms = dice.new_id(day.at(minute)[1]), day.at(minute)[1]
        colleague = next((one.id for one in self._workers if one.id != author.operator_id), author.operator_id)

        def reserved(id: str, *readers: str) -> Row:
            return stamp(id, author, day.at(minute)[0], day.offset, visibility="R1", readers=json_text(sorted(readers)))

        closed = day_later(day, dice.between(20, 60), self._days)
        over = closed.day < self._as_of
        yield made(
            "mediation_case",
            reserved(case, colleague),
            number=f"{author.line_code}-M{self._mediations:03d}",
            request_id=request["id"],
            building_id=request["building_id"],
            subject="Rumori e uso del cortile",
            opened_on=day.text,
            state="accordo" if over else "aperta",
            closed_on=closed.text if over else None,
            agreement="Niente giochi in cortile dopo le 20." if over else None,
        )
        for letter, (family, person), reader in zip("AB", sides, (author.operator_id, colleague), strict=False):
            side = dice.new_id(ms)
            readers = [reader] if reader != author.operator_id else []
            yield made(
                "mediation_side",
                reserved(side, *readers),
                case_id=case,
                letter=letter,
                person_id=person.id,
                household_id=family.id,
            )
            yield made(
                "mediation_note",
                reserved(dice.new_id(ms), *readers),
                side_id=side,
                at=day.at(minute + 10)[0],
                body=dice.pick(phrases.SIDES),
            )
        if over:
            yield made(
                "mediation_meeting",
                reserved(dice.new_id(ms), colleague),
                case_id=case,
                at=closed.at(600)[0],
                place="Presidio",
                summary="Ognuno ha detto la sua.",
                agreed="Niente giochi in cortile dopo le 20.",
            )
