"""*Ente*: what it does, when it is open, who answers, what binds it, and the referrals to it by state."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.network import may_edit
from app.rules.network_text import parse_hours, show_hours, split_list
from app.rules.problem import Problem
from app.services.deeds import NewDeed, add_deed
from app.services.partners import (
    CONTACT_FIELDS,
    ContactRow,
    PartnerCard,
    add_contact,
    create_partner,
    edit_contact,
    edit_partner,
    partner_card,
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
    Columns,
    DateField,
    Facts,
    Form,
    NoteField,
    Panel,
    Row,
    RowList,
    TextField,
)

BODY, CONTACT, DEED = "ente", "referente", "scrittura"


class PartnerPage(NetworkPage):
    """`id` "" adds a body."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "ente", id, partner_card, self.tr("Ente") if id else self.tr("Nuovo ente"))
        self._contact = ""
        self.edit_button = Button(self.tr("Modifica"), "pencil", "edit")
        self.edit_button.clicked.connect(self._edit)
        self.contact_button = Button(self.tr("Nuovo referente"), "user-plus", "new_row")
        self.contact_button.clicked.connect(self._new_contact)
        self.deed_button = Button(self.tr("Nuova scrittura"), "file-text")
        self.deed_button.clicked.connect(self._new_deed)
        self.editor_buttons(self.contact_button, self.edit_button, self.deed_button)
        self.contact_button.setVisible(bool(id))
        self.asking.add_act(BODY, self.tr("Dati dell'ente"), self._body_form())
        self.asking.add_act(CONTACT, self.tr("Referente"), self._contact_form())
        self.asking.add_act(DEED, self.tr("Nuova scrittura o accordo sui dati"), deed_form(bridge.who.today))
        if not id:
            self.asking.ask(BODY)
        self.stand(Columns(self._left(), self._right(), shares=(3, 2)))

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
        what = Panel(self.tr("Ente"), "users-group")
        self._facts = Facts()
        what.add(self._facts)
        self._people = people = Panel(self.tr("Referenti"), "users", flush=True)
        self.contacts = RowList(self.tr("Referenti"))
        self.contacts.fit_content()
        self.contacts.opened.connect(self._edit_contact)
        people.add(self.contacts)
        return stack(what, people)

    def _right(self) -> QWidget:
        self._papers = deeds = Panel(self.tr("Scritture e accordi"), "file-text", flush=True)
        self.deeds = RowList(self.tr("Scritture e accordi"))
        self.deeds.fit_content()
        self.deeds.opened.connect(lambda one: self.open_thing.emit("allegati", f"partnership_deed:{one}"))
        deeds.add(self.deeds)
        self._sent = sent = Panel(self.tr("Invii per stato"), "arrows-exchange")
        self._states = Facts()
        sent.add(self._states)
        return stack(deeds, sent)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_record(self, card: PartnerCard) -> None:
        """Everything of the body."""
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
        card: PartnerCard | None = self._model.state
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
        card: PartnerCard | None = self._model.state
        one = next((row for row in card.contacts if row.id == contact_id), None) if card is not None else None
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

    def confirmed(self, act: str, values: dict[str, Any]) -> None:
        """Do what was asked."""
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

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """Edit, a new contact."""
        return [
            PageKey("edit", self.tr("modifica"), self._edit),
            PageKey("new_row", self.tr("referente"), self._new_contact),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, or the first button."""
        return self.asking.first_focus() or self.contact_button


def _days(start: date, end: date | None) -> str:
    return f"{show_day(start)}–{show_day(end) if end else ''}"
