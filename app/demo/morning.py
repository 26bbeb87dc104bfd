"""From the first code to the last visitor of the morning: centre, registers, laptops, shifts, ten conversations.

Each step plays its part through the use-cases that the screens call, and gives the sentence that says so.
"""

from datetime import date, datetime
from typing import Any

from app.demo.cast import DAMP_FLATS, Cast, Resident, choose
from app.demo.register import adopt_archive, found_company, import_registers, load_list
from app.demo.stage import DAY, Stage
from app.demo.voice import counted, thousands
from app.errors import Retry
from app.rules.clock import ROME
from app.security.recovery import make_recovery_pair
from app.services import buildings, contacts, requests, staff
from app.services.agenda import NewAppointment, NewCallback
from app.services.centre import sync_facts
from app.services.contacts import NewContact, SavedContact, Topic
from app.services.roster import expected_on
from app.synthetic.generator import SyntheticSet
from app.synthetic.rows import Made

R3_WORDS = "Teme di rientrare a casa: parola d'ordine concordata mirtillonero."
"""What only its author, and who coordinates, may ever read."""


def registers(stage: Stage) -> str:
    """Invent set XS and bring it into the centre."""
    made = SyntheticSet("XS", stage.seed, DAY)
    rows: list[Made] = list(made.rows())
    recovery = make_recovery_pair().public
    for estate in made.companies:
        stage.companies.append(found_company(stage.centre, stage.hand, estate, rows, recovery))
    stage.at(7, 0)
    for estate, company in zip(made.companies, stage.companies, strict=True):
        import_registers(stage.centre, stage.hand, estate, rows, stage.folder / "csv", company)
        load_list(stage.centre, stage.hand, company)
        adopt_archive(stage.centre, stage.hand, estate, rows, made.workers, company)
    _prove_import(stage)
    said = [
        f"{company.name} {thousands(sum(sum(one.created.values()) for one in company.imports) + company.adopted)} schede"
        for company in stage.companies
    ]
    listed = sum(sum(company.projects[0].created.values()) for company in stage.companies)
    return (
        f"Registri inventati (insieme XS, seme {stage.seed}) importati da CSV: {', '.join(said)}; progetti finanziati presi "
        f"dall'elenco del programma: {listed} schede."
    )


def _prove_import(stage: Stage) -> None:
    first = [one for company in stage.companies for one in company.imports[:3]]
    again = [one for company in stage.companies for one in company.imports[3:]]
    created = sum(sum(one.created.values()) for one in first)
    touched = sum(sum(one.created.values()) + sum(one.changed.values()) for one in again)
    rejected = [one.line for report in first for one in report.rejected]
    lines = f", righe rifiutate con il motivo: {len(rejected)}" if rejected else ""
    stage.voice.prove(
        "Lo stesso CSV importato due volte",
        f"la prima {thousands(created)} schede nuove{lines}; la seconda {touched}",
        holds=created > 0 and touched == 0,
    )


def enrolment(stage: Stage) -> str:
    """Two operators, two laptops, two codes; the first download."""
    stage.at(8, 15)
    company = stage.companies[0]
    for initials, outpost in zip(company.operators[:2], ("COD", "SAN"), strict=True):
        stage.enrol(company.code, initials, outpost)
    received = [laptop.align().received for laptop in stage.laptops]
    codes = " e ".join(f"{one.initials} ({one.desk.desk.line_code})" for one in stage.laptops)
    said = " e ".join(thousands(one) for one in received)
    return f"Iscritti {codes}, un codice ciascuno ({stage.keyring.words}); ricevute {said} schede."


def shifts(stage: Stage) -> str:
    """Away from the network; one key starts the shift where the roster says, charged to the line of action K1."""
    stage.at(9, 40)
    stage.proxy.go_away()
    one = stage.first.do(staff.start_shift)
    two = stage.second.do(staff.start_shift, stage.second.desk.who.outpost_id, "territorio")
    [line] = [known for known in stage.first.do(staff.project_lines) if known.id == one.project_line_id]
    expected = stage.first.read(lambda session: expected_on(session, DAY, operator_id=stage.first.operator_id))
    here = next((slot for slot in expected if slot.outpost_id == one.outpost_id), None)
    proposed = f"dai turni previsti, {here.from_time}–{here.to_time}" if here else "dagli orari"
    return (
        f"Senza rete. {stage.first.initials} comincia il turno a {one.outpost} (proposto {proposed}; ore su {line.words}, "
        f"azione {line.action}), {stage.second.initials} sul territorio di {two.outpost}."
    )


def first_visitor(stage: Stage) -> str:
    """One conversation, three topics: a leak, a bill, loneliness. MOD-01 and MOD-00 on paper."""
    stage.at(9, 55)
    who = _cast(stage).others[0]
    topics = (
        Topic("tecnica", "infiltrazioni", description="Gocciola dal soffitto del bagno."),
        Topic("amministrativa", "bollettazione", description="Due bollette per lo stesso mese."),
        Topic("sociale", "solitudine", description="Da gennaio non vede più nessuno."),
    )
    saved = _talk(
        stage, 0, "sportello", "appuntamento", who, topics,
        caller_role="assegnatario",
        information_given=("informativa_privacy", "recapiti_utili"),
        appointment=NewAppointment(_at(DAY, 15, 30), "colloquio", 30, subject="Le due bollette"),
        callback=NewCallback(subject="Dire quando passa l'idraulico"),
    )  # fmt: skip
    stage.ids |= {"appointment": str(saved.appointment_id), "callback": str(saved.callback_id)}
    stage.first.print("MOD-01", saved.id)
    stage.first.print("MOD-00", who.person_id)
    numbers = ", ".join(saved.request_numbers)
    return f"Sportello: un colloquio, tre richieste ({numbers}), appuntamento e richiamata; stampate MOD-01 e MOD-00."


def damp_stair(stage: Stage) -> str:
    """Four flats of one stair, four channels: the pattern is seen and grouped."""
    stage.at(10, 25)
    cast = _cast(stage)
    found: list[str] = []
    for who, channel in zip(cast.damp, ("telefono", "scala_cortile", "messaggio", "email"), strict=True):
        topic = Topic("tecnica", "muffa_umidita", description="Macchia scura che si allarga.")
        found += _talk(stage, 0, channel, "segnalazione_aperta", who, (topic,)).request_ids
    panel = stage.first.do(buildings.building_panel, cast.building_id)
    mine = [one for one in panel.patterns if one.stair == cast.stair and set(found) <= set(one.request_ids)]
    title, detail = (mine[0].title, mine[0].detail) if mine else ("nessuno schema", "")
    stage.first.do(requests.link, mine[0].request_ids if mine else found)
    for one in found:
        stage.first.do(requests.send_to_third_party, one, "Manutenzione di zona")
    stage.lists["damp"] = found
    stage.voice.prove(
        "Umidità: lo schema della scala si vede",
        f"{title} ({detail})",
        holds=bool(mine) and len(set(mine[0].unit_ids) & {one.unit_id for one in cast.damp}) == DAMP_FLATS,
    )
    return f"{title} ({panel.title}): raggruppate e inviate alla manutenzione."


def anonymous(stage: Stage) -> str:
    """Somebody who stays anonymous."""
    stage.at(10, 40)
    topic = Topic("sociale", "poverta_alimentare", place="quartiere", opens_request=False)
    _talk(stage, 0, "sportello", "informazione_data", None, (topic,), information_given=("recapiti_utili",))
    return "Una persona chiede aiuto per la spesa e resta anonima: il contatto è salvo senza nome."


def violence(stage: Stage) -> str:
    """A reserved request: the script first, then what only its author reads."""
    stage.at(10, 50)
    topic = Topic("sociale", "violenza", "immediata", R3_WORDS, called=("antiviolenza",))
    lines = stage.first.do(contacts.script_for, (topic,))
    saved = _talk(stage, 0, "sportello", "invio", _cast(stage).others[1], (topic,))
    stage.ids["r3_contact"], stage.ids["r3_request"] = saved.id, saved.request_ids[0]
    stage.texts["r3"] = R3_WORDS
    stage.voice.prove(
        "Violenza: prima del salvataggio le frasi di emergenza",
        f"{len(lines)} frasi, classe {saved.visibility}",
        holds=len(lines) > 1 and saved.visibility == "R3",
    )
    return f"Una donna parla di violenza: mostrate {len(lines)} frasi di emergenza, richiesta riservata ({saved.visibility})."


def letter_and_event(stage: Stage) -> str:
    """Meanwhile the second operator opens a letter and stands at a courtyard meeting."""
    stage.at(11, 0)
    who = _cast(stage).others[2]
    letter = _talk(
        stage, 1, "lettera", "segnalazione_aperta", who,
        (Topic("amministrativa", "canone_ricalcolo", description="Chiede il ricalcolo: è in cassa integrazione."),),
        callback=NewCallback(subject="Quali documenti servono per il ricalcolo"),
    )  # fmt: skip
    topic = Topic("sociale", "digitale", place="quartiere", opens_request=False)
    _talk(stage, 1, "evento", "nessun_seguito", None, (topic,), place="cortile")
    taken = stage.second.do(requests.take, letter.request_ids[0])
    due = letter.answer_due_on
    answer = f"risposta entro: {due:%d/%m/%Y}" if due else "senza termine"
    return f"{stage.second.initials}: una lettera ({answer}, {taken.state}) e un incontro in cortile."


def no_network(stage: Stage) -> str:
    """An alignment tried where there is no network: nothing is lost, nothing is said to be sent."""
    stage.at(11, 10)
    away = False
    try:
        stage.first.align()
    except Retry:
        away = True
    facts = stage.first.do(sync_facts)
    stage.voice.prove(
        "Senza rete niente si perde",
        f"{counted(facts.unsent, 'modifica resta', 'modifiche restano')} su {stage.first.initials}, nessuna data per inviata",
        holds=away and facts.unsent > 0 and not facts.aligned,
    )
    return f"Prova di allineamento senza rete: {facts.sentences[1]}"


# ------------------------------------------------------------------------------------------------------------------ pieces


def _cast(stage: Stage) -> Cast:
    return stage.first.read(lambda session: choose(session, DAY))


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ROME)


def _talk(
    stage: Stage,
    laptop: int,
    channel: str,
    outcome: str,
    who: Resident | None,
    topics: tuple[Topic, ...],
    **more: Any,
) -> SavedContact:
    """Save one conversation on a laptop; nobody named stays anonymous."""
    person = who.person_id if who is not None else None
    new = NewContact(channel, topics, outcome, person_id=person, anonymous=who is None, minutes=8, **more)
    saved = stage.laptops[laptop].do(contacts.save_contact, new)
    stage.lists.setdefault("contacts", []).append(saved.id)
    stage.lists.setdefault("requests", []).extend(saved.request_ids)
    return saved


ONLINE = (registers, enrolment)
OFFLINE = (shifts, first_visitor, damp_stair, anonymous, violence, letter_and_event, no_network)
