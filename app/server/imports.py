"""Units, persons and tenancies from the housing company's system, into the registry, in one act.

The same file twice changes nothing, and neither does a file that says what desks have corrected meanwhile: each imported
person remembers a digest of what the file said last, so that only what has changed *in the file* is taken, and only where
nobody else wrote. A changed identity becomes a proposal (`variation`) for a person to decide, as everywhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from app.rules import codice_fiscale
from app.rules.clock import rome_day
from app.rules.problem import Problem
from app.server.admin import company_of
from app.server.import_mapping import read_mapping
from app.server.import_persons import first_memory, merge_person, person_of
from app.server.import_rows import ReadRow, Rejected, read_rows
from app.server.office import Hand, Office, office_act

_BUILDING = {
    "building_code": "code",
    "building_name": "name",
    "street": "street",
    "house_number": "house_number",
    "postal_code": "postal_code",
    "municipality": "municipality",
    "province": "province",
    "neighbourhood": "neighbourhood",
}
_UNIT = {"unit_kind": "kind", "stair": "stair", "floor": "floor", "apartment_no": "apartment_no"}
_TENANCY = {
    "assigned_on": "assigned_on",
    "contract_on": "contract_on",
    "ended_on": "ended_on",
    "service": "service",
    "title": "title",
    "income_area": "income_area",
    "income_band": "income_band",
    "income_band_from": "income_band_from",
    "rent": "rent_cents",
    "charges": "charges_cents",
    "census_on": "census_on",
}


@dataclass
class ImportReport:
    """What an import did, or would do. Counts by kind of record; `kept` counts fields where a desk's word stands."""

    kind: str
    dry_run: bool
    rows: int = 0
    created: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    proposals: int = 0
    kept: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    saved: bool = False


class _Refused(Exception):
    """The row under way cannot be imported."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


def import_file(
    engine: Engine,
    hand: Hand,
    company: str,
    file: Path,
    mapping_file: Path,
    *,
    dry_run: bool = False,
    strict: bool = False,
) -> ImportReport:
    """Import a CSV file by its mapping. Bad rows are reported and the others saved, all in one transaction.

    `strict` saves nothing when a row was rejected. Raises Notice when mapping or file are not what they should be,
    and `reconciling`; then nothing was saved either.
    """
    mapping = read_mapping(mapping_file)
    read = read_rows(file, mapping, rome_day(hand.clock()))
    report = ImportReport(mapping.kind, dry_run, rows=len(read.rows) + len(read.rejected), rejected=list(read.rejected))
    company_id = company_of(engine, company)
    stopped = dry_run or (strict and bool(read.rejected))
    with office_act(engine, company_id, hand, dry_run=stopped) as office:
        office.require_whole("ciò che il file dice può tornare da loro.", "Nulla è stato importato.")
        work = _Import(office, report)
        work.run(mapping.kind, read.rows)
        report.created, report.changed = office.created, office.changed
        report.rejected.sort(key=lambda one: one.line)
        if strict and report.rejected:
            office.discard()
        report.saved = not stopped and not (strict and report.rejected)
    return report


class _Import:
    """One import under way: who is known by which code, and what was seen earlier in the file."""

    def __init__(self, office: Office, report: ImportReport) -> None:
        self._office = office
        self._report = report
        self._outposts = office.index("outpost", "code")
        self._units = office.index("unit", "code")
        self._persons: dict[str, str] = {}
        self._households: dict[str, str] = {}
        self._members: dict[tuple[str, str], str] = {}
        self._said: dict[tuple[str, object], tuple[int, object]] = {}
        self._line = 0

    def run(self, kind: str, rows: list[ReadRow]) -> None:
        prepare = {"units": self._prepare_units, "persons": self._prepare_persons, "tenancies": self._prepare_tenancies}
        take = {"units": self._unit, "persons": self._person, "tenancies": self._tenancy}
        key = {"units": "unit_code", "persons": "person_code", "tenancies": "tenancy_code"}[kind]
        prepare[kind](rows)
        seen: dict[str, ReadRow] = {}
        for row in rows:
            code, self._line = str(row.values[key]), row.line
            earlier = seen.setdefault(code, row)
            try:
                if earlier is not row and earlier.values != row.values:
                    raise _Refused("repeated", f"Lo stesso codice è già alla riga {earlier.line}, con altri dati.")
                take[kind](row.values)
            except _Refused as refused:
                self._report.rejected.append(Rejected(row.line, refused.code, refused.sentence))

    # -- units --------------------------------------------------------------------------------------------------------

    def _prepare_units(self, rows: list[ReadRow]) -> None:
        self._office.load("unit", [self._units[c] for c in _codes(rows, "unit_code") if c in self._units])
        self._buildings = self._office.index("building", "code")
        # Buildings are few; all are read, since those without a code are known by their address.
        every = list(self._office.index("building", "id"))
        self._office.load("building", every)
        self._addresses = {}
        for id in every:
            found = self._office.row("building", id)
            if found is not None:
                self._addresses[_address(found)] = id

    def _unit(self, values: Mapping[str, Any]) -> None:
        outpost = self._outpost(values.get("outpost"))
        building = self._building(values, outpost)
        wanted = {own: values[name] for name, own in _UNIT.items() if name in values}
        if wanted.get("kind") is None:
            wanted.pop("kind", None)
        wanted |= {"building_id": building, "outpost_id": outpost}
        code = values["unit_code"]
        if code in self._units:
            self._office.edit("unit", self._units[code], wanted)
        else:
            self._units[code] = self._office.create("unit", {"code": code, **wanted})

    def _building(self, values: Mapping[str, Any], outpost: str) -> str:
        wanted = {own: values[name] for name, own in _BUILDING.items() if name in values} | {"outpost_id": outpost}
        code, address = wanted.get("code"), _address(wanted)
        self._same_as_before("building", code if code is not None else address, wanted)
        known = self._buildings.get(code) if code is not None else self._addresses.get(address)
        if known is None:
            known = self._office.create("building", wanted)
        else:
            self._office.edit("building", known, wanted)
        if code is not None:
            self._buildings[code] = known
        self._addresses[address] = known
        return known

    # -- persons ------------------------------------------------------------------------------------------------------

    def _prepare_persons(self, rows: list[ReadRow]) -> None:
        office = self._office
        self._persons = office.index("person", "external_code")
        self._fiscal = office.index("person", "fiscal_code")
        self._households = office.index("household", "external_code")
        wanted = [self._persons[c] for c in _codes(rows, "person_code") if c in self._persons]
        fiscal = [codice_fiscale.clean(c) for c in _codes(rows, "fiscal_code")]
        office.load("person", wanted + [self._fiscal[c] for c in fiscal if c in self._fiscal])
        office.load("unit", [self._units[c] for c in _codes(rows, "unit_code") if c in self._units])
        office.load("household", [self._households[c] for c in _codes(rows, "household_code") if c in self._households])
        self._read_members()

    def _read_members(self) -> None:
        members = self._office.index("household_member", "id")
        self._office.load("household_member", list(members.values()))
        for id in members.values():
            found = self._office.row("household_member", id)
            if found is not None:
                self._members[(str(found["household_id"]), str(found["person_id"]))] = id

    def _person(self, values: Mapping[str, Any]) -> None:
        unit = self._unit_of(values)
        outpost = self._outpost(values["outpost"]) if values.get("outpost") else None
        if outpost is None and unit is not None:
            found = self._office.row("unit", unit)
            outpost = str(found["outpost_id"]) if found is not None and found["outpost_id"] else None
        if outpost is None:
            raise _Refused("outpost_missing", "Non si sa quale presidio segue la persona: manca il presidio o l'unità.")
        wanted = self._read_person(values)
        if values.get("household_code") is not None:
            self._same_as_before("household", values["household_code"], unit)
        code = values["person_code"]
        known = self._persons.get(code) or self._same_fiscal_code(wanted)
        if known is None:
            known = self._office.create(
                "person",
                {"external_code": code, "outpost_id": outpost, **wanted},
                unknown=first_memory(wanted),
            )
        else:
            self._update_person(known, code, wanted)
        self._persons[code] = known
        self._household(values, known, unit, outpost)

    def _read_person(self, values: Mapping[str, Any]) -> dict[str, Any]:
        wanted = person_of(values, rome_day(self._office.hand.clock()))
        if isinstance(wanted, Problem):
            raise _Refused(wanted.code, wanted.sentence)
        return wanted

    def _same_fiscal_code(self, wanted: Mapping[str, Any]) -> str | None:
        """A person whom a desk wrote down before the import brought them: the same, if nobody has given them a code."""
        id = self._fiscal.get(str(wanted.get("fiscal_code")))
        found = self._office.row("person", id) if id is not None else None
        return id if found is not None and found["external_code"] is None else None

    def _update_person(self, id: str, code: str, wanted: Mapping[str, Any]) -> None:
        row = self._office.row("person", id)
        assert row is not None, "the index named it"
        told = merge_person(row, wanted)
        self._report.kept += told.kept
        self._office.edit_stored("person", id, {"external_code": code, **told.taken})
        if told.proposed:
            changes = {
                "person_id": id,
                "changes": told.proposed,
                "reason": "importazione",
                "outpost_id": row["outpost_id"],
            }
            self._office.create("variation", changes)
            self._report.proposals += 1

    def _household(self, values: Mapping[str, Any], person: str, unit: str | None, outpost: str) -> None:
        code = values.get("household_code")
        if code is None:
            return
        household = self._households.get(code)
        if household is None:
            household = self._office.create(
                "household", {"external_code": code, "unit_id": unit, "outpost_id": outpost}
            )
            self._households[code] = household
        elif unit is not None:
            self._office.edit("household", household, {"unit_id": unit})
        if (household, person) in self._members:
            return  # members are changed on desks, or at the source by leaving one household for another
        self._members[(household, person)] = self._office.create(
            "household_member",
            {
                "household_id": household,
                "person_id": person,
                "relation": values.get("relation"),
                "from_day": values.get("member_from"),
                "to_day": values.get("member_to"),
                "outpost_id": outpost,
            },
        )

    # -- tenancies ----------------------------------------------------------------------------------------------------

    def _prepare_tenancies(self, rows: list[ReadRow]) -> None:
        office = self._office
        self._persons = office.index("person", "external_code")
        self._households = office.index("household", "external_code")
        self._tenancies = office.index("tenancy", "code")
        office.load("tenancy", [self._tenancies[c] for c in _codes(rows, "tenancy_code") if c in self._tenancies])
        office.load("unit", [self._units[c] for c in _codes(rows, "unit_code") if c in self._units])
        parties = office.index("tenancy_party", "id")
        office.load("tenancy_party", list(parties.values()))
        self._parties: dict[tuple[str, str, str], str] = {}
        for id in parties.values():
            found = office.row("tenancy_party", id)
            if found is not None:
                self._parties[(str(found["tenancy_id"]), str(found["person_id"]), str(found["role"]))] = id

    def _tenancy(self, values: Mapping[str, Any]) -> None:
        unit = self._unit_of(values)
        assert unit is not None, "the field is required"
        household = values.get("household_code")
        if household is not None and household not in self._households:
            raise _Refused("household_unknown", "Il nucleo non è nel registro. Importare prima le persone.")
        parties = [(values.get("assignee"), "assegnatario")]
        parties += [(code.strip(), "coobbligato") for code in (values.get("co_obligors") or "").split("|")]
        for person, role in parties:
            if person and person not in self._persons:
                raise _Refused(
                    "person_unknown", f"La persona indicata come {role} non è nel registro. Importarla prima."
                )
        found = self._office.row("unit", unit)
        wanted = {own: values[name] for name, own in _TENANCY.items() if name in values}
        if wanted.get("service") is None:
            wanted.pop("service", None)
        wanted |= {"unit_id": unit, "outpost_id": found["outpost_id"] if found is not None else None}
        if "household_code" in values:
            wanted["household_id"] = self._households[household] if household is not None else None
        code = values["tenancy_code"]
        if code in self._tenancies:
            self._office.edit("tenancy", self._tenancies[code], wanted)
        else:
            self._tenancies[code] = self._office.create("tenancy", {"code": code, **wanted})
        for person, role in parties:
            if person:
                self._party(self._tenancies[code], self._persons[person], role, values, wanted["outpost_id"])

    def _party(self, tenancy: str, person: str, role: str, values: Mapping[str, Any], outpost: Any) -> None:
        key = (tenancy, person, role)
        wanted = {"from_day": values.get("party_from")} if "party_from" in values else {}
        if key in self._parties:
            self._office.edit("tenancy_party", self._parties[key], wanted)
        else:
            whole = {"tenancy_id": tenancy, "person_id": person, "role": role, "outpost_id": outpost, **wanted}
            self._parties[key] = self._office.create("tenancy_party", whole)

    def _same_as_before(self, what: str, key: object, said: object) -> None:
        """Rows that share a building or a household must say the same of it: otherwise each would undo the other."""
        line, before = self._said.setdefault((what, key), (self._line, said))
        if before != said:
            named = {"building": "dello stesso stabile", "household": "dello stesso nucleo"}[what]
            raise _Refused(f"{what}_differs", f"I dati {named} sono diversi da quelli della riga {line}.")

    # -- shared -------------------------------------------------------------------------------------------------------

    def _outpost(self, code: str | None) -> str:
        found = self._outposts.get(str(code))
        if found is None:
            raise _Refused(
                "outpost_unknown", f"Il presidio «{code}» non è registrato. Aggiungerlo o correggere il codice."
            )
        return found

    def _unit_of(self, values: Mapping[str, Any]) -> str | None:
        code = values.get("unit_code")
        if code is None:
            return None
        found = self._units.get(code)
        if found is None:
            raise _Refused("unit_unknown", f"L'unità «{code}» non è nel registro. Importare prima le unità.")
        return found


def _codes(rows: list[ReadRow], name: str) -> list[str]:
    return list(dict.fromkeys(str(row.values[name]) for row in rows if row.values.get(name) is not None))


def _address(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return (
        str(row.get("street")).casefold(),
        str(row.get("house_number")).casefold(),
        str(row.get("municipality")).casefold(),
    )
