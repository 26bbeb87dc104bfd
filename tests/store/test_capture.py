"""What every save leaves for the centre: base + pending is the view, whatever was edited, and nothing gets round it."""

from datetime import UTC, date, datetime
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from app.errors import Notice
from app.models.local import BaseRow, Outbox
from app.models.people import Person
from app.models.registry import KINDS
from app.models.requests import Request, RequestTransition
from app.models.visits import Visit
from app.services.stamps import stamp
from app.store.capture import MAX_CHANGE
from app.sync.changes import fresh_row, replayed
from tests.helpers.desk import make_desk
from tests.helpers.small_town import counts, outbox, received

PERSON = KINDS["person"]

_texts = st.sampled_from([None, "", "Adele", "Ada", "d'Àrchi", "Ελένη", "🙂"])
_values = {
    "surname": _texts,
    "birth_place": _texts,
    "birth_code": _texts,
    "phone1": _texts,
    "phone1_e164": _texts,
    "birth_date": st.sampled_from([None, date(1960, 5, 4), date(1961, 1, 1)]),
    "deleted_at": st.sampled_from([None, datetime(2026, 3, 12, 9, 0, tzinfo=UTC)]),
    "readers": st.sampled_from([[], ["b", "a"], ["a"]]),
    "visibility": st.sampled_from(["R0", "R1"]),
}
_edit = st.one_of(
    *(st.tuples(st.just("set"), st.integers(0, 3), st.just(name), value) for name, value in _values.items()),
    st.tuples(st.just("flush")),
    st.tuples(st.just("read"), st.integers(0, 3)),
)
_save = st.tuples(st.lists(_edit, max_size=8), st.sampled_from(["commit", "commit", "commit", "fail", "born"]))


class _Refused(Exception):
    pass


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = make_desk(tmp_path_factory.mktemp("capture"))
    yield desk
    desk.worker.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(saves=st.lists(_save, min_size=1, max_size=6))
def test_base_and_pending_make_the_view(desk, saves):
    # Two that the centre knows; those born here follow them in `ids`.
    known = [Person(**stamp(desk.who), surname="Brambati", phone1="0377 000 118") for _ in range(2)]
    received(desk, known)
    ids = [person.id for person in known]
    first = {id: _row(desk, id) for id in ids}
    for edits, end in saves:
        before = {id: _row(desk, id) for id in ids}
        born: list[str] = []
        try:
            desk.run(_play, edits, end, ids, born)
        except _Refused:
            assert {id: _row(desk, id) for id in ids} == before
        else:
            ids += born
    for id in ids:
        base, bodies = desk.read(partial(_waiting, id=id))
        if not bodies:
            assert base is None
            continue
        assert base is not None
        assert base[1] == first.get(id), "the base is what the centre last said"
        start = base[1] if base[1] is not None else fresh_row(PERSON)
        assert replayed(start, bodies) == _row(desk, id)
        view = dict(start)
        for body in bodies:
            for name, (old, new) in body.items():
                assert view[name] == old, "a change says what it replaced"
                view[name] = new
                for mate in PERSON.group_of(name):
                    assert mate in body or base[1] is None


def _play(session, who, edits, end, ids, born):
    if end == "born":
        person = Person(**stamp(who), surname="Nata qui")
        session.add(person)
        born.append(person.id)
    for edit in edits:
        if edit[0] == "flush":
            session.flush()
            continue
        person = session.get(Person, (ids + born)[edit[1] % len(ids + born)])
        if person is not None and edit[0] == "set":
            setattr(person, edit[2], edit[3])
    if end == "fail":
        session.flush()
        raise _Refused


def _row(desk, id):
    names = ", ".join(f'"{name}"' for name in PERSON.fields)

    def work(session):
        found = session.connection().exec_driver_sql(f"SELECT {names} FROM person WHERE id = ?", (id,)).one()
        return dict(zip(PERSON.fields, found, strict=True))

    return desk.read(work)


def _waiting(session, id):
    base = session.get(BaseRow, ("person", id))
    bodies = [row.body for row in session.scalars(select(Outbox).where(Outbox.rid == id).order_by(Outbox.row))]
    return (base.seq, base.row) if base is not None else None, bodies


# --------------------------------------------------------------------------------------------------- what is not let by


def test_a_save_that_changes_nothing_leaves_nothing(desk):
    person = Person(**stamp(desk.who), surname="Popescu")
    received(desk, [person])
    before = counts(desk)

    def there_and_back(session, who):
        same = session.get(Person, person.id)
        same.surname = "Popescu"
        same.readers = []

    desk.run(there_and_back)
    assert counts(desk) == before


@pytest.mark.parametrize(
    "statement",
    [
        update(Person).values(surname="X"),
        update(Person).where(Person.surname == "X").values(name=None),
        delete(Person),
        insert(Person).values(id="x"),
    ],
    ids=["update", "update where", "delete", "insert"],
)
def test_bulk_statements_on_records_are_refused(desk, statement):
    before = counts(desk)
    with pytest.raises(RuntimeError, match="bypasses the outbox"):
        desk.run(lambda session, who: session.execute(statement))
    assert counts(desk) == before


def test_a_query_s_own_delete_and_update_are_refused(desk):
    with pytest.raises(RuntimeError, match="bypasses the outbox"):
        desk.run(lambda session, who: session.query(Visit).delete())
    with pytest.raises(RuntimeError, match="bypasses the outbox"):
        desk.run(lambda session, who: session.query(Visit).update({"outcome": "x"}))


def test_records_are_never_deleted(desk):
    person = Person(**stamp(desk.who), surname="Zouaoui")
    received(desk, [person])
    before = counts(desk)
    with pytest.raises(TypeError, match="deleted_at"):
        desk.run(lambda session, who: session.delete(session.get(Person, person.id)))
    assert counts(desk) == before


@pytest.mark.parametrize(
    "fields",
    [
        {"surname": "a\x00b"},
        {"surname": "\ud800"},
        {"name": "ok \udfff"},
        {"name": "\ude00\ud83d"},
        {"readers": ["\ud800"]},
    ],
)
def test_text_that_the_centre_cannot_keep_is_refused_at_save(desk, fields):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(lambda session, who: session.add(Person(**stamp(who) | fields)))
    assert caught.value.code == "unstorable_text"
    assert counts(desk) == before


def test_nul_within_json_is_written_as_an_escape_and_kept(desk):
    person = Person(**stamp(desk.who) | {"readers": ["a\x00b"]})
    desk.run(lambda session, who: session.add(person))
    assert _row(desk, person.id)["readers"] == '["a\\u0000b"]'


def test_a_change_has_a_longest_length(desk):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(lambda session, who: session.add(Person(**stamp(who), surname="x" * (MAX_CHANGE + 1))))
    assert caught.value.code == "too_long"
    assert counts(desk) == before
    desk.run(lambda session, who: session.add(Person(**stamp(who), surname="x" * (MAX_CHANGE - 2_000))))


def test_a_transition_keeps_the_base_of_its_request(desk):
    when = desk.who.now()
    request = Request(**stamp(desk.who), area="A", category="A1", opened_at=when, state="bozza")
    received(desk, [request], seq=7)

    def move(session, who):
        session.add(RequestTransition(**stamp(who), request_id=request.id, to_state="aperta", at=who.now()))

    desk.run(move)
    base = desk.read(lambda session: session.get(BaseRow, ("request", request.id)))
    assert base.seq == 7
    assert (base.row["category"], base.row["state"]) == ("A1", "bozza")
    assert outbox(desk)[-1][0] == "request_transition"
