"""What a synthetic conversation leaves on paper and in the diary: prints, photographs, appointments, calls, notices."""

from datetime import date

from app.synthetic import phrases
from app.synthetic.leases import Resident
from app.synthetic.places import Estate, Outpost
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, day_later, made, stamp
from app.synthetic.staff import Worker


class Papers:
    """Makes them; keeps the counters of local numbers, one a line and year."""

    def __init__(self, dice: Dice, estate: Estate, as_of: date, days: dict[date, RomeDay]) -> None:
        self._dice = dice
        self._estate = estate
        self._as_of = as_of
        self._days = days
        self._serials: dict[tuple[str, int], int] = {}

    def local_number(self, outpost: Outpost, author: Author, year: int) -> str:
        """The next number of the laptop's line."""
        key = (author.line_code, year)
        self._serials[key] = self._serials.get(key, 0) + 1
        return f"{self._estate.plan.code}-{outpost.plan.code}-{author.line_code}-{year}-{self._serials[key]:06d}"

    def authorisation(self, author: Author, day: RomeDay, minute: int, person: Resident, channel: str) -> Made:
        """A privacy notice handed over."""
        at, ms = day.at(minute)
        row: Row = {
            **stamp(self._dice.new_id(ms), author, at, day.offset),
            "person_id": person.id,
            "kind": "informativa",
            "recipient": None,
            "purpose": None,
            "text_version": "1",
            "given_at": at,
            "channel": channel,
            "revoked_at": None,
            "revoked_how": None,
        }
        return "authorisation", row

    def appointment(
        self, worker: Worker, author: Author, day: RomeDay, minute: int, contact_id: str, person: Resident
    ) -> Made:
        """A time agreed in the next two weeks, kept if that has passed."""
        dice = self._dice
        at, ms = day.at(minute)
        when = day_later(day, dice.between(1, 14), self._days)
        while when.day.weekday() >= 5:
            when = day_later(when, 1, self._days)
        hour, _ = when.at(540 + 15 * dice.below(28))
        past = when.day < self._as_of
        row: Row = {
            **stamp(dice.new_id(ms), author, at, day.offset),
            "kind": "visita" if dice.chance(0.3) else "colloquio",
            "at": hour,
            "minutes": 30,
            "person_id": person.id,
            "contact_id": contact_id,
            "place": None,
            "subject": dice.pick(phrases.SUBJECTS),
            "assigned_to": worker.id,
            "state": "fatto" if past else "fissato",
            "done_at": hour if past else None,
            "case_id": None,
            "pathway_id": None,
            "remind_minutes": None,
        }
        return "appointment", row

    def callback(
        self, worker: Worker, author: Author, day: RomeDay, minute: int, contact_id: str, person: Resident
    ) -> Made:
        """A call promised within days, mostly kept."""
        at, ms = day.at(minute)
        due = day_later(day, self._dice.between(1, 6), self._days)
        done = due.day < self._as_of and self._dice.chance(0.9)
        row: Row = {
            **stamp(self._dice.new_id(ms), author, at, day.offset),
            "person_id": person.id,
            "contact_id": contact_id,
            "phone": person.phone,
            "subject": self._dice.pick(phrases.SUBJECTS),
            "promised_at": at,
            "due_on": due.text,
            "assigned_to": worker.id,
            "done_at": due.at(600)[0] if done else None,
            "outcome": "Sentito." if done else None,
        }
        return "callback", row

    def printed(
        self, outpost: Outpost, author: Author, day: RomeDay, minute: int, form: str, kind: str | None, record_id: str | None,
        person: Resident | None,
    ) -> Made:  # fmt: skip
        """One print of a form, mostly signed on the spot."""
        at, ms = day.at(minute, 30)
        signed = person is not None and self._dice.chance(0.9)
        row: Row = {
            **stamp(self._dice.new_id(ms), author, at, day.offset),
            "form_code": form,
            "revision": 1,
            "local_number": self.local_number(outpost, author, day.day.year),
            "record_kind": kind,
            "record_id": record_id,
            "person_id": person.id if person is not None else None,
            "printed_at": at,
            "blank": 0,
            "large": int(self._dice.chance(0.1)),
            "provisional": 1,
            "signed_at": day.at(minute + 2)[0] if signed else None,
            "signed_how": "sul_posto" if signed else "non_serve" if person is None else None,
            "courtesy": None,
        }
        return made("printed_document", row)

    def attachment(self, author: Author, day: RomeDay, minute: int, kind: str, owner_id: str) -> Made:
        """A photograph: its record, no bytes."""
        dice = self._dice
        at, ms = day.at(minute)
        return made(
            "attachment",
            stamp(dice.new_id(ms), author, at, day.offset),
            owner_kind=kind,
            owner_id=owner_id,
            file_name=f"foto-{dice.below(10_000):04d}.jpg",
            media_type="image/jpeg",
            size=dice.between(180_000, 360_000),
            content_hash=dice.hexadecimal(64),
        )
