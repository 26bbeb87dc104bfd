"""Support funds and their ledger, accounts of tenancies, training indemnities, innocent arrears, bodies that decide."""

from alembic import op

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    """
    CREATE TABLE fund (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        project_id TEXT, project_line_id TEXT, cap_cents BIGINT NOT NULL, cap_act TEXT, household_cap_cents
        BIGINT, purposes TEXT NOT NULL, valid_from TEXT, valid_to TEXT, committed_cents BIGINT NOT NULL,
        leased_cents BIGINT NOT NULL, paid_cents BIGINT NOT NULL, counted_at TEXT, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE fund_envelope (
        id TEXT NOT NULL, company_id TEXT NOT NULL, fund_id TEXT NOT NULL, made_on TEXT NOT NULL, asked_cents
        BIGINT NOT NULL, stop_on TEXT, note TEXT, state TEXT NOT NULL, state_at TEXT, amount_cents BIGINT,
        reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_fund_envelope_fund_id ON fund_envelope (fund_id)""",
    """CREATE INDEX ix_fund_envelope_state ON fund_envelope (state)""",
    """
    CREATE TABLE envelope_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, envelope_id TEXT NOT NULL, from_state TEXT, to_state TEXT
        NOT NULL, at TEXT NOT NULL, amount_cents BIGINT, reason TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_envelope_step_envelope_id ON envelope_step (envelope_id)""",
    """
    CREATE TABLE grant_request (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, fund_id TEXT NOT NULL, household_id TEXT NOT
        NULL, person_id TEXT NOT NULL, tenancy_id TEXT, applicant TEXT NOT NULL, purpose TEXT NOT NULL,
        amount_cents BIGINT NOT NULL, payee TEXT NOT NULL, iban TEXT, iban_holder TEXT, supplier TEXT,
        document_number TEXT, document_on TEXT, due_on TEXT, period_from TEXT, period_to TEXT, bill_key TEXT,
        disconnection INTEGER NOT NULL, disconnection_on TEXT, other_aid TEXT, other_aid_cents BIGINT,
        isee_cents BIGINT, isee_until TEXT, report TEXT, documents TEXT NOT NULL, promised_at TEXT, state TEXT
        NOT NULL, state_at TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at
        TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_grant_request_bill_key ON grant_request (bill_key)""",
    """CREATE INDEX ix_grant_request_fund_id ON grant_request (fund_id)""",
    """CREATE INDEX ix_grant_request_household_id ON grant_request (household_id)""",
    """CREATE INDEX ix_grant_request_person_id ON grant_request (person_id)""",
    """CREATE INDEX ix_grant_request_state ON grant_request (state)""",
    """
    CREATE TABLE grant_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, grant_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, amount_cents BIGINT, envelope_id TEXT, reason TEXT, alternative TEXT, reference
        TEXT, paid_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_grant_step_envelope_id ON grant_step (envelope_id)""",
    """CREATE INDEX ix_grant_step_grant_id ON grant_step (grant_id)""",
    """
    CREATE TABLE ledger_entry (
        id TEXT NOT NULL, company_id TEXT NOT NULL, fund_id TEXT NOT NULL, credit TEXT NOT NULL, debit TEXT NOT
        NULL, amount_cents BIGINT NOT NULL, at TEXT NOT NULL, cause_kind TEXT NOT NULL, cause_id TEXT NOT NULL,
        subject_id TEXT, contra_of TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_ledger_entry_cause_id ON ledger_entry (cause_id)""",
    """CREATE INDEX ix_ledger_entry_fund_id ON ledger_entry (fund_id)""",
    """CREATE INDEX ix_ledger_entry_subject_id ON ledger_entry (subject_id)""",
    """
    CREATE TABLE participant (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT NOT NULL, project_line_id TEXT NOT NULL,
        entered_on TEXT NOT NULL, age_band TEXT, cause_kind TEXT NOT NULL, cause_id TEXT NOT NULL, outpost_id
        TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_participant_person_id ON participant (person_id)""",
    """CREATE INDEX ix_participant_project_line_id ON participant (project_line_id)""",
    """
    CREATE TABLE account_import (
        id TEXT NOT NULL, company_id TEXT NOT NULL, file_hash TEXT NOT NULL, upto_on TEXT NOT NULL, movements
        BIGINT NOT NULL, rejected BIGINT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE account_movement (
        id TEXT NOT NULL, company_id TEXT NOT NULL, tenancy_id TEXT NOT NULL, import_id TEXT, line TEXT NOT
        NULL, posted_on TEXT NOT NULL, due_on TEXT, period TEXT, amount_cents BIGINT NOT NULL, words TEXT,
        reference TEXT NOT NULL, order_reference TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_account_movement_tenancy_id ON account_movement (tenancy_id)""",
    """
    CREATE TABLE account_order (
        id TEXT NOT NULL, company_id TEXT NOT NULL, tenancy_id TEXT NOT NULL, line TEXT NOT NULL, amount_cents
        BIGINT NOT NULL, cause_kind TEXT NOT NULL, cause_id TEXT NOT NULL, reference TEXT NOT NULL, exported_at
        TEXT, booked_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_account_order_tenancy_id ON account_order (tenancy_id)""",
    """
    CREATE TABLE selection_round (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, fund_id TEXT, number TEXT, name
        TEXT NOT NULL, criteria TEXT NOT NULL, places BIGINT NOT NULL, indemnity_cents BIGINT NOT NULL,
        published_on TEXT, closes_on TEXT, closed_on TEXT, draw TEXT NOT NULL, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_selection_round_project_id ON selection_round (project_id)""",
    """
    CREATE TABLE training_path (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, project_id TEXT NOT NULL, round_id TEXT,
        person_id TEXT NOT NULL, household_id TEXT, tenancy_id TEXT, candidate TEXT NOT NULL, source TEXT NOT
        NULL, sent_by TEXT, sent_on TEXT, legal_basis TEXT, scores TEXT NOT NULL, unemployed_on TEXT,
        unemployment_proof TEXT, provider_id TEXT, course TEXT, minutes_planned BIGINT, start_on TEXT, end_on
        TEXT, iban TEXT, state TEXT NOT NULL, state_at TEXT, reason TEXT, outcome TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_training_path_household_id ON training_path (household_id)""",
    """CREATE INDEX ix_training_path_person_id ON training_path (person_id)""",
    """CREATE INDEX ix_training_path_project_id ON training_path (project_id)""",
    """CREATE INDEX ix_training_path_round_id ON training_path (round_id)""",
    """CREATE INDEX ix_training_path_state ON training_path (state)""",
    """
    CREATE TABLE training_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, path_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, amount_cents BIGINT, outcome TEXT, contract TEXT, contract_on TEXT,
        contract_months BIGINT, proof TEXT, reason TEXT, debt TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_training_step_path_id ON training_step (path_id)""",
    """
    CREATE TABLE training_hours (
        id TEXT NOT NULL, company_id TEXT NOT NULL, path_id TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT
        NOT NULL, minutes BIGINT NOT NULL, how TEXT NOT NULL, register_number TEXT, confirmed_by TEXT,
        confirmed_at TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_training_hours_path_id ON training_hours (path_id)""",
    """
    CREATE TABLE indemnity_act (
        id TEXT NOT NULL, company_id TEXT NOT NULL, path_id TEXT NOT NULL, kind TEXT NOT NULL, upto_on TEXT,
        amount_cents BIGINT NOT NULL, at TEXT NOT NULL, reference TEXT, paid_on TEXT, acceptance_on TEXT, reason
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_indemnity_act_path_id ON indemnity_act (path_id)""",
    """
    CREATE TABLE rule_set (
        id TEXT NOT NULL, company_id TEXT NOT NULL, track TEXT NOT NULL, version BIGINT NOT NULL, valid_from
        TEXT NOT NULL, valid_to TEXT, status TEXT NOT NULL, status_by TEXT, body TEXT NOT NULL, sha256 TEXT NOT
        NULL, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_rule_set_track ON rule_set (track)""",
    """
    CREATE TABLE evaluation (
        id TEXT NOT NULL, company_id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, track
        TEXT NOT NULL, reference_on TEXT NOT NULL, facts TEXT NOT NULL, rule_set TEXT NOT NULL, rules_sha256
        TEXT NOT NULL, engine TEXT NOT NULL, outcome TEXT NOT NULL, result TEXT NOT NULL, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_evaluation_record_id ON evaluation (record_id)""",
    """
    CREATE TABLE arrears_case (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, household_id TEXT NOT NULL, person_id TEXT NOT
        NULL, tenancy_id TEXT, opened_on TEXT NOT NULL, cause TEXT, cause_on TEXT, cause_words TEXT, income TEXT
        NOT NULL, facts TEXT NOT NULL, proposal TEXT, state TEXT NOT NULL, state_at TEXT, reason TEXT, outcome
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_arrears_case_household_id ON arrears_case (household_id)""",
    """CREATE INDEX ix_arrears_case_person_id ON arrears_case (person_id)""",
    """CREATE INDEX ix_arrears_case_state ON arrears_case (state)""",
    """
    CREATE TABLE arrears_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, outcome TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_arrears_step_case_id ON arrears_step (case_id)""",
    """
    CREATE TABLE arrears_evidence (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL, holder TEXT,
        issued_on TEXT, valid_until TEXT, seen_original INTEGER NOT NULL, checked_by TEXT, note TEXT, outpost_id
        TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_arrears_evidence_case_id ON arrears_evidence (case_id)""",
    """
    CREATE TABLE debt_notice (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL, dated_on TEXT NOT
        NULL, amount_cents BIGINT, reference TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_debt_notice_case_id ON debt_notice (case_id)""",
    """
    CREATE TABLE arrears_measure (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT
        NULL, to_day TEXT, amount_cents BIGINT, percent BIGINT, missed_limit BIGINT, accepted_on TEXT, ended_on
        TEXT, end_reason TEXT, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_arrears_measure_case_id ON arrears_measure (case_id)""",
    """
    CREATE TABLE instalment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, measure_id TEXT NOT NULL, position BIGINT NOT NULL, due_on
        TEXT NOT NULL, rent_cents BIGINT NOT NULL, charges_cents BIGINT NOT NULL, paid_on TEXT, paid_cents
        BIGINT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_instalment_due_on ON instalment (due_on)""",
    """CREATE INDEX ix_instalment_measure_id ON instalment (measure_id)""",
    """
    CREATE TABLE solidarity_notice (
        id TEXT NOT NULL, company_id TEXT NOT NULL, year BIGINT NOT NULL, measure TEXT NOT NULL, act TEXT,
        opens_on TEXT, closes_on TEXT, documents TEXT NOT NULL, place TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE solidarity_application (
        id TEXT NOT NULL, company_id TEXT NOT NULL, notice_id TEXT NOT NULL, household_id TEXT NOT NULL,
        person_id TEXT NOT NULL, case_id TEXT, documents TEXT NOT NULL, submitted_on TEXT, protocol TEXT, state
        TEXT NOT NULL, outcome_on TEXT, granted_cents BIGINT, reason TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_solidarity_application_household_id ON solidarity_application (household_id)""",
    """CREATE INDEX ix_solidarity_application_notice_id ON solidarity_application (notice_id)""",
    """CREATE INDEX ix_solidarity_application_person_id ON solidarity_application (person_id)""",
    """
    CREATE TABLE decision_body (
        id TEXT NOT NULL, company_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, quorum BIGINT NOT
        NULL, tie TEXT NOT NULL, areas TEXT NOT NULL, measures TEXT NOT NULL, source TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE body_member (
        id TEXT NOT NULL, company_id TEXT NOT NULL, body_id TEXT NOT NULL, member_operator_id TEXT NOT NULL,
        office TEXT, from_day TEXT NOT NULL, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_body_member_body_id ON body_member (body_id)""",
    """CREATE INDEX ix_body_member_member_operator_id ON body_member (member_operator_id)""",
    """
    CREATE TABLE decision_session (
        id TEXT NOT NULL, company_id TEXT NOT NULL, body_id TEXT NOT NULL, number TEXT, held_on TEXT NOT NULL,
        opens_on TEXT NOT NULL, closes_on TEXT NOT NULL, place TEXT, minutes TEXT, minutes_on TEXT, outpost_id
        TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_decision_session_body_id ON decision_session (body_id)""",
    """
    CREATE TABLE dossier (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT, application_id TEXT, evaluation_id TEXT,
        case_operator_id TEXT NOT NULL, number TEXT, content TEXT NOT NULL, complete INTEGER NOT NULL, waiver
        TEXT, waiver_by TEXT, waiver_on TEXT, session_id TEXT, position BIGINT, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_dossier_application_id ON dossier (application_id)""",
    """CREATE INDEX ix_dossier_case_id ON dossier (case_id)""",
    """CREATE INDEX ix_dossier_session_id ON dossier (session_id)""",
    """
    CREATE TABLE vote (
        id TEXT NOT NULL, company_id TEXT NOT NULL, dossier_id TEXT NOT NULL, session_id TEXT NOT NULL, vote
        TEXT NOT NULL, reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_vote_dossier_id ON vote (dossier_id)""",
    """
    CREATE TABLE decision (
        id TEXT NOT NULL, company_id TEXT NOT NULL, dossier_id TEXT NOT NULL, session_id TEXT NOT NULL, outcome
        TEXT NOT NULL, reasons TEXT NOT NULL, measures TEXT NOT NULL, rules TEXT NOT NULL, replaces_id TEXT, at
        TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_decision_dossier_id ON decision (dossier_id)""",
    """ALTER TABLE tenancy ADD COLUMN account_on TEXT""",
    """ALTER TABLE tenancy ADD COLUMN title TEXT""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("DROP TABLE lease_use")


def downgrade() -> None:
    op.execute("ALTER TABLE tenancy DROP COLUMN account_on")
    op.execute("ALTER TABLE tenancy DROP COLUMN title")
    op.execute(
        "CREATE TABLE lease_use (lease TEXT NOT NULL, spent BIGINT NOT NULL, stopped INTEGER NOT NULL, PRIMARY KEY (lease))"
    )
    for table in (
        "decision",
        "vote",
        "dossier",
        "decision_session",
        "body_member",
        "decision_body",
        "solidarity_application",
        "solidarity_notice",
        "instalment",
        "arrears_measure",
        "debt_notice",
        "arrears_evidence",
        "arrears_step",
        "arrears_case",
        "evaluation",
        "rule_set",
        "indemnity_act",
        "training_hours",
        "training_step",
        "training_path",
        "selection_round",
        "account_order",
        "account_movement",
        "account_import",
        "participant",
        "ledger_entry",
        "grant_step",
        "grant_request",
        "envelope_step",
        "fund_envelope",
        "fund",
    ):
        op.execute(f"DROP TABLE {table}")
