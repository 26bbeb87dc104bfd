"""What needs a person because two people wrote the same field."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync


class Conflict(Record):
    """The losing value of a clash, made at the centre and seen by whoever sees the record.

    The record's stamps (operator, device, outpost, recorded_at) are those of the change that lost. `before` is what its
    author had in view, `value` what they wrote, `standing` what stood at the centre and who wrote it; all stored forms.
    `reason` is `campo` for a field, `eliminazione` for a record deleted while others edited it. It is settled with an
    ordinary edit of the field together with `settled_*`.
    """

    __tablename__ = "conflict"
    __sync__ = Sync(about=("*",), groups=(("settled_at", "settled_by", "settled_choice"),))

    record_kind: Mapped[str]
    record_id: Mapped[str] = mapped_column(index=True)
    field: Mapped[str]
    reason: Mapped[str] = mapped_column(default="campo")
    cid: Mapped[str]
    before: Mapped[str | None]
    value: Mapped[str | None]
    value_is_int: Mapped[bool] = mapped_column(default=False)
    standing: Mapped[str | None]
    standing_operator_id: Mapped[str | None]
    standing_outpost_id: Mapped[str | None]
    standing_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None]
    settled_choice: Mapped[str | None]
