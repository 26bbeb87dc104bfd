"""One pathway: its state and what may be done now, goals, things to do, reviews, team, pact, plan, applications."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.services.pathway_views import PathwayView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import Page, PageKey
from app.ui.screens.ask_panel import AskPanel
from app.ui.screens.parts import draft_words, fill
from app.ui.screens.pathway_asks import ASKING_STEPS, FORMS
from app.ui.screens.pathway_papers import PactPaper, PlanPaper
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.pathways import PathwayModel, PathwayState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Facts,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    Timeline,
    clear_layout,
    column,
    state_chip,
)


class PathwayPage(Page):
    """`id` is the pathway's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Percorso"))
        self._bridge, self._id = bridge, id
        self._model = PathwayModel(bridge, background, id, self)
        self._resume: dict[str, Any] = {}
        self._asked_from: QWidget | None = None
        self._adding: list[QWidget] = []
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.ask = AskPanel(self._model, FORMS)
        self.add(self.ask)
        self._all = Columns(self._left(), self._right(), shares=(3, 2))
        self.add(self._all, 1)
        self.drafts = DraftKeeper(bridge, f"percorso:{id}", "percorso", self._draft_title, self.ask.draft, self)
        self.ask.typed.connect(self.drafts.typed)
        self.ask.left.connect(self._left_asking)
        self.ask.thrown.connect(self._throw)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self._model.shown.connect(self._show)
        self._model.acted.connect(self._acted)
        self._model.continued.connect(lambda one: self.open_thing.emit("percorso", one))
        self._model.refresh({})
        self.drafts.restore()

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        now = Panel(self.tr("Che cosa fare ora"), "arrow-right")
        self._missing = Text("")
        self._steps = column(gap=0)
        now.add(self._missing)
        now.body.addLayout(self._steps)
        lines.addWidget(now)
        self.goals, self._goals_panel = self._list(
            self.tr("Obiettivi"), "clipboard-check", ("goal", self.tr("Obiettivo")), letters="C"
        )
        self.goals.letter_pressed.connect(lambda letter, one: self._correct(self.goals, letter, "edit_goal", one))
        self.goals.opened.connect(lambda one: self._ask("result", one))
        self.tasks, self._tasks_panel = self._list(
            self.tr("Cose da fare"), "list", ("task", self.tr("Cosa da fare")), letters="FAC"
        )
        self.tasks.opened.connect(lambda one: self._ask("done", one))
        self.tasks.letter_pressed.connect(self._task_letter)
        self.reviews, self._reviews_panel = self._list(
            self.tr("Verifiche"), "calendar", ("review", self.tr("Verifica")), letters="S"
        )
        self.reviews.letter_pressed.connect(lambda letter, one: self._correct(self.reviews, letter, "move_review", one))
        self.reviews.opened.connect(self._open_review)
        self.applications, self._applications_panel = self._list(
            self.tr("Domande di alloggio"), "door", ("application", self.tr("Domanda")), letters="C"
        )
        self.applications.letter_pressed.connect(
            lambda letter, one: self._correct(self.applications, letter, "edit_application", one)
        )
        self.applications.opened.connect(lambda one: self._ask("applied", one))
        for panel in (self._goals_panel, self._tasks_panel, self._reviews_panel, self._applications_panel):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        about = Panel(self.tr("Percorso"), "id")
        self._facts = Facts()
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.person.clicked.connect(self._open_person)
        self.referral = Button(self.tr("Invio a un ente"), "arrows-exchange", small=True)
        self.referral.clicked.connect(lambda: self.open_thing.emit("invio", f"percorso:{self._id}"))
        about.add(self._facts)
        self.edit = Button(self.tr("Correggi"), "pencil", small=True)
        self.edit.clicked.connect(lambda: self._ask("edit_pathway"))
        about.add(ButtonRow(self.person, self.referral, self.edit))
        self.team, team = self._list(self.tr("Équipe"), "users-group", ("joins", self.tr("Persona nell'équipe")))
        self.team.opened.connect(lambda one: self._ask("leaves", one))
        self.pact, self.plan = PactPaper(), PlanPaper()
        for paper in (self.pact, self.plan):
            paper.asked.connect(self._ask)
            paper.print_wanted.connect(lambda form: self._bridge.print_wanted.emit(form, self._id))
            paper.unsign_wanted.connect(lambda document: self._ask("unsign", document))
            paper.scan_wanted.connect(lambda owner: self.open_thing.emit("allegati", owner))
        story = Panel(self.tr("Passaggi"), "history", self.tr("dal più recente"), flush=True)
        self._story = Timeline(self.tr("Passaggi"))
        self._story.fit_content()
        story.add(self._story)
        for panel in (about, team, self.pact, self.plan, story):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _list(self, title: str, icon: str, act: tuple[str, str], letters: str = "") -> tuple[RowList, Panel]:
        panel = Panel(title, icon, flush=True)
        made = RowList(title, letters=letters)
        made.fit_content()
        panel.add(made)
        name, said = act
        more = Button(self.tr("Aggiungi: {what}").format(what=said.lower()), "plus", small=True)
        more.clicked.connect(lambda: self._ask(name))
        acts = ButtonRow(more)
        acts.setContentsMargins(14, 6, 14, 10)
        panel.add(acts)
        self._adding.append(acts)
        return made, panel

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: PathwayState | None) -> None:
        self._all.setVisible(state is not None)
        self.keys_changed.emit()
        if state is None:
            self.set_title(self.tr("Percorso"), self.tr("Non è su questo computer, o lo vede solo chi segue il caso."))
            return
        view, row = state.view, state.view.row
        # The title stands among the open things too, where nothing says of a debt (domain 8.1).
        self.set_title(
            self.tr("Percorso {number}, {name}").format(number=row.number, name=row.name),
            " · ".join(part for part in (row.type_words, row.place, label("pathway_states", row.state)) if part),
        )
        self._show_steps(view)
        self._show_lists(view)
        self.pact.show_paper(view.pact, closed=row.closed)
        self.plan.show_paper(view.plan, closed=row.closed)
        dates = show_day(view.start_on)
        if view.planned_end_on:
            dates = self.tr("{start}, fine prevista {end}").format(start=dates, end=show_day(view.planned_end_on))
        self._facts.set_facts(
            (
                (self.tr("Inizio"), dates),
                (self.tr("Referente"), row.referent),
                (self.tr("Presa in carico"), view.case_number),
                (self.tr("Continua"), view.follows_number),
                (self.tr("Esito"), view.outcome_words),
                (self.tr("Motivo"), view.reason),
            )
        )
        self.person.setVisible(row.person_id is not None)
        self.referral.setVisible(row.person_id is not None and not row.closed)
        self.edit.setVisible(not row.closed)
        for adding in self._adding:
            adding.setVisible(not row.closed)
        if self._resume:
            kept, self._resume = self._resume, {}
            self.ask.resume(kept)

    def _show_steps(self, view: PathwayView) -> None:
        had = any(button.hasFocus() for button in self._step_buttons())
        clear_layout(self._steps)
        buttons = []
        for state in view.next_states:
            button = Button(self._verb(state))
            button.clicked.connect(lambda _on=False, one=state: self._step(one))
            buttons.append(button)
        if view.row.closed:
            again = Button(self.tr("Continua con un nuovo percorso"), "plus")
            again.clicked.connect(self._model.go_on)
            buttons.append(again)
        self._steps.addWidget(ButtonRow(*buttons))
        if had and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        lacking = ", ".join(words(one) for one in view.missing)
        state = label("pathway_states", view.row.state).lower()
        self._missing.setText(
            self.tr("Il percorso è {state}. Per attivarlo manca: {what}.").format(state=state, what=lacking)
            if lacking
            else self.tr("Il percorso è {state}.").format(state=state)
        )

    def _step_buttons(self) -> list[Button]:
        row = self._steps.itemAt(0)
        holder = row.widget() if row is not None else None
        return holder.findChildren(Button) if holder is not None else []

    def _verb(self, state: str) -> str:
        return {
            "concordato": self.tr("Patto concordato"),
            "attivo": self.tr("Attiva"),
            "sospeso": self.tr("Sospendi"),
            "in_verifica": self.tr("Metti in verifica"),
            "concluso": self.tr("Concludi"),
            "interrotto": self.tr("Interrompi"),
        }.get(state, state)

    def _show_lists(self, view: PathwayView) -> None:
        edits = () if view.row.closed else (("C", self.tr("correggi")),)
        fill(
            self.goals,
            [
                Row(
                    one.id, one.text, second=" · ".join(p for p in (one.domain, one.indicator, self._by(one.due_on)) if p),
                    chip=state_chip("fatto") if one.result else None, muted=one.result_words,
                    hints=(("Return", self.tr("risultato")), *(edits if not (one.result or one.signed) else ())),
                )
                for one in view.goals
            ],
        )  # fmt: skip
        fill(
            self.tasks,
            [
                Row(
                    one.id, one.subject, muted=self.tr("in ritardo") if one.late else "",
                    second=" · ".join(p for p in (one.who_words, one.assigned, self._by(one.due_on), one.outcome) if p),
                    chip=state_chip("fatto" if one.done else "da_fare"),
                    hints=(("A", self.tr("annulla fatto")),) if one.done else (("F", self.tr("fatto")), *edits),
                )
                for one in view.tasks
            ],
        )  # fmt: skip
        fill(
            self.reviews,
            [
                Row(
                    one.id, show_day(one.due_on), muted=self.tr("in ritardo") if one.late else "", second=one.summary,
                    chip=state_chip("fatto" if one.done_on else "da_fare"),
                    hints=(("Return", self.tr("fatta")), ("S", self.tr("sposta"))) if not one.done_on else (),
                )
                for one in view.reviews
            ],
        )  # fmt: skip
        fill(
            self.applications,
            [
                Row(
                    one.id, one.notice, second=words(one.detail), icon="door",
                    hints=(("Return", self.tr("a che punto è")), *edits),
                )
                for one in view.applications
            ],
        )  # fmt: skip
        fill(
            self.team,
            [
                Row(one.id, one.name, second=" · ".join(p for p in (one.role, one.body, self._until(one.to_day)) if p))
                for one in view.team
            ],
        )
        fill(self._story, [Row(one.id, one.text, icon="arrow-right") for one in reversed(view.steps)])
        for made in (self.goals, self.tasks, self.reviews, self.applications, self.team, self._story):
            made.setVisible(bool(made.rows()))
        housing = view.row.type == "accesso_abitazione" or bool(view.applications)
        self._applications_panel.setVisible(housing)

    def _by(self, day: Any) -> str:
        return self.tr("entro il {day}").format(day=show_day(day)) if day else ""

    def _until(self, day: Any) -> str:
        return self.tr("fino al {day}").format(day=show_day(day)) if day else ""

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self, act: str, target: str = "") -> None:
        self._asked_from = self.focusWidget()
        self.notice.hide()
        self.ask.ask(act, target)
        self.area.ensureWidgetVisible(self.ask)

    def _step(self, state: str) -> None:
        if state in ASKING_STEPS:
            self._ask("step", state)
        else:
            self._model.act("step", state, {})

    def _task_letter(self, letter: str, task_id: str) -> None:
        if letter == "C":
            self._correct(self.tasks, letter, "edit_task", task_id)
        else:
            self._model.act("done" if letter == "F" else "undone", task_id, {})

    def _correct(self, rows: RowList, letter: str, act: str, target: str) -> None:
        """Ask to correct, where the row offers it: what is done or closed stays as it is."""
        row = next((one for one in rows.rows() if one.id == target), None)
        if row is not None and any(key == letter for key, _words in row.hints):
            self._ask(act, target)

    def _open_review(self, review_id: str) -> None:
        state = self._model.state
        one = next((each for each in state.view.reviews if each.id == review_id), None) if state else None
        if one is not None and one.done_on is None:
            self._ask("held", review_id)

    def _acted(self, act: str) -> None:
        self.ask.settle()
        self._throw()
        self.notice.say(
            "ok",
            self.tr("La firma è tolta. Il foglio aspetta in Fogli firmati.")
            if act == "unsign"
            else self.tr("Salvato su questo computer."),
        )

    def _throw(self) -> None:
        self.drafts.drop()
        self.set_work("", "")

    def _left_asking(self) -> None:
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_person(self) -> None:
        state = self._model.state
        if state is not None and state.view.row.person_id:
            self.open_thing.emit("persona", state.view.row.person_id)

    def _draft_title(self) -> str:
        state = self._model.state
        return self.tr("Percorso {number}").format(number=state.view.row.number if state else "").strip()

    def _restore(self, body: dict[str, Any]) -> None:
        if not body.get("act"):
            return
        if self._model.state is not None:
            self.ask.resume(body)
        else:
            self._resume = body

    def _draft_saved(self, moment: datetime) -> None:
        if self.ask.asked:
            self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """New thing to do, save, back; only back where there is nothing to see."""
        if not self._all.isVisibleTo(self):
            return [PageKey("back", self.tr("indietro"))]
        return [
            PageKey("new_row", self.tr("nuova cosa da fare"), lambda: self._ask("task")),
            PageKey("save", self.tr("salva"), self.ask.confirm),
            PageKey("pane_next", self.tr("altro riquadro")),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked; else the first thing that may be done."""
        if self.ask.asked:
            return self.ask.form.first_focus()
        return next(iter(self._step_buttons()), None) or super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Lists that have something, then the rest."""
        lists = (self.goals, self.tasks, self.reviews, self.applications, self.team)
        return [*(one for one in lists if one.rows()), self.area]

    def back(self) -> bool:
        """Esc leaves what is asked; its draft stays."""
        if not self.ask.asked:
            return False
        self.drafts.keep()
        self.ask.leave()
        return True
