"""The housing company's account file, into the accounts of the tenancies (INV-32, `docs/accounts-csv.md`), in one act.

A movement is known by the housing company's own reference. One that is known is never written again: where a later file says
something else of it, that is reported and the account stays. A movement that carries the reference of an order books it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import Engine

from app.errors import Notice
from app.models.registry import KINDS
from app.models.types import Stored
from app.rules.accounts import check_booking, read_reference
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.problem import Problem
from app.server.admin import company_of
from app.server.import_mapping import read_mapping
from app.server.import_rows import ReadRow, Rejected, read_rows
from app.server.office import Hand, Office, office_act
from app.server.rules_accounts import movement_of, order_of, standing
from app.server.scene import Row, day_of, text_of

_FIELDS = {
    "line": "line",
    "posted_on": "posted_on",
    "due_on": "due_on",
    "period": "period",
    "amount": "amount_cents",
    "words": "words",
    "order_reference": "order_reference",
}
_CALLED = {
    "tenancy_id": "contratto",
    "line": "voce",
    "posted_on": "data",
    "due_on": "scadenza",
    "period": "periodo",
    "amount_cents": "importo",
    "words": "causale",
    "order_reference": "riferimento dell'ordine",
}
_LONGEST_AHEAD, _LONGEST_BACK = timedelta(days=2 * 366), timedelta(days=10 * 366)
"""How far the due date of a movement may lie after and before its posting: further is a slip of the pen. [A]"""


@dataclass
class AccountReport:
    """What an account file did, or would do. `known` rows stood in the account already, word for word.

    `rejected` are not in the account; `to_check` are, or stay as they were, and somebody must ask the housing company.
    """

    dry_run: bool
    upto_on: date | None = None
    rows: int = 0
    added: int = 0
    known: int = 0
    booked: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    to_check: list[Rejected] = field(default_factory=list)
    file_known: bool = False
    saved: bool = False
    changed: bool = False


class _Refused(Exception):
    """The row under way is not taken."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(code)
        self.code, self.sentence = code, sentence


def import_accounts(
    engine: Engine,
    hand: Hand,
    company: str,
    file: Path,
    mapping_file: Path,
    *,
    upto: date | None = None,
    dry_run: bool = False,
) -> AccountReport:
    """Import an account file. `upto` is the day up to which it tells; without it, the day of its last movement.

    Bad rows are reported and the others saved, all in one transaction. Raises Notice when mapping, file or day are not what they
    should be; then nothing was saved.
    """
    today = rome_day(hand.clock())
    if upto is not None and upto > today:
        raise Notice("upto_in_future", f"Il {show_day(upto)} deve ancora venire. Nulla è stato importato.")
    read = read_rows(file, read_mapping(mapping_file, ("accounts",)), today)
    report = AccountReport(dry_run, rows=len(read.rows) + len(read.rejected), rejected=list(read.rejected))
    report.upto_on = upto or max((row.values["posted_on"] for row in read.rows), default=None)
    with office_act(engine, company_of(engine, company), hand, dry_run=dry_run) as office:
        _AccountFile(office, report).take(read.rows, read.digest)
        report.changed = bool(office.created or office.changed)
    report.rejected.sort(key=lambda one: one.line)
    report.to_check.sort(key=lambda one: one.line)
    report.saved = not dry_run
    return report


class _AccountFile:
    """One file under way: what its references name, and whose accounts it told of."""

    def __init__(self, office: Office, report: AccountReport) -> None:
        self._office, self._report = office, report
        self._tenancies = office.index("tenancy", "code")
        self._movements = office.index("account_movement", "reference")
        self._orders = office.index("account_order", "reference")
        self._told: set[str] = set()

    def take(self, rows: list[ReadRow], digest: str) -> None:
        office, report = self._office, self._report
        known = office.index("account_import", "file_hash").get(digest)
        report.file_known = known is not None
        import_id = known or self._own_id("account_import", digest)
        named = {str(row.values["tenancy_code"]) for row in rows}
        office.load("tenancy", [id for code, id in self._tenancies.items() if code in named])
        references = {str(row.values["reference"]) for row in rows}
        office.load("account_movement", [id for one, id in self._movements.items() if one in references])
        office.load("account_order", list(self._orders.values()))
        for row in self._agreeing(rows):
            try:
                self._row(row, import_id)
            except _Refused as refused:
                report.rejected.append(Rejected(row.line, refused.code, refused.sentence))
        if self._told:
            self._remember(import_id, known is not None, digest)

    def _agreeing(self, rows: list[ReadRow]) -> list[ReadRow]:
        """The rows with each reference once. Rows that say different things under one reference are all rejected: which of them
        stands first in a file decides nothing.
        """
        first: dict[str, ReadRow] = {}
        differ: set[str] = set()
        for row in rows:
            reference = str(row.values["reference"])
            if first.setdefault(reference, row).values != row.values:
                differ.add(reference)
        for row in rows:
            reference = str(row.values["reference"])
            if reference in differ:
                said = f"Il riferimento «{reference}» è su più righe con dati diversi: nessuna è stata presa."
                self._report.rejected.append(Rejected(row.line, "repeated", said))
            elif first[reference] is not row:
                self._report.known += 1
        return [row for reference, row in first.items() if reference not in differ]

    def _row(self, row: ReadRow, import_id: str) -> None:
        code = str(row.values["tenancy_code"])
        tenancy = self._tenancies.get(code)
        if tenancy is None:
            raise _Refused(
                "tenancy_unknown",
                f"Il contratto «{code}» non è nel registro. Importare prima i contratti, poi il file.",
            )
        self._check_days(row.values)
        wanted = {own: row.values[name] for name, own in _FIELDS.items() if name in row.values} | {
            "tenancy_id": tenancy
        }
        if wanted.get("order_reference") is not None:
            wanted["order_reference"] = read_reference(wanted["order_reference"])
        reference = str(row.values["reference"])
        held = self._office.row("tenancy", tenancy)
        outpost = held["outpost_id"] if held is not None else None
        known = self._movements.get(reference)
        if known is None:
            whole = {"reference": reference, "import_id": import_id, "outpost_id": outpost, **wanted}
            known = self._own_id("account_movement", reference)
            self._movements[reference] = self._office.create("account_movement", whole, id=known)
            self._report.added += 1
        else:
            self._same(row.line, reference, known, wanted)
            self._office.edit("account_movement", known, {"outpost_id": outpost})
        self._told.add(tenancy)
        self._book(row.line, known)

    def _check_days(self, values: Mapping[str, Any]) -> None:
        posted, due, upto = values["posted_on"], values.get("due_on"), self._report.upto_on
        if upto is not None and posted > upto:
            raise _Refused("after_upto", f"Il movimento è del {show_day(posted)}, dopo il {show_day(upto)} indicato.")
        if due is not None and not posted - _LONGEST_BACK <= due <= posted + _LONGEST_AHEAD:
            raise _Refused(
                "due_far", f"La scadenza {show_day(due)} è troppo lontana dal movimento del {show_day(posted)}."
            )

    def _same(self, line: int, reference: str, id: str, wanted: Mapping[str, Any]) -> None:
        """The account is not edited: what a file says otherwise of a known movement is a thing to ask about."""
        row = self._office.row("account_movement", id)
        assert row is not None, "the index named it"
        kind = KINDS["account_movement"]
        told = {name: kind.stored(name, value) for name, value in wanted.items()}
        differ = [name for name, value in told.items() if row.get(name) != value]
        if not differ:
            self._report.known += 1
            return
        said = "; ".join(self._difference(name, row.get(name), told[name]) for name in differ)
        self._report.to_check.append(
            Rejected(
                line,
                "movement_changed",
                f"Il movimento «{reference}» è già nel conto con altri dati ({said}). Il conto non si modifica: resta com'era. "
                "Se l'azienda l'ha corretto, chiederle uno storno e un movimento nuovo, ognuno con il suo riferimento.",
            )
        )

    def _difference(self, name: str, stands: Stored, told: Stored) -> str:
        return f"{_CALLED[name]}: {self._shown(name, stands)} nel conto, {self._shown(name, told)} nel file"

    def _shown(self, name: str, value: Stored) -> str:
        if value is None:
            return "niente"
        if isinstance(value, int):
            return format_cents(value)
        day = day_of(value) if name in ("posted_on", "due_on") else None
        if name == "tenancy_id":
            held = self._office.row("tenancy", str(value))
            return f"«{held['code']}»" if held is not None else "un altro"
        return show_day(day) if day is not None else f"«{value}»"

    def _book(self, line: int, id: str) -> None:
        """Where the movement carries an order's reference and fits it, the order is booked; otherwise that is reported."""
        row = self._office.row("account_movement", id)
        reference = text_of(row["order_reference"]) if row is not None else None
        if row is None or reference is None:
            return
        order_id = self._orders.get(reference)
        held = self._office.row("account_order", order_id) if order_id is not None else None
        if order_id is None or held is None:
            said = f"Il movimento porta il riferimento «{reference}», che non è di nessun ordine. Controllarlo con l'ufficio."
            self._report.to_check.append(Rejected(line, "order_unknown", said))
            return
        for found in _misfit(held, row):
            self._report.to_check.append(Rejected(line, found.code, found.sentence))
            return
        carriers = sorted(
            (str(one["posted_on"]), str(one["reference"]))
            for one in standing(self._office.board, "account_movement", order_reference=reference)
            if not _misfit(held, one)
        )
        if len(carriers) > 1:
            named = ", ".join(f"«{one}»" for _, one in carriers)
            said = f"Più movimenti contabilizzano l'ordine {reference}: {named}. Chiedere all'ufficio se uno è doppio."
            self._report.to_check.append(Rejected(line, "order_booked", said))
        first_time = held["booked_on"] is None
        if self._office.edit("account_order", order_id, {"booked_on": day_of(carriers[0][0])}) and first_time:
            self._report.booked.append(reference)

    def _own_id(self, kind: str, name: str) -> str:
        """Always the same for one name: read again after a restore it is the record that desks may have sent back."""
        return str(uuid5(NAMESPACE_OID, f"{self._office.company_id}/{kind}/{name}"))

    def _remember(self, import_id: str, known: bool, digest: str) -> None:
        office, report = self._office, self._report
        assert report.upto_on is not None, "a row was taken, so it has a day"
        for tenancy in sorted(self._told):
            held = office.row("tenancy", tenancy)
            before = day_of(held["account_on"]) if held is not None else None
            office.edit("tenancy", tenancy, {"account_on": max(before or date.min, report.upto_on)})
        facts = {"movements": report.added + report.known, "rejected": len(report.rejected)}
        if known:
            row = office.row("account_import", import_id)
            before = day_of(row["upto_on"]) if row is not None else None
            office.edit("account_import", import_id, facts | {"upto_on": max(before or date.min, report.upto_on)})
        else:
            whole = facts | {"file_hash": digest, "upto_on": report.upto_on}
            office.create("account_import", whole, id=import_id)


def _misfit(order: Row, row: Row) -> list[Problem]:
    return check_booking(order_of(order), str(row["tenancy_id"]), str(order["tenancy_id"]), movement_of(row))
