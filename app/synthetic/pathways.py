"""Households taken in charge: assessment, case, a pathway with goals, tasks, reviews, plan and pact, as far as the set's day."""

from collections.abc import Iterator
from datetime import date

from app.rules.catalogues import choices
from app.synthetic import phrases
from app.synthetic.leases import Family, Resident
from app.synthetic.papers import Papers
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, Value, Weighted, day_later, json_text, made, stamp
from app.synthetic.staff import Worker

_TYPES = Weighted(
    {
        "mantenimento_abitazione": 26,
        "contrasto_morosita": 24,
        "sostegno_disagio": 16,
        "inclusione_lavorativa": 14,
        "accesso_abitazione": 10,
        "abitare_assistito": 7,
        "autogestione": 3,
    }
)
_ENDS = Weighted({"raggiunto": 48, "parziale": 28, "non_raggiunto": 10, "abbandono": 8, "trasferito": 4, "decesso": 2})
_OUTCOMES = ("orientamento", "orientamento", "nessuna_azione", "invio_urgente")


class Pathways:
    """Takes households in charge, once each for a type at a time (INV-12), and walks with them."""

    def __init__(
        self, dice: Dice, workers: list[Worker], as_of: date, days: dict[date, RomeDay], papers: Papers
    ) -> None:
        self._papers = papers
        self._dice = dice
        self._workers = workers
        self._as_of = as_of
        self._days = days
        self._walking: set[tuple[str, str]] = set()
        self._number = 0

    def assess(
        self,
        worker: Worker,
        author: Author,
        day: RomeDay,
        minute: int,
        found: tuple[Family, Resident],
        leads_to: str | None = None,
    ) -> Iterator[Made]:
        """An assessment; a third of them, and one that `leads_to` a type, are the beginning of a case and its pathway."""
        family, person = found
        dice = self._dice
        type = leads_to or _TYPES.throw(dice)
        takes = (family.id, type) not in self._walking and (leads_to is not None or dice.chance(0.35))
        colleague = dice.pick(self._workers).id
        readers = json_text([colleague] if colleague != author.operator_id and dice.chance(0.5) else [])
        id = dice.new_id(day.at(minute)[1])
        scores = {
            one.code: {"score": dice.between(0, 4) if dice.chance(0.8) else None, "evidence": ""}
            for one in choices("need_domains")
        }
        yield made(
            "needs_assessment",
            self._stamp(id, author, day, minute, readers),
            household_id=family.id,
            person_id=person.id,
            assessed_on=day.text,
            domains=json_text(scores),
            strengths=dice.pick(phrases.STRENGTHS),
            outcome="presa_in_carico" if takes else dice.pick(_OUTCOMES),
        )
        if takes:
            yield from self._case(worker, author, day, minute + 2, family, person, id, type, readers)

    def _case(
        self,
        worker: Worker,
        author: Author,
        day: RomeDay,
        minute: int,
        family: Family,
        person: Resident,
        assessment: str,
        type: str,
        readers: str,
    ) -> Iterator[Made]:
        dice = self._dice
        self._number += 1
        case, pathway = dice.new_id(day.at(minute)[1]), dice.new_id(day.at(minute + 1)[1])
        of = {"household_id": family.id, "person_id": person.id}
        yield made(
            "case_opening",
            self._stamp(case, author, day, minute, readers),
            **of,
            number=f"{author.line_code}-C{self._number:03d}",
            assessment_id=assessment,
            opened_on=day.text,
            referent_id=worker.id,
            reason=dice.pick(phrases.REASONS),
        )
        steps = self._steps(day)
        last, when, outcome = steps[-1] if steps else ("proposto", day, None)
        if last not in ("concluso", "interrotto"):
            self._walking.add((family.id, type))
        yield made(
            "pathway",
            self._stamp(pathway, author, day, minute + 1, readers),
            **of,
            number=f"{author.line_code}-P{self._number:03d}",
            type=type,
            case_id=case,
            referent_id=worker.id,
            start_on=day.text,
            planned_end_on=day_later(day, 270, self._days).text,
            state=last,
            state_at=when.at(minute + 3)[0] if steps else None,
            outcome=outcome,
        )
        yield from self._contents(worker, author, day, minute + 2, pathway, person, readers, steps)
        before = "proposto"
        for state, then, result in steps:
            at, ms = then.at(minute + 3)
            hand = worker.author(author.company_id, author.outpost_id, then.day)
            yield made(
                "pathway_step",
                stamp(dice.new_id(ms), hand, at, then.offset, visibility="R1", readers=readers),
                pathway_id=pathway,
                from_state=before,
                to_state=state,
                at=at,
                outcome=result,
            )
            before = state
        if type == "accesso_abitazione":
            yield self._application(author, day, minute + 8, pathway, family, person, readers)

    def _contents(
        self,
        worker: Worker,
        author: Author,
        day: RomeDay,
        minute: int,
        pathway: str,
        person: Resident,
        readers: str,
        steps: list[tuple[str, RomeDay, str | None]],
    ) -> Iterator[Made]:
        """Goals with their tasks, the team, plan and pact, and reviews every two or three months."""
        dice = self._dice
        ended = steps[-1][1] if steps and steps[-1][0] == "concluso" else None

        def part(kind: str, on: RomeDay, **values: Value) -> Made:
            return made(
                kind,
                self._stamp(dice.new_id(on.at(minute)[1]), author, on, minute, readers),
                pathway_id=pathway,
                **values,
            )

        yield part("care_team_member", day, member_operator_id=worker.id, role="referente", from_day=day.text)
        for position in range(dice.between(1, 3)):
            goal = part(
                "pathway_goal",
                day,
                position=position + 1,
                domain=dice.pick(choices("need_domains")).code,
                text=dice.pick(phrases.GOALS),
                indicator=dice.pick(phrases.INDICATORS),
                due_on=day_later(day, dice.between(60, 250), self._days).text,
                result=dice.pick(("raggiunto", "parziale")) if ended else None,
                closed_on=ended.text if ended else None,
            )
            yield goal
            for _ in range(dice.between(1, 3)):
                due = day_later(day, dice.between(7, 120), self._days)
                past = due.day < self._as_of and dice.chance(0.85)
                yield part(
                    "task",
                    day,
                    goal_id=goal[1]["id"],
                    person_id=person.id,
                    who=dice.pick(("operatore", "operatore", "nucleo")),
                    subject=dice.pick(phrases.TASKS),
                    due_on=due.text,
                    assigned_to=worker.id,
                    done_at=due.at(600)[0] if past else None,
                    outcome="fatto" if past else None,
                )
        if not steps:
            return
        yield part(
            "individual_plan",
            day,
            needs=json_text({"abitare": {"needs": dice.pick(phrases.REASONS), "resources": ""}}),
            indicators=dice.pick(phrases.INDICATORS),
        )
        pact = part(
            "pact",
            day,
            until_on=day_later(day, 270, self._days).text,
            of_household=dice.pick(phrases.TASKS),
            of_company=dice.pick(phrases.COMMITMENTS),
            on_rent="Il canone corrente si paga entro la fine di ogni mese.",
            signed_on=steps[0][1].text,
            signed_how="carta",
        )
        sheet = self._sheet(worker, author, steps[0][1], person, str(pact[1]["id"]), readers)
        pact[1]["paper_number"] = sheet[1]["local_number"]
        yield sheet
        yield pact
        due = day_later(steps[0][1], dice.between(50, 85), self._days)
        while due.day < self._as_of and (ended is None or due.day < ended.day):
            yield part("pathway_review", day, due_on=due.text, done_on=due.text, summary=dice.pick(phrases.COMMITMENTS))
            due = day_later(due, dice.between(50, 85), self._days)
        if ended is None:
            yield part("pathway_review", day, due_on=due.text)

    def _sheet(self, worker: Worker, author: Author, day: RomeDay, person: Resident, pact: str, readers: str) -> Made:
        """The paper on which it was signed, printed where the person lives."""
        hand = worker.author(author.company_id, author.outpost_id, day.day)
        sheet = self._papers.printed(person.dwelling.outpost, hand, day, 660, "MOD-06", "pact", pact, person)
        sheet[1].update(visibility="R1", readers=readers, signed_at=day.at(662)[0], signed_how="sul_posto")
        return sheet

    def _steps(self, day: RomeDay) -> list[tuple[str, RomeDay, str | None]]:
        dice = self._dice
        planned: list[tuple[str, int, str | None]] = [("concordato", dice.between(3, 15), None), ("attivo", 0, None)]
        if dice.chance(0.85):
            planned += [
                ("in_verifica", dice.between(120, 300), None),
                ("concluso", dice.between(0, 10), _ENDS.throw(dice)),
            ]
        steps, when = [], day
        for state, later, outcome in planned:
            when = day_later(when, later, self._days)
            if when.day >= self._as_of:
                break
            steps.append((state, when, outcome))
        return steps

    def _application(
        self, author: Author, day: RomeDay, minute: int, pathway: str, family: Family, person: Resident, readers: str
    ) -> Made:
        dice = self._dice
        deadline = day_later(day, dice.between(20, 60), self._days)
        sent = deadline.day < self._as_of and dice.chance(0.85)
        return made(
            "housing_application",
            self._stamp(dice.new_id(day.at(minute)[1]), author, day, minute, readers),
            person_id=person.id,
            household_id=family.id,
            pathway_id=pathway,
            notice="Avviso pubblico per alloggi SAP",
            opens_on=day.text,
            deadline_on=deadline.text,
            documents=json_text([{"name": "ISEE", "got": sent}, {"name": "Documento", "got": True}]),
            submitted_on=deadline.text if sent else None,
            state="presentata" if sent else "in_preparazione",
        )

    def _stamp(self, id: str, author: Author, day: RomeDay, minute: int, readers: str) -> Row:
        return stamp(id, author, day.at(minute)[0], day.offset, visibility="R1", readers=readers)
