"""Who sees and who writes what (domain 2.16): every role pulls with a token of its own, every kind in every class."""

import json
from dataclasses import replace

import pytest

from app.models.contacts import Contact
from app.models.local import Outbox
from app.models.people import Person
from app.models.registry import KINDS
from app.models.requests import Request
from app.rules.clock import utc_text
from app.rules.roles import roles
from app.rules.visibility import CLASSES
from app.server.db import writing
from tests.helpers.centre import Record, defaults, put_rows
from tests.helpers.world import SyncedDesk, World, add, edit

REFERENCES = {
    "company", "municipality", "outpost", "opening_slot", "operator", "operator_assignment", "closure", "rule_set", "solidarity_notice",
    "decision_body", "body_member", "decision_session",
}  # fmt: skip
INTERNAL = {
    "programme", "funding_action", "project", "project_line", "project_target", "milestone", "project_extension",
    "partner", "partner_contact", "partner_call", "partnership", "partnership_member", "partnership_deed", "roster_slot",
    "presence", "fund", "selection_round",
}  # fmt: skip
REGISTERS = {"reading", "note_version", "ledger_entry", "vote", "decision"}
FUNDS = {
    "fund_envelope", "envelope_step", "grant_request", "grant_step", "account_order", "training_path",
    "training_step", "training_hours", "indemnity_act", "evaluation",
}  # fmt: skip
OF_FUNDS_ALONE = {"ledger_entry", "account_import", "participant"}
DECISIONS = {"dossier", "vote", "decision", "evaluation"}
APART = {"mediation_case", "mediation_side", "mediation_note", "mediation_meeting"}
CASES = KINDS.keys() - REFERENCES - INTERNAL


def expected(role: str, kind: str, visibility: str) -> bool:
    """Domain 2.16 once more, in other words than the file: may this role see a colleague's record of the outpost?"""
    if role == "regione" or kind == "trainee":
        return False
    if kind in REGISTERS and role == "audit":
        return True
    if (role in {"gestore_fondi", "direzione"} and kind in FUNDS) or (role == "direzione" and kind in DECISIONS):
        return True
    if visibility != "R0":
        return role == "coordinatore" and kind not in APART
    if kind in OF_FUNDS_ALONE:
        return role in {"gestore_fondi", "direzione"}
    if kind in REFERENCES:
        return True
    if kind in INTERNAL:
        return role not in {"tutor", "commissario", "amministratore"}
    return role in {"community_manager", "custode", "coordinatore"}


def make_everything(world: World, *readers: str) -> dict[str, tuple[str, str]]:
    """Id -> (kind, class): a record of each kind in each class at one outpost, whose author is none of those who look."""
    centre, outpost = world.centre, world.outposts[0]
    author = centre.operator(world.company, [outpost])
    made: list[Record] = []
    for name, kind in KINDS.items():
        anything = {f: 0 if f in kind.integers else "2026-03-12" for f in kind.required} | defaults(name)
        for visibility in CLASSES:
            stamps = {
                "outpost_id": outpost, "operator_id": author, "recorded_at": utc_text(centre.clock()),
                "visibility": visibility, "readers": json.dumps(readers),
            }  # fmt: skip
            made.append((name, centre.new_id(), dict(kind.fresh) | anything | stamps))
    with writing(centre.engine) as connection:
        put_rows(connection, world.company, made)
    return {id: (name, row["visibility"]) for name, id, row in made}


def test_each_role_is_sent_what_it_sees_and_nothing_else(world: World) -> None:
    everything = make_everything(world)
    wrong = set()
    for role in roles():
        desk = world.desk(role=role)
        desk.sync()
        held = {id for kind in KINDS for (id,) in desk.rows(f'SELECT id FROM "{kind}"')}
        wrong |= {
            (role, *what, "ha" if id in held else "non ha")
            for id, what in everything.items()
            if (id in held) != expected(role, *what)
        }
    assert wrong == set()


def test_a_tutor_who_is_named_on_everything_is_sent_trainees_and_hours_alone(world: World) -> None:
    """2.16: name, hours, outcome. Whoever may name readers cannot show a tutor more."""
    tutor, colleague = world.desk([], role="tutor"), world.desk([], role="community_manager")
    everything = make_everything(world, tutor.who.operator_id, colleague.who.operator_id)

    def reserved(desk: SyncedDesk) -> set[str]:
        desk.sync()
        held = {id for kind in KINDS for (id,) in desk.rows(f'SELECT id FROM "{kind}"')}
        return {kind for id, (kind, visibility) in everything.items() if id in held and visibility != "R0"}

    assert reserved(tutor) == {"trainee", "training_hours"}
    assert reserved(colleague) == KINDS.keys() - {"trainee"}
    named = {"surname": "Prova", "name": "Operatrice", "initials": "M. F."}
    world.centre.put(world.company, "operator", colleague.who.operator_id, role="tutor", **named)
    assert reserved(colleague) == {"trainee", "training_hours"}, "the desk judges as the centre does"
    assert [KINDS["attachment"].is_for_tutors(owner) for owner in ("training_hours", "training_path")] == [True, False]


def test_office_work_is_for_those_who_work_on_cases(world: World) -> None:
    author, manager, admin = world.desk(), world.desk(), world.desk(role="amministratore")
    author.who = author.who.at_outpost(None)
    contact = author.run(add, Contact, channel="telefono", started_at=author.who.now())
    world.settle()
    assert manager.value(Contact, contact, "channel") == "telefono"
    assert admin.value(Contact, contact, "channel") is None


def test_who_comes_to_coordinate_sees_what_is_reserved_there_and_who_leaves_no_more(world: World) -> None:
    author, other = world.desk(), world.centre.outpost(world.company, "CAS", "Casale")
    coordinator = world.desk([other], role="coordinatore")
    note = author.run(add, Person, surname="Riservata", visibility="R3")
    world.settle()
    assert coordinator.value(Person, note, "surname") is None
    world.centre.assign(world.company, coordinator.who.operator_id, world.outposts[0])
    coordinator.sync()
    assert coordinator.value(Person, note, "surname") == "Riservata"
    world.centre.unassign(world.company, coordinator.who.operator_id, world.outposts[0])
    coordinator.sync()
    assert coordinator.rows("SELECT id FROM person") == []


def test_the_centre_refuses_what_a_role_may_not_write(world: World) -> None:
    """A desk says so before it saves; one that is made to send it all the same is refused."""
    desk = world.desk(role="custode")
    desk.run(add, Request, area="tecnica", category="ascensore", opened_at=desk.who.now())
    with pytest.raises(Exception, match="ruolo"):
        desk.run(add, Person, surname="Rossi")
    forged(desk, "community_manager", Person, surname="Rossi")
    forged(desk, "community_manager", Request, area="sociale", category="solitudine", opened_at=desk.who.now())
    assert desk.sync().decided == {"ok": 1, "refused": 2}
    codes = [json.loads(r)["code"] for (r,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL")]
    assert codes == ["not_allowed", "not_allowed"]


def forged(desk: SyncedDesk, role: str, model: type, **fields: object) -> None:
    """Written as if the operator had another role."""
    own = desk.who
    desk.who = replace(own, role=role)
    desk.run(add, model, **fields)
    desk.who = own


def test_who_is_given_another_role_keeps_only_what_it_sees(world: World) -> None:
    """A coordinator becomes an administrator: cases leave that laptop after its unsent work was decided."""
    author, desk = world.desk(), world.desk(role="coordinatore")
    person = author.run(add, Person, surname="Rossi")
    reserved = author.run(add, Person, surname="Riservata", visibility="R1")
    world.settle()
    assert desk.value(Person, reserved, "surname") == "Riservata"
    desk.run(edit, Person, person, phone1="1")
    named = {"surname": "Prova", "name": "Operatrice", "initials": "M. F."}
    world.centre.put(world.company, "operator", desk.who.operator_id, role="amministratore", **named)
    desk.sync()
    assert desk.rows("SELECT id FROM person") == []
    assert desk.read(lambda s: [one.state for one in s.query(Outbox)]) == ["trayed"]
