"""The targets beside what this run gave, in words: nothing fails. Ratios are of this run's medians."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from app.sync.protocol import BATCH_CHANGES
from tests.bench.peers.contest import Amount, Readings
from tests.bench.peers.growth import LARGE, SMALL

Results = dict[str, Readings]

_ANKI_WAS = {"idle": {"seconds": 0.0028}, "push_some": {"seconds": 0.013}, "crowd": {"seconds": 0.68, "p95": 0.63}}
"""Its times on the machine for which the targets in seconds were set."""
_FLOORS = ("floor_500", "floor_2000", "floor_2x2000")


@dataclass(frozen=True)
class Line:
    """One target. `figure` is None when one of those it is made of is missing."""

    what: str
    figure: float | None
    target: float | None = None
    stretch: float | None = None
    at_least: bool = False
    unit: str = ""

    def row(self) -> str:
        cells = [self.what, self._shown(self.figure)]
        for wanted in (self.target, self.stretch):
            if wanted is None:
                cells += ["", ""]
                continue
            cells.append(f"{'at least' if self.at_least else 'at most'} {self._shown(wanted)}")
            if self.figure is None:
                cells.append("not judged")
            else:
                held = self.figure >= wanted if self.at_least else self.figure <= wanted
                cells.append("held" if held else "missed")
        return f"| {' | '.join(cells)} |"

    def _shown(self, value: float | None) -> str:
        if value is None:
            return ""
        return f"{value:,.0f} {self.unit}".rstrip() if value >= 1_000 else f"{value:.3g} {self.unit}".rstrip()


def table(results: Results, amount: Amount) -> str:
    """Target by target, as Markdown."""
    rows = [line.row() for line in _lines(_Found(results), amount)]
    head = "| | this run | target | | stretch | |\n|---|---|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


class _Found:
    """What was measured, where it was."""

    def __init__(self, results: Results) -> None:
        self._results = results

    def of(self, name: str, step: str, what: str) -> float | None:
        values = self._results.get(name, {}).get(step, {}).get(what)
        return median(values) if values else None

    def ours(self, step: str, what: str) -> float | None:
        return self.of("portineria", step, what)

    def ratio(self, other: str, step: str, what: str = "a_second") -> float | None:
        return _divided(self.ours(step, what), self.of(other, step, what))

    def best_floor(self, step: str) -> str:
        return max(_FLOORS, key=lambda name: self.of(name, step, "a_second") or 0)

    def bytes(self, step: str) -> float | None:
        up, down = self.ours(step, "up"), self.ours(step, "down")
        return None if up is None or down is None else up + down

    def allowed(self, step: str, cell: float, what: str = "seconds") -> float | None:
        """A target in seconds, as much longer or shorter as Anki took in this run."""
        slower = _divided(self.of("anki", step, what), _ANKI_WAS[step][what])
        return None if slower is None else cell * slower


def _lines(found: _Found, amount: Amount) -> Iterator[Line]:
    same = "floor_2000" if BATCH_CHANGES >= 1_000 else "floor_500"
    best = found.best_floor("push_new")
    yield Line("push new, of PouchDB", found.ratio("pouchdb", "push_new"), 5, None, at_least=True)
    yield Line("push new, of Anki", found.ratio("anki", "push_new"), 1.1, 1.8, at_least=True)
    yield Line(f"push new, of {same}", found.ratio(same, "push_new"), 0.5, None, at_least=True)
    yield Line(f"push new, of {best}", found.ratio(best, "push_new"), None, 0.65, at_least=True)
    yield Line("push new, processor a record, of Anki", found.ratio("anki", "push_new", "cpu_us"), 1, 0.7)
    yield Line("pull into an empty desk, of PouchDB", found.ratio("pouchdb", "pull_new"), 7, None, at_least=True)
    yield Line("pull into an empty desk, of Anki", found.ratio("anki", "pull_new"), 1.3, None, at_least=True)
    yield Line(
        "pull into an empty desk, of floor_2x2000", found.ratio("floor_2x2000", "pull_new"), None, 0.65, at_least=True
    )
    yield Line("push changed, of PouchDB", found.ratio("pouchdb", "push_changed"), 5, None, at_least=True)
    yield Line("push changed, of Anki", found.ratio("anki", "push_changed"), 0.5, 0.8, at_least=True)
    yield from _small(found, "idle", "nothing to do", (500, 350), (0.005, 0.003))
    some = f"{amount.some} changes of {amount.records}"
    yield from _small(found, "push_some", some, (20_000, None), (0.013, 0.010))
    for step, name in (("idle", "nothing to do"), ("push_some", some)):
        grown = _divided(found.of(LARGE, step, "seconds"), found.of(SMALL, step, "seconds"))
        yield Line(f"{name}: growth from 1,000 to 100,000 stored", grown, 1.25, 1.10)
    total = found.bytes("push_new")
    yield Line("bytes a new record", None if total is None else total / amount.records, 200, 175, unit="B")
    crowd = f"{amount.crowd} desks x {amount.each} at once"
    for what, name, target, stretch in (("seconds", "total", 0.60, 0.40), ("p95", "p95", 0.55, 0.35)):
        yield Line(
            f"{crowd}: {name}",
            found.ours("crowd", what),
            found.allowed("crowd", target, what),
            found.allowed("crowd", stretch, what),
            unit="s",
        )
    yield Line("over TLS: push new, of the same without", _over_tls(found, "push_new"))
    yield Line("over TLS: pull into an empty desk, of the same without", _over_tls(found, "pull_new"))
    yield Line("over TLS: nothing to do", _milliseconds(found.of("portineria_tls", "idle", "seconds")), unit="ms")


def _small(
    found: _Found, step: str, name: str, size: tuple[int, int | None], seconds: tuple[float, float]
) -> Iterator[Line]:
    yield Line(f"{name}: requests", found.ours(step, "requests"), 1)
    yield Line(f"{name}: new connections", found.ours(step, "connections"), 0)
    yield Line(f"{name}: bytes both ways", found.bytes(step), *size, unit="B")
    target, stretch = (_milliseconds(found.allowed(step, one)) for one in seconds)
    yield Line(f"{name}: time", _milliseconds(found.ours(step, "seconds")), target, stretch, unit="ms")


def _over_tls(found: _Found, step: str) -> float | None:
    return _divided(found.of("portineria_tls", step, "a_second"), found.ours(step, "a_second"))


def _divided(value: float | None, by: float | None) -> float | None:
    return None if value is None or not by else value / by


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * 1000
