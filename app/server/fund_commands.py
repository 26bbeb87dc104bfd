"""`portineria server funds list|set`: the support funds of a company, from the command line of its head office."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.errors import Notice
from app.rules.catalogues import label
from app.rules.clock import new_id_maker, system_clock
from app.rules.money import format_cents
from app.server.config import default_data_folder
from app.server.funds import change_fund, list_funds
from app.server.installation import open_centre
from app.server.office import Hand
from app.server.output import DONE, Output

Add = Callable[..., Any]


def add(group: Any, command: Add) -> None:
    """Hang the subcommands on the group `funds`."""
    one = command(group, "list", show, "elenca i fondi con ciò che è impegnato, riservato, pagato e libero")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one = command(group, "set", change, "cambia un fondo: limite, limite per nucleo, finalità, date")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one.add_argument("--fund", required=True, metavar="CODICE", help="per esempio L1-LO-2025")
    one.add_argument(
        "--set", dest="values", action="append", required=True, metavar="CAMPO=VALORE",
        help="name, cap, act, household_cap, purposes (codici), from, to (anche più volte)",
    )  # fmt: skip


def show(args: argparse.Namespace, output: Output) -> int:
    """The funds of a company."""
    with open_centre(_data(args)) as centre:
        found = list_funds(centre.engine, _hand(), args.company)
    for one in found:
        output.line(
            f"{one['code']:<12} {format_cents(one['cap_cents']):>15}  {label('fund_kinds', one['kind'])}  {one['name']}"
        )
        sums = (("impegnati", "committed"), ("riservati", "leased"), ("pagati", "paid"), ("liberi", "free"))
        output.line("    " + "  ".join(f"{word} {format_cents(one[f'{name}_cents'])}" for word, name in sums))
        most = one["household_cap_cents"]
        output.line(
            "    limite per nucleo: " + (format_cents(most) if most else "da fissare, prima della prima ammissione")
        )
    if not found:
        output.line("Nessun fondo. Quelli degli elenchi si registrano con «portineria server projects load».")
    output.tell(funds=found)
    return DONE


def change(args: argparse.Namespace, output: Output) -> int:
    """Change a fund."""
    values = {}
    for text in args.values:
        name, equals, value = text.partition("=")
        if not equals:
            raise Notice("set_format", f"«{text}» non si legge. Scriverlo come «campo=valore».", given=text)
        values[name.strip()] = value
    with open_centre(_data(args)) as centre:
        done = change_fund(centre.engine, _hand(), args.company, args.fund, values)
    output.line("Salvato: i portatili lo ricevono al prossimo allineamento." if done else "Era già così.")
    output.tell(changed=done)
    return DONE


def _data(args: argparse.Namespace) -> Path:
    return Path(args.data or default_data_folder()).resolve()


def _hand() -> Hand:
    return Hand(system_clock, new_id_maker(system_clock))
