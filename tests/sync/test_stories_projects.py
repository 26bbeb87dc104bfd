"""Projects go from head office to every desk; milestones come back from who may write them, and from nobody else."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from app.models.documents import Attachment
from app.models.projects import Milestone, Project, ProjectExtension, ProjectLine
from app.server.office import Hand
from app.server.projects import change_project, load_projects
from app.services import project_views, projects
from app.services.attachments import keep
from app.services.extensions import ActFile, NewExtension, add_extension, delete_extension
from app.services.refusals import refused_groups
from tests.helpers.carrier import Carrier
from tests.helpers.pictures import pdf
from tests.helpers.world import add, agree, edit


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


def test_an_act_of_extension_and_its_file_reach_every_desk_of_the_company(world):
    """INV-14: number, day and file, judged at the centre too; the bytes come when they come."""
    hand = Hand(world.centre.clock, world.centre.new_id)
    code = world.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=world.company)
    start = date(2024, 9, 1)
    project = world.centre.put(world.company, "project", code="P", name="Prova", amount_cents=1, start_on=start)
    direction, colleague, operator = (
        Carrier(world.desk(role=one)) for one in ("direzione", "direzione", "community_manager")
    )
    world.settle()
    act = NewExtension(project, "12/2026", date(2026, 3, 1), date(2027, 2, 28))
    media_type, content = keep(pdf(words="decreto"), direction.files)
    made = direction.desk.run(add_extension, act, ActFile("decreto.pdf", media_type, content))
    direction.files.settled(content)
    direction.desk.sync()
    for one in (colleague, operator):
        one.desk.sync()
        detail = one.desk.run(project_views.project_detail, project)
        assert (detail.row.last_on, detail.row.of_months) == (act.until_on, 30)
        assert [(x.number, x.attachment_id) for x in detail.extensions] == [("12/2026", made.attachment_id)]
        assert one.place(made.id, "project_extension") == ["altrove"]
    for one in (direction, colleague, operator):
        one.carry()
        assert one.data(made.attachment_id) == pdf(words="decreto")
    # Head office moves the written end as far as the act goes, and no further.
    assert change_project(world.centre.engine, hand, code, "P", {"end": "28/02/2027"})
    # Desks that skip the rules: without a file, changed afterwards, by who may not write it.
    forged = {"project_id": project, "number": "1", "act_on": date(2026, 3, 1), "until_on": date(2028, 1, 1)}
    bare = direction.desk.run(add, ProjectExtension, **forged)
    assert direction.desk.read(lambda s: s.get(ProjectExtension, bare).file_hash) is None
    operator.desk.who = replace(operator.desk.who, role="direzione")
    operator.desk.run(add, ProjectExtension, file_hash="a" * 64, **forged)
    direction.desk.run(edit, ProjectExtension, made.id, until_on=date(2029, 1, 1))
    for one in (direction, operator):
        one.desk.sync()
    assert reasons(direction.desk) == ["immutable_field", "project_extension_half"]
    assert reasons(operator.desk) == ["not_allowed"]
    world.settle()
    assert colleague.desk.run(project_views.project_detail, project).row.last_on == act.until_on
    direction.desk.run(delete_extension, made.id)
    world.settle()
    assert operator.desk.run(project_views.project_detail, project).extensions == ()
    assert operator.desk.value(Attachment, made.attachment_id, "file_name") == "decreto.pdf"
    agree(world)


def reasons(desk):
    return sorted(str((group.root.reason or {}).get("code")) for group in desk.read(refused_groups))
