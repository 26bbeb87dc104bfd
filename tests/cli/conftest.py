"""A centre, a private Secret Service and desks enrolled through the command line itself."""

import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.rules.clock import new_id_maker, system_clock
from app.security.vault import create_vault
from app.server.admin import make_enrolment
from app.server.config import CentreConfig
from app.server.installation import Installation
from app.server.office import Hand
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import CentreForTests, running_centre
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import postgres_server
from tests.helpers.secret_service import SecretService, secret_service, use
from tests.helpers.vaults import CHEAP, PIN

__all__ = ["postgres_server"]


@pytest.fixture(scope="package")
def keyring() -> Iterator[SecretService]:
    with secret_service() as service, use(service):
        yield service


@dataclass
class Answer:
    """What a command ended with: exit status, JSON answer, lines on standard error."""

    status: int
    told: dict[str, Any]
    err: str


@dataclass
class CommandLine:
    """`portineria ... --json` in this process, on one profile, with the PIN in a file."""

    profile: Path
    pin_file: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *words: str, typed: str | None = None) -> Answer:
        status, out, err = self.plain(*words, *(["--json"] if words[0] != "add" else []), typed=typed)
        told = json.loads(out)
        assert told["ok"] == (status == 0)
        return Answer(status, told, err)

    def plain(self, *words: str, typed: str | None = None) -> tuple[int, str, str]:
        """The same without `--json`: status, standard output, standard error."""
        self.capture.readouterr()
        if typed is not None:
            self.patch.setattr(sys, "stdin", io.StringIO(typed))
        status = main([*words, "--profile", str(self.profile), "--pin-file", str(self.pin_file)])
        said = self.capture.readouterr()
        return status, said.out, said.err


@dataclass
class Office:
    """A centre with one company and one outpost, and the desks enrolled there."""

    centre: CentreForTests
    folder: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    company: str = ""
    outpost: str = ""
    desks: list[CommandLine] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.company = self.centre.company("PVLO")
        self.outpost = self.centre.outpost(self.company)

    def code(self, initials: str, *, address: str | None = None) -> str:
        """An enrolment code for an operator with these initials, to the centre itself or to what stands before it."""
        config = CentreConfig(self.folder / "centro", address or self.centre.url, "127.0.0.1", 0, tls=False, names=())
        installation = Installation(config, self.centre.keys, self.centre.engine)
        hand = Hand(self.centre.clock, new_id_maker(self.centre.clock))
        return make_enrolment(installation, hand, "PVLO", initials, "COD").text

    def operator(self, initials: str, role: str = "community_manager") -> str:
        return self.centre.operator(self.company, [self.outpost], initials=initials, role=role)

    def line(self, profile: str) -> CommandLine:
        """The command line on a profile of this name, where nobody is enrolled yet."""
        pin = self.folder / "pin"
        pin.write_text(f"{PIN}\n")
        return CommandLine(self.folder / profile, pin, self.capture, self.patch)

    def desk(self, initials: str, *, address: str | None = None, role: str = "community_manager") -> CommandLine:
        """An operator enrolled on a laptop of their own, aligned once."""
        self.operator(initials, role)
        line = self.line(initials.replace(" ", ""))
        assert line("enrol", self.code(initials, address=address)).status == 0
        assert line("sync").status == 0
        self.desks.append(line)
        return line


@pytest.fixture
def office(
    keyring: SecretService,
    postgres_server: EmbeddedPostgres,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Office]:
    # Argon2 is made to take its time; what it is worth is tested with the vault.
    monkeypatch.setattr("app.sync.enrolment.create_vault", partial(create_vault, cost=CHEAP))
    with running_centre(postgres_server, TickingClock(system_clock())) as centre:
        yield Office(centre, tmp_path, capsys, monkeypatch)
