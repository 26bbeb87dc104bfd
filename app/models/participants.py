"""Who takes part in a funded action (domain 5): one record for each person and project line, from their first supported day."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync
from app.rules.visibility import FUNDS_SCOPE


class Participant(Record):
    """A participant, as they were on the day they entered: of L.1 the age band alone is asked (Reg. 2021/1057, objective l).

    Made at the centre by the act that commits a grant to them; `cause_kind` and `cause_id` name what it was for.
    """

    __tablename__ = "participant"
    __sync__ = Sync(
        reference=True,
        scope=FUNDS_SCOPE,
        refs={"person_id": "person", "project_line_id": "project_line"},
        about=("person_id",),
        since=4,
    )

    person_id: Mapped[str] = mapped_column(index=True)
    project_line_id: Mapped[str] = mapped_column(index=True)
    entered_on: Mapped[date]
    age_band: Mapped[str | None]
    cause_kind: Mapped[str]
    cause_id: Mapped[str]
