"""The bytes of attachments: the centre's word on them, and the files that hold them here."""

from alembic import op

revision = "0004"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE attachment ADD COLUMN content_state TEXT")
    op.execute("CREATE INDEX ix_attachment_content_hash ON attachment (content_hash)")
    op.execute(
        """
        CREATE TABLE content (
            hash TEXT NOT NULL, file TEXT NOT NULL, "key" BLOB NOT NULL, size BIGINT NOT NULL, stored BIGINT NOT NULL,
            PRIMARY KEY (hash)
        )
        """
    )


def downgrade() -> None:
    op.execute("DROP TABLE content")
    op.execute("DROP INDEX ix_attachment_content_hash")
    op.execute("ALTER TABLE attachment DROP COLUMN content_state")
