"""Which function answers which command of the desk."""

from argparse import Namespace
from collections.abc import Callable

from app.cli import alignment, attachments, bundle, checking, entry, generating, paper, records, review, scanning
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
    "print": paper.print_form,
    "scan": scanning.run,
    "generate": generating.generate,
}
