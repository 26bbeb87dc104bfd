"""`rules`: the versions of the rules, what one says, a file read before it is used, and what it would change of past evaluations."""

from argparse import Namespace

from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import DONE, Output
from app.models.who import Who
from app.rules.dates import show_day
from app.rules.rule_changes import Difference
from app.services.rule_drafts import check_text, import_rules, put_in_force, retire, rules_file
from app.services.rule_sets import RuleSetView, list_rule_sets, rule_sheet
from app.services.rule_tryout import TryOut, try_out, try_rules


def run(chosen: Namespace, output: Output) -> int:
    """One of them."""
    return {
        "check": _check,
        "list": _list,
        "show": _show,
        "try": _try,
        "import": _import,
        "force": _step,
        "retire": _step,
    }[chosen.act](chosen, output)


def _check(chosen: Namespace, output: Output) -> int:
    data = rules_file(chosen.file)
    with opened(chosen) as desk:
        rules, changes = desk.worker.run(check_text, desk.who, data)
    output.line(f"{rules.id}  {rules.name}: si legge, {len(rules.criteria)} criteri. Non è cambiato niente.")
    _say_changes(output, changes)
    output.tell(rule_set=rules.id, sha256=rules.sha256, differences=changes)
    return DONE


def _list(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        found = desk.worker.run(list_rule_sets, desk.who)
    for one in found:
        _say(output, one)
    output.tell(rule_sets=found)
    return DONE


def _show(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        sheet = desk.worker.run(rule_sheet, desk.who, chosen.id)
    _say(output, sheet.row)
    output.line(sheet.text)
    output.line(f"impronta {sheet.sha256}")
    if sheet.against is not None:
        output.line(f"Confronto con {sheet.against}, in vigore:")
        _say_changes(output, sheet.differences)
    output.tell(rule_set=sheet)
    return DONE


def _try(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        if chosen.file is None:
            tried = desk.worker.run(try_out, desk.who, chosen.id)
        else:
            tried = desk.worker.run(_try_file, desk.who, rules_file(chosen.file))
    output.line(
        f"{tried.rule_set}: {len(tried.changed)} valutazioni cambierebbero su {tried.asked}. Non è cambiato niente."
    )
    for one in tried.changed:
        output.line(f"{one.record_id}  {show_day(one.reference_on)}  {one.before} → {one.after}")
        for label, before, after in one.why:
            output.line(f"  {label}: {before} → {after}")
    output.tell(tried=tried)
    return DONE


def _try_file(session: Session, who: Who, data: bytes) -> TryOut:
    return try_rules(session, who, check_text(session, who, data)[0])


def _import(chosen: Namespace, output: Output) -> int:
    data = rules_file(chosen.file)
    with opened(chosen) as desk:
        made = desk.worker.run(import_rules, desk.who, data)
    _say(output, made)
    output.line("È una bozza: la mette in vigore un'altra persona.")
    output.tell(rule_set=made)
    return DONE


def _step(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        done = desk.worker.run(put_in_force if chosen.act == "force" else retire, desk.who, chosen.id)
    _say(output, done)
    output.tell(rule_set=done)
    return DONE


def _say(output: Output, one: RuleSetView) -> None:
    end = f"al {show_day(one.last_on)}" if one.last_on else "in poi"
    asked = f" (in attesa del centro: {one.wanted.replace('_', ' ')})" if one.wanted else ""
    asked += " (chiesto il ritiro)" if one.retiring else ""
    confirm = "  da confermare" if one.to_confirm else ""
    status = one.status.replace("_", " ")
    output.line(f"{one.id}  {status}{asked}  dal {show_day(one.valid_from)} {end}  {one.name}{confirm}")


def _say_changes(output: Output, changes: tuple[Difference, ...]) -> None:
    for one in changes:
        output.line(f"  {one.how}  {one.label}: {one.before or '—'} → {one.after or '—'}")
    if not changes:
        output.line("  nessuna differenza")
