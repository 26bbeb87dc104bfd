"""The projects of the program's list as rows of a company: programmes, actions, lines, targets, and the first milestones.

A company whose list has no money for training indemnities has PRO_SALOMONE as well, with the figures of the list in the years of the
set, and one without money for grants an invented line of them, so that every set holds all kinds.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from app.rules import project_list
from app.rules.fund_terms import fund_actions
from app.rules.project_list import ListedLine, ListedProject
from app.rules.projects import LEAD
from app.synthetic.places import Estate
from app.synthetic.rows import Dice, Made, Value, imported, json_text, made, milliseconds
from app.synthetic.staff import by_coordinator

LISTS = {"PVLO": "lodi", "MI": "milano"}
"""Which list a company's projects are on."""
_TRAINING, _TRAINING_BEFORE = "PROSAL", timedelta(days=400)
"""The project of the list that pays indemnities, and how long before the set's day it begins where it is not the company's own."""
_ASSUMED = "ipotesi da confermare"
_STEPS = ((0, "Avvio"), (90, "Presìdi aperti"), (365, "Relazione del primo anno"))


@dataclass(frozen=True)
class FundLine:
    """A line whose money may be given to persons: ids of its project and of itself, and the fund's code and name. Cents."""

    project_id: str
    line_id: str
    code: str
    name: str
    kind: str
    cents: int


@dataclass
class Projects:
    """What was made: the ids of the projects, the lines with money for persons by kind of fund, all rows."""

    ids: list[str] = field(default_factory=list)
    lines: dict[str, FundLine] = field(default_factory=dict)
    rows: list[Made] = field(default_factory=list)


def make_projects(dice: Dice, estate: Estate, at: datetime, as_of: date) -> Projects:
    """The projects of the company's list, and those that bring what it lacks."""
    found = Projects()
    rows = found.rows
    programmes: dict[str, str] = {}
    actions: dict[tuple[str, str], str] = {}

    def make(of: str, /, **values: Value) -> str:
        id = dice.new_id(milliseconds(at))
        rows.append(
            made(
                of, by_coordinator(estate, id, at) if of == "milestone" else imported(id, estate.id, None, at), **values
            )
        )
        return id

    def programme(code: str) -> str:
        if code not in programmes:
            one = next(one for one in project_list.programmes() if one.code == code)
            programmes[code] = make("programme", code=code, name=one.name, period=one.period, band=one.band)
        return programmes[code]

    def action(programme_code: str, code: str, invented: str | None) -> str:
        if (programme_code, code) not in actions:
            one = next(one for one in project_list.actions() if (one.programme, one.code) == (programme_code, code))
            actions[programme_code, code] = make(
                "funding_action",
                programme_id=programme(programme_code),
                code=code,
                name=one.name,
                axis=one.axis,
                objective=one.objective,
                source=invented or one.source,
            )
        return actions[programme_code, code]

    for one in _listed(estate, as_of):
        id = make(
            "project",
            code=one.code,
            name=one.name,
            town=one.town,
            place=one.place,
            programme_id=programme(one.programme),
            amount_cents=one.amount,
            role=one.role,
            start_on=_text(one.start),
            hard_stop_on=_text(one.hard_stop),
            outposts=json_text([place.id for place in estate.outposts]),
            source=one.source,
        )
        found.ids.append(id)
        for line in one.lines:
            line_id = make(
                "project_line",
                project_id=id,
                funding_action_id=action(one.programme, line.action, None if one.list_name else one.source),
                name=line.name,
                amount_cents=line.amount,
                act=line.act,
                to_confirm=int(line.to_confirm),
                source=line.source,
            )
            kind = next((kind for kind in ("contributi", "indennita") if line.action in fund_actions(kind)), None)
            if kind is not None:
                code = line.fund.code if line.fund is not None else f"IND-{one.code}"
                name = line.fund.name if line.fund is not None else "Indennità di formazione"
                found.lines.setdefault(kind, FundLine(id, line_id, code, name, kind, line.amount))
        for target in one.targets:
            make(
                "project_target",
                project_id=id,
                metric=target.metric,
                value=target.value,
                by_on=_text(target.by_on),
                binding=target.binding,
                source=target.source,
            )
        if one.start is None:
            continue
        for days, name in _STEPS:
            due = one.start + timedelta(days=days)
            make(
                "milestone",
                project_id=id,
                name=name,
                due_on=due.isoformat(),
                done_on=due.isoformat() if due < as_of else None,
            )
    return found


def _listed(estate: Estate, as_of: date) -> list[ListedProject]:
    """The company's list, with the one for training where it has none, and an invented one for grants likewise."""
    found = [one for one in project_list.projects() if one.list_name == LISTS.get(estate.plan.code)]
    actions = {line.action for one in found for line in one.lines}
    if actions.isdisjoint(fund_actions("indennita")):
        training = next(one for one in project_list.projects() if one.code == _TRAINING)
        found.append(_assumed(training, (as_of - _TRAINING_BEFORE).replace(day=1)))
    if actions.isdisjoint(fund_actions("contributi")):
        found.append(_grants_only(estate))
    return found


def _assumed(one: ListedProject, start: date) -> ListedProject:
    """A project of another company's list as this one's: its figures, begun that day; where they are from is not this company's."""
    lines = tuple(replace(line, source=_ASSUMED) for line in one.lines)
    targets = tuple(replace(target, source=_ASSUMED) for target in one.targets)
    return replace(one, list_name="", start=start, hard_stop=None, source=_ASSUMED, lines=lines, targets=targets)


def _grants_only(estate: Estate) -> ListedProject:
    code, name, town, cents = "CASA", "Canoni e utenze", estate.outposts[0].plan.name, 2_520_000
    line = ListedLine("L1", name, cents, None, to_confirm=True, source=_ASSUMED)
    return ListedProject(
        "", code, name, town, None, "PR-FSE-2021-2027", cents, LEAD, None, None, _ASSUMED, (line,), ()
    )  # fmt: skip


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
