"""The registers of a synthetic company as its management system would export them, for `portineria server import`.

Three files (units, persons, tenancies) as an Italian office writes them: semicolons, `gg/mm/aaaa`, `1.234,56`, its own
column names; and beside each the mapping file that says which column is which field. Knows nothing of the importer itself.
"""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.synthetic.rows import Made, Row, Value

REGISTER_KINDS = frozenset(
    {"company", "outpost", "building", "unit", "person", "household", "household_member", "tenancy", "tenancy_party"}
)
"""The kinds that come from the registers; all others are made by operators or by the centre's administrator."""

# Field of the importer -> column of the office's file.
COLUMNS: dict[str, dict[str, str]] = {
    "units": {
        "unit_code": "COD_UI", "unit_kind": "TIPO_UI", "stair": "SCALA", "floor": "PIANO", "apartment_no": "INTERNO",
        "building_code": "COD_STABILE", "building_name": "STABILE", "street": "INDIRIZZO", "house_number": "CIVICO",
        "postal_code": "CAP", "municipality": "COMUNE", "province": "PROV", "neighbourhood": "QUARTIERE", "outpost": "PRESIDIO",
    },
    "persons": {
        "person_code": "COD_ANAGRAFICO", "surname": "COGNOME", "name": "NOME", "sex": "SESSO", "birth_date": "DATA_NASCITA",
        "birth_place": "LUOGO_NASCITA", "birth_code": "COD_LUOGO", "fiscal_code": "CODICE_FISCALE",
        "citizenship": "CITTADINANZA", "phone1": "TELEFONO", "phone2": "TELEFONO_2", "email": "EMAIL", "language": "LINGUA",
        "deceased_on": "DATA_DECESSO", "unit_code": "COD_UI", "household_code": "COD_NUCLEO", "relation": "PARENTELA",
        "member_from": "NEL_NUCLEO_DAL", "member_to": "NEL_NUCLEO_AL",
    },
    "tenancies": {
        "tenancy_code": "COD_CONTRATTO", "unit_code": "COD_UI", "household_code": "COD_NUCLEO", "assigned_on": "ASSEGNATO_IL",
        "contract_on": "CONTRATTO_DEL", "ended_on": "CESSATO_IL", "service": "SERVIZIO", "income_area": "AREA",
        "income_band": "FASCIA", "income_band_from": "FASCIA_DAL", "rent": "CANONE", "charges": "SPESE",
        "census_on": "ANAGRAFE_AL", "assignee": "ASSEGNATARIO", "co_obligors": "COOBBLIGATI", "party_from": "PARTE_DAL",
    },
}  # fmt: skip


def write_csv(rows: Iterable[Made], folder: Path, company_id: str | None = None) -> dict[str, tuple[Path, Path]]:
    """Write the registers of a company (the first one met, unless named) and their mapping files.

    Gives `{"units": (csv, mapping), "persons": ..., "tenancies": ...}`. A person who changed household appears once, with
    the household of today or else the last. Rows of other kinds may be among `rows` and are passed over.
    """
    kept: dict[str, dict[str, Row]] = {kind: {} for kind in REGISTER_KINDS}
    for kind, row in rows:
        if kind == "company" and company_id is None:
            company_id = str(row["id"])
        if kind in kept and row["company_id"] == company_id:
            kept[kind][str(row["id"])] = row
    folder.mkdir(parents=True, exist_ok=True)
    tables = {"units": _units(kept), "persons": _persons(kept), "tenancies": _tenancies(kept)}
    return {name: _write(folder, name, lines) for name, lines in tables.items()}


def _write(folder: Path, name: str, lines: list[dict[str, Value]]) -> tuple[Path, Path]:
    columns = COLUMNS[name]
    data, mapping = folder / f"{name}.csv", folder / f"{name}.yaml"
    with data.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(columns.values())
        writer.writerows(["" if line.get(field) is None else line[field] for field in columns] for line in lines)
    content = [f"kind: {name}", "encoding: utf-8", 'separator: ";"', "columns:"]
    content += [f"  {field}: {column}" for field, column in columns.items()]
    mapping.write_text("\n".join(content) + "\n", encoding="utf-8")
    return data, mapping


def _day(value: Value) -> str | None:
    return show_day(date.fromisoformat(str(value))) if value else None


def _euros(value: Value) -> str | None:
    return format_cents(int(value), symbol=False) if value is not None else None


def _units(kept: dict[str, dict[str, Row]]) -> list[dict[str, Value]]:
    lines = []
    for unit in kept["unit"].values():
        building = kept["building"][str(unit["building_id"])]
        lines.append(
            {
                **{field: unit[field] for field in ("stair", "floor", "apartment_no")},
                **{
                    field: building[field]
                    for field in ("street", "house_number", "postal_code", "municipality", "province", "neighbourhood")
                },
                "unit_code": unit["code"],
                "unit_kind": unit["kind"],
                "building_code": building["code"],
                "building_name": building["name"],
                "outpost": kept["outpost"][str(unit["outpost_id"])]["code"],
            }
        )
    return lines


def _persons(kept: dict[str, dict[str, Row]]) -> list[dict[str, Value]]:
    latest: dict[str, Row] = {}
    for member in kept["household_member"].values():
        known = latest.get(str(member["person_id"]))
        if known is None or _ends(member) > _ends(known):
            latest[str(member["person_id"])] = member
    lines = []
    for id, person in kept["person"].items():
        member = latest[id]
        household = kept["household"][str(member["household_id"])]
        same = ("surname", "name", "sex", "birth_place", "birth_code", "fiscal_code", "citizenship", "phone1", "phone2")
        lines.append(
            {
                **{field: person[field] for field in (*same, "email", "language")},
                "person_code": person["external_code"],
                "birth_date": _day(person["birth_date"]),
                "deceased_on": _day(person["deceased_on"]),
                "unit_code": kept["unit"][str(household["unit_id"])]["code"],
                "household_code": household["external_code"],
                "relation": member["relation"],
                "member_from": _day(member["from_day"]),
                "member_to": _day(member["to_day"]),
            }
        )
    return lines


def _ends(member: Row) -> tuple[bool, str]:
    return member["to_day"] is None, str(member["to_day"] or member["from_day"])


def _tenancies(kept: dict[str, dict[str, Row]]) -> list[dict[str, Value]]:
    assignees: dict[str, Row] = {}
    others: dict[str, list[str]] = {}
    for party in kept["tenancy_party"].values():
        tenancy_id = str(party["tenancy_id"])
        if party["role"] == "assegnatario":
            assignees[tenancy_id] = party
        else:
            others.setdefault(tenancy_id, []).append(str(kept["person"][str(party["person_id"])]["external_code"]))
    lines = []
    for id, tenancy in kept["tenancy"].items():
        assignee = assignees[id]
        lines.append(
            {
                **{field: tenancy[field] for field in ("service", "income_area", "income_band")},
                **{
                    field: _day(tenancy[field])
                    for field in ("assigned_on", "contract_on", "ended_on", "income_band_from", "census_on")
                },
                "tenancy_code": tenancy["code"],
                "unit_code": kept["unit"][str(tenancy["unit_id"])]["code"],
                "household_code": kept["household"][str(tenancy["household_id"])]["external_code"],
                "rent": _euros(tenancy["rent_cents"]),
                "charges": _euros(tenancy["charges_cents"]),
                "assignee": kept["person"][str(assignee["person_id"])]["external_code"],
                "co_obligors": "|".join(others.get(id, [])),
                "party_from": _day(assignee["from_day"]),
            }
        )
    return lines
