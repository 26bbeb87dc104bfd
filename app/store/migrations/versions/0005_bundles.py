"""The centre's box key, and what a desk remembers of the bundles it made."""

from alembic import op

revision = "0005"
down_revision = "0004"

_REMEMBERED = (
    "line TEXT DEFAULT '' NOT NULL",
    "changes INTEGER DEFAULT '0' NOT NULL",
    "size INTEGER DEFAULT '0' NOT NULL",
    "answered_at TEXT",
)


def upgrade() -> None:
    op.execute("ALTER TABLE desk ADD COLUMN centre_box_key BLOB")
    for column in _REMEMBERED:
        op.execute(f"ALTER TABLE bundle_open ADD COLUMN {column}")


def downgrade() -> None:
    op.execute("ALTER TABLE desk DROP COLUMN centre_box_key")
    for column in reversed(_REMEMBERED):
        op.execute(f"ALTER TABLE bundle_open DROP COLUMN {column.split()[0]}")
