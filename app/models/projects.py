"""Programmes, actions and projects: what is paid by whom, until when, and what was promised. Money is in cents."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync
from app.rules.visibility import INTERNAL_SCOPE


class Programme(Record):
    """A programme of the European Social Fund, with the code of its emblem band on paper."""

    __tablename__ = "programme"
    __sync__ = Sync(reference=True, scope=INTERNAL_SCOPE, since=3)

    code: Mapped[str]
    name: Mapped[str]
    period: Mapped[str | None]
    band: Mapped[str | None]


class FundingAction(Record):
    """An action of a programme (`9.1.3`, `K1`), with its axis or priority and its specific objective as printed."""

    __tablename__ = "funding_action"
    __sync__ = Sync(reference=True, scope=INTERNAL_SCOPE, refs={"programme_id": "programme"}, since=3)

    programme_id: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    axis: Mapped[str | None]
    objective: Mapped[str | None]
    source: Mapped[str | None]


class Project(Record):
    """A funded project. `role` is the company's part: `capofila` or `partner`. INV-14: it ends within 24 months and `hard_stop_on`,
    unless a `ProjectExtension` takes it further.

    `amount_cents` belongs to the partnership: in a partner's role the company spends of it only its `share` lines (INV-16).
    `outposts` lists the ids of the outposts that work for it: what they do in its window counts as done for the project.
    """

    __tablename__ = "project"
    __sync__ = Sync(reference=True, scope=INTERNAL_SCOPE, refs={"programme_id": "programme"}, since=3)

    code: Mapped[str]
    name: Mapped[str]
    town: Mapped[str | None]
    place: Mapped[str | None]
    programme_id: Mapped[str | None]
    amount_cents: Mapped[int]
    role: Mapped[str] = mapped_column(default="capofila")
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    hard_stop_on: Mapped[date | None]
    outposts: Mapped[JsonList] = mapped_column(default=list)
    source: Mapped[str | None]


class ProjectExtension(Record):
    """The act that lets a project last until a later day (INV-14): its number, its day and its file, which is an attachment of this
    record. `file_hash` names the content: the act is whole although its bytes may still be on their way.
    """

    __tablename__ = "project_extension"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"project_id": "project"}, since=4)

    project_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[str]
    act_on: Mapped[date]
    until_on: Mapped[date]
    file_hash: Mapped[str | None]


class ProjectLine(Record):
    """A part of a project's amount under one action (INV-15). `act` is the act that split it off (in a partner's role, the
    company's share: INV-16); `to_confirm` marks an amount that no act or public page states.
    """

    __tablename__ = "project_line"
    __sync__ = Sync(
        reference=True,
        scope=INTERNAL_SCOPE,
        refs={"project_id": "project", "funding_action_id": "funding_action"},
        since=3,
    )

    project_id: Mapped[str] = mapped_column(index=True)
    funding_action_id: Mapped[str]
    name: Mapped[str]
    amount_cents: Mapped[int]
    act: Mapped[str | None]
    to_confirm: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str | None]


class ProjectTarget(Record):
    """What a project promised, as data. `metric`: `tirocinanti`, `persone_coinvolte`, `durata_mesi`.

    `binding`: `obiettivo` (at least so many) or `limite` (at most).
    """

    __tablename__ = "project_target"
    __sync__ = Sync(reference=True, scope=INTERNAL_SCOPE, refs={"project_id": "project"}, since=3)

    project_id: Mapped[str] = mapped_column(index=True)
    metric: Mapped[str]
    value: Mapped[int]
    by_on: Mapped[date | None]
    binding: Mapped[str] = mapped_column(default="obiettivo")
    source: Mapped[str | None]


class Milestone(Record):
    """A dated step of a project (*iter organizzativo*), done or not."""

    __tablename__ = "milestone"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"project_id": "project"}, groups=(("done_on", "note"),), since=3)

    project_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    note: Mapped[str | None]
