"""*Da rivedere*: conflicts, refusals and their chains, proposals, duplicates, and what puts them off or back."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Contact
from app.models.local import BaseRow, Outbox
from app.models.people import Person, Variation
from app.models.registry import KINDS
from app.models.requests import Request, RequestTransition
from app.models.review import Conflict
from app.models.visits import VisitNote
from app.rules.catalogues import codes
from app.services import conflicts as clashes
from app.services import contacts, refusals, requests, resend, review, review_details
from app.services.contacts import NewContact, Topic
from app.services.field_words import CHOICES_BY_KIND, FIELD_LABELS, HIDDEN, KIND_LABELS
from app.services.labels import shown
from app.services.names import load_names
from app.services.requests import NewRequest
from app.services.stamps import stamp
from tests.helpers.small_town import counts, received


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def conflict(desk, town, record_id, field, value, standing, *, kind="person", before=None, cid=None, **more):
    row = Conflict(
        **stamp(desk.who), record_kind=kind, record_id=record_id, field=field, cid=cid or desk.who.new_id(), before=before,
        value=value, standing=standing, standing_operator_id=town.colleague, standing_outpost_id=town.casale,
        standing_at=desk.who.now(), **more,
    )  # fmt: skip
    received(desk, [row])
    return row


def edited(desk, model, record_id, **values):
    def work(session: Session, who) -> None:
        for name, value in values.items():
            setattr(session.get(model, record_id), name, value)

    desk.run(work)


def judged(desk, state="refused", reason: dict[str, Any] | None = None, **where):
    """Give every waiting change of a kind (or record) the centre's answer."""

    def work(session: Session, who) -> None:
        for row in session.scalars(select(Outbox).where(Outbox.state == "pending")):
            if all(getattr(row, name) == value for name, value in where.items()):
                row.state, row.reason, row.decided_at = state, reason, who.now()

    desk.run(work)


def forgotten(desk, *records):
    """A refused create leaves the view, as the inbox does it."""

    def work(session: Session) -> None:
        for model, record_id in records:
            session.connection().execute(model.__table__.delete().where(model.__table__.c.id == record_id))
            session.connection().execute(BaseRow.__table__.delete().where(BaseRow.__table__.c.id == record_id))

    desk.worker.transact(work).result()


def items(desk):
    return desk.run(review.list_review).items


def changes(desk, state="pending"):
    return desk.read(
        lambda s: [
            (o.kind, o.rid, o.body) for o in s.scalars(select(Outbox).where(Outbox.state == state).order_by(Outbox.row))
        ]
    )


def test_nothing_to_review(desk, town):
    listed = desk.run(review.list_review)
    assert (listed.items, listed.sentence, listed.settled_today) == ((), "Niente da rivedere.", 0)
    assert desk.run(review.review_count) == 0


# ---------------------------------------------------------------------------------------------------------- conflicts


def test_two_fields_of_one_person_are_one_thing_side_by_side(desk, town):
    person = town.people["Brambati"]
    edited(desk, Person, person, phone1="333 000 4721", preferred_time="al mattino, dopo le 10")
    mine = conflict(desk, town, person, "phone1", "333 000 4127", "333 000 4721", before="0377 000 052").cid
    conflict(desk, town, person, "phone1_e164", "+393330004127", None, cid=mine)
    conflict(desk, town, person, "preferred_time", "al mattino", "al mattino, dopo le 10", cid=mine)
    (item,) = items(desk)
    assert (item.kind, item.chip, item.title, item.subtitle) == (
        "conflitto",
        "In conflitto",
        "Brambati Adele",
        "Due campi scritti da due persone",
    )
    compared = desk.run(clashes.compare, item.key)
    phone, hour = compared.rows
    assert (phone.label, phone.standing.text, phone.standing.author) == (
        "Telefono",
        "333 000 4721",
        "G. R., presidio di Casalpusterlengo",
    )
    assert [(side.text, side.author, side.before) for side in phone.others] == [
        ("333 000 4127", "M. F., presidio di Codogno", "0377 000 052")
    ]
    assert (hour.label, hour.others[0].text, hour.others[0].before) == ("Orario preferito", "al mattino", "vuoto")
    assert "Cognome" in compared.same


def test_what_a_newer_version_disputes_is_shown_and_needs_an_update_to_be_settled(desk, town):
    """G12: of a field, and of a kind, that only colleagues know."""
    person = town.people["Brambati"]
    mine = conflict(desk, town, person, "soprannome", "il Rosso", "il Biondo").cid
    conflict(desk, town, desk.who.new_id(), "titolo", "Orto", "Orti", kind="nuova_specie")
    field, kind = sorted(items(desk), key=lambda item: "nuova_specie" in item.key)
    (row,) = desk.run(clashes.compare, field.key).rows
    assert (row.label, row.standing.text, row.others[0].text) == ("Soprannome", "il Biondo", "il Rosso")
    told = refused(desk, clashes.settle_conflict, field.key, {"soprannome": mine})
    assert told.code == refused(desk, clashes.compare, kind.key).code == "newer_version"
    desk.run(clashes.settle_conflict, field.key, {"soprannome": "centro"})
    assert [item.key for item in items(desk)] == [kind.key]


def test_settling_is_an_ordinary_edit_and_keeps_the_other_text(desk, town):
    person = town.people["Brambati"]
    edited(desk, Person, person, phone1="333 000 4721", preferred_time="dopo le 10")
    judged(desk, "done")
    mine = conflict(desk, town, person, "phone1", "333 000 4127", "333 000 4721").cid
    conflict(desk, town, person, "phone1_e164", "+393330004127", None, cid=mine)
    conflict(desk, town, person, "preferred_time", "al mattino", "dopo le 10", cid=mine)
    (item,) = items(desk)
    act = desk.run(clashes.settle_conflict, item.key, {"phone1": mine, "preferred_time": "centro"})
    assert items(desk) == ()
    assert desk.run(review.list_review).settled_today == 1
    sent = {(kind, rid): body for kind, rid, body in changes(desk)}
    assert sent["person", person] == {
        "phone1": ["333 000 4721", "333 000 4127"],
        "phone1_e164": [None, "+393330004127"],
    }
    settled = desk.read(lambda s: {row.field: row for row in s.scalars(select(Conflict))})
    assert {field: row.settled_choice for field, row in settled.items()} == {
        "phone1": "scelta",
        "phone1_e164": "scelta",
        "preferred_time": "centro",
    }
    assert settled["preferred_time"].value == "al mattino"
    assert {kind for kind, _ in sent} == {"person", "conflict"}
    desk.run(clashes.undo_settle, act)
    assert desk.read(lambda s: s.get(Person, person)).phone1 == "333 000 4721"
    assert [one.key for one in items(desk)] == [item.key]


def test_a_row_left_out_stays_and_a_wrong_choice_changes_nothing(desk, town):
    person = town.people["Brambati"]
    conflict(desk, town, person, "phone1", "1", "2")
    conflict(desk, town, person, "email", "a@b.it", "c@d.it")
    (item,) = items(desk)
    assert refused(desk, clashes.settle_conflict, item.key, {"phone1": "boh"}).code == "choice_unknown"
    assert refused(desk, clashes.settle_conflict, item.key, {}).code == "nothing_chosen"
    desk.run(clashes.settle_conflict, item.key, {"phone1": "centro"})
    assert items(desk)[0].subtitle == "Un campo scritto da due persone"
    desk.run(clashes.settle_conflict, item.key, {"email": "centro"})
    assert refused(desk, clashes.settle_conflict, item.key, {"email": "centro"}).code == "item_settled"


def test_who_a_person_is_changes_only_by_proposal(desk, town):
    person = town.people["Brambati"]
    row = conflict(desk, town, person, "surname", "Brambatti", "Brambati")
    (item,) = items(desk)
    assert desk.run(clashes.compare, item.key).rows[0].identity
    act = desk.run(clashes.settle_conflict, item.key, {"surname": row.cid})
    assert desk.read(lambda s: s.get(Person, person)).surname == "Brambati"
    proposal = desk.read(lambda s: s.get(Variation, act.variation_id))
    assert (proposal.changes, proposal.state) == ({"surname": ["Brambati", "Brambatti"]}, "proposta")


def test_a_signed_note_is_not_rewritten(desk, town):
    note = VisitNote(**stamp(desk.who), body="Tutto bene.", signed_at=desk.who.now())
    received(desk, [note])
    row = conflict(desk, town, note.id, "body", "Tutto male.", "Tutto bene.", kind="visit_note")
    (item,) = items(desk)
    assert refused(desk, clashes.settle_conflict, item.key, {"body": row.cid}).code == "note_signed"
    desk.run(clashes.settle_conflict, item.key, {"body": "centro"})


def test_a_record_deleted_while_others_edited_it_is_brought_back(desk, town):
    person = town.people["Brambati"]
    edited(desk, Person, person, deleted_at=desk.who.now())
    row = conflict(desk, town, person, "deleted_at", None, None, reason="eliminazione")
    (item,) = items(desk)
    assert item.subtitle == "eliminata mentre altri la modificavano"
    desk.run(clashes.settle_conflict, item.key, {"deleted_at": row.cid})
    assert desk.read(lambda s: s.get(Person, person)).deleted_at is None


# ----------------------------------------------------------------------------------------------------------- refusals


def _refused_conversation(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact(
            "sportello", (Topic("tecnica", "verde", description="Erba alta"),), "nessun_seguito",
            person_id=town.people["Brambati"], note="Prima frase.",
        ),
    )  # fmt: skip
    request_id = saved.request_ids[0]
    edited(desk, Contact, saved.id, note="Seconda frase.")
    step = desk.read(lambda s: s.scalars(select(RequestTransition)).one().id)
    judged(desk, reason={"code": "choice_unknown", "text": "sportello", "field": "canale"}, kind="contact")
    judged(desk, reason={"code": "depends", "kind": "contact", "id": saved.id})
    forgotten(desk, (Contact, saved.id), (Request, request_id), (RequestTransition, step))
    return saved.id, request_id, step


def test_a_refused_create_takes_its_edits_and_children_with_it(desk, town):
    contact_id, _request_id, _step = _refused_conversation(desk, town)
    (item,) = items(desk)
    assert (item.kind, item.chip, item.record_id, item.count) == ("rifiuto", "Rifiutata", contact_id, 4)
    assert item.title == "Contatto del 12/03/2026 09:40, sportello"
    assert item.subtitle == "«sportello» non è tra le scelte di «canale»."
    detail = desk.run(review_details.refusal_detail, item.key)
    assert detail.follows == ("Richiesta", "Passaggio di stato")
    assert "Nota: Seconda frase." in detail.copy_text.split("\n")
    assert [action.code for action in detail.actions] == ["correggi", "metti_da_parte", "decido_domani"]


def test_correcting_sends_one_new_create_with_later_values_folded_in(desk, town):
    contact_id, request_id, step = _refused_conversation(desk, town)
    old = desk.read(lambda s: {row.cid for row in s.scalars(select(Outbox))})
    (item,) = items(desk)
    done = desk.run(resend.correct_and_resend, item.key, {"channel": "telefono"})
    assert done.records == (("contact", contact_id), ("request", request_id), ("request_transition", step))
    again = changes(desk)
    assert [(kind, rid) for kind, rid, _ in again] == list(done.records)
    assert again[0][2]["channel"] == [None, "telefono"]
    assert again[0][2]["note"] == [None, "Seconda frase."]
    assert again[0][2]["operator_id"] == [None, desk.who.operator_id]
    row = desk.read(lambda s: s.get(Request, request_id))
    assert (row.state, row.number) == ("aperta", "A3-0001")
    fresh = desk.read(lambda s: {o.cid for o in s.scalars(select(Outbox).where(Outbox.state == "pending"))})
    assert not fresh & old
    assert items(desk) == ()
    settled = desk.read(lambda s: {o.settled_how for o in s.scalars(select(Outbox).where(Outbox.state == "refused"))})
    assert settled == {"rimandata"}


def test_what_was_written_on_a_refused_create_goes_with_it_before_it_has_an_answer(desk, town):
    """Written while the answer was on its way: the centre will refuse it too, and nobody is asked about it twice."""
    saved = desk.run(contacts.save_contact, NewContact("sportello", (Topic("tecnica", "verde"),), "nessun_seguito"))
    other = town.people["Zouaoui"]
    edited(desk, Person, other, phone2="0377 000 119")
    judged(desk, reason={"code": "internal"})
    edited(desk, Contact, saved.id, note="Scritta mentre la risposta era per via.")
    edited(desk, Person, other, phone2="0377 000 120")
    first, second = items(desk)
    assert (first.record_id, first.count) == (saved.id, 4)
    assert (second.record_id, second.count) == (other, 1), "an edit that may still be taken waits for its answer"
    desk.run(resend.correct_and_resend, first.key)
    late, _, again, *_ = changes(desk)
    assert (late[0], set(late[2])) == ("contact", {"note"})
    assert again[2]["note"] == [None, "Scritta mentre la risposta era per via."]
    row = desk.read(
        lambda s: s.scalars(select(Outbox.row).where(Outbox.state == "pending").order_by(Outbox.row)).first()
    )
    judged(desk, reason={"code": "depends", "kind": "contact", "id": saved.id}, row=row)
    assert [item.record_id for item in items(desk)] == [other]


def test_a_create_still_in_view_is_written_anew_as_well(desk, town):
    saved = desk.run(contacts.save_contact, NewContact("sportello", (Topic("tecnica", "verde"),), "nessun_seguito"))
    judged(desk, reason={"code": "internal"})
    (item,) = items(desk)
    desk.run(resend.correct_and_resend, item.key)
    assert [kind for kind, _, _ in changes(desk)] == ["contact", "request", "request_transition"]
    assert desk.read(lambda s: s.get(Request, saved.request_ids[0])).state == "aperta"


def test_a_refused_edit_goes_again_as_one_edit(desk, town):
    person = town.people["Brambati"]
    edited(desk, Person, person, email="adele@esempio.it")
    edited(desk, Person, person, email="adele@esempio.it.")
    judged(desk, reason={"code": "wrong_type", "field": "email"})
    edited(desk, Person, person, email=None)
    judged(desk, "void", kind="person")
    (item,) = items(desk)
    assert (item.title, item.count) == ("Brambati Adele", 2)
    detail = desk.run(review_details.refusal_detail, item.key)
    assert [(f.label, f.text, f.before) for f in detail.fields] == [("E-mail", "adele@esempio.it.", "vuoto")]
    before = len(changes(desk))
    desk.run(resend.correct_and_resend, item.key, {"email": "adele@esempio.it"})
    assert changes(desk)[before:] == [("person", person, {"email": [None, "adele@esempio.it"]})]
    assert items(desk) == ()


def test_a_refused_step_is_corrected_from_the_state_it_finds(desk, town):
    row = Request(**stamp(desk.who), area="tecnica", category="ascensore", place="stabile", opened_at=desk.who.now())
    row.state = "in_lavorazione"
    received(desk, [row])
    desk.run(requests.advance, row.id, "risolta")
    step = desk.read(lambda s: s.scalars(select(RequestTransition)).one().id)
    judged(desk, reason={"code": "transition_not_allowed", "from_state": "chiusa", "to_state": "risolta"})
    forgotten(desk, (RequestTransition, step))

    def pulled(session: Session) -> None:
        session.connection().execute(
            Request.__table__.update().where(Request.__table__.c.id == row.id).values(state="chiusa")
        )

    desk.worker.transact(pulled).result()
    (item,) = items(desk)
    assert (item.title, item.subtitle) == ("Ascensore, —", "La richiesta è chiusa: non può diventare risolta.")
    assert refused(desk, resend.correct_and_resend, item.key).code == "transition_not_allowed"
    desk.run(resend.correct_and_resend, item.key, {"to_state": "riaperta", "reason": "Serve ancora"})
    assert desk.read(lambda s: s.get(Request, row.id)).state == "riaperta"
    (sent,) = [body for kind, rid, body in changes(desk) if (kind, rid) == ("request_transition", step)]
    assert (sent["from_state"], sent["to_state"]) == ([None, "chiusa"], [None, "riaperta"])


def test_what_is_kept_aside_is_kept_and_taken_back(desk, town):
    _refused_conversation(desk, town)
    (item,) = items(desk)
    before = changes(desk, "refused")
    desk.run(resend.keep_aside, item.key)
    assert items(desk) == ()
    assert changes(desk, "refused") == before
    assert refused(desk, resend.keep_aside, item.key).code == "item_settled"
    desk.run(resend.take_back, item.key)
    assert [one.key for one in items(desk)] == [item.key]


def test_birth_and_unknown_fields_are_not_corrected(desk, town):
    _refused_conversation(desk, town)
    (item,) = items(desk)
    for field in ("operator_id", "recorded_at", "state", "boh"):
        assert refused(desk, resend.correct_and_resend, item.key, {field: "x"}).code == "field_not_editable"


def test_an_overtaken_edit_needs_nobody(desk, town):
    person = town.people["Brambati"]
    edited(desk, Person, person, email="b")
    judged(desk, reason={"code": "rule"})
    edited(desk, Person, person, email="c")
    assert len(items(desk)) == 1
    judged(desk, "done")
    assert items(desk) == ()
    assert desk.run(refusals.close_overtaken) == 1
    assert desk.run(refusals.close_overtaken) == 0


def test_what_was_handed_to_the_coordinator_is_said_as_that(desk, town):
    desk.run(requests.open_request, NewRequest("tecnica", "verde"))
    judged(desk, "trayed", {"code": "trayed"})
    (item,) = items(desk)
    assert (item.chip, item.count) == ("Consegnata", 2)
    assert "consegnata a chi coordina" in item.subtitle
    assert [one.label for one in desk.run(review_details.refusal_detail, item.key).actions] == [
        "Ho visto",
        "Decido domani",
    ]


def test_a_reserved_refusal_shows_no_word_in_the_list(desk, town):
    desk.run(requests.open_request, NewRequest("sociale", "violenza", description="parola segreta"))
    judged(desk, reason={"code": "internal"})
    (item,) = items(desk)
    assert item.title == "Scheda riservata"


# --------------------------------------------------------------------------------------- proposals, duplicates, tomorrow


def test_a_proposal_of_a_colleague_is_decided_here_and_ones_own_is_not_listed(desk, town):
    for operator in (town.colleague, desk.who.operator_id):
        proposal = Variation(**stamp(desk.who), person_id=town.people["Popescu"], changes={"name": ["Ionuț", "Ionut"]})
        proposal.operator_id = operator
        received(desk, [proposal])
    (item,) = items(desk)
    assert (item.kind, item.title, item.subtitle) == ("variazione", "Popescu Ionuț", "variazione proposta da G. R.")
    detail = desk.run(review_details.proposal_detail, item.key)
    assert detail.changes == (("Nome", "Ionuț", "Ionut"),)
    desk.run(review.settle_variation, item.key, accept=True)
    assert desk.read(lambda s: s.get(Person, town.people["Popescu"])).name == "Ionut"
    assert items(desk) == ()


def test_persons_alike_are_shown_to_whoever_recorded_one(desk, town):
    twin = Person(**stamp(desk.who), surname="Brambati", name="Adele", birth_date=date(1960, 5, 4), phone1="02 1")
    theirs = [Person(**stamp(desk.who), surname="Rossi", name="Anna", fiscal_code="RSSNNA60A41F205X") for _ in range(2)]
    for one in theirs:
        one.operator_id = town.colleague
    received(desk, [twin, *theirs])
    (item,) = items(desk)
    assert (item.kind, item.subtitle) == ("doppione", "due schede con lo stesso nome e la stessa nascita")
    detail = desk.run(review_details.duplicate_detail, item.key)
    assert {detail.compared.first.card_id, detail.compared.second.card_id} == {twin.id, town.people["Brambati"]}
    assert [row.label for row in detail.compared.rows] == ["Telefono"]
    desk.run(review.keep_both, item.key)
    desk.clock.advance(days=400)
    assert items(desk) == ()
    desk.run(review.undo_put_off, item.key)
    assert [one.key for one in items(desk)] == [item.key]


def test_decido_domani_hides_until_tomorrow(desk, town):
    conflict(desk, town, town.people["Brambati"], "phone1", "1", "2")
    (item,) = items(desk)
    assert desk.run(review.put_off, item.key) == date(2026, 3, 13)
    listed = desk.run(review.list_review)
    assert (listed.items, listed.postponed, desk.run(review.review_count)) == ((), 1, 0)
    desk.run(review.undo_put_off, item.key)
    assert desk.run(review.review_count) == 1
    desk.run(review.put_off, item.key)
    desk.clock.advance(hours=14, minutes=19)
    assert desk.run(review.review_count) == 0
    desk.clock.advance(minutes=2)
    assert desk.run(review.review_count) == 1
    assert refused(desk, review.put_off, "conflitto:person:boh").code == "item_settled"


def test_a_file_on_a_refused_contact_goes_with_it(desk, town, tmp_path):
    from app.models.contacts import Contact
    from app.models.documents import Attachment
    from app.services.attachments import add_attachment, keep
    from app.services.refusals import refused_groups
    from app.store.capture import changed
    from app.store.contents import ContentFiles, forget
    from tests.helpers.pictures import pdf
    from tests.helpers.world import add

    contact = desk.run(add, Contact, channel="sportello", started_at=desk.who.now())
    media_type, content = keep(pdf(), ContentFiles(tmp_path / "files"))
    file = desk.run(add_attachment, "contact", contact, "a.pdf", media_type, content).id

    def refused(session):
        session.connection().exec_driver_sql(
            "UPDATE outbox SET state = 'refused', reason = '{\"code\":\"rule\"}' WHERE rid IN (?, ?)", (contact, file)
        )
        session.connection().exec_driver_sql("DELETE FROM attachment")

    desk.read(refused)
    [group] = desk.read(refused_groups)
    assert [row.rid for row in group.rows] == [contact, file]
    # Its bytes wait for the correction, also where it was put aside.
    assert desk.read(lambda s: forget(s.connection(), changed(s))) == ()
    desk.run(resend.keep_aside, group.key)
    assert desk.read(lambda s: forget(s.connection(), changed(s))) == ()
    assert desk.read(lambda s: s.get(Attachment, file)) is None


def test_every_field_that_may_come_to_review_is_called_in_italian():
    assert [name for name in KINDS if name not in KIND_LABELS] == []
    named = set(FIELD_LABELS) | HIDDEN
    assert [f"{kind.name}.{field}" for kind in KINDS.values() for field in kind.fields if field not in named] == []
    for (kind, field), catalogue in CHOICES_BY_KIND.items():
        assert field in KINDS[kind].fields
        assert codes(catalogue)


def test_a_list_of_codes_is_read_in_words(desk):
    read = desk.read(lambda s: shown(s, load_names(s), "decision", "measures", '["congelamento"]'))
    assert read == "Congelamento del debito"
