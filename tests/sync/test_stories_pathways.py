"""Pathways over two desks and a centre: the team sees what hangs on them, and the centre judges steps in its order of arrival."""

from datetime import date, timedelta

from sqlalchemy import select

from app.models.documents import Attachment, PrintedDocument
from app.models.pathways import (
    CareTeamMember,
    CaseOpening,
    IndividualPlan,
    NeedsAssessment,
    Pact,
    Pathway,
    PathwayGoal,
    PathwayReview,
    PathwayStep,
    Task,
)
from app.models.staff import Operator
from app.printing.filling import render_paper
from app.rules.files import PDF, content_hash
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation
from app.services.assessments import NewAssessment, add_assessment
from app.services.attachments import list_attachments
from app.services.care_team import NewMember, add_member, end_member
from app.services.cases import close_case, open_case
from app.services.documents import gather
from app.services.households import add_member as join
from app.services.households import create_household
from app.services.pacts import save_pact, save_plan, sign_pact
from app.services.pathways import NewPathway, add_goal, add_review, advance, do_review, propose
from app.services.refusals import refused_groups
from app.services.resend import correct_and_resend, pass_on
from app.services.review_details import refusal_detail
from app.services.scanning import import_scan, take_back
from app.services.tasks import NewTask, add_task, do_task
from tests.helpers.carrier import Carrier
from tests.helpers.past import go_back, keep
from tests.helpers.scans import read_here, scan, sheets
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit

PAPER = "PVLO-COD-A3-2026-000007"


def household(desk: SyncedDesk) -> tuple[str, str]:
    """A person in a household of their own."""
    person = desk.run(add_person, "Prova")
    home = desk.run(create_household, unit_id=None, from_day=date(2020, 1, 1)).id
    desk.run(join, home, person, relation="intestatario", from_day=date(2020, 1, 1))
    return person, home


def in_charge(desk: SyncedDesk, person: str) -> str:
    """A case of the person's household."""
    seen = desk.run(add_assessment, NewAssessment(person, domains={"abitare": {"score": 3}}, outcome="presa_in_carico"))
    return desk.run(open_case, seen.id).id


def proposed(desk: SyncedDesk, case: str | None, type: str = "contrasto_morosita", **more: str) -> str:
    return desk.run(propose, NewPathway(type, case_id=case, **more)).id


def made_ready(desk: SyncedDesk, pathway: str) -> None:
    """All that an active pathway needs."""
    desk.run(add_goal, pathway, "Pagare il canone di marzo")
    desk.run(add_review, pathway, desk.who.today() + timedelta(days=60))
    desk.run(save_pact, pathway, of_household="Pagare ogni mese", on_rent="Canone entro il 10")
    desk.run(sign_pact, pathway, "carta", paper_number=PAPER)


def active(desk: SyncedDesk, case: str | None, type: str = "contrasto_morosita", **more: str) -> str:
    pathway = proposed(desk, case, type, **more)
    made_ready(desk, pathway)
    desk.run(advance, pathway, "concordato")
    desk.run(advance, pathway, "attivo")
    return pathway


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def shared(world: World) -> tuple[SyncedDesk, SyncedDesk, str, str]:
    """Two desks, and a case of a person that the second sees only once it is on a team."""
    first, second = world.desk(), world.desk()
    person, _ = household(first)
    world.settle()
    return first, second, person, in_charge(first, person)


def test_the_team_sees_the_pathway_and_all_that_hangs_on_it_and_nobody_else(world: World) -> None:
    first, second, _, case = shared(world)
    outsider = world.desk()
    pathway = active(first, case)
    task = first.run(add_task, NewTask("Portare le ricevute", pathway_id=pathway)).id
    world.settle()
    assert second.value(Pathway, pathway, "state") is None
    member = first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id, role="assistente")).id
    world.settle()
    assert second.value(Pathway, pathway, "state") == "attivo"
    assert second.value(Task, task, "subject") == "Portare le ricevute"
    for model in (PathwayGoal, PathwayReview, Pact, CareTeamMember, NeedsAssessment):
        assert second.read(lambda s, m=model: len(s.scalars(select(m)).all())) > 0
    assert second.read(lambda s: len(s.scalars(select(PathwayStep)).all())) == 2
    # What the colleague adds is seen by the whole team, and by nobody outside.
    goal = second.run(add_goal, pathway, "Domiciliare le bollette").id
    world.settle()
    assert first.value(PathwayGoal, goal, "text") == "Domiciliare le bollette"
    for model in (Pathway, PathwayGoal, Task, Pact, NeedsAssessment):
        assert outsider.read(lambda s, m=model: s.scalars(select(m)).all()) == []
    first.run(end_member, member)
    world.settle()
    assert second.value(Pathway, pathway, "state") is None
    assert second.value(Task, task, "subject") is None
    agree(world)


def test_two_closings_the_second_goes_to_review(world: World) -> None:
    first, second, _, case = shared(world)
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    world.settle()
    first.run(advance, pathway, "concluso", outcome="raggiunto")
    second.run(advance, pathway, "interrotto", reason="trasferimento")
    first.sync()
    second.sync()
    assert refused(second) == ["pathway_step_not_allowed"]
    world.settle()
    for desk in (first, second):
        assert desk.value(Pathway, pathway, "state") == "concluso"
        assert desk.value(Pathway, pathway, "outcome") == "raggiunto"


def test_what_was_added_to_a_pathway_that_a_colleague_closed_is_refused(world: World) -> None:
    """INV-13: only a linked new pathway."""
    first, second, _, case = shared(world)
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    world.settle()
    first.run(advance, pathway, "concluso", outcome="parziale")
    second.run(add_task, NewTask("Una cosa in più", pathway_id=pathway))
    first.sync()
    second.sync()
    assert refused(second) == ["pathway_closed"]
    after = proposed(first, case, follows_id=pathway)
    world.settle()
    assert refused(first) == []
    assert second.value(Pathway, after, "follows_id") == pathway


def test_one_active_pathway_of_a_type_for_each_household(world: World) -> None:
    """INV-12, where the desks do not see each other's."""
    first, second, person, case = shared(world)
    active(first, case)
    other = active(second, None, person_id=person)
    different = active(second, None, "inclusione_lavorativa", person_id=person)
    first.sync()
    second.sync()
    assert refused(second) == ["pathway_already_active"]
    second.sync()
    assert second.value(Pathway, other, "state") == "concordato"
    assert second.value(Pathway, different, "state") == "attivo"


def test_of_two_cases_of_a_household_the_second_is_refused_and_what_hangs_on_it_passes_to_the_first(
    world: World,
) -> None:
    first, second = world.desk(), world.desk()
    person, home = household(first)
    world.settle()
    stands, late = in_charge(first, person), in_charge(second, person)
    pathway = active(second, late)
    task = second.run(add_task, NewTask("Scrivere al Comune", pathway_id=pathway)).id
    first.sync()
    second.sync()
    [group] = second.read(refused_groups)
    number = first.value(CaseOpening, stands, "number")
    detail = second.run(refusal_detail, group.key)
    initials = first.read(lambda s: s.get(Operator, first.who.operator_id).initials)
    assert f"n. {number}, referente {initials}" in detail.reason
    assert {row.kind for row in group.rows} >= {"case_opening", "pathway", "pathway_step", "pact", "task"}
    assert detail.actions[0].label == f"Passa alla n. {number}"
    # Sent again as it was it is refused again, and nothing is lost.
    second.run(correct_and_resend, group.key)
    second.sync()
    [group] = second.read(refused_groups)
    second.run(pass_on, group.key)
    assert second.read(refused_groups) == []
    world.settle()
    assert second.read(refused_groups) == []
    cases = world.centre.rows("SELECT id FROM case_opening WHERE household_id = :home", home=home)
    assert [id for (id,) in cases] == [stands]
    assert world.centre.rows("SELECT case_id, state FROM pathway WHERE id = :id", id=pathway) == [(stands, "attivo")]
    assert second.value(Pathway, pathway, "state") == "attivo"
    assert second.value(Task, task, "subject") == "Scrivere al Comune"
    first.run(close_case, stands, "obiettivi raggiunti")
    assert first.run(open_case, first.value(CaseOpening, stands, "assessment_id")).id != stands
    world.settle()
    assert refused(first) == []
    agree(world)


def test_a_later_case_waits_while_a_restored_centre_has_not_heard_that_the_first_is_closed(world: World) -> None:
    first, second = world.desk(), world.desk()
    person, _ = household(first)
    stands = in_charge(first, person)
    world.settle()
    kept = keep(world.centre, world.company)
    first.run(close_case, stands, "obiettivi raggiunti")
    world.settle()
    later = in_charge(second, person)
    world.settle()
    assert refused(second) == []
    go_back(world.centre, world.company, kept, announced=True)
    assert second.sync().outcome == "ok"
    assert refused(second) == []
    first.sync()
    hand = Hand(world.centre.clock, world.centre.new_id)
    close_reconciliation(world.centre.engine, hand, world.company, ())
    world.settle()
    assert refused(second) == []
    sql = "SELECT id FROM case_opening WHERE closed_on IS NULL AND company_id = :c"
    opened = world.centre.rows(sql, c=world.company)
    assert [id for (id,) in opened] == [later]
    agree(world)


def test_the_centre_asks_for_pact_goal_and_review(world: World) -> None:
    """INV-11, against a desk that skipped the rules."""
    desk = world.desk()
    person, _ = household(desk)
    for lacking in ("pathway_needs_pact", "pathway_needs_goal", "pathway_needs_review"):
        pathway = proposed(desk, None, person_id=person)
        if lacking != "pathway_needs_pact":
            pact = desk.run(save_pact, pathway, of_household="x").id
            desk.run(edit, Pact, pact, signed_on=desk.who.today(), signed_how="carta", paper_number=PAPER)
        if lacking == "pathway_needs_review":
            desk.run(add_goal, pathway, "Uno")
        desk.sync()
        for start, end in (("proposto", "concordato"), ("concordato", "attivo")):
            desk.run(add, PathwayStep, "R1", pathway_id=pathway, from_state=start, to_state=end, at=desk.who.now())
        desk.sync()
        assert lacking in refused(desk)


def test_the_centre_asks_for_a_fresh_assessment(world: World) -> None:
    """INV-08, against a desk that skipped the rules: too old, of another household, or none."""
    desk = world.desk()
    person, home = household(desk)
    _, elsewhere = household(desk)
    today = desk.who.today()
    old = desk.run(
        add, NeedsAssessment, "R1", household_id=home, person_id=person, assessed_on=today - timedelta(days=91)
    )
    other = desk.run(add, NeedsAssessment, "R1", household_id=elsewhere, assessed_on=today)
    desk.sync()
    for assessment in (old, other, None):
        desk.run(add, CaseOpening, "R1", household_id=home, assessment_id=assessment, opened_on=today)
    desk.sync()
    assert sorted(refused(desk)) == ["assessment_missing", "assessment_missing", "assessment_too_old"]


def test_a_review_done_offline_and_a_task_done_reach_the_colleague(world: World) -> None:
    first, second, _, case = shared(world)
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    task = first.run(add_task, NewTask("Telefonare", pathway_id=pathway, due_on=first.who.today())).id
    world.settle()
    review = second.read(lambda s: s.scalars(select(PathwayReview)).one().id)
    second.run(advance, pathway, "in_verifica")
    second.run(do_review, review, "Ha pagato due mesi", next_on=second.who.today() + timedelta(days=80))
    second.run(do_task, task, "fatto")
    world.settle()
    assert refused(second) == []
    assert first.value(PathwayReview, review, "summary") == "Ha pagato due mesi"
    assert first.value(Task, task, "outcome") == "fatto"
    assert first.value(Pathway, pathway, "state") == "attivo"
    agree(world)


def test_a_pact_signed_by_scan_needs_its_scan(world: World) -> None:
    desk = world.desk()
    person, _ = household(desk)
    pathway = proposed(desk, None, person_id=person)
    signed = {"signed_on": desk.who.today(), "signed_how": "scansione"}
    bare = desk.run(save_pact, pathway, of_household="x").id
    desk.run(edit, Pact, bare, **signed)
    desk.sync()
    assert refused(desk) == ["pact_not_whole"]
    other = proposed(desk, None, person_id=person)
    scanned = desk.run(save_pact, other, of_household="x").id
    desk.run(
        add, Attachment, "R1", owner_kind="pact", owner_id=scanned, file_name="patto.pdf", media_type=PDF, size=10,
        content_hash=content_hash(b"patto"),
    )  # fmt: skip
    desk.run(sign_pact, other, "scansione")
    desk.run(advance, other, "concordato")
    desk.sync()
    assert refused(desk) == ["pact_not_whole"]
    assert desk.value(Pathway, other, "state") == "concordato"


def test_what_was_signed_is_rewritten_by_no_desk(world: World) -> None:
    """A colleague who did not know of the signature changes a commitment and a goal: what was signed stays."""
    first, second, _, case = shared(world)
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    world.settle()
    pact, goal = (first.read(lambda s, m=m: s.scalars(select(m.id)).one()) for m in (Pact, PathwayGoal))
    second.run(edit, Pact, pact, of_household="Altro")
    second.run(edit, PathwayGoal, goal, text="Altro")
    second.sync()
    assert refused(second) == ["pact_signed", "pact_signed"]
    second.run(edit, PathwayGoal, goal, result="raggiunto", closed_on=second.who.today())
    world.settle()
    assert first.value(PathwayGoal, goal, "result") == "raggiunto"
    assert first.value(PathwayGoal, goal, "text") != "Altro"
    assert first.value(Pact, pact, "of_household") != "Altro"


def test_what_is_new_is_seen_by_the_team_of_now(world: World) -> None:
    """Written by who did not know yet that somebody had joined and somebody had left."""
    first, second, _, case = shared(world)
    joins, leaves = world.desk(), world.desk()
    world.settle()
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    member = first.run(add_member, pathway, NewMember(member_operator_id=leaves.who.operator_id)).id
    world.settle()
    first.run(add_member, pathway, NewMember(member_operator_id=joins.who.operator_id))
    first.run(end_member, member)
    task = second.run(add_task, NewTask("Scrivere al Comune", pathway_id=pathway)).id
    pact = second.read(lambda s: s.scalars(select(Pact.id)).one())
    file = second.run(
        add, Attachment, owner_kind="pact", owner_id=pact, file_name="patto.pdf", media_type="application/pdf", size=9,
        content_hash="0" * 64, visibility="R1", readers=[first.who.operator_id, leaves.who.operator_id],
    )  # fmt: skip
    first.sync()
    second.sync()
    world.settle()
    for desk in (first, second, joins):
        assert desk.value(Task, task, "subject") == "Scrivere al Comune"
        assert desk.value(Attachment, file, "file_name") == "patto.pdf"
    assert leaves.value(Task, task, "subject") is None
    assert leaves.value(Attachment, file, "file_name") is None
    agree(world)


def test_a_plan_is_signed_at_the_centre_as_a_pact_is(world: World) -> None:
    desk = world.desk()
    person, _ = household(desk)
    pathway = proposed(desk, None, person_id=person)
    plan = desk.run(save_plan, pathway, indicators="x").id
    desk.sync()
    desk.run(edit, IndividualPlan, plan, signed_on=desk.who.today(), signed_how="scansione")
    desk.sync()
    assert refused(desk) == ["pact_not_whole"]
    other = desk.run(save_plan, proposed(desk, None, person_id=person), indicators="y").id
    desk.run(edit, IndividualPlan, other, signed_on=desk.who.today(), signed_how="carta")
    desk.sync()
    assert refused(desk) == ["pact_not_whole"]
    agree(world)


def test_a_scanned_pact_reaches_the_centre_signed_with_its_scan(world: World) -> None:
    one = Carrier(world.desk())
    desk = one.desk
    person, _ = household(desk)
    pathway = proposed(desk, None, person_id=person)
    pact = desk.run(save_pact, pathway, of_household="x").id
    paper = desk.run(gather, "MOD-06", pathway)
    data = scan(sheets(render_paper(paper), 130))
    [filed] = import_scan(desk.worker, desk.who, one.files, data, "patto.pdf", read=read_here).filed
    one.carry()
    one.carry()
    assert refused(desk) == []
    assert desk.value(Pact, pact, "signed_how") == "scansione"
    assert (filed.attachment.owner_kind, one.state(filed.attachment.id)) == ("pact", "arrivato")
    agree(world)
    # Filed by mistake: taken back for the whole team, with a reason, and the pathway that went on with it is suspended (INV-11).
    second = world.desk()
    world.settle()
    desk.run(add_goal, pathway, "Pagare il canone di marzo")
    desk.run(add_review, pathway, desk.who.today() + timedelta(days=60))
    for state in ("concordato", "attivo"):
        desk.run(advance, pathway, state)
    desk.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    world.settle()
    assert second.value(Pathway, pathway, "state") == "attivo"
    assert (
        second.value(Attachment, filed.attachment.id, "owner_id") == pact
    )  # who joins later sees the files that are there
    second.run(edit, Pact, pact, signed_on=None, signed_how=None)
    desk.run(edit, Attachment, filed.attachment.id, file_name="altro.pdf")
    world.settle()
    assert (refused(desk), refused(second)) == (["immutable_field"], ["pact_of_active"])
    take_back(desk.worker, desk.who, one.files, paper.document.id, reason="era di un'altra persona", read=read_here)
    world.settle()
    assert refused(desk) == ["immutable_field"]
    assert second.value(Pathway, pathway, "state") == "sospeso"
    assert second.value(Pact, pact, "signed_on") is None
    why = world.centre.scalar("SELECT correction FROM printed_document WHERE id = :id", id=paper.document.id)
    assert why == desk.value(PrintedDocument, paper.document.id, "correction") == "era di un'altra persona"
    assert desk.run(list_attachments, "pact", pact) == ()
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0
    told = "SELECT count(*) FROM change_log WHERE company_id = :c AND kind = 'pact' AND body LIKE '%signed_on%'"
    assert world.centre.scalar(told, c=world.company) >= 3
    agree(world)


def test_a_scan_taken_back_before_its_file_has_come_leaves_nothing_behind(world: World) -> None:
    one = Carrier(world.desk())
    desk = one.desk
    person, _ = household(desk)
    pathway = proposed(desk, None, person_id=person)
    pact = desk.run(save_pact, pathway, of_household="x").id
    paper = desk.run(gather, "MOD-06", pathway)
    data = scan(sheets(render_paper(paper), 130))
    import_scan(desk.worker, desk.who, one.files, data, "patto.pdf", read=read_here)
    desk.sync()
    assert one.waiting() == 1
    take_back(desk.worker, desk.who, one.files, paper.document.id, read=read_here)
    assert one.carry() == 0
    assert (one.waiting(), refused(desk), desk.value(Pact, pact, "signed_on")) == (0, [], None)
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0
    agree(world)
