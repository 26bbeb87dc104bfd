"""Lists, tables, search, filters: keys, current row, what screen readers hear."""

import pytest
from PySide6.QtCore import Qt

from app.ui import widgets as w
from app.ui.theme import Appearance
from app.ui.widgets.search import SearchBox
from app.ui.widgets.type_ahead import folded
from tests.ui import press
from tests.ui.seats import alone

ROWS = [
    w.Group("Appuntamenti", "calendar", "2"),
    w.Row("1", "Zouaoui Samira", "– scheda", lead="10:30", chip=w.state_chip("solo_qui")),
    w.Row("2", "Èrcoli Ugo", lead="11:30"),
    w.Group("Da richiamare", "phone", "2"),
    w.Row("3", "D’Amico Rosaria"),
    w.Row("4", "De Santis Michele"),
]


@pytest.fixture
def rows(dressed, qtbot):
    made = w.RowList("Agenda", letters="FR")
    alone(qtbot, made)
    made.resize(500, 300)
    made.set_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_arrows_skip_headings_and_stop_at_the_ends(rows):
    seen = [rows.current_id()]
    for pressed in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up):
        press.key(rows, pressed)
        seen.append(rows.current_id())
    assert seen == ["1", "2", "3", "4", "4", "1", "1"]


def test_the_current_row_stays_when_rows_change_and_moves_near_when_it_goes(rows):
    rows.select("3")
    rows.set_rows([*ROWS[:5], w.Row("9", "Nuova")])
    assert rows.current_id() == "3"
    rows.set_rows([ROWS[0], ROWS[1], ROWS[2], ROWS[3], w.Row("9", "Nuova")])
    assert rows.current_id() == "9"
    twice = [w.Row("9", "Prima"), w.Row("9", "Seconda")]  # both open the same thing
    rows.set_rows(twice)
    rows.step(1)
    rows.set_rows(twice)
    assert rows.currentIndex().row() == 1
    rows.set_rows([])
    assert rows.current_id() == ""


def test_invio_opens_and_ctrl_invio_opens_beside(rows, qtbot):
    with qtbot.waitSignal(rows.opened) as opened:
        press.key(rows, Qt.Key.Key_Return)
    assert opened.args == ["1"]
    with qtbot.waitSignal(rows.opened_beside) as beside:
        press.key(rows, Qt.Key.Key_Return, press.CTRL)
    assert beside.args == ["1"]


def test_letters_act_others_search_and_a_search_under_way_takes_all(rows, dressed):
    acted = []
    rows.letter_pressed.connect(lambda letter, row: acted.append((letter, row)))
    press.write(rows, "f")
    assert acted == [("F", "1")]
    press.write(rows, "d")
    assert rows.current_id() == "3"
    press.write(rows, "e")
    assert rows.current_id() == "4"
    press.write(rows, "r")
    assert acted == [("F", "1")]


def test_letters_can_be_switched_off(rows, dressed):
    acted = []
    rows.letter_pressed.connect(lambda letter, row: acted.append(letter))
    dressed.use(Appearance("light", letters=False))
    press.write(rows, "f")
    assert acted == []


def test_type_ahead_ignores_accents_and_apostrophes(rows):
    press.write(rows, "ercoli")
    assert rows.current_id() == "2"
    assert folded("D’Amìco") == "damico"


def test_screen_readers_hear_the_whole_row(rows):
    heard = rows.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "10:30, Zouaoui Samira, scheda, Solo qui"


def test_a_row_too_long_wraps_and_is_higher(rows):
    one = rows.visualRect(rows.model().index(2, 0)).height()
    rows.set_rows([w.Row("1", "Nome", "parole " * 40), w.Row("2", "Nome")])
    heights = [rows.sizeHintForIndex(rows.model().index(n, 0)).height() for n in range(2)]
    assert heights[1] <= one
    assert heights[0] > 2 * one


def test_where_not_all_key_hints_fit_those_of_this_list_stay(rows):
    hints = (("Return", "apri"), ("F", "fatto"), ("R", "rimanda"))
    row = w.Row("5", "Ionescu Vasile", hints=hints)
    shown = [rows._delegate.plan(row, width, True).shown_hints for width in range(1_000, 150, -10)]
    assert list(dict.fromkeys(shown)) == [hints, hints[1:], hints[2:], ()]
    assert rows._delegate.plan(row, 1_000, False).shown_hints == ()


def test_a_row_with_much_to_say_is_as_high_when_it_is_current(rows):
    row = w.Row("5", "Ionescu Vasile", second="Saldo scaduto da dicembre. " * 12, hints=(("Return", "apri la scheda"),))
    plain, current = (rows._delegate.plan(row, 700, one) for one in (False, True))
    assert current.shown_hints
    assert plain.height == current.height > current.second.boundingRect().height()


@pytest.fixture
def table(dressed, qtbot):
    made = w.Table(
        "Richieste",
        (
            w.Column("area", "Area", "letter"),
            w.Column("what", "Cosa", "strong", share=1),
            w.Column("days", "Giorni", "number", narrow=False),
            w.Column("state", "Sul centro", "chip"),
        ),
        letters="P",
    )
    alone(qtbot, made)
    made.resize(600, 300)
    made.set_rows(
        [
            w.TableRow("1", {"area": "T", "what": "Infiltrazioni", "days": 0, "state": w.state_chip("ricevuta")}),
            w.TableRow("2", {"area": "S", "what": "Aiuto digitale", "days": 12}),
            w.TableRow("3", {"area": "A", "what": "Bollettazione", "days": None, "state": w.state_chip("solo_qui")}),
        ]
    )
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_table_keys_search_on_the_first_words_and_tell(table, qtbot):
    press.key(table, Qt.Key.Key_End)
    assert table.current_id() == "3"
    press.write(table, "a")
    assert table.current_id() == "2"
    with qtbot.waitSignal(table.opened) as opened:
        press.key(table, Qt.Key.Key_Return)
    assert opened.args == ["2"]


def test_table_cells_in_words(table):
    model = table.model()
    heard = [model.index(0, c).data(Qt.ItemDataRole.AccessibleTextRole) for c in range(4)]
    assert heard == ["Area: tecnica", "Cosa: Infiltrazioni", "Giorni: 0", "Sul centro: Ricevuta"]
    assert model.index(2, 2).data() == ""
    assert (
        model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    )


def test_columns_fill_the_width_and_never_more(table):
    for width in (600, 420, 900):
        table.resize(width, 300)
        shown = sum(table.columnWidth(n) for n in range(4) if not table.isColumnHidden(n))
        assert shown <= table.viewport().width()
        assert shown >= table.viewport().width() - 4


def test_narrow_leaves_out_columns_and_asks_for_all_rows(table):
    table.set_narrow(True)
    assert table.isColumnHidden(2)
    assert table.minimumSizeHint().height() >= sum(table.rowHeight(n) for n in range(3))


def test_words_are_not_broken_while_another_column_can_wrap(dressed, qtbot):
    made = w.Table("Richieste", (w.Column("where", "Dove", share=1), w.Column("state", "Stato")))
    qtbot.addWidget(made)
    made.set_rows(
        [w.TableRow("1", {"where": "via delle Robinie 12, scala B, piano 2, int. 7 – Codogno", "state": "Assegnata"})]
    )
    made.resize(330, 200)
    with qtbot.waitExposed(made):
        made.show()
    one_word = w.Table("Stati", (w.Column("state", "Stato"),))
    qtbot.addWidget(one_word)
    one_word.set_rows([w.TableRow("1", {"state": "Assegnata"})])
    assert made.columnWidth(1) >= one_word._wanted(0)
    assert made.rowHeight(0) > one_word.rowHeight(0)


def test_a_table_without_rows_yet_fits_a_narrow_page(dressed, qtbot):
    columns = [w.Column(str(n), "Quando e dove", "strong", share=1) for n in range(6)]
    empty = w.Table("Presenze", columns)
    qtbot.addWidget(empty)
    empty.resize(200, 100)
    empty.show()
    empty.set_narrow(True)
    assert sum(empty.columnWidth(at) for at in range(6)) > 0


def test_a_fitted_table_asks_for_its_rows_and_no_more(table):
    table.fit_content()
    rows = sum(table.rowHeight(n) for n in range(3))
    assert rows <= table.sizeHint().height() <= rows + 2 * table.rowHeight(0)
    assert table.sizeHint().height() == table.minimumSizeHint().height()


def test_widths_a_person_chose_are_told_and_come_back(table, qtbot):
    with qtbot.waitSignal(table.widths_changed) as told:
        table.horizontalHeader().resizeSection(0, 90)
    assert told.args == [{"area": 90}]
    table.set_widths({"area": 120})
    assert table.columnWidth(0) == 120


def test_long_tables_keep_one_line_a_row(table):
    table.set_rows([w.TableRow(str(n), {"what": "parole " * 60}) for n in range(400)])
    assert len({table.rowHeight(n) for n in range(400)}) == 1


def test_filters_go_with_a_key_and_with_the_mouse(dressed, qtbot):
    bar = w.FilterBar()
    alone(qtbot, bar)
    bar.set_filters((("aperte", "stato: aperte"), ("robinie", "via delle Robinie 12")))
    gone = []
    bar.removed.connect(gone.append)
    chips = bar.findChildren(w.Button)
    press.key(chips[0], Qt.Key.Key_Delete)
    chips[1].click()
    assert gone == ["aperte", "robinie"]


@pytest.fixture
def search(dressed, qtbot):
    made = SearchBox()
    alone(qtbot, made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin()
    return made


FOUND = [w.Group("Persone", count="2"), w.Row("1", "Brambati Adele"), w.Row("2", "Brambati Carlo")]


def test_search_opens_the_first_or_the_chosen_result(search, qtbot):
    press.write(search.edit, "bram")
    search.set_results("bram", FOUND)
    assert search.results.isVisible()
    with qtbot.waitSignal(search.opened) as first:
        press.key(search.edit, Qt.Key.Key_Return)
    assert first.args == ["1", False]
    search.begin()
    search.set_results("bram", FOUND)
    press.key(search.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.opened) as second:
        press.key(search.edit, Qt.Key.Key_Return, press.CTRL)
    assert second.args == ["2", True]


def test_old_results_stay_and_late_ones_are_dropped(search):
    press.write(search.edit, "bram")
    search.set_results("bram", FOUND)
    press.write(search.edit, "b")
    assert search.results.count() == 2
    search.set_results("bram", [w.Row("9", "Tardi")])
    assert search.results.count() == 2
    search.set_results("bramb", [w.Row("1", "Brambati Adele")])
    assert search.results.count() == 1


def test_a_scanned_code_opens_a_single_match_when_it_comes(search, qtbot):
    press.write(search.edit, "BRMDLA47H44B910I")
    press.key(search.edit, Qt.Key.Key_Return)
    with qtbot.waitSignal(search.opened) as opened:
        search.set_results("BRMDLA47H44B910I", [w.Row("7", "Brambati Adele")])
    assert opened.args == ["7", False]
    search.begin()
    press.write(search.edit, "BRAMBATI")
    press.key(search.edit, Qt.Key.Key_Return)
    said = []
    search.opened.connect(lambda *a: said.append(a))
    search.set_results("BRAMBATI", FOUND)
    assert said == []


def test_esc_clears_then_goes_back_where_the_focus_was(dressed, qtbot):
    page = w.Panel("Pagina")
    box, field = SearchBox(), w.TextField("Cognome")
    page.add(box)
    page.add(field)
    alone(qtbot, page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.edit.setFocus()
    box.begin()
    press.write(box.edit, "x")
    press.key(box.edit, Qt.Key.Key_Escape)
    assert box.edit.text() == ""
    assert box.edit.hasFocus()
    press.key(box.edit, Qt.Key.Key_Escape)
    assert field.edit.hasFocus()


def test_nothing_found_says_what_can_be_done(search):
    press.write(search.edit, "zz")
    search.set_results("zz", [])
    assert search.results.isVisible()
    assert "«zz»" in search.results._none.text()
    assert "anonimo" in search.results._none.text()


def test_an_empty_box_asks_for_what_was_opened_last(search):
    asked = []
    search.query_changed.connect(asked.append)
    search.edit.clearFocus()
    search.begin()
    assert asked == [""]
