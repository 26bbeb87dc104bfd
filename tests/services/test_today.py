"""*Oggi* and *Chiudi giornata*: what they show, what they never show, and what may be said of the centre."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.contacts import Appointment
from app.models.documents import PrintedDocument
from app.models.local import Fill, Outbox, Receipt, SyncState
from app.models.visits import Visit
from app.services import agenda, centre, contacts, day, drafts, requests, staff, today
from app.services.agenda import NewAppointment, NewCallback
from app.services.contacts import NewContact, Topic
from app.services.requests import NewRequest
from app.services.stamps import stamp
from tests.helpers.desk import MORNING
from tests.helpers.small_town import counts, received

VIOLENCE = Topic("sociale", "violenza", description="parola segreta")


def paper(desk, form="MOD-01", number="PVLO-COD-A3-2026-000119", **more):
    return PrintedDocument(**stamp(desk.who), form_code=form, local_number=number, printed_at=desk.who.now(), **more)


def sync(desk, **values):
    def work(session: Session, who) -> None:
        for name, value in values.items():
            setattr(session.scalars(select(SyncState)).one(), name, value)

    desk.run(work)


def decided(desk, state):
    def work(session: Session, who) -> None:
        for row in session.scalars(select(Outbox)):
            row.state = state

    desk.run(work)


def test_an_empty_day_says_when_the_next_appointment_is(desk, town):
    view = desk.run(today.today)
    assert (view.title, view.things, view.empty_text) == ("Oggi, giovedì 12 marzo", 0, "Niente in agenda.")
    assert view.subtitle == "Codogno, viale Cairo 15 · sportello 10:00–12:00"
    assert (view.shift, view.guessed_outpost_id) == (None, town.codogno)
    desk.run(agenda.add_appointment, NewAppointment(at=datetime(2026, 3, 17, 9, 0, tzinfo=UTC)))
    assert desk.run(today.today).empty_text == "Niente in agenda. Il prossimo appuntamento è martedì alle 10."
    desk.run(agenda.add_appointment, NewAppointment(at=datetime(2026, 3, 13, 8, 30, tzinfo=UTC)))
    assert desk.run(today.today).empty_text == "Niente in agenda. Il prossimo appuntamento è domani alle 9:30."


def test_the_day_lists_what_is_due_and_nothing_of_a_talk(desk, town):
    samira = town.people["Zouaoui"]
    desk.run(
        agenda.add_appointment,
        NewAppointment(
            at=MORNING + timedelta(minutes=50),
            kind="scheda_di_accesso",
            minutes=30,
            person_id=samira,
            subject="debiti di gioco",
        ),
    )
    desk.run(agenda.add_callback, NewCallback(due_on=date(2026, 3, 12), person_id=samira, subject="debiti di gioco"))
    desk.run(agenda.add_callback, NewCallback(due_on=date(2026, 3, 20)))
    received(desk, [paper(desk), paper(desk, signed_how="non_serve"), paper(desk, blank=True)])
    view = desk.run(today.today)
    (row,), (call,), (sheet,) = view.appointments, view.callbacks, view.papers
    assert (row.when, row.name, row.text, row.late) == (
        "10:30",
        "Samira Zouaoui",
        "scheda di accesso, circa 30 minuti",
        False,
    )
    assert (call.when, call.name, call.text, call.phone) == (
        "oggi",
        "Samira Zouaoui",
        "promesso oggi alle 09:40",
        "0377 000 118",
    )
    assert (sheet.when, sheet.text) == ("oggi", "MOD-01 n. …-000119")
    assert view.things == 3
    assert view.subtitle.endswith("3 cose da fare")
    assert "gioco" not in json.dumps(asdict(view), default=str)


def test_a_reserved_appointment_shows_only_its_hour(desk, town):
    desk.run(
        contacts.save_contact,
        NewContact(
            "telefono",
            (VIOLENCE,),
            "appuntamento",
            person_id=town.people["Zouaoui"],
            appointment=NewAppointment(at=MORNING + timedelta(hours=2), place="bar", subject="parola segreta"),
            callback=NewCallback(due_on=date(2026, 3, 12), phone="333 000 777"),
        ),
    )
    view = desk.run(today.today)
    (row,), (call,) = view.appointments, view.callbacks
    assert (row.when, row.name, row.text, row.person_id, row.place) == (
        "11:40",
        "appuntamento",
        "riservato",
        None,
        None,
    )
    assert (call.name, call.text, call.phone) == ("richiamata", "riservata", None)
    shown = json.dumps(asdict(view), default=str)
    assert "Zouaoui" not in shown
    assert "segreta" not in shown


def test_what_nobody_closed_yesterday_is_still_there_and_a_colleagues_is_not(desk, town):
    old = Appointment(**stamp(desk.who), at=MORNING - timedelta(days=1), assigned_to=desk.who.operator_id)
    theirs = Appointment(**stamp(desk.who), at=MORNING, assigned_to=town.colleague)
    received(desk, [old, theirs])
    (row,) = desk.run(today.appointments_due)
    assert (row.id, row.when, row.late) == (old.id, "ieri, 09:40", True)


def test_numbers_are_of_this_shift_and_count_nothing_reserved(desk, town):
    desk.run(contacts.save_contact, NewContact("sportello", (Topic("tecnica", "verde"),), "nessun_seguito"))
    desk.run(staff.start_shift)
    desk.run(contacts.save_contact, NewContact("sportello", (Topic("tecnica", "verde"), VIOLENCE), "nessun_seguito"))
    view = desk.run(today.today)
    assert (view.numbers.contacts, view.numbers.requests_opened, view.numbers.forms_printed) == (1, 1, 0)
    assert view.shift is not None


# ---------------------------------------------------------------------------------------------------------- the centre


def test_aligned_is_said_only_when_the_centre_has_everything(desk, town):
    facts = desk.run(centre.sync_facts)
    assert (facts.aligned, facts.sentences[0]) == (False, "Nessun allineamento completo finora.")
    desk.run(requests.open_request, NewRequest("tecnica", "verde"))
    sync(desk, last_ok_at=MORNING - timedelta(days=1), last_answer="ok", made=2, acked=0)
    facts = desk.run(centre.sync_facts)
    assert (facts.unsent, facts.records_unsent, facts.aligned) == (2, 2, False)
    assert facts.sentences[:2] == (
        "Ultimo allineamento completo: ieri, 09:40.",
        "2 modifiche da inviare. Sono salve su questo computer e partono da sole quando torna la rete.",
    )
    decided(desk, "done")
    assert not desk.run(centre.sync_facts).aligned
    sync(desk, acked=2)
    assert desk.run(centre.sync_facts).aligned
    for name, value, back in (("more", True, False), ("last_answer", "later", "ok"), ("cut_off", True, False)):
        sync(desk, **{name: value})
        assert not desk.run(centre.sync_facts).aligned
        sync(desk, **{name: back})
    for state in ("pending", "held", "again"):
        decided(desk, state)
        assert not desk.run(centre.sync_facts).aligned
    decided(desk, "done")
    desk.run(lambda session, who: session.add(Fill(scope="o:1")))
    assert not desk.run(centre.sync_facts).aligned


def test_a_step_counts_for_its_request_in_the_chip(desk, town):
    one = desk.run(requests.open_request, NewRequest("tecnica", "verde")).id

    def chip():
        return desk.read(lambda session: centre.centre_states(session, "request", [one])[one])

    assert chip() == "solo_qui"

    def work(session: Session, who) -> None:
        for row in session.scalars(select(Outbox)):
            row.state = "refused" if row.kind == "request_transition" else "done"

    desk.run(work)
    assert chip() == "rifiutata"
    decided(desk, "done")
    assert chip() == "ricevuta"


# --------------------------------------------------------------------------------------------------------- end of the day


def test_the_day_in_numbers_and_never_a_name(desk, town):
    desk.run(staff.start_shift, kind="territorio", at=MORNING)
    for channel in ("telefono", "sportello", "sportello"):
        desk.run(
            contacts.save_contact,
            NewContact(
                channel,
                (Topic("tecnica", "verde", description="Erba"),),
                "nessun_seguito",
                anonymous=channel == "telefono",
            ),
        )
    desk.run(contacts.save_contact, NewContact("sportello", (VIOLENCE,), "invio", person_id=town.people["Zouaoui"]))
    one = desk.run(
        requests.open_request, NewRequest("amministrativa", "documenti", reporter_id=town.people["Brambati"])
    ).id
    for state in ("assegnata", "in_lavorazione", "risolta"):
        desk.run(requests.advance, one, state)
    closing = {"outcome": "pratica_conclusa", "outcome_day": date(2026, 3, 12)}
    desk.run(requests.advance, one, "chiusa", **closing)
    for state in ("riaperta", "assegnata", "in_lavorazione", "risolta"):
        desk.run(requests.advance, one, state, reason="Manca un documento" if state == "riaperta" else None)
    desk.run(requests.advance, one, "chiusa", **closing)
    received(
        desk,
        [
            Visit(**stamp(desk.who), started_at=desk.who.now(), kind="richiesta", state="chiusa"),
            paper(desk, number="PVLO-COD-A3-2026-000127"),
            paper(desk, signed_at=desk.who.now(), signed_how="sul_posto"),
            paper(desk, "MOD-03", signed_at=desk.who.now(), signed_how="sul_posto"),
            Receipt(number="0417", at=desk.who.now(), body={}),
        ],
    )
    desk.clock.advance(minutes=30)
    desk.run(staff.end_shift)
    numbers = desk.run(day.day_numbers)
    assert (numbers.operator, numbers.outpost, numbers.shift_start, numbers.shift_end) == (
        "M. F.",
        "Codogno",
        time(9, 40),
        time(10, 10),
    )
    assert numbers.field_minutes == 30
    assert (numbers.contacts, numbers.anonymous) == ((("sportello", 3), ("telefono", 1)), 1)
    assert [(one.area, one.opened, one.closed) for one in numbers.requests] == [
        ("tecnica", 3, 0),
        ("amministrativa", 1, 1),
        ("sociale", 0, 0),
    ]
    assert (numbers.visits, numbers.reports_signed) == ((("richiesta", 1),), 1)
    assert [(one.form, one.printed, one.signed, one.to_sign) for one in numbers.forms] == [
        ("MOD-01", 2, 1, ("PVLO-COD-A3-2026-000127",)),
        ("MOD-03", 1, 1, ()),
    ]
    assert numbers.receipt_number == "0417"
    assert numbers.to_send > 0
    text = json.dumps(asdict(numbers), default=str)
    for word in ("Brambati", "Zouaoui", "segreta", "violenza", "Erba"):
        assert word not in text


def test_another_day_counts_nothing_of_today(desk, town):
    desk.run(contacts.save_contact, NewContact("sportello", (Topic("tecnica", "verde"),), "nessun_seguito"))
    yesterday = desk.run(day.day_numbers, date(2026, 3, 11))
    assert (yesterday.contacts, yesterday.shift_start, sum(one.opened for one in yesterday.requests)) == ((), None, 0)


def test_the_evening_says_what_is_open_and_remembers_its_steps(desk, town):
    desk.run(drafts.save_draft, "visita:1", "visit", "Visita (bozza)", {})
    desk.run(agenda.add_appointment, NewAppointment(at=MORNING + timedelta(minutes=10)))
    received(desk, [paper(desk), Visit(**stamp(desk.who), started_at=desk.who.now())])
    desk.clock.advance(hours=7)
    before = counts(desk)
    view = desk.run(day.close_day)
    assert counts(desk) == before
    assert view.subtitle == "Giovedì 12 marzo, Codogno · quattro passi, si può lasciare a metà e riprendere"
    assert [(step.code, step.done) for step in view.steps] == [(code, False) for code in day.STEPS]
    assert view.steps[1].text == "1 foglio stampato senza firma registrata: MOD-01 n. …-000119 · 2 cose senza esito"
    assert [thing.kind for thing in view.without_outcome] == ["visit", "appointment"]
    desk.run(day.mark_step, "bozze")
    assert desk.run(day.close_day).steps[0].done
    desk.run(day.mark_step, "bozze", done=False)
    assert not desk.run(day.close_day).steps[0].done
    desk.run(day.mark_step, "riepilogo")
    desk.clock.advance(days=1)
    assert not desk.run(day.close_day).steps[2].done
