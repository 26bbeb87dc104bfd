"""The card of a person: data, household, dwelling, what happened; money and reserved notes behind a deliberate key.

Never on its face: photo, arrears, citizenship, health. The *Riservato* tab shows no count and asks the reason first.
"""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.dates import show_day
from app.services.attachments import AttachmentView
from app.services.merges import MergeView, until_words
from app.services.person_card import PersonCard
from app.services.readings import ReservedItem
from app.services.timeline import TimelineEntry
from app.ui import inner_words
from app.ui.background import Background
from app.ui.inner_words import label
from app.ui.kind_looks import THINGS, TIMELINE_ICONS
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.screens.money_reveal import AccountReveal, MoneyReveal
from app.ui.screens.parts import OneOf, fill, near_moment
from app.ui.screens.person_pathways import PersonPathways
from app.ui.screens.reserved import ReasonBox
from app.ui.screens.reserved_items import ReservedItems
from app.ui.theme import look
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.people import PersonModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    EmptyPage,
    Facts,
    HintLine,
    NoticeBox,
    Panel,
    RecordCard,
    Row,
    RowList,
    Timeline,
    column,
    state_chip,
)

_CHANNEL_ICONS = {"telefono": "phone", "lettera": "mail", "email": "mail", "messaggio": "message-2", "visita": "stairs"}
TALKS, ASKED, PAPERS = (
    ("contact", "visit", "visit_note", "information"),
    ("request", "referral"),
    ("printed_document", "intake_form"),
)


class PersonPane(QWidget):
    """Signals: thing_wanted(kind, id): something of the card was opened. action(name): contatto, visita, scheda, stampa."""

    thing_wanted = Signal(str, str)
    action = Signal(str)

    def __init__(self, model: PersonModel, background: Background) -> None:
        super().__init__()
        self._model = model
        self.card = RecordCard()
        self.contact = Button(self.tr("Nuovo contatto"), "message-plus", "new_contact", kind="primary")
        self.visit = Button(self.tr("Visita"), "stairs", "visit")
        self.print = Button(self.tr("Stampa"), "printer", "print")
        self.intake = Button(self.tr("Scheda di accesso"), "id")
        self.inform = Button(self.tr("Informa"), "info-circle", "Alt+I")
        self.referral = Button(self.tr("Invio a un ente"), "arrows-exchange")
        acts = {
            "contatto": self.contact,
            "visita": self.visit,
            "scheda": self.intake,
            "informazione": self.inform,
            "invio": self.referral,
            "stampa": self.print,
        }
        for name, button in acts.items():
            button.clicked.connect(lambda _on=False, one=name: self.action.emit(one))
        self.card.set_actions(list(acts.values()))
        self._make_sheet()
        self._talks = self._list_tab("contatti", self.tr("Contatti"))
        self._asked = self._list_tab("richieste", self.tr("Richieste"))
        self._papers = self._list_tab("fogli", self.tr("Fogli"))
        self.pathways = PersonPathways(model.bridge, self)
        self.pathways.thing_wanted.connect(self.thing_wanted)
        self.card.add_tab("percorsi", self.tr("Percorsi"), self.pathways)
        self._files = AttachmentsModel(model.bridge, background, self)
        self.files = AttachmentsPanel(self._files, fitted=False)
        self.files.opened.connect(lambda one: self.thing_wanted.emit("allegati", f"person:{self._model.id}:{one}"))
        self._files.listed.connect(self._count_files)
        self.card.add_tab("allegati", self.tr("Allegati"), self.files)
        self._make_reserved()
        lines = column(self, gap=0)
        lines.addWidget(self.card, 1)
        self.card.tab_chosen.connect(self._tab)
        model.shown.connect(self.show_card)
        model.money.connect(self.money.show_money)
        model.accounts.connect(self.account.show_accounts)
        model.reason_needed.connect(self._ask_reason)
        model.reserved.connect(self._reserved)
        look().concealed.connect(self.conceal)

    # -------------------------------------------------------------------------------------------------------- building

    def _make_sheet(self) -> None:
        self.waiting = NoticeBox("info", icon="hourglass")
        self.waiting.hide()
        data = Panel(self.tr("Dati e recapiti"), "id")
        data.add_head(HintLine((("edit", self.tr("modifica")),)))
        self._data = Facts()
        data.add(self._data)
        self._household_panel = Panel(self.tr("Nucleo"), "users", flush=True)
        self._members = RowList(self.tr("Nucleo"))
        self._members.fit_content()
        self._members.opened.connect(lambda one: self.thing_wanted.emit("persona", one))
        self._household_panel.add(self._members)
        self.household = Button(self.tr("Apri il nucleo"), "users", small=True)
        self.household.clicked.connect(lambda: self.thing_wanted.emit("nucleo", self._model.id))
        self.grant = Button(self.tr("Stampa MOD-05"), "printer", "Alt+L", small=True)
        self.grant.clicked.connect(lambda: self.action.emit("contributo"))
        propose = Button(self.tr("Proponi un contributo"), "coin-euro", "Alt+E", small=True)
        propose.clicked.connect(lambda: self.action.emit("proposta"))
        acts = ButtonRow(self.household, propose, self.grant)
        acts.setContentsMargins(14, 4, 14, 10)
        self._household_panel.add(acts)
        home = Panel(self.tr("Alloggio e contratto"), "door")
        self._home = Facts()
        self.money = MoneyReveal()
        self.money.wanted.connect(self._model.show_money)
        self.account = AccountReveal()
        self.account.wanted.connect(self._model.show_accounts)
        for part in (self._home, self.money, self.account):
            home.add(part)
        self._make_merged()
        left = QWidget()
        lines = column(left, gap=12)
        for panel in (data, self._household_panel, home, self._merged_panel):
            lines.addWidget(panel)
        lines.addStretch(1)
        story = Panel(self.tr("Cronologia"), "history", self.tr("tutto, dal più recente"), flush=True)
        self._story = Timeline(self.tr("Cronologia"))
        self._story.opened.connect(self._opened)
        self._story_page = OneOf()
        self._no_story = EmptyPage("history", self.tr("Ancora niente con questa persona."))
        self._story_page.addWidget(self._story)
        self._story_page.addWidget(self._no_story)
        story.add(self._story_page, 1)
        sheet = QWidget()
        page = column(sheet, gap=12)
        page.addWidget(self.waiting)
        page.addWidget(Columns(left, story, shares=(4, 5)), 1)
        self.card.add_tab("scheda", self.tr("Scheda"), sheet)

    def _make_merged(self) -> None:
        self._merges: dict[str, MergeView] = {}
        self._merged_panel = Panel(self.tr("Schede unite"), "arrows-join", flush=True)
        self._merged = RowList(self.tr("Schede unite"))
        self._merged.fit_content()
        self._merged.current_changed.connect(lambda _one: self._tell_merged())
        self._merged_panel.add(self._merged)
        self.separate = Button(self.tr("Annulla l'unione"), "arrow-back-up", small=True)
        self.separate.clicked.connect(self._separate)
        self._merged.opened.connect(lambda _one: self.separate.setFocus(Qt.FocusReason.TabFocusReason))
        acts = ButtonRow(self.separate)
        acts.setContentsMargins(14, 4, 14, 10)
        self._merged_panel.add(acts)
        self._merged_panel.hide()

    def _list_tab(self, tab: str, words: str) -> Timeline:
        panel = Panel(flush=True)
        made = Timeline(words)
        made.opened.connect(self._opened)
        panel.add(made, 1)
        self.card.add_tab(tab, words, panel)
        return made

    def _make_reserved(self) -> None:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.reason = ReasonBox()
        self.reason.given.connect(self._model.open_reserved)
        self.reason.left.connect(lambda: self.card.set_current("scheda"))
        lines.addWidget(self.reason)
        self.again = Button(self.tr("Apri le note riservate"), "eye-off", small=True)
        self.again.clicked.connect(self._model.ask_reserved)
        lines.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.items = ReservedItems(self._model.bridge)
        self.items.thing_wanted.connect(self.thing_wanted)
        self.items.moved.connect(lambda: self._model.open_reserved(None))
        lines.addWidget(self.items)
        lines.addStretch(1)
        self.card.add_tab("riservato", self.tr("Riservato"), holder)

    # --------------------------------------------------------------------------------------------------------- showing

    def show_card(self, card: PersonCard) -> None:
        """Show a person."""
        self.card.set_name(card.name, card.role_line)
        for tab, words, count in (
            ("contatti", self.tr("Contatti"), card.contacts),
            ("richieste", self.tr("Richieste"), card.requests),
            ("fogli", self.tr("Fogli"), card.papers),
        ):
            self.card.set_tab_words(tab, f"{words} {count}" if count else words)
        self._files.show("person", self._model.id)
        self.pathways.show_person(self._model.id)
        self._show_data(card)
        self._show_household(card)
        self._show_merged(card)
        fill(self._story, self._rows(card.timeline))
        self._story_page.show_one(self._story if card.timeline else self._no_story)
        fill(self._talks, self._rows([one for one in card.timeline if one.kind in TALKS]))
        fill(self._asked, self._rows([one for one in card.timeline if one.kind in ASKED]))
        fill(self._papers, self._rows([one for one in card.timeline if one.kind in PAPERS]))
        self.waiting.setVisible(bool(card.variations))
        if card.variations:
            words = self.tr("Una variazione dei dati anagrafici o del nucleo è proposta. La rivede un'altra persona.")
            self.waiting.set_text(words)

    def _count_files(self, views: Sequence[AttachmentView]) -> None:
        words = self.tr("Allegati")
        self.card.set_tab_words("allegati", f"{words} {len(views)}" if views else words)

    def add_file(self) -> None:
        """Alt+F: the tab, and which file."""
        self.card.set_current("allegati")
        self.files.choose()

    def refresh_files(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read the files again, if they moved."""
        self._files.refresh(changed)

    def _show_data(self, card: PersonCard) -> None:
        data = card.data
        born = [f"{show_day(data.birth_date)}" if data.birth_date else "", data.birth_place or ""]
        birth = self.tr("{day} a {place}").format(day=born[0], place=born[1]) if all(born) else "".join(born)
        code = data.fiscal_code or self.tr("manca: {why}").format(
            why=label("cf_missing_reasons", data.fiscal_code_reason or "").lower() or self.tr("da chiedere")
        )
        doubt = {"da_verificare": self.tr(" (da verificare)"), "cf_provvisorio": self.tr(" (provvisorio)")}
        prefers = [
            label("preferred_channels", data.preferred_channel or "").lower(),
            data.preferred_time or "",
        ]
        contact = [data.contact_name or "", data.contact_relation or "", data.contact_phone or ""]
        born_words = {"F": self.tr("Nata il"), "M": self.tr("Nato il")}.get(data.sex or "", self.tr("Nascita"))
        self._data.set_facts(
            (
                (born_words, birth),
                (self.tr("Codice fiscale"), code + doubt.get(data.fiscal_code_state or "", "")),
                (self.tr("Telefono"), " · ".join(part for part in (data.phone1, data.phone2) if part)),
                (self.tr("E-mail"), data.email or ""),
                (self.tr("Preferisce"), ", ".join(part for part in prefers if part)),
                (self.tr("Riferimento"), ", ".join(part for part in contact if part)),
                (self.tr("Domicilio"), data.domicile or ""),
            ),
            strong=(self.tr("Telefono"),),
        )
        self._home.set_facts(
            (
                (self.tr("Unità"), card.dwelling.unit_code if card.dwelling else self.tr("nessun alloggio")),
                (self.tr("Contratto"), _since(card)),
                (self.tr("Anagrafe utenza"), _census(card)),
            )
        )

    def _show_household(self, card: PersonCard) -> None:
        household = card.household
        members = household.members if household is not None else ()
        rows = []
        for one in members:
            age = self.tr("{n} anni").format(n=one.age) if one.age is not None else ""
            rows.append(Row(one.person_id, one.name, (one.relation or "").lower(), f"· {age}" if age else ""))
        fill(self._members, rows)
        people = self.tr("1 persona") if len(rows) == 1 else self.tr("{n} persone").format(n=len(rows))
        year = f"{self.tr('dal')} {household.from_day.year}, " if household and household.from_day else ""
        self._household_panel.set_note(f"{year}{people}" if rows else self.tr("in nessun nucleo"))
        self._members.setVisible(bool(rows))
        self.household.setText(self.tr("Apri il nucleo") if rows else self.tr("Crea il nucleo"))

    def _show_merged(self, card: PersonCard) -> None:
        self._merges = {one.id: one for one in card.merges}
        now = self._model.bridge.who.now()
        rows = []
        for one in card.merges:
            said = self.tr("uniti da {author}, {when}").format(author=one.author, when=near_moment(one.at, now))
            until = inner_words.words(until_words(one))
            rows.append(Row(one.id, " + ".join(one.names), second=f"{said} · {until}", icon="users"))
        fill(self._merged, rows)
        focus = QApplication.focusWidget()
        left_alone = not rows and focus is not None and self._merged_panel.isAncestorOf(focus)
        self._merged_panel.setVisible(bool(rows))
        if left_alone:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_merged()

    def _merge_in_hand(self) -> MergeView | None:
        """The one that is current in the list, or the only one."""
        only = next(iter(self._merges.values())) if len(self._merges) == 1 else None
        return self._merges.get(self._merged.current_id(), only)

    def _tell_merged(self) -> None:
        one = self._merge_in_hand()
        self.separate.setEnabled(one is not None and one.until is not None)

    def _separate(self) -> None:
        one = self._merge_in_hand()
        if one is not None:
            self._model.separate(one.id)

    def _rows(self, entries: Sequence[TimelineEntry]) -> list[Row]:
        now = self._model.bridge.who.now()
        rows = []
        for one in entries:
            icon = _CHANNEL_ICONS.get(one.channel or "") if one.kind == "contact" else None
            when = f"· {near_moment(one.at, now)}" + (f", {one.author}" if one.author else "")
            chip = state_chip(one.standing) if one.standing != "ricevuta" else None
            rows.append(
                Row(
                    f"{one.kind}:{one.id}:{one.at.timestamp():.0f}",
                    one.title,
                    muted=when,
                    second=" · ".join(part for part in (one.detail, one.typed) if part),
                    icon=icon or TIMELINE_ICONS.get(one.kind, "note"),
                    chip=chip,
                )
            )
        return rows

    def first_focus(self) -> QWidget:
        """What one comes for."""
        return self.contact

    def _opened(self, row_id: str) -> None:
        kind, record, *_when = row_id.split(":")
        if kind in THINGS:
            self.thing_wanted.emit(THINGS[kind], record)
        elif kind == "printed_document":
            self.thing_wanted.emit("stampa", "")
        else:
            self.thing_wanted.emit("allegati", f"{kind}:{record}")

    # --------------------------------------------------------------------------------------------------- what is reserved

    def _tab(self, tab: str) -> None:
        if tab == "riservato":
            self._model.ask_reserved()

    def _ask_reason(self, needed: bool) -> None:
        if needed:
            self.again.hide()
            self.reason.ask(self.tr("Per aprire le note riservate di questa persona serve un motivo."))
        else:
            self._model.open_reserved(None)

    def _reserved(self, items: tuple[ReservedItem, ...]) -> None:
        self.again.setVisible(not items)
        if self.card.current() == "riservato":  # else left meanwhile: nothing is put on screen behind somebody's back
            self.items.show_items(items)

    def conceal(self) -> None:
        """F12, lock, another tab: what was opened goes."""
        self.items.conceal()
        self.reason.hide()
        self.again.show()


def _since(card: PersonCard) -> str:
    start = card.tenancy.contract_on if card.tenancy else None
    return inner_words.words(f"dal {show_day(start)}") if start else ""


def _census(card: PersonCard) -> str:
    day = card.tenancy.census_on if card.tenancy else None
    return inner_words.words(f"aggiornata al {day.year}") if day else ""
