"""Training indemnities over the desks of operator, tutor and head office, and the centre: success, withholding, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.accounts import AccountOrder
from app.models.documents import PrintedDocument
from app.models.pathways import Task
from app.models.people import Person
from app.models.training import IndemnityAct, Trainee, TrainingHours, TrainingPath, TrainingStep
from app.rules.training import Said
from app.services import documents, indemnities, selection, training
from app.services.candidates import SentList, take_list
from app.services.households import add_member, create_household
from app.services.refusals import refused_groups
from app.services.repayment import PLAN, possible_plan
from app.services.training import NewCandidate, NewHours
from tests.helpers.training import END, FULL, START, TODAY, a_course
from tests.helpers.world import SyncedDesk, World, add, agree, edit


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [str((group.root.reason or {}).get("code")) for group in refused_groups(s)])


def shown(tutor: SyncedDesk) -> list[tuple[str, str, str | None]]:
    """The trainees of a tutor's desk: name, state, outcome."""
    return tutor.read(lambda s: [(one.candidate, one.state, one.outcome) for one in s.scalars(select(Trainee))])


def test_an_indemnity_that_ends_in_a_stable_job(world: World) -> None:
    """Two thousand euro: half in tranches as hours are confirmed, the other half to the person with the job."""
    course = a_course(world)
    path = course.running()
    assert course.ledger()[f"open:{path}"] == FULL
    assert shown(course.tutor) == [("Prova Rossi", "in_corso", None)]
    course.attended(path, START, date(2026, 2, 6), 3000)
    assert course.tranche(path) == 50_000
    with pytest.raises(Notice, match="non ci sono ore confermate"):
        course.cashier.run(indemnities.pay_tranche, path, reference="CRO 2", paid_on=TODAY)
    course.attended(path, date(2026, 2, 9), END, 3000)
    assert course.tranche(path, "CRO 2") == 50_000
    assert course.ledger()[f"paid:{path}"] == FULL // 2
    course.operator.run(training.advance, path, Said("completato"))
    job = Said("esito_occupazionale", outcome="stabile", proof="UNILAV 1", contract="indeterminato", contract_on=TODAY)
    course.operator.run(training.advance, path, job)
    assert course.operator.read(lambda s: list(s.scalars(select(Task.subject)))) == [PLAN]
    plan = course.operator.run(lambda s, who: possible_plan(s, who, s.get(TrainingPath, path)))
    assert (plan.debt_cents, plan.case_id is not None) == (500_000, True)
    course.settle()
    paid = course.cashier.run(indemnities.pay_balance, path, reference="CRO 3", paid_on=TODAY)
    assert paid.amount_cents == FULL // 2
    assert paid.seq == 0, "it waits for the centre"
    course.settle()
    course.cashier.run(training.advance, path, Said("chiuso"))
    course.settle()
    assert course.operator.value(TrainingPath, path, "state") == "chiuso"
    assert course.operator.value(TrainingPath, path, "outcome") == "stabile"
    assert (course.ledger()[f"paid:{path}"], course.ledger()[f"open:{path}"]) == (FULL, 0)
    assert shown(course.tutor) == [("Prova Rossi", "chiuso", "stabile")]
    for model in (TrainingPath, TrainingStep, IndemnityAct):
        assert course.tutor.read(lambda s, m=model: s.scalars(select(m)).all()) == [], "name, hours, outcome alone"
    assert course.orders() == []
    agree(world)


@pytest.mark.parametrize(("granted", "withheld", "paid"), [(200_000, 100_000, 100_000), (133_333, 66_667, 66_666)])
def test_an_indemnity_that_ends_in_the_withholding(world: World, granted: int, withheld: int, paid: int) -> None:
    """Domain 2.17: the half goes to the debt of the own tenancy, as an order that waits to be booked; services first (INV-32)."""
    course = a_course(world)
    path = course.running(amount=granted)
    course.attended(path, START, END, 6000)
    assert course.tranche(path) == paid
    course.operator.run(training.advance, path, Said("completato"))
    course.operator.run(training.advance, path, Said("esito_occupazionale", outcome="nessuno"))
    course.settle()
    course.cashier.run(indemnities.withhold, path)
    course.cashier.sync()
    tenancy = course.operator.value(TrainingPath, path, "tenancy_id")
    assert course.orders() == [(tenancy, "canone", withheld - 50_000), (tenancy, "spese", 50_000)]
    assert course.ledger()[f"withheld:{path}"] == withheld
    course.settle()
    assert course.operator.read(lambda s: sorted(s.scalars(select(AccountOrder.amount_cents)))) == sorted(
        (withheld - 50_000, 50_000)
    )
    course.cashier.run(training.advance, path, Said("chiuso"))
    course.settle()
    assert course.cashier.value(TrainingPath, path, "state") == "chiuso"
    assert refused(course.cashier) == []
    agree(world)


def test_an_acceptance_is_a_signed_print_of_this_very_path(world: World) -> None:
    """Domain 9, Q3: what a pact and a withholding stand on was printed for the path and signed, here and at the centre, and stays so."""
    course = a_course(world)
    path, other = course.candidate("Rossi"), course.candidate("Verdi")
    course.fit(path, other, scores={path: {"morosita": 2}})
    course.closed()
    course.selected(path)
    course.selected(other)
    course.settle()
    course.accepted(other)
    paper = course.printed(path)
    with pytest.raises(Notice, match="Manca un MOD-13 firmato"):
        course.operator.run(training.advance, path, Said("patto_firmato"))
    step = {"path_id": path, "from_state": "selezionato", "to_state": "patto_firmato", "visibility": "R1"}
    numbers = course.operator.read(lambda s: list(s.scalars(select(PrintedDocument.local_number))))
    for number in numbers:  # of another path, and of this one but not signed
        course.operator.run(add, TrainingStep, **step, at=course.operator.who.now(), proof=number)
    course.operator.sync()
    assert set(refused(course.operator)) == {"training_needs_pact"}
    course.settle()
    assert course.cashier.value(TrainingPath, path, "state") == "selezionato"
    course.operator.run(documents.mark_signed, paper)
    course.operator.run(training.advance, path, Said("patto_firmato"))
    course.settle()  # signature and step in one push
    assert course.cashier.value(TrainingPath, path, "state") == "patto_firmato"
    with pytest.raises(Notice, match="la firma resta"):
        course.operator.run(documents.undo_signed, paper)
    course.operator.run(edit, PrintedDocument, paper, signed_at=None, signed_how=None)
    course.operator.sync()
    assert "acceptance_in_use" in refused(course.operator)


def test_a_debt_smaller_than_quota_b_leaves_the_rest_to_the_person(world: World) -> None:
    course = a_course(world)
    path = course.running(debt=30_000)
    course.attended(path, START, date(2026, 2, 6), 3000)
    course.operator.run(training.advance, path, Said("ritirato", reason="trasferimento"))
    course.operator.run(training.advance, path, Said("esito_occupazionale", outcome="nessuno"))
    course.settle()
    assert course.cashier.run(lambda s, who: indemnities.due_here(s, s.get(TrainingPath, path))) == {
        "tranche": 50_000, "trattenuta": 30_000, "rilascio": 50_000,
    }  # fmt: skip
    course.tranche(path)
    course.cashier.run(indemnities.withhold, path)
    course.cashier.run(indemnities.pay_balance, path, reference="CRO 2", paid_on=TODAY)
    course.cashier.run(indemnities.release, path, reason="ore non frequentate")
    course.cashier.run(training.advance, path, Said("chiuso"))
    course.settle()
    assert refused(course.cashier) == []
    found = course.ledger()
    assert [found[f"{name}:{path}"] for name in ("open", "paid", "withheld")] == [0, 120_000, 30_000]
    assert found[f"fund:{course.fund}"] == 1_000_000 - 150_000
    assert sum(cents for _, _, cents in course.orders()) == 30_000


def test_heads_and_money_are_counted_where_all_of_them_are_known(world: World) -> None:
    """INV-33: two desks of head office select at once; the money of one is left."""
    course = a_course(world, cap=FULL + 199_999, places=2)
    first, second = course.candidate("Rossi"), course.candidate("Verdi")
    other = world.desk([], role="direzione")
    course.fit(first, second, scores={first: {"morosita": 2}})
    course.closed()
    course.selected(first)
    course.selected(second, desk=other)
    course.direction.sync()
    other.sync()
    assert refused(other) == ["training_money"]
    assert course.ledger()[f"fund:{course.fund}"] == 199_999
    course.settle()
    assert other.value(TrainingPath, second, "state") == "idoneo"
    with pytest.raises(Notice, match="non ci stanno"):
        course.selected(second)
    course.selected(second, 133_333)
    course.settle()
    assert other.value(TrainingPath, second, "state") == "selezionato"


def test_places_and_the_limit_of_the_project_and_the_place_of_who_leaves(world: World) -> None:
    course = a_course(world, places=1, most=1)
    first, second = course.candidate("Rossi"), course.candidate("Verdi")
    course.fit(first, second, scores={first: {"morosita": 2}})
    course.closed()
    with pytest.raises(Notice, match="I posti sono 1"):
        course.selected(second)
    course.selected(first)
    course.settle()
    course.operator.run(training.advance, first, Said("ritirato", reason="ha trovato lavoro"))
    course.settle()
    course.selected(second)
    course.settle()
    assert refused(course.direction) == []
    assert course.cashier.run(indemnities.release, first, reason="ritirato prima di cominciare").amount_cents == FULL
    course.settle()
    assert course.ledger()[f"open:{first}"] == 0


def test_one_indemnity_for_each_person_whichever_card(world: World) -> None:
    """INV-30: the cards of a merged person count as one."""
    from app.models.people import PersonMerge

    course = a_course(world)
    first, second = course.candidate("Rossi"), course.candidate("Rosi")
    course.fit(first, second)
    course.direction.run(selection.make_draw, course.round_id, "ruota di Milano 12 45")
    course.closed()
    course.selected(first)
    course.settle()
    cards = sorted(course.operator.value(TrainingPath, one, "person_id") for one in (first, second))
    course.operator.run(add, PersonMerge, card_a=cards[0], card_b=cards[1], face=cards[0], decision="stessa")
    course.settle()
    course.direction.run(
        add, TrainingStep, path_id=second, from_state="idoneo", to_state="selezionato", at=course.direction.who.now(),
        amount_cents=FULL, visibility="R1",
    )  # fmt: skip
    course.direction.sync()
    assert refused(course.direction) == ["training_twice"]
    person = course.operator.value(TrainingPath, second, "person_id")
    with pytest.raises(Notice, match="già candidata"):
        course.operator.run(training.add_candidate, NewCandidate(course.project, person, "operatore"))


def test_a_person_is_a_candidate_once_and_a_list_of_head_office_is_followed_at_the_outpost(world: World) -> None:
    """Head office has neither persons nor contracts of outposts: a name that is a candidate there is refused by its codice fiscale."""
    course = a_course(world)
    other = world.desk()
    known = course.candidate("Rossi")
    person = course.operator.value(TrainingPath, known, "person_id")
    code = "RSSNNA80A41F205O"
    course.operator.run(edit, Person, person, fiscal_code=code, fiscal_code_state="valido")
    course.settle()
    other.run(training.add_candidate, NewCandidate(course.project, person, "autocandidatura"))
    other.sync()
    assert refused(other) == ["training_candidate_twice"], "from another desk that had not heard of it"
    rows = f"cognome;nome;cf;nato il\r\nRossi;Anna;{code};\r\nNovelli;Iva;;12/03/1975\r\n".encode()
    basis = {"sent_by": "Comune di Codogno", "sent_on": TODAY, "legal_basis": "Convenzione 4/2025"}
    listed = SentList(course.project, **basis, follower_id=course.operator.who.operator_id)
    taken = course.direction.run(take_list, listed, rows, apply=True)
    assert [one.new for one in taken.taken] == [True, True]
    course.settle()
    assert refused(course.direction) == ["training_candidate_twice"]
    (new,) = course.operator.read(
        lambda s: [one.id for one in s.scalars(select(TrainingPath)) if one.source == "servizi_sociali"]
    )
    home = course.operator.run(create_household, unit_id=None, from_day=date(2020, 1, 1)).id
    head = course.operator.value(TrainingPath, new, "person_id")
    course.operator.run(add_member, home, head, relation="intestatario", from_day=date(2020, 1, 1))
    course.operator.run(training.edit_path, new, {"unemployed_on": date(2025, 11, 3), "unemployment_proof": "did"})
    course.settle()
    assert course.direction.value(TrainingPath, new, "household_id") == home
    assert refused(course.operator) == []


def test_what_is_published_does_not_change_and_a_draw_is_what_its_seed_gives(world: World) -> None:
    from app.models.training import SelectionRound

    course = a_course(world)
    with pytest.raises(Notice, match="pubblicata"):
        course.direction.run(selection.edit_round, course.round_id, {"places": 50})
    first, second = course.candidate("Rossi"), course.candidate("Verdi")
    course.fit(first, second)
    with pytest.raises(Notice, match="serve il sorteggio"):
        course.direction.run(selection.close_round, course.round_id)
    course.direction.run(edit, SelectionRound, course.round_id, places=50)
    course.direction.sync()
    assert refused(course.direction) == ["round_fixed"]
    forged = {"seed": "un seme lungo", "candidates": sorted((first, second)), "order": []}
    course.direction.run(edit, SelectionRound, course.round_id, draw=forged)
    course.direction.sync()
    assert world.centre.scalar("SELECT draw FROM selection_round WHERE id = :i", i=course.round_id) == "{}"
    course.direction.run(selection.make_draw, course.round_id, "ruota di Milano 12 45")
    course.closed()
    assert world.centre.scalar("SELECT closed_on FROM selection_round WHERE id = :i", i=course.round_id) is not None


def test_hours_need_their_tutor_or_a_register_and_a_second_person(world: World) -> None:
    course = a_course(world)
    path = course.running()
    with pytest.raises(Notice, match="solo il tutor"):
        course.operator.run(training.certify_hours, NewHours(path, START, END, 600, "accesso"))
    register = NewHours(path, START, date(2026, 1, 30), 600, "registro", "A3-F-1")
    hours = course.operator.run(training.certify_hours, register).id
    course.settle()
    with pytest.raises(Notice, match="seconda persona"):
        course.operator.run(training.confirm_hours, hours)
    with pytest.raises(Notice, match="archivia la scansione"):
        course.direction.run(training.confirm_hours, hours)
    course.file_register(hours)
    course.settle()
    course.direction.run(training.confirm_hours, hours)
    course.settle()
    assert course.operator.value(TrainingHours, hours, "confirmed_by") == course.direction.who.operator_id
    course.operator.run(edit, TrainingHours, hours, minutes=6000)
    course.operator.sync()
    assert refused(course.operator) == ["hours_confirmed"]
    with pytest.raises(Notice, match="confermate"):
        course.operator.run(training.drop_hours, hours)
    # A tutor of other trainees is not sent this path; one who was let in by a tampered desk is refused.
    stranger = world.desk([], role="tutor")
    stranger.sync()
    assert shown(stranger) == []
    assert stranger.read(lambda s: s.scalars(select(TrainingHours)).all()) == []


def test_an_amount_that_was_typed_is_refused_and_who_proposed_does_not_pay(world: World) -> None:
    course = a_course(world)
    path = course.running()
    course.attended(path, START, date(2026, 2, 6), 3000)
    money = {
        "path_id": path,
        "kind": "tranche",
        "at": course.cashier.who.now(),
        "upto_on": TODAY,
        "reference": "X",
        "paid_on": TODAY,
    }
    course.cashier.run(add, IndemnityAct, amount_cents=100_000, visibility="R1", **money)
    course.cashier.sync()
    assert refused(course.cashier) == ["indemnity_amount"]
    assert f"paid:{path}" not in course.ledger()
    course.operator.who = replace(course.operator.who, role="gestore_fondi")  # a desk that was tampered with
    course.operator.run(add, IndemnityAct, amount_cents=50_000, visibility="R1", **money)
    course.operator.sync()
    assert refused(course.operator) == ["not_allowed"]
    # Whoever wrote the candidacy came to work on funds since: the role is right, the person is not.
    named = {"surname": "Prova", "name": "Operatrice", "initials": "M. F."}
    world.centre.put(world.company, "operator", course.operator.who.operator_id, role="gestore_fondi", **named)
    course.operator.sync()
    with pytest.raises(Notice, match="Chi ha scritto la candidatura"):
        course.operator.run(indemnities.pay_tranche, path, reference="X", paid_on=TODAY)
    course.operator.run(add, IndemnityAct, amount_cents=50_000, visibility="R1", **money)
    course.operator.sync()
    assert sorted(refused(course.operator)) == ["indemnity_own", "not_allowed"]
    assert course.tranche(path) == 50_000, "somebody else pays it"


def test_who_has_no_case_of_innocent_arrears_is_not_found_fit(world: World) -> None:
    course = a_course(world)
    path = course.candidate("Rossi", case=False)
    course.settle()
    course.direction.run(training.advance, path, Said("idoneo"))
    course.direction.sync()
    assert refused(course.direction) == ["training_needs_case"]
    course.settle()
    assert course.direction.value(TrainingPath, path, "state") == "candidato"


def test_the_half_of_one_household_never_pays_the_debt_of_another(world: World) -> None:
    """INV-32: on the way in, and where a tenancy went to somebody else meanwhile."""
    course = a_course(world)
    path, other = course.candidate("Rossi"), course.candidate("Verdi")
    course.settle()
    foreign = course.operator.value(TrainingPath, path, "tenancy_id")
    course.operator.run(edit, TrainingPath, other, tenancy_id=foreign)
    course.settle()
    course.direction.run(training.advance, other, Said("idoneo"))
    course.direction.sync()
    assert refused(course.direction) == ["training_not_resident"]
    course.fit(path)
    course.closed()
    course.selected(path)
    course.settle()
    course.begin(path)
    course.attended(path, START, END, 6000)
    course.tranche(path)
    tenancy = course.operator.value(TrainingPath, path, "tenancy_id")
    home = course.operator.value(TrainingPath, other, "household_id")
    world.centre.put(
        world.company,
        "tenancy",
        tenancy,
        unit_id="unit",
        household_id=home,
        outpost_id=world.outposts[0],
        service="sap",
    )
    course.operator.run(training.advance, path, Said("completato"))
    course.operator.run(training.advance, path, Said("esito_occupazionale", outcome="nessuno"))
    course.settle()
    with pytest.raises(Notice, match="non risulta"):
        course.cashier.run(indemnities.withhold, path)
    forged = {
        "path_id": path,
        "kind": "trattenuta",
        "at": course.cashier.who.now(),
        "acceptance_on": TODAY,
    }
    number = course.cashier.read(lambda s: s.scalars(select(PrintedDocument.local_number)).one())
    for reference in (number, "PVLO-COD-A3-2026-000099"):
        money = {"amount_cents": 100_000, "reference": reference, "visibility": "R1"}
        course.cashier.run(add, IndemnityAct, **forged, **money)
    course.cashier.sync()
    assert sorted(refused(course.cashier)) == ["indemnity_debt_unknown", "indemnity_needs_acceptance"]
    assert course.orders() == []
    assert course.ledger()[f"open:{path}"] == FULL // 2
