"""Papers: what was authorised, printed, attached."""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import ANY, Record, Sync


class Authorisation(Record):
    """A revocable authorisation, or a notice handed over (`kind` = `informativa`), with the text version that was shown."""

    __tablename__ = "authorisation"
    __sync__ = Sync(refs={"person_id": "person"}, about=("person_id",), groups=(("revoked_at", "revoked_how"),))

    person_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    recipient: Mapped[str | None]
    purpose: Mapped[str | None]
    text_version: Mapped[str]
    given_at: Mapped[datetime]
    channel: Mapped[str | None]
    revoked_at: Mapped[datetime | None]
    revoked_how: Mapped[str | None]


class PrintedDocument(Record):
    """One print of a form about a record. `signed_how`: `sul_posto`, `scansione`, `rifiuta_di_firmare`, `non_serve`.

    `courtesy` is the language of the translation that was printed behind it. `correction` is why a scan that was filed as this print
    was taken back last.
    """

    __tablename__ = "printed_document"
    __sync__ = Sync(
        numbered="local_number",
        inherits=ANY,
        about=("person_id", ANY),
        groups=(("signed_at", "signed_how"),),
        with_owner=True,
        searched=("local_number",),
    )

    form_code: Mapped[str]
    revision: Mapped[int] = mapped_column(default=1)
    local_number: Mapped[str | None] = mapped_column(index=True)
    record_kind: Mapped[str | None]
    record_id: Mapped[str | None] = mapped_column(index=True)
    person_id: Mapped[str | None] = mapped_column(index=True)
    printed_at: Mapped[datetime]
    blank: Mapped[bool] = mapped_column(default=False)
    large: Mapped[bool] = mapped_column(default=False)
    provisional: Mapped[bool] = mapped_column(default=False)
    courtesy: Mapped[str | None]
    signed_at: Mapped[datetime | None]
    signed_how: Mapped[str | None]
    correction: Mapped[str | None]


class Attachment(Record):
    """A file that belongs to a record. `content_hash` is BLAKE2b-256 of its bytes in hex; `size` in bytes. It is never edited; one
    that was filed wrongly is deleted.

    The record travels as any other; its bytes go after it (`app/sync/attachments.py`). `content_state` is the centre's word on
    them: None while it has none, `arrivato`, or why it refused them (`app.rules.files`).
    """

    __tablename__ = "attachment"
    # All that is asked of a desk's attachments as a whole stands in it: which bytes are to travel, which nobody shows any more.
    __table_args__ = (Index("attachment_bytes", "content_hash", "content_state", "deleted_at", "id"),)
    __sync__ = Sync(inherits=ANY, about=(ANY,), derived=("content_state",), with_owner=True)

    owner_kind: Mapped[str]
    owner_id: Mapped[str] = mapped_column(index=True)
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    content_hash: Mapped[str]
    content_state: Mapped[str | None]
