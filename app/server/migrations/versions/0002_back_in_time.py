"""What the centre keeps when it went back in time, and erasure orders."""

from alembic import op

revision = "0002"
down_revision = "0001"

# Nothing was ever written in the tables made anew: no earlier version knew rewinds or erasure.
UP = (
    "ALTER TABLE counter ADD COLUMN reconciling_since TEXT",
    "ALTER TABLE counter ADD COLUMN erased_seq BIGINT DEFAULT '0' NOT NULL",
    "DROP TABLE held",
    """
    CREATE TABLE held (
        company_id TEXT NOT NULL, place BIGINT NOT NULL, cid TEXT NOT NULL, PRIMARY KEY (company_id, place)
    )
    """,
    "ALTER TABLE salvage ADD COLUMN seq BIGINT NOT NULL",
    "DROP TABLE erasure",
    """
    CREATE TABLE erasure_order (
        company_id TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL, body TEXT NOT NULL, signature BYTEA NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    "CREATE INDEX erasure_order_place ON erasure_order (company_id, seq)",
    """
    CREATE TABLE erasure (
        company_id TEXT NOT NULL, rid TEXT NOT NULL, order_id TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY
        (company_id, rid)
    )
    """,
)

DOWN = (
    "DROP TABLE erasure",
    "DROP TABLE erasure_order",
    """
    CREATE TABLE erasure (
        company_id TEXT NOT NULL, rid TEXT NOT NULL, seq BIGINT NOT NULL, "order" TEXT NOT NULL, signature BYTEA
        NOT NULL, PRIMARY KEY (company_id, rid)
    )
    """,
    "ALTER TABLE salvage DROP COLUMN seq",
    "DROP TABLE held",
    """
    CREATE TABLE held (
        company_id TEXT NOT NULL, place BIGINT NOT NULL, line TEXT NOT NULL, n BIGINT NOT NULL, cid TEXT NOT
        NULL, body TEXT NOT NULL, PRIMARY KEY (company_id, place)
    )
    """,
    "ALTER TABLE counter DROP COLUMN erased_seq",
    "ALTER TABLE counter DROP COLUMN reconciling_since",
)


def upgrade() -> None:
    for statement in UP:
        op.execute(statement)


def downgrade() -> None:
    for statement in DOWN:
        op.execute(statement)
