"""`Record`: the synced row, with the stamps that every one of them carries.

A record is written by desks and kept at the centre; its columns are the same on both sides. What a kind allows itself on
the way (groups of fields, references, who inherits whose visibility) is declared beside its columns in `__sync__` and read
by `registry`. Client-only tables are in `local`, the centre's in `app.server.tables`.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Text, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.models.types import Day, Flag, Json, UtcTime

JsonDict = dict[str, Any]
JsonList = list[Any]


class Base(DeclarativeBase):
    """Maps Python types to the stored forms of `types`."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        int: BigInteger(),
        bool: Flag(),
        datetime: UtcTime(),
        date: Day(),
        JsonDict: Json(),
        JsonList: Json(),
    }


ANY = "*"
"""Where a `Sync` names references: the record that a pair of fields names, which may be of any kind."""


@dataclass(frozen=True)
class Sync:
    """How a kind travels.

    - `groups`: fields that always travel together, so that nobody ever sees half of a pair.
    - `refs`: field -> kind it points at; the centre checks that the target exists.
    - `inherits`: the reference whose record's visibility this one may never be laxer than, and whose readers it gets as they change. `*`
      stands for the record that `record_kind` and `record_id` (or `owner_kind` and `owner_id`) name.
    - `followed`: whoever follows such a record now sees what is new on it, and on what hangs on it, whoever wrote that.
    - `apart`: only its readers and its author see it, nobody for supervising the outpost; and its author is not for that among those
      who read what hangs on it.
    - `moves`: the reference whose record's derived fields a new record of this kind sets: a transition moves its request.
    - `append_only`: created once and never edited.
    - `derived`: fields that rules compute from other records (a request's state from its transitions); never in a change.
    - `reference`: made at the centre, read only on a desk.
    - `scope`: the one scope in which all its R0 records lie, whatever their outpost: of the whole company, of its own people.
    - `also`: scopes in which its records of every class lie as well: of auditors, of who works with the funds or with decisions.
    - `tutors`: its author and readers see it as tutors too, who see nothing else of what names them.
    - `part_of`: each record is a part of one of that kind, its only reference, and the centre writes it whenever it writes the whole: the
      same stamps, readers and values of the fields that both have. Tutors alone are shown it.
    - `with_owner`: it lies also in the scopes in which the record lies also that it is about: files and papers.
    - `session`: the field with the session of a body whose members see the record too, while its window is open.
    - `about`: the references whose target this record tells of: erased with it. Others are only let go of. `*` as of `inherits`.
    - `keeps`: the reference whose record stays only while one of this kind does that points at it: a household with its members. When
      the last was erased it is erased too.
    - `shared`: a field and the values under which a record tells of several people, and is about none of them.
    - `goes_with`: a reference and the fields that say more of whom it names: emptied when it is let go of.
    - `lists`: a field with a list of entries, and the key of an entry that names a record: the entry goes with that record.
    - `since`: the registry version that first knew this kind; a desk holds it back from a centre that is older.
    - `numbered`: the field with a number from a series of the desk's own: on paper, so two copies of a desk may both have given it out.
    - `searched`: text fields that feed the desk's search (R0 and R1 records only).
    """

    groups: tuple[tuple[str, ...], ...] = ()
    refs: dict[str, str] = field(default_factory=dict)
    inherits: str | None = None
    followed: bool = False
    apart: bool = False
    moves: str | None = None
    append_only: bool = False
    derived: tuple[str, ...] = ()
    reference: bool = False
    scope: str | None = None
    also: tuple[str, ...] = ()
    tutors: bool = False
    part_of: str | None = None
    with_owner: bool = False
    session: str | None = None
    about: tuple[str, ...] = ()
    keeps: str | None = None
    shared: tuple[str, tuple[str, ...]] | None = None
    goes_with: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    since: int = 1
    numbered: str | None = None
    searched: tuple[str, ...] = ()


class Record(Base):
    """A synced row. `id` is a UUIDv7 made on the desk; `seq` is the centre's place for what this row shows (0: not there yet).

    `row_hash` is the centre's checksum of what it last said of the record; None where nothing was compared yet.
    """

    __abstract__ = True
    __sync__: ClassVar[Sync] = Sync()

    id: Mapped[str] = mapped_column(primary_key=True, sort_order=-2)
    company_id: Mapped[str] = mapped_column(sort_order=-1)
    outpost_id: Mapped[str | None]
    operator_id: Mapped[str | None]
    device_id: Mapped[str | None]
    recorded_at: Mapped[datetime]
    recorded_offset: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime | None]
    visibility: Mapped[str] = mapped_column(default="R0")
    readers: Mapped[JsonList] = mapped_column(default=list)
    deleted_at: Mapped[datetime | None]
    extra: Mapped[JsonDict] = mapped_column(default=dict)
    seq: Mapped[int] = mapped_column(default=0)
    row_hash: Mapped[int | None]


@event.listens_for(Record, "init", propagate=True)
def _set_defaults(target: Record, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """Defaults at birth and not at flush: what is captured for the centre is then what is stored."""
    for column in target.__table__.columns:
        default = column.default
        if default is None or column.key in kwargs:
            continue
        if default.is_scalar:
            kwargs[column.key] = default.arg
        elif default.is_callable:
            kwargs[column.key] = default.arg(None)
