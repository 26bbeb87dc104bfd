"""Tables that live only on a desk: its identity, the outbox and the state of sync, drafts and number series.

Names and meanings are those of protocol section 2. Leases are later work; their table is here from the first migration so
that no desk ever has to guess what an old file meant.
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Index, Integer, LargeBinary, MetaData, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, JsonDict, JsonList

LOCAL = MetaData()

UNDECIDED = ("pending", "held")
"""Outbox states whose change is replayed over the base."""
UNANSWERED = (*UNDECIDED, "again")
"""Those that wait for an answer of the centre."""
RETURNED = ("refused", "bounced", "trayed")
"""Those that came back without having been taken."""


def in_sql(states: tuple[str, ...]) -> str:
    """These states as the list of an SQL `IN`."""
    return "(" + ", ".join(f"'{state}'" for state in states) + ")"


class LocalBase(Base):
    """A table that never travels."""

    __abstract__ = True
    metadata: ClassVar[MetaData] = LOCAL


class Desk(LocalBase):
    """Who this database belongs to and which centre it trusts. One row, `id` 1. Keys are raw bytes, safe inside this file only."""

    __tablename__ = "desk"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[str]
    company_code: Mapped[str]
    operator_id: Mapped[str]
    role: Mapped[str]
    device_id: Mapped[str]
    outpost_id: Mapped[str | None]
    centre_url: Mapped[str | None]
    centre_ca: Mapped[str | None]
    centre_sign_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    token: Mapped[str | None]
    sign_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    box_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    centre_box_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    enrolled_at: Mapped[datetime | None]
    letter: Mapped[str | None]
    letter_signature: Mapped[bytes | None] = mapped_column(LargeBinary)


class SyncState(LocalBase):
    """The desk's place in the conversation with the centre. One row, `id` 1.

    `made`, `acked`: last number sealed, last number decided. `clock_offset` is the centre's clock minus ours, in seconds.
    `after_rewind`: the centre said that it went back in time and waits for our places. `checked_at`: when all records were last
    compared with the centre's; `mended`: how many had to be made equal then.
    """

    __tablename__ = "sync"

    id: Mapped[int] = mapped_column(primary_key=True)
    line: Mapped[str]
    line_code: Mapped[str]
    made: Mapped[int] = mapped_column(default=0)
    acked: Mapped[int] = mapped_column(default=0)
    safe: Mapped[int] = mapped_column(default=0)
    turn: Mapped[int] = mapped_column(default=0)
    nonce: Mapped[bytes] = mapped_column(LargeBinary)
    cursor: Mapped[bytes] = mapped_column(LargeBinary)
    top: Mapped[bytes] = mapped_column(LargeBinary)
    scopes: Mapped[JsonList] = mapped_column(default=list)
    scopes_version: Mapped[str | None]
    centre_schema: Mapped[int | None]
    after_rewind: Mapped[bool] = mapped_column(default=False)
    need_check: Mapped[bool] = mapped_column(default=False)
    cut_off: Mapped[bool] = mapped_column(default=False)
    checked_at: Mapped[datetime | None]
    mended: Mapped[int | None]
    more: Mapped[bool] = mapped_column(default=False)
    last_ok_at: Mapped[datetime | None]
    last_answer: Mapped[str | None]
    clock_offset: Mapped[int | None]


class Outbox(LocalBase):
    """A change of this desk: `{field: [old, new]}` of one record, in stored forms, from save until a backup of the centre covers it.

    States: `pending`, `held`, `again` (sent again after a rewind, not replayed), `done`, `refused`, `bounced`, `trayed`, `void`.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("line", "n", name="outbox_line_n"),
        Index("outbox_record", "kind", "rid"),
        Index("outbox_state", "state"),
    )

    row: Mapped[int] = mapped_column(Integer, primary_key=True)
    cid: Mapped[str] = mapped_column(unique=True)
    made_on: Mapped[str]
    kind: Mapped[str]
    rid: Mapped[str]
    body: Mapped[JsonDict]
    base_seq: Mapped[int | None]
    recorded_at: Mapped[datetime]
    recorded_offset: Mapped[int]
    line: Mapped[str | None]
    n: Mapped[int | None]
    state: Mapped[str] = mapped_column(default="pending")
    vseq: Mapped[int | None]
    reason: Mapped[JsonDict | None]
    decided_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    settled_how: Mapped[str | None]


class BaseRow(LocalBase):
    """What the centre last said of a record that has undecided changes here; `row` is `{field: stored}`, None for never said.

    `waits`: the place up to which the base is behind a decided change that is still shown on top of it; None when it is not.
    """

    __tablename__ = "base"
    __table_args__ = (Index("base_waits", "waits", sqlite_where=text("waits IS NOT NULL")),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int]
    row: Mapped[JsonDict | None]
    waits: Mapped[int | None]


class UnknownRecord(LocalBase):
    """A record of a kind this version does not know, kept and returned intact."""

    __tablename__ = "unknown_record"

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int]
    scope: Mapped[str | None]
    body: Mapped[JsonDict]


class Checkpoint(LocalBase):
    """A token that was once this desk's cursor."""

    __tablename__ = "checkpoint"

    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    at: Mapped[datetime]


class Fill(LocalBase):
    """A bulk copy of a scope that goes on: `position` is the `(kind, id)` of the last row stored."""

    __tablename__ = "fill"

    scope: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[str | None]
    stored: Mapped[int] = mapped_column(default=0)
    expected: Mapped[int | None]


class Leaving(LocalBase):
    """A record out of my scopes that waits, hidden, for undecided work on it."""

    __tablename__ = "leaving"

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)


class ErasureOrder(LocalBase):
    """An order of the centre to erase a person, as it signed it. `told`: whether a centre that went back heard of it again."""

    __tablename__ = "erasure_order"

    id: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]
    signature: Mapped[bytes] = mapped_column(LargeBinary)
    told: Mapped[bool] = mapped_column(default=True)


class Erased(LocalBase):
    """An id that was legally erased, and by which order."""

    __tablename__ = "erased"

    rid: Mapped[str] = mapped_column(primary_key=True)
    order: Mapped[str]


class Salvage(LocalBase):
    """A row of a future that the centre lost, kept until it has it: `seq` was its place there."""

    __tablename__ = "salvage"

    kind: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[JsonDict]
    seq: Mapped[int | None]


class BundleOpen(LocalBase):
    """A sealed file that this desk made on `line`: `changes` in `size` bytes, open until its answer was read.

    An answer to a bundle that is not here, or of another line, is dropped whole.
    """

    __tablename__ = "bundle_open"

    id: Mapped[str] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    line: Mapped[str] = mapped_column(server_default="")
    changes: Mapped[int] = mapped_column(server_default="0")
    size: Mapped[int] = mapped_column(server_default="0")
    answered_at: Mapped[datetime | None]


class LocalNumber(LocalBase):
    """Last number given out by this line in a year, by series (`modulo`, `richiesta`)."""

    __tablename__ = "local_number"

    line: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(default=0)


class Receipt(LocalBase):
    """An evening receipt as the centre signed it (`signed`), with the counts the paper shows (`body`)."""

    __tablename__ = "receipt"

    number: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    body: Mapped[JsonDict]
    signed: Mapped[bytes | None] = mapped_column(LargeBinary)


class Draft(LocalBase):
    """Text typed on a screen and not yet saved as a record. `key` is the screen, and the record it is about if any."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    screen: Mapped[str]
    title: Mapped[str]
    body: Mapped[JsonDict]
    saved_at: Mapped[datetime]


class Postponed(LocalBase):
    """An item of *Da rivedere* that a person put off to a day (*Decido domani*)."""

    __tablename__ = "postponed"

    item: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[date]


class Setting(LocalBase):
    """A choice of this operator on this laptop: text size, palette, last shift, last printed."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str | None]


class Content(LocalBase):
    """Bytes of attachments on this desk: one file for each content, however many records show it (`app/store/contents.py`).

    `file` is its name, drawn by lot, and `key` the 32 bytes that open it: without this row the file is noise. `stored` of `size`
    bytes are here.
    """

    __tablename__ = "content"
    __table_args__ = (Index("content_here", "hash", "stored", "size", "file"),)

    hash: Mapped[str] = mapped_column(primary_key=True)
    file: Mapped[str]
    key: Mapped[bytes] = mapped_column(LargeBinary)
    size: Mapped[int]
    stored: Mapped[int]


class ScannedFile(LocalBase):
    """A scan that was read here, so that the same one read twice changes nothing. `hash` is BLAKE2b-256 of its bytes."""

    __tablename__ = "scanned_file"

    hash: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    at: Mapped[datetime]
    pages: Mapped[int]


class ScannedPage(LocalBase):
    """A page that was scanned and is not filed yet. It never travels, and its picture lies with the contents of attachments.

    `codes` is what was read on it; `document_id` the print that an operator chose for it. `anyway`: it is filed although its
    print is signed already, or lacks pages. `taken_back`: it was filed wrongly, and goes nowhere until an operator says where.
    """

    __tablename__ = "scanned_page"
    __table_args__ = (Index("scanned_page_content", "content_hash"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    file_hash: Mapped[str]
    file_name: Mapped[str]
    place: Mapped[int]
    content_hash: Mapped[str]
    codes: Mapped[JsonList] = mapped_column(default=list)
    document_id: Mapped[str | None]
    anyway: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]
    taken_back: Mapped[bool] = mapped_column(default=False, server_default="0")
