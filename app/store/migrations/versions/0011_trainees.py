"""What a tutor is shown of a training path is a record of its own; a tutor's desk keeps nothing else of it."""

from uuid import NAMESPACE_OID, uuid5

from alembic import op

revision = "0011"
down_revision = "0010"

SHOWN = (
    "company_id, number, candidate, course, minutes_planned, start_on, end_on, state, outcome, outpost_id, operator_id, device_id, "
    "recorded_at, recorded_offset, received_at, visibility, readers, deleted_at, seq"
)
TUTORS = "EXISTS (SELECT 1 FROM desk WHERE role = 'tutor')"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE trainee (
            id TEXT NOT NULL, company_id TEXT NOT NULL, path_id TEXT NOT NULL, number TEXT, candidate TEXT NOT NULL, course TEXT,
            minutes_planned BIGINT, start_on TEXT, end_on TEXT, state TEXT NOT NULL, outcome TEXT, outpost_id TEXT, operator_id TEXT,
            device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
            readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
        )
        """
    )
    op.execute("CREATE INDEX ix_trainee_path_id ON trainee (path_id)")
    db = op.get_bind()
    for (path_id,) in db.exec_driver_sql(f"SELECT id FROM training_path WHERE {TUTORS}").all():
        db.exec_driver_sql(
            f"INSERT INTO trainee (id, path_id, extra, {SHOWN}) SELECT ?, id, '{{}}', {SHOWN} FROM training_path WHERE id = ?",
            (str(uuid5(NAMESPACE_OID, f"{path_id}/trainee")), path_id),
        )
    op.execute(f"DELETE FROM base WHERE kind = 'training_path' AND {TUTORS}")
    op.execute(f"DELETE FROM training_path WHERE {TUTORS}")


def downgrade() -> None:
    op.execute("DROP TABLE trainee")
