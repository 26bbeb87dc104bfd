"""What a new referral asks, and beside it exactly what its letter will say of the person."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.network import CONSENT, DEED, check_words
from app.services.partners import PartnerCard, PartnerRow
from app.services.people import PersonRow
from app.services.referral_views import Grounds, ReferralView
from app.services.referrals import NewReferral, prepare
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, words
from app.ui.screens.parts import stack
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.base import DraftKeeper, RecordModel
from app.ui.viewmodels.network import NewReferralModel, Origin
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    ChoiceField,
    Columns,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    PickField,
    Row,
    Text,
    TextField,
    column,
)

SIGN = "firma"


class ReferralForm(QWidget):
    """Signals: kept(datetime): the draft is on disk. said(kind, sentence). known(name): who is sent."""

    kept = Signal(object)
    said = Signal(str, str)
    known = Signal(str)

    def __init__(self, bridge: Bridge, record: RecordModel[ReferralView], place: str) -> None:
        super().__init__()
        self._record = record
        self._place = place
        self._origin: Origin | None = None
        self._grounds: Grounds | None = None
        self._waiting: dict[str, Any] | None = None
        self._model = NewReferralModel(bridge, self)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.form = Form()
        self._make_fields()
        self.save = Button(self.tr("Prepara"), "check", "save", kind="primary")
        self.save.clicked.connect(self.confirm)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self.throw_away)
        left = Panel(self.tr("Chi, dove e perché"), "arrows-exchange", usable=True)
        left.add(self.notice)
        left.add(self.form)
        left.add(ButtonRow(self.save, throw))
        lines = column(self, gap=0)
        lines.addWidget(Columns(left, self._right(), shares=(3, 2)))
        lines.addStretch(1)
        self.form.changed.connect(self._changed)
        self.form.finished.connect(self.save.setFocus)
        self.drafts = DraftKeeper(bridge, f"invio:{place}", "invio", self._title, self._body, self)
        self.drafts.saved.connect(self.kept)
        self.drafts.restored.connect(self._restore)
        self._connect()
        self.person.setVisible(not place)
        if place:
            self._model.begin(place)
        self.drafts.restore()

    def _connect(self) -> None:
        model = self._model
        model.begun.connect(self._begun)
        model.gone.connect(lambda notice: self.said.emit("err", str(notice)))
        model.people.connect(self._people)
        model.partners.connect(self._partners)
        model.body.connect(self._body_known)
        model.known.connect(self._grounds_known)
        model.preview.connect(self._preview)

    def _make_fields(self) -> None:
        form, optional = self.form, self.tr("facoltativo")
        self.person = PickField(self.tr("Persona"), self.tr("obbligatorio"))
        self.person.query_changed.connect(self._model.search_people)
        form.add("person", self.person)
        self.partner = PickField(
            self.tr("Ente"), self.tr("nome, servizio o zona"), "users-group", self.tr("Nome dell'ente")
        )
        self.partner.query_changed.connect(self._model.search_partners)
        form.add("partner", self.partner)
        self.service = ChoiceField(self.tr("Servizio"), prompt=self.tr("Non indicato"))
        self.contact = ChoiceField(self.tr("Referente"), prompt=self.tr("Nessuno"))
        form.add_row({"service": self.service, "contact": self.contact})
        form.add("reason", NoteField(self.tr("Motivo"), self.tr("al più tre righe, senza dati sensibili"), lines=3))
        form.add("asked", TextField(self.tr("Che cosa si chiede"), optional))
        form.add("availability", TextField(self.tr("Disponibilità della persona"), optional))
        fields = [(c.code, c.label) for c in choices("referral_fields")]
        form.add(
            "fields",
            CheckGroup(self.tr("Dati della persona nella lettera"), fields, self.tr("solo quelli che servono")),
        )
        self.basis = ChoiceField(self.tr("Base dell'invio dei dati"), prompt=self.tr("Nessun dato, nessuna base"))
        form.add("basis", self.basis)

    def _right(self) -> QWidget:
        self._body_panel = Panel(self.tr("Ente"), "users-group")
        self._body_facts = Facts()
        self._body_panel.add(self._body_facts)
        self._body_panel.hide()
        paper = Panel(self.tr("Che cosa dice la lettera della persona"), "file-text")
        self._none = Text(self.tr("Nessun dato personale: la persona si presenta con la lettera."), "muted")
        self.preview = Facts()
        paper.add(self._none)
        paper.add(self.preview)
        self.warning = NoticeBox("warn")
        self.warning.hide()
        return stack(paper, self.warning, self._body_panel)

    # ------------------------------------------------------------------------------------------------------- answers

    def _begun(self, origin: Origin) -> None:
        self._origin = origin
        self.known.emit(origin.person)
        self._choose_again()

    def _people(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.person.set_results(query, person_entries(rows))

    def _partners(self, query: str, rows: tuple[PartnerRow, ...]) -> None:
        entries = [
            Row(one.id, one.name, second=" · ".join((words(one.kind_label), *one.services[:3])), icon="users-group")
            for one in rows
        ]
        self.partner.set_results(query, entries)

    def person_id(self) -> str:
        """Who is sent; "" while nobody is."""
        if self._origin is not None:
            return self._origin.person_id
        picked = self.person.value()
        return picked if isinstance(picked, str) else ""

    def _choose_again(self) -> None:
        partner = self.partner.value()
        if isinstance(partner, str):
            self._model.choose(partner, self.person_id())
        self._look()

    def _body_known(self, card: PartnerCard) -> None:
        service, contact = self.service.value(), self.contact.value()
        self.service.set_options([(one, one) for one in card.row.services])
        live = [one for one in card.contacts if not one.ended]
        self.contact.set_options([(one.id, " – ".join(filter(None, (one.name, one.service)))) for one in live])
        kept = self._waiting or {}
        self.service.set_value(kept.get("service") or service)
        self.contact.set_value(kept.get("contact") or contact)
        if len(card.row.services) == 1 and self.service.value() is None:
            self.service.set_value(card.row.services[0])
        self._body_panel.set_title(card.row.name)
        self._body_facts.set_facts(
            [
                (self.tr("Orari"), card.row.hours),
                (self.tr("Telefono"), card.row.phone or ""),
                (self.tr("Indirizzo"), ", ".join(filter(None, (card.address, card.row.municipality)))),
            ]
        )
        self._body_panel.setVisible(bool(card.row.hours or card.row.phone or card.address))

    def _grounds_known(self, view: Grounds) -> None:
        self._grounds = view
        options = [(SIGN, self.tr("La persona firma l'autorizzazione sulla lettera"))]
        if view.authorisation:
            options.insert(0, (CONSENT, words(view.authorisation)))
        if view.deed:
            options.insert(0, (DEED, words(view.deed)))
        chosen = (self._waiting or {}).get("basis") or self.basis.value()
        self.basis.set_options(options)
        self.basis.set_value(chosen if chosen in dict(options) else None)
        self._waiting = None

    def _look(self) -> None:
        fields = self.form.field("fields").value()
        if self.person_id() and isinstance(fields, tuple) and fields:
            self._model.look(self.person_id(), fields)
        else:
            self._preview(())

    def _preview(self, data: tuple[tuple[str, str], ...]) -> None:
        self.preview.set_facts([(words(label), value) for label, value in data])
        self._none.setVisible(not data)

    # --------------------------------------------------------------------------------------------------------- typing

    def _changed(self, name: str, _value: object) -> None:
        self.drafts.typed()
        if name in ("partner", "person"):
            self._choose_again()
        elif name == "fields":
            self._look()
        elif name in ("reason", "asked", "availability"):
            values = self.form.values()
            found = check_words(*(str(values[one] or "") for one in ("reason", "asked", "availability")))
            self.warning.setVisible(bool(found))
            if found:
                self.warning.set_text(words(found[0].sentence))

    def confirm(self) -> None:
        """Ctrl+Invio."""
        values = self.form.values()
        errors = dict(self.form.problems())
        if not self.person_id():
            errors["person"] = self.tr("Manca la persona.")
        if not values["partner"]:
            errors["partner"] = self.tr("Manca l'ente.")
        self.form.set_errors(errors)
        if not errors:
            self.notice.hide()
            self._record.do(prepare, self._new(values))

    def _new(self, values: Mapping[str, Any]) -> NewReferral:
        basis, known = values["basis"], self._grounds
        return NewReferral(
            self.person_id(),
            str(values["partner"]),
            str(values["reason"] or ""),
            service=values["service"],
            partner_contact_id=values["contact"],
            asked=values["asked"],
            availability=values["availability"],
            fields=values["fields"],
            basis=CONSENT if basis == SIGN else basis,
            deed_id=known.deed_id if known and basis == DEED else None,
            authorisation_id=known.authorisation_id if known and basis == CONSENT else None,
            sign_now=basis == SIGN,
            request_id=self._origin.request_id if self._origin else None,
            pathway_id=self._origin.pathway_id if self._origin else None,
        )

    def refuse(self, notice: Notice) -> None:
        """The rules said no: nothing was saved, what was typed stays."""
        self.notice.say("err", str(notice))

    # --------------------------------------------------------------------------------------------------------- drafts

    def _title(self) -> str:
        return self.tr("Nuovo invio")

    def _body(self) -> dict[str, Any]:
        return {
            "form": self.form.draft(),
            "chosen": {n: self.form.values()[n] for n in ("service", "contact", "basis")},
        }

    def _restore(self, body: dict[str, Any]) -> None:
        self._waiting = dict(body["chosen"])
        self.form.set_draft(body["form"])
        self._choose_again()

    def forget(self) -> None:
        """It became a record."""
        self.drafts.drop()

    def throw_away(self) -> None:
        """The draft is given up; the form is empty again."""
        self.drafts.drop()
        self.form.clear()
        self._preview(())

    def first_focus(self) -> QWidget:
        """The person when there is none yet, else the body."""
        return self.partner if self._place else self.person
