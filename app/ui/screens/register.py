"""*Incontro*: a register of 12 in less than a minute. Never here: a telephone, a household, why somebody was absent."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.activities import CANCELLED, HELD
from app.rules.clock import rome_day
from app.rules.dates import show_time
from app.services.attendance import RegisterView
from app.services.people import PersonRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.people_rows import lengths
from app.ui.screens.register_side import RegisterSide
from app.ui.screens.register_table import RegisterTable
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.register import RegisterModel
from app.ui.widgets import Button, ButtonRow, Columns, NoticeBox, Panel, PickField, Row, Text, column, day_words
from app.ui.widgets.scroll import show_current


class MeetingPage(Page):
    """One meeting and its register."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Incontro"))
        self._bridge = bridge
        self._model = RegisterModel(bridge, id, self)
        self._files = AttachmentsModel(bridge, background, self)
        self._shown = False
        self.print_button = Button(self.tr("Stampa MOD-09"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.close_button = Button(self.tr("Chiudi registro"), "check", "save", kind="primary")
        self.close_button.clicked.connect(self._close)
        self.header.add_action(self.print_button)
        self.header.add_action(self.close_button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.side = RegisterSide(self._files)
        self.add(Columns(self._left(), self.side, shares=(5, 2)), 1)
        self._connect()
        self.draft = DraftKeeper(
            bridge, f"incontro:{id}", "incontro", lambda: self.tr("Registro, da chiudere"), self._typed_so_far, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self.draft_kept)

    def _left(self) -> QWidget:
        self.panel = Panel(self.tr("Presenze"), flush=True)
        self.table = RegisterTable()
        self.panel.add(self.table)
        below = QWidget()
        lines = column(below, gap=8)
        lines.setContentsMargins(14, 6, 14, 12)
        self.all_button = Button(self.tr("Tutti presenti"), "check", "Ctrl+Space", small=True)
        self.present_button = Button(self.tr("Presente"), small=True)
        self.absent_button = Button(self.tr("Assente"), small=True)
        self.unmark_button = Button(self.tr("Da segnare"), small=True)
        lines.addWidget(ButtonRow(self.all_button, self.present_button, self.absent_button, self.unmark_button))
        hint = self.tr("Nell'elenco le cifre scrivono l'orario, D toglie il segno, + e − contano gli ospiti.")
        lines.addWidget(Text(hint, "note_muted"))
        self.person = PickField(self.tr("Aggiungi una persona"))
        lines.addWidget(self.person)
        self.panel.add(below)
        self.panel.add_stretch()
        return self.panel

    def _connect(self) -> None:
        model, table = self._model, self.table
        model.moved.connect(self._show)
        model.typed.connect(self._changed)
        model.refused.connect(self._refused)
        model.closed.connect(self._closed)
        model.found.connect(lambda query, rows: self.person.set_results(query, names_only(rows)))
        table.marked.connect(lambda person, present: model.mark(person, present=present))
        table.unmarked.connect(model.unmark)
        table.guests.connect(self._guests)
        table.typing.connect(self._changed)
        table.table.current_changed.connect(lambda _person: show_current(table.table))
        table.timed.connect(lambda person, text: table.say(person, model.set_times(person, text)))
        self.all_button.clicked.connect(self._all)
        self.present_button.clicked.connect(lambda: table.mark_current(True))
        self.absent_button.clicked.connect(lambda: table.mark_current(False))
        self.unmark_button.clicked.connect(lambda: model.unmark(table.current()))
        self.person.query_changed.connect(model.search)
        self.person.changed.connect(self._picked)
        self.side.guests.connect(self._guests)
        self.side.counted.connect(model.set_guests)
        self.side.signed.connect(model.set_signed)
        self.side.typed.connect(self._changed)
        self.side.files.opened.connect(
            lambda one: self.open_thing.emit("allegati", f"activity_session:{self._model.id}:{one}")
        )

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)
        self._files.refresh(changed)

    def _show(self) -> None:
        view = self._model.view
        if view is None:
            return
        lines = self._model.lines()
        self.table.show_lines(view.session, lines)
        present, absent, open_ = self._model.counts()
        self.panel.set_note(
            self.tr("presenti: {present} · assenti: {absent} · da segnare: {open}").format(
                present=present, absent=absent, open=open_
            )
        )
        self.side.show_model(self._model, view)
        for widget in (self.close_button, self.all_button, self.present_button, self.absent_button, self.unmark_button):
            widget.setVisible(self._model.usable)
        self.person.setEnabled(self._model.usable)
        if not self._shown:
            self._shown = True
            self._show_meeting(view)
            self.table.go_to_first(lines)
            self.draft.restore()
        self.keys_changed.emit()

    def _show_meeting(self, view: RegisterView) -> None:
        one = view.session
        self._files.show("activity_session", one.id)
        day = day_words(rome_day(one.starts_at))
        number = self.tr("registro n. {number}").format(number=one.register_number or "—")
        parts = (one.place or "", f"{day}, {show_time(one.starts_at)}–{show_time(one.ends_at)}", number)
        title = self.tr("{activity}, incontro {n}").format(activity=one.title, n=one.number)
        self.set_title(title, " · ".join(part for part in parts if part))
        if one.state == CANCELLED:
            self.notice.say("warn", self.tr("Incontro annullato: {reason}").format(reason=one.reason or "—"))
        elif not view.begun:
            self.notice.say(
                "info", self.tr("L'incontro deve ancora cominciare: il registro si chiude dall'inizio in poi.")
            )
        elif view.warnings:
            self.notice.say("warn", words(view.warnings[0].sentence))
        if one.state == HELD:
            self.close_button.setText(self.tr("Salva registro"))
            self.close_button.updateGeometry()

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _changed(self) -> None:
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {**self._model.draft(), "late": self.side.late.draft_text(), "time": self.table.asked()}

    def _restore(self, body: dict[str, Any]) -> None:
        self.side.late.set_draft_text(str(body.get("late", "")))
        self._model.set_draft(body)
        self.table.go_to_first(self._model.lines())
        if body.get("time") is not None:
            self.table.ask_time(*(str(part) for part in body["time"]))
        if self.draft.saved_at is not None:
            self.set_work("pencil", draft_words(self.draft.saved_at))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _all(self) -> None:
        self._model.all_present()
        self.table.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _guests(self, by: int) -> None:
        self._model.set_guests(self._model.guests + by)

    def _add(self) -> None:
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, person_id: object) -> None:
        if person_id:
            name = self.person.words()
            self.person.set_value(None)
            self._model.add(str(person_id), name)
            self.table.table.select(str(person_id))
            self.table.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self.side.number.problem():
            self.side.number.set_error(self.side.number.problem())
            self.side.number.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wrong = next((one for one in self._model.lines() if one.problem), None)
        if wrong is not None:
            self.table.table.select(wrong.person_id)
            self.notice.say("err", f"{wrong.name}: {wrong.problem}")
        elif self._model.usable:
            late = self.side.late.value()
            self._model.close(str(late) if late else None)

    def _closed(self, view: RegisterView) -> None:
        self.draft.drop()
        _, _, left = self._model.counts()
        said = self.tr("Registro salvato su questo computer: {n} presenti.").format(n=view.session.present)
        if left:
            said += " " + self.tr("{n} da segnare non sono stati registrati.").format(n=left)
        self.notice.say("ok", said)
        self.close_button.setText(self.tr("Salva registro"))
        self.close_button.updateGeometry()
        self.set_work("check", self.tr("Tutto salvato su questo computer"))

    def _refused(self, notice: Notice) -> None:
        person = str(notice.values.get("person_id") or "")
        name = next((one.name for one in self._model.lines() if one.person_id == person), "")
        if name:
            self.table.table.select(person)
        self.notice.say("err", f"{name}: {notice}" if name else str(notice))
        if notice.code == "attendance_late":
            self.side.late.set_error(str(notice))
            self.side.late.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        self._bridge.print_wanted.emit("MOD-09", self._model.id)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Marks, guests, adding, printing, closing."""
        found = [PageKey("print", self.tr("stampa"), self._print, in_foot=False)]
        found.append(PageKey("Alt+F", self.tr("aggiungi file"), self.side.files.choose, in_foot=False))
        if self._model.usable:
            found += [
                PageKey("+", self.tr("ospiti")),
                PageKey("new_row", self.tr("aggiunge"), self._add),
                PageKey("A", self.tr("assente")),
                PageKey("Space", self.tr("presente")),
                PageKey("Ctrl+Space", self.tr("tutti presenti"), self._all),
                PageKey("save", self.tr("chiudi registro"), self._close),
            ]
        return found

    def first_focus(self) -> QWidget | None:
        """The lines: the first that is not marked yet is current."""
        return self.table.table

    def panes(self) -> Sequence[QWidget]:
        """Lines, adding, the side."""
        return [self.table.table, self.person, self.side]

    def back(self) -> bool:
        """Esc leaves the field of the hours."""
        return self.table.leave_times()


def names_only(people: Sequence[PersonRow]) -> list[Row]:
    """Persons without their address: a register is open before a whole class."""
    return [
        Row(one.id, one.name, f"({one.qualifier})" if one.qualifier else "", icon="user", marks=lengths(one.name_spans))
        for one in people
    ]
