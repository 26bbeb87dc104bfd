"""`portineria server recovery ...`: the company's recovery key, and codes for a forgotten PIN.

`new-key` and `code` are meant for head office's offline machine and open no centre; `set-key`, `list` and `deposit` are the
centre's part. The passphrase comes from a prompt, a descriptor or a file. What is behind it is `app.security.recovery`.
"""

import argparse
import base64
import binascii
import getpass
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.errors import Notice
from app.rules.clock import new_id_maker, system_clock
from app.security.files import write_whole
from app.security.recovery import (
    DepositContext,
    make_recovery_pair,
    one_use_code,
    read_private_key,
    write_private_key,
)
from app.server import admin
from app.server.config import default_data_folder
from app.server.db import reading
from app.server.installation import open_centre
from app.server.office import Hand
from app.server.output import DONE, Output
from app.server.tables import RECORDS, deposit, device

Command = Callable[[Any, str, Callable[[argparse.Namespace, Output], int], str], Any]


def add(parent: Any, command: Command) -> None:
    """Hang the subcommands of `recovery` on their group."""
    one = command(parent, "new-key", _new_key, "crea la chiave di recupero (su una macchina scollegata)")
    one.add_argument("--out", type=Path, required=True, metavar="FILE", help="dove scrivere la chiave privata")
    _passphrase_arguments(one)
    one = command(parent, "set-key", _set_key, "dà all'azienda la chiave pubblica di recupero")
    one.add_argument("--company", required=True)
    one.add_argument("--public", required=True, metavar="CHIAVE", help="la riga scritta da new-key")
    one = command(parent, "list", _list, "elenca i depositi di un'azienda")
    one.add_argument("--company", required=True)
    one = command(parent, "deposit", _deposit, "scrive su un file il deposito di un portatile")
    one.add_argument("--company", required=True)
    one.add_argument("--device", required=True, metavar="CODICE")
    one.add_argument("--out", type=Path, required=True, metavar="FILE")
    one = command(parent, "code", _code, "calcola il codice da leggere al telefono (su una macchina scollegata)")
    one.add_argument("--key", type=Path, required=True, metavar="FILE", help="la chiave privata di recupero")
    one.add_argument("--deposit", type=Path, required=True, metavar="FILE")
    one.add_argument("--challenge", required=True, metavar="CODICE", help="quello che mostra il portatile bloccato")
    _passphrase_arguments(one)


def _passphrase_arguments(parser: Any) -> None:
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")
    parser.add_argument("--passphrase-fd", type=int, metavar="N", help="descrittore da cui leggere la frase")


def _passphrase(args: argparse.Namespace, *, twice: bool) -> str:
    if args.passphrase_file is not None:
        return _first_line(args.passphrase_file.read_text("utf-8"))
    if args.passphrase_fd is not None:
        with os.fdopen(args.passphrase_fd, encoding="utf-8") as source:
            return _first_line(source.read())
    given = getpass.getpass("Frase della chiave di recupero: ")
    if twice and getpass.getpass("Di nuovo: ") != given:
        raise Notice("passphrase_differs", "Le due frasi non sono uguali. Nulla è stato scritto.")
    return given


def _first_line(text: str) -> str:
    return text.splitlines()[0] if text else ""


def _new_key(args: argparse.Namespace, output: Output) -> int:
    pair = make_recovery_pair()
    write_private_key(args.out, pair, _passphrase(args, twice=True))
    public = base64.b64encode(pair.public).decode()
    output.line(f"La chiave privata è in {args.out}: tenerla su una macchina scollegata, con una copia in cassaforte.")
    output.line(f"Chiave pubblica, da dare al centro con «recovery set-key»: {public}")
    output.tell(file=str(args.out), public=public)
    return DONE


def _set_key(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        admin.set_recovery_key(centre.engine, Hand(system_clock, new_id_maker(system_clock)), args.company, args.public)
    output.line("La chiave pubblica di recupero è registrata. La useranno i portatili che si iscrivono da ora.")
    output.tell(company=args.company)
    return DONE


def _list(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        company_id = admin.company_of(centre.engine, args.company)
        operator = RECORDS["operator"]
        query = (
            select(device.c.code, operator.c.initials, deposit.c.at)
            .join(device, (device.c.company_id == deposit.c.company_id) & (device.c.id == deposit.c.device_id))
            .join(operator, (operator.c.company_id == deposit.c.company_id) & (operator.c.id == deposit.c.operator_id))
            .where(deposit.c.company_id == company_id)
            .order_by(device.c.code)
        )
        with reading(centre.engine) as connection:
            found = [dict(row) for row in connection.execute(query).mappings()]
    for one in found:
        output.line(f"{one['code']}  {one['initials']}  depositato {one['at']}")
    if not found:
        output.line("Nessun deposito: i portatili iscritti prima della chiave di recupero non ne hanno.")
    output.tell(deposits=found)
    return DONE


def _deposit(args: argparse.Namespace, output: Output) -> int:
    with open_centre(_data(args)) as centre:
        company_id = admin.company_of(centre.engine, args.company)
        query = (
            select(deposit.c.sealed, deposit.c.operator_id, deposit.c.device_id)
            .join(device, (device.c.company_id == deposit.c.company_id) & (device.c.id == deposit.c.device_id))
            .where(deposit.c.company_id == company_id, device.c.code == args.device.upper())
        )
        with reading(centre.engine) as connection:
            found = connection.execute(query).one_or_none()
    if found is None:
        raise Notice(
            "deposit_missing", f"Il portatile {args.device} non ha un deposito: il suo PIN non si può recuperare."
        )
    content = {
        "company": company_id,
        "operator": found.operator_id,
        "device": found.device_id,
        "sealed": base64.b64encode(found.sealed).decode(),
    }
    write_whole(args.out, json.dumps(content).encode())
    output.line(f"Il deposito è in {args.out}. È cifrato: si apre solo con la chiave privata di recupero.")
    output.tell(file=str(args.out))
    return DONE


def _code(args: argparse.Namespace, output: Output) -> int:
    try:
        found = json.loads(args.deposit.read_bytes())
        context = DepositContext(found["company"], found["operator"], found["device"])
        sealed = base64.b64decode(found["sealed"], validate=True)
    except (OSError, ValueError, KeyError, TypeError, binascii.Error):
        raise Notice("deposit_file_unreadable", f"Il file {args.deposit} non è un deposito o non si legge.") from None
    pair = read_private_key(args.key, _passphrase(args, twice=False))
    spoken = one_use_code(pair.private, sealed, context, args.challenge)
    output.line(f"Codice da leggere al telefono, a gruppi: {spoken}")
    output.line("Apre una volta sola. Prima di leggerlo richiamare la persona al numero che risulta in azienda.")
    output.tell(code=spoken)
    return DONE


def _data(args: argparse.Namespace) -> Path:
    return Path(args.data or default_data_folder()).resolve()
