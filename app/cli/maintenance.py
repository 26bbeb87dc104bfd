"""`maintenance export` and `import`: technical requests to the maintenance system by CSV, and its ticket numbers back."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, OPEN, Output
from app.security.files import write_whole
from app.services.maintenance import SENT_TO, answer_file, export_plan, mark_exported, take_answers


def run(chosen: Namespace, output: Output) -> int:
    """One of the two."""
    return {"export": _export, "import": _import}[chosen.act](chosen, output)


def _export(chosen: Namespace, output: Output) -> int:
    """The file first, then the mark: where the file cannot be written nothing is sent."""
    with opened(chosen) as desk:
        plan = desk.worker.run(export_plan, desk.who, chosen.requests)
        for row in plan.rows:
            output.line(f"{row.number}  {row.title}  {row.where}")
        for one in plan.kept:
            output.aside(f"{one.number}: {one.reason}")
        if not chosen.dry_run:
            write_whole(chosen.out, plan.data)
            desk.worker.run(mark_exported, desk.who, [row.id for row in plan.rows], chosen.to or SENT_TO)
    if chosen.dry_run:
        output.line(f"Prova: {len(plan.rows)} richieste. Non è stato scritto niente.")
    else:
        output.line(f"{len(plan.rows)} richieste in {chosen.out}, segnate come inviate a terzi.")
    output.tell(requests=plan.rows, kept=plan.kept, file=None if chosen.dry_run else str(chosen.out))
    return DONE


def _import(chosen: Namespace, output: Output) -> int:
    data = answer_file(chosen.file)
    with opened(chosen) as desk:
        report = desk.worker.run(take_answers, desk.who, data, apply=chosen.apply)
    for row in report.taken:
        output.line(f"riga {row.line}  {row.number}  {row.what}")
    for one in report.refused:
        output.line(f"riga {one.line}  {one.number or '—'}  rifiutata: {one.reason}")
    counts = f"{len(report.taken)} righe, {len(report.refused)} rifiutate, {report.unchanged} già note."
    output.line(f"Registrate {counts}" if report.applied else f"Prova: {counts} Per registrare: --apply")
    output.tell(taken=report.taken, refused=report.refused, unchanged=report.unchanged, applied=report.applied)
    return OPEN if report.refused else DONE
