"""`portineria server receipt verify`: whether an evening receipt is the centre's own, what it says, and whether the centre has it all."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.rules.dates import show_moment
from app.rules.verdicts import verdicts_text
from app.server.admin import company_of
from app.server.config import default_data_folder
from app.server.db import reading
from app.server.installation import open_centre
from app.server.output import DONE, PARTLY, Output
from app.server.receipts import Examined, examine_number, examine_sheet

Command = Callable[[Any, str, Callable[[argparse.Namespace, Output], int], str], Any]

_LONGEST = 1_000_000
"""Letters of a sheet that are read: a receipt has a few pages."""


def add(group: Any, command: Command) -> None:
    """Hang the subcommand on the group `receipt`."""
    one = command(group, "verify", _verify, "controlla una ricevuta della sera, dal numero o dal testo del foglio")
    one.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")
    which = one.add_mutually_exclusive_group(required=True)
    which.add_argument("--number", type=_number, metavar="N", help="numero di ricevuta, come sul foglio")
    which.add_argument(
        "--sheet", type=Path, metavar="FILE", help="un file di testo con tutto il foglio, copiato dal PDF"
    )
    one.add_argument(
        "--signature", metavar="CIFRE", help="con --number: la firma del centro come sul foglio (bastano le prime 12)"
    )


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(
            f"«{text}» non è un numero di ricevuta: si scrive come sul foglio, per esempio 0417"
        )
    return int(text)


def _verify(args: argparse.Namespace, output: Output) -> int:
    sheet = None
    if args.sheet is not None:
        with args.sheet.open(encoding="utf-8", errors="replace") as file:
            sheet = file.read(_LONGEST)
    with open_centre(Path(args.data or default_data_folder()).resolve()) as centre, reading(centre.engine) as read:
        company_id = company_of(centre.engine, args.company)
        if sheet is not None:
            found = examine_sheet(read, centre.keys.sign, company_id, sheet)
        else:
            found = examine_number(read, centre.keys.sign, company_id, args.number, args.signature)
    missing = found.covered - found.logged
    for words in _lines(found, missing):
        output.line(words)
    output.tell(receipt=asdict(found) | {"covered": found.covered, "missing": missing})
    return DONE if found.kept and not missing else PARTLY


def _lines(found: Examined, missing: int) -> list[str]:
    where = f"computer {found.line}, portatile {found.device}" if found.line else f"portatile {found.device}"
    lines = [
        f"Ricevuta n. {found.number}: l'ha data e firmata questo centro, {show_moment(found.at)}, {where}.",
        f"Dice: {verdicts_text(found.verdicts) or 'nessuna modifica'} (modifiche dal n. {found.since} al n. {found.high}).",
        "Se il foglio dice altri numeri, il foglio è stato cambiato: vale ciò che è scritto qui.",
    ]
    if not found.typed:
        lines.append("La firma del foglio non è stata confrontata: si può dare con --signature.")
    if not found.kept:
        lines.append("Nella base dati del centro questa ricevuta non c'è: il centro è tornato a una copia di prima.")
    if missing > 0:
        lines.append(
            f"Nel registro del centro ne mancano {missing} su {found.covered}: il centro è tornato a una copia di prima. Il portatile le "
            "rimanda da solo al prossimo allineamento."
        )
    elif found.covered:
        lines.append(f"Nel registro del centro ci sono tutte ({found.covered}).")
    return lines
