"""`portineria server projects load|list|set`: the funded projects of a company, from the command line of its head office."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.errors import Notice
from app.rules import project_list
from app.rules.catalogues import label
from app.rules.clock import new_id_maker, system_clock
from app.rules.money import format_cents
from app.server.config import default_data_folder
from app.server.installation import open_centre
from app.server.office import Hand
from app.server.output import DONE, PARTLY, Output
from app.server.projects import change_project, list_projects, load_projects

Add = Callable[..., Any]


def add(group: Any, command: Add) -> None:
    """Hang the subcommands on the group `projects`."""
    one = command(group, "load", load, "registra programmi, azioni e progetti degli elenchi del programma")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one.add_argument(
        "--list",
        dest="lists",
        action="append",
        required=True,
        metavar="ELENCO",
        help=f"{' o '.join(project_list.list_names())} (anche più volte)",
    )
    one.add_argument("--restore", action="store_true", help="rimette i valori dell'elenco dove la sede li ha cambiati")
    one = command(group, "list", show, "elenca i progetti con linee e obiettivi")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one = command(group, "set", change, "cambia un progetto, una sua linea o un suo obiettivo")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    one.add_argument("--project", required=True, metavar="CODICE")
    what = one.add_mutually_exclusive_group()
    what.add_argument("--line", metavar="AZIONE", help="la linea sotto questa azione, per esempio 9.1.3")
    what.add_argument("--target", metavar="OBIETTIVO", help="tirocinanti, persone_coinvolte o durata_mesi")
    one.add_argument(
        "--set", dest="values", action="append", default=[], metavar="CAMPO=VALORE",
        help="progetto: name, town, place, amount, role, start, end, hard_stop, outposts (codici), source; "
        "linea: name, amount, act, confirmed, source; obiettivo: value, by, binding, source (anche più volte)",
    )  # fmt: skip
    one.add_argument("--remove", action="store_true", help="toglie la linea o l'obiettivo, scritti per errore")


def load(args: argparse.Namespace, output: Output) -> int:
    """Take the lists."""
    with open_centre(_data(args)) as centre:
        done = load_projects(centre.engine, _hand(), args.company, args.lists, restore=args.restore)
    made, changed = sum(done.created.values()), sum(done.changed.values())
    output.line(f"{made} schede nuove, {changed} rimesse come nell'elenco.")
    for one in done.differ:
        output.line(f"lasciato come l'ha scritto la sede: {one}")
    output.tell(created=done.created, changed=done.changed, differ=done.differ)
    return PARTLY if done.differ else DONE


def show(args: argparse.Namespace, output: Output) -> int:
    """The projects of a company."""
    with open_centre(_data(args)) as centre:
        found = list_projects(centre.engine, _hand(), args.company)
    for one in found:
        output.line(
            f"{one['code']:<9} {format_cents(one['amount_cents']):>15}  {label('project_roles', one['role'])}  {one['name']}"
        )
        for line in one["lines"]:
            doubt = "  da confermare" if line["to_confirm"] else ""
            output.line(f"    {line['action']:<6} {format_cents(line['amount_cents']):>14}  {line['name']}{doubt}")
        for target in one["targets"]:
            output.line(
                f"    {label('target_metrics', target['metric'])}: {label('target_bindings', target['binding'])} {target['value']}"
            )
    if not found:
        output.line("Nessun progetto. Si registrano con «portineria server projects load».")
    output.tell(projects=found)
    return DONE


def change(args: argparse.Namespace, output: Output) -> int:
    """Change a project, a line or a target."""
    values = {}
    for text in args.values:
        name, equals, value = text.partition("=")
        if not equals:
            raise Notice("set_format", f"«{text}» non si legge. Scriverlo come «campo=valore».", given=text)
        values[name.strip()] = value
    part = args.line is not None or args.target is not None
    if (args.remove and (values or not part)) or not (args.remove or values):
        raise Notice("set_format", "Serve almeno un --set, oppure --remove con --line o --target. Nulla è cambiato.")
    with open_centre(_data(args)) as centre:
        done = change_project(
            centre.engine,
            _hand(),
            args.company,
            args.project,
            values,
            line=args.line,
            target=args.target,
            remove=args.remove,
        )
    output.line("Salvato: i portatili lo ricevono al prossimo allineamento." if done else "Era già così.")
    output.tell(changed=done)
    return DONE


def _data(args: argparse.Namespace) -> Path:
    return Path(args.data or default_data_folder()).resolve()


def _hand() -> Hand:
    return Hand(system_clock, new_id_maker(system_clock))
