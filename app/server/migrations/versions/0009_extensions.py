"""The act that extends a project has a record of its own, with its file; why a scan was taken back stands on its print."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE project_extension (
            company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, number TEXT NOT NULL, act_on TEXT NOT NULL,
            until_on TEXT NOT NULL, file_hash TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
            recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
            received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
            PRIMARY KEY (company_id, id)
        )
        """
    )
    op.execute("CREATE INDEX project_extension_project_id ON project_extension (company_id, project_id)")
    # What was written of an extension in the project itself stays with it, as a field that this version does not know.
    for name in ("extension_number", "extension_on"):
        op.execute(
            f"UPDATE project SET extra = (extra::jsonb || jsonb_build_object('{name}', {name}))::text WHERE {name} IS NOT NULL"
        )
        op.execute(f"ALTER TABLE project DROP COLUMN {name}")
    op.execute("ALTER TABLE printed_document ADD COLUMN correction TEXT")


def downgrade() -> None:
    op.execute("ALTER TABLE printed_document DROP COLUMN correction")
    for name in ("extension_number", "extension_on"):
        op.execute(f"ALTER TABLE project ADD COLUMN {name} TEXT")
        op.execute(f"UPDATE project SET {name} = extra::jsonb ->> '{name}', extra = (extra::jsonb - '{name}')::text")
    op.execute("DROP TABLE project_extension")
