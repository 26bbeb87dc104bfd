"""Technical requests to the maintenance system and back (domain 2.3): a round trip, and what never leaves (INV-09)."""

import csv
import io

import pytest

from app.errors import Notice
from app.models.requests import Request
from app.rules.maintenance import COLUMNS
from app.services import maintenance, requests
from tests.helpers.small_town import counts
from tests.services.test_requests import opened, refused, request, steps, walk

HEAD = "numero;ticket;stato;nota\n"


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def sent(desk, *ids):
    desk.run(maintenance.mark_exported, ids)


def test_only_open_technical_requests_that_nobody_reserved_leave(desk, town):
    leak = opened(desk, unit_id=town.units["B7"], reporter_id=town.people["Brambati"], description="Perde")
    opened(desk, "solitudine", "sociale", unit_id=town.units["B7"])
    opened(desk, "violenza", "sociale", unit_id=town.units["B7"])
    closed, already = opened(desk), opened(desk)
    walk(desk, closed, "assegnata", "in_lavorazione", "risolta")
    sent(desk, already)
    plan = desk.run(maintenance.export_plan)
    assert [row.id for row in plan.rows] == [leak]
    assert request(desk, leak).state == "aperta", "a plan marks nothing"


def test_the_file_holds_the_place_and_no_person(desk, town):
    one = opened(desk, unit_id=town.units["B7"], reporter_id=town.people["Brambati"], description="=Perde")
    desk.run(requests.edit_request, one, access_hours="mattina, cane", access_phone="0377 000 118")
    plan = desk.run(maintenance.export_plan, [one])
    (row,) = cells(plan.data)
    assert tuple(row) == COLUMNS
    assert (row["via"], row["civico"], row["scala"], row["interno"]) == ("via delle Robinie", "12", "B", "7")
    assert (row["descrizione"], row["accesso"], row["numero"]) == (
        "'=Perde",
        "mattina, cane",
        request(desk, one).number,
    )
    text = plan.data.decode()
    for personal in ("Brambati", "Adele", "0377", town.people["Brambati"], desk.who.operator_id):
        assert personal not in text


def test_what_was_chosen_and_stays_says_why(desk, town):
    leak, lonely, secret = opened(desk), opened(desk, "solitudine", "sociale"), opened(desk, "violenza", "sociale")
    plan = desk.run(maintenance.export_plan, [leak, lonely, secret])
    assert len(plan.kept) == 2
    assert "violenza" not in str(plan).lower()
    assert refused(desk, maintenance.export_plan, [lonely]).code == "export_nothing"


def test_the_round_trip(desk, town):
    one, two, three = opened(desk), opened(desk, "ascensore"), opened(desk, "serramenti")
    sent(desk, one, two, three)
    assert [(s.to_state, s.sent_to) for s in steps(desk, one)][-1] == ("inviata_a_terzi", "Manutenzione")
    numbers = [request(desk, id).number for id in (one, two, three)]
    answer = (
        HEAD
        + f"{numbers[0]};TK-77;ricevuta;\n{numbers[1]};TK 78;eseguita;Sostituita la scheda\n"
        + f"{numbers[2]};TK79;respinta;Di competenza dell'inquilino\nZZ-9999;TK80;ricevuta;\n"
    ).encode()
    before = counts(desk)
    dry = desk.run(maintenance.take_answers, answer)
    assert counts(desk) == before
    assert request(desk, one).external_ticket is None
    assert [(row.line, row.ticket) for row in dry.taken] == [(2, "TK-77"), (3, "TK 78"), (4, "TK79")]
    assert [(row.line, row.number) for row in dry.refused] == [(5, "ZZ-9999")]
    done = desk.run(maintenance.take_answers, answer, apply=True)
    assert (done.taken, done.refused, done.applied) == (dry.taken, dry.refused, True)
    after = [(request(desk, id).external_ticket, request(desk, id).state) for id in (one, two, three)]
    assert after == [("TK-77", "inviata_a_terzi"), ("TK 78", "risolta"), ("TK79", "in_lavorazione")]
    assert steps(desk, two)[-1].reason == "Sostituita la scheda"
    again = desk.run(maintenance.take_answers, answer, apply=True)
    assert (again.taken, again.unchanged) == ((), 3), "the same file read twice changes nothing"


def test_rows_are_refused_one_by_one_and_the_others_stand(desk, town):
    known, other, closed = opened(desk), opened(desk), opened(desk)
    desk.run(requests.edit_request, known, external_ticket="TK1")
    sent(desk, known, other)
    walk(desk, closed, "assegnata", "in_lavorazione", "risolta")
    desk.run(requests.advance, closed, "chiusa", outcome="intervento_eseguito", outcome_day=desk.who.today())
    secret = opened(desk, "violenza", "sociale")
    rows = [
        (request(desk, known).number, "TK2", "ricevuta"),
        (request(desk, other).number, "", "ricevuta"),
        (request(desk, closed).number, "TK3", "ricevuta"),
        (request(desk, secret).number, "TK4", "ricevuta"),
        (request(desk, other).number, "TK5", "ricevuta"),
    ]
    text = HEAD + "".join(f"{number};{ticket};{state};\n" for number, ticket, state in rows)
    report = desk.run(maintenance.take_answers, text.encode(), apply=True)
    assert [row.line for row in report.refused] == [2, 3, 4, 5, 6]
    assert "TK1" in report.refused[0].reason
    assert report.refused[3].reason == "Nessuna richiesta tecnica con questo numero su questo computer."
    assert request(desk, secret).external_ticket is None


def test_a_step_that_is_not_allowed_refuses_the_row_whole(desk, town):
    one = opened(desk)
    text = f"{HEAD}{request(desk, one).number};TK1;eseguita;\n"
    report = desk.run(maintenance.take_answers, text.encode(), apply=True)
    assert [row.line for row in report.refused] == [2]
    assert (request(desk, one).external_ticket, request(desk, one).state) == (None, "aperta"), "not half of the row"


def test_a_file_that_is_no_answer_leaves_everything_as_it_was(desk, town, tmp_path):
    one = opened(desk)
    for data, code in (
        (b"numero;stato\nA;b\n", "csv_column_missing"),
        ("numero;ticket;stato\nA3;Pi\xf9;ricevuta".encode("latin-1"), "csv_encoding"),
        (f'{HEAD}{request(desk, one).number};TK1;ricevuta;\nA3-9;"TK2'.encode(), "csv_broken"),
    ):
        assert refused(desk, maintenance.take_answers, data, apply=True).code == code
    huge = tmp_path / "grande.csv"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(Notice) as caught:
        maintenance.answer_file(huge)
    assert caught.value.code == "csv_too_large"
    with pytest.raises(Notice) as caught:
        maintenance.answer_file(tmp_path / "manca.csv")
    assert caught.value.code == "file_unreadable"
    assert desk.read(lambda s: s.get(Request, one).external_ticket) is None


def test_marking_is_all_or_nothing(desk, town):
    one, closed = opened(desk), opened(desk)
    walk(desk, closed, "assegnata", "in_lavorazione", "risolta")
    assert refused(desk, maintenance.mark_exported, [one, closed]).code == "transition_not_allowed"
    assert request(desk, one).state == "aperta"
