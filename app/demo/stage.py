"""The demo's world: a centre on TLS with its database, the bad line before it, two laptops, and what is kept between steps.

Knows how things are put together and taken apart again, not what happens on the day.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from app.demo.day_clock import DayClock
from app.demo.laptop import Laptop
from app.demo.proxy import CuttingProxy
from app.demo.register import Founded
from app.demo.secret_service import can_start, secret_service, use
from app.demo.tap import Tap
from app.demo.voice import Voice
from app.rules.clock import new_id_maker
from app.security.keyring_store import KeyringStore, keyring_works, system_keyring
from app.security.redaction import set_up_logging
from app.server.admin import make_enrolment
from app.server.app import Centre, create_app
from app.server.installation import Installation, Wishes, open_centre, set_up
from app.server.office import Hand
from app.server.serve import start_in_thread, tls_of
from app.store.profile import Profile
from app.sync.enrolment import enrol

DAY = date(2026, 3, 12)
"""A Thursday: Codogno is open from 9:30 to 12:30."""

FOUNDED = (date(2025, 7, 1), time(8, 0))
"""The two operators have been in service since 1 July 2025."""

PIN = "471903"
PASSPHRASE = "quattro gatti sul tetto di Codogno"  # noqa: S105 - of invented operators, said on the screen


@dataclass
class Keyring:
    """Where the laptops keep their half of the secret: `store` None means a long passphrase instead of the PIN."""

    store: KeyringStore | None
    pin: str
    words: str


@dataclass
class Stage:
    """Everything a step may touch. `ids` and `texts` are what later steps and proofs look for, by name."""

    folder: Path
    seed: int
    clock: DayClock
    voice: Voice
    keyring: Keyring
    centre: Installation
    hand: Hand
    tap: Tap
    proxy: CuttingProxy
    companies: list[Founded] = field(default_factory=list)
    laptops: list[Laptop] = field(default_factory=list)
    desks: dict[str, Laptop] = field(default_factory=dict)
    """The desks of head office, by role."""
    ids: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def prints(self) -> Path:
        """Where the PDFs go."""
        return self.folder / "stampe"

    @property
    def first(self) -> Laptop:
        """The laptop of the first operator (at Codogno)."""
        return self.laptops[0]

    @property
    def second(self) -> Laptop:
        """The laptop of the second one (at Sant'Angelo Lodigiano)."""
        return self.laptops[1]

    def at(self, hour: int, minute: int) -> None:
        """Go on to this hour of the day."""
        self.clock.move_to(DAY, time(hour, minute))

    def enrol(self, company: str, initials: str, outpost: str) -> Laptop:
        """A new laptop for an operator: code from the administrator, PIN, first opening."""
        laptop = self._enrolled(company, initials, outpost, f"portatile-{len(self.laptops) + 1}")
        self.laptops.append(laptop)
        return laptop

    def enrol_office(self, company: str, initials: str, role: str) -> Laptop:
        """A desk for somebody of head office, who serves no outpost."""
        laptop = self.desks[role] = self._enrolled(company, initials, None, f"sede-{role}")
        return laptop

    def _enrolled(self, company: str, initials: str, outpost: str | None, place: str) -> Laptop:
        code = make_enrolment(self.centre, self.hand, company, initials, outpost)
        profile = Profile(self.folder / place, self.folder / "testimoni")
        answer = enrol(profile, code.text, self.keyring.pin, self.keyring.store, self.clock)
        laptop = Laptop(
            initials, profile, answer.operator_id, self.keyring.pin, self.keyring.store, self.clock, self.prints
        )
        laptop.open()
        return laptop


@contextmanager
def set_stage(folder: Path, seed: int, *, keep: bool) -> Iterator[Stage]:
    """Build the world in `folder` and take it down again. The laptops' secrets leave the keyring unless `keep`."""
    clock = DayClock(*FOUNDED)
    hand = Hand(clock, new_id_maker(clock))
    (folder / "stampe").mkdir(exist_ok=True)
    set_up_logging(folder / "diario" / "demo.log")
    with ExitStack() as open_things:
        keyring = open_things.enter_context(_keyring(keep=keep))
        proxy = open_things.enter_context(CuttingProxy())
        wishes = Wishes(address=f"https://127.0.0.1:{proxy.port}", host="127.0.0.1", names=("127.0.0.1",))
        set_up(folder / "centro", wishes, clock)
        centre = open_things.enter_context(open_centre(folder / "centro"))
        tap = Tap(create_app(Centre(centre.engine, centre.keys, centre.ca, clock, hand.new_id)))
        server = open_things.enter_context(start_in_thread(tap, tls=tls_of(centre.config.tls_folder)))
        proxy.lead_to(server.port)
        stage = Stage(folder, seed, clock, Voice(clock.shown), keyring, centre, hand, tap, proxy)
        try:
            yield stage
        finally:
            for laptop in (*stage.laptops, *stage.desks.values()):
                if keep:
                    laptop.close()
                else:
                    laptop.forget()


@contextmanager
def _keyring(*, keep: bool) -> Iterator[Keyring]:
    """The system's keyring if it answers; else one of our own for this run; else none.

    What is kept must open again tomorrow, when a keyring of our own is gone: then a passphrase is the better choice.
    """
    store = system_keyring()
    if store is not None and keyring_works(store):
        yield Keyring(store, PIN, "il portachiavi di questo sistema")
        return
    if os.name == "posix" and can_start() and not keep:
        with secret_service() as service, use(service):
            store = system_keyring()
            if store is not None and keyring_works(store):
                yield Keyring(store, PIN, "un portachiavi avviato per la demo")
                return
    yield Keyring(None, PASSPHRASE, "nessun portachiavi: al posto del codice una frase lunga")
