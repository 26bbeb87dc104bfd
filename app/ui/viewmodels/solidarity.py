"""*Contributo di solidarietà*: the yearly notices with the applications followed here, and one application."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.rules.roles import check_write
from app.services.people import PersonRow, search_people
from app.services.solidarity import (
    SolidarityNoticeView,
    SolidarityView,
    add_application,
    add_solidarity_notice,
    applications_of,
    edit_solidarity_notice,
    got_document,
    list_notices,
    move_application,
)
from app.services.unit_dossier import (
    ApplicationSheet,
    application_sheet,
    check_application_now,
    prepare_unit_dossier,
    state_fact,
)
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

_LISTED_BY = frozenset(
    {"solidarity_notice", "solidarity_application", "rule_set", "person", "household", "unit", "outbox"}
)
_SHOWN_BY = _LISTED_BY | {"evaluation", "dossier", "decision_session", "decision", "means_test", "tenancy"}


@dataclass(frozen=True)
class SolidarityState:
    """Every notice, and the applications that this operator may open."""

    notices: tuple[SolidarityNoticeView, ...]
    applications: tuple[SolidarityView, ...]


def may_write_notices(who: Who) -> bool:
    """Whether this role enters the yearly notices: head office."""
    return not check_write(who.role, "solidarity_notice")


def may_apply(who: Who) -> bool:
    """Whether this role writes applications."""
    return not check_write(who.role, "solidarity_application")


def read_solidarity(session: Session, who: Who) -> SolidarityState:
    """Everything in one transaction."""
    return SolidarityState(list_notices(session, who), applications_of(session, who))


def save_notice(session: Session, who: Who, notice_id: str, values: Mapping[str, Any]) -> str:
    """A new notice, or a corrected one; its id. Raises `Notice`."""
    told = {name: values[name] for name in ("act", "opens_on", "closes_on", "place")}
    told["documents"] = str(values["documents"] or "").splitlines()
    if notice_id:
        return edit_solidarity_notice(session, who, notice_id, **told).id
    return add_solidarity_notice(session, who, int(values["year"] or 0), str(values["measure"] or ""), **told).id


def apply(session: Session, who: Who, notice_id: str, person_id: str) -> str:
    """Begin an application; its id. Raises `Notice`."""
    return add_application(session, who, notice_id, person_id).id


class SolidarityModel(ViewModel):
    """Signals: listed(SolidarityState). saved(notice id). applied(application id). people(query, rows). refused(Notice)."""

    listed = Signal(object)
    saved = Signal(str)
    applied = Signal(str)
    people = Signal(str, tuple)
    refused = Signal(object)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything of it moved."""
        if not changed or _LISTED_BY.intersection(changed):
            self.bridge.call(read_solidarity, self.listed.emit)()

    def save(self, notice_id: str, values: Mapping[str, Any]) -> None:
        """A new notice ("") or a corrected one."""
        self.bridge.call(save_notice, self.saved.emit, self.refused.emit)(notice_id, values)

    def apply(self, notice_id: str, person_id: str) -> None:
        """Begin an application of this person's household."""
        self.bridge.call(apply, self.applied.emit, self.refused.emit)(notice_id, person_id)

    def search(self, text: str) -> None:
        """Persons for what is typed."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.people.emit(text, rows)

        self.bridge.call(search_people, answer)(text, limit=8)


class ApplicationModel(ViewModel):
    """One application. Signals: shown(ApplicationSheet). gone(Notice): it is not for this operator. done(act). refused(Notice)."""

    shown = Signal(object)
    gone = Signal(object)
    done = Signal(str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.sheet: ApplicationSheet | None = None

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything of it moved."""
        if not changed or _SHOWN_BY.intersection(changed):
            self.bridge.call(application_sheet, self._shown, self.gone.emit)(self.id)

    def _shown(self, sheet: ApplicationSheet) -> None:
        self.sheet = sheet
        self.shown.emit(sheet)

    def move(self, state: str, values: Mapping[str, Any]) -> None:
        """Handed in, accepted, not accepted, withdrawn."""
        told = {name: values[name] for name in ("on", "protocol", "granted_cents", "reason") if name in values}
        self._do("move", move_application, self.id, state, **told)

    def bring(self, name: str, *, got: bool) -> None:
        """A document was brought, or not after all."""
        self._do("bring", got_document, self.id, name, got=got)

    def check(self) -> None:
        """Ask the rules."""
        self._do("check", check_application_now, self.id)

    def state_fact(self, name: str, value: object, document: str | None) -> None:
        """Write what was said, and ask the rules."""
        self._do("fact", state_fact, self.id, name, value, document)

    def prepare(self) -> None:
        """Make the dossier for the evaluation unit."""
        self._do("prepare", prepare_unit_dossier, self.id)

    def _do(self, act: str, use_case: Any, *args: Any, **kwargs: Any) -> None:
        self.bridge.call(use_case, partial(self._done, act), self.refused.emit)(*args, **kwargs)

    def _done(self, act: str, _result: object) -> None:
        self.done.emit(act)
