"""`portineria server accounts import` and `accounts orders export`: accounts of tenancies from the housing company, orders to it."""

import argparse
import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.errors import Notice
from app.rules.clock import new_id_maker, rome_day, system_clock
from app.rules.dates import parse_day, show_day
from app.rules.maintenance import safe_cell
from app.rules.problem import Problem
from app.security.files import write_whole
from app.server.account_imports import AccountReport, import_accounts
from app.server.account_orders import doubtful_words, export_orders
from app.server.config import default_data_folder
from app.server.installation import open_centre
from app.server.office import Hand
from app.server.output import DONE, PARTLY, Output

Add = Callable[..., Any]


def add(group: Any, command: Add) -> None:
    """Hang the subcommands on the group `accounts`."""
    one = command(group, "import", take, "importa i movimenti dei conti dal file dell'ufficio che li tiene")
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one.add_argument("--mapping", type=Path, required=True, metavar="YAML", help="file di corrispondenza delle colonne")
    one.add_argument("--upto", metavar="GIORNO", help="fin quando dice il file (se manca, il suo ultimo movimento)")
    one.add_argument("--report", type=Path, metavar="FILE", help="scrive in un CSV le righe scartate e da verificare")
    one.add_argument("--dry-run", action="store_true", help="prova senza salvare")
    orders = group.add_parser("orders", help="ordini di accredito sui conti")
    one = command(
        orders.add_subparsers(dest="orders_command", required=True, metavar="COMANDO"),
        "export",
        give,
        "scrive gli ordini non ancora esportati e li segna",
    )
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one.add_argument("--out", type=Path, required=True, metavar="FILE", help="il CSV da scrivere")
    one.add_argument("--again", action="store_true", help="riscrive l'ultimo file, uguale; non segna niente")
    one.add_argument(
        "--include", action="append", default=[], metavar="RIFERIMENTO",
        help="anche un ordine di prima di un ripristino, cercato nei file spediti e non trovato (anche più volte)",
    )  # fmt: skip
    one.add_argument("--dry-run", action="store_true", help="mostra gli ordini senza scrivere")


def take(args: argparse.Namespace, output: Output) -> int:
    """Import an account file and say what was set aside, and what to ask the housing company."""
    upto = parse_day(args.upto, rome_day(system_clock())) if args.upto else None
    if isinstance(upto, Problem):
        raise Notice(upto.code, upto.sentence)
    with open_centre(Path(args.data or default_data_folder()).resolve()) as centre:
        report = import_accounts(
            centre.engine, _hand(), args.company, args.file, args.mapping, upto=upto, dry_run=args.dry_run
        )
    if args.report is not None:
        write_whole(args.report, _report(report))
    _say(report, output)
    output.tell(
        rows=report.rows,
        added=report.added,
        known=report.known,
        booked=report.booked,
        upto=report.upto_on.isoformat() if report.upto_on else None,
        rejected=[{"line": one.line, "code": one.code, "reason": one.sentence} for one in report.rejected],
        to_check=[{"line": one.line, "code": one.code, "reason": one.sentence} for one in report.to_check],
        file_known=report.file_known,
        dry_run=report.dry_run,
        saved=report.saved,
    )
    return PARTLY if report.rejected or report.to_check else DONE


def _say(report: AccountReport, output: Output) -> None:
    if report.file_known:
        output.line("Questo file è già stato importato: ciò che c'è già non si ripete.")
    for one in report.rejected:
        output.line(f"riga {one.line}: scartata. {one.sentence}")
    for one in report.to_check:
        output.line(f"riga {one.line}: da verificare. {one.sentence}")
    output.line(
        f"{report.rows} righe lette: {report.added} movimenti nuovi, {report.known} già nei conti, "
        f"{len(report.rejected)} scartate, {len(report.to_check)} da verificare. Ordini contabilizzati: {len(report.booked)}."
    )
    if report.upto_on is not None and (report.added or report.known):
        output.line(f"Saldo al {show_day(report.upto_on)}.")
    if report.dry_run:
        output.line("Prova: nulla è stato salvato.")
    else:
        output.line("Salvato." if report.changed else "Non c'era nulla da cambiare.")


def _report(report: AccountReport) -> bytes:
    """The rows that somebody must look at, as a CSV to send back: line, what became of it, reason."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(("riga", "esito", "motivo"))
    found = [(one, "scartata") for one in report.rejected] + [(one, "da verificare") for one in report.to_check]
    for one, what in sorted(found, key=lambda pair: pair[0].line):
        writer.writerow((one.line, what, safe_cell(one.sentence)))
    return text.getvalue().encode("utf-8-sig")


def give(args: argparse.Namespace, output: Output) -> int:
    """Write the orders that wait, or the last file again."""
    with open_centre(Path(args.data or default_data_folder()).resolve()) as centre:
        report = export_orders(
            centre.engine, _hand(), args.company, args.out, again=args.again, dry_run=args.dry_run, include=args.include
        )
    for row in report.rows:
        output.line("  ".join(row.values()))
    for reference in report.kept:
        output.line(f"{reference}: resta qui. Il suo contratto non ha un codice: importare i contratti, poi ripetere.")
    if report.doubtful:
        output.line(doubtful_words(report.doubtful))
    if args.dry_run:
        output.line(f"Prova: {len(report.rows)} ordini. Non è stato scritto niente.")
    elif report.marked:
        output.line(f"{len(report.rows)} ordini in {args.out}, segnati come esportati.")
    else:
        output.line(f"{len(report.rows)} ordini riscritti in {args.out}, come la prima volta.")
    output.tell(
        orders=report.rows,
        kept=report.kept,
        doubtful=report.doubtful,
        file=None if args.dry_run else str(args.out),
        marked=report.marked,
    )
    return PARTLY if report.kept or report.doubtful else DONE


def _hand() -> Hand:
    return Hand(system_clock, new_id_maker(system_clock))
