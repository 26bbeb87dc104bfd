"""`portineria server ...`: the administrator's command line. What each subcommand does is in `command_work`.

Each prints Italian lines, or one JSON object with `--json`, and ends with 0 (done), 1 (refused, with a sentence on standard
error) or 3 (done, but something in it was refused). Secrets are read from a prompt, a file or a descriptor, never from an
argument.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError

from app.collector import settle_collector
from app.errors import Notice
from app.server import (
    account_commands,
    admin,
    calendar_commands,
    command_work,
    device_commands,
    fund_commands,
    project_commands,
    receipt_commands,
    recovery_commands,
)
from app.server.erasure import GROUNDS
from app.server.output import REFUSED, Output

Work = Callable[[argparse.Namespace, Output], int]


def add_server_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Hang `server` and its subcommands on the program's parser. Each parsed `args` is then given to `run`."""
    server = subparsers.add_parser("server", help="il centro: preparazione, avvio, aziende, importazioni, copie")
    commands = server.add_subparsers(dest="server_command", required=True, metavar="COMANDO")
    _add_running(commands)
    _add_registry(commands)
    _add_devices(commands)
    _add_data(commands)
    recovery_commands.add(_group(commands, "recovery", "chiavi e codici per un PIN dimenticato"), _command)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; the exit status. Expected refusals are said on standard error, never as a trace."""
    output = Output(as_json=args.json)
    try:
        status: int = args.server_work(args, output)
    except Notice as notice:
        output.refuse(notice)
        return REFUSED
    except (OperationalError, InterfaceError):
        output.refuse(
            Notice(
                "database_lost",
                "La base dati si è interrotta durante il comando. Ciò che era già registrato è intatto; ciò che era a metà non è "
                "stato scritto. Controllare che PostgreSQL sia avviato e che ci sia spazio sul disco, poi ripetere il comando.",
            )
        )
        return REFUSED
    except OSError as error:
        where = error.filename or "un file"
        output.refuse(
            Notice("file_trouble", f"Non è stato possibile usare {where}: {error.strerror}.", file=str(where))
        )
        return REFUSED
    output.close()
    return status


def main(arguments: list[str] | None = None) -> int:
    """`python -m app.server.commands server ...`: the same commands where only the centre is installed."""
    parser = argparse.ArgumentParser(prog="portineria")
    add_server_commands(parser.add_subparsers(dest="command", required=True))
    return run(parser.parse_args(arguments))


def _command(parent: Any, name: str, work: Work, help: str) -> Any:
    parser = parent.add_parser(name, help=help, description=help)
    parser.add_argument("--data", type=Path, metavar="CARTELLA", help="cartella del centro")
    parser.add_argument("--json", action="store_true", help="risposta in JSON")
    parser.set_defaults(server_work=work)
    return parser


def _group(parent: Any, name: str, help: str) -> Any:
    parser = parent.add_parser(name, help=help)
    return parser.add_subparsers(dest=f"{name}_command", required=True, metavar="COMANDO")


def _add_running(commands: Any) -> None:
    one = _command(
        commands, "init", command_work.init, "prepara un centro nuovo (chiavi, certificato di casa, base dati)"
    )
    one.add_argument(
        "--address", help="con cui i portatili chiamano il centro, per esempio https://centro.esempio.it:8443"
    )
    one.add_argument(
        "--name", action="append", default=[], help="nome o indirizzo IP per il certificato (anche più volte)"
    )
    one.add_argument("--host", help="indirizzo su cui ascoltare (di solito 0.0.0.0)")
    one.add_argument("--port", type=int, help="porta su cui ascoltare (8443)")
    one.add_argument("--plain", action="store_true", help="senza TLS, solo su questa macchina")
    one.add_argument("--dsn-file", type=Path, metavar="FILE", help="contiene l'indirizzo di una base dati PostgreSQL")
    one.add_argument("--keys-file", type=Path, metavar="FILE", help="dove tenere le chiavi del centro")
    one.add_argument("--backups", type=Path, metavar="CARTELLA", help="dove scrivere le copie")
    one.add_argument("--renew", action="store_true", help="rinnova il certificato di un centro che c'è già")

    one = _command(commands, "serve", command_work.serve_centre, "avvia il centro")
    one.add_argument("--host", help="solo per questa volta")
    one.add_argument("--port", type=int, help="solo per questa volta")
    _command(commands, "check", command_work.check, "controlla il centro")


def _add_registry(commands: Any) -> None:
    companies = _group(commands, "company", "aziende")
    one = _command(companies, "add", command_work.company_add, "registra un'azienda")
    one.add_argument("--code", required=True, help="da 2 a 8 lettere maiuscole o cifre, per esempio PVLO")
    one.add_argument("--name", required=True)
    for name in ("address", "phone", "emergency-line", "privacy-contact", "data-protection-officer"):
        one.add_argument(f"--{name}")
    one.add_argument("--no-r3", action="store_true", help="senza note riservate R3")

    outposts = _group(commands, "outpost", "presidi")
    one = _command(outposts, "add", command_work.outpost_add, "registra un presidio")
    _company(one)
    one.add_argument("--code", required=True)
    one.add_argument("--name", required=True)
    one.add_argument("--kind", default="fisso", help="fisso, mobile o laboratorio")
    for name in command_work.OUTPOST_FIELDS[1:]:
        one.add_argument(f"--{name.replace('_', '-')}")
    one.add_argument(
        "--hours", action="append", default=[], metavar="ORARIO", help="«mar 10:00-12:00» (anche più volte)"
    )
    one = _command(outposts, "close", command_work.outpost_close, "chiude un presidio e ne finisce le assegnazioni")
    _company(one)
    one.add_argument("--code", required=True)
    one.add_argument("--to", dest="to_day", metavar="GIORNO", help="ultimo giorno (se manca, oggi)")

    operators = _group(commands, "operator", "operatori")
    one = _command(operators, "add", command_work.operator_add, "registra un operatore")
    _company(one)
    one.add_argument("--surname", required=True)
    one.add_argument("--name", required=True)
    one.add_argument("--initials", required=True, help="sigla, unica nell'azienda")
    one.add_argument("--role", default="community_manager", help=", ".join(admin.ROLES))
    one.add_argument("--from", dest="from_day", metavar="GIORNO")
    device_commands.add_dismissal(operators, _command)

    project_commands.add(_group(commands, "projects", "programmi, azioni e progetti finanziati"), _command)
    fund_commands.add(_group(commands, "funds", "fondi per contributi e indennità"), _command)

    one = _command(commands, "assign", command_work.assign, "assegna un operatore a un presidio")
    _company(one)
    one.add_argument("--operator", required=True, metavar="SIGLA")
    one.add_argument("--outpost", required=True, metavar="CODICE")
    one.add_argument("--from", dest="from_day", metavar="GIORNO", help="primo giorno (se manca, oggi)")
    one.add_argument("--to", dest="to_day", metavar="GIORNO", help="ultimo giorno")


def _add_devices(commands: Any) -> None:
    one = _command(commands, "enrol-code", command_work.enrol_code, "crea un codice di iscrizione per un portatile")
    _company(one)
    one.add_argument("--operator", required=True, metavar="SIGLA")
    one.add_argument("--outpost", metavar="CODICE", help="presidio abituale")
    one.add_argument("--hours", type=int, default=72, help="per quante ore vale (72)")
    one.add_argument("--svg", type=Path, metavar="FILE", help="scrive anche il QR come immagine")

    device_commands.add_devices(_group(commands, "device", "portatili iscritti"), _command)
    calendar_commands.add_calendars(_group(commands, "calendar", "calendari letti altrove"), _command)
    receipt_commands.add(_group(commands, "receipt", "ricevute della sera"), _command)
    device_commands.add_numbers(_group(commands, "numbers", "numeri dei moduli e delle richieste"), _command)


def _add_data(commands: Any) -> None:
    one = _command(commands, "import", command_work.import_csv, "importa unità, persone o contratti da un CSV")
    _company(one)
    one.add_argument("--file", type=Path, required=True)
    one.add_argument("--mapping", type=Path, required=True, metavar="YAML", help="file di corrispondenza delle colonne")
    one.add_argument("--dry-run", action="store_true", help="prova senza salvare")
    one.add_argument("--strict", action="store_true", help="non salva nulla se una riga è scartata")

    account_commands.add(_group(commands, "accounts", "conti dei contratti e ordini di accredito"), _command)

    one = _command(commands, "backup", command_work.backup, "scrive e verifica una copia")
    one.add_argument("--out", type=Path, metavar="FILE")
    one.add_argument("--verify", type=Path, metavar="FILE", help="verifica soltanto una copia che c'è già")
    one = _command(commands, "restore", command_work.restore, "ripristina una copia in un centro vuoto")
    one.add_argument("--file", type=Path, required=True)

    erasures = _group(commands, "erasure", "cancellazione di una persona (art. 17 GDPR)")
    one = _command(erasures, "order", command_work.erasure_order, "cancella una persona al centro e su ogni portatile")
    _company(one)
    one.add_argument("--person", required=True, metavar="ID", help="identificativo della scheda, o codice fiscale")
    one.add_argument("--ground", required=True, help=f"motivo: {', '.join(GROUNDS)}")
    one.add_argument("--yes", action="store_true", help="cancella davvero; senza, dice soltanto che cosa sparirebbe")
    _company(_command(erasures, "list", command_work.erasure_list, "elenca gli ordini e chi non li ha ancora eseguiti"))

    waits = _group(commands, "reconcile", "dopo un ripristino: chi deve ancora rimandare ciò che la copia non ha")
    _company(_command(waits, "status", command_work.reconcile_status, "dice chi si è allineato e chi manca"))
    one = _command(waits, "close", command_work.reconcile_close, "chiude l'attesa")
    _company(one)
    one.add_argument(
        "--without", action="append", default=[], metavar="CODICE", help="portatile a cui si rinuncia (anche più volte)"
    )


def _company(parser: Any) -> None:
    parser.add_argument("--company", required=True, metavar="SIGLA", help="sigla dell'azienda")


if __name__ == "__main__":
    settle_collector()
    sys.exit(main())
