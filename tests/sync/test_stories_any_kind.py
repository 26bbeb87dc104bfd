"""Work on a record of any kind that one may no longer write reaches the tray, is read in *Da rivedere* and is decided there (G8).

Over the registry: a kind that somebody adds and forgets elsewhere fails here.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.registry import KINDS, Kind
from app.models.types import Day, Flag, Json, Stored, UtcTime
from app.models.who import Who
from app.rules.clock import utc_text
from app.rules.roles import roles
from app.server.db import writing
from app.services.conflicts import CENTRE, compare, settle_conflict
from app.services.field_words import FIELD_LABELS, KIND_LABELS, OPERATORS
from app.services.labels import python_value
from app.services.resend import keep_aside
from app.services.review import CONFLICT, HANDED_OVER, list_review, review_count
from app.services.review_details import refusal_detail
from app.services.stamps import stamp
from app.sync.protocol import ExchangeAnswer, ExchangeRequest
from tests.helpers.centre import defaults, put_rows
from tests.helpers.world import SyncedDesk, World, add, agree
from tests.sync.test_stories_dismissed import dismiss, handed_over

STAMPS = {
    "outpost_id", "operator_id", "device_id", "recorded_at", "recorded_offset", "visibility", "readers", "deleted_at",
}  # fmt: skip
WRITTEN = [kind for kind in KINDS.values() if not kind.sync.reference and kind.name != "conflict"]
"""What desks write. The settling of a conflict is handed over without being shown: it stays open."""


def said(kind: Kind, time: int) -> dict[str, Stored]:
    """Something in every field that a desk fills in, in its stored form, of the first or the second `time`."""
    forms: dict[type, Stored] = {Day: f"2026-03-1{time}", UtcTime: f"2026-03-1{time}T08:00:00.000000Z", Flag: time % 2}
    told: dict[str, Stored] = {}
    for name in kind.fields:
        if name not in kind.editable or name in STAMPS:
            continue
        column: Any = kind.model.__table__.columns[name]
        if isinstance(column.type, Json):
            holds_list = column.default is not None and column.default.arg(None) == []
            told[name] = f'[{{"voce":"testo {time}"}}]' if holds_list else f'{{"voce":"testo {time}"}}'
        else:
            told[name] = forms.get(type(column.type), time if name in kind.integers else f"testo {time}")
    return told


def write(desk: SyncedDesk, kind: Kind, told: dict[str, Stored], id: str | None = None) -> None:
    """A new record, or an edit of one, by whoever may write this kind: they wrote it before they lost the right."""
    role = next(role.code for role in roles().values() if kind.name in role.writes)

    def act(session: Session, who: Who) -> None:
        record = kind.model(**stamp(who)) if id is None else session.get_one(kind.model, id)
        for name, value in told.items():
            setattr(record, name, python_value(kind.name, name, value))
        session.add(record)

    desk.worker.run(act, replace(desk.who, role=role))


def test_unsent_edits_of_any_kind_that_leaves_with_an_outpost_are_read_and_decided(world: World) -> None:
    lodi = world.centre.outpost(world.company, "LOD", "Lodi")
    world.outposts.append(lodi)
    author, coordinator = world.desk([*world.outposts]), world.desk([lodi], role="coordinatore")
    colleague = world.centre.operator(world.company, [lodi], initials="C. C.")
    leaving = [kind for kind in WRITTEN if kind.scope_of(None) is None]
    assert len(leaving) > 60
    made = {kind.name: world.centre.new_id() for kind in leaving}
    stamps = {"outpost_id": lodi, "operator_id": colleague, "recorded_at": utc_text(world.centre.clock())}
    rows = {kind.name: dict(kind.fresh) | defaults(kind.name) | said(kind, 1) | stamps for kind in leaving}
    with writing(world.centre.engine) as connection:
        put_rows(connection, world.company, [(kind, made[kind], row) for kind, row in rows.items()])
    author.sync()
    for kind in leaving:
        write(author, kind, said(kind, 2), made[kind.name])
    world.centre.unassign(world.company, author.who.operator_id, lodi)
    author.sync()
    assert {kind for kind, id in made.items() if author.rows(f'SELECT id FROM "{kind}" WHERE id = ?', id)} == set()
    assert set(author.states()) == {(kind.name, "trayed") for kind in leaving}
    assert sorted(handed_over(world)) == sorted(made)
    coordinator.sync()
    items = coordinator.run(list_review).items
    assert {(item.kind, item.record_kind) for item in items} == {(CONFLICT, kind.name) for kind in leaving}
    for item in items:
        rows = coordinator.run(compare, item.key).rows
        kind = KINDS[item.record_kind]
        asked = {kind.group_of(name)[0] for name in said(kind, 2)}
        assert {row.field for row in rows} == asked, item.record_kind
        for row in rows:
            assert row.label in FIELD_LABELS.values(), f"{item.record_kind}.{row.field}"
            (other,) = row.others
            assert other.text, f"{item.record_kind}.{row.field}"
            # What a field leads to is not there: both sides say so.
            leads = {*kind.sync.refs, *OPERATORS}
            assert other.text != row.standing.text or row.field in leads, f"{item.record_kind}.{row.field}"
        coordinator.run(settle_conflict, item.key, {row.field: CENTRE for row in rows})
    assert coordinator.run(review_count) == 0
    coordinator.sync()
    agree(world)


def test_what_unsent_work_hangs_on_stays_until_it_was_decided(world: World) -> None:
    """Whatever names any record does so too: a file, a print, an evaluation of a record that leaves."""
    lodi = world.centre.outpost(world.company, "LOD", "Lodi")
    world.outposts.append(lodi)
    author, colleague = world.desk([*world.outposts]), world.desk([lodi])
    contact = colleague.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    hanging = [kind for kind in WRITTEN if kind.names in kind.fields]
    assert len(hanging) > 3
    for kind in hanging:
        write(author, kind, said(kind, 1) | {kind.names: "contact", kind.named_id: contact})
    world.centre.unassign(world.company, author.who.operator_id, lodi)
    author.pace.batch = 1
    exchange = author.client.exchange
    seen: list[int] = []

    def look(asked: ExchangeRequest) -> ExchangeAnswer:
        waiting = author.rows("SELECT count(*) FROM outbox WHERE state = 'pending'")[0][0]
        assert not waiting or author.rows("SELECT id FROM contact WHERE id = ?", contact), "it left before"
        seen.append(waiting)
        return exchange(asked)

    author.client.exchange = look  # type: ignore[method-assign]
    author.sync()
    assert {len(hanging), 1} <= {*seen}
    assert author.rows("SELECT id FROM contact") == author.rows("SELECT id FROM leaving") == []


def test_what_a_dismissed_device_had_begun_of_any_kind_is_read_and_decided(world: World) -> None:
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    for kind in WRITTEN:
        write(author, kind, said(kind, 1))
    dismiss(world, author)
    assert author.sync().outcome == "cut_off"
    world.desks.remove(author)
    author.close()
    assert sorted(handed_over(world)) == sorted(kind.name for kind in WRITTEN)
    coordinator.sync()
    items = coordinator.run(list_review).items
    assert {(item.kind, item.record_kind) for item in items} == {(HANDED_OVER, kind.name) for kind in WRITTEN}
    for item in items:
        detail = coordinator.run(refusal_detail, item.key)
        assert detail.title.startswith((*KIND_LABELS.values(), "testo 1")), item.record_kind
        for one in detail.fields:
            assert one.label in FIELD_LABELS.values(), f"{item.record_kind}.{one.field}"
            assert one.text, f"{item.record_kind}.{one.field}"
        coordinator.run(keep_aside, item.key)
    assert coordinator.run(review_count) == 0
    coordinator.sync()
    agree(world)
