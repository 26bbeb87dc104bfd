"""The rows against the records they stand for, and against the shared rules that desk and centre will ask."""

import json
import re
from collections import Counter, defaultdict
from datetime import date

from app.models.registry import KINDS
from app.models.types import canonical_json
from app.rules import codice_fiscale as cf
from app.rules.assignments import Assignment, check_assignment, judged_day
from app.rules.catalogues import codes
from app.rules.clock import from_utc_text, offset_minutes, rome_day
from app.rules.contacts import check_contact
from app.rules.local_numbers import LocalNumber, parse_local_number
from app.rules.phones import read_phone
from app.rules.presence import Interval, check_presence
from app.rules.provenance import check_provenance
from app.rules.requests import check_classification, check_transition
from app.rules.roles import is_office
from app.rules.visibility import stricter
from app.services.intake_fields import SECTIONS_BY_CODE, check_section
from app.synthetic import edges
from app.synthetic.generator import generate
from app.synthetic.rows import Dice, json_text

AS_OF = date(2026, 3, 12)
REFERENCE = {name for name, kind in KINDS.items() if kind.sync.reference}
ODD_CODES = {"missing_cf", "eleven_digit_cf", "wrong_check_letter"}


def of(whole, *kinds):
    return [row for kind, row in whole.all if kind in kinds]


def marked(whole, name):
    return [whole.by_id[id][1] for id in whole.marks[name]]


def test_rows_have_the_fields_of_the_records_and_stored_values(whole):
    keys = {}
    for name, row in whole.all:
        kind = KINDS[name]
        assert keys.setdefault(name, list(row)) == list(row), name
        assert set(row) <= {"id", "company_id", "received_at", *kind.fields}, name
        assert set(row) >= {"id", "company_id", "received_at", *kind.required}, name
        for field, value in row.items():
            assert value is None or type(value) in (int, str), (name, field)
            if field in kind.fields:
                assert value is None or isinstance(value, int) == (field in kind.integers), (name, field)
            assert value is not None or field not in kind.required, (name, field)
    made = {name for name, _ in whole.all}
    # A conflict is the centre's, a variation or a merge a person's word on others: none is invented here.
    assert set(KINDS) - made <= {"conflict", "variation", "person_merge", "merge_choice"}


def test_a_fuller_set_has_the_same_keys(whole):
    keys = {name: list(row) for name, row in whole.all}
    for place, (name, row) in enumerate(generate("S", 1, AS_OF)):
        if place % 7 == 0:
            assert list(row) == keys[name], name


def test_parents_come_before_children_in_one_company(whole):
    seen = {}
    for name, row in whole.all:
        for field, parent in KINDS[name].sync.refs.items():
            if row.get(field) is not None:
                assert seen[row[field]] == (parent, row["company_id"]), (name, field)
        seen[row["id"]] = (name, row["company_id"])


def test_json_is_canonical_and_ids_are_uuid7_of_their_time(whole):
    for name, row in whole.all:
        if KINDS[name].sync.part_of is not None:
            assert row["id"] == KINDS[name].part(row["path_id"], {})[0]
            continue
        assert re.fullmatch("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", row["id"])
        for field, value in row.items():
            if isinstance(value, str) and value[:1] in "[{":
                assert canonical_json(json.loads(value)) == value, (name, field)
    some = {"b": [1, "è"], "a": None}
    assert json_text(some) == canonical_json(some)
    assert Dice("x").new_id(1).startswith("00000000-0001-7")
    contact = of(whole, "contact")[-1]
    written = from_utc_text(contact["recorded_at"]).timestamp() * 1000
    assert abs(int(contact["id"].replace("-", "")[:12], 16) - written) < 60_000


def test_every_record_made_by_an_operator_carries_its_stamps_and_assignment(whole):
    spans = defaultdict(list)
    for row in of(whole, "operator_assignment"):
        spans[row["assigned_operator_id"], row["outpost_id"]].append(
            Assignment(date.fromisoformat(row["from_day"]), row["to_day"] and date.fromisoformat(row["to_day"]))
        )
    office = {row["id"] for row in of(whole, "operator") if is_office(row["role"])}
    assert len(office) == 12
    for name, row in whole.all:
        if row["operator_id"] is None:
            assert name in REFERENCE | {"person", "household", "household_member", "means_test"}
            continue
        recorded, received = from_utc_text(row["recorded_at"]), from_utc_text(row["received_at"])
        assert not check_provenance(
            operator_id=row["operator_id"], device_id=row["device_id"], outpost_id=row["outpost_id"], recorded_at=recorded,
            recorded_offset=row["recorded_offset"], received_at=received, at_centre=True,
            office_work=row["operator_id"] in office,
        )  # fmt: skip
        assert row["recorded_offset"] == offset_minutes(recorded)
        if row["operator_id"] not in office:  # head office needs no assignment
            held = spans[row["operator_id"], row["outpost_id"]]
            assert check_assignment(judged_day(recorded, received), held) == [], name


class TestPeople:
    def test_every_codice_fiscale_fits_its_person_unless_meant_otherwise(self, whole):
        odd = {id for mark in ODD_CODES for id in whole.marks[mark]}
        seen = Counter()
        for row in of(whole, "person"):
            checked = cf.check(
                row["fiscal_code"] or "", AS_OF, surname=row["surname"], name=row["name"] or "", sex=row["sex"],
                birth=date.fromisoformat(row["birth_date"]), place_code=row["birth_code"],
                missing_reason=row["fiscal_code_reason"],
            )  # fmt: skip
            if row["id"] in odd:
                continue
            assert checked.problems == (), row["fiscal_code"]
            assert (checked.kind in ("ordinario", "omocode"), row["fiscal_code_state"]) == (True, "valido")
            assert checked.decoded.place.name == row["birth_place"]
            seen[row["company_id"], row["fiscal_code"]] += 1
        assert set(seen.values()) == {1}

    def test_codes_that_are_meant_otherwise(self, whole):
        (missing,) = marked(whole, "missing_cf")
        assert (missing["fiscal_code"], missing["fiscal_code_state"]) == (None, "assente")
        assert missing["fiscal_code_reason"] in codes("cf_missing_reasons")
        (provisional,) = marked(whole, "eleven_digit_cf")
        assert cf.quick_check(provisional["fiscal_code"]) == cf.Quick(provisional["fiscal_code"], "provvisorio")
        (wrong,) = marked(whole, "wrong_check_letter")
        assert [one.code for one in cf.quick_check(wrong["fiscal_code"]).problems] == ["cf_check_letter"]

    def test_twins_share_a_pattern_and_one_is_an_omocode(self, whole):
        first, second = marked(whole, "twins")
        assert first["birth_date"] == second["birth_date"]
        assert sorted(cf.quick_check(row["fiscal_code"]).kind for row in (first, second)) == ["omocode", "ordinario"]
        assert second["fiscal_code"] in cf.omocodes(first["fiscal_code"])[1:2]

    def test_phones_can_be_dialled_and_are_nobodys(self, whole):
        phones = [
            (row[field], row[f"{field}_e164"])
            for row in of(whole, "person")
            for field in ("phone1", "phone2")
            if row[field]
        ]
        assert len(phones) > 50
        for raw, e164 in phones:
            phone = read_phone(raw)
            assert (phone.e164, [one.code for one in phone.problems if one.blocks]) == (e164, [])
            # No operator was given mobile prefix 399, and no subscriber's landline begins with 0.
            assert raw.startswith("399 ") or raw.split(" ")[1].startswith("0")

    def test_awkward_people(self, whole):
        father, son = marked(whole, "homonyms")
        assert (father["surname"], father["name"]) == (son["surname"], son["name"])
        assert father["birth_date"] < son["birth_date"]
        same = marked(whole, "same_name_and_birth")
        assert len({(row["surname"], row["name"], row["birth_date"]) for row in same}) == 1
        assert len({row["fiscal_code"] for row in same}) == 2
        (single,) = marked(whole, "single_name")
        assert single["name"] is None
        assert marked(whole, "born_29_february")[0]["birth_date"] == "2004-02-29"
        assert marked(whole, "newborn")[0]["birth_date"] > "2026-02-15"
        assert AS_OF.year - int(marked(whole, "aged_102")[0]["birth_date"][:4]) in (102, 103)
        assert marked(whole, "letter_thorn")[0]["surname"].startswith("Þ")
        assert marked(whole, "letter_l_stroke")[0]["surname"].startswith("Ł")
        assert marked(whole, "letter_s_cedilla")[0]["surname"].startswith("Ş")
        assert marked(whole, "letter_o_umlaut")[0]["fiscal_code"].startswith("ZOE")
        assert "'" in marked(whole, "born_29_february")[0]["surname"]
        assert " " in marked(whole, "double_surname")[0]["surname"]

    def test_households_over_time(self, whole):
        (moved,) = marked(whole, "two_households")
        spells = [row for row in of(whole, "household_member") if row["person_id"] == moved["id"]]
        assert [row["to_day"] is None for row in spells] == [False, True]
        assert spells[0]["to_day"] < spells[1]["from_day"]
        former = marked(whole, "former_household")
        now = marked(whole, "dwelling_swap")
        assert {row["unit_id"] for row in former} == {row["unit_id"] for row in now}
        assert former[0]["unit_id"] == now[1]["unit_id"]
        assert all(old["to_day"] < new["from_day"] for old, new in zip(former, now, strict=True))
        (deceased,) = marked(whole, "deceased_assignee")
        assert deceased["deceased_on"] < AS_OF.isoformat()
        party = next(row for row in of(whole, "tenancy_party") if row["person_id"] == deceased["id"])
        assert (party["role"], party["to_day"]) == ("assegnatario", None)
        assert json.loads(marked(whole, "debt_of_the_deceased")[0]["section_g"])["rent_debt_cents"] > 100_000

    def test_awkward_places(self, whole):
        assert marked(whole, "stair_dash")[0]["stair"] == "—"
        assert marked(whole, "house_number_letter")[0]["house_number"] == "15/A"
        assert marked(whole, "house_number_snc")[0]["house_number"] == "snc"
        empty = marked(whole, "building_without_units")[0]["id"]
        assert empty not in {row["building_id"] for row in of(whole, "unit")}


class TestWork:
    def test_requests_obey_the_state_machine(self, whole):
        life = defaultdict(list)
        for row in of(whole, "request_transition"):
            life[row["request_id"]].append(row)
        duplicates = {}
        for row in of(whole, "request"):
            assert not check_classification(row["area"], row["category"], row["visibility"])
            state = "bozza"
            for step in life[row["id"]]:
                assert step["from_state"] == state
                assert not check_transition(
                    state, step["to_state"], outcome=step["outcome"], duplicate_of=step["duplicate_of_id"],
                    outcome_day=step["outcome_day"] and date.fromisoformat(step["outcome_day"]), reason=step["reason"],
                    sent_to=step["sent_to"],
                    request_id=row["id"], duplicates=duplicates, today=AS_OF,
                    opened_on=rome_day(from_utc_text(row["opened_at"])),
                )  # fmt: skip
                assert stricter(step["visibility"], row["visibility"]) == step["visibility"]
                state = step["to_state"]
            last = life[row["id"]][-1]
            assert (row["state"], row["state_at"], row["outcome"], row["outcome_day"], row["duplicate_of_id"]) == (
                state, last["at"], last["outcome"], last["outcome_day"], last["duplicate_of_id"],
            )  # fmt: skip
            duplicates[row["id"]] = row["duplicate_of_id"]
            times = [step["at"] for step in life[row["id"]]]
            assert times == sorted(times)

    def test_presences_of_an_operator_never_overlap(self, whole):
        known = defaultdict(list)
        for row in of(whole, "presence"):
            start, end = from_utc_text(row["started_at"]), from_utc_text(row["ended_at"])
            assert check_presence(start, end, known[row["operator_id"]]) == []
            known[row["operator_id"]].append(Interval(row["id"], start, end))
        one, two = marked(whole, "moved_mid_shift")
        assert one["outpost_id"] != two["outpost_id"]
        assert (one["ended_at"], one["operator_id"]) == (two["started_at"], two["operator_id"])

    def test_contacts_are_whole_and_know_the_household_of_the_day(self, whole):
        members = defaultdict(list)
        for row in of(whole, "household_member"):
            members[row["person_id"]].append(row)
        for row in of(whole, "contact"):
            people = [row["person_id"]] if row["person_id"] else []
            assert not check_contact(
                channel=row["channel"], topics=json.loads(row["topics"]), outcome=row["outcome"],
                anonymous=bool(row["anonymous"]), person_ids=people,
            )  # fmt: skip
            if row["person_id"] is None:
                continue
            day = rome_day(from_utc_text(row["started_at"])).isoformat()
            spells = [one for one in members[row["person_id"]] if one["household_id"] == row["household_id"]]
            assert any(one["from_day"] <= day <= (one["to_day"] or "9") for one in spells)

    def test_reserved_contacts_and_requests_are_reserved_wherever_they_show(self, whole):
        (request,) = marked(whole, "r3_request")
        assert (request["category"], request["visibility"]) == ("violenza", "R3")
        assert marked(whole, "r3_note")[0]["visibility"] == "R3"
        for row in of(whole, "contact"):
            if any(topic["category"] == "violenza" for topic in json.loads(row["topics"])):
                assert row["visibility"] == "R3"

    def test_codes_are_those_of_the_catalogues(self, whole):
        for kind, field, name in (
            ("presence", "kind", "presence_kinds"), ("outpost", "kind", "outpost_kinds"), ("unit", "kind", "unit_kinds"),
            ("contact", "channel", "channels"), ("contact", "outcome", "contact_outcomes"), ("contact", "direction", "directions"),
            ("contact", "caller_role", "reporter_kinds"), ("request", "urgency", "urgencies"), ("request", "place", "places"),
            ("request", "state", "states"), ("tenancy", "income_area", "income_areas"),
            ("tenancy_party", "role", "tenancy_roles"), ("household_member", "relation", "kinships"),
            ("means_test", "kind", "means_test_kinds"), ("person", "marital_status", "marital_states"),
            ("person", "residence_permit", "residence_permits"), ("person", "document_type", "document_kinds"),
            ("person", "preferred_channel", "preferred_channels"), ("reading", "reason", "read_reasons"),
        ):  # fmt: skip
            assert {row[field] for row in of(whole, kind)} - {None} <= codes(name), (kind, field)

    def test_local_numbers_are_read_back_and_never_given_twice(self, whole):
        numbers = [row["local_number"] for row in of(whole, "printed_document")] + [
            row["number"] for row in of(whole, "intake_form")
        ]
        assert all(isinstance(parse_local_number(number), LocalNumber) for number in numbers)
        assert len(set(numbers)) == len(numbers)
        requests = [(row["company_id"], row["number"]) for row in of(whole, "request")]
        assert len(set(requests)) == len(requests)

    def test_intake_forms_hold_what_their_sections_may_hold(self, whole):
        for row in of(whole, "intake_form"):
            for code in (field.removeprefix("section_") for field in row if field.startswith("section_")):
                assert check_section(SECTIONS_BY_CODE[code], json.loads(row[f"section_{code}"])) == []
        for kind, code in (("intake_health", "l"), ("intake_esf", "p")):
            for row in of(whole, kind):
                assert check_section(SECTIONS_BY_CODE[code], json.loads(row["answers"])) == []
                assert row["visibility"] == "R2"
        (refusing,) = marked(whole, "refuses_every_sensitive_question")
        answers = json.loads(refusing["answers"])
        assert {answers[one] for one in ("minority", "disability", "foreign_background")} == {"rifiuta"}


class TestAwkwardMoments:
    def test_hours(self, whole):
        (late,) = marked(whole, "event_at_2359")
        assert late["started_at"][11:16] == "22:59"  # 23:59 of Rome, in winter
        first, again = marked(whole, "dst_hour")
        assert (first["recorded_offset"], again["recorded_offset"]) == (120, 60)
        assert (from_utc_text(again["started_at"]) - from_utc_text(first["started_at"])).total_seconds() == 3600
        assert marked(whole, "dst_march")[0]["started_at"][11:16] == "00:59"

    def test_wrong_clocks(self, whole):
        (behind,) = marked(whole, "clock_three_hours_behind")
        (ahead,) = marked(whole, "clock_a_year_ahead")
        assert ahead["recorded_at"] > "2027"
        assert ahead["received_at"] < AS_OF.isoformat()
        assert behind["recorded_at"][11:16] < "09:00"

    def test_a_laptop_was_replaced(self, whole):
        old, new = whole.marks["device_replaced"]
        used = Counter(row["device_id"] for _, row in whole.all)
        assert used[old] > 50
        assert used[new] > 50
        assert max(row["recorded_at"] for row in of(whole, "presence") if row["device_id"] == old) < min(
            row["recorded_at"] for row in of(whole, "presence") if row["device_id"] == new
        )

    def test_the_same_form_was_typed_twice(self, whole):
        one, two = marked(whole, "same_intake_twice")
        assert one["person_id"] == two["person_id"]
        assert one["device_id"] != two["device_id"]

    def test_closed_here_updated_there(self, whole):
        (request,) = marked(whole, "closed_here_updated_there")
        steps = [row for row in of(whole, "request_transition") if row["request_id"] == request["id"]]
        assert [row["to_state"] for row in steps[-2:]] == ["chiusa", "riaperta"]
        assert steps[-1]["operator_id"] != steps[-2]["operator_id"]

    def test_a_request_stays_with_the_dwelling_its_household_has_left(self, whole):
        (request,) = marked(whole, "swap_with_open_request")
        former = marked(whole, "former_household")[0]
        assert (request["household_id"], request["unit_id"]) == (former["id"], former["unit_id"])
        assert request["reporter_id"] in {
            row["person_id"] for row in of(whole, "household_member") if row["household_id"] == former["id"]
        }

    def test_odd_characters(self, whole):
        assert marked(whole, "odd_characters")[0]["note"] == edges.ODD_TEXT
        for text in edges.SCANNER_INPUTS:
            quick = cf.quick_check(text)
            assert quick.code == "RSSMRA70C55C816F" or quick.kind == "errato"
