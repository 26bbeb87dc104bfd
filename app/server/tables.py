"""The centre's tables: every kind of record with the company in front, and what the exchange remembers beside them.

The records' columns are those of `app.models`, in the same stored forms (None, integers, text), so that a row is the same
text on a desk and here. Names and meanings of the other tables are those of protocol section 2. Leases are later work; their
table is here from the first migration.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeEngine

from app.models.registry import KINDS, Kind

CENTRE = MetaData()


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=null)


def _number(name: str, *, key: bool = False, null: bool = False, default: str | None = None) -> Column[int]:
    return Column(name, BigInteger, primary_key=key, nullable=null, server_default=default, autoincrement=False)


def _bytes(name: str, *, null: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=null)


_JUDGED_BY = {"presence": {"presence_of_operator": ("operator_id", "ended_at")}}
"""What the centre looks up to judge a change, and a desk has no need of: kind -> index -> fields."""


def _record_table(kind: Kind) -> Table:
    """The kind's own columns, then who wrote last (`by_line`, `by_n`), from which base without a clash, and the row's hash."""

    def stored(name: str) -> TypeEngine[int] | TypeEngine[str]:
        return BigInteger() if name in kind.integers else Text()

    return Table(
        kind.name,
        CENTRE,
        _text("company_id", key=True),
        _text("id", key=True),
        *(Column(f, stored(f), nullable=f not in kind.required) for f in kind.fields),
        _text("received_at", null=True),
        _number("seq"),
        _text("by_line", null=True),
        _number("by_n", null=True),
        _number("clean_base", null=True),
        _number("row_hash"),
        *(Index(f"{kind.name}_{field}", "company_id", field) for field in _looked_up(kind)),
        *(Index(name, "company_id", *fields) for name, fields in _JUDGED_BY.get(kind.name, {}).items()),
    )


def _looked_up(kind: Kind) -> tuple[str, ...]:
    columns = kind.model.__table__.columns
    return tuple(f for f in kind.fields if columns[f].index)


RECORDS: dict[str, Table] = {name: _record_table(kind) for name, kind in KINDS.items()}

counter = Table(
    "counter",
    CENTRE,
    _text("company_id", key=True),
    _text("code"),
    _number("seq", default="0"),
    _bytes("mark"),
    _number("receipts", default="0"),
    Column("reconciling", Integer, nullable=False, server_default="0"),
    _text("reconciling_since", null=True),
    _number("erased_seq", default="0"),
    UniqueConstraint("code", name="counter_code"),
)
"""One row a company: its order, and the lock under which every push is judged."""

mark = Table("mark", CENTRE, _text("company_id", key=True), _number("upto_seq", key=True), _bytes("mark"), _text("at"))

device = Table(
    "device",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _text("operator_id"),
    _text("outpost_id", null=True),
    _text("code"),
    _bytes("token_hash"),
    _bytes("sign_key", null=True),
    _bytes("box_key", null=True),
    _text("state"),
    _text("enrolled_at"),
    _text("seen_at", null=True),
    UniqueConstraint("token_hash", name="device_token"),
    UniqueConstraint("company_id", "code", name="device_code"),
)

calendar_feed = Table(
    "calendar_feed",
    CENTRE,
    _text("company_id", key=True),
    _text("operator_id", key=True),
    _bytes("token_hash"),
    _text("made_at"),
    UniqueConstraint("token_hash", name="calendar_feed_token"),
)
"""The one address at which an operator's calendar is read; making another one revokes it, and so does striking it out."""

enrolment = Table(
    "enrolment",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _bytes("secret_hash"),
    _text("operator_id"),
    _text("outpost_id", null=True),
    _text("expires_at"),
    _text("used_at", null=True),
    UniqueConstraint("secret_hash", name="enrolment_secret"),
)

deposit = Table(
    "deposit",
    CENTRE,
    _text("company_id", key=True),
    _text("device_id", key=True),
    _text("operator_id"),
    _bytes("sealed"),
    _text("at"),
)
"""A desk's recovery secret, sealed to the company's recovery key; the newest replaces the one before."""

line = Table(
    "line",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _text("device_id"),
    _text("operator_id"),
    _text("code"),
    _number("high", default="0"),
    _number("turn", default="0"),
    _bytes("nonce", null=True),
    _number("safe", default="0"),
    _number("cursor_seq", default="0"),
    _text("state"),
    _text("continues", null=True),
    _text("made_at"),
    UniqueConstraint("company_id", "code", name="line_code"),
)

change_log = Table(
    "change_log",
    CENTRE,
    _text("company_id", key=True),
    _text("cid", key=True),
    _text("line"),
    _number("n"),
    _text("verdict"),
    _text("reason", null=True),
    _number("clean", default="0"),
    _number("prev_seq", null=True),
    _number("seq", null=True),
    _number("base_seq", null=True),
    _text("kind"),
    _text("rid"),
    _text("body", null=True),
    _text("taken", null=True),
    _text("author"),
    _text("device"),
    _text("made_on", null=True),
    _text("recorded_at", null=True),
    _number("recorded_offset", null=True),
    _text("received_at"),
    UniqueConstraint("company_id", "line", "n", name="change_log_line_n"),
    Index("change_log_record", "company_id", "kind", "rid"),
)
"""History, idempotency and review in one: a change of any line, its place, its verdict and why."""

line_n = Table(
    "line_n", CENTRE, _text("company_id", key=True), _text("line", key=True), _number("n", key=True), _text("cid")
)
"""The second address of a change that came again on another line."""

sees = Table(
    "sees",
    CENTRE,
    _text("company_id", key=True),
    _text("scope", key=True),
    _text("kind", key=True),
    _text("id", key=True),
    _number("seq"),
    Column("gone", Integer, nullable=False, server_default="0"),
    Index("sees_order", "company_id", "scope", "seq"),
)
"""Who may see what: one row for each scope a record is in (`gone` 0) or has left (`gone` 1), at the seq when that became so."""

tray = Table(
    "tray",
    CENTRE,
    _text("company_id", key=True),
    _text("cid", key=True),
    _text("operator_id"),
    _text("outpost_id", null=True),
    _text("kind"),
    _text("rid"),
    _text("body"),
    _text("reason"),
    _text("received_at"),
    _text("settled_at", null=True),
    _text("settled_by", null=True),
)

held = Table("held", CENTRE, _text("company_id", key=True), _number("place", key=True), _text("cid"))
"""Logged changes that wait for what another desk may bring back, in the order in which they are tried again."""

salvage = Table(
    "salvage",
    CENTRE,
    _text("company_id", key=True),
    _text("kind", key=True),
    _text("id", key=True),
    _text("from_line", key=True),
    _number("seq"),
    _text("row"),
)
"""Rows of a future that a restore lost, as desks still had them: `seq` was their place there."""

erasure_order = Table(
    "erasure_order",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _number("seq"),
    _text("body"),
    _bytes("signature"),
    Index("erasure_order_place", "company_id", "seq"),
)
"""Orders to erase a person, as every desk of the company is sent them: ids and a ground, never a name."""

erasure = Table(
    "erasure", CENTRE, _text("company_id", key=True), _text("rid", key=True), _text("order_id"), _text("at")
)
"""Ids that may never come back, and the order that erased each."""

bundle = Table(
    "bundle",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _text("device_id"),
    _text("line"),
    _text("carried_by"),
    _number("changes"),
    _text("received_at"),
)
"""Bundles that were received whole, when, and through which device: so that a second delivery is told apart."""

receipt = Table(
    "receipt",
    CENTRE,
    _text("company_id", key=True),
    _number("number", key=True),
    _text("line"),
    _number("high"),
    _text("at"),
    _text("body"),
    _bytes("signature"),
)

centre = Table("centre", CENTRE, _text("key", key=True), _text("value"))
"""Facts about this installation (its id, the PostgreSQL system it was last seen on)."""

content = Table(
    "content",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _text("hash"),
    _number("size"),
    _number("have", default="0"),
    _bytes("key"),
    _text("at"),
)
"""Bytes of attachments: whole ones under their hash, once a company, and what still comes under `upload` and the id of the
attachment whose maker sends it. `key` opens the pieces and is itself sealed to the centre's box key."""

content_piece = Table(
    "content_piece",
    CENTRE,
    _text("company_id", key=True),
    _text("id", key=True),
    _number("place", key=True),
    _bytes("sealed"),
)

content_of = Table(
    "content_of",
    CENTRE,
    _text("company_id", key=True),
    _text("attachment_id", key=True),
    _text("hash"),
    Index("content_of_hash", "company_id", "hash"),
)
"""Attachments whose maker has shown to hold the bytes: through these alone are they given out."""
