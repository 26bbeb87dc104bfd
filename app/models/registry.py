"""Every kind that travels, by name, with its fields and their stored forms: what sync on both sides is driven by.

`SCHEMA` rises with every change of kinds or fields; a desk tells it to the centre and is told the centre's.
"""

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy.engine.default import DefaultDialect

from app.models import (
    accounts,
    activities,
    arrears,
    contacts,
    decisions,
    documents,
    eligibility,
    funds,
    intake,
    mediation,
    network,
    participants,
    pathways,
    people,
    places,
    projects,
    requests,
    review,
    staff,
    tenancies,
    training,
    visits,
)
from app.models.base import ANY, Record, Sync
from app.models.types import Stored, canonical_json

SCHEMA = 5

_OUTSIDE_BODY = frozenset({"id", "company_id", "received_at", "seq", "row_hash"})
_DIALECT = DefaultDialect()
_SAID_AS = {"state": "to_state", "state_at": "at"}

_MODELS: tuple[type[Record], ...] = (
    places.Company,
    places.Municipality,
    places.Outpost,
    places.OpeningSlot,
    staff.Operator,
    staff.OperatorAssignment,
    staff.RosterSlot,
    staff.CostRate,
    staff.Closure,
    projects.Programme,
    projects.FundingAction,
    projects.Project,
    projects.ProjectExtension,
    projects.ProjectLine,
    projects.ProjectTarget,
    projects.Milestone,
    network.Partner,
    network.PartnerContact,
    network.PartnerCall,
    network.Partnership,
    network.PartnershipMember,
    network.PartnershipDeed,
    network.BoardMeeting,
    places.Building,
    places.Unit,
    people.Person,
    people.Household,
    people.HouseholdMember,
    people.Variation,
    people.PersonMerge,
    people.MergeChoice,
    tenancies.Tenancy,
    tenancies.TenancyParty,
    tenancies.MeansTest,
    staff.Presence,
    contacts.Contact,
    contacts.Publication,
    requests.Request,
    requests.RequestTransition,
    requests.AccessAttempt,
    mediation.MediationCase,
    mediation.MediationSide,
    mediation.MediationNote,
    mediation.MediationMeeting,
    pathways.NeedsAssessment,
    pathways.CaseOpening,
    pathways.Pathway,
    pathways.PathwayStep,
    pathways.PathwayGoal,
    pathways.PathwayReview,
    pathways.IndividualPlan,
    pathways.Pact,
    pathways.CareTeamMember,
    pathways.Task,
    pathways.HousingApplication,
    contacts.Appointment,
    contacts.Callback,
    activities.Activity,
    activities.ActivitySession,
    activities.ActivityEnrolment,
    activities.Attendance,
    activities.SelfManagementGroup,
    activities.GroupMember,
    activities.GroupMinutes,
    visits.Visit,
    visits.VisitNote,
    visits.NoteVersion,
    visits.Reading,
    intake.IntakeForm,
    intake.IntakeHealth,
    intake.IntakeEsf,
    documents.Authorisation,
    documents.PrintedDocument,
    contacts.Information,
    network.Referral,
    network.ReferralStep,
    funds.Fund,
    funds.FundEnvelope,
    funds.EnvelopeStep,
    funds.GrantRequest,
    funds.GrantStep,
    funds.LedgerEntry,
    participants.Participant,
    accounts.AccountImport,
    accounts.AccountMovement,
    accounts.AccountOrder,
    training.SelectionRound,
    training.TrainingPath,
    training.Trainee,
    training.TrainingStep,
    training.TrainingHours,
    training.IndemnityAct,
    eligibility.RuleSet,
    eligibility.Evaluation,
    arrears.ArrearsCase,
    arrears.ArrearsStep,
    arrears.ArrearsEvidence,
    arrears.DebtNotice,
    arrears.ArrearsMeasure,
    arrears.Instalment,
    arrears.SolidarityNotice,
    arrears.SolidarityApplication,
    decisions.DecisionBody,
    decisions.BodyMember,
    decisions.DecisionSession,
    decisions.Dossier,
    decisions.Vote,
    decisions.Decision,
    documents.Attachment,
    review.Conflict,
)


@dataclass(frozen=True)
class Kind:
    """One kind of record and how it travels."""

    name: str
    model: type[Record]
    sync: Sync

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Fields of a row on the wire, in table order: everything but id, company and what only the centre says."""
        return tuple(c.key for c in self.model.__table__.columns if c.key not in _OUTSIDE_BODY)

    @cached_property
    def known(self) -> frozenset[str]:
        """`fields`, to be asked whether a name is one."""
        return frozenset(self.fields)

    @cached_property
    def editable(self) -> frozenset[str]:
        """Fields that a change may carry."""
        return frozenset(self.fields) - frozenset(self.sync.derived) - {"extra"}

    @cached_property
    def integers(self) -> frozenset[str]:
        """Fields stored as integers; all others are text."""
        return frozenset(n for n, kind in self._python_types.items() if kind is int)

    @cached_property
    def required(self) -> frozenset[str]:
        """Fields that may not be null, those that no change carries included."""
        columns = self.model.__table__.columns
        return frozenset(f for f in self.fields if not columns[f].nullable)

    @cached_property
    def fresh(self) -> Mapping[str, Stored]:
        """A row before its create: derived fields at their start, `extra` empty, all others null."""
        columns = self.model.__table__.columns
        row: dict[str, Stored] = dict.fromkeys(self.fields)
        row["extra"] = "{}"
        for name in self.sync.derived:
            default = columns[name].default
            if default is not None and default.is_scalar:
                row[name] = self.stored(name, default.arg)
        return row

    @cached_property
    def _python_types(self) -> dict[str, type]:
        out: dict[str, type] = {}
        for name in self.fields:
            column_type: Any = self.model.__table__.columns[name].type
            stored = getattr(column_type, "impl", column_type)
            out[name] = int if stored.python_type is int else str
        return out

    @cached_property
    def _binders(self) -> dict[str, Any]:
        columns = self.model.__table__.columns
        return {f: columns[f].type.bind_processor(_DIALECT) for f in self.fields}

    def known_in(self, extra: str) -> tuple[dict[str, Stored], str]:
        """The fields that another version kept in `extra` and this one knows, and what is left there."""
        kept: dict[str, Stored] = json.loads(extra)
        found = {name: kept.pop(name) for name in self.fields if name in kept}
        return found, canonical_json(kept)

    def stored(self, field: str, value: Any) -> Stored:
        """The stored form of a Python value of `field`."""
        binder = self._binders[field]
        result: Stored = binder(value) if binder else value
        return result

    def told_of(self, row: Mapping[str, Stored]) -> list[tuple[str, str]]:
        """The records that this row is about, as `(kind, id)`: whoever is erased takes it along."""
        if self.sync.shared is not None and row.get(self.sync.shared[0]) in self.sync.shared[1]:
            return []
        return [one for name in self.sync.about if (one := self._at(name, row)) is not None]

    def points_at(self, row: Mapping[str, Stored]) -> list[tuple[str, str]]:
        """Every record that this row names, as `(kind, id)`: by its references, and by the pair that names any record."""
        names = (*self.sync.refs, *([ANY] if self.names in self.fields else []))
        return [one for name in names if (one := self._at(name, row)) is not None]

    def parent_of(self, row: Mapping[str, Stored]) -> tuple[str, str] | None:
        """The record, as `(kind, id)`, that this row is never laxer than and whose readers it gets (`Sync.inherits`)."""
        return None if self.sync.inherits is None else self._at(self.sync.inherits, row)

    def hanging_on(self, kind: str, id: str) -> dict[str, str] | None:
        """Fields and values of the records of this kind that hang on that record (`parent_of`); None where none ever does."""
        reference = self.sync.inherits
        if reference == ANY:
            return {self.names: kind, self.named_id: id}
        return {reference: id} if reference is not None and self.target(reference) == kind else None

    def _at(self, name: str, row: Mapping[str, Stored]) -> tuple[str, str] | None:
        kind, id = (row.get(self.names), row.get(self.named_id)) if name == ANY else (self.target(name), row.get(name))
        return None if kind is None or id is None else (str(kind), str(id))

    @cached_property
    def followed(self) -> bool:
        """Whether such records are `Sync.followed`, or hang on what is."""
        reference = self.sync.inherits
        return self.sync.followed or (reference not in (None, ANY) and KINDS[self.target(str(reference))].followed)

    def is_followed(self, row: Mapping[str, Stored]) -> bool:
        """Whether whoever follows this row now sees what is new on it: a paper is followed where its record is."""
        above = self.parent_of(row)
        return self.followed or (above is not None and above[0] in KINDS and KINDS[above[0]].followed)

    @cached_property
    def references(self) -> frozenset[str]:
        """Fields that hold the id of another record of one known kind."""
        return frozenset({*self.sync.refs, *self.sync.about} - {ANY})

    def without(self, row: Mapping[str, Stored], gone: Container[str]) -> dict[str, Stored]:
        """What such a row has otherwise once these records are gone (their ids): it stays, and names none of them."""
        changed: dict[str, Stored] = {}
        for name in self.references:
            if row.get(name) in gone:
                more = (one for one in self.sync.goes_with.get(name, ()) if row.get(one) is not None)
                changed |= dict.fromkeys((name, *more))
        for name, key in self.sync.lists.items():
            entries = _entries(row.get(name))
            kept = [one for one in entries if one.get(key) not in gone]
            if len(kept) < len(entries):
                changed[name] = canonical_json(kept)
        return changed

    def named_in_lists(self, row: Mapping[str, Stored]) -> list[str]:
        """The ids that entries of this row's lists name."""
        return [
            str(one[key]) for name, key in self.sync.lists.items() for one in _entries(row.get(name)) if one.get(key)
        ]

    def target(self, reference: str) -> str:
        """The kind that a reference points at."""
        return self.sync.refs.get(reference) or reference.removesuffix("_id")

    @cached_property
    def moves(self) -> "Kind | None":
        """The kind of the record that a new one of this kind moves; None for most."""
        return None if self.sync.moves is None else KINDS[self.target(self.sync.moves)]

    def state_after(self, step: Mapping[str, Any]) -> dict[str, Any]:
        """What this step sets on the record that it moves: the derived fields, in whichever form (Python or stored) the step has.

        Each step says all of them, so that an outcome never outlives the state it belonged to.
        """
        derived = () if self.moves is None else self.moves.sync.derived
        return {name: step.get(_SAID_AS.get(name, name)) for name in derived}

    def scope_of(self, about: str | None) -> str | None:
        """The one scope of its R0 records; a file lies where the record does that it belongs to. None: with their outpost."""
        owner = KINDS.get(about or "") if self.pointer == "owner" else None
        return self.sync.scope or (owner.sync.scope if owner is not None else None)

    @cached_property
    def pointer(self) -> str:
        """What the pair of fields that names any record begins with."""
        return "owner" if "owner_kind" in self.fields else "record"

    @cached_property
    def names(self) -> str:
        """The field that says of which kind the record is that this one is about."""
        return f"{self.pointer}_kind"

    @property
    def named_id(self) -> str:
        """The field with the id of that record."""
        return f"{self.pointer}_id"

    def is_apart(self, about: str | None) -> bool:
        """Whether nobody sees such a record for supervising its outpost: it is apart, or about one that is."""
        return self.sync.apart or (about in KINDS and KINDS[about].sync.apart)

    def also(self, about: str | None) -> tuple[str, ...]:
        """The scopes in which such a record lies beside its own: those of its kind, and of the record that it is about."""
        owner = KINDS[about].sync.also if about in KINDS and self.sync.with_owner else ()
        return tuple(dict.fromkeys((*self.sync.also, *owner)))

    def part(self, id: str, whole: Mapping[str, Stored]) -> tuple[str, dict[str, Stored]]:
        """The id and the fields of the record of this kind that is a part of that one (`Sync.part_of`)."""
        (reference,) = self.sync.refs
        fields = {name: whole.get(name) for name in self.fields} | {reference: id, "extra": "{}"}
        return str(uuid5(NAMESPACE_OID, f"{id}/{self.name}")), fields

    def is_for_tutors(self, about: str | None) -> bool:
        """Whether tutors are shown such a record that names them, or the record that it is about."""
        return self.sync.tutors or (about in KINDS and KINDS[about].sync.tutors)

    @cached_property
    def pointing(self) -> tuple[tuple[str, str | None], ...]:
        """The fields that hold the id of another record, each with its kind; None for one of any kind, or that nobody looks up."""
        told = (self.named_id if name == ANY else name for name in self.sync.about)
        return (*self.sync.refs.items(), *((name, None) for name in told if name not in self.sync.refs))

    @cached_property
    def placed_by(self) -> tuple[str, ...]:
        """The fields that say in which scopes a row lies."""
        said = ("visibility", "outpost_id", "operator_id", "readers", self.names, self.sync.session)
        return tuple(name for name in said if name in self.fields)

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        return {field: group for group in self.sync.groups for field in group}

    def group_of(self, field: str) -> tuple[str, ...]:
        """The fields that travel with `field`, itself included."""
        return self._groups.get(field) or (field,)


def _entries(stored: Stored) -> list[dict[str, Any]]:
    """The entries of a stored list; none of what is no list of entries, as nobody has looked at it yet."""
    try:
        found = json.loads(str(stored or "[]"))
    except ValueError:
        return []
    return found if isinstance(found, list) and all(isinstance(one, dict) for one in found) else []


KINDS: dict[str, Kind] = {m.__tablename__: Kind(m.__tablename__, m, m.__sync__) for m in _MODELS}

PARTS: dict[str, Kind] = {kind.sync.part_of: kind for kind in KINDS.values() if kind.sync.part_of is not None}
"""What the centre writes beside a kind, by that kind: the part of it that tutors are shown."""


def newer_than(schema: int) -> frozenset[str]:
    """The kinds that a registry of this version does not know."""
    return frozenset(kind.name for kind in KINDS.values() if kind.sync.since > schema)


def kind_of(record: Record | type[Record]) -> Kind:
    """The kind of a record or of its class."""
    return KINDS[record.__tablename__]
