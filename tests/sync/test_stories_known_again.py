"""G9: a desk that was enrolled after the backup is unknown to the restored centre. Its letter proves who it is."""

from pathlib import Path

import msgspec
import pytest

from app.errors import Notice
from app.models.local import Desk
from app.models.people import Person
from app.server import readmission
from app.server.db import writing
from app.server.dismissal import dismiss_again
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation, waiting_company
from app.sync.messages import DeviceLetter
from tests.helpers.engine import engine_of
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit


def give_letter(world: World, desk: SyncedDesk) -> DeviceLetter:
    """What an enrolment leaves on the desk."""
    with writing(world.centre.engine) as connection:
        seed = world.centre.keys.sign_seed
        letter = readmission.letter_of(connection, seed, world.company, desk.who.device_id)

    def note(session) -> None:
        row = session.query(Desk).one()
        row.letter, row.letter_signature = letter.body, letter.signature

    desk.read(note)
    return letter


@pytest.fixture
def newcomer(world: World):
    """A desk that was enrolled, and worked, after the backup to which the centre then goes back."""
    old = world.desk()
    person = old.run(add_person, "Rossi")
    old.sync()
    kept = keep(world.centre, world.company)
    desk = world.desk()
    letter = give_letter(world, desk)
    desk.sync()
    desk.run(edit, Person, person, phone1="1")
    born = desk.run(add_person, "Bianchi")
    desk.sync()
    go_back(world.centre, world.company, kept, announced=False)
    return old, desk, letter, born


def test_it_is_known_again_and_sends_what_the_backup_lacks(world: World, newcomer) -> None:
    old, desk, _, born = newcomer
    with pytest.raises(Notice) as refused:
        desk.sync()
    assert refused.value.code == "not_authenticated"
    with engine_of(desk, world.centre.url) as watched:
        assert watched.engine.run_once().outcome == "ok"
    assert waiting_company(world.centre.engine, world.company) is not None
    old.sync()
    hand = Hand(world.centre.clock, world.centre.new_id)
    close_reconciliation(world.centre.engine, hand, world.company, ())
    world.settle()
    assert old.value(Person, born, "surname") == "Bianchi"
    agree(world)


def test_a_letter_that_the_centre_did_not_write_opens_nothing(world: World, newcomer) -> None:
    _, desk, letter, _ = newcomer
    for forged in (
        DeviceLetter(letter.body.replace(desk.who.operator_id, desk.who.device_id), letter.signature),
        DeviceLetter(letter.body, bytes(64)),
        DeviceLetter("{", letter.signature),
    ):
        with pytest.raises(Notice) as refused:
            desk.client.readmit(forged)
        assert refused.value.code == "not_authenticated"
    assert world.centre.scalar("SELECT count(*) FROM device WHERE id = :d", d=desk.who.device_id) == 0


def test_a_device_that_is_known_is_not_let_in_twice(world: World) -> None:
    desk = world.desk()
    letter = give_letter(world, desk)
    with pytest.raises(Notice):
        desk.client.readmit(letter)
    assert waiting_company(world.centre.engine, world.company) is None


def test_a_dismissed_device_stays_dismissed_whatever_is_restored(world: World, newcomer, tmp_path: Path) -> None:
    old, desk, letter, born = newcomer
    register = tmp_path / "dismissals.register"
    for one in (old, desk):
        readmission.write_dismissal(register, one.who.device_id, world.centre.clock())
    with writing(world.centre.engine) as connection:
        public = world.centre.keys.sign_public
        assert readmission.readmit(connection, public, letter, register, world.centre.clock())
    hand = Hand(world.centre.clock, world.centre.new_id)
    assert dismiss_again(world.centre.engine, hand, register) == 1
    assert old.sync().outcome == "cut_off"
    assert desk.sync().outcome == "cut_off"
    assert world.centre.scalar("SELECT count(*) FROM person WHERE id = :i", i=born) == 0
    handed = world.centre.rows("SELECT rid FROM tray WHERE company_id = :c", c=world.company)
    assert born in [one.rid for one in handed], "its work is handed over though the backup knew nothing of it"


def test_a_code_that_was_given_to_another_meanwhile_is_not_given_twice(world: World, newcomer) -> None:
    _, desk, letter, _ = newcomer
    world.centre.rows("SELECT 1")
    code = msgspec.json.decode(letter.body)["code"]
    with world.centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET code = %s WHERE company_id = %s", (code, world.company))
    desk.client.readmit(letter)
    codes = [r.code for r in world.centre.rows("SELECT code FROM device WHERE company_id = :c", c=world.company)]
    assert len(set(codes)) == len(codes) == 2
