"""`portineria server calendar list|revoke`: the addresses at which operators read their calendar elsewhere."""

import argparse
from typing import Any

from app.rules.clock import from_utc_text
from app.rules.dates import show_moment
from app.server import calendars
from app.server.config import default_data_folder
from app.server.device_commands import Command
from app.server.installation import open_centre
from app.server.output import DONE, Output


def add_calendars(parent: Any, command: Command) -> None:
    """Hang the subcommands of `calendar` on their group."""
    one = command(parent, "list", _list, "elenca chi legge il proprio calendario altrove, e da quando")
    _company(one)
    one = command(parent, "revoke", _revoke, "toglie a un operatore l'indirizzo del calendario")
    _company(one)
    one.add_argument("--operator", required=True, metavar="SIGLA")


def _company(parser: Any) -> None:
    parser.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")


def _list(args: argparse.Namespace, output: Output) -> int:
    with open_centre(args.data or default_data_folder()) as centre:
        found = calendars.list_feeds(centre.engine, args.company)
    for one in found:
        output.line(f"{one['initials']}  dal {show_moment(from_utc_text(one['made_at']))}")
    if not found:
        output.line("Nessun calendario condiviso.")
    output.tell(calendars=found)
    return DONE


def _revoke(args: argparse.Namespace, output: Output) -> int:
    with open_centre(args.data or default_data_folder()) as centre:
        calendars.revoke_feed(centre.engine, args.company, args.operator)
    output.line(f"Il calendario di {args.operator} non si legge più a quell'indirizzo.")
    output.tell(revoked=args.operator)
    return DONE
