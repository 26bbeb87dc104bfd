"""Figures of one desk that needs nobody: search, save, print."""

from statistics import mean

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.who import Who
from app.printing.filling import render_paper
from app.services.contacts import NewContact, Topic, save_contact
from app.services.documents import gather
from app.services.people import search_all
from tests.bench.figures import say, spread, timed
from tests.bench.sets import Loaded

ASKED = 40
"""People, streets, codes and telephones that are typed letter by letter."""


def search(size: str, loaded: Loaded, *, quick: bool) -> None:
    """From a keystroke to the rows handed to the list, through the database's thread; painting is the window's."""
    worker, who = loaded.open()
    asked = worker.transact(_asked).result()[: 8 if quick else None]
    worker.run(search_all, who, "zz")
    times = [
        timed(lambda so_far=one[:end]: worker.run(search_all, who, so_far))
        for one in asked
        for end in range(1, len(one) + 1)
    ]
    worker.close()
    say(
        f"search_{size}",
        **spread(times),
        rows=loaded.rows,
        what="per keystroke, use-case through the worker, not painted",
    )


def _asked(session: Session) -> list[str]:
    """Surname and name, street with number, codice fiscale, telephone of people spread over the whole set, and misses."""
    found: list[str] = []
    count = session.scalar(text("SELECT count(*) FROM person")) or 1
    for step in range(ASKED // 4):
        place = step * count // (ASKED // 4)
        row = session.execute(
            text("SELECT surname, name, fiscal_code, phone1 FROM person ORDER BY id LIMIT 1 OFFSET :o"), {"o": place}
        ).one()
        found += [f"{row[0]} {row[1]}".lower(), str(row[2] or "niente"), str(row[3] or "0371")]
    streets = session.execute(text("SELECT DISTINCT street, house_number FROM building LIMIT 8"))
    return [*found, *(f"{street} {number}".lower() for street, number in streets), "d'angelo", "nessuno si chiama cosi"]


def save(loaded: Loaded, size: str, *, quick: bool) -> None:
    """A conversation with one topic that opens a request, saved durably: from the call to the answer."""
    worker, who = loaded.open()
    people = worker.transact(lambda s: list(s.scalars(text("SELECT id FROM person ORDER BY id LIMIT 300")))).result()
    times = [
        timed(lambda p=person: worker.run(save_contact, who, contact(p))) for person in people[: 60 if quick else 300]
    ]
    worker.close()
    say("save_contact", **spread(times), set=size, what="contact, request, transition; COMMIT with synchronous=FULL")


def contact(person_id: str) -> NewContact:
    """What is saved: one topic, one request."""
    topic = Topic("tecnica", "infiltrazioni", description="Macchia sul soffitto del bagno.", place="quartiere")
    note = "La signora segnala una macchia che si allarga da due settimane; chiede un sopralluogo prima di Pasqua."
    return NewContact("sportello", (topic,), "segnalazione_aperta", person_id=person_id, note=note, minutes=12)


def mod01(loaded: Loaded, *, quick: bool) -> None:
    """MOD-01 of a saved conversation: gathered, numbered, recorded; then filled and written as PDF."""
    worker, who = loaded.open()
    ids = worker.transact(
        lambda s: list(
            s.scalars(
                text("SELECT id FROM contact WHERE visibility = 'R0' AND person_id IS NOT NULL ORDER BY id LIMIT 60")
            )
        )
    ).result()
    gathering, drawing, sizes = [], [], []
    for number, one in enumerate(ids[: 10 if quick else 60]):
        gathering.append(timed(lambda i=one: sizes.append(worker.run(_gather, who, i))))
        paper = sizes.pop()
        drawing.append(timed(lambda p=paper: sizes.append(len(render_paper(p)))))
        if number == 0:
            say("mod01_first", ms=round(drawing.pop() * 1000, 1), what="the first in a process: fonts are read")
    worker.close()
    say(
        "mod01", **spread(drawing), gather=spread(gathering), bytes=round(mean(sizes)), what="filled and written as PDF"
    )


def _gather(session: Session, who: Who, record_id: str) -> object:
    return gather(session, who, "MOD-01", record_id)
