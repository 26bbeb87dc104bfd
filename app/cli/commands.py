"""Which function answers which command of the desk."""

from argparse import Namespace
from collections.abc import Callable

from app.cli import (
    accounts,
    agenda,
    alignment,
    attachments,
    bundle,
    candidates,
    checking,
    entry,
    generating,
    maintenance,
    paper,
    projects,
    records,
    review,
    rules,
    scanning,
)
from app.cli.output import Output

COMMANDS: dict[str, Callable[[Namespace, Output], int]] = {
    "enrol": entry.enrol,
    "renew": entry.renew,
    "status": alignment.status,
    "list": records.list_kind,
    "show": records.show,
    "add": records.add,
    "edit": records.edit,
    "sync": alignment.sync,
    "check": checking.check,
    "bundle": bundle.bundle,
    "conflicts": review.conflicts,
    "resolve": review.resolve,
    "attachments": attachments.run,
    "timesheet": agenda.timesheet,
    "calendar": agenda.calendar,
    "print": paper.print_form,
    "maintenance": maintenance.run,
    "candidates": candidates.run,
    "projects": projects.projects,
    "rules": rules.run,
    "account": accounts.account,
    "scan": scanning.run,
    "generate": generating.generate,
}
