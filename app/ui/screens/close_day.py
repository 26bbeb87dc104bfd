"""*Chiudi giornata*: end the day in four steps. Each can be left, the page remembers, no step blocks the next."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.dates import show_time
from app.services.day import DayView, StepView
from app.services.staff import ShiftView
from app.sync.state import Phase, SyncStatus
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.parts import Numbers, draft_words, fill, saved_words, stack
from app.ui.sync_words import sync_words
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.close_day import DRAFTS, PAPERS, SUMMARY, SYNC, CloseDayModel
from app.ui.viewmodels.today import draft_of
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Form,
    NoticeBox,
    Panel,
    Progress,
    Row,
    RowList,
    StateChip,
    Text,
    TimeField,
    column,
)

_THINGS = {"visit": "visita", "activity_session": "incontro"}
"""What is without an outcome and opens on a page of its own: kind -> thing."""


class _Step(Panel):
    """One of the four: title, line, chip; its content only while it is the current one."""

    def __init__(self, number: int) -> None:
        super().__init__(" ")
        self._number = number
        self._chip = StateChip("da_fare")
        self.add_head(self._chip)
        self._line = Text("", "muted")
        self.add(self._line)
        self.content = QWidget()
        self.lines = column(self.content, gap=8)
        self.add(self.content)
        self.content.hide()

    def show_step(self, step: StepView, *, current: bool) -> None:
        """Say where it stands."""
        self.set_title(f"{self._number}. {step.title}", "arrow-right" if current else "")
        self._line.setText(step.text)
        self._chip.set_state("fatto" if step.done else "da_fare")
        self.content.setVisible(current)


class CloseDayPage(Page):
    """The evening. `id` is the day ("oggi")."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Chiudi giornata"))
        self._bridge = bridge
        self._model = CloseDayModel(bridge, self)
        self._open = ""
        self._steps = {code: _Step(n) for n, code in enumerate((DRAFTS, PAPERS, SUMMARY, SYNC), 1)}
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self._make_drafts(self._steps[DRAFTS])
        self._make_papers(self._steps[PAPERS])
        self._make_summary(self._steps[SUMMARY])
        self._make_sync(self._steps[SYNC])
        left = QWidget()
        lines = column(left, gap=10)
        for step in self._steps.values():
            lines.addWidget(step)
        lines.addStretch(1)
        self.add(Columns(left, self._side(), shares=(7, 3)), 1)
        self._model.moved.connect(self._show)
        self._model.said.connect(self.notice.say)
        self._model.synced.connect(self._show_sync)
        self._model.corrected.connect(self._throw)
        # Hours typed and not yet the shift's, with the shift they were typed for; {} for none.
        self._kept: dict[str, str] = {}
        self.draft = DraftKeeper(
            bridge, f"giornata:{id}", "giornata", lambda: self.tr("Orario del turno"), lambda: self._kept, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._draft_saved)
        self.draft.restore()

    def _make_drafts(self, step: _Step) -> None:
        self.drafts = RowList(self.tr("Bozze"))
        self.drafts.fit_content()
        self.drafts.opened.connect(lambda key: self.open_thing.emit(*key.split(":", 1)))
        self._seen = self._go_on(DRAFTS, self.tr("Guardate, avanti"))
        step.lines.addWidget(self.drafts)
        step.lines.addWidget(ButtonRow(self._seen))

    def _make_papers(self, step: _Step) -> None:
        self.papers = RowList(self.tr("Fogli e cose senza esito"), letters="FX")
        self.papers.fit_content()
        self.papers.letter_pressed.connect(self._paper)
        self.papers.opened.connect(self._open_paper)
        self._papers_on = self._go_on(PAPERS, self.tr("Firmerà domani, avanti"))
        step.lines.addWidget(self.papers)
        step.lines.addWidget(ButtonRow(self._papers_on))

    def _make_summary(self, step: _Step) -> None:
        self.print = Button(self.tr("Stampa MOD-14"), "printer", "print")
        self.print.clicked.connect(self._print)
        step.lines.addWidget(ButtonRow(self.print, self._go_on(SUMMARY, self.tr("Non serve, avanti"))))

    def _make_sync(self, step: _Step) -> None:
        self.progress = Progress()
        self.progress.hide()
        self.align = Button(self.tr("Allinea ora"), "refresh", "sync")
        self.align.clicked.connect(self._model.align)
        self.receipt = Button(self.tr("Stampa la ricevuta"), "receipt")
        self.receipt.clicked.connect(partial(self._print_form, "RICEVUTA"))
        self._later = Text(self.tr("Senza rete si farà da solo; la ricevuta arriva domattina."), "note_muted")
        step.lines.addWidget(self.progress)
        step.lines.addWidget(self._later)
        step.lines.addWidget(ButtonRow(self.align, self.receipt, self._go_on(SYNC, self.tr("Basta così"))))

    def _go_on(self, step: str, words: str) -> Button:
        made = Button(words, "check")
        made.clicked.connect(partial(self._next, step))
        return made

    def _side(self) -> QWidget:
        numbers = Panel(self.tr("La giornata in numeri"), "clipboard-check")
        self._numbers = Numbers()
        numbers.add(self._numbers)
        shift = Panel(self.tr("Turno"), "clock")
        self._shift = Text("")
        self.end = Button(self.tr("Termina turno"), "clock", "shift", small=True)
        self.end.clicked.connect(self._model.end_shift)
        self.hours = Form()
        self.hours.add_row({"start": TimeField(self.tr("Dalle")), "end": TimeField(self.tr("Alle"))})
        self.correct = Button(self.tr("Correggi"), small=True)
        self.correct.clicked.connect(self._correct)
        self.hours.finished.connect(self.correct.setFocus)
        self.hours.changed.connect(lambda _name, _value: self._typed())
        self.throw = Button(self.tr("Getta la bozza"), "trash", small=True)
        self.throw.clicked.connect(self._throw)
        for until_known in (self.hours, self.correct, self.throw):
            until_known.hide()
        shift.add(self._shift)
        shift.add(self.hours)
        shift.add(ButtonRow(self.correct, self.throw, self.end))
        shift.add(Text(self.tr("L'ora si può correggere prima di stampare."), "note_muted"))
        return stack(numbers, shift)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, view: DayView) -> None:
        self.header.set_subtitle(view.subtitle)
        now = self._bridge.who.now()
        fill(
            self.drafts,
            [Row(":".join(draft_of(one)), one.title, second=saved_words(one.saved_at, now)) for one in view.drafts],
        )
        self.drafts.setVisible(bool(view.drafts))
        hints = (("F", self.tr("firmato")), ("X", self.tr("rifiuta di firmare")))
        papers = [
            Row(f"paper:{one.id}", one.text, self.tr("– senza firma registrata"), lead=one.when, hints=hints)
            for one in view.papers
        ]
        papers += [
            Row(f"{one.kind}:{one.id}", one.text, hints=(("Return", self.tr("apri")),) if one.kind in _THINGS else ())
            for one in view.without_outcome
        ]
        self.papers.set_rows(papers)
        self.papers.setVisible(bool(papers))
        self._show_numbers(view)
        current = self._model.current()
        for step in view.steps:
            self._steps[step.code].show_step(step, current=step.code == current)
        if current != self._open:
            first, self._open = not self._open, current
            if not first or self.isVisible():
                self._to_step()
        self.keys_changed.emit()

    def _show_numbers(self, view: DayView) -> None:
        numbers = view.numbers
        opened, closed = sum(a.opened for a in numbers.requests), sum(a.closed for a in numbers.requests)
        printed, signed = sum(f.printed for f in numbers.forms), sum(f.signed for f in numbers.forms)
        self._numbers.set_numbers(
            [
                (self.tr("Contatti"), str(sum(n for _, n in numbers.contacts))),
                (self.tr("Segnalazioni aperte / chiuse"), f"{opened} / {closed}"),
                (self.tr("Visite"), str(sum(n for _, n in numbers.visits))),
                (self.tr("Moduli stampati / firmati"), f"{printed} / {signed}"),
            ]
        )
        shift = self._model.shift()
        running = view.shift is not None
        self.end.setVisible(running)
        self.hours.setVisible(shift is not None)
        self.correct.setVisible(shift is not None)
        if shift is None:
            self._shift.setText(self.tr("Nessun turno registrato oggi."))
            return
        until = (
            self.tr("in corso")
            if shift.ended_at is None
            else self.tr("fino alle {t}").format(t=show_time(shift.ended_at))
        )
        self._shift.setText(f"{shift.outpost}, {self.tr('dalle {t}').format(t=show_time(shift.started_at))}, {until}")
        if self._kept and self._kept["shift"] != shift.id:
            self._throw()  # typed for a shift of another day: its hours are printed by now
        focus = QApplication.focusWidget()
        if self._kept:
            self.hours.set_draft(self._kept)
        elif focus is None or not self.hours.isAncestorOf(focus):
            self._show_hours(shift)

    def _show_hours(self, shift: ShiftView) -> None:
        self.hours.field("start").set_draft_text(show_time(shift.started_at))
        self.hours.field("end").set_draft_text(show_time(shift.ended_at) if shift.ended_at else "")

    # --------------------------------------------------------------------------------------------------------- drafts

    def _typed(self) -> None:
        shift = self._model.shift()
        if shift is not None:
            self._kept = {"shift": shift.id, **self.hours.draft()}
            self.throw.show()
            self.draft.typed()

    def _restore(self, body: dict[str, Any]) -> None:
        self._kept = {str(name): str(text) for name, text in body.items()}
        self.throw.show()
        if self._model.view is not None:
            self._show(self._model.view)

    def _draft_saved(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    def _throw(self) -> None:
        """The hours became the shift's, or are given up."""
        self._kept = {}
        self.draft.drop()
        if self.throw.hasFocus():
            self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        self.throw.hide()
        self.set_work("", "")
        shift = self._model.shift()
        if shift is not None:
            self._show_hours(shift)

    def _show_sync(self, status: SyncStatus) -> None:
        words = sync_words(status, self._bridge.who.now())
        self.progress.show()
        if status.phase is Phase.RUNNING:
            done, total = status.answered, status.to_send
            self.progress.set_progress(done, total, f"{words.fact}: {words.consequence}.")
        elif status.synced:
            self.progress.finish(f"{words.fact}: {words.consequence}.")
        else:
            self.progress.set_progress(0, 1, f"{words.fact}. {words.consequence[:1].upper()}{words.consequence[1:]}.")

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Next step, print, undo."""
        return [
            PageKey("shift", self.tr("termina turno"), self._model.end_shift, in_foot=False),
            PageKey("print", self.tr("stampa"), self._print, in_foot=False),
            PageKey("sync", self.tr("allinea"), self._model.align, in_foot=False),
            PageKey("undo", self.tr("annulla"), self._model.undo, in_foot=False),
            PageKey("save", self.tr("passo dopo"), self._next_current),
            PageKey("back", self.tr("lascia e riprendi dopo")),
        ]

    def first_focus(self) -> QWidget | None:
        """What the current step asks first."""
        code = self._model.current() or self._open
        if code == DRAFTS:
            return self.drafts if self.drafts.rows() else self._seen
        if code == PAPERS:
            return self.papers if self.papers.rows() else self._papers_on
        if code == SUMMARY:
            return self.print
        return self.align if code == SYNC else self.correct

    def panes(self) -> Sequence[QWidget]:
        """The current step, the shift."""
        code = self._model.current()
        return [self._steps[code].content, self.hours] if code else [self.hours]

    def _to_step(self) -> None:
        target = self.first_focus()
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            # Once the step has its height.
            QTimer.singleShot(0, self, self._bring_step)

    def _bring_step(self) -> None:
        step = self._steps.get(self._model.current())
        if step is not None:
            self.area.ensureWidgetVisible(step, 0, 0)

    def _next(self, step: str) -> None:
        self._model.tick(step)

    def _next_current(self) -> None:
        current = self._model.current()
        if current:
            self._model.tick(current)

    def _paper(self, letter: str, row_id: str) -> None:
        kind, _, record = row_id.partition(":")
        if kind == "paper":
            self._model.sign(record, "sul_posto" if letter == "F" else "rifiuta_di_firmare")

    def _open_paper(self, row_id: str) -> None:
        kind, _, record = row_id.partition(":")
        if kind == "paper":
            self.go.emit("stampa")
        elif kind in _THINGS:
            self.open_thing.emit(_THINGS[kind], record)

    def _print(self) -> None:
        self._model.tick(SUMMARY)
        self._print_form("MOD-14")

    def _print_form(self, form: str) -> None:
        self.go.emit("stampa")
        self._bridge.print_wanted.emit(form, "")

    def _correct(self) -> None:
        problems = self.hours.problems()
        start, end = self.hours.field("start").value(), self.hours.field("end").value()
        if not isinstance(start, time) and "start" not in problems:
            problems["start"] = self.tr("Manca l'ora. Scrivere 9:40.")
        self.hours.set_errors(problems)
        if not problems and isinstance(start, time):
            self._model.correct(start, end if isinstance(end, time) else None)
