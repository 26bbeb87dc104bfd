"""The invented registers, brought into the centre the way an administrator would: founding, import from CSV, archive.

Units, persons and tenancies go through `import`; what the import does not know (past work, means tests) is adopted in one
act of the office, with the ids of the register in the place of the generator's own.
"""

import base64
import json
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.models.types import Stored
from app.security.enrolment_code import decode
from app.server import admin
from app.server.db import reading, writing
from app.server.devices import enrol, revoke
from app.server.funds import put_fund
from app.server.imports import ImportReport, import_file
from app.server.installation import Installation
from app.server.ledger import ledger_of, sums_of
from app.server.office import Hand, Office, office_act
from app.server.projects import Loaded, load_projects
from app.server.tables import RECORDS
from app.sync.messages import EnrolRequest
from app.synthetic.csv_files import write_csv
from app.synthetic.places import Estate
from app.synthetic.projects import LISTS
from app.synthetic.rows import Made, Row
from app.synthetic.staff import Worker

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_FOUNDED = frozenset({"company", "municipality", "outpost", "opening_slot", "operator", "operator_assignment"})
_KEYS = {"building": "code", "unit": "code", "person": "external_code", "household": "external_code", "tenancy": "code"}
"""Register kinds and the field by which the importer knows them again."""

_LISTED = {
    "programme": ("code",),
    "funding_action": ("programme_id", "code"),
    "project": ("code",),
    "project_line": ("project_id", "funding_action_id"),
    "project_target": ("project_id", "metric"),
    "fund": ("code",),
}
"""What head office takes from the program's list, and what of it is the same in the set; each after what it hangs on."""

_OUTPOST = ("kind", "street", "house_number", "postal_code", "municipality", "province", "programme", "funding_action")


@dataclass
class Founded:
    """A company at the centre: what was imported and adopted, its operators in order, one of each role of head office."""

    id: str
    code: str
    name: str
    operators: list[str]
    office: dict[str, str] = field(default_factory=dict)
    imports: list[ImportReport] = field(default_factory=list)
    adopted: int = 0
    projects: list[Loaded] = field(default_factory=list)
    files: dict[str, tuple[Path, Path]] = field(default_factory=dict)


def found_company(
    centre: Installation, hand: Hand, estate: Estate, rows: list[Made], recovery_public: bytes
) -> Founded:
    """Register a company with its outposts, hours and operators, who serve from the day they do in the set."""
    own = _by_kind(rows, estate.id)
    [company] = own["company"]
    code, engine = str(company["code"]), centre.engine
    details = {name: company[name] for name in ("address", "emergency_line")}
    made = admin.add_company(engine, hand, code, str(company["name"]), details)
    admin.set_recovery_key(engine, hand, code, base64.b64encode(recovery_public).decode())
    for outpost in own["outpost"]:
        hours = [
            admin.Opening(int(str(slot["weekday"])), str(slot["from_time"]), str(slot["to_time"]))
            for slot in own["opening_slot"]
            if slot["outpost_id"] == outpost["id"]
        ]
        place = {name: outpost[name] for name in _OUTPOST}
        admin.add_outpost(engine, hand, code, str(outpost["code"]), str(outpost["name"]), place, hours)
    codes = {row["id"]: str(row["code"]) for row in own["outpost"]}
    for who in own["operator"]:
        names = (str(who["surname"]), str(who["name"]), str(who["initials"]), str(who["role"]))
        admin.add_operator(engine, hand, code, *names, _day(who["active_from"]))
        for one in own["operator_assignment"]:
            if one["assigned_operator_id"] == who["id"]:
                first = date.fromisoformat(str(one["from_day"]))
                admin.assign(engine, hand, code, names[2], codes[one["outpost_id"]], first, None)
    office = {str(who["role"]): str(who["initials"]) for who in reversed(own["operator"])}
    return Founded(made, code, str(company["name"]), [str(who["initials"]) for who in own["operator"]], office)


def import_registers(
    centre: Installation, hand: Hand, estate: Estate, rows: list[Made], folder: Path, to: Founded
) -> None:
    """Write the company's CSV files and import them, each twice: the second time must change nothing."""
    to.files = write_csv(rows, folder / to.code, estate.id)
    for _ in range(2):
        for file, mapping in to.files.values():
            to.imports.append(import_file(centre.engine, hand, to.code, file, mapping))


def load_list(centre: Installation, hand: Hand, to: Founded) -> None:
    """The company's funded projects from the program's list, as its head office takes them; twice, as the registers."""
    for _ in range(2):
        to.projects.append(load_projects(centre.engine, hand, to.code, [LISTS[to.code]]))


def adopt_archive(
    centre: Installation, hand: Hand, estate: Estate, rows: list[Made], workers: list[Worker], to: Founded
) -> None:
    """Bring the past work of the company's operators, as it was written then on laptops that are no longer in use."""
    own = _by_kind(rows, estate.id)
    swap, numbers = _old_laptops(centre, hand, to, own, workers)
    with office_act(centre.engine, to.id, hand) as office:
        swap |= {estate.id: to.id}
        for kind, field_name in (*_KEYS.items(), ("outpost", "code"), ("operator", "initials")):
            known = office.index(kind, field_name)
            swap |= {str(row["id"]): known[str(row[field_name])] for row in own[kind] if str(row[field_name]) in known}
        known_projects = _of_the_list(centre, to, own, swap)
        swap |= known_projects
        here = {
            (str(row["household_id"]), str(row["person_id"])) for row in _rows_of(centre, to.id, "household_member")
        }
        parties = {(str(row["tenancy_id"]), str(row["person_id"])) for row in _rows_of(centre, to.id, "tenancy_party")}
        for kind, row in rows:
            if row["company_id"] != estate.id or kind in _FOUNDED or (kind in _KEYS and str(row["id"]) in swap):
                continue
            if str(row["id"]) in known_projects or (kind == "ledger_entry" and str(row["cause_id"]) in known_projects):
                continue  # a fund of the list has its cap in the ledger already
            ready = _swapped(row, swap, numbers)
            if kind == "household_member" and (str(ready["household_id"]), str(ready["person_id"])) in here:
                continue
            if kind == "tenancy_party" and (str(ready["tenancy_id"]), str(ready["person_id"])) in parties:
                continue
            office.adopt(kind, str(ready["id"]), ready)
            to.adopted += 1
        for row in own["fund"]:
            if str(row["id"]) in known_projects:
                _count_fund(office, known_projects[str(row["id"])], row)


def _count_fund(office: Office, id: str, row: Row) -> None:
    """A fund of the list with what head office set for it in the set, and the sums of what was booked."""
    put_fund(
        office,
        id,
        {"household_cap_cents": row["household_cap_cents"], "purposes": json.loads(str(row["purposes"]))},
    )
    office.edit_stored("fund", id, sums_of(ledger_of(office.board, id).totals(), str(row["counted_at"])))


def _of_the_list(centre: Installation, to: Founded, own: dict[str, list[Row]], swap: dict[str, str]) -> dict[str, str]:
    """Ids of the set's projects, and of what hangs on them, with the ids that head office's act gave the same ones."""
    known: dict[str, str] = {}
    for kind, names in _LISTED.items():
        there = {tuple(str(row[name]) for name in names): str(row["id"]) for row in _rows_of(centre, to.id, kind)}
        for row in own.get(kind, ()):
            key = tuple((swap | known).get(str(row[name]), str(row[name])) for name in names)
            if key in there:
                known[str(row["id"])] = there[key]
    return known


def _old_laptops(
    centre: Installation, hand: Hand, to: Founded, own: dict[str, list[Row]], workers: list[Worker]
) -> tuple[dict[str, str], dict[str, str]]:
    """Enrol the laptops of the past and cut them off: what they wrote names devices that the centre knows."""
    initials = {str(row["id"]): str(row["initials"]) for row in own["operator"]}
    ids: dict[str, str] = {}
    codes: dict[str, str] = {}
    for worker in workers:
        for _, device_id, code in worker.laptops if worker.id in initials else ():
            issued = admin.make_enrolment(centre, hand, to.code, initials[worker.id], None)
            request = EnrolRequest(
                decode(issued.text).secret, secrets.token_hex(16), secrets.token_bytes(32), secrets.token_bytes(32)
            )
            with writing(centre.engine) as connection:
                answer = enrol(connection, centre.keys.token[0], request, hand.clock(), hand.new_id)
                revoke(connection, to.id, answer.device_id)
            ids[device_id], codes[code] = answer.device_id, answer.device_code
    return ids, codes


def _swapped(row: Row, swap: dict[str, str], codes: dict[str, str]) -> dict[str, Stored]:
    """The row with the register's ids, also inside its texts, and the centre's codes of the laptops in its numbers."""
    ready: dict[str, Stored] = {}
    for name, value in row.items():
        if isinstance(value, str) and name in ("number", "local_number", "paper_number", "made_on"):
            ready[name] = "-".join(codes.get(part, part) for part in value.split("-"))
        elif isinstance(value, str):
            ready[name] = _UUID.sub(lambda found: swap.get(found[0], found[0]), value)
        else:
            ready[name] = value
    return ready


def _rows_of(centre: Installation, company_id: str, kind: str) -> Iterator[dict[str, Stored]]:
    table = RECORDS[kind]
    with reading(centre.engine) as connection:
        for row in connection.execute(table.select().where(table.c.company_id == company_id)).mappings():
            yield dict(row)


def _by_kind(rows: Iterable[Made], company_id: str) -> dict[str, list[Row]]:
    own: dict[str, list[Row]] = {}
    for kind, row in rows:
        if row["company_id"] == company_id:
            own.setdefault(kind, []).append(row)
    return own


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
