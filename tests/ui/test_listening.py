"""*Ascolto* from the keyboard: letters given, answered, published; what was told and the rent; contacts without a name."""

from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog

from app.models.contacts import Contact, Information, Publication
from app.services import contacts, information, letters
from app.services.contacts import NewContact, Topic
from app.services.documents import gather
from app.services.drafts import list_drafts
from app.services.information import NewInformation
from app.ui.viewmodels.printing import PrintModel
from app.ui.widgets import Text
from tests.ui import shape
from tests.ui.seats import at_the_window, fits, words_of

LONELY = Topic("sociale", "solitudine", opens_request=False)
NOTE = "Sono una inquilina, abito da sola. Stiamo aspettando."


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def printed(monkeypatch):
    """What is asked of the printer, without drawing it."""
    asked = []
    monkeypatch.setattr(PrintModel, "print_job", lambda self, job: asked.append((job.form, job.record_id)))
    return asked


def letter(seat, town, who="Brambati", **more):
    given = {"person_id": town.people[who] if who else None, "anonymous": who is None, "note": NOTE, **more}
    return seat.desk.run(contacts.save_contact, NewContact("lettera", (LONELY,), "nessun_seguito", **given)).id


def told(seat, town, who="Brambati", topic="pagamento_canone", day=date(2025, 8, 1)):
    return seat.desk.run(information.add_information, NewInformation(town.people[who], topic, day)).row.id


def one(seat, model, id):
    return seat.desk.read(lambda session: session.get(model, id))


def test_a_letter_is_written_on_nuovo_contatto_with_its_own_fields(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    page.form.channel.set_value("lettera")
    page.form._changed()
    assert not page.form.received.isHidden()
    page.form.received.setFocus()
    seat.type("-2")
    page.form.due.setFocus()
    seat.type("9/3")
    seat.press("Tab")
    seat.type("gi")
    seat.press("Alt+S")
    seat.type("sol")
    page.form.note.setFocus()
    seat.type(NOTE)
    page.form.outcome.setFocus()
    seat.type("ness")
    seat.press("Ctrl+Return")
    assert "La risposta scade il 09/03/2026, prima dell'arrivo della lettera (10/03/2026)." in page.notice.text()
    assert seat.desk.read(lambda s: s.query(Contact).count()) == 0
    page.form.due.setFocus()
    seat.press("Ctrl+A")
    seat.type("+10")
    seat.press("Ctrl+Return")
    made = seat.desk.read(lambda s: s.query(Contact).one())
    assert (made.received_on, made.answer_due_on) == (date(2026, 3, 10), date(2026, 3, 22))
    assert (made.assigned_to, made.note) == (town.colleague, NOTE)


def test_every_other_channel_has_its_few_fields_and_no_days_of_a_letter(seated):
    seat, town = seated
    plain = {"sportello", "telefono", "visita", "scala_cortile"}
    for channel in (*sorted(plain), "email", "messaggio", "evento"):
        page = seat.open("contatto", town.people["Brambati"])
        page.form.channel.set_value(channel if channel in plain else "altro")
        page.form.other.set_value(channel)
        page.form.direction.set_value("uscita")
        page.form._changed()
        assert all(field.isHidden() for field in (page.form.received, page.form.due, page.form.assigned))
        assert page.form.where.isHidden() == (channel not in ("scala_cortile", "evento"))
        assert page.form.note.isHidden() == (channel not in ("email", "messaggio"))
        seat.press("Alt+S")
        seat.type("sol")
        page.form.outcome.setFocus()
        seat.type("inf")
        seat.press("Ctrl+Return")
        made = seat.desk.read(lambda s: s.query(Contact).order_by(Contact.id.desc()).first())
        assert (made.channel, made.direction) == (channel, "entrata" if channel == "sportello" else "uscita")


def test_late_letters_come_first_and_one_is_given_by_key(seated):
    seat, town = seated
    near = letter(seat, town, "Zouaoui")
    late = letter(seat, town, received_on=date(2026, 1, 5))
    page = seat.show("ascolto")
    pane = page.letters
    assert [row.id for row in pane.list.rows()] == [late, near]
    assert "in ritardo di 36 giorni" in words_of(page)
    assert "senza scansione" in words_of(page)
    assert seat.focus() is pane.list
    seat.press("A")
    assert seat.focus() is pane.assigned.combo
    seat.type("gi")
    seat.press("Ctrl+Return")
    assert one(seat, Contact, late).assigned_to == town.colleague
    assert "Lettera assegnata a G. R." in pane.notice.text()
    assert seat.focus() is pane.list


def test_a_due_day_before_the_letter_came_is_refused_in_a_sentence(seated):
    seat, town = seated
    one_letter = letter(seat, town)
    pane = seat.show("ascolto").letters
    pane.due.setFocus()
    seat.press("Ctrl+A")
    seat.type("1/3")
    seat.press("Ctrl+Return")
    assert "prima dell'arrivo della lettera" in pane.notice.text()
    assert one(seat, Contact, one_letter).answer_due_on == date(2026, 4, 11)


def test_a_due_day_typed_and_left_is_gone_on_with(seated):
    seat, town = seated
    first, second = letter(seat, town, received_on=date(2026, 1, 5)), letter(seat, town, "Zouaoui")
    pane = seat.show("ascolto").letters
    assert pane.list.current_id() == first
    pane.due.setFocus()
    seat.press("Ctrl+A")
    seat.type("20/4")
    pane.drafts.flush()
    seat.settle()
    assert [draft.key for draft in seat.desk.run(list_drafts)] == [f"ascolto:{first}"]
    pane.list.select(second)
    seat.settle()
    assert pane.due.value() == date(2026, 4, 11)
    seat.open("ascolto", first)
    assert (pane.list.current_id(), pane.due.value()) == (first, date(2026, 4, 20))
    pane.due.setFocus()
    seat.press("Ctrl+Return")
    assert one(seat, Contact, first).answer_due_on == date(2026, 4, 20)
    assert seat.desk.run(list_drafts) == ()


def test_words_typed_for_somebody_stay_when_the_topic_changes(seated):
    seat, town = seated
    page = seat.open("informazione", f"persona:{town.people['Brambati']}")
    page.form.field("explained").setFocus()
    seat.press("Ctrl+A")
    seat.type("Parole mie.")
    page.topic.setFocus()
    seat.type("pag")
    assert page.form.field("explained").value() == "Parole mie."
    page.drafts.flush()
    seat.settle()
    (draft,) = seat.desk.run(list_drafts)
    assert draft.body["explained"] == "Parole mie."


def test_the_answer_goes_out_to_whoever_wrote(seated):
    seat, town = seated
    asked = letter(seat, town)
    pane = seat.show("ascolto").letters
    pane.list.setFocus()
    seat.press("R")
    assert seat.opened[-1] == ("contatto", f"lettera:{asked}")
    page = seat.window.page(f"contatto:lettera:{asked}")
    assert page.form.person.value() == town.people["Brambati"]
    assert page.notice.text().startswith("Risposta alla lettera di Brambati Adele, solitudine.")
    assert seat.desk.run(list_drafts) == ()
    page.form.note.setFocus()
    seat.type("Siamo presenti nel quartiere.")
    seat.press("Ctrl+Return")
    detail = seat.desk.run(letters.letter_detail, asked)
    assert (detail.row.state, detail.answers[0].note) == ("risposta", "Siamo presenti nel quartiere.")
    sent = one(seat, Contact, detail.row.answer_id)
    assert (sent.direction, sent.channel, sent.person_id) == ("uscita", "lettera", town.people["Brambati"])


def test_a_name_in_what_is_published_is_named_and_then_it_goes(seated, printed, monkeypatch, tmp_path):
    seat, town = seated
    asked = letter(seat, town)
    pane = seat.show("ascolto").letters
    pane.list.setFocus()
    seat.press("P")
    page = seat.window.page(f"risposta:lettera:{asked}")
    assert page.form.field("question").value() == NOTE
    page.form.field("title").setFocus()
    seat.type("I laboratori")
    page.form.field("answer").setFocus()
    seat.type("Cara Adele, grazie.")
    seat.press("Alt+P")
    assert "In «risposta» si legge «Adele», il nome di una persona." in page.notice.text()
    assert page.form.field("answer").error()
    made = seat.desk.read(lambda s: s.query(Publication).one())
    assert (made.state, made.answer) == ("bozza", "Cara Adele, grazie.")
    page.form.field("answer").setFocus()
    seat.press("Ctrl+A")
    seat.type("Grazie a chi scrive.")
    seat.press("Alt+P")
    assert one(seat, Publication, made.id).state == "pubblicata"
    assert not page.form.field("answer").isEnabled()
    target = tmp_path / "risposta.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    seat.press("Ctrl+S")
    assert "Grazie a chi scrive." in target.read_text()
    seat.press("Ctrl+P")
    assert printed == [("RISPOSTA", made.id)]
    seat.open("risposta", made.id)
    seat.press("Alt+R")
    assert one(seat, Publication, made.id).state == "ritirata"


def test_what_is_written_for_publication_is_a_draft_within_a_second(seated):
    seat, town = seated
    asked = letter(seat, town)
    page = seat.open("risposta", f"lettera:{asked}")
    page.form.field("title").setFocus()
    seat.type("Perché")
    page.drafts.flush()
    seat.settle()
    (draft,) = seat.desk.run(list_drafts)
    assert (draft.key, draft.body["title"]) == (f"risposta:lettera:{asked}", "Perché")


def test_the_rent_is_looked_at_after_six_months_and_shown_only_when_asked(seated):
    seat, town = seated
    due, waiting = told(seat, town), told(seat, town, "Zouaoui", day=date(2026, 1, 10))
    page = seat.show("ascolto")
    page.tabs.setFocus()
    seat.press("Right")
    pane = page.told
    assert page.pane is pane
    assert [row.id for row in pane.list.rows()] == [due, waiting]
    pane.list.setFocus()
    seat.press("V")
    seat.press("Space")
    seat.press("Ctrl+Return")
    assert one(seat, Information, due).rent_paid == "si"
    shown = words_of(page)
    assert "Verifica scritta" in shown
    for words in ("Pagato", "Non pagato"):
        assert not any(words in row.spoken() for row in pane.list.rows())
    pane.list.select(due)
    seat.settle()
    assert not pane.found.shown()
    assert "Pagato" not in pane.found.findChildren(Text)[-1].text()
    pane.found.setFocus()
    seat.press("Space")
    assert pane.found.shown()
    assert pane.found.findChildren(Text)[-1].text() == "Pagato"
    seat.press("Ctrl+Z")
    assert one(seat, Information, due).rent_paid is None


def test_the_list_is_narrowed_by_topic_and_by_what_waits(seated):
    seat, town = seated
    due = told(seat, town)
    rules = told(seat, town, "Zouaoui", "regole_casa")
    page = seat.show("ascolto")
    page.show_tab("informazioni")
    seat.settle()
    pane = page.told
    pane.list.setFocus()
    seat.press("Ctrl+F")
    assert seat.focus() is pane.topic.combo
    seat.type("reg")
    assert [row.id for row in pane.list.rows()] == [rules]
    pane.bar.removed.emit("topic")
    pane.to_check.setChecked(True)
    seat.settle()
    assert [row.id for row in pane.list.rows()] == [due]


def test_a_contact_without_a_name_gets_its_person_once(seated):
    seat, town = seated
    made = seat.desk.run(
        contacts.save_contact, NewContact("sportello", (LONELY,), "informazione_data", anonymous=True)
    ).id
    page = seat.show("ascolto")
    assert seat.focus() is page.tabs  # no letter
    seat.press("Ctrl+PgUp")
    assert seat.focus() is page.unnamed.list
    seat.press("Return")
    seat.type("bramb")
    seat.until(page.unnamed.person.results.count)
    seat.press("Return")
    seat.press("Ctrl+Return")
    row = one(seat, Contact, made)
    assert (row.person_id, row.household_id) == (town.people["Brambati"], town.households["Brambati"])
    assert page.unnamed.list.rows() == []
    assert "Non si cambia più." in page.unnamed.notice.text()


def test_oggi_has_my_letters_and_one_count_and_opens_them(seated):
    seat, town = seated
    mine = letter(seat, town, received_on=date(2026, 1, 5), assigned_to=seat.desk.who.operator_id)
    told(seat, town)
    page = seat.show("oggi")
    assert [row.id for row in page.list.rows()] == ["apri:ascolto:da_verificare", f"ascolto:{mine}"]
    shown = words_of(page)
    assert "1 informazione di sei mesi fa" in shown
    assert "solitudine" not in shown
    page.list.select(f"ascolto:{mine}")
    page.list.setFocus()
    seat.press("Return")
    assert seat.window.current() == "ascolto"
    assert seat.window.page("ascolto").letters.list.current_id() == mine
    seat.show("oggi")
    page.list.select("apri:ascolto:da_verificare")
    seat.press("Return")
    listening = seat.window.page("ascolto")
    assert (listening.pane is listening.told, listening.told._model.filter.to_check) == (True, True)


def test_the_slip_is_printed_from_a_contact_in_one_key(seated, printed):
    seat, town = seated
    seat.show("stampa")
    page = seat.open("contatto", town.people["Brambati"])
    seat.press("Alt+S")
    seat.type("sol")
    page.form.outcome.setFocus()
    seat.type("inf")
    seat.press("Ctrl+Shift+P")
    made = seat.desk.read(lambda s: s.query(Information).one())
    assert made.topic == "contributo_regionale_solidarieta"
    assert printed == [("MOD-16", made.id)]


def test_a_slip_is_signed_from_the_list(seated):
    seat, town = seated
    one_told = told(seat, town, topic="contributo_regionale_solidarieta", day=date(2026, 3, 12))
    page = seat.show("ascolto")
    page.show_tab("informazioni")
    seat.settle()
    page.told.list.setFocus()
    seat.press("F")
    assert "non è ancora stampato" in page.told.notice.text()
    seat.desk.run(gather, "MOD-16", one_told)
    seat.settle()
    seat.press("F")
    assert seat.desk.run(information.information_detail, one_told).row.slip.endswith("firmato")


def test_the_slip_needs_a_person(seated):
    seat, _ = seated
    page = seat.open("contatto")
    seat.press("Ctrl+Shift+P")
    assert "serve la persona" in page.notice.text()


def test_the_slip_is_printed_from_the_card_in_one_key_and_informa_writes_the_rest(seated, printed):
    seat, town = seated
    seat.show("stampa")
    person = town.people["Brambati"]
    seat.open("persona", person)
    seat.press("Ctrl+Shift+P")
    made = seat.desk.read(lambda s: s.query(Information).one())
    assert printed == [("MOD-16", made.id)]
    seat.open("persona", person)
    seat.press("Alt+I")
    page = seat.window.page(f"informazione:persona:{person}")
    assert page.form.field("where").value() == "presidio di Codogno, viale Cairo 15"
    page.topic.setFocus()
    seat.type("reg")
    assert page.print_button.isHidden()
    assert "parti comuni" in str(page.form.field("explained").value())
    page.deadline.setFocus()
    seat.type("1/3")
    seat.press("Ctrl+Return")
    assert "prima del giorno dell'informazione" in page.deadline.error()
    seat.press("Ctrl+A")
    seat.press("Delete")
    seat.press("Ctrl+Return")
    topics = seat.desk.read(lambda s: [row.topic for row in s.query(Information).order_by(Information.id)])
    assert topics == ["contributo_regionale_solidarieta", "regole_casa"]


def test_what_is_handed_over_prints_its_receipt(seated, printed):
    seat, town = seated
    seat.show("stampa")
    page = seat.open("contatto", town.people["Brambati"])
    seat.press("Alt+S")
    seat.type("sol")
    page.form.outcome.setFocus()
    seat.type("inf")
    page.form.information.set_value(("ricevuta",))
    page.form._changed()
    page.form.handed.set_value(("chiavi", "copia"))
    page.form.things.setFocus()
    seat.type("chiavi della cantina")
    seat.press("Ctrl+Return")
    made = seat.desk.read(lambda s: s.query(Contact).one())
    assert made.handed_over == [{"kind": "chiavi", "what": "chiavi della cantina"}, {"kind": "copia", "what": None}]
    assert made.information_given == []
    assert printed == [("MOD-10", made.id)]


def test_nothing_is_cut_in_any_size_and_every_stop_has_its_ring_and_name(seated, qapp):
    seat, town = seated
    asked = letter(seat, town, received_on=date(2026, 1, 5))
    told(seat, town)
    listening = seat.show("ascolto")
    publication = seat.open("risposta", f"lettera:{asked}")
    slip = seat.open("informazione", f"persona:{town.people['Brambati']}")
    for tab in ("senza_nome", "informazioni", "lettere"):
        listening.show_tab(tab)
        seat.settle()
        fits(seat, listening)
    fits(seat, publication, slip)
    for page in (listening, publication, slip):
        for stop in shape.stops(page):
            assert stop.accessibleName() or shape.label_of(stop), stop
