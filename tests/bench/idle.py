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
from app.server.office import Hand, office_act
from app.sync.messages import NewsAnswer, NewsRequest
from app.sync.protocol import MEDIA_TYPE, VERSION, ExchangeAnswer, ExchangeRequest, decode, encode
from tests.bench.centre import BenchCentre, Serving, bench_centre
from tests.bench.figures import say, spread

COMMITS = 5


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
        with bench_centre(folder) as centre:
            _measure(centre, asked.desks, asked.seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    load = round(os.getloadavg()[0], 1)
    say("machine", cores=os.cpu_count(), load=load)
    return 0


def _measure(centre: BenchCentre, count: int, seconds: float) -> None:
    office = centre.office
    company = office.company()
    outpost = office.outpost(company)
    who = []
    for _ in range(count):
        line = secrets.token_hex(16)
        _, token, _ = office.device(company, office.operator(company, [outpost]), line, outpost)
        who.append((token, line))
    seq, mark = office.rows("SELECT seq, mark FROM counter")[0]
    token_key = office.keys.token[0]
    desks = [WaitingDesk(token, line, seal_token(token_key, company, seq, bytes(mark))) for token, line in who]
    trust = ssl.create_default_context(cadata=centre.ca)
    hand = Hand(system_clock, new_id_maker(system_clock))

    def commit(number: int) -> float:
        with office_act(office.engine, company, hand) as act:
            act.edit("outpost", outpost, {"name": f"Presidio {number}"})
        return time.perf_counter()

    with centre.serving() as serving:
        asyncio.run(_play(serving, trust, desks, office, commit, seconds))


async def _play(serving: Serving, trust, desks, office, commit, seconds) -> None:
    pid = serving.processes[0]
    limits = httpx2.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx2.AsyncClient(
        base_url=serving.addresses[0], verify=trust, limits=limits, timeout=90, trust_env=False
    ) as http:
        for desk in desks[:1]:
            await _exchange(http, desk)
        before = _standing(pid)
        for start in range(0, len(desks), 20):
            await asyncio.gather(*(_exchange(http, desk) for desk in desks[start : start + 20]))
        waits = [asyncio.create_task(_wait(http, desk)) for desk in desks]
        await asyncio.sleep(5)
        cpu, cpu_database = serving.cpu()
        begun = time.monotonic()
        await asyncio.sleep(seconds)
        minutes = (time.monotonic() - begun) / 60
        now, cpu_now = _standing(pid), serving.cpu()
        say(
            "idle",
            desks=len(desks),
            megabytes=now["megabytes"],
            megabytes_before=before["megabytes"],
            kilobytes_a_desk=round((now["megabytes"] - before["megabytes"]) * 1000 / len(desks)),
            threads=now["threads"],
            database_connections=office.scalar(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            ),
            cpu_seconds_a_minute=round((cpu_now[0] - cpu) / minutes, 2),
            database_cpu_seconds_a_minute=round((cpu_now[1] - cpu_database) / minutes, 2),
            what="server process over TLS; each desk keeps one connection for exchanges and one that waits",
        )
        told, received = [], []
        cpu, cpu_database = serving.cpu()
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
        woken, cpu_now = COMMITS * len(desks), serving.cpu()
        say(
            "news_cost",
            cpu_milliseconds_a_desk=round((cpu_now[0] - cpu) / woken * 1000, 2),
            database_cpu_milliseconds_a_desk=round((cpu_now[1] - cpu_database) / woken * 1000, 2),
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
    request = ExchangeRequest(VERSION, SCHEMA, desk.line, 0, 0, desk.cursor, desk.turn, desk.nonce)
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
