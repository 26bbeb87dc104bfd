"""`./portineria bench idle [--desks 500] [--seconds 60]`: what waiting desks cost the centre, and how fast news reach the last.

The centre is a server process of its own over TLS, on a durable PostgreSQL; the desks are real requests of one process, each on
a connection of its own with a device of its own. Waiting desks do what `app.sync.news` does; a woken one makes an exchange.
"""

import argparse
import asyncio
import os
import secrets
import shutil
import ssl
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from app.models.registry import SCHEMA
from app.rules.clock import new_id_maker, system_clock
from app.security.signing import seal_token
from app.server.db import open_engine
from app.server.office import Hand, office_act
from app.server.postgres import EmbeddedPostgres
from app.sync.messages import NewsAnswer, NewsRequest
from app.sync.protocol import MEDIA_TYPE, VERSION, ExchangeAnswer, ExchangeRequest, decode, encode
from tests.bench.figures import say, spread
from tests.helpers.centre import TEMPLATE, CentreForTests, _template
from tests.helpers.desk import TickingClock
from tests.helpers.processes import data_folders, plain, server_process

COMMITS = 5
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class WaitingDesk:
    """One device's place, and when it was last told and had the row. Times are those of `time.perf_counter`."""

    token: str
    line: str
    cursor: bytes
    turn: int = 0
    nonce: bytes = field(default_factory=lambda: secrets.token_bytes(8))
    told: float = 0.0
    received: float = 0.0


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench idle")
    parser.add_argument("--desks", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=60.0, help="for how long nothing happens")
    asked = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        with EmbeddedPostgres(folder / "postgres") as postgres:
            _measure(folder, postgres, asked.desks, asked.seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    load = round(os.getloadavg()[0], 1)
    say("machine", cores=os.cpu_count(), load=load)
    return 0


def _measure(folder: Path, postgres: EmbeddedPostgres, count: int, seconds: float) -> None:
    _template(postgres)
    url = postgres.connect_info(TEMPLATE)
    (data,), keys = data_folders(folder, 1, plain(url), tls=True)
    engine = open_engine(url)
    centre = CentreForTests(engine, keys, TickingClock())
    company = centre.company()
    outpost = centre.outpost(company)
    who = []
    for _ in range(count):
        line = secrets.token_hex(16)
        _, token, _ = centre.device(company, centre.operator(company, [outpost]), line, outpost)
        who.append((token, line))
    seq, mark = centre.rows("SELECT seq, mark FROM counter")[0]
    desks = [WaitingDesk(token, line, seal_token(keys.token[0], company, seq, bytes(mark))) for token, line in who]
    trust = ssl.create_default_context(cafile=str(data / "tls" / "ca.pem"))
    hand = Hand(system_clock, new_id_maker(system_clock))

    def commit(number: int) -> float:
        with office_act(engine, company, hand) as office:
            office.edit("outpost", outpost, {"name": f"Presidio {number}"})
        return time.perf_counter()

    with server_process(data) as (address, process):
        asyncio.run(_play(address, trust, desks, process.pid, postgres, centre, commit, seconds))
    engine.dispose()


async def _play(address, trust, desks, pid, postgres, centre, commit, seconds) -> None:
    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx2.AsyncClient(base_url=address, verify=trust, limits=limits, timeout=90, trust_env=False) as http:
        for desk in desks[:1]:
            await _exchange(http, desk)
        before = _standing(pid)
        for start in range(0, len(desks), 20):
            await asyncio.gather(*(_exchange(http, desk) for desk in desks[start : start + 20]))
        waits = [asyncio.create_task(_wait(http, desk)) for desk in desks]
        await asyncio.sleep(5)
        database = int(postgres.server_pid() or 0)
        cpu, cpu_database = _cpu(pid), _cpu_of_family(database)
        begun = time.monotonic()
        await asyncio.sleep(seconds)
        minutes = (time.monotonic() - begun) / 60
        now = _standing(pid)
        say(
            "idle",
            desks=len(desks),
            megabytes=now["megabytes"],
            megabytes_before=before["megabytes"],
            kilobytes_a_desk=round((now["megabytes"] - before["megabytes"]) * 1000 / len(desks)),
            threads=now["threads"],
            database_connections=centre.scalar(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            ),
            cpu_seconds_a_minute=round((_cpu(pid) - cpu) / minutes, 2),
            database_cpu_seconds_a_minute=round((_cpu_of_family(database) - cpu_database) / minutes, 2),
            what="server process over TLS; each desk keeps one connection for exchanges and one that waits",
        )
        told, received = [], []
        cpu, cpu_database = _cpu(pid), _cpu_of_family(database)
        for number in range(COMMITS):
            at = await asyncio.to_thread(commit, number)
            while any(desk.received < at for desk in desks):  # noqa: ASYNC110 - five hundred events for nothing
                await asyncio.sleep(0.05)
            told += [desk.told - at for desk in desks]
            received += [desk.received - at for desk in desks]
            await asyncio.sleep(2)
        say(
            "news_told", **spread(told), desks=len(desks), commits=COMMITS, what="from commit to the answer at the desk"
        )
        say("news_received", **spread(received), desks=len(desks), what="and to the end of the exchange that brings it")
        woken = COMMITS * len(desks)
        say(
            "news_cost",
            cpu_milliseconds_a_desk=round((_cpu(pid) - cpu) / woken * 1000, 2),
            database_cpu_milliseconds_a_desk=round((_cpu_of_family(database) - cpu_database) / woken * 1000, 2),
            what="of the centre, for telling a desk, its exchange and its next wait",
        )
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)


async def _wait(http: httpx2.AsyncClient, desk: WaitingDesk) -> None:
    while True:
        answer = await _post(http, desk, "/v1/news", NewsRequest(desk.cursor), NewsAnswer)
        if answer.news:
            desk.told = time.perf_counter()
            await _exchange(http, desk)
            desk.received = time.perf_counter()


async def _exchange(http: httpx2.AsyncClient, desk: WaitingDesk) -> None:
    request = ExchangeRequest(VERSION, SCHEMA, desk.line, 0, 0, desk.turn, desk.nonce, desk.cursor)
    answer = await _post(http, desk, "/v1/exchange", request, ExchangeAnswer)
    assert answer.kind == "ok", answer.kind
    desk.turn, desk.cursor, desk.nonce = answer.turn, answer.to, secrets.token_bytes(8)


async def _post(http, desk, path, message, shape):
    headers = {"authorization": f"Bearer {desk.token}", "content-type": MEDIA_TYPE}
    answer = await http.post(path, content=encode(message), headers=headers)
    assert answer.status_code == 200, answer.text
    return decode(answer.content, shape)


def _standing(pid: int) -> dict[str, int]:
    status = Path(f"/proc/{pid}/status").read_text()
    found = {
        line.split(":")[0]: line.split()[1] for line in status.splitlines() if ":" in line and len(line.split()) > 1
    }
    return {"megabytes": round(int(found["VmRSS"]) / 1000), "threads": int(found["Threads"])}


def _cpu(pid: int, *, ended_children: bool = False) -> float:
    """Seconds of processor of a process so far, and of those it has begun and seen end."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(part) for part in parts[11 : 15 if ended_children else 13]) / _TICKS


def _cpu_of_family(pid: int) -> float:
    """The same for PostgreSQL and all its processes."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    total = _cpu(pid, ended_children=True)
    for one in map(int, children):
        try:
            total += _cpu(one)
        except FileNotFoundError:
            continue
    return total


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
