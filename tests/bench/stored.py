"""The same evening at centres that hold ever more: does an exchange cost more as the store grows?

Each size is a centre of its own. All of them stand at once and are asked in turn, so that whatever else the machine does falls on
all alike.
"""

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from app.server.postgres import EmbeddedPostgres
from app.server.tables import RECORDS, change_log
from tests.bench.centre import BenchCentre, Serving
from tests.bench.crowd import Aligned, Crowd
from tests.bench.figures import say, spread
from tests.helpers.processes import plain

DESKS = 20
OUTPOSTS = 200
"""Others, to which what is stored belongs: of a large company a desk sees its own part."""
_AT_ONCE = 250_000

# A day that desks have sent is repeated under other ids and outposts: every kind in its real proportion and size, each record
# with who sees it and the change that made it. Ids rise with `k` as real ones do with time.
_PATTERN = """
    CREATE TEMP TABLE pattern AS SELECT kind, id, row_number() OVER () AS place
    FROM sees WHERE company_id = %s AND scope LIKE 'o:%%' AND gone = 0 AND kind <> 'outpost'
"""
_NEW = "lpad(to_hex(k), 8, '0') || substr({}, 9)"
_REPEAT = """
    INSERT INTO "{table}" ({names})
    SELECT {values} FROM "{table}" AS t JOIN pattern AS p ON {joined}, generate_series({first}, {last}) AS k
"""


@dataclass
class Site:
    """A centre of one size, its desks, and what their evenings took."""

    centre: BenchCentre
    crowd: Crowd
    serving: Serving
    records: int = 0
    evenings: list[Aligned] = field(default_factory=list)
    cpu: float = 0.0
    database_cpu: float = 0.0

    def evening(self, *, counts: bool) -> None:
        """A day of work at every desk, aligned one after another."""
        self.crowd.work(1)
        before = self.serving.cpu()
        done = self.crowd.align_in_turn()
        if counts:
            self.evenings += done
            self.cpu, self.database_cpu = (
                so_far + now - then
                for so_far, now, then in zip((self.cpu, self.database_cpu), self.serving.cpu(), before, strict=True)
            )


def stored(folder: Path, sizes: list[int], *, quick: bool) -> None:
    """Print for each size the evening of a few desks, one after another, and how far its median is from the smallest's."""
    desks, rounds = (4, 1) if quick else (DESKS, 5)
    with EmbeddedPostgres(folder / "postgres") as postgres, ExitStack() as held:
        sites: list[Site] = []
        for size in sizes:
            centre = BenchCentre(folder / f"centre{size}", postgres)
            held.callback(centre.close)
            place = folder / f"desks{size}"
            place.mkdir()
            crowd = held.enter_context(Crowd(centre, place, desks, hosts=1))
            site = Site(centre, crowd, held.enter_context(centre.serving()))
            crowd.call(site.serving.addresses)
            held.callback(crowd.hang_up)
            crowd.align_in_turn()
            site.evening(counts=False)
            sites.append(site)
        for site, size in zip(sites, sizes, strict=True):
            site.records = fill(site.centre, site.crowd.company, size)
        # Twice for nothing: what was filled passes by every desk's place, and the first pages are read from the disk.
        for number in range(rounds + 2):
            for site in sites:
                site.evening(counts=number >= 2)
        first = spread([one for desk in sites[0].evenings for one in desk.exchanges])["p50_ms"]
        for site in sites:
            exchange = spread([one for desk in site.evenings for one in desk.exchanges])
            say(
                "stored",
                records=site.records,
                exchange=exchange,
                alignment=spread([desk.seconds for desk in site.evenings]),
                failures=sum(len(desk.failures) for desk in site.evenings),
                cpu_milliseconds=round(1000 * site.cpu / len(site.evenings), 1),
                database_cpu_milliseconds=round(1000 * site.database_cpu / len(site.evenings), 1),
                per_cent_of_the_first=round(100 * exchange["p50_ms"] / first),
                what="a day of 44 records of a desk at a time, centres of all sizes asked in turn; processor time of the centre a desk",
            )


def fill(centre: BenchCentre, company: str, size: int) -> int:
    """Fill up to about `size` records; how many there then are."""
    with psycopg.connect(plain(centre.url), autocommit=True) as database:
        database.execute("SET synchronous_commit = off")
        database.execute(_PATTERN, (company,))
        database.execute("CREATE INDEX ON pattern (kind, id)")
        [(each,)] = database.execute("SELECT count(*) FROM pattern").fetchall()
        [(base,)] = database.execute("SELECT seq FROM counter WHERE company_id = %s", (company,)).fetchall()
        times, step = max(1, size // each), max(1, _AT_ONCE // each)
        kinds = [kind for (kind,) in database.execute("SELECT DISTINCT kind FROM pattern")]
        database.execute("ANALYZE pattern")
        for first in range(0, times, step):
            last = min(times, first + step) - 1
            for statement in _statements(kinds, base, each, first, last):
                database.execute(statement.encode())
        database.execute("UPDATE counter SET seq = %s WHERE company_id = %s", (base + times * each, company))
        # The order is marked every so often, and its end always.
        database.execute(
            "INSERT INTO mark SELECT company_id, s, mark, '' FROM counter, generate_series(%s::bigint, seq, 44) AS s "
            "WHERE company_id = %s UNION SELECT company_id, seq, mark, '' FROM counter WHERE company_id = %s",
            (base + 44, company, company),
        )
        database.execute("VACUUM ANALYZE")
        return each * (times + 1)


def _statements(kinds: list[str], base: int, each: int, first: int, last: int) -> list[str]:
    seq = f"{base} + k * {each} + p.place"
    by_others = f"'far-' || k % {OUTPOSTS}"
    new = {"id": _NEW.format("t.id"), "seq": seq, "outpost_id": by_others, "operator_id": by_others}
    statements = [
        _repeat(
            kind,
            [column.name for column in RECORDS[kind].columns],
            new,
            f"p.kind = '{kind}' AND p.id = t.id",
            first,
            last,
        )
        for kind in kinds
    ]
    seen = {"id": _NEW.format("t.id"), "seq": seq, "scope": f"'o:' || {by_others}"}
    names = ["company_id", "scope", "kind", "id", "seq", "gone"]
    statements.append(_repeat("sees", names, seen, "p.kind = t.kind AND p.id = t.id", first, last))
    logged = {name: _NEW.format(f"t.{name}") for name in ("cid", "rid", "line")} | {"seq": seq, "author": by_others}
    names = [column.name for column in change_log.columns]
    statements.append(_repeat("change_log", names, logged, "p.kind = t.kind AND p.id = t.rid", first, last))
    return statements


def _repeat(table: str, names: list[str], new: dict[str, str], joined: str, first: int, last: int) -> str:
    listed = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(new.get(name, f't."{name}"') for name in names)
    return _REPEAT.format(table=table, names=listed, values=values, joined=joined, first=first, last=last)
