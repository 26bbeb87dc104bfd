"""Bundles that were received, so that a second delivery is told from the first."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute(
        """
    CREATE TABLE bundle (
        company_id TEXT NOT NULL, id TEXT NOT NULL, device_id TEXT NOT NULL, line TEXT NOT NULL, carried_by TEXT NOT NULL,
        changes BIGINT NOT NULL, received_at TEXT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """
    )


def downgrade() -> None:
    op.execute("DROP TABLE bundle")
