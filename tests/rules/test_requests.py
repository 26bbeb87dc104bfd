from datetime import date
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import requests
from app.rules.catalogues import areas, codes

STATES = sorted(codes("states"))
TODAY = date(2026, 3, 12)
CLOSING = {"outcome": "intervento_eseguito", "outcome_day": TODAY, "today": TODAY}


def codes_of(problems):
    return [found.code for found in problems]


def test_the_main_way_and_the_side_exits():
    way = [
        "bozza",
        "aperta",
        "assegnata",
        "in_lavorazione",
        "inviata_a_terzi",
        "in_attesa_inquilino",
        "risolta",
        "chiusa",
    ]
    for before, after in pairwise(way):
        assert requests.check_transition(before, after, sent_to="Manutenzione", **CLOSING) == []
    for state in way[1:6]:
        assert {"duplicata", "respinta"} <= set(requests.allowed(state))
    for state in ("risolta", "chiusa", "duplicata", "respinta"):
        assert requests.check_transition(state, "riaperta", reason="torna") == []


def test_the_machine_speaks_of_the_states_of_the_catalogue_and_no_others():
    assert set(STATES) == set(requests._NEXT)
    assert {after for state in STATES for after in requests.allowed(state)} <= set(STATES)
    assert requests.allowed("inventata") == ()
    assert set(STATES) > requests.OPEN_STATES


def test_every_state_but_a_draft_can_be_reached_and_left():
    reached = {"bozza"}
    while grown := {after for state in reached for after in requests.allowed(state)} - reached:
        reached |= grown
    assert reached == set(STATES)
    assert all(requests.allowed(state) for state in STATES)


@pytest.mark.parametrize(
    ("before", "after"),
    [("bozza", "chiusa"), ("aperta", "risolta"), ("risolta", "in_lavorazione"), ("chiusa", "chiusa"), ("aperta", "bozza"),
     ("assegnata", "chiusa"), ("in_lavorazione", "in_lavorazione"), ("duplicata", "chiusa")],
)  # fmt: skip
def test_what_is_not_in_the_machine_is_refused(before, after):
    (found,) = requests.check_transition(before, after, **CLOSING)
    assert found.code == "transition_not_allowed"


def test_the_refusal_says_the_states_in_words():
    (found,) = requests.check_transition("in_attesa_inquilino", "chiusa")
    assert found.sentence == "La richiesta è in attesa inquilino: non può diventare chiusa."
    assert codes_of(requests.check_transition("aperta", "finita")) == ["state_unknown"]


class TestInv05:
    def test_closing_needs_outcome_and_day(self):
        assert codes_of(requests.check_transition("risolta", "chiusa")) == ["close_needs_outcome", "close_needs_day"]
        assert codes_of(requests.check_transition("risolta", "chiusa", outcome="rinuncia")) == ["close_needs_day"]
        assert codes_of(requests.check_transition("risolta", "chiusa", outcome_day=TODAY)) == ["close_needs_outcome"]
        assert requests.check_transition("risolta", "chiusa", **CLOSING) == []

    def test_the_outcome_is_one_of_the_list(self):
        found = requests.check_transition("risolta", "chiusa", outcome="boh", outcome_day=TODAY)
        assert codes_of(found) == ["choice_unknown"]

    def test_the_day_lies_between_opening_and_today(self):
        def close(day):
            return codes_of(
                requests.check_transition(
                    "risolta", "chiusa", outcome="rinuncia", outcome_day=day, opened_on=date(2026, 3, 1), today=TODAY
                )
            )

        assert close(date(2026, 3, 1)) == close(TODAY) == []
        assert close(date(2026, 3, 13)) == ["outcome_in_future"]
        assert close(date(2026, 2, 28)) == ["outcome_before_opening"]

    def test_no_duplicate_of_none_of_itself_or_in_a_circle(self):
        chain = {"b": "c", "c": "d", "d": None}

        def mark(request_id, original, duplicates=chain):
            return codes_of(
                requests.check_transition(
                    "aperta", "duplicata", request_id=request_id, duplicate_of=original, duplicates=duplicates
                )
            )

        assert mark("a", None) == ["duplicate_needs_original"]
        assert mark("a", "a") == ["duplicate_of_itself"]
        assert mark("a", "b") == []
        assert mark("d", "b") == ["duplicate_cycle"]
        assert mark("c", "b") == ["duplicate_cycle"]
        assert mark("d", "b", chain.get) == ["duplicate_cycle"]
        assert mark("a", "x", {"x": "y", "y": "x"}) == []  # an old circle of others ends and is not this one's fault

    def test_rejecting_needs_a_reason(self):
        assert codes_of(requests.check_transition("aperta", "respinta", reason=" ")) == ["reject_needs_reason"]
        assert requests.check_transition("aperta", "respinta", reason="fuori zona") == []

    @given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), max_size=8))
    def test_marks_that_are_accepted_one_by_one_never_make_a_circle(self, wanted):
        accepted = {}
        for request_id, original in wanted.items():
            if not requests.check_duplicate(request_id, original, accepted):
                accepted[request_id] = original
        for start in accepted:
            steps, current = 0, start
            while current in accepted:
                current, steps = accepted[current], steps + 1
                assert steps <= len(accepted)


class TestInv06:
    def test_violence_is_r3_whatever_the_area_says(self):
        assert requests.required_visibility("sociale", "violenza") == "R3"
        assert requests.required_visibility("tecnica", "violenza") == "R3"
        others = [entry for found in areas() for entry in found.categories if entry.code != "violenza"]
        assert len(others) == 33
        assert {requests.required_visibility(entry.area, entry.code) for entry in others} == {"R0"}

    @pytest.mark.parametrize("visibility", ["R0", "R1", "R2"])
    def test_violence_cannot_be_less(self, visibility):
        (found,) = requests.check_classification("sociale", "violenza", visibility)
        assert (found.code, found.values) == ("visibility_too_wide", {"required": "R3", "found": visibility})

    def test_violence_appears_in_no_list(self):
        assert requests.check_classification("sociale", "violenza", "R3") == []
        assert not requests.in_lists("violenza", "R3")
        assert not requests.in_lists("violenza", "R0")
        assert not requests.in_lists("solitudine", "R3")
        assert requests.in_lists("solitudine", "R2")

    def test_area_and_category_belong_together(self):
        assert codes_of(requests.check_classification("tecnica", "solitudine", "R0")) == ["category_unknown"]
        assert codes_of(requests.check_classification("altra", "solitudine", "R9")) == [
            "choice_unknown",
            "visibility_unknown",
        ]
        assert requests.check_classification("tecnica", "muffa_umidita", "R1") == []


def test_only_immediate_danger_shows_the_script():
    assert [code for code in sorted(codes("urgencies")) if requests.needs_emergency_script(code)] == ["immediata"]


def test_reopening_says_why_and_sending_on_says_to_whom():
    assert codes_of(requests.check_transition("chiusa", "riaperta", reason="  ")) == ["reopen_needs_reason"]
    assert codes_of(requests.check_transition("assegnata", "inviata_a_terzi")) == ["third_party_needs_name"]
    assert codes_of(requests.check_transition("assegnata", "inviata_a_terzi", reason="x")) == ["third_party_needs_name"]
    assert requests.check_transition("assegnata", "in_attesa_inquilino") == []


def test_the_day_comes_from_urgency_then_category_then_area():
    day = date(2026, 3, 12)
    assert requests.due_day("tecnica", "verde", "immediata", day) == date(2026, 3, 13)
    assert requests.due_day("tecnica", "ascensore", "ordinaria", day) == date(2026, 3, 17)
    assert requests.due_day("amministrativa", "subentro", "ordinaria", day) == date(2026, 4, 26)
    assert requests.due_day("nuova", "nuova", "ordinaria", day) > day, "an area of a newer version has a day too"


def test_a_day_before_the_opening_is_refused_and_only_open_work_is_overdue():
    day = date(2026, 3, 12)
    assert codes_of(requests.check_due(date(2026, 3, 11), day, day)) == ["due_before_opening"]
    assert requests.check_due(day, day, day) == requests.check_due(None, day, day) == []
    assert codes_of(requests.check_due(date(2032, 1, 1), day, day)) == ["day_out_of_range"]
    assert requests.check_due(date(2032, 1, 1), day, date(2030, 1, 1)) == []
    assert requests.is_overdue("aperta", date(2026, 3, 11), day)
    assert not requests.is_overdue("aperta", day, day)
    assert not requests.is_overdue("chiusa", date(2026, 3, 11), day)


def test_an_escalation_is_whole_or_nothing():
    on = date(2026, 3, 12)
    ask = partial(requests.check_escalation, state="aperta", coordinators=["c"])
    assert ask(None, None, None) == []
    assert ask(on, "c", "nessuno risponde") == []
    assert codes_of(ask(on, "x", "perché")) == ["escalation_needs_coordinator"]
    assert codes_of(ask(on, "c", " ")) == ["escalation_needs_reason"]
    assert codes_of(ask(None, "c", "perché")) == ["required"]
    assert codes_of(requests.check_escalation(on, "c", "p", state="chiusa", coordinators=["c"])) == ["escalation_ended"]


def test_visits_that_found_nobody_are_counted_since_somebody_opened():
    assert requests.missed_in_a_row(["nessuno", "entrato", "nessuno", "rifiutato"]) == 2
    assert not requests.proposes_escalation(["nessuno", "nessuno"])
    assert requests.proposes_escalation(["entrato", "nessuno", "rifiutato", "nessuno"])
    assert codes_of(requests.check_attempt("forse", "vicino")) == ["choice_unknown", "choice_unknown"]


@pytest.mark.parametrize(
    ("area", "category", "somebody", "form"),
    [
        ("tecnica", "infiltrazioni", False, "MOD-04"),
        ("amministrativa", "contributi", True, "MOD-05"),
        ("amministrativa", "contributi", False, ""),
        ("amministrativa", "documenti", True, ""),
        ("sociale", "violenza", True, ""),
    ],
)
def test_a_request_prints_the_form_of_its_matter(area, category, somebody, form):
    assert requests.printed_form(area, category, somebody=somebody) == form


def test_every_category_about_money_is_one_of_the_catalogue():
    assert {one.code for area in areas() for one in area.categories} >= requests._ABOUT_MONEY
