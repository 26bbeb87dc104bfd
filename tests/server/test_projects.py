"""Projects at the centre: taken from the list again and again, changed by head office within the rules, or not at all."""

import json
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from app.errors import Notice
from app.server import admin, project_commands
from app.server.admin import company_of
from app.server.commands import main
from app.server.db import writing
from app.server.installation import Installation
from app.server.office import Hand, office_act
from app.server.projects import change_project, list_projects, load_projects
from app.server.reconciling import begin_reconciling


class Office:
    """Head office of one company, with an outpost."""

    def __init__(self, centre: Installation, hand: Hand) -> None:
        self.engine, self.hand = centre.engine, hand
        admin.add_company(self.engine, hand, "MI", "ALER di prova", {})
        self.outpost = admin.add_outpost(self.engine, hand, "MI", "SAL", "Salomone", {}, [])

    def load(self, *names: str, **how: Any) -> Any:
        return load_projects(self.engine, self.hand, "MI", names or ("milano",), **how)

    def set(self, code: str, **how: Any) -> bool:
        where = {name: how.pop(name) for name in ("line", "target", "remove") if name in how}
        return change_project(self.engine, self.hand, "MI", code, how, **where)

    def refused(self, code: str, **how: Any) -> str:
        before = self.all()
        with pytest.raises(Notice) as caught:
            self.set(code, **how)
        assert self.all() == before
        return caught.value.code

    def extend(self, code: str, until_on: date) -> None:
        """An act as a desk recorded it."""
        with office_act(self.engine, company_of(self.engine, "MI"), self.hand) as act:
            project = act.index("project", "code")[code]
            values = {"number": "12/2020", "act_on": date(2020, 4, 1), "until_on": until_on, "file_hash": "0" * 64}
            act.create("project_extension", {"project_id": project, **values})

    def all(self) -> dict[str, dict[str, Any]]:
        return {one["code"]: one for one in list_projects(self.engine, self.hand, "MI")}


@pytest.fixture
def office(centre: Installation, hand: Hand) -> Office:
    return Office(centre, hand)


def test_the_list_is_taken_once_however_often_it_is_asked_for(office: Office) -> None:
    done = office.load()
    assert done.created == {
        "programme": 1, "funding_action": 2, "project": 8, "project_line": 2, "project_target": 3,
    }  # fmt: skip
    again = office.load()
    assert (again.created, again.changed, again.differ) == ({}, {}, [])
    amounts = [one["amount_cents"] for one in office.all().values()]
    assert sum(amounts) == 195_030_384
    assert sum(one["amount_cents"] for one in office.all().values() if one["role"] == "capofila") == 50_318_694
    assert [line["to_confirm"] for line in office.all()["PROSAL"]["lines"]] == [1, 1]


def test_no_list_is_taken_while_desks_may_bring_it_back(office: Office) -> None:
    with writing(office.engine) as connection:
        begin_reconciling(connection, company_of(office.engine, "MI"), office.hand.clock())
    with pytest.raises(Notice) as caught:
        office.load()
    assert caught.value.code == "reconciling"
    assert office.all() == {}


def test_lodi_is_a_list_of_its_own(office: Office) -> None:
    office.load("lodi")
    (lodi,) = office.all().values()
    assert lodi["amount_cents"] == sum(line["amount_cents"] for line in lodi["lines"]) == 51_961_400
    with pytest.raises(Notice) as caught:
        office.load("pavia")
    assert caught.value.code == "project_list_unknown"


def test_what_head_office_changed_stays_unless_it_is_asked_back(office: Office) -> None:
    office.load()
    assert office.set("GOLAB", start="01/10/2018", end="15/05/2020", outposts="SAL")
    assert not office.set("GOLAB", start="01/10/2018")
    assert office.load().differ == ["GOLAB: start_on"]
    golab = office.all()["GOLAB"]
    assert (golab["start_on"], golab["end_on"], golab["outposts"]) == ("2018-10-01", "2020-05-15", ["SAL"])
    done = office.load(restore=True)
    assert (done.changed, done.differ) == ({"project": 1}, [])
    golab = office.all()["GOLAB"]
    assert (golab["start_on"], golab["end_on"], golab["outposts"]) == (None, "2020-05-15", ["SAL"])


def test_an_end_beyond_its_time_needs_an_act_and_a_later_stop_too(office: Office) -> None:
    office.load()
    assert office.refused("PROSAL", end="17/05/2020") == "project_past_stop"
    assert office.refused("PROSAL", hard_stop="30/09/2021", end="30/09/2020") == "project_stop_later"
    assert office.refused("PROSAL", extension_number="12/2020") == "field_unknown"
    office.extend("PROSAL", date(2020, 9, 30))
    assert office.refused("PROSAL", hard_stop="01/10/2020") == "project_stop_later"
    assert office.refused("PROSAL", end="01/10/2020") == "project_too_long"
    assert office.set("PROSAL", end="30/09/2020")
    assert office.set("PROSAL", hard_stop="30/09/2020", end="30/09/2020")
    assert [one["number"] for one in office.all()["PROSAL"]["extensions"]] == ["12/2020"]
    assert office.refused("PROSAL", start="01/10/2020") == "project_days_reversed"


def test_lines_stay_within_the_amount_and_a_partner_needs_the_act_of_its_share(office: Office) -> None:
    office.load()
    assert office.refused("PROSAL", line="9.1.3", amount="131.303,92") == "project_lines_exceed"
    assert office.set("PROSAL", line="9.1.3", amount="131.000", confirmed="sì", act="decreto 7")
    assert office.refused("RHO", line="9.4.2", amount="1") == "project_unknown"
    assert office.refused("LABRHO", line="9.4.2", amount="50.000") == "line_needs_share_act"
    assert office.refused("LABRHO", line="9.4.2", act="scrittura privata 3") == "required"
    assert office.refused("LABRHO", line="K1", amount="1", act="x") == "action_unknown"
    assert office.set("LABRHO", line="9.4.2", amount="50.000", act="scrittura privata 3")
    (line,) = office.all()["LABRHO"]["lines"]
    assert (line["name"], line["amount_cents"], line["to_confirm"]) == ("Laboratorio sociale", 5_000_000, 0)
    assert office.refused("PROSAL", role="partner") == "line_needs_share_act"
    assert office.set("LABRHO", target="persone_coinvolte", value="200", by="31/12/2019")


def test_a_line_or_target_written_by_mistake_is_taken_away_and_may_come_again(office: Office) -> None:
    office.load()
    assert office.set("PROSAL", line="9.4.2", remove=True)
    assert office.set("PROSAL", target="tirocinanti", remove=True)
    prosal = office.all()["PROSAL"]
    assert [line["action"] for line in prosal["lines"]] == ["9.1.3"]
    assert len(prosal["targets"]) == 2
    assert office.refused("PROSAL", line="9.4.2", remove=True) == "not_found"
    assert office.load().created == {"project_line": 1, "project_target": 1}


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"amount": "molto"}, "money_format"), ({"amount": "0"}, "project_amount_wrong"), ({"amount": ""}, "required"),
        ({"start": "31/02/2020"}, "day_unknown"), ({"role": "socio"}, "choice_unknown"), ({"colore": "blu"}, "field_unknown"),
        ({"outposts": "SAL XX"}, "outpost_unknown"), ({"target": "gatti", "value": "3"}, "metric_unknown"),
        ({"target": "tirocinanti", "value": "-3"}, "wrong_type"), ({"line": "9.1.3", "confirmed": "forse"}, "choice_unknown"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_changes_nothing(office: Office, how: dict[str, str], said: str) -> None:
    office.load()
    assert office.refused("PROSAL", **how) == said


def test_as_it_is_typed(
    centre: Installation, office: Office, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def opened(_folder: Any) -> Any:
        yield centre

    monkeypatch.setattr(project_commands, "open_centre", opened)

    def say(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["server", "projects", *words, "--company", "MI"])
        return status, capsys.readouterr().out

    assert say("load", "--list", "milano")[0] == 0
    assert say("set", "--project", "GOLAB", "--set", "start=01/10/2018") == (
        0, "Salvato: i portatili lo ricevono al prossimo allineamento.\n",
    )  # fmt: skip
    status, said = say("load", "--list", "milano")
    assert status == 3
    assert "lasciato come l'ha scritto la sede: GOLAB: start_on" in said
    assert "251.303,91 €" in say("list")[1]
    assert len(json.loads(say("list", "--json")[1])["projects"]) == 8
    assert say("set", "--project", "GOLAB", "--set", "start")[0] == 1
    assert say("set", "--project", "GOLAB")[0] == 1
    assert say("set", "--project", "GOLAB", "--remove")[0] == 1
    assert say("set", "--project", "PROSAL", "--line", "9.4.2", "--remove")[0] == 0
