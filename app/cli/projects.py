"""`projects`: the funded projects, their lines and targets against what this computer knows was done; the act that extends one."""

from argparse import Namespace

from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import DONE, Output, Usage
from app.cli.paper import read_day
from app.errors import Notice
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_day
from app.services.attachments import keep, read_file
from app.services.extensions import ActFile, NewExtension, add_extension
from app.services.project_views import DURATION, ProjectDetail, ProjectRow, TargetView, list_projects, project_detail
from app.store.profile import OpenDesk


def projects(chosen: Namespace, output: Output) -> int:
    """Every project; with `--extend` the act that extends one is recorded first."""
    if chosen.extend is None and any((chosen.act, chosen.day, chosen.until, chosen.file)):
        raise Usage("--act, --day, --until e --file vanno insieme a --extend.")
    with opened(chosen) as desk:
        if chosen.extend is not None:
            return _extend(chosen, output, desk)
        found = desk.worker.run(_read, desk.who)
    for one in found:
        _say(output, one)
    if not found:
        output.line("Nessun progetto su questo computer. Li registra la sede.")
    output.tell(projects=found)
    return DONE


def _extend(chosen: Namespace, output: Output, desk: OpenDesk) -> int:
    act_on, until_on = (read_day(text) if text else None for text in (chosen.day, chosen.until))
    project_id = desk.worker.run(project_named, desk.who, chosen.extend)
    new = NewExtension(project_id, chosen.act, act_on, until_on)
    kept = None if chosen.file is None else keep(read_file(chosen.file), desk.files)
    file = None if kept is None else ActFile(chosen.file.name, *kept)
    try:
        made = desk.worker.run(add_extension, desk.who, new, file)
    finally:
        if file is not None:
            desk.files.settled(file.content)
    output.line(
        f"Proroga registrata: atto {made.number} del {show_day(made.act_on)}, fino al {show_day(made.until_on)}."
    )
    output.tell(extension=made)
    return DONE


def project_named(session: Session, who: Who, code: str) -> str:
    """The project with this code. Raises `Notice` (`project_unknown`)."""
    found = next((one.id for one in list_projects(session, who) if one.code == code), None)
    if found is None:
        raise Notice("project_unknown", f"Su questo computer non c'è un progetto con il codice {code}.", given=code)
    return found


def _read(session: Session, who: Who) -> tuple[ProjectDetail, ...]:
    return tuple(project_detail(session, who, one.id) for one in list_projects(session, who))


def _say(output: Output, one: ProjectDetail) -> None:
    row = one.row
    output.line(f"{row.code}  {row.name}  ({label('project_roles', row.role)}, {row.town or '—'})")
    output.line(f"  importo pubblicato {row.amount}; {days_words(row)}")
    for line in one.lines:
        output.line(f"  {line.action}  {line.amount}  {line.name}{'  da confermare' if line.to_confirm else ''}")
    for target in one.targets:
        output.line(f"  {target_words(target)}")
    if one.reached is not None:
        output.line(
            f"  persone coinvolte {one.reached.persons}; a parte: ospiti senza nome {one.reached.guests}, "
            f"contatti anonimi {one.reached.anonymous}; partecipanti {one.reached.participants}"
        )
    for act in one.extensions:
        waits = "" if act.attachment_id else "  (il file non è ancora qui)"
        output.line(f"  proroga: atto {act.number} del {show_day(act.act_on)}, fino al {show_day(act.until_on)}{waits}")
    for step in one.milestones:
        state = f"fatta il {show_day(step.done_on)}" if step.done_on else "in ritardo" if step.late else "da fare"
        output.line(f"  {show_day(step.due_on)}  {step.name} ({state})")
    for sentence in (*one.warnings, *one.said):
        output.line(f"  {sentence}")


def days_words(row: ProjectRow) -> str:
    """From when to when, and how far."""
    if row.start_on is None or row.last_on is None:
        return "primo giorno da indicare"
    return f"dal {show_day(row.start_on)} al {show_day(row.last_on)}, mese {row.months} di {row.of_months}"


def target_words(target: TargetView) -> str:
    """A target and how far it is."""
    promised = f"{label('target_metrics', target.metric)}: {label('target_bindings', target.binding)} {target.value}"
    fact = "non ancora registrati in questa versione" if target.fact is None else f"oggi {target.fact}"
    return f"{promised}; {fact if target.metric == DURATION or target.fact is None else fact + ' su questo computer'}"
