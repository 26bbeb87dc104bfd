"""An application for a public dwelling, followed: notice, deadline, documents still to bring, how it ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.pathways import HousingApplication
from app.models.people import Person
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_day
from app.rules.pathways import HOUSING_ENDED, check_housing
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.assessments import household_for
from app.services.care_team import followed, open_pathway, stamp_below, words
from app.services.checks import found, refuse
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

WHAT = "La domanda di alloggio"
_EDITABLE = ("notice", "municipality", "opens_on", "deadline_on", "documents", "protocol")


@dataclass(frozen=True)
class NewApplication:
    """What is applied for. `documents` are the names of those to bring."""

    person_id: str | None = None
    notice: str = ""
    pathway_id: str | None = None
    municipality: str | None = None
    opens_on: date | None = None
    deadline_on: date | None = None
    documents: Sequence[str] = ()


@dataclass(frozen=True)
class ApplicationView:
    """An application. `missing` are the documents still to bring; `detail` says its state in a line."""

    id: str
    person_id: str
    notice: str
    municipality: str
    opens_on: date | None
    deadline_on: date | None
    documents: tuple[tuple[str, bool], ...]
    missing: tuple[str, ...]
    state: str
    state_words: str
    submitted_on: date | None
    protocol: str
    outcome_on: date | None
    reason: str
    detail: str


def add_application(session: Session, who: Who, new: NewApplication) -> ApplicationView:
    """Begin to follow an application. Raises `Notice` (`required`, `pathway_closed`: INV-13, `application_dates`)."""
    check_assigned(session, who)
    pathway = open_pathway(session, who, new.pathway_id) if new.pathway_id else None
    person_id = new.person_id or (pathway.person_id if pathway is not None else None)
    if person_id is None:
        refuse([problem("required", field="persona")])
        raise AssertionError("refused above")
    found(session, who, Person, person_id, "La persona")
    if not words(new.notice):
        refuse([problem("required", field="avviso")])
    _check_dates(new.opens_on, new.deadline_on)
    stamps = stamp_below(who, pathway) if pathway is not None else stamp(who, visibility=R1)
    row = HousingApplication(
        **stamps,
        person_id=person_id,
        household_id=pathway.household_id if pathway is not None else household_for(session, who, person_id, None),
        pathway_id=new.pathway_id,
        notice=words(new.notice),
        municipality=words(new.municipality),
        opens_on=new.opens_on,
        deadline_on=new.deadline_on,
        documents=[{"name": name, "got": False} for one in new.documents if (name := words(one))],
    )
    session.add(row)
    session.flush()
    return view_of(row)


def edit_application(session: Session, who: Who, application_id: str, **changes: Any) -> ApplicationView:
    """Change what is known of it. `documents` lists `{name, got}`. Raises `Notice` (`field_not_editable`, `wrong_type`)."""
    row = followed(session, who, HousingApplication, application_id, WHAT)
    unknown = sorted(set(changes) - set(_EDITABLE))
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di una domanda non si cambia a mano.")
    _check_dates(changes.get("opens_on", row.opens_on), changes.get("deadline_on", row.deadline_on))
    if "notice" in changes and not words(changes["notice"]):
        refuse([problem("required", field="avviso")])
    if "documents" in changes:
        changes["documents"] = _documents(changes["documents"])
    for name, value in changes.items():
        setattr(row, name, words(value) if isinstance(value, str) else value)
    session.flush()
    return view_of(row)


def got_document(session: Session, who: Who, application_id: str, name: str, *, got: bool = True) -> ApplicationView:
    """A document was brought, or not after all. Raises `Notice` (`document_unknown`)."""
    row = followed(session, who, HousingApplication, application_id, WHAT)
    if not any(one["name"] == name for one in row.documents):
        raise Notice("document_unknown", f"«{name}» non è tra i documenti di questa domanda.")
    row.documents = [one | {"got": got} if one["name"] == name else one for one in row.documents]
    session.flush()
    return view_of(row)


def move_application(
    session: Session,
    who: Who,
    application_id: str,
    state: str,
    *,
    on: date | None = None,
    protocol: str | None = None,
    reason: str | None = None,
) -> ApplicationView:
    """Say how far it is: submitted (`on` and `protocol`), in the list, or ended. A day or reason that is not said stays while
    the state stays, and is today and none where it changes. Raises `Notice` (`housing_needs_outcome`, `day_in_future`).
    """
    row = followed(session, who, HousingApplication, application_id, WHAT)
    if on is not None and on > who.today():
        refuse([problem("day_in_future", day=on.isoformat())])
    day, same = on or who.today(), state == row.state
    submitted, outcome_on = row.submitted_on, None
    if state == "presentata":
        submitted = on or submitted or day
    elif state == "in_graduatoria":
        submitted = submitted or day
    elif state in HOUSING_ENDED:
        outcome_on = on or (row.outcome_on if same else None) or day
    why = words(reason) or (row.reason if same else None)
    refuse(check_housing(state, outcome_on, submitted, why))
    row.submitted_on = submitted
    if words(protocol):
        row.protocol = words(protocol)
    row.state, row.outcome_on, row.reason = state, outcome_on, why
    session.flush()
    return view_of(row)


def applications_of(
    session: Session, who: Who, *, person_id: str | None = None, pathway_id: str | None = None
) -> tuple[ApplicationView, ...]:
    """The applications of a person or of a pathway that this operator may read, the newest first."""
    query = select(HousingApplication).where(HousingApplication.deleted_at.is_(None))
    if person_id is not None:
        query = query.where(HousingApplication.person_id.in_(cards_of(session, person_id)))
    if pathway_id is not None:
        query = query.where(HousingApplication.pathway_id == pathway_id)
    rows = session.scalars(query.order_by(HousingApplication.recorded_at.desc(), HousingApplication.id.desc()))
    return tuple(view_of(row) for row in rows if may_open(who, row))


def view_of(row: HousingApplication) -> ApplicationView:
    """An application as screens read it."""
    documents = tuple((str(one.get("name")), bool(one.get("got"))) for one in row.documents)
    missing = tuple(name for name, got in documents if not got)
    state = label("housing_states", row.state)
    parts = [state.lower()]
    if row.state == "in_preparazione" and row.deadline_on is not None:
        parts.append(f"entro il {show_day(row.deadline_on)}")
    if row.state == "in_preparazione" and missing:
        parts.append("manca " + ", ".join(missing))
    ended = row.outcome_on or (row.submitted_on if row.state == "presentata" else None)
    if ended is not None:
        parts.append(f"il {show_day(ended)}")
    if row.protocol:
        parts.append(f"prot. {row.protocol}")
    if row.reason:
        parts.append(row.reason)
    return ApplicationView(
        row.id, row.person_id, row.notice, row.municipality or "", row.opens_on, row.deadline_on, documents, missing,
        row.state, state, row.submitted_on, row.protocol or "", row.outcome_on, row.reason or "", ", ".join(parts),
    )  # fmt: skip


def _documents(given: Any) -> list[dict[str, Any]]:
    rows = given if isinstance(given, list) else None
    if rows is None or not all(isinstance(one, dict) and words(str(one.get("name") or "")) for one in rows):
        refuse([problem("wrong_type", field="documents")])
        raise AssertionError("refused above")
    return [{"name": words(str(one["name"])), "got": bool(one.get("got"))} for one in rows]


def _check_dates(opens_on: date | None, deadline_on: date | None) -> None:
    if opens_on is not None and deadline_on is not None and deadline_on < opens_on:
        raise Notice("application_dates", "La scadenza dell'avviso è prima della sua apertura. Controllare le date.")
