"""What the demo says: one line a step with its hour and its seconds, and at the end a table of what was measured.

A proof holds or not by what was counted; the words beside it are figures, so that a reader can judge for themselves.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Proof:
    """One thing that was to hold: its name, the figures, whether they are what they should be."""

    name: str
    figures: str
    holds: bool


@dataclass
class Voice:
    """Speaks on standard output, at once. `hour` gives the demo's own time."""

    hour: Callable[[], str]
    proofs: list[Proof] = field(default_factory=list)
    _begun: float = field(default_factory=time.monotonic)

    @contextmanager
    def step(self) -> Iterator[Callable[[str], None]]:
        """One step: the function given takes its sentence, said with the seconds it took when the step is over."""
        begun = time.monotonic()
        told: list[str] = []
        yield told.append
        seconds = decimal(time.monotonic() - begun)
        for sentence in told:
            self.say(f"{self.hour()}  {sentence} ({seconds} s)")

    def prove(self, name: str, figures: str, *, holds: bool) -> None:
        """Note a proof for the table; one that does not hold is said at once."""
        self.proofs.append(Proof(name, figures, holds))
        if not holds:
            self.say(f"{self.hour()}  NON TORNA: {name}: {figures}")

    def say(self, text: str = "") -> None:
        """A line, at once."""
        print(text)
        sys.stdout.flush()

    def table(self) -> bool:
        """The table of proofs; True when all hold."""
        wide = max((len(one.name) for one in self.proofs), default=0)
        self.say()
        self.say("Che cosa è stato provato")
        for one in self.proofs:
            self.say(f"  {'sì' if one.holds else 'NO'}  {one.name:<{wide}}  {one.figures}")
        failed = sum(1 for one in self.proofs if not one.holds)
        seconds = decimal(time.monotonic() - self._begun)
        self.say()
        if failed:
            self.say(f"{failed} prove su {len(self.proofs)} non tornano. Durata: {seconds} s.")
        else:
            self.say(f"Tutte le {len(self.proofs)} prove tornano. Durata: {seconds} s.")
        return failed == 0


def decimal(number: float) -> str:
    """`1,2`: a number with one decimal, as Italian writes it."""
    return f"{number:.1f}".replace(".", ",")


def thousands(number: int) -> str:
    """`12.345`."""
    return f"{number:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """`1 foglio`, `12 fogli`."""
    return f"{thousands(number)} {one if number == 1 else many}"
