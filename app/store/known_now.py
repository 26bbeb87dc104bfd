"""What an earlier version kept without knowing it, put where this one looks for it: after an upgrade, in its transaction.

Fields that lay in `extra` become columns' values, and records of unknown kinds become records. Until then screens would not show
them, and an edit of such a field would clash with what the centre has.
"""

import json

from sqlalchemy import Connection

from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json


def bring_home(connection: Connection) -> None:
    """Put fields and records in their places, and have all records compared at the next alignment: some may be missing."""
    for kind in KINDS.values():
        _fields(connection, kind)
    _bases(connection)
    _records(connection)
    connection.exec_driver_sql("UPDATE sync SET need_check = 1")


def _fields(db: Connection, kind: Kind) -> None:
    for id, extra in db.exec_driver_sql(f"SELECT id, extra FROM \"{kind.name}\" WHERE extra <> '{{}}'").all():
        found, left = kind.known_in(extra)
        if found:
            sets = "".join(f'"{name}" = ?, ' for name in found)
            db.exec_driver_sql(f'UPDATE "{kind.name}" SET {sets}extra = ? WHERE id = ?', (*found.values(), left, id))


def _bases(db: Connection) -> None:
    """What the centre last said of records with undecided changes."""
    for name, id, text in db.exec_driver_sql("SELECT kind, id, row FROM base WHERE row IS NOT NULL").all():
        row: dict[str, Stored] = json.loads(text)
        found, left = KINDS[name].known_in(str(row.get("extra") or "{}"))
        if found:
            told = (canonical_json(row | found | {"extra": left}), name, id)
            db.exec_driver_sql("UPDATE base SET row = ? WHERE kind = ? AND id = ?", told)


def _records(db: Connection) -> None:
    """When the centre received them was not kept. What a newer version still would not be whole here: the comparison brings it."""
    company = db.exec_driver_sql("SELECT company_id FROM desk").scalar_one_or_none()
    for name, id, seq, body in db.exec_driver_sql("SELECT kind, id, seq, body FROM unknown_record").all():
        kind = KINDS.get(name)
        if kind is None:
            continue
        told: dict[str, Stored] = json.loads(body)
        found, left = kind.known_in(canonical_json(told | json.loads(str(told.pop("extra", None) or "{}"))))
        row = {**kind.fresh, **found, "extra": left}
        if all(row[field] is not None for field in kind.required):
            columns = ", ".join(f'"{column}"' for column in ("id", "company_id", "seq", *row))
            marks = ", ".join("?" * (3 + len(row)))
            db.exec_driver_sql(
                f'INSERT OR IGNORE INTO "{name}" ({columns}) VALUES ({marks})', (id, company, seq, *row.values())
            )
        db.exec_driver_sql("DELETE FROM unknown_record WHERE kind = ? AND id = ?", (name, id))
