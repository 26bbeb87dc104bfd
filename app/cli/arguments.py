"""What may be typed after `portineria`: the desk's commands, their options, and argparse's complaints in Italian."""

import argparse
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from app.cli.output import Usage

_COMPLAINTS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", "Manca: {0}."),
    (r"unrecognized arguments: (.+)", "Non si riconosce: {0}."),
    (r"argument (.+?): expected one argument", "Dopo {0} manca il valore."),
    (r"argument (.+?): expected at least one argument", "Dopo {0} manca il valore."),
    (r"argument (.+?): not allowed with argument (.+)", "{0} e {1} non vanno insieme."),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{1} non va bene per {0}. Si sceglie tra: {2}."),
    (r"argument (.+?): invalid .+? value: (.+)", "{1} non va bene per {0}."),
    (r"one of the arguments (.+) is required", "Serve una di queste opzioni: {0}."),
)


class _Parser(argparse.ArgumentParser):
    """argparse that raises `Usage` in Italian instead of printing in English and leaving."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False, add_help=False)
        self._positionals.title = "da indicare"
        self._optionals.title = "opzioni"
        self.add_argument("-h", "--help", action="help", help="mostra questo aiuto ed esce")

    def error(self, message: str) -> NoReturn:
        for pattern, sentence in _COMPLAINTS:
            found = re.fullmatch(pattern, message)
            if found:
                said = sentence.format(*(part.replace("'", "") for part in found.groups()))
                raise Usage(f"{said} «{self.prog} --help» mostra come si scrive.")
        raise Usage(f"Il comando non si legge. «{self.prog} --help» mostra come si scrive.")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "uso:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "uso:", 1)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line as a namespace with `command`, `profile` and `as_json`. Raises `Usage`."""
    return parse_with(_add_all, arguments)


def parse_with(add: Callable[[Any], None], arguments: Sequence[str]) -> argparse.Namespace:
    """The same for the commands that `add` hangs on the parser: the centre has its own. Raises `Usage`."""
    return _parser(add).parse_args(arguments)


@cache
def _parser(add: Callable[[Any], None]) -> argparse.ArgumentParser:
    """Made once for all the lines that a process reads."""
    program = _Parser(prog="portineria", description="I comandi di Portineria, senza finestra.")
    add(program.add_subparsers(dest="command", required=True, metavar="COMANDO", title="comandi"))
    return program


def _add_all(commands: Any) -> None:
    _add_desk(commands)
    _add_records(commands)
    _add_alignment(commands)
    _add_bundle(commands)
    _add_review(commands)
    _add_attachments(commands)
    _add_agenda(commands)
    _add_paper(commands)
    _add_maintenance(commands)
    _add_candidates(commands)
    _add_projects(commands)
    _add_rules(commands)
    _add_account(commands)
    _add_scan(commands)
    _add_generate(commands)


def _command(commands: Any, name: str, help: str, *, pin: bool = True, as_json: bool = True) -> Any:
    one = commands.add_parser(name, help=help, description=help)
    one.add_argument("--profile", type=Path, metavar="CARTELLA", help="dove stanno i dati (se manca: quelli di sempre)")
    if as_json:
        one.add_argument("--json", dest="as_json", action="store_true", help="risposta in JSON, per i programmi")
    if pin:
        one.add_argument(
            "--operator", metavar="SIGLA", help="di chi sono i dati, se su questo computer sono più di uno"
        )
    return one


def _pin(one: Any) -> None:
    group = one.add_mutually_exclusive_group()
    group.add_argument("--pin-fd", type=int, metavar="N", help="il codice personale si legge da questo descrittore")
    group.add_argument(
        "--pin-file", type=Path, metavar="FILE", help="il codice personale è la prima riga di questo file"
    )


def _add_projects(commands: Any) -> None:
    one = _command(commands, "projects", "i progetti finanziati: obiettivi promessi e fatti contati su questo computer")
    one.add_argument(
        "--extend", metavar="CODICE", help="registra l'atto che proroga questo progetto, con i quattro che seguono"
    )
    one.add_argument("--act", metavar="NUMERO", help="il numero dell'atto")
    one.add_argument("--day", metavar="GIORNO", help="la data dell'atto")
    one.add_argument("--until", metavar="GIORNO", help="fino a quando dura il progetto")
    one.add_argument("--file", type=Path, metavar="FILE", help="il file dell'atto: un PDF o una foto")
    _pin(one)


def _add_desk(commands: Any) -> None:
    one = _command(commands, "enrol", "iscrive questo computer con il codice ricevuto dalla sede", pin=False)
    one.add_argument("code", metavar="CODICE", help="il codice di iscrizione; «-» lo legge dallo standard input")
    _pin(one)
    one = _command(commands, "renew", "rifà un archivio danneggiato accanto a quello vecchio, che si conserva")
    one.add_argument("--code", metavar="CODICE", help="un nuovo invito, se il vecchio archivio non dice più di chi è")
    _pin(one)
    _pin(_command(commands, "status", "di chi sono i dati e a che punto è l'allineamento"))


def _add_records(commands: Any) -> None:
    one = _command(commands, "list", "elenca le schede di un tipo, le più recenti prima")
    one.add_argument("kind", metavar="TIPO", help="per esempio person, contact, request")
    one.add_argument("--search", metavar="TESTO", help="solo quelle che contengono queste parole")
    one.add_argument("--limit", type=_positive, default=200, metavar="N", help="al più tante (200)")
    _pin(one)
    one = _command(commands, "show", "mostra una scheda")
    one.add_argument("id", metavar="ID")
    one.add_argument("--reason", metavar="TESTO", help="perché si apre un testo sensibile o riservato: resta scritto")
    _pin(one)
    one = _command(commands, "add", "aggiunge una scheda; la risposta è in JSON", as_json=False)
    one.add_argument("kind", metavar="TIPO")
    one.add_argument(
        "--json",
        dest="source",
        required=True,
        metavar="FILE",
        help="i campi, come oggetto JSON; «-» è lo standard input",
    )
    one.set_defaults(as_json=True)
    _pin(one)
    one = _command(commands, "edit", "cambia dei campi di una scheda")
    one.add_argument("id", metavar="ID")
    _set(one, required=True)
    _pin(one)


def _add_alignment(commands: Any) -> None:
    one = _command(commands, "sync", "allinea con il centro")
    one.add_argument("--receipt", action="store_true", help="chiede la ricevuta anche se non c'era niente da inviare")
    _pin(one)
    one = _command(commands, "check", "controlla i dati su questo computer")
    one.add_argument("--with-centre", action="store_true", help="allinea e confronta ogni tabella con il centro")
    _pin(one)


def _add_bundle(commands: Any) -> None:
    help = "senza rete: il lavoro va al centro su una chiavetta, chiuso, e ne torna la risposta"
    hands = commands.add_parser("bundle", help=help, description=help).add_subparsers(
        dest="hand", required=True, metavar="COSA", title="cosa si fa"
    )
    one = _command(hands, "export", "prepara la chiavetta: scrive la busta chiusa con tutto quello che è da inviare")
    one.add_argument("--out", required=True, type=Path, metavar="CARTELLA", help="la chiavetta, o una sua cartella")
    _pin(one)
    one = _command(hands, "carry", "porta al centro la busta di un collega e le scrive accanto la risposta")
    one.add_argument("file", type=Path, metavar="FILE")
    _pin(one)
    one = _command(hands, "import", "legge la risposta che un collega ha riportato")
    one.add_argument("file", type=Path, metavar="FILE")
    _pin(one)


def _add_review(commands: Any) -> None:
    one = _command(commands, "conflicts", "elenca le cose da rivedere: conflitti, rifiuti, proposte, doppioni")
    _pin(one)
    one = _command(commands, "resolve", "decide una cosa da rivedere")
    one.add_argument("key", metavar="CHIAVE", help="come la dice «conflicts»")
    how = one.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--choose",
        action="append",
        metavar="CAMPO=SCELTA",
        help="conflitto: quale valore tenere («centro» è quello che vale)",
    )
    how.add_argument("--centre", action="store_true", help="conflitto: resta in ogni campo quello che vale al centro")
    how.add_argument("--resend", action="store_true", help="rifiuto: si manda di nuovo, con le correzioni di --set")
    how.add_argument(
        "--pass-on", action="store_true", help="seconda presa in carico: quanto vi era legato passa alla prima"
    )
    how.add_argument("--aside", action="store_true", help="rifiuto: si mette da parte, il testo resta qui")
    how.add_argument("--accept", action="store_true", help="proposta: si accetta")
    how.add_argument("--reject", metavar="MOTIVO", help="proposta: si respinge")
    how.add_argument("--keep-both", action="store_true", help="doppione: sono due persone diverse")
    how.add_argument(
        "--merge", action="store_true", help="doppione: è una persona sola; --set CAMPO=prima|seconda sceglie"
    )
    how.add_argument("--separate", action="store_true", help="annulla un'unione: la chiave è il suo «merge_id»")
    how.add_argument("--tomorrow", action="store_true", help="si decide domani")
    how.add_argument("--today", action="store_true", help="la cosa rimandata torna subito nell'elenco")
    _set(one, required=False)
    _pin(one)


def _add_attachments(commands: Any) -> None:
    what = "i file di una scheda: foto, scansioni e PDF"
    group = commands.add_parser("attachments", help=what, description=what)
    acts = group.add_subparsers(dest="act", required=True, metavar="AZIONE", title="azioni")
    one = _command(acts, "add", "aggiunge un file a una scheda; una foto diventa piccola e perde luogo e apparecchio")
    one.add_argument(
        "owner", metavar="ID", help="la scheda: persona, contatto, visita, nota, richiesta, scheda di accesso"
    )
    one.add_argument("file", type=Path, metavar="FILE", help="JPEG, PNG, WebP o PDF, al massimo 25 MB")
    _pin(one)
    one = _command(acts, "list", "elenca i file di una scheda, i più recenti prima")
    one.add_argument("owner", metavar="ID")
    _pin(one)
    one = _command(acts, "save", "scrive una copia di un file fuori dall'archivio cifrato")
    one.add_argument("id", metavar="ID", help="l'allegato, come lo dice «attachments list»")
    one.add_argument("--out", required=True, type=Path, metavar="FILE", help="la copia da scrivere")
    one.add_argument("--reason", metavar="TESTO", help="perché si apre un file sensibile o riservato: resta scritto")
    _pin(one)


def _add_agenda(commands: Any) -> None:
    one = _command(commands, "timesheet", "le ore per operatore, linea di progetto e attività")
    one.add_argument("--month", metavar="MESE", help="per esempio 2026-03 (se manca: questo)")
    one.add_argument("--from", dest="first", metavar="GIORNO", help="primo giorno di un periodo")
    one.add_argument("--to", dest="last", metavar="GIORNO", help="ultimo giorno")
    one.add_argument("--csv", type=Path, metavar="FILE", help="scrive anche un CSV")
    one.add_argument("--costs", action="store_true", help="con i costi, per chi può leggerli: la lettura resta scritta")
    one.add_argument("--reason", metavar="TESTO", help="perché si leggono i costi: resta scritto")
    _pin(one)
    what = "i propri appuntamenti altrove: solo ora, presidio e numero della pratica"
    group = commands.add_parser("calendar", help=what, description=what)
    acts = group.add_subparsers(dest="act", required=True, metavar="AZIONE", title="azioni")
    one = _command(acts, "export", "scrive un file iCalendar")
    one.add_argument("--out", required=True, type=Path, metavar="FILE", help="il file da scrivere")
    one.add_argument("--from", dest="first", metavar="GIORNO", help="primo giorno (oggi)")
    one.add_argument("--to", dest="last", metavar="GIORNO", help="ultimo giorno (sei mesi dopo)")
    _pin(one)
    _pin(_command(acts, "link", "chiede al centro un nuovo indirizzo; quello di prima non vale più"))
    _pin(_command(acts, "status", "dice se c'è un indirizzo, e da quando"))
    _pin(_command(acts, "revoke", "revoca l'indirizzo"))


def _add_paper(commands: Any) -> None:
    one = _command(commands, "print", "scrive un modulo in PDF; la stampa è numerata e registrata")
    one.add_argument("form", metavar="MODULO", help="per esempio MOD-01, MOD-02, MOD-14, FOGLIO-ORE")
    one.add_argument(
        "--record",
        metavar="ID",
        help="la scheda da stampare, il numero di una ricevuta, o un periodo: GIORNO/GIORNO",
    )
    one.add_argument("--out", required=True, type=Path, metavar="FILE", help="il PDF da scrivere")
    one.add_argument("--blank", action="store_true", help="modulo vuoto, da riempire a penna")
    one.add_argument("--large", action="store_true", help="in caratteri grandi")
    one.add_argument("--day", metavar="GIORNO", help="MOD-14: di quale giorno (se manca, oggi)")
    one.add_argument("--interview", action="store_true", help="MOD-03: con il colloquio")
    one.add_argument("--reason", metavar="TESTO", help="perché si apre un testo sensibile: resta scritto")
    one.add_argument("--confirmed", action="store_true", help="NOTA-R3: conferma la stampa di una nota riservata")
    one.add_argument(
        "--courtesy",
        metavar="LINGUA",
        help="traduzione di cortesia dietro il modulo: ar, en, es, fr, ro; «auto»: della persona",
    )
    _pin(one)


def _add_maintenance(commands: Any) -> None:
    what = "le richieste tecniche alla manutenzione, in CSV, e i numeri di ticket che tornano"
    group = commands.add_parser("maintenance", help=what, description=what)
    acts = group.add_subparsers(dest="act", required=True, metavar="AZIONE", title="azioni")
    one = _command(acts, "export", "scrive il CSV delle richieste tecniche e le segna inviate a terzi")
    one.add_argument("--out", required=True, type=Path, metavar="FILE", help="il CSV da scrivere")
    one.add_argument(
        "--request",
        dest="requests",
        action="append",
        metavar="ID",
        help="solo questa (anche più volte); se manca, tutte",
    )
    one.add_argument("--to", default=None, metavar="NOME", help="a chi si inviano (Manutenzione)")
    one.add_argument("--dry-run", action="store_true", help="dice che cosa partirebbe, senza scrivere niente")
    _pin(one)
    one = _command(acts, "import", "legge il CSV che torna; senza --apply dice solo che cosa farebbe")
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--apply", action="store_true", help="registra le righe che vanno bene")
    _pin(one)


def _add_candidates(commands: Any) -> None:
    what = "legge l'elenco (CSV) dei candidati che i servizi sociali hanno inviato; senza --apply dice solo che cosa farebbe"
    one = _command(commands, "candidates", what)
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--project", required=True, metavar="CODICE", help="il progetto che paga le indennità")
    one.add_argument("--sender", required=True, metavar="NOME", help="chi ha inviato l'elenco")
    one.add_argument("--day", required=True, metavar="GIORNO", help="quando è stato inviato")
    one.add_argument("--basis", required=True, metavar="TESTO", help="la base giuridica dell'invio")
    one.add_argument("--round", default=None, metavar="ID", help="la selezione per cui sono candidati")
    one.add_argument("--follower", default=None, metavar="ID", help="chi li segue al presidio")
    one.add_argument("--apply", action="store_true", help="registra le candidature che vanno bene")
    _pin(one)


def _add_rules(commands: Any) -> None:
    what = "le regole dei contributi: le versioni, un file da controllare, una prova sulle valutazioni già fatte"
    group = commands.add_parser("rules", help=what, description=what)
    acts = group.add_subparsers(dest="act", required=True, metavar="AZIONE", title="azioni")
    for act, help in (
        ("check", "legge un file di regole e dice che cosa cambierebbe; non registra niente"),
        ("import", "registra un file di regole come bozza"),
    ):
        one = _command(acts, act, help)
        one.add_argument("file", type=Path, metavar="FILE", help="le regole, in YAML")
        _pin(one)
    _pin(_command(acts, "list", "elenca le versioni, di ogni contributo la più recente prima"))
    for act, help in (
        ("show", "mostra una versione, accanto a quella in vigore"),
        ("force", "mette in vigore una bozza di un'altra persona"),
        ("retire", "ritira una versione di un'altra persona, o chiede il ritiro di una del programma"),
    ):
        one = _command(acts, act, help)
        one.add_argument("id", metavar="VERSIONE", help="per esempio T-CRS-B/2")
        _pin(one)
    one = _command(acts, "try", "prova una versione sulle valutazioni già fatte: quali cambierebbero e perché")
    which = one.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", metavar="VERSIONE", help="per esempio T-CRS-B/2")
    which.add_argument("--file", type=Path, metavar="FILE", help="le regole di un file, prima di registrarle")
    _pin(one)


def _add_account(commands: Any) -> None:
    one = _command(commands, "account", "il conto di un contratto: canone e spese, saldo, ordini in attesa")
    one.add_argument("whose", metavar="CONTRATTO", help="il codice del contratto, il suo ID o quello di una persona")
    one.add_argument("--movements", action="store_true", help="mostra anche i movimenti, gli ultimi prima")
    _pin(one)


def _add_scan(commands: Any) -> None:
    one = _command(
        commands, "scan", "legge fogli firmati (PDF o foto) e li archivia sulla loro scheda; dice che cosa aspetta"
    )
    one.add_argument(
        "file", nargs="*", type=Path, metavar="FILE", help="PDF, JPEG, PNG, TIFF o WebP; al massimo 200 pagine"
    )
    one.add_argument("--folder", type=Path, metavar="CARTELLA", help="legge quello che uno scanner ha lasciato lì")
    one.add_argument("--after", choices=("sposta", "elimina"), help="con --folder: che cosa fare di un file letto")
    one.add_argument("--page", metavar="ID", help="una pagina che aspetta, e quelle dello stesso foglio")
    how = one.add_mutually_exclusive_group()
    how.add_argument("--paper", metavar="NUMERO", help="con --page: il foglio a cui appartiene")
    how.add_argument("--anyway", action="store_true", help="con --page: si archivia lo stesso")
    how.add_argument("--discard", action="store_true", help="con --page: si scarta")
    one.add_argument(
        "--join",
        nargs=2,
        metavar=("NUMERO", "ID"),
        help="il modulo vuoto con questo numero è stato trascritto in questa scheda",
    )
    one.add_argument(
        "--take-back",
        metavar="NUMERO",
        help="la scansione archiviata come questo foglio torna tra quelle che aspettano",
    )
    one.add_argument("--reason", metavar="TESTO", help="con --take-back: perché; in giornata se ne può fare a meno")
    _pin(one)


def _add_generate(commands: Any) -> None:
    one = _command(commands, "generate", "scrive un insieme di dati inventati, sempre uguale", pin=False)
    one.add_argument("--size", required=True, choices=("XS", "S", "M", "L"))
    one.add_argument("--seed", required=True, type=int, metavar="N")
    one.add_argument("--out", required=True, type=Path, metavar="CARTELLA", help="nuova o vuota")
    one.add_argument("--as-of", metavar="GIORNO", help="il giorno «di oggi» dei dati (2026-03-31)")


def _set(one: Any, *, required: bool) -> None:
    one.add_argument(
        "--set", dest="changes", action="append", required=required, default=None, metavar="CAMPO=VALORE",
        help="un campo e il suo valore (anche più volte); vuoto lo cancella",
    )  # fmt: skip


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
