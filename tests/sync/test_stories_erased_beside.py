"""G26, where a person stands beside others: in what stays, in what was never taken, in what waits on a desk."""

from pathlib import Path

import pytest

from app.models.contacts import Appointment, Contact
from app.models.documents import PrintedDocument
from app.models.intake import IntakeForm
from app.models.local import ScannedFile, ScannedPage
from app.models.mediation import MediationCase, MediationMeeting, MediationSide
from app.models.pathways import CaseOpening, NeedsAssessment
from app.models.people import Household, HouseholdMember, Person
from app.models.requests import Request
from app.rules.scan_codes import write_code
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation
from app.services.print_queue import queue_pdf
from app.store.contents import ContentFiles, note
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_bundle import bring, export, read
from tests.sync.test_stories_erased import erase, on_disk, traces


@pytest.fixture
def word(world: World) -> str:
    """Stands in every text about the person who is erased."""
    return f"Telesilla-{world.code}."


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return tmp_path / "erasures.register"


def nothing_left(world: World, word: str) -> None:
    world.settle()
    assert traces(world, word) == []
    for desk in world.desks:
        assert on_disk(desk, word) == []
    agree(world)


def test_what_names_only_the_household_goes_with_its_last_member(world: World, register: Path, word: str) -> None:
    """A case of the household, its appointment, what was found there: not while somebody else lives in it."""
    one, two = world.desk(), world.desk()
    first, last = one.run(add_person, "Rossi"), one.run(add_person, word)
    home = one.run(add, Household)
    for person in (first, last):
        one.run(add, HouseholdMember, household_id=home, person_id=person)
    found = one.run(add, NeedsAssessment, household_id=home, assessed_on=one.who.today(), note=word)
    case = one.run(add, CaseOpening, household_id=home, opened_on=one.who.today(), reason=word)
    one.run(add, Appointment, case_id=case, at=one.who.now(), subject=word)
    world.settle()
    erase(world, first, register)
    world.settle()
    assert two.value(NeedsAssessment, found, "note") == word
    assert two.value(Household, home, "id") == home
    erase(world, last, register)
    nothing_left(world, word)
    assert two.value(Household, home, "id") is None


def test_a_mediation_goes_with_its_last_side(world: World, register: Path, word: str) -> None:
    one, two = world.desk(), world.desk()
    people = [one.run(add_person, "Rossi"), one.run(add_person, word)]
    reserved = {"visibility": "R1", "readers": [two.who.operator_id]}
    case = one.run(add, MediationCase, **reserved, subject=word, opened_on=one.who.today())
    for letter, person, desk in zip("AB", people, (one, two), strict=True):
        followers = [desk.who.operator_id]
        one.run(add, MediationSide, "R1", followers, case_id=case, letter=letter, person_id=person)
    one.run(add, MediationMeeting, **reserved, case_id=case, at=one.who.now(), summary=word)
    world.settle()
    erase(world, people[0], register)
    world.settle()
    assert two.value(MediationCase, case, "subject") == word
    assert two.rows("SELECT letter FROM mediation_side") == [("B",)]
    erase(world, people[1], register)
    nothing_left(world, word)


def test_the_telephone_of_who_reported_leaves_a_request_of_the_building(
    world: World, register: Path, word: str
) -> None:
    """The request stays; how to reach them goes from it, its history and what clashed, on the desk that wrote it too."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, word)
    stairs = one.run(
        add, Request, area="tecnica", category="ascensore", opened_at=one.who.now(), place="stabile",
        description="fermo", reporter_id=person, access_phone=word, access_hours=f"{word} la sera",
    )  # fmt: skip
    world.settle()
    one.run(edit, Request, stairs, access_phone=f"{word} 2")
    two.run(edit, Request, stairs, access_phone=f"{word} 3")
    world.settle()
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE record_id = :i", i=stairs) == 1
    one.run(edit, Request, stairs, due_on=one.who.today())
    erase(world, person, register)
    assert traces(world, word) == []
    nothing_left(world, word)
    assert two.value(Request, stairs, "description") == "fermo"
    assert two.value(Request, stairs, "due_on") == one.who.today()


def test_a_late_request_of_the_building_comes_without_who_reported_it(world: World, register: Path, word: str) -> None:
    one, two = world.desk(), world.desk()
    person = one.run(add_person, word)
    world.settle()
    stairs = two.run(
        add, Request, area="tecnica", category="ascensore", opened_at=two.who.now(), place="stabile",
        description="fermo", reporter_id=person, access_phone=word,
    )  # fmt: skip
    erase(world, person, register)
    nothing_left(world, word)
    assert one.value(Request, stairs, "description") == "fermo"
    assert one.value(Request, stairs, "reporter_id") is None


def test_who_is_listed_on_the_form_of_a_relative_leaves_the_list(world: World, register: Path, word: str) -> None:
    """Section D names the whole household. A desk that writes it again meanwhile, with them in it, brings nobody back."""
    one, two = world.desk(), world.desk()
    mother, son = one.run(add_person, "Rossi"), one.run(add_person, word)
    members = [{"person_id": mother, "name": "Rossi"}, {"person_id": son, "name": word, "fiscal_code": word}]
    form = one.run(add, IntakeForm, person_id=mother, started_at=one.who.now(), section_d=members)
    world.settle()
    two.run(edit, IntakeForm, form, section_d=[*members, {"person_id": None, "name": "Bianchi"}])
    erase(world, son, register)
    assert traces(world, word) == []
    two.sync()
    assert traces(world, word) == []
    nothing_left(world, word)
    assert [one["name"] for one in two.value(IntakeForm, form, "section_d")] == ["Rossi", "Bianchi"]


def test_what_the_centre_refused_about_them_goes_from_its_log(world: World, register: Path, word: str) -> None:
    """Refused work is kept until somebody settles it; of the erased neither the centre nor the desk keeps it."""
    one = world.desk()
    person = one.run(add_person, word)
    world.settle()
    one.run(
        add, Contact, channel="sportello", person_id=person, started_at=one.who.now(), note=word, answers_id="nessuna"
    )
    one.sync()
    assert ("contact", "refused") in one.states()
    erase(world, person, register)
    assert traces(world, word) == []
    nothing_left(world, word)


def test_what_is_held_or_salvaged_about_them_goes_too(world: World, register: Path, word: str) -> None:
    """A restored centre waits for a desk: what hangs on a lost record is held, what only a reader has is kept aside."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, word)
    world.settle()
    kept = keep(world.centre, world.company)
    letter = one.run(add, Contact, channel="lettera", person_id=person, started_at=one.who.now(), note=word)
    world.settle()
    two.run(add, Contact, channel="lettera", person_id=person, started_at=two.who.now(), note=word, answers_id=letter)
    go_back(world.centre, world.company, kept, announced=True)
    two.sync()
    assert ("contact", "held") in two.states()
    assert world.centre.scalar("SELECT count(*) FROM salvage WHERE company_id = :c", c=world.company)
    erase(world, person, register)
    assert traces(world, word) == []
    for desk in (one, two):
        desk.sync()
    close_reconciliation(world.centre.engine, Hand(world.centre.clock, world.centre.new_id), world.company, ())
    nothing_left(world, word)


def test_sheets_and_scans_that_wait_on_a_desk_go(world: World, register: Path, word: str, tmp_path: Path) -> None:
    """A form that found no printer, and a scanned page of it that nobody filed yet, with its picture."""
    one = world.desk()
    person = one.run(add_person, word)
    print_id = one.run(
        add, PrintedDocument, form_code="MOD-00", record_kind="person", record_id=person, printed_at=one.who.now()
    )
    one.run(queue_pdf, print_id, word.encode())
    picture = ContentFiles(tmp_path / "files").write(b"una pagina")
    one.read(lambda s: note(s, picture))

    def scanned(session, who):
        session.add(ScannedFile(hash="h", name=f"{word}.pdf", at=who.now(), pages=1))
        session.add(
            ScannedPage(
                id=who.new_id(), file_hash="h", file_name=f"{word}.pdf", place=0, content_hash=picture.hash,
                codes=[write_code(print_id, 1, 1)], at=who.now(),
            )
        )  # fmt: skip

    one.run(scanned)
    world.settle()
    erase(world, person, register)
    nothing_left(world, word)
    assert one.rows("SELECT key FROM setting WHERE key LIKE 'coda:%'") == []
    assert one.rows("SELECT 1 FROM content") == []


def _copies(desk: SyncedDesk) -> list[Path]:
    """What a migration and a repair left beside the database."""
    made = [desk.path.with_suffix(ending) for ending in (".before-0010.db", ".damaged-2026-01-07.db")]
    for one in made:
        one.write_bytes(b"copia")
    return made


class Killed(BaseException):
    """The desk is gone."""


def test_a_desk_killed_after_an_erasure_has_no_copy_left(
    world: World, register: Path, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would not be told again, so the copies go first."""
    desk = world.desk()
    person = desk.run(add_person, word)
    world.settle()
    copies = _copies(desk)
    erase(world, person, register)

    def killed() -> None:
        raise Killed

    monkeypatch.setattr(desk.worker, "fold", killed)
    with pytest.raises(Killed):
        desk.sync()
    monkeypatch.undo()
    assert desk.value(Person, person, "surname") is None
    assert not any(one.exists() for one in copies)
    nothing_left(world, word)


def test_an_erasure_that_comes_by_stick_is_done_as_thoroughly(
    world: World, register: Path, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copies go, and the write-ahead log is folded into the file."""
    desk, colleague = world.desk(), world.desk()
    person = desk.run(add_person, word)
    world.settle()
    copies = _copies(desk)
    desk.run(edit, Person, person, domicile=word)
    erase(world, person, register)
    folded = []
    fold = desk.worker.fold
    monkeypatch.setattr(desk.worker, "fold", lambda: folded.append(fold()))
    read(desk, bring(colleague, export(desk)))
    assert on_disk(desk, word) == []
    assert not any(one.exists() for one in copies)
    assert folded
    nothing_left(world, word)
