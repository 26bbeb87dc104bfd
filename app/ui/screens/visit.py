"""*Visita*: a home visit in three minutes. Rooms and systems by one key each, notes beside them, closed with `Ctrl+Invio`.

`id` is a visit's, or `persona:<person id>` from the person card, or "" to choose the person here. Never here: the name in a
title, a field for a diagnosis, sensitive words after saving.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_time
from app.services.visits import UrgentProposal
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.screens.room_list import Part, RoomList
from app.ui.screens.start import StartPanel
from app.ui.screens.visit_side import VisitSide
from app.ui.screens.visit_words import kind_options, kind_words, state_words
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.visit import StartState, VisitModel, VisitState
from app.ui.widgets import (
    Button,
    Columns,
    HintLine,
    NoticeBox,
    Panel,
    RadioField,
    TextField,
    column,
)


class VisitPage(Page):
    """One visit."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Visita"))
        self._bridge = bridge
        self._model = VisitModel(bridge, id, self)
        self._model.shown.connect(self._show)
        self._model.start_known.connect(self._show_start)
        self._model.started.connect(self._started)
        self._model.proposed.connect(self._propose)
        self._model.accepted.connect(self._accepted)
        self._model.saved.connect(self._saved)
        self._model.unmet.connect(self._unmet)
        self._model.refused.connect(self._refused)
        self._proposal: UrgentProposal | None = None
        self._comment: tuple[str, str] = ("", "")
        self._filled = False
        self._print_after = False
        self.print_button = Button(self.tr("Stampa MOD-03"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.close_button = Button(self.tr("Chiudi visita"), "check", "save", kind="primary")
        self.close_button.clicked.connect(self._finish)
        self.header.add_action(self.print_button)
        self.header.add_action(self.close_button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self._make_nobody()
        self.start = StartPanel(
            bridge,
            self.tr("A chi si fa visita"),
            self.tr("Inizia visita"),
            "stairs",
            RadioField(self.tr("Motivo"), kind_options()),
        )
        self.start.picked.connect(self._model.pick)
        self.start.started.connect(lambda kind: self._model.start(kind or "programmata"))
        self.start.resumed.connect(self._started)
        self.side = VisitSide(self._model.today)
        self.side.typed.connect(self._typed)
        self.side.note_wanted.connect(self._model.ask_note)
        self.side.reason_given.connect(self._model.open_note)
        self.side.files_wanted.connect(lambda note: self.open_thing.emit("allegati", f"visit_note:{note}"))
        self._files = AttachmentsModel(bridge, background, self)
        self.files = AttachmentsPanel(self._files)
        self.files.opened.connect(lambda one: self.open_thing.emit("allegati", f"visit:{self._model.id}:{one}"))
        self._model.opened.connect(self.side.written.show_text)
        self._model.reason_wanted.connect(self.side.ask_reason)
        self._body = Columns(self._left(), self.side, shares=(1, 1))
        # Not a stack: a stack asks for the room of its hidden page too.
        self.add(self.start, 1)
        self.add(self._body, 1)
        self.draft = DraftKeeper(
            bridge,
            f"visita:{self._model.id}",
            "visita",
            lambda: self.tr("Visita, da chiudere"),
            self._typed_so_far,
            self,
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._say_draft)
        self._show_stage()

    # -------------------------------------------------------------------------------------------------------- building

    def _make_nobody(self) -> None:
        """The button, and what it asks before the visit is closed."""
        self.nobody_button = Button(self.tr("Nessuno in casa"), "door", "Alt+P")
        self.nobody_button.clicked.connect(self._ask_nobody)
        self.header.add_action(self.nobody_button)
        self.nobody = NoticeBox("info", icon="door")
        words = self.tr(
            "La visita si chiude così, e il passaggio resta scritto sulle richieste tecniche dell'alloggio."
        )
        self.nobody.set_text(words)
        self._nobody_yes = self.nobody.add_action(self.tr("Nessuno in casa"), key="next")
        self._nobody_yes.clicked.connect(self._nobody)
        self.nobody.hide()
        self.add(self.nobody)

    def _left(self) -> QWidget:
        panel = Panel(self.tr("Stato dell'alloggio"), "door", flush=True)
        words = state_words()
        panel.add_head(HintLine((("+", words["buono"]), ("-", words["da_riparare"]), ("!", words["pericolo"]))))
        self.rooms = RoomList(self.tr("Stato dell'alloggio"), words, self.tr("non ancora visto"))
        self.rooms.marked.connect(lambda name, state: self._model.mark(name, state or None))
        self.rooms.commented.connect(self._commented)
        self.rooms.typing.connect(self._comment_typed)
        panel.add(self.rooms)
        below = QWidget()
        lines = column(below, gap=10)
        lines.setContentsMargins(14, 6, 14, 6)
        self.danger = NoticeBox("warn")
        self._open_request = self.danger.add_action(self.tr("Apri la segnalazione"), key="topic_technical")
        self._open_request.clicked.connect(self._accept)
        leave = self.danger.add_action(self.tr("Lascia nel verbale"))
        leave.clicked.connect(self._leave_proposal)
        self.danger.hide()
        lines.addWidget(self.danger)
        self.new_room = TextField(self.tr("Altro ambiente"), self.tr("Invio aggiunge"))
        self.new_room.next_wanted.connect(self._add_room)
        self.new_room.changed.connect(self._typed)
        lines.addWidget(self.new_room)
        self.new_room.hide()
        panel.add(below)
        panel.add_stretch()
        holder = QWidget()
        both = column(holder, gap=12)
        both.addWidget(panel, 1)
        both.addWidget(self.files)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)
        self._files.refresh(changed)

    def _show_stage(self) -> None:
        going = bool(self._model.id)
        self._body.setVisible(going)
        self.start.setVisible(not going)
        self.print_button.setVisible(going)
        self.nobody_button.setVisible(going)
        self.close_button.setVisible(going)
        self.header.set_subtitle("" if going else self.tr("Si sceglie la persona, poi si prendono le note."))
        self.keys_changed.emit()

    def _show_start(self, state: StartState) -> None:
        self.start.set_found(state.person_id, state.place, state.open_visit or "")

    def _started(self, visit_id: str) -> None:
        self.open_thing.emit("visita", visit_id)
        self.closed.emit()

    def _show(self, state: VisitState) -> None:
        visit = state.visit
        self._files.show("visit", visit.id)
        ended = self.tr("chiusa alle {time}").format(time=show_time(visit.ended_at)) if visit.ended_at else ""
        begun = self.tr("iniziata alle {time}").format(time=show_time(visit.started_at))
        parts = (visit.line, begun, kind_words(visit.kind), ended)
        self.set_title(self.tr("Visita"), " · ".join(part for part in parts if part))
        parts_shown = [Part(one.name, one.state, one.note) for one in (*visit.rooms, *visit.systems)]
        self.rooms.set_parts(parts_shown, usable=not state.closed)
        if state.closed:
            self.new_room.hide()
        self.nobody_button.setVisible(not state.closed)
        self.side.show_state(state)
        self.close_button.setText(self.tr("Salva nota") if state.closed else self.tr("Chiudi visita"))
        self.close_button.updateGeometry()
        if not self._filled:
            self._filled = True
            self.side.fill(state)
            self.draft.restore()

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _typed(self, *_: object) -> None:
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        body = self.side.draft()
        body["comment"] = list(self._comment)
        body["new_room"] = self.new_room.draft_text()
        return body

    def _restore(self, body: dict[str, Any]) -> None:
        self.side.set_draft(body)
        self.new_room.set_draft_text(str(body.get("new_room", "")))
        self.new_room.setVisible(bool(body.get("new_room")))
        name, words = body.get("comment") or ("", "")
        if name and self._model.state is not None and not self._model.state.closed:
            self.rooms.edit_comment(str(name), str(words))
        if self.draft.saved_at is not None:
            self._say_draft(self.draft.saved_at)

    def _say_draft(self, moment: Any) -> None:
        self.set_work("pencil", draft_words(moment))

    def _comment_typed(self, name: str, words: str) -> None:
        self._comment = (name, words)
        self.draft.typed()

    def _commented(self, name: str, words: str) -> None:
        self._comment = ("", "")
        self._model.mark(name, self.rooms.state_of(name), words)
        self.draft.typed()

    # ------------------------------------------------------------------------------------------------------------ acts

    def _propose(self, proposal: UrgentProposal) -> None:
        self._proposal = proposal
        words = self.tr("Aprire una segnalazione urgente? Chiudendo la visita resta comunque nel verbale.")
        self.danger.say("warn", words, proposal.description)
        self.keys_changed.emit()

    def _accept(self) -> None:
        if self._proposal is not None:
            self._model.accept(self._proposal)

    def _leave_proposal(self) -> None:
        self._proposal = None
        self.danger.hide()
        self.rooms.setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys_changed.emit()

    def _accepted(self, request: Any) -> None:
        self._leave_proposal()
        words = self.tr("Segnalazione urgente {number} aperta. È nell'elenco del verbale.")
        self.notice.say("ok", words.format(number=request.number or ""))

    def _new_room(self) -> None:
        if self._model.state is not None and not self._model.state.closed:
            self.new_room.show()
            self.new_room.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_room(self) -> None:
        name = self.new_room.value()
        if isinstance(name, str):
            self._model.add_room(name)
        self.new_room.set_value(None)
        self.new_room.hide()
        self.rooms.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        if not self._model.id:
            self.start.begin()
            return
        if self.side.check():
            self._model.finish(self.side.closing())

    def _ask_nobody(self) -> None:
        """Alt+P, then Invio: two keys."""
        if not self.nobody_button.isHidden():
            self.nobody.show()
            self._nobody_yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nobody(self) -> None:
        self.nobody.hide()
        self._model.nobody(self.side.closing())

    def _unmet(self, numbers: tuple[str, ...]) -> None:
        words = self.tr("Visita chiusa: nessuno in casa. Nessuna richiesta tecnica aperta in questo alloggio.")
        if numbers:
            words = self.tr("Visita chiusa: nessuno in casa. Annotato su: {numbers}.").format(
                numbers=", ".join(numbers)
            )
        self.notice.say("ok", words)

    def _print(self) -> None:
        if self.side.check():
            self._print_after = True
            self._model.keep(self.side.closing())

    def _saved(self, closed: bool) -> None:
        self.draft.drop()
        self._filled = True
        if self._model.state is not None:
            self.side.fill(self._model.state)
        if self._print_after:
            self._print_after = False
            self._bridge.print_wanted.emit("MOD-03", self._model.id)
        elif closed:
            self.notice.say(
                "ok", self.tr("Visita salvata su questo computer. Le note sono firmate e non cambiano più.")
            )
        self.set_work("check", self.tr("Tutto salvato su questo computer"))

    def _refused(self, notice: Notice) -> None:
        self._print_after = False
        self.notice.say("err", str(notice))

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Closing, printing, the urgent request."""
        if not self._model.id:
            return [PageKey("save", self.tr("inizia"), self._finish)]
        found = [
            PageKey("print", self.tr("stampa"), self._print, in_foot=False),
            PageKey("new_row", self.tr("altro ambiente"), self._new_room, in_foot=False),
            PageKey("Alt+F", self.tr("aggiungi file"), self.files.choose, in_foot=False),
            PageKey("pane_next", self.tr("note")),
        ]
        closed = self._model.state is not None and self._model.state.closed
        if not closed:
            found.append(PageKey("Alt+P", self.tr("nessuno in casa"), self._ask_nobody, in_foot=False))
            found[1:1] = [PageKey("+", self.tr("stato")), PageKey("Return", self.tr("commento"))]
        if self._proposal is not None:
            found.append(PageKey("topic_technical", self.tr("apri la segnalazione"), self._accept))
        found.append(PageKey("save", self.tr("salva nota") if closed else self.tr("chiudi"), self._finish))
        return found

    def first_focus(self) -> QWidget | None:
        """The rooms; before the start, the person or the button."""
        return self.rooms if self._model.id else self.start.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Rooms, notes, agreements, files."""
        going = [self.rooms, self.side.note, self.side.sensitive, self.side.form, self.files]
        return going if self._model.id else [self.start]

    def back(self) -> bool:
        """Esc leaves the question for a reason, or the proposal."""
        if not self.side.reason.isHidden():
            self.side.reason.leave()
            return True
        if not self.nobody.isHidden():
            self.nobody.hide()
            self.rooms.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self._proposal is not None:
            self._leave_proposal()
            return True
        return False
