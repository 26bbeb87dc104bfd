"""Whether the small alignments of every day take longer as more is stored: two stages side by side, asked in turn."""

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from tests.bench.peers.contest import QUICK, Amount, Contestant, Readings, Round
from tests.bench.peers.host import ask_all

SMALL, LARGE = "stored_1k", "stored_100k"
_STORED = {SMALL: 1_000, LARGE: 100_000}
_EVENINGS = 9


def measure_growth(contestant: Contestant, folder: Path, amount: Amount) -> dict[str, Readings]:
    """Nothing to do, and some changed, with little stored and with much; what is stored came by sync from two desks."""
    quick = amount is QUICK
    with ExitStack() as held:
        rounds = {}
        for name, stored in _STORED.items():
            place = Path(tempfile.mkdtemp(dir=folder))
            place.chmod(0o711)
            stage = held.enter_context(contestant.stage(place, counted=False))
            rounds[name] = _Filled(stage, replace(amount, records=stored // 10 if quick else stored))
            rounds[name].fill()
        for _ in range(amount.idles):
            for one in rounds.values():
                one.idle(1)
        for time in range(1 if quick else _EVENINGS):
            for one in rounds.values():
                one.evening(1, turn=time + 1)
        return {name: one.readings for name, one in rounds.items()}


class _Filled(Round):
    def fill(self) -> None:
        """Each of two desks saves half of it; then both have it all."""
        hosts, half = self.stage.hosts, self.amount.records // 2
        for name, host in zip("ab", hosts, strict=True):
            host.ask("open", name=name, account="main")
            host.ask("prepare", name=name)
        ask_all(
            hosts, [("write", {"name": name, "first": place * half, "count": half}) for place, name in enumerate("ab")]
        )
        for name, host in (*zip("ab", hosts, strict=True), ("a", hosts[0])):
            host.ask("align", name=name)
