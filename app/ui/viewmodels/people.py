"""*Persone*: found as one types, the card, contact data edited at once and identity data as a proposal."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules import codice_fiscale
from app.rules.problem import Problem, problem
from app.services.accounts import accounts_of_person
from app.services.merges import Separated, separate, separated_sentence
from app.services.people import (
    PersonRow,
    create_person,
    edit_person,
    possible_duplicates,
    search_people,
)
from app.services.person_card import PersonCard, person_card, row_of_person, show_money
from app.services.readings import open_reserved, reserved_reason_needed
from app.services.settings import get_setting, set_setting
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ViewModel

RECENT = "ultime_persone"
MOST_RECENT = 8
TABLES = frozenset(
    {
        "person", "household", "household_member", "tenancy", "tenancy_party", "means_test", "contact", "request",
        "request_transition", "visit", "visit_note", "printed_document", "intake_form", "variation", "outbox", "conflict",
        "unit", "building", "information", "access_attempt", "referral", "referral_step", "attendance", "activity_enrolment",
        "group_member", "mediation_case", "mediation_side", "mediation_meeting", "mediation_note",
    }
)  # fmt: skip
"""What the card is made of."""


def recent_people(session: Session, who: Who) -> tuple[PersonRow, ...]:
    """The last persons opened on this desk, the newest first; who is no longer here is left out."""
    rows: dict[str, PersonRow] = {}
    for one in json.loads(get_setting(session, who, RECENT) or "[]"):
        try:
            row = row_of_person(session, who, str(one))
        except Notice:
            continue
        rows.setdefault(row.id, row)
    return tuple(rows.values())


def remember_person(session: Session, who: Who, person_id: str) -> None:
    """Put a person first among the last opened."""
    known = [str(one) for one in json.loads(get_setting(session, who, RECENT) or "[]")]
    kept = [person_id, *(one for one in known if one != person_id)][:MOST_RECENT]
    set_setting(session, who, RECENT, json.dumps(kept))


class PeopleModel(ViewModel):
    """Signals: found(query, rows): for an empty query the last opened."""

    found = Signal(str, object)

    def search(self, text: str) -> None:
        """Look for what was typed so far."""
        if text.strip():
            self.bridge.call(search_people, partial(self._found, text))(text, limit=40)
        else:
            self.bridge.call(recent_people, partial(self._found, text))()

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.found.emit(query, rows)


@dataclass(frozen=True)
class CodeRead:
    """What a codice fiscale says while it is typed: a sentence beside the field, and fields it can fill.

    `wrong` is the sentence for once the field is left, "" when the code may stay: one half typed is wrong only then.
    """

    sentence: str
    wrong: str = ""
    sex: str | None = None
    birth_date: date | None = None
    birth_place: str | None = None


class PersonModel(ViewModel):
    """One person. Signals:
    shown(PersonCard), gone(Notice). money(MoneyView), accounts(tuple of AccountView): when asked for.
    reason_needed(bool), reserved(items): the *Riservato* tab.
    saved(PersonSaved), refused(Notice): an edit. separated(kind of notice, sentence): a merge was to be undone.
    duplicates(tuple): persons that may be the same as the one typed.
    """

    shown = Signal(object)
    gone = Signal(object)
    money = Signal(object)
    accounts = Signal(object)
    reason_needed = Signal(bool)
    reserved = Signal(object)
    saved = Signal(object)
    refused = Signal(object)
    duplicates = Signal(object)
    separated = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = ""
        self.card: PersonCard | None = None
        self._reading = False

    def open(self, person_id: str) -> None:
        """Show this person ("" for none)."""
        self.id = person_id
        self.card = None
        self._reading = False
        if person_id:
            self._read()

    def remember(self) -> None:
        """The card was opened on purpose."""
        if self.id:
            self.bridge.call(remember_person)(self.id)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if the card may say something else now ({}: all)."""
        # A page is asked to read again when it comes to the front; one that was just opened reads already.
        if self.id and ((not changed and not self._reading) or TABLES.intersection(changed)):
            self._read()

    def _read(self) -> None:
        self._reading = True
        self.bridge.call(person_card, self._shown, self._gone)(self.id)

    def _shown(self, card: PersonCard) -> None:
        if self.id in card.cards:
            self._reading = False
            self.id = card.id  # asked for under another of their cards: what is written from here goes to the one shown
            self.card = card
            self.shown.emit(card)

    def _gone(self, notice: Notice) -> None:
        self._reading = False
        self.card = None
        self.gone.emit(notice)

    # ------------------------------------------------------------------------------------------ behind a deliberate key

    def show_money(self) -> None:
        """Rent, charges, ISEE."""
        self.bridge.call(show_money, self._of_whom_is_shown(self.money.emit))(self.id)

    def show_accounts(self) -> None:
        """The accounts of the household's tenancies."""
        self.bridge.call(accounts_of_person, self._of_whom_is_shown(self.accounts.emit))(self.id)

    def ask_reserved(self) -> None:
        """The *Riservato* tab was chosen: must a reason be asked?"""
        self.bridge.call(reserved_reason_needed, self._of_whom_is_shown(self.reason_needed.emit))(self.id)

    def open_reserved(self, reason: str | None) -> None:
        """Open it; each reading is written down."""
        self.bridge.call(open_reserved, self._of_whom_is_shown(self.reserved.emit))(self.id, reason=reason)

    def _of_whom_is_shown(self, tell: Callable[[Any], None]) -> Callable[[Any], None]:
        """`tell` of an answer about whoever is shown now, unless somebody else is when it comes."""
        asked = self.id

        def told(found: Any) -> None:
            if self.id == asked:
                tell(found)

        return told

    # --------------------------------------------------------------------------------------------------- merged cards

    def separate(self, merge_id: str) -> None:
        """Take a merge back."""
        self.bridge.call(separate, self._separated, self._not_separated)(merge_id)

    def _separated(self, done: Separated) -> None:
        self.separated.emit("ok", words(separated_sentence(done)))

    def _not_separated(self, notice: Notice) -> None:
        self.separated.emit("err", str(notice))

    # -------------------------------------------------------------------------------------------------------- editing

    def save(self, values: Mapping[str, Any], reason: str | None) -> None:
        """Add the person, or edit this one with the values that changed."""
        if self.id:
            self.bridge.call(edit_person, self.saved.emit, self.refused.emit)(self.id, values, reason=reason)
        else:
            self.bridge.call(create_person, self.saved.emit, self.refused.emit)(values)

    def look_for_duplicates(
        self, surname: str | None, name: str | None, birth_date: date | None, fiscal_code: str | None
    ) -> None:
        """Is this person here already?"""
        self.bridge.call(possible_duplicates, self.duplicates.emit)(
            surname=surname, name=name, birth_date=birth_date, fiscal_code=fiscal_code, except_id=self.id or None
        )

    def read_code(self, typed: str) -> CodeRead:
        """What the codice fiscale typed says; pure, so it answers at once."""
        quick = codice_fiscale.quick_check(typed)
        if quick.kind == "assente":
            return CodeRead("")
        if quick.kind == "provvisorio":
            return CodeRead(words((quick.problems or (problem("cf_provisional"),))[0].sentence))
        decoded = codice_fiscale.decode(typed, self.bridge.who.today())
        if isinstance(decoded, Problem):
            sentence = words(decoded.sentence)
            return CodeRead("" if quick.kind == "incompleto" else sentence, sentence if decoded.blocks else "")
        found = _tr("{sex}, {day}, {place}").format(
            sex=decoded.sex, day=f"{decoded.birth_date:%d/%m/%Y}", place=decoded.place.name
        )
        born = decoded.birth_date if decoded.century_certain else None
        return CodeRead(found, "", decoded.sex, born, decoded.place.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
