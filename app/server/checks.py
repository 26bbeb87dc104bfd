"""Whether a centre is sound: what `server check` looks at, line by line.

Only reads. A line says what was looked at, whether it holds, and what to do when it does not; counts of records, never what
is in them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select, text

from app.models.registry import KINDS
from app.rules.ledger import CAP, Posting, balances, totals
from app.server import certificates
from app.server.db import reading
from app.server.installation import Installation
from app.server.migrate import HEAD
from app.server.tables import RECORDS, change_log, counter, line, mark, sees
from app.sync.changes import row_hash, signed64

_SOON_DAYS = certificates.RENEW_BEFORE_DAYS


@dataclass(frozen=True)
class CheckLine:
    """One thing looked at: a stable code, whether it holds, an Italian sentence, plain figures."""

    code: str
    holds: bool
    sentence: str
    figures: dict[str, int] = field(default_factory=dict)


def check_centre(centre: Installation, now: datetime) -> list[CheckLine]:
    """All checks, on one snapshot of the database."""
    lines = list(_files(centre, now))
    with reading(centre.engine) as connection:
        lines.append(_schema(connection))
        for company_id, code, seq in connection.execute(
            select(counter.c.company_id, counter.c.code, counter.c.seq).order_by(counter.c.code)
        ).all():
            lines += _company(connection, company_id, code, seq)
    return lines


def _files(centre: Installation, now: datetime) -> Iterator[CheckLine]:
    yield CheckLine("keys", True, "Le chiavi del centro ci sono e sono protette.")
    if not centre.config.tls:
        yield CheckLine("certificate", True, "Il centro risponde in chiaro, solo su questa macchina.")
        return
    left = certificates.days_left(centre.config.tls_folder, now)
    figures = {"days_left": left}
    if left > _SOON_DAYS:
        yield CheckLine("certificate", True, f"Il certificato vale ancora {left} giorni.", figures)
    else:
        when = f"scade fra {left} giorni" if left >= 0 else f"è scaduto da {-left} giorni"
        sentence = f"Il certificato {when}: rinnovarlo con «portineria server init --renew» e riavviare."
        yield CheckLine("certificate", False, sentence, figures)


def _schema(connection: Connection) -> CheckLine:
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found == HEAD:
        return CheckLine("schema", True, "Lo schema della base dati è quello di questa versione.")
    return CheckLine("schema", False, f"Lo schema della base dati è {found}, questa versione usa {HEAD}.")


def _company(connection: Connection, company_id: str, code: str, seq: int) -> Iterator[CheckLine]:
    counts, wrong, beyond, unplaced = {}, 0, 0, 0
    # Compared here and not in the database, which right after an import knows too little of its tables to do it quickly.
    seen = select(sees.c.kind, sees.c.id).where(sees.c.company_id == company_id, sees.c.gone == 0).distinct()
    placed_records = {(kind, id) for kind, id in connection.execute(seen)}
    for name, table in RECORDS.items():
        kind, rows = KINDS[name], 0
        query = select(table).where(table.c.company_id == company_id).execution_options(yield_per=1000)
        for row in connection.execute(query).mappings():
            rows += 1
            known = {one: row[one] for one in kind.fields}
            wrong += signed64(row_hash(name, row["id"], known)) != row["row_hash"]
            beyond += row["seq"] > seq
            unplaced += (name, row["id"]) not in placed_records
        if rows:
            counts[name] = rows
    total = sum(counts.values())
    yield CheckLine(
        "hashes",
        wrong == 0,
        f"{code}: {total} schede, tutte integre."
        if wrong == 0
        else f"{code}: {wrong} schede su {total} non corrispondono alla loro impronta. Ripristinare una copia.",
        counts | {"wrong": wrong},
    )
    top = connection.scalar(select(func.max(mark.c.upto_seq)).where(mark.c.company_id == company_id)) or 0
    placed = beyond == 0 and top == seq
    yield CheckLine(
        "order",
        placed,
        f"{code}: l'ordine delle modifiche è intero (fino alla {seq})."
        if placed
        else f"{code}: l'ordine delle modifiche non torna. Fermare il centro e ripristinare una copia.",
        {"seq": seq, "marked": top, "beyond": beyond},
    )
    yield CheckLine(
        "places",
        unplaced == 0,
        f"{code}: ogni scheda è visibile a qualcuno."
        if unplaced == 0
        else f"{code}: {unplaced} schede non sono visibili a nessuno.",
        {"unplaced": unplaced},
    )
    gaps = _gaps(connection, company_id)
    yield CheckLine(
        "lines",
        gaps == 0,
        f"{code}: le modifiche ricevute da ogni portatile sono senza buchi."
        if gaps == 0
        else f"{code}: {gaps} portatili hanno buchi nelle modifiche ricevute.",
        {"gaps": gaps},
    )
    unread = _unreadable(connection, company_id)
    yield CheckLine(
        "extra",
        unread == 0,
        f"{code}: i campi conservati per altre versioni si leggono."
        if unread == 0
        else f"{code}: {unread} schede hanno campi conservati che non si leggono.",
        {"unreadable": unread},
    )
    funds, out = _funds(connection, company_id)
    if funds:
        yield CheckLine(
            "funds",
            out == 0,
            f"{code}: i conti di ogni fondo tornano e nessuno supera il limite."
            if out == 0
            else f"{code}: i conti di {out} fondi non tornano. Non impegnare altro denaro e avvisare l'assistenza.",
            {"funds": funds, "out": out},
        )


def _funds(connection: Connection, company_id: str) -> tuple[int, int]:
    """How many funds there are, and of how many the ledger is not what the fund's row says, or holds an account below zero."""
    table, entries = RECORDS["fund"], RECORDS["ledger_entry"]
    booked: dict[str, list[Posting]] = {}
    of_company = entries.c.company_id == company_id
    for row in connection.execute(select(entries).where(of_company)).mappings():
        booked.setdefault(row["fund_id"], []).append(Posting(row["credit"], row["debit"], row["amount_cents"]))
    rows = connection.execute(select(table).where(table.c.company_id == company_id)).mappings().all()
    out = 0
    for row in rows:
        own = booked.get(row["id"], [])
        sums = totals(own)
        below = any(cents < 0 for name, cents in balances(own).items() if not name.startswith(f"{CAP}:"))
        said = (row["cap_cents"], row["committed_cents"], row["leased_cents"], row["paid_cents"])
        out += below or said != (sums.cap, sums.committed, sums.leased, sums.paid)
    return len(rows), out


def _gaps(connection: Connection, company_id: str) -> int:
    """Lines whose numbers up to `high` are not all in the log (a number that came again has its second address)."""
    logged = (
        select(change_log.c.line, func.count().label("numbers"))
        .where(change_log.c.company_id == company_id)
        .group_by(change_log.c.line)
        .subquery()
    )
    again = text("SELECT line, count(*) FROM line_n WHERE company_id = :company GROUP BY line")
    second: dict[str, int] = {row[0]: row[1] for row in connection.execute(again, {"company": company_id})}
    rows = connection.execute(
        select(line.c.id, line.c.high, func.coalesce(logged.c.numbers, 0))
        .outerjoin(logged, logged.c.line == line.c.id)
        .where(line.c.company_id == company_id)
    )
    return sum(high != numbers + second.get(id, 0) for id, high, numbers in rows)


def _unreadable(connection: Connection, company_id: str) -> int:
    wrong = 0
    for table in RECORDS.values():
        query = select(table.c.extra).where(table.c.company_id == company_id, table.c.extra != "{}")
        for (extra,) in connection.execute(query):
            try:
                wrong += not isinstance(json.loads(extra), dict)
            except ValueError:
                wrong += 1
    return wrong
