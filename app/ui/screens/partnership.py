"""*Partenariato*: who leads and who joins, shares of the amount, deeds with their days."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from app.printing.values import money_text
from app.rules.dates import show_day
from app.rules.network import LEAD, may_edit
from app.services.deeds import NewDeed, add_deed
from app.services.partnerships import (
    MemberView,
    NewMember,
    PartnershipView,
    add_member,
    change_lead,
    create_partnership,
    edit_member,
    partnership_view,
    projects,
    remove_member,
)
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import PageKey
from app.ui.screens.deed_form import deed_form, signatories_of
from app.ui.screens.network_page import NetworkPage
from app.ui.screens.parts import fill, stack
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
    Row,
    RowList,
    Table,
    TableRow,
    TextField,
)

NEW, MEMBER, SHARE, REMOVE, DEED = "nuovo", "membro", "quota", "togli", "scrittura"


class PartnershipPage(NetworkPage):
    """`id` "" writes a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        title = self.tr("Partenariato") if id else self.tr("Nuovo partenariato")
        super().__init__(bridge, "partenariato", id, partnership_view, title)
        self.member_button = Button(self.tr("Aggiungi un membro"), "user-plus")
        self.member_button.clicked.connect(lambda: self.asking.ask(MEMBER, {"role": "partner"}))
        self.deed_button = Button(self.tr("Nuova scrittura"), "file-text")
        self.deed_button.clicked.connect(lambda: self.asking.ask(DEED, {"kind": "scrittura_privata"}))
        self.editor_buttons(self.member_button, self.deed_button)
        self._about: MemberView | None = None
        self._members: tuple[MemberView, ...] = ()
        self.project = ChoiceField(self.tr("Progetto"))
        self.asking.add_act(NEW, self.tr("Nuovo partenariato"), self._new_form())
        self.asking.add_act(MEMBER, self.tr("Nuovo membro"), self._member_form())
        share = Form()
        share.add("budget_share_cents", MoneyField(self.tr("Quota")))
        share.add("tasks", TextField(self.tr("Compiti"), self.tr("facoltativo")))
        self.asking.add_act(SHARE, self.tr("Quota e compiti"), share)
        self.asking.add_act(REMOVE, self.tr("Togliere il membro dal partenariato"), Form())
        self.asking.add_act(DEED, self.tr("Nuova scrittura"), deed_form(bridge.who.today))
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
            letters="CMT",
        )
        self.members.fit_content()
        self.members.letter_pressed.connect(self._letter)
        seats.add(self.members)
        self._papers = deeds = Panel(self.tr("Scritture"), "file-text", flush=True)
        self.deeds = RowList(self.tr("Scritture"))
        self.deeds.fit_content()
        self.deeds.opened.connect(lambda one: self.open_thing.emit("allegati", f"partnership_deed:{one}"))
        deeds.add(self.deeds)
        self.add(self.warning)
        if not id:
            bridge.call(projects, self._projects_known)()
            self.asking.ask(NEW)
        self.stand(stack(what, seats, deeds))

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

    def show_record(self, view: PartnershipView) -> None:
        """Everything of the partnership."""
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
        self._members = view.members
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

    def confirmed(self, act: str, values: dict[str, Any]) -> None:
        """Do what was asked."""
        if act == NEW:
            if not values["project"]:
                self.asking.form(NEW).set_errors({"project": self.tr("Manca il progetto.")})
                return
            lead = NewMember(values["lead"], LEAD)
            more = {name: values[name] for name in ("from_day", "to_day")}
            self._model.do(create_partnership, values["project"], values["name"] or "", [lead], **more)
        elif act == MEMBER:
            new = NewMember(values["partner"], str(values["role"] or "partner"), values["share"], values["tasks"])
            self._model.do(add_member, self._id, new)
        elif act in (SHARE, REMOVE):
            self._change_member(act, values)
        else:
            missing = [name for name in ("signed_on", "from_day") if not values[name]]
            if missing:
                self.asking.form(DEED).set_errors(dict.fromkeys(missing, self.tr("Manca il giorno.")))
                return
            ready = values | {"signatories": signatories_of(values["signatories"]), "partnership_id": self._id}
            self._model.do(add_deed, NewDeed(**ready))

    def _letter(self, letter: str, member_id: str) -> None:
        one = next((each for each in self._members if each.id == member_id), None)
        if one is None or not may_edit(self._bridge.who.role):
            return
        self._about = one
        if letter == "C":
            self._model.do(change_lead, self._id, member_id)
        elif letter == "M":
            self.asking.ask(SHARE, {"budget_share_cents": one.budget_share_cents, "tasks": one.tasks})
            self.asking.set_title(self.tr("Quota e compiti: {body}").format(body=one.name))
        else:
            self.asking.ask(REMOVE)
            self.asking.set_title(self.tr("Togliere dal partenariato: {body}").format(body=one.name))
            self.asking.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_member(self, act: str, values: dict[str, Any]) -> None:
        if self._about is None:
            self.asking.leave()  # a draft of another time: which member it was about is to be chosen again
        elif act == SHARE:
            self._model.do(edit_member, self._about.id, values)
        else:
            self._model.do(remove_member, self._about.id)

    def own_keys(self) -> Sequence[PageKey]:
        """What may be done with a member."""
        acts = (("T", self.tr("togli")), ("M", self.tr("quota e compiti")), ("C", self.tr("diventa capofila")))
        return [PageKey(*one) for one in acts if self._id and may_edit(self._bridge.who.role)]
