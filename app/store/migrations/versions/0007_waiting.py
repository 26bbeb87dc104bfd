"""Whether a base waits for a place is written beside it: what an answer costs no longer grows with what is unsent."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute("ALTER TABLE base ADD COLUMN waits INTEGER")
    op.execute(
        "UPDATE base SET waits = (SELECT max(vseq) FROM outbox o WHERE o.state = 'done' AND o.vseq > base.seq AND ("
        "(o.kind = base.kind AND o.rid = base.id) OR (base.kind = 'request' AND o.kind = 'request_transition' "
        "AND o.rid IN (SELECT id FROM request_transition t WHERE t.request_id = base.id))))"
    )
    op.execute("CREATE INDEX base_waits ON base (waits) WHERE waits IS NOT NULL")


def downgrade() -> None:
    op.execute("DROP INDEX base_waits")
    op.execute("ALTER TABLE base DROP COLUMN waits")
