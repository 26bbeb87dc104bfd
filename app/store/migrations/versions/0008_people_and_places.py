"""Presence and roster, letters, mediation, pathways, the partner network, projects and laboratories."""

from alembic import op

revision = "0008"
down_revision = "0007"

STATEMENTS = (
    """
    CREATE TABLE roster_slot (
        id TEXT NOT NULL, company_id TEXT NOT NULL, rostered_operator_id TEXT NOT NULL, weekday BIGINT NOT NULL,
        from_time TEXT NOT NULL, to_time TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_roster_slot_rostered_operator_id ON roster_slot (rostered_operator_id)""",
    """
    CREATE TABLE cost_rate (
        id TEXT NOT NULL, company_id TEXT NOT NULL, rated_operator_id TEXT NOT NULL, hour_cents BIGINT NOT NULL,
        from_day TEXT NOT NULL, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_cost_rate_rated_operator_id ON cost_rate (rated_operator_id)""",
    """
    CREATE TABLE closure (
        id TEXT NOT NULL, company_id TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT
        NULL, reason TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE programme (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, period TEXT, band
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE funding_action (
        id TEXT NOT NULL, company_id TEXT NOT NULL, programme_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT
        NOT NULL, axis TEXT, objective TEXT, source TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE project (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, town TEXT, place
        TEXT, programme_id TEXT, amount_cents BIGINT NOT NULL, role TEXT NOT NULL, start_on TEXT, end_on TEXT,
        hard_stop_on TEXT, extension_number TEXT, extension_on TEXT, outposts TEXT NOT NULL, source TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE project_line (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, funding_action_id TEXT NOT NULL,
        name TEXT NOT NULL, amount_cents BIGINT NOT NULL, act TEXT, to_confirm INTEGER
        NOT NULL, source TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_project_line_project_id ON project_line (project_id)""",
    """
    CREATE TABLE project_target (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, metric TEXT NOT NULL, value BIGINT
        NOT NULL, by_on TEXT, binding TEXT NOT NULL, source TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_project_target_project_id ON project_target (project_id)""",
    """
    CREATE TABLE milestone (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, name TEXT NOT NULL, due_on TEXT
        NOT NULL, done_on TEXT, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_milestone_project_id ON milestone (project_id)""",
    """
    CREATE TABLE partner (
        id TEXT NOT NULL, company_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, tax_code TEXT,
        register_number TEXT, accredited INTEGER NOT NULL, services TEXT NOT NULL, areas TEXT NOT NULL, hours
        TEXT NOT NULL, address TEXT, municipality TEXT, phone TEXT, email TEXT, website TEXT, note TEXT,
        ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_partner_name ON partner (name)""",
    """
    CREATE TABLE partner_contact (
        id TEXT NOT NULL, company_id TEXT NOT NULL, partner_id TEXT NOT NULL, surname TEXT NOT NULL, name TEXT,
        role TEXT, service TEXT, phone TEXT, email TEXT, ended_on TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_partner_contact_partner_id ON partner_contact (partner_id)""",
    """
    CREATE TABLE partner_call (
        id TEXT NOT NULL, company_id TEXT NOT NULL, title TEXT NOT NULL, project_id TEXT, act_number TEXT,
        published_on TEXT, deadline_on TEXT, closed_on TEXT, answers TEXT NOT NULL, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE partnership (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT NOT NULL, name TEXT NOT NULL, from_day TEXT,
        to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_partnership_project_id ON partnership (project_id)""",
    """
    CREATE TABLE partnership_member (
        id TEXT NOT NULL, company_id TEXT NOT NULL, partnership_id TEXT NOT NULL, partner_id TEXT, role TEXT NOT
        NULL, budget_share_cents BIGINT, tasks TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_partnership_member_partner_id ON partnership_member (partner_id)""",
    """CREATE INDEX ix_partnership_member_partnership_id ON partnership_member (partnership_id)""",
    """
    CREATE TABLE partnership_deed (
        id TEXT NOT NULL, company_id TEXT NOT NULL, partnership_id TEXT, partner_id TEXT, kind TEXT NOT NULL,
        number TEXT, signed_on TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT, signatories TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_partnership_deed_partner_id ON partnership_deed (partner_id)""",
    """CREATE INDEX ix_partnership_deed_partnership_id ON partnership_deed (partnership_id)""",
    """
    CREATE TABLE board_meeting (
        id TEXT NOT NULL, company_id TEXT NOT NULL, title TEXT NOT NULL, held_at TEXT NOT NULL, place TEXT,
        attendees TEXT NOT NULL, agenda TEXT, minutes TEXT, decisions TEXT NOT NULL, approved_on TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_board_meeting_held_at ON board_meeting (held_at)""",
    """
    CREATE TABLE publication (
        id TEXT NOT NULL, company_id TEXT NOT NULL, letter_id TEXT, title TEXT NOT NULL, question TEXT NOT NULL,
        answer TEXT NOT NULL, state TEXT NOT NULL, published_on TEXT, published_in TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_publication_letter_id ON publication (letter_id)""",
    """
    CREATE TABLE access_attempt (
        id TEXT NOT NULL, company_id TEXT NOT NULL, request_id TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT
        NULL, outcome TEXT NOT NULL, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at
        TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_access_attempt_request_id ON access_attempt (request_id)""",
    """
    CREATE TABLE mediation_case (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, request_id TEXT, building_id TEXT, subject TEXT
        NOT NULL, opened_on TEXT NOT NULL, state TEXT NOT NULL, closed_on TEXT, agreement TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_mediation_case_building_id ON mediation_case (building_id)""",
    """CREATE INDEX ix_mediation_case_request_id ON mediation_case (request_id)""",
    """
    CREATE TABLE mediation_side (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, letter TEXT NOT NULL, person_id TEXT,
        household_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_mediation_side_case_id ON mediation_side (case_id)""",
    """CREATE INDEX ix_mediation_side_person_id ON mediation_side (person_id)""",
    """
    CREATE TABLE mediation_note (
        id TEXT NOT NULL, company_id TEXT NOT NULL, side_id TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_mediation_note_side_id ON mediation_note (side_id)""",
    """
    CREATE TABLE mediation_meeting (
        id TEXT NOT NULL, company_id TEXT NOT NULL, case_id TEXT NOT NULL, at TEXT NOT NULL, place TEXT, summary
        TEXT, agreed TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_mediation_meeting_case_id ON mediation_meeting (case_id)""",
    """
    CREATE TABLE needs_assessment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, household_id TEXT NOT NULL, person_id TEXT, assessed_on TEXT
        NOT NULL, domains TEXT NOT NULL, strengths TEXT, risk_flags TEXT NOT NULL, outcome TEXT, note TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_needs_assessment_household_id ON needs_assessment (household_id)""",
    """CREATE INDEX ix_needs_assessment_person_id ON needs_assessment (person_id)""",
    """
    CREATE TABLE case_opening (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, household_id TEXT NOT NULL, person_id TEXT,
        assessment_id TEXT, opened_on TEXT NOT NULL, referent_id TEXT, reason TEXT, closed_on TEXT,
        closing_reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_case_opening_household_id ON case_opening (household_id)""",
    """CREATE INDEX ix_case_opening_person_id ON case_opening (person_id)""",
    """
    CREATE TABLE pathway (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, type TEXT NOT NULL, household_id TEXT NOT NULL,
        person_id TEXT, case_id TEXT, follows_id TEXT, referent_id TEXT, start_on TEXT NOT NULL, planned_end_on
        TEXT, state TEXT NOT NULL, state_at TEXT, outcome TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_pathway_case_id ON pathway (case_id)""",
    """CREATE INDEX ix_pathway_household_id ON pathway (household_id)""",
    """CREATE INDEX ix_pathway_person_id ON pathway (person_id)""",
    """CREATE INDEX ix_pathway_state ON pathway (state)""",
    """
    CREATE TABLE pathway_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, outcome TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_pathway_step_pathway_id ON pathway_step (pathway_id)""",
    """
    CREATE TABLE pathway_goal (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, position BIGINT NOT NULL, domain
        TEXT, text TEXT NOT NULL, indicator TEXT, due_on TEXT, result TEXT, closed_on TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_pathway_goal_pathway_id ON pathway_goal (pathway_id)""",
    """
    CREATE TABLE pathway_review (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, due_on TEXT NOT NULL, done_on
        TEXT, summary TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_pathway_review_due_on ON pathway_review (due_on)""",
    """CREATE INDEX ix_pathway_review_pathway_id ON pathway_review (pathway_id)""",
    """
    CREATE TABLE individual_plan (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, needs TEXT NOT NULL, indicators
        TEXT, revise_on TEXT, signed_on TEXT, signed_how TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_individual_plan_pathway_id ON individual_plan (pathway_id)""",
    """
    CREATE TABLE pact (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, until_on TEXT, of_household TEXT,
        of_company TEXT, of_partner TEXT, on_rent TEXT, if_broken TEXT, signed_on TEXT, signed_how TEXT,
        paper_number TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_pact_pathway_id ON pact (pathway_id)""",
    """
    CREATE TABLE care_team_member (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT NOT NULL, member_operator_id TEXT,
        partner_contact_id TEXT, name TEXT, body TEXT, role TEXT, from_day TEXT NOT NULL, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_care_team_member_pathway_id ON care_team_member (pathway_id)""",
    """
    CREATE TABLE task (
        id TEXT NOT NULL, company_id TEXT NOT NULL, pathway_id TEXT, goal_id TEXT, person_id TEXT, partner_id
        TEXT, who TEXT NOT NULL, subject TEXT NOT NULL, due_on TEXT, assigned_to TEXT, done_at TEXT, outcome
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_task_due_on ON task (due_on)""",
    """CREATE INDEX ix_task_pathway_id ON task (pathway_id)""",
    """CREATE INDEX ix_task_person_id ON task (person_id)""",
    """
    CREATE TABLE housing_application (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT NOT NULL, household_id TEXT, pathway_id TEXT,
        notice TEXT NOT NULL, municipality TEXT, opens_on TEXT, deadline_on TEXT, documents TEXT NOT NULL,
        submitted_on TEXT, protocol TEXT, state TEXT NOT NULL, outcome_on TEXT, reason TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_housing_application_deadline_on ON housing_application (deadline_on)""",
    """CREATE INDEX ix_housing_application_pathway_id ON housing_application (pathway_id)""",
    """CREATE INDEX ix_housing_application_person_id ON housing_application (person_id)""",
    """
    CREATE TABLE activity (
        id TEXT NOT NULL, company_id TEXT NOT NULL, project_id TEXT, kind TEXT NOT NULL, title TEXT NOT NULL,
        place TEXT, building_id TEXT, capacity BIGINT, recurring INTEGER NOT NULL, from_day TEXT, to_day TEXT,
        leader TEXT, ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_activity_project_id ON activity (project_id)""",
    """
    CREATE TABLE activity_session (
        id TEXT NOT NULL, company_id TEXT NOT NULL, activity_id TEXT NOT NULL, number BIGINT NOT NULL,
        register_number TEXT, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, place TEXT, leader TEXT, guests
        BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT, note TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_activity_session_activity_id ON activity_session (activity_id)""",
    """CREATE INDEX ix_activity_session_register_number ON activity_session (register_number)""",
    """CREATE INDEX ix_activity_session_starts_at ON activity_session (starts_at)""",
    """
    CREATE TABLE activity_enrolment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, activity_id TEXT NOT NULL, person_id TEXT NOT NULL,
        enrolled_on TEXT NOT NULL, withdrawn_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_activity_enrolment_activity_id ON activity_enrolment (activity_id)""",
    """CREATE INDEX ix_activity_enrolment_person_id ON activity_enrolment (person_id)""",
    """
    CREATE TABLE attendance (
        id TEXT NOT NULL, company_id TEXT NOT NULL, session_id TEXT NOT NULL, person_id TEXT NOT NULL, present
        INTEGER NOT NULL, in_at TEXT, out_at TEXT, minutes BIGINT, signed INTEGER NOT NULL, late_note TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_attendance_person_id ON attendance (person_id)""",
    """CREATE INDEX ix_attendance_session_id ON attendance (session_id)""",
    """
    CREATE TABLE self_management_group (
        id TEXT NOT NULL, company_id TEXT NOT NULL, building_id TEXT NOT NULL, name TEXT NOT NULL, service TEXT
        NOT NULL, started_on TEXT NOT NULL, ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_self_management_group_building_id ON self_management_group (building_id)""",
    """
    CREATE TABLE group_member (
        id TEXT NOT NULL, company_id TEXT NOT NULL, group_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT
        NOT NULL, from_day TEXT NOT NULL, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_group_member_group_id ON group_member (group_id)""",
    """CREATE INDEX ix_group_member_person_id ON group_member (person_id)""",
    """
    CREATE TABLE group_minutes (
        id TEXT NOT NULL, company_id TEXT NOT NULL, group_id TEXT NOT NULL, held_on TEXT NOT NULL, text TEXT NOT
        NULL, decisions TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_group_minutes_group_id ON group_minutes (group_id)""",
    """
    CREATE TABLE information (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT NOT NULL, household_id TEXT, contact_id TEXT,
        document_id TEXT, topic TEXT NOT NULL, told_on TEXT NOT NULL, explained TEXT, deadline_on TEXT, to_bring
        TEXT NOT NULL, "where" TEXT, rent_paid TEXT, rent_checked_on TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL,
        row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_information_person_id ON information (person_id)""",
    """CREATE INDEX ix_information_told_on ON information (told_on)""",
    """
    CREATE TABLE referral (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, person_id TEXT NOT NULL, household_id TEXT,
        partner_id TEXT NOT NULL, partner_contact_id TEXT, service TEXT, pathway_id TEXT, request_id TEXT,
        reason TEXT, asked TEXT, availability TEXT, fields TEXT NOT NULL, basis TEXT, deed_id TEXT,
        authorisation_id TEXT, prepared_on TEXT NOT NULL, state TEXT NOT NULL, state_at TEXT, outcome TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, row_hash BIGINT, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_referral_partner_id ON referral (partner_id)""",
    """CREATE INDEX ix_referral_pathway_id ON referral (pathway_id)""",
    """CREATE INDEX ix_referral_person_id ON referral (person_id)""",
    """CREATE INDEX ix_referral_state ON referral (state)""",
    """
    CREATE TABLE referral_step (
        id TEXT NOT NULL, company_id TEXT NOT NULL, referral_id TEXT NOT NULL, from_state TEXT, to_state TEXT
        NOT NULL, at TEXT NOT NULL, outcome TEXT, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, row_hash BIGINT,
        PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_referral_step_referral_id ON referral_step (referral_id)""",
    """ALTER TABLE presence ADD COLUMN project_line_id TEXT""",
    """ALTER TABLE printed_document ADD COLUMN courtesy TEXT""",
    """ALTER TABLE contact ADD COLUMN assigned_to TEXT""",
    """ALTER TABLE contact ADD COLUMN answers_id TEXT""",
    """ALTER TABLE contact ADD COLUMN handed_over TEXT""",
    """CREATE INDEX ix_contact_answers_id ON contact (answers_id)""",
    """CREATE INDEX contact_letters ON contact (channel, assigned_to)""",
    """ALTER TABLE appointment ADD COLUMN case_id TEXT""",
    """ALTER TABLE appointment ADD COLUMN pathway_id TEXT""",
    """ALTER TABLE appointment ADD COLUMN remind_minutes BIGINT""",
    """ALTER TABLE request ADD COLUMN due_on TEXT""",
    """CREATE INDEX ix_request_due_on ON request (due_on)""",
    """ALTER TABLE request ADD COLUMN escalated_on TEXT""",
    """ALTER TABLE request ADD COLUMN escalated_to TEXT""",
    """ALTER TABLE request ADD COLUMN escalation_reason TEXT""",
    """ALTER TABLE request ADD COLUMN since_text TEXT""",
    """ALTER TABLE request ADD COLUMN access_hours TEXT""",
    """ALTER TABLE request ADD COLUMN access_phone TEXT""",
    """
    CREATE TABLE scanned_file (hash TEXT NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL, pages BIGINT NOT NULL, PRIMARY KEY (hash))
    """,
    """
    CREATE TABLE scanned_page (
        id TEXT NOT NULL, file_hash TEXT NOT NULL, file_name TEXT NOT NULL, place BIGINT NOT NULL, content_hash TEXT
        NOT NULL, codes TEXT NOT NULL, document_id TEXT, anyway BIGINT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX scanned_page_content ON scanned_page (content_hash)""",
)
TABLES = (
    "scanned_page",
    "scanned_file",
    "referral_step",
    "referral",
    "information",
    "group_minutes",
    "group_member",
    "self_management_group",
    "attendance",
    "activity_enrolment",
    "activity_session",
    "activity",
    "housing_application",
    "task",
    "care_team_member",
    "pact",
    "individual_plan",
    "pathway_review",
    "pathway_goal",
    "pathway_step",
    "pathway",
    "case_opening",
    "needs_assessment",
    "mediation_meeting",
    "mediation_note",
    "mediation_side",
    "mediation_case",
    "access_attempt",
    "publication",
    "board_meeting",
    "partnership_deed",
    "partnership_member",
    "partnership",
    "partner_call",
    "partner_contact",
    "partner",
    "milestone",
    "project_target",
    "project_line",
    "project",
    "funding_action",
    "programme",
    "closure",
    "cost_rate",
    "roster_slot",
)
COLUMNS = (
    ("presence", "project_line_id"),
    ("printed_document", "courtesy"),
    ("contact", "assigned_to"),
    ("contact", "answers_id"),
    ("contact", "handed_over"),
    ("appointment", "case_id"),
    ("appointment", "pathway_id"),
    ("appointment", "remind_minutes"),
    ("request", "due_on"),
    ("request", "escalated_on"),
    ("request", "escalated_to"),
    ("request", "escalation_reason"),
    ("request", "since_text"),
    ("request", "access_hours"),
    ("request", "access_phone"),
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"DROP TABLE {table}")
    for index in ("ix_contact_answers_id", "contact_letters", "ix_request_due_on"):
        op.execute(f"DROP INDEX {index}")
    for table, column in COLUMNS:
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
