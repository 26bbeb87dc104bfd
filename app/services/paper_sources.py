"""Which record each form is about, where its words come from, and what a print marks: one table for all papers.

A part of the program with papers of its own adds them here: its records, its facts, and what a print of it marks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.contacts import Contact
from app.models.documents import PrintedDocument
from app.models.funds import GrantRequest
from app.models.intake import IntakeForm
from app.models.people import Person
from app.models.visits import Visit, VisitNote
from app.models.who import Who
from app.services import (
    paper_arrears,
    paper_decisions,
    paper_facts,
    paper_grants,
    paper_laboratories,
    paper_listening,
    paper_network,
    paper_pathways,
    paper_presence,
    paper_receipt,
    paper_requests,
    paper_training,
)
from app.store.contents import Written

_PARTS = (
    paper_arrears,
    paper_decisions,
    paper_laboratories,
    paper_listening,
    paper_network,
    paper_pathways,
    paper_requests,
    paper_training,
)
"""Modules that know their own papers: `RECORDS` (form -> kind of record), `UNSIGNED`, `facts_of`."""
_OF_PARTS = {form: part for part in _PARTS for form in part.RECORDS}

RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "MOD-00": Person,
        "MOD-01": Contact,
        "MOD-02": IntakeForm,
        "MOD-03": Visit,
        "MOD-03-S": Visit,
        paper_grants.FORM: GrantRequest,
        "NOTA-R3": VisitNote,
        **{form: record for part in _PARTS for form, record in part.RECORDS.items()},
    }
)
SHEETS = ("MOD-02-L", "MOD-02-P")
UNSIGNED = ("MOD-14", "RICEVUTA", "NOTA-R3", *(form for part in _PARTS for form in part.UNSIGNED))
"""Forms that no person signs: nothing waits for them in *Oggi*."""

FORMS = (
    "MOD-00",
    "MOD-01",
    "MOD-02",
    *SHEETS,
    "MOD-03",
    "MOD-03-S",
    paper_grants.FORM,
    "MOD-14",
    "RICEVUTA",
    "NOTA-R3",
    *_OF_PARTS,
    *paper_presence.FORMS,
)
WITHOUT_RECORD = ("MOD-14", "RICEVUTA", *paper_presence.FORMS)
"""Forms that are about a day, a receipt or a span of days."""
SENSITIVE_FORMS = (*SHEETS, "MOD-03-S", "NOTA-R3", *paper_decisions.SENSITIVE)


@dataclass(frozen=True)
class Asked:
    """What a print was asked with beside its record."""

    record_id: str | None
    day: date | None
    interview: bool
    reason: str | None


def facts_of(session: Session, who: Who, form_code: str, record: Record | None, asked: Asked) -> dict[str, Any]:
    """The facts of a form: the fields of its data, by name."""
    if form_code in paper_decisions.RECORDS:
        return paper_decisions.facts_of(session, who, form_code, record, asked.reason)
    if form_code in _OF_PARTS:
        told: dict[str, Any] = _OF_PARTS[form_code].facts_of(session, who, form_code, record)
        return told
    facts = _FACTS.get(form_code)
    return facts(session, who, record, asked) if facts is not None else _PLAIN[form_code](session, who, record)


_PLAIN: Mapping[str, Callable[[Session, Who, Record | None], dict[str, Any]]] = {
    "MOD-00": paper_facts.privacy_notice,
    "MOD-01": lambda s, who, record: paper_facts.first_contact(s, who, record) | paper_listening.also_told(record),
    "MOD-02": paper_facts.intake,
    "MOD-02-L": paper_facts.health_sheet,
    "MOD-02-P": paper_facts.participant_sheet,
}
_FACTS: Mapping[str, Callable[[Session, Who, Record | None, Asked], dict[str, Any]]] = {
    "MOD-03": lambda s, who, record, asked: paper_facts.visit_report(s, who, record, interview=asked.interview),
    "MOD-03-S": lambda s, who, record, asked: paper_facts.sensitive_observations(s, who, record, reason=asked.reason),
    paper_grants.FORM: lambda s, who, record, asked: paper_grants.application(s, who, record, asked.record_id),
    "NOTA-R3": lambda s, who, record, asked: paper_facts.reserved_note(s, who, record, reason=asked.reason),
    "MOD-14": lambda s, who, _record, asked: paper_facts.daily_summary(s, who, asked.day),
    "RICEVUTA": lambda s, who, _record, asked: paper_receipt.evening_receipt(s, who, asked.record_id),
    paper_presence.FORMS[0]: lambda s, who, _record, asked: _hours(s, who, paper_presence.FORMS[0], asked),
    paper_presence.WITH_COSTS: lambda s, who, _record, asked: _hours(s, who, paper_presence.WITH_COSTS, asked),
}


def _hours(session: Session, who: Who, form_code: str, asked: Asked) -> dict[str, Any]:
    return paper_presence.time_sheet_facts(session, who, form_code, asked.record_id, asked.day, asked.reason)


def mark_printed(session: Session, record: Record | None, document: PrintedDocument) -> None:
    """What a recorded print says of its record, on the record itself."""
    paper_listening.mark_printed(session, record, document)


def pictures_of(session: Session, form_code: str, record: Record | None) -> tuple[Written, ...]:
    """Where the photographs that a form shows lie on this desk."""
    return paper_requests.pictures(session, record) if form_code == "MOD-04" else ()
