"""Fixed stories of sync, each the real desk engine against the real centre over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.people import Person
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import running_centre
from tests.helpers.world import World, add_person, agree, edit, value


@pytest.fixture
def world(postgres_server: EmbeddedPostgres, tmp_path: Path) -> Iterator[World]:
    with running_centre(postgres_server) as centre:
        made = World(centre, tmp_path)
        yield made
        made.close()


def test_a_record_reaches_the_colleague(world: World) -> None:
    first, second = world.desk(), world.desk()
    person = first.run(add_person, "Rossi", phone1="333")
    report = first.sync()
    assert report.decided == {"ok": 1}
    second.sync()
    assert second.read(lambda s: value(s, Person, person, "surname")) == "Rossi"
    agree(world)


def test_different_fields_merge_and_the_same_field_clashes(world: World) -> None:
    first, second = world.desk(), world.desk()
    person = first.run(add_person, "Rossi", phone1="333", email="a@esempio.it")
    world.settle()
    first.run(edit, Person, person, phone1="111", email="nuova@esempio.it")
    second.run(edit, Person, person, phone1="222", language="ar")
    assert first.sync().decided == {"ok": 1}
    assert second.sync().decided == {"clash": 1}
    world.settle()
    for desk in world.desks:
        assert desk.read(lambda s: value(s, Person, person, "phone1")) == "111"
        assert desk.read(lambda s: value(s, Person, person, "email")) == "nuova@esempio.it"
        assert desk.read(lambda s: value(s, Person, person, "language")) == "ar"
        assert desk.sums()["conflict"][0] == 1
    agree(world)
