"""Cases of innocent arrears from the first sign to their measures, each evaluated by the engine and, where it went so far, decided.

Causes with the shares of the domain reference 7.5; debts are what the accounts say. Money in cents.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.rules.arrears import TRACK, evidence_of, income_months
from app.rules.eligibility import ARCHIVE, DECLARED, DOCUMENTED, ENGINE, Fact, evaluate
from app.rules.repayment import split
from app.rules.rule_reading import shipped
from app.synthetic.accounts import Accounts
from app.synthetic.leases import Family, Resident
from app.synthetic.lives import Life, Lives, beside
from app.synthetic.places import Estate
from app.synthetic.rows import Author, Dice, Row, Weighted, json_text
from app.synthetic.sittings import Sittings
from app.synthetic.staff import Worker

SPAN = 320
"""Days before the set's day on which the first case is opened."""
_CAUSES = Weighted({"C1": 22, "C4": 26, "C2": 6, "C3": 6, "C5": 9, "C6": 21, "C7": 10})
_FATES = (
    "monitoraggio", "in_ordine_del_giorno", "misure_attive", "recupero_ordinario", "dossier_completo", "integrazione_richiesta",
    "istruttoria", "monitoraggio", "archiviata", "colloquio", "rinviata", "chiusa", "rilevata",
)  # fmt: skip
"""How far cases go, one after another."""
_DECIDED = {
    "monitoraggio": "incolpevole", "misure_attive": "incolpevole", "chiusa": "incolpevole", "recupero_ordinario": "non_riconosciuta",
    "rinviata": "rinviata",
}  # fmt: skip
_MOST_INSTALMENTS = 24
_LITTLE = 600_000
"""A debt below which a few instalments are enough. Cents."""


@dataclass
class Case:
    """A case under way. `seen`: ids of the evidence whose original was seen."""

    row: Row
    worker: Worker
    family: Family
    person: Resident
    fate: str
    seen: list[str] = field(default_factory=list)
    evaluation: Row = field(default_factory=dict)

    @property
    def id(self) -> str:
        return str(self.row["id"])


class Arrears:
    """Opens cases of households in arrears and lives them; `cases` are those of today."""

    def __init__(
        self, lives: Lives, estate: Estate, workers: list[Worker], accounts: Accounts, sittings: Sittings
    ) -> None:
        self._lives = lives
        self._dice: Dice = lives.dice
        self._estate = estate
        self._workers = workers
        self._accounts = accounts
        self._sittings = sittings
        self._numbers: dict[str, int] = {}
        self._rules = max((one for one in shipped() if one.track == TRACK), key=lambda one: one.version)
        self.cases: list[Case] = []

    def plan(self, families: list[Family], first: date) -> None:
        """A case for each of these households, all opened in the first month, so that the sessions find them."""
        for number, family in enumerate(families):
            served = [one for one in self._workers if family.dwelling.outpost in one.outposts]
            if served:
                life = self._life(self._dice.pick(served), family, _FATES[number % len(_FATES)])
                self._lives.begin(first + timedelta(days=number % 25), life)

    def _life(self, worker: Worker, family: Family, fate: str) -> Life:
        case = self._open(worker, family, fate)
        if fate == "rilevata":
            return
        yield 8
        self.step(case, "colloquio")
        self._notices(case)
        self._evidence(case)
        if fate == "colloquio":
            return
        yield 10
        self._income(case)
        self.step(case, "istruttoria")
        if fate == "archiviata":
            yield 30
            self.step(case, "archiviata", outcome="rinuncia")
            return
        yield 15
        if fate == "integrazione_richiesta":
            self.step(case, "integrazione_richiesta", reason="Mancano le buste paga.")
            return
        self._evaluate(case)
        if fate == "istruttoria":
            return
        self.step(case, "dossier_completo")
        dossier = self._sittings.dossier(self._desk(case), case.row, case.evaluation, self._content(case))
        if fate == "dossier_completo":
            return
        yield from self._decided(case, dossier)

    def _decided(self, case: Case, dossier: Row) -> Life:
        outcome = _DECIDED.get(case.fate)
        session = self._sittings.next_session(past=outcome is not None)
        yield max(1, (date.fromisoformat(str(session["opens_on"])) - self._lives.day.day).days - 3)
        self._sittings.put_on(dossier, session)
        self._moved(case, "in_ordine_del_giorno")
        if outcome is None:
            yield 6
            self._sittings.vote_ahead(dossier, session)
            return
        yield max(1, (date.fromisoformat(str(session["held_on"])) - self._lives.day.day).days)
        granted = ["congelamento", "piano_di_rientro"] if outcome == "incolpevole" else []
        self._sittings.decide(dossier, session, outcome, granted, case.evaluation)
        self._moved(case, "decisa", outcome)
        yield 7
        if outcome == "incolpevole":
            running = self._measures(case)
            self.step(case, "misure_attive")
            if case.fate != "misure_attive":
                yield 45
                self.step(case, "monitoraggio", reason="Le rate sono pagate con regolarità.")
            if case.fate == "chiusa":
                yield 20
                for one in running:
                    one |= {"ended_on": self._lives.day.text, "end_reason": "concluso"}
                self.step(case, "chiusa")
        elif outcome == "non_riconosciuta":
            self.step(case, "recupero_ordinario")

    def _open(self, worker: Worker, family: Family, fate: str) -> Case:
        day, person = self._lives.day.day, family.members[0]
        author = worker.author(self._estate.id, family.dwelling.outpost.id, day)
        number = self._numbers[author.line_code] = self._numbers.get(author.line_code, 0) + 1
        row = self._lives.write(
            author,
            "arrears_case",
            visibility="R1",
            number=f"{author.line_code}-K{number:04d}",
            household_id=family.id,
            person_id=person.id,
            tenancy_id=family.tenancy,
            opened_on=day.isoformat(),
            cause=str(_CAUSES.throw(self._dice)),
            cause_on=(day - timedelta(days=self._dice.between(120, 360))).isoformat(),
            income="{}",
        )
        case = Case(row, worker, family, person, fate)
        self.cases.append(case)
        return case

    def _notices(self, case: Case) -> None:
        day = self._lives.day.day
        for kind, days in (("sollecito", 90), ("messa_in_mora", 40)):
            self._part(
                case,
                "debt_notice",
                kind=kind,
                dated_on=(day - timedelta(days=days)).isoformat(),
                amount_cents=max(1, case.family.debt),
                reference=f"Prot. {self._dice.between(1000, 9999)}/{day.year}" if kind == "messa_in_mora" else None,
            )

    def _evidence(self, case: Case) -> None:
        day = self._lives.day.day
        for place, kind in enumerate((*evidence_of(str(case.row["cause"])), "isee")):
            seen = place == 0 or self._dice.chance(0.6)
            row = self._part(
                case,
                "arrears_evidence",
                kind=kind,
                issued_on=(day - timedelta(days=60)).isoformat(),
                seen_original=int(seen),
                checked_by=case.worker.initials if seen else None,
            )
            if seen:
                case.seen.append(str(row["id"]))

    def _income(self, case: Case) -> None:
        """Twelve months before the cause and, as far as they are over, twelve after it."""
        before, after = income_months(date.fromisoformat(str(case.row["cause_on"])))
        now = self._lives.day.text[:7]
        wage = self._dice.between(90_000, 160_000)
        less = int(wage * (0.3 + 0.35 * self._dice.unit()))
        case.row["income"] = json_text(
            {"before": dict.fromkeys(before, wage), "after": dict.fromkeys((one for one in after if one < now), less)}
        )

    def _facts(self, case: Case) -> dict[str, Fact]:
        day, family = self._lives.day.day, case.family
        lease, mine = (f"tenancy:{family.tenancy}",), (f"arrears_case:{case.id}",)
        cause_on = date.fromisoformat(str(case.row["cause_on"]))
        papers = tuple(sorted(f"arrears_evidence:{one}" for one in case.seen))
        found = {
            "service": Fact("sap", family.contract_on, ARCHIVE, lease),
            "owned_by_aler": Fact(value=True, as_of=family.contract_on, source=ARCHIVE, evidence=lease),
            "income_area": Fact(family.area, family.contract_on, ARCHIVE, lease),
            "income_band": Fact(family.band, family.contract_on, ARCHIVE, lease),
            "cause": Fact(str(case.row["cause"]), cause_on, DOCUMENTED, (*mine, *papers)),
            "debt": Fact(max(1, family.debt), day, ARCHIVE, (f"account:{family.tenancy}",)),
            "debt_paid": Fact(0, day, ARCHIVE, (f"account:{family.tenancy}",)),
            "household_members": Fact(len(family.members), day, DECLARED, (f"household:{family.id}",)),
            "notice_received": Fact(value=True, as_of=day - timedelta(days=40), source=DOCUMENTED, evidence=mine),
        }
        if family.isee is not None:
            found["isee"] = Fact(family.isee, day, DECLARED, mine)
        return found

    def _evaluate(self, case: Case) -> None:
        day, facts = self._lives.day.day, self._facts(case)
        result = evaluate(self._rules, facts, day)
        case.evaluation = self._lives.write(
            self._desk(case),
            "evaluation",
            visibility="R1",
            record_kind="arrears_case",
            record_id=case.id,
            track=TRACK,
            reference_on=day.isoformat(),
            facts=json_text({name: one.stored() for name, one in facts.items()}),
            rule_set=self._rules.id,
            rules_sha256=self._rules.sha256,
            engine=ENGINE,
            outcome=result["outcome"],
            result=json_text(result),
        )
        case.row["proposal"] = "Congelamento del debito e piano di rientro."

    def _content(self, case: Case) -> dict[str, Any]:
        """MOD-08 as it stood: what the body reads, in the words of the paper."""
        family, person, row = case.family, case.person, case.row
        return {
            "case_number": row["number"], "person": f"{person.name or ''} {person.surname or ''}".strip(),
            "birth": person.birth.isoformat(), "tax_code": person.fiscal_code,
            "address": f"{family.dwelling.street} {family.dwelling.house_number}", "contract_on": family.contract_on.isoformat(),
            "income_area": family.area, "income_band": family.band, "opened_on": row["opened_on"], "operator": case.worker.initials,
            "rent_debt_cents": int(family.debt * 0.7), "charges_debt_cents": family.debt - int(family.debt * 0.7),
            "cause": row["cause"], "cause_on": row["cause_on"], "proposal": row["proposal"],
            "track": TRACK, "rule_set": case.evaluation["rule_set"], "outcome": case.evaluation["outcome"],
        }  # fmt: skip

    def _measures(self, case: Case) -> tuple[Row, Row]:
        """The debt is frozen for half a year; a plan of eight months or two years, its first instalments paid or one of them missed."""
        day = self._lives.day.day
        debt = max(2_400, self._accounts.debt(case.family))
        freeze = self._part(
            case, "arrears_measure", kind="congelamento", from_day=day.isoformat(),
            to_day=(day + timedelta(days=180)).isoformat(), amount_cents=debt, accepted_on=day.isoformat(),
        )  # fmt: skip
        plan = self._part(
            case, "arrears_measure", kind="piano_di_rientro", from_day=day.isoformat(), amount_cents=debt,
            missed_limit=3, accepted_on=day.isoformat(),
        )  # fmt: skip
        rent = int(debt * 0.7)
        first = (day + timedelta(days=35)).replace(day=10)
        missed = self._dice.chance(0.3)
        count = 8 if debt < _LITTLE else _MOST_INSTALMENTS
        for rate in split({"canone": rent, "spese": debt - rent}, count, first):
            paid = rate.due_on < self._lives.as_of and not (missed and rate.position == 2)
            self._lives.write(
                self._desk(case),
                "instalment",
                visibility="R1",
                measure_id=plan["id"],
                position=rate.position,
                due_on=rate.due_on.isoformat(),
                rent_cents=rate.rent_cents,
                charges_cents=rate.charges_cents,
                paid_on=rate.due_on.isoformat() if paid else None,
                paid_cents=rate.cents if paid else None,
            )
        return freeze, plan

    # ------------------------------------------------------------------------------------------------------------- writing

    def step(self, case: Case, to: str, *, outcome: str | None = None, reason: str | None = None) -> None:
        """A step of a desk; it carries on what was decided."""
        said = outcome or (str(case.row["outcome"]) if case.row["outcome"] else None)
        step = self._part(
            case, "arrears_step", at="at", from_state=case.row["state"], to_state=to, outcome=said, reason=reason
        )
        case.row |= {"state": to, "state_at": step["at"], "reason": reason, "outcome": said}

    def _moved(self, case: Case, to: str, outcome: str | None = None) -> None:
        """What follows at the centre from the agenda and from the decision."""
        case.row |= {"state": to, "state_at": self._lives.now(), "reason": None, "outcome": outcome}

    def _part(self, case: Case, of: str, /, *, at: str | None = None, **values: Any) -> Row:
        return self._lives.write(self._desk(case), of, visibility="R1", at=at, case_id=case.id, **values)

    def _desk(self, case: Case) -> Author:
        author = case.worker.author(self._estate.id, None, self._lives.day.day)
        return beside(author, case.row)
