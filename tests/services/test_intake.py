from dataclasses import replace
from datetime import date

import pytest

from app.errors import Notice
from app.models.intake import SECTIONS, IntakeEsf, IntakeForm, IntakeHealth
from app.models.local import Outbox
from app.rules.catalogues import choices
from app.services import intake
from app.services.intake_fields import SECTION_SPECS
from tests.helpers.desk import make_desk
from tests.helpers.household import add_company, add_lease, add_person, add_place, count


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def person(desk):
    unit = add_place(desk)
    person, home = add_person(
        desk, unit=unit, birth_date=date(1947, 6, 4), sex="F", phone1="333 000 4127", since=date(2009, 10, 1)
    )
    add_person(desk, "Brambati", "Sofia", household=home, birth_date=date(1978, 9, 1), since=date(2009, 10, 1))
    add_lease(desk, unit, person, home)
    return person


def refused(desk, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)


def test_the_specs_cover_the_stored_sections_and_name_real_catalogues():
    stored = {spec.code for spec in SECTION_SPECS if not spec.sensitive}
    assert stored == set(SECTIONS)
    assert "".join(spec.code for spec in SECTION_SPECS) == "abcdefghilmnop"
    for spec in SECTION_SPECS:
        assert spec.table == isinstance(getattr(IntakeForm, f"section_{spec.code}", None) and _default(spec.code), list)
        for field in spec.fields:
            if field.choices:
                assert choices(field.choices)


def _default(code):
    return IntakeForm.__table__.columns[f"section_{code}"].default.arg(None)


def test_a_form_starts_with_what_is_known(desk, person):
    form = desk.run(intake.start_intake, person)
    assert form.sections["a"]["birth_date"] == "1947-06-04"
    assert form.sections["b"] == {"phone1": "333 000 4127"}
    c = form.sections["c"]
    assert (c["street"], c["role"], c["rent_cents"], c["census_on"]) == (
        "via delle Robinie", "assegnatario", 9812, "2024-06-30",
    )  # fmt: skip
    assert [row["name"] for row in form.sections["d"]] == ["Brambati Adele", "Brambati Sofia"]
    assert form.sections["e"]["isee_cents"] == 612540
    assert form.next_section == "a"


def test_it_is_filled_in_two_sittings_and_only_the_section_saved_travels(desk, person):
    form = desk.run(intake.start_intake, person)
    desk.run(intake.save_section, form.id, "m", {"request": " Capire che cosa pagare. "}, done=True)
    desk.clock.advance(days=5)
    resumed = desk.run(intake.open_intake_of, person)
    assert resumed.id == form.id
    assert resumed.sections["m"] == {"request": "Capire che cosa pagare."}
    assert [one.code for one in resumed.progress if one.done] == ["m"]
    desk.run(intake.save_section, form.id, "h", [{"kind": "luce", "unpaid_cents": 21450, "cut_off_risk": True}])
    last = desk.read(
        lambda session: session.query(Outbox).filter_by(rid=form.id).order_by(Outbox.row.desc()).first().body
    )
    assert set(last) == {"section_h"}
    refused(desk, "intake_open", intake.start_intake, person)
    done = desk.run(intake.complete_intake, form.id)
    assert done.state == "completa"
    assert desk.run(intake.reopen_intake, form.id).state == "in_compilazione"


def test_completing_asks_what_the_person_asks(desk, person):
    form = desk.run(intake.start_intake, person)
    refused(desk, "intake_incomplete", intake.complete_intake, form.id)


@pytest.mark.parametrize(
    ("section", "values", "code"),
    [
        ("z", {}, "section_unknown"),
        ("a", {"shoe": "42"}, "unknown_field"),
        ("a", {"birth_date": "04/06/1947"}, "wrong_type"),
        ("e", {"isee_cents": "1.000,00"}, "wrong_type"),
        ("e", {"isee_cents": -1}, "wrong_type"),
        ("e", {"isee_cents": True}, "wrong_type"),
        ("e", {"incomes": {"lotteria": 100}}, "choice_unknown"),
        ("g", {"causes": ["C9"]}, "choice_unknown"),
        ("f", {"did": "sì"}, "wrong_type"),
        ("d", {"name": "non una tabella"}, "wrong_type"),
        ("h", [{"kind": "internet"}], "choice_unknown"),
        ("i", {"needs": {"abitare": 3}}, "wrong_type"),
    ],
)
def test_wrong_values_are_refused_and_the_section_stays(desk, person, section, values, code):
    form = desk.run(intake.start_intake, person)
    refused(desk, code, intake.save_section, form.id, section, values)
    assert desk.run(intake.intake_view, form.id).sections == form.sections


def test_health_and_fse_are_records_apart_of_class_r2(desk, person):
    form = desk.run(intake.start_intake, person)
    view = desk.run(intake.save_section, form.id, "l", {"needs": ["ausili"], "what_helps": "zzqxaiuto"})
    desk.run(intake.save_section, form.id, "p", {"disability": "rifiuta"})
    assert count(desk, IntakeHealth, visibility="R2", intake_id=form.id) == 1
    assert count(desk, IntakeEsf, visibility="R2", intake_id=form.id) == 1
    assert "zzqxaiuto" not in repr(desk.run(intake.intake_view, form.id))
    assert [one.code for one in view.progress if one.sensitive and one.filled] == ["l"]
    desk.run(intake.save_section, form.id, "l", {"needs": ["ausili"]})
    assert count(desk, IntakeHealth) == 1
    assert desk.run(intake.open_section, form.id, "l").answers == {"needs": ["ausili"]}


def test_a_colleague_opens_a_sensitive_sheet_only_when_named(desk, person):
    form = desk.run(intake.start_intake, person)
    other = replace(desk.who, operator_id=desk.who.new_id())
    desk.run(intake.save_section, form.id, "l", {"other": "zzqx"})
    for use_case, args in ((intake.open_section, ("l",)), (intake.save_section, ("l", {"other": "mia"}))):
        with pytest.raises(Notice) as caught:
            desk.worker.run(use_case, other, form.id, *args)
        assert caught.value.code == "not_for_reader"
    desk.run(intake.save_section, form.id, "l", {"other": "zzqx"}, readers=[other.operator_id])
    with pytest.raises(Notice) as caught:
        desk.worker.run(intake.open_section, other, form.id, "l")
    assert caught.value.code == "read_needs_reason"
    opened = desk.worker.run(intake.open_section, other, form.id, "l", reason="riunione_equipe")
    assert opened.answers == {"other": "zzqx"}


def test_an_empty_sensitive_section_makes_no_record(desk, person):
    form = desk.run(intake.start_intake, person)
    desk.run(intake.save_section, form.id, "l", {"other": "  "})
    assert count(desk, IntakeHealth) == 0
    assert desk.run(intake.open_section, form.id, "l") is None
