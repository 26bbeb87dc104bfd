"""The lists that screens, paper and rules share: read once from `resources/catalogues`, frozen, in file order.

Knows no record and no language but the Italian labels of the files; a screen translates them. The files are part of the
program (also inside a bundle, where `resources` stands beside `app`), so one that is missing or wrong is a bug.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "catalogues"


@dataclass(frozen=True)
class Choice:
    """One entry of a list: the code that is stored, the label that is read. `retired` ones are shown, never offered. `row` is what a
    list, a search or a card says instead, where the label tells of a debt or of health (domain 8.1).
    """

    code: str
    label: str
    retired: bool = False
    row: str = ""


@dataclass(frozen=True)
class Category:
    """A category of requests; `reserved` ones are always R3 and in no list (INV-06). `row` is what rows say, as of a `Choice`."""

    code: str
    label: str
    area: str
    reserved: bool = False
    row: str = ""


@dataclass(frozen=True)
class Area:
    """An area of requests with its categories; `letter` is its key on the screens."""

    code: str
    label: str
    letter: str
    categories: tuple[Category, ...]


@dataclass(frozen=True)
class Municipality:
    """A town as it was from `valid_from` to `valid_to` (both days included, None = open)."""

    code: str
    name: str
    province: str
    istat: str
    cap: str | None
    phone_prefix: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True)
class Country:
    """A foreign state: Belfiore code, ISO 3166-1 alpha-2 code, Italian name, member of the European Union."""

    code: str
    iso: str
    name: str
    eu: bool


@dataclass(frozen=True)
class EmergencyNumber:
    """A number that people dial, and what for."""

    code: str
    number: str
    label: str
    use: str


@dataclass(frozen=True)
class Holiday:
    """A holiday on the same day each year, between two years (None = open); `municipality` for a patron saint."""

    month: int
    day: int
    name: str
    from_year: int | None = None
    to_year: int | None = None
    municipality: str | None = None
    source: str | None = None


@cache
def _file(name: str) -> dict[str, Any]:
    with (FOLDER / f"{name}.yaml").open(encoding="utf-8") as stream:
        content: dict[str, Any] = yaml.safe_load(stream)
    return content


# In which file each plain list stands.
_LISTS = {
    "states": "taxonomy", "places": "taxonomy",
    "channels": "channels", "directions": "channels", "reporter_kinds": "channels",
    "presence_kinds": "presence", "outpost_kinds": "presence",
    "roster_kinds": "presence", "closure_kinds": "presence",
    "contact_outcomes": "outcomes", "request_outcomes": "outcomes",
    "information": "information", "urgencies": "urgency",
    "classes": "visibility", "read_reasons": "visibility",
    "isced": "isced",
    "activity_kinds": "activities", "group_services": "activities", "group_roles": "activities",
    "account_lines": "accounts", "order_causes": "accounts", "order_standings": "accounts",
    "rent_outcomes": "listening", "handed_over": "listening",
    "project_roles": "projects", "target_metrics": "projects", "target_bindings": "projects",
    "partner_kinds": "network", "referral_states": "network", "referral_outcomes": "network", "referral_bases": "network",
    "referral_fields": "network", "deed_kinds": "network", "partnership_roles": "network", "call_outcomes": "network",
    "need_domains": "pathways", "need_scores": "pathways", "risk_flags": "pathways", "assessment_outcomes": "pathways",
    "body_kinds": "decisions", "member_offices": "decisions", "votes": "decisions", "tie_rules": "decisions",
    "decision_outcomes": "decisions", "body_measures": "decisions",
    "pathway_types": "pathways", "pathway_states": "pathways", "pathway_outcomes": "pathways",
    "evidence_kinds": "arrears", "notice_kinds": "arrears", "arrears_states": "arrears",
    "arrears_outcomes": "arrears", "measure_kinds": "arrears", "measure_ends": "arrears",
    "solidarity_measures": "arrears", "solidarity_states": "arrears",
    "goal_results": "pathways", "task_who": "pathways", "pact_signatures": "pathways", "housing_states": "pathways",
    "training_sources": "training", "training_states": "training", "training_outcomes": "training",
    "training_contracts": "training", "unemployment_proofs": "training", "hours_sources": "training",
    "indemnity_acts": "training",
    "fund_kinds": "funds", "grant_purposes": "funds", "grant_payees": "funds", "grant_papers": "funds", "grant_alternatives": "funds",
    "grant_states": "funds", "envelope_states": "funds", "tenancy_titles": "funds",
}  # fmt: skip


@cache
def choices(name: str) -> tuple[Choice, ...]:
    """A plain list by name: `channels`, `urgencies`, `contact_outcomes`, `states`... or any list of `mod02.yaml`.

    Raises KeyError for a name that no file holds.
    """
    rows = _file(_LISTS.get(name, "mod02"))[name]
    return tuple(
        Choice(str(row["code"]), str(row["label"]), bool(row.get("retired", False)), str(row.get("row", row["label"])))
        for row in rows
    )


@cache
def codes(name: str) -> frozenset[str]:
    """The codes of a plain list, retired ones included: what a stored record may hold."""
    return frozenset(choice.code for choice in choices(name))


def label(name: str, code: str) -> str:
    """The Italian label of a code; a code this version does not know is shown as it is."""
    return next((choice.label for choice in choices(name) if choice.code == code), code)


def row_label(name: str, code: str) -> str:
    """The label of a code as a row of a list, a search or a card says it."""
    return next((choice.row for choice in choices(name) if choice.code == code), code)


def rows(file: str, name: str) -> Any:
    """What stands under a name of a file, for a rule that reads a shape of its own."""
    return _file(file)[name]


@cache
def mod02_lists() -> tuple[str, ...]:
    """The names of the choice lists of the intake form."""
    return tuple(_file("mod02"))


@cache
def areas() -> tuple[Area, ...]:
    """The taxonomy of requests: areas with their categories."""
    return tuple(
        Area(
            row["code"],
            row["label"],
            row["letter"],
            tuple(
                Category(
                    entry["code"],
                    entry["label"],
                    row["code"],
                    bool(entry.get("reserved", False)),
                    entry.get("row", entry["label"]),
                )
                for entry in row["categories"]
            ),
        )
        for row in _file("taxonomy")["areas"]
    )


@cache
def municipalities() -> tuple[Municipality, ...]:
    """The dated rows of the towns served."""
    return tuple(
        Municipality(
            row["code"], row["name"], row["province"], row["istat"], row.get("cap"), row["phone_prefix"],
            row.get("from"), row.get("to"),
        )
        for row in _file("municipalities")["municipalities"]
    )  # fmt: skip


def municipality_on(code: str, day: date) -> Municipality | None:
    """The town with this Belfiore code as it was on a day; None for a town that is not served."""
    for town in municipalities():
        if town.code == code and (town.valid_from or date.min) <= day <= (town.valid_to or date.max):
            return town
    return None


@cache
def countries() -> tuple[Country, ...]:
    """The foreign states most frequent among tenants."""
    return tuple(
        Country(row["code"], row["iso"], row["name"], bool(row.get("eu", False)))
        for row in _file("countries")["countries"]
    )


@cache
def emergency_numbers() -> tuple[EmergencyNumber, ...]:
    """The public emergency and help numbers."""
    return tuple(
        EmergencyNumber(row["code"], row["number"], row["label"], row["for"]) for row in _file("emergency")["numbers"]
    )


def emergency_script(company: str = "", company_number: str = "") -> tuple[str, ...]:
    """The lines shown before an `immediata` request is saved; the company's own line last, when it is configured."""
    content = _file("emergency")
    lines = tuple(str(line) for line in content["script"])
    if company_number:
        return (*lines, str(content["company_line"]).format(company=company, number=company_number))
    return lines


def violence_script() -> tuple[str, ...]:
    """The lines shown when the category `violenza` is chosen."""
    return tuple(str(line) for line in _file("emergency")["violence"])


def listening() -> Mapping[str, Any]:
    """What `listening.yaml` says of letters and of what is told: figures, and `told` as rows of text."""
    return _file("listening")


def answer_days() -> int:
    """Days within which a letter is answered."""
    return int(_file("channels")["answer_days"])


def unanswered_days() -> int:
    """Days after its delivery after which a referral without an answer counts as unanswered."""
    return int(_file("network")["unanswered_days"])


def pathway_parameter(name: str) -> int:
    """`assessment_days` (INV-08), `review_days` (INV-11) or `pact_goals`, as head office set them. KeyError for another name."""
    return int(_file("pathways")[name])


@cache
def partner_classes() -> dict[str, str]:
    """Kind of body -> the least strict visibility class of a referral to it, where that is not R0."""
    return {
        str(row["code"]): str(row["visibility"]) for row in _file("network")["partner_kinds"] if "visibility" in row
    }


@cache
def sensitive_words() -> tuple[str, ...]:
    """Beginnings of words, folded, that a letter to a partner had better not hold."""
    return tuple(str(word) for word in _file("network")["sensitive_words"])


@cache
def deadline_days(area: str, category: str, urgency: str) -> int:
    """Days from the opening of a request within which it should be settled. Working values, to be confirmed by head office."""
    content = _file("deadlines")
    for table, code in (("urgencies", urgency), ("categories", category), ("areas", area)):
        if code in content[table]:
            return int(content[table][code])
    return int(max(content["areas"].values()))


def attempts_before_escalation() -> int:
    """Visits in a row that did not get in, after which a request is proposed for escalation."""
    return int(_file("deadlines")["attempts_before_escalation"])


@cache
def fixed_holidays(*, confirmed: bool = True) -> tuple[Holiday, ...]:
    """National holidays on a fixed day, then the patron saints; with `confirmed` False those still to be confirmed (`to_confirm`)."""
    content = _file("holidays")
    found = []
    for row in (*content["national"], *content["patrons"]):
        if bool(row.get("to_confirm", False)) is confirmed:
            continue
        month, day = (int(part) for part in row["day"].split("-"))
        found.append(
            Holiday(month, day, row["name"], row.get("from"), row.get("to"), row.get("municipality"), row.get("source"))
        )
    return tuple(found)
