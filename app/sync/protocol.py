"""The exchange on the wire: msgpack in zstd, both ways. Pure types and codec, shared by desk and centre (protocol section 3).

Every value of a record is None, an integer or text. A change is decoded by itself, so that one that cannot be read is
refused alone and keeps its number.
"""

from typing import Annotated, Any, TypeVar

import msgspec
import zstandard
from msgspec import Meta

from app.models.types import Stored

VERSION = 1
MEDIA_TYPE = "application/zstd"
RECEIPT_PURPOSE = "portineria receipt v1"
"""What the centre signs a receipt for, and the desk checks it against."""

# Half a thousand is applied in about the 100 ms that a save may wait for the database; larger batches win little speed.
BATCH_CHANGES = 500
BATCH_BYTES = 1_000_000
PAGE_ROWS = 500
PAGE_BYTES = 1_000_000
LARGEST_CHANGE = 1_100_000
"""Bytes of one change: as many letters as a desk lets one have (`capture.MAX_CHANGE`), at four bytes each."""
LARGEST_BODY = 8_000_000
"""Bytes of a decompressed body: anything longer is refused before it is unpacked."""

Body = dict[str, list[Stored]]
"""`{field: [old, new]}`."""

VOID = msgspec.Raw(msgspec.msgpack.encode(None))
"""A change without content, which keeps the row of numbers whole: refused as unreadable, unless its number was taken before."""

# What a database can hold, so that hostile numbers and texts end here: no zero bytes, nothing past 63 bits.
Count = Annotated[int, Meta(ge=0, lt=2**62)]
Name = Annotated[str, Meta(pattern=r"^[^\x00]{1,64}\Z")]
LineId = Annotated[str, Meta(pattern=r"^[0-9a-f-]{1,64}\Z")]


class Change(msgspec.Struct, array_like=True, frozen=True):
    """One change of a batch; its number is the batch's `first` plus its place."""

    cid: Name
    kind: Name
    rid: Name
    body: Body
    base_seq: Count | None
    made_on: Name
    recorded_at: Name
    recorded_offset: Annotated[int, Meta(ge=-1_440, le=1_440)]


class FillWanted(msgspec.Struct, array_like=True, frozen=True):
    """The next page of a scope's bulk copy: what comes after `position` (`kind/id` of the last row stored), or its first."""

    scope: Name
    position: Annotated[str, Meta(pattern=r"^[^\x00]{1,200}\Z")] | None


class ExchangeRequest(msgspec.Struct, omit_defaults=True):
    """What a desk says: its line and place, and a batch of sealed changes numbered from `first`.

    `code` stands in its local numbers; said until a first number is decided, so that the centre can register a new line.
    """

    v: Count
    schema: Count
    line: LineId
    made: Count
    acked: Count
    turn: Count
    nonce: Annotated[bytes, Meta(max_length=64)]
    cursor: bytes
    top: bytes | None = None
    first: Count = 0
    changes: list[msgspec.Raw] = []
    scopes_version: str | None = None
    fill: FillWanted | None = None
    code: Annotated[str, Meta(pattern=r"^[A-Z0-9]{1,8}\Z")] | None = None
    check: bool = False


class Verdict(msgspec.Struct, array_like=True, frozen=True):
    """The final answer on change `n`: `ok`, `clash`, `bounced`, `refused`, `trayed`, `erased`; `held` is provisional."""

    n: int
    verdict: str
    prev_seq: int | None
    seq: int | None
    clean: bool
    reason: dict[str, Any] | None
    received_at: str | None


class Rows(msgspec.Struct, array_like=True, frozen=True):
    """Rows of one kind: each `[id, seq, received_at, *values of fields]`."""

    kind: str
    fields: list[str]
    rows: list[list[Stored]]


class Gone(msgspec.Struct, array_like=True, frozen=True):
    """A record that left a scope of mine."""

    kind: str
    id: str
    scope: str
    seq: int


class FillPage(msgspec.Struct, array_like=True, frozen=True):
    """A page of a scope as it stands now, whatever the places of its rows. `next` is None with the last one."""

    scope: str
    position: str | None
    rows: list[Rows]
    next: str | None


class KindSum(msgspec.Struct, array_like=True, frozen=True):
    """Count and checksum (sum of row hashes modulo 2^64) of a kind, over what the desk may see."""

    kind: str
    count: int
    digest: int


class ExchangeAnswer(msgspec.Struct, omit_defaults=True):
    """What the centre says. `kind` is `ok`, `rewound`, `fork`, `gap`, `cut_off`, `too_old`, `too_big` or `later`."""

    kind: str
    line: str = ""
    turn: int = 0
    high: int = 0
    safe: int = 0
    schema: int = 0
    from_: bytes = msgspec.field(default=b"", name="from")
    to: bytes = b""
    now: bytes = b""
    more: bool = False
    verdicts: list[Verdict] = []
    rows: list[Rows] = []
    gone: list[Gone] = []
    fill: FillPage | None = None
    scopes: list[str] | None = None
    scopes_version: str | None = None
    check: list[KindSum] | None = None
    clock: str | None = None
    seconds: int = 0
    common: bytes | None = None


class Hello(msgspec.Struct):
    """What a centre says to anybody: the CA to compare with an enrolment code, and its signing key."""

    ca: str | None
    sign_key: bytes


class EnrolRequest(msgspec.Struct):
    """A desk's first word: the code's secret, its keys, and its first line."""

    secret: bytes
    line: LineId
    sign_key: Annotated[bytes, Meta(min_length=32, max_length=32)]
    box_key: Annotated[bytes, Meta(min_length=32, max_length=32)]


class EnrolAnswer(msgspec.Struct):
    """All that a desk must know to begin. `operator_name` is shown on the unlock page only."""

    company_id: str
    company_code: str
    company_name: str
    operator_id: str
    operator_name: str
    operator_initials: str
    role: str
    outpost_id: str | None
    device_id: str
    device_code: str
    token: str
    recovery_key: str | None
    cursor: bytes


class Deposit(msgspec.Struct):
    """The database key of a desk, sealed to the company's recovery key: the centre keeps it and cannot read it."""

    sealed: bytes


class NewsRequest(msgspec.Struct):
    """Asks to be told when there is something past `cursor`."""

    cursor: Annotated[bytes, Meta(max_length=64)]


class NewsAnswer(msgspec.Struct):
    """Whether an exchange would bring something; if not, the desk may ask again after `seconds`."""

    news: bool
    seconds: float = 0.0


class Done(msgspec.Struct):
    """Said when there is nothing to say."""


class ReceiptRequest(msgspec.Struct):
    """Asks for a receipt over everything decided on `line` so far; `since` is the first number it covers."""

    line: LineId
    since: Count


class ReceiptAnswer(msgspec.Struct):
    """A numbered receipt: `body` is canonical JSON (line, since, high, counts by verdict), signed by the centre."""

    number: str
    at: str
    body: str
    signature: bytes


T = TypeVar("T")

_LEVEL = 1


class Unreadable(Exception):
    """Bytes that are not what the protocol says; whoever reads them says so in its own words."""


def encode(message: msgspec.Struct) -> bytes:
    """A message as it travels."""
    # A compressor each time: one shared by two threads mixes their bytes up.
    return zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.msgpack.encode(message))


def decode(data: bytes, shape: type[T]) -> T:
    """Read an answer of `shape`. Raises `Unreadable` for anything else, at a bounded cost in memory."""
    try:
        if zstandard.frame_content_size(data) > LARGEST_BODY:
            raise Unreadable
        return decode_plain(zstandard.ZstdDecompressor().decompress(data, max_output_size=LARGEST_BODY), shape)
    except (zstandard.ZstdError, MemoryError):
        raise Unreadable from None


def decode_plain(data: bytes, shape: type[T]) -> T:
    """Read a message that was decompressed already. Raises `Unreadable`."""
    try:
        return msgspec.msgpack.decode(data, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Unreadable from None


def pack_change(change: Change) -> msgspec.Raw:
    """A change as an element of `ExchangeRequest.changes`."""
    return msgspec.Raw(msgspec.msgpack.encode(change))


def unpack_change(raw: msgspec.Raw) -> Change | None:
    """The change, or None when it cannot be read."""
    if len(raw) > LARGEST_CHANGE:
        return None
    try:
        return msgspec.msgpack.decode(raw, type=Change)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
