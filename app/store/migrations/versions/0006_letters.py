"""A device's letter, for a centre that was restored to before its enrolment."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("ALTER TABLE desk ADD COLUMN letter TEXT")
    op.execute("ALTER TABLE desk ADD COLUMN letter_signature BLOB")


def downgrade() -> None:
    op.execute("ALTER TABLE desk DROP COLUMN letter_signature")
    op.execute("ALTER TABLE desk DROP COLUMN letter")
