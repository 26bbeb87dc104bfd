"""Fields and forms: values, drafts, errors, going on with Invio."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui import widgets as w
from app.ui.widgets import read_values as read
from tests.ui import press
from tests.ui.seats import alone

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("oggi", date(2026, 3, 12)),
        ("Ieri", date(2026, 3, 11)),
        ("-3", date(2026, 3, 9)),
        ("+30", date(2026, 4, 11)),
        ("martedì", date(2026, 3, 17)),
        ("gio", date(2026, 3, 19)),
        ("venerdi", date(2026, 3, 13)),
        ("5", date(2026, 3, 5)),
        ("5/4", date(2026, 4, 5)),
        ("5.4.26", date(2026, 4, 5)),
        ("04/06/47", date(1947, 6, 4)),
        ("04061947", date(1947, 6, 4)),
        ("29/02/2024", date(2024, 2, 29)),
        ("29/02/2026", None),
        ("31/4", None),
        ("0", None),
        ("", None),
        ("forse", None),
        ("1/2/3/4", None),
    ],
)
def test_days_are_read_as_typed(typed, day):
    assert read.read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("1430", time(14, 30)),
        ("14.30", time(14, 30)),
        ("24", None),
        ("9:75", None),
        ("x", None),
    ],
)
def test_times_are_read_as_typed(typed, moment):
    assert read.read_time(typed) == moment


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("280", 28000),
        ("280,5", 28050),
        ("1.250,50", 125050),
        ("1250.50 €", 125050),
        ("1.250", 125000),
        ("0,01", 1),
        ("-5", None),
        ("1,234", None),
        ("", None),
    ],
)
def test_money_is_read_in_cents(typed, cents):
    assert read.read_cents(typed) == cents


def test_what_is_read_is_written_back_the_same():
    for cents in (0, 1, 99, 100, 125050, 99999999, 100000000):
        assert read.read_cents(read.cents_figures(cents)) == cents
    assert read.cents_figures(-125050) == "-1.250,50"
    assert read.read_day(read.day_figures(TODAY), TODAY) == TODAY
    assert read.day_words(TODAY) == "giovedì 12 marzo 2026"


def test_date_field_says_the_day_it_understood(dressed, qtbot):
    field = w.DateField("Data", lambda: TODAY, "facoltativa")
    alone(qtbot, field)
    press.write(field.edit, "-3")
    assert field.value() == date(2026, 3, 9)
    assert field.hint() == "lunedì 9 marzo 2026"
    field.edit.clear()
    assert field.value() is None
    assert field.hint() == "facoltativa"


def test_a_value_that_means_nothing_is_said_on_leaving_and_what_is_typed_stays(dressed, qtbot):
    form = w.Form()
    day = form.add("day", w.DateField("Data", lambda: TODAY, past_only=True))
    money = form.add("money", w.MoneyField("Importo"))
    alone(qtbot, form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    left = []
    form.left.connect(left.append)
    day.edit.setFocus()
    press.write(day.edit, "31/04")
    assert day.error() == ""
    money.edit.setFocus()
    qtbot.waitUntil(lambda: bool(day.error()))
    assert "12/03/2026" in day.error()
    assert day.draft_text() == "31/04"
    assert day.edit.property("wrong") is True
    assert day.edit.accessibleDescription() == day.error()
    assert left == ["day"]
    day.edit.setFocus()
    day.edit.selectAll()
    press.write(day.edit, "+3")
    money.edit.setFocus()
    qtbot.waitUntil(lambda: "futuro" in day.error())


def test_invio_goes_on_shift_invio_makes_a_line_and_the_last_one_finishes(dressed, qtbot):
    form = w.Form()
    first = form.add("first", w.TextField("Cognome"))
    note = form.add("note", w.NoteField("Descrizione", paragraph=True))
    last = form.add("last", w.ChoiceField("Esito", (("a", "Uno"), ("b", "Due"))))
    alone(qtbot, form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    first.setFocus()
    press.key(first.edit, Qt.Key.Key_Return)
    assert note.edit.hasFocus()
    press.write(note.edit, "così")
    press.key(note.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press.write(note.edit, "è")
    assert note.edit.toPlainText() == "così\nè"
    press.key(note.edit, Qt.Key.Key_Enter)
    assert last.combo.hasFocus()
    with qtbot.waitSignal(form.finished):
        press.key(last.combo, Qt.Key.Key_Return)


def test_invio_makes_a_line_in_notes(dressed, qtbot):
    note = w.NoteField("Nota")
    alone(qtbot, note)
    asked = []
    note.next_wanted.connect(lambda: asked.append(1))
    press.write(note.edit, "a")
    press.key(note.edit, Qt.Key.Key_Return)
    press.write(note.edit, "b")
    assert note.edit.toPlainText() == "a\nb"
    assert asked == []


def all_fields() -> w.Form:
    form = w.Form()
    form.add("text", w.TextField("Testo"))
    form.add("note", w.NoteField("Nota"))
    form.add("day", w.DateField("Data", lambda: TODAY))
    form.add("time", w.TimeField("Ora"))
    form.add("money", w.MoneyField("Importo"))
    form.add("number", w.NumberField("Numero", most=20))
    form.add("choice", w.ChoiceField("Scelta", (("a", "Uno"), ("b", "Due"))))
    form.add("segment", w.SegmentedChoice("Canale", (("x", "Ics"), ("y", "Ipsilon"))))
    form.add("radio", w.RadioField("Radio", (("r", "Rosso"), ("v", "Verde"))))
    form.add("checks", w.CheckGroup("Segni", (("p", "Primo"), ("s", "Secondo"))))
    form.add("pick", w.PickField("Persona"))
    return form


VALUES = {
    "text": "D’Amico",
    "note": "due\nrighe",
    "day": TODAY,
    "time": time(14, 30),
    "money": 28050,
    "number": 7,
    "choice": "b",
    "segment": "y",
    "radio": "v",
    "checks": ("p", "s"),
}


def test_every_field_takes_and_gives_its_value_silently_and_can_be_emptied(dressed, qtbot):
    form = all_fields()
    alone(qtbot, form)
    said = []
    form.changed.connect(lambda name, value: said.append(name))
    form.set_values(VALUES)
    form.field("pick").set_pick("id-1", "Brambati Adele")
    assert form.values() == {**VALUES, "pick": "id-1"}
    assert said == []
    form.clear()
    assert set(form.values().values()) == {None, ()}


def test_a_draft_brings_back_everything_even_what_means_nothing(dressed, qtbot):
    form, again = all_fields(), all_fields()
    alone(qtbot, form)
    alone(qtbot, again)
    form.set_values(VALUES)
    form.field("pick").set_pick("id-1", "Brambati Adele")
    form.field("day").edit.setText("12/")
    again.set_draft(form.draft())
    assert again.draft() == form.draft()
    assert again.field("day").draft_text() == "12/"
    assert {**again.values(), "day": TODAY} == {**VALUES, "pick": "id-1"}
    assert again.field("pick").words() == "Brambati Adele"


def test_a_code_is_hidden_never_in_a_draft_and_forgotten_when_concealed(dressed, qtbot):
    field = w.CodeField("Codice", digits_only=True)
    alone(qtbot, field)
    press.write(field.edit, "12a34")
    assert field.value() == "1234"
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    assert field.draft_text() == ""
    dressed.concealed.emit()
    assert field.value() is None


def test_every_keystroke_is_told(dressed, qtbot):
    form = w.Form()
    form.add("name", w.TextField("Cognome", upper=True))
    alone(qtbot, form)
    said = []
    form.changed.connect(lambda name, value: said.append((name, value)))
    press.write(form.field("name").edit, "niccolò")
    assert [v for _, v in said] == ["N", "NI", "NIC", "NICC", "NICCO", "NICCOL", "NICCOLÒ"]


def test_errors_put_the_focus_on_the_first_and_go_when_mended(dressed, qtbot):
    form = all_fields()
    alone(qtbot, form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.set_errors({"radio": "Scegliere.", "money": "Manca l’importo."})
    assert form.field("money").edit.hasFocus()
    assert form.field("radio").error() == "Scegliere."
    press.write(form.field("money").edit, "5")
    assert form.field("money").error() == ""
    form.set_errors({})
    assert form.field("radio").error() == ""
    with pytest.raises(ValueError, match="taken"):
        form.add("money", w.TextField("Altro"))


def test_segments_are_walked_with_arrows_and_become_a_combo(dressed, qtbot):
    field = w.SegmentedChoice("Canale", (("a", "Sportello"), ("b", "Telefono"), ("c", "Visita")))
    alone(qtbot, field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    said = []
    field.changed.connect(said.append)
    field.set_value("a")
    field.setFocus()
    press.key(field.focusProxy(), Qt.Key.Key_Right)
    press.key(field.focusProxy(), Qt.Key.Key_Right)
    press.key(field.focusProxy(), Qt.Key.Key_Right)
    assert field.value() == "c"
    assert said == ["b", "c"]
    field.set_narrow(True)
    assert field.combo.isVisible()
    assert field.combo.currentText() == "Visita"
    field.combo.setCurrentIndex(2)
    assert field.value() == "b"


def test_the_wheel_never_changes_a_choice_and_letters_do(dressed, qtbot):
    field = w.ChoiceField("Categoria", (("a", "Ascensore"), ("i", "Infiltrazioni")))
    alone(qtbot, field)
    field.set_options((("i", "Infiltrazioni"), ("s", "Serramenti")))
    assert field.value() is None
    press.write(field.combo, "s")
    assert field.value() == "s"
    field.set_options((("s", "Serramenti"),))
    assert field.value() == "s"
    field.set_options((("i", "Infiltrazioni"),))
    assert field.value() is None


def test_words_without_a_choice_are_not_a_pick(dressed, qtbot):
    form = w.Form()
    pick = form.add("pick", w.PickField("Persona"))
    other = form.add("other", w.TextField("Altro"))
    alone(qtbot, form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    asked = []
    pick.query_changed.connect(asked.append)
    pick.edit.setFocus()
    press.write(pick.edit, "bra")
    assert asked == ["b", "br", "bra"]
    pick.set_results("br", [w.Row("0", "Bruni")])
    assert pick.results.count() == 0
    pick.set_results("bra", [w.Group("Persone"), w.Row("1", "Brambati Adele", second="Robinie 12")])
    assert pick.results.isVisible()
    press.key(pick.edit, Qt.Key.Key_Return)
    assert pick.value() == "1"
    assert pick.words() == "Brambati Adele Robinie 12"
    assert other.edit.hasFocus()
    pick.edit.setFocus()
    press.write(pick.edit, "x")
    assert pick.value() is None
    other.edit.setFocus()
    qtbot.waitUntil(lambda: bool(pick.error()))
