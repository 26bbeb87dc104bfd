"""The published numbers (domain 2.17) to the cent, and the invariants of projects (INV-14, INV-15, INV-16)."""

from datetime import date

import pytest

from app.rules import project_list, projects
from app.rules.catalogues import codes
from app.rules.dates import add_months


def _codes(found):
    return [one.code for one in found]


def _by_code(code):
    return next(one for one in project_list.projects() if one.code == code)


def _line(project, action):
    return next(one for one in _by_code(project).lines if one.action == action)


def test_the_eight_laboratories_to_the_cent():
    labs = {one.code: one.amount for one in project_list.projects() if one.list_name == "milano"}
    assert labs == {
        "GOLAB": 25_188_303, "PROSAL": 25_130_391, "FORNASE": 24_747_104, "SAPERI": 25_195_897, "NESSUNO": 25_199_748,
        "LABRHO": 19_172_534, "QUARTCO": 25_197_740, "SESTOINS": 25_198_667,
    }  # fmt: skip
    assert sum(labs.values()) == 195_030_384
    led, joined = project_list.led(), project_list.joined()
    assert (len(led), len(joined)) == (2, 6)
    assert {one.code for one in led} == {"GOLAB", "PROSAL"}
    assert sum(one.amount for one in led) == 50_318_694
    assert sum(one.amount for one in joined) == 144_711_690


def test_the_two_lines_of_lodi():
    assert _line("LODI", "K1").amount == 49_441_400
    assert _line("LODI", "L1").amount == 2_520_000
    assert sum(one.amount for one in _by_code("LODI").lines) == _by_code("LODI").amount == 51_961_400


def test_what_pro_salomone_promised():
    targets = {one.metric: (one.value, one.binding) for one in _by_code("PROSAL").targets}
    assert targets == {
        "tirocinanti": (100, "limite"),
        "persone_coinvolte": (500, "obiettivo"),
        "durata_mesi": (24, "limite"),
    }


def test_a_hundred_whole_indemnities_do_not_fit_and_it_is_said():
    line = _line("PROSAL", "9.1.3")
    assert line.to_confirm
    assert project_list.indemnity_max() == 200_000
    found = projects.check_indemnities(100, project_list.indemnity_max(), line.amount)
    assert _codes(found) == ["indemnities_exceed_line"]
    assert not found[0].blocks
    assert found[0].sentence == ("100 indennità intere costano 200.000,00 €: la linea è di 131.303,91 €. Ne copre 65.")
    assert projects.check_indemnities(65, 200_000, line.amount) == []


def test_every_fixture_has_a_source_and_obeys_the_rules():
    known = {one.code for one in project_list.actions()}
    for one in project_list.projects():
        assert one.source
        assert one.role in codes("project_roles")
        assert projects.check_days(one.start, None, one.hard_stop) == []
        assert projects.check_amounts(one.amount, [line.amount for line in one.lines]) == []
        assert one.programme in {programme.code for programme in project_list.programmes()}
        for line in one.lines:
            assert line.source
            assert line.action in known
            assert projects.check_line(one.role, line.act) == []
        for target in one.targets:
            assert target.source
            assert target.metric in codes("target_metrics")
            assert target.binding in codes("target_bindings")
    assert all(one.source for one in (*project_list.programmes(), *project_list.actions()))
    assert not any(one.lines for one in project_list.joined())
    assert _by_code("GOLAB").source == (
        "rubrica del presidente di ALER Milano, riga 34; rubrica del presidente di ALER Milano, riga 23; saef.it, scheda del bando"
    )
    assert _line("PROSAL", "9.1.3").source.startswith("ipotesi da confermare (importo del progetto")


START, STOP = date(2018, 9, 1), date(2020, 5, 16)


@pytest.mark.parametrize(
    ("end", "stop", "extended_to", "said"),
    [
        (date(2020, 9, 1), None, None, []),
        (date(2020, 9, 2), None, None, ["project_too_long"]),
        (date(2020, 9, 2), None, date(2020, 9, 2), []),
        (date(2020, 9, 3), None, date(2020, 9, 2), ["project_too_long"]),
        (STOP, STOP, None, []),
        (date(2020, 5, 17), STOP, None, ["project_past_stop"]),
        (date(2020, 5, 17), STOP, date(2020, 9, 2), []),
        (date(2018, 8, 31), STOP, date(2020, 9, 2), ["project_days_reversed"]),
        (None, STOP, None, []),
    ],
)
def test_a_project_ends_in_its_time_or_by_an_act(end, stop, extended_to, said):
    assert _codes(projects.check_days(START, end, stop, extended_to=extended_to)) == said


def test_a_hard_stop_moves_on_only_by_an_act():
    act, none = {"extended_to": date(2020, 9, 30)}, {"extended_to": None}
    assert _codes(projects.check_later_stop(STOP, date(2020, 9, 30), **none)) == ["project_stop_later"]
    assert _codes(projects.check_later_stop(STOP, None, **none)) == ["project_stop_later"]
    assert _codes(projects.check_later_stop(STOP, date(2020, 10, 1), **act)) == ["project_stop_later"]
    assert projects.check_later_stop(STOP, date(2020, 9, 30), **act) == []
    assert projects.check_later_stop(STOP, date(2020, 1, 1), **none) == []
    assert projects.check_later_stop(None, STOP, **none) == []


@pytest.mark.parametrize(
    ("number", "hash", "act_on", "until_on", "days", "said"),
    [
        ("12/2020", "a" * 64, date(2020, 4, 1), date(2020, 9, 30), (START, None, STOP), []),
        (" ", "a" * 64, date(2020, 4, 1), date(2020, 9, 30), (START, None, STOP), ["project_extension_half"]),
        ("12/2020", None, date(2020, 4, 1), date(2020, 9, 30), (START, None, STOP), ["project_extension_half"]),
        ("12/2020", "atto.pdf", date(2020, 4, 1), date(2020, 9, 30), (START, None, STOP), ["project_extension_half"]),
        ("12/2020", "a" * 64, date(2026, 3, 13), date(2026, 9, 30), (START, None, STOP), ["day_in_future"]),
        ("12/2020", "a" * 64, date(2020, 4, 1), STOP, (START, None, STOP), ["project_extension_short"]),
        ("12/2020", "a" * 64, date(2020, 4, 1), date(2020, 9, 1), (START, date(2021, 1, 1), None), []),
        ("12/2020", "a" * 64, date(2020, 4, 1), STOP, (None, STOP, None), ["project_extension_short"]),
        ("12/2020", "a" * 64, date(2020, 4, 1), STOP, (None, None, STOP), ["project_extension_no_start"]),
    ],
)
def test_an_act_of_extension_is_whole_and_goes_further(number, hash, act_on, until_on, days, said):
    start, end, stop = days
    found = projects.check_extension(
        number, hash, act_on, until_on, start=start, end=end, hard_stop=stop, today=date(2026, 3, 12)
    )
    assert _codes(found) == said


def test_the_window_without_an_end():
    assert projects.last_day(START, None, None) == date(2020, 8, 31)
    assert projects.last_day(START, None, STOP) == STOP
    assert projects.last_day(START, None, STOP, date(2020, 9, 30)) == date(2020, 9, 30)
    assert projects.last_day(START, date(2020, 12, 31), STOP, date(2020, 9, 30)) == date(2020, 12, 31)
    assert projects.last_day(None, None, STOP, date(2020, 9, 30)) is None
    assert projects.last_day(START, date(2019, 1, 1), STOP) == date(2019, 1, 1)
    assert projects.last_day(None, None, STOP) is None


def test_months_are_completed_months():
    assert projects.months_elapsed(date(2018, 8, 31), date(2018, 9, 29)) == 0
    assert projects.months_elapsed(date(2018, 8, 31), date(2018, 9, 30)) == 1
    assert projects.months_elapsed(START, date(2020, 8, 31)) == 23
    assert projects.months_elapsed(START, date(2020, 9, 1)) == 24
    assert projects.months_elapsed(START, date(2018, 1, 1)) == 0
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)


def test_lines_add_up_to_the_amount_at_most():
    assert projects.check_amounts(100, [60, 40]) == []
    found = projects.check_amounts(10_000, [6_000, 4_001])
    assert _codes(found) == ["project_lines_exceed"]
    assert "0,01 €" in found[0].sentence
    assert _codes(projects.check_amounts(0, [])) == ["project_amount_wrong"]
    assert _codes(projects.check_amounts(10, [-1])) == ["project_amount_wrong"]


def test_what_a_partnership_was_awarded_is_not_the_companys():
    assert _codes(projects.check_line("partner", None)) == ["line_needs_share_act"]
    assert _codes(projects.check_line("partner", "  ")) == ["line_needs_share_act"]
    assert projects.check_line("partner", "scrittura privata n. 3") == []
    assert projects.check_line("capofila", None) == []


@pytest.mark.parametrize(
    ("role", "said"), [("direzione", []), ("coordinatore", []), ("community_manager", ["milestone_role"])]
)
def test_who_writes_milestones(role, said):
    assert _codes(projects.check_milestone(role, None, START)) == said


def test_a_milestone_is_not_done_tomorrow():
    assert _codes(projects.check_milestone("direzione", date(2018, 9, 2), START)) == ["milestone_future"]
    assert projects.check_milestone("direzione", START, START) == []
