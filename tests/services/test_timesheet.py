"""The time sheet of action K1 on a real desk: who sees whose hours, what they cost, and to whom that is told."""

from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.projects import FundingAction, Programme, Project, ProjectLine
from app.models.staff import CostRate, Presence
from app.models.visits import Reading
from app.printing.filling import render_paper
from app.services import planning, staff
from app.services.documents import gather
from app.services.settings import set_setting
from app.services.stamps import stamp
from app.services.timesheet import cost_reason_needed, month_of, sheet_csv, time_sheet
from tests.helpers.desk import MORNING
from tests.helpers.small_town import received
from tests.printing import reading
from tests.services.test_planning import as_role

K1_CENTS = 49_441_400
MARCH = month_of(MORNING.date())


@pytest.fixture
def lines(desk, town):
    programme = Programme(**stamp(desk.who), code="PRFSE", name="PR FSE+")
    k1 = FundingAction(**stamp(desk.who), programme_id=programme.id, code="K1", name="Azione K1")
    l1 = FundingAction(**stamp(desk.who), programme_id=programme.id, code="L1", name="Azione L1")
    project = Project(**stamp(desk.who), code="LO-K1", name="Lodi K1", amount_cents=K1_CENTS)
    made = [
        ProjectLine(
            **stamp(desk.who), project_id=project.id, funding_action_id=action.id, name=name, amount_cents=amount
        )
        for action, name, amount in ((k1, "Lodi K1", K1_CENTS), (l1, "Lodi L1", 2_520_000))
    ]
    received(desk, [programme, k1, l1, project, *made])
    return {"k1": made[0].id, "l1": made[1].id}


def work(desk, hours=2.0, **fields):
    """A shift that ended `hours` after it began, two days ago."""
    start = MORNING - timedelta(days=2)
    row = Presence(**(stamp(desk.who) | {"operator_id": fields.pop("operator", desk.who.operator_id)}), started_at=start,
                   ended_at=start + timedelta(hours=hours), **fields)  # fmt: skip
    received(desk, [row])
    return row.id


def rated(desk, operator, cents=2_500, **stamps):
    row = CostRate(
        **(stamp(desk.who, visibility="R2") | stamps),
        rated_operator_id=operator,
        hour_cents=cents,
        from_day=date(2026, 1, 1),
    )
    received(desk, [row])
    return row.id


def test_a_shift_is_charged_to_the_line_of_k1_unless_another_is_chosen(desk, town, lines):
    assert desk.run(staff.start_shift).project_line_id == lines["k1"]
    desk.run(staff.end_shift)
    desk.clock.advance(minutes=1)
    shift = desk.run(staff.start_shift, project_line_id=lines["l1"])
    assert shift.project_line_id == lines["l1"]
    assert [one.usual for one in desk.run(staff.project_lines)] == [False, True]  # the one chosen last
    assert desk.run(staff.charge_shift, shift.id, None).project_line_id is None
    with pytest.raises(Notice) as caught:
        desk.run(staff.charge_shift, shift.id, "mai-vista")
    assert caught.value.code == "reference_missing"


def test_without_projects_a_shift_begins_all_the_same(desk, town):
    assert desk.run(staff.start_shift).project_line_id is None
    desk.run(set_setting, staff.LAST_LINE, "cancellata")
    assert desk.run(staff.usual_line) is None


def test_hours_by_operator_line_and_kind_against_the_amount(desk, town, lines):
    work(desk, 2, project_line_id=lines["k1"])
    work(desk, 1.5, project_line_id=lines["k1"], kind="formazione", operator=town.colleague)
    work(desk, 1, operator=town.colleague)
    as_role(desk, "direzione")
    found = desk.run(time_sheet, *MARCH)
    assert [(one.operator, one.line, one.kind, one.minutes) for one in found.rows] == [
        ("G. R.", "Lodi K1", "Formazione", 90),
        ("G. R.", "nessuna linea", "Sportello", 60),
        ("M. F.", "Lodi K1", "Sportello", 120),
    ]
    assert [(one.line, one.minutes, one.amount_cents) for one in found.totals] == [
        ("Lodi K1", 210, 49_441_400),
        ("nessuna linea", 60, None),
    ]
    assert (found.minutes, found.cents, found.own_only) == (270, None, False)


def test_who_does_not_oversee_sees_their_own_hours_only(desk, town):
    work(desk, 2)
    work(desk, 3, operator=town.colleague)
    found = desk.run(time_sheet, *MARCH)
    assert (found.minutes, found.own_only) == (120, True)


def test_a_shift_that_goes_on_is_counted_apart(desk, town):
    desk.run(staff.start_shift)
    found = desk.run(time_sheet, *MARCH)
    assert (found.minutes, found.running) == (0, 1)


def test_costs_are_opened_with_a_reason_and_the_reading_is_written_down(desk, town, lines):
    work(desk, 2, project_line_id=lines["k1"])
    as_role(desk, "direzione")
    rated(desk, desk.who.operator_id, 2_525, operator_id=town.colleague, readers=[desk.who.operator_id])
    assert desk.run(time_sheet, *MARCH).costs_known
    assert desk.run(cost_reason_needed)
    with pytest.raises(Notice) as caught:
        desk.run(time_sheet, *MARCH, costs=True)
    assert caught.value.code == "read_needs_reason"
    found = desk.run(time_sheet, *MARCH, costs=True, reason="rendiconto")
    assert (found.rows[0].cents, found.cents, found.totals[0].cents, found.unpriced) == (5_050, 5_050, 5_050, 0)
    (reading,) = desk.read(lambda s: [(one.record_kind, one.reason) for one in s.query(Reading)])
    assert reading == ("cost_rate", "rendiconto")
    assert not desk.run(cost_reason_needed)


def test_rates_of_others_give_nobody_a_cost(desk, town, lines):
    work(desk, 2, project_line_id=lines["k1"])
    as_role(desk, "direzione")
    rated(desk, desk.who.operator_id, operator_id=town.colleague)
    found = desk.run(time_sheet, *MARCH, costs=True)
    assert (found.costs_known, found.cents, found.unpriced) == (False, None, 1)


def test_only_head_office_writes_what_an_hour_costs(desk, town):
    with pytest.raises(Notice) as caught:
        desk.run(planning.add_rate, town.colleague, 2_500, date(2026, 1, 1))
    assert caught.value.code == "not_allowed"
    as_role(desk, "direzione")
    desk.run(planning.add_rate, town.colleague, 2_500, date(2026, 1, 1), None, (desk.who.operator_id,))
    with pytest.raises(Notice) as caught:
        desk.run(planning.add_rate, town.colleague, 2_600, date(2026, 6, 1))
    assert caught.value.code == "rate_overlap"
    assert desk.read(lambda s: [one.visibility for one in s.query(CostRate)]) == ["R2"]


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 3, 31), date(2026, 3, 1), "last_day_first"),
        (date(2025, 1, 1), date(2026, 3, 1), "span_long"),
        (date(26, 3, 1), date(26, 3, 31), "day_out_of_range"),
    ],
)
def test_days_that_make_no_sheet(desk, town, first, last, code):
    with pytest.raises(Notice) as caught:
        desk.run(time_sheet, first, last)
    assert caught.value.code == code


def test_the_csv_holds_no_formula_and_reads_in_italian(desk, town, lines):
    received(desk, [])
    desk.run(lambda s, w: setattr(s.get(ProjectLine, lines["k1"]), "name", '=HYPERLINK("x";"y")'))
    work(desk, 1.25, project_line_id=lines["k1"])
    head, row = sheet_csv(desk.run(time_sheet, *MARCH)).splitlines()
    assert head == "dal;al;operatore;linea;attività;minuti;ore"
    assert row == '01/03/2026;31/03/2026;M. F.;"\'=HYPERLINK(""x"";""y"")";Sportello;75;1,25'


def test_the_sheet_prints_hours_and_with_costs_only_as_a_sheet_of_its_own(desk, town, lines):
    work(desk, 2.5, project_line_id=lines["k1"])
    as_role(desk, "direzione")
    rated(desk, desk.who.operator_id, 2_000, operator_id=town.colleague, readers=[desk.who.operator_id])
    plain = desk.run(gather, "FOGLIO-ORE")
    assert plain.document.visibility == "R0"
    text = words(render_paper(plain))
    assert "2:30" in text
    assert "€" not in text
    with pytest.raises(Notice) as caught:
        desk.run(gather, "FOGLIO-ORE-C", "2026-03-01/2026-03-31")
    assert caught.value.code == "read_needs_reason"
    costs = desk.run(gather, "FOGLIO-ORE-C", "2026-03-01/2026-03-31", reason="rendiconto")
    assert costs.document.visibility == "R2"
    text = words(render_paper(costs))
    assert "50,00 €" in text
    assert "494.414,00 €" in text


@pytest.mark.parametrize("span", ["marzo", "2026-03-01", "2026-02-30/2026-03-31", "2026-03-01/2026-03-02/2026-03-03"])
def test_a_span_that_cannot_be_read_prints_nothing(desk, town, span):
    with pytest.raises(Notice) as caught:
        desk.run(gather, "FOGLIO-ORE", span)
    assert caught.value.code == "span_format"
    assert "2026-03-01/2026-03-31" in str(caught.value)


def words(pdf):
    return " ".join(reading.page_texts(pdf))
