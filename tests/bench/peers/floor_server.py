"""The floor's server: `python -m tests.bench.peers.floor_server DSN` says its port and serves until it is ended.

COPY into a stage, one INSERT ... ON CONFLICT into a table with three indexes, a durable commit. The order of the rows is a plain
sequence's, which loses rows when several write at once: the floor does not pay for a safe one.
"""

import queue
import socket
import sys

import msgspec
import psycopg
import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.bench.peers.floor_wire import COLUMNS, Answer, Ask, Row, pack, unpack

_CONNECTIONS = 8
_NAMES = ", ".join(COLUMNS)
_TYPED = ", ".join(f"{name} {'int' if name == 'minutes' else 'text'}" for name in COLUMNS)
_TYPES = ["bytea", *("int4" if name == "minutes" else "text" for name in COLUMNS)]
_MAKE = (
    "CREATE SEQUENCE place",
    f"CREATE TABLE record (account text, id bytea, seq bigint, {_TYPED}, PRIMARY KEY (account, id))",
    "CREATE INDEX ON record (account, seq)",
    "CREATE INDEX ON record (account, person_id)",
)
_KEEP = (
    f"INSERT INTO record (account, id, seq, {_NAMES}) SELECT %s, id, nextval('place'), {_NAMES} FROM stage "
    f"ON CONFLICT (account, id) DO UPDATE SET seq = excluded.seq, "
    + ", ".join(f"{name} = excluded.{name}" for name in COLUMNS)
)
_AFTER = f"SELECT seq, id, {_NAMES} FROM record WHERE account = %s AND seq > %s ORDER BY seq LIMIT %s"


class _Server:
    def __init__(self, dsn: str) -> None:
        with psycopg.connect(dsn, autocommit=True) as admin:
            for statement in _MAKE:
                admin.execute(statement)
        self._free: queue.SimpleQueue[psycopg.Connection] = queue.SimpleQueue()
        for _ in range(_CONNECTIONS):
            connection = psycopg.connect(dsn)
            connection.execute(f"CREATE TEMP TABLE stage (id bytea, {_TYPED}) ON COMMIT DELETE ROWS")
            connection.commit()
            self._free.put(connection)

    async def answer(self, request: Request) -> Response:
        body = await request.body()
        return Response(await run_in_threadpool(self._answer, body), media_type="application/msgpack")

    def _answer(self, body: bytes) -> bytes:
        asked = unpack(body, Ask)
        connection = self._free.get()
        try:
            with connection.transaction():
                if asked.rows:
                    self._keep(connection, asked)
                return pack(self._after(connection, asked))
        finally:
            self._free.put(connection)

    @staticmethod
    def _keep(connection: psycopg.Connection, asked: Ask) -> None:
        with connection.cursor() as cursor:
            with cursor.copy("COPY stage FROM STDIN (FORMAT BINARY)") as copy:
                copy.set_types(_TYPES)
                for row in asked.rows:
                    copy.write_row(msgspec.structs.astuple(row))
            cursor.execute(_KEEP, (asked.account,))

    @staticmethod
    def _after(connection: psycopg.Connection, asked: Ask) -> Answer:
        if not asked.limit:
            (end,) = connection.execute("SELECT max(seq) FROM record WHERE account = %s", (asked.account,)).fetchone()
            return Answer(end or 0, [])
        found = connection.execute(_AFTER, (asked.account, asked.cursor, asked.limit), binary=True).fetchall()
        return Answer(found[-1][0] if found else asked.cursor, [Row(*row[1:]) for row in found])


def main() -> None:
    application = Starlette(routes=[Route("/exchange", _Server(sys.argv[1]).answer, methods=["POST"])])
    listener = socket.create_server(("127.0.0.1", 0), backlog=512)
    # Accepted sockets inherit it; else an answer's second write waits for the other end's delayed acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    config = uvicorn.Config(application, log_config=None, access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
