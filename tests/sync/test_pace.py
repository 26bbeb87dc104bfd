"""What does not pass: batches shrink, one poisoned change goes out empty in the end, and who saves all the time is let go."""

import pytest

from app.errors import Retry
from app.models.local import Outbox
from app.models.people import Person
from app.services.refusals import reason_of, refused_groups
from app.services.resend import correct_and_resend
from app.sync.pace import GIVE_UP_AFTER
from app.sync.protocol import ExchangeRequest, unpack_change
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit


def poisoned(desk: SyncedDesk, rid: str, *, lose_answer: bool = False) -> list[int]:
    """From now on an exchange that carries this record fails; answers how many changes each exchange carried."""
    real, sizes = desk.client.exchange, []

    def exchange(request: ExchangeRequest) -> object:
        sizes.append(len(request.changes))
        carried = {change.rid for raw in request.changes if (change := unpack_change(raw)) is not None}
        if rid in carried:
            if lose_answer:
                real(request)
            raise Retry("status 500")
        return real(request)

    desk.client.exchange = exchange
    return sizes


def refused(desk: SyncedDesk) -> list[str]:
    return desk.read(lambda s: [reason_of(group.root) for group in refused_groups(s)])


def test_a_change_that_breaks_the_centre_holds_up_nothing(world: World) -> None:
    """Protocol 5.8: alone after a few halvings, given up after five failures, and what stood behind it has passed."""
    desk = world.desk()
    people = [desk.run(add_person, f"Prova {place}") for place in range(20)]
    sizes = poisoned(desk, people[7])
    for _ in range(GIVE_UP_AFTER):  # the first time it may be the line; then down to one change at once
        with pytest.raises(Retry):
            desk.sync()
        assert refused(desk) == []
        assert desk.value(Person, people[7], "surname") == "Prova 7"
    report = desk.sync()
    assert report.outcome == "ok"
    assert sizes.count(1) >= GIVE_UP_AFTER
    assert refused(desk) == [
        "Il centro non riesce a ricevere questa modifica. È stata messa da parte; il resto è partito."
    ]
    states = [state for _, state in desk.states()]
    assert states.count("done") == 19
    assert states.count("refused") == 1
    assert desk.is_synced()
    agree(world)
    del desk.client.exchange
    desk.run(correct_and_resend, f"rifiuto:{desk.rows('SELECT cid FROM outbox WHERE state = ?', 'refused')[0][0]}")
    desk.sync()
    assert world.centre.scalar("SELECT count(*) FROM person WHERE company_id = :c", c=world.company) == 20
    agree(world)


def test_a_change_that_was_taken_after_all_gets_its_verdict(world: World) -> None:
    """The centre commits and its answer never arrives: the empty number is answered with what was decided."""
    desk = world.desk()
    person = desk.run(add_person, "Prova")
    poisoned(desk, person, lose_answer=True)
    for _ in range(GIVE_UP_AFTER - 1):
        with pytest.raises(Retry):
            desk.sync()
    assert desk.sync().decided == {"ok": 1}
    assert refused(desk) == []
    assert [tuple(row) for row in desk.rows("SELECT state, reason FROM outbox")] == [("done", None)]
    agree(world)


def test_a_change_that_was_refused_after_all_says_why(world: World) -> None:
    """The same with a refusal: what the centre decided is told, not that it could not take it."""
    desk = world.desk()
    person = desk.run(add_person, "Prova")
    desk.sync()
    desk.run(edit, Person, person, visibility="R9")
    poisoned(desk, person, lose_answer=True)
    for _ in range(GIVE_UP_AFTER - 1):
        with pytest.raises(Retry):
            desk.sync()
    assert desk.sync().decided == {"refused": 1}
    assert refused(desk) == ["La classe di riservatezza «R9» non esiste."]
    agree(world)


def test_failures_of_other_changes_are_not_added_up(world: World) -> None:
    """A line that breaks now and then gives nothing up: what counts is one change failing alone, five times in a row."""
    desk = world.desk()
    desk.pace.batch = 1
    for place in range(2 * GIVE_UP_AFTER):
        desk.run(add_person, f"Prova {place}")
        with pytest.raises(Retry):
            desk.sync("no_answer")
        desk.sync()
    assert {state for _, state in desk.states()} == {"done"}
    agree(world)


def test_nothing_is_given_up_while_the_centre_is_away(world: World) -> None:
    desk = world.desk()
    person = desk.run(add_person, "Prova")
    poisoned(desk, person)
    desk.client.is_ready = lambda: False
    for _ in range(2 * GIVE_UP_AFTER):
        with pytest.raises(Retry):
            desk.sync()
    assert desk.read(lambda s: [row.reason for row in s.query(Outbox)]) == [None]
    del desk.client.is_ready, desk.client.exchange
    assert desk.sync().decided == {"ok": 1}
    agree(world)


def test_an_alignment_ends_though_somebody_goes_on_saving(world: World) -> None:
    """Each answer finds one more edit saved: the alignment carries what it can and ends, the rest is the next one's."""
    desk = world.desk()
    person = desk.run(add_person, "Prova")
    desk.sync()
    real, saves = desk.client.exchange, []

    def exchange(request: ExchangeRequest) -> object:
        assert len(saves) < 5, "it runs after somebody who types"
        answer = real(request)
        saves.append(desk.run(edit, Person, person, phone1=str(len(saves))))
        return answer

    desk.client.exchange = exchange
    desk.run(edit, Person, person, phone1="prima")
    report = desk.sync()
    assert report.outcome == "ok"
    assert len(saves) == 1
    assert report.pending == 1
    del desk.client.exchange
    desk.sync()
    assert desk.value(Person, person, "phone1") == "0"
    agree(world)
