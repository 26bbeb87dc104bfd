"""The act that extends a project has a record of its own, with its file; a scan that was filed wrongly is taken back."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE project_extension (
            id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, number TEXT NOT NULL, act_on TEXT NOT NULL,
            until_on TEXT NOT NULL, file_hash TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
            recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
            extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
        )
        """
    )
    op.execute("CREATE INDEX ix_project_extension_project_id ON project_extension (project_id)")
    # What was written of an extension in the project itself stays with it, as a field that this version does not know.
    for name in ("extension_number", "extension_on"):
        op.execute(f"UPDATE project SET extra = json_set(extra, '$.{name}', {name}) WHERE {name} IS NOT NULL")
        op.execute(f"ALTER TABLE project DROP COLUMN {name}")
    op.execute("ALTER TABLE printed_document ADD COLUMN correction TEXT")
    op.execute("ALTER TABLE scanned_page ADD COLUMN taken_back INTEGER DEFAULT '0' NOT NULL")


def downgrade() -> None:
    op.execute("ALTER TABLE scanned_page DROP COLUMN taken_back")
    op.execute("ALTER TABLE printed_document DROP COLUMN correction")
    for name in ("extension_number", "extension_on"):
        op.execute(f"ALTER TABLE project ADD COLUMN {name} TEXT")
        op.execute(
            f"UPDATE project SET {name} = json_extract(extra, '$.{name}'), extra = json_remove(extra, '$.{name}')"
        )
    op.execute("DROP TABLE project_extension")
