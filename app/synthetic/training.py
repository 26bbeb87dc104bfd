"""A selection with its published criteria and draw, training paths with their hours, and the money of indemnities (domain 2.9).

Amounts are what the rules compute: nothing of an indemnity is typed. Money in cents, hours in minutes.
"""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.models.registry import PARTS
from app.rules import ledger
from app.rules.accounts import order_reference, split_order
from app.rules.dates import add_months, age_on
from app.rules.indemnities import BALANCE, RELEASE, TRANCHE, WITHHOLDING, Earned, Indemnity, due
from app.rules.project_list import indemnity_max
from app.rules.selection import criteria_of, draw, rank, to_draw
from app.rules.training import ACCEPTANCE
from app.synthetic.accounts import Accounts
from app.synthetic.funds import Fund
from app.synthetic.leases import Family, Resident
from app.synthetic.lives import Life, Lives, beside
from app.synthetic.papers import Papers
from app.synthetic.places import Estate
from app.synthetic.rows import Author, Made, Row, Value, json_text
from app.synthetic.staff import Worker

SPAN = 220
"""Days before the set's day on which a selection is published."""
_CRITERIA = (
    {"code": "disoccupazione", "label": "Durata della disoccupazione", "weight": 3, "ties": 1},
    {"code": "carico", "label": "Carico familiare", "weight": 2, "ties": None},
    {"code": "motivazione", "label": "Motivazione al colloquio", "weight": 1, "ties": None},
)
_FATES = ("completato", "completato", "stabile", "nessuno", "ritirato", "mai_iniziato", "in_corso", "temporaneo")
"""What comes of those selected, one after another; who has just completed the course waits for the outcome."""
_ODD_GRANT = 133_333
"""Of the second and the fourth: half of it does not come out even."""
_COURSE_MONTHS = 3
_PLANNED = 180 * 60
_WORKING = (18, 60)


@dataclass
class _Path:
    row: Row
    worker: Worker
    family: Family
    person: Resident
    money: Indemnity = field(default_factory=Indemnity)
    minutes: int = 0
    began: bool = False
    left: bool = False
    accepted: Row = field(default_factory=dict)
    accepted_on: str | None = None

    @property
    def id(self) -> str:
        return str(self.row["id"])


def shown_to_tutors(kind: str, row: Row) -> Made | None:
    """What the centre writes beside a path, once the path is complete."""
    part = PARTS.get(kind)
    if part is None:
        return None
    id, fields = part.part(str(row["id"]), row)
    return part.name, {"id": id, "company_id": row["company_id"], "received_at": row["received_at"], **fields}


class Training:
    """One selection of a project and all who stood in it."""

    def __init__(
        self, lives: Lives, estate: Estate, workers: list[Worker], fund: Fund, accounts: Accounts, papers: Papers
    ) -> None:
        self._lives = lives
        self._dice = lives.dice
        self._estate = estate
        self._workers = workers
        self._fund = fund
        self._accounts = accounts
        self._papers = papers
        self._direction, self._money = estate.office["direzione"], estate.office["fondi"]
        self._tutor = estate.office["tutor"]
        self._round: Row = {}
        self._paths: list[_Path] = []
        self._numbers: dict[str, int] = {}

    def plan(self, candidates: list[Family], provider: str | None, places: int, first: date) -> None:
        """The selection from its first day on; candidates are of these households, each with a case of innocent arrears."""
        self._lives.begin(first, self._selection(candidates, provider, places))

    def _selection(self, candidates: list[Family], provider: str | None, places: int) -> Life:
        day = self._lives.day.day
        self._round = self._lives.write(
            self._direction,
            "selection_round",
            number="H1-S0001",
            project_id=self._fund.line.project_id,
            fund_id=self._fund.id,
            name=f"Selezione {day.year}",
            criteria=json_text(list(_CRITERIA)),
            places=places,
            indemnity_cents=indemnity_max(),
            published_on=day.isoformat(),
            closes_on=(day + timedelta(days=30)).isoformat(),
        )
        yield 4
        for number, family in enumerate(candidates):
            self._candidate(family, provider, number)
        yield 16
        for number, path in enumerate(self._paths):
            if number % 9 == 8:
                self._step(path, self._direction, "non_idoneo", reason="Manca il certificato di disoccupazione.")
            else:
                self._step(path, self._direction, "idoneo")
        yield 12
        ranked = self._close()
        yield 3
        by_id = {path.id: path for path in self._paths}
        left = self._fund.free
        for number, id in enumerate(ranked[:places]):
            granted = _ODD_GRANT if number in (1, 3) else indemnity_max()
            if granted <= left:
                left -= granted
                self._lives.begin(self._lives.day.day, self._walk(by_id[id], granted, _FATES[number % len(_FATES)]))

    def _candidate(self, family: Family, provider: str | None, number: int) -> None:
        dice, day = self._dice, self._lives.day.day
        adults = [one for one in family.members if _WORKING[0] <= age_on(one.birth, day) <= _WORKING[1]]
        served = [one for one in self._workers if family.dwelling.outpost in one.outposts]
        if not adults or not served:
            return
        person, worker = adults[0], dice.pick(served)
        author = worker.author(self._estate.id, family.dwelling.outpost.id, day)
        serial = self._numbers[author.line_code] = self._numbers.get(author.line_code, 0) + 1
        source = ("servizi_sociali", "operatore", "autocandidatura")[number % 3]
        sent = source == "servizi_sociali"
        start = (day + timedelta(days=70)).replace(day=1)
        scores = {str(one["code"]): dice.between(2, 8) for one in _CRITERIA}
        if number % 2:  # equal to the one before, so that only a draw tells them apart
            scores = {str(one["code"]): 5 for one in _CRITERIA}
        row = self._lives.write(
            author,
            "training_path",
            visibility="R1",
            readers=json_text([self._tutor.operator_id]),
            number=f"{author.line_code}-F{serial:04d}",
            project_id=self._fund.line.project_id,
            round_id=self._round["id"],
            person_id=person.id,
            household_id=family.id,
            tenancy_id=family.tenancy,
            candidate=f"{person.name or ''} {person.surname or ''}".strip(),
            source=source,
            sent_by="Servizio sociale comunale" if sent else None,
            sent_on=day.isoformat() if sent else None,
            legal_basis="Reg. (UE) 2016/679, art. 6, par. 1, lett. e)" if sent else None,
            scores=json_text(scores),
            unemployed_on=(day - timedelta(days=dice.between(30, 700))).isoformat(),
            unemployment_proof=dice.pick(("did", "certificato")),
            provider_id=provider,
            course=dice.pick(("Addetto alle pulizie", "Magazzino e logistica", "Cura del verde", "Aiuto cuoco")),
            minutes_planned=_PLANNED,
            start_on=start.isoformat(),
            end_on=(add_months(start, _COURSE_MONTHS) - timedelta(days=1)).isoformat(),
        )
        self._paths.append(_Path(row, worker, family, person))

    def _close(self) -> list[str]:
        """The ranking of who is fit; whom only a draw tells apart is drawn. Ids, best first."""
        criteria = criteria_of(list(_CRITERIA))
        scores = {path.id: json.loads(str(path.row["scores"])) for path in self._paths if path.row["state"] == "idoneo"}
        tied = to_draw(rank(criteria, scores))
        kept = draw(f"lotto {self._lives.day.text}", tied) if tied else {}
        self._round |= {"closed_on": self._lives.day.text, "draw": json_text(kept)}
        return [one.id for one in rank(criteria, scores, kept.get("order", ()))]

    def _walk(self, path: _Path, granted: int, fate: str) -> Life:
        step = self._step(path, self._money, "selezionato", amount=granted)
        path.money = Indemnity(granted)
        self._fund.book(ledger.commit(self._fund.id, path.id, 0, granted), self._money, "training_step", step)
        yield 2
        if fate == "mai_iniziato":
            self._step(path, self._desk(path), "ritirato", reason="Ha trovato un lavoro prima di iniziare.")
            path.left = True
            yield 2
            self._act(path, RELEASE, reason="Il percorso non è iniziato.")
            self._step(path, self._money, "chiuso")
            return
        self._accept(path)
        self._step(path, self._desk(path), "patto_firmato", proof=path.accepted["local_number"])
        start = date.fromisoformat(str(path.row["start_on"]))
        yield max(1, (start - self._lives.day.day).days)
        self._step(path, self._desk(path), "in_corso")
        path.began = True
        months = 1 if fate in ("ritirato", "in_corso") else _COURSE_MONTHS
        for month in range(months):
            begun = add_months(start, month)
            yield max(1, (add_months(begun, 1) - self._lives.day.day).days)
            self._hours(path, begun, 60 * 60 if fate != "temporaneo" else 54 * 60)
            self._act(path, TRANCHE, upto=add_months(begun, 1) - timedelta(days=1))
        if fate == "in_corso":
            return
        yield 4
        if fate == "ritirato":
            self._step(path, self._desk(path), "ritirato", reason="Motivi di famiglia.")
            path.left = True
        else:
            self._step(path, self._desk(path), "completato")
        if fate == "completato":
            return
        yield 25
        yield from self._outcome(path, "nessuno" if fate == "ritirato" else fate)

    def _accept(self, path: _Path) -> None:
        """MOD-13, printed and signed on the spot."""
        author = self._desk(path)
        path.accepted = self._lives.write(
            author,
            "printed_document",
            at="printed_at",
            visibility="R1",
            readers=str(path.row["readers"]),
            form_code=ACCEPTANCE,
            revision=1,
            local_number=self._papers.local_number(path.family.dwelling.outpost, author, self._lives.day.day.year),
            record_kind="training_path",
            record_id=path.id,
            person_id=path.person.id,
            blank=0,
            large=0,
            provisional=0,
            signed_how="sul_posto",
        )
        path.accepted["signed_at"] = self._lives.now()
        path.accepted_on = self._lives.day.text

    def _outcome(self, path: _Path, outcome: str) -> Life:
        day = self._lives.day.day
        stable = outcome == "stabile"
        owed = self._accounts.owed(path.family, day)
        self._step(
            path,
            self._desk(path),
            "esito_occupazionale",
            outcome=outcome,
            proof=None if outcome == "nessuno" else "Comunicazione obbligatoria di assunzione",
            contract="determinato" if stable else None,
            contract_on=day.isoformat() if stable else None,
            contract_months=12 if stable else None,
            debt=json_text(owed),
        )
        yield 6
        debt = sum(owed.values())
        for kind in (WITHHOLDING, BALANCE, RELEASE):
            self._act(path, kind, debt=debt, owed=owed)
        self._step(path, self._money, "chiuso", outcome=outcome)

    def _desk(self, path: _Path) -> Author:
        return path.worker.author(self._estate.id, str(path.row["outpost_id"]), self._lives.day.day)

    def _hours(self, path: _Path, begun: date, minutes: int) -> None:
        row = self._lives.write(
            beside(self._tutor, path.row),
            "training_hours",
            visibility="R1",
            readers=str(path.row["readers"]),
            path_id=path.id,
            from_day=begun.isoformat(),
            to_day=(add_months(begun, 1) - timedelta(days=1)).isoformat(),
            minutes=minutes,
            how="accesso",
            confirmed_by=self._direction.operator_id,
        )
        row["confirmed_at"] = self._lives.now()
        path.minutes += minutes

    def _act(
        self,
        path: _Path,
        kind: str,
        *,
        upto: date | None = None,
        debt: int | None = None,
        owed: dict[str, int] | None = None,
        reason: str | None = None,
    ) -> None:
        """What the rules say is due of this kind now; nothing where nothing is."""
        outcome = path.row["outcome"]
        earned = Earned(
            str(path.row["state"]), path.minutes, _PLANNED, path.began, str(outcome) if outcome else None, debt
        )
        cents = due(path.money, earned).get(kind, 0)
        if not cents:
            return
        day = self._lives.day.text
        paid = kind in (TRANCHE, BALANCE)
        act = self._lives.write(
            beside(self._money, path.row),
            "indemnity_act",
            at="at",
            visibility="R1",
            path_id=path.id,
            kind=kind,
            upto_on=upto.isoformat() if upto else None,
            amount_cents=cents,
            reference=f"CRO{self._dice.between(10**9, 10**10 - 1)}"
            if paid
            else path.accepted["local_number"]
            if kind == WITHHOLDING
            else None,
            paid_on=day if paid else None,
            acceptance_on=path.accepted_on if kind == WITHHOLDING else None,
            reason=reason or ("Ore non frequentate." if kind == RELEASE else None),
        )
        path.money = path.money.after(kind, cents)
        if kind == RELEASE:
            postings = ledger.release(self._fund.id, path.id, cents)
        else:
            postings = (ledger.withhold if kind == WITHHOLDING else ledger.pay)(path.id, cents)
        self._fund.book(postings, self._money, "indemnity_act", act["id"])
        if kind == WITHHOLDING:
            for line, part in split_order(cents, owed or {}).items():
                self._order(path, act, line, part)

    def _order(self, path: _Path, act: Row, line: str, cents: int) -> None:
        row = self._lives.write(
            beside(self._money, path.row),
            "account_order",
            visibility="R1",
            tenancy_id=path.family.tenancy,
            line=line,
            amount_cents=cents,
            cause_kind="indemnity_act",
            cause_id=act["id"],
            reference="",
        )
        row["reference"] = order_reference(str(row["id"]))
        self._accounts.order(row)

    def _step(self, path: _Path, author: Author, to: str, *, amount: int | None = None, **values: Any) -> Value:
        step = self._lives.write(
            beside(author, path.row),
            "training_step",
            at="at",
            visibility="R1",
            path_id=path.id,
            from_state=path.row["state"],
            to_state=to,
            amount_cents=amount,
            **values,
        )
        path.row |= {"state": to, "state_at": step["at"], "reason": values.get("reason")}
        if values.get("outcome"):
            path.row["outcome"] = values["outcome"]
        return step["id"]
