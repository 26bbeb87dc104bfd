"""Programmes, funded actions and projects of a company: taken from the program's list, looked at, changed by head office.

The list (`rules.project_list`) is taken in one act and as often as one likes: what is there is not made again, and what head
office changed stays as it is unless it is asked back. Plain functions over an open engine; `project_commands` gives them a
command line.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Engine

from app.errors import Notice
from app.models.registry import KINDS
from app.rules import project_list
from app.rules.catalogues import codes
from app.rules.clock import rome_day
from app.rules.dates import parse_day
from app.rules.money import parse_cents
from app.rules.problem import Problem, blocking, problem
from app.rules.project_list import ListedFund, ListedProject
from app.rules.projects import check_amounts, check_days, check_later_stop, check_line
from app.server.admin import company_of
from app.server.funds import put_fund
from app.server.office import Hand, Office, office_act

Row = Mapping[str, Any]

_PROJECT = {
    "name": "text", "town": "text", "place": "text", "amount": "money", "role": "project_roles", "start": "day", "end": "day",
    "hard_stop": "day", "outposts": "outposts", "source": "text",
}  # fmt: skip
_LINE = {"name": "text", "amount": "money", "act": "text", "confirmed": "flag", "source": "text"}
_TARGET = {"value": "count", "by": "day", "binding": "target_bindings", "source": "text"}
_COLUMNS = {
    "amount": "amount_cents", "start": "start_on", "end": "end_on", "hard_stop": "hard_stop_on", "by": "by_on",
    "confirmed": "to_confirm",
}  # fmt: skip
_NEEDED = frozenset({"name", "amount", "role", "value", "binding", "confirmed"})


@dataclass
class Loaded:
    """What an act of loading did. `differ` names what head office wrote otherwise: `PROSAL: end_on`."""

    created: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    differ: list[str] = field(default_factory=list)


def load_projects(
    engine: Engine, hand: Hand, company: str, list_names: Sequence[str], *, restore: bool = False
) -> Loaded:
    """Take projects of these lists, with their programmes, actions, lines and targets. `restore` asks back what was changed.

    Raises Notice `company_unknown`, `project_list_unknown`, `reconciling`, and what the rules say of lines that head office added.
    """
    for name in list_names:
        if name not in project_list.list_names():
            there = ", ".join(project_list.list_names())
            raise Notice("project_list_unknown", f"«{name}» non è un elenco di progetti: {there}.", given=name)
    wanted = [one for one in project_list.projects() if one.list_name in list_names]
    with office_act(engine, company_of(engine, company), hand) as office:
        office.require_whole("i progetti che mancano possono tornare da loro.", "Nulla è stato caricato.")
        work = _Loading(office, restore=restore)
        work.take(wanted)
        return Loaded(dict(office.created), dict(office.changed), work.differ)


def change_project(
    engine: Engine,
    hand: Hand,
    company: str,
    code: str,
    values: Mapping[str, str],
    *,
    line: str | None = None,
    target: str | None = None,
    remove: bool = False,
) -> bool:
    """Change fields of a project, of its line under an action or of its target by metric (made when it is not there yet).

    `remove` takes away that line or target, written by mistake.
    Values are as typed; an empty one takes away what may be missing. False when everything was so already. Raises Notice
    (`project_unknown`, `field_unknown`, what the rules say); then nothing changed.
    """
    with office_act(engine, company_of(engine, company), hand) as office:
        work = _Changing(office, _named(office, "project", "code", code, "progetto"))
        if remove:
            work.remove(line, target)
        elif line is not None:
            work.line(line, values)
        elif target is not None:
            work.target(target, values)
        else:
            work.project(values)
        return bool(office.created or office.changed)


def list_projects(engine: Engine, hand: Hand, company: str) -> list[dict[str, Any]]:
    """Every project with its lines and targets, in stored forms, by code."""
    with office_act(engine, company_of(engine, company), hand, dry_run=True) as office:
        actions = {id: str(row["code"]) for id, row in _all(office, "funding_action").items()}
        places = {id: code for code, id in office.index("outpost", "code").items()}
        lines, targets = _all(office, "project_line"), _all(office, "project_target")
        found = []
        for id, row in sorted(_all(office, "project").items(), key=lambda one: str(one[1]["code"])):
            of_it = [one for one in lines.values() if one["project_id"] == id]
            promised = [one for one in targets.values() if one["project_id"] == id]
            found.append(
                _picked(
                    row, "code", "name", "town", "place", "amount_cents", "role", "start_on", "end_on", "hard_stop_on", "source",
                )
                | {
                    "outposts": sorted(places.get(one, one) for one in _ids(row["outposts"])),
                    "lines": [
                        {"action": actions.get(str(one["funding_action_id"]))}
                        | _picked(one, "name", "amount_cents", "act", "to_confirm", "source")
                        for one in of_it
                    ],
                    "extensions": [
                        _picked(one, "number", "act_on", "until_on", "file_hash") for one in _extensions(office, id)
                    ],
                    "targets": [_picked(one, "metric", "value", "by_on", "binding", "source") for one in promised],
                }
            )  # fmt: skip
        return found


class _Loading:
    """One act of loading."""

    def __init__(self, office: Office, *, restore: bool) -> None:
        self._office, self._restore = office, restore
        self.differ: list[str] = []

    def take(self, wanted: Sequence[ListedProject]) -> None:
        used = {one.programme for one in wanted}
        programmes, actions = {}, {}
        for one in project_list.programmes():
            if one.code in used:
                programmes[one.code] = self._put(
                    "programme",
                    {"code": one.code},
                    {"name": one.name, "period": one.period, "band": one.band},
                    one.code,
                )
        for action in project_list.actions():
            if action.programme in used:
                key = {"programme_id": programmes[action.programme], "code": action.code}
                fields = {
                    "name": action.name,
                    "axis": action.axis,
                    "objective": action.objective,
                    "source": action.source,
                }
                actions[action.code] = self._put("funding_action", key, fields, action.code)
        for project in wanted:
            self._project(project, programmes[project.programme], actions)

    def _project(self, one: ListedProject, programme: str, actions: Mapping[str, str]) -> None:
        fields = {
            "name": one.name, "town": one.town, "place": one.place, "programme_id": programme, "amount_cents": one.amount,
            "role": one.role, "start_on": one.start, "hard_stop_on": one.hard_stop, "source": one.source,
        }  # fmt: skip
        id = self._put("project", {"code": one.code}, fields, one.code)
        for line in one.lines:
            key = {"project_id": id, "funding_action_id": actions[line.action]}
            fields = {
                "name": line.name, "amount_cents": line.amount, "act": line.act, "to_confirm": line.to_confirm,
                "source": line.source,
            }  # fmt: skip
            line_id = self._put("project_line", key, fields, f"{one.code} {line.action}")
            if line.fund is not None:
                self._fund(line.fund, id, line_id, line.amount)
        for target in one.targets:
            fields = {"value": target.value, "by_on": target.by_on, "binding": target.binding, "source": target.source}
            self._put(
                "project_target", {"project_id": id, "metric": target.metric}, fields, f"{one.code} {target.metric}"
            )
        _check_whole(self._office, id)

    def _fund(self, one: ListedFund, project_id: str, line_id: str, amount: int) -> None:
        fields = {
            "name": one.name, "kind": one.kind, "project_id": project_id, "project_line_id": line_id, "cap_cents": amount,
            "valid_from": one.valid_from, "valid_to": one.valid_to,
        }  # fmt: skip
        self._put("fund", {"code": one.code}, fields, one.code)

    def _put(self, kind: str, key: Mapping[str, Any], fields: Mapping[str, Any], words: str) -> str:
        id = _find(self._office, kind, key)
        if id is None and kind == "fund":
            return put_fund(self._office, None, {**key, **fields})
        if id is None:
            return self._office.create(kind, {**key, **fields})
        row = self._office.row(kind, id)
        assert row is not None, "it was just found"
        other = [name for name, value in fields.items() if row.get(name) != KINDS[kind].stored(name, value)]
        if other and self._restore and kind == "fund":
            put_fund(self._office, id, fields)
        elif other and self._restore:
            self._office.edit(kind, id, fields)
        elif other:
            self.differ.append(f"{words}: {', '.join(other)}")
        return id


class _Changing:
    """One act of changing a project."""

    def __init__(self, office: Office, project_id: str) -> None:
        self._office, self._id = office, project_id

    def project(self, values: Mapping[str, str]) -> None:
        before = dict(self._office.row("project", self._id) or {})
        self._office.edit("project", self._id, self._typed(_PROJECT, values))
        after = self._office.row("project", self._id) or {}
        moved = _day(before["hard_stop_on"]), _day(after["hard_stop_on"])
        _refuse(check_later_stop(*moved, extended_to=_extended_to(self._office, self._id)))
        _check_whole(self._office, self._id)

    def remove(self, action: str | None, metric: str | None) -> None:
        for kind, key in (
            ("project_line", {"funding_action_id": self._action(action)} if action is not None else None),
            ("project_target", {"metric": metric} if metric is not None else None),
        ):
            if key is None:
                continue
            found = _find(self._office, kind, {"project_id": self._id, **key})
            if found is None:
                raise Notice("not_found", "Il progetto non ha questa linea o questo obiettivo. Nulla è cambiato.")
            self._office.edit(kind, found, {"deleted_at": self._office.hand.clock()})

    def _action(self, action: str) -> str:
        project = self._office.row("project", self._id) or {}
        known = _find(self._office, "funding_action", {"code": action, "programme_id": project.get("programme_id")})
        if known is None:
            raise Notice("action_unknown", f"Il programma del progetto non ha un'azione {action}.", given=action)
        return known

    def line(self, action: str, values: Mapping[str, str]) -> None:
        known = self._action(action)
        fields = self._typed(_LINE, values)
        key = {"project_id": self._id, "funding_action_id": known}
        row = self._office.row("funding_action", known) or {}
        self._put("project_line", key, fields, {"name": row.get("name")}, needed="amount_cents")
        _check_whole(self._office, self._id)

    def target(self, metric: str, values: Mapping[str, str]) -> None:
        if metric not in codes("target_metrics"):
            there = ", ".join(sorted(codes("target_metrics")))
            raise Notice("metric_unknown", f"«{metric}» non è tra gli obiettivi che si contano: {there}.", given=metric)
        fields = self._typed(_TARGET, values)
        self._put("project_target", {"project_id": self._id, "metric": metric}, fields, {}, needed="value")

    def _put(
        self, kind: str, key: Mapping[str, Any], fields: Mapping[str, Any], usual: Mapping[str, Any], *, needed: str
    ) -> None:
        id = _find(self._office, kind, key)
        if id is not None:
            self._office.edit(kind, id, fields)
            return
        if needed not in fields:
            _refuse([problem("required", field={"amount_cents": "amount"}.get(needed, needed))])
        self._office.create(kind, {**usual, **key, **fields})

    def _typed(self, known: Mapping[str, str], values: Mapping[str, str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, text in values.items():
            if name not in known:
                raise Notice("field_unknown", f"«{name}» non si cambia: {', '.join(known)}.", field=name)
            text = text.strip()
            if not text and name in _NEEDED:
                _refuse([problem("required", field=name)])
            found[_COLUMNS.get(name, name)] = self._value(known[name], name, text)
        return found

    def _value(self, sort: str, name: str, text: str) -> Any:
        if sort == "outposts":
            return [_named(self._office, "outpost", "code", one, "presidio") for one in text.replace(",", " ").split()]
        if not text:
            return None
        read: Any = text
        if sort == "money":
            read = parse_cents(text)
        elif sort == "day":
            read = parse_day(text, rome_day(self._office.hand.clock()))
        elif sort == "count":
            whole = text.isdigit() and len(text) <= 9 and int(text) > 0
            read = int(text) if whole else problem("wrong_type", field=name)
        elif sort == "flag":
            yes = text.lower() in ("sì", "si")
            read = (not yes) if yes or text.lower() == "no" else problem("choice_unknown", text=text, field=name)
        elif sort != "text" and text not in codes(sort):
            read = problem("choice_unknown", text=text, field=name)
        if isinstance(read, Problem):
            _refuse([read])
        return read


def _check_whole(office: Office, project_id: str) -> None:
    """Refuse a project that INV-14, INV-15 or INV-16 do not allow as it now stands."""
    row = office.row("project", project_id) or {}
    lines = [one for one in _all(office, "project_line").values() if one["project_id"] == project_id]
    _refuse(
        [
            *check_days(
                _day(row.get("start_on")), _day(row.get("end_on")), _day(row.get("hard_stop_on")),
                extended_to=_extended_to(office, project_id),
            ),
            *check_amounts(int(row["amount_cents"] or 0), [int(one["amount_cents"]) for one in lines]),
            *(found for one in lines for found in check_line(str(row["role"]), one["act"])),
        ]
    )  # fmt: skip


def _extensions(office: Office, project_id: str) -> list[Row]:
    """The acts of extension of a project, by the day until which each lets it last."""
    found = [one for one in _all(office, "project_extension").values() if one["project_id"] == project_id]
    return sorted(found, key=lambda one: (str(one["until_on"]), str(one["number"])))


def _extended_to(office: Office, project_id: str) -> date | None:
    return max((day for one in _extensions(office, project_id) if (day := _day(one["until_on"]))), default=None)


def _refuse(problems: Sequence[Problem]) -> None:
    found = blocking(list(problems))
    if found:
        sentence = " ".join(dict.fromkeys(one.sentence for one in found))
        raise Notice(found[0].code, f"{sentence} Nulla è stato salvato.", **found[0].values)


def _all(office: Office, kind: str) -> dict[str, Row]:
    """Every record of a kind that is not deleted, also those of this act. They are few: a company has tens of projects."""
    ids = list(office.index(kind, "id").values())
    office.load(kind, ids)
    made = [id for found, id in office.board.records if found == kind]
    rows = {id: office.row(kind, id) for id in dict.fromkeys([*ids, *made])}
    return {id: row for id, row in rows.items() if row is not None and row.get("deleted_at") is None}


def _find(office: Office, kind: str, key: Mapping[str, Any]) -> str | None:
    for id, row in sorted(_all(office, kind).items()):
        if all(row.get(name) == value for name, value in key.items()):
            return id
    return None


def _named(office: Office, kind: str, name: str, value: str, words: str) -> str:
    found = _find(office, kind, {name: value})
    if found is None:
        raise Notice(f"{kind}_unknown", f"L'azienda non ha un {words} con il codice {value}.", given=value)
    return found


def _ids(stored: Any) -> list[str]:
    return [str(one) for one in json.loads(str(stored or "[]"))]


def _picked(row: Row, *names: str) -> dict[str, Any]:
    return {name: row.get(name) for name in names}


def _day(stored: Any) -> date | None:
    return date.fromisoformat(str(stored)) if stored is not None else None
