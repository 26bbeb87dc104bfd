"""Fixed stories of attachments: their bytes go after the records, piece by piece, to whoever may see them and to nobody else."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import httpx2
import msgspec
import pytest
from sqlalchemy import BigInteger, select

from app.errors import Notice, Retry
from app.models.documents import Attachment
from app.models.local import Content
from app.models.registry import KINDS
from app.models.types import Flag, Json, UtcTime
from app.models.visits import VisitNote
from app.rules.clock import utc_text
from app.rules.files import ARRIVED, CHUNK, JPEG, LARGEST_FILE, NOT_TAKEN, PDF, TOO_LARGE, UNREADABLE, content_hash
from app.security.signing import possession
from app.server.contents import forget
from app.server.db import writing
from app.server.devices import revoke
from app.server.erasure import erase_person
from app.server.office import Hand
from app.server.tables import erasure
from app.services.attachments import OWNERS, bytes_of, open_attachment
from app.store.contents import written
from app.sync.attachments import unsay_arrived
from app.sync.client import connect
from app.sync.messages import AttachmentFetch, AttachmentSend
from app.sync.protocol import encode
from tests.helpers.carrier import Carrier, failing_at
from tests.helpers.centre import CentreForTests, Record, defaults, put_rows
from tests.helpers.pictures import bulky_pdf, pdf, photo
from tests.helpers.world import World, add, add_person, agree, edit

BULKY = bulky_pdf(2 * CHUNK + 100)


@pytest.fixture
def two(world: World) -> tuple[Carrier, Carrier, str]:
    """Two colleagues, and a person both know."""
    first, second = Carrier(world.desk()), Carrier(world.desk())
    person = first.desk.run(add_person, "Rossi")
    world.settle()
    return first, second, person


def kept(centre: CentreForTests, world: World) -> list[tuple[str, int]]:
    return [
        (row.id, row.pieces)
        for row in centre.rows(
            "SELECT c.id, count(p.place) AS pieces FROM content c LEFT JOIN content_piece p USING (company_id, id) "
            "WHERE c.company_id = :c GROUP BY c.id ORDER BY c.id",
            c=world.company,
        )
    ]


# ------------------------------------------------------------------------------------------------------------ both ways


def test_bytes_go_after_the_record_and_come_to_a_colleague(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    id = first.attach(person, BULKY, name="bolletta.pdf")
    first.desk.sync()
    second.desk.sync()
    assert second.place(person) == ["altrove"]
    with pytest.raises(Notice, match="ancora sul computer di chi"):
        second.data(id)
    assert (first.waiting(), second.waiting()) == (1, 0)
    assert first.carry() == 1
    assert (first.state(id), first.waiting()) == (ARRIVED, 0)
    second.desk.sync()
    assert (second.place(person), second.waiting()) == (["arriva"], 1)
    second.carry()
    assert second.data(id) == BULKY == first.data(id)
    assert second.place(person) == ["qui"]
    assert kept(centre, world) == [(content_hash(BULKY), 3)]
    agree(world)


def test_with_nothing_to_carry_nothing_is_asked(two) -> None:
    first, second, person = two
    first.attach(person, pdf())
    first.carry()
    second.carry()
    asked = first.desk.proxy.pieces + second.desk.proxy.pieces
    first.carry()
    second.carry()
    assert first.desk.proxy.pieces + second.desk.proxy.pieces == asked


@pytest.mark.parametrize("fault", ["cut_request", "cut_answer", "no_answer", "busy"])
def test_cut_anywhere_both_ways_go_on_where_they_were(centre: CentreForTests, world: World, two, fault: str) -> None:
    first, second, person = two
    id = first.attach(person, BULKY)
    tries = 0
    while first.state(id) is None:
        tries += 1
        try:
            # One piece more gets through each time: two whole requests, then the fault.
            first.carry("", "", fault)
        except Retry:
            first.desk.client.is_ready()
        assert tries < 6
    assert tries > 1
    assert kept(centre, world) == [(content_hash(BULKY), 3)]
    tries = 0
    while second.place(person) != ["qui"]:
        tries += 1
        try:
            second.carry("", fault)
        except Retry:
            stored = second.desk.read(lambda s: s.scalars(select(Content.stored)).one())
            assert stored >= CHUNK
        assert tries < 6
    assert tries > 1
    assert second.data(id) == BULKY


def test_a_piece_sent_twice_or_at_a_wrong_place_changes_nothing(centre: CentreForTests, world: World, two) -> None:
    first, _, person = two
    id = first.attach(person, BULKY)
    first.desk.sync()
    client = first.desk.client
    assert client.send_attachment(AttachmentSend(id, 0, BULKY[:CHUNK])).have == CHUNK
    for offset, data in ((0, BULKY[:CHUNK]), (2 * CHUNK, BULKY[2 * CHUNK :]), (CHUNK, BULKY[CHUNK : CHUNK + 5])):
        assert client.send_attachment(AttachmentSend(id, offset, data)).have == CHUNK
    assert first.carry("twice", "twice", "twice") == 1
    assert first.state(id) == ARRIVED
    assert kept(centre, world) == [(content_hash(BULKY), 3)]


def test_a_save_goes_before_the_next_piece(two) -> None:
    first, _, person = two
    id = first.attach(person, BULKY)
    first.desk.sync()
    asked: list[bool] = []

    def saved_after_one_piece() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert first.carry(until=saved_after_one_piece) == 0
    assert (first.state(id), first.waiting()) == (None, 1)
    assert first.carry() == 1


def test_a_file_that_fails_holds_up_neither_records_nor_the_next_file(world: World, two) -> None:
    first, second, person = two
    broken = first.attach(person, pdf(words="primo"))
    whole = first.attach(person, pdf(words="secondo"))
    content = first.desk.read(lambda s: written(s, s.get(Attachment, broken).content_hash))
    (first.folder / content.file).write_bytes(b"niente")
    assert first.carry() == 1
    assert (first.state(broken), first.state(whole)) == (None, ARRIVED)
    second.carry()
    assert second.data(whole) == pdf(words="secondo")
    agree(world)


def test_a_file_that_the_centre_always_fails_at_holds_up_no_other(world: World, two) -> None:
    """Sent and fetched: the others go by, and each alignment tries it again."""
    first, second, person = two
    poison, whole = (first.attach(person, pdf(words=words)) for words in ("primo", "secondo"))
    with failing_at(poison):
        assert first.carry() == 1
        assert (first.state(poison), first.state(whole), first.waiting()) == (None, ARRIVED, 1)
    assert first.carry() == 1
    with failing_at(poison):
        second.carry()
        assert (second.data(whole), second.waiting()) == (pdf(words="secondo"), 1)
    second.carry()
    assert second.data(poison) == pdf(words="primo")
    agree(world)


def test_a_file_damaged_on_its_way_or_on_disk_begins_anew(two) -> None:
    first, second, person = two
    id = first.attach(person, BULKY)
    first.carry()
    second.carry(until=iter([False, False, True, True]).__next__)
    content = second.desk.read(lambda s: s.scalars(select(Content)).one())
    assert 0 < content.stored < content.size
    file = second.folder / content.file
    whole = file.read_bytes()
    file.write_bytes(whole[:9] + bytes([whole[9] ^ 1]) + whole[10:])
    second.carry()
    assert second.place(person) == ["arriva"]
    second.carry()
    assert second.data(id) == BULKY


# ------------------------------------------------------------------------------------------------------------- kept once


def test_one_photo_of_two_desks_is_sent_once_and_outlives_one_of_its_records(
    centre: CentreForTests, world: World, two
) -> None:
    """Fixed story 32."""
    first, second, person = two
    third = Carrier(world.desk())
    mine = first.attach(person, photo())
    first.carry()
    theirs = second.attach(person, photo())
    second.desk.sync()
    before = second.desk.client.bytes_up
    assert second.carry() == 1
    assert second.desk.client.bytes_up - before < 2_000  # a proof, not the photograph
    assert (first.state(mine), second.state(theirs)) == (ARRIVED, ARRIVED)
    hash = second.desk.value(Attachment, theirs, "content_hash")
    assert kept(centre, world) == [(hash, 1)]
    assert second.on_disk() == 1  # on the desk too

    _erase(centre, world, mine)
    assert kept(centre, world) == [(hash, 1)]
    third.carry()
    assert third.data(theirs)
    with pytest.raises(Notice, match="non ha ancora questo file"):
        third.desk.client.fetch_attachment(AttachmentFetch(mine, 0))
    _erase(centre, world, theirs)
    assert kept(centre, world) == []
    for id in (mine, theirs):
        with pytest.raises(Notice, match="non ha ancora questo file"):
            third.desk.client.fetch_attachment(AttachmentFetch(id, 0))


def _erase(centre: CentreForTests, world: World, id: str) -> None:
    """What an order of erasure does to an attachment: its record goes, its id is kept for ever, its bytes go."""
    with writing(centre.engine) as connection:
        connection.exec_driver_sql("DELETE FROM attachment WHERE id = %s", (id,))
        blank = {str: "{}", int: 1, bytes: b""}
        row = {column.name: blank[column.type.python_type] for column in erasure.c}
        connection.execute(erasure.insert().values(row | {"company_id": world.company, "rid": id}))
        forget(connection, world.company, [id])


def test_the_same_file_on_two_records_of_one_desk_is_proved_for_each(two) -> None:
    first, second, person = two
    other = first.desk.run(add_person, "Bianchi")
    ids = [first.attach(person, pdf()), first.attach(other, pdf())]
    assert first.on_disk() == 2  # the second was written before it was known; it goes with the next sweep
    assert first.carry() == 2
    assert first.on_disk() == 1
    second.carry()
    assert [second.data(id) for id in ids] == [pdf(), pdf()]


def test_what_nobody_shows_any_more_leaves_the_disk(world: World) -> None:
    outpost = world.centre.outpost(world.company, "CAS", "Casale")
    moved = Carrier(world.desk([*world.outposts, outpost]))
    there = Carrier(world.desk([outpost]))
    person = there.desk.run(add_person, "Verdi")
    there.attach(person, pdf())
    there.carry()
    moved.carry()
    assert moved.on_disk() == 1
    world.centre.unassign(world.company, moved.desk.who.operator_id, outpost)
    moved.carry()
    assert (moved.on_disk(), moved.desk.rows("SELECT * FROM content")) == (0, [])
    assert there.on_disk() == 1


# ------------------------------------------------------------------------------------------------- who is given the bytes


def test_to_name_a_hash_gives_nothing(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    note = first.desk.run(add, VisitNote, person_id=person, body="parola", visibility="R2")
    secret = first.attach(note, pdf(words="referto"), kind="visit_note", name="referto.pdf")
    first.carry()
    hash = first.desk.value(Attachment, secret, "content_hash")
    size = first.desk.value(Attachment, secret, "size")
    # The colleague does not see the record; they may have heard the hash, and claim the first one's device.
    lie = second.name_only(person, hash, size=size)
    claim = second.name_only(person, hash, size=size, device=first.desk.who.device_id)
    second.carry()
    client = second.desk.client
    for id in (secret, lie, claim):
        with pytest.raises(Notice, match="non ha ancora questo file"):
            client.fetch_attachment(AttachmentFetch(id, 0))
    with pytest.raises(Notice, match="non conosce la scheda"):
        client.send_attachment(AttachmentSend(secret))
    for id in (lie, claim):
        challenge = client.send_attachment(AttachmentSend(id)).challenge
        assert challenge is not None
        for proof in (b"", bytes(32), possession(challenge, b"%PDF-"), secrets.token_bytes(32)):
            assert not client.send_attachment(AttachmentSend(id, proof=proof)).done
        # The first one's own answer to its own challenge is no answer to this one.
        assert first.desk.client.send_attachment(AttachmentSend(secret)).done
        with pytest.raises(Notice, match="non ha ancora questo file"):
            client.fetch_attachment(AttachmentFetch(id, 0))
    assert second.state(lie) is None
    # And the first one's desk is not made to hand them over for a record that another made.
    first.carry()
    assert first.state(lie) is first.state(claim) is None


def test_a_record_that_calls_itself_by_a_hash_harms_nobody(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    id = first.attach(person, pdf())
    first.carry()
    hash = first.desk.value(Attachment, id, "content_hash")
    other = pdf(words="altro")
    with_hash_for_id = replace(second.desk.who, new_id=lambda: hash)
    values = {"owner_kind": "person", "owner_id": person, "file_name": "x.pdf", "media_type": PDF}
    second.desk.worker.run(
        add, with_hash_for_id, Attachment, size=len(pdf()), content_hash=content_hash(other), **values
    )
    second.desk.rows("UPDATE outbox SET cid = ? WHERE rid = ? RETURNING cid", second.desk.who.new_id(), hash)
    second.desk.sync()
    assert second.desk.states()[-1] == ("attachment", "done")
    answer = second.desk.client.send_attachment(AttachmentSend(hash, 0, other[: len(pdf())]))
    assert not answer.done
    assert (hash, 1) in kept(centre, world)
    second.carry()
    assert second.data(id) == pdf()


def test_a_content_that_no_key_opens_any_more_is_sent_anew(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    first.attach(person, pdf())
    first.carry()
    with writing(centre.engine) as connection:
        connection.exec_driver_sql("UPDATE content SET key = 'x' WHERE company_id = %s", (world.company,))
    theirs = second.attach(person, pdf())
    assert second.carry() == 1
    first.carry()
    assert second.state(theirs) == ARRIVED
    piece = first.desk.client.fetch_attachment(AttachmentFetch(theirs, 0)).data
    assert piece == pdf()


def test_bytes_under_a_wrong_name_are_dropped(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    real = pdf(words="vero")
    lie = first.name_only(person, content_hash(real), size=len(real))
    first.desk.sync()
    false = pdf(words="fals")
    assert len(false) == len(real)
    answer = first.desk.client.send_attachment(AttachmentSend(lie, 0, false))
    assert (answer.done, answer.have) == (False, 0)
    assert kept(centre, world) == []
    # The true bytes still may come, and nobody else's record got the false ones.
    assert first.desk.client.send_attachment(AttachmentSend(lie, 0, real)).done
    second.carry()
    assert second.data(lie) == real


def test_without_a_record_or_of_an_erased_one_bytes_are_refused(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    unknown = first.attach(person, pdf())
    client = first.desk.client
    with pytest.raises(Notice, match="non conosce la scheda"):
        client.send_attachment(AttachmentSend(unknown, 0, pdf()))
    first.desk.sync()
    with pytest.raises(Notice, match="non conosce la scheda"):
        second.desk.client.send_attachment(AttachmentSend(unknown, 0, pdf()))
    _erase(centre, world, unknown)
    with pytest.raises(Notice, match="non conosce la scheda"):
        client.send_attachment(AttachmentSend(unknown, 0, pdf()))
    assert kept(centre, world) == []


def test_a_revoked_device_is_given_nothing(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    id = first.attach(person, pdf())
    first.carry()
    with writing(centre.engine) as connection:
        revoke(connection, world.company, second.desk.who.device_id)
        revoke(connection, world.company, first.desk.who.device_id)
    with pytest.raises(Notice, match="non è permessa"):
        second.desk.client.fetch_attachment(AttachmentFetch(id, 0))
    with pytest.raises(Notice, match="non conosce la scheda"):
        second.desk.client.send_attachment(AttachmentSend(id))
    assert first.desk.client.send_attachment(AttachmentSend(id)).done, "what it made it may still hand over"


def test_another_company_and_another_outpost_see_nothing(
    centre: CentreForTests, world: World, two, tmp_path: Path
) -> None:
    first, _, person = two
    id = first.attach(person, pdf())
    first.carry()
    outside = world.desk([centre.outpost(world.company, "CAS", "Casale")])
    (tmp_path / "altri").mkdir()
    others = World(centre, tmp_path / "altri")
    try:
        for desk in (outside, others.desk()):
            desk.sync()
            with pytest.raises(Notice, match="non ha ancora questo file"):
                desk.client.fetch_attachment(AttachmentFetch(id, 0))
    finally:
        others.close()


def test_a_reserved_file_reaches_the_named_reader_alone(world: World, two) -> None:
    first, colleague, person = two
    reader = Carrier(world.desk())
    note = first.desk.run(
        add, VisitNote, person_id=person, body="x", visibility="R2", readers=[reader.desk.who.operator_id]
    )
    id = first.attach(note, pdf(), kind="visit_note")
    first.carry()
    for one in (reader, colleague):
        one.carry()
    assert bytes_of(reader.desk.run(open_attachment, id, reason="turno"), reader.files) == pdf()
    assert colleague.desk.rows("SELECT id FROM attachment") == colleague.desk.rows("SELECT hash FROM content") == []


def test_the_centre_refuses_an_attachment_laxer_than_its_owner_or_of_nothing(world: World, two) -> None:
    first, _, person = two
    note = first.desk.run(add, VisitNote, person_id=person, body="x", visibility="R2")
    first.desk.sync()
    hash = content_hash(b"")
    first.name_only(note, hash, owner_kind="visit_note")
    first.name_only(note, hash, owner_kind="visit_note", visibility="R2", readers=["un altro"])
    first.name_only("nessuna", hash)
    first.name_only(person, hash, owner_kind="desk")
    first.desk.sync()
    reasons = [reason for kind, reason in first.desk.rows("SELECT kind, reason FROM outbox WHERE state = 'refused'")]
    assert ["visibility_too_wide" in one for one in reasons] == [True, True, False, False]
    assert ["reference_missing" in one for one in reasons] == [False, False, True, True]


def test_a_file_follows_its_owner_into_reserve(world: World, two) -> None:
    first, second, person = two
    note = first.desk.run(add, VisitNote, person_id=person, body="x")
    id = first.attach(note, pdf(), kind="visit_note")
    first.carry()
    second.carry()
    assert second.data(id) == pdf()
    first.desk.run(edit, VisitNote, note, visibility="R2")
    first.carry()
    second.carry()
    assert first.desk.value(Attachment, id, "visibility") == "R2"
    assert second.desk.rows("SELECT id FROM attachment") == []
    assert second.on_disk() == 0


# --------------------------------------------------------------------------------------------------- what is not taken


def test_what_is_too_large_or_of_another_type_is_refused_and_the_record_stands(
    centre: CentreForTests, world: World, two
) -> None:
    first, second, person = two
    sent = {
        first.name_only(person, "a" * 64, size=LARGEST_FILE + 1): (TOO_LARGE, b""),
        first.name_only(person, "b" * 64, size=10, media_type="text/html"): (NOT_TAKEN, b""),
        first.name_only(person, "../" * 21 + "x", size=10): (NOT_TAKEN, b""),
        first.name_only(person, content_hash(pdf()), size=len(pdf()), media_type=JPEG): (NOT_TAKEN, pdf()),
    }
    half = photo(300, 200)[:-400]
    sent[first.name_only(person, content_hash(half), size=len(half), media_type=JPEG)] = (UNREADABLE, half)
    first.desk.sync()
    for id, (_, data) in sent.items():
        assert first.desk.client.send_attachment(AttachmentSend(id, 0, data)).done
    first.desk.sync()
    second.carry()
    for id, (word, _) in sent.items():
        assert first.state(id) == second.state(id) == word
    assert second.place(person) == ["rifiutato"] * 5
    assert kept(centre, world) == []
    assert first.desk.is_synced()
    agree(world)


def test_a_whole_picture_of_too_many_points_is_refused_before_it_is_decoded(world: World, two, monkeypatch) -> None:
    first, _, person = two
    bomb = _bomb()
    id = first.name_only(person, content_hash(bomb), size=len(bomb), media_type=JPEG)
    first.desk.sync()
    monkeypatch.setattr("app.rules.files.decode", lambda picture: pytest.fail("decoded"))
    assert first.desk.client.send_attachment(AttachmentSend(id, 0, bomb)).done
    first.desk.sync()
    assert first.state(id) == TOO_LARGE


def _bomb() -> bytes:
    """A small JPEG whose header says 60,000 by 60,000."""
    small = bytearray(photo(64, 64))
    at = small.index(b"\xff\xc0")
    small[at + 5 : at + 9] = (60_000).to_bytes(2, "big") * 2
    return bytes(small)


def test_work_handed_to_a_coordinator_takes_its_bytes_along(centre: CentreForTests, world: World, two) -> None:
    first, _, person = two
    id = first.attach(person, pdf())
    first.desk.sync()
    # As the centre would have it of work that came from where its author is no more.
    with writing(centre.engine) as connection:
        connection.exec_driver_sql("UPDATE change_log SET verdict = 'trayed', seq = NULL WHERE rid = %s", (id,))
        connection.exec_driver_sql("DELETE FROM attachment WHERE id = %s", (id,))
    first.desk.rows("DELETE FROM attachment WHERE id = ? RETURNING id", id)
    first.desk.rows("UPDATE outbox SET state = 'trayed' WHERE rid = ? RETURNING rid", id)
    first.courier.carry(first.desk.client)
    assert kept(centre, world) == [(content_hash(pdf()), 1)]
    asked = first.desk.proxy.pieces
    first.courier.carry(first.desk.client)
    assert first.desk.proxy.pieces == asked
    assert first.on_disk() == 1


# ------------------------------------------------------------------------------------------------------- lives of a desk


def test_a_desk_on_a_new_line_still_sends_what_it_made(two) -> None:
    from app.store.line import renew

    first, _, person = two
    id = first.attach(person, pdf())
    first.desk.sync()
    first.desk.read(renew)
    assert first.carry() == 1
    assert first.state(id) == ARRIVED


def test_a_centre_that_forgot_the_bytes_is_sent_them_again(centre: CentreForTests, world: World, two) -> None:
    """After a restore the record says so, and that is all it takes."""
    first, second, person = two
    id = first.attach(person, pdf())
    first.carry()
    with writing(centre.engine) as connection:
        forget(connection, world.company, [id])
        put_rows(connection, world.company, [("attachment", id, {"content_state": None})])
    assert first.carry() == 1
    second.carry()
    assert second.data(id) == pdf()


def test_what_a_restored_centre_lost_is_sent_again_though_the_desk_heard_it_had_arrived(
    centre: CentreForTests, world: World, two
) -> None:
    first, second, person = two
    before = centre.scalar("SELECT seq FROM counter WHERE company_id = :c", c=world.company)
    id = first.attach(person, pdf())
    first.carry()
    second.carry()
    # Its record came again by the journal, its bytes did not; own rows are not echoed, so the desk must doubt by itself.
    with writing(centre.engine) as connection:
        forget(connection, world.company, [id])
        connection.exec_driver_sql("UPDATE attachment SET content_state = NULL WHERE id = %s", (id,))
    assert first.carry() == 0
    for desk in (first, second):
        desk.desk.read(lambda s: unsay_arrived(s, before))
    assert (second.place(person), second.waiting()) == (["qui"], 0)  # what was fetched is not thrown away
    assert first.carry() == 1
    second.carry()
    assert first.state(id) == second.state(id) == ARRIVED
    agree(world)


def test_the_whole_centre_keeps_no_readable_byte(centre: CentreForTests, world: World, two) -> None:
    first, _, person = two
    first.attach(person, BULKY)
    first.carry()
    for table in ("content", "content_piece", "content_of"):
        for row in centre.rows(f"SELECT * FROM {table} WHERE company_id = :c", c=world.company):
            assert not any(BULKY[at : at + 40] in value for value in row if isinstance(value, bytes) for at in (0, 400))


# ------------------------------------------------------------------------------------------------------------ all at once


def test_two_desks_that_send_the_same_file_side_by_side_keep_one(centre: CentreForTests, world: World, two) -> None:
    first, second, person = two
    ids = [one.attach(person, BULKY) for one in (first, second)]
    for one, id in zip((first, second), ids, strict=True):
        one.desk.sync()
        assert one.desk.client.send_attachment(AttachmentSend(id, 0, BULKY[:CHUNK])).have == CHUNK
    assert first.carry() == 1
    assert second.carry() == 1
    assert (first.state(ids[0]), second.state(ids[1])) == (ARRIVED, ARRIVED)
    assert kept(centre, world) == [(content_hash(BULKY), 3)]


def test_the_last_piece_eight_times_at_once_has_one_effect(centre: CentreForTests, world: World, two) -> None:
    first, _, person = two
    id = first.attach(person, pdf())
    first.desk.sync()

    def send(_: int) -> bool:
        with connect(centre.url, None, first.desk.token) as client:
            return client.send_attachment(AttachmentSend(id, 0, pdf())).done

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(send, range(8)))
    assert kept(centre, world) == [(content_hash(pdf()), 1)]
    first.desk.sync()
    assert first.state(id) == ARRIVED
    agree(world)


@pytest.mark.parametrize("path", ["/v1/attachment/send", "/v1/attachment/fetch"])
def test_any_bytes_at_all_are_refused_by_a_sentence(centre: CentreForTests, two, path: str) -> None:
    first, _, _ = two
    whole = encode(AttachmentSend("x", 2**61, b"y", b"z"))
    bodies = [b"", b"\0", secrets.token_bytes(50), whole[:-3], encode(AttachmentFetch("a\0b", 0)), encode(Odd())]
    with httpx2.Client(base_url=centre.url, verify=False, trust_env=False) as http:
        for token in (first.desk.token, "di nessuno"):
            headers = {"content-type": "application/zstd", "authorization": f"Bearer {token}"}
            for body in bodies:
                answer = http.post(path, content=body, headers=headers)
                assert answer.status_code in (400, 401)
                assert answer.json()["reason"].endswith(".")
        assert http.post(path, content=whole, headers={"content-type": "application/zstd"}).status_code in (400, 401)


class Odd(msgspec.Struct):
    id: str = "x" * 65
    offset: int = -1


# ------------------------------------------------------------------------------------------------------------- every owner


def _anything(column: object) -> str | int:
    """A stored value that a field of this type may have."""
    by_type = {Json: "[]", UtcTime: "2026-03-12T09:00:00.000000Z", Flag: 0, BigInteger: 1}
    return next((value for type, value in by_type.items() if isinstance(column, type)), "2026-03-12")


def test_a_file_of_any_kind_of_record_arrives_and_is_erased_with_whom_it_is_about(
    centre: CentreForTests, world: World, two, tmp_path: Path
) -> None:
    """Grants, arrears, deeds, training as persons and visits: what carries a file was asked one by one."""
    first, second, person = two
    owners: dict[str, str] = {"person": person}
    abouts: dict[str, dict[str, str]] = {}
    made: list[Record] = []
    for kind in map(KINDS.__getitem__, [name for name in OWNERS if name != "person"]):
        anything = {name: _anything(kind.model.__table__.c[name].type) for name in kind.required} | defaults(kind.name)
        stamps = {"outpost_id": world.outposts[0], "operator_id": first.desk.who.operator_id, "visibility": "R0"}
        abouts[kind.name] = {name: person for name in kind.sync.about if name != "*" and kind.target(name) == "person"}
        owners[kind.name] = centre.new_id()
        row = dict(kind.fresh) | anything | stamps | {"readers": "[]", "recorded_at": utc_text(centre.clock())}
        made.append((kind.name, owners[kind.name], row | abouts[kind.name]))
    with writing(centre.engine) as connection:
        put_rows(connection, world.company, made)
    first.desk.sync()
    files = {kind: first.attach(owner, pdf(words=kind), kind) for kind, owner in owners.items()}
    first.carry()
    second.carry()
    refused = first.desk.rows(
        "SELECT json_extract(body, '$.owner_kind[1]'), reason FROM outbox WHERE state = 'refused'"
    )
    assert refused == []
    assert {
        kind for kind, id in files.items() if second.desk.value(Attachment, id, "content_state") != ARRIVED
    } == set()
    assert {kind for kind, id in files.items() if second.data(id) != pdf(words=kind)} == set()
    told = {kind for kind in owners if any(one == "person" for one, _ in KINDS[kind].told_of(abouts.get(kind, {})))}
    assert {"grant_request", "training_path", "visit_note", "contact"} <= told
    hand = Hand(centre.clock, centre.new_id)
    seed = centre.keys.sign_seed
    erase_person(centre.engine, hand, seed, world.company, person, "richiesta", tmp_path / "registro")
    stay = {kind for kind, id in owners.items() if centre.rows(f"SELECT id FROM {kind} WHERE id = :id", id=id)}
    assert stay.isdisjoint({"person", *told})
    world.settle()
    first.carry()
    second.carry()
    assert {id for id, _ in kept(centre, world)} == {content_hash(pdf(words=kind)) for kind in stay}
    assert (first.on_disk(), second.on_disk()) == (len(stay), len(stay))
    agree(world)
