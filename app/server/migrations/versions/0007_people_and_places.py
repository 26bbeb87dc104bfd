"""Presence and roster, letters, mediation, pathways, the partner network, projects and laboratories."""

from alembic import op

revision = "0007"
down_revision = "0006"

STATEMENTS = (
    """
    CREATE TABLE roster_slot (
        company_id TEXT NOT NULL, id TEXT NOT NULL, rostered_operator_id TEXT NOT NULL, weekday BIGINT NOT NULL,
        from_time TEXT NOT NULL, to_time TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX roster_slot_rostered_operator_id ON roster_slot (company_id, rostered_operator_id)""",
    """
    CREATE TABLE cost_rate (
        company_id TEXT NOT NULL, id TEXT NOT NULL, rated_operator_id TEXT NOT NULL, hour_cents BIGINT NOT NULL,
        from_day TEXT NOT NULL, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at
        TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX cost_rate_rated_operator_id ON cost_rate (company_id, rated_operator_id)""",
    """
    CREATE TABLE closure (
        company_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT
        NULL, reason TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE programme (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, period TEXT, band
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE funding_action (
        company_id TEXT NOT NULL, id TEXT NOT NULL, programme_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT
        NOT NULL, axis TEXT, objective TEXT, source TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE project (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, town TEXT, place
        TEXT, programme_id TEXT, amount_cents BIGINT NOT NULL, role TEXT NOT NULL, start_on TEXT, end_on TEXT,
        hard_stop_on TEXT, extension_number TEXT, extension_on TEXT, outposts TEXT NOT NULL, source TEXT, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT
        NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id,
        id)
    )
    """,
    """
    CREATE TABLE project_line (
        company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, funding_action_id TEXT NOT NULL,
        name TEXT NOT NULL, amount_cents BIGINT NOT NULL, act TEXT, to_confirm BIGINT
        NOT NULL, source TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT,
        by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX project_line_project_id ON project_line (company_id, project_id)""",
    """
    CREATE TABLE project_target (
        company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, metric TEXT NOT NULL, value BIGINT
        NOT NULL, by_on TEXT, binding TEXT NOT NULL, source TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT,
        by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX project_target_project_id ON project_target (company_id, project_id)""",
    """
    CREATE TABLE milestone (
        company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, name TEXT NOT NULL, due_on TEXT
        NOT NULL, done_on TEXT, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at
        TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX milestone_project_id ON milestone (company_id, project_id)""",
    """
    CREATE TABLE partner (
        company_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, tax_code TEXT,
        register_number TEXT, accredited BIGINT NOT NULL, services TEXT NOT NULL, areas TEXT NOT NULL, hours
        TEXT NOT NULL, address TEXT, municipality TEXT, phone TEXT, email TEXT, website TEXT, note TEXT,
        ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX partner_name ON partner (company_id, name)""",
    """
    CREATE TABLE partner_contact (
        company_id TEXT NOT NULL, id TEXT NOT NULL, partner_id TEXT NOT NULL, surname TEXT NOT NULL, name TEXT,
        role TEXT, service TEXT, phone TEXT, email TEXT, ended_on TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL,
        by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX partner_contact_partner_id ON partner_contact (company_id, partner_id)""",
    """
    CREATE TABLE partner_call (
        company_id TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, project_id TEXT, act_number TEXT,
        published_on TEXT, deadline_on TEXT, closed_on TEXT, answers TEXT NOT NULL, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT
        NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id,
        id)
    )
    """,
    """
    CREATE TABLE partnership (
        company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, name TEXT NOT NULL, from_day TEXT,
        to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX partnership_project_id ON partnership (company_id, project_id)""",
    """
    CREATE TABLE partnership_member (
        company_id TEXT NOT NULL, id TEXT NOT NULL, partnership_id TEXT NOT NULL, partner_id TEXT, role TEXT NOT
        NULL, budget_share_cents BIGINT, tasks TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX partnership_member_partner_id ON partnership_member (company_id, partner_id)""",
    """CREATE INDEX partnership_member_partnership_id ON partnership_member (company_id, partnership_id)""",
    """
    CREATE TABLE partnership_deed (
        company_id TEXT NOT NULL, id TEXT NOT NULL, partnership_id TEXT, partner_id TEXT, kind TEXT NOT NULL,
        number TEXT, signed_on TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT, signatories TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX partnership_deed_partner_id ON partnership_deed (company_id, partner_id)""",
    """CREATE INDEX partnership_deed_partnership_id ON partnership_deed (company_id, partnership_id)""",
    """
    CREATE TABLE board_meeting (
        company_id TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, held_at TEXT NOT NULL, place TEXT,
        attendees TEXT NOT NULL, agenda TEXT, minutes TEXT, decisions TEXT NOT NULL, approved_on TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX board_meeting_held_at ON board_meeting (company_id, held_at)""",
    """
    CREATE TABLE publication (
        company_id TEXT NOT NULL, id TEXT NOT NULL, letter_id TEXT, title TEXT NOT NULL, question TEXT NOT NULL,
        answer TEXT NOT NULL, state TEXT NOT NULL, published_on TEXT, published_in TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX publication_letter_id ON publication (company_id, letter_id)""",
    """
    CREATE TABLE access_attempt (
        company_id TEXT NOT NULL, id TEXT NOT NULL, request_id TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT
        NULL, outcome TEXT NOT NULL, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at
        TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT,
        clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX access_attempt_request_id ON access_attempt (company_id, request_id)""",
    """
    CREATE TABLE mediation_case (
        company_id TEXT NOT NULL, id TEXT NOT NULL, number TEXT, request_id TEXT, building_id TEXT, subject TEXT
        NOT NULL, opened_on TEXT NOT NULL, state TEXT NOT NULL, closed_on TEXT, agreement TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX mediation_case_building_id ON mediation_case (company_id, building_id)""",
    """CREATE INDEX mediation_case_request_id ON mediation_case (company_id, request_id)""",
    """
    CREATE TABLE mediation_side (
        company_id TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL, letter TEXT NOT NULL, person_id TEXT,
        household_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX mediation_side_case_id ON mediation_side (company_id, case_id)""",
    """CREATE INDEX mediation_side_person_id ON mediation_side (company_id, person_id)""",
    """
    CREATE TABLE mediation_note (
        company_id TEXT NOT NULL, id TEXT NOT NULL, side_id TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX mediation_note_side_id ON mediation_note (company_id, side_id)""",
    """
    CREATE TABLE mediation_meeting (
        company_id TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL, at TEXT NOT NULL, place TEXT, summary
        TEXT, agreed TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX mediation_meeting_case_id ON mediation_meeting (company_id, case_id)""",
    """
    CREATE TABLE needs_assessment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, household_id TEXT NOT NULL, person_id TEXT, assessed_on TEXT
        NOT NULL, domains TEXT NOT NULL, strengths TEXT, risk_flags TEXT NOT NULL, outcome TEXT, note TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX needs_assessment_household_id ON needs_assessment (company_id, household_id)""",
    """CREATE INDEX needs_assessment_person_id ON needs_assessment (company_id, person_id)""",
    """
    CREATE TABLE case_opening (
        company_id TEXT NOT NULL, id TEXT NOT NULL, number TEXT, household_id TEXT NOT NULL, person_id TEXT,
        assessment_id TEXT, opened_on TEXT NOT NULL, referent_id TEXT, reason TEXT, closed_on TEXT,
        closing_reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX case_opening_household_id ON case_opening (company_id, household_id)""",
    """CREATE INDEX case_opening_person_id ON case_opening (company_id, person_id)""",
    """
    CREATE TABLE pathway (
        company_id TEXT NOT NULL, id TEXT NOT NULL, number TEXT, type TEXT NOT NULL, household_id TEXT NOT NULL,
        person_id TEXT, case_id TEXT, follows_id TEXT, referent_id TEXT, start_on TEXT NOT NULL, planned_end_on
        TEXT, state TEXT NOT NULL, state_at TEXT, outcome TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL,
        by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX pathway_case_id ON pathway (company_id, case_id)""",
    """CREATE INDEX pathway_household_id ON pathway (company_id, household_id)""",
    """CREATE INDEX pathway_person_id ON pathway (company_id, person_id)""",
    """CREATE INDEX pathway_state ON pathway (company_id, state)""",
    """
    CREATE TABLE pathway_step (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, outcome TEXT, reason TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX pathway_step_pathway_id ON pathway_step (company_id, pathway_id)""",
    """
    CREATE TABLE pathway_goal (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, position BIGINT NOT NULL, domain
        TEXT, text TEXT NOT NULL, indicator TEXT, due_on TEXT, result TEXT, closed_on TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX pathway_goal_pathway_id ON pathway_goal (company_id, pathway_id)""",
    """
    CREATE TABLE pathway_review (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, due_on TEXT NOT NULL, done_on
        TEXT, summary TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX pathway_review_due_on ON pathway_review (company_id, due_on)""",
    """CREATE INDEX pathway_review_pathway_id ON pathway_review (company_id, pathway_id)""",
    """
    CREATE TABLE individual_plan (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, needs TEXT NOT NULL, indicators
        TEXT, revise_on TEXT, signed_on TEXT, signed_how TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT,
        by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX individual_plan_pathway_id ON individual_plan (company_id, pathway_id)""",
    """
    CREATE TABLE pact (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, until_on TEXT, of_household TEXT,
        of_company TEXT, of_partner TEXT, on_rent TEXT, if_broken TEXT, signed_on TEXT, signed_how TEXT,
        paper_number TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX pact_pathway_id ON pact (company_id, pathway_id)""",
    """
    CREATE TABLE care_team_member (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT NOT NULL, member_operator_id TEXT,
        partner_contact_id TEXT, name TEXT, body TEXT, role TEXT, from_day TEXT NOT NULL, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX care_team_member_pathway_id ON care_team_member (company_id, pathway_id)""",
    """
    CREATE TABLE task (
        company_id TEXT NOT NULL, id TEXT NOT NULL, pathway_id TEXT, goal_id TEXT, person_id TEXT, partner_id
        TEXT, who TEXT NOT NULL, subject TEXT NOT NULL, due_on TEXT, assigned_to TEXT, done_at TEXT, outcome
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX task_due_on ON task (company_id, due_on)""",
    """CREATE INDEX task_pathway_id ON task (company_id, pathway_id)""",
    """CREATE INDEX task_person_id ON task (company_id, person_id)""",
    """
    CREATE TABLE housing_application (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, household_id TEXT, pathway_id TEXT,
        notice TEXT NOT NULL, municipality TEXT, opens_on TEXT, deadline_on TEXT, documents TEXT NOT NULL,
        submitted_on TEXT, protocol TEXT, state TEXT NOT NULL, outcome_on TEXT, reason TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX housing_application_deadline_on ON housing_application (company_id, deadline_on)""",
    """CREATE INDEX housing_application_pathway_id ON housing_application (company_id, pathway_id)""",
    """CREATE INDEX housing_application_person_id ON housing_application (company_id, person_id)""",
    """
    CREATE TABLE activity (
        company_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT, kind TEXT NOT NULL, title TEXT NOT NULL,
        place TEXT, building_id TEXT, capacity BIGINT, recurring BIGINT NOT NULL, from_day TEXT, to_day TEXT,
        leader TEXT, ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX activity_project_id ON activity (company_id, project_id)""",
    """
    CREATE TABLE activity_session (
        company_id TEXT NOT NULL, id TEXT NOT NULL, activity_id TEXT NOT NULL, number BIGINT NOT NULL,
        register_number TEXT, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, place TEXT, leader TEXT, guests
        BIGINT NOT NULL, state TEXT NOT NULL, reason TEXT, note TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL,
        by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX activity_session_activity_id ON activity_session (company_id, activity_id)""",
    """CREATE INDEX activity_session_register_number ON activity_session (company_id, register_number)""",
    """CREATE INDEX activity_session_starts_at ON activity_session (company_id, starts_at)""",
    """
    CREATE TABLE activity_enrolment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, activity_id TEXT NOT NULL, person_id TEXT NOT NULL,
        enrolled_on TEXT NOT NULL, withdrawn_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX activity_enrolment_activity_id ON activity_enrolment (company_id, activity_id)""",
    """CREATE INDEX activity_enrolment_person_id ON activity_enrolment (company_id, person_id)""",
    """
    CREATE TABLE attendance (
        company_id TEXT NOT NULL, id TEXT NOT NULL, session_id TEXT NOT NULL, person_id TEXT NOT NULL, present
        BIGINT NOT NULL, in_at TEXT, out_at TEXT, minutes BIGINT, signed BIGINT NOT NULL, late_note TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX attendance_person_id ON attendance (company_id, person_id)""",
    """CREATE INDEX attendance_session_id ON attendance (company_id, session_id)""",
    """
    CREATE TABLE self_management_group (
        company_id TEXT NOT NULL, id TEXT NOT NULL, building_id TEXT NOT NULL, name TEXT NOT NULL, service TEXT
        NOT NULL, started_on TEXT NOT NULL, ended_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX self_management_group_building_id ON self_management_group (company_id, building_id)""",
    """
    CREATE TABLE group_member (
        company_id TEXT NOT NULL, id TEXT NOT NULL, group_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT
        NOT NULL, from_day TEXT NOT NULL, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX group_member_group_id ON group_member (company_id, group_id)""",
    """CREATE INDEX group_member_person_id ON group_member (company_id, person_id)""",
    """
    CREATE TABLE group_minutes (
        company_id TEXT NOT NULL, id TEXT NOT NULL, group_id TEXT NOT NULL, held_on TEXT NOT NULL, text TEXT NOT
        NULL, decisions TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT
        NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX group_minutes_group_id ON group_minutes (company_id, group_id)""",
    """
    CREATE TABLE information (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, household_id TEXT, contact_id TEXT,
        document_id TEXT, topic TEXT NOT NULL, told_on TEXT NOT NULL, explained TEXT, deadline_on TEXT, to_bring
        TEXT NOT NULL, "where" TEXT, rent_paid TEXT, rent_checked_on TEXT, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL,
        by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX information_person_id ON information (company_id, person_id)""",
    """CREATE INDEX information_told_on ON information (company_id, told_on)""",
    """
    CREATE TABLE referral (
        company_id TEXT NOT NULL, id TEXT NOT NULL, number TEXT, person_id TEXT NOT NULL, household_id TEXT,
        partner_id TEXT NOT NULL, partner_contact_id TEXT, service TEXT, pathway_id TEXT, request_id TEXT,
        reason TEXT, asked TEXT, availability TEXT, fields TEXT NOT NULL, basis TEXT, deed_id TEXT,
        authorisation_id TEXT, prepared_on TEXT NOT NULL, state TEXT NOT NULL, state_at TEXT, outcome TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX referral_partner_id ON referral (company_id, partner_id)""",
    """CREATE INDEX referral_pathway_id ON referral (company_id, pathway_id)""",
    """CREATE INDEX referral_person_id ON referral (company_id, person_id)""",
    """CREATE INDEX referral_state ON referral (company_id, state)""",
    """
    CREATE TABLE referral_step (
        company_id TEXT NOT NULL, id TEXT NOT NULL, referral_id TEXT NOT NULL, from_state TEXT, to_state TEXT
        NOT NULL, at TEXT NOT NULL, outcome TEXT, note TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX referral_step_referral_id ON referral_step (company_id, referral_id)""",
    """
    CREATE TABLE calendar_feed (
        company_id TEXT NOT NULL, operator_id TEXT NOT NULL, token_hash BYTEA NOT NULL, made_at TEXT NOT NULL,
        PRIMARY KEY (company_id, operator_id), CONSTRAINT calendar_feed_token UNIQUE (token_hash)
    )
    """,
    """ALTER TABLE presence ADD COLUMN project_line_id TEXT""",
    """ALTER TABLE printed_document ADD COLUMN courtesy TEXT""",
    """ALTER TABLE contact ADD COLUMN assigned_to TEXT""",
    """ALTER TABLE contact ADD COLUMN answers_id TEXT""",
    """ALTER TABLE contact ADD COLUMN handed_over TEXT""",
    """CREATE INDEX contact_answers_id ON contact (company_id, answers_id)""",
    """ALTER TABLE appointment ADD COLUMN case_id TEXT""",
    """ALTER TABLE appointment ADD COLUMN pathway_id TEXT""",
    """ALTER TABLE appointment ADD COLUMN remind_minutes BIGINT""",
    """ALTER TABLE request ADD COLUMN due_on TEXT""",
    """CREATE INDEX request_due_on ON request (company_id, due_on)""",
    """ALTER TABLE request ADD COLUMN escalated_on TEXT""",
    """ALTER TABLE request ADD COLUMN escalated_to TEXT""",
    """ALTER TABLE request ADD COLUMN escalation_reason TEXT""",
    """ALTER TABLE request ADD COLUMN since_text TEXT""",
    """ALTER TABLE request ADD COLUMN access_hours TEXT""",
    """ALTER TABLE request ADD COLUMN access_phone TEXT""",
)
TABLES = (
    "calendar_feed",
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
    for index in ("contact_answers_id", "request_due_on"):
        op.execute(f"DROP INDEX {index}")
    for table, column in COLUMNS:
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
