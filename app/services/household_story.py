"""The whole story of a household on one timeline: every kind of fact about every member, as far as the reader may see.

A fact of R1 shows to its author and the named readers; of R2 only that it is there; R3 not at all. What a person's own timeline
says (contacts, requests, visits, papers, intake) comes from `timeline`, for every member of the household that ever was.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.orm import Session

from app.models import arrears, contacts, documents, funds, pathways, tenancies
from app.models.base import Record
from app.models.people import Household, HouseholdMember
from app.models.who import Who
from app.rules.catalogues import label, row_label
from app.rules.clock import rome_day
from app.rules.dates import day_edges, show_day
from app.rules.visibility import R2, R3
from app.services.centre import centre_states
from app.services.checks import found
from app.services.labels import kind_label
from app.services.names import load_names, people_by_id, person_name
from app.services.readings import may_open
from app.services.timeline import TimelineEntry, hidden_notes, timeline_of
from app.services.whose import Whose
from app.store.same_person import cards_of


@dataclass(frozen=True)
class StoryEntry:
    """One fact. `name` is the member it is about, empty for the whole household; `channel` chooses the icon of a contact.

    `typed` is what somebody wrote: it is read as it was written, whatever the window speaks.
    """

    kind: str
    id: str
    at: datetime
    name: str
    title: str
    detail: str
    author: str
    standing: str
    channel: str | None = None
    hidden: int = 0
    typed: str = ""


class _Said(NamedTuple):
    """What is told of a fact: words of ours, then what somebody wrote."""

    title: str
    detail: str = ""
    typed: str = ""


@dataclass(frozen=True)
class _Fact:
    """How a kind is told: when it happened, and in which words."""

    model: type[Record]
    at: Callable[[Any], date | datetime | None]
    says: Callable[[Any], _Said]


def _case(row: pathways.CaseOpening) -> _Said:
    ended = f"chiusa il {show_day(row.closed_on)}" if row.closed_on else "aperta"
    return _Said(f"Presa in carico n. {row.number}", ended)


def _review(row: pathways.PathwayReview) -> _Said:
    return _Said("Verifica fatta", typed=" ".join((row.summary or "").split())[:120])


def _step(row: pathways.PathwayStep) -> _Said:
    outcome = label("pathway_outcomes", row.outcome).lower() if row.outcome else ""
    return _Said(f"Percorso: {label('pathway_states', row.to_state).lower()}", outcome, row.reason or "")


def _assessment(row: pathways.NeedsAssessment) -> _Said:
    # Never a score: a list of people or of days in which scores stand would rank them.
    outcome = label("assessment_outcomes", row.outcome).lower() if row.outcome else ""
    return _Said("Valutazione del bisogno", outcome)


def _goal(row: pathways.PathwayGoal) -> _Said:
    return _Said(f"Obiettivo {label('goal_results', row.result or '').lower()}", typed=row.text)


def _housing(row: pathways.HousingApplication) -> _Said:
    return _Said("Domanda di alloggio", label("housing_states", row.state).lower(), row.notice)


def _arrears_step(row: arrears.ArrearsStep) -> _Said:
    return _Said(f"Caso: {label('arrears_states', row.to_state).lower()}", typed=row.reason or "")


def _grant(row: funds.GrantRequest) -> _Said:
    """Never an amount, as of a case."""
    said = label("grant_purposes", row.purpose).lower(), label("grant_states", row.state).lower()
    return _Said(f"Contributo n. {row.number or '—'} chiesto", ", ".join(said))


def _solidarity(row: arrears.SolidarityApplication) -> _Said:
    return _Said("Contributo di solidarietà", label("solidarity_states", row.state).lower())


_ABOUT_HOME: tuple[_Fact, ...] = (
    _Fact(pathways.NeedsAssessment, lambda row: row.assessed_on, _assessment),
    _Fact(pathways.CaseOpening, lambda row: row.opened_on, _case),
    _Fact(
        pathways.Pathway,
        lambda row: row.recorded_at,
        lambda row: _Said(f"Percorso n. {row.number} proposto", row_label("pathway_types", row.type).lower()),
    ),
    _Fact(pathways.HousingApplication, lambda row: row.outcome_on or row.submitted_on or row.recorded_at, _housing),
    _Fact(arrears.ArrearsCase, lambda row: row.opened_on, lambda row: _Said(f"Caso n. {row.number} aperto")),
    _Fact(
        arrears.SolidarityApplication, lambda row: row.outcome_on or row.submitted_on or row.recorded_at, _solidarity
    ),
    _Fact(funds.GrantRequest, lambda row: row.recorded_at, _grant),
    _Fact(
        tenancies.Tenancy, lambda row: row.contract_on or row.assigned_on, lambda _row: _Said("Contratto di locazione")
    ),
    _Fact(
        tenancies.MeansTest,
        lambda row: row.issued_on,
        lambda row: _Said(
            str(row.kind).upper(), f"valido fino al {show_day(row.expires_on)}" if row.expires_on else ""
        ),
    ),
)
"""Facts of a household."""

_ABOUT_PERSON: tuple[_Fact, ...] = (
    _Fact(contacts.Appointment, lambda row: row.at, lambda row: _Said("Appuntamento", typed=row.subject or "")),
    _Fact(contacts.Callback, lambda row: row.done_at, lambda row: _Said("Richiamata fatta", typed=row.subject or "")),
    _Fact(
        documents.Authorisation,
        lambda row: row.given_at,
        lambda row: _Said(kind_label("authorisation"), typed=row.recipient or ""),
    ),
)
"""Facts of one person that their timeline does not tell."""

_OF_EACH = ("activity_session", "activity", "self_management_group", "mediation_case")
"""Kinds of which an entry opens something that several members may share, each with a fact of their own."""

_ON_PATHWAY: tuple[_Fact, ...] = (
    _Fact(pathways.PathwayStep, lambda row: row.at, _step),
    _Fact(pathways.PathwayGoal, lambda row: row.closed_on, _goal),
    _Fact(pathways.PathwayReview, lambda row: row.done_on, _review),
    _Fact(pathways.Task, lambda row: row.done_at, lambda row: _Said("Fatto", typed=row.subject)),
    _Fact(
        pathways.Pact,
        lambda row: row.signed_on,
        lambda row: _Said("Patto firmato", f"n. {row.paper_number}" if row.paper_number else ""),
    ),
    _Fact(pathways.IndividualPlan, lambda row: row.signed_on, lambda _row: _Said("Progetto personalizzato firmato")),
)
"""Facts that hang on a pathway."""

_ON_CASE: tuple[_Fact, ...] = (
    _Fact(arrears.ArrearsStep, lambda row: row.at, _arrears_step),
    _Fact(
        arrears.ArrearsMeasure,
        lambda row: row.accepted_on or row.from_day,
        lambda row: _Said(label("measure_kinds", row.kind)),
    ),
    _Fact(arrears.DebtNotice, lambda row: row.dated_on, lambda row: _Said(label("notice_kinds", row.kind), "ricevuto")),
)
"""Facts that hang on a case. Never an amount: the story is read with the person beside."""


def story_of(session: Session, who: Who, whose: Whose, *, limit: int = 400) -> tuple[StoryEntry, ...]:
    """The story of a household, or of a person with the household of today, newest first. Raises `Notice` (`not_found`)."""
    for household_id in sorted(whose.households):
        found(session, who, Household, household_id, "Il nucleo")
    members = list(
        session.scalars(
            select(HouseholdMember).where(
                HouseholdMember.household_id.in_(whose.households), HouseholdMember.deleted_at.is_(None)
            )
        )
    )
    persons = list(dict.fromkeys((*(member.person_id for member in members), *sorted(whose.cards))))
    names = {id: person_name(person) for id, person in people_by_id(session, persons).items()}
    entries: dict[Hashable, StoryEntry] = {}
    cards: dict[str, str] = {}
    for person in persons:
        if person in cards:  # another card of somebody who was told already
            continue
        for one in timeline_of(session, who, person, limit=limit):
            entry = _of_person(one, names.get(person, ""))
            entries.setdefault(_same(entry), entry)
        cards |= dict.fromkeys(cards_of(session, person), names.get(person, ""))
    facts = [*_own(session, whose), *_walked(session, whose), *_personal(session, cards)]
    for entry in (*_told(session, who, facts, cards), *_comings(who, members, names)):
        entries.setdefault(_same(entry), entry)
    return tuple(sorted(entries.values(), key=lambda one: (one.at, one.id), reverse=True)[:limit])


def _same(entry: StoryEntry) -> Hashable:
    """What tells facts apart: a contact of two members is one fact, the presences of two members at a meeting are two."""
    each = entry.name if entry.kind in _OF_EACH else ""
    return entry.kind, entry.id, entry.at, entry.title, each


def pathway_entries(session: Session, who: Who, cards: Sequence[str]) -> list[TimelineEntry]:
    """What of assessments, cases and pathways stands in a person's own timeline."""
    rows: list[tuple[_Fact, Record]] = []
    for fact in _ABOUT_HOME[:4]:
        rows += [(fact, row) for row in _live(session, fact.model, _column(fact.model, "person_id").in_(cards))]
    own = [row.id for fact, row in rows if fact.model is pathways.Pathway]
    for fact in _ON_PATHWAY[:1]:
        rows += [(fact, row) for row in _live(session, fact.model, _column(fact.model, "pathway_id").in_(own))]
    return [
        TimelineEntry(
            one.kind, one.id, None, one.at, one.title, one.detail, one.author, one.standing, one.hidden, one.typed
        )
        for one in _told(session, who, rows, {})
    ]


def _own(session: Session, whose: Whose) -> list[tuple[_Fact, Record]]:
    return [(fact, row) for fact in _ABOUT_HOME for row in _live(session, fact.model, whose.of(fact.model))]


def _walked(session: Session, whose: Whose) -> list[tuple[_Fact, Record]]:
    walked = select(pathways.Pathway.id).where(whose.of(pathways.Pathway))
    cases = select(arrears.ArrearsCase.id).where(whose.of(arrears.ArrearsCase))
    return [
        (fact, row)
        for facts, name, parents in ((_ON_PATHWAY, "pathway_id", walked), (_ON_CASE, "case_id", cases))
        for fact in facts
        for row in _live(session, fact.model, _column(fact.model, name).in_(parents))
    ]


def _personal(session: Session, cards: Iterable[str]) -> list[tuple[_Fact, Record]]:
    theirs = list(cards)
    return [
        (fact, row)
        for fact in _ABOUT_PERSON
        for row in _live(session, fact.model, _column(fact.model, "person_id").in_(theirs))
    ]


def _column(model: type[Record], name: str) -> Any:
    """The column of this name; `false` in its place where the kind has none."""
    return getattr(model, name, None) if hasattr(model, name) else false()


def _live(session: Session, model: type[Record], condition: ColumnElement[bool]) -> list[Record]:
    return list(
        session.scalars(select(model).where(or_(condition), model.deleted_at.is_(None), model.visibility != R3))
    )


def _told(session: Session, who: Who, facts: Iterable[tuple[_Fact, Record]], cards: dict[str, str]) -> list[StoryEntry]:
    shown = [(fact, row, fact.at(row)) for fact, row in facts if may_open(who, row)]
    if not shown:
        return []
    by_kind: dict[str, list[str]] = {}
    for _, row, _at in shown:
        by_kind.setdefault(row.__tablename__, []).append(row.id)
    where = {kind: centre_states(session, kind, ids) for kind, ids in by_kind.items()}
    authors = load_names(session)
    told = []
    for fact, row, at in shown:
        if at is None:
            continue
        moment = at if isinstance(at, datetime) else _moment_of(at, row)
        said = fact.says(row)
        hidden = int(row.visibility == R2)
        kind = row.__tablename__
        entry = StoryEntry(
            kind, row.id, moment, cards.get(str(getattr(row, "person_id", None)), ""), said.title, said.detail,
            authors.operator(row.operator_id) if row.operator_id not in (None, who.operator_id) else "", where[kind][row.id],
            typed=said.typed,
        )  # fmt: skip
        told.append(replace(entry, detail=hidden_notes(1), typed="", hidden=hidden) if hidden else entry)
    return told


def _moment_of(day: date, row: Record) -> datetime:
    """When on its day: as it was written down, if it was that day; else at its beginning."""
    return row.recorded_at if rome_day(row.recorded_at) == day else day_edges(day)[0]


def _of_person(one: TimelineEntry, name: str) -> StoryEntry:
    return StoryEntry(
        one.kind,
        one.id,
        one.at,
        name,
        one.title,
        one.detail,
        one.author,
        one.standing,
        one.channel,
        one.hidden,
        one.typed,
    )


def _comings(who: Who, members: Iterable[HouseholdMember], names: dict[str, str]) -> list[StoryEntry]:
    """Who came to live there and who went."""
    today = rome_day(who.now())
    return [
        StoryEntry(
            "household_member",
            f"{member.id}:{end}",
            day_edges(day)[0],
            names.get(member.person_id, ""),
            words,
            "",
            "",
            "",
        )
        for member in members
        for end, day, words in (("in", member.from_day, "Entra nel nucleo"), ("out", member.to_day, "Esce dal nucleo"))
        if day is not None and day <= today
    ]
