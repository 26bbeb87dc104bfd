"""The programmes, funded actions and projects that the program brings along (`projects.yaml`), each with its source.

They reach a company only through an act of its head office (`server projects load`). Knows no record. Amounts are cents.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from app.rules.catalogues import FOLDER
from app.rules.money import parse_cents
from app.rules.problem import Problem
from app.rules.projects import LEAD

_SOURCE = re.compile(r"\b(S\d|P\d\d|A)\b(?::(\d+))?")


@dataclass(frozen=True)
class ListedProgramme:
    """A programme with the code of its emblem band on paper."""

    code: str
    name: str
    period: str
    band: str
    source: str


@dataclass(frozen=True)
class ListedAction:
    """An action of a programme; axis and objective as printed."""

    programme: str
    code: str
    name: str
    axis: str | None
    objective: str | None
    source: str


@dataclass(frozen=True)
class ListedFund:
    """Money of a line that may be given to persons, all of it."""

    code: str
    name: str
    kind: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class ListedLine:
    """A part of a project's amount under one action."""

    action: str
    name: str
    amount: int
    act: str | None
    to_confirm: bool
    source: str
    fund: ListedFund | None = None


@dataclass(frozen=True)
class ListedTarget:
    """What a project promised."""

    metric: str
    value: int
    by_on: date | None
    binding: str
    source: str


@dataclass(frozen=True)
class ListedProject:
    """A project of one of the lists (`lodi`, `milano`)."""

    list_name: str
    code: str
    name: str
    town: str
    place: str | None
    programme: str
    amount: int
    role: str
    start: date | None
    hard_stop: date | None
    source: str
    lines: tuple[ListedLine, ...]
    targets: tuple[ListedTarget, ...]


@cache
def _content() -> dict[str, Any]:
    with (FOLDER / "projects.yaml").open(encoding="utf-8") as stream:
        content: dict[str, Any] = yaml.safe_load(stream)
    return content


@cache
def programmes() -> tuple[ListedProgramme, ...]:
    """The programmes."""
    return tuple(ListedProgramme(**(row | {"source": _source(row)})) for row in _content()["programmes"])


@cache
def actions() -> tuple[ListedAction, ...]:
    """The funded actions."""
    return tuple(
        ListedAction(row["programme"], row["code"], row["name"], row.get("axis"), row.get("objective"), _source(row))
        for row in _content()["actions"]
    )


@cache
def projects() -> tuple[ListedProject, ...]:
    """The projects, in the order in which they were published."""
    return tuple(
        ListedProject(
            row["set"], row["code"], row["name"], row["town"], row.get("place"), row["programme"], _cents(row["amount"]),
            row["role"], row.get("start"), row.get("hard_stop"), _source(row),
            tuple(_line(one) for one in row.get("lines", ())), tuple(_target(one) for one in row.get("targets", ())),
        )
        for row in _content()["projects"]
    )  # fmt: skip


@cache
def list_names() -> tuple[str, ...]:
    """The lists that projects come in: one for each company of the seeds."""
    return tuple(dict.fromkeys(one.list_name for one in projects()))


def indemnity_max() -> int:
    """The highest indemnity of one trainee, cents (S2:21)."""
    return _cents(_content()["indemnity_max"])


def led() -> tuple[ListedProject, ...]:
    """The laboratories that ALER Milano leads."""
    return tuple(one for one in projects() if one.list_name == "milano" and one.role == LEAD)


def joined() -> tuple[ListedProject, ...]:
    """The laboratories that ALER Milano joins as a partner."""
    return tuple(one for one in projects() if one.list_name == "milano" and one.role != LEAD)


def _source(row: dict[str, Any]) -> str:
    """Where a value is from, in words: `S2:35; P14` with each name as `sources` says it."""
    named: dict[str, str] = _content()["sources"]

    def words(found: re.Match[str]) -> str:
        line = f", riga {found[2]}" if found[2] else ""
        return f"{named[found[1]]}{line}"

    return _SOURCE.sub(words, str(row["source"]))


def _line(row: dict[str, Any]) -> ListedLine:
    fund = row.get("fund")
    return ListedLine(
        row["action"], row["name"], _cents(row["amount"]), row.get("act"), bool(row.get("to_confirm")), _source(row),
        ListedFund(fund["code"], fund["name"], fund["kind"], fund.get("from"), fund.get("to")) if fund else None,
    )  # fmt: skip


def _target(row: dict[str, Any]) -> ListedTarget:
    return ListedTarget(row["metric"], row["value"], row.get("by"), row["binding"], _source(row))


def _cents(text: str) -> int:
    found = parse_cents(text.replace(".", ","))
    assert not isinstance(found, Problem)  # the file is part of the program: a wrong one is a bug
    return found
