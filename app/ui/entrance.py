"""How one gets in: first run (invitation, personal code, download) and lock. Emits an open desk; knows no record."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import Notice, Retry
from app.rules.clock import Clock
from app.security.enrolment_code import decode
from app.security.keyring_store import KeyringStore
from app.security.passwords import NO_KEYRING_SENTENCE
from app.security.vault import open_vault
from app.store.profile import OpenDesk, Profile, open_desk
from app.sync.enrolment import enrol
from app.ui.background import Background
from app.ui.widgets.base import Text
from app.ui.widgets.fields import CodeField, TextField
from app.ui.widgets.first_run import FirstRunPage, step_body
from app.ui.widgets.lock_page import LockPage


class Entrance(QObject):
    """The two pages before the work. `store` is the system's keyring, None when there is none.

    Signals:
        opened(OpenDesk): the right code was given.
        unlocked(): the desk that was open already is unlocked again.
    """

    opened = Signal(object)
    unlocked = Signal()

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
        self.first_run = self._first_run()

    def has_operators(self) -> bool:
        """Whether anybody was enrolled on this laptop."""
        return bool(self._profile.labels())

    def prepare_lock(self, current: str = "") -> LockPage:
        """The lock page for the operators of this laptop; `current` is whose desk stays open behind it."""
        labels = self._profile.labels()
        self._open_for = current
        self.lock.set_first(not current)
        choices = [(one.operator_id, f"{one.initials}, {one.company}") for one in labels]
        self.lock.set_operators(choices, current or (labels[0].operator_id if labels else ""))
        if self._store is None:
            self.lock.set_code_hint(self.tr("la frase lunga scelta all'inizio"))
        return self.lock

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
        wait = error.values.get("wait", 0) if isinstance(error, Notice) else 0
        self.lock.refuse(str(error), wait if isinstance(wait, int) else 0)

    def _change_operator(self) -> None:
        self.lock.operator.setFocus()

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
        hint = self.tr("da 6 a 12 cifre, oppure una frase")
        if self._store is None:
            inside.addWidget(Text(NO_KEYRING_SENTENCE))
            hint = self.tr("una frase di almeno 16 caratteri")
        self.pin = CodeField(self.tr("Codice personale"), hint)
        inside.addWidget(self.pin)
        arriving, inside = step_body(
            self.tr("Questo computer riceve i dati del presidio. Si può interrompere: poi riprende.")
        )
        page = FirstRunPage(
            [
                (self.tr("Invito"), invitation),
                (self.tr("Codice personale"), personal),
                (self.tr("Primi dati"), arriving),
            ]
        )
        page.practice.hide()
        page.next_wanted.connect(self._next)
        page.back_wanted.connect(lambda step: page.set_step(step - 1))
        self.code.next_wanted.connect(lambda: self._next(0))
        self.pin.next_wanted.connect(lambda: self._next(1))
        return page

    def _next(self, step: int) -> None:
        page = self.first_run
        if step == 0:
            if self._invitation_reads():
                page.set_step(1)
                self.pin.setFocus()
        elif step == 1:
            page.next.setEnabled(False)
            page.set_note(self.tr("Collegamento al centro…"))
            code, pin = str(self.code.value() or ""), str(self.pin.value() or "")
            self._background.start(partial(self._enrol, code, pin), self._enrolled, self._not_enrolled)

    def _invitation_reads(self) -> bool:
        try:
            decode(str(self.code.value() or ""))
        except Notice as notice:
            self.code.set_error(str(notice))
            self.code.setFocus()
            return False
        self.code.set_error("")
        return True

    def _enrol(self, code: str, pin: str) -> OpenDesk:
        answer = enrol(self._profile, code, pin, self._store, self._clock)
        return open_desk(self._profile, answer.operator_id, pin, self._store, self._clock)

    def _enrolled(self, desk: OpenDesk) -> None:
        self.first_run.next.setEnabled(True)
        self.first_run.set_note("")
        self.first_run.set_step(2)
        self.code.set_value("")
        self.pin.clear()
        self.opened.emit(desk)

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
