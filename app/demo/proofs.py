"""What is counted when the day is over. Each proof looks where the answer would be if it were false, and finds its own
counter-example where it must be: a search that finds nothing anywhere proves nothing.
"""

import pypdfium2
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.demo.laptop import Laptop
from app.demo.looking import ids_in, indexed, look_into, marker, raw_files
from app.demo.stage import DAY, Stage
from app.demo.voice import counted, thousands
from app.models.people import Person
from app.models.review import Conflict
from app.models.visits import NoteVersion
from app.rules.clock import utc_text
from app.rules.dates import day_edges
from app.server.checks import check_centre
from app.server.db import reading
from app.server.tables import RECORDS
from app.services import conflicts, review
from app.sync.bases import checksums

SHARED_FIELDS = ("phone1", "preferred_time", "email")


def day_at_the_centre(stage: Stage) -> None:
    """Twelve conversations, three areas: counted in the centre's tables."""
    start, end = (utc_text(edge) for edge in day_edges(DAY))
    contact, request = RECORDS["contact"], RECORDS["request"]
    with reading(stage.centre.engine) as connection:
        channels = list(
            connection.scalars(
                select(contact.c.channel).where(
                    contact.c.company_id == stage.companies[0].id,
                    contact.c.started_at >= start,
                    contact.c.started_at < end,
                )
            )
        )
        anonymous = connection.scalar(
            select(func.count()).where(contact.c.id.in_(stage.lists["contacts"]), contact.c.anonymous == 1)
        )
        areas = sorted(
            set(connection.scalars(select(request.c.area).where(request.c.id.in_(stage.lists["requests"])))),
        )
    stage.voice.prove(
        "La giornata al centro",
        f"{len(channels)} contatti su {len(set(channels))} canali ({anonymous} anonimi), "
        f"{len(stage.lists['requests'])} richieste nelle aree {', '.join(areas)}",
        holds=len(channels) == 12 and len(set(channels)) == 8 and len(areas) == 3 and anonymous == 2,
    )


def merged(stage: Stage) -> None:
    """The card that both edited: three fields from two people, everywhere alike, and one conflict in both lists."""
    person, one, two = stage.ids["shared"], *stage.laptops
    table = RECORDS["person"]
    with reading(stage.centre.engine) as connection:
        found = connection.execute(select(*(table.c[name] for name in SHARED_FIELDS)).where(table.c.id == person)).one()
    centre = tuple(found)
    desks = [laptop.read(lambda session: _fields(session.get(Person, person))) for laptop in stage.laptops]
    stage.voice.prove(
        "Campi diversi: le due modifiche si uniscono",
        f"orario «{centre[1]}» di {one.initials} ed e-mail di {two.initials}, uguali nei tre archivi",
        holds=all(values == centre for values in desks) and centre[1:] == ("mattina", "scheda.condivisa@example.org"),
    )
    key = conflicts.conflict_key("person", person)
    listed = [any(item.key == key for item in laptop.do(review.list_review).items) for laptop in stage.laptops]
    waiting = [laptop.read(lambda session: _disputed_phones(session, person)) for laptop in stage.laptops]
    compared = one.do(conflicts.compare, key) if all(listed) else None
    sides = [compared.rows[0].standing.text, *(side.text for side in compared.rows[0].others)] if compared else []
    stage.voice.prove(
        "Stesso campo: il conflitto è nelle due liste",
        f"Da rivedere di {one.initials}: {_yes(listed[0])}, di {two.initials}: {_yes(listed[1])}; telefono: {' / '.join(sides)}",
        holds=all(listed) and waiting == [["0371 000 522"], ["0371 000 522"]] and len(set(sides)) == 2,
    )


def equal_sums(stage: Stage) -> None:
    """Each laptop's checksum per table against the centre's, over what that laptop may see."""
    for laptop in stage.laptops:
        report = laptop.align(check=True)
        own = laptop.read(checksums)
        centre = {one.kind: (one.count, one.digest) for one in report.check or ()}
        different = sorted(kind for kind in own.keys() | centre.keys() if own.get(kind) != centre.get(kind))
        rows = sum(count for count, _ in own.values())
        words = f"diverse: {', '.join(different)}" if different else "tutte uguali"
        stage.voice.prove(
            f"Impronte per tabella di {laptop.initials} e del centro",
            f"{len(own)} tabelle, {thousands(rows)} schede, {words}; {counted(report.pending, 'modifica', 'modifiche')} in attesa",
            holds=not different
            and rows > 0
            and report.outcome == "ok"
            and report.pending == 0
            and report.check is not None,
        )


def reserved_stays(stage: Stage) -> None:
    """The R2 note, the R3 request and the health sheet: with their author, and nowhere in the colleague's laptop."""
    one, two = stage.laptops
    note, request = stage.ids["r2_note"], stage.ids["r3_request"]
    versions = one.read(
        lambda session: list(session.scalars(select(NoteVersion.id).where(NoteVersion.note_id == note)))
    )
    steps = RECORDS["request_transition"]
    with reading(stage.centre.engine) as connection:
        moves = list(connection.scalars(select(steps.c.id).where(steps.c.request_id == request)))
    secrets = (
        ("Nota R2", one, two, [note, *versions, stage.ids["r2_paper"]], [stage.texts["r2"], stage.texts["r2_before"]]),
        ("Richiesta R3", one, two, [request, stage.ids["r3_contact"], *moves], [stage.texts["r3"]]),
        ("Foglio L (salute)", two, one, [stage.ids["health"], stage.ids["health_paper"]], [stage.texts["health"]]),
    )
    for name, author, other, ids, texts in secrets:
        absent(stage, name, author, other, ids, texts)
    _counter_example(stage)


def absent(stage: Stage, name: str, author: Laptop, other: Laptop, ids: list[str], texts: list[str]) -> None:
    """Looked for by id, by text and by its rare word in all that the colleague holds and was ever sent."""
    needles = [*ids, *texts, marker(texts[0])]
    held, own = look_into(other), look_into(author)
    sent = _sent_to(stage, other)
    away = held.hits(needles)
    found = sum(indexed(laptop, marker(texts[0])) for laptop in stage.laptops)
    told = sum(1 for needle in needles if needle.encode() in sent)
    mine = own.hits(needles)
    stage.voice.prove(
        f"{name} assente dal portatile di {other.initials}",
        f"{len(ids)} identificativi e {counted(len(needles) - len(ids), 'testo', 'testi')} cercati in {held.tables} tabelle: {away}; "
        f"nell'indice: {found}; nelle risposte ricevute ({thousands(len(sent))} byte): {told}; da {author.initials}: "
        f"{mine} su {len(needles)}",
        holds=away == 0 and found == 0 and told == 0 and mine == len(needles) and len(sent) > 0,
    )


def _counter_example(stage: Stage) -> None:
    """The same search finds what it should: the R0 note of the same visit came to the colleague, index included."""
    two, text = stage.second, stage.texts["r0"]
    found = (
        look_into(two).hits([stage.ids["r0_note"], text, marker(text)]),
        indexed(two, marker(text)),
        int(text.encode() in _sent_to(stage, two)),
    )
    stage.voice.prove(
        f"Controprova: la nota R0 c'è da {two.initials}",
        f"nelle tabelle {found[0]} su 3, nell'indice {found[1]}, nelle risposte {found[2]}",
        holds=found == (3, 1, 1),
    )


def other_company(stage: Stage) -> None:
    """Nothing of the second company on the laptops of the first, nor in what they were ever sent."""
    main, second = stage.companies[:2]
    foreign: set[str] = set()
    with reading(stage.centre.engine) as connection:
        for table in RECORDS.values():
            foreign.update(connection.scalars(select(table.c.id).where(table.c.company_id == second.id)))
    for laptop in stage.laptops:
        held = look_into(laptop)
        sent = _sent_to(stage, laptop)
        here = len(foreign & (held.ids | ids_in(sent)))
        names = held.hits([second.name, second.id]) + sum(one.encode() in sent for one in (second.name, second.id))
        stage.voice.prove(
            f"{second.name} assente dal portatile di {laptop.initials}",
            f"{thousands(len(foreign))} identificativi cercati fra {thousands(len(held.ids))}: {here}; nome: {names}",
            holds=here == 0 and names == 0 and len(foreign) > 100 and main.id in held.ids,
        )


def encrypted(stage: Stage) -> None:
    """The files on the disk hold no word in clear."""
    for laptop in stage.laptops:
        raw, held = raw_files(laptop), look_into(laptop)
        surnames = laptop.read(
            lambda session: [str(one) for one in session.scalars(select(Person.surname)) if one and len(one) > 5]
        )
        words = [b"SQLite format 3", stage.texts["r0"].encode(), *(one.encode() for one in surnames)]
        found = sum(1 for word in words if word in raw)
        stage.voice.prove(
            f"Archivio di {laptop.initials} cifrato su disco",
            f"{len(words)} parole cercate in {thousands(len(raw))} byte: {found}; le stesse, aperto: {held.hits(surnames)}",
            holds=found == 0 and held.hits(surnames) == len(surnames) > 0,
        )  # fmt: skip


def paper(stage: Stage) -> None:
    """Each PDF read back: its number is on it, and nothing sensitive is where it must not be."""
    files = [file for laptop in stage.laptops for file in laptop.printed]
    pages = numbered = leaks = expected = 0
    for file in files:
        text = text_of(file.read_bytes())
        pages += text.count("\f")
        numbered += file.stem.split("_", 1)[1] in text
        allowed = {"MOD-03-S": "r2", "MOD-02-L": "health"}.get(file.stem.split("_", 1)[0])
        leaks += sum(marker(stage.texts[name]) in text for name in ("r2", "r3", "health") if name != allowed)
        expected += allowed is not None and marker(stage.texts[allowed]) in text
    stage.voice.prove(
        "Stampe rilette",
        f"{len(files)} PDF, {pages} pagine, numero su {numbered}, testi sensibili sui due fogli separati: {expected}, altrove: {leaks}",
        holds=len(files) >= 9 and numbered == len(files) and leaks == 0 and expected == 2,
    )


def sound_centre(stage: Stage) -> None:
    """The centre's own check, company by company."""
    lines = check_centre(stage.centre, stage.clock())
    bad = [one.sentence for one in lines if not one.holds]
    stage.voice.prove(
        "Il centro si controlla", " ".join(bad) or f"{len(lines)} controlli, tutti a posto", holds=not bad
    )


PROOFS = (
    day_at_the_centre, merged, equal_sums, reserved_stays, other_company, encrypted, paper, sound_centre,
)  # fmt: skip


# ------------------------------------------------------------------------------------------------------------------ pieces


def _fields(person: Person | None) -> tuple[object, ...]:
    return tuple(getattr(person, name) for name in SHARED_FIELDS)


def _sent_to(stage: Stage, laptop: Laptop) -> bytes:
    """All that the centre ever answered to a laptop's exchanges, each answer read as the laptop reads it."""
    heard = stage.tap.told(laptop.desk.desk.token)
    assert all(one.exchanged().kind for one in heard if one.answer)
    return b"".join(one.unpacked() for one in heard)


def _disputed_phones(session: Session, person_id: str) -> list[str | None]:
    found = select(Conflict.value).where(Conflict.record_id == person_id, Conflict.field == "phone1")
    return list(session.scalars(found))


def _yes(flag: bool) -> str:
    return "sì" if flag else "no"


def text_of(pdf: bytes) -> str:
    """What stands on a PDF, page by page, each ended by a form feed."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded() + "\f" for page in document)
    finally:
        document.close()
