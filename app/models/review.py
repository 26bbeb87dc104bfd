"""What needs a person because two people wrote the same field."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import ANY, Record, Sync

WHOLE = ""
"""The field of a conflict that holds a whole change of a record that the centre does not have: `value` is `{field: value}`."""


class Conflict(Record):
    """The losing value of a clash, made at the centre and seen by whoever sees the record.

    The record's stamps (operator, device, outpost, recorded_at) are those of the change that lost. `before` is what its
    author had in view, `value` what they wrote, `standing` what stood at the centre and who wrote it; all stored forms.
    `reason` is `campo` for a field, `eliminazione` for a record deleted while others edited it, `consegna` for what somebody wrote
    who might no longer write there, be it a field or, of a record that they had begun, all of it (`WHOLE`). It is settled with an
    ordinary edit of the field, or by making the record, together with `settled_*`.
    """

    __tablename__ = "conflict"
    __sync__ = Sync(inherits=ANY, about=(ANY,), groups=(("settled_at", "settled_by", "settled_choice"),))

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
