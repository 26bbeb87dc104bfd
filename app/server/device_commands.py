"""`portineria server device ...`, `operator dismiss` and `numbers doubled`: who leaves, what they leave, what was numbered twice."""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.rules.clock import from_utc_text, new_id_maker, system_clock
from app.rules.dates import show_moment
from app.security.files import write_whole
from app.server import dismissal
from app.server.config import default_data_folder
from app.server.installation import open_centre
from app.server.numbers import list_doubled
from app.server.office import Hand
from app.server.output import DONE, Output

Command = Callable[[Any, str, Callable[[argparse.Namespace, Output], int], str], Any]


def add_devices(parent: Any, command: Command) -> None:
    """Hang the subcommands of `device` on their group."""
    _company(command(parent, "list", _list, "elenca i portatili di un'azienda"))
    one = command(parent, "revoke", _revoke, "toglie l'accesso a un portatile")
    _company(one)
    one.add_argument("--code", required=True)
    one = command(parent, "handed-over", _handed_over, "elenca il lavoro di chi non poteva più scriverlo")
    _company(one)
    one.add_argument("--out", type=Path, metavar="FILE", help="scrive anche che cosa dice, in JSON")


def add_dismissal(parent: Any, command: Command) -> None:
    """Hang `dismiss` on the group of operators."""
    one = command(parent, "dismiss", _dismiss, "congeda un operatore: portatili, inviti e assegnazioni in una volta")
    _company(one)
    one.add_argument("--operator", required=True, metavar="SIGLA")


def add_numbers(parent: Any, command: Command) -> None:
    """Hang the subcommands of `numbers` on their group."""
    _company(command(parent, "doubled", _doubled, "elenca i numeri usciti due volte, con portatile, mano e giorno"))


def _company(parser: Any) -> None:
    parser.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")


def _data(args: argparse.Namespace) -> Path:
    return Path(args.data or default_data_folder()).resolve()


def _hand() -> Hand:
    return Hand(system_clock, new_id_maker(system_clock))


def _list(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        found = dismissal.list_devices(centre.engine, args.company)
    for one in found:
        seen = one["seen_at"] or "mai collegato"
        output.line(
            f"{one['code']}  {one['state']:<9}  {one['initials']:<8}  iscritto {one['enrolled_at']}  visto {seen}"
        )
    if not found:
        output.line("Nessun portatile iscritto.")
    output.tell(devices=found)
    return DONE


def _revoke(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        dismissal.revoke_device(centre.engine, _hand(), args.company, args.code, centre.config.dismissals)
    output.line(
        f"Il portatile {args.code.upper()} non ha più accesso. Al prossimo contatto consegna il lavoro che ha ancora, "
        "e la sua copia dei dati si cancella."
    )
    output.tell(code=args.code.upper())
    return DONE


def _dismiss(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        done = dismissal.dismiss_operator(centre.engine, _hand(), args.company, args.operator, centre.config.dismissals)
    codes = ", ".join(done.devices) or "nessuno attivo"
    output.line(f"L'operatore {args.operator.upper()} è congedato. Portatili che non hanno più accesso: {codes}.")
    output.line(
        f"Inviti annullati: {done.invitations}. Assegnazioni finite: {done.assignments}. Le sue schede restano."
    )
    output.tell(**asdict(done))
    return DONE


def _handed_over(args: argparse.Namespace, output: Output) -> int:
    """What the work says only goes into a file, never on a screen."""
    with open_centre(_data(args)) as centre:
        found = dismissal.list_handed_over(centre.engine, args.company)
    for one in found:
        output.line(f"{one['received_at']}  {one['initials']}  {one['kind']} {one['rid']}")
    if not found:
        output.line("Nessun lavoro consegnato.")
    if args.out is not None:
        write_whole(args.out, json.dumps(found, ensure_ascii=False, indent=1).encode())
        output.line(f"Il contenuto è in {args.out}: è leggibile, va cancellato dopo l'uso.")
    output.tell(handed_over=[{key: one[key] for key in ("received_at", "initials", "kind", "rid")} for one in found])
    return DONE


def _doubled(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        found = list_doubled(centre.engine, args.company)
    for one in found:
        at = show_moment(from_utc_text(str(one["at"])))
        hand = f"{one['initials'] or 'nessuna sigla'}, portatile {one['device'] or 'non noto'}"
        output.line(f"{one['number']}  {at}  {hand}  {one['kind']} {one['id']}")
    output.line(
        "Nessun numero è uscito due volte."
        if not found
        else "I numeri stanno già su carta e non cambiano: ristampare uno dei due documenti e annotarlo su entrambi."
    )
    output.tell(doubled=found)
    return DONE
