"""*Avviso*: a public call for partners, the answers of bodies to it, and its end."""

from datetime import date
from typing import Any

from app.rules.dates import show_day
from app.rules.network import may_edit
from app.services.partnerships import CallView, answer_call, call_view, close_call, projects, publish_call
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label
from app.ui.screens.network_page import NetworkPage
from app.ui.screens.parts import fill, stack
from app.ui.widgets import Button, ChoiceField, DateField, Facts, Form, Panel, Row, RowList, TextField

NEW, ANSWER, CLOSE = "nuovo", "risposta", "chiusura"


class CallPage(NetworkPage):
    """*Avviso per manifestazione di interesse*: `id` "" publishes a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "avviso", id, call_view, self.tr("Avviso") if id else self.tr("Nuovo avviso"))
        self.answer_button = Button(self.tr("Registra una risposta"), "plus")
        self.answer_button.clicked.connect(lambda: self.asking.ask(ANSWER, {"received_on": bridge.who.today()}))
        self.close_button = Button(self.tr("Chiudi l'avviso"), "check")
        self.close_button.clicked.connect(lambda: self.asking.ask(CLOSE, {"closed_on": bridge.who.today()}))
        self.editor_buttons(self.answer_button, self.close_button)
        self.project = ChoiceField(self.tr("Progetto"), prompt=self.tr("Nessuno"))
        self.asking.add_act(NEW, self.tr("Nuovo avviso"), self._new_form())
        self.asking.add_act(ANSWER, self.tr("Risposta di un ente"), self._answer_form())
        ends = Form()
        ends.add("closed_on", DateField(self.tr("Chiuso il"), bridge.who.today, past_only=True))
        self.asking.add_act(CLOSE, self.tr("Chiudi l'avviso"), ends)
        what = Panel(self.tr("L'avviso"), "file-text")
        self._facts = Facts()
        what.add(self._facts)
        answers = Panel(self.tr("Risposte"), "users-group", flush=True)
        self.answers = RowList(self.tr("Risposte"))
        self.answers.fit_content()
        answers.add(self.answers)
        if not id:
            bridge.call(projects, self._projects_known)()
            self.asking.ask(NEW)
        self.stand(stack(what, answers))

    def _new_form(self) -> Form:
        form, today = Form(), self._bridge.who.today
        form.add("title", TextField(self.tr("Titolo"), self.tr("obbligatorio")))
        form.add_row({"project_id": self.project, "act_number": TextField(self.tr("Atto n."), self.tr("facoltativo"))})
        form.add_row(
            {
                "published_on": DateField(self.tr("Pubblicato il"), today),
                "deadline_on": DateField(self.tr("Scade il"), today),
            }
        )
        return form

    def _answer_form(self) -> Form:
        form = Form()
        form.add("partner", self.body_field(self.tr("Ente"), self.tr("obbligatorio")))
        outcomes = [(one.code, one.label) for one in choices("call_outcomes")]
        form.add_row(
            {
                "received_on": DateField(self.tr("Ricevuta il"), self._bridge.who.today, past_only=True),
                "outcome": ChoiceField(self.tr("Esito"), outcomes, prompt=self.tr("Non ancora deciso")),
            }
        )
        form.add("reason", TextField(self.tr("Motivo"), self.tr("facoltativo")))
        return form

    def _projects_known(self, rows: tuple[tuple[str, str], ...]) -> None:
        self.project.set_options(rows)

    def show_record(self, view: CallView) -> None:
        """Everything of the call."""
        self.set_title(view.title, view.project or "")
        self._facts.set_facts(
            [
                (self.tr("Progetto"), view.project or ""),
                (self.tr("Atto n."), view.act_number or ""),
                (self.tr("Pubblicato il"), show_day(view.published_on) if view.published_on else ""),
                (self.tr("Scade il"), show_day(view.deadline_on) if view.deadline_on else ""),
                (self.tr("Chiuso il"), show_day(view.closed_on) if view.closed_on else ""),
            ]
        )
        for button in (self.answer_button, self.close_button):
            button.setVisible(view.closed_on is None and may_edit(self._bridge.who.role))
        rows = []
        for at, (name, received, outcome, reason) in enumerate(view.answers):
            decided = label("call_outcomes", outcome) if outcome else self.tr("non ancora deciso")
            day = show_day(date.fromisoformat(received)) if received else ""
            rows.append(Row(str(at), name, f"– {decided}", second=reason or "", lead=day, icon="users-group"))
        fill(self.answers, rows)

    def confirmed(self, act: str, values: dict[str, Any]) -> None:
        """Do what was asked."""
        if act == NEW:
            title = values.pop("title") or ""
            self._model.do(publish_call, title, **values)
            return
        if act == CLOSE:
            self._model.do(close_call, self._id, values["closed_on"])
            return
        missing = {"partner": self.tr("Manca l'ente."), "received_on": self.tr("Manca il giorno.")}
        errors = {name: sentence for name, sentence in missing.items() if not values[name]}
        self.asking.form(ANSWER).set_errors(errors)
        if not errors:
            self._model.do(answer_call, self._id, values.pop("partner"), **values)
