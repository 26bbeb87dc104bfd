"""An operator's presences are found without reading everybody's."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("CREATE INDEX presence_of_operator ON presence (company_id, operator_id, ended_at)")


def downgrade() -> None:
    op.execute("DROP INDEX presence_of_operator")
