"""Training indemnities (domain 2.9): selection, path, certified hours, money paid or withheld. Money is in cents, hours in minutes."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, JsonList, Record, Sync
from app.rules.visibility import FUNDS_SCOPE, INTERNAL_SCOPE


class SelectionRound(Record):
    """A selection for a project: published criteria with their weights, places, and the draw that settles ties.

    `criteria` lists `{code, label, weight, ties}`; once `published_on` is set neither they nor the places change. `draw` keeps what a
    draw was made with (seed, candidates in the order they stood) and what came of it, so that anyone can make it again.
    """

    __tablename__ = "selection_round"
    __sync__ = Sync(
        numbered="number",
        scope=INTERNAL_SCOPE,
        refs={"project_id": "project", "fund_id": "fund"},
        groups=(("criteria", "places", "published_on"), ("closed_on", "draw")),
        since=4,
    )

    project_id: Mapped[str] = mapped_column(index=True)
    fund_id: Mapped[str | None]
    number: Mapped[str | None]
    name: Mapped[str]
    criteria: Mapped[JsonList] = mapped_column(default=list)
    places: Mapped[int]
    indemnity_cents: Mapped[int]
    published_on: Mapped[date | None]
    closes_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    draw: Mapped[JsonDict] = mapped_column(default=dict)


class TrainingPath(Record):
    """A candidate and, once selected, their training path. Its state moves only through `TrainingStep`.

    `source`: `servizi_sociali`, `operatore`, `autocandidatura`, with who sent the name, when and on which legal basis. `scores` maps a
    criterion of the round to points. `unemployed_on` is the day of the job centre's certificate or of the DID.
    """

    __tablename__ = "training_path"
    __sync__ = Sync(
        numbered="number",
        refs={
            "project_id": "project",
            "round_id": "selection_round",
            "person_id": "person",
            "household_id": "household",
            "tenancy_id": "tenancy",
            "provider_id": "partner",
        },
        followed=True,
        about=("person_id", "household_id"),
        groups=(("source", "sent_by", "sent_on", "legal_basis"), ("unemployed_on", "unemployment_proof")),
        derived=("state", "state_at", "reason", "outcome"),
        searched=("number",),
        also=(FUNDS_SCOPE,),
        since=4,
    )

    number: Mapped[str | None]
    project_id: Mapped[str] = mapped_column(index=True)
    round_id: Mapped[str | None] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str | None] = mapped_column(index=True)
    tenancy_id: Mapped[str | None]
    candidate: Mapped[str]
    source: Mapped[str]
    sent_by: Mapped[str | None]
    sent_on: Mapped[date | None]
    legal_basis: Mapped[str | None]
    scores: Mapped[JsonDict] = mapped_column(default=dict)
    unemployed_on: Mapped[date | None]
    unemployment_proof: Mapped[str | None]
    provider_id: Mapped[str | None]
    course: Mapped[str | None]
    minutes_planned: Mapped[int | None]
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    iban: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="candidato", index=True)
    state_at: Mapped[datetime | None]
    reason: Mapped[str | None]
    outcome: Mapped[str | None]


class Trainee(Record):
    """A training path as its tutor is shown it: name, hours, outcome (domain 2.16). The centre writes it from the path.

    Tutors are sent nothing else of what names them: no IBAN, no points, no source, no debt.
    """

    __tablename__ = "trainee"
    __sync__ = Sync(
        refs={"path_id": "training_path"},
        about=("path_id",),
        reference=True,
        part_of="training_path",
        tutors=True,
        since=5,
    )

    path_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[str | None]
    candidate: Mapped[str]
    course: Mapped[str | None]
    minutes_planned: Mapped[int | None]
    start_on: Mapped[date | None]
    end_on: Mapped[date | None]
    state: Mapped[str]
    outcome: Mapped[str | None]


class TrainingStep(Record):
    """One step of a training path. `amount_cents`: what is granted when one is selected. `outcome`: what came of it for work, with
    the contract (`indeterminato`, or `determinato` for `contract_months`).

    `debt`: what the household's tenancy owed on the day of an outcome, line by line, as the centre found it. Who pays is not sent accounts.
    """

    __tablename__ = "training_step"
    __sync__ = Sync(
        refs={"path_id": "training_path"},
        inherits="path_id",
        about=("path_id",),
        moves="path_id",
        append_only=True,
        derived=("debt",),
        also=(FUNDS_SCOPE,),
        since=4,
    )

    path_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    amount_cents: Mapped[int | None]
    outcome: Mapped[str | None]
    contract: Mapped[str | None]
    contract_on: Mapped[date | None]
    contract_months: Mapped[int | None]
    proof: Mapped[str | None]
    reason: Mapped[str | None]
    debt: Mapped[JsonDict | None]


class TrainingHours(Record):
    """Minutes of attendance in a period, certified by the tutor's own sign-in or by a signed register (`register_number`).

    `confirmed_by` is a second person (never who certified); what is confirmed is not changed any more.
    """

    __tablename__ = "training_hours"
    __sync__ = Sync(
        refs={"path_id": "training_path"},
        inherits="path_id",
        about=("path_id",),
        groups=(("from_day", "to_day", "minutes", "how", "register_number"), ("confirmed_by", "confirmed_at")),
        tutors=True,
        also=(FUNDS_SCOPE,),
        since=4,
    )

    path_id: Mapped[str] = mapped_column(index=True)
    from_day: Mapped[date]
    to_day: Mapped[date]
    minutes: Mapped[int]
    how: Mapped[str]
    register_number: Mapped[str | None]
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None]


class IndemnityAct(Record):
    """Money of an indemnity: `tranche` (of quota A), `saldo` (quota B to the person), `trattenuta` (quota B to the debt), `rilascio`.

    The amount is computed (INV-35), written here and computed again by the centre. `acceptance_on`: the tenant accepted the offset in
    writing (MOD-13).
    """

    __tablename__ = "indemnity_act"
    __sync__ = Sync(
        refs={"path_id": "training_path"},
        inherits="path_id",
        about=("path_id",),
        append_only=True,
        also=(FUNDS_SCOPE,),
        since=4,
    )

    path_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    upto_on: Mapped[date | None]
    amount_cents: Mapped[int]
    at: Mapped[datetime]
    reference: Mapped[str | None]
    paid_on: Mapped[date | None]
    acceptance_on: Mapped[date | None]
    reason: Mapped[str | None]
