"""The first schema of the centre: every record of the main job with the company in front, and the memory of the exchange."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    "company",
    "municipality",
    "outpost",
    "opening_slot",
    "operator",
    "operator_assignment",
    "building",
    "unit",
    "person",
    "household",
    "household_member",
    "variation",
    "tenancy",
    "tenancy_party",
    "means_test",
    "presence",
    "contact",
    "appointment",
    "callback",
    "request",
    "request_transition",
    "visit",
    "visit_note",
    "note_version",
    "reading",
    "intake_form",
    "intake_health",
    "intake_esf",
    "authorisation",
    "printed_document",
    "attachment",
    "conflict",
    "counter",
    "mark",
    "device",
    "enrolment",
    "deposit",
    "line",
    "change_log",
    "line_n",
    "sees",
    "tray",
    "held",
    "salvage",
    "erasure",
    "lease",
    "receipt",
    "centre",
)

STATEMENTS = (
    """
    CREATE TABLE company (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, address TEXT, phone
        TEXT, emergency_line TEXT, privacy_contact TEXT, data_protection_officer TEXT, r3_enabled BIGINT NOT
        NULL, recovery_key TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE municipality (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, belfiore TEXT NOT NULL, name TEXT NOT
        NULL, province TEXT NOT NULL, postal_code TEXT, phone_prefix TEXT, from_day TEXT, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE outpost (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        street TEXT, house_number TEXT, postal_code TEXT, municipality TEXT, province TEXT, phone TEXT,
        programme TEXT, funding_action TEXT, closed_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE opening_slot (
        company_id TEXT NOT NULL, id TEXT NOT NULL, weekday BIGINT NOT NULL, from_time TEXT NOT NULL, to_time
        TEXT NOT NULL, by_appointment BIGINT NOT NULL, kind TEXT NOT NULL, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL,
        by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE operator (
        company_id TEXT NOT NULL, id TEXT NOT NULL, surname TEXT NOT NULL, name TEXT NOT NULL, initials TEXT NOT
        NULL, role TEXT NOT NULL, active_from TEXT, active_to TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT,
        by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE operator_assignment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, assigned_operator_id TEXT NOT NULL, from_day TEXT NOT NULL,
        to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX operator_assignment_assigned_operator_id ON operator_assignment (company_id, assigned_operator_id)""",
    """
    CREATE TABLE building (
        company_id TEXT NOT NULL, id TEXT NOT NULL, code TEXT, name TEXT, street TEXT NOT NULL, house_number
        TEXT NOT NULL, postal_code TEXT, municipality TEXT NOT NULL, province TEXT, neighbourhood TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX building_code ON building (company_id, code)""",
    """
    CREATE TABLE unit (
        company_id TEXT NOT NULL, id TEXT NOT NULL, building_id TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT
        NULL, stair TEXT, floor TEXT, apartment_no TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX unit_building_id ON unit (company_id, building_id)""",
    """CREATE INDEX unit_code ON unit (company_id, code)""",
    """
    CREATE TABLE person (
        company_id TEXT NOT NULL, id TEXT NOT NULL, surname TEXT, name TEXT, sex TEXT, birth_date TEXT,
        birth_place TEXT, birth_code TEXT, fiscal_code TEXT, fiscal_code_state TEXT, fiscal_code_reason TEXT,
        citizenship TEXT, residence_permit TEXT, residence_permit_expires TEXT, document_type TEXT,
        document_number TEXT, document_expires TEXT, marital_status TEXT, phone1 TEXT, phone1_e164 TEXT, phone2
        TEXT, phone2_e164 TEXT, email TEXT, pec TEXT, preferred_channel TEXT, preferred_time TEXT, language
        TEXT, needs_interpreter BIGINT NOT NULL, contact_name TEXT, contact_relation TEXT, contact_phone TEXT,
        domicile TEXT, deceased_on TEXT, external_code TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX person_fiscal_code ON person (company_id, fiscal_code)""",
    """CREATE INDEX person_phone1_e164 ON person (company_id, phone1_e164)""",
    """CREATE INDEX person_surname ON person (company_id, surname)""",
    """
    CREATE TABLE household (
        company_id TEXT NOT NULL, id TEXT NOT NULL, unit_id TEXT, from_day TEXT, to_day TEXT, external_code
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX household_unit_id ON household (company_id, unit_id)""",
    """
    CREATE TABLE household_member (
        company_id TEXT NOT NULL, id TEXT NOT NULL, household_id TEXT NOT NULL, person_id TEXT NOT NULL,
        relation TEXT, from_day TEXT, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX household_member_household_id ON household_member (company_id, household_id)""",
    """CREATE INDEX household_member_person_id ON household_member (company_id, person_id)""",
    """
    CREATE TABLE variation (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, changes TEXT NOT NULL, reason TEXT,
        state TEXT NOT NULL, decided_at TEXT, decided_by TEXT, decision_note TEXT, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT
        NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id,
        id)
    )
    """,
    """CREATE INDEX variation_person_id ON variation (company_id, person_id)""",
    """
    CREATE TABLE tenancy (
        company_id TEXT NOT NULL, id TEXT NOT NULL, unit_id TEXT NOT NULL, household_id TEXT, code TEXT,
        assigned_on TEXT, contract_on TEXT, ended_on TEXT, service TEXT NOT NULL, income_area TEXT, income_band
        TEXT, income_band_from TEXT, rent_cents BIGINT, charges_cents BIGINT, census_on TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX tenancy_household_id ON tenancy (company_id, household_id)""",
    """CREATE INDEX tenancy_unit_id ON tenancy (company_id, unit_id)""",
    """
    CREATE TABLE tenancy_party (
        company_id TEXT NOT NULL, id TEXT NOT NULL, tenancy_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT
        NOT NULL, from_day TEXT, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at
        TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT,
        clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX tenancy_party_person_id ON tenancy_party (company_id, person_id)""",
    """CREATE INDEX tenancy_party_tenancy_id ON tenancy_party (company_id, tenancy_id)""",
    """
    CREATE TABLE means_test (
        company_id TEXT NOT NULL, id TEXT NOT NULL, household_id TEXT, person_id TEXT, kind TEXT NOT NULL,
        value_cents BIGINT, dsu_protocol TEXT, issued_on TEXT, expires_on TEXT, household_size BIGINT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX means_test_household_id ON means_test (company_id, household_id)""",
    """
    CREATE TABLE presence (
        company_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX presence_started_at ON presence (company_id, started_at)""",
    """
    CREATE TABLE contact (
        company_id TEXT NOT NULL, id TEXT NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL, started_at
        TEXT NOT NULL, minutes BIGINT, anonymous BIGINT NOT NULL, person_id TEXT, household_id TEXT, promoted_at
        TEXT, caller_role TEXT, building_id TEXT, unit_id TEXT, place TEXT, topics TEXT NOT NULL, note TEXT,
        outcome TEXT, outcome_detail TEXT, information_given TEXT NOT NULL, received_on TEXT, answer_due_on
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX contact_person_id ON contact (company_id, person_id)""",
    """CREATE INDEX contact_started_at ON contact (company_id, started_at)""",
    """
    CREATE TABLE appointment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, minutes BIGINT,
        person_id TEXT, contact_id TEXT, place TEXT, subject TEXT, assigned_to TEXT, state TEXT NOT NULL,
        done_at TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX appointment_at ON appointment (company_id, at)""",
    """CREATE INDEX appointment_person_id ON appointment (company_id, person_id)""",
    """
    CREATE TABLE callback (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT, contact_id TEXT, phone TEXT, subject TEXT,
        promised_at TEXT NOT NULL, due_on TEXT NOT NULL, assigned_to TEXT, done_at TEXT, outcome TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX callback_due_on ON callback (company_id, due_on)""",
    """CREATE INDEX callback_person_id ON callback (company_id, person_id)""",
    """
    CREATE TABLE request (
        company_id TEXT NOT NULL, id TEXT NOT NULL, number TEXT, area TEXT NOT NULL, category TEXT NOT NULL,
        urgency TEXT NOT NULL, place TEXT NOT NULL, building_id TEXT, stair TEXT, unit_id TEXT, contact_id TEXT,
        reporter_id TEXT, on_behalf_of_id TEXT, household_id TEXT, description TEXT, linked_to TEXT NOT NULL,
        assigned_to TEXT, external_ticket TEXT, opened_at TEXT NOT NULL, state TEXT NOT NULL, state_at TEXT,
        outcome TEXT, outcome_day TEXT, duplicate_of_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX request_building_id ON request (company_id, building_id)""",
    """CREATE INDEX request_contact_id ON request (company_id, contact_id)""",
    """CREATE INDEX request_opened_at ON request (company_id, opened_at)""",
    """CREATE INDEX request_reporter_id ON request (company_id, reporter_id)""",
    """CREATE INDEX request_state ON request (company_id, state)""",
    """
    CREATE TABLE request_transition (
        company_id TEXT NOT NULL, id TEXT NOT NULL, request_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, outcome TEXT, outcome_day TEXT, reason TEXT, duplicate_of_id TEXT, sent_to TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX request_transition_request_id ON request_transition (company_id, request_id)""",
    """
    CREATE TABLE visit (
        company_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, person_id TEXT, household_id TEXT,
        unit_id TEXT, contact_id TEXT, appointment_id TEXT, started_at TEXT NOT NULL, ended_at TEXT,
        entry_consent BIGINT, people_present TEXT, rooms TEXT NOT NULL, systems TEXT NOT NULL, request_ids TEXT
        NOT NULL, agreement TEXT, next_on TEXT, state TEXT NOT NULL, signature TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT
        NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX visit_person_id ON visit (company_id, person_id)""",
    """CREATE INDEX visit_started_at ON visit (company_id, started_at)""",
    """
    CREATE TABLE visit_note (
        company_id TEXT NOT NULL, id TEXT NOT NULL, visit_id TEXT, person_id TEXT, body TEXT NOT NULL, signed_at
        TEXT, corrects_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX visit_note_person_id ON visit_note (company_id, person_id)""",
    """CREATE INDEX visit_note_visit_id ON visit_note (company_id, visit_id)""",
    """
    CREATE TABLE note_version (
        company_id TEXT NOT NULL, id TEXT NOT NULL, note_id TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX note_version_note_id ON note_version (company_id, note_id)""",
    """
    CREATE TABLE reading (
        company_id TEXT NOT NULL, id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, read_at
        TEXT NOT NULL, reason TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at
        TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base
        BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX reading_record_id ON reading (company_id, record_id)""",
    """
    CREATE TABLE intake_form (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT, household_id TEXT, number TEXT, state TEXT
        NOT NULL, started_at TEXT NOT NULL, completed_at TEXT, signed_at TEXT, sections_done TEXT NOT NULL,
        section_a TEXT NOT NULL, section_b TEXT NOT NULL, section_c TEXT NOT NULL, section_d TEXT NOT NULL,
        section_e TEXT NOT NULL, section_f TEXT NOT NULL, section_g TEXT NOT NULL, section_h TEXT NOT NULL,
        section_i TEXT NOT NULL, section_m TEXT NOT NULL, section_n TEXT NOT NULL, section_o TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX intake_form_person_id ON intake_form (company_id, person_id)""",
    """
    CREATE TABLE intake_health (
        company_id TEXT NOT NULL, id TEXT NOT NULL, intake_id TEXT NOT NULL, person_id TEXT, answers TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX intake_health_intake_id ON intake_health (company_id, intake_id)""",
    """
    CREATE TABLE intake_esf (
        company_id TEXT NOT NULL, id TEXT NOT NULL, intake_id TEXT NOT NULL, person_id TEXT, answers TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT
        NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX intake_esf_intake_id ON intake_esf (company_id, intake_id)""",
    """
    CREATE TABLE authorisation (
        company_id TEXT NOT NULL, id TEXT NOT NULL, person_id TEXT NOT NULL, kind TEXT NOT NULL, recipient TEXT,
        purpose TEXT, text_version TEXT NOT NULL, given_at TEXT NOT NULL, channel TEXT, revoked_at TEXT,
        revoked_how TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra
        TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT,
        row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX authorisation_person_id ON authorisation (company_id, person_id)""",
    """
    CREATE TABLE printed_document (
        company_id TEXT NOT NULL, id TEXT NOT NULL, form_code TEXT NOT NULL, revision BIGINT NOT NULL,
        local_number TEXT, record_kind TEXT, record_id TEXT, person_id TEXT, printed_at TEXT NOT NULL, blank
        BIGINT NOT NULL, large BIGINT NOT NULL, provisional BIGINT NOT NULL, signed_at TEXT, signed_how TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at
        TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX printed_document_local_number ON printed_document (company_id, local_number)""",
    """CREATE INDEX printed_document_person_id ON printed_document (company_id, person_id)""",
    """CREATE INDEX printed_document_record_id ON printed_document (company_id, record_id)""",
    """
    CREATE TABLE attachment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL, file_name
        TEXT NOT NULL, media_type TEXT NOT NULL, size BIGINT NOT NULL, content_hash TEXT NOT NULL, outpost_id
        TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT,
        seq BIGINT NOT NULL, by_line TEXT, by_n BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY
        (company_id, id)
    )
    """,
    """CREATE INDEX attachment_owner_id ON attachment (company_id, owner_id)""",
    """
    CREATE TABLE conflict (
        company_id TEXT NOT NULL, id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, field
        TEXT NOT NULL, reason TEXT NOT NULL, cid TEXT NOT NULL, before TEXT, value TEXT, value_is_int BIGINT NOT
        NULL, standing TEXT, standing_operator_id TEXT, standing_outpost_id TEXT, standing_at TEXT, settled_at
        TEXT, settled_by TEXT, settled_choice TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, received_at TEXT, seq BIGINT NOT NULL, by_line TEXT, by_n
        BIGINT, clean_base BIGINT, row_hash BIGINT NOT NULL, PRIMARY KEY (company_id, id)
    )
    """,
    """CREATE INDEX conflict_record_id ON conflict (company_id, record_id)""",
    """
    CREATE TABLE counter (
        company_id TEXT NOT NULL, code TEXT NOT NULL, seq BIGINT DEFAULT '0' NOT NULL, mark BYTEA NOT NULL,
        receipts BIGINT DEFAULT '0' NOT NULL, reconciling INTEGER DEFAULT '0' NOT NULL, PRIMARY KEY
        (company_id), CONSTRAINT counter_code UNIQUE (code)
    )
    """,
    """
    CREATE TABLE mark (
        company_id TEXT NOT NULL, upto_seq BIGINT NOT NULL, mark BYTEA NOT NULL, at TEXT NOT NULL, PRIMARY KEY
        (company_id, upto_seq)
    )
    """,
    """
    CREATE TABLE device (
        company_id TEXT NOT NULL, id TEXT NOT NULL, operator_id TEXT NOT NULL, outpost_id TEXT, code TEXT NOT
        NULL, token_hash BYTEA NOT NULL, sign_key BYTEA, box_key BYTEA, state TEXT NOT NULL, enrolled_at TEXT
        NOT NULL, seen_at TEXT, PRIMARY KEY (company_id, id), CONSTRAINT device_token UNIQUE (token_hash),
        CONSTRAINT device_code UNIQUE (company_id, code)
    )
    """,
    """
    CREATE TABLE enrolment (
        company_id TEXT NOT NULL, id TEXT NOT NULL, secret_hash BYTEA NOT NULL, operator_id TEXT NOT NULL,
        outpost_id TEXT, expires_at TEXT NOT NULL, used_at TEXT, PRIMARY KEY (company_id, id), CONSTRAINT
        enrolment_secret UNIQUE (secret_hash)
    )
    """,
    """
    CREATE TABLE deposit (
        company_id TEXT NOT NULL, device_id TEXT NOT NULL, operator_id TEXT NOT NULL, sealed BYTEA NOT NULL, at
        TEXT NOT NULL, PRIMARY KEY (company_id, device_id)
    )
    """,
    """
    CREATE TABLE line (
        company_id TEXT NOT NULL, id TEXT NOT NULL, device_id TEXT NOT NULL, operator_id TEXT NOT NULL, code
        TEXT NOT NULL, high BIGINT DEFAULT '0' NOT NULL, turn BIGINT DEFAULT '0' NOT NULL, nonce BYTEA, safe
        BIGINT DEFAULT '0' NOT NULL, cursor_seq BIGINT DEFAULT '0' NOT NULL, state TEXT NOT NULL, continues
        TEXT, made_at TEXT NOT NULL, PRIMARY KEY (company_id, id), CONSTRAINT line_code UNIQUE (company_id,
        code)
    )
    """,
    """
    CREATE TABLE change_log (
        company_id TEXT NOT NULL, cid TEXT NOT NULL, line TEXT NOT NULL, n BIGINT NOT NULL, verdict TEXT NOT
        NULL, reason TEXT, clean BIGINT DEFAULT '0' NOT NULL, prev_seq BIGINT, seq BIGINT, base_seq BIGINT, kind
        TEXT NOT NULL, rid TEXT NOT NULL, body TEXT, taken TEXT, author TEXT NOT NULL, device TEXT NOT NULL,
        made_on TEXT, recorded_at TEXT, recorded_offset BIGINT, received_at TEXT NOT NULL, PRIMARY KEY
        (company_id, cid), CONSTRAINT change_log_line_n UNIQUE (company_id, line, n)
    )
    """,
    """CREATE INDEX change_log_record ON change_log (company_id, kind, rid)""",
    """
    CREATE TABLE line_n (
        company_id TEXT NOT NULL, line TEXT NOT NULL, n BIGINT NOT NULL, cid TEXT NOT NULL, PRIMARY KEY
        (company_id, line, n)
    )
    """,
    """
    CREATE TABLE sees (
        company_id TEXT NOT NULL, scope TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT
        NULL, gone INTEGER DEFAULT '0' NOT NULL, PRIMARY KEY (company_id, scope, kind, id)
    )
    """,
    """CREATE INDEX sees_order ON sees (company_id, scope, seq)""",
    """
    CREATE TABLE tray (
        company_id TEXT NOT NULL, cid TEXT NOT NULL, operator_id TEXT NOT NULL, outpost_id TEXT, kind TEXT NOT
        NULL, rid TEXT NOT NULL, body TEXT NOT NULL, reason TEXT NOT NULL, received_at TEXT NOT NULL, settled_at
        TEXT, settled_by TEXT, PRIMARY KEY (company_id, cid)
    )
    """,
    """
    CREATE TABLE held (
        company_id TEXT NOT NULL, place BIGINT NOT NULL, line TEXT NOT NULL, n BIGINT NOT NULL, cid TEXT NOT
        NULL, body TEXT NOT NULL, PRIMARY KEY (company_id, place)
    )
    """,
    """
    CREATE TABLE salvage (
        company_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, from_line TEXT NOT NULL, row TEXT NOT
        NULL, PRIMARY KEY (company_id, kind, id, from_line)
    )
    """,
    """
    CREATE TABLE erasure (
        company_id TEXT NOT NULL, rid TEXT NOT NULL, seq BIGINT NOT NULL, "order" TEXT NOT NULL, signature BYTEA
        NOT NULL, PRIMARY KEY (company_id, rid)
    )
    """,
    """
    CREATE TABLE lease (
        company_id TEXT NOT NULL, id TEXT NOT NULL, fund TEXT NOT NULL, line TEXT NOT NULL, amount BIGINT NOT
        NULL, spent BIGINT DEFAULT '0' NOT NULL, open INTEGER DEFAULT '1' NOT NULL, signature BYTEA NOT NULL,
        PRIMARY KEY (company_id, id)
    )
    """,
    """
    CREATE TABLE receipt (
        company_id TEXT NOT NULL, number BIGINT NOT NULL, line TEXT NOT NULL, high BIGINT NOT NULL, at TEXT NOT
        NULL, body TEXT NOT NULL, signature BYTEA NOT NULL, PRIMARY KEY (company_id, number)
    )
    """,
    """
    CREATE TABLE centre (
        key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.execute(f'DROP TABLE "{table}"')
