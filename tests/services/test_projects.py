"""Projects on a desk: who they reached, by two definitions that are never mixed (INV-61), their milestones, honest words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.errors import Notice
from app.models.activities import Activity, ActivityEnrolment, ActivitySession, Attendance
from app.models.contacts import Contact
from app.models.intake import IntakeEsf, IntakeForm
from app.models.pathways import Pact, Pathway
from app.models.people import Person
from app.models.projects import FundingAction, Milestone, Programme, Project, ProjectLine, ProjectTarget
from app.models.requests import Request
from app.services import project_views, projects
from app.services.attachments import bytes_of, keep, open_attachment
from app.services.extensions import ActFile, NewExtension, add_extension, delete_extension
from app.services.merges import merge_cards
from app.services.records import add as add_record
from app.services.records import edit as edit_record
from app.services.stamps import stamp
from app.services.today import today
from app.store.contents import ContentFiles
from tests.helpers.pictures import pdf
from tests.helpers.small_town import counts, received

START, LAST = date(2025, 7, 1), date(2027, 6, 30)
IN = datetime(2026, 2, 1, 9, tzinfo=UTC)


class Work:
    """A project and the work done for it, put on the desk as if it had come from the centre."""

    def __init__(self, desk, town):
        self.desk, self.town, self.actions = desk, town, {}
        programme = Programme(**stamp(desk.who), code="POR", name="POR FSE")
        self.put(programme)
        for code in ("K1", "9.4.2", "9.1.3"):
            self.actions[code] = self.put(
                FundingAction(**stamp(desk.who), programme_id=programme.id, code=code, name=code)
            )
        self.id = self.project("PROSAL", outposts=[town.codogno])
        for code, amount in (("9.1.3", 13_130_391), ("9.4.2", 12_000_000), ("K1", 1_000)):
            self.put(
                ProjectLine(
                    **stamp(desk.who), project_id=self.id, funding_action_id=self.actions[code], name=code,
                    amount_cents=amount, to_confirm=code != "K1", source="P17",
                )
            )  # fmt: skip

    def put(self, record):
        id = record.id
        received(self.desk, [record])
        return id

    def project(self, code, **fields):
        usual = {"name": code, "amount_cents": 25_130_391, "role": "capofila", "start_on": START, "source": "S2:35"}
        return self.put(Project(**stamp(self.desk.who), code=code, **(usual | fields)))

    def person(self, surname, **fields):
        return self.put(Person(**stamp(self.desk.who), surname=surname, name="Prova", **fields))

    def contact(self, person, at=IN, outpost=None, **fields):
        who = self.desk.who.at_outpost(outpost or self.town.codogno)
        stamps = stamp(who, visibility=fields.pop("visibility", "R0"))
        return self.put(Contact(**stamps, channel="sportello", person_id=person, started_at=at, **fields))

    def activity(self, **fields):
        return self.put(Activity(**stamp(self.desk.who), kind="corso", title="Corso", **fields))

    def meeting(self, activity, at=IN, **fields):
        usual = {"starts_at": at, "ends_at": at + timedelta(hours=2), "state": "svolta"}
        return self.put(ActivitySession(**stamp(self.desk.who), activity_id=activity, **(usual | fields)))

    def attended(self, meeting, person, **fields):
        return self.put(Attendance(**stamp(self.desk.who), session_id=meeting, person_id=person, **fields))

    def pathway(self, person, start=date(2026, 1, 10), **fields):
        usual = {"type": "mantenimento", "household_id": self.town.households["Brambati"], "state": "attivo"}
        return self.put(Pathway(**stamp(self.desk.who), person_id=person, start_on=start, **(usual | fields)))

    def detail(self, id=None):
        return self.desk.run(project_views.project_detail, id or self.id)

    def persons(self, id=None):
        return self.detail(id).reached.persons


@pytest.fixture
def work(desk, town):
    return Work(desk, town)


def test_a_person_counts_once_whatever_they_came_for(work, town):
    adele, samira, ionut = (town.people[one] for one in ("Brambati", "Zouaoui", "Popescu"))
    assert work.persons() == 0
    work.contact(adele)
    work.contact(adele)
    work.pathway(adele)
    assert work.persons() == 1
    request = {"area": "tecnica", "category": "ascensore", "opened_at": IN, "state": "aperta"}
    work.put(Request(**stamp(work.desk.who), reporter_id=samira, on_behalf_of_id=adele, **request))
    work.put(Request(**stamp(work.desk.who), reporter_id=ionut, **(request | {"state": "bozza"})))
    assert work.persons() == 2
    work.attended(work.meeting(work.activity(project_id=work.id)), ionut)
    assert work.persons() == 3


def test_cards_of_one_person_are_one_person(work, desk):
    one, other = work.person("Galli"), work.person("Galli")
    work.contact(one)
    work.contact(other)
    assert work.persons() == 2
    desk.run(merge_cards, one, other)
    assert work.persons() == 1


@pytest.mark.parametrize(
    ("at", "counted"),
    [
        (datetime(2025, 6, 30, 21, 59, 59, tzinfo=UTC), 0),
        (datetime(2025, 6, 30, 22, tzinfo=UTC), 1),  # midnight of 1 July in Rome
        (datetime(2027, 6, 30, 21, 59, 59, tzinfo=UTC), 1),
        (datetime(2027, 6, 30, 22, tzinfo=UTC), 0),
    ],
)
def test_the_window_is_of_romes_days(work, town, at, counted):
    work.contact(town.people["Brambati"], at)
    work.attended(work.meeting(work.activity(project_id=work.id), at), town.people["Brambati"])
    assert work.persons() == counted


def test_pathways_count_while_they_are_walked_in_the_window(work, town):
    before = datetime(2025, 6, 1, tzinfo=UTC)
    work.pathway(town.people["Brambati"], date(2025, 1, 1), state="concluso", state_at=before)
    work.pathway(town.people["Zouaoui"], date(2027, 7, 1))
    assert work.persons() == 0
    work.pathway(town.people["Popescu"], date(2025, 1, 1), state="concluso", state_at=IN)
    assert work.persons() == 1


def test_other_outposts_other_projects_and_what_was_deleted_or_reserved_do_not_count(work, town):
    adele, now = town.people["Brambati"], work.desk.who.now()
    other = work.project("GOLAB", outposts=[town.casale])
    work.contact(adele, outpost=town.casale)
    work.contact(adele, deleted_at=now)
    work.contact(adele, visibility="R3")
    work.attended(work.meeting(work.activity(project_id=other)), adele)
    mine = work.activity(project_id=work.id)
    work.attended(work.meeting(mine), adele, present=False)
    work.attended(work.meeting(mine), adele, deleted_at=now)
    work.attended(work.meeting(mine, state="annullata"), adele)
    work.attended(work.meeting(mine, deleted_at=now), adele)
    work.contact(work.person("Cancellata", deleted_at=now))
    assert work.persons() == 0
    assert work.persons(other) == 1


def test_activities_that_name_no_project_are_of_the_outposts_project(work, town):
    work.attended(work.meeting(work.activity()), town.people["Brambati"])
    assert work.persons() == 1


def test_heads_without_a_name_are_counted_apart_and_never_added(work, town):
    mine = work.activity(project_id=work.id)
    work.meeting(mine, guests=40)
    work.meeting(mine, guests=7)
    work.meeting(mine, guests=100, state="prevista")
    work.meeting(mine, datetime(2024, 1, 1, tzinfo=UTC), guests=100)
    work.contact(None, anonymous=True)
    work.contact(None, anonymous=True)
    work.contact(town.people["Brambati"], anonymous=True)  # promoted since
    found = work.detail().reached
    assert (found.persons, found.guests, found.anonymous) == (1, 47, 2)


def test_participants_are_identified_asked_and_paid_for(work, town):
    adele, samira = town.people["Brambati"], town.people["Zouaoui"]
    work.contact(samira)
    mine = work.activity(project_id=work.id)
    enrolled = {"activity_id": mine, "enrolled_on": date(2026, 1, 1)}
    for person in (adele, work.person("Senza nascita"), town.people["Popescu"]):
        work.put(ActivityEnrolment(**stamp(work.desk.who), person_id=person, **enrolled))
    found = work.detail()
    assert (found.reached.earmarked, found.reached.participants) == (3, 0)
    assert any("3 senza dati anagrafici" in said for said in found.said)
    _asked(work, adele)
    found = work.detail()
    assert (found.reached.persons, found.reached.earmarked, found.reached.participants) == (1, 3, 1)


def test_a_pathway_is_paid_for_by_k1_once_its_pact_is_signed(work, town):
    adele = town.people["Brambati"]
    _asked(work, adele)
    pathway = work.pathway(adele)
    assert work.detail().reached.participants == 0
    work.put(Pact(**stamp(work.desk.who), pathway_id=pathway, signed_on=date(2026, 1, 20), signed_how="carta"))
    assert work.detail().reached.participants == 1
    line = work.project("SENZA", outposts=[town.codogno])
    assert work.detail(line).reached.participants == 0


def _asked(work, person):
    form = work.put(IntakeForm(**stamp(work.desk.who), person_id=person, started_at=IN))
    work.put(IntakeEsf(**stamp(work.desk.who, visibility="R2"), intake_id=form, person_id=person, answers={"p1": "x"}))


def test_targets_stand_against_facts(work, town):
    for metric, value, binding in (
        ("persone_coinvolte", 500, "obiettivo"), ("durata_mesi", 24, "limite"), ("tirocinanti", 100, "limite"),
    ):  # fmt: skip
        work.put(ProjectTarget(**stamp(work.desk.who), project_id=work.id, metric=metric, value=value, binding=binding))
    work.contact(town.people["Brambati"])
    found = work.detail()
    assert {one.metric: (one.fact, one.value) for one in found.targets} == {
        "persone_coinvolte": (1, 500), "durata_mesi": (8, 24), "tirocinanti": (0, 100),
    }  # fmt: skip
    assert found.warnings == ("100 indennità intere costano 200.000,00 €: la linea è di 131.303,91 €. Ne copre 65.",)
    assert [(line.action, line.to_confirm) for line in found.lines] == [("9.1.3", True), ("9.4.2", True), ("K1", False)]


def test_months_end_with_the_project(work, desk):
    short = work.project("BREVE", start_on=date(2025, 7, 1), end_on=date(2025, 12, 31))
    future = work.project("DOPO", start_on=date(2026, 4, 1))
    none = work.project("IGNOTO", start_on=None)
    months = {one.id: one.months for one in desk.run(project_views.list_projects)}
    assert (months[short], months[future], months[none], months[work.id]) == (6, 0, None, 8)


def test_what_the_figures_leave_out_is_said(work, town):
    assert "Mancano le schede riservate di altri" in " ".join(work.detail().said)
    far = work.detail(work.project("LONTANO", outposts=[work.desk.who.new_id()]))
    assert any("Non sono su questo computer" in said for said in far.said)
    assert any("presidi del progetto" in said for said in work.detail(work.project("SOLO")).said)
    assert not any("Non sono su questo computer" in said for said in work.detail().said)
    work.desk.who = _as(work.desk, "direzione")  # who sees no outpost's records counts none of them, and reads so
    assert any("Non sono su questo computer" in said and "Codogno" in said for said in work.detail().said)
    work.desk.who = _as(work.desk, "community_manager")
    unknown = work.detail(work.project("IGNOTO", start_on=None))
    assert unknown.reached is None
    assert "non si conta nulla" in unknown.said[0]
    partner = work.detail(work.project("SOCIO", role="partner"))
    assert "partenariato" in partner.warnings[0]


def test_milestones_are_written_by_who_may(work, desk):
    with pytest.raises(Notice) as caught:
        desk.run(projects.add_milestone, work.id, "Avvio", date(2026, 3, 1))
    assert caught.value.code == "milestone_role"
    desk.who = _as(desk, "coordinatore")
    late = desk.run(projects.add_milestone, work.id, "Avvio", date(2026, 3, 1))
    assert late.late
    desk.run(projects.add_milestone, work.id, " Punto   di ottobre ", date(2026, 10, 1), note="in bacheca")
    row = desk.run(project_views.list_projects)[0]
    assert (row.next_milestone.name, row.late_milestones) == ("Avvio", 1)
    assert desk.run(projects.mark_done, late.id, date(2026, 3, 12)).done_on == date(2026, 3, 12)
    row = desk.run(project_views.list_projects)[0]
    assert (row.next_milestone.name, row.next_milestone.note, row.late_milestones) == (
        "Punto di ottobre",
        "in bacheca",
        0,
    )
    desk.run(projects.delete_milestone, row.next_milestone.id)
    assert desk.run(project_views.list_projects)[0].next_milestone is None


@pytest.mark.parametrize(("name", "due", "said"), [("  ", date(2026, 3, 1), "required"), ("Avvio", None, "required")])
def test_half_a_milestone_is_not_saved(work, desk, name, due, said):
    desk.who = _as(desk, "direzione")
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(projects.add_milestone, work.id, name, due)
    assert caught.value.code == said
    assert counts(desk) == before


def test_milestones_through_the_command_line_obey_the_same_rules(work, desk):
    values = {"project_id": work.id, "name": "Avvio", "due_on": "2026-03-01"}
    with pytest.raises(Notice) as caught:
        desk.run(add_record, "milestone", values)
    assert caught.value.code == "milestone_role"
    desk.who = _as(desk, "direzione")
    made = desk.run(add_record, "milestone", values)
    with pytest.raises(Notice) as caught:
        desk.run(edit_record, made.id, {"done_on": "2026-03-13"})
    assert caught.value.code == "milestone_future"
    desk.run(edit_record, made.id, {"done_on": "2026-03-12"})
    row = desk.read(lambda session: session.get(Milestone, made.id))
    assert (row.name, row.due_on, row.done_on) == ("Avvio", date(2026, 3, 1), date(2026, 3, 12))
    with pytest.raises(Notice) as caught:
        desk.run(edit_record, work.id, {"name": "Altro"})
    assert caught.value.code == "kind_not_edited"


def test_an_act_of_extension_needs_number_day_and_file_and_goes_further(work, desk, tmp_path):
    files = ContentFiles(tmp_path / "files")
    media_type, content = keep(pdf(), files)
    act = ActFile("decreto.pdf", media_type, content)
    whole = NewExtension(work.id, "12/2026", date(2026, 3, 1), date(2027, 12, 31))

    def refused(new, file=act):
        before = counts(desk)
        with pytest.raises(Notice) as caught:
            desk.run(add_extension, new, file)
        assert counts(desk) == before
        return caught.value.code

    assert refused(whole) == "not_allowed"
    desk.who = _as(desk, "coordinatore")
    assert refused(whole) == "not_allowed"
    desk.who = _as(desk, "direzione")
    assert refused(whole, None) == "project_extension_half"
    assert refused(replace(whole, act_on=None)) == "project_extension_half"
    assert refused(replace(whole, number=" ")) == "project_extension_half"
    assert refused(replace(whole, until_on=None)) == "required"
    assert refused(replace(whole, until_on=LAST)) == "project_extension_short"
    assert refused(replace(whole, act_on=date(2026, 3, 13))) == "day_in_future"
    made = desk.run(add_extension, whole, act)
    detail = desk.run(project_views.project_detail, work.id)
    assert (detail.row.last_on, detail.row.of_months, detail.extensions) == (date(2027, 12, 31), 30, (made,))
    found = desk.run(open_attachment, made.attachment_id)
    assert bytes_of(found, files) == pdf()
    desk.run(delete_extension, made.id)
    detail = desk.run(project_views.project_detail, work.id)
    assert (detail.row.last_on, detail.row.of_months, detail.extensions) == (LAST, 24, ())


def _as(desk, role):
    return replace(desk.who, role=role)


def test_milestones_due_are_asked_of_who_writes_them_and_of_nobody_else(work, desk):
    desk.who = _as(desk, "coordinatore")
    here, elsewhere = work.id, work.project("ALTROVE", outposts=[desk.who.new_id()])
    for project, name, due in (
        (here, "In ritardo", date(2026, 3, 1)), (here, "Vicina", date(2026, 3, 19)), (here, "Lontana", date(2026, 3, 20)),
        (elsewhere, "Altrove", date(2026, 3, 13)),
    ):  # fmt: skip
        desk.run(projects.add_milestone, project, name, due)
    done = desk.run(projects.add_milestone, here, "Fatta", date(2026, 3, 2))
    desk.run(projects.mark_done, done.id, date(2026, 3, 3))
    asked = desk.run(projects.milestones_due)
    assert [(one.name, one.late) for one in asked] == [("In ritardo", True), ("Vicina", False)]
    desk.who = _as(desk, "direzione")
    assert [one.name for one in desk.run(projects.milestones_due)] == ["In ritardo", "Altrove", "Vicina"]
    desk.who = _as(desk, "community_manager")
    assert desk.run(today).following == ()
