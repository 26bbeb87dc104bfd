"""Getting in and finding things: lock and its wait, forgotten code, first run, search, drafts that come back to the front."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.main import profile_at
from app.models.documents import PrintedDocument
from app.rules.scan_codes import write_code
from app.security.keys import DatabaseKey
from app.security.recovery import DepositContext, make_recovery_pair, one_use_code, seal_database_key
from app.security.vault import create_vault
from app.security.witness import WitnessPlaces, write_witness
from app.services.contacts import NewContact, Topic, save_contact
from app.services.documents import gather
from app.services.drafts import list_drafts, save_draft
from app.services.intake import start_intake
from app.services.requests import NewRequest, open_request
from app.services.settings import all_settings, set_setting
from app.store.line import standing
from app.store.numbers import next_number
from app.store.profile import Label, open_desk, witness_of
from app.sync.engine import DISMISSED
from app.sync.state import Phase, SyncStatus, stopped
from app.ui.desktop import Desktop
from app.ui.theme import Appearance, look
from app.ui.widgets.bar_menu import BarMenu
from tests.helpers.desk import KEY, MORNING, make_desk
from tests.helpers.memory_keyring import memory_store
from tests.helpers.small_town import build_town, desk_in_town
from tests.helpers.vaults import CHEAP, OTHER_PIN, PIN
from tests.helpers.window import send_keys, send_text
from tests.ui import shape
from tests.ui.seats import words_of


class Laptop:
    """A profile with one operator's desk, and the desktop over it."""

    def __init__(self, folder, *, enrolled=True, store=None, prepare=lambda desk, town: None):
        self.store = store
        self.profile = profile_at(folder / "profilo")
        self.profile.folder.mkdir()
        if enrolled:
            desk, self.town = desk_in_town(folder)
            prepare(desk, self.town)
            self.clock, self.operator = desk.clock, desk.who.operator_id
            at = desk.worker.transact(standing).result()
            desk.worker.close()
            place = self.profile.place(self.operator)
            place.mkdir()
            shutil.copy(desk.path, place / "desk.db")
            self.opened = create_vault(place / "vault.json", PIN, store, cost=CHEAP, database_key=DatabaseKey(KEY))
            write_witness(WitnessPlaces(self.opened.vault_id, store, self.profile.witnesses), witness_of(at))
            self.profile.write_label(Label(self.operator, "M. F.", "ALER di prova"))
        self.start()

    def start(self):
        """The program, begun anew over what is on disk."""
        self.desktop = Desktop(self.profile, self.store, getattr(self, "clock", lambda: MORNING), "test")
        self.desktop.start()
        self.desktop.window.activateWindow()


@pytest.fixture
def laptop(tmp_path, dressed):
    made = []

    def make(**how):
        made.append(Laptop(tmp_path, store=memory_store(), **how))
        return made[0]

    yield make
    made[0].desktop.window.close()


def unlocked(qtbot, laptop, pin=PIN):
    desktop = laptop.desktop
    qtbot.waitUntil(desktop.entrance.lock.code.edit.hasFocus, timeout=10_000)
    send_text(pin)
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.frame is not None and desktop.frame.state is not None, timeout=20_000)
    return desktop


def test_the_right_code_opens_oggi(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    assert desktop.window.current() == "oggi"
    assert desktop.window.windowTitle() == "Portineria – presidio di Codogno"
    assert desktop.window.working()


def test_data_that_were_put_back_from_a_copy_are_said_to_be_so(qtbot, laptop):
    made = laptop()
    place = made.profile.place(made.operator)
    shutil.copy(place / "desk.db", place / "kept.db")
    used = open_desk(made.profile, made.operator, PIN, made.store, made.clock)
    used.worker.run(lambda session, who: next_number(session, "modulo", 2026), used.who)
    used.close()
    for one in place.glob("desk.db*"):
        one.unlink()
    (place / "kept.db").rename(place / "desk.db")
    desktop = unlocked(qtbot, made)
    qtbot.waitUntil(lambda: "vengono da una copia" in desktop.window.foot.sentence())


def test_a_dismissed_desk_ends_at_the_first_page_which_says_why(qtbot, laptop):
    """The centre has all its work: the session closes by itself, and nothing of the copy is left."""

    def dismissed(desk, town):
        desk.worker.transact(
            lambda s: [
                s.connection().exec_driver_sql(sql)
                for sql in (
                    "UPDATE outbox SET state = 'done'",
                    "UPDATE sync SET cut_off = 1, last_answer = 'cut_off', acked = made",
                )
            ]
        ).result()

    made = laptop(prepare=dismissed)
    desktop = unlocked(qtbot, made)
    save_draft_of = desktop.bridge.call(save_draft)
    save_draft_of("contatto", "contatto", "Bozza", {"note": "una bozza"})
    engine = desktop.bridge.engine
    engine._say(stopped(engine.status, DISMISSED, "Questo computer non è più abilitato."))
    qtbot.waitUntil(lambda: desktop.bridge is None, timeout=20_000)
    page = desktop.entrance.first_run
    qtbot.waitUntil(page.notice.isVisible)
    assert "La copia dei dati è stata cancellata da qui" in words_of(page.notice)
    assert [one.name for one in made.profile.place(made.operator).iterdir() if one.suffix != ".lock"] == [
        "dismissed.json"
    ]
    assert not desktop.entrance.has_operators()


def test_wrong_codes_lengthen_the_wait_in_words_and_wipe_nothing(qtbot, laptop):
    made = laptop()
    lock = made.desktop.entrance.lock
    qtbot.waitUntil(lock.code.edit.hasFocus, timeout=10_000)
    for tried in range(1, 4):
        lock.code.set_error("")
        lock.code.setFocus()
        send_text(OTHER_PIN)
        send_keys("Return")
        qtbot.waitUntil(lambda: bool(lock.code.error()), timeout=20_000)
        assert "{" not in lock.code.error()
        if tried == 3:
            assert lock.waiting() > 0
            assert not lock.unlock.isEnabled()
    assert (made.profile.place(made.operator) / "desk.db").exists()


def test_lock_keeps_the_work_and_the_same_code_brings_it_back(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    desktop.open_thing("contatto", "")
    desktop.lock()
    assert not desktop.window.working()
    send_text(PIN)
    send_keys("Return")
    qtbot.waitUntil(desktop.window.working, timeout=20_000)
    assert desktop.window.current() == "contatto:"


def test_caps_lock_is_said_in_words(qtbot, laptop):
    lock = laptop().desktop.entrance.lock
    qtbot.waitUntil(lock.code.edit.hasFocus, timeout=10_000)
    send_text("A")
    assert lock._keys.text() == "Il blocco maiuscole è attivo."
    send_text("a")
    assert lock._keys.text() == ""


def test_a_forgotten_code_is_recovered_by_telephone(qtbot, laptop):
    made = laptop()
    desktop, entrance = made.desktop, made.desktop.entrance
    pair = make_recovery_pair()
    context = DepositContext("c", made.operator, "d")
    deposit = seal_database_key(pair.public, made.opened, context)
    qtbot.waitUntil(entrance.lock.code.edit.hasFocus, timeout=10_000)
    send_keys("F1")
    qtbot.waitUntil(lambda: bool(entrance.recovery.challenge.text()), timeout=20_000)
    qtbot.waitUntil(entrance.recovery.code.edit.hasFocus, timeout=10_000)
    send_keys("Escape")
    assert entrance.lock.isVisible()
    send_keys("F1")
    qtbot.waitUntil(entrance.recovery.code.edit.hasFocus, timeout=20_000)
    dictated = one_use_code(pair.private, deposit, context, entrance.recovery.challenge.text())
    entrance.recovery.code.set_value(dictated)
    entrance.recovery.pin.setFocus()
    send_text("111111")
    send_keys("Return")
    qtbot.waitUntil(lambda: bool(entrance.recovery.pin.error()), timeout=20_000)
    assert entrance.recovery.code.value() == dictated
    assert shape.cut(entrance.recovery) == []
    entrance.recovery.pin.clear()
    send_text(OTHER_PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.frame is not None and desktop.frame.state is not None, timeout=20_000)
    desktop.lock()
    send_text(OTHER_PIN)
    send_keys("Return")
    qtbot.waitUntil(desktop.window.working, timeout=20_000)


def test_first_run_keeps_what_is_typed_and_asks_the_code_once(qtbot, laptop):
    made = laptop(enrolled=False)
    page, entrance = made.desktop.entrance.first_run, made.desktop.entrance
    qtbot.waitUntil(entrance.code.edit.hasFocus, timeout=10_000)
    send_text("PORTINERIA1 storto")
    send_keys("Return")
    assert page.step() == 0
    assert entrance.code.error()
    assert entrance.code.value() == "PORTINERIA1 storto"
    assert "portachiavi di questo computer funziona" in _all_words(page)
    assert shape.cut(page) == []


def test_without_a_keyring_one_sentence_asks_for_a_long_phrase(tmp_path, dressed):
    made = Laptop(tmp_path, enrolled=False, store=None)
    page = made.desktop.entrance.first_run
    page.set_step(1)
    assert "non ha un portachiavi di sistema" in _all_words(page)
    assert made.desktop.entrance.pin.hint() == "una frase di almeno 16 caratteri"
    made.desktop.window.close()


def _all_words(page):
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_the_first_data_are_said_in_words_and_let_in_early(qtbot, laptop):
    made = laptop(enrolled=False)
    entrance = made.desktop.entrance
    page = entrance.first_run
    page.set_step(2)
    entrance.downloading(SyncStatus(Phase.RUNNING, received=0))
    assert not page.next.isEnabled()
    entrance.downloading(SyncStatus(Phase.RUNNING, received=1200))
    assert "Ricevute 1.200 schede finora." in words_of(page)
    assert page.next.isEnabled()
    entrance.downloading(SyncStatus(Phase.RUNNING, received=1_200, copied=1_200, to_copy=1_200))
    assert "È arrivato il 99 %: 1.200 schede di 1.200." in words_of(page)
    entrance.downloading(SyncStatus(Phase.AWAY))
    assert "Si riprova da solo" in words_of(page)
    entrance.downloading(SyncStatus(Phase.RESTING, synced=True, last_ok_at=MORNING))
    assert "Tutto è su questo computer: 1.200 schede." in words_of(page)


def test_the_look_of_the_first_pages_becomes_the_operators(qtbot, laptop):
    made = laptop()
    look().use(Appearance("dark", 150))
    desk = open_desk(made.profile, made.operator, PIN, made.store, made.clock)
    made.desktop.entrance.enrolled.emit(desk)
    qtbot.waitUntil(lambda: desk.worker.run(all_settings, desk.who).get("percent") == "150")
    assert look().appearance == Appearance("dark", 150)
    made.desktop.window.close()
    look().use(Appearance("light", 100))
    made.start()
    unlocked(qtbot, made)
    qtbot.waitUntil(lambda: look().appearance == Appearance("dark", 150))


def test_the_cover_says_when_the_public_is_received(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    send_keys("F12")
    cover = desktop.window.cover
    qtbot.waitUntil(lambda: cover.isVisible() and "Casalpusterlengo" in words_of(cover), timeout=20_000)
    said = words_of(cover)
    for words in ("Presidi territoriali, ALER di prova", "viale Cairo 15", "giovedì 10:00–12:00", "chiamare il 112"):
        assert words in said
    assert "M. F." not in said


def talks(desk, town):
    desk.run(open_request, NewRequest("tecnica", "ascensore", unit_id=town.units["A3"], description="fermo"))
    new = NewContact("sportello", (Topic("tecnica", "verde"),), "informazione_data", note="siepe incolta",
                     person_id=town.people["Popescu"])  # fmt: skip
    desk.run(save_contact, new)


def result(qtbot, desktop, query, kind):
    """Type in the search box and wait for a row of a kind; earlier rows stay until the next ones are ready."""
    search = desktop.window.top.search
    send_keys("Ctrl+K")
    send_text(query)

    def found():
        return [row for row in search.results.list.rows() if row.id.startswith(f"{kind}:")]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    return found()[0]


def test_search_opens_persons_requests_places_and_the_person_of_a_note(qtbot, laptop):
    made = laptop(prepare=talks)
    desktop = unlocked(qtbot, made)
    found = result(qtbot, desktop, "brambati", "person")
    assert found.title == "Brambati Adele"
    assert found.second.endswith("65 anni")
    send_keys("Return")
    assert desktop.window.current() == f"persona:{made.town.people['Brambati']}"
    result(qtbot, desktop, "siepe", "contact")
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.window.current() == f"persona:{made.town.people['Popescu']}", timeout=20_000)
    place = result(qtbot, desktop, "robinie 12", "building")
    desktop.window.result_opened.emit(place.id, False)
    page = desktop.window.page("richieste")
    qtbot.waitUntil(lambda: page._model.filter.building_id == made.town.building, timeout=20_000)
    assert desktop.window.current() == "richieste"


def test_a_code_read_into_the_search_signs_the_paper_or_opens_its_record(qtbot, laptop):
    def prepare(desk, town):
        desk.run(gather, "MOD-00", town.people["Brambati"])
        desk.run(gather, "MOD-02", blank=True)

    made = laptop(prepare=prepare)
    desktop = unlocked(qtbot, made)

    def sheets():
        rows = desktop.bridge.desk.worker.transact(lambda s: list(s.scalars(select(PrintedDocument)))).result()
        return sorted(rows, key=lambda one: one.local_number)

    signed, blank = sheets()
    # As a reader types it: in one go, with Invio, in capitals.
    found = result(qtbot, desktop, write_code(signed.id, 1, 2, signed.local_number), "firma")
    assert found.second == "segna come firmato"
    send_keys("Return")
    qtbot.waitUntil(lambda: sheets()[0].signed_how == "sul_posto", timeout=20_000)
    result(qtbot, desktop, signed.id, "foglio")
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.window.current() == f"persona:{made.town.people['Brambati']}", timeout=20_000)
    # With the form just typed in front, the same act joins the blank form to it; elsewhere it leads to where that is done.
    form = desktop.bridge.desk.worker.run(start_intake, desktop.bridge.who, made.town.people["Popescu"]).id
    desktop.open_thing("scheda", form)
    found = result(qtbot, desktop, blank.local_number.lower(), "collega")
    assert found.second.startswith("collega a: Scheda di accesso")
    send_keys("Return")
    qtbot.waitUntil(lambda: sheets()[1].record_id == form, timeout=20_000)
    other = desktop.bridge.desk.worker.run(gather, desktop.bridge.who, "MOD-02", blank=True).document
    desktop.window.show_page("oggi")
    result(qtbot, desktop, other.local_number, "foglio")
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.window.current() == "fogli", timeout=20_000)


def test_the_newest_draft_is_in_front_when_the_desk_opens(qtbot, laptop):
    body = {
        "started": "2026-03-12T08:30:00.000000Z",
        "fields": {},
        "topics": [{"area": "sociale", "description": "sola"}],
    }

    def prepare(desk, town):
        desk.run(save_draft, "contatto:", "contatto", "Nuovo contatto – 1 argomento", body)

    desktop = unlocked(qtbot, laptop(prepare=prepare))
    qtbot.waitUntil(lambda: desktop.window.current() == "contatto:", timeout=20_000)
    page = desktop.window.page("contatto:")
    qtbot.waitUntil(lambda: bool(page.topics.boxes), timeout=20_000)
    assert page.topics.boxes[0].description.draft_text() == "sola"


def test_no_draft_of_one_operator_shows_to_another(qtbot, laptop, tmp_path):
    made = laptop()
    colleague = make_desk(tmp_path, name="colleague")
    build_town(colleague)
    other = colleague.who.operator_id
    colleague.worker.close()
    place = made.profile.place(other)
    place.mkdir()
    shutil.copy(colleague.path, place / "desk.db")
    create_vault(place / "vault.json", OTHER_PIN, made.store, cost=CHEAP, database_key=DatabaseKey(KEY))
    made.profile.write_label(Label(other, "G. R.", "ALER di prova"))
    desktop = made.desktop
    lock = desktop.entrance.lock

    def enter(operator, pin):
        qtbot.waitUntil(lock.code.edit.hasFocus, timeout=10_000)
        lock.operator.set_value(operator)
        lock.operator.changed.emit(operator)
        lock.code.setFocus()
        send_text(pin)
        send_keys("Return")
        qtbot.waitUntil(
            lambda: (
                desktop.bridge is not None and desktop.bridge.who.operator_id == operator and desktop.window.working()
            ),
            timeout=20_000,
        )
        qtbot.waitUntil(lambda: desktop.frame.state is not None, timeout=20_000)

    enter(made.operator, PIN)
    send_keys("Ctrl+N")
    send_keys("Alt+T")
    send_text("inf")
    desktop.lock()
    enter(other, OTHER_PIN)
    assert desktop.window.current() == "oggi"
    assert desktop.bridge.desk.worker.run(list_drafts, desktop.bridge.who) == ()
    send_keys("Ctrl+N")
    page = desktop.window.page("contatto:")
    desktop.bridge.desk.worker.transact(lambda session: None).result()
    QApplication.processEvents()
    assert page.topics.boxes == []
    desktop.lock()
    enter(made.operator, PIN)
    qtbot.waitUntil(lambda: desktop.window.current() == "contatto:", timeout=20_000)
    page = desktop.window.page("contatto:")
    qtbot.waitUntil(lambda: bool(page.topics.boxes), timeout=20_000)


def test_closing_the_window_keeps_what_was_just_typed(qtbot, laptop):
    made = laptop()
    desktop = unlocked(qtbot, made)
    send_keys("Ctrl+N")
    send_keys("Alt+T")
    send_text("inf")
    desktop.window.close()
    assert desktop.bridge is None
    from app.services.drafts import get_draft

    again = open_desk(made.profile, made.operator, PIN, made.store, made.clock)
    draft = again.worker.run(get_draft, again.who, "contatto:")
    again.close()
    assert draft.body["topics"][0]["category"] == "infiltrazioni"


def choose_in_operator_menu(desktop, name):
    """F6 to the top bar, Tab to the operator, Invio, down to the row, Invio."""
    window = desktop.window
    while not window.top.isAncestorOf(QApplication.focusWidget()):
        send_keys("F6")
    while not window.top.operator.hasFocus():
        send_keys("Tab")
    send_keys("Return")
    (menu,) = window.findChildren(BarMenu)
    assert menu.list.hasFocus()
    for _ in range([row.title for row in menu.list.rows()].index(name)):
        send_keys("Down")
    send_keys("Return")


def test_the_operator_menu_leads_to_its_pages_and_to_the_lock(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    choose_in_operator_menu(desktop, "Aspetto")
    assert desktop.window.current() == "aspetto"
    choose_in_operator_menu(desktop, "Cambia il codice")
    assert desktop.window.current() == "codice"
    assert desktop.window.page("codice").old.edit.hasFocus()
    choose_in_operator_menu(desktop, "Blocca")
    assert not desktop.window.working()


def test_the_operator_menu_closes_with_esc_with_tab_and_behind_the_cover(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    window = desktop.window
    (menu,) = window.findChildren(BarMenu)
    operator = window.top.operator
    for percent in (100, 200):
        look().use(Appearance("light", percent))
        operator.setFocus()
        send_keys("Return")
        assert menu.isVisible()
        assert shape.cut(menu) == []
        assert window.rect().contains(menu.geometry())
        qtbot.waitUntil(lambda: menu.list.verticalScrollBar().maximum() == 0)
        send_keys("Escape")
        assert operator.hasFocus()
        assert not menu.isVisible()
    for leaving in ("Tab", "F12"):
        operator.setFocus()
        send_keys("Space")
        send_keys(leaving)
        assert not menu.isVisible()
    assert window._root.currentWidget() is window.cover
    send_keys("F12")
    assert window.working()
    assert QApplication.focusWidget().isVisible()


@pytest.mark.parametrize(
    ("query", "title", "where"),
    [
        ("aspe", "Aspetto", "aspetto"),
        ("grandezza testo", "Aspetto", "aspetto"),
        ("pin", "Cambia il codice", "codice"),
        ("schede di acc", "Schede di accesso", "schede"),
    ],
)
def test_search_finds_the_pages_of_the_window(qtbot, laptop, query, title, where):
    desktop = unlocked(qtbot, laptop())
    found = result(qtbot, desktop, query, "pagina")
    assert found.title == title
    desktop.window.top.search.results.list.select(found.id)
    send_keys("Return")
    assert desktop.window.current() == where


def test_search_finds_the_acts_of_the_frame_with_their_keys(qtbot, laptop):
    desktop = unlocked(qtbot, laptop())
    found = result(qtbot, desktop, "colori sole", "azione")
    assert (found.title, found.muted) == ("Colori per il sole", "Ctrl+Maiusc+L")
    send_keys("Return")
    assert look().palette_name == "sunlight"
    send_keys("Ctrl+K")
    send_text("blocca")
    results = desktop.window.top.search.results.list
    qtbot.waitUntil(lambda: results.current_id() == "azione:lock", timeout=20_000)
    send_keys("Return")
    assert not desktop.window.working()


def test_look_and_keys_survive_a_restart_for_this_operator(qtbot, laptop):
    made = laptop()
    desktop = unlocked(qtbot, made)
    look().use(Appearance("light", 100))
    choose_in_operator_menu(desktop, "Aspetto")
    chosen = Appearance("dark", 125, comfortable=True, key_hints=False, letters=False)
    # From "chiari" to "scuri", down to 125 %, a tick, two ticks taken away.
    for pressed in ("Right", "Return", "Right", "Right", "Return", "Space", "Return", "Space", "Tab", "Space"):
        send_keys(pressed)
    assert look().appearance == chosen
    look().keys.remap("shift", "Ctrl+F2")
    desktop.window.help_keys_changed.emit(look().keys.settings())
    desktop.window.close()
    look().use(Appearance("light", 100))
    look().keys.reset()
    made.start()
    assert look().appearance == Appearance("light", 100)
    unlocked(qtbot, made)
    qtbot.waitUntil(lambda: look().appearance == chosen, timeout=20_000)
    assert look().keys.sequences("shift")[0] == "Ctrl+F2"


def test_a_look_from_before_the_store_is_read_is_not_written_over_what_it_holds(qtbot, laptop):
    """The lock page, or another operator, may have another look when a desk opens."""

    def prepare(desk, town):
        desk.run(set_setting, "palette", "contrast")

    made = laptop(prepare=prepare)
    desktop = unlocked(qtbot, made)
    qtbot.waitUntil(lambda: look().appearance == Appearance("contrast"), timeout=20_000)
    desk = desktop.bridge.desk
    assert desk.worker.run(all_settings, desk.who)["palette"] == "contrast"
    assert "letters" not in desk.worker.run(all_settings, desk.who)
    desktop._kept_look = None
    look().use(Appearance("dark"))
    assert desk.worker.run(all_settings, desk.who)["palette"] == "contrast"


def test_a_changed_code_unlocks_keeps_the_work_and_leaves_the_recovery_as_it_was(qtbot, laptop):
    made = laptop()
    desktop, entrance = unlocked(qtbot, made), made.desktop.entrance
    pair = make_recovery_pair()
    context = DepositContext("c", made.operator, "d")
    deposit = seal_database_key(pair.public, made.opened, context)
    send_keys("Ctrl+N")
    send_keys("Alt+T")
    desktop.window.page("contatto:").topics.boxes[0].description.setFocus()
    send_text("piove in cucina")
    choose_in_operator_menu(desktop, "Cambia il codice")
    page = desktop.window.page("codice")
    for code in (PIN, OTHER_PIN, OTHER_PIN):
        send_text(code)
        send_keys("Return")
    qtbot.waitUntil(page.notice.isVisible, timeout=20_000)
    assert page.notice.kind() == "ok"
    desktop.lock()
    lock = entrance.lock
    send_text(PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: bool(lock.code.error()), timeout=20_000)
    send_text(OTHER_PIN)
    send_keys("Return")
    qtbot.waitUntil(desktop.window.working, timeout=20_000)
    desktop.open_thing("contatto", "")
    assert "piove in cucina" in words_of(desktop.window.page("contatto:"))
    desktop.lock()
    send_keys("F1")
    qtbot.waitUntil(entrance.recovery.code.edit.hasFocus, timeout=20_000)
    dictated = one_use_code(pair.private, deposit, context, entrance.recovery.challenge.text())
    entrance.recovery.code.set_value(dictated)
    entrance.recovery.pin.setFocus()
    send_text("905117")
    send_keys("Return")
    qtbot.waitUntil(desktop.window.working, timeout=20_000)
