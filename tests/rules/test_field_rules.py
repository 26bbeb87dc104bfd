"""Presence (INV-01), stamps (INV-02), assignments (INV-03), contacts (INV-04), companies (INV-07, INV-82), notes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.rules import assignments, companies, contacts, notes, presence, provenance
from app.rules.assignments import Assignment
from app.rules.contacts import Membership
from app.rules.presence import Interval

NINE = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def codes_of(problems):
    return [found.code for found in problems]


class TestInv01:
    morning = Interval("m", NINE, NINE + 3 * HOUR)

    def test_touching_ends_do_not_overlap(self):
        assert presence.check_presence(NINE + 3 * HOUR, NINE + 4 * HOUR, [self.morning]) == []
        assert presence.check_presence(NINE - HOUR, NINE, [self.morning]) == []

    @pytest.mark.parametrize(
        ("start", "end"), [(-1, 0.001), (2.999, 4), (1, 2), (-1, 9), (0, 3), (2, None), (-5, None)]
    )
    def test_a_shared_moment_does(self, start, end):
        last = None if end is None else NINE + end * HOUR
        (found,) = presence.check_presence(NINE + start * HOUR, last, [self.morning])
        assert (found.code, found.values["other"]) == ("presence_overlap", "m")
        assert "12/03/2026" in found.sentence

    def test_an_open_one_lasts_for_ever(self):
        going_on = Interval("o", NINE, None)
        assert codes_of(presence.check_presence(NINE + 100 * HOUR, NINE + 101 * HOUR, [going_on])) == [
            "presence_overlap"
        ]
        assert presence.check_presence(NINE - HOUR, NINE, [going_on]) == []
        assert presence.check_presence(NINE, NINE + HOUR, [going_on], own_id="o") == []

    def test_the_end_comes_after_the_start(self):
        assert codes_of(presence.check_presence(NINE, NINE, [])) == ["presence_end_before_start"]
        assert codes_of(presence.check_presence(NINE, NINE - HOUR, [])) == ["presence_end_before_start"]

    def test_a_very_long_one_is_only_doubtful(self):
        assert presence.check_presence(NINE, NINE + 14 * HOUR, []) == []
        (found,) = presence.check_presence(NINE, NINE + 15 * HOUR, [])
        assert (found.code, found.blocks) == ("presence_long", False)


STAMPS = {"operator_id": "a", "device_id": "d", "outpost_id": "o", "recorded_at": NINE, "recorded_offset": 60}


class TestInv02:
    def test_all_stamps(self):
        assert provenance.check_provenance(**STAMPS) == []
        assert provenance.check_provenance(**STAMPS, at_centre=True, received_at=NINE) == []

    @pytest.mark.parametrize("field", ["operator_id", "device_id", "recorded_at", "recorded_offset"])
    def test_each_is_needed(self, field):
        (found,) = provenance.check_provenance(**{**STAMPS, field: None})
        assert (found.code, found.values) == ("stamp_missing", {"field": field})

    def test_only_office_work_has_no_outpost(self):
        office = {**STAMPS, "outpost_id": None}
        assert codes_of(provenance.check_provenance(**office)) == ["stamp_outpost_missing"]
        assert provenance.check_provenance(**office, office_work=True) == []

    def test_the_centre_adds_its_own_time(self):
        assert codes_of(provenance.check_provenance(**STAMPS, at_centre=True)) == ["stamp_missing"]

    def test_an_offset_is_at_most_fourteen_hours(self):
        assert provenance.check_provenance(**{**STAMPS, "recorded_offset": -840}) == []
        assert codes_of(provenance.check_provenance(**{**STAMPS, "recorded_offset": 841})) == ["stamp_offset"]
        assert provenance.check_provenance(**{**STAMPS, "recorded_offset": 0}) == []

    def test_a_clock_may_be_five_minutes_off(self):
        assert provenance.clock_warning(NINE + timedelta(minutes=5), NINE) is None
        ahead = provenance.clock_warning(NINE + timedelta(days=365), NINE)
        behind = provenance.clock_warning(NINE - 3 * HOUR, NINE)
        assert (ahead.values["direction"], behind.values) == ("avanti", {"direction": "indietro", "minutes": 180})
        assert not behind.blocks


class TestInv03:
    spring = Assignment(date(2026, 1, 1), date(2026, 3, 31))

    def test_the_last_day_counts_and_the_next_does_not(self):
        assert assignments.check_assignment(date(2026, 3, 31), [self.spring]) == []
        (found,) = assignments.check_assignment(date(2026, 4, 1), [self.spring])
        assert (found.code, found.values) == ("assignment_ended", {"day": "2026-03-31"})
        assert found.sentence == "L'assegnazione al presidio è finita il 31/03/2026: la scheda è di dopo."

    def test_before_the_first_day_and_without_any(self):
        assert codes_of(assignments.check_assignment(date(2025, 12, 31), [self.spring])) == ["assignment_not_started"]
        assert codes_of(assignments.check_assignment(date(2026, 1, 1), [])) == ["assignment_missing"]

    def test_an_operator_who_came_back(self):
        back = Assignment(date(2026, 6, 1))
        assert assignments.check_assignment(date(2027, 1, 1), [back, self.spring]) == []
        assert codes_of(assignments.check_assignment(date(2026, 5, 1), [back, self.spring])) == ["assignment_ended"]
        assert not assignments.covers_outpost(date(2026, 5, 1), [back, self.spring])

    def test_a_clock_a_year_ahead_shuts_nobody_out_and_late_records_keep_their_day(self):
        received = datetime(2026, 3, 31, 18, tzinfo=UTC)
        ahead = received + timedelta(days=365)
        assert assignments.judged_day(ahead, received) == date(2026, 3, 31)
        assert assignments.judged_day(received - timedelta(days=20), received) == date(2026, 3, 11)
        assert assignments.judged_day(datetime(2026, 3, 31, 22, 30, tzinfo=UTC)) == date(2026, 4, 1)  # Rome, in summer


class TestInv04:
    moves = (
        Membership("old", "p", None, date(2026, 3, 11)),
        Membership("new", "p", date(2026, 3, 12), None),
        Membership("new", "q", date(2026, 1, 1), date(2026, 3, 31)),
    )

    def test_the_household_is_the_one_of_the_day(self):
        assert contacts.household_on(self.moves, "p", date(2026, 3, 11)) == "old"
        assert contacts.household_on(self.moves, "p", date(2026, 3, 12)) == "new"
        assert contacts.household_on(self.moves, "x", date(2026, 3, 12)) is None
        assert contacts.household_on(self.moves, "q", date(2026, 4, 1)) is None
        assert contacts.household_members_on(self.moves, "new", date(2026, 3, 31)) == ["p", "q"]
        assert contacts.household_members_on(self.moves, "new", date(2026, 3, 11)) == ["q"]

    def test_of_two_on_one_day_the_last_joined_counts_whatever_the_order(self):
        both = (Membership("a", "p", date(2026, 1, 1)), Membership("b", "p", date(2026, 2, 1)))
        assert contacts.household_on(both, "p", date(2026, 3, 1)) == "b"
        assert contacts.household_on(both[::-1], "p", date(2026, 3, 1)) == "b"
        twins = (Membership("b", "p", date(2026, 1, 1)), Membership("a", "p", date(2026, 1, 1)))
        assert contacts.household_on(twins, "p", date(2026, 3, 1)) == "a"


def test_a_contact_needs_three_answers():
    whole = {"channel": "sportello", "topics": ["t"], "outcome": "informazione_data"}
    assert contacts.check_contact(**whole) == []
    assert codes_of(contacts.check_contact(channel=None, topics=[], outcome=None)) == [
        "contact_needs_channel",
        "contact_needs_topic",
        "contact_needs_outcome",
    ]
    assert codes_of(contacts.check_contact(**{**whole, "channel": "piccione"})) == ["choice_unknown"]
    assert codes_of(contacts.check_contact(**whole, anonymous=True, person_ids=["p"])) == ["contact_anonymous_person"]
    assert contacts.check_contact(**whole, anonymous=True) == []


def test_an_anonymous_contact_gets_a_person_once():
    assert contacts.check_promotion(anonymous=True, promoted=False) == []
    assert codes_of(contacts.check_promotion(anonymous=True, promoted=True)) == ["contact_promoted_already"]
    assert codes_of(contacts.check_promotion(anonymous=False, promoted=False)) == ["contact_not_anonymous"]


def test_letters_wait_thirty_days():
    assert contacts.answer_due("lettera", date(2026, 3, 12)) == date(2026, 4, 11)
    assert contacts.answer_due("telefono", date(2026, 3, 12)) is None


def test_links_stay_inside_the_company():
    assert companies.check_same_company("pvlo", "pvlo", None) == []
    (found,) = companies.check_same_company("pvlo", "pvlo", "mi")
    assert (found.code, found.values) == ("other_company", {})
    assert companies.may_see_company("pvlo", "pvlo")
    assert not companies.may_see_company("pvlo", "mi")


class TestNotes:
    def test_an_open_note_is_its_authors(self):
        assert notes.check_note_edit(author_id="a", editor_id="a", signed_at=None) == []
        assert codes_of(notes.check_note_edit(author_id="a", editor_id="b", signed_at=None)) == ["note_not_author"]

    def test_signing_closes_it_for_everyone(self):
        assert notes.check_signing(author_id="a", signer_id="a", signed_at=None, body="x") == []
        assert codes_of(notes.check_note_edit(author_id="a", editor_id="a", signed_at=NINE)) == ["note_signed"]
        assert codes_of(notes.check_signing(author_id="a", signer_id="a", signed_at=NINE, body="x")) == [
            "note_already_signed"
        ]
        assert codes_of(notes.check_signing(author_id="a", signer_id="b", signed_at=None, body="x")) == [
            "note_not_author"
        ]
        assert codes_of(notes.check_signing(author_id="a", signer_id="a", signed_at=None, body=" \n")) == ["note_empty"]

    def test_corrections_are_new_notes_no_less_reserved(self):
        def correct(signed_at, before, after):
            return codes_of(
                notes.check_correction(corrected_signed_at=signed_at, corrected_visibility=before, visibility=after)
            )

        assert correct(NINE, "R1", "R1") == correct(NINE, "R1", "R2") == []
        assert correct(NINE, "R2", "R1") == ["note_correction_visibility"]
        assert correct(None, "R0", "R0") == ["note_correction_unsigned"]
