"""The first schema of a desk: every record of the main job, the outbox and the state of sync."""

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
    "base",
    "bundle_open",
    "checkpoint",
    "desk",
    "draft",
    "erased",
    "fill",
    "lease_use",
    "leaving",
    "local_number",
    "outbox",
    "postponed",
    "receipt",
    "salvage",
    "setting",
    "sync",
    "unknown_record",
    "search_text",
    "search",
)

STATEMENTS = (
    """
    CREATE TABLE company (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, address TEXT, phone
        TEXT, emergency_line TEXT, privacy_contact TEXT, data_protection_officer TEXT, r3_enabled INTEGER NOT
        NULL, recovery_key TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE municipality (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, belfiore TEXT NOT NULL, name TEXT NOT
        NULL, province TEXT NOT NULL, postal_code TEXT, phone_prefix TEXT, from_day TEXT, to_day TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE outpost (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        street TEXT, house_number TEXT, postal_code TEXT, municipality TEXT, province TEXT, phone TEXT,
        programme TEXT, funding_action TEXT, closed_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE opening_slot (
        id TEXT NOT NULL, company_id TEXT NOT NULL, weekday BIGINT NOT NULL, from_time TEXT NOT NULL, to_time
        TEXT NOT NULL, by_appointment INTEGER NOT NULL, kind TEXT NOT NULL, outpost_id TEXT, operator_id TEXT,
        device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility
        TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY
        KEY (id)
    )
    """,
    """
    CREATE TABLE operator (
        id TEXT NOT NULL, company_id TEXT NOT NULL, surname TEXT NOT NULL, name TEXT NOT NULL, initials TEXT NOT
        NULL, role TEXT NOT NULL, active_from TEXT, active_to TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE operator_assignment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, assigned_operator_id TEXT NOT NULL, from_day TEXT NOT NULL,
        to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_operator_assignment_assigned_operator_id ON operator_assignment (assigned_operator_id)""",
    """
    CREATE TABLE building (
        id TEXT NOT NULL, company_id TEXT NOT NULL, code TEXT, name TEXT, street TEXT NOT NULL, house_number
        TEXT NOT NULL, postal_code TEXT, municipality TEXT NOT NULL, province TEXT, neighbourhood TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_building_code ON building (code)""",
    """
    CREATE TABLE unit (
        id TEXT NOT NULL, company_id TEXT NOT NULL, building_id TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT
        NULL, stair TEXT, floor TEXT, apartment_no TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_unit_building_id ON unit (building_id)""",
    """CREATE INDEX ix_unit_code ON unit (code)""",
    """
    CREATE TABLE person (
        id TEXT NOT NULL, company_id TEXT NOT NULL, surname TEXT, name TEXT, sex TEXT, birth_date TEXT,
        birth_place TEXT, birth_code TEXT, fiscal_code TEXT, fiscal_code_state TEXT, fiscal_code_reason TEXT,
        citizenship TEXT, residence_permit TEXT, residence_permit_expires TEXT, document_type TEXT,
        document_number TEXT, document_expires TEXT, marital_status TEXT, phone1 TEXT, phone1_e164 TEXT, phone2
        TEXT, phone2_e164 TEXT, email TEXT, pec TEXT, preferred_channel TEXT, preferred_time TEXT, language
        TEXT, needs_interpreter INTEGER NOT NULL, contact_name TEXT, contact_relation TEXT, contact_phone TEXT,
        domicile TEXT, deceased_on TEXT, external_code TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_person_fiscal_code ON person (fiscal_code)""",
    """CREATE INDEX ix_person_phone1_e164 ON person (phone1_e164)""",
    """CREATE INDEX ix_person_surname ON person (surname)""",
    """
    CREATE TABLE household (
        id TEXT NOT NULL, company_id TEXT NOT NULL, unit_id TEXT, from_day TEXT, to_day TEXT, external_code
        TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_household_unit_id ON household (unit_id)""",
    """
    CREATE TABLE household_member (
        id TEXT NOT NULL, company_id TEXT NOT NULL, household_id TEXT NOT NULL, person_id TEXT NOT NULL,
        relation TEXT, from_day TEXT, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_household_member_household_id ON household_member (household_id)""",
    """CREATE INDEX ix_household_member_person_id ON household_member (person_id)""",
    """
    CREATE TABLE variation (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT NOT NULL, changes TEXT NOT NULL, reason TEXT,
        state TEXT NOT NULL, decided_at TEXT, decided_by TEXT, decision_note TEXT, outpost_id TEXT, operator_id
        TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT,
        visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT
        NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_variation_person_id ON variation (person_id)""",
    """
    CREATE TABLE tenancy (
        id TEXT NOT NULL, company_id TEXT NOT NULL, unit_id TEXT NOT NULL, household_id TEXT, code TEXT,
        assigned_on TEXT, contract_on TEXT, ended_on TEXT, service TEXT NOT NULL, income_area TEXT, income_band
        TEXT, income_band_from TEXT, rent_cents BIGINT, charges_cents BIGINT, census_on TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_tenancy_household_id ON tenancy (household_id)""",
    """CREATE INDEX ix_tenancy_unit_id ON tenancy (unit_id)""",
    """
    CREATE TABLE tenancy_party (
        id TEXT NOT NULL, company_id TEXT NOT NULL, tenancy_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT
        NOT NULL, from_day TEXT, to_day TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at
        TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT
        NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_tenancy_party_person_id ON tenancy_party (person_id)""",
    """CREATE INDEX ix_tenancy_party_tenancy_id ON tenancy_party (tenancy_id)""",
    """
    CREATE TABLE means_test (
        id TEXT NOT NULL, company_id TEXT NOT NULL, household_id TEXT, person_id TEXT, kind TEXT NOT NULL,
        value_cents BIGINT, dsu_protocol TEXT, issued_on TEXT, expires_on TEXT, household_size BIGINT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_means_test_household_id ON means_test (household_id)""",
    """
    CREATE TABLE presence (
        id TEXT NOT NULL, company_id TEXT NOT NULL, kind TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_presence_started_at ON presence (started_at)""",
    """
    CREATE TABLE contact (
        id TEXT NOT NULL, company_id TEXT NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL, started_at
        TEXT NOT NULL, minutes BIGINT, anonymous INTEGER NOT NULL, person_id TEXT, household_id TEXT,
        promoted_at TEXT, caller_role TEXT, building_id TEXT, unit_id TEXT, place TEXT, topics TEXT NOT NULL,
        note TEXT, outcome TEXT, outcome_detail TEXT, information_given TEXT NOT NULL, received_on TEXT,
        answer_due_on TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_contact_person_id ON contact (person_id)""",
    """CREATE INDEX ix_contact_started_at ON contact (started_at)""",
    """
    CREATE TABLE appointment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, minutes BIGINT,
        person_id TEXT, contact_id TEXT, place TEXT, subject TEXT, assigned_to TEXT, state TEXT NOT NULL,
        done_at TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_appointment_at ON appointment (at)""",
    """CREATE INDEX ix_appointment_person_id ON appointment (person_id)""",
    """
    CREATE TABLE callback (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT, contact_id TEXT, phone TEXT, subject TEXT,
        promised_at TEXT NOT NULL, due_on TEXT NOT NULL, assigned_to TEXT, done_at TEXT, outcome TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_callback_due_on ON callback (due_on)""",
    """CREATE INDEX ix_callback_person_id ON callback (person_id)""",
    """
    CREATE TABLE request (
        id TEXT NOT NULL, company_id TEXT NOT NULL, number TEXT, area TEXT NOT NULL, category TEXT NOT NULL,
        urgency TEXT NOT NULL, place TEXT NOT NULL, building_id TEXT, stair TEXT, unit_id TEXT, contact_id TEXT,
        reporter_id TEXT, on_behalf_of_id TEXT, household_id TEXT, description TEXT, linked_to TEXT NOT NULL,
        assigned_to TEXT, external_ticket TEXT, opened_at TEXT NOT NULL, state TEXT NOT NULL, state_at TEXT,
        outcome TEXT, outcome_day TEXT, duplicate_of_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT,
        recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL,
        readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_request_building_id ON request (building_id)""",
    """CREATE INDEX ix_request_contact_id ON request (contact_id)""",
    """CREATE INDEX ix_request_opened_at ON request (opened_at)""",
    """CREATE INDEX ix_request_reporter_id ON request (reporter_id)""",
    """CREATE INDEX ix_request_state ON request (state)""",
    """
    CREATE TABLE request_transition (
        id TEXT NOT NULL, company_id TEXT NOT NULL, request_id TEXT NOT NULL, from_state TEXT, to_state TEXT NOT
        NULL, at TEXT NOT NULL, outcome TEXT, outcome_day TEXT, reason TEXT, duplicate_of_id TEXT, sent_to TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_request_transition_request_id ON request_transition (request_id)""",
    """
    CREATE TABLE visit (
        id TEXT NOT NULL, company_id TEXT NOT NULL, kind TEXT NOT NULL, person_id TEXT, household_id TEXT,
        unit_id TEXT, contact_id TEXT, appointment_id TEXT, started_at TEXT NOT NULL, ended_at TEXT,
        entry_consent INTEGER, people_present TEXT, rooms TEXT NOT NULL, systems TEXT NOT NULL, request_ids TEXT
        NOT NULL, agreement TEXT, next_on TEXT, state TEXT NOT NULL, signature TEXT, outpost_id TEXT,
        operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_visit_person_id ON visit (person_id)""",
    """CREATE INDEX ix_visit_started_at ON visit (started_at)""",
    """
    CREATE TABLE visit_note (
        id TEXT NOT NULL, company_id TEXT NOT NULL, visit_id TEXT, person_id TEXT, body TEXT NOT NULL, signed_at
        TEXT, corrects_id TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_visit_note_person_id ON visit_note (person_id)""",
    """CREATE INDEX ix_visit_note_visit_id ON visit_note (visit_id)""",
    """
    CREATE TABLE note_version (
        id TEXT NOT NULL, company_id TEXT NOT NULL, note_id TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_note_version_note_id ON note_version (note_id)""",
    """
    CREATE TABLE reading (
        id TEXT NOT NULL, company_id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, read_at
        TEXT NOT NULL, reason TEXT NOT NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT
        NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT
        NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_reading_record_id ON reading (record_id)""",
    """
    CREATE TABLE intake_form (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT, household_id TEXT, number TEXT, state TEXT
        NOT NULL, started_at TEXT NOT NULL, completed_at TEXT, signed_at TEXT, sections_done TEXT NOT NULL,
        section_a TEXT NOT NULL, section_b TEXT NOT NULL, section_c TEXT NOT NULL, section_d TEXT NOT NULL,
        section_e TEXT NOT NULL, section_f TEXT NOT NULL, section_g TEXT NOT NULL, section_h TEXT NOT NULL,
        section_i TEXT NOT NULL, section_m TEXT NOT NULL, section_n TEXT NOT NULL, section_o TEXT NOT NULL,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_intake_form_person_id ON intake_form (person_id)""",
    """
    CREATE TABLE intake_health (
        id TEXT NOT NULL, company_id TEXT NOT NULL, intake_id TEXT NOT NULL, person_id TEXT, answers TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_intake_health_intake_id ON intake_health (intake_id)""",
    """
    CREATE TABLE intake_esf (
        id TEXT NOT NULL, company_id TEXT NOT NULL, intake_id TEXT NOT NULL, person_id TEXT, answers TEXT NOT
        NULL, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset
        BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT,
        extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_intake_esf_intake_id ON intake_esf (intake_id)""",
    """
    CREATE TABLE authorisation (
        id TEXT NOT NULL, company_id TEXT NOT NULL, person_id TEXT NOT NULL, kind TEXT NOT NULL, recipient TEXT,
        purpose TEXT, text_version TEXT NOT NULL, given_at TEXT NOT NULL, channel TEXT, revoked_at TEXT,
        revoked_how TEXT, outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL,
        recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL,
        deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_authorisation_person_id ON authorisation (person_id)""",
    """
    CREATE TABLE printed_document (
        id TEXT NOT NULL, company_id TEXT NOT NULL, form_code TEXT NOT NULL, revision BIGINT NOT NULL,
        local_number TEXT, record_kind TEXT, record_id TEXT, person_id TEXT, printed_at TEXT NOT NULL, blank
        INTEGER NOT NULL, large INTEGER NOT NULL, provisional INTEGER NOT NULL, signed_at TEXT, signed_how TEXT,
        outpost_id TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT
        NULL, received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT
        NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_printed_document_local_number ON printed_document (local_number)""",
    """CREATE INDEX ix_printed_document_person_id ON printed_document (person_id)""",
    """CREATE INDEX ix_printed_document_record_id ON printed_document (record_id)""",
    """
    CREATE TABLE attachment (
        id TEXT NOT NULL, company_id TEXT NOT NULL, owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL, file_name
        TEXT NOT NULL, media_type TEXT NOT NULL, size BIGINT NOT NULL, content_hash TEXT NOT NULL, outpost_id
        TEXT, operator_id TEXT, device_id TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL,
        received_at TEXT, visibility TEXT NOT NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL,
        seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_attachment_owner_id ON attachment (owner_id)""",
    """
    CREATE TABLE "conflict" (
        id TEXT NOT NULL, company_id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, field
        TEXT NOT NULL, reason TEXT NOT NULL, cid TEXT NOT NULL, "before" TEXT, value TEXT, value_is_int INTEGER
        NOT NULL, standing TEXT, standing_operator_id TEXT, standing_outpost_id TEXT, standing_at TEXT,
        settled_at TEXT, settled_by TEXT, settled_choice TEXT, outpost_id TEXT, operator_id TEXT, device_id
        TEXT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, received_at TEXT, visibility TEXT NOT
        NULL, readers TEXT NOT NULL, deleted_at TEXT, extra TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """CREATE INDEX ix_conflict_record_id ON "conflict" (record_id)""",
    """
    CREATE TABLE base (
        kind TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL, "row" TEXT, PRIMARY KEY (kind, id)
    )
    """,
    """
    CREATE TABLE bundle_open (
        id TEXT NOT NULL, made_at TEXT NOT NULL, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE checkpoint (
        token BLOB NOT NULL, at TEXT NOT NULL, PRIMARY KEY (token)
    )
    """,
    """
    CREATE TABLE desk (
        id BIGINT NOT NULL, company_id TEXT NOT NULL, company_code TEXT NOT NULL, operator_id TEXT NOT NULL,
        role TEXT NOT NULL, device_id TEXT NOT NULL, outpost_id TEXT, centre_url TEXT, centre_ca TEXT,
        centre_sign_key BLOB, token TEXT, sign_key BLOB, box_key BLOB, enrolled_at TEXT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE draft (
        "key" TEXT NOT NULL, screen TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT
        NULL, PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE erased (
        rid TEXT NOT NULL, "order" TEXT NOT NULL, PRIMARY KEY (rid)
    )
    """,
    """
    CREATE TABLE fill (
        scope TEXT NOT NULL, position TEXT, stored BIGINT NOT NULL, expected BIGINT, PRIMARY KEY (scope)
    )
    """,
    """
    CREATE TABLE lease_use (
        lease TEXT NOT NULL, spent BIGINT NOT NULL, stopped INTEGER NOT NULL, PRIMARY KEY (lease)
    )
    """,
    """
    CREATE TABLE leaving (
        kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)
    )
    """,
    """
    CREATE TABLE local_number (
        line TEXT NOT NULL, year BIGINT NOT NULL, series TEXT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (line,
        year, series)
    )
    """,
    """
    CREATE TABLE outbox (
        "row" INTEGER NOT NULL, cid TEXT NOT NULL, made_on TEXT NOT NULL, kind TEXT NOT NULL, rid TEXT NOT NULL,
        body TEXT NOT NULL, base_seq BIGINT, recorded_at TEXT NOT NULL, recorded_offset BIGINT NOT NULL, line
        TEXT, n BIGINT, state TEXT NOT NULL, vseq BIGINT, reason TEXT, decided_at TEXT, settled_at TEXT,
        settled_how TEXT, PRIMARY KEY ("row"), CONSTRAINT outbox_line_n UNIQUE (line, n), UNIQUE (cid)
    )
    """,
    """CREATE INDEX outbox_record ON outbox (kind, rid)""",
    """CREATE INDEX outbox_state ON outbox (state)""",
    """
    CREATE TABLE postponed (
        item TEXT NOT NULL, until TEXT NOT NULL, PRIMARY KEY (item)
    )
    """,
    """
    CREATE TABLE receipt (
        number TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL, signed BLOB, PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE salvage (
        kind TEXT NOT NULL, id TEXT NOT NULL, "row" TEXT NOT NULL, PRIMARY KEY (kind, id)
    )
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL, value TEXT, PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE sync (
        id BIGINT NOT NULL, line TEXT NOT NULL, line_code TEXT NOT NULL, made BIGINT NOT NULL, acked BIGINT NOT
        NULL, safe BIGINT NOT NULL, turn BIGINT NOT NULL, nonce BLOB NOT NULL, cursor BLOB NOT NULL, top BLOB
        NOT NULL, scopes TEXT NOT NULL, scopes_version TEXT, centre_schema BIGINT, after_rewind INTEGER NOT
        NULL, need_check INTEGER NOT NULL, cut_off INTEGER NOT NULL, more INTEGER NOT NULL, last_ok_at TEXT,
        last_answer TEXT, clock_offset BIGINT, PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE unknown_record (
        kind TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL, scope TEXT, body TEXT NOT NULL, PRIMARY KEY
        (kind, id)
    )
    """,
    """
    CREATE TABLE search_text (
        "row" INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, title TEXT NOT NULL,
        detail TEXT NOT NULL, name TEXT NOT NULL, rest TEXT NOT NULL, UNIQUE (kind, id)
    )
    """,
    """CREATE INDEX search_text_sort ON search_text (kind, sort)""",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        name, rest, content='search_text', content_rowid='row', tokenize='unicode61 remove_diacritics 0', prefix='2'
    )
    """,
    """INSERT INTO search (search, rank) VALUES ('secure-delete', 1)""",
    """
    CREATE TRIGGER search_text_born AFTER INSERT ON search_text BEGIN
        INSERT INTO search (rowid, name, rest) VALUES (new."row", new.name, new.rest);
    END
    """,
    """
    CREATE TRIGGER search_text_gone AFTER DELETE ON search_text BEGIN
        INSERT INTO search (search, rowid, name, rest) VALUES ('delete', old."row", old.name, old.rest);
    END
    """,
    """
    CREATE TRIGGER search_text_edited AFTER UPDATE OF name, rest ON search_text BEGIN
        INSERT INTO search (search, rowid, name, rest) VALUES ('delete', old."row", old.name, old.rest);
        INSERT INTO search (rowid, name, rest) VALUES (new."row", new.name, new.rest);
    END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.execute(f'DROP TABLE "{table}"')
