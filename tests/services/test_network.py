"""The network on a desk: bodies by service, area and kind; referrals; partnerships; boards."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.documents import Authorisation
from app.models.local import Outbox
from app.models.network import BoardMeeting, Partner, PartnershipMember, Referral
from app.models.visits import Reading
from app.printing.filling import render_paper
from app.services.board_meetings import list_meetings, write_meeting
from app.services.deeds import NewDeed, add_deed, end_deed
from app.services.documents import gather
from app.services.partners import (
    PartnerFilter,
    add_contact,
    create_partner,
    edit_contact,
    edit_partner,
    list_partners,
    partner_card,
    services_and_areas,
)
from app.services.partnerships import (
    NewMember,
    add_member,
    answer_call,
    change_lead,
    close_call,
    create_partnership,
    edit_member,
    list_calls,
    list_partnerships,
    publish_call,
    remove_member,
)
from app.services.records import add, edit
from app.services.referral_views import chosen_data, grounds, list_referrals, referral_view, unanswered
from app.services.referrals import NewReferral, advance, edit_referral, prepare
from app.services.timeline import timeline_of
from app.store.search import find
from tests.helpers.network import BODIES, JOINED, LED, build_network
from tests.printing.reading import page_texts

TODAY = date(2026, 3, 12)


@pytest.fixture
def net(desk):
    return build_network(desk)


@pytest.fixture
def boss(desk, town):
    """Runs a use-case as a colleague who coordinates."""

    def run(use_case, *args, **kwargs):
        return desk.worker.run(
            use_case, replace(desk.who, role="coordinatore", operator_id=town.colleague), *args, **kwargs
        )

    return run


def refused(code, act, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        act(*args, **kwargs)
    assert caught.value.code == code


def waiting(desk):
    return desk.read(lambda session: session.query(Outbox).count())


# ------------------------------------------------------------------------------------------------------------------ bodies


def test_a_body_of_each_kind_of_both_seeds_is_found(desk, net):
    rows = desk.run(list_partners)
    assert len(rows) == len(BODIES)
    assert [row.name for row in desk.run(list_partners, PartnerFilter(kind="caritas"))] == ["Caritas di Prato Piccolo"]
    assert len(desk.run(list_partners, PartnerFilter(service="lavoro"))) == 2
    assert len(desk.run(list_partners, PartnerFilter(area="Lodigiano"))) == 3
    assert [row.name for row in desk.run(list_partners, PartnerFilter(text="isee codogno"))] == ["Patronato Aurora"]
    services, areas = services_and_areas(rows)
    assert "ISEE" in services
    assert "Codogno" in areas
    assert next(row for row in rows if row.name == "Patronato Aurora").hours == (
        "lunedì 09:00–12:30, mercoledì 14:00–16:00"
    )


def test_only_those_who_coordinate_write_a_body(desk, net, boss):
    before = waiting(desk)
    refused("network_role", desk.run, create_partner, {"name": "Nuova", "kind": "caritas"})
    refused("network_role", desk.run, edit_partner, net["caritas"], {"phone": "0377 1"})
    assert waiting(desk) == before
    assert boss(create_partner, {"name": "Nuova", "kind": "caritas"}).warnings == ()
    double = boss(create_partner, {"name": "patronato aurora", "kind": "caf_patronato"})
    assert [one.code for one in double.warnings] == ["partner_double"]
    boss(edit_partner, net["caritas"], {"ended_on": TODAY - timedelta(days=1)})
    assert net["caritas"] not in {row.id for row in desk.run(list_partners)}


def test_a_community_manager_proposes_a_contact_and_edits_only_their_own(desk, net, boss):
    mine = desk.run(add_contact, net["caf_patronato"], {"surname": "Verdi", "service": "ISEE"})
    theirs = boss(add_contact, net["caf_patronato"], {"surname": "Neri"})
    desk.run(edit_contact, mine, {"phone": "0377 000 201"})
    refused("partner_contact_other", desk.run, edit_contact, theirs, {"phone": "0377 000 201"})
    refused("required", desk.run, add_contact, net["caf_patronato"], {"surname": " "})
    card = desk.run(partner_card, net["caf_patronato"])
    assert [(one.name, one.mine) for one in card.contacts] == [("Neri", False), ("Verdi", True)]


# --------------------------------------------------------------------------------------------------------------- referrals


def new(town, net, **more):
    given = {"reason": "Serve l'ISEE per il bonus della luce.", "service": "ISEE"} | more
    return NewReferral(town.people["Brambati"], given.pop("partner", net["caf_patronato"]), **given)


def test_a_referral_without_data_needs_no_basis(desk, town, net):
    saved = desk.run(prepare, new(town, net))
    assert (saved.state, saved.number) == ("preparato", "I-A3-0001")
    assert desk.run(referral_view, saved.id).data == ()


def test_the_chosen_fields_are_stored_and_are_the_only_ones_printed(desk, town, net, boss):
    deed = boss(add_deed, NewDeed(TODAY, TODAY, partner_id=net["caf_patronato"], kind="accordo_dati"))
    refused("referral_needs_basis", desk.run, prepare, new(town, net, fields=("nome",)))
    saved = desk.run(prepare, new(town, net, fields=("telefono", "nome"), basis="accordo", deed_id=deed))
    row = desk.read(lambda session: session.get_one(Referral, saved.id))
    assert (row.fields, row.basis, row.deed_id) == (["nome", "telefono"], "accordo", deed)
    data = desk.run(referral_view, saved.id).data
    assert data == desk.run(chosen_data, town.people["Brambati"], ("nome", "telefono"))
    assert [label for label, _ in data] == ["Nome e cognome", "Telefono"]
    assert "Brambati" in data[0][1]


def test_a_deed_outside_its_days_blocks_new_referrals_with_data(desk, town, net, boss):
    deed = boss(add_deed, NewDeed(TODAY, TODAY, partner_id=net["caritas"]))
    wanted = new(town, net, partner=net["caritas"], fields=("nome",), basis="accordo", deed_id=deed)
    assert desk.run(grounds, town.people["Brambati"], net["caritas"]).deed_id == deed
    desk.run(prepare, wanted)
    boss(end_deed, deed, TODAY)
    desk.clock.advance(days=1)
    refused("deed_not_active", desk.run, prepare, wanted)
    assert desk.run(grounds, town.people["Brambati"], net["caritas"]).deed_id is None


def test_a_deed_of_a_partnership_binds_its_members(desk, town, net, boss):
    whole = boss(create_partnership, net["GOLAB"], "Rete", [NewMember(None, "capofila"), NewMember(net["caritas"])])
    boss(add_deed, NewDeed(TODAY, TODAY, partnership_id=whole.id))
    assert desk.run(grounds, town.people["Brambati"], net["caritas"]).deed_id
    assert desk.run(grounds, town.people["Brambati"], net["parrocchia"]).deed_id is None


def test_the_person_signs_on_the_letter_and_may_revoke_before_it_is_handed_over(desk, town, net):
    wanted = new(town, net, fields=("nome",), basis="autorizzazione", sign_now=True)
    saved = desk.run(prepare, wanted)
    paper = desk.read(lambda session: session.query(Authorisation).one())
    assert (paper.kind, paper.recipient) == ("invio_dati", "Patronato Aurora")
    assert desk.run(grounds, town.people["Brambati"], net["caf_patronato"]).authorisation_id == paper.id
    desk.run(edit, paper.id, {"revoked_at": "2026-03-12T09:30:00+01:00", "revoked_how": "a voce"})
    refused("authorisation_revoked", desk.run, advance, saved.id, "consegnato")
    refused("authorisation_revoked", desk.run, prepare, replace(wanted, sign_now=False, authorisation_id=paper.id))
    assert desk.run(referral_view, saved.id).row.state == "preparato"


def test_states_move_by_steps_and_a_late_answer_is_taken(desk, town, net):
    saved = desk.run(prepare, new(town, net))
    desk.run(advance, saved.id, "consegnato")
    refused("referral_step_not_allowed", desk.run, advance, saved.id, "consegnato")
    refused("referral_too_early", desk.run, advance, saved.id, "senza_risposta")
    assert desk.run(unanswered) == ()
    desk.clock.advance(days=14)
    assert [one.id for one in desk.run(unanswered)] == [saved.id]
    desk.run(advance, saved.id, "senza_risposta")
    assert desk.run(unanswered) == ()
    for state in ("accettato", "primo_incontro", "in_corso"):
        desk.run(advance, saved.id, state)
    refused("referral_needs_outcome", desk.run, advance, saved.id, "concluso")
    desk.run(advance, saved.id, "concluso", outcome="servizio_ottenuto")
    view = desk.run(referral_view, saved.id)
    assert (view.row.state, view.outcome, len(view.steps)) == ("concluso", "Servizio ottenuto", 6)
    assert [row.id for row in desk.run(list_referrals, open_only=True)] == []


def test_once_handed_over_neither_data_nor_words_change(desk, town, net):
    saved = desk.run(prepare, new(town, net))
    desk.run(edit_referral, saved.id, {"asked": "Un appuntamento"})
    desk.run(advance, saved.id, "consegnato")
    refused("referral_sent", desk.run, edit_referral, saved.id, {"asked": "Altro"})


def test_where_one_is_sent_makes_a_referral_sensitive(desk, town, net, boss):
    health = desk.run(prepare, new(town, net, partner=net["ats_asst"], reason="Scelta del medico."))
    assert desk.run(referral_view, health.id).row.visibility == "R1"
    safe = boss(create_partner, {"name": "Centro Aiuto", "kind": "antiviolenza"}).id
    saved = desk.run(prepare, new(town, net, partner=safe, reason="Primo colloquio."))
    assert saved.id not in {row.id for row in desk.run(list_referrals)}
    covered = desk.run(referral_view, saved.id)
    assert (covered.covered, covered.reason) == (True, None)
    assert desk.read(lambda session: session.query(Reading).count()) == 0
    assert desk.run(referral_view, saved.id, uncover=True).reason == "Primo colloquio."
    assert desk.read(lambda session: session.query(Reading).count()) == 1


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"reason": ""}, "referral_reason_missing"),
        ({"reason": "a\nb\nc\nd"}, "referral_reason_long"),
        ({"fields": ("gruppo_sanguigno",)}, "choice_unknown"),
        ({"fields": ("nome",), "basis": "autorizzazione"}, "referral_needs_authorisation"),
        ({"pathway_id": "nessuno"}, "not_found"),
        ({"partner": "nessuno"}, "not_found"),
    ],
)
def test_a_referral_that_is_refused_saves_nothing(desk, town, net, more, code):
    before = waiting(desk)
    refused(code, desk.run, prepare, new(town, net, **more))
    assert waiting(desk) == before
    assert desk.run(prepare, new(town, net)).number == "I-A3-0001", "no number was used up"


def test_a_contact_of_another_body_and_a_body_that_left_are_refused(desk, town, net, boss):
    contact = desk.run(add_contact, net["caritas"], {"surname": "Verdi"})
    refused("partner_contact_elsewhere", desk.run, prepare, new(town, net, partner_contact_id=contact))
    boss(edit_partner, net["caritas"], {"ended_on": TODAY - timedelta(days=1)})
    refused("partner_ended", desk.run, prepare, new(town, net, partner=net["caritas"]))


# ------------------------------------------------------------------------------------------------------------ partnerships


def test_the_company_leads_two_and_joins_six(desk):
    build_network(desk, partnerships=True)
    views = desk.run(list_partnerships)
    leads = {one.project: one.members[0].partner_id is None for one in views}
    assert {code for code, own in leads.items() if own} == set(LED)
    assert {code for code, own in leads.items() if not own} == set(JOINED)
    assert sum(one.amount_cents for one in views) == 195_030_384
    assert all(one.warnings == () for one in views)


def test_a_partnership_begins_with_exactly_one_lead(desk, net, boss):
    alone, town = NewMember(None, "capofila"), NewMember(net["comune"])
    refused("network_role", desk.run, create_partnership, net["GOLAB"], "Rete", [alone, town])
    refused("partnership_no_lead", boss, create_partnership, net["GOLAB"], "Rete", [town])
    refused(
        "partnership_two_leads", boss, create_partnership, net["GOLAB"], "Rete",
        [alone, NewMember(net["comune"], "capofila")],
    )  # fmt: skip
    refused("partnership_lead_project", boss, create_partnership, net["FORNASE"], "Rete", [alone, town])
    view = boss(create_partnership, net["GOLAB"], "Rete", [alone, town])
    assert [one.code for one in view.warnings] == ["partnership_few", "partnership_no_accredited"]
    boss(add_member, view.id, NewMember(net["ente_formazione"], budget_share_cents=5_000_000))
    assert desk.run(list_partnerships)[0].warnings == ()
    refused("partnership_member_twice", boss, add_member, view.id, NewMember(net["comune"]))


def test_another_member_leads_and_shares_stay_within_the_amount(desk, net, boss):
    members = [NewMember(net["comune"], "capofila"), NewMember(None), NewMember(net["caritas"])]
    view = boss(create_partnership, net["FORNASE"], "Rete", members)
    ids = {one.partner_id: one.id for one in view.members}
    assert boss(change_lead, view.id, ids[net["caritas"]]).members[0].name == "Caritas di Prato Piccolo"
    refused("partnership_lead_project", boss, change_lead, view.id, ids[None])
    refused("partnership_no_lead", boss, remove_member, ids[net["caritas"]])
    refused("partnership_shares", boss, edit_member, ids[net["comune"]], {"budget_share_cents": 24_747_105})
    boss(edit_member, ids[net["comune"]], {"budget_share_cents": 24_747_104})
    boss(remove_member, ids[None])
    assert desk.read(lambda session: session.get_one(PartnershipMember, ids[None]).deleted_at) is not None


def test_a_call_collects_the_answers_of_bodies(desk, net, boss):
    call = boss(
        publish_call, "Manifestazione di interesse per i laboratori sociali", project_id=net["PROSAL"],
        act_number="12/2018", published_on=date(2018, 3, 1), deadline_on=date(2018, 3, 31),
    )  # fmt: skip
    boss(answer_call, call, net["caritas"], received_on=date(2018, 3, 9))
    boss(answer_call, call, net["caritas"], received_on=date(2018, 3, 9), outcome="ammesso")
    refused("choice_unknown", boss, answer_call, call, net["comune"], received_on=date(2018, 3, 9), outcome="forse")
    refused("network_role", desk.run, answer_call, call, net["comune"], received_on=date(2018, 3, 9))
    assert desk.run(list_calls)[0].answers == (("Caritas di Prato Piccolo", "2018-03-09", "ammesso", None),)
    refused("period_reversed", boss, close_call, call, date(2018, 2, 1))
    refused("network_role", desk.run, close_call, call)
    boss(edit, call, {"closed_on": "2018-04-20"})
    assert desk.run(list_calls)[0].closed_on == date(2018, 4, 20)
    refused("call_closed", boss, answer_call, call, net["comune"], received_on=date(2018, 3, 9))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"signed_on": date(2026, 3, 13), "from_day": date(2026, 3, 13)}, "day_in_future"),
        ({"to_day": date(2026, 3, 1)}, "period_reversed"),
        ({"partner_id": None}, "deed_of_nobody"),
        ({"signatories": ({"body": "Comune"},)}, "wrong_type"),
    ],
)
def test_a_deed_that_is_refused(net, boss, more, code):
    given = {"signed_on": TODAY, "from_day": TODAY, "partner_id": net["comune"]} | more
    refused(code, boss, add_deed, NewDeed(**given))


# ------------------------------------------------------------------------------------------------------------------ boards

MEETING = {
    "title": "Tavolo di Codogno", "place": "presidio", "agenda": "Doposcuola",
    "attendees": [{"body": "Comune", "name": "Rosa Verdi"}, {"body": None, "name": "un inquilino"}],
    "decisions": [{"text": "Aprire il doposcuola", "who": "parrocchia", "due_on": "2026-04-01"}],
}  # fmt: skip


def test_the_minutes_of_a_board_freeze_when_they_are_approved(desk):
    id = desk.run(write_meeting, MEETING | {"held_at": desk.who.now()})
    refused("meeting_no_minutes", desk.run, write_meeting, {"approved_on": TODAY}, id)
    desk.run(write_meeting, {"minutes": "Si comincia ad aprile.", "approved_on": TODAY}, id)
    refused("meeting_approved", desk.run, write_meeting, {"minutes": "Altro"}, id)
    view = desk.run(list_meetings)[0]
    assert view.decisions == (("Aprire il doposcuola", "parrocchia", date(2026, 4, 1)),)
    assert view.attendees == (("Comune", "Rosa Verdi"), (None, "un inquilino"))


@pytest.mark.parametrize("bad", [{"title": ""}, {"attendees": [{}]}, {"decisions": [{"text": "x", "due_on": "31/02"}]}])
def test_a_meeting_written_wrong_saves_nothing(desk, bad):
    with pytest.raises(Notice):
        desk.run(write_meeting, MEETING | {"held_at": desk.who.now()} | bad)
    assert desk.read(lambda session: session.query(BoardMeeting).count()) == 0


# ------------------------------------------------------------------------------------------------------------ command line


def test_the_command_line_obeys_the_same_rules(desk, town, net, boss):
    refused("network_role", desk.run, add, "partner", {"name": "Nuova", "kind": "caritas"})
    partner = boss(add, "partner", {"name": "Nuova", "kind": "caritas", "services": ["spesa"]}).id
    boss(edit, partner, {"phone": "0377 000 300"})
    assert desk.read(lambda session: session.get_one(Partner, partner).phone) == "0377 000 300"
    desk.run(add, "partner_contact", {"partner_id": partner, "surname": "Verdi"})
    deed = {"partner_id": partner, "kind": "accordo_dati", "signed_on": "2026-03-12", "from_day": "2026-03-12"}
    deed_id = boss(add, "partnership_deed", deed).id
    body = {
        "person_id": town.people["Brambati"],
        "partner_id": partner,
        "reason": "Spesa del mese.",
        "fields": ["nome"],
    }
    refused("referral_needs_basis", desk.run, add, "referral", body)
    referral = desk.run(add, "referral", body | {"basis": "accordo", "deed_id": deed_id}).id
    desk.run(add, "referral_step", {"referral_id": referral, "to_state": "consegnato"})
    desk.run(edit, referral, {"state": "accettato"})
    refused("referral_step_not_allowed", desk.run, edit, referral, {"state": "consegnato"})
    members = [{"role": "capofila"}, {"partner_id": partner, "role": "partner"}]
    whole = boss(add, "partnership", {"project_id": net["GOLAB"], "name": "Rete", "members": members}).id
    boss(add, "partnership_member", {"partnership_id": whole, "partner_id": net["comune"]})
    leaderless = {"project_id": net["GOLAB"], "name": "Altra", "members": [{"partner_id": partner}]}
    refused("partnership_no_lead", boss, add, "partnership", leaderless)
    boss(add, "partner_call", {"title": "Avviso", "project_id": net["GOLAB"]})
    boss(edit, deed_id, {"to_day": "2027-03-12"})
    meeting = desk.run(add, "board_meeting", {"title": "Tavolo", "held_at": "2026-03-12T09:00:00+01:00"}).id
    desk.run(edit, meeting, {"minutes": "Fatto."})


# ------------------------------------------------------------------------------------------------------------------- paper


def test_the_letter_prints_the_chosen_data_and_the_slip_does_not_name_the_person(desk, town, net):
    wanted = new(town, net, fields=("nome",), basis="autorizzazione", sign_now=True, asked="ISEE ordinario")
    saved = desk.run(prepare, wanted)
    paper = desk.run(gather, "MOD-11", saved.id)
    words = " ".join(page_texts(render_paper(paper)))
    assert "Brambati" in words.partition("Tagliando")[0]
    assert "Brambati" not in words.partition("Tagliando")[2]
    assert "0377" not in words.partition("Tagliando")[0].partition("Persona inviata")[2], "the phone was not chosen"
    for said in (
        "Patronato Aurora",
        "lunedì 09:00–12:30",
        "ISEE ordinario",
        "accolto",
        "non di competenza",
        saved.number,
    ):
        assert said in words
    assert paper.document.person_id == town.people["Brambati"]


def test_a_letter_does_not_print_when_its_basis_has_fallen(desk, town, net):
    saved = desk.run(prepare, new(town, net, fields=("nome",), basis="autorizzazione", sign_now=True))
    paper = desk.read(lambda session: session.query(Authorisation).one().id)
    desk.run(edit, paper, {"revoked_at": "2026-03-12T09:30:00+01:00"})
    before = waiting(desk)
    refused("authorisation_revoked", desk.run, gather, "MOD-11", saved.id)
    assert waiting(desk) == before


def test_the_minutes_of_a_board_print_with_what_was_decided(desk):
    id = desk.run(write_meeting, MEETING | {"held_at": desk.who.now(), "minutes": "Si comincia ad aprile."})
    words = " ".join(page_texts(render_paper(desk.run(gather, "TAVOLO", id))))
    for said in ("Rosa Verdi", "Si comincia ad aprile.", "Aprire il doposcuola", "01/04/2026"):
        assert said in words


def test_a_referral_stands_on_the_persons_timeline_and_a_body_is_found_by_the_search_box(desk, town, net):
    saved = desk.run(prepare, new(town, net))
    desk.run(advance, saved.id, "consegnato")
    step, entry = (one for one in desk.run(timeline_of, town.people["Brambati"]) if one.kind == "referral")
    assert (entry.title, entry.detail) == ("Invio a un ente", "Patronato Aurora, ISEE – consegnato")
    assert (step.title, step.detail) == ("Invio: consegnato", "Patronato Aurora, ISEE")
    desk.run(add_contact, net["caf_patronato"], {"surname": "Verdi"})
    body = replace(desk.who, role="coordinatore")
    made = desk.worker.run(
        create_partner, body, {"name": "Doposcuola Stella", "kind": "volontariato", "services": ["compiti"]}
    )
    hits = desk.read(lambda session: find(session, "compiti", groups=("rete",)))
    assert [(hit.kind, hit.id, hit.title) for hit in hits] == [("partner", made.id, "Doposcuola Stella")]
