"""Search on the real desk: what is found, in what order, and what must never be in the index."""

from datetime import date

import pytest

from app.models.contacts import Contact
from app.models.documents import PrintedDocument
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Building, Unit
from app.models.requests import Request
from app.models.visits import VisitNote
from app.services.stamps import stamp
from app.store import search
from tests.helpers.desk import make_desk


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    yield desk
    desk.worker.close()


def add(desk, model, *, visibility="R0", **fields):
    def use_case(session, who):
        record = model(**stamp(who, visibility=visibility), **fields)
        session.add(record)
        return record.id

    return desk.run(use_case)


def edit(desk, model, id, **fields):
    def use_case(session, who):
        record = session.get(model, id)
        for field, value in fields.items():
            setattr(record, field, value)

    desk.run(use_case)


def find(desk, text, **options):
    return desk.read(lambda session: search.find(session, text, **options))


def titles(desk, text, **options):
    return [hit.title for hit in find(desk, text, **options)]


def live_at(desk, person_id, *, street="via delle Robinie", number="12", stair="B", apartment="7", since=None):
    building = add(desk, Building, street=street, house_number=number, municipality="Codogno")
    unit = add(
        desk, Unit, building_id=building, code=f"LO-COD-{number}-{apartment}", stair=stair, apartment_no=apartment
    )
    household = add(desk, Household, unit_id=unit)
    add(desk, HouseholdMember, household_id=household, person_id=person_id, from_day=since)
    return building


def words_in_file(desk, word):
    """Does `word` stand anywhere in the index or the text it is made of?"""

    def work(session):
        connection = session.connection()
        blocks = [row[0] for row in connection.exec_driver_sql("SELECT block FROM search_data")]
        rows = connection.exec_driver_sql("SELECT title || detail || name || rest FROM search_text").scalars()
        return any(word.encode() in block for block in blocks) or any(word in row.casefold() for row in rows)

    return desk.read(work)


@pytest.mark.parametrize(
    ("surname", "name", "typed"),
    [
        ("D'Angelo", "Niccolò", "dangelo nicco"),
        ("D'Angelo", "Niccolò", "D’ANGELO"),
        ("D'Angelo", "Niccolò", "niccolo"),
        ("De Luca", "Anna", "deluca"),
        ("Müller", "Eva", "mueller"),
        ("Łukasik", "Piotr", "lukas"),
        ("Новиков", "Иван", "новик"),
    ],
)
def test_accents_apostrophes_and_case_are_ignored(desk, surname, name, typed):
    add(desk, Person, surname=surname, name=name)
    add(desk, Person, surname="Rossi", name="Maria")
    assert titles(desk, typed) == [f"{surname} {name}"]


def test_a_person_is_found_by_street_and_number_with_the_spans_to_underline(desk):
    adele = add(desk, Person, surname="Brambati", name="Adele")
    live_at(desk, adele)
    add(desk, Person, surname="Brambati", name="Zeno")
    (hit,) = find(desk, "bramb robinie 12", groups=("persone",))
    assert (hit.id, hit.detail) == (adele, "via delle Robinie 12, sc. B, int. 7")
    assert [hit.title[a:b] for a, b in hit.title_spans] == ["Bramb"]
    assert [hit.detail[a:b] for a, b in hit.detail_spans] == ["Robinie", "12"]


def test_the_line_of_a_person_follows_a_move_and_a_renamed_street(desk):
    adele = add(desk, Person, surname="Brambati", name="Adele")
    live_at(desk, adele, since=date(2009, 10, 1))
    cairo = live_at(desk, adele, street="viale Cairo", number="3", since=date(2025, 1, 1))
    (hit,) = find(desk, "cairo", groups=("persone",))
    assert hit.detail == "viale Cairo 3, sc. B, int. 7"
    assert titles(desk, "robinie", groups=("persone",)) == []
    edit(desk, Building, cairo, street="viale Trento")
    assert titles(desk, "cairo") == []
    assert titles(desk, "trento", groups=("persone",)) == ["Brambati Adele"]


def test_surnames_that_begin_so_come_first_then_other_names_then_addresses(desk):
    street = add(desk, Person, surname="Zani", name="Rita")
    live_at(desk, street, street="via Rossini")
    for surname, name in (("Lo Presti Rossi", "Ines"), ("Rossi", "Ugo"), ("Rossetti", "Ada")):
        add(desk, Person, surname=surname, name=name)
    found = titles(desk, "ross", groups=("persone",))
    assert found == ["Rossetti Ada", "Rossi Ugo", "Lo Presti Rossi Ines", "Zani Rita"]
    assert titles(desk, "ross", groups=("persone",), limit=2) == found[:2]


def test_one_letter_finds_only_what_begins_with_it(desk):
    add(desk, Person, surname="Bruni", name="Ada")
    add(desk, Person, surname="Alberti", name="Bice")
    assert titles(desk, "b") == ["Bruni Ada"]


@pytest.mark.parametrize("typed", ["333 000 4127", "3330004127", "+39 333 0004127", "333000"])
def test_a_telephone_is_found_however_it_is_grouped(desk, typed):
    add(desk, Person, surname="Brambati", name="Adele", phone1="333 000 4127", phone1_e164="+393330004127")
    add(desk, Person, surname="Rossi", name="Maria", phone1="0377 1234567", phone1_e164="+3903771234567")
    assert titles(desk, typed) == ["Brambati Adele"]


def test_a_whole_codice_fiscale_finds_its_person_alone(desk):
    add(desk, Person, surname="Rossi", name="Maria", fiscal_code="RSSMRA70C55C816F")
    add(desk, Person, surname="Rssmra70c55c816f", name="Trappola")
    assert titles(desk, "rssmra70c55c816f\n") == ["Rossi Maria"]
    assert titles(desk, "rssmra70")[0].startswith("Rssmra")
    assert "Rossi Maria" in titles(desk, "rssmra70")


@pytest.mark.parametrize("typed", ["", "   ", '"', "*", "NEAR(", "a AND", "-", "'", "((", "name:x", "^"])
def test_nothing_typed_is_ever_syntax(desk, typed):
    assert find(desk, typed) == []


def test_addresses_requests_papers_and_notes_have_their_groups(desk):
    add(desk, Building, street="via delle Robinie", house_number="12", municipality="Codogno", code="LO12")
    add(
        desk, Request, number="A3-0412", area="tecnica", category="muffa_umidita", description="Macchia sul soffitto",
        opened_at=desk.clock(),
    )  # fmt: skip
    add(
        desk,
        PrintedDocument,
        form_code="MOD-01",
        local_number="PVLO-COD-A3-2026-000123",
        printed_at=desk.clock(),
    )
    add(desk, Contact, channel="telefono", started_at=desk.clock(), note="Chiede del soffitto macchiato")
    assert [(hit.group, hit.kind) for hit in find(desk, "robin")] == [("indirizzi", "building")]
    assert [hit.group for hit in find(desk, "macchia")] == ["richieste", "note"]
    assert [hit.kind for hit in find(desk, "A3-0412")] == ["request"]
    assert [hit.kind for hit in find(desk, "412")] == ["request"]
    assert titles(desk, "pvlo-cod-a3-2026-000123") == ["MOD-01 n. PVLO-COD-A3-2026-000123"]
    assert find(desk, "macchia", groups=("persone", "indirizzi")) == []


@pytest.mark.parametrize("visibility", ["R2", "R3"])
def test_sensitive_and_reserved_text_never_enters_the_index(desk, visibility):
    add(desk, VisitNote, visibility=visibility, body="parola zzqxsegreta")
    add(desk, Contact, visibility=visibility, channel="telefono", started_at=desk.clock(), note="altra zzqxsegreta")
    add(
        desk, Request, visibility=visibility, number="A3-0999", area="sociale", category="violenza",
        description="zzqxsegreta", opened_at=desk.clock(),
    )  # fmt: skip
    assert find(desk, "zzqxsegreta") == []
    assert find(desk, "A3-0999") == []
    assert not words_in_file(desk, "zzqxsegreta")
    desk.read(lambda session: search.rebuild(session.connection()))
    assert not words_in_file(desk, "zzqxsegreta")


@pytest.mark.parametrize("change", [{"visibility": "R2"}, {"visibility": "R3"}, {"deleted": True}, {"body": "nulla"}])
def test_what_leaves_the_index_leaves_the_file(desk, change):
    note = add(desk, VisitNote, body="parola zzqxsegreta")
    assert words_in_file(desk, "zzqxsegreta")
    if change.pop("deleted", False):
        change["deleted_at"] = desk.clock()
    edit(desk, VisitNote, note, **change)
    assert find(desk, "zzqxsegreta") == []
    assert not words_in_file(desk, "zzqxsegreta")


def test_the_words_of_a_whole_page_of_edits_are_gone_once_the_file_is_folded(desk):
    """As a page of a colleague's edits: too many for each to leave the file at once; an erasure folds it."""
    notes = [add(desk, VisitNote, body=f"parola zzqxsegreta{number}") for number in range(30)]

    def rewritten(session, who):
        for note in notes:
            session.get(VisitNote, note).body = "nulla"

    desk.run(rewritten)
    assert find(desk, "zzqxsegreta") == []
    edit(desk, VisitNote, notes[0], body="parola ffkkaltra")
    edit(desk, VisitNote, notes[0], body="nulla")
    assert not words_in_file(desk, "ffkkaltra"), "one edit leaves the file at once, after a page too"
    desk.worker.fold()
    assert not words_in_file(desk, "zzqxsegreta")


def test_a_record_that_left_the_database_leaves_the_index(desk):
    note = add(desk, VisitNote, body="parola zzqxsegreta")

    def forget(session):
        connection = session.connection()
        connection.exec_driver_sql("DELETE FROM visit_note WHERE id = ?", (note,))
        search.refresh(connection, {"visit_note": {note}})

    desk.read(forget)
    assert not words_in_file(desk, "zzqxsegreta")


def test_a_long_note_shows_the_piece_around_the_word(desk):
    add(desk, VisitNote, body="Prima parte. " * 30 + "Qui la caldaia perde. " + "Dopo. " * 30)
    (hit,) = find(desk, "caldaia")
    assert hit.detail.startswith("… ")
    assert len(hit.detail) < 100
    assert [hit.detail[a:b] for a, b in hit.detail_spans] == ["caldaia"]


def test_rebuild_agrees_with_what_the_saves_kept(desk):
    adele = add(desk, Person, surname="Brambati", name="Adele")
    live_at(desk, adele)
    add(desk, VisitNote, body="una nota")

    def content(session):
        rows = session.connection().exec_driver_sql("SELECT kind, id, sort, title, detail, name, rest FROM search_text")
        return sorted(tuple(row) for row in rows)

    def damage(session):
        session.connection().exec_driver_sql("UPDATE search_text SET name = 'x' WHERE kind = 'person'")
        session.connection().exec_driver_sql("DELETE FROM search_text WHERE kind = 'unit'")

    kept = desk.read(content)
    desk.read(damage)
    desk.read(lambda session: search.rebuild(session.connection()))
    assert desk.read(content) == kept
    assert titles(desk, "bramb") == ["Brambati Adele"]
    desk.read(
        lambda session: session.connection().exec_driver_sql("INSERT INTO search(search) VALUES('integrity-check')")
    )


def test_thousands_of_pulled_rows_are_indexed_in_one_go(desk):
    def pull(session):
        rows = [
            stamp(desk.who)
            | {"extra": {}, "seq": 1, "surname": f"Cognome{n}", "name": "Ada", "needs_interpreter": False}
            for n in range(3000)
        ]
        connection = session.connection()
        connection.execute(Person.__table__.insert(), rows)
        search.refresh(connection, {"person": {row["id"] for row in rows}})

    desk.read(pull)
    assert titles(desk, "cognome2999") == ["Cognome2999 Ada"]
