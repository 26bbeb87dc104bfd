"""*Ascolto*, letters: late ones first; given to somebody, answered, published in words that name nobody."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.letters import LATE, STATES
from app.services.letters import LetterList, LetterRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey, draft_words
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.screens.letter_words import chip, due_words, state_words
from app.ui.screens.parts import OneOf, fill, filtered_list, holds_focus
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.listening import LettersModel, LetterWhole
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckField,
    ChoiceField,
    Columns,
    DateField,
    EmptyPage,
    Facts,
    FilterBar,
    Form,
    Group,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Scroll,
    Text,
    column,
)
from app.ui.widgets.rows import Entry

MINE = "mine"


class LetterPane(QWidget):
    """Signals: thing_wanted(kind, id): something to open. worked(icon, sentence): where the work is."""

    thing_wanted = Signal(str, str)
    worked = Signal(str, str)

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__()
        self._model = LettersModel(bridge, self)
        self._whole: LetterWhole | None = None
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self._files = AttachmentsModel(bridge, background, self)
        lines = column(self, gap=12)
        lines.addWidget(self.notice)
        lines.addWidget(self._make_filter())
        lines.addWidget(Columns(self._make_list(), self._make_detail(bridge), shares=(5, 4)), 1)
        self._model.listed.connect(self._show)
        self._model.detailed.connect(self._show_one)
        self._model.said.connect(self._say)
        self._resuming = ""
        self.drafts = DraftKeeper(
            bridge, "ascolto:", "ascolto", lambda: self.tr("Assegnazione di una lettera"), self._typed_so_far, self
        )
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self._filtered()

    # -------------------------------------------------------------------------------------------------------- building

    def _make_filter(self) -> QWidget:
        self.filter = Panel(usable=True)
        form = Form()
        self.state = ChoiceField(self.tr("Stato"), [(one, state_words(one)) for one in STATES], prompt=self.tr("Tutte"))
        form.add("state", self.state)
        self.mine = CheckField(self.tr("Solo le mie"))
        form.add_widget(self.mine)
        form.changed.connect(lambda _name, _value: self._narrow())
        self.mine.toggled.connect(lambda _on: self._narrow())
        self.filter.add(form)
        self.filter.hide()
        return self.filter

    def _make_list(self) -> QWidget:
        self.bar = FilterBar()
        self.bar.removed.connect(self._unfilter)
        self.list = RowList(self.tr("Lettere"), letters="ARP")
        self.list.current_changed.connect(self._choose)
        self.list.opened.connect(lambda _one: self.assigned.setFocus(Qt.FocusReason.TabFocusReason))
        self.list.letter_pressed.connect(self._letter)
        self.empty = EmptyPage(
            "mail",
            self.tr("Nessuna lettera."),
            self.tr("Una lettera si registra da Nuovo contatto, con il canale Lettera."),
        )
        panel, self._stack = filtered_list(self.bar, self.list, self.empty)
        return panel

    def _make_detail(self, bridge: Bridge) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self._letter_panel = Panel(self.tr("Lettera"), "mail")
        self._facts = Facts()
        self._note = Text("")
        self._warning = Text("", "muted")
        for widget in (self._facts, self._note, self._warning):
            self._letter_panel.add(widget)
        self.form = Form()
        self.assigned = ChoiceField(self.tr("Assegnata a"), prompt=self.tr("Nessuno"))
        self.due = DateField(self.tr("Risposta entro"), bridge.who.today, self.tr("+30, 11/4"))
        self.form.add_row({"assigned": self.assigned, "due": self.due})
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        self.form.finished.connect(self.save)
        self._letter_panel.add(self.form)
        self.keep = Button(self.tr("Assegna"), "check", "save", small=True)
        self.keep.clicked.connect(self.save)
        self.answer = Button(self.tr("Rispondi"), "arrow-back-up", "R", small=True)
        self.answer.clicked.connect(self._answer)
        self.publish = Button(self.tr("Pubblica"), "file-text", "P", small=True)
        self.publish.clicked.connect(self._publish)
        self._letter_panel.add(ButtonRow(self.keep, self.answer, self.publish))
        self.files = AttachmentsPanel(self._files)
        self.files.opened.connect(
            lambda one: self.thing_wanted.emit("allegati", f"contact:{self._model.current}:{one}")
        )
        self._sent_panel = Panel(self.tr("Risposte"), "arrow-back-up", flush=True)
        self.sent = RowList(self.tr("Risposte"))
        self.sent.fit_content()
        self.sent.opened.connect(self._open_sent)
        self._sent_panel.add(self.sent)
        self._nobody = EmptyPage("mail", self.tr("Nessuna lettera scelta."))
        self._scroll = Scroll(margin=0)
        for panel in (self._letter_panel, self._sent_panel, self.files):
            self._scroll.inner.addWidget(panel)
        self._scroll.inner.addStretch(1)
        self._side = OneOf()
        self._side.addWidget(self._nobody)
        self._side.addWidget(self._scroll)
        lines.addWidget(self._side, 1)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def set_narrow(self, narrow: bool) -> None:
        """In one column the page scrolls, and the letter is there whole."""
        self._scroll.set_whole(narrow)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)
        self._files.refresh(changed)

    def _show(self, letters: LetterList) -> None:
        rows = letters.rows
        entries: list[Entry] = []
        for state in STATES:
            group = [self._row(one) for one in rows if one.state == state]
            if group:
                words, icon = state_words(state), (chip(state) or chip(STATES[0])).icon  # type: ignore[union-attr]
                entries += [Group(words, icon, str(len(group))), *group]
        self.list.set_rows(entries)
        self._stack.show_one(self.list if rows else self.empty)
        self.bar.set_count(str(len(rows)))
        if self._resuming:
            self.list.select(self._resuming)
        if not rows:
            self._choose("")

    def _row(self, one: LetterRow) -> Row:
        received = self.tr("ricevuta il {day}").format(day=show_day(one.received_on)) if one.received_on else ""
        who = self.tr("a {who}").format(who=one.assigned) if one.assigned else ""
        scan = "" if one.scans else self.tr("senza scansione")
        due = due_words(one)
        return Row(
            one.id,
            one.sender,
            f"– {one.about}" if one.about else "",
            f"· {due}" if due else "",
            second=" · ".join(part for part in (received, who, scan) if part),
            icon="mail",
            chip=chip(one.state),
            hints=(("A", self.tr("assegna")), ("R", self.tr("rispondi")), ("P", self.tr("pubblica"))),
        )

    def _choose(self, letter_id: str) -> None:
        if self._resuming and letter_id != self._resuming:
            return  # the list is only filling up
        self.drafts.turn_to(f"ascolto:{letter_id}")
        self._whole = None
        self._model.choose(letter_id)
        if letter_id:
            self._files.show("contact", letter_id)

    def _show_one(self, whole: LetterWhole | None) -> None:
        if whole is None:
            self._side.show_one(self._nobody)
            return
        again = self._whole is not None and self._whole.letter.row.id == whole.letter.row.id
        self._whole = whole
        detail, row = whole.letter, whole.letter.row
        self._side.show_one(self._scroll)
        self._facts.set_facts(
            (
                (self.tr("Da"), row.sender),
                (self.tr("Argomenti"), row.about),
                (self.tr("Ricevuta il"), show_day(row.received_on) if row.received_on else ""),
                (self.tr("Stato"), due_words(row).capitalize() if row.state == LATE else state_words(row.state)),
            ),
            strong=(self.tr("Da"),),
        )
        self._note.setText(detail.note or "")
        self._note.setVisible(bool(detail.note))
        self._warning.setText(" ".join(detail.warnings))
        self._warning.setVisible(bool(detail.warnings))
        people = {one.id: one.words for one in detail.colleagues}
        if row.assigned_to is not None:
            people.setdefault(row.assigned_to, row.assigned)  # who has left since
        self.assigned.set_options(list(people.items()))
        if not again or not self.drafts.pending():
            self.form.set_values({"assigned": row.assigned_to, "due": row.due_on})
        rows = [
            Row(
                f"publication:{one.id}",
                one.title,
                second=self.tr("in forma anonima"),
                icon="file-text",
                chip=chip(one.state),
                hints=(("Return", self.tr("apri")),),
            )
            for one in whole.publications
        ]
        sent = [
            Row(f"contact:{one.id}", self.tr("Inviata il {day}").format(day=show_day(one.day)), f"– {one.channel}", f"· {one.author}")
            for one in detail.answers
        ]  # fmt: skip
        fill(self.sent, [*sent, *rows])
        self._sent_panel.setVisible(bool(sent or rows))
        if not again:
            self.drafts.restore(self._nothing_kept)

    # ---------------------------------------------------------------------------------------------------------- drafts

    def resume(self, id: str) -> None:
        """Go on with what was typed for this letter."""
        self._resuming = id
        if id:
            self.list.select(id)

    def _typed_so_far(self) -> Mapping[str, Any]:
        return self.form.draft()

    def _restore(self, body: dict[str, Any]) -> None:
        self._resuming = ""
        if not self.drafts.pending():
            self.form.set_draft(body)

    def _nothing_kept(self) -> None:
        self._resuming = ""

    def _draft_saved(self, moment: datetime) -> None:
        self.worked.emit("pencil", draft_words(moment))

    # ------------------------------------------------------------------------------------------------------------ acts

    def save(self) -> None:
        """Ctrl+Invio: whom it is given to, and by when."""
        problems = self.form.problems()
        if problems:
            self.form.set_errors(problems)
            return
        if self._whole is None:
            return
        due, who = self.due.value(), self.assigned.value()
        self.drafts.drop()
        self.worked.emit("", "")
        self._model.save(who if isinstance(who, str) else None, due if isinstance(due, date) else None)

    def _say(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)
        if kind == "ok":
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _letter(self, letter: str, row_id: str) -> None:
        if letter == "A":
            self.assigned.setFocus(Qt.FocusReason.TabFocusReason)
        elif letter == "R":
            self.thing_wanted.emit("contatto", f"lettera:{row_id}")
        else:
            self.thing_wanted.emit("risposta", f"lettera:{row_id}")

    def _answer(self) -> None:
        self._letter("R", self._model.current)

    def _publish(self) -> None:
        self._letter("P", self._model.current)

    def _open_sent(self, row_id: str) -> None:
        kind, _, record = row_id.partition(":")
        if kind == "publication":
            self.thing_wanted.emit("risposta", record)

    # ---------------------------------------------------------------------------------------------------------- filter

    def toggle_filter(self) -> None:
        """Ctrl+F."""
        self.filter.setVisible(self.filter.isHidden())
        (self.list if self.filter.isHidden() else self.state).setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        state = self.state.value()
        self._model.narrow_to(state if isinstance(state, str) else None, self.mine.isChecked())
        self._filtered()

    def _filtered(self) -> None:
        chosen = self.state.value()
        chips = [("state", state_words(chosen).lower())] if isinstance(chosen, str) else []
        if self.mine.isChecked():
            chips.append((MINE, self.tr("solo le mie")))
        self.bar.set_filters(chips)

    def _unfilter(self, code: str) -> None:
        if code == MINE:
            self.mine.setChecked(False)
        else:
            self.state.set_value(None)
            self._narrow()

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Filter, files, save; the letters of the list."""
        return [
            PageKey("filter", self.tr("filtra"), self.toggle_filter, in_foot=False),
            PageKey("Alt+F", self.tr("aggiungi la scansione"), self.files.choose),
            PageKey("save", self.tr("assegna"), self.save, in_foot=False),
            PageKey("A R P", self.tr("assegna, rispondi, pubblica")),
        ]

    def first_focus(self) -> QWidget:
        """The list, also while it is being read; the bar when it is known to be empty."""
        return self.list if self._stack.currentWidget() is self.list else self.bar

    def panes(self) -> Sequence[QWidget]:
        """List, letter."""
        return [self.list, self.form] if self.list.rows() else [self.empty]

    def back(self) -> bool:
        """Esc: out of the letter, then out of the filter."""
        if holds_focus(self.form):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if not self.filter.isHidden():
            self.toggle_filter()
            return True
        return False
