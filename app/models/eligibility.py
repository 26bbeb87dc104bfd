"""Rule sets as head office changed them, and evaluations that were made: what was asked, by which rules, and what came out."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import ANY, JsonDict, Record, Sync
from app.rules.visibility import COMPANY_SCOPE, DECISIONS_SCOPE, FUNDS_SCOPE


class RuleSet(Record):
    """A version of a track's rules (domain 4.4), beside those that the program brings. `status`: `bozza`, `in_vigore`, `ritirato`.

    `body` is the rule set as its file would have it; `sha256` of its canonical form names it in evaluations. In force it is never
    changed: a change is a new version.
    """

    __tablename__ = "rule_set"
    __sync__ = Sync(
        scope=COMPANY_SCOPE,
        groups=(("track", "version", "body", "sha256", "valid_from", "valid_to"), ("status", "status_by")),
        since=4,
    )

    track: Mapped[str] = mapped_column(index=True)
    version: Mapped[int]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    status: Mapped[str] = mapped_column(default="bozza")
    status_by: Mapped[str | None]
    body: Mapped[JsonDict] = mapped_column(default=dict)
    sha256: Mapped[str]
    note: Mapped[str | None]


class Evaluation(Record):
    """One evaluation of a track for a record: stored whole, so that it repeats byte for byte (G19)."""

    __tablename__ = "evaluation"
    __sync__ = Sync(inherits=ANY, about=(ANY,), append_only=True, also=(FUNDS_SCOPE, DECISIONS_SCOPE), since=4)

    record_kind: Mapped[str]
    record_id: Mapped[str] = mapped_column(index=True)
    track: Mapped[str]
    reference_on: Mapped[date]
    facts: Mapped[JsonDict] = mapped_column(default=dict)
    rule_set: Mapped[str]
    rules_sha256: Mapped[str]
    engine: Mapped[str]
    outcome: Mapped[str]
    result: Mapped[JsonDict] = mapped_column(default=dict)
