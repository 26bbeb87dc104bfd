"""The bytes of attachments: the centre's word on them, and the files that hold them here."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE attachment ADD COLUMN content_state TEXT")
    op.execute("CREATE INDEX attachment_bytes ON attachment (content_hash, content_state, deleted_at, id)")
    op.execute(
        """
        CREATE TABLE content (
            hash TEXT NOT NULL, file TEXT NOT NULL, "key" BLOB NOT NULL, size BIGINT NOT NULL, stored BIGINT NOT NULL,
            PRIMARY KEY (hash)
        )
        """
    )
    op.execute("CREATE INDEX content_here ON content (hash, stored, size, file)")


def downgrade() -> None:
    op.execute("DROP TABLE content")
    op.execute("DROP INDEX attachment_bytes")
    op.execute("ALTER TABLE attachment DROP COLUMN content_state")
