"""Stories of a commission: four desks and the centre from the dossier to the decision; who sees what and when; what is refused."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsStep
from app.models.decisions import BodyMember, Decision, DecisionSession, Dossier, Vote
from app.models.people import HouseholdMember
from app.models.visits import Reading
from app.printing.filling import render_paper
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation
from app.services import solidarity
from app.services.arrears import advance
from app.services.bodies import NewBody, add_member, create_body, end_member
from app.services.decisions import cast_vote, decide, open_dossier, reading_reason_needed
from app.services.documents import gather
from app.services.records import list_records, show
from app.services.sessions import (
    list_sessions,
    open_sessions,
    put_on_agenda,
    session_detail,
    sessions_to_prepare,
    take_off,
    waive,
    write_minutes,
)
from app.services.unit_dossier import application_sheet, prepare_unit_dossier
from app.store import search
from tests.helpers.commission import Commission, case_of, commission, state_of
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, agree, edit
from tests.printing import reading
from tests.sync.test_bundle import bring, export, read


@pytest.fixture
def table(world: World) -> Commission:
    return commission(world)


def refusals(desk: SyncedDesk) -> list[str]:
    """Codes of what the centre refused to this desk, in order."""
    return [json.loads(one)["code"] for (one,) in desk.rows(
        "SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")]  # fmt: skip


def code_of(act) -> str:
    with pytest.raises(Notice) as refused:
        act()
    return refused.value.code


def has(desk: SyncedDesk, kind: str, id: str) -> bool:
    return bool(desk.rows(f'SELECT 1 FROM "{kind}" WHERE id = ?', id))


def vote_as_forged(
    desk: SyncedDesk, dossier: str, session: str, vote: str = "favorevole", reason: str | None = None
) -> str:
    """A vote written past the desk's own rules, as by a program that was tampered with."""
    return desk.run(add, Vote, "R2", dossier_id=dossier, session_id=session, vote=vote, reason=reason)


def test_from_the_dossier_to_the_decision(table: Commission) -> None:
    dossier, session = table.on_agenda()
    case = case_of(table, dossier)
    assert state_of(table, case) == ("in_ordine_del_giorno", None)
    assert table.operator.value(ArrearsCase, case, "state") == "in_ordine_del_giorno"
    table.pass_days(1)
    table.world.settle()
    assert table.chair.run(reading_reason_needed, dossier)
    opened = table.chair.run(open_dossier, dossier, "preparare la seduta")
    assert opened.person == "Nilde Prova"
    assert not table.chair.run(reading_reason_needed, dossier)
    table.chair.run(cast_vote, dossier, "favorevole")
    table.member.run(cast_vote, dossier, "astenuto", "Conosco la famiglia.")
    assert table.chair.run(open_dossier, dossier).votes[0].waiting
    table.world.settle()
    view = table.chair.run(open_dossier, dossier)
    assert [one.waiting for one in view.votes] == [False, False]
    assert (view.may_vote, view.may_decide, view.asked) == (False, True, "incolpevole")
    made = table.chair.run(decide, dossier, "incolpevole", "Il lavoro è finito a febbraio.", ["congelamento"])
    assert state_of(table, case)[0] == "in_ordine_del_giorno"
    assert table.chair.run(open_dossier, dossier).decisions[0].waiting
    table.world.settle()
    assert not table.chair.run(open_dossier, dossier).decisions[0].waiting
    assert state_of(table, case) == ("decisa", "incolpevole")
    assert table.operator.value(ArrearsCase, case, "outcome") == "incolpevole"
    assert table.operator.value(Decision, made, "reasons") == "Il lavoro è finito a febbraio."
    rests_on = table.office.value(Decision, made, "rules")
    assert rests_on["rule_set"] == "T-SAP-COM/1"
    assert [one["vote"] for one in rests_on["votes"]] == ["favorevole", "astenuto"]
    table.office.run(write_minutes, session, "Presenti due componenti.", table.today)
    table.world.settle()
    detail = table.office.run(session_detail, session)
    assert detail.agenda[0].decision == "incolpevole"
    assert len(detail.present) == 2
    assert detail.minutes_on == table.today
    table.operator.sync()
    paper = table.office.run(gather, "LET-01", made, reason="spedire la lettera")
    assert not paper.header.provisional
    letter = reading.text(render_paper(paper))
    for said in ("Nilde Prova", "riconosciuta incolpevole", "Il lavoro è finito a febbraio.", "entro 30 giorni"):
        assert said in letter, said
    table.world.settle()
    agree(table.world)


def test_an_agenda_takes_what_is_complete_or_waived_until_the_session_begins(table: Commission) -> None:
    dossier = table.dossier(complete=False)
    case = case_of(table, dossier)
    session = table.session(held=1)
    assert code_of(lambda: table.office.run(put_on_agenda, dossier, session)) == "agenda_incomplete"
    candidate = table.office.run(session_detail, session).candidates[0]
    assert candidate.missing == ("Morosità",)
    assert "mancano dati" in (candidate.against or "")
    forged = table.office.run(edit, Dossier, dossier, session_id=session, position=1)
    table.office.sync()
    assert forged is None
    assert refusals(table.office) == ["agenda_incomplete"]
    assert state_of(table, case)[0] == "dossier_completo"
    table.office.run(waive, dossier, "Il documento arriva in seduta.")
    table.office.run(put_on_agenda, dossier, session)
    table.world.settle()
    assert state_of(table, case)[0] == "in_ordine_del_giorno"
    table.office.run(take_off, dossier)
    table.world.settle()
    assert state_of(table, case)[0] == "istruttoria"
    table.office.run(put_on_agenda, dossier, session)
    table.world.settle()
    table.pass_days(1)
    assert code_of(lambda: table.office.run(take_off, dossier)) == "agenda_closed"
    table.office.run(edit, Dossier, dossier, session_id=None, position=None)
    table.office.sync()
    assert refusals(table.office)[-1] == "agenda_closed"
    agree(table.world)


def test_only_who_prepares_makes_an_agenda_and_a_dossier_claims_nothing_false(table: Commission) -> None:
    dossier, session = table.dossier(), table.session(held=1)
    table.operator.run(edit, Dossier, dossier, session_id=session, position=1)
    table.operator.sync()
    case = table.case("istruttoria")
    lame = table.evaluation(case, complete=False)
    table.operator.sync()
    common = {"case_id": case, "case_operator_id": table.operator.who.operator_id, "complete": True}
    table.operator.run(add, Dossier, "R2", evaluation_id=lame, **common)
    table.operator.run(add, Dossier, "R1", **common | {"complete": False})
    table.operator.run(
        add, Dossier, "R2", **common | {"complete": False, "case_operator_id": table.office.who.operator_id}
    )
    table.operator.sync()
    assert refusals(table.operator) == ["agenda_office", "dossier_unproved", "dossier_class", "dossier_operator"]


def test_members_see_a_dossier_while_the_window_is_open_and_not_before_or_after(table: Commission) -> None:
    """Every desk asks with its own token; what is not to be seen is never sent, and what leaves is removed."""
    dossier = table.dossier()
    session = table.session(opens=2, held=3, closes=5)
    table.office.run(put_on_agenda, dossier, session)
    table.world.settle()
    assert not has(table.chair, "dossier", dossier)
    assert table.chair.run(list_sessions) == ()
    table.pass_days(2)
    table.world.settle()
    assert has(table.chair, "dossier", dossier)
    assert [one.id for one in table.chair.run(open_sessions)] == [session]
    assert not has(table.chair, "arrears_case", case_of(table, dossier))
    assert code_of(lambda: table.chair.run(show, dossier)) == "read_needs_reason"
    assert table.chair.run(list_records, "dossier")[0].covered
    assert "Nilde" in json.dumps(table.chair.run(show, dossier, reason="seduta").values)
    assert table.chair.read(lambda s: search.find(s, "Nilde", limit=5)) == []
    table.pass_days(4)
    # Nothing was aligned yet: the dossier still lies here and is shown to nobody.
    assert has(table.chair, "dossier", dossier)
    assert code_of(lambda: table.chair.run(open_dossier, dossier, "curiosità")) == "dossier_not_visible"
    assert code_of(lambda: table.chair.run(show, dossier, reason="curiosità")) == "dossier_not_visible"
    assert code_of(lambda: table.chair.run(session_detail, session)) == "dossier_not_visible"
    table.world.settle()
    assert not has(table.chair, "dossier", dossier)
    assert has(table.office, "dossier", dossier)
    readings = table.world.centre.rows("SELECT reason FROM reading WHERE record_id = :d", d=dossier)
    assert [one for (one,) in readings] == ["seduta"]
    agree(table.world)


def test_a_stick_brings_no_dossier_early_and_takes_it_away_after(table: Commission) -> None:
    """The same by a sealed file: what a member may have is what the day at the centre says."""
    dossier = table.dossier()
    session = table.session(opens=2, held=3, closes=5)
    table.office.run(put_on_agenda, dossier, session)
    table.office.sync()

    def by_stick() -> bool:
        read(table.member, bring(table.office, export(table.member)))
        return has(table.member, "dossier", dossier)

    assert not by_stick()
    table.pass_days(2)
    table.member.sync()
    assert by_stick()
    table.pass_days(4)
    assert not by_stick()


def test_a_unit_decides_on_an_application(table: Commission) -> None:
    """From the notice of head office to the amount that the operator writes once the unit has accepted."""
    centre, day = table.world.centre, table.today
    table.operator.run(add, HouseholdMember, household_id=table.household, person_id=table.person, from_day=day)
    notice = table.office.run(
        solidarity.add_solidarity_notice,
        day.year,
        "T-CRS-A",
        opens_on=day,
        closes_on=day + timedelta(days=9),
        documents=["ISEE"],
    ).id
    unit = table.office.run(create_body, NewBody("nucleo", "Nucleo di valutazione", 1, "rinvia", (), ("crs",)))
    table.office.run(add_member, unit, table.chair.who.operator_id, "presidente", day - timedelta(days=1))
    table.world.settle()
    application = table.operator.run(solidarity.add_application, notice, table.person).id
    assert code_of(lambda: table.operator.run(prepare_unit_dossier, application)) == "unit_dossier_state"
    table.operator.run(solidarity.move_application, application, "presentata")
    dossier = table.operator.run(prepare_unit_dossier, application).id
    assert table.operator.run(prepare_unit_dossier, application).id == dossier
    table.world.settle()
    commission_session, table.body = table.session(held=1), unit
    session = table.session(held=1)
    assert code_of(lambda: table.office.run(put_on_agenda, dossier, session)) == "agenda_incomplete"
    table.office.run(waive, dossier, "La domanda è completa: l'istruttoria è del Comune.")
    assert code_of(lambda: table.office.run(put_on_agenda, dossier, commission_session)) == "agenda_other_body"
    table.office.run(put_on_agenda, dossier, session)
    table.world.settle()
    assert table.operator.run(application_sheet, application).dossier == "waits"
    assert code_of(lambda: table.operator.run(prepare_unit_dossier, application)) == "dossier_on_agenda"
    table.pass_days(1)
    table.world.settle()
    assert table.chair.run(open_dossier, dossier, "seduta").sections[0][0] == "Domanda"
    table.chair.run(cast_vote, dossier, "favorevole")
    table.world.settle()
    table.chair.run(decide, dossier, "accolta", "Ricorrono le condizioni.", ["crs"])
    table.world.settle()
    sheet = table.operator.run(application_sheet, application)
    assert (sheet.dossier, sheet.view.state, sheet.view.next_states) == ("decided", "accolta", ("accolta",))
    paper = table.operator.run(gather, "LET-01", sheet.letter, reason="consegnare la lettera")
    letter = reading.text(render_paper(paper))
    assert "contributo regionale di solidarietà è stata accolta" in letter
    assert "morosità" not in letter
    table.operator.run(solidarity.got_document, application, "ISEE")  # before anybody knows the amount
    assert table.operator.sync().decided == {"ok": 3}  # with the paper and why it was read
    table.operator.run(solidarity.move_application, application, "accolta", granted_cents=185_000)
    assert table.operator.sync().decided == {"ok": 1}
    rows = centre.rows(
        "SELECT state, outcome_on, granted_cents, reason FROM solidarity_application WHERE id = :id", id=application
    )
    assert rows == [("accolta", table.today.isoformat(), 185_000, "Deciso da Nucleo di valutazione, seduta n. 1/2026.")]
    table.world.settle()
    agree(table.world)


def test_who_left_the_body_sees_nothing_more_and_does_not_vote(table: Commission) -> None:
    dossier, session = table.on_agenda()
    assert has(table.member, "dossier", dossier)
    table.pass_days(1)
    table.office.run(end_member, table.seats["member"], table.today - timedelta(days=1))
    table.office.sync()
    vote_as_forged(table.member, dossier, session)
    table.member.sync()
    assert refusals(table.member) == ["not_a_member"]
    table.member.sync()
    assert not has(table.member, "dossier", dossier)
    assert has(table.chair, "dossier", dossier)
    agree(table.world)


def test_votes_that_do_not_count(table: Commission) -> None:
    dossier, session = table.on_agenda()
    other = table.session(held=1)
    stranger = table.world.desk([], role="commissario")
    stranger.sync()
    vote_as_forged(stranger, dossier, session)
    stranger.sync()
    # The centre has the dossier; a desk that names it blindly is told what any desk is told that is no member.
    assert refusals(stranger) == ["not_a_member"]
    assert code_of(lambda: table.member.run(cast_vote, dossier, "contrario")) == "vote_needs_reason"
    assert code_of(lambda: table.member.run(cast_vote, dossier, "forse", "boh")) == "choice_unknown"
    vote_as_forged(table.member, dossier, session, "contrario")
    vote_as_forged(table.member, dossier, other, "favorevole")
    table.member.sync()
    table.member.run(cast_vote, dossier, "favorevole")
    table.member.sync()
    vote_as_forged(table.member, dossier, session, "contrario", "Ripensandoci.")
    table.member.sync()
    assert refusals(table.member) == ["vote_needs_reason", "not_on_agenda", "vote_twice"]
    assert code_of(lambda: table.member.run(cast_vote, dossier, "favorevole")) == "vote_twice"
    table.operator.who = replace(table.operator.who, role="commissario")
    vote_as_forged(table.operator, dossier, session)
    table.operator.sync()
    assert refusals(table.operator) == ["not_allowed"]
    table.pass_days(30)
    table.chair.clock.advance(days=-29)  # a desk whose clock is set back opens no window
    vote_as_forged(table.chair, dossier, session)
    table.chair.sync()
    assert refusals(table.chair) == ["window_closed"]
    assert table.world.centre.rows("SELECT vote FROM vote WHERE dossier_id = :d", d=dossier) == [("favorevole",)]


def test_who_follows_the_case_only_abstains(table: Commission) -> None:
    """INV-41: an operator who became a commissioner sits there with a case of their own on the table."""
    case = table.world.centre.put(
        table.world.company, "arrears_case", household_id=table.household, person_id=table.person, opened_on=table.today,
        state="dossier_completo", operator_id=table.member.who.operator_id, outpost_id=table.world.outposts[0],
        visibility="R1", readers=[table.operator.who.operator_id],
    )  # fmt: skip
    dossier, session = table.on_agenda(table.dossier(case, case_operator_id=table.member.who.operator_id))
    assert code_of(lambda: table.member.run(cast_vote, dossier, "favorevole")) == "vote_own_case"
    vote_as_forged(table.member, dossier, session)
    table.member.sync()
    assert refusals(table.member) == ["vote_own_case"]
    table.member.run(cast_vote, dossier, "astenuto")
    assert table.member.sync().decided == {"ok": 1}
    votes = table.world.centre.rows("SELECT vote, reason FROM vote WHERE dossier_id = :d", d=dossier)
    assert votes == [("astenuto", "Segue il caso.")]


def test_an_answer_that_is_lost_makes_no_second_vote_and_no_second_decision(table: Commission) -> None:
    dossier, _session = table.on_agenda()
    table.pass_days(1)
    table.world.settle()
    for desk in (table.chair, table.member):
        desk.run(cast_vote, dossier, "favorevole")
        desk.sync("drop-response")
        desk.sync()
    table.world.settle()
    table.chair.run(decide, dossier, "incolpevole", "Causa provata.")
    table.chair.sync("drop-response")
    table.chair.sync()
    table.world.settle()
    count = "SELECT (SELECT count(*) FROM vote WHERE dossier_id = :d), (SELECT count(*) FROM decision WHERE dossier_id = :d)"
    assert table.world.centre.rows(count, d=dossier) == [(2, 1)]
    agree(table.world)


def decided(
    table: Commission, chair: str = "favorevole", member: str = "favorevole", outcome: str = "incolpevole"
) -> str:
    """A dossier voted on by both, and decided."""
    dossier, _ = table.on_agenda()
    table.pass_days(1)
    table.world.settle()
    table.chair.run(cast_vote, dossier, chair, "Per i motivi detti.")
    table.member.run(cast_vote, dossier, member, "Per i motivi detti.")
    table.world.settle()
    table.chair.run(decide, dossier, outcome, "Causa provata.")
    table.world.settle()
    return dossier


def test_decisions_that_are_none(table: Commission) -> None:
    dossier, session = table.on_agenda()
    loose = table.dossier()
    said = {"session_id": session, "outcome": "incolpevole", "reasons": "Sì.", "at": table.chair.who.now()}

    def forged(desk: SyncedDesk, **other: object) -> str:
        desk.run(add, Decision, "R2", **{"dossier_id": dossier, **said, **other})
        desk.sync()
        return refusals(desk)[-1]

    assert forged(table.chair) == "decision_early"
    table.pass_days(1)
    table.world.settle()
    assert forged(table.chair) == "decision_quorum"
    assert code_of(lambda: table.chair.run(decide, dossier, "incolpevole", "Sì.")) == "decision_quorum"
    table.chair.run(cast_vote, dossier, "favorevole")
    table.member.run(cast_vote, dossier, "favorevole")
    table.world.settle()
    assert forged(table.chair, dossier_id=loose) == "not_on_agenda"
    assert code_of(lambda: table.chair.run(decide, loose, "incolpevole", "Sì.")) == "not_found"
    assert forged(table.member) == "decision_office"
    assert forged(table.chair, outcome="non_riconosciuta") == "decision_votes"
    assert forged(table.chair, reasons="  ") == "decision_needs_reasons"
    assert forged(table.chair, measures=["crs"]) == "decision_measure"
    table.office.who = replace(table.office.who, role="commissario")
    assert forged(table.office) == "not_allowed"
    assert state_of(table, case_of(table, dossier))[0] == "in_ordine_del_giorno"
    table.operator.run(
        add, ArrearsStep, "R1", case_id=case_of(table, dossier), from_state="in_ordine_del_giorno", to_state="decisa",
        at=table.operator.who.now(), outcome="incolpevole",
    )  # fmt: skip
    table.operator.run(advance, case_of(table, dossier), "archiviata", outcome="debito_estinto")
    table.operator.sync()
    assert forged(table.chair) == "case_ended"
    vote_as_forged(table.member, dossier, session)
    table.member.sync()
    assert refusals(table.member)[-1] == "case_ended"
    assert state_of(table, case_of(table, dossier))[0] == "archiviata"
    assert table.world.centre.rows("SELECT count(*) FROM decision WHERE dossier_id = :d", d=dossier) == [(0,)]


def test_a_change_of_mind_is_a_new_decision_that_names_the_old(table: Commission) -> None:
    dossier = decided(table)
    first = table.chair.read(lambda s: s.scalars(select(Decision.id)).one())
    table.chair.run(edit, Decision, first, reasons="Altro.")
    table.chair.sync()
    assert refusals(table.chair) == ["immutable_field"]
    row = {
        "session_id": table.chair.value(Dossier, dossier, "session_id"), "outcome": "incolpevole", "reasons": "Altro.",
        "dossier_id": dossier, "at": table.chair.who.now(),
    }  # fmt: skip
    table.chair.run(add, Decision, "R2", **row)
    table.chair.sync()
    assert refusals(table.chair)[-1] == "decision_stands"
    second = table.chair.run(
        decide, dossier, "incolpevole", "Corretta: il congelamento parte da aprile.", ["congelamento"]
    )
    table.world.settle()
    assert table.office.value(Decision, second, "replaces_id") == first
    assert table.office.value(Decision, first, "reasons") == "Causa provata."
    table.chair.run(add, Decision, "R2", replaces_id=first, **row)
    table.chair.sync()
    assert refusals(table.chair)[-1] == "decision_replaces"
    agree(table.world)


@pytest.mark.parametrize(
    ("tie", "outcome"), [("rinvia", "rinviata"), ("presidente", "incolpevole"), ("respinge", "non_riconosciuta")]
)
def test_a_tie_is_settled_by_the_rule_of_the_body(world: World, tie: str, outcome: str) -> None:
    table = commission(world, tie=tie)
    dossier = decided(table, "favorevole", "contrario", outcome)
    assert state_of(table, case_of(table, dossier)) == ("decisa", outcome)


def test_sessions_that_cannot_be_so(table: Commission) -> None:
    session = table.session(held=1)
    held = table.today + timedelta(days=1)
    with pytest.raises(Notice) as refused:
        table.session(opens=3, held=1, closes=2)
    assert refused.value.code == "session_window"
    row = {"body_id": table.body, "number": "1/2026", "held_on": held, "opens_on": held, "closes_on": held}
    table.office.run(add, DecisionSession, **row)
    table.office.run(add, DecisionSession, **row | {"number": "7", "closes_on": table.today})
    table.office.run(edit, DecisionSession, session, minutes="Prima del tempo.")
    table.office.run(add, BodyMember, body_id=table.body, member_operator_id=table.member.who.operator_id,
                     office="presidente", from_day=held)  # fmt: skip
    table.office.sync()
    assert refusals(table.office) == ["session_number_taken", "session_window", "minutes_early", "seat_twice"]
    assert [one.number for one in table.office.run(sessions_to_prepare)] == ["1/2026"]
    table.pass_days(1)
    table.office.run(edit, DecisionSession, session, held_on=held + timedelta(days=2))
    table.office.sync()
    assert refusals(table.office)[-1] == "session_begun"


def test_nothing_is_voted_or_decided_while_the_centre_reconciles(table: Commission) -> None:
    dossier, _ = table.on_agenda()
    table.pass_days(1)
    table.world.settle()
    company = table.world.company
    with table.world.centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE counter SET reconciling = 1 WHERE company_id = %(c)s", {"c": company})
    table.chair.run(cast_vote, dossier, "favorevole")
    assert table.chair.sync().decided == {"held": 1}
    assert table.world.centre.rows("SELECT count(*) FROM vote WHERE dossier_id = :d", d=dossier) == [(0,)]


def test_readings_of_dossiers_stand_in_the_register(table: Commission) -> None:
    dossier, _ = table.on_agenda()
    auditor = table.world.desk([], role="audit")
    table.chair.run(open_dossier, dossier, "preparare la seduta")
    table.chair.run(open_dossier, dossier)
    table.world.settle()
    assert auditor.read(lambda s: [one.reason for one in s.scalars(select(Reading))]) == ["preparare la seduta"] * 2


@pytest.mark.parametrize("gone", ["operator", "office", "chair"])
def test_a_lost_decision_comes_back_without_the_laptop_of_one_of_them(table: Commission, gone: str) -> None:
    """Who made the dossier, who put it on the agenda, who decided: what the others wrote on it is refused to nobody."""
    world, case = table.world, table.case()
    kept = keep(world.centre, world.company)
    dossier, session = table.on_agenda(table.dossier(case))
    table.pass_days(1)
    world.settle()
    for desk in (table.chair, table.member):
        desk.run(cast_vote, dossier, "favorevole")
    world.settle()
    table.chair.run(decide, dossier, "incolpevole", "Causa provata.")
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    lost: SyncedDesk = getattr(table, gone)
    code = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=lost.who.device_id)
    world.desks.remove(lost)
    lost.close()
    world.settle()
    assert world.centre.rows("SELECT count(*) FROM decision WHERE dossier_id = :d", d=dossier) == [(0,)]
    closed = close_reconciliation(
        world.centre.engine, Hand(world.centre.clock, world.centre.new_id), world.company, [code]
    )
    assert (closed.undone, closed.to_settle) == ({}, 0)
    world.settle()
    assert state_of(table, case) == ("decisa", "incolpevole")
    count = "SELECT (SELECT count(*) FROM vote WHERE dossier_id = :d), (SELECT count(*) FROM decision WHERE dossier_id = :d)"
    assert world.centre.rows(count, d=dossier) == [(2, 1)]
    assert world.centre.rows("SELECT session_id FROM dossier WHERE id = :d", d=dossier) == [(session,)]
    assert [code for desk in world.desks for code in refusals(desk)] == []
    agree(world)


@pytest.mark.parametrize("first", ["chair", "member"])
def test_votes_are_written_into_the_decision_in_one_order_whoever_votes_first(table: Commission, first: str) -> None:
    """The decision that is judged again after a restore is the same, byte for byte."""
    dossier, _ = table.on_agenda()
    table.pass_days(1)
    table.world.settle()
    for desk in sorted((table.chair, table.member), key=lambda one: one is not getattr(table, first)):
        desk.run(cast_vote, dossier, "favorevole")
        desk.sync()
    table.world.settle()
    table.chair.run(decide, dossier, "incolpevole", "Causa provata.")
    table.chair.sync()
    rules = table.world.centre.scalar("SELECT rules FROM decision WHERE dossier_id = :d", d=dossier)
    voters = [one["operator_id"] for one in json.loads(rules)["votes"]]
    assert voters == sorted((table.chair.who.operator_id, table.member.who.operator_id))


def test_what_a_restore_lost_is_decided_again_although_the_window_has_closed(table: Commission) -> None:
    """Votes and decision come back as they were judged; the case stands where it stood."""
    dossier, session = table.on_agenda()
    table.pass_days(1)
    table.world.settle()
    kept = keep(table.world.centre, table.world.company)
    for desk in (table.chair, table.member):
        desk.run(cast_vote, dossier, "favorevole")
    table.world.settle()
    table.chair.run(decide, dossier, "incolpevole", "Causa provata.")
    table.world.settle()
    table.pass_days(20)
    table.world.settle()
    assert not has(table.chair, "dossier", dossier)
    go_back(table.world.centre, table.world.company, kept, announced=True)
    assert state_of(table, case_of(table, dossier)) == ("in_ordine_del_giorno", None)
    table.world.settle()
    hand = Hand(table.world.centre.clock, table.world.centre.new_id)
    close_reconciliation(table.world.centre.engine, hand, table.world.company, ())
    table.world.settle()
    assert state_of(table, case_of(table, dossier)) == ("decisa", "incolpevole")
    count = "SELECT (SELECT count(*) FROM vote WHERE dossier_id = :d), (SELECT count(*) FROM decision WHERE dossier_id = :d)"
    assert table.world.centre.rows(count, d=dossier) == [(2, 1)]
    vote_as_forged(table.member, dossier, session)
    table.member.sync()
    assert refusals(table.member)[-1] == "window_closed"
    agree(table.world)
