"""MOD-05 from records: the applicant, household, lease and means as they are; asked from a person, a household or a request."""

from datetime import date

import pytest

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.people import HouseholdMember, Person
from app.models.tenancies import MeansTest, Tenancy, TenancyParty
from app.printing.filling import fill, render_paper
from app.services import attachments, blank_forms, documents, people, requests, scan_pages, scanning
from app.services.documents import gather
from app.services.grants import RESERVED
from app.services.people import edit_person
from app.services.requests import NewRequest
from app.services.scan_lookup import UNWRITTEN
from app.services.stamps import stamp
from app.store.contents import ContentFiles
from tests.helpers.fund_desk import fund_on, grant_on
from tests.helpers.scans import sheets
from tests.helpers.small_town import received
from tests.printing import reading
from tests.services.test_scanning import bring, hanging, printed, signature

SINCE = date(2015, 1, 1)


@pytest.fixture
def person(town):
    return town.people["Brambati"]


@pytest.fixture
def files(tmp_path):
    return ContentFiles(tmp_path / "files")


@pytest.fixture
def housed(desk, town, person):
    """The household with a lease, means and a child; one who left is not of it any more."""
    who, home = desk.who, town.households["Brambati"]
    child = Person(**stamp(who), surname="Brambati", name="Nino", birth_date=date(2012, 6, 1))
    gone = Person(**stamp(who), surname="Vecchi", name="Ugo")
    lease = Tenancy(
        **stamp(who), unit_id=town.units["B7"], household_id=home, code="C-7", contract_on=SINCE, rent_cents=9_812,
        charges_cents=13_450,
    )  # fmt: skip
    received(
        desk,
        [
            child,
            gone,
            lease,
            HouseholdMember(
                **stamp(who), household_id=home, person_id=child.id, relation="figlio", from_day=date(2012, 6, 1)
            ),
            HouseholdMember(
                **stamp(who), household_id=home, person_id=gone.id, from_day=SINCE, to_day=date(2020, 1, 1)
            ),
            TenancyParty(**stamp(who), tenancy_id=lease.id, person_id=person, role="assegnatario", from_day=SINCE),
            MeansTest(
                **stamp(who), household_id=home, value_cents=612_540, dsu_protocol="DSU-7", issued_on=date(2026, 1, 10),
                expires_on=date(2026, 12, 31),
            ),
        ],
    )  # fmt: skip
    return home


def words_of(paper):
    return " ".join(reading.text(render_paper(paper)).split())


def asked_for(desk, person, **changed):
    wanted = {
        "category": "contributi",
        "description": "Bolletta della luce non pagata",
        "reporter_id": person,
    } | changed
    return desk.run(requests.open_request, NewRequest("amministrativa", **wanted))


def test_it_says_who_applies_with_whom_and_under_which_lease(desk, housed, person):
    paper = desk.run(gather, "MOD-05", person)
    words = words_of(paper)
    for said in (
        "Brambati", "Adele", "04/05/1960", "0377 000 118", "via delle Robinie", "C-7", "01/01/2015", "98,12 €", "134,50 €",
        "Brambati Nino", "01/06/2012", "6.125,40 €", "DSU-7", "31/12/2026", "M. F.", "12/03/2026",
    ):  # fmt: skip
        assert said in words, said
    assert "Vecchi" not in words
    assert "amministratore di sostegno" in words, "who signs is not known: every way is there"
    data = fill("MOD-05", paper.facts)
    assert data.tenancy_role == "assegnatario"
    # What nobody said is left to the pen.
    assert (data.purposes, data.amount_cents, data.way, data.unpaid, data.other_aid) == ((), None, None, None, None)
    assert (paper.document.record_kind, paper.document.person_id, paper.document.visibility) == ("person", person, "R0")


def test_it_prints_of_somebody_of_whom_little_is_known(desk):
    alone = Person(**stamp(desk.who), surname="Galli", name="Rosa")
    received(desk, [alone])
    id = desk.read(lambda session: session.query(Person.id).filter_by(surname="Galli").scalar())
    data = fill("MOD-05", desk.run(gather, "MOD-05", id).facts)
    assert (data.surname, data.members, data.isee_cents, data.rent_cents, data.street) == (
        "Galli",
        (),
        None,
        None,
        None,
    )


def test_from_a_household_its_head_applies(desk, housed, person):
    paper = desk.run(gather, "MOD-05", housed)
    assert (paper.document.record_id, paper.facts["name"]) == (person, "Adele")


def test_from_a_request_its_number_and_words_come_with_it(desk, housed, person):
    request = asked_for(desk, person)
    paper = desk.run(gather, "MOD-05", request.id)
    assert paper.document.record_id == person
    assert (paper.facts["request_number"], paper.facts["report"]) == (request.number, "Bolletta della luce non pagata")
    assert "Bolletta della luce non pagata" in words_of(paper)


def test_a_request_for_somebody_else_is_of_that_person(desk, town, person):
    request = asked_for(desk, person, on_behalf_of_id=town.people["Popescu"])
    assert desk.run(gather, "MOD-05", request.id).facts["surname"] == "Popescu"


def refused(desk, *asked, form="MOD-05"):
    before = desk.read(lambda s: s.query(PrintedDocument).count())
    with pytest.raises(Notice) as caught:
        desk.run(gather, form, *asked)
    assert desk.read(lambda s: s.query(PrintedDocument).count()) == before
    return caught.value.code


def test_nothing_is_printed_of_nobody_of_the_dead_or_of_what_is_reserved(desk, town, person):
    assert refused(desk, desk.who.new_id()) == "not_found"
    assert refused(desk, asked_for(desk, None, place="stabile", building_id=town.building).id) == "no_applicant"
    reserved = desk.run(
        requests.open_request, NewRequest("sociale", "violenza", description="Parole riservate", reporter_id=person)
    )
    assert refused(desk, reserved.id) == "print_reserved"
    desk.run(edit_person, person, {"deceased_on": date(2026, 2, 1)})
    assert refused(desk, person) == "applicant_deceased"


def test_the_translation_is_that_of_the_applicants_language(desk, person):
    desk.run(people.edit_person, person, {"language": "arabo"})
    paper = desk.run(gather, "MOD-05", asked_for(desk, person).id, courtesy="auto")
    assert paper.courtesy == "ar"
    assert reading.page_count(render_paper(paper)) > 2


def test_a_signed_one_is_recognised_and_filed_on_the_person(desk, housed, person, files):
    document, pages = printed(desk, "MOD-05", housed)
    assert len(pages) == 2
    assert [one.document.id for one in bring(desk, files, pages[::-1]).filed] == [document.id]
    (one,) = hanging(desk, "person", person)
    assert one.file_name == f"MOD-05 {document.local_number} firmato.pdf"
    assert signature(desk, document)[0] == "scansione"


def test_a_grant_prints_what_was_asked_for_and_the_paper_is_its_own(desk, town, housed, person):
    """The proposal that stands on *Fondi*: purpose, bill, way of payment and papers are no more left to the pen."""
    grant = grant_on(
        desk, town, fund_on(desk), "A3-C0031", "proposta", payee="rimborso", iban="IT60X0542811101000000123456",
        iban_holder="Adele Brambati",
        supplier="Gas di prova", document_number="771203", due_on=date(2026, 3, 20), period_from=date(2026, 1, 1),
        period_to=date(2026, 2, 28),
        disconnection=True, disconnection_on=date(2026, 3, 30), documents=["fattura", "distacco"], report="Lavoro perso a ottobre",
    )  # fmt: skip
    paper = desk.run(gather, "MOD-05", grant)
    assert (paper.document.record_kind, paper.document.record_id, paper.document.person_id) == (
        "grant_request",
        grant,
        person,
    )
    data = fill("MOD-05", paper.facts)
    assert (data.surname, data.number, data.purposes, data.amount_cents, data.way) == (
        "Brambati",
        "A3-C0031",
        ("gas",),
        28_000,
        "rimborso",
    )
    assert (data.period, data.cut_off, data.cut_off_on) == ("01/01/2026 – 28/02/2026", "preavviso", date(2026, 3, 30))
    assert (data.attachments, data.proposed_on) == (("fattura", "distacco"), date(2026, 3, 4)), (
        "the day it was proposed"
    )
    words = words_of(paper)
    for said in (
        "A3-C0031",
        "771203",
        "280,00",
        "IT60X0542811101000000123456",
        "Lavoro perso a ottobre",
        "Questa è una proposta",
    ):
        assert said in words


def test_what_goes_home_with_the_tenant_says_whether_the_money_is_there(desk, town, housed, person):
    """MOD-10 of a grant: reserved, or refused with the reason, what is offered instead and what that means; of a draft none."""
    fund = fund_on(desk)
    draft = grant_on(desk, town, fund, "A3-C0030")
    assert refused(desk, draft, form="MOD-10") == "slip_of_draft"
    kept = grant_on(desk, town, fund, "A3-C0031", "proposta", "coperta", purpose="misto", payee="aler")
    desk.read(lambda s: s.connection().exec_driver_sql("UPDATE grant_request SET promised_at = state_at"))
    promised = words_of(desk.run(gather, "MOD-05", kept))
    assert "Riservati il 04/03/2026" in promised, "until when that holds (G17)"
    assert "Questa è una proposta" not in promised
    paper = desk.run(gather, "MOD-10", kept)
    assert (paper.document.record_id, paper.document.person_id) == (kept, person)
    words = words_of(paper)
    for said in (
        "A3-C0031",
        "canone e spese, 280,00 €, accredito su posizione ALER",
        RESERVED,
        "vale come proposta e passa davanti",
        "Adele Brambati",
    ):
        assert said in words
    assert fill("MOD-05", desk.run(gather, "MOD-05", kept).facts).purposes == ("canone", "spese")
    why = {"non_ammessa": {"reason": "Il fondo è finito.", "alternative": "lista_attesa"}}
    gone = grant_on(desk, town, fund, "A3-C0032", "proposta", "in_istruttoria", "non_ammessa", steps=why)
    words = words_of(desk.run(gather, "MOD-10", gone))
    for said in ("Il fondo è finito.", "Alternative: Lista d'attesa.", "se si liberano fondi il presidio la ripropone"):
        assert said in words


def test_blank_ones_have_their_own_numbers_and_find_the_grant_later(desk, town, person, files):
    first, second = (desk.run(gather, "MOD-05", blank=True) for _ in range(2))
    assert first.header.local_number != second.header.local_number
    pdf = render_paper(first)
    assert first.header.local_number in reading.page_texts(pdf)[1]
    assert all(len(found) == 1 for found in reading.codes(pdf))
    assert bring(desk, files, sheets(pdf, 130)).filed == ()
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, len(one.page_ids)) == (UNWRITTEN, 2)
    grant = grant_on(desk, town, fund_on(desk), "A3-C0031", "proposta")
    assert desk.run(blank_forms.records_for, "MOD-05", person)[0][0] == grant
    desk.run(blank_forms.join_code, first.header.local_number, grant)
    assert len(scanning.file_ready(desk.worker, desk.who, files)) == 1
    assert len(desk.run(attachments.list_attachments, "grant_request", grant)) == 1
    assert desk.run(documents.document_view, first.document.id).signed_how == "scansione"
