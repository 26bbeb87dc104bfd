"""What each `portineria server` subcommand does, given its parsed arguments: open the centre, act, say what happened.

Kept apart from the parser (`commands`) so that either can be read alone. Each returns the exit status of `output`.
"""

import argparse
from dataclasses import asdict
from datetime import date
from pathlib import Path

from app.config import VERSION
from app.errors import Notice
from app.rules.clock import from_utc_text, new_id_maker, rome_day, system_clock
from app.rules.dates import parse_day, show_day, show_moment
from app.rules.problem import Problem
from app.security.redaction import install_crash_hooks, set_up_logging
from app.server import admin, certificates
from app.server.account_orders import doubtful_words
from app.server.app import Centre, create_app
from app.server.backup import make_backup, restore_backup, verify_backup
from app.server.checks import check_centre
from app.server.config import default_data_folder
from app.server.dismissal import close_outpost, dismiss_again
from app.server.enrolment import qr_svg, qr_terminal
from app.server.erasure import (
    GROUNDS,
    confirmations,
    erase_person,
    person_named,
    replay_register,
    what_goes,
)
from app.server.imports import import_file
from app.server.installation import Wishes, open_centre, renew_certificate, set_up
from app.server.office import Hand
from app.server.output import DONE, PARTLY, REFUSED, Output
from app.server.reconciliation_end import close_reconciliation, waiting_company
from app.server.sentinel import watched
from app.server.serve import serve, tls_of

OUTPOST_FIELDS = (
    "kind", "street", "house_number", "postal_code", "municipality", "province", "phone", "programme", "funding_action",
)  # fmt: skip


def _data(args: argparse.Namespace) -> Path:
    return Path(args.data or default_data_folder()).resolve()


def _hand() -> Hand:
    return Hand(system_clock, new_id_maker(system_clock))


def init(args: argparse.Namespace, output: Output) -> int:
    """Prepare a centre, or renew its certificate."""
    data = _data(args)
    if args.renew:
        config = renew_certificate(data, tuple(args.name), system_clock)
        output.line("Il certificato è rinnovato. Riavviare il centro perché lo usi.")
    else:
        dsn = args.dsn_file.read_text("utf-8").strip() if args.dsn_file else None
        wishes = Wishes(
            args.address, args.host, args.port, tuple(args.name), args.plain, dsn, args.keys_file, args.backups
        )
        config = set_up(data, wishes, system_clock)
        output.line(f"Il centro è pronto in {data}.")
        output.line(f"Indirizzo per i portatili: {config.address}")
        output.line(
            f"Conservare altrove una copia di {config.keys}{f' e di {config.tls_folder}' if config.tls else ''}:"
        )
        output.line("senza quei file una copia dei dati non si apre e i portatili non riconoscono più il centro.")
        output.line(
            "Poi: portineria server company add, outpost add, operator add, assign, enrol-code; portineria server serve."
        )
    output.tell(data=str(data), address=config.address, names=list(config.names), tls=config.tls)
    if config.tls:
        output.tell(ca_fingerprint=certificates.ca_fingerprint(config.tls_folder).hex())
    return DONE


def serve_centre(args: argparse.Namespace, output: Output) -> int:
    """Run the centre until it is told to stop."""
    data = _data(args)
    with open_centre(data) as centre:
        set_up_logging(data / "logs" / "centre.log")
        install_crash_hooks(data / "logs", VERSION, system_clock)
        config = centre.config
        application = create_app(
            Centre(
                centre.engine,
                centre.keys,
                centre.ca,
                system_clock,
                new_id_maker(system_clock),
                centre.direct,
                config.dismissals,
            )
        )
        dismiss_again(centre.engine, _hand(), config.dismissals)

        def started(url: str) -> None:
            output.line(f"Il centro risponde su {url} (per i portatili: {config.address}). Ctrl+C per fermarlo.")
            output.flush()

        tls = tls_of(config.tls_folder) if config.tls else None
        with watched(centre.engine, config.sentinel, system_clock):
            serve(application, args.host or config.host, config.port if args.port is None else args.port, tls, started)
    output.line("Il centro è fermo.")
    return DONE


def company_add(args: argparse.Namespace, output: Output) -> int:
    """Register a company."""
    details = {
        "address": args.address,
        "phone": args.phone,
        "emergency_line": args.emergency_line,
        "privacy_contact": args.privacy_contact,
        "data_protection_officer": args.data_protection_officer,
        "r3_enabled": not args.no_r3,
    }
    with open_centre(_data(args)) as centre:
        made = admin.add_company(centre.engine, _hand(), args.code, args.name, details)
    output.line(f"L'azienda {args.code} è registrata.")
    output.tell(id=made, code=args.code)
    return DONE


def outpost_add(args: argparse.Namespace, output: Output) -> int:
    """Register an outpost with its hours."""
    fields = (
        "kind",
        "street",
        "house_number",
        "postal_code",
        "municipality",
        "province",
        "phone",
        "programme",
        "funding_action",
    )
    details = {name: getattr(args, name) for name in fields}
    hours = [admin.read_opening(text) for text in args.hours]
    with open_centre(_data(args)) as centre:
        made = admin.add_outpost(centre.engine, _hand(), args.company, args.code, args.name, details, hours)
    output.line(f"Il presidio {args.code} è registrato.")
    output.tell(id=made, code=args.code)
    return DONE


def outpost_close(args: argparse.Namespace, output: Output) -> int:
    """Close an outpost: its day, and all that ends with it."""
    with open_centre(_data(args)) as centre:
        done = close_outpost(
            centre.engine, _hand(), args.company, args.code, centre.config.dismissals, _day(args.to_day)
        )
    output.line(
        f"Il presidio {args.code} chiude: l'ultimo giorno è il {show_day(done.last_day)}. "
        f"Assegnazioni finite: {done.assignments}. Le sue schede restano."
    )
    if done.coordinators:
        output.line(f"Il lavoro che i portatili hanno ancora arriva a chi coordina: {', '.join(done.coordinators)}.")
    else:
        output.line(
            "Nessuno coordina il presidio. A chi gli sarà assegnato come coordinatore con «assign» si mostra anche il lavoro "
            "arrivato prima."
        )
    output.tell(**asdict(done))
    return DONE


def operator_add(args: argparse.Namespace, output: Output) -> int:
    """Register an operator."""
    with open_centre(_data(args)) as centre:
        made = admin.add_operator(
            centre.engine, _hand(), args.company, args.surname, args.name, args.initials, args.role, _day(args.from_day)
        )
    output.line(f"L'operatore {args.initials.upper()} è registrato. Ora si assegna a un presidio con «assign».")
    output.tell(id=made, initials=args.initials.upper())
    return DONE


def assign(args: argparse.Namespace, output: Output) -> int:
    """Send an operator to an outpost."""
    first = _day(args.from_day) or rome_day(system_clock())
    with open_centre(_data(args)) as centre:
        made = admin.assign(centre.engine, _hand(), args.company, args.operator, args.outpost, first, _day(args.to_day))
    output.line(f"L'operatore {args.operator.upper()} è assegnato al presidio {args.outpost}.")
    output.tell(id=made)
    return DONE


def enrol_code(args: argparse.Namespace, output: Output) -> int:
    """Make a one-time code, drawn as a QR and written out."""
    with open_centre(_data(args)) as centre:
        issued = admin.make_enrolment(centre, _hand(), args.company, args.operator, args.outpost, args.hours)
    if args.svg is not None:
        args.svg.write_bytes(qr_svg(issued.text))
    output.line(qr_terminal(issued.text))
    output.line(issued.text)
    output.line(
        f"Vale una volta sola, fino al {show_moment(issued.expires_at)}. Consegnarlo solo a chi userà il portatile."
    )
    output.tell(code=issued.text, expires_at=issued.expires_at.isoformat())
    return DONE


def import_csv(args: argparse.Namespace, output: Output) -> int:
    """Import a file and say which rows were set aside."""
    with open_centre(_data(args)) as centre:
        report = import_file(
            centre.engine, _hand(), args.company, args.file, args.mapping, dry_run=args.dry_run, strict=args.strict
        )
    for one in report.rejected:
        output.line(f"riga {one.line}: scartata. {one.sentence}")
    output.line(
        f"{report.rows} righe lette, {len(report.rejected)} scartate; {sum(report.created.values())} schede nuove, "
        f"{sum(report.changed.values())} aggiornate, {report.proposals} proposte di variazione, {report.kept} campi lasciati."
    )
    if report.saved:
        output.line("Salvato." if report.created or report.changed else "Non c'era nulla da cambiare.")
    else:
        output.line(
            "Prova: nulla è stato salvato." if report.dry_run else "Nulla è stato salvato: ci sono righe scartate."
        )
    output.tell(
        kind=report.kind,
        rows=report.rows,
        created=report.created,
        changed=report.changed,
        proposals=report.proposals,
        kept=report.kept,
        rejected=[{"line": one.line, "code": one.code, "reason": one.sentence} for one in report.rejected],
        dry_run=report.dry_run,
        saved=report.saved,
    )
    return PARTLY if report.rejected else DONE


def check(args: argparse.Namespace, output: Output) -> int:
    """Look whether the centre is sound."""
    with open_centre(_data(args)) as centre:
        lines = check_centre(centre, system_clock())
    for one in lines:
        output.line(f"{'bene ' if one.holds else 'MALE '} {one.sentence}")
    holds = all(one.holds for one in lines)
    output.tell(
        holds=holds,
        checks=[{"code": one.code, "holds": one.holds, "reason": one.sentence, **one.figures} for one in lines],
    )
    return DONE if holds else REFUSED


def backup(args: argparse.Namespace, output: Output) -> int:
    """Write and verify a backup, or verify one."""
    with open_centre(_data(args)) as centre:
        if args.verify is not None:
            rows = verify_backup(args.verify, centre.keys.box)
            output.line(f"La copia {args.verify} è intera: {sum(rows.values())} righe.")
            output.tell(file=str(args.verify), rows=rows)
            return DONE
        report = make_backup(centre, system_clock, args.out)
    output.line(
        f"Copia scritta e verificata: {report.file} ({report.size // 1024} kB, {sum(report.rows.values())} righe)."
    )
    output.line("È cifrata: per ripristinarla serve il file delle chiavi del centro, che va conservato altrove.")
    output.tell(file=str(report.file), made_at=report.made_at, size=report.size, rows=report.rows)
    return DONE


def restore(args: argparse.Namespace, output: Output) -> int:
    """Fill an empty centre from a backup."""
    with open_centre(_data(args)) as centre:
        report = restore_backup(centre, system_clock, args.file)
        dismiss_again(centre.engine, _hand(), centre.config.dismissals)
        again = replay_register(centre.engine, _hand(), centre.keys.sign_public, centre.config.register)
    output.line(f"Ripristinata la copia del {report.made_at}: {sum(report.rows.values())} righe.")
    output.line(
        "I portatili rimanderanno da soli ciò che la copia non ha. Chi manca: «portineria server reconcile status»."
    )
    output.line("Quando si sono allineati tutti: «portineria server reconcile close».")
    if again:
        output.line(f"Cancellazioni ripetute dal registro: {again}.")
    output.tell(made_at=report.made_at, rows=report.rows, erasures=again)
    return DONE


def erasure_order(args: argparse.Namespace, output: Output) -> int:
    """Say what an erasure would remove; with `--yes` remove it everywhere."""
    with open_centre(_data(args)) as centre:
        company = admin.company_of(centre.engine, args.company)
        person = person_named(centre.engine, company, args.person)
        found = what_goes(centre.engine, company, person, args.ground, rome_day(system_clock()))
        counts, kept = ({kind: len(ids) for kind, ids in one.items()} for one in (found.goes, found.stays))
        listed, staying = (", ".join(f"{kind} {count}" for kind, count in one.items()) for one in (counts, kept))
        told = {"records": counts} | ({"kept": kept, "until": found.until} if kept else {})
        if kept:
            until = (
                f"fino al {show_day(found.until)}" if found.until else "finché c'è denaro promesso e non ancora pagato"
            )
            output.line(f"Restano perché provano come è stato speso denaro pubblico, {until}: {staying}.")
        if not args.yes:
            output.line(f"Sparirebbero per sempre, qui e su ogni portatile: {listed or 'nulla'}. Nulla è cambiato.")
            output.line("Ripetere con --yes per cancellare.")
            output.tell(erased=False, **told)
            return DONE
        erase_person(
            centre.engine, _hand(), centre.keys.sign_seed, company, person, args.ground, centre.config.register
        )
        output.line(f"Cancellate al centro: {listed or 'nulla'}. Ogni portatile le toglie al prossimo allineamento.")
        output.line(f"L'ordine è nel registro {centre.config.register}: va conservato fuori dalle copie del centro.")
        output.tell(erased=True, **told, register=str(centre.config.register))
    return DONE


def erasure_list(args: argparse.Namespace, output: Output) -> int:
    """Orders of erasure, and the desks that have not confirmed each."""
    with open_centre(_data(args)) as centre:
        found = confirmations(centre.engine, admin.company_of(centre.engine, args.company))
    for one in found:
        missing = f"mancano {', '.join(one.missing)}" if one.missing else "eseguito da tutti"
        output.line(f"{one.at}  {one.records:>5} schede  {GROUNDS.get(one.ground, one.ground)}  {missing}")
    if not found:
        output.line("Nessun ordine di cancellazione.")
    output.tell(orders=[asdict(one) for one in found])
    return DONE


def reconcile_status(args: argparse.Namespace, output: Output) -> int:
    """Which desks a company still waits for after a restore."""
    with open_centre(_data(args)) as centre:
        waiting = waiting_company(centre.engine, admin.company_of(centre.engine, args.company))
    if waiting is None:
        output.line("Il centro non aspetta nessuno per questa azienda.")
        output.tell(reconciling=False)
        return DONE
    since = f" dal {show_moment(from_utc_text(waiting.since))}" if waiting.since else ""
    output.line(f"In riconciliazione{since}.")
    output.line(f"Allineati da allora: {', '.join(waiting.came) or 'nessuno'}.")
    output.line(f"Mancano: {', '.join(waiting.missing) or 'nessuno'}.")
    output.line(
        "Un portatile iscritto dopo la copia non è fra questi finché non si allinea: il centro non lo conosce ancora."
    )
    output.line(f"Modifiche in attesa di altre: {waiting.held}. Schede che solo i portatili hanno: {waiting.salvaged}.")
    output.tell(reconciling=True, **asdict(waiting))
    return DONE


def reconcile_close(args: argparse.Namespace, output: Output) -> int:
    """End the wait after a restore."""
    with open_centre(_data(args)) as centre:
        company = admin.company_of(centre.engine, args.company)
        closed = close_reconciliation(centre.engine, _hand(), company, args.without)
        dismiss_again(centre.engine, _hand(), centre.config.dismissals)  # desks may have had who left for at work
    made = ", ".join(f"{kind_name} {count}" for kind_name, count in sorted(closed.made.items()))
    output.line(f"Riconciliazione chiusa. Modifiche in attesa giudicate: {closed.judged}.")
    output.line(f"Schede ricostruite da ciò che i portatili avevano: {made or 'nessuna'}.")
    if closed.to_settle:
        output.line(f"Valori diversi da decidere in «Da rivedere»: {closed.to_settle}.")
    if closed.undone:
        undone = ", ".join(f"{kind_name} {count}" for kind_name, count in sorted(closed.undone.items()))
        output.line(f"Atti che non ci stanno più e non sono stati rifatti: {undone}. Avvisare chi gestisce i fondi.")
    if closed.orders:
        output.line(doubtful_words(closed.orders))
    if args.without:
        output.line(
            "Se un portatile lasciato fuori torna, il centro riapre l'attesa per ciò che solo lui ha: controllare con «portineria server "
            "reconcile status» e chiudere di nuovo. Fino ad allora impegni e decisioni restano in attesa."
        )
    output.tell(
        judged=closed.judged,
        made=closed.made,
        to_settle=closed.to_settle,
        undone=closed.undone,
        doubtful_orders=list(closed.orders),
    )
    return DONE


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    found = parse_day(text, rome_day(system_clock()))
    if isinstance(found, Problem):
        raise Notice(found.code, found.sentence)
    return found
