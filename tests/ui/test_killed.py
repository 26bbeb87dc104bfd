"""SIGKILL one second after the last key: text, record and screen come back, on each screen that takes text.

Every place of `app/ui` that takes text, and what keeps it (`app.ui.viewmodels.base.DraftKeeper`, by the kind in its key):

- `contatto`: channel to outcome, topics, call-back, appointment. `persona`: the edit of a person, and a new one.
- `visita`: comments, another room, both notes, agreements. `scheda`: every section, lines of tables.
- `richiesta`: the edit, what a change of state asks and why it goes to a coordinator, on the page of a request; `richieste`: the
  same change in the list. `mediazione`: the note of a side, a meeting, the end; the sides of a new one.
- `agenda`: an appointment or call-back to add, hours or a closure to plan, what is asked about a row.
- `oggi`: the day to which a call-back or appointment is moved. `giornata`: the hours of the shift.
- `incontro`: marks, guests, an hour being typed, the coordinator's note. `attivita`: the activity, new meetings, the reason of a
  cancelled one. `gruppo`: a new group, minutes.
- `ascolto`: by when a letter is answered and by whom; `risposta`: what is written for publication; `informazione`: what a person
  is told.
- `tappa`: a milestone of a project, new or changed. `regola`: a draft of rules, its figures and its text.
- `da_rivedere`: corrected values, choices, the reason of a decision. `stampa`: the code of a sheet, typed by hand.
- `invio`: a new referral, what its end asks. `ente`, `partenariato`, `avviso`, `tavolo`, `percorso`, `caso`, `formazione`,
  `selezione`: what their acts ask (`screens/asking.py`).

Nothing else takes text but these, which keep none, each for its reason:

- Codes, invitations and recovery (lock, first run): secrets; and the store they would be kept in is not open yet.
- The reason for reading a reserved note (R2, R3): it authorises one reading, there and then, and is logged with it. A question
  that came back by itself would stand over a reserved text without the deliberate key, to be answered with words for another
  moment; and the words themselves may tell what the note is about, while a draft stays on disk until somebody drops it.
- Whom a file goes to (*Manutenzione* on *Richieste*): one name beside a file that is being chosen, with a name if there is none.
- The days of *Foglio ore*: a question too, like a search.
- Searches (the box above, *Persone*, filters, fields that pick somebody): questions, not words of a record. What was picked is
  in the draft of its screen.
"""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.eligibility import RuleSet as RuleSetRow
from app.models.local import Outbox
from app.models.people import Variation
from app.models.projects import Project
from app.models.who import Who
from app.rules.rule_reading import read_body, shipped
from app.rules.rule_sets import RuleSet
from app.services.activities import NewActivity, add_activity
from app.services.agenda import NewCallback, add_callback
from app.services.contacts import NewContact, Topic, save_contact
from app.services.drafts import list_drafts
from app.services.enrolments import enrol
from app.services.groups import add_group
from app.services.mediation import open_case
from app.services.mediation_views import NewCase, NewSide
from app.services.meetings import add_session
from app.services.people import edit_person
from app.services.requests import NewRequest, open_request
from app.services.review import REFUSAL, VARIATION
from app.services.stamps import stamp
from app.ui.viewmodels.start import PERSON
from tests.ui.killed import Hand, laptop

WORDS = "Perché l’acqua è già qui, Niccolò"
SENSITIVE = "Fatica a salire le scale"


@pytest.fixture(scope="module")
def computer(tmp_path_factory):
    with laptop(tmp_path_factory.mktemp("killed")) as made:
        yield made


# ------------------------------------------------------------------------------------------------------------- contatto


def type_contact(hand: Hand) -> None:
    hand.press("Ctrl+N")
    page = hand.opened("contatto:")
    hand.press("Alt+T")
    hand.type("inf")
    hand.press("Return", "Return", "Return")
    hand.type(WORDS)
    page.form.outcome.set_value("appuntamento")
    page.form.outcome.changed.emit("appuntamento")
    hand.type("3/12/2029", page.form.callback)
    hand.type("10/12/2029", page.form.meeting)
    hand.type("930", page.form.hour)


def see_contact(hand: Hand) -> dict[str, object]:
    page = hand.opened("contatto:")
    hand.until(lambda: page.topics.boxes)
    box, form = page.topics.boxes[0], page.form
    return {
        "description": box.description.draft_text(),
        "category": box.category.value(),
        "days": [field.draft_text() for field in (form.callback, form.meeting, form.hour)],
        "shown": form.meeting.isVisible(),
    }


def test_a_conversation_survives(computer):
    computer.type_and_kill(type_contact)
    assert computer.reopen(see_contact) == {
        "description": WORDS, "category": "infiltrazioni", "days": ["03/12/2029", "10/12/2029", "930"], "shown": True,
    }  # fmt: skip


# -------------------------------------------------------------------------------------------------------------- persona


def type_in_person(hand: Hand) -> None:
    hand.press("Ctrl+K")
    search = hand.window.top.search
    hand.until(search.edit.hasFocus)
    hand.type("brambati")
    hand.until(search.results.count)
    hand.press("Return")
    page = hand.opened("persona:")
    hand.until(lambda: page.person.model.card)
    hand.press("Ctrl+E")
    hand.until(page.person.form.form.field("phone1").edit.hasFocus)
    hand.press("Ctrl+A")
    hand.type("333 000 4127")


def see_person(hand: Hand) -> dict[str, object]:
    page = hand.opened("persona:")
    hand.until(page.person.editing)
    return {"front": hand.window.current(), **page.person.form.draft()}


def test_the_edit_of_a_person_survives(computer):
    computer.type_and_kill(type_in_person)
    seen = computer.reopen(see_person)
    assert seen["front"] == f"persona:{computer.town.people['Brambati']}"
    assert (seen["phone1"], seen["surname"]) == ("333 000 4127", "Brambati")


def type_new_person(hand: Hand) -> None:
    hand.open("persone")
    hand.press("Ctrl+Ins")
    page = hand.opened("persona:")
    hand.until(page.person.form.form.field("surname").edit.hasFocus)
    hand.type("D’Órsi")
    hand.press("Return")
    hand.type("Nìna")


def test_a_new_person_survives(computer):
    computer.type_and_kill(type_new_person)
    seen = computer.reopen(see_person)
    assert (seen["front"], seen["surname"], seen["name"]) == ("persona:", "D’Órsi", "Nìna")


# ------------------------------------------------------------------------------------------------------ visita, scheda


def begun(hand: Hand, kind: str, person: str):
    """The page of a record just started from the person card."""
    page = hand.open(kind, f"{PERSON}{person}")
    hand.until(lambda: page.start._person == person and page.start.place.isVisible())
    hand.press("Ctrl+Return")
    return hand.opened(f"{kind}:0")


def type_in_visit(hand: Hand, person: str) -> None:
    page = begun(hand, "visita", person)
    hand.until(lambda: page._filled)
    hand.type(WORDS, page.side.note)
    hand.type(SENSITIVE, page.side.sensitive.field)
    hand.press("Ctrl+Ins")
    hand.type("Soffitta", page.new_room)
    page.rooms.setFocus()
    hand.press("Return")
    hand.type("Muffa sul soffitto")


def see_visit(hand: Hand) -> dict[str, object]:
    page = hand.opened("visita:0")
    hand.until(lambda: page.side.note.value() is not None)
    return {
        "texts": [one.draft_text() for one in (page.side.note, page.side.sensitive.field, page.new_room)],
        "comment": page.rooms._editing.edit.text(),
        "covered": page.side.sensitive.covered(),
        "place": page.header._subtitle.text(),
    }


def test_a_visit_survives(computer):
    computer.type_and_kill(type_in_visit, person=computer.town.people["Brambati"])
    seen = computer.reopen(see_visit)
    assert seen["texts"] == [WORDS, SENSITIVE, "Soffitta"]
    assert seen["comment"] == "Muffa sul soffitto"
    assert seen["covered"]
    assert "via delle Robinie 12" in seen["place"]


def type_in_intake(hand: Hand, person: str) -> None:
    page = begun(hand, "scheda", person)
    hand.until(lambda: page._code == "a")
    page._go("m")
    hand.type(WORDS)


def see_intake(hand: Hand) -> dict[str, object]:
    page = hand.opened("scheda:0")
    hand.until(lambda: page._code == "m")
    field = page.section._shown.form.field("request")
    hand.until(lambda: field.value() is not None)
    return {"text": field.draft_text(), "name": page.header._subtitle.text()}


def test_an_intake_form_survives_at_its_section(computer):
    computer.type_and_kill(type_in_intake, person=computer.town.people["Zouaoui"])
    seen = computer.reopen(see_intake)
    assert seen["text"] == WORDS
    assert "Zouaoui" in seen["name"]


# ------------------------------------------------------------------------------------------------------------ richieste


def a_laboratory(session, who, person: str, building: str) -> dict[str, str]:
    course = add_activity(session, who, NewActivity("corso", "Cucito")).id
    enrol(session, who, course, person)
    begun = who.now() - timedelta(hours=1)
    meeting = add_session(session, who, course, begun, begun + timedelta(hours=2)).id
    group = add_group(session, who, name="Scala B", service="verde", building_id=building).id
    return {"course": course, "meeting": meeting, "group": group}


def type_in_laboratories(hand: Hand, person: str, building: str) -> dict[str, str]:
    made = hand.run(a_laboratory, person, building)
    course, meeting, group = made["course"], made["meeting"], made["group"]
    page = hand.open("gruppo", group)
    hand.until(lambda: page._view is not None)
    hand.type(WORDS, page.minutes_form.field("text"))
    page = hand.open("attivita", course)
    hand.until(lambda: page._filled)
    hand.press("Ctrl+Ins")
    hand.type(WORDS, page.plan_form.form.field("place"))
    page = hand.open("incontro", meeting)
    hand.until(lambda: page._model.view is not None)
    page.table.table.setFocus()
    hand.press("Space")
    hand.type("+1445")
    return made


def see_laboratories(hand: Hand, course: str, meeting: str, group: str) -> dict[str, object]:
    register = hand.open("incontro", meeting)
    hand.until(lambda: register.table.asked() is not None)
    activity = hand.open("attivita", course)
    hand.until(lambda: not activity.plan_form.isHidden())
    minutes = hand.open("gruppo", group)
    hand.until(lambda: minutes.minutes_form.field("text").value() is not None)
    return {
        "marks": register._model.counts(),
        "guests": register._model.guests,
        "time": register.table.asked()[1],
        "place": activity.plan_form.form.field("place").value(),
        "minutes": minutes.minutes_form.field("text").value(),
    }


def test_a_register_new_meetings_and_minutes_survive(computer):
    town = computer.town
    made = computer.type_and_kill(type_in_laboratories, person=town.people["Zouaoui"], building=town.building)
    assert computer.reopen(see_laboratories, **made) == {
        "marks": (1, 0, 0), "guests": 1, "time": "1445", "place": WORDS, "minutes": WORDS,
    }  # fmt: skip


def type_in_request(hand: Hand, unit: str) -> str:
    made = hand.run(open_request, NewRequest("tecnica", "infiltrazioni", unit_id=unit))
    page = hand.open("richiesta", made.id)
    hand.until(lambda: page._detail)
    hand.press("Ctrl+E")
    hand.type(WORDS, page.form.field("description"))
    page.steps.ask(next(one for one in page._detail.next_states if one.state == "respinta"))
    hand.type("Già segnalata")
    return made.id


def see_request(hand: Hand) -> dict[str, object]:
    page = hand.opened("richiesta:")
    hand.until(page.steps.asking)
    return {
        "front": hand.window.current(),
        "texts": [page.form.field("description").draft_text(), page.steps.reason.draft_text()],
        "shown": page.form.isVisible() and page.steps.reason.isVisible(),
    }


def test_the_edit_of_a_request_and_a_reason_survive(computer):
    request = computer.type_and_kill(type_in_request, unit=computer.town.units["B7"])
    seen = computer.reopen(see_request)
    assert seen == {"front": f"richiesta:{request}", "texts": [WORDS, "Già segnalata"], "shown": True}


def type_in_mediation(hand: Hand, colleague: str) -> str:
    me = hand.desktop.bridge.who.operator_id
    made = hand.run(open_case, NewCase("Rumori", (NewSide(None, (me,)), NewSide(None, (colleague,)))))
    page = hand.open("mediazione", made.row.id)
    hand.until(lambda: page._model.state)
    hand.type(WORDS, page.side.note)
    hand.type("Presidio", page.joint.meeting.field("place"))
    return made.row.id


def see_mediation(hand: Hand) -> dict[str, object]:
    page = hand.opened("mediazione:")
    hand.until(page.side.note.draft_text)
    return {
        "front": hand.window.current(),
        "texts": [page.side.note.draft_text(), page.joint.meeting.field("place").draft_text()],
        "named": [one.title for one in hand.run(list_drafts)],
    }


def test_the_note_of_a_side_survives_and_is_named_by_nobody(computer):
    made = computer.type_and_kill(type_in_mediation, colleague=computer.town.colleague)
    seen = computer.reopen(see_mediation)
    assert (seen["front"], seen["texts"]) == (f"mediazione:{made}", [WORDS, "Presidio"])
    assert "Mediazione, da finire" in seen["named"]


def type_milestone(hand: Hand) -> str:
    def made(session: Session, who: Who) -> str:
        """As it comes from the centre: no desk writes a project."""
        row = stamp(who) | {"code": "P", "name": "Prova", "amount_cents": 1, "role": "capofila", "outposts": []}
        session.execute(insert(Project.__table__).values(**row, extra={}, seq=1))
        return str(row["id"])

    project = hand.run(made)
    hand.become("coordinatore")
    page = hand.open("tappa", f"progetto:{project}")
    hand.until(lambda: page._model.state)
    hand.type(WORDS, page.form.field("name"))
    return str(project)


def see_milestone(hand: Hand) -> str:
    page = hand.opened("tappa:")
    hand.until(lambda: page.form.field("name").draft_text())
    hand.become("community_manager")
    return str(page.form.field("name").draft_text())


def test_a_milestone_survives(computer):
    computer.type_and_kill(type_milestone)
    assert computer.reopen(see_milestone) == WORDS


def type_rules(hand: Hand) -> None:
    def made(session: Session, who: Who) -> None:
        """A draft as head office has it."""
        body = shipped()[0].body | {"version": 2, "valid_from": "2030-01-01"}
        rules = read_body(body)
        assert isinstance(rules, RuleSet)
        row = stamp(who) | {
            "track": rules.track, "version": 2, "valid_from": rules.valid_from, "status": "bozza", "body": dict(body),
            "sha256": rules.sha256,
        }  # fmt: skip
        session.execute(insert(RuleSetRow.__table__).values(**row, extra={}, seq=1))

    hand.run(made)
    hand.become("direzione")
    page = hand.open("regola", f"{shipped()[0].track}/2")
    hand.until(page.form.names)
    hand.type(WORDS, page.form.field("note"))
    hand.type("# ", page.text)


def see_rules(hand: Hand) -> list[str]:
    page = hand.opened("regola:")
    hand.until(lambda: page.form.names() and page.form.field("note").draft_text())
    hand.become("community_manager")
    return [page.form.field("note").draft_text(), page.text.draft_text()]


def test_a_draft_of_rules_survives(computer):
    computer.type_and_kill(type_rules)
    note, text = computer.reopen(see_rules)
    assert note == WORDS
    assert "# " in text
    assert "criteria:" in text


def type_in_list(hand: Hand, unit: str) -> str:
    made = [
        hand.run(open_request, NewRequest("tecnica", what, unit_id=unit)).id for what in ("ascensore", "muffa_umidita")
    ]
    page = hand.open("richieste")
    hand.until(lambda: page.table.select(made[0]))
    hand.until(lambda: page._model.detail is not None and page._model.detail.row.id == made[0])
    hand.press("V")
    hand.until(page.steps.sent_to.edit.hasFocus)
    hand.type("impresa di turno")
    return made[0]


def see_list(hand: Hand) -> dict[str, object]:
    page = hand.opened("richieste")
    hand.until(page.steps.asking)
    return {
        "row": page.table.current_id(),
        "text": page.steps.sent_to.draft_text(),
        "focus": page.steps.sent_to.edit.hasFocus(),
    }


def test_a_change_of_state_survives_in_the_list(computer):
    request = computer.type_and_kill(type_in_list, unit=computer.town.units["B10"])
    assert computer.reopen(see_list) == {"row": request, "text": "impresa di turno", "focus": True}


# --------------------------------------------------------------------------------------------------------------- agenda


def type_in_agenda(hand: Hand) -> None:
    page = hand.open("agenda")
    hand.until(page.list.rows)
    hand.press("Ctrl+Ins")
    hand.until(lambda: not page.form.isHidden())
    hand.type("930", page.form.form.field("hour"))
    hand.type(WORDS, page.form.form.field("subject"))


def see_agenda(hand: Hand) -> dict[str, object]:
    page = hand.opened("agenda")
    hand.until(lambda: page.form.text("subject"))
    return {name: page.form.form.field(name).draft_text() for name in ("what", "hour", "subject")}


def test_an_appointment_to_be_added_survives(computer):
    computer.type_and_kill(type_in_agenda)
    assert computer.reopen(see_agenda) == {"what": "appuntamento", "hour": "09:30", "subject": WORDS}


# ---------------------------------------------------------------------------------------------------------- da rivedere


def refused_edit(session, who, person: str) -> None:
    edit_person(session, who, person, {"contact_name": "Vicina"})
    session.flush()
    for row in session.scalars(select(Outbox).where(Outbox.rid == person)):
        row.state, row.reason, row.decided_at = "refused", {"code": "rule"}, who.now()


def proposed(session, who, person: str, colleague: str) -> None:
    made = Variation(**stamp(who), person_id=person, changes={"surname": ["Popescu", "Popesco"]}, reason="documento")
    made.operator_id = colleague
    session.add(made)


def type_in_review(hand: Hand, person: str, other: str, colleague: str) -> str:
    hand.run(refused_edit, person)
    hand.run(proposed, other, colleague)
    page = hand.open("da_rivedere")

    def write(kind: str, name: str, text: str) -> None:
        page.list.select(next(one.key for one in page._model.state.items if one.kind == kind))
        hand.until(lambda: page.details.form is not None and name in page.details.form.names())
        hand.type(text, page.details.form.field(name))

    hand.until(lambda: len(page.list.rows()) > 1)
    write(REFUSAL, "contact_name", " del terzo piano")
    write(VARIATION, "note", "Il documento dice Popescu")
    return page._key


def see_review(hand: Hand, key: str) -> dict[str, object]:
    page = hand.opened("da_rivedere")
    hand.until(lambda: page._key == key and page.details.form is not None and page.details.form.isVisible())
    return {
        "row": page.list.current_id() == key,
        "text": page.details.form.field("note").draft_text(),
        "kept": [one["contact_name"] for one in page._kept.values() if "contact_name" in one],
    }


def test_a_corrected_refusal_and_the_reason_of_a_decision_survive(computer):
    town = computer.town
    people = {"person": town.people["Brambati"], "other": town.people["Popescu"]}
    key = computer.type_and_kill(type_in_review, **people, colleague=town.colleague)
    seen = computer.reopen(see_review, key=key)
    assert seen == {"row": True, "text": "Il documento dice Popescu", "kept": ["Vicina del terzo piano"]}


# ------------------------------------------------------------------------------------------------ oggi, giornata, stampa


def type_a_day(hand: Hand, person: str) -> str:
    made = hand.run(add_callback, NewCallback(person_id=person))
    page = hand.open("oggi")
    hand.until(lambda: page.list.select(f"callback:{made.id}"))
    page.list.setFocus()  # an empty page gave the focus to something else
    hand.press("R")
    hand.until(page.day.edit.hasFocus)
    hand.type("lunedì")
    return made.id


def see_a_day(hand: Hand) -> dict[str, object]:
    page = hand.page()
    hand.until(page.day.draft_text)
    return {"front": hand.window.current(), "row": page.list.current_id(), "day": page.day.draft_text()}


def test_the_day_of_a_call_back_survives(computer):
    made = computer.type_and_kill(type_a_day, person=computer.town.people["Brambati"])
    assert computer.reopen(see_a_day) == {"front": "oggi", "row": f"callback:{made}", "day": "lunedì"}


def type_hours(hand: Hand) -> None:
    hand.press("F2")
    page = hand.open("giornata", "oggi")
    hand.until(page.hours.isVisible)
    page.hours.field("start").setFocus()
    hand.press("Ctrl+A")
    hand.type("0:05")


def see_hours(hand: Hand) -> dict[str, object]:
    page = hand.opened("giornata:oggi")
    hand.until(lambda: page._model.view is not None and page._kept)
    return {"start": page.hours.field("start").draft_text(), "shown": page.hours.isVisible()}


def test_the_hours_of_a_shift_survive(computer):
    computer.type_and_kill(type_hours)
    assert computer.reopen(see_hours) == {"start": "0:05", "shown": True}


def type_code(hand: Hand) -> None:
    hand.type("A3-2026-0001", hand.open("stampa").signatures.code)


def see_code(hand: Hand) -> str:
    page = hand.opened("stampa")
    hand.until(page.signatures.code.draft_text)
    return page.signatures.code.draft_text()


def test_the_code_of_a_sheet_survives(computer):
    computer.type_and_kill(type_code)
    assert computer.reopen(see_code) == "A3-2026-0001"


# ------------------------------------------------------------------------------------------------- what is to be published


def received_letter(session, who, person: str) -> str:
    topic = Topic("sociale", "solitudine", opens_request=False)
    return save_contact(session, who, NewContact("lettera", (topic,), "nessun_seguito", person_id=person)).id


def type_answer(hand: Hand, person: str) -> str:
    letter = hand.run(received_letter, person)
    page = hand.open("risposta", f"lettera:{letter}")
    page.form.field("title").set_value("I laboratori")
    hand.type(WORDS, page.form.field("answer"))
    return letter


def see_answer(hand: Hand) -> dict[str, str]:
    page = hand.opened("risposta:")
    hand.until(page.form.field("answer").draft_text)
    return page.form.draft()


def test_an_answer_to_be_published_survives(computer):
    computer.type_and_kill(type_answer, person=computer.town.people["Zouaoui"])
    seen = computer.reopen(see_answer)
    assert (seen["title"], seen["answer"]) == ("I laboratori", WORDS)


# ------------------------------------------------------------------------------------------------------------------ rete


def type_referral(hand: Hand, person: str) -> None:
    page = hand.open("invio", f"persona:{person}")
    hand.until(lambda: page.form.person_id() == person)
    hand.type(WORDS, page.form.form.field("reason"))


def see_referral(hand: Hand) -> str:
    page = hand.opened("invio:persona:")
    hand.until(page.form.form.field("reason").draft_text)
    return page.form.form.field("reason").draft_text()


def test_a_new_referral_survives(computer):
    computer.type_and_kill(type_referral, person=computer.town.people["Popescu"])
    assert computer.reopen(see_referral) == WORDS


def type_board(hand: Hand) -> None:
    hand.type(WORDS, hand.open("tavolo").asking.form("tavolo").field("minutes"))


def see_board(hand: Hand) -> str:
    minutes = hand.opened("tavolo:").asking.form("tavolo").field("minutes")
    hand.until(minutes.draft_text)
    return minutes.draft_text()


def test_the_minutes_of_a_board_survive(computer):
    computer.type_and_kill(type_board)
    assert computer.reopen(see_board) == WORDS
