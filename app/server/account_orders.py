"""Orders to credit tenancies' accounts, to a file for the housing company (INV-32, `docs/accounts-csv.md`).

Each order leaves once. The file is written first and the mark after it, in one act: where it cannot be written nothing is marked,
and where the act fails the next file holds the same orders under the same references. After a restore of the centre an order may have
left in a file of which nothing is known any more: it is kept back, and said, until an account file books it or somebody names it.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from app.errors import Notice
from app.models.types import Stored
from app.rules.accounts import read_reference
from app.rules.catalogues import label
from app.rules.clock import from_utc_text, rome_day
from app.rules.dates import show_day
from app.rules.maintenance import safe_cell
from app.rules.money import format_cents
from app.security.files import write_whole
from app.server.admin import company_of
from app.server.office import Hand, Office, office_act
from app.server.tables import RECORDS, centre

COLUMNS = ("riferimento", "contratto", "voce", "importo", "del", "causale")


@dataclass
class ExportReport:
    """What a file of orders holds: its rows by column, its bytes. `kept` are references whose tenancy has no code of its own,
    `doubtful` those that may have left before a restore.
    """

    rows: list[dict[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    data: bytes = b""
    again: bool = False
    marked: bool = False


def export_orders(
    engine: Engine,
    hand: Hand,
    company: str,
    file: Path,
    *,
    again: bool = False,
    dry_run: bool = False,
    include: Iterable[str] = (),
) -> ExportReport:
    """Write the orders that no file holds yet, and mark them; `again` writes the last file once more, the same to the byte.

    `include` are references of doubtful orders that somebody looked for in the files that were sent, and did not find.
    Raises Notice `orders_nothing`, `orders_never`, `reconciling`, `order_not_doubtful`, `file_exists` (a file of orders is never
    written over by another); then nothing is marked.
    """
    wanted = {read_reference(one) for one in include}
    with office_act(engine, company_of(engine, company), hand, dry_run=dry_run) as office:
        upto = _doubt(office)
        found = _last_batch(office) if again else _waiting(office)
        report = ExportReport(again=again)
        ids = []
        for row in found:
            reference, cells = str(row["reference"]), _cells(office, row)
            if cells is None:
                report.kept.append(reference)
            elif not again and int(row["seq"] or 0) <= upto and reference not in wanted:
                report.doubtful.append(reference)
            else:
                ids.append(str(row["id"]))
                report.rows.append(cells)
        unknown = sorted(wanted.difference((cells["riferimento"] for cells in report.rows), report.kept))
        if unknown:
            raise Notice(
                "order_not_doubtful",
                f"{', '.join(unknown)}: nessun ordine in attesa ha questo riferimento. Nulla è stato esportato.",
            )
        if not report.rows:
            raise _nothing(report, again=again)
        report.data = _written(report.rows)
        if dry_run:
            return report
        if file.exists() and not again:
            raise Notice("file_exists", f"Il file {file} c'è già. Nulla è stato esportato: scegliere un altro nome.")
        if not again:
            now = hand.clock()
            for id in ids:
                office.edit("account_order", id, {"exported_at": now})
        write_whole(file, report.data)
        report.marked = not again
    return report


def _waiting(office: Office) -> list[Mapping[str, Stored]]:
    """Orders of no file yet, the oldest first. What the account holds already is not ordered again."""
    table = RECORDS["account_order"]
    return _orders(office, table.c.exported_at.is_(None), table.c.booked_on.is_(None))


def _last_batch(office: Office) -> list[Mapping[str, Stored]]:
    table = RECORDS["account_order"]
    last = (
        select(table.c.exported_at)
        .where(table.c.company_id == office.company_id, table.c.exported_at.is_not(None))
        .order_by(table.c.exported_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    return _orders(office, table.c.exported_at == last)


def _orders(office: Office, *where: Any) -> list[Mapping[str, Stored]]:
    table = RECORDS["account_order"]
    query = select(table).where(table.c.company_id == office.company_id, table.c.deleted_at.is_(None), *where)
    found = office.connection.execute(query.order_by(table.c.recorded_at, table.c.id)).mappings().all()
    office.load("account_order", [str(row["id"]) for row in found])
    office.load("tenancy", [str(row["tenancy_id"]) for row in found])
    return [dict(row) for row in found]


def _cells(office: Office, row: Mapping[str, Stored]) -> dict[str, str] | None:
    tenancy = office.row("tenancy", str(row["tenancy_id"]))
    if tenancy is None or tenancy["code"] is None:
        return None
    values = (
        str(row["reference"]),
        str(tenancy["code"]),
        str(row["line"]),
        format_cents(int(row["amount_cents"] or 0), symbol=False),
        show_day(rome_day(from_utc_text(str(row["recorded_at"])))),
        label("order_causes", str(row["cause_kind"])),
    )
    return {name: safe_cell(value) for name, value in zip(COLUMNS, values, strict=True)}


def doubt_orders(office: Office) -> tuple[str, ...]:
    """At the end of a wait after a restore: of the orders that stand here without a mark nobody knows whether they had left. Their
    references.
    """
    value = str(office.seq)
    put = insert(centre).values(key=_key(office), value=value)
    office.connection.execute(put.on_conflict_do_update(index_elements=[centre.c.key], set_={"value": value}))
    _waiting(office)  # onto the board, where those that this very act made stand already
    rows = (held.row for (kind, _), held in office.board.records.items() if kind == "account_order")
    marks = ("exported_at", "booked_on", "deleted_at")
    return tuple(sorted(str(row["reference"]) for row in rows if all(row[mark] is None for mark in marks)))


def keep_marks(office: Office, id: str, lost: Mapping[str, Stored]) -> None:
    """What a desk still knows of an order that was made again: that it left, and when."""
    row = office.row("account_order", id)
    if row is not None and row["exported_at"] is None and lost.get("exported_at") is not None:
        office.edit_stored("account_order", id, {"exported_at": lost["exported_at"]})


def _doubt(office: Office) -> int:
    """The place up to which an order may have left without a mark; 0 where no restore was."""
    office.require_whole("qualche ordine può essere già uscito.", "Nulla è stato esportato.")
    return int(office.connection.scalar(select(centre.c.value).where(centre.c.key == _key(office))) or 0)


def _key(office: Office) -> str:
    return f"orders_doubtful/{office.company_id}"


def _nothing(report: ExportReport, *, again: bool) -> Notice:
    kept = report.kept
    if report.doubtful:
        return Notice("orders_nothing", f"Nulla da esportare. {doubtful_words(report.doubtful)}")
    if kept:
        return Notice(
            "orders_nothing",
            f"Nulla da esportare: il contratto degli ordini {', '.join(kept)} non ha un codice. Importare i contratti, poi ripetere.",
        )
    if again:
        return Notice("orders_never", "Nessun ordine è stato ancora esportato: non c'è un file da riscrivere.")
    return Notice(
        "orders_nothing", "Nessun ordine da esportare: sono già tutti in un file. L'ultimo si riscrive con --again."
    )


def doubtful_words(references: Iterable[str]) -> str:
    """Why these were kept back, and what to do."""
    return (
        f"Possono essere già usciti prima del ripristino del centro: {', '.join(references)}. Restano qui. Cercarli nei file già "
        "spediti: quelli che non ci sono escono con «--include RIFERIMENTO»; gli altri si chiudono con il prossimo file dei conti."
    )


def _written(rows: list[dict[str, str]]) -> bytes:
    """`;` between cells, UTF-8 with its mark, so that a spreadsheet reads the accents."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
