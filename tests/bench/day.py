"""A day of an operator's work, saved by the use-cases that the screens call: 44 records, as many as domain reference 7.3 counts."""

from datetime import timedelta
from random import Random

from sqlalchemy.orm import Session

from app.models.who import Who
from app.services import visits
from app.services.agenda import NewAppointment, NewCallback, add_appointment, add_callback
from app.services.contacts import NewContact, Topic, save_contact
from app.services.documents import gather
from app.services.notes import add_note
from app.services.people import create_person
from app.services.requests import take
from app.services.staff import end_shift, start_shift

RECORDS = 44
_TEXT = (
    "macchia soffitto bagno cucina bolletta canone scala cantina ascensore portone citofono muffa caldaia sopralluogo vicina "
    "figlio rumore notte chiave contatore perdita tubo finestra balcone cortile rifiuti luce acqua gas domanda modulo ricevuta "
    "rata ritardo mese settimana martedì mattina telefono richiamare ufficio comune assistente medico nuovo vecchio rotto "
    "chiuso aperto subito ancora sempre mai forse quarto secondo terzo piano interno"
)
WORDS = _TEXT.split()


def work_a_day(session: Session, who: Who, seed: int) -> None:
    """Two shifts, three new persons, eight conversations of which five open a request, visits, notes, what was promised, prints."""
    drawn = Random(seed)

    def words(count: int) -> str:
        return " ".join(drawn.choices(WORDS, k=count))

    people = []
    for _ in range(3):
        person = {"surname": f"Prova {words(1)}", "name": words(1), "phone1": f"0377 {drawn.randrange(10**6):06d}"}
        people.append(create_person(session, who, person | {"fiscal_code_reason": "non_disponibile"}).id)
    for part in ("sportello", "territorio"):
        start_shift(session, who, who.outpost_id, part)
        end_shift(session, who)
    contacts, requests = [], []
    for number in range(8):
        topic = Topic("tecnica", "infiltrazioni", description=words(12), place="quartiere", opens_request=number < 5)
        new = NewContact(
            "sportello", (topic,), "informazione_data", person_id=drawn.choice(people), note=words(30), minutes=15
        )
        saved = save_contact(session, who, new)
        contacts.append(saved.id)
        requests += saved.request_ids
    for request_id in requests:
        take(session, who, request_id)
    for person_id in people[:2]:
        visit = visits.start_visit(session, who, person_id, unit_id=None)
        add_note(session, who, words(60), visit_id=visit.id)
        visits.close_visit(session, who, visit.id)
    for person_id, visibility in zip((*people, people[0]), ("R0", "R0", "R1", "R1"), strict=True):
        add_note(session, who, words(40), person_id=person_id, visibility=visibility)
    tomorrow = who.now() + timedelta(days=1)
    for person_id in people[:2]:
        add_appointment(session, who, NewAppointment(tomorrow, person_id=person_id, subject=words(4)))
        add_callback(session, who, NewCallback(person_id=person_id, subject=words(4)))
    for contact_id in contacts[:4]:
        gather(session, who, "MOD-01", contact_id)
