"""*Contributo di solidarietà*: the yearly notices with the applications followed here, and one application."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
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
from app.ui.viewmodels.base import ReadModel, RecordModel

_LISTED_BY = frozenset(
    {"solidarity_notice", "solidarity_application", "rule_set", "person", "household", "unit", "outbox"}
)
YES, NO = "si", "no"
"""The answers to a fact that is yes or no."""
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


def act_on(session: Session, who: Who, id: str, act: str, target: str, values: Mapping[str, Any]) -> object:
    """What the page of an application asks: `bring` a document, write a `fact`, `check`, `prepare` the dossier; else the state it is in
    now. Raises `Notice`.
    """
    if act == "bring":
        got_document(session, who, id, target, got=bool(values["got"]))
        return None
    if act == "fact":
        value = values["value"]
        said = value == YES if value in (YES, NO) else value
        return state_fact(session, who, id, target, said, values["document"])
    if act == "check":
        return check_application_now(session, who, id)
    if act == "prepare":
        return prepare_unit_dossier(session, who, id)
    return move_application(session, who, id, act, **values)


class SolidarityModel(ReadModel):
    """Signals: listed(SolidarityState). saved(notice id). applied(application id). people(query, rows). refused(Notice)."""

    shown_by = _LISTED_BY
    listed = Signal(object)
    saved = Signal(str)
    applied = Signal(str)
    people = Signal(str, tuple)
    refused = Signal(object)

    def read(self) -> None:
        """Read everything."""
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


def application_model(bridge: Bridge, id: str) -> RecordModel[ApplicationSheet]:
    """One application, as its page reads it."""
    return RecordModel(bridge, id, application_sheet, _SHOWN_BY, act_on)
