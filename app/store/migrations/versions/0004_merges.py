"""Cards that are one person: what was merged, and what each merge changed."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    CREATE TABLE person_merge (
        id TEXT NOT NULL, company_id TEXT NOT NULL, card_a TEXT NOT NULL, card_b TEXT NOT NULL, face TEXT NOT
        NULL, decision TEXT NOT NULL, undone INTEGER NOT NULL, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_person_merge_card_a ON person_merge (card_a)""",
    """CREATE INDEX ix_person_merge_card_b ON person_merge (card_b)""",
    """
    CREATE TABLE merge_choice (
        id TEXT NOT NULL, company_id TEXT NOT NULL, merge_id TEXT NOT NULL, person_id TEXT NOT NULL, changes
        TEXT NOT NULL, variation_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_merge_choice_merge_id ON merge_choice (merge_id)""",
    """CREATE INDEX ix_merge_choice_person_id ON merge_choice (person_id)""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in ("merge_choice", "person_merge"):
        op.execute(f"DROP TABLE {table}")
