"""Cases of innocent arrears (domain 4.5): what happened, its evidence, the acts received, measures. Money is in cents.

A case is never a label on a person. It is read by its author, the team and whoever supervises (R1).
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, JsonList, Record, Sync
from app.rules.visibility import COMPANY_SCOPE


class ArrearsCase(Record):
    """A case from the first sign to its end. Its state moves through `ArrearsStep`, and by what the commission decides.

    `cause` is a code C1 to C8 of domain 4.1. `income` maps `before` and `after` to twelve months `{month: cents}` each around
    `cause_on`; `facts` maps further facts of the rules to `{value, as_of, source, evidence}`.
    """

    __tablename__ = "arrears_case"
    __sync__ = Sync(
        numbered="number",
        refs={"household_id": "household", "person_id": "person", "tenancy_id": "tenancy"},
        followed=True,
        about=("person_id", "household_id"),
        groups=(("cause", "cause_on", "cause_words"),),
        derived=("state", "state_at", "reason", "outcome"),
        searched=("number",),
        since=4,
    )

    number: Mapped[str | None]
    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    tenancy_id: Mapped[str | None]
    opened_on: Mapped[date]
    cause: Mapped[str | None]
    cause_on: Mapped[date | None]
    cause_words: Mapped[str | None]
    income: Mapped[JsonDict] = mapped_column(default=dict)
    facts: Mapped[JsonDict] = mapped_column(default=dict)
    proposal: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="rilevata", index=True)
    state_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    outcome: Mapped[str | None]


class ArrearsStep(Record):
    """One step of a case, appended and checked against the state that the centre finds."""

    __tablename__ = "arrears_step"
    __sync__ = Sync(
        refs={"case_id": "arrears_case"},
        inherits="case_id",
        about=("case_id",),
        moves="case_id",
        append_only=True,
        since=4,
    )

    case_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str | None]
    reason: Mapped[str | None]


class ArrearsEvidence(Record):
    """One document of a case: what it is, whose, until when it holds, and whether somebody saw the original."""

    __tablename__ = "arrears_evidence"
    __sync__ = Sync(
        refs={"case_id": "arrears_case"},
        inherits="case_id",
        about=("case_id",),
        groups=(("issued_on", "valid_until"), ("seen_original", "checked_by")),
        since=4,
    )

    case_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    holder: Mapped[str | None]
    issued_on: Mapped[date | None]
    valid_until: Mapped[date | None]
    seen_original: Mapped[bool] = mapped_column(default=False)
    checked_by: Mapped[str | None]
    note: Mapped[str | None]


class DebtNotice(Record):
    """A formal act that the tenant received: `sollecito`, `messa_in_mora`, `diffida`, `intimazione`, `altro`. Its date counts."""

    __tablename__ = "debt_notice"
    __sync__ = Sync(refs={"case_id": "arrears_case"}, inherits="case_id", about=("case_id",), since=4)

    case_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    dated_on: Mapped[date]
    amount_cents: Mapped[int | None]
    reference: Mapped[str | None]


class ArrearsMeasure(Record):
    """What was granted or agreed: `congelamento`, `piano_di_rientro`, `crs`, `percorso_lavoro`, `percentuale_sostenibilita`."""

    __tablename__ = "arrears_measure"
    __sync__ = Sync(
        refs={"case_id": "arrears_case"},
        inherits="case_id",
        about=("case_id",),
        groups=(("from_day", "to_day"), ("ended_on", "end_reason")),
        since=4,
    )

    case_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    from_day: Mapped[date]
    to_day: Mapped[date | None]
    amount_cents: Mapped[int | None]
    percent: Mapped[int | None]
    missed_limit: Mapped[int | None]
    accepted_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    note: Mapped[str | None]


class Instalment(Record):
    """One instalment of a repayment plan, per line of the debt, and whether it was paid."""

    __tablename__ = "instalment"
    __sync__ = Sync(
        refs={"measure_id": "arrears_measure"},
        inherits="measure_id",
        about=("measure_id",),
        groups=(("paid_on", "paid_cents"),),
        since=4,
    )

    measure_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[int]
    due_on: Mapped[date] = mapped_column(index=True)
    rent_cents: Mapped[int] = mapped_column(default=0)
    charges_cents: Mapped[int] = mapped_column(default=0)
    paid_on: Mapped[date | None]
    paid_cents: Mapped[int | None]


class SolidarityNotice(Record):
    """The yearly notice of the regional solidarity contribution, per measure (`T-CRS-A`, `T-CRS-B`), as head office enters it."""

    __tablename__ = "solidarity_notice"
    __sync__ = Sync(scope=COMPANY_SCOPE, groups=(("opens_on", "closes_on"),), since=4)

    year: Mapped[int]
    measure: Mapped[str]
    act: Mapped[str | None]
    opens_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    documents: Mapped[JsonList] = mapped_column(default=list)
    place: Mapped[str | None]


class SolidarityApplication(Record):
    """A household's application to a notice. `state`: `in_preparazione`, `presentata`, `accolta`, `non_accolta`, `ritirata`."""

    __tablename__ = "solidarity_application"
    __sync__ = Sync(
        refs={
            "notice_id": "solidarity_notice",
            "household_id": "household",
            "person_id": "person",
            "case_id": "arrears_case",
        },
        inherits="case_id",
        about=("person_id", "household_id"),
        groups=(("state", "outcome_on", "reason", "granted_cents"), ("submitted_on", "protocol")),
        since=4,
    )

    notice_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    case_id: Mapped[str | None]
    documents: Mapped[JsonList] = mapped_column(default=list)
    submitted_on: Mapped[date | None]
    protocol: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="in_preparazione")
    outcome_on: Mapped[date | None]
    granted_cents: Mapped[int | None]
    reason: Mapped[str | None]
