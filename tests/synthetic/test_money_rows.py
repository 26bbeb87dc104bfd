"""Money and decisions of a set against the shared rules: every step as the rules allow it, every balance as the ledger adds it up."""

import json
from collections import Counter, defaultdict
from datetime import date

import pytest

from app.models.registry import KINDS
from app.rules import (
    accounts,
    arrears,
    decisions,
    envelopes,
    funds,
    indemnities,
    ledger,
    repayment,
    selection,
    solidarity,
    training,
)
from app.rules.catalogues import codes
from app.rules.clock import from_utc_text, rome_day
from app.rules.eligibility import evaluate, fact_from
from app.rules.fund_terms import check_fund, others_total
from app.rules.roles import roles
from app.rules.rule_reading import read_body, shipped
from app.rules.rule_sets import body_hash
from app.synthetic.generator import generate
from app.synthetic.grants import asked_of
from tests.synthetic.conftest import AS_OF
from tests.synthetic.test_rows import of


def day(text):
    return date.fromisoformat(text) if text else None


def on(row, field="at"):
    return rome_day(from_utc_text(row[field]))


def steps_of(whole, kind, parent):
    found = defaultdict(list)
    for row in of(whole, kind):
        found[row[parent]].append(row)
    for rows in found.values():
        assert [row["at"] for row in rows] == sorted(row["at"] for row in rows)
    return found


@pytest.fixture(scope="module")
def roles_of(whole):
    return {row["id"]: row["role"] for row in of(whole, "operator")}


@pytest.fixture(scope="module")
def postings(whole):
    """Every entry in the order in which it was booked, with the fund it is of."""
    return [
        (row, ledger.Posting(row["credit"], row["debit"], row["amount_cents"], row["subject_id"], row["contra_of"]))
        for row in of(whole, "ledger_entry")
    ]


def of_subject(postings, id):
    return [one for _, one in postings if one.subject_id == id]


class TestLedger:
    def test_every_entry_finds_its_money_and_every_sum_is_that_of_the_entries(self, whole, postings):
        now = defaultdict(int)
        for row, one in postings:
            assert not ledger.check_postings(now, [one]), row
            now[one.credit] -= one.amount_cents
            now[one.debit] += one.amount_cents
        assert sum(now.values()) == 0
        for fund in of(whole, "fund"):
            sums = ledger.totals([one for row, one in postings if row["fund_id"] == fund["id"]])
            assert (sums.cap, sums.committed, sums.leased, sums.paid) == (
                fund["cap_cents"], fund["committed_cents"], fund["leased_cents"], fund["paid_cents"],
            )  # fmt: skip
            assert sums.committed + sums.leased + sums.free == sums.cap
            assert min(sums.committed, sums.leased, sums.paid, sums.free) >= 0

    def test_granted_is_paid_withheld_released_or_open(self, whole, postings):
        kinds = Counter()
        for row in of(whole, "grant_request", "training_path"):
            found = ledger.position(of_subject(postings, row["id"]), row["id"])
            assert found.granted == found.paid + found.withheld + found.released + found.open
            assert min(found.paid, found.withheld, found.released, found.open) >= 0
            if row["state"] in ("pagata", "rendicontata", "disimpegnata", "ritirata", "non_ammessa", "chiuso"):
                assert found.open == 0
            kinds += Counter(paid=bool(found.paid), withheld=bool(found.withheld), released=bool(found.released))
        assert min(kinds.values()) > 0
        assert any(one.contra_of for _, one in postings)

    def test_every_entry_names_the_act_it_comes_from(self, whole, postings):
        for row, _ in postings:
            kind, cause = whole.by_id[row["cause_id"]]
            assert kind == row["cause_kind"]
            assert cause["recorded_at"] <= row["recorded_at"]

    def test_funds_stand_under_an_action_that_may_be_given_out(self, whole):
        for row in of(whole, "fund"):
            line = whole.by_id[row["project_line_id"]][1]
            action = whole.by_id[line["funding_action_id"]][1]["code"]
            assert not check_fund(
                row["kind"], row["cap_cents"], household_cap_cents=row["household_cap_cents"], action=action,
                line_cents=line["amount_cents"], taken_cents=row["committed_cents"] + row["leased_cents"],
                purposes=json.loads(row["purposes"]), valid_from=day(row["valid_from"]),
            )  # fmt: skip
        caps = {row["code"]: row["cap_cents"] for row in of(whole, "fund")}
        assert caps["L1-LO-2025"] == 2_520_000
        assert caps["IND-PROSAL"] == 13_130_391, "the line of PRO_SALOMONE to the cent, too little for a hundred"


class TestGrants:
    def test_every_step_is_allowed_to_whom_takes_it(self, whole, roles_of):
        steps = steps_of(whole, "grant_step", "grant_id")
        lodgings = {row["id"]: funds.Lodging(row["service"], row["title"]) for row in of(whole, "tenancy")}
        asked_for = {row["id"]: row for row in of(whole, "grant_request")}
        seen, held, booked = Counter(), defaultdict(int), defaultdict(list)
        for row in of(whole, "ledger_entry"):
            booked[row["cause_id"]].append(row)
        admitted: dict[str, tuple[str, int, date]] = {}
        now = dict.fromkeys(asked_for, "bozza")
        hands = {
            id: frozenset(
                {grant["operator_id"]}
                | {row["operator_id"] for row in steps[id] if row["to_state"] in ("proposta", "coperta")}
            )
            for id, grant in asked_for.items()
        }
        for step in sorted(
            (row for rows in steps.values() for row in rows), key=lambda row: (row["company_id"], row["at"])
        ):
            id, grant = step["grant_id"], asked_for[step["grant_id"]]
            fund = whole.by_id[grant["fund_id"]][1]
            asked = asked_of(grant | {"documents": ()})
            asked = funds.Asked(**{**vars(asked), "documents": tuple(json.loads(grant["documents"]))})
            assert not funds.check_request(asked, fund_kind=fund["kind"], fund_purposes=json.loads(fund["purposes"]))
            assert grant["bill_key"] == funds.bill_key(asked)
            others = [
                (now[one], admitted[one][1], admitted[one][2])
                for one in admitted
                if one != id and asked_for[one]["household_id"] == grant["household_id"]
            ]
            twins = [
                other for one, other in asked_for.items()
                if one != id and other["bill_key"] == grant["bill_key"] and now[one] not in (*funds.DEAD, "bozza")
                and funds.same_bill((day(grant["period_from"]), day(grant["period_to"])),
                                    (day(other["period_from"]), day(other["period_to"])))
            ]  # fmt: skip
            assert step["from_state"] == now[id]
            standing = funds.Standing(
                state=now[id], asked=asked,
                hands=hands[id],
                lodging=lodgings[grant["tenancy_id"]], bill_twice=bool(twins),
                admitted_cents=admitted[id][1] if id in admitted else None, open_cents=held[id],
                others_cents=others_total(others, day(fund["valid_from"]), on(step)),
                household_cap_cents=fund["household_cap_cents"],
            )  # fmt: skip
            said = funds.Said(
                step["to_state"],
                step["amount_cents"],
                step["reason"],
                step["alternative"],
                step["reference"],
                day(step["paid_on"]),
            )
            assert not funds.check_step(
                standing, said, role=roles_of[step["operator_id"]], author=step["operator_id"]
            ), step
            now[id] = step["to_state"]
            if step["to_state"] == "ammessa":
                admitted[id] = (now[id], step["amount_cents"], on(step))
            for one in booked[step["id"]]:
                held[id] += one["amount_cents"] * ((one["debit"] == f"open:{id}") - (one["credit"] == f"open:{id}"))
            seen[step["to_state"]] += 1
        for id, grant in asked_for.items():
            assert grant["state"] == now[id]
        assert codes("grant_states") - set(seen) <= {"bozza"}
        assert "bozza" in now.values()

    def test_promises_stand_inside_the_envelope_of_their_desk(self, whole, roles_of):
        asked = {row["id"]: row for row in of(whole, "fund_envelope")}
        steps = steps_of(whole, "envelope_step", "envelope_id")
        promised = [row for row in of(whole, "grant_step") if row["to_state"] == "coperta"]
        assert promised
        ends = Counter()
        for id, row in asked.items():
            state, left, spent, declared, lost = "richiesta", 0, 0, None, None
            mine = [one for one in promised if one["envelope_id"] == id]
            for step in sorted((*steps[id], *mine), key=lambda one: one["at"]):
                envelope = envelopes.Envelope(
                    state,
                    row["made_on"],
                    row["fund_id"],
                    row["operator_id"],
                    row["asked_cents"],
                    left,
                    spent,
                    declared,
                    lost,
                )
                if step in mine:
                    grant = whole.by_id[step["grant_id"]][1]
                    assert grant["promised_at"] == step["at"]
                    assert not envelopes.check_promise(
                        envelope, fund_id=grant["fund_id"], line=row["made_on"], amount=step["amount_cents"]
                    )
                    left, spent = left - step["amount_cents"], spent + step["amount_cents"]
                    continue
                assert not envelopes.check_step(
                    envelope, step["to_state"], role=roles_of[step["operator_id"]], author=step["operator_id"], line=row["made_on"],
                    amount=step["amount_cents"], reason=step["reason"], day=on(step),
                )  # fmt: skip
                state = step["to_state"]
                left = step["amount_cents"] if state == "aperta" else left
                declared = step["operator_id"] if state == "dichiarata_persa" else declared
                lost = on(step) if state == "persa" else lost
            assert row["state"] == state
            ends[state] += 1
        assert {"aperta", "restituita", "negata"} <= set(ends)
        assert ends["chiusa"] + ends["persa"] > 0

    def test_one_participant_a_person_and_line(self, whole):
        entered = [(row["person_id"], row["project_line_id"]) for row in of(whole, "participant")]
        committed = {
            whole.by_id[row["grant_id"]][1]["person_id"]
            for row in of(whole, "grant_step")
            if row["to_state"] == "impegnata"
        }
        assert len(set(entered)) == len(entered)
        assert {person for person, _ in entered} == committed

    def test_proposals_of_a_whole_set_cross_the_cap(self):
        main, asked, mean, cap = None, 0, [], 0
        for kind, row in generate("S", 1, AS_OF):
            main = main or row["id"]
            if kind == "fund" and row["code"] == "L1-LO-2025":
                cap = row["cap_cents"]
            if kind == "grant_request" and row["company_id"] == main:
                mean.append(row["amount_cents"])
            if kind == "contact":
                break
        asked = sum(mean)
        assert (len(mean), cap) == (84, 2_520_000)
        assert asked > cap
        assert asked / len(mean) == pytest.approx(30_000, rel=0.2)


class TestAccounts:
    def test_a_quarter_owes_and_the_others_owe_nothing_past_its_day(self, whole):
        moved = defaultdict(list)
        for row in of(whole, "account_movement"):
            assert row["line"] in accounts.LINES
            moved[row["tenancy_id"]].append(
                accounts.Movement(
                    row["line"], day(row["posted_on"]), day(row["due_on"]), row["amount_cents"], row["order_reference"]
                )
            )
        owing = 0
        for row in of(whole, "tenancy"):
            lines = accounts.account(moved[row["id"]], [], AS_OF)
            assert (row["account_on"] is None) == (not moved[row["id"]])
            owes = any(one.overdue_cents for one in lines.values())
            owing += owes
            if owes and row["contract_on"] < "2025-01-01":
                charged = {
                    one.due_on.strftime("%Y-%m") for one in moved[row["id"]] if one.due_on and one.due_on.day == 10
                }
                assert len(charged) == 12, "a year of who owes, month by month"
        assert 0.1 < owing / len(of(whole, "tenancy")) < 0.45

    def test_orders_are_booked_or_wait_and_are_of_the_household_s_own_tenancy(self, whole):
        told = {row["order_reference"]: row for row in of(whole, "account_movement") if row["order_reference"]}
        states = Counter()
        for row in of(whole, "account_order"):
            order = accounts.Order(row["reference"], row["line"], row["amount_cents"], day(row["booked_on"]))
            assert row["reference"] == accounts.order_reference(row["id"])
            cause = whole.by_id[row["cause_id"]][1]
            about = cause if row["cause_kind"] == "grant_request" else whole.by_id[cause["path_id"]][1]
            assert about["tenancy_id"] == row["tenancy_id"]
            states[row["booked_on"] is not None] += 1
            if row["booked_on"]:
                booked = told.pop(row["reference"])
                movement = accounts.Movement(booked["line"], day(booked["posted_on"]), None, booked["amount_cents"])
                assert not accounts.check_booking(order, booked["tenancy_id"], row["tenancy_id"], movement)
        assert not told
        assert set(states) == {True, False}


class TestTraining:
    def test_the_ranking_and_the_draw_are_made_again(self, whole):
        for row in of(whole, "selection_round"):
            criteria = selection.criteria_of(json.loads(row["criteria"]))
            assert not selection.check_round(
                json.loads(row["criteria"]), row["places"], row["indemnity_cents"], 200_000, day(row["published_on"])
            )
            paths = [one for one in of(whole, "training_path") if one["round_id"] == row["id"]]
            fit = {
                one["id"]: json.loads(one["scores"]) for one in paths if one["state"] not in ("candidato", "non_idoneo")
            }
            for scores in fit.values():
                assert not selection.check_scores(scores, criteria)
            kept = json.loads(row["draw"])
            tied = selection.to_draw(selection.rank(criteria, fit))
            assert (kept == {}) == (not tied)
            assert not tied or not selection.check_draw(kept, tied)

    def test_every_step_and_every_cent_of_an_indemnity(self, whole, roles_of):
        steps, acts = steps_of(whole, "training_step", "path_id"), steps_of(whole, "indemnity_act", "path_id")
        hours = defaultdict(list)
        for row in of(whole, "training_hours"):
            hours[row["path_id"]].append(row)
        cases = Counter(row["household_id"] for row in of(whole, "arrears_case"))
        outcomes, kinds, papers = Counter(), Counter(), defaultdict(tuple)
        for row in of(whole, "printed_document"):
            if row["form_code"] == training.ACCEPTANCE:
                paper = training.Acceptance(row["local_number"], on(row, "signed_at"), row["signed_how"])
                papers[row["record_id"]] += (paper,)
        for path in of(whole, "training_path"):
            id, round_ = path["id"], whole.by_id[path["round_id"]][1]
            state, money, began, outcome, last = "candidato", indemnities.Indemnity(), False, None, None
            for row in sorted((*steps[id], *acts[id], *hours[id]), key=lambda one: one.get("at") or one["recorded_at"]):
                role = roles_of[row["operator_id"]]
                known = [one for one in hours[id] if one["recorded_at"] <= row["recorded_at"]]
                if "to_state" in row:
                    standing = training.Standing(
                        state=state, author_id=path["operator_id"], began=began, open_cents=money.open,
                        unemployed_on=day(path["unemployed_on"]), unemployment_proof=path["unemployment_proof"],
                        case_open=bool(cases[path["household_id"]]), round_closed=round_["closed_on"] is not None,
                        places=round_["places"], full_cents=round_["indemnity_cents"], most_cents=200_000,
                        planned=path["minutes_planned"], provider=path["provider_id"] is not None, start_on=day(path["start_on"]),
                        end_on=day(path["end_on"]), outcome=outcome, papers=papers[id],
                    )  # fmt: skip
                    said = training.Said(
                        row["to_state"], row["amount_cents"], row["outcome"], row["proof"], row["reason"], row["contract"],
                        day(row["contract_on"]), row["contract_months"],
                    )  # fmt: skip
                    assert not training.check_step(standing, said, role=role, author=row["operator_id"], day=on(row)), (
                        row
                    )
                    state, began = row["to_state"], began or row["to_state"] == "in_corso"
                    outcome = row["outcome"] or outcome
                    if row["to_state"] == "selezionato":
                        money = indemnities.Indemnity(row["amount_cents"])
                elif "minutes" in row:
                    one = training.Hours(day(row["from_day"]), day(row["to_day"]), row["minutes"], row["how"])
                    others = [(day(x["from_day"]), day(x["to_day"])) for x in known if x is not row]
                    assert not training.check_hours(
                        one, others, state=state, start_on=day(path["start_on"]), day=on(row, "recorded_at"), role=role,
                        reader=row["operator_id"] in json.loads(path["readers"]),
                    )  # fmt: skip
                    assert not training.check_confirmation(
                        state, certified_by=row["operator_id"], confirmed_by=row["confirmed_by"], author=row["confirmed_by"],
                        role=roles_of[row["confirmed_by"]], how=row["how"], filed=False,
                    )  # fmt: skip
                else:
                    minutes = training.minutes_upto(
                        [(day(x["to_day"]), x["minutes"]) for x in known], day(row["upto_on"])
                    )
                    debt = None if outcome is None else self._debt(whole, path, row)
                    earned = indemnities.Earned(state, minutes, path["minutes_planned"], began, outcome, debt)
                    assert not indemnities.check_act(
                        row["kind"], row["amount_cents"], money, earned, day=on(row), upto_on=day(row["upto_on"]),
                        last_upto_on=last, reference=row["reference"], paid_on=day(row["paid_on"]),
                        acceptance_on=day(row["acceptance_on"]), papers=papers[id], reason=row["reason"],
                    ), row  # fmt: skip
                    last = day(row["upto_on"]) or last
                    money = money.after(row["kind"], row["amount_cents"])
                    kinds[row["kind"]] += 1
            assert (path["state"], path["outcome"]) == (state, outcome)
            outcomes[outcome] += 1
        assert set(kinds) == {"tranche", "saldo", "trattenuta", "rilascio"}
        assert {"stabile", "nessuno"} <= set(outcomes)

    @staticmethod
    def _debt(whole, path, act):
        """What the tenancy owed on the day of the outcome, without the orders of this very path."""
        outcome = next(
            one
            for one in of(whole, "training_step")
            if one["path_id"] == path["id"] and one["to_state"] == "esito_occupazionale"
        )
        moved = [
            accounts.Movement(one["line"], day(one["posted_on"]), day(one["due_on"]), one["amount_cents"])
            for one in of(whole, "account_movement")
            if one["tenancy_id"] == path["tenancy_id"] and not one["order_reference"]
        ]
        orders = [
            accounts.Order(one["reference"], one["line"], one["amount_cents"])
            for one in of(whole, "account_order")
            if one["tenancy_id"] == path["tenancy_id"] and one["recorded_at"] < outcome["at"]
        ]
        return sum(accounts.residual(accounts.account(moved, orders, on(outcome))).values())

    def test_the_odd_cent_is_withheld(self, whole):
        odd = [row for row in of(whole, "training_step") if row["amount_cents"] == 133_333]
        assert odd
        for step in odd:
            for act in of(whole, "indemnity_act"):
                if act["path_id"] == step["path_id"] and act["kind"] == "trattenuta":
                    assert act["amount_cents"] == 66_667


class TestCases:
    def test_every_step_follows_the_rules_of_the_desk_or_the_body(self, whole, roles_of):
        steps = steps_of(whole, "arrears_step", "case_id")
        evaluations = {row["record_id"]: row for row in of(whole, "evaluation")}
        dossiers = {row["case_id"]: row for row in of(whole, "dossier")}
        decided = {whole.by_id[row["dossier_id"]][1]["case_id"]: row for row in of(whole, "decision")}
        measures = defaultdict(set)
        for row in of(whole, "arrears_measure"):
            measures[row["case_id"]].add(row["kind"])
        ends = Counter()
        for case in of(whole, "arrears_case"):
            id = case["id"]
            income = json.loads(case["income"])
            assert not arrears.check_case(
                case["cause"], day(case["cause_on"]), income, opened_on=day(case["opened_on"]), today=AS_OF
            )
            state, outcome = "rilevata", None
            for step in steps[id]:
                if id in decided and step["at"] > decided[id]["at"] and state == "dossier_completo":
                    assert state in arrears.BEFORE_AGENDA
                    state = "decisa"
                    outcome = decided[id]["outcome"]
                assert step["from_state"] == state
                evaluated = evaluations.get(id)
                standing = arrears.Standing(
                    state, outcome, case["cause"], day(case["cause_on"]),
                    tuple(json.loads(evaluated["result"])["criteria"]) if evaluated else None, frozenset(measures[id]),
                )  # fmt: skip
                assert "arrears_step" in roles()[roles_of[step["operator_id"]]].writes
                assert not arrears.check_step(
                    standing, step["to_state"], outcome=step["outcome"], reason=step["reason"]
                ), step
                state, outcome = step["to_state"], step["outcome"]
            if state == "dossier_completo" and id in dossiers and dossiers[id]["session_id"]:
                state = "decisa" if id in decided else "in_ordine_del_giorno"
                outcome = decided[id]["outcome"] if id in decided else None
            assert (case["state"], case["outcome"]) == (state, outcome)
            ends[state] += 1
        assert len(ends) >= 8

    def test_what_hangs_on_a_case_stands_by_the_rules(self, whole):
        for row in of(whole, "arrears_evidence"):
            assert not arrears.check_evidence(
                row["kind"], day(row["issued_on"]), day(row["valid_until"]), seen_original=bool(row["seen_original"]),
                checked_by=row["checked_by"], today=AS_OF,
            )  # fmt: skip
        for row in of(whole, "debt_notice"):
            assert not arrears.check_notice(row["kind"], day(row["dated_on"]), row["amount_cents"], today=AS_OF)
        plans = defaultdict(list)
        for row in of(whole, "instalment"):
            plans[row["measure_id"]].append(row)
        for row in of(whole, "arrears_measure"):
            assert not arrears.check_measure(
                row["kind"], day(row["from_day"]), day(row["to_day"]), amount_cents=row["amount_cents"],
                missed_limit=row["missed_limit"],
            )  # fmt: skip
            if row["kind"] == arrears.PLAN:
                rates = plans[row["id"]]
                assert sum(one["rent_cents"] + one["charges_cents"] for one in rates) == row["amount_cents"]
                assert [one["position"] for one in rates] == list(range(1, len(rates) + 1))
                dues = [
                    repayment.Due(day(one["due_on"]), one["rent_cents"] + one["charges_cents"], one["paid_cents"] or 0)
                    for one in rates
                ]
                assert all(one.paid_cents in (0, one.cents) for one in dues)

    def test_evaluations_repeat_byte_for_byte(self, whole):
        rules = {one.id: one for one in shipped()}
        for row in of(whole, "evaluation"):
            facts = {name: fact_from(one) for name, one in json.loads(row["facts"]).items()}
            again = evaluate(rules[row["rule_set"]], facts, day(row["reference_on"]))
            assert again == json.loads(row["result"])
            assert (row["outcome"], row["rules_sha256"]) == (again["outcome"], rules[row["rule_set"]].sha256)

    def test_notices_and_applications(self, whole):
        notices = {row["id"]: row for row in of(whole, "solidarity_notice")}
        for row in notices.values():
            assert not solidarity.check_notice(row["year"], row["measure"], day(row["opens_on"]), day(row["closes_on"]))
        assert of(whole, "solidarity_application")
        for row in of(whole, "solidarity_application"):
            notice = notices[row["notice_id"]]
            before = {"in_preparazione": None, "presentata": "in_preparazione"}.get(row["state"], "presentata")
            assert not solidarity.check_application(
                row["state"], before=before, submitted_on=day(row["submitted_on"]), outcome_on=day(row["outcome_on"]),
                granted_cents=row["granted_cents"], reason=row["reason"], today=AS_OF, opens_on=day(notice["opens_on"]),
                closes_on=day(notice["closes_on"]),
            )  # fmt: skip


class TestBodies:
    def test_dossiers_votes_and_decisions(self, whole, roles_of):
        bodies = {row["id"]: row for row in of(whole, "decision_body")}
        seats = defaultdict(list)
        for row in of(whole, "body_member"):
            seat = decisions.Seat(row["member_operator_id"], row["office"], day(row["from_day"]), day(row["to_day"]))
            assert not decisions.check_seat(seat, seats[row["body_id"]])
            assert roles_of[seat.operator_id] == "commissario"
            seats[row["body_id"]].append(seat)
        sittings = {}
        taken = defaultdict(set)
        for row in of(whole, "decision_session"):
            sittings[row["id"]] = one = decisions.Sitting(
                day(row["held_on"]), day(row["opens_on"]), day(row["closes_on"])
            )
            assert not decisions.check_sitting(row["number"], one, taken[row["body_id"]])
            assert not decisions.check_minutes(one, (None, None), (row["minutes"], day(row["minutes_on"])), AS_OF)
            taken[row["body_id"]].add(row["number"])
        votes = defaultdict(list)
        for row in of(whole, "vote"):
            dossier = whole.by_id[row["dossier_id"]][1]
            sitting, cast = sittings[row["session_id"]], on(row, "recorded_at")
            body = whole.by_id[row["session_id"]][1]["body_id"]
            seat = next((one for one in seats[body] if one.operator_id == row["operator_id"]), None)
            assert not decisions.check_at_table(
                sitting, seat, on_agenda=dossier["session_id"] == row["session_id"], day=cast
            )
            assert not decisions.check_vote(
                row["vote"], row["reason"], voter=row["operator_id"], case_operator=dossier["case_operator_id"],
                voted={one.operator_id for one in votes[row["dossier_id"]]}, decided=False,
            )  # fmt: skip
            votes[row["dossier_id"]].append(decisions.Ballot(row["operator_id"], row["vote"], seat.office))
        outcomes = Counter()
        for row in of(whole, "decision"):
            body = bodies[whole.by_id[row["session_id"]][1]["body_id"]]
            terms = decisions.Body(
                body["kind"], body["quorum"], body["tie"], frozenset(), frozenset(json.loads(body["measures"]))
            )
            office = next(one.office for one in seats[body["id"]] if one.operator_id == row["operator_id"])
            assert not decisions.check_decision(
                terms, row["outcome"], row["reasons"], json.loads(row["measures"]), office=office, ballots=votes[row["dossier_id"]],
                standing=None, replaces=None, begun=sittings[row["session_id"]].begun(on(row)),
            )  # fmt: skip
            outcomes[row["outcome"]] += 1
        assert {"incolpevole", "non_riconosciuta"} <= set(outcomes)
        decided = {row["dossier_id"] for row in of(whole, "decision")}
        waiting = [row for row in of(whole, "dossier") if row["session_id"] and row["id"] not in decided]
        assert waiting
        for row in waiting:
            assert sittings[row["session_id"]].open(AS_OF)

    def test_a_draft_of_rules_is_whole_and_an_extension_has_its_act(self, whole):
        for row in of(whole, "rule_set"):
            body = json.loads(row["body"])
            rules = read_body(body)
            assert (rules.track, rules.version, body_hash(body)) == (row["track"], row["version"], row["sha256"])
            assert row["status"] == "bozza"
        files = {row["owner_id"]: row for row in of(whole, "attachment")}
        for row in of(whole, "project_extension"):
            assert files[row["id"]]["content_hash"] == row["file_hash"]

    def test_whoever_writes_may(self, whole, roles_of):
        made_there = {"ledger_entry", "account_order", "participant"}
        new = [kind for kind, one in KINDS.items() if one.sync.since == 4 and kind not in made_there]
        for kind, row in whole.all:
            if kind in new and row["operator_id"] is not None:
                assert kind in roles()[roles_of[row["operator_id"]]].writes, kind

    def test_the_pact_names_the_paper_it_was_signed_on(self, whole):
        papers = {row["local_number"]: row for row in of(whole, "printed_document") if row["form_code"] == "MOD-06"}
        signed = [row for row in of(whole, "pact") if row["signed_on"]]
        for row in signed:
            assert papers[row["paper_number"]]["record_id"] == row["id"]
