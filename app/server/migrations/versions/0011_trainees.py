"""What a tutor is shown of a training path is a record of its own; tutors have a scope of their own for it, hours and their files."""

import hashlib
from uuid import NAMESPACE_OID, uuid5

import msgspec
from alembic import op
from sqlalchemy import text

revision = "0011"
down_revision = "0010"

SHOWN = (
    "number", "candidate", "course", "minutes_planned", "start_on", "end_on", "state", "outcome", "outpost_id", "operator_id",
    "device_id", "recorded_at", "recorded_offset", "visibility", "readers", "deleted_at",
)  # fmt: skip
BESIDE = (
    ("reading", "record"),
    ("printed_document", "record"),
    ("evaluation", "record"),
    ("attachment", "owner"),
    ("conflict", "record"),
)


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE trainee (
            company_id TEXT NOT NULL, id TEXT NOT NULL, path_id TEXT NOT NULL, number TEXT, candidate TEXT NOT NULL, course TEXT,
            minutes_planned BIGINT, start_on TEXT, end_on TEXT, state TEXT NOT NULL, outcome TEXT, outpost_id TEXT, operator_id TEXT,
            device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL,
            deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
            row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
        )
        """
    )
    op.execute("CREATE INDEX trainee_path_id ON trainee (company_id, path_id)")
    _take_over()
    _show("trainee", "SELECT value FROM jsonb_array_elements_text(r.readers::jsonb)", "true")
    named = "SELECT r.operator_id UNION SELECT value FROM jsonb_array_elements_text(r.readers::jsonb)"
    _show("training_hours", named, "r.visibility <> 'R0'")
    for kind, pointer in BESIDE:
        _show(kind, named, f"r.visibility <> 'R0' AND r.{pointer}_kind = 'training_hours'")


def _take_over() -> None:
    """A row of each path, at the path's place: desks copy the new scope of a tutor whole."""
    db = op.get_bind()
    listed = ", ".join(SHOWN)
    paths = db.execute(text(f"SELECT company_id, id, received_at, seq, {listed} FROM training_path")).mappings().all()
    names = ("company_id", "id", "path_id", *SHOWN, "extra", "received_at", "seq", "row_hash")
    insert = text(f"INSERT INTO trainee ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})")
    for path in paths:
        shown = {"path_id": path["id"], **{name: path[name] for name in SHOWN}}
        id = str(uuid5(NAMESPACE_OID, f"{path['id']}/trainee"))
        db.execute(insert, {**path, **shown, "id": id, "extra": "{}", "row_hash": _hash(id, shown)})


def _hash(id: str, row: dict[str, object]) -> int:
    """The hash of a row as this revision's version counts it."""
    said = msgspec.json.encode(["trainee", id, {k: v for k, v in row.items() if v is not None}], order="sorted")
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "big", signed=True)


def _show(kind: str, people: str, where: str) -> None:
    op.execute(
        "INSERT INTO sees (company_id, scope, kind, id, seq, gone) "
        f"SELECT r.company_id, 't:' || p.value, '{kind}', r.id, r.seq, 0 FROM {kind} r "
        f"CROSS JOIN LATERAL ({people}) AS p (value) WHERE p.value IS NOT NULL AND {where} ON CONFLICT DO NOTHING"
    )


def downgrade() -> None:
    op.execute("DELETE FROM sees WHERE scope LIKE 't:%'")
    op.execute("DROP TABLE trainee")
