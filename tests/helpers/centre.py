"""A centre for tests: the real application on a real PostgreSQL, with the fixtures of one or more companies."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import URL, Connection, Engine, text

from app.models.registry import KINDS
from app.rules.clock import new_id_maker, rome_day, utc_text
from app.security.signing import MARK_BYTES, new_key, seal_token
from app.server.app import Centre, create_app
from app.server.board import Board, Held
from app.server.db import open_engine
from app.server.devices import code_of, token_digest
from app.server.keys import CentreKeys
from app.server.migrate import bring_up_to_date
from app.server.postgres import EmbeddedPostgres
from app.server.scopes import Staff
from app.server.serve import start_in_thread
from app.server.tables import counter, device, line, mark
from app.sync.changes import fresh_row
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import fresh_database

TEMPLATE = "portineria_template"
ASSIGNMENT = "operator_assignment"
NOBODY = Staff({}, {}, {}, date.min)
"""A push that nothing judges asks after nobody."""

Record = tuple[str, str, dict[str, Any]]
"""Kind, id and row."""


@dataclass
class CentreForTests:
    engine: Engine
    keys: CentreKeys
    clock: TickingClock
    url: str = ""
    also: tuple[str, ...] = ()
    devices: int = 0
    new_id: Any = field(init=False)

    def __post_init__(self) -> None:
        self.new_id = new_id_maker(self.clock)

    def put(self, company_id: str, kind: str, id: str | None = None, /, **fields: Any) -> str:
        """A record made at the centre, as its administration does."""
        made = self._record(kind, id, fields)
        with self.engine.begin() as connection:
            put_rows(connection, company_id, [made])
        return made[1]

    def _record(self, kind: str, id: str | None, fields: dict[str, Any]) -> Record:
        stored = {name: KINDS[kind].stored(name, value) for name, value in fields.items()}
        row = fresh_row(KINDS[kind]) | defaults(kind) | {"recorded_at": utc_text(self.clock())} | stored
        return kind, id or self.new_id(), row

    def company(self, code: str = "PVLO", name: str = "ALER di prova") -> str:
        id = self.new_id()
        with self.engine.begin() as connection:
            connection.execute(counter.insert().values(company_id=id, code=code, seq=0, mark=bytes(8)))
            put_rows(connection, id, [self._record("company", id, {"code": code, "name": name})])
        return id

    def outpost(self, company_id: str, code: str = "COD", name: str = "Codogno") -> str:
        id = self.new_id()
        self.put(company_id, "outpost", id, code=code, name=name, outpost_id=id)
        return id

    def operator(
        self, company_id: str, outposts: list[str], *, initials: str = "M. F.", role: str = "community_manager"
    ) -> str:
        is_called = {"surname": "Prova", "name": "Operatrice", "initials": initials, "role": role}
        made = self._record("operator", None, is_called)
        assigned = [self._record(ASSIGNMENT, None, _serves(made[1], outpost)) for outpost in outposts]
        with self.engine.begin() as connection:
            put_rows(connection, company_id, [made, *assigned])
        return made[1]

    def assign(self, company_id: str, operator_id: str, outpost: str, to_day: date | None = None) -> str:
        return self.put(company_id, ASSIGNMENT, **_serves(operator_id, outpost, to_day))

    def unassign(self, company_id: str, operator_id: str, outpost: str) -> None:
        """The operator serves there no more: yesterday was the last day."""
        for (id,) in self.rows(
            "SELECT id FROM operator_assignment WHERE company_id = :c AND assigned_operator_id = :o AND outpost_id = :p",
            c=company_id,
            o=operator_id,
            p=outpost,
        ):
            ended = rome_day(self.clock()) - timedelta(days=1)
            with self.engine.begin() as connection:
                put_rows(connection, company_id, [(ASSIGNMENT, id, {"to_day": ended.isoformat()})])

    def device(
        self,
        company_id: str,
        operator_id: str,
        line_id: str,
        outpost_id: str | None = None,
        *,
        sign_key: bytes | None = None,
        box_key: bytes | None = None,
    ) -> tuple[str, str, str]:
        """An enrolled device, its token and its code."""
        id, token, code = self.new_id(), f"token-{self.devices}", code_of(self.devices)
        self.devices += 1
        with self.engine.begin() as connection:
            connection.execute(
                device.insert().values(
                    company_id=company_id,
                    id=id,
                    operator_id=operator_id,
                    outpost_id=outpost_id,
                    code=code,
                    token_hash=token_digest(token),
                    sign_key=sign_key,
                    box_key=box_key,
                    state="attivo",
                    enrolled_at=utc_text(self.clock()),
                )
            )
            connection.execute(
                line.insert().values(
                    company_id=company_id,
                    id=line_id,
                    device_id=id,
                    operator_id=operator_id,
                    code=code,
                    state="aperta",
                    made_at=utc_text(self.clock()),
                )
            )
        return id, token, code

    def first_cursor(self, company_id: str) -> bytes:
        return seal_token(self.keys.token[0], company_id, 0, bytes(8))

    def scalar(self, sql: str, **values: Any) -> Any:
        with self.engine.connect() as connection:
            return connection.scalar(text(sql), values)

    def rows(self, sql: str, **values: Any) -> list[Any]:
        with self.engine.connect() as connection:
            return list(connection.execute(text(sql), values))


def put_rows(connection: Connection, company_id: str, records: Sequence[Record]) -> None:
    """Write rows at the centre's next places, as one push of the centre itself."""
    drawn = secrets.token_bytes(MARK_BYTES)  # never one that a lost future had: so a centre that went back is noticed
    last = connection.scalar(
        text("UPDATE counter SET seq = seq + :n, mark = :m WHERE company_id = :c RETURNING seq"),
        {"c": company_id, "m": drawn, "n": len(records)},
    )
    assert last is not None
    connection.execute(mark.insert().values(company_id=company_id, upto_seq=last, mark=drawn, at=""))
    board = Board(connection, company_id, NOBODY)
    board.load((kind, id) for kind, id, _ in records)
    for seq, (kind, id, row) in enumerate(records, last - len(records) + 1):
        held = board.get(kind, id)
        if held is None:
            held = Held(row)
            board.put(kind, id, held)
        held.row, held.seq, held.dirty = held.row | row, seq, True
        held.by_line = held.by_n = held.clean_base = None
    board.write()


def _serves(operator_id: str, outpost: str, to_day: date | None = None) -> dict[str, Any]:
    return {
        "assigned_operator_id": operator_id,
        "outpost_id": outpost,
        "from_day": date(2025, 7, 1),
        "to_day": to_day,
    }


def defaults(kind: str) -> dict[str, Any]:
    """The stored defaults of a kind's fields."""
    columns = KINDS[kind].model.__table__.columns
    out = {}
    for name in KINDS[kind].fields:
        default = columns[name].default
        if default is not None:
            value = default.arg if default.is_scalar else default.arg(None)
            out[name] = KINDS[kind].stored(name, value)
    return out


@contextmanager
def running_centre(
    server: EmbeddedPostgres, clock: TickingClock | None = None, *, servers: int = 1
) -> Iterator[CentreForTests]:
    """A centre on a database of its own, answering on loopback: one server, or several that share nothing but the database."""
    with fresh_database(server, _template(server)) as url:
        engine = open_engine(url)
        keys = CentreKeys(sign=(new_key(),), box=(new_key(),), token=(new_key(),))
        centre = CentreForTests(engine, keys, clock or TickingClock())
        with ExitStack() as stack:
            addresses = []
            for own in (engine, *(open_engine(url) for _ in range(1, servers))):
                stack.callback(own.dispose)
                application = create_app(Centre(own, keys, None, centre.clock, centre.new_id))
                addresses.append(stack.enter_context(start_in_thread(application)).url)
            centre.url, *also = addresses
            centre.also = tuple(also)
            yield centre


_made: set[int] = set()


def _template(server: EmbeddedPostgres) -> str:
    """A migrated database to copy, made once for each cluster."""
    if id(server) not in _made:
        server.create_database(TEMPLATE, None)
        url: URL = server.connect_info(TEMPLATE)
        engine = open_engine(url)
        bring_up_to_date(engine)
        engine.dispose()
        _made.add(id(server))
    return TEMPLATE
