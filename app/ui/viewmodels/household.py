"""The household of a person: as of a day, and each act on it as one call."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.rules.searching import Hit
from app.services.accounts import AccountView, accounts_of_person
from app.services.household_sheet import HouseholdSheet, destination, household_sheet
from app.services.households import (
    add_new_member,
    bring_in,
    correct_membership,
    end_membership,
    move_in,
)
from app.services.people import PersonRow, search_people
from app.services.variations import VariationView, reject_variation
from app.store.search import find
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import RecordModel

TABLES = frozenset({"person", "household", "household_member", "variation", "unit", "building"})
"""What the page is made of."""

WITHDRAWN = "ritirata da chi l'ha proposta"


def find_dwellings(session: Session, who: Who, text: str) -> list[Hit]:
    """Dwellings by address."""
    return [hit for hit in find(session, text, limit=20, groups=("indirizzi",)) if hit.kind == "unit"]


class HouseholdModel(RecordModel[HouseholdSheet]):
    """The household of a person. Signals: accounts(tuple of AccountView): when asked for.

    people(query, rows), dwellings(query, hits): answers to search fields. destination(Destination): who lives in the dwelling
    chosen. said(kind, sentence).
    """

    accounts = Signal(object)
    people = Signal(str, object)
    dwellings = Signal(str, object)
    destination = Signal(object)
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, person_id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, person_id, household_sheet, TABLES, parent=parent)
        self.day: date | None = None

    def read(self) -> None:
        """Read it as of the day looked at."""
        self.bridge.call(household_sheet, self._shown, self._gone)(self.id, day=self.day)

    def look_at(self, day: date | None) -> None:
        """Another day (None: today)."""
        self.day = day
        self.read()

    def _shown(self, sheet: HouseholdSheet) -> None:
        if sheet.day == (self.day or self.bridge.who.today()):
            super()._shown(sheet)

    def show_accounts(self) -> None:
        """The accounts of the household's tenancies, as of the day of the page and as far as this desk may know them."""
        self.bridge.call(accounts_of_person, partial(self._accounts, self.day))(self.id, day=self.day)

    def _accounts(self, day: date | None, accounts: tuple[AccountView, ...]) -> None:
        if day == self.day:
            self.accounts.emit(accounts)

    # ------------------------------------------------------------------------------------------------------- searching

    def search_people(self, text: str) -> None:
        """Somebody to add."""
        self.bridge.call(search_people, partial(self._people, text))(text, limit=8)

    def _people(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.people.emit(query, rows)

    def search_dwellings(self, text: str) -> None:
        """Somewhere to live."""
        self.bridge.call(find_dwellings, partial(self._dwellings, text))(text)

    def _dwellings(self, query: str, hits: list[Hit]) -> None:
        self.dwellings.emit(query, hits)

    def ask_destination(self, unit_id: str, day: date) -> None:
        """Who lives there on that day?"""
        self.bridge.call(destination, self.destination.emit)(unit_id, day)

    # ------------------------------------------------------------------------------------------------------------ acts

    def add(self, household_id: str, person_id: str, **how: Any) -> None:
        """Somebody known comes into the household; from another they go."""
        self.do(bring_in, household_id, person_id, **how)

    def add_new(self, household_id: str, values: Mapping[str, Any], **how: Any) -> None:
        """Somebody whom nobody had recorded comes into the household."""
        self.do(add_new_member, household_id, values, **how)

    def end(self, member_id: str, last_day: date, **how: Any) -> None:
        """Somebody left or died."""
        self.do(end_membership, member_id, last_day, **how)

    def correct(self, member_id: str, changes: Mapping[str, Any], reason: str | None) -> None:
        """Relation or days were written wrongly."""
        self.do(correct_membership, member_id, changes, reason=reason)

    def move(self, person_id: str, unit_id: str, **how: Any) -> None:
        """Somebody lives elsewhere from a day on, or has a household for the first time."""
        self.do(move_in, person_id, unit_id, **how)

    def withdraw(self) -> None:
        """Take back the last own proposal that nobody has decided."""
        own = [one for one in self.state.waiting if one.own] if self.state is not None else []
        if own:
            self.bridge.call(reject_variation, self._withdrawn, self.refused.emit)(own[-1].variation_id, note=WITHDRAWN)
        else:
            self.said.emit("info", _tr("Niente da ritirare: un giorno sbagliato si corregge con Ctrl+E."))

    def _withdrawn(self, _view: VariationView) -> None:
        self.said.emit("ok", _tr("Proposta ritirata. Il nucleo resta com'era."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("household", text)
