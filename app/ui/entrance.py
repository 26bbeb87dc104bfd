"""How one gets in: first run (invitation, personal code, first data), lock, forgotten code. Emits an open desk; knows no record.

Nothing secret is printed or kept: what is typed goes to the vault and is forgotten.
"""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import Notice, Retry
from app.rules.clock import Clock
from app.security.enrolment_code import decode
from app.security.keyring_store import KeyringStore
from app.security.passwords import NO_KEYRING_SENTENCE
from app.security.vault import ask_recovery, open_vault, open_with_code
from app.store.farewell import farewell_words, is_told
from app.store.profile import OpenDesk, Profile, open_desk
from app.sync.anew import Anew, anew_words, provision_anew
from app.sync.enrolment import enrol
from app.sync.state import Phase, SyncStatus, copied_percent
from app.ui import inner_words
from app.ui.background import Background
from app.ui.recovery_page import RecoveryPage
from app.ui.renewal_page import RenewalPage
from app.ui.widgets.base import Text, announce
from app.ui.widgets.fields import CodeField, TextField
from app.ui.widgets.first_run import FirstRunPage, step_body
from app.ui.widgets.lock_page import LockPage
from app.ui.widgets.messages import NoticeBox

_DAMAGED = ("database_unreadable", "database_missing")
"""Why a store is refused that can be made anew."""


class Entrance(QObject):
    """The two pages before the work. `store` is the system's keyring, None when there is none.

    Signals:
        opened(OpenDesk): the right code was given.
        enrolled(OpenDesk): this laptop was just enrolled; its first data are still to come.
        unlocked(): the desk that was open already is unlocked again.
        done(): the first data are here, or somebody does not want to wait for them.
        page_wanted(QWidget): another page of the entrance goes in front.
    """

    opened = Signal(object)
    enrolled = Signal(object)
    unlocked = Signal()
    done = Signal()
    page_wanted = Signal(object)
    _renewal_moved = Signal(object)

    def __init__(
        self,
        profile: Profile,
        store: KeyringStore | None,
        clock: Clock,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._store = store
        self._clock = clock
        self._background = background
        self._open_for = ""
        self.lock = LockPage()
        self.lock.unlock_wanted.connect(self._unlock)
        self.lock.operator_change_wanted.connect(self._change_operator)
        self.lock.help_wanted.connect(self._forgotten)
        self.recovery = RecoveryPage()
        self.recovery.given.connect(self._recover)
        self.recovery.left.connect(self._leave_recovery)
        self.renewal = RenewalPage()
        self.renewal.given.connect(self._renew)
        self._renewal_moved.connect(self._say_renewal, Qt.ConnectionType.QueuedConnection)
        self.renewal.left.connect(self._leave_recovery)
        self.lock.renewal_wanted.connect(partial(self._show_renewal, ""))
        self._received = 0
        self.first_run = self._first_run()
        self.lock.code.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A capital letter without Maiusc: the lock page says that Caps Lock is on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            caps = event.text().isupper() is not shifted
            self.lock.set_keyboard_words(self.tr("Il blocco maiuscole è attivo.") if caps else "")
        return super().eventFilter(watched, event)

    def has_operators(self) -> bool:
        """Whether anybody was enrolled on this laptop."""
        return bool(self._profile.labels())

    def prepare_lock(self, current: str = "") -> LockPage:
        """The lock page for the operators of this laptop; `current` is whose desk stays open behind it."""
        labels = self._profile.labels()
        self._open_for = current
        self.lock.notice.hide()
        if not current:
            self._tell_farewells(self.lock.notice)
        self.lock.set_first(not current)
        choices = [(one.operator_id, f"{one.initials}, {one.company}") for one in labels]
        self.lock.set_operators(choices, current or (labels[0].operator_id if labels else ""))
        if self._store is None:
            self.lock.set_code_hint(self.tr("la frase lunga scelta all'inizio"))
        return self.lock

    def prepare_first_run(self) -> FirstRunPage:
        """The first run, for a laptop on which nobody is enrolled, or nobody any more."""
        self._tell_farewells(self.first_run.notice)
        return self.first_run

    def _tell_farewells(self, notice: NoticeBox) -> None:
        """Say which copies were erased from here and why; an erasure that was cut short goes on first."""
        now = self._clock()
        told = [
            inner_words.words(farewell_words(one)) for one in self._profile.farewells(self._store) if is_told(one, now)
        ]
        notice.setVisible(bool(told))
        if told:
            notice.say("info", "\n".join(told))

    def _unlock(self, operator_id: str, code: str) -> None:
        self.lock.unlock.setEnabled(False)
        if operator_id == self._open_for:
            self._background.start(partial(self._prove, operator_id, code), self._proved, self._refused)
        else:
            self._background.start(
                partial(open_desk, self._profile, operator_id, code, self._store, self._clock),
                self._let_in,
                self._refused,
            )

    def _prove(self, operator_id: str, code: str) -> None:
        open_vault(self._profile.place(operator_id) / "vault.json", code, self._store)

    def _proved(self, _nothing: object) -> None:
        self.lock.unlock.setEnabled(True)
        self.lock.code.clear()
        self.unlocked.emit()

    def _let_in(self, desk: OpenDesk) -> None:
        self.lock.unlock.setEnabled(True)
        self.lock.code.clear()
        self.opened.emit(desk)

    def _refused(self, error: Notice | Retry) -> None:
        self.lock.unlock.setEnabled(True)
        if isinstance(error, Notice) and error.code in _DAMAGED:
            self._show_renewal(str(error))
            return
        wait = error.values.get("wait", 0) if isinstance(error, Notice) else 0
        self.lock.refuse(str(error), wait if isinstance(wait, int) else 0)

    def _change_operator(self) -> None:
        self.lock.operator.setFocus()
        self.lock.operator.combo.showPopup()

    # -------------------------------------------------------------------------------------------------- forgotten code

    def _forgotten(self) -> None:
        operator_id = self.lock.operator.value()
        if isinstance(operator_id, str):
            vault = self._profile.place(operator_id) / "vault.json"
            self._background.start(partial(ask_recovery, vault), self._show_recovery, self._refused)

    def _show_recovery(self, challenge: str) -> None:
        self.recovery.begin(challenge)
        self.page_wanted.emit(self.recovery)

    def _leave_recovery(self) -> None:
        self.page_wanted.emit(self.lock)

    def _recover(self, code: str, new_pin: str) -> None:
        operator_id = str(self.lock.operator.value())
        vault = self._profile.place(operator_id) / "vault.json"

        def work() -> OpenDesk | None:
            open_with_code(vault, code, new_pin, self._store)
            if operator_id == self._open_for:
                return None
            return open_desk(self._profile, operator_id, new_pin, self._store, self._clock)

        self._background.start(work, self._recovered, self._not_recovered)

    def _recovered(self, desk: OpenDesk | None) -> None:
        self.recovery.begin("")
        if desk is None:
            self._proved(None)
        else:
            self._let_in(desk)

    def _not_recovered(self, error: Notice | Retry) -> None:
        self.recovery.refuse(error.code if isinstance(error, Notice) else "", str(error))

    # --------------------------------------------------------------------------------------------------- damaged store

    def pages(self) -> tuple[QWidget, ...]:
        """Every page of the entrance: they outlive the windows that show them."""
        return self.lock, self.first_run, self.recovery, self.renewal

    def _show_renewal(self, why: str) -> None:
        self.renewal.begin(why)
        self.page_wanted.emit(self.renewal)

    def _renew(self, code: str, invitation: str) -> None:
        work = partial(
            provision_anew,
            self._profile,
            str(self.lock.operator.value()),
            code,
            self._store,
            self._clock,
            invitation or None,
            self._renewal_moved.emit,
        )
        self._background.start(work, self._renewed, self._not_renewed)

    def _say_renewal(self, status: SyncStatus) -> None:
        percent = copied_percent(status)
        if percent is not None:
            self.renewal.arrived(percent, status.copied, status.to_copy)

    def _renewed(self, made: Anew) -> None:
        lock = self.prepare_lock()
        lock.notice.say("info", "\n".join(inner_words.words(one) for one in anew_words(made)))
        lock.notice.show()
        self.page_wanted.emit(lock)

    def _not_renewed(self, error: Notice | Retry) -> None:
        if isinstance(error, Retry):
            words = self.tr("Il centro non risponde. Ciò che è fatto resta: controllare la rete e riprovare.")
            self.renewal.refuse("", words, None)
            return
        wait = error.values.get("wait")
        self.renewal.refuse(error.code, str(error), wait if isinstance(wait, int) else None)

    # ------------------------------------------------------------------------------------------------------- first run

    def _first_run(self) -> FirstRunPage:
        invitation, inside = step_body(
            self.tr(
                "La sede ha preparato un invito: una riga che comincia con PORTINERIA1. Si incolla qui o si legge dal lettore."
            )
        )
        self.code = TextField(self.tr("Invito"), self.tr("obbligatorio"))
        inside.addWidget(self.code)
        personal, inside = step_body(
            self.tr(
                "Il codice personale apre i dati su questo computer, anche senza rete. Non si scrive da nessuna parte."
            )
        )
        hint = self.tr("almeno 6 cifre, oppure una frase")
        if self._store is None:
            inside.addWidget(Text(inner_words.words(NO_KEYRING_SENTENCE)))
            hint = self.tr("una frase di almeno 16 caratteri")
        else:
            words = self.tr(
                "Il portachiavi di questo computer funziona: la chiave dei dati non viene mai scritta in chiaro."
            )
            inside.addWidget(NoticeBox("info", words))
        self.pin = CodeField(self.tr("Codice personale"), hint)
        inside.addWidget(self.pin)
        arriving, inside = step_body(
            self.tr("Questo computer riceve i dati del presidio. Restare dove c'è rete: di solito pochi minuti."),
            self.tr("Si può interrompere: riprende da dove era, e quello che è già qui si cerca subito."),
        )
        self._arrived = Text("", "strong")
        inside.addWidget(self._arrived)
        page = FirstRunPage(
            [
                (self.tr("Invito"), invitation),
                (self.tr("Codice personale"), personal),
                (self.tr("Primi dati"), arriving),
            ]
        )
        page.practice.hide()
        page.next_wanted.connect(self._next)
        page.back_wanted.connect(self._step_back)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(lambda: self._step_back(page.step()))
        self.code.next_wanted.connect(lambda: self._next(0))
        self.pin.next_wanted.connect(lambda: self._next(1))
        return page

    def _next(self, step: int) -> None:
        page = self.first_run
        if step == 0:
            if self._invitation_reads():
                page.set_step(1)
                page.set_note(self.tr("Codice dimenticato: lo recupera la sede, per telefono."))
                self.pin.setFocus()
        elif step == 2:
            self.done.emit()
        elif not page.next.isEnabled():
            return
        elif self.pin.value() is None:
            self.pin.set_error(self.tr("Manca il codice personale."))
            self.pin.setFocus()
        else:
            page.next.setEnabled(False)
            page.set_note(self.tr("Collegamento al centro…"))
            code, pin = str(self.code.value() or ""), str(self.pin.value() or "")
            self._background.start(partial(self._enrol, code, pin), self._enrolled, self._not_enrolled)

    def _step_back(self, step: int) -> None:
        if step == 1 and self.first_run.next.isEnabled():
            self.first_run.set_step(0)
            self.first_run.set_note("")
            self.code.setFocus()

    def _invitation_reads(self) -> bool:
        try:
            decode(str(self.code.value() or ""))
        except Notice as notice:
            self.code.set_error(str(inner_words.refusal(notice)))
            self.code.setFocus()
            return False
        self.code.set_error("")
        return True

    def _enrol(self, code: str, pin: str) -> OpenDesk:
        answer = enrol(self._profile, code, pin, self._store, self._clock)
        return open_desk(self._profile, answer.operator_id, pin, self._store, self._clock)

    def _enrolled(self, desk: OpenDesk) -> None:
        page = self.first_run
        page.set_note("")
        page.set_step(2)
        page.back.setEnabled(False)
        page.next.setText(self.tr("Apri Portineria"))
        page.next.updateGeometry()
        page.next.setEnabled(False)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.set_value("")
        self.pin.clear()
        self._arrived.setText(self.tr("Collegamento al centro…"))
        self.enrolled.emit(desk)

    def downloading(self, status: SyncStatus) -> None:
        """The alignment went on: say it on the third step, and let in as soon as there is something to look at."""
        page = self.first_run
        if page.step() != 2:
            return
        self._received = max(self._received, status.received)
        count = f"{self._received:,}".replace(",", ".")
        percent = copied_percent(status)
        if status.phase is Phase.RUNNING and percent is not None:
            all = f"{status.to_copy:,}".replace(",", ".")
            here = f"{status.copied:,}".replace(",", ".")
            words = self.tr("È arrivato il {percent} %: {n} schede di {all}. Si può interrompere: riprende da qui.")
            self._arrived.setText(words.format(percent=percent, n=here, all=all))
            self._let_go_on(True)
        elif status.phase is Phase.RUNNING:
            self._arrived.setText(self.tr("Ricevute {n} schede finora.").format(n=count))
            self._let_go_on(self._received > 0)
        elif status.phase is Phase.RESTING and status.last_ok_at is not None:
            self._arrived.setText(self.tr("Tutto è su questo computer: {n} schede.").format(n=count))
            announce(page, self._arrived.text())
            self._let_go_on(True)
        elif status.phase is Phase.AWAY:
            words = self.tr("Il centro non risponde. Si riprova da solo; quello che è già qui si può usare.")
            self._arrived.setText(words)
            self._let_go_on(True)
        elif status.phase is Phase.STOPPED:
            self._arrived.setText(status.sentence or self.tr("L'allineamento si è fermato. Chiamare la sede."))
            self._let_go_on(True)

    def _let_go_on(self, ready: bool) -> None:
        before = self.first_run.next.isEnabled()
        self.first_run.next.setEnabled(ready)
        if ready and not before:
            self.first_run.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_enrolled(self, error: Notice | Retry) -> None:
        page = self.first_run
        page.next.setEnabled(True)
        page.set_note("")
        if isinstance(error, Retry):
            sentence = self.tr("Il centro non risponde. L'invito resta valido: controllare la rete e riprovare.")
            page.notice.say("info", sentence)
        elif error.code.startswith(("pin_", "passphrase_")):
            self.pin.set_error(str(error))
            self.pin.setFocus()
        else:
            page.set_step(0)
            self.code.set_error(str(error))
            self.code.setFocus()
