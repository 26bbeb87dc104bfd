"""The panel *Calendario altrove* of *Agenda*: a file, or an address that a phone reads. Times, outposts, case numbers; no name."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.errors import Notice, Retry
from app.rules.clock import from_utc_text
from app.sync.messages import CalendarGiven
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.screens.parts import near_moment
from app.ui.theme import look
from app.ui.viewmodels.agenda import AgendaModel
from app.ui.viewmodels.calendar_link import CalendarLinkModel
from app.ui.widgets import Button, ButtonRow, NoticeBox, Panel, Text


class CalendarPanel(Panel):
    """For whoever keeps their hours on another device too."""

    def __init__(self, model: AgendaModel, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Calendario altrove"), "link")
        self._model = model
        self._link = CalendarLinkModel(bridge, background, self)
        self._link.told.connect(self._told)
        self._link.failed.connect(self._failed)
        self.add(Text(self.tr("Esce solo l'ora, il presidio e il numero della pratica: nessun nome."), "note_muted"))
        self.add(Text(self.tr("Un indirizzo nuovo toglie quello di prima."), "note_muted"))
        self.address = Text("", "strong")
        self.address.set_selectable()
        self.address.setAccessibleName(self.tr("Indirizzo del calendario"))
        self.address.hide()
        self.add(self.address)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.file = Button(self.tr("Salva su file"), "download")
        self.file.clicked.connect(self._ask_file)
        self.new = Button(self.tr("Nuovo indirizzo"), "link")
        self.new.clicked.connect(lambda: self._link.ask("new"))
        self.copy = Button(self.tr("Copia"), "copy")
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        self.revoke = Button(self.tr("Revoca"), "ban")
        self.revoke.clicked.connect(lambda: self._link.ask("revoke"))
        self.look = Button(self.tr("Controlla"), "eye")
        self.look.clicked.connect(lambda: self._link.ask("look"))
        self.add(ButtonRow(self.file, self.new, self.copy, self.revoke, self.look))
        self.setFocusProxy(self.file)
        look().concealed.connect(self.forget)

    def forget(self) -> None:
        """The address goes from the screen: it is said once."""
        self.address.setText("")
        self.address.hide()
        self.copy.hide()

    def _told(self, act: str, given: CalendarGiven, address: str) -> None:
        self.forget()
        if act == "new":
            self.address.setText(address)
            self.address.show()
            self.copy.show()
            self.notice.say(
                "ok",
                self.tr("Chi ha l'indirizzo legge il calendario. Si vede solo adesso; quello di prima non vale più."),
            )
        elif act == "revoke":
            self.notice.say("ok", self.tr("L'indirizzo non vale più: nessuno legge il calendario altrove."))
        elif given.made_at is None:
            self.notice.say("info", self.tr("Nessun indirizzo: il calendario si legge solo qui."))
        else:
            when = near_moment(from_utc_text(given.made_at), self._model.bridge.who.now())
            self.notice.say("info", self.tr("C'è un indirizzo, fatto {when}.").format(when=when))

    def _failed(self, error: Notice | Retry) -> None:
        away = self.tr("Il centro non risponde. Riprovare quando c'è la rete; il resto dell'agenda funziona.")
        refused = isinstance(error, Notice)
        self.notice.say("err" if refused else "info", str(error) if refused else away)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.notice.say("ok", self.tr("Indirizzo copiato."))

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Salva il calendario"), "agenda.ics", "iCalendar (*.ics)")
        if chosen:
            self._model.export(Path(chosen), self._written, self._failed)

    def _written(self, path: Path) -> None:
        self.notice.say("ok", self.tr("Calendario salvato: {file}.").format(file=path.name))
