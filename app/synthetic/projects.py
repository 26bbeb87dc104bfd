"""The projects of the program's list as rows of a company: programmes, actions, lines, targets, and the first milestones."""

from datetime import date, datetime, timedelta

from app.rules import project_list
from app.synthetic.places import Estate
from app.synthetic.rows import Dice, Made, Value, imported, json_text, made, milliseconds
from app.synthetic.staff import by_coordinator

LISTS = {"PVLO": "lodi", "MI": "milano"}
"""Which list a company's projects are on."""
_STEPS = ((0, "Avvio"), (90, "Presìdi aperti"), (365, "Relazione del primo anno"))


def make_projects(dice: Dice, estate: Estate, at: datetime, as_of: date) -> tuple[list[str], list[Made]]:
    """The ids of the projects, and all their rows."""
    rows: list[Made] = []
    ids: list[str] = []
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

    def action(programme_code: str, code: str) -> str:
        if (programme_code, code) not in actions:
            one = next(one for one in project_list.actions() if (one.programme, one.code) == (programme_code, code))
            actions[programme_code, code] = make(
                "funding_action",
                programme_id=programme(programme_code),
                code=code,
                name=one.name,
                axis=one.axis,
                objective=one.objective,
                source=one.source,
            )
        return actions[programme_code, code]

    for one in project_list.projects():
        if one.list_name != LISTS.get(estate.plan.code):
            continue
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
        ids.append(id)
        for line in one.lines:
            make(
                "project_line",
                project_id=id,
                funding_action_id=action(one.programme, line.action),
                name=line.name,
                amount_cents=line.amount,
                act=line.act,
                to_confirm=int(line.to_confirm),
                source=line.source,
            )
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
    return ids, rows


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
