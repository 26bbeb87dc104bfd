"""The network, the laboratory and the papers that come back: referral, register, scan, maintenance file, translation, calendar."""

import csv
import io
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from app.demo.cast import choose
from app.demo.scanner import scan_of
from app.demo.stage import DAY, Stage
from app.demo.voice import counted
from app.models.network import Partner
from app.rules.clock import ROME
from app.services.activities import NewActivity, add_activity
from app.services.attendance import Mark, close_register
from app.services.enrolments import enrol
from app.services.maintenance import export_plan, mark_exported, take_answers
from app.services.meetings import add_session, find_register
from app.services.people import edit_person
from app.services.referrals import NewReferral, advance, prepare
from app.services.scanning import import_scan
from app.services.week import export_calendar

CLASS = 12
CHOSEN = ("nome", "telefono")


def class_planned(stage: Stage) -> str:
    """A laboratory with its two meetings of the day; the register of the second one is printed blank."""
    stage.at(12, 12)
    desk = stage.first
    course = desk.do(add_activity, NewActivity("facilitazione_digitale", "Il telefono senza paura"))
    people = [one.person_id for one in desk.read(lambda session: choose(session, DAY)).others[:CLASS]]
    stage.lists["class"] = people
    for person in people:
        desk.do(enrol, course.id, person)
    first, second = (
        desk.do(add_session, course.id, _at(hour, 0), _at(hour + 1, 0)).id for hour in (14, 15)
    )  # fmt: skip
    stage.ids |= {"course": course.id, "class": first, "second_class": second}
    paper = desk.print("MOD-09", second)
    stage.texts["register"] = str(paper.header.local_number)
    return f"Laboratorio «{course.title}»: {len(people)} iscritti, due incontri; registro {stage.texts['register']} stampato da riempire."


def referral(stage: Stage) -> str:
    """To a body of the network: the person chooses what the letter says, signs it, and the answer comes back."""
    stage.at(15, 5)
    desk = stage.first
    person = desk.read(lambda session: choose(session, DAY)).others[11].person_id
    desk.do(edit_person, person, {"phone1": "0377 000 640", "email": "invio.prova@example.org"})
    partner = desk.read(
        lambda s: s.scalars(
            select(Partner).where(Partner.kind == "caritas", Partner.ended_on.is_(None)).order_by(Partner.name)
        ).first()
    )
    assert partner is not None, "the set has a Caritas"
    new = NewReferral(
        person,
        partner.id,
        "Chiede il pacco alimentare fino a maggio.",
        fields=CHOSEN,
        basis="autorizzazione",
        sign_now=True,
    )
    saved = desk.do(prepare, new)
    stage.ids["referral"], stage.ids["referred"] = saved.id, person
    paper = desk.print("MOD-11", saved.id)
    stage.ids["referral_paper"], stage.ids["partner"] = paper.document.id, partner.id
    stage.texts["referral_file"] = str(desk.printed[-1])
    desk.do(advance, saved.id, "consegnato")
    done = desk.do(advance, saved.id, "accettato", note="Appuntamento il 18 marzo.")
    return f"Invio {saved.number} a {partner.name} con MOD-11 ({paper.header.local_number}) e i soli dati scelti; risposta: {done.state}."


def class_held(stage: Stage) -> str:
    """One desk marks its class present; the other finds the register that was printed blank by its number."""
    stage.at(15, 25)
    one, two = stage.laptops
    present = [Mark(person, True, signed=True) for person in stage.lists["class"]]
    held = one.do(close_register, stage.ids["class"], present, guests=3)
    found = two.do(find_register, stage.texts["register"])
    stage.ids["found_class"] = found.id
    half = present[: CLASS // 2]
    for _ in range(2):  # the same sheet transcribed again corrects, and adds nobody
        other = two.do(close_register, found.id, half, guests=0)
    return (
        f"Registro di {one.initials}: {held.session.present} presenti e {held.guests} ospiti; {two.initials} ritrova "
        f"{stage.texts['register']} e trascrive {other.session.present} firme."
    )


def paper_back(stage: Stage) -> str:
    """The letter that the person signed comes back through the scanner and finds its referral by its code."""
    stage.at(15, 35)
    desk = stage.first
    data = scan_of(Path(stage.texts["referral_file"]).read_bytes())
    report = import_scan(desk.desk.worker, desk.desk.who, desk.desk.files, data, "scansione.pdf")
    filed = [one for one in report.filed if one.document.id == stage.ids["referral_paper"]]
    stage.counts["filed"], stage.counts["filed_pages"] = len(filed), report.pages
    return (
        f"MOD-11 firmato e scansionato: {counted(report.pages, 'pagina letta', 'pagine lette')}, "
        f"{counted(len(filed), 'foglio riconosciuto', 'fogli riconosciuti')} dal codice, ancora da guardare {report.waiting}."
    )


def to_maintenance(stage: Stage) -> str:
    """The technical requests of the day leave in a file; the tickets come back in another."""
    stage.at(15, 45)
    desk = stage.first
    plan = desk.do(export_plan)
    (stage.folder / "csv").mkdir(exist_ok=True)
    (stage.folder / "csv" / "manutenzione.csv").write_bytes(plan.data)
    desk.do(mark_exported, [row.id for row in plan.rows])
    rows = csv.DictReader(io.StringIO(plan.data.decode("utf-8-sig")), delimiter=";")
    answers = [f"{row['numero']};TK-{place:04d};ricevuta;" for place, row in enumerate(rows, 1)]
    back = "\n".join(("numero;ticket;stato;nota", *answers, "ZZ-0000;TK-9999;ricevuta;")).encode()
    report = desk.do(take_answers, back, apply=True)
    stage.lists["ticketed"] = [row.id for row in plan.rows]
    stage.counts |= {"tickets": len(report.taken), "tickets_refused": len(report.refused)}
    stage.texts["maintenance"] = plan.data.decode("utf-8-sig")
    return (
        f"Alla manutenzione {counted(len(plan.rows), 'richiesta', 'richieste')} in CSV; tornano "
        f"{counted(len(report.taken), 'ticket', 'ticket')}, rifiutata {counted(len(report.refused), 'riga', 'righe')} senza richiesta."
    )


def other_words(stage: Stage) -> str:
    """A privacy notice with its courtesy translation behind; the operator's appointments in a calendar file."""
    stage.at(15, 50)
    desk = stage.first
    person = stage.lists["class"][0]
    paper = desk.print("MOD-00", person, courtesy="ar")
    text = desk.do(export_calendar, DAY, DAY + timedelta(days=60))
    file = stage.prints / "agenda.ics"
    file.write_text(text, "utf-8", newline="")
    stage.texts["calendar"] = text
    return (
        f"Stampata MOD-00 con la traduzione di cortesia ({paper.courtesy}); agenda esportata con "
        f"{counted(text.count('BEGIN:VEVENT'), 'appuntamento', 'appuntamenti')} in {file.name}."
    )


# ------------------------------------------------------------------------------------------------------------------ pieces


def _at(hour: int, minute: int) -> datetime:
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=ROME)


NOON = (class_planned,)
AFTERNOON = (referral,)
LATER = (class_held, paper_back, to_maintenance, other_words)
