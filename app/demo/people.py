"""Work with people over weeks, on one day: a letter, what was told, what is late, a quarrel on the stair, a pathway.

What two desks do together needs the line, which comes for some minutes after lunch (`window`).
"""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.demo.cast import Resident, choose
from app.demo.scanner import letter_of
from app.demo.stage import DAY, Stage
from app.demo.voice import counted
from app.errors import Notice
from app.models.people import Person
from app.models.requests import Request
from app.models.who import Who
from app.rules.clock import rome_day
from app.services import contacts, documents, follow, information, letters, mediation, publications, requests, visits
from app.services.assessments import NewAssessment, add_assessment
from app.services.attachments import add_attachment, keep
from app.services.care_team import NewMember, add_member
from app.services.cases import open_case
from app.services.contacts import NewContact, Topic
from app.services.mediation_views import NewCase, NewSide
from app.services.pacts import save_pact, sign_pact
from app.services.pathway_views import pathway_view
from app.services.pathways import NewPathway, add_goal, add_review, advance, propose
from app.services.requests import NewRequest
from app.services.tasks import NewTask, add_task

ASKED = "Chiede se l'aumento delle spese di scala si può pagare in più volte."
ANSWERED = "Le spese di scala si possono pagare in quattro rate, con domanda allo sportello entro il 30 aprile."
SIDE_A = "Racconta che la sera i colpi sul soffitto svegliano la nonna: la chiama l'ora del tamburoverde."
SIDE_B = "Racconta che il cane abbaia per paura dei passi: di notte dorme sul tappeto nuvolagialla."
TOGETHER = "Dalle ventidue niente mobili spostati; il cane dorme nella stanza di là."


def letter(stage: Stage) -> str:
    """A letter comes to the counter: noted, scanned, given to the colleague."""
    stage.at(11, 15)
    desk, who = stage.first, _home(stage, 5)
    name = desk.read(lambda session: _full_name(session.get_one(Person, who.person_id)))
    stage.texts["writer"] = name
    words = f"{ASKED} Firmato: {name}."
    topic = Topic("amministrativa", "bollettazione", description=ASKED, opens_request=False)
    new = NewContact("lettera", (topic,), "nessun_seguito", person_id=who.person_id, received_on=DAY, note=words)
    saved = desk.do(contacts.save_contact, new)
    stage.lists["contacts"].append(saved.id)
    stage.ids["letter"] = saved.id
    media_type, content = keep(letter_of(("Codogno, 12 marzo 2026", "", ASKED, "", name)), desk.desk.files)
    desk.do(add_attachment, "contact", saved.id, "lettera.pdf", media_type, content)
    row = desk.do(letters.assign_letter, saved.id, stage.second.operator_id).row
    due = f"{row.due_on:%d/%m/%Y}" if row.due_on else "senza termine"
    return f"Una lettera: {counted(row.scans, 'scansione', 'scansioni')}, assegnata a {row.assigned}, risposta entro il {due}."


def slip(stage: Stage) -> str:
    """Somebody is told of the contribution and to pay the current rent; MOD-16 says so, signed."""
    stage.at(11, 20)
    desk, who = stage.first, _home(stage, 6)
    told = desk.do(information.information_for_slip, who.person_id)
    stage.ids["told"] = told.row.id
    paper = desk.print("MOD-16", told.row.id)
    desk.do(documents.mark_signed, paper.document.id)
    detail = desk.do(information.information_detail, told.row.id)
    return f"Spiegato allo sportello: {detail.row.topic_label.lower()}; MOD-16 consegnato ({detail.row.slip})."


def late(stage: Stage) -> str:
    """A request whose day has passed is brought to the coordinator; at another door nobody opens."""
    stage.at(11, 25)
    desk = stage.first
    request, due = desk.read(lambda session: _with_day(_oldest_open(session)))
    desk.do(_promise, request, due)
    [boss, *_] = desk.do(follow.coordinators, request)
    stage.ids["late"], stage.ids["boss"] = request, boss.id
    asked = desk.do(follow.escalate, request, boss.id, "Il termine è passato e la ditta non dà una data.")
    who = _home(stage, 7)
    desk.do(requests.open_request, NewRequest("tecnica", "serramenti", unit_id=who.unit_id, reporter_id=who.person_id))
    visit = desk.do(visits.start_visit, who.person_id)
    missed = desk.do(follow.nobody_home, visit.id)
    stage.counts["missed"] = len(missed)
    day = f"{asked.due_on:%d/%m/%Y}" if asked.due_on else "—"
    return (
        f"Una richiesta da fare entro il {day} va al coordinamento ({boss.name}); "
        f"una visita senza nessuno in casa, segnata su {', '.join(missed)}."
    )


def quarrel(stage: Stage) -> str:
    """A mediation is opened: one side for each desk."""
    stage.at(12, 10)
    one, two = stage.laptops
    sides = tuple(
        NewSide(_home(stage, place).person_id, (laptop.operator_id,))
        for place, laptop in ((8, one), (9, two))
    )  # fmt: skip
    case = one.do(mediation.open_case, NewCase("Rumori di sera fra due piani", sides))
    stage.ids["mediation"] = case.row.id
    return f"Mediazione {case.row.number}: la parte A l'ascolta {one.initials}, la parte B {two.initials.rstrip('.')}."


def window(stage: Stage) -> str:
    """The line is there for some minutes: each desk hears of what the other began."""
    stage.at(14, 40)
    stage.proxy.come_back()
    for laptop in (*stage.laptops, stage.first):
        laptop.align()
    stage.proxy.go_away()
    case = stage.second.do(mediation.case_view, stage.ids["mediation"])
    mine = stage.second.do(letters.list_letters, mine=True)
    return (
        f"La rete torna per qualche minuto: {stage.second.initials} trova {counted(len(mine.rows), 'lettera', 'lettere')} "
        f"e la parte {case.side.letter if case.side else '—'} della mediazione."
    )


def sides_heard(stage: Stage) -> str:
    """Each desk writes what its side says, which the other never reads; then a joint meeting."""
    stage.at(14, 45)
    for laptop, name, words in ((stage.first, "side_a", SIDE_A), (stage.second, "side_b", SIDE_B)):
        side = laptop.do(mediation.case_view, stage.ids["mediation"]).side
        assert side is not None, "each desk follows a side"
        stage.ids[name], stage.texts[name] = laptop.do(mediation.add_note, side.id, words).id, words
    held = stage.second.do(
        mediation.hold_meeting, stage.ids["mediation"], place="Sala condominiale", summary="Tutti al tavolo.",
        agreed=TOGETHER,
    )  # fmt: skip
    return f"Le due parti della mediazione ascoltate, ognuna da uno; {counted(len(held.meetings), 'incontro comune', 'incontri comuni')}."


def letter_answered(stage: Stage) -> str:
    """The colleague answers, and publishes the answer in words that name nobody."""
    stage.at(14, 55)
    desk, letter_id = stage.second, stage.ids["letter"]
    new = NewContact("lettera", (), "informazione_data", direction="uscita", answers_id=letter_id, note=ANSWERED)
    answer = desk.do(contacts.save_contact, new)
    stage.lists["contacts"].append(answer.id)
    words = {"title": "Le spese di scala a rate", "answer": ANSWERED}
    draft = desk.do(
        publications.write_publication, None, letter_id=letter_id, question=f"{ASKED} {stage.texts['writer']}", **words
    )
    refused = False
    try:
        desk.do(publications.publish, draft.id)
    except Notice:
        refused = True
    desk.do(publications.write_publication, draft.id, question=ASKED, **words)
    done = desk.do(publications.publish, draft.id, published_in="foglio di scala")
    stage.ids["publication"], stage.counts["names_refused"] = done.id, int(refused)
    row = desk.do(letters.letter_detail, letter_id).row
    return f"La lettera ha risposta (stato: {row.state_label.lower()}); il testo con il nome è rifiutato, quello senza è {done.state}."


def taken_on(stage: Stage) -> str:
    """What a family needs, domain by domain; the case, the pathway, the pact on paper, a goal, a task, the review."""
    stage.at(15, 0)
    desk, who = stage.first, _home(stage, 10)
    seen = desk.do(
        add_assessment,
        NewAssessment(
            who.person_id,
            domains={"economia": {"score": 3, "evidence": "Entrate dimezzate."}, "relazioni": {"score": 1}},
            strengths="La figlia aiuta.",
            outcome="presa_in_carico",
        ),
    )
    case = desk.do(open_case, seen.id, reason="Morosità da perdita del lavoro.")
    pathway = desk.do(_start, case.id)
    stage.ids["pathway"], stage.ids["assessed"] = pathway, who.person_id
    desk.do(add_member, pathway, NewMember(member_operator_id=stage.second.operator_id, role="community manager"))
    goal = desk.do(add_goal, pathway, "Pagare il canone corrente per sei mesi.", domain="economia").id
    desk.do(_agree, pathway)
    desk.do(add_review, pathway, DAY + timedelta(days=60))
    paper = desk.print("MOD-06", pathway)
    stage.texts["pact"] = str(paper.header.local_number)
    desk.do(sign_pact, pathway, "carta", paper_number=stage.texts["pact"])
    for state in ("concordato", "attivo"):
        desk.do(advance, pathway, state)
    desk.do(
        add_task,
        NewTask("Portare la domanda di rateizzazione", pathway_id=pathway, goal_id=goal, due_on=DAY + timedelta(days=7),
                assigned_to=stage.second.operator_id),
    )  # fmt: skip
    view = desk.do(pathway_view, pathway)
    return (
        f"Valutazione, caso {case.number}, percorso {view.row.state} con patto firmato su carta "
        f"({stage.texts['pact']}), {counted(len(view.goals), 'obiettivo', 'obiettivi')}, "
        f"{counted(len(view.tasks), 'compito', 'compiti')}, verifica il {view.reviews[0].due_on:%d/%m/%Y}."
    )


# ------------------------------------------------------------------------------------------------------------------ pieces


def _home(stage: Stage, place: int) -> Resident:
    return stage.first.read(lambda session: choose(session, DAY)).others[place]


def _full_name(person: Person) -> str:
    return f"{person.name} {person.surname}"


def _with_day(row: Request) -> tuple[str, date]:
    """The request and the day that was promised for it."""
    return row.id, rome_day(row.opened_at) + timedelta(days=30)


def _promise(session: Session, who: Who, request_id: str, due: date) -> None:
    requests.edit_request(session, who, request_id, due_on=due)


def _agree(session: Session, who: Who, pathway_id: str) -> None:
    words = {"of_household": "Pagare entro il 10.", "of_company": "Rateizzare l'arretrato.", "on_rent": "Da aprile."}
    save_pact(session, who, pathway_id, **words)


def _start(session: Session, who: Who, case_id: str) -> str:
    return propose(session, who, NewPathway("contrasto_morosita", case_id=case_id)).id


def _oldest_open(session: Session) -> Request:
    """The request that waits longest in the archive."""
    return session.scalars(
        select(Request)
        .where(
            Request.area == "tecnica",
            Request.visibility == "R0",
            Request.state.in_(("assegnata", "in_lavorazione")),
        )
        .order_by(Request.opened_at, Request.id)
        .limit(1)
    ).one()


MORNING = (letter, slip, late)
NOON = (quarrel,)
AFTERNOON = (window, sides_heard, letter_answered, taken_on)
