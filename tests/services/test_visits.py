from dataclasses import replace
from datetime import date

import pytest

from app.errors import Notice
from app.models.requests import Request
from app.models.staff import Operator
from app.models.visits import NoteVersion, Reading, VisitNote
from app.rules import roles
from app.services import notes, readings, visits
from app.store import search
from tests.helpers.desk import make_desk
from tests.helpers.household import add, add_company, add_person, add_place, count


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def person(desk):
    return add_person(desk, unit=add_place(desk))[0]


@pytest.fixture
def visit(desk, person):
    return desk.run(visits.start_visit, person)


def colleague_of(desk, role="community_manager"):
    other = replace(desk.who, operator_id=desk.who.new_id(), role=role)
    add(desk, Operator, id=other.operator_id, surname="Galli", name="Piero", initials="P. G.")
    return other


def refused(run, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)


def readings_of(desk):
    return desk.read(
        lambda session: [(one.operator_id, one.record_id, one.reason) for one in session.query(Reading).order_by("id")]
    )


def test_a_visit_starts_at_the_dwelling_of_today_without_the_name(desk, visit):
    assert visit.line == "via delle Robinie 12, sc. B, int. 7"
    assert visit.household_id is not None
    assert [part.name for part in visit.rooms][:2] == ["Ingresso", "Cucina"]
    assert {part.state for part in (*visit.rooms, *visit.systems)} == {None}
    assert "Brambati" not in repr(visit)


def test_danger_proposes_an_urgent_request_and_opens_it_only_when_told(desk, visit):
    _, proposal = desk.run(visits.mark_part, visit.id, "Cucina", state="da_riparare", note="Perde il rubinetto")
    assert proposal is None
    view, proposal = desk.run(visits.mark_part, visit.id, "Impianto elettrico", state="pericolo", note="Presa scoperta")
    assert proposal.category == "impianto_elettrico"
    assert count(desk, Request) == 0
    assert next(part.state for part in view.systems if part.name == "Impianto elettrico") == "pericolo"
    request = desk.run(visits.accept_proposal, proposal)
    assert (request.urgency, request.category) == ("urgente", "impianto_elettrico")
    assert desk.run(visits.visit_view, visit.id).request_ids == (request.id,)


def test_an_unknown_room_or_state_is_refused(desk, visit):
    refused(desk.run, "part_unknown", visits.mark_part, visit.id, "Torre", state="buono")
    refused(desk.run, "choice_unknown", visits.mark_part, visit.id, "Cucina", state="brutto")
    desk.run(visits.add_room, visit.id, "Camera 2")
    refused(desk.run, "part_known", visits.add_room, visit.id, "Camera 2")


def test_an_unsigned_note_is_edited_by_its_author_and_keeps_its_versions(desk, visit):
    note = desk.run(notes.add_note, "prima", visit_id=visit.id)
    edited = desk.run(notes.edit_note, note.id, "seconda")
    assert (edited.body, edited.versions) == ("seconda", 1)
    assert desk.run(notes.edit_note, note.id, "seconda").versions == 1
    assert desk.read(lambda session: [one.body for one in session.query(NoteVersion)]) == ["prima"]
    other = colleague_of(desk)
    refused(
        lambda use_case, *args: desk.worker.run(use_case, other, *args),
        "note_not_author",
        notes.edit_note,
        note.id,
        "terza",
    )


def test_signing_freezes_and_a_correction_is_a_new_note_no_less_reserved(desk, visit):
    note = desk.run(notes.add_note, "prima", visit_id=visit.id, visibility="R2")
    refused(desk.run, "note_correction_unsigned", notes.add_note, "x", visit_id=visit.id, corrects_id=note.id)
    desk.run(notes.close_note, note.id)
    refused(desk.run, "note_signed", notes.edit_note, note.id, "dopo")
    refused(desk.run, "note_already_signed", notes.close_note, note.id)
    refused(
        desk.run, "note_correction_visibility", notes.add_note, "x", visit_id=visit.id, corrects_id=note.id,
        visibility="R1",
    )  # fmt: skip
    right = desk.run(notes.add_note, "x", visit_id=visit.id, corrects_id=note.id, visibility="R2")
    assert right.corrects_id == note.id


def test_a_note_may_become_stricter_with_its_versions_never_laxer(desk, visit):
    note = desk.run(notes.add_note, "prima zzqx", visit_id=visit.id)
    desk.run(notes.edit_note, note.id, "seconda zzqx")
    covered = desk.run(notes.edit_note, note.id, "terza zzqx", visibility="R2")
    assert covered.body is None
    assert count(desk, NoteVersion, visibility="R2") == 2
    assert desk.read(lambda session: search.find(session, "zzqx")) == []
    refused(desk.run, "note_less_reserved", notes.edit_note, note.id, "quarta", visibility="R0")


def test_r3_names_no_reader_and_r2_only_known_ones(desk, visit):
    other = colleague_of(desk)
    r3 = desk.run(notes.add_note, "x", visit_id=visit.id, visibility="R3", readers=[other.operator_id])
    assert r3.readers == ()
    r2 = desk.run(notes.add_note, "x", visit_id=visit.id, visibility="R2", readers=[other.operator_id])
    assert r2.readers == (other.operator_id,)
    refused(desk.run, "reader_unknown", notes.add_note, "x", visit_id=visit.id, visibility="R2", readers=["nessuno"])


def test_where_r3_is_off_no_reserved_text_is_kept(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk, r3_enabled=False)
    person, _ = add_person(desk)
    refused(desk.run, "r3_switched_off", notes.add_note, "testo", person_id=person, visibility="R3")
    assert count(desk, VisitNote) == 0
    desk.worker.close()


def test_closing_the_visit_signs_its_authors_notes_and_closes_everything(desk, visit):
    mine = desk.run(notes.add_note, "mia", visit_id=visit.id)
    other = colleague_of(desk)
    theirs = desk.worker.run(notes.add_note, other, "altrui", visit_id=visit.id)
    closed = desk.run(visits.close_visit, visit.id, agreement="Avviso telefonico", next_on=date(2026, 3, 17))
    assert (closed.state, closed.next_on) == ("chiusa", date(2026, 3, 17))
    signed = {note.id: note.signed_at is not None for note in closed.notes}
    assert signed == {mine.id: True, theirs.id: False}
    for act in (
        lambda: desk.run(visits.close_visit, visit.id),
        lambda: desk.run(visits.edit_visit, visit.id, agreement="altro"),
        lambda: desk.run(visits.mark_part, visit.id, "Cucina", state="buono"),
    ):
        with pytest.raises(Notice) as caught:
            act()
        assert caught.value.code == "visit_closed"


def test_a_next_date_already_past_changes_nothing(desk, visit):
    refused(desk.run, "next_in_past", visits.close_visit, visit.id, agreement="sì", next_on=date(2026, 3, 11))
    assert desk.run(visits.visit_view, visit.id).agreement is None


# -------------------------------------------------------------------------------------------------- INV-10, logged readings


def test_sensitive_text_is_covered_from_the_moment_it_is_saved(desk, visit):
    note = desk.run(notes.add_note, "zzqxtesto", visit_id=visit.id, visibility="R2")
    assert note.body is None
    assert "zzqxtesto" not in repr(desk.run(visits.visit_view, visit.id))


def test_the_author_is_never_asked_and_always_logged(desk, visit):
    note = desk.run(notes.add_note, "zzqxtesto", visit_id=visit.id, visibility="R2")
    assert not desk.run(readings.reason_is_needed, "visit_note", note.id)
    assert desk.run(notes.open_note, note.id).body == "zzqxtesto"
    assert readings_of(desk) == [(desk.who.operator_id, note.id, readings.AUTHOR)]


def test_a_named_reader_gives_a_reason_once_per_case_and_day(desk, visit, person):
    other = colleague_of(desk)
    first, second = (
        desk.run(notes.add_note, text, visit_id=visit.id, visibility="R2", readers=[other.operator_id]).id
        for text in ("uno", "due")
    )
    elsewhere, _ = add_person(desk, "Galli", "Rosa")
    third = desk.run(notes.add_note, "tre", person_id=elsewhere, visibility="R2", readers=[other.operator_id]).id

    def as_other(use_case, *args, **kwargs):
        return desk.worker.run(use_case, other, *args, **kwargs)

    refused(as_other, "read_needs_reason", notes.open_note, first)
    refused(as_other, "read_needs_reason", notes.open_note, first, reason="  ")
    assert readings_of(desk) == []
    assert as_other(notes.open_note, first, reason="riunione_equipe").body == "uno"
    assert not as_other(readings.reason_is_needed, "visit_note", second)
    assert as_other(notes.open_note, second).body == "due"
    assert [reason for _, _, reason in readings_of(desk)] == ["riunione_equipe"] * 2
    refused(as_other, "read_needs_reason", notes.open_note, third)
    # 23:59 in Rome is still today, midnight is another day.
    desk.clock.moment = desk.clock.moment.replace(hour=22, minute=59, second=30)
    assert as_other(notes.open_note, first).body == "uno"
    desk.clock.advance(seconds=40)
    refused(as_other, "read_needs_reason", notes.open_note, first)


def test_a_colleague_who_is_not_named_does_not_read_and_does_not_see(desk, visit):
    other = colleague_of(desk)
    note = desk.run(notes.add_note, "zzqx", visit_id=visit.id, visibility="R2")
    refused(
        lambda use_case, *args, **kwargs: desk.worker.run(use_case, other, *args, **kwargs),
        "not_for_reader",
        notes.open_note,
        note.id,
        reason="altro",
    )
    assert desk.worker.run(visits.visit_view, other, visit.id).notes == ()
    assert readings_of(desk) == []


def test_r3_is_for_its_author_and_the_supervisor(desk, visit):
    note = desk.run(notes.add_note, "zzqx", visit_id=visit.id, visibility="R3")
    chief = colleague_of(desk, role="coordinatore")
    assert desk.worker.run(notes.open_note, chief, note.id, reason="verifica_supervisione").body == "zzqx"
    with pytest.raises(Notice):
        desk.worker.run(notes.open_note, colleague_of(desk), note.id, reason="altro")
    assert count(desk, Reading, visibility="R3") == 1


def test_who_supervises_is_what_head_offices_data_say(desk, visit, monkeypatch):
    note = desk.run(notes.add_note, "zzqx", visit_id=visit.id, visibility="R2").id
    chief, head = colleague_of(desk, role="coordinatore"), colleague_of(desk, role="direzione")
    known = roles.roles()
    said = known | {
        "coordinatore": replace(known["coordinatore"], sees=known["direzione"].sees),
        "direzione": replace(known["direzione"], sees=known["coordinatore"].sees),
    }
    assert desk.worker.run(notes.open_note, chief, note, reason="verifica_supervisione").body == "zzqx"
    monkeypatch.setattr(roles, "roles", lambda: said)
    refused(
        lambda *args, **how: desk.worker.run(args[0], chief, *args[1:], **how), "not_for_reader", notes.open_note, note
    )
    assert desk.worker.run(notes.open_note, head, note, reason="verifica_supervisione").body == "zzqx"


def test_an_operative_note_is_read_without_a_trace(desk, visit):
    note = desk.run(notes.add_note, "operativa", visit_id=visit.id)
    assert desk.run(notes.open_note, note.id).body == "operativa"
    assert readings_of(desk) == []


def test_the_reserved_tab_asks_even_where_there_is_nothing_and_once_a_day(desk, visit, person):
    assert desk.run(readings.reserved_reason_needed, person)
    refused(desk.run, "read_needs_reason", readings.open_reserved, person)
    assert desk.run(readings.open_reserved, person, reason="colloquio_in_corso") == ()
    assert not desk.run(readings.reserved_reason_needed, person)
    desk.run(notes.add_note, "zzqx", visit_id=visit.id, visibility="R3")
    (item,) = desk.run(readings.open_reserved, person)
    assert (item.text, item.visibility, item.own) == ("zzqx", "R3", True)
