"""What a role sees is said by scopes: supervision of an outpost, office work and the auditors' registers have scopes of their own.

Presences lie with the company's own people, as the roster does: head office and reporting make the time sheet of them.
"""

from alembic import op

revision = "0008"
down_revision = "0007"

OF_OUTPOSTS = (
    "building", "unit", "person", "household", "household_member", "variation", "merge_choice", "tenancy", "tenancy_party",
    "means_test", "presence", "contact", "appointment", "callback", "request", "request_transition", "visit", "visit_note",
    "note_version", "reading", "intake_form", "intake_health", "intake_esf", "authorisation", "printed_document", "attachment",
    "conflict",
)  # fmt: skip
"""The kinds of the revisions before whose operative records lie with an outpost."""
REGISTERS = ("reading", "note_version")
AT_WORK = "kind = 'presence' AND (scope = 'w' OR scope LIKE 'o:%')"


def upgrade() -> None:
    for kind in OF_OUTPOSTS:
        op.execute(
            f"INSERT INTO sees (company_id, scope, kind, id, seq, gone) SELECT company_id, 's:' || outpost_id, '{kind}', id, seq, 0 "
            f"FROM {kind} WHERE visibility <> 'R0' AND outpost_id IS NOT NULL ON CONFLICT DO NOTHING"
        )
        # Coordinators were named one by one: those who no longer serve there, too.
        op.execute(
            f"DELETE FROM sees s USING {kind} r WHERE s.kind = '{kind}' AND s.company_id = r.company_id AND s.id = r.id "
            "AND r.visibility = 'R3' AND s.scope LIKE 'u:%' AND s.scope <> 'u:' || coalesce(r.operator_id, '') "
            "AND NOT jsonb_exists(r.readers::jsonb, substr(s.scope, 3))"
        )
    of_cases = ", ".join(f"'{kind}'" for kind in (*OF_OUTPOSTS, "person_merge"))
    op.execute(f"UPDATE sees SET scope = 'w' WHERE scope = 'c' AND kind IN ({of_cases})")
    op.execute(
        "INSERT INTO sees (company_id, scope, kind, id, seq, gone) "
        f"SELECT company_id, 'i', kind, id, max(seq), min(gone) FROM sees WHERE {AT_WORK} GROUP BY company_id, kind, id"
    )
    op.execute(f"DELETE FROM sees WHERE {AT_WORK}")
    for kind in REGISTERS:
        op.execute(
            "INSERT INTO sees (company_id, scope, kind, id, seq, gone) "
            f"SELECT company_id, 'a', '{kind}', id, seq, 0 FROM {kind} ON CONFLICT DO NOTHING"
        )


def downgrade() -> None:
    op.execute("DELETE FROM sees WHERE scope = 'a' OR scope LIKE 's:%'")
    op.execute(
        "UPDATE sees SET scope = coalesce('o:' || r.outpost_id, 'w') FROM presence r WHERE sees.kind = 'presence' AND sees.scope = 'i' "
        "AND r.company_id = sees.company_id AND r.id = sees.id"
    )
    op.execute("UPDATE sees SET scope = 'c' WHERE scope = 'w'")
