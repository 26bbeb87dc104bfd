"""One pathway: its state and what may be done now, goals, things to do, reviews, team, pact, plan, applications."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.services.pathway_views import PathwayView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import PageKey
from app.ui.screens.asking_page import AskingPage
from app.ui.screens.parts import NowPanel, PastSteps, fill, stack
from app.ui.screens.pathway_asks import ASKING_STEPS, FORMS
from app.ui.screens.pathway_papers import PactPaper, PlanPaper
from app.ui.viewmodels.pathways import PathwayModel, PathwayState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Facts,
    Panel,
    Row,
    RowList,
    state_chip,
)


class PathwayPage(AskingPage):
    """`id` is the pathway's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "percorso", self.tr("Percorso"), PathwayModel(bridge, background, id), FORMS)
        self._model: PathwayModel
        self._model.continued.connect(lambda one: self.open_thing.emit("percorso", one))
        self.stand(Columns(self._left(), self._right(), shares=(3, 2)))

    def _left(self) -> QWidget:
        self.now = NowPanel()
        self.goals, goals = self.listed(
            self.tr("Obiettivi"), "clipboard-check", ("goal", self.tr("Obiettivo")), letters="C"
        )
        self.goals.letter_pressed.connect(lambda letter, one: self._correct(self.goals, letter, "edit_goal", one))
        self.goals.opened.connect(lambda one: self._ask("result", one))
        self.tasks, tasks = self.listed(
            self.tr("Cose da fare"), "list", ("task", self.tr("Cosa da fare")), letters="FAC"
        )
        self.tasks.opened.connect(lambda one: self._ask("done", one))
        self.tasks.letter_pressed.connect(self._task_letter)
        self.reviews, reviews = self.listed(
            self.tr("Verifiche"), "calendar", ("review", self.tr("Verifica")), letters="S"
        )
        self.reviews.letter_pressed.connect(lambda letter, one: self._correct(self.reviews, letter, "move_review", one))
        self.reviews.opened.connect(self._open_review)
        self.applications, self._applications_panel = self.listed(
            self.tr("Domande di alloggio"), "door", ("application", self.tr("Domanda")), letters="C"
        )
        self.applications.letter_pressed.connect(
            lambda letter, one: self._correct(self.applications, letter, "edit_application", one)
        )
        self.applications.opened.connect(lambda one: self._ask("applied", one))
        return stack(self.now, goals, tasks, reviews, self._applications_panel)

    def _right(self) -> QWidget:
        about = Panel(self.tr("Percorso"), "id")
        self._facts = Facts()
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.person.clicked.connect(self._open_person)
        self.referral = Button(self.tr("Invio a un ente"), "arrows-exchange", small=True)
        self.referral.clicked.connect(lambda: self.open_thing.emit("invio", f"percorso:{self._id}"))
        about.add(self._facts)
        self.edit = self.asks(self.tr("Correggi"), "edit_pathway", "pencil")
        about.add(ButtonRow(self.person, self.referral, self.edit))
        self.team, team = self.listed(self.tr("Équipe"), "users-group", ("joins", self.tr("Persona nell'équipe")))
        self.team.opened.connect(lambda one: self._ask("leaves", one))
        self.pact, self.plan = PactPaper(), PlanPaper()
        for paper in (self.pact, self.plan):
            paper.asked.connect(self._ask)
            paper.print_wanted.connect(lambda form: self._bridge.print_wanted.emit(form, self._id))
            paper.unsign_wanted.connect(lambda document: self._ask("unsign", document))
            paper.scan_wanted.connect(lambda owner: self.open_thing.emit("allegati", owner))
        self._story = PastSteps()
        return stack(about, team, self.pact, self.plan, self._story)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_record(self, state: PathwayState) -> None:
        """Everything of the pathway."""
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
        self.may_add(not row.closed)

    def _show_steps(self, view: PathwayView) -> None:
        steps: list[tuple[str, Callable[[], object]]] = [
            (self._verb(state), partial(self._step, state)) for state in view.next_states
        ]
        if view.row.closed:
            steps.append((self.tr("Continua con un nuovo percorso"), self._model.go_on))
        lacking = ", ".join(words(one) for one in view.missing)
        state = label("pathway_states", view.row.state).lower()
        self.now.show_now(
            self.tr("Il percorso è {state}. Per attivarlo manca: {what}.").format(state=state, what=lacking)
            if lacking
            else self.tr("Il percorso è {state}.").format(state=state),
            steps,
        )

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
        self._story.show_steps([Row(one.id, one.text, icon="arrow-right") for one in view.steps])
        for made in (self.goals, self.tasks, self.reviews, self.applications, self.team):
            made.setVisible(bool(made.rows()))
        housing = view.row.type == "accesso_abitazione" or bool(view.applications)
        self._applications_panel.setVisible(housing)

    def _by(self, day: Any) -> str:
        return self.tr("entro il {day}").format(day=show_day(day)) if day else ""

    def _until(self, day: Any) -> str:
        return self.tr("fino al {day}").format(day=show_day(day)) if day else ""

    # ---------------------------------------------------------------------------------------------------------- acts

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

    def said(self, act: str) -> tuple[str, str]:
        """A signature that is taken back says where its sheet is."""
        if act == "unsign":
            return "ok", self.tr("La firma è tolta. Il foglio aspetta in Fogli firmati.")
        return super().said(act)

    def _open_person(self) -> None:
        state = self._model.state
        if state is not None and state.view.row.person_id:
            self.open_thing.emit("persona", state.view.row.person_id)

    def draft_title(self) -> str:
        """Without the name: what is to be finished is read by who passes by."""
        state = self._model.state
        return self.tr("Percorso {number}").format(number=state.view.row.number if state else "").strip()

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """A new thing to do."""
        return [
            PageKey("new_row", self.tr("nuova cosa da fare"), lambda: self._ask("task")),
            PageKey("pane_next", self.tr("altro riquadro")),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked; else the first thing that may be done."""
        return self.asking.first_focus() or next(iter(self.now.buttons), None) or super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Lists that have something, then the rest."""
        lists = (self.goals, self.tasks, self.reviews, self.applications, self.team)
        return [*(one for one in lists if one.rows()), self.area]
