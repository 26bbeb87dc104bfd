"""`candidates`: a list of the social services, tried first and then taken."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, OPEN, Output
from app.cli.paper import read_day
from app.cli.projects import project_named
from app.services.candidates import SentList, list_file, take_list


def run(chosen: Namespace, output: Output) -> int:
    """What each row does, or did with `--apply`; status 3 where one was refused."""
    data, day = list_file(chosen.file), read_day(chosen.day)
    with opened(chosen) as desk:
        project_id = desk.worker.run(project_named, desk.who, chosen.project)
        sent = SentList(project_id, chosen.sender, day, chosen.basis, chosen.round, chosen.follower)
        report = desk.worker.run(take_list, desk.who, sent, data, apply=chosen.apply)
    for one in report.taken:
        output.line(f"riga {one.line}  {one.name}  {'persona nuova' if one.new else 'persona già in elenco'}")
    for refused in report.refused:
        output.line(f"riga {refused.line}  {refused.name or '—'}  rifiutata: {refused.reason}")
    counts = f"{len(report.taken)} candidature, {len(report.refused)} rifiutate, {report.known} già note."
    output.line(f"Registrate {counts}" if report.applied else f"Prova: {counts} Per registrare: --apply")
    output.tell(taken=report.taken, refused=report.refused, known=report.known, applied=report.applied)
    return OPEN if report.refused else DONE
