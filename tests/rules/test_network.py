"""INV-50 to INV-53 and the states of a referral, as pure rules."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from app.rules.catalogues import codes, unanswered_days
from app.rules.network import (
    Consent,
    Deed,
    Seat,
    allowed,
    check_approval,
    check_data,
    check_deed,
    check_partner,
    check_reason,
    check_seats,
    check_step,
    check_whole,
    check_words,
    names,
    overdue,
    required_visibility,
)
from app.rules.network_text import (
    parse_attendees,
    parse_decisions,
    parse_hours,
    read_decisions,
    show_attendees,
    show_decisions,
    show_hours,
)

NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)
DAY = NOW.date()


def said(problems):
    return [one.code for one in problems]


def test_a_referral_walks_the_states_of_the_domain():
    walk = ["preparato", "consegnato", "senza_risposta", "accettato", "primo_incontro", "in_corso", "concluso"]
    for before, after in pairwise(walk):
        since = NOW - timedelta(days=20)
        outcome = "servizio_ottenuto" if after == "concluso" else None
        assert check_step(before, after, since=since, at=NOW, outcome=outcome) == []
    assert allowed("rifiutato") == allowed("concluso") == ()


@pytest.mark.parametrize(
    ("before", "after", "outcome", "code"),
    [
        ("preparato", "accettato", None, "referral_step_not_allowed"),
        ("consegnato", "consegnato", None, "referral_step_not_allowed"),
        ("concluso", "in_corso", None, "referral_step_not_allowed"),
        ("consegnato", "perso", None, "state_unknown"),
        ("in_corso", "concluso", None, "referral_needs_outcome"),
        ("in_corso", "concluso", "boh", "choice_unknown"),
        ("consegnato", "concluso", "servizio_ottenuto", "referral_outcome_early"),
    ],
)
def test_steps_that_are_refused(before, after, outcome, code):
    assert said(check_step(before, after, since=NOW, at=NOW, outcome=outcome)) == [code]


def test_fourteen_days_make_a_referral_unanswered():
    assert unanswered_days() == 14
    early, late = NOW - timedelta(days=13), NOW - timedelta(days=14)
    assert said(check_step("consegnato", "senza_risposta", since=early, at=NOW)) == ["referral_too_early"]
    assert check_step("consegnato", "senza_risposta", since=late, at=NOW) == []
    assert (overdue("consegnato", early, DAY), overdue("consegnato", late, DAY)) == (False, True)
    assert not overdue("accettato", late, DAY)


def data(fields=("nome",), basis=None, **more):
    given = {"at": NOW, "partner_id": "p", "partner_name": "Patronato Aurora", "person_id": "x"} | more
    return said(check_data(fields, basis, **given))


def test_no_data_of_a_person_without_a_basis():
    assert data(()) == []
    assert data() == ["referral_needs_basis"]
    assert data(basis="perché sì") == ["choice_unknown"]
    assert data(("diagnosi",)) == ["choice_unknown"]


def test_a_deed_lets_data_go_on_its_days_to_its_bodies():
    deed = Deed(frozenset({"p"}), date(2026, 1, 1), DAY)
    assert data(basis="accordo") == ["referral_needs_deed"]
    assert data(basis="accordo", deed=deed) == []
    assert data(basis="accordo", deed=deed, at=NOW + timedelta(days=1)) == ["deed_not_active"]
    assert data(basis="accordo", deed=Deed(frozenset({"p"}), DAY + timedelta(days=1))) == ["deed_not_active"]
    assert data(basis="accordo", deed=Deed(frozenset({"q"}), date(2026, 1, 1))) == ["deed_other_partner"]


def test_an_authorisation_lets_data_go_until_it_is_revoked():
    def consent(recipient="Patronato Aurora", revoked=None, person="x", kind="invio_dati"):
        return Consent(frozenset({person, "card"}), kind, recipient, revoked)

    assert data(basis="autorizzazione") == ["referral_needs_authorisation"]
    assert data(basis="autorizzazione", consent=consent()) == []
    assert data(basis="autorizzazione", consent=consent(kind="foto_video")) == ["referral_needs_authorisation"]
    assert data(basis="autorizzazione", consent=consent(person="y")) == ["authorisation_other_person"]
    assert data(basis="autorizzazione", consent=consent("Caritas")) == ["authorisation_other_recipient"]
    assert data(basis="autorizzazione", consent=consent(None)) == ["authorisation_other_recipient"]
    assert data(basis="autorizzazione", consent=consent(revoked=NOW)) == ["authorisation_revoked"]
    assert data(basis="autorizzazione", consent=consent(revoked=NOW + timedelta(hours=1))) == []


def test_a_recipient_is_read_as_people_write_it():
    assert names("il patronato AURORA di Codogno", "Patronato Aurora")
    assert names("Aurora", "Patronato Aurora")
    assert not names("", "Patronato Aurora")
    assert not names("Patronato Auroramare", "Patronato Aurora")


def test_the_reason_fits_three_lines_and_sensitive_words_warn():
    assert said(check_reason(" ")) == ["referral_reason_missing"]
    assert check_reason("uno\ndue\ntre") == []
    assert said(check_reason("uno\ndue\ntre\nquattro")) == ["referral_reason_long"]
    assert said(check_reason("x" * 301)) == ["referral_reason_long"]
    found = check_words("Serve aiuto per l'ISEE", "È depressa da mesi")
    assert said(found) == ["referral_sensitive"]
    assert not found[0].blocks
    assert "depressa" in found[0].sentence
    assert check_words("Bolletta della luce, chiede la domanda di bonus", None) == []


def test_where_one_is_sent_may_be_sensitive_by_itself():
    assert [required_visibility(one) for one in ("caritas", "ats_asst", "antiviolenza")] == ["R0", "R1", "R3"]


SEEDS = {
    "comune", "universita", "caritas", "volontariato", "sportiva", "parrocchia", "cooperativa_sociale", "ente_formazione",
    "servizio_sociale", "cpi", "caf_patronato", "sindacato_inquilini", "ats_asst",
}  # fmt: skip


def test_the_kinds_of_both_seeds_are_there():
    assert codes("partner_kinds") >= SEEDS


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "required"),
        ({"kind": "circo"}, "choice_unknown"),
        ({"tax_code": "12"}, "partner_tax_code"),
        ({"hours": [{"weekday": 8, "from_time": "09:00", "to_time": "12:00"}]}, "partner_hours"),
        ({"hours": [{"weekday": 1, "from_time": "12:00", "to_time": "09:00"}]}, "partner_hours"),
        ({"hours": ["lunedì"]}, "partner_hours"),
        ({"services": [3]}, "wrong_type"),
    ],
)
def test_a_body_written_wrong(changes, code):
    right = {
        "name": "Aurora",
        "kind": "caf_patronato",
        "hours": [{"weekday": 1, "from_time": "09:00", "to_time": "12:00"}],
    }
    assert check_partner(right) == []
    assert said(check_partner(right | changes)) == [code]


def seats(*roles, company=0):
    return [Seat(None if at == company else f"p{at}", role, accredited=at == 1) for at, role in enumerate(roles)]


def test_a_partnership_has_one_lead_that_agrees_with_its_project():
    three = seats("capofila", "partner", "partner")
    assert check_seats(three, project_role="capofila", amount_cents=100) == []
    assert check_whole(three) == []
    two = seats("capofila", "capofila", "partner")
    assert "partnership_two_leads" in said(check_seats(two, project_role="capofila", amount_cents=100))
    none = seats("partner", "partner", "partner")
    assert said(check_whole(none)) == ["partnership_no_lead"]
    assert said(check_seats(three, project_role="partner", amount_cents=100)) == ["partnership_lead_project"]
    joined = seats("partner", "capofila", "partner")
    assert check_seats(joined, project_role="partner", amount_cents=100) == []
    assert said(check_seats(joined, project_role="capofila", amount_cents=100)) == ["partnership_lead_project"]


def test_few_members_or_none_accredited_only_warn():
    problems = check_whole([Seat(None, "capofila"), Seat("p", "partner")])
    assert said(problems) == ["partnership_few", "partnership_no_accredited"]
    assert not any(one.blocks for one in problems)
    alone = [Seat(None, "capofila")]
    assert said(check_whole(alone, "POR-FSE-2014-2020")) == ["partnership_few", "partnership_no_accredited"]
    assert check_whole(alone, "PR-FSE-2021-2027") == [], "the call of 2018 asked it, and no other (INV-51)"


def test_a_body_stands_once_and_shares_stay_within_the_amount():
    twice = [Seat(None, "capofila", 60), Seat("p", "partner", 30), Seat("p", "partner", 20)]
    assert said(check_seats(twice, project_role="capofila", amount_cents=100)) == [
        "partnership_member_twice", "partnership_shares",
    ]  # fmt: skip
    assert said(check_seats([Seat(None, "capofila", -1)], project_role="capofila", amount_cents=1)) == [
        "money_negative"
    ]


def test_a_deed_has_days_in_order_and_somebody_it_binds():
    def deed(**more):
        right = {"partner_id": "p", "partnership_id": None, "kind": "accordo_dati", "signed_on": DAY, "from_day": DAY,
                 "to_day": None}  # fmt: skip
        return said(check_deed(**(right | more)))

    assert deed() == []
    assert deed(partner_id=None) == ["deed_of_nobody"]
    assert deed(kind="stretta_di_mano") == ["choice_unknown"]
    assert deed(to_day=DAY - timedelta(days=1)) == ["period_reversed"]
    assert deed(from_day=DAY - timedelta(days=1)) == ["deed_before_signature"]


def test_minutes_are_approved_after_the_meeting_and_when_there_are_any():
    assert check_approval("Presenti tutti.", NOW, DAY) == []
    assert said(check_approval(None, NOW, DAY)) == ["meeting_no_minutes"]
    assert said(check_approval("Testo", NOW, DAY - timedelta(days=1))) == ["meeting_future"]


def test_opening_hours_are_typed_as_they_are_said():
    hours = [
        {"weekday": 1, "from_time": "09:00", "to_time": "12:30"},
        {"weekday": 3, "from_time": "14:00", "to_time": "16:00"},
    ]
    assert parse_hours("lunedì 9-12:30, mer 14–16") == hours
    assert parse_hours(show_hours(hours)) == hours
    assert parse_hours(None) == []
    for wrong in ("m 9-12", "mar 9", "lunedì 12-9", "lunedì 25-26", "sempre"):
        assert parse_hours(wrong).code == "partner_hours", wrong


def test_who_came_and_what_was_decided_are_typed_by_line():
    came = parse_attendees("Comune: Rosa Verdi\n\nun inquilino")
    assert came == [{"body": "Comune", "name": "Rosa Verdi"}, {"body": None, "name": "un inquilino"}]
    assert show_attendees([("Comune", "Rosa Verdi"), (None, "un inquilino")]) == "Comune: Rosa Verdi\nun inquilino"
    decided = parse_decisions("Aprire la sala | parrocchia | 1/4/2026\nScrivere", DAY)
    assert decided[0] == {"text": "Aprire la sala", "who": "parrocchia", "due_on": "2026-04-01"}
    assert decided[1] == {"text": "Scrivere", "who": None, "due_on": None}
    assert parse_decisions("Aprire | chi | 31/2/2026", DAY).code == "day_unknown"
    assert (
        show_decisions([("Aprire", None, date(2026, 4, 1)), ("Scrivere", None, None)])
        == "Aprire |  | 01/04/2026\nScrivere"
    )
    assert (
        read_decisions([("Aprire", "Comune", date(2026, 4, 1)), ("Scrivere", None, None)])
        == "Aprire · Comune · 01/04/2026\nScrivere"
    )
