"""The home visit, the intake form in two sittings, and one card that both operators edit without knowing of each other."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.demo.cast import choose
from app.demo.stage import DAY, Stage
from app.models.who import Who
from app.services import agenda, contacts, documents, intake, notes, people, requests, staff, today, visits
from app.services.contacts import NewContact, Topic

R0_WORDS = "Il balcone guarda a nord, la porta finestra chiude bene: controllato con la livella fiordaliso."
R2_BEFORE = "Riferisce di seguire la dialisi tre volte la settimana, il martedì al mattino presto."
R2_WORDS = "Segue la dialisi tre volte la settimana; prende appunti sul quaderno color cobaltorosa."
HEALTH_WORDS = "Ausilio per la vasca, consegna concordata con il fisioterapista Acquamarinetti."


def home_visit(stage: Stage) -> str:
    """A visit to one of the damp flats: rooms, a danger, an R0 and an R2 note, the report on paper."""
    stage.at(11, 30)
    desk, who = stage.first, stage.first.read(lambda session: choose(session, DAY)).damp[0]
    contact = desk.do(
        contacts.save_contact,
        NewContact(
            "visita", (Topic("tecnica", "muffa_umidita", opens_request=False),), "visita", person_id=who.person_id
        ),
    )
    stage.lists["contacts"].append(contact.id)
    visit = desk.do(visits.start_visit, who.person_id, kind="richiesta", contact_id=contact.id)
    stage.ids["visit"] = visit.id
    desk.do(visits.mark_part, visit.id, "Bagno", state="da_riparare", note="Muffa sulla parete esterna.")
    _, danger = desk.do(visits.mark_part, visit.id, "Impianto elettrico", state="pericolo", note="Presa annerita.")
    assert danger is not None, "a danger proposes an urgent request"
    urgent = desk.do(visits.accept_proposal, danger)
    desk.do(visits.add_request, visit.id, stage.lists["damp"][0])
    stage.lists["requests"].append(urgent.id)
    stage.ids["r0_note"] = desk.do(notes.add_note, R0_WORDS, visit_id=visit.id).id
    # Saved twice: the first text is kept as a version, and is as sensitive as the note.
    sensitive = desk.do(notes.add_note, R2_BEFORE, visit_id=visit.id, visibility="R2")
    desk.do(notes.edit_note, sensitive.id, R2_WORDS)
    stage.ids["r2_note"] = sensitive.id
    stage.texts |= {"r0": R0_WORDS, "r2": R2_WORDS, "r2_before": R2_BEFORE}
    stage.at(12, 5)
    desk.do(_close, visit.id)
    report = desk.print("MOD-03", visit.id)
    desk.do(documents.mark_signed, report.document.id)
    stage.ids["r2_paper"] = desk.print("MOD-03-S", visit.id).document.id
    return (
        f"Visita domiciliare di {desk.initials}: un pericolo diventa richiesta urgente ({urgent.number}), "
        "una nota R0 e una R2, firmate; stampati MOD-03 e il foglio sensibile."
    )


def _close(session: Session, who: Who, visit_id: str) -> visits.VisitView:
    words = "Si arieggia al mattino; si ripassa dopo l'elettricista."
    again = DAY + timedelta(days=14)
    return visits.close_visit(session, who, visit_id, agreement=words, next_on=again, signature="letto")


def first_sitting(stage: Stage) -> str:
    """The intake form, begun; then the laptop is closed in the middle of it."""
    stage.at(12, 20)
    desk = stage.second
    person = desk.read(lambda session: choose(session, DAY)).others[3].person_id
    form = desk.do(intake.start_intake, person)
    known = sum(1 for one in form.progress if one.filled)
    values = dict(form.sections["b"]) | {"preferred_channel": "telefono", "preferred_time": "dopo le 17"}
    desk.do(intake.save_section, form.id, "b", values, done=True)
    for section in ("a", "c", "d"):
        desk.do(intake.save_section, form.id, section, form.sections[section], done=True)
    stage.ids["intake"], stage.ids["intake_person"] = form.id, person
    desk.close()
    return f"{desk.initials} comincia una scheda di accesso: {known} sezioni già note, quattro verificate; poi chiude il portatile."


def second_sitting(stage: Stage) -> str:
    """Opened again with the PIN: the form is where it was left; finished, printed, signed."""
    stage.at(14, 30)
    desk = stage.second
    desk.open()
    form = desk.do(intake.open_intake_of, stage.ids["intake_person"])
    kept = form is not None and form.id == stage.ids["intake"] and form.next_section == "e"
    if form is not None:
        _fill(stage, form.id)
    stage.voice.prove(
        "La scheda di accesso riprende da dove era",
        f"due sedute, ripresa dalla sezione {(form.next_section or '?').upper() if form else '?'}",
        holds=kept,
    )
    printed = desk.print("MOD-02", stage.ids["intake"])
    desk.do(documents.mark_signed, printed.document.id)
    health = desk.print("MOD-02-L", stage.ids["intake"])
    stage.ids["health"], stage.ids["health_paper"] = str(health.document.record_id), health.document.id
    return f"Riaperta con il codice e finita: {printed.header.local_number}; stampati MOD-02 e il foglio L, separato."


def _fill(stage: Stage, form_id: str) -> None:
    answers: dict[str, Any] = {
        "e": {"isee_cents": 742_000, "isee_kind": "isee", "incomes": {"pensione": 68_000}, "outgoings_cents": 31_500},
        "f": {"employment": "inattivo"},
        "g": {"balance_on": "2026-02-28", "rent_debt_cents": 41_230, "charges_debt_cents": 18_905, "causes": ["C6"]},
        "h": [{"kind": "luce", "unpaid_cents": 9_640, "cut_off_risk": True}],
        "i": {"needs": {"economia": "Bollette della luce.", "abitare": "Muffa in bagno."}, "family_network": "Una sorella a Lodi."},
        "l": {"needs": ["ausili"], "what_helps": HEALTH_WORDS},
        "m": {"request": "Vorrei restare in questa casa e pagare un poco al mese."},
        "n": {"taken_on": True, "referent": stage.second.initials},
        "o": {"notice_seen": True, "notice_version": contacts.NOTICE_VERSION, "may_message": True},
    }  # fmt: skip
    for section, values in answers.items():
        stage.second.do(intake.save_section, form_id, section, values, done=True)
    stage.texts["health"] = HEALTH_WORDS
    stage.second.do(intake.complete_intake, form_id)


def same_card(stage: Stage) -> str:
    """Both edit the same person: different fields, and one and the same."""
    stage.at(15, 10)
    one, two = stage.laptops
    person = one.read(lambda session: choose(session, DAY)).others[4].person_id
    stage.ids["shared"] = person
    one.do(people.edit_person, person, {"phone1": "0377 000 411", "preferred_time": "mattina"})
    stage.at(15, 20)
    two.do(people.edit_person, person, {"phone1": "0371 000 522", "email": "scheda.condivisa@example.org"})
    return (
        f"La stessa scheda, senza rete: {one.initials} cambia telefono e orario preferito, "
        f"{two.initials} telefono ed e-mail."
    )


def appointment(stage: Stage) -> str:
    """The talk agreed in the morning takes place; the call promised for tomorrow stays promised."""
    stage.at(16, 0)
    one = stage.first
    view = one.do(today.today)
    [due] = [row for row in view.appointments if row.id == stage.ids["appointment"]]
    one.do(agenda.mark_done, agenda.APPOINTMENT, due.id)
    left = [row for row in one.do(today.today).callbacks if row.id == stage.ids["callback"]]
    stage.voice.prove(
        "Appuntamento e richiamata in Oggi",
        f"appuntamento delle {due.when} fatto; richiamate promesse stamattina ancora in elenco: {len(left)}",
        holds=len(left) == 1,
    )
    return f"Il colloquio delle {due.when} è fatto; resta la richiamata per {left[0].when if left else '—'}."


def ending(stage: Stage) -> str:
    """One request ends; the shifts end; the day in numbers."""
    stage.at(16, 35)
    one, two = stage.laptops
    request = stage.lists["requests"][1]
    for state in ("assegnata", "in_lavorazione", "risolta"):
        one.do(requests.advance, request, state)
    closed = one.do(requests.advance, request, "chiusa", outcome="pratica_conclusa", outcome_day=DAY)
    for laptop in (one, two):
        laptop.do(staff.end_shift)
    summary = one.print("MOD-14")
    contacts_today = sum(count for _, count in summary.facts["contacts"])
    return (
        f"Richiesta {closed.number} {closed.state}; turni terminati; MOD-14 di {one.initials}: {contacts_today} contatti, "
        "solo numeri."
    )
