"""A desk in the small town, for the tests of use-cases that want people around them."""

from collections.abc import Iterator

import pytest

from tests.helpers.desk import DeskForTests
from tests.helpers.small_town import Town, desk_in_town


@pytest.fixture
def settled(tmp_path) -> Iterator[tuple[DeskForTests, Town]]:
    made = desk_in_town(tmp_path)
    yield made
    made[0].worker.close()


@pytest.fixture
def desk(settled) -> DeskForTests:
    return settled[0]


@pytest.fixture
def town(settled) -> Town:
    return settled[1]
