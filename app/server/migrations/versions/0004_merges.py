"""Cards that are one person: what was merged, and what each merge changed."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    CREATE TABLE person_merge (
        company_id TEXT NOT NULL, id TEXT NOT NULL, card_a TEXT NOT NULL, card_b TEXT NOT NULL, face TEXT NOT
        NULL, decision TEXT NOT NULL, undone BIGINT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX person_merge_card_a ON person_merge (company_id, card_a)""",
    """CREATE INDEX person_merge_card_b ON person_merge (company_id, card_b)""",
    """
    CREATE TABLE merge_choice (
        company_id TEXT NOT NULL, id TEXT NOT NULL, merge_id TEXT NOT NULL, person_id TEXT NOT NULL, changes
        TEXT NOT NULL, variation_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at
        TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX merge_choice_merge_id ON merge_choice (company_id, merge_id)""",
    """CREATE INDEX merge_choice_person_id ON merge_choice (company_id, person_id)""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in ("merge_choice", "person_merge"):
        op.execute(f"DROP TABLE {table}")
