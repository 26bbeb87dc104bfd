"""*Scheda di accesso*: sections at the left, fields of one at the right; it can be left at any point and printed as it stands.

`id` is a form's, or `persona:<person id>` from the person card, or "" to choose the person here. Sections L and P lie apart:
they open by a deliberate key, ask a reason, and cover themselves when the page is left.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.local_numbers import short_tail
from app.services.intake import COMPLETE, FILLING
from app.services.intake_fields import SECTIONS_BY_CODE
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import in_window
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.intake_section import SectionPanel
from app.ui.screens.start import StartPanel
from app.ui.theme import look
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.intake import IntakeModel, IntakeState, Joined, is_sensitive, section_codes
from app.ui.viewmodels.visit import StartState
from app.ui.widgets import Button, Columns, NoticeBox, Panel, Row, RowList, state_chip


class IntakePage(Page):
    """One intake form."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Scheda di accesso"))
        self._bridge = bridge
        self._model = IntakeModel(bridge, id, self)
        self._model.shown.connect(self._show)
        self._model.start_known.connect(self._show_start)
        self._model.started.connect(self._started)
        self._model.stored.connect(self._stored)
        self._model.reason_wanted.connect(self._ask_reason)
        self._model.section_opened.connect(self._opened)
        self._model.joined.connect(self._joined)
        self._model.completed.connect(self._completed)
        self._model.refused.connect(self._refused)
        self._code = ""
        self._texts: dict[str, Any] = {}
        self._print_wanted = ""
        self._complete_wanted = False
        self._narrow = False
        self.print_button = Button(self.tr("Stampa"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.complete_button = Button(self.tr("Scheda completa"), "clipboard-check")
        self.complete_button.clicked.connect(self._complete)
        self.next_button = Button(self.tr("Salva e avanti"), "check", "save", kind="primary")
        self.next_button.clicked.connect(self._save_and_on)
        for button in (self.print_button, self.complete_button, self.next_button):
            self.header.add_action(button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.start = StartPanel(bridge, self.tr("Di chi è la scheda"), self.tr("Inizia la scheda"), "id")
        self.start.picked.connect(self._model.pick)
        self.start.started.connect(self._model.start)
        self.start.resumed.connect(self._started)
        self.add(self.start, 1)
        self.list = RowList(self.tr("Sezioni"))
        self.list.opened.connect(self._go)
        self._list_panel = Panel(flush=True)
        self._list_panel.add(self.list, 1)
        self.section = SectionPanel(bridge, self._model)
        self.section.changed.connect(self._typed)
        self.section.uncover_wanted.connect(lambda: self._model.ask_section(self._code))
        self.section.reason_given.connect(lambda reason: self._model.open_sensitive(self._code, reason))
        self.section.finished.connect(self._save_and_on)
        self._body = Columns(self._list_panel, self.section, shares=(3, 7))
        self.add(self._body, 1)
        self.draft = DraftKeeper(
            bridge,
            f"scheda:{self._model.id}",
            "scheda",
            lambda: self.tr("Scheda di accesso, sezione {code}").format(code=self._code.upper()),
            self._typed_so_far,
            self,
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._say_draft)
        look().concealed.connect(self._conceal)
        self._show_stage()

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show_stage(self) -> None:
        going = bool(self._model.id)
        self._body.setVisible(going)
        self.start.setVisible(not going)
        for button in (self.print_button, self.complete_button, self.next_button):
            button.setVisible(going)
        self.keys_changed.emit()

    def _show_start(self, state: StartState) -> None:
        self.start.set_found(state.person_id, state.place, state.open_visit or "")

    def _started(self, intake_id: str) -> None:
        self.open_thing.emit("scheda", intake_id)
        self.closed.emit()

    def _show(self, state: IntakeState) -> None:
        view = state.view
        done = sum(one.done for one in view.progress)
        words = {
            FILLING: self.tr("{done} sezioni fatte su {all}"),
            COMPLETE: self.tr("completa, da firmare"),
        }.get(view.state, self.tr("firmata: non si modifica più"))
        number = self.tr("n. {tail}").format(tail=short_tail(view.number)) if view.number else ""
        line = " · ".join(p for p in (state.name, number, words.format(done=done, all=len(view.progress))) if p)
        self.set_title(self.tr("Scheda di accesso"), line)
        self.complete_button.setText(
            self.tr("Riprendi a compilare") if view.state == COMPLETE else self.tr("Scheda completa")
        )
        self.complete_button.updateGeometry()
        self.complete_button.setVisible(not state.signed)
        self.next_button.setVisible(not state.signed)
        self._show_list(state)
        self.section.set_usable(not state.signed)
        if not self._code:
            self._show_section(view.next_section or section_codes()[0])
            if self.list.hasFocus():
                self._focus_section()
            self.draft.restore()
        elif self._code not in self._texts and not is_sensitive(self._code):
            self.section.set_values(self._model.values_of(self._code))

    def _show_list(self, state: IntakeState) -> None:
        rows = []
        for one in state.view.progress:
            chip = state_chip("fatto") if one.done else None
            if one.code in self._texts:
                chip = state_chip("bozza")
            muted = "" if one.done or not one.filled else self.tr("da controllare")
            if one.sensitive:
                muted = self.tr("foglio a parte")
            rows.append(Row(one.code, one.title, muted=muted, letter=one.code.upper(), chip=chip))
        self.list.set_rows(rows)
        self.list.select(self._code)

    def _show_section(self, code: str) -> None:
        self._code = code
        self.section.show_section(in_window(SECTIONS_BY_CODE[code]))
        if not is_sensitive(code):
            self.section.set_values(self._model.values_of(code))
            if code in self._texts:
                self.section.set_draft(self._texts[code])
        self.list.select(code)
        self._place()
        self.keys_changed.emit()

    def _ask_reason(self, _code: str) -> None:
        self.section.ask_reason()

    def _opened(self, code: str, values: Mapping[str, Any]) -> None:
        if code == self._code:
            self.section.uncover(values, self._texts.get(code))

    def _conceal(self) -> None:
        """F12, lock, leaving: an open sheet L or P is covered; its text is in the draft."""
        if self._code and is_sensitive(self._code):
            self.section.cover()

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _typed(self) -> None:
        self._texts[self._code] = self.section.draft()
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {"section": self._code, "texts": dict(self._texts)}

    def _restore(self, body: dict[str, Any]) -> None:
        self._texts = dict(body.get("texts") or {})
        code = str(body.get("section") or "")
        if code in section_codes():
            self._show_section(code)
        if self._model.state is not None:
            self._show_list(self._model.state)
        if self.draft.saved_at is not None:
            self._say_draft(self.draft.saved_at)

    def _say_draft(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _go(self, code: str) -> None:
        """To another section; what was typed in this one is saved on the way when it can be."""
        if self._code in self._texts and self.section.open_for_typing() and code != self._code and self._fits():
            self._model.store(self._code, self.section.values(), None)
        self._show_section(code)
        self._focus_section()

    def _fits(self) -> bool:
        return self.section.check()

    def _save_and_on(self) -> None:
        if not self._model.id:
            self.start.begin()
            return
        if self._model.state is None or self._model.state.signed:
            return
        if self.section.open_for_typing():
            if not self._fits():
                return
            self._model.store(self._code, self.section.values(), True)
        codes = section_codes()
        at = codes.index(self._code) + 1
        if at < len(codes):
            self._show_section(codes[at])
            self._focus_section()

    def _stored(self, section: str) -> None:
        self._texts.pop(section, None)
        if self._texts:
            self.draft.flush()
        else:
            self.draft.drop()
            self.set_work("check", self.tr("Tutto salvato su questo computer"))
        if self._model.state is not None:
            self._show_list(self._model.state)
        if self._print_wanted and section == self._print_wanted:
            self._print_now()
        if self._complete_wanted:
            self._complete_wanted = False
            self._model.complete()

    def _print(self) -> None:
        """As it stands: what is typed is saved first."""
        self._print_wanted = self._code
        if self._code in self._texts and self.section.open_for_typing():
            if self._fits():
                self._model.store(self._code, self.section.values(), None)
        else:
            self._print_now()

    def _print_now(self) -> None:
        form = f"MOD-02-{self._print_wanted.upper()}" if is_sensitive(self._print_wanted) else "MOD-02"
        self._print_wanted = ""
        self._bridge.print_wanted.emit(form, self._model.id)
        if form != "MOD-02":
            self.go.emit("stampa")

    def _complete(self) -> None:
        if self._model.state is not None and self._model.state.view.state == COMPLETE:
            self._model.reopen()
        elif self._code in self._texts and self.section.open_for_typing():
            if self._fits():
                self._complete_wanted = True
                self._model.store(self._code, self.section.values(), None)
        else:
            self._model.complete()

    def _completed(self) -> None:
        self.notice.say("ok", self.tr("Scheda completa. Si può stampare e firmare."))

    def _joined(self, what: Joined) -> None:
        if what.joined == 1:
            words = self.tr("1 componente aggiunto all'alloggio.")
        else:
            words = self.tr("{n} componenti aggiunti all'alloggio.").format(n=what.joined)
        if what.domiciles:
            words += " " + self.tr("{n} hanno preso il domicilio.").format(n=what.domiciles)
        if what.unknown:
            words += " " + self.tr(
                "{n} non hanno ancora una scheda: si possono cercare o aggiungere in Persone."
            ).format(n=what.unknown)
        self.notice.say("ok", words)

    def _refused(self, notice: Notice) -> None:
        self._print_wanted = ""
        self._complete_wanted = False
        self.notice.say("err", str(notice))

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Save and go on, print, new line."""
        if not self._model.id:
            return [PageKey("save", self.tr("inizia"), self._save_and_on)]
        found = [
            PageKey("print", self.tr("stampa così com'è"), self._print),
            PageKey("pane_next", self.tr("sezioni"), None),
        ]
        if self._code and SECTIONS_BY_CODE[self._code].table:
            found.append(PageKey("new_row", self.tr("nuova riga"), self.section.add_row))
            if self._code == "d":
                found.append(PageKey("Alt+I", self.tr("stesso alloggio"), self._model.join_members, in_foot=False))
        found.append(PageKey("save", self.tr("salva e avanti"), self._save_and_on))
        return found

    def first_focus(self) -> QWidget | None:
        """The first field of the section; before the start, the person."""
        if not self._model.id:
            return self.start.first_focus()
        return self.section.first_focus() if self._code else self.list

    def panes(self) -> Sequence[QWidget]:
        """Sections, then fields."""
        return [self.list, self.section] if self._model.id else [self.start]

    def back(self) -> bool:
        """Esc: leaves the question for a reason; when narrow, back to the sections."""
        if self.section.leave_reason():
            return True
        if self._narrow and self._list_panel.isHidden():
            self._list_panel.show()
            self.section.hide()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        """One thing at a time: Invio opens a section, Esc goes back to the list."""
        self._narrow = narrow
        super().set_narrow(narrow)
        self._place()

    def _place(self) -> None:
        if self._model.id:
            self._list_panel.setVisible(not self._narrow or not self._code)
            self.section.setVisible(not self._narrow or bool(self._code))

    def _focus_section(self) -> None:
        first = self.section.first_focus()
        if first is None or not first.isEnabled():
            # A signed form has no field to go to.
            first = self.print_button if self._list_panel.isHidden() else self.list
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(0)
