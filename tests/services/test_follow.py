"""Requests that must not be forgotten: their day, visits that found nobody, whoever coordinates (domain 2.3, 8)."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import Notice
from app.models.requests import AccessAttempt, Request
from app.models.staff import Operator, OperatorAssignment
from app.services import follow, records, request_views, requests, visits
from app.services.request_views import RequestFilter
from app.services.requests import NewRequest
from app.services.stamps import stamp
from tests.helpers.small_town import received
from tests.services.test_requests import opened, refused, request, steps, walk

TODAY = date(2026, 3, 12)


@pytest.fixture
def coordinator(desk, town):
    """Somebody coordinates Codogno, somebody else Casalpusterlengo, and one did until January."""
    made = []
    for surname, place, until in (
        ("Conti", town.codogno, None),
        ("Sala", town.casale, None),
        ("Pozzi", town.codogno, 31),
    ):
        who = Operator(**stamp(desk.who), surname=surname, name="Ada", initials="A. C.", role="coordinatore")
        span = {"from_day": date(2026, 1, 1), "to_day": date(2026, 1, until) if until else None}
        made += [who, OperatorAssignment(**stamp(desk.who.at_outpost(place)), assigned_operator_id=who.id, **span)]
    received(desk, made)
    return made[0].id


def test_a_request_gets_its_day_and_the_day_can_be_changed(desk, town):
    one = opened(desk)
    assert request(desk, one).due_on == date(2026, 3, 27)
    desk.run(requests.edit_request, one, due_on=date(2026, 3, 20))
    assert request(desk, one).due_on == date(2026, 3, 20)
    assert refused(desk, requests.edit_request, one, due_on=date(2026, 3, 11)).code == "due_before_opening"
    assert refused(desk, requests.open_request, NewRequest("tecnica", "verde", due_on=date(2026, 3, 1))).code == (
        "due_before_opening"
    )


def test_the_overdue_filter_holds_open_work_only(desk, town):
    late, ended, ahead = (opened(desk, "ascensore") for _ in range(3))
    walk(desk, ended, "assegnata", "in_lavorazione", "risolta")
    desk.run(requests.edit_request, ahead, due_on=date(2026, 5, 1))
    desk.clock.advance(days=20)
    found = desk.run(request_views.list_requests, RequestFilter(states=(), overdue=True)).rows
    assert [(row.id, row.overdue) for row in found] == [(late, True)]
    assert {row.id for row in desk.run(request_views.list_requests, RequestFilter(states=())).rows} == {
        late,
        ended,
        ahead,
    }


def test_oggi_is_told_of_mine_that_are_due_and_of_nothing_reserved(desk, town, coordinator):
    mine, others, later = (opened(desk, "ascensore") for _ in range(3))
    walk(desk, mine, "assegnata")
    desk.run(requests.advance, others, "assegnata", assigned_to=town.colleague)
    walk(desk, later, "assegnata")
    desk.run(requests.edit_request, later, due_on=date(2026, 6, 1))
    secret = opened(desk, "violenza", "sociale", urgency="immediata")
    walk(desk, secret, "assegnata")
    desk.clock.advance(days=9)
    assert [(row.id, row.overdue) for row in desk.run(follow.due_today)] == [(mine, True)]


def test_sending_on_says_to_whom_and_since_when(desk, town):
    one = opened(desk)
    assert refused(desk, requests.send_to_third_party, one, "  ").code == "third_party_needs_name"
    desk.run(requests.send_to_third_party, one, "Ascensori Lodi")
    view = desk.run(follow.follow_of, one)
    assert (view.waiting_for, view.waiting_since) == ("Ascensori Lodi", steps(desk, one)[-1].at)
    walk(desk, one, "in_attesa_inquilino")
    assert desk.run(follow.follow_of, one).waiting_for == ""
    walk(desk, one, "in_lavorazione")
    assert desk.run(follow.follow_of, one).waiting_for is None


def test_reopening_needs_a_reason_on_screen_and_command_line(desk, town):
    one = opened(desk)
    walk(desk, one, "assegnata", "in_lavorazione", "risolta")
    assert refused(desk, requests.advance, one, "riaperta").code == "reopen_needs_reason"
    assert refused(desk, records.edit, one, {"state": "riaperta"}).code == "reopen_needs_reason"
    desk.run(records.edit, one, {"state": "riaperta", "reason": "Il guasto è tornato"})
    assert steps(desk, one)[-1].reason == "Il guasto è tornato"
    assert ("riaperta", ("reason",)) in {(n.state, n.needs) for n in request_views.next_states("chiusa")}


def test_the_command_line_sends_on_as_the_screen_does(desk, town):
    one, two = opened(desk), opened(desk)
    desk.run(records.edit, one, {"state": "inviata_a_terzi", "sent_to": "Manutenzione"})
    assert [step.to_state for step in steps(desk, one)] == ["aperta", "assegnata", "inviata_a_terzi"]
    said = {"request_id": two, "to_state": "inviata_a_terzi", "sent_to": "Manutenzione"}
    desk.run(records.add, "request_transition", said)
    assert request(desk, two).state == "inviata_a_terzi"


def test_a_request_goes_to_a_coordinator_of_its_outpost_and_back(desk, town, coordinator):
    one = opened(desk)
    assert [row.name for row in desk.run(follow.coordinators, one)] == ["Ada Conti"]
    assert refused(desk, follow.escalate, one, town.colleague, "aiuto").code == "escalation_needs_coordinator"
    assert refused(desk, follow.escalate, one, coordinator, " ").code == "escalation_needs_reason"
    view = desk.run(follow.escalate, one, coordinator, "Nessuno risponde")
    assert (view.escalated_on, view.escalated_to, view.escalation_reason) == (TODAY, "A. C.", "Nessuno risponde")
    assert refused(desk, follow.escalate, one, coordinator, "ancora").code == "escalation_known"
    listed = desk.run(request_views.list_requests, RequestFilter(escalated=True)).rows
    assert [row.id for row in listed] == [one]
    desk.run(records.edit, one, {"escalated_to": ""})
    assert request(desk, one).escalated_on is None
    assert refused(desk, follow.take_back, one).code == "not_escalated"


def test_a_coordinator_sees_what_was_brought_to_them_in_oggi(desk, town, coordinator):
    one = opened(desk)
    desk.run(follow.escalate, one, coordinator, "Nessuno risponde")
    assert desk.run(follow.due_today) == ()
    theirs = replace(desk.who, operator_id=coordinator, role="coordinatore")
    (row,) = desk.worker.run(follow.due_today, theirs)
    assert (row.id, row.asked, row.overdue) == (one, True, False)


def test_three_visits_that_found_nobody_propose_an_escalation(desk, town):
    one = opened(desk)
    for outcome in ("nessuno", "entrato", "nessuno", "rifiutato"):
        assert not desk.run(follow.record_attempt, one, outcome).proposed
    view = desk.run(follow.record_attempt, one, by="manutenzione", note="Suonato due volte")
    assert (view.missed, view.limit, view.proposed) == (3, 3, True)
    assert (view.attempts[0].by, view.attempts[0].outcome) == ("manutenzione", "nessuno"), "newest first"
    assert not desk.run(follow.record_attempt, one, "entrato").proposed


def test_an_attempt_is_refused_on_ended_work_and_for_unknown_words(desk, town):
    one = opened(desk)
    assert refused(desk, follow.record_attempt, one, "forse").code == "choice_unknown"
    walk(desk, one, "assegnata", "in_lavorazione", "risolta")
    assert refused(desk, follow.record_attempt, one).code == "attempt_ended"


def test_an_attempt_on_a_reserved_request_is_as_reserved(desk, town):
    one = opened(desk, "violenza", "sociale")
    desk.run(follow.record_attempt, one)
    assert desk.read(lambda s: s.query(AccessAttempt).one().visibility) == "R3"


def test_a_visit_that_found_nobody_is_noted_on_the_open_technical_requests_of_the_dwelling(desk, town):
    unit = town.units["B7"]
    leak = opened(desk, unit_id=unit)
    opened(desk, "solitudine", "sociale", unit_id=unit)
    elsewhere = opened(desk, unit_id=town.units["B10"])
    closed = opened(desk, unit_id=unit)
    walk(desk, closed, "assegnata", "in_lavorazione", "risolta")
    secret = opened(desk, "violenza", "sociale", unit_id=unit)
    visit = desk.run(visits.start_visit, town.people["Brambati"]).id
    numbers = desk.run(follow.nobody_home, visit)
    assert numbers == (request(desk, leak).number,)
    assert desk.read(lambda s: [row.request_id for row in s.query(AccessAttempt)]) == [leak]
    assert {elsewhere, closed, secret}.isdisjoint({leak})
    view = desk.run(visits.visit_view, visit)
    assert (view.state, view.people_present) == ("chiusa", "nessuno in casa")


def test_a_visit_that_was_let_in_is_not_one_that_found_nobody(desk, town):
    visit = desk.run(visits.start_visit, town.people["Brambati"]).id
    desk.run(visits.mark_part, visit, "Cucina", state="buono")
    assert refused(desk, follow.nobody_home, visit).code == "visit_was_in"


def test_what_waits_long_is_never_escalated_by_itself(desk, town):
    one = opened(desk)
    desk.clock.advance(days=200)
    assert desk.read(lambda s: s.get(Request, one).escalated_on) is None
    with pytest.raises(Notice):
        desk.run(follow.take_back, one)
    assert desk.run(request_views.request_detail, one).row.days == 200
    assert desk.run(follow.follow_of, one).overdue
