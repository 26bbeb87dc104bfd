"""What the floor's two ends say to each other: typed rows in MessagePack, compressed by zstd at its quickest."""

from typing import TypeVar

import msgspec
import zstandard

COLUMNS = (
    "channel", "direction", "started_at", "minutes", "person_id", "household_id", "caller_role", "building_id", "unit_id",
    "place", "topics", "note", "outcome", "outcome_detail",
)  # fmt: skip
"""After `id`, in this order."""

T = TypeVar("T")


class Row(msgspec.Struct, array_like=True, gc=False):
    id: bytes
    channel: str
    direction: str
    started_at: str
    minutes: int
    person_id: str
    household_id: str | None
    caller_role: str
    building_id: str | None
    unit_id: str | None
    place: str
    topics: str
    note: str
    outcome: str
    outcome_detail: str | None


class Ask(msgspec.Struct, array_like=True):
    """Rows to be kept, and of those after `cursor` as many as `limit` (0: only told where the end is)."""

    account: str
    cursor: int
    limit: int
    rows: list[Row]


class Answer(msgspec.Struct, array_like=True):
    """`cursor` is the last place of `rows`, or the end where none were asked for."""

    cursor: int
    rows: list[Row]


def pack(message: object) -> bytes:
    """Also of rows as a database gives them, which are tuples."""
    return zstandard.ZstdCompressor(1).compress(msgspec.msgpack.encode(message))


def unpack(body: bytes, shape: type[T]) -> T:
    """Checked against `shape`; raises msgspec's errors."""
    return msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(body), type=shape)
