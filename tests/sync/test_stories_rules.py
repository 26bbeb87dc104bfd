"""Rules and evaluations between desks and centre: two persons, no overlap, nothing that a desk was made to say otherwise."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.models.arrears import ArrearsCase
from app.models.eligibility import Evaluation
from app.models.eligibility import RuleSet as RuleSetRow
from app.models.local import Outbox
from app.models.people import Household, Person
from app.rules.eligibility import DECLARED, Fact
from app.rules.rule_sets import body_hash
from app.services import evaluations, rule_drafts, rule_sets
from tests.helpers.world import SyncedDesk, World, add, edit

DAY = date(2026, 3, 12)


def refusals(desk: SyncedDesk) -> list[str]:
    rows = desk.read(lambda s: [one.reason for one in s.scalars(select(Outbox).where(Outbox.state == "refused"))])
    return [str(one["code"]) for one in rows if one]


def counting(desk: SyncedDesk, track: str, day: date) -> int:
    return desk.run(rule_sets.rules_for, track, day).version


@pytest.fixture
def offices(world: World) -> tuple[SyncedDesk, SyncedDesk, SyncedDesk]:
    return world.desk(role="direzione"), world.desk(role="direzione"), world.desk()


def test_a_version_counts_for_everybody_when_a_second_person_and_the_centre_said_so(world: World, offices) -> None:
    author, second, manager = offices
    draft = author.run(rule_drafts.new_draft, "T-CRS-B").id
    author.run(rule_drafts.edit_draft, draft, values={"figure:isee_max": 900_000, "valid_from": date(2026, 7, 1)})
    world.settle()
    assert counting(manager, "T-CRS-B", date(2026, 7, 1)) == 1  # everybody sees a draft, nobody is judged by it
    second.run(rule_drafts.put_in_force, draft)
    world.settle()
    for desk in offices:
        assert [counting(desk, "T-CRS-B", day) for day in (date(2026, 6, 30), date(2026, 7, 1))] == [1, 2]
    author.run(rule_drafts.retire, "T-L1/1")
    world.settle()
    second.run(rule_drafts.retire, "T-L1/1")
    world.settle()
    with pytest.raises(Exception, match="non ci sono regole in vigore"):
        counting(manager, "T-L1", DAY)
    manager.sync(check=True)


def test_what_a_desk_was_made_to_send_all_the_same_is_refused(world: World, offices) -> None:
    """Desks that were tampered with: what their own rules would have refused."""
    author, second, manager = offices
    draft = author.run(rule_drafts.new_draft, "T-CRS-B").id
    world.settle()
    id, body = author.read(lambda s: next((one.id, dict(one.body)) for one in s.scalars(select(RuleSetRow))))

    def forged(desk: SyncedDesk, **values) -> str:
        desk.run(edit, RuleSetRow, id, **values)
        desk.sync()
        return refusals(desk)[-1]

    assert forged(author, status="in_vigore", status_by=author.who.operator_id) == "rules_second_person"
    assert forged(second, status="in_vigore", status_by=author.who.operator_id) == "not_allowed"
    assert forged(second, sha256="0" * 64) == "rules_hash"
    other = body | {"name": "Altro"}
    assert forged(second, body=other, sha256=body_hash(other)) == "rules_draft_of_other"
    circle = {
        "code": "x",
        "label": "X",
        "kind": "bloccante",
        "ok": "-",
        "ko": "-",
        "missing": "-",
        "test": {"criterion": "x"},
    }
    wrong = body | {"criteria": [circle]}
    assert forged(author, body=wrong, sha256=body_hash(wrong)) == "rules_cycle"
    assert forged(author, valid_from=date(2026, 5, 1)) == "rules_differ"
    early = body | {"valid_from": "2019-10-15"}
    author.run(edit, RuleSetRow, id, body=early, sha256=body_hash(early), valid_from=date(2019, 10, 15))
    world.settle()
    assert forged(second, status="in_vigore", status_by=second.who.operator_id) == "rules_overlap"
    late = body | {"valid_from": "2027-01-01"}
    author.run(edit, RuleSetRow, id, body=late, sha256=body_hash(late), valid_from=date(2027, 1, 1))
    world.settle()
    second.run(rule_drafts.put_in_force, draft)
    world.settle()
    assert forged(author, note="dopo") == "rules_fixed"
    assert forged(author, deleted_at=author.who.now()) == "rules_fixed"
    manager.who = replace(manager.who, role="direzione")
    manager.run(rule_drafts.new_draft, "T-IND")
    manager.sync()
    assert refusals(manager) == ["not_allowed"]


def test_two_drafts_with_one_number_are_one_and_a_refusal(world: World, offices) -> None:
    author, second, _ = offices
    for desk in (author, second):
        desk.run(rule_drafts.new_draft, "T-IND")
        desk.sync()
    assert refusals(author) == []
    assert refusals(second) == ["rules_version_taken"]


def test_an_evaluation_is_taken_when_it_repeats(world: World, offices) -> None:
    head, _, manager = offices
    home = manager.run(add, Household)
    person = manager.run(add, Person, surname="Inventata")
    case = manager.run(add, ArrearsCase, household_id=home, person_id=person, opened_on=DAY, visibility="R1")
    stated = {"forfeiture": Fact(True, DAY, DECLARED)}
    made = manager.run(evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", DAY, stated=stated)
    manager.sync()
    assert refusals(manager) == []
    assert not manager.run(evaluations.evaluations_of, case)[0].waiting
    head.sync()
    assert head.run(evaluations.repeat_evaluation, made.id).same
    kept = manager.read(
        lambda s: {
            name: getattr(s.get(Evaluation, made.id), name)
            for name in (
                "record_kind", "record_id", "track", "reference_on", "facts", "rule_set", "rules_sha256", "engine", "outcome",
                "result",
            )
        }
    )  # fmt: skip

    def forged(**values) -> str:
        manager.run(add, Evaluation, visibility="R1", **(kept | values))
        manager.sync()
        return refusals(manager)[-1]

    assert forged(outcome="ammissibile_al_vaglio") == "evaluation_differs"
    assert forged(result=kept["result"] | {"text": ["Concesso."]}) == "evaluation_differs"
    assert forged(facts={}) == "evaluation_differs"
    assert forged(facts={"forfeiture": {"value": "forse"}}) == "evaluation_differs"
    assert forged(rules_sha256="0" * 64) == "rules_unknown"
    assert forged(rule_set="T-CRS-A/1") == "rules_unknown"
    assert forged(reference_on=date(2019, 1, 1)) == "rules_none"
    assert forged(record_id=person) == "reference_missing"
    assert forged(record_kind="person", record_id=person) == "reference_missing"
    manager.run(add, Evaluation, **kept)
    manager.sync()
    assert refusals(manager)[-1] == "visibility_too_wide"
