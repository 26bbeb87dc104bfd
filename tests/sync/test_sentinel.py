"""G9: a database that went back is noticed when the centre starts, before any desk comes."""

from itertools import count
from pathlib import Path

import pytest

from app.server import sentinel
from app.server.reconciliation_end import waiting_company
from tests.helpers.centre import CentreForTests
from tests.helpers.past import go_back, keep

_codes = count()


@pytest.fixture
def company(centre: CentreForTests) -> str:
    made = centre.company(f"S{next(_codes)}")
    centre.outpost(made)
    return made


def look(centre: CentreForTests, file: Path) -> list[str]:
    return sentinel.look(centre.engine, file, centre.clock)


def test_a_database_that_is_what_it_was_makes_nobody_wait(centre: CentreForTests, company: str, tmp_path: Path) -> None:
    file = tmp_path / "sentinel.json"
    assert look(centre, file) == []
    sentinel.write(centre.engine, file)
    centre.outpost(company, "LOD", "Lodi")
    assert look(centre, file) == []
    assert waiting_company(centre.engine, company) is None


def test_a_place_that_is_gone_is_noticed_even_if_its_number_was_used_again(
    centre: CentreForTests, company: str, tmp_path: Path
) -> None:
    file = tmp_path / "sentinel.json"
    before = keep(centre, company)
    centre.outpost(company, "LOD", "Lodi")
    with sentinel.watched(centre.engine, file, centre.clock):
        pass
    go_back(centre, company, before, announced=False)
    centre.outpost(company, "MIL", "Milano")
    with centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE mark SET mark = '\\x0102030405060708' WHERE company_id = %s", (company,))
    assert look(centre, file) == [company]
    assert waiting_company(centre.engine, company) is not None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": ["x", 2]}', b"\xff\xfe", b'{"nobody": [5, "00"]}']
)
def test_a_file_that_says_nothing_alarms_nobody(
    centre: CentreForTests, company: str, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "sentinel.json"
    file.write_bytes(content)
    assert look(centre, file) == []
