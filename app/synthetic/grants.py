"""Grants for rent and utilities as operators asked for them and head office decided, and the envelopes leased to desks (2.8, 7.5).

Eighty-four proposals of about 300 euro cross the cap on purpose: who comes last is told so. Money in cents.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.rules import ledger
from app.rules.accounts import order_reference
from app.rules.fund_terms import others_total
from app.rules.funds import ALER_PURPOSES, Asked, bill_key, papers_of, tell_of
from app.rules.ledger import ENVELOPE, PAID, account
from app.rules.participants import age_band
from app.synthetic.accounts import Accounts
from app.synthetic.funds import HOUSEHOLD_CAP, Fund
from app.synthetic.leases import Family
from app.synthetic.lives import Life, Lives, beside
from app.synthetic.places import Estate
from app.synthetic.rows import Author, Row, Value, Weighted, json_text
from app.synthetic.staff import Worker

SPAN = 150
"""Days before the set's day on which the first grant is asked for."""
_PURPOSES = Weighted({"luce": 30, "gas": 26, "spese": 18, "canone": 18, "acqua": 8})
_SUPPLIERS = {"luce": "Lumen Padana", "gas": "Gas del Lambro", "acqua": "Acque Lodigiane"}
_IBAN = "IT60X0542811101000000123456"
_ENVELOPE = 150_000
_FATES = (
    "rendicontata", "pagata", "rendicontata", "non_ammessa", "pagata", "da_integrare", "ritirata", "rendicontata", "disimpegnata",
    "tornata", "bozza", "pagata",
)  # fmt: skip
"""How grants go, one after another: as far as their last state, or by way of something that went wrong."""
_WAITING, _WAITING_DAYS = 5, 6
"""Counted from the end, the request that still waits to be examined, and for how long."""


@dataclass
class _Envelope:
    row: Row
    state: str = "richiesta"
    spent: int = 0


@dataclass
class _Grant:
    row: Row
    worker: Worker
    family: Family
    fate: str
    admitted: int = 0
    admitted_on: date | None = None
    envelope: _Envelope | None = field(default=None)

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def asked(self) -> int:
        return int(self.row["amount_cents"] or 0)


class Grants:
    """Everything that happens to a fund for grants."""

    def __init__(self, lives: Lives, estate: Estate, workers: list[Worker], fund: Fund, accounts: Accounts) -> None:
        self._lives = lives
        self._dice = lives.dice
        self._estate = estate
        self._workers = workers
        self._fund = fund
        self._accounts = accounts
        self._office = estate.office["fondi"]
        self._envelopes: dict[str, _Envelope] = {}
        self._grants: list[_Grant] = []
        self._participants: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._rents: set[tuple[str, date]] = set()

    def plan(self, families: list[Family], count: int, first: date) -> None:
        """So many requests, spread from the first day on, and the envelopes of two or three desks."""
        fit = [one for one in families if one.area != "decadenza" and one.contract_on < first and one.members]
        step = (self._lives.as_of - first).days / (count + 1)
        for number in range(count):
            family = self._dice.pick(fit)
            served = [one for one in self._workers if family.dwelling.outpost in one.outposts]
            if served:
                day = first + timedelta(days=int(step * (number + 1)))
                fate = _FATES[number % len(_FATES)]
                if number == count - _WAITING:
                    day, fate = self._lives.as_of - timedelta(days=_WAITING_DAYS), "proposta"
                self._lives.begin(day, self._life(self._dice.pick(served), family, fate))
        self._plan_envelopes(first)

    # -------------------------------------------------------------------------------------------------------- envelopes

    def _plan_envelopes(self, first: date) -> None:
        """The first operator's goes with the lost laptop, and there is another; the last one's is given back, and then refused."""
        worker = self._workers[0]
        lost = worker.laptops[-1][0]
        self._lives.begin(first + timedelta(days=2), self._lost_envelope(worker, lost))
        self._lives.begin(lost + timedelta(days=2), self._open_envelope(worker, days=None))
        if len(self._workers) > 1:
            self._lives.begin(first + timedelta(days=4), self._open_envelope(self._workers[-1], days=70))

    def _ask(self, worker: Worker) -> _Envelope:
        author = worker.author(self._estate.id, worker.outposts[0].id, self._lives.day.day)
        row = self._lives.write(
            author,
            "fund_envelope",
            fund_id=self._fund.id,
            made_on=author.line_code,
            asked_cents=_ENVELOPE,
            stop_on=(self._lives.day.day + timedelta(days=120)).isoformat(),
        )
        found = self._envelopes[author.line_code] = _Envelope(row)
        return found

    def _open(self, envelope: _Envelope) -> None:
        step = self._envelope_step(envelope, self._office, "aperta", amount=_ENVELOPE)
        self._fund.book(
            ledger.lease(self._fund.id, str(envelope.row["id"]), _ENVELOPE), self._office, "envelope_step", step
        )
        envelope.row["amount_cents"] = _ENVELOPE

    def _end(self, envelope: _Envelope, author: Author, state: str) -> None:
        id = str(envelope.row["id"])
        step = self._envelope_step(envelope, author, state, amount=envelope.spent)
        left = self._fund.balance(ENVELOPE, id)
        self._fund.book(ledger.give_back(self._fund.id, id, left), author, "envelope_step", step)
        envelope.row["amount_cents"] = envelope.spent

    def _open_envelope(self, worker: Worker, *, days: int | None) -> Life:
        envelope = self._ask(worker)
        yield 2
        if self._fund.free < _ENVELOPE:
            self._envelope_step(envelope, self._office, "negata", reason="Il fondo è quasi finito.")
            return
        self._open(envelope)
        if days is None:
            return
        yield days
        self._end(envelope, self._again(envelope), "restituita")
        yield 10
        other = self._ask(worker)
        yield 3
        self._envelope_step(other, self._office, "negata", reason="Per ora le richieste passano dalla sede.")

    def _lost_envelope(self, worker: Worker, lost: date) -> Life:
        envelope = self._ask(worker)
        yield 2
        self._open(envelope)
        yield max(1, (lost - self._lives.day.day).days)
        coordinator = self._estate.coordinator
        assert coordinator is not None, "staff comes before what it writes"
        self._envelope_step(envelope, coordinator, "dichiarata_persa", reason="Il portatile è stato rubato.")
        yield 1
        self._envelope_step(envelope, self._office, "persa")
        yield 31
        self._end(envelope, self._office, "chiusa")

    def _again(self, envelope: _Envelope) -> Author:
        held = envelope.row
        worker = next(one for one in self._workers if one.id == held["operator_id"])
        return worker.author(self._estate.id, str(held["outpost_id"]), self._lives.day.day)

    def _envelope_step(
        self, envelope: _Envelope, author: Author, to: str, *, amount: int | None = None, reason: str | None = None
    ) -> Value:
        step = self._lives.write(
            beside(author, envelope.row),
            "envelope_step",
            at="at",
            envelope_id=envelope.row["id"],
            from_state=envelope.state,
            to_state=to,
            amount_cents=amount,
            reason=reason,
        )
        envelope.state = to
        envelope.row |= {"state": to, "state_at": step["at"], "reason": reason}
        return step["id"]

    # ----------------------------------------------------------------------------------------------------------- grants

    def _life(self, worker: Worker, family: Family, fate: str) -> Life:
        grant = self._request(worker, family, fate)
        if fate == "bozza":
            return
        self._step(grant, self._desk(grant), "proposta")
        self._cover(grant)
        if fate == "proposta":
            return
        yield self._dice.between(2, 6)
        self._step(grant, self._office, "in_istruttoria")
        if fate == "da_integrare":
            self._step(grant, self._office, "da_integrare", reason="La bolletta non si legge: serve una copia.")
            yield self._dice.between(4, 12)
            self._step(grant, self._office, "in_istruttoria")
        yield self._dice.between(1, 5)
        if fate == "ritirata":
            self._end_of(grant, self._desk(grant), "ritirata", "Il nucleo ha pagato da sé.")
            return
        refusal = self._refusal(grant)
        if refusal is not None:
            reason, alternative = refusal
            self._end_of(grant, self._office, "non_ammessa", f"{reason} {tell_of(alternative)}", alternative)
            return
        grant.admitted, grant.admitted_on = grant.asked, self._lives.day.day
        self._step(grant, self._office, "ammessa", amount=grant.asked)
        self._commit(grant)
        yield self._dice.between(3, 9)
        if fate == "disimpegnata":
            self._end_of(grant, self._office, "disimpegnata", "La bolletta è stata annullata dal fornitore.")
            return
        yield from self._pay(grant)

    def _desk(self, grant: _Grant) -> Author:
        return grant.worker.author(self._estate.id, str(grant.row["outpost_id"]), self._lives.day.day)

    def _request(self, worker: Worker, family: Family, fate: str) -> _Grant:
        dice, day = self._dice, self._lives.day.day
        author = worker.author(self._estate.id, family.dwelling.outpost.id, day)
        person, purpose = family.members[0], str(_PURPOSES.throw(dice))
        number = self._numbers[author.line_code] = self._numbers.get(author.line_code, 0) + 1
        begun = (day.replace(day=1) - timedelta(days=1)).replace(day=1)
        if purpose in ALER_PURPOSES and (family.id, begun) in self._rents:
            purpose = "luce"  # the same rent is asked for once (INV-23)
        rent = purpose in ALER_PURPOSES
        self._rents.add((family.id, begun))
        cut = not rent and dice.chance(0.2)
        refund = not rent and dice.chance(0.15)
        values: dict[str, Any] = {
            "purpose": purpose,
            "amount_cents": min(90_000, max(4_000, int(dice.lognormal(29_000, 0.5)))),
            "payee": "aler" if rent else "rimborso" if refund else "fornitore",
            "iban": _IBAN if refund else None,
            "iban_holder": f"{person.name or ''} {person.surname or ''}".strip() if refund else None,
            "supplier": None if rent else _SUPPLIERS[purpose],
            "document_number": None if rent else f"{day.year}/{dice.between(100_000, 999_999)}",
            "period_from": begun.isoformat(),
            "period_to": (day.replace(day=1) - timedelta(days=1)).isoformat(),
            "tenancy_id": family.tenancy,
            "disconnection": int(cut),
        }
        asked = asked_of(values)
        row = self._lives.write(
            author,
            "grant_request",
            **values,
            number=f"{author.line_code}-C{number:04d}",
            fund_id=self._fund.id,
            household_id=family.id,
            person_id=person.id,
            applicant=f"{person.name or ''} {person.surname or ''}".strip(),
            document_on=None if rent else begun.isoformat(),
            due_on=(day + timedelta(days=12)).isoformat(),
            bill_key=bill_key(asked),
            disconnection_on=(day + timedelta(days=20)).isoformat() if cut else None,
            isee_cents=family.isee,
            documents=json_text(sorted(papers_of(asked)) if fate != "bozza" else []),
        )
        found = _Grant(row, worker, family, fate)
        self._grants.append(found)
        return found

    def _cover(self, grant: _Grant) -> None:
        """Promised at the desk, where it has an envelope with so much left."""
        envelope = self._envelopes.get(self._desk(grant).line_code)
        if envelope is None or envelope.state != "aperta" or grant.asked > _ENVELOPE - envelope.spent:
            return
        id = str(envelope.row["id"])
        step = self._step(grant, self._desk(grant), "coperta", amount=grant.asked, envelope_id=id)
        grant.row["promised_at"] = grant.row["state_at"]
        grant.envelope = envelope
        envelope.spent += grant.asked
        self._fund.book(ledger.promise(id, grant.id, grant.asked), self._desk(grant), "grant_step", step)

    def _refusal(self, grant: _Grant) -> tuple[str, str] | None:
        if grant.fate == "non_ammessa":
            return "La spesa non è tra quelle ammesse dal fondo.", "nessuna"
        others = [
            (str(one.row["state"]), one.admitted, one.admitted_on)
            for one in self._grants
            if one.family is grant.family and one is not grant and one.admitted_on is not None
        ]
        first = date.fromisoformat(str(self._fund.row["valid_from"]))
        if others_total(others, first, self._lives.day.day) + grant.asked > HOUSEHOLD_CAP:
            return "Il nucleo ha già avuto il massimo di quest'anno.", "altra_linea"
        if self._fund.free + self._fund.open(grant.id) < grant.asked:
            return "Nel fondo non resta abbastanza.", "lista_attesa"
        return None

    def _commit(self, grant: _Grant) -> None:
        step = self._step(grant, self._office, "impegnata", amount=grant.admitted)
        postings = ledger.commit(self._fund.id, grant.id, self._fund.open(grant.id), grant.admitted)
        self._fund.book(postings, self._office, "grant_step", step)
        person = grant.family.members[0]
        if person.id not in self._participants:
            self._participants.add(person.id)
            day = self._lives.day.day
            self._lives.write(
                beside(self._office, grant.row),
                "participant",
                person_id=person.id,
                project_line_id=self._fund.line.line_id,
                entered_on=day.isoformat(),
                age_band=age_band(person.birth, day),
                cause_kind="grant_request",
                cause_id=grant.id,
            )

    def _pay(self, grant: _Grant) -> Life:
        settled = grant.admitted if self._dice.chance(0.8) else max(1, grant.admitted * 9 // 10)
        step = self._step(grant, self._office, "liquidata", amount=settled)
        over = ledger.release(self._fund.id, grant.id, self._fund.open(grant.id) - settled)
        self._fund.book(over, self._office, "grant_step", step)
        grant.admitted = settled
        if grant.row["payee"] == "aler":
            self._order(grant, settled)
        yield self._dice.between(3, 8)
        self._paid(grant, settled)
        if grant.fate == "tornata":
            yield 5
            step = self._step(
                grant, self._office, "liquidata", amount=settled, reason="Il conto era chiuso: i soldi sono tornati."
            )
            id, entry = self._fund.entry(account(PAID, grant.id))
            self._fund.book([ledger.contra(id, entry)], self._office, "grant_step", step)
            yield 4
            self._paid(grant, settled)
        if grant.fate == "rendicontata":
            yield 20
            self._step(grant, self._office, "rendicontata")

    def _paid(self, grant: _Grant, cents: int) -> None:
        day = self._lives.day
        step = self._step(
            grant,
            self._office,
            "pagata",
            amount=cents,
            reference=f"CRO{self._dice.between(10**9, 10**10 - 1)}",
            paid_on=day.text,
        )
        self._fund.book(ledger.pay(grant.id, cents), self._office, "grant_step", step)

    def _order(self, grant: _Grant, cents: int) -> None:
        row = self._lives.write(
            beside(self._office, grant.row),
            "account_order",
            tenancy_id=grant.family.tenancy,
            line=grant.row["purpose"],
            amount_cents=cents,
            cause_kind="grant_request",
            cause_id=grant.id,
            reference="",
        )
        row["reference"] = order_reference(str(row["id"]))
        self._accounts.order(row)

    def _end_of(self, grant: _Grant, author: Author, to: str, reason: str, alternative: str | None = None) -> None:
        """Refused, withdrawn or given back: what was open goes back to the fund."""
        step = self._step(grant, author, to, reason=reason, alternative=alternative)
        left = ledger.release(self._fund.id, grant.id, self._fund.open(grant.id))
        self._fund.book(left, author, "grant_step", step)

    def _step(self, grant: _Grant, author: Author, to: str, *, amount: int | None = None, **values: Any) -> Value:
        step = self._lives.write(
            beside(author, grant.row),
            "grant_step",
            at="at",
            grant_id=grant.id,
            from_state=grant.row["state"],
            to_state=to,
            amount_cents=amount,
            **values,
        )
        grant.row |= {"state": to, "state_at": step["at"], "reason": values.get("reason")}
        return step["id"]


def asked_of(row: dict[str, Any]) -> Asked:
    """What a request says, from its stored row."""

    def day(name: str) -> date | None:
        return date.fromisoformat(row[name]) if row.get(name) else None

    return Asked(
        row["purpose"], row["amount_cents"], row["payee"], row.get("iban"), row.get("iban_holder"), row.get("supplier"),
        row.get("document_number"), day("period_from"), day("period_to"), row.get("tenancy_id"), bool(row["disconnection"]),
    )  # fmt: skip
