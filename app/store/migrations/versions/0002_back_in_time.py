"""What a desk needs when its centre went back in time, for erasure orders, and for comparing its rows with the centre's."""

from alembic import op

revision = "0002"
down_revision = "0001"

RECORDS = (
    "company",
    "municipality",
    "outpost",
    "opening_slot",
    "operator",
    "operator_assignment",
    "building",
    "unit",
    "person",
    "household",
    "household_member",
    "variation",
    "tenancy",
    "tenancy_party",
    "means_test",
    "presence",
    "contact",
    "appointment",
    "callback",
    "request",
    "request_transition",
    "visit",
    "visit_note",
    "note_version",
    "reading",
    "intake_form",
    "intake_health",
    "intake_esf",
    "authorisation",
    "printed_document",
    "attachment",
    "conflict",
)


def upgrade() -> None:
    for table in RECORDS:
        op.execute(f'ALTER TABLE "{table}" ADD COLUMN row_hash BIGINT')
    op.execute("ALTER TABLE sync ADD COLUMN checked_at TEXT")
    op.execute("ALTER TABLE sync ADD COLUMN mended BIGINT")
    op.execute("ALTER TABLE salvage ADD COLUMN seq BIGINT")
    op.execute(
        "CREATE TABLE erasure_order (id TEXT NOT NULL, body TEXT NOT NULL, signature BLOB NOT NULL, "
        "told INTEGER NOT NULL, PRIMARY KEY (id))"
    )


def downgrade() -> None:
    op.execute("DROP TABLE erasure_order")
    op.execute("ALTER TABLE salvage DROP COLUMN seq")
    for column in ("mended", "checked_at"):
        op.execute(f"ALTER TABLE sync DROP COLUMN {column}")
    for table in RECORDS:
        op.execute(f'ALTER TABLE "{table}" DROP COLUMN row_hash')
