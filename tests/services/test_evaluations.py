"""Facts gathered from the desk's records, evaluations that are kept and repeat, and versions of the rules at head office."""

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete, select, update

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsEvidence, DebtNotice
from app.models.eligibility import Evaluation
from app.models.eligibility import RuleSet as RuleSetRow
from app.models.funds import Fund, GrantRequest, GrantStep
from app.models.intake import IntakeForm
from app.models.local import BaseRow, Outbox
from app.models.people import Household, HouseholdMember, Person, PersonMerge
from app.models.tenancies import MeansTest, Tenancy
from app.models.training import TrainingPath
from app.rules.canonical import canonical_json
from app.rules.eligibility import ARCHIVE, DECLARED, DOCUMENTED, Fact
from app.rules.rule_reading import FOLDER, read_file, shipped
from app.services import evaluations, facts, records, rule_drafts, rule_sets, rule_tryout
from app.services.facts import Balance
from app.services.stamps import stamp
from tests.helpers.small_town import received

DAY = date(2026, 3, 12)
OUT_OF_IT = """
not_applicable:
  if: {fact: forfeiture, op: "==", threshold: false, unit: flag}
  message: "Sospeso dal {day}."
"""


def put_case(desk, town, **fields):
    case = ArrearsCase(
        **stamp(desk.who, visibility="R1", readers=[town.colleague]), household_id=town.households["Brambati"],
        person_id=town.people["Brambati"], opened_on=date(2026, 2, 1), cause="C1", cause_on=date(2025, 6, 1), **fields,
    )  # fmt: skip
    received(desk, [case])
    return case.id


def put_lease(desk, household, **fields):
    row = Tenancy(
        **stamp(desk.who), unit_id=desk.who.new_id(), household_id=household, census_on=date(2026, 1, 31),
        **({"contract_on": date(2024, 3, 12), "income_area": "accesso"} | fields),
    )  # fmt: skip
    received(desk, [row])
    return row.id


def put_isee(desk, household, cents, issued, expires, *, kind="isee", protocol="INPS-ISEE-2026-1"):
    row = MeansTest(
        **stamp(desk.who), household_id=household, kind=kind, value_cents=cents, issued_on=issued, expires_on=expires,
        dsu_protocol=protocol,
    )  # fmt: skip
    received(desk, [row])
    return row.id


def gathered(desk, kind, id, day=DAY, **more):
    return desk.run(facts.gather_facts, kind, id, day, **more)


def as_head(desk, operator=None):
    """The same computer with somebody of *Direzione Sociale* at it."""
    desk.who = replace(desk.who, role="direzione", outpost_id=None, operator_id=operator or desk.who.operator_id)
    return desk


def answered(desk):
    """The centre has taken everything."""

    def work(session):
        core = session.connection()
        core.execute(delete(Outbox))
        core.execute(delete(BaseRow))
        core.execute(update(RuleSetRow.__table__).values(seq=1))

    desk.read(work)


# ------------------------------------------------------------------------------------------------------------------- facts


def test_each_fact_has_its_day_and_its_source(desk, town):
    case, home = put_case(desk, town), town.households["Brambati"]
    lease = put_lease(desk, home)
    means = put_isee(desk, home, 935_999, date(2026, 2, 12), date(2026, 12, 31))
    paper = ArrearsEvidence(**stamp(desk.who), case_id=case, kind="lettera", seen_original=True)
    notice = DebtNotice(
        **stamp(desk.who), case_id=case, kind="intimazione", dated_on=date(2026, 1, 9), reference="RG 1"
    )
    later = DebtNotice(**stamp(desk.who), case_id=case, kind="sollecito", dated_on=date(2026, 5, 1))
    form = IntakeForm(
        **stamp(desk.who), person_id=town.people["Brambati"], started_at=desk.who.now(),
        section_f={"did": True, "did_on": "2025-07-01", "employment": "disoccupato"},
    )  # fmt: skip
    received(desk, [paper, notice, later, form])
    known = gathered(desk, "arrears_case", case, balance=Balance(90_000, 40_000, date(2026, 3, 1), lease))
    assert known["isee"] == Fact(
        935_999, date(2026, 2, 12), DOCUMENTED, (f"means_test:{means}",), date(2026, 12, 31), "attestazione"
    )
    assert known["assigned_on"] == Fact("2024-03-12", date(2026, 1, 31), ARCHIVE, (f"tenancy:{lease}",))
    assert (known["income_area"].value, known["service"].value) == ("accesso", "sap")
    assert known["debt"] == Fact(90_000, date(2026, 3, 1), ARCHIVE, (f"account:{lease}",))
    assert known["cause"] == Fact(
        "C1", date(2025, 6, 1), DOCUMENTED, (f"arrears_case:{case}", f"arrears_evidence:{paper.id}")
    )
    assert known["eviction_summons"] == Fact(
        True, date(2026, 1, 9), DOCUMENTED, (f"debt_notice:{notice.id}",), None, "intimazione"
    )
    assert known["notice_received"].as_of == date(2026, 1, 9)
    assert known["unemployed"] == Fact(True, date(2025, 7, 1), DECLARED, (f"intake_form:{form.id}",))
    assert (known["household_members"].value, known["minors"].value) == (1, 0)
    assert known["oldest_birth_on"].value == "1960-05-04"


def test_a_means_test_counts_as_of_the_day(desk, town):
    case, home = put_case(desk, town), town.households["Brambati"]
    put_isee(desk, home, 800_000, date(2025, 1, 20), date(2025, 12, 31))
    assert gathered(desk, "arrears_case", case, date(2026, 1, 2))["isee"].valid_until == date(2025, 12, 31)
    put_isee(desk, home, 900_000, date(2026, 2, 12), date(2026, 12, 31))
    assert gathered(desk, "arrears_case", case, date(2026, 2, 11))["isee"].value == 800_000
    assert gathered(desk, "arrears_case", case, date(2026, 2, 12))["isee"].value == 900_000
    put_isee(desk, home, 300_000, date(2026, 3, 1), date(2026, 8, 31), kind="isee_corrente", protocol=None)
    corrente = gathered(desk, "arrears_case", case)["isee"]
    assert (corrente.value, corrente.source) == (300_000, DECLARED)
    assert gathered(desk, "arrears_case", case, date(2026, 9, 1))["isee"].value == 900_000
    assert "isee" not in gathered(desk, "arrears_case", case, date(2025, 1, 1))


def test_two_households_after_a_split(desk, town):
    """Who left takes neither the means test nor the lease of the household that they left."""
    old, moved = town.households["Brambati"], date(2026, 2, 1)
    new = Household(**stamp(desk.who), unit_id=town.units["A4"], from_day=moved)
    leaver = town.people["Popescu"]
    received(
        desk,
        [
            new,
            HouseholdMember(**stamp(desk.who), household_id=old, person_id=leaver, from_day=date(2020, 1, 1), to_day=date(2026, 1, 31)),
            HouseholdMember(**stamp(desk.who), household_id=new.id, person_id=leaver, from_day=moved),
        ],
    )  # fmt: skip
    put_lease(desk, old)
    put_isee(desk, old, 935_999, date(2026, 1, 10), date(2026, 12, 31))
    case = ArrearsCase(**stamp(desk.who), household_id=new.id, person_id=leaver, opened_on=moved)
    received(desk, [case])
    stayed, left = gathered(desk, "arrears_case", put_case(desk, town)), gathered(desk, "arrears_case", case.id)
    assert stayed["isee"].value == 935_999
    assert stayed["household_members"].value == 1
    assert {"isee", "contract_on"}.isdisjoint(left)
    assert left["household_members"].evidence == (f"household:{new.id}",)
    before = gathered(desk, "arrears_case", put_case(desk, town), date(2026, 1, 31))
    assert before["household_members"].value == 2


def test_what_a_grant_says_of_itself_and_of_the_household(desk, town):
    fund = Fund(
        **stamp(desk.who), code="L1", name="L1", cap_cents=2_520_000, household_cap_cents=60_000, purposes=["luce"]
    )

    def grant(key, cents, **fields):
        base = {
            "fund_id": fund.id, "household_id": town.households["Brambati"], "person_id": town.people["Brambati"],
            "applicant": "Brambati", "purpose": "luce", "payee": "fornitore", "bill_key": key, "amount_cents": cents,
        }  # fmt: skip
        return GrantRequest(**stamp(desk.who), **(base | fields))

    mine, paid, refused = grant("a", 20_000), grant("b", 50_000, state="pagata"), grant("c", 9, state="non_ammessa")
    office, desk.who = desk.who, replace(desk.who, role="gestore_fondi")
    received(desk, [fund])
    desk.who = office
    admitted = GrantStep(
        **stamp(desk.who), grant_id=paid.id, to_state="ammessa", at=desk.who.now(), amount_cents=50_000
    )
    received(desk, [mine, paid, refused, admitted])
    known = gathered(desk, "grant_request", mine.id)
    assert {"forfeiture", "untitled_occupancy"}.isdisjoint(known), "no lease on this desk says nothing of its title"
    assert (known["household_cap"].value, known["granted_this_year"].value, known["asked"].value) == (
        60_000,
        50_000,
        20_000,
    )
    assert (known["purpose_admitted"].value, known["bill_already_paid"].value) == (True, False)
    result = desk.run(evaluations.try_evaluation, "grant_request", mine.id, "T-L1", DAY)
    cap = next(one for one in result["criteria"] if one["code"] == "cap")
    assert (cap["outcome"], result["outcome"]) == ("NON_SODDISFATTO", "non_ammissibile")
    assert cap["text"].startswith("La richiesta supera il tetto del nucleo: il margine è -100,00 €")
    other_card = Person(**stamp(desk.who), surname="Brambati", name="Adele", birth_date=date(1957, 4, 2))
    same = PersonMerge(
        **stamp(desk.who), card_a=town.people["Brambati"], card_b=other_card.id, face=town.people["Brambati"]
    )
    theirs = grant("d", 1_000, person_id=other_card.id, household_id=desk.who.new_id(), state="ammessa")
    step = GrantStep(**stamp(desk.who), grant_id=theirs.id, to_state="ammessa", at=desk.who.now(), amount_cents=1_000)
    received(desk, [other_card, same, theirs, step])
    assert gathered(desk, "grant_request", mine.id)["granted_this_year"].value == 51_000, (
        "on whichever card, as the centre"
    )
    desk.who = replace(office, role="gestore_fondi", outpost_id=None)
    checked = desk.run(evaluations.make_evaluation, "grant_request", mine.id, "T-L1", DAY).id
    desk.who = office
    assert desk.read(lambda s: s.get(Evaluation, checked)).outpost_id == mine.outpost_id, "no other outpost is sent it"
    again = grant("b", 1, household_id=town.households["Zouaoui"], person_id=town.people["Zouaoui"])
    lease = Tenancy(**stamp(desk.who), unit_id="u", household_id=town.households["Zouaoui"], title="decadenza")
    received(desk, [again, lease])
    known = gathered(desk, "grant_request", again.id)
    assert known["bill_already_paid"].value is True
    assert (known["forfeiture"].value, known["untitled_occupancy"].value) == (True, False)


def test_a_candidate_is_in_arrears_as_their_case_says(desk, town):
    path = TrainingPath(
        **stamp(desk.who), project_id=desk.who.new_id(), person_id=town.people["Brambati"], candidate="Brambati Adele",
        household_id=town.households["Brambati"], source="operatore", unemployed_on=date(2026, 1, 8), unemployment_proof="DID",
    )  # fmt: skip
    received(desk, [path])
    known = gathered(desk, "training_path", path.id)
    assert "arrears_standing" not in known
    assert known["unemployed"] == Fact(True, date(2026, 1, 8), DOCUMENTED, (f"training_path:{path.id}",), None, "DID")
    assert "unemployed" not in gathered(desk, "training_path", path.id, date(2026, 1, 7))
    put_case(desk, town)
    assert gathered(desk, "training_path", path.id)["arrears_standing"].value == "in_valutazione"
    with pytest.raises(Notice, match="non si valuta"):
        gathered(desk, "person", town.people["Brambati"])


# ------------------------------------------------------------------------------------------------------------- evaluations


def test_an_evaluation_is_kept_whole_and_repeats_byte_for_byte(desk, town):
    case, home = put_case(desk, town), town.households["Brambati"]
    put_lease(desk, home)
    put_isee(desk, home, 936_000, date(2026, 2, 12), date(2026, 12, 31))
    forfeiture = {"forfeiture": Fact(False, DAY, DECLARED)}
    made = desk.run(evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", DAY, stated=forfeiture)
    assert (made.outcome, made.rule_set, made.waiting) == ("non_ammissibile", "T-CRS-B/1", True)
    (said,) = made.text
    assert said.startswith(
        "ISEE 9.360,00 € (attestazione del 12/02/2026, valida fino al 31/12/2026): è pari alla soglia di"
    )
    stored = desk.read(lambda s: s.get(Evaluation, made.id))
    assert (stored.visibility, stored.readers) == ("R1", [town.colleague])
    put_isee(desk, home, 1, date(2026, 2, 13), date(2026, 12, 31))  # what is known later changes nothing of it
    repeated = desk.run(evaluations.repeat_evaluation, made.id)
    assert repeated.same
    assert json.loads(repeated.stored)["sha256"] == next(one.sha256 for one in shipped() if one.id == "T-CRS-B/1")
    second = desk.run(evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", DAY)
    assert second.outcome == "incompleta"  # the limits of patrimony are not loaded
    kept = next(one for one in second.criteria if one.code == "forfeiture")
    assert (kept.outcome, kept.text) == (
        "SODDISFATTO", "Non risulta una decadenza dall'assegnazione (dichiarato il 12/03/2026).",
    )  # fmt: skip
    assert [one.id for one in desk.run(evaluations.evaluations_of, case)] == [second.id, made.id]
    assert desk.run(evaluations.latest_evaluation, case, "T-CRS-A") is None


def test_an_evaluation_is_added_from_the_command_line_with_what_was_stated(desk, town):
    case = put_case(desk, town)
    values = {
        "record_kind": "arrears_case", "record_id": case, "track": "T-CRS-B", "reference_on": "2026-03-12",
        "facts": {"forfeiture": {"value": True, "as_of": "2026-03-01", "source": "servizi_sociali"}},
    }  # fmt: skip
    made = desk.run(records.add, "evaluation", values)
    stored = desk.read(lambda s: s.get(Evaluation, made.id))
    assert (stored.outcome, stored.reference_on) == ("non_ammissibile", DAY)
    assert stored.result["text"] == ["Risulta una decadenza dall'assegnazione (servizi sociali, 01/03/2026)."]
    wrong = values | {"facts": {"forfeiture": {"value": "boh", "as_of": "2026-03-01", "source": "dichiarato"}}}
    with pytest.raises(Notice, match="Decadenza dall'assegnazione"):
        desk.run(records.add, "evaluation", wrong)


def test_an_evaluation_needs_rules_of_that_day_and_facts_that_are_some(desk, town):
    case = put_case(desk, town)
    with pytest.raises(Notice, match=r"Per «T-CRS-B» non ci sono regole in vigore il 14/10/2019\. Le carica la sede\."):
        desk.run(evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", date(2019, 10, 14))
    for stated in ({"fortuna": Fact(True, DAY, DECLARED)}, {"forfeiture": Fact("no", DAY, DECLARED)}):
        with pytest.raises(Notice, match=r"fatto|valore"):
            desk.run(evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", DAY, stated=stated)
    assert desk.read(lambda s: s.scalars(select(Evaluation)).all()) == []


# --------------------------------------------------------------------------------------------- versions of the rules


def test_a_draft_is_changed_by_one_and_put_in_force_by_another(desk, town):
    one = as_head(desk)
    draft = one.run(rule_drafts.new_draft, "T-CRS-B")
    assert (draft.id, draft.status, draft.valid_from, draft.may_edit, draft.may_decide) == (
        "T-CRS-B/2", "bozza", date(2026, 3, 13), True, False,
    )  # fmt: skip
    one.run(
        rule_drafts.edit_draft,
        draft.id,
        values={
            "figure:isee_max": 900_000,
            "valid_from": date(2026, 7, 1),
            "legal_ref": "DGR 1/2026",
            "to_confirm": False,
        },
    )
    sheet = one.run(rule_sets.rule_sheet, draft.id)
    assert sheet.against == "T-CRS-B/1"
    assert [(each.label, each.before, each.after) for each in sheet.differences] == [
        ("Vale dal", "15/10/2019", "01/07/2026"),
        ("Norma", "L.R. Lombardia 16/2016 art. 25 c. 3; r.r. 10/10/2019 n. 11 artt. 5 e 7", "DGR 1/2026"),
        ("Da confermare", "sì", "no"),
        *(  # what is confirmed is each figure that there is
            (label, f"{words} (da confermare)", words)
            for label, words in (
                ("Aree ammesse", "tra protezione, accesso, permanenza"),
                ("Contributo massimo in un anno", "al massimo 2.700,00 €"),
            )
        ),
        ("ISEE massimo", "meno di 9.360,00 € (da confermare)", "meno di 9.000,00 €"),
        ("Tempo dall'assegnazione", "almeno 24 mesi (da confermare)", "almeno 24 mesi"),
    ]
    with pytest.raises(Notice, match="un'altra persona"):
        one.run(rule_drafts.put_in_force, draft.id)
    assert one.run(rule_sets.rules_for, "T-CRS-B", date(2026, 7, 1)).version == 1
    other = as_head(desk, town.colleague)
    with pytest.raises(Notice, match="solo da chi l'ha iniziata"):
        other.run(rule_drafts.edit_draft, draft.id, values={"figure:isee_max": 1})
    answered(desk)
    asked = other.run(rule_drafts.put_in_force, draft.id)
    assert (asked.status, asked.wanted, asked.may_decide) == (
        "bozza",
        "in_vigore",
        False,
    )  # until the centre has answered
    assert other.run(rule_sets.rules_for, "T-CRS-B", date(2026, 7, 1)).version == 1
    answered(desk)
    done = next(one for one in other.run(rule_sets.list_rule_sets) if one.id == draft.id)
    assert (done.status, done.status_by, done.wanted) == ("in_vigore", "G. R.", None)
    days = (date(2026, 6, 30), date(2026, 7, 1))
    assert [other.run(rule_sets.rules_for, "T-CRS-B", day).version for day in days] == [1, 2]
    assert next(v for v in other.run(rule_sets.list_rule_sets) if v.id == "T-CRS-B/1").last_on == date(2026, 6, 30)
    with pytest.raises(Notice, match="non si cambia"):
        as_head(desk, town.colleague).run(rule_drafts.edit_draft, draft.id, values={"figure:isee_max": 1})
    with pytest.raises(Notice, match="non si cambia"):
        other.run(rule_drafts.edit_draft, "T-CRS-B/1", text="a: 1")
    assert other.run(rule_drafts.retire, draft.id).wanted == "ritirato"
    answered(desk)
    assert other.run(rule_sets.rules_for, "T-CRS-B", date(2026, 7, 1)).version == 1


def test_one_that_came_with_the_program_is_retired_by_two(desk, town):
    first = desk.who.operator_id
    asked = as_head(desk).run(rule_drafts.retire, "T-IND/1")
    assert (asked.status, asked.retiring, asked.may_decide) == ("in_vigore", True, False)
    with pytest.raises(Notice, match="un'altra persona"):
        desk.run(rule_drafts.retire, "T-IND/1")
    answered(desk)
    as_head(desk, town.colleague).run(rule_drafts.retire, "T-IND/1")
    answered(desk)
    with pytest.raises(Notice, match="non ci sono regole in vigore"):
        as_head(desk, first).run(rule_sets.rules_for, "T-IND", DAY)


def test_a_text_that_does_not_read_changes_nothing(desk, town):
    head = as_head(desk)
    draft = head.run(rule_drafts.new_draft, "T-CRS-B")
    text = head.run(rule_sets.rule_sheet, draft.id).text
    for wrong, said in (
        (text.replace("unit: month", "unit: eurocent"), "non è un valore|si misura"),
        (text.replace("fact: forfeiture", "fact: fortuna"), "non si conosce"),
        (text + "\nname: [", "non si legge come YAML"),
    ):
        with pytest.raises(Notice, match=said) as refused:
            head.run(rule_drafts.edit_draft, draft.id, text=wrong)
        assert "Non è cambiato niente." in str(refused.value)
    assert head.run(rule_sets.rule_sheet, draft.id).text == text
    edited = head.run(
        rule_drafts.edit_draft, draft.id, text=text.replace("9.360", "x").replace("936000", "900000"), note=" prova "
    )
    sheet = head.run(rule_sets.rule_sheet, edited.id)
    assert (sheet.differences[-1].after, sheet.note) == ("meno di 9.000,00 € (da confermare)", "prova")
    edited_text = sheet.text.replace("900000", "800000")
    assert head.run(rule_drafts.import_rules, (FOLDER / "T-CRS-B-1.yaml").read_bytes()).retiring is False
    with pytest.raises(Notice, match="numero nuovo"):
        head.run(rule_drafts.import_rules, (FOLDER / "T-CRS-B-1.yaml").read_bytes().replace(b"936000", b"1"))
    assert head.run(rule_drafts.import_rules, edited_text.encode()).id == draft.id  # one's own draft, from a file
    assert head.run(rule_sets.rule_sheet, draft.id).figures[2].value == 800_000
    assert [one.id for one in head.run(rule_sets.list_rule_sets)].count(draft.id) == 1
    head.run(rule_drafts.drop_draft, draft.id)
    assert "T-CRS-B/2" not in {one.id for one in head.run(rule_sets.list_rule_sets)}


def test_rules_survive_their_way_to_text_and_back():
    for one in shipped():
        again = read_file(rule_sets.rules_text(json.loads(canonical_json(one.body))).encode())
        assert again.sha256 == one.sha256, one.id


def test_who_is_not_at_head_office_changes_no_rule(desk):
    for act, args in ((rule_drafts.new_draft, ("T-CRS-B",)), (rule_drafts.retire, ("T-CRS-B/1",))):
        with pytest.raises(Notice, match="ruolo"):
            desk.run(act, *args)
    assert desk.read(lambda s: s.scalars(select(RuleSetRow)).all()) == []
    assert not desk.run(rule_sets.rule_sheet, "T-CRS-B/1").may_write


def test_a_version_is_tried_on_past_evaluations_before_it_takes_effect(desk, town):
    case, home = put_case(desk, town), town.households["Brambati"]
    put_lease(desk, home)
    put_isee(desk, home, 920_000, date(2026, 2, 12), date(2026, 12, 31))
    made = desk.run(
        evaluations.make_evaluation, "arrears_case", case, "T-CRS-B", DAY,
        stated={"forfeiture": Fact(False, DAY, DECLARED), "patrimony": Fact(5, DAY, DECLARED)},
    )  # fmt: skip
    assert made.outcome == "incompleta"
    head = as_head(desk)
    draft = head.run(rule_drafts.new_draft, "T-CRS-B").id
    head.run(rule_drafts.edit_draft, draft, values={"figure:isee_max": 900_000})
    tried = head.run(rule_tryout.try_out, draft)
    assert (tried.asked, len(tried.changed)) == (1, 1)
    changed = tried.changed[0]
    assert (changed.evaluation_id, changed.before, changed.after) == (made.id, "Incompleta", "Non ammissibile")
    assert [label for label, _, _ in changed.why] == ["ISEE"]
    assert "è sotto la soglia di 9.360,00 €" in changed.why[0][1]
    assert "supera la soglia di 9.000,00 €" in changed.why[0][2]
    head.run(rule_drafts.edit_draft, draft, values={"figure:isee_max": 936_000, "figure:patrimony_max": 100})
    assert [one.after for one in head.run(rule_tryout.try_out, draft).changed] == ["Ammissibile se documentata"]
    assert head.run(rule_tryout.try_out, "T-CRS-B/1").changed == ()
    sheet = head.run(rule_sets.rule_sheet, draft)
    assert read_file(sheet.text.encode()).sha256 == sheet.sha256  # nothing is lost on the way to text and back
    head.run(rule_drafts.edit_draft, draft, text=sheet.text + OUT_OF_IT)
    changed = head.run(rule_tryout.try_out, draft).changed[0]
    assert (changed.after, changed.why[0][2]) == ("Non applicabile", "Sospeso dal 12/03/2026.")
    assert head.run(rule_tryout.try_out, "T-CRS-A/1").asked == 0
