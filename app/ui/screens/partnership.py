"""*Partenariato* and *Avviso*: who leads and who joins, shares of the amount, deeds with their days, answers to a public call."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.printing.values import money_text
from app.rules.dates import show_day
from app.rules.network import LEAD, may_edit
from app.services.deeds import NewDeed, add_deed
from app.services.partnerships import (
    CallView,
    NewMember,
    PartnershipView,
    add_member,
    answer_call,
    call_view,
    change_lead,
    close_call,
    create_partnership,
    partnership_view,
    projects,
    publish_call,
)
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.deed_form import deed_form, signatories_of
from app.ui.screens.parts import draft_words, fill
from app.ui.viewmodels.network import NewReferralModel, RecordModel
from app.ui.widgets import (
    Button,
    ChoiceField,
    Column,
    DateField,
    Facts,
    Form,
    MoneyField,
    NoticeBox,
    Panel,
    PickField,
    Row,
    RowList,
    Table,
    TableRow,
    TextField,
)

MEMBER, DEED, NEW, ANSWER, CLOSE = "membro", "scrittura", "nuovo", "risposta", "chiusura"
COMPANY = "azienda"


class _AskingPage(Page):
    """What both pages share: a record, a question above it, and its draft."""

    def __init__(self, bridge: Bridge, kind: str, id: str, reader: Any, title: str) -> None:
        super().__init__(title)
        self._bridge = bridge
        self._id = id
        self._kind = kind
        self.model = RecordModel(bridge, id, reader, self)
        self._search = NewReferralModel(bridge, self)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.asking = Asking(bridge, f"{kind}:{id}", kind, self.title)
        self.asking.kept.connect(self._kept)
        self.asking.left.connect(lambda: self.set_work("", ""))
        self.add(self.notice)
        self.add(self.asking)
        self.model.gone.connect(lambda notice: self.notice.say("err", str(notice)))
        self.model.saved.connect(self._saved)
        self.model.refused.connect(self._refused)

    def body_field(self, name: str, hint: str = "") -> PickField:
        """A field that finds a body."""
        field = PickField(name, hint, "users-group", self.tr("Nome dell'ente"))
        field.query_changed.connect(self._search.search_partners)

        def answer(query: str, rows: Any) -> None:
            field.set_results(
                query, [Row(one.id, one.name, second=words(one.kind_label), icon="users-group") for one in rows]
            )

        self._search.partners.connect(answer)
        return field

    def editor_buttons(self, *buttons: Button) -> None:
        """Acts of those who coordinate, on a record that is there."""
        for button in buttons:
            self.header.add_action(button)
            button.setVisible(bool(self._id) and may_edit(self._bridge.who.role))

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self.model.refresh(changed)

    def _saved(self, saved: Any) -> None:
        self.asking.done()
        if not self._id:
            self.open_thing.emit(self._kind, saved if isinstance(saved, str) else saved.id)
            self.closed.emit()
            return
        self.notice.say("ok", self.tr("Salvato su questo computer."))

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))

    def _kept(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    def keys(self) -> Sequence[PageKey]:
        """Save."""
        return [PageKey("save", self.tr("salva"), self.asking.confirm)]

    def first_focus(self) -> QWidget | None:
        """What is asked, or what is there."""
        return self.asking.first_focus() or super().first_focus()

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return bool(self._id) and self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()


class PartnershipPage(_AskingPage):
    """`id` "" writes a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        title = self.tr("Partenariato") if id else self.tr("Nuovo partenariato")
        super().__init__(bridge, "partenariato", id, partnership_view, title)
        self.member_button = Button(self.tr("Aggiungi un membro"), "user-plus")
        self.member_button.clicked.connect(lambda: self.asking.ask(MEMBER, {"role": "partner"}))
        self.deed_button = Button(self.tr("Nuova scrittura"), "file-text")
        self.deed_button.clicked.connect(lambda: self.asking.ask(DEED, {"kind": "scrittura_privata"}))
        self.editor_buttons(self.member_button, self.deed_button)
        self.project = ChoiceField(self.tr("Progetto"))
        self.asking.add_act(NEW, self.tr("Nuovo partenariato"), self._new_form())
        self.asking.add_act(MEMBER, self.tr("Nuovo membro"), self._member_form())
        self.asking.add_act(DEED, self.tr("Nuova scrittura"), deed_form(bridge.who.today))
        self.asking.confirmed.connect(self._confirmed)
        self.warning = NoticeBox("warn")
        self.warning.hide()
        self._facts = Facts()
        what = Panel(self.tr("Progetto"), "coin-euro")
        what.add(self._facts)
        seats = Panel(self.tr("Membri"), "users-group", flush=True)
        self.members = Table(
            self.tr("Membri"),
            (
                Column("name", self.tr("Ente"), "strong", share=3),
                Column("role", self.tr("Ruolo"), "text", share=2),
                Column("share", self.tr("Quota"), "number"),
                Column("tasks", self.tr("Compiti"), "text", share=3, narrow=False),
            ),
            letters="C",
        )
        self.members.fit_content()
        self.members.letter_pressed.connect(self._lead)
        seats.add(self.members)
        self._papers = deeds = Panel(self.tr("Scritture"), "file-text", flush=True)
        self.deeds = RowList(self.tr("Scritture"))
        self.deeds.fit_content()
        self.deeds.opened.connect(lambda one: self.open_thing.emit("allegati", f"partnership_deed:{one}"))
        deeds.add(self.deeds)
        for widget in (self.warning, what, seats, deeds):
            self.add(widget)
            widget.setVisible(bool(id) and widget is not self.warning)
        self.body.addStretch(1)
        self.model.shown.connect(self._show)
        if not id:
            bridge.call(projects, self._projects_known)()
            self.asking.ask(NEW)
        self.asking.drafts.restore()

    def _new_form(self) -> Form:
        form = Form()
        form.add("project", self.project)
        form.add("name", TextField(self.tr("Nome del partenariato"), self.tr("obbligatorio")))
        form.add("lead", self.body_field(self.tr("Capofila"), self.tr("vuoto: l'azienda")))
        today = self._bridge.who.today
        form.add_row({"from_day": DateField(self.tr("Dal"), today), "to_day": DateField(self.tr("Al"), today)})
        return form

    def _member_form(self) -> Form:
        form = Form()
        form.add("partner", self.body_field(self.tr("Ente"), self.tr("vuoto: l'azienda")))
        roles = [(one.code, one.label) for one in choices("partnership_roles")]
        form.add_row({"role": ChoiceField(self.tr("Ruolo"), roles), "share": MoneyField(self.tr("Quota"))})
        form.add("tasks", TextField(self.tr("Compiti"), self.tr("facoltativo")))
        return form

    def _projects_known(self, rows: tuple[tuple[str, str], ...]) -> None:
        chosen = self.project.value()
        self.project.set_options(rows)
        self.project.set_value(chosen or (rows[0][0] if len(rows) == 1 else None))

    def _show(self, view: PartnershipView) -> None:
        self.set_title(view.name, view.project)
        days = f"{show_day(view.from_day)}–{show_day(view.to_day) if view.to_day else ''}" if view.from_day else ""
        role = label("partnership_roles", view.project_role)
        self._facts.set_facts(
            [
                (self.tr("Progetto"), view.project),
                (self.tr("Importo"), money_text(view.amount_cents) or ""),
                (self.tr("L'azienda è"), role.lower()),
                (self.tr("Periodo"), days),
            ]
        )
        self.warning.setVisible(bool(view.warnings))
        self.warning.set_text(" ".join(words(one.sentence) for one in view.warnings))
        self.members.set_rows(
            [
                TableRow(
                    one.id,
                    {
                        "name": one.name,
                        "role": label("partnership_roles", one.role),
                        "share": money_text(one.budget_share_cents) or "",
                        "tasks": one.tasks or "",
                    },
                )
                for one in view.members
            ]
        )
        self._papers.set_note("" if view.deeds else self.tr("niente da mostrare"))
        fill(
            self.deeds,
            [
                Row(
                    one.id,
                    f"{words(one.kind_label)} {one.number or ''}".strip(),
                    self.tr("in vigore") if one.active else self.tr("non in vigore"),
                    second=" · ".join(
                        filter(
                            None,
                            (
                                self.tr("firmata il {day}").format(day=show_day(one.signed_on)),
                                ", ".join(str(who.get("name")) for who in one.signatories),
                            ),
                        )
                    ),
                    icon="file-text",
                    hints=(("Return", self.tr("allegati")),),
                )
                for one in view.deeds
            ],
        )

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act == NEW:
            if not values["project"]:
                self.asking.form(NEW).set_errors({"project": self.tr("Manca il progetto.")})
                return
            lead = NewMember(values["lead"], LEAD)
            more = {name: values[name] for name in ("from_day", "to_day")}
            self.model.do(create_partnership, values["project"], values["name"] or "", [lead], **more)
        elif act == MEMBER:
            new = NewMember(values["partner"], str(values["role"] or "partner"), values["share"], values["tasks"])
            self.model.do(add_member, self._id, new)
        else:
            missing = [name for name in ("signed_on", "from_day") if not values[name]]
            if missing:
                self.asking.form(DEED).set_errors(dict.fromkeys(missing, self.tr("Manca il giorno.")))
                return
            ready = values | {"signatories": signatories_of(values["signatories"]), "partnership_id": self._id}
            self.model.do(add_deed, NewDeed(**ready))

    def _lead(self, _letter: str, member_id: str) -> None:
        self.model.do(change_lead, self._id, member_id)

    def keys(self) -> Sequence[PageKey]:
        """The lead, save."""
        lead = [PageKey("C", self.tr("diventa capofila"))] if self._id else []
        return [*lead, *super().keys()]


class CallPage(_AskingPage):
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
        self.asking.confirmed.connect(self._confirmed)
        self._what = Panel(self.tr("Avviso"), "file-text")
        self._facts = Facts()
        self._what.add(self._facts)
        answers = Panel(self.tr("Risposte"), "users-group", flush=True)
        self.answers = RowList(self.tr("Risposte"))
        self.answers.fit_content()
        answers.add(self.answers)
        for panel in (self._what, answers):
            self.add(panel)
            panel.setVisible(bool(id))
        self.body.addStretch(1)
        self.model.shown.connect(self._show)
        if not id:
            bridge.call(projects, self._projects_known)()
            self.asking.ask(NEW)
        self.asking.drafts.restore()

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

    def _show(self, view: CallView) -> None:
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

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act == NEW:
            title = values.pop("title") or ""
            self.model.do(publish_call, title, **values)
            return
        if act == CLOSE:
            self.model.do(close_call, self._id, values["closed_on"])
            return
        missing = {"partner": self.tr("Manca l'ente."), "received_on": self.tr("Manca il giorno.")}
        errors = {name: sentence for name, sentence in missing.items() if not values[name]}
        self.asking.form(ANSWER).set_errors(errors)
        if not errors:
            self.model.do(answer_call, self._id, values.pop("partner"), **values)
