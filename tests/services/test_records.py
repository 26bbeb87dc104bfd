import json
from dataclasses import replace

import pytest

from app.errors import Notice
from app.models.contacts import Contact
from app.models.local import Outbox
from app.models.people import Person
from app.models.registry import KINDS
from app.models.visits import Reading
from app.services import records
from app.services.record_acts import ADDERS, EDITORS
from tests.helpers.desk import make_desk
from tests.helpers.household import add_company, add_person, add_place, count, known_at_centre


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def person(desk):
    return add_person(desk, unit=add_place(desk), fiscal_code_reason="altro")[0]


def refused(desk, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    return str(caught.value)


def test_a_person_goes_through_the_rules_of_persons(desk):
    view = desk.run(records.add, "person", {"surname": "Rossi", "name": "Maria", "fiscal_code": "RSSMRA70C55C816F"})
    assert (view.kind, view.standing, view.values["birth_date"]) == ("person", "solo_qui", "1970-03-15")
    refused(desk, "cf_missing", records.add, "person", {"surname": "Rossi"})
    assert count(desk, Person) == 1
    assert json.dumps(dict(view.values))


def test_identity_of_a_known_person_becomes_a_proposal(desk, person):
    known_at_centre(desk, "person", person)
    view = desk.run(
        records.edit, person, {"surname": "Brambatti", "email": "adele@posta.example", "needs_interpreter": "sì"}
    )
    assert view.values["surname"] == "Brambati"
    assert (view.values["email"], view.values["needs_interpreter"]) == ("adele@posta.example", 1)
    (variation,) = desk.run(records.list_records, "variation")
    refused(desk, "variation_own", records.edit, variation.id, {"state": "accettata"})
    assert (
        desk.run(records.edit, variation.id, {"state": "respinta", "decision_note": "errore"}).values["state"]
        == "respinta"
    )


def test_a_contact_opens_its_requests(desk, person):
    values = {
        "channel": "sportello",
        "outcome": "segnalazione_aperta",
        "person_id": person,
        "topics": [{"area": "tecnica", "category": "infiltrazioni", "urgency": "urgente", "description": "Macchia"}],
        "started_at": "2026-03-12T09:30:00+01:00",
    }
    view = desk.run(records.add, "contact", values)
    assert view.values["started_at"] == "2026-03-12T08:30:00.000000Z"
    (request,) = desk.run(records.list_records, "request")
    assert request.values["state"] == "aperta"
    moved = desk.run(records.edit, request.id, {"state": "assegnata"})
    assert moved.values["state"] == "assegnata"
    refused(desk, "transition_not_allowed", records.edit, request.id, {"state": "bozza"})
    step = desk.run(records.add, "request_transition", {"request_id": request.id, "to_state": "in_lavorazione"})
    assert step.values["from_state"] == "assegnata"
    refused(desk, "contact_needs_channel", records.add, "contact", {"topics": values["topics"], "outcome": "visita"})
    refused(desk, "field_unknown", records.add, "contact", values | {"colour": "blu"})


def test_every_kind_that_can_be_added_can_be(desk, person):
    unit = add_place(desk, number="14")
    household = desk.run(records.add, "household", {"unit_id": unit}).id
    other, _ = add_person(desk, "Galli", "Rosa")
    visit = desk.run(records.add, "visit", {"person_id": person}).id
    intake = desk.run(records.add, "intake_form", {"person_id": person, "section_m": {"request": "x"}}).id
    request = desk.run(
        records.add, "request", {"area": "tecnica", "category": "ascensore", "place": "scala", "reporter_id": person}
    ).id
    made = {
        "household_member": {"household_id": household, "person_id": other, "relation": "altro"},
        "visit_note": {"visit_id": visit, "body": "nota"},
        "appointment": {"at": "2026-03-19T09:30:00+01:00", "person_id": person},
        "callback": {"due_on": "+2", "person_id": person, "subject": "bolletta"},
        "presence": {"kind": "sportello"},
        "intake_health": {"intake_id": intake, "answers": {"needs": ["ausili"]}},
        "intake_esf": {"intake_id": intake, "answers": {"education": "2"}},
        "means_test": {"household_id": household, "value_cents": "612540", "issued_on": "20/01/2026"},
        "authorisation": {"person_id": person, "kind": "avvisi", "text_version": "1", "given_at": "2026-03-12T09:00:00+01:00"},
        "request_transition": {"request_id": request, "to_state": "assegnata"},
        "information": {"person_id": person, "topic": "regole_casa"},
        "access_attempt": {"request_id": request, "outcome": "nessuno"},
        "person": {"surname": "Hoxha", "fiscal_code_reason": "non_rilasciato"},
        "contact": {"channel": "telefono", "outcome": "informazione_data", "anonymous": True,
                    "topics": [{"area": "sociale", "category": "digitale", "opens_request": False}]},
    }  # fmt: skip
    done = {kind: desk.run(records.add, kind, values) for kind, values in made.items()}
    # The parts test the adders of their own modules.
    own = {kind for kind, adder in ADDERS.items() if adder.__module__ == "app.services.record_adders"}
    assert {one.kind for one in done.values()} >= own - {"household", "visit", "intake_form", "request"}
    assert done["callback"].values["due_on"] == "2026-03-14"
    assert (done["means_test"].values["value_cents"], done["means_test"].values["issued_on"]) == (612540, "2026-01-20")


def test_edits_go_through_the_acts_of_their_kind(desk, person):
    visit = desk.run(records.add, "visit", {"person_id": person}).id
    note = desk.run(records.add, "visit_note", {"visit_id": visit, "body": "prima"}).id
    assert desk.run(records.edit, note, {"body": "seconda", "signed": "sì"}).values["signed_at"] is not None
    refused(desk, "note_signed", records.edit, note, {"body": "terza"})
    closed = desk.run(records.edit, visit, {"state": "chiusa", "next_on": "17/03/2026"})
    assert (closed.values["state"], closed.values["next_on"]) == ("chiusa", "2026-03-17")
    refused(desk, "visit_closed", records.edit, visit, {"agreement": "altro"})
    form = desk.run(records.add, "intake_form", {"person_id": person}).id
    desk.run(records.edit, form, {"section_m": '{"request": "Capire."}'})
    assert desk.run(records.edit, form, {"state": "completa"}).values["state"] == "completa"
    appointment = desk.run(records.add, "appointment", {"at": "2026-03-19T09:30:00+01:00", "person_id": person}).id
    assert (
        desk.run(records.edit, appointment, {"at": "2026-03-20T10:00:00+01:00"})
        .values["at"]
        .startswith("2026-03-20T09")
    )
    assert desk.run(records.edit, appointment, {"state": "annullato"}).values["state"] == "annullato"
    callback = desk.run(records.add, "callback", {"person_id": person}).id
    assert desk.run(records.edit, callback, {"outcome": "richiamata"}).values["done_at"] is not None
    assert set(EDITORS) <= set(KINDS)


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("dragon", {}, "kind_unknown"),
        ("building", {"street": "via Roma", "house_number": "1", "municipality": "Lodi"}, "kind_not_added"),
        ("reading", {}, "kind_not_added"),
        ("means_test", {"value_cents": "molto"}, "wrong_type"),
        ("means_test", {"issued_on": "31/02/2026"}, "day_unknown"),
        ("means_test", {"household_id": "01900000-0000-7000-8000-000000000000"}, "reference_missing"),
        ("means_test", {"seq": 4}, "field_unknown"),
        ("means_test", {"operator_id": "x"}, "field_unknown"),
        ("authorisation", {"kind": "avvisi"}, "required"),
        ("visit_note", {"body": "nota"}, "required"),
        ("appointment", {"at": "domani alle 9"}, "wrong_type"),
        ("appointment", {}, "required"),
        ("request", {"area": "tecnica"}, "required"),
        ("contact", {"topics": "infiltrazioni"}, "wrong_type"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_a_sentence_and_writes_nothing(desk, kind, values, code):
    before = count(desk, Outbox)
    sentence = refused(desk, code, records.add, kind, values)
    assert sentence.endswith(".")
    assert count(desk, Outbox) == before


def test_reference_and_appended_records_are_not_edited(desk, person):
    unit = add_place(desk, number="20")
    refused(desk, "kind_not_edited", records.edit, unit, {"code": "x"})
    refused(desk, "not_found", records.edit, desk.who.new_id(), {"code": "x"})
    refused(desk, "nothing_changes", records.edit, person, {})


def test_lists_search_and_hide_what_is_reserved(desk, person):
    add_person(desk, "Galli", "Rosa")
    assert [one.values["surname"] for one in desk.run(records.list_records, "person", "galli")] == ["Galli"]
    visit = desk.run(records.add, "visit", {"person_id": person}).id
    for visibility in ("R0", "R2", "R3"):
        desk.run(records.add, "visit_note", {"visit_id": visit, "body": f"zzqx{visibility}", "visibility": visibility})
    listed = desk.run(records.list_records, "visit_note")
    assert sorted((one.values["visibility"], one.covered, one.values.get("body")) for one in listed) == [
        ("R0", False, "zzqxR0"), ("R2", True, None),
    ]  # fmt: skip
    assert [one.values["body"] for one in desk.run(records.list_records, "visit_note", "zzqx")] == ["zzqxR0"]
    assert desk.run(records.list_records, "outpost", "codo")[0].values["name"] == "Codogno"


def test_who_audits_lists_every_reading_and_nothing_of_what_was_read(desk, person):
    for visibility in ("R2", "R3"):
        note = desk.run(records.add, "visit_note", {"person_id": person, "body": "zzqx", "visibility": visibility})
        desk.run(records.show, note.id)
    auditor = replace(desk.who, operator_id=desk.who.new_id(), role="audit")
    listed = desk.worker.run(records.list_records, auditor, "reading")
    assert [(one.values["visibility"], one.values["reason"], one.covered) for one in listed] == [
        ("R3", "autore", False), ("R2", "autore", False),
    ]  # fmt: skip
    assert "zzqx" not in repr(listed)
    (other,) = desk.worker.run(records.list_records, replace(auditor, role="community_manager"), "reading")
    assert other.covered
    assert desk.worker.run(records.show, auditor, listed[0].id, reason="controllo").values["record_id"] == note.id
    with pytest.raises(Notice) as caught:
        desk.worker.run(records.show, auditor, note.id, reason="controllo")
    assert caught.value.code == "not_for_reader"


def test_a_sensitive_record_is_shown_as_a_logged_reading(desk, person):
    note = desk.run(records.add, "visit_note", {"person_id": person, "body": "zzqx", "visibility": "R2"})
    assert note.covered
    assert "zzqx" not in repr(note)
    assert desk.run(records.show, note.id).values["body"] == "zzqx"
    assert count(desk, Reading) == 1
    other = replace(desk.who, operator_id=desk.who.new_id())
    with pytest.raises(Notice) as caught:
        desk.worker.run(records.show, other, note.id, reason="altro")
    assert caught.value.code == "not_for_reader"
    assert count(desk, Contact) == 0
