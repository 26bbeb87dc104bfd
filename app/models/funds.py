"""Support funds, the slices leased to desks, grants for rent and utilities, and the ledger. Money is in cents.

What commits money is an appended step, judged at the centre under the company's lock; the ledger is written there alone.
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync
from app.rules.visibility import FUNDS_SCOPE, INTERNAL_SCOPE, REGISTER_SCOPE


class Fund(Record):
    """Money with a cap under one action: for grants (`kind` `contributi`, L1) or for indemnities (`indennita`, 9.1.3).

    `household_cap_cents` stays empty until head office sets it; nothing is admitted before (domain 2.8). What is committed, leased to
    desks and paid the centre adds up from the ledger.
    """

    __tablename__ = "fund"
    __sync__ = Sync(
        scope=INTERNAL_SCOPE,
        refs={"project_id": "project", "project_line_id": "project_line"},
        groups=(("cap_cents", "cap_act"), ("valid_from", "valid_to")),
        derived=("committed_cents", "leased_cents", "paid_cents", "counted_at"),
        since=4,
    )

    code: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="contributi")
    project_id: Mapped[str | None]
    project_line_id: Mapped[str | None]
    cap_cents: Mapped[int]
    cap_act: Mapped[str | None]
    household_cap_cents: Mapped[int | None]
    purposes: Mapped[JsonList] = mapped_column(default=list)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    committed_cents: Mapped[int] = mapped_column(default=0)
    leased_cents: Mapped[int] = mapped_column(default=0)
    paid_cents: Mapped[int] = mapped_column(default=0)
    counted_at: Mapped[datetime | None]


class FundEnvelope(Record):
    """A slice of a fund (*plafond*) leased to the one desk that asked for it, and only to its line of that moment.

    Its state moves through `EnvelopeStep`: `richiesta`, `aperta`, `restituita`; `dichiarata_persa`, `persa`, `chiusa`; `negata`. No
    clock ends it: `stop_on` only tells the desk to stop promising and give it back.
    """

    __tablename__ = "fund_envelope"
    __sync__ = Sync(
        refs={"fund_id": "fund"},
        derived=("state", "state_at", "amount_cents", "reason"),
        also=(FUNDS_SCOPE,),
        since=4,
    )

    fund_id: Mapped[str] = mapped_column(index=True)
    made_on: Mapped[str]
    asked_cents: Mapped[int]
    stop_on: Mapped[date | None]
    note: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="richiesta", index=True)
    state_at: Mapped[datetime | None]
    amount_cents: Mapped[int | None]
    reason: Mapped[str | None]


class EnvelopeStep(Record):
    """One step of an envelope. `amount_cents` is what the envelope holds after it (at its end: what was spent in it)."""

    __tablename__ = "envelope_step"
    __sync__ = Sync(
        refs={"envelope_id": "fund_envelope"},
        inherits="envelope_id",
        moves="envelope_id",
        append_only=True,
        also=(FUNDS_SCOPE,),
        since=4,
    )

    envelope_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    amount_cents: Mapped[int | None]
    reason: Mapped[str | None]


class GrantRequest(Record):
    """A request for a grant, MOD-05 (domain 2.8). Its state moves only through `GrantStep`.

    `purpose`: `canone`, `spese`, `misto` (both), `luce`, `gas`, `acqua`, `altro`. `payee`: `aler` (the tenant's account), `fornitore`,
    `rimborso` (the household's IBAN); never cash. `bill_key` is supplier and number made equal, or the tenancy: the same bill is paid
    once across all funds (INV-23). `promised_at` says that the desk promised it inside its envelope.
    """

    __tablename__ = "grant_request"
    __sync__ = Sync(
        numbered="number",
        refs={"fund_id": "fund", "household_id": "household", "person_id": "person", "tenancy_id": "tenancy"},
        about=("person_id", "household_id"),
        groups=(
            ("purpose", "amount_cents", "payee", "iban", "iban_holder"),
            ("supplier", "document_number", "document_on", "due_on", "period_from", "period_to", "bill_key"),
            ("other_aid", "other_aid_cents"),
            ("isee_cents", "isee_until"),
            ("disconnection", "disconnection_on"),
        ),
        derived=("state", "state_at", "reason"),
        searched=("number",),
        also=(FUNDS_SCOPE,),
        since=4,
    )

    number: Mapped[str | None]
    fund_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    tenancy_id: Mapped[str | None]
    applicant: Mapped[str]
    purpose: Mapped[str]
    amount_cents: Mapped[int]
    payee: Mapped[str]
    iban: Mapped[str | None]
    iban_holder: Mapped[str | None]
    supplier: Mapped[str | None]
    document_number: Mapped[str | None]
    document_on: Mapped[date | None]
    due_on: Mapped[date | None]
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    bill_key: Mapped[str | None] = mapped_column(index=True)
    disconnection: Mapped[bool] = mapped_column(default=False)
    disconnection_on: Mapped[date | None]
    other_aid: Mapped[str | None]
    other_aid_cents: Mapped[int | None]
    isee_cents: Mapped[int | None]
    isee_until: Mapped[date | None]
    report: Mapped[str | None]
    documents: Mapped[JsonList] = mapped_column(default=list)
    promised_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(default="bozza", index=True)
    state_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class GrantStep(Record):
    """One step of a grant: a desk proposes and, inside its envelope, covers; head office decides. Appended, judged at the centre.

    `amount_cents` is what is committed, settled or paid by it; `reference` and `paid_on` belong to a payment; `reason` to a refusal,
    with `alternative` (another line, the waiting list) and what to tell the tenant in it.
    """

    __tablename__ = "grant_step"
    __sync__ = Sync(
        refs={"grant_id": "grant_request", "envelope_id": "fund_envelope"},
        inherits="grant_id",
        about=("grant_id",),
        moves="grant_id",
        append_only=True,
        also=(FUNDS_SCOPE,),
        since=4,
    )

    grant_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    amount_cents: Mapped[int | None]
    envelope_id: Mapped[str | None] = mapped_column(index=True)
    reason: Mapped[str | None]
    alternative: Mapped[str | None]
    reference: Mapped[str | None]
    paid_on: Mapped[date | None]


class LedgerEntry(Record):
    """So many cents from one account (`credit`) to another (`debit`): balanced by its form, never changed, undone by a contra entry.

    Accounts: `cap:<fund>`, `fund:<fund>` (free), `envelope:<envelope>`, and for each grant or indemnity `open:<id>`, `paid:<id>`,
    `withheld:<id>`. `cause_kind` and `cause_id` name the act it comes from; `subject_id` the grant, indemnity or envelope.
    """

    __tablename__ = "ledger_entry"
    __sync__ = Sync(
        reference=True, scope=FUNDS_SCOPE, also=(REGISTER_SCOPE,), refs={"fund_id": "fund"}, append_only=True, since=4
    )

    fund_id: Mapped[str] = mapped_column(index=True)
    credit: Mapped[str]
    debit: Mapped[str]
    amount_cents: Mapped[int]
    at: Mapped[datetime]
    cause_kind: Mapped[str]
    cause_id: Mapped[str] = mapped_column(index=True)
    subject_id: Mapped[str | None] = mapped_column(index=True)
    contra_of: Mapped[str | None]
