"""Projects go from head office to every desk; milestones come back from who may write them, and from nobody else."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from app.models.projects import Milestone, Project, ProjectLine
from app.server.office import Hand
from app.server.projects import change_project, load_projects
from app.services import project_views, projects
from tests.helpers.world import add


def test_head_office_loads_and_changes_and_desks_have_it(world):
    desk = world.desk()
    hand = Hand(world.centre.clock, world.centre.new_id)
    code = world.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=world.company)
    load_projects(world.centre.engine, hand, code, ["lodi", "milano"])
    desk.sync()
    amounts = desk.read(lambda s: list(s.scalars(select(Project.amount_cents))))
    assert len(amounts) == 9
    assert sum(amounts) == 195_030_384 + 51_961_400
    change_project(world.centre.engine, hand, code, "PROSAL", {"outposts": "COD", "end": "15/05/2020"})
    desk.sync(check=True)
    found = next(one for one in desk.run(project_views.list_projects) if one.code == "PROSAL")
    assert found.last_on == date(2020, 5, 15)
    assert desk.run(project_views.project_detail, found.id).outposts == ("Codogno",)
    assert desk.read(lambda s: {one.to_confirm for one in s.scalars(select(ProjectLine))}) == {True, False}


def test_milestones_reach_every_desk_from_who_may_write_them(world):
    project = world.centre.put(world.company, "project", code="P", name="Prova", amount_cents=1)
    direction, operator = world.desk(role="direzione"), world.desk()
    direction.sync()
    operator.sync()
    made = direction.run(projects.add_milestone, project, "Presentazione ai Comuni", date(2026, 4, 1)).id
    operator.who = replace(operator.who, role="direzione")  # a desk that was tampered with: its own rules let this by
    forged = operator.run(add, Milestone, project_id=project, name="Mia", due_on=date(2026, 4, 1))
    direction.sync()
    operator.sync()
    assert operator.value(Milestone, made, "name") == "Presentazione ai Comuni"
    assert [state for kind, state in operator.states() if kind == "milestone"] == ["refused"]
    direction.sync(check=True)
    assert direction.read(lambda s: s.get(Milestone, forged)) is None
    direction.run(projects.mark_done, made, date(2026, 3, 12))
    direction.sync()
    operator.sync(check=True)
    assert operator.value(Milestone, made, "done_on") == date(2026, 3, 12)
