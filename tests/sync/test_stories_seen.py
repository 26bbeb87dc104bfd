"""Fixed stories of who sees what: classes R0 to R3, outposts, companies. Absent means absent, in the bytes too."""

import pytest
import zstandard

from app.models.contacts import Contact
from app.models.people import Person
from app.models.registry import KINDS
from app.models.requests import Request
from app.models.visits import NoteVersion, VisitNote
from app.server.reconciliation_end import waiting_company
from app.services.requests import advance
from tests.helpers.centre import CentreForTests
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit

SECRET = "parola mai detta a nessuno"


def holds(desk: SyncedDesk, text: str) -> bool:
    """Whether a text stands anywhere in the desk's database, every table and column of it."""
    tables = [
        t for (t,) in desk.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    ]
    for table in tables:
        for row in desk.rows(f'SELECT * FROM "{table}"'):
            if any(text in (v.decode("utf-8", "replace") if isinstance(v, bytes) else str(v)) for v in row):
                return True
    return False


def was_sent(desk: SyncedDesk, text: str) -> bool:
    """Whether a text ever came to the desk, in the decompressed bytes of its answers."""
    return any(
        text.encode() in zstandard.ZstdDecompressor().decompressobj().decompress(answer)
        for _, answer in desk.proxy.bodies
        if answer.startswith(b"\x28\xb5\x2f\xfd")
    )


@pytest.mark.parametrize("visibility", ["R1", "R2", "R3"])
def test_a_reserved_record_never_reaches_the_colleague(world: World, visibility: str) -> None:
    author, colleague = world.desk(), world.desk()
    person = author.run(add_person, "Rossi")
    note = author.run(add, VisitNote, person_id=person, body=SECRET, visibility=visibility)
    version = author.run(add, NoteVersion, note_id=note, body=SECRET, visibility=visibility, saved_at=author.who.now())
    world.settle()
    assert colleague.value(Person, person, "surname") == "Rossi"
    for text in (note, version, SECRET):
        assert holds(author, text)
        assert not holds(colleague, text)
        assert not was_sent(colleague, text)
    agree(world)


def test_a_named_reader_and_a_coordinator_see_what_they_may(world: World) -> None:
    author, reader, coordinator = world.desk(), world.desk(), world.desk(role="coordinatore")
    person = author.run(add_person, "Rossi")
    named = author.run(add, VisitNote, person_id=person, body="a", visibility="R2", readers=[reader.who.operator_id])
    private = author.run(add, VisitNote, person_id=person, body="b", visibility="R3")
    world.settle()
    assert reader.value(VisitNote, named, "body") == "a"
    assert coordinator.value(VisitNote, named, "body") == "a"
    assert reader.value(VisitNote, private, "body") is None
    assert coordinator.value(VisitNote, private, "body") == "b"
    agree(world)


def test_what_becomes_reserved_leaves_the_colleagues_desk_with_its_children(world: World) -> None:
    author, colleague = world.desk(), world.desk()
    now = author.who.now()
    request = author.run(add, Request, area="tecnica", category="ascensore", opened_at=now, description=SECRET)
    author.run(advance, request, "aperta")
    author.run(edit, Request, request, urgency="urgente")
    world.settle()
    assert holds(colleague, SECRET)
    author.run(edit, Request, request, visibility="R3", description=SECRET)
    author.sync()
    colleague.sync()
    assert not holds(colleague, request)
    assert not holds(colleague, SECRET)
    assert holds(author, SECRET)
    agree(world)


def test_who_reserves_a_colleagues_record_loses_it_too(world: World) -> None:
    """The departure follows from one's own change; the author and nobody else keeps it."""
    author, colleague = world.desk(), world.desk()
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now(), note=SECRET)
    world.settle()
    author.run(edit, Contact, contact, outcome="informata")
    author.sync()  # so that the colleague's change is not clean
    colleague.run(edit, Contact, contact, visibility="R2")
    assert colleague.sync().decided == {"ok": 1}
    colleague.sync()
    assert colleague.rows("SELECT id FROM contact") == []
    assert author.value(Contact, contact, "visibility") == "R0"
    author.sync()
    assert author.value(Contact, contact, "visibility") == "R2"
    agree(world)


def test_unsent_work_on_a_record_that_left_goes_to_the_tray(world: World) -> None:
    """G8: it is taken, it is nowhere lost, and the record is gone from the desk once that is decided."""
    author, colleague = world.desk(), world.desk()
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    author.run(edit, Contact, contact, visibility="R2")
    author.sync()
    colleague.run(edit, Contact, contact, note="scritta prima di saperlo")
    colleague.run(add_person, "Dopo")
    assert colleague.sync().decided == {"trayed": 1, "ok": 1}
    kept = world.centre.rows("SELECT kind, rid, operator_id FROM tray WHERE company_id = :c", c=world.company)
    assert [tuple(k) for k in kept] == [("contact", contact, colleague.who.operator_id)]
    assert colleague.rows("SELECT id FROM contact") == []
    assert colleague.rows("SELECT id FROM base") == []
    assert [s for _, s in colleague.states()] == ["trayed", "done"]
    agree(world)


def test_a_record_that_leaves_while_one_still_types_waits_hidden(world: World) -> None:
    """A page takes the record away while an edit of it is not sent yet: it stays, marked, until that is decided."""
    author, colleague = world.desk(), world.desk()
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    author.run(edit, Contact, contact, visibility="R2")
    author.sync()
    colleague.proxy.during = lambda: colleague.run(edit, Contact, contact, note="ancora")
    real, left = colleague.client.exchange, []

    def exchange(request):
        left.append(colleague.rows("SELECT kind, id FROM leaving"))
        return real(request)

    colleague.client.exchange = exchange
    colleague.sync()
    colleague.sync()
    assert ("contact", contact) in [tuple(row) for rows in left for row in rows]
    assert colleague.rows("SELECT id FROM contact") == []
    assert colleague.rows("SELECT * FROM leaving") == []
    assert [s for _, s in colleague.states()] == ["trayed"]
    agree(world)


def test_outposts_see_their_own(world: World) -> None:
    lodi = world.centre.outpost(world.company, "LOD", "Lodi")
    here, there, both = world.desk(), world.desk([lodi]), world.desk([world.outposts[0], lodi])
    person = here.run(add_person, SECRET)
    world.settle()
    assert both.value(Person, person, "surname") == SECRET
    assert not holds(there, SECRET)
    assert not was_sent(there, SECRET)
    agree(world)


def test_a_company_never_sees_another(world: World, centre: CentreForTests, tmp_path) -> None:
    """INV-82: not the rows, not by naming its ids, not with its line or its tokens."""
    (tmp_path / "altra").mkdir()
    other = World(centre, tmp_path / "altra")
    try:
        mine, theirs = world.desk(), other.desk()
        person = mine.run(add_person, SECRET)
        mine.sync()
        theirs.sync()
        assert not holds(theirs, SECRET)
        assert not was_sent(theirs, SECRET)
        # A child that points at the other company's person, and an edit of it.
        theirs.run(add, Contact, channel="sportello", started_at=theirs.who.now(), person_id=person)
        assert theirs.sync().decided == {"refused": 1}
        # The other company's place is no place here.
        cursor = mine.rows("SELECT cursor FROM sync")[0][0]
        theirs.rows("UPDATE sync SET cursor = ?, top = ? RETURNING 1", cursor, cursor)
        assert theirs.sync().outcome == "ok"
        assert waiting_company(centre.engine, other.company) is None
        # The other company's line is unknown here: a new one begins, with nothing of the other's.
        theirs.rows("UPDATE sync SET line = ?, acked = 1 RETURNING 1", mine.line)
        assert theirs.sync().outcome == "ok"
        assert not holds(theirs, SECRET)
        for table in (*KINDS, "change_log", "sees", "tray"):
            found = centre.scalar(
                f'SELECT count(*) FROM "{table}" t WHERE t.company_id = :c AND t::text LIKE :s',
                c=other.company,
                s=f"%{SECRET}%",
            )
            assert found == 0
        agree(world)
    finally:
        other.close()


def test_children_follow_a_change_of_readers(world: World) -> None:
    author, reader = world.desk(), world.desk()
    request = author.run(
        add, Request, area="tecnica", category="ascensore", opened_at=author.who.now(), visibility="R3"
    )
    author.run(advance, request, "aperta")
    world.settle()
    assert reader.value(Request, request, "state") is None
    author.run(edit, Request, request, readers=[reader.who.operator_id])
    world.settle()
    assert reader.value(Request, request, "state") == "aperta"
    assert reader.sums()["request_transition"][0] == 1
    author.run(edit, Request, request, readers=[])
    world.settle()
    assert reader.rows("SELECT id FROM request") == []
    assert reader.rows("SELECT id FROM request_transition") == []
    agree(world)
