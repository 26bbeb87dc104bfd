"""Hours and the calendar on the command line, against a real centre."""

import json
from datetime import timedelta
from pathlib import Path

import httpx2
import icalendar

from app.rules.clock import rome_day, system_clock
from tests.cli.conftest import Office


def added(desk, kind, **values):
    answer = desk("add", kind, "--json", "-", typed=json.dumps(values))
    assert answer.status == 0, answer
    return answer.told["record"]["id"]


def test_an_appointment_reaches_a_phone_by_its_hour_and_outpost_until_the_address_is_revoked(
    office: Office, tmp_path: Path
) -> None:
    desk = office.desk("M. F.")
    at = (system_clock() + timedelta(days=1)).replace(microsecond=0)
    id = added(desk, "appointment", at=at.isoformat(), subject="bolletta", minutes=30, remind_minutes=60)
    assert desk("edit", id, "--set", "remind_minutes=30").status == 0
    assert desk("edit", id, "--set", "remind_minutes=99999").status == 5
    assert desk("sync").status == 0
    assert desk("calendar", "status").told["made_at"] is None
    status, address, aside = desk.plain("calendar", "link")
    assert (status, "si vede più" in aside) == (0, True)
    with httpx2.Client(trust_env=False) as phone:
        (event,) = icalendar.Calendar.from_ical(phone.get(address.strip()).text).walk("VEVENT")
        assert (event["SUMMARY"], event.decoded("DTSTART")) == ("Codogno", at)
        assert desk("calendar", "status").told["made_at"]
        assert desk("calendar", "revoke").status == 0
        assert phone.get(address.strip()).status_code == 404
    out = tmp_path / "agenda.ics"
    assert desk("calendar", "export", "--out", str(out)).told["events"] == 1
    assert "bolletta" not in out.read_text()
    assert desk("calendar", "export", "--out", str(out), "--from", "12/3/2026", "--to", "11/3/2026").status == 2


def test_hours_go_to_a_sheet_and_what_cannot_be_is_said(office: Office, tmp_path: Path) -> None:
    desk = office.desk("M. F.")
    started = system_clock() - timedelta(minutes=90)
    shift = added(desk, "presence", started_at=started.isoformat())
    ended = started + timedelta(minutes=75)
    assert desk("edit", shift, "--set", f"ended_at={ended.isoformat()}").status == 0
    assert desk("edit", shift, "--set", f"ended_at={(started - timedelta(minutes=1)).isoformat()}").status == 5
    first, last = (rome_day(started), rome_day(ended))
    csv = tmp_path / "ore.csv"
    told = desk("timesheet", "--from", f"{first:%d/%m/%Y}", "--to", f"{last:%d/%m/%Y}", "--csv", str(csv)).told[
        "timesheet"
    ]
    assert (told["minutes"], told["own_only"], told["costs_known"]) == (75, True, False)
    assert csv.read_text("utf-8-sig").startswith("dal;al;operatore")
    assert desk("timesheet", "--month", "2026-13").status == 2
    assert desk("timesheet", "--from", "1/3/2026").status == 2
    assert desk("timesheet", "--from", "2/3/2026", "--to", "1/3/2026").status == 5
    out = tmp_path / "ore.pdf"
    assert desk("print", "FOGLIO-ORE", "--record", f"{first}/{last}", "--out", str(out)).status == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert desk("print", "FOGLIO-ORE", "--record", "marzo", "--out", str(tmp_path / "no.pdf")).status == 5
    assert not (tmp_path / "no.pdf").exists()


def test_only_who_may_plan_adds_slots_and_closures(office: Office) -> None:
    desk = office.desk("M. F.")
    operator = desk("status").told["operator"]["id"]
    slot = json.dumps(
        {"rostered_operator_id": operator, "from_time": "09:00", "to_time": "12:00", "from_day": "2026-03-12"}
    )
    refused = desk("add", "roster_slot", "--json", "-", typed=slot)
    assert (refused.status, refused.told["code"]) == (5, "not_allowed")
    assert desk("add", "closure", "--json", "-", typed='{"from_day": "2026-03-12"}').told["code"] == "required"
    assert desk("add", "cost_rate", "--json", "-", typed='{"hour_cents": "x"}').status == 5
