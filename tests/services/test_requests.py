"""Requests at their edges: INV-05, INV-06, INV-07, the one function that moves them, and what a list may show."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.contacts import Contact
from app.models.local import Outbox
from app.models.registry import KINDS
from app.models.requests import STATE_FIELDS, Request, RequestTransition
from app.models.visits import Reading
from app.services import buildings, contacts, request_views, requests
from app.services.contacts import NewContact, Topic
from app.services.request_views import RequestFilter
from app.services.requests import NewRequest
from app.services.stamps import stamp
from tests.helpers.small_town import counts, outbox, received
from tests.services.test_planning import as_role

TODAY = date(2026, 3, 12)


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def opened(desk, category="infiltrazioni", area="tecnica", **kwargs):
    return desk.run(requests.open_request, NewRequest(area, category, **kwargs)).id


def walk(desk, request_id, *states):
    return [desk.run(requests.advance, request_id, state) for state in states][-1]


def steps(desk, request_id):
    return desk.read(
        lambda s: list(
            s.scalars(
                select(RequestTransition)
                .where(RequestTransition.request_id == request_id)
                .order_by(RequestTransition.id)
            )
        )
    )


def request(desk, request_id):
    return desk.read(lambda s: s.get(Request, request_id))


def test_a_request_moves_only_by_appended_steps(desk, town):
    one = opened(desk)
    state = walk(desk, one, "assegnata", "in_lavorazione", "risolta")
    assert (state.state, state.assigned_to) == ("risolta", desk.who.operator_id)
    assert [(step.from_state, step.to_state) for step in steps(desk, one)] == [
        ("bozza", "aperta"),
        ("aperta", "assegnata"),
        ("assegnata", "in_lavorazione"),
        ("in_lavorazione", "risolta"),
    ]
    kinds = [kind for kind, _ in outbox(desk)]
    assert kinds.count("request_transition") == 4


def test_what_a_step_derives_is_what_the_centre_derives(desk, town):
    one = opened(desk)
    walk(desk, one, "assegnata", "in_lavorazione", "risolta")
    desk.run(requests.advance, one, "chiusa", outcome="intervento_eseguito", outcome_day=TODAY)
    row, last = request(desk, one), steps(desk, one)[-1]
    fields = {name: getattr(last, name) for name in ("to_state", "at", "outcome", "outcome_day", "duplicate_of_id")}
    assert {name: getattr(row, name) for name in STATE_FIELDS} == KINDS["request_transition"].state_after(fields)
    desk.run(requests.advance, one, "riaperta", reason="Il guasto è tornato")
    assert (request(desk, one).outcome, request(desk, one).outcome_day) == (None, None)


def test_a_step_that_the_rules_do_not_know_is_refused(desk, town):
    one = opened(desk)
    assert refused(desk, requests.advance, one, "risolta").code == "transition_not_allowed"
    assert refused(desk, requests.advance, one, "boh").code == "state_unknown"
    assert refused(desk, requests.advance, desk.who.new_id(), "assegnata").code == "not_found"


# ------------------------------------------------------------------------------------------------------------- INV-05


@pytest.mark.parametrize(
    ("outcome", "day", "code"),
    [
        (None, TODAY, "close_needs_outcome"),
        ("intervento_eseguito", None, "close_needs_day"),
        ("boh", TODAY, "choice_unknown"),
        ("intervento_eseguito", TODAY + timedelta(days=1), "outcome_in_future"),
        ("intervento_eseguito", TODAY - timedelta(days=1), "outcome_before_opening"),
        ("intervento_eseguito", TODAY, None),
    ],
)
def test_a_request_is_closed_only_with_an_outcome_and_its_day(desk, town, outcome, day, code):
    one = opened(desk)
    walk(desk, one, "assegnata", "in_lavorazione", "risolta")
    if code is None:
        assert desk.run(requests.advance, one, "chiusa", outcome=outcome, outcome_day=day).state == "chiusa"
    else:
        assert refused(desk, requests.advance, one, "chiusa", outcome=outcome, outcome_day=day).code == code


def test_a_request_is_never_a_duplicate_of_itself_or_in_a_circle(desk, town):
    first, second, third = (opened(desk) for _ in range(3))
    assert refused(desk, requests.advance, first, "duplicata").code == "duplicate_needs_original"
    assert refused(desk, requests.advance, first, "duplicata", duplicate_of_id=first).code == "duplicate_of_itself"
    desk.run(requests.advance, first, "duplicata", duplicate_of_id=second)
    assert refused(desk, requests.advance, second, "duplicata", duplicate_of_id=first).code == "duplicate_cycle"
    desk.run(requests.advance, second, "duplicata", duplicate_of_id=third)
    assert refused(desk, requests.advance, third, "duplicata", duplicate_of_id=first).code == "duplicate_cycle"
    assert desk.run(request_views.request_detail, first).duplicate_of == "A3-0002"


def test_a_rejection_needs_words(desk, town):
    one = opened(desk)
    assert refused(desk, requests.advance, one, "respinta", reason="  ").code == "reject_needs_reason"
    assert desk.run(requests.advance, one, "respinta", reason="Non è di ALER.").state == "respinta"


# ------------------------------------------------------------------------------------------------------------- INV-06


def test_violence_is_in_no_list_panel_or_count(desk, town):
    reserved = opened(desk, "violenza", "sociale", unit_id=town.units["B7"], description="parola segreta")
    plain = opened(desk, "solitudine", "sociale", unit_id=town.units["B10"])
    listed = desk.run(request_views.list_requests, RequestFilter(states=()))
    assert [row.id for row in listed.rows] == [plain]
    assert (listed.matching, listed.open_count, listed.opened_today) == (1, 1, 1)
    assert desk.run(request_views.list_requests, RequestFilter(text="segreta")).rows == ()
    panel = desk.run(buildings.building_panel, town.building)
    assert panel.open_count == 1
    lettered = {
        cell.number: cell.counts
        for stair in panel.stairs
        for floor in stair.floors
        for cell in floor.cells
        if cell.counts
    }
    assert lettered == {"10": (("S", 1),)}
    assert desk.run(buildings.stair_view, town.building, "B").items[0].where == "sc. B, int. 10"
    assert request(desk, reserved).visibility == "R3"


def test_a_category_that_becomes_violence_takes_its_contact_along_and_its_links_off(desk, town):
    saved = desk.run(
        contacts.save_contact,
        NewContact("sportello", (Topic("sociale", "solitudine"), Topic("tecnica", "verde")), "segnalazione_aperta"),
    )
    social, green = saved.request_ids
    other = opened(desk)
    desk.run(requests.link, (social, other))
    after = desk.run(requests.edit_request, social, category="violenza")
    assert (after.visibility, after.linked_to) == ("R3", ())
    assert request(desk, other).linked_to == []
    assert request(desk, green).contact_id is None
    assert desk.read(lambda s: s.get(Contact, saved.id)).visibility == "R3"
    assert desk.run(requests.edit_request, social, category="solitudine").visibility == "R3"
    assert social not in [row.id for row in desk.run(request_views.list_requests, RequestFilter(states=())).rows]
    assert refused(desk, requests.link, (social, other)).code == "link_reserved"


def test_a_reserved_request_is_opened_on_purpose_and_the_reading_is_written_down(desk, town):
    mine = opened(desk, "violenza", "sociale", reporter_id=town.people["Zouaoui"])
    assert refused(desk, request_views.request_detail, mine).code == "request_reserved"
    assert desk.run(request_views.open_reserved, mine).reserved
    theirs = Request(**stamp(desk.who, visibility="R3"), area="sociale", category="violenza", opened_at=desk.who.now())
    theirs.operator_id = town.colleague
    received(desk, [theirs])
    assert refused(desk, request_views.open_reserved, theirs.id).code == "not_for_reader"
    as_role(desk, "coordinatore")
    assert refused(desk, request_views.open_reserved, theirs.id).code == "read_needs_reason"
    desk.run(request_views.open_reserved, theirs.id, "verifica_supervisione")
    desk.run(request_views.open_reserved, theirs.id)
    desk.clock.advance(days=1)
    assert refused(desk, request_views.open_reserved, theirs.id).code == "read_needs_reason"
    readings = desk.read(
        lambda s: [(r.record_id, r.reason, r.visibility) for r in s.scalars(select(Reading).order_by(Reading.id))]
    )
    assert readings == [
        (mine, "autore", "R3"),
        (theirs.id, "verifica_supervisione", "R3"),
        (theirs.id, "verifica_supervisione", "R3"),
    ]


# ------------------------------------------------------------------------------------------------------------- INV-07


def test_a_request_is_linked_within_its_company_only(desk, town):
    foreign = Contact(**stamp(desk.who), channel="telefono", started_at=desk.who.now())
    other = Request(**stamp(desk.who), area="tecnica", category="verde", opened_at=desk.who.now(), state="aperta")
    foreign.company_id = other.company_id = desk.who.new_id()
    received(desk, [foreign, other])
    assert (
        refused(desk, requests.open_request, NewRequest("tecnica", "verde", contact_id=foreign.id)).code
        == "other_company"
    )
    mine = opened(desk)
    assert refused(desk, requests.link, (mine, other.id)).code == "other_company"
    assert refused(desk, requests.advance, mine, "duplicata", duplicate_of_id=other.id).code == "other_company"


# --------------------------------------------------------------------------------------------------- lists, links, editing


def test_the_list_filters_and_says_what_is_only_here(desk, town):
    leak = opened(desk, unit_id=town.units["B7"], description="Macchia in bagno")
    lift = opened(desk, "ascensore", building_id=town.building, stair="A", place="scala")
    done = opened(desk, "verde", building_id=town.building)
    desk.run(requests.advance, done, "respinta", reason="Non è di ALER.")
    known = Request(
        **stamp(desk.who), number="B1-0001", area="tecnica", category="serramenti", opened_at=desk.who.now() - timedelta(days=9),
        state="aperta", place="alloggio", building_id=town.building, unit_id=town.units["A3"], stair="A",
    )  # fmt: skip
    received(desk, [known])
    everything = desk.run(request_views.list_requests)
    assert [(row.id, row.where, row.centre, row.days) for row in everything.rows] == [
        (lift, "sc. A, parti comuni", "solo_qui", 0),
        (leak, "sc. B, int. 7", "solo_qui", 0),
        (known.id, "sc. A, int. 3", "ricevuta", 9),
    ]

    def ids(**wanted):
        return [row.id for row in desk.run(request_views.list_requests, RequestFilter(**wanted)).rows]

    assert ids(states=("respinta",)) == [done]
    assert ids(stair="A") == [lift, known.id]
    assert ids(text="bagn") == [leak]
    assert ids(category="ascensore", building_id=town.building) == [lift]
    assert ids(opened_on=TODAY - timedelta(days=9)) == [known.id]
    desk.run(requests.advance, known.id, "assegnata")
    assert desk.run(request_views.list_requests, RequestFilter(stair="A")).rows[1].centre == "in_attesa"


def test_detail_shows_history_and_what_may_follow(desk, town):
    one = opened(desk, reporter_id=town.people["Brambati"], description="Macchia")
    detail = desk.run(request_views.request_detail, one)
    assert (detail.address, detail.reporter, detail.opened_by) == ("via delle Robinie 12", "Adele Brambati", "M. F.")
    assert [(step.verb, step.key) for step in detail.next_states] == [
        ("Prendi", "P"),
        ("Invia a terzi", "V"),
        ("Duplicata di…", "D"),
        ("Respingi", None),
    ]
    desk.run(requests.send_to_third_party, one, "Ufficio manutenzioni")
    detail = desk.run(request_views.request_detail, one)
    assert [step.to_state for step in detail.steps] == ["aperta", "assegnata", "inviata_a_terzi"]
    assert detail.steps[-1].sent_to == "Ufficio manutenzioni"
    assert detail.assigned_to == "M. F."


def test_only_fields_of_a_person_are_edited_by_hand(desk, town):
    one = opened(desk)
    assert refused(desk, requests.edit_request, one, state="chiusa").code == "field_not_editable"
    assert refused(desk, requests.edit_request, one, urgency=None).code == "choice_unknown"
    desk.run(requests.edit_request, one, unit_id=town.units["B10"], place="alloggio", urgency="urgente")
    row = request(desk, one)
    assert (row.building_id, row.stair, row.urgency) == (town.building, "B", "urgente")


def test_linking_is_mutual_and_undone(desk, town):
    three = [opened(desk) for _ in range(3)]
    assert refused(desk, requests.link, three[:1]).code == "link_needs_two"
    desk.run(requests.link, three[:2])
    after = desk.run(requests.link, three)
    assert [set(one.linked_to) for one in after] == [set(three) - {one} for one in three]
    desk.run(requests.unlink, three)
    assert [request(desk, one).linked_to for one in three] == [[], [], []]


def test_water_in_one_column_is_a_pattern_with_a_sentence(desk, town):
    for number in ("B4", "B7", "B10"):
        opened(desk, unit_id=town.units[number])
    opened(desk, "muffa_umidita", unit_id=town.units["B13"])
    opened(desk, "ascensore", building_id=town.building, stair="A", place="scala")
    opened(desk, "verde", building_id=town.building, place="stabile")
    panel = desk.run(buildings.building_panel, town.building)
    (pattern,) = panel.patterns
    assert pattern.title == "4 segnalazioni di acqua una sopra l’altra"
    assert pattern.detail == "sc. B, int. 4, 7, 10, 13 – forse la stessa colonna."
    assert not pattern.linked
    stair_a, stair_b = panel.stairs
    assert [floor.floor for floor in stair_b.floors] == ["4", "3", "2", "1", "T"]
    assert [cell.number for floor in stair_b.floors for cell in floor.cells if cell.in_pattern] == [
        "13",
        "10",
        "7",
        "4",
    ]
    assert (stair_a.common.counts, stair_a.common.titles) == ((("T", 1),), ("Ascensore",))
    assert panel.common.titles == ("Verde",)
    desk.run(requests.link, pattern.request_ids)
    assert desk.run(buildings.building_panel, town.building).patterns[0].linked


def test_two_are_no_pattern_and_a_closed_one_does_not_count(desk, town):
    ids = [opened(desk, "serramenti", unit_id=town.units[number]) for number in ("A1", "A2", "A3")]
    assert "sulla stessa scala" in desk.run(buildings.building_panel, town.building).patterns[0].title
    desk.run(requests.advance, ids[0], "respinta", reason="Doppia")
    assert desk.run(buildings.building_panel, town.building).patterns == ()


def test_opening_a_request_leaves_its_number_and_two_changes(desk, town):
    one = opened(desk, reporter_id=town.people["Brambati"])
    row = request(desk, one)
    assert (row.number, row.unit_id, row.place) == ("A3-0001", town.units["B7"], "alloggio")
    bodies = desk.read(lambda s: {o.kind: o.body for o in s.scalars(select(Outbox))})
    assert set(bodies) == {"request", "request_transition"}
    assert bodies["request_transition"]["to_state"] == [None, "aperta"]
