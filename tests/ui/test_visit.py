"""*Visita* and *Visite*: started, marked, written and closed with keys alone; sensitive words only after the reason."""

from datetime import date

import pytest
from sqlalchemy import select

from app.models.requests import Request
from app.models.visits import Reading, Visit, VisitNote
from app.services.notes import add_note, close_note
from app.services.visits import close_visit, start_visit, visit_view
from app.ui.theme import look
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def opened(seat, town, who="Brambati"):
    """A visit started from the person card, as the card opens it."""
    seat.open("visita", f"persona:{town.people[who]}")
    seat.press("Ctrl+Return")
    page = seat.window.page(seat.window.current())
    assert seat.window.current() == f"visita:{page._model.id}"
    return page


def notes_of(seat, visit_id):
    return seat.desk.read(
        lambda session: list(
            session.scalars(select(VisitNote).where(VisitNote.visit_id == visit_id).order_by(VisitNote.id))
        )
    )


def test_a_visit_is_done_with_keys_alone(seated):
    seat, town = seated
    page = opened(seat, town)
    assert seat.focus() is page.rooms
    assert "via delle Robinie 12" in page.header._subtitle.text()
    seat.type("+")
    seat.press("Down")
    seat.type("-")
    seat.press("Return")
    seat.type("Perde il rubinetto: è vecchio")
    seat.press("Return")
    assert seat.focus() is page.rooms
    seat.press("F6")
    seat.type("Concordato il passaggio del tecnico.")
    page.side.form.field("next_on").setFocus()
    seat.type("martedì")
    seat.press("Ctrl+Return")
    view = seat.desk.run(visit_view, page._model.id)
    assert view.state == "chiusa"
    assert [(one.name, one.state, one.note) for one in view.rooms[:2]] == [
        ("Ingresso", "buono", ""),
        ("Cucina", "da_riparare", "Perde il rubinetto: è vecchio"),
    ]
    assert view.next_on == date(2026, 3, 17)
    assert [(one.visibility, one.body, one.signed_at is not None) for one in view.notes] == [
        ("R0", "Concordato il passaggio del tecnico.", True)
    ]


def test_the_same_sign_again_takes_the_mark_away(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.type("+")
    seat.type("+")
    assert seat.desk.run(visit_view, page._model.id).rooms[0].state is None


def test_danger_proposes_a_request_and_opens_none_alone(seated):
    seat, town = seated
    page = opened(seat, town)
    for _ in range(5):
        seat.press("Down")
    seat.type("!")
    assert not page.danger.isHidden()
    assert "Impianto elettrico" in page.danger.text()
    count = lambda: seat.desk.read(lambda session: len(session.scalars(select(Request)).all()))  # noqa: E731 - asked twice
    assert count() == 0
    seat.press("Alt+T")
    assert count() == 1
    assert page.danger.isHidden()
    assert len(seat.desk.run(visit_view, page._model.id).request_ids) == 1


def test_sensitive_words_leave_the_page_when_saved_and_are_their_own_note(seated):
    seat, town = seated
    page = opened(seat, town)
    page.side.sensitive.field.setFocus()
    seat.type("Fatica a salire le scale")
    seat.press("Ctrl+Return")
    assert [(one.visibility, one.body) for one in notes_of(seat, page._model.id)] == [
        ("R2", "Fatica a salire le scale")
    ]
    assert "Fatica" not in words_of(page)


def test_sensitive_words_being_typed_are_covered_by_f12_and_come_back(seated):
    seat, town = seated
    page = opened(seat, town)
    page.side.sensitive.field.setFocus()
    seat.type("Fatica a salire")
    look().concealed.emit()
    seat.settle()
    assert "Fatica" not in words_of(page)
    page.side.sensitive.button.click()
    assert "Fatica a salire" in words_of(page)


def of_a_colleague(seat, town, visibility="R2"):
    """A closed visit of a colleague with one note of each class, as it came from the centre; this operator is named."""
    desk = seat.desk
    view = desk.run(start_visit, town.people["Brambati"])
    for words, cls in (("Citofono guasto", "R0"), ("SEGRETO del colloquio", visibility)):
        note = desk.run(add_note, words, visit_id=view.id, visibility=cls)
        desk.run(close_note, note.id)
    desk.run(close_visit, view.id)

    def give(session):
        for note in session.scalars(select(VisitNote).where(VisitNote.visit_id == view.id)):
            session.connection().execute(
                VisitNote.__table__.update()
                .where(VisitNote.__table__.c.id == note.id)
                .values(operator_id=town.colleague, readers=[desk.who.operator_id])
            )
        session.connection().execute(Visit.__table__.update().values(operator_id=town.colleague))

    desk.read(give)
    return view.id


def test_a_sensitive_note_is_never_shown_before_the_reason(seated):
    seat, town = seated
    page = seat.open("visita", of_a_colleague(seat, town))
    assert "Citofono guasto" in words_of(page)
    assert "SEGRETO" not in words_of(page)
    cover = next(iter(page.side.written._covers.values()))
    cover._button.click()
    seat.settle()
    assert not page.side.reason.isHidden()
    assert "SEGRETO" not in words_of(page)
    seat.press("Return")
    assert page.side.reason.reason.error()
    assert "SEGRETO" not in words_of(page)
    page.side.reason.reason.combo.setCurrentIndex(1)
    seat.press("Return")
    assert "SEGRETO del colloquio" in words_of(page)
    readings = seat.desk.read(lambda session: [one.reason for one in session.scalars(select(Reading))])
    assert readings == ["colloquio_in_corso"]
    seat.show("visite")
    assert "SEGRETO" not in words_of(page)


def test_escape_leaves_the_question_and_opens_nothing(seated):
    seat, town = seated
    page = seat.open("visita", of_a_colleague(seat, town))
    next(iter(page.side.written._covers.values()))._button.click()
    seat.settle()
    seat.press("Esc")
    assert page.side.reason.isHidden()
    assert "SEGRETO" not in words_of(page)
    assert seat.desk.read(lambda session: session.scalars(select(Reading)).all()) == []


def test_a_closed_visit_takes_corrections_as_new_notes(seated):
    seat, town = seated
    page = opened(seat, town)
    page.side.note.setFocus()
    seat.type("Prima stesura")
    seat.press("Ctrl+Return")
    page.side.note.setFocus()
    seat.type("Correzione: era il vicino")
    seat.press("Ctrl+Return")
    first, second = notes_of(seat, page._model.id)
    assert (first.body, second.body) == ("Prima stesura", "Correzione: era il vicino")
    assert second.corrects_id == first.id


def test_printing_saves_what_is_typed_and_asks_for_the_sheet(seated):
    seat, town = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    page = opened(seat, town)
    page.side.note.setFocus()
    seat.type("Da stampare")
    seat.press("Ctrl+P")
    assert wanted == [("MOD-03", page._model.id)]
    assert [one.body for one in notes_of(seat, page._model.id)] == ["Da stampare"]
    assert page.side.note.value() == "Da stampare"


def test_a_visit_left_open_is_resumed_from_the_card(seated):
    seat, town = seated
    first = opened(seat, town)._model.id
    seat.open("visita", f"persona:{town.people['Brambati']}")
    seat.press("Ctrl+Return")
    assert seat.window.current() == f"visita:{first}"


def test_without_a_person_the_page_asks_and_says_what_to_do(seated):
    seat, _town = seated
    page = seat.open("visita", "")
    seat.press("Ctrl+Return")
    assert "Manca la persona" in page.start.person.error()
    seat.type("Bramb")
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert seat.window.current().startswith("visita:0")


def test_the_title_never_says_the_name(seated):
    seat, town = seated
    page = opened(seat, town)
    assert "Brambati" not in page.title() + words_of(page.header) + seat.window.windowTitle()


def test_list_rows_hold_place_and_state_only(seated):
    seat, town = seated
    page = opened(seat, town)
    page.side.note.setFocus()
    seat.type("Nota operativa nascosta negli elenchi")
    page.side.sensitive.field.setFocus()
    seat.type("SEGRETO")
    seat.press("Ctrl+Return")
    shown = words_of(seat.show("visite"))
    assert "via delle Robinie 12" in shown
    for forbidden in ("SEGRETO", "Nota operativa", "Brambati"):
        assert forbidden not in shown


def test_an_empty_list_says_how_it_fills(seated):
    seat, _town = seated
    page = seat.show("visite")
    assert "Nessuna visita" in words_of(page)
    seat.press("Ctrl+Ins")
    assert seat.opened[-1] == ("visita", "")


def test_visit_pages_fit_at_every_size(seated):
    seat, town = seated
    closed = seat.open("visita", of_a_colleague(seat, town))
    start = seat.open("visita", f"persona:{town.people['Zouaoui']}")
    page = opened(seat, town, "Popescu")
    seat.type("!")
    fits(seat, seat.show("visite"), start, page, closed)
