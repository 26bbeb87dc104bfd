"""The exchange on the wire: msgpack in zstd, both ways. Pure types and codec, shared by desk and centre (protocol section 3).

Every value of a record is None, an integer or text. A change is decoded by itself, so that one that cannot be read is
refused alone and keeps its number.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any, TypeVar

import msgspec
import zstandard
from msgspec import Meta

from app.models.types import Stored

VERSION = 3
MEDIA_TYPE = "application/zstd"
RECEIPT_PURPOSE = "portineria receipt v1"
"""What the centre signs a receipt for, and the desk checks it against."""
ERASURE_PURPOSE = "portineria erasure v1"
"""The same for an order to erase a person."""

# As many as are applied in some 30 ms, so that a save is done within its 50; larger batches win a sixth in speed.
BATCH_CHANGES = 300
BATCH_BYTES = 1_000_000
PAGE_ROWS = 300
"""Not fewer than a batch: a desk whose own changes do not fit on the page that answers them is sent them back."""
PAGE_BYTES = 1_000_000
FILL_ROWS = 2_000
"""The most rows that a page of a bulk copy has."""
FILL_ROWS_AT_WORK = 400
"""What a desk in use asks for: storing a page must not keep a save waiting (P3)."""
"""Records of a page of a bulk copy."""
LARGEST_CHANGE = 1_100_000
"""Bytes of one change: as many letters as a desk lets one have (`capture.MAX_CHANGE`), at four bytes each."""
CHECKPOINTS = 100
"""Places that a desk tells at once, newest first, to a centre that went back in time."""
PRESENTED = 500
"""Records of a lost future, or held changes asked about, that one exchange carries at most."""
ORDERS = 20
"""Orders of erasure that one exchange carries at most, either way."""
LARGEST_ORDER = 250_000
"""Characters of an order: the ids of some five thousand records."""
LARGEST_BODY = 8_000_000
"""Bytes of a decompressed body: anything longer is refused before it is unpacked."""

BUNDLE_CHANGES = 100_000
BUNDLE_BYTES = 40_000_000
"""Changes in a bundle, and their bytes before they are compressed; what is more waits for the next."""
LARGEST_BUNDLE = 64_000_000
"""Bytes of a bundle's or an answer's decompressed content."""
ANSWER_BYTES = 16_000_000
"""Bytes of rows in the answer to a bundle; what is more comes with the next exchange."""
BOX_KEY_PURPOSE = "portineria centre box key v1"
"""What the centre signs its box key for: whoever trusts the signing key may seal to it."""

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


class FillRequest(msgspec.Struct, array_like=True, frozen=True):
    """Asks for the next page of a scope's bulk copy: what comes after `position` (`kind/id` of the last row stored), or its first.

    `rows`: at most so many.
    """

    scope: Name
    position: Annotated[str, Meta(pattern=r"^[^\x00]{1,200}\Z")] | None = None
    rows: Annotated[int, Meta(ge=1)] = FILL_ROWS_AT_WORK


class Salvaged(msgspec.Struct, array_like=True, frozen=True):
    """A record as the centre had it in a future that it lost: `seq` was its place there, `row` its fields in stored forms."""

    kind: Name
    id: Name
    seq: Count
    row: dict[str, Stored]


class Bucket(msgspec.Struct, array_like=True, frozen=True):
    """Records of a kind whose id ends in `suffix`, in hex digits: the end of an id is random. No kind and no suffix is all."""

    kind: Annotated[str, Meta(pattern=r"^[^\x00]{0,64}\Z")] = ""
    suffix: Annotated[str, Meta(pattern=r"^[0-9a-f]{0,4}\Z")] = ""


EVERYTHING = Bucket()
BUCKETS = 256
"""Buckets whose parts one exchange compares at most."""
MENDED = 8
"""Buckets that one exchange sends whole at most."""


class ErasureOrder(msgspec.Struct, array_like=True, frozen=True):
    """An order to erase a person: `body` is canonical JSON (order, company, ground, at, ids by kind), signed by the centre."""

    body: Annotated[str, Meta(max_length=LARGEST_ORDER)]
    signature: Annotated[bytes, Meta(max_length=64)]


# What stands in every exchange has a letter for a name on the wire: the names would be half of one that has nothing to say.
_ASKED = {
    "schema": "s", "line": "l", "made": "m", "acked": "a", "cursor": "c", "turn": "t", "nonce": "o", "scopes_version": "p",
}  # fmt: skip
_ANSWERED = {
    "line": "l", "turn": "t", "high": "h", "safe": "f", "schema": "s", "from_": "b", "to": "e", "now": "w", "clock": "k",
    "scopes_version": "p",
}  # fmt: skip


class Spoken(msgspec.Struct):
    """The version of the protocol in which a request is said, whatever else it holds."""

    v: Count = 0


class ExchangeRequest(msgspec.Struct, omit_defaults=True, rename=_ASKED):
    """What a desk says: its line and place, and a batch of sealed changes numbered from `first`.

    `turn` and `nonce` are said in every exchange and in no bundle: one that comes late is not a copy of the desk.
    `code` stands in its local numbers; said until a first number is decided, so that the centre can register a new line.
    `check` asks for the sums of these buckets' parts, `mend` for all records in a few. For a centre that went back in time:
    `checkpoints`, `salvage` and `erased`, orders it gave and may have forgotten; `open` are changes it has not judged since.
    """

    v: Count
    schema: Count
    line: LineId
    made: Count
    acked: Count
    cursor: bytes
    turn: Count | None = None
    nonce: Annotated[bytes, Meta(max_length=64)] | None = None
    top: bytes | None = None
    first: Count = 0
    changes: Annotated[list[msgspec.Raw], Meta(max_length=BUNDLE_CHANGES)] = []
    scopes_version: str | None = None
    code: Annotated[str, Meta(pattern=r"^[A-Z0-9]{1,8}\Z")] | None = None
    check: Annotated[list[Bucket], Meta(max_length=BUCKETS)] = []
    mend: Annotated[list[Bucket], Meta(max_length=MENDED)] = []
    checkpoints: Annotated[list[Annotated[bytes, Meta(max_length=64)]], Meta(max_length=CHECKPOINTS)] = []
    open: Annotated[list[Name], Meta(max_length=PRESENTED)] = []
    salvage: Annotated[list[Salvaged], Meta(max_length=PRESENTED)] = []
    erased: Annotated[list[ErasureOrder], Meta(max_length=ORDERS)] = []


class Verdict(msgspec.Struct, array_like=True, frozen=True):
    """The final answer on change `n`: `ok`, `clash`, `bounced`, `refused`, `trayed`, `erased`; `held` is provisional."""

    n: int
    verdict: str
    prev_seq: int | None
    seq: int | None
    clean: bool
    reason: dict[str, Any] | None
    received_at: str | None


class Late(msgspec.Struct, array_like=True, frozen=True):
    """The answer on a change that was held, by its identity: the line it came on may be another one by now."""

    cid: str
    verdict: Verdict


class Rows(msgspec.Struct, array_like=True, frozen=True):
    """Rows of one kind: each `[id, seq, received_at, row_hash, *values of fields]`; the hash as a signed 64-bit integer."""

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
    """A page of a scope as it stands at `now`, whatever the places of its rows. `next` is None with the last one.

    `total`: how many records the scope has, said with the first page. `mine`: whether the scope is one of the desk's.
    """

    scope: str
    position: str | None
    rows: list[Rows]
    next: str | None
    now: bytes
    total: int | None
    mine: bool


class Sum(msgspec.Struct, array_like=True, frozen=True):
    """Count and checksum (sum of row hashes modulo 2^64) of a bucket, over what the desk may see."""

    kind: str
    suffix: str
    count: int
    digest: int


class Mend(msgspec.Struct, array_like=True, frozen=True):
    """A bucket whole, as it stands in the snapshot of this answer, whatever the places of its rows."""

    bucket: Bucket
    rows: Rows


class ExchangeAnswer(msgspec.Struct, omit_defaults=True, rename=_ANSWERED):
    """What the centre says. `kind` is `ok`, `rewound`, `fork`, `gap`, `cut_off`, `too_old`, `too_big` or `later`.

    `kind` and `v` keep their names in every version, so that one that is too old can be told.

    `bare`, told with `scopes`, are those in which nothing lies: a desk that comes to see one has nothing to copy.

    With `rewound`: `common`, the newest of the desk's places that this centre still has, `now`, and the line's `high`.
    """

    kind: str
    v: int = VERSION
    line: str = ""
    turn: int = 0
    high: int = 0
    safe: int = 0
    schema: int = 0
    from_: bytes = b""
    to: bytes = b""
    now: bytes = b""
    more: bool = False
    verdicts: list[Verdict] = []
    late: list[Late] = []
    rows: list[Rows] = []
    gone: list[Gone] = []
    scopes: list[str] | None = None
    scopes_version: str | None = None
    bare: list[str] = []
    check: list[Sum] | None = None
    mended: list[Mend] = []
    erased: list[ErasureOrder] = []
    clock: datetime | None = None
    seconds: int = 0
    common: bytes | None = None


T = TypeVar("T")

ROW_HEAD = 4
"""What stands before the values of a row on the wire."""
_LEVEL = 1


class Unreadable(Exception):
    """Bytes that are not what the protocol says; whoever reads them says so in its own words."""


def encode(message: msgspec.Struct) -> bytes:
    """A message as it travels."""
    # A compressor each time: one shared by two threads mixes their bytes up.
    return zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.msgpack.encode(message))


def decode(data: bytes, shape: type[T], largest: int = LARGEST_BODY) -> T:
    """Read a message of `shape`, of at most `largest` bytes. Raises `Unreadable` for anything else, at a bounded cost in memory."""
    try:
        if zstandard.frame_content_size(data) > largest:
            raise Unreadable
        return decode_plain(zstandard.ZstdDecompressor().decompress(data, max_output_size=largest), shape)
    except (zstandard.ZstdError, MemoryError):
        raise Unreadable from None


def decode_plain(data: bytes, shape: type[T]) -> T:
    """Read a message that was decompressed already. Raises `Unreadable`."""
    try:
        return msgspec.msgpack.decode(data, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Unreadable from None


def is_other_version(payload: bytes) -> bool:
    """Whether a message says that it is of another version of the protocol; only exchanges say."""
    try:
        return msgspec.msgpack.decode(payload, type=Spoken).v not in (0, VERSION)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False


def place_of(token: bytes) -> int:
    """The place that a token names; only the centre can tell whether it is real."""
    return int.from_bytes(token[:8], "big")


def weight(row: Iterable[Stored]) -> int:
    """What a row counts for on a page of `PAGE_BYTES`, roughly its bytes."""
    return sum(len(value) if isinstance(value, str) else 4 for value in row)


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
