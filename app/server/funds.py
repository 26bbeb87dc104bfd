"""Support funds at the centre: made with their cap in the ledger, looked at, changed by head office.

Plain functions over an open engine, in one office act, which holds the company's lock as a push does; `fund_commands` gives them a
command line. Whatever a fund's row says, its money is what the ledger says.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Engine

from app.errors import Notice
from app.rules.catalogues import codes
from app.rules.clock import from_utc_text, rome_day, utc_text
from app.rules.dates import parse_day
from app.rules.fund_terms import check_fund
from app.rules.ledger import set_cap
from app.rules.money import parse_cents
from app.rules.problem import Problem, blocking, problem
from app.server.admin import company_of
from app.server.ledger import entry_fields, ledger_of, sums_of
from app.server.office import Hand, Office, office_act
from app.server.rules_funds import listed, number

_TYPED = {
    "name": "text", "cap": "money", "act": "text", "household_cap": "money", "purposes": "purposes", "from": "day", "to": "day",
}  # fmt: skip
_COLUMNS = {
    "cap": "cap_cents", "act": "cap_act", "household_cap": "household_cap_cents", "from": "valid_from", "to": "valid_to",
}  # fmt: skip
_NEEDED = frozenset({"name", "cap"})
Row = Mapping[str, Any]


def put_fund(office: Office, id: str | None, values: Mapping[str, Any]) -> str:
    """Make a fund (`id` None) or change it, to Python values, and book its cap. Raises Notice `fund_*`; then the act is not done."""
    before = dict(office.row("fund", id) or {}) if id is not None else {}
    made = id or office.create("fund", values)
    if id is not None:
        office.edit("fund", id, values)
    _check(office, made)
    row = office.row("fund", made) or {}
    _book_cap(office, made, number(before.get("cap_cents")), number(row.get("cap_cents")))
    return made


def change_fund(engine: Engine, hand: Hand, company: str, code: str, values: Mapping[str, str]) -> bool:
    """Change fields of a fund, as typed; an empty one takes away what may be missing. False when all was so already.

    Raises Notice (`fund_unknown`, `field_unknown`, `fund_cap_below`, ...); then nothing changed.
    """
    with office_act(engine, company_of(engine, company), hand) as office:
        id = office.index("fund", "code").get(code)
        if id is None:
            raise Notice("fund_unknown", f"L'azienda non ha un fondo con il codice {code}.", given=code)
        put_fund(office, id, _typed(values, rome_day(hand.clock())))
        return bool(office.created or office.changed)


def list_funds(engine: Engine, hand: Hand, company: str) -> list[dict[str, Any]]:
    """Every fund by code, with its sums as the ledger has them now, in stored forms."""
    with office_act(engine, company_of(engine, company), hand, dry_run=True) as office:
        found = []
        for code, id in sorted(office.index("fund", "code").items()):
            row = office.row("fund", id) or {}
            sums = ledger_of(office.board, id).totals()
            named = ("name", "kind", "cap_cents", "cap_act", "household_cap_cents", "valid_from", "valid_to")
            found.append(
                {"code": code}
                | {name: row.get(name) for name in named}
                | {"purposes": listed(row.get("purposes"))}
                | {
                    "committed_cents": sums.committed,
                    "leased_cents": sums.leased,
                    "paid_cents": sums.paid,
                    "free_cents": sums.free,
                }
            )
        return found


def _book_cap(office: Office, id: str, before: int, after: int) -> None:
    """The cap is what the fund's account has been given; nobody commits while this act holds the company's lock."""
    now = utc_text(office.hand.clock())
    for one in set_cap(id, before, after):
        office.create("ledger_entry", {**entry_fields(id, one, now, "fund", id), "at": from_utc_text(now)})
    if before != after:
        sums = sums_of(ledger_of(office.board, id).totals(), now)
        office.edit_stored("fund", id, sums)


def _check(office: Office, id: str) -> None:
    row = office.row("fund", id) or {}
    line = office.row("project_line", str(row.get("project_line_id"))) or {}
    action = office.row("funding_action", str(line.get("funding_action_id"))) or {}
    sums = ledger_of(office.board, id).totals()
    found = blocking(
        check_fund(
            str(row["kind"]),
            number(row["cap_cents"]),
            household_cap_cents=row.get("household_cap_cents"),  # type: ignore[arg-type]
            action=None if action.get("code") is None else str(action["code"]),
            line_cents=number(line["amount_cents"]) if line else None,
            taken_cents=sums.committed + sums.leased,
            purposes=listed(row.get("purposes")),
            valid_from=_day(row.get("valid_from")),
            valid_to=_day(row.get("valid_to")),
        )
    )
    if found:
        sentence = " ".join(dict.fromkeys(one.sentence for one in found))
        raise Notice(found[0].code, f"{sentence} Nulla è stato salvato.", **found[0].values)


def _typed(values: Mapping[str, str], today: date) -> dict[str, Any]:
    ready: dict[str, Any] = {}
    for name, text in values.items():
        if name not in _TYPED:
            raise Notice("field_unknown", f"«{name}» non si cambia: {', '.join(_TYPED)}.", field=name)
        read = _value(_TYPED[name], name, text.strip(), today)
        if isinstance(read, Problem):
            raise Notice(read.code, f"{read.sentence} Nulla è stato salvato.", **read.values)
        ready[_COLUMNS.get(name, name)] = read
    return ready


def _value(sort: str, name: str, text: str, today: date) -> Any:
    if not text and name in _NEEDED:
        return problem("required", field=name)
    if sort == "purposes":
        wanted = text.replace(",", " ").split()
        unknown = sorted(set(wanted) - codes("grant_purposes"))
        return problem("choice_unknown", text=unknown[0], field="finalità") if unknown else wanted
    if not text:
        return None
    if sort == "money":
        return parse_cents(text)
    return parse_day(text, today) if sort == "day" else text


def _day(stored: Any) -> date | None:
    return date.fromisoformat(str(stored)) if stored is not None else None
