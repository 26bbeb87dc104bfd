"""Being taken in charge: assessment, case, pathway with goals, reviews, plan and pact, who is on the team, what is to be done.

All of it is R1 at least: seen by its author and the care team, who are the `readers` of the case or pathway; what hangs on a
pathway inherits them.
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, JsonList, Record, Sync


class NeedsAssessment(Record):
    """Whether support is needed (domain 2.4). `domains` maps each of the seven to `{score, evidence}`, score 0 to 4 or None.

    Scores are aids to memory: nothing ranks people by them. `outcome`: `nessuna_azione`, `orientamento`, `presa_in_carico`,
    `invio_urgente`.
    """

    __tablename__ = "needs_assessment"
    __sync__ = Sync(
        refs={"household_id": "household", "person_id": "person"},
        followed=True,
        about=("person_id", "household_id"),
        since=3,
    )

    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str | None] = mapped_column(index=True)
    assessed_on: Mapped[date]
    domains: Mapped[JsonDict] = mapped_column(default=dict)
    strengths: Mapped[str | None]
    risk_flags: Mapped[JsonList] = mapped_column(default=list)
    outcome: Mapped[str | None]
    note: Mapped[str | None]


class CaseOpening(Record):
    """A household taken in charge (*presa in carico*). INV-08: on an assessment of the last 90 days."""

    __tablename__ = "case_opening"
    __sync__ = Sync(
        numbered="number",
        refs={"household_id": "household", "person_id": "person", "assessment_id": "needs_assessment"},
        followed=True,
        about=("person_id", "household_id"),
        groups=(("closed_on", "closing_reason"),),
        searched=("number",),
        since=3,
    )

    number: Mapped[str | None]
    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str | None] = mapped_column(index=True)
    assessment_id: Mapped[str | None]
    opened_on: Mapped[date]
    referent_id: Mapped[str | None]
    reason: Mapped[str | None]
    closed_on: Mapped[date | None]
    closing_reason: Mapped[str | None]


class Pathway(Record):
    """Goals, actions and reviews walked with a household (domain 2.6). Its state moves only through `PathwayStep`.

    `type` is a code of the catalogue `pathway_types`. INV-12: one active pathway of a type for each household.
    """

    __tablename__ = "pathway"
    __sync__ = Sync(
        numbered="number",
        refs={"household_id": "household", "person_id": "person", "case_id": "case_opening", "follows_id": "pathway"},
        followed=True,
        about=("person_id", "household_id"),
        derived=("state", "state_at", "outcome", "reason"),
        searched=("number",),
        since=3,
    )

    number: Mapped[str | None]
    type: Mapped[str]
    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str | None] = mapped_column(index=True)
    case_id: Mapped[str | None] = mapped_column(index=True)
    follows_id: Mapped[str | None]
    referent_id: Mapped[str | None]
    start_on: Mapped[date]
    planned_end_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="proposto", index=True)
    state_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    reason: Mapped[str | None]


class PathwayStep(Record):
    """One step of a pathway's state, appended and checked against the state that the centre finds."""

    __tablename__ = "pathway_step"
    __sync__ = Sync(
        refs={"pathway_id": "pathway"},
        inherits="pathway_id",
        about=("pathway_id",),
        moves="pathway_id",
        append_only=True,
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str | None]
    reason: Mapped[str | None]


class PathwayGoal(Record):
    """One verifiable goal. `result`: None while open, then `raggiunto`, `parziale`, `non_raggiunto`."""

    __tablename__ = "pathway_goal"
    __sync__ = Sync(
        refs={"pathway_id": "pathway"},
        inherits="pathway_id",
        about=("pathway_id",),
        groups=(("result", "closed_on"),),
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
    domain: Mapped[str | None]
    text: Mapped[str]
    indicator: Mapped[str | None]
    due_on: Mapped[date | None]
    result: Mapped[str | None]
    closed_on: Mapped[date | None]


class PathwayReview(Record):
    """A review (*verifica*) due on a day; done when `done_on` is set, with what was seen. INV-11: at most 90 days ahead."""

    __tablename__ = "pathway_review"
    __sync__ = Sync(
        refs={"pathway_id": "pathway"},
        inherits="pathway_id",
        about=("pathway_id",),
        groups=(("done_on", "summary"),),
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    due_on: Mapped[date] = mapped_column(index=True)
    done_on: Mapped[date | None]
    summary: Mapped[str | None]


class IndividualPlan(Record):
    """*Progetto personalizzato (PAI)*, MOD-07. `needs` maps each of the seven domains to `{needs, resources}`."""

    __tablename__ = "individual_plan"
    __sync__ = Sync(
        refs={"pathway_id": "pathway"},
        inherits="pathway_id",
        about=("pathway_id",),
        groups=(("signed_on", "signed_how"),),
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    needs: Mapped[JsonDict] = mapped_column(default=dict)
    indicators: Mapped[str | None]
    revise_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    signed_how: Mapped[str | None]


class Pact(Record):
    """*Patto di accompagnamento*, MOD-06. `signed_how`: `carta` (with `paper_number`) or `scansione` (an attachment)."""

    __tablename__ = "pact"
    __sync__ = Sync(
        refs={"pathway_id": "pathway"},
        inherits="pathway_id",
        about=("pathway_id",),
        groups=(("signed_on", "signed_how", "paper_number"),),
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    until_on: Mapped[date | None]
    of_household: Mapped[str | None]
    of_company: Mapped[str | None]
    of_partner: Mapped[str | None]
    on_rent: Mapped[str | None]
    if_broken: Mapped[str | None]
    signed_on: Mapped[date | None]
    signed_how: Mapped[str | None]
    paper_number: Mapped[str | None]


class CareTeamMember(Record):
    """Somebody bound to one pathway: an operator, a contact of a partner, or a professional by name (`name`, `body`)."""

    __tablename__ = "care_team_member"
    __sync__ = Sync(
        refs={
            "pathway_id": "pathway",
            "member_operator_id": "operator",
            "partner_contact_id": "partner_contact",
        },
        inherits="pathway_id",
        about=("pathway_id",),
        since=3,
    )

    pathway_id: Mapped[str] = mapped_column(index=True)
    member_operator_id: Mapped[str | None]
    partner_contact_id: Mapped[str | None]
    name: Mapped[str | None]
    body: Mapped[str | None]
    role: Mapped[str | None]
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class Task(Record):
    """Something to do by a day: an action of a pathway (`goal_id`), or a thing of its own. `who`: `operatore`, `nucleo`, `partner`.

    INV-13: none is added to a closed pathway.
    """

    __tablename__ = "task"
    __sync__ = Sync(
        refs={"pathway_id": "pathway", "goal_id": "pathway_goal", "person_id": "person", "partner_id": "partner"},
        inherits="pathway_id",
        about=("pathway_id", "person_id"),
        groups=(("done_at", "outcome"),),
        since=3,
    )

    pathway_id: Mapped[str | None] = mapped_column(index=True)
    goal_id: Mapped[str | None]
    person_id: Mapped[str | None] = mapped_column(index=True)
    partner_id: Mapped[str | None]
    who: Mapped[str] = mapped_column(default="operatore")
    subject: Mapped[str]
    due_on: Mapped[date | None] = mapped_column(index=True)
    assigned_to: Mapped[str | None]
    done_at: Mapped[datetime | None]
    outcome: Mapped[str | None]


class HousingApplication(Record):
    """An application for a public dwelling, followed: the notice, its deadline, the documents, how it ended.

    `documents` lists `{name, got}`. States: `in_preparazione`, `presentata`, `in_graduatoria`, `assegnata`, `esclusa`, `ritirata`.
    """

    __tablename__ = "housing_application"
    __sync__ = Sync(
        refs={"person_id": "person", "household_id": "household", "pathway_id": "pathway"},
        inherits="pathway_id",
        about=("person_id", "household_id"),
        groups=(("state", "outcome_on", "reason"), ("submitted_on", "protocol")),
        since=3,
    )

    person_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str | None]
    pathway_id: Mapped[str | None] = mapped_column(index=True)
    notice: Mapped[str]
    municipality: Mapped[str | None]
    opens_on: Mapped[date | None]
    deadline_on: Mapped[date | None] = mapped_column(index=True)
    documents: Mapped[JsonList] = mapped_column(default=list)
    submitted_on: Mapped[date | None]
    protocol: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="in_preparazione")
    outcome_on: Mapped[date | None]
    reason: Mapped[str | None]
