"""*Percorsi* from the keyboard: an assessment, a pathway to its end, what is due; nothing typed is lost and nothing is cut."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from app.models.pathways import CaseOpening, NeedsAssessment, Pact, Pathway, PathwayGoal, PathwayReview, Task
from app.printing import filling
from app.services import assessments, cases, documents, housing, pacts, pathways, scanning, tasks
from app.services.assessments import NewAssessment
from app.services.drafts import save_draft
from app.services.housing import NewApplication
from app.services.pathways import NewPathway
from app.services.scan_pages import waiting_papers
from app.services.tasks import NewTask
from app.store import search
from app.ui.viewmodels import pathways as viewmodel
from tests.helpers.scans import read_here, scan, sheets
from tests.ui.seats import at_the_window, fits, words_of

PAPER = "PVLO-COD-A3-2026-000004"


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def in_charge(seat, town, type=None):
    """A case of Adele's household; with a type also a pathway of it: its id."""
    desk = seat.desk
    seen = desk.run(
        assessments.add_assessment, NewAssessment(town.people["Brambati"], domains={"abitare": {"score": 2}})
    )
    case = desk.run(cases.open_case, seen.id).id
    return desk.run(pathways.propose, NewPathway(type, case_id=case)).id if type else case


def active(seat, town):
    desk, pathway = seat.desk, in_charge(seat, town, "contrasto_morosita")
    desk.run(pathways.add_goal, pathway, "Pagare il canone")
    desk.run(pathways.add_review, pathway, desk.who.today() + timedelta(days=5))
    desk.run(pacts.save_pact, pathway, of_household="Impegni")
    desk.run(pacts.sign_pact, pathway, "carta", paper_number=PAPER)
    for state in ("concordato", "attivo"):
        desk.run(pathways.advance, pathway, state)
    return pathway


def all_of(seat, model):
    return seat.desk.read(lambda session: list(session.scalars(select(model))))


def step(seat, page, verb):
    """Press the button with this verb."""
    button = next(one for one in page.now.buttons if one.text() == verb)
    button.setFocus()
    seat.press("Return")


def test_an_assessment_by_keyboard_opens_the_case_and_the_pathway(seated):
    seat, town = seated
    page = seat.open("valutazione", town.people["Brambati"])
    keys = 0
    for text in ("2", "3", "", "1", "", "", "0"):
        if text:
            seat.type(text)
        seat.press("Return")
        seat.press("Return")
        keys += len(text) + 2
    assert keys < 30
    page.rest.field("outcome").setFocus()
    seat.type("presa")
    seat.press("Return")
    seat.type("contrasto")
    seat.press("Ctrl+Return")
    row = all_of(seat, NeedsAssessment)[0]
    assert {code: one["score"] for code, one in row.domains.items()} == {
        "abitare": 2, "economia": 3, "salute": 1, "competenze": 0,
    }  # fmt: skip
    assert all_of(seat, CaseOpening)[0].assessment_id == row.id
    assert all_of(seat, Pathway)[0].type == "contrasto_morosita"
    number = all_of(seat, Pathway)[0].number
    page = seat.window.page(seat.window.current())
    assert page.title() == f"Percorso {number}, Adele Brambati"
    assert "Contrasto alla morosità" in words_of(page)
    # Neither the open things nor the list say of a debt.
    assert [thing.words for thing in seat.window.things() if thing.id.startswith("percorso:")] == [page.title()]
    listed = seat.show("percorsi").list.rows()
    assert any(number in row.text for row in listed)
    assert "oros" not in repr(listed)
    hits = seat.desk.run(lambda session, who: search.find(session, "Brambati"))
    assert number in repr(hits)
    assert "oros" not in repr(hits)
    card = seat.open("persona", town.people["Brambati"])
    card.person.pane.card.set_current("percorsi")
    seat.settle()
    assert "Canone e spese" in words_of(card)
    assert "oros" not in words_of(card)


def test_a_pathway_from_proposed_to_concluded(seated):
    seat, town = seated
    pathway = in_charge(seat, town, "contrasto_morosita")
    page = seat.open("percorso", pathway)
    assert "manca: almeno un obiettivo, la data della prima verifica, il patto firmato" in words_of(page)
    step(seat, page, "Patto concordato")
    assert "Serve il patto firmato" in page.notice.text()
    page._ask("goal")
    seat.type("Pagare il canone corrente")
    seat.press("Ctrl+Return")
    page._ask("review")
    seat.type("+60")
    seat.press("Ctrl+Return")
    page._ask("pact")
    seat.type("Pagare entro il 10")
    seat.press("Ctrl+Return")
    page._ask("sign")
    page.asking.form().field("paper_number").set_value(PAPER)
    seat.press("Ctrl+Return")
    assert [len(all_of(seat, one)) for one in (PathwayGoal, PathwayReview, Pact)] == [1, 1, 1]
    step(seat, page, "Patto concordato")
    step(seat, page, "Attiva")
    assert all_of(seat, Pathway)[0].state == "attivo"
    page._ask("task")
    seat.type("Portare le ricevute")
    seat.press("Ctrl+Return")
    page.tasks.select(all_of(seat, Task)[0].id)
    page.tasks.setFocus()
    seat.press("F")
    assert all_of(seat, Task)[0].done_at is not None
    step(seat, page, "Concludi")
    seat.press("Ctrl+Return")
    assert "serve l'esito" in page.asking.notice.text()
    page.asking.form().field("outcome").setFocus()
    seat.type("raggiunto")
    seat.press("Ctrl+Return")
    assert (all_of(seat, Pathway)[0].state, all_of(seat, Pathway)[0].outcome) == ("concluso", "raggiunto")
    assert [one.text() for one in page.now.buttons] == ["Continua con un nuovo percorso"]


def test_what_is_typed_is_there_after_leaving(seated):
    seat, town = seated
    pathway = in_charge(seat, town, "contrasto_morosita")
    page = seat.open("percorso", pathway)
    page._ask("goal")
    seat.type("Un obiettivo a metà")
    seat.press("Escape")
    assert page.asking.isHidden()
    page._ask("goal")
    assert page.asking.form().field("text").value() == "Un obiettivo a metà"
    seat.settle()
    seat.window.close_page(f"percorso:{pathway}")
    page = seat.open("percorso", pathway)
    seat.settle()
    assert page.asking.act == "goal"
    assert page.asking.form().field("text").value() == "Un obiettivo a metà"
    seat.press("Ctrl+Return")
    (goal,) = all_of(seat, PathwayGoal)
    assert goal.text == "Un obiettivo a metà"
    assert page.asking.draft() == {}
    kept = {"act": "edit_goal", "target": goal.id, "form": {"text": "Corretto a metà"}}
    seat.window.close_page(f"percorso:{pathway}")
    seat.desk.run(save_draft, f"percorso:{pathway}", "percorso", "Percorso", kept)
    page = seat.open("percorso", pathway)
    seat.settle()
    assert (page.asking.act, page.asking.about) == ("edit_goal", goal.id), "as it was kept before `about` was its name"
    seat.press("Ctrl+Return")
    assert [one.text for one in all_of(seat, PathwayGoal)] == ["Corretto a metà"]


def test_a_review_is_done_with_what_was_seen(seated):
    seat, town = seated
    page = seat.open("percorso", active(seat, town))
    page.reviews.select(page.reviews.rows()[0].id)
    page.reviews.setFocus()
    seat.press("Return")
    seat.type("Due mesi pagati")
    page.asking.form().field("next_on").setFocus()
    seat.type("+80")
    seat.press("Ctrl+Return")
    assert sorted(one.summary or "" for one in all_of(seat, PathwayReview)) == ["", "Due mesi pagati"]


def test_what_was_mistyped_is_corrected_in_its_place(seated):
    seat, town = seated
    pathway = in_charge(seat, town, "accesso_abitazione")
    desk, today = seat.desk, seat.desk.who.today()
    goal = desk.run(pathways.add_goal, pathway, "Pagare il canone", domain="abitare").id
    task = desk.run(tasks.add_task, NewTask("Portare le ricevute", pathway_id=pathway)).id
    review = desk.run(pathways.add_review, pathway, today + timedelta(days=20)).id
    new = NewApplication(notice="Avviso 1", pathway_id=pathway, documents=("ISEE", "Residenza"))
    application = desk.run(housing.add_application, new).id
    desk.run(housing.got_document, application, "ISEE")
    page = seat.open("percorso", pathway)

    def correct(rows, letter, id, field, text):
        rows.select(id)
        rows.setFocus()
        seat.press(letter)
        page.asking.form().field(field).set_draft_text(text)
        seat.press("Ctrl+Return")
        assert page.asking.isHidden(), page.asking.notice.text()

    correct(page.goals, "C", goal, "text", "Pagare il canone corrente")
    correct(page.tasks, "C", task, "due_on", "+3")
    correct(page.reviews, "S", review, "due_on", "+40")
    correct(page.applications, "C", application, "documents", "ISEE, Residenza, Invalidità")
    view = page._model.state.view
    assert [(one.text, one.domain_code) for one in view.goals] == [("Pagare il canone corrente", "abitare")]
    assert [one.due_on for one in view.tasks] == [today + timedelta(days=3)]
    assert [one.due_on for one in view.reviews] == [today + timedelta(days=40)]
    assert view.applications[0].documents == (("ISEE", True), ("Residenza", False), ("Invalidità", False))
    page.edit.setFocus()
    seat.press("Return")
    page.asking.form().field("planned_end_on").set_draft_text("+300")
    seat.press("Ctrl+Return")
    assert page._model.state.view.planned_end_on == today + timedelta(days=300)


def test_a_closed_pathway_offers_nothing_that_would_be_refused(seated):
    seat, town = seated
    pathway = active(seat, town)
    page = seat.open("percorso", pathway)
    shown = [one.isVisible() for one in (page.pact.write, page.pact.signed, page.plan.write, page.plan.signed)]
    assert shown == [False, False, True, False], "signed is not rewritten, and what is not written is not signed"
    seat.desk.run(pathways.advance, pathway, "interrotto", reason="trasloco")
    seat.settle()
    assert not any(one.isVisible() for one in (*page._adding, page.edit, page.plan.write))
    page.goals.select(page.goals.rows()[0].id)
    page.goals.setFocus()
    seat.press("C")
    assert page.asking.isHidden()


def test_the_list_has_what_is_due_and_starts_a_pathway_of_a_case(seated):
    seat, town = seated
    case = in_charge(seat, town)
    task = seat.desk.run(tasks.add_task, NewTask("Telefonare", due_on=seat.desk.who.today())).id
    page = seat.show("percorsi")
    page.list.select(f"{tasks.TASK}:{task}")
    seat.press("F")
    assert all_of(seat, Task)[0].done_at is not None
    page.list.select(f"caso:{case}")
    page.list.setFocus()
    seat.press("Return")
    seat.type("inclusione")
    seat.press("Ctrl+Return")
    assert all_of(seat, Pathway)[0].type == "inclusione_lavorativa"


def tab_of_adele(seat, town):
    """The tab *Percorsi* of somebody whose need was assessed, in front."""
    desk, adele = seat.desk, town.people["Brambati"]
    desk.run(assessments.add_assessment, NewAssessment(adele, domains={"abitare": {"score": 3, "evidence": "sfratto"}}))
    page = seat.open("persona", adele)
    page.person.pane.card.set_current("percorsi")
    seat.settle()
    return page.person.pane.pathways


def other_than_adele(town):
    return next(one for name, one in town.people.items() if name != "Brambati")


def test_the_card_takes_in_charge_proposes_and_closes(seated):
    seat, town = seated
    tab = tab_of_adele(seat, town)
    assert "Abitare: serio, sfratto" in words_of(tab)
    tab.take.setFocus()
    seat.press("Return")
    assert all_of(seat, CaseOpening)[0].number == "A3-C0001"
    tab.close_case.setFocus()
    seat.press("Return")
    assert seat.focus() is tab.form.field("reason").edit
    seat.type("si è trasferita")
    seat.press("Return")
    seat.press("Return")
    assert all_of(seat, CaseOpening)[0].closing_reason == "si è trasferita"
    assert "Storia del nucleo" in words_of(tab)


def test_nothing_of_whom_was_shown_before_stands_on_the_tab_until_the_next_is_read(seated):
    seat, town = seated
    tab = tab_of_adele(seat, town)
    assert not tab.take.isHidden()
    tab.show_person(other_than_adele(town))
    assert "sfratto" not in words_of(tab)
    assert tab.take.isHidden()
    seat.settle()
    assert "sfratto" not in words_of(tab)


def test_what_was_read_of_whom_was_shown_before_comes_too_late(seated):
    """Nor does what was being asked about one household stay open over the next."""
    seat, town = seated
    tab = tab_of_adele(seat, town)
    tab.take.click()
    seat.settle()
    tab.propose.click()
    assert tab.form.isVisible()
    told = []
    tab.story.show_story = told.append
    tab.show_person(town.people["Brambati"])
    tab.show_person(other_than_adele(town))
    assert not tab.form.isVisible()
    seat.settle()
    assert len(told) == 1
    assert "sfratto" not in words_of(tab)


def test_a_task_in_oggi_is_done_with_one_key_and_taken_back(seated):
    seat, town = seated
    task = seat.desk.run(tasks.add_task, NewTask("Telefonare", due_on=seat.desk.who.today())).id
    pathway = active(seat, town)
    page = seat.show("oggi")
    page.list.select(f"{tasks.TASK}:{task}")
    seat.press("F")
    assert all_of(seat, Task)[0].done_at is not None
    seat.press("Ctrl+Z")
    assert all_of(seat, Task)[0].done_at is None
    review = all_of(seat, PathwayReview)[0]
    seat.desk.clock.advance(days=5)
    page.refresh({})
    seat.settle()
    page.list.select(f"{tasks.REVIEW}:{review.id}")
    page.list.setFocus()
    seat.press("F")
    assert seat.window.current() == f"percorso:{pathway}"


def test_nothing_is_cut_in_any_size(seated):
    seat, town = seated
    pathway = active(seat, town)
    fits(seat, seat.open("percorso", pathway), seat.open("valutazione", town.people["Brambati"]), seat.show("percorsi"))


def test_a_pathway_sends_to_a_body_and_its_papers_take_their_scans(seated):
    seat, town = seated
    pathway = active(seat, town)
    seat.desk.run(pacts.save_plan, pathway, indicators="rate pagate")
    page = seat.open("percorso", pathway)
    opened = []
    page.open_thing.connect(lambda *thing: opened.append(thing))
    view = page._model.state.view
    for button in (page.pact.scan, page.plan.scan, page.referral):
        button.setFocus()
        seat.press("Return")
    assert opened == [
        ("allegati", f"pact:{view.pact.id}"), ("allegati", f"individual_plan:{view.plan.id}"), ("invio", f"percorso:{pathway}"),
    ]  # fmt: skip
    seat.desk.run(pathways.advance, pathway, "interrotto", reason="trasloco")
    seat.settle()
    assert not page.referral.isVisible()


def test_a_pathway_that_may_not_be_seen_shows_nothing_to_do(seated):
    seat, _ = seated
    page = seat.open("percorso", seat.desk.who.new_id())
    assert page._whole.isHidden()
    offered = page.keys()
    assert [one.key for one in offered] == ["back"]
    assert "lo vede solo chi lo segue" in words_of(page)


def test_a_signature_by_a_wrongly_filed_scan_is_taken_back_with_a_reason(seated, monkeypatch):
    seat, town = seated
    desk = seat.desk
    monkeypatch.setattr(viewmodel, "take_back", partial(scanning.take_back, read=read_here))
    pathway = in_charge(seat, town, "contrasto_morosita")
    desk.run(pacts.save_pact, pathway, of_household="Impegni")
    page = seat.open("percorso", pathway)
    assert not page.pact.unsign.isVisible()
    paper = desk.run(documents.gather, "MOD-06", pathway)
    data = scan(sheets(filling.render_paper(paper), 130))
    scanning.import_scan(desk.worker, desk.who, seat.bridge.desk.files, data, "patto.pdf", read=read_here)
    seat.until(page.pact.unsign.isVisible)
    page.pact.unsign.setFocus()
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert "motivo" in words_of(page.asking)
    page.asking.form().first_focus().setFocus()
    seat.type("era di un'altra persona")
    fits(seat, page)
    seat.press("Ctrl+Return")
    seat.until(lambda: not page.pact.unsign.isVisible())
    seat.settle()
    assert "Il foglio aspetta in Fogli firmati" in page.notice.text()
    assert all_of(seat, Pact)[0].signed_on is None
    assert "era di un'altra persona" in words_of(page)
    assert [one.reason for one in desk.run(waiting_papers)] == ["tolto"]
