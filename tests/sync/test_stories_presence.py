"""The centre holds presences of one operator apart (INV-01) and reads no more of their history than that takes."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from app.models.staff import Presence
from tests.helpers.desk import MORNING
from tests.helpers.world import World, add


def _states(world: World, *spans: tuple[float, float | None]) -> list[str]:
    """What becomes of presences that were saved before the day's rules: each begins and ends so many days before this morning."""
    desk = world.desk()
    for began, ended in spans:
        desk.run(
            add,
            Presence,
            started_at=MORNING - timedelta(days=began),
            ended_at=None if ended is None else MORNING - timedelta(days=ended),
        )
        desk.sync()
    return [state for kind, state in desk.states() if kind == "presence"]


@pytest.mark.parametrize(
    ("first", "second"),
    [((70, None), (1, 0.9)), ((70, 1), (2, 0.5)), ((1, 0.5), (0.7, 0.2)), ((0.5, 0.2), (0.7, None))],
)
def test_two_at_once_are_refused_however_long_ago_the_first_began(world, first, second):
    assert _states(world, first, second) == ["done", "refused"]


def test_one_after_the_other_stands(world):
    assert _states(world, (70, 69), (40, 39), (1, 0.9), (0.9, None)) == ["done"] * 4


def test_presences_of_earlier_months_are_not_read(world):
    desk = world.desk()
    for days in (100, 70, 40):
        began = MORNING - timedelta(days=days)
        desk.run(add, Presence, started_at=began, ended_at=began + timedelta(hours=1))
    desk.sync()
    read = []

    def note(connection, cursor, statement, *rest):
        if statement.lstrip().startswith("SELECT presence.") and "presence.operator_id = " in statement:
            read.append(cursor.rowcount)

    event.listen(world.centre.engine, "after_cursor_execute", note)
    desk.run(add, Presence, started_at=MORNING - timedelta(days=1), ended_at=MORNING - timedelta(hours=20))
    desk.sync()
    assert read == [0]
