"""Comparison, building, reveal, notices, progress, record card, lock, cover, first run."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui import gallery
from app.ui import widgets as w
from app.ui.widgets.comparison import differing_spans
from app.ui.widgets.first_run import FirstRunPage
from app.ui.widgets.lock_page import CoverPage, LockPage
from tests.ui import press
from tests.ui.seats import alone


def shown(qtbot, made: QWidget, width: int = 800, height: int = 600) -> QWidget:
    alone(qtbot, made)
    made.resize(width, height)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("one", "other", "spans"),
    [
        ("333 000 4721", "333 000 4127", ([(9, 3)], [(9, 3)])),
        ("al mattino, dopo le 10", "al mattino", ([(10, 12)], [])),
        ("", "nuovo", ([], [(0, 5)])),
        ("uguale", "uguale", ([], [])),
        ("via Roma 1", "via Rona 2", ([(6, 1), (9, 1)], [(6, 1), (9, 1)])),
    ],
)
def test_differing_letters(one, other, spans):
    assert differing_spans(one, other) == spans


def compared() -> w.Comparison:
    made = w.Comparison()
    made.show_versions(
        "Brambati Adele",
        w.Side("Adesso al centro", "G. R.", "oggi, 11:20", "dal centro"),
        w.Side("Scritto qui", "M. F.", "oggi, 10:12", "scritto qui"),
        (
            w.ComparedField("phone", "Telefono", "333 000 4721", "333 000 4127", "0377 000 052"),
            w.ComparedField("name", "Cognome", "Brambati", "Brambatti", "", w.LEFT, identity=True),
        ),
        (("Lingua", "italiano"),),
    )
    return made


def test_a_comparison_is_settled_with_arrows_and_says_how_it_will_be(dressed, qtbot):
    made = shown(qtbot, compared())
    assert made.choices() == {"phone": "", "name": "left"}
    first = made.first_focus()
    first.setFocus()
    with qtbot.waitSignal(made.all_chosen, check_params_cb=lambda whole: whole):
        press.key(first, Qt.Key.Key_Right)
    assert made.choices() == {"phone": "right", "name": "left"}
    press.key(made._cells["phone", "right"].radio, Qt.Key.Key_Down)
    assert made._cells["name", "left"].radio.hasFocus()
    press.key(made._cells["name", "left"].radio, Qt.Key.Key_Right)
    assert made.choices()["name"] == "right"
    outcome = made._outcome_words.text()
    assert "333 000 4127" in outcome
    assert outcome.count("scritto qui") == 2


def test_each_version_is_named_in_full_for_screen_readers(dressed, qtbot):
    made = shown(qtbot, compared())
    assert made._cells["phone", "left"].radio.accessibleName() == "Telefono: 333 000 4721, dal centro"
    texts = [t.text() for t in made.findChildren(w.Text)]
    assert "Come era prima: 0377 000 052" in texts
    assert "Come era prima: vuoto" in texts


def test_choices_survive_a_narrow_page_and_equal_fields_unfold(dressed, qtbot):
    made = shown(qtbot, compared())
    made.choose("phone", w.RIGHT)
    made.set_narrow(True)
    assert made.choices() == {"phone": "right", "name": "left"}
    assert made._cells["phone", "right"].radio.isChecked()
    assert made._equal_list.isHidden()
    made.toggle_equal()
    assert made._equal_list.text() == "Lingua: italiano"
    assert not made._equal_list.isHidden()


def building() -> w.BuildingPanel:
    made = w.BuildingPanel()

    def floor(level: int, *numbers: str) -> w.StairFloor:
        cells = tuple(w.Dwelling(f"d{n}", n, ("T", "A") if n == "4" else (), n == "4") for n in numbers)
        return w.StairFloor(level, f"piano {level}", cells)

    made.set_building(
        (w.Stair("A", (floor(0, "1", "2"), floor(1, "3", "4"))), w.Stair("B", (floor(1, "5"),), ("T",), "ascensore")),
        w.Pattern("2 segnalazioni.", "int. 4"),
    )
    return made


def test_arrows_walk_the_building_and_invio_chooses(dressed, qtbot):
    made = shown(qtbot, building())
    made.cell("d3").setFocus()
    for pressed, at in (
        (Qt.Key.Key_Right, "d4"),
        (Qt.Key.Key_Right, "d5"),
        (Qt.Key.Key_Left, "d4"),
        (Qt.Key.Key_Down, "d2"),
        (Qt.Key.Key_Down, "d2"),
    ):
        press.key(QGuiApplication.focusObject(), pressed)
        assert made.cell(at).hasFocus()
    with qtbot.waitSignal(made.dwelling_chosen) as chosen:
        press.key(made.cell("d2"), Qt.Key.Key_Return)
    assert chosen.args == ["d2"]


def test_a_dwelling_is_named_with_its_areas_and_only_one_cell_is_a_tab_stop(dressed, qtbot):
    made = shown(qtbot, building())
    assert made.cell("d4").accessibleName() == "Scala A, interno 4: tecnica, amministrativa"
    assert made.cell("d1").accessibleName() == "Scala A, interno 1"
    stops = [c for c in made._cells.values() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [made.first_focus()]


def test_reserved_words_hide_on_f12_lock_leaving_and_are_not_kept(dressed, qtbot):
    made = shown(qtbot, w.Reveal("Mostra saldo"))
    made.wanted.connect(lambda: made.show_text("canone 840,00 €"))
    for hide in (dressed.concealed.emit, made.hide):
        made.show()
        made._button.click()
        assert made.shown()
        hide()
        assert not made.shown()
        assert made._words.text() == ""


def test_progress_is_never_full_before_it_is_told_done(dressed, qtbot):
    made = w.Progress()
    alone(qtbot, made)
    for done in (0, 27, 44, 60):
        made.set_progress(done, 44, f"Inviate {done} schede su 44.")
        assert made.share() < 1
    made.set_progress(0, 0, "Si prepara.")
    assert made.share() == 0
    made.finish("Il centro ha ricevuto 44 schede su 44.")
    assert made.share() == 1
    assert made.accessibleName() == "Il centro ha ricevuto 44 schede su 44."


def test_a_notice_holds_two_actions_at_most_and_escapes_names(dressed, qtbot):
    made = w.NoticeBox("warn", "Scheda di <b>Rossi</b> & C.", lead="Attenzione.")
    alone(qtbot, made)
    assert made.text() == "Attenzione. Scheda di <b>Rossi</b> & C."
    assert "&lt;b&gt;" in made._words.text()
    made.add_action("Apri")
    made.add_action("Lascia")
    with pytest.raises(ValueError, match="two actions"):
        made.add_action("Terza")


def test_texts_from_data_are_never_markup(dressed, qtbot):
    made = w.Text("<i>D’Amico</i>")
    alone(qtbot, made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert w.marked("Bra<ti", ((0, 3),)) == '<u style="font-weight:600">Bra</u>&lt;ti'


def test_leaving_a_tab_of_a_card_hides_what_was_shown(dressed, qtbot):
    card = w.RecordCard("Brambati Adele", "via delle Robinie 12")
    reveal = w.Reveal("Mostra saldo")
    card.add_tab("scheda", "Scheda", reveal)
    card.add_tab("fogli", "Fogli 4", w.Text("x"))
    shown(qtbot, card)
    reveal.show_text("840,00 €")
    with qtbot.waitSignal(card.tab_chosen) as chosen:
        card.set_current("fogli")
    assert chosen.args == ["fogli"]
    assert not reveal.shown()
    card.set_tab_words("fogli", "Fogli 5")
    assert card.current() == "fogli"


def test_the_lock_asks_waits_in_words_and_forgets_the_code(dressed, qtbot):
    made = shown(qtbot, LockPage())
    made.set_operators((("1", "M. F., operatrice"),), "1")
    asked = []
    made.unlock_wanted.connect(lambda *a: asked.append(a))
    made.first_focus().setFocus()
    press.key(made.code.edit, Qt.Key.Key_Return)
    assert "Manca" in made.code.error()
    press.write(made.code.edit, "123456")
    press.key(made.code.edit, Qt.Key.Key_Return)
    assert asked == [("1", "123456")]
    made.refuse("Codice non corretto. Si riprova tra {seconds} secondi.", 2)
    assert made.code.value() is None
    assert made.code.error() == "Codice non corretto. Si riprova tra 2 secondi."
    press.write(made.code.edit, "123456")
    press.key(made.code.edit, Qt.Key.Key_Return)
    assert len(asked) == 1
    made._wait._second()
    assert "tra 1 secondi" in made.code.error()
    made._wait._second()
    assert made.waiting() == 0
    assert made.code.error() == "Ora si può riprovare."
    made.unlock.click()
    assert len(asked) == 2
    made.hide()
    assert made.code.value() is None


def test_the_cover_empties_the_clipboard_conceals_and_becomes_the_lock(dressed, qtbot):
    made = CoverPage()
    made.set_hours("Presidi", (("Codogno", "viale Cairo 15", "giovedì 10:00–12:00"),))
    concealed = []
    dressed.concealed.connect(lambda: concealed.append(1))
    QGuiApplication.clipboard().setText("segreto")
    shown(qtbot, made)
    assert QGuiApplication.clipboard().text() == ""
    assert concealed
    assert made._timer.isActive()
    assert made._timer.interval() == 120_000
    with qtbot.waitSignal(made.lock_wanted):
        made._timer.timeout.emit()
    wanted = []
    made.lock_wanted.connect(lambda: wanted.append(1))
    press.write(made, "ab")
    press.key(made, Qt.Key.Key_Escape)
    assert wanted == []
    press.write(made, "1")
    assert wanted == [1]
    made.hide()
    assert not made._timer.isActive()


def test_first_run_keeps_what_was_typed_and_says_the_step(dressed, qtbot):
    made = gallery.make_first_run()
    shown(qtbot, made, 1366, 690)
    assert isinstance(made, FirstRunPage)
    field = made.first_focus()
    press.write(field, "123456")
    asked = []
    made.next_wanted.connect(asked.append)
    made.next.click()
    made.set_step(2)
    assert asked == [1]
    assert [n.accessibleName() for n in made._names] == [
        "1. Codice di invito, fatto",
        "2. Codice personale, fatto",
        "3. Primo scarico, passo attuale",
    ]
    made.set_step(1)
    assert made.first_focus().text() == "123456"


def test_a_part_that_scrolls_asks_for_no_height_of_its_own(dressed, qtbot):
    part = w.Scroll()
    qtbot.addWidget(part)
    for _ in range(60):
        part.inner.addWidget(w.Text("Una riga"))
    assert part.sizeHint().height() < 200, "the page around it would scroll as well"
    assert part.sizeHint().width() >= part.minimumSizeHint().width()
    part.set_whole(True)
    assert part.sizeHint().height() > 600


def test_a_list_higher_than_the_page_is_shown_where_its_current_row_is(dressed, qtbot):
    part, rows = w.Scroll(), w.RowList("Casi")
    qtbot.addWidget(part)
    rows.fit_content()
    rows.set_rows([w.Group("Aperti"), *(w.Row(str(n), f"Caso {n}") for n in range(30))])
    part.inner.addWidget(rows)
    part.resize(500, 300)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()

    def in_view():
        qtbot.wait(1)
        return rows.viewport().visibleRegion().boundingRect().contains(rows.visualRect(rows.currentIndex()))

    rows.setFocus()
    assert in_view()
    assert part.verticalScrollBar().value() == 0, "from its beginning, the heading too"
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        press.key(rows, key)
        assert in_view(), key
