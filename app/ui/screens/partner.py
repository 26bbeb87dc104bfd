"""*Ente*: what it does, when it is open, who answers, what binds it, and the referrals to it by state."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.network import may_edit
from app.rules.network_text import parse_hours, show_hours, split_list
from app.rules.problem import Problem
from app.services.deeds import NewDeed, add_deed
from app.services.partners import (
    CONTACT_FIELDS,
    ContactRow,
    PartnerCard,
    PartnerSaved,
    add_contact,
    create_partner,
    edit_contact,
    edit_partner,
    partner_card,
)
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.deed_form import deed_form, signatories_of
from app.ui.screens.parts import draft_words, fill
from app.ui.viewmodels.network import RecordModel
from app.ui.widgets import (
    Button,
    ChoiceField,
    Columns,
    DateField,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Row,
    RowList,
    TextField,
    column,
)

BODY, CONTACT, DEED = "ente", "referente", "scrittura"


class PartnerPage(Page):
    """`id` "" adds a body."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Ente") if id else self.tr("Nuovo ente"))
        self._bridge = bridge
        self._id = id
        self._contact = ""
        self._model = RecordModel(bridge, id, partner_card, self)
        self.edit_button = Button(self.tr("Modifica"), "pencil", "edit")
        self.edit_button.clicked.connect(self._edit)
        self.contact_button = Button(self.tr("Nuovo referente"), "user-plus", "new_row")
        self.contact_button.clicked.connect(self._new_contact)
        self.deed_button = Button(self.tr("Nuova scrittura"), "file-text")
        self.deed_button.clicked.connect(self._new_deed)
        for button in (self.contact_button, self.edit_button, self.deed_button):
            self.header.add_action(button)
            button.setVisible(bool(id) and (button is self.contact_button or may_edit(bridge.who.role)))
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.asking = Asking(bridge, f"ente:{id}", "ente", self.title)
        self.asking.add_act(BODY, self.tr("Dati dell'ente"), self._body_form())
        self.asking.add_act(CONTACT, self.tr("Referente"), self._contact_form())
        self.asking.add_act(DEED, self.tr("Nuova scrittura o accordo sui dati"), deed_form(bridge.who.today))
        self.asking.confirmed.connect(self._confirmed)
        self.asking.kept.connect(self._kept)
        self.asking.left.connect(lambda: self.set_work("", ""))
        self.add(self.notice)
        self.add(self.asking)
        self._whole = Columns(self._left(), self._right(), shares=(3, 2))
        self.add(self._whole, 1)
        self._model.shown.connect(self._show)
        self._model.gone.connect(lambda notice: self.notice.say("err", str(notice)))
        self._model.saved.connect(self._saved)
        self._model.refused.connect(self._refused)
        if not id:
            self._whole.hide()
            self.asking.ask(BODY)
        self.asking.drafts.restore()

    def _body_form(self) -> Form:
        form, optional = Form(), self.tr("facoltativo")
        kinds = [(one.code, one.label) for one in choices("partner_kinds")]
        form.add_row(
            {"name": TextField(self.tr("Nome"), self.tr("obbligatorio")), "kind": ChoiceField(self.tr("Tipo"), kinds)}
        )
        form.add("services", TextField(self.tr("Servizi"), self.tr("con le virgole: ISEE, bonus, ascolto")))
        form.add("areas", TextField(self.tr("Zone"), self.tr("con le virgole: Lodigiano, Codogno")))
        form.add("hours", TextField(self.tr("Orari"), self.tr("lunedì 9-12:30, mercoledì 14-16")))
        form.add_row({"address": TextField(self.tr("Indirizzo")), "municipality": TextField(self.tr("Comune"))})
        form.add_row({"phone": TextField(self.tr("Telefono")), "email": TextField(self.tr("E-mail"))})
        form.add_row(
            {
                "tax_code": TextField(self.tr("Codice fiscale o partita IVA"), optional),
                "register_number": TextField(self.tr("Numero di registro"), optional),
                "accredited": ChoiceField(
                    self.tr("Accreditato per formazione o lavoro"),
                    [("no", self.tr("No")), ("si", self.tr("Sì"))],
                ),
            }
        )
        form.add("ended_on", DateField(self.tr("Nella rete fino al"), self._bridge.who.today, optional))
        form.add("note", NoteField(self.tr("Nota"), optional, lines=2))
        return form

    def _contact_form(self) -> Form:
        form = Form()
        form.add_row(
            {"surname": TextField(self.tr("Cognome"), self.tr("obbligatorio")), "name": TextField(self.tr("Nome"))}
        )
        form.add_row({"role": TextField(self.tr("Ruolo")), "service": TextField(self.tr("Servizio"))})
        form.add_row({"phone": TextField(self.tr("Telefono")), "email": TextField(self.tr("E-mail"))})
        return form

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        what = Panel(self.tr("Ente"), "users-group")
        self._facts = Facts()
        what.add(self._facts)
        self._people = people = Panel(self.tr("Referenti"), "users", flush=True)
        self.contacts = RowList(self.tr("Referenti"))
        self.contacts.fit_content()
        self.contacts.opened.connect(self._edit_contact)
        people.add(self.contacts)
        for panel in (what, people):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self._papers = deeds = Panel(self.tr("Scritture e accordi"), "file-text", flush=True)
        self.deeds = RowList(self.tr("Scritture e accordi"))
        self.deeds.fit_content()
        self.deeds.opened.connect(lambda one: self.open_thing.emit("allegati", f"partnership_deed:{one}"))
        deeds.add(self.deeds)
        self._sent = sent = Panel(self.tr("Invii per stato"), "arrows-exchange")
        self._states = Facts()
        sent.add(self._states)
        for panel in (deeds, sent):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, card: PartnerCard) -> None:
        row = card.row
        self.set_title(row.name, words(row.kind_label))
        self._facts.set_facts(
            [
                (self.tr("Servizi"), ", ".join(row.services)),
                (self.tr("Zone"), ", ".join(row.areas)),
                (self.tr("Orari"), words(row.hours)),
                (self.tr("Telefono"), row.phone or ""),
                (self.tr("E-mail"), card.email or ""),
                (self.tr("Indirizzo"), ", ".join(filter(None, (card.address, row.municipality)))),
                (self.tr("Sito"), card.website or ""),
                (self.tr("Codice fiscale"), card.tax_code or ""),
                (self.tr("Numero di registro"), card.register_number or ""),
                (self.tr("Accreditato"), self.tr("per formazione o lavoro") if row.accredited else ""),
                (self.tr("Nella rete fino al"), show_day(card.ended_on) if card.ended_on else ""),
                (self.tr("Nota"), card.note or ""),
            ]
        )
        fill(self.contacts, [self._contact_row(one) for one in card.contacts])
        fill(
            self.deeds,
            [
                Row(
                    one.id,
                    f"{words(one.kind_label)} {one.number or ''}".strip(),
                    self.tr("in vigore") if one.active else self.tr("non in vigore"),
                    second=_days(one.from_day, one.to_day),
                    icon="file-text",
                    hints=(("Return", self.tr("allegati")),),
                )
                for one in card.deeds
            ],
        )
        for panel, there in ((self._people, card.contacts), (self._papers, card.deeds), (self._sent, card.referrals)):
            panel.set_note("" if there else self.tr("niente da mostrare"))
        self._states.set_facts([(label("referral_states", state), str(n)) for state, n in card.referrals])

    def _contact_row(self, one: ContactRow) -> Row:
        second = " · ".join(filter(None, (one.role, one.service, one.phone, one.email)))
        hints = (("Return", self.tr("modifica")),) if one.mine else ()
        return Row(one.id, one.name, second=second, icon="user", hints=hints)

    # ---------------------------------------------------------------------------------------------------------- acts

    def _edit(self) -> None:
        card: PartnerCard | None = self._model.view
        if card is None or not may_edit(self._bridge.who.role):
            return
        row = card.row
        self.asking.ask(
            BODY,
            {
                "name": row.name, "kind": row.kind, "services": ", ".join(row.services), "areas": ", ".join(row.areas),
                "hours": show_hours(card.hours), "address": card.address, "municipality": row.municipality, "phone": row.phone,
                "email": card.email, "tax_code": card.tax_code, "register_number": card.register_number,
                "accredited": "si" if row.accredited else "no", "ended_on": card.ended_on, "note": card.note,
            },
        )  # fmt: skip

    def _new_contact(self) -> None:
        if self._id:
            self._contact = ""
            self.asking.ask(CONTACT, {})

    def _new_deed(self) -> None:
        self.asking.ask(DEED, {"kind": "accordo_dati"})

    def _edit_contact(self, contact_id: str) -> None:
        one = next((row for row in self._model.view.contacts if row.id == contact_id), None)
        if one is None or not one.mine:
            return
        self._contact = contact_id
        shown = {
            "surname": one.surname,
            "name": one.given,
            "role": one.role,
            "service": one.service,
            "phone": one.phone,
        }
        self.asking.ask(CONTACT, shown | {"email": one.email})

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act == BODY:
            self._save_body(values)
        elif act == CONTACT:
            ready = {name: values.get(name) for name in CONTACT_FIELDS if name in values}
            if self._contact:
                self._model.do(edit_contact, self._contact, ready)
            else:
                self._model.do(add_contact, self._id, ready)
        else:
            ready = values | {"signatories": signatories_of(values["signatories"]), "partner_id": self._id}
            missing = [name for name in ("signed_on", "from_day") if not ready[name]]
            if missing:
                self.asking.form(DEED).set_errors(dict.fromkeys(missing, self.tr("Manca il giorno.")))
                return
            self._model.do(add_deed, NewDeed(**ready))

    def _save_body(self, values: dict[str, Any]) -> None:
        hours = parse_hours(values["hours"])
        if isinstance(hours, Problem):
            self.asking.form(BODY).set_errors({"hours": words(hours.sentence)})
            return
        ready = values | {
            "hours": hours,
            "services": split_list(values["services"]),
            "areas": split_list(values["areas"]),
            "accredited": values["accredited"] == "si",
        }
        if self._id:
            self._model.do(edit_partner, self._id, ready)
        else:
            self._model.do(create_partner, ready)

    def _saved(self, saved: object) -> None:
        self.asking.done()
        if isinstance(saved, PartnerSaved) and not self._id:
            self.open_thing.emit("ente", saved.id)
            self.closed.emit()
            return
        self.notice.say("ok", self.tr("Salvato su questo computer."))

    def _refused(self, notice: Notice) -> None:
        self.asking.refuse(notice)

    def _kept(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Edit, a new contact, save."""
        return [
            PageKey("edit", self.tr("modifica"), self._edit),
            PageKey("new_row", self.tr("referente"), self._new_contact),
            PageKey("save", self.tr("salva"), self.asking.confirm),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, or the first button."""
        return self.asking.first_focus() or self.contact_button

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return bool(self._id) and self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()


def _days(start: date, end: date | None) -> str:
    return f"{show_day(start)}–{show_day(end) if end else ''}"
