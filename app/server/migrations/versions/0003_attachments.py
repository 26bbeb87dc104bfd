"""The bytes of attachments, encrypted, and whose record may give them out."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE attachment ADD COLUMN content_state TEXT")
    op.execute(
        """
        CREATE TABLE content (
            company_id TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, size BIGINT NOT NULL, have BIGINT DEFAULT '0' NOT
            NULL, key BYTEA NOT NULL, at TEXT NOT NULL, PRIMARY KEY (company_id, id)
        )
        """
    )
    op.execute(
        """
        CREATE TABLE content_piece (
            company_id TEXT NOT NULL, id TEXT NOT NULL, place BIGINT NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY
            (company_id, id, place)
        )
        """
    )
    # What is encrypted does not get smaller: PostgreSQL need not try.
    op.execute("ALTER TABLE content_piece ALTER COLUMN sealed SET STORAGE EXTERNAL")
    op.execute(
        """
        CREATE TABLE content_of (
            company_id TEXT NOT NULL, attachment_id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (company_id,
            attachment_id)
        )
        """
    )
    op.execute("CREATE INDEX content_of_hash ON content_of (company_id, hash)")


def downgrade() -> None:
    for table in ("content_of", "content_piece", "content"):
        op.execute(f"DROP TABLE {table}")
    op.execute("ALTER TABLE attachment DROP COLUMN content_state")
