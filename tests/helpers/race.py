"""Many desks at once for the last euros of a fund (G16): each has a device and a line of its own and says one exchange, as its desk
would. Half commit a grant, half open an envelope; none knows of another.
"""

import secrets
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from threading import Barrier
from typing import Any

from app.errors import Retry
from app.models.registry import KINDS, SCHEMA
from app.rules.clock import utc_text
from app.server.funds import change_fund, list_funds
from app.server.office import Hand
from app.server.projects import load_projects
from app.sync.client import CentreClient, connect
from app.sync.protocol import VERSION, Change, ExchangeAnswer, ExchangeRequest, pack_change
from tests.helpers.centre import CentreForTests
from tests.helpers.grants import FUND

EACH = 1_000
"""Cents that each of them wants."""


@dataclass(frozen=True)
class Racer:
    """A desk with one thing to say."""

    token: str
    request: ExchangeRequest


@dataclass(frozen=True)
class Outcome:
    """What became of a race: verdicts and reasons counted, and the fund's sums from its ledger. Cents."""

    cap: int
    verdicts: Counter[str]
    sums: dict[str, int]
    told: dict[str, int]

    def broken(self) -> list[str]:
        """Which words of G16 do not hold: exactly what the cap allows is taken, all others are told why, and the fund's row says so."""
        desks = self.verdicts.total()
        winners = min(desks, self.cap // EACH)
        taken = {"ok": winners, "refused fund_short": desks - winners}
        found = []
        if self.verdicts != Counter({verdict: count for verdict, count in taken.items() if count}):
            found.append(f"verdicts {dict(self.verdicts)} instead of {taken}")
        if (
            self.sums["committed"] + self.sums["leased"] != winners * EACH
            or self.sums["free"] != self.cap - winners * EACH
        ):
            found.append(f"sums {self.sums} of a cap of {self.cap}")
        if self.told != {name: self.sums[name] for name in self.told}:
            found.append(f"the row says {self.told}, the ledger {self.sums}")
        return found


class Race:
    """A company whose fund has `cap` cents left, and `count` desks that all want of it."""

    def __init__(self, centre: CentreForTests, code: str, cap: int, count: int) -> None:
        self._centre, self._code, self._cap = centre, code, cap
        self.company = centre.company(code)
        self._hand = Hand(centre.clock, centre.new_id)
        load_projects(centre.engine, self._hand, code, ["lodi"])
        euros = f"{cap // 100},{cap % 100:02d}"
        change_fund(centre.engine, self._hand, code, FUND, {"cap": euros, "household_cap": "20.000"})
        self._fund = str(centre.scalar("SELECT id FROM fund WHERE company_id = :c", c=self.company))
        self._outpost = centre.outpost(self.company)
        self._manager = centre.operator(self.company, [], role="gestore_fondi")
        self._author = centre.operator(self.company, [self._outpost])
        self._household = centre.put(self.company, "household", outpost_id=self._outpost, from_day=date(2020, 1, 1))
        self._person = centre.put(self.company, "person", outpost_id=self._outpost, surname="Prova", name="Persona")
        centre.put(
            self.company, "tenancy", outpost_id=self._outpost, unit_id=centre.new_id(), household_id=self._household
        )
        self.racers = [self._racer(number) for number in range(count)]

    def run(self, urls: Sequence[str], ca: str | None = None, at_once: int = 40) -> Outcome:
        """All of them, `at_once` at a time, each at another server process than the one before it."""
        start = Barrier(min(at_once, len(self.racers)))

        def one(place: int) -> str:
            racer = self.racers[place]
            with connect(urls[place % len(urls)], ca, racer.token) as client:
                if place < start.parties:
                    start.wait()
                answer = _answered(client, racer.request)
            (verdict,) = answer.verdicts
            return verdict.verdict if verdict.reason is None else f"{verdict.verdict} {verdict.reason['code']}"

        with ThreadPoolExecutor(start.parties) as pool:
            verdicts = Counter(pool.map(one, range(len(self.racers))))
        (found,) = list_funds(self._centre.engine, self._hand, self._code)
        row = self._centre.rows("SELECT committed_cents, leased_cents FROM fund WHERE id = :i", i=self._fund)[0]
        names = ("committed", "leased", "free")
        return Outcome(
            self._cap,
            verdicts,
            {name: found[f"{name}_cents"] for name in names},
            {"committed": row.committed_cents, "leased": row.leased_cents},
        )

    def _racer(self, number: int) -> Racer:
        centre, line = self._centre, secrets.token_hex(16)
        device, token, code = centre.device(self.company, self._manager, line)
        said = self._commit(number) if number % 2 == 0 else self._open(number, line)
        now = centre.clock()
        stamps = {
            "operator_id": self._manager, "outpost_id": self._outpost, "device_id": device, "recorded_at": now, "recorded_offset": 60,
            "visibility": "R0", "readers": [], "at": now,
        }  # fmt: skip
        kind, fields = said
        body = {name: [None, KINDS[kind].stored(name, value)] for name, value in (stamps | fields).items()}
        change = Change(centre.new_id(), kind, centre.new_id(), body, 0, line, utc_text(now), 60)
        return Racer(
            token,
            ExchangeRequest(
                v=VERSION, schema=SCHEMA, line=line, made=1, acked=0, turn=0, nonce=secrets.token_bytes(8), first=1, code=code,
                cursor=centre.first_cursor(self.company), changes=[pack_change(change)],
            ),
        )  # fmt: skip

    def _commit(self, number: int) -> tuple[str, dict[str, Any]]:
        """Commits a grant that was admitted."""
        by = {"outpost_id": self._outpost, "operator_id": self._author}
        grant = self._centre.put(
            self.company, "grant_request", **by, fund_id=self._fund, household_id=self._household, person_id=self._person,
            applicant="Prova", purpose="luce", amount_cents=EACH, payee="fornitore", supplier="Luce", document_number=f"{number}",
            bill_key=f"luce|{number}", state="ammessa", documents=["fattura"],
        )  # fmt: skip
        step = {"grant_id": grant, "amount_cents": EACH}
        self._centre.put(self.company, "grant_step", **by, **step, to_state="ammessa", at=self._centre.clock())
        return "grant_step", step | {"to_state": "impegnata"}

    def _open(self, number: int, line: str) -> tuple[str, dict[str, Any]]:
        """Opens an envelope that a desk asked for."""
        envelope = self._centre.put(
            self.company, "fund_envelope", outpost_id=self._outpost, operator_id=self._author, fund_id=self._fund, made_on=line,
            asked_cents=EACH,
        )  # fmt: skip
        return "envelope_step", {"envelope_id": envelope, "to_state": "aperta", "amount_cents": EACH}


def _answered(client: CentreClient, request: ExchangeRequest) -> ExchangeAnswer:
    """As a desk does: a centre that is busy, or whose answer was lost, is asked the same again."""
    for _ in range(120):
        with suppress(Retry):
            answer = client.exchange(request)
            if answer.kind != "later":
                return answer
        time.sleep(1)
    raise AssertionError("the centre never answered")
