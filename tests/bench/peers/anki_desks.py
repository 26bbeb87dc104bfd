"""Desks of Anki, run by the Python of its own environment: `python -m tests.bench.peers.anki_desks`."""

import json
from pathlib import Path
from typing import Any

from anki.collection import AddNoteRequest, Collection, SyncOutput
from anki.notes import Note

from tests.bench.figures import timed
from tests.bench.peers import work
from tests.bench.peers.host import at_once, serve

_TYPE = "Conversazione"


class _Desk:
    def __init__(self, path: Path, url: str, account: str, password: str) -> None:
        self.collection = Collection(str(path))
        self.auth = self.collection.sync_login(username=account, password=password, endpoint=url)
        self.notes: list[int] = []

    def replace(self, *, upload: bool) -> None:
        """The whole collection up or down: how two of them come to know each other."""
        self.collection.close_for_full_sync()
        self.collection.full_upload_or_download(auth=self.auth, server_usn=None, upload=upload)
        self.collection.reopen(after_full_sync=True)

    def align(self) -> None:
        """What the program does by itself: never the whole collection."""
        answer = self.collection.sync_collection(self.auth, False)
        if answer.required != SyncOutput.NO_CHANGES:
            raise RuntimeError(f"a whole collection was to be sent: {answer.required}")


class Desks:
    """What `contest.Stage` asks of a process of desks."""

    def begin(self, url: str, folder: str, number: int, password: str) -> None:
        """Where the server is."""
        self._place = Path(folder) / f"desks{number}"
        self._place.mkdir()
        self._how = url, password
        self._desks: dict[str, _Desk] = {}

    def open(self, name: str, account: str) -> None:
        """A collection that has what its user's server has: the first of them has made that."""
        url, password = self._how
        desk = self._desks[name] = _Desk(self._place / f"{name}.anki2", url, account, password)
        if name == "b":
            desk.replace(upload=False)

    def prepare(self, name: str) -> None:
        """A type of note of 14 fields, and one note, without which the server calls the collection empty."""
        desk = self._desks[name]
        models = desk.collection.models
        kind = models.new(_TYPE)
        for field in work.record(0, ""):
            models.add_field(kind, models.new_field(field))
        card = models.new_template("Scheda")
        card["qfmt"], card["afmt"] = "{{channel}}", "{{note}}"
        models.add_template(kind, card)
        models.add(kind)
        self.write(name, work.RECORDS, 1)
        desk.notes.clear()
        desk.replace(upload=True)

    def write(self, name: str, first: int, count: int) -> None:
        desk = self._desks[name]
        kind = desk.collection.models.by_name(_TYPE)
        deck = desk.collection.decks.id("Default")
        requests = []
        for number in range(first, first + count):
            note = desk.collection.new_note(kind)
            note.fields = [_text(one) for one in work.record(number, _person(number)).values()]
            requests.append(AddNoteRequest(note, deck))
        desk.collection.add_notes(requests)
        desk.notes += [one.note.id for one in requests]

    def change(self, name: str, first: int, count: int, turn: int) -> None:
        desk = self._desks[name]
        notes: list[Note] = []
        for number in range(first, first + count):
            note = desk.collection.get_note(desk.notes[number])
            for field, value in work.changed(number, turn).items():
                note[field] = _text(value)
            notes.append(note)
        desk.collection.update_notes(notes)

    def align(self, name: str) -> float:
        return timed(self._desks[name].align)

    push = pull = align

    def count(self, name: str) -> int:
        return self._desks[name].collection.note_count() - 1

    def make_crowd(self, numbers: list[int], count: int) -> list[str]:
        names = [f"crowd{number}" for number in numbers]
        for name, number in zip(names, numbers, strict=True):
            self.open(name, name)
            self.prepare(name)
            self.write(name, number * count, count)
        return names

    def push_all(self, names: list[str]) -> list[float]:
        return at_once(self.push, names)


def _person(number: int) -> str:
    return work.identity("person", number % work.PEOPLE)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


if __name__ == "__main__":
    serve(Desks())
