"""Bodies that decide (commission, evaluation unit), their sessions, the dossiers on the agenda, votes and decisions (domain 2.10).

A dossier is a copy of its case made for the session: commissioners see it, and nothing else of the case, while the session's window
is open (scope `d:<session>`).
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, JsonList, Record, Sync
from app.rules.visibility import COMPANY_SCOPE, DECISIONS_SCOPE, REGISTER_SCOPE


class DecisionBody(Record):
    """`commissione` (innocent arrears) or `nucleo` (evaluation unit of r.r. Lombardia 11/2019): not the same body.

    `areas` (income areas and bands; all when empty) and `measures` are what this body may admit and grant, `quorum` the votes without
    which it decides nothing, `tie` what counts when neither yes nor no has more votes: as head office has them.
    """

    __tablename__ = "decision_body"
    __sync__ = Sync(scope=COMPANY_SCOPE, since=4)

    kind: Mapped[str]
    name: Mapped[str]
    quorum: Mapped[int] = mapped_column(default=1)
    tie: Mapped[str] = mapped_column(default="rinvia")
    areas: Mapped[JsonList] = mapped_column(default=list)
    measures: Mapped[JsonList] = mapped_column(default=list)
    source: Mapped[str | None]


class BodyMember(Record):
    """An operator who sits on a body from a day to a day."""

    __tablename__ = "body_member"
    __sync__ = Sync(scope=COMPANY_SCOPE, refs={"body_id": "decision_body", "member_operator_id": "operator"}, since=4)

    body_id: Mapped[str] = mapped_column(index=True)
    member_operator_id: Mapped[str] = mapped_column(index=True)
    office: Mapped[str | None]
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class DecisionSession(Record):
    """A session of a body. Its members see the dossiers on its agenda from `opens_on` to `closes_on`, both included."""

    __tablename__ = "decision_session"
    __sync__ = Sync(
        scope=COMPANY_SCOPE,
        refs={"body_id": "decision_body"},
        groups=(("held_on", "opens_on", "closes_on"), ("minutes", "minutes_on")),
        since=4,
    )

    body_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[str | None]
    held_on: Mapped[date]
    opens_on: Mapped[date]
    closes_on: Mapped[date]
    place: Mapped[str | None]
    minutes: Mapped[str | None]
    minutes_on: Mapped[date | None]


class Dossier(Record):
    """A case made ready for a body: `content` is MOD-08 as it stood, with the evaluation it rests on.

    On an agenda (`session_id`) only complete, or with a written waiver (INV-42).
    """

    __tablename__ = "dossier"
    __sync__ = Sync(
        refs={
            "case_id": "arrears_case",
            "application_id": "solidarity_application",
            "evaluation_id": "evaluation",
            "session_id": "decision_session",
        },
        about=("case_id", "application_id"),
        groups=(("session_id", "position"), ("waiver", "waiver_by", "waiver_on")),
        session="session_id",
        also=(DECISIONS_SCOPE,),
        since=4,
    )

    case_id: Mapped[str | None] = mapped_column(index=True)
    application_id: Mapped[str | None] = mapped_column(index=True)
    evaluation_id: Mapped[str | None]
    case_operator_id: Mapped[str]
    number: Mapped[str | None]
    content: Mapped[JsonDict] = mapped_column(default=dict)
    complete: Mapped[bool] = mapped_column(default=False)
    waiver: Mapped[str | None]
    waiver_by: Mapped[str | None]
    waiver_on: Mapped[date | None]
    session_id: Mapped[str | None] = mapped_column(index=True)
    position: Mapped[int | None]


class Vote(Record):
    """How the author voted on a dossier: `favorevole`, `contrario`, `astenuto`. The case's operator can only abstain (INV-41)."""

    __tablename__ = "vote"
    __sync__ = Sync(
        refs={"dossier_id": "dossier", "session_id": "decision_session"},
        inherits="dossier_id",
        about=("dossier_id",),
        session="session_id",
        append_only=True,
        also=(DECISIONS_SCOPE, REGISTER_SCOPE),
        since=4,
    )

    dossier_id: Mapped[str] = mapped_column(index=True)
    session_id: Mapped[str]
    vote: Mapped[str]
    reason: Mapped[str | None]


class Decision(Record):
    """What a body decided on a dossier; never changed, a change is a new one that `replaces_id` the old (INV-40).

    `outcome`: `incolpevole`, `non_riconosciuta` (a commission), `accolta`, `non_accolta` (an evaluation unit), `rinviata`. `rules` is
    what the decision rested on, written by the centre: the body's parameters, the votes, the rule set of the evaluation.
    """

    __tablename__ = "decision"
    __sync__ = Sync(
        refs={"dossier_id": "dossier", "session_id": "decision_session", "replaces_id": "decision"},
        inherits="dossier_id",
        about=("dossier_id",),
        session="session_id",
        append_only=True,
        also=(DECISIONS_SCOPE, REGISTER_SCOPE),
        since=4,
    )

    dossier_id: Mapped[str] = mapped_column(index=True)
    session_id: Mapped[str]
    outcome: Mapped[str]
    reasons: Mapped[str]
    measures: Mapped[JsonList] = mapped_column(default=list)
    rules: Mapped[JsonDict] = mapped_column(default=dict)
    replaces_id: Mapped[str | None]
    at: Mapped[datetime]
