"""The desk's day on the command line: enrol, write, align, quarrel, settle, print, check, against a real centre."""

import json
from datetime import date
from pathlib import Path

import pypdfium2

from app.rules.codice_fiscale import propose
from app.server.dismissal import revoke_device
from app.server.office import Hand
from tests.cli.conftest import CommandLine, Office

CONTACT = {
    "channel": "sportello",
    "outcome": "segnalazione_aperta",
    "topics": [
        {"area": "tecnica", "category": "infiltrazioni", "description": "Macchia in cucina", "place": "quartiere"}
    ],
}


def add_person(desk: CommandLine, surname: str = "Brambati", **fields: str) -> str:
    values = {"surname": surname, "name": "Adele", "fiscal_code_reason": "non_disponibile", **fields}
    answer = desk("add", "person", "--json", "-", typed=json.dumps(values))
    assert answer.status == 0, answer.told
    return str(answer.told["record"]["id"])


def test_enrolment_gives_a_desk_that_says_whose_it_is(office: Office) -> None:
    desk = office.desk("M. F.")
    told = desk("status").told
    assert told["operator"]["name"]
    assert told["outpost"]["name"] == "Codogno"
    assert told["centre"] == office.centre.url
    assert told["sync"]["aligned"]
    # A used code opens nothing, and says so.
    again = desk("enrol", office.code("M. F."))
    assert (again.status, again.told["code"]) == (5, "already_enrolled")


def test_what_is_written_reaches_the_centre_and_a_colleague(office: Office) -> None:
    first, second = office.desk("M. F."), office.desk("G. R.")
    person = add_person(first, phone1="0377 000 118")
    answer = first("add", "contact", "--json", "-", typed=json.dumps(CONTACT | {"person_id": person}))
    assert answer.status == 0, answer.told
    listed = first("list", "person", "--search", "bramb").told["records"]
    assert [(one["id"], one["standing"]) for one in listed] == [(person, "solo_qui")]

    told = first("sync").told
    assert told["sent"] == told["accepted"] > 2
    assert (told["pending"], told["refused"], told["conflicts"], told["synced"]) == (0, [], 0, True)
    assert told["receipt"]["received"] == told["receipt"]["written"] == told["sent"]
    assert told["bytes_up"] > 0 < told["bytes_down"]
    assert told["round_trips"] >= 2
    # Nothing new: one round trip, no receipt unless it is asked for.
    idle = first("sync").told
    assert (idle["sent"], idle["round_trips"], idle["receipt"]) == (0, 1, None)
    assert first("sync", "--receipt").told["receipt"]["written"] == 0

    second("sync")
    assert second("show", person).told["record"]["values"]["surname"] == "Brambati"
    assert len(second("list", "request").told["records"]) == 1


def test_two_desks_quarrel_over_a_field_and_one_settles_it(office: Office) -> None:
    first, second = office.desk("M. F."), office.desk("G. R.")
    person = add_person(first, phone1="0377 000 118")
    first("sync")
    second("sync")
    assert first("edit", person, "--set", "phone1=0377 000 111", "--set", "language=ar").status == 0
    assert second("edit", person, "--set", "phone1=0377 000 222", "--set", "email=adele@esempio.it").status == 0
    assert first("sync").told["accepted"] == 1
    assert second("sync").told["verdicts"] == {"clash": 1}
    assert second("sync").told["conflicts"] == 1

    [waiting] = second("conflicts").told["items"]
    key = waiting["item"]["key"]
    [row] = waiting["detail"]["rows"]
    assert row["field"] == "phone1"
    assert row["standing"]["choice"] == "centro"
    mine = row["others"][0]["choice"]
    lines = second.plain("conflicts")[1]
    assert key in lines
    assert f"phone1={mine}" in lines

    assert second("resolve", key, "--tomorrow").status == 0
    assert second("conflicts").told["items"] == []
    assert second("resolve", key, "--today").status == 0
    assert second("resolve", key, "--choose", f"phone1={mine}").status == 0
    assert second("sync").status == 0
    first("sync")
    values = first("show", person).told["record"]["values"]
    assert values["phone1"] == "0377 000 222"
    assert values["language"] == "ar"
    assert values["email"] == "adele@esempio.it"
    assert first("conflicts").told["items"] == second("conflicts").told["items"] == []
    assert second("resolve", key, "--centre").told["code"] == "item_settled"
    for desk in office.desks:
        checked = desk("check", "--with-centre")
        assert checked.status == 0
        assert checked.told["different"] == []
        assert checked.told["tables"]["person"]["count"] == 1

    # Both take the household in charge: the second gives way, and what hangs on its case passes to the first.
    household = added(first, "household")
    added(first, "household_member", household_id=household, person_id=person)
    first("sync")
    second("sync")
    cases = []
    for desk in (first, second):
        seen = {"person_id": person, "domains": {"abitare": {"score": 3}}, "outcome": "presa_in_carico"}
        cases.append(added(desk, "case_opening", assessment_id=added(desk, "needs_assessment", **seen)))
    pathway = added(second, "pathway", type="contrasto_morosita", case_id=cases[1])
    first("sync")
    assert second("sync").status == 3
    [refused] = second("conflicts").told["items"]
    assert second("resolve", refused["item"]["key"], "--pass-on").status == 0
    assert second("sync").status == 0
    assert second("show", pathway).told["record"]["values"]["case_id"] == cases[0]


def added(desk: CommandLine, kind: str, **values: object) -> str:
    answer = desk("add", kind, "--json", "-", typed=json.dumps(values))
    assert answer.status == 0, answer.told
    return str(answer.told["record"]["id"])


def test_a_form_is_printed_numbered_and_remembered(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    person = add_person(desk)
    contact = desk("add", "contact", "--json", "-", typed=json.dumps(CONTACT | {"person_id": person})).told["record"]
    out = tmp_path / "scheda.pdf"
    printed = desk("print", "mod-01", "--record", contact["id"], "--out", str(out))
    assert printed.status == 0, printed.told
    number = printed.told["document"]["local_number"]
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert number in text
    assert "Brambati" in text
    assert "PROVVISORIO" in text.upper()
    [kept] = desk("list", "printed_document").told["records"]
    assert kept["values"]["local_number"] == number
    # Where nothing can be written no number is used.
    lost = desk("print", "MOD-01", "--record", contact["id"], "--out", str(tmp_path / "manca" / "x.pdf"))
    assert (lost.status, lost.told["code"]) == (5, "file_trouble")
    assert len(desk("list", "printed_document").told["records"]) == 1


def test_a_refused_change_is_told_with_its_reason_and_sent_again(office: Office) -> None:
    desk = office.desk("M. F.")
    person = add_person(desk)
    desk("sync")
    # The office deletes the person while the desk, away, opens a household for it: the centre refuses the membership.
    household = desk("add", "household", "--json", "-", typed="{}").told["record"]["id"]
    member = {"household_id": household, "person_id": person}
    assert desk("add", "household_member", "--json", "-", typed=json.dumps(member)).status == 0
    with office.centre.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM person WHERE id = %s", (person,))
    answer = desk("sync")
    assert answer.status == 3
    [refused] = answer.told["refused"]
    assert refused["kind"] == "household_member"
    assert refused["reason"].endswith(".")
    assert answer.told["accepted"] == answer.told["sent"] - 1
    assert not answer.told["synced"]
    assert "Rifiutata" in desk.plain("sync")[1]
    [item] = desk("conflicts").told["items"]
    assert item["detail"]["reason"] == refused["reason"]
    assert desk("resolve", item["item"]["key"], "--aside").status == 0
    assert desk("sync").status == 0


def test_two_cards_of_one_person_are_merged_and_taken_apart(office: Office) -> None:
    first, second = office.desk("M. F."), office.desk("G. R.")
    code = propose("Brambati", "Adele", "F", date(1960, 5, 4), "E648")
    assert isinstance(code, str)
    cards = [
        add_person(desk, surname, fiscal_code_reason="", fiscal_code=code, phone1=phone)
        for desk, surname, phone in ((first, "Brambati", "0377 000 118"), (second, "Brambatti", "333 000 4127"))
    ]
    for desk in (first, second, first):
        assert desk("sync").status == 0
    [waiting] = first("conflicts").told["items"]
    key = waiting["item"]["key"]
    assert {row["field"]: row["chosen"] for row in waiting["detail"]["compared"]["rows"]} == {
        "surname": "",
        "phone1": "",
    }
    assert "surname=prima  Brambati" in first.plain("conflicts")[1]

    refused = first("resolve", key, "--merge", "--set", "surname=prima")
    assert (refused.status, refused.told["code"]) == (5, "nothing_chosen")
    merged = first("resolve", key, "--merge", "--set", "surname=prima", "--set", "phone1=seconda")
    assert merged.status == 0, merged.told
    assert merged.told["result"]["person_id"] == cards[0]
    for desk in (first, second):
        assert desk("sync").status == 0
    found = second("list", "person", "--search", "brambatti").told["records"]
    assert [(one["id"], one["values"]["phone1"]) for one in found] == [(cards[0], "333 000 4127")]
    assert second("conflicts").told["items"] == []

    [edge] = second("list", "person_merge").told["records"]
    assert edge["id"] == merged.told["result"]["merge_id"]
    status, said, _ = second.plain("resolve", edge["id"], "--separate")
    assert status == 0
    assert "Sono di nuovo due schede" in said
    assert second("resolve", edge["id"], "--separate").told["code"] == "merge_undone"
    assert second("sync").status == first("sync").status == 0
    assert len(first("list", "person").told["records"]) == 2
    assert first("show", cards[0]).told["record"]["values"]["phone1"] == "0377 000 118"
    [again] = first("conflicts").told["items"]
    assert first("resolve", again["item"]["key"], "--keep-both").status == 0
    first("sync")
    second("sync")
    assert second("conflicts").told["items"] == []


def test_a_dismissed_computer_hands_over_and_is_erased_and_may_be_enrolled_again(office: Office) -> None:
    desk = office.desk("M. F.")
    add_person(desk)
    hand = Hand(office.centre.clock, office.centre.new_id)
    code = desk("status").told["computer"]
    revoke_device(office.centre.engine, hand, "PVLO", code, office.folder / "dismissals.register")
    told = desk("sync").told
    assert (told["outcome"], told["erased"], told["synced"], told["pending"]) == ("cut_off", True, False, 0)
    assert "La copia dei dati è stata cancellata da qui" in told["sentence"]
    kept = office.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=office.company)
    assert kept == told["verdicts"].get("trayed", kept) > 0
    refused = desk("status")
    assert (refused.status, refused.told["code"]) == (5, "dismissed")
    assert [path.name for path in desk.profile.glob("*/*") if path.suffix != ".lock"] == ["dismissed.json"]
    assert desk("enrol", office.code("M. F.")).status == 0
    assert desk("sync").told["synced"]
    assert desk("list", "person").told["records"] == [], "what was handed over waits for a coordinator"


def test_a_damaged_store_is_made_anew_with_a_new_invitation(office: Office) -> None:
    """Its first page is gone: it says nothing any more. The centre gives what it has, and the old file is kept."""
    desk = office.desk("M. F.")
    person = add_person(desk)
    desk("sync")
    assert desk("renew").told["code"] == "not_damaged"
    [database] = desk.profile.glob("*/desk.db")
    damaged = bytes(4096) + database.read_bytes()[4096:]
    database.write_bytes(damaged)
    assert desk("status").told["code"] == "database_unreadable"
    assert desk("renew").told["code"] == "invitation_needed"
    told = desk("renew", "--code", office.code("M. F.")).told
    assert (told["unsent"], told["gaps"]) == (0, True)
    assert Path(told["kept"]).read_bytes() == damaged
    assert desk("show", person).told["record"]["values"]["surname"] == "Brambati"
    assert desk("check").status == 0
    assert desk("sync").told["synced"]
