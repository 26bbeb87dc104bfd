"""How an answer is stored must not depend on how much the desk holds: no statement of it goes through a whole table."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.models.people import Person
from app.models.registry import KINDS
from app.models.who import Who
from tests.helpers.world import SyncedDesk, World, add_person, edit
from tests.sync.test_stories_judged import open_request

Statements = dict[str, Any]
"""Each statement once, with the parameters of one of its runs."""
_OWN = ("outbox", "base", "unknown_record", "search_text")
"""Tables of sync and search that grow with the work."""
_ALIASES = ("r", "o", "t")
"""What statements call a table that they name another way: a plan then says only this."""


@contextmanager
def _heard(engine: Engine) -> Iterator[Statements]:
    said: Statements = {}

    def hear(_connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        said[statement] = parameters[0] if many else parameters

    event.listen(engine, "before_cursor_execute", hear)
    yield said
    event.remove(engine, "before_cursor_execute", hear)


def _scanned(desk: SyncedDesk, said: Statements) -> list[str]:
    """Statements that go through a table that grows with the work, each after the plan that says so."""
    growing = {*KINDS, *_OWN, *_ALIASES}

    def plans(session: Session) -> list[str]:
        found = []
        for statement, parameters in said.items():
            if not statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
                continue
            for *_, plan in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
                words = plan.split()
                if words[0] == "SCAN" and words[1] in growing and not statement.endswith("LIMIT 1"):
                    found.append(f"{plan}: {statement}")
        return found

    return desk.worker.transact(plans).result()


def _some(session: Session, who: Who) -> list[str]:
    return [add_person(session, who, f"Prova {number}") for number in range(5)]


def test_no_statement_of_an_exchange_goes_through_a_whole_table(world: World) -> None:
    """New records and edits of both, sent and received; the first once read the whole table of every kind that had come."""
    first, second = world.desk(), world.desk()
    made = first.run(_some)
    world.settle()
    first.run(_some)
    first.run(edit, Person, made[0], note="una")
    open_request(first)
    second.run(_some)
    second.run(edit, Person, made[1], note="due")
    open_request(second)
    first.sync()
    with _heard(second.worker._engine) as said:
        report = second.sync()
    assert report.received > 0
    assert report.sent > 0
    assert len(said) > 20
    assert _scanned(second, said) == []
